//! Lookups that go to a folder when something is needed. Source: X509_LOOKUP_hash_dir(3).

use std::ffi::{CStr, CString, c_char, c_int, c_long};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::load::*;
use super::lookup::{X509_LOOKUP, X509_LOOKUP_METHOD};
use super::object::{X509_LOOKUP_TYPE, X509_LU_CRL, X509_OBJECT};
use super::store::{X509_STORE, lock};
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Boxed, Shared, guard, optional_str};
use crate::libcrypto::store::uri;
use crate::pki::name::Name;

static HASH_DIR: X509_LOOKUP_METHOD = X509_LOOKUP_METHOD::built_in(Some(dir_ctrl), Some(find));
static STORE: X509_LOOKUP_METHOD = X509_LOOKUP_METHOD::built_in(Some(store_ctrl), Some(find));

/// Where to look.
pub(super) struct Place {
    path: PathBuf,
    kind: c_int,
    /// Lists of which name were loaded, and the number of the file to try next: they are only added to.
    lists: Vec<(u32, u32)>,
    /// For a file: whether it was read.
    read: bool,
}

/// The kind of lookup that finds files named by the hash of the subject, whenever one is needed. A constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_hash_dir() -> *mut X509_LOOKUP_METHOD {
    (&raw const HASH_DIR).cast_mut()
}

/// The kind of lookup that finds certificates by the address of a store: here, a file or a folder. A constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_store() -> *mut X509_LOOKUP_METHOD {
    (&raw const STORE).cast_mut()
}

fn path(text: &[u8]) -> PathBuf {
    Path::new(std::ffi::OsStr::from_bytes(text)).to_owned()
}

/// # Safety
/// `lookup` is NULL or live.
unsafe fn add(lookup: *mut X509_LOOKUP, folders: &[u8], kind: c_int) -> Result<c_int, Error> {
    if folders.is_empty() {
        return Err(Error::new(Lib::X509, reason::X509_R_INVALID_DIRECTORY));
    }
    // SAFETY: as our caller promises.
    let mut places = unsafe { X509_LOOKUP::get0(lookup)? }.places.borrow_mut();
    for folder in folders.split(|c| *c == b':').filter(|folder| !folder.is_empty()) {
        let folder = path(folder);
        if !places.iter().any(|place| place.path == folder) {
            places.push(Place { path: folder, kind, lists: Vec::new(), read: false });
        }
    }
    Ok(1)
}

fn default_folder() -> Vec<u8> {
    let chosen = from_environment(c"SSL_CERT_DIR");
    chosen.map_or(b"/usr/lib/ssl/certs".to_vec(), |folder| folder.to_bytes().to_vec())
}

unsafe extern "C" fn dir_ctrl(
    lookup: *mut X509_LOOKUP,
    cmd: c_int,
    folders: *const c_char,
    kind: c_long,
    _ret: *mut *mut c_char,
) -> c_int {
    guard(0, || {
        if cmd != ADD_DIR {
            return Ok(0);
        }
        let kind = kind as c_int;
        // SAFETY: the caller of the command promises a live lookup and a string or NULL.
        unsafe {
            match kind {
                X509_FILETYPE_DEFAULT => {
                    let added = add(lookup, &default_folder(), X509_FILETYPE_PEM);
                    added.map_err(|error| error.then(Lib::X509, reason::X509_R_LOADING_CERT_DIR))
                }
                kind => add(lookup, optional_str(folders).unwrap_or_default(), kind),
            }
        }
    })
}

unsafe extern "C" fn store_ctrl(
    lookup: *mut X509_LOOKUP,
    cmd: c_int,
    address: *const c_char,
    _kind: c_long,
    _ret: *mut *mut c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller of the command promises a live lookup and a string or NULL.
        let (own, address) = unsafe { (X509_LOOKUP::get0(lookup)?, optional_str(address)) };
        let path = uri::path_of(&address.map_or_else(default_folder, <[u8]>::to_vec))?;
        let mut place = Place { path, kind: X509_FILETYPE_PEM, lists: Vec::new(), read: false };
        match cmd {
            ADD_STORE => {
                own.places.borrow_mut().push(place);
                Ok(1)
            }
            LOAD_STORE => Ok(read_file(own, &mut place).into()),
            _ => Ok(0),
        }
    })
}

/// Loads a file into the lookup's store; whether it had something.
fn load(lookup: &X509_LOOKUP, file: &Path, kind: c_int, lists: bool) -> bool {
    let Ok(name) = CString::new(file.as_os_str().as_bytes()) else { return false };
    let lookup: *const X509_LOOKUP = lookup;
    // SAFETY: the lookup is live and the name a string.
    unsafe {
        match lists {
            true => X509_load_crl_file(lookup.cast_mut(), name.as_ptr(), kind) != 0,
            false => X509_load_cert_file(lookup.cast_mut(), name.as_ptr(), kind) != 0,
        }
    }
}

fn read_file(lookup: &X509_LOOKUP, place: &mut Place) -> bool {
    if std::mem::replace(&mut place.read, true) {
        return true;
    }
    let Ok(name) = CString::new(place.path.as_os_str().as_bytes()) else { return false };
    let name: &CStr = &name;
    let lookup: *const X509_LOOKUP = lookup;
    // SAFETY: the lookup is live and the name a string.
    unsafe { X509_load_cert_crl_file(lookup.cast_mut(), name.as_ptr(), X509_FILETYPE_PEM) != 0 }
}

/// Loads what the places have for a name into the store and takes it from there.
fn find(lookup: &X509_LOOKUP, kind: X509_LOOKUP_TYPE, name: &Name) -> Option<X509_OBJECT> {
    let lists = kind == X509_LU_CRL;
    let hash = name.hash();
    let count = lookup.places.borrow().len();
    for index in 0..count {
        let (path, place_kind, mut number) = {
            let places = lookup.places.borrow();
            let place = places.get(index)?;
            let known = place.lists.iter().find(|(known, _)| lists && *known == hash);
            (place.path.clone(), place.kind, known.map_or(0, |(_, number)| *number))
        };
        if path.is_file() {
            let mut place = Place { path, kind: place_kind, lists: Vec::new(), read: false };
            place.read = std::mem::replace(&mut lookup.places.borrow_mut().get_mut(index)?.read, true);
            read_file(lookup, &mut place);
        } else {
            loop {
                let file = path.join(format!("{hash:08x}.{}{number}", if lists { "r" } else { "" }));
                if !file.exists() || !load(lookup, &file, place_kind, lists) {
                    break;
                }
                number += 1;
            }
            if lists {
                let mut places = lookup.places.borrow_mut();
                let known = &mut places.get_mut(index)?.lists;
                known.retain(|(known, _)| *known != hash);
                known.push((hash, number));
            }
        }
        // SAFETY: a lookup's store outlives it.
        let store = unsafe { X509_STORE::get0(lookup.store.get()) }.ok()?;
        let found = lock(&store.objects).find(kind, name).first().map(|object| (**object).clone());
        if found.is_some() {
            // Broken files on the way do not count.
            queue::with(|queue| queue.clear());
            return found;
        }
    }
    None
}
