//! What is left to ask of certificates: mail and OCSP addresses, name constraints, which extensions are understood.

use std::ffi::{c_char, c_int};
use std::sync::Arc;

use super::general_name::kind;
use super::outside::*;
use super::types::{NAME_CONSTRAINTS, NAME_CONSTRAINTS_it};
use crate::error::Error;
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::asn1::string::ASN1_STRING;
use crate::libcrypto::asn1::template::functions;
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
use crate::pki::ber::Reader;
use crate::pki::certificate::{Certificate, is_supported};
use crate::pki::extensions::name_constraints;
use crate::pki::{constraints, verdict};

/// The core's view of a certificate.
///
/// # Safety
/// `x` is NULL or live.
pub(super) unsafe fn certificate(x: *const X509) -> Result<Arc<Certificate>, Error> {
    // SAFETY: as the caller promises.
    Certificate::parse(unsafe { X509::get0(x)? }.try_der()?)
}

/// Returns 1 if an extension may be critical because this library handles it, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_supported_extension(ex: *mut X509_EXTENSION) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live extension.
        let object: *const ASN1_OBJECT = unsafe { X509_EXTENSION_get_object(ex) };
        // SAFETY: the extension's own object.
        Ok(c_int::from(unsafe { object.as_ref() }.is_some_and(|object| is_supported(object.content()))))
    })
}

type Rule = fn(&Certificate, &crate::pki::extensions::NameConstraints) -> Result<(), i32>;

unsafe fn constrained(x: *const X509, nc: *const NAME_CONSTRAINTS, rule: Rule) -> Result<c_int, Error> {
    // SAFETY: live objects, by the caller.
    unsafe {
        let der = functions::encoded(nc, NAME_CONSTRAINTS_it())?;
        let rules = name_constraints(&mut Reader::new(&der))?;
        Ok(rule(&*certificate(x)?, &rules).err().unwrap_or(0))
    }
}

/// Checks the names of a certificate against constraints. Returns 0 or an `X509_V_ERR_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAME_CONSTRAINTS_check(x: *mut X509, nc: *mut NAME_CONSTRAINTS) -> c_int {
    // SAFETY: the caller promises live objects.
    guard(verdict::UNSPECIFIED, || unsafe { constrained(x, nc, constraints::check) })
}

/// Checks common names that look like hosts against constraints. Returns 0 or an `X509_V_ERR_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NAME_CONSTRAINTS_check_CN(x: *mut X509, nc: *mut NAME_CONSTRAINTS) -> c_int {
    // SAFETY: the caller promises live objects.
    guard(verdict::UNSPECIFIED, || unsafe { constrained(x, nc, constraints::check_common_names) })
}

/// Frees what `X509_get1_email` and `X509_get1_ocsp` gave; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_email_free(sk: *mut Stack<c_char>) {
    guard((), || {
        // SAFETY: the caller gives a live stack and its texts up.
        unsafe { Stack::pop_free(sk, |text| memory::free(text)) };
        Ok(())
    })
}

/// Texts of a certificate, each once, for C; NULL if there are none.
fn texts(found: Vec<&[u8]>) -> *mut Stack<c_char> {
    let mut all: Vec<Vec<u8>> = Vec::new();
    for text in found.into_iter().filter(|text| !text.is_empty() && !text.contains(&0)) {
        // Looking for a text puts OpenSSL's stack in order first; the order is what programs see.
        all.sort();
        if !all.iter().any(|known| known == text) {
            all.push(text.to_vec());
        }
    }
    if all.is_empty() {
        return std::ptr::null_mut();
    }
    Stack::new_raw(all.iter().map(|text| memory::duplicate_str(text)))
}

/// The content of a string if it is an IA5String.
unsafe fn ia5<'a>(string: *const ASN1_STRING) -> Option<&'a [u8]> {
    // SAFETY: NULL or live, by the caller.
    let string = unsafe { string.as_ref() }?;
    (string.r#type == crate::libcrypto::asn1::string::tag::IA5STRING).then(|| string.bytes())
}

const NID_pkcs9_emailAddress: c_int = 48;
const NID_subject_alt_name: c_int = 85;
const NID_info_access: c_int = 177;
const NID_ad_OCSP: c_int = 178;

unsafe fn addresses(subject: *const X509_NAME, names: *mut Stack<super::types::GENERAL_NAME>) -> *mut Stack<c_char> {
    // SAFETY: live objects or NULL, by the caller; the names are freed here.
    unsafe {
        let (mut found, mut at) = (Vec::new(), -1);
        loop {
            at = X509_NAME_get_index_by_NID(subject, NID_pkcs9_emailAddress, at);
            if at < 0 {
                break;
            }
            found.extend(ia5(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at))));
        }
        let mails = Stack::items(names).into_iter().filter(|&name| (*name).r#type == kind::EMAIL);
        found.extend(mails.filter_map(|name| ia5((*name).d.ia5)));
        let list = texts(found);
        super::types::GENERAL_NAMES_free(names);
        list
    }
}

/// Returns the mail addresses of a certificate, for `X509_email_free`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get1_email(x: *mut X509) -> *mut Stack<c_char> {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live certificate.
        unsafe {
            let none = std::ptr::null_mut();
            let names = X509_get_ext_d2i(x, NID_subject_alt_name, none, none);
            Ok(addresses(X509_get_subject_name(x), names.cast()))
        }
    })
}

/// Returns the mail addresses of a request, for `X509_email_free`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_get1_email(x: *mut X509_REQ) -> *mut Stack<c_char> {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live request; the extensions are freed here.
        unsafe {
            let (none, extensions) = (std::ptr::null_mut(), X509_REQ_get_extensions(x));
            let names = super::extension::X509V3_get_d2i(extensions, NID_subject_alt_name, none, none);
            let list = addresses(X509_REQ_get_subject_name(x), names.cast());
            Stack::pop_free(extensions, |extension| X509_EXTENSION_free(extension));
            Ok(list)
        }
    })
}

/// Returns the addresses of a certificate's OCSP responders, for `X509_email_free`; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get1_ocsp(x: *mut X509) -> *mut Stack<c_char> {
    use super::types::{ACCESS_DESCRIPTION, AUTHORITY_INFO_ACCESS_free};
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live certificate; the descriptions are freed here.
        unsafe {
            let none = std::ptr::null_mut();
            let access: *mut Stack<ACCESS_DESCRIPTION> = X509_get_ext_d2i(x, NID_info_access, none, none).cast();
            let mut found = Vec::new();
            for description in Stack::items(access) {
                let location = &*(*description).location;
                if crate::libcrypto::objects::OBJ_obj2nid((*description).method) == NID_ad_OCSP
                    && location.r#type == kind::URI
                {
                    found.extend(ia5(location.d.ia5));
                }
            }
            let list = texts(found);
            AUTHORITY_INFO_ACCESS_free(access);
            Ok(list)
        }
    })
}
