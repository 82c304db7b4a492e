//! Building arrays of parameters. Source: OSSL_PARAM_BLD(3).

use std::ffi::{c_char, c_int, c_long, c_uint, c_ulong, c_void};

use aws_lc_sys::{self as lc, BIGNUM};

use super::{INTEGER, OCTET_PTR, OCTET_STRING, OSSL_PARAM, REAL, UNMODIFIED, UNSIGNED, UTF8_PTR, UTF8_STRING};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, bytes, guard, memory};
use crate::libcrypto::bn::magnitude;

/// Values are placed at multiples of this.
const ALIGNMENT: usize = 8;

/// A parameter to be.
pub(super) struct Item {
    pub key: *const c_char,
    pub data_type: c_uint,
    /// The value's bytes, wiped when done with.
    pub data: zeroize::Zeroizing<Vec<u8>>,
    /// The size that the parameter tells; a string's NUL does not count.
    pub size: usize,
}

/// Parameters to be.
#[derive(Default)]
pub struct ossl_param_bld_st {
    items: Vec<Item>,
}

/// OpenSSL's name for it.
pub type OSSL_PARAM_BLD = ossl_param_bld_st;

impl Boxed for ossl_param_bld_st {
    const LIB: Lib = Lib::CRYPTO;
}

/// One block of C's memory: the array with its end, then the values.
pub(super) fn laid_out(items: &[Item]) -> Result<*mut OSSL_PARAM, Error> {
    let room = |item: &Item| item.data.len().next_multiple_of(ALIGNMENT);
    let head = (items.len() + 1) * size_of::<OSSL_PARAM>();
    let block = memory::malloc(head + items.iter().map(room).sum::<usize>());
    if block.is_null() {
        return Err(Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE));
    }
    let array = block.cast::<OSSL_PARAM>();
    let mut place = head;
    for (number, item) in items.iter().enumerate() {
        // SAFETY: the block has room for all of it, as just computed.
        unsafe {
            let data = block.byte_add(place);
            std::ptr::copy_nonoverlapping(item.data.as_ptr(), data.cast(), item.data.len());
            let (key, data_type) = (item.key, item.data_type);
            let param = OSSL_PARAM { key, data_type, data, data_size: item.size, return_size: UNMODIFIED };
            array.add(number).write(param);
        }
        place += room(item);
    }
    // SAFETY: the last element of the array.
    unsafe { array.add(items.len()).write(super::construct::OSSL_PARAM_construct_end()) };
    Ok(array)
}

unsafe fn push(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    data_type: c_uint,
    data: Vec<u8>,
    size: usize,
) -> Result<c_int, Error> {
    // SAFETY: the man page has the caller promise a live builder.
    let builder = unsafe { ossl_param_bld_st::get0_mut(bld) }?;
    if key.is_null() {
        return Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    builder.items.push(Item { key, data_type, data: data.into(), size });
    Ok(1)
}

/// A new builder; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_new() -> *mut OSSL_PARAM_BLD {
    guard(std::ptr::null_mut(), || Ok(ossl_param_bld_st::into_raw(ossl_param_bld_st::default())))
}

/// Frees a builder; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_free(bld: *mut OSSL_PARAM_BLD) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live builder.
        drop(unsafe { ossl_param_bld_st::set0(bld) });
        Ok(())
    })
}

/// The array built, for the caller to free by `OSSL_PARAM_free`; the builder is empty again. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_to_param(bld: *mut OSSL_PARAM_BLD) -> *mut OSSL_PARAM {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live builder.
        laid_out(&std::mem::take(&mut unsafe { ossl_param_bld_st::get0_mut(bld) }?.items))
    })
}

/// Adds a number of any size. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_BN(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    bn: *const BIGNUM,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a live number.
        let size = unsafe { if bn.is_null() { 0 } else { lc::BN_num_bytes(bn) as usize } };
        // SAFETY: as the caller promises.
        Ok(unsafe { OSSL_PARAM_BLD_push_BN_pad(bld, key, bn, size) })
    })
}

