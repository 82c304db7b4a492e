//! Seeds in files. Source: RAND_load_file(3).

use std::ffi::{OsStr, OsString};
use std::ffi::{c_char, c_int, c_long};
use std::fs::{File, OpenOptions, Permissions};
use std::io::{Read, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use super::bytes::{RAND_add, fill};
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, optional_str};

/// Bytes that `RAND_write_file` writes.
const WRITTEN: usize = 1024;
/// Bytes read of what is no regular file, unless the program says how many.
const FROM_DEVICE: u64 = 256;

fn failed(reason: u32, name: Option<&[u8]>) -> Error {
    let name = name.map_or("<NULL>".into(), String::from_utf8_lossy);
    Error::new(Lib::RAND, reason).with_data(format!("Filename={name}"))
}

/// Offers up to `max_bytes` of a file (-1: all) to the generator. Returns how many were read, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_load_file(file: *const c_char, max_bytes: c_long) -> c_int {
    guard(-1, || {
        if max_bytes == 0 {
            return Ok(0);
        }
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        let name = unsafe { optional_str(file) };
        let cannot = || failed(reason::RAND_R_CANNOT_OPEN_FILE, name);
        let mut opened = File::open(Path::new(OsStr::from_bytes(name.ok_or_else(cannot)?))).map_err(|_| cannot())?;
        let regular = opened.metadata().is_ok_and(|meta| meta.is_file());
        let most = match u64::try_from(max_bytes) {
            Ok(most) => most,
            Err(_) if regular => c_int::MAX as u64,
            Err(_) => FROM_DEVICE,
        };
        let mut buffer = [0; 4096];
        let mut source = (&mut opened).take(most);
        let mut read: c_int = 0;
        while let Ok(some @ 1..) = source.read(&mut buffer) {
            // SAFETY: `some` bytes of the buffer were just read.
            unsafe { RAND_add(buffer.as_ptr().cast(), some as c_int, some as f64) };
            read = read.saturating_add(some as c_int);
        }
        zeroize::Zeroize::zeroize(&mut buffer);
        Ok(read)
    })
}

/// Writes random bytes to a file that only its owner may read. Returns how many, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_write_file(file: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        let name = unsafe { optional_str(file) };
        let cannot = || failed(reason::RAND_R_CANNOT_OPEN_FILE, name);
        let path = Path::new(OsStr::from_bytes(name.ok_or_else(cannot)?));
        if path.metadata().is_ok_and(|meta| !meta.is_file()) {
            return Err(failed(reason::RAND_R_NOT_A_REGULAR_FILE, name));
        }
        let mut seed = [0; WRITTEN];
        fill(&mut seed)?;
        let mut options = OpenOptions::new();
        let mut opened =
            options.write(true).create(true).truncate(true).mode(0o600).open(path).map_err(|_| cannot())?;
        let _ = opened.set_permissions(Permissions::from_mode(0o600));
        let written = opened.write_all(&seed);
        zeroize::Zeroize::zeroize(&mut seed);
        written.map_err(|_| Error::SILENT)?;
        Ok(WRITTEN as c_int)
    })
}

/// Writes the usual name of the seed file, `$RANDFILE` or `$HOME/.rnd`, to `num` bytes at `file`. Returns `file`, NULL
/// on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RAND_file_name(file: *mut c_char, num: usize) -> *const c_char {
    guard(std::ptr::null(), || {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        // SAFETY: always succeeds.
        let privileged = unsafe { libc::getauxval(libc::AT_SECURE) } != 0;
        let in_home = |mut home: OsString| {
            home.push("/.rnd");
            home
        };
        let name = if privileged { None } else { set("RANDFILE").or_else(|| set("HOME").map(in_home)) };
        let name = name.ok_or(Error::SILENT)?;
        // OpenSSL wants a byte more than the name and its NUL need.
        if name.len() + 1 >= num {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise `num` writable bytes.
        unsafe {
            std::ptr::copy_nonoverlapping(name.as_bytes().as_ptr(), file.cast::<u8>(), name.len());
            file.add(name.len()).write(0);
        }
        Ok(file.cast_const())
    })
}
