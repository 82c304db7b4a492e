//! General names from configuration: alternative names of subject and issuer, `a2i_GENERAL_NAME` and kin.

use std::ffi::{c_char, c_int, c_ulong, c_void};

use super::usage::object_from_text;
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::string::{ASN1_OCTET_STRING, ASN1_STRING, tag};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::extension::X509V3_EXT_d2i;
use crate::libcrypto::x509v3::general_name::{kind, pairs_of};
use crate::libcrypto::x509v3::method::*;
use crate::libcrypto::x509v3::outside::*;
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;
use crate::pki::host::parse_ip;

const NID_pkcs9_emailAddress: c_int = 48;
const NID_subject_alt_name: c_int = 85;
/// Text in Latin-1.
const MBSTRING_ASC: c_ulong = 0x1001;

fn failed(reason: u32, data: String) -> Error {
    Error::new(Lib::X509V3, reason).with_data(data)
}

/// The entries of a section of the context's configuration.
///
/// # Safety
/// `ctx` is NULL or live.
pub unsafe fn section(ctx: *mut v3_ext_ctx, name: &[u8]) -> Result<Vec<Pair>, Error> {
    let terminated = [name, b"\0"].concat();
    // SAFETY: as the caller promises; the section goes back to where it came from.
    unsafe {
        let list = crate::libcrypto::x509v3::conf::X509V3_get_section(ctx, terminated.as_ptr().cast());
        if list.is_null() {
            let data = format!("section={}", String::from_utf8_lossy(name));
            return Err(failed(reason::X509V3_R_SECTION_NOT_FOUND, data));
        }
        let entries = pairs(list);
        crate::libcrypto::x509v3::conf::X509V3_section_free(ctx, list);
        entries
    }
}

/// General names from a section (`@name`) or a list.
///
/// # Safety
/// `ctx` is NULL or live.
pub unsafe fn names_from_section(ctx: *mut v3_ext_ctx, text: &[u8]) -> Result<*mut Stack<GENERAL_NAME>, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let entries = match text.strip_prefix(b"@") {
            Some(name) => section(ctx, name)?,
            None => parse_list(text)?,
        };
        names_from(std::ptr::null(), ctx, &entries, |_, _| Ok(false))
    }
}

/// General names from entries; `special` takes those that it knows.
unsafe fn names_from(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    entries: &[Pair],
    mut special: impl FnMut(&Pair, &mut Vec<*mut GENERAL_NAME>) -> Result<bool, Error>,
) -> Result<*mut Stack<GENERAL_NAME>, Error> {
    let mut made = Vec::new();
    for pair in entries {
        let result = special(pair, &mut made).and_then(|done| {
            if !done {
                // SAFETY: the context is the caller's.
                made.push(unsafe { name_from(method, ctx, pair, false)? });
            }
            Ok(())
        });
        if let Err(error) = result {
            // SAFETY: made here and not handed out.
            made.into_iter().for_each(|name| unsafe { GENERAL_NAME_free(name) });
            return Err(error);
        }
    }
    Ok(Stack::new_raw(made))
}

/// Whether `name` is `wanted`, perhaps with a number after a dot.
fn is_named(pair: &Pair, wanted: &[u8]) -> bool {
    let rest = pair.name.as_deref().and_then(|name| name.strip_prefix(wanted));
    rest.is_some_and(|rest| rest.is_empty() || rest[0] == b'.')
}

/// A general name from an entry such as `DNS:host`.
///
/// # Safety
/// `ctx` is NULL or live.
pub unsafe fn name_from(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    pair: &Pair,
    constraint: bool,
) -> Result<*mut GENERAL_NAME, Error> {
    let Some(value) = pair.value.as_deref() else {
        return Err(Error::new(Lib::X509V3, reason::X509V3_R_MISSING_VALUE));
    };
    let kinds: [(&[u8], c_int); 7] = [
        (b"email", kind::EMAIL),
        (b"URI", kind::URI),
        (b"DNS", kind::DNS),
        (b"RID", kind::RID),
        (b"IP", kind::IPADD),
        (b"dirName", kind::DIRNAME),
        (b"otherName", kind::OTHERNAME),
    ];
    let Some((_, kind)) = kinds.iter().find(|(name, _)| is_named(pair, name)) else {
        let name = String::from_utf8_lossy(pair.name.as_deref().unwrap_or_default()).into_owned();
        return Err(failed(reason::X509V3_R_UNSUPPORTED_OPTION, format!("name={name}")));
    };
    // SAFETY: as the caller promises.
    unsafe {
        let made = GENERAL_NAME_new();
        let Some(name) = made.as_mut() else { return Err(Error::SILENT) };
        if let Err(error) = fill(name, ctx, *kind, value, constraint) {
            GENERAL_NAME_free(made);
            return Err(error);
        }
        Ok(made)
    }
}

