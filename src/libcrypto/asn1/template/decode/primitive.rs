//! Values that hold no others: from content octets to C objects.

use std::ffi::{c_int, c_long};

use super::super::field::Slot;
use super::super::{create, *};
use super::{Tagging, Taken, asn1, expect, nested};
use crate::asn1::tlv::Header;
use crate::asn1::{integer, tlv};
use crate::error::{Error, reason};
use crate::ffi::memory;
use crate::libcrypto::asn1::any::{ASN1_TYPE, asn1_type_value};
use crate::libcrypto::asn1::outside::d2i_ASN1_OBJECT;
use crate::libcrypto::asn1::string::*;

/// The content of a primitive value: borrowed from the input, or joined from pieces.
enum Content<'a> {
    Borrowed(&'a [u8]),
    Joined(Vec<u8>),
}

pub(super) unsafe fn primitive_d2i(
    at: Slot,
    input: &[u8],
    item: &ASN1_ITEM,
    kind: c_int,
    tagging: Option<Tagging>,
    optional: bool,
) -> Taken {
    let kind = if kind != tag::ANY {
        kind
    } else if tagging.is_some() {
        return Err(asn1(reason::ASN1_R_ILLEGAL_TAGGED_ANY));
    } else if optional {
        return Err(asn1(reason::ASN1_R_ILLEGAL_OPTIONAL_ANY));
    } else {
        let header = Header::read_whole(input).map_err(nested)?;
        if header.class == tlv::class::UNIVERSAL { header.tag } else { tag::OTHER }
    };
    let own = (kind >= 0).then_some(Tagging { tag: kind, class: tlv::class::UNIVERSAL });
    let Some(header) = expect(input, tagging.or(own), optional).map_err(nested)? else { return Ok(None) };
    let (content, total) = content(input, &header, kind)?;
    let bytes = match &content {
        Content::Borrowed(bytes) => bytes,
        Content::Joined(bytes) => bytes.as_slice(),
    };
    // SAFETY: `at` is a live slot of `item`.
    unsafe { content_d2i(at, bytes, kind, item)? };
    Ok(Some(total))
}

fn content<'a>(input: &'a [u8], header: &Header, kind: c_int) -> Result<(Content<'a>, usize), Error> {
    let body = header.body(input);
    if matches!(kind, tag::SEQUENCE | tag::SET | tag::OTHER) {
        if kind != tag::OTHER && !header.constructed {
            return Err(asn1(reason::ASN1_R_TYPE_NOT_CONSTRUCTED));
        }
        let length = if header.indefinite { tlv::find_end(body)? } else { body.len() };
        let total = header.size + length;
        return Ok((Content::Borrowed(&input[..total]), total));
    }
    if !header.constructed {
        return Ok((Content::Borrowed(body), header.size + body.len()));
    }
    if matches!(kind, tag::NULL | tag::BOOLEAN | tag::OBJECT | tag::INTEGER | tag::ENUMERATED) {
        return Err(asn1(reason::ASN1_R_TYPE_NOT_PRIMITIVE));
    }
    let mut joined = Vec::new();
    let taken = tlv::collect(body, header.indefinite, &mut joined)?;
    Ok((Content::Joined(joined), header.size + taken))
}

