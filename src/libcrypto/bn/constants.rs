//! Well-known primes. Source: BN_get_rfc3526_prime_2048(3), BN_mod_exp(3).

use std::ffi::{CStr, c_int};
use std::sync::OnceLock;

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX};

use super::{Number, Scratch, guard, required, settle};
use crate::error::{Error, Lib, Silent, reason};

/// The prime of RFC 2409's first group.
const GROUP_768: &CStr =
    c"FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
    EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A63A3620FFFFFFFFFFFFFFFF";
/// The prime of RFC 2409's second group.
const GROUP_1024: &CStr =
    c"FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
    EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
    EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF";
/// The prime of P-192.
const P192: &CStr = c"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFFFFFFFFFF";
/// The prime of P-224.
const P224: &CStr = c"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF000000000000000000000001";
/// The prime of P-256.
const P256: &CStr = c"FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF";
/// The prime of P-384.
const P384: &CStr = c"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEFFFFFFFF0000000000000000FFFFFFFF";
/// The prime of P-521.
const P521: &CStr = c"01FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\
    FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF";

/// A constant number, made when first asked for.
struct Constant(OnceLock<usize>);

impl Constant {
    /// A pointer to the number that `digits` spell; it stays for the life of the process.
    fn get(&self, digits: &CStr) -> Result<*const BIGNUM, Error> {
        if let Some(made) = self.0.get() {
            return Ok(*made as *const BIGNUM);
        }
        let number = parse(digits)?.into_raw() as usize;
        Ok(*self.0.get_or_init(|| number) as *const BIGNUM)
    }
}

fn parse(digits: &CStr) -> Result<Number, Error> {
    let number = Number::new()?;
    // SAFETY: a live number of ours and a terminated string.
    let read = unsafe { lc::BN_hex2bn(&mut number.raw(), digits.as_ptr()) };
    if read == 0 { Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE)) } else { Ok(number) }
}

/// Copies a number into `bn`, or hands it out if that is NULL.
unsafe fn give(number: Number, bn: *mut BIGNUM) -> Result<*mut BIGNUM, Error> {
    if bn.is_null() {
        return Ok(number.into_raw());
    }
    // SAFETY: live numbers, of which the caller owns `bn`.
    settle(unsafe { lc::BN_copy(bn, number.raw()) })
}

/// The prime of RFC 2409's first group, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc2409_prime_768(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        unsafe { give(parse(GROUP_768)?, bn) }
    })
}

/// The prime of RFC 2409's second group, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc2409_prime_1024(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises.
        unsafe { give(parse(GROUP_1024)?, bn) }
    })
}

/// The prime of 1536 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_1536(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_1536(bn) })
    })
}

/// The prime of 2048 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_2048(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_2048(bn) })
    })
}

/// The prime of 3072 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_3072(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_3072(bn) })
    })
}

/// The prime of 4096 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_4096(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_4096(bn) })
    })
}

/// The prime of 6144 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_6144(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_6144(bn) })
    })
}

/// The prime of 8192 bits of RFC 3526, in `bn` or, if that is NULL, a new number. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get_rfc3526_prime_8192(bn: *mut BIGNUM) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a live number that the caller owns.
        settle(unsafe { lc::BN_get_rfc3526_prime_8192(bn) })
    })
}

/// The prime of P-192, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get0_nist_prime_192() -> *const BIGNUM {
    guard(std::ptr::null(), || {
        static NUMBER: Constant = Constant(OnceLock::new());
        NUMBER.get(P192)
    })
}

/// The prime of P-224, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get0_nist_prime_224() -> *const BIGNUM {
    guard(std::ptr::null(), || {
        static NUMBER: Constant = Constant(OnceLock::new());
        NUMBER.get(P224)
    })
}

/// The prime of P-256, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get0_nist_prime_256() -> *const BIGNUM {
    guard(std::ptr::null(), || {
        static NUMBER: Constant = Constant(OnceLock::new());
        NUMBER.get(P256)
    })
}

/// The prime of P-384, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get0_nist_prime_384() -> *const BIGNUM {
    guard(std::ptr::null(), || {
        static NUMBER: Constant = Constant(OnceLock::new());
        NUMBER.get(P384)
    })
}

/// The prime of P-521, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_get0_nist_prime_521() -> *const BIGNUM {
    guard(std::ptr::null(), || {
        static NUMBER: Constant = Constant(OnceLock::new());
        NUMBER.get(P521)
    })
}

/// r = a modulo the prime of P-192; p is ignored. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_192(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    _p: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, of which the caller owns the result.
        unsafe { settle(lc::BN_nnmod(r, a, BN_get0_nist_prime_192(), ctx.raw())) }
    })
}

/// r = a modulo the prime of P-224; p is ignored. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_224(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    _p: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, of which the caller owns the result.
        unsafe { settle(lc::BN_nnmod(r, a, BN_get0_nist_prime_224(), ctx.raw())) }
    })
}

/// r = a modulo the prime of P-256; p is ignored. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_256(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    _p: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, of which the caller owns the result.
        unsafe { settle(lc::BN_nnmod(r, a, BN_get0_nist_prime_256(), ctx.raw())) }
    })
}

/// r = a modulo the prime of P-384; p is ignored. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_384(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    _p: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, of which the caller owns the result.
        unsafe { settle(lc::BN_nnmod(r, a, BN_get0_nist_prime_384(), ctx.raw())) }
    })
}

/// r = a modulo the prime of P-521; p is ignored. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_521(
    r: *mut BIGNUM,
    a: *const BIGNUM,
    _p: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        required(&[r, a])?;
        let ctx = Scratch::of(ctx)?;
        // SAFETY: live numbers, of which the caller owns the result.
        unsafe { settle(lc::BN_nnmod(r, a, BN_get0_nist_prime_521(), ctx.raw())) }
    })
}

/// The function that reduces modulo one of these primes.
type Reduce = unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *const BIGNUM, *mut BN_CTX) -> c_int;

/// The function that reduces modulo p; NULL if p is none of these primes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BN_nist_mod_func(
    p: *const BIGNUM,
) -> Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *const BIGNUM, *mut BN_CTX) -> c_int> {
    guard(None, || {
        required(&[p]).silent()?;
        // SAFETY: no preconditions.
        let known: [(*const BIGNUM, Reduce); 5] = unsafe {
            [
                (BN_get0_nist_prime_192(), BN_nist_mod_192),
                (BN_get0_nist_prime_224(), BN_nist_mod_224),
                (BN_get0_nist_prime_256(), BN_nist_mod_256),
                (BN_get0_nist_prime_384(), BN_nist_mod_384),
                (BN_get0_nist_prime_521(), BN_nist_mod_521),
            ]
        };
        // SAFETY: live numbers.
        Ok(known.into_iter().find(|(prime, _)| unsafe { lc::BN_ucmp(*prime, p) } == 0).map(|(_, reduce)| reduce))
    })
}
