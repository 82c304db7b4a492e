//! What a key is made of, by name: `EVP_PKEY_get_bn_param` and kin, `EVP_PKEY_fromdata`, `EVP_PKEY_todata`.

use std::ffi::{CStr, c_char, c_int, c_uchar, c_void};
use std::sync::Arc;

use aws_lc_sys::{self as lc, BIGNUM};

use super::params::{END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described, each, each_mut};
use super::pkey::{Content, EVP_PKEY, Legacy};
use super::pkey_ctx::{EVP_PKEY_CTX, group_name, group_nid, operation};
use crate::crypto::generate;
use crate::crypto::key::{Key, Kind};
use crate::crypto::lc::magnitude;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, bytes_mut, c_str, guard, memory};

/// One thing that a key can tell.
pub(crate) enum Value {
    /// A number's big-endian magnitude.
    Number(Vec<u8>),
    /// Text.
    Text(&'static str),
    /// Bytes.
    Octets(Vec<u8>),
    /// A small number.
    Int(i64),
}

impl Value {
    /// The bytes of a number or of bytes.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        match self {
            Value::Number(bytes) | Value::Octets(bytes) => bytes,
            Value::Text(text) => text.as_bytes().to_vec(),
            Value::Int(number) => number.to_be_bytes().to_vec(),
        }
    }
}

/// A number that may not be there.
fn numbered(number: *const BIGNUM) -> Option<Value> {
    // SAFETY: callers pass what aws-lc's getters answer: NULL or a live number.
    (!number.is_null()).then(|| Value::Number(unsafe { magnitude(number) }.to_vec()))
}

fn rsa_property(key: &Key, name: &str) -> Option<Value> {
    // SAFETY: an RSA key's own object, borrowed while the key lives.
    unsafe {
        let rsa = lc::EVP_PKEY_get0_RSA(key.raw());
        numbered(match name {
            "n" => lc::RSA_get0_n(rsa),
            "e" => lc::RSA_get0_e(rsa),
            "d" => lc::RSA_get0_d(rsa),
            "rsa-factor1" => lc::RSA_get0_p(rsa),
            "rsa-factor2" => lc::RSA_get0_q(rsa),
            "rsa-exponent1" => lc::RSA_get0_dmp1(rsa),
            "rsa-exponent2" => lc::RSA_get0_dmq1(rsa),
            "rsa-coefficient1" => lc::RSA_get0_iqmp(rsa),
            _ => return None,
        })
    }
}

fn ec_property(pkey: &EVP_PKEY, key: &Key, name: &str) -> Option<Value> {
    // SAFETY: an elliptic curve key's own object, borrowed while the key lives; fresh numbers freed by their handles.
    unsafe {
        let ec = lc::EVP_PKEY_get0_EC_KEY(key.raw());
        let group = lc::EC_KEY_get0_group(ec);
        if group.is_null() {
            return None;
        }
        let point = lc::EC_KEY_get0_public_key(ec);
        match name {
            "group" => group_name(lc::EC_GROUP_get_curve_name(group)).map(Value::Text),
            "priv" => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::private_octets(&*object).ok().map(|number| Value::Number(number.to_vec()))
            }
            "pub" if !point.is_null() => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::public_octets(&object).ok().map(Value::Octets)
            }
            "encoded-pub-key" if !point.is_null() => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::public_octets(&object).ok().map(Value::Octets)
            }
            "qx" | "qy" if !point.is_null() => {
                let (x, y) = (crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?);
                let null = std::ptr::null_mut();
                lc::EC_POINT_get_affine_coordinates_GFp(group, point, x.raw(), y.raw(), null);
                numbered(if name == "qx" { x.raw() } else { y.raw() })
            }
            "order" => numbered(lc::EC_GROUP_get0_order(group)),
            "cofactor" => Some(Value::Number(vec![1])),
            "field-type" => Some(Value::Text("prime-field")),
            "encoding" => Some(Value::Text("named_curve")),
            "point-format" => {
                let compressed = lc::EC_KEY_get_conv_form(ec) as u32 == 2;
                Some(Value::Text(if compressed { "compressed" } else { "uncompressed" }))
            }
            "decoded-from-explicit" | "use-cofactor-flag" => Some(Value::Int(0)),
            "p" | "a" | "b" => {
                let (p, a, b) =
                    (crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?);
                lc::EC_GROUP_get_curve_GFp(group, p.raw(), a.raw(), b.raw(), std::ptr::null_mut());
                numbered(match name {
                    "p" => p.raw(),
                    "a" => a.raw(),
                    _ => b.raw(),
                })
            }
            _ => None,
        }
    }
}

