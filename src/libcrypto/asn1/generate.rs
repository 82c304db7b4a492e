//! Values from texts such as `EXPLICIT:0,UTF8:hello`: `ASN1_generate_nconf`. Source: ASN1_generate_nconf(3).

use std::ffi::{c_char, c_int, c_void};

use super::any::{ASN1_TYPE, ASN1_TYPE_free, ASN1_TYPE_new, ASN1_TYPE_set};
use super::convert::{MBSTRING_ASC, MBSTRING_UTF8, smallest};
use super::items::{ASN1_ANY_it, ASN1_SEQUENCE_ANY_it, ASN1_SET_ANY_it};
use super::misc::tag2bit;
use super::string::*;
use super::template::functions;
use crate::asn1::text::mask;
use crate::asn1::tlv::{Framing, Header, class, write_header};
use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard};
use crate::libcrypto::conf::CONF;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::kinds::alt_name::section;
use crate::libcrypto::x509v3::kinds::usage::object_from_text;
use crate::libcrypto::x509v3::method::X509V3_CTX;
use crate::libcrypto::x509v3::values::{Pair, hex_bytes, integer_from_text, truth};

/// Sections may refer to each other this deep.
const NEST: u32 = 50;
/// No bit beyond this one is set, lest a number ask for gigabytes.
const MOST_BITS: usize = 1 << 24;
/// This many tags may be wrapped around each other.
const TAGS: usize = 20;

fn failed(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// How the text of a value is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Ascii,
    Utf8,
    Hex,
    BitList,
}

/// A header around the value.
struct Wrap {
    tag: c_int,
    class: u8,
    constructed: bool,
    /// A BIT STRING has a count of unused bits before its content.
    pad: bool,
}

/// What stands before the type.
struct Modifiers {
    wraps: Vec<Wrap>,
    implicit: Option<(c_int, u8)>,
    form: Form,
}

impl Modifiers {
    fn wrap(&mut self, wrap: Wrap, may_be_implicit: bool) -> Result<(), Error> {
        if self.implicit.is_some() && !may_be_implicit {
            return Err(failed(reason::ASN1_R_ILLEGAL_IMPLICIT_TAG));
        }
        if self.wraps.len() == TAGS {
            return Err(failed(reason::ASN1_R_DEPTH_EXCEEDED));
        }
        let (tag, class) = self.implicit.take().unwrap_or((wrap.tag, wrap.class));
        self.wraps.push(Wrap { tag, class, ..wrap });
        Ok(())
    }

    /// Takes a modifier; false if the name is none.
    fn take(&mut self, name: &[u8], value: Option<&[u8]>) -> Result<bool, Error> {
        let universal = |tag, constructed, pad| Wrap { tag, class: class::UNIVERSAL, constructed, pad };
        match name {
            b"EXP" | b"EXPLICIT" => {
                let (tag, class) = tagging(value)?;
                self.wrap(Wrap { tag, class, constructed: true, pad: false }, false)?;
            }
            b"IMP" | b"IMPLICIT" => {
                if self.implicit.is_some() {
                    return Err(failed(reason::ASN1_R_ILLEGAL_NESTED_TAGGING));
                }
                self.implicit = Some(tagging(value)?);
            }
            b"OCTWRAP" => self.wrap(universal(tag::OCTET_STRING, false, false), true)?,
            b"SEQWRAP" => self.wrap(universal(tag::SEQUENCE, true, false), true)?,
            b"SETWRAP" => self.wrap(universal(tag::SET, true, false), true)?,
            b"BITWRAP" => self.wrap(universal(tag::BIT_STRING, false, true), true)?,
            b"FORM" | b"FORMAT" => {
                self.form = match value.unwrap_or_default() {
                    text if text.starts_with(b"ASCII") => Form::Ascii,
                    text if text.starts_with(b"UTF8") => Form::Utf8,
                    text if text.starts_with(b"HEX") => Form::Hex,
                    text if text.starts_with(b"BITLIST") => Form::BitList,
                    _ => return Err(failed(reason::ASN1_R_UNKNOWN_FORMAT)),
                };
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// A tag number and, by a letter after it, its class.
fn tagging(text: Option<&[u8]>) -> Result<(c_int, u8), Error> {
    let text = text.ok_or(Error::SILENT)?;
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    // No digits at all count as 0, and what stands there as the class.
    let number = std::str::from_utf8(&text[..digits]).ok().map(|digits| if digits.is_empty() { "0" } else { digits });
    let number = number.and_then(|digits| digits.parse().ok());
    let number = number.ok_or_else(|| failed(reason::ASN1_R_INVALID_NUMBER))?;
    let class = match &text[digits..] {
        [] | [b'C', ..] => class::CONTEXT,
        [b'U', ..] => class::UNIVERSAL,
        [b'A', ..] => class::APPLICATION,
        [b'P', ..] => class::PRIVATE,
        [other, ..] => {
            let data = format!("Char={}", char::from(*other));
            return Err(failed(reason::ASN1_R_INVALID_MODIFIER).with_data(data));
        }
    };
    Ok((number, class))
}

/// Makes a value from text, looking sections up in `ctx`. Returns it, to be freed, or NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_generate_v3(str: *const c_char, cnf: *mut X509V3_CTX) -> *mut ASN1_TYPE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a C string and a live context or NULL.
        unsafe { any_from(&generate(c_str(str)?, cnf, 0)?) }
    })
}

/// Makes a value from text, looking sections up in `nconf`. Returns it, to be freed, or NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_generate_nconf(str: *const c_char, nconf: *mut CONF) -> *mut ASN1_TYPE {
    if nconf.is_null() {
        // SAFETY: the same promise.
        return unsafe { ASN1_generate_v3(str, std::ptr::null_mut()) };
    }
    // SAFETY: all-zero members are a valid context; the configuration is the caller's.
    unsafe {
        let mut context: X509V3_CTX = std::mem::zeroed();
        crate::libcrypto::x509v3::conf::X509V3_set_nconf(&mut context, nconf);
        ASN1_generate_v3(str, &mut context)
    }
}

