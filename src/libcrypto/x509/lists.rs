//! Lists of certificates. Source: X509_add_cert(3), X509_new(3).

use std::ffi::c_int;

use super::certificate::*;
use super::compare::*;
use super::fields::*;
use super::name::*;
use super::signing::X509_verify;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::integer::ASN1_INTEGER_cmp;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

const UP_REF: c_int = 1;
const PREPEND: c_int = 2;
const NO_DUP: c_int = 4;
const NO_SS: c_int = 8;

/// A copy of a list with a reference to each certificate, to be freed with its elements; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_chain_up_ref(chain: *mut stack_st_X509) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list of live certificates.
        unsafe {
            let items = Stack::items(chain);
            for x in &items {
                X509_up_ref(*x);
            }
            Ok(Stack::new_raw(items))
        }
    })
}

/// Adds a certificate to a list as `flags` (`X509_ADD_FLAG_*`) say. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add_cert(sk: *mut stack_st_X509, cert: *mut X509, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list and certificate.
        unsafe {
            if sk.is_null() {
                return Err(Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            if flags & NO_DUP != 0 && Stack::items(sk).iter().any(|other| X509_cmp(*other, cert) == 0) {
                return Ok(1);
            }
            if flags & NO_SS != 0 {
                let answer = X509_self_signed(cert, 0);
                if answer != 0 {
                    return Ok((answer > 0).into());
                }
            }
            let place = if flags & PREPEND != 0 { 0 } else { -1 };
            if !Stack::option_mut(sk).is_some_and(|list| list.insert(cert, place)) {
                return Err(Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE));
            }
            if flags & UP_REF != 0 {
                X509_up_ref(cert);
            }
        }
        Ok(1)
    })
}

/// Adds certificates to a list; see `X509_add_cert`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_add_certs(sk: *mut stack_st_X509, certs: *mut stack_st_X509, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live lists.
        let mut items = unsafe { Stack::items(certs) };
        if flags & PREPEND != 0 {
            items.reverse();
        }
        // SAFETY: likewise.
        Ok(items.into_iter().all(|cert| unsafe { X509_add_cert(sk, cert, flags) } != 0).into())
    })
}

/// Whether subject and issuer are the same and nothing speaks against it, and with `verify_signature` whether its
/// key signed it. Returns 1, 0, or -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_self_signed(cert: *mut X509, verify_signature: c_int) -> c_int {
    const EXFLAG_SS: u32 = 0x2000;
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live certificate.
        unsafe {
            let key = X509_get0_pubkey(cert);
            if key.is_null() {
                return Err(Error::new(Lib::X509, reason::X509_R_UNABLE_TO_GET_CERTS_PUBLIC_KEY));
            }
            let certificate = X509::get0(cert)?.certificate()?;
            if certificate.facts().is_invalid() {
                return Err(Error::SILENT);
            }
            if !certificate.facts().has(EXFLAG_SS) {
                return Ok(0);
            }
            if verify_signature == 0 { Ok(1) } else { Ok(X509_verify(cert, key)) }
        }
    })
}

/// The first certificate of a list with this issuer and serial number (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_find_by_issuer_and_serial(
    sk: *mut stack_st_X509,
    name: *const X509_NAME,
    serial: *const ASN1_INTEGER,
) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list, name and number.
        let found = unsafe { Stack::items(sk) }.into_iter().find(|x| unsafe {
            ASN1_INTEGER_cmp(X509_get0_serialNumber(*x), serial) == 0
                && X509_NAME_cmp(X509_get_issuer_name(*x), name) == 0
        });
        found.ok_or(Error::SILENT)
    })
}

/// The first certificate of a list with this subject (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_find_by_subject(sk: *mut stack_st_X509, name: *const X509_NAME) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live list and name.
        let found = unsafe { Stack::items(sk) }
            .into_iter()
            // SAFETY: likewise.
            .find(|x| unsafe { X509_NAME_cmp(X509_get_subject_name(*x), name) == 0 });
        found.ok_or(Error::SILENT)
    })
}
