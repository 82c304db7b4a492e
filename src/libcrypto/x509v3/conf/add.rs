//! Adding the extensions of a section to a certificate, a CRL or a request.

use std::ffi::{c_char, c_int};

use super::super::method::*;
use super::super::outside::*;
use super::super::values::stack_st_CONF_VALUE;
use super::{Sections, by_name};
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::conf::CONF;
use crate::libcrypto::conf::lhash::CONF_set_nconf;
use crate::libcrypto::conf::nconf::{NCONF_free, NCONF_get_section, NCONF_new, lhash_st_CONF_VALUE};
use crate::libcrypto::objects::object::OBJ_cmp;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::cert_extensions::X509_get_ext_by_OBJ;

/// Removes the extensions of the kind of `extension`.
unsafe fn delete_kind(list: *mut Stack<X509_EXTENSION>, extension: *mut X509_EXTENSION) {
    // SAFETY: live objects, by the caller; the removed ones are the list's own.
    unsafe {
        let object = X509_EXTENSION_get_object(extension);
        let Some(stack) = Stack::option_mut(list) else { return };
        let mut place = 0;
        while let Some(known) = stack.get(place) {
            if OBJ_cmp(X509_EXTENSION_get_object(known), object) == 0 {
                X509_EXTENSION_free(stack.remove(place).unwrap_or(std::ptr::null_mut()));
            } else {
                place += 1;
            }
        }
    }
}

/// Makes the extensions of a section and adds them to `*sk` (if not NULL). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add_nconf_sk(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    sk: *mut *mut Stack<X509_EXTENSION>,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string, a slot or NULL, and live objects.
        unsafe {
            for_each(conf, ctx, section, |extension| {
                if let Some(slot) = sk.as_mut() {
                    if ctx.as_ref().is_some_and(|ctx| ctx.flags == X509V3_CTX_REPLACE) {
                        delete_kind(*slot, extension);
                    }
                    let none = std::ptr::null_mut();
                    let copy = crate::libcrypto::asn1::template::functions::dup(extension, X509_EXTENSION_it());
                    if (*slot).is_null() {
                        *slot = Stack::new_raw([]);
                    }
                    if copy == none || !Stack::option_mut(*slot).is_some_and(|stack| stack.push(copy)) {
                        return Err(Error::SILENT);
                    }
                }
                Ok(())
            })?;
        }
        Ok(1)
    })
}

/// Makes the extensions of a section one after the other.
unsafe fn for_each(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    mut body: impl FnMut(*mut X509_EXTENSION) -> Result<(), Error>,
) -> Result<(), Error> {
    // SAFETY: a C string and live objects, by the caller; each extension is freed here.
    unsafe {
        let list: *mut stack_st_CONF_VALUE = NCONF_get_section(conf, section);
        if list.is_null() {
            return Err(Error::SILENT);
        }
        for entry in Stack::items(list) {
            let extension = by_name(Sections::Conf(conf), ctx, (*entry).section, (*entry).name, (*entry).value)?;
            let result = body(extension);
            X509_EXTENSION_free(extension);
            result?;
        }
        Ok(())
    }
}

/// Adds the extensions of a section to a certificate (NULL: only makes them). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add_nconf(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    cert: *mut X509,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string and live objects or NULL.
        unsafe {
            for_each(conf, ctx, section, |extension| {
                if cert.is_null() {
                    return Ok(());
                }
                if ctx.as_ref().is_some_and(|ctx| ctx.flags == X509V3_CTX_REPLACE) {
                    let object = X509_EXTENSION_get_object(extension);
                    loop {
                        let place = X509_get_ext_by_OBJ(cert, object, -1);
                        if place < 0 {
                            break;
                        }
                        X509_EXTENSION_free(X509_delete_ext(cert, place));
                    }
                }
                if X509_add_ext(cert, extension, -1) != 0 { Ok(()) } else { Err(Error::SILENT) }
            })?;
        }
        Ok(1)
    })
}

/// Adds the extensions of a section to a revocation list (NULL: only makes them). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_CRL_add_nconf(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    crl: *mut X509_CRL,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string and live objects or NULL.
        unsafe {
            for_each(conf, ctx, section, |extension| {
                if crl.is_null() || X509_CRL_add_ext(crl, extension, -1) != 0 { Ok(()) } else { Err(Error::SILENT) }
            })?;
        }
        Ok(1)
    })
}

/// Adds the extensions of a section to a request (NULL: only makes them). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_REQ_add_nconf(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    req: *mut X509_REQ,
) -> c_int {
    guard(0, || {
        let mut list: *mut Stack<X509_EXTENSION> = std::ptr::null_mut();
        // SAFETY: the caller promises a C string and live objects or NULL; the list is freed here.
        unsafe {
            let slot = if req.is_null() { std::ptr::null_mut() } else { &raw mut list };
            let mut done = X509V3_EXT_add_nconf_sk(conf, ctx, section, slot);
            if done != 0 && !list.is_null() {
                done = X509_REQ_add_extensions(req, list);
            }
            Stack::pop_free(list, |extension| X509_EXTENSION_free(extension));
            Ok(done)
        }
    })
}

/// The configuration that `CONF_*` functions wrap around values by hash.
unsafe fn wrapped<T>(hash: *mut lhash_st_CONF_VALUE, body: impl FnOnce(*mut CONF) -> T) -> T {
    // SAFETY: the values are the caller's and stay so: the wrapper is freed without them.
    unsafe {
        let conf = NCONF_new(std::ptr::null_mut());
        CONF_set_nconf(conf, hash);
        let result = body(conf);
        CONF_set_nconf(conf, std::ptr::null_mut());
        NCONF_free(conf);
        result
    }
}

/// As `X509V3_EXT_add_nconf`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add_conf(
    conf: *mut lhash_st_CONF_VALUE,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    cert: *mut X509,
) -> c_int {
    // SAFETY: the same promise.
    guard(0, || unsafe { Ok(wrapped(conf, |conf| X509V3_EXT_add_nconf(conf, ctx, section, cert))) })
}

/// As `X509V3_EXT_CRL_add_nconf`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_CRL_add_conf(
    conf: *mut lhash_st_CONF_VALUE,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    crl: *mut X509_CRL,
) -> c_int {
    // SAFETY: the same promise.
    guard(0, || unsafe { Ok(wrapped(conf, |conf| X509V3_EXT_CRL_add_nconf(conf, ctx, section, crl))) })
}

/// As `X509V3_EXT_REQ_add_nconf`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_REQ_add_conf(
    conf: *mut lhash_st_CONF_VALUE,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    req: *mut X509_REQ,
) -> c_int {
    // SAFETY: the same promise.
    guard(0, || unsafe { Ok(wrapped(conf, |conf| X509V3_EXT_REQ_add_nconf(conf, ctx, section, req))) })
}