unsafe fn any_from(der: &[u8]) -> Result<*mut ASN1_TYPE, Error> {
    // SAFETY: the item of `ASN1_TYPE`.
    unsafe { functions::parse(der, ASN1_ANY_it()) }
}

/// The encoding that a text asks for.
unsafe fn generate(text: &[u8], ctx: *mut X509V3_CTX, depth: u32) -> Result<Vec<u8>, Error> {
    let mut modifiers = Modifiers { wraps: Vec::new(), implicit: None, form: Form::Ascii };
    let parsed = parse(text, &mut modifiers);
    let (kind, value) = parsed.map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_UNKNOWN_TAG))?;
    // SAFETY: the context is the caller's.
    let der = unsafe {
        match kind {
            tag::SEQUENCE | tag::SET => several(kind, value, ctx, depth)?,
            _ => single(kind, value.unwrap_or_default(), modifiers.form)?,
        }
    };
    Ok(wrapped(der, modifiers))
}

/// Takes the modifiers off; the type, and its value if there is one.
fn parse<'a>(text: &'a [u8], modifiers: &mut Modifiers) -> Result<(c_int, Option<&'a [u8]>), Error> {
    let mut rest = text;
    loop {
        let end = rest.iter().position(|&byte| byte == b',').unwrap_or(rest.len());
        let (element, after) = (rest[..end].trim_ascii(), rest.get(end + 1..));
        let colon = element.iter().position(|&byte| byte == b':');
        let name = &element[..colon.unwrap_or(element.len())];
        if modifiers.take(name, colon.map(|colon| &element[colon + 1..]))? {
            rest = after.ok_or(Error::SILENT)?;
            continue;
        }
        let kind = match name {
            b"SEQUENCE" | b"SEQ" => Some(tag::SEQUENCE),
            b"SET" => Some(tag::SET),
            _ => type_of(name),
        };
        if name.is_empty() && rest.is_empty() {
            return Err(Error::SILENT);
        }
        let Some(kind) = kind else {
            let data = format!("tag={}", String::from_utf8_lossy(rest.trim_ascii_start()));
            return Err(failed(reason::ASN1_R_UNKNOWN_TAG).with_data(data));
        };
        // The value goes on to the end, commas and all.
        let value = colon.map(|_| rest.splitn(2, |&byte| byte == b':').nth(1).unwrap_or_default());
        if value.is_none() && after.is_some() {
            return Err(failed(reason::ASN1_R_MISSING_VALUE));
        }
        return Ok((kind, value));
    }
}

fn wrapped(der: Vec<u8>, modifiers: Modifiers) -> Vec<u8> {
    let mut der = der;
    if let (Some((tag, class)), Ok(header)) = (modifiers.implicit, Header::read_whole(&der)) {
        let framing = if header.constructed { Framing::Constructed } else { Framing::Primitive };
        let mut out = Vec::new();
        write_header(&mut out, framing, tag, class, header.length);
        out.extend_from_slice(header.body(&der));
        der = out;
    }
    for wrap in modifiers.wraps.into_iter().rev() {
        let framing = if wrap.constructed { Framing::Constructed } else { Framing::Primitive };
        let mut out = Vec::new();
        write_header(&mut out, framing, wrap.tag, wrap.class, der.len() + usize::from(wrap.pad));
        if wrap.pad {
            out.push(0);
        }
        out.extend(der);
        der = out;
    }
    der
}

