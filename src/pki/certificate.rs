//! A certificate: the bytes it came in, where its parts are, and what its extensions say.

use std::any::Any;
use std::ops::Range;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::ber::{Element, Reader, tag};
use super::extensions::{self as ext, AuthorityKeyId, DistributionPoint, Extension, GeneralName, flag};
use super::name::{Name, sha1};
use super::oid;
use super::time::Time;
use crate::error::{Error, Lib, reason};

/// Where a part lies in the certificate's bytes.
pub type Span = Range<usize>;

/// Settings of a TRUSTED CERTIFICATE: usages trusted and rejected, as content octets of OIDs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustSettings {
    /// What it is trusted for; `None` says nothing.
    pub trusted: Option<Vec<Box<[u8]>>>,
    /// What it is not to be used for.
    pub rejected: Option<Vec<Box<[u8]>>>,
}

/// An X.509 certificate, shared by `Arc` and never changed but for its trust settings.
pub struct Certificate {
    der: Arc<[u8]>,
    parts: Parts,
    issuer: Arc<Name>,
    subject: Arc<Name>,
    not_before: Time,
    not_after: Time,
    facts: OnceLock<Facts>,
    fingerprint: OnceLock<[u8; 20]>,
    trust: RwLock<Arc<TrustSettings>>,
    /// What the border keeps with this certificate (its C object).
    pub attachment: OnceLock<Box<dyn Any + Send + Sync>>,
    /// The decoded key and the policies, kept by the modules that read them.
    pub(super) key: OnceLock<Option<super::key::PublicKey>>,
    pub(super) policies: OnceLock<super::policy::Cache>,
}

/// Places in the bytes.
#[derive(Clone, Debug)]
struct Parts {
    tbs: Span,
    version: i64,
    serial: Span,
    tbs_algorithm: Span,
    issuer: Span,
    subject: Span,
    spki: Span,
    issuer_uid: Option<Span>,
    subject_uid: Option<Span>,
    extensions: Option<Span>,
    algorithm: Span,
    signature: Span,
    signature_unused: u8,
}

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

fn span(der: &[u8], part: &[u8]) -> Span {
    let start = part.as_ptr() as usize - der.as_ptr() as usize;
    start..start + part.len()
}

/// Says where in a structure an error arose, as OpenSSL's decoder does.
fn at(field: &'static str, of: &'static str) -> impl FnOnce(Error) -> Error {
    move |error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).with_data(format!("Field={field}, Type={of}"))
}

/// Checks an AlgorithmIdentifier and gives its OID.
pub fn algorithm_oid(element: Element<'_>) -> Result<&[u8], Error> {
    let mut reader = element.reader();
    let oid = reader.expect(tag::OID)?.oid()?;
    if !reader.is_empty() {
        reader.any()?;
    }
    reader.end()?;
    Ok(oid)
}

fn name(element: Element<'_>) -> Result<Arc<Name>, Error> {
    Name::parse(element.whole).map(Arc::new)
}

