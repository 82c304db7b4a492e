//! Public keys in certificates and the signatures made with them.

use super::ber::{Reader, tag};
use super::certificate::Certificate;
use super::crl::Crl;
use super::extensions::small_integer;
use super::{oid, verdict};
use crate::crypto::verify::{Curve, Digest, Numbers, Scheme};
use crate::error::Error;

/// What kind of key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Rsa,
    RsaPss,
    Ec,
    Dsa,
    Ed25519,
    Ed448,
    X25519,
    X448,
    Other,
}

/// Where the numbers of a key are.
#[derive(Clone, Debug)]
enum Material {
    Rsa {
        modulus: Box<[u8]>,
        exponent: Box<[u8]>,
    },
    Ec {
        curve: Curve,
        point: Box<[u8]>,
    },
    Octets(Box<[u8]>),
    Dsa([Box<[u8]>; 4]),
    /// A key we can name but not use (a curve that aws-lc does not have).
    Opaque,
}

/// Limits of an RSA-PSS key (RFC 4055).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct PssParameters {
    digest: Digest,
    mask: Digest,
    salt: i64,
}

/// A decoded public key.
#[derive(Clone, Debug)]
pub struct PublicKey {
    kind: Kind,
    bits: u32,
    /// EC parameters written out instead of a curve's name.
    explicit: bool,
    curve: Option<Curve>,
    limits: Option<PssParameters>,
    material: Material,
}

fn magnitude(integer: &[u8]) -> &[u8] {
    let zeros = integer.iter().take_while(|octet| **octet == 0).count();
    &integer[zeros..]
}

fn bit_len(magnitude: &[u8]) -> u32 {
    magnitude.first().map_or(0, |first| magnitude.len() as u32 * 8 - first.leading_zeros())
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo; `None` if the key does not decode.
    pub fn parse(spki: &[u8]) -> Option<PublicKey> {
        let mut info = Reader::new(spki).expect(tag::SEQUENCE).ok()?.reader();
        let mut algorithm = info.expect(tag::SEQUENCE).ok()?.reader();
        let (bits, unused) = info.expect(tag::BIT_STRING).ok()?.bits().ok()?;
        let kind = algorithm.expect(tag::OID).ok()?.oid().ok()?;
        let parameters = algorithm.rest();
        if unused != 0 {
            return None;
        }
        match kind {
            oid::RSA_ENCRYPTION => rsa(Kind::Rsa, bits, None),
            oid::RSA_PSS if parameters.is_empty() => rsa(Kind::RsaPss, bits, None),
            oid::RSA_PSS => rsa(Kind::RsaPss, bits, Some(pss_parameters(parameters)?)),
            oid::EC_PUBLIC_KEY => ec(parameters, bits),
            oid::DSA => dsa(parameters, bits),
            oid::ED25519 => raw(Kind::Ed25519, 256, 32, bits, parameters),
            oid::ED448 => raw(Kind::Ed448, 456, 57, bits, parameters),
            oid::X25519 => raw(Kind::X25519, 253, 32, bits, parameters),
            oid::X448 => raw(Kind::X448, 448, 56, bits, parameters),
            _ => None,
        }
    }

    /// What kind of key it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its size in bits.
    pub fn bits(&self) -> u32 {
        self.bits
    }

    /// The curve, if it is one that Suite B or we can name.
    pub fn curve(&self) -> Option<Curve> {
        self.curve
    }

    /// Whether EC parameters are written out instead of named.
    pub fn has_explicit_parameters(&self) -> bool {
        self.explicit
    }

    /// How strong it is, in bits of a symmetric key (`EVP_PKEY_get_security_bits`).
    pub fn security_bits(&self) -> u32 {
        match self.kind {
            Kind::Rsa | Kind::RsaPss => factoring_strength(self.bits),
            Kind::Ec => match self.bits {
                512.. => 256,
                384.. => 192,
                256.. => 128,
                224.. => 112,
                160.. => 80,
                bits => bits / 2,
            },
            Kind::Dsa => match (&self.material, factoring_steps(self.bits)) {
                (Material::Dsa([_, q, ..]), strength) if bit_len(q) >= 160 => strength.min(bit_len(q) / 2),
                _ => 0,
            },
            Kind::Ed25519 | Kind::X25519 => 128,
            Kind::Ed448 | Kind::X448 => 224,
            Kind::Other => 0,
        }
    }

    fn numbers(&self) -> Option<Numbers<'_>> {
        Some(match (&self.material, self.kind) {
            (Material::Rsa { modulus, exponent }, _) => Numbers::Rsa { modulus, exponent },
            (Material::Ec { curve, point }, _) => Numbers::Ec { curve: *curve, point },
            (Material::Octets(octets), Kind::Ed25519) => Numbers::Ed25519(octets),
            (Material::Dsa([p, q, g, y]), _) => Numbers::Dsa { p, q, g, y },
            _ => return None,
        })
    }

    /// Whether `signature` over `message` was made with this key by the algorithm (a whole AlgorithmIdentifier).
    pub fn verify(&self, algorithm: &[u8], message: &[u8], signature: &[u8]) -> bool {
        let Some(numbers) = self.numbers() else { return false };
        let Some((described, parameters)) = SignatureAlgorithm::parse(algorithm) else { return false };
        let scheme = match (described.key, self.kind) {
            (Kind::RsaPss, Kind::Rsa | Kind::RsaPss) => match pss_parameters(parameters) {
                Some(pss) if self.allows(pss) => {
                    Scheme::Pss { digest: pss.digest, mask: pss.mask, salt: pss.salt as i32 }
                }
                _ => return false,
            },
            (Kind::Ed25519, Kind::Ed25519) if parameters.is_empty() => Scheme::Pure,
            (wanted @ (Kind::Rsa | Kind::Ec | Kind::Dsa), own) if wanted == own => match described.digest {
                Some(digest) => Scheme::Plain(digest),
                None => return false,
            },
            _ => return false,
        };
        numbers.verify(scheme, message, signature)
    }

    fn allows(&self, pss: PssParameters) -> bool {
        self.limits.is_none_or(|limit| limit.digest == pss.digest && limit.mask == pss.mask && pss.salt >= limit.salt)
    }
}

