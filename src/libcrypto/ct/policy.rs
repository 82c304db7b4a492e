//! Timestamps checked against what a log would have signed. Source: SCT_validate(3), CT_POLICY_EVAL_CTX_new(3).

use std::ffi::{c_char, c_int};
use std::ptr;
use std::sync::Arc;

use super::codec::with_length;
use super::sct::{SCT, V1, entry, stack_st_SCT, status};
use super::{CTLOG, CTLOG_STORE, error};
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::digest::context::{EVP_MD_CTX_free, EVP_MD_CTX_new};
use crate::libcrypto::evp::digest_names::EVP_sha256;
use crate::libcrypto::evp::digest_sign::{EVP_DigestVerify, EVP_DigestVerifyInit};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::cert_extensions::{X509_delete_ext, X509_get_ext_by_NID};
use crate::libcrypto::x509::fields::{X509_get_X509_PUBKEY, i2d_re_X509_tbs};
use crate::libcrypto::x509::{X509, X509_EXTENSION_free, X509_dup, X509_free, i2d_X509_PUBKEY};
use crate::tls::session::now;

/// What timestamps are judged by.
pub struct ct_policy_eval_ctx_st {
    certificate: Option<Arc<X509>>,
    issuer: Option<Arc<X509>>,
    store: *const CTLOG_STORE,
    /// Milliseconds since 1970: no timestamp may be later.
    time: u64,
}

/// OpenSSL's name for it.
pub type CT_POLICY_EVAL_CTX = ct_policy_eval_ctx_st;

impl Boxed for ct_policy_eval_ctx_st {
    const LIB: Lib = Lib::CT;
}

/// Seconds that a log's clock may be ahead of ours.
const TOLERANCE: u64 = 300;

/// `NID_ct_precert_scts` and `NID_ct_precert_poison`.
const TIMESTAMPS: c_int = 951;
const POISON: c_int = 952;

/// A DER encoding.
///
/// # Safety
/// `encode` answers the length for NULL, and writes that much.
unsafe fn der(encode: impl Fn(*mut *mut u8) -> c_int) -> Option<Vec<u8>> {
    let len = usize::try_from(encode(ptr::null_mut())).ok().filter(|len| *len > 0)?;
    let mut out = vec![0; len];
    encode(&mut out.as_mut_ptr());
    Some(out)
}

/// The place of an extension that is there once at most; `None` if it is there twice.
fn place_of(certificate: &X509, nid: c_int) -> Option<Option<c_int>> {
    // SAFETY: a live certificate.
    let find = |from| Some(unsafe { X509_get_ext_by_NID(certificate, nid, from) }).filter(|place| *place >= 0);
    let Some(first) = find(-1) else { return Some(None) };
    if find(first).is_some() { None } else { Some(Some(first)) }
}

/// What logs sign of a certificate.
struct Entries {
    /// The certificate; `None` for a pre-certificate.
    whole: Option<Vec<u8>>,
    /// What is to be signed by the issuer, without timestamps or poison; `None` if it has neither.
    bare: Option<Vec<u8>>,
}

impl Entries {
    /// `None` for a certificate that no log takes.
    fn of(certificate: &X509) -> Option<Entries> {
        let poison = place_of(certificate, POISON)?;
        let timestamps = place_of(certificate, TIMESTAMPS)?;
        if poison.is_some() && timestamps.is_some() {
            return None;
        }
        let whole = match poison {
            Some(_) => None,
            None => Some(certificate.try_der().ok()?.to_vec()),
        };
        let Some(place) = poison.or(timestamps) else { return Some(Entries { whole, bare: None }) };
        // SAFETY: the copy is ours.
        let bare = unsafe {
            let copy = X509_dup(certificate);
            if copy.is_null() {
                return None;
            }
            X509_EXTENSION_free(X509_delete_ext(copy, place));
            let bare = der(|out| i2d_re_X509_tbs(copy, out));
            X509_free(copy);
            bare?
        };
        Some(Entries { whole, bare: Some(bare) })
    }
}

/// What a log signed; `None` if the certificate has nothing of the kind.
fn signed_data(sct: &SCT, entries: &Entries, issuer: Option<[u8; 32]>) -> Option<Vec<u8>> {
    let precert = sct.entry_type == entry::PRECERT;
    let body = if precert { entries.bare.as_ref()? } else { entries.whole.as_ref()? };
    let mut data = vec![V1 as u8, 0];
    data.extend(sct.timestamp.to_be_bytes());
    data.extend((sct.entry_type as u16).to_be_bytes());
    if precert {
        data.extend(issuer?);
    }
    data.extend(u32::try_from(body.len()).ok()?.to_be_bytes().get(1..)?);
    data.extend_from_slice(body);
    data.extend(with_length(sct.extensions.bytes()));
    Some(data)
}

