//! Deriving keys from secrets and passwords.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::digest::Algorithm;
use super::lc::ok;
use super::mac::Hmac;

/// HKDF's two steps (RFC 5869).
pub fn hkdf_extract(md: Algorithm, salt: &[u8], secret: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let zeros;
    let salt = if salt.is_empty() {
        zeros = vec![0; md.size()];
        &zeros
    } else {
        salt
    };
    Hmac::of(md, salt, secret).map(Zeroizing::new)
}

/// The second step; fails beyond 255 blocks.
pub fn hkdf_expand(md: Algorithm, key: &[u8], info: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let blocks = len.div_ceil(md.size());
    let mut out = Zeroizing::new(Vec::with_capacity(len + md.size()));
    let mut last: Zeroizing<Vec<u8>> = Zeroizing::default();
    for counter in 1..=u8::try_from(blocks).ok()? {
        let mut hmac = Hmac::new(md, key)?;
        hmac.update(&last);
        hmac.update(info);
        hmac.update(&[counter]);
        last = Zeroizing::new(hmac.finish()?);
        out.extend_from_slice(&last);
    }
    out.truncate(len);
    Some(out)
}

/// P_hash of TLS' pseudo-random function (RFC 5246, 5).
fn p_hash(md: Algorithm, secret: &[u8], seed: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(len + md.size()));
    let mut a = Zeroizing::new(Hmac::of(md, secret, seed)?);
    while out.len() < len {
        let mut hmac = Hmac::new(md, secret)?;
        hmac.update(&a);
        hmac.update(seed);
        out.extend_from_slice(&Zeroizing::new(hmac.finish()?));
        a = Zeroizing::new(Hmac::of(md, secret, &a)?);
    }
    out.truncate(len);
    Some(out)
}

/// TLS' pseudo-random function; with MD5 and SHA-1 that of TLS 1.0, the two halves of the secret apart.
pub fn tls1_prf(md: Algorithm, secret: &[u8], seed: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    if md != Algorithm::Md5Sha1 {
        return p_hash(md, secret, seed, len);
    }
    let half = secret.len().div_ceil(2);
    let mut out = p_hash(Algorithm::Md5, &secret[..half], seed, len)?;
    let sha1 = p_hash(Algorithm::Sha1, &secret[secret.len() - half..], seed, len)?;
    out.iter_mut().zip(sha1.iter()).for_each(|(byte, other)| *byte ^= other);
    Some(out)
}

/// PBKDF2 (RFC 8018).
pub fn pbkdf2(md: Algorithm, password: &[u8], salt: &[u8], iterations: u32, len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(vec![0; len]);
    if let Some(lc_md) = md.lc_for_hmac().filter(|_| !md.is_xof()) {
        let (password_at, salt_at) = (password.as_ptr().cast(), salt.as_ptr());
        // SAFETY: every buffer's length is passed with it.
        let done = unsafe {
            let (at, len) = (out.as_mut_ptr(), out.len());
            lc::PKCS5_PBKDF2_HMAC(password_at, password.len(), salt_at, salt.len(), iterations, lc_md, len, at)
        };
        if ok(done) {
            return Some(out);
        }
    }
    let keyed = Hmac::new(md, password)?;
    for (number, chunk) in out.chunks_mut(md.size()).enumerate() {
        let mut hmac = keyed.clone();
        hmac.update(salt);
        hmac.update(&u32::try_from(number + 1).ok()?.to_be_bytes());
        let mut block = Zeroizing::new(hmac.finish()?);
        let mut sum = block.clone();
        for _ in 1..iterations {
            let mut hmac = keyed.clone();
            hmac.update(&block);
            block = Zeroizing::new(hmac.finish()?);
            sum.iter_mut().zip(block.iter()).for_each(|(byte, other)| *byte ^= other);
        }
        chunk.copy_from_slice(&sum[..chunk.len()]);
    }
    Some(out)
}

/// Costs of scrypt.
#[derive(Clone, Copy, Debug)]
pub struct ScryptCost {
    /// Cost, a power of two.
    pub n: u64,
    /// Block size.
    pub r: u64,
    /// Parallelism.
    pub p: u64,
    /// Memory allowed in bytes; 0 for OpenSSL's 32 MiB.
    pub max_mem: u64,
}

impl ScryptCost {
    /// Whether the costs make sense.
    pub fn is_valid(&self) -> bool {
        self.r > 0 && self.p > 0 && self.n >= 2 && self.n.is_power_of_two() && self.p <= ((1 << 30) - 1) / self.r
    }

