//! Starting and ending. Source: OPENSSL_init_crypto(3).
//!
//! Nothing needs to be started: what there is, is there. Only the configuration file is read, once, when libssl is first
//! used or the program asks for it.

use std::cell::Cell;
use std::ffi::{CStr, CString, c_char, c_int, c_ulong};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, Once, OnceLock, PoisonError};

use super::context::{OSSL_LIB_CTX, global};
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Boxed, guard, optional_str};
use crate::libcrypto::conf::modules::CONF_modules_load_file_ex;

/// What a program wants of the configuration file.
#[derive(Default)]
pub struct ossl_init_settings_st {
    filename: Option<CString>,
    appname: Option<CString>,
    flags: c_ulong,
}

/// OpenSSL's name for it.
pub type OPENSSL_INIT_SETTINGS = ossl_init_settings_st;

impl Boxed for ossl_init_settings_st {
    const LIB: Lib = Lib::CRYPTO;
}

/// Only the parts that need nothing else (`OPENSSL_INIT_BASE_ONLY`, internal in OpenSSL).
const BASE_ONLY: u64 = 0x0004_0000;

/// How the file is read unless the program says otherwise: a section for all programs, and nothing in it is an error.
const DEFAULT_FLAGS: c_ulong = 0x32;

static ENDED: AtomicBool = AtomicBool::new(false);
static AT_EXIT: Mutex<Vec<unsafe extern "C" fn()>> = Mutex::new(Vec::new());

/// The configuration file is to be read (`OPENSSL_INIT_LOAD_CONFIG`).
pub(crate) const LOAD_CONFIG: u64 = 0x40;
/// It is never to be read (`OPENSSL_INIT_NO_LOAD_CONFIG`).
pub(crate) const NO_LOAD_CONFIG: u64 = 0x80;

/// Whether the configuration was good, once somebody asked.
static CONFIGURED: OnceLock<bool> = OnceLock::new();

thread_local! {
    /// Whether this thread is just reading the configuration: its modules may come here again.
    static CONFIGURING: Cell<bool> = const { Cell::new(false) };
}

/// Reads the configuration file unless that was done; false if it is bad.
unsafe fn configure(settings: Option<&OPENSSL_INIT_SETTINGS>) -> bool {
    if CONFIGURING.replace(true) {
        return true;
    }
    let good = *CONFIGURED.get_or_init(|| {
        let pointer = |text: &Option<CString>| text.as_ref().map_or(std::ptr::null(), |text| text.as_ptr());
        let named = settings.map(|settings| (pointer(&settings.filename), pointer(&settings.appname), settings.flags));
        let (file, section, flags) = named.unwrap_or((std::ptr::null(), std::ptr::null(), DEFAULT_FLAGS));
        // SAFETY: the strings are NULL or terminated and outlive the call.
        unsafe { CONF_modules_load_file_ex(global(), file, section, flags) > 0 }
    });
    CONFIGURING.set(false);
    good
}

/// Reads the usual file unless a file was read, or never is to be.
pub(crate) fn load_configuration() {
    // SAFETY: without settings nothing is promised.
    unsafe { configure(None) };
}

/// Reads the usual file for the section `name`, NULL for the usual one, unless a file was read.
///
/// # Safety
/// NULL or a terminated string.
pub(crate) unsafe fn configure_for(name: *const c_char) {
    // SAFETY: the caller's promise.
    unsafe {
        let settings = ossl_init_settings_st { filename: None, appname: owned(name), flags: DEFAULT_FLAGS };
        configure(Some(&settings));
    }
}

/// Starts the library; what it is asked to do about the configuration file is done. Returns 1, or 0 if the file is bad
/// (and said to matter) or after [`OPENSSL_cleanup`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_init_crypto(opts: u64, settings: *const OPENSSL_INIT_SETTINGS) -> c_int {
    guard(0, || {
        if ENDED.load(Ordering::Relaxed) {
            let queued = opts & BASE_ONLY == 0;
            return Err(if queued { Error::new(Lib::CRYPTO, reason::ERR_R_INIT_FAIL) } else { Error::SILENT });
        }
        if opts & NO_LOAD_CONFIG != 0 {
            CONFIGURED.get_or_init(|| true);
        }
        // SAFETY: the man page has the caller promise NULL or live settings.
        Ok((opts & LOAD_CONFIG == 0 || unsafe { configure(settings.as_ref()) }).into())
    })
}

