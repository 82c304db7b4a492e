//! Sizes of records, buffers and chains. Source: SSL_CTX_set_split_send_fragment(3), SSL_CTX_set_read_ahead(3),
//! SSL_CTX_set_max_cert_list(3), SSL_CTX_set_record_padding_callback(3), SSL_alloc_buffers(3).

use std::ffi::{c_int, c_long, c_void};

use super::callbacks::RecordPaddingCallback;
use super::object::{Configurable, SSL, SSL_CTX, lock};
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};

/// The largest plaintext of a record.
const MAX_PLAINTEXT: usize = 16384;

/// `SSL_CTX_set_max_send_fragment`: 512 to 16384. It lowers the split size but never raises it.
pub(super) fn set_max_send_fragment(of: &impl Configurable, size: c_long) -> Result<c_long, Error> {
    let size = usize::try_from(size).ok().filter(|size| (512..=MAX_PLAINTEXT).contains(size)).ok_or(Error::SILENT)?;
    of.configured(|settings| {
        settings.max_send_fragment = size;
        settings.split_send_fragment = settings.split_send_fragment.min(size);
    });
    Ok(1)
}

/// `SSL_CTX_set_split_send_fragment`: 1 to the largest fragment.
pub(super) fn set_split_send_fragment(of: &impl Configurable, size: c_long) -> Result<c_long, Error> {
    of.configured(|settings| {
        let allowed = 1..=settings.max_send_fragment;
        let size = usize::try_from(size).ok().filter(|size| allowed.contains(size)).ok_or(Error::SILENT)?;
        settings.split_send_fragment = size;
        Ok(1)
    })
}

/// `SSL_CTX_set_max_pipelines`: 1 to 32. There are none.
pub(super) fn set_max_pipelines(of: &impl Configurable, count: c_long) -> Result<c_long, Error> {
    let count = usize::try_from(count).ok().filter(|count| (1..=32).contains(count)).ok_or(Error::SILENT)?;
    of.configured(|settings| settings.max_pipelines = count);
    Ok(1)
}

/// `SSL_CTX_set_max_cert_list`: the size before.
pub(super) fn set_max_cert_list(of: &impl Configurable, size: c_long) -> Result<c_long, Error> {
    let size = usize::try_from(size).map_err(|_| Error::SILENT)?;
    Ok(of.configured(|settings| std::mem::replace(&mut settings.max_cert_list, size)) as c_long)
}

/// `SSL_CTX_set_read_ahead`: the setting before.
pub(super) fn set_read_ahead(of: &impl Configurable, on: bool) -> c_long {
    c_long::from(of.configured(|settings| std::mem::replace(&mut settings.read_ahead, on)))
}

fn set_max_fragment_length(of: &impl Configurable, mode: u8) -> Result<c_int, Error> {
    if mode > 4 {
        return Err(Error::ssl(reason::SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH));
    }
    of.configured(|settings| settings.max_fragment_length = mode);
    Ok(1)
}

pub(super) fn set_block_padding(of: &impl Configurable, size: usize) -> Result<c_int, Error> {
    if size > MAX_PLAINTEXT {
        return Err(Error::SILENT);
    }
    of.configured(|settings| settings.block_padding = if size == 1 { 0 } else { size });
    Ok(1)
}

/// Whether a connection reads from its BIO beyond the record it needs: 1 or 0. Source: SSL_CTX_set_read_ahead(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_read_ahead(s: *const SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(c_int::from(unsafe { SSL::get0(s) }?.settings().read_ahead))
    })
}

/// Lets a connection read from its BIO beyond the record it needs. Source: SSL_CTX_set_read_ahead(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_read_ahead(s: *mut SSL, yes: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        set_read_ahead(unsafe { SSL::get0(s) }?, yes != 0);
        Ok(())
    })
}

/// Makes room for reading and writing. Buffers come and go with what is in them, so there is nothing to do.
/// Returns 1. Source: SSL_alloc_buffers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_alloc_buffers(_ssl: *mut SSL) -> c_int {
    1
}

