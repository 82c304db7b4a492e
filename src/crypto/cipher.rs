//! Symmetric ciphers of aws-lc, and bare ChaCha20.

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
            914 => lc::EVP_aes_256_xts(),
            1018 => lc::EVP_chacha20_poly1305(),
            29 => lc::EVP_des_ecb(),
            31 => lc::EVP_des_cbc(),
            32 => lc::EVP_des_ede(),
            33 => lc::EVP_des_ede3_ecb(),
            43 => lc::EVP_des_ede_cbc(),
            44 => lc::EVP_des_ede3_cbc(),
            5 | 97 => lc::EVP_rc4(),
            RC2 | RC2_64 => lc::EVP_rc2_cbc(),
            98 => lc::EVP_rc2_40_cbc(),
            91 => lc::EVP_bf_cbc(),
            92 => lc::EVP_bf_ecb(),
            108 => lc::EVP_cast5_cbc(),
            109 => lc::EVP_cast5_ecb(),
            _ => return None,
        })
    }
}

const RC2: i32 = 37;
const RC2_64: i32 = 166;
/// Asks RC2 to use fewer bits of its key.
const CTRL_SET_RC2_KEY_BITS: i32 = 3;

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

    /// Tells the key's length to a cipher that has this number; whether it takes such keys.
    pub fn set_key_length(&mut self, nid: i32, len: usize) -> bool {
        let Ok(len) = u32::try_from(len) else { return false };
        // SAFETY: a live context with a cipher.
        let set = ok(unsafe { lc::EVP_CIPHER_CTX_set_key_length(self.0.raw(), len) });
        // RC2-64 is RC2 with fewer bits, however long the key.
        // SAFETY: the request wants no pointer.
        set && (nid != RC2_64 || unsafe { self.ctrl(CTRL_SET_RC2_KEY_BITS, 64, std::ptr::null_mut()) } > 0)
    }

    /// Processes one block in place, in a mode without padding.
    pub fn in_place(&mut self, block: &mut [u8]) {
        let (place, len) = (block.as_mut_ptr(), block.len());
        // SAFETY: without padding as much is written as is read.
        unsafe { self.update(place, place, len) };
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
