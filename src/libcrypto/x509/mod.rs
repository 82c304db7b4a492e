//! `<openssl/x509.h>`: certificates, names, extensions, requests, revocation lists, as C objects.
//!
//! A certificate ([`certificate`]) is the DER it came as; its C parts (names, times, extensions) are made when a
//! program asks for one. Programs may change them; from then on the parts say what the certificate is ([`signed`]).
//! What the parts look like in DER is written down as templates ([`item`]), which the interpreter of
//! `<openssl/asn1t.h>` reads and writes.

pub mod algorithm;
pub mod attribute;
pub mod attributes;
pub mod aux;
pub mod cert_extensions;
pub mod certificate;
pub mod compare;
pub mod crl;
pub mod crl_extensions;
pub mod crl_fields;
pub mod defaults;
pub mod extension;
pub mod extensions;
pub mod fields;
pub mod http;
pub mod identifier;
pub mod io;
mod item;
pub mod key_ids;
pub mod lists;
pub mod name;
pub mod netscape;
mod outside;
pub mod print;
pub mod pss;
pub mod pubkey;
pub mod request;
pub mod request_fields;
pub mod revoked;
pub mod revoked_extensions;
pub(crate) mod shown;
pub mod signature_info;
mod signed;
pub mod signing;
pub mod times;
pub mod typed;

pub use algorithm::*;
pub use attribute::*;
pub use attributes::*;
pub use aux::*;
pub use certificate::*;
pub use crl::*;
pub use extension::*;
pub use extensions::*;
pub use fields::*;
pub use name::*;
pub use netscape::*;
pub use pubkey::*;
pub use request::*;
pub use typed::*;
