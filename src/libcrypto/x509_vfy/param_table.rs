//! Sets of parameters by name, OpenSSL's and the program's. Source: X509_VERIFY_PARAM_set_flags(3).

use std::ffi::{CString, c_char, c_int};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use super::param::{X509_VERIFY_PARAM, X509_VERIFY_PARAM_free};
use crate::error::Error;
use crate::ffi::{guard, optional_str};
use crate::pki::params::{NAMES, Params};

/// Parameters that nobody changes any more.
struct Entry(*mut X509_VERIFY_PARAM);

// SAFETY: an entry of a table is only read, as OpenSSL's rule for `add0_table` has it.
unsafe impl Send for Entry {}

static BUILT_IN: LazyLock<Mutex<Vec<Entry>>> = LazyLock::new(|| {
    let entries = NAMES.iter().map(|name| {
        let params = Params::named(name).unwrap_or_default();
        let name = CString::new(*name).ok();
        Entry(Box::into_raw(Box::new(X509_VERIFY_PARAM { params, name, ..Default::default() })))
    });
    Mutex::new(entries.collect())
});
static ADDED: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

fn lock(table: &Mutex<Vec<Entry>>) -> MutexGuard<'_, Vec<Entry>> {
    table.lock().unwrap_or_else(PoisonError::into_inner)
}

fn has_name(entry: &Entry, name: &[u8]) -> bool {
    // SAFETY: entries are live until the table is cleaned up.
    unsafe { (*entry.0).name.as_ref() }.is_some_and(|own| own.as_bytes() == name)
}

/// Parameters by name, the program's before OpenSSL's.
pub(super) fn find(name: &[u8]) -> Option<*const X509_VERIFY_PARAM> {
    let among = |table: &Mutex<Vec<Entry>>| {
        lock(table).iter().find(|entry| has_name(entry, name)).map(|entry| entry.0.cast_const())
    };
    among(&ADDED).or_else(|| among(&BUILT_IN))
}

/// Adds named parameters to the table, which takes them over (set0) and replaces those of the same name. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_add0_table(param: *mut X509_VERIFY_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give up live parameters.
        let name = unsafe { param.as_ref() }.ok_or(Error::SILENT)?.name.clone().unwrap_or_default();
        let mut table = lock(&ADDED);
        if let Some(place) = table.iter().position(|entry| has_name(entry, name.as_bytes())) {
            let old = table.remove(place);
            // SAFETY: the table owned it.
            unsafe { X509_VERIFY_PARAM_free(old.0) }
        }
        table.push(Entry(param));
        Ok(1)
    })
}

/// How many parameter sets there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get_count() -> c_int {
    guard(0, || Ok((lock(&BUILT_IN).len() + lock(&ADDED).len()) as c_int))
}

/// Parameter set number `id` (get0), OpenSSL's first; NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_get0(id: c_int) -> *const X509_VERIFY_PARAM {
    guard(std::ptr::null(), || {
        let id = usize::try_from(id).map_err(|_| Error::SILENT)?;
        let built_in = lock(&BUILT_IN);
        let entry = built_in.get(id).map(|entry| entry.0.cast_const());
        let added = lock(&ADDED);
        let later = id.checked_sub(built_in.len()).and_then(|id| added.get(id)).map(|entry| entry.0.cast_const());
        entry.or(later).ok_or(Error::SILENT)
    })
}

/// The parameter set of that name (get0), the program's before OpenSSL's; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_lookup(name: *const c_char) -> *const X509_VERIFY_PARAM {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a string.
        find(unsafe { optional_str(name) }.ok_or(Error::SILENT)?).ok_or(Error::SILENT)
    })
}

/// Frees the parameter sets that the program added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_VERIFY_PARAM_table_cleanup() {
    guard((), || {
        let entries = std::mem::take(&mut *lock(&ADDED));
        // SAFETY: the table owned them.
        entries.into_iter().for_each(|entry| unsafe { X509_VERIFY_PARAM_free(entry.0) });
        Ok(())
    })
}
