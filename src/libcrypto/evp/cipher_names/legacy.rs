//! What OpenSSL keeps in its legacy provider: Blowfish, CAST5, RC2, RC4; SEED by name only.

use super::super::cipher_method::EVP_CIPHER;
use super::super::cipher_table::plain;

/// The cipher BF-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_bf_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_cbc() -> *const EVP_CIPHER {
    plain(91)
}

/// The cipher BF-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_cfb64() -> *const EVP_CIPHER {
    plain(93)
}

/// The cipher BF-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_ecb() -> *const EVP_CIPHER {
    plain(92)
}

/// The cipher BF-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_bf_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_bf_ofb() -> *const EVP_CIPHER {
    plain(94)
}

/// The cipher CAST5-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_cbc() -> *const EVP_CIPHER {
    plain(108)
}

/// The cipher CAST5-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_cfb64() -> *const EVP_CIPHER {
    plain(110)
}

/// The cipher CAST5-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_ecb() -> *const EVP_CIPHER {
    plain(109)
}

/// The cipher CAST5-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_cast5_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_cast5_ofb() -> *const EVP_CIPHER {
    plain(111)
}

/// The cipher RC2-40-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_40_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_40_cbc() -> *const EVP_CIPHER {
    plain(98)
}

/// The cipher RC2-64-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_64_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_64_cbc() -> *const EVP_CIPHER {
    plain(166)
}

/// The cipher RC2-CBC. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_cbc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_cbc() -> *const EVP_CIPHER {
    plain(37)
}

/// The cipher RC2-CFB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_cfb64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_cfb64() -> *const EVP_CIPHER {
    plain(39)
}

/// The cipher RC2-ECB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_ecb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_ecb() -> *const EVP_CIPHER {
    plain(38)
}

/// The cipher RC2-OFB. Returns a constant; using it needs the legacy provider. Source: EVP_rc2_ofb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc2_ofb() -> *const EVP_CIPHER {
    plain(40)
}

/// The cipher RC4. Returns a constant; using it needs the legacy provider. Source: EVP_rc4(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_rc4() -> *const EVP_CIPHER {
    plain(5)
}

/// The cipher RC4-40. Returns a constant; using it needs the legacy provider. Source: EVP_rc4_40(3).
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
