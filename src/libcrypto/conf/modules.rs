//! Configuring the library from a file: files are read and checked, but configure nothing. Source:
//! CONF_modules_load_file(3).

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};

use super::error;
use super::nconf::{CONF, conf_st, load_bio, open, string};
use crate::error::{Error, queue, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

/// Errors do not fail the call.
const IGNORE_ERRORS: c_ulong = 1;
/// No errors are queued for modules.
const SILENT: c_ulong = 4;
/// A file that is not there is no error.
const IGNORE_MISSING_FILE: c_ulong = 0x10;
/// Without a section for the program, the default one counts.
const DEFAULT_SECTION: c_ulong = 0x20;

/// A module that a program registers.
pub type CONF_MODULE = c_void;
/// A module at work.
pub type CONF_IMODULE = c_void;
/// Starts a module.
pub type conf_init_func = Option<unsafe extern "C" fn(*mut CONF_IMODULE, *const CONF) -> c_int>;
/// Ends a module.
pub type conf_finish_func = Option<unsafe extern "C" fn(*mut CONF_IMODULE)>;

/// Looks for the program's section and checks that what it names is there; its modules are not run. Returns 1, or 0 on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load(cnf: *const CONF, appname: *const c_char, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live configuration and NULL or a terminated string.
        unsafe {
            let Some(conf) = cnf.as_ref() else { return Ok(1) };
            let name = super::nconf::owned(appname);
            let own = name.as_deref().and_then(|name| string(Some(conf), None, name));
            let default = name.is_none() || flags & DEFAULT_SECTION != 0;
            let section = own.or_else(|| if default { string(Some(conf), None, c"openssl_conf") } else { None });
            let Some(section) = section else {
                queue::with(queue::Queue::clear);
                return Ok(1);
            };
            let section = CStr::from_ptr(section);
            if conf.store().and_then(|store| store.entries(section)).is_none() {
                if flags & SILENT != 0 {
                    return Err(Error::SILENT);
                }
                let said = format!("openssl_conf={}", section.to_string_lossy());
                return Err(error(reason::CONF_R_OPENSSL_CONF_REFERENCES_MISSING_SECTION).with_data(said));
            }
        }
        Ok(1)
    })
}

/// Reads and checks a file, the usual one for NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load_file(
    filename: *const c_char,
    appname: *const c_char,
    flags: c_ulong,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { CONF_modules_load_file_ex(std::ptr::null_mut(), filename, appname, flags) }
}

/// As [`CONF_modules_load_file`] for a library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_load_file_ex(
    _libctx: *mut OSSL_LIB_CTX,
    filename: *const c_char,
    appname: *const c_char,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        unsafe {
            let usual = if filename.is_null() { CONF_get1_default_config_file() } else { std::ptr::null_mut() };
            let name = if filename.is_null() { usual.cast_const() } else { filename };
            if name.is_null() || libc::strlen(name) == 0 {
                memory::free(usual);
                return Ok(1);
            }
            queue::with(queue::Queue::mark);
            let opened = open(name);
            memory::free(usual);
            let bio = match opened {
                Ok(bio) => bio,
                Err(error) if flags & IGNORE_MISSING_FILE != 0 && is_missing(&error) => {
                    queue::with(|queue| {
                        if !queue.pop_to_mark() {
                            queue.clear()
                        }
                    });
                    return Ok(1);
                }
                Err(error) => return if flags & IGNORE_ERRORS != 0 { Ok(1) } else { Err(error) },
            };
            let mut conf = conf_st::around(std::ptr::null_mut());
            let read = load_bio(&mut conf, bio, std::ptr::null_mut());
            BIO_free(bio);
            let outcome = match read {
                Ok(()) => CONF_modules_load(&conf, appname, flags),
                Err(error) => {
                    error.raise();
                    0
                }
            };
            if let Some(store) = conf.store() {
                store.free();
            }
            Ok(if flags & IGNORE_ERRORS != 0 { 1 } else { outcome })
        }
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

/// Does nothing: no modules run.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_unload(_all: c_int) {}

/// Does nothing: no modules run.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_modules_finish() {}

/// Registers a module, which no file starts. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_module_add(
    _name: *const c_char,
    _ifunc: conf_init_func,
    _ffunc: conf_finish_func,
) -> c_int {
    1
}

/// Does nothing: files configure nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_config(_config_name: *const c_char) {}

/// Does nothing: no modules run.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_load_builtin_modules() {}

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
