//! Revocation: choosing the CRL that fits a certificate best, and looking the certificate up in it.

use std::cmp::Ordering::{Greater, Less};
use std::sync::Arc;

use super::{Environment, State, Step, Stop, verify};
use crate::pki::certificate::Certificate;
use crate::pki::crl::{Crl, REMOVE_FROM_CRL, idp};
use crate::pki::extensions::{ALL_REASONS, DistributionPoint, GeneralName, PointName, flag, key_usage as ku};
use crate::pki::name::Name;
use crate::pki::params::flags;
use crate::pki::verdict;

/// How well a CRL fits, as bits of which the higher count for more.
mod score {
    pub const NO_CRITICAL: u32 = 0x100;
    pub const SCOPE: u32 = 0x080;
    pub const TIME: u32 = 0x040;
    pub const ISSUER_NAME: u32 = 0x020;
    pub const VALID: u32 = NO_CRITICAL | TIME | SCOPE;
    pub const ISSUER_CERT: u32 = 0x018;
    pub const SAME_PATH: u32 = 0x008;
    pub const AUTHORITY: u32 = 0x004;
    pub const TIME_DELTA: u32 = 0x002;
}

/// Reports an error of the CRL being checked.
fn report_crl<E: Environment + ?Sized>(env: &mut E, state: &mut State, error: i32) -> Step {
    state.error = error;
    if env.verify(0, state) { Ok(()) } else { Err(Stop::Refused) }
}

/// The step as such: the leaf, or with CRL_CHECK_ALL every certificate.
pub fn check_revocation<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    if !state.params.has(flags::CRL_CHECK) {
        return Ok(());
    }
    let last = match state.params.has(flags::CRL_CHECK_ALL) {
        true => state.len().saturating_sub(1),
        false if state.is_crl_path => return Ok(()),
        false => 0,
    };
    for depth in 0..=last {
        state.error_depth = depth as i32;
        check_certificate(env, state)?;
    }
    Ok(())
}

fn check_certificate<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let Some(subject) = state.at(state.depth()).cloned() else { return Err(Stop::Failed) };
    state.current = Some(subject.clone());
    state.current_issuer = None;
    state.crl_score = 0;
    state.crl_reasons = 0;
    if subject.facts().has(flag::PROXY) {
        return Ok(());
    }
    while state.crl_reasons != ALL_REASONS {
        let covered = state.crl_reasons;
        let found = match env.crl(state, &subject) {
            Some(found) => found.ok().map(|crl| (given(state, &subject, crl), None)),
            None => find_crl(env, state, &subject),
        };
        let Some((crl, delta)) = found else {
            let outcome = report_crl(env, state, verdict::UNABLE_TO_GET_CRL);
            state.current_crl = None;
            return outcome;
        };
        state.current_crl = Some(crl.clone());
        let outcome = look_up(env, state, &subject, &crl, delta.as_ref());
        // Whatever comes next, this list has had its turn.
        state.current_crl = None;
        match outcome {
            Ok(()) if covered == state.crl_reasons => return report_crl(env, state, verdict::UNABLE_TO_GET_CRL),
            Ok(()) => {}
            stopped => return stopped,
        }
    }
    Ok(())
}

/// A list that the program's own function found, which is judged as one of ours is.
fn given(state: &mut State, subject: &Arc<Certificate>, crl: Arc<Crl>) -> Arc<Crl> {
    if let Some((score, issuer, reasons)) = rate(state, subject, &crl, state.crl_reasons) {
        (state.crl_score, state.current_issuer, state.crl_reasons) = (score, issuer, reasons);
    }
    crl
}

fn look_up<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    subject: &Arc<Certificate>,
    crl: &Arc<Crl>,
    delta: Option<&Arc<Crl>>,
) -> Step {
    env.check_crl(state, crl)?;
    let mut removed = false;
    if let Some(delta) = delta {
        env.check_crl(state, delta)?;
        removed = env.cert_crl(state, delta, subject)?;
    }
    if !removed {
        env.cert_crl(state, crl, subject)?;
    }
    Ok(())
}

struct Best {
    crl: Arc<Crl>,
    delta: Option<Arc<Crl>>,
    issuer: Option<Arc<Certificate>>,
    score: u32,
    reasons: u32,
}

/// The best CRL among those given, else among the store's; and its delta.
fn find_crl<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    subject: &Arc<Certificate>,
) -> Option<(Arc<Crl>, Option<Arc<Crl>>)> {
    let given = state.crls.clone();
    let mut best = None;
    choose(state, subject, &given, &mut best);
    if best.as_ref().is_none_or(|best| best.score < score::VALID) {
        let stored = env.crls(state, &subject.issuer().clone());
        choose(state, subject, &stored, &mut best);
    }
    let best = best?;
    state.current_issuer = best.issuer;
    state.crl_score = best.score;
    state.crl_reasons = best.reasons;
    Some((best.crl, best.delta))
}

