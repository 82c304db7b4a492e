//! Configuring the library from a file: which section counts, and running its modules. Source:
//! CONF_modules_load_file(3).

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};

use super::nconf::{CONF, conf_st, load_bio, open, string};
use super::{error, module};
use crate::error::{Error, queue, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::stack::Stack;

/// A module that fails does not end the run.
const IGNORE_ERRORS: c_ulong = 1;
/// The outcome is success whatever happens.
const IGNORE_RETURN_CODES: c_ulong = 2;
/// No errors are queued for modules.
pub(super) const SILENT: c_ulong = 4;
/// Modules are not looked for in shared objects.
pub(super) const NO_DSO: c_ulong = 8;
/// A file that is not there is no error.
const IGNORE_MISSING_FILE: c_ulong = 0x10;
/// Without a section for the program, the default one counts.
const DEFAULT_SECTION: c_ulong = 0x20;

/// Whether the file wants its errors to be errors.
fn diagnostics(conf: &conf_st) -> bool {
    // SAFETY: a live configuration; what is returned is one of its strings.
    let value = unsafe { string(Some(conf), None, c"config_diagnostics").map(|value| CStr::from_ptr(value)) };
    value
        .is_some_and(|value| value.to_bytes().iter().take_while(|byte| byte.is_ascii_digit()).any(|byte| *byte != b'0'))
}

/// The section that counts for a program.
unsafe fn chosen(conf: &conf_st, appname: *const c_char, flags: c_ulong) -> Option<*mut c_char> {
    // SAFETY: our caller passes on what its caller promises: NULL or a terminated string.
    unsafe {
        let name = super::nconf::owned(appname);
        let own = name.as_deref().and_then(|name| string(Some(conf), None, name));
        let default = name.is_none() || flags & DEFAULT_SECTION != 0;
        own.or_else(|| if default { string(Some(conf), None, c"openssl_conf") } else { None })
    }
}

/// Runs the modules that the program's section names, each with its value. Returns 1, or what the first module that
/// failed answered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load(cnf: *const CONF, appname: *const c_char, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live configuration and NULL or a terminated string.
        unsafe {
            let Some(conf) = cnf.as_ref() else { return Ok(1) };
            let lenient = IGNORE_ERRORS | IGNORE_RETURN_CODES | SILENT | IGNORE_MISSING_FILE;
            let flags = if diagnostics(conf) { flags & !lenient } else { flags };
            queue::with(queue::Queue::mark);
            let section = chosen(conf, appname, flags);
            queue::with(queue::Queue::pop_to_mark);
            let Some(section) = section.map(|section| CStr::from_ptr(section)) else { return Ok(1) };
            let Some(entries) = conf.store().and_then(|store| store.entries(section)) else {
                if flags & SILENT != 0 {
                    return Err(Error::SILENT);
                }
                let said = format!("openssl_conf={}", section.to_string_lossy());
                return Err(error(reason::CONF_R_OPENSSL_CONF_REFERENCES_MISSING_SECTION).with_data(said));
            };
            for entry in Stack::items(entries) {
                queue::with(queue::Queue::mark);
                let answer = module::run(cnf, &*entry, flags);
                if answer <= 0 && flags & IGNORE_ERRORS == 0 {
                    queue::with(queue::Queue::clear_last_mark);
                    return Ok(answer);
                }
                queue::with(queue::Queue::pop_to_mark);
            }
        }
        Ok(1)
    })
}

/// Configures the library from a file, the usual one for NULL. Returns 1, or 0 or less on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load_file(
    filename: *const c_char,
    appname: *const c_char,
    flags: c_ulong,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { CONF_modules_load_file_ex(std::ptr::null_mut(), filename, appname, flags) }
}

/// Reads a file and runs its modules. Whether errors in it are to count is said, too.
unsafe fn load_file(
    libctx: *mut OSSL_LIB_CTX,
    filename: *const c_char,
    appname: *const c_char,
    flags: c_ulong,
) -> (Result<c_int, Error>, bool) {
    // SAFETY: the entry point's caller promises terminated strings; the rest is made here.
    unsafe {
        let bio = match open(filename) {
            Ok(bio) => bio,
            Err(error) if flags & IGNORE_MISSING_FILE != 0 && is_missing(&error) => return (Ok(1), false),
            Err(error) => return (Err(error), false),
        };
        let mut conf = conf_st { libctx, ..conf_st::around(std::ptr::null_mut()) };
        let read = load_bio(&mut conf, bio, std::ptr::null_mut());
        BIO_free(bio);
        if let Err(error) = read {
            return (Err(error), false);
        }
        let outcome = (Ok(CONF_modules_load(&conf, appname, flags)), diagnostics(&conf));
        if let Some(store) = conf.store() {
            store.free();
        }
        outcome
    }
}

