//! `GENERAL_NAME`: as names and values, printed, compared, set.

use std::ffi::{c_int, c_void};

use super::method::{X509V3_EXT_METHOD, c_list, c_values};
use super::outside::*;
use super::show::{Out, content, object_text, text};
use super::types::*;
use super::values::{Pair, stack_st_CONF_VALUE};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::any::{ASN1_TYPE, ASN1_TYPE_cmp};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::objects::object::OBJ_cmp;
use crate::libcrypto::objects::{ASN1_OBJECT, OBJ_obj2nid};
use crate::libcrypto::stack::Stack;

/// The kinds of general names (`GEN_*`).
#[allow(missing_docs)]
pub mod kind {
    use std::ffi::c_int;

    pub const OTHERNAME: c_int = 0;
    pub const EMAIL: c_int = 1;
    pub const DNS: c_int = 2;
    pub const X400: c_int = 3;
    pub const DIRNAME: c_int = 4;
    pub const EDIPARTY: c_int = 5;
    pub const URI: c_int = 6;
    pub const IPADD: c_int = 7;
    pub const RID: c_int = 8;
}

const NID_ms_upn: c_int = 649;
const NID_id_on_SmtpUTF8Mailbox: c_int = 1208;
const NID_XmppAddr: c_int = 1209;
const NID_SRVName: c_int = 1210;
const NID_NAIRealm: c_int = 1211;
/// `XN_FLAG_ONELINE`.
pub const XN_FLAG_ONELINE: std::ffi::c_ulong = 0x82_031f;

/// The title of a known other name and the type its value must have.
fn known_other(nid: c_int) -> Option<(&'static str, c_int)> {
    match nid {
        NID_id_on_SmtpUTF8Mailbox => Some(("SmtpUTF8Mailbox", tag::UTF8STRING)),
        NID_XmppAddr => Some(("XmppAddr", tag::UTF8STRING)),
        NID_SRVName => Some(("SRVName", tag::IA5STRING)),
        NID_ms_upn => Some(("UPN", tag::UTF8STRING)),
        NID_NAIRealm => Some(("NAIRealm", tag::UTF8STRING)),
        _ => None,
    }
}

/// An address in numbers: four of IPv4, eight groups of IPv6.
pub fn address_text(address: &[u8]) -> String {
    match address.len() {
        4 => address.iter().map(u8::to_string).collect::<Vec<_>>().join("."),
        16 => {
            let group = |pair: &[u8]| format!("{:X}", u16::from(pair[0]) << 8 | u16::from(pair[1]));
            address.chunks_exact(2).map(group).collect::<Vec<_>>().join(":")
        }
        length => format!("<invalid length={length}>"),
    }
}

/// An other name as name and value.
///
/// # Safety
/// `name` is live.
unsafe fn other_pair(name: *const OTHERNAME) -> Result<Pair, Error> {
    // SAFETY: as the caller promises; the type of the value says what it holds.
    unsafe {
        let name = name.as_ref().ok_or(Error::SILENT)?;
        let value = name.value.as_ref().ok_or(Error::SILENT)?;
        let held = || content(value.value.asn1_string).to_vec();
        if let Some((title, wanted)) = known_other(OBJ_obj2nid(name.type_id)) {
            if value.r#type != wanted {
                return Err(Error::SILENT);
            }
            return Ok(Pair::new(format!("othername: {title}:"), held()));
        }
        let object = crate::libcrypto::asn1::outside::object_text(name.type_id, false);
        let title = if object.is_empty() { "othername:".to_owned() } else { format!("othername: {object}:") };
        Ok(match value.r#type {
            tag::IA5STRING | tag::UTF8STRING => Pair::new(title, held()),
            _ => Pair::new(title, "<unsupported>"),
        })
    }
}