fn choose(state: &State, subject: &Arc<Certificate>, crls: &[Arc<Crl>], best: &mut Option<Best>) {
    let mut chosen: Option<Best> = None;
    let floor = best.as_ref().map_or(0, |best| best.score);
    let covered = best.as_ref().map_or(state.crl_reasons, |best| best.reasons);
    for crl in crls {
        let Some((score, issuer, reasons)) = rate(state, subject, crl, covered) else { continue };
        let to_beat = chosen.as_ref().map_or(floor, |chosen| chosen.score);
        if score < to_beat || score == 0 {
            continue;
        }
        if let Some(chosen) = chosen.as_ref().filter(|chosen| chosen.score == score)
            && !is_newer(crl, &chosen.crl)
        {
            continue;
        }
        chosen = Some(Best { crl: crl.clone(), delta: None, issuer, score, reasons });
    }
    if let Some(mut chosen) = chosen {
        chosen.delta = find_delta(state, subject, &chosen.crl, crls, &mut chosen.score);
        *best = Some(chosen);
    }
}

fn is_newer(crl: &Crl, than: &Crl) -> bool {
    match (crl.last_update().seconds(), than.last_update().seconds()) {
        (Some(own), Some(other)) => own > other,
        _ => false,
    }
}

/// How well a CRL fits: its score, issuer and the reasons then covered; `None` if not at all.
fn rate(
    state: &State,
    subject: &Arc<Certificate>,
    crl: &Arc<Crl>,
    covered: u32,
) -> Option<(u32, Option<Arc<Certificate>>, u32)> {
    let facts = crl.facts();
    // Deltas are looked for once a base is found.
    if facts.idp_flags & idp::INVALID != 0 || facts.base_number.is_some() {
        return None;
    }
    if !state.params.has(flags::EXTENDED_CRL_SUPPORT) {
        if facts.idp_flags & (idp::INDIRECT | idp::REASONS) != 0 {
            return None;
        }
    } else if facts.idp_flags & idp::REASONS != 0 && facts.idp_reasons & !covered == 0 {
        return None;
    }
    let mut score = 0;
    if **subject.issuer() == **crl.issuer() {
        score |= score::ISSUER_NAME;
    } else if facts.idp_flags & idp::INDIRECT == 0 {
        return None;
    }
    if facts.flags & flag::CRITICAL == 0 {
        score |= score::NO_CRITICAL;
    }
    if is_timely(state, crl, score) {
        score |= score::TIME;
    }
    let (issuer, fit) = find_crl_issuer(state, crl, score)?;
    score |= fit;
    let mut reasons = covered;
    if let Some(scope) = covers(subject, crl, score) {
        if scope & !covered == 0 {
            return None;
        }
        reasons |= scope;
        score |= score::SCOPE;
    }
    Some((score, Some(issuer), reasons))
}

/// Whether a CRL is current.
fn is_timely(state: &State, crl: &Crl, score: u32) -> bool {
    let Some(moment) = state.params.moment() else { return true };
    let begun = crl.last_update().against(moment) == Some(Less);
    let lasting = crl.next_update().is_none_or(|next| match next.against(moment) {
        Some(Greater) => true,
        Some(_) => score & score::TIME_DELTA != 0,
        None => false,
    });
    begun && lasting
}

/// The certificate that issued a CRL, and what that adds to its score.
fn find_crl_issuer(state: &State, crl: &Crl, score: u32) -> Option<(Arc<Certificate>, u32)> {
    let akid = crl.facts().authority_key_id.as_ref();
    let fits = |certificate: &&Arc<Certificate>| certificate.fits_authority(akid).is_ok();
    let named = |certificate: &&Arc<Certificate>| **certificate.subject() == **crl.issuer();
    let chain = state.chain.as_deref().unwrap_or_default();
    let next = (state.depth() + 1).min(chain.len().saturating_sub(1));
    if score & score::ISSUER_NAME != 0
        && let Some(issuer) = chain.get(next).filter(fits)
    {
        return Some((issuer.clone(), score::AUTHORITY | score::ISSUER_CERT));
    }
    if let Some(issuer) = chain.iter().skip(next + 1).filter(named).find(fits) {
        return Some((issuer.clone(), score::AUTHORITY | score::SAME_PATH));
    }
    if !state.params.has(flags::EXTENDED_CRL_SUPPORT) {
        return None;
    }
    let issuer = state.untrusted.iter().flatten().filter(named).find(fits)?;
    Some((issuer.clone(), score::AUTHORITY))
}

