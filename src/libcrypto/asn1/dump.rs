//! `ASN1_parse`: the structure of any encoding.

use std::ffi::{c_int, c_long, c_uchar};

use super::misc::tag_name;
use super::outside::{ASN1_OBJECT_free, BIO, d2i_ASN1_OBJECT, object_text, write};
use crate::asn1::dump::{Style, dump};
use crate::asn1::tlv;
use crate::ffi::{bytes, guard};

/// An object identifier's text, from its content.
fn object(content: &[u8]) -> Option<String> {
    let mut der = Vec::new();
    tlv::write_header(&mut der, tlv::Framing::Primitive, 6, 0, content.len());
    der.extend_from_slice(content);
    let mut start = der.as_ptr();
    // SAFETY: the bytes are readable; the object is freed here.
    unsafe {
        let object = d2i_ASN1_OBJECT(std::ptr::null_mut(), &mut start, der.len() as c_long);
        if object.is_null() {
            return None;
        }
        let text = object_text(object, false);
        ASN1_OBJECT_free(object);
        Some(text)
    }
}

/// Prints the structure of an encoding, names indented by depth if `indent` is not 0. Returns 1, or 0 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_parse(bp: *mut BIO, pp: *const c_uchar, len: c_long, indent: c_int) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_parse_dump(bp, pp, len, indent, 0) }
}

/// As `ASN1_parse`; dumps up to `dump` bytes (-1: all) of content that is no text.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_parse_dump(
    bp: *mut BIO,
    pp: *const c_uchar,
    len: c_long,
    indent: c_int,
    dump_: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and `len` readable bytes.
        let input = unsafe { bytes(pp, len.max(0))? };
        let name = |tag: i32| tag_name(tag).to_str().unwrap_or_default();
        let style = Style { indent: indent != 0, dump: dump_, object: &object, name: &name };
        let mut out = Vec::new();
        let good = dump(input, style, &mut out);
        // SAFETY: as above.
        let written = unsafe { write(bp, &out) };
        Ok(c_int::from(good && written))
    })
}
