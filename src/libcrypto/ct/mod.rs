//! Certificate transparency, `<openssl/ct.h>`: the logs a program knows, and what they sign. Source: CTLOG_new(3),
//! CTLOG_STORE_new(3).

pub mod codec;
pub mod policy;
pub mod print;
pub mod sct;

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::sync::Arc;

use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, c_str, guard};
use crate::libcrypto::codec::pkey::{d2i_PUBKEY, i2d_PUBKEY};
use crate::libcrypto::conf::modules::CONF_parse_list;
use crate::libcrypto::conf::nconf::{CONF, NCONF_free, NCONF_get_string, NCONF_load, NCONF_new};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::base64::EVP_DecodeBlock;
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// The usual list of logs.
const USUAL_FILE: &CStr = c"/usr/lib/ssl/ct_log_list.cnf";

/// A log.
pub struct ctlog_st {
    name: CString,
    id: [u8; 32],
    key: Arc<EVP_PKEY>,
}

/// OpenSSL's name for it.
pub type CTLOG = ctlog_st;

impl Boxed for ctlog_st {
    const LIB: Lib = Lib::CT;
}

/// Logs.
#[derive(Default)]
pub struct ctlog_store_st {
    logs: Vec<CTLOG>,
}

/// OpenSSL's name for it.
pub type CTLOG_STORE = ctlog_store_st;

impl Boxed for ctlog_store_st {
    const LIB: Lib = Lib::CT;
}

fn error(reason: u32) -> Error {
    Error::new(Lib::CT, reason)
}

/// A log of this key, of which a reference is given up.
///
/// # Safety
/// The key is live.
unsafe fn log(key: *mut EVP_PKEY, name: &[u8]) -> Result<CTLOG, Error> {
    // SAFETY: a live key; the encoding has the length returned.
    let encoded = unsafe {
        let len = usize::try_from(i2d_PUBKEY(key, std::ptr::null_mut())).unwrap_or(0);
        let mut encoded = vec![0u8; len];
        i2d_PUBKEY(key, &mut encoded.as_mut_ptr());
        encoded
    };
    let id = Algorithm::Sha256.digest(&encoded).filter(|_| !encoded.is_empty());
    let id = id.and_then(|id| id.try_into().ok()).ok_or_else(|| error(reason::CT_R_LOG_KEY_INVALID))?;
    // SAFETY: the caller gives a reference up.
    let key = unsafe { EVP_PKEY::set0(key) }.ok_or(Error::SILENT)?;
    Ok(ctlog_st { name: CString::new(name).unwrap_or_default(), id, key })
}

/// What is written in base 64.
///
/// # Safety
/// A terminated string.
unsafe fn decode(text: *const c_char) -> Result<Vec<u8>, Error> {
    // SAFETY: the caller's promise; the room suffices for what is decoded.
    unsafe {
        let text = c_str(text)?;
        let mut out = vec![0u8; text.len() / 4 * 3];
        if out.is_empty() && !text.is_empty() {
            // OpenSSL's way to say that it asked for no memory and got none.
            return Err(error(reason::ERR_R_MALLOC_FAILURE));
        }
        let len = EVP_DecodeBlock(out.as_mut_ptr(), text.as_ptr(), text.len() as c_int);
        let len = usize::try_from(len).map_err(|_| error(reason::CT_R_BASE64_DECODE_ERROR))?;
        let padding = text.iter().rev().take(2).take_while(|byte| **byte == b'=').count();
        out.truncate(len.saturating_sub(padding));
        Ok(out)
    }
}

/// A log of a key in base 64.
///
/// # Safety
/// Both are terminated strings.
unsafe fn log_of_text(key: *const c_char, name: *const c_char) -> Result<CTLOG, Error> {
    let invalid = || error(reason::CT_R_LOG_CONF_INVALID_KEY);
    let again = |error: Error| error.then(Lib::CT, reason::CT_R_LOG_CONF_INVALID_KEY);
    // SAFETY: terminated strings; what is decoded has the length told.
    unsafe {
        let name = c_str(name)?;
        let der = decode(key).map_err(again)?;
        let key = d2i_PUBKEY(std::ptr::null_mut(), &mut der.as_ptr(), der.len() as _);
        if key.is_null() { Err(invalid()) } else { log(key, name) }
    }
}

/// A log of a key, which it takes over; NULL on failure. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_new(public_key: *mut EVP_PKEY, name: *const c_char) -> *mut CTLOG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller give up a live key and pass a terminated string.
        unsafe { log(public_key, c_str(name)?).map(CTLOG::into_raw) }
    })
}

/// As [`CTLOG_new`] for a library context. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_new_ex(
    public_key: *mut EVP_PKEY,
    name: *const c_char,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut CTLOG {
    // SAFETY: as the caller promises.
    unsafe { CTLOG_new(public_key, name) }
}

/// Puts a log of a key in base 64 into `*ct_log`. Returns 1, or 0 on failure. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_new_from_base64(
    ct_log: *mut *mut CTLOG,
    pkey_base64: *const c_char,
    name: *const c_char,
) -> c_int {
    guard(0, || {
        if ct_log.is_null() {
            return Err(error(reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        // SAFETY: the man page has the caller promise a writable place and terminated strings.
        unsafe { put(ct_log, CTLOG::into_raw(log_of_text(pkey_base64, name)?)) };
        Ok(1)
    })
}

/// As [`CTLOG_new_from_base64`] for a library context. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_new_from_base64_ex(
    ct_log: *mut *mut CTLOG,
    pkey_base64: *const c_char,
    name: *const c_char,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as the caller promises.
    unsafe { CTLOG_new_from_base64(ct_log, pkey_base64, name) }
}

/// Frees a log; NULL is fine. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_free(log: *mut CTLOG) {
    guard((), || {
        // SAFETY: the man page has the caller give the log up.
        drop(unsafe { CTLOG::set0(log) });
        Ok(())
    })
}

/// The name of a log. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_get0_name(log: *const CTLOG) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live log.
        Ok(unsafe { CTLOG::get0(log) }?.name.as_ptr())
    })
}

