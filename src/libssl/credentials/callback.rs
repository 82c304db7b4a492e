//! Callbacks that choose certificates. Source: SSL_CTX_set_cert_cb(3), SSL_CTX_set_client_cert_cb(3).

use std::ffi::c_void;
use std::ptr;

use super::certificate::SSL_use_certificate;
use super::key::SSL_use_PrivateKey;
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;
use crate::libssl::callbacks::{CertCallback, ClientCertCallback, With};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::tls::handshake::alert::description;
use crate::tls::hooks::Answer;

/// Sets the callback that may change a connection's certificates as soon as it is known what the peer wants. It
/// answers 1 to go on, 0 to end the handshake, -1 to suspend it. Source: SSL_CTX_set_cert_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cert_cb(c: *mut SSL_CTX, cb: CertCallback, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `c`.
        lock(&unsafe { SSL_CTX::get0(c) }?.handed_on).certificate = With { function: cb, arg };
        Ok(())
    })
}

/// [`SSL_CTX_set_cert_cb`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_cert_cb(s: *mut SSL, cb: CertCallback, arg: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `s`.
        unsafe { SSL::get0(s) }?.change_callbacks(|callbacks| callbacks.certificate = With { function: cb, arg });
        Ok(())
    })
}

/// Sets the callback that finds a client's certificate and key when a server asks and none is loaded.
/// Source: SSL_CTX_set_client_cert_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_client_cert_cb(ctx: *mut SSL_CTX, client_cert_cb: ClientCertCallback) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live `ctx`.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).client_cert = client_cert_cb;
        Ok(())
    })
}

/// The callback of [`SSL_CTX_set_client_cert_cb`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_client_cert_cb(ctx: *mut SSL_CTX) -> ClientCertCallback {
    // SAFETY: the man page has the caller promise a live `ctx`.
    guard(None, || Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.callbacks).client_cert))
}

/// Asks the certificate callback.
pub(in crate::libssl) fn ask(ssl: &SSL) -> Answer {
    let callback = ssl.callbacks.get().certificate;
    let Some(function) = callback.function else { return Answer::Continue };
    // SAFETY: the program registered this function for this purpose; the connection outlives the call.
    match unsafe { function(ptr::from_ref(ssl).cast_mut(), callback.arg) } {
        0 => Answer::Fatal(description::INTERNAL_ERROR),
        1.. => Answer::Continue,
        _ => Answer::Suspend,
    }
}

/// Asks for a client's certificate; what the callback gives is the connection's from then on.
pub(in crate::libssl) fn ask_client(ssl: &SSL) -> Result<Answer, Error> {
    let Some(function) = lock(&ssl.session_ctx.callbacks).client_cert else { return Ok(Answer::Continue) };
    let connection = ptr::from_ref(ssl).cast_mut();
    let (mut certificate, mut key): (*mut X509, *mut EVP_PKEY) = (ptr::null_mut(), ptr::null_mut());
    // SAFETY: the program registered this function for this purpose; it hands over a reference to each object.
    let answer = unsafe { function(connection, &mut certificate, &mut key) };
    // SAFETY: as above; NULL is dropped as nothing.
    let (certificate, key) = unsafe { (X509::set0(certificate), EVP_PKEY::set0(key)) };
    match (answer, certificate, key) {
        (..=-1, _, _) => Ok(Answer::Suspend),
        (1.., Some(certificate), Some(key)) => {
            let (certificate, key) = (&raw const *certificate, &raw const *key);
            // SAFETY: both objects and the connection are live.
            let used = unsafe {
                SSL_use_certificate(connection, certificate.cast_mut()) == 1
                    && SSL_use_PrivateKey(connection, key.cast_mut()) == 1
            };
            if used { Ok(Answer::Continue) } else { Err(Error::SILENT) }
        }
        _ => Ok(Answer::Continue),
    }
}
