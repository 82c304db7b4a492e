//! Certificates and revocation lists fetched over HTTP. Source: X509_load_http(3).

use std::ffi::{c_char, c_int};
use std::ptr;

use super::X509;
use super::certificate::X509_it;
use super::crl::{X509_CRL, X509_CRL_it};
use crate::ffi::guard;
use crate::libcrypto::asn1::input::ASN1_item_d2i_bio;
use crate::libcrypto::asn1::template::ASN1_ITEM;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::http::transfer::OSSL_HTTP_get;

/// Certificates are not longer.
const LONGEST_CERTIFICATE: usize = 100 * 1024;
/// Revocation lists are not longer.
const LONGEST_LIST: usize = 32 * 1024 * 1024;

/// Fetches an object in DER.
unsafe fn load<T>(
    url: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    timeout: c_int,
    item: *const ASN1_ITEM,
    longest: usize,
) -> *mut T {
    let null = ptr::null();
    // SAFETY: as our caller promises; the answer is ours to free.
    unsafe {
        let answer = OSSL_HTTP_get(
            url,
            null,
            null,
            bio,
            rbio,
            None,
            ptr::null_mut(),
            1024,
            ptr::null(),
            null,
            1,
            longest,
            timeout,
        );
        let object = ASN1_item_d2i_bio(item, answer, ptr::null_mut());
        BIO_free(answer);
        object.cast()
    }
}

/// Fetches a certificate in DER from a URL, over the caller's BIOs or a connection of its own, within so many seconds
/// (0: without limit). The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_http(
    url: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    timeout: c_int,
) -> *mut X509 {
    // SAFETY: the man page has the caller promise a terminated string and live BIOs or NULL.
    guard(ptr::null_mut(), || Ok(unsafe { load(url, bio, rbio, timeout, X509_it(), LONGEST_CERTIFICATE) }))
}

/// As [`X509_load_http`], a revocation list.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_load_http(
    url: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    timeout: c_int,
) -> *mut X509_CRL {
    // SAFETY: as for `X509_load_http`.
    guard(ptr::null_mut(), || Ok(unsafe { load(url, bio, rbio, timeout, X509_CRL_it(), LONGEST_LIST) }))
}