/// The values of a section as SEQUENCE or SET.
unsafe fn several(kind: c_int, name: Option<&[u8]>, ctx: *mut X509V3_CTX, depth: u32) -> Result<Vec<u8>, Error> {
    if ctx.is_null() {
        return Err(failed(reason::ASN1_R_SEQUENCE_OR_SET_NEEDS_CONFIG));
    }
    if depth >= NEST {
        return Err(failed(reason::ASN1_R_ILLEGAL_NESTED_TAGGING));
    }
    // SAFETY: the context is the caller's; the values are freed here.
    unsafe {
        let entries = match name {
            Some(name) => section(ctx, name).map_err(|_| Error::SILENT)?,
            None => Vec::new(),
        };
        let mut values = Vec::new();
        let made = entries.iter().try_for_each(|entry| {
            values.push(any_from(&generate(entry.value.as_deref().unwrap_or_default(), ctx, depth + 1)?)?);
            Ok(())
        });
        let stack = Stack::new_raw(values);
        let item = if kind == tag::SET { ASN1_SET_ANY_it() } else { ASN1_SEQUENCE_ANY_it() };
        let der = made.and_then(|()| functions::encoded(stack, item));
        Stack::pop_free(stack, |value| ASN1_TYPE_free(value));
        der
    }
}

/// A value of one type, encoded.
fn single(kind: c_int, text: &[u8], form: Form) -> Result<Vec<u8>, Error> {
    // Texts that are wrong are shown, forms that are not possible are not.
    let shown = |error: Error| {
        let code = error.entries().last().map_or(0, |entry| entry.code & 0x7f_ffff);
        let form = [
            reason::ASN1_R_ILLEGAL_NULL_VALUE,
            reason::ASN1_R_ILLEGAL_FORMAT,
            reason::ASN1_R_ILLEGAL_BITSTRING_FORMAT,
            reason::ASN1_R_NOT_ASCII_FORMAT,
            reason::ASN1_R_INTEGER_NOT_ASCII_FORMAT,
            reason::ASN1_R_OBJECT_NOT_ASCII_FORMAT,
            reason::ASN1_R_TIME_NOT_ASCII_FORMAT,
        ];
        if form.contains(&code) {
            return error;
        }
        error.with_data(format!("string={}", String::from_utf8_lossy(text)))
    };
    // SAFETY: the value holds what its type says and is freed here.
    unsafe {
        let any = ASN1_TYPE_new();
        let held = held(kind, text, form).map_err(shown);
        let result = held.and_then(|held| {
            ASN1_TYPE_set(any, kind, held);
            functions::encoded(any, ASN1_ANY_it())
        });
        ASN1_TYPE_free(any);
        result
    }
}

/// What an `ASN1_TYPE` of type `kind` holds for a text.
fn held(kind: c_int, text: &[u8], form: Form) -> Result<*mut c_void, Error> {
    let ascii = |reason| if form == Form::Ascii { Ok(()) } else { Err(failed(reason)) };
    match kind {
        tag::NULL if !text.is_empty() => Err(failed(reason::ASN1_R_ILLEGAL_NULL_VALUE)),
        tag::NULL => Ok(std::ptr::null_mut()),
        tag::BOOLEAN => {
            ascii(reason::ASN1_R_NOT_ASCII_FORMAT)?;
            let value =
                truth(&Pair::value(text)).map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_ILLEGAL_BOOLEAN))?;
            Ok(std::ptr::without_provenance_mut(value as usize))
        }
        tag::INTEGER | tag::ENUMERATED => {
            ascii(reason::ASN1_R_INTEGER_NOT_ASCII_FORMAT)?;
            let number =
                integer_from_text(text).map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_ILLEGAL_INTEGER))?;
            // SAFETY: fresh and ours alone.
            unsafe { (*number).r#type = kind | (*number).r#type & tag::NEG };
            Ok(number.cast())
        }
        tag::OBJECT => {
            ascii(reason::ASN1_R_OBJECT_NOT_ASCII_FORMAT)?;
            Ok(object_from_text(text).ok_or_else(|| failed(reason::ASN1_R_ILLEGAL_OBJECT))?.cast())
        }
        tag::UTCTIME | tag::GENERALIZEDTIME => {
            ascii(reason::ASN1_R_TIME_NOT_ASCII_FORMAT)?;
            let time = ASN1_STRING::with_bytes(kind, text)?;
            // SAFETY: fresh and ours alone.
            unsafe {
                if (*time).stamp().is_none() {
                    ASN1_STRING::release(time);
                    return Err(failed(reason::ASN1_R_ILLEGAL_TIME_VALUE));
                }
            }
            Ok(time.cast())
        }
        tag::BIT_STRING | tag::OCTET_STRING => octets(kind, text, form),
        _ => {
            let inform = match form {
                Form::Ascii => MBSTRING_ASC,
                Form::Utf8 => MBSTRING_UTF8,
                _ => return Err(failed(reason::ASN1_R_ILLEGAL_FORMAT)),
            };
            let (kind, content) = smallest(text, inform, tag2bit(kind), 0, 0)
                .map_err(|error| error.then(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE))?;
            Ok(ASN1_STRING::with_bytes(kind, &content)?.cast())
        }
    }
}

