//! The schemes by their numbers. Source: <openssl/evp.h>.

use std::ffi::{CStr, c_char, c_int};
use std::sync::{PoisonError, RwLock};

use super::keyivgen::*;
use super::{Keygen, KeygenEx};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::outside::object_text;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::cipher_ctx::EVP_CIPHER_CTX;
use crate::libcrypto::evp::cipher_method::{EVP_CIPHER, EVP_CIPHER_get_type, EVP_get_cipherbyname};
use crate::libcrypto::evp::digest_method::{EVP_MD, EVP_MD_get_type, EVP_get_digestbyname};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::objects::lookup::{OBJ_nid2sn, OBJ_obj2nid};

/// A scheme from outside.
const OUTER: c_int = 0;
/// A pseudo-random function.
pub(crate) const PRF: c_int = 1;
/// What makes a key.
pub(super) const KDF: c_int = 2;

/// One scheme.
#[derive(Clone, Copy)]
pub(super) struct Scheme {
    kind: c_int,
    nid: c_int,
    cipher: c_int,
    digest: c_int,
    pub(super) keygen: Option<Keygen>,
    pub(super) keygen_ex: Option<KeygenEx>,
}

const fn scheme(
    kind: c_int,
    nid: c_int,
    cipher: c_int,
    digest: c_int,
    keygen: Option<Keygen>,
    keygen_ex: Option<KeygenEx>,
) -> Scheme {
    Scheme { kind, nid, cipher, digest, keygen, keygen_ex }
}

const fn pbes1(nid: c_int, cipher: c_int, digest: c_int) -> Scheme {
    scheme(OUTER, nid, cipher, digest, Some(PKCS5_PBE_keyivgen), Some(PKCS5_PBE_keyivgen_ex))
}

const fn pkcs12(nid: c_int, cipher: c_int) -> Scheme {
    scheme(OUTER, nid, cipher, 64, Some(PKCS12_PBE_keyivgen), Some(PKCS12_PBE_keyivgen_ex))
}

const fn prf(nid: c_int, digest: c_int) -> Scheme {
    scheme(PRF, nid, -1, digest, None, None)
}

/// Numbers of OpenSSL's; digests and ciphers that we lack fail when they are used.
static SCHEMES: [Scheme; 29] = [
    pbes1(9, 31, 3),
    pbes1(10, 31, 4),
    pbes1(68, 166, 64),
    scheme(OUTER, 69, -1, -1, Some(pbkdf2_keyivgen), Some(pbkdf2_keyivgen_ex)),
    pkcs12(144, 5),
    pkcs12(145, 97),
    pkcs12(146, 44),
    pkcs12(147, 43),
    pkcs12(148, 37),
    pkcs12(149, 98),
    scheme(OUTER, 161, -1, -1, Some(PKCS5_v2_PBE_keyivgen), Some(PKCS5_v2_PBE_keyivgen_ex)),
    pbes1(168, 166, 3),
    pbes1(169, 166, 4),
    pbes1(170, 31, 64),
    prf(163, 64),
    prf(780, 4),
    prf(781, 64),
    prf(797, 4),
    prf(798, 675),
    prf(799, 672),
    prf(800, 673),
    prf(801, 674),
    prf(810, 809),
    prf(988, 982),
    prf(989, 983),
    prf(1193, 1094),
    prf(1194, 1095),
    scheme(KDF, 69, -1, -1, Some(pbkdf2_keyivgen), Some(pbkdf2_keyivgen_ex)),
    scheme(KDF, 973, -1, -1, Some(PKCS5_v2_scrypt_keyivgen), Some(PKCS5_v2_scrypt_keyivgen_ex)),
];

/// What programs added, which comes first.
static ADDED: RwLock<Vec<Scheme>> = RwLock::new(Vec::new());

pub(super) fn find(kind: c_int, nid: c_int) -> Option<Scheme> {
    if nid == 0 {
        return None;
    }
    let fits = |scheme: &&Scheme| scheme.kind == kind && scheme.nid == nid;
    let added = ADDED.read().unwrap_or_else(PoisonError::into_inner);
    added.iter().find(fits).or_else(|| SCHEMES.iter().find(fits)).copied()
}

/// The digest of a pseudo-random function.
pub(super) fn digest_of_prf(nid: c_int) -> Option<*const EVP_MD> {
    let md = digest(find(PRF, nid)?.digest);
    (!md.is_null()).then_some(md)
}

fn digest(nid: c_int) -> *const EVP_MD {
    // SAFETY: NULL or a terminated string.
    unsafe {
        let name = OBJ_nid2sn(nid);
        if name.is_null() { std::ptr::null() } else { EVP_get_digestbyname(name) }
    }
}

fn cipher(nid: c_int) -> *const EVP_CIPHER {
    // SAFETY: NULL or a terminated string.
    unsafe {
        let name = OBJ_nid2sn(nid);
        if name.is_null() { std::ptr::null() } else { EVP_get_cipherbyname(name) }
    }
}

