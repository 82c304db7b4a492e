//! Certificate transparency (RFC 6962): a client asks for signed certificate timestamps and has them judged.
//! Source: SSL_CTX_set_ct_validation_callback(3), SSL_CTX_set_ctlog_list_file(3).

use std::cell::RefCell;
use std::ffi::{c_char, c_int, c_void};
use std::ptr;

use super::callbacks::With;
use super::custom_ext::is_clients;
use super::object::{SSL, SSL_CTX, lock};
use super::verify::dane::SSL_get0_dane_tlsa;
use super::verify::peer::{SSL_get0_peer_certificate, SSL_get0_verified_chain};
use crate::error::{Error, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::ct::codec::o2i_SCT_LIST;
use crate::libcrypto::ct::policy::{
    CT_POLICY_EVAL_CTX, CT_POLICY_EVAL_CTX_free, CT_POLICY_EVAL_CTX_new, CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE,
    CT_POLICY_EVAL_CTX_set_time, CT_POLICY_EVAL_CTX_set1_cert, CT_POLICY_EVAL_CTX_set1_issuer, SCT_LIST_validate,
};
use crate::libcrypto::ct::sct::{SCT, SCT_LIST_free, SCT_get_validation_status, source, stack_st_SCT, status};
use crate::libcrypto::ct::{CTLOG_STORE, CTLOG_STORE_load_default_file, CTLOG_STORE_load_file};
use crate::libcrypto::ocsp::extensions::OCSP_SINGLERESP_get1_ext_d2i;
use crate::libcrypto::ocsp::response::{OCSP_resp_count, OCSP_resp_get0, OCSP_response_get1_basic};
use crate::libcrypto::ocsp::typed::response::{OCSP_BASICRESP_free, OCSP_RESPONSE_free, d2i_OCSP_RESPONSE};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509::cert_extensions::X509_get_ext_d2i;
use crate::pki::dane::usage;
use crate::tls::handshake::alert::description;
use crate::tls::handshake::failure::Failure;

/// Judges a connection's timestamps: above 0 to go on.
pub type ssl_ct_validation_cb =
    Option<unsafe extern "C" fn(ctx: *const CT_POLICY_EVAL_CTX, scts: *const stack_st_SCT, arg: *mut c_void) -> c_int>;

/// `SSL_CT_VALIDATION_PERMISSIVE` and `SSL_CT_VALIDATION_STRICT`.
const PERMISSIVE: c_int = 0;
const STRICT: c_int = 1;
/// `TLSEXT_TYPE_signed_certificate_timestamp`.
const EXTENSION: u32 = 18;
/// `NID_ct_precert_scts` and `NID_ct_cert_scts`.
const IN_CERTIFICATE: c_int = 951;
const IN_RESPONSE: c_int = 954;
const X509_V_OK: i64 = 0;
const X509_V_ERR_NO_VALID_SCTS: i64 = 71;

/// The timestamps of a connection's peer, once they were asked for.
#[derive(Default)]
pub(crate) struct PeerTimestamps(RefCell<Option<List>>);

/// A list that is freed with its timestamps.
struct List(*mut stack_st_SCT);

impl Drop for List {
    fn drop(&mut self) {
        // SAFETY: the list is ours.
        unsafe { SCT_LIST_free(self.0) }
    }
}

impl List {
    /// Takes another list's timestamps over; they came from there. NULL is none, and still makes this one.
    fn append(&mut self, other: *mut stack_st_SCT, source: c_int) {
        if self.0.is_null() {
            self.0 = Stack::new_raw([]);
        }
        // SAFETY: both lists are live and ours, and so are the timestamps.
        unsafe {
            for item in Stack::set0(other).iter().flat_map(|other| other.iter()) {
                if let (Ok(sct), Some(stack)) = (SCT::get0_mut(item), Stack::option_mut(self.0)) {
                    sct.set_source(source);
                    stack.push(item);
                }
            }
        }
    }
}

impl PeerTimestamps {
    /// Another handshake brings others.
    pub(crate) fn clear(&self) {
        drop(self.0.take());
    }
}

/// Every answer is good: timestamps are only looked at.
unsafe extern "C" fn permissive(_: *const CT_POLICY_EVAL_CTX, _: *const stack_st_SCT, _: *mut c_void) -> c_int {
    1
}

/// One valid timestamp must be there.
unsafe extern "C" fn strict(_: *const CT_POLICY_EVAL_CTX, scts: *const stack_st_SCT, _: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: called with a live list or NULL.
        let valid = |sct: &*mut SCT| unsafe { SCT_get_validation_status(*sct) } == status::VALID;
        // SAFETY: as above.
        match unsafe { Stack::items(scts) }.iter().any(valid) {
            true => Ok(1),
            false => Err(Error::ssl(reason::SSL_R_NO_VALID_SCTS)),
        }
    })
}

