//! Comparing and hashing names, always by their canonical form. Source: X509_cmp(3), X509_NAME_hash_ex(3).

use crate::error::Silent;
use std::cmp::Ordering;

use super::*;
use crate::ffi::strings::put;

/// The first four bytes of a digest as a number, as OpenSSL names files in certificate directories.
pub(crate) fn short_hash(digest: &[u8]) -> c_ulong {
    let first: [u8; 4] = digest.first_chunk().copied().unwrap_or_default();
    u32::from_le_bytes(first).into()
}

/// SHA-1 of `data`.
pub(crate) fn sha1(data: &[u8]) -> [u8; 20] {
    let mut digest = [0; 20];
    // SAFETY: the bytes are readable and the digest has room for 20.
    unsafe { aws_lc_sys::SHA1(data.as_ptr(), data.len(), digest.as_mut_ptr()) };
    digest
}

/// MD5 of `data`.
pub(crate) fn md5(data: &[u8]) -> [u8; 16] {
    let mut digest = [0; 16];
    // SAFETY: the bytes are readable and the digest has room for 16.
    unsafe { aws_lc_sys::MD5(data.as_ptr(), data.len(), digest.as_mut_ptr()) };
    digest
}

/// Orders two names, shorter forms first: negative, 0 if they are the same to OpenSSL, positive; -2 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_cmp(a: *const X509_NAME, b: *const X509_NAME) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise live names or NULL.
        let (a, b) = match unsafe { (a.as_ref(), b.as_ref()) } {
            (a, None) => return Ok(a.is_some().into()),
            (None, _) => return Ok(-1),
            (Some(a), Some(b)) => (a.canonical()?, b.canonical()?),
        };
        Ok(match a.len().cmp(&b.len()).then_with(|| a.cmp(b)) {
            Ordering::Less => -1,
            Ordering::Equal => 0,
            Ordering::Greater => 1,
        })
    })
}

/// A hash of the canonical form, by SHA-1, and in `*ok` whether it could be computed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_hash_ex(
    x: *const X509_NAME,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
    ok: *mut c_int,
) -> c_ulong {
    // SAFETY: the man page has the caller promise a live name and a place for the result or NULL.
    let hash = guard(None, || Ok(Some(short_hash(&sha1(unsafe { X509_NAME::get0(x)? }.canonical()?)))));
    // SAFETY: as above.
    unsafe { put(ok, hash.is_some().into()) };
    hash.unwrap_or(0)
}

/// The hash of OpenSSL before 1.0.0: of the encoding, by MD5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_hash_old(x: *const X509_NAME) -> c_ulong {
    // SAFETY: the man page has the caller promise a live name.
    guard(0, || Ok(short_hash(&md5(unsafe { X509_NAME::get0(x)? }.der()?))))
}

/// The digest of the encoding. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_digest(
    data: *const X509_NAME,
    r#type: *const EVP_MD,
    md: *mut c_uchar,
    len: *mut std::ffi::c_uint,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live name and room for the digest.
        unsafe {
            let der = X509_NAME::get0(data).silent()?.der()?;
            Ok(EVP_Digest(der.as_ptr().cast(), der.len(), md, len, r#type, std::ptr::null_mut()))
        }
    })
}
