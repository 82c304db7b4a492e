//! Times of certificates against the clock. Source: X509_cmp_time(3).

use std::ffi::{c_int, c_long, c_ulong};

use super::outside::*;
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::asn1::time::*;

const V_FLAG_USE_CHECK_TIME: c_ulong = 0x2;
const V_FLAG_NO_CHECK_TIME: c_ulong = 0x20_0000;

fn now() -> libc::time_t {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs() as libc::time_t)
}

/// Whether a time has the one form that RFC 5280 allows: all digits but a `Z`, with seconds.
fn is_strict(time: &ASN1_TIME) -> bool {
    let digits = match time.kind() {
        tag::UTCTIME => 12,
        tag::GENERALIZEDTIME => 14,
        _ => return false,
    };
    let text = time.bytes();
    text.len() == digits + 1 && text[..digits].iter().all(u8::is_ascii_digit) && text[digits] == b'Z'
}

/// Compares a time with `*cmp_time` (the clock if NULL): -1 if it is not later, 1 if it is later, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_cmp_time(ctm: *const ASN1_TIME, cmp_time: *mut libc::time_t) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live time, and a readable one or NULL.
        unsafe {
            let time = ctm.as_ref().filter(|time| is_strict(time)).ok_or(Error::SILENT)?;
            let other = cmp_time.as_ref().copied().unwrap_or_else(now);
            let order = ASN1_TIME_cmp_time_t(time, other);
            Ok(if order == -2 {
                0
            } else if order <= 0 {
                -1
            } else {
                1
            })
        }
    })
}

/// Compares a time with the clock; see `X509_cmp_time`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_cmp_current_time(ctm: *const ASN1_TIME) -> c_int {
    // SAFETY: the man page has the caller promise a live time.
    unsafe { X509_cmp_time(ctm, std::ptr::null_mut()) }
}

/// Whether the moment of a verification lies before `start` (-1), after `end` (1) or between them (0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_cmp_timeframe(
    vpm: *const X509_VERIFY_PARAM,
    start: *const ASN1_TIME,
    end: *const ASN1_TIME,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live parameters or NULL, and live times or NULL.
        unsafe {
            let flags = if vpm.is_null() { 0 } else { X509_VERIFY_PARAM_get_flags(vpm) };
            let mut moment = if flags & V_FLAG_USE_CHECK_TIME != 0 {
                X509_VERIFY_PARAM_get_time(vpm)
            } else if flags & V_FLAG_NO_CHECK_TIME != 0 {
                return Ok(0);
            } else {
                now()
            };
            if !end.is_null() && X509_cmp_time(end, &mut moment) < 0 {
                return Ok(1);
            }
            Ok(if !start.is_null() && X509_cmp_time(start, &mut moment) > 0 { -1 } else { 0 })
        }
    })
}

/// Sets `s` (a new time if NULL) to the clock and `adj` seconds. Returns the time, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_gmtime_adj(s: *mut ASN1_TIME, adj: c_long) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    unsafe { X509_time_adj_ex(s, 0, adj, std::ptr::null_mut()) }
}

/// Sets `s` (a new time if NULL) to `*t` (the clock if NULL) and `adj` seconds. Returns the time, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_time_adj(s: *mut ASN1_TIME, adj: c_long, t: *mut libc::time_t) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live time or NULL, and a readable one or NULL.
    unsafe { X509_time_adj_ex(s, 0, adj, t) }
}

/// Sets `s` (a new time if NULL) to `*t` (the clock if NULL) and days and seconds. Returns the time, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_time_adj_ex(
    s: *mut ASN1_TIME,
    offset_day: c_int,
    offset_sec: c_long,
    t: *mut libc::time_t,
) -> *mut ASN1_TIME {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live time or NULL, and a readable one or NULL.
        unsafe {
            let moment = t.as_ref().copied().unwrap_or_else(now);
            let kept = s.as_ref().filter(|time| time.flags & ASN1_STRING_FLAG_MSTRING == 0).map(ASN1_STRING::kind);
            made(match kept {
                Some(tag::UTCTIME) => ASN1_UTCTIME_adj(s, moment, offset_day, offset_sec),
                Some(tag::GENERALIZEDTIME) => ASN1_GENERALIZEDTIME_adj(s, moment, offset_day, offset_sec),
                _ => ASN1_TIME_adj(s, moment, offset_day, offset_sec),
            })
        }
    })
}