fn of_mode(mode: c_int) -> Result<ssl_ct_validation_cb, Error> {
    match mode {
        PERMISSIVE => Ok(Some(permissive)),
        STRICT => Ok(Some(strict)),
        _ => Err(Error::ssl(reason::SSL_R_INVALID_CT_VALIDATION_TYPE)),
    }
}

/// A callback cannot be set where the program reads the extension itself.
fn free_for(ctx: &SSL_CTX, callback: ssl_ct_validation_cb) -> Result<(), Error> {
    match callback.is_some() && is_clients(&lock(&ctx.extensions), EXTENSION) {
        true => Err(Error::ssl(reason::SSL_R_CUSTOM_EXT_HANDLER_ALREADY_INSTALLED)),
        false => Ok(()),
    }
}

/// Whether a context's connections ask for timestamps.
pub(super) fn is_enabled(ctx: &SSL_CTX) -> bool {
    lock(&ctx.handed_on).transparency.function.is_some()
}

fn set_in_context(ctx: &SSL_CTX, function: ssl_ct_validation_cb, arg: *mut c_void) -> Result<c_int, Error> {
    free_for(ctx, function)?;
    lock(&ctx.handed_on).transparency = With { function, arg };
    Ok(1)
}

fn set_in_connection(ssl: &SSL, function: ssl_ct_validation_cb, arg: *mut c_void) -> Result<c_int, Error> {
    free_for(&ssl.ctx(), function)?;
    ssl.change_callbacks(|callbacks| callbacks.transparency = With { function, arg });
    asks_for_staple(ssl);
    Ok(1)
}

/// Timestamps may also come in a stapled response: who asks for them asks for that, too.
pub(super) fn asks_for_staple(ssl: &SSL) {
    const OCSP: i32 = 1;
    if ssl.callbacks.get().transparency.function.is_some() {
        ssl.configure(|settings| settings.status_type = OCSP);
    }
}

/// Has the context's clients ask for timestamps: `SSL_CT_VALIDATION_STRICT` demands a valid one, `_PERMISSIVE` none.
///
/// Returns 1, or 0 on failure. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_enable_ct(ctx: *mut SSL_CTX, validation_mode: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        set_in_context(unsafe { SSL_CTX::get0(ctx) }?, of_mode(validation_mode)?, ptr::null_mut())
    })
}

/// As [`SSL_CTX_enable_ct`] for one connection. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_enable_ct(s: *mut SSL, validation_mode: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        set_in_connection(unsafe { SSL::get0(s) }?, of_mode(validation_mode)?, ptr::null_mut())
    })
}

/// Whether the context's clients ask for timestamps: 1 or 0. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_ct_is_enabled(ctx: *const SSL_CTX) -> c_int {
    // SAFETY: the man page has the caller pass a live context.
    guard(0, || Ok(is_enabled(unsafe { SSL_CTX::get0(ctx) }?).into()))
}

/// Whether a client asks for timestamps: 1 or 0. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_ct_is_enabled(s: *const SSL) -> c_int {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Ok(unsafe { SSL::get0(s) }?.callbacks.get().transparency.function.is_some().into()))
}

