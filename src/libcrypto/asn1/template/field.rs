//! Inside a value: the slots of fields, the selector of a CHOICE, types that other fields select, kept encodings.

use std::ffi::{c_int, c_long, c_uchar, c_void};
use std::sync::atomic::{AtomicI32, Ordering};

use super::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::memory;
use crate::libcrypto::asn1::integer::ASN1_INTEGER_get;
use crate::libcrypto::asn1::outside::OBJ_obj2nid;

/// Where a parent keeps a value.
pub type Slot = *mut *mut ASN1_VALUE;

/// The slot of a field.
///
/// # Safety
/// `value` is a live value whose type has this template.
pub unsafe fn slot(value: *mut ASN1_VALUE, field: &ASN1_TEMPLATE) -> Slot {
    // SAFETY: the template's offset lies inside the struct.
    unsafe { value.byte_add(field.offset as usize) }.cast()
}

/// Calls `body` with the slot that the field's item works on: an embedded field is its own value.
///
/// # Safety
/// `slot` is a live slot of this template.
pub unsafe fn with_embedded<T>(slot: Slot, field: &ASN1_TEMPLATE, body: impl FnOnce(Slot) -> T) -> T {
    if field.has(tflg::EMBED) {
        let mut embedded = slot.cast::<ASN1_VALUE>();
        body(&mut embedded)
    } else {
        body(slot)
    }
}

/// Which alternative a CHOICE holds.
///
/// # Safety
/// `value` is a live value of the CHOICE `item`.
pub unsafe fn selector(value: *const ASN1_VALUE, item: &ASN1_ITEM) -> c_int {
    // SAFETY: for a CHOICE `utype` is where the selector lies in the struct.
    unsafe { value.byte_add(item.utype as usize).cast::<c_int>().read() }
}

/// Says which alternative a CHOICE holds.
///
/// # Safety
/// As [`selector`].
pub unsafe fn set_selector(value: *mut ASN1_VALUE, item: &ASN1_ITEM, choice: c_int) {
    // SAFETY: as above.
    unsafe { value.byte_add(item.utype as usize).cast::<c_int>().write(choice) }
}

/// The field that the selector of a CHOICE names; `None` if it names none.
///
/// # Safety
/// As [`selector`].
pub unsafe fn chosen(value: *const ASN1_VALUE, item: &ASN1_ITEM) -> Option<&'static ASN1_TEMPLATE> {
    // SAFETY: as the caller promises.
    usize::try_from(unsafe { selector(value, item) }).ok().and_then(|choice| item.fields().get(choice))
}

