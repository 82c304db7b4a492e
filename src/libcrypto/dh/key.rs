//! Diffie-Hellman parameters and keys.

use std::ffi::{c_int, c_long, c_void};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use aws_lc_sys::{self as lc, BIGNUM};

use super::DH;
use crate::crypto::key::logarithm_strength;
use crate::crypto::lc::{Handle, forget_errors, magnitude, ok};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::types::ENGINE;

pub(super) fn failed() -> Error {
    forget_errors();
    Error::new(Lib::DH, reason::ERR_R_INTERNAL_ERROR)
}

/// RFC 7919's groups: OpenSSL's number and aws-lc's.
const GROUPS: [(c_int, c_int); 4] =
    [(1126, lc::NID_ffdhe2048), (1127, lc::NID_ffdhe3072), (1128, lc::NID_ffdhe4096), (1130, lc::NID_ffdhe8192)];

/// Named parameters by OpenSSL's number.
pub(crate) fn by_nid(nid: c_int) -> Result<Arc<DH>, Error> {
    let invalid = || Error::new(Lib::DH, reason::DH_R_INVALID_PARAMETER_NID);
    let (_, lc_nid) = GROUPS.iter().find(|(known, _)| *known == nid).ok_or_else(invalid)?;
    // SAFETY: the fresh object passes to us.
    unsafe { DH::own(lc::DH_new_by_nid(*lc_nid)) }
}

/// OpenSSL's number of parameters; 0 if they have no name.
pub(crate) fn nid_of(dh: *const lc::DH) -> c_int {
    // SAFETY: callers pass a live object; the fresh ones are freed by their handles.
    unsafe {
        let (p, g) = (lc::DH_get0_p(dh), lc::DH_get0_g(dh));
        if p.is_null() || g.is_null() {
            return 0;
        }
        let same = |lc_nid| {
            Handle::own(lc::DH_new_by_nid(lc_nid)).is_some_and(|named| {
                lc::BN_cmp(lc::DH_get0_p(named.raw()), p) == 0 && lc::BN_cmp(lc::DH_get0_g(named.raw()), g) == 0
            })
        };
        GROUPS.iter().find(|(_, lc_nid)| same(*lc_nid)).map_or(0, |(nid, _)| *nid)
    }
}

/// Makes an empty object for `DH_free`. Source: DH_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_new() -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { DH::own(lc::DH_new()) }?))
    })
}

/// As `DH_new`; fails with an engine, as engines serve nothing. Source: DH_new_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_new_method(engine: *mut ENGINE) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        if !engine.is_null() {
            return Err(Error::new(Lib::DH, reason::ERR_R_ENGINE_LIB));
        }
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { DH::own(lc::DH_new()) }?))
    })
}

/// Named parameters (`NID_ffdhe2048`, …) for `DH_free`; NULL for unknown ones. Source: DH_new_by_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_new_by_nid(nid: c_int) -> *mut DH {
    guard(std::ptr::null_mut(), || Ok(Shared::into_raw(by_nid(nid)?)))
}

/// The 2048-bit parameters of RFC 5114, 2.3, for `DH_free`. Source: DH_get_2048_256(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get_2048_256() -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { DH::own(lc::DH_get_2048_256()) }?))
    })
}

/// Gives up a reference; NULL is fine. Source: DH_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_free(dh: *mut DH) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { DH::set0(dh) });
        Ok(())
    })
}

/// Adds a reference. Returns 1 or 0. Source: DH_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_up_ref(dh: *mut DH) -> c_int {
    guard(0, || {
        // SAFETY: a live object; the new reference is the caller's.
        std::mem::forget(unsafe { DH::get1(dh) }?);
        Ok(1)
    })
}

/// Length of the prime in bits. Source: DH_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_bits(dh: *const DH) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let raw = unsafe { DH::get0(dh) }?.raw();
        // SAFETY: live, as above; AWS-LC does not ask whether there is a prime.
        Ok(unsafe { if lc::DH_get0_p(raw).is_null() { -1 } else { lc::DH_num_bits(raw) as c_int } })
    })
}

/// Length of the prime in bytes. Source: DH_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_size(dh: *const DH) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let raw = unsafe { DH::get0(dh) }?.raw();
        // SAFETY: live, as above; AWS-LC does not ask whether there is a prime.
        Ok(unsafe { if lc::DH_get0_p(raw).is_null() { -1 } else { lc::DH_size(raw) } })
    })
}

/// Strength in bits. Source: DH_security_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_security_bits(dh: *const DH) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh)?.raw();
            let q = lc::DH_get0_q(raw);
            if lc::DH_get0_p(raw).is_null() {
                return Ok(-1);
            }
            Ok(logarithm_strength(lc::DH_num_bits(raw) as c_int, (!q.is_null()).then(|| lc::BN_num_bits(q) as c_int)))
        }
    })
}

/// The number p, borrowed; NULL if it is not there. Source: DH_get0_p(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_p(dh: *const DH) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DH_get0_p(DH::get0(dh)?.raw()) })
    })
}

