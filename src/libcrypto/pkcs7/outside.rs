//! What PKCS#7, PKCS#12 and OCSP use of other headers.

pub use crate::libcrypto::asn1::convert::ASN1_STRING_to_UTF8;
pub use crate::libcrypto::asn1::integer::{
    ASN1_ENUMERATED_get, ASN1_ENUMERATED_set, ASN1_INTEGER_cmp, ASN1_INTEGER_dup, ASN1_INTEGER_get, ASN1_INTEGER_set,
};
pub use crate::libcrypto::asn1::print::{i2a_ASN1_INTEGER, i2a_ASN1_STRING};
pub use crate::libcrypto::asn1::string::{
    ASN1_STRING_cmp, ASN1_STRING_dup, ASN1_STRING_free, ASN1_STRING_set, ASN1_STRING_type_new,
};
pub use crate::libcrypto::asn1::template::api::ASN1_item_dup;
pub use crate::libcrypto::asn1::time::{
    ASN1_GENERALIZEDTIME_check, ASN1_GENERALIZEDTIME_print, ASN1_GENERALIZEDTIME_set_string,
    ASN1_TIME_to_generalizedtime,
};
pub use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
pub use crate::libcrypto::evp::cipher_method::{EVP_CIPHER, EVP_CIPHER_get_nid};
pub use crate::libcrypto::evp::digest::EVP_MD_CTX;
pub use crate::libcrypto::evp::digest::compute::EVP_Digest;
pub use crate::libcrypto::evp::digest::context::EVP_MD_CTX_get_pkey_ctx;
pub use crate::libcrypto::evp::digest_method::find::EVP_get_digestbyname;
pub use crate::libcrypto::evp::digest_method::{EVP_MD, EVP_MD_get_size, EVP_MD_get_type};
pub use crate::libcrypto::evp::digest_names::{EVP_sha1, EVP_sha256};
pub use crate::libcrypto::evp::pkey_ctx::object::EVP_PKEY_CTX_get0_pkey;
pub use crate::libcrypto::objects::bio::i2a_ASN1_OBJECT;
pub use crate::libcrypto::objects::lookup::{OBJ_nid2obj, OBJ_nid2sn, OBJ_obj2nid, OBJ_txt2obj};
pub use crate::libcrypto::objects::object::{ASN1_OBJECT, ASN1_OBJECT_free, OBJ_cmp};
pub use crate::libcrypto::rand::bytes::RAND_bytes;
pub use crate::libcrypto::x509::algorithm::{
    X509_ALGOR, X509_ALGOR_get0, X509_ALGOR_it, X509_ALGOR_set_md, X509_ALGOR_set0, X509_SIG, X509_SIG_get0,
    X509_SIG_getm, X509_SIG_it,
};
pub use crate::libcrypto::x509::attribute::{
    X509_ATTRIBUTE, X509_ATTRIBUTE_create, X509_ATTRIBUTE_create_by_NID, X509_ATTRIBUTE_get0_object,
    X509_ATTRIBUTE_get0_type, X509_ATTRIBUTE_it,
};
pub use crate::libcrypto::x509::attributes::{
    X509at_add1_attr, X509at_add1_attr_by_NID, X509at_add1_attr_by_OBJ, X509at_add1_attr_by_txt,
};
pub use crate::libcrypto::x509::aux::{X509_alias_get0, X509_alias_set1, X509_keyid_get0, X509_keyid_set1};
pub use crate::libcrypto::x509::cert_extensions::X509_get_ext_by_NID;
pub use crate::libcrypto::x509::certificate::{X509_free, X509_it, X509_up_ref};
pub use crate::libcrypto::x509::compare::{X509_check_private_key, X509_digest, X509_pubkey_digest};
pub use crate::libcrypto::x509::crl::{X509_CRL, X509_CRL_free, X509_CRL_it, X509_CRL_up_ref};
pub use crate::libcrypto::x509::extension::{
    X509_EXTENSION, X509_EXTENSION_create_by_NID, X509_EXTENSION_get_data, X509_EXTENSION_it,
};
pub use crate::libcrypto::x509::extensions::{
    X509v3_add_ext, X509v3_delete_ext, X509v3_get_ext, X509v3_get_ext_by_NID, X509v3_get_ext_by_OBJ,
    X509v3_get_ext_by_critical, X509v3_get_ext_count,
};
pub use crate::libcrypto::x509::fields::{
    X509_get_issuer_name, X509_get_subject_name, X509_get0_pubkey, X509_get0_pubkey_bitstr, X509_get0_serialNumber,
};
pub use crate::libcrypto::x509::name::X509_NAME_print_ex;
pub use crate::libcrypto::x509::name::X509_NAME_set;
pub use crate::libcrypto::x509::name::{X509_NAME, X509_NAME_it};
pub use crate::libcrypto::x509::name::{X509_NAME_cmp, X509_NAME_digest};
pub use crate::libcrypto::x509::print::X509_print;
pub use crate::libcrypto::x509::print::X509_signature_print;
pub use crate::libcrypto::x509::signing::verify::ASN1_item_verify;
pub use crate::libcrypto::x509::signing::{ASN1_item_digest, ASN1_item_sign, ASN1_item_sign_ctx};
pub use crate::libcrypto::x509::times::{X509_cmp_time, X509_gmtime_adj};
pub use crate::libcrypto::x509::typed::X509_NAME_dup;
pub use crate::libcrypto::x509::typed::{
    X509_ALGOR_dup, X509_ALGOR_free, X509_ALGOR_new, X509_SIG_free, X509_SIG_new, d2i_X509_ALGOR, i2d_X509_ALGOR,
};
pub use crate::libcrypto::x509::typed::{X509_ATTRIBUTE_dup, X509_ATTRIBUTE_free, X509_EXTENSION_free};
pub use crate::libcrypto::x509_vfy::context::{
    X509_STORE_CTX, X509_STORE_CTX_free, X509_STORE_CTX_init, X509_STORE_CTX_new, X509_STORE_CTX_set_default,
};
pub use crate::libcrypto::x509_vfy::context_fields::{
    X509_STORE_CTX_get0_param, X509_STORE_CTX_set_purpose, X509_STORE_CTX_set_trust, X509_STORE_CTX_set0_crls,
};
pub use crate::libcrypto::x509_vfy::context_results::{X509_STORE_CTX_get_error, X509_STORE_CTX_get1_chain};
pub use crate::libcrypto::x509_vfy::error_string::X509_verify_cert_error_string;
pub use crate::libcrypto::x509_vfy::param::{X509_VERIFY_PARAM_clear_flags, X509_VERIFY_PARAM_set_flags};
pub use crate::libcrypto::x509_vfy::run::X509_verify_cert;
pub use crate::libcrypto::x509_vfy::store::X509_STORE;
pub use crate::libcrypto::x509_vfy::trust::X509_check_trust;
pub use crate::libcrypto::x509v3::extension::{X509V3_EXT_i2d, X509V3_add1_i2d, X509V3_get_d2i};
pub use crate::libcrypto::x509v3::general_name::GENERAL_NAME_set0_value;
pub use crate::libcrypto::x509v3::print::X509V3_extensions_print;
pub use crate::libcrypto::x509v3::purpose::{X509_check_issued, X509_get_extended_key_usage, X509_get_extension_flags};
pub use crate::libcrypto::x509v3::types::{
    ACCESS_DESCRIPTION_it, GENERAL_NAME, GENERAL_NAME_free, GENERAL_NAME_it, GENERAL_NAME_new,
};
use std::ffi::c_void;

