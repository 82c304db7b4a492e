//! What a key is: its type, names, sizes, and whether two are alike.

use std::ffi::{CStr, c_char, c_int, c_void};

use super::digest_table;
use super::fetch;
use super::pkey::{Content, EVP_PKEY, Legacy};
use crate::crypto::key::{Key, Kind};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, c_str, guard, optional_str};
use crate::libcrypto::objects::lookup::OBJ_nid2sn;

/// Type numbers that are other names of a type (`EVP_PKEY_RSA2`, the old DSA identifiers, …).
pub(crate) fn base_type(nid: c_int) -> c_int {
    match nid {
        19 => 6,
        66 | 67 | 70 | 113 => 116,
        // SM2 is an elliptic curve key to OpenSSL's older interface.
        other => other,
    }
}

/// Key types without a `Kind`: known by number, held only as a type or a secret.
const OTHER_TYPES: &[(c_int, &str)] = &[
    (855, "HMAC"),
    (894, "CMAC"),
    (1036, "HKDF"),
    (1021, "TLS1-PRF"),
    (973, "SCRYPT"),
    (1061, "POLY1305"),
    (1062, "SIPHASH"),
    (1035, "X448"),
    (1088, "ED448"),
    (1172, "SM2"),
];

/// Names under which OpenSSL's key management knows a type, the first being the one it tells.
fn names(nid: c_int) -> &'static [&'static str] {
    match nid {
        6 => &["RSA", "rsaEncryption", "1.2.840.113549.1.1.1", "2.5.8.1.1"],
        912 => &["RSA-PSS", "RSASSA-PSS", "rsassaPss", "1.2.840.113549.1.1.10"],
        408 => &["EC", "id-ecPublicKey", "1.2.840.10045.2.1"],
        1087 => &["ED25519", "1.3.101.112"],
        1034 => &["X25519", "1.3.101.110"],
        28 => &["DH", "dhKeyAgreement", "1.2.840.113549.1.3.1"],
        920 => &["DHX", "X9.42 DH", "dhpublicnumber", "1.2.840.10046.2.1"],
        116 => &[
            "DSA",
            "dsaEncryption",
            "1.2.840.10040.4.1",
            "DSA-old",
            "dsaEncryption-old",
            "1.3.14.3.2.12",
            "DSA-SHA",
            "dsaWithSHA",
            "1.3.14.3.2.13",
            "DSA-SHA1-old",
            "dsaWithSHA1-old",
            "1.3.14.3.2.27",
            "DSA-SHA1",
            "dsaWithSHA1",
            "1.2.840.10040.4.3",
        ],
        _ => &[],
    }
}

/// The type number of a name of `EVP_PKEY_CTX_new_from_name`; ASCII case does not matter.
pub(crate) fn nid_of_name(name: &[u8]) -> Option<c_int> {
    let kinds = [6, 912, 408, 1087, 1034, 28, 920, 116];
    let same = |known: &&str| known.as_bytes().eq_ignore_ascii_case(name);
    let by_kind = kinds.into_iter().find(|nid| names(*nid).iter().any(same));
    by_kind.or_else(|| OTHER_TYPES.iter().find(|(_, known)| same(known)).map(|(nid, _)| *nid))
}

/// The name OpenSSL tells for a type.
pub(crate) fn name_of_nid(nid: c_int) -> Option<&'static str> {
    let other = || OTHER_TYPES.iter().find(|(other, _)| *other == nid).map(|(_, name)| *name);
    Kind::from_nid(nid).map(Kind::name).or_else(other)
}

/// The type of a key (`EVP_PKEY_RSA`, …), 0 for an empty one. Source: EVP_PKEY_get_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_id(pkey: *const EVP_PKEY) -> c_int {
    // SAFETY: a live key, as the man page has the caller promise.
    guard(0, || Ok(unsafe { EVP_PKEY::get0(pkey) }?.nid()))
}

