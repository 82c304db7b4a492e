//! The digests of OpenSSL 3.0's default provider, and of its older ones by name only.
//!
//! Each exists twice, as in OpenSSL: what `EVP_sha256()` returns and what `EVP_MD_fetch` finds differ in their names.

use super::digest_method::{EVP_MD, Implementation, evp_md_st};
use crate::crypto::digest::Algorithm;

use Implementation::{Builtin, Null, Unavailable};

/// What `EVP_sha256()` and its kin return, with the further names `EVP_get_digestbyname` knows them by.
pub(crate) static PLAIN: [EVP_MD; 21] = [
    evp_md_st::fixed(
        4,
        8,
        16,
        64,
        0x0,
        &[c"MD5", c"1.2.840.113549.2.5", c"RSA-MD5", c"SSL3-MD5", c"md5WithRSAEncryption"],
        c"md5",
        Builtin(Algorithm::Md5),
    ),
    evp_md_st::fixed(
        64,
        65,
        20,
        64,
        0x8,
        &[c"SHA1", c"1.3.14.3.2.26", c"RSA-SHA1", c"RSA-SHA1-2", c"SHA-1", c"SSL3-SHA1", c"sha1WithRSAEncryption"],
        c"sha1",
        Builtin(Algorithm::Sha1),
    ),
    evp_md_st::fixed(114, 114, 36, 64, 0x0, &[c"MD5-SHA1"], c"md5-sha1", Builtin(Algorithm::Md5Sha1)),
    evp_md_st::fixed(
        117,
        119,
        20,
        64,
        0x0,
        &[c"RIPEMD160", c"1.3.36.3.2.1", c"RIPEMD", c"RIPEMD-160", c"RMD160", c"RSA-RIPEMD160", c"ripemd160WithRSA"],
        c"ripemd160",
        Builtin(Algorithm::Ripemd160),
    ),
    evp_md_st::fixed(257, 396, 16, 64, 0x0, &[c"MD4", c"RSA-MD4", c"md4WithRSAEncryption"], c"md4", Unavailable),
    evp_md_st::fixed(
        672,
        668,
        32,
        64,
        0x8,
        &[c"SHA256", c"2.16.840.1.101.3.4.2.1", c"RSA-SHA256", c"SHA-256", c"SHA2-256", c"sha256WithRSAEncryption"],
        c"sha256",
        Builtin(Algorithm::Sha256),
    ),
    evp_md_st::fixed(
        673,
        669,
        48,
        128,
        0x8,
        &[c"SHA384", c"2.16.840.1.101.3.4.2.2", c"RSA-SHA384", c"SHA-384", c"SHA2-384", c"sha384WithRSAEncryption"],
        c"sha384",
        Builtin(Algorithm::Sha384),
    ),
    evp_md_st::fixed(
        674,
        670,
        64,
        128,
        0x8,
        &[c"SHA512", c"2.16.840.1.101.3.4.2.3", c"RSA-SHA512", c"SHA-512", c"SHA2-512", c"sha512WithRSAEncryption"],
        c"sha512",
        Builtin(Algorithm::Sha512),
    ),
    evp_md_st::fixed(
        675,
        671,
        28,
        64,
        0x8,
        &[c"SHA224", c"2.16.840.1.101.3.4.2.4", c"RSA-SHA224", c"SHA-224", c"SHA2-224", c"sha224WithRSAEncryption"],
        c"sha224",
        Builtin(Algorithm::Sha224),
    ),
    evp_md_st::fixed(804, 0, 64, 64, 0x0, &[c"whirlpool"], c"whirlpool", Unavailable),
    evp_md_st::fixed(
        1056,
        0,
        64,
        128,
        0x0,
        &[c"BLAKE2b512", c"1.3.6.1.4.1.1722.12.2.1.16", c"BLAKE2B-512"],
        c"blake2b512",
        Builtin(Algorithm::Blake2b512),
    ),
    evp_md_st::fixed(
        1057,
        0,
        32,
        64,
        0x0,
        &[c"BLAKE2s256", c"1.3.6.1.4.1.1722.12.2.2.8", c"BLAKE2S-256"],
        c"blake2s256",
        Builtin(Algorithm::Blake2s256),
    ),
    evp_md_st::fixed(
        1094,
        1145,
        28,
        128,
        0x8,
        &[
            c"SHA512-224",
            c"2.16.840.1.101.3.4.2.5",
            c"RSA-SHA512/224",
            c"SHA-512/224",
            c"SHA2-512/224",
            c"sha512-224WithRSAEncryption",
        ],
        c"sha512-224",
        Builtin(Algorithm::Sha512_224),
    ),
    evp_md_st::fixed(
        1095,
        1146,
        32,
        128,
        0x8,
        &[
            c"SHA512-256",
            c"2.16.840.1.101.3.4.2.6",
            c"RSA-SHA512/256",
            c"SHA-512/256",
            c"SHA2-512/256",
            c"sha512-256WithRSAEncryption",
        ],
        c"sha512-256",
        Builtin(Algorithm::Sha512_256),
    ),
    evp_md_st::fixed(
        1096,
        1116,
        28,
        144,
        0x8,
        &[c"SHA3-224", c"2.16.840.1.101.3.4.2.7", c"RSA-SHA3-224", c"id-rsassa-pkcs1-v1_5-with-sha3-224"],
        c"sha3-224",
        Builtin(Algorithm::Sha3_224),
    ),
    evp_md_st::fixed(
        1097,
        1117,
        32,
        136,
        0x8,
        &[c"SHA3-256", c"2.16.840.1.101.3.4.2.8", c"RSA-SHA3-256", c"id-rsassa-pkcs1-v1_5-with-sha3-256"],
        c"sha3-256",
        Builtin(Algorithm::Sha3_256),
    ),
    evp_md_st::fixed(
        1098,
        1118,
        48,
        104,
        0x8,
        &[c"SHA3-384", c"2.16.840.1.101.3.4.2.9", c"RSA-SHA3-384", c"id-rsassa-pkcs1-v1_5-with-sha3-384"],
        c"sha3-384",
        Builtin(Algorithm::Sha3_384),
    ),
    evp_md_st::fixed(
        1099,
        1119,
        64,
        72,
        0x8,
        &[c"SHA3-512", c"2.16.840.1.101.3.4.2.10", c"RSA-SHA3-512", c"id-rsassa-pkcs1-v1_5-with-sha3-512"],
        c"sha3-512",
        Builtin(Algorithm::Sha3_512),
    ),
    evp_md_st::fixed(
        1100,
        0,
        16,
        168,
        0xa,
        &[c"SHAKE128", c"2.16.840.1.101.3.4.2.11", c"SHAKE-128"],
        c"shake128",
        Builtin(Algorithm::Shake128),
    ),
    evp_md_st::fixed(
        1101,
        0,
        32,
        136,
        0xa,
        &[c"SHAKE256", c"2.16.840.1.101.3.4.2.12", c"SHAKE-256"],
        c"shake256",
        Builtin(Algorithm::Shake256),
    ),
    evp_md_st::fixed(
        1143,
        1144,
        32,
        64,
        0x0,
        &[c"SM3", c"1.2.156.10197.1.401", c"RSA-SM3", c"sm3WithRSAEncryption"],
        c"sm3",
        Builtin(Algorithm::Sm3),
    ),
];

