//! `<openssl/pkcs7.h>`: containers of content, signatures and certificates (RFC 2315).

pub mod bundle;
pub mod items;
pub mod nid;
pub mod outside;
pub mod owned;
pub mod signature;
pub mod typed;