/// Makes `name` one of `kind` from its text.
unsafe fn fill(
    name: &mut GENERAL_NAME,
    ctx: *mut v3_ext_ctx,
    kind: c_int,
    value: &[u8],
    constraint: bool,
) -> Result<(), Error> {
    let shown = || format!("value={}", String::from_utf8_lossy(value));
    // SAFETY: the context is the caller's.
    let held: *mut c_void = unsafe {
        match kind {
            kind::EMAIL | kind::URI | kind::DNS => ASN1_STRING::with_bytes(tag::IA5STRING, value)?.cast(),
            kind::RID => match object_from_text(value) {
                Some(object) => object.cast(),
                None => return Err(failed(reason::X509V3_R_BAD_OBJECT, shown())),
            },
            kind::IPADD => match if constraint { masked_address(value) } else { parse_ip(value) } {
                Some(address) => ASN1_STRING::with_bytes(tag::OCTET_STRING, &address)?.cast(),
                None => return Err(failed(reason::X509V3_R_BAD_IP_ADDRESS, shown())),
            },
            kind::DIRNAME => section(ctx, value)
                .and_then(|entries| name_from_pairs(&entries))
                .map_err(|error| error.then(Lib::X509V3, reason::X509V3_R_DIRNAME_ERROR))?
                .cast(),
            kind::OTHERNAME => {
                let error = || Error::new(Lib::X509V3, reason::X509V3_R_OTHERNAME_ERROR);
                other_name(ctx, value).ok_or_else(error)?.cast()
            }
            _ => return Err(Error::new(Lib::X509V3, reason::X509V3_R_UNSUPPORTED_TYPE)),
        }
    };
    name.r#type = kind;
    name.d.ptr = held.cast();
    Ok(())
}

/// An other name from `OID;TYPE:value`.
unsafe fn other_name(ctx: *mut v3_ext_ctx, text: &[u8]) -> Option<*mut OTHERNAME> {
    let cut = text.iter().position(|&byte| byte == b';')?;
    let value = [&text[cut + 1..], b"\0"].concat();
    // SAFETY: the context is the caller's; what is made is ours.
    unsafe {
        let value = crate::libcrypto::asn1::generate::ASN1_generate_v3(value.as_ptr().cast(), ctx);
        if value.is_null() {
            return None;
        }
        let Some(object) = object_from_text(&text[..cut]) else {
            crate::libcrypto::asn1::any::ASN1_TYPE_free(value);
            return None;
        };
        let made = OTHERNAME_new();
        crate::libcrypto::asn1::any::ASN1_TYPE_free(std::mem::replace(&mut (*made).value, value));
        (*made).type_id = object;
        Some(made)
    }
}

/// An address and its mask, `10.0.0.0/255.0.0.0`.
fn masked_address(text: &[u8]) -> Option<Vec<u8>> {
    let cut = text.iter().position(|&byte| byte == b'/')?;
    let (address, mask) = (parse_ip(&text[..cut])?, parse_ip(&text[cut + 1..])?);
    (address.len() == mask.len()).then(|| [address, mask].concat())
}

/// A distinguished name from entries such as `CN=name`.
pub fn name_from_pairs(entries: &[Pair]) -> Result<*mut X509_NAME, Error> {
    // SAFETY: what is made is ours; all texts are terminated.
    unsafe {
        let name = X509_NAME_new();
        if name.is_null() || !add_pairs(name, entries, MBSTRING_ASC) {
            X509_NAME_free(name);
            return Err(Error::SILENT);
        }
        Ok(name)
    }
}

