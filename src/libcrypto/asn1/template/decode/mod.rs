//! Reading values by their tables.
//!
//! Each reader gets all the input that is left and tells how many bytes it took, or `None` if an OPTIONAL value is
//! not there.

pub mod primitive;

use std::ffi::{c_char, c_int, c_long};

use primitive::primitive_d2i;

use super::field::{Slot, chosen, encoding_save, resolve, set_selector, slot, tell, with_embedded};
use super::{create, *};
use crate::asn1::tlv;
use crate::asn1::tlv::{Header, at_end};
use crate::error::{Error, Lib, reason};
use crate::ffi::stack::with_room;
use crate::libcrypto::asn1::misc::tag2bit;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::{OPENSSL_sk_new_null, OPENSSL_sk_push};

/// Values may be nested this deep.
const NEST: u32 = 30;

/// How many bytes a value took; `None` if it is absent.
type Taken = Result<Option<usize>, Error>;

/// The tag by which a value must come; none: its own.
#[derive(Clone, Copy)]
pub struct Tagging {
    /// The number.
    pub tag: c_int,
    /// The class bits.
    pub class: u8,
}

fn asn1(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

fn nested(error: Error) -> Error {
    error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR)
}

/// Reads a header that must have `tagging`; `None` if the value may be absent and is.
fn expect(input: &[u8], tagging: Option<Tagging>, optional: bool) -> Result<Option<Header>, Error> {
    let header = Header::read_whole(input)?;
    match tagging {
        Some(Tagging { tag, class }) if (header.tag, header.class) != (tag, class) => {
            if optional {
                Ok(None)
            } else {
                Err(asn1(reason::ASN1_R_WRONG_TAG))
            }
        }
        _ => Ok(Some(header)),
    }
}

/// Reads a value of `item` into `slot`; on failure the slot's value is freed.
///
/// # Safety
/// `slot` is a live slot of `item`.
pub unsafe fn read(slot: Slot, input: &[u8], item: &ASN1_ITEM, tagging: Option<Tagging>, optional: bool) -> Taken {
    // SAFETY: as the caller promises.
    with_room(|| unsafe {
        let taken = item_d2i(slot, input, item, tagging, optional, 0);
        if !matches!(taken, Ok(Some(_))) {
            create::free(slot, item);
        }
        taken
    })
}

unsafe fn item_d2i(
    at: Slot,
    input: &[u8],
    item: &ASN1_ITEM,
    tagging: Option<Tagging>,
    optional: bool,
    depth: u32,
) -> Taken {
    if input.is_empty() {
        return Err(asn1(reason::ASN1_R_TOO_SMALL));
    }
    let typed = |error: Error| error.with_data(format!("Type={}", item.name()));
    if depth >= NEST {
        return Err(typed(asn1(reason::ASN1_R_NESTED_TOO_DEEP)));
    }
    // SAFETY: `at` is a live slot of `item`, by the contract of `read`; so are the arguments of each callee.
    unsafe {
        match item.itype {
            itype::PRIMITIVE => match item.wrapped() {
                Some(_) if tagging.is_some() || optional => {
                    Err(typed(asn1(reason::ASN1_R_ILLEGAL_OPTIONS_ON_ITEM_TEMPLATE)))
                }
                Some(field) => field_d2i(at, input, field, optional, depth + 1),
                None => primitive_d2i(at, input, item, item.utype as c_int, tagging, optional),
            },
            itype::MSTRING | itype::CHOICE if tagging.is_some() => Err(typed(asn1(reason::ASN1_R_BAD_TEMPLATE))),
            itype::MSTRING => match mstring_tag(input, item, optional).map_err(typed)? {
                Some(kind) => primitive_d2i(at, input, item, kind, None, false),
                None => Ok(None),
            },
            itype::EXTERN => external_d2i(at, input, item, tagging, optional),
            itype::CHOICE => choice_d2i(at, input, item, optional, depth + 1),
            itype::SEQUENCE | itype::NDEF_SEQUENCE => sequence_d2i(at, input, item, tagging, optional, depth + 1),
            _ => Err(Error::SILENT),
        }
    }
}

