//! Encryption under a password: PBES2 (RFC 8018) and PKCS#12's schemes (RFC 7292) as algorithm identifiers name them.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::der;
use super::digest::Algorithm;
use super::kdf::{ScryptCost, scrypt};
use super::lc::{Handle, forget_errors, ok};

/// Why nothing could be encrypted or decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The scheme is not served; its name for messages, empty if unknown.
    Unsupported(&'static str),
    /// The identifier makes no sense.
    Malformed,
    /// The last block is wrong: probably the password was.
    WrongPassword,
}

const OID_PBES2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0d];
const OID_PBKDF2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x05, 0x0c];
const OID_SCRYPT: &[u8] = &[0x2b, 0x06, 0x01, 0x04, 0x01, 0xda, 0x47, 0x04, 0x0b];
/// hmacWithSHA256; the last byte tells the digest.
const OID_HMAC: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x02];
/// pbeWithSHAAnd…; the last byte tells the cipher.
const OID_PKCS12_PBE: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x0c, 0x01];
const OID_AES: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x01];
const OID_DES3: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x03, 0x07];
/// More rounds than this are an attack on our time, not a safer file.
const MAX_ITERATIONS: u64 = 10_000_000;

#[derive(Clone, Copy, PartialEq)]
enum Cipher {
    Aes128,
    Aes192,
    Aes256,
    Des3,
}

impl Cipher {
    fn lc(self) -> *const lc::EVP_CIPHER {
        // SAFETY: these functions only return the address of a constant.
        unsafe {
            match self {
                Cipher::Aes128 => lc::EVP_aes_128_cbc(),
                Cipher::Aes192 => lc::EVP_aes_192_cbc(),
                Cipher::Aes256 => lc::EVP_aes_256_cbc(),
                Cipher::Des3 => lc::EVP_des_ede3_cbc(),
            }
        }
    }

    fn key_len(self) -> usize {
        match self {
            Cipher::Aes128 => 16,
            Cipher::Aes192 | Cipher::Des3 => 24,
            Cipher::Aes256 => 32,
        }
    }

    fn iv_len(self) -> usize {
        if self == Cipher::Des3 { 8 } else { 16 }
    }

    fn from_oid(oid: &[u8]) -> Option<Self> {
        Some(match oid.strip_prefix(OID_AES) {
            Some([0x02]) => Cipher::Aes128,
            Some([0x16]) => Cipher::Aes192,
            Some([0x2a]) => Cipher::Aes256,
            _ if oid == OID_DES3 => Cipher::Des3,
            _ => return None,
        })
    }

    fn oid(self) -> Vec<u8> {
        match self {
            Cipher::Aes128 => [OID_AES, &[0x02]].concat(),
            Cipher::Aes192 => [OID_AES, &[0x16]].concat(),
            Cipher::Aes256 => [OID_AES, &[0x2a]].concat(),
            Cipher::Des3 => OID_DES3.to_vec(),
        }
    }
}

/// The digest of a PBKDF2 pseudo-random function.
fn hmac_digest(oid: &[u8]) -> Option<Algorithm> {
    Some(match oid.strip_prefix(OID_HMAC)? {
        [7] => Algorithm::Sha1,
        [8] => Algorithm::Sha224,
        [9] => Algorithm::Sha256,
        [10] => Algorithm::Sha384,
        [11] => Algorithm::Sha512,
        _ => return None,
    })
}

/// How PBES2 makes a key of a password.
struct Kdf<'a> {
    salt: &'a [u8],
    function: Function,
    /// The key's length, if it is told.
    wanted: Option<u64>,
}

enum Function {
    Pbkdf2(Algorithm, u32),
    Scrypt(ScryptCost),
}