/// The type of a key with aliases resolved. Source: EVP_PKEY_get_base_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_base_id(pkey: *const EVP_PKEY) -> c_int {
    // SAFETY: a live key, as the man page has the caller promise.
    guard(0, || Ok(base_type(unsafe { EVP_PKEY::get0(pkey) }?.nid())))
}

/// Resolves an alias of a type; 0 for an unknown one. Source: EVP_PKEY_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_type(r#type: c_int) -> c_int {
    let base = base_type(r#type);
    let legacy = [6, 912, 408, 1087, 1034, 28, 920, 116, 855, 894, 1061, 1062, 1035, 1087, 1088, 1172];
    if legacy.contains(&base) { base } else { 0 }
}

/// The name of the key's type ("RSA"), NULL for an empty key. Source: EVP_PKEY_get0_type_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_type_name(key: *const EVP_PKEY) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live key, as the man page has the caller promise.
        let name = name_of_nid(unsafe { EVP_PKEY::get0(key) }?.nid());
        Ok(name.map_or(std::ptr::null(), super::names::c_name))
    })
}

/// Whether the key is of the named type. Returns 1 or 0. Source: EVP_PKEY_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_is_a(pkey: *const EVP_PKEY, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a live key or NULL, and a C string.
        let (pkey, name) = unsafe { (EVP_PKEY::option(pkey).ok_or(Error::SILENT)?, c_str(name).silent()?) };
        let nid = pkey.nid();
        Ok((nid != 0 && nid_of_name(name) == Some(nid)).into())
    })
}

/// Calls `fn` with each name of the key's type. Returns 1, or 0 if the key has none.
/// Source: EVP_PKEY_type_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_type_names_do_all(
    pkey: *const EVP_PKEY,
    r#fn: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the man page has the caller promise.
        let nid = unsafe { EVP_PKEY::get0(pkey) }?.nid();
        let callback = r#fn.ok_or(Error::SILENT)?;
        for name in names(nid) {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(super::names::c_name(name), data) }
        }
        Ok((!names(nid).is_empty()).into())
    })
}

/// Room a signature or encryption with this key takes at most.
pub(crate) fn size(key: &Key) -> c_int {
    match key.kind() {
        Kind::Ed25519 => 64,
        Kind::X25519 => 32,
        _ if key.is_hollow() => 0,
        // SAFETY: the key is live.
        _ => unsafe { aws_lc_sys::EVP_PKEY_size(key.raw()) },
    }
}

fn of_key(pkey: *const EVP_PKEY, what: impl Fn(&Key) -> c_int) -> Result<c_int, Error> {
    // SAFETY: callers pass on what C promised to be a live key or NULL.
    let key = unsafe { EVP_PKEY::option(pkey) }.and_then(|pkey| pkey.key().ok());
    Ok(key.map_or(0, |key| what(&key)).max(0))
}

/// Largest output of an operation with the key in bytes, 0 if unknown. Source: EVP_PKEY_get_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_size(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || of_key(pkey, size))
}

/// Length of the key in bits, 0 if unknown. Source: EVP_PKEY_get_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_bits(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || of_key(pkey, Key::bits))
}

/// Strength of the key in bits, 0 if unknown. Source: EVP_PKEY_get_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_security_bits(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || of_key(pkey, Key::security_bits))
}

fn compare(a: *const EVP_PKEY, b: *const EVP_PKEY, same: impl Fn(&Key, &Key) -> bool) -> Result<c_int, Error> {
    if a == b {
        return Ok(1);
    }
    // SAFETY: callers pass on what C promised to be live keys or NULL.
    let (Some(a), Some(b)) = (unsafe { (EVP_PKEY::option(a), EVP_PKEY::option(b)) }) else { return Ok(0) };
    match (a.content(), b.content()) {
        (Content::Key(a), Content::Key(b)) if a.kind() == b.kind() => Ok(same(&a, &b).into()),
        (Content::Key(_), Content::Key(_)) => {
            // Keys that are no objects of the old interface are compared by their management, which complains.
            if a.has_no_legacy_object() && b.has_no_legacy_object() {
                Error::new(Lib::EVP, reason::EVP_R_DIFFERENT_KEY_TYPES).raise();
            }
            Ok(-1)
        }
        (Content::Secret(a, key_a), Content::Secret(b, key_b)) if a == b => Ok((key_a == key_b).into()),
        (a, b) if discriminant(&a) != discriminant(&b) => Ok(-1),
        _ => Ok(-2),
    }
}

