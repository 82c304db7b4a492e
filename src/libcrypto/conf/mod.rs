//! Configuration files, `<openssl/conf.h>`. Source: NCONF_new_ex(3), config(5).

pub(crate) mod builtin;
mod engines;
pub mod lhash;
pub mod module;
pub mod modules;
pub mod nconf;
mod parse;
mod store;

pub use crate::libcrypto::x509v3::values::{CONF_VALUE, stack_st_CONF_VALUE};
pub use nconf::{CONF, CONF_METHOD};

use crate::error::{Error, Lib};

fn error(reason: u32) -> Error {
    Error::new(Lib::CONF, reason)
}
