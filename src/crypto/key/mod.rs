//! Asymmetric keys, private and public, and the DER they travel in.
//!
//! A key is one of aws-lc's `EVP_PKEY`s, which nothing changes once it is here: threads may share it.

pub mod complete;
pub mod dh;
pub mod encode;
pub mod halves;
pub mod parameters;
pub mod strength;

use aws_lc_sys as lc;
use dh::is_named_group;

use super::der;
use super::lc::{Handle, Object, ok};
use crate::error::{Error, Lib, reason};
pub use halves::{PrivateKey, PublicKey, matches};
use std::sync::Arc;
pub use strength::{factoring_strength, logarithm_strength};
use zeroize::Zeroizing;

/// What a key is for; the numbers are OpenSSL's object identifiers (`EVP_PKEY_RSA`, …).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
#[allow(missing_docs)]
pub enum Kind {
    Rsa = 6,
    RsaPss = 912,
    Ec = 408,
    Ed25519 = 1087,
    X25519 = 1034,
    Dh = 28,
    Dhx = 920,
    Dsa = 116,
}

impl Kind {
    /// OpenSSL's number for it.
    pub fn nid(self) -> i32 {
        self as i32
    }

    /// aws-lc's number for it, where that is another.
    fn lc(self) -> i32 {
        match self {
            Kind::Ed25519 => lc::EVP_PKEY_ED25519,
            Kind::X25519 => lc::EVP_PKEY_X25519,
            other => other.nid(),
        }
    }

    /// The kind with that number.
    pub fn from_nid(nid: i32) -> Option<Kind> {
        use Kind::*;
        [Rsa, RsaPss, Ec, Ed25519, X25519, Dh, Dhx, Dsa].into_iter().find(|kind| kind.nid() == nid)
    }

    /// The name its key management goes by in OpenSSL 3.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Rsa => "RSA",
            Kind::RsaPss => "RSA-PSS",
            Kind::Ec => "EC",
            Kind::Ed25519 => "ED25519",
            Kind::X25519 => "X25519",
            Kind::Dh => "DH",
            Kind::Dhx => "DHX",
            Kind::Dsa => "DSA",
        }
    }
}

/// 1.2.840.113549.1.1.1.
const OID_RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// 1.2.840.113549.1.1.10.
const OID_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a];

/// 1.2.840.10040.4.1.
const OID_DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 0x04, 0x01];

/// What a key with neither a parser here nor in aws-lc fails with: OpenSSL's word for "no decoder took it".
#[track_caller]
fn unsupported() -> Error {
    Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED)
}

/// A key of either half, or bare parameters: what aws-lc calls an `EVP_PKEY`.
pub struct Key {
    handle: Handle<lc::EVP_PKEY>,
    kind: Kind,
    /// A PSS key's restrictions as encoded, which aws-lc does not write.
    restrictions: Option<Arc<[u8]>>,
}

impl Clone for Key {
    fn clone(&self) -> Self {
        // SAFETY: the handle is live; the new reference belongs to the new handle.
        let handle = unsafe {
            lc::EVP_PKEY_up_ref(self.raw());
            Handle::own(self.raw())
        };
        Key {
            handle: handle.unwrap_or_else(|| unreachable!("a live key")),
            kind: self.kind,
            restrictions: self.restrictions.clone(),
        }
    }
}

impl Key {
    /// Wraps an aws-lc key; fails for kinds that OpenSSL 3.0 does not know.
    pub fn from_handle(handle: Handle<lc::EVP_PKEY>) -> Result<Self, Error> {
        // SAFETY: the handle is live.
        let id = unsafe { lc::EVP_PKEY_id(handle.raw()) };
        let mut kind = [Kind::Ed25519, Kind::X25519].into_iter().find(|kind| kind.lc() == id);
        kind = kind.or_else(|| Kind::from_nid(id));
        let mut kind = kind.ok_or_else(unsupported)?;
        if kind == Kind::Dh {
            // SAFETY: a DH key holds a live DH; the getters borrow from it.
            let has_q = unsafe { !lc::DH_get0_q(lc::EVP_PKEY_get0_DH(handle.raw())).is_null() };
            kind = if has_q && !is_named_group(&handle) { Kind::Dhx } else { Kind::Dh };
        }
        Ok(Key { handle, kind, restrictions: None })
    }