/// The reasons for which a CRL speaks of a certificate; `None` if it does not.
fn covers(subject: &Certificate, crl: &Crl, score: u32) -> Option<u32> {
    let facts = crl.facts();
    let barred = if subject.facts().has(flag::CA) { idp::ONLY_USER } else { idp::ONLY_CA };
    if facts.idp_flags & (idp::ONLY_ATTRIBUTE | barred) != 0 {
        return None;
    }
    let point_name = facts.issuing_point.as_ref().and_then(|point| point.name.as_ref());
    let speaks = |point: &&DistributionPoint| {
        is_issued_by(point, crl, score)
            && (facts.issuing_point.is_none() || same_point(point.name.as_ref(), point_name))
    };
    if let Some(point) = subject.facts().crl_points.iter().find(speaks) {
        return Some(facts.idp_reasons & point.reasons);
    }
    (point_name.is_none() && score & score::ISSUER_NAME != 0).then_some(facts.idp_reasons)
}

fn is_issued_by(point: &DistributionPoint, crl: &Crl, score: u32) -> bool {
    match &point.crl_issuer {
        None => score & score::ISSUER_NAME != 0,
        Some(names) => names.iter().any(|name| matches!(name, GeneralName::Directory(name) if *name == **crl.issuer())),
    }
}

/// Whether two distribution point names have a name in common; an absent one fits any.
fn same_point(own: Option<&PointName>, other: Option<&PointName>) -> bool {
    let has = |names: &[GeneralName], wanted: &Name| {
        names.iter().any(|name| matches!(name, GeneralName::Directory(name) if name == wanted))
    };
    match (own, other) {
        (None, _) | (_, None) => true,
        (Some(PointName::Relative(own)), Some(PointName::Relative(other))) => {
            matches!((own, other), (Some(own), Some(other)) if own == other)
        }
        (Some(PointName::Relative(relative)), Some(PointName::Full(names)))
        | (Some(PointName::Full(names)), Some(PointName::Relative(relative))) => {
            relative.as_ref().is_some_and(|relative| has(names, relative))
        }
        (Some(PointName::Full(own)), Some(PointName::Full(other))) => own.iter().any(|name| other.contains(name)),
    }
}

fn find_delta(
    state: &State,
    subject: &Certificate,
    base: &Arc<Crl>,
    crls: &[Arc<Crl>],
    score: &mut u32,
) -> Option<Arc<Crl>> {
    let freshest = (subject.facts().flags | base.facts().flags) & flag::FRESHEST != 0;
    if !state.params.has(flags::USE_DELTAS) || !freshest {
        return None;
    }
    let delta = crls.iter().find(|delta| is_delta_of(delta, base))?;
    if is_timely(state, delta, *score) {
        *score |= score::TIME_DELTA;
    }
    Some(delta.clone())
}

fn is_delta_of(delta: &Crl, base: &Crl) -> bool {
    let numbers = (&delta.facts().base_number, &base.facts().number, &delta.facts().number);
    let (Some(of), Some(number), Some(own)) = numbers else { return false };
    let value = |crl: &Crl, oid: &[u8]| -> Option<Option<Vec<u8>>> {
        let extensions = crl.extensions();
        let mut matching = extensions.iter().filter(|ext| ext.oid == oid);
        let first = matching.next().map(|ext| ext.value.to_vec());
        matching.next().is_none().then_some(first)
    };
    let same = |oid: &[u8]| matches!((value(delta, oid), value(base, oid)), (Some(a), Some(b)) if a == b);
    **delta.issuer() == **base.issuer()
        && same(crate::pki::oid::AUTHORITY_KEY_IDENTIFIER)
        && same(crate::pki::oid::ISSUING_DISTRIBUTION_POINT)
        && !exceeds(of, number)
        && exceeds(own, number)
}

/// Whether one INTEGER (content octets) is greater than another.
fn exceeds(own: &[u8], other: &[u8]) -> bool {
    let key = |octets: &[u8]| {
        let negative = octets.first().is_some_and(|first| first & 0x80 != 0);
        let len = octets.len() as i64;
        (!negative, if negative { -len } else { len }, octets.to_vec())
    };
    key(own) > key(other)
}

