//! Extensions of OCSP: nonce, revocation list, service locator.

use std::ffi::{c_int, c_long, c_uchar, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard};
use crate::libcrypto::asn1::print::{ASN1_STRING_print, i2a_ASN1_INTEGER, i2a_ASN1_STRING};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING, tag};
use crate::libcrypto::asn1::time::ASN1_GENERALIZEDTIME_print;
use crate::libcrypto::ocsp::items::{OCSP_CRLID, OCSP_SERVICELOC};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::{XN_FLAG_ONELINE, print_to};
use crate::libcrypto::x509v3::method::v3_ext_method;
use crate::libcrypto::x509v3::outside::{BIO, X509_NAME_print_ex};
use crate::libcrypto::x509v3::show::Out;
use crate::libcrypto::x509v3::types::ACCESS_DESCRIPTION;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn nonce_new() -> *mut c_void {
    guard(std::ptr::null_mut(), || Ok(ASN1_STRING::allocate(tag::OCTET_STRING)?.cast()))
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn nonce_free(value: *mut c_void) {
    // SAFETY: the method's own value, which is given up.
    unsafe { ASN1_STRING::release(value.cast()) };
}

/// A nonce is the bytes of the extension, whatever they are.
pub(in crate::libcrypto::x509v3) unsafe extern "C" fn nonce_read(
    slot: *mut c_void,
    input: *mut *const c_uchar,
    length: c_long,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a slot of a string or NULL and `length` readable bytes, by the caller.
        unsafe {
            let slot: *mut *mut ASN1_OCTET_STRING = slot.cast();
            let content = bytes(*input, length)?;
            let known = slot.as_ref().copied().filter(|known| !known.is_null());
            let string = match known {
                Some(known) => known,
                None => ASN1_STRING::allocate(tag::OCTET_STRING)?,
            };
            (*string).set_bytes(content).map_err(|error| error.then(Lib::OCSP, reason::ERR_R_MALLOC_FAILURE))?;
            *input = (*input).add(content.len());
            crate::ffi::strings::put(slot, string);
            Ok(string.cast())
        }
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn nonce_write(
    value: *const c_void,
    out: *mut *mut c_uchar,
) -> c_int {
    guard(-1, || {
        // SAFETY: the method's own value and room for it, by the caller.
        unsafe {
            let content = ASN1_STRING::get0(value.cast())?.bytes();
            if let Some(place) = out.as_mut() {
                std::ptr::copy_nonoverlapping(content.as_ptr(), *place, content.len());
                *place = place.add(content.len());
            }
            c_int::try_from(content.len()).map_err(|_| Error::SILENT)
        }
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn nonce_print(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        Out::new(out, indent).line("");
        c_int::from(i2a_ASN1_STRING(out, value.cast(), tag::OCTET_STRING) > 0)
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn list_print(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, list) = (Out::new(out, indent), &*value.cast::<OCSP_CRLID>());
        if !list.crlUrl.is_null() {
            to.line("crlUrl: ");
            ASN1_STRING_print(out, list.crlUrl);
            to.put("\n");
        }
        if !list.crlNum.is_null() {
            to.line("crlNum: ");
            i2a_ASN1_INTEGER(out, list.crlNum);
            to.put("\n");
        }
        if !list.crlTime.is_null() {
            to.line("crlTime: ");
            ASN1_GENERALIZEDTIME_print(out, list.crlTime);
            to.put("\n");
        }
    }
    1
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn locator_print(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, locator) = (Out::new(out, indent), &*value.cast::<OCSP_SERVICELOC>());
        to.line("Issuer: ");
        // A name of no characters counts as a failure.
        if X509_NAME_print_ex(out, locator.issuer.cast(), 0, XN_FLAG_ONELINE) <= 0 {
            return 0;
        }
        for description in Stack::<ACCESS_DESCRIPTION>::items(locator.locator.cast()) {
            to.put("\n");
            to.deeper(indent.max(0) as usize).line("");
            to.object((*description).method);
            to.put(" - ");
            print_to(to, (*description).location);
        }
    }
    1
}
