//! `ASN1_TIME`, `ASN1_UTCTIME`, `ASN1_GENERALIZEDTIME`: set, check, compare, print.

use std::ffi::{c_char, c_int, c_long, c_ulong};

use libc::{time_t, tm};

use super::outside::{BIO, write};
use super::string::*;
use crate::asn1::time::{Civil, Form, Stamp};
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};

/// Prints the date as ISO 8601 does instead of RFC 822.
pub const ASN1_DTFLGS_ISO8601: c_ulong = 1;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl asn1_string_st {
    /// The time that a string of a time type tells, in UTC; `None` if it tells none.
    pub fn civil(&self) -> Option<Civil> {
        self.stamp()?.utc()
    }

    /// What a string of a time type says; `None` if it is not well formed.
    pub fn stamp(&self) -> Option<Stamp> {
        let form = match self.r#type {
            tag::UTCTIME => Form::Utc,
            tag::GENERALIZEDTIME => Form::Generalized,
            _ => return None,
        };
        Civil::parse(self.bytes(), form, self.flags & ASN1_STRING_FLAG_X509_TIME != 0)
    }
}

fn kind_of(form: Form) -> c_int {
    match form {
        Form::Utc => tag::UTCTIME,
        Form::Generalized => tag::GENERALIZEDTIME,
    }
}

fn now() -> i64 {
    // SAFETY: `time` takes NULL.
    unsafe { libc::time(std::ptr::null_mut()) }
}

/// What `gmtime` can say: its year is an `int`.
fn gmtime(t: time_t) -> Option<Civil> {
    const REACH: i64 = 67_768_036_191_676_799;
    (-67_768_040_609_740_800..=REACH).contains(&t).then(|| Civil::from_unix(t))
}

/// Writes a time into `s`, or into a new string if it is NULL; the form follows the year if none is asked for.
///
/// # Safety
/// `s` is NULL or live.
unsafe fn store(s: *mut ASN1_TIME, time: Civil, form: Option<Form>) -> Result<*mut ASN1_TIME, Error> {
    let natural = if time.fits_utc() { Form::Utc } else { Form::Generalized };
    if form == Some(Form::Utc) && !time.fits_utc() {
        return Err(Error::SILENT);
    }
    let form = form.unwrap_or(natural);
    let text = time.format(form);
    // SAFETY: as the caller promises.
    match unsafe { s.as_mut() } {
        None => ASN1_TIME::with_bytes(kind_of(form), text.as_bytes()),
        Some(string) => {
            string.set_bytes(text.as_bytes())?;
            string.r#type = kind_of(form);
            Ok(s)
        }
    }
}

/// # Safety
/// `s` is NULL or live.
unsafe fn adjust(
    s: *mut ASN1_TIME,
    t: time_t,
    days: c_int,
    seconds: c_long,
    form: Option<Form>,
) -> Result<*mut ASN1_TIME, Error> {
    let unreachable = || match form {
        None => Error::new(Lib::ASN1, reason::ASN1_R_ERROR_GETTING_TIME),
        Some(_) => Error::SILENT,
    };
    let mut time = gmtime(t).ok_or_else(unreachable)?;
    if days != 0 || seconds != 0 {
        time = time.adjusted(days.into(), seconds).ok_or(Error::SILENT)?;
    }
    // SAFETY: as the caller promises.
    unsafe { store(s, time, form) }
}

/// Sets `s` (if not NULL) from a text that must be of `form`.
///
/// # Safety
/// `s` is NULL or live, `str` a C string.
unsafe fn set_text(s: *mut ASN1_TIME, str: *const c_char, form: Form) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    let text = unsafe { c_str(str) }?;
    Civil::parse(text, form, false).ok_or(Error::SILENT)?;
    // SAFETY: as the caller promises.
    if let Some(string) = unsafe { s.as_mut() } {
        string.set_bytes(text)?;
        string.r#type = kind_of(form);
        string.flags &= ASN1_STRING_FLAG_EMBED;
    }
    Ok(())
}

/// What a string says, or now for NULL.
///
/// # Safety
/// `s` is NULL or live.
unsafe fn stamp_or_now(s: *const ASN1_TIME) -> Result<Stamp, Error> {
    // SAFETY: as the caller promises.
    match unsafe { s.as_ref() } {
        None => Ok(Stamp { clock: Civil::from_unix(now()), offset: 0 }),
        Some(string) => string.stamp().ok_or(Error::SILENT),
    }
}

