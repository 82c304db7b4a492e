//! Points on curves.

use std::ffi::{c_char, c_int, c_uchar};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, EC_GROUP, EC_METHOD, EC_POINT};

use super::error::{done, ec_error};
use super::group::point_conversion_form_t;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{bytes_mut, c_str, guard, memory};
use crate::libcrypto::ec::present;

/// A point as bytes.
///
/// # Safety
/// Live objects.
pub(super) unsafe fn octets(
    group: *const EC_GROUP,
    point: *const EC_POINT,
    form: point_conversion_form_t,
) -> Result<Vec<u8>, Error> {
    if !matches!(form, 2 | 4 | 6) {
        return Err(Error::new(Lib::EC, reason::EC_R_INVALID_FORM));
    }
    // SAFETY: as our caller promises; the second call has the room the first told.
    unsafe {
        // aws-lc has no hybrid form: it is the uncompressed one with the parity of y in its first byte.
        let lc_form = super::group::lc_form(form);
        let len = lc::EC_POINT_point2oct(group, point, lc_form, std::ptr::null_mut(), 0, std::ptr::null_mut());
        let mut out = vec![0; len];
        if len == 0 || lc::EC_POINT_point2oct(group, point, lc_form, out.as_mut_ptr(), len, std::ptr::null_mut()) != len
        {
            return Err(ec_error());
        }
        if form == 6 && len > 1 {
            out[0] = 6 | (out[len - 1] & 1);
        }
        Ok(out)
    }
}

/// Makes a point, at infinity, for `EC_POINT_free`. Source: EC_POINT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_new(group: *const EC_GROUP) -> *mut EC_POINT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let point = unsafe { lc::EC_POINT_new(group) };
        if point.is_null() { Err(ec_error()) } else { Ok(point) }
    })
}

/// Frees a point; NULL is fine. Source: EC_POINT_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_free(point: *mut EC_POINT) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_POINT_free(point) };
        Ok(())
    })
}

/// Frees a point; NULL is fine. Source: EC_POINT_clear_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_clear_free(point: *mut EC_POINT) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { lc::EC_POINT_free(point) };
        Ok(())
    })
}

/// Copies a point. Returns 1 or 0. Source: EC_POINT_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_copy(dst: *mut EC_POINT, src: *const EC_POINT) -> c_int {
    guard(0, || {
        present(&[dst.cast(), src.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_copy(dst, src) })
    })
}

/// Copies a point for `EC_POINT_free`; NULL for NULL. Source: EC_POINT_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_dup(src: *const EC_POINT, group: *const EC_GROUP) -> *mut EC_POINT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        if src.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_POINT_dup(src, group) })
    })
}

/// Makes a point the one at infinity. Returns 1 or 0. Source: EC_POINT_set_to_infinity(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_set_to_infinity(group: *const EC_GROUP, point: *mut EC_POINT) -> c_int {
    guard(0, || {
        present(&[group.cast(), point.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_set_to_infinity(group, point) })
    })
}

/// Sets a point by its coordinates, which must be on the curve. Returns 1 or 0. Source: EC_POINT_set_affine_coordinates(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_set_affine_coordinates(
    group: *const EC_GROUP,
    p: *mut EC_POINT,
    x: *const BIGNUM,
    y: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_set_affine_coordinates_GFp(group, p, x, y, ctx) })
    })
}

/// Sets a point by its coordinates, which must be on the curve. Returns 1 or 0. Source: EC_POINT_set_affine_coordinates_GFp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_set_affine_coordinates_GFp(
    group: *const EC_GROUP,
    p: *mut EC_POINT,
    x: *const BIGNUM,
    y: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_set_affine_coordinates_GFp(group, p, x, y, ctx) })
    })
}

/// Copies a point's coordinates. Returns 1 or 0. Source: EC_POINT_get_affine_coordinates(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_get_affine_coordinates(
    group: *const EC_GROUP,
    p: *const EC_POINT,
    x: *mut BIGNUM,
    y: *mut BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_get_affine_coordinates_GFp(group, p, x, y, ctx) })
    })
}

/// Copies a point's coordinates. Returns 1 or 0. Source: EC_POINT_get_affine_coordinates_GFp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_get_affine_coordinates_GFp(
    group: *const EC_GROUP,
    p: *const EC_POINT,
    x: *mut BIGNUM,
    y: *mut BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_get_affine_coordinates_GFp(group, p, x, y, ctx) })
    })
}

