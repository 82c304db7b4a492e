//! `ASN1_TYPE`: a value of any type.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::items::ASN1_ANY_it;
use super::outside::*;
use super::string::*;
use super::template::api::{ASN1_item_pack, ASN1_item_unpack};
use super::template::{ASN1_ITEM, ASN1_VALUE, create, functions};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

/// What an [`ASN1_TYPE`] holds; which member, its type says.
#[repr(C)]
#[derive(Clone, Copy)]
pub union asn1_type_value {
    /// Any pointer.
    pub ptr: *mut c_char,
    /// A BOOLEAN, in the place of the pointer.
    pub boolean: c_int,
    /// A string of any type; SEQUENCE, SET and others as their encoding.
    pub asn1_string: *mut ASN1_STRING,
    /// An object identifier.
    pub object: *mut ASN1_OBJECT,
    /// Any value.
    pub asn1_value: *mut ASN1_VALUE,
}

/// A value of any type, laid out as programs read it.
#[repr(C)]
pub struct asn1_type_st {
    /// `V_ASN1_*`.
    pub r#type: c_int,
    /// The value.
    pub value: asn1_type_value,
}
/// OpenSSL's name for it.
pub type ASN1_TYPE = asn1_type_st;

/// Borrows C's value; NULL is an error.
///
/// # Safety
/// `any` is NULL or live for `'a`, and nothing else refers to it.
unsafe fn get0_mut<'a>(any: *mut ASN1_TYPE) -> Result<&'a mut ASN1_TYPE, Error> {
    // SAFETY: as the caller promises.
    unsafe { any.as_mut() }.ok_or_else(|| Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Makes a value that holds nothing; NULL without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_new() -> *mut ASN1_TYPE {
    // SAFETY: the item's own table.
    unsafe { functions::new(ASN1_ANY_it()) }
}

/// Frees a value and what it holds; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_free(a: *mut ASN1_TYPE) {
    // SAFETY: the caller gives up a live value.
    unsafe { functions::free(a, ASN1_ANY_it()) }
}

/// Reads a value of any type; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_ASN1_TYPE(
    a: *mut *mut ASN1_TYPE,
    r#in: *mut *const c_uchar,
    len: c_long,
) -> *mut ASN1_TYPE {
    // SAFETY: the caller promises a slot or NULL and `len` readable bytes.
    unsafe { functions::d2i(a, r#in, len, ASN1_ANY_it()) }
}

/// Writes a value of any type. Returns its length, 0 or negative on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_ASN1_TYPE(a: *const ASN1_TYPE, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises a live value and room for it.
    unsafe { functions::i2d(a, out, ASN1_ANY_it()) }
}

/// Returns the type of what `a` holds; 0 if it holds nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_get(a: *const ASN1_TYPE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live value.
        let any = unsafe { get0_mut(a.cast_mut())? };
        // SAFETY: only whether there is a pointer is asked.
        let empty = unsafe { any.value.ptr.is_null() };
        Ok(if matches!(any.r#type, tag::BOOLEAN | tag::NULL) || !empty { any.r#type } else { 0 })
    })
}

/// Makes `a` hold `value` of `type` and own it; for BOOLEAN whether `value` is NULL counts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_set(a: *mut ASN1_TYPE, r#type: c_int, value: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live value and give `value` up.
        unsafe {
            let any = get0_mut(a)?;
            create::free_any(any);
            any.r#type = r#type;
            if r#type == tag::BOOLEAN {
                any.value.boolean = if value.is_null() { 0 } else { 0xff };
            } else {
                any.value.ptr = value.cast();
            }
        }
        Ok(())
    })
}

/// As `ASN1_TYPE_set`, with a copy. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_set1(a: *mut ASN1_TYPE, r#type: c_int, value: *const c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live value and a `value` of this type.
        unsafe {
            let copy = match r#type {
                _ if value.is_null() => std::ptr::null_mut(),
                tag::BOOLEAN => value.cast_mut(),
                tag::OBJECT => OBJ_dup(value.cast()).cast(),
                _ => ASN1_STRING::get0(value.cast())?.duplicate()?.cast(),
            };
            if copy.is_null() && !value.is_null() {
                return Err(Error::SILENT);
            }
            ASN1_TYPE_set(a, r#type, copy);
        }
        Ok(1)
    })
}

/// Compares two values; 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_cmp(a: *const ASN1_TYPE, b: *const ASN1_TYPE) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live values or NULL.
        unsafe {
            let (Some(a), Some(b)) = (a.as_ref(), b.as_ref()) else { return Ok(-1) };
            Ok(match a.r#type {
                _ if a.r#type != b.r#type => -1,
                tag::OBJECT => OBJ_cmp(a.value.object, b.value.object),
                tag::BOOLEAN => a.value.boolean - b.value.boolean,
                tag::NULL => 0,
                _ => ASN1_STRING::get0(a.value.asn1_string)?.compare(ASN1_STRING::get0(b.value.asn1_string)?),
            })
        }
    })
}

