//! Filling a store from files. Source: X509_LOOKUP(3), X509_STORE_add_cert(3).

use std::ffi::{CStr, c_char, c_int, c_long, c_void};
use std::sync::Arc;

use super::foreign::{self, trusted_certificate};
use super::lookup::{X509_LOOKUP, X509_LOOKUP_ctrl, X509_STORE_add_lookup};
use super::lookup_dir::{X509_LOOKUP_hash_dir, X509_LOOKUP_store};
use super::lookup_file::X509_LOOKUP_file;
use super::store::X509_STORE;
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::file::{BIO_new_file, BIO_s_file};
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
use crate::libcrypto::bio::read::BIO_read;
use crate::libcrypto::x509::X509;
use crate::pki::bundle::{Block, Kind, blocks};
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;

/// PEM.
pub const X509_FILETYPE_PEM: c_int = 1;
/// DER.
pub const X509_FILETYPE_ASN1: c_int = 2;
/// Where OpenSSL looks by default.
pub const X509_FILETYPE_DEFAULT: c_int = 3;

/// `BIO_C_SET_FILENAME`.
const SET_FILENAME: c_int = 108;
/// `BIO_CLOSE | BIO_FP_READ`.
const CLOSE_AND_READ: c_long = 3;

/// `X509_L_FILE_LOAD`.
pub(super) const FILE_LOAD: c_int = 1;
/// `X509_L_ADD_DIR`.
pub(super) const ADD_DIR: c_int = 2;
/// `X509_L_ADD_STORE`.
pub(super) const ADD_STORE: c_int = 3;
/// `X509_L_LOAD_STORE`.
pub(super) const LOAD_STORE: c_int = 4;

#[track_caller]
fn failed(number: u32) -> Error {
    Error::new(Lib::X509, number)
}

/// How the functions below open a file; a missing one has another reason in the queue.
#[derive(Clone, Copy)]
enum Open {
    New,
    Filename,
}

/// The content of a file.
fn contents(file: *const c_char, how: Open) -> Result<Vec<u8>, Error> {
    // SAFETY: the callers' man pages have them pass strings; the BIO is ours until freed.
    unsafe {
        let bio = match how {
            Open::New => BIO_new_file(file, c"r".as_ptr()),
            Open::Filename => {
                let bio = BIO_new(BIO_s_file());
                match BIO_ctrl(bio, SET_FILENAME, CLOSE_AND_READ, file.cast_mut().cast()) {
                    1.. => bio,
                    _ => {
                        BIO_free(bio);
                        std::ptr::null_mut()
                    }
                }
            }
        };
        if bio.is_null() {
            // It has queued why.
            return Err(failed(reason::ERR_R_SYS_LIB));
        }
        let (mut text, mut buffer) = (Vec::new(), vec![0u8; 65536]);
        while let Ok(count @ 1..) = usize::try_from(BIO_read(bio, buffer.as_mut_ptr().cast(), buffer.len() as c_int)) {
            text.extend_from_slice(&buffer[..count]);
        }
        BIO_free(bio);
        Ok(text)
    }
}

/// Something to be added to a store.
enum Found {
    Certificate(Arc<Certificate>, Option<Arc<X509>>),
    Crl(Arc<Crl>),
}

impl Found {
    fn add(self, store: &X509_STORE) {
        match self {
            Found::Certificate(certificate, x509) => store.add_certificate(certificate, x509),
            Found::Crl(crl) => store.add_list(crl, None),
        }
    }
}

/// What a block holds; `None` if it is of a kind that is not wanted.
fn found(block: Result<Block<'_>, Error>, certificates: bool, lists: bool) -> Result<Option<Found>, Error> {
    let undecodable = |error: Error| error.then(Lib::PEM, reason::ERR_R_ASN1_LIB);
    let block = block?;
    Ok(match block.kind() {
        Kind::Certificate if certificates => {
            let (certificate, _) = Certificate::parse_prefix(&block.der).map_err(undecodable)?;
            Some(Found::Certificate(certificate, None))
        }
        Kind::Trusted if certificates => {
            let x509 = trusted_certificate(&block.der).map_err(undecodable)?;
            Some(Found::Certificate(foreign::certificate_of(&x509)?, Some(x509)))
        }
        Kind::Crl if lists => {
            let (crl, _) = Crl::parse_prefix(&block.der).map_err(undecodable)?;
            Some(Found::Crl(crl))
        }
        _ => None,
    })
}

