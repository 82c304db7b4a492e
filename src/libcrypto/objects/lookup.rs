//! Number, names, identifier: each from each. Source: OBJ_nid2obj(3).

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};

use super::object::{ASN1_OBJECT, asn1_object_st};
use super::table;
use crate::asn1::oid;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;

unsafe fn text<'a>(text: *const c_char) -> Result<&'a CStr, Error> {
    if text.is_null() {
        return Err(Error::SILENT);
    }
    // SAFETY: not NULL, and the callers promise a terminated string.
    Ok(unsafe { CStr::from_ptr(text) })
}

fn known(nid: c_int) -> Result<&'static asn1_object_st, Error> {
    // Of numbers above the table's OpenSSL says so only once programs have added objects.
    let says_so = (0..table::NUM_NID).contains(&nid) || table::any_added();
    let unknown = || if says_so { Error::new(Lib::OBJ, reason::OBJ_R_UNKNOWN_NID) } else { Error::SILENT };
    table::by_nid(nid).ok_or_else(unknown)
}

fn name(name: &'static Option<std::borrow::Cow<'static, CStr>>) -> *const c_char {
    name.as_ref().map_or(std::ptr::null(), |name| name.as_ptr())
}

/// The object of a number, a constant; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_nid2obj(n: c_int) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || Ok(std::ptr::from_ref(known(n)?).cast_mut()))
}

/// The short name of a number, a constant; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_nid2sn(n: c_int) -> *const c_char {
    guard(std::ptr::null(), || Ok(name(&known(n)?.short)))
}

/// The long name of a number, a constant; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_nid2ln(n: c_int) -> *const c_char {
    guard(std::ptr::null(), || Ok(name(&known(n)?.long)))
}

/// The number of an object; 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_obj2nid(o: *const ASN1_OBJECT) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        Ok(unsafe { o.as_ref() }.map_or(0, asn1_object_st::nid))
    })
}

/// The number of a short name; 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_sn2nid(s: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string.
        Ok(table::by_short_name(unsafe { text(s) }?).unwrap_or(0))
    })
}

/// The number of a long name; 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_ln2nid(s: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string.
        Ok(table::by_long_name(unsafe { text(s) }?).unwrap_or(0))
    })
}

/// The object that `s` names or, dotted, spells; with `no_name` it must be dotted. The caller frees it.
fn object_of_text(s: &CStr, no_name: bool) -> Result<*mut ASN1_OBJECT, Error> {
    if !no_name {
        let nid = table::by_short_name(s).or_else(|| table::by_long_name(s)).filter(|nid| *nid != 0);
        if let Some(object) = nid.and_then(table::by_nid) {
            return Ok(std::ptr::from_ref(object).cast_mut());
        }
        if !s.to_bytes().first().is_some_and(u8::is_ascii_digit) {
            return Err(Error::new(Lib::OBJ, reason::OBJ_R_UNKNOWN_OBJECT_NAME));
        }
    }
    let content = oid::encode(s.to_bytes())?;
    if content.is_empty() { Err(Error::SILENT) } else { Ok(super::object_of(&content)) }
}

/// The object that `s` names or, dotted, spells; with `no_name` it must be dotted. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_txt2obj(s: *const c_char, no_name: c_int) -> *mut ASN1_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a terminated string.
        object_of_text(unsafe { text(s) }?, no_name != 0)
    })
}

/// The number of what `s` names or, dotted, spells; 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_txt2nid(s: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string; the object made is freed here.
        unsafe {
            let object = object_of_text(text(s)?, false)?;
            let nid = (*object).nid();
            super::object::ASN1_OBJECT_free(object);
            Ok(nid)
        }
    })
}

