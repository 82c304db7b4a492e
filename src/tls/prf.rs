//! The pseudorandom function of TLS 1.2 (RFC 5246 section 5), with the hash its suite names.

use aws_lc_rs::tls_prf;
use zeroize::Zeroizing;

/// Whether a suite, of either version, hashes with SHA-384 (else with SHA-256).
pub fn hashes_with_sha384(suite: u16) -> bool {
    matches!(suite, 0x1302 | 0xC02C | 0xC030 | 0x00A9)
}

/// `len` bytes from a secret; `None` if the secret or the length is impossible.
pub fn derive(suite: u16, secret: &[u8], label: &[u8], seed: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let prf = if hashes_with_sha384(suite) { &tls_prf::P_SHA384 } else { &tls_prf::P_SHA256 };
    let derived = tls_prf::Secret::new(prf, secret).and_then(|secret| secret.derive(label, seed, len));
    derived.ok().map(|bytes| Zeroizing::new(bytes.as_ref().to_vec()))
}
