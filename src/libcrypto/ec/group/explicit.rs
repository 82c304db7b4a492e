//! Curves that are told by their parameters: they are taken if they are those of a curve that comes with the library.

use std::ffi::c_int;
use std::ptr;

use aws_lc_sys as lc;

use super::builtin;
use crate::crypto::lc::{Handle, number};
use crate::libcrypto::evp::params::{OSSL_PARAM, each};

/// The curve whose equation, order and generator are all these; a curve that differs in the generator alone would let anybody
/// make keys for a public key that others trust.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key.
pub(crate) unsafe fn named(params: *const OSSL_PARAM) -> Option<c_int> {
    // SAFETY: as our caller promises.
    let find = |name: &[u8]| unsafe { each(params) }.find(|param| param.name() == name);
    let [p, a, b, order] = [&b"p"[..], b"a", b"b", b"order"].map(|name| find(name).and_then(OSSL_PARAM::magnitude));
    let numbers = [p?, a?, b?, order?];
    let generator = find(b"generator").and_then(OSSL_PARAM::bytes)?;
    builtin::numbers().find(|nid| is(*nid, &numbers, generator).unwrap_or(false))
}

/// Whether a curve has these for its prime, its two coefficients, its order and its generator.
fn is(nid: c_int, numbers: &[Vec<u8>; 4], generator: &[u8]) -> Option<bool> {
    let null = ptr::null_mut();
    // SAFETY: the curve, the numbers and the point are ours and live until they are freed here.
    unsafe {
        let group = Handle::own(lc::EC_GROUP_new_by_curve_name_mutable(nid))?;
        let [p, a, b] = [number(&[])?, number(&[])?, number(&[])?];
        if lc::EC_GROUP_get_curve_GFp(group.raw(), p.raw(), a.raw(), b.raw(), null) != 1 {
            return None;
        }
        let own = [p.raw().cast_const(), a.raw(), b.raw(), lc::EC_GROUP_get0_order(group.raw())];
        for (ours, theirs) in own.into_iter().zip(numbers) {
            if lc::BN_cmp(ours, number(theirs)?.raw()) != 0 {
                return Some(false);
            }
        }
        let point = Handle::own(lc::EC_POINT_new(group.raw()))?;
        let known = lc::EC_POINT_oct2point(group.raw(), point.raw(), generator.as_ptr(), generator.len(), null) == 1;
        let same =
            known && lc::EC_POINT_cmp(group.raw(), point.raw(), lc::EC_GROUP_get0_generator(group.raw()), null) == 0;
        lc::ERR_clear_error();
        Some(same)
    }
}