/// The template itself, or the one that another field selects.
///
/// # Safety
/// `value` is a live value whose type has this template.
pub unsafe fn resolve(value: *mut ASN1_VALUE, field: &'static ASN1_TEMPLATE) -> Result<&'static ASN1_TEMPLATE, Error> {
    let unsupported = || Error::new(Lib::ASN1, reason::ASN1_R_UNSUPPORTED_ANY_DEFINED_BY_TYPE);
    if !field.has(tflg::ADB_MASK) {
        return Ok(field);
    }
    // SAFETY: with these flags the template names a static `ASN1_ADB`; its offset lies inside the struct.
    unsafe {
        let table = field.item.ok_or_else(unsupported)?().cast::<ASN1_ADB>();
        let adb = table.as_ref().ok_or_else(unsupported)?;
        let selecting = value.byte_add(adb.offset as usize).cast::<*mut c_void>().read();
        if selecting.is_null() {
            return adb.null_tt.as_ref().ok_or_else(unsupported);
        }
        let by_oid = field.has(tflg::ADB_OID);
        let mut selector: c_long =
            if by_oid { OBJ_obj2nid(selecting.cast()).into() } else { ASN1_INTEGER_get(selecting.cast()) };
        if adb.adb_cb.is_some_and(|callback| callback(&mut selector) == 0) {
            return Err(unsupported());
        }
        let known = std::slice::from_raw_parts(adb.tbl, adb.tblcount.max(0) as usize);
        let found = known.iter().find(|entry| entry.value == selector).map(|entry| &entry.tt);
        found.or(adb.default_tt.as_ref()).ok_or_else(unsupported)
    }
}

/// Counts a reference up or down or starts the count; what is left, or `None` if the type has no count.
///
/// # Safety
/// `value` is a live value of `item`.
pub unsafe fn count(value: *mut ASN1_VALUE, item: &ASN1_ITEM, change: i32) -> Option<i32> {
    let aux = item.aux().filter(|aux| aux.flags & aflg::REFCOUNT != 0)?;
    // SAFETY: with this flag an `int` lies at the offset, which everyone changes atomically.
    let references = unsafe { AtomicI32::from_ptr(value.byte_add(aux.ref_offset as usize).cast()) };
    if change == 0 {
        references.store(1, Ordering::Relaxed);
        return Some(1);
    }
    Some(references.fetch_add(change, Ordering::AcqRel) + change)
}

/// Where a value keeps the encoding it was read from.
///
/// # Safety
/// `value` is a live value of `item` or NULL.
unsafe fn encoding(value: *mut ASN1_VALUE, item: &ASN1_ITEM) -> Option<*mut ASN1_ENCODING> {
    let aux = item.aux().filter(|aux| aux.flags & aflg::ENCODING != 0)?;
    // SAFETY: with this flag an `ASN1_ENCODING` lies at the offset.
    (!value.is_null()).then(|| unsafe { value.byte_add(aux.enc_offset as usize).cast() })
}

/// Starts without a kept encoding.
///
/// # Safety
/// `value` is a value of `item` being made.
pub unsafe fn encoding_init(value: *mut ASN1_VALUE, item: &ASN1_ITEM) {
    // SAFETY: as the caller promises.
    unsafe {
        if let Some(kept) = encoding(value, item) {
            kept.write(ASN1_ENCODING { enc: std::ptr::null_mut(), len: 0, modified: 1 });
        }
    }
}

/// Forgets the kept encoding.
///
/// # Safety
/// `value` is a live value of `item`.
pub unsafe fn encoding_free(value: *mut ASN1_VALUE, item: &ASN1_ITEM) {
    // SAFETY: as the caller promises; the encoding is the value's own.
    unsafe {
        if let Some(kept) = encoding(value, item) {
            memory::free((*kept).enc);
            encoding_init(value, item);
        }
    }
}

/// Keeps the encoding a value was read from.
///
/// # Safety
/// `value` is a live value of `item`.
pub unsafe fn encoding_save(value: *mut ASN1_VALUE, item: &ASN1_ITEM, der: &[u8]) {
    // SAFETY: as the caller promises; the earlier encoding is the value's own.
    unsafe {
        if let Some(kept) = encoding(value, item) {
            memory::free((*kept).enc);
            let enc: *mut c_uchar = memory::duplicate(der);
            kept.write(ASN1_ENCODING { enc, len: der.len() as c_long, modified: c_int::from(enc.is_null()) });
        }
    }
}

/// The kept encoding, if it still holds.
///
/// # Safety
/// `value` is a live value of `item`.
pub unsafe fn encoding_kept<'a>(value: *mut ASN1_VALUE, item: &ASN1_ITEM) -> Option<&'a [u8]> {
    // SAFETY: as the caller promises.
    unsafe {
        let kept = encoding(value, item)?.as_ref()?;
        if kept.modified != 0 || kept.enc.is_null() {
            return None;
        }
        Some(std::slice::from_raw_parts(kept.enc, kept.len.max(0) as usize))
    }
}

/// Tells the callback of `item`, if it has one. What it answers: 0 stops, 2 means that it did all the work.
///
/// # Safety
/// `slot` is a live slot of `item`.
pub unsafe fn tell(operation: c_int, slot: Slot, item: &ASN1_ITEM, argument: *mut c_void) -> c_int {
    let Some(aux) = item.aux() else { return 1 };
    let constant = matches!(operation, op::I2D_PRE | op::I2D_POST | op::PRINT_PRE | op::PRINT_POST);
    // SAFETY: the table's callback takes a slot of its item.
    unsafe {
        match (aux.asn1_const_cb, aux.asn1_cb) {
            (Some(callback), _) if constant && aux.flags & aflg::CONST_CB != 0 => {
                callback(operation, slot.cast(), item, argument)
            }
            _ if constant && aux.flags & aflg::CONST_CB != 0 => 1,
            (_, Some(callback)) => callback(operation, slot, item, argument),
            _ => 1,
        }
    }
}
