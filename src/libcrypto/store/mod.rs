//! `<openssl/store.h>`: keys, certificates and CRLs in files, PEM or DER, and files in folders.

pub mod info;
mod pieces;
pub(in crate::libcrypto) mod uri;

use std::collections::VecDeque;
use std::ffi::{CStr, c_char, c_int, c_long, c_void};

use zeroize::Zeroizing;

use self::info::{CERT, CRL, NAME, OSSL_STORE_INFO, PARAMS, PKEY, PUBKEY};
use self::pieces::{Piece, entries, split};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, memory};
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::{BIO, read_all};
use crate::libcrypto::codec::pkey::{d2i_AutoPrivateKey, d2i_PUBKEY};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::params::{OSSL_PARAM, each};
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};
use crate::libcrypto::pem::typed::certificates::{PEM_read_bio_X509_AUX, PEM_read_bio_X509_CRL};
use crate::libcrypto::ui::process::UI_process;
use crate::libcrypto::ui::string::UI_add_input_string;
use crate::libcrypto::ui::{UI_METHOD, UI_add_user_data, UI_construct_prompt, UI_free, UI_new, UI_set_method};
use crate::libcrypto::x509::{d2i_X509, d2i_X509_CRL};

/// Looks at what was found and changes or replaces it.
pub type OSSL_STORE_post_process_info_fn =
    Option<unsafe extern "C" fn(*mut OSSL_STORE_INFO, *mut c_void) -> *mut OSSL_STORE_INFO>;

/// A file being read.
pub struct ossl_store_ctx_st {
    pieces: VecDeque<Piece>,
    uri: Vec<u8>,
    expected: c_int,
    failed: bool,
    started: bool,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_CTX = ossl_store_ctx_st;

impl Boxed for ossl_store_ctx_st {
    const LIB: Lib = Lib::STORE;
}

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
    fn open(pieces: VecDeque<Piece>, uri: &[u8]) -> Self {
        ossl_store_ctx_st {
            pieces,
            uri: uri.to_vec(),
            expected: 0,
            failed: false,
            started: false,
            ui_method: std::ptr::null(),
            ui_data: std::ptr::null_mut(),
            post_process: None,
            post_process_data: std::ptr::null_mut(),
        }
    }

    fn wants(&self, kind: c_int) -> bool {
        self.expected == 0 || self.expected == kind
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
    unsafe fn restrict(&mut self, params: *const OSSL_PARAM) {
        // SAFETY: as our caller promises.
        let form = unsafe { each(params) }.find(|param| param.name() == b"input-type");
        let Some(form) = form.and_then(|form| form.text().map(str::to_ascii_uppercase)) else { return };
        let fits = |piece: &Piece| matches!((piece, &form[..]), (Piece::Pem(..), "PEM") | (Piece::Der(..), "DER"));
        self.pieces.retain(fits);
    }
}

/// # Safety
/// `uri` is NULL or a C string; what the conversation and the callback need lives as long as the store.
unsafe fn open(
    uri: *const c_char,
    ui: (*const UI_METHOD, *mut c_void),
    post_process: (OSSL_STORE_post_process_info_fn, *mut c_void),
) -> Result<*mut OSSL_STORE_CTX, Error> {
    // SAFETY: as our caller promises.
    let uri = unsafe { c_str(uri) }?;
    let path = uri::path_of(uri)?;
    let unreadable = |call: &str| {
        let call = format!("calling {call}({})", path.display());
        move |error: std::io::Error| Error::system(error.raw_os_error().unwrap_or(0), call)
    };
    let pieces = if path.is_dir() {
        entries(&path, uri).map_err(unreadable("OPENSSL_DIR_read"))?
    } else {
        split(&Zeroizing::new(std::fs::read(&path).map_err(unreadable("fopen"))?))
    };
    let store = OSSL_STORE_CTX {
        ui_method: ui.0,
        ui_data: ui.1,
        post_process: post_process.0,
        post_process_data: post_process.1,
        ..OSSL_STORE_CTX::open(pieces, uri)
    };
    Ok(Boxed::into_raw(store))
}

/// Opens a file, or a folder as a list of names, for `OSSL_STORE_close`: a path or a "file:" URI. NULL on failure.
/// Source: OSSL_STORE_open(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_open(
    uri: *const c_char,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
) -> *mut OSSL_STORE_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { open(uri, (ui_method, ui_data), (post_process, post_process_data)) }
    })
}