    fn own(raw: *mut lc::EVP_PKEY) -> Result<Self, Error> {
        // SAFETY: callers pass what an aws-lc parser returned.
        Key::from_handle(unsafe { Handle::own(raw) }.ok_or_else(unsupported)?)
    }

    /// Makes a key of an aws-lc object by one of the `EVP_PKEY_set1_*` functions.
    pub fn wrap<T: Object>(
        object: &Handle<T>,
        set1: unsafe extern "C" fn(*mut lc::EVP_PKEY, *mut T) -> i32,
    ) -> Result<Self, Error> {
        // SAFETY: a fresh key and a live object, of which `set1` takes a reference of its own.
        let handle = unsafe {
            let handle = Handle::own(lc::EVP_PKEY_new()).ok_or_else(unsupported)?;
            ok(set1(handle.raw(), object.raw())).then_some(handle).ok_or_else(unsupported)?
        };
        Key::from_handle(handle)
    }

    /// The pointer, for aws-lc.
    pub fn raw(&self) -> *mut lc::EVP_PKEY {
        self.handle.raw()
    }

    /// The key's kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its length in bits: modulus, field or prime.
    pub fn bits(&self) -> i32 {
        match self.kind {
            Kind::Ed25519 => 256,
            Kind::X25519 => 253,
            _ if self.is_hollow() => 0,
            // SAFETY: the key is live.
            _ => unsafe { lc::EVP_PKEY_bits(self.raw()) },
        }
    }

    /// Whether it lacks even what it would work in: a modulus, a prime, a curve. aws-lc must not be asked about such a key.
    pub fn is_hollow(&self) -> bool {
        // SAFETY: the getters borrow from the live key of that kind.
        unsafe {
            match self.kind {
                Kind::Rsa | Kind::RsaPss => lc::RSA_get0_n(lc::EVP_PKEY_get0_RSA(self.raw())).is_null(),
                Kind::Ec => lc::EC_KEY_get0_group(lc::EVP_PKEY_get0_EC_KEY(self.raw())).is_null(),
                Kind::Dsa => lc::DSA_get0_p(lc::EVP_PKEY_get0_DSA(self.raw())).is_null(),
                Kind::Dh | Kind::Dhx => lc::DH_get0_p(lc::EVP_PKEY_get0_DH(self.raw())).is_null(),
                Kind::Ed25519 | Kind::X25519 => false,
            }
        }
    }

    /// How strong it is, in bits of a symmetric key (SP 800-57).
    pub fn security_bits(&self) -> i32 {
        match self.kind {
            Kind::Rsa | Kind::RsaPss => factoring_strength(self.bits()),
            // OpenSSL rounds P-521 down.
            Kind::Ec => (self.bits() / 2).min(256),
            Kind::Ed25519 | Kind::X25519 => 128,
            Kind::Dh | Kind::Dhx | Kind::Dsa => logarithm_strength(self.bits(), self.subgroup_bits()),
        }
    }

    fn subgroup_bits(&self) -> Option<i32> {
        // SAFETY: the getters borrow from the live key and answer NULL for what is not there.
        unsafe {
            let q = match self.kind {
                Kind::Dsa => lc::DSA_get0_q(lc::EVP_PKEY_get0_DSA(self.raw())),
                _ => lc::DH_get0_q(lc::EVP_PKEY_get0_DH(self.raw())),
            };
            (!q.is_null()).then(|| lc::BN_num_bits(q) as i32)
        }
    }

    /// Whether the private half is there.
    pub fn is_private(&self) -> bool {
        // SAFETY: the getters borrow from the live key of that kind.
        unsafe {
            match self.kind {
                Kind::Rsa | Kind::RsaPss => !lc::RSA_get0_d(lc::EVP_PKEY_get0_RSA(self.raw())).is_null(),
                Kind::Ec => !lc::EC_KEY_get0_private_key(lc::EVP_PKEY_get0_EC_KEY(self.raw())).is_null(),
                Kind::Dsa => !lc::DSA_get0_priv_key(lc::EVP_PKEY_get0_DSA(self.raw())).is_null(),
                Kind::Dh | Kind::Dhx => !lc::DH_get0_priv_key(lc::EVP_PKEY_get0_DH(self.raw())).is_null(),
                Kind::Ed25519 | Kind::X25519 => self.raw_private().is_some(),
            }
        }
    }

