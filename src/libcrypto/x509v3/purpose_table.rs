//! The table of purposes, which programs may add to. Source: the header; OpenSSL has no man page.

use std::ffi::{CString, c_char, c_int, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, optional_str, strings::put};
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509_vfy::foreign::borrow_certificate;

/// A purpose.
#[repr(C)]
pub struct x509_purpose_st {
    /// Its number, `X509_PURPOSE_*`.
    pub purpose: c_int,
    /// What an anchor must be trusted for.
    pub trust: c_int,
    /// `X509_PURPOSE_DYNAMIC*`.
    pub flags: c_int,
    /// What decides.
    pub check_purpose: Option<unsafe extern "C" fn(*const X509_PURPOSE, *const X509, c_int) -> c_int>,
    /// Its name.
    pub name: *mut c_char,
    /// Its short name.
    pub sname: *mut c_char,
    /// The program's own.
    pub usr_data: *mut c_void,
}

/// OpenSSL's name for it.
pub type X509_PURPOSE = x509_purpose_st;

/// A pointer C may keep.
#[derive(Clone, Copy)]
struct Entry(*mut X509_PURPOSE);

// SAFETY: the table is changed under its lock; what a program does with entries is its own to guard.
unsafe impl Send for Entry {}

/// Trust, name and short name by number, from 1.
const BUILT_IN: [(c_int, &std::ffi::CStr, &std::ffi::CStr); 9] = [
    (2, c"SSL client", c"sslclient"),
    (3, c"SSL server", c"sslserver"),
    (3, c"Netscape SSL server", c"nssslserver"),
    (4, c"S/MIME signing", c"smimesign"),
    (4, c"S/MIME encryption", c"smimeencrypt"),
    (1, c"CRL signing", c"crlsign"),
    (0, c"Any Purpose", c"any"),
    (1, c"OCSP helper", c"ocsphelper"),
    (8, c"Time Stamp signing", c"timestampsign"),
];

static TABLE: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

fn table() -> MutexGuard<'static, Vec<Entry>> {
    let mut table = TABLE.lock().unwrap_or_else(PoisonError::into_inner);
    if table.is_empty() {
        let purposes = BUILT_IN.iter().zip(1..).map(|((trust, name, sname), purpose)| x509_purpose_st {
            purpose,
            trust: *trust,
            flags: 0,
            check_purpose: Some(check_standard),
            name: name.as_ptr().cast_mut(),
            sname: sname.as_ptr().cast_mut(),
            usr_data: std::ptr::null_mut(),
        });
        table.extend(purposes.map(|purpose| Entry(Box::into_raw(Box::new(purpose)))));
    }
    table
}

unsafe extern "C" fn check_standard(purpose: *const X509_PURPOSE, x: *const X509, ca: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: called by a program that holds a live purpose and certificate.
        let (id, (_, certificate)) = unsafe { ((*purpose).purpose, borrow_certificate(x)?) };
        Ok(crate::pki::purpose::check(&certificate, id, ca != 0))
    })
}

fn find(id: c_int) -> Option<usize> {
    // SAFETY: entries of the table are live.
    table().iter().position(|entry| unsafe { (*entry.0).purpose } == id)
}

/// What decides on a purpose.
type Check = unsafe extern "C" fn(*const X509_PURPOSE, *const X509, c_int) -> c_int;

/// The function of a purpose that the program added or changed.
pub(super) fn own_check(id: c_int) -> Option<(*const X509_PURPOSE, Check)> {
    let place = find(id)?; // before the table is locked again
    let entry = *table().get(place)?;
    // SAFETY: entries of the table are live.
    unsafe {
        let own = (*entry.0).flags & DYNAMIC != 0;
        (*entry.0).check_purpose.filter(|_| own).map(|check| (entry.0.cast_const(), check))
    }
}

/// `X509_PURPOSE_DYNAMIC | X509_PURPOSE_DYNAMIC_NAME`.
const DYNAMIC: c_int = 3;

