//! Building the chain: from the leaf to something trusted, asking the store before the untrusted certificates.

use std::sync::Arc;

use super::{Environment, State, Step, Stop, report};
use crate::pki::certificate::Certificate;
use crate::pki::dane::Dane;
use crate::pki::params::{Params, flags};
use crate::pki::purpose::is_self_signed;
use crate::pki::trust::{self, Trust};
use crate::pki::verdict;

/// Whether the certificate is valid at the moment that counts.
fn is_current(params: &Params, certificate: &Certificate) -> bool {
    use std::cmp::Ordering::{Greater, Less};
    params.moment().is_none_or(|moment| {
        certificate.not_before().against(moment) == Some(Less)
            && certificate.not_after().against(moment) == Some(Greater)
    })
}

/// Whether `candidate` expires after `best`.
fn expires_later(candidate: &Certificate, best: &Certificate) -> bool {
    match (candidate.not_after().seconds(), best.not_after().seconds()) {
        (Some(candidate), Some(best)) => candidate > best,
        _ => false,
    }
}

/// The first candidate that may have issued `subject` and is valid; else the one that expires last.
pub fn choose_issuer<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    subject: &Arc<Certificate>,
    candidates: &[Arc<Certificate>],
) -> Option<Arc<Certificate>> {
    let mut best: Option<&Arc<Certificate>> = None;
    for candidate in candidates {
        if !env.is_issued(state, subject, candidate) {
            continue;
        }
        if is_current(&state.params, candidate) {
            return Some(candidate.clone());
        }
        if best.is_none_or(|best| expires_later(candidate, best)) {
            best = Some(candidate);
        }
    }
    best.cloned()
}

/// An issuer of `subject` in a list that is not in the chain yet (a self-issued leaf may be its own).
pub fn find_issuer<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    list: &[Arc<Certificate>],
    subject: &Arc<Certificate>,
) -> Option<Arc<Certificate>> {
    let chain = state.chain.clone().unwrap_or_default();
    let self_issued = |facts: &crate::pki::certificate::Facts| facts.has(crate::pki::extensions::flag::SI);
    let own = subject.known_facts().is_some_and(self_issued) && chain.len() == 1;
    let fresh = |candidate: &&Arc<Certificate>| own || !chain.iter().any(|other| other.is_same(candidate));
    let candidates: Vec<_> = list.iter().filter(fresh).cloned().collect();
    choose_issuer(env, state, subject, &candidates)
}

/// Where to look next.
#[derive(Default)]
struct Search {
    untrusted: bool,
    trusted: bool,
    /// Looking for a trusted issuer lower in a chain that led nowhere.
    alternate: bool,
    may_alternate: bool,
    /// Whether the store counts at all.
    may_trusted: bool,
    /// Up to where.
    alt_untrusted: usize,
}

struct Builder {
    search: Search,
    untrusted: Vec<Arc<Certificate>>,
    max: usize,
    /// The verdict once there is one.
    trust: Trust,
}

enum Next {
    Again,
    Stop,
    /// Go on to the untrusted certificates.
    Fall,
}

fn failed(state: &mut State) -> Stop {
    state.error = verdict::UNSPECIFIED;
    Stop::Failed
}

pub(super) fn build_chain<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let has_untrusted = state.untrusted.is_some();
    let mut search = Search { untrusted: has_untrusted, ..Search::default() };
    // TLSA records that do without PKIX leave the store out.
    let dane = state.dane.as_ref();
    search.may_trusted = dane.is_none_or(|dane| dane.has_pkix() || !dane.has_dane());
    if !search.may_trusted {
    } else if !has_untrusted || state.params.has(flags::TRUSTED_FIRST) {
        search.trusted = true;
    } else {
        search.may_alternate = !state.params.has(flags::NO_ALT_CHAINS);
    }
    state.params.depth = state.params.depth.min(i32::MAX / 2);
    let max = usize::try_from(state.params.depth + 1).unwrap_or(0);
    let mut untrusted = state.untrusted.clone().unwrap_or_default();
    untrusted.extend(state.dane.iter().flat_map(|dane| dane.certificates.iter().cloned()));
    let mut builder = Builder { search, untrusted, max, trust: Trust::Untrusted };
    while builder.search.untrusted || builder.search.trusted {
        state.error_depth = state.len() as i32 - 1;
        if builder.search.trusted {
            match builder.try_trusted(env, state)? {
                Next::Again => continue,
                Next::Stop => break,
                Next::Fall => {}
            }
        }
        if builder.search.untrusted {
            builder.try_untrusted(env, state);
            if builder.trust != Trust::Untrusted {
                break;
            }
        }
    }
    let num = state.len();
    if num <= max && builder.trust == Trust::Untrusted && bare_key_signed(state) {
        builder.trust = Trust::Trusted;
    }
    let num = state.len().min(num);
    if num <= max && builder.trust == Trust::Untrusted && num == state.num_untrusted {
        builder.trust = check_trust(env, state, num)?;
    }
    match builder.trust {
        Trust::Trusted => Ok(()),
        Trust::Rejected => Err(Stop::Refused),
        Trust::Untrusted => explain(env, state, max),
    }
}

