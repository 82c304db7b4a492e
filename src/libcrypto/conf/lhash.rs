//! A configuration as a bare table, the older interface. Source: `<openssl/conf.h>`.

use std::ffi::{c_char, c_int, c_long};

use super::error;
use super::nconf::{
    CONF, CONF_METHOD, NCONF_get_number_e, NCONF_get_string, conf_st, lhash_st_CONF_VALUE, load_bio, open,
};
use super::nconf::{NCONF_dump_bio, NCONF_dump_fp, NCONF_get_section};
use super::stack_st_CONF_VALUE;
use super::store::Store;
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::BIO_new_fp;
use crate::libcrypto::bio::new::BIO_free;

/// Does nothing: there is one language. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_set_default_method(_meth: *mut CONF_METHOD) -> c_int {
    1
}

/// Gives a table to a configuration.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_set_nconf(conf: *mut CONF, hash: *mut lhash_st_CONF_VALUE) {
    guard((), || {
        // SAFETY: the caller promises a live configuration.
        let conf = unsafe { conf.as_mut() }.ok_or(Error::SILENT)?;
        *conf = conf_st::around(hash);
        Ok(())
    })
}

/// Reads a file into a table, a new one for NULL. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_load(
    conf: *mut lhash_st_CONF_VALUE,
    file: *const c_char,
    eline: *mut c_long,
) -> *mut lhash_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a terminated string, NULL or a live table, and a writable place or NULL.
        unsafe {
            let bio = open(file)?;
            let table = CONF_load_bio(conf, bio, eline);
            BIO_free(bio);
            Ok(table)
        }
    })
}

/// As [`CONF_load`] from an open stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_load_fp(
    conf: *mut lhash_st_CONF_VALUE,
    fp: *mut libc::FILE,
    eline: *mut c_long,
) -> *mut lhash_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises an open stream and the rest as for `CONF_load`.
        unsafe {
            let bio = BIO_new_fp(fp, 0);
            if bio.is_null() {
                return Err(error(reason::ERR_R_BUF_LIB));
            }
            let table = CONF_load_bio(conf, bio, eline);
            BIO_free(bio);
            Ok(table)
        }
    })
}

/// As [`CONF_load`] from a BIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_load_bio(
    conf: *mut lhash_st_CONF_VALUE,
    bp: *mut BIO,
    eline: *mut c_long,
) -> *mut lhash_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        let mut around = conf_st::around(conf);
        // SAFETY: the caller promises live objects.
        unsafe { load_bio(&mut around, bp, eline) }?;
        Ok(around.data)
    })
}

/// The entries of a section, the table's own; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_get_section(
    conf: *mut lhash_st_CONF_VALUE,
    section: *const c_char,
) -> *mut stack_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        if conf.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: the caller promises a live table and a terminated string.
        Ok(unsafe { NCONF_get_section(&conf_st::around(conf), section) })
    })
}

/// A value, as `NCONF_get_string` gives it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_get_string(
    conf: *mut lhash_st_CONF_VALUE,
    group: *const c_char,
    name: *const c_char,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        let around = conf_st::around(conf);
        let around: *const CONF = if conf.is_null() { std::ptr::null() } else { &around };
        // SAFETY: the caller promises NULL or a live table and terminated strings.
        Ok(unsafe { NCONF_get_string(around, group, name) })
    })
}

/// A number; 0 if there is none. Queues nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_get_number(
    conf: *mut lhash_st_CONF_VALUE,
    group: *const c_char,
    name: *const c_char,
) -> c_long {
    guard(0, || {
        use crate::error::queue;
        let around = conf_st::around(conf);
        let around: *const CONF = if conf.is_null() { std::ptr::null() } else { &around };
        let mut number = 0;
        let marked = queue::with(queue::Queue::mark);
        // SAFETY: the caller promises NULL or a live table and terminated strings.
        let found = unsafe { NCONF_get_number_e(around, group, name, &mut number) };
        queue::with(|queue| {
            if marked {
                queue.pop_to_mark()
            } else {
                queue.clear();
                true
            }
        });
        Ok(if found == 1 { number } else { 0 })
    })
}

/// Frees a table and all its strings; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_free(conf: *mut lhash_st_CONF_VALUE) {
    guard((), || {
        if !conf.is_null() {
            // SAFETY: the caller gives up a live table.
            unsafe { Store(conf).free() };
        }
        Ok(())
    })
}

/// Writes all entries to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_dump_bio(conf: *mut lhash_st_CONF_VALUE, out: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects.
        Ok(unsafe { NCONF_dump_bio(&conf_st::around(conf), out) })
    })
}

/// Writes all entries to a stream. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_dump_fp(conf: *mut lhash_st_CONF_VALUE, out: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects.
        Ok(unsafe { NCONF_dump_fp(&conf_st::around(conf), out) })
    })
}
