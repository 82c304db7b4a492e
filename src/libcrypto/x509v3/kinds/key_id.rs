//! Key identifiers of subject and authority.

use std::ffi::{c_char, c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING, tag};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::extension::X509V3_EXT_d2i;
use crate::libcrypto::x509v3::general_name::{kind, pairs_of};
use crate::libcrypto::x509v3::method::{X509V3_CTX_TEST, c_values, pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::outside::*;
use crate::libcrypto::x509v3::show::content;
use crate::libcrypto::x509v3::text::s2i_ASN1_OCTET_STRING;
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;
use crate::pki::name::sha1;

const NID_subject_key_identifier: c_int = 82;

fn failed(reason: u32) -> Error {
    Error::new(Lib::X509V3, reason)
}

/// A key identifier from hexadecimal digits, or (`hash`) from the subject's key; an empty one for `none`.
pub(in crate::libcrypto::x509v3) unsafe extern "C" fn s2i_subject_key(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    str: *const c_char,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string and a live context or NULL.
        unsafe {
            match c_str(str)? {
                b"hash" => {}
                b"none" => return Ok(ASN1_STRING::allocate(tag::OCTET_STRING)?.cast()),
                _ => return Ok(s2i_ASN1_OCTET_STRING(std::ptr::null_mut(), ctx, str).cast()),
            }
            let context = ctx.as_ref().ok_or_else(|| failed(reason::X509V3_R_NO_SUBJECT_DETAILS))?;
            if context.flags == X509V3_CTX_TEST {
                return Ok(ASN1_STRING::allocate(tag::OCTET_STRING)?.cast());
            }
            let key: &[u8] = if !context.subject_cert.is_null() {
                content(X509_get0_pubkey_bitstr(context.subject_cert))
            } else if !context.subject_req.is_null() {
                key_bits(X509_REQ_get_X509_PUBKEY(context.subject_req))
            } else {
                return Err(failed(reason::X509V3_R_NO_SUBJECT_DETAILS));
            };
            if key.is_empty() {
                return Err(failed(reason::X509V3_R_NO_PUBLIC_KEY));
            }
            Ok(ASN1_STRING::with_bytes(tag::OCTET_STRING, &sha1(key))?.cast())
        }
    })
}

/// The bits of a public key.
unsafe fn key_bits<'a>(key: *const X509_PUBKEY) -> &'a [u8] {
    let (mut data, mut length) = (std::ptr::null(), 0);
    // SAFETY: a live key by the caller; it tells where its bits are.
    unsafe {
        let none = std::ptr::null_mut();
        if key.is_null() || X509_PUBKEY_get0_param(std::ptr::null_mut(), &mut data, &mut length, none, key) == 0 {
            return &[];
        }
        std::slice::from_raw_parts(data, length.max(0) as usize)
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2s_key(
    _method: *const v3_ext_method,
    value: *mut c_void,
) -> *mut c_char {
    // SAFETY: the method's own value.
    unsafe { crate::libcrypto::x509v3::text::i2s_ASN1_OCTET_STRING(std::ptr::null_mut(), value.cast()) }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_authority(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let key = &*value.cast::<AUTHORITY_KEYID>();
        let mut all = Vec::new();
        if let Some(id) = key.keyid.as_ref() {
            let text = hex_colons(id.bytes());
            let alone = key.issuer.is_null() && key.serial.is_null();
            all.push(if alone { Pair::value(text) } else { Pair::new("keyid", text) });
        }
        pairs_of(key.issuer).map(|names| {
            all.extend(names);
            if let Some(serial) = key.serial.as_ref() {
                all.push(Pair::new("serial", hex_colons(serial.bytes())));
            }
            all
        })
    };
    c_values(list, pairs)
}

/// How much a part of the identifier is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wanted {
    No,
    IfPossible,
    Always,
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_authority(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list and context.
        unsafe {
            let options = pairs(values)?;
            if let [Pair { name: Some(name), .. }] = &options[..]
                && name == b"none"
            {
                return Ok(AUTHORITY_KEYID_new().cast());
            }
            let (mut key, mut issuer) = (Wanted::No, Wanted::No);
            for option in &options {
                let always = option.value.as_deref() == Some(b"always");
                let wanted = if always { Wanted::Always } else { Wanted::IfPossible };
                match option.name.as_deref() {
                    Some(b"keyid") => key = wanted,
                    Some(b"issuer") => issuer = wanted,
                    name => {
                        let shown = String::from_utf8_lossy(name.unwrap_or_default()).into_owned();
                        return Err(failed(reason::X509V3_R_UNKNOWN_OPTION).with_data(format!("name={shown}")));
                    }
                }
            }
            Ok(authority(ctx, key, issuer)?.cast())
        }
    })
}