/// Reports why no trusted chain was found.
fn explain<E: Environment + ?Sized>(env: &mut E, state: &mut State, max: usize) -> Step {
    let num = state.len();
    if state.error != verdict::OK {
        // What was pardoned on the way is said again, instead of what was not found.
        return report(env, state, None, num - 1, state.error);
    }
    if num > max {
        report(env, state, None, num - 1, verdict::CERT_CHAIN_TOO_LONG)?;
    }
    let refused = |dane: &Dane| dane.is_used() && (!dane.has_pkix() || dane.pkix_depth >= 0);
    if state.dane.as_ref().is_some_and(refused) {
        report(env, state, None, num - 1, verdict::DANE_NO_MATCH)?;
    }
    let last = state.at(num - 1).cloned();
    let error = match last.and_then(|last| is_self_signed(&last)) {
        Some(true) if num == 1 => verdict::DEPTH_ZERO_SELF_SIGNED_CERT,
        Some(true) => verdict::SELF_SIGNED_CERT_IN_CHAIN,
        _ if state.num_untrusted < num => verdict::UNABLE_TO_GET_ISSUER_CERT,
        _ => verdict::UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
    };
    report(env, state, None, num - 1, error)
}

impl Builder {
    fn try_trusted<E: Environment + ?Sized>(&mut self, env: &mut E, state: &mut State) -> Result<Next, Stop> {
        let num = state.len();
        let place = if self.search.alternate { self.search.alt_untrusted } else { num };
        let Some(subject) = state.at(place - 1).cloned() else { return Err(failed(state)) };
        let issuer = match num > self.max {
            true => None,
            false => {
                // A program's own lookup must not see a half-built chain.
                let chain = state.chain.take();
                let found = env.issuer(state, &subject);
                state.chain = chain;
                found.map_err(|_| {
                    state.error = verdict::STORE_LOOKUP;
                    Stop::Failed
                })?
            }
        };
        if let Some(issuer) = issuer
            && let Some(next) = self.extend(env, state, &subject, issuer, place)?
        {
            return Ok(next);
        }
        if self.search.untrusted {
            return Ok(Next::Fall);
        }
        if self.search.alternate {
            self.search.alt_untrusted -= 1;
            if self.search.alt_untrusted > 0 {
                return Ok(Next::Again);
            }
        }
        if !self.search.may_alternate || self.search.alternate || state.num_untrusted < 2 {
            return Ok(Next::Stop);
        }
        self.search.alternate = true;
        self.search.alt_untrusted = state.num_untrusted - 1;
        Ok(Next::Fall)
    }

    /// Takes a trusted issuer into the chain; `None` if it does not help.
    fn extend<E: Environment + ?Sized>(
        &mut self,
        env: &mut E,
        state: &mut State,
        subject: &Arc<Certificate>,
        issuer: Arc<Certificate>,
        place: usize,
    ) -> Result<Option<Next>, Stop> {
        let Some(mut self_signed) = is_self_signed(subject) else { return Err(failed(state)) };
        let chain = state.chain.get_or_insert_default();
        let mut num = chain.len();
        if self.search.alternate {
            if self_signed || num <= place {
                return Err(failed(state));
            }
            self.search.alternate = false;
            chain.truncate(place);
            num = place;
            state.num_untrusted = place;
        }
        if !self_signed {
            self_signed = match is_self_signed(&issuer) {
                Some(self_signed) => self_signed,
                None => return Err(failed(state)),
            };
            chain.push(issuer);
        } else if subject.is_same(&issuer) {
            num -= 1;
            state.num_untrusted = num;
            chain[num] = issuer;
        } else {
            // It mimics an anchor: same name, another certificate.
            return Ok(None);
        }
        self.search.untrusted = false;
        self.trust = check_trust(env, state, num)?;
        Ok(match self.trust {
            Trust::Trusted | Trust::Rejected => Some(Next::Stop),
            Trust::Untrusted if !self_signed => Some(Next::Again),
            Trust::Untrusted => None,
        })
    }