impl<'a> Kdf<'a> {
    fn parse(mut kdf: der::Reader<'a>) -> Result<Self, Failure> {
        let malformed = Failure::Malformed;
        let oid = kdf.expect(der::OBJECT_IDENTIFIER).ok_or(malformed.clone())?;
        if oid != OID_PBKDF2 && oid != OID_SCRYPT {
            return Err(Failure::Unsupported(""));
        }
        let mut kdf = kdf.sequence().ok_or(malformed.clone())?;
        let salt = kdf.expect(der::OCTET_STRING).ok_or(malformed.clone())?;
        let first = kdf.small().ok_or(malformed.clone())?;
        let cost = if oid == OID_SCRYPT {
            let (r, p) = kdf.small().zip(kdf.small()).ok_or(malformed.clone())?;
            Some(ScryptCost { n: first, r, p, max_mem: 0 })
        } else {
            None
        };
        let wanted = if kdf.peek() == Some(der::INTEGER) { kdf.small() } else { None };
        let function = match cost {
            Some(cost) if cost.is_valid() && cost.fits() => Function::Scrypt(cost),
            None if (1..=MAX_ITERATIONS).contains(&first) => {
                let digest = match kdf.sequence() {
                    Some(mut prf) => prf.expect(der::OBJECT_IDENTIFIER).and_then(hmac_digest),
                    None => Some(Algorithm::Sha1),
                };
                Function::Pbkdf2(digest.ok_or(Failure::Unsupported(""))?, first as u32)
            }
            _ => return Err(malformed),
        };
        Ok(Kdf { salt, function, wanted })
    }

    fn derive(&self, password: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
        match self.function {
            Function::Pbkdf2(digest, iterations) => pbkdf2(digest, password, self.salt, iterations, len),
            Function::Scrypt(cost) => scrypt(password, self.salt, cost, len),
        }
    }
}

/// A cipher with the key and vector that a password gave.
struct Keyed {
    cipher: Cipher,
    key: Zeroizing<Vec<u8>>,
    iv: Vec<u8>,
}

impl Keyed {
    /// Derives key and vector by an AlgorithmIdentifier.
    fn derive(algorithm: &[u8], password: Option<&[u8]>) -> Result<Self, Failure> {
        let mut fields = der::Reader(algorithm).sequence().ok_or(Failure::Malformed)?;
        let oid = fields.expect(der::OBJECT_IDENTIFIER).ok_or(Failure::Malformed)?;
        if oid == OID_PBES2 {
            return Self::pbes2(fields.sequence().ok_or(Failure::Malformed)?, password.unwrap_or_default());
        }
        match oid.strip_prefix(OID_PKCS12_PBE) {
            Some(&[which]) => Self::pkcs12(which, fields.sequence().ok_or(Failure::Malformed)?, password),
            _ => Err(Failure::Unsupported("")),
        }
    }

    fn pbes2(mut fields: der::Reader<'_>, password: &[u8]) -> Result<Self, Failure> {
        let malformed = Failure::Malformed;
        let (kdf, mut encryption) = fields.sequence().zip(fields.sequence()).ok_or(malformed.clone())?;
        let kdf = Kdf::parse(kdf)?;
        let cipher = encryption.expect(der::OBJECT_IDENTIFIER).ok_or(malformed.clone())?;
        let cipher = Cipher::from_oid(cipher).ok_or(Failure::Unsupported(""))?;
        let iv = encryption.expect(der::OCTET_STRING).filter(|iv| iv.len() == cipher.iv_len());
        let iv = iv.ok_or(malformed.clone())?.to_vec();
        if kdf.wanted.is_some_and(|len| len != cipher.key_len() as u64) {
            return Err(malformed);
        }
        let key = kdf.derive(password, cipher.key_len()).ok_or(malformed)?;
        Ok(Keyed { cipher, key, iv })
    }

