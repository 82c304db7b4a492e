//! What this folder uses of other headers.

pub use crate::libcrypto::codec::dh::{d2i_DHparams, d2i_DHxparams, i2d_DHparams, i2d_DHxparams};
pub use crate::libcrypto::codec::dsa::{
    d2i_DSA_PUBKEY, d2i_DSAparams, i2d_DSA_PUBKEY, i2d_DSAPrivateKey, i2d_DSAparams,
};
pub use crate::libcrypto::codec::ec::{
    d2i_EC_PUBKEY, d2i_ECPKParameters, i2d_EC_PUBKEY, i2d_ECPKParameters, i2d_ECPrivateKey,
};
pub use crate::libcrypto::codec::pkey::{d2i_KeyParams, i2d_KeyParams, i2d_PrivateKey};
pub use crate::libcrypto::codec::rsa::{
    d2i_RSA_PUBKEY, d2i_RSAPublicKey, i2d_RSA_PUBKEY, i2d_RSAPrivateKey, i2d_RSAPublicKey,
};
pub use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
pub use crate::libcrypto::evp::cipher::bytes_to_key::EVP_BytesToKey;
pub use crate::libcrypto::evp::cipher::either_way::{EVP_CipherFinal_ex, EVP_CipherInit_ex, EVP_CipherUpdate};
pub use crate::libcrypto::evp::cipher_ctx::{EVP_CIPHER_CTX_free, EVP_CIPHER_CTX_new};
pub use crate::libcrypto::evp::cipher_method::{
    EVP_CIPHER, EVP_CIPHER_get_iv_length, EVP_CIPHER_get_key_length, EVP_CIPHER_get_nid, EVP_get_cipherbyname,
};
pub use crate::libcrypto::evp::digest::EVP_MD_CTX;
pub use crate::libcrypto::evp::digest::compute::{EVP_DigestInit_ex, EVP_DigestUpdate};
pub use crate::libcrypto::evp::digest_method::EVP_MD;
pub use crate::libcrypto::evp::digest_names::EVP_md5;
pub use crate::libcrypto::evp::sign_final::EVP_SignFinal;
pub use crate::libcrypto::objects::lookup::OBJ_nid2sn;
pub use crate::libcrypto::pkcs7::items::PKCS7;
pub use crate::libcrypto::pkcs7::typed::{d2i_PKCS7, i2d_PKCS7};
pub use crate::libcrypto::pkcs12::items::PKCS8_PRIV_KEY_INFO;
pub use crate::libcrypto::pkcs12::typed::{PKCS8_PRIV_KEY_INFO_free, d2i_PKCS8_PRIV_KEY_INFO, i2d_PKCS8_PRIV_KEY_INFO};
pub use crate::libcrypto::rand::bytes::RAND_bytes;
pub use crate::libcrypto::ui::password::{EVP_get_pw_prompt, EVP_read_pw_string_min};
pub use crate::libcrypto::x509::algorithm::X509_SIG;
pub use crate::libcrypto::x509::aux::{d2i_X509_AUX, i2d_X509_AUX};
pub use crate::libcrypto::x509::certificate::X509_free;
pub use crate::libcrypto::x509::crl::{X509_CRL, X509_CRL_free};
pub use crate::libcrypto::x509::netscape::NETSCAPE_CERT_SEQUENCE;
pub use crate::libcrypto::x509::pubkey::X509_PUBKEY;
pub use crate::libcrypto::x509::request::X509_REQ;
pub use crate::libcrypto::x509::typed::{X509_PUBKEY_free, d2i_X509, d2i_X509_PUBKEY, i2d_X509, i2d_X509_PUBKEY};
pub use crate::libcrypto::x509::typed::{X509_SIG_free, d2i_X509_SIG, i2d_X509_SIG};
pub use crate::libcrypto::x509::typed::{d2i_NETSCAPE_CERT_SEQUENCE, i2d_NETSCAPE_CERT_SEQUENCE};
pub use crate::libcrypto::x509::typed::{d2i_X509_CRL, i2d_X509_CRL};
pub use crate::libcrypto::x509::typed::{d2i_X509_REQ, i2d_X509_REQ};
pub use aws_lc_sys::EC_GROUP;
use std::ffi::{c_int, c_long, c_uchar, c_void};

/// Reads an object from DER.
pub type Reader<T> = unsafe extern "C" fn(*mut *mut T, *mut *const c_uchar, c_long) -> *mut T;
/// Writes an object as DER.
pub type Writer<T> = unsafe extern "C" fn(*const T, *mut *mut c_uchar) -> c_int;
/// As C passes a reader whose type it has forgotten.
pub type d2i_of_void = Option<Reader<c_void>>;
/// As C passes a writer whose type it has forgotten.
pub type i2d_of_void = Option<Writer<c_void>>;
