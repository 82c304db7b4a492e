//! Compression: built without it, as Debian's OpenSSL. Source: COMP_CTX_new(3).

use std::ffi::{c_char, c_int, c_uchar};

use crate::error::Lib;
use crate::ffi::{Boxed, guard};

/// A method that compresses nothing.
pub struct comp_method_st {
    _unused: u8,
}

/// OpenSSL's name for it.
pub type COMP_METHOD = comp_method_st;

/// A compression.
pub struct comp_ctx_st {
    method: *const COMP_METHOD,
}

/// OpenSSL's name for it.
pub type COMP_CTX = comp_ctx_st;

impl Boxed for comp_ctx_st {
    const LIB: Lib = Lib::CRYPTO;
}

static UNDEFINED: COMP_METHOD = comp_method_st { _unused: 0 };

/// The method that compresses nothing, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_zlib() -> *mut COMP_METHOD {
    (&raw const UNDEFINED).cast_mut()
}

/// The number of a method: 0, none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_get_type(_meth: *const COMP_METHOD) -> c_int {
    0
}

/// The name of a method, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_get_name(_meth: *const COMP_METHOD) -> *const c_char {
    c"(undef)".as_ptr()
}

/// A new compression, which fails at its first block; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_CTX_new(meth: *mut COMP_METHOD) -> *mut COMP_CTX {
    guard(std::ptr::null_mut(), || Ok(comp_ctx_st::into_raw(comp_ctx_st { method: meth })))
}

/// Frees a compression; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_CTX_free(ctx: *mut COMP_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live compression.
        drop(unsafe { comp_ctx_st::set0(ctx) });
        Ok(())
    })
}

/// The number of a compression's method: 0, none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_CTX_get_type(_comp: *const COMP_CTX) -> c_int {
    0
}

/// The method of a compression.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_CTX_get_method(ctx: *const COMP_CTX) -> *const COMP_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live compression.
        Ok(unsafe { comp_ctx_st::get0(ctx) }?.method)
    })
}

/// Nothing is compressed. Returns -1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_compress_block(
    _ctx: *mut COMP_CTX,
    _out: *mut c_uchar,
    _olen: c_int,
    _in: *mut c_uchar,
    _ilen: c_int,
) -> c_int {
    -1
}

/// Nothing is expanded. Returns -1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn COMP_expand_block(
    _ctx: *mut COMP_CTX,
    _out: *mut c_uchar,
    _olen: c_int,
    _in: *mut c_uchar,
    _ilen: c_int,
) -> c_int {
    -1
}
