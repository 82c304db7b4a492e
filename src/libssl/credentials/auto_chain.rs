//! The chain of a certificate that came without one: built from the store, root included, as OpenSSL does unless
//! `SSL_MODE_NO_AUTO_CHAIN` is set; and chains built on request. Source: SSL_CTX_add_extra_chain_cert(3),
//! SSL_CTX_build_cert_chain(3).

use std::ffi::{c_int, c_long};
use std::ptr;
use std::sync::Arc;

use super::{CertificateStack, Shows, Slot, judge};
use crate::error::{Error, Lib, queue, reason};
use crate::libcrypto::x509::X509;
use crate::libssl::object::{SSL, lock};
use crate::libssl::trust::Store;
use crate::libssl::trust::foreign::{
    X509_STORE_CTX_free, X509_STORE_CTX_get_error, X509_STORE_CTX_get1_chain, X509_STORE_CTX_init, X509_STORE_CTX_new,
    X509_verify_cert,
};
use crate::tls::settings::mode;

/// Builds a chain for `leaf`, leaf first; also whether it is whole, and the error if not.
fn build(store: &Store, leaf: &X509, untrusted: Option<&CertificateStack>) -> Option<(CertificateStack, bool, c_int)> {
    let untrusted = untrusted.map_or(ptr::null_mut(), CertificateStack::as_raw);
    // SAFETY: a fresh context; store, leaf and certificates outlive it; the chain's copy is ours.
    unsafe {
        let ctx = X509_STORE_CTX_new();
        if ctx.is_null() {
            return None;
        }
        let leaf = ptr::from_ref(leaf).cast_mut();
        let is_set = X509_STORE_CTX_init(ctx, store.as_raw(), leaf, untrusted) == 1;
        let is_whole = is_set && X509_verify_cert(ctx) > 0;
        let error = X509_STORE_CTX_get_error(ctx);
        let chain = if is_set { CertificateStack::set0(X509_STORE_CTX_get1_chain(ctx)) } else { None };
        X509_STORE_CTX_free(ctx);
        chain.map(|chain| (chain, is_whole, error))
    }
}

/// What goes after a slot's leaf if the program set no chain: encodings, the nearest issuer first.
pub(super) fn complete(ssl: &SSL, slot: &Slot) -> Vec<Arc<[u8]>> {
    if ssl.settings().mode & mode::NO_AUTO_CHAIN != 0 {
        return Vec::new();
    }
    let own = ssl.with_stores(|stores| stores.chain.clone());
    // A context whose store nobody asked for has an empty one.
    let store = own.or_else(|| lock(&ssl.ctx().store).clone());
    let (Some(store), Some(leaf)) = (store, slot.certificate.as_deref()) else { return Vec::new() };
    let marked = queue::with(|queue| queue.mark());
    let built = build(&store, leaf, None);
    queue::with(|queue| match marked {
        true => {
            queue.pop_to_mark();
        }
        false => queue.clear(),
    });
    let issuers = built.map(|(chain, ..)| chain.items()).unwrap_or_default();
    issuers.iter().skip(1).filter_map(|issuer| issuer.try_der().ok()).collect()
}

/// `SSL_CTX_build_cert_chain` and `SSL_build_cert_chain`: 1 for a whole chain, 2 for one that ends early and is kept.
pub(in crate::libssl) fn rebuild(of: &impl Shows, store: Store, flags: c_long) -> Result<c_long, Error> {
    const UNTRUSTED: c_long = 0x1;
    const NO_ROOT: c_long = 0x2;
    const CHECK: c_long = 0x4;
    const IGNORE_ERROR: c_long = 0x8;
    const CLEAR_ERROR: c_long = 0x10;
    let slot = of.with(|credentials| credentials.current().clone());
    let leaf = slot.certificate.ok_or_else(|| Error::ssl(reason::SSL_R_NO_CERTIFICATE_SET))?;
    let store =
        if flags & CHECK != 0 { Store::of(slot.chain.iter().flat_map(CertificateStack::items))? } else { store };
    let untrusted = slot.chain.as_ref().filter(|_| flags & UNTRUSTED != 0);
    let (chain, is_whole, error) =
        build(&store, &leaf, untrusted).ok_or_else(|| Error::new(Lib::SSL, reason::ERR_R_X509_LIB))?;
    if !is_whole && flags & IGNORE_ERROR == 0 {
        let text = crate::libssl::verify::describe(error);
        return Err(Error::ssl(reason::SSL_R_CERTIFICATE_VERIFY_FAILED).with_data(format!("Verify error:{text}")));
    }
    if !is_whole && flags & CLEAR_ERROR != 0 {
        queue::with(|queue| queue.clear());
    }
    let mut issuers: Vec<_> = chain.items().into_iter().skip(1).collect();
    let is_root = |certificate: &Arc<X509>| {
        let parsed = certificate.try_der().ok().and_then(|der| crate::pki::certificate::Certificate::parse(der).ok());
        parsed.is_some_and(|parsed| parsed.subject_der() == parsed.issuer_der())
    };
    if flags & NO_ROOT != 0 && issuers.last().is_some_and(is_root) {
        issuers.pop();
    }
    for issuer in &issuers {
        judge(of, issuer, false)?;
    }
    let issuers: CertificateStack = issuers.into_iter().collect();
    drop(of.with(|credentials| credentials.current_mut().chain.replace(issuers)));
    Ok(if is_whole { 1 } else { 2 })
}
