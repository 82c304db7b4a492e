//! Asymmetric keys, private and public, and the DER they travel in.
//!
//! A key is one of aws-lc's `EVP_PKEY`s, which nothing changes once it is here: threads may share it.

use std::sync::Arc;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::der;
use super::lc::{Handle, Object, magnitude, number, ok, read, written};
use crate::error::{Error, Lib, reason};

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

/// 1.2.840.113549.1.3.1, PKCS#3 Diffie-Hellman.
const OID_DH: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x03, 0x01];
/// 1.2.840.10046.2.1, X9.42 Diffie-Hellman.
const OID_DHX: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3e, 0x02, 0x01];
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
            // SAFETY: the key is live.
            _ => unsafe { lc::EVP_PKEY_bits(self.raw()) },
        }
    }

    /// How strong it is, in bits of a symmetric key (SP 800-57).
    pub fn security_bits(&self) -> i32 {
        match self.kind {
            Kind::Rsa | Kind::RsaPss => factoring_strength(self.bits()),
            Kind::Ec => self.bits() / 2,
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

    /// The same RSA key as an unrestricted PSS key.
    pub fn into_pss(self) -> Result<Self, Error> {
        PrivateKey::from_pkcs8_der(&Key { kind: Kind::RsaPss, ..self }.to_pkcs8_der()?).map(|private| private.0)
    }

    /// Whether it is a PSS key bound to certain choices.
    pub fn is_restricted(&self) -> bool {
        !self.restrictions().is_empty()
    }

    fn restrictions(&self) -> &[u8] {
        self.restrictions.as_deref().unwrap_or_default()
    }

    fn restricted(mut self, container: &der::Container<'_>) -> Self {
        if self.kind == Kind::RsaPss && !container.parameters.is_empty() {
            self.restrictions = Some(container.parameters.into());
        }
        self
    }

    /// Whether the parameters (group, primes) are equal; kinds without any are equal by kind.
    pub fn same_parameters(&self, other: &Key) -> bool {
        if self.kind != other.kind {
            return false;
        }
        match self.kind {
            // SAFETY: both keys are live.
            Kind::Ec | Kind::Dsa => ok(unsafe { lc::EVP_PKEY_cmp_parameters(self.raw(), other.raw()) }),
            Kind::Dh | Kind::Dhx => DhParts::of(self).parameters() == DhParts::of(other).parameters(),
            _ => true,
        }
    }

    /// Whether the key needs parameters and has none.
    pub fn lacks_parameters(&self) -> bool {
        // SAFETY: the getters borrow from the live key of that kind.
        unsafe {
            match self.kind {
                Kind::Ec => lc::EC_KEY_get0_group(lc::EVP_PKEY_get0_EC_KEY(self.raw())).is_null(),
                Kind::Dsa => lc::DSA_get0_p(lc::EVP_PKEY_get0_DSA(self.raw())).is_null(),
                Kind::Dh | Kind::Dhx => lc::DH_get0_p(lc::EVP_PKEY_get0_DH(self.raw())).is_null(),
                _ => false,
            }
        }
    }

    /// Gives this key the parameters of another of its kind.
    pub fn copy_parameters(&self, from: &Key) -> Result<(), Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS);
        match self.kind {
            // SAFETY: both keys are live, and whoever changes a key has it to himself.
            Kind::Ec | Kind::Dsa => ok(unsafe { lc::EVP_PKEY_copy_parameters(self.raw(), from.raw()) }),
            // SAFETY: as above; `set0` takes the fresh copies over when it succeeds.
            Kind::Dh | Kind::Dhx => unsafe {
                let source = lc::EVP_PKEY_get0_DH(from.raw());
                let copy = |number: *const lc::BIGNUM| match number.is_null() {
                    true => std::ptr::null_mut(),
                    false => lc::BN_dup(number),
                };
                let (p, q, g) = (lc::DH_get0_p(source), lc::DH_get0_q(source), lc::DH_get0_g(source));
                ok(lc::DH_set0_pqg(lc::EVP_PKEY_get0_DH(self.raw()), copy(p), copy(q), copy(g)))
            },
            _ => true,
        }
        .then_some(())
        .ok_or_else(failed)
    }

    /// A key of this kind with nothing but the parameters.
    pub fn only_parameters(&self) -> Result<Key, Error> {
        // SAFETY: fresh objects; `wrap` takes a reference of its own.
        let empty = unsafe {
            match self.kind {
                Kind::Ec => {
                    Key::wrap(&Handle::own(lc::EC_KEY_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_EC_KEY)
                }
                Kind::Dsa => Key::wrap(&Handle::own(lc::DSA_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DSA),
                Kind::Dh | Kind::Dhx => {
                    Key::wrap(&Handle::own(lc::DH_new()).ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DH)
                }
                _ => Err(Error::new(Lib::EVP, reason::EVP_R_MISSING_PARAMETERS)),
            }
        }?;
        let empty = Key { kind: self.kind, ..empty };
        empty.copy_parameters(self)?;
        Ok(empty)
    }

    /// The SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Result<Vec<u8>, Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_KEY_TYPE);
        if !self.is_public() {
            return Err(failed());
        }
        if self.kind == Kind::RsaPss {
            // SAFETY: a live RSA key and an initialised CBB.
            let key = written(|cbb| unsafe { lc::RSA_marshal_public_key(cbb, lc::EVP_PKEY_get0_RSA(self.raw())) });
            return Ok(der::spki(OID_PSS, self.restrictions(), &key.ok_or_else(failed)?));
        }
        if matches!(self.kind, Kind::Dh | Kind::Dhx) {
            let dh = DhParts::of(self);
            return Ok(der::spki(dh.oid(), &dh.parameters(), &der::unsigned(&dh.public)));
        }
        // SAFETY: the key is live and `written` passes an initialised CBB.
        let der = written(|cbb| unsafe { lc::EVP_marshal_public_key(cbb, self.raw()) });
        Ok(der.ok_or_else(failed)?.to_vec())
    }

    /// The unencrypted PKCS#8 PrivateKeyInfo.
    pub fn to_pkcs8_der(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_PRIVATE_KEY_ENCODE_ERROR);
        if !self.is_private() {
            return Err(failed());
        }
        match self.kind {
            Kind::RsaPss => {
                // SAFETY: a live RSA key and an initialised CBB.
                let key = written(|cbb| unsafe { lc::RSA_marshal_private_key(cbb, lc::EVP_PKEY_get0_RSA(self.raw())) });
                Ok(Zeroizing::new(der::pkcs8(OID_PSS, self.restrictions(), &key.ok_or_else(failed)?)))
            }
            Kind::Dh | Kind::Dhx => {
                let dh = DhParts::of(self);
                let key = Zeroizing::new(der::unsigned(&dh.private));
                Ok(Zeroizing::new(der::pkcs8(dh.oid(), &dh.parameters(), &key)))
            }
            Kind::Dsa => {
                // SAFETY: a DSA key's own object, borrowed while the key lives.
                let (parameters, private) = unsafe {
                    let dsa = lc::EVP_PKEY_get0_DSA(self.raw());
                    let parameters = written(|cbb| lc::DSA_marshal_parameters(cbb, dsa)).ok_or_else(failed)?;
                    (parameters, magnitude(lc::DSA_get0_priv_key(dsa)))
                };
                Ok(Zeroizing::new(der::pkcs8(OID_DSA, &parameters, &Zeroizing::new(der::unsigned(&private)))))
            }
            // SAFETY: the key is live and `written` passes an initialised CBB.
            _ => written(|cbb| unsafe { lc::EVP_marshal_private_key(cbb, self.raw()) }).ok_or_else(failed),
        }
    }
}

