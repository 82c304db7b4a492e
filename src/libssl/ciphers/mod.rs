//! Cipher suites: what a program allows and what a connection uses. Source: SSL_CTX_set_cipher_list(3),
//! SSL_get_ciphers(3).

pub(super) mod peer;
pub(super) mod suite;

use std::ffi::{c_char, c_int};
use std::ptr;

pub use suite::{SSL_CIPHER, ssl_cipher_st, stack_st_SSL_CIPHER};
pub(crate) use suite::{get0 as suite_of, of_id as suite_pointer};

use super::hooks::Program;
use super::object::{Configurable, SSL, SSL_CTX, lock};
use crate::error::{Error, reason};
use crate::ffi::{Shared, c_str, guard};
use crate::libcrypto::stack::Stack;
use crate::tls::handshake::keyed::is_keyed;
use crate::tls::security::{Stage, Subject};
use crate::tls::settings::Settings;
use crate::tls::suites::{self, list};

/// The stack that `SSL_CTX_get_ciphers` or `SSL_get_ciphers` returned last, kept while the lists stay as they were.
#[derive(Default)]
pub struct CipherStack {
    ids: Vec<u16>,
    stack: Option<Box<Stack<SSL_CIPHER>>>,
}

impl CipherStack {
    fn show(&mut self, settings: &Settings) -> *mut Stack<SSL_CIPHER> {
        let ids = enabled(settings);
        if self.stack.is_none() || self.ids != ids {
            self.stack = Some(ids.iter().filter_map(|id| suites::by_id(*id)).map(suite::pointer).collect());
            self.ids = ids;
        }
        self.stack.as_deref_mut().map_or(ptr::null_mut(), ptr::from_mut)
    }
}

/// The suites configured, TLS 1.3's first.
fn enabled(settings: &Settings) -> Vec<u16> {
    [&settings.tls13_suites[..], &settings.tls12_suites].concat()
}

/// Sets the suites below TLS 1.3 by a list in OpenSSL's grammar. A list that leaves nothing discards the old one.
pub(super) fn set_list(of: &impl Configurable, text: &[u8]) -> Result<(), Error> {
    let chosen = list::parse(&String::from_utf8_lossy(text));
    if chosen.as_ref().map_or_else(Error::is_silent, |_| true) {
        of.own_suites();
    }
    of.configured(|settings| match chosen {
        Ok(chosen) => {
            settings.tls12_suites = chosen.suites;
            if !chosen.tls13.is_empty() {
                settings.tls13_suites = chosen.tls13;
            }
            settings.security_level = chosen.security_level.unwrap_or(settings.security_level);
            Ok(())
        }
        // A syntax error leaves the old list, no match does not.
        Err(error) if !error.is_silent() => Err(error),
        Err(_) => {
            settings.tls12_suites.clear();
            Err(Error::ssl(reason::SSL_R_NO_CIPHER_MATCH))
        }
    })
}

/// Sets the suites of TLS 1.3 by their names, joined by colons. An empty list is allowed.
pub(super) fn set_tls13(of: &impl Configurable, text: &[u8]) -> Result<(), Error> {
    let names = text.split(|byte| *byte == b':').map(<[u8]>::trim_ascii).filter(|name| !name.is_empty());
    let mut ids = Vec::new();
    for suite in names.filter_map(suites::by_standard_name).filter(|suite| suite.is_tls13() && suite.is_available()) {
        ids.push(suite.id);
    }
    if ids.is_empty() && !text.is_empty() {
        return Err(Error::ssl(reason::SSL_R_NO_CIPHER_MATCH));
    }
    of.own_suites();
    of.configured(|settings| settings.tls13_suites = ids);
    Ok(())
}

/// Sets the cipher suites of a context below TLS 1.3, in ciphers(1)'s grammar.
///
/// Returns 1; 0 if no suite is left (`SSL_R_NO_CIPHER_MATCH`, and the old list is gone) or the grammar is violated
/// (`SSL_R_INVALID_COMMAND`). Only suites with ECDHE or a pre-shared key, and with AES-GCM, AES-CCM or
/// ChaCha20-Poly1305, are ever enabled; the names of the others are known and select nothing. Source: SSL_CTX_set_cipher_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cipher_list(ctx: *mut SSL_CTX, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a string.
        let (ctx, str) = unsafe { (SSL_CTX::get0(ctx)?, c_str(str)?) };
        set_list(ctx, str).map(|()| 1)
    })
}

/// [`SSL_CTX_set_cipher_list`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_cipher_list(s: *mut SSL, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a string.
        let (ssl, str) = unsafe { (SSL::get0(s)?, c_str(str)?) };
        set_list(ssl, str).map(|()| 1)
    })
}

