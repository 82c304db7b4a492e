//! A certificate: the bytes it came in, where its parts are, and what its extensions say.

pub mod facts;
pub mod fields;

use super::ber::{Element, Reader, tag};
use super::extensions::{self as ext, Extension};
use super::name::Name;
use super::time::Time;
use crate::error::{Error, Lib, reason};
pub use facts::{Facts, is_supported};
use std::any::Any;
use std::ops::Range;
use std::sync::{Arc, OnceLock, RwLock};

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

/// The whole of the element that a certificate is, at the start of `input`.
fn outermost(input: &[u8]) -> Result<&[u8], Error> {
    let whole = |error: Error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR).with_data("Type=X509");
    Ok(Reader::new(input).expect(tag::SEQUENCE).map_err(whole)?.whole)
}

impl Certificate {
    /// Reads one certificate; nothing may follow it.
    pub fn parse(der: Arc<[u8]>) -> Result<Arc<Certificate>, Error> {
        let len = outermost(&der)?.len();
        let certificate = Certificate::read(&der)?;
        match len == der.len() {
            true => Ok(Arc::new(certificate)),
            false => Err(Error::new(Lib::ASN1, reason::ASN1_R_SEQUENCE_LENGTH_MISMATCH)),
        }
    }

    /// Reads a certificate at the start of `input`; tells how many bytes it took.
    pub fn parse_prefix(input: &[u8]) -> Result<(Arc<Certificate>, usize), Error> {
        let der: Arc<[u8]> = outermost(input)?.into();
        Ok((Arc::new(Certificate::read(&der)?), der.len()))
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
        let (not_before, not_after) = validity(info.expect(tag::SEQUENCE).map_err(cinf("validity"))?)?;
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
}

/// From when and until when.
fn validity(element: Element<'_>) -> Result<(Time, Time), Error> {
    let mut times = element.reader();
    let not_before = times.any().and_then(Time::parse).map_err(at("notBefore", "X509_VAL"))?;
    let not_after = times.any().and_then(Time::parse).map_err(at("notAfter", "X509_VAL"))?;
    times.end().map_err(at("validity", "X509_CINF"))?;
    Ok((not_before, not_after))
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
