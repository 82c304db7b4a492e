//! Keys of session tickets: a ticket is its key's name, a nonce, and the session sealed by AES-256-GCM.

use std::sync::{Arc, OnceLock};

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hkdf::{HKDF_SHA256, Salt};
use aws_lc_rs::rand;
use zeroize::Zeroizing;

/// Bytes of the key material a program may set (`SSL_CTX_set_tlsext_ticket_keys`).
pub const KEYS_LEN: usize = 80;
/// Bytes of a key's name, the first of the material.
const NAME: usize = 16;

/// Name and secrets, as the program sees and sets them, and the key derived from them.
#[derive(Clone)]
pub struct TicketKeys {
    material: Zeroizing<Vec<u8>>,
    /// Made at the first ticket: each would cost three microseconds.
    key: Arc<OnceLock<Option<LessSafeKey>>>,
}

impl TicketKeys {
    /// Fresh keys; `None` if there is no randomness.
    pub fn generate() -> Option<Self> {
        let mut material = Zeroizing::new(vec![0; KEYS_LEN]);
        rand::fill(&mut material).ok()?;
        Some(TicketKeys { material, key: Arc::default() })
    }

    /// Keys of the program's; `None` if the length is not [`KEYS_LEN`].
    pub fn from_bytes(material: &[u8]) -> Option<Self> {
        let keys = || TicketKeys { material: Zeroizing::new(material.to_vec()), key: Arc::default() };
        (material.len() == KEYS_LEN).then(keys)
    }

    /// Name and secrets.
    pub fn bytes(&self) -> &[u8] {
        &self.material
    }

    fn key(&self) -> Option<&LessSafeKey> {
        let derive = || {
            let secret = Salt::new(HKDF_SHA256, &[]).extract(&self.material[NAME..]);
            let key = secret.expand(&[b"sabissl ticket"], &AES_256_GCM).ok()?;
            Some(LessSafeKey::new(UnboundKey::from(key)))
        };
        self.key.get_or_init(derive).as_ref()
    }

    /// Seals a session into a ticket.
    pub fn seal(&self, plain: &[u8]) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE_LEN];
        rand::fill(&mut nonce).ok()?;
        let name = &self.material[..NAME];
        let mut sealed = plain.to_vec();
        let unique = Nonce::assume_unique_for_key(nonce);
        self.key()?.seal_in_place_append_tag(unique, Aad::from(name), &mut sealed).ok()?;
        Some([name, &nonce, &sealed].concat())
    }

    /// Opens a ticket that these keys sealed.
    pub fn open(&self, ticket: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (name, rest) = ticket.split_at_checked(NAME)?;
        verify_slices_are_equal(name, &self.material[..NAME]).ok()?;
        let (nonce, sealed) = rest.split_at_checked(NONCE_LEN)?;
        let mut plain = Zeroizing::new(sealed.to_vec());
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let len = self.key()?.open_in_place(nonce, Aad::from(name), &mut plain).ok()?.len();
        plain.truncate(len);
        Some(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tickets_open_with_their_keys_only() {
        let (one, two) = (TicketKeys::generate().unwrap(), TicketKeys::generate().unwrap());
        let ticket = one.seal(b"session").unwrap();
        assert_eq!(one.open(&ticket).unwrap().as_slice(), b"session");
        assert!(two.open(&ticket).is_none());
        for at in 0..ticket.len() {
            let mut bad = ticket.clone();
            bad[at] ^= 1;
            assert!(one.open(&bad).is_none());
            assert!(one.open(&ticket[..at]).is_none());
        }
    }
}
