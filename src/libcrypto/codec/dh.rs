//! Diffie-Hellman parameters as DER.

use std::ffi::{c_int, c_long, c_uchar};
use std::sync::Arc;

use aws_lc_sys::{self as lc, BIGNUM};

use super::forms::{DhParams, DhxParams, Value, take};
use super::{decode, encode, hand_out, malformed};
use crate::crypto::der;
use crate::crypto::lc::Handle;
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::dh::DH;

fn from_numbers(p: &mut *mut BIGNUM, q: Option<Handle<BIGNUM>>, g: &mut *mut BIGNUM) -> Result<Arc<DH>, Error> {
    let (p, g) = (take(p).ok_or_else(malformed)?, take(g).ok_or_else(malformed)?);
    // SAFETY: a fresh object, which takes the numbers over.
    unsafe {
        let dh = DH::own(lc::DH_new())?;
        lc::DH_set0_pqg(dh.raw(), p.into_raw(), q.map_or(std::ptr::null_mut(), Handle::into_raw), g.into_raw());
        Ok(dh)
    }
}

pub(super) fn pkcs3(der: &[u8]) -> Result<(Arc<DH>, usize), Error> {
    let (mut form, used) = Value::<DhParams>::read(der)?;
    let parts = form.parts();
    let dh = from_numbers(&mut parts.p, None, &mut parts.g)?;
    // SAFETY: a live object.
    unsafe { crate::libcrypto::dh::key::DH_set_length(Arc::as_ptr(&dh).cast_mut(), parts.length.into()) };
    Ok((dh, used))
}

pub(super) fn x942(der: &[u8]) -> Result<(Arc<DH>, usize), Error> {
    let (mut form, used) = Value::<DhxParams>::read(der)?;
    let parts = form.parts();
    Ok((from_numbers(&mut parts.p, take(&mut parts.q), &mut parts.g)?, used))
}

pub(super) fn pkcs3_der(dh: &DH) -> Result<Vec<u8>, Error> {
    // SAFETY: a live object.
    let [p, _, g] = unsafe { crate::libcrypto::dh::key::parameters(dh.raw()) };
    let length = dh.length.load(std::sync::atomic::Ordering::Relaxed);
    let length = if length > 0 { der::unsigned(&length.to_be_bytes()) } else { Vec::new() };
    Ok(der::sequence(&[&der::unsigned(&p), &der::unsigned(&g), &length]))
}

pub(super) fn x942_der(dh: &DH) -> Result<Vec<u8>, Error> {
    // SAFETY: a live object.
    let [p, q, g] = unsafe { crate::libcrypto::dh::key::parameters(dh.raw()) };
    Ok(der::sequence(&[&der::unsigned(&p), &der::unsigned(&g), &der::unsigned(&q)]))
}

/// Reads PKCS#3 parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DHparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DHparams(a: *mut *mut DH, input: *mut *const c_uchar, len: c_long) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, pkcs3)?)) }
    })
}

/// Writes PKCS#3 parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DHparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DHparams(a: *const DH, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DH::option(a) else { return Ok(0) };
            encode(out, &pkcs3_der(object)?)
        }
    })
}

/// Reads X9.42 parameters. Returns it for the caller to free, NULL on failure; a non-NULL `*a` is replaced. Source: d2i_DHxparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn d2i_DHxparams(a: *mut *mut DH, input: *mut *const c_uchar, len: c_long) -> *mut DH {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { Ok(hand_out(a, decode(input, len, x942)?)) }
    })
}

/// Writes X9.42 parameters. Returns the length, 0 for NULL, -1 on failure. Source: i2d_DHxparams(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_DHxparams(a: *const DH, out: *mut *mut c_uchar) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(object) = DH::option(a) else { return Ok(0) };
            encode(out, &x942_der(object)?)
        }
    })
}