/// What `EVP_MD_fetch` finds.
pub(crate) static FETCHED: [EVP_MD; 20] = [
    evp_md_st::fixed(4, 0, 16, 64, 0x0, &[c"MD5", c"1.2.840.113549.2.5", c"SSL3-MD5"], c"md5", Builtin(Algorithm::Md5))
        .fetched(),
    evp_md_st::fixed(
        64,
        0,
        20,
        64,
        0x8,
        &[c"SHA1", c"1.3.14.3.2.26", c"SHA-1", c"SSL3-SHA1"],
        c"sha1",
        Builtin(Algorithm::Sha1),
    )
    .fetched(),
    evp_md_st::fixed(114, 0, 36, 64, 0x0, &[c"MD5-SHA1"], c"md5-sha1", Builtin(Algorithm::Md5Sha1)).fetched(),
    evp_md_st::fixed(
        117,
        0,
        20,
        64,
        0x0,
        &[c"RIPEMD-160", c"1.3.36.3.2.1", c"RIPEMD", c"RIPEMD160", c"RMD160"],
        c"ripemd160",
        Builtin(Algorithm::Ripemd160),
    )
    .fetched(),
    evp_md_st::fixed(
        672,
        0,
        32,
        64,
        0x8,
        &[c"SHA2-256", c"2.16.840.1.101.3.4.2.1", c"SHA-256", c"SHA256"],
        c"sha256",
        Builtin(Algorithm::Sha256),
    )
    .fetched(),
    evp_md_st::fixed(
        673,
        0,
        48,
        128,
        0x8,
        &[c"SHA2-384", c"2.16.840.1.101.3.4.2.2", c"SHA-384", c"SHA384"],
        c"sha384",
        Builtin(Algorithm::Sha384),
    )
    .fetched(),
    evp_md_st::fixed(
        674,
        0,
        64,
        128,
        0x8,
        &[c"SHA2-512", c"2.16.840.1.101.3.4.2.3", c"SHA-512", c"SHA512"],
        c"sha512",
        Builtin(Algorithm::Sha512),
    )
    .fetched(),
    evp_md_st::fixed(
        675,
        0,
        28,
        64,
        0x8,
        &[c"SHA2-224", c"2.16.840.1.101.3.4.2.4", c"SHA-224", c"SHA224"],
        c"sha224",
        Builtin(Algorithm::Sha224),
    )
    .fetched(),
    evp_md_st::fixed(
        1056,
        0,
        64,
        128,
        0x0,
        &[c"BLAKE2B-512", c"1.3.6.1.4.1.1722.12.2.1.16", c"BLAKE2b512"],
        c"blake2b512",
        Builtin(Algorithm::Blake2b512),
    )
    .fetched(),
    evp_md_st::fixed(
        1057,
        0,
        32,
        64,
        0x0,
        &[c"BLAKE2S-256", c"1.3.6.1.4.1.1722.12.2.2.8", c"BLAKE2s256"],
        c"blake2s256",
        Builtin(Algorithm::Blake2s256),
    )
    .fetched(),
    evp_md_st::fixed(
        1094,
        0,
        28,
        128,
        0x8,
        &[c"SHA2-512/224", c"2.16.840.1.101.3.4.2.5", c"SHA-512/224", c"SHA512-224"],
        c"sha512-224",
        Builtin(Algorithm::Sha512_224),
    )
    .fetched(),
    evp_md_st::fixed(
        1095,
        0,
        32,
        128,
        0x8,
        &[c"SHA2-512/256", c"2.16.840.1.101.3.4.2.6", c"SHA-512/256", c"SHA512-256"],
        c"sha512-256",
        Builtin(Algorithm::Sha512_256),
    )
    .fetched(),
    evp_md_st::fixed(
        1096,
        0,
        28,
        144,
        0x8,
        &[c"SHA3-224", c"2.16.840.1.101.3.4.2.7"],
        c"sha3-224",
        Builtin(Algorithm::Sha3_224),
    )
    .fetched(),
    evp_md_st::fixed(
        1097,
        0,
        32,
        136,
        0x8,
        &[c"SHA3-256", c"2.16.840.1.101.3.4.2.8"],
        c"sha3-256",
        Builtin(Algorithm::Sha3_256),
    )
    .fetched(),
    evp_md_st::fixed(
        1098,
        0,
        48,
        104,
        0x8,
        &[c"SHA3-384", c"2.16.840.1.101.3.4.2.9"],
        c"sha3-384",
        Builtin(Algorithm::Sha3_384),
    )
    .fetched(),
    evp_md_st::fixed(
        1099,
        0,
        64,
        72,
        0x8,
        &[c"SHA3-512", c"2.16.840.1.101.3.4.2.10"],
        c"sha3-512",
        Builtin(Algorithm::Sha3_512),
    )
    .fetched(),
    evp_md_st::fixed(
        1100,
        0,
        16,
        168,
        0xa,
        &[c"SHAKE-128", c"2.16.840.1.101.3.4.2.11", c"SHAKE128"],
        c"shake128",
        Builtin(Algorithm::Shake128),
    )
    .fetched(),
    evp_md_st::fixed(
        1101,
        0,
        32,
        136,
        0xa,
        &[c"SHAKE-256", c"2.16.840.1.101.3.4.2.12", c"SHAKE256"],
        c"shake256",
        Builtin(Algorithm::Shake256),
    )
    .fetched(),
    evp_md_st::fixed(1143, 0, 32, 64, 0x0, &[c"SM3", c"1.2.156.10197.1.401"], c"sm3", Builtin(Algorithm::Sm3))
        .fetched(),
    evp_md_st::fixed(0, 0, 0, 0, 0, &[c"NULL"], c"undefined", Null).fetched(),
];

/// What `EVP_md_null()` returns.
pub(crate) static NULL: EVP_MD = evp_md_st::fixed(0, 0, 0, 0, 0, &[c"UNDEF"], c"undefined", Null);

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

/// The digest MD4. Computing with it fails: it belongs to OpenSSL's legacy provider, which is not served. Source: EVP_md4(3).
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

/// The digest whirlpool. Computing with it fails: it belongs to OpenSSL's legacy provider, which is not served. Source: EVP_whirlpool(3).
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

/// The constant for a number of the table; NULL for others.
pub(crate) fn plain(nid: i32) -> *const EVP_MD {
    PLAIN.iter().find(|md| md.nid == nid).map_or(std::ptr::null(), |md| md)
}
