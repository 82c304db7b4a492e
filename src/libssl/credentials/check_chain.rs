//! Whether a chain suits what the peer asked for. Source: SSL_check_chain(3).

use std::ffi::c_int;
use std::ptr;
use std::sync::Arc;

use super::{CertificateStack, Slot};
use crate::crypto::der::split_spki;
use crate::crypto::key::{Kind, PublicKey};
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey_info::EVP_PKEY_get_size;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509::fields::X509_get_signature_nid;
use crate::libcrypto::x509::signature_info::X509_get_signature_info;
use crate::libssl::hooks::Program;
use crate::libssl::object::SSL;
use crate::libssl::{sigalgs, versions};
use crate::pki::certificate::Certificate;
use crate::pki::name::Name;
use crate::tls::handshake::signature::is_tied;
use crate::tls::security::{Stage, Subject};
use crate::tls::sigalgs::{Scheme, by_id};
use crate::tls::version::Version;

/// `CERT_PKEY_*`.
mod flag {
    use std::ffi::c_int;
    pub(super) const VALID: c_int = 0x1;
    pub(super) const SIGN: c_int = 0x2;
    pub(super) const EE_SIGNATURE: c_int = 0x10;
    pub(super) const CA_SIGNATURE: c_int = 0x20;
    pub(super) const EE_PARAM: c_int = 0x40;
    pub(super) const CA_PARAM: c_int = 0x80;
    pub(super) const EXPLICIT_SIGN: c_int = 0x100;
    pub(super) const ISSUER_NAME: c_int = 0x200;
    pub(super) const CERT_TYPE: c_int = 0x400;
    /// What a chain needs to be valid.
    pub(super) const NEEDED: c_int = EE_SIGNATURE | EE_PARAM;
    /// What it needs in strict mode.
    pub(super) const NEEDED_STRICTLY: c_int = NEEDED | CA_SIGNATURE | CA_PARAM | ISSUER_NAME | CERT_TYPE;
}

/// `SSL_CERT_FLAG_TLS_STRICT`.
const TLS_STRICT: u32 = 1;

/// Which algorithms may have signed certificates.
enum Signatures {
    /// Any: before TLS 1.2, or for a kind of key that no rule is for.
    Any,
    /// None: the rule's algorithm is not among those the program allows.
    Refused,
    /// This one (RFC 5246 7.4.1.4.1), for a peer that named none.
    Only(c_int),
    /// These schemes'.
    Named(Vec<&'static Scheme>),
}

/// A chain with its key, and the connection it is to serve.
struct Candidate<'a> {
    ssl: &'a SSL,
    leaf: &'a X509,
    key: &'a EVP_PKEY,
    kind: Kind,
    issuers: Vec<Arc<X509>>,
    server: bool,
    /// The version agreed on is TLS 1.3.
    tls13: bool,
}

impl<'a> Candidate<'a> {
    /// `None` if a key of this kind cannot sign in TLS.
    fn new(ssl: &'a SSL, leaf: &'a X509, key: &'a EVP_PKEY, issuers: Vec<Arc<X509>>) -> Option<Self> {
        let kind = Kind::from_nid(key.nid())?;
        super::slot_of(kind)?;
        let tls13 = ssl.core.snapshot().version == Some(Version::TLS1_3);
        Some(Candidate { ssl, leaf, key, kind, issuers, server: ssl.is_server(), tls13 })
    }