/// Adds one kind of object of a PEM file, as far as it is good.
fn load_each(store: &X509_STORE, text: &[u8], lists: bool) -> Result<usize, Error> {
    let mut count = 0;
    for block in blocks(text) {
        if let Some(found) = found(block, !lists, lists)? {
            found.add(store);
            count += 1;
        }
    }
    if count == 0 {
        let expected = if lists { "Expecting: X509 CRL" } else { "Expecting: TRUSTED CERTIFICATE" };
        return Err(Error::new(Lib::PEM, reason::PEM_R_NO_START_LINE).with_data(expected));
    }
    Ok(count)
}

/// A failed reading of DER; an empty file says no more.
fn undecodable(text: &[u8], error: Error) -> Error {
    if text.is_empty() { failed(reason::ERR_R_ASN1_LIB) } else { error.then(Lib::X509, reason::ERR_R_ASN1_LIB) }
}

/// The store of a lookup.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn store_of<'a>(ctx: *const X509_LOOKUP) -> Result<&'a X509_STORE, Error> {
    // SAFETY: as our caller promises; a lookup's store outlives it.
    unsafe { X509_STORE::get0(X509_LOOKUP::get0(ctx)?.store.get()) }
}

/// Adds the certificates of a file to the lookup's store; a DER file has just one.
///
/// Returns how many, or 0 on failure. Source: X509_load_cert_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_cert_file(ctx: *mut X509_LOOKUP, file: *const c_char, r#type: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live lookup and a string.
        let store = unsafe { store_of(ctx)? };
        let text = contents(file, Open::Filename)?;
        match r#type {
            X509_FILETYPE_PEM => Ok(load_each(store, &text, false)? as c_int),
            X509_FILETYPE_ASN1 => {
                let (certificate, _) = Certificate::parse_prefix(&text).map_err(|error| undecodable(&text, error))?;
                store.add_certificate(certificate, None);
                Ok(1)
            }
            _ => Err(failed(reason::X509_R_BAD_X509_FILETYPE)),
        }
    })
}

/// Adds the revocation lists of a file to the lookup's store; a DER file has just one.
///
/// Returns how many, or 0 on failure. Source: X509_load_crl_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_crl_file(ctx: *mut X509_LOOKUP, file: *const c_char, r#type: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live lookup and a string.
        let store = unsafe { store_of(ctx)? };
        let text = contents(file, Open::Filename)?;
        match r#type {
            X509_FILETYPE_PEM => {
                let count = load_each(store, &text, true);
                Ok(count.map_err(|error| error.then(Lib::X509, reason::ERR_R_PEM_LIB))? as c_int)
            }
            X509_FILETYPE_ASN1 => {
                let (crl, _) = Crl::parse_prefix(&text).map_err(|error| undecodable(&text, error))?;
                store.add_list(crl, None);
                Ok(1)
            }
            _ => Err(failed(reason::X509_R_BAD_X509_FILETYPE)),
        }
    })
}

/// Adds the certificates and revocation lists of a PEM file to the lookup's store; of DER, a certificate.
///
/// A file with one bad block adds nothing. Returns how many, or 0 on failure. Source: X509_load_cert_crl_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_cert_crl_file(ctx: *mut X509_LOOKUP, file: *const c_char, r#type: c_int) -> c_int {
    if r#type != X509_FILETYPE_PEM {
        // SAFETY: as our caller promises.
        return unsafe { X509_load_cert_file(ctx, file, r#type) };
    }
    guard(0, || {
        // SAFETY: the man page has the caller promise a live lookup and a string.
        let store = unsafe { store_of(ctx)? };
        let text = contents(file, Open::New)?;
        let all = blocks(&text).filter_map(|block| found(block, true, true).transpose());
        let all = all.collect::<Result<Vec<_>, _>>().map_err(|error| error.then(Lib::X509, reason::ERR_R_PEM_LIB))?;
        if all.is_empty() {
            return Err(failed(reason::X509_R_NO_CERTIFICATE_OR_CRL_FOUND));
        }
        let count = all.len();
        all.into_iter().for_each(|found| found.add(store));
        Ok(count as c_int)
    })
}

/// As `X509_load_cert_file`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_cert_file_ex(
    ctx: *mut X509_LOOKUP,
    file: *const c_char,
    r#type: c_int,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_load_cert_file(ctx, file, r#type) }
}