/// A general name as name and value.
///
/// # Safety
/// `name` is live.
pub unsafe fn pair(name: *const GENERAL_NAME) -> Result<Pair, Error> {
    // SAFETY: as the caller promises; the type says what the name holds.
    unsafe {
        let name = name.as_ref().ok_or(Error::SILENT)?;
        Ok(match name.r#type {
            kind::OTHERNAME => other_pair(name.d.otherName)?,
            kind::X400 => Pair::new("X400Name", "<unsupported>"),
            kind::EDIPARTY => Pair::new("EdiPartyName", "<unsupported>"),
            kind::EMAIL => Pair::new("email", content(name.d.ia5)),
            kind::DNS => Pair::new("DNS", content(name.d.ia5)),
            kind::URI => Pair::new("URI", content(name.d.ia5)),
            kind::DIRNAME => {
                let mut line = vec![0u8; 256];
                X509_NAME_oneline(name.d.directoryName, line.as_mut_ptr().cast(), 256);
                line.truncate(line.iter().position(|&byte| byte == 0).unwrap_or(255));
                Pair::new("DirName", line)
            }
            kind::IPADD => Pair::new("IP Address", address_text(content(name.d.iPAddress))),
            kind::RID => Pair::new("Registered ID", object_text(name.d.registeredID, 256)),
            _ => return Err(Error::SILENT),
        })
    }
}

/// General names as names and values.
///
/// # Safety
/// `names` is NULL or live.
pub unsafe fn pairs_of(names: *const Stack<GENERAL_NAME>) -> Result<Vec<Pair>, Error> {
    // SAFETY: as the caller promises.
    unsafe { Stack::items(names).into_iter().map(|name| pair(name)).collect() }
}

/// Adds a general name to a list of names and values, a new one if NULL. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2v_GENERAL_NAME(
    _method: *mut X509V3_EXT_METHOD,
    r#gen: *mut GENERAL_NAME,
    ret: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the caller promises a live name and a live list or NULL.
    c_values(ret, unsafe { pair(r#gen) }.map(|pair| vec![pair]))
}

/// Adds general names to a list of names and values, a new one if NULL. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2v_GENERAL_NAMES(
    _method: *mut X509V3_EXT_METHOD,
    r#gen: *mut GENERAL_NAMES,
    extlist: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the caller promises live names and a live list or NULL.
    c_list(extlist, unsafe { pairs_of(r#gen) })
}

/// Prints a general name.
///
/// # Safety
/// `name` is live.
pub unsafe fn print_to(out: Out, name: *const GENERAL_NAME) {
    // SAFETY: as the caller promises; the type says what the name holds.
    unsafe {
        let Some(name) = name.as_ref() else { return };
        let string = |title: &str| {
            out.put(title);
            crate::libcrypto::asn1::print::ASN1_STRING_print(out.bio(), name.d.ia5);
        };
        match name.r#type {
            kind::OTHERNAME => print_other(out, name.d.otherName),
            kind::X400 => out.put("X400Name:<unsupported>"),
            kind::EDIPARTY => out.put("EdiPartyName:<unsupported>"),
            kind::EMAIL => string("email:"),
            kind::DNS => string("DNS:"),
            kind::URI => string("URI:"),
            kind::DIRNAME => {
                out.put("DirName:");
                X509_NAME_print_ex(out.bio(), name.d.directoryName, 0, XN_FLAG_ONELINE);
            }
            kind::IPADD => {
                let address = content(name.d.iPAddress);
                out.put(format!("IP Address:{}", address_text(address)));
            }
            kind::RID => {
                out.put("Registered ID:");
                out.object(name.d.registeredID);
            }
            _ => {}
        }
    }
}

unsafe fn print_other(out: Out, name: *const OTHERNAME) {
    // SAFETY: a live other name by the caller; the type of its value says what it holds.
    unsafe {
        let Some(name) = name.as_ref() else { return };
        match (known_other(OBJ_obj2nid(name.type_id)), name.value.as_ref()) {
            (Some((title, _)), Some(value)) => {
                out.put(format!("othername:{title}:"));
                out.put(text(value.value.asn1_string));
            }
            _ => out.put("othername:<unsupported>"),
        }
    }
}

/// Prints a general name. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_print(out: *mut BIO, r#gen: *mut GENERAL_NAME) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and name.
        unsafe { print_to(Out::new(out, 0), r#gen) };
        Ok(1)
    })
}

/// Compares two general names; 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_cmp(a: *mut GENERAL_NAME, b: *mut GENERAL_NAME) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises live names or NULL; the type says what they hold.
        unsafe {
            let (Some(a), Some(b)) = (a.as_ref(), b.as_ref()) else { return Ok(-1) };
            if a.r#type != b.r#type {
                return Ok(-1);
            }
            Ok(match a.r#type {
                kind::OTHERNAME => OTHERNAME_cmp(a.d.otherName, b.d.otherName),
                kind::EDIPARTY => party_cmp(a.d.ediPartyName, b.d.ediPartyName)?,
                kind::DIRNAME => X509_NAME_cmp(a.d.directoryName, b.d.directoryName),
                kind::RID => OBJ_cmp(a.d.registeredID, b.d.registeredID),
                kind::X400 | kind::EMAIL | kind::DNS | kind::URI | kind::IPADD => {
                    ASN1_STRING::get0(a.d.string)?.compare(ASN1_STRING::get0(b.d.string)?)
                }
                _ => -1,
            })
        }
    })
}