/// Adds a number of any size in `sz` bytes. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_BN_pad(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    bn: *const BIGNUM,
    sz: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            if bn.is_null() {
                return push(bld, key, UNSIGNED, Vec::new(), 0);
            }
            if lc::BN_is_negative(bn) == 1 {
                return Err(Error::new(Lib::CRYPTO, reason::ERR_R_UNSUPPORTED)
                    .with_data("Negative big numbers are unsupported for OSSL_PARAM"));
            }
            let mut data = magnitude(bn);
            if sz < data.len() {
                return Err(Error::new(Lib::CRYPTO, reason::CRYPTO_R_TOO_SMALL_BUFFER));
            }
            data.reverse();
            data.resize(sz.max(1), 0);
            let size = data.len();
            push(bld, key, UNSIGNED, data, size)
        }
    })
}

/// Adds a floating point number. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_double(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: f64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, REAL, val.to_ne_bytes().to_vec(), size_of::<f64>()) }
    })
}

/// Adds a copy of bytes. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_octet_string(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    buf: *const c_void,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise `bsize` readable bytes.
        unsafe { push(bld, key, OCTET_STRING, bytes(buf, bsize)?.to_vec(), bsize) }
    })
}

/// Adds a pointer to bytes that stay. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_octet_ptr(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    buf: *mut c_void,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, OCTET_PTR, (buf as usize).to_ne_bytes().to_vec(), bsize) }
    })
}

/// Adds a copy of a string; size 0 stands for its length. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_utf8_string(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    buf: *const c_char,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise `bsize` readable bytes or a terminated string.
        unsafe {
            let size = if bsize == 0 && !buf.is_null() { libc::strlen(buf) } else { bsize };
            let mut data = bytes(buf, size)?.to_vec();
            data.push(0);
            push(bld, key, UTF8_STRING, data, size)
        }
    })
}

/// Adds a pointer to a string that stays; size 0 stands for its length. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_utf8_ptr(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    buf: *mut c_char,
    bsize: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise NULL or a terminated string.
        unsafe {
            let size = if bsize == 0 && !buf.is_null() { libc::strlen(buf) } else { bsize };
            push(bld, key, UTF8_PTR, (buf as usize).to_ne_bytes().to_vec(), size)
        }
    })
}

/// Adds a `int`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_int(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: c_int) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, INTEGER, val.to_ne_bytes().to_vec(), size_of::<c_int>()) }
    })
}

/// Adds a `uint`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_uint(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, UNSIGNED, val.to_ne_bytes().to_vec(), size_of::<c_uint>()) }
    })
}

/// Adds a `long`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_long(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: c_long) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, INTEGER, val.to_ne_bytes().to_vec(), size_of::<c_long>()) }
    })
}

/// Adds a `ulong`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_ulong(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    val: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, UNSIGNED, val.to_ne_bytes().to_vec(), size_of::<c_ulong>()) }
    })
}

/// Adds a `int32`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_int32(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: i32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, INTEGER, val.to_ne_bytes().to_vec(), size_of::<i32>()) }
    })
}

/// Adds a `uint32`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_uint32(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: u32) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, UNSIGNED, val.to_ne_bytes().to_vec(), size_of::<u32>()) }
    })
}

/// Adds a `int64`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_int64(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: i64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, INTEGER, val.to_ne_bytes().to_vec(), size_of::<i64>()) }
    })
}

/// Adds a `uint64`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_uint64(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: u64) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, UNSIGNED, val.to_ne_bytes().to_vec(), size_of::<u64>()) }
    })
}

/// Adds a `size_t`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_size_t(bld: *mut OSSL_PARAM_BLD, key: *const c_char, val: usize) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, UNSIGNED, val.to_ne_bytes().to_vec(), size_of::<usize>()) }
    })
}

/// Adds a `time_t`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_BLD_push_time_t(
    bld: *mut OSSL_PARAM_BLD,
    key: *const c_char,
    val: libc::time_t,
) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { push(bld, key, INTEGER, val.to_ne_bytes().to_vec(), size_of::<libc::time_t>()) }
    })
}
