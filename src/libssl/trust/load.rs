//! Filling a context's store. Source: SSL_CTX_load_verify_locations(3).

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::ptr;

use super::foreign::{
    X509_LOOKUP_METHOD, X509_LOOKUP_ctrl, X509_LOOKUP_file, X509_LOOKUP_hash_dir, X509_STORE_add_cert,
    X509_STORE_add_lookup, X509_STORE_load_file, X509_STORE_load_path, X509_STORE_load_store,
    X509_STORE_set_default_paths,
};
use super::{done, note_loaded, store_of};
use crate::error::{Error, Lib, pack, queue, reason};
use crate::ffi::{Shared, bytes, guard};
use crate::libcrypto::x509::X509;
use crate::libssl::foreign::{self, Source};
use crate::libssl::object::SSL_CTX;

/// Loads the anchors of a PEM file. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_load_verify_file(ctx: *mut SSL_CTX, CAfile: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a file name.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        let store = store_of(ctx)?;
        // SAFETY: the store is live; the name is the caller's string or NULL.
        done(unsafe { X509_STORE_load_file(store.as_raw(), CAfile) })?;
        note_loaded(ctx);
        Ok(1)
    })
}

/// Makes the certificates of a directory anchors: looked up by the hash of a name when needed. Returns 1, also if the
/// directory does not exist, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_load_verify_dir(ctx: *mut SSL_CTX, CApath: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a directory's name.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        let store = store_of(ctx)?;
        // SAFETY: the store is live; the name is the caller's string or NULL.
        done(unsafe { X509_STORE_load_path(store.as_raw(), CApath) })?;
        note_loaded(ctx);
        Ok(1)
    })
}

/// Loads anchors from what a URI names. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_load_verify_store(ctx: *mut SSL_CTX, CAstore: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a URI.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        let store = store_of(ctx)?;
        // SAFETY: the store is live; the URI is the caller's string or NULL.
        done(unsafe { X509_STORE_load_store(store.as_raw(), CAstore) })?;
        note_loaded(ctx);
        Ok(1)
    })
}

/// Loads the anchors of a PEM file, a directory, or both. A client context then verifies servers unless the program
/// says otherwise. Returns 1; 0 on failure or if both are NULL. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_load_verify_locations(
    ctx: *mut SSL_CTX,
    CAfile: *const c_char,
    CApath: *const c_char,
) -> c_int {
    // SAFETY: the man page has the caller pass a live context, and names or NULL.
    let load = |name: *const c_char, load: unsafe extern "C" fn(*mut SSL_CTX, *const c_char) -> c_int| unsafe {
        name.is_null() || load(ctx, name) == 1
    };
    if CAfile.is_null() && CApath.is_null() {
        return 0;
    }
    c_int::from(load(CAfile, SSL_CTX_load_verify_file) && load(CApath, SSL_CTX_load_verify_dir))
}

/// Loads anchors from memory: `sz` bytes that hold PEM certificates, or one in DER (`SSL_FILETYPE_ASN1`). wolfSSL's
/// function. Returns 1, or 0 if none can be read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_load_verify_buffer(
    ctx: *mut SSL_CTX,
    in_: *const c_uchar,
    sz: c_long,
    format: c_int,
) -> c_int {
    const PEM: c_int = 1;
    const ASN1: c_int = 2;
    guard(0, || {
        // SAFETY: wolfSSL's manual has the caller pass a live context and `sz` readable bytes.
        let (ctx, buffer) = unsafe { (SSL_CTX::get0(ctx)?, bytes(in_, sz)?) };
        let source = Source::memory(buffer).ok_or_else(|| Error::new(Lib::SSL, reason::ERR_R_BUF_LIB))?;
        let certificates = match format {
            PEM => read_all(&source)?,
            // SAFETY: the BIO is live and the reader gives us its reference.
            ASN1 => unsafe { X509::set0(foreign::d2i_X509_bio(source.bio(), ptr::null_mut())) }.into_iter().collect(),
            _ => return Err(Error::ssl(reason::SSL_R_BAD_SSL_FILETYPE)),
        };
        if certificates.is_empty() {
            return Err(Error::new(Lib::X509, reason::X509_R_NO_CERTIFICATE_FOUND));
        }
        let store = store_of(ctx)?;
        for certificate in certificates {
            let certificate = X509::into_raw(certificate);
            // SAFETY: both are live; the store takes a reference of its own.
            let added = unsafe { X509_STORE_add_cert(store.as_raw(), certificate) };
            // SAFETY: ours, from `into_raw` above.
            drop(unsafe { X509::set0(certificate) });
            done(added)?;
        }
        note_loaded(ctx);
        Ok(1)
    })
}