unsafe fn add_pairs(name: *mut X509_NAME, entries: &[Pair], chtype: c_ulong) -> bool {
    entries.iter().all(|pair| {
        let mut field = pair.name.as_deref().unwrap_or_default();
        // What stands before a dot, colon or comma only keeps several of one kind apart.
        if let Some(cut) = field.iter().position(|byte| b":,.".contains(byte))
            && cut + 1 < field.len()
        {
            field = &field[cut + 1..];
        }
        let (field, set) = field.strip_prefix(b"+").map_or((field, 0), |field| (field, -1));
        let field = [field, b"\0"].concat();
        let value = [pair.value.as_deref().unwrap_or_default(), b"\0"].concat();
        // SAFETY: a live name by the caller; terminated texts.
        unsafe {
            let (field, value) = (field.as_ptr().cast(), value.as_ptr());
            X509_NAME_add_entry_by_txt(name, field, chtype as c_int, value, -1, -1, set) != 0
        }
    })
}

/// Adds entries of a section to a distinguished name. Returns 1, or 0 if one is not possible.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_NAME_from_section(
    nm: *mut X509_NAME,
    dn_sk: *mut stack_st_CONF_VALUE,
    chtype: c_ulong,
) -> c_int {
    guard(0, || {
        if nm.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the caller promises a live name and list.
        unsafe { Ok(c_int::from(add_pairs(nm, &pairs(dn_sk)?, chtype))) }
    })
}

/// A general name of kind `gen_type` from text, in `out` or a new one. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_GENERAL_NAME(
    out: *mut GENERAL_NAME,
    _method: *const X509V3_EXT_METHOD,
    ctx: *mut X509V3_CTX,
    gen_type: c_int,
    value: *const c_char,
    is_nc: c_int,
) -> *mut GENERAL_NAME {
    guard(std::ptr::null_mut(), || {
        if value.is_null() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_MISSING_VALUE));
        }
        // SAFETY: the caller promises a C string and live objects or NULL.
        unsafe {
            let name = if out.is_null() { GENERAL_NAME_new() } else { out };
            let place = name.as_mut().ok_or(Error::SILENT)?;
            if let Err(error) = fill(place, ctx, gen_type, c_str(value)?, is_nc != 0) {
                if out.is_null() {
                    GENERAL_NAME_free(name);
                }
                return Err(error);
            }
            Ok(name)
        }
    })
}

/// A general name from an entry such as `DNS:host`, in `out` or a new one. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn v2i_GENERAL_NAME_ex(
    out: *mut GENERAL_NAME,
    method: *const X509V3_EXT_METHOD,
    ctx: *mut X509V3_CTX,
    cnf: *mut CONF_VALUE,
    is_nc: c_int,
) -> *mut GENERAL_NAME {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live entry and live objects or NULL.
        unsafe {
            let name = name_from(method, ctx, &Pair::read(cnf)?, is_nc != 0)?;
            let Some(place) = out.as_mut() else { return Ok(name) };
            core::ptr::swap(place, name);
            GENERAL_NAME_free(name);
            Ok(out)
        }
    })
}

/// As `v2i_GENERAL_NAME_ex`, a new one, no constraint.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn v2i_GENERAL_NAME(
    method: *const X509V3_EXT_METHOD,
    ctx: *mut X509V3_CTX,
    cnf: *mut CONF_VALUE,
) -> *mut GENERAL_NAME {
    // SAFETY: the same promise.
    unsafe { v2i_GENERAL_NAME_ex(std::ptr::null_mut(), method, ctx, cnf, 0) }
}

/// General names from entries. Returns them, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn v2i_GENERAL_NAMES(
    method: *const X509V3_EXT_METHOD,
    ctx: *mut X509V3_CTX,
    nval: *mut stack_st_CONF_VALUE,
) -> *mut GENERAL_NAMES {
    // SAFETY: the caller promises a live list and context.
    guard(std::ptr::null_mut(), || unsafe { names_from(method, ctx, &pairs(nval)?, |_, _| Ok(false)) })
}

