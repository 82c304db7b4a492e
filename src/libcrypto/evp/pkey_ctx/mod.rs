//! `EVP_PKEY_CTX`: an operation on a key, its choices and its run.

pub(crate) mod bound;
pub mod controls;
pub mod crypt;
pub mod ctrl;
pub mod derive;
pub mod generate;
pub mod object;
pub mod params;
mod settings;
pub mod sign;

pub(crate) use object::operation;
pub use object::{EVP_PKEY_CTX, evp_pkey_ctx_st};
pub(crate) use settings::{digest, group_name, group_nid, hkdf_mode};