fn finite_field_property(key: &Key, name: &str) -> Option<Value> {
    // SAFETY: the key's own object, borrowed while the key lives.
    unsafe {
        if key.kind() == Kind::Dsa {
            let dsa = lc::EVP_PKEY_get0_DSA(key.raw());
            return numbered(match name {
                "p" => lc::DSA_get0_p(dsa),
                "q" => lc::DSA_get0_q(dsa),
                "g" => lc::DSA_get0_g(dsa),
                "pub" => lc::DSA_get0_pub_key(dsa),
                "priv" => lc::DSA_get0_priv_key(dsa),
                _ => return None,
            });
        }
        let dh = lc::EVP_PKEY_get0_DH(key.raw());
        if name == "group" {
            return group_name(crate::libcrypto::dh::key::nid_of(dh)).map(Value::Text);
        }
        numbered(match name {
            "p" => lc::DH_get0_p(dh),
            "q" => lc::DH_get0_q(dh),
            "g" => lc::DH_get0_g(dh),
            "pub" => lc::DH_get0_pub_key(dh),
            "priv" => lc::DH_get0_priv_key(dh),
            _ => return None,
        })
    }
}

/// What a key tells under a name.
pub(crate) fn property(pkey: &EVP_PKEY, name: &str) -> Option<Value> {
    let key = match pkey.content() {
        Content::Key(key) => key,
        Content::Secret(_, secret) if name == "priv" => return Some(Value::Octets(secret.to_vec())),
        _ => return None,
    };
    match name {
        "bits" => return Some(Value::Int(key.bits().into())),
        "security-bits" => return Some(Value::Int(key.security_bits().into())),
        "max-size" => return Some(Value::Int(super::pkey_info::size(&key).into())),
        "default-digest" if matches!(key.kind(), Kind::Rsa | Kind::RsaPss | Kind::Ec | Kind::Dsa) => {
            return Some(Value::Text("SHA256"));
        }
        "mandatory-digest" if key.kind() == Kind::Ed25519 => return Some(Value::Text("")),
        _ => {}
    }
    match key.kind() {
        Kind::Rsa | Kind::RsaPss => rsa_property(&key, name),
        Kind::Ec => ec_property(pkey, &key, name),
        Kind::Ed25519 | Kind::X25519 => match name {
            "pub" | "encoded-pub-key" => key.raw_public().map(Value::Octets),
            "priv" => key.raw_private().map(|bytes| Value::Octets(bytes.to_vec())),
            _ => None,
        },
        Kind::Dh | Kind::Dhx | Kind::Dsa => finite_field_property(&key, name),
    }
}

/// # Safety
/// Live or NULL.
unsafe fn named(pkey: *const EVP_PKEY, name: *const c_char) -> Result<Value, Error> {
    // SAFETY: as our caller promises.
    let (pkey, name) = unsafe { (EVP_PKEY::get0(pkey)?, c_str(name)?) };
    property(pkey, &String::from_utf8_lossy(name)).ok_or(Error::SILENT)
}

/// Tells a number of a key: into `*bn`, or a fresh one for `BN_free` if that is NULL. Returns 1 or 0. Source: EVP_PKEY_get_bn_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_bn_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    bn: *mut *mut BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Number(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            let place = if (*bn).is_null() { lc::BN_new() } else { *bn };
            *bn = lc::BN_bin2bn(number.as_ptr(), number.len(), place);
        }
        Ok(1)
    })
}

/// Tells a small number of a key. Returns 1 or 0. Source: EVP_PKEY_get_int_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_int_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    out: *mut c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Int(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            out.write(c_int::try_from(number).map_err(|_| Error::SILENT)?);
        }
        Ok(1)
    })
}

/// Tells a size of a key. Returns 1 or 0. Source: EVP_PKEY_get_size_t_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_size_t_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    out: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Int(number) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            out.write(usize::try_from(number).map_err(|_| Error::SILENT)?);
        }
        Ok(1)
    })
}

