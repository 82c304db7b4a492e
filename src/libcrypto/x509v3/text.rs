//! Extensions that are a text, a number or a set of bits: `i2s_*`, `i2v_ASN1_BIT_STRING` and kin.

use std::ffi::{c_char, c_int, c_void};

use super::method::{X509V3_CTX, X509V3_EXT_METHOD, c_text, c_values, v3_ext_method};
use super::outside::BIO;
use super::show::Out;
use super::values::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::bit_string::{BIT_STRING_BITNAME, names};
use crate::libcrypto::asn1::integer::ASN1_ENUMERATED_get;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::asn1::time::ASN1_GENERALIZEDTIME_print;

fn null() -> Error {
    Error::new(Lib::X509V3, reason::ERR_R_PASSED_NULL_PARAMETER)
}

/// The text of a method's string; the program frees it. NULL if it is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_IA5STRING(_method: *mut X509V3_EXT_METHOD, ia5: *mut ASN1_IA5STRING) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live string or NULL.
        let string = unsafe { ia5.as_ref() }.filter(|string| string.length > 0).ok_or(Error::SILENT)?;
        Ok(c_text(string.bytes()))
    })
}

/// As `i2s_ASN1_IA5STRING`, for UTF-8.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_UTF8STRING(
    _method: *mut X509V3_EXT_METHOD,
    utf8: *mut ASN1_UTF8STRING,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live string or NULL.
        let string = unsafe { utf8.as_ref() }.filter(|string| string.length > 0).ok_or_else(null)?;
        Ok(c_text(string.bytes()))
    })
}

/// # Safety
/// `str` is NULL or a C string.
unsafe fn string_from(str: *const c_char, kind: c_int) -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || {
        if str.is_null() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NULL_ARGUMENT));
        }
        // SAFETY: as the caller promises.
        ASN1_STRING::with_bytes(kind, unsafe { c_str(str)? })
    })
}

/// An IA5String with a text; NULL for NULL or without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn s2i_ASN1_IA5STRING(
    _method: *mut X509V3_EXT_METHOD,
    _ctx: *mut X509V3_CTX,
    str: *const c_char,
) -> *mut ASN1_IA5STRING {
    // SAFETY: the caller promises a C string or NULL.
    unsafe { string_from(str, tag::IA5STRING) }
}

/// A UTF8String with a text; NULL for NULL or without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn s2i_ASN1_UTF8STRING(
    _method: *mut X509V3_EXT_METHOD,
    _ctx: *mut X509V3_CTX,
    str: *const c_char,
) -> *mut ASN1_UTF8STRING {
    // SAFETY: the caller promises a C string or NULL.
    unsafe { string_from(str, tag::UTF8STRING) }
}

/// The bytes of a string as hexadecimal digits with colons; the program frees them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_OCTET_STRING(
    _method: *mut X509V3_EXT_METHOD,
    ia5: *const ASN1_OCTET_STRING,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live string.
        Ok(c_text(hex_colons(unsafe { ASN1_STRING::get0(ia5)? }.bytes()).as_bytes()))
    })
}

/// An OCTET STRING from hexadecimal digits; NULL if they are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn s2i_ASN1_OCTET_STRING(
    _method: *mut X509V3_EXT_METHOD,
    _ctx: *mut X509V3_CTX,
    str: *const c_char,
) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string.
        ASN1_STRING::with_bytes(tag::OCTET_STRING, &hex_bytes(unsafe { c_str(str)? })?)
    })
}

/// An INTEGER as text; the program frees it. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_INTEGER(_meth: *mut X509V3_EXT_METHOD, aint: *const ASN1_INTEGER) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live number or NULL.
        Ok(c_text(integer_text(unsafe { aint.as_ref() }.ok_or(Error::SILENT)?)?.as_bytes()))
    })
}

/// An INTEGER from text, decimal or hexadecimal after `0x`; NULL if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn s2i_ASN1_INTEGER(_meth: *mut X509V3_EXT_METHOD, value: *const c_char) -> *mut ASN1_INTEGER {
    guard(std::ptr::null_mut(), || {
        if value.is_null() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NULL_VALUE));
        }
        // SAFETY: the caller promises a C string.
        integer_from_text(unsafe { c_str(value)? })
    })
}

