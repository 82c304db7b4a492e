//! Trust settings: what an anchor is trusted for. Source: the header; OpenSSL has no man page.

use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::foreign::borrow_certificate;
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, optional_str};
use crate::libcrypto::x509::X509;
use crate::pki::trust::{self, Trust};

type CheckTrust = Option<unsafe extern "C" fn(*mut X509_TRUST, *mut X509, c_int) -> c_int>;

/// A trust setting.
#[repr(C)]
pub struct x509_trust_st {
    /// Its number, `X509_TRUST_*`.
    pub trust: c_int,
    /// `X509_TRUST_*` flags.
    pub flags: c_int,
    /// What decides.
    pub check_trust: CheckTrust,
    /// Its name.
    pub name: *mut c_char,
    /// For the function.
    pub arg1: c_int,
    /// For the function.
    pub arg2: *mut c_void,
}

/// OpenSSL's name for it.
pub type X509_TRUST = x509_trust_st;

/// A pointer C may keep.
#[derive(Clone, Copy)]
struct Entry(*mut X509_TRUST);

// SAFETY: the table is changed under its lock; what a program does with entries is its own to guard.
unsafe impl Send for Entry {}

const NAMES: [&std::ffi::CStr; 8] = [
    c"compatible",
    c"SSL Client",
    c"SSL Server",
    c"S/MIME email",
    c"Object Signer",
    c"OCSP responder",
    c"OCSP request",
    c"TSA server",
];
/// The usages by number (`NID_*`) that the settings name.
const USAGES: [c_int; 8] = [0, 130, 129, 132, 131, 180, 178, 133];

static TABLE: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

fn table() -> MutexGuard<'static, Vec<Entry>> {
    let mut table = TABLE.lock().unwrap_or_else(PoisonError::into_inner);
    if table.is_empty() {
        let settings = NAMES.iter().zip(USAGES).zip(1..).map(|((name, arg1), trust)| x509_trust_st {
            trust,
            flags: 0,
            check_trust: Some(check_standard),
            name: name.as_ptr().cast_mut(),
            arg1,
            arg2: std::ptr::null_mut(),
        });
        table.extend(settings.map(|setting| Entry(Box::into_raw(Box::new(setting)))));
    }
    table
}

fn find(id: c_int) -> Option<usize> {
    // SAFETY: entries of the table are live.
    table().iter().position(|entry| unsafe { (*entry.0).trust } == id)
}

/// Whether there is a setting of that number.
pub(super) fn is_known(id: c_int) -> bool {
    find(id).is_some()
}

fn number(trust: Trust) -> c_int {
    match trust {
        Trust::Trusted => 1,
        Trust::Rejected => 2,
        Trust::Untrusted => 3,
    }
}

unsafe extern "C" fn check_standard(setting: *mut X509_TRUST, x: *mut X509, flags: c_int) -> c_int {
    guard(3, || {
        // SAFETY: called by `X509_check_trust` or by a program that holds a live setting and certificate.
        let (id, (_, certificate)) = unsafe { ((*setting).trust, borrow_certificate(x)?) };
        Ok(number(trust::check(&certificate, id, flags)))
    })
}

/// Whether a certificate is trusted for `id` (`X509_TRUST_*`): 1 trusted, 2 rejected, 3 neither.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_check_trust(x: *mut X509, id: c_int, flags: c_int) -> c_int {
    guard(3, || {
        // SAFETY: the caller promises a live certificate.
        let (_, certificate) = unsafe { borrow_certificate(x)? };
        if id == trust::id::DEFAULT {
            return Ok(number(trust::check(&certificate, id, flags)));
        }
        let Some(place) = find(id) else {
            // No setting can name it.
            return Ok(number(trust::by_settings(&certificate, &[], flags)));
        };
        let Some(entry) = table().get(place).copied() else { return Ok(3) };
        // SAFETY: an entry of the table is live; its function was registered for it, and no lock is held.
        unsafe { (*entry.0).check_trust.map_or(Ok(3), |check| Ok(check(entry.0, x, flags))) }
    })
}

/// How many settings there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get_count() -> c_int {
    guard(0, || Ok(table().len() as c_int))
}

/// Setting number `idx` (get0); NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get0(idx: c_int) -> *mut X509_TRUST {
    guard(std::ptr::null_mut(), || {
        let idx = usize::try_from(idx).map_err(|_| Error::SILENT)?;
        table().get(idx).map(|entry| entry.0).ok_or(Error::SILENT)
    })
}

/// The place of the setting `id`; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get_by_id(id: c_int) -> c_int {
    guard(-1, || Ok(find(id).map_or(-1, |place| place as c_int)))
}

/// Sets `*t` to `trust`. Returns 1, or 0 if there is no such setting.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_set(t: *mut c_int, trust: c_int) -> c_int {
    guard(0, || {
        if !is_known(trust) {
            return Err(Error::new(Lib::X509, reason::X509_R_INVALID_TRUST));
        }
        // SAFETY: the caller promises a writable place.
        unsafe { crate::ffi::strings::put(t, trust) };
        Ok(1)
    })
}

/// Adds a setting or changes the one of that number; the name is copied. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_add(
    id: c_int,
    flags: c_int,
    ck: Option<unsafe extern "C" fn(*mut X509_TRUST, *mut X509, c_int) -> c_int>,
    name: *const c_char,
    arg1: c_int,
    arg2: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a string.
        let name = unsafe { optional_str(name) }.ok_or(Error::SILENT)?;
        // Kept for good: programs may hold a setting's name.
        let name = CString::new(name).unwrap_or_default().into_raw();
        const DYNAMIC: c_int = 3;
        let setting = x509_trust_st { trust: id, flags: flags & !DYNAMIC | DYNAMIC, check_trust: ck, name, arg1, arg2 };
        match find(id) {
            // SAFETY: an entry of the table is live, and it is changed under the table's lock.
            Some(place) => unsafe { *table()[place].0 = setting },
            None => table().push(Entry(Box::into_raw(Box::new(setting)))),
        }
        Ok(1)
    })
}

/// Removes the settings that were added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_cleanup() {
    guard((), || {
        table().truncate(NAMES.len());
        Ok(())
    })
}

/// The setting's flags.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get_flags(xp: *const X509_TRUST) -> c_int {
    // SAFETY: the caller promises a live setting.
    guard(0, || unsafe { xp.as_ref() }.map(|xp| xp.flags).ok_or(Error::SILENT))
}

/// The setting's name (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get0_name(xp: *const X509_TRUST) -> *mut c_char {
    // SAFETY: the caller promises a live setting.
    guard(std::ptr::null_mut(), || unsafe { xp.as_ref() }.map(|xp| xp.name).ok_or(Error::SILENT))
}

/// The setting's number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_TRUST_get_trust(xp: *const X509_TRUST) -> c_int {
    // SAFETY: the caller promises a live setting.
    guard(0, || unsafe { xp.as_ref() }.map(|xp| xp.trust).ok_or(Error::SILENT))
}
