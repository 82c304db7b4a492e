//! DES and Triple DES.

use super::super::cipher_method::EVP_CIPHER;
use super::super::cipher_table::plain;

/// The cipher DES-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_des_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cbc() -> *const EVP_CIPHER {
    plain(31)
}

/// The cipher DES-CFB1. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb1() -> *const EVP_CIPHER {
    plain(656)
}

/// The cipher DES-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb64() -> *const EVP_CIPHER {
    plain(30)
}

/// The cipher DES-CFB8. Returns a constant; using it needs the legacy provider. Source: EVP_des_cfb8(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_cfb8() -> *const EVP_CIPHER {
    plain(657)
}

/// The cipher DES-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_des_ecb(3).
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

/// The cipher id-smime-alg-CMS3DESwrap. Returns a constant. Source: EVP_des_ede3_wrap(3).
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

/// The cipher DES-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_des_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_des_ofb() -> *const EVP_CIPHER {
    plain(45)
}

/// The cipher DESX-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_desx_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_desx_cbc() -> *const EVP_CIPHER {
    plain(80)
}