/// The time a string tells, or now for NULL.
///
/// # Safety
/// `s` is NULL or live.
unsafe fn civil_or_now(s: *const ASN1_TIME) -> Result<Civil, Error> {
    // SAFETY: as the caller promises.
    unsafe { stamp_or_now(s)? }.utc().ok_or(Error::SILENT)
}

fn sign_of(days: i64, seconds: i64) -> c_int {
    (days.signum() + seconds.signum()).signum() as c_int
}

/// Sets `s` (a new time if NULL) to `t`, as UTCTime from 1950 to 2049. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_set(s: *mut ASN1_TIME, t: time_t) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, 0, 0, None) })
}

/// As `ASN1_TIME_set`, moved by days and seconds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_adj(
    s: *mut ASN1_TIME,
    t: time_t,
    offset_day: c_int,
    offset_sec: c_long,
) -> *mut ASN1_TIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, offset_day, offset_sec, None) })
}

/// Sets `s` (a new time if NULL) to `t` as UTCTime. Returns it, NULL outside 1950 to 2049.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_set(s: *mut ASN1_UTCTIME, t: time_t) -> *mut ASN1_UTCTIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, 0, 0, Some(Form::Utc)) })
}

/// As `ASN1_UTCTIME_set`, moved by days and seconds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_adj(
    s: *mut ASN1_UTCTIME,
    t: time_t,
    offset_day: c_int,
    offset_sec: c_long,
) -> *mut ASN1_UTCTIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, offset_day, offset_sec, Some(Form::Utc)) })
}

/// Sets `s` (a new time if NULL) to `t` as GeneralizedTime. Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_set(
    s: *mut ASN1_GENERALIZEDTIME,
    t: time_t,
) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, 0, 0, Some(Form::Generalized)) })
}

/// As `ASN1_GENERALIZEDTIME_set`, moved by days and seconds.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_adj(
    s: *mut ASN1_GENERALIZEDTIME,
    t: time_t,
    offset_day: c_int,
    offset_sec: c_long,
) -> *mut ASN1_GENERALIZEDTIME {
    // SAFETY: the man page has the caller promise a live time or NULL.
    guard(std::ptr::null_mut(), || unsafe { adjust(s, t, offset_day, offset_sec, Some(Form::Generalized)) })
}

/// Sets `s` (if not NULL) from the text of a UTCTime. Returns 1, or 0 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_set_string(s: *mut ASN1_UTCTIME, str: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live time or NULL and a C string.
    guard(0, || unsafe { set_text(s, str, Form::Utc) }.map(|()| 1))
}

/// Sets `s` (if not NULL) from the text of a GeneralizedTime. Returns 1, or 0 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_set_string(s: *mut ASN1_GENERALIZEDTIME, str: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live time or NULL and a C string.
    guard(0, || unsafe { set_text(s, str, Form::Generalized) }.map(|()| 1))
}

/// Sets `s` (if not NULL) from the text of either form. Returns 1, or 0 if it is neither.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_set_string(s: *mut ASN1_TIME, str: *const c_char) -> c_int {
    // SAFETY: the man page has the caller promise a live time or NULL and a C string.
    guard(0, || unsafe { set_text(s, str, Form::Utc).or_else(|_| set_text(s, str, Form::Generalized)) }.map(|()| 1))
}

/// Sets `s` (if not NULL) from a text of RFC 5280's shape; years that UTCTime can tell become UTCTime.
///
/// Returns 1, or 0 if the text has not that shape.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_set_string_X509(s: *mut ASN1_TIME, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a C string.
        let text = unsafe { c_str(str) }?;
        let (form, text) = if Civil::parse(text, Form::Utc, true).is_some() {
            (Form::Utc, text)
        } else {
            let stamp = Civil::parse(text, Form::Generalized, true).ok_or(Error::SILENT)?;
            if stamp.clock.fits_utc() { (Form::Utc, &text[2..]) } else { (Form::Generalized, text) }
        };
        // SAFETY: the man page has the caller promise a live time or NULL.
        if let Some(string) = unsafe { s.as_mut() } {
            string.set_bytes(text)?;
            string.r#type = kind_of(form);
            string.flags = string.flags & ASN1_STRING_FLAG_EMBED | ASN1_STRING_FLAG_X509_TIME;
        }
        Ok(1)
    })
}