fn discriminant(content: &Content) -> c_int {
    match content {
        Content::Empty => 0,
        Content::Typed(nid) | Content::Secret(nid, _) => *nid,
        Content::Key(key) => key.kind().nid(),
    }
}

/// Compares parameters and public halves: 1 equal, 0 different, -1 different types, -2 cannot say.
/// Source: EVP_PKEY_eq(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_eq(a: *const EVP_PKEY, b: *const EVP_PKEY) -> c_int {
    guard(-2, || compare(a, b, Key::same_public))
}

/// The older name of `EVP_PKEY_eq`. Source: EVP_PKEY_cmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_cmp(a: *const EVP_PKEY, b: *const EVP_PKEY) -> c_int {
    guard(-2, || compare(a, b, Key::same_public))
}

/// Compares parameters only, with the answers of `EVP_PKEY_eq`. Source: EVP_PKEY_parameters_eq(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_parameters_eq(a: *const EVP_PKEY, b: *const EVP_PKEY) -> c_int {
    guard(-2, || compare(a, b, Key::same_parameters))
}

/// The older name of `EVP_PKEY_parameters_eq`. Source: EVP_PKEY_cmp_parameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_cmp_parameters(a: *const EVP_PKEY, b: *const EVP_PKEY) -> c_int {
    guard(-2, || compare(a, b, Key::same_parameters))
}

/// Whether the key lacks parameters it needs (an EC key its group, DSA and DH their primes). Returns 1 or 0.
/// Source: EVP_PKEY_missing_parameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_missing_parameters(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: a live key or NULL.
        let Some(pkey) = (unsafe { EVP_PKEY::option(pkey) }) else { return Ok(0) };
        Ok(pkey.key().is_ok_and(|key| key.lacks_parameters()).into())
    })
}

/// Copies the parameters of `from` to `to`, which must be of the same type or empty. Returns 1 or 0.
/// Source: EVP_PKEY_copy_parameters(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_copy_parameters(to: *mut EVP_PKEY, from: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: live keys, as the man page has the caller promise.
        let (to, from) = unsafe { (EVP_PKEY::get0(to)?, EVP_PKEY::get0(from)?) };
        let source = from.key().map_err(|_| Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS))?;
        match to.content() {
            Content::Key(target) if target.kind() != source.kind() => {
                Err(Error::new(Lib::EVP, reason::EVP_R_DIFFERENT_KEY_TYPES))
            }
            _ if source.lacks_parameters() => Err(Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS)),
            Content::Key(target) if !target.lacks_parameters() => {
                if target.same_parameters(&source) {
                    Ok(1)
                } else {
                    Err(Error::new(Lib::EVP, reason::EVP_R_DIFFERENT_PARAMETERS))
                }
            }
            Content::Key(target) => {
                target.copy_parameters(&source)?;
                Ok(1)
            }
            _ => {
                to.replace(Content::Key(source.only_parameters()?), Legacy::None);
                Ok(1)
            }
        }
    })
}

/// Gives an empty key a type. Returns 1 or 0. Source: EVP_PKEY_set_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_type(pkey: *mut EVP_PKEY, r#type: c_int) -> c_int {
    guard(0, || {
        let nid = base_type(r#type);
        // The secrets of codes have a type only where they are made.
        if name_of_nid(nid).is_none() || matches!(nid, 855 | 894 | 1061 | 1062) {
            return Err(Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM));
        }
        // SAFETY: a live key, or NULL to ask whether the type is known.
        if let Some(pkey) = unsafe { EVP_PKEY::option(pkey) } {
            pkey.replace(Content::Typed(nid), Legacy::None);
        }
        Ok(1)
    })
}

