//! The functions that return a cipher each: `EVP_aes_128_cbc` and its kin.

pub mod aes;
pub mod aria;
pub mod camellia;
pub mod des;
pub mod legacy;

use super::cipher_method::EVP_CIPHER;
use super::cipher_table::{NULL, plain};

/// The cipher ChaCha20. Returns a constant. Source: EVP_chacha20(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_chacha20() -> *const EVP_CIPHER {
    plain(1019)
}

/// The cipher ChaCha20-Poly1305. Returns a constant. Source: EVP_chacha20_poly1305(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_chacha20_poly1305() -> *const EVP_CIPHER {
    plain(1018)
}

/// The cipher SM4-CBC. Returns a constant. Source: EVP_sm4_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_cbc() -> *const EVP_CIPHER {
    plain(1134)
}

/// The cipher SM4-CFB. Returns a constant. Source: EVP_sm4_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_cfb128() -> *const EVP_CIPHER {
    plain(1137)
}

/// The cipher SM4-CTR. Returns a constant. Source: EVP_sm4_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ctr() -> *const EVP_CIPHER {
    plain(1139)
}

/// The cipher SM4-ECB. Returns a constant. Source: EVP_sm4_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ecb() -> *const EVP_CIPHER {
    plain(1133)
}

/// The cipher SM4-OFB. Returns a constant. Source: EVP_sm4_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ofb() -> *const EVP_CIPHER {
    plain(1135)
}

/// A cipher that copies. Returns a constant. Source: EVP_enc_null(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_enc_null() -> *const EVP_CIPHER {
    &raw const NULL
}