/// Writes `s` of the type `it` into a SEQUENCE in `*t` (a new one if NULL). Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_pack_sequence(
    it: *const ASN1_ITEM,
    s: *mut c_void,
    t: *mut *mut ASN1_TYPE,
) -> *mut ASN1_TYPE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live value of this table and a slot or NULL.
        unsafe {
            let packed = ASN1_item_pack(s, it, std::ptr::null_mut());
            if packed.is_null() {
                return Err(Error::SILENT);
            }
            let known = t.as_ref().copied().filter(|known| !known.is_null());
            let any = known.unwrap_or_else(|| ASN1_TYPE_new());
            ASN1_TYPE_set(any, tag::SEQUENCE, packed.cast());
            if !t.is_null() {
                *t = any;
            }
            Ok(any)
        }
    })
}

/// Reads a value of the type `it` from a SEQUENCE; NULL if `t` is none or on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_unpack_sequence(it: *const ASN1_ITEM, t: *const ASN1_TYPE) -> *mut c_void {
    // SAFETY: the caller promises a live value and table.
    unsafe {
        match t.as_ref() {
            Some(any) if any.r#type == tag::SEQUENCE && !any.value.ptr.is_null() => {
                ASN1_item_unpack(any.value.asn1_string, it)
            }
            _ => std::ptr::null_mut(),
        }
    }
}

/// Makes `a` hold an OCTET STRING with a copy of `len` bytes. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_set_octetstring(a: *mut ASN1_TYPE, data: *mut c_uchar, len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live value and `len` readable bytes.
        unsafe {
            let string = ASN1_STRING::with_bytes(tag::OCTET_STRING, crate::ffi::bytes(data, len)?)?;
            ASN1_TYPE_set(a, tag::OCTET_STRING, string.cast());
        }
        Ok(1)
    })
}

/// Copies up to `max_len` bytes of an OCTET STRING. Returns its length, -1 if `a` holds none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_get_octetstring(a: *const ASN1_TYPE, data: *mut c_uchar, max_len: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a live value and `max_len` writable bytes.
        unsafe {
            let any = get0_mut(a.cast_mut())?;
            if any.r#type != tag::OCTET_STRING || any.value.ptr.is_null() {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_DATA_IS_WRONG));
            }
            let content = ASN1_STRING::get0(any.value.asn1_string)?.bytes();
            if !data.is_null() {
                let count = content.len().min(max_len.max(0) as usize);
                std::ptr::copy_nonoverlapping(content.as_ptr(), data, count);
            }
            Ok(content.len() as c_int)
        }
    })
}

/// A number and octets as one SEQUENCE, which some ciphers' parameters are.
fn number_and_octets(number: c_long, octets: &[u8]) -> Vec<u8> {
    use crate::asn1::{integer, tlv};
    let (mut body, mut out) = (Vec::new(), Vec::new());
    let content = integer::encode(number < 0, &integer::from_u64(number.unsigned_abs()));
    tlv::write_header(&mut body, tlv::Framing::Primitive, tag::INTEGER, 0, content.len());
    body.extend(content);
    tlv::write_header(&mut body, tlv::Framing::Primitive, tag::OCTET_STRING, 0, octets.len());
    body.extend_from_slice(octets);
    tlv::write_header(&mut out, tlv::Framing::Constructed, tag::SEQUENCE, 0, body.len());
    out.extend(body);
    out
}

/// Makes `a` hold a SEQUENCE of a number and a copy of `len` bytes. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_set_int_octetstring(
    a: *mut ASN1_TYPE,
    num: c_long,
    data: *mut c_uchar,
    len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live value and `len` readable bytes.
        unsafe {
            let der = number_and_octets(num, crate::ffi::bytes(data, len)?);
            ASN1_TYPE_set(a, tag::SEQUENCE, ASN1_STRING::with_bytes(tag::SEQUENCE, &der)?.cast());
        }
        Ok(1)
    })
}

/// Reads such a SEQUENCE: the number, and up to `max_len` of the bytes. Returns how many there are, -1 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TYPE_get_int_octetstring(
    a: *const ASN1_TYPE,
    num: *mut c_long,
    data: *mut c_uchar,
    max_len: c_int,
) -> c_int {
    guard(-1, || {
        let wrong = || Error::new(Lib::ASN1, reason::ASN1_R_DATA_IS_WRONG);
        // SAFETY: the caller promises a live value and places for the results or NULL.
        unsafe {
            let any = get0_mut(a.cast_mut())?;
            if any.r#type != tag::SEQUENCE || any.value.ptr.is_null() {
                return Err(wrong());
            }
            let (number, octets) =
                parse_number_and_octets(ASN1_STRING::get0(any.value.asn1_string)?.bytes()).ok_or_else(wrong)?;
            crate::ffi::strings::put(num, number);
            if !data.is_null() {
                let count = octets.len().min(max_len.max(0) as usize);
                std::ptr::copy_nonoverlapping(octets.as_ptr(), data, count);
            }
            Ok(octets.len() as c_int)
        }
    })
}

fn parse_number_and_octets(der: &[u8]) -> Option<(c_long, &[u8])> {
    use crate::asn1::{integer, tlv::Header};
    let whole = Header::read_whole(der).ok().filter(|header| header.tag == tag::SEQUENCE)?;
    let body = whole.body(der);
    let number = Header::read_whole(body).ok().filter(|header| header.tag == tag::INTEGER)?;
    let rest = body.get(number.size + number.length..)?;
    let octets = Header::read_whole(rest).ok().filter(|header| header.tag == tag::OCTET_STRING)?;
    let (negative, magnitude) = integer::decode(number.body(body)).ok()?;
    Some((integer::to_i64(negative, &magnitude).ok()?, octets.body(rest)))
}
