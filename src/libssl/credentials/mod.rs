//! Certificates, keys and chains that a side shows. Source: SSL_CTX_use_certificate(3), SSL_CTX_add1_chain_cert(3).
//!
//! There is a slot per key type; one of them is current: what was set last, or what the program selected.

pub(crate) mod auto_chain;
pub(super) mod callback;
pub(crate) mod certificate;
pub(crate) mod chain;
pub(super) mod check_chain;
mod kept;
pub(crate) mod key;
mod pair;
mod password;
pub(super) mod signing;
mod stack;

use std::ffi::c_int;
use std::sync::{Arc, OnceLock};

use rustls::sign::SigningKey;

pub(crate) use stack::CertificateStack;

use super::callbacks::{With, pem_password_cb};
use super::object::{Configurable, SSL, SSL_CTX, lock};
use super::security;
use super::trust::Stores;
use crate::crypto::key::{Kind, PublicKey};
use crate::error::{Error, Lib, queue, reason};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509::signature_info::X509_get_signature_info;
use crate::pki::certificate::Certificate;
use crate::pki::extensions::flag;

/// Places for key types, in OpenSSL's order; some stay empty here.
const SLOTS: usize = 9;
/// The slot that is current at first.
const RSA: usize = 0;

/// What a side shows for one key type.
#[derive(Clone, Default)]
pub(crate) struct Slot {
    pub(crate) certificate: Option<Arc<X509>>,
    pub(crate) key: Option<Arc<EVP_PKEY>>,
    pub(crate) chain: Option<CertificateStack>,
    /// Extensions that a server sends with the certificate (`SSL_CTX_use_serverinfo_ex`).
    pub(crate) server_info: Option<Arc<[u8]>>,
    /// The key as rustls takes it, made by the first handshake that needs it; copies of the slot share it.
    signing: Arc<OnceLock<Option<Arc<dyn SigningKey>>>>,
}

impl Slot {
    fn is_complete(&self) -> bool {
        self.certificate.is_some() && self.key.is_some()
    }
}

/// All that a side may show.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    slots: [Slot; SLOTS],
    current: usize,
    /// `SSL_CTX_add_extra_chain_cert`: for slots without a chain of their own. Contexts only.
    pub(crate) extra: Option<CertificateStack>,
}

/// The slot for keys of this kind; a key that cannot sign in TLS has none.
fn slot_of(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Rsa => Some(RSA),
        Kind::RsaPss => Some(1),
        Kind::Dsa => Some(2),
        Kind::Ec => Some(3),
        Kind::Ed25519 => Some(7),
        Kind::X25519 | Kind::Dh | Kind::Dhx => None,
    }
}

fn slot_or_error(kind: Kind) -> Result<usize, Error> {
    slot_of(kind).ok_or_else(|| Error::ssl(reason::SSL_R_UNKNOWN_CERTIFICATE_TYPE))
}

impl Credentials {
    /// The slot in use.
    pub(crate) fn current(&self) -> &Slot {
        &self.slots[self.current]
    }

    pub(super) fn current_mut(&mut self) -> &mut Slot {
        &mut self.slots[self.current]
    }

    /// The slots that hold a certificate and its key.
    pub(crate) fn complete(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.is_complete())
    }

    /// Makes a slot current by its certificate (`SSL_select_current_cert`, and a handshake that chose it).
    pub(super) fn select(&mut self, same: impl Fn(&X509) -> bool) -> bool {
        let holds = |slot: &Slot| slot.is_complete() && slot.certificate.as_deref().is_some_and(&same);
        let found = self.slots.iter().position(holds);
        self.current = found.unwrap_or(self.current);
        found.is_some()
    }

    /// Makes the first complete slot from `from` on current (`SSL_set_current_cert`).
    fn select_from(&mut self, from: usize) -> bool {
        let found = (from..SLOTS).find(|index| self.slots[*index].is_complete());
        self.current = found.unwrap_or(self.current);
        found.is_some()
    }
}

/// What has credentials: contexts and connections.
pub(crate) trait Shows: Configurable {
    /// Works on the credentials; what the work returns is dropped after the lock is released.
    fn with<T>(&self, work: impl FnOnce(&mut Credentials) -> T) -> T;
    /// Works on the stores that are used instead of the context's.
    fn with_stores<T>(&self, work: impl FnOnce(&mut Stores) -> T) -> T;
    /// The password callback for encrypted keys.
    fn password(&self) -> With<pem_password_cb>;
    /// Whether the security callback, or the level in its place, accepts this (`SSL_SECOP_*`).
    fn accepts(&self, op: c_int, bits: c_int, nid: c_int, certificate: &X509) -> bool;
}

impl Shows for SSL_CTX {
    fn with<T>(&self, work: impl FnOnce(&mut Credentials) -> T) -> T {
        work(&mut lock(&self.credentials))
    }
    fn with_stores<T>(&self, work: impl FnOnce(&mut Stores) -> T) -> T {
        work(&mut lock(&self.stores))
    }
    fn password(&self) -> With<pem_password_cb> {
        lock(&self.handed_on).password
    }
    fn accepts(&self, op: c_int, bits: c_int, nid: c_int, certificate: &X509) -> bool {
        security::context_accepts(self, op, bits, nid, std::ptr::from_ref(certificate).cast_mut().cast())
    }
}

