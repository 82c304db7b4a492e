//! Symmetric ciphers: aws-lc's, and the modes it lacks over its block ciphers.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::lc::{Handle, forget_errors, last_error, ok};

/// aws-lc's cipher for OpenSSL's number; `None` for those computed here or not at all.
pub fn lc_cipher(nid: i32) -> Option<*const lc::EVP_CIPHER> {
    // SAFETY: these functions only return the address of a constant.
    unsafe {
        Some(match nid {
            418 => lc::EVP_aes_128_ecb(),
            419 => lc::EVP_aes_128_cbc(),
            420 => lc::EVP_aes_128_ofb(),
            421 => lc::EVP_aes_128_cfb128(),
            422 => lc::EVP_aes_192_ecb(),
            423 => lc::EVP_aes_192_cbc(),
            424 => lc::EVP_aes_192_ofb(),
            425 => lc::EVP_aes_192_cfb128(),
            426 => lc::EVP_aes_256_ecb(),
            427 => lc::EVP_aes_256_cbc(),
            428 => lc::EVP_aes_256_ofb(),
            429 => lc::EVP_aes_256_cfb128(),
            904 => lc::EVP_aes_128_ctr(),
            905 => lc::EVP_aes_192_ctr(),
            906 => lc::EVP_aes_256_ctr(),
            895 => lc::EVP_aes_128_gcm(),
            898 => lc::EVP_aes_192_gcm(),
            901 => lc::EVP_aes_256_gcm(),
            896 => lc::EVP_aes_128_ccm(),
            899 => lc::EVP_aes_192_ccm(),
            902 => lc::EVP_aes_256_ccm(),
            914 => lc::EVP_aes_256_xts(),
            1018 => lc::EVP_chacha20_poly1305(),
            32 => lc::EVP_des_ede(),
            33 => lc::EVP_des_ede3_ecb(),
            43 => lc::EVP_des_ede_cbc(),
            44 => lc::EVP_des_ede3_cbc(),
            _ => return None,
        })
    }
}

/// Why a cipher does not end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// A part of a block is left.
    Length,
    /// The padding or the tag is wrong.
    BadDecrypt,
}

/// A cipher of aws-lc under way.
pub struct Engine(Handle<lc::EVP_CIPHER_CTX>);

impl Engine {
    /// Begins with a cipher, without a key yet.
    pub fn new(cipher: *const lc::EVP_CIPHER, encrypt: bool) -> Option<Self> {
        let null = std::ptr::null();
        // SAFETY: a fresh context and a constant.
        unsafe {
            let ctx = Handle::own(lc::EVP_CIPHER_CTX_new())?;
            let begun = lc::EVP_CipherInit_ex(ctx.raw(), cipher, std::ptr::null_mut(), null, null, encrypt.into());
            ok(begun).then_some(Engine(ctx))
        }
    }

    /// Sets key and initialisation vector, which have the cipher's lengths; either may be absent.
    pub fn start(&mut self, key: Option<&[u8]>, iv: Option<&[u8]>, encrypt: bool) -> bool {
        let pointer = |bytes: Option<&[u8]>| bytes.map_or(std::ptr::null(), <[u8]>::as_ptr);
        // SAFETY: callers pass slices of the cipher's own lengths.
        ok(unsafe {
            lc::EVP_CipherInit_ex(
                self.0.raw(),
                std::ptr::null(),
                std::ptr::null_mut(),
                pointer(key),
                pointer(iv),
                encrypt.into(),
            )
        })
    }

    /// Whether the last block is padded.
    pub fn set_padding(&mut self, pad: bool) {
        // SAFETY: a live context.
        unsafe {
            lc::EVP_CIPHER_CTX_set_padding(self.0.raw(), pad.into());
        }
    }

    /// Processes data; how many bytes were written. `out` has room for `data` and two blocks.
    ///
    /// # Safety
    /// `out` is writable for `len` bytes and two blocks more unless the mode is a stream, `data` readable for `len`;
    /// they are equal or do not overlap. NULL for `out` adds authenticated data.
    pub unsafe fn update(&mut self, out: *mut u8, data: *const u8, len: usize) -> Option<usize> {
        let mut written = 0;
        let len = i32::try_from(len).ok()?;
        // SAFETY: as our caller promises.
        ok(unsafe { lc::EVP_CipherUpdate(self.0.raw(), out, &mut written, data, len) }).then_some(written as usize)
    }

