//! The digests of OpenSSL 3.0's default provider, and of its older ones by name only.
//!
//! The rows are those of `symbols/digests.tsv`. Each exists twice, as in OpenSSL: what `EVP_sha256()` returns and what
//! `EVP_MD_fetch` finds differ in their names.

use super::digest_method::{EVP_MD, Implementation, evp_md_st};
use crate::crypto::digest::Algorithm;

use Implementation::{Builtin, Null, Unavailable};

include!(concat!(env!("OUT_DIR"), "/digests.rs"));

/// What `EVP_md_null()` returns.
pub(crate) static NULL: EVP_MD = evp_md_st::fixed(0, 0, 0, 0, 0, &[c"UNDEF"], c"undefined", Null);

/// The constant for a number of the table; NULL for others.
pub(crate) fn plain(nid: i32) -> *const EVP_MD {
    PLAIN.iter().find(|md| md.nid == nid).map_or(std::ptr::null(), |md| md)
}

/// What fetching finds for a number.
pub(crate) fn fetched(nid: i32) -> Option<&'static EVP_MD> {
    FETCHED.iter().find(|md| md.nid == nid)
}