    /// Schemes that both sides have; none before the peer has named any, nor once a session was taken up.
    fn shared(&self) -> Vec<&'static Scheme> {
        let settled = !self.ssl.core.snapshot().hello_at_hand && !self.ssl.core.snapshot().resumed;
        let ids = if settled { sigalgs::shared(self.ssl) } else { Vec::new() };
        ids.into_iter().filter_map(by_id).collect()
    }

    fn peer_named_schemes(&self) -> bool {
        let snapshot = self.ssl.core.snapshot();
        !snapshot.offered_schemes.is_empty() || snapshot.certificate_schemes.is_some()
    }

    /// Of what the key may sign in this handshake: `SIGN` and `EXPLICIT_SIGN`.
    fn signing(&self) -> c_int {
        const BOTH: c_int = flag::SIGN | flag::EXPLICIT_SIGN;
        if versions::shown(self.ssl) < Version::TLS1_2 {
            return BOTH;
        }
        if self.peer_named_schemes() {
            let shared = self.shared();
            let can = shared.iter().any(|scheme| signs(self.kind, scheme) && !(self.tls13 && scheme.sig == RSA));
            return if can { BOTH } else { 0 };
        }
        let answered = self.server && self.tls_hello_was_read();
        let settings = self.ssl.settings();
        let listed = |id: u16| settings.sigalgs.as_ref().is_none_or(|list| list.contains(&id));
        let by_rule = match self.kind {
            Kind::Rsa => 0x0201,
            Kind::Dsa => 0x0202,
            Kind::Ec => 0x0203,
            _ => return 0,
        };
        let permitted = || self.ssl.core.permits(&Program(self.ssl), Subject::Scheme(by_rule), Stage::Supported);
        if answered && listed(by_rule) && permitted() { flag::SIGN } else { 0 }
    }

    fn tls_hello_was_read(&self) -> bool {
        let snapshot = self.ssl.core.snapshot();
        snapshot.client_hello.is_some() && !snapshot.hello_at_hand && !snapshot.resumed
    }

    /// Which algorithms may have signed the chain.
    fn signatures(&self) -> Signatures {
        if self.peer_named_schemes() {
            let named = self.ssl.core.snapshot().certificate_schemes.clone().filter(|_| self.tls13);
            return Signatures::Named(match named {
                Some(ids) => ids.into_iter().filter_map(by_id).collect(),
                None => self.shared(),
            });
        }
        let (nid, sign) = match self.kind {
            Kind::Rsa => (65, RSA),
            Kind::Dsa => (113, DSA),
            Kind::Ec => (416, EC),
            _ => return Signatures::Any,
        };
        let allowed = self.ssl.settings().sigalgs.as_ref().is_none_or(|list| {
            list.iter().filter_map(|id| by_id(*id)).any(|scheme| scheme.hash == SHA1 && scheme.sig == sign)
        });
        if allowed { Signatures::Only(nid) } else { Signatures::Refused }
    }

    /// TLS 1.3: whether the key signs by some shared scheme, and its certificate is signed as the peer wants.
    fn signs_tls13(&self) -> bool {
        let spki = self.key.key().ok().and_then(|key| key.to_spki_der().ok());
        let curve = spki.as_deref().and_then(ec_group);
        let usable = |scheme: &&Scheme| {
            let modern = !matches!(scheme.hash, SHA1 | SHA224) && !matches!(scheme.sig, DSA | RSA);
            let fits = match scheme.sig {
                EC => curve.is_some_and(|curve| is_tied(scheme.id, curve)),
                RSA_PSS => self.key_len() >= 2 * scheme.bits() / 4 + 2,
                _ => true,
            };
            modern && signs(self.kind, scheme) && fits
        };
        is_signed_as_asked(self.ssl, self.leaf) && self.shared().iter().any(usable)
    }

    /// Bytes of the key's longest signature.
    fn key_len(&self) -> c_int {
        // SAFETY: the key is live for the call.
        unsafe { EVP_PKEY_get_size(self.key) }
    }

    /// `EE_SIGNATURE` and `CA_SIGNATURE`.
    fn signed(&self) -> c_int {
        if versions::shown(self.ssl) < Version::TLS1_2 {
            return flag::EE_SIGNATURE | flag::CA_SIGNATURE;
        }
        let signatures = self.signatures();
        if matches!(signatures, Signatures::Refused) {
            return 0;
        }
        let leaf = if self.tls13 { self.signs_tls13() } else { signatures.allow(self.leaf) };
        let issuers = self.issuers.iter().all(|issuer| signatures.allow(issuer));
        (if leaf { flag::EE_SIGNATURE } else { 0 }) | if issuers { flag::CA_SIGNATURE } else { 0 }
    }

    /// Whether a certificate's curve is one that this handshake knows.
    fn has_known_curve(&self, certificate: &X509) -> bool {
        let Some(parsed) = parsed(certificate) else { return false };
        if PublicKey::from_spki_der(parsed.spki()).is_err() {
            return false;
        }
        ec_group(parsed.spki()).is_none_or(|group| self.knows_group(group))
    }

    fn knows_group(&self, group: u16) -> bool {
        /// Groups that OpenSSL's client has unless the program says otherwise.
        const DEFAULT: [u16; 5] = [29, 23, 30, 25, 24];
        if group == 0 {
            return false;
        }
        let ours = || self.ssl.settings().groups.clone().unwrap_or_else(|| DEFAULT.to_vec());
        if !self.server && !ours().contains(&group) {
            return false;
        }
        if !self.ssl.core.permits(&Program(self.ssl), Subject::Group(group), Stage::Checked) {
            return false;
        }
        let snapshot = self.ssl.core.snapshot();
        !self.server || snapshot.offered_groups.is_empty() || snapshot.offered_groups.contains(&group)
    }

    /// `EE_PARAM` and `CA_PARAM`; a client does not look at the issuers' keys.
    fn parameters(&self) -> c_int {
        let leaf = if self.has_known_curve(self.leaf) { flag::EE_PARAM } else { 0 };
        let issuers = !self.server || self.issuers.iter().all(|issuer| self.has_known_curve(issuer));
        leaf | if issuers { flag::CA_PARAM } else { 0 }
    }

    /// `CERT_TYPE` and `ISSUER_NAME`: what a server asked its client for.
    fn asked(&self) -> c_int {
        if self.server {
            return flag::CERT_TYPE | flag::ISSUER_NAME;
        }
        let snapshot = self.ssl.core.snapshot();
        let types = snapshot.certificate_types.as_deref().unwrap_or_default();
        let is_type = match self.kind {
            Kind::Rsa => types.contains(&1),
            Kind::Dsa => types.contains(&2),
            Kind::Ec => types.contains(&64),
            _ => true,
        };
        let names: Vec<Name> =
            snapshot.peer_ca_names.iter().flatten().filter_map(|der| Name::parse(der).ok()).collect();
        let known = |certificate: &X509| {
            let issuer = parsed(certificate).map(|parsed| parsed.issuer().clone());
            issuer.is_some_and(|issuer| names.iter().any(|name| name.canonical() == issuer.canonical()))
        };
        let is_issued = snapshot.peer_ca_names.as_ref().is_none_or(Vec::is_empty)
            || known(self.leaf)
            || self.issuers.iter().any(|certificate| known(certificate));
        (if is_type { flag::CERT_TYPE } else { 0 }) | if is_issued { flag::ISSUER_NAME } else { 0 }
    }

    /// All that the chain fulfils, of what it needs `VALID` too.
    fn judge(&self, needed: c_int) -> c_int {
        let found = self.signed() | self.parameters() | self.asked();
        let valid = if found & needed == needed { flag::VALID } else { 0 };
        found | valid | self.signing()
    }
}

