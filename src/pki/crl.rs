//! Certificate revocation lists.

use std::any::Any;
use std::sync::{Arc, OnceLock};

use super::ber::{Element, Reader, tag};
use super::certificate::{Certificate, Span, algorithm_oid};
use super::extensions::{self as ext, AuthorityKeyId, Extension, GeneralName, IssuingPoint, flag};
use super::name::Name;
use super::oid;
use super::time::Time;
use crate::error::{Error, Lib, reason};

/// `IDP_*`: what an issuing distribution point says in short.
#[allow(missing_docs)]
pub mod idp {
    pub const PRESENT: u32 = 0x1;
    pub const INVALID: u32 = 0x2;
    pub const ONLY_USER: u32 = 0x4;
    pub const ONLY_CA: u32 = 0x8;
    pub const ONLY_ATTRIBUTE: u32 = 0x10;
    pub const INDIRECT: u32 = 0x20;
    pub const REASONS: u32 = 0x40;
}

/// `removeFromCRL`, the reason that takes an entry of a base CRL back.
pub const REMOVE_FROM_CRL: i64 = 8;

/// One revoked certificate.
#[derive(Clone, Debug)]
pub struct Revoked {
    /// Where the whole entry lies.
    pub place: Span,
    /// Content octets of the serial number.
    pub serial: Box<[u8]>,
    /// When it was revoked.
    pub date: Time,
    /// The reason, -1 if none is given.
    pub reason: i64,
}

/// A CRL, shared by `Arc` and never changed.
pub struct Crl {
    der: Arc<[u8]>,
    tbs: Span,
    version: i64,
    tbs_algorithm: Span,
    algorithm: Span,
    signature: Span,
    signature_unused: u8,
    issuer_part: Span,
    issuer: Arc<Name>,
    last_update: Time,
    next_update: Option<Time>,
    entries: Option<Span>,
    extensions: Option<Span>,
    facts: OnceLock<Facts>,
    revoked: OnceLock<Vec<Revoked>>,
    /// What the border keeps with this CRL (its C object).
    pub attachment: OnceLock<Box<dyn Any + Send + Sync>>,
}

/// What a CRL's extensions say.
#[derive(Debug, Default)]
pub struct Facts {
    /// `EXFLAG_*`.
    pub flags: u32,
    /// `IDP_*`.
    pub idp_flags: u32,
    /// The reasons it covers.
    pub idp_reasons: u32,
    /// Issuing distribution point.
    pub issuing_point: Option<IssuingPoint>,
    /// Authority key identifier.
    pub authority_key_id: Option<AuthorityKeyId>,
    /// CRL number, content octets.
    pub number: Option<Box<[u8]>>,
    /// Number of the base CRL of a delta, content octets.
    pub base_number: Option<Box<[u8]>>,
}

fn span(der: &[u8], part: &[u8]) -> Span {
    let start = part.as_ptr() as usize - der.as_ptr() as usize;
    start..start + part.len()
}

fn at(field: &'static str, of: &'static str) -> impl FnOnce(Error) -> Error {
    move |error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).with_data(format!("Field={field}, Type={of}"))
}

