//! ARIA, its GCM by name only.

use super::super::cipher_method::EVP_CIPHER;
use super::super::cipher_table::plain;

/// The cipher ARIA-128-CBC. Returns a constant. Source: EVP_aria_128_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cbc() -> *const EVP_CIPHER {
    plain(1066)
}

/// The cipher ARIA-128-CCM. Returns a constant. Source: EVP_aria_128_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ccm() -> *const EVP_CIPHER {
    plain(1120)
}

/// The cipher ARIA-128-CFB1. Returns a constant. Source: EVP_aria_128_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb1() -> *const EVP_CIPHER {
    plain(1080)
}

/// The cipher ARIA-128-CFB. Returns a constant. Source: EVP_aria_128_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb128() -> *const EVP_CIPHER {
    plain(1067)
}

/// The cipher ARIA-128-CFB8. Returns a constant. Source: EVP_aria_128_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_cfb8() -> *const EVP_CIPHER {
    plain(1083)
}

/// The cipher ARIA-128-CTR. Returns a constant. Source: EVP_aria_128_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ctr() -> *const EVP_CIPHER {
    plain(1069)
}

/// The cipher ARIA-128-ECB. Returns a constant. Source: EVP_aria_128_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ecb() -> *const EVP_CIPHER {
    plain(1065)
}

/// The cipher ARIA-128-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_128_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_gcm() -> *const EVP_CIPHER {
    plain(1123)
}

/// The cipher ARIA-128-OFB. Returns a constant. Source: EVP_aria_128_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_128_ofb() -> *const EVP_CIPHER {
    plain(1068)
}

/// The cipher ARIA-192-CBC. Returns a constant. Source: EVP_aria_192_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cbc() -> *const EVP_CIPHER {
    plain(1071)
}

/// The cipher ARIA-192-CCM. Returns a constant. Source: EVP_aria_192_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ccm() -> *const EVP_CIPHER {
    plain(1121)
}

/// The cipher ARIA-192-CFB1. Returns a constant. Source: EVP_aria_192_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb1() -> *const EVP_CIPHER {
    plain(1081)
}

/// The cipher ARIA-192-CFB. Returns a constant. Source: EVP_aria_192_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb128() -> *const EVP_CIPHER {
    plain(1072)
}

/// The cipher ARIA-192-CFB8. Returns a constant. Source: EVP_aria_192_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_cfb8() -> *const EVP_CIPHER {
    plain(1084)
}

/// The cipher ARIA-192-CTR. Returns a constant. Source: EVP_aria_192_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ctr() -> *const EVP_CIPHER {
    plain(1074)
}

/// The cipher ARIA-192-ECB. Returns a constant. Source: EVP_aria_192_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ecb() -> *const EVP_CIPHER {
    plain(1070)
}

/// The cipher ARIA-192-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_192_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_gcm() -> *const EVP_CIPHER {
    plain(1124)
}

/// The cipher ARIA-192-OFB. Returns a constant. Source: EVP_aria_192_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_192_ofb() -> *const EVP_CIPHER {
    plain(1073)
}

/// The cipher ARIA-256-CBC. Returns a constant. Source: EVP_aria_256_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cbc() -> *const EVP_CIPHER {
    plain(1076)
}

/// The cipher ARIA-256-CCM. Returns a constant. Source: EVP_aria_256_ccm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ccm() -> *const EVP_CIPHER {
    plain(1122)
}

/// The cipher ARIA-256-CFB1. Returns a constant. Source: EVP_aria_256_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb1() -> *const EVP_CIPHER {
    plain(1082)
}

/// The cipher ARIA-256-CFB. Returns a constant. Source: EVP_aria_256_cfb128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb128() -> *const EVP_CIPHER {
    plain(1077)
}

/// The cipher ARIA-256-CFB8. Returns a constant. Source: EVP_aria_256_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_cfb8() -> *const EVP_CIPHER {
    plain(1085)
}

/// The cipher ARIA-256-CTR. Returns a constant. Source: EVP_aria_256_ctr(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ctr() -> *const EVP_CIPHER {
    plain(1079)
}

/// The cipher ARIA-256-ECB. Returns a constant. Source: EVP_aria_256_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ecb() -> *const EVP_CIPHER {
    plain(1075)
}

/// The cipher ARIA-256-GCM. Returns a constant; using it fails, as it is not served. Source: EVP_aria_256_gcm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_gcm() -> *const EVP_CIPHER {
    plain(1125)
}

/// The cipher ARIA-256-OFB. Returns a constant. Source: EVP_aria_256_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_aria_256_ofb() -> *const EVP_CIPHER {
    plain(1078)
}
