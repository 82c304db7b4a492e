//! Signed certificate timestamps as objects. Source: SCT_new(3).

use std::ffi::{c_char, c_int, c_uchar};
use std::ptr;

use super::error;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, guard, memory};
use crate::libcrypto::stack::Stack;

/// `SCT_VERSION_V1`, the only one that is known.
pub(super) const V1: c_int = 0;
/// `SCT_VERSION_NOT_SET`, `CT_LOG_ENTRY_TYPE_NOT_SET`.
pub(super) const NOT_SET: c_int = -1;
/// Bytes of a log's identifier.
pub(super) const ID_LEN: usize = 32;

/// What was signed (`ct_log_entry_type_t`).
#[allow(missing_docs)]
pub mod entry {
    use std::ffi::c_int;

    pub const X509: c_int = 0;
    pub const PRECERT: c_int = 1;
}

/// Where a timestamp came from (`sct_source_t`).
#[allow(missing_docs)]
pub mod source {
    use std::ffi::c_int;

    pub const TLS_EXTENSION: c_int = 1;
    pub const X509V3_EXTENSION: c_int = 2;
    pub const OCSP_STAPLED_RESPONSE: c_int = 3;
}

/// What came of checking it (`sct_validation_status_t`).
#[allow(missing_docs)]
pub mod status {
    use std::ffi::c_int;

    pub const NOT_SET: c_int = 0;
    pub const UNKNOWN_LOG: c_int = 1;
    pub const VALID: c_int = 2;
    pub const INVALID: c_int = 3;
    pub const UNVERIFIED: c_int = 4;
    pub const UNKNOWN_VERSION: c_int = 5;
}

/// Bytes in a block of the C allocator's, as `set0` functions give it and `get0` functions show it.
pub(super) struct Block(*mut c_uchar, usize);

impl Block {
    const NONE: Block = Block(ptr::null_mut(), 0);

    /// A copy; no bytes are no block.
    pub(super) fn copy(data: &[u8]) -> Block {
        if data.is_empty() { Block::NONE } else { Block(memory::duplicate(data), data.len()) }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        // SAFETY: the block is ours and holds that many bytes, as who gave it promised.
        if self.0.is_null() { &[] } else { unsafe { std::slice::from_raw_parts(self.0, self.1) } }
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        // SAFETY: the block is ours, from the C allocator.
        unsafe { memory::free(self.0) }
    }
}

/// A timestamp.
pub struct sct_st {
    pub(super) version: c_int,
    /// The whole encoding, if the version is unknown.
    pub(super) encoding: Vec<u8>,
    pub(super) log_id: Block,
    pub(super) timestamp: u64,
    pub(super) extensions: Block,
    /// Hash and signature, as TLS 1.2 numbers them.
    pub(super) algorithms: [u8; 2],
    pub(super) signature: Block,
    pub(super) entry_type: c_int,
    pub(super) source: c_int,
    pub(super) status: c_int,
}

/// OpenSSL's name for it.
pub type SCT = sct_st;
/// Timestamps.
pub type stack_st_SCT = Stack<SCT>;

impl Boxed for sct_st {
    const LIB: Lib = Lib::CT;
}

impl Default for sct_st {
    fn default() -> Self {
        sct_st {
            version: NOT_SET,
            encoding: Vec::new(),
            log_id: Block::NONE,
            timestamp: 0,
            extensions: Block::NONE,
            algorithms: [0; 2],
            signature: Block::NONE,
            entry_type: NOT_SET,
            source: 0,
            status: status::NOT_SET,
        }
    }
}

/// Hash, signature and their number together.
const ALGORITHMS: [([u8; 2], c_int); 2] = [([4, 3], 794), ([4, 1], 668)];

impl sct_st {
    /// The number of the signature's algorithm; 0 if it is unknown.
    pub(super) fn nid(&self) -> c_int {
        let known = ALGORITHMS.iter().find(|(numbers, _)| self.version == V1 && *numbers == self.algorithms);
        known.map_or(0, |(_, nid)| *nid)
    }

    /// Whether it has all that an encoding needs.
    pub(super) fn is_complete(&self) -> bool {
        match self.version {
            NOT_SET => false,
            V1 => !self.log_id.0.is_null() && self.nid() != 0 && !self.signature.bytes().is_empty(),
            _ => !self.encoding.is_empty(),
        }
    }

    fn changed(&mut self) -> &mut Self {
        self.status = status::NOT_SET;
        self
    }

    fn set_version(&mut self, version: c_int) -> Result<(), Error> {
        if version != V1 {
            return Err(error(reason::CT_R_UNSUPPORTED_VERSION));
        }
        self.changed().version = version;
        Ok(())
    }

