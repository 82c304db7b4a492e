//! Period of use, proxy certificates, strong extranet, issuer's tools.

use std::ffi::{c_char, c_int, c_void};

use super::alt_name::section;
use super::usage::object_from_text;
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::integer::ASN1_INTEGER_get;
use crate::libcrypto::asn1::print::{ASN1_STRING_print, i2a_ASN1_INTEGER};
use crate::libcrypto::asn1::string::{ASN1_STRING, ASN1_UTF8STRING, tag};
use crate::libcrypto::asn1::time::ASN1_GENERALIZEDTIME_print;
use crate::libcrypto::objects::OBJ_obj2nid;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::method::{pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::outside::BIO;
use crate::libcrypto::x509v3::show::{Out, content};
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_period(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, period) = (Out::new(out, indent), &*value.cast::<PKEY_USAGE_PERIOD>());
        to.line("");
        if !period.notBefore.is_null() {
            to.put("Not Before: ");
            ASN1_GENERALIZEDTIME_print(out, period.notBefore);
            if !period.notAfter.is_null() {
                to.put(", ");
            }
        }
        if !period.notAfter.is_null() {
            to.put("Not After: ");
            ASN1_GENERALIZEDTIME_print(out, period.notAfter);
        }
    }
    1
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_proxy(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, proxy) = (Out::new(out, indent), &*value.cast::<PROXY_CERT_INFO_EXTENSION>());
        to.line("Path Length Constraint: ");
        if proxy.pcPathLengthConstraint.is_null() {
            to.put("infinite");
        } else {
            i2a_ASN1_INTEGER(out, proxy.pcPathLengthConstraint);
        }
        to.put("\n");
        to.line("Policy Language: ");
        if let Some(policy) = proxy.proxyPolicy.as_ref() {
            to.object(policy.policyLanguage);
            if let Some(text) = policy.policy.as_ref().filter(|text| !text.data.is_null()) {
                to.put("\n");
                to.line("Policy Text: ");
                to.put(crate::libcrypto::x509v3::show::text(text));
            }
        }
    }
    1
}

/// Languages of proxy policies that take no policy.
const NID_id_ppl_inheritAll: c_int = 665;
const NID_Independent: c_int = 667;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn r2i_proxy(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    value: *const c_char,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string and a live context; what is made is freed on failure.
        unsafe {
            let made = PROXY_CERT_INFO_EXTENSION_new();
            let Some(proxy) = made.as_mut() else { return Err(Error::SILENT) };
            let result = fill_proxy(proxy, ctx, c_str(value)?);
            if let Err(error) = result {
                PROXY_CERT_INFO_EXTENSION_free(made);
                return Err(error);
            }
            Ok(made.cast())
        }
    })
}

