//! DSA parameters and keys, and signing with them.

use std::ffi::{c_int, c_uchar, c_uint, c_ulong, c_void};
use std::sync::atomic::Ordering;

use aws_lc_sys::{self as lc, BIGNUM, BN_GENCB, DSA_SIG};

use super::DSA;
use crate::crypto::key::logarithm_strength;
use crate::crypto::lc::{forget_errors, ok};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::strings::put;
use crate::ffi::{Shared, bytes, guard};
use crate::libcrypto::dh::DH;
use crate::libcrypto::evp::types::ENGINE;

fn failed() -> Error {
    forget_errors();
    Error::new(Lib::DSA, reason::ERR_R_INTERNAL_ERROR)
}

/// Makes an empty object for `DSA_free`. Source: DSA_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_new() -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { DSA::own(lc::DSA_new()) }?))
    })
}

/// As `DSA_new`; fails with an engine, as engines serve nothing. Source: DSA_new_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_new_method(engine: *mut ENGINE) -> *mut DSA {
    guard(std::ptr::null_mut(), || {
        if !engine.is_null() {
            return Err(Error::new(Lib::DSA, reason::ERR_R_ENGINE_LIB));
        }
        // SAFETY: the fresh object passes to us.
        Ok(Shared::into_raw(unsafe { DSA::own(lc::DSA_new()) }?))
    })
}

/// Gives up a reference; NULL is fine. Source: DSA_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_free(r: *mut DSA) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { DSA::set0(r) });
        Ok(())
    })
}

/// Adds a reference. Returns 1 or 0. Source: DSA_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_up_ref(r: *mut DSA) -> c_int {
    guard(0, || {
        // SAFETY: a live object; the new reference is the caller's.
        std::mem::forget(unsafe { DSA::get1(r) }?);
        Ok(1)
    })
}

/// Length of the prime in bits. Source: DSA_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_bits(d: *const DSA) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(d)?.raw();
            Ok(if lc::DSA_get0_p(raw).is_null() { -1 } else { lc::DSA_bits(raw) as c_int })
        }
    })
}

/// Longest signature in bytes. Source: DSA_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_size(arg0: *const DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(arg0)?.raw();
            Ok(if lc::DSA_get0_q(raw).is_null() { -1 } else { lc::DSA_size(raw) })
        }
    })
}

/// Strength in bits. Source: DSA_security_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_security_bits(d: *const DSA) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(d)?.raw();
            let q = lc::DSA_get0_q(raw);
            Ok(if q.is_null() {
                -1
            } else {
                logarithm_strength(lc::DSA_bits(raw) as c_int, Some(lc::BN_num_bits(q) as c_int))
            })
        }
    })
}

/// The number p, borrowed; NULL if it is not there. Source: DSA_get0_p(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_p(d: *const DSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_get0_p(DSA::get0(d)?.raw()) })
    })
}

/// The number q, borrowed; NULL if it is not there. Source: DSA_get0_q(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_q(d: *const DSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_get0_q(DSA::get0(d)?.raw()) })
    })
}

/// The number g, borrowed; NULL if it is not there. Source: DSA_get0_g(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_g(d: *const DSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_get0_g(DSA::get0(d)?.raw()) })
    })
}

/// The number pub_key, borrowed; NULL if it is not there. Source: DSA_get0_pub_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_pub_key(d: *const DSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_get0_pub_key(DSA::get0(d)?.raw()) })
    })
}

/// The number priv_key, borrowed; NULL if it is not there. Source: DSA_get0_priv_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_priv_key(d: *const DSA) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::DSA_get0_priv_key(DSA::get0(d)?.raw()) })
    })
}

/// The parameters, borrowed; what the caller has no use for may be NULL. Source: DSA_get0_pqg(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_pqg(
    d: *const DSA,
    p: *mut *const BIGNUM,
    q: *mut *const BIGNUM,
    g: *mut *const BIGNUM,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(d).silent()?.raw();
            put(p, lc::DSA_get0_p(raw));
            put(q, lc::DSA_get0_q(raw));
            put(g, lc::DSA_get0_g(raw));
        }
        Ok(())
    })
}

/// Both halves of the key, borrowed. Source: DSA_get0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_key(d: *const DSA, pub_key: *mut *const BIGNUM, priv_key: *mut *const BIGNUM) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(d).silent()?.raw();
            put(pub_key, lc::DSA_get0_pub_key(raw));
            put(priv_key, lc::DSA_get0_priv_key(raw));
        }
        Ok(())
    })
}

/// Sets the parameters, which are taken over on success. Returns 1 or 0. Source: DSA_set0_pqg(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_set0_pqg(d: *mut DSA, p: *mut BIGNUM, q: *mut BIGNUM, g: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(ok(unsafe { lc::DSA_set0_pqg(DSA::get0(d)?.raw(), p, q, g) }).into())
    })
}

/// Sets the halves of the key, which are taken over on success. Returns 1 or 0. Source: DSA_set0_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_set0_key(d: *mut DSA, pub_key: *mut BIGNUM, priv_key: *mut BIGNUM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = DSA::get0(d)?.raw();
            let nothing = pub_key.is_null() && priv_key.is_null();
            Ok((nothing || ok(lc::DSA_set0_key(raw, pub_key, priv_key))).into())
        }
    })
}

