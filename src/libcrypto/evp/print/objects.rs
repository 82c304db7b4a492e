//! Keys and parameters of the older interface as text: `RSA_print`, `DHparams_print`, `ECPKParameters_print` and kin.

use std::ffi::c_int;

use aws_lc_sys::{self as lc, EC_GROUP};

use super::super::pkey::from_key;
use super::text::{Part, Text, describe, print_curve};
use crate::crypto::key::Key;
use crate::error::{Error, Silent};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::print::StreamBio;
use crate::libcrypto::bio::{BIO, write_all};
use crate::libcrypto::dh::DH;
use crate::libcrypto::dsa::DSA;
use crate::libcrypto::ec::{EC_KEY, present};
use crate::libcrypto::rsa::RSA;

/// Prints an older object as a key of which both halves are shown if they are there.
///
/// # Safety
/// `out` is live.
unsafe fn print_object(out: *mut BIO, key: Result<Key, Error>, indent: c_int, title: &str) -> Result<c_int, Error> {
    let key = key?;
    let part = if key.is_private() { Part::Private } else { Part::Public };
    // SAFETY: as our caller promises.
    unsafe { write_all(out, describe(&from_key(key), part, indent, title, true)?.as_bytes()) }?;
    Ok(1)
}

/// Prints an older object's parameters.
///
/// # Safety
/// `out` is live.
unsafe fn print_parameters(out: *mut BIO, key: Result<Key, Error>) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe { write_all(out, describe(&from_key(key?), Part::Parameters, 4, "", true)?.as_bytes()) }?;
    Ok(1)
}

/// Prints a key to a BIO. Returns 1 or 0. Source: RSA_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_print(bp: *mut BIO, r: *const RSA, offset: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print_object(bp, Key::wrap(RSA::get0(r).silent()?.handle(), lc::EVP_PKEY_set1_RSA), offset, "RSA ") }
    })
}

/// Prints a key to a C stream. Returns 1 or 0. Source: RSA_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_print_fp(fp: *mut libc::FILE, r: *const RSA, offset: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { RSA_print(StreamBio::new(fp)?.get(), r, offset) })
    })
}

/// Prints a key to a BIO. Returns 1 or 0. Source: DSA_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_print(bp: *mut BIO, x: *const DSA, off: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print_object(bp, Key::wrap(DSA::get0(x).silent()?.handle(), lc::EVP_PKEY_set1_DSA), off, "") }
    })
}

/// Prints a key to a C stream. Returns 1 or 0. Source: DSA_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_print_fp(bp: *mut libc::FILE, x: *const DSA, off: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { DSA_print(StreamBio::new(bp)?.get(), x, off) })
    })
}

/// Prints a key to a BIO. Returns 1 or 0. Source: EC_KEY_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_print(bp: *mut BIO, key: *const EC_KEY, off: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print_object(bp, Key::wrap(EC_KEY::get0(key)?.handle(), lc::EVP_PKEY_set1_EC_KEY), off, "") }
    })
}

/// Prints a key to a C stream. Returns 1 or 0. Source: EC_KEY_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_print_fp(fp: *mut libc::FILE, key: *const EC_KEY, off: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { EC_KEY_print(StreamBio::new(fp)?.get(), key, off) })
    })
}

/// Prints parameters. Returns 1 or 0. Source: DHparams_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DHparams_print(bp: *mut BIO, x: *const DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print_parameters(bp, Key::wrap(DH::get0(x)?.handle(), lc::EVP_PKEY_set1_DH)) }
    })
}

/// Prints parameters. Returns 1 or 0. Source: DHparams_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DHparams_print_fp(fp: *mut libc::FILE, x: *const DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { DHparams_print(StreamBio::new(fp)?.get(), x) })
    })
}

/// Prints parameters. Returns 1 or 0. Source: DSAparams_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSAparams_print(bp: *mut BIO, x: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { print_parameters(bp, Key::wrap(DSA::get0(x).silent()?.handle(), lc::EVP_PKEY_set1_DSA)) }
    })
}

/// Prints parameters. Returns 1 or 0. Source: DSAparams_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSAparams_print_fp(fp: *mut libc::FILE, x: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { DSAparams_print(StreamBio::new(fp)?.get(), x) })
    })
}

/// Prints parameters. Returns 1 or 0. Source: ECParameters_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECParameters_print(bp: *mut BIO, key: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let group = lc::EC_KEY_get0_group(EC_KEY::get0(key)?.raw());
            present(&[group.cast()])?;
            let mut text = Text { out: String::new(), indent: 4 };
            text.line(&format!("ECDSA-Parameters: ({} bit)", lc::EC_GROUP_order_bits(group)));
            print_curve(&mut text, group);
            write_all(bp, text.out.as_bytes())?;
        }
        Ok(1)
    })
}

/// Prints parameters. Returns 1 or 0. Source: ECParameters_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECParameters_print_fp(fp: *mut libc::FILE, key: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { ECParameters_print(StreamBio::new(fp)?.get(), key) })
    })
}

/// Prints a curve. Returns 1 or 0. Source: ECPKParameters_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECPKParameters_print(bp: *mut BIO, x: *const EC_GROUP, off: c_int) -> c_int {
    guard(0, || {
        present(&[x.cast()])?;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let mut text = Text { out: String::new(), indent: usize::try_from(off).unwrap_or(0).min(128) };
            print_curve(&mut text, x);
            write_all(bp, text.out.as_bytes())?;
        }
        Ok(1)
    })
}

/// Prints a curve to a C stream. Returns 1 or 0. Source: ECPKParameters_print_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ECPKParameters_print_fp(fp: *mut libc::FILE, x: *const EC_GROUP, off: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        Ok(unsafe { ECPKParameters_print(StreamBio::new(fp)?.get(), x, off) })
    })
}
