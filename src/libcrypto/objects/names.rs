//! Names of things by type, with aliases; case does not matter. Source: `<openssl/objects.h>`.

use std::collections::BTreeMap;
use std::ffi::{CStr, CString, c_char, c_int, c_ulong, c_void};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::evp::listed::{self, Listed};

/// `OBJ_NAME_TYPE_MD_METH` and `OBJ_NAME_TYPE_CIPHER_METH`.
const DIGEST: c_int = 1;
const CIPHER: c_int = 2;
/// In a type: the data are the name that this one stands for.
const ALIAS: c_int = 0x8000;
/// Aliases of aliases are followed so far.
const LONGEST_CHAIN: usize = 10;

/// A name and what it names.
#[repr(C)]
pub struct obj_name_st {
    /// The type (`OBJ_NAME_TYPE_*`).
    pub type_: c_int,
    /// Whether the data are another name.
    pub alias: c_int,
    /// The name.
    pub name: *const c_char,
    /// What it names.
    pub data: *const c_char,
}

/// OpenSSL's name for it.
pub type OBJ_NAME = obj_name_st;

#[derive(Clone)]
struct Named {
    name: CString,
    alias: bool,
    /// A pointer of the program's.
    data: usize,
}

impl Named {
    fn is_like(&self, name: &CStr) -> bool {
        self.name.to_bytes().eq_ignore_ascii_case(name.to_bytes())
    }
}

/// The library's own names of a type.
fn built_in(type_: c_int) -> Vec<Named> {
    fn named<T>(listed: Listed<T>) -> Named {
        let data = listed.alias.map_or(std::ptr::from_ref(listed.object) as usize, |alias| alias.as_ptr() as usize);
        Named { name: listed.name.to_owned(), alias: listed.alias.is_some(), data }
    }
    match type_ {
        DIGEST => listed::digests().map(named).collect(),
        CIPHER => listed::ciphers().map(named).collect(),
        _ => Vec::new(),
    }
}

type Names = BTreeMap<(c_int, Vec<u8>), Named>;

static NAMES: Mutex<Names> = Mutex::new(BTreeMap::new());
static NEXT_TYPE: AtomicI32 = AtomicI32::new(7);

fn names() -> MutexGuard<'static, Names> {
    NAMES.lock().unwrap_or_else(PoisonError::into_inner)
}

fn key(type_: c_int, name: &CStr) -> (c_int, Vec<u8>) {
    (type_ & !ALIAS, name.to_bytes().to_ascii_lowercase())
}

unsafe fn text<'a>(name: *const c_char) -> Result<&'a CStr, Error> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    (!name.is_null()).then(|| unsafe { CStr::from_ptr(name) }).ok_or(Error::SILENT)
}

/// Does nothing: the table is there. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_init() -> c_int {
    1
}

/// A new type of names. Its functions are not used: names are compared without case and nothing is freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_new_index(
    _hash_func: Option<unsafe extern "C" fn(*const c_char) -> c_ulong>,
    _cmp_func: Option<unsafe extern "C" fn(*const c_char, *const c_char) -> c_int>,
    _free_func: Option<unsafe extern "C" fn(*const c_char, c_int, *const c_char)>,
) -> c_int {
    NEXT_TYPE.fetch_add(1, Ordering::Relaxed)
}

/// What a name of a type names, aliases followed unless the type says `OBJ_NAME_ALIAS`; NULL if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_get(name: *const c_char, type_: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        let names = names();
        // SAFETY: the caller promises NULL or a terminated string.
        let mut name = unsafe { text(name) }?.to_owned();
        for _ in 0..=LONGEST_CHAIN {
            let built = || built_in(type_ & !ALIAS).into_iter().find(|built| built.is_like(&name));
            let found = names.get(&key(type_, &name)).cloned().or_else(built).ok_or(Error::SILENT)?;
            if !found.alias || type_ & ALIAS != 0 {
                return Ok(found.data as *const c_char);
            }
            // SAFETY: an alias' data are a terminated string that its program keeps.
            name = unsafe { text(found.data as *const c_char) }?.to_owned();
        }
        Err(Error::SILENT)
    })
}

/// Names `data`, which must stay; with `OBJ_NAME_ALIAS` in the type they are another name. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_add(name: *const c_char, type_: c_int, data: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a terminated string.
        let name = unsafe { text(name) }?;
        let named = Named { name: name.to_owned(), alias: type_ & ALIAS != 0, data: data as usize };
        names().insert(key(type_, name), named);
        Ok(1)
    })
}

/// Forgets a name. Returns 1, or 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_remove(name: *const c_char, type_: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a terminated string.
        Ok(names().remove(&key(type_, unsafe { text(name) }?)).is_some().into())
    })
}

/// Forgets the names of a type; -1 stands for all.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_cleanup(type_: c_int) {
    guard((), || {
        names().retain(|(of, _), _| type_ >= 0 && *of != type_);
        Ok(())
    })
}

/// Calls `fn_` for each name of a type, with `arg`, in the order of the names.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_do_all_sorted(
    type_: c_int,
    fn_: Option<unsafe extern "C" fn(*const OBJ_NAME, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let visit = fn_.ok_or(Error::SILENT)?;
        let added: Vec<Named> =
            names().iter().filter(|((of, _), _)| *of == type_).map(|(_, named)| named.clone()).collect();
        let hidden = |built: &Named| added.iter().any(|own| own.is_like(&built.name));
        let mut all: Vec<Named> = built_in(type_).into_iter().filter(|built| !hidden(built)).collect();
        all.extend(added);
        all.sort_by(|a, b| a.name.cmp(&b.name));
        for named in &all {
            let alias = if named.alias { ALIAS } else { 0 };
            let shown = OBJ_NAME { type_, alias, name: named.name.as_ptr(), data: named.data as *const c_char };
            // SAFETY: the program's function gets what it expects; no lock is held.
            unsafe { visit(&shown, arg) };
        }
        Ok(())
    })
}

/// As [`OBJ_NAME_do_all_sorted`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_NAME_do_all(
    type_: c_int,
    fn_: Option<unsafe extern "C" fn(*const OBJ_NAME, *mut c_void)>,
    arg: *mut c_void,
) {
    // SAFETY: as the caller promises.
    unsafe { OBJ_NAME_do_all_sorted(type_, fn_, arg) }
}
