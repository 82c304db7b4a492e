//! From the leaf up: critical extensions, who is a CA, X509_STRICT's checks, purpose, path length.

use std::sync::Arc;

use super::{Environment, State, Step, report, require};
use crate::pki::certificate::Certificate;
use crate::pki::extensions::{flag, key_usage as ku};
use crate::pki::key::Kind;
use crate::pki::params::flags;
use crate::pki::trust::{self, Trust};
use crate::pki::{purpose, verdict};

/// What the certificate at a depth must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expected {
    /// The leaf may be either.
    Either,
    /// What issued a proxy certificate is no CA.
    NotCa,
    Ca,
}

pub(super) fn check_extensions<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let mut expected = Expected::Either;
    let (mut length, mut proxy_length) = (0i64, 0i64);
    let purpose = if state.is_crl_path { purpose::id::CRL_SIGN } else { state.params.purpose };
    for depth in 0..state.len() {
        let Some(certificate) = state.at(depth).cloned() else { break };
        check_kind(env, state, &certificate, depth, expected)?;
        let facts = certificate.facts();
        check_curve(env, state, &certificate, depth)?;
        if state.params.has(flags::X509_STRICT) && state.len() > 1 {
            check_strictly(env, state, &certificate, depth)?;
        }
        if purpose > 0 {
            check_purpose(env, state, &certificate, depth, purpose, expected == Expected::Ca)?;
        }
        let within = depth <= 1 || facts.path_len == -1 || length <= facts.path_len + proxy_length;
        require(within, env, state, &certificate, depth, verdict::PATH_LENGTH_EXCEEDED)?;
        if depth > 0 && !facts.has(flag::SI) {
            length += 1;
        }
        if facts.has(flag::PROXY) {
            if facts.proxy_path_len != -1 {
                let within = proxy_length <= facts.proxy_path_len;
                require(within, env, state, &certificate, depth, verdict::PROXY_PATH_LENGTH_EXCEEDED)?;
                proxy_length = facts.proxy_path_len;
            }
            proxy_length += 1;
            expected = Expected::NotCa;
        } else {
            expected = Expected::Ca;
        }
    }
    Ok(())
}

fn check_kind<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
    expected: Expected,
) -> Step {
    // OpenSSL does not look for extensions here that nobody asked for before.
    let known = certificate.known_facts().map_or(0, |facts| facts.flags);
    let handled = state.params.has(flags::IGNORE_CRITICAL) || known & flag::CRITICAL == 0;
    require(handled, env, state, certificate, depth, verdict::UNHANDLED_CRITICAL_EXTENSION)?;
    let proxies = !state.is_crl_path && state.params.has(flags::ALLOW_PROXY_CERTS);
    let allowed = proxies || known & flag::PROXY == 0;
    require(allowed, env, state, certificate, depth, verdict::PROXY_CERTIFICATES_NOT_ALLOWED)?;
    let strict = state.params.has(flags::X509_STRICT);
    let facts = certificate.facts();
    let kind = if facts.is_invalid() { 0 } else { facts.ca_kind() };
    let (good, error) = match expected {
        Expected::Either => (!strict || kind <= 1, verdict::INVALID_CA),
        Expected::NotCa => (kind == 0, verdict::INVALID_NON_CA),
        // Only an anchor may be known for a CA by less than its basicConstraints.
        Expected::Ca => {
            let exact = depth + 1 < state.len() || strict;
            (kind != 0 && (!exact || kind == 1), verdict::INVALID_CA)
        }
    };
    require(good, env, state, certificate, depth, error)
}

fn check_curve<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
) -> Step {
    if state.len() < 2 {
        return Ok(());
    }
    match certificate.public_key() {
        None => report(env, state, Some(certificate), depth, verdict::UNSPECIFIED),
        Some(key) if key.kind() == Kind::Ec && key.has_explicit_parameters() => {
            report(env, state, Some(certificate), depth, verdict::EC_KEY_EXPLICIT_PARAMS)
        }
        Some(_) => Ok(()),
    }
}

/// RFC 5280's demands on what a conforming CA issues.
fn check_strictly<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
) -> Step {
    let facts = certificate.facts();
    let ca = facts.has(flag::CA);
    let signs = facts.key_usage & ku::KEY_CERT_SIGN != 0;
    let no_subject = certificate.subject().is_empty();
    let alt_names = facts.alt_names.as_ref();
    let limited = facts.path_len != -1;
    let needs_subject = ca || facts.key_usage & ku::CRL_SIGN != 0 || alt_names.is_none();
    let v3 = certificate.version() >= 2;
    let key_id = facts.authority_key_id.as_ref().is_some_and(|akid| akid.key_id.is_some());
    let is_last = depth + 1 == state.len();
    let demands = [
        (!limited || ca, verdict::PATHLEN_INVALID_FOR_NON_CA),
        (!limited || signs, verdict::PATHLEN_WITHOUT_KU_KEY_CERT_SIGN),
        (!(ca && facts.has(flag::BCONS)) || facts.has(flag::BCONS_CRITICAL), verdict::CA_BCONS_NOT_CRITICAL),
        (!ca || facts.has(flag::KUSAGE), verdict::CA_CERT_MISSING_KEY_USAGE),
        (ca || !signs, verdict::KU_KEY_CERT_SIGN_INVALID_FOR_NON_CA),
        (!certificate.issuer().is_empty(), verdict::ISSUER_NAME_EMPTY),
        (!(needs_subject && no_subject), verdict::SUBJECT_NAME_EMPTY),
        (
            !(no_subject && alt_names.is_some()) || facts.has(flag::SAN_CRITICAL),
            verdict::EMPTY_SUBJECT_SAN_NOT_CRITICAL,
        ),
        (alt_names.is_none_or(|names| !names.is_empty()), verdict::EMPTY_SUBJECT_ALT_NAME),
        (certificate.algorithm() == certificate.tbs_algorithm(), verdict::SIGNATURE_ALGORITHM_INCONSISTENCY),
        (!facts.has(flag::AKID_CRITICAL), verdict::AUTHORITY_KEY_IDENTIFIER_CRITICAL),
        (!facts.has(flag::SKID_CRITICAL), verdict::SUBJECT_KEY_IDENTIFIER_CRITICAL),
        (!v3 || is_last || key_id, verdict::MISSING_AUTHORITY_KEY_IDENTIFIER),
        (!v3 || !ca || facts.subject_key_id.is_some(), verdict::MISSING_SUBJECT_KEY_IDENTIFIER),
        (v3 || certificate.extensions().is_empty(), verdict::EXTENSIONS_REQUIRE_VERSION_3),
    ];
    for (met, error) in demands {
        require(met, env, state, certificate, depth, error)?;
    }
    Ok(())
}

/// The purpose, unless the anchor's own trust settings decide.
fn check_purpose<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    certificate: &Arc<Certificate>,
    depth: usize,
    purpose: i32,
    is_ca: bool,
) -> Step {
    let mut trusted = Trust::Untrusted;
    if depth >= state.num_untrusted && purpose == state.params.purpose {
        trusted = trust::check(certificate, state.params.trust, trust::flags::NO_SS_COMPAT);
    }
    let good = match trusted {
        Trust::Trusted => true,
        Trust::Rejected => false,
        Trust::Untrusted => match purpose::check(certificate, purpose, is_ca) {
            0 => false,
            1 => true,
            _ => !state.params.has(flags::X509_STRICT),
        },
    };
    require(good, env, state, certificate, depth, verdict::INVALID_PURPOSE)
}
