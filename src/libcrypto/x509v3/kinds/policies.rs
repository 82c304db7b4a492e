//! Certificate policies.

use std::ffi::{c_char, c_int, c_void};

use super::usage::object_from_text;
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_STRING, tag};
use crate::libcrypto::objects::{OBJ_nid2obj, OBJ_obj2nid};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::conf;
use crate::libcrypto::x509v3::method::{pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::outside::BIO;
use crate::libcrypto::x509v3::show::{Out, text};
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_policies(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let out = Out::new(out, indent);
        for (place, policy) in Stack::<POLICYINFO>::items(value.cast()).into_iter().enumerate() {
            if place > 0 {
                out.put("\n");
            }
            out.line("Policy: ");
            out.object((*policy).policyid);
            if !(*policy).qualifiers.is_null() {
                out.put("\n");
                print_qualifiers(out.deeper(2), (*policy).qualifiers);
            }
        }
    }
    1
}

unsafe fn print_qualifiers(out: Out, qualifiers: *const Stack<POLICYQUALINFO>) {
    // SAFETY: live, by the caller; the kind says what a qualifier holds.
    unsafe {
        for (place, qualifier) in Stack::items(qualifiers).into_iter().enumerate() {
            if place > 0 {
                out.put("\n");
            }
            match OBJ_obj2nid((*qualifier).pqualid) {
                NID_id_qt_cps => {
                    out.line("CPS: ");
                    out.put(text((*qualifier).d.cpsuri));
                }
                NID_id_qt_unotice => {
                    out.line("User Notice:\n");
                    print_notice(out.deeper(2), (*qualifier).d.usernotice);
                }
                _ => {
                    out.deeper(2).line("Unknown Qualifier: ");
                    out.object((*qualifier).pqualid);
                }
            }
        }
    }
}

unsafe fn print_notice(out: Out, notice: *const USERNOTICE) {
    // SAFETY: live, by the caller.
    unsafe {
        let Some(notice) = notice.as_ref() else { return };
        if let Some(reference) = notice.noticeref.as_ref() {
            out.line("Organization: ");
            out.put(text(reference.organization));
            let numbers = Stack::<ASN1_INTEGER>::items(reference.noticenos);
            out.put("\n");
            out.line(if numbers.len() > 1 { "Numbers: " } else { "Number: " });
            let shown = numbers.iter().map(|number| match number.as_ref() {
                Some(number) => integer_text(number).unwrap_or_default(),
                None => "(null)".to_owned(),
            });
            out.put(shown.collect::<Vec<_>>().join(", "));
            if !notice.exptext.is_null() {
                out.put("\n");
            }
        }
        if !notice.exptext.is_null() {
            out.line("Explicit Text: ");
            out.put(text(notice.exptext));
        }
    }
}

fn failed(reason: u32, pair: &Pair) -> Error {
    Error::new(Lib::X509V3, reason).with_data(name_of(pair))
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn r2i_policies(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    value: *const c_char,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string and a live context; what is made is freed on failure.
        unsafe {
            let (mut made, mut ia5) = (Vec::new(), false);
            let result = parse_list(c_str(value)?)?.iter().try_for_each(|pair| {
                let name = pair.name.as_deref().unwrap_or_default();
                if pair.value.is_some() {
                    let error = Error::new(Lib::X509V3, reason::X509V3_R_INVALID_POLICY_IDENTIFIER);
                    return Err(error.with_data(describe(pair)));
                }
                if name == b"ia5org" {
                    ia5 = true;
                } else if let Some(place) = name.strip_prefix(b"@") {
                    made.push(policy_from(ctx, &section_of(ctx, place, pair)?, ia5)?);
                } else {
                    let object = object_from_text(name)
                        .ok_or_else(|| failed(reason::X509V3_R_INVALID_OBJECT_IDENTIFIER, pair))?;
                    let policy = POLICYINFO_new();
                    (*policy).policyid = object;
                    made.push(policy);
                }
                Ok(())
            });
            if let Err(error) = result {
                made.into_iter().for_each(|policy| POLICYINFO_free(policy));
                return Err(error);
            }
            Ok(Stack::new_raw(made).cast())
        }
    })
}

unsafe fn section_of(ctx: *mut v3_ext_ctx, name: &[u8], pair: &Pair) -> Result<Vec<Pair>, Error> {
    let text = [name, b"\0"].concat();
    // SAFETY: the context is the caller's; the section goes back to where it came from.
    unsafe {
        let list = conf::X509V3_get_section(ctx, text.as_ptr().cast());
        if list.is_null() {
            return Err(failed(reason::X509V3_R_INVALID_SECTION, pair));
        }
        let entries = pairs(list);
        conf::X509V3_section_free(ctx, list);
        entries
    }
}

