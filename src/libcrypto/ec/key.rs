//! Elliptic curve keys.

use std::ffi::{c_int, c_uchar, c_uint, c_void};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, EC_GROUP, EC_POINT};

use super::EC_KEY;
use super::error::done;
use super::group::point_conversion_form_t;
use super::present;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::Boxed;
use crate::ffi::{Shared, bytes, bytes_mut, guard, memory};
use crate::libcrypto::ec::method::EC_KEY_METHOD;
use crate::libcrypto::engine::ENGINE;

/// The curve, borrowed; NULL if there is none yet. Source: EC_KEY_get0_group(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get0_group(key: *const EC_KEY) -> *const EC_GROUP {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_get0_group(EC_KEY::get0(key)?.raw()) })
    })
}

/// The private number, borrowed; NULL if it is not there. Source: EC_KEY_get0_private_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get0_private_key(key: *const EC_KEY) -> *const BIGNUM {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_get0_private_key(EC_KEY::get0(key)?.raw()) })
    })
}

/// The public point, borrowed; NULL if it is not there. Source: EC_KEY_get0_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get0_public_key(key: *const EC_KEY) -> *const EC_POINT {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_get0_public_key(EC_KEY::get0(key)?.raw()) })
    })
}

/// Sets the curve, which is copied. Returns 1 or 0. Source: EC_KEY_set_group(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_group(key: *mut EC_KEY, group: *const EC_GROUP) -> c_int {
    guard(0, || {
        present(&[group.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_KEY_set_group(EC_KEY::get0(key)?.raw(), group) })
    })
}

/// Sets the private number, which is copied. Returns 1 or 0. Source: EC_KEY_set_private_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_private_key(key: *mut EC_KEY, prv: *const BIGNUM) -> c_int {
    guard(0, || {
        present(&[prv.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_KEY_set_private_key(EC_KEY::get0(key)?.raw(), prv) })
    })
}

/// Sets the public point, which is copied. Returns 1 or 0. Source: EC_KEY_set_public_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_public_key(key: *mut EC_KEY, public: *const EC_POINT) -> c_int {
    guard(0, || {
        present(&[public.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_KEY_set_public_key(EC_KEY::get0(key)?.raw(), public) })
    })
}

/// Sets the public point by its coordinates and checks the key. Returns 1 or 0. Source: EC_KEY_set_public_key_affine_coordinates(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_public_key_affine_coordinates(
    key: *mut EC_KEY,
    x: *mut BIGNUM,
    y: *mut BIGNUM,
) -> c_int {
    guard(0, || {
        present(&[x.cast(), y.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_KEY_set_public_key_affine_coordinates(EC_KEY::get0(key)?.raw(), x, y) })
    })
}

/// Makes a key pair on the key's curve, by its method. Returns 1 or 0. Source: EC_KEY_generate_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_generate_key(key: *mut EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(key)?;
            if let Some(keygen) = EC_KEY_METHOD::get0(object.method())?.keygen {
                return Ok(keygen(key));
            }
            present(&[lc::EC_KEY_get0_group(object.raw()).cast()])?;
            done(lc::EC_KEY_generate_key(object.raw()))
        }
    })
}

/// Checks that point and number belong together. Returns 1 or 0. Source: EC_KEY_check_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_check_key(key: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let key = EC_KEY::get0(key)?.raw();
            present(&[lc::EC_KEY_get0_group(key).cast(), lc::EC_KEY_get0_public_key(key).cast()])?;
            done(lc::EC_KEY_check_key(key))
        }
    })
}

/// Whether the curve is fit for signatures. Returns 1 or 0. Source: EC_KEY_can_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_can_sign(eckey: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok((!unsafe { lc::EC_KEY_get0_group(EC_KEY::get0(eckey)?.raw()) }.is_null()).into())
    })
}

/// What is left out when the key is written (`EC_PKEY_NO_*`). Source: EC_KEY_get_enc_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_enc_flags(key: *const EC_KEY) -> c_uint {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_get_enc_flags(EC_KEY::get0(key)?.raw()) })
    })
}

/// Sets what is left out when the key is written. Source: EC_KEY_set_enc_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_enc_flags(eckey: *mut EC_KEY, flags: c_uint) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_KEY_set_enc_flags(EC_KEY::get0(eckey)?.raw(), flags) };
        Ok(())
    })
}

/// How the public point is written. Source: EC_KEY_get_conv_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_conv_form(key: *const EC_KEY) -> point_conversion_form_t {
    guard(4, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_get_conv_form(EC_KEY::get0(key)?.raw()) as c_uint })
    })
}

/// Sets how the public point is written. Source: EC_KEY_set_conv_form(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_conv_form(eckey: *mut EC_KEY, cform: point_conversion_form_t) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_KEY_set_conv_form(EC_KEY::get0(eckey)?.raw(), super::group::lc_form(cform)) };
        Ok(())
    })
}

/// Sets how the curve is written; it stays by name. Source: EC_KEY_set_asn1_flag(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_asn1_flag(eckey: *mut EC_KEY, asn1_flag: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_KEY_set_asn1_flag(EC_KEY::get0(eckey)?.raw(), asn1_flag) };
        Ok(())
    })
}

/// 0: explicit parameters of unknown curves are not read. Source: EC_KEY_decoded_from_explicit_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_decoded_from_explicit_params(key: *const EC_KEY) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_KEY_decoded_from_explicit_params(EC_KEY::get0(key).silent()?.raw()) })
    })
}

/// Does nothing. Returns 1. Source: EC_KEY_precompute_mult(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_precompute_mult(key: *mut EC_KEY, ctx: *mut BN_CTX) -> c_int {
    guard(1, || {
        let _ = (key, ctx);
        Ok(1)
    })
}