/// The program's data. Source: DSA_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get_ex_data(d: *const DSA, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DSA::get0(d)?.ex_data.get(idx) })
    })
}

/// Stores the program's data. Returns 1 or 0. Source: DSA_set_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_set_ex_data(d: *mut DSA, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { DSA::get0(d)?.ex_data.set(idx, arg).into() })
    })
}

/// NULL: there are no engines. Source: DSA_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_get0_engine(d: *mut DSA) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        let _ = d;
        Ok(std::ptr::null_mut())
    })
}

/// Which of `flags` are set. Source: DSA_test_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_test_flags(d: *const DSA, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: a live object, as the caller promises.
        Ok(unsafe { DSA::get0(d) }?.flags.load(Ordering::Relaxed) & flags)
    })
}

/// Sets flags; none makes a difference. Source: DSA_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_set_flags(d: *mut DSA, flags: c_int) {
    guard((), || {
        // SAFETY: a live object, as the caller promises.
        unsafe { DSA::get0(d) }?.flags.fetch_or(flags, Ordering::Relaxed);
        Ok(())
    })
}

/// Clears flags. Source: DSA_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_clear_flags(d: *mut DSA, flags: c_int) {
    guard((), || {
        // SAFETY: a live object, as the caller promises.
        unsafe { DSA::get0(d) }?.flags.fetch_and(!flags, Ordering::Relaxed);
        Ok(())
    })
}

/// Makes parameters with a prime of `bits` bits. Returns 1 or 0. Source: DSA_generate_parameters_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_generate_parameters_ex(
    dsa: *mut DSA,
    bits: c_int,
    seed: *const c_uchar,
    seed_len: c_int,
    counter_ret: *mut c_int,
    h_ret: *mut c_ulong,
    cb: *mut BN_GENCB,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (seed, raw) = (bytes(seed, seed_len)?, DSA::get0(dsa)?.raw());
            let bits = c_uint::try_from(bits).ok().filter(|bits| *bits > 0).ok_or(Error::SILENT)?;
            let seed_at = if seed.is_empty() { std::ptr::null() } else { seed.as_ptr() };
            if ok(lc::DSA_generate_parameters_ex(raw, bits, seed_at, seed.len(), counter_ret, h_ret, cb)) {
                Ok(1)
            } else {
                Err(failed())
            }
        }
    })
}

/// Makes a key with the parameters. Returns 1 or 0. Source: DSA_generate_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_generate_key(a: *mut DSA) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        if ok(unsafe { lc::DSA_generate_key(DSA::get0(a)?.raw()) }) { Ok(1) } else { Err(failed()) }
    })
}

/// DH parameters and key with these numbers for `DH_free`. Source: DSA_dup_DH(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_dup_DH(r: *const DSA) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let dh = lc::DSA_dup_DH(DSA::get0(r).silent()?.raw());
            Ok(Shared::into_raw(DH::own(dh)?))
        }
    })
}

/// Signs a digest. Returns a signature for `DSA_SIG_free`. Source: DSA_do_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_do_sign(dgst: *const c_uchar, dlen: c_int, dsa: *mut DSA) -> *mut DSA_SIG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let digest = bytes(dgst, dlen)?;
            let signature = lc::DSA_do_sign(digest.as_ptr(), digest.len(), DSA::get0(dsa)?.raw());
            if signature.is_null() { Err(failed()) } else { Ok(signature) }
        }
    })
}

/// Verifies a signature of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: DSA_do_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_do_verify(
    dgst: *const c_uchar,
    dgst_len: c_int,
    sig: *mut DSA_SIG,
    dsa: *mut DSA,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let digest = bytes(dgst, dgst_len)?;
            let answer = lc::DSA_do_verify(digest.as_ptr(), digest.len(), sig, DSA::get0(dsa)?.raw());
            forget_errors();
            Ok(answer)
        }
    })
}

/// Signs a digest and writes the signature as DER, `DSA_size` bytes at most. Returns 1 or 0. Source: DSA_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_sign(
    kind: c_int,
    dgst: *const c_uchar,
    dlen: c_int,
    sig: *mut c_uchar,
    siglen: *mut c_uint,
    dsa: *mut DSA,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let digest = bytes(dgst, dlen)?;
            if ok(lc::DSA_sign(kind, digest.as_ptr(), digest.len(), sig, siglen, DSA::get0(dsa)?.raw())) {
                Ok(1)
            } else {
                Err(failed())
            }
        }
    })
}

/// Verifies a signature in DER of a digest. Returns 1 if it is right, 0 if not, -1 on other errors. Source: DSA_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DSA_verify(
    kind: c_int,
    dgst: *const c_uchar,
    dgst_len: c_int,
    sigbuf: *const c_uchar,
    siglen: c_int,
    dsa: *mut DSA,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let (digest, signature) = (bytes(dgst, dgst_len)?, bytes(sigbuf, siglen)?);
            let raw = DSA::get0(dsa).silent()?.raw();
            let answer = lc::DSA_verify(kind, digest.as_ptr(), digest.len(), signature.as_ptr(), signature.len(), raw);
            forget_errors();
            Ok(answer)
        }
    })
}
