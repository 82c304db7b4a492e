//! Reading what files hold, and the entries of folders.

use std::collections::VecDeque;
use std::ffi::{CStr, c_char, c_int, c_long, c_void};
use std::path::Path;

use zeroize::Zeroizing;

use super::info::{CERT, CRL, NAME, OSSL_STORE_INFO, PARAMS, PKEY, PUBKEY};
use super::pieces::{Piece, entries, is_named_after, split};
use super::{OSSL_STORE_CTX, ossl_store_ctx_st};
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Boxed, guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::read::BIO_read;
use crate::libcrypto::codec::pkey::{d2i_AutoPrivateKey, d2i_PUBKEY};
use crate::libcrypto::evp::params::{OSSL_PARAM, each};
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};
use crate::libcrypto::pem::typed::certificates::{PEM_read_bio_X509_AUX, PEM_read_bio_X509_CRL};
use crate::libcrypto::ui::process::UI_process;
use crate::libcrypto::ui::string::UI_add_input_string;
use crate::libcrypto::ui::{UI_add_user_data, UI_construct_prompt, UI_free, UI_new, UI_set_method};
use crate::libcrypto::x509::{d2i_X509, d2i_X509_CRL};

/// Asks for a password by the conversation that the store was opened with.
unsafe extern "C" fn ask(buffer: *mut c_char, size: c_int, _encrypting: c_int, store: *mut c_void) -> c_int {
    guard(-1, || {
        // SAFETY: called by the readers of PEM with the store they were given and their own buffer; the conversation
        // is the program's.
        unsafe {
            let store = OSSL_STORE_CTX::get0(store.cast())?;
            if store.ui_method.is_null() {
                return Ok(-1);
            }
            let ui = UI_new();
            UI_set_method(ui, store.ui_method);
            UI_add_user_data(ui, store.ui_data);
            let uri = [store.uri.as_slice(), &[0]].concat();
            let prompt = UI_construct_prompt(ui, c"pass phrase".as_ptr(), uri.as_ptr().cast());
            // 2: the program may know a default password.
            UI_add_input_string(ui, prompt, 2, buffer, 0, size - 1);
            let done = UI_process(ui);
            memory::free(prompt);
            UI_free(ui);
            Ok(if done < 0 { -1 } else { c_int::try_from(CStr::from_ptr(buffer).count_bytes()).unwrap_or(-1) })
        }
    })
}

impl ossl_store_ctx_st {
    fn wants(&self, kind: c_int) -> bool {
        self.expected == 0 || self.expected == kind
    }

    /// Takes the next piece. That there is none is a failure, and the end.
    fn next_piece(&mut self) -> Option<Piece> {
        let piece = self.pieces.pop_front();
        self.failed = piece.is_none() && !self.is_folder;
        self.exhausted |= piece.is_none();
        piece
    }

    /// Reads a block of PEM; NULL if that fails.
    fn read_pem(&self, kind: c_int, text: &[u8]) -> *mut c_void {
        let null: *mut c_void = std::ptr::null_mut();
        let store = std::ptr::from_ref(self).cast_mut().cast();
        // SAFETY: the BIO reads our own bytes and is freed here; the object passes to the caller.
        unsafe {
            let bio = BIO_new_mem_buf(text.as_ptr().cast(), text.len() as c_int);
            let object = match kind {
                PKEY => PEM_read_bio_PrivateKey(bio, null.cast(), Some(ask), store).cast(),
                PUBKEY => PEM_read_bio_PUBKEY(bio, null.cast(), None, null).cast(),
                PARAMS => PEM_read_bio_Parameters(bio, null.cast()).cast(),
                CERT => PEM_read_bio_X509_AUX(bio, null.cast(), None, null).cast(),
                _ => PEM_read_bio_X509_CRL(bio, null.cast(), None, null).cast(),
            };
            BIO_free(bio);
            object
        }
    }

    /// Reads DER of whatever kind fits first.
    fn read_der(&self, der: &[u8]) -> Option<(c_int, *mut c_void)> {
        let null: *mut c_void = std::ptr::null_mut();
        let len = der.len() as c_long;
        [PKEY, PUBKEY, CERT, CRL].into_iter().filter(|kind| self.wants(*kind)).find_map(|kind| {
            let mut start = der.as_ptr();
            // SAFETY: `start` has `len` readable bytes; the object passes to the caller.
            let object: *mut c_void = unsafe {
                match kind {
                    PKEY => d2i_AutoPrivateKey(null.cast(), &mut start, len).cast(),
                    PUBKEY => d2i_PUBKEY(null.cast(), &mut start, len).cast(),
                    CERT => d2i_X509(null.cast(), &mut start, len).cast(),
                    _ => d2i_X509_CRL(null.cast(), &mut start, len).cast(),
                }
            };
            (!object.is_null()).then_some((kind, object))
        })
    }
}

impl ossl_store_ctx_st {
    /// Leaves what comes in the form that "input-type" names, if it does: `PEM` or `DER`.
    ///
    /// # Safety
    /// `params` is NULL or an array that ends with a NULL key.
    pub(super) unsafe fn restrict(&mut self, params: *const OSSL_PARAM) {
        // SAFETY: as our caller promises.
        let form = unsafe { each(params) }.find(|param| param.name() == b"input-type");
        self.form = form.and_then(|form| form.text().map(str::to_ascii_uppercase));
        let pieces = std::mem::take(&mut self.pieces);
        self.add(pieces);
    }