pub use crate::libcrypto::asn1::any::ASN1_TYPE;
pub use crate::libcrypto::asn1::items::*;
pub use crate::libcrypto::asn1::string::*;
pub use crate::libcrypto::asn1::template::api::{
    ASN1_item_d2i, ASN1_item_free, ASN1_item_i2d, ASN1_item_new, ASN1_item_pack, ASN1_item_unpack,
};
pub use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_VALUE};
pub use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::stack::Stack;
pub use crate::libcrypto::x509::X509;

pub use super::nid::*;

/// A stack of certificates.
pub type stack_st_X509 = Stack<X509>;
/// A stack of revocation lists.
pub type stack_st_X509_CRL = Stack<X509_CRL>;
/// A stack of extensions.
pub type stack_st_X509_EXTENSION = Stack<X509_EXTENSION>;
/// A stack of attributes.
pub type stack_st_X509_ATTRIBUTE = Stack<X509_ATTRIBUTE>;
/// A stack of algorithms.
pub type stack_st_X509_ALGOR = Stack<X509_ALGOR>;
/// A stack of places where something is to be had.
pub type stack_st_ACCESS_DESCRIPTION = Stack<c_void>;

/// The bytes of a string; none for NULL.
///
/// # Safety
/// `string` is NULL or live for `'a` and not changed.
pub unsafe fn string_bytes<'a>(string: *const ASN1_STRING) -> &'a [u8] {
    // SAFETY: a live string holds `length` bytes at `data`.
    unsafe {
        match string.as_ref() {
            Some(string) => crate::ffi::bytes(string.data, string.length).unwrap_or_default(),
            None => &[],
        }
    }
}
