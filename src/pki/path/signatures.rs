//! From the root down: signatures and times, and the callback's ok = 1 for each certificate.

use std::cmp::Ordering::{Greater, Less};
use std::sync::Arc;

use super::{Environment, State, Step, Stop, report, require};
use crate::pki::certificate::Certificate;
use crate::pki::extensions::flag;
use crate::pki::params::flags;
use crate::pki::purpose::{likely_issued, signing_allowed};
use crate::pki::verdict;

/// Verifies each certificate with the key of the one above.
///
/// An anchor's own signature is looked at only when asked for: it adds no security.
pub fn internal_verify<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let Some(last) = state.len().checked_sub(1) else { return Err(Stop::Failed) };
    let mut depth = last;
    let Some(mut issuer) = state.at(depth).cloned() else { return Err(Stop::Failed) };
    let mut subject = issuer.clone();
    state.error_depth = depth as i32;
    // What a bare key of a TLSA record signed has no issuer here, and its signature has been checked.
    let bare = state.dane.as_ref().is_some_and(|dane| dane.signed_by_bare_key);
    let ends_well = bare || likely_issued(&issuer, &issuer).is_ok() || state.params.has(flags::PARTIAL_CHAIN);
    if !ends_well {
        if depth > 0 {
            depth -= 1;
            state.error_depth = depth as i32;
            subject = state.at(depth).cloned().unwrap_or(subject);
        } else {
            report(env, state, Some(&issuer), 0, verdict::UNABLE_TO_VERIFY_LEAF_SIGNATURE)?;
        }
    }
    loop {
        let own = Arc::ptr_eq(&subject, &issuer);
        let asked = state.params.has(flags::CHECK_SS_SIGNATURE) && issuer.facts().has(flag::SS);
        let by_bare_key = bare && depth == last;
        if !by_bare_key && (!own || asked) {
            verify_one(env, state, &subject, &issuer, depth)?;
        }
        check_time(env, state, &subject, depth)?;
        state.current_issuer = Some(issuer).filter(|_| !by_bare_key);
        state.current = Some(subject.clone());
        state.error_depth = depth as i32;
        if !env.verify(1, state) {
            return Err(Stop::Refused);
        }
        if depth == 0 {
            return Ok(());
        }
        depth -= 1;
        issuer = subject;
        subject = match state.at(depth) {
            Some(next) => next.clone(),
            None => return Err(Stop::Failed),
        };
    }
}

fn verify_one<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    subject: &Arc<Certificate>,
    issuer: &Arc<Certificate>,
    depth: usize,
) -> Step {
    let own = Arc::ptr_eq(subject, issuer);
    let issuer_depth = if own { depth } else { depth + 1 };
    // RFC 6818: a self-issued end-entity certificate may sign itself whatever its usage.
    if (!own || issuer.facts().has(flag::CA))
        && let Err(error) = signing_allowed(issuer, subject)
    {
        report(env, state, Some(issuer), issuer_depth, error)?;
    }
    match issuer.public_key() {
        None => report(env, state, Some(issuer), issuer_depth, verdict::UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY),
        Some(key) => {
            let good = subject.is_signed_by(key);
            require(good, env, state, subject, depth, verdict::CERT_SIGNATURE_FAILURE)
        }
    }
}

fn check_time<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
) -> Step {
    let Some(moment) = state.params.moment() else { return Ok(()) };
    let error = match certificate.not_before().against(moment) {
        None => Some(verdict::ERROR_IN_CERT_NOT_BEFORE_FIELD),
        Some(Greater) => Some(verdict::CERT_NOT_YET_VALID),
        Some(_) => None,
    };
    if let Some(error) = error {
        report(env, state, Some(certificate), depth, error)?;
    }
    let error = match certificate.not_after().against(moment) {
        None => Some(verdict::ERROR_IN_CERT_NOT_AFTER_FIELD),
        Some(Less) => Some(verdict::CERT_HAS_EXPIRED),
        Some(_) => None,
    };
    match error {
        Some(error) => report(env, state, Some(certificate), depth, error),
        None => Ok(()),
    }
}
