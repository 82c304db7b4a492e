//! Reading and changing the parts.

use super::super::general_name::{GENERAL_NAME, GENERAL_NAME_free};
use super::{
    ADMISSION_SYNTAX, ADMISSIONS, ADMISSIONS_free, NAMING_AUTHORITY, NAMING_AUTHORITY_free, PROFESSION_INFO,
    PROFESSION_INFO_free,
};
use crate::libcrypto::asn1::string::{
    ASN1_IA5STRING, ASN1_OCTET_STRING, ASN1_PRINTABLESTRING, ASN1_STRING, ASN1_STRING_free,
};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::objects::object::ASN1_OBJECT_free;
use crate::libcrypto::stack::Stack;

/// Returns the field `namingAuthorityId`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_get0_authorityId(value: *const NAMING_AUTHORITY) -> *const ASN1_OBJECT {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.namingAuthorityId.cast_const())
}

/// Sets the field `namingAuthorityId`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_set0_authorityId(value: *mut NAMING_AUTHORITY, new: *mut ASN1_OBJECT) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.namingAuthorityId, new);
            ASN1_OBJECT_free(old);
        }
    }
}

/// Returns the field `namingAuthorityUrl`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_get0_authorityURL(value: *const NAMING_AUTHORITY) -> *const ASN1_IA5STRING {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.namingAuthorityUrl.cast_const())
}

/// Sets the field `namingAuthorityUrl`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_set0_authorityURL(value: *mut NAMING_AUTHORITY, new: *mut ASN1_IA5STRING) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.namingAuthorityUrl, new);
            ASN1_STRING_free(old);
        }
    }
}

/// Returns the field `namingAuthorityText`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_get0_authorityText(value: *const NAMING_AUTHORITY) -> *const ASN1_STRING {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.namingAuthorityText.cast_const())
}

/// Sets the field `namingAuthorityText`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAMING_AUTHORITY_set0_authorityText(value: *mut NAMING_AUTHORITY, new: *mut ASN1_STRING) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.namingAuthorityText, new);
            ASN1_STRING_free(old);
        }
    }
}

/// Returns the field `admissionAuthority`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_get0_admissionAuthority(
    value: *const ADMISSION_SYNTAX,
) -> *const GENERAL_NAME {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.admissionAuthority.cast_const())
}

/// Sets the field `admissionAuthority`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_set0_admissionAuthority(
    value: *mut ADMISSION_SYNTAX,
    new: *mut GENERAL_NAME,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.admissionAuthority, new);
            GENERAL_NAME_free(old);
        }
    }
}

/// Returns the field `contentsOfAdmissions`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_get0_contentsOfAdmissions(
    value: *const ADMISSION_SYNTAX,
) -> *const Stack<ADMISSIONS> {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.contentsOfAdmissions.cast_const())
}

/// Sets the field `contentsOfAdmissions`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSION_SYNTAX_set0_contentsOfAdmissions(
    value: *mut ADMISSION_SYNTAX,
    new: *mut Stack<ADMISSIONS>,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.contentsOfAdmissions, new);
            Stack::pop_free(old, |item| ADMISSIONS_free(item));
        }
    }
}

/// Returns the field `admissionAuthority`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_get0_admissionAuthority(value: *const ADMISSIONS) -> *const GENERAL_NAME {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.admissionAuthority.cast_const())
}

/// Sets the field `admissionAuthority`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_set0_admissionAuthority(value: *mut ADMISSIONS, new: *mut GENERAL_NAME) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.admissionAuthority, new);
            GENERAL_NAME_free(old);
        }
    }
}

/// Returns the field `namingAuthority`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_get0_namingAuthority(value: *const ADMISSIONS) -> *const NAMING_AUTHORITY {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.namingAuthority.cast_const())
}

/// Sets the field `namingAuthority`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_set0_namingAuthority(value: *mut ADMISSIONS, new: *mut NAMING_AUTHORITY) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.namingAuthority, new);
            NAMING_AUTHORITY_free(old);
        }
    }
}

/// Returns the field `professionInfos`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_get0_professionInfos(value: *const ADMISSIONS) -> *const Stack<PROFESSION_INFO> {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.professionInfos.cast_const())
}

/// Sets the field `professionInfos`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ADMISSIONS_set0_professionInfos(value: *mut ADMISSIONS, new: *mut Stack<PROFESSION_INFO>) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.professionInfos, new);
            Stack::pop_free(old, |item| PROFESSION_INFO_free(item));
        }
    }
}

/// Returns the field `addProfessionInfo`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_get0_addProfessionInfo(
    value: *const PROFESSION_INFO,
) -> *const ASN1_OCTET_STRING {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.addProfessionInfo.cast_const())
}

/// Sets the field `addProfessionInfo`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_set0_addProfessionInfo(
    value: *mut PROFESSION_INFO,
    new: *mut ASN1_OCTET_STRING,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.addProfessionInfo, new);
            ASN1_STRING_free(old);
        }
    }
}

/// Returns the field `namingAuthority`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_get0_namingAuthority(
    value: *const PROFESSION_INFO,
) -> *const NAMING_AUTHORITY {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.namingAuthority.cast_const())
}

/// Sets the field `namingAuthority`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_set0_namingAuthority(value: *mut PROFESSION_INFO, new: *mut NAMING_AUTHORITY) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.namingAuthority, new);
            NAMING_AUTHORITY_free(old);
        }
    }
}

/// Returns the field `professionItems`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_get0_professionItems(
    value: *const PROFESSION_INFO,
) -> *const Stack<ASN1_STRING> {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.professionItems.cast_const())
}

/// Sets the field `professionItems`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_set0_professionItems(
    value: *mut PROFESSION_INFO,
    new: *mut Stack<ASN1_STRING>,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.professionItems, new);
            Stack::pop_free(old, |item| ASN1_STRING_free(item));
        }
    }
}

/// Returns the field `professionOIDs`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_get0_professionOIDs(
    value: *const PROFESSION_INFO,
) -> *const Stack<ASN1_OBJECT> {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.professionOIDs.cast_const())
}

/// Sets the field `professionOIDs`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_set0_professionOIDs(
    value: *mut PROFESSION_INFO,
    new: *mut Stack<ASN1_OBJECT>,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.professionOIDs, new);
            Stack::pop_free(old, |item| ASN1_OBJECT_free(item));
        }
    }
}

/// Returns the field `registrationNumber`, which stays the value's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_get0_registrationNumber(
    value: *const PROFESSION_INFO,
) -> *const ASN1_PRINTABLESTRING {
    // SAFETY: the caller promises a live value.
    unsafe { value.as_ref() }.map_or(std::ptr::null(), |value| value.registrationNumber.cast_const())
}

/// Sets the field `registrationNumber`, which the value then owns (set0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PROFESSION_INFO_set0_registrationNumber(
    value: *mut PROFESSION_INFO,
    new: *mut ASN1_PRINTABLESTRING,
) {
    // SAFETY: the caller promises a live value and gives `new` up; the old one was the value's own.
    unsafe {
        if let Some(value) = value.as_mut() {
            let old = std::mem::replace(&mut value.registrationNumber, new);
            ASN1_STRING_free(old);
        }
    }
}
