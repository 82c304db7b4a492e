//! Functions and types of other headers that this folder uses by their C names.

use std::ffi::{c_char, c_int, c_uchar, c_void};

pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::file::BIO_new_fp;
pub use crate::libcrypto::bio::mem::BIO_s_mem;
pub use crate::libcrypto::bio::new::{BIO_free, BIO_new};
pub use crate::libcrypto::bio::read::{BIO_gets, BIO_read, BIO_write};

/// An object identifier.
#[repr(C)]
pub struct asn1_object_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type ASN1_OBJECT = asn1_object_st;

unsafe extern "C" {
    /// The number of an object identifier.
    pub fn OBJ_obj2nid(o: *const ASN1_OBJECT) -> c_int;
    /// The object identifier with a number.
    pub fn OBJ_nid2obj(n: c_int) -> *mut ASN1_OBJECT;
    /// The content of an object identifier.
    pub fn OBJ_get0_data(obj: *const ASN1_OBJECT) -> *const c_uchar;
    /// Its length.
    pub fn OBJ_length(obj: *const ASN1_OBJECT) -> usize;
    /// Copies an object identifier.
    pub fn OBJ_dup(o: *const ASN1_OBJECT) -> *mut ASN1_OBJECT;
    /// Compares object identifiers.
    pub fn OBJ_cmp(a: *const ASN1_OBJECT, b: *const ASN1_OBJECT) -> c_int;
    /// Writes an object identifier as text.
    pub fn OBJ_obj2txt(buf: *mut c_char, buf_len: c_int, a: *const ASN1_OBJECT, no_name: c_int) -> c_int;
    /// Finds an object identifier by name or dotted number.
    pub fn OBJ_txt2obj(s: *const c_char, no_name: c_int) -> *mut ASN1_OBJECT;
    /// Long name of a number.
    pub fn OBJ_nid2ln(n: c_int) -> *const c_char;
    /// Short name of a number.
    pub fn OBJ_nid2sn(n: c_int) -> *const c_char;
    /// Number of a short name.
    pub fn OBJ_sn2nid(s: *const c_char) -> c_int;
    /// Number of a name or dotted number.
    pub fn OBJ_txt2nid(s: *const c_char) -> c_int;
    /// Frees an object identifier.
    pub fn ASN1_OBJECT_free(a: *mut ASN1_OBJECT);
    /// Reads an object identifier.
    pub fn d2i_ASN1_OBJECT(
        a: *mut *mut ASN1_OBJECT,
        pp: *mut *const c_uchar,
        length: std::ffi::c_long,
    ) -> *mut ASN1_OBJECT;
    /// Prints an object identifier.
    pub fn i2a_ASN1_OBJECT(bp: *mut BIO, a: *const ASN1_OBJECT) -> c_int;
}

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
