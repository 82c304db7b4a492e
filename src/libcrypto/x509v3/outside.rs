//! What this folder uses of other headers.

use std::ffi::c_int;

pub use crate::libcrypto::asn1::dump::ASN1_parse_dump;
pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::dump::BIO_dump_indent;
pub use crate::libcrypto::evp::pkey::EVP_PKEY;
pub use crate::libcrypto::objects::lookup::i2t_ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
pub use crate::libcrypto::x509::cert_extensions::{
    X509_add_ext, X509_delete_ext, X509_get_ext, X509_get_ext_by_NID, X509_get_ext_d2i,
};
pub use crate::libcrypto::x509::*;

#[allow(improper_ctypes)] // our own objects, on both sides
unsafe extern "C" {
    /// The extensions that a request asks for.
    pub fn X509_REQ_get_extensions(req: *mut X509_REQ) -> *mut Stack<X509_EXTENSION>;
    /// Lets a request ask for extensions.
    pub fn X509_REQ_add_extensions(req: *mut X509_REQ, exts: *const Stack<X509_EXTENSION>) -> c_int;
    /// Adds an extension to a revocation list.
    pub fn X509_CRL_add_ext(x: *mut X509_CRL, ex: *mut X509_EXTENSION, loc: c_int) -> c_int;
}
