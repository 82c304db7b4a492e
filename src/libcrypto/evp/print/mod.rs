//! Keys as text for people, in OpenSSL's words: `EVP_PKEY_print_private` and kin.

pub mod objects;
mod text;

use std::ffi::c_int;

use super::pkey::EVP_PKEY;
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::print::{ASN1_PCTX, StreamBio};
use crate::libcrypto::bio::{BIO, write_all};
use text::{Part, describe};

/// # Safety
/// Live objects.
unsafe fn print(out: *mut BIO, pkey: *const EVP_PKEY, part: Part, indent: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let text = describe(EVP_PKEY::get0(pkey)?, part, indent, "", false)?;
        write_all(out, text.as_bytes())?;
    }
    Ok(1)
}

/// Prints a private key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_private(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_private(
    out: *mut BIO,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(out, pkey, Part::Private, indent) }
    })
}

/// Prints a private key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_private_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_private_fp(
    fp: *mut libc::FILE,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(StreamBio::new(fp)?.get(), pkey, Part::Private, indent) }
    })
}

/// Prints a public key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_public(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_public(
    out: *mut BIO,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(out, pkey, Part::Public, indent) }
    })
}

/// Prints a public key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_public_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_public_fp(
    fp: *mut libc::FILE,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(StreamBio::new(fp)?.get(), pkey, Part::Public, indent) }
    })
}

/// Prints the parameters of a key to a BIO. Returns 1 or less. Source: EVP_PKEY_print_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_params(
    out: *mut BIO,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(out, pkey, Part::Parameters, indent) }
    })
}

/// Prints the parameters of a key to a C stream. Returns 1 or less. Source: EVP_PKEY_print_params_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_print_params_fp(
    fp: *mut libc::FILE,
    pkey: *const EVP_PKEY,
    indent: c_int,
    pctx: *mut ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let _ = pctx;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print(StreamBio::new(fp)?.get(), pkey, Part::Parameters, indent) }
    })
}
