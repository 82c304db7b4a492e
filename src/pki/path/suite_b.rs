//! Suite B (RFC 6460), if the flags ask for it: which curves and digests a chain may use.

use super::{Environment, State, Step, report};
use crate::crypto::verify::{Curve, Digest};
use crate::pki::certificate::Certificate;
use crate::pki::key::{Kind, PublicKey, SignatureAlgorithm};
use crate::pki::params::flags;
use crate::pki::verdict;

pub(super) fn check<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    if !state.params.has(flags::SUITEB_128_LOS) {
        return Ok(());
    }
    match walk(state) {
        Ok(()) => Ok(()),
        Err((depth, error)) => report(env, state, None, depth, error),
    }
}

fn walk(state: &State) -> Result<(), (usize, i32)> {
    let mut level = state.params.flags & flags::SUITEB_128_LOS;
    let chain = state.chain.as_deref().unwrap_or_default();
    let Some(leaf) = chain.first() else { return Ok(()) };
    let versions = |certificate: &Certificate| certificate.version() == 2;
    if !versions(leaf) {
        return Err((0, verdict::SUITE_B_INVALID_VERSION));
    }
    check_key(leaf.public_key(), None, &mut level).map_err(|error| (0, error))?;
    for (depth, pair) in chain.windows(2).enumerate() {
        let (subject, issuer) = (&pair[0], &pair[1]);
        if !versions(issuer) {
            return Err((depth + 1, verdict::SUITE_B_INVALID_VERSION));
        }
        check_key(issuer.public_key(), Some(subject), &mut level).map_err(|error| (blamed(depth, error), error))?;
    }
    let last = chain.len() - 1;
    let anchor = &chain[last];
    check_key(anchor.public_key(), Some(anchor), &mut level).map_err(|error| (blamed(last, error), error))
}

/// A wrong signature is the subject's fault, a wrong key the issuer's.
fn blamed(depth: usize, error: i32) -> usize {
    match error {
        verdict::SUITE_B_INVALID_SIGNATURE_ALGORITHM | verdict::SUITE_B_LOS_NOT_ALLOWED => depth,
        _ => depth + 1,
    }
}

fn check_key(
    key: Option<&PublicKey>,
    signed: Option<&std::sync::Arc<Certificate>>,
    level: &mut u64,
) -> Result<(), i32> {
    let key = key.filter(|key| key.kind() == Kind::Ec).ok_or(verdict::SUITE_B_INVALID_ALGORITHM)?;
    let digest = signed.map(|certificate| {
        let algorithm = SignatureAlgorithm::parse(certificate.algorithm());
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
        _ if *level & flags::SUITEB_128_LOS_ONLY == 0 => Err(match signed {
            Some(_) => verdict::SUITE_B_CANNOT_SIGN_P_384_WITH_P_256,
            None => verdict::SUITE_B_LOS_NOT_ALLOWED,
        }),
        _ => Ok(()),
    }
}