    fn set_entry_type(&mut self, entry_type: c_int) -> Result<(), Error> {
        self.changed();
        if !matches!(entry_type, entry::X509 | entry::PRECERT) {
            return Err(error(reason::CT_R_UNSUPPORTED_ENTRY_TYPE));
        }
        self.entry_type = entry_type;
        Ok(())
    }

    fn check_id(&self, len: usize) -> Result<(), Error> {
        match self.version == V1 && len != ID_LEN {
            true => Err(error(reason::CT_R_INVALID_LOG_ID_LENGTH)),
            false => Ok(()),
        }
    }

    /// Notes where it came from, and with that what was signed.
    pub(crate) fn set_source(&mut self, source: c_int) {
        self.changed().source = source;
        match source {
            source::TLS_EXTENSION | source::OCSP_STAPLED_RESPONSE => self.entry_type = entry::X509,
            source::X509V3_EXTENSION => self.entry_type = entry::PRECERT,
            _ => {}
        }
    }
}

/// An empty timestamp. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn SCT_new() -> *mut SCT {
    guard(ptr::null_mut(), || Ok(SCT::into_raw(SCT::default())))
}

/// A timestamp of its parts, of which three are in base 64; NULL on failure. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_new_from_base64(
    version: c_uchar,
    logid_base64: *const c_char,
    entry_type: c_int,
    timestamp: u64,
    extensions_base64: *const c_char,
    signature_base64: *const c_char,
) -> *mut SCT {
    guard(ptr::null_mut(), || {
        let mut sct = SCT::default();
        let unsupported = |error: Error| error.then(Lib::CT, reason::CT_R_SCT_UNSUPPORTED_VERSION);
        sct.set_version(version.into()).map_err(unsupported)?;
        let again = |error: Error| error.then(Lib::CT, reason::CT_R_BASE64_DECODE_ERROR);
        // SAFETY: the man page has the caller pass terminated strings.
        unsafe {
            let id = super::decode(logid_base64).map_err(again)?;
            sct.check_id(id.len())?;
            sct.log_id = Block::copy(&id);
            sct.extensions = Block::copy(&super::decode(extensions_base64).map_err(again)?);
            let signature = super::decode(signature_base64).map_err(again)?;
            super::codec::read_signature(&mut sct, &mut &signature[..])?;
        }
        sct.timestamp = timestamp;
        sct.set_entry_type(entry_type)?;
        Ok(SCT::into_raw(sct))
    })
}

/// Frees a timestamp; NULL is fine. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_free(sct: *mut SCT) {
    guard((), || {
        // SAFETY: the man page has the caller give the timestamp up.
        drop(unsafe { SCT::set0(sct) });
        Ok(())
    })
}

/// Frees timestamps and their stack; NULL is fine. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_LIST_free(a: *mut stack_st_SCT) {
    guard((), || {
        // SAFETY: the man page has the caller give the stack and what it holds up.
        unsafe { Stack::pop_free(a, |sct| SCT_free(sct)) };
        Ok(())
    })
}

/// Changes a timestamp: 1, or 0 on failure.
///
/// # Safety
/// It is live or NULL, and the caller has it alone.
unsafe fn change(sct: *mut SCT, change: impl FnOnce(&mut SCT) -> Result<(), Error>) -> c_int {
    guard(0, || {
        // SAFETY: the caller's promise.
        change(unsafe { SCT::get0_mut(sct) }?)?;
        Ok(1)
    })
}

/// Sets the version: 1, or 0 for one that is unknown. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set_version(sct: *mut SCT, version: c_int) -> c_int {
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, |sct| sct.set_version(version)) }
}

/// Sets what was signed: 1, or 0 for what is unknown. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set_log_entry_type(sct: *mut SCT, entry_type: c_int) -> c_int {
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, |sct| sct.set_entry_type(entry_type)) }
}