    /// Takes pieces in as far as their form is wanted.
    fn add(&mut self, pieces: VecDeque<Piece>) {
        let form = self.form.as_deref();
        let fits = |piece: &Piece| match form {
            None => true,
            Some("PEM") => matches!(piece, Piece::Pem(..)),
            Some("DER") => matches!(piece, Piece::Der(..)),
            Some(_) => false,
        };
        self.pieces.extend(pieces.into_iter().filter(fits));
    }
}

impl Piece {
    /// What a store says of a piece that it cannot read, instead of what stands behind the mark: nothing of DER, and of
    /// PEM that it is unknown, with what went wrong with the password.
    fn why_not(&self) -> Error {
        let Piece::Pem(_, text) = self else {
            queue::with(|queue| queue.pop_to_mark());
            return Error::SILENT;
        };
        let last = queue::with(|queue| queue.last().map(|last| (last.code, last.data.clone())));
        let is = |lib: Lib, reason| {
            last.as_ref().is_some_and(|(code, _)| *code == Error::new(lib, reason).entries()[0].code)
        };
        let unread = is(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ);
        if is(Lib::PEM, reason::PEM_R_BAD_DECRYPT) || unread && !text.starts_with(b"-----BEGIN ENCRYPTED") {
            queue::with(|queue| queue.clear_last_mark());
            return Error::SILENT;
        }
        let wrong = is(Lib::PKCS12, reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR);
        queue::with(|queue| queue.pop_to_mark());
        let unsupported = Error::new(Lib::STORE, reason::ERR_R_UNSUPPORTED);
        if wrong {
            let said = last.and_then(|(_, data)| data).unwrap_or_default();
            let error = unsupported.then(Lib::PROV, reason::PROV_R_BAD_DECRYPT);
            return error.then(Lib::PKCS12, reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR).with_data(said);
        }
        match unread {
            true => unsupported
                .then(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
                .then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE),
            false => unsupported,
        }
    }
}

/// What the file or folder at a path is made of, and whether it is a folder.
pub(super) fn contents(path: &Path, uri: &[u8]) -> Result<(VecDeque<Piece>, bool), Error> {
    let unreadable = |call: &str| {
        let call = format!("calling {call}({})", path.display());
        move |error: std::io::Error| Error::system(error.raw_os_error().unwrap_or(0), call)
    };
    Ok(if path.is_dir() {
        (entries(path, uri).map_err(unreadable("OPENSSL_DIR_read"))?, true)
    } else {
        (split(&Zeroizing::new(std::fs::read(path).map_err(unreadable("fopen"))?)), false)
    })
}

/// Reads from a store's BIO up to the next thing, if none waits.
///
/// # Safety
/// The store is live, and so is its BIO.
unsafe fn refill(ctx: *mut OSSL_STORE_CTX) -> Result<(), Error> {
    // SAFETY: as our caller promises; no borrow lasts while the BIO is read.
    unsafe {
        loop {
            let source = match OSSL_STORE_CTX::get0(ctx)? {
                store if store.source.is_null() || !store.pieces.is_empty() => return Ok(()),
                store => store.source,
            };
            let block = next_block(source);
            let store = OSSL_STORE_CTX::get0_mut(ctx)?;
            if block.is_empty() {
                store.source = std::ptr::null_mut();
                return Ok(());
            }
            store.add(split(&block));
        }
    }
}

/// What a BIO gives up to the end of a PEM block, or to its own end.
///
/// # Safety
/// `bio` is live.
unsafe fn next_block(bio: *mut BIO) -> Zeroizing<Vec<u8>> {
    let (mut block, mut byte, mut line) = (Zeroizing::new(Vec::new()), 0u8, 0);
    // A byte at a time: what comes after the block is for whoever reads next.
    // SAFETY: as our caller promises; there is room for one byte.
    while unsafe { BIO_read(bio, (&raw mut byte).cast(), 1) } == 1 {
        block.push(byte);
        if byte == b'\n' {
            if block[line..].starts_with(b"-----END ") {
                break;
            }
            line = block.len();
        }
    }
    block
}

/// The next thing in a file or folder; NULL, which is told apart by the store, at the end or on failure.
///
/// # Safety
/// `ctx` is live, and nothing refers to it.
pub(super) unsafe fn next(ctx: *mut OSSL_STORE_CTX) -> Result<*mut OSSL_STORE_INFO, Error> {
    // SAFETY: as our caller promises; no borrow lasts while a conversation runs but the one that it reads.
    unsafe {
        loop {
            refill(ctx)?;
            let Some(piece) = OSSL_STORE_CTX::get0_mut(ctx)?.next_piece() else { return Err(Error::SILENT) };
            let store = OSSL_STORE_CTX::get0(ctx)?;
            match &piece {
                Piece::Pem(kind, _) if !store.wants(*kind) => continue,
                Piece::Name(uri) => match &store.name_hash {
                    Some(hash) if !is_named_after(uri, hash, store.expected) => continue,
                    _ => {}
                },
                _ => {}
            }
            queue::with(|queue| queue.mark());
            let found = match &piece {
                Piece::Pem(kind, text) => {
                    let object = store.read_pem(*kind, text);
                    (!object.is_null()).then_some((*kind, object))
                }
                Piece::Der(der) => store.read_der(der),
                Piece::Name(uri) => Some((NAME, memory::duplicate_str(uri).cast())),
            };
            let Some((kind, object)) = found else {
                let store = OSSL_STORE_CTX::get0_mut(ctx)?;
                store.failed = true;
                store.exhausted |= matches!(piece, Piece::Der(_));
                return Err(piece.why_not());
            };
            queue::with(|queue| queue.pop_to_mark());
            return Ok(Boxed::into_raw(OSSL_STORE_INFO::new(kind, object)));
        }
    }
}
