//! Message digests: aws-lc's, and the few that only crates have.

use aws_lc_sys as lc;
use blake2::{Blake2b512, Blake2s256};
use sm3::Sm3;
use sm3::digest::Digest as _;

use super::lc::{Handle, ok};

/// A digest algorithm; the numbers are OpenSSL's object identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i32)]
#[allow(missing_docs)]
pub enum Algorithm {
    Md5 = 4,
    Sha1 = 64,
    Md5Sha1 = 114,
    Ripemd160 = 117,
    Md4 = 257,
    Sha256 = 672,
    Sha384 = 673,
    Sha512 = 674,
    Sha224 = 675,
    Blake2b512 = 1056,
    Blake2s256 = 1057,
    Sha512_224 = 1094,
    Sha512_256 = 1095,
    Sha3_224 = 1096,
    Sha3_256 = 1097,
    Sha3_384 = 1098,
    Sha3_512 = 1099,
    Shake128 = 1100,
    Shake256 = 1101,
    Sm3 = 1143,
}

/// All of them.
pub const ALL: &[Algorithm] = {
    use Algorithm::*;
    &[
        Md4, Md5, Sha1, Md5Sha1, Ripemd160, Sha256, Sha384, Sha512, Sha224, Blake2b512, Blake2s256, Sha512_224,
        Sha512_256, Sha3_224, Sha3_256, Sha3_384, Sha3_512, Shake128, Shake256, Sm3,
    ]
};

impl Algorithm {
    /// The algorithm with OpenSSL's number.
    pub fn from_nid(nid: i32) -> Option<Self> {
        ALL.iter().copied().find(|algorithm| *algorithm as i32 == nid)
    }

    /// OpenSSL's number for it.
    pub fn nid(self) -> i32 {
        self as i32
    }

    /// aws-lc's object for it.
    pub fn lc(self) -> Option<*const lc::EVP_MD> {
        use Algorithm::*;
        // SAFETY: these functions only return the address of a constant.
        unsafe {
            Some(match self {
                Md4 => lc::EVP_md4(),
                Md5 => lc::EVP_md5(),
                Sha1 => lc::EVP_sha1(),
                Md5Sha1 => lc::EVP_md5_sha1(),
                Ripemd160 => lc::EVP_ripemd160(),
                Sha224 => lc::EVP_sha224(),
                Sha256 => lc::EVP_sha256(),
                Sha384 => lc::EVP_sha384(),
                Sha512 => lc::EVP_sha512(),
                Sha512_224 => lc::EVP_sha512_224(),
                Sha512_256 => lc::EVP_sha512_256(),
                Sha3_224 => lc::EVP_sha3_224(),
                Sha3_256 => lc::EVP_sha3_256(),
                Sha3_384 => lc::EVP_sha3_384(),
                Sha3_512 => lc::EVP_sha3_512(),
                Shake128 => lc::EVP_shake128(),
                Shake256 => lc::EVP_shake256(),
                Blake2b512 | Blake2s256 | Sm3 => return None,
            })
        }
    }

    /// aws-lc's object for its HMAC, which knows fewer.
    pub fn lc_for_hmac(self) -> Option<*const lc::EVP_MD> {
        self.lc().filter(|_| !matches!(self, Algorithm::Md4 | Algorithm::Md5Sha1 | Algorithm::Ripemd160))
    }

    /// Length of the digest in bytes.
    pub fn size(self) -> usize {
        use Algorithm::*;
        match self {
            Md4 | Md5 | Shake128 => 16,
            Sha1 | Ripemd160 => 20,
            Sha224 | Sha512_224 | Sha3_224 => 28,
            Sha256 | Sha512_256 | Sha3_256 | Shake256 | Blake2s256 | Sm3 => 32,
            Md5Sha1 => 36,
            Sha384 | Sha3_384 => 48,
            Sha512 | Sha3_512 | Blake2b512 => 64,
        }
    }

    /// Length of the blocks it works on, which HMAC needs.
    pub fn block_size(self) -> usize {
        use Algorithm::*;
        match self {
            Md4 | Md5 | Sha1 | Ripemd160 | Sha224 | Sha256 | Blake2s256 | Sm3 | Md5Sha1 => 64,
            Sha384 | Sha512 | Sha512_224 | Sha512_256 | Blake2b512 => 128,
            Sha3_224 => 144,
            Sha3_256 | Shake256 => 136,
            Sha3_384 => 104,
            Sha3_512 => 72,
            Shake128 => 168,
        }
    }

