//! `TYPE_new`, `TYPE_free`, `TYPE_dup`, `d2i_TYPE`, `i2d_TYPE` of the types that templates describe.

mod algorithm;
pub use algorithm::*;
mod certificate;
pub use certificate::*;
mod crl;
pub use crl::*;
mod extension;
pub use extension::*;
mod name;
pub use name::*;
mod netscape;
pub use netscape::*;
mod request;
pub use request::*;