impl Shows for SSL {
    fn with<T>(&self, work: impl FnOnce(&mut Credentials) -> T) -> T {
        work(&mut self.credentials.borrow_mut())
    }
    fn with_stores<T>(&self, work: impl FnOnce(&mut Stores) -> T) -> T {
        work(&mut self.stores.borrow_mut())
    }
    fn password(&self) -> With<pem_password_cb> {
        self.callbacks.get().password
    }
    fn accepts(&self, op: c_int, bits: c_int, nid: c_int, certificate: &X509) -> bool {
        security::connection_accepts(self, op, bits, nid, std::ptr::from_ref(certificate).cast_mut().cast())
    }
}

/// The public key of a certificate.
fn public_key(certificate: &X509) -> Result<PublicKey, Error> {
    PublicKey::from_spki_der(Certificate::parse(certificate.try_der()?)?.spki())
}

/// Puts a certificate into its slot and makes that current. A key there that is not its own is dropped without a word,
/// as OpenSSL does.
pub(crate) fn set_certificate(of: &impl Shows, certificate: Arc<X509>) -> Result<c_int, Error> {
    judge(of, &certificate, true)?;
    let public = public_key(&certificate).map_err(|error| error.then(Lib::SSL, reason::SSL_R_X509_LIB))?;
    let index = slot_or_error(public.kind())?;
    let key = of.with(|credentials| credentials.slots[index].key.clone());
    let fits = key.as_ref().is_none_or(|key| key.key().is_ok_and(|key| key.same_public(public.key())));
    if key.is_some() {
        queue::with(|queue| queue.clear());
    }
    let old = of.with(|credentials| {
        credentials.current = index;
        let slot = credentials.current_mut();
        (slot.certificate.replace(certificate), if fits { None } else { slot.key.take() })
    });
    drop(old);
    Ok(1)
}

/// Puts a key into its slot and makes that current. A certificate there that is not its own refuses it.
pub(crate) fn set_key(of: &impl Shows, key: Arc<EVP_PKEY>) -> Result<c_int, Error> {
    let inner = key.key()?;
    let index = slot_or_error(inner.kind())?;
    let certificate = of.with(|credentials| credentials.slots[index].certificate.clone());
    if let Some(certificate) = certificate {
        check_pair(&certificate, &key)?;
    }
    let old = of.with(|credentials| {
        credentials.current = index;
        let slot = credentials.current_mut();
        slot.signing = Arc::default();
        slot.key.replace(key)
    });
    drop(old);
    Ok(1)
}

/// What `X509_check_private_key` says of the two.
fn check_pair(certificate: &X509, key: &EVP_PKEY) -> Result<(), Error> {
    let public = public_key(certificate)?;
    let key = key.key()?;
    if public.kind() != key.kind() {
        return Err(Error::new(Lib::X509, reason::X509_R_KEY_TYPE_MISMATCH));
    }
    if !key.same_public(public.key()) {
        return Err(Error::new(Lib::X509, reason::X509_R_KEY_VALUES_MISMATCH));
    }
    Ok(())
}

/// Whether the security level lets a certificate be shown: its key, and unless it is self-signed its signature.
pub(crate) fn judge(of: &impl Shows, certificate: &X509, is_leaf: bool) -> Result<(), Error> {
    const EE_KEY: c_int = 16 | (6 << 16);
    const CA_KEY: c_int = 17 | (6 << 16);
    const CA_MD: c_int = 18 | (6 << 16);
    let parsed = certificate.try_der().ok().and_then(|der| Certificate::parse(der).ok());
    let bits = public_key(certificate).map_or(-1, |key| key.security_bits());
    let (op, too_small) = match is_leaf {
        true => (EE_KEY, reason::SSL_R_EE_KEY_TOO_SMALL),
        false => (CA_KEY, reason::SSL_R_CA_KEY_TOO_SMALL),
    };
    if !of.accepts(op, bits, 0, certificate) {
        return Err(Error::ssl(too_small));
    }
    let Some(parsed) = parsed else { return Ok(()) };
    if parsed.facts().has(flag::SS) {
        return Ok(());
    }
    let (bits, nid) = signature_strength(certificate);
    if !of.accepts(CA_MD, bits, nid, certificate) {
        return Err(Error::ssl(reason::SSL_R_CA_MD_TOO_WEAK));
    }
    Ok(())
}

/// Bits of security of a certificate's signature, -1 if unknown, and the NID of its digest, or of its algorithm without.
fn signature_strength(certificate: &X509) -> (c_int, c_int) {
    let (mut digest, mut key, mut bits) = (0, 0, 0);
    // SAFETY: the certificate is live and the places are ours.
    let known = unsafe {
        let certificate = std::ptr::from_ref(certificate).cast_mut();
        X509_get_signature_info(certificate, &mut digest, &mut key, &mut bits, std::ptr::null_mut())
    };
    (if known == 1 { bits } else { -1 }, if digest == 0 { key } else { digest })
}
