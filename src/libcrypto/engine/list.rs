//! The list of engines. Source: ENGINE_add(3).

use std::ffi::{CStr, c_char, c_int};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{ENGINE, engine_st, error};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, c_str, guard};

static LIST: Mutex<Vec<Arc<ENGINE>>> = Mutex::new(Vec::new());

fn list() -> MutexGuard<'static, Vec<Arc<ENGINE>>> {
    LIST.lock().unwrap_or_else(PoisonError::into_inner)
}

fn id_of(engine: &ENGINE) -> Option<&CStr> {
    let id = engine.fields().id as *const c_char;
    // SAFETY: the program set a terminated string that stays.
    (!id.is_null()).then(|| unsafe { CStr::from_ptr(id) })
}

fn give(engine: Option<&Arc<ENGINE>>) -> *mut ENGINE {
    engine.map_or(std::ptr::null_mut(), |engine| engine_st::into_raw(engine.clone()))
}

/// Adds an engine with id and name to the list. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_add(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        let engine = unsafe { engine_st::get1(e) }?;
        let id = id_of(&engine).ok_or_else(|| error(reason::ENGINE_R_ID_OR_NAME_MISSING))?;
        if engine.fields().name == 0 {
            return Err(error(reason::ENGINE_R_ID_OR_NAME_MISSING));
        }
        let mut list = list();
        if list.iter().any(|other| id_of(other) == Some(id)) {
            let error = error(reason::ENGINE_R_CONFLICTING_ENGINE_ID);
            return Err(error.then(Lib::ENGINE, reason::ENGINE_R_INTERNAL_LIST_ERROR));
        }
        engine.fields().listed = true;
        list.push(engine.clone());
        Ok(1)
    })
}

/// Removes an engine from the list. Returns 1, or 0 if it is not there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_remove(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        let engine = unsafe { engine_st::get1(e) }?;
        let mut list = list();
        let Some(place) = list.iter().position(|other| Arc::ptr_eq(other, &engine)) else {
            let error = error(reason::ENGINE_R_ENGINE_IS_NOT_IN_LIST);
            return Err(error.then(Lib::ENGINE, reason::ENGINE_R_INTERNAL_LIST_ERROR));
        };
        let removed = list.remove(place);
        drop(list);
        removed.fields().listed = false;
        Ok(1)
    })
}

/// The engine of the program's with this id, a reference for the caller; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_by_id(id: *const c_char) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        if id.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a terminated string.
        let id = unsafe { c_str(id) }?;
        let found = list().iter().find(|engine| id_of(engine).is_some_and(|known| known.to_bytes() == id)).cloned();
        found.map(engine_st::into_raw).ok_or_else(|| {
            let id = String::from_utf8_lossy(id);
            let error = not_found(&format!("{DIRECTORY}/{id}.so"));
            error.then(Lib::ENGINE, reason::ENGINE_R_NO_SUCH_ENGINE).with_data(format!("id={id}"))
        })
    })
}

/// Where OpenSSL looks for engines in shared objects.
pub(crate) const DIRECTORY: &str = "/usr/lib/x86_64-linux-gnu/engines-3";

/// What OpenSSL says after looking for a shared object at a path.
pub(crate) fn not_found(path: &str) -> Error {
    let tried = format!("filename({path}): {path}: cannot open shared object file: No such file or directory");
    let error = Error::new(Lib::DSO, reason::DSO_R_LOAD_FAILED).with_data(tried);
    error.then(Lib::DSO, reason::DSO_R_LOAD_FAILED).then(Lib::ENGINE, reason::ENGINE_R_DSO_NOT_FOUND)
}

/// The first engine of the list, a reference for the caller; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_first() -> *mut ENGINE {
    guard(std::ptr::null_mut(), || Ok(give(list().first())))
}

/// The last engine of the list, a reference for the caller; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_last() -> *mut ENGINE {
    guard(std::ptr::null_mut(), || Ok(give(list().last())))
}

/// The engine `step` places further, a reference for the caller, which gives up that to `e`.
unsafe fn neighbour(e: *mut ENGINE, step: isize) -> Result<*mut ENGINE, Error> {
    // SAFETY: the man page has the caller give up its reference to a live engine.
    let engine = unsafe { engine_st::set0(e) }.ok_or_else(|| error(reason::ERR_R_PASSED_NULL_PARAMETER))?;
    let list = list();
    let place = list.iter().position(|other| Arc::ptr_eq(other, &engine));
    let next = place.and_then(|place| list.get(place.checked_add_signed(step)?)).cloned();
    drop(list);
    Ok(next.map_or(std::ptr::null_mut(), engine_st::into_raw))
}

/// The next engine of the list, a reference for the caller, which gives up that to `e`; NULL at the end.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_next(e: *mut ENGINE) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        unsafe { neighbour(e, 1) }
    })
}

/// The engine before `e` in the list, a reference for the caller, which gives up that to `e`; NULL at the beginning.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_prev(e: *mut ENGINE) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        unsafe { neighbour(e, -1) }
    })
}

/// Does nothing: there are no engines in the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_load_builtin_engines() {}

/// Does nothing: configuration files load no engines.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_add_conf_module() {}
