//! `<openssl/store.h>`: keys, certificates and CRLs in files, PEM or DER, files in folders, and what loaders of the
//! program's give.

mod files;
pub mod info;
pub mod loader;
mod pieces;
pub mod search;
pub(in crate::libcrypto) mod uri;

use std::collections::VecDeque;
use std::ffi::{c_char, c_int, c_void};

use self::info::{CRL, NAME, OSSL_STORE_INFO, OSSL_STORE_INFO_free, OSSL_STORE_INFO_get_type};
use self::loader::registry::{Registered, of_scheme};
use self::loader::{Functions, OSSL_STORE_LOADER, OSSL_STORE_LOADER_CTX};
use self::pieces::Piece;
use self::search::{BY_KEY_FINGERPRINT, BY_NAME, OSSL_STORE_SEARCH};
use self::uri::Place;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::err::raise::va_list;
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::ui::UI_METHOD;
use crate::libcrypto::x509::name::compare::X509_NAME_hash_ex;

/// Looks at what was found and changes or replaces it.
pub type OSSL_STORE_post_process_info_fn =
    Option<unsafe extern "C" fn(*mut OSSL_STORE_INFO, *mut c_void) -> *mut OSSL_STORE_INFO>;

/// A store that a loader of the program's opened.
#[derive(Clone, Copy)]
struct Foreign {
    loader: Registered,
    own: *mut OSSL_STORE_LOADER_CTX,
}

impl Foreign {
    fn functions(self) -> Functions {
        // SAFETY: the program keeps a loader while stores of it are open.
        unsafe { OSSL_STORE_LOADER::get0(self.loader.0) }.map(OSSL_STORE_LOADER::functions).unwrap_or_default()
    }
}

/// A store being read.
pub struct ossl_store_ctx_st {
    /// None: files.
    foreign: Option<Foreign>,
    pieces: VecDeque<Piece>,
    /// Where more comes from, a block at a time: others may want to read on from there. NULL once it is at its end.
    source: *mut BIO,
    /// The form of what is wanted ("PEM", "DER"), if the program said.
    form: Option<String>,
    is_folder: bool,
    /// Whether reading went beyond the last piece, as it must before a file says that it is at its end.
    exhausted: bool,
    /// What a folder's entries are to be named after.
    name_hash: Option<String>,
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

/// What the program talks with, and what it changes things with.
struct Hooks {
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
}

impl ossl_store_ctx_st {
    fn open(pieces: VecDeque<Piece>, is_folder: bool, uri: &[u8], hooks: &Hooks) -> Self {
        ossl_store_ctx_st {
            foreign: None,
            pieces,
            source: std::ptr::null_mut(),
            form: None,
            is_folder,
            exhausted: false,
            name_hash: None,
            uri: uri.to_vec(),
            expected: 0,
            failed: false,
            started: false,
            ui_method: hooks.ui_method,
            ui_data: hooks.ui_data,
            post_process: hooks.post_process,
            post_process_data: hooks.post_process_data,
        }
    }

    fn of_loader(foreign: Foreign, hooks: &Hooks) -> Self {
        OSSL_STORE_CTX { foreign: Some(foreign), ..OSSL_STORE_CTX::open(VecDeque::new(), false, b"", hooks) }
    }

    fn begun(&self) -> Result<(), Error> {
        if self.started { Err(Error::new(Lib::STORE, reason::OSSL_STORE_R_LOADING_STARTED)) } else { Ok(()) }
    }
}

fn opened(loader: Registered, own: *mut OSSL_STORE_LOADER_CTX) -> Result<Foreign, Error> {
    if own.is_null() { Err(Error::SILENT) } else { Ok(Foreign { loader, own }) }
}

/// # Safety
/// `uri` and `properties` are NULL or C strings; what the conversation and the callback need lives as long as the store.
unsafe fn open(
    uri: *const c_char,
    libctx: *mut OSSL_LIB_CTX,
    properties: *const c_char,
    hooks: &Hooks,
) -> Result<*mut OSSL_STORE_CTX, Error> {
    // SAFETY: as our caller promises.
    let (text, query) = unsafe { (c_str(uri)?, optional_str(properties)) };
    let ask = |scheme: &[u8]| {
        let loader = of_scheme(scheme)?;
        let (raw, ui, data) = (loader.0.cast_const(), hooks.ui_method, hooks.ui_data);
        let functions = Foreign { loader, own: std::ptr::null_mut() }.functions();
        // SAFETY: the program's own functions with its own loader and arguments.
        let own = unsafe {
            match (functions.open_ex, functions.open) {
                (Some(open), _) => open(raw, uri, libctx, properties, ui, data),
                (None, Some(open)) => open(raw, uri, ui, data),
                (None, None) => std::ptr::null_mut(),
            }
        };
        Some(opened(loader, own))
    };
    let store = match uri::place_of(text, query, ask)? {
        Place::Opened(foreign) => OSSL_STORE_CTX::of_loader(foreign, hooks),
        Place::Path(path) => {
            let (pieces, is_folder) = files::contents(&path, text)?;
            OSSL_STORE_CTX::open(pieces, is_folder, text, hooks)
        }
    };
    Ok(Boxed::into_raw(store))
}

/// Opens a file, or a folder as a list of names, for `OSSL_STORE_close`: a path or a "file:" URI, or whatever a registered
/// loader opens. NULL on failure. Source: OSSL_STORE_open(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_open(
    uri: *const c_char,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
    post_process: OSSL_STORE_post_process_info_fn,
    post_process_data: *mut c_void,
) -> *mut OSSL_STORE_CTX {
    guard(std::ptr::null_mut(), || {
        let hooks = Hooks { ui_method, ui_data, post_process, post_process_data };
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { open(uri, std::ptr::null_mut(), std::ptr::null(), &hooks) }
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
        let hooks = Hooks { ui_method, ui_data, post_process, post_process_data };
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let store = open(uri, libctx, propq, &hooks)?;
            OSSL_STORE_CTX::get0_mut(store)?.restrict(params);
            Ok(store)
        }
    })
}