/// Returns 1 if the time is well formed, 0 if not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_check(t: *const ASN1_TIME) -> c_int {
    // SAFETY: the man page has the caller promise a live time.
    guard(0, || Ok(c_int::from(unsafe { ASN1_TIME::get0(t)? }.stamp().is_some())))
}

/// Returns 1 if the string is a well-formed UTCTime, 0 if not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_check(d: *const ASN1_UTCTIME) -> c_int {
    // SAFETY: the man page has the caller promise a live time.
    let time = guard(None, || Ok(Some(unsafe { ASN1_TIME::get0(d)? })));
    c_int::from(time.is_some_and(|time| time.r#type == tag::UTCTIME && time.stamp().is_some()))
}

/// Returns 1 if the string is a well-formed GeneralizedTime, 0 if not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_check(d: *const ASN1_GENERALIZEDTIME) -> c_int {
    // SAFETY: the man page has the caller promise a live time.
    let time = guard(None, || Ok(Some(unsafe { ASN1_TIME::get0(d)? })));
    c_int::from(time.is_some_and(|time| time.r#type == tag::GENERALIZEDTIME && time.stamp().is_some()))
}

/// Writes the same time as GeneralizedTime into `*out` (a new one if NULL). Returns it, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_to_generalizedtime(
    t: *const ASN1_TIME,
    out: *mut *mut ASN1_GENERALIZEDTIME,
) -> *mut ASN1_GENERALIZEDTIME {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live time and a place that holds a live time or NULL.
        unsafe {
            let time = civil_or_now(t)?;
            let into = out.as_ref().copied().unwrap_or(std::ptr::null_mut());
            let result = store(into, time, Some(Form::Generalized))?;
            if !out.is_null() {
                out.write(result);
            }
            Ok(result)
        }
    })
}

/// Fills `tm` with the time (now for NULL). Returns 1, or 0 if it is not well formed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_to_tm(s: *const ASN1_TIME, tm: *mut tm) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live time or NULL.
        let stamp = unsafe { stamp_or_now(s)? };
        // SAFETY: NULL only asks for the check; otherwise the place is writable.
        if let Some(out) = unsafe { tm.as_mut() } {
            let time = stamp.utc().ok_or(Error::SILENT)?;
            // SAFETY: all-zero fields are a valid `tm`.
            *out = unsafe { std::mem::zeroed() };
            out.tm_year = (time.year - 1900) as c_int;
            out.tm_mon = time.month as c_int - 1;
            out.tm_mday = time.day as c_int;
            out.tm_hour = time.hour as c_int;
            out.tm_min = time.minute as c_int;
            out.tm_sec = time.second as c_int;
            // OpenSSL tells the day of the clock as written, not of UTC.
            out.tm_wday = stamp.clock.weekday() as c_int;
            out.tm_yday = stamp.clock.yearday() as c_int;
        }
        Ok(1)
    })
}

/// Rewrites the time in the form RFC 5280 prescribes. Returns 1, or 0 if it is not well formed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_normalize(s: *mut ASN1_TIME) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live time or NULL.
        unsafe {
            let time = civil_or_now(s)?;
            // OpenSSL says 1 to NULL: it normalises a time of now and drops it.
            if !s.is_null() {
                store(s, time, None)?;
            }
        }
        Ok(1)
    })
}

/// Tells days and seconds from `from` to `to` (now for NULL). Returns 1, or 0 if one is not well formed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_diff(
    pday: *mut c_int,
    psec: *mut c_int,
    from: *const ASN1_TIME,
    to: *const ASN1_TIME,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live times or NULL and writable places or NULL.
        unsafe {
            let (days, seconds) = civil_or_now(from)?.until(&civil_or_now(to)?);
            crate::ffi::strings::put(pday, days as c_int);
            crate::ffi::strings::put(psec, seconds as c_int);
        }
        Ok(1)
    })
}