const RSA: c_int = Kind::Rsa as c_int;
const RSA_PSS: c_int = Kind::RsaPss as c_int;
const EC: c_int = Kind::Ec as c_int;
const DSA: c_int = Kind::Dsa as c_int;
const SHA1: c_int = 64;
const SHA224: c_int = 675;

/// Whether keys of this kind sign by the scheme.
fn signs(kind: Kind, scheme: &Scheme) -> bool {
    /// Schemes for keys that are bound to PSS; those before them are for plain RSA keys.
    const PSS_KEYS: u16 = 0x0809;
    match (kind, scheme.sig) {
        (Kind::Rsa, RSA) => true,
        (Kind::Rsa, RSA_PSS) => scheme.id < PSS_KEYS,
        (Kind::RsaPss, RSA_PSS) => scheme.id >= PSS_KEYS,
        (kind, sig) => kind.nid() == sig && kind != Kind::RsaPss,
    }
}

impl Signatures {
    fn allow(&self, certificate: &X509) -> bool {
        // SAFETY: the certificate is live.
        let nid = unsafe { X509_get_signature_nid(certificate) };
        match self {
            Signatures::Any => true,
            Signatures::Refused => false,
            Signatures::Only(only) => nid == *only,
            // OpenSSL has no number for the schemes of PSS and Ed25519 here: certificates so signed are not accepted.
            Signatures::Named(schemes) => schemes.iter().any(|scheme| scheme.sigandhash == nid),
        }
    }
}