/// As [`CONF_modules_load_file`] for a library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load_file_ex(
    libctx: *mut OSSL_LIB_CTX,
    filename: *const c_char,
    appname: *const c_char,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        queue::with(queue::Queue::mark);
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        let (outcome, strict) = unsafe {
            let usual = if filename.is_null() { CONF_get1_default_config_file() } else { std::ptr::null_mut() };
            let name = if filename.is_null() { usual.cast_const() } else { filename };
            let nothing = name.is_null() || libc::strlen(name) == 0 && filename.is_null();
            let outcome = if nothing { (Ok(1), false) } else { load_file(libctx, name, appname, flags) };
            memory::free(usual);
            outcome
        };
        let mut answer = outcome.unwrap_or_else(|error| {
            error.raise();
            0
        });
        if flags & IGNORE_RETURN_CODES != 0 && !strict {
            answer = 1;
        }
        queue::with(|queue| if answer > 0 { queue.pop_to_mark() } else { queue.clear_last_mark() });
        Ok(answer)
    })
}

fn is_missing(error: &Error) -> bool {
    error.entries().last().is_some_and(|entry| entry.code & 0x7f_ffff == reason::CONF_R_NO_SUCH_FILE)
}

/// The usual file, `$OPENSSL_CONF` or OpenSSL's own; the caller frees the string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_get1_default_config_file() -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: always succeeds.
        let privileged = unsafe { libc::getauxval(libc::AT_SECURE) } != 0;
        let set = if privileged { None } else { std::env::var_os("OPENSSL_CONF") };
        let name = set.map_or(b"/usr/lib/ssl/openssl.cnf".to_vec(), std::os::unix::ffi::OsStringExt::into_vec);
        Ok(memory::duplicate_str(&name))
    })
}

/// Ends all modules at work and, with `all`, forgets those that were registered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_unload(all: c_int) {
    guard((), || {
        module::finish();
        if all != 0 {
            module::forget();
        }
        Ok(())
    })
}

/// Ends all modules at work, the last one first.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_finish() {
    guard((), || {
        module::finish();
        Ok(())
    })
}

/// Configures the library from the usual file; `config_name` names the section. Once in a process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_config(config_name: *const c_char) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        unsafe { crate::libcrypto::crypto::init::configure_for(config_name) };
        Ok(())
    })
}

/// Registers the modules of the library.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_load_builtin_modules() {
    guard((), || {
        super::builtin::register();
        Ok(())
    })
}

/// Calls `list_cb` for each piece of a list between separators, without white space around it if `nospc`; for an empty
/// one with NULL. Returns 1, or what the function answered if that is not above 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_parse_list(
    list: *const c_char,
    sep: c_int,
    nospc: c_int,
    list_cb: Option<unsafe extern "C" fn(*const c_char, c_int, *mut c_void) -> c_int>,
    arg: *mut c_void,
) -> c_int {
    guard(0, || {
        let visit = list_cb.ok_or(Error::SILENT)?;
        if list.is_null() {
            return Err(error(reason::CONF_R_LIST_CANNOT_BE_NULL));
        }
        // SAFETY: the caller promises a terminated string.
        let text = unsafe { CStr::from_ptr(list) }.to_bytes();
        let space = |byte: &u8| byte.is_ascii_whitespace();
        for piece in text.split(|byte| *byte == sep as u8) {
            let piece = if nospc != 0 { &piece[piece.iter().take_while(|byte| space(byte)).count()..] } else { piece };
            let end = if nospc != 0 {
                piece.iter().rposition(|byte| !space(byte)).map_or(0, |end| end + 1)
            } else {
                piece.len()
            };
            let pointer = if piece.is_empty() { std::ptr::null() } else { piece.as_ptr().cast() };
            // SAFETY: the program's function gets a piece of its string.
            let answer = unsafe { visit(pointer, end as c_int, arg) };
            if answer <= 0 {
                return Ok(answer);
            }
        }
        Ok(1)
    })
}