unsafe fn authority(ctx: *mut v3_ext_ctx, key: Wanted, issuer: Wanted) -> Result<*mut AUTHORITY_KEYID, Error> {
    // SAFETY: the context and what it refers to are live, by the caller.
    unsafe {
        let no_issuer = || failed(reason::X509V3_R_NO_ISSUER_CERTIFICATE);
        let context = ctx.as_ref().ok_or_else(no_issuer)?;
        if context.flags == X509V3_CTX_TEST {
            return Ok(AUTHORITY_KEYID_new());
        }
        if context.issuer_cert.is_null() {
            return Err(no_issuer());
        }
        let mut id: *mut ASN1_OCTET_STRING = std::ptr::null_mut();
        if key != Wanted::No {
            id = issuer_key_id(context)?;
            if id.is_null() && (key == Wanted::Always || issuer == Wanted::No) {
                return Err(failed(reason::X509V3_R_UNABLE_TO_GET_ISSUER_KEYID));
            }
        }
        let made = AUTHORITY_KEYID_new();
        let Some(authority) = made.as_mut() else { return Err(Error::SILENT) };
        authority.keyid = id;
        if issuer == Wanted::Always || issuer == Wanted::IfPossible && id.is_null() {
            let name = X509_NAME_dup(X509_get_issuer_name(context.issuer_cert));
            let serial = ASN1_STRING::get0(X509_get0_serialNumber(context.issuer_cert)).and_then(|s| s.duplicate());
            let (false, Ok(serial)) = (name.is_null(), serial) else {
                X509_NAME_free(name);
                AUTHORITY_KEYID_free(made);
                return Err(failed(reason::X509V3_R_UNABLE_TO_GET_ISSUER_DETAILS));
            };
            let general = GENERAL_NAME_new();
            ((*general).r#type, (*general).d.directoryName) = (kind::DIRNAME, name);
            authority.issuer = Stack::new_raw([general]);
            authority.serial = serial;
        }
        Ok(made)
    }
}

/// The issuer's key identifier: from its extension, else (if it signs itself) from its key; NULL if there is none.
unsafe fn issuer_key_id(context: &v3_ext_ctx) -> Result<*mut ASN1_OCTET_STRING, Error> {
    // SAFETY: what the context refers to is live, by the caller.
    unsafe {
        let place = X509_get_ext_by_NID(context.issuer_cert, NID_subject_key_identifier, -1);
        if place >= 0 {
            let id: *mut ASN1_OCTET_STRING = X509V3_EXT_d2i(X509_get_ext(context.issuer_cert, place)).cast();
            if !id.is_null() {
                return Ok(id);
            }
        }
        if !std::ptr::eq(context.issuer_cert, context.subject_cert) || context.issuer_pkey.is_null() {
            return Ok(std::ptr::null_mut());
        }
        let mut key = std::ptr::null_mut();
        if X509_PUBKEY_set(&mut key, context.issuer_pkey) == 0 {
            return Ok(std::ptr::null_mut());
        }
        let id = ASN1_STRING::with_bytes(tag::OCTET_STRING, &sha1(key_bits(key)));
        X509_PUBKEY_free(key);
        id
    }
}
