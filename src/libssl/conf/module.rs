//! Configuration by a section of OpenSSL's configuration file. Source: SSL_CTX_config(3).

use std::ffi::{c_char, c_int};
use std::sync::Arc;

use super::{Flags, SSL_CONF_CTX, Target, run};
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard, optional_str};
use crate::libcrypto::conf::builtin::commands;
use crate::libssl::object::{SSL, SSL_CTX};
use crate::tls::version::Method;

/// What the name stands for that configures every new context.
const SYSTEM: &[u8] = b"system_default";

/// Runs the commands of a name. False if one of them failed; the others are run all the same.
fn apply(target: Target, method: Method, flags: u32, name: &[u8]) -> Result<bool, Error> {
    let unknown = || {
        let said = format!("name={}", String::from_utf8_lossy(name));
        Error::ssl(reason::SSL_R_INVALID_CONFIGURATION_NAME).with_data(said)
    };
    let commands = commands(name).ok_or_else(unknown)?;
    let sides = [(method.server, Flags::SERVER), (method.client, Flags::CLIENT)];
    let sides = sides.iter().filter(|(there, _)| *there).fold(0, |all, (_, side)| all | side);
    let mut conf = SSL_CONF_CTX { flags: Flags::FILE | flags | sides, target, ..SSL_CONF_CTX::default() };
    let mut good = true;
    for (name, value) in commands {
        good &= conf.run(&name.to_string_lossy(), Some(&value.to_string_lossy())) > 0;
    }
    Ok(run::finish(&mut conf)? > 0 && good)
}

/// Configures a new context as the system's file says. What fails is ignored, but what it queued stays, as in OpenSSL.
pub(crate) fn configure_by_system(ctx: &Arc<SSL_CTX>) {
    if commands(SYSTEM).is_some() {
        apply(Target::Context(ctx.clone()), ctx.settings().method, 0, SYSTEM).err().unwrap_or(Error::SILENT).raise();
    }
}

/// Configures by a name that the program gives.
///
/// # Safety
/// NULL or a string.
unsafe fn by_name(target: Target, method: Method, name: *const c_char) -> Result<c_int, Error> {
    // SAFETY: the caller's promise.
    let name = unsafe { optional_str(name) }.unwrap_or(b"<NULL>");
    apply(target, method, Flags::CERTIFICATE | Flags::REQUIRE_PRIVATE, name).map(c_int::from)
}

/// Runs the commands that the configuration file has for this name. Returns 1, or 0 if there is no such name or a command
/// failed. Source: SSL_CTX_config(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_config(ctx: *mut SSL_CTX, name: *const c_char) -> c_int {
    guard(0, || {
        let none = || Error::ssl(reason::ERR_R_PASSED_NULL_PARAMETER);
        // SAFETY: the man page has the caller pass a live context and a string.
        unsafe {
            let ctx = SSL_CTX::get1(ctx).map_err(|_| none())?;
            let method = ctx.settings().method;
            by_name(Target::Context(ctx), method, name)
        }
    })
}

/// As [`SSL_CTX_config`] for one connection. Source: SSL_CTX_config(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_config(s: *mut SSL, name: *const c_char) -> c_int {
    guard(0, || {
        let none = || Error::ssl(reason::ERR_R_PASSED_NULL_PARAMETER);
        // SAFETY: the man page has the caller pass a live connection and a string.
        unsafe {
            let ssl = SSL::get1(s).map_err(|_| none())?;
            let method = ssl.settings().method;
            by_name(Target::Connection(ssl), method, name)
        }
    })
}

/// Nothing: libcrypto has the module. Source: SSL_CTX_config(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_add_ssl_module() {}
