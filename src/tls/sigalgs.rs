//! Signature schemes (RFC 8446 4.2.3) by the names and numbers OpenSSL uses.

use crate::error::{Error, Lib, reason};

/// A scheme.
#[derive(Debug)]
pub struct Scheme {
    /// IANA's number.
    pub id: u16,
    /// IANA's name.
    pub name: &'static str,
    /// NID of the digest; 0 if the scheme has none of its own.
    pub hash: i32,
    /// NID of the key type that signs (`EVP_PKEY_*`).
    pub sig: i32,
    /// NID of digest and signature together; 0 if there is none.
    pub sigandhash: i32,
}

impl Scheme {
    /// The type of certificates whose keys sign by it.
    pub fn certificate_type(&self) -> u8 {
        match self.sig {
            RSA | RSA_PSS => RSA_SIGN,
            DSA => DSS_SIGN,
            _ => ECDSA_SIGN,
        }
    }

    /// Bits of security: half the digest's, less for SHA-1.
    pub fn bits(&self) -> i32 {
        match (self.hash, self.id) {
            (SHA1, _) => 64,
            (SHA224, _) => 112,
            (SHA384, _) => 192,
            (SHA512, _) => 256,
            (0, 0x0808) => 224,
            _ => 128,
        }
    }
}

/// The types of certificates that a TLS 1.2 server may ask for (RFC 5246 section 7.4.4), in OpenSSL's order.
pub const CERTIFICATE_TYPES: [u8; 3] = [RSA_SIGN, DSS_SIGN, ECDSA_SIGN];
/// RSA keys of both kinds.
pub const RSA_SIGN: u8 = 1;
const DSS_SIGN: u8 = 2;
/// Keys on curves.
pub const ECDSA_SIGN: u8 = 64;

const fn scheme(id: u16, name: &'static str, hash: i32, sig: i32, sigandhash: i32) -> Scheme {
    Scheme { id, name, hash, sig, sigandhash }
}

const SHA1: i32 = 64;
const SHA224: i32 = 675;
const SHA256: i32 = 672;
const SHA384: i32 = 673;
const SHA512: i32 = 674;
const RSA: i32 = 6;
const RSA_PSS: i32 = 912;
const EC: i32 = 408;
const DSA: i32 = 116;

/// The schemes OpenSSL knows; a pair of digest and key type means the first that has them.
pub static SCHEMES: &[Scheme] = &[
    scheme(0x0403, "ecdsa_secp256r1_sha256", SHA256, EC, 794),
    scheme(0x0503, "ecdsa_secp384r1_sha384", SHA384, EC, 795),
    scheme(0x0603, "ecdsa_secp521r1_sha512", SHA512, EC, 796),
    scheme(0x0807, "ed25519", 0, 1087, 0),
    scheme(0x0808, "ed448", 0, 1088, 0),
    scheme(0x0303, "", SHA224, EC, 793),
    scheme(0x0203, "", SHA1, EC, 416),
    scheme(0x0804, "rsa_pss_rsae_sha256", SHA256, RSA_PSS, 0),
    scheme(0x0805, "rsa_pss_rsae_sha384", SHA384, RSA_PSS, 0),
    scheme(0x0806, "rsa_pss_rsae_sha512", SHA512, RSA_PSS, 0),
    scheme(0x0809, "rsa_pss_pss_sha256", SHA256, RSA_PSS, 0),
    scheme(0x080A, "rsa_pss_pss_sha384", SHA384, RSA_PSS, 0),
    scheme(0x080B, "rsa_pss_pss_sha512", SHA512, RSA_PSS, 0),
    scheme(0x0401, "rsa_pkcs1_sha256", SHA256, RSA, 668),
    scheme(0x0501, "rsa_pkcs1_sha384", SHA384, RSA, 669),
    scheme(0x0601, "rsa_pkcs1_sha512", SHA512, RSA, 670),
    scheme(0x0301, "rsa_pkcs1_sha224", SHA224, RSA, 671),
    scheme(0x0201, "rsa_pkcs1_sha1", SHA1, RSA, 65),
    scheme(0x0402, "", SHA256, DSA, 803),
    scheme(0x0502, "", SHA384, DSA, 1106),
    scheme(0x0602, "", SHA512, DSA, 1107),
    scheme(0x0302, "", SHA224, DSA, 802),
    scheme(0x0202, "", SHA1, DSA, 113),
];

/// Schemes of a list at most.
const MOST: usize = 54;

/// The scheme with this number.
pub fn by_id(id: u16) -> Option<&'static Scheme> {
    SCHEMES.iter().find(|scheme| scheme.id == id)
}

/// Reads a list of IANA's names or `RSA+SHA256` pairs, joined by colons.
///
/// A name that is unknown, empty or named before fails it; OpenSSL queues nothing.
pub fn parse_list(list: &str) -> Result<Vec<u16>, Error> {
    let mut ids = Vec::new();
    for name in list.split(':').map(str::trim) {
        let id = find(name).filter(|id| !ids.contains(id) && ids.len() < MOST).ok_or(Error::SILENT)?;
        ids.push(id);
    }
    Ok(ids)
}

fn find(name: &str) -> Option<u16> {
    let Some((sig, hash)) = name.split_once('+') else {
        return SCHEMES.iter().find(|scheme| !scheme.name.is_empty() && scheme.name == name).map(|scheme| scheme.id);
    };
    // OpenSSL takes the two in either order.
    let (sig, hash) = key_type(sig).map(|sig| (sig, hash)).or_else(|| key_type(hash).map(|hash| (hash, sig)))?;
    let hash = match hash {
        "SHA1" | "sha1" => SHA1,
        "SHA224" | "sha224" => SHA224,
        "SHA256" | "sha256" => SHA256,
        "SHA384" | "sha384" => SHA384,
        "SHA512" | "sha512" => SHA512,
        _ => return None,
    };
    pair(hash, sig)
}

fn key_type(name: &str) -> Option<i32> {
    match name {
        "RSA" => Some(RSA),
        "RSA-PSS" | "PSS" => Some(RSA_PSS),
        "DSA" => Some(DSA),
        "ECDSA" => Some(EC),
        _ => None,
    }
}

/// The scheme for a digest and a key type; RSA-PSS means its form for plain RSA keys.
fn pair(hash: i32, sig: i32) -> Option<u16> {
    SCHEMES.iter().find(|scheme| scheme.hash == hash && scheme.sig == sig).map(|scheme| scheme.id)
}

/// Turns pairs of NIDs (digest, key type) into numbers.
pub fn from_nids(nids: &[i32]) -> Result<Vec<u16>, Error> {
    if !nids.len().is_multiple_of(2) {
        return Err(Error::SILENT);
    }
    if nids.is_empty() {
        return Err(Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE)); // OpenSSL asks malloc for no bytes
    }
    nids.chunks_exact(2).map(|nids| pair(nids[0], nids[1]).ok_or(Error::SILENT)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        assert_eq!(parse_list("RSA+SHA256:ed25519").unwrap(), [0x0401, 0x0807]);
        assert_eq!(parse_list("PSS+sha384").unwrap(), [0x0805]);
        assert!(parse_list("rsa_pkcs1_sha256:RSA+SHA256").is_err());
        assert!(parse_list("RSA+MD5").is_err() && parse_list("").is_err());
        assert_eq!(from_nids(&[SHA256, EC]).unwrap(), [0x0403]);
    }
}