/// The number q, borrowed; NULL if it is not there. Source: DH_get0_q(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_q(dh: *const DH) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DH_get0_q(DH::get0(dh)?.raw()) })
    })
}

/// The number g, borrowed; NULL if it is not there. Source: DH_get0_g(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_g(dh: *const DH) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DH_get0_g(DH::get0(dh)?.raw()) })
    })
}

/// The number pub_key, borrowed; NULL if it is not there. Source: DH_get0_pub_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_pub_key(dh: *const DH) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DH_get0_pub_key(DH::get0(dh)?.raw()) })
    })
}

/// The number priv_key, borrowed; NULL if it is not there. Source: DH_get0_priv_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_priv_key(dh: *const DH) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DH_get0_priv_key(DH::get0(dh)?.raw()) })
    })
}

/// The parameters, borrowed; what the caller has no use for may be NULL. Source: DH_get0_pqg(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_pqg(
    dh: *const DH,
    p: *mut *const BIGNUM,
    q: *mut *const BIGNUM,
    g: *mut *const BIGNUM,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh).silent()?.raw();
            put(p, lc::DH_get0_p(raw));
            put(q, lc::DH_get0_q(raw));
            put(g, lc::DH_get0_g(raw));
        }
        Ok(())
    })
}

/// Both halves of the key, borrowed. Source: DH_get0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_key(dh: *const DH, pub_key: *mut *const BIGNUM, priv_key: *mut *const BIGNUM) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DH::get0(dh).silent()?.raw();
            put(pub_key, lc::DH_get0_pub_key(raw));
            put(priv_key, lc::DH_get0_priv_key(raw));
        }
        Ok(())
    })
}

/// Sets the parameters, which are taken over on success. Returns 1 or 0. Source: DH_set0_pqg(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_set0_pqg(dh: *mut DH, p: *mut BIGNUM, q: *mut BIGNUM, g: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(ok(unsafe { lc::DH_set0_pqg(DH::get0(dh)?.raw(), p, q, g) }).into())
    })
}

/// Sets the halves of the key, which are taken over on success. Returns 1 or 0. Source: DH_set0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_set0_key(dh: *mut DH, pub_key: *mut BIGNUM, priv_key: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(ok(unsafe { lc::DH_set0_key(DH::get0(dh)?.raw(), pub_key, priv_key) }).into())
    })
}

/// Sets the length of private keys to be made in bits. Returns 1 or 0. Source: DH_set_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_set_length(dh: *mut DH, length: c_long) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let dh = DH::get0(dh)?;
            let bits = u32::try_from(length).map_err(|_| Error::SILENT)?;
            dh.length.store(length, std::sync::atomic::Ordering::Relaxed);
            Ok(ok(lc::DH_set_length(dh.raw(), bits)).into())
        }
    })
}

/// Length of private keys to be made in bits, if it was set. Source: DH_get_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get_length(dh: *const DH) -> c_long {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DH::get0(dh)?.length.load(std::sync::atomic::Ordering::Relaxed) })
    })
}

/// The number of named parameters; 0 if they have no name. Source: DH_get_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get_nid(dh: *const DH) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(nid_of(unsafe { DH::get0(dh) }.silent()?.raw()))
    })
}

/// The program's data. Source: DH_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get_ex_data(d: *const DH, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DH::get0(d)?.ex_data.get(idx) })
    })
}

/// Stores the program's data. Returns 1 or 0. Source: DH_set_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_set_ex_data(d: *mut DH, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DH::get0(d)?.ex_data.set(idx, arg).into() })
    })
}

/// NULL: there are no engines. Source: DH_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_get0_engine(d: *mut DH) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        let _ = d;
        Ok(std::ptr::null_mut())
    })
}

/// Which of `flags` are set. Source: DH_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_test_flags(dh: *const DH, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live object, as the caller promises.
        Ok(unsafe { DH::get0(dh) }?.flags.load(Ordering::Relaxed) & flags)
    })
}

/// Sets flags; none makes a difference. Source: DH_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_set_flags(dh: *mut DH, flags: c_int) {
    guard((), || {
        // SAFETY: a live object, as the caller promises.
        unsafe { DH::get0(dh) }?.flags.fetch_or(flags, Ordering::Relaxed);
        Ok(())
    })
}

/// Clears flags. Source: DH_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DH_clear_flags(dh: *mut DH, flags: c_int) {
    guard((), || {
        // SAFETY: a live object, as the caller promises.
        unsafe { DH::get0(dh) }?.flags.fetch_and(!flags, Ordering::Relaxed);
        Ok(())
    })
}

/// Magnitudes of p, q and g.
///
/// # Safety
/// `dh` is live.
pub(crate) unsafe fn parameters(dh: *const lc::DH) -> [zeroize::Zeroizing<Vec<u8>>; 3] {
    // SAFETY: as our caller promises; what is not there is empty.
    unsafe { [magnitude(lc::DH_get0_p(dh)), magnitude(lc::DH_get0_q(dh)), magnitude(lc::DH_get0_g(dh))] }
}