impl Crl {
    /// Reads one CRL; nothing may follow it.
    pub fn parse(der: Arc<[u8]>) -> Result<Arc<Crl>, Error> {
        let (crl, used) = Crl::parse_prefix(&der)?;
        if used != der.len() {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_SEQUENCE_LENGTH_MISMATCH));
        }
        Ok(crl)
    }

    /// Reads a CRL at the start of `input`; tells how many bytes it took.
    pub fn parse_prefix(input: &[u8]) -> Result<(Arc<Crl>, usize), Error> {
        let whole = |error: Error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).with_data("Type=X509_CRL");
        let outer = Reader::new(input).expect(tag::SEQUENCE).map_err(whole)?;
        let der: Arc<[u8]> = outer.whole.into();
        Ok((Arc::new(Crl::read(&der)?), outer.whole.len()))
    }

    fn read(der: &Arc<[u8]>) -> Result<Crl, Error> {
        let mut outer = Reader::new(der).expect(tag::SEQUENCE)?.reader();
        let tbs = outer.expect(tag::SEQUENCE).map_err(at("crl", "X509_CRL"))?;
        let mut info = tbs.reader();
        let field = |field| at(field, "X509_CRL_INFO");
        let version = info.optional(tag::INTEGER).and_then(|found| found.map(|element| element.integer()).transpose());
        let version = version.map_err(field("version"))?.map_or(0, ext::small_integer);
        let tbs_algorithm = info.expect(tag::SEQUENCE).map_err(field("sig_alg"))?;
        algorithm_oid(tbs_algorithm).map_err(field("sig_alg"))?;
        let issuer_part = info.expect(tag::SEQUENCE).map_err(field("issuer"))?;
        let issuer = Name::parse(issuer_part.whole).map(Arc::new).map_err(field("issuer"))?;
        let last_update = info.any().and_then(Time::parse).map_err(field("lastUpdate"))?;
        let timed = info.next_is(tag::UTC_TIME) || info.next_is(tag::GENERALIZED_TIME);
        let next_update = timed.then(|| info.any().and_then(Time::parse)).transpose().map_err(field("nextUpdate"))?;
        let entries = info.optional(tag::SEQUENCE).map_err(field("revoked"))?;
        let extensions = info.optional(tag::context(0)).and_then(|found| found.map(explicit_list).transpose());
        let extensions = extensions.map_err(field("extensions"))?;
        info.end().map_err(at("crl", "X509_CRL"))?;
        let algorithm = outer.expect(tag::SEQUENCE).map_err(at("sig_alg", "X509_CRL"))?;
        algorithm_oid(algorithm).map_err(at("sig_alg", "X509_CRL"))?;
        let signature = outer.expect(tag::BIT_STRING).and_then(|element| element.bits());
        let (signature, signature_unused) = signature.map_err(at("signature", "X509_CRL"))?;
        outer.end()?;
        let crl = Crl {
            der: der.clone(),
            tbs: span(der, tbs.whole),
            version,
            tbs_algorithm: span(der, tbs_algorithm.whole),
            algorithm: span(der, algorithm.whole),
            signature: span(der, signature),
            signature_unused,
            issuer_part: span(der, issuer_part.whole),
            issuer,
            last_update,
            next_update,
            entries: entries.map(|element| span(der, element.content)),
            extensions: extensions.map(|content| span(der, content)),
            facts: OnceLock::new(),
            revoked: OnceLock::new(),
            attachment: OnceLock::new(),
        };
        let revoked = crl.read_revoked().map_err(field("revoked"))?;
        let _ = crl.revoked.set(revoked);
        Ok(crl)
    }

    /// The CRL as it came.
    pub fn der(&self) -> &Arc<[u8]> {
        &self.der
    }

    /// What is signed.
    pub fn tbs(&self) -> &[u8] {
        &self.der[self.tbs.clone()]
    }

    /// The version as encoded: 1 means v2.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// The signature algorithm inside what is signed.
    pub fn tbs_algorithm(&self) -> &[u8] {
        &self.der[self.tbs_algorithm.clone()]
    }

    /// The signature algorithm beside the signature.
    pub fn algorithm(&self) -> &[u8] {
        &self.der[self.algorithm.clone()]
    }

    /// The signature: octets and number of unused bits.
    pub fn signature(&self) -> (&[u8], u8) {
        (&self.der[self.signature.clone()], self.signature_unused)
    }

    /// The issuer's name, encoded.
    pub fn issuer_der(&self) -> &[u8] {
        &self.der[self.issuer_part.clone()]
    }

    /// The issuer's name.
    pub fn issuer(&self) -> &Arc<Name> {
        &self.issuer
    }

    /// `thisUpdate`.
    pub fn last_update(&self) -> &Time {
        &self.last_update
    }

    /// `nextUpdate`.
    pub fn next_update(&self) -> Option<&Time> {
        self.next_update.as_ref()
    }

    /// The extensions in order.
    pub fn extensions(&self) -> Vec<Extension<'_>> {
        let content = self.extensions.as_ref().map_or(&[][..], |span| &self.der[span.clone()]);
        Extension::list(content).unwrap_or_default()
    }

    /// The revoked certificates in the order they are listed.
    pub fn revoked(&self) -> &[Revoked] {
        self.revoked.get().map_or(&[], |list| list)
    }

    fn read_revoked(&self) -> Result<Vec<Revoked>, Error> {
        let content = self.entries.as_ref().map_or(&[][..], |span| &self.der[span.clone()]);
        let mut reader = Reader::new(content);
        let mut list = Vec::new();
        while !reader.is_empty() {
            let entry = reader.expect(tag::SEQUENCE)?;
            let mut fields = entry.reader();
            let serial = fields.expect(tag::INTEGER)?.integer()?.into();
            let date = Time::parse(fields.any()?)?;
            let extensions = fields.optional(tag::SEQUENCE)?.map(|element| element.content);
            fields.end()?;
            let extensions = Extension::list(extensions.unwrap_or_default())?;
            let reason = match ext::find(&extensions, oid::CRL_REASON, enumerated) {
                ext::Found::One(reason, _) => reason,
                _ => -1,
            };
            list.push(Revoked { place: span(&self.der, entry.whole), serial, date, reason });
        }
        Ok(list)
    }

    /// The extensions of an entry.
    pub fn entry_extensions(&self, revoked: &Revoked) -> Vec<Extension<'_>> {
        let read = || -> Result<Vec<Extension<'_>>, Error> {
            let mut fields = Reader::new(&self.der[revoked.place.clone()]).expect(tag::SEQUENCE)?.reader();
            fields.any()?;
            fields.any()?;
            let content = fields.optional(tag::SEQUENCE)?.map_or(&[][..], |element| element.content);
            Extension::list(content)
        };
        read().unwrap_or_default()
    }

    /// What the extensions say.
    pub fn facts(&self) -> &Facts {
        self.facts.get_or_init(|| self.gather())
    }

    fn gather(&self) -> Facts {
        let list = self.extensions();
        let mut bad = false;
        let mut facts = Facts { idp_reasons: ext::ALL_REASONS, ..Facts::default() };
        let point =
            ext::find(&list, oid::ISSUING_DISTRIBUTION_POINT, |reader| ext::issuing_point(reader, &self.issuer));
        // A point that does not decode counts as none.
        if let Some(point) = point.note(&mut bad) {
            facts.idp_flags = point_flags(&point);
            if let Some(reasons) = point.reasons {
                facts.idp_reasons = reasons;
            }
            facts.issuing_point = Some(point);
        }
        facts.authority_key_id = ext::find(&list, oid::AUTHORITY_KEY_IDENTIFIER, ext::authority_key_id).note(&mut bad);
        facts.number = ext::find(&list, oid::CRL_NUMBER, integer).note(&mut bad);
        facts.base_number = ext::find(&list, oid::DELTA_CRL, integer).note(&mut bad);
        // A delta that does not say of which number is none.
        bad |= facts.base_number.is_some() && facts.number.is_none();
        for extension in &list {
            if extension.oid == oid::FRESHEST_CRL {
                facts.flags |= flag::FRESHEST;
            }
            let handled = [oid::ISSUING_DISTRIBUTION_POINT, oid::AUTHORITY_KEY_IDENTIFIER, oid::DELTA_CRL]
                .contains(&extension.oid);
            if extension.critical && !handled {
                facts.flags |= flag::CRITICAL;
                break;
            }
        }
        if self.revoked().iter().any(|entry| self.has_unknown_critical(entry)) {
            facts.flags |= flag::CRITICAL;
        }
        if bad {
            facts.flags |= flag::INVALID;
        }
        facts.flags |= flag::SET;
        facts
    }

    fn has_unknown_critical(&self, entry: &Revoked) -> bool {
        self.entry_extensions(entry).iter().any(|ext| ext.critical && ext.oid != oid::CERTIFICATE_ISSUER)
    }

    /// The entries, each with the issuer that an indirect CRL names for it or for an earlier one.
    fn entry_issuers(&self) -> Vec<Option<Arc<Vec<GeneralName>>>> {
        let mut current = None;
        let issuers = self.revoked().iter().map(|entry| {
            let extensions = self.entry_extensions(entry);
            if let ext::Found::One(names, _) = ext::find(&extensions, oid::CERTIFICATE_ISSUER, ext::general_names) {
                current = Some(Arc::new(names));
            }
            current.clone()
        });
        issuers.collect()
    }

    /// The entry for a serial number of a certificate that `issuer` issued (`None`: the CRL's own issuer).
    pub fn find(&self, serial: &[u8], issuer: Option<&Name>) -> Option<&Revoked> {
        let matching = |entry: &&Revoked| entry.serial[..] == *serial;
        if !self.revoked().iter().any(|entry| matching(&entry)) {
            return None;
        }
        let issuers = self.entry_issuers();
        let mut pairs = self.revoked().iter().zip(issuers);
        let found = pairs.find(|(entry, named)| matching(entry) && self.entry_is_of(named.as_deref(), issuer));
        found.map(|(entry, _)| entry)
    }

    fn entry_is_of(&self, named: Option<&Vec<GeneralName>>, issuer: Option<&Name>) -> bool {
        match (named, issuer) {
            (None, None) => true,
            (None, Some(issuer)) => *issuer == *self.issuer,
            (Some(names), issuer) => {
                let wanted = issuer.unwrap_or(&self.issuer);
                names.iter().any(|name| matches!(name, GeneralName::Directory(name) if name == wanted))
            }
        }
    }

    /// The entry that revokes `certificate`.
    pub fn find_certificate(&self, certificate: &Certificate) -> Option<&Revoked> {
        self.find(certificate.serial(), Some(certificate.issuer()))
    }
}

fn point_flags(point: &IssuingPoint) -> u32 {
    let only = [point.only_user, point.only_ca, point.only_attribute].iter().filter(|only| **only).count();
    let bit = |set: bool, bit: u32| if set { bit } else { 0 };
    idp::PRESENT
        | bit(point.only_user, idp::ONLY_USER)
        | bit(point.only_ca, idp::ONLY_CA)
        | bit(point.only_attribute, idp::ONLY_ATTRIBUTE)
        | bit(only > 1, idp::INVALID)
        | bit(point.indirect, idp::INDIRECT)
        | bit(point.reasons.is_some(), idp::REASONS)
}

fn explicit_list(explicit: Element<'_>) -> Result<&[u8], Error> {
    let mut reader = explicit.reader();
    let list = reader.expect(tag::SEQUENCE)?;
    reader.end()?;
    Extension::list(list.content)?;
    Ok(list.content)
}

fn enumerated(reader: &mut Reader<'_>) -> Result<i64, Error> {
    Ok(ext::small_integer(reader.expect(tag::ENUMERATED)?.integer()?))
}

fn integer(reader: &mut Reader<'_>) -> Result<Box<[u8]>, Error> {
    Ok(reader.expect(tag::INTEGER)?.integer()?.into())
}