fn mstring_tag(input: &[u8], item: &ASN1_ITEM, optional: bool) -> Result<Option<c_int>, Error> {
    let header = Header::read_whole(input).map_err(nested)?;
    let reason = if header.class != tlv::class::UNIVERSAL {
        reason::ASN1_R_MSTRING_NOT_UNIVERSAL
    } else if tag2bit(header.tag) & item.utype as u64 == 0 {
        reason::ASN1_R_MSTRING_WRONG_TAG
    } else {
        return Ok(Some(header.tag));
    };
    if optional { Ok(None) } else { Err(asn1(reason)) }
}

unsafe fn external_d2i(at: Slot, input: &[u8], item: &ASN1_ITEM, tagging: Option<Tagging>, optional: bool) -> Taken {
    let functions = item.external_functions().ok_or(Error::SILENT)?;
    let (tag, class) = tagging.map_or((-1, 0), |tagging| (tagging.tag, tagging.class.into()));
    let (start, length) = (input.as_ptr(), input.len() as c_long);
    let (mut end, opt, cache) = (start, c_char::from(optional), std::ptr::null_mut());
    // SAFETY: `at` is a live slot of `item`; the function reads at most `length` bytes.
    let result = unsafe {
        match (functions.asn1_ex_d2i_ex, functions.asn1_ex_d2i) {
            (Some(read), _) => {
                let (context, query) = (std::ptr::null_mut(), std::ptr::null());
                read(at, &mut end, length, item, tag, class, opt, cache, context, query)
            }
            (None, Some(read)) => read(at, &mut end, length, item, tag, class, opt, cache),
            (None, None) => 0,
        }
    };
    match result {
        -1 => Ok(None),
        1.. => Ok(Some((end as usize).saturating_sub(start as usize).min(input.len()))),
        _ => Err(Error::SILENT),
    }
}

unsafe fn choice_d2i(at: Slot, input: &[u8], item: &ASN1_ITEM, optional: bool, depth: u32) -> Taken {
    let typed = |error: Error| error.with_data(format!("Type={}", item.name()));
    let aux = || typed(asn1(reason::ASN1_R_AUX_ERROR));
    // SAFETY: `at` is a live slot of the CHOICE `item`.
    unsafe {
        if tell(op::D2I_PRE, at, item, std::ptr::null_mut()) == 0 {
            return Err(aux());
        }
        if (*at).is_null() {
            create::new(at, item).map_err(|error| typed(nested(error)))?;
        } else if let Some(field) = chosen(*at, item) {
            create::free_field(slot(*at, field), field);
            set_selector(*at, item, -1);
        }
        for (place, field) in item.fields().iter().enumerate() {
            let own = slot(*at, field);
            let taken = field_d2i(own, input, field, true, depth).map_err(|error| {
                create::free_field(own, field);
                let data = format!("Field={}, Type={}", field.name(), item.name());
                nested(error).with_data(data)
            })?;
            if taken.is_some() {
                set_selector(*at, item, place as c_int);
                if tell(op::D2I_POST, at, item, std::ptr::null_mut()) == 0 {
                    return Err(aux());
                }
                return Ok(taken);
            }
        }
        if optional {
            create::free(at, item);
            return Ok(None);
        }
    }
    Err(typed(asn1(reason::ASN1_R_NO_MATCHING_CHOICE_TYPE)))
}

