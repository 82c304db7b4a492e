//! The functions that return a digest each: `EVP_sha256` and its kin.

use super::digest_method::EVP_MD;
use super::digest_table::{NULL, plain};

/// The digest MD5. Returns a constant. Source: EVP_md5(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_md5() -> *const EVP_MD {
    plain(4)
}

/// The digest SHA1. Returns a constant. Source: EVP_sha1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha1() -> *const EVP_MD {
    plain(64)
}

/// The digest MD5-SHA1. Returns a constant. Source: EVP_md5_sha1(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_md5_sha1() -> *const EVP_MD {
    plain(114)
}

/// The digest RIPEMD160. Returns a constant. Source: EVP_ripemd160(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ripemd160() -> *const EVP_MD {
    plain(117)
}

/// The digest MD4, for who loaded the legacy provider. Returns a constant. Source: EVP_md4(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_md4() -> *const EVP_MD {
    plain(257)
}

/// The digest SHA256. Returns a constant. Source: EVP_sha256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha256() -> *const EVP_MD {
    plain(672)
}

/// The digest SHA384. Returns a constant. Source: EVP_sha384(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha384() -> *const EVP_MD {
    plain(673)
}

/// The digest SHA512. Returns a constant. Source: EVP_sha512(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha512() -> *const EVP_MD {
    plain(674)
}

/// The digest SHA224. Returns a constant. Source: EVP_sha224(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha224() -> *const EVP_MD {
    plain(675)
}

/// The digest whirlpool. Computing with it fails: it is not served. Source: EVP_whirlpool(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_whirlpool() -> *const EVP_MD {
    plain(804)
}

/// The digest BLAKE2b512. Returns a constant. Source: EVP_blake2b512(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_blake2b512() -> *const EVP_MD {
    plain(1056)
}

/// The digest BLAKE2s256. Returns a constant. Source: EVP_blake2s256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_blake2s256() -> *const EVP_MD {
    plain(1057)
}

/// The digest SHA512-224. Returns a constant. Source: EVP_sha512_224(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha512_224() -> *const EVP_MD {
    plain(1094)
}

/// The digest SHA512-256. Returns a constant. Source: EVP_sha512_256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha512_256() -> *const EVP_MD {
    plain(1095)
}

/// The digest SHA3-224. Returns a constant. Source: EVP_sha3_224(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha3_224() -> *const EVP_MD {
    plain(1096)
}

/// The digest SHA3-256. Returns a constant. Source: EVP_sha3_256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha3_256() -> *const EVP_MD {
    plain(1097)
}

/// The digest SHA3-384. Returns a constant. Source: EVP_sha3_384(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha3_384() -> *const EVP_MD {
    plain(1098)
}

/// The digest SHA3-512. Returns a constant. Source: EVP_sha3_512(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sha3_512() -> *const EVP_MD {
    plain(1099)
}

/// The digest SHAKE128. Returns a constant. Source: EVP_shake128(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_shake128() -> *const EVP_MD {
    plain(1100)
}

/// The digest SHAKE256. Returns a constant. Source: EVP_shake256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_shake256() -> *const EVP_MD {
    plain(1101)
}

/// The digest SM3. Returns a constant. Source: EVP_sm3(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_sm3() -> *const EVP_MD {
    plain(1143)
}

/// A digest that does nothing. Returns a constant. Source: EVP_md_null(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_md_null() -> *const EVP_MD {
    &raw const NULL
}