/// Whether a certificate is signed by a scheme that the peer wants certificates signed by, if it says so apart.
pub(super) fn is_signed_as_asked(ssl: &SSL, certificate: &X509) -> bool {
    let asked = ssl.core.snapshot().certificate_schemes.clone();
    asked.is_none_or(|ids| {
        let signed = signature_parts(certificate);
        ids.into_iter().filter_map(by_id).any(|scheme| signed == Some((scheme.hash, scheme.sig)))
    })
}

/// NIDs of digest and key type of a certificate's signature.
fn signature_parts(certificate: &X509) -> Option<(c_int, c_int)> {
    let (mut digest, mut key) = (0, 0);
    // SAFETY: the certificate is live and the places are ours.
    let known = unsafe {
        let certificate = ptr::from_ref(certificate).cast_mut();
        X509_get_signature_info(certificate, &mut digest, &mut key, ptr::null_mut(), ptr::null_mut())
    };
    (known == 1).then_some((digest, key))
}

fn parsed(certificate: &X509) -> Option<Arc<Certificate>> {
    Certificate::parse(certificate.try_der().ok()?).ok()
}

/// The number of an EC key's group, 0 if TLS has none for it. (OpenSSL takes compressed points whatever forms the peer reads.)
fn ec_group(spki: &[u8]) -> Option<u16> {
    const EC: &[u8] = b"\x2A\x86\x48\xCE\x3D\x02\x01";
    let spki = split_spki(spki).filter(|spki| spki.oid == EC)?;
    Some(match spki.parameters.get(2..) {
        Some(b"\x2A\x86\x48\xCE\x3D\x03\x01\x07") => 23,
        Some(b"\x2B\x81\x04\x00\x22") => 24,
        Some(b"\x2B\x81\x04\x00\x23") => 25,
        Some(b"\x2B\x81\x04\x00\x21") => 21,
        Some(b"\x2B\x81\x04\x00\x0A") => 22,
        _ => 0,
    })
}

/// Whether a certificate that the connection has may be used although the program wants strictness.
pub(super) fn may_be_used(ssl: &SSL, slot: &Slot) -> bool {
    let tls13_server = ssl.is_server() && ssl.core.snapshot().version == Some(Version::TLS1_3);
    if ssl.settings().cert_flags & TLS_STRICT == 0 || tls13_server {
        return true;
    }
    let (Some(leaf), Some(key)) = (slot.certificate.as_deref(), slot.key.as_deref()) else { return false };
    let issuers = slot.chain.as_ref().map(CertificateStack::items).unwrap_or_default();
    let candidate = Candidate::new(ssl, leaf, key, issuers);
    candidate.is_some_and(|candidate| candidate.judge(flag::NEEDED_STRICTLY) & flag::VALID != 0)
}

/// Whether certificate, key and chain (or NULL) suit what the peer has asked for: a set of `CERT_PKEY_*`.
///
/// `CERT_PKEY_VALID` says that they can be used; with `SSL_CERT_FLAG_TLS_STRICT` that takes more. Servers ask in the
/// certificate callback, clients there too. 0 without a certificate or key, or for a key that cannot sign in TLS.
/// Source: SSL_check_chain(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_check_chain(
    s: *mut SSL,
    x: *mut X509,
    pk: *mut EVP_PKEY,
    chain: *mut Stack<X509>,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection, and live objects or NULL.
        let (ssl, leaf, key) = unsafe { (SSL::get0(s)?, X509::option(x), EVP_PKEY::option(pk)) };
        let (Some(leaf), Some(key)) = (leaf, key) else { return Err(Error::SILENT) };
        // SAFETY: as above.
        let issuers = unsafe { CertificateStack::set1(chain) }.map(|chain| chain.items()).unwrap_or_default();
        let candidate = Candidate::new(ssl, leaf, key, issuers).ok_or(Error::SILENT)?;
        let strict = ssl.settings().cert_flags & TLS_STRICT != 0;
        Ok(candidate.judge(if strict { flag::NEEDED_STRICTLY } else { flag::NEEDED }))
    })
}