unsafe fn content_d2i(at: Slot, content: &[u8], kind: c_int, item: &ASN1_ITEM) -> Result<(), Error> {
    // SAFETY: `at` is a live slot of `item`; an ANY's own slot is inside its `ASN1_TYPE`.
    unsafe {
        if let Some(read) = item.primitive_functions().and_then(|functions| functions.prim_c2i) {
            let mut keep = 0;
            let done = read(at, content.as_ptr(), content.len() as c_int, kind, &mut keep, item);
            return if done != 0 { Ok(()) } else { Err(Error::SILENT) };
        }
        if item.utype != tag::ANY.into() {
            return value_d2i(at, content, kind);
        }
        if (*at).is_null() {
            create::new(at, item)?;
        }
        let any = (*at).cast::<ASN1_TYPE>();
        if (*any).r#type != kind {
            create::free_any(any);
            any.write(ASN1_TYPE { r#type: kind, value: asn1_type_value { ptr: std::ptr::null_mut() } });
        }
        let result = value_d2i(&raw mut (*any).value.asn1_value, content, kind);
        if result.is_err() {
            create::free_any(any);
            memory::free(any);
            *at = std::ptr::null_mut();
        } else if kind == tag::NULL {
            (*any).value.ptr = std::ptr::null_mut();
        }
        result
    }
}

unsafe fn value_d2i(at: Slot, content: &[u8], kind: c_int) -> Result<(), Error> {
    // SAFETY: `at` is a slot of a value of type `kind`.
    unsafe {
        match kind {
            tag::OBJECT => object_d2i(at, content),
            tag::NULL if content.is_empty() => {
                *at = std::ptr::without_provenance_mut(1);
                Ok(())
            }
            tag::NULL => Err(asn1(reason::ASN1_R_NULL_IS_WRONG_LENGTH)),
            tag::BOOLEAN => match content {
                [value] => {
                    at.cast::<c_int>().write((*value).into());
                    Ok(())
                }
                _ => Err(asn1(reason::ASN1_R_BOOLEAN_IS_WRONG_LENGTH)),
            },
            tag::INTEGER | tag::ENUMERATED => {
                let (negative, magnitude) = integer::decode(content)?;
                string_at(at, if negative { kind | tag::NEG } else { kind })?.set_bytes(&magnitude)
            }
            tag::BIT_STRING => bits_d2i(at, content),
            _ => {
                let reason = match kind {
                    tag::BMPSTRING if !content.len().is_multiple_of(2) => reason::ASN1_R_BMPSTRING_IS_WRONG_LENGTH,
                    tag::UNIVERSALSTRING if !content.len().is_multiple_of(4) => {
                        reason::ASN1_R_UNIVERSALSTRING_IS_WRONG_LENGTH
                    }
                    _ => return string_at(at, kind)?.set_bytes(content),
                };
                Err(asn1(reason))
            }
        }
    }
}

/// The string in a slot, a new one if there is none, made to be of type `kind`.
unsafe fn string_at<'a>(at: Slot, kind: c_int) -> Result<&'a mut ASN1_STRING, Error> {
    // SAFETY: `at` is a slot of a string.
    unsafe {
        if (*at).is_null() {
            *at = ASN1_STRING::allocate(kind)?.cast();
        }
        let string = &mut *(*at).cast::<ASN1_STRING>();
        string.r#type = kind;
        Ok(string)
    }
}

unsafe fn bits_d2i(at: Slot, content: &[u8]) -> Result<(), Error> {
    let Some((&unused, bits)) = content.split_first() else {
        return Err(asn1(reason::ASN1_R_STRING_TOO_SHORT));
    };
    if unused > 7 {
        return Err(asn1(reason::ASN1_R_INVALID_BIT_STRING_BITS_LEFT));
    }
    // SAFETY: `at` is a slot of a BIT STRING.
    let string = unsafe { string_at(at, tag::BIT_STRING)? };
    let mut bits = bits.to_vec();
    if let Some(last) = bits.last_mut() {
        *last &= 0xff << unused;
    }
    if bits.is_empty() {
        string.take_over(std::ptr::null_mut(), 0);
    } else {
        string.set_bytes(&bits)?;
    }
    string.flags = string.flags & !(ASN1_STRING_FLAG_BITS_LEFT | 7) | ASN1_STRING_FLAG_BITS_LEFT | c_long::from(unused);
    Ok(())
}

unsafe fn object_d2i(at: Slot, content: &[u8]) -> Result<(), Error> {
    let mut der = Vec::with_capacity(content.len() + 6);
    tlv::write_header(&mut der, tlv::Framing::Primitive, tag::OBJECT, tlv::class::UNIVERSAL, content.len());
    der.extend_from_slice(content);
    let mut start = der.as_ptr();
    // SAFETY: `at` is a slot of an object identifier; the bytes are readable.
    let object = unsafe { d2i_ASN1_OBJECT(at.cast(), &mut start, der.len() as c_long) };
    if object.is_null() { Err(Error::SILENT) } else { Ok(()) }
}
