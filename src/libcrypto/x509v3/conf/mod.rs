//! Extensions from configuration: `X509V3_EXT_nconf`, `X509V3_EXT_add_nconf`, `X509V3_set_ctx` and kin.

pub mod add;
pub mod context;

use super::extension::make;
use super::method::*;
use super::outside::*;
use super::values::{append, hex_bytes, parse_list, stack_st_CONF_VALUE};
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard, optional_str};
use crate::libcrypto::asn1::any::{ASN1_TYPE_free, i2d_ASN1_TYPE};
use crate::libcrypto::asn1::string::{ASN1_STRING, tag};
use crate::libcrypto::conf::CONF;
use crate::libcrypto::conf::lhash::CONF_get_section;
use crate::libcrypto::conf::nconf::{NCONF_get_section, lhash_st_CONF_VALUE};
use crate::libcrypto::objects::OBJ_obj2nid;
use crate::libcrypto::objects::lookup::{OBJ_nid2sn, OBJ_sn2nid};
use crate::libcrypto::stack::Stack;
pub use context::{X509V3_get_section, X509V3_section_free, X509V3_set_nconf};
use std::ffi::{c_char, c_int};

fn failed(reason: u32) -> Error {
    Error::new(Lib::X509V3, reason)
}

/// Takes `critical,` off the front.
fn criticality(value: &[u8]) -> (bool, &[u8]) {
    match value.strip_prefix(b"critical,") {
        Some(rest) => (true, rest.trim_ascii_start()),
        None => (false, value),
    }
}

/// Whether the value is not in the kind's own form: `DER:` or `ASN1:` and what follows.
fn generic(value: &[u8]) -> Option<(bool, &[u8])> {
    let hex = value.strip_prefix(b"DER:").map(|rest| (true, rest.trim_ascii_start()));
    hex.or_else(|| value.strip_prefix(b"ASN1:").map(|rest| (false, rest.trim_ascii_start())))
}

unsafe fn generic_extension(
    name: &[u8],
    (hex, value): (bool, &[u8]),
    critical: bool,
    ctx: *mut X509V3_CTX,
) -> Result<*mut X509_EXTENSION, Error> {
    let shown = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
    let object = super::kinds::usage::object_from_text(name)
        .ok_or_else(|| failed(reason::X509V3_R_EXTENSION_NAME_ERROR).with_data(format!("name={}", shown(name))))?;
    let error = || failed(reason::X509V3_R_EXTENSION_VALUE_ERROR).with_data(format!("value={}", shown(value)));
    // SAFETY: the context is the caller's; what is made is freed here.
    unsafe {
        let der = if hex { hex_bytes(value) } else { generated(value, ctx) };
        let der = der.map_err(|first| first.then(Lib::X509V3, reason::X509V3_R_EXTENSION_VALUE_ERROR));
        let result =
            der.map_err(
                |first| if first.is_silent() { error() } else { first.with_data(format!("value={}", shown(value))) },
            );
        let nid = OBJ_obj2nid(object);
        let made = result.and_then(|der| make_by_object(object, nid, critical, &der));
        crate::libcrypto::objects::object::ASN1_OBJECT_free(object);
        made
    }
}

unsafe fn make_by_object(
    object: *const crate::libcrypto::objects::ASN1_OBJECT,
    _nid: c_int,
    critical: bool,
    der: &[u8],
) -> Result<*mut X509_EXTENSION, Error> {
    let data = ASN1_STRING::with_bytes(tag::OCTET_STRING, der)?;
    // SAFETY: the constructor copies object and content, which is freed here.
    unsafe {
        let made = X509_EXTENSION_create_by_OBJ(std::ptr::null_mut(), object, c_int::from(critical), data);
        ASN1_STRING::release(data);
        if made.is_null() { Err(Error::SILENT) } else { Ok(made) }
    }
}

unsafe fn generated(value: &[u8], ctx: *mut X509V3_CTX) -> Result<Vec<u8>, Error> {
    let value = [value, b"\0"].concat();
    // SAFETY: the context is the caller's; what is made is freed here.
    unsafe {
        let any = crate::libcrypto::asn1::generate::ASN1_generate_v3(value.as_ptr().cast(), ctx);
        if any.is_null() {
            return Err(Error::SILENT);
        }
        let mut der = vec![0u8; i2d_ASN1_TYPE(any, std::ptr::null_mut()).max(0) as usize];
        let mut end = der.as_mut_ptr();
        i2d_ASN1_TYPE(any, &mut end);
        ASN1_TYPE_free(any);
        Ok(der)
    }
}

/// An extension of a kind from the text after its name.
unsafe fn from_text(
    sections: Sections,
    ctx: *mut X509V3_CTX,
    nid: c_int,
    critical: bool,
    value: &[u8],
) -> Result<*mut X509_EXTENSION, Error> {
    if nid == 0 {
        return Err(failed(reason::X509V3_R_UNKNOWN_EXTENSION_NAME));
    }
    let method = find(nid).ok_or_else(|| failed(reason::X509V3_R_UNKNOWN_EXTENSION))?;
    let terminated = [value, b"\0"].concat();
    // SAFETY: the method's own functions get a live context; what they make is freed here.
    unsafe {
        let made = if let Some(v2i) = method.v2i {
            let list = values_for(sections, value, nid)?;
            let made = v2i(method, ctx, list.list);
            drop(list);
            made
        } else if let Some(s2i) = method.s2i {
            s2i(method, ctx, terminated.as_ptr().cast())
        } else if let Some(r2i) = method.r2i {
            let no_database = || failed(reason::X509V3_R_NO_CONFIG_DATABASE);
            let context = ctx.as_ref().ok_or_else(no_database)?;
            if context.db.is_null() || context.db_meth.is_null() {
                return Err(no_database());
            }
            r2i(method, ctx, terminated.as_ptr().cast())
        } else {
            let name = std::ffi::CStr::from_ptr(OBJ_nid2sn(nid)).to_string_lossy().into_owned();
            let error = failed(reason::X509V3_R_EXTENSION_SETTING_NOT_SUPPORTED);
            return Err(error.with_data(format!("name={name}")));
        };
        if made.is_null() {
            return Err(Error::SILENT);
        }
        let der = method.write(made);
        // A NULL is no object, and its item frees nothing.
        method.release(made);
        make(nid, c_int::from(critical), &der?)
    }
}