/// Whether a DH key's parameters are one of RFC 7919's groups, which PKCS#3 names without their q.
fn is_named_group(handle: &Handle<lc::EVP_PKEY>) -> bool {
    // SAFETY: a DH key's own object; the fresh groups are freed by their handles.
    unsafe {
        let dh = lc::EVP_PKEY_get0_DH(handle.raw());
        [lc::NID_ffdhe2048, lc::NID_ffdhe3072, lc::NID_ffdhe4096, lc::NID_ffdhe8192].into_iter().any(|nid| {
            Handle::own(lc::DH_new_by_nid(nid))
                .is_some_and(|named| lc::BN_cmp(lc::DH_get0_p(named.raw()), lc::DH_get0_p(dh)) == 0)
        })
    }
}

/// A DH key taken apart for encoding.
struct DhParts {
    x942: bool,
    p: Zeroizing<Vec<u8>>,
    q: Zeroizing<Vec<u8>>,
    g: Zeroizing<Vec<u8>>,
    public: Zeroizing<Vec<u8>>,
    private: Zeroizing<Vec<u8>>,
}

impl DhParts {
    fn of(key: &Key) -> Self {
        // SAFETY: a DH key's own object, whose numbers live as long as the key.
        unsafe {
            let dh = lc::EVP_PKEY_get0_DH(key.raw());
            DhParts {
                x942: key.kind == Kind::Dhx,
                p: magnitude(lc::DH_get0_p(dh)),
                q: magnitude(lc::DH_get0_q(dh)),
                g: magnitude(lc::DH_get0_g(dh)),
                public: magnitude(lc::DH_get0_pub_key(dh)),
                private: magnitude(lc::DH_get0_priv_key(dh)),
            }
        }
    }