    /// Ends; how many bytes were written.
    ///
    /// # Safety
    /// `out` is writable for a block, or NULL where nothing can be left to write.
    pub unsafe fn finish(&mut self, out: *mut u8) -> Result<usize, Unfinished> {
        let mut written = 0;
        let mut last = Zeroizing::new([0u8; 32]);
        let out = if out.is_null() { last.as_mut_ptr() } else { out };
        // SAFETY: as our caller promises, or our own block.
        if unsafe { lc::EVP_CipherFinal_ex(self.0.raw(), out, &mut written) } == 1 {
            return Ok(written as usize);
        }
        Err(match last_error().1 as i32 {
            lc::CIPHER_R_WRONG_FINAL_BLOCK_LENGTH | lc::CIPHER_R_DATA_NOT_MULTIPLE_OF_BLOCK_LENGTH => {
                Unfinished::Length
            }
            _ => Unfinished::BadDecrypt,
        })
    }

    /// A request by number, which means the same to aws-lc and OpenSSL.
    ///
    /// # Safety
    /// `pointer` is what the request wants.
    pub unsafe fn ctrl(&mut self, request: i32, number: i32, pointer: *mut std::ffi::c_void) -> i32 {
        // SAFETY: as our caller promises.
        let answer = unsafe { lc::EVP_CIPHER_CTX_ctrl(self.0.raw(), request, number, pointer) };
        if answer <= 0 {
            forget_errors();
        }
        answer
    }

    /// The place of the vector, for programs that write to it.
    pub fn iv_place(&mut self) -> *mut u8 {
        // SAFETY: a live context; only the address is taken.
        unsafe { (&raw mut (*self.0.raw()).iv).cast() }
    }

    /// The initialisation vector as it has become.
    pub fn iv(&self) -> [u8; 16] {
        // SAFETY: a live context.
        unsafe { (*self.0.raw()).iv }
    }

    /// How far into a block a stream mode is.
    pub fn offset(&self) -> u32 {
        // SAFETY: a live context.
        unsafe { (*self.0.raw()).num }
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        // SAFETY: a fresh context becomes a copy of an initialised one.
        unsafe {
            let ctx = Handle::own(lc::EVP_CIPHER_CTX_new())?;
            ok(lc::EVP_CIPHER_CTX_copy(ctx.raw(), self.0.raw())).then_some(Engine(ctx))
        }
    }
}

/// A block cipher that encrypts single blocks: what the stream modes below are made of.
pub struct Block {
    engine: Engine,
    /// Length of a block.
    pub size: usize,
}

impl Block {
    /// The block cipher under the mode with this number, keyed.
    pub fn new(mode_nid: i32, key: &[u8]) -> Option<Self> {
        let (ecb, size, key_len) = match mode_nid {
            650 | 653 => (418, 16, 16),
            651 | 654 => (422, 16, 24),
            652 | 655 => (426, 16, 32),
            60 | 62 => (32, 8, 16),
            61 | 63 | 658 | 659 => (33, 8, 24),
            _ => return None,
        };
        let mut engine = Engine::new(lc_cipher(ecb)?, true)?;
        engine.set_padding(false);
        engine.start(Some(key.get(..key_len)?), None, true).then_some(Block { engine, size })
    }

    /// Encrypts one block.
    pub fn encrypt(&mut self, block: &[u8]) -> [u8; 16] {
        let mut out = [0u8; 48];
        // SAFETY: one block in, room for three out.
        unsafe { self.engine.update(out.as_mut_ptr(), block.as_ptr(), self.size) };
        let mut first = [0; 16];
        first.copy_from_slice(&out[..16]);
        first
    }
}

/// The stream modes that aws-lc lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Feedback {
    /// OFB.
    Output,
    /// CFB of whole blocks.
    Cipher,
    /// CFB of bytes.
    Cipher8,
    /// CFB of bits.
    Cipher1,
}