/// As `OSSL_STORE_open`. Source: OSSL_STORE_open_ex(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_open_ex(
    uri: *const c_char,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    params: *const OSSL_PARAM,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
) -> *mut OSSL_STORE_CTX {
    guard(std::ptr::null_mut(), || {
        let _ = (libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let store = open(uri, (ui_method, ui_data), (post_process, post_process_data))?;
            OSSL_STORE_CTX::get0_mut(store)?.restrict(params);
            Ok(store)
        }
    })
}

/// Reads from a BIO, all of which is read, for `OSSL_STORE_close`. Source: OSSL_STORE_attach(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_attach(
    bio: *mut BIO,
    scheme: *const c_char,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    params: *const OSSL_PARAM,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
) -> *mut OSSL_STORE_CTX {
    guard(std::ptr::null_mut(), || {
        let _ = (scheme, libctx, propq);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let data = Zeroizing::new(read_all(bio));
            let mut store = OSSL_STORE_CTX {
                ui_method,
                ui_data,
                post_process,
                post_process_data,
                ..OSSL_STORE_CTX::open(split(&data), b"")
            };
            store.restrict(params);
            Ok(Boxed::into_raw(store))
        }
    })
}

/// Says what kind of thing is wanted; others are passed over. Returns 1, or 0 once loading has begun. Source: OSSL_STORE_expect(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_expect(ctx: *mut OSSL_STORE_CTX, expected_type: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let store = OSSL_STORE_CTX::get0_mut(ctx)?;
            if store.started {
                return Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_LOADING_STARTED));
            }
            store.expected = expected_type;
        }
        Ok(1)
    })
}

/// The next thing found, for `OSSL_STORE_INFO_free`; NULL at the end or on failure. Source: OSSL_STORE_load(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_load(ctx: *mut OSSL_STORE_CTX) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            loop {
                // The borrow ends before a conversation or the callback runs.
                let piece = {
                    let store = OSSL_STORE_CTX::get0_mut(ctx)?;
                    store.started = true;
                    store.failed = false;
                    store.pieces.pop_front().ok_or(Error::SILENT)?
                };
                let store = OSSL_STORE_CTX::get0(ctx)?;
                let found = match &piece {
                    Piece::Pem(kind, _) if !store.wants(*kind) => continue,
                    Piece::Pem(kind, text) => {
                        let object = store.read_pem(*kind, text);
                        (!object.is_null()).then_some((*kind, object))
                    }
                    Piece::Der(der) => store.read_der(der),
                    Piece::Name(uri) => Some((NAME, memory::duplicate_str(uri).cast())),
                };
                let Some((kind, object)) = found else {
                    OSSL_STORE_CTX::get0_mut(ctx)?.failed = true;
                    return Err(Error::SILENT);
                };
                let info = Boxed::into_raw(OSSL_STORE_INFO::new(kind, object));
                let (process, data) = {
                    let store = OSSL_STORE_CTX::get0(ctx)?;
                    (store.post_process, store.post_process_data)
                };
                let info = process.map_or(info, |process| process(info, data));
                if !info.is_null() {
                    return Ok(info);
                }
            }
        }
    })
}

/// Whether all was read. Returns 1 or 0. Source: OSSL_STORE_eof(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_eof(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_CTX::get0(ctx) }?.pieces.is_empty().into())
    })
}

/// Whether the last loading failed. Returns 1 or 0. Source: OSSL_STORE_error(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_error(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_CTX::get0(ctx) }?.failed.into())
    })
}

/// Closes a file; NULL is fine. Returns 1. Source: OSSL_STORE_close(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_close(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: a live store that the caller gives up, or NULL.
        drop(unsafe { OSSL_STORE_CTX::set0(ctx) });
        Ok(1)
    })
}

/// 0: files are not searched. Source: OSSL_STORE_supports_search(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_supports_search(ctx: *mut OSSL_STORE_CTX, search_type: c_int) -> c_int {
    guard(0, || {
        let _ = (ctx, search_type);
        Ok(0)
    })
}