/// The identifier of a log: the SHA-256 of its key. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_get0_log_id(log: *const CTLOG, log_id: *mut *const u8, log_id_len: *mut usize) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live log and writable places.
        unsafe {
            let log = CTLOG::get0(log)?;
            put(log_id, log.id.as_ptr());
            put(log_id_len, log.id.len());
        }
        Ok(())
    })
}

/// The key of a log, which the log keeps. Source: CTLOG_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_get0_public_key(log: *const CTLOG) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live log.
        Ok(Arc::as_ptr(&unsafe { CTLOG::get0(log) }?.key).cast_mut())
    })
}

/// A store without logs. Source: CTLOG_STORE_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_new() -> *mut CTLOG_STORE {
    guard(std::ptr::null_mut(), || Ok(CTLOG_STORE::into_raw(CTLOG_STORE::default())))
}

/// As [`CTLOG_STORE_new`] for a library context. Source: CTLOG_STORE_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut CTLOG_STORE {
    // SAFETY: always safe.
    unsafe { CTLOG_STORE_new() }
}

/// Frees a store with its logs; NULL is fine. Source: CTLOG_STORE_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_free(store: *mut CTLOG_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller give the store up.
        drop(unsafe { CTLOG_STORE::set0(store) });
        Ok(())
    })
}

/// The log of an identifier, the store's; NULL if there is none. Source: CTLOG_STORE_get0_log_by_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_get0_log_by_id(
    store: *const CTLOG_STORE,
    log_id: *const u8,
    log_id_len: usize,
) -> *const CTLOG {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller pass a live store and that many bytes.
        let (store, id) = unsafe { (CTLOG_STORE::get0(store)?, crate::ffi::bytes(log_id, log_id_len)?) };
        Ok(store.logs.iter().find(|log| log.id == id).map_or(std::ptr::null(), std::ptr::from_ref))
    })
}

/// A list of logs being read.
struct Reading<'a> {
    store: &'a mut CTLOG_STORE,
    conf: *mut CONF,
    bad: usize,
}

/// Reads the section of one log; one that is bad is counted, and the others are read all the same.
unsafe extern "C" fn read_log(name: *const c_char, len: c_int, reading: *mut c_void) -> c_int {
    guard(-1, || {
        if name.is_null() {
            return Ok(1);
        }
        // SAFETY: called below with the list being read, and with that many bytes of the list's text.
        unsafe {
            let reading = &mut *reading.cast::<Reading<'_>>();
            let section = std::slice::from_raw_parts(name.cast::<u8>(), len.max(0) as usize);
            let section = CString::new(section).unwrap_or_default();
            let value = |name: &CStr, missing: u32| {
                let value = NCONF_get_string(reading.conf, section.as_ptr(), name.as_ptr());
                if value.is_null() { Err(error(missing)) } else { Ok(value) }
            };
            let log = value(c"description", reason::CT_R_LOG_CONF_MISSING_DESCRIPTION)
                .and_then(|name| log_of_text(value(c"key", reason::CT_R_LOG_CONF_MISSING_KEY)?, name));
            match log {
                Ok(log) => reading.store.logs.push(log),
                Err(error) => {
                    error.raise();
                    reading.bad += 1;
                }
            }
        }
        Ok(1)
    })
}

/// Adds the logs that a file lists. Returns 1, or 0 if one of them is bad. Source: CTLOG_STORE_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_load_file(store: *mut CTLOG_STORE, file: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live store and a terminated string; the rest is made here.
        let good = unsafe {
            let mut reading =
                Reading { store: CTLOG_STORE::get0_mut(store)?, conf: NCONF_new(std::ptr::null_mut()), bad: 0 };
            let conf = reading.conf;
            let mut good = NCONF_load(conf, file, std::ptr::null_mut()) > 0;
            if good {
                let names = NCONF_get_string(conf, std::ptr::null(), c"enabled_logs".as_ptr());
                let state = (&raw mut reading).cast();
                good = !names.is_null()
                    && CONF_parse_list(names, b','.into(), 1, Some(read_log), state) != 0
                    && reading.bad == 0;
            }
            NCONF_free(conf);
            good
        };
        if good { Ok(1) } else { Err(error(reason::CT_R_LOG_CONF_INVALID)) }
    })
}

/// Adds the logs that the usual file or `$CTLOG_FILE` lists. Returns 1, or 0 on failure. Source: CTLOG_STORE_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CTLOG_STORE_load_default_file(store: *mut CTLOG_STORE) -> c_int {
    // SAFETY: terminated strings; the environment is not changed meanwhile, as C has it; a live store, as the caller
    // promises.
    unsafe {
        let privileged = libc::getauxval(libc::AT_SECURE) != 0;
        let named = if privileged { std::ptr::null_mut() } else { libc::getenv(c"CTLOG_FILE".as_ptr()) };
        CTLOG_STORE_load_file(store, if named.is_null() { USUAL_FILE.as_ptr() } else { named })
    }
}
