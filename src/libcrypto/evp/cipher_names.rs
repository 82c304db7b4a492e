//! The functions that return a cipher each: `EVP_aes_128_cbc` and its kin.

use super::cipher_method::EVP_CIPHER;
use super::cipher_table::{NULL, plain};

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

/// The cipher AES-128-OCB. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_ocb(3).
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

/// The cipher AES-128-XTS. Returns a constant; using it fails, as it is not served. Source: EVP_aes_128_xts(3).
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

/// The cipher AES-192-OCB. Returns a constant; using it fails, as it is not served. Source: EVP_aes_192_ocb(3).
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

/// The cipher AES-256-OCB. Returns a constant; using it fails, as it is not served. Source: EVP_aes_256_ocb(3).
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

/// The cipher ARIA-128-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cbc() -> *const EVP_CIPHER {
    plain(1066)
}

/// The cipher ARIA-128-CCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ccm() -> *const EVP_CIPHER {
    plain(1120)
}

/// The cipher ARIA-128-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb1() -> *const EVP_CIPHER {
    plain(1080)
}

/// The cipher ARIA-128-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb128() -> *const EVP_CIPHER {
    plain(1067)
}

/// The cipher ARIA-128-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb8() -> *const EVP_CIPHER {
    plain(1083)
}

/// The cipher ARIA-128-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ctr() -> *const EVP_CIPHER {
    plain(1069)
}

/// The cipher ARIA-128-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ecb() -> *const EVP_CIPHER {
    plain(1065)
}

/// The cipher ARIA-128-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_gcm() -> *const EVP_CIPHER {
    plain(1123)
}

/// The cipher ARIA-128-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ofb() -> *const EVP_CIPHER {
    plain(1068)
}

/// The cipher ARIA-192-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cbc() -> *const EVP_CIPHER {
    plain(1071)
}

/// The cipher ARIA-192-CCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ccm() -> *const EVP_CIPHER {
    plain(1121)
}

/// The cipher ARIA-192-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb1() -> *const EVP_CIPHER {
    plain(1081)
}

/// The cipher ARIA-192-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb128() -> *const EVP_CIPHER {
    plain(1072)
}

/// The cipher ARIA-192-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb8() -> *const EVP_CIPHER {
    plain(1084)
}

/// The cipher ARIA-192-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ctr() -> *const EVP_CIPHER {
    plain(1074)
}

/// The cipher ARIA-192-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ecb() -> *const EVP_CIPHER {
    plain(1070)
}

/// The cipher ARIA-192-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_gcm() -> *const EVP_CIPHER {
    plain(1124)
}

/// The cipher ARIA-192-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ofb() -> *const EVP_CIPHER {
    plain(1073)
}

/// The cipher ARIA-256-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cbc() -> *const EVP_CIPHER {
    plain(1076)
}

/// The cipher ARIA-256-CCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ccm() -> *const EVP_CIPHER {
    plain(1122)
}

/// The cipher ARIA-256-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb1() -> *const EVP_CIPHER {
    plain(1082)
}

/// The cipher ARIA-256-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb128() -> *const EVP_CIPHER {
    plain(1077)
}

/// The cipher ARIA-256-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb8() -> *const EVP_CIPHER {
    plain(1085)
}

/// The cipher ARIA-256-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ctr() -> *const EVP_CIPHER {
    plain(1079)
}

/// The cipher ARIA-256-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ecb() -> *const EVP_CIPHER {
    plain(1075)
}

/// The cipher ARIA-256-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_gcm() -> *const EVP_CIPHER {
    plain(1125)
}

/// The cipher ARIA-256-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ofb() -> *const EVP_CIPHER {
    plain(1078)
}

/// The cipher BF-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_bf_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_cbc() -> *const EVP_CIPHER {
    plain(91)
}

/// The cipher BF-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_bf_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_cfb64() -> *const EVP_CIPHER {
    plain(93)
}

/// The cipher BF-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_bf_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_ecb() -> *const EVP_CIPHER {
    plain(92)
}

/// The cipher BF-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_bf_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_ofb() -> *const EVP_CIPHER {
    plain(94)
}

/// The cipher CAMELLIA-128-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cbc() -> *const EVP_CIPHER {
    plain(751)
}

/// The cipher CAMELLIA-128-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb1() -> *const EVP_CIPHER {
    plain(760)
}