/// Whether the CRL may be believed: its issuer, scope, time and signature.
pub fn check_crl<E: Environment + ?Sized>(env: &mut E, state: &mut State, crl: &Arc<Crl>) -> Step {
    let depth = state.depth();
    let last = state.len().saturating_sub(1);
    let issuer = match state.current_issuer.clone() {
        Some(issuer) => issuer,
        None if depth < last => state.at(depth + 1).cloned().ok_or(Stop::Failed)?,
        None => {
            let issuer = state.at(last).cloned().ok_or(Stop::Failed)?;
            if !env.is_issued(state, &issuer, &issuer) {
                report_crl(env, state, verdict::UNABLE_TO_GET_CRL_ISSUER)?;
            }
            issuer
        }
    };
    if crl.facts().base_number.is_none() {
        check_issuer(env, state, crl, &issuer)?;
    }
    if state.crl_score & score::TIME == 0 {
        check_crl_time(env, state, crl)?;
    }
    let Some(key) = issuer.public_key() else {
        return report_crl(env, state, verdict::UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY);
    };
    if let Err(error) = super::suite_b::check_crl(&state.params, key, crl) {
        report_crl(env, state, error)?;
    }
    if crl.is_signed_by(key) { Ok(()) } else { report_crl(env, state, verdict::CRL_SIGNATURE_FAILURE) }
}

fn check_issuer<E: Environment + ?Sized>(env: &mut E, state: &mut State, crl: &Crl, issuer: &Arc<Certificate>) -> Step {
    if issuer.facts().rejects_usage(ku::CRL_SIGN) {
        report_crl(env, state, verdict::KEYUSAGE_NO_CRL_SIGN)?;
    }
    if state.crl_score & score::SCOPE == 0 {
        report_crl(env, state, verdict::DIFFERENT_CRL_SCOPE)?;
    }
    if state.crl_score & score::SAME_PATH == 0 && !path_is_good(env, state) {
        report_crl(env, state, verdict::CRL_PATH_VALIDATION_ERROR)?;
    }
    if crl.facts().idp_flags & idp::INVALID != 0 {
        report_crl(env, state, verdict::INVALID_EXTENSION)?;
    }
    Ok(())
}

/// Whether a CRL issuer outside the chain has a good chain of its own, to the same anchor.
fn path_is_good<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> bool {
    if state.is_crl_path || state.current_issuer.is_none() {
        return false;
    }
    let mut inner = State {
        leaf: state.current_issuer.clone(),
        untrusted: state.untrusted.clone(),
        crls: state.crls.clone(),
        params: state.params.clone(),
        is_crl_path: true,
        ..State::default()
    };
    let good = verify(env, &mut inner).is_ok();
    // Both work on one set of parameters: a name that matched before is forgotten.
    state.params = std::mem::take(&mut inner.params);
    let last = |state: &State| state.chain.as_ref().and_then(|chain| chain.last().cloned());
    good && matches!((last(state), last(&inner)), (Some(own), Some(other)) if own.is_same(&other))
}

fn check_crl_time<E: Environment + ?Sized>(env: &mut E, state: &mut State, crl: &Arc<Crl>) -> Step {
    let Some(moment) = state.params.moment() else { return Ok(()) };
    state.current_crl = Some(crl.clone());
    match crl.last_update().against(moment) {
        None => report_crl(env, state, verdict::ERROR_IN_CRL_LAST_UPDATE_FIELD)?,
        Some(Greater) => report_crl(env, state, verdict::CRL_NOT_YET_VALID)?,
        Some(_) => {}
    }
    if let Some(next) = crl.next_update() {
        match next.against(moment) {
            None => report_crl(env, state, verdict::ERROR_IN_CRL_NEXT_UPDATE_FIELD)?,
            Some(Less) if state.crl_score & score::TIME_DELTA == 0 => {
                report_crl(env, state, verdict::CRL_HAS_EXPIRED)?;
            }
            Some(_) => {}
        }
    }
    state.current_crl = None;
    Ok(())
}

/// Looks a certificate up in a CRL; true for removeFromCRL.
pub fn cert_crl<E: Environment + ?Sized>(
    env: &mut E,
    state: &mut State,
    crl: &Arc<Crl>,
    subject: &Arc<Certificate>,
) -> Result<bool, Stop> {
    if !state.params.has(flags::IGNORE_CRITICAL) && crl.facts().flags & flag::CRITICAL != 0 {
        report_crl(env, state, verdict::UNHANDLED_CRITICAL_CRL_EXTENSION)?;
    }
    match crl.find_certificate(subject) {
        Some(entry) if entry.reason == REMOVE_FROM_CRL => Ok(true),
        Some(_) => report_crl(env, state, verdict::CERT_REVOKED).map(|()| false),
        None => Ok(false),
    }
}
