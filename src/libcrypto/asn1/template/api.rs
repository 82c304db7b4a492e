//! The engine by its C names: `ASN1_item_new`, `ASN1_item_d2i`, `ASN1_item_i2d` and kin.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::decode::Tagging;
use super::*;
use super::{create, decode, encode, functions};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING, tag};

/// Makes an empty value of the type `it`; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_new(it: *const ASN1_ITEM) -> *mut ASN1_VALUE {
    // SAFETY: the caller promises a live table.
    unsafe { functions::new(it) }
}

/// As `ASN1_item_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_new_ex(
    it: *const ASN1_ITEM,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut ASN1_VALUE {
    // SAFETY: the caller promises a live table.
    unsafe { functions::new(it) }
}

/// Frees a value of the type `it`; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_free(val: *mut ASN1_VALUE, it: *const ASN1_ITEM) {
    // SAFETY: the caller promises a live table and gives the value up.
    unsafe { functions::free(val, it) }
}

/// Reads a value of the type `it` from `len` bytes at `*in`, which is moved behind it.
///
/// A value in `*val` is reused; on failure it is freed. Returns the value, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i(
    val: *mut *mut ASN1_VALUE,
    r#in: *mut *const c_uchar,
    len: c_long,
    it: *const ASN1_ITEM,
) -> *mut ASN1_VALUE {
    // SAFETY: the caller promises a live table, a slot or NULL, and readable bytes.
    unsafe { functions::d2i(val, r#in, len, it) }
}

/// As `ASN1_item_d2i`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_d2i_ex(
    val: *mut *mut ASN1_VALUE,
    r#in: *mut *const c_uchar,
    len: c_long,
    it: *const ASN1_ITEM,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut ASN1_VALUE {
    // SAFETY: the same promise.
    unsafe { functions::d2i(val, r#in, len, it) }
}

/// Writes a value of the type `it`. Returns its length, 0 or -1 on failure.
///
/// NULL as `out` asks for the length only, NULL in `*out` for a new block; otherwise `*out` is moved on.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_i2d(val: *const ASN1_VALUE, out: *mut *mut c_uchar, it: *const ASN1_ITEM) -> c_int {
    // SAFETY: the caller promises a live value of this table and room for it.
    unsafe { functions::i2d(val, out, it) }
}

/// As `ASN1_item_i2d`, with indefinite lengths where the type allows them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_ndef_i2d(
    val: *const ASN1_VALUE,
    out: *mut *mut c_uchar,
    it: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { functions::i2d_flags(val, out, it, tflg::NDEF as c_int) }
}

/// Makes an empty value in a slot. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_ex_new(pval: *mut *mut ASN1_VALUE, it: *const ASN1_ITEM) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a slot of this table.
        unsafe { create::new(pval, it.as_ref().ok_or(Error::SILENT)?)? };
        Ok(1)
    })
}

/// Frees what a slot holds and clears it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_ex_free(pval: *mut *mut ASN1_VALUE, it: *const ASN1_ITEM) {
    guard((), || {
        // SAFETY: the caller promises a slot of this table.
        unsafe { create::free(pval, it.as_ref().ok_or(Error::SILENT)?) };
        Ok(())
    })
}

/// Reads a value that comes by `tag` and `aclass` (its own if `tag` is -1) into a slot.
///
/// Returns 1, 0 on failure, -1 if `opt` is set and the value is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_ex_d2i(
    pval: *mut *mut ASN1_VALUE,
    r#in: *mut *const c_uchar,
    len: c_long,
    it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
    opt: c_char,
    _ctx: *mut ASN1_TLC,
) -> c_int {
    guard(0, || {
        let null = || Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER);
        // SAFETY: the caller promises a slot of this table and `len` readable bytes.
        unsafe {
            let item = it.as_ref().filter(|_| !pval.is_null()).ok_or_else(null)?;
            let tagging = (tag != -1).then_some(Tagging { tag, class: aclass as u8 });
            match decode::read(pval, bytes(*r#in, len.max(0))?, item, tagging, opt != 0)? {
                Some(taken) => {
                    *r#in = (*r#in).add(taken);
                    Ok(1)
                }
                None => Ok(-1),
            }
        }
    })
}

/// Writes the value in a slot by `tag` and `aclass` (its own if `tag` is -1). Returns as `ASN1_item_i2d`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_ex_i2d(
    pval: *mut *const ASN1_VALUE,
    out: *mut *mut c_uchar,
    it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a slot of this table and room for the encoding.
        unsafe {
            let item = it.as_ref().ok_or(Error::SILENT)?;
            encode::hand_over(encode::write(pval.cast(), item, tag, aclass), out)
        }
    })
}

/// Copies a value by way of its encoding; NULL for NULL or on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_dup(it: *const ASN1_ITEM, x: *const c_void) -> *mut c_void {
    // SAFETY: the caller promises a live value of this table.
    unsafe { functions::dup(x, it) }
}

/// Writes `obj` into an OCTET STRING, `*oct` or a new one. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_pack(
    obj: *mut c_void,
    it: *const ASN1_ITEM,
    oct: *mut *mut ASN1_OCTET_STRING,
) -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live value of this table and a slot or NULL.
        unsafe {
            let der = functions::encoded(obj, it)?;
            if der.is_empty() {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_ENCODE_ERROR));
            }
            let known = oct.as_ref().copied().unwrap_or(std::ptr::null_mut());
            if !known.is_null() {
                (*known).set_bytes(&der)?;
                return Ok(known);
            }
            let string = ASN1_STRING::with_bytes(tag::OCTET_STRING, &der)?;
            if !oct.is_null() {
                *oct = string;
            }
            Ok(string)
        }
    })
}

/// Reads a value from the content of a string; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_unpack(oct: *const ASN1_STRING, it: *const ASN1_ITEM) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live string and table.
        unsafe { functions::parse(ASN1_STRING::get0(oct)?.bytes(), it) }
            .map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_DECODE_ERROR))
    })
}
