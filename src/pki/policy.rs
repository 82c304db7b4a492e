//! Certificate policies: what a certificate says of them, decoded when first asked for.

use super::ber::{Reader, tag};
use super::certificate::Certificate;
use super::extensions::{self as ext, small_integer};
use super::oid;
use crate::error::{Error, Lib, reason};

/// A policy as a certificate names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Content octets of its OID.
    pub oid: Box<[u8]>,
    /// Its qualifiers (`SEQUENCE OF PolicyQualifierInfo`), encoded.
    pub qualifiers: Option<Box<[u8]>>,
}

/// A policy of the issuer's domain and the subject's that it equals.
pub type Mapping = (Box<[u8]>, Box<[u8]>);

/// The policy extensions of a certificate.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    /// Whether one of them is malformed: verification then says so.
    pub invalid: bool,
    /// The policies, without anyPolicy; `None` if there is no such extension.
    pub policies: Option<Vec<Policy>>,
    /// anyPolicy, if it is among them.
    pub any: Option<Policy>,
    /// Whether the extension is critical.
    pub critical: bool,
    /// Mappings, issuer's to subject's.
    pub mappings: Vec<Mapping>,
    /// `requireExplicitPolicy`, -1 if absent.
    pub explicit_skip: i64,
    /// `inhibitPolicyMapping`, -1 if absent.
    pub map_skip: i64,
    /// `inhibitAnyPolicy`, -1 if absent.
    pub any_skip: i64,
}

impl Certificate {
    /// Its policies.
    pub fn policies(&self) -> &Cache {
        self.policies.get_or_init(|| Cache::of(self))
    }

    /// Its policies, if somebody has asked before.
    pub fn known_policies(&self) -> Option<&Cache> {
        self.policies.get()
    }
}

impl Cache {
    fn of(certificate: &Certificate) -> Cache {
        let list = certificate.extensions();
        let mut cache = Cache { explicit_skip: -1, map_skip: -1, any_skip: -1, ..Cache::default() };
        let mut bad = false;
        if let Some((explicit, map)) = ext::find(&list, oid::POLICY_CONSTRAINTS, constraints).note(&mut bad) {
            (cache.explicit_skip, cache.map_skip) = (explicit.unwrap_or(-1), map.unwrap_or(-1));
        }
        match ext::find(&list, oid::CERTIFICATE_POLICIES, policies) {
            ext::Found::Absent => {}
            ext::Found::Bad => bad = true,
            // An empty list is as good as none.
            ext::Found::One(policies, _) if policies.is_empty() => {}
            ext::Found::One(policies, critical) => {
                cache.critical = critical;
                bad |= !cache.take(policies);
            }
        }
        // Without policies OpenSSL looks no further.
        if cache.policies.is_some() {
            cache.mappings = ext::find(&list, oid::POLICY_MAPPINGS, mappings).note(&mut bad).unwrap_or_default();
            cache.any_skip = ext::find(&list, oid::INHIBIT_ANY_POLICY, skip).note(&mut bad).unwrap_or(-1);
        }
        cache.invalid = bad;
        cache
    }

    /// Sorts anyPolicy out; false if a policy is named twice.
    fn take(&mut self, policies: Vec<Policy>) -> bool {
        let mut good = true;
        let mut kept: Vec<Policy> = Vec::with_capacity(policies.len());
        for policy in policies {
            if policy.oid[..] == *oid::ANY_POLICY {
                good &= self.any.replace(policy).is_none();
            } else if kept.iter().any(|other| other.oid == policy.oid) {
                good = false;
            } else {
                kept.push(policy);
            }
        }
        self.policies = good.then_some(kept);
        good
    }
}

fn policies(reader: &mut Reader<'_>) -> Result<Vec<Policy>, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let mut list = Vec::new();
    while !reader.is_empty() {
        let mut policy = reader.expect(tag::SEQUENCE)?.reader();
        let oid = policy.expect(tag::OID)?.oid()?.into();
        let qualifiers = policy.optional(tag::SEQUENCE)?.map(|element| element.whole.into());
        policy.end()?;
        list.push(Policy { oid, qualifiers });
    }
    Ok(list)
}

/// A count of certificates, which must not be negative.
fn count(octets: &[u8]) -> Result<i64, Error> {
    match octets[0] & 0x80 {
        0 => Ok(small_integer(octets)),
        _ => Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NUMBER)),
    }
}

fn constraints(reader: &mut Reader<'_>) -> Result<(Option<i64>, Option<i64>), Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let mut field = |number| -> Result<Option<i64>, Error> {
        let element = reader.optional(tag::context(number))?;
        element.map(|element| element.integer().and_then(count)).transpose()
    };
    let found = (field(0)?, field(1)?);
    reader.end()?;
    if found == (None, None) {
        return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NUMBER));
    }
    Ok(found)
}

fn skip(reader: &mut Reader<'_>) -> Result<i64, Error> {
    count(reader.expect(tag::INTEGER)?.integer()?)
}

fn mappings(reader: &mut Reader<'_>) -> Result<Vec<Mapping>, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let mut list: Vec<Mapping> = Vec::new();
    while !reader.is_empty() {
        let mut mapping = reader.expect(tag::SEQUENCE)?.reader();
        let issuer: Box<[u8]> = mapping.expect(tag::OID)?.oid()?.into();
        let subject: Box<[u8]> = mapping.expect(tag::OID)?.oid()?.into();
        mapping.end()?;
        if issuer[..] == *oid::ANY_POLICY || subject[..] == *oid::ANY_POLICY {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NUMBER));
        }
        list.push((issuer, subject));
    }
    match list.is_empty() {
        true => Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NUMBER)),
        false => Ok(list),
    }
}
