//! Certificates, names, times, path validation, stores, CRLs.
//!
//! A [`Certificate`](certificate::Certificate) keeps the bytes it came in and remembers where its parts are; names
//! are put into canonical form at once, everything else when first asked for. [`path`] judges chains of them after
//! RFC 5280 section 6, in OpenSSL's order of checks, with OpenSSL's error numbers ([`verdict`]) and callbacks.
#![forbid(unsafe_code)]

pub mod ber;
pub mod bundle;
pub mod certificate;
pub mod constraints;
pub mod crl;
pub mod dane;
pub mod extensions;
pub mod host;
pub mod key;
pub mod name;
pub mod oid;
pub mod params;
pub mod path;
pub mod policy;
pub mod policy_tree;
pub mod purpose;
pub mod store;
pub mod time;
pub mod trust;
pub mod verdict;
