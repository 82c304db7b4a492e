//! Path building and validation after RFC 5280 section 6, in OpenSSL 3.0's order of checks, errors and callbacks.
//!
//! [`verify`] runs the steps one after the other on a [`State`], which is all that the program's callback may look
//! at and change. What a program can replace (looking up issuers and CRLs, whole steps, the callback) is the
//! [`Environment`]; its defaults are OpenSSL's own behaviour. An error goes to [`Environment::verify`] and verification
//! goes on if that pardons it, so that one fault may be heard twice and the last error pardoned remains the result.

mod build;
mod extensions;
mod names;
mod resources;
mod revocation;
mod signatures;
mod suite_b;

use std::sync::Arc;

pub use build::{choose_issuer, find_issuer};
pub use names::check_policies;
pub use revocation::{cert_crl, check_crl, check_revocation};
pub use signatures::internal_verify;

use super::certificate::Certificate;
use super::crl::Crl;
use super::dane::{Dane, NO_EE_NAME_CHECKS};
use super::name::Name;
use super::params::Params;
use super::policy_tree::Tree;
use super::store::{LookupFailed, TrustStore};
use super::{purpose, verdict};

/// Why verification stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// An error that the callback did not pardon (0).
    Refused,
    /// It could not be carried out (-1).
    Failed,
}

/// The outcome of a step.
pub type Step = Result<(), Stop>;

/// A verification: what goes in, where it stands, what comes out.
#[derive(Clone, Default)]
pub struct State {
    /// The certificate to verify.
    pub leaf: Option<Arc<Certificate>>,
    /// Certificates that may be used but are not trusted; `None` is not the same as none.
    pub untrusted: Option<Vec<Arc<Certificate>>>,
    /// CRLs given for this verification.
    pub crls: Vec<Arc<Crl>>,
    /// What to check.
    pub params: Params,
    /// The chain so far, leaf first; `None` before it is begun.
    pub chain: Option<Vec<Arc<Certificate>>>,
    /// How many certificates of the chain are not from the store.
    pub num_untrusted: usize,
    /// `X509_V_*`: the last error, pardoned or not.
    pub error: i32,
    /// Where in the chain.
    pub error_depth: i32,
    /// The certificate being checked.
    pub current: Option<Arc<Certificate>>,
    /// Its issuer.
    pub current_issuer: Option<Arc<Certificate>>,
    /// The CRL being checked.
    pub current_crl: Option<Arc<Crl>>,
    /// How well that CRL fits.
    pub crl_score: u32,
    /// Which reasons have been covered.
    pub crl_reasons: u32,
    /// The policies that remain.
    pub tree: Option<Tree>,
    /// Whether an explicit policy was required.
    pub explicit_policy: bool,
    /// TLSA records to match, and what did.
    pub dane: Option<Dane>,
    /// Whether this is the path of a CRL's issuer, inside another verification.
    pub is_crl_path: bool,
}

impl State {
    /// The certificate at a depth of the chain.
    pub fn at(&self, depth: usize) -> Option<&Arc<Certificate>> {
        self.chain.as_ref()?.get(depth)
    }

    /// How long the chain is.
    pub fn len(&self) -> usize {
        self.chain.as_ref().map_or(0, Vec::len)
    }

    /// Whether there is no chain.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn depth(&self) -> usize {
        usize::try_from(self.error_depth).unwrap_or(0)
    }
}

/// What surrounds a verification: the store, and what a program may have replaced.
pub trait Environment {
    /// Where trusted certificates and CRLs are.
    fn store(&self) -> &dyn TrustStore;

    /// Hears of every error (`ok` = 0), of every certificate that is fine (1) and of policies (2). False stops.
    fn verify(&mut self, ok: i32, _state: &mut State) -> bool {
        ok != 0
    }

    /// Finds a trusted issuer of `subject`.
    fn issuer(
        &mut self,
        state: &mut State,
        subject: &Arc<Certificate>,
    ) -> Result<Option<Arc<Certificate>>, LookupFailed> {
        let candidates = self.store().certificates(subject.issuer())?;
        Ok(choose_issuer(self, state, subject, &candidates))
    }

    /// Whether `issuer` may have issued `subject`.
    fn is_issued(&mut self, _state: &mut State, subject: &Arc<Certificate>, issuer: &Arc<Certificate>) -> bool {
        purpose::likely_issued(issuer, subject).is_ok()
    }

    /// The step that looks for revocations.
    fn revocation(&mut self, state: &mut State) -> Step {
        check_revocation(self, state)
    }

    /// Finds the CRL for a certificate; `None` leaves it to the usual way.
    fn crl(&mut self, _state: &mut State, _subject: &Arc<Certificate>) -> Option<Result<Arc<Crl>, LookupFailed>> {
        None
    }

    /// Whether a CRL is good.
    fn check_crl(&mut self, state: &mut State, crl: &Arc<Crl>) -> Step {
        check_crl(self, state, crl)
    }

    /// Looks a certificate up in a CRL: true if it says the certificate is not revoked after all (removeFromCRL).
    fn cert_crl(&mut self, state: &mut State, crl: &Arc<Crl>, subject: &Arc<Certificate>) -> Result<bool, Stop> {
        cert_crl(self, state, crl, subject)
    }

