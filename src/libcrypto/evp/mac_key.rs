//! The secret of a MAC as an `EVP_PKEY` holds it.

use std::ffi::c_int;
use std::ops::Deref;
use std::sync::Arc;

use zeroize::Zeroizing;

use super::cipher_method::{EVP_CIPHER, Mode};

const NID_DES_EDE3_CBC: c_int = 44;
const NID_AES_128_CBC: c_int = 419;
const NID_AES_192_CBC: c_int = 423;
const NID_AES_256_CBC: c_int = 427;

/// The cipher that a CMAC's key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CmacCipher {
    Aes,
    TripleDes,
    /// One that is not served, or does not fit the key: the key exists, but computes nothing.
    Unfit,
}

impl CmacCipher {
    /// What a cipher makes of a key of `len` bytes.
    pub(crate) fn of(cipher: &EVP_CIPHER, len: usize) -> Self {
        let fits = cipher.mode() == Mode::Cbc && usize::try_from(cipher.key_len) == Ok(len);
        match cipher.nid {
            NID_AES_128_CBC | NID_AES_192_CBC | NID_AES_256_CBC if fits => CmacCipher::Aes,
            NID_DES_EDE3_CBC if fits => CmacCipher::TripleDes,
            _ => CmacCipher::Unfit,
        }
    }
}

/// The secret of a MAC, and for a CMAC its cipher.
#[derive(PartialEq, Eq)]
pub(crate) struct MacKey {
    secret: Zeroizing<Vec<u8>>,
    pub(crate) cipher: CmacCipher,
}

impl MacKey {
    /// A key; a CMAC's is for AES.
    pub(crate) fn new(secret: &[u8]) -> Arc<Self> {
        MacKey::with_cipher(secret, CmacCipher::Aes)
    }

    /// A CMAC's key.
    pub(crate) fn with_cipher(secret: &[u8], cipher: CmacCipher) -> Arc<Self> {
        Arc::new(MacKey { secret: Zeroizing::new(secret.to_vec()), cipher })
    }
}

impl Deref for MacKey {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.secret
    }
}
