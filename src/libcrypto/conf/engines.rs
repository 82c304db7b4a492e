//! The module that starts engines and tells them what a file says. Source: config(5).

use std::ffi::{CStr, CString, c_int};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::builtin::{Entry, after_dot, given, section};
use super::module::CONF_IMODULE;
use super::nconf::CONF;
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::engine::control::ENGINE_ctrl_cmd_string;
use crate::libcrypto::engine::defaults::ENGINE_set_default_string;
use crate::libcrypto::engine::list::{DIRECTORY, ENGINE_by_id, not_found};
use crate::libcrypto::engine::{ENGINE, ENGINE_finish, ENGINE_free, ENGINE_init};
use crate::libcrypto::err::raise::ERR_clear_error;

/// Engines that a file started, as numbers: ended with the module.
static STARTED: Mutex<Vec<usize>> = Mutex::new(Vec::new());

/// A reference to an engine.
struct Held(*mut ENGINE);

impl Drop for Held {
    fn drop(&mut self) {
        // SAFETY: ours.
        unsafe { ENGINE_free(self.0) };
    }
}

impl Held {
    fn start(&self) -> bool {
        // SAFETY: live, as it is ours; started, it stays until it is ended.
        let done = unsafe { ENGINE_init(self.0) } == 1;
        if done {
            STARTED.lock().unwrap_or_else(PoisonError::into_inner).push(self.0.expose_provenance());
        }
        done
    }
}

fn failure(reason: u32) -> Error {
    Error::new(Lib::ENGINE, reason)
}

/// `name = section` for each engine.
pub(super) unsafe extern "C" fn start(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        // SAFETY: called with live objects.
        unsafe {
            let entries = given(md, conf).1.ok_or_else(|| failure(reason::ENGINE_R_ENGINES_SECTION_ERROR))?;
            for Entry { name, value, .. } in entries {
                let commands = section(conf, &value).ok_or_else(|| failure(reason::ENGINE_R_ENGINE_SECTION_ERROR))?;
                configure(after_dot(name.to_bytes()), &value, commands)?;
            }
        }
        Ok(1)
    })
}

/// Ends the engines that were started.
pub(super) unsafe extern "C" fn end(_md: *mut CONF_IMODULE) {
    let started = std::mem::take(&mut *STARTED.lock().unwrap_or_else(PoisonError::into_inner));
    for engine in started {
        // SAFETY: started above and ended once.
        unsafe { ENGINE_finish(std::ptr::with_exposed_provenance_mut(engine)) };
    }
}

/// The number that a text begins with; 0 if it begins with none.
fn leading_number(text: &[u8]) -> u32 {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit());
    digits.fold(0u32, |number, digit| number.saturating_mul(10).saturating_add(u32::from(digit - b'0')))
}

/// Follows a section's commands. An engine that lies in a shared object is passed over, as nothing here would ask it.
fn configure(name: &[u8], section: &CStr, commands: Vec<Entry>) -> Result<(), Error> {
    let mut id = CString::new(name).unwrap_or_default();
    let (mut engine, mut is_soft, mut is_asked) = (None, false, false);
    let text = CStr::to_string_lossy;
    for Entry { name, value, .. } in commands {
        let name = CString::new(after_dot(name.to_bytes())).unwrap_or_default();
        let refused = || {
            let said = format!("section={}, name={}, value={}", text(section), text(&name), text(&value));
            failure(reason::ENGINE_R_ENGINE_CONFIGURATION_ERROR).with_data(said)
        };
        match name.to_bytes() {
            b"engine_id" => id = value,
            b"soft_load" => is_soft = true,
            b"dynamic_path" if Path::new(&*text(&value)).exists() => return Ok(()),
            b"dynamic_path" => {
                not_found(&text(&value)).raise();
                return Err(refused());
            }
            command => {
                let held = match &engine {
                    Some(held) => held,
                    // SAFETY: a terminated string.
                    None => match unsafe { ENGINE_by_id(id.as_ptr()) } {
                        found if !found.is_null() => engine.insert(Held(found)),
                        _ if is_soft || Path::new(&format!("{DIRECTORY}/{}.so", text(&id))).exists() => {
                            // SAFETY: nothing to promise.
                            unsafe { ERR_clear_error() };
                            return Ok(());
                        }
                        _ => return Err(refused()),
                    },
                };
                is_asked |= command == b"init";
                let argument = if value.to_bytes() == b"EMPTY" { std::ptr::null() } else { value.as_ptr() };
                // SAFETY: a live engine, and terminated strings or NULL.
                let done = unsafe {
                    match command {
                        b"init" => match leading_number(value.to_bytes()) {
                            0 => true,
                            1 => held.start(),
                            _ => {
                                failure(reason::ENGINE_R_INVALID_INIT_VALUE).raise();
                                false
                            }
                        },
                        b"default_algorithms" => ENGINE_set_default_string(held.0, argument) == 1,
                        _ => ENGINE_ctrl_cmd_string(held.0, name.as_ptr(), argument, 0) == 1,
                    }
                };
                if !done {
                    return Err(refused());
                }
            }
        }
    }
    match engine {
        Some(held) if !is_asked && !held.start() => Err(failure(reason::ENGINE_R_ENGINE_CONFIGURATION_ERROR)),
        _ => Ok(()),
    }
}
