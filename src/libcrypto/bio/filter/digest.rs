//! A digest of what passes. Source: BIO_f_md(3).

use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::{callback_ctrl_next, ctrl_next, ctrl_next_retrying, read_next, with_next, write_next};
use crate::ffi::{Shared, bytes, bytes_mut, guard, strings};
use crate::libcrypto::evp::digest::EVP_MD_CTX;
use crate::libcrypto::evp::digest::compute::{EVP_DigestFinal_ex, EVP_DigestInit_ex, EVP_DigestUpdate};
use crate::libcrypto::evp::digest::context::{
    EVP_MD_CTX_copy_ex, EVP_MD_CTX_free, EVP_MD_CTX_get0_md, EVP_MD_CTX_get1_md, EVP_MD_CTX_new,
};
use crate::libcrypto::evp::digest_method::{EVP_MD, EVP_MD_free, EVP_MD_get_size};

const BIO_TYPE_MD: c_int = 8 | BIO_TYPE_FILTER;

static MD: BIO_METHOD = BIO_METHOD {
    gets: Some(md_gets),
    ctrl: Some(md_ctrl),
    create: Some(md_new),
    destroy: Some(md_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_MD, c"message digest".as_ptr()).with_io(Some(md_read), Some(md_write))
};

/// The state is the digest context itself, as programs may put in their own.
unsafe extern "C" fn md_new(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: `BIO_new` passes a fresh BIO.
        unsafe { BIO::get0(bio)?.ptr.set(EVP_MD_CTX_new().cast()) };
        Ok(1)
    })
}

unsafe extern "C" fn md_free(bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the BIO is live until this function returns; the context is its own.
        unsafe { EVP_MD_CTX_free(BIO::get0(bio)?.ptr.replace(std::ptr::null_mut()).cast()) };
        Ok(1)
    })
}

/// Takes bytes into the digest once there is one.
unsafe fn update(bio: &BIO, data: &[u8]) -> bool {
    // SAFETY: the context is the BIO's.
    bio.init.get() == 0 || unsafe { EVP_DigestUpdate(bio.ptr.get().cast(), data.as_ptr().cast(), data.len()) } > 0
}

unsafe extern "C" fn md_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let into = bytes_mut(out, outl)?;
            let got = read_next(bio, next, into);
            let read = &into[..usize::try_from(got).unwrap_or(0)];
            Ok(if read.is_empty() || update(bio, read) { got } else { -1 })
        }
    })
}

unsafe extern "C" fn md_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        if in_.is_null() || inl <= 0 {
            return Ok(0);
        }
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let from = bytes(in_, inl)?;
            let done = write_next(bio, next, from);
            let written = &from[..usize::try_from(done).unwrap_or(0)];
            Ok(if written.is_empty() || update(bio, written) { done } else { 0 })
        }
    })
}

/// A "line" is the digest so far, which ends.
unsafe extern "C" fn md_gets(bio: *mut BIO, buf: *mut c_char, size: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_gets` with a live BIO and `size` writable bytes.
        unsafe {
            let ctx: *mut EVP_MD_CTX = BIO::get0(bio)?.ptr.get().cast();
            if size < EVP_MD_get_size(EVP_MD_CTX_get0_md(ctx)) {
                return Ok(0);
            }
            let mut len = 0;
            Ok(if EVP_DigestFinal_ex(ctx, buf.cast(), &mut len) <= 0 { -1 } else { len as c_int })
        }
    })
}

unsafe extern "C" fn md_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let ctx: *mut EVP_MD_CTX = bio.ptr.get().cast();
            let usable = bio.init.get() != 0;
            Ok(match cmd {
                BIO_CTRL_RESET if usable => {
                    let md = EVP_MD_CTX_get1_md(ctx);
                    let begun = EVP_DigestInit_ex(ctx, md, std::ptr::null_mut());
                    EVP_MD_free(md);
                    if begun > 0 { ctrl_next(raw, cmd, num, ptr) } else { begun.into() }
                }
                BIO_CTRL_RESET => 0,
                BIO_C_GET_MD if usable => {
                    strings::put(ptr.cast::<*const EVP_MD>(), EVP_MD_CTX_get0_md(ctx));
                    1
                }
                BIO_C_GET_MD => 0,
                BIO_C_GET_MD_CTX => {
                    strings::put(ptr.cast::<*mut EVP_MD_CTX>(), ctx);
                    bio.init.set(1);
                    1
                }
                BIO_C_SET_MD_CTX if usable => {
                    bio.ptr.set(ptr);
                    1
                }
                BIO_C_SET_MD_CTX => 0,
                BIO_C_SET_MD => {
                    let begun = EVP_DigestInit_ex(ctx, ptr.cast(), std::ptr::null_mut());
                    if begun > 0 {
                        bio.init.set(1);
                    }
                    begun.into()
                }
                BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(raw, cmd, num, ptr),
                BIO_CTRL_DUP => {
                    let copy = BIO::get0(ptr.cast::<BIO>())?;
                    if EVP_MD_CTX_copy_ex(copy.ptr.get().cast(), ctx) == 0 {
                        return Ok(0);
                    }
                    copy.init.set(1);
                    1
                }
                _ => ctrl_next(raw, cmd, num, ptr),
            })
        }
    })
}

/// The filter that takes a digest of what is read and written; `BIO_gets` gives it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_md() -> *const BIO_METHOD {
    &raw const MD
}