/// Reads from a BIO, a block at a time unless a registered loader reads it, for `OSSL_STORE_close`. The BIO stays the
/// caller's and must live as long.
/// Source: OSSL_STORE_attach(3).
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
        let hooks = Hooks { ui_method, ui_data, post_process, post_process_data };
        // SAFETY: live objects and buffers, as the man page has the caller promise; the loader is the program's.
        unsafe {
            let scheme = optional_str(scheme).unwrap_or(b"file");
            if let Some(loader) = of_scheme(scheme) {
                let attach = Foreign { loader, own: std::ptr::null_mut() }.functions().attach;
                let own = attach
                    .map_or(std::ptr::null_mut(), |attach| attach(loader.0, bio, libctx, propq, ui_method, ui_data));
                return Ok(Boxed::into_raw(OSSL_STORE_CTX::of_loader(opened(loader, own)?, &hooks)));
            }
            if !scheme.eq_ignore_ascii_case(b"file") {
                return Err(uri::no_loader(scheme, optional_str(propq)));
            }
            let mut store = OSSL_STORE_CTX::open(VecDeque::new(), false, b"", &hooks);
            store.source = bio;
            store.restrict(params);
            Ok(Boxed::into_raw(store))
        }
    })
}

/// Says what kind of thing is wanted, 0 for any; others are passed over. Returns 1, or 0 once loading has begun.
/// Source: OSSL_STORE_expect(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_expect(ctx: *mut OSSL_STORE_CTX, expected_type: c_int) -> c_int {
    guard(0, || {
        let unfit = || Error::new(Lib::STORE, reason::ERR_R_PASSED_INVALID_ARGUMENT);
        // SAFETY: live objects and buffers, as the man page has the caller promise; no borrow lasts while the loader runs.
        unsafe {
            let foreign = {
                let store = ctx.as_mut().filter(|_| (0..=CRL).contains(&expected_type)).ok_or_else(unfit)?;
                store.begun()?;
                store.expected = expected_type;
                store.foreign
            };
            let expect = foreign.and_then(|foreign| Some((foreign.functions().expect?, foreign.own)));
            Ok(expect.map_or(1, |(expect, own)| expect(own, expected_type)))
        }
    })
}

/// Says what is searched. Among files only a folder's can be, by the subject that they are named after; other criteria than
/// names change nothing there. Returns 1 or 0. Source: OSSL_STORE_find(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_find(ctx: *mut OSSL_STORE_CTX, search: *const OSSL_STORE_SEARCH) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise; no borrow lasts while the loader runs.
        unsafe {
            let (foreign, criterion) = {
                let store = OSSL_STORE_CTX::get0(ctx)?;
                store.begun()?;
                (store.foreign, OSSL_STORE_SEARCH::get0(search)?)
            };
            if let Some(foreign) = foreign {
                let unfit = || Error::new(Lib::STORE, reason::OSSL_STORE_R_UNSUPPORTED_OPERATION);
                return Ok(foreign.functions().find.ok_or_else(unfit)?(foreign.own, search));
            }
            match criterion.kind {
                BY_KEY_FINGERPRINT if criterion.digest.is_null() => {
                    Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER))
                }
                BY_NAME => {
                    let store = OSSL_STORE_CTX::get0_mut(ctx)?;
                    if !store.is_folder {
                        let reason = reason::PROV_R_SEARCH_ONLY_SUPPORTED_FOR_DIRECTORIES;
                        return Err(Error::new(Lib::PROV, reason));
                    }
                    let null = std::ptr::null_mut();
                    let hash = X509_NAME_hash_ex(criterion.name, null, null.cast(), null.cast());
                    store.name_hash = Some(format!("{hash:08x}"));
                    Ok(1)
                }
                _ => Ok(1),
            }
        }
    })
}