/// Tells a text of a key; `*out_sz` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_utf8_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_utf8_string_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    text: *mut c_char,
    max_buf_sz: usize,
    out_sz: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Text(value) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out_sz, value.len());
            if !text.is_null() {
                if value.len() >= max_buf_sz {
                    return Err(Error::SILENT);
                }
                std::ptr::copy_nonoverlapping(value.as_ptr().cast(), text, value.len());
                text.add(value.len()).write(0);
            }
        }
        Ok(1)
    })
}

/// Tells bytes of a key; `*out_sz` becomes their length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_octet_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_octet_string_param(
    pkey: *const EVP_PKEY,
    key_name: *const c_char,
    buf: *mut c_uchar,
    max_buf_sz: usize,
    out_sz: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Value::Octets(value) = named(pkey, key_name)? else { return Err(Error::SILENT) };
            put(out_sz, value.len());
            if !buf.is_null() {
                if value.len() > max_buf_sz {
                    return Err(Error::SILENT);
                }
                bytes_mut(buf, value.len())?.copy_from_slice(&value);
            }
        }
        Ok(1)
    })
}

/// Tells the group of a key; `*gname_len` becomes its length unless NULL. Returns 1 or 0. Source: EVP_PKEY_get_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_group_name(
    pkey: *const EVP_PKEY,
    name: *mut c_char,
    name_sz: usize,
    gname_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_PKEY_get_utf8_string_param(pkey, c"group".as_ptr(), name, name_sz, gname_len) })
    })
}

/// Tells what an array asks of a key. Returns 1 or 0. Source: EVP_PKEY_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_params(pkey: *const EVP_PKEY, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let pkey = EVP_PKEY::get0(pkey)?;
            for param in each_mut(params) {
                let name = String::from_utf8_lossy(param.name()).into_owned();
                let done = match property(pkey, &name) {
                    None => continue,
                    Some(Value::Number(number)) => param.set_magnitude(&number),
                    Some(Value::Int(number)) => param.set_integer(number),
                    Some(Value::Text(text)) => param.set_text(text),
                    Some(Value::Octets(octets)) => param.set_bytes(&octets),
                };
                if !done {
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(1)
    })
}

/// How the public point is written; 0 if the key has none. Source: EVP_PKEY_get_ec_point_conv_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_ec_point_conv_form(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ec = EVP_PKEY::get0(pkey)?.ec_key().ok_or(Error::SILENT)?;
            Ok(lc::EC_KEY_get_conv_form(ec.raw()) as c_int)
        }
    })
}

/// 406 (`NID_X9_62_prime_field`) for keys on curves; 0 for others. Source: EVP_PKEY_get_field_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_field_type(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(if unsafe { EVP_PKEY::get0(pkey) }?.nid() == 408 { 406 } else { 0 })
    })
}

/// Names that keys of a kind are made of.
fn parts(kind: Kind) -> &'static [(&'static CStr, u32)] {
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

static GETTABLE: [OSSL_PARAM; 15] = [
    described(c"bits", INTEGER),
    described(c"security-bits", INTEGER),
    described(c"max-size", INTEGER),
    described(c"default-digest", UTF8_STRING),
    described(c"group", UTF8_STRING),
    described(c"n", UNSIGNED),
    described(c"e", UNSIGNED),
    described(c"d", UNSIGNED),
    described(c"p", UNSIGNED),
    described(c"q", UNSIGNED),
    described(c"g", UNSIGNED),
    described(c"pub", OCTET_STRING),
    described(c"priv", UNSIGNED),
    described(c"encoded-pub-key", OCTET_STRING),
    END,
];
static SETTABLE: [OSSL_PARAM; 2] = [described(c"encoded-pub-key", OCTET_STRING), END];

/// Names that keys tell; not every key knows each. Source: EVP_PKEY_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_gettable_params(pkey: *const EVP_PKEY) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if pkey.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// Names that `EVP_PKEY_set_params` takes. Source: EVP_PKEY_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_settable_params(pkey: *const EVP_PKEY) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if pkey.is_null() { std::ptr::null() } else { SETTABLE.as_ptr() }))
}