/// Has the context's clients ask for timestamps, which `callback` judges; NULL has them ask no more.
///
/// Returns 1, or 0 if the program reads that extension itself. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ct_validation_callback(
    ctx: *mut SSL_CTX,
    callback: ssl_ct_validation_cb,
    arg: *mut c_void,
) -> c_int {
    // SAFETY: the man page has the caller pass a live context.
    guard(0, || set_in_context(unsafe { SSL_CTX::get0(ctx) }?, callback, arg))
}

/// As [`SSL_CTX_set_ct_validation_callback`] for one connection. Source: SSL_CTX_set_ct_validation_callback(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_ct_validation_callback(
    s: *mut SSL,
    callback: ssl_ct_validation_cb,
    arg: *mut c_void,
) -> c_int {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || set_in_connection(unsafe { SSL::get0(s) }?, callback, arg))
}

/// Adds the timestamps of a stapled response.
fn add_stapled(list: &mut List, response: &[u8]) {
    // SAFETY: the bytes outlive the call; what is read is freed here.
    unsafe {
        let response = d2i_OCSP_RESPONSE(ptr::null_mut(), &mut response.as_ptr(), response.len() as _);
        let basic = if response.is_null() { ptr::null_mut() } else { OCSP_response_get1_basic(response) };
        for index in 0..if basic.is_null() { 0 } else { OCSP_resp_count(basic) } {
            let single = OCSP_resp_get0(basic, index);
            let found = OCSP_SINGLERESP_get1_ext_d2i(single, IN_RESPONSE, ptr::null_mut(), ptr::null_mut());
            list.append(found.cast(), source::OCSP_STAPLED_RESPONSE);
        }
        OCSP_BASICRESP_free(basic);
        OCSP_RESPONSE_free(response);
    }
}

/// Gathers what the peer sent: in its hello or with its certificate, in the stapled response, in the certificate. What
/// cannot be read is none, though the queue says why.
fn gather(ssl: &SSL) -> List {
    let (sent, response) = {
        let snapshot = ssl.core.snapshot();
        (snapshot.timestamps.clone(), snapshot.ocsp_response.clone())
    };
    let mut list = List(ptr::null_mut());
    // SAFETY: the bytes outlive the calls; the certificate is the connection's.
    unsafe {
        if !sent.is_empty() {
            list.append(o2i_SCT_LIST(ptr::null_mut(), &mut sent.as_ptr(), sent.len()), source::TLS_EXTENSION);
        }
        if let Some(response) = response.filter(|response| !response.is_empty()) {
            add_stapled(&mut list, &response);
        }
        let leaf = SSL_get0_peer_certificate(ssl);
        if !leaf.is_null() {
            let found = X509_get_ext_d2i(leaf, IN_CERTIFICATE, ptr::null_mut(), ptr::null_mut());
            list.append(found.cast(), source::X509V3_EXTENSION);
        }
    }
    list
}

/// The timestamps the peer sent, which stay the connection's; NULL before there is a peer.
/// Source: SSL_get0_peer_scts(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peer_scts(s: *mut SSL) -> *const stack_st_SCT {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let known = ssl.peer_timestamps.0.borrow().as_ref().map(|list| list.0.cast_const());
        if let Some(list) = known {
            return Ok(list);
        }
        let list = gather(ssl);
        let shown = list.0.cast_const();
        ssl.peer_timestamps.0.replace(Some(list));
        Ok(shown)
    })
}

/// Whether timestamps say anything of the peer's chain: it was verified, by more than the certificate itself and not by
/// records that stand for an authority of their own.
fn count(ssl: &SSL) -> Option<(*mut X509, *mut X509)> {
    let verified = ssl.core.snapshot().verify_result == X509_V_OK;
    let this = ptr::from_ref(ssl).cast_mut();
    // SAFETY: a live connection; the chain is its own.
    unsafe {
        let leaf = SSL_get0_peer_certificate(this);
        let issuer = Stack::items(SSL_get0_verified_chain(this)).get(1).copied();
        let mut matched = 0;
        let (selector, kind, data, len) = (ptr::null_mut(), ptr::null_mut(), ptr::null_mut(), ptr::null_mut());
        let by_record = SSL_get0_dane_tlsa(this, &mut matched, selector, kind, data, len) >= 0
            && matches!(matched, usage::DANE_TA | usage::DANE_EE);
        issuer.filter(|_| verified && !leaf.is_null() && !by_record).map(|issuer| (leaf, issuer))
    }
}

