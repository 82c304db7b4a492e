//! What the generated stubs call (see `build/exports.rs`).

use std::ffi::{CStr, c_char, c_ulong};
use std::io::Write;

use crate::error::{Entry, queue};

/// Ends the process: the program called a function that nobody has looked at yet.
///
/// # Safety
/// `name` is a NUL-terminated string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sabissl_unserved(name: *const c_char) -> ! {
    // SAFETY: the stubs pass their own name, a literal.
    let name = unsafe { CStr::from_ptr(name) };
    let _ = writeln!(std::io::stderr(), "SabiSSL: {}: function not served", name.to_string_lossy());
    std::process::abort()
}

/// Queues the reason of a function that fails by decision.
///
/// # Safety
/// `name` is a NUL-terminated string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sabissl_failing(code: c_ulong, name: *const c_char) {
    // SAFETY: the stubs pass their own name, a literal.
    let function = unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned();
    let entry = Entry { code: code as u32, data: None, file: String::new(), line: 0, function };
    queue::with(|queue| queue.push(entry));
}
