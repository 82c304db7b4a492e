//! Base64. Source: BIO_f_base64(3).

use std::cell::{Cell, RefCell};
use std::ffi::{c_char, c_int, c_long, c_void};

use super::super::ctrl::*;
use super::super::method::{BIO_METHOD, BIO_TYPE_FILTER};
use super::super::object::{BIO, BIO_FLAGS_BASE64_NO_NL};
use super::buffer::Buffers;
use super::{callback_ctrl_next, create, ctrl_next, ctrl_next_retrying, destroy, puts_by, read_next, state, with_next};
use crate::asn1::pem;
use crate::ffi::{Shared, bytes, bytes_mut, guard};

const BIO_TYPE_BASE64: c_int = 11 | BIO_TYPE_FILTER;

static BASE64: BIO_METHOD = BIO_METHOD {
    puts: Some(b64_puts),
    ctrl: Some(b64_ctrl),
    create: Some(b64_new),
    destroy: Some(b64_free),
    callback_ctrl: Some(callback_ctrl_next),
    ..BIO_METHOD::named(BIO_TYPE_BASE64, c"base64 encoding".as_ptr()).with_io(Some(b64_read), Some(b64_write))
};

/// Where decoding is.
#[derive(Default)]
struct Decoder {
    /// Text not decoded yet.
    text: Vec<u8>,
    /// A line of base64 was seen: what comes before is passed over.
    started: bool,
    /// A hyphen, a bad character or the next BIO's end.
    ended: bool,
}

#[derive(Default)]
struct Base64 {
    /// Decoded and not read; encoded and not written.
    buffers: Buffers,
    decoder: RefCell<Decoder>,
    /// Bytes that are no whole line (or group) yet.
    unencoded: Cell<Vec<u8>>,
}

impl Decoder {
    /// Decodes what is complete. At the end of the input, everything must be.
    fn decode(&mut self, lines: bool) -> Vec<u8> {
        if !lines {
            return self.decode_groups(lines);
        }
        if !self.started {
            self.skip_text();
        }
        if self.started { self.decode_groups(lines) } else { Vec::new() }
    }

    /// Drops lines until one is base64.
    fn skip_text(&mut self) {
        // OpenSSL 3.0 passes over a first line that has no end.
        while let Some(end) = self.text.iter().position(|&byte| byte == b'\n') {
            let line = &self.text[..end];
            let is_base64 = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/= \t\r".contains(byte);
            if line.iter().any(|byte| !byte.is_ascii_whitespace()) && line.iter().all(is_base64) {
                self.started = true;
                return;
            }
            self.text.drain(..=end);
        }
    }

    /// Decodes as many groups of four as there are.
    fn decode_groups(&mut self, lines: bool) -> Vec<u8> {
        if let Some(hyphen) = self.text.iter().position(|&byte| byte == b'-') {
            self.text.truncate(hyphen);
            self.ended = true;
        }
        self.text.retain(|byte| !byte.is_ascii_whitespace());
        let whole = self.text.len() / 4 * 4;
        let decoded = pem::decode(&self.text[..whole]);
        if decoded.is_none() || lines && self.text[..whole].ends_with(b"=") {
            self.ended = true;
        }
        self.text.drain(..whole);
        decoded.map(|bytes| bytes.to_vec()).unwrap_or_default()
    }
}

unsafe extern "C" fn b64_new(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { create::<Base64>(bio) }
}

unsafe extern "C" fn b64_free(bio: *mut BIO) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { destroy::<Base64>(bio) }
}

unsafe extern "C" fn b64_read(bio: *mut BIO, out: *mut c_char, outl: c_int) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Ok(0);
        }
        // SAFETY: called by `BIO_read` with a live BIO and `outl` writable bytes.
        let ((bio, next), into) = unsafe { (with_next(bio)?, bytes_mut(out, outl)?) };
        // SAFETY: `b64_new` set it.
        let base64 = unsafe { state::<Base64>(bio) }?;
        bio.clear_retry();
        let lines = !bio.has(BIO_FLAGS_BASE64_NO_NL);
        let (mut got, mut answer) = (0, 0);
        loop {
            got += base64.buffers.take(&mut into[got..]);
            if got == into.len() || base64.decoder.borrow().ended {
                break;
            }
            let mut chunk = [0u8; 1024];
            // SAFETY: the next BIO is live.
            answer = unsafe { read_next(bio, next, &mut chunk) };
            if answer <= 0 && bio.should_retry() {
                break;
            }
            let mut decoder = base64.decoder.borrow_mut();
            decoder.text.extend_from_slice(&chunk[..usize::try_from(answer).unwrap_or(0)]);
            decoder.ended = answer <= 0;
            base64.buffers.input.set(decoder.decode(lines));
            base64.buffers.start.set(0);
            drop(decoder);
            if answer <= 0 {
                got += base64.buffers.take(&mut into[got..]);
                break;
            }
        }
        bio.copy_next_retry();
        Ok(if got > 0 { got as c_int } else { answer.min(0) })
    })
}