/// Releases empty buffers, which come and go with what is in them: there is nothing to do.
/// Returns 1, or 0 while bytes are kept for reading or writing. Source: SSL_alloc_buffers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_free_buffers(ssl: *mut SSL) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let empty = unsafe { SSL::get0(ssl) }?.core.look(|engine| engine.has_empty_buffers());
        Ok(empty.unwrap_or(false).into())
    })
}

/// Sets the size of a context's read buffers, in bytes, under read-ahead; less than a record takes is not heeded.
/// Source: SSL_CTX_set_split_send_fragment(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_read_buffer_len(ctx: *mut SSL_CTX, len: usize) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.configured(|settings| settings.read_buffer = len);
        Ok(())
    })
}

/// Has a context's clients ask for records of at most `TLSEXT_max_fragment_length_*` `mode` both ways (RFC 6066; 0: do not ask).
/// A server always agrees. Returns 1, or 0 for another number (`SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH`).
/// Source: SSL_CTX_set_split_send_fragment(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tlsext_max_fragment_length(ctx: *mut SSL_CTX, mode: u8) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        set_max_fragment_length(unsafe { SSL_CTX::get0(ctx) }?, mode)
    })
}

/// Asks for TLS 1.3 records padded to a multiple of `block_size`, at most 16384.
/// Returns 1, or 0 for a larger size. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_block_padding(ctx: *mut SSL_CTX, block_size: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        set_block_padding(unsafe { SSL_CTX::get0(ctx) }?, block_size)
    })
}

/// Sets what decides how much padding a TLS 1.3 record gets.
/// Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_record_padding_callback(ctx: *mut SSL_CTX, cb: RecordPaddingCallback) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).record_padding.function = cb;
        Ok(())
    })
}

/// Sets the argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_record_padding_callback_arg(ctx: *mut SSL_CTX, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).record_padding.arg = arg;
        Ok(())
    })
}

/// The argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_record_padding_callback_arg(ctx: *const SSL_CTX) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.handed_on).record_padding.arg)
    })
}

/// Sets the size of a connection's read buffer, in bytes, under read-ahead; less than a record takes is not heeded.
/// Source: SSL_CTX_set_split_send_fragment(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_default_read_buffer_len(ssl: *mut SSL, len: usize) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.configured(|settings| settings.read_buffer = len);
        Ok(())
    })
}

/// Has a client ask for records of at most `TLSEXT_max_fragment_length_*` `mode` both ways (RFC 6066; 0: do not ask). A server
/// always agrees. Returns 1, or 0 for another number (`SSL_R_SSL3_EXT_INVALID_MAX_FRAGMENT_LENGTH`).
/// Source: SSL_CTX_set_split_send_fragment(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_tlsext_max_fragment_length(ssl: *mut SSL, mode: u8) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        set_max_fragment_length(unsafe { SSL::get0(ssl) }?, mode)
    })
}

/// Asks for TLS 1.3 records padded to a multiple of `block_size`, at most 16384.
/// Returns 1, or 0 for a larger size. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_block_padding(ssl: *mut SSL, block_size: usize) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        set_block_padding(unsafe { SSL::get0(ssl) }?, block_size)
    })
}

/// Sets what decides how much padding a TLS 1.3 record gets. Returns 1.
/// Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_record_padding_callback(ssl: *mut SSL, cb: RecordPaddingCallback) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.record_padding.function = cb);
        Ok(1)
    })
}

/// Sets the argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_record_padding_callback_arg(ssl: *mut SSL, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.change_callbacks(|callbacks| callbacks.record_padding.arg = arg);
        Ok(())
    })
}

/// The argument of the padding callback. Source: SSL_CTX_set_record_padding_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_record_padding_callback_arg(ssl: *const SSL) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(ssl) }?.callbacks.get().record_padding.arg)
    })
}
