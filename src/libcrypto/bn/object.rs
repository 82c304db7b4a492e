//! Numbers as objects. Source: BN_new(3), BN_copy(3), BN_swap(3), BN_set_flags(3).

use crate::error::Silent;
use std::ffi::{c_char, c_int, c_ulong};

use aws_lc_sys::{self as lc, BIGNUM};

use super::{BN_ULONG, guard, of_memory, required, settle};
use crate::ffi;

/// `BN_FLG_CONSTTIME`.
pub(super) const CONSTTIME: c_int = 4;

/// `BN_FLG_SECURE`.
const SECURE: c_int = 8;

/// In a number's flags: the structure is AWS-LC's to free.
const MALLOCED: c_int = 1;
/// In a number's flags: its words belong to another number.
const STATIC_DATA: c_int = 2;

/// A new number, 0; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_new() -> *mut BIGNUM {
    ffi::guard(std::ptr::null_mut(), || {
        // SAFETY: no preconditions.
        let number = unsafe { lc::BN_new() };
        of_memory(c_int::from(!number.is_null()))?;
        Ok(number)
    })
}

/// As [`BN_new`], with the flag `BN_FLG_SECURE`: all numbers are wiped when freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_secure_new() -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: no preconditions; the number is new.
        settle(unsafe { secure(lc::BN_new()) })
    })
}

/// Marks a number as secret.
///
/// # Safety
/// The number is live and the caller's, or NULL.
pub(super) unsafe fn secure(number: *mut BIGNUM) -> *mut BIGNUM {
    // SAFETY: as our caller promises.
    if let Some(number) = unsafe { number.as_mut() } {
        number.flags |= SECURE;
    }
    number
}

/// Whether any of the numbers must be worked on in a time that tells nothing.
///
/// # Safety
/// They are live.
pub(super) unsafe fn any_constant_time(numbers: &[*const BIGNUM]) -> bool {
    // SAFETY: as our caller promises.
    numbers.iter().any(|number| unsafe { (**number).flags } & CONSTTIME != 0)
}

/// Frees a number; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_free(a: *mut BIGNUM) {
    ffi::guard((), || {
        // SAFETY: the man page has the caller give up a live number.
        unsafe { lc::BN_free(a) };
        Ok(())
    })
}

/// Wipes and frees a number; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_clear_free(a: *mut BIGNUM) {
    ffi::guard((), || {
        // SAFETY: the man page has the caller give up a live number.
        unsafe { lc::BN_clear_free(a) };
        Ok(())
    })
}

/// Wipes a number, which becomes 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_clear(a: *mut BIGNUM) {
    ffi::guard((), || {
        required(&[a]).silent()?;
        // SAFETY: a live number that the caller owns.
        unsafe { lc::BN_clear(a) };
        Ok(())
    })
}

/// A copy for the caller to free; NULL for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_dup(a: *const BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        if a.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: a live number, and a new one.
        settle(unsafe {
            let copy = lc::BN_dup(a);
            if (*a).flags & SECURE == 0 { copy } else { secure(copy) }
        })
    })
}

/// Copies b to a. Returns a, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_copy(a: *mut BIGNUM, b: *const BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        required(&[a, b])?;
        // SAFETY: live numbers, of which the caller owns a.
        settle(unsafe { lc::BN_copy(a, b) })
    })
}

/// The number 1, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_value_one() -> *const BIGNUM {
    ffi::guard(std::ptr::null(), || {
        // SAFETY: no preconditions.
        Ok(unsafe { lc::BN_value_one() })
    })
}

/// Exchanges two numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_swap(a: *mut BIGNUM, b: *mut BIGNUM) {
    guard((), || {
        required(&[a, b])?;
        // SAFETY: live numbers that the caller owns; who frees the structures stays as it was.
        unsafe {
            if a == b {
                return Ok(());
            }
            std::ptr::swap(a, b);
            let (one, other) = ((*a).flags, (*b).flags);
            (*a).flags = one & !MALLOCED | other & MALLOCED;
            (*b).flags = other & !MALLOCED | one & MALLOCED;
        }
        Ok(())
    })
}

/// Exchanges two numbers of at least `nwords` words if `swap` is not 0, in a time that does not tell.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_consttime_swap(swap: c_ulong, a: *mut BIGNUM, b: *mut BIGNUM, nwords: c_int) {
    guard((), || {
        required(&[a, b]).silent()?;
        let words = usize::try_from(nwords).unwrap_or(0);
        let mask = (0 as BN_ULONG).wrapping_sub(BN_ULONG::from(swap != 0));
        // SAFETY: the caller promises live numbers with room for that many words.
        unsafe {
            let exchange = |one: &mut BN_ULONG, other: &mut BN_ULONG| {
                let difference = (*one ^ *other) & mask;
                *one ^= difference;
                *other ^= difference;
            };
            for word in 0..words.min((*a).dmax.min((*b).dmax) as usize) {
                exchange(&mut *(*a).d.add(word), &mut *(*b).d.add(word));
            }
            let narrow = mask as c_int;
            let (width, sign) = (((*a).width ^ (*b).width) & narrow, ((*a).neg ^ (*b).neg) & narrow);
            let flags = ((*a).flags ^ (*b).flags) & CONSTTIME & narrow;
            ((*a).flags, (*b).flags) = ((*a).flags ^ flags, (*b).flags ^ flags);
            ((*a).width, (*b).width) = ((*a).width ^ width, (*b).width ^ width);
            ((*a).neg, (*b).neg) = ((*a).neg ^ sign, (*b).neg ^ sign);
        }
        Ok(())
    })
}

/// Sets flags (`BN_FLG_CONSTTIME`, …).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_set_flags(b: *mut BIGNUM, n: c_int) {
    guard((), || {
        required(&[b])?;
        // SAFETY: a live number that the caller owns.
        unsafe { (*b).flags |= n & !(MALLOCED | STATIC_DATA) };
        Ok(())
    })
}

/// Which of the flags n are set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_flags(b: *const BIGNUM, n: c_int) -> c_int {
    guard(0, || {
        required(&[b])?;
        // SAFETY: a live number.
        Ok(unsafe { (*b).flags } & n)
    })
}

/// Makes `dest` show the same number as `b`, with more flags, for as long as `b` lives unchanged.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_with_flags(dest: *mut BIGNUM, b: *const BIGNUM, flags: c_int) {
    guard((), || {
        required(&[dest, b])?;
        // SAFETY: live numbers, of which the caller owns `dest`, whose words are given up.
        unsafe {
            lc::BN_clear(dest);
            let mine = (*dest).flags & MALLOCED;
            ((*dest).d, (*dest).width, (*dest).dmax, (*dest).neg) = ((*b).d, (*b).width, (*b).dmax, (*b).neg);
            (*dest).flags = mine | (*b).flags & !MALLOCED | STATIC_DATA | flags;
        }
        Ok(())
    })
}

/// How the arithmetic is built, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_options() -> *mut c_char {
    c"bn(64,64)".as_ptr().cast_mut()
}

/// Does nothing.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_set_params(_mul: c_int, _high: c_int, _low: c_int, _mont: c_int) {}

/// There are no such parameters: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_params(_which: c_int) -> c_int {
    0
}
