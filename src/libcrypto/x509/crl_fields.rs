//! What a revocation list says, and saying it. Source: X509_CRL_get0_by_serial(3), X509_get0_notBefore(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};

use super::algorithm::X509_ALGOR;
use super::certificate::*;
use super::crl::*;
use super::extension::*;
use super::fields::{X509_get_issuer_name, X509_get0_serialNumber, set1_time};
use super::name::X509_NAME;
use super::outside::*;
use super::typed::i2d_X509_CRL_INFO;
use crate::asn1::integer;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_cmp, ASN1_INTEGER_set};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;
use crate::pki::crl::REMOVE_FROM_CRL;
use crate::pki::name::Name;

/// Borrows a list's signed part; NULL is a silent failure.
///
/// # Safety
/// `x` is NULL or live for `'a`.
unsafe fn info<'a>(x: *const X509_CRL) -> Result<&'a X509_CRL_INFO, Error> {
    // SAFETY: as the caller promises.
    unsafe { X509_CRL::option(x) }.ok_or(Error::SILENT)?.info()
}

/// As [`info`], to change it.
///
/// # Safety
/// `x` is NULL or live for `'a`, and the caller has it alone.
pub(super) unsafe fn change<'a>(x: *const X509_CRL) -> Result<&'a mut X509_CRL_INFO, Error> {
    // SAFETY: as the caller promises.
    unsafe { X509_CRL::option(x).ok_or(Error::SILENT)?.content.change_info() }
}

/// As `X509_CRL_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut X509_CRL {
    // SAFETY: makes a fresh object.
    unsafe { X509_CRL_new() }
}

/// Sets the version, 1 for version 2. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_set_version(x: *mut X509_CRL, version: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone.
        unsafe {
            let info = change(x)?;
            if info.version.is_null() {
                info.version = ASN1_STRING::allocate(tag::INTEGER)?;
            }
            Ok(ASN1_INTEGER_set(info.version, version))
        }
    })
}

/// When the list was issued (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_lastUpdate(crl: *const X509_CRL) -> *const ASN1_TIME {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null(), || unsafe { Ok(info(crl)?.last_update.cast_const()) })
}

/// When the next list is due (get0); NULL if nothing is said.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_nextUpdate(crl: *const X509_CRL) -> *const ASN1_TIME {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null(), || unsafe { Ok(info(crl)?.next_update.cast_const()) })
}

/// When the list was issued (get0), to be changed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_lastUpdate(crl: *mut X509_CRL) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(crl)?.last_update) })
}

/// When the next list is due (get0), to be changed; NULL if nothing is said.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_nextUpdate(crl: *mut X509_CRL) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(crl)?.next_update) })
}

/// Sets when the list was issued; the time is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_set1_lastUpdate(x: *mut X509_CRL, tm: *const ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, and a live time.
        unsafe {
            if tm.is_null() {
                return Err(Error::SILENT);
            }
            set1_time(&mut change(x)?.last_update, tm)
        }
    })
}

/// Sets when the next list is due; the time is copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_set1_nextUpdate(x: *mut X509_CRL, tm: *const ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, and a live time.
        unsafe {
            if tm.is_null() {
                return Err(Error::SILENT);
            }
            set1_time(&mut change(x)?.next_update, tm)
        }
    })
}

/// The extensions (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_extensions(crl: *const X509_CRL) -> *const stack_st_X509_EXTENSION {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null(), || unsafe { Ok(info(crl)?.extensions.cast_const()) })
}

/// The entries (get0); NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_REVOKED(crl: *mut X509_CRL) -> *mut stack_st_X509_REVOKED {
    // SAFETY: the man page has the caller promise a live list.
    guard(std::ptr::null_mut(), || unsafe { Ok(info(crl)?.revoked) })
}

/// The signature and its algorithm (get0), each unless its place is NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_signature(
    crl: *const X509_CRL,
    psig: *mut *const ASN1_BIT_STRING,
    palg: *mut *const X509_ALGOR,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live list and places for the results.
        unsafe {
            let parts = X509_CRL::get0(crl).silent()?.content.parts()?;
            put(psig, parts.signature.cast_const());
            put(palg, parts.sig_alg.cast_const());
        }
        Ok(())
    })
}