/// The cipher CAMELLIA-128-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb128() -> *const EVP_CIPHER {
    plain(757)
}

/// The cipher CAMELLIA-128-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_cfb8() -> *const EVP_CIPHER {
    plain(763)
}

/// The cipher CAMELLIA-128-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ctr() -> *const EVP_CIPHER {
    plain(963)
}

/// The cipher CAMELLIA-128-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ecb() -> *const EVP_CIPHER {
    plain(754)
}

/// The cipher CAMELLIA-128-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_128_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_128_ofb() -> *const EVP_CIPHER {
    plain(766)
}

/// The cipher CAMELLIA-192-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cbc() -> *const EVP_CIPHER {
    plain(752)
}

/// The cipher CAMELLIA-192-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb1() -> *const EVP_CIPHER {
    plain(761)
}

/// The cipher CAMELLIA-192-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb128() -> *const EVP_CIPHER {
    plain(758)
}

/// The cipher CAMELLIA-192-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_cfb8() -> *const EVP_CIPHER {
    plain(764)
}

/// The cipher CAMELLIA-192-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ctr() -> *const EVP_CIPHER {
    plain(967)
}

/// The cipher CAMELLIA-192-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ecb() -> *const EVP_CIPHER {
    plain(755)
}

/// The cipher CAMELLIA-192-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_192_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_192_ofb() -> *const EVP_CIPHER {
    plain(767)
}

/// The cipher CAMELLIA-256-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cbc() -> *const EVP_CIPHER {
    plain(753)
}

/// The cipher CAMELLIA-256-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb1() -> *const EVP_CIPHER {
    plain(762)
}

/// The cipher CAMELLIA-256-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb128() -> *const EVP_CIPHER {
    plain(759)
}

/// The cipher CAMELLIA-256-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_cfb8() -> *const EVP_CIPHER {
    plain(765)
}

/// The cipher CAMELLIA-256-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ctr() -> *const EVP_CIPHER {
    plain(971)
}

/// The cipher CAMELLIA-256-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ecb() -> *const EVP_CIPHER {
    plain(756)
}

/// The cipher CAMELLIA-256-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_camellia_256_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_camellia_256_ofb() -> *const EVP_CIPHER {
    plain(768)
}

/// The cipher CAST5-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_cast5_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_cbc() -> *const EVP_CIPHER {
    plain(108)
}

/// The cipher CAST5-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_cast5_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_cfb64() -> *const EVP_CIPHER {
    plain(110)
}

/// The cipher CAST5-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_cast5_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_ecb() -> *const EVP_CIPHER {
    plain(109)
}

/// The cipher CAST5-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_cast5_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_ofb() -> *const EVP_CIPHER {
    plain(111)
}

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

/// The cipher DES-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_des_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cbc() -> *const EVP_CIPHER {
    plain(31)
}

/// The cipher DES-CFB1. Returns a constant; using it fails, as it is not served. Source: EVP_des_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb1() -> *const EVP_CIPHER {
    plain(656)
}

/// The cipher DES-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_des_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb64() -> *const EVP_CIPHER {
    plain(30)
}

/// The cipher DES-CFB8. Returns a constant; using it fails, as it is not served. Source: EVP_des_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb8() -> *const EVP_CIPHER {
    plain(657)
}

/// The cipher DES-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_des_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ecb() -> *const EVP_CIPHER {
    plain(29)
}

/// The cipher DES-EDE. Returns a constant. Source: EVP_des_ede(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede() -> *const EVP_CIPHER {
    plain(32)
}

/// The cipher DES-EDE3. Returns a constant. Source: EVP_des_ede3(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3() -> *const EVP_CIPHER {
    plain(33)
}

/// The cipher DES-EDE3-CBC. Returns a constant. Source: EVP_des_ede3_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_cbc() -> *const EVP_CIPHER {
    plain(44)
}

/// The cipher DES-EDE3-CFB1. Returns a constant. Source: EVP_des_ede3_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_cfb1() -> *const EVP_CIPHER {
    plain(658)
}

/// The cipher DES-EDE3-CFB. Returns a constant. Source: EVP_des_ede3_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_cfb64() -> *const EVP_CIPHER {
    plain(61)
}

/// The cipher DES-EDE3-CFB8. Returns a constant. Source: EVP_des_ede3_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_cfb8() -> *const EVP_CIPHER {
    plain(659)
}