    fn oid(&self) -> &'static [u8] {
        if self.x942 { OID_DHX } else { OID_DH }
    }

    fn parameters(&self) -> Vec<u8> {
        let (p, g) = (der::unsigned(&self.p), der::unsigned(&self.g));
        if self.x942 { der::sequence(&[&p, &g, &der::unsigned(&self.q)]) } else { der::sequence(&[&p, &g]) }
    }
}

/// A DH key from its container: parameters `(p, g)` or `(p, g, q)`, the key an INTEGER.
fn parse_dh(container: &der::Container<'_>, private: bool) -> Option<Key> {
    let mut parameters = der::Reader(container.parameters).sequence()?;
    let (p, g) = (number(parameters.unsigned()?)?, number(parameters.unsigned()?)?);
    let q = match container.oid {
        OID_DHX => Some(number(parameters.unsigned()?)?),
        _ => None,
    };
    let half = number(der::Reader(container.key).unsigned()?)?;
    // SAFETY: the set0 functions take over the numbers they are given when they succeed, and only then.
    unsafe {
        let dh = Handle::own(lc::DH_new())?;
        if !ok(lc::DH_set0_pqg(dh.raw(), p.raw(), q.as_ref().map_or(std::ptr::null_mut(), Handle::raw), g.raw())) {
            return None;
        }
        let _ = (p.into_raw(), q.map(Handle::into_raw), g.into_raw());
        let public = if private {
            let public = Handle::own(lc::BN_new())?;
            let ctx = Handle::own(lc::BN_CTX_new())?;
            let (g, p) = (lc::DH_get0_g(dh.raw()), lc::DH_get0_p(dh.raw()));
            if !ok(lc::BN_mod_exp(public.raw(), g, half.raw(), p, ctx.raw())) {
                return None;
            }
            ok(lc::DH_set0_key(dh.raw(), std::ptr::null_mut(), half.raw())).then(|| half.into_raw())?;
            public
        } else {
            half
        };
        ok(lc::DH_set0_key(dh.raw(), public.raw(), std::ptr::null_mut())).then(|| public.into_raw())?;
        Key::wrap(&dh, lc::EVP_PKEY_set1_DH).ok()
    }
}

/// A private key with its public half.
#[derive(Clone)]
pub struct PrivateKey(Key);

impl PrivateKey {
    /// Reads a private key in any of the encodings OpenSSL tries: PKCS#8, PKCS#1, SEC 1, DSA's own. Bytes after it are
    /// ignored, as OpenSSL's decoders do.
    pub fn from_der_any(der: &[u8]) -> Result<Self, Error> {
        Self::from_der_prefix(der).map(|(key, _)| key)
    }

    /// As [`PrivateKey::from_der_any`]; also how many bytes the key took.
    pub fn from_der_prefix(der: &[u8]) -> Result<(Self, usize), Error> {
        let (_, _, whole) = der::Reader(der).element().ok_or_else(unsupported)?;
        // RSA's encoding has nine integers, SEC 1's an octet string second, PKCS#8's a sequence second.
        let mut fields = der::Reader(whole).sequence().ok_or_else(unsupported)?;
        fields.small().ok_or_else(unsupported)?;
        let key = match fields.peek() {
            Some(der::SEQUENCE) => Self::from_pkcs8_der(whole)?,
            Some(der::OCTET_STRING) => Self::from_sec1_der(whole)?,
            _ => Self::from_pkcs1_der(whole).or_else(|_| Self::from_dsa_der(whole))?,
        };
        Ok((key, whole.len()))
    }

    /// Reads an unencrypted PKCS#8 PrivateKeyInfo.
    pub fn from_pkcs8_der(der: &[u8]) -> Result<Self, Error> {
        let container = der::split_pkcs8(der).ok_or_else(unsupported)?;
        if matches!(container.oid, OID_DH | OID_DHX) {
            return parse_dh(&container, true).map(PrivateKey).ok_or_else(unsupported);
        }
        // SAFETY: `read` passes a reader over `der`.
        let (raw, _) = read(der, |cbs| unsafe { lc::EVP_parse_private_key(cbs) });
        Key::own(raw).map(|key| PrivateKey(key.restricted(&container)))
    }