fn rsa(kind: Kind, key: &[u8], limits: Option<PssParameters>) -> Option<PublicKey> {
    let mut numbers = Reader::new(key).expect(tag::SEQUENCE).ok()?.reader();
    let modulus = numbers.expect(tag::INTEGER).ok()?.integer().ok()?;
    let exponent = numbers.expect(tag::INTEGER).ok()?.integer().ok()?;
    numbers.end().ok()?;
    let (modulus, exponent) = (magnitude(modulus), magnitude(exponent));
    let material = Material::Rsa { modulus: modulus.into(), exponent: exponent.into() };
    Some(PublicKey { kind, bits: bit_len(modulus), explicit: false, curve: None, limits, material })
}

fn ec(parameters: &[u8], point: &[u8]) -> Option<PublicKey> {
    let parameters = Reader::new(parameters).any().ok()?;
    let (curve, bits, explicit) = match parameters.tag {
        tag::OID => match parameters.content {
            oid::P224 => (Some(Curve::P224), 224, false),
            oid::P256 => (Some(Curve::P256), 256, false),
            oid::P384 => (Some(Curve::P384), 384, false),
            oid::P521 => (Some(Curve::P521), 521, false),
            oid::SECP256K1 => (Some(Curve::Secp256k1), 256, false),
            // Another named curve: its field is as long as a coordinate.
            _ => (None, (point.len() as u32 / 2) * 8, false),
        },
        tag::SEQUENCE => (explicit_curve(parameters.content), (point.len() as u32 / 2) * 8, true),
        _ => return None,
    };
    if point.is_empty() || curve.is_some_and(|curve| !curve.has(point)) {
        return None;
    }
    let material = match curve {
        Some(curve) => Material::Ec { curve, point: point.into() },
        None => Material::Opaque,
    };
    Some(PublicKey { kind: Kind::Ec, bits, explicit, curve, limits: None, material })
}

/// The named curve that explicit parameters spell out, told by their prime.
fn explicit_curve(parameters: &[u8]) -> Option<Curve> {
    let mut fields = Reader::new(parameters);
    fields.expect(tag::INTEGER).ok()?;
    let mut field = fields.expect(tag::SEQUENCE).ok()?.reader();
    field.expect(tag::OID).ok()?;
    let prime = magnitude(field.expect(tag::INTEGER).ok()?.integer().ok()?);
    match (prime.len(), prime) {
        (28, [0xff, 0xff, 0xff, 0xff, ..]) => Some(Curve::P224),
        (32, [0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1, ..]) => Some(Curve::P256),
        (48, [0xff, .., 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]) => Some(Curve::P384),
        (66, [1, 0xff, .., 0xff]) => Some(Curve::P521),
        _ => None,
    }
}

fn dsa(parameters: &[u8], key: &[u8]) -> Option<PublicKey> {
    let integer = |reader: &mut Reader<'_>| -> Option<Box<[u8]>> {
        Some(magnitude(reader.expect(tag::INTEGER).ok()?.integer().ok()?).into())
    };
    let y = integer(&mut Reader::new(key))?;
    let mut numbers = Reader::new(parameters).expect(tag::SEQUENCE).ok()?.reader();
    let (p, q, g) = (integer(&mut numbers)?, integer(&mut numbers)?, integer(&mut numbers)?);
    let bits = bit_len(&p);
    let material = Material::Dsa([p, q, g, y]);
    Some(PublicKey { kind: Kind::Dsa, bits, explicit: false, curve: None, limits: None, material })
}