/// Sets the TLS 1.3 suites of a context: names joined by colons; an empty string for none.
///
/// Returns 1, or 0 if no name is known (`SSL_R_NO_CIPHER_MATCH`). Source: SSL_CTX_set_ciphersuites(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ciphersuites(ctx: *mut SSL_CTX, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a string.
        let (ctx, str) = unsafe { (SSL_CTX::get0(ctx)?, c_str(str)?) };
        set_tls13(ctx, str).map(|()| 1)
    })
}

/// [`SSL_CTX_set_ciphersuites`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ciphersuites(s: *mut SSL, str: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a string.
        let (ssl, str) = unsafe { (SSL::get0(s)?, c_str(str)?) };
        set_tls13(ssl, str).map(|()| 1)
    })
}

/// The suites of a context, most preferred first; NULL for NULL.
///
/// The stack stays the context's and lives until its lists change. Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_ciphers(ctx: *const SSL_CTX) -> *mut stack_st_SSL_CIPHER {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::option(ctx) }.ok_or(Error::SILENT)?;
        let settings = ctx.settings();
        Ok(lock(&ctx.ciphers).show(&settings))
    })
}

/// The suites of a connection, most preferred first; NULL for NULL. The stack stays the connection's.
/// Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_ciphers(ssl: *const SSL) -> *mut stack_st_SSL_CIPHER {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::option(ssl) }.ok_or(Error::SILENT)?;
        let settings = ssl.settings();
        Ok(ssl.ciphers.borrow_mut().show(&settings))
    })
}

/// The suites a client would offer now, given the versions allowed; the caller frees the stack (not its elements).
/// NULL if there are none. Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get1_supported_ciphers(s: *mut SSL) -> *mut stack_st_SSL_CIPHER {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        let settings = ssl.core.settings_in_force(&Program(ssl));
        let versions = settings.enabled_versions();
        // What a server judges when it chooses is judged here as for an offer.
        let permitted = |suite: &suites::Suite| {
            !ssl.is_server() || ssl.core.permits(&Program(ssl), Subject::Suite(suite.id), Stage::Supported)
        };
        let of_version = |suite: &suites::Suite| if suite.is_tls13() { versions.tls13 } else { versions.tls12 };
        let keyed = ssl.callbacks.get().psk_client.is_some();
        let has_key = |suite: &suites::Suite| keyed || !is_keyed(suite.id);
        let allowed = |suite: &&suites::Suite| of_version(suite) && has_key(suite) && permitted(suite);
        let ids = enabled(&settings);
        let supported: Vec<_> = ids.iter().filter_map(|id| suites::by_id(*id)).filter(allowed).collect();
        if supported.is_empty() {
            return Err(Error::SILENT);
        }
        Ok(Stack::new_raw(supported.into_iter().map(suite::pointer)))
    })
}

/// The name of suite `n` in a connection's list; NULL beyond its end. A constant. Source: SSL_get_ciphers(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_cipher_list(s: *const SSL, n: c_int) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let settings = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?.settings();
        let id = usize::try_from(n).ok().and_then(|n| enabled(&settings).get(n).copied());
        let suite = id.and_then(suites::by_id).ok_or(Error::SILENT)?;
        Ok(suite.name.as_ptr())
    })
}

/// The suite in use; NULL before there is one. A constant. Source: SSL_get_current_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_current_cipher(s: *const SSL) -> *const SSL_CIPHER {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(pointer_to(unsafe { SSL::get0(s) }?.core.snapshot().suite_in_force()))
    })
}

fn pointer_to(suite: Option<u16>) -> *const SSL_CIPHER {
    suite.and_then(suites::by_id).map_or(ptr::null(), |suite| suite::pointer(suite).cast_const())
}

/// The suite being agreed upon; NULL if there is none. A constant. Source: SSL_get_current_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_pending_cipher(s: *const SSL) -> *const SSL_CIPHER {
    // SAFETY: the man page has the caller pass a live connection.
    guard(ptr::null(), || Ok(pointer_to(unsafe { SSL::get0(s) }?.core.snapshot().suite)))
}

/// The list a context has before `SSL_CTX_set_cipher_list`; a constant. Source: SSL_CTX_set_cipher_list(3).
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_default_cipher_list() -> *const c_char {
    c"ALL:!COMPLEMENTOFDEFAULT:!eNULL".as_ptr()
}

/// The TLS 1.3 suites a context has at first; a constant. Source: SSL_CTX_set_ciphersuites(3).
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_default_ciphersuites() -> *const c_char {
    c"TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256".as_ptr()
}