/// The key's flags. Source: EC_KEY_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_flags(key: *const EC_KEY) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EC_KEY::get0(key)?.flags() })
    })
}

/// Sets flags. Source: EC_KEY_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_flags(key: *mut EC_KEY, flags: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EC_KEY::get0(key) }?.change_flags(flags, 0);
        Ok(())
    })
}

/// Clears flags. Source: EC_KEY_clear_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_clear_flags(key: *mut EC_KEY, flags: c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EC_KEY::get0(key) }?.change_flags(0, flags);
        Ok(())
    })
}

/// The engine a key was made with; NULL if none. Source: EC_KEY_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get0_engine(eckey: *const EC_KEY) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live key.
        Ok(unsafe { EC_KEY::get0(eckey) }.silent()?.engine.get())
    })
}

/// The program's data on a key. Source: EC_KEY_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_ex_data(key: *const EC_KEY, idx: c_int) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EC_KEY::get0(key)?.ex_data.get(idx) })
    })
}

/// Stores the program's data on a key. Returns 1 or 0. Source: EC_KEY_set_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_ex_data(key: *mut EC_KEY, idx: c_int, arg: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EC_KEY::get0(key)?.ex_data.set(idx, arg).into() })
    })
}

/// Writes the public point to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_KEY_key2buf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_key2buf(
    key: *const EC_KEY,
    form: point_conversion_form_t,
    pbuf: *mut *mut c_uchar,
    ctx: *mut BN_CTX,
) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let _ = ctx;
            let raw = EC_KEY::get0(key).silent()?.raw();
            let (group, point) = (lc::EC_KEY_get0_group(raw), lc::EC_KEY_get0_public_key(raw));
            if group.is_null() || point.is_null() {
                return Err(Error::SILENT);
            }
            let out = super::point::octets(group, point, form)?;
            present(&[pbuf.cast()])?;
            pbuf.write(memory::duplicate(&out));
            Ok(out.len())
        }
    })
}

/// Reads the public point. Returns 1 or 0. Source: EC_KEY_oct2key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_oct2key(key: *mut EC_KEY, buf: *const c_uchar, len: usize, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let raw = EC_KEY::get0(key).silent()?.raw();
            let group = lc::EC_KEY_get0_group(raw);
            if group.is_null() {
                return Err(Error::SILENT);
            }
            let point = lc::EC_POINT_new(group);
            let read = super::point::EC_POINT_oct2point(group, point, buf, len, ctx) == 1;
            let set = read && lc::EC_KEY_set_public_key(raw, point) == 1;
            lc::EC_POINT_free(point);
            if len > 0 {
                lc::EC_KEY_set_conv_form(raw, super::group::lc_form(c_uint::from(*buf & !1)));
            }
            if set { Ok(1) } else { Err(Error::SILENT) }
        }
    })
}

/// Reads the private number. Returns 1 or 0. Source: EC_KEY_oct2priv(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_oct2priv(key: *mut EC_KEY, buf: *const c_uchar, len: usize) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let number = crate::crypto::lc::number(bytes(buf, len)?).ok_or(Error::SILENT)?;
            done(lc::EC_KEY_set_private_key(EC_KEY::get0(key)?.raw(), number.raw()))
        }
    })
}

/// The public point in the key's form.
pub(crate) fn public_octets(key: &EC_KEY) -> Result<Vec<u8>, Error> {
    // SAFETY: a live key.
    unsafe {
        let (group, point) = (lc::EC_KEY_get0_group(key.raw()), lc::EC_KEY_get0_public_key(key.raw()));
        if group.is_null() || point.is_null() {
            return Err(Error::new(Lib::EC, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        super::point::octets(group, point, lc::EC_KEY_get_conv_form(key.raw()) as c_uint)
    }
}

/// The private number in the length of the order.
///
/// # Safety
/// `key` is live or NULL.
pub(crate) unsafe fn private_octets(key: *const EC_KEY) -> Result<zeroize::Zeroizing<Vec<u8>>, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let raw = EC_KEY::get0(key)?.raw();
        let (group, number) = (lc::EC_KEY_get0_group(raw), lc::EC_KEY_get0_private_key(raw));
        if group.is_null() || number.is_null() {
            return Err(Error::new(Lib::EC, reason::EC_R_MISSING_PRIVATE_KEY));
        }
        let len = (lc::EC_GROUP_order_bits(group) as usize).div_ceil(8);
        let magnitude = crate::crypto::lc::magnitude(number);
        let mut out = zeroize::Zeroizing::new(vec![0; len.saturating_sub(magnitude.len())]);
        out.extend_from_slice(&magnitude);
        Ok(out)
    }
}

/// Writes the private number; with NULL tells the room needed. Returns the length, 0 on failure. Source: EC_KEY_priv2oct(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_priv2oct(key: *const EC_KEY, buf: *mut c_uchar, len: usize) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let out = private_octets(key)?;
            if !buf.is_null() {
                if len < out.len() {
                    return Err(Error::new(Lib::EC, reason::EC_R_BUFFER_TOO_SMALL));
                }
                bytes_mut(buf, out.len())?.copy_from_slice(&out);
            }
            Ok(out.len())
        }
    })
}

/// Writes the private number to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_KEY_priv2buf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_priv2buf(eckey: *const EC_KEY, pbuf: *mut *mut c_uchar) -> usize {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let out = private_octets(eckey)?;
            pbuf.write(memory::duplicate(&out));
            Ok(out.len())
        }
    })
}