/// Reads certificates until there are no more; what is malformed fails the whole.
fn read_all(source: &Source) -> Result<Vec<std::sync::Arc<X509>>, Error> {
    let mut certificates = Vec::new();
    while let Some(certificate) = foreign::next_certificate(source) {
        certificates.push(certificate);
    }
    let end = pack(Lib::PEM, reason::PEM_R_NO_START_LINE);
    queue::with(|queue| match queue.last().is_none_or(|entry| entry.code == end) {
        true => {
            queue.clear();
            Ok(certificates)
        }
        false => Err(Error::SILENT),
    })
}

/// Adds the system's anchors: `SSL_CERT_FILE` and `SSL_CERT_DIR`, or the places OpenSSL was built with. Clients do not
/// verify servers by this alone. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_verify_paths(ctx: *mut SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let store = store_of(unsafe { SSL_CTX::get0(ctx) }?)?;
        // SAFETY: the store is live.
        done(unsafe { X509_STORE_set_default_paths(store.as_raw()) })
    })
}

/// Adds one of the default places by a lookup; that it does not exist is no failure.
unsafe fn add_default(
    ctx: *mut SSL_CTX,
    method: unsafe extern "C" fn() -> *mut X509_LOOKUP_METHOD,
    command: c_int,
) -> c_int {
    /// `X509_FILETYPE_DEFAULT`.
    const DEFAULT: c_long = 3;
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let store = store_of(unsafe { SSL_CTX::get0(ctx) }?)?;
        // SAFETY: the store is live and the method a constant.
        let lookup = unsafe { X509_STORE_add_lookup(store.as_raw(), method()) };
        if lookup.is_null() {
            return Err(Error::SILENT);
        }
        let before = queue::with(|queue| queue.mark());
        // SAFETY: the lookup is the store's.
        unsafe { X509_LOOKUP_ctrl(lookup, command, ptr::null(), DEFAULT, ptr::null_mut()) };
        queue::with(|queue| match before {
            true => {
                queue.pop_to_mark();
            }
            false => queue.clear(),
        });
        Ok(1)
    })
}

/// Adds the default directory of anchors. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_verify_dir(ctx: *mut SSL_CTX) -> c_int {
    const X509_L_ADD_DIR: c_int = 2;
    // SAFETY: the man page has the caller pass a live context.
    unsafe { add_default(ctx, X509_LOOKUP_hash_dir, X509_L_ADD_DIR) }
}

/// Adds the default file of anchors. Returns 1, or 0 on failure. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_verify_file(ctx: *mut SSL_CTX) -> c_int {
    const X509_L_FILE_LOAD: c_int = 1;
    // SAFETY: the man page has the caller pass a live context.
    unsafe { add_default(ctx, X509_LOOKUP_file, X509_L_FILE_LOAD) }
}

/// Adds the default store of anchors, of which there is none. Returns 1. Source: SSL_CTX_load_verify_locations(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_verify_store(ctx: *mut SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        store_of(unsafe { SSL_CTX::get0(ctx) }?).map(|_| 1)
    })
}
