//! OCB, SIV and CCM, which aws-lc lacks or has otherwise: what their contexts are told and do.

use std::ffi::{c_int, c_uchar, c_void};

use zeroize::Zeroizing;

use super::super::cipher_method::{EVP_CIPHER, Mode};
use super::control::ctrl;
use super::{CipherContext, Engine};
use crate::crypto::block::Block;
use crate::crypto::modes::ccm::Message;
use crate::crypto::modes::ocb::Ocb;
use crate::crypto::modes::siv::Siv;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut};

/// A cipher of the three, with its key.
pub(crate) struct OwnAead {
    mode: Mode,
    nid: c_int,
    key: Zeroizing<Vec<u8>>,
    /// What computes, from the first data on: until then vector and lengths may change.
    state: State,
}

enum State {
    Fresh,
    Ocb(Box<Ocb>),
    Siv(Siv),
    Ccm(Ccm),
    /// SIV takes its text once; whether that went well.
    Done(bool),
}

/// CCM before its text.
struct Ccm {
    block: Block,
    /// The length of the text, once it was told.
    len: Option<usize>,
    aad: Vec<u8>,
}

impl OwnAead {
    /// With a key of the cipher's length.
    pub(super) fn new(cipher: &EVP_CIPHER, key: &[u8]) -> Option<Self> {
        let key = Zeroizing::new(key.to_vec());
        Some(OwnAead { mode: cipher.mode(), nid: cipher.nid, key, state: State::Fresh })
    }

    pub(super) fn duplicate(&self) -> Option<Self> {
        let state = match &self.state {
            State::Fresh => State::Fresh,
            State::Ocb(ocb) => State::Ocb(Box::new(ocb.duplicate()?)),
            State::Siv(siv) => State::Siv(siv.clone()),
            State::Ccm(ccm) => State::Ccm(Ccm { block: ccm.block.duplicate()?, len: ccm.len, aad: ccm.aad.clone() }),
            State::Done(well) => State::Done(*well),
        };
        Some(OwnAead { key: self.key.clone(), state, ..*self })
    }
}

fn failed() -> Error {
    Error::new(Lib::PROV, reason::PROV_R_CIPHER_OPERATION_FAILED)
}

fn same(a: &[u8], b: &[u8]) -> bool {
    aws_lc_rs::constant_time::verify_slices_are_equal(a, b).is_ok()
}

/// The cipher's state, which begins now if it has not.
fn running(ctx: &mut CipherContext) -> Result<&mut State, Error> {
    let (encrypt, tag_len, has_iv) = (ctx.encrypt, ctx.tag_len, ctx.has_iv);
    let Engine::Aead(aead) = &mut ctx.engine else { return Err(Error::SILENT) };
    if matches!(aead.state, State::Fresh) {
        aead.state = match aead.mode {
            Mode::Siv => State::Siv(Siv::new(&aead.key).ok_or(Error::SILENT)?),
            Mode::Ccm => {
                let block = Block::new(aead.nid, &aead.key).ok_or_else(failed)?;
                State::Ccm(Ccm { block, len: None, aad: Vec::new() })
            }
            _ => {
                let ocb = Ocb::new(&aead.key, &ctx.original_iv, tag_len, encrypt);
                State::Ocb(Box::new(ocb.filter(|_| has_iv && tag_len > 0).ok_or(Error::SILENT)?))
            }
        };
    }
    Ok(&mut aead.state)
}

