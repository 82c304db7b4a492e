//! Suite B (RFC 6460), if the flags ask for it: which curves and digests a chain may use.

use super::{Environment, State, Step, report};
use crate::crypto::verify::{Curve, Digest};
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::key::{Kind, PublicKey, SignatureAlgorithm};
use crate::pki::params::{Params, flags};
use crate::pki::verdict;

pub(super) fn check<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    if !state.params.has(flags::SUITEB_128_LOS) {
        return Ok(());
    }
    let wanted = state.params.flags & flags::SUITEB_128_LOS;
    let mut level = wanted;
    match walk(state, &mut level) {
        Ok(()) => Ok(()),
        Err((depth, verdict::SUITE_B_LOS_NOT_ALLOWED)) if level != wanted => {
            report(env, state, None, depth, verdict::SUITE_B_CANNOT_SIGN_P_384_WITH_P_256)
        }
        Err((depth, error)) => report(env, state, None, depth, error),
    }
}

fn walk(state: &State, level: &mut u64) -> Result<(), (usize, i32)> {
    let chain = state.chain.as_deref().unwrap_or_default();
    let Some(leaf) = chain.first() else { return Ok(()) };
    let versions = |certificate: &Certificate| certificate.version() == 2;
    if !versions(leaf) {
        return Err((0, verdict::SUITE_B_INVALID_VERSION));
    }
    check_key(leaf.public_key(), None, level).map_err(|error| (0, error))?;
    for (depth, pair) in chain.windows(2).enumerate() {
        let (subject, issuer) = (&pair[0], &pair[1]);
        if !versions(issuer) {
            return Err((depth + 1, verdict::SUITE_B_INVALID_VERSION));
        }
        check_key(issuer.public_key(), Some(subject.algorithm()), level)
            .map_err(|error| (blamed(depth, error), error))?;
    }
    let last = chain.len() - 1;
    let anchor = &chain[last];
    check_key(anchor.public_key(), Some(anchor.algorithm()), level).map_err(|error| (blamed(last, error), error))
}

/// A wrong signature is the subject's fault, a wrong key the issuer's.
fn blamed(depth: usize, error: i32) -> usize {
    match error {
        verdict::SUITE_B_INVALID_SIGNATURE_ALGORITHM | verdict::SUITE_B_LOS_NOT_ALLOWED => depth,
        _ => depth + 1,
    }
}

/// Whether a CRL is signed as Suite B asks; else the `X509_V_ERR_*`.
pub(super) fn check_crl(params: &Params, key: &PublicKey, crl: &Crl) -> Result<(), i32> {
    match params.flags & flags::SUITEB_128_LOS {
        0 => Ok(()),
        mut level => check_key(Some(key), Some(crl.algorithm()), &mut level),
    }
}

/// Checks a key and the algorithm of what it signed.
fn check_key(key: Option<&PublicKey>, signed: Option<&[u8]>, level: &mut u64) -> Result<(), i32> {
    let key = key.filter(|key| key.kind() == Kind::Ec).ok_or(verdict::SUITE_B_INVALID_ALGORITHM)?;
    let digest = signed.map(|algorithm| {
        let algorithm = SignatureAlgorithm::parse(algorithm);
        algorithm.filter(|(described, _)| described.key == Kind::Ec).and_then(|(described, _)| described.digest)
    });
    let wanted = match key.curve() {
        Some(Curve::P384) => Digest::Sha384,
        Some(Curve::P256) => Digest::Sha256,
        _ => return Err(verdict::SUITE_B_INVALID_CURVE),
    };
    if digest.is_some_and(|digest| digest != Some(wanted)) {
        return Err(verdict::SUITE_B_INVALID_SIGNATURE_ALGORITHM);
    }
    match wanted {
        Digest::Sha384 => {
            if *level & flags::SUITEB_192_LOS == 0 {
                return Err(verdict::SUITE_B_LOS_NOT_ALLOWED);
            }
            // From here on P-256 may not sign.
            *level &= !flags::SUITEB_128_LOS_ONLY;
            Ok(())
        }
        _ if *level & flags::SUITEB_128_LOS_ONLY == 0 => Err(verdict::SUITE_B_LOS_NOT_ALLOWED),
        _ => Ok(()),
    }
}