/// Writes the long name, or with `no_name` or without a name the dotted text, to `buf_len` bytes at `buf`, cut if need
/// be. Returns the length of all of it, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_obj2txt(buf: *mut c_char, buf_len: c_int, a: *const ASN1_OBJECT, no_name: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise NULL or a live object.
        let object = unsafe { a.as_ref() };
        let text = match object {
            Some(object) if !object.content().is_empty() => describe(object, no_name != 0)?,
            _ => String::new(),
        };
        if !buf.is_null() && buf_len > 0 {
            let used = text.len().min(buf_len as usize - 1);
            // SAFETY: the man page has the caller promise `buf_len` writable bytes.
            unsafe {
                std::ptr::copy_nonoverlapping(text.as_ptr(), buf.cast::<u8>(), used);
                buf.add(used).write(0);
            }
        }
        Ok(text.len() as c_int)
    })
}

fn describe(object: &asn1_object_st, no_name: bool) -> Result<String, Error> {
    let known = if no_name { None } else { table::by_nid(object.nid()).filter(|object| object.nid != 0) };
    let named = known.and_then(|object| object.long.as_ref().or(object.short.as_ref()));
    match named {
        Some(name) => Ok(name.to_string_lossy().into_owned()),
        None => oid::to_text(object.content()).ok_or(Error::SILENT),
    }
}

/// As [`OBJ_obj2txt`] with names.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2t_ASN1_OBJECT(buf: *mut c_char, buf_len: c_int, a: *const ASN1_OBJECT) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { OBJ_obj2txt(buf, buf_len, a, 0) }
}

/// Writes the content octets that dotted text of `num` bytes (-1: up to its NUL) spells to `olen` bytes at `out`, or
/// only counts them if that is NULL. Returns their number, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2d_ASN1_OBJECT(out: *mut c_uchar, olen: c_int, buf: *const c_char, num: c_int) -> c_int {
    guard(0, || {
        if num == 0 {
            return Ok(0);
        }
        // SAFETY: the man page has the caller promise `num` bytes or a terminated string.
        let dotted = unsafe { if num < 0 { text(buf)?.to_bytes() } else { crate::ffi::bytes(buf, num)? } };
        let content = oid::encode(dotted)?;
        if !out.is_null() {
            if content.len() > usize::try_from(olen).unwrap_or(0) {
                return Err(Error::new(Lib::ASN1, reason::ASN1_R_BUFFER_TOO_SMALL));
            }
            // SAFETY: the man page has the caller promise `olen` writable bytes.
            unsafe { std::ptr::copy_nonoverlapping(content.as_ptr(), out.cast::<c_uchar>(), content.len()) };
        }
        Ok(content.len() as c_int)
    })
}

/// Searches a sorted array by C's comparison. Returns the element, NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_bsearch_(
    key: *const c_void,
    base: *const c_void,
    num: c_int,
    size: c_int,
    cmp: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
) -> *const c_void {
    // SAFETY: as the caller promises.
    unsafe { OBJ_bsearch_ex_(key, base, num, size, cmp, 0) }
}

/// As [`OBJ_bsearch_`]; flag 1 gives a neighbour of what is missing, flag 2 the first of several.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_bsearch_ex_(
    key: *const c_void,
    base: *const c_void,
    num: c_int,
    size: c_int,
    cmp: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
    flags: c_int,
) -> *const c_void {
    guard(std::ptr::null(), || {
        let compare = cmp.ok_or(Error::SILENT)?;
        let at = |place: c_int| base.wrapping_byte_offset(place as isize * size as isize);
        // SAFETY: the caller promises `num` elements of `size` bytes that `cmp` compares with the key.
        let against = |place: c_int| unsafe { compare(key, at(place)) };
        let (mut low, mut high, mut place) = (0, num, 0);
        while low < high {
            place = (low + high) / 2;
            match against(place) {
                less if less < 0 => high = place,
                0 => {
                    while flags & 2 != 0 && place > 0 && against(place - 1) == 0 {
                        place -= 1;
                    }
                    return Ok(at(place));
                }
                _ => low = place + 1,
            }
        }
        Ok(if flags & 1 != 0 && num > 0 { at(place) } else { std::ptr::null() })
    })
}