unsafe fn fill_proxy(proxy: &mut PROXY_CERT_INFO_EXTENSION, ctx: *mut v3_ext_ctx, text: &[u8]) -> Result<(), Error> {
    let failed = |reason| Error::new(Lib::X509V3, reason);
    let (mut has_language, mut policy) = (false, None::<Vec<u8>>);
    // SAFETY: the context is the caller's; the parts are the value's own.
    unsafe {
        let mut entries = Vec::new();
        for pair in parse_list(text)? {
            match pair.name.as_deref().and_then(|name| name.strip_prefix(b"@")) {
                Some(name) => entries.extend(section(ctx, name)?),
                None => entries.push(pair),
            }
        }
        for pair in entries {
            let value = pair.value.as_deref().unwrap_or_default();
            match pair.name.as_deref() {
                Some(b"language") if has_language => {
                    return Err(failed(reason::X509V3_R_POLICY_LANGUAGE_ALREADY_DEFINED).with_data(describe(&pair)));
                }
                Some(b"language") => {
                    let object = object_from_text(value)
                        .ok_or_else(|| failed(reason::X509V3_R_INVALID_OBJECT_IDENTIFIER).with_data(describe(&pair)))?;
                    (*proxy.proxyPolicy).policyLanguage = object;
                    has_language = true;
                }
                Some(b"pathlen") => proxy.pcPathLengthConstraint = number(&pair)?,
                Some(b"policy") => {
                    let more = match value.split_at_checked(4) {
                        Some((b"hex:", digits)) => hex_bytes(digits)?,
                        _ => value.strip_prefix(b"text:").map(<[u8]>::to_vec).ok_or_else(|| {
                            failed(reason::X509V3_R_INCORRECT_POLICY_SYNTAX_TAG).with_data(describe(&pair))
                        })?,
                    };
                    policy.get_or_insert_default().extend(more);
                }
                _ => {}
            }
        }
        if !has_language {
            return Err(failed(reason::X509V3_R_NO_PROXY_CERT_POLICY_LANGUAGE_DEFINED));
        }
        let language = OBJ_obj2nid((*proxy.proxyPolicy).policyLanguage);
        if policy.is_some() && matches!(language, NID_id_ppl_inheritAll | NID_Independent) {
            return Err(failed(reason::X509V3_R_POLICY_WHEN_PROXY_LANGUAGE_REQUIRES_NO_POLICY));
        }
        if let Some(policy) = policy {
            (*proxy.proxyPolicy).policy = ASN1_STRING::with_bytes(tag::OCTET_STRING, &policy)?;
        }
    }
    Ok(())
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_extranet(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, extranet) = (Out::new(out, indent), &*value.cast::<SXNET>());
        let version = ASN1_INTEGER_get(extranet.version);
        to.line(format!("Version: {} (0x{version:X})", version + 1));
        for id in Stack::<SXNETID>::items(extranet.ids) {
            let zone = (*id).zone.as_ref().and_then(|zone| integer_text(zone).ok()).unwrap_or_default();
            to.put("\n");
            to.line(format!("Zone: {zone}, User: "));
            ASN1_STRING_print(out, (*id).user);
        }
    }
    1
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_extranet(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let mut made = std::ptr::null_mut();
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        unsafe {
            for pair in pairs(values)? {
                let zone = [pair.name.as_deref().unwrap_or_default(), b"\0"].concat();
                let user = pair.value.as_deref().unwrap_or_default();
                let (zone, length) = (zone.as_ptr().cast(), user.len() as c_int);
                if crate::libcrypto::x509v3::extranet::SXNET_add_id_asc(&mut made, zone, user.as_ptr().cast(), length)
                    == 0
                {
                    SXNET_free(made);
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(made.cast())
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_tools(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (to, tools) = (Out::new(out, indent), &*value.cast::<ISSUER_SIGN_TOOL>());
        let lines = [
            ("signTool    ", tools.signTool),
            ("cATool      ", tools.cATool),
            ("signToolCert", tools.signToolCert),
            ("cAToolCert  ", tools.cAToolCert),
        ];
        let mut new_line = false;
        for (title, text) in lines.into_iter().filter(|(_, text)| !text.is_null()) {
            if std::mem::replace(&mut new_line, true) {
                to.put("\n");
            }
            to.line(format!("{title}: "));
            to.put(content(text));
        }
    }
    1
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_tools(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list; the texts are the value's own.
        unsafe {
            let made = ISSUER_SIGN_TOOL_new();
            let Some(tools) = made.as_mut() else { return Err(Error::SILENT) };
            for pair in pairs(values)? {
                let place: *mut ASN1_UTF8STRING = match pair.name.as_deref() {
                    Some(b"signTool") => tools.signTool,
                    Some(b"cATool") => tools.cATool,
                    Some(b"signToolCert") => tools.signToolCert,
                    Some(b"cAToolCert") => tools.cAToolCert,
                    _ => {
                        ISSUER_SIGN_TOOL_free(made);
                        return Err(Error::new(Lib::X509V3, reason::ERR_R_PASSED_INVALID_ARGUMENT));
                    }
                };
                (*place).set_bytes(pair.value.as_deref().unwrap_or_default())?;
            }
            Ok(made.cast())
        }
    })
}
