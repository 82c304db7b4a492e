//! Verifying a signature with the bare numbers of a public key, as certificates give them.
//!
//! rustls' algorithms leave out what old certificates are signed with (MD5, SHA-1 with small keys, odd curve and
//! digest pairs); OpenSSL judges those by its security level, not by refusing to look.

use aws_lc_sys as lc;

use super::lc::{Handle, number, ok};

/// A digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Digest {
    Md4,
    Md5,
    Ripemd160,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
    Sha512_224,
    Sha512_256,
    Sha3_224,
    Sha3_256,
    Sha3_384,
    Sha3_512,
}

impl Digest {
    fn raw(self) -> *const lc::EVP_MD {
        // SAFETY: these take nothing and return constants.
        unsafe {
            match self {
                Digest::Md4 => lc::EVP_md4(),
                Digest::Md5 => lc::EVP_md5(),
                Digest::Ripemd160 => lc::EVP_ripemd160(),
                Digest::Sha1 => lc::EVP_sha1(),
                Digest::Sha224 => lc::EVP_sha224(),
                Digest::Sha256 => lc::EVP_sha256(),
                Digest::Sha384 => lc::EVP_sha384(),
                Digest::Sha512 => lc::EVP_sha512(),
                Digest::Sha512_224 => lc::EVP_sha512_224(),
                Digest::Sha512_256 => lc::EVP_sha512_256(),
                Digest::Sha3_224 => lc::EVP_sha3_224(),
                Digest::Sha3_256 => lc::EVP_sha3_256(),
                Digest::Sha3_384 => lc::EVP_sha3_384(),
                Digest::Sha3_512 => lc::EVP_sha3_512(),
            }
        }
    }

    /// How many octets it gives.
    pub fn size(self) -> usize {
        match self {
            Digest::Md4 | Digest::Md5 => 16,
            Digest::Ripemd160 | Digest::Sha1 => 20,
            Digest::Sha224 | Digest::Sha512_224 | Digest::Sha3_224 => 28,
            Digest::Sha256 | Digest::Sha512_256 | Digest::Sha3_256 => 32,
            Digest::Sha384 | Digest::Sha3_384 => 48,
            Digest::Sha512 | Digest::Sha3_512 => 64,
        }
    }

    fn of(self, data: &[u8]) -> Vec<u8> {
        let mut octets = vec![0; 64];
        let mut len = 0;
        // SAFETY: `data` is readable and 64 octets hold any digest.
        unsafe {
            let none = std::ptr::null_mut();
            lc::EVP_Digest(data.as_ptr().cast(), data.len(), octets.as_mut_ptr(), &mut len, self.raw(), none);
        }
        octets.truncate(len as usize);
        octets
    }
}

/// A curve that we can verify on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Curve {
    P224,
    P256,
    P384,
    P521,
    Secp256k1,
}

impl Curve {
    fn nid(self) -> i32 {
        match self {
            Curve::P224 => lc::NID_secp224r1,
            Curve::P256 => lc::NID_X9_62_prime256v1,
            Curve::P384 => lc::NID_secp384r1,
            Curve::P521 => lc::NID_secp521r1,
            Curve::Secp256k1 => lc::NID_secp256k1,
        }
    }

    fn key(self, point: &[u8]) -> Option<Handle<lc::EC_KEY>> {
        // SAFETY: fresh objects, freed by their handles; the slice is readable.
        unsafe {
            let key = Handle::own(lc::EC_KEY_new_by_curve_name(self.nid()))?;
            let group = lc::EC_KEY_get0_group(key.raw());
            let decoded = Handle::own(lc::EC_POINT_new(group))?;
            let none = std::ptr::null_mut();
            let set = ok(lc::EC_POINT_oct2point(group, decoded.raw(), point.as_ptr(), point.len(), none))
                && ok(lc::EC_KEY_set_public_key(key.raw(), decoded.raw()));
            set.then_some(key)
        }
    }

    /// Whether an encoded point lies on the curve.
    pub fn has(self, point: &[u8]) -> bool {
        self.key(point).is_some()
    }
}