/// The number of the signature algorithm.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get_signature_nid(crl: *const X509_CRL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list; its algorithm was made with it.
        unsafe { Ok(OBJ_obj2nid((*X509_CRL::get0(crl)?.content.parts()?.sig_alg).algorithm)) }
    })
}

/// Sorts the entries by serial number. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_sort(crl: *mut X509_CRL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone; its entries are live.
        unsafe {
            let info = change(crl)?;
            let mut entries = Stack::items(info.revoked);
            entries.sort_by(|a, b| ASN1_STRING_cmp((**a).serial, (**b).serial).cmp(&0));
            if let Some(list) = Stack::option_mut(info.revoked) {
                list.clear();
                entries.into_iter().for_each(|entry| {
                    list.push(entry);
                });
            }
        }
        Ok(1)
    })
}

/// Appends an entry, which the list takes over. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_add0_revoked(crl: *mut X509_CRL, rev: *mut X509_REVOKED) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a list it has alone, and give the entry up.
        unsafe {
            let info = change(crl)?;
            if info.revoked.is_null() {
                info.revoked = Stack::new_raw([]);
            }
            if !Stack::option_mut(info.revoked).is_some_and(|list| list.push(rev)) {
                return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
            }
        }
        Ok(1)
    })
}

/// The entry for a serial number of `issuer` (the list's own for `None`): what the lookup functions answer.
///
/// # Safety
/// All are live or NULL.
unsafe fn lookup(
    crl: *mut X509_CRL,
    ret: *mut *mut X509_REVOKED,
    serial: *const ASN1_INTEGER,
    issuer: Option<&Name>,
) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let number = ASN1_STRING::get0(serial)?;
        let wanted = integer::encode(number.r#type & tag::NEG != 0, number.bytes());
        let core = X509_CRL::get0(crl)?.crl()?;
        let Some(found) = core.find(&wanted, issuer) else { return Ok(0) };
        // Of several entries with this number, the one that was found; the C list has them in the same order.
        let same = core.revoked().iter().filter(|entry| entry.serial == found.serial);
        let rank = same.take_while(|entry| entry.place != found.place).count();
        let entries = Stack::items(info(crl)?.revoked);
        let mut equal = entries.into_iter().filter(|entry| ASN1_INTEGER_cmp((**entry).serial, serial) == 0);
        put(ret, equal.nth(rank).ok_or(Error::SILENT)?);
        Ok(if found.reason == REMOVE_FROM_CRL { 2 } else { 1 })
    }
}

/// Finds a serial number of the list's issuer. Returns 1 with the entry (get0) in `*ret` if it is revoked, 2 if it
/// is to be removed from an earlier list, 0 if it is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_by_serial(
    crl: *mut X509_CRL,
    ret: *mut *mut X509_REVOKED,
    serial: *const ASN1_INTEGER,
) -> c_int {
    // SAFETY: the man page has the caller promise a live list and number, and a place for the result.
    guard(0, || unsafe { lookup(crl, ret, serial, None) })
}

/// Finds a certificate by issuer and serial number; see `X509_CRL_get0_by_serial`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_get0_by_cert(crl: *mut X509_CRL, ret: *mut *mut X509_REVOKED, x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live list and certificate, and a place for the result.
        unsafe {
            let issuer: *const X509_NAME = X509_get_issuer_name(x);
            let issuer = Name::parse(issuer.as_ref().ok_or(Error::SILENT)?.der()?)?;
            lookup(crl, ret, X509_get0_serialNumber(x), Some(&issuer))
        }
    })
}

/// Writes the signed part anew, from what the fields say; see `i2d_X509_CRL`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_re_X509_CRL_tbs(req: *mut X509_CRL, pp: *mut *mut c_uchar) -> c_int {
    // SAFETY: the man page has the caller promise a list it has alone, and room.
    guard(-1, || unsafe { Ok(i2d_X509_CRL_INFO(change(req)?, pp)) })
}
