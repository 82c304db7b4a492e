//! AES-CCM (RFC 3610) with the 12-byte nonces of TLS, which aws-lc's AEADs do not have and its ciphers do.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::cipher::Engine;

/// Bytes of a nonce.
const NONCE: usize = 12;

/// A key, for tags of one length.
pub struct Ccm {
    key: Zeroizing<Vec<u8>>,
    tag_len: usize,
}

impl Ccm {
    /// Takes a key of 16 or 32 bytes, for tags of 8 or 16.
    pub fn new(key: &[u8], tag_len: usize) -> Option<Self> {
        let fits = matches!(key.len(), 16 | 32) && matches!(tag_len, 8 | 16);
        fits.then(|| Ccm { key: Zeroizing::new(key.to_vec()), tag_len })
    }

    /// Readies a computation over `len` bytes of text; `tag` is the one to be checked.
    fn begin(&self, nonce: &[u8; NONCE], aad: &[u8], len: usize, tag: Option<&mut [u8]>) -> Option<Engine> {
        let seals = tag.is_none();
        // SAFETY: these functions only return the address of a constant.
        let cipher = unsafe { if self.key.len() == 16 { lc::EVP_aes_128_ccm() } else { lc::EVP_aes_256_ccm() } };
        let mut engine = Engine::new(cipher, seals)?;
        let place = tag.map_or(std::ptr::null_mut(), |tag| tag.as_mut_ptr().cast());
        // SAFETY: lengths, and NULL or a tag of that length; then no text, but its length, and data that is readable.
        unsafe {
            let set = engine.ctrl(lc::EVP_CTRL_AEAD_SET_IVLEN, NONCE as i32, std::ptr::null_mut()) > 0
                && engine.ctrl(lc::EVP_CTRL_AEAD_SET_TAG, self.tag_len as i32, place) > 0
                && engine.start(Some(&self.key), Some(nonce), seals);
            let null = std::ptr::null_mut();
            let told = set && engine.update(null, null, len).is_some();
            (told && engine.update(null, aad.as_ptr(), aad.len()).is_some()).then_some(engine)
        }
    }

    /// Seals in place and appends the tag to `tag`.
    pub fn seal(&self, nonce: &[u8; NONCE], aad: &[u8], text: &mut [u8]) -> Option<Vec<u8>> {
        let mut engine = self.begin(nonce, aad, text.len(), None)?;
        let mut tag = vec![0; self.tag_len];
        // SAFETY: in place, a stream mode; the tag has its length.
        unsafe {
            engine.update(text.as_mut_ptr(), text.as_ptr(), text.len())?;
            engine.finish(std::ptr::null_mut()).ok()?;
            (engine.ctrl(lc::EVP_CTRL_AEAD_GET_TAG, self.tag_len as i32, tag.as_mut_ptr().cast()) > 0).then_some(tag)
        }
    }

    /// Opens in place what the tag at its end vouches for; how many bytes of text there are.
    pub fn open(&self, nonce: &[u8; NONCE], aad: &[u8], sealed: &mut [u8]) -> Option<usize> {
        let len = sealed.len().checked_sub(self.tag_len)?;
        let (text, tag) = sealed.split_at_mut(len);
        let mut engine = self.begin(nonce, aad, len, Some(tag))?;
        // SAFETY: in place, a stream mode.
        unsafe { engine.update(text.as_mut_ptr(), text.as_ptr(), len)? };
        Some(len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_and_nothing_else() {
        for (key_len, tag_len) in [(16, 16), (16, 8), (32, 16), (32, 8)] {
            let key = Ccm::new(&vec![7; key_len], tag_len).unwrap();
            for len in [0, 1, 15, 16, 17, 300] {
                let mut text = vec![3; len];
                let tag = key.seal(&[9; 12], b"data", &mut text).unwrap();
                text.extend(tag);
                assert_eq!(key.open(&[9; 12], b"data", &mut text.clone()), Some(len), "{key_len} {tag_len} {len}");
                for at in 0..text.len() {
                    let mut bad = text.clone();
                    bad[at] ^= 1;
                    assert_eq!(key.open(&[9; 12], b"data", &mut bad), None);
                }
                assert_eq!(key.open(&[8; 12], b"data", &mut text.clone()), None);
                assert_eq!(key.open(&[9; 12], b"other", &mut text), None);
            }
        }
    }
}