/// An ENUMERATED as text; the program frees it. NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_ENUMERATED(
    _meth: *mut X509V3_EXT_METHOD,
    aint: *const ASN1_ENUMERATED,
) -> *mut c_char {
    // SAFETY: the same promise.
    unsafe { i2s_ASN1_INTEGER(std::ptr::null_mut(), aint) }
}

/// An ENUMERATED by the name that the method's table has for it, else as text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2s_ASN1_ENUMERATED_TABLE(
    meth: *mut X509V3_EXT_METHOD,
    aint: *const ASN1_ENUMERATED,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a method with a table that ends, and a live number.
        unsafe {
            let value = ASN1_ENUMERATED_get(aint);
            let table = meth.as_ref().map_or(std::ptr::null(), |method| method.usr_data.cast_const().cast());
            let found = names(table).into_iter().find(|entry| i64::from(entry.bitnum) == value);
            match found {
                Some(entry) => Ok(c_text(c_str(entry.lname)?)),
                None => Ok(i2s_ASN1_ENUMERATED(meth, aint)),
            }
        }
    })
}

/// The set bits by their long names. Returns the list, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2v_ASN1_BIT_STRING(
    method: *mut X509V3_EXT_METHOD,
    bits: *mut ASN1_BIT_STRING,
    extlist: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    let pairs = || {
        // SAFETY: the caller promises a method with a table that ends, and a live string.
        unsafe {
            let bits = ASN1_STRING::get0(bits)?;
            let table = method.as_ref().ok_or_else(null)?.usr_data.cast_const().cast::<BIT_STRING_BITNAME>();
            let set = names(table).into_iter().filter(|entry| bits.bit(entry.bitnum));
            set.map(|entry| Ok(Pair::name(c_str(entry.lname)?))).collect()
        }
    };
    c_values(extlist, pairs())
}

/// A BIT STRING from names of bits, long or short. Returns it, NULL if one is unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn v2i_ASN1_BIT_STRING(
    method: *mut X509V3_EXT_METHOD,
    _ctx: *mut X509V3_CTX,
    nval: *mut stack_st_CONF_VALUE,
) -> *mut ASN1_BIT_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a method with a table that ends, and a live list.
        unsafe {
            let table = names(method.as_ref().ok_or_else(null)?.usr_data.cast_const().cast::<BIT_STRING_BITNAME>());
            let string = ASN1_STRING::allocate(tag::BIT_STRING)?;
            for pair in super::method::pairs(nval)? {
                let name = pair.name.as_deref().unwrap_or_default();
                let matching = |text| c_str(text).is_ok_and(|text| text == name);
                match table.iter().find(|entry| matching(entry.sname) || matching(entry.lname)) {
                    Some(entry) => (*string).set_bit(entry.bitnum, true)?,
                    None => {
                        ASN1_STRING::release(string);
                        let error = Error::new(Lib::X509V3, reason::X509V3_R_UNKNOWN_BIT_STRING_ARGUMENT);
                        return Err(error.with_data(name_of(&pair)));
                    }
                }
            }
            Ok(string)
        }
    })
}

/// Prints a time after the indentation.
pub(super) unsafe extern "C" fn i2r_time(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value; the BIO is live.
    unsafe {
        Out::new(out, indent).line("");
        ASN1_GENERALIZEDTIME_print(out, value.cast())
    }
}

/// Prints an object identifier after the indentation.
pub(super) unsafe extern "C" fn i2r_object(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value; the BIO is live.
    unsafe {
        let out = Out::new(out, indent);
        out.line("");
        out.object(value.cast());
    }
    1
}

/// Prints nothing: that the extension is there says it all.
pub(super) unsafe extern "C" fn i2r_nothing(
    _method: *const v3_ext_method,
    _value: *mut c_void,
    _out: *mut BIO,
    _indent: c_int,
) -> c_int {
    1
}

/// The text `NULL`.
pub(super) unsafe extern "C" fn i2s_null(_method: *const v3_ext_method, _value: *mut c_void) -> *mut c_char {
    c_text(b"NULL")
}

/// A NULL, whatever the text.
pub(super) unsafe extern "C" fn s2i_null(
    _method: *const v3_ext_method,
    _ctx: *mut X509V3_CTX,
    _text: *const c_char,
) -> *mut c_void {
    std::ptr::without_provenance_mut(1)
}