    fn try_untrusted<E: Environment + ?Sized>(&mut self, env: &mut E, state: &mut State) {
        let num = state.len();
        let Some(subject) = state.at(num - 1).cloned() else { return };
        let issuer = match is_self_signed(&subject) == Some(true) || num > self.max {
            true => None,
            false => find_issuer(env, state, &self.untrusted, &subject),
        };
        let Some(issuer) = issuer else {
            self.search.untrusted = false;
            self.search.trusted |= self.search.may_trusted;
            return;
        };
        if let Some(place) = self.untrusted.iter().position(|other| Arc::ptr_eq(other, &issuer)) {
            self.untrusted.remove(place);
        }
        state.chain.get_or_insert_default().push(issuer);
        state.num_untrusted += 1;
        let top = state.num_untrusted - 1;
        if authority_matches(state, top) {
            self.trust = Trust::Trusted;
        }
    }
}

/// Whether the chain's certificates from `from` on make it trusted.
fn check_trust<E: Environment + ?Sized>(env: &mut E, state: &mut State, from: usize) -> Result<Trust, Stop> {
    let num = state.len();
    if from > 0 && from < num && authority_matches(state, from) {
        return Ok(Trust::Trusted);
    }
    match pkix_trust(env, state, from)? {
        Trust::Trusted => Ok(with_dane(state, from)),
        other => Ok(other),
    }
}

/// Whether the certificate at this depth is an authority that a TLSA record names and that needs no PKIX.
fn authority_matches(state: &mut State, depth: usize) -> bool {
    let Some(certificate) = state.at(depth).cloned() else { return false };
    let Some(dane) = state.dane.as_mut().filter(|dane| depth > 0 && dane.has_authority()) else { return false };
    let matched = dane.matches(&certificate, depth);
    if matched {
        state.num_untrusted = depth - 1;
    }
    matched
}

/// With TLSA records PKIX alone is not enough: one has to match, too.
fn with_dane(state: &mut State, from: usize) -> Trust {
    let Some(dane) = state.dane.as_mut().filter(|dane| dane.is_used()) else { return Trust::Trusted };
    if dane.pkix_depth < 0 {
        dane.pkix_depth = from as i32;
    }
    if dane.depth >= 0 { Trust::Trusted } else { Trust::Untrusted }
}

/// Whether the chain's top is signed by a bare key from a TLSA record; the chain then ends there.
fn bare_key_signed(state: &mut State) -> bool {
    let num = state.len();
    let (Some(top), Some(dane)) = (state.chain.as_ref().and_then(|chain| chain.get(num - 1)), state.dane.as_mut())
    else {
        return false;
    };
    let signed = dane.bare_key_signed(top, num - 1);
    if signed && let Some(chain) = state.chain.as_mut() {
        chain.truncate(state.num_untrusted);
    }
    signed
}

fn pkix_trust<E: Environment + ?Sized>(env: &mut E, state: &mut State, from: usize) -> Result<Trust, Stop> {
    let num = state.len();
    for depth in from..num {
        let Some(certificate) = state.at(depth).cloned() else { break };
        match trust::check(&certificate, state.params.trust, 0) {
            Trust::Trusted => return Ok(Trust::Trusted),
            Trust::Rejected => return Ok(rejected(env, state, &certificate, depth)),
            Trust::Untrusted => {}
        }
    }
    if !state.params.has(flags::PARTIAL_CHAIN) {
        return Ok(Trust::Untrusted);
    }
    if from < num {
        return Ok(Trust::Trusted);
    }
    // Is the leaf itself in the store?
    let Some(leaf) = state.at(0).cloned() else { return Ok(Trust::Untrusted) };
    let found = env.certificates(state, &leaf.subject().clone()).map_err(|_| Stop::Failed)?;
    let Some(own) = found.into_iter().find(|other| other.is_same(&leaf)) else { return Ok(Trust::Untrusted) };
    if trust::check(&own, state.params.trust, 0) == Trust::Rejected {
        return Ok(rejected(env, state, &leaf, 0));
    }
    if let Some(first) = state.chain.get_or_insert_default().first_mut() {
        *first = own;
    }
    state.num_untrusted = 0;
    Ok(Trust::Trusted)
}

fn rejected<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
) -> Trust {
    match report(env, state, Some(certificate), depth, verdict::CERT_REJECTED) {
        Ok(()) => Trust::Untrusted,
        Err(_) => Trust::Rejected,
    }
}
