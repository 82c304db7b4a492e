//! Writing values by their tables.

use std::ffi::{c_int, c_long, c_uchar};

use super::field::{Slot, chosen, encoding_kept, resolve, slot, tell, with_embedded};
use super::*;
use crate::asn1::tlv::{self, Framing};
use crate::asn1::{bits, integer};
use crate::error::{Error, Lib, reason};
use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::outside::object_bytes;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::{OPENSSL_sk_num, OPENSSL_sk_set, OPENSSL_sk_value};

/// Why nothing was written: C gets `answer`, -1 or 0.
pub struct Refusal {
    /// What the C function returns.
    pub answer: c_int,
    /// What it queues.
    pub error: Error,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal { answer: -1, error }
    }
}

fn stop(answer: c_int) -> Refusal {
    Refusal { answer, error: Error::SILENT }
}

/// What is written so far, and the strings whose content shall be written later at a place in it.
#[derive(Default)]
pub struct Output {
    /// DER.
    pub bytes: Vec<u8>,
    holes: Vec<(*mut ASN1_STRING, usize)>,
}

impl Output {
    fn append(&mut self, other: Output) {
        let base = self.bytes.len();
        self.bytes.extend_from_slice(&other.bytes);
        self.holes.extend(other.holes.into_iter().map(|(string, place)| (string, base + place)));
    }

    fn framed(&mut self, framing: Framing, tag: c_int, class: u8, content: Output) {
        tlv::write_header(&mut self.bytes, framing, tag, class, content.bytes.len());
        self.append(content);
        if framing == Framing::Indefinite {
            self.bytes.extend_from_slice(&[0, 0]);
        }
    }

    /// Copies to C's buffer and tells the strings to be written later where they belong.
    ///
    /// # Safety
    /// `out` takes all bytes.
    pub unsafe fn copy_to(&self, out: *mut c_uchar) {
        // SAFETY: as the caller promises; a hole's string is alive, its content is nobody's.
        unsafe {
            std::ptr::copy_nonoverlapping(self.bytes.as_ptr(), out, self.bytes.len());
            for &(string, place) in &self.holes {
                (*string).data = out.add(place);
                (*string).length = 0;
            }
        }
    }
}

type Written = Result<Output, Refusal>;

/// Writes the value in `slot`; nothing if it is absent. `aclass` holds class bits and `ASN1_TFLG_NDEF`.
///
/// # Safety
/// `slot` is a live slot of `item`.
pub unsafe fn write(at: Slot, item: &ASN1_ITEM, tag: c_int, aclass: c_int) -> Written {
    // SAFETY: as the caller promises; so are the arguments of each callee.
    unsafe {
        if item.itype != itype::PRIMITIVE && (*at).is_null() {
            return Ok(Output::default());
        }
        match item.itype {
            itype::PRIMITIVE => match item.wrapped() {
                Some(field) => field_i2d(at, field, tag, aclass),
                None => primitive_i2d(at, item, tag, aclass),
            },
            itype::MSTRING | itype::CHOICE if tag != -1 => {
                Err(Error::new(Lib::ASN1, reason::ASN1_R_BAD_TEMPLATE).into())
            }
            itype::MSTRING => primitive_i2d(at, item, -1, aclass),
            itype::CHOICE => choice_i2d(at, item, aclass),
            itype::EXTERN => external_i2d(at, item, tag, aclass),
            itype::SEQUENCE | itype::NDEF_SEQUENCE => sequence_i2d(at, item, tag, aclass),
            _ => Ok(Output::default()),
        }
    }
}

unsafe fn choice_i2d(at: Slot, item: &ASN1_ITEM, aclass: c_int) -> Written {
    // SAFETY: `at` holds a value of the CHOICE `item`.
    unsafe {
        if tell(op::I2D_PRE, at, item, std::ptr::null_mut()) == 0 {
            return Err(stop(0));
        }
        match chosen(*at, item) {
            Some(field) => field_i2d(slot(*at, field), field, -1, aclass),
            None if tell(op::I2D_POST, at, item, std::ptr::null_mut()) == 0 => Err(stop(0)),
            None => Ok(Output::default()),
        }
    }
}