    /// The step that checks policies.
    fn policies(&mut self, state: &mut State) -> Step {
        check_policies(self, state)
    }

    /// The step that checks signatures and times.
    fn signatures(&mut self, state: &mut State) -> Step {
        internal_verify(self, state)
    }

    /// Trusted certificates by subject.
    fn certificates(&mut self, _state: &mut State, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed> {
        self.store().certificates(subject)
    }

    /// CRLs by issuer.
    fn crls(&mut self, _state: &mut State, issuer: &Name) -> Vec<Arc<Crl>> {
        self.store().crls(issuer)
    }
}

/// Reports an error of a certificate at a depth; goes on if that is pardoned.
fn report<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: Option<&Arc<Certificate>>,
    depth: usize,
    error: i32,
) -> Step {
    state.error_depth = depth as i32;
    state.current = certificate.or(state.at(depth)).cloned();
    state.error = error;
    if env.verify(0, state) { Ok(()) } else { Err(Stop::Refused) }
}

/// Reports an error unless `good`.
fn require<E: Environment + ?Sized>(
    good: bool,
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
    error: i32,
) -> Step {
    if good { Ok(()) } else { report(env, state, Some(certificate), depth, error) }
}

/// Strength in bits that each security level asks for.
const LEVELS: [u32; 5] = [80, 112, 128, 192, 256];

/// The strength that the level in force asks for; `None` if nothing is asked.
fn wanted_strength(params: &Params) -> Option<u32> {
    let level = usize::try_from(params.auth_level).ok()?.checked_sub(1)?;
    Some(LEVELS[level.min(LEVELS.len() - 1)])
}

fn key_is_strong(params: &Params, certificate: &Certificate) -> bool {
    wanted_strength(params)
        .is_none_or(|wanted| certificate.public_key().is_some_and(|key| key.security_bits() >= wanted))
}

/// Builds and validates a chain for `state.leaf` (`X509_verify_cert`, once its arguments are checked).
pub fn verify<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let Some(leaf) = state.leaf.clone() else {
        state.error = verdict::INVALID_CALL;
        return Err(Stop::Failed);
    };
    state.chain = Some(vec![leaf.clone()]);
    state.num_untrusted = 1;
    let outcome = match require(key_is_strong(&state.params, &leaf), env, state, &leaf, 0, verdict::EE_KEY_TOO_SMALL) {
        Ok(()) if state.dane.as_ref().is_some_and(Dane::is_used) => verify_dane(env, state, &leaf),
        Ok(()) => verify_chain(env, state),
        stopped => stopped,
    };
    if outcome.is_err() && state.error == verdict::OK {
        state.error = verdict::UNSPECIFIED;
    }
    outcome
}

/// A leaf that a record names needs no chain; without records for authorities no other will do.
fn verify_dane<E: Environment + ?Sized>(env: &mut E, state: &mut State, leaf: &Arc<Certificate>) -> Step {
    let Some(dane) = state.dane.as_mut() else { return Err(Stop::Failed) };
    dane.reset();
    let matched = dane.matches(leaf, 0);
    let hopeless = !matched && !dane.has_authority() && dane.depth < 0;
    let names_count = dane.flags & NO_EE_NAME_CHECKS == 0;
    if !matched && !hopeless {
        return verify_chain(env, state);
    }
    if leaf.public_key().is_none() {
        return Err(Stop::Failed);
    }
    suite_b::check(env, state)?;
    if hopeless {
        return report(env, state, Some(leaf), 0, verdict::DANE_NO_MATCH);
    }
    if names_count {
        names::check_identity(env, state)?;
    }
    state.error_depth = 0;
    state.current = Some(leaf.clone());
    if env.verify(1, state) { Ok(()) } else { Err(Stop::Refused) }
}

fn verify_chain<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    build::build_chain(env, state)?;
    extensions::check_extensions(env, state)?;
    check_strength(env, state)?;
    names::check_identity(env, state)?;
    if state.at(0).is_none_or(|leaf| leaf.public_key().is_none()) {
        return Err(Stop::Failed);
    }
    env.revocation(state)?;
    suite_b::check(env, state)?;
    env.signatures(state)?;
    names::check_constraints(env, state)?;
    resources::check(env, state)?;
    match state.params.has(super::params::flags::POLICY_CHECK) {
        true => env.policies(state),
        false => Ok(()),
    }
}

/// Keys of issuers and digests of signatures against the security level; an anchor's signature does not count.
fn check_strength<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let Some(wanted) = wanted_strength(&state.params) else { return Ok(()) };
    for depth in 0..state.len() {
        let Some(certificate) = state.at(depth).cloned() else { break };
        if depth > 0 {
            let strong = key_is_strong(&state.params, &certificate);
            require(strong, env, state, &certificate, depth, verdict::CA_KEY_TOO_SMALL)?;
        }
        if depth + 1 < state.len() {
            let strength = super::key::signature_security_bits(certificate.algorithm());
            let strong = strength.is_some_and(|strength| strength >= wanted);
            require(strong, env, state, &certificate, depth, verdict::CA_MD_TOO_WEAK)?;
        }
    }
    Ok(())
}
