//! Engines, `<openssl/engine.h>`: the library has none. Source: ENGINE_add(3).
//!
//! A program may make engines, list them, and run their own functions; no key or algorithm of the library is ever
//! theirs: what would make it so fails.

pub mod control;
pub mod defaults;
pub mod list;
pub mod methods;

use std::ffi::{c_char, c_int, c_long, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, guard};

/// A function of an engine's that starts or ends it.
pub type ENGINE_GEN_INT_FUNC_PTR = Option<unsafe extern "C" fn(*mut ENGINE) -> c_int>;
/// A function of an engine's that takes commands.
pub type ENGINE_CTRL_FUNC_PTR =
    Option<unsafe extern "C" fn(*mut ENGINE, c_int, c_long, *mut c_void, Option<unsafe extern "C" fn()>) -> c_int>;

/// What a program set in an engine.
#[derive(Default)]
pub(super) struct Fields {
    /// Strings of the program's.
    pub id: usize,
    pub name: usize,
    pub flags: c_int,
    pub init: ENGINE_GEN_INT_FUNC_PTR,
    pub finish: ENGINE_GEN_INT_FUNC_PTR,
    pub destroy: ENGINE_GEN_INT_FUNC_PTR,
    pub ctrl: ENGINE_CTRL_FUNC_PTR,
    /// Commands, private and public keys, and methods by kind: pointers of the program's.
    pub pointers: [usize; methods::KINDS],
    /// How often it was started and not ended.
    pub started: u32,
    pub listed: bool,
}

/// An engine of the program's.
pub struct engine_st {
    fields: Mutex<Fields>,
    ex_data: Mutex<CRYPTO_EX_DATA>,
}

// SAFETY: the pointers belong to the program, which may use an engine from any thread.
unsafe impl Send for engine_st {}
// SAFETY: as before; what changes is behind mutexes.
unsafe impl Sync for engine_st {}

/// OpenSSL's name for it.
pub type ENGINE = engine_st;

impl Shared for engine_st {
    const LIB: Lib = Lib::ENGINE;
}

pub(super) fn error(reason: u32) -> Error {
    Error::new(Lib::ENGINE, reason)
}

impl engine_st {
    pub(super) fn fields(&self) -> MutexGuard<'_, Fields> {
        self.fields.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for engine_st {
    fn drop(&mut self) {
        let destroy = self.fields().destroy;
        let this: *mut ENGINE = self;
        // SAFETY: the program's own function for an engine that goes; then its callbacks for the data.
        unsafe {
            if let Some(destroy) = destroy {
                destroy(this);
            }
            let data = self.ex_data.get_mut().unwrap_or_else(PoisonError::into_inner) as *mut CRYPTO_EX_DATA;
            ex_data::run_free(Class::Engine, this.cast(), data);
        }
    }
}

/// A new engine without id and name; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_new() -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        let engine = engine_st { fields: Mutex::default(), ex_data: Mutex::new(CRYPTO_EX_DATA::default()) };
        let engine = engine_st::into_raw(std::sync::Arc::new(engine));
        // SAFETY: a fresh object that nobody else knows.
        unsafe {
            let slot = &mut (*engine).ex_data;
            let data: *mut CRYPTO_EX_DATA = slot.get_mut().unwrap_or_else(PoisonError::into_inner);
            ex_data::run_new(Class::Engine, engine.cast(), data);
        }
        Ok(engine)
    })
}

/// Gives up a reference; NULL is fine. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_free(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller give up its reference.
        drop(unsafe { engine_st::set0(e) });
        Ok(1)
    })
}

/// Takes a reference. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_up_ref(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        std::mem::forget(unsafe { engine_st::get1(e) }?);
        Ok(1)
    })
}

/// Starts an engine by its own function, the first time. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_init(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        let engine = unsafe { engine_st::get1(e) }?;
        let init = Some(engine.fields()).filter(|fields| fields.started == 0).and_then(|fields| fields.init);
        // SAFETY: the program's own function; no lock is held.
        if init.is_some_and(|init| unsafe { init(e) } == 0) {
            return Ok(0);
        }
        engine.fields().started += 1;
        std::mem::forget(engine);
        Ok(1)
    })
}

/// Ends an engine by its own function, the last time; NULL is fine. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_finish(e: *mut ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live engine.
        let Some(engine) = (unsafe { engine_st::option(e) }) else { return Ok(1) };
        let (was, finish) = {
            let mut fields = engine.fields();
            let was = fields.started;
            fields.started = was.saturating_sub(1);
            (was, fields.finish)
        };
        // SAFETY: the program's own function; no lock is held.
        if was == 1 && finish.is_some_and(|finish| unsafe { finish(e) } == 0) {
            return Err(error(reason::ENGINE_R_FINISH_FAILED));
        }
        if was > 0 {
            // SAFETY: `ENGINE_init` took this reference.
            drop(unsafe { engine_st::set0(e) });
        }
        Ok(1)
    })
}

/// Sets the id, which must stay. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_id(e: *mut ENGINE, id: *const c_char) -> c_int {
    guard(0, || {
        if id.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().id = id as usize;
        Ok(1)
    })
}

/// Sets the name, which must stay. Returns 1, or 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_name(e: *mut ENGINE, name: *const c_char) -> c_int {
    guard(0, || {
        if name.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().name = name as usize;
        Ok(1)
    })
}

/// The id; NULL if none is set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_id(e: *const ENGINE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().id as *const c_char)
    })
}

/// The name; NULL if none is set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_name(e: *const ENGINE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().name as *const c_char)
    })
}

/// Sets flags. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_flags(e: *mut ENGINE, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().flags = flags;
        Ok(1)
    })
}

/// The flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_flags(e: *const ENGINE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().flags)
    })
}

/// Stores application data. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_ex_data(e: *mut ENGINE, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        let engine = unsafe { engine_st::get0(e) }?;
        Ok(engine.ex_data.lock().unwrap_or_else(PoisonError::into_inner).set(idx, arg).into())
    })
}

/// Application data; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_ex_data(e: *const ENGINE, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live engine.
        let engine = unsafe { engine_st::get0(e) }?;
        Ok(engine.ex_data.lock().unwrap_or_else(PoisonError::into_inner).get(idx))
    })
}
