//! What a certificate may be used for. Source: X509_check_purpose(3), X509_check_issued(3), X509_get_extension_flags(3).

use std::ffi::{c_int, c_long};

use super::types::{AUTHORITY_KEYID, i2d_AUTHORITY_KEYID};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509_vfy::foreign::borrow_certificate;
use crate::pki::ber::Reader;
use crate::pki::certificate::Facts;
use crate::pki::extensions::{authority_key_id, flag};
use crate::pki::{purpose, verdict};

/// Works on what the extensions of a certificate say.
///
/// # Safety
/// `x` is NULL or live.
unsafe fn facts<T>(x: *const X509, answer: impl FnOnce(&Facts) -> T) -> Result<T, Error> {
    // SAFETY: as our caller promises.
    let (_, certificate) = unsafe { borrow_certificate(x)? };
    Ok(answer(certificate.facts()))
}

/// How sure it is that the certificate is a CA's: 0 not, 1 it says so, 3 a self-signed v1, 4 by its key usage alone,
/// 5 by Netscape's type alone.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_ca(x: *mut X509) -> c_int {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(0, || unsafe { facts(x, |facts| if facts.is_invalid() { 0 } else { facts.ca_kind() }) })
}

/// Whether the certificate serves the purpose `id` (`X509_PURPOSE_*`), as a CA if `ca` is not 0.
///
/// Returns 1 if it does, 0 if not, more if with reserve, -1 if its extensions are malformed or there is no such
/// purpose. With `id` -1 only the extensions are looked at.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_purpose(x: *mut X509, id: c_int, ca: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live certificate.
        let (_, certificate) = unsafe { borrow_certificate(x)? };
        if certificate.facts().is_invalid() {
            return Ok(-1);
        }
        match super::purpose_table::own_check(id) {
            _ if id == -1 => Ok(1),
            // SAFETY: the program's own function gets the live certificate.
            Some((entry, check)) => Ok(unsafe { check(entry, x, ca) }),
            None => Ok(purpose::check(&certificate, id, ca != 0)),
        }
    })
}

/// Whether `issuer` may have issued `subject`, by names, key identifiers, kind of key and key usage.
///
/// Returns 0 (`X509_V_OK`) or the `X509_V_ERR_*` that speaks against it. The signature is not looked at.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_issued(issuer: *mut X509, subject: *mut X509) -> c_int {
    guard(verdict::UNSPECIFIED, || {
        // SAFETY: the man page has the caller promise live certificates.
        let ((_, issuer), (_, subject)) = unsafe { (borrow_certificate(issuer)?, borrow_certificate(subject)?) };
        let issued = purpose::likely_issued(&issuer, &subject);
        let issued = issued.and_then(|()| purpose::signing_allowed(&issuer, &subject));
        Ok(issued.err().unwrap_or(verdict::OK))
    })
}

/// Whether an authority key identifier can mean this certificate: 0 (`X509_V_OK`) or an `X509_V_ERR_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_akid(issuer: *const X509, akid: *const AUTHORITY_KEYID) -> c_int {
    guard(verdict::UNSPECIFIED, || {
        if akid.is_null() {
            return Ok(verdict::OK);
        }
        // SAFETY: the man page has the caller promise live objects; the buffer holds what the first call announces.
        unsafe {
            let (_, certificate) = borrow_certificate(issuer)?;
            let len = usize::try_from(i2d_AUTHORITY_KEYID(akid, std::ptr::null_mut())).map_err(|_| Error::SILENT)?;
            let mut der = vec![0; len];
            let mut end = der.as_mut_ptr();
            i2d_AUTHORITY_KEYID(akid, &mut end);
            let akid = authority_key_id(&mut Reader::new(&der))?;
            Ok(certificate.fits_authority(Some(&akid)).err().unwrap_or(verdict::OK))
        }
    })
}

/// What the extensions say in short: `EXFLAG_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_extension_flags(x: *mut X509) -> u32 {
    // SAFETY: the man page has the caller promise a live certificate.
    guard(flag::INVALID, || unsafe { facts(x, |facts| facts.flags) })
}

/// The key usage (`KU_*`): all bits if there is none, 0 if the extensions are malformed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_key_usage(x: *mut X509) -> u32 {
    let usage = |facts: &Facts| match facts.is_invalid() {
        true => 0,
        false if facts.has(flag::KUSAGE) => facts.key_usage,
        false => u32::MAX,
    };
    // SAFETY: the man page has the caller promise a live certificate.
    guard(0, || unsafe { facts(x, usage) })
}

/// The extended key usage (`XKU_*`): all bits if there is none, 0 if the extensions are malformed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_extended_key_usage(x: *mut X509) -> u32 {
    let usage = |facts: &Facts| match facts.is_invalid() {
        true => 0,
        false if facts.has(flag::XKUSAGE) => facts.extended_usage,
        false => u32::MAX,
    };
    // SAFETY: the man page has the caller promise a live certificate.
    guard(0, || unsafe { facts(x, usage) })
}

/// The path length that a CA is limited to; -1 if it is not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_pathlen(x: *mut X509) -> c_long {
    let length = |facts: &Facts| match facts.has(flag::BCONS) && !facts.is_invalid() {
        true => facts.path_len,
        false => -1,
    };
    // SAFETY: the man page has the caller promise a live certificate.
    guard(-1, || unsafe { facts(x, length) })
}

/// The path length that a proxy certificate is limited to; -1 if it is not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_proxy_pathlen(x: *mut X509) -> c_long {
    let length = |facts: &Facts| match facts.has(flag::PROXY) && !facts.is_invalid() {
        true => facts.proxy_path_len,
        false => -1,
    };
    // SAFETY: the man page has the caller promise a live certificate.
    guard(-1, || unsafe { facts(x, length) })
}
