//! Finding algorithms by name and properties, as `EVP_*_fetch` does: there is one provider, "default".

use std::ffi::{c_char, c_int};
use std::sync::{Mutex, PoisonError};

use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{c_str, guard, optional_str};

use crate::libcrypto::crypto::context::OSSL_LIB_CTX;

static DEFAULT_PROPERTIES: Mutex<Vec<u8>> = Mutex::new(Vec::new());

fn default_properties() -> Vec<u8> {
    DEFAULT_PROPERTIES.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Whether an algorithm of the default provider has these properties.
fn satisfied(query: &[u8]) -> bool {
    let clauses = query.split(|byte| *byte == b',').map(<[u8]>::trim_ascii).filter(|clause| !clause.is_empty());
    clauses.into_iter().all(|clause| match clause {
        // Optional clauses only prefer, and a '-' clause only lifts a default.
        [b'?' | b'-', ..] => true,
        _ => {
            let text = String::from_utf8_lossy(clause).to_ascii_lowercase();
            let (name, value, equal) = match (text.split_once("!="), text.split_once('=')) {
                (Some((name, value)), _) => (name, value, false),
                (None, Some((name, value))) => (name, value, true),
                (None, None) => (text.as_str(), "yes", true),
            };
            let ours = if name.trim() == "provider" { "default" } else { "no" };
            (value.trim().trim_matches(['"', '\'']) == ours) == equal
        }
    })
}

/// Whether a text is a query: clauses that begin with a name, perhaps after `?` or `-`. Quoted values are not looked into.
fn is_query(text: &[u8]) -> bool {
    let begins_with_name = |clause: &[u8]| {
        let clause = clause.trim_ascii_start();
        let clause = clause.strip_prefix(b"?").or_else(|| clause.strip_prefix(b"-")).unwrap_or(clause);
        clause.trim_ascii_start().first().is_some_and(u8::is_ascii_alphabetic)
    };
    let is_quoted = text.iter().any(|byte| matches!(byte, b'"' | b'\''));
    is_quoted || text.trim_ascii().is_empty() || text.split(|byte| *byte == b',').all(begins_with_name)
}

/// What fetching something unknown fails with.
#[track_caller]
pub(crate) fn unsupported(name: &[u8], properties: Option<&[u8]>) -> Error {
    let properties = properties.map_or("<null>".into(), String::from_utf8_lossy);
    Error::new(Lib::EVP, reason::ERR_R_UNSUPPORTED).with_data(format!(
        "Global default library context, Algorithm ({} : 0), Properties ({properties})",
        String::from_utf8_lossy(name)
    ))
}

/// Fails if the properties cannot be had, whatever has the name.
///
/// # Safety
/// Both are NULL or C strings.
#[track_caller]
pub(crate) unsafe fn allow(name: *const c_char, properties: *const c_char) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    let (name, properties) = unsafe { (optional_str(name).unwrap_or_default(), optional_str(properties)) };
    if satisfied(properties.unwrap_or_default()) { Ok(()) } else { Err(unsupported(name, properties)) }
}

/// Looks a name up if the properties can be had.
#[track_caller]
pub(crate) fn find<T>(
    name: &[u8],
    properties: Option<&[u8]>,
    lookup: impl FnOnce(&[u8]) -> Option<T>,
) -> Result<T, Error> {
    let allowed = satisfied(properties.unwrap_or_default()) && satisfied(&default_properties());
    allowed.then(|| lookup(name)).flatten().ok_or_else(|| unsupported(name, properties))
}

/// As [`find`], with C's strings.
///
/// # Safety
/// Both are NULL or C strings.
#[track_caller]
pub(crate) unsafe fn find_c<T>(
    name: *const c_char,
    properties: *const c_char,
    lookup: impl FnOnce(&[u8]) -> Option<T>,
) -> Result<T, Error> {
    // SAFETY: as our caller promises.
    let (name, properties) = unsafe { (c_str(name).silent()?, optional_str(properties)) };
    find(name, properties, lookup)
}

/// Sets the properties that every later fetch asks for besides its own; NULL clears them. Returns 1 or 0.
/// Source: EVP_set_default_properties(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_set_default_properties(libctx: *mut OSSL_LIB_CTX, propq: *const c_char) -> c_int {
    let _ = libctx;
    guard(0, || {
        // SAFETY: NULL or a C string.
        let properties = unsafe { optional_str(propq) }.unwrap_or_default().to_vec();
        if !is_query(&properties) {
            return Err(Error::new(Lib::EVP, reason::EVP_R_DEFAULT_QUERY_PARSE_ERROR));
        }
        *DEFAULT_PROPERTIES.lock().unwrap_or_else(PoisonError::into_inner) = properties;
        Ok(1)
    })
}

/// Makes fetches ask for FIPS algorithms, of which there are none, or no longer. Returns 1 or 0.
/// Source: EVP_default_properties_enable_fips(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_default_properties_enable_fips(libctx: *mut OSSL_LIB_CTX, enable: c_int) -> c_int {
    let _ = libctx;
    guard(0, || {
        let mut properties = DEFAULT_PROPERTIES.lock().unwrap_or_else(PoisonError::into_inner);
        let others = properties.split(|byte| *byte == b',').filter(|clause| !clause.starts_with(b"fips="));
        let mut clauses: Vec<&[u8]> = others.filter(|clause| !clause.is_empty()).collect();
        if enable != 0 {
            clauses.push(b"fips=yes");
        }
        *properties = clauses.join(&b","[..]);
        Ok(1)
    })
}

/// Whether fetches ask for FIPS algorithms. Returns 1 or 0. Source: EVP_default_properties_is_fips_enabled(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_default_properties_is_fips_enabled(libctx: *mut OSSL_LIB_CTX) -> c_int {
    let _ = libctx;
    guard(0, || Ok(default_properties().split(|byte| *byte == b',').any(|clause| clause == b"fips=yes").into()))
}