/// An OCTET STRING with an address in numbers; NULL if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_IPADDRESS(ipasc: *const c_char) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string.
        let address = parse_ip(unsafe { c_str(ipasc)? }).ok_or(Error::SILENT)?;
        ASN1_STRING::with_bytes(tag::OCTET_STRING, &address)
    })
}

/// An OCTET STRING with an address and its mask; NULL if the text is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn a2i_IPADDRESS_NC(ipasc: *const c_char) -> *mut ASN1_OCTET_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string.
        let address = masked_address(unsafe { c_str(ipasc)? }).ok_or(Error::SILENT)?;
        ASN1_STRING::with_bytes(tag::OCTET_STRING, &address)
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_names(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    c_list(list, unsafe { pairs_of(value.cast()) })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_subject(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list and context.
        unsafe {
            let names = names_from(method, ctx, &pairs(values)?, |pair, made| {
                match pair.value.as_deref().filter(|_| is_named(pair, b"email")) {
                    Some(b"copy") => copy_email(ctx, made, false).map(|()| true),
                    Some(b"move") => copy_email(ctx, made, true).map(|()| true),
                    _ => Ok(false),
                }
            });
            Ok(names?.cast())
        }
    })
}

/// Copies (or moves) mail addresses from the subject's name.
unsafe fn copy_email(ctx: *mut v3_ext_ctx, made: &mut Vec<*mut GENERAL_NAME>, remove: bool) -> Result<(), Error> {
    // SAFETY: the context and what it refers to are live, by the caller.
    unsafe {
        let no_subject = || Error::new(Lib::X509V3, reason::X509V3_R_NO_SUBJECT_DETAILS);
        let context = ctx.as_ref().ok_or_else(no_subject)?;
        if context.flags == X509V3_CTX_TEST {
            return Ok(());
        }
        let subject = if !context.subject_cert.is_null() {
            X509_get_subject_name(context.subject_cert)
        } else if !context.subject_req.is_null() {
            X509_REQ_get_subject_name(context.subject_req)
        } else {
            return Err(no_subject());
        };
        let mut at = -1;
        loop {
            at = X509_NAME_get_index_by_NID(subject, NID_pkcs9_emailAddress, at);
            if at < 0 {
                return Ok(());
            }
            let address = ASN1_STRING::get0(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(subject, at)))?.duplicate()?;
            if remove {
                X509_NAME_ENTRY_free(X509_NAME_delete_entry(subject, at));
                at -= 1;
            }
            let name = GENERAL_NAME_new();
            ((*name).r#type, (*name).d.ia5) = (kind::EMAIL, address);
            made.push(name);
        }
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_issuer(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list and context.
        unsafe {
            let names = names_from(method, ctx, &pairs(values)?, |pair, made| {
                match pair.value.as_deref().filter(|_| is_named(pair, b"issuer")) {
                    Some(b"copy") => copy_issuer(ctx, made).map(|()| true),
                    _ => Ok(false),
                }
            });
            Ok(names?.cast())
        }
    })
}

/// Copies the alternative names of the issuer.
unsafe fn copy_issuer(ctx: *mut v3_ext_ctx, made: &mut Vec<*mut GENERAL_NAME>) -> Result<(), Error> {
    // SAFETY: the context and what it refers to are live, by the caller.
    unsafe {
        let context = ctx.as_ref().filter(|context| context.flags == X509V3_CTX_TEST || !context.issuer_cert.is_null());
        let context = context.ok_or_else(|| Error::new(Lib::X509V3, reason::X509V3_R_NO_ISSUER_DETAILS))?;
        if context.flags == X509V3_CTX_TEST {
            return Ok(());
        }
        let place = X509_get_ext_by_NID(context.issuer_cert, NID_subject_alt_name, -1);
        if place < 0 {
            return Ok(());
        }
        let names: *mut Stack<GENERAL_NAME> = X509V3_EXT_d2i(X509_get_ext(context.issuer_cert, place)).cast();
        if names.is_null() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_ISSUER_DECODE_ERROR));
        }
        made.extend(Stack::items(names));
        drop(Stack::set0(names));
        Ok(())
    }
}
