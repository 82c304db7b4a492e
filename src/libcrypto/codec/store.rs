//! `<openssl/store.h>`: keys, certificates and CRLs in files, PEM or DER.

use std::collections::VecDeque;
use std::ffi::{CStr, c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, memory};
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::{BIO, read_all};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey::{EVP_PKEY, EVP_PKEY_free, EVP_PKEY_up_ref};
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};

/// Functions of other headers, whose objects are only passed on.
#[allow(clashing_extern_declarations, improper_ctypes)]
mod outside {
    use super::*;

    unsafe extern "C" {
        pub(super) fn PEM_read_bio_X509_AUX(
            bio: *mut BIO,
            x: *mut *mut c_void,
            cb: *const c_void,
            u: *mut c_void,
        ) -> *mut c_void;
        pub(super) fn PEM_read_bio_X509_CRL(
            bio: *mut BIO,
            x: *mut *mut c_void,
            cb: *const c_void,
            u: *mut c_void,
        ) -> *mut c_void;
        pub(super) fn d2i_X509(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
        pub(super) fn d2i_X509_CRL(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
        pub(super) fn X509_up_ref(a: *mut c_void) -> c_int;
        pub(super) fn X509_free(a: *mut c_void);
        pub(super) fn X509_CRL_up_ref(a: *mut c_void) -> c_int;
        pub(super) fn X509_CRL_free(a: *mut c_void);
        pub(super) fn UI_new() -> *mut c_void;
        pub(super) fn UI_free(ui: *mut c_void);
        pub(super) fn UI_set_method(ui: *mut c_void, method: *const c_void) -> *const c_void;
        pub(super) fn UI_add_user_data(ui: *mut c_void, data: *mut c_void) -> *mut c_void;
        pub(super) fn UI_construct_prompt(ui: *mut c_void, what: *const c_char, name: *const c_char) -> *mut c_char;
        pub(super) fn UI_add_input_string(
            ui: *mut c_void,
            prompt: *const c_char,
            flags: c_int,
            buffer: *mut c_char,
            min: c_int,
            max: c_int,
        ) -> c_int;
        pub(super) fn UI_process(ui: *mut c_void) -> c_int;
    }
}

use outside::*;

/// A certificate, a CRL and a conversation's method; opaque here.
pub type X509 = c_void;
/// See [`X509`].
pub type X509_CRL = c_void;
/// See [`X509`].
pub type UI_METHOD = c_void;

/// The library's reasons, which the table of reasons does not list.
mod store_reason {
    pub(super) const NOT_A_CERTIFICATE: u32 = 100;
    pub(super) const NOT_A_CRL: u32 = 101;
    pub(super) const NOT_A_PRIVATE_KEY: u32 = 102;
    pub(super) const NOT_PARAMETERS: u32 = 104;
    pub(super) const UNREGISTERED_SCHEME: u32 = 105;
    pub(super) const LOADING_STARTED: u32 = 117;
    pub(super) const NOT_A_PUBLIC_KEY: u32 = 122;
}

const NAME: c_int = 1;
const PARAMS: c_int = 2;
const PUBKEY: c_int = 3;
const PKEY: c_int = 4;
const CERT: c_int = 5;
const CRL: c_int = 6;

/// One thing found. It owns its object.
pub struct ossl_store_info_st {
    kind: c_int,
    object: *mut c_void,
    description: *mut c_char,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_INFO = ossl_store_info_st;

impl Boxed for ossl_store_info_st {
    const LIB: Lib = Lib::STORE;
}

impl ossl_store_info_st {
    fn new(kind: c_int, object: *mut c_void) -> Self {
        ossl_store_info_st { kind, object, description: std::ptr::null_mut() }
    }
}

impl Drop for ossl_store_info_st {
    fn drop(&mut self) {
        // SAFETY: the object is of its kind and ours, the texts of the allocator.
        unsafe {
            match self.kind {
                NAME => memory::free(self.object),
                PARAMS | PUBKEY | PKEY => EVP_PKEY_free(self.object.cast()),
                CERT => X509_free(self.object),
                CRL => X509_CRL_free(self.object),
                _ => {}
            }
            memory::free(self.description);
        }
    }
}

/// Looks at what was found and changes or replaces it.
pub type OSSL_STORE_post_process_info_fn =
    Option<unsafe extern "C" fn(*mut OSSL_STORE_INFO, *mut c_void) -> *mut OSSL_STORE_INFO>;

/// A block of PEM with its kind, or DER of a kind to be found out.
enum Piece {
    Pem(c_int, Zeroizing<Vec<u8>>),
    Der(Zeroizing<Vec<u8>>),
}

/// A file being read.
pub struct ossl_store_ctx_st {
    pieces: VecDeque<Piece>,
    uri: Vec<u8>,
    expected: c_int,
    failed: bool,
    started: bool,
    ui_method: *const c_void,
    ui_data: *mut c_void,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
}

/// OpenSSL's name for it.
pub type OSSL_STORE_CTX = ossl_store_ctx_st;

impl Boxed for ossl_store_ctx_st {
    const LIB: Lib = Lib::STORE;
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// The kind of a PEM block by its name; 0 for others.
fn kind_of(name: &[u8]) -> c_int {
    match name {
        b"CERTIFICATE" | b"X509 CERTIFICATE" | b"TRUSTED CERTIFICATE" => CERT,
        b"X509 CRL" => CRL,
        name if name.ends_with(b"PRIVATE KEY") => PKEY,
        name if name.ends_with(b"PUBLIC KEY") => PUBKEY,
        name if name.ends_with(b"PARAMETERS") => PARAMS,
        _ => 0,
    }
}

fn split(data: &[u8]) -> VecDeque<Piece> {
    const BEGIN: &[u8] = b"-----BEGIN ";
    let mut pieces = VecDeque::new();
    let mut rest = data;
    while let Some(at) = find(rest, BEGIN) {
        let block = &rest[at..];
        let name_end = find(&block[BEGIN.len()..], b"-----").unwrap_or(0);
        let name = &block[BEGIN.len()..BEGIN.len() + name_end];
        let end = [b"-----END ", name, b"-----"].concat();
        let len = find(block, &end).map_or(block.len(), |at| at + end.len());
        let text = Zeroizing::new([&block[..len], b"\n"].concat());
        if kind_of(name) != 0 {
            pieces.push_back(Piece::Pem(kind_of(name), text));
        }
        rest = &block[len..];
    }
    if pieces.is_empty() && data.first() == Some(&0x30) {
        pieces.push_back(Piece::Der(Zeroizing::new(data.to_vec())));
    }
    pieces
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
    fn open(data: &[u8], uri: &[u8]) -> Self {
        ossl_store_ctx_st {
            pieces: split(data),
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
                CERT => PEM_read_bio_X509_AUX(bio, null.cast(), std::ptr::null(), null),
                _ => PEM_read_bio_X509_CRL(bio, null.cast(), std::ptr::null(), null),
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
                    PKEY => super::pkey::d2i_AutoPrivateKey(null.cast(), &mut start, len).cast(),
                    PUBKEY => super::pkey::d2i_PUBKEY(null.cast(), &mut start, len).cast(),
                    CERT => d2i_X509(null.cast(), &mut start, len),
                    _ => d2i_X509_CRL(null.cast(), &mut start, len),
                }
            };
            (!object.is_null()).then_some((kind, object))
        })
    }
}

/// The path behind a URI: `file:` with or without slashes, or a path as it is.
fn path_of(uri: &[u8]) -> &[u8] {
    let rest = uri.strip_prefix(b"file:").unwrap_or(uri);
    rest.strip_prefix(b"//localhost/").map_or_else(
        || if rest.starts_with(b"///") { &rest[2..] } else { rest },
        |path| &rest[rest.len() - path.len() - 1..],
    )
}

/// # Safety
/// `uri` is NULL or a C string; what the conversation and the callback need lives as long as the store.
unsafe fn open(
    uri: *const c_char,
    ui: (*const UI_METHOD, *mut c_void),
    post_process: (OSSL_STORE_post_process_info_fn, *mut c_void),
) -> Result<*mut OSSL_STORE_CTX, Error> {
    use std::os::unix::ffi::OsStrExt;
    // SAFETY: as our caller promises.
    let uri = unsafe { c_str(uri) }?;
    let path = std::ffi::OsStr::from_bytes(path_of(uri));
    let data = Zeroizing::new(std::fs::read(path).map_err(|error| {
        let call = format!("calling stat({})", path.to_string_lossy());
        Error::new(Lib::STORE, store_reason::UNREGISTERED_SCHEME).with_data("scheme=file").raise();
        Error::system(error.raw_os_error().unwrap_or(0), call)
    })?);
    let store = OSSL_STORE_CTX {
        ui_method: ui.0,
        ui_data: ui.1,
        post_process: post_process.0,
        post_process_data: post_process.1,
        ..OSSL_STORE_CTX::open(&data, uri)
    };
    Ok(Boxed::into_raw(store))
}

/// Opens a file for `OSSL_STORE_close`: a path or a "file:" URI. Source: OSSL_STORE_open(3).
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
        let _ = (libctx, propq, params);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { open(uri, (ui_method, ui_data), (post_process, post_process_data)) }
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
        let _ = (scheme, libctx, propq, params);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let data = Zeroizing::new(read_all(bio));
            let store = OSSL_STORE_CTX {
                ui_method,
                ui_data,
                post_process,
                post_process_data,
                ..OSSL_STORE_CTX::open(&data, b"")
            };
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
                return Err(Error::new(Lib::STORE, store_reason::LOADING_STARTED));
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

/// Frees what was found; NULL is fine. Source: OSSL_STORE_INFO_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_free(info: *mut OSSL_STORE_INFO) {
    guard((), || {
        // SAFETY: a live object that the caller gives up, or NULL.
        drop(unsafe { OSSL_STORE_INFO::set0(info) });
        Ok(())
    })
}