unsafe fn policy_from(ctx: *mut v3_ext_ctx, entries: &[Pair], ia5: bool) -> Result<*mut POLICYINFO, Error> {
    // SAFETY: what is made is ours and freed on failure.
    unsafe {
        let made = POLICYINFO_new();
        let Some(policy) = made.as_mut() else { return Err(Error::SILENT) };
        let mut known = false;
        let mut result = entries.iter().try_for_each(|pair| {
            let (name, value) = (pair.name.as_deref().unwrap_or_default(), pair.value.as_deref().unwrap_or_default());
            if name == b"policyIdentifier" {
                policy.policyid =
                    object_from_text(value).ok_or_else(|| failed(reason::X509V3_R_INVALID_OBJECT_IDENTIFIER, pair))?;
                known = true;
            } else if name == b"CPS" || name.starts_with(b"CPS.") {
                let qualifier = POLICYQUALINFO_new();
                (*qualifier).pqualid = OBJ_nid2obj(NID_id_qt_cps);
                (*qualifier).d.cpsuri = ASN1_STRING::with_bytes(tag::IA5STRING, value)?;
                add_qualifier(policy, qualifier);
            } else if name == b"userNotice" || name.starts_with(b"userNotice.") {
                let place = value.strip_prefix(b"@");
                let place = place.ok_or_else(|| failed(reason::X509V3_R_EXPECTED_A_SECTION_NAME, pair))?;
                add_qualifier(policy, notice_from(&section_of(ctx, place, pair)?, ia5)?);
            } else {
                return Err(failed(reason::X509V3_R_INVALID_OPTION, pair));
            }
            Ok(())
        });
        if result.is_ok() && !known {
            result = Err(Error::new(Lib::X509V3, reason::X509V3_R_NO_POLICY_IDENTIFIER));
        }
        if let Err(error) = result {
            POLICYINFO_free(made);
            return Err(error);
        }
        Ok(made)
    }
}

unsafe fn add_qualifier(policy: &mut POLICYINFO, qualifier: *mut POLICYQUALINFO) {
    if policy.qualifiers.is_null() {
        policy.qualifiers = Stack::new_raw([]);
    }
    // SAFETY: the policy's own stack.
    unsafe { Stack::option_mut(policy.qualifiers).map(|stack| stack.push(qualifier)) };
}

unsafe fn notice_from(entries: &[Pair], ia5: bool) -> Result<*mut POLICYQUALINFO, Error> {
    // SAFETY: what is made is ours and freed on failure.
    unsafe {
        let made = POLICYQUALINFO_new();
        let notice = USERNOTICE_new();
        (*made).pqualid = OBJ_nid2obj(NID_id_qt_unotice);
        (*made).d.usernotice = notice;
        let result = entries.iter().try_for_each(|pair| notice_entry(&mut *notice, pair, ia5));
        let result = result.and_then(|()| match (*notice).noticeref.as_ref() {
            Some(reference) if reference.noticenos.is_null() || (*reference.organization).data.is_null() => {
                Err(Error::new(Lib::X509V3, reason::X509V3_R_NEED_ORGANIZATION_AND_NUMBERS))
            }
            _ => Ok(()),
        });
        if let Err(error) = result {
            POLICYQUALINFO_free(made);
            return Err(error);
        }
        Ok(made)
    }
}

unsafe fn notice_entry(notice: &mut USERNOTICE, pair: &Pair, ia5: bool) -> Result<(), Error> {
    let (name, value) = (pair.name.as_deref().unwrap_or_default(), pair.value.as_deref().unwrap_or_default());
    // SAFETY: the notice's own parts.
    unsafe {
        match name {
            b"explicitText" => {
                let (kind, text) = text_kind(value);
                ASN1_STRING::release(std::mem::replace(&mut notice.exptext, ASN1_STRING::with_bytes(kind, text)?));
            }
            b"organization" => {
                let kind = if ia5 { tag::IA5STRING } else { tag::VISIBLESTRING };
                let reference = reference_of(notice)?;
                (*reference.organization).set_bytes(value)?;
                (*reference.organization).r#type = kind;
            }
            b"noticeNumbers" => {
                let list = parse_list(value).ok().filter(|list| !list.is_empty());
                let list = list.ok_or_else(|| failed(reason::X509V3_R_INVALID_NUMBERS, pair))?;
                let numbers = list.iter().map(|number| integer_from_text(number.name.as_deref().unwrap_or_default()));
                let numbers = numbers.collect::<Result<Vec<_>, _>>();
                let numbers = numbers.map_err(|_| Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NUMBER))?;
                let reference = reference_of(notice)?;
                let old = std::mem::replace(&mut reference.noticenos, Stack::new_raw(numbers));
                Stack::pop_free(old, |number| ASN1_STRING::release(number));
            }
            _ => return Err(failed(reason::X509V3_R_INVALID_OPTION, pair)),
        }
    }
    Ok(())
}

unsafe fn reference_of(notice: &mut USERNOTICE) -> Result<&mut NOTICEREF, Error> {
    // SAFETY: the notice's own part.
    unsafe {
        if notice.noticeref.is_null() {
            notice.noticeref = NOTICEREF_new();
        }
        notice.noticeref.as_mut().ok_or(Error::SILENT)
    }
}

/// The type that a prefix of the text asks for, VisibleString without one.
fn text_kind(value: &[u8]) -> (c_int, &[u8]) {
    const PREFIXES: [(&[u8], c_int); 4] = [
        (b"UTF8:", tag::UTF8STRING),
        (b"UTF8String:", tag::UTF8STRING),
        (b"BMP:", tag::BMPSTRING),
        (b"VISIBLE:", tag::VISIBLESTRING),
    ];
    let found = PREFIXES.iter().find_map(|(prefix, kind)| Some((*kind, value.strip_prefix(*prefix)?)));
    found.unwrap_or((tag::VISIBLESTRING, value))
}
