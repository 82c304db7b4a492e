//! Message authentication codes.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::digest::{Algorithm, Hasher};
use super::lc::{Handle, Wiped, ok};

/// HMAC (RFC 2104) over any digest.
#[derive(Clone)]
pub struct Hmac {
    inner: Hasher,
    outer: Hasher,
}

impl Hmac {
    /// Begins with a key of any length; `None` for a digest without blocks.
    pub fn new(algorithm: Algorithm, key: &[u8]) -> Option<Self> {
        /// The longest block of any digest, SHAKE128's.
        const LONGEST: usize = 168;
        let size = algorithm.block_size();
        let mut wiped = Wiped([0; LONGEST]);
        let block = &mut wiped.0[..size];
        if key.len() > size {
            let digest = Zeroizing::new(algorithm.digest(key)?);
            block[..digest.len()].copy_from_slice(&digest);
        } else {
            block[..key.len()].copy_from_slice(key);
        }
        let mut begin = |flip: u8| {
            block.iter_mut().for_each(|byte| *byte ^= flip);
            let mut hasher = Hasher::new(algorithm)?;
            hasher.update(block);
            Some(hasher)
        };
        (!algorithm.is_xof()).then_some(Hmac { inner: begin(0x36)?, outer: begin(0x36 ^ 0x5c)? })
    }

    /// The digest it uses.
    pub fn algorithm(&self) -> Algorithm {
        self.inner.algorithm()
    }

    /// Adds data.
    pub fn update(&mut self, data: &[u8]) {
        self.inner.update(data);
    }

    /// The code.
    pub fn finish(self) -> Option<Vec<u8>> {
        let mut code = vec![0; self.algorithm().size()];
        self.finish_to(&mut code).then_some(code)
    }

    /// Puts the code into `out`, which has its length; else false.
    pub fn finish_to(mut self, out: &mut [u8]) -> bool {
        if !self.inner.finish_to(out) {
            return false;
        }
        self.outer.update(out);
        self.outer.finish_to(out)
    }

    /// The code of `data` at once.
    pub fn of(algorithm: Algorithm, key: &[u8], data: &[u8]) -> Option<Vec<u8>> {
        let mut hmac = Hmac::new(algorithm, key)?;
        hmac.update(data);
        hmac.finish()
    }
}

/// CMAC (SP 800-38B) over one of aws-lc's block ciphers.
pub struct Cmac {
    ctx: Handle<lc::CMAC_CTX>,
    block: usize,
}

impl Cmac {
    /// Begins with AES (key of 16, 24 or 32 bytes).
    pub fn aes(key: &[u8]) -> Option<Self> {
        // SAFETY: the functions return constants; the key's length is passed with it.
        unsafe {
            let cipher = match key.len() {
                16 => lc::EVP_aes_128_cbc(),
                24 => lc::EVP_aes_192_cbc(),
                32 => lc::EVP_aes_256_cbc(),
                _ => return None,
            };
            Cmac::new(key, cipher, 16)
        }
    }

    /// Begins with triple DES (key of 24 bytes).
    pub fn triple_des(key: &[u8]) -> Option<Self> {
        // SAFETY: a constant.
        (key.len() == 24).then(|| unsafe { Cmac::new(key, lc::EVP_des_ede3_cbc(), 8) })?
    }

    /// # Safety
    /// `cipher` is one of aws-lc's constants, in CBC mode.
    unsafe fn new(key: &[u8], cipher: *const lc::EVP_CIPHER, block: usize) -> Option<Self> {
        // SAFETY: as our caller promises; the key's length is passed with it.
        unsafe {
            let ctx = Handle::own(lc::CMAC_CTX_new())?;
            let begun = lc::CMAC_Init(ctx.raw(), key.as_ptr().cast(), key.len(), cipher, std::ptr::null_mut());
            ok(begun).then_some(Cmac { ctx, block })
        }
    }

    /// Adds data.
    pub fn update(&mut self, data: &[u8]) {
        // SAFETY: an initialised context and readable bytes.
        unsafe {
            lc::CMAC_Update(self.ctx.raw(), data.as_ptr(), data.len());
        }
    }

    /// Length of the code.
    pub fn size(&self) -> usize {
        self.block
    }

    /// The code.
    pub fn finish(self) -> Option<Vec<u8>> {
        let (mut code, mut len) = ([0u8; 16], 0);
        // SAFETY: the buffer holds a block of any cipher above.
        ok(unsafe { lc::CMAC_Final(self.ctx.raw(), code.as_mut_ptr(), &mut len) }).then(|| code[..len].to_vec())
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        // SAFETY: a fresh context becomes a copy of an initialised one.
        unsafe {
            let ctx = Handle::own(lc::CMAC_CTX_new())?;
            ok(lc::CMAC_CTX_copy(ctx.raw(), self.ctx.raw())).then_some(Cmac { ctx, block: self.block })
        }
    }
}

/// Poly1305 with a one-time key; it keeps what it authenticates, as the state of aws-lc's must not move.
#[derive(Clone)]
pub struct Poly1305 {
    key: Zeroizing<[u8; 32]>,
    data: Zeroizing<Vec<u8>>,
}

impl Poly1305 {
    /// Begins with a key of 32 bytes.
    pub fn new(key: &[u8]) -> Option<Self> {
        Some(Poly1305 { key: Zeroizing::new(key.try_into().ok()?), data: Zeroizing::default() })
    }

    /// Adds data.
    pub fn update(&mut self, data: &[u8]) {
        self.data.extend_from_slice(data);
    }

    /// The code.
    pub fn finish(self) -> [u8; 16] {
        let mut code = [0; 16];
        let mut state = std::mem::MaybeUninit::<lc::poly1305_state>::uninit();
        // SAFETY: the state is initialised by the first call and stays in its place; the code has 16 bytes.
        unsafe {
            lc::CRYPTO_poly1305_init(state.as_mut_ptr(), self.key.as_ptr());
            lc::CRYPTO_poly1305_update(state.as_mut_ptr(), self.data.as_ptr(), self.data.len());
            lc::CRYPTO_poly1305_finish(state.as_mut_ptr(), code.as_mut_ptr());
        }
        code
    }
}

/// Any of the codes above.
pub enum Mac {
    /// HMAC.
    Hmac(Box<Hmac>),
    /// CMAC.
    Cmac(Cmac),
    /// Poly1305.
    Poly1305(Box<Poly1305>),
}

impl Mac {
    /// Adds data.
    pub fn update(&mut self, data: &[u8]) {
        match self {
            Mac::Hmac(mac) => mac.update(data),
            Mac::Cmac(mac) => mac.update(data),
            Mac::Poly1305(mac) => mac.update(data),
        }
    }

    /// Length of the code.
    pub fn size(&self) -> usize {
        match self {
            Mac::Hmac(mac) => mac.algorithm().size(),
            Mac::Cmac(mac) => mac.size(),
            Mac::Poly1305(_) => 16,
        }
    }

    /// The code.
    pub fn finish(self) -> Option<Vec<u8>> {
        match self {
            Mac::Hmac(mac) => mac.finish(),
            Mac::Cmac(mac) => mac.finish(),
            Mac::Poly1305(mac) => Some(mac.finish().to_vec()),
        }
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        Some(match self {
            Mac::Hmac(mac) => Mac::Hmac(mac.clone()),
            Mac::Cmac(mac) => Mac::Cmac(mac.duplicate()?),
            Mac::Poly1305(mac) => Mac::Poly1305(mac.clone()),
        })
    }
}