unsafe fn sequence_d2i(
    at: Slot,
    input: &[u8],
    item: &ASN1_ITEM,
    tagging: Option<Tagging>,
    optional: bool,
    depth: u32,
) -> Taken {
    let typed = |error: Error| error.with_data(format!("Type={}", item.name()));
    let tagging = tagging.unwrap_or(Tagging { tag: tag::SEQUENCE, class: tlv::class::UNIVERSAL });
    let Some(header) = expect(input, Some(tagging), optional).map_err(|error| typed(nested(error)))? else {
        return Ok(None);
    };
    if !header.constructed {
        return Err(typed(asn1(reason::ASN1_R_SEQUENCE_NOT_CONSTRUCTED)));
    }
    let broken = item.aux().is_some_and(|aux| aux.flags & aflg::BROKEN != 0);
    let body = if broken { &input[header.size..] } else { header.body(input) };
    // SAFETY: `at` is a live slot of the SEQUENCE `item`.
    unsafe {
        if (*at).is_null() {
            create::new(at, item).map_err(|error| typed(nested(error)))?;
        }
        let aux = || typed(asn1(reason::ASN1_R_AUX_ERROR));
        if tell(op::D2I_PRE, at, item, std::ptr::null_mut()) == 0 {
            return Err(aux());
        }
        // A type that another field selected belongs to that field's old value.
        for field in item.fields().iter().filter(|field| field.has(tflg::ADB_MASK)) {
            if let Ok(field) = resolve(*at, field) {
                create::free_field(slot(*at, field), field);
            }
        }
        let (mut taken, ended, read) = fields_d2i(at, body, item, header.indefinite, depth)?;
        if header.indefinite && !ended {
            if !at_end(&body[taken..]) {
                return Err(typed(asn1(reason::ASN1_R_MISSING_EOC)));
            }
            taken += 2;
        }
        if !header.indefinite && !broken && taken != body.len() {
            return Err(typed(asn1(reason::ASN1_R_SEQUENCE_LENGTH_MISMATCH)));
        }
        for field in item.fields().iter().skip(read) {
            let field = resolve(*at, field).map_err(typed)?;
            if !field.has(tflg::OPTIONAL) {
                let data = format!("Field={}, Type={}", field.name(), item.name());
                return Err(asn1(reason::ASN1_R_FIELD_MISSING).with_data(data));
            }
            create::free_field(slot(*at, field), field);
        }
        let total = header.size + taken;
        encoding_save(*at, item, &input[..total]);
        if tell(op::D2I_POST, at, item, std::ptr::null_mut()) == 0 {
            return Err(aux());
        }
        Ok(Some(total))
    }
}

/// Reads fields while there is input: bytes taken, whether an end-of-contents came, how many fields were looked at.
unsafe fn fields_d2i(
    at: Slot,
    body: &[u8],
    item: &ASN1_ITEM,
    indefinite: bool,
    depth: u32,
) -> Result<(usize, bool, usize), Error> {
    let typed = |error: Error| error.with_data(format!("Type={}", item.name()));
    let fields = item.fields();
    let mut taken = 0;
    for (place, field) in fields.iter().enumerate() {
        // SAFETY: `at` holds a live value of `item`.
        let field = unsafe { resolve(*at, field) }.map_err(typed)?;
        let rest = &body[taken..];
        if rest.is_empty() {
            return Ok((taken, false, place));
        }
        if at_end(rest) {
            if !indefinite {
                return Err(typed(asn1(reason::ASN1_R_UNEXPECTED_EOC)));
            }
            return Ok((taken + 2, true, place));
        }
        // What is left must be the last field, so that its absence is an error that names it.
        let optional = place + 1 < fields.len() && field.has(tflg::OPTIONAL);
        // SAFETY: the field's slot in a live value of `item`.
        unsafe {
            let own = slot(*at, field);
            match field_d2i(own, rest, field, optional, depth) {
                Ok(Some(bytes)) => taken += bytes,
                Ok(None) => create::free_field(own, field),
                Err(error) => {
                    return Err(error.with_data(format!("Field={}, Type={}", field.name(), item.name())));
                }
            }
        }
    }
    Ok((taken, false, fields.len()))
}