unsafe fn party_cmp(a: *const EDIPARTYNAME, b: *const EDIPARTYNAME) -> Result<c_int, Error> {
    // SAFETY: live names by the caller.
    unsafe {
        let (Some(a), Some(b)) = (a.as_ref(), b.as_ref()) else { return Ok(-1) };
        let order = match (a.nameAssigner.as_ref(), b.nameAssigner.as_ref()) {
            (Some(a), Some(b)) => a.compare(b),
            (None, None) => 0,
            (None, Some(_)) => -1,
            (Some(_), None) => 1,
        };
        if order != 0 {
            return Ok(order);
        }
        Ok(match (a.partyName.as_ref(), b.partyName.as_ref()) {
            (Some(a), Some(b)) => a.compare(b),
            _ => -1,
        })
    }
}

/// Compares two other names; 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OTHERNAME_cmp(a: *mut OTHERNAME, b: *mut OTHERNAME) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises live names or NULL.
        unsafe {
            let (Some(a), Some(b)) = (a.as_ref(), b.as_ref()) else { return Ok(-1) };
            let order = OBJ_cmp(a.type_id, b.type_id);
            Ok(if order != 0 { order } else { ASN1_TYPE_cmp(a.value, b.value) })
        }
    })
}

/// Makes `a` a name of kind `type` that holds and owns `value`; what it held is not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_set0_value(a: *mut GENERAL_NAME, r#type: c_int, value: *mut c_void) {
    guard((), || {
        // SAFETY: the caller promises a live name and gives `value` up.
        let name = unsafe { a.as_mut() }.ok_or_else(|| Error::new(Lib::X509V3, reason::ERR_R_PASSED_NULL_PARAMETER))?;
        name.d.ptr = value.cast();
        name.r#type = r#type;
        Ok(())
    })
}

/// Returns what a name holds, which stays the name's, and its kind at `*ptype`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_get0_value(a: *const GENERAL_NAME, ptype: *mut c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live name and a place for the kind or NULL.
        unsafe {
            let name = a.as_ref().ok_or_else(|| Error::new(Lib::X509V3, reason::ERR_R_PASSED_NULL_PARAMETER))?;
            crate::ffi::strings::put(ptype, name.r#type);
            let known = (kind::OTHERNAME..=kind::RID).contains(&name.r#type);
            Ok(if known { name.d.ptr.cast() } else { std::ptr::null_mut() })
        }
    })
}

/// Makes `gen` an other name of `oid` and `value`, which it then owns. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_set0_othername(
    r#gen: *mut GENERAL_NAME,
    oid: *mut ASN1_OBJECT,
    value: *mut ASN1_TYPE,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live name and gives the others up.
        unsafe {
            let name = OTHERNAME_new();
            let Some(other) = name.as_mut() else { return Err(Error::SILENT) };
            crate::libcrypto::asn1::any::ASN1_TYPE_free(other.value);
            other.type_id = oid;
            other.value = value;
            GENERAL_NAME_set0_value(r#gen, kind::OTHERNAME, name.cast());
        }
        Ok(1)
    })
}

/// Tells kind and value of an other name, which stay the name's. Returns 1, or 0 if `gen` is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GENERAL_NAME_get0_otherName(
    r#gen: *const GENERAL_NAME,
    poid: *mut *mut ASN1_OBJECT,
    pvalue: *mut *mut ASN1_TYPE,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live name and places for the results or NULL.
        unsafe {
            let name = r#gen.as_ref().filter(|name| name.r#type == kind::OTHERNAME).ok_or(Error::SILENT)?;
            let other = name.d.otherName.as_ref().ok_or(Error::SILENT)?;
            crate::ffi::strings::put(poid, other.type_id);
            crate::ffi::strings::put(pvalue, other.value);
        }
        Ok(1)
    })
}
