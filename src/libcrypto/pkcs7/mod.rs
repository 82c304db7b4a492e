//! `<openssl/pkcs7.h>`: containers of content, signatures and certificates (RFC 2315).

pub mod bundle;
pub mod envelope;
pub mod items;
pub mod nid;
pub mod outside;
pub mod owned;
pub mod signature;
pub mod smime;
pub mod stream;
pub mod typed;