/// Processes data, or with NULL for `out` authenticates it; with NULL for both, tells CCM the text's length.
///
/// # Safety
/// `input` has `len` bytes or is NULL; `out` is NULL or has room for them and a block.
pub(in super::super) unsafe fn update(
    ctx: &mut CipherContext,
    out: *mut c_uchar,
    input: *const c_uchar,
    len: usize,
) -> Result<usize, Error> {
    let (encrypt, expected) = (ctx.encrypt, ctx.tag);
    if ctx.cipher().is_some_and(|cipher| cipher.mode() == Mode::Ccm) {
        // SAFETY: as our caller promises.
        return unsafe { update_ccm(ctx, out, input, len) };
    }
    let state = running(ctx)?;
    // SAFETY: as our caller promises.
    let data = unsafe { bytes(input, len) }?;
    let (made, tag) = match state {
        State::Ocb(ocb) if out.is_null() => return Ok(ocb.authenticate(data)),
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
    // SAFETY: as our caller promises; not more comes than was put in so far.
    unsafe { write(&made, out) }?;
    if tag.is_some() {
        ctx.tag = tag;
    }
    if well { Ok(made.len()) } else { Err(Error::SILENT) }
}

/// # Safety
/// `out` has room for what was made.
unsafe fn write(made: &[u8], out: *mut c_uchar) -> Result<(), Error> {
    if !made.is_empty() {
        // SAFETY: as our caller promises.
        unsafe { bytes_mut(out, made.len()) }?.copy_from_slice(made);
    }
    Ok(())
}

/// # Safety
/// As [`update`].
unsafe fn update_ccm(
    ctx: &mut CipherContext,
    out: *mut c_uchar,
    input: *const c_uchar,
    len: usize,
) -> Result<usize, Error> {
    let (encrypt, told_tag_len, expected) = (ctx.encrypt, ctx.tag_len, ctx.tag);
    let (iv_len, tag_len) = ctx.keyed_lengths;
    let nonce = ctx.original_iv.get(..iv_len).filter(|_| ctx.has_iv).map(<[u8]>::to_vec);
    let State::Ccm(ccm) = running(ctx)? else { return Err(failed()) };
    if input.is_null() && !out.is_null() {
        return Ok(len);
    }
    // The length must fit the room that the vector leaves.
    let fits = |nonce: &Vec<u8>| nonce.len() < 8 || (len as u64) >> (8 * (15 - nonce.len())) == 0;
    let nonce = nonce.filter(fits).ok_or_else(failed)?;
    if input.is_null() {
        ccm.len = Some(len);
        return Ok(len);
    }
    // SAFETY: as our caller promises.
    let data = unsafe { bytes(input, len) }?;
    if out.is_null() {
        if ccm.len.is_none() && len > 0 {
            return Err(failed());
        }
        // Each call begins anew, as OpenSSL's does.
        ccm.aad = data.to_vec();
        return Ok(len);
    }
    if ccm.len.is_some_and(|told| told != len) {
        return Err(failed());
    }
    let message = Message { nonce: &nonce, aad: &ccm.aad, tag_len };
    let mut text = Zeroizing::new(data.to_vec());
    let tag = match encrypt {
        true => message.seal(&mut ccm.block, &mut text),
        false => message.open(&mut ccm.block, &mut text),
    };
    let right = |expected: [u8; 16]| told_tag_len == tag_len && same(&expected[..tag_len], &tag[..tag_len]);
    let well = encrypt || expected.is_some_and(right);
    if !well {
        text.fill(0);
    }
    // SAFETY: as our caller promises.
    unsafe { write(&text, out) }?;
    if encrypt {
        ctx.tag = Some(tag);
    }
    if let Engine::Aead(aead) = &mut ctx.engine {
        aead.state = State::Done(well);
    }
    if !encrypt && well {
        // Another text needs another vector and tag.
        forget(ctx);
    }
    if well { Ok(len) } else { Err(failed()) }
}

/// CCM's vector, tag and length are for one text.
fn forget(ctx: &mut CipherContext) {
    (ctx.has_iv, ctx.tag) = (false, None);
    if let Engine::Aead(aead) = &mut ctx.engine {
        aead.state = State::Fresh;
    }
}

/// Ends: writes what waits, makes or checks the tag.
///
/// # Safety
/// `out` has room for a block.
pub(in super::super) unsafe fn finish(ctx: &mut CipherContext, out: *mut c_uchar) -> Result<usize, Error> {
    let (encrypt, expected, tag_len) = (ctx.encrypt, ctx.tag, ctx.tag_len);
    let (made, tag) = match running(ctx)? {
        State::Ocb(ocb) => ocb.finish(),
        State::Done(true) | State::Ccm(_) => return Ok(0),
        _ => return Err(Error::SILENT),
    };
    // SAFETY: as our caller promises.
    unsafe { write(&made, out) }?;
    if encrypt {
        ctx.tag = Some(tag);
    } else if !same(&expected.unwrap_or_default()[..tag_len], &tag[..tag_len]) {
        return Err(Error::SILENT);
    }
    Ok(made.len())
}

/// Sets the vector's length.
fn set_iv_len(ctx: &mut CipherContext, mode: Mode, len: usize) -> Result<(), Error> {
    match mode {
        Mode::Siv => return Ok(()),
        Mode::Ccm if !(7..=13).contains(&len) => {
            return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_IV_LENGTH));
        }
        _ if !(1..=15).contains(&len) => return Err(Error::SILENT),
        _ => {}
    }
    if len != ctx.iv_len {
        (ctx.iv_len, ctx.has_iv) = (len, false);
    }
    Ok(())
}

