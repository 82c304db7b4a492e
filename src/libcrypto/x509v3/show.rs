//! Pieces of text on their way to a BIO, for the functions that print extensions.

use std::ffi::{c_int, c_void};

use super::general_name::print_to;
use super::outside::*;
use super::types::GENERAL_NAME;
use crate::libcrypto::asn1::string::ASN1_STRING;
use crate::libcrypto::bio::read::BIO_write;
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;

/// Where an extension is printed.
#[derive(Clone, Copy)]
pub struct Out {
    bio: *mut BIO,
    indent: usize,
}

impl Out {
    /// Prints to `bio`, lines indented by `indent`.
    ///
    /// # Safety
    /// `bio` outlives the value.
    pub unsafe fn new(bio: *mut BIO, indent: c_int) -> Self {
        Out { bio, indent: indent.max(0) as usize }
    }

    /// The same, indented by `more`.
    pub fn deeper(self, more: usize) -> Self {
        Out { indent: self.indent + more, ..self }
    }

    /// The BIO.
    pub fn bio(self) -> *mut BIO {
        self.bio
    }

    /// The indentation.
    pub fn indent(self) -> c_int {
        self.indent as c_int
    }

    /// Prints text as it is.
    pub fn put(self, text: impl AsRef<[u8]>) {
        let text = text.as_ref();
        if !text.is_empty() {
            // SAFETY: the BIO is live by the contract of `new`; the bytes are readable.
            unsafe { BIO_write(self.bio, text.as_ptr().cast::<c_void>(), text.len() as c_int) };
        }
    }

    /// Prints text after the indentation.
    pub fn line(self, text: impl AsRef<[u8]>) {
        self.put(" ".repeat(self.indent));
        self.put(text);
    }

    /// Prints a name by its own rules.
    ///
    /// # Safety
    /// `object` is live.
    pub unsafe fn object(self, object: *const ASN1_OBJECT) {
        // SAFETY: as the caller promises.
        unsafe { crate::libcrypto::objects::bio::i2a_ASN1_OBJECT(self.bio, object) };
    }

    /// Prints general names, one in a line.
    ///
    /// # Safety
    /// `names` is NULL or live.
    pub unsafe fn names(self, names: *const Stack<GENERAL_NAME>) {
        // SAFETY: as the caller promises.
        unsafe {
            for (place, name) in Stack::items(names).into_iter().enumerate() {
                if place > 0 {
                    self.put("\n");
                }
                self.line("");
                print_to(self, name);
            }
        }
    }
}

/// The content of a string that may be missing.
///
/// # Safety
/// `string` is NULL or live for `'a`.
pub unsafe fn content<'a>(string: *const ASN1_STRING) -> &'a [u8] {
    // SAFETY: as the caller promises.
    unsafe { string.as_ref() }.map_or(&[], |string| string.bytes())
}

/// The same up to the first NUL, where OpenSSL's formats stop.
///
/// # Safety
/// As [`content`].
pub unsafe fn text<'a>(string: *const ASN1_STRING) -> &'a [u8] {
    // SAFETY: as the caller promises.
    unsafe { content(string) }.split(|&byte| byte == 0).next().unwrap_or_default()
}

/// An object identifier as text in at most `room` bytes with its end, as C's buffers have cut it.
///
/// # Safety
/// `object` is NULL or live.
pub unsafe fn object_text(object: *const ASN1_OBJECT, room: usize) -> Vec<u8> {
    let mut buffer = vec![0u8; room];
    // SAFETY: as the caller promises; the buffer has `room` bytes.
    unsafe { i2t_ASN1_OBJECT(buffer.as_mut_ptr().cast(), room as c_int, object) };
    let end = buffer.iter().position(|&byte| byte == 0).unwrap_or(room);
    buffer.truncate(end);
    buffer
}
