//! AES, in all its modes.

use super::super::cipher_method::EVP_CIPHER;
use super::super::cipher_table::plain;

/// The cipher AES-128-CBC. Returns a constant. Source: EVP_aes_128_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cbc() -> *const EVP_CIPHER {
    plain(419)
}

/// The cipher AES-128-CBC-HMAC-SHA1. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_cbc_hmac_sha1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cbc_hmac_sha1() -> *const EVP_CIPHER {
    plain(916)
}

/// The cipher AES-128-CBC-HMAC-SHA256. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_cbc_hmac_sha256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cbc_hmac_sha256() -> *const EVP_CIPHER {
    plain(948)
}

/// The cipher id-aes128-CCM. Returns a constant. Source: EVP_aes_128_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_ccm() -> *const EVP_CIPHER {
    plain(896)
}

/// The cipher AES-128-CFB1. Returns a constant. Source: EVP_aes_128_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cfb1() -> *const EVP_CIPHER {
    plain(650)
}

/// The cipher AES-128-CFB. Returns a constant. Source: EVP_aes_128_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cfb128() -> *const EVP_CIPHER {
    plain(421)
}

/// The cipher AES-128-CFB8. Returns a constant. Source: EVP_aes_128_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_cfb8() -> *const EVP_CIPHER {
    plain(653)
}

/// The cipher AES-128-CTR. Returns a constant. Source: EVP_aes_128_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_ctr() -> *const EVP_CIPHER {
    plain(904)
}

/// The cipher AES-128-ECB. Returns a constant. Source: EVP_aes_128_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_ecb() -> *const EVP_CIPHER {
    plain(418)
}

/// The cipher id-aes128-GCM. Returns a constant. Source: EVP_aes_128_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_gcm() -> *const EVP_CIPHER {
    plain(895)
}

/// The cipher AES-128-OCB. Returns a constant. Source: EVP_aes_128_ocb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_ocb() -> *const EVP_CIPHER {
    plain(958)
}

/// The cipher AES-128-OFB. Returns a constant. Source: EVP_aes_128_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_ofb() -> *const EVP_CIPHER {
    plain(420)
}

/// The cipher id-aes128-wrap. Returns a constant. Source: EVP_aes_128_wrap(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_wrap() -> *const EVP_CIPHER {
    plain(788)
}

/// The cipher id-aes128-wrap-pad. Returns a constant. Source: EVP_aes_128_wrap_pad(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_wrap_pad() -> *const EVP_CIPHER {
    plain(897)
}

/// The cipher AES-128-XTS. Returns a constant. Source: EVP_aes_128_xts(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_128_xts() -> *const EVP_CIPHER {
    plain(913)
}

/// The cipher AES-192-CBC. Returns a constant. Source: EVP_aes_192_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_cbc() -> *const EVP_CIPHER {
    plain(423)
}

/// The cipher id-aes192-CCM. Returns a constant. Source: EVP_aes_192_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_ccm() -> *const EVP_CIPHER {
    plain(899)
}

/// The cipher AES-192-CFB1. Returns a constant. Source: EVP_aes_192_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_cfb1() -> *const EVP_CIPHER {
    plain(651)
}

/// The cipher AES-192-CFB. Returns a constant. Source: EVP_aes_192_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_cfb128() -> *const EVP_CIPHER {
    plain(425)
}

/// The cipher AES-192-CFB8. Returns a constant. Source: EVP_aes_192_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_cfb8() -> *const EVP_CIPHER {
    plain(654)
}

/// The cipher AES-192-CTR. Returns a constant. Source: EVP_aes_192_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_ctr() -> *const EVP_CIPHER {
    plain(905)
}

/// The cipher AES-192-ECB. Returns a constant. Source: EVP_aes_192_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_ecb() -> *const EVP_CIPHER {
    plain(422)
}

/// The cipher id-aes192-GCM. Returns a constant. Source: EVP_aes_192_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_gcm() -> *const EVP_CIPHER {
    plain(898)
}

/// The cipher AES-192-OCB. Returns a constant. Source: EVP_aes_192_ocb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_ocb() -> *const EVP_CIPHER {
    plain(959)
}

/// The cipher AES-192-OFB. Returns a constant. Source: EVP_aes_192_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_ofb() -> *const EVP_CIPHER {
    plain(424)
}

/// The cipher id-aes192-wrap. Returns a constant. Source: EVP_aes_192_wrap(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_wrap() -> *const EVP_CIPHER {
    plain(789)
}

/// The cipher id-aes192-wrap-pad. Returns a constant. Source: EVP_aes_192_wrap_pad(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_192_wrap_pad() -> *const EVP_CIPHER {
    plain(900)
}

/// The cipher AES-256-CBC. Returns a constant. Source: EVP_aes_256_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cbc() -> *const EVP_CIPHER {
    plain(427)
}

/// The cipher AES-256-CBC-HMAC-SHA1. Returns a constant; using it fails, as it is not served. Source: EVP_aes_256_cbc_hmac_sha1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cbc_hmac_sha1() -> *const EVP_CIPHER {
    plain(918)
}

/// The cipher AES-256-CBC-HMAC-SHA256. Returns a constant; using it fails, as it is not served. Source: EVP_aes_256_cbc_hmac_sha256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cbc_hmac_sha256() -> *const EVP_CIPHER {
    plain(950)
}

/// The cipher id-aes256-CCM. Returns a constant. Source: EVP_aes_256_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_ccm() -> *const EVP_CIPHER {
    plain(902)
}

/// The cipher AES-256-CFB1. Returns a constant. Source: EVP_aes_256_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cfb1() -> *const EVP_CIPHER {
    plain(652)
}

/// The cipher AES-256-CFB. Returns a constant. Source: EVP_aes_256_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cfb128() -> *const EVP_CIPHER {
    plain(429)
}

/// The cipher AES-256-CFB8. Returns a constant. Source: EVP_aes_256_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_cfb8() -> *const EVP_CIPHER {
    plain(655)
}

/// The cipher AES-256-CTR. Returns a constant. Source: EVP_aes_256_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_ctr() -> *const EVP_CIPHER {
    plain(906)
}

/// The cipher AES-256-ECB. Returns a constant. Source: EVP_aes_256_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_ecb() -> *const EVP_CIPHER {
    plain(426)
}

/// The cipher id-aes256-GCM. Returns a constant. Source: EVP_aes_256_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_gcm() -> *const EVP_CIPHER {
    plain(901)
}

/// The cipher AES-256-OCB. Returns a constant. Source: EVP_aes_256_ocb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_ocb() -> *const EVP_CIPHER {
    plain(960)
}

/// The cipher AES-256-OFB. Returns a constant. Source: EVP_aes_256_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_ofb() -> *const EVP_CIPHER {
    plain(428)
}

/// The cipher id-aes256-wrap. Returns a constant. Source: EVP_aes_256_wrap(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_wrap() -> *const EVP_CIPHER {
    plain(790)
}

/// The cipher id-aes256-wrap-pad. Returns a constant. Source: EVP_aes_256_wrap_pad(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_wrap_pad() -> *const EVP_CIPHER {
    plain(903)
}

/// The cipher AES-256-XTS. Returns a constant. Source: EVP_aes_256_xts(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aes_256_xts() -> *const EVP_CIPHER {
    plain(914)
}
