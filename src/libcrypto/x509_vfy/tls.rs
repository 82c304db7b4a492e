//! What the TLS side asks for: a verdict on a peer's chain, with as few C objects as the program makes necessary.

use std::cell::RefCell;
use std::ffi::{c_int, c_void};
use std::ptr;
use std::sync::Arc;

use super::callbacks::X509_STORE_CTX_verify_cb;
use super::context::{X509_STORE_CTX, X509_STORE_CTX_init};
use super::dane::ssl_dane_st;
use super::run::X509_verify_cert;
use super::store::X509_STORE;
use crate::error::Error;
use crate::ffi::Boxed;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::dane::Dane;
use crate::pki::params::Params;
use crate::pki::path::{self, Environment, State};
use crate::pki::store::TrustStore;
use crate::pki::verdict;

/// A chain to judge, and how.
pub struct Request<'a> {
    /// Whom to trust.
    pub store: &'a Arc<X509_STORE>,
    /// The peer's certificates, leaf first, at least one.
    pub chain: &'a [Arc<[u8]>],
    /// Which parameter set applies: `ssl_server` for a server's chain, `ssl_client` for a client's.
    pub default: &'a str,
    /// The connection's own parameters.
    pub params: &'a Params,
    /// Security level.
    pub auth_level: i32,
    /// TLSA records to match.
    pub dane: Option<Dane>,
    /// The program's callback.
    pub callback: X509_STORE_CTX_verify_cb,
    /// Where and what the context's application data must hold: the SSL.
    pub ex_data: Option<(c_int, *mut c_void)>,
}

/// What came of it.
#[derive(Default)]
pub struct Verdict {
    /// Whether the chain is accepted.
    pub ok: bool,
    /// `X509_V_*`: the last error, even if the callback pardoned it.
    pub error: i32,
    /// Where in the chain.
    pub depth: i32,
    /// The chain that was built, as far as it went.
    pub chain: Vec<Arc<Certificate>>,
    /// The name in the leaf that matched.
    pub peer_name: Option<Vec<u8>>,
    /// The records, and what matched.
    pub dane: Option<Dane>,
}

impl Verdict {
    fn of(ok: bool, state: State) -> Self {
        Verdict {
            ok,
            error: state.error,
            depth: state.error_depth,
            chain: state.chain.unwrap_or_default(),
            peer_name: state.params.peer_name,
            dane: state.dane,
        }
    }
}

/// A store as it is, without anything that a program replaced.
struct Plain<'a>(&'a X509_STORE);

impl Environment for Plain<'_> {
    fn store(&self) -> &dyn TrustStore {
        self.0
    }
}

/// The parameters in force: the connection's above those of its role, those above the store's.
fn params(request: &Request<'_>) -> Params {
    let mut params = Params::default();
    params.inherit(&request.store.params());
    params.inherit(&Params::named("default").unwrap_or_default());
    if params.trust == 0 {
        params.trust = super::context_fields::trust_for(params.purpose).unwrap_or(0);
    }
    params.auth_level = request.auth_level;
    params.inherit(&Params::named(request.default).unwrap_or_default());
    params.assign(request.params);
    params
}

/// Judges a peer's chain. Fails if a certificate does not parse.
pub fn verify_chain(request: &Request<'_>) -> Result<Verdict, Error> {
    if request.callback.is_some() || !request.store.functions().are_usual() {
        // SAFETY: the context is live while it is used here.
        return with_context(request, |ctx| unsafe { X509_verify_cert(ctx) });
    }
    let certificates = request.chain.iter().cloned().map(Certificate::parse).collect::<Result<Vec<_>, _>>()?;
    let mut state = State {
        leaf: certificates.first().cloned(),
        untrusted: Some(certificates),
        params: params(request),
        dane: request.dane.clone(),
        ..State::default()
    };
    let ok = path::verify(&mut Plain(request.store), &mut state).is_ok();
    Ok(Verdict::of(ok, state))
}

/// Makes a context for a peer's chain and lets `judge` use it (a program's `cert_verify_callback`, or
/// `X509_verify_cert`).
pub fn with_context(request: &Request<'_>, judge: impl FnOnce(*mut X509_STORE_CTX) -> c_int) -> Result<Verdict, Error> {
    let certificates = request.chain.iter().cloned().map(Certificate::parse).collect::<Result<Vec<_>, _>>()?;
    let objects: Vec<Arc<X509>> = certificates.iter().map(super::foreign::x509_of).collect();
    let mut list: Box<Stack<X509>> = objects.iter().map(|x509| Arc::as_ptr(x509).cast_mut()).collect();
    let leaf = objects.first().map_or(std::ptr::null_mut(), |leaf| Arc::as_ptr(leaf).cast_mut());
    let ctx = X509_STORE_CTX::into_raw(X509_STORE_CTX::default());
    // SAFETY: the fresh context is ours; store, certificates and list live until it is freed below.
    unsafe {
        X509_STORE_CTX_init(ctx, Arc::as_ptr(request.store).cast_mut(), leaf, &raw mut *list);
        let own = X509_STORE_CTX::get0(ctx)?;
        *own.params()? = params(request);
        let dane = ssl_dane_st(RefCell::new(request.dane.clone()));
        own.dane.set(ptr::from_ref(&dane).cast_mut());
        if let Some((index, ssl)) = request.ex_data {
            (*own.ex_data.get()).set(index, ssl);
        }
        if request.callback.is_some() {
            let functions = own.functions.get();
            own.functions.set(super::callbacks::Functions { verify_cb: request.callback, ..functions });
        }
        let ok = judge(ctx) > 0;
        let mut state = own.state.take();
        state.params = std::mem::take(own.params()?);
        state.dane = dane.0.take();
        let shown = own.shown.take();
        drop(X509_STORE_CTX::set0(ctx));
        drop((list, objects, shown));
        let mut verdict = Verdict::of(ok, state);
        if !ok && verdict.error == verdict::OK {
            verdict.error = verdict::UNSPECIFIED;
        }
        Ok(verdict)
    }
}
