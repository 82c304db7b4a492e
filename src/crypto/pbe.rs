//! PKCS#12's way from a password to keys (RFC 7292, appendix B).

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::digest::Algorithm;
use super::lc::ok;

/// A password as PKCS#12 hashes it: UTF-16, big-endian, with a terminator; nothing at all for no password.
pub fn bmp(password: Option<&[u8]>) -> Zeroizing<Vec<u8>> {
    let Some(password) = password else { return Zeroizing::default() };
    let units: Vec<u16> = match std::str::from_utf8(password) {
        Ok(text) => text.encode_utf16().collect(),
        // OpenSSL takes what is no UTF-8 byte by byte.
        Err(_) => password.iter().map(|&byte| u16::from(byte)).collect(),
    };
    Zeroizing::new(units.into_iter().chain([0]).flat_map(u16::to_be_bytes).collect())
}

fn hash(digest: Algorithm, parts: &[&[u8]]) -> Option<Zeroizing<Vec<u8>>> {
    let data = Zeroizing::new(parts.concat());
    let mut out = Zeroizing::new(vec![0u8; digest.size()]);
    let mut len = 0;
    let md = digest.lc()?;
    // SAFETY: the output has the digest's length.
    let done = unsafe {
        lc::EVP_Digest(data.as_ptr().cast(), data.len(), out.as_mut_ptr(), &mut len, md, std::ptr::null_mut())
    };
    ok(done).then_some(out)
}

/// PKCS#12's derivation (RFC 7292, appendix B). `id` 1 gives a key, 2 a vector, 3 a key for the MAC.
pub fn derive_pkcs12(
    digest: Algorithm,
    password: &[u8],
    salt: &[u8],
    id: u8,
    iterations: u32,
    len: usize,
) -> Option<Zeroizing<Vec<u8>>> {
    let block = digest.block_size();
    let repeat =
        |bytes: &[u8]| -> Vec<u8> { bytes.iter().copied().cycle().take(bytes.len().div_ceil(block) * block).collect() };
    let diversifier = vec![id; block];
    let mut input = Zeroizing::new([repeat(salt), repeat(password)].concat());
    let mut key = Zeroizing::new(Vec::with_capacity(len + digest.size()));
    loop {
        let mut round = hash(digest, &[&diversifier, &input])?;
        for _ in 1..iterations {
            round = hash(digest, &[&round])?;
        }
        key.extend_from_slice(&round);
        if key.len() >= len {
            key.truncate(len);
            return Some(key);
        }
        let addend: Vec<u8> = round.iter().copied().cycle().take(block).collect();
        for chunk in input.chunks_mut(block) {
            // chunk = chunk + addend + 1, modulo 2^(8 * block).
            let mut carry = 1u16;
            for (byte, add) in chunk.iter_mut().zip(&addend).rev() {
                carry += u16::from(*byte) + u16::from(*add);
                *byte = carry as u8;
                carry >>= 8;
            }
        }
    }
}