impl Base64 {
    /// Encodes what is complete: whole lines, or without lines whole groups; with `all`, the rest as well.
    fn encode(&self, more: &[u8], lines: bool, all: bool) {
        let mut raw = self.unencoded.take();
        raw.extend_from_slice(more);
        let unit = if lines { 48 } else { 3 };
        let whole = if all { raw.len() } else { raw.len() / unit * unit };
        let mut text = pem::encode(&raw[..whole]).to_vec();
        if !lines {
            text.retain(|&byte| byte != b'\n');
        }
        self.buffers.keep(&text);
        raw.drain(..whole);
        self.unencoded.set(raw);
    }

    fn unencoded(&self) -> usize {
        let raw = self.unencoded.take();
        let len = raw.len();
        self.unencoded.set(raw);
        len
    }
}

unsafe extern "C" fn b64_write(bio: *mut BIO, in_: *const c_char, inl: c_int) -> c_int {
    guard(0, || {
        // SAFETY: called by `BIO_write` with a live BIO and `inl` readable bytes.
        unsafe {
            let (bio, next) = with_next(bio)?;
            let base64 = state::<Base64>(bio)?;
            bio.clear_retry();
            if let Err(answer) = base64.buffers.drain(bio, next) {
                return Ok(answer);
            }
            if in_.is_null() || inl <= 0 {
                return Ok(0);
            }
            base64.encode(bytes(in_, inl)?, !bio.has(BIO_FLAGS_BASE64_NO_NL), false);
            // What the next BIO does not take now is kept: these bytes count as written.
            let _ = base64.buffers.drain(bio, next);
            Ok(inl)
        }
    })
}

unsafe extern "C" fn b64_puts(bio: *mut BIO, text: *const c_char) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { puts_by(b64_write, bio, text) }
}

unsafe extern "C" fn b64_ctrl(raw: *mut BIO, cmd: c_int, num: c_long, ptr: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: called by `BIO_ctrl` with a live BIO; `ptr` is what `cmd` asks for.
        unsafe {
            let bio = BIO::get0(raw)?;
            let base64 = state::<Base64>(bio)?;
            let lines = !bio.has(BIO_FLAGS_BASE64_NO_NL);
            Ok(match cmd {
                BIO_CTRL_RESET => {
                    *base64.decoder.borrow_mut() = Decoder::default();
                    base64.buffers.input.take();
                    base64.buffers.start.set(0);
                    base64.buffers.output.take();
                    base64.unencoded.take();
                    ctrl_next(raw, cmd, num, ptr)
                }
                BIO_CTRL_EOF if base64.decoder.borrow().ended && base64.buffers.unread() == 0 => 1,
                BIO_CTRL_WPENDING => match base64.buffers.unwritten() {
                    0 if base64.unencoded() > 0 => 1,
                    0 => ctrl_next(raw, cmd, num, ptr),
                    waiting => waiting as c_long,
                },
                BIO_CTRL_PENDING => match base64.buffers.unread() {
                    0 => ctrl_next(raw, cmd, num, ptr),
                    unread => unread as c_long,
                },
                BIO_CTRL_FLUSH => {
                    let (_, next) = with_next(raw)?;
                    base64.encode(b"", lines, true);
                    if let Err(answer) = base64.buffers.drain(bio, next) {
                        return Ok(answer.into());
                    }
                    ctrl_next(raw, cmd, num, ptr)
                }
                BIO_C_DO_STATE_MACHINE => ctrl_next_retrying(raw, cmd, num, ptr),
                BIO_CTRL_DUP => 1,
                _ => ctrl_next(raw, cmd, num, ptr),
            })
        }
    })
}

/// The filter that encodes what is written and decodes what is read; `BIO_FLAGS_BASE64_NO_NL`: one line.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn BIO_f_base64() -> *const BIO_METHOD {
    &raw const BASE64
}
