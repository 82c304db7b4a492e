//! OCB and SIV, which aws-lc lacks: what their contexts are told and do.

use std::ffi::{c_int, c_uchar, c_void};

use zeroize::Zeroizing;

use super::super::cipher_method::Mode;
use super::control::ctrl;
use super::{CipherContext, Engine};
use crate::crypto::modes::ocb::Ocb;
use crate::crypto::modes::siv::Siv;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut};

/// A cipher of the two, with its key.
pub(crate) struct OwnAead {
    key: Zeroizing<Vec<u8>>,
    /// What computes, from the first data on: until then vector and lengths may change.
    state: State,
}

enum State {
    Fresh,
    Ocb(Box<Ocb>),
    Siv(Siv),
    /// SIV takes its text once; whether that went well.
    Done(bool),
}

impl OwnAead {
    pub(super) fn new(key: &[u8]) -> Self {
        OwnAead { key: Zeroizing::new(key.to_vec()), state: State::Fresh }
    }

    pub(super) fn duplicate(&self) -> Option<Self> {
        let state = match &self.state {
            State::Fresh => State::Fresh,
            State::Ocb(ocb) => State::Ocb(Box::new(ocb.duplicate()?)),
            State::Siv(siv) => State::Siv(siv.clone()),
            State::Done(well) => State::Done(*well),
        };
        Some(OwnAead { key: self.key.clone(), state })
    }
}

/// The cipher's state, which begins now if it has not.
fn running(ctx: &mut CipherContext) -> Result<&mut State, Error> {
    let (encrypt, tag_len, has_iv) = (ctx.encrypt, ctx.tag_len, ctx.has_iv);
    let is_siv = ctx.cipher().is_some_and(|cipher| cipher.mode() == Mode::Siv);
    let Engine::Aead(aead) = &mut ctx.engine else { return Err(Error::SILENT) };
    if matches!(aead.state, State::Fresh) {
        aead.state = if is_siv {
            State::Siv(Siv::new(&aead.key).ok_or(Error::SILENT)?)
        } else {
            let ocb = Ocb::new(&aead.key, &ctx.original_iv, tag_len, encrypt).filter(|_| has_iv && tag_len > 0);
            State::Ocb(Box::new(ocb.ok_or(Error::SILENT)?))
        };
    }
    Ok(&mut aead.state)
}

/// Processes data, or with NULL for `out` authenticates it.
///
/// # Safety
/// `out` is NULL or has room for the data and a block.
pub(in super::super) unsafe fn update(ctx: &mut CipherContext, out: *mut c_uchar, data: &[u8]) -> Result<usize, Error> {
    let (encrypt, expected) = (ctx.encrypt, ctx.tag);
    let state = running(ctx)?;
    let (made, tag) = match state {
        State::Ocb(ocb) if out.is_null() => {
            return Ok(ocb.authenticate(data));
        }
        State::Siv(siv) if out.is_null() => {
            siv.authenticate(data).ok_or(Error::SILENT)?;
            return Ok(data.len());
        }
        State::Ocb(ocb) => (ocb.update(data), None),
        State::Siv(siv) => {
            let mut text = data.to_vec();
            let (done, tag) = if encrypt {
                (true, siv.seal(&mut text))
            } else {
                (siv.open(&mut text, expected.unwrap_or_default()).unwrap_or(false), None)
            };
            *state = State::Done(done);
            if !done {
                text.fill(0);
            }
            (text, tag)
        }
        _ => return Err(Error::SILENT),
    };
    let well = !matches!(state, State::Done(false));
    if !made.is_empty() {
        // SAFETY: as our caller promises; not more comes than was put in so far.
        unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(&made);
    }
    if tag.is_some() {
        ctx.tag = tag;
    }
    if well { Ok(made.len()) } else { Err(Error::SILENT) }
}

/// Ends: writes what waits, makes or checks the tag.
///
/// # Safety
/// `out` has room for a block.
pub(in super::super) unsafe fn finish(ctx: &mut CipherContext, out: *mut c_uchar) -> Result<usize, Error> {
    let (encrypt, expected, tag_len) = (ctx.encrypt, ctx.tag, ctx.tag_len);
    let (made, tag) = match running(ctx)? {
        State::Ocb(ocb) => ocb.finish(),
        State::Done(true) => return Ok(0),
        _ => return Err(Error::SILENT),
    };
    if !made.is_empty() {
        // SAFETY: as our caller promises.
        unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(&made);
    }
    if encrypt {
        ctx.tag = Some(tag);
    } else {
        let expected = expected.unwrap_or_default();
        aws_lc_rs::constant_time::verify_slices_are_equal(&expected[..tag_len], &tag[..tag_len])
            .map_err(|_| Error::SILENT)?;
    }
    Ok(made.len())
}

/// A request by number.
///
/// # Safety
/// `pointer` is what the request wants.
pub(super) unsafe fn control(
    ctx: &mut CipherContext,
    request: c_int,
    number: c_int,
    pointer: *mut c_void,
) -> Result<c_int, Error> {
    let is_siv = ctx.cipher().is_some_and(|cipher| cipher.mode() == Mode::Siv);
    let wrong = |reason| Err(Error::new(Lib::PROV, reason));
    let len = usize::try_from(number).unwrap_or(usize::MAX);
    match request {
        ctrl::SET_IVLEN if is_siv => return Ok(1),
        ctrl::SET_IVLEN if !(1..=15).contains(&len) => return Err(Error::SILENT),
        ctrl::SET_IVLEN => {
            if len != ctx.iv_len {
                (ctx.iv_len, ctx.has_iv) = (len, false);
            }
        }
        ctrl::SET_TAG if is_siv && ctx.encrypt => {}
        ctrl::SET_TAG if pointer.is_null() && !is_siv => {
            if len > 16 {
                return wrong(reason::PROV_R_INVALID_TAG_LENGTH);
            }
            ctx.tag_len = len;
        }
        ctrl::SET_TAG if is_siv && (pointer.is_null() || len != 16) => {
            return wrong(reason::PROV_R_FAILED_TO_GET_PARAMETER);
        }
        ctrl::SET_TAG if ctx.encrypt => return wrong(reason::ERR_R_PASSED_INVALID_ARGUMENT),
        ctrl::SET_TAG if len != ctx.tag_len => return wrong(reason::PROV_R_INVALID_TAG_LENGTH),
        ctrl::SET_TAG => {
            let mut tag = [0; 16];
            // SAFETY: the request brings a tag of this length.
            tag[..len].copy_from_slice(unsafe { bytes(pointer.cast::<c_uchar>(), len) }?);
            ctx.tag = Some(tag);
        }
        ctrl::GET_TAG if pointer.is_null() => {
            return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        ctrl::GET_TAG if !ctx.encrypt || len != ctx.tag_len => {
            return wrong(if is_siv {
                reason::PROV_R_FAILED_TO_SET_PARAMETER
            } else {
                reason::PROV_R_INVALID_TAG_LENGTH
            });
        }
        ctrl::GET_TAG => {
            // SAFETY: the request wants room for a tag of this length.
            unsafe { bytes_mut(pointer.cast::<c_uchar>(), len) }?.copy_from_slice(&ctx.tag.unwrap_or_default()[..len]);
        }
        // SAFETY: the request wants room for a key.
        ctrl::RAND_KEY => return unsafe { ctx.random_key(pointer.cast()) },
        _ => return Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED)),
    }
    Ok(1)
}
