//! Where values come from: `X509V3_CTX` and the configuration it refers to.

use std::ffi::{c_char, c_int, c_void};

use super::super::method::*;
use super::super::outside::*;
use super::super::values::stack_st_CONF_VALUE;
use super::failed;
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::conf::CONF;
use crate::libcrypto::conf::lhash::{CONF_get_section, CONF_get_string};
use crate::libcrypto::conf::nconf::{NCONF_get_section, NCONF_get_string, lhash_st_CONF_VALUE};

unsafe extern "C" fn nconf_string(db: *mut c_void, section: *const c_char, value: *const c_char) -> *mut c_char {
    // SAFETY: `db` is the configuration that `X509V3_set_nconf` was given.
    unsafe { NCONF_get_string(db.cast(), section, value) }
}

unsafe extern "C" fn nconf_section(db: *mut c_void, section: *const c_char) -> *mut stack_st_CONF_VALUE {
    // SAFETY: as above.
    unsafe { NCONF_get_section(db.cast(), section) }
}

unsafe extern "C" fn lhash_string(db: *mut c_void, section: *const c_char, value: *const c_char) -> *mut c_char {
    // SAFETY: `db` is the table that `X509V3_set_conf_lhash` was given.
    unsafe { CONF_get_string(db.cast(), section, value) }
}

unsafe extern "C" fn lhash_section(db: *mut c_void, section: *const c_char) -> *mut stack_st_CONF_VALUE {
    // SAFETY: as above.
    unsafe { CONF_get_section(db.cast(), section) }
}

static NCONF_METHOD: X509V3_CONF_METHOD = X509V3_CONF_METHOD {
    get_string: Some(nconf_string),
    get_section: Some(nconf_section),
    free_string: None,
    free_section: None,
};

static LHASH_METHOD: X509V3_CONF_METHOD = X509V3_CONF_METHOD {
    get_string: Some(lhash_string),
    get_section: Some(lhash_section),
    free_string: None,
    free_section: None,
};

/// Sets what extensions are made for; each may be NULL. Nothing is copied. Source: X509V3_set_ctx(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_set_ctx(
    ctx: *mut X509V3_CTX,
    issuer: *mut X509,
    subject: *mut X509,
    req: *mut X509_REQ,
    crl: *mut X509_CRL,
    flags: c_int,
) {
    guard((), || {
        // SAFETY: the man page has the caller promise a context.
        let context = unsafe { ctx.as_mut() }.ok_or_else(|| failed(reason::ERR_R_PASSED_NULL_PARAMETER))?;
        context.flags = flags;
        (context.issuer_cert, context.subject_cert) = (issuer, subject);
        (context.subject_req, context.crl) = (req, crl);
        context.issuer_pkey = std::ptr::null_mut();
        Ok(())
    })
}

/// Sets the issuer's key, from which its identifier is made if its certificate has none. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_set_issuer_pkey(ctx: *mut X509V3_CTX, pkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a context or NULL.
        let context = unsafe { ctx.as_mut() }.ok_or_else(|| failed(reason::ERR_R_PASSED_NULL_PARAMETER))?;
        if context.subject_cert.is_null() && !pkey.is_null() {
            return Err(failed(reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        context.issuer_pkey = pkey;
        Ok(1)
    })
}

/// Sets the configuration that sections are looked up in.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_set_nconf(ctx: *mut X509V3_CTX, conf: *mut CONF) {
    guard((), || {
        // SAFETY: the caller promises a context.
        let context = unsafe { ctx.as_mut() }.ok_or_else(|| failed(reason::ERR_R_PASSED_NULL_PARAMETER))?;
        context.db_meth = std::ptr::from_ref(&NCONF_METHOD).cast_mut();
        context.db = conf.cast();
        Ok(())
    })
}

/// As `X509V3_set_nconf`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_set_conf_lhash(ctx: *mut X509V3_CTX, lhash: *mut lhash_st_CONF_VALUE) {
    guard((), || {
        // SAFETY: the caller promises a context.
        let context = unsafe { ctx.as_mut() }.ok_or_else(|| failed(reason::ERR_R_PASSED_NULL_PARAMETER))?;
        context.db_meth = std::ptr::from_ref(&LHASH_METHOD).cast_mut();
        context.db = lhash.cast();
        Ok(())
    })
}

/// Returns a value of the context's configuration, to be freed by `X509V3_string_free`; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_get_string(
    ctx: *mut X509V3_CTX,
    name: *const c_char,
    section: *const c_char,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a context whose functions are for its configuration.
        unsafe {
            let context = ctx.as_ref().filter(|context| !context.db.is_null());
            let context = context.ok_or_else(|| failed(reason::X509V3_R_OPERATION_NOT_DEFINED))?;
            let get = context.db_meth.as_ref().and_then(|method| method.get_string);
            Ok(get.ok_or_else(|| failed(reason::X509V3_R_OPERATION_NOT_DEFINED))?(context.db, name, section))
        }
    })
}

/// Returns a section of the context's configuration, to be freed by `X509V3_section_free`; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_get_section(ctx: *mut X509V3_CTX, section: *const c_char) -> *mut stack_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a context whose functions are for its configuration.
        unsafe {
            let context = ctx.as_ref().filter(|context| !context.db.is_null());
            let context = context.ok_or_else(|| failed(reason::X509V3_R_OPERATION_NOT_DEFINED))?;
            let get = context.db_meth.as_ref().and_then(|method| method.get_section);
            Ok(get.ok_or_else(|| failed(reason::X509V3_R_OPERATION_NOT_DEFINED))?(context.db, section))
        }
    })
}

/// Gives a value back; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_string_free(ctx: *mut X509V3_CTX, str: *mut c_char) {
    guard((), || {
        // SAFETY: the caller promises a context whose functions are for its configuration.
        unsafe {
            let context = ctx.as_ref().ok_or(Error::SILENT)?;
            if let Some(free) =
                context.db_meth.as_ref().and_then(|method| method.free_string).filter(|_| !str.is_null())
            {
                free(context.db, str);
            }
        }
        Ok(())
    })
}

/// Gives a section back; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_section_free(ctx: *mut X509V3_CTX, section: *mut stack_st_CONF_VALUE) {
    guard((), || {
        // SAFETY: the caller promises a context whose functions are for its configuration.
        unsafe {
            let context = ctx.as_ref().ok_or(Error::SILENT)?;
            let free = context.db_meth.as_ref().and_then(|method| method.free_section);
            if let Some(free) = free.filter(|_| !section.is_null()) {
                free(context.db, section);
            }
        }
        Ok(())
    })
}
