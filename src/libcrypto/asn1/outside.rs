//! Functions and types of other headers that this folder uses by their C names.

use std::ffi::c_int;

pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::file::BIO_new_fp;
pub use crate::libcrypto::bio::mem::BIO_s_mem;
pub use crate::libcrypto::bio::new::{BIO_free, BIO_new};
pub use crate::libcrypto::bio::read::{BIO_gets, BIO_read, BIO_write};

pub use crate::libcrypto::objects::bio::i2a_ASN1_OBJECT;
pub use crate::libcrypto::objects::der::d2i_ASN1_OBJECT;
pub use crate::libcrypto::objects::lookup::{
    OBJ_nid2ln, OBJ_nid2obj, OBJ_nid2sn, OBJ_obj2nid, OBJ_obj2txt, OBJ_sn2nid, OBJ_txt2nid, OBJ_txt2obj,
};
pub use crate::libcrypto::objects::object::{
    ASN1_OBJECT, ASN1_OBJECT_free, OBJ_cmp, OBJ_dup, OBJ_get0_data, OBJ_length,
};

/// Writes all of `text`; false if the BIO took less.
///
/// # Safety
/// `bio` is a live BIO.
pub unsafe fn write(bio: *mut BIO, text: &[u8]) -> bool {
    // SAFETY: as the caller promises; the bytes are readable.
    text.is_empty() || unsafe { BIO_write(bio, text.as_ptr().cast(), text.len() as c_int) } == text.len() as c_int
}

/// The content octets of an object identifier.
///
/// # Safety
/// `object` is NULL or live for `'a`.
pub unsafe fn object_bytes<'a>(object: *const ASN1_OBJECT) -> &'a [u8] {
    if object.is_null() {
        return &[];
    }
    // SAFETY: a live object tells its content and its length.
    unsafe {
        let (data, length) = (OBJ_get0_data(object), OBJ_length(object));
        if data.is_null() { &[] } else { std::slice::from_raw_parts(data, length) }
    }
}
