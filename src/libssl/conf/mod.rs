//! Configuration by names and values, from files and command lines. Source: SSL_CONF_CTX_new(3), SSL_CONF_cmd(3),
//! SSL_CONF_cmd_argv(3).

pub mod module;
mod run;
mod table;

use std::ffi::{CString, c_char, c_int, c_uint};
use std::ptr;
use std::sync::Arc;

use table::Effect;

use super::object::{Configurable, SSL, SSL_CTX};
use super::trust::names::NameStack;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, Shared, guard, optional_str, strings};

/// Bits of `SSL_CONF_CTX_set_flags`.
struct Flags;

impl Flags {
    const CMDLINE: u32 = 0x1;
    const FILE: u32 = 0x2;
    const CLIENT: u32 = 0x4;
    const SERVER: u32 = 0x8;
    const SHOW_ERRORS: u32 = 0x10;
    const CERTIFICATE: u32 = 0x20;
    const REQUIRE_PRIVATE: u32 = 0x40;
}

/// What is configured.
#[derive(Default)]
enum Target {
    #[default]
    Nothing,
    Context(Arc<SSL_CTX>),
    Connection(Arc<SSL>),
}

/// A configuration under way.
#[derive(Default)]
pub struct ssl_conf_ctx_st {
    flags: u32,
    prefix: Option<String>,
    target: Target,
    /// Certificate files without a key yet, for `SSL_CONF_FLAG_REQUIRE_PRIVATE`.
    keyless: Vec<CString>,
    /// Names of authorities to send.
    authorities: Option<NameStack>,
}

/// OpenSSL's name for it.
pub type SSL_CONF_CTX = ssl_conf_ctx_st;

impl Boxed for ssl_conf_ctx_st {
    const LIB: Lib = Lib::SSL;
}

/// How a command came out, as `SSL_CONF_cmd` counts.
const UNKNOWN: c_int = -2;
const NO_VALUE: c_int = -3;

impl ssl_conf_ctx_st {
    /// The name without its prefix; `None` if it lacks it.
    fn strip<'a>(&self, name: &'a str) -> Option<&'a str> {
        match &self.prefix {
            Some(prefix) if name.len() <= prefix.len() => None,
            Some(prefix) => {
                let (head, rest) = name.split_at_checked(prefix.len())?;
                let fits = (self.flags & Flags::CMDLINE == 0 || head == prefix)
                    && (self.flags & Flags::FILE == 0 || head.eq_ignore_ascii_case(prefix));
                fits.then_some(rest)
            }
            None if self.flags & Flags::CMDLINE != 0 => name.strip_prefix('-').filter(|rest| !rest.is_empty()),
            None => Some(name),
        }
    }

    /// Changes the settings of what is configured.
    fn configure(&self, change: impl FnOnce(&mut crate::tls::settings::Settings)) {
        match &self.target {
            Target::Nothing => {}
            Target::Context(ctx) => ctx.configured(change),
            Target::Connection(ssl) => ssl.configured(change),
        }
    }

    /// Queues a reason, if errors are to be shown.
    fn complain(&self, reason: u32, data: String) -> Error {
        match self.flags & Flags::SHOW_ERRORS {
            0 => Error::SILENT,
            _ => Error::ssl(reason).with_data(data),
        }
    }

    /// Runs a command: how many words it took, or the failure's number.
    fn run(&mut self, name: &str, value: Option<&str>) -> c_int {
        let shown = self.strip(name).unwrap_or(name).to_owned();
        let Some(command) = self.strip(name).and_then(|name| table::find(self.flags, name)) else {
            self.complain(reason::SSL_R_UNKNOWN_CMD_NAME, format!("cmd={shown}")).raise();
            return UNKNOWN;
        };
        let action = match command.effect {
            Effect::Switch(bits, sets) => {
                self.configure(|settings| match sets {
                    true => settings.options |= bits,
                    false => settings.options &= !bits,
                });
                return 1;
            }
            Effect::Run(action) => action,
        };
        let Some(value) = value else {
            self.complain(reason::SSL_R_BAD_VALUE, format!("cmd={shown}, value=<EMPTY>")).raise();
            return NO_VALUE;
        };
        match action(self, value) {
            Ok(answer) if answer > 0 => 2,
            Ok(UNKNOWN) => UNKNOWN,
            answer => {
                answer.err().unwrap_or(Error::SILENT).raise();
                self.complain(reason::SSL_R_BAD_VALUE, format!("cmd={shown}, value={value}")).raise();
                0
            }
        }
    }
}

/// Makes a configuration; the caller frees it with `SSL_CONF_CTX_free`. Source: SSL_CONF_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CONF_CTX_new() -> *mut SSL_CONF_CTX {
    guard(ptr::null_mut(), || Ok(Boxed::into_raw(SSL_CONF_CTX::default())))
}

/// Frees a configuration. NULL is fine. Source: SSL_CONF_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_free(cctx: *mut SSL_CONF_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give the object up.
        drop(unsafe { SSL_CONF_CTX::set0(cctx) });
        Ok(())
    })
}

/// Sets `SSL_CONF_FLAG_*` bits. Returns those then in force. Source: SSL_CONF_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_set_flags(cctx: *mut SSL_CONF_CTX, flags: c_uint) -> c_uint {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object.
        let conf = unsafe { SSL_CONF_CTX::get0_mut(cctx) }?;
        conf.flags |= flags;
        Ok(conf.flags)
    })
}