/// Sets a point by one coordinate and the parity of the other. Returns 1 or 0. Source: EC_POINT_set_compressed_coordinates(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_set_compressed_coordinates(
    group: *const EC_GROUP,
    p: *mut EC_POINT,
    x: *const BIGNUM,
    y_bit: c_int,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_set_compressed_coordinates_GFp(group, p, x, y_bit, ctx) })
    })
}

/// Sets a point by one coordinate and the parity of the other. Returns 1 or 0. Source: EC_POINT_set_compressed_coordinates_GFp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_set_compressed_coordinates_GFp(
    group: *const EC_GROUP,
    p: *mut EC_POINT,
    x: *const BIGNUM,
    y_bit: c_int,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_set_compressed_coordinates_GFp(group, p, x, y_bit, ctx) })
    })
}

/// Adds points. Returns 1 or 0. Source: EC_POINT_add(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_add(
    group: *const EC_GROUP,
    r: *mut EC_POINT,
    a: *const EC_POINT,
    b: *const EC_POINT,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), r.cast(), a.cast(), b.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_add(group, r, a, b, ctx) })
    })
}

/// Doubles a point. Returns 1 or 0. Source: EC_POINT_dbl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_dbl(
    group: *const EC_GROUP,
    r: *mut EC_POINT,
    a: *const EC_POINT,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), r.cast(), a.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_dbl(group, r, a, ctx) })
    })
}

/// Negates a point. Returns 1 or 0. Source: EC_POINT_invert(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_invert(group: *const EC_GROUP, a: *mut EC_POINT, ctx: *mut BN_CTX) -> c_int {
    guard(0, || {
        present(&[group.cast(), a.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        done(unsafe { lc::EC_POINT_invert(group, a, ctx) })
    })
}

/// n times the generator plus m times q; either may be missing. Returns 1 or 0. Source: EC_POINT_mul(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_mul(
    group: *const EC_GROUP,
    r: *mut EC_POINT,
    n: *const BIGNUM,
    q: *const EC_POINT,
    m: *const BIGNUM,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        present(&[group.cast(), r.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if n.is_null() && (q.is_null() || m.is_null()) {
                return done(lc::EC_POINT_set_to_infinity(group, r));
            }
            done(lc::EC_POINT_mul(group, r, n, q, m, ctx))
        }
    })
}

/// Whether a point is at infinity. Returns 1 or 0. Source: EC_POINT_is_at_infinity(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_is_at_infinity(group: *const EC_GROUP, p: *const EC_POINT) -> c_int {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_POINT_is_at_infinity(group, p) })
    })
}

/// Whether a point is on the curve. Returns 1, 0, or -1 on errors. Source: EC_POINT_is_on_curve(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_is_on_curve(
    group: *const EC_GROUP,
    point: *const EC_POINT,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(-1, || {
        present(&[group.cast(), point.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { lc::EC_POINT_is_on_curve(group, point, ctx) })
    })
}