/// Runs the handlers of [`OPENSSL_atexit`], the last one first, and ends the library. A process does so as it exits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_cleanup() {
    guard((), || {
        if ENDED.swap(true, Ordering::Relaxed) {
            return Ok(());
        }
        let handlers = std::mem::take(&mut *AT_EXIT.lock().unwrap_or_else(PoisonError::into_inner));
        // SAFETY: the program registered them to be called now.
        handlers.into_iter().rev().for_each(|handler| unsafe { handler() });
        Ok(())
    })
}

extern "C" fn end() {
    // SAFETY: may be called at any time.
    unsafe { OPENSSL_cleanup() }
}

/// Has `handler` called when the library ends. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_atexit(handler: Option<unsafe extern "C" fn()>) -> c_int {
    guard(0, || {
        static REGISTERED: Once = Once::new();
        let handler = handler.ok_or(Error::SILENT)?;
        AT_EXIT.lock().unwrap_or_else(PoisonError::into_inner).push(handler);
        // SAFETY: the handler is a plain function that stays.
        REGISTERED.call_once(|| unsafe {
            libc::atexit(end);
        });
        Ok(1)
    })
}

/// Forgets what the library keeps for this thread: its error queue.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_thread_stop() {
    guard((), || {
        queue::with(queue::Queue::clear);
        Ok(())
    })
}

/// As [`OPENSSL_thread_stop`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_thread_stop_ex(_ctx: *mut OSSL_LIB_CTX) {
    guard((), || {
        queue::with(queue::Queue::clear);
        Ok(())
    })
}

/// New settings; the caller frees them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_INIT_new() -> *mut OPENSSL_INIT_SETTINGS {
    guard(std::ptr::null_mut(), || {
        Ok(ossl_init_settings_st::into_raw(ossl_init_settings_st { flags: DEFAULT_FLAGS, ..Default::default() }))
    })
}

/// Frees settings; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_INIT_free(settings: *mut OPENSSL_INIT_SETTINGS) {
    guard((), || {
        // SAFETY: the man page has the caller give up live settings.
        drop(unsafe { ossl_init_settings_st::set0(settings) });
        Ok(())
    })
}

unsafe fn owned(text: *const c_char) -> Option<CString> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

/// Names the configuration file; NULL the usual one. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_INIT_set_config_filename(
    settings: *mut OPENSSL_INIT_SETTINGS,
    config_filename: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live settings and NULL or a terminated string.
        unsafe { ossl_init_settings_st::get0_mut(settings)?.filename = owned(config_filename) };
        Ok(1)
    })
}

/// Says how errors in the configuration file are treated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_INIT_set_config_file_flags(settings: *mut OPENSSL_INIT_SETTINGS, flags: c_ulong) {
    guard((), || {
        // SAFETY: the man page has the caller promise live settings.
        unsafe { ossl_init_settings_st::get0_mut(settings)?.flags = flags };
        Ok(())
    })
}

/// Names the section of the configuration file; NULL the usual one. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_INIT_set_config_appname(
    settings: *mut OPENSSL_INIT_SETTINGS,
    config_appname: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live settings and NULL or a terminated string.
        unsafe { ossl_init_settings_st::get0_mut(settings)?.appname = owned(config_appname) };
        Ok(1)
    })
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_init() {}

/// Does nothing: `fork` needs no preparation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_fork_prepare() {}

/// Does nothing: `fork` needs no preparation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_fork_parent() {}

/// Does nothing: `fork` needs no preparation.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_fork_child() {}

/// Whether the process is a service of Windows: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_isservice() -> c_int {
    0
}

/// Whether the process has rights that its user lacks (set-uid and kin).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_issetugid() -> c_int {
    // SAFETY: always succeeds.
    (unsafe { libc::getauxval(libc::AT_SECURE) } != 0).into()
}

/// Says what is wrong on the standard error stream and ends the process.
///
/// # Safety
/// Both strings are NULL or terminated.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_die(assertion: *const c_char, file: *const c_char, line: c_int) -> ! {
    // SAFETY: as the caller promises.
    let (assertion, file) = unsafe { (optional_str(assertion), optional_str(file)) };
    let text = |text: Option<&[u8]>| String::from_utf8_lossy(text.unwrap_or_default()).into_owned();
    let _ = writeln!(std::io::stderr(), "{}:{line}: OpenSSL internal error: {}", text(file), text(assertion));
    std::process::abort()
}
