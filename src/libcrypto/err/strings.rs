//! Texts of codes: ours, the system's, and those that programs load. Source: ERR_load_strings(3).

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_ulong};
use std::sync::RwLock;

use crate::error::{Lib, SYSTEM_FLAG, reason};

/// Texts that programs loaded: code → a NUL-terminated string of theirs.
static LOADED: RwLock<Option<BTreeMap<c_ulong, usize>>> = RwLock::new(None);

pub(super) fn library_of(code: c_ulong) -> u32 {
    if is_system(code) { Lib::SYS.0 } else { (code >> 23) as u32 & 0xff }
}

pub(super) fn reason_of(code: c_ulong) -> u32 {
    code as u32 & if is_system(code) { 0x7fff_ffff } else { 0x7f_ffff }
}

pub(super) fn is_system(code: c_ulong) -> bool {
    code as u32 & SYSTEM_FLAG != 0
}

const fn pack(library: u32, reason: u32) -> c_ulong {
    ((library & 0xff) as c_ulong) << 23 | (reason & 0x7f_ffff) as c_ulong
}

pub(super) fn load(code: c_ulong, text: *const c_char) {
    let mut loaded = LOADED.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    loaded.get_or_insert_default().insert(code, text as usize);
}

pub(super) fn unload(code: c_ulong) {
    let mut loaded = LOADED.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    loaded.get_or_insert_default().remove(&code);
}

fn loaded(code: c_ulong) -> Option<&'static CStr> {
    let loaded = LOADED.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let text = *loaded.as_ref()?.get(&code)?;
    // SAFETY: the program that loaded it promised a string that stays until it unloads it.
    Some(unsafe { CStr::from_ptr(text as *const c_char) })
}

fn ours(text: &'static str) -> Option<&'static CStr> {
    CStr::from_bytes_with_nul(text.as_bytes()).ok()
}

/// The name of a code's library.
pub(super) fn library_string(code: c_ulong) -> Option<&'static CStr> {
    let library = library_of(code);
    loaded(pack(library, 0)).or_else(|| ours(reason::library_name(library)?))
}

/// The text of a code's reason; none for system errors.
pub fn reason_string(code: c_ulong) -> Option<&'static CStr> {
    if is_system(code) {
        return None;
    }
    let (library, number) = (library_of(code), reason_of(code));
    let known = || ours(reason::text(library, number)?);
    loaded(pack(library, number)).or_else(known).or_else(|| loaded(pack(0, number)))
}

/// The system's text of an `errno`; none if it has no such error.
pub(super) fn system_string(errno: u32) -> Option<String> {
    let mut text = [0 as c_char; 256];
    // SAFETY: writes a terminated string of at most that length (libc binds the POSIX variant).
    let failed = unsafe { libc::strerror_r(errno as i32, text.as_mut_ptr(), text.len()) };
    // SAFETY: terminated by the call above, or still all zero.
    (failed == 0).then(|| unsafe { CStr::from_ptr(text.as_ptr()) }.to_string_lossy().into_owned())
}

/// `error:CODE:library:function:reason`.
pub(super) fn describe(code: c_ulong, function: &str) -> String {
    let library = library_string(code).map(|text| text.to_string_lossy().into_owned());
    let library = library.unwrap_or_else(|| format!("lib({})", library_of(code)));
    let reason = if is_system(code) {
        system_string(reason_of(code))
    } else {
        reason_string(code).map(|text| text.to_string_lossy().into_owned())
    };
    let reason = reason.unwrap_or_else(|| format!("reason({})", reason_of(code)));
    format!("error:{code:08X}:{library}:{function}:{reason}")
}