impl Certificate {
    /// Reads one certificate; nothing may follow it.
    pub fn parse(der: Arc<[u8]>) -> Result<Arc<Certificate>, Error> {
        let (certificate, rest) = Certificate::parse_prefix(&der)?;
        if rest != der.len() {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_SEQUENCE_LENGTH_MISMATCH));
        }
        Ok(certificate)
    }

    /// Reads a certificate at the start of `input`; tells how many bytes it took.
    pub fn parse_prefix(input: &[u8]) -> Result<(Arc<Certificate>, usize), Error> {
        let whole = |error: Error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).with_data("Type=X509");
        let mut reader = Reader::new(input);
        let outer = reader.expect(tag::SEQUENCE).map_err(whole)?;
        let der: Arc<[u8]> = outer.whole.into();
        Ok((Arc::new(Certificate::read(&der)?), outer.whole.len()))
    }

    fn read(der: &Arc<[u8]>) -> Result<Certificate, Error> {
        let mut outer = Reader::new(der).expect(tag::SEQUENCE)?.reader();
        let tbs = outer.expect(tag::SEQUENCE).map_err(at("cert_info", "X509"))?;
        let mut info = tbs.reader();
        let cinf = |field| at(field, "X509_CINF");
        let version = info.optional(tag::context(0)).and_then(|explicit| explicit.map_or(Ok(0), version));
        let version = version.map_err(cinf("version"))?;
        let serial = info.expect(tag::INTEGER).and_then(|element| element.integer()).map_err(cinf("serialNumber"))?;
        let tbs_algorithm = info.expect(tag::SEQUENCE).map_err(cinf("signature"))?;
        algorithm_oid(tbs_algorithm).map_err(at("algorithm", "X509_ALGOR"))?;
        let issuer_part = info.expect(tag::SEQUENCE).map_err(cinf("issuer"))?;
        let issuer = name(issuer_part).map_err(cinf("issuer"))?;
        let validity = info.expect(tag::SEQUENCE).map_err(cinf("validity"))?;
        let mut times = validity.reader();
        let not_before = times.any().and_then(Time::parse).map_err(at("notBefore", "X509_VAL"))?;
        let not_after = times.any().and_then(Time::parse).map_err(at("notAfter", "X509_VAL"))?;
        times.end().map_err(cinf("validity"))?;
        let subject_part = info.expect(tag::SEQUENCE).map_err(cinf("subject"))?;
        let same = subject_part.whole == issuer_part.whole;
        let subject = if same { issuer.clone() } else { name(subject_part).map_err(cinf("subject"))? };
        let spki = info.expect(tag::SEQUENCE).map_err(cinf("key"))?;
        check_spki(spki).map_err(cinf("key"))?;
        let mut uid = |number: u8| -> Result<Option<Span>, Error> {
            let element = info.optional(tag::context(number))?;
            element.map(|element| element.bits().map(|_| span(der, element.content))).transpose()
        };
        let issuer_uid = uid(1).map_err(cinf("issuerUID"))?;
        let subject_uid = uid(2).map_err(cinf("subjectUID"))?;
        let extensions = info.optional(tag::context(3)).map_err(cinf("extensions"))?;
        let extensions = extensions.map(explicit_extensions).transpose().map_err(cinf("extensions"))?;
        info.end().map_err(at("cert_info", "X509"))?;
        let algorithm = outer.expect(tag::SEQUENCE).map_err(at("sig_alg", "X509"))?;
        algorithm_oid(algorithm).map_err(at("sig_alg", "X509"))?;
        let signature = outer.expect(tag::BIT_STRING).and_then(|element| element.bits());
        let (signature, signature_unused) = signature.map_err(at("signature", "X509"))?;
        outer.end().map_err(|error| error.with_data("Type=X509"))?;
        let parts = Parts {
            tbs: span(der, tbs.whole),
            version,
            serial: span(der, serial),
            tbs_algorithm: span(der, tbs_algorithm.whole),
            issuer: span(der, issuer_part.whole),
            subject: span(der, subject_part.whole),
            spki: span(der, spki.whole),
            issuer_uid,
            subject_uid,
            extensions: extensions.map(|content| span(der, content)),
            algorithm: span(der, algorithm.whole),
            signature: span(der, signature),
            signature_unused,
        };
        Ok(Certificate {
            der: der.clone(),
            parts,
            issuer,
            subject,
            not_before,
            not_after,
            facts: OnceLock::new(),
            fingerprint: OnceLock::new(),
            trust: RwLock::default(),
            attachment: OnceLock::new(),
            key: OnceLock::new(),
            policies: OnceLock::new(),
        })
    }

    fn part(&self, span: &Span) -> &[u8] {
        &self.der[span.clone()]
    }

    /// The certificate as it came.
    pub fn der(&self) -> &Arc<[u8]> {
        &self.der
    }

    /// What is signed.
    pub fn tbs(&self) -> &[u8] {
        self.part(&self.parts.tbs)
    }

    /// The version as encoded: 2 means v3.
    pub fn version(&self) -> i64 {
        self.parts.version
    }

    /// Content octets of the serial number.
    pub fn serial(&self) -> &[u8] {
        self.part(&self.parts.serial)
    }

    /// The signature algorithm inside what is signed (the whole AlgorithmIdentifier).
    pub fn tbs_algorithm(&self) -> &[u8] {
        self.part(&self.parts.tbs_algorithm)
    }

    /// The signature algorithm beside the signature (the whole AlgorithmIdentifier).
    pub fn algorithm(&self) -> &[u8] {
        self.part(&self.parts.algorithm)
    }

    /// The signature: octets and number of unused bits.
    pub fn signature(&self) -> (&[u8], u8) {
        (self.part(&self.parts.signature), self.parts.signature_unused)
    }

    /// The issuer's name, encoded.
    pub fn issuer_der(&self) -> &[u8] {
        self.part(&self.parts.issuer)
    }

    /// The subject's name, encoded.
    pub fn subject_der(&self) -> &[u8] {
        self.part(&self.parts.subject)
    }

    /// The issuer's name.
    pub fn issuer(&self) -> &Arc<Name> {
        &self.issuer
    }

    /// The subject's name.
    pub fn subject(&self) -> &Arc<Name> {
        &self.subject
    }

    /// From when it is valid.
    pub fn not_before(&self) -> &Time {
        &self.not_before
    }

    /// Until when it is valid.
    pub fn not_after(&self) -> &Time {
        &self.not_after
    }

    /// The SubjectPublicKeyInfo, encoded.
    pub fn spki(&self) -> &[u8] {
        self.part(&self.parts.spki)
    }

    /// Content of `issuerUniqueID`, the octet of unused bits first.
    pub fn issuer_uid(&self) -> Option<&[u8]> {
        self.parts.issuer_uid.as_ref().map(|span| self.part(span))
    }

    /// Content of `subjectUniqueID`, likewise.
    pub fn subject_uid(&self) -> Option<&[u8]> {
        self.parts.subject_uid.as_ref().map(|span| self.part(span))
    }

    /// The extensions in order; empty if there are none.
    pub fn extensions(&self) -> Vec<Extension<'_>> {
        let content = self.parts.extensions.as_ref().map_or(&[][..], |span| self.part(span));
        // They were read once when the certificate was.
        Extension::list(content).unwrap_or_default()
    }

    /// SHA-1 over the whole, by which OpenSSL tells certificates apart.
    pub fn fingerprint(&self) -> &[u8; 20] {
        self.fingerprint.get_or_init(|| sha1(&self.der))
    }

    /// Trust settings that came with it or were added.
    pub fn trust(&self) -> Arc<TrustSettings> {
        self.trust.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces the trust settings.
    pub fn set_trust(&self, settings: TrustSettings) {
        *self.trust.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(settings);
    }

    /// What the extensions say.
    pub fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| self.gather())
    }

    /// What the extensions say, if somebody has asked before.
    pub fn known_facts(&self) -> Option<&Facts> {
        self.facts.get()
    }

    fn gather(&self) -> Facts {
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
            keys = keys.and_then(|()| super::key::signature_fits(self, self));
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
            return Err(super::verdict::AKID_SKID_MISMATCH);
        }
        if akid.serial.as_deref().is_some_and(|serial| serial != self.serial()) {
            return Err(super::verdict::AKID_ISSUER_SERIAL_MISMATCH);
        }
        let directory = akid.issuer.iter().flatten().find_map(|name| match name {
            GeneralName::Directory(name) => Some(name),
            _ => None,
        });
        match directory {
            Some(name) if *name != *self.issuer => Err(super::verdict::AKID_ISSUER_SERIAL_MISMATCH),
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

fn version(explicit: Element<'_>) -> Result<i64, Error> {
    let mut reader = explicit.reader();
    let value = reader.expect(tag::INTEGER)?.integer()?;
    reader.end()?;
    Ok(ext::small_integer(value))
}

fn check_spki(spki: Element<'_>) -> Result<(), Error> {
    let mut reader = spki.reader();
    algorithm_oid(reader.expect(tag::SEQUENCE)?)?;
    reader.expect(tag::BIT_STRING)?.bits()?;
    reader.end()
}

fn explicit_extensions(explicit: Element<'_>) -> Result<&[u8], Error> {
    let mut reader = explicit.reader();
    let list = reader.expect(tag::SEQUENCE)?;
    reader.end()?;
    Extension::list(list.content)?;
    Ok(list.content)
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
