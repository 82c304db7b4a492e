//! `EVP_PKEY_CTX`: an operation on a key, its choices and its run.

pub mod controls;
pub mod object;
pub mod params;
mod settings;
pub mod sign;

pub(crate) use object::operation;
pub use object::{EVP_PKEY_CTX, evp_pkey_ctx_st};
pub(crate) use settings::group_nid;
