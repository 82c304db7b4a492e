//! What the extensions say together, gathered once for path validation.

use super::super::ber::{Reader, tag};
use super::super::extensions::{self as ext, AuthorityKeyId, DistributionPoint, Extension, GeneralName, flag};
use super::super::oid;
use super::Certificate;
use crate::error::Error;

/// What the extensions say, decoded when first asked for (`x509v3_cache_extensions`).
#[derive(Debug, Default)]
pub struct Facts {
    /// `EXFLAG_*`.
    pub flags: u32,
    /// Path length, -1 if there is none.
    pub path_len: i64,
    /// Path length of a proxy certificate, -1 if there is none.
    pub proxy_path_len: i64,
    /// `KU_*`.
    pub key_usage: u32,
    /// `XKU_*`.
    pub extended_usage: u32,
    /// `NS_*`.
    pub ns_cert_type: u32,
    /// Subject key identifier.
    pub subject_key_id: Option<Box<[u8]>>,
    /// Authority key identifier.
    pub authority_key_id: Option<AuthorityKeyId>,
    /// Subject alternative names.
    pub alt_names: Option<Vec<GeneralName>>,
    /// Name constraints.
    pub name_constraints: Option<ext::NameConstraints>,
    /// CRL distribution points.
    pub crl_points: Vec<DistributionPoint>,
}

impl Facts {
    /// Whether any of these flags is set.
    pub fn has(&self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// Whether some extension is malformed or doubled: nothing that needs extensions can be answered then.
    pub fn is_invalid(&self) -> bool {
        self.has(flag::INVALID)
    }
}

impl Certificate {
    pub(super) fn gather(&self) -> Facts {
        let list = self.extensions();
        let mut facts = Facts { path_len: -1, proxy_path_len: -1, ..Facts::default() };
        let mut bad = false;
        if self.parts.version == 0 {
            facts.flags |= flag::V1;
        }
        gather_constraints(&list, &mut facts, &mut bad);
        gather_usages(&list, &mut facts, &mut bad);
        facts.subject_key_id = ext::find(&list, oid::SUBJECT_KEY_IDENTIFIER, ext::octets).note(&mut bad);
        facts.authority_key_id = ext::find(&list, oid::AUTHORITY_KEY_IDENTIFIER, ext::authority_key_id).note(&mut bad);
        facts.alt_names = ext::find(&list, oid::SUBJECT_ALT_NAME, ext::general_names).note(&mut bad);
        facts.name_constraints = ext::find(&list, oid::NAME_CONSTRAINTS, ext::name_constraints).note(&mut bad);
        let points = |reader: &mut Reader<'_>| ext::distribution_points(reader, &self.issuer);
        if let Some((points, good)) = ext::find(&list, oid::CRL_DISTRIBUTION_POINTS, points).note(&mut bad) {
            facts.crl_points = points;
            bad |= !good;
        }
        gather_criticality(&list, &mut facts);
        if bad {
            facts.flags |= flag::INVALID;
        }
        if self.subject == self.issuer {
            facts.flags |= flag::SI;
            let mut keys = self.check_authority(facts.authority_key_id.as_ref(), facts.subject_key_id.as_deref());
            keys = keys.and_then(|()| super::super::key::signature_fits(self, self));
            if keys.is_ok() {
                facts.flags |= flag::SS;
            }
        }
        facts.flags |= flag::SET;
        facts
    }

    /// Whether `akid` can mean this certificate, whose subject key identifier is `own`; else the `X509_V_ERR_*`.
    fn check_authority(&self, akid: Option<&AuthorityKeyId>, own: Option<&[u8]>) -> Result<(), i32> {
        let Some(akid) = akid else { return Ok(()) };
        if let (Some(wanted), Some(own)) = (akid.key_id.as_deref(), own)
            && wanted != own
        {
            return Err(super::super::verdict::AKID_SKID_MISMATCH);
        }
        if akid.serial.as_deref().is_some_and(|serial| serial != self.serial()) {
            return Err(super::super::verdict::AKID_ISSUER_SERIAL_MISMATCH);
        }
        let directory = akid.issuer.iter().flatten().find_map(|name| match name {
            GeneralName::Directory(name) => Some(name),
            _ => None,
        });
        match directory {
            Some(name) if *name != *self.issuer => Err(super::super::verdict::AKID_ISSUER_SERIAL_MISMATCH),
            _ => Ok(()),
        }
    }