/// Where sections are looked up: not in the context, as everything else is.
#[derive(Clone, Copy)]
enum Sections {
    Conf(*mut CONF),
    Hash(*mut lhash_st_CONF_VALUE),
}

impl Sections {
    unsafe fn get(self, name: &[u8]) -> *mut stack_st_CONF_VALUE {
        let name = [name, b"\0"].concat();
        // SAFETY: the configuration is the caller's; a terminated text.
        unsafe {
            match self {
                Sections::Conf(conf) => NCONF_get_section(conf, name.as_ptr().cast()),
                Sections::Hash(hash) => CONF_get_section(hash, name.as_ptr().cast()),
            }
        }
    }
}

/// Names and values for a `v2i` function: the configuration's own, or ours to free.
struct Values {
    own: bool,
    list: *mut stack_st_CONF_VALUE,
}

impl Drop for Values {
    fn drop(&mut self) {
        if self.own {
            // SAFETY: made for this and not used again.
            unsafe { super::values::free_list(self.list) };
        }
    }
}

unsafe fn values_for(sections: Sections, value: &[u8], nid: c_int) -> Result<Values, Error> {
    // SAFETY: the configuration is the caller's.
    unsafe {
        let values = match value.strip_prefix(b"@") {
            Some(name) => Ok(Values { own: false, list: sections.get(name) }),
            None => parse_list(value)
                .and_then(|pairs| append(std::ptr::null_mut(), pairs))
                .map(|list| Values { own: true, list }),
        };
        let error = |first: Error| {
            let name = std::ffi::CStr::from_ptr(OBJ_nid2sn(nid)).to_string_lossy().into_owned();
            let data = format!("name={name},section={}", String::from_utf8_lossy(value));
            first.then(Lib::X509V3, reason::X509V3_R_INVALID_EXTENSION_STRING).with_data(data)
        };
        match values {
            Ok(values) if Stack::option(values.list).is_some_and(|list| !list.is_empty()) => Ok(values),
            other => Err(error(other.err().unwrap_or_default())),
        }
    }
}

unsafe fn by_nid(
    sections: Sections,
    ctx: *mut X509V3_CTX,
    nid: c_int,
    value: *const c_char,
) -> Result<*mut X509_EXTENSION, Error> {
    // SAFETY: a C string and live objects or NULL, by the caller.
    unsafe {
        let (critical, text) = criticality(c_str(value)?);
        match generic(text) {
            Some(form) => generic_extension(std::ffi::CStr::from_ptr(OBJ_nid2sn(nid)).to_bytes(), form, critical, ctx),
            None => from_text(sections, ctx, nid, critical, text),
        }
    }
}

unsafe fn by_name(
    sections: Sections,
    ctx: *mut X509V3_CTX,
    section: *const c_char,
    name: *const c_char,
    value: *const c_char,
) -> Result<*mut X509_EXTENSION, Error> {
    // SAFETY: C strings and live objects or NULL, by the caller.
    unsafe {
        let (critical, text) = criticality(c_str(value)?);
        if let Some(form) = generic(text) {
            return generic_extension(c_str(name)?, form, critical, ctx);
        }
        from_text(sections, ctx, OBJ_sn2nid(name), critical, text).map_err(|error| {
            let shown = |text| optional_str(text).map(|text| String::from_utf8_lossy(text).into_owned());
            let place = shown(section).map_or(String::new(), |section| format!("section={section}, "));
            let (name, value) = (shown(name).unwrap_or_default(), String::from_utf8_lossy(text).into_owned());
            let data = format!("{place}name={name}, value={value}");
            error.then(Lib::X509V3, reason::X509V3_R_ERROR_IN_EXTENSION).with_data(data)
        })
    }
}

/// Makes an extension of kind `ext_nid` from text. Returns it, to be freed, or NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_nconf_nid(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    ext_nid: c_int,
    value: *const c_char,
) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises a C string and live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { by_nid(Sections::Conf(conf), ctx, ext_nid, value) })
}

/// Makes an extension of the kind `name` from text. Returns it, to be freed, or NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_nconf(
    conf: *mut CONF,
    ctx: *mut X509V3_CTX,
    name: *const c_char,
    value: *const c_char,
) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises C strings and live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { by_name(Sections::Conf(conf), ctx, std::ptr::null(), name, value) })
}

/// As `X509V3_EXT_nconf_nid`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_conf_nid(
    conf: *mut lhash_st_CONF_VALUE,
    ctx: *mut X509V3_CTX,
    ext_nid: c_int,
    value: *const c_char,
) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises a C string and live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { by_nid(Sections::Hash(conf), ctx, ext_nid, value) })
}

/// As `X509V3_EXT_nconf`, for values by hash.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_conf(
    conf: *mut lhash_st_CONF_VALUE,
    ctx: *mut X509V3_CTX,
    name: *const c_char,
    value: *const c_char,
) -> *mut X509_EXTENSION {
    // SAFETY: the caller promises C strings and live objects or NULL.
    guard(std::ptr::null_mut(), || unsafe { by_name(Sections::Hash(conf), ctx, std::ptr::null(), name, value) })
}
