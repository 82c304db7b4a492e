//! The canonical form of a name: texts as UTF-8 in lower case, spaces outside dropped, inside joined; no outer header.
//!
//! Two names are the same to OpenSSL if these bytes are.

use std::ffi::c_int;

use super::{X509_NAME_ENTRY, encode_groups, entries_it};
use crate::error::Error;
use crate::ffi::memory;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::x509::item::{ASN1_ITEM, ASN1_TEMPLATE, SEQUENCE_OF, tagged, template};
use crate::libcrypto::x509::outside::*;
use crate::libcrypto::x509::typed::{X509_NAME_ENTRY_free, X509_NAME_ENTRY_new};

/// The types whose text counts; other values are compared as they are.
fn is_text(kind: c_int) -> bool {
    let latin = matches!(kind, tag::PRINTABLESTRING | tag::T61STRING | tag::IA5STRING | tag::VISIBLESTRING);
    latin || matches!(kind, tag::UTF8STRING | tag::BMPSTRING | tag::UNIVERSALSTRING)
}

/// Lower case, single spaces, none at the ends; what is not ASCII stays.
fn fold(text: &[u8]) -> Vec<u8> {
    let space = |byte: &u8| matches!(byte, b' ' | b'\t'..=b'\r');
    let words = text.split(space).filter(|word| !word.is_empty());
    let mut folded = Vec::with_capacity(text.len());
    for word in words {
        if !folded.is_empty() {
            folded.push(b' ');
        }
        folded.extend(word.iter().map(u8::to_ascii_lowercase));
    }
    folded
}

/// A copy of an entry with its value folded.
///
/// # Safety
/// `entry` is live.
unsafe fn fold_entry(entry: *const X509_NAME_ENTRY) -> Result<*mut X509_NAME_ENTRY, Error> {
    // SAFETY: as the caller promises; the copy is ours until it is handed out.
    unsafe {
        let (original, copy) = (&*entry, made(X509_NAME_ENTRY_new())?);
        let fill = |copy: &mut X509_NAME_ENTRY| {
            ASN1_OBJECT_free(copy.object);
            copy.object = made(OBJ_dup(original.object))?;
            copy.set = original.set;
            let (from, to) = (ASN1_STRING::get0(original.value)?, ASN1_STRING::get0_mut(copy.value)?);
            if !is_text(from.kind()) {
                return to.copy_from(from);
            }
            let mut text: *mut u8 = std::ptr::null_mut();
            let length = ASN1_STRING_to_UTF8(&mut text, from);
            let length = usize::try_from(length).map_err(|_| Error::SILENT)?;
            to.r#type = tag::UTF8STRING;
            let result = to.set_bytes(&fold(crate::ffi::bytes(text, length)?));
            memory::free(text);
            result
        };
        if let Err(error) = fill(&mut *copy) {
            X509_NAME_ENTRY_free(copy);
            return Err(error);
        }
        Ok(copy)
    }
}

/// The canonical form of these entries.
pub(super) fn form(entries: &[*mut X509_NAME_ENTRY]) -> Result<Vec<u8>, Error> {
    unsafe extern "C" fn groups_it() -> *const ASN1_ITEM {
        static ONLY: ASN1_TEMPLATE = tagged(SEQUENCE_OF, 0, c"Name", 0, entries_it);
        static ITEM: ASN1_ITEM = template(c"X509_NAME_INTERNAL", &ONLY);
        &ITEM
    }
    let mut folded = Vec::with_capacity(entries.len());
    let mut result = Ok(Vec::new());
    for entry in entries {
        // SAFETY: a name holds live entries.
        match unsafe { fold_entry(*entry) } {
            Ok(copy) => folded.push(copy),
            Err(error) => result = Err(error),
        }
    }
    if result.is_ok() && !folded.is_empty() {
        // SAFETY: the item of names.
        result = unsafe { encode_groups(&folded, groups_it()) }.map(|der| without_header(&der).to_vec());
    }
    for copy in folded {
        // SAFETY: made above.
        unsafe { X509_NAME_ENTRY_free(copy) }
    }
    result
}

/// The content of an element that our own encoder wrote.
fn without_header(der: &[u8]) -> &[u8] {
    let header = match der.get(1) {
        Some(length) if length & 0x80 != 0 => 2 + usize::from(length & 0x7f),
        _ => 2,
    };
    der.get(header..).unwrap_or_default()
}