    /// Reads a PKCS#1 RSAPrivateKey.
    pub fn from_pkcs1_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let rsa = unsafe { Handle::own(read(der, |cbs| lc::RSA_parse_private_key(cbs)).0) };
        Key::wrap(&rsa.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_RSA).map(PrivateKey)
    }

    /// Reads a SEC 1 ECPrivateKey that names its curve.
    pub fn from_sec1_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let ec = unsafe { Handle::own(read(der, |cbs| lc::EC_KEY_parse_private_key(cbs, std::ptr::null())).0) };
        Key::wrap(&ec.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_EC_KEY).map(PrivateKey)
    }

    /// Reads a DSA private key in OpenSSL's traditional form.
    pub fn from_dsa_der(der: &[u8]) -> Result<Self, Error> {
        // SAFETY: `read` passes a reader over `der`; the result is ours.
        let dsa = unsafe { Handle::own(read(der, |cbs| lc::DSA_parse_private_key(cbs)).0) };
        Key::wrap(&dsa.ok_or_else(unsupported)?, lc::EVP_PKEY_set1_DSA).map(PrivateKey)
    }

    /// Takes a key that holds its private half.
    pub fn from_key(key: Key) -> Option<Self> {
        key.is_private().then_some(PrivateKey(key))
    }

    /// The unencrypted PKCS#8 PrivateKeyInfo.
    pub fn to_pkcs8_der(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        self.0.to_pkcs8_der()
    }

    /// The public half.
    pub fn public(&self) -> Result<PublicKey, Error> {
        PublicKey::from_spki_der(&self.0.to_spki_der()?)
    }

    /// The key itself.
    pub fn key(&self) -> &Key {
        &self.0
    }

    /// The key's kind.
    pub fn kind(&self) -> Kind {
        self.0.kind()
    }

    /// Its length in bits.
    pub fn bits(&self) -> i32 {
        self.0.bits()
    }

    /// How strong it is.
    pub fn security_bits(&self) -> i32 {
        self.0.security_bits()
    }
}

/// A public key.
#[derive(Clone)]
pub struct PublicKey(Key);

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    ///
    /// aws-lc's parser does the work: the one that aws-lc-rs gives peers' keys to.
    pub fn from_spki_der(der: &[u8]) -> Result<Self, Error> {
        let container = der::split_spki(der).ok_or_else(unsupported)?;
        if matches!(container.oid, OID_DH | OID_DHX) {
            return parse_dh(&container, false).map(PublicKey).ok_or_else(unsupported);
        }
        // SAFETY: `read` passes a reader over `der`.
        let (raw, _) = read(der, |cbs| unsafe { lc::EVP_parse_public_key(cbs) });
        Key::own(raw).map(|key| PublicKey(key.restricted(&container)))
    }

    /// Takes the public half of any key; the private half stays inside unused.
    pub fn from_key(key: Key) -> Option<Self> {
        key.is_public().then_some(PublicKey(key))
    }

    /// The SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Result<Vec<u8>, Error> {
        self.0.to_spki_der()
    }

    /// The key itself.
    pub fn key(&self) -> &Key {
        &self.0
    }

    /// The key's kind.
    pub fn kind(&self) -> Kind {
        self.0.kind()
    }

    /// Its length in bits.
    pub fn bits(&self) -> i32 {
        self.0.bits()
    }

    /// How strong it is.
    pub fn security_bits(&self) -> i32 {
        self.0.security_bits()
    }
}

/// Whether the private key belongs to the public one.
pub fn matches(private: &PrivateKey, public: &PublicKey) -> bool {
    private.0.same_public(&public.0)
}

/// Strength of a modulus of `bits` bits by FIPS 140's implementation guidance 7.5, in steps of 8.
pub fn factoring_strength(bits: i32) -> i32 {
    match bits {
        2048 => return 112,
        3072 => return 128,
        4096 => return 152,
        6144 => return 176,
        7680 => return 192,
        8192 => return 200,
        15360 => return 256,
        687_737.. => return 1200,
        ..8 => return 0,
        _ => {}
    }
    let x = f64::from(bits) * std::f64::consts::LN_2;
    let log = x.ln();
    let y = (1.923 * (x * log * log).cbrt() - 4.69) / std::f64::consts::LN_2;
    let cap = match bits {
        ..7681 => 192,
        7681..15361 => 256,
        _ => 1200,
    };
    ((y as i32 + 4) & !7).min(cap)
}

/// Strength of a discrete logarithm modulo a prime of `bits` bits in a subgroup (SP 800-57, table 2).
pub fn logarithm_strength(bits: i32, subgroup: Option<i32>) -> i32 {
    let strength = match bits {
        15360.. => 256,
        7680.. => 192,
        3072.. => 128,
        2048.. => 112,
        1024.. => 80,
        _ => return 0,
    };
    match subgroup {
        None => strength,
        Some(subgroup) if subgroup / 2 < 80 => 0,
        Some(subgroup) => strength.min(subgroup / 2),
    }
}
