//! What a certificate says, field by field.

use std::sync::{Arc, PoisonError};

use super::super::extensions::Extension;
use super::super::name::{Name, sha1};
use super::super::time::Time;
use super::facts::Facts;
use super::{Certificate, Span, TrustSettings};

impl Certificate {
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
}