/// OFB or CFB over a block cipher.
pub struct Stream {
    block: Block,
    mode: Feedback,
    register: [u8; 16],
    used: usize,
}

impl Stream {
    /// Begins.
    pub fn new(block: Block, mode: Feedback, iv: &[u8]) -> Self {
        let mut register = [0; 16];
        register[..block.size].copy_from_slice(&iv[..block.size]);
        Stream { block, mode, register, used: 0 }
    }

    /// Processes data in place.
    pub fn apply(&mut self, data: &mut [u8], encrypt: bool) {
        match self.mode {
            Feedback::Output | Feedback::Cipher => self.whole(data, encrypt),
            Feedback::Cipher8 => data.iter_mut().for_each(|byte| *byte = self.byte(*byte, encrypt)),
            Feedback::Cipher1 => data.iter_mut().for_each(|byte| {
                *byte = (0..8).rev().fold(0, |out, bit| out << 1 | self.bit(*byte >> bit & 1, encrypt));
            }),
        }
    }

    fn whole(&mut self, data: &mut [u8], encrypt: bool) {
        for byte in data {
            if self.used == 0 {
                self.register = self.block.encrypt(&self.register[..self.block.size]);
            }
            let out = *byte ^ self.register[self.used];
            if self.mode == Feedback::Cipher {
                self.register[self.used] = if encrypt { out } else { *byte };
            }
            *byte = out;
            self.used = (self.used + 1) % self.block.size;
        }
    }

    fn byte(&mut self, byte: u8, encrypt: bool) -> u8 {
        let size = self.block.size;
        let out = byte ^ self.block.encrypt(&self.register[..size])[0];
        self.register.copy_within(1..size, 0);
        self.register[size - 1] = if encrypt { out } else { byte };
        out
    }

    fn bit(&mut self, bit: u8, encrypt: bool) -> u8 {
        let size = self.block.size;
        let out = bit ^ self.block.encrypt(&self.register[..size])[0] >> 7;
        let mut carry = if encrypt { out } else { bit };
        for byte in self.register[..size].iter_mut().rev() {
            (*byte, carry) = (*byte << 1 | carry, *byte >> 7);
        }
        out
    }

    /// A copy of the computation so far.
    pub fn duplicate(&self) -> Option<Self> {
        let block = Block { engine: self.block.engine.duplicate()?, size: self.block.size };
        Some(Stream { block, ..*self })
    }

    /// The register, which is the initialisation vector as it has become.
    pub fn register(&self) -> &[u8] {
        &self.register[..self.block.size]
    }

    /// How far into a block it is.
    pub fn offset(&self) -> usize {
        self.used
    }
}

/// The bare ChaCha20 stream, its 16-byte vector being a 32-bit counter and a nonce.
#[derive(Clone)]
pub struct ChaCha20 {
    key: Zeroizing<[u8; 32]>,
    nonce: [u8; 12],
    counter: u32,
    pad: Zeroizing<[u8; 64]>,
    used: usize,
}

impl ChaCha20 {
    /// Begins with a key of 32 bytes and a vector of 16.
    pub fn new(key: &[u8], iv: &[u8]) -> Option<Self> {
        let (counter, nonce) = iv.split_first_chunk::<4>()?;
        Some(ChaCha20 {
            key: Zeroizing::new(key.try_into().ok()?),
            nonce: nonce.try_into().ok()?,
            counter: u32::from_le_bytes(*counter),
            pad: Zeroizing::new([0; 64]),
            used: 64,
        })
    }

    /// Processes data in place.
    pub fn apply(&mut self, data: &mut [u8]) {
        let waiting = data.len().min(64 - self.used);
        let (first, rest) = data.split_at_mut(waiting);
        first.iter_mut().zip(&self.pad[self.used..]).for_each(|(byte, pad)| *byte ^= pad);
        self.used += waiting;
        let whole = rest.len() & !63;
        let (blocks, last) = rest.split_at_mut(whole);
        self.keystream(blocks);
        if !last.is_empty() {
            let mut pad = [0; 64];
            self.keystream(&mut pad);
            last.iter_mut().zip(&pad).for_each(|(byte, pad)| *byte ^= pad);
            self.pad = Zeroizing::new(pad);
            self.used = last.len();
        }
    }