fn raw(kind: Kind, bits: u32, len: usize, octets: &[u8], parameters: &[u8]) -> Option<PublicKey> {
    (octets.len() == len && parameters.is_empty()).then(|| PublicKey {
        kind,
        bits,
        explicit: false,
        curve: None,
        limits: None,
        material: Material::Octets(octets.into()),
    })
}

/// SP 800-57's steps.
fn factoring_steps(bits: u32) -> u32 {
    match bits {
        15360.. => 256,
        7680.. => 192,
        3072.. => 128,
        2048.. => 112,
        1024.. => 80,
        _ => 0,
    }
}

/// Strength of an RSA modulus: SP 800-56B's formula, rounded to 8 and capped by SP 800-57's steps.
fn factoring_strength(bits: u32) -> u32 {
    match bits {
        2048 => 112,
        3072 => 128,
        4096 => 152,
        6144 => 176,
        7680 => 192,
        8192 => 200,
        15360 => 256,
        ..8 => 0,
        687_737.. => 1200,
        _ => {
            let x = f64::from(bits) * std::f64::consts::LN_2;
            let strength = (1.923 * (x * x.ln().powi(2)).cbrt() - 4.69) / std::f64::consts::LN_2;
            let cap = if bits <= 7680 {
                192
            } else if bits <= 15360 {
                256
            } else {
                1200
            };
            ((strength as u32 + 4) & !7).min(cap)
        }
    }
}

/// A signature algorithm: the digest and the kind of key it names.
#[derive(Clone, Copy, Debug)]
pub struct SignatureAlgorithm {
    /// The digest; `None` for EdDSA and PSS, which say it elsewhere.
    pub digest: Option<Digest>,
    /// The kind of key.
    pub key: Kind,
}

impl SignatureAlgorithm {
    /// Reads an AlgorithmIdentifier; `None` if it is not one that signs. Also its encoded parameters.
    pub fn parse(algorithm: &[u8]) -> Option<(Self, &[u8])> {
        let mut reader = Reader::new(algorithm).expect(tag::SEQUENCE).ok()?.reader();
        let oid = reader.expect(tag::OID).ok()?.content;
        let (digest, key) = signature_oid(oid)?;
        Some((SignatureAlgorithm { digest, key }, reader.rest()))
    }
}

fn signature_oid(oid: &[u8]) -> Option<(Option<Digest>, Kind)> {
    use Digest::*;
    let known = |digest| Some((Some(digest), Kind::Rsa));
    match oid {
        oid::RSA_PSS => Some((None, Kind::RsaPss)),
        oid::ED25519 => Some((None, Kind::Ed25519)),
        oid::ED448 => Some((None, Kind::Ed448)),
        // PKCS #1: 1.2.840.113549.1.1.n
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, last] => match last {
            2 => Some((None, Kind::Rsa)),
            3 => known(Md4),
            4 => known(Md5),
            5 => known(Sha1),
            11 => known(Sha256),
            12 => known(Sha384),
            13 => known(Sha512),
            14 => known(Sha224),
            15 => known(Sha512_224),
            16 => known(Sha512_256),
            _ => None,
        },
        // sha1WithRSA and md5WithRSA of OIW, ripemd160WithRSA of TeleTrusT
        [0x2b, 14, 3, 2, 29] => known(Sha1),
        [0x2b, 14, 3, 2, 3] => known(Md5),
        [0x2b, 36, 3, 3, 1, 2] => known(Ripemd160),
        // ANSI X9.62: ecdsa-with-SHA1, and with SHA-2
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 1] => Some((Some(Sha1), Kind::Ec)),
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, last] => {
            let digest = [Sha224, Sha256, Sha384, Sha512].get(usize::from(*last).checked_sub(1)?)?;
            Some((Some(*digest), Kind::Ec))
        }
        // dsaWithSHA1
        [0x2a, 0x86, 0x48, 0xce, 0x38, 4, 3] | [0x2b, 14, 3, 2, 27] => Some((Some(Sha1), Kind::Dsa)),
        // NIST: 2.16.840.1.101.3.4.3.n
        [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, last] => match last {
            1 => Some((Some(Sha224), Kind::Dsa)),
            2 => Some((Some(Sha256), Kind::Dsa)),
            3 => Some((Some(Sha384), Kind::Dsa)),
            4 => Some((Some(Sha512), Kind::Dsa)),
            9 => Some((Some(Sha3_224), Kind::Ec)),
            10 => Some((Some(Sha3_256), Kind::Ec)),
            11 => Some((Some(Sha3_384), Kind::Ec)),
            12 => Some((Some(Sha3_512), Kind::Ec)),
            13 => known(Sha3_224),
            14 => known(Sha3_256),
            15 => known(Sha3_384),
            16 => known(Sha3_512),
            _ => None,
        },
        _ => None,
    }
}

