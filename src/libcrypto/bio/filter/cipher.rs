//! Encryption of what passes. Source: BIO_f_cipher(3).

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::BIO;
use super::buffer::Buffers;
use super::{callback_ctrl_next, create, ctrl_next, ctrl_next_retrying, destroy, read_next, state, stopped, with_next};
use crate::error::Error;
use crate::ffi::{Shared, bytes, bytes_mut, guard, strings};
use crate::libcrypto::evp::cipher::either_way::{EVP_CipherFinal_ex, EVP_CipherInit_ex, EVP_CipherUpdate};
use crate::libcrypto::evp::cipher_ctx::{EVP_CIPHER_CTX, EVP_CIPHER_CTX_copy, EVP_CIPHER_CTX_free, EVP_CIPHER_CTX_new};
use crate::libcrypto::evp::cipher_method::EVP_CIPHER;

const BIO_TYPE_CIPHER: c_int = 10 | BIO_TYPE_FILTER;
/// How much is read at once.
const CHUNK: usize = 4096;
/// No cipher's last block is longer.
const LAST: usize = 64;

static CIPHER: BIO_METHOD = BIO_METHOD {
    ctrl: Some(enc_ctrl),
    create: Some(enc_new),
    destroy: Some(enc_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_CIPHER, c"cipher".as_ptr()).with_io(Some(enc_read), Some(enc_write))
};

struct Cipher {
    ctx: *mut EVP_CIPHER_CTX,
    buffers: Buffers,
    /// The next BIO has no more; the last block is out.
    finished: Cell<bool>,
    /// The last block was good.
    ok: Cell<bool>,
}

impl Default for Cipher {
    fn default() -> Self {
        // SAFETY: makes a context, which `drop` frees.
        let ctx = unsafe { EVP_CIPHER_CTX_new() };
        Cipher { ctx, buffers: Buffers::default(), finished: Cell::new(false), ok: Cell::new(true) }
    }
}

impl Drop for Cipher {
    fn drop(&mut self) {
        // SAFETY: the context is ours.
        unsafe { EVP_CIPHER_CTX_free(self.ctx) };
    }
}

impl Cipher {
    fn update(&self, data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0u8; data.len() + LAST];
        let mut len = 0;
        // SAFETY: the output has room for the data and a block.
        let done =
            unsafe { EVP_CipherUpdate(self.ctx, out.as_mut_ptr(), &mut len, data.as_ptr(), data.len() as c_int) };
        out.truncate(usize::try_from(len).unwrap_or(0));
        (done > 0).then_some(out)
    }

    fn finish(&self) -> Vec<u8> {
        let mut out = vec![0u8; LAST];
        let mut len = 0;
        self.finished.set(true);
        // SAFETY: the output has room for a block.
        self.ok.set(unsafe { EVP_CipherFinal_ex(self.ctx, out.as_mut_ptr(), &mut len) } > 0);
        out.truncate(if self.ok.get() { usize::try_from(len).unwrap_or(0) } else { 0 });
        out
    }
}

unsafe extern "C" fn enc_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        let made = create::<Cipher>(bio);
        guard(0, || {
            BIO::get0(bio)?.init.set(0);
            Ok(made)
        })
    }
}

unsafe extern "C" fn enc_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Cipher>(bio) }
}

unsafe extern "C" fn enc_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        let ((bio, next), into) = unsafe { (with_next(bio)?, bytes_mut(out, outl)?) };
        // SAFETY: `enc_new` set it.
        let cipher = unsafe { state::<Cipher>(bio) }?;
        bio.clear_retry();
        let (mut got, mut answer) = (0, 0);
        loop {
            got += cipher.buffers.take(&mut into[got..]);
            if got == into.len() || cipher.finished.get() {
                break;
            }
            let mut chunk = vec![0u8; CHUNK];
            // SAFETY: the next BIO is live.
            answer = unsafe { read_next(bio, next, &mut chunk) };
            let fresh = match usize::try_from(answer) {
                Ok(len @ 1..) => {
                    let Some(fresh) = cipher.update(&chunk[..len]) else {
                        bio.clear_retry();
                        return Ok(0);
                    };
                    fresh
                }
                _ if bio.should_retry() => break,
                _ => {
                    let last = cipher.finish();
                    answer = c_int::from(cipher.ok.get());
                    last
                }
            };
            cipher.buffers.input.set(fresh);
            cipher.buffers.start.set(0);
        }
        bio.copy_next_retry();
        Ok(stopped(got, if cipher.finished.get() { 0 } else { answer }))
    })
}