    fn pkcs12(which: u8, mut fields: der::Reader<'_>, password: Option<&[u8]>) -> Result<Self, Failure> {
        let key_len = match which {
            3 => 24,
            4 => 16,
            1 => return Err(Failure::Unsupported("RC4")),
            2 => return Err(Failure::Unsupported("RC4-40")),
            5 => return Err(Failure::Unsupported("RC2-CBC")),
            6 => return Err(Failure::Unsupported("RC2-40-CBC")),
            _ => return Err(Failure::Unsupported("")),
        };
        let salt = fields.expect(der::OCTET_STRING).ok_or(Failure::Malformed)?;
        let iterations = fields.small().filter(|count| (1..=MAX_ITERATIONS).contains(count));
        let iterations = iterations.ok_or(Failure::Malformed)?;
        let password = bmp(password);
        let derive = |id, len| derive_pkcs12(Algorithm::Sha1, &password, salt, id, iterations as u32, len);
        let mut key = derive(1, key_len).ok_or(Failure::Malformed)?;
        if which == 4 {
            // Two keys: the first serves again as the third.
            key.extend_from_within(..8);
        }
        Ok(Keyed { cipher: Cipher::Des3, key, iv: derive(2, 8).ok_or(Failure::Malformed)?.to_vec() })
    }

    fn run(&self, data: &[u8], encrypting: bool) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let mut out = Zeroizing::new(vec![0u8; data.len() + 32]);
        let (mut len, mut last) = (0, 0);
        let data_len = i32::try_from(data.len()).map_err(|_| Failure::Malformed)?;
        // SAFETY: key and vector have the cipher's lengths; the output has room for the data and a block more.
        let done = unsafe {
            let ctx = Handle::own(lc::EVP_CIPHER_CTX_new()).ok_or(Failure::Malformed)?;
            let engine = std::ptr::null_mut();
            ok(lc::EVP_CipherInit_ex(
                ctx.raw(),
                self.cipher.lc(),
                engine,
                self.key.as_ptr(),
                self.iv.as_ptr(),
                encrypting.into(),
            )) && ok(lc::EVP_CipherUpdate(ctx.raw(), out.as_mut_ptr(), &mut len, data.as_ptr(), data_len))
                && ok(lc::EVP_CipherFinal_ex(ctx.raw(), out.as_mut_ptr().add(len as usize), &mut last))
        };
        if !done {
            forget_errors();
            return Err(Failure::WrongPassword);
        }
        out.truncate((len + last) as usize);
        Ok(out)
    }
}

/// Decrypts what an AlgorithmIdentifier's scheme encrypted. No password differs from an empty one in old files.
pub fn decrypt(algorithm: &[u8], password: Option<&[u8]>, data: &[u8]) -> Result<Zeroizing<Vec<u8>>, Failure> {
    Keyed::derive(algorithm, password)?.run(data, false)
}

/// Encrypts by an AlgorithmIdentifier's scheme.
pub fn encrypt(algorithm: &[u8], password: Option<&[u8]>, data: &[u8]) -> Result<Zeroizing<Vec<u8>>, Failure> {
    Keyed::derive(algorithm, password)?.run(data, true)
}

/// An AlgorithmIdentifier for a cipher (PBES2) or one of PKCS#12's schemes, by OpenSSL's number.
/// `iv` must hold 16 random bytes.
pub fn algorithm(nid: i32, salt: &[u8], iterations: u32, iv: &[u8; 16]) -> Option<Vec<u8>> {
    let cipher = match nid {
        419 => Cipher::Aes128,
        423 => Cipher::Aes192,
        427 => Cipher::Aes256,
        44 => Cipher::Des3,
        144..=149 => {
            let oid = der::element(der::OBJECT_IDENTIFIER, &[OID_PKCS12_PBE, &[(nid - 143) as u8]].concat());
            let salt = der::element(der::OCTET_STRING, salt);
            return Some(der::sequence(&[&oid, &der::sequence(&[&salt, &der::unsigned(&iterations.to_be_bytes())])]));
        }
        _ => return None,
    };
    let oid = |oid: &[u8]| der::element(der::OBJECT_IDENTIFIER, oid);
    let prf = der::sequence(&[&oid(&[OID_HMAC, &[9]].concat()), &der::element(der::NULL, &[])]);
    let salt = der::element(der::OCTET_STRING, salt);
    let parameters = der::sequence(&[&salt, &der::unsigned(&iterations.to_be_bytes()), &prf]);
    let kdf = der::sequence(&[&oid(OID_PBKDF2), &parameters]);
    let encryption = der::sequence(&[&oid(&cipher.oid()), &der::element(der::OCTET_STRING, &iv[..cipher.iv_len()])]);
    Some(der::sequence(&[&oid(OID_PBES2), &der::sequence(&[&kdf, &encryption])]))
}