/// Names that `EVP_PKEY_fromdata` takes. Source: EVP_PKEY_fromdata_settable(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_fromdata_settable(ctx: *mut EVP_PKEY_CTX, selection: c_int) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = selection;
        Ok(if ctx.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() })
    })
}

/// A key from its parts.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
unsafe fn assemble(nid: c_int, params: *const OSSL_PARAM) -> Result<Content, Error> {
    // SAFETY: as our caller promises.
    let find = |name: &[u8]| unsafe { each(params) }.find(|param| param.name() == name);
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
                let named = EVP_PKEY::with(Content::Key(super::pkey_ctx::generate::named_dh(group)?));
                for (at, name) in ["p", "q", "g"].into_iter().enumerate() {
                    numbers[at] = property(&named, name).map(Value::into_bytes);
                }
            }
            generate::dh_from_numbers(&numbers)?
        }
        116 => generate::dsa_from_numbers(&["p", "q", "g", "pub", "priv"].map(number))?,
        855 | 894 | 1061 | 1062 => {
            let secret = octets("priv").ok_or_else(failed)?.to_vec();
            return Ok(Content::Secret(nid, Arc::new(zeroize::Zeroizing::new(secret))));
        }
        _ => return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)),
    };
    Ok(Content::Key(key))
}

/// Prepares for making a key of its parts. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_fromdata_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_fromdata_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = ctx
                .as_mut()
                .ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE))?;
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
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let _ = selection;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_PKEY_CTX::get0(ctx)?;
            if ctx.operation != operation::FROMDATA {
                return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE));
            }
            if ppkey.is_null() {
                return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let content = match assemble(ctx.nid, param) {
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

/// `OSSL_KEYMGMT_SELECT_PRIVATE_KEY`.
const SELECT_PRIVATE: c_int = 1;
/// `OSSL_KEYMGMT_SELECT_PUBLIC_KEY`.
const SELECT_PUBLIC: c_int = 2;

/// The parts of a key as an array in one block of C's memory, for `OSSL_PARAM_free`.
fn disassemble(pkey: &EVP_PKEY, selection: c_int) -> Result<*mut OSSL_PARAM, Error> {
    let key = pkey.key()?;
    let wanted = |name: &CStr| match name.to_bytes() {
        b"d" | b"priv" | b"rsa-factor1" | b"rsa-factor2" | b"rsa-exponent1" | b"rsa-exponent2"
        | b"rsa-coefficient1" => selection & SELECT_PRIVATE != 0,
        b"n" | b"e" | b"pub" => selection & (SELECT_PUBLIC | SELECT_PRIVATE) != 0,
        _ => true,
    };
    let values: Vec<(&CStr, u32, Vec<u8>)> = parts(key.kind())
        .iter()
        .filter(|(name, _)| wanted(name))
        .filter_map(|(name, data_type)| {
            let mut bytes = property(pkey, name.to_str().ok()?)?.into_bytes();
            if *data_type == UNSIGNED && cfg!(target_endian = "little") {
                bytes.reverse();
            }
            Some((*name, *data_type, bytes))
        })
        .collect();
    let head = size_of::<OSSL_PARAM>() * (values.len() + 1);
    let room: usize = values.iter().map(|(_, _, bytes)| bytes.len() + 1).sum();
    let block = memory::duplicate(&vec![0; head + room]);
    let mut data = head;
    // SAFETY: the block has room for the array and, behind it, for each value with a terminator.
    unsafe {
        for (at, (name, data_type, bytes)) in values.iter().enumerate() {
            let place = block.add(data);
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len());
            let param = OSSL_PARAM { data: place.cast(), data_size: bytes.len(), ..described(name, *data_type) };
            block.cast::<OSSL_PARAM>().add(at).write(param);
            data += bytes.len() + 1;
        }
        block.cast::<OSSL_PARAM>().add(values.len()).write(END);
    }
    Ok(block.cast())
}

/// Tells the parts of a key as an array for `OSSL_PARAM_free`. Returns 1 or 0. Source: EVP_PKEY_todata(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_todata(
    pkey: *const EVP_PKEY,
    selection: c_int,
    params: *mut *mut OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if params.is_null() {
                return Err(Error::SILENT);
            }
            params.write(disassemble(EVP_PKEY::get0(pkey)?, selection)?);
        }
        Ok(1)
    })
}

