//! What this folder uses of other headers.

pub use crate::libcrypto::x509::crl_extensions::X509_CRL_add_ext;
pub use crate::libcrypto::x509::request_fields::{X509_REQ_add_extensions, X509_REQ_get_extensions};

pub use crate::libcrypto::asn1::dump::ASN1_parse_dump;
pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::dump::BIO_dump_indent;
pub use crate::libcrypto::evp::pkey::EVP_PKEY;
pub use crate::libcrypto::objects::lookup::i2t_ASN1_OBJECT;
pub use crate::libcrypto::x509::cert_extensions::{
    X509_add_ext, X509_delete_ext, X509_get_ext, X509_get_ext_by_NID, X509_get_ext_d2i,
};
pub use crate::libcrypto::x509::*;
