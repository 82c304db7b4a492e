//! Items that keep an INTEGER as a C number: `INT32` to `ZUINT64`, `LONG`, `BIGNUM`.

use std::ffi::{c_char, c_int, c_long, c_uchar};

use aws_lc_sys::BIGNUM;

use super::outside::{BIO, write};
use super::print::ASN1_PCTX;
use super::string::{tag, zalloc};
use super::template::{ASN1_ITEM, ASN1_PRIMITIVE_FUNCS, ASN1_VALUE};
use crate::asn1::integer;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};

/// In an item's size: zero is the default and not written.
const ZERO_DEFAULT: c_long = 1;
/// In an item's size: the number has a sign.
const SIGNED: c_long = 2;

fn too(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// The slot of a number: a pointer to it.
type Slot = *mut *mut ASN1_VALUE;

unsafe extern "C" fn number_new(slot: Slot, _item: *const ASN1_ITEM) -> c_int {
    guard(0, || {
        // SAFETY: the engine passes a slot of this item.
        unsafe { *slot = zalloc(size_of::<u64>())?.cast() };
        Ok(1)
    })
}

unsafe extern "C" fn number_free(slot: Slot, _item: *const ASN1_ITEM) {
    // SAFETY: the engine passes a slot of this item, whose number is its own.
    unsafe {
        memory::free(*slot);
        *slot = std::ptr::null_mut();
    }
}

unsafe extern "C" fn clear32(slot: Slot, _item: *const ASN1_ITEM) {
    // SAFETY: as above.
    unsafe { (*slot).cast::<u32>().write(0) }
}

unsafe extern "C" fn clear64(slot: Slot, _item: *const ASN1_ITEM) {
    // SAFETY: as above.
    unsafe { (*slot).cast::<u64>().write(0) }
}

/// Content for a number, or its length only; -1 if it is the default.
unsafe fn put(negative: bool, magnitude: u64, out: *mut c_uchar, flags: c_long) -> c_int {
    if flags & ZERO_DEFAULT != 0 && magnitude == 0 {
        return -1;
    }
    let content = integer::encode(negative, &integer::from_u64(magnitude));
    if !out.is_null() {
        // SAFETY: the engine passes room for the length told before.
        unsafe { std::ptr::copy_nonoverlapping(content.as_ptr(), out, content.len()) };
    }
    content.len() as c_int
}

unsafe extern "C" fn write32(
    slot: *mut *const ASN1_VALUE,
    out: *mut c_uchar,
    _kind: *mut c_int,
    item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: the engine passes a slot of this item.
    unsafe {
        let (flags, value) = ((*item).size, (*slot).cast::<u32>().read());
        let negative = flags & SIGNED != 0 && value as i32 <= -1;
        let magnitude = if negative { (value as i32).unsigned_abs() } else { value };
        put(negative, magnitude.into(), out, flags)
    }
}

unsafe extern "C" fn write64(
    slot: *mut *const ASN1_VALUE,
    out: *mut c_uchar,
    _kind: *mut c_int,
    item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: the engine passes a slot of this item.
    unsafe {
        let (flags, value) = ((*item).size, (*slot).cast::<u64>().read());
        let negative = flags & SIGNED != 0 && value as i64 <= -1;
        put(negative, if negative { (value as i64).unsigned_abs() } else { value }, out, flags)
    }
}

/// The number that content stands for, in two's complement of 64 bits, within the bounds of `bits`.
fn parse(content: &[u8], flags: c_long, bits: u32) -> Result<u64, Error> {
    // OpenSSL takes no octets for 0 here.
    if content.is_empty() {
        return Ok(0);
    }
    let (negative, magnitude) = integer::decode(content)?;
    let value = integer::to_u64(&magnitude)?;
    if flags & SIGNED == 0 && negative {
        return Err(too(reason::ASN1_R_ILLEGAL_NEGATIVE_VALUE));
    }
    let half = 1u64 << (bits - 1);
    let most = if flags & SIGNED == 0 {
        half - 1 + half
    } else if negative {
        half
    } else {
        half - 1
    };
    if value > most {
        return Err(too(if negative { reason::ASN1_R_TOO_SMALL } else { reason::ASN1_R_TOO_LARGE }));
    }
    Ok(if negative { value.wrapping_neg() } else { value })
}

unsafe fn read(slot: Slot, content: *const c_uchar, len: c_int, item: *const ASN1_ITEM, bits: u32) -> c_int {
    guard(0, || {
        // SAFETY: the engine passes a slot of this item and `len` readable bytes.
        unsafe {
            if (*slot).is_null() {
                *slot = zalloc(size_of::<u64>())?.cast();
            }
            let value = parse(bytes(content, len)?, (*item).size, bits)?;
            if bits == 32 {
                (*slot).cast::<u32>().write(value as u32);
            } else {
                (*slot).cast::<u64>().write(value);
            }
        }
        Ok(1)
    })
}

unsafe extern "C" fn read32(
    slot: Slot,
    content: *const c_uchar,
    len: c_int,
    _kind: c_int,
    _keep: *mut c_char,
    item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: as `read` asks.
    unsafe { read(slot, content, len, item, 32) }
}

unsafe extern "C" fn read64(
    slot: Slot,
    content: *const c_uchar,
    len: c_int,
    _kind: c_int,
    _keep: *mut c_char,
    item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: as `read` asks.
    unsafe { read(slot, content, len, item, 64) }
}

unsafe fn print(out: *mut BIO, text: String) -> c_int {
    // SAFETY: a live BIO, by the caller.
    c_int::from(unsafe { write(out, text.as_bytes()) })
}

unsafe extern "C" fn print32(
    out: *mut BIO,
    slot: *mut *const ASN1_VALUE,
    item: *const ASN1_ITEM,
    _indent: c_int,
    _context: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the engine passes a slot of this item.
    unsafe {
        let value = (*slot).cast::<u32>().read();
        print(out, if (*item).size & SIGNED != 0 { format!("{}\n", value as i32) } else { format!("{value}\n") })
    }
}

unsafe extern "C" fn print64(
    out: *mut BIO,
    slot: *mut *const ASN1_VALUE,
    item: *const ASN1_ITEM,
    _indent: c_int,
    _context: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the engine passes a slot of this item.
    unsafe {
        let value = (*slot).cast::<u64>().read();
        print(out, if (*item).size & SIGNED != 0 { format!("{}\n", value as i64) } else { format!("{value}\n") })
    }
}

static NUMBER32: ASN1_PRIMITIVE_FUNCS = ASN1_PRIMITIVE_FUNCS {
    app_data: std::ptr::null_mut(),
    flags: 0,
    prim_new: Some(number_new),
    prim_free: Some(number_free),
    prim_clear: Some(clear32),
    prim_c2i: Some(read32),
    prim_i2c: Some(write32),
    prim_print: Some(print32),
};

static NUMBER64: ASN1_PRIMITIVE_FUNCS = ASN1_PRIMITIVE_FUNCS {
    app_data: std::ptr::null_mut(),
    flags: 0,
    prim_new: Some(number_new),
    prim_free: Some(number_free),
    prim_clear: Some(clear64),
    prim_c2i: Some(read64),
    prim_i2c: Some(write64),
    prim_print: Some(print64),
};

/// A `long` that is kept in the slot itself; this value means absent.
const LONG_UNDEF: c_long = 0x7fff_ffff;

unsafe extern "C" fn long_new(slot: Slot, item: *const ASN1_ITEM) -> c_int {
    // SAFETY: the engine passes a slot of this item, as large as a `long`.
    unsafe { slot.cast::<c_long>().write((*item).size) };
    1
}

unsafe extern "C" fn long_free(slot: Slot, item: *const ASN1_ITEM) {
    // SAFETY: as above.
    unsafe { slot.cast::<c_long>().write((*item).size) };
}

unsafe extern "C" fn long_write(
    slot: *mut *const ASN1_VALUE,
    out: *mut c_uchar,
    _kind: *mut c_int,
    item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: as above.
    unsafe {
        let value = slot.cast::<c_long>().read();
        if value == (*item).size {
            return -1;
        }
        put(value < 0, value.unsigned_abs(), out, 0)
    }
}

unsafe extern "C" fn long_read(
    slot: Slot,
    content: *const c_uchar,
    len: c_int,
    _kind: c_int,
    _keep: *mut c_char,
    item: *const ASN1_ITEM,
) -> c_int {
    guard(0, || {
        // SAFETY: the engine passes a slot of this item and `len` readable bytes.
        unsafe {
            let too_large = || too(reason::ASN1_R_INTEGER_TOO_LARGE_FOR_LONG);
            let value = parse(bytes(content, len)?, SIGNED, 64).map_err(|_| too_large())? as c_long;
            if value == (*item).size {
                return Err(too_large());
            }
            slot.cast::<c_long>().write(value);
        }
        Ok(1)
    })
}

unsafe extern "C" fn long_print(
    out: *mut BIO,
    slot: *mut *const ASN1_VALUE,
    _item: *const ASN1_ITEM,
    _indent: c_int,
    _context: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the engine passes a slot of this item, as large as a `long`.
    unsafe { print(out, format!("{}\n", slot.cast::<c_long>().read())) }
}

static LONG_FUNCTIONS: ASN1_PRIMITIVE_FUNCS = ASN1_PRIMITIVE_FUNCS {
    app_data: std::ptr::null_mut(),
    flags: 0,
    prim_new: Some(long_new),
    prim_free: Some(long_free),
    prim_clear: Some(long_free),
    prim_c2i: Some(long_read),
    prim_i2c: Some(long_write),
    prim_print: Some(long_print),
};

unsafe extern "C" fn bn_new(slot: Slot, _item: *const ASN1_ITEM) -> c_int {
    // SAFETY: the engine passes a slot of this item.
    unsafe {
        *slot = aws_lc_sys::BN_new().cast();
        c_int::from(!(*slot).is_null())
    }
}

unsafe extern "C" fn bn_free(slot: Slot, _item: *const ASN1_ITEM) {
    // SAFETY: as above; the number may be a secret, so it is wiped.
    unsafe {
        aws_lc_sys::BN_clear_free((*slot).cast());
        *slot = std::ptr::null_mut();
    }
}

unsafe extern "C" fn bn_write(
    slot: *mut *const ASN1_VALUE,
    out: *mut c_uchar,
    _kind: *mut c_int,
    _item: *const ASN1_ITEM,
) -> c_int {
    // SAFETY: as above.
    unsafe {
        let number = (*slot).cast::<BIGNUM>();
        if number.is_null() {
            return -1;
        }
        let mut magnitude = vec![0u8; aws_lc_sys::BN_num_bytes(number) as usize];
        aws_lc_sys::BN_bn2bin(number, magnitude.as_mut_ptr());
        // OpenSSL writes the magnitude: a negative number loses its sign here.
        let content = integer::encode(false, &magnitude);
        if !out.is_null() {
            std::ptr::copy_nonoverlapping(content.as_ptr(), out, content.len());
        }
        content.len() as c_int
    }
}

unsafe extern "C" fn bn_read(
    slot: Slot,
    content: *const c_uchar,
    len: c_int,
    _kind: c_int,
    _keep: *mut c_char,
    _item: *const ASN1_ITEM,
) -> c_int {
    guard(0, || {
        // SAFETY: the engine passes a slot of this item and `len` readable bytes.
        unsafe {
            let content = bytes(content, len)?;
            let number = aws_lc_sys::BN_bin2bn(content.as_ptr(), content.len(), (*slot).cast());
            if number.is_null() {
                return Err(Error::new(Lib::BN, reason::ERR_R_MALLOC_FAILURE));
            }
            *slot = number.cast();
        }
        Ok(1)
    })
}

unsafe extern "C" fn bn_print(
    out: *mut BIO,
    slot: *mut *const ASN1_VALUE,
    _item: *const ASN1_ITEM,
    _indent: c_int,
    _context: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the engine passes a slot of this item; the text is freed here.
    unsafe {
        let text = aws_lc_sys::BN_bn2hex((*slot).cast());
        let digits = std::ffi::CStr::from_ptr(text).to_string_lossy().to_ascii_uppercase();
        aws_lc_sys::OPENSSL_free(text.cast());
        print(out, format!("{digits}\n"))
    }
}

static BIGNUM_FUNCTIONS: ASN1_PRIMITIVE_FUNCS = ASN1_PRIMITIVE_FUNCS {
    app_data: std::ptr::null_mut(),
    flags: 0,
    prim_new: Some(bn_new),
    prim_free: Some(bn_free),
    prim_clear: None,
    prim_c2i: Some(bn_read),
    prim_i2c: Some(bn_write),
    prim_print: Some(bn_print),
};

/// The item of an `int32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn INT32_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER32, SIGNED, c"INT32");
    &ITEM
}