/// Sets the identifier of the log, which it takes over unless it fails. Returns 1 or 0. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set0_log_id(sct: *mut SCT, log_id: *mut c_uchar, log_id_len: usize) -> c_int {
    let set = |sct: &mut SCT| {
        sct.check_id(log_id_len)?;
        sct.changed().log_id = Block(log_id, log_id_len);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Sets the identifier of the log, which is copied. Returns 1 or 0. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set1_log_id(sct: *mut SCT, log_id: *const c_uchar, log_id_len: usize) -> c_int {
    let set = |sct: &mut SCT| {
        sct.check_id(log_id_len)?;
        // SAFETY: the man page has the caller pass that many bytes.
        sct.changed().log_id = Block::copy(unsafe { bytes(log_id, log_id_len) }?);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Sets the time, in milliseconds since 1970. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set_timestamp(sct: *mut SCT, timestamp: u64) {
    let set = |sct: &mut SCT| {
        sct.changed().timestamp = timestamp;
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) };
}

/// Sets the signature's algorithm: 1, or 0 for one that logs do not use. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set_signature_nid(sct: *mut SCT, nid: c_int) -> c_int {
    let set = |sct: &mut SCT| {
        let known = ALGORITHMS.iter().find(|(_, one)| *one == nid);
        let (numbers, _) = known.ok_or_else(|| error(reason::CT_R_UNRECOGNIZED_SIGNATURE_NID))?;
        sct.changed().algorithms = *numbers;
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Sets the extensions, which it takes over. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set0_extensions(sct: *mut SCT, ext: *mut c_uchar, ext_len: usize) {
    let set = |sct: &mut SCT| {
        sct.changed().extensions = Block(ext, ext_len);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) };
}

/// Sets the extensions, which are copied. Returns 1 or 0. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set1_extensions(sct: *mut SCT, ext: *const c_uchar, ext_len: usize) -> c_int {
    let set = |sct: &mut SCT| {
        // SAFETY: the man page has the caller pass that many bytes.
        sct.changed().extensions = Block::copy(unsafe { bytes(ext, ext_len) }?);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Sets the signature, which it takes over. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set0_signature(sct: *mut SCT, sig: *mut c_uchar, sig_len: usize) {
    let set = |sct: &mut SCT| {
        sct.changed().signature = Block(sig, sig_len);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) };
}

/// Sets the signature, which is copied. Returns 1 or 0. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set1_signature(sct: *mut SCT, sig: *const c_uchar, sig_len: usize) -> c_int {
    let set = |sct: &mut SCT| {
        // SAFETY: the man page has the caller pass that many bytes.
        sct.changed().signature = Block::copy(unsafe { bytes(sig, sig_len) }?);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Sets where it came from, and with that what was signed. Returns 1. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_set_source(sct: *mut SCT, source: c_int) -> c_int {
    let set = |sct: &mut SCT| {
        sct.set_source(source);
        Ok(())
    };
    // SAFETY: as the man page has the caller promise.
    unsafe { change(sct, set) }
}

/// Asks a timestamp.
///
/// # Safety
/// It is live or NULL.
unsafe fn ask<T>(sct: *const SCT, unknown: T, ask: impl FnOnce(&SCT) -> T) -> T {
    // SAFETY: the caller's promise.
    guard(unknown, || Ok(ask(unsafe { SCT::get0(sct) }?)))
}

/// The version. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_version(sct: *const SCT) -> c_int {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, NOT_SET, |sct| sct.version) }
}

/// What was signed. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_log_entry_type(sct: *const SCT) -> c_int {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, NOT_SET, |sct| sct.entry_type) }
}

/// The time, in milliseconds since 1970. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_timestamp(sct: *const SCT) -> u64 {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, 0, |sct| sct.timestamp) }
}

/// The number of the signature's algorithm; 0 if it is unknown. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_signature_nid(sct: *const SCT) -> c_int {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, 0, SCT::nid) }
}

/// Where it came from. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_source(sct: *const SCT) -> c_int {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, 0, |sct| sct.source) }
}

/// What came of checking it. Source: SCT_validate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get_validation_status(sct: *const SCT) -> c_int {
    // SAFETY: the man page has the caller pass a live timestamp.
    unsafe { ask(sct, status::NOT_SET, |sct| sct.status) }
}

/// Shows a block and gives its length.
///
/// # Safety
/// The timestamp is live or NULL, `out` is NULL or a place for the result.
unsafe fn show(sct: *const SCT, out: *mut *mut c_uchar, part: impl FnOnce(&SCT) -> &Block) -> usize {
    guard(0, || {
        // SAFETY: the caller's promise.
        unsafe {
            let block = part(SCT::get0(sct)?);
            put(out, block.0);
            Ok(block.1)
        }
    })
}

/// Shows the identifier of the log; its length. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get0_log_id(sct: *const SCT, log_id: *mut *mut c_uchar) -> usize {
    // SAFETY: as the man page has the caller promise.
    unsafe { show(sct, log_id, |sct| &sct.log_id) }
}

/// Shows the extensions; their length. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get0_extensions(sct: *const SCT, ext: *mut *mut c_uchar) -> usize {
    // SAFETY: as the man page has the caller promise.
    unsafe { show(sct, ext, |sct| &sct.extensions) }
}

/// Shows the signature; its length. Source: SCT_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_get0_signature(sct: *const SCT, sig: *mut *mut c_uchar) -> usize {
    // SAFETY: as the man page has the caller promise.
    unsafe { show(sct, sig, |sct| &sct.signature) }
}
