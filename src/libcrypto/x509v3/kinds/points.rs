//! Distribution points of revocation lists, and what a list covers.

use std::ffi::{c_int, c_void};

use super::alt_name::{names_from_section, section};
use super::usage::REASON_BITS;
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::asn1::bit_string::names;
use crate::libcrypto::asn1::string::{ASN1_BIT_STRING, ASN1_STRING, tag};
use crate::libcrypto::asn1::template::functions;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::XN_FLAG_ONELINE;
use crate::libcrypto::x509v3::kinds::alt_name::{name_from, name_from_pairs};
use crate::libcrypto::x509v3::method::{pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::outside::*;
use crate::libcrypto::x509v3::show::Out;
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

unsafe fn print_point(out: Out, point: *const DIST_POINT_NAME) {
    // SAFETY: live, by the caller; the type says what it holds.
    unsafe {
        if (*point).r#type == 0 {
            out.line("Full Name:\n");
            return out.deeper(2).names((*point).name.fullname);
        }
        out.line("Relative Name:\n");
        out.deeper(2).line("");
        let name = X509_NAME_new();
        add_entries(name, (*point).name.relativename);
        X509_NAME_print_ex(out.bio(), name, 0, XN_FLAG_ONELINE);
        X509_NAME_free(name);
        out.put("\n");
    }
}

/// Adds entries to a name as one more relative name.
unsafe fn add_entries(name: *mut X509_NAME, entries: *const Stack<X509_NAME_ENTRY>) -> bool {
    // SAFETY: live objects, by the caller; the name copies the entries.
    unsafe {
        let entries = Stack::items(entries);
        entries
            .into_iter()
            .enumerate()
            .all(|(place, entry)| X509_NAME_add_entry(name, entry, -1, if place == 0 { 0 } else { -1 }) != 0)
    }
}