    /// Whether it is broken so far that programs must ask for it: OpenSSL's is in its legacy provider.
    pub fn is_legacy(self) -> bool {
        self == Algorithm::Md4
    }

    /// Whether the output may have any length.
    pub fn is_xof(self) -> bool {
        matches!(self, Algorithm::Shake128 | Algorithm::Shake256)
    }

    /// The digest of `data`.
    pub fn digest(self, data: &[u8]) -> Option<Vec<u8>> {
        let mut hasher = Hasher::new(self)?;
        hasher.update(data);
        hasher.finish()
    }
}

macro_rules! plain {
    ($($algorithm:ident $state:ident $begin:ident $update:ident $finish:ident),* $(,)?) => {
        /// aws-lc's bare states. What it puts around them, an object with two allocations and calls through tables, costs
        /// more than a block of the digest, and most programs hash little at a time.
        #[derive(Clone)]
        enum Plain {
            $($algorithm(lc::$state),)*
        }

        impl Plain {
            fn new(algorithm: Algorithm) -> Option<Self> {
                let mut plain = match algorithm {
                    // SAFETY: a state is of numbers, for which zeros are a value.
                    $(Algorithm::$algorithm => Plain::$algorithm(unsafe { std::mem::zeroed() }),)*
                    _ => return None,
                };
                plain.begin();
                Some(plain)
            }

            fn begin(&mut self) {
                match self {
                    // SAFETY: the state is writable; this cannot fail.
                    $(Plain::$algorithm(state) => unsafe {
                        lc::$begin(state);
                    },)*
                }
            }

            fn update(&mut self, data: &[u8]) {
                match self {
                    // SAFETY: a begun state and readable bytes; this cannot fail.
                    $(Plain::$algorithm(state) => unsafe {
                        lc::$update(state, data.as_ptr().cast(), data.len());
                    },)*
                }
            }

            /// `out` has the digest's length.
            fn finish(&mut self, out: &mut [u8]) {
                match self {
                    // SAFETY: a begun state and room for the digest; this cannot fail.
                    $(Plain::$algorithm(state) => unsafe {
                        lc::$finish(out.as_mut_ptr(), state);
                    },)*
                }
            }

            /// Nothing of what was hashed stays in memory: it may be a key.
            fn clear(&mut self) {
                match self {
                    // SAFETY: the state is writable, and of numbers, for which zeros are a value.
                    $(Plain::$algorithm(state) => unsafe {
                        lc::OPENSSL_cleanse((&raw mut *state).cast(), size_of::<lc::$state>());
                    },)*
                }
            }
        }
    };
}

plain!(
    Md5 MD5_CTX MD5_Init MD5_Update MD5_Final,
    Sha1 SHA_CTX SHA1_Init SHA1_Update SHA1_Final,
    Ripemd160 RIPEMD160_CTX RIPEMD160_Init RIPEMD160_Update RIPEMD160_Final,
    Sha224 SHA256_CTX SHA224_Init SHA224_Update SHA224_Final,
    Sha256 SHA256_CTX SHA256_Init SHA256_Update SHA256_Final,
    Sha384 SHA512_CTX SHA384_Init SHA384_Update SHA384_Final,
    Sha512 SHA512_CTX SHA512_Init SHA512_Update SHA512_Final,
    Sha512_224 SHA512_CTX SHA512_224_Init SHA512_224_Update SHA512_224_Final,
    Sha512_256 SHA512_CTX SHA512_256_Init SHA512_256_Update SHA512_256_Final,
);

impl Drop for Plain {
    fn drop(&mut self) {
        self.clear();
    }
}

#[expect(clippy::large_enum_variant, reason = "the usual one is the large one: a box would cost as much as a block")]
enum State {
    Plain(Plain),
    Lc(Handle<lc::EVP_MD_CTX>),
    Blake2b(Box<Blake2b512>),
    Blake2s(Box<Blake2s256>),
    Sm3(Box<Sm3>),
}

/// A digest being computed.
pub struct Hasher {
    algorithm: Algorithm,
    state: State,
}

