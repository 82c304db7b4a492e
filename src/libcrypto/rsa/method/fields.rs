//! Reading and changing a method, field by field.

use std::ffi::{CString, c_char, c_int, c_uchar, c_uint, c_void};

use aws_lc_sys::{BIGNUM, BN_CTX, BN_GENCB, BN_MONT_CTX};

use super::super::RSA;
use super::{NATIVE, RSA_METHOD};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};

/// # Safety
/// `method` is live or NULL, and nothing else refers to it.
unsafe fn set(method: *mut RSA_METHOD, change: impl FnOnce(&mut RSA_METHOD)) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; ours is never changed.
    unsafe {
        if std::ptr::eq(method, &raw const NATIVE) {
            return Err(Error::new(Lib::RSA, reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
        }
        change(RSA_METHOD::get0_mut(method)?);
    }
    Ok(1)
}

/// The method's name, borrowed. Source: RSA_meth_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get0_name(meth: *const RSA_METHOD) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.name.as_deref().map_or(c"aws-lc".as_ptr(), |name| name.as_ptr()))
    })
}

/// Sets the method's name. Returns 1 or 0. Source: RSA_meth_set1_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set1_name(meth: *mut RSA_METHOD, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let name = CString::new(crate::ffi::c_str(name)?).ok();
            set(meth, |meth| meth.name = name)
        }
    })
}

/// The method's flags. Source: RSA_meth_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_flags(meth: *const RSA_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.flags)
    })
}

/// Sets the method's flags. Returns 1 or 0. Source: RSA_meth_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_flags(meth: *mut RSA_METHOD, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.flags = flags) }
    })
}

/// The program's pointer. Source: RSA_meth_get0_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get0_app_data(meth: *const RSA_METHOD) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.app_data)
    })
}

/// Stores a pointer of the program's. Returns 1 or 0. Source: RSA_meth_set0_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set0_app_data(meth: *mut RSA_METHOD, app_data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.app_data = app_data) }
    })
}

/// The method's function `pub_enc`. Source: RSA_meth_get_pub_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_pub_enc(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.pub_enc)
    })
}

/// Sets the method's function `pub_enc`. Returns 1 or 0. Source: RSA_meth_set_pub_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_pub_enc(
    rsa: *mut RSA_METHOD,
    pub_enc: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.pub_enc = pub_enc) }
    })
}

/// The method's function `pub_dec`. Source: RSA_meth_get_pub_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_pub_dec(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.pub_dec)
    })
}

/// Sets the method's function `pub_dec`. Returns 1 or 0. Source: RSA_meth_set_pub_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_pub_dec(
    rsa: *mut RSA_METHOD,
    pub_dec: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.pub_dec = pub_dec) }
    })
}

/// The method's function `priv_enc`. Source: RSA_meth_get_priv_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_priv_enc(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.priv_enc)
    })
}

/// Sets the method's function `priv_enc`. Returns 1 or 0. Source: RSA_meth_set_priv_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_priv_enc(
    rsa: *mut RSA_METHOD,
    priv_enc: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.priv_enc = priv_enc) }
    })
}

/// The method's function `priv_dec`. Source: RSA_meth_get_priv_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_priv_dec(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.priv_dec)
    })
}

/// Sets the method's function `priv_dec`. Returns 1 or 0. Source: RSA_meth_set_priv_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_priv_dec(
    rsa: *mut RSA_METHOD,
    priv_dec: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.priv_dec = priv_dec) }
    })
}

/// The method's function `sign`. Source: RSA_meth_get_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_sign(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *mut c_uchar, *mut c_uint, *const RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.sign)
    })
}

/// Sets the method's function `sign`. Returns 1 or 0. Source: RSA_meth_set_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_sign(
    rsa: *mut RSA_METHOD,
    sign: Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *mut c_uchar, *mut c_uint, *const RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.sign = sign) }
    })
}

/// The method's function `verify`. Source: RSA_meth_get_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_verify(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *const c_uchar, c_uint, *const RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.verify)
    })
}

/// Sets the method's function `verify`. Returns 1 or 0. Source: RSA_meth_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_verify(
    rsa: *mut RSA_METHOD,
    verify: Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *const c_uchar, c_uint, *const RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.verify = verify) }
    })
}

/// The method's function `init`. Source: RSA_meth_get_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_init(meth: *const RSA_METHOD) -> Option<unsafe extern "C" fn(*mut RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.init)
    })
}

/// Sets the method's function `init`. Returns 1 or 0. Source: RSA_meth_set_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_init(
    rsa: *mut RSA_METHOD,
    init: Option<unsafe extern "C" fn(*mut RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.init = init) }
    })
}

/// The method's function `finish`. Source: RSA_meth_get_finish(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_finish(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.finish)
    })
}

/// Sets the method's function `finish`. Returns 1 or 0. Source: RSA_meth_set_finish(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_finish(
    rsa: *mut RSA_METHOD,
    finish: Option<unsafe extern "C" fn(*mut RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.finish = finish) }
    })
}

/// The method's function `mod_exp`. Source: RSA_meth_get_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_mod_exp(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *mut RSA, *mut BN_CTX) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.mod_exp)
    })
}

/// Sets the method's function `mod_exp`. Returns 1 or 0. Source: RSA_meth_set_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_mod_exp(
    rsa: *mut RSA_METHOD,
    mod_exp: Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *mut RSA, *mut BN_CTX) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.mod_exp = mod_exp) }
    })
}

/// The method's function `bn_mod_exp`. Source: RSA_meth_get_bn_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_bn_mod_exp(
    meth: *const RSA_METHOD,
) -> Option<
    unsafe extern "C" fn(
        *mut BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *mut BN_CTX,
        *mut BN_MONT_CTX,
    ) -> c_int,
> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.bn_mod_exp)
    })
}

/// Sets the method's function `bn_mod_exp`. Returns 1 or 0. Source: RSA_meth_set_bn_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_bn_mod_exp(
    rsa: *mut RSA_METHOD,
    bn_mod_exp: Option<
        unsafe extern "C" fn(
            *mut BIGNUM,
            *const BIGNUM,
            *const BIGNUM,
            *const BIGNUM,
            *mut BN_CTX,
            *mut BN_MONT_CTX,
        ) -> c_int,
    >,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.bn_mod_exp = bn_mod_exp) }
    })
}

/// The method's function `keygen`. Source: RSA_meth_get_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_keygen(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.keygen)
    })
}

/// Sets the method's function `keygen`. Returns 1 or 0. Source: RSA_meth_set_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_keygen(
    rsa: *mut RSA_METHOD,
    keygen: Option<unsafe extern "C" fn(*mut RSA, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.keygen = keygen) }
    })
}

/// The method's function for keys of more primes. Source: RSA_meth_get_multi_prime_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_multi_prime_keygen(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA, c_int, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.multi_prime_keygen)
    })
}

/// Sets the method's function for keys of more primes. Returns 1 or 0. Source: RSA_meth_set_multi_prime_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_multi_prime_keygen(
    meth: *mut RSA_METHOD,
    keygen: Option<unsafe extern "C" fn(*mut RSA, c_int, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.multi_prime_keygen = keygen) }
    })
}