fn pbkdf2(digest: Algorithm, password: &[u8], salt: &[u8], iterations: u32, len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut key = Zeroizing::new(vec![0; len]);
    let md = digest.lc()?;
    // SAFETY: the buffers have the lengths passed with them.
    let done = unsafe {
        lc::PKCS5_PBKDF2_HMAC(
            password.as_ptr().cast(),
            password.len(),
            salt.as_ptr(),
            salt.len(),
            iterations,
            md,
            len,
            key.as_mut_ptr(),
        )
    };
    ok(done).then_some(key)
}

/// A password as PKCS#12 hashes it: UTF-16, big-endian, with a terminator; nothing at all for no password.
pub fn bmp(password: Option<&[u8]>) -> Zeroizing<Vec<u8>> {
    let Some(password) = password else { return Zeroizing::default() };
    let units: Vec<u16> = match std::str::from_utf8(password) {
        Ok(text) => text.encode_utf16().collect(),
        // OpenSSL takes what is no UTF-8 byte by byte.
        Err(_) => password.iter().map(|&byte| u16::from(byte)).collect(),
    };
    Zeroizing::new(units.into_iter().chain([0]).flat_map(u16::to_be_bytes).collect())
}

fn hash(digest: Algorithm, parts: &[&[u8]]) -> Option<Zeroizing<Vec<u8>>> {
    let data = Zeroizing::new(parts.concat());
    let mut out = Zeroizing::new(vec![0u8; digest.size()]);
    let mut len = 0;
    let md = digest.lc()?;
    // SAFETY: the output has the digest's length.
    let done = unsafe {
        lc::EVP_Digest(data.as_ptr().cast(), data.len(), out.as_mut_ptr(), &mut len, md, std::ptr::null_mut())
    };
    ok(done).then_some(out)
}

/// PKCS#12's derivation (RFC 7292, appendix B). `id` 1 gives a key, 2 a vector, 3 a key for the MAC.
pub fn derive_pkcs12(
    digest: Algorithm,
    password: &[u8],
    salt: &[u8],
    id: u8,
    iterations: u32,
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let block = digest.block_size();
    let repeat =
        |bytes: &[u8]| -> Vec<u8> { bytes.iter().copied().cycle().take(bytes.len().div_ceil(block) * block).collect() };
    let diversifier = vec![id; block];
    let mut input = Zeroizing::new([repeat(salt), repeat(password)].concat());
    let mut key = Zeroizing::new(Vec::with_capacity(len + digest.size()));
    loop {
        let mut round = hash(digest, &[&diversifier, &input])?;
        for _ in 1..iterations {
            round = hash(digest, &[&round])?;
        }
        key.extend_from_slice(&round);
        if key.len() >= len {
            key.truncate(len);
            return Some(key);
        }
        let addend: Vec<u8> = round.iter().copied().cycle().take(block).collect();
        for chunk in input.chunks_mut(block) {
            // chunk = chunk + addend + 1, modulo 2^(8 * block).
            let mut carry = 1u16;
            for (byte, add) in chunk.iter_mut().zip(&addend).rev() {
                carry += u16::from(*byte) + u16::from(*add);
                *byte = carry as u8;
                carry >>= 8;
            }
        }
    }
}