unsafe fn external_i2d(at: Slot, item: &ASN1_ITEM, tag: c_int, aclass: c_int) -> Written {
    let write = item.external_functions().and_then(|functions| functions.asn1_ex_i2d).ok_or(Error::SILENT)?;
    // SAFETY: `at` is a live slot of `item`; the second call gets a buffer of the size the first one told.
    unsafe {
        let length = write(at.cast(), std::ptr::null_mut(), item, tag, aclass);
        if length <= 0 {
            return if length == 0 { Ok(Output::default()) } else { Err(stop(length)) };
        }
        let mut bytes = vec![0u8; length as usize];
        let mut end = bytes.as_mut_ptr();
        let written = write(at.cast(), &mut end, item, tag, aclass);
        if written != length {
            return Err(stop(-1));
        }
        Ok(Output { bytes, holes: Vec::new() })
    }
}

unsafe fn sequence_i2d(at: Slot, item: &ASN1_ITEM, tag: c_int, aclass: c_int) -> Written {
    let indefinite = item.itype == itype::NDEF_SEQUENCE && aclass as u64 & tflg::NDEF != 0;
    let framing = if indefinite { Framing::Indefinite } else { Framing::Constructed };
    // SAFETY: `at` holds a value of the SEQUENCE `item`.
    unsafe {
        if let Some(kept) = encoding_kept(*at, item) {
            return Ok(Output { bytes: kept.to_vec(), holes: Vec::new() });
        }
        let (tag, aclass) =
            if tag == -1 { (tag::SEQUENCE, aclass & !(tflg::TAG_CLASS as c_int)) } else { (tag, aclass) };
        if tell(op::I2D_PRE, at, item, std::ptr::null_mut()) == 0 {
            return Err(stop(0));
        }
        let mut content = Output::default();
        for field in item.fields() {
            let field = resolve(*at, field).map_err(|error| Refusal { answer: 0, error })?;
            content.append(field_i2d(slot(*at, field), field, -1, aclass)?);
        }
        let mut out = Output::default();
        out.framed(framing, tag, aclass as u8, content);
        if tell(op::I2D_POST, at, item, std::ptr::null_mut()) == 0 {
            return Err(stop(0));
        }
        Ok(out)
    }
}

unsafe fn field_i2d(at: Slot, field: &ASN1_TEMPLATE, tag: c_int, iclass: c_int) -> Written {
    let class_mask = tflg::TAG_CLASS as c_int;
    // The tag comes from the template or from the caller; from both would be ambiguous.
    let (tag, class) = match field.has(tflg::TAG_MASK) {
        true if tag != -1 => return Err(stop(-1)),
        true => (field.tag as c_int, (field.flags & tflg::TAG_CLASS) as c_int),
        false if tag != -1 => (tag, iclass & class_mask),
        false => (-1, 0),
    };
    let iclass = iclass & !class_mask;
    let framing = match field.has(tflg::NDEF) && iclass as u64 & tflg::NDEF != 0 {
        true => Framing::Indefinite,
        false => Framing::Constructed,
    };
    let explicit = field.has(tflg::EXPTAG);
    // SAFETY: `at` is the field's own slot, by the callers.
    unsafe {
        with_embedded(at, field, |at| {
            let inner = if field.has(tflg::SK_MASK) {
                let tagging = if tag != -1 && !explicit { Some((tag, class as u8)) } else { None };
                stack_i2d(at, field, tagging, framing, iclass)?
            } else if explicit {
                write(at, field.item(), -1, iclass)?
            } else {
                write(at, field.item(), tag, class | iclass)?
            };
            if !explicit || inner.bytes.is_empty() {
                return Ok(inner);
            }
            let mut out = Output::default();
            out.framed(framing, tag, class as u8, inner);
            Ok(out)
        })
    }
}

