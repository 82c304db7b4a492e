//! Adding entries to a name and removing them. Source: X509_NAME_add_entry_by_txt(3).

use std::ffi::{c_char, c_int, c_uchar};

use super::*;
use crate::libcrypto::x509::typed::X509_NAME_ENTRY_dup;

/// Which group an entry inserted at `place` belongs to, and whether it pushes the groups behind it on.
///
/// `set`: 0 for a group of its own, -1 to join the entry before, 1 to join the entry after.
fn group_for(name: &X509_NAME, place: usize, set: c_int) -> (c_int, bool) {
    // SAFETY: a name holds live entries.
    let group = |place: usize| name.entries.get(place).map(|entry| unsafe { (**entry).set });
    if set == -1 {
        return match place.checked_sub(1).and_then(group) {
            None => (0, true),
            Some(before) => (before, false),
        };
    }
    let number = match group(place) {
        Some(there) => there,
        None => place.checked_sub(1).and_then(group).map_or(0, |before| before + 1),
    };
    (number, set == 0)
}

/// Inserts a copy of `ne` before `loc` (at the end for -1). Returns 1, or 0 on failure.
///
/// `set` is 0 for a group of its own, -1 to join the entry before, 1 to join the entry after.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_add_entry(
    name: *mut X509_NAME,
    ne: *const X509_NAME_ENTRY,
    loc: c_int,
    set: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let name = name.as_mut().ok_or(Error::SILENT)?;
            let place = usize::try_from(loc).unwrap_or(usize::MAX).min(name.entries.len());
            name.modified.set(true);
            let (group, pushes) = group_for(name, place, set);
            let copy = made(X509_NAME_ENTRY_dup(ne))?;
            (*copy).set = group;
            name.entries.insert(place, copy);
            if pushes {
                name.entries[place + 1..].iter().for_each(|entry| (**entry).set += 1);
            }
        }
        Ok(1)
    })
}

/// Inserts `entry`, just made, into a name.
///
/// # Safety
/// `name` is NULL or live; `entry` is NULL or the caller's to give up.
unsafe fn add0(name: *mut X509_NAME, entry: *mut X509_NAME_ENTRY, loc: c_int, set: c_int) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let result = X509_NAME_add_entry(name, made(entry)?, loc, set);
        X509_NAME_ENTRY_free(entry);
        Ok(result)
    }
}

/// Adds an entry named by `obj` as `X509_NAME_ENTRY_create_by_OBJ` makes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_add_entry_by_OBJ(
    name: *mut X509_NAME,
    obj: *const ASN1_OBJECT,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
    loc: c_int,
    set: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects and readable bytes.
        unsafe { add0(name, X509_NAME_ENTRY_create_by_OBJ(std::ptr::null_mut(), obj, r#type, bytes, len), loc, set) }
    })
}

/// Adds an entry named by `nid` as `X509_NAME_ENTRY_create_by_NID` makes it. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_add_entry_by_NID(
    name: *mut X509_NAME,
    nid: c_int,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
    loc: c_int,
    set: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects and readable bytes.
        unsafe { add0(name, X509_NAME_ENTRY_create_by_NID(std::ptr::null_mut(), nid, r#type, bytes, len), loc, set) }
    })
}

/// Adds an entry named by a text (`"CN"`, `"commonName"`, `"2.5.4.3"`). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_add_entry_by_txt(
    name: *mut X509_NAME,
    field: *const c_char,
    r#type: c_int,
    bytes: *const c_uchar,
    len: c_int,
    loc: c_int,
    set: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects, a string and readable bytes.
        unsafe { add0(name, X509_NAME_ENTRY_create_by_txt(std::ptr::null_mut(), field, r#type, bytes, len), loc, set) }
    })
}

/// Removes entry `loc` and returns it, for the caller to free; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_delete_entry(name: *mut X509_NAME, loc: c_int) -> *mut X509_NAME_ENTRY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live name or NULL; it holds live entries.
        unsafe {
            let name = name.as_mut().ok_or(Error::SILENT)?;
            let place = usize::try_from(loc).ok().filter(|place| *place < name.entries.len()).ok_or(Error::SILENT)?;
            let entry = name.entries.remove(place);
            name.modified.set(true);
            let behind = &name.entries[place..];
            let Some(next) = behind.first() else { return Ok(entry) };
            let before = match place.checked_sub(1) {
                Some(place) => (*name.entries[place]).set,
                None => (*entry).set - 1,
            };
            // A group that lost its only entry leaves a gap, which is closed.
            if before + 1 < (**next).set {
                behind.iter().for_each(|entry| (**entry).set -= 1);
            }
            Ok(entry)
        }
    })
}

/// Replaces `*xn` by a copy of `name`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_set(xn: *mut *mut X509_NAME, name: *const X509_NAME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a place that holds NULL or a live name, and a live name.
        unsafe {
            let place = xn.as_mut().ok_or(Error::SILENT)?;
            if place.cast_const() == name {
                return Ok((!name.is_null()).into());
            }
            let copy = made(crate::libcrypto::x509::typed::X509_NAME_dup(name))?;
            drop(X509_NAME::set0(*place));
            *place = copy;
        }
        Ok(1)
    })
}
