//! Extended key usage, TLS features; the names of bits of key usage and certificate type.

use std::ffi::{c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::bit_string::BIT_STRING_BITNAME;
use crate::libcrypto::asn1::integer::{ASN1_INTEGER_get, ASN1_INTEGER_set};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_STRING, tag};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::objects::lookup::OBJ_txt2obj;
use crate::libcrypto::objects::object::ASN1_OBJECT_free;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::method::{c_values, pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::show::object_text;
use crate::libcrypto::x509v3::values::*;

const fn bit(bitnum: c_int, lname: &'static std::ffi::CStr, sname: &'static std::ffi::CStr) -> BIT_STRING_BITNAME {
    BIT_STRING_BITNAME { bitnum, lname: lname.as_ptr(), sname: sname.as_ptr() }
}

const END: BIT_STRING_BITNAME = BIT_STRING_BITNAME { bitnum: -1, lname: std::ptr::null(), sname: std::ptr::null() };

/// Bits of Netscape's certificate type.
pub static CERT_TYPE: [BIT_STRING_BITNAME; 9] = [
    bit(0, c"SSL Client", c"client"),
    bit(1, c"SSL Server", c"server"),
    bit(2, c"S/MIME", c"email"),
    bit(3, c"Object Signing", c"objsign"),
    bit(4, c"Unused", c"reserved"),
    bit(5, c"SSL CA", c"sslCA"),
    bit(6, c"S/MIME CA", c"emailCA"),
    bit(7, c"Object Signing CA", c"objCA"),
    END,
];

/// Bits of key usage.
pub static KEY_USAGE: [BIT_STRING_BITNAME; 10] = [
    bit(0, c"Digital Signature", c"digitalSignature"),
    bit(1, c"Non Repudiation", c"nonRepudiation"),
    bit(2, c"Key Encipherment", c"keyEncipherment"),
    bit(3, c"Data Encipherment", c"dataEncipherment"),
    bit(4, c"Key Agreement", c"keyAgreement"),
    bit(5, c"Certificate Sign", c"keyCertSign"),
    bit(6, c"CRL Sign", c"cRLSign"),
    bit(7, c"Encipher Only", c"encipherOnly"),
    bit(8, c"Decipher Only", c"decipherOnly"),
    END,
];

/// Reasons of revocation, as numbers.
pub static CRL_REASONS: [BIT_STRING_BITNAME; 11] = [
    bit(0, c"Unspecified", c"unspecified"),
    bit(1, c"Key Compromise", c"keyCompromise"),
    bit(2, c"CA Compromise", c"CACompromise"),
    bit(3, c"Affiliation Changed", c"affiliationChanged"),
    bit(4, c"Superseded", c"superseded"),
    bit(5, c"Cessation Of Operation", c"cessationOfOperation"),
    bit(6, c"Certificate Hold", c"certificateHold"),
    bit(8, c"Remove From CRL", c"removeFromCRL"),
    bit(9, c"Privilege Withdrawn", c"privilegeWithdrawn"),
    bit(10, c"AA Compromise", c"AACompromise"),
    END,
];

/// Reasons of revocation, as bits.
pub static REASON_BITS: [BIT_STRING_BITNAME; 10] = [
    bit(0, c"Unused", c"unused"),
    bit(1, c"Key Compromise", c"keyCompromise"),
    bit(2, c"CA Compromise", c"CACompromise"),
    bit(3, c"Affiliation Changed", c"affiliationChanged"),
    bit(4, c"Superseded", c"superseded"),
    bit(5, c"Cessation Of Operation", c"cessationOfOperation"),
    bit(6, c"Certificate Hold", c"certificateHold"),
    bit(7, c"Privilege Withdrawn", c"privilegeWithdrawn"),
    bit(8, c"AA Compromise", c"AACompromise"),
    END,
];

/// The object identifier that a text names or spells; `None` if there is none.
pub fn object_from_text(text: &[u8]) -> Option<*mut ASN1_OBJECT> {
    let text = [text, b"\0"].concat();
    // SAFETY: a terminated text.
    let object = unsafe { OBJ_txt2obj(text.as_ptr().cast(), 0) };
    (!object.is_null()).then_some(object)
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_usages(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let objects = Stack::<ASN1_OBJECT>::items(value.cast());
        objects.into_iter().map(|object| Pair::value(object_text(object, 80))).collect()
    };
    c_values(list, Ok(pairs))
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_usages(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let mut made = Vec::new();
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        for pair in unsafe { pairs(values)? } {
            let text = pair.value.as_deref().or(pair.name.as_deref()).unwrap_or_default();
            match object_from_text(text) {
                Some(object) => made.push(object),
                None => {
                    // SAFETY: made here and not handed out.
                    made.into_iter().for_each(|object| unsafe { ASN1_OBJECT_free(object) });
                    let error = Error::new(Lib::X509V3, reason::X509V3_R_INVALID_OBJECT_IDENTIFIER);
                    return Err(error.with_data(String::from_utf8_lossy(text)));
                }
            }
        }
        Ok(Stack::new_raw(made).cast())
    })
}

/// TLS extensions that have names here.
const FEATURES: [(i64, &str); 2] = [(5, "status_request"), (17, "status_request_v2")];

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_features(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let numbers = Stack::<ASN1_INTEGER>::items(value.cast());
        numbers
            .into_iter()
            .map(|number| {
                let id = ASN1_INTEGER_get(number);
                match FEATURES.iter().find(|(known, _)| *known == id) {
                    Some((_, name)) => Ok(Pair::value(*name)),
                    None => Ok(Pair::value(integer_text(ASN1_STRING::get0(number)?)?)),
                }
            })
            .collect()
    };
    c_values(list, pairs)
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_features(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let mut made = Vec::new();
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        unsafe {
            for pair in pairs(values)? {
                let text = pair.value.as_deref().or(pair.name.as_deref()).unwrap_or_default();
                let named = FEATURES.iter().find(|(_, name)| text.eq_ignore_ascii_case(name.as_bytes()));
                let number = std::str::from_utf8(text).ok().and_then(|text| text.trim_start().parse::<i64>().ok());
                let number = named.map(|(id, _)| *id).or(number).filter(|id| (0..=65535).contains(id));
                let Some(number) = number else {
                    made.into_iter().for_each(|number| ASN1_STRING::release(number));
                    return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_SYNTAX).with_data(describe(&pair)));
                };
                let integer = ASN1_STRING::allocate(tag::INTEGER)?;
                made.push(integer);
                ASN1_INTEGER_set(integer, number);
            }
        }
        Ok(Stack::new_raw(made).cast())
    })
}