/// As `X509_load_cert_crl_file`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_load_cert_crl_file_ex(
    ctx: *mut X509_LOOKUP,
    file: *const c_char,
    r#type: c_int,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_load_cert_crl_file(ctx, file, r#type) }
}

/// Gives the store's lookup of one kind a command.
///
/// # Safety
/// `store` is NULL or live, `place` NULL or a string.
unsafe fn command(
    store: *mut X509_STORE,
    method: *mut super::lookup::X509_LOOKUP_METHOD,
    cmd: c_int,
    place: *const c_char,
    kind: c_int,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let lookup = X509_STORE_add_lookup(store, method);
        if lookup.is_null() || X509_LOOKUP_ctrl(lookup, cmd, place, kind.into(), std::ptr::null_mut()) <= 0 {
            return Err(Error::SILENT);
        }
    }
    Ok(1)
}

/// Adds the certificates and revocation lists of a PEM file. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_file(ctx: *mut X509_STORE, file: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live store and a string or NULL.
    guard(0, || unsafe {
        if file.is_null() {
            return Err(Error::SILENT);
        }
        command(ctx, X509_LOOKUP_file(), FILE_LOAD, file, X509_FILETYPE_PEM)
    })
}

/// Has certificates and revocation lists looked for in a folder, whenever they are needed.
///
/// The folder need not exist. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_path(ctx: *mut X509_STORE, path: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live store and a string or NULL.
    guard(0, || unsafe {
        if path.is_null() {
            return Err(Error::SILENT);
        }
        command(ctx, X509_LOOKUP_hash_dir(), ADD_DIR, path, X509_FILETYPE_PEM)
    })
}

/// Has certificates looked for in a store by its address: a file or a folder. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_store(ctx: *mut X509_STORE, store: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live store and a string or NULL.
    guard(0, || unsafe {
        if store.is_null() {
            return Err(Error::SILENT);
        }
        command(ctx, X509_LOOKUP_store(), ADD_STORE, store, 0)
    })
}

/// As `X509_STORE_load_file` and `X509_STORE_load_path`, each unless NULL. Returns 1, or 0 on failure or if both are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_locations(
    ctx: *mut X509_STORE,
    file: *const c_char,
    dir: *const c_char,
) -> c_int {
    if file.is_null() && dir.is_null() {
        return 0;
    }
    // SAFETY: as our caller promises.
    unsafe {
        let loaded = (file.is_null() || X509_STORE_load_file(ctx, file) != 0)
            && (dir.is_null() || X509_STORE_load_path(ctx, dir) != 0);
        loaded.into()
    }
}

/// Trusts what the system does: `SSL_CERT_FILE` and `SSL_CERT_DIR`, or the paths built in. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_default_paths(ctx: *mut X509_STORE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store; NULL stands for the default places.
        unsafe {
            X509_STORE::get0(ctx)?;
            let null = std::ptr::null();
            let _ = command(ctx, X509_LOOKUP_file(), FILE_LOAD, null, X509_FILETYPE_DEFAULT);
            let _ = command(ctx, X509_LOOKUP_hash_dir(), ADD_DIR, null, X509_FILETYPE_DEFAULT);
            let _ = command(ctx, X509_LOOKUP_store(), ADD_STORE, null, X509_FILETYPE_DEFAULT);
        }
        // What is not there is no error.
        queue::with(|queue| queue.clear());
        Ok(1)
    })
}

/// As `X509_STORE_load_file`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_file_ex(
    ctx: *mut X509_STORE,
    file: *const c_char,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_load_file(ctx, file) }
}

/// As `X509_STORE_load_store`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_store_ex(
    ctx: *mut X509_STORE,
    store: *const c_char,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_load_store(ctx, store) }
}

/// As `X509_STORE_load_locations`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_load_locations_ex(
    ctx: *mut X509_STORE,
    file: *const c_char,
    dir: *const c_char,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_load_locations(ctx, file, dir) }
}

/// As `X509_STORE_set_default_paths`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_set_default_paths_ex(
    ctx: *mut X509_STORE,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_STORE_set_default_paths(ctx) }
}

/// An environment variable; a set-uid program does not listen to it.
pub(super) fn from_environment(name: &CStr) -> Option<Arc<CStr>> {
    // SAFETY: `getauxval` has no preconditions; the variable's text is copied at once.
    unsafe {
        if libc::getauxval(libc::AT_SECURE) != 0 {
            return None;
        }
        let value = libc::getenv(name.as_ptr());
        (!value.is_null()).then(|| CStr::from_ptr(value).into())
    }
}