/// Whether a log signed this. Nothing but a wrong signature leaves a reason in the queue.
fn is_signed(log: &CTLOG, data: &[u8], signature: &[u8]) -> Result<bool, Error> {
    let key = Arc::as_ptr(&log.key).cast_mut();
    // SAFETY: a fresh context and the log's live key; the slices outlive the calls.
    let answer = unsafe {
        let ctx = EVP_MD_CTX_new();
        let begun = EVP_DigestVerifyInit(ctx, ptr::null_mut(), EVP_sha256(), ptr::null_mut(), key) == 1;
        let verify = || EVP_DigestVerify(ctx, signature.as_ptr(), signature.len(), data.as_ptr(), data.len());
        let answer = if begun { verify() } else { -1 };
        EVP_MD_CTX_free(ctx);
        answer
    };
    if answer == 0 { Err(error(reason::CT_R_SCT_INVALID_SIGNATURE)) } else { Ok(answer == 1) }
}

impl CT_POLICY_EVAL_CTX {
    fn verify(&self, sct: &SCT, log: &CTLOG, entries: &Entries, issuer: Option<[u8; 32]>) -> Result<bool, Error> {
        if !sct.is_complete() || !matches!(sct.entry_type, entry::X509 | entry::PRECERT) {
            return Err(error(reason::CT_R_SCT_NOT_SET));
        }
        if sct.timestamp > self.time {
            return Err(error(reason::CT_R_SCT_FUTURE_TIMESTAMP));
        }
        match signed_data(sct, entries, issuer) {
            Some(data) => is_signed(log, &data, sct.signature.bytes()),
            None => Ok(false),
        }
    }

    /// The SHA-256 of the issuer's key.
    fn issuer_hash(issuer: &X509) -> Option<[u8; 32]> {
        // SAFETY: a live certificate's key.
        let key = unsafe { der(|out| i2d_X509_PUBKEY(X509_get_X509_PUBKEY(issuer), out)) }?;
        Algorithm::Sha256.digest(&key)?.try_into().ok()
    }

    /// Notes what a timestamp is worth: whether it is valid.
    fn judge(&self, sct: &mut SCT, logs: Option<&CTLOG_STORE>) -> Result<bool, Error> {
        let log = logs.and_then(|store| store.logs.iter().find(|log| log.id == sct.log_id.bytes()));
        let Some(log) = log else {
            sct.status = status::UNKNOWN_LOG;
            return Ok(false);
        };
        let precert = sct.entry_type == entry::PRECERT;
        if precert && self.issuer.is_none() {
            sct.status = status::UNVERIFIED;
            return Ok(false);
        }
        let issuer = self.issuer.as_deref().filter(|_| precert).and_then(Self::issuer_hash);
        let Some(entries) = self.certificate.as_deref().and_then(Entries::of) else {
            sct.status = status::UNVERIFIED;
            return Ok(false);
        };
        let valid = self.verify(sct, log, &entries, issuer);
        let is_valid = matches!(valid, Ok(true));
        if let Err(why) = valid {
            why.raise();
        }
        sct.status = if is_valid { status::VALID } else { status::INVALID };
        Ok(is_valid)
    }
}

/// An empty policy whose time is now and a little later. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn CT_POLICY_EVAL_CTX_new() -> *mut CT_POLICY_EVAL_CTX {
    let time = (now() + TOLERANCE) * 1000;
    let policy = CT_POLICY_EVAL_CTX { certificate: None, issuer: None, store: ptr::null(), time };
    guard(ptr::null_mut(), || Ok(CT_POLICY_EVAL_CTX::into_raw(policy)))
}

/// As [`CT_POLICY_EVAL_CTX_new`] for a library context. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn CT_POLICY_EVAL_CTX_new_ex(
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut CT_POLICY_EVAL_CTX {
    CT_POLICY_EVAL_CTX_new()
}

/// Frees a policy; NULL is fine. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_free(ctx: *mut CT_POLICY_EVAL_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give the policy up.
        drop(unsafe { CT_POLICY_EVAL_CTX::set0(ctx) });
        Ok(())
    })
}

