//! Exported keying material. Source: SSL_export_keying_material(3).

use std::ffi::{c_char, c_int, c_uchar};

use super::object::SSL;
use crate::ffi::{Shared, bytes, bytes_mut, guard};

/// Derives `olen` bytes that both sides derive alike from a label and, with `use_context`, a context.
///
/// Returns 1, 0 or -1 on failure. Source: SSL_export_keying_material(3), RFC 5705, RFC 8446 section 7.5.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_export_keying_material(
    s: *mut SSL,
    out: *mut c_uchar,
    olen: usize,
    label: *const c_char,
    llen: usize,
    context: *const c_uchar,
    contextlen: usize,
    use_context: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and bytes of these lengths.
        let (ssl, out, label) = unsafe { (SSL::get0(s)?, bytes_mut(out, olen)?, bytes(label, llen)?) };
        let context = match use_context {
            0 => None,
            // SAFETY: as above.
            _ => Some(unsafe { bytes(context, contextlen) }?),
        };
        if ssl.core.snapshot().version.is_none() {
            return Ok(-1);
        }
        out.copy_from_slice(&ssl.core.export(label, context, olen)?);
        Ok(1)
    })
}

/// As [`SSL_export_keying_material`], but as soon as early data is sent or read, by TLS 1.3's early exporter.
///
/// Returns 1, or 0 on failure and for a connection without early data. Source: SSL_export_keying_material(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_export_keying_material_early(
    s: *mut SSL,
    out: *mut c_uchar,
    olen: usize,
    label: *const c_char,
    llen: usize,
    context: *const c_uchar,
    contextlen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live `s` and bytes of these lengths.
        let (ssl, out) = unsafe { (SSL::get0(s)?, bytes_mut(out, olen)?) };
        // SAFETY: as above.
        let (label, context) = unsafe { (bytes(label, llen)?, bytes(context, contextlen)?) };
        out.copy_from_slice(&ssl.core.export_early(label, context, olen)?);
        Ok(1)
    })
}
