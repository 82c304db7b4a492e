//! What a program puts into an engine of its own. Source: ENGINE_add(3).
//!
//! Methods are kept and given back; keys made with the engine use those for their kind.

use std::ffi::{c_int, c_void};
use std::sync::{Arc, Mutex, PoisonError};

use super::{ENGINE, ENGINE_CTRL_FUNC_PTR, ENGINE_GEN_INT_FUNC_PTR, ENGINE_finish, ENGINE_init, engine_st};
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::rand::method::RAND_METHOD;

/// Functions for keys of a kind; passed through unseen.
pub type DH_METHOD = c_void;
/// Functions for keys of a kind; passed through unseen.
pub type DSA_METHOD = c_void;
/// Functions for keys of a kind; passed through unseen.
pub type EC_KEY_METHOD = c_void;
/// Functions for keys of a kind; passed through unseen.
pub type RSA_METHOD = c_void;
/// Commands that an engine names; passed through unseen.
pub type ENGINE_CMD_DEFN = c_void;

/// The places for a program's pointers in an engine.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Dh,
    Dsa,
    Ec,
    Rand,
    Rsa,
    Commands,
}

/// How many there are.
pub(super) const KINDS: usize = 6;

unsafe fn keep<T>(e: *mut ENGINE, kind: Kind, pointer: *const T) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise a live engine.
    unsafe { engine_st::get0(e) }?.fields().pointers[kind as usize] = pointer as usize;
    Ok(1)
}

/// A started engine that a key uses, ended with the key's use of it.
pub(crate) struct Started(Arc<engine_st>);

impl Started {
    /// Starts an engine; `None` if it does not start.
    ///
    /// # Safety
    /// `e` is a live engine.
    pub(crate) unsafe fn start(e: *mut ENGINE) -> Option<Self> {
        // SAFETY: as our caller promises.
        unsafe { (ENGINE_init(e) == 1).then(|| engine_st::get1(e).ok().map(Started)).flatten() }
    }

    /// The engine.
    pub(crate) fn engine(&self) -> *mut ENGINE {
        Arc::as_ptr(&self.0).cast_mut()
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        // SAFETY: started by us, and alive until this returns.
        unsafe { ENGINE_finish(self.engine()) };
    }
}

/// The engine that a key was made with, if any.
#[derive(Default)]
pub(crate) struct Slot(Mutex<Option<Started>>);

impl Slot {
    /// The engine; NULL if none.
    pub(crate) fn get(&self) -> *mut ENGINE {
        let engine = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        engine.as_ref().map_or(std::ptr::null_mut(), Started::engine)
    }

    /// Puts another there; that of before is ended once no lock is held.
    pub(crate) fn set(&self, engine: Option<Started>) {
        let old = std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), engine);
        drop(old);
    }
}

unsafe fn kept<T>(e: *const ENGINE, kind: Kind) -> Result<*const T, Error> {
    // SAFETY: the man page has the caller promise a live engine.
    Ok(unsafe { engine_st::get0(e) }?.fields().pointers[kind as usize] as *const T)
}

/// Keeps functions of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_DH(e: *mut ENGINE, dh_meth: *const DH_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Dh, dh_meth) }
    })
}

/// The functions kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_DH(e: *const ENGINE) -> *const DH_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Dh) }
    })
}

/// Keeps functions of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_DSA(e: *mut ENGINE, dsa_meth: *const DSA_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Dsa, dsa_meth) }
    })
}

/// The functions kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_DSA(e: *const ENGINE) -> *const DSA_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Dsa) }
    })
}

/// Keeps functions of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_EC(e: *mut ENGINE, ecdsa_meth: *const EC_KEY_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Ec, ecdsa_meth) }
    })
}

/// The functions kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_EC(e: *const ENGINE) -> *const EC_KEY_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Ec) }
    })
}

/// Keeps functions of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_RAND(e: *mut ENGINE, rand_meth: *const RAND_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Rand, rand_meth) }
    })
}

/// The functions kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_RAND(e: *const ENGINE) -> *const RAND_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Rand) }
    })
}

/// Keeps functions of the program's. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_RSA(e: *mut ENGINE, rsa_meth: *const RSA_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Rsa, rsa_meth) }
    })
}

/// The functions kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_RSA(e: *const ENGINE) -> *const RSA_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Rsa) }
    })
}

/// Keeps the commands that the engine names. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_cmd_defns(e: *mut ENGINE, defns: *const ENGINE_CMD_DEFN) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { keep(e, Kind::Commands, defns) }
    })
}

/// The commands kept; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_cmd_defns(e: *const ENGINE) -> *const ENGINE_CMD_DEFN {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe { kept(e, Kind::Commands) }
    })
}

/// Sets the function that starts the engine. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_init_function(e: *mut ENGINE, init_f: ENGINE_GEN_INT_FUNC_PTR) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().init = init_f;
        Ok(1)
    })
}

/// The function that starts the engine; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_init_function(e: *const ENGINE) -> ENGINE_GEN_INT_FUNC_PTR {
    guard(None, || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().init)
    })
}

/// Sets the function that ends the engine. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_finish_function(e: *mut ENGINE, finish_f: ENGINE_GEN_INT_FUNC_PTR) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().finish = finish_f;
        Ok(1)
    })
}

/// The function that ends the engine; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_finish_function(e: *const ENGINE) -> ENGINE_GEN_INT_FUNC_PTR {
    guard(None, || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().finish)
    })
}

/// Sets the function that is called when the engine goes. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_destroy_function(e: *mut ENGINE, destroy_f: ENGINE_GEN_INT_FUNC_PTR) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().destroy = destroy_f;
        Ok(1)
    })
}

/// The function that is called when the engine goes; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_destroy_function(e: *const ENGINE) -> ENGINE_GEN_INT_FUNC_PTR {
    guard(None, || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().destroy)
    })
}

/// Sets the function that takes commands. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_set_ctrl_function(e: *mut ENGINE, ctrl_f: ENGINE_CTRL_FUNC_PTR) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?.fields().ctrl = ctrl_f;
        Ok(1)
    })
}

/// The function that takes commands; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_get_ctrl_function(e: *const ENGINE) -> ENGINE_CTRL_FUNC_PTR {
    guard(None, || {
        // SAFETY: the man page has the caller promise a live engine.
        Ok(unsafe { engine_st::get0(e) }?.fields().ctrl)
    })
}