/// Finds a scheme (`type` 0), a pseudo-random function (1) or what makes a key (2), and tells its cipher, its digest, both
/// by number, and its function; each place may be NULL. Returns 1, or 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_find(
    kind: c_int,
    pbe_nid: c_int,
    pcnid: *mut c_int,
    pmnid: *mut c_int,
    pkeygen: *mut Option<Keygen>,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { EVP_PBE_find_ex(kind, pbe_nid, pcnid, pmnid, pkeygen, std::ptr::null_mut()) }
}

/// As [`EVP_PBE_find`], with the function that takes a library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_find_ex(
    kind: c_int,
    pbe_nid: c_int,
    pcnid: *mut c_int,
    pmnid: *mut c_int,
    pkeygen: *mut Option<Keygen>,
    pkeygen_ex: *mut Option<KeygenEx>,
) -> c_int {
    guard(0, || {
        let found = find(kind, pbe_nid).ok_or(Error::SILENT)?;
        // SAFETY: the caller promises places or NULL.
        unsafe {
            put(pcnid, found.cipher);
            put(pmnid, found.digest);
            put(pkeygen, found.keygen);
            put(pkeygen_ex, found.keygen_ex);
        }
        Ok(1)
    })
}

/// Tells kind and number of the scheme at a place in the table. Returns 1, or 0 past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_get(ptype: *mut c_int, ppbe_nid: *mut c_int, num: usize) -> c_int {
    guard(0, || {
        let found = SCHEMES.get(num).ok_or(Error::SILENT)?;
        // SAFETY: the caller promises places or NULL.
        unsafe {
            put(ptype, found.kind);
            put(ppbe_nid, found.nid);
        }
        Ok(1)
    })
}

/// Adds a scheme of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_alg_add_type(
    pbe_type: c_int,
    pbe_nid: c_int,
    cipher_nid: c_int,
    md_nid: c_int,
    keygen: Option<Keygen>,
) -> c_int {
    guard(0, || {
        let mut added = ADDED.write().unwrap_or_else(PoisonError::into_inner);
        added.push(scheme(pbe_type, pbe_nid, cipher_nid, md_nid, keygen, None));
        Ok(1)
    })
}

/// Adds a scheme of the program's with a cipher and a digest, either of which may be NULL. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_alg_add(
    nid: c_int,
    cipher: *const EVP_CIPHER,
    md: *const EVP_MD,
    keygen: Option<Keygen>,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live cipher and digest, or NULL.
        unsafe {
            let cipher = if cipher.is_null() { -1 } else { EVP_CIPHER_get_type(cipher) };
            let digest = if md.is_null() { -1 } else { EVP_MD_get_type(md) };
            Ok(EVP_PBE_alg_add_type(OUTER, nid, cipher, digest, keygen))
        }
    })
}

/// Sets a cipher context up, to encrypt (`en_de` 1) or decrypt, as a scheme's identifier and parameters say.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_CipherInit(
    pbe_obj: *mut ASN1_OBJECT,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    ctx: *mut EVP_CIPHER_CTX,
    en_de: c_int,
) -> c_int {
    let null = std::ptr::null();
    // SAFETY: as our caller promises.
    unsafe { EVP_PBE_CipherInit_ex(pbe_obj, pass, passlen, param, ctx, en_de, std::ptr::null_mut(), null) }
}

/// As [`EVP_PBE_CipherInit`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_CipherInit_ex(
    pbe_obj: *mut ASN1_OBJECT,
    pass: *const c_char,
    passlen: c_int,
    param: *mut ASN1_TYPE,
    ctx: *mut EVP_CIPHER_CTX,
    en_de: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and a password; no lock is held while the function runs.
        unsafe {
            let nid = OBJ_obj2nid(pbe_obj);
            let unknown = || {
                let name = if pbe_obj.is_null() { "NULL".to_owned() } else { object_text(pbe_obj, false) };
                Error::new(Lib::EVP, reason::EVP_R_UNKNOWN_PBE_ALGORITHM).with_data(format!("TYPE={name}"))
            };
            let found = find(OUTER, nid).ok_or_else(unknown)?;
            let (mut with, mut by) = (std::ptr::null(), std::ptr::null());
            if found.cipher != -1 {
                with = cipher(found.cipher);
                if with.is_null() {
                    return Err(Error::new(Lib::EVP, reason::EVP_R_UNKNOWN_CIPHER));
                }
            }
            if found.digest != -1 {
                by = digest(found.digest);
                if by.is_null() {
                    return Err(Error::new(Lib::EVP, reason::EVP_R_UNKNOWN_DIGEST));
                }
            }
            // OpenSSL takes a password of -1 bytes for a string, and none for an empty one.
            let passlen = if pass.is_null() { 0 } else { passlen };
            let passlen = if passlen == -1 { CStr::from_ptr(pass).to_bytes().len() as c_int } else { passlen };
            Ok(match (found.keygen_ex, found.keygen) {
                (Some(run), _) => run(ctx, pass, passlen, param, with, by, en_de, libctx, propq),
                (None, Some(run)) => run(ctx, pass, passlen, param, with, by, en_de),
                (None, None) => return Err(Error::SILENT),
            })
        }
    })
}

/// Forgets the schemes that the program added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PBE_cleanup() {
    guard((), || {
        ADDED.write().unwrap_or_else(PoisonError::into_inner).clear();
        Ok(())
    })
}
