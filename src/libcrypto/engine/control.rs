//! Commands to an engine, and keys from one. Source: ENGINE_ctrl_cmd_string(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::{ENGINE, engine_st, error};
use crate::error::reason;
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::ui::UI_METHOD;

/// Gives a command to an engine's own function. Returns its answer, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_ctrl(
    e: *mut ENGINE,
    cmd: c_int,
    i: c_long,
    p: *mut c_void,
    f: Option<unsafe extern "C" fn()>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        let ctrl = unsafe { engine_st::get0(e) }?.fields().ctrl;
        let ctrl = ctrl.ok_or_else(|| error(reason::ENGINE_R_NO_CONTROL_FUNCTION))?;
        // SAFETY: the program's own function; no lock is held.
        Ok(unsafe { ctrl(e, cmd, i, p, f) })
    })
}

/// Whether an engine takes a command by number: 0, for no engine names its commands.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_cmd_is_executable(e: *mut ENGINE, _cmd: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?;
        let error = error(reason::ENGINE_R_NO_CONTROL_FUNCTION);
        Err(error.then(crate::error::Lib::ENGINE, reason::ENGINE_R_INVALID_CMD_NUMBER))
    })
}

/// Gives a command by name: no engine names its commands. Returns 1 if it is optional, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_ctrl_cmd(
    e: *mut ENGINE,
    cmd_name: *const c_char,
    _i: c_long,
    _p: *mut c_void,
    _f: Option<unsafe extern "C" fn()>,
    cmd_optional: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { engine_st::get0(e) }?;
        if cmd_name.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        if cmd_optional != 0 { Ok(1) } else { Err(error(reason::ENGINE_R_INVALID_CMD_NAME)) }
    })
}

/// As [`ENGINE_ctrl_cmd`] with a string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_ctrl_cmd_string(
    e: *mut ENGINE,
    cmd_name: *const c_char,
    _arg: *const c_char,
    cmd_optional: c_int,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { ENGINE_ctrl_cmd(e, cmd_name, 0, std::ptr::null_mut(), None, cmd_optional) }
}

unsafe fn no_key(e: *mut ENGINE) -> Result<*mut EVP_PKEY, crate::error::Error> {
    // SAFETY: as the caller promises.
    let started = unsafe { engine_st::get0(e) }?.fields().started > 0;
    Err(error(if started { reason::ENGINE_R_NO_LOAD_FUNCTION } else { reason::ENGINE_R_NOT_INITIALISED }))
}

/// No engine gives keys: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_load_private_key(
    e: *mut ENGINE,
    _key_id: *const c_char,
    _ui_method: *mut UI_METHOD,
    _callback_data: *mut c_void,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { no_key(e) }
    })
}

/// No engine gives keys: NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ENGINE_load_public_key(
    e: *mut ENGINE,
    _key_id: *const c_char,
    _ui_method: *mut UI_METHOD,
    _callback_data: *mut c_void,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live engine.
        unsafe { no_key(e) }
    })
}
