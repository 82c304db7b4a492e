//! The names of digests and ciphers that lists show, in the order of their bytes. The rows are those of
//! `symbols/names.tsv`.

use std::ffi::CStr;

use super::cipher_method::{self, EVP_CIPHER};
use super::digest_method::{EVP_MD, find};

include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// A name, the object it leads to, and for an alias the name it stands for.
pub(crate) struct Listed<T: 'static> {
    pub(crate) name: &'static CStr,
    pub(crate) object: &'static T,
    pub(crate) alias: Option<&'static CStr>,
}

/// The names of all digests that have an object, like `EVP_get_digestbyname` finds.
pub(crate) fn digests() -> impl Iterator<Item = Listed<EVP_MD>> {
    DIGESTS
        .iter()
        .filter_map(|&(name, alias)| find::by_name(name.to_bytes()).map(|object| Listed { name, object, alias }))
}

/// The names of the ciphers that are more than names.
pub(crate) fn ciphers() -> impl Iterator<Item = Listed<EVP_CIPHER>> {
    CIPHERS.iter().filter_map(|&(name, alias)| {
        let object = cipher_method::by_name(name.to_bytes()).filter(|cipher| cipher.is_known())?;
        Some(Listed { name, object, alias })
    })
}
