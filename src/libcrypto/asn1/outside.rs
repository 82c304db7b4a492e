//! What this folder uses of other headers.

use std::ffi::{c_char, c_int};

pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::file::BIO_new_fp;
pub use crate::libcrypto::bio::new::BIO_free;
pub use crate::libcrypto::bio::read::{BIO_gets, BIO_read, BIO_write};
pub use crate::libcrypto::objects::der::d2i_ASN1_OBJECT;
pub use crate::libcrypto::objects::lookup::{OBJ_nid2obj, OBJ_obj2nid, OBJ_obj2txt};
pub use crate::libcrypto::objects::object::{ASN1_OBJECT, ASN1_OBJECT_free, OBJ_cmp, OBJ_dup};

/// Writes all of `text`; false if the BIO took less.
///
/// # Safety
/// `bio` is a live BIO.
pub unsafe fn write(bio: *mut BIO, text: &[u8]) -> bool {
    // SAFETY: as the caller promises; the bytes are readable.
    text.is_empty() || unsafe { BIO_write(bio, text.as_ptr().cast(), text.len() as c_int) } == text.len() as c_int
}

/// The content octets of an object identifier; none for NULL.
///
/// # Safety
/// `object` is NULL or live for `'a`.
pub unsafe fn object_bytes<'a>(object: *const ASN1_OBJECT) -> &'a [u8] {
    // SAFETY: as the caller promises.
    unsafe { object.as_ref() }.map_or(&[], |object| object.content())
}

/// An object identifier as text, by name (`no_name` false) or in dots.
///
/// # Safety
/// `object` is NULL or live.
pub unsafe fn object_text(object: *const ASN1_OBJECT, no_name: bool) -> String {
    let flag = c_int::from(no_name);
    // SAFETY: as the caller promises; the second call gets a buffer of the size the first one told.
    unsafe {
        let length = OBJ_obj2txt(std::ptr::null_mut(), 0, object, flag);
        let mut buffer = vec![0u8; length.max(0) as usize + 1];
        OBJ_obj2txt(buffer.as_mut_ptr().cast::<c_char>(), buffer.len() as c_int, object, flag);
        buffer.truncate(buffer.iter().position(|&byte| byte == 0).unwrap_or(0));
        String::from_utf8_lossy(&buffer).into_owned()
    }
}
