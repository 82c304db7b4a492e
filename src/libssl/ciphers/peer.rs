//! Suites a client offered, and lists of suites as bytes. Source: SSL_get_ciphers(3).

use std::ffi::{c_char, c_int, c_uchar};
use std::ptr;

use super::{SSL_CIPHER, enabled, stack_st_SSL_CIPHER, suite};
use crate::error::{Error, reason};
use crate::ffi::{Shared, bytes, guard, strings};
use crate::libcrypto::stack::Stack;
use crate::libssl::object::SSL;
use crate::tls::suites::{self, Suite};

/// The signalling values, which are no suites.
fn is_signalling(suite: &Suite) -> bool {
    suite.min_version.0 == 0
}

/// The suites among these that OpenSSL knows, in the same order.
pub(in crate::libssl) fn known(ids: &[u16]) -> Vec<&'static Suite> {
    ids.iter().filter_map(|id| suites::by_id(*id)).filter(|suite| !is_signalling(suite)).collect()
}

/// Those among the suites that a client offered.
fn offered(ssl: &SSL) -> Vec<&'static Suite> {
    known(&ssl.core.snapshot().offered_suites)
}

/// The suites the client offered, in its order; NULL on a client or before its hello. The stack stays the
/// connection's. Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_client_ciphers(ssl: *const SSL) -> *mut stack_st_SSL_CIPHER {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::option(ssl) }.ok_or(Error::SILENT)?;
        let suites = offered(ssl);
        if ssl.core.server.get() != Some(true) || suites.is_empty() {
            return Err(Error::SILENT);
        }
        let mut shown = ssl.client_ciphers.borrow_mut();
        let stack = shown.insert(suites.into_iter().map(suite::pointer).collect());
        Ok(ptr::from_mut(&mut **stack))
    })
}

/// Writes the names of the suites both sides have, joined by colons, into `buf` of `size` bytes.
///
/// Returns `buf`; NULL on a client, before the client's hello, or if there are none. Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_shared_ciphers(s: *const SSL, buf: *mut c_char, size: c_int) -> *mut c_char {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let ours = enabled(&ssl.settings());
        let names: Vec<&[u8]> =
            offered(ssl).into_iter().filter(|suite| ours.contains(&suite.id)).map(|s| s.name.to_bytes()).collect();
        if size < 2 || ssl.core.server.get() != Some(true) || names.is_empty() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller pass `size` writable bytes.
        let room = unsafe { strings::bytes_mut(buf, size) }?;
        let mut used = 0;
        for name in names {
            // A name that does not fit whole ends the list.
            if used + name.len() + 1 > room.len() {
                break;
            }
            room[used..used + name.len()].copy_from_slice(name);
            used += name.len();
            room[used] = b':';
            used += 1;
        }
        room[used.saturating_sub(1)] = 0;
        Ok(buf)
    })
}

/// Reads a list of two-byte suite numbers (three-byte ones if `isv2format`) as a ClientHello holds it.
///
/// `sk` and `scsvs`, unless NULL, get stacks the caller frees: of the suites known, and of the signalling values.
/// Returns 1, or 0 for an empty list (`SSL_R_NO_CIPHERS_SPECIFIED`) or a wrong length
/// (`SSL_R_ERROR_IN_RECEIVED_CIPHER_LIST`). Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_bytes_to_cipher_list(
    _s: *mut SSL,
    bytes: *const c_uchar,
    len: usize,
    isv2format: c_int,
    sk: *mut *mut stack_st_SSL_CIPHER,
    scsvs: *mut *mut stack_st_SSL_CIPHER,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass `len` readable bytes.
        let list = unsafe { self::bytes(bytes, len) }?;
        let width = if isv2format != 0 { 3 } else { 2 };
        if list.is_empty() {
            return Err(Error::ssl(reason::SSL_R_NO_CIPHERS_SPECIFIED));
        }
        if list.len() % width != 0 {
            return Err(Error::ssl(reason::SSL_R_ERROR_IN_RECEIVED_CIPHER_LIST));
        }
        let tls = list.chunks_exact(width).filter(|number| width == 2 || number[0] == 0);
        let number = |bytes: &[u8]| u16::from_be_bytes([bytes[bytes.len() - 2], bytes[bytes.len() - 1]]);
        let known: Vec<_> = tls.map(number).filter_map(suites::by_id).collect();
        let (signalling, suites): (Vec<_>, Vec<_>) = known.into_iter().partition(|suite| is_signalling(suite));
        let stack = |suites: Vec<&'static Suite>| Stack::<SSL_CIPHER>::new_raw(suites.into_iter().map(suite::pointer));
        // SAFETY: the man page has the caller pass NULL or places for the stacks.
        unsafe {
            if !sk.is_null() {
                sk.write(stack(suites));
            }
            if !scsvs.is_null() {
                scsvs.write(stack(signalling));
            }
        }
        Ok(1)
    })
}