/// What OpenSSL says of a number that is no type of key: some are names of other things.
#[track_caller]
pub(super) fn no_type(nid: c_int) -> Error {
    // SAFETY: any number may be asked for; the answer is NULL or a static C string.
    match unsafe { optional_str(OBJ_nid2sn(nid)) } {
        Some(name) => fetch::unsupported(name, None),
        None => Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM),
    }
}

/// Gives an empty key the type of a PEM name ("RSA"). Returns 1 or 0. Source: EVP_PKEY_set_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_type_str(pkey: *mut EVP_PKEY, str: *const c_char, len: c_int) -> c_int {
    guard(0, || {
        // SAFETY: `len` readable bytes, or a C string if it is negative.
        let name = unsafe { if len < 0 { c_str(str)? } else { crate::ffi::bytes(str, len)? } };
        let nid = nid_of_name(name).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_ALGORITHM))?;
        // SAFETY: a live key or NULL.
        if let Some(pkey) = unsafe { EVP_PKEY::option(pkey) } {
            pkey.replace(Content::Typed(nid), Legacy::None);
        }
        Ok(1)
    })
}

/// Whether the key can sign. Returns 1 or 0. Source: EVP_PKEY_can_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_can_sign(pkey: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the man page has the caller promise.
        Ok(matches!(unsafe { EVP_PKEY::get0(pkey) }?.nid(), 6 | 912 | 408 | 1087 | 116).into())
    })
}

/// The digest that a key signs with by default, and whether no other will do; `None` for keys without one.
pub(super) fn default_digest(pkey: &EVP_PKEY) -> Option<(bool, c_int, &'static CStr)> {
    match (pkey.nid(), pkey.bound_to()) {
        // An empty name is mandatory, for which there is no number.
        (1087, _) => Some((true, 0, c"UNDEF")),
        (_, Some(bound)) => Some((true, bound.digest, digest_table::fetched(bound.digest)?.name())),
        (6 | 912 | 408 | 116, None) => Some((false, 672, c"SHA256")),
        _ => None,
    }
}

/// The digest OpenSSL signs with by default: 1 if advisory, 2 if no other will do, 0 or less if none.
/// Source: EVP_PKEY_get_default_digest_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_default_digest_nid(pkey: *mut EVP_PKEY, pnid: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the man page has the caller promise.
        let (mandatory, nid) = match default_digest(unsafe { EVP_PKEY::get0(pkey) }.silent()?) {
            Some((_, 0, _)) => return Ok(0),
            Some((mandatory, nid, _)) => (mandatory, nid),
            None => return Ok(-2),
        };
        // SAFETY: writable, as the man page has the caller promise.
        unsafe { crate::ffi::strings::put(pnid, nid) };
        Ok(1 + c_int::from(mandatory))
    })
}

/// The name of the digest OpenSSL signs with by default, cut to the room there is; otherwise as
/// `EVP_PKEY_get_default_digest_nid`. Source: EVP_PKEY_get_default_digest_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_default_digest_name(
    pkey: *mut EVP_PKEY,
    mdname: *mut c_char,
    mdname_sz: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the man page has the caller promise.
        let Some((mandatory, _, name)) = default_digest(unsafe { EVP_PKEY::get0(pkey) }?) else { return Ok(-2) };
        let name = name.to_bytes();
        if let Some(room) = mdname_sz.checked_sub(1) {
            let fits = name.len().min(room);
            // SAFETY: `mdname_sz` bytes are writable, as the man page has the caller promise.
            unsafe {
                std::ptr::copy_nonoverlapping(name.as_ptr().cast(), mdname, fits);
                *mdname.add(fits) = 0;
            }
        }
        Ok(1 + c_int::from(mandatory))
    })
}