/// The numbers of a public key, big-endian.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub enum Numbers<'a> {
    Rsa { modulus: &'a [u8], exponent: &'a [u8] },
    Ec { curve: Curve, point: &'a [u8] },
    Ed25519(&'a [u8]),
    Dsa { p: &'a [u8], q: &'a [u8], g: &'a [u8], y: &'a [u8] },
}

/// How a signature was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// RSA with PKCS #1 v1.5 padding, ECDSA or DSA: the key decides.
    Plain(Digest),
    /// RSA-PSS.
    Pss {
        /// Digest of the message.
        digest: Digest,
        /// Digest of the mask generation.
        mask: Digest,
        /// Length of the salt.
        salt: i32,
    },
    /// EdDSA.
    Pure,
}

impl Numbers<'_> {
    fn key(&self) -> Option<Handle<lc::EVP_PKEY>> {
        // SAFETY: fresh objects; `set1` takes a reference of its own, and the handles free ours.
        unsafe {
            if let Numbers::Ed25519(octets) = self {
                let none = std::ptr::null_mut();
                return Handle::own(lc::EVP_PKEY_new_raw_public_key(
                    lc::EVP_PKEY_ED25519,
                    none,
                    octets.as_ptr(),
                    octets.len(),
                ));
            }
            let key = Handle::own(lc::EVP_PKEY_new())?;
            let set = match self {
                Numbers::Rsa { modulus, exponent } => {
                    let (modulus, exponent) = (number(modulus)?, number(exponent)?);
                    let rsa = Handle::own(lc::RSA_new_public_key(modulus.raw(), exponent.raw()))?;
                    lc::EVP_PKEY_set1_RSA(key.raw(), rsa.raw())
                }
                Numbers::Ec { curve, point } => lc::EVP_PKEY_set1_EC_KEY(key.raw(), curve.key(point)?.raw()),
                Numbers::Dsa { .. } | Numbers::Ed25519(_) => 0,
            };
            ok(set).then_some(key)
        }
    }

    fn verify_dsa(&self, digest: Digest, message: &[u8], signature: &[u8]) -> Option<bool> {
        let Numbers::Dsa { p, q, g, y } = self else { return None };
        let (p, q, g, y) = (number(p)?, number(q)?, number(g)?, number(y)?);
        let digest = digest.of(message);
        let mut valid = 0;
        // SAFETY: `set0` takes the numbers over when it succeeds; otherwise their handles free them.
        unsafe {
            let dsa = Handle::own(lc::DSA_new())?;
            if !ok(lc::DSA_set0_pqg(dsa.raw(), p.raw(), q.raw(), g.raw())) {
                return None;
            }
            let _ = (p.into_raw(), q.into_raw(), g.into_raw());
            if !ok(lc::DSA_set0_key(dsa.raw(), y.raw(), std::ptr::null_mut())) {
                return None;
            }
            let _ = y.into_raw();
            let done = lc::DSA_check_signature(
                &mut valid,
                digest.as_ptr(),
                digest.len(),
                signature.as_ptr(),
                signature.len(),
                dsa.raw(),
            );
            Some(ok(done) && valid == 1)
        }
    }

    /// Whether `signature` is this key's over `message`.
    pub fn verify(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        if let (Numbers::Dsa { .. }, Scheme::Plain(digest)) = (self, scheme) {
            return self.verify_dsa(digest, message, signature).unwrap_or(false);
        }
        self.verify_by_key(scheme, message, signature).unwrap_or(false)
    }

    fn verify_by_key(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> Option<bool> {
        let key = self.key()?;
        let digest = match scheme {
            Scheme::Plain(digest) | Scheme::Pss { digest, .. } => digest.raw(),
            Scheme::Pure => std::ptr::null(),
        };
        // SAFETY: fresh context and live key; the slices are readable; `details` belongs to the context.
        unsafe {
            let context = Handle::own(lc::EVP_MD_CTX_new())?;
            let mut details = std::ptr::null_mut();
            let none = std::ptr::null_mut();
            let mut ready = ok(lc::EVP_DigestVerifyInit(context.raw(), &mut details, digest, none, key.raw()));
            if let Scheme::Pss { mask, salt, .. } = scheme {
                ready = ready
                    && ok(lc::EVP_PKEY_CTX_set_rsa_padding(details, lc::RSA_PKCS1_PSS_PADDING))
                    && ok(lc::EVP_PKEY_CTX_set_rsa_pss_saltlen(details, salt))
                    && ok(lc::EVP_PKEY_CTX_set_rsa_mgf1_md(details, mask.raw()));
            }
            let (octets, len) = (message.as_ptr(), message.len());
            Some(ready && ok(lc::EVP_DigestVerify(context.raw(), signature.as_ptr(), signature.len(), octets, len)))
        }
    }
}
