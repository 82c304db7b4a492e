//! `<openssl/asn1.h>`: strings, numbers, times, and the interpreter of templates.

pub mod a2i;
pub mod any;
pub mod bit_string;
pub mod convert;
pub mod dump;
pub mod generate;
pub mod input;
pub mod integer;
mod item_list;
pub mod items;
pub mod misc;
pub mod numbers;
pub(crate) mod outside;
pub mod print;
pub mod scan;
pub mod string;
pub mod template;
pub mod time;
pub mod typed;

pub use any::ASN1_TYPE;
pub use string::*;
pub use template::{ASN1_ITEM, ASN1_TEMPLATE};
pub use typed::ASN1_NULL;
