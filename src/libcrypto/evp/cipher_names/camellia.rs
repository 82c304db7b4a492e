//! Camellia.

use super::super::cipher_method::EVP_CIPHER;
use super::super::cipher_table::plain;

/// The cipher CAMELLIA-128-CBC. Returns a constant. Source: EVP_camellia_128_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cbc() -> *const EVP_CIPHER {
    plain(751)
}

/// The cipher CAMELLIA-128-CFB1. Returns a constant. Source: EVP_camellia_128_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb1() -> *const EVP_CIPHER {
    plain(760)
}

/// The cipher CAMELLIA-128-CFB. Returns a constant. Source: EVP_camellia_128_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb128() -> *const EVP_CIPHER {
    plain(757)
}

/// The cipher CAMELLIA-128-CFB8. Returns a constant. Source: EVP_camellia_128_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb8() -> *const EVP_CIPHER {
    plain(763)
}

/// The cipher CAMELLIA-128-CTR. Returns a constant. Source: EVP_camellia_128_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ctr() -> *const EVP_CIPHER {
    plain(963)
}

/// The cipher CAMELLIA-128-ECB. Returns a constant. Source: EVP_camellia_128_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ecb() -> *const EVP_CIPHER {
    plain(754)
}

/// The cipher CAMELLIA-128-OFB. Returns a constant. Source: EVP_camellia_128_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ofb() -> *const EVP_CIPHER {
    plain(766)
}

/// The cipher CAMELLIA-192-CBC. Returns a constant. Source: EVP_camellia_192_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cbc() -> *const EVP_CIPHER {
    plain(752)
}

/// The cipher CAMELLIA-192-CFB1. Returns a constant. Source: EVP_camellia_192_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb1() -> *const EVP_CIPHER {
    plain(761)
}

/// The cipher CAMELLIA-192-CFB. Returns a constant. Source: EVP_camellia_192_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb128() -> *const EVP_CIPHER {
    plain(758)
}

/// The cipher CAMELLIA-192-CFB8. Returns a constant. Source: EVP_camellia_192_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb8() -> *const EVP_CIPHER {
    plain(764)
}

/// The cipher CAMELLIA-192-CTR. Returns a constant. Source: EVP_camellia_192_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ctr() -> *const EVP_CIPHER {
    plain(967)
}

/// The cipher CAMELLIA-192-ECB. Returns a constant. Source: EVP_camellia_192_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ecb() -> *const EVP_CIPHER {
    plain(755)
}

/// The cipher CAMELLIA-192-OFB. Returns a constant. Source: EVP_camellia_192_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ofb() -> *const EVP_CIPHER {
    plain(767)
}

/// The cipher CAMELLIA-256-CBC. Returns a constant. Source: EVP_camellia_256_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cbc() -> *const EVP_CIPHER {
    plain(753)
}

/// The cipher CAMELLIA-256-CFB1. Returns a constant. Source: EVP_camellia_256_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb1() -> *const EVP_CIPHER {
    plain(762)
}

/// The cipher CAMELLIA-256-CFB. Returns a constant. Source: EVP_camellia_256_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb128() -> *const EVP_CIPHER {
    plain(759)
}

/// The cipher CAMELLIA-256-CFB8. Returns a constant. Source: EVP_camellia_256_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb8() -> *const EVP_CIPHER {
    plain(765)
}

/// The cipher CAMELLIA-256-CTR. Returns a constant. Source: EVP_camellia_256_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ctr() -> *const EVP_CIPHER {
    plain(971)
}

/// The cipher CAMELLIA-256-ECB. Returns a constant. Source: EVP_camellia_256_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ecb() -> *const EVP_CIPHER {
    plain(756)
}

/// The cipher CAMELLIA-256-OFB. Returns a constant. Source: EVP_camellia_256_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ofb() -> *const EVP_CIPHER {
    plain(768)
}