/// Sets the tag's length, or the tag that a text must have.
///
/// # Safety
/// `tag` is NULL or has `len` bytes.
unsafe fn set_tag(ctx: &mut CipherContext, mode: Mode, len: usize, tag: *const c_uchar) -> Result<(), Error> {
    let wrong = |reason| Err(Error::new(Lib::PROV, reason));
    match mode {
        Mode::Siv if ctx.encrypt => return Ok(()),
        Mode::Siv if tag.is_null() || len != 16 => return wrong(reason::PROV_R_FAILED_TO_GET_PARAMETER),
        Mode::Ccm if !(4..=16).contains(&len) || len % 2 == 1 => return wrong(reason::PROV_R_INVALID_TAG_LENGTH),
        Mode::Ccm if ctx.encrypt && !tag.is_null() => return wrong(reason::PROV_R_TAG_NOT_NEEDED),
        Mode::Ccm => ctx.tag_len = len,
        Mode::Ocb if tag.is_null() && len > 16 => return wrong(reason::PROV_R_INVALID_TAG_LENGTH),
        Mode::Ocb if tag.is_null() => ctx.tag_len = len,
        Mode::Ocb if ctx.encrypt => return wrong(reason::ERR_R_PASSED_INVALID_ARGUMENT),
        Mode::Ocb if len != ctx.tag_len => return wrong(reason::PROV_R_INVALID_TAG_LENGTH),
        _ => {}
    }
    if !tag.is_null() {
        let mut kept = [0; 16];
        // SAFETY: as our caller promises.
        kept[..len].copy_from_slice(unsafe { bytes(tag, len) }?);
        ctx.tag = Some(kept);
    }
    Ok(())
}

/// Tells the tag that was made.
///
/// # Safety
/// `out` has room for `len` bytes or is NULL.
unsafe fn get_tag(ctx: &mut CipherContext, mode: Mode, len: usize, out: *mut c_uchar) -> Result<(), Error> {
    if out.is_null() {
        return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    let wrong = |reason| Err(Error::new(Lib::PROV, reason));
    match mode {
        Mode::Ccm if !ctx.encrypt || ctx.tag.is_none() => return wrong(reason::PROV_R_TAG_NOT_SET),
        Mode::Ccm if len != ctx.keyed_lengths.1 => return Err(Error::SILENT),
        Mode::Siv if !ctx.encrypt || len != 16 => return wrong(reason::PROV_R_FAILED_TO_SET_PARAMETER),
        Mode::Ocb if !ctx.encrypt || len != ctx.tag_len => return wrong(reason::PROV_R_INVALID_TAG_LENGTH),
        _ => {}
    }
    // SAFETY: as our caller promises.
    unsafe { bytes_mut(out, len) }?.copy_from_slice(&ctx.tag.unwrap_or_default()[..len]);
    if mode == Mode::Ccm {
        forget(ctx);
    }
    Ok(())
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
    let mode = ctx.cipher().map_or(Mode::Stream, |cipher| cipher.mode());
    let len = usize::try_from(number).unwrap_or(usize::MAX);
    // SAFETY: as our caller promises.
    unsafe {
        match request {
            ctrl::SET_IVLEN => set_iv_len(ctx, mode, len)?,
            ctrl::CCM_SET_L if mode == Mode::Ccm => set_iv_len(ctx, mode, 15usize.wrapping_sub(len))?,
            ctrl::SET_TAG => set_tag(ctx, mode, len, pointer.cast())?,
            ctrl::GET_TAG => get_tag(ctx, mode, len, pointer.cast())?,
            ctrl::RAND_KEY => return ctx.random_key(pointer.cast()),
            _ => return Err(Error::new(Lib::EVP, reason::EVP_R_CTRL_OPERATION_NOT_IMPLEMENTED)),
        }
    }
    Ok(1)
}
