//! What the entry points `TYPE_new`, `TYPE_free`, `d2i_TYPE`, `i2d_TYPE` and `TYPE_dup` have for bodies.

use std::ffi::{c_int, c_long, c_uchar};

use super::field::tell;
use super::{ASN1_ITEM, ASN1_VALUE, create, decode, encode, op};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};

fn table<'a>(item: *const ASN1_ITEM) -> Result<&'a ASN1_ITEM, Error> {
    // SAFETY: an item is a table that lives as long as the program or the program's plug-in.
    unsafe { item.as_ref() }.ok_or_else(|| Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER))
}

/// Makes an empty value; NULL on failure.
///
/// # Safety
/// `item` is the table of `T`.
pub unsafe fn new<T>(item: *const ASN1_ITEM) -> *mut T {
    // SAFETY: as the caller promises.
    guard(std::ptr::null_mut(), || unsafe { create::make(item) }.map(|value| value.cast()))
}

/// Frees a value; NULL is fine.
///
/// # Safety
/// `item` is the table of `T`, and `value` is not used again.
pub unsafe fn free<T>(value: *mut T, item: *const ASN1_ITEM) {
    guard((), || {
        let mut value: *mut ASN1_VALUE = value.cast();
        // SAFETY: as the caller promises.
        unsafe { create::free(&mut value, table(item)?) };
        Ok(())
    })
}

/// Reads a value from `len` bytes at `*input`, which is moved behind it; into `*out` if there is one.
///
/// # Safety
/// `item` is the table of `T`; `out` is NULL or holds NULL or a live value.
pub unsafe fn d2i<T>(out: *mut *mut T, input: *mut *const c_uchar, len: c_long, item: *const ASN1_ITEM) -> *mut T {
    guard(std::ptr::null_mut(), || {
        let mut own: *mut ASN1_VALUE = std::ptr::null_mut();
        let slot = if out.is_null() { &raw mut own } else { out.cast() };
        // SAFETY: as the caller promises; without input there is nothing to read.
        unsafe {
            let item = table(item)?;
            let start = if input.is_null() { std::ptr::null() } else { *input };
            let readable = if start.is_null() { &[] } else { bytes(start, len.max(0))? };
            let taken = decode::read(slot, readable, item, None, false)?.ok_or(Error::SILENT)?;
            *input = start.add(taken);
            Ok((*slot).cast())
        }
    })
}

/// Reads a value from `der`; bytes after it do not matter.
///
/// # Safety
/// `item` is the table of `T`.
pub unsafe fn parse<T>(der: &[u8], item: *const ASN1_ITEM) -> Result<*mut T, Error> {
    let mut own: *mut ASN1_VALUE = std::ptr::null_mut();
    // SAFETY: as the caller promises; the slot is ours.
    unsafe { decode::read(&mut own, der, table(item)?, None, false)? };
    Ok(own.cast())
}

/// Writes a value as `i2d` functions do: the length, or -1 or 0 on failure.
///
/// # Safety
/// `item` is the table of `T`, `value` live or NULL; `out` is NULL or holds NULL or a buffer large enough.
pub unsafe fn i2d<T>(value: *const T, out: *mut *mut c_uchar, item: *const ASN1_ITEM) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { i2d_flags(value, out, item, 0) }
}

/// As [`i2d`], with `ASN1_TFLG_NDEF` for indefinite lengths.
///
/// # Safety
/// As [`i2d`].
pub unsafe fn i2d_flags<T>(value: *const T, out: *mut *mut c_uchar, item: *const ASN1_ITEM, flags: c_int) -> c_int {
    guard(-1, || {
        let mut value: *mut ASN1_VALUE = value.cast_mut().cast();
        // SAFETY: as the caller promises.
        unsafe { encode::hand_over(encode::write(&mut value, table(item)?, -1, flags), out) }
    })
}

/// The encoding of a value.
///
/// # Safety
/// `item` is the table of `T`, `value` live.
pub unsafe fn encoded<T>(value: *const T, item: *const ASN1_ITEM) -> Result<Vec<u8>, Error> {
    let mut value: *mut ASN1_VALUE = value.cast_mut().cast();
    // SAFETY: as the caller promises.
    match unsafe { encode::write(&mut value, table(item)?, -1, 0) } {
        Ok(output) => Ok(output.bytes),
        Err(refusal) => Err(refusal.error),
    }
}

/// Copies a value by way of its encoding; NULL for NULL or on failure.
///
/// # Safety
/// `item` is the table of `T`, `value` live or NULL.
pub unsafe fn dup<T>(value: *const T, item: *const ASN1_ITEM) -> *mut T {
    guard(std::ptr::null_mut(), || {
        let (mut original, item): (*mut ASN1_VALUE, _) = (value.cast_mut().cast(), table(item)?);
        if original.is_null() {
            return Err(Error::SILENT);
        }
        let aux = || Error::new(Lib::ASN1, reason::ASN1_R_AUX_ERROR).with_data(format!("Type={}", item.name()));
        // SAFETY: as the caller promises.
        unsafe {
            if tell(op::DUP_PRE, &mut original, item, std::ptr::null_mut()) == 0 {
                return Err(aux());
            }
            let der = encoded(value, item)?;
            if der.is_empty() {
                return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
            }
            let mut copy: *mut ASN1_VALUE = parse::<ASN1_VALUE>(&der, item)?;
            if tell(op::DUP_POST, &mut copy, item, original.cast()) == 0 {
                create::free(&mut copy, item);
                return Err(aux());
            }
            Ok(copy.cast())
        }
    })
}

/// Frees a block that C code made for us.
///
/// # Safety
/// `block` is NULL or of `OPENSSL_malloc`.
pub unsafe fn free_block(block: *mut c_uchar) {
    // SAFETY: as the caller promises.
    unsafe { memory::free(block) }
}