/// The cipher DES-EDE3. Returns a constant. Source: EVP_des_ede3_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_ecb() -> *const EVP_CIPHER {
    plain(33)
}

/// The cipher DES-EDE3-OFB. Returns a constant. Source: EVP_des_ede3_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_ofb() -> *const EVP_CIPHER {
    plain(63)
}

/// The cipher id-smime-alg-CMS3DESwrap. Returns a constant; using it fails, as it is not served. Source: EVP_des_ede3_wrap(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede3_wrap() -> *const EVP_CIPHER {
    plain(246)
}

/// The cipher DES-EDE-CBC. Returns a constant. Source: EVP_des_ede_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede_cbc() -> *const EVP_CIPHER {
    plain(43)
}

/// The cipher DES-EDE-CFB. Returns a constant. Source: EVP_des_ede_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede_cfb64() -> *const EVP_CIPHER {
    plain(60)
}

/// The cipher DES-EDE. Returns a constant. Source: EVP_des_ede_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede_ecb() -> *const EVP_CIPHER {
    plain(32)
}

/// The cipher DES-EDE-OFB. Returns a constant. Source: EVP_des_ede_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ede_ofb() -> *const EVP_CIPHER {
    plain(62)
}

/// The cipher DES-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_des_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ofb() -> *const EVP_CIPHER {
    plain(45)
}

/// The cipher DESX-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_desx_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_desx_cbc() -> *const EVP_CIPHER {
    plain(80)
}

/// The cipher RC2-40-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_40_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_40_cbc() -> *const EVP_CIPHER {
    plain(98)
}

/// The cipher RC2-64-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_64_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_64_cbc() -> *const EVP_CIPHER {
    plain(166)
}

/// The cipher RC2-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_cbc() -> *const EVP_CIPHER {
    plain(37)
}

/// The cipher RC2-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_cfb64() -> *const EVP_CIPHER {
    plain(39)
}

/// The cipher RC2-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_ecb() -> *const EVP_CIPHER {
    plain(38)
}

/// The cipher RC2-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_rc2_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_ofb() -> *const EVP_CIPHER {
    plain(40)
}

/// The cipher RC4. Returns a constant; using it fails, as it is not served. Source: EVP_rc4(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc4() -> *const EVP_CIPHER {
    plain(5)
}

/// The cipher RC4-40. Returns a constant; using it fails, as it is not served. Source: EVP_rc4_40(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc4_40() -> *const EVP_CIPHER {
    plain(97)
}

/// The cipher RC4-HMAC-MD5. Returns a constant; using it fails, as it is not served. Source: EVP_rc4_hmac_md5(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc4_hmac_md5() -> *const EVP_CIPHER {
    plain(915)
}

/// The cipher SEED-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_seed_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_seed_cbc() -> *const EVP_CIPHER {
    plain(777)
}

/// The cipher SEED-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_seed_cfb128() -> *const EVP_CIPHER {
    plain(779)
}

/// The cipher SEED-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_seed_ecb() -> *const EVP_CIPHER {
    plain(776)
}

/// The cipher SEED-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_seed_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_seed_ofb() -> *const EVP_CIPHER {
    plain(778)
}

/// The cipher SM4-CBC. Returns a constant; using it fails, as it is not served. Source: EVP_sm4_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_cbc() -> *const EVP_CIPHER {
    plain(1134)
}

/// The cipher SM4-CFB. Returns a constant; using it fails, as it is not served. Source: EVP_sm4_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_cfb128() -> *const EVP_CIPHER {
    plain(1137)
}

/// The cipher SM4-CTR. Returns a constant; using it fails, as it is not served. Source: EVP_sm4_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ctr() -> *const EVP_CIPHER {
    plain(1139)
}

/// The cipher SM4-ECB. Returns a constant; using it fails, as it is not served. Source: EVP_sm4_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ecb() -> *const EVP_CIPHER {
    plain(1133)
}

/// The cipher SM4-OFB. Returns a constant; using it fails, as it is not served. Source: EVP_sm4_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm4_ofb() -> *const EVP_CIPHER {
    plain(1135)
}

/// A cipher that copies. Returns a constant. Source: EVP_enc_null(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_enc_null() -> *const EVP_CIPHER {
    &raw const NULL
}
