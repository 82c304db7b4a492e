//! For what a certificate in the store is trusted (`X509_check_trust`).

use super::certificate::Certificate;
use super::extensions::flag;
use super::oid;

/// `X509_TRUST_*`: for what.
#[allow(missing_docs)]
pub mod id {
    pub const DEFAULT: i32 = 0;
    pub const COMPAT: i32 = 1;
    pub const SSL_CLIENT: i32 = 2;
    pub const SSL_SERVER: i32 = 3;
    pub const EMAIL: i32 = 4;
    pub const OBJECT_SIGN: i32 = 5;
    pub const OCSP_SIGN: i32 = 6;
    pub const OCSP_REQUEST: i32 = 7;
    pub const TSA: i32 = 8;
}

/// How self-signed certificates without settings count.
#[allow(missing_docs)]
pub mod flags {
    pub const NO_SS_COMPAT: i32 = 4;
    pub const DO_SS_COMPAT: i32 = 8;
    pub const OK_ANY_EKU: i32 = 0x10;
}

/// What is known of a certificate's trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It may end a chain.
    Trusted,
    /// It must not be used.
    Rejected,
    /// Nothing is said.
    Untrusted,
}

/// Whether `certificate` is trusted for `id`.
pub fn check(certificate: &Certificate, id: i32, flags: i32) -> Trust {
    let any_usage = flags::DO_SS_COMPAT | flags::OK_ANY_EKU;
    let usual = |usage| by_settings(certificate, usage, flags | any_usage);
    match id {
        id::DEFAULT => by_settings(certificate, oid::ANY_EXTENDED_KEY_USAGE, flags | flags::DO_SS_COMPAT),
        id::COMPAT => compatible(certificate, flags),
        id::SSL_CLIENT => usual(oid::CLIENT_AUTH),
        id::SSL_SERVER => usual(oid::SERVER_AUTH),
        id::EMAIL => usual(oid::EMAIL_PROTECTION),
        id::OBJECT_SIGN => usual(oid::CODE_SIGNING),
        id::TSA => usual(oid::TIME_STAMPING),
        id::OCSP_SIGN => by_settings(certificate, oid::OCSP_SIGNING, flags & !any_usage),
        id::OCSP_REQUEST => by_settings(certificate, oid::AD_OCSP, flags & !any_usage),
        _ => Trust::Untrusted,
    }
}

/// A self-signed certificate in the store is trusted unless it says otherwise.
fn compatible(certificate: &Certificate, flags: i32) -> Trust {
    let facts = certificate.facts();
    let trusted = !facts.is_invalid() && flags & flags::NO_SS_COMPAT == 0 && facts.has(flag::SS);
    if trusted { Trust::Trusted } else { Trust::Untrusted }
}

/// By the settings of a TRUSTED CERTIFICATE: `usage`, or with [`flags::OK_ANY_EKU`] any usage.
pub fn by_settings(certificate: &Certificate, usage: &[u8], flags: i32) -> Trust {
    let settings = certificate.trust();
    let means = |set: &[u8]| *set == *usage || *set == *oid::ANY_EXTENDED_KEY_USAGE && flags & flags::OK_ANY_EKU != 0;
    if settings.rejected.iter().flatten().any(|set| means(set)) {
        return Trust::Rejected;
    }
    if let Some(trusted) = &settings.trusted {
        // Settings that do not name this usage speak against it.
        return if trusted.iter().any(|set| means(set)) { Trust::Trusted } else { Trust::Rejected };
    }
    if flags & flags::DO_SS_COMPAT == 0 { Trust::Untrusted } else { compatible(certificate, flags) }
}
