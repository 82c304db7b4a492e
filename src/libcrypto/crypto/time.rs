//! Calendar times in UTC. Source: `<openssl/crypto.h>`.

use std::ffi::{c_int, c_long};

use crate::error::Error;
use crate::ffi::guard;
use crate::ffi::strings::put;

const DAY: i64 = 86_400;

/// Days from 1 March of the year 0 to a date of the Gregorian calendar; months count from 1 and may pass 12.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let months = (month + 9) % 12;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (months * 153 + 2) / 5 + day - 1
}

/// The inverse of [`days`].
fn date(days: i64) -> (i64, i64, i64) {
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let months = (5 * of_year + 2) / 153;
    let month = if months < 10 { months + 3 } else { months - 9 };
    (era * 400 + year + i64::from(month <= 2), month, of_year - (153 * months + 2) / 5 + 1)
}

/// Day and second of the day; months outside the year are refused.
fn split(tm: &libc::tm) -> (i64, i64) {
    let day = days(i64::from(tm.tm_year) + 1900, i64::from(tm.tm_mon) + 1, i64::from(tm.tm_mday));
    (day, i64::from(tm.tm_hour) * 3600 + i64::from(tm.tm_min) * 60 + i64::from(tm.tm_sec))
}

/// As C's `gmtime_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_gmtime(timer: *const libc::time_t, result: *mut libc::tm) -> *mut libc::tm {
    // SAFETY: the caller promises a readable time and a writable result.
    unsafe { libc::gmtime_r(timer, result) }
}

/// Moves a time by days and seconds. Returns 1, or 0 if the result is outside the years 1900 to 9999.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_gmtime_adj(tm: *mut libc::tm, offset_day: c_int, offset_sec: c_long) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live time.
        let tm = unsafe { tm.as_mut() }.ok_or(Error::SILENT)?;
        let (day, second) = split(tm);
        let seconds = second.saturating_add(offset_sec);
        let (year, month, of_month) = date(day + i64::from(offset_day) + seconds.div_euclid(DAY));
        if !(1900..=9999).contains(&year) {
            return Err(Error::SILENT);
        }
        let second = seconds.rem_euclid(DAY);
        tm.tm_year = (year - 1900) as c_int;
        tm.tm_mon = month as c_int - 1;
        tm.tm_mday = of_month as c_int;
        tm.tm_hour = (second / 3600) as c_int;
        tm.tm_min = (second / 60 % 60) as c_int;
        tm.tm_sec = (second % 60) as c_int;
        Ok(1)
    })
}

/// The time from `from` to `to`, in days and seconds of the same sign. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_gmtime_diff(
    pday: *mut c_int,
    psec: *mut c_int,
    from: *const libc::tm,
    to: *const libc::tm,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live times.
        let (from, to) = unsafe { (from.as_ref().ok_or(Error::SILENT)?, to.as_ref().ok_or(Error::SILENT)?) };
        let ((from_day, from_second), (to_day, to_second)) = (split(from), split(to));
        let seconds = (to_day - from_day) * DAY + to_second - from_second;
        // SAFETY: NULL or writable.
        unsafe {
            put(pday, (seconds / DAY) as c_int);
            put(psec, (seconds % DAY) as c_int);
        }
        Ok(1)
    })
}