/// Is given an array of parts.
pub type OSSL_CALLBACK = unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int;

/// Gives the parts of a key to a function. Returns what that returns, or 0. Source: EVP_PKEY_export(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_export(
    pkey: *const EVP_PKEY,
    selection: c_int,
    export_cb: Option<OSSL_CALLBACK>,
    export_cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let parts = disassemble(EVP_PKEY::get0(pkey)?, selection)?;
            let callback = export_cb.ok_or(Error::SILENT)?;
            let answer = callback(parts, export_cbarg);
            memory::free(parts);
            Ok(answer)
        }
    })
}

/// Sets parts of a key by an array: "encoded-pub-key". Returns 1 or 0. Source: EVP_PKEY_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_params(pkey: *mut EVP_PKEY, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            for param in each(params) {
                if param.name() == b"encoded-pub-key" {
                    let encoded = param.bytes().ok_or(Error::SILENT)?;
                    return Ok(super::pkey_raw::EVP_PKEY_set1_encoded_public_key(
                        pkey,
                        encoded.as_ptr(),
                        encoded.len(),
                    ));
                }
            }
        }
        Err(Error::SILENT)
    })
}

/// Sets bytes of a key: "encoded-pub-key". Returns 1 or 0. Source: EVP_PKEY_set_octet_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_octet_string_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    buf: *const c_uchar,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if c_str(key_name)? == b"encoded-pub-key" {
                return Ok(super::pkey_raw::EVP_PKEY_set1_encoded_public_key(pkey, buf, bsize));
            }
        }
        Err(Error::SILENT)
    })
}

/// Sets the private or public number of a DH or DSA key, or the private one of a key on a curve. Returns 1 or 0. Source: EVP_PKEY_set_bn_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_bn_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    bn: *const BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (pkey, name, key) = (EVP_PKEY::get0(pkey)?, c_str(key_name)?, EVP_PKEY::get0(pkey)?.key()?);
            let done = match (key.kind(), name) {
                (Kind::Dh | Kind::Dhx, b"pub") => {
                    lc::DH_set0_key(lc::EVP_PKEY_get0_DH(key.raw()), lc::BN_dup(bn), std::ptr::null_mut())
                }
                (Kind::Dh | Kind::Dhx, b"priv") => {
                    lc::DH_set0_key(lc::EVP_PKEY_get0_DH(key.raw()), std::ptr::null_mut(), lc::BN_dup(bn))
                }
                (Kind::Dsa, b"pub") => {
                    lc::DSA_set0_key(lc::EVP_PKEY_get0_DSA(key.raw()), lc::BN_dup(bn), std::ptr::null_mut())
                }
                (Kind::Ec, b"priv") => lc::EC_KEY_set_private_key(lc::EVP_PKEY_get0_EC_KEY(key.raw()), bn),
                _ => 0,
            };
            let _ = pkey;
            crate::crypto::lc::forget_errors();
            Ok(done)
        }
    })
}

/// 0: no key has such a thing to set. Source: EVP_PKEY_set_int_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_int_param(pkey: *mut EVP_PKEY, key_name: *const c_char, input: c_int) -> c_int {
    guard(0, || {
        let _ = (pkey, key_name, input);
        Ok(0)
    })
}

/// 0: no key has such a thing to set. Source: EVP_PKEY_set_size_t_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_size_t_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    input: usize,
) -> c_int {
    guard(0, || {
        let _ = (pkey, key_name, input);
        Ok(0)
    })
}

/// Sets a text of a key: "point-format" of a key on a curve. Returns 1 or 0. Source: EVP_PKEY_set_utf8_string_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_utf8_string_param(
    pkey: *mut EVP_PKEY,
    key_name: *const c_char,
    text: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (ec, name, value) =
                (EVP_PKEY::get0(pkey)?.ec_key().ok_or(Error::SILENT)?, c_str(key_name)?, c_str(text)?);
            let form = match (name, value) {
                (b"point-format", b"compressed") => 2,
                (b"point-format", b"uncompressed") => 4,
                _ => return Err(Error::SILENT),
            };
            crate::libcrypto::ec::key::EC_KEY_set_conv_form(Arc::as_ptr(&ec).cast_mut(), form);
        }
        Ok(1)
    })
}
