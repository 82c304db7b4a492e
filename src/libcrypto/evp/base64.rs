//! Base64 in lines of 64 characters, as PEM has it, and in one piece.

use std::ffi::{c_int, c_uchar};

use crate::asn1::base64;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, bytes, bytes_mut, guard};

/// Bytes that make a line.
const LINE: usize = 48;

/// An encoding or decoding under way.
#[derive(Clone, Default)]
pub struct evp_Encode_Ctx_st {
    waiting: Vec<u8>,
    ended: bool,
}

/// OpenSSL's name for it.
pub type EVP_ENCODE_CTX = evp_Encode_Ctx_st;

impl Boxed for evp_Encode_Ctx_st {
    const LIB: Lib = Lib::EVP;
}

fn is_space(character: u8) -> bool {
    matches!(character, b' ' | b'\t' | b'\r' | b'\n')
}

/// # Safety
/// `out` has room for what is written, `outl` is writable.
unsafe fn write(out: *mut c_uchar, outl: *mut c_int, made: &[u8]) -> Result<(), Error> {
    // SAFETY: as our caller promises.
    unsafe {
        if !made.is_empty() {
            bytes_mut(out, made.len())?.copy_from_slice(made);
        }
        outl.write(made.len() as c_int);
    }
    Ok(())
}

/// Makes a context for `EVP_ENCODE_CTX_free`. Source: EVP_ENCODE_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ENCODE_CTX_new() -> *mut EVP_ENCODE_CTX {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(EVP_ENCODE_CTX::default())))
}

/// Frees a context; NULL is fine. Source: EVP_ENCODE_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ENCODE_CTX_free(ctx: *mut EVP_ENCODE_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_ENCODE_CTX::set0(ctx) });
        Ok(())
    })
}

/// Copies a context. Returns 1 or 0. Source: EVP_ENCODE_CTX_copy(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ENCODE_CTX_copy(dctx: *mut EVP_ENCODE_CTX, sctx: *const EVP_ENCODE_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { *EVP_ENCODE_CTX::get0_mut(dctx)? = EVP_ENCODE_CTX::get0(sctx)?.clone() };
        Ok(1)
    })
}

/// How many bytes or characters wait. Source: EVP_ENCODE_CTX_num(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_ENCODE_CTX_num(ctx: *mut EVP_ENCODE_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_ENCODE_CTX::get0(ctx) }?.waiting.len() as c_int)
    })
}

/// Begins an encoding. Source: EVP_EncodeInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncodeInit(ctx: *mut EVP_ENCODE_CTX) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        *unsafe { EVP_ENCODE_CTX::get0_mut(ctx) }? = EVP_ENCODE_CTX::default();
        Ok(())
    })
}

/// Encodes; whole lines are written, each with a newline. Returns 1 or 0. Source: EVP_EncodeUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncodeUpdate(
    ctx: *mut EVP_ENCODE_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    inl: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            outl.write(0);
            let ctx = EVP_ENCODE_CTX::get0_mut(ctx)?;
            if inl <= 0 {
                return Ok(0);
            }
            ctx.waiting.extend_from_slice(bytes(input, inl)?);
            // A line is written once more than it holds is at hand.
            let whole = ctx.waiting.len() / LINE * LINE;
            let rest = ctx.waiting.split_off(whole);
            let lines = std::mem::replace(&mut ctx.waiting, rest);
            let mut made = Vec::new();
            for line in lines.chunks(LINE) {
                base64::encode(line, &mut made);
                made.push(b'\n');
            }
            write(out, outl, &made)?;
        }
        Ok(1)
    })
}

/// Ends an encoding with the last line. Source: EVP_EncodeFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncodeFinal(ctx: *mut EVP_ENCODE_CTX, out: *mut c_uchar, outl: *mut c_int) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_ENCODE_CTX::get0_mut(ctx)?;
            let mut made = Vec::new();
            base64::encode(&std::mem::take(&mut ctx.waiting), &mut made);
            if !made.is_empty() {
                made.push(b'\n');
                out.add(made.len()).write(0);
            }
            write(out, outl, &made)
        }
    })
}

/// Encodes in one piece with a NUL behind. Returns the length without it. Source: EVP_EncodeBlock(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_EncodeBlock(t: *mut c_uchar, f: *const c_uchar, n: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let mut made = Vec::new();
            base64::encode(bytes(f, n)?, &mut made);
            bytes_mut(t, made.len())?.copy_from_slice(&made);
            t.add(made.len()).write(0);
            Ok(made.len() as c_int)
        }
    })
}

/// Begins a decoding. Source: EVP_DecodeInit(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecodeInit(ctx: *mut EVP_ENCODE_CTX) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        *unsafe { EVP_ENCODE_CTX::get0_mut(ctx) }? = EVP_ENCODE_CTX::default();
        Ok(())
    })
}

/// Decodes; white space is skipped. Returns 1 while more may come, 0 at the end of the data, -1 if they are not base64. Source: EVP_DecodeUpdate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecodeUpdate(
    ctx: *mut EVP_ENCODE_CTX,
    out: *mut c_uchar,
    outl: *mut c_int,
    input: *const c_uchar,
    inl: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            outl.write(0);
            let ctx = EVP_ENCODE_CTX::get0_mut(ctx)?;
            if inl == 0 {
                return Ok(0);
            }
            let mut made = Vec::new();
            for character in bytes(input, inl)? {
                if is_space(*character) {
                    continue;
                }
                if *character == b'-' {
                    ctx.ended = true;
                    break;
                }
                let pad_so_far = ctx.waiting.contains(&b'=');
                let fits = if *character == b'=' {
                    ctx.waiting.len() >= 2
                } else {
                    base64::value(*character).is_some() && !pad_so_far
                };
                if ctx.ended || !fits {
                    return Ok(-1);
                }
                ctx.waiting.push(*character);
                if ctx.waiting.len() == 4 {
                    let group = std::mem::take(&mut ctx.waiting);
                    let pad = group.iter().filter(|character| **character == b'=').count();
                    let decoded = base64::decode_groups(&group).ok_or(Error::SILENT)?;
                    made.extend_from_slice(&decoded[..3 - pad]);
                    ctx.ended = pad > 0;
                }
            }
            write(out, outl, &made)?;
            Ok(if ctx.ended { 0 } else { 1 })
        }
    })
}

/// Ends a decoding. Returns 1, or -1 if a part of a group is left. Source: EVP_DecodeFinal(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecodeFinal(ctx: *mut EVP_ENCODE_CTX, out: *mut c_uchar, outl: *mut c_int) -> c_int {
    guard(-1, || {
        let _ = out;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            outl.write(0);
            let ctx = EVP_ENCODE_CTX::get0_mut(ctx)?;
            Ok(if ctx.waiting.is_empty() { 1 } else { -1 })
        }
    })
}

/// Decodes in one piece, padding as zero bytes, white space around ignored. Returns the length, -1 if it is not base64. Source: EVP_DecodeBlock(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_DecodeBlock(t: *mut c_uchar, f: *const c_uchar, n: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let mut text = bytes(f, n)?;
            while let Some((first, rest)) = text.split_first()
                && is_space(*first)
            {
                text = rest;
            }
            while let Some((last, rest)) = text.split_last()
                && (is_space(*last) || *last == b'-')
            {
                text = rest;
            }
            if text.len() % 4 != 0 {
                return Ok(-1);
            }
            let made = base64::decode_groups(text).ok_or(Error::SILENT)?;
            if !made.is_empty() {
                bytes_mut(t, made.len())?.copy_from_slice(&made);
            }
            Ok(made.len() as c_int)
        }
    })
}
