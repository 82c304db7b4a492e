//! Access descriptions: authority and subject information access.

use std::ffi::{c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::objects::bio::i2a_ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::pair;
use crate::libcrypto::x509v3::kinds::alt_name::name_from;
use crate::libcrypto::x509v3::method::{c_list, pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::show::object_text;
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_access(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let descriptions = Stack::<ACCESS_DESCRIPTION>::items(value.cast());
        descriptions
            .into_iter()
            .map(|description| {
                let shown = pair((*description).location)?;
                let name =
                    [&object_text((*description).method, 80)[..], b" - ", &shown.name.unwrap_or_default()].concat();
                Ok(Pair { name: Some(name), value: shown.value })
            })
            .collect()
    };
    c_list(list, pairs)
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_access(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let mut made = Vec::new();
        // SAFETY: the caller promises a live list and context; what is made is freed on failure.
        unsafe {
            for pair in pairs(values)? {
                match description(method, ctx, &pair) {
                    Ok(description) => made.push(description),
                    Err(error) => {
                        made.into_iter().for_each(|description| ACCESS_DESCRIPTION_free(description));
                        return Err(error);
                    }
                }
            }
        }
        Ok(Stack::new_raw(made).cast())
    })
}

unsafe fn description(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    pair: &Pair,
) -> Result<*mut ACCESS_DESCRIPTION, Error> {
    let text = pair.name.as_deref().unwrap_or_default();
    let failed = |reason| Error::new(Lib::X509V3, reason);
    let Some(cut) = text.iter().position(|&byte| byte == b';') else {
        return Err(failed(reason::X509V3_R_INVALID_SYNTAX));
    };
    let (kind, name) = (&text[..cut], &text[cut + 1..]);
    // SAFETY: the context is the caller's; what is made is freed on failure.
    unsafe {
        let location = name_from(method, ctx, &Pair { name: Some(name.to_vec()), value: pair.value.clone() }, false)?;
        let Some(object) = super::usage::object_from_text(kind) else {
            GENERAL_NAME_free(location);
            let data = format!("value={}", String::from_utf8_lossy(kind));
            return Err(failed(reason::X509V3_R_BAD_OBJECT).with_data(data));
        };
        let made = ACCESS_DESCRIPTION_new();
        let Some(description) = made.as_mut() else { return Err(Error::SILENT) };
        description.method = object;
        GENERAL_NAME_free(std::mem::replace(&mut description.location, location));
        Ok(made)
    }
}

/// Prints the kind of an access description. Returns 2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2a_ACCESS_DESCRIPTION(bp: *mut BIO, a: *const ACCESS_DESCRIPTION) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and description.
        unsafe { i2a_ASN1_OBJECT(bp, a.as_ref().ok_or(Error::SILENT)?.method) };
        Ok(2)
    })
}
