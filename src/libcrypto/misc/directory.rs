//! The names in a directory. Source: OpenSSL's `LPdir`, which its tools use.

use std::ffi::{CString, OsStr, c_char, c_int};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;

use crate::error::Error;
use crate::ffi::{c_str, guard};

/// A directory that is being read.
pub struct OPENSSL_dir_context_st {
    names: std::vec::IntoIter<CString>,
    /// The name given last.
    current: CString,
}

/// OpenSSL's name for it.
pub type OPENSSL_DIR_CTX = OPENSSL_dir_context_st;

/// The next name in a directory, good until the next call; NULL at the end. `*ctx` is NULL at the beginning.
///
/// # Safety
/// `ctx` is writable and holds NULL or what this function left there; `directory` is a terminated string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_DIR_read(ctx: *mut *mut OPENSSL_DIR_CTX, directory: *const c_char) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: as the caller promises.
        unsafe {
            if ctx.is_null() {
                return Err(Error::SILENT);
            }
            if (*ctx).is_null() {
                let path = Path::new(OsStr::from_bytes(c_str(directory)?));
                let entries = path.read_dir().map_err(|_| Error::SILENT)?;
                let name = |entry: std::fs::DirEntry| CString::new(entry.file_name().into_vec()).ok();
                let dots = [c".".to_owned(), c"..".to_owned()];
                let names: Vec<CString> = dots.into_iter().chain(entries.flatten().filter_map(name)).collect();
                let current = CString::default();
                *ctx = Box::into_raw(Box::new(OPENSSL_dir_context_st { names: names.into_iter(), current }));
            }
            let reading = &mut **ctx;
            reading.current = reading.names.next().ok_or(Error::SILENT)?;
            Ok(reading.current.as_ptr())
        }
    })
}

/// Ends the reading of a directory. Returns 1, or 0 if none is read.
///
/// # Safety
/// As for [`OPENSSL_DIR_read`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_DIR_end(ctx: *mut *mut OPENSSL_DIR_CTX) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe {
            if ctx.is_null() || (*ctx).is_null() {
                return Ok(0);
            }
            drop(Box::from_raw(std::mem::replace(&mut *ctx, std::ptr::null_mut())));
        }
        Ok(1)
    })
}