/// The kind of what was found (`OSSL_STORE_INFO_*`). Source: OSSL_STORE_INFO_get_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get_type(info: *const OSSL_STORE_INFO) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_INFO::get0(info) }?.kind)
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PARAMS(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == PARAMS { info.object.cast() } else { std::ptr::null_mut() })
    })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PARAMS(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0(info)?;
            if info.kind != PARAMS {
                return Err(Error::new(Lib::STORE, store_reason::NOT_PARAMETERS));
            }
            EVP_PKEY_up_ref(info.object.cast());
            Ok(info.object.cast())
        }
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PUBKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == PUBKEY { info.object.cast() } else { std::ptr::null_mut() })
    })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PUBKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0(info)?;
            if info.kind != PUBKEY {
                return Err(Error::new(Lib::STORE, store_reason::NOT_A_PUBLIC_KEY));
            }
            EVP_PKEY_up_ref(info.object.cast());
            Ok(info.object.cast())
        }
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_PKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == PKEY { info.object.cast() } else { std::ptr::null_mut() })
    })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_PKEY(info: *const OSSL_STORE_INFO) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0(info)?;
            if info.kind != PKEY {
                return Err(Error::new(Lib::STORE, store_reason::NOT_A_PRIVATE_KEY));
            }
            EVP_PKEY_up_ref(info.object.cast());
            Ok(info.object.cast())
        }
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_CERT(info: *const OSSL_STORE_INFO) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == CERT { info.object } else { std::ptr::null_mut() })
    })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_CERT(info: *const OSSL_STORE_INFO) -> *mut X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0(info)?;
            if info.kind != CERT {
                return Err(Error::new(Lib::STORE, store_reason::NOT_A_CERTIFICATE));
            }
            X509_up_ref(info.object);
            Ok(info.object)
        }
    })
}

