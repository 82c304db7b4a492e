//! The AEADs of TLS, sealing from where the text stands to where it goes.

use aws_lc_sys as lc;

use super::lc::{Handle, ok};

/// An algorithm. All have nonces of 12 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Algorithm {
    Aes128Gcm,
    Aes256Gcm,
    ChaCha20Poly1305,
}

/// Bytes of a nonce.
const NONCE: usize = 12;
/// Bytes of a tag.
const TAG: usize = 16;

/// A key.
pub struct Aead(Handle<lc::EVP_AEAD_CTX>);

impl Aead {
    /// Takes a key; `None` if its length is wrong.
    pub fn new(algorithm: Algorithm, key: &[u8]) -> Option<Self> {
        // SAFETY: constants, and a key whose length is passed with it; the object is the handle's.
        let key = unsafe {
            let aead = match algorithm {
                Algorithm::Aes128Gcm => lc::EVP_aead_aes_128_gcm(),
                Algorithm::Aes256Gcm => lc::EVP_aead_aes_256_gcm(),
                Algorithm::ChaCha20Poly1305 => lc::EVP_aead_chacha20_poly1305(),
            };
            Handle::own(lc::EVP_AEAD_CTX_new(aead, key.as_ptr(), key.len(), TAG))
        };
        key.map(Aead)
    }

    /// Appends `text` and then `rest`, sealed as one, and the tag to `out`; false if that fails.
    pub fn seal(&self, nonce: &[u8; NONCE], aad: &[u8], text: &[u8], rest: &[u8], out: &mut Vec<u8>) -> bool {
        let (start, more) = (out.len(), rest.len() + TAG);
        out.reserve(text.len() + more);
        let mut behind = 0;
        // SAFETY: a key and readable bytes; behind what it holds the vector has room for as many bytes as `text` has, and
        // behind these for `more`, which are told. So many have been written when that succeeds.
        unsafe {
            let place = out.as_mut_ptr().add(start);
            let sealed = lc::EVP_AEAD_CTX_seal_scatter(
                self.0.raw(),
                place,
                place.add(text.len()),
                &mut behind,
                more,
                nonce.as_ptr(),
                NONCE,
                text.as_ptr(),
                text.len(),
                rest.as_ptr(),
                rest.len(),
                aad.as_ptr(),
                aad.len(),
            );
            let done = ok(sealed) && behind == more;
            if done {
                out.set_len(start + text.len() + more);
            }
            done
        }
    }

    /// Opens in place what the tag at its end vouches for; false if it does not.
    pub fn open(&self, nonce: &[u8; NONCE], aad: &[u8], sealed: &mut [u8]) -> bool {
        let (place, len, mut opened) = (sealed.as_mut_ptr(), sealed.len(), 0);
        // SAFETY: a key and readable bytes; opening writes less than it reads, and to the same place.
        ok(unsafe {
            lc::EVP_AEAD_CTX_open(
                self.0.raw(),
                place,
                &mut opened,
                len,
                nonce.as_ptr(),
                NONCE,
                place,
                len,
                aad.as_ptr(),
                aad.len(),
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_and_nothing_else() {
        for (algorithm, len) in
            [(Algorithm::Aes128Gcm, 16), (Algorithm::Aes256Gcm, 32), (Algorithm::ChaCha20Poly1305, 32)]
        {
            assert!(Aead::new(algorithm, &vec![7; len - 1]).is_none());
            let key = Aead::new(algorithm, &vec![7; len]).unwrap();
            for (text, rest) in [(0, 0), (0, 1), (1, 0), (15, 1), (16, 17), (300, 40)] {
                let (text, rest) = (vec![3; text], vec![4; rest]);
                let mut sealed = vec![9];
                assert!(key.seal(&[5; 12], b"data", &text, &rest, &mut sealed));
                let whole = [&text[..], &rest].concat();
                let mut opened = sealed[1..].to_vec();
                assert!(key.open(&[5; 12], b"data", &mut opened));
                assert_eq!(opened[..whole.len()], whole);
                assert_eq!((sealed[0], sealed.len()), (9, 1 + whole.len() + 16));
                for at in 1..sealed.len() {
                    let mut bad = sealed[1..].to_vec();
                    bad[at - 1] ^= 1;
                    assert!(!key.open(&[5; 12], b"data", &mut bad));
                }
                assert!(!key.open(&[6; 12], b"data", &mut sealed[1..].to_vec()));
                assert!(!key.open(&[5; 12], b"other", &mut sealed[1..].to_vec()));
            }
            assert!(!key.open(&[5; 12], b"", &mut []));
        }
    }
}