fn digest_oid(oid: &[u8]) -> Option<Digest> {
    Some(match oid {
        oid::MD5 => Digest::Md5,
        oid::SHA1 => Digest::Sha1,
        oid::SHA224 => Digest::Sha224,
        oid::SHA256 => Digest::Sha256,
        oid::SHA384 => Digest::Sha384,
        oid::SHA512 => Digest::Sha512,
        oid::SHA512_256 => Digest::Sha512_256,
        _ => return None,
    })
}

/// Reads `RSASSA-PSS-params` (RFC 4055), every field of which has a default.
fn pss_parameters(encoded: &[u8]) -> Option<PssParameters> {
    let read = || -> Result<Option<PssParameters>, Error> {
        let mut pss = PssParameters { digest: Digest::Sha1, mask: Digest::Sha1, salt: 20 };
        let mut outer = Reader::new(encoded);
        let mut reader = outer.expect(tag::SEQUENCE)?.reader();
        let digest = |reader: &mut Reader<'_>| -> Result<Option<Digest>, Error> {
            Ok(digest_oid(reader.expect(tag::SEQUENCE)?.reader().expect(tag::OID)?.oid()?))
        };
        if let Some(hash) = reader.optional(tag::context(0))? {
            let Some(hash) = digest(&mut hash.reader())? else { return Ok(None) };
            pss.digest = hash;
        }
        if let Some(mask) = reader.optional(tag::context(1))? {
            let mut generator = mask.reader().expect(tag::SEQUENCE)?.reader();
            if generator.expect(tag::OID)?.oid()? != oid::MGF1 {
                return Ok(None);
            }
            let Some(mask) = digest(&mut generator)? else { return Ok(None) };
            pss.mask = mask;
        }
        if let Some(salt) = reader.optional(tag::context(2))? {
            pss.salt = small_integer(salt.reader().expect(tag::INTEGER)?.integer()?);
        }
        if let Some(trailer) = reader.optional(tag::context(3))?
            && trailer.reader().expect(tag::INTEGER)?.integer()? != [1]
        {
            return Ok(None);
        }
        reader.end()?;
        outer.end()?;
        Ok(Some(pss).filter(|pss| (0..=i64::from(i32::MAX)).contains(&pss.salt)))
    };
    read().ok().flatten()
}

/// Strength of the digest in a signature algorithm, in bits (`X509_get_signature_info`); `None` if unknown.
pub fn signature_security_bits(algorithm: &[u8]) -> Option<u32> {
    let (described, parameters) = SignatureAlgorithm::parse(algorithm)?;
    let digest = match described.key {
        Kind::Ed25519 => return Some(128),
        Kind::Ed448 => return Some(224),
        Kind::RsaPss => pss_parameters(parameters)?.digest,
        _ => described.digest?,
    };
    Some(match digest {
        // What attacks are known to cost, not half the length.
        Digest::Sha1 => 63,
        Digest::Md5 => 39,
        digest => digest.size() as u32 * 4,
    })
}

impl Certificate {
    /// The public key; `None` if it does not decode.
    pub fn public_key(&self) -> Option<&PublicKey> {
        self.key.get_or_init(|| PublicKey::parse(self.spki())).as_ref()
    }

    /// Whether this certificate was signed with `key` (`X509_verify`).
    pub fn is_signed_by(&self, key: &PublicKey) -> bool {
        let (signature, unused) = self.signature();
        unused == 0 && self.algorithm() == self.tbs_algorithm() && key.verify(self.algorithm(), self.tbs(), signature)
    }
}

impl Crl {
    /// Whether this CRL was signed with `key` (`X509_CRL_verify`).
    pub fn is_signed_by(&self, key: &PublicKey) -> bool {
        let (signature, unused) = self.signature();
        unused == 0 && self.algorithm() == self.tbs_algorithm() && key.verify(self.algorithm(), self.tbs(), signature)
    }
}

/// Whether the algorithm that `subject` says it is signed by is of the issuer's key type; else `X509_V_ERR_*`.
pub fn signature_fits(issuer: &Certificate, subject: &Certificate) -> Result<(), i32> {
    let key = issuer.public_key().ok_or(verdict::NO_ISSUER_PUBLIC_KEY)?;
    let algorithm = SignatureAlgorithm::parse(subject.tbs_algorithm());
    let (algorithm, _) = algorithm.ok_or(verdict::UNSUPPORTED_SIGNATURE_ALGORITHM)?;
    match (algorithm.key, key.kind()) {
        (wanted, own) if wanted == own => Ok(()),
        (Kind::RsaPss, Kind::Rsa) => Ok(()),
        _ => Err(verdict::SIGNATURE_ALGORITHM_MISMATCH),
    }
}