/// How many purposes there are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get_count() -> c_int {
    guard(0, || Ok(table().len() as c_int))
}

/// Purpose number `idx` (get0); NULL if there are not so many.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get0(idx: c_int) -> *mut X509_PURPOSE {
    guard(std::ptr::null_mut(), || {
        let idx = usize::try_from(idx).map_err(|_| Error::SILENT)?;
        table().get(idx).map(|entry| entry.0).ok_or(Error::SILENT)
    })
}

/// The place of the purpose of that short name; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get_by_sname(sname: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: the caller passes a string; entries of the table are live.
        unsafe {
            let wanted = optional_str(sname).ok_or(Error::SILENT)?;
            let place = table().iter().position(|entry| optional_str((*entry.0).sname) == Some(wanted));
            Ok(place.map_or(-1, |place| place as c_int))
        }
    })
}

/// The place of the purpose of that number; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get_by_id(purpose: c_int) -> c_int {
    guard(-1, || Ok(find(purpose).map_or(-1, |place| place as c_int)))
}

/// Sets `*p` to `purpose`. Returns 1, or 0 if there is no such purpose.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_set(p: *mut c_int, purpose: c_int) -> c_int {
    guard(0, || {
        if find(purpose).is_none() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_PURPOSE));
        }
        // SAFETY: the caller promises a writable place.
        unsafe { put(p, purpose) };
        Ok(1)
    })
}

/// Adds a purpose or changes the one of that number; the names are copied. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_add(
    id: c_int,
    trust: c_int,
    flags: c_int,
    ck: Option<unsafe extern "C" fn(*const X509_PURPOSE, *const X509, c_int) -> c_int>,
    name: *const c_char,
    sname: *const c_char,
    arg: *mut c_void,
) -> c_int {
    guard(0, || {
        // Kept for good: programs may hold a purpose's names.
        let copy = |text: *const c_char| -> Result<*mut c_char, Error> {
            // SAFETY: the caller passes strings.
            let text = unsafe { optional_str(text) }.ok_or(Error::SILENT)?;
            Ok(CString::new(text).unwrap_or_default().into_raw())
        };
        let (name, sname) = (copy(name)?, copy(sname)?);
        let purpose = x509_purpose_st {
            purpose: id,
            trust,
            flags: flags | DYNAMIC,
            check_purpose: ck,
            name,
            sname,
            usr_data: arg,
        };
        match find(id) {
            // SAFETY: an entry of the table is live, and it is changed under the table's lock.
            Some(place) => unsafe { *table()[place].0 = purpose },
            None => table().push(Entry(Box::into_raw(Box::new(purpose)))),
        }
        Ok(1)
    })
}

/// Removes the purposes that were added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_cleanup() {
    guard((), || {
        table().truncate(BUILT_IN.len());
        Ok(())
    })
}

/// The purpose's number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get_id(xp: *const X509_PURPOSE) -> c_int {
    // SAFETY: the caller promises a live purpose.
    guard(0, || unsafe { xp.as_ref() }.map(|xp| xp.purpose).ok_or(Error::SILENT))
}

/// The purpose's name (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get0_name(xp: *const X509_PURPOSE) -> *mut c_char {
    // SAFETY: the caller promises a live purpose.
    guard(std::ptr::null_mut(), || unsafe { xp.as_ref() }.map(|xp| xp.name).ok_or(Error::SILENT))
}

/// The purpose's short name (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get0_sname(xp: *const X509_PURPOSE) -> *mut c_char {
    // SAFETY: the caller promises a live purpose.
    guard(std::ptr::null_mut(), || unsafe { xp.as_ref() }.map(|xp| xp.sname).ok_or(Error::SILENT))
}

/// What an anchor must be trusted for.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PURPOSE_get_trust(xp: *const X509_PURPOSE) -> c_int {
    // SAFETY: the caller promises a live purpose.
    guard(0, || unsafe { xp.as_ref() }.map(|xp| xp.trust).ok_or(Error::SILENT))
}
