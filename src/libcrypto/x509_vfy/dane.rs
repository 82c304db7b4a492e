//! DANE in a verification of the program's own. Source: SSL_CTX_dane_enable(3), X509_STORE_CTX_set0_dane in
//! `x509_vfy.h`.

use std::cell::RefCell;

use super::context::X509_STORE_CTX;
use crate::ffi::{Boxed, guard};
use crate::pki::dane::Dane;

/// A connection's records and matches: what `SSL_get0_dane` returns.
#[derive(Default)]
#[allow(non_camel_case_types)]
pub struct ssl_dane_st(pub(crate) RefCell<Option<Dane>>);

/// OpenSSL's name for it.
pub type SSL_DANE = ssl_dane_st;

/// Lets a verification heed a connection's records. The context does not take a reference.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set0_dane(ctx: *mut X509_STORE_CTX, dane: *mut SSL_DANE) {
    guard((), || {
        // SAFETY: the caller passes a live context, and a state that outlives its use.
        unsafe { X509_STORE_CTX::get0(ctx) }?.dane.set(dane);
        Ok(())
    })
}