unsafe fn stack_i2d(
    at: Slot,
    field: &ASN1_TEMPLATE,
    tagging: Option<(c_int, u8)>,
    framing: Framing,
    iclass: c_int,
) -> Written {
    let is_set = field.has(tflg::SET_OF);
    // SAFETY: `at` holds NULL or a stack of values of the field's item.
    unsafe {
        let stack = (*at).cast::<crate::libcrypto::stack::OPENSSL_STACK>();
        if stack.is_null() {
            return Ok(Output::default());
        }
        let mut elements = Vec::new();
        for place in 0..OPENSSL_sk_num(stack) {
            let mut element: *mut ASN1_VALUE = OPENSSL_sk_value(stack, place).cast();
            elements.push((write(&mut element, field.item(), -1, iclass)?, element));
        }
        if is_set && elements.len() > 1 {
            elements.sort_by(|a, b| tlv::set_order(&a.0.bytes, &b.0.bytes));
            // Both flags together ask that the stack be put in order too.
            if field.has(tflg::SEQUENCE_OF) {
                for (place, (_, element)) in elements.iter().enumerate() {
                    OPENSSL_sk_set(stack, place as c_int, element.cast());
                }
            }
        }
        let mut content = Output::default();
        elements.into_iter().for_each(|(element, _)| content.append(element));
        let own = if is_set { tag::SET } else { tag::SEQUENCE };
        let (tag, class) = tagging.unwrap_or((own, tlv::class::UNIVERSAL));
        let mut out = Output::default();
        out.framed(framing, tag, class, content);
        Ok(out)
    }
}

/// The content of a primitive value.
enum Content {
    /// Nothing is written.
    Omitted,
    /// These octets, of that type.
    Octets(c_int, Vec<u8>),
    /// Indefinite length, to be filled in later.
    Later(c_int, *mut ASN1_STRING),
}

unsafe fn primitive_i2d(at: Slot, item: &ASN1_ITEM, tag: c_int, aclass: c_int) -> Written {
    let mut out = Output::default();
    // SAFETY: `at` is a live slot of `item`.
    match unsafe { content_i2d(at, item)? } {
        Content::Omitted => {}
        Content::Octets(tag::SEQUENCE | tag::SET | tag::OTHER, octets) => out.bytes = octets,
        Content::Octets(kind, octets) => {
            let tag = if tag == -1 { kind } else { tag };
            out.framed(Framing::Primitive, tag, aclass as u8, Output { bytes: octets, holes: Vec::new() });
        }
        Content::Later(kind, string) => {
            let tag = if tag == -1 { kind } else { tag };
            let holes = if string.is_null() { Vec::new() } else { vec![(string, 0)] };
            out.framed(Framing::Indefinite, tag, aclass as u8, Output { bytes: Vec::new(), holes });
        }
    }
    Ok(out)
}