/// The certificate, which the policy keeps; NULL if there is none. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_get0_cert(ctx: *const CT_POLICY_EVAL_CTX) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live policy.
        let certificate = unsafe { &CT_POLICY_EVAL_CTX::get0(ctx)?.certificate };
        Ok(certificate.as_ref().map_or(ptr::null_mut(), |it| Arc::as_ptr(it).cast_mut()))
    })
}

/// Sets the certificate. Returns 1 or 0. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_set1_cert(ctx: *mut CT_POLICY_EVAL_CTX, cert: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live policy and certificate.
        unsafe { CT_POLICY_EVAL_CTX::get0_mut(ctx)?.certificate = Some(X509::get1(cert)?) };
        Ok(1)
    })
}

/// The issuer, which the policy keeps; NULL if there is none. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_get0_issuer(ctx: *const CT_POLICY_EVAL_CTX) -> *mut X509 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live policy.
        let issuer = unsafe { &CT_POLICY_EVAL_CTX::get0(ctx)?.issuer };
        Ok(issuer.as_ref().map_or(ptr::null_mut(), |it| Arc::as_ptr(it).cast_mut()))
    })
}

/// Sets the issuer. Returns 1 or 0. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_set1_issuer(ctx: *mut CT_POLICY_EVAL_CTX, issuer: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live policy and certificate.
        unsafe { CT_POLICY_EVAL_CTX::get0_mut(ctx)?.issuer = Some(X509::get1(issuer)?) };
        Ok(1)
    })
}

/// The logs; NULL if there are none. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_get0_log_store(ctx: *const CT_POLICY_EVAL_CTX) -> *const CTLOG_STORE {
    // SAFETY: the man page has the caller pass a live policy.
    guard(ptr::null(), || Ok(unsafe { CT_POLICY_EVAL_CTX::get0(ctx) }?.store))
}

/// Sets the logs, which stay the caller's and must outlive the policy. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_set_shared_CTLOG_STORE(
    ctx: *mut CT_POLICY_EVAL_CTX,
    log_store: *mut CTLOG_STORE,
) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live policy.
        unsafe { CT_POLICY_EVAL_CTX::get0_mut(ctx) }?.store = log_store;
        Ok(())
    })
}

/// The time, in milliseconds since 1970. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_get_time(ctx: *const CT_POLICY_EVAL_CTX) -> u64 {
    // SAFETY: the man page has the caller pass a live policy.
    guard(0, || Ok(unsafe { CT_POLICY_EVAL_CTX::get0(ctx) }?.time))
}

/// Sets the time, in milliseconds since 1970, after which no timestamp may be. Source: CT_POLICY_EVAL_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CT_POLICY_EVAL_CTX_set_time(ctx: *mut CT_POLICY_EVAL_CTX, time_in_ms: u64) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live policy.
        unsafe { CT_POLICY_EVAL_CTX::get0_mut(ctx) }?.time = time_in_ms;
        Ok(())
    })
}

/// Checks a timestamp: 1 if it is valid, 0 if not (`SCT_get_validation_status` says why), -1 on failure.
/// Source: SCT_validate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_validate(sct: *mut SCT, ctx: *const CT_POLICY_EVAL_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a timestamp it has alone, a live policy, and logs that outlive it.
        unsafe {
            let sct = SCT::get0_mut(sct)?;
            if sct.version != V1 {
                sct.status = status::UNKNOWN_VERSION;
                return Ok(0);
            }
            let policy = CT_POLICY_EVAL_CTX::get0(ctx)?;
            policy.judge(sct, CTLOG_STORE::option(policy.store)).map(c_int::from)
        }
    })
}

/// Checks timestamps: 1 if all are valid, 0 if not, below 0 on failure. Source: SCT_validate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCT_LIST_validate(scts: *const stack_st_SCT, ctx: *mut CT_POLICY_EVAL_CTX) -> c_int {
    guard(-1, || {
        let mut all = 1;
        // SAFETY: the man page has the caller pass a stack of timestamps it has alone, or NULL, and a live policy.
        for sct in unsafe { Stack::items(scts) }.into_iter().filter(|sct| !sct.is_null()) {
            // SAFETY: as above.
            match unsafe { SCT_validate(sct, ctx) } {
                failed @ ..0 => return Ok(failed),
                valid => all &= valid,
            }
        }
        Ok(all)
    })
}