    /// Whole blocks; the counter runs over into the nonce's first word, as OpenSSL's does.
    fn keystream(&mut self, mut blocks: &mut [u8]) {
        while !blocks.is_empty() {
            let before_wrap = (u64::from(u32::MAX) - u64::from(self.counter) + 1).saturating_mul(64);
            let len = blocks.len().min(usize::try_from(before_wrap).unwrap_or(usize::MAX));
            let (part, rest) = blocks.split_at_mut(len);
            // SAFETY: in place over `part`; key and nonce have the function's lengths.
            unsafe {
                lc::CRYPTO_chacha_20(
                    part.as_mut_ptr(),
                    part.as_ptr(),
                    part.len(),
                    self.key.as_ptr(),
                    self.nonce.as_ptr(),
                    self.counter,
                );
            }
            let (counter, wrapped) = self.counter.overflowing_add((len / 64) as u32);
            self.counter = counter;
            if wrapped {
                let mut word = [0; 4];
                word.copy_from_slice(&self.nonce[..4]);
                let word = u32::from_le_bytes(word).wrapping_add(1);
                self.nonce[..4].copy_from_slice(&word.to_le_bytes());
            }
            blocks = rest;
        }
    }

    /// The counter and nonce as a vector.
    pub fn iv(&self) -> [u8; 16] {
        let mut iv = [0; 16];
        iv[..4].copy_from_slice(&self.counter.to_le_bytes());
        iv[4..].copy_from_slice(&self.nonce);
        iv
    }
}

/// Wraps a key with AES (RFC 3394, or RFC 5649 with padding).
pub fn wrap(kek: &[u8], iv: Option<&[u8]>, padded: bool, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let key = aes_key(kek, true)?;
    let mut out = Zeroizing::new(vec![0; data.len() + 16]);
    let iv = iv.map_or(std::ptr::null(), <[u8]>::as_ptr);
    let mut len = 0;
    // SAFETY: the output has room for the data, its padding and a semiblock; `iv` has 8 bytes if any.
    unsafe {
        if padded {
            let (out_len, room) = (&mut len, out.len());
            ok(lc::AES_wrap_key_padded(&key, out.as_mut_ptr(), out_len, room, data.as_ptr(), data.len()))
                .then_some(())?;
        } else {
            let written = lc::AES_wrap_key(&key, iv, out.as_mut_ptr(), data.as_ptr(), data.len());
            forget_errors();
            len = usize::try_from(written).ok().filter(|len| *len > 0)?;
        }
    }
    out.truncate(len);
    Some(out)
}

/// Unwraps a key.
pub fn unwrap(kek: &[u8], iv: Option<&[u8]>, padded: bool, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let key = aes_key(kek, false)?;
    let mut out = Zeroizing::new(vec![0; data.len()]);
    let iv = iv.map_or(std::ptr::null(), <[u8]>::as_ptr);
    let mut len = 0;
    // SAFETY: what is unwrapped is shorter than what is wrapped; `iv` has 8 bytes if any.
    unsafe {
        if padded {
            let (out_len, room) = (&mut len, out.len());
            ok(lc::AES_unwrap_key_padded(&key, out.as_mut_ptr(), out_len, room, data.as_ptr(), data.len()))
                .then_some(())?;
        } else {
            let written = lc::AES_unwrap_key(&key, iv, out.as_mut_ptr(), data.as_ptr(), data.len());
            forget_errors();
            len = usize::try_from(written).ok().filter(|len| *len > 0)?;
        }
    }
    out.truncate(len);
    Some(out)
}

fn aes_key(key: &[u8], encrypt: bool) -> Option<lc::AES_KEY> {
    let mut schedule = std::mem::MaybeUninit::<lc::AES_KEY>::zeroed();
    let bits = (key.len() * 8) as u32;
    // SAFETY: the schedule is initialised by the call if it answers 0, which it does for lengths of AES only.
    unsafe {
        let set = if encrypt { lc::AES_set_encrypt_key } else { lc::AES_set_decrypt_key };
        (set(key.as_ptr(), bits, schedule.as_mut_ptr()) == 0).then(|| schedule.assume_init())
    }
}