unsafe fn print_reasons(out: Out, title: &str, reasons: *const ASN1_BIT_STRING) {
    // SAFETY: live, by the caller; the table ends.
    unsafe {
        out.line(format!("{title}:\n"));
        let set = names(REASON_BITS.as_ptr()).into_iter().filter(|entry| (*reasons).bit(entry.bitnum));
        let set: Vec<&[u8]> = set.filter_map(|entry| c_str(entry.lname).ok()).collect();
        out.deeper(2).line(if set.is_empty() { b"<EMPTY>".to_vec() } else { set.join(&b", "[..]) });
        out.put("\n");
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_points(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let out = Out::new(out, indent);
        for (place, point) in Stack::<DIST_POINT>::items(value.cast()).into_iter().enumerate() {
            if place > 0 {
                out.put("\n");
            }
            if !(*point).distpoint.is_null() {
                print_point(out, (*point).distpoint);
            }
            if !(*point).reasons.is_null() {
                print_reasons(out, "Reasons", (*point).reasons);
            }
            if !(*point).CRLissuer.is_null() {
                out.line("CRL Issuer:\n");
                out.deeper(2).names((*point).CRLissuer);
            }
        }
    }
    1
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_issuing(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (out, point) = (Out::new(out, indent), &*value.cast::<ISSUING_DIST_POINT>());
        if !point.distpoint.is_null() {
            print_point(out, point.distpoint);
        }
        let say = |flag: c_int, text: &str| {
            if flag > 0 {
                out.line(text);
            }
        };
        say(point.onlyuser, "Only User Certificates\n");
        say(point.onlyCA, "Only CA Certificates\n");
        say(point.indirectCRL, "Indirect CRL\n");
        if !point.onlysomereasons.is_null() {
            print_reasons(out, "Only Some Reasons", point.onlysomereasons);
        }
        say(point.onlyattr, "Only Attribute Certificates\n");
        let flags = [point.onlyuser, point.onlyCA, point.indirectCRL, point.onlyattr];
        if point.distpoint.is_null() && point.onlysomereasons.is_null() && flags.iter().all(|&flag| flag <= 0) {
            out.line("<EMPTY>\n");
        }
    }
    1
}

/// The name of a point, if `pair` tells it; `None` if it tells something else.
unsafe fn point_name(ctx: *mut v3_ext_ctx, pair: &Pair) -> Result<Option<*mut DIST_POINT_NAME>, Error> {
    let (name, value) = (pair.name.as_deref().unwrap_or_default(), pair.value.as_deref().unwrap_or_default());
    // SAFETY: the context is the caller's.
    unsafe {
        let made = if name.starts_with(b"fullname") {
            let names = names_from_section(ctx, value)?;
            let made = DIST_POINT_NAME_new();
            ((*made).r#type, (*made).name.fullname) = (0, names);
            made
        } else if name == b"relativename" {
            let entries = section(ctx, value)?;
            let whole = name_from_pairs(&entries)?;
            // The entries of the last relative name, copied out of the encoding.
            let der = functions::encoded(whole, X509_NAME_it());
            X509_NAME_free(whole);
            let made = DIST_POINT_NAME_new();
            ((*made).r#type, (*made).name.relativename) = (1, relative_entries(&der?)?);
            made
        } else {
            return Ok(None);
        };
        Ok(Some(made))
    }
}

/// The entries of the only relative name in an encoded name.
unsafe fn relative_entries(der: &[u8]) -> Result<*mut Stack<X509_NAME_ENTRY>, Error> {
    use crate::asn1::tlv::Header;
    let failed = |reason| Error::new(Lib::X509V3, reason);
    let body = Header::read_whole(der)?.body(der);
    let set = Header::read_whole(body).map_err(|_| failed(reason::X509V3_R_INVALID_MULTIPLE_RDNS))?;
    if set.size + set.length != body.len() {
        return Err(failed(reason::X509V3_R_INVALID_MULTIPLE_RDNS));
    }
    let (mut rest, made) = (set.body(body), Stack::new_raw([]));
    while !rest.is_empty() {
        let entry = Header::read_whole(rest)?;
        let (own, after) = rest.split_at(entry.size + entry.length);
        // SAFETY: the item of entries; the stack is ours.
        unsafe {
            let parsed = functions::parse::<X509_NAME_ENTRY>(own, X509_NAME_ENTRY_it())?;
            Stack::option_mut(made).map(|stack| stack.push(parsed));
        }
        rest = after;
    }
    Ok(made)
}

/// Reasons by their names.
fn reasons_from(text: &[u8]) -> Result<*mut ASN1_BIT_STRING, Error> {
    let string = ASN1_STRING::allocate(tag::BIT_STRING)?;
    for pair in parse_list(text)? {
        let name = pair.name.unwrap_or_default();
        // SAFETY: the table ends; the string is ours.
        unsafe {
            let known = names(REASON_BITS.as_ptr()).into_iter();
            let found = known.into_iter().find(|entry| c_str(entry.sname).is_ok_and(|text| text == name));
            match found {
                Some(entry) => (*string).set_bit(entry.bitnum, true)?,
                None => {
                    ASN1_STRING::release(string);
                    return Err(Error::SILENT);
                }
            }
        }
    }
    Ok(string)
}

unsafe fn point_from_section(ctx: *mut v3_ext_ctx, entries: &[Pair]) -> Result<*mut DIST_POINT, Error> {
    // SAFETY: the context is the caller's; what is made is freed on failure.
    unsafe {
        let made = DIST_POINT_new();
        let Some(point) = made.as_mut() else { return Err(Error::SILENT) };
        let result = entries.iter().try_for_each(|pair| {
            if let Some(name) = point_name(ctx, pair)? {
                DIST_POINT_NAME_free(std::mem::replace(&mut point.distpoint, name));
                return Ok(());
            }
            let value = pair.value.as_deref().unwrap_or_default();
            match pair.name.as_deref() {
                Some(b"reasons") => point.reasons = reasons_from(value)?,
                Some(b"CRLissuer") => point.CRLissuer = names_from_section(ctx, value)?,
                _ => {}
            }
            Ok(())
        });
        if let Err(error) = result {
            DIST_POINT_free(made);
            return Err(error);
        }
        Ok(made)
    }
}

unsafe fn point_from(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    pair: &Pair,
) -> Result<*mut DIST_POINT, Error> {
    // SAFETY: the context is the caller's.
    unsafe {
        if pair.value.is_none() {
            return point_from_section(ctx, &section(ctx, pair.name.as_deref().unwrap_or_default())?);
        }
        let name = name_from(method, ctx, pair, false)?;
        let made = DIST_POINT_new();
        let place = DIST_POINT_NAME_new();
        ((*place).r#type, (*place).name.fullname) = (0, Stack::new_raw([name]));
        (*made).distpoint = place;
        Ok(made)
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_points(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        let mut made = Vec::new();
        // SAFETY: the caller promises a live list and context; what is made is freed on failure.
        unsafe {
            for pair in pairs(values)? {
                match point_from(method, ctx, &pair) {
                    Ok(point) => made.push(point),
                    Err(error) => {
                        made.into_iter().for_each(|point| DIST_POINT_free(point));
                        return Err(error);
                    }
                }
            }
        }
        Ok(Stack::new_raw(made).cast())
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_issuing(
    _method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list and context; what is made is freed on failure.
        unsafe {
            let made = ISSUING_DIST_POINT_new();
            let Some(point) = made.as_mut() else { return Err(Error::SILENT) };
            let result = pairs(values)?.iter().try_for_each(|pair| {
                if let Some(name) = point_name(ctx, pair)? {
                    DIST_POINT_NAME_free(std::mem::replace(&mut point.distpoint, name));
                    return Ok(());
                }
                match pair.name.as_deref() {
                    Some(b"onlyuser") => point.onlyuser = truth(pair)?,
                    Some(b"onlyCA") => point.onlyCA = truth(pair)?,
                    Some(b"onlyAA") => point.onlyattr = truth(pair)?,
                    Some(b"indirectCRL") => point.indirectCRL = truth(pair)?,
                    Some(b"onlysomereasons") => {
                        point.onlysomereasons = reasons_from(pair.value.as_deref().unwrap_or_default())?;
                    }
                    _ => {
                        let error = Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NAME);
                        return Err(error.with_data(describe(pair)));
                    }
                }
                Ok(())
            });
            if let Err(error) = result {
                ISSUING_DIST_POINT_free(made);
                return Err(error);
            }
            Ok(made.cast())
        }
    })
}

/// Completes a relative name with the name of the issuer. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIST_POINT_set_dpname(dpn: *mut DIST_POINT_NAME, iname: *const X509_NAME) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live point name or NULL and a live name.
        unsafe {
            let Some(point) = dpn.as_mut().filter(|point| point.r#type == 1) else { return Ok(1) };
            let whole = X509_NAME_dup(iname);
            if whole.is_null() || !add_entries(whole, point.name.relativename) {
                X509_NAME_free(whole);
                return Err(Error::SILENT);
            }
            X509_NAME_free(std::mem::replace(&mut point.dpname, whole));
        }
        Ok(1)
    })
}