    /// Whether the public half is there.
    pub fn is_public(&self) -> bool {
        // SAFETY: the getters borrow from the live key of that kind.
        unsafe {
            match self.kind {
                Kind::Rsa | Kind::RsaPss => !lc::RSA_get0_n(lc::EVP_PKEY_get0_RSA(self.raw())).is_null(),
                Kind::Ec => !lc::EC_KEY_get0_public_key(lc::EVP_PKEY_get0_EC_KEY(self.raw())).is_null(),
                Kind::Dsa => !lc::DSA_get0_pub_key(lc::EVP_PKEY_get0_DSA(self.raw())).is_null(),
                Kind::Dh | Kind::Dhx => !lc::DH_get0_pub_key(lc::EVP_PKEY_get0_DH(self.raw())).is_null(),
                Kind::Ed25519 | Kind::X25519 => true,
            }
        }
    }

    /// The 32 bytes of an Ed25519 seed or X25519 scalar.
    pub fn raw_private(&self) -> Option<Zeroizing<Vec<u8>>> {
        self.raw_half(lc::EVP_PKEY_get_raw_private_key)
    }

    /// The 32 bytes of an Ed25519 or X25519 public key.
    pub fn raw_public(&self) -> Option<Vec<u8>> {
        self.raw_half(lc::EVP_PKEY_get_raw_public_key).map(|bytes| bytes.to_vec())
    }

    fn raw_half(
        &self,
        get: unsafe extern "C" fn(*const lc::EVP_PKEY, *mut u8, *mut usize) -> i32,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let mut len = 64;
        let mut bytes = Zeroizing::new(vec![0; len]);
        // SAFETY: `len` says how many bytes are writable.
        ok(unsafe { get(self.raw(), bytes.as_mut_ptr(), &mut len) }).then(|| {
            bytes.truncate(len);
            bytes
        })
    }

    /// An Ed25519 or X25519 private key from its 32 bytes.
    pub fn from_raw_private(kind: Kind, bytes: &[u8]) -> Option<Self> {
        // SAFETY: the slice is readable.
        unsafe {
            let raw = lc::EVP_PKEY_new_raw_private_key(kind.lc(), std::ptr::null_mut(), bytes.as_ptr(), bytes.len());
            Key::own(raw).ok()
        }
    }

    /// An Ed25519 or X25519 public key from its 32 bytes.
    pub fn from_raw_public(kind: Kind, bytes: &[u8]) -> Option<Self> {
        // SAFETY: the slice is readable.
        unsafe {
            let raw = lc::EVP_PKEY_new_raw_public_key(kind.lc(), std::ptr::null_mut(), bytes.as_ptr(), bytes.len());
            Key::own(raw).ok()
        }
    }

    /// Whether the public halves are equal.
    pub fn same_public(&self, other: &Key) -> bool {
        if matches!((self.kind, other.kind), (Kind::Dh | Kind::Dhx, Kind::Dh | Kind::Dhx)) {
            return self.to_spki_der().ok() == other.to_spki_der().ok();
        }
        // SAFETY: both are live.
        self.kind == other.kind && ok(unsafe { lc::EVP_PKEY_cmp(self.raw(), other.raw()) })
    }

    /// The same RSA key as a PSS key, bound to encoded choices if there are any.
    pub fn into_pss(self, restrictions: Option<&[u8]>) -> Result<Self, Error> {
        let restrictions = restrictions.map(Arc::from);
        PrivateKey::from_pkcs8_der(&Key { kind: Kind::RsaPss, restrictions, ..self }.to_pkcs8_der()?)
            .map(|private| private.0)
    }

    /// What a PSS key is bound to, as encoded; nothing for others.
    pub fn restrictions(&self) -> &[u8] {
        self.restrictions.as_deref().unwrap_or_default()
    }

    fn restricted(mut self, container: &der::Container<'_>) -> Self {
        if self.kind == Kind::RsaPss && !container.parameters.is_empty() {
            self.restrictions = Some(container.parameters.into());
        }
        self
    }
}