/// What was found, borrowed; NULL if it is of another kind. Source: OSSL_STORE_INFO_get0_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_CRL(info: *const OSSL_STORE_INFO) -> *mut X509_CRL {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == CRL { info.object } else { std::ptr::null_mut() })
    })
}

/// What was found, with a reference for the caller to free; NULL if it is of another kind. Source: OSSL_STORE_INFO_get1_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get1_CRL(info: *const OSSL_STORE_INFO) -> *mut X509_CRL {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0(info)?;
            if info.kind != CRL {
                return Err(Error::new(Lib::STORE, store_reason::NOT_A_CRL));
            }
            X509_CRL_up_ref(info.object);
            Ok(info.object)
        }
    })
}

/// The name of a kind; NULL for an unknown one. Source: OSSL_STORE_INFO_type_string(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_type_string(kind: c_int) -> *const c_char {
    guard(std::ptr::null(), || {
        let names = [c"Name", c"Parameters", c"Public key", c"Pkey", c"Certificate", c"CRL"];
        let at = usize::try_from(kind - 1).map_err(|_| Error::SILENT)?;
        Ok(names.get(at).map_or(std::ptr::null(), |name| name.as_ptr()))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_NAME(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_NAME(name: *mut c_char) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if name.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(NAME, name.cast())))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PARAMS(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PARAMS(params: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if params.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(PARAMS, params.cast())))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PUBKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PUBKEY(pubkey: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if pubkey.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(PUBKEY, pubkey.cast())))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_PKEY(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_PKEY(pkey: *mut EVP_PKEY) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if pkey.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(PKEY, pkey.cast())))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CERT(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_CERT(x509: *mut X509) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if x509.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(CERT, x509.cast())))
    })
}

/// Wraps an object, which is taken over, for `OSSL_STORE_INFO_free`. Source: OSSL_STORE_INFO_new_CRL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_new_CRL(crl: *mut X509_CRL) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        if crl.is_null() {
            return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(Boxed::into_raw(OSSL_STORE_INFO::new(CRL, crl.cast())))
    })
}

/// A name that was found, borrowed; NULL for another kind. Source: OSSL_STORE_INFO_get0_NAME(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_NAME(info: *const OSSL_STORE_INFO) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let info = unsafe { OSSL_STORE_INFO::get0(info) }?;
        Ok(if info.kind == NAME { info.object.cast() } else { std::ptr::null() })
    })
}

/// What a name describes, borrowed; NULL if nothing. Source: OSSL_STORE_INFO_get0_NAME_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_get0_NAME_description(info: *const OSSL_STORE_INFO) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { OSSL_STORE_INFO::get0(info) }?.description)
    })
}

/// Describes a name; the text is taken over. Returns 1 or 0. Source: OSSL_STORE_INFO_set0_NAME_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_INFO_set0_NAME_description(info: *mut OSSL_STORE_INFO, desc: *mut c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let info = OSSL_STORE_INFO::get0_mut(info)?;
            if info.kind != NAME {
                return Err(Error::new(Lib::STORE, reason::ERR_R_PASSED_INVALID_ARGUMENT));
            }
            info.description = desc;
        }
        Ok(1)
    })
}