    /// Whether an authority key identifier can mean this certificate (`X509_check_akid`).
    ///
    /// As in OpenSSL, its own key identifier counts only if its extensions were looked at before.
    pub fn fits_authority(&self, akid: Option<&AuthorityKeyId>) -> Result<(), i32> {
        self.check_authority(akid, self.known_facts().and_then(|facts| facts.subject_key_id.as_deref()))
    }

    /// Whether two certificates are the same (`X509_cmp` = 0).
    pub fn is_same(&self, other: &Certificate) -> bool {
        std::ptr::eq(self, other) || self.der == other.der
    }
}

fn gather_constraints(list: &[Extension<'_>], facts: &mut Facts, bad: &mut bool) {
    if let Some((ca, path_len)) = ext::find(list, oid::BASIC_CONSTRAINTS, ext::basic_constraints).note(bad) {
        facts.flags |= if ca { flag::BCONS | flag::CA } else { flag::BCONS };
        match path_len {
            None => {}
            Some(Ok(length)) => facts.path_len = length,
            Some(Err(())) => {
                facts.path_len = 0;
                *bad = true;
            }
        }
    }
    if let Some(length) = ext::find(list, oid::PROXY_CERT_INFO, proxy_info).note(bad) {
        let named = list.iter().any(|ext| matches!(ext.oid, oid::SUBJECT_ALT_NAME | oid::ISSUER_ALT_NAME));
        *bad |= named || facts.has(flag::CA);
        facts.proxy_path_len = length.unwrap_or(-1);
        facts.flags |= flag::PROXY;
    }
}

/// `ProxyCertInfo`: the path length.
fn proxy_info(reader: &mut Reader<'_>) -> Result<Option<i64>, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let length = reader.optional(tag::INTEGER)?.map(|element| element.integer()).transpose()?;
    let mut policy = reader.expect(tag::SEQUENCE)?.reader();
    policy.expect(tag::OID)?.oid()?;
    policy.optional(tag::OCTET_STRING)?;
    policy.end()?;
    reader.end()?;
    Ok(length.map(ext::small_integer))
}

fn gather_usages(list: &[Extension<'_>], facts: &mut Facts, bad: &mut bool) {
    if let Some(usage) = ext::find(list, oid::KEY_USAGE, ext::bit_flags).note(bad) {
        facts.flags |= flag::KUSAGE;
        facts.key_usage = usage;
        // RFC 5280 4.2.1.3: at least one bit must be set.
        *bad |= usage == 0;
    }
    if let Some(usages) = ext::find(list, oid::EXTENDED_KEY_USAGE, ext::usages).note(bad) {
        facts.flags |= flag::XKUSAGE;
        facts.extended_usage = usages.into_iter().fold(0, |bits, usage| bits | ext::usage_bit(usage));
    }
    if let Some(bits) = ext::find(list, oid::NETSCAPE_CERT_TYPE, ext::bit_flags).note(bad) {
        facts.flags |= flag::NSCERT;
        facts.ns_cert_type = bits & 0xff;
    }
}

/// Extensions that may be critical because path validation handles them.
pub fn is_supported(oid: &[u8]) -> bool {
    matches!(
        oid,
        oid::NETSCAPE_CERT_TYPE
            | oid::KEY_USAGE
            | oid::SUBJECT_ALT_NAME
            | oid::BASIC_CONSTRAINTS
            | oid::CERTIFICATE_POLICIES
            | oid::CRL_DISTRIBUTION_POINTS
            | oid::EXTENDED_KEY_USAGE
            | oid::IP_ADDR_BLOCKS
            | oid::AUTONOMOUS_SYS_NUM
            | oid::OCSP_NO_CHECK
            | oid::POLICY_CONSTRAINTS
            | oid::PROXY_CERT_INFO
            | oid::NAME_CONSTRAINTS
            | oid::POLICY_MAPPINGS
            | oid::INHIBIT_ANY_POLICY
    )
}

fn gather_criticality(list: &[Extension<'_>], facts: &mut Facts) {
    for extension in list {
        if extension.oid == oid::FRESHEST_CRL {
            facts.flags |= flag::FRESHEST;
        }
        if !extension.critical {
            continue;
        }
        if !is_supported(extension.oid) {
            facts.flags |= flag::CRITICAL;
            break;
        }
        facts.flags |= match extension.oid {
            oid::BASIC_CONSTRAINTS => flag::BCONS_CRITICAL,
            oid::SUBJECT_ALT_NAME => flag::SAN_CRITICAL,
            _ => 0,
        };
    }
}
