//! What a certificate may be used for (`X509_check_ca`, `X509_check_purpose`, `X509_check_issued`).

use super::certificate::{Certificate, Facts};
use super::extensions::{extended_usage as xku, flag, key_usage as ku};
use super::{key, oid, verdict};

/// `X509_PURPOSE_*`.
#[allow(missing_docs)]
pub mod id {
    pub const SSL_CLIENT: i32 = 1;
    pub const SSL_SERVER: i32 = 2;
    pub const NS_SSL_SERVER: i32 = 3;
    pub const SMIME_SIGN: i32 = 4;
    pub const SMIME_ENCRYPT: i32 = 5;
    pub const CRL_SIGN: i32 = 6;
    pub const ANY: i32 = 7;
    pub const OCSP_HELPER: i32 = 8;
    pub const TIMESTAMP_SIGN: i32 = 9;
}

/// `NS_*`: bits of Netscape's certificate type.
mod ns {
    pub const SSL_CLIENT: u32 = 0x80;
    pub const SSL_SERVER: u32 = 0x40;
    pub const SMIME: u32 = 0x20;
    pub const SSL_CA: u32 = 0x04;
    pub const SMIME_CA: u32 = 0x02;
    pub const OBJSIGN_CA: u32 = 0x01;
    pub const ANY_CA: u32 = SSL_CA | SMIME_CA | OBJSIGN_CA;
}

impl Facts {
    /// Whether keyUsage is there and has none of these bits.
    pub fn rejects_usage(&self, usage: u32) -> bool {
        self.has(flag::KUSAGE) && self.key_usage & usage == 0
    }

    fn rejects_extended(&self, usage: u32) -> bool {
        self.has(flag::XKUSAGE) && self.extended_usage & usage == 0
    }

    fn rejects_netscape(&self, kind: u32) -> bool {
        self.has(flag::NSCERT) && self.ns_cert_type & kind == 0
    }

    /// How sure it is that this is a CA: 0 not, 1 it says so, 3 a self-signed v1, 4 by keyUsage, 5 by Netscape's type.
    pub fn ca_kind(&self) -> i32 {
        if self.rejects_usage(ku::KEY_CERT_SIGN) {
            return 0;
        }
        match self.flags {
            flags if flags & flag::BCONS != 0 => i32::from(flags & flag::CA != 0),
            flags if flags & (flag::V1 | flag::SS) == flag::V1 | flag::SS => 3,
            flags if flags & flag::KUSAGE != 0 => 4,
            flags if flags & flag::NSCERT != 0 && self.ns_cert_type & ns::ANY_CA != 0 => 5,
            _ => 0,
        }
    }

    /// As [`Facts::ca_kind`], where one known by Netscape's type alone must be of this kind.
    fn ca_kind_for(&self, netscape: u32) -> i32 {
        match self.ca_kind() {
            5 if self.ns_cert_type & netscape == 0 => 0,
            kind => kind,
        }
    }

    /// For TLS a CA is one or not; for mail how sure it is counts with X509_STRICT.
    fn is_tls_ca(&self) -> i32 {
        i32::from(self.ca_kind_for(ns::SSL_CA) != 0)
    }

    fn serves_client(&self, is_ca: bool) -> i32 {
        if self.rejects_extended(xku::SSL_CLIENT) {
            return 0;
        }
        if is_ca {
            return self.is_tls_ca();
        }
        let refused =
            self.rejects_usage(ku::DIGITAL_SIGNATURE | ku::KEY_AGREEMENT) || self.rejects_netscape(ns::SSL_CLIENT);
        i32::from(!refused)
    }

    fn serves_server(&self, is_ca: bool) -> i32 {
        if self.rejects_extended(xku::SSL_SERVER | xku::SGC) {
            return 0;
        }
        if is_ca {
            return self.is_tls_ca();
        }
        let usages = ku::DIGITAL_SIGNATURE | ku::KEY_ENCIPHERMENT | ku::KEY_AGREEMENT;
        i32::from(!self.rejects_netscape(ns::SSL_SERVER) && !self.rejects_usage(usages))
    }