unsafe fn content_i2d(at: Slot, item: &ASN1_ITEM) -> Result<Content, Refusal> {
    // SAFETY: `at` is a live slot of `item`; an ANY's own slot is inside its `ASN1_TYPE`.
    unsafe {
        if let Some(write) = item.primitive_functions().and_then(|functions| functions.prim_i2c) {
            return custom_i2d(at, item, write);
        }
        let boolean = item.itype == itype::PRIMITIVE && item.utype == tag::BOOLEAN.into();
        if !boolean && (*at).is_null() {
            return Ok(Content::Omitted);
        }
        if item.itype == itype::MSTRING {
            return value_i2d(at, (*(*at).cast::<ASN1_STRING>()).r#type, item);
        }
        if item.utype == tag::ANY.into() {
            let any = (*at).cast::<ASN1_TYPE>();
            return value_i2d(&raw mut (*any).value.asn1_value, (*any).r#type, item);
        }
        value_i2d(at, item.utype as c_int, item)
    }
}

unsafe fn custom_i2d(at: Slot, item: &ASN1_ITEM, write: ASN1_primitive_i2c) -> Result<Content, Refusal> {
    let mut kind = item.utype as c_int;
    // SAFETY: `at` is a live slot of `item`; the second call gets a buffer of the size the first one told.
    unsafe {
        let length = write(at.cast(), std::ptr::null_mut(), &mut kind, item);
        match length {
            -1 => Ok(Content::Omitted),
            -2 => Ok(Content::Later(kind, std::ptr::null_mut())),
            _ => {
                let mut octets = vec![0u8; length.max(0) as usize];
                write(at.cast(), octets.as_mut_ptr(), &mut kind, item);
                Ok(Content::Octets(kind, octets))
            }
        }
    }
}

unsafe fn value_i2d(at: Slot, kind: c_int, item: &ASN1_ITEM) -> Result<Content, Refusal> {
    // SAFETY: `at` is a slot of a value of type `kind`.
    unsafe {
        let octets = match kind {
            tag::UNDEF => return Ok(Content::Later(kind, std::ptr::null_mut())),
            tag::NULL => Vec::new(),
            tag::BOOLEAN => {
                let value = at.cast::<c_int>().read();
                // A value that is the default is not written.
                let default =
                    item.utype != tag::ANY.into() && (value != 0 && item.size > 0 || value == 0 && item.size == 0);
                if value == -1 || default {
                    return Ok(Content::Omitted);
                }
                vec![value as u8]
            }
            _ if (*at).is_null() => return Ok(Content::Omitted),
            tag::OBJECT => match object_bytes((*at).cast()) {
                // The identifier that a new value holds is none that could be written.
                [] => return Err(Error::new(Lib::ASN1, reason::ASN1_R_ILLEGAL_ZERO_CONTENT).into()),
                octets => octets.to_vec(),
            },
            _ => {
                let string = (*at).cast::<ASN1_STRING>();
                if item.size == tflg::NDEF as c_long && (*string).flags & ASN1_STRING_FLAG_NDEF != 0 {
                    return Ok(Content::Later(kind, string));
                }
                string_i2c(&*string, kind)
            }
        };
        Ok(Content::Octets(kind, octets))
    }
}

/// The content octets of a string of type `kind`.
pub fn string_i2c(string: &ASN1_STRING, kind: c_int) -> Vec<u8> {
    match kind {
        tag::INTEGER | tag::ENUMERATED => integer::encode(string.r#type & tag::NEG != 0, string.bytes()),
        tag::BIT_STRING => {
            let unused = (string.flags & ASN1_STRING_FLAG_BITS_LEFT != 0).then(|| string.unused_bits());
            bits::encode(string.bytes(), unused)
        }
        _ => string.bytes().to_vec(),
    }
}

/// Hands what was written to C: the usual answer of an `i2d` function.
///
/// NULL as `out` asks for the length only, NULL in `*out` for a new block; otherwise `*out` is moved on.
///
/// # Safety
/// `out` is NULL or holds NULL or a buffer large enough.
pub unsafe fn hand_over(written: Written, out: *mut *mut c_uchar) -> Result<c_int, Error> {
    let output = match written {
        Ok(output) => output,
        Err(refusal) => {
            refusal.error.raise();
            return Ok(refusal.answer);
        }
    };
    let length = c_int::try_from(output.bytes.len()).map_err(|_| Error::new(Lib::ASN1, reason::ASN1_R_TOO_LARGE))?;
    // SAFETY: as the caller promises.
    unsafe {
        if out.is_null() || length == 0 {
            return Ok(length);
        }
        if (*out).is_null() {
            let block = crate::ffi::memory::malloc(output.bytes.len()).cast::<c_uchar>();
            if block.is_null() {
                return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
            }
            output.copy_to(block);
            *out = block;
        } else {
            output.copy_to(*out);
            *out = (*out).add(output.bytes.len());
        }
    }
    Ok(length)
}
