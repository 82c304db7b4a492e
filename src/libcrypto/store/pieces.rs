//! What a file is made of: blocks of PEM, or DER.

use std::collections::VecDeque;
use std::ffi::c_int;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use zeroize::Zeroizing;

use super::info::{CERT, CRL, PARAMS, PKEY, PUBKEY};

/// A block of PEM with its kind, or DER of a kind to be found out.
pub(super) enum Piece {
    Pem(c_int, Zeroizing<Vec<u8>>),
    Der(Zeroizing<Vec<u8>>),
    /// What else can be opened: a folder's entry.
    Name(Vec<u8>),
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

/// The kind of a PEM block by its name; 0 for others.
fn kind_of(name: &[u8]) -> c_int {
    match name {
        b"CERTIFICATE" | b"X509 CERTIFICATE" | b"TRUSTED CERTIFICATE" => CERT,
        b"X509 CRL" => CRL,
        name if name.ends_with(b"PRIVATE KEY") => PKEY,
        name if name.ends_with(b"PUBLIC KEY") => PUBKEY,
        name if name.ends_with(b"PARAMETERS") => PARAMS,
        _ => 0,
    }
}

/// A folder's entries, as URIs that begin with the folder's own; those that begin with a dot are left out.
pub(super) fn entries(folder: &Path, uri: &[u8]) -> std::io::Result<VecDeque<Piece>> {
    let separator: &[u8] = if uri.ends_with(b"/") { b"" } else { b"/" };
    let names = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.file_name()));
    let shown = names.filter(|name| !name.as_bytes().starts_with(b"."));
    Ok(shown.map(|name| Piece::Name([uri, separator, name.as_bytes()].concat())).collect())
}

/// Whether a folder's entry is named after a certificate's or a CRL's name as `c_rehash` does: a hash, a dot, "r" for a CRL,
/// and a number. The kind is what is expected, 0 for any.
pub(super) fn is_named_after(uri: &[u8], hash: &str, kind: c_int) -> bool {
    let name = uri.rsplit(|byte| *byte == b'/').next().unwrap_or_default();
    let Some((stem, rest)) = name.split_at_checked(hash.len()) else { return false };
    let Some(ending) = rest.strip_prefix(b".").filter(|_| stem.eq_ignore_ascii_case(hash.as_bytes())) else {
        return false;
    };
    let (is_crl, number) = match ending {
        [b'r' | b'R', number @ ..] => (true, number),
        number => (false, number),
    };
    (kind == 0 || is_crl == (kind == CRL)) && !number.is_empty() && number.iter().all(u8::is_ascii_digit)
}

/// Cuts what was read into blocks of PEM; without any, into one piece of DER.
pub(super) fn split(data: &[u8]) -> VecDeque<Piece> {
    const BEGIN: &[u8] = b"-----BEGIN ";
    let mut pieces = VecDeque::new();
    let mut rest = data;
    while let Some(at) = find(rest, BEGIN) {
        let block = &rest[at..];
        let name_end = find(&block[BEGIN.len()..], b"-----").unwrap_or(0);
        let name = &block[BEGIN.len()..BEGIN.len() + name_end];
        let end = [b"-----END ", name, b"-----"].concat();
        let len = find(block, &end).map_or(block.len(), |at| at + end.len());
        let text = Zeroizing::new([&block[..len], b"\n"].concat());
        if kind_of(name) != 0 {
            pieces.push_back(Piece::Pem(kind_of(name), text));
        }
        rest = &block[len..];
    }
    if pieces.is_empty() && data.first() == Some(&0x30) {
        pieces.push_back(Piece::Der(Zeroizing::new(data.to_vec())));
    }
    pieces
}