    fn serves_mail(&self, is_ca: bool, usages: u32) -> i32 {
        if self.rejects_extended(xku::SMIME) {
            return 0;
        }
        if is_ca {
            return self.ca_kind_for(ns::SMIME_CA);
        }
        let kind = match self.flags & flag::NSCERT {
            0 => 1,
            _ if self.ns_cert_type & ns::SMIME != 0 => 1,
            // Some mail programs' certificates say only "SSL client".
            _ if self.ns_cert_type & ns::SSL_CLIENT != 0 => 2,
            _ => 0,
        };
        if self.rejects_usage(usages) { 0 } else { kind }
    }
}

/// Whether `certificate` serves a purpose, as a CA or as a leaf: 1 yes, 0 no, more yes with reserve, -1 if its
/// extensions are malformed or there is no such purpose.
pub fn check(certificate: &Certificate, purpose: i32, is_ca: bool) -> i32 {
    let facts = certificate.facts();
    if facts.is_invalid() {
        return -1;
    }
    match purpose {
        id::SSL_CLIENT => facts.serves_client(is_ca),
        id::SSL_SERVER => facts.serves_server(is_ca),
        id::NS_SSL_SERVER => match facts.serves_server(is_ca) {
            1 if !is_ca && facts.rejects_usage(ku::KEY_ENCIPHERMENT) => 0,
            kind => kind,
        },
        id::SMIME_SIGN => facts.serves_mail(is_ca, ku::DIGITAL_SIGNATURE | ku::NON_REPUDIATION),
        id::SMIME_ENCRYPT => facts.serves_mail(is_ca, ku::KEY_ENCIPHERMENT),
        id::CRL_SIGN if is_ca => facts.ca_kind(),
        id::CRL_SIGN => i32::from(!facts.rejects_usage(ku::CRL_SIGN)),
        id::ANY => 1,
        id::OCSP_HELPER if is_ca => facts.ca_kind(),
        id::OCSP_HELPER => 1,
        id::TIMESTAMP_SIGN if is_ca => facts.ca_kind(),
        id::TIMESTAMP_SIGN => i32::from(stamps_time(certificate)),
        _ => -1,
    }
}

/// RFC 3161: only signing usages, and time stamping as the only, critical, extended usage.
fn stamps_time(certificate: &Certificate) -> bool {
    let facts = certificate.facts();
    let signing = ku::NON_REPUDIATION | ku::DIGITAL_SIGNATURE;
    let usage_fits = !facts.has(flag::KUSAGE) || facts.key_usage & !signing == 0 && facts.key_usage & signing != 0;
    let only = facts.has(flag::XKUSAGE) && facts.extended_usage == xku::TIMESTAMP;
    let critical =
        certificate.extensions().iter().filter(|ext| ext.oid == oid::EXTENDED_KEY_USAGE).all(|ext| ext.critical);
    usage_fits && only && critical
}

/// Whether `issuer` may have issued `subject`, by names, key identifiers and kind of key (`X509_V_ERR_*` if not).
/// The signature is not looked at.
pub fn likely_issued(issuer: &Certificate, subject: &Certificate) -> Result<(), i32> {
    if issuer.subject() != subject.issuer() {
        return Err(verdict::SUBJECT_ISSUER_MISMATCH);
    }
    if issuer.facts().is_invalid() || subject.facts().is_invalid() {
        return Err(verdict::UNSPECIFIED);
    }
    issuer.fits_authority(subject.facts().authority_key_id.as_ref())?;
    key::signature_fits(issuer, subject)
}

/// Whether keyUsage lets `issuer` sign `subject`.
pub fn signing_allowed(issuer: &Certificate, subject: &Certificate) -> Result<(), i32> {
    let facts = issuer.facts();
    if subject.facts().has(flag::PROXY) {
        return match facts.rejects_usage(ku::DIGITAL_SIGNATURE) {
            true => Err(verdict::KEYUSAGE_NO_DIGITAL_SIGNATURE),
            false => Ok(()),
        };
    }
    if facts.rejects_usage(ku::KEY_CERT_SIGN) { Err(verdict::KEYUSAGE_NO_CERTSIGN) } else { Ok(()) }
}

/// Whether `certificate` issued itself, by names, identifiers and kind of key; `None` if its key or its extensions
/// do not decode.
pub fn is_self_signed(certificate: &Certificate) -> Option<bool> {
    certificate.public_key()?;
    let facts = certificate.facts();
    (!facts.is_invalid()).then(|| facts.has(flag::SS))
}
