//! `<openssl/asn1.h>`: strings, numbers, times, and the interpreter of templates.

pub mod integer;
mod outside;
pub mod string;
pub mod time;
pub mod typed;

pub use string::*;
pub use typed::ASN1_NULL;
