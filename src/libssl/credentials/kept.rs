//! Keys that the program keeps itself: an `RSA` or `EC_KEY` with a method of its own, which alone can sign.

use std::ffi::c_int;
use std::fmt;
use std::sync::Arc;

use aws_lc_rs::digest::{self, SHA256, SHA384, SHA512};
use rustls::sign::{Signer, SigningKey};
use rustls::{SignatureAlgorithm, SignatureScheme};

use crate::crypto::digest::Algorithm;
use crate::crypto::key::Kind;
use crate::crypto::operate::{Options, padding};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::{ec, rsa};

/// PSS with a salt as long as the digest (RFC 8446 4.2.3).
const SALT_AS_DIGEST: c_int = -1;

/// A key whose method is the program's. The method runs while rustls signs: it cannot suspend, nor drive this connection.
pub(super) struct KeptKey {
    key: Arc<EVP_PKEY>,
    kind: Kind,
}

impl KeptKey {
    /// `None` for a key that signs by itself.
    pub(super) fn of(key: &Arc<EVP_PKEY>) -> Option<Self> {
        let kind = key.key().ok()?.kind();
        let is_kept = match kind {
            Kind::Rsa => rsa::method::has_own(key),
            Kind::Ec => ec::method::has_own(key),
            _ => false,
        };
        is_kept.then(|| KeptKey { key: key.clone(), kind })
    }
}

impl fmt::Debug for KeptKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KeptKey")
    }
}

impl SigningKey for KeptKey {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        offered.iter().find_map(|scheme| {
            let (md, padding) = way(self.kind, *scheme)?;
            Some(Box::new(KeptSigner { key: self.key.clone(), scheme: *scheme, md, padding }) as Box<dyn Signer>)
        })
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        if self.kind == Kind::Rsa { SignatureAlgorithm::RSA } else { SignatureAlgorithm::ECDSA }
    }
}

/// Digest and padding of a scheme; `None` for one that is not for such keys.
fn way(kind: Kind, scheme: SignatureScheme) -> Option<(Algorithm, c_int)> {
    use SignatureScheme as S;
    Some(match (kind, scheme) {
        (Kind::Ec, S::ECDSA_NISTP256_SHA256) => (Algorithm::Sha256, 0),
        (Kind::Ec, S::ECDSA_NISTP384_SHA384) => (Algorithm::Sha384, 0),
        (Kind::Ec, S::ECDSA_NISTP521_SHA512) => (Algorithm::Sha512, 0),
        (Kind::Rsa, S::RSA_PSS_SHA256) => (Algorithm::Sha256, padding::PSS),
        (Kind::Rsa, S::RSA_PSS_SHA384) => (Algorithm::Sha384, padding::PSS),
        (Kind::Rsa, S::RSA_PSS_SHA512) => (Algorithm::Sha512, padding::PSS),
        (Kind::Rsa, S::RSA_PKCS1_SHA256) => (Algorithm::Sha256, padding::PKCS1),
        (Kind::Rsa, S::RSA_PKCS1_SHA384) => (Algorithm::Sha384, padding::PKCS1),
        (Kind::Rsa, S::RSA_PKCS1_SHA512) => (Algorithm::Sha512, padding::PKCS1),
        _ => return None,
    })
}

struct KeptSigner {
    key: Arc<EVP_PKEY>,
    scheme: SignatureScheme,
    md: Algorithm,
    padding: c_int,
}

impl fmt::Debug for KeptSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scheme.fmt(f)
    }
}

impl Signer for KeptSigner {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, rustls::Error> {
        let algorithm = match self.md {
            Algorithm::Sha384 => &SHA384,
            Algorithm::Sha512 => &SHA512,
            _ => &SHA256,
        };
        let digest = digest::digest(algorithm, message);
        let salt_len = (self.padding == padding::PSS).then_some(SALT_AS_DIGEST);
        let options = Options { md: Some(self.md), padding: self.padding, salt_len, ..Options::default() };
        let signed = match self.padding {
            0 => ec::method::sign_with_method(&self.key, digest.as_ref()),
            _ => rsa::method::sign_with_method(&self.key, &options, digest.as_ref()),
        };
        signed.and_then(Result::ok).ok_or_else(|| rustls::Error::General("signing failed".into()))
    }

    fn scheme(&self) -> SignatureScheme {
        self.scheme
    }
}
