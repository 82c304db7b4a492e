//! What this folder uses of other headers, and how it calls it.

pub use crate::libcrypto::asn1::convert::{ASN1_PRINTABLE_type, ASN1_STRING_set_by_NID, ASN1_STRING_to_UTF8};
pub use crate::libcrypto::asn1::input::{ASN1_item_d2i_bio, ASN1_item_d2i_fp, ASN1_item_i2d_bio, ASN1_item_i2d_fp};
pub use crate::libcrypto::asn1::print::{ASN1_STRING_print, ASN1_STRING_print_ex, i2a_ASN1_INTEGER};
pub use crate::libcrypto::asn1::time::ASN1_TIME_print;
pub use crate::libcrypto::err::print::ERR_print_errors;
pub use crate::libcrypto::err::raise::{ERR_pop_to_mark, ERR_set_mark};
pub use crate::libcrypto::evp::base64::{EVP_DecodeBlock, EVP_EncodeBlock};
pub use crate::libcrypto::evp::digest::EVP_MD_CTX;
pub use crate::libcrypto::evp::digest::compute::EVP_Digest;
pub use crate::libcrypto::evp::digest::context::{
    EVP_MD_CTX_free, EVP_MD_CTX_get_pkey_ctx, EVP_MD_CTX_get0_md, EVP_MD_CTX_new,
};
pub use crate::libcrypto::evp::digest_method::EVP_MD;
pub use crate::libcrypto::evp::digest_method::find::EVP_get_digestbyname;
pub use crate::libcrypto::evp::digest_method::{EVP_MD_get_flags, EVP_MD_get_size, EVP_MD_get_type};
pub use crate::libcrypto::evp::digest_names::EVP_md5;
pub use crate::libcrypto::evp::digest_sign::{
    EVP_DigestSign, EVP_DigestSignInit, EVP_DigestVerify, EVP_DigestVerifyInit,
};
pub use crate::libcrypto::evp::pkey_ctx::EVP_PKEY_CTX;
pub use crate::libcrypto::evp::pkey_ctx::controls::rsa::{
    EVP_PKEY_CTX_get_rsa_mgf1_md, EVP_PKEY_CTX_get_rsa_padding, EVP_PKEY_CTX_get_rsa_pss_saltlen,
    EVP_PKEY_CTX_set_rsa_mgf1_md, EVP_PKEY_CTX_set_rsa_padding, EVP_PKEY_CTX_set_rsa_pss_saltlen,
};
pub use crate::libcrypto::evp::pkey_ctx::object::EVP_PKEY_CTX_get0_pkey;
pub use crate::libcrypto::evp::print::EVP_PKEY_print_public;
pub use crate::libcrypto::objects::bio::i2a_ASN1_OBJECT;
pub use crate::libcrypto::objects::lookup::{OBJ_obj2txt, OBJ_txt2obj};
pub use crate::libcrypto::objects::object::{ASN1_OBJECT_free, OBJ_cmp, OBJ_dup, OBJ_get0_data, OBJ_length};
pub use crate::libcrypto::objects::signatures::{OBJ_find_sigid_algs, OBJ_find_sigid_by_algs};
pub use crate::libcrypto::x509_vfy::param::X509_VERIFY_PARAM;
pub use crate::libcrypto::x509_vfy::param::{X509_VERIFY_PARAM_get_flags, X509_VERIFY_PARAM_get_time};
pub use crate::libcrypto::x509v3::extension::{X509V3_add1_i2d, X509V3_get_d2i};
pub use crate::libcrypto::x509v3::print::{X509V3_EXT_print, X509V3_extensions_print};
use std::ffi::{c_int, c_uchar};

use crate::error::Error;
pub use crate::libcrypto::asn1::any::*;
pub use crate::libcrypto::asn1::items::*;
pub use crate::libcrypto::asn1::template::api::*;
pub use crate::libcrypto::asn1::template::{ASN1_ITEM, OSSL_LIB_CTX};
pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::file::BIO_new_fp;
pub use crate::libcrypto::bio::new::BIO_free;
pub use crate::libcrypto::bio::read::BIO_write;
pub use crate::libcrypto::evp::pkey::*;
pub use crate::libcrypto::evp::pkey_info::*;
pub use crate::libcrypto::objects::*;

/// C's `FILE`.
#[allow(clippy::upper_case_acronyms)]
pub type FILE = libc::FILE;

/// The bit of string types that asks for a conversion (`MBSTRING_FLAG`).
pub const MBSTRING_FLAG: c_int = 0x1000;
/// `NID_undef`.
pub const NID_UNDEF: c_int = 0;

/// `EVP_get_digestbynid`, a macro in C.
///
/// # Safety
/// None beyond the library's own functions.
pub unsafe fn digest_by_nid(nid: c_int) -> *const EVP_MD {
    // SAFETY: the name is NULL or a static string.
    unsafe {
        let name = OBJ_nid2sn(nid);
        if name.is_null() { std::ptr::null() } else { EVP_get_digestbyname(name) }
    }
}

/// NULL as the failure of a function that has queued its reason itself.
pub fn made<T>(object: *mut T) -> Result<*mut T, Error> {
    if object.is_null() { Err(Error::SILENT) } else { Ok(object) }
}

/// A result that is not positive as the failure of a function that has queued its reason itself.
pub fn done(result: c_int) -> Result<c_int, Error> {
    if result > 0 { Ok(result) } else { Err(Error::SILENT) }
}

/// The encoding of `value`.
///
/// # Safety
/// `value` is a live value of type `it`.
pub unsafe fn encoded<T>(value: *const T, it: *const ASN1_ITEM) -> Result<Vec<u8>, Error> {
    // SAFETY: the first call only counts; the second fills what was reserved.
    unsafe {
        let length = done(ASN1_item_i2d(value.cast(), std::ptr::null_mut(), it))?;
        let mut der = vec![0u8; length as usize];
        let mut out = der.as_mut_ptr();
        done(ASN1_item_i2d(value.cast(), &mut out, it))?;
        Ok(der)
    }
}

/// What an `i2d` function does with an encoding: counts it (`out` is NULL), allocates (`*out` is NULL), or writes it
/// and moves `*out` on.
///
/// # Safety
/// `out` is NULL or points to NULL or to enough room.
pub unsafe fn hand_out(der: &[u8], out: *mut *mut c_uchar) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        if let Some(out) = out.as_mut() {
            if out.is_null() {
                *out = made(crate::ffi::memory::duplicate(der))?;
            } else {
                std::ptr::copy_nonoverlapping(der.as_ptr(), *out, der.len());
                *out = out.add(der.len());
            }
        }
    }
    c_int::try_from(der.len()).map_err(|_| Error::SILENT)
}
