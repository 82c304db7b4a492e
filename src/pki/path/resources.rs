//! RFC 3779: AS numbers and address blocks must be held by every certificate above.

use std::sync::Arc;

use super::{Environment, State, Step, report};
use crate::error::Error;
use crate::pki::ber::{Reader, tag};
use crate::pki::certificate::Certificate;
use crate::pki::{oid, verdict};

pub(super) fn check<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    check_numbers(env, state)?;
    check_blocks(env, state)
}

fn value<'a>(certificate: &'a Certificate, oid: &[u8]) -> Option<&'a [u8]> {
    certificate.extensions().into_iter().find(|ext| ext.oid == oid).map(|ext| ext.value)
}

/// Ranges of numbers, or that they are the issuer's.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Numbers {
    Inherited,
    Ranges(Vec<(u64, u64)>),
}

impl Numbers {
    fn holds(&self, other: &Numbers) -> bool {
        match (self, other) {
            (Numbers::Ranges(own), Numbers::Ranges(other)) => {
                other.iter().all(|(low, high)| own.iter().any(|(from, to)| from <= low && high <= to))
            }
            _ => true,
        }
    }
}

/// `ASIdentifiers`: AS numbers and routing domains.
fn identifiers(encoded: &[u8]) -> Result<[Option<Numbers>; 2], Error> {
    let mut reader = Reader::new(encoded).expect(tag::SEQUENCE)?.reader();
    let mut read = |number| -> Result<Option<Numbers>, Error> {
        let Some(explicit) = reader.optional(tag::context(number))? else { return Ok(None) };
        let mut inner = explicit.reader();
        if inner.optional(tag::NULL)?.is_some() {
            return Ok(Some(Numbers::Inherited));
        }
        let mut list = inner.expect(tag::SEQUENCE)?.reader();
        let mut ranges = Vec::new();
        while !list.is_empty() {
            ranges.push(range(&mut list)?);
        }
        Ok(Some(Numbers::Ranges(ranges)))
    };
    Ok([read(0)?, read(1)?])
}

fn range(list: &mut Reader<'_>) -> Result<(u64, u64), Error> {
    let number = |reader: &mut Reader<'_>| -> Result<u64, Error> {
        let octets = reader.expect(tag::INTEGER)?.integer()?;
        Ok(octets.iter().fold(0u64, |value, octet| value.saturating_mul(256).saturating_add((*octet).into())))
    };
    match list.optional(tag::SEQUENCE)? {
        Some(pair) => {
            let mut pair = pair.reader();
            Ok((number(&mut pair)?, number(&mut pair)?))
        }
        None => number(list).map(|number| (number, number)),
    }
}

fn check_numbers<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let chain = state.chain.clone().unwrap_or_default();
    let Some(first) = chain.first().and_then(|leaf| value(leaf, oid::AUTONOMOUS_SYS_NUM)) else { return Ok(()) };
    let Ok(mut below) = identifiers(first) else {
        return report(env, state, chain.first(), 0, verdict::INVALID_EXTENSION);
    };
    let unnested = |env: &mut E, state: &mut State, certificate: &Arc<Certificate>, depth: usize| {
        report(env, state, Some(certificate), depth, verdict::UNNESTED_RESOURCE)
    };
    for (depth, certificate) in chain.iter().enumerate().skip(1) {
        let Some(encoded) = value(certificate, oid::AUTONOMOUS_SYS_NUM) else {
            if below.iter().any(Option::is_some) {
                unnested(env, state, certificate, depth)?;
            }
            continue;
        };
        let Ok(own) = identifiers(encoded) else {
            report(env, state, Some(certificate), depth, verdict::INVALID_EXTENSION)?;
            continue;
        };
        for (below, own) in below.iter_mut().zip(own) {
            match (own, &below) {
                (None, Some(_)) => {
                    unnested(env, state, certificate, depth)?;
                    *below = None;
                }
                (Some(own @ Numbers::Ranges(_)), child) => match child.as_ref().is_none_or(|child| own.holds(child)) {
                    true => *below = Some(own),
                    false => unnested(env, state, certificate, depth)?,
                },
                _ => {}
            }
        }
    }
    let last = chain.last().and_then(|anchor| value(anchor, oid::AUTONOMOUS_SYS_NUM).map(identifiers));
    if let (Some(Ok(own)), Some(anchor)) = (last, chain.last()) {
        for _ in own.iter().filter(|own| **own == Some(Numbers::Inherited)) {
            unnested(env, state, anchor, chain.len() - 1)?;
        }
    }
    Ok(())
}

/// Address blocks are not taken apart: what is not the same above is refused.
fn check_blocks<E: Environment + ?Sized>(env: &mut E, state: &mut State) -> Step {
    let chain = state.chain.clone().unwrap_or_default();
    let Some(own) = chain.first().and_then(|leaf| value(leaf, oid::IP_ADDR_BLOCKS)) else { return Ok(()) };
    for (depth, certificate) in chain.iter().enumerate().skip(1) {
        if value(certificate, oid::IP_ADDR_BLOCKS) != Some(own) {
            report(env, state, Some(certificate), depth, verdict::UNNESTED_RESOURCE)?;
        }
    }
    Ok(())
}
