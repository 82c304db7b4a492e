//! Which block of a PEM text holds the key: decryption on the way, and what is said if none does.
//!
//! OpenSSL reads these twice: its decoders pass over blocks that are something else; if they find nothing, an older
//! reader tries from the start. Both leave their reasons, which is what the queue looks like here.

use std::ffi::{c_char, c_int, c_void};
use std::sync::Arc;

use zeroize::Zeroizing;

use super::encryption::decrypt;
use super::pkcs8::open_with;
use super::{Asker, read_block};
use crate::asn1::pem;
use crate::crypto::key::{Key, PrivateKey, PublicKey};
use crate::error::queue::{self, Queue};
use crate::error::{Error, Lib, pack, reason};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::codec::{private_key, rsa};
use crate::libcrypto::evp::pkey::{EVP_PKEY, from_key, from_public};

/// What the decoders say when there was nothing for them.
pub(super) fn nothing_found() -> Error {
    Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED).with_data("No supported data to decode. Input type: PEM")
}

fn cancelled() -> Error {
    Error::new(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
}

/// A password that is asked for once, though both readers want it.
pub(super) struct Password {
    pub asker: Asker,
    pub known: Option<Zeroizing<Vec<u8>>>,
}

impl Password {
    unsafe fn get(&mut self) -> Option<&[u8]> {
        if self.known.is_none() {
            // SAFETY: as our caller promises.
            self.known = unsafe { self.asker.ask(false) };
        }
        self.known.as_ref().map(|password| password.as_slice())
    }
}

/// Opens an EncryptedPrivateKeyInfo.
unsafe fn open_pkcs8(der: &[u8], password: &mut Password) -> Result<PrivateKey, Error> {
    // SAFETY: as our caller promises, for both calls.
    unsafe {
        if let Some(password) = password.get() {
            return open_with(der, password).inspect_err(|error| error.clone().raise());
        }
        cancelled()
            .then(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
            .then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
            .raise();
        match password.get() {
            Some(password) => open_with(der, password),
            None => Err(cancelled().then(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ)),
        }
    }
}

/// Opens a block encrypted the old way; `None` if its header is none that says so.
unsafe fn open_traditional(block: pem::Block, password: &mut Password) -> Result<Option<Zeroizing<Vec<u8>>>, Error> {
    if block.header.is_empty() {
        return Ok(Some(block.data));
    }
    let asker = Asker { cb: Some(ask_once), u: std::ptr::from_mut(password).cast() };
    // SAFETY: the callback uses `password`, which outlives the call.
    match unsafe { decrypt(&block.header, block.data, asker) } {
        Err(error) if error.is_silent() => Ok(None),
        Err(error) if error.entries().last().map(|entry| entry.code) == Some(BAD_PASSWORD_READ) => {
            // The older reader asks again and keeps its reasons for itself, and those of a person who gave no answer.
            // SAFETY: as our caller promises.
            let _ = quietly(|| unsafe { password.get() }.is_some());
            Err(cancelled()
                .then(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
                .then(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ))
        }
        opened => opened.map(Some),
    }
}

const BAD_PASSWORD_READ: u32 = pack(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ);

/// Gives out a password that is known already, or asks for it.
unsafe extern "C" fn ask_once(buf: *mut c_char, size: c_int, _rwflag: c_int, u: *mut c_void) -> c_int {
    // SAFETY: `open_traditional` passes a password, and `decrypt` a buffer of `size` bytes.
    unsafe {
        let Some(password) = (*u.cast::<Password>()).get() else { return -1 };
        let len = password.len().min(usize::try_from(size).unwrap_or(0));
        std::ptr::copy_nonoverlapping(password.as_ptr(), buf.cast(), len);
        len as c_int
    }
}

/// Has no password and asks for none.
pub(crate) unsafe extern "C" fn nobody(_buf: *mut c_char, _size: c_int, _rwflag: c_int, _u: *mut c_void) -> c_int {
    -1
}

/// What a block turned out to hold.
enum Found {
    /// A private key.
    Key(Key),
    /// What should be one of this type and is not; `None` for an encrypted one.
    Broken(Option<c_int>, Zeroizing<Vec<u8>>),
    /// Something else.
    Other,
}

/// Looks into a block.
unsafe fn private_in(block: pem::Block, password: &mut Password) -> Result<Found, Error> {
    let kind = match &block.name[..] {
        b"ENCRYPTED PRIVATE KEY" if private_key::encrypted(&block.data).is_err() => {
            return Ok(Found::Broken(None, block.data));
        }
        // SAFETY: as our caller promises.
        b"ENCRYPTED PRIVATE KEY" => return Ok(Found::Key(unsafe { open_pkcs8(&block.data, password) }?.key().clone())),
        b"PRIVATE KEY" => private_key::PKCS8,
        b"RSA PRIVATE KEY" => private_key::RSA,
        b"EC PRIVATE KEY" => private_key::EC,
        b"DSA PRIVATE KEY" => private_key::DSA,
        _ => return Ok(Found::Other),
    };
    // SAFETY: as our caller promises.
    let Some(der) = unsafe { open_traditional(block, password) }? else { return Ok(Found::Other) };
    let key = quietly(|| private_key::of_form(&der, kind)).map(|(key, _)| key);
    Ok(key.map_or_else(|| Found::Broken(Some(kind), der), Found::Key))
}

/// Keeps what an attempt leaves in the queue out of it.
pub(crate) fn quietly<T>(attempt: impl FnOnce() -> T) -> T {
    queue::with(Queue::mark);
    let result = attempt();
    queue::with(Queue::pop_to_mark);
    result
}

/// Reads the next private key.
///
/// # Safety
/// `bio` is a live BIO; the asker's callback is the program's own.
pub(crate) unsafe fn read_private(bio: *mut BIO, asker: Asker) -> Result<Arc<EVP_PKEY>, Error> {
    let mut password = Password { asker, known: None };
    let mut broken = None;
    // SAFETY: as our caller promises.
    while let Some(block) = unsafe { next_block(bio) } {
        // SAFETY: as our caller promises.
        match unsafe { private_in(block, &mut password) }? {
            Found::Key(key) => return Ok(from_key(key)),
            Found::Broken(kind, der) => broken = broken.or(Some((kind, der))),
            Found::Other => {}
        }
    }
    nothing_found().raise();
    match broken {
        Some((Some(kind), der)) => drop(private_key::raise_older(&der, kind)),
        Some((None, der)) => private_key::encrypted(&der)?,
        None => {}
    }
    Err(Error::SILENT)
}

/// A block in the clear, for a reader that wants no private key; like OpenSSL's it decrypts those it meets all the
/// same, and fails if it can't.
pub(super) unsafe fn opened(block: pem::Block, password: &mut Password) -> Result<Option<pem::Block>, Error> {
    let name = block.name.clone();
    // SAFETY: as our caller promises, for both calls.
    unsafe {
        if name == b"ENCRYPTED PRIVATE KEY" && private_key::encrypted(&block.data).is_ok() {
            // The reasons are in the queue already; there is no older reader here to repeat them.
            open_pkcs8(&block.data, password).map_err(|_| Error::SILENT)?;
        }
        Ok(open_traditional(block, password)?.map(|data| pem::Block { name, header: Vec::new(), data }))
    }
}

/// The next block that can be read at all.
unsafe fn next_block(bio: *mut BIO) -> Option<pem::Block> {
    const NO_MORE: u32 = pack(Lib::PEM, reason::PEM_R_NO_START_LINE);
    loop {
        // SAFETY: as our caller promises.
        match unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) } {
            Ok(block) => return Some(block),
            Err(error) if error.is_silent() || error.entries().iter().any(|entry| entry.code == NO_MORE) => {
                return None;
            }
            Err(_) => {}
        }
    }
}

pub(super) unsafe fn read_public(bio: *mut BIO, asker: Asker) -> Result<Arc<EVP_PKEY>, Error> {
    let mut password = Password { asker, known: None };
    let mut unreadable: Option<Zeroizing<Vec<u8>>> = None;
    // SAFETY: as our caller promises.
    while let Ok(block) = unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) } {
        // SAFETY: as our caller promises.
        let Some(pem::Block { name, data: der, .. }) = unsafe { opened(block, &mut password) }? else { continue };
        match &name[..] {
            b"PUBLIC KEY" => match PublicKey::from_spki_der(&der) {
                Ok(key) => return Ok(from_public(key)),
                Err(_) => unreadable = unreadable.or(Some(der)),
            },
            b"RSA PUBLIC KEY" => {
                if let Ok(key) = quietly(|| rsa::public_key(&der)) {
                    return Ok(from_key(key));
                }
            }
            _ => {}
        }
    }
    nothing_found().raise();
    if let Some(der) = unreadable {
        crate::libcrypto::codec::pkey::spki(&der)?;
    }
    Err(Error::SILENT)
}
