//! Names and policies: is it the peer we want, are name constraints kept, which policies remain?

use super::{Environment, State, Step, Stop, report};
use crate::pki::certificate::Certificate;
use crate::pki::extensions::{GeneralName, flag};
use crate::pki::host::{self, check};
use crate::pki::params::flags;
use crate::pki::policy_tree::{self, Outcome};
use crate::pki::{constraints, verdict};

/// Host, mailbox and address of the leaf.
pub(super) fn check_identity<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let Some(leaf) = state.leaf.clone() else { return Ok(()) };
    if let Some(hosts) = state.params.hosts.clone() {
        let flags = state.params.host_flags;
        let found = hosts.iter().find_map(|name| host::matching_host(&leaf, name, flags).ok().flatten());
        state.params.peer_name = found;
        if state.params.peer_name.is_none() {
            report(env, state, Some(&leaf), 0, verdict::HOSTNAME_MISMATCH)?;
        }
    }
    if let Some(email) = state.params.email.clone()
        && host::matches_email(&leaf, &email, 0) != Ok(true)
    {
        report(env, state, Some(&leaf), 0, verdict::EMAIL_MISMATCH)?;
    }
    if let Some(ip) = state.params.ip.clone()
        && !host::matches_ip(&leaf, &ip)
    {
        report(env, state, Some(&leaf), 0, verdict::IP_ADDRESS_MISMATCH)?;
    }
    Ok(())
}

/// Name constraints of every certificate above, the anchor's too, on each that is not self-issued.
pub(super) fn check_constraints<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    for depth in (0..state.len()).rev() {
        let Some(certificate) = state.at(depth).cloned() else { break };
        if depth != 0 && certificate.facts().has(flag::SI) {
            continue;
        }
        if certificate.facts().has(flag::PROXY) && !proxy_is_named_after_issuer(state, &certificate, depth) {
            report(env, state, Some(&certificate), depth, verdict::PROXY_SUBJECT_NAME_VIOLATION)?;
        }
        for upper in (depth + 1..state.len()).rev() {
            let Some(issuer) = state.at(upper).cloned() else { break };
            let Some(constraints) = &issuer.facts().name_constraints else { continue };
            let mut kept = constraints::check(&certificate, constraints);
            if kept.is_ok() && depth == 0 && common_name_counts(&certificate, state.params.host_flags) {
                kept = constraints::check_common_names(&certificate, constraints);
            }
            match kept {
                Ok(()) => {}
                Err(verdict::OUT_OF_MEM) => {
                    state.error = verdict::OUT_OF_MEM;
                    return Err(Stop::Failed);
                }
                Err(error) => report(env, state, Some(&certificate), depth, error)?,
            }
        }
    }
    Ok(())
}

fn common_name_counts(certificate: &Certificate, host_flags: u32) -> bool {
    let mut names = certificate.facts().alt_names.iter().flatten();
    host_flags & check::NEVER_CHECK_SUBJECT == 0
        && (host_flags & check::ALWAYS_CHECK_SUBJECT != 0 || !names.any(|name| matches!(name, GeneralName::Dns(_))))
}

/// RFC 3820 3.4: the subject of a proxy certificate is its issuer's name and one more common name.
fn proxy_is_named_after_issuer(state: &State, proxy: &Certificate, depth: usize) -> bool {
    let _ = (state, depth);
    let (subject, issuer) = (proxy.subject(), proxy.issuer());
    let Some(last) = subject.attributes().last() else { return false };
    let alone = subject.attributes().filter(|entry| entry.set == last.set).count() == 1;
    last.oid == crate::pki::oid::COMMON_NAME
        && alone
        && subject.len() == issuer.len() + 1
        && subject.canonical().starts_with(issuer.canonical())
}

/// The policies of the chain.
pub fn check_policies<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    if state.is_crl_path {
        return Ok(());
    }
    let chain = state.chain.clone().unwrap_or_default();
    match policy_tree::check(&chain, state.params.policies.as_deref(), state.params.flags) {
        Outcome::TooLarge => {
            state.error = verdict::OUT_OF_MEM;
            return Err(Stop::Failed);
        }
        Outcome::Invalid => {
            for (depth, certificate) in chain.iter().enumerate() {
                if certificate.known_policies().is_some_and(|cache| cache.invalid) {
                    report(env, state, Some(certificate), depth, verdict::INVALID_POLICY_EXTENSION)?;
                }
            }
            return Ok(());
        }
        Outcome::NoPolicy => {
            state.explicit_policy = true;
            state.current = None;
            state.error = verdict::NO_EXPLICIT_POLICY;
            return if env.verify(0, state) { Ok(()) } else { Err(Stop::Refused) };
        }
        Outcome::Valid(tree, explicit) => {
            state.tree = tree;
            state.explicit_policy = explicit;
        }
    }
    if state.params.has(flags::NOTIFY_POLICY) {
        state.current = None;
        if !env.verify(2, state) {
            return Err(Stop::Refused);
        }
    }
    Ok(())
}