/// The item of an `int32_t` with default 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ZINT32_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER32, SIGNED | ZERO_DEFAULT, c"ZINT32");
    &ITEM
}

/// The item of a `uint32_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UINT32_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER32, 0, c"UINT32");
    &ITEM
}

/// The item of a `uint32_t` with default 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ZUINT32_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER32, ZERO_DEFAULT, c"ZUINT32");
    &ITEM
}

/// The item of an `int64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn INT64_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER64, SIGNED, c"INT64");
    &ITEM
}

/// The item of an `int64_t` with default 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ZINT64_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER64, SIGNED | ZERO_DEFAULT, c"ZINT64");
    &ITEM
}

/// The item of a `uint64_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UINT64_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER64, 0, c"UINT64");
    &ITEM
}

/// The item of a `uint64_t` with default 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ZUINT64_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &NUMBER64, ZERO_DEFAULT, c"ZUINT64");
    &ITEM
}

/// The item of a `long`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn LONG_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &LONG_FUNCTIONS, LONG_UNDEF, c"LONG");
    &ITEM
}

/// The item of a `long` with default 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ZLONG_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &LONG_FUNCTIONS, 0, c"ZLONG");
    &ITEM
}

/// The item of a `BIGNUM`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIGNUM_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &BIGNUM_FUNCTIONS, 0, c"BIGNUM");
    &ITEM
}

/// The item of a `BIGNUM` that holds a secret.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CBIGNUM_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::custom(tag::INTEGER, &BIGNUM_FUNCTIONS, 0, c"CBIGNUM");
    &ITEM
}
