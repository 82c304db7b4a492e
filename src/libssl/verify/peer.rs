//! The peer's certificates. Source: SSL_get_peer_certificate(3), SSL_get_peer_cert_chain(3),
//! SSL_get_verify_result(3).

use std::ffi::c_long;
use std::ptr;
use std::rc::Rc;
use std::sync::Arc;

use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::{X509, from_der};
use crate::libcrypto::x509_vfy::foreign::x509_of;
use crate::libssl::credentials::CertificateStack;
use crate::libssl::object::SSL;
use crate::tls::handshake::keyed::is_keyed;
use crate::tls::settings::verify;

/// The peer's chain as C sees it: made when first asked for, the same objects each time.
pub(crate) struct Shown {
    /// The encodings it was made of.
    der: Vec<Arc<[u8]>>,
    /// All certificates, leaf first.
    whole: CertificateStack,
    /// All but the leaf, which is what a server shows of its client's chain.
    rest: CertificateStack,
}

impl Shown {
    /// The chain to show; none while its verification has not accepted it.
    fn visible(ssl: &SSL) -> Result<Rc<Shown>, Error> {
        if !ssl.is_peer_hidden.get() {
            return Shown::of(ssl);
        }
        match ssl.core.snapshot().earlier_chain.clone() {
            earlier if earlier.is_empty() => Err(Error::SILENT),
            earlier => Shown::made_of(ssl, earlier),
        }
    }

    /// The chain in the snapshot.
    pub(super) fn of(ssl: &SSL) -> Result<Rc<Shown>, Error> {
        let der = ssl.core.snapshot().peer_chain.clone();
        Shown::made_of(ssl, der)
    }

    /// The server's chain, also one that was refused.
    fn of_server(ssl: &SSL) -> Result<Rc<Shown>, Error> {
        let snapshot = ssl.core.snapshot();
        let known = if snapshot.peer_chain.is_empty() { &snapshot.refused_chain } else { &snapshot.peer_chain };
        let der = known.clone();
        drop(snapshot);
        Shown::made_of(ssl, der)
    }

    fn made_of(ssl: &SSL, der: Vec<Arc<[u8]>>) -> Result<Rc<Shown>, Error> {
        let known = ssl.peer.borrow().clone();
        let same = |shown: &Rc<Shown>| {
            // A verification that is asked again has read the message again.
            shown.der.len() == der.len() && shown.der.iter().zip(&der).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
        };
        if let Some(shown) = known.filter(same) {
            return Ok(shown);
        }
        let certificates = der.iter().cloned().map(from_der).collect::<Result<Vec<_>, _>>()?;
        let rest = certificates.iter().skip(1).cloned().collect();
        let fresh = Rc::new(Shown { der, whole: certificates.into_iter().collect(), rest });
        drop(ssl.peer.replace(Some(fresh.clone())));
        Ok(fresh)
    }

    /// The leaf; it stays ours.
    pub(super) fn leaf(&self) -> Option<*mut X509> {
        self.whole.items().first().map(|leaf| Arc::as_ptr(leaf).cast_mut())
    }

    /// All certificates.
    pub(super) fn chain(&self) -> &CertificateStack {
        &self.whole
    }
}

/// The peer's certificate, which stays the connection's; NULL if there is none.
/// Source: SSL_get_peer_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peer_certificate(s: *const SSL) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection or NULL.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        Ok(Shown::visible(ssl)?.leaf().unwrap_or(ptr::null_mut()))
    })
}

/// The peer's certificate with a reference that the caller frees; NULL if there is none.
/// Source: SSL_get_peer_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get1_peer_certificate(s: *const SSL) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection or NULL.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        let leaf = Shown::visible(ssl)?.chain().items().into_iter().next();
        Ok(leaf.map_or(ptr::null_mut(), X509::into_raw))
    })
}

/// The chain the peer sent, which stays the connection's; NULL if there is none. A server's client's leaf is not in
/// it. Source: SSL_get_peer_cert_chain(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_peer_cert_chain(s: *const SSL) -> *mut Stack<X509> {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection or NULL.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        let is_server = ssl.core.server.get() == Some(true);
        // A client's verification sees the chain, not yet the certificate.
        let shown = if is_server { Shown::visible(ssl)? } else { Shown::of_server(ssl)? };
        // A server that asked in vain shows an empty chain, a client without a server's shows none.
        let mode = ssl.settings().verify_mode_in_force(false);
        let later = mode & verify::POST_HANDSHAKE != 0 && !ssl.core.snapshot().is_answered;
        let keyed = ssl.core.snapshot().suite.is_some_and(is_keyed); // no certificate is asked for then
        let asked = mode & verify::PEER != 0 && !later && !keyed && !ssl.core.in_init.get();
        if shown.der.is_empty() && !(is_server && asked) {
            return Err(Error::SILENT);
        }
        // A session that was read from a ticket or its encoding knows the leaf, if any, and no chain.
        if ssl.core.snapshot().leaf_alone {
            return Err(Error::SILENT);
        }
        Ok(if is_server { &shown.rest } else { &shown.whole }.as_raw())
    })
}

/// The chain that verification built, which stays the connection's; NULL if there is none.
/// Source: SSL_get_peer_cert_chain(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_verified_chain(s: *const SSL) -> *mut Stack<X509> {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let plain = ssl.plain_chain.take();
        if !plain.is_empty() {
            let shown = plain.iter().map(x509_of).collect();
            drop(ssl.verified_chain.replace(Some(shown)));
        }
        Ok(ssl.verified_chain.borrow().as_ref().map_or(ptr::null_mut(), CertificateStack::as_raw))
    })
}

/// The result of the verification (`X509_V_*`); `X509_V_OK` also if the peer showed no certificate.
/// Source: SSL_get_verify_result(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_verify_result(ssl: *const SSL) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(unsafe { SSL::get0(ssl) }?.core.snapshot().verify_result as c_long)
    })
}

/// Overrides the result of the verification. Source: SSL_set_verify_result(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_verify_result(ssl: *mut SSL, v: c_long) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(ssl) }?.core.snapshot_mut().verify_result = v;
        Ok(())
    })
}
