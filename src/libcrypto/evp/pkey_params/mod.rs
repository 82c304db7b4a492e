//! What a key is made of, by name: `EVP_PKEY_get_bn_param` and kin, `EVP_PKEY_fromdata`, `EVP_PKEY_todata`.

pub mod fromdata;
pub mod get;
pub mod property;
pub mod set;
pub mod todata;

pub(crate) use property::{Value, property};
