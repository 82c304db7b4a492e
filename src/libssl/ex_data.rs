//! Application data on contexts and connections. Source: SSL_get_ex_data(3), BIO_get_ex_data(3).

use std::ffi::{c_int, c_void};
use std::ptr;
use std::sync::OnceLock;

use super::object::{SSL, SSL_CTX, lock};
use crate::ffi::ex_data::{Class, new_index};
use crate::ffi::{Shared, guard};

/// Stores `data` under `idx` on a context. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ex_data(ssl: *mut SSL_CTX, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ssl) }?.ex_data).set(idx, data).into())
    })
}

/// What is stored under `idx` on a context; NULL if nothing is. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_ex_data(ssl: *const SSL_CTX, idx: c_int) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ssl) }?.ex_data).get(idx))
    })
}

/// Stores `data` under `idx` on a connection. Returns 1, or 0 on failure. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ex_data(ssl: *mut SSL, idx: c_int, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(ssl) }?.ex_data.borrow_mut().set(idx, data).into())
    })
}

/// What is stored under `idx` on a connection; NULL if nothing is. Source: BIO_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_ex_data(ssl: *const SSL, idx: c_int) -> *mut c_void {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(ssl) }?.ex_data.borrow().get(idx))
    })
}

/// The index under which a verification's `X509_STORE_CTX` holds its connection.
/// Source: SSL_get_ex_data_X509_STORE_CTX_idx(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_get_ex_data_X509_STORE_CTX_idx() -> c_int {
    static INDEX: OnceLock<c_int> = OnceLock::new();
    guard(-1, || {
        let make = || new_index(Class::X509StoreCtx as usize, 0, ptr::null_mut(), None, None, None).unwrap_or(-1);
        Ok(*INDEX.get_or_init(make))
    })
}