impl Hasher {
    /// Begins a digest.
    pub fn new(algorithm: Algorithm) -> Option<Self> {
        let state = match (Plain::new(algorithm), algorithm.lc()) {
            (Some(plain), _) => State::Plain(plain),
            (None, Some(md)) => {
                // SAFETY: a fresh context and a constant.
                let ctx = unsafe { Handle::own(lc::EVP_MD_CTX_new())? };
                // SAFETY: as above.
                ok(unsafe { lc::EVP_DigestInit_ex(ctx.raw(), md, std::ptr::null_mut()) }).then_some(State::Lc(ctx))?
            }
            (None, None) => match algorithm {
                Algorithm::Blake2b512 => State::Blake2b(Box::default()),
                Algorithm::Blake2s256 => State::Blake2s(Box::default()),
                _ => State::Sm3(Box::default()),
            },
        };
        Some(Hasher { algorithm, state })
    }

    /// What it computes.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// Begins another digest of the same kind; false without memory.
    pub fn begin(&mut self) -> bool {
        match &mut self.state {
            State::Plain(plain) => plain.begin(),
            State::Lc(ctx) => {
                let Some(md) = self.algorithm.lc() else { return false };
                // SAFETY: a live context and a constant.
                return ok(unsafe { lc::EVP_DigestInit_ex(ctx.raw(), md, std::ptr::null_mut()) });
            }
            State::Blake2b(hash) => hash.reset(),
            State::Blake2s(hash) => hash.reset(),
            State::Sm3(hash) => hash.reset(),
        }
        true
    }

    /// Adds data.
    pub fn update(&mut self, data: &[u8]) {
        match &mut self.state {
            State::Plain(plain) => plain.update(data),
            // SAFETY: an initialised context and readable bytes; aws-lc's digests cannot fail here.
            State::Lc(ctx) => unsafe {
                lc::EVP_DigestUpdate(ctx.raw(), data.as_ptr().cast(), data.len());
            },
            State::Blake2b(hash) => hash.update(data),
            State::Blake2s(hash) => hash.update(data),
            State::Sm3(hash) => hash.update(data),
        }
    }

    /// Ends the digest with its usual length.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let mut out = vec![0; self.algorithm.size()];
        self.finish_to(&mut out).then_some(out)
    }

    /// Ends the digest by filling `out`, which has its length, or any for an extendable output; else false. Nothing is
    /// computed any more unless it is begun again.
    pub fn finish_to(&mut self, out: &mut [u8]) -> bool {
        if !self.algorithm.is_xof() && out.len() != self.algorithm.size() {
            return false;
        }
        match &mut self.state {
            State::Plain(plain) => plain.finish(out),
            State::Lc(ctx) if self.algorithm.is_xof() => {
                // SAFETY: the buffer's length is passed with it.
                return ok(unsafe { lc::EVP_DigestFinalXOF(ctx.raw(), out.as_mut_ptr(), out.len()) });
            }
            State::Lc(ctx) => {
                // SAFETY: the buffer has the digest's length.
                return ok(unsafe { lc::EVP_DigestFinal_ex(ctx.raw(), out.as_mut_ptr(), std::ptr::null_mut()) });
            }
            State::Blake2b(hash) => out.copy_from_slice(&hash.finalize_reset()),
            State::Blake2s(hash) => out.copy_from_slice(&hash.finalize_reset()),
            State::Sm3(hash) => out.copy_from_slice(&hash.finalize_reset()),
        }
        true
    }
}

impl Clone for Hasher {
    fn clone(&self) -> Self {
        let state = match &self.state {
            State::Plain(plain) => State::Plain(plain.clone()),
            State::Lc(ctx) => {
                // SAFETY: a fresh context becomes a copy of an initialised one.
                let copy = unsafe {
                    Handle::own(lc::EVP_MD_CTX_new()).filter(|copy| ok(lc::EVP_MD_CTX_copy_ex(copy.raw(), ctx.raw())))
                };
                State::Lc(copy.unwrap_or_else(|| panic!("no memory for a copy of a digest")))
            }
            State::Blake2b(hash) => State::Blake2b(hash.clone()),
            State::Blake2s(hash) => State::Blake2s(hash.clone()),
            State::Sm3(hash) => State::Sm3(hash.clone()),
        };
        Hasher { algorithm: self.algorithm, state }
    }
}