    /// Whether they keep to the memory allowed.
    pub fn fits(&self) -> bool {
        let allowed = if self.max_mem == 0 { 32 << 20 } else { self.max_mem };
        let block = self.r.checked_mul(128);
        let need = block.and_then(|block| block.checked_mul(self.p)?.checked_add(block.checked_mul(self.n + 2)?));
        need.is_some_and(|need| need <= allowed)
    }
}

/// scrypt (RFC 7914).
pub fn scrypt(password: &[u8], salt: &[u8], cost: ScryptCost, len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(vec![0; len]);
    // SAFETY: every buffer's length is passed with it.
    let done = unsafe {
        lc::EVP_PBE_scrypt(
            password.as_ptr().cast(),
            password.len(),
            salt.as_ptr(),
            salt.len(),
            cost.n,
            cost.r,
            cost.p,
            usize::MAX,
            out.as_mut_ptr(),
            out.len(),
        )
    };
    ok(done).then_some(out)
}

/// X9.63's derivation: hashes of the secret, a counter and shared information.
pub fn x963(md: Algorithm, secret: &[u8], info: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(len + md.size()));
    for counter in 1u32.. {
        if out.len() >= len {
            break;
        }
        let input = Zeroizing::new([secret, &counter.to_be_bytes()[..], info].concat());
        out.extend_from_slice(&Zeroizing::new(md.digest(&input)?));
    }
    out.truncate(len);
    Some(out)
}

/// NIST's one-step derivation (SP 800-56C): hashes, or codes under a salt, of a counter, the secret and information.
pub fn single_step(
    md: Algorithm,
    salt: Option<&[u8]>,
    secret: &[u8],
    info: &[u8],
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let mut out = Zeroizing::new(Vec::with_capacity(len + md.size()));
    for counter in 1u32.. {
        if out.len() >= len {
            break;
        }
        let input = Zeroizing::new([&counter.to_be_bytes()[..], secret, info].concat());
        out.extend_from_slice(&Zeroizing::new(match salt {
            None => md.digest(&input)?,
            Some(salt) => Hmac::of(md, salt, &input)?,
        }));
    }
    out.truncate(len);
    Some(out)
}

/// SSH's derivation (RFC 4253, 7.2) of what a letter stands for.
pub fn ssh(
    md: Algorithm,
    secret: &[u8],
    exchange_hash: &[u8],
    letter: u8,
    session: &[u8],
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let start = Zeroizing::new([secret, exchange_hash].concat());
    let first = Zeroizing::new([&start[..], &[letter], session].concat());
    let mut out = Zeroizing::new(md.digest(&first)?);
    while out.len() < len {
        let more = md.digest(&Zeroizing::new([&start[..], &out].concat()))?;
        out.extend_from_slice(&Zeroizing::new(more));
    }
    out.truncate(len);
    Some(out)
}

/// What NIST's derivation by a pseudo-random function (SP 800-108) codes besides its counter.
pub struct Fixed<'a> {
    /// What the key is for.
    pub label: &'a [u8],
    /// Whose it is.
    pub context: &'a [u8],
    /// Whether a zero byte stands between the two.
    pub separator: bool,
    /// Whether the length in bits ends it.
    pub length: bool,
}

/// NIST's derivation by a code: in counter mode, or with feedback that begins with `seed`.
pub fn by_code(
    code: &dyn Fn(&[u8]) -> Option<Vec<u8>>,
    fixed: &Fixed<'_>,
    seed: Option<&[u8]>,
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let bits = u32::try_from(len.checked_mul(8)?).ok()?.to_be_bytes();
    let mut last = seed.unwrap_or_default().to_vec();
    let mut out = Zeroizing::new(Vec::with_capacity(len + 64));
    for counter in 1u32.. {
        if out.len() >= len {
            break;
        }
        let mut input = if seed.is_some() { last } else { Vec::new() };
        input.extend_from_slice(&counter.to_be_bytes());
        input.extend_from_slice(fixed.label);
        input.extend_from_slice(if fixed.separator { &[0][..] } else { &[] });
        input.extend_from_slice(fixed.context);
        input.extend_from_slice(if fixed.length { &bits[..] } else { &[] });
        last = code(&input)?;
        out.extend_from_slice(&last);
    }
    out.truncate(len);
    Some(out)
}
