//! Which digest and which kind of key a signature algorithm joins. Source: `<openssl/objects.h>`.

use std::ffi::c_int;

use super::table;
use crate::error::Error;
use crate::ffi::guard;
use crate::ffi::strings::put;

/// Tells digest and key of a signature algorithm. Returns 1, or 0 if it is not known.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_find_sigid_algs(signid: c_int, pdig_nid: *mut c_int, ppkey_nid: *mut c_int) -> c_int {
    guard(0, || {
        let (digest, key) = table::parts_of_signature(signid).filter(|_| signid != 0).ok_or(Error::SILENT)?;
        // SAFETY: NULL or writable.
        unsafe {
            put(pdig_nid, digest);
            put(ppkey_nid, key);
        }
        Ok(1)
    })
}

/// Tells the signature algorithm of a digest and a key. Returns 1, or 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_find_sigid_by_algs(psignid: *mut c_int, dig_nid: c_int, pkey_nid: c_int) -> c_int {
    guard(0, || {
        let signature = table::signature_of(dig_nid, pkey_nid).ok_or(Error::SILENT)?;
        // SAFETY: NULL or writable.
        unsafe { put(psignid, signature) };
        Ok(1)
    })
}

/// Adds a signature algorithm. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_add_sigid(signid: c_int, dig_id: c_int, pkey_id: c_int) -> c_int {
    guard(0, || {
        table::add_signature(signid, dig_id, pkey_id);
        Ok(1)
    })
}

/// Does nothing: the table stays.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OBJ_sigid_free() {}