/// Whether a store can be searched so: by name among files, or as its loader says. Returns 1 or 0.
/// Source: OSSL_STORE_supports_search(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_supports_search(ctx: *mut OSSL_STORE_CTX, search_type: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let Some(foreign) = unsafe { OSSL_STORE_CTX::get0(ctx) }?.foreign else {
            return Ok((search_type == BY_NAME).into());
        };
        let search = OSSL_STORE_SEARCH::of(search_type);
        // SAFETY: the program's own function; without a store it looks at the kind.
        Ok(foreign.functions().find.map_or(0, |find| unsafe { find(std::ptr::null_mut(), &raw const search) }))
    })
}

/// Gives a command to the store's loader. Returns what it does, or 1 where nobody takes commands.
/// Source: OSSL_STORE_vctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_vctrl(ctx: *mut OSSL_STORE_CTX, cmd: c_int, args: va_list) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let foreign = unsafe { OSSL_STORE_CTX::get0(ctx) }?.foreign;
        let ctrl = foreign.and_then(|foreign| Some((foreign.functions().ctrl?, foreign.own)));
        // SAFETY: the program's own function with the arguments it expects.
        Ok(ctrl.map_or(1, |(ctrl, own)| unsafe { ctrl(own, cmd, args) }))
    })
}

/// The next thing found, for `OSSL_STORE_INFO_free`; NULL at the end or on failure. Source: OSSL_STORE_load(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_load(ctx: *mut OSSL_STORE_CTX) -> *mut OSSL_STORE_INFO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise; no borrow lasts while the program's
        // functions run.
        unsafe {
            let (foreign, expected) = {
                let store = OSSL_STORE_CTX::get0_mut(ctx)?;
                store.started = true;
                (store.foreign, store.expected)
            };
            loop {
                if OSSL_STORE_eof(ctx) != 0 {
                    return Err(Error::SILENT);
                }
                let mut info = match foreign {
                    None => files::next(ctx)?,
                    Some(foreign) => {
                        let (ui, data) = OSSL_STORE_CTX::get0(ctx).map(|store| (store.ui_method, store.ui_data))?;
                        foreign.functions().load.ok_or(Error::SILENT)?(foreign.own, ui, data)
                    }
                };
                if info.is_null() {
                    return Err(Error::SILENT);
                }
                let (process, data) = {
                    let store = OSSL_STORE_CTX::get0(ctx)?;
                    (store.post_process, store.post_process_data)
                };
                if let Some(process) = process {
                    info = process(info, data);
                }
                if info.is_null() {
                    continue;
                }
                let kind = OSSL_STORE_INFO_get_type(info);
                if expected == 0 || matches!(kind, 0 | NAME) || kind == expected {
                    return Ok(info);
                }
                OSSL_STORE_INFO_free(info);
            }
        }
    })
}

/// Whether all was read and more was asked for. Returns 1 or 0. Source: OSSL_STORE_eof(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_eof(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let store = unsafe { OSSL_STORE_CTX::get0(ctx) }?;
        let Some(foreign) = store.foreign else {
            let ended = if store.is_folder { store.pieces.is_empty() } else { store.exhausted };
            return Ok(ended.into());
        };
        // SAFETY: the program's own function.
        Ok(foreign.functions().eof.is_none_or(|eof| unsafe { eof(foreign.own) } != 0).into())
    })
}

/// Whether the last loading failed: 0 if not. Source: OSSL_STORE_error(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_error(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let store = unsafe { OSSL_STORE_CTX::get0(ctx) }?;
        let Some(foreign) = store.foreign else { return Ok(store.failed.into()) };
        // SAFETY: the program's own function.
        Ok(foreign.functions().error.map_or(1, |error| unsafe { error(foreign.own) }))
    })
}

/// Closes a store; NULL is fine. Returns 1, or what the store's loader does. Source: OSSL_STORE_close(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_STORE_close(ctx: *mut OSSL_STORE_CTX) -> c_int {
    guard(1, || {
        // SAFETY: a live store that the caller gives up, or NULL.
        let foreign = unsafe { OSSL_STORE_CTX::set0(ctx) }.and_then(|store| store.foreign);
        let close = foreign.and_then(|foreign| Some((foreign.functions().close?, foreign.own)));
        // SAFETY: the program's own function.
        Ok(close.map_or(1, |(close, own)| unsafe { close(own) }))
    })
}