unsafe fn field_d2i(slot: Slot, input: &[u8], field: &ASN1_TEMPLATE, optional: bool, depth: u32) -> Taken {
    let class = (field.flags & tflg::TAG_CLASS) as u8;
    let tagging = Tagging { tag: field.tag as c_int, class };
    if !field.has(tflg::EXPTAG) {
        // SAFETY: `slot` is the field's own slot, by the callers.
        return unsafe { inner_d2i(slot, input, field, optional, depth) };
    }
    let Some(header) = expect(input, Some(tagging), optional).map_err(nested)? else { return Ok(None) };
    if !header.constructed {
        return Err(asn1(reason::ASN1_R_EXPLICIT_TAG_NOT_CONSTRUCTED));
    }
    let body = header.body(input);
    // SAFETY: as above.
    let taken = unsafe { inner_d2i(slot, body, field, false, depth) }.map_err(nested)?.unwrap_or(0);
    if header.indefinite {
        if !at_end(&body[taken..]) {
            return Err(asn1(reason::ASN1_R_MISSING_EOC));
        }
        return Ok(Some(header.size + taken + 2));
    }
    if taken != body.len() {
        return Err(asn1(reason::ASN1_R_EXPLICIT_LENGTH_MISMATCH));
    }
    Ok(Some(header.size + taken))
}

/// A field without its EXPLICIT tag.
unsafe fn inner_d2i(slot: Slot, input: &[u8], field: &ASN1_TEMPLATE, optional: bool, depth: u32) -> Taken {
    let class = (field.flags & tflg::TAG_CLASS) as u8;
    let implicit = field.has(tflg::IMPTAG).then_some(Tagging { tag: field.tag as c_int, class });
    // SAFETY: `slot` is the field's own slot, by the callers.
    unsafe {
        with_embedded(slot, field, |slot| {
            if field.has(tflg::SK_MASK) {
                let own = if field.has(tflg::SET_OF) { tag::SET } else { tag::SEQUENCE };
                let tagging = implicit.unwrap_or(Tagging { tag: own, class: tlv::class::UNIVERSAL });
                return stack_d2i(slot, input, field.item(), tagging, optional, depth);
            }
            item_d2i(slot, input, field.item(), implicit, optional, depth).map_err(nested)
        })
    }
}

unsafe fn stack_d2i(slot: Slot, input: &[u8], item: &ASN1_ITEM, tagging: Tagging, optional: bool, depth: u32) -> Taken {
    let Some(header) = expect(input, Some(tagging), optional).map_err(nested)? else { return Ok(None) };
    let body = header.body(input);
    let (mut taken, mut ended) = (0, false);
    // SAFETY: `slot` holds NULL or a stack of values of `item`.
    unsafe {
        if (*slot).is_null() {
            *slot = OPENSSL_sk_new_null().cast();
        } else {
            create::empty_stack((*slot).cast(), item);
        }
        while taken < body.len() {
            if at_end(&body[taken..]) {
                if !header.indefinite {
                    return Err(asn1(reason::ASN1_R_UNEXPECTED_EOC));
                }
                (taken, ended) = (taken + 2, true);
                break;
            }
            let mut element = std::ptr::null_mut();
            match item_d2i(&mut element, &body[taken..], item, None, false, depth) {
                Ok(Some(bytes)) => taken += bytes,
                failed => {
                    create::free(&mut element, item);
                    return Err(nested(failed.err().unwrap_or_default()));
                }
            }
            if OPENSSL_sk_push((*slot).cast(), element.cast()) == 0 {
                create::free(&mut element, item);
                return Err(asn1(reason::ERR_R_MALLOC_FAILURE));
            }
        }
    }
    if header.indefinite && !ended {
        return Err(asn1(reason::ASN1_R_MISSING_EOC));
    }
    Ok(Some(header.size + taken))
}
