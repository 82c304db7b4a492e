//! Keys from parameters: `EVP_PKEY_fromdata`.

use std::ffi::{CStr, c_int};

use super::super::mac_key::MacKey;
use super::super::params::{OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, each};
use super::super::pkey::{Content, EVP_PKEY, Legacy};
use super::super::pkey_ctx::{EVP_PKEY_CTX, group_nid, operation};
use super::get::GETTABLE;
use super::property::{Value, property};
use crate::crypto::generate;
use crate::crypto::key::{Key, Kind};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::ec::group::explicit;

/// Names that keys of a kind are made of.
pub(super) fn parts(kind: Kind) -> &'static [(&'static CStr, u32)] {
    match kind {
        Kind::Rsa | Kind::RsaPss => &[
            (c"n", UNSIGNED),
            (c"e", UNSIGNED),
            (c"d", UNSIGNED),
            (c"rsa-factor1", UNSIGNED),
            (c"rsa-factor2", UNSIGNED),
            (c"rsa-exponent1", UNSIGNED),
            (c"rsa-exponent2", UNSIGNED),
            (c"rsa-coefficient1", UNSIGNED),
        ],
        Kind::Ec => &[(c"group", UTF8_STRING), (c"pub", OCTET_STRING), (c"priv", UNSIGNED)],
        Kind::Ed25519 | Kind::X25519 => &[(c"pub", OCTET_STRING), (c"priv", OCTET_STRING)],
        Kind::Dh | Kind::Dhx | Kind::Dsa => {
            &[(c"p", UNSIGNED), (c"q", UNSIGNED), (c"g", UNSIGNED), (c"pub", UNSIGNED), (c"priv", UNSIGNED)]
        }
    }
}

#[track_caller]
fn unsupported() -> Error {
    Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)
}

/// Names that `EVP_PKEY_fromdata` takes. Source: EVP_PKEY_fromdata_settable(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_fromdata_settable(ctx: *mut EVP_PKEY_CTX, selection: c_int) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = selection;
        if ctx.is_null() { Err(unsupported()) } else { Ok(GETTABLE.as_ptr()) }
    })
}

/// The bits of a selection that ask for the private and for the public half.
const PRIVATE: c_int = 1;
const PUBLIC: c_int = 2;

/// A key from those of its parts that are selected.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
unsafe fn assemble(nid: c_int, selection: c_int, params: *const OSSL_PARAM) -> Result<Content, Error> {
    let selected = |name: &[u8]| match name {
        b"priv" | b"d" | b"rsa-factor1" | b"rsa-factor2" | b"rsa-exponent1" | b"rsa-exponent2"
        | b"rsa-coefficient1" => selection & PRIVATE != 0,
        b"pub" => selection & PUBLIC != 0,
        _ => true,
    };
    // SAFETY: as our caller promises.
    let find = |name: &[u8]| unsafe { each(params) }.find(|param| param.name() == name && selected(name));
    let number = |name: &str| find(name.as_bytes()).and_then(OSSL_PARAM::magnitude);
    let octets = |name: &str| find(name.as_bytes()).and_then(OSSL_PARAM::bytes);
    let failed = || Error::new(Lib::EVP, reason::EVP_R_INVALID_KEY);
    let key = match nid {
        6 | 912 => {
            let names =
                ["n", "e", "d", "rsa-factor1", "rsa-factor2", "rsa-exponent1", "rsa-exponent2", "rsa-coefficient1"];
            let numbers = names.map(number);
            if numbers[0].is_none() || numbers[1].is_none() {
                return Err(failed());
            }
            generate::rsa_from_numbers(&numbers)?
        }
        408 => {
            let group = find(b"group").and_then(OSSL_PARAM::text).and_then(group_nid);
            // SAFETY: as our caller promises.
            let group = group.or_else(|| unsafe { explicit::named(params) });
            let group = group.ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?;
            generate::ec_from_parts(group, octets("pub"), number("priv").as_deref())?
        }
        1034 | 1087 => {
            let kind = if nid == 1034 { Kind::X25519 } else { Kind::Ed25519 };
            match (octets("priv"), octets("pub")) {
                (Some(private), _) => Key::from_raw_private(kind, private),
                (None, Some(public)) => Key::from_raw_public(kind, public),
                (None, None) => None,
            }
            .ok_or_else(failed)?
        }
        28 | 920 => {
            let mut numbers = ["p", "q", "g", "pub", "priv"].map(number);
            if let Some(group) = find(b"group").and_then(OSSL_PARAM::text).and_then(group_nid) {
                let named = EVP_PKEY::with(Content::Key(super::super::pkey_ctx::generate::named_dh(group)?));
                for (at, name) in ["p", "q", "g"].into_iter().enumerate() {
                    numbers[at] = property(&named, name).map(Value::into_bytes);
                }
            }
            generate::dh_from_numbers(&numbers)?
        }
        116 => generate::dsa_from_numbers(&["p", "q", "g", "pub", "priv"].map(number))?,
        855 | 894 | 1061 | 1062 => {
            return Ok(Content::Secret(nid, MacKey::new(octets("priv").ok_or_else(failed)?)));
        }
        _ => return Err(unsupported()),
    };
    Ok(Content::Key(key))
}

/// Prepares for making a key of its parts. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_fromdata_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_fromdata_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = ctx.as_mut().ok_or_else(unsupported)?;
            ctx.begin(operation::FROMDATA);
        }
        Ok(1)
    })
}

/// Makes a key of its parts in `*ppkey`, a fresh one for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_fromdata(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_fromdata(
    ctx: *mut EVP_PKEY_CTX,
    ppkey: *mut *mut EVP_PKEY,
    selection: c_int,
    param: *mut OSSL_PARAM,
) -> c_int {
    // SAFETY: a live context or NULL.
    let begun = unsafe { ctx.as_ref() }.filter(|ctx| ctx.operation == operation::FROMDATA);
    guard(if begun.is_some() { -1 } else { -2 }, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = begun.ok_or_else(unsupported)?;
            if ppkey.is_null() {
                return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let content = match assemble(ctx.nid, selection, param) {
                Ok(content) => content,
                Err(wrong) => {
                    wrong.raise();
                    return Ok(0);
                }
            };
            match EVP_PKEY::option(*ppkey) {
                Some(pkey) => pkey.replace(content, Legacy::None),
                None => *ppkey = Shared::into_raw(EVP_PKEY::with(content)),
            }
        }
        Ok(1)
    })
}