unsafe extern "C" fn enc_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes; the next one is live.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let cipher = state::<Cipher>(bio)?;
            bio.clear_retry();
            if let Err(answer) = cipher.buffers.drain(bio, next) {
                return Ok(answer);
            }
            if in_.is_null() || inl <= 0 {
                return Ok(0);
            }
            let Some(encrypted) = cipher.update(bytes(in_, inl)?) else { return Ok(0) };
            cipher.buffers.keep(&encrypted);
            // What the next BIO does not take now is kept: these bytes count as written.
            let _ = cipher.buffers.drain(bio, next);
            Ok(inl)
        }
    })
}

/// Writes what waits, the last block once, and lets the next BIO flush.
unsafe fn flush(raw: *mut BIO, bio: &BIO, cipher: &Cipher, num: c_long, ptr: *mut c_void) -> Result<c_long, Error> {
    // SAFETY: called with a live BIO, whose next one is live.
    unsafe {
        let (_, next) = with_next(raw)?;
        loop {
            if let Err(answer) = cipher.buffers.drain(bio, next) {
                return Ok(answer.into());
            }
            if cipher.finished.get() {
                break;
            }
            cipher.buffers.keep(&cipher.finish());
            if !cipher.ok.get() {
                return Ok(0);
            }
        }
        Ok(ctrl_next(raw, BIO_CTRL_FLUSH, num, ptr))
    }
}

unsafe extern "C" fn enc_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let cipher = state::<Cipher>(bio)?;
            let null: *mut c_void = std::ptr::null_mut();
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    cipher.ok.set(true);
                    cipher.finished.set(false);
                    // -1: the direction stays as it is.
                    if EVP_CipherInit_ex(cipher.ctx, null.cast(), null.cast(), null.cast(), null.cast(), -1) == 0 {
                        return Ok(0);
                    }
                    ctrl_next(raw, cmd, num, ptr)
                }
                BIO_CTRL_EOF if cipher.finished.get() => 1,
                BIO_CTRL_WPENDING if cipher.buffers.unwritten() > 0 => cipher.buffers.unwritten() as c_long,
                BIO_CTRL_PENDING if cipher.buffers.unread() > 0 => cipher.buffers.unread() as c_long,
                BIO_CTRL_FLUSH => return flush(raw, bio, cipher, num, ptr),
                BIO_C_GET_CIPHER_STATUS => cipher.ok.get().into(),
                BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(raw, cmd, num, ptr),
                BIO_C_GET_CIPHER_CTX => {
                    strings::put(ptr.cast::<*mut EVP_CIPHER_CTX>(), cipher.ctx);
                    bio.init.set(1);
                    1
                }
                BIO_CTRL_DUP => {
                    let copy = BIO::get0(ptr.cast::<BIO>())?;
                    let copied = EVP_CIPHER_CTX_copy(state::<Cipher>(copy)?.ctx, cipher.ctx);
                    if copied != 0 {
                        copy.init.set(1);
                    }
                    copied.into()
                }
                _ => ctrl_next(raw, cmd, num, ptr),
            })
        }
    })
}

/// The filter that encrypts or decrypts what is read and written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_cipher() -> *const BIO_METHOD {
    &raw const CIPHER
}

/// Sets a cipher filter's cipher, key, initialisation vector and direction (1 encrypts). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_set_cipher(
    b: *mut BIO,
    cipher: *const EVP_CIPHER,
    key: *const c_uchar,
    iv: *const c_uchar,
    enc: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live cipher filter, and key and vector of the cipher's lengths.
        unsafe {
            let bio = BIO::get0(b)?;
            if !bio.is_a(BIO_TYPE_CIPHER) {
                return Ok(0);
            }
            let filter = state::<Cipher>(bio)?;
            let begun = EVP_CipherInit_ex(filter.ctx, cipher, std::ptr::null_mut(), key, iv, enc);
            if begun != 0 {
                bio.init.set(1);
            }
            Ok(begun)
        }
    })
}