/// Clears `SSL_CONF_FLAG_*` bits. Returns those then in force. Source: SSL_CONF_CTX_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_clear_flags(cctx: *mut SSL_CONF_CTX, flags: c_uint) -> c_uint {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object.
        let conf = unsafe { SSL_CONF_CTX::get0_mut(cctx) }?;
        conf.flags &= !flags;
        Ok(conf.flags)
    })
}

/// Sets what command names must begin with; NULL for nothing (on command lines: a hyphen). Returns 1.
/// Source: SSL_CONF_CTX_set1_prefix(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_set1_prefix(cctx: *mut SSL_CONF_CTX, pre: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object and a string or NULL.
        let (conf, prefix) = unsafe { (SSL_CONF_CTX::get0_mut(cctx)?, optional_str(pre)) };
        conf.prefix = prefix.map(|prefix| String::from_utf8_lossy(prefix).into_owned());
        Ok(1)
    })
}

/// Sets the connection to configure; NULL for none. Source: SSL_CONF_CTX_set_ssl_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_set_ssl(cctx: *mut SSL_CONF_CTX, ssl: *mut SSL) {
    guard((), || {
        // SAFETY: the man page has the caller pass live objects, or NULL for the connection.
        let (conf, ssl) = unsafe { (SSL_CONF_CTX::get0_mut(cctx)?, SSL::option(ssl).map(|_| SSL::get1(ssl))) };
        conf.target = ssl.transpose()?.map_or(Target::Nothing, Target::Connection);
        Ok(())
    })
}

/// Sets the context to configure; NULL for none. Source: SSL_CONF_CTX_set_ssl_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_set_ssl_ctx(cctx: *mut SSL_CONF_CTX, ctx: *mut SSL_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller pass live objects, or NULL for the context.
        let (conf, ctx) = unsafe { (SSL_CONF_CTX::get0_mut(cctx)?, SSL_CTX::option(ctx).map(|_| SSL_CTX::get1(ctx))) };
        conf.target = ctx.transpose()?.map_or(Target::Nothing, Target::Context);
        Ok(())
    })
}

/// Runs a command. Returns how many words it took: 1 for a switch, 2 with a value; 0 for a bad value, -2 for an unknown
/// command, -3 for a missing value. Source: SSL_CONF_cmd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_cmd(cctx: *mut SSL_CONF_CTX, cmd: *const c_char, value: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object and strings or NULL.
        let (conf, cmd, value) = unsafe { (SSL_CONF_CTX::get0_mut(cctx)?, optional_str(cmd), optional_str(value)) };
        let cmd = cmd.ok_or_else(|| Error::ssl(reason::SSL_R_INVALID_NULL_CMD_NAME))?;
        let value = value.map(String::from_utf8_lossy);
        Ok(conf.run(&String::from_utf8_lossy(cmd), value.as_deref()))
    })
}

/// Runs the command at the front of a command line and moves it on. Returns how many words it took, 0 if the front is
/// no command, negative for a failure. Source: SSL_CONF_cmd_argv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_cmd_argv(
    cctx: *mut SSL_CONF_CTX,
    pargc: *mut c_int,
    pargv: *mut *mut *mut c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object, NULL or a count, and an array of that many strings or
        // one that NULL ends.
        unsafe {
            let count = pargc.as_ref().copied();
            let words = pargv.as_mut().ok_or(Error::SILENT)?;
            let first = if count.is_none_or(|count| count > 0) { **words } else { ptr::null_mut() };
            if first.is_null() {
                return Ok(0);
            }
            let second = if count.is_none_or(|count| count > 1) { *words.add(1) } else { ptr::null_mut() };
            let conf = SSL_CONF_CTX::get0_mut(cctx)?;
            conf.flags = conf.flags & !Flags::FILE | Flags::CMDLINE;
            match SSL_CONF_cmd(cctx, first, second) {
                UNKNOWN => Ok(0),
                0 => Ok(-1),
                taken @ 1.. => {
                    *words = words.add(taken as usize);
                    if let Some(count) = count {
                        strings::put(pargc, count - taken);
                    }
                    Ok(taken)
                }
                failure => Ok(failure),
            }
        }
    })
}

/// What a command's value is (`SSL_CONF_TYPE_*`); `SSL_CONF_TYPE_UNKNOWN` for an unknown command.
/// Source: SSL_CONF_cmd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_cmd_value_type(cctx: *mut SSL_CONF_CTX, cmd: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object and a string or NULL.
        let (conf, cmd) = unsafe { (SSL_CONF_CTX::get0(cctx).silent()?, optional_str(cmd).ok_or(Error::SILENT)?) };
        let name = String::from_utf8_lossy(cmd);
        let command = conf.strip(&name).and_then(|name| table::find(conf.flags, name));
        Ok(command.map_or(0, |command| command.kind as c_int))
    })
}

/// Finishes: loads keys that are still missing and sets the names of authorities. Returns 1, or 0 on failure.
/// Source: SSL_CONF_cmd(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CONF_CTX_finish(cctx: *mut SSL_CONF_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live object.
        run::finish(unsafe { SSL_CONF_CTX::get0_mut(cctx) }?)
    })
}