/// Compares points: 0 equal, 1 different, -1 on errors. Source: EC_POINT_cmp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_cmp(
    group: *const EC_GROUP,
    a: *const EC_POINT,
    b: *const EC_POINT,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(-1, || {
        present(&[group.cast(), a.cast(), b.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let answer = unsafe { lc::EC_POINT_cmp(group, a, b, ctx) };
        if answer < 0 { Err(ec_error()) } else { Ok(answer) }
    })
}

/// Writes a point; with NULL tells the room needed. Returns the length, 0 on failure. Source: EC_POINT_point2oct(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_point2oct(
    group: *const EC_GROUP,
    p: *const EC_POINT,
    form: point_conversion_form_t,
    buf: *mut c_uchar,
    len: usize,
    ctx: *mut BN_CTX,
) -> usize {
    guard(0, || {
        present(&[group.cast(), p.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let _ = ctx;
            let out = octets(group, p, form)?;
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

/// Reads a point. Returns 1 or 0. Source: EC_POINT_oct2point(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_oct2point(
    group: *const EC_GROUP,
    p: *mut EC_POINT,
    buf: *const c_uchar,
    len: usize,
    ctx: *mut BN_CTX,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let mut data = crate::ffi::bytes(buf, len)?.to_vec();
            if data.is_empty() {
                return Err(Error::new(Lib::EC, reason::EC_R_BUFFER_TOO_SMALL));
            }
            if data == [0] {
                return done(lc::EC_POINT_set_to_infinity(group, p));
            }
            if matches!(data[0], 6 | 7) {
                if data[len - 1] & 1 != data[0] & 1 {
                    return Err(Error::new(Lib::EC, reason::EC_R_INVALID_ENCODING));
                }
                data[0] = 4;
            }
            done(lc::EC_POINT_oct2point(group, p, data.as_ptr(), data.len(), ctx))
        }
    })
}

/// Writes a point to memory for `OPENSSL_free`. Returns the length, 0 on failure. Source: EC_POINT_point2buf(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_point2buf(
    group: *const EC_GROUP,
    point: *const EC_POINT,
    form: point_conversion_form_t,
    pbuf: *mut *mut c_uchar,
    ctx: *mut BN_CTX,
) -> usize {
    guard(0, || {
        present(&[group.cast(), point.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let _ = ctx;
            let out = octets(group, point, form)?;
            present(&[pbuf.cast()])?;
            pbuf.write(memory::duplicate(&out));
            Ok(out.len())
        }
    })
}

/// A point as a number; a fresh one if `ret` is NULL. Source: EC_POINT_point2bn(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_point2bn(
    arg0: *const EC_GROUP,
    arg1: *const EC_POINT,
    form: point_conversion_form_t,
    arg3: *mut BIGNUM,
    arg4: *mut BN_CTX,
) -> *mut BIGNUM {
    guard(std::ptr::null_mut(), || {
        present(&[arg0.cast(), arg1.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let _ = arg4;
            let out = octets(arg0, arg1, form)?;
            Ok(lc::BN_bin2bn(out.as_ptr(), out.len(), arg3))
        }
    })
}

/// A point from a number; a fresh one if `point` is NULL. Source: EC_POINT_bn2point(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_bn2point(
    arg0: *const EC_GROUP,
    arg1: *const BIGNUM,
    arg2: *mut EC_POINT,
    arg3: *mut BN_CTX,
) -> *mut EC_POINT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let encoded = crate::crypto::lc::magnitude(arg1);
            read(arg0, &encoded, arg2, arg3)
        }
    })
}

/// A point as hexadecimal text for `OPENSSL_free`. Source: EC_POINT_point2hex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_point2hex(
    arg0: *const EC_GROUP,
    arg1: *const EC_POINT,
    form: point_conversion_form_t,
    arg3: *mut BN_CTX,
) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        present(&[arg0.cast(), arg1.cast()])?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let _ = arg3;
            let text: String = octets(arg0, arg1, form)?.iter().map(|byte| format!("{byte:02X}")).collect();
            Ok(memory::duplicate_str(text.as_bytes()))
        }
    })
}

/// A point from hexadecimal text; a fresh one if `point` is NULL. Source: EC_POINT_hex2point(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_hex2point(
    arg0: *const EC_GROUP,
    arg1: *const c_char,
    arg2: *mut EC_POINT,
    arg3: *mut BN_CTX,
) -> *mut EC_POINT {
    guard(std::ptr::null_mut(), || {
        present(&[arg0.cast()]).silent()?;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let text = std::str::from_utf8(c_str(arg1).silent()?).map_err(|_| Error::SILENT)?;
            let padded = if text.len() % 2 == 1 { format!("0{text}") } else { text.to_owned() };
            let digits = |at: usize| padded.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok());
            let encoded: Option<Vec<u8>> = (0..padded.len()).step_by(2).map(digits).collect();
            read(arg0, &encoded.ok_or(Error::SILENT)?, arg2, arg3)
        }
    })
}

/// Reads a point into `point`, or a fresh one.
///
/// # Safety
/// Live objects; `point` may be NULL.
unsafe fn read(
    group: *const EC_GROUP,
    encoded: &[u8],
    point: *mut EC_POINT,
    ctx: *mut BN_CTX,
) -> Result<*mut EC_POINT, Error> {
    // SAFETY: as our caller promises; a fresh point is freed if it cannot be handed out.
    unsafe {
        let target = if point.is_null() { lc::EC_POINT_new(group) } else { point };
        if EC_POINT_oct2point(group, target, encoded.as_ptr(), encoded.len(), ctx) == 1 {
            return Ok(target);
        }
        if point.is_null() {
            lc::EC_POINT_free(target);
        }
        Err(Error::SILENT)
    }
}

/// Does nothing: points are always at hand. Returns 1. Source: EC_POINT_make_affine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_make_affine(group: *const EC_GROUP, point: *mut EC_POINT, ctx: *mut BN_CTX) -> c_int {
    guard(1, || {
        let _ = (group, point, ctx);
        Ok(1)
    })
}

/// NULL: points know no method. Source: EC_POINT_method_of(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_POINT_method_of(point: *const EC_POINT) -> *const EC_METHOD {
    guard(std::ptr::null(), || {
        let _ = point;
        Ok(std::ptr::null())
    })
}
