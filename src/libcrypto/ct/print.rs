//! Signed certificate timestamps as text. Source: SCT_print(3), SCT_validate(3).

use std::ffi::{CStr, c_char, c_int};

use super::CTLOG_STORE;
use super::sct::{SCT, V1, stack_st_SCT, status};
use crate::asn1::time::Civil;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::asn1::outside::{BIO, write};
use crate::libcrypto::stack::Stack;

/// Hexadecimal digits, sixteen bytes in a line.
fn digits(indent: usize, data: &[u8]) -> String {
    let lines = data.chunks(16).map(|line| line.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":"));
    lines.collect::<Vec<_>>().join(&format!(":\n{}", " ".repeat(indent)))
}

fn time(milliseconds: u64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let Civil { year, month, day, hour, minute, second } = Civil::from_unix((milliseconds / 1000) as i64);
    let month = MONTHS[month as usize - 1];
    format!("{month} {day:2} {hour:02}:{minute:02}:{second:02}.{:03} {year} GMT", milliseconds % 1000)
}

fn algorithm_name([hash, signature]: [u8; 2]) -> String {
    match [hash, signature] {
        [4, 1] => "sha256WithRSAEncryption".to_owned(),
        [4, 3] => "ecdsa-with-SHA256".to_owned(),
        _ => format!("{hash:02X}{signature:02X}"),
    }
}

fn text(sct: &SCT, indent: usize, logs: Option<&CTLOG_STORE>) -> String {
    let (outer, inner) = (" ".repeat(indent), " ".repeat(indent + 4));
    let digits = |data: &[u8]| digits(indent + 16, data);
    let head = format!("{outer}Signed Certificate Timestamp:\n{inner}Version   : ");
    if sct.version != V1 {
        return format!("{head}unknown\n{}{}", " ".repeat(indent + 16), digits(&sct.encoding));
    }
    let log = logs.and_then(|store| store.logs.iter().find(|log| log.id == sct.log_id.bytes()));
    let log = log.map(|log| format!("\n{inner}Log       : {}", log.name.to_string_lossy()));
    let extensions = sct.extensions.bytes();
    let extensions = if extensions.is_empty() { "none".to_owned() } else { digits(extensions) };
    format!(
        "{head}v1 (0x0){}\n{inner}Log ID    : {}\n{inner}Timestamp : {}\n{inner}Extensions: {extensions}\n{inner}Signature \
         : {}\n{inner}            {}",
        log.unwrap_or_default(),
        digits(sct.log_id.bytes()),
        time(sct.timestamp),
        algorithm_name(sct.algorithms),
        digits(sct.signature.bytes()),
    )
}

/// Prints a timestamp, with its log's name if it is among `logs`. Source: SCT_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_print(sct: *const SCT, out: *mut BIO, indent: c_int, logs: *const CTLOG_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live timestamp, a BIO, and logs or NULL.
        unsafe {
            let text = text(SCT::get0(sct)?, indent.max(0) as usize, CTLOG_STORE::option(logs));
            write(out, text.as_bytes());
        }
        Ok(())
    })
}

/// Prints timestamps with `separator` between them. Source: SCT_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_LIST_print(
    sct_list: *const stack_st_SCT,
    out: *mut BIO,
    indent: c_int,
    separator: *const c_char,
    logs: *const CTLOG_STORE,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass live timestamps, a BIO, a terminated string, and logs or NULL.
        unsafe {
            for (place, sct) in Stack::items(sct_list).into_iter().enumerate() {
                if place > 0 {
                    write(out, crate::ffi::c_str(separator)?);
                }
                SCT_print(sct, out, indent, logs);
            }
        }
        Ok(())
    })
}

/// What came of checking a timestamp, in words. Source: SCT_print(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_validation_status_string(sct: *const SCT) -> *const c_char {
    const UNKNOWN: &CStr = c"unknown status";
    guard(UNKNOWN.as_ptr(), || {
        // SAFETY: the man page has the caller pass a live timestamp.
        let words = match unsafe { SCT::get0(sct) }?.status {
            status::NOT_SET => c"not set",
            status::UNKNOWN_VERSION => c"unknown version",
            status::UNKNOWN_LOG => c"unknown log",
            status::UNVERIFIED => c"unverified",
            status::INVALID => c"invalid",
            status::VALID => c"valid",
            _ => UNKNOWN,
        };
        Ok(words.as_ptr())
    })
}
