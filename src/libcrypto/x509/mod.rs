//! `<openssl/x509.h>`: certificates, names, extensions, requests, revocation lists, as C objects.
//!
//! A certificate ([`certificate`]) is the DER it came as; its C parts (names, times, extensions) are made when a
//! program asks for one. Programs may change them; from then on the parts say what the certificate is.

pub mod certificate;

pub use certificate::{X509, from_der, x509_st};