/// The server has said all it has to say: its timestamps are judged.
pub(super) fn judge(ssl: &SSL) -> Result<(), Failure> {
    let callback = ssl.callbacks.get().transparency;
    let Some(function) = callback.function else { return Ok(()) };
    let Some((leaf, issuer)) = count(ssl) else { return Ok(()) };
    let ctx = ssl.ctx(); // stays, whatever the callback does
    let logs = lock(&ctx.logs).as_deref().map_or(ptr::null(), ptr::from_ref);
    let made = ssl.core.session().map(|session| session.fields().time);
    let time = made.unwrap_or_else(crate::tls::session::now) * 1000;
    // SAFETY: certificates and logs outlive the call, being the connection's and its context's; the policy is ours.
    let reason = unsafe {
        let policy = CT_POLICY_EVAL_CTX_new();
        CT_POLICY_EVAL_CTX_set1_cert(policy, leaf);
        CT_POLICY_EVAL_CTX_set1_issuer(policy, issuer);
        CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(policy, logs.cast_mut());
        CT_POLICY_EVAL_CTX_set_time(policy, time);
        let scts = SSL_get0_peer_scts(ptr::from_ref(ssl).cast_mut());
        let reason = match SCT_LIST_validate(scts, policy) {
            ..0 => Some(reason::SSL_R_SCT_VERIFICATION_FAILED),
            _ if function(policy, scts, callback.arg) > 0 => None,
            _ => Some(reason::SSL_R_CALLBACK_FAILED),
        };
        CT_POLICY_EVAL_CTX_free(policy);
        reason
    };
    let Some(reason) = reason else { return Ok(()) };
    ssl.core.snapshot_mut().verify_result = X509_V_ERR_NO_VALID_SCTS;
    Err(Failure::new(description::HANDSHAKE_FAILURE, reason))
}

/// Gives the context a store of logs; NULL none. Source: SSL_CTX_set0_ctlog_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_ctlog_store(ctx: *mut SSL_CTX, logs: *mut CTLOG_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and give up a store.
        unsafe { *lock(&SSL_CTX::get0(ctx)?.logs) = CTLOG_STORE::set0(logs) };
        Ok(())
    })
}

/// The store of logs, which the context keeps. Source: SSL_CTX_set0_ctlog_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_ctlog_store(ctx: *const SSL_CTX) -> *const CTLOG_STORE {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(lock(&unsafe { SSL_CTX::get0(ctx) }?.logs).as_deref().map_or(ptr::null(), ptr::from_ref))
    })
}

/// Has `load` add logs to a context's store.
///
/// # Safety
/// The context is live.
unsafe fn add_logs(ctx: *mut SSL_CTX, load: impl FnOnce(*mut CTLOG_STORE) -> c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller's promise.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        Ok(load(lock(&ctx.logs).as_deref_mut().map_or(ptr::null_mut(), ptr::from_mut)))
    })
}

/// Adds the logs that the usual file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_default_ctlog_list_file(ctx: *mut SSL_CTX) -> c_int {
    // SAFETY: the man page has the caller pass a live context; the store is the context's.
    unsafe { add_logs(ctx, |logs| CTLOG_STORE_load_default_file(logs)) }
}

/// Adds the logs that a file lists. Returns 1, or 0 on failure. Source: SSL_CTX_set_ctlog_list_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_ctlog_list_file(ctx: *mut SSL_CTX, path: *const c_char) -> c_int {
    // SAFETY: the man page has the caller pass a live context and a string; the store is the context's.
    unsafe { add_logs(ctx, |logs| CTLOG_STORE_load_file(logs, path)) }
}