/// Compares with `t`: -1 before, 0 equal, 1 after, -2 if the time is not well formed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_cmp_time_t(s: *const ASN1_TIME, t: time_t) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise a live time.
        let time = unsafe { civil_or_now(s)? };
        let (days, seconds) = gmtime(t).ok_or(Error::SILENT)?.until(&time);
        Ok(sign_of(days, seconds))
    })
}

/// As `ASN1_TIME_cmp_time_t`, for a UTCTime.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_cmp_time_t(s: *const ASN1_UTCTIME, t: time_t) -> c_int {
    // SAFETY: the man page has the caller promise a live time or NULL.
    if unsafe { s.as_ref() }.is_some_and(|time| time.r#type != tag::UTCTIME) {
        return -2;
    }
    // SAFETY: the same promise.
    unsafe { ASN1_TIME_cmp_time_t(s, t) }
}

/// Compares two times: -1, 0, 1, or -2 if one is not well formed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_compare(a: *const ASN1_TIME, b: *const ASN1_TIME) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise live times.
        let (days, seconds) = unsafe { civil_or_now(b)?.until(&civil_or_now(a)?) };
        Ok(sign_of(days, seconds))
    })
}

/// The text that `ASN1_TIME_print` writes; `None` if the time is not well formed.
pub(crate) fn printed(time: &ASN1_TIME, flags: c_ulong) -> Option<String> {
    let Civil { year, month, day, hour, minute, second } = time.civil()?;
    let text = time.bytes();
    let zulu = text.last() == Some(&b'Z');
    let mut fraction = String::new();
    if time.r#type == tag::GENERALIZEDTIME && text.len() > 15 && text[14] == b'.' {
        fraction.push('.');
        fraction.extend(text[15..].iter().take_while(|byte| byte.is_ascii_digit()).map(|&byte| char::from(byte)));
    }
    if flags & 0x0f == ASN1_DTFLGS_ISO8601 {
        let zone = if zulu { "Z" } else { "" };
        return Some(format!("{year:4}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}{fraction}{zone}"));
    }
    let (zone, month) = (if zulu { " GMT" } else { "" }, MONTHS[month as usize - 1]);
    Some(format!("{month} {day:2} {hour:02}:{minute:02}:{second:02}{fraction} {year}{zone}"))
}

/// # Safety
/// `bp` is a live BIO, `tm` NULL or live.
unsafe fn print(bp: *mut BIO, tm: *const ASN1_TIME, flags: c_ulong) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    let time = unsafe { ASN1_TIME::get0(tm)? };
    match printed(time, flags) {
        // SAFETY: as the caller promises.
        Some(text) => Ok(c_int::from(unsafe { write(bp, text.as_bytes()) })),
        None => {
            // SAFETY: as the caller promises.
            unsafe { write(bp, b"Bad time value") };
            Ok(0)
        }
    }
}

/// Prints a time as `Jan  2 15:04:05 2006 GMT`. Returns 1, or 0 on failure (`Bad time value` is printed).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_print(bp: *mut BIO, tm: *const ASN1_TIME) -> c_int {
    // SAFETY: the man page has the caller promise a live BIO and time.
    guard(0, || unsafe { print(bp, tm, 0) })
}

/// As `ASN1_TIME_print`; `flags` may ask for `ASN1_DTFLGS_ISO8601`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_print_ex(bp: *mut BIO, tm: *const ASN1_TIME, flags: c_ulong) -> c_int {
    // SAFETY: the man page has the caller promise a live BIO and time.
    guard(0, || unsafe { print(bp, tm, flags) })
}

/// As `ASN1_TIME_print`, for a UTCTime; 0 for another type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_print(fp: *mut BIO, a: *const ASN1_UTCTIME) -> c_int {
    // SAFETY: the man page has the caller promise a live BIO and time.
    guard(0, || unsafe {
        if ASN1_TIME::get0(a)?.r#type == tag::UTCTIME { print(fp, a, 0) } else { Err(Error::SILENT) }
    })
}

/// As `ASN1_TIME_print`, for a GeneralizedTime; 0 for another type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_print(fp: *mut BIO, a: *const ASN1_GENERALIZEDTIME) -> c_int {
    // SAFETY: the man page has the caller promise a live BIO and time.
    guard(0, || unsafe {
        if ASN1_TIME::get0(a)?.r#type == tag::GENERALIZEDTIME { print(fp, a, 0) } else { Err(Error::SILENT) }
    })
}