fn octets(kind: c_int, text: &[u8], form: Form) -> Result<*mut c_void, Error> {
    let content = match form {
        Form::Hex => hex_bytes(text).map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_ILLEGAL_HEX))?,
        Form::Ascii => text.to_vec(),
        Form::BitList if kind == tag::BIT_STRING => bit_list(text)?,
        _ => return Err(failed(reason::ASN1_R_ILLEGAL_BITSTRING_FORMAT)),
    };
    let string = ASN1_STRING::with_bytes(kind, &content)?;
    if kind == tag::BIT_STRING && form != Form::BitList {
        // SAFETY: fresh and ours alone.
        unsafe { (*string).flags = ASN1_STRING_FLAG_BITS_LEFT };
    }
    Ok(string.cast())
}

fn bit_list(text: &[u8]) -> Result<Vec<u8>, Error> {
    let mut bits: Vec<u8> = Vec::new();
    for number in text.split(|&byte| byte == b',').map(<[u8]>::trim_ascii).filter(|number| !number.is_empty()) {
        let number = std::str::from_utf8(number).ok().and_then(|number| number.parse::<usize>().ok());
        let number = number.filter(|&number| number < MOST_BITS);
        let number = number.ok_or_else(|| failed(reason::ASN1_R_LIST_ERROR))?;
        if bits.len() <= number / 8 {
            bits.resize(number / 8 + 1, 0);
        }
        bits[number / 8] |= 0x80 >> (number % 8);
    }
    Ok(bits)
}

/// The type with a name, in the spelling of configuration files.
pub fn type_of(name: &[u8]) -> Option<c_int> {
    const NAMES: [(&str, c_int); 36] = [
        ("BOOL", tag::BOOLEAN),
        ("BOOLEAN", tag::BOOLEAN),
        ("NULL", tag::NULL),
        ("INT", tag::INTEGER),
        ("INTEGER", tag::INTEGER),
        ("ENUM", tag::ENUMERATED),
        ("ENUMERATED", tag::ENUMERATED),
        ("OID", tag::OBJECT),
        ("OBJECT", tag::OBJECT),
        ("UTCTIME", tag::UTCTIME),
        ("UTC", tag::UTCTIME),
        ("GENERALIZEDTIME", tag::GENERALIZEDTIME),
        ("GENTIME", tag::GENERALIZEDTIME),
        ("OCT", tag::OCTET_STRING),
        ("OCTETSTRING", tag::OCTET_STRING),
        ("BITSTR", tag::BIT_STRING),
        ("BITSTRING", tag::BIT_STRING),
        ("UNIVERSALSTRING", tag::UNIVERSALSTRING),
        ("UNIV", tag::UNIVERSALSTRING),
        ("IA5", tag::IA5STRING),
        ("IA5STRING", tag::IA5STRING),
        ("UTF8", tag::UTF8STRING),
        ("UTF8String", tag::UTF8STRING),
        ("BMP", tag::BMPSTRING),
        ("BMPSTRING", tag::BMPSTRING),
        ("VISIBLESTRING", tag::VISIBLESTRING),
        ("VISIBLE", tag::VISIBLESTRING),
        ("PRINTABLESTRING", tag::PRINTABLESTRING),
        ("PRINTABLE", tag::PRINTABLESTRING),
        ("T61", tag::T61STRING),
        ("T61STRING", tag::T61STRING),
        ("TELETEXSTRING", tag::T61STRING),
        ("GeneralString", tag::GENERALSTRING),
        ("GENSTR", tag::GENERALSTRING),
        ("NUMERIC", tag::NUMERICSTRING),
        ("NUMERICSTRING", tag::NUMERICSTRING),
    ];
    NAMES.iter().find(|(known, _)| known.as_bytes() == name).map(|&(_, kind)| kind)
}

/// The bits of the types with a name (`DIR` names several).
pub fn mask_of(name: &[u8]) -> Option<u64> {
    if name == b"DIR" {
        return Some(mask::DIRECTORY | mask::UNIVERSAL);
    }
    type_of(name).map(tag2bit).filter(|&bit| bit != 0)
}
