//! The verification of a peer's chain, as OpenSSL runs it: with a `X509_STORE_CTX` that the program's callbacks see.

use std::ffi::c_int;
use std::ptr;

use super::peer::Shown;
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::libcrypto::x509_vfy::dane::X509_STORE_CTX_set0_dane;
use crate::libcrypto::x509_vfy::param::X509_VERIFY_PARAM_st;
use crate::libcrypto::x509_vfy::store::X509_STORE;
use crate::libcrypto::x509_vfy::tls::{Request, verify_chain};
use crate::libssl::credentials::CertificateStack;
use crate::libssl::ex_data::SSL_get_ex_data_X509_STORE_CTX_idx;
use crate::libssl::object::{SSL, lock};
use crate::libssl::trust::foreign::{
    X509_STORE_CTX, X509_STORE_CTX_free, X509_STORE_CTX_get_error, X509_STORE_CTX_get0_chain,
    X509_STORE_CTX_get0_param, X509_STORE_CTX_get1_chain, X509_STORE_CTX_init, X509_STORE_CTX_new,
    X509_STORE_CTX_set_default, X509_STORE_CTX_set_ex_data, X509_STORE_CTX_set_verify_cb,
    X509_VERIFY_PARAM_move_peername, X509_VERIFY_PARAM_set_auth_level, X509_VERIFY_PARAM_set1, X509_verify_cert,
};
use crate::libssl::trust::{Store, for_peer};
use crate::tls::hooks::Verdict;
use crate::tls::settings::verify;

/// A verification under way.
struct Run(*mut X509_STORE_CTX);

impl Drop for Run {
    fn drop(&mut self) {
        // SAFETY: ours.
        unsafe { X509_STORE_CTX_free(self.0) }
    }
}

impl Run {
    /// Sets everything up for a connection's peer.
    fn new(ssl: &SSL, shown: &Shown, store: &Store) -> Result<Self, Error> {
        let failed = || Error::new(Lib::SSL, reason::ERR_R_X509_LIB);
        // SAFETY: a fresh context; store, leaf and chain outlive it; parameters are the connection's.
        unsafe {
            let run = Run(X509_STORE_CTX_new());
            if run.0.is_null() {
                return Err(Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE));
            }
            let leaf = shown.leaf().ok_or_else(failed)?;
            if X509_STORE_CTX_init(run.0, store.as_raw(), leaf, shown.chain().as_raw()) != 1 {
                return Err(failed());
            }
            let param = X509_STORE_CTX_get0_param(run.0);
            X509_VERIFY_PARAM_set_auth_level(param, ssl.settings().security_level);
            let index = SSL_get_ex_data_X509_STORE_CTX_idx();
            X509_STORE_CTX_set_ex_data(run.0, index, ptr::from_ref(ssl).cast_mut().cast());
            let is_server = ssl.core.server.get() == Some(true);
            X509_STORE_CTX_set_default(run.0, if is_server { c"ssl_client" } else { c"ssl_server" }.as_ptr());
            if ssl.dane.in_use().is_some() {
                X509_STORE_CTX_set0_dane(run.0.cast(), ptr::from_ref(&ssl.dane.state).cast_mut());
            }
            let own = ssl.verification.borrow_mut().param()?;
            X509_VERIFY_PARAM_set1(param, own);
            let callback = ssl.verification.borrow().callback;
            if callback.is_some() {
                X509_STORE_CTX_set_verify_cb(run.0, callback);
            }
            Ok(run)
        }
    }

    /// Runs the program's verification or the library's.
    fn verify(&self, ssl: &SSL) -> c_int {
        let replacement = lock(&ssl.ctx().callbacks).cert_verify;
        // SAFETY: the context is set up; the program registered its function for this purpose.
        unsafe {
            match replacement.function {
                Some(function) => function(self.0, replacement.arg),
                None => X509_verify_cert(self.0),
            }
        }
    }

    /// Keeps what was found: the result, the chain, the name that matched.
    fn keep(&self, ssl: &SSL) -> Result<i64, Error> {
        // SAFETY: the context is live; the chain's copy is ours.
        unsafe {
            let result = i64::from(X509_STORE_CTX_get_error(self.0));
            ssl.core.snapshot_mut().verify_result = result;
            let chain = match X509_STORE_CTX_get0_chain(self.0).is_null() {
                true => None,
                false => CertificateStack::set0(X509_STORE_CTX_get1_chain(self.0)),
            };
            drop(ssl.verified_chain.replace(chain));
            ssl.plain_chain.take();
            let own = ssl.verification.borrow_mut().param()?;
            X509_VERIFY_PARAM_move_peername(own, X509_STORE_CTX_get0_param(self.0));
            Ok(result)
        }
    }
}

/// The verification when no code of the program's takes part: no C object is made. `None` if some does.
fn judge_plainly(ssl: &SSL, store: &Store) -> Option<(bool, i64)> {
    let mut verification = ssl.verification.borrow_mut();
    if verification.callback.is_some() || lock(&ssl.ctx().callbacks).cert_verify.function.is_some() {
        return None;
    }
    // SAFETY: the store holds a reference of its own.
    let store = unsafe { X509_STORE::get1(store.as_raw().cast()) }.ok()?;
    let own: *mut X509_VERIFY_PARAM_st = verification.param().ok()?.cast();
    let chain = ssl.core.snapshot().peer_chain.clone();
    let is_server = ssl.core.server.get() == Some(true);
    let request = Request {
        store: &store,
        chain: &chain,
        default: if is_server { "ssl_client" } else { "ssl_server" },
        // SAFETY: the parameters are the connection's, which this thread uses alone.
        params: unsafe { &(*own).params },
        auth_level: ssl.settings().security_level,
        dane: ssl.dane.in_use(),
        callback: None,
        ex_data: Some((SSL_get_ex_data_X509_STORE_CTX_idx(), ptr::from_ref(ssl).cast_mut().cast())),
    };
    let verdict = verify_chain(&request).ok()?;
    // SAFETY: as above; the request is done with them.
    unsafe { (*own).params.peer_name = verdict.peer_name };
    drop(verification);
    if verdict.dane.is_some() {
        ssl.dane.state.0.replace(verdict.dane);
    }
    ssl.core.snapshot_mut().verify_result = verdict.error.into();
    drop(ssl.verified_chain.replace(None));
    ssl.plain_chain.replace(verdict.chain);
    Some((verdict.ok, verdict.error.into()))
}

/// Judges the peer's chain (in the snapshot) and notes the result there.
pub(in crate::libssl) fn judge(ssl: &SSL) -> Result<Verdict, Error> {
    let store = for_peer(ssl)?;
    ssl.retry_verify.set(false);
    ssl.is_peer_hidden.set(true);
    let (accepted, result) = match judge_plainly(ssl, &store) {
        Some(judged) => judged,
        None => {
            let shown = Shown::of(ssl)?;
            let run = Run::new(ssl, &shown, &store)?;
            (run.verify(ssl) > 0, run.keep(ssl)?)
        }
    };
    let is_client = ssl.core.server.get() != Some(true);
    let mode = ssl.settings().verify_mode_in_force(is_client);
    if accepted && ssl.retry_verify.get() {
        return Ok(Verdict::Suspend);
    }
    // A client that does not verify goes on whatever the result; a server only asks if it verifies.
    if accepted || (is_client && mode == verify::NONE) {
        ssl.is_peer_hidden.set(false);
        return Ok(Verdict::Accept);
    }
    Ok(Verdict::Refuse(result))
}
