//! Texts become strings of the smallest type that holds them: `ASN1_mbstring_copy`, `ASN1_STRING_set_by_NID`.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulong};
use std::sync::RwLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::string::*;
use crate::asn1::text::{self, BadUtf8, Width, mask};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, c_str, guard};

/// The input is UTF-8.
pub const MBSTRING_UTF8: c_int = 0x1000;
/// One byte per character.
pub const MBSTRING_ASC: c_int = 0x1001;
/// Two bytes per character.
pub const MBSTRING_BMP: c_int = 0x1002;
/// Four bytes per character.
pub const MBSTRING_UNIV: c_int = 0x1004;

/// What strings of an attribute may be: an entry of `ASN1_STRING_TABLE`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct asn1_string_table_st {
    /// The attribute.
    pub nid: c_int,
    /// Least number of characters; negative for any.
    pub minsize: c_long,
    /// Most number of characters; negative for any.
    pub maxsize: c_long,
    /// Types, `B_ASN1_*`.
    pub mask: c_ulong,
    /// `STABLE_*`.
    pub flags: c_ulong,
}
/// OpenSSL's name for it.
pub type ASN1_STRING_TABLE = asn1_string_table_st;

/// The entry came from the program.
const STABLE_FLAGS_MALLOC: c_ulong = 1;
/// The global mask does not apply.
const STABLE_NO_MASK: c_ulong = 2;

const fn entry(nid: c_int, minsize: c_long, maxsize: c_long, mask: c_ulong, flags: c_ulong) -> ASN1_STRING_TABLE {
    ASN1_STRING_TABLE { nid, minsize, maxsize, mask, flags }
}

const DIRECTORY: c_ulong = mask::DIRECTORY;
const PKCS9: c_ulong = mask::DIRECTORY | mask::IA5;

static STANDARD: [ASN1_STRING_TABLE; 28] = [
    entry(13, 1, 64, DIRECTORY, 0),
    entry(14, 2, 2, mask::PRINTABLE, STABLE_NO_MASK),
    entry(15, 1, 128, DIRECTORY, 0),
    entry(16, 1, 128, DIRECTORY, 0),
    entry(17, 1, 64, DIRECTORY, 0),
    entry(18, 1, 64, DIRECTORY, 0),
    entry(48, 1, 128, mask::IA5, STABLE_NO_MASK),
    entry(49, 1, -1, PKCS9, 0),
    entry(54, 1, -1, PKCS9, 0),
    entry(55, 1, -1, DIRECTORY, 0),
    entry(99, 1, 32768, DIRECTORY, 0),
    entry(100, 1, 32768, DIRECTORY, 0),
    entry(101, 1, 32768, DIRECTORY, 0),
    entry(105, 1, 64, mask::PRINTABLE, STABLE_NO_MASK),
    entry(156, -1, -1, mask::BMP, STABLE_NO_MASK),
    entry(173, 1, 32768, DIRECTORY, 0),
    entry(174, -1, -1, mask::PRINTABLE, STABLE_NO_MASK),
    entry(391, 1, -1, mask::IA5, STABLE_NO_MASK),
    entry(417, -1, -1, mask::BMP, STABLE_NO_MASK),
    entry(460, 1, 256, mask::IA5, STABLE_NO_MASK),
    entry(957, 2, 2, mask::PRINTABLE, STABLE_NO_MASK),
    entry(1004, 1, 12, mask::NUMERIC, STABLE_NO_MASK),
    entry(1005, 1, 13, mask::NUMERIC, STABLE_NO_MASK),
    entry(1006, 1, 11, mask::NUMERIC, STABLE_NO_MASK),
    entry(1090, 3, 3, mask::PRINTABLE, STABLE_NO_MASK),
    entry(1091, 3, 3, mask::NUMERIC, STABLE_NO_MASK),
    entry(1092, 0, -1, mask::UTF8, STABLE_NO_MASK),
    entry(1208, 1, 128, mask::UTF8, STABLE_NO_MASK),
];

static GLOBAL_MASK: AtomicU64 = AtomicU64::new(mask::UTF8);
/// Entries of programs; leaked, since C keeps pointers to them.
static ADDED: RwLock<Vec<&'static ASN1_STRING_TABLE>> = RwLock::new(Vec::new());

fn lookup(nid: c_int) -> Option<&'static ASN1_STRING_TABLE> {
    let added = ADDED.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    added
        .iter()
        .rev()
        .copied()
        .find(|entry| entry.nid == nid)
        .or_else(|| STANDARD.iter().find(|entry| entry.nid == nid))
}

/// A text in the smallest of the allowed types: its tag and content.
pub fn smallest(
    input: &[u8],
    inform: c_int,
    allowed: c_ulong,
    minsize: c_long,
    maxsize: c_long,
) -> Result<(c_int, Vec<u8>), Error> {
    let failed = |reason| Error::new(Lib::ASN1, reason);
    let width = match inform {
        MBSTRING_BMP => Width::Two,
        MBSTRING_UNIV => Width::Four,
        MBSTRING_UTF8 => Width::Utf8,
        MBSTRING_ASC => Width::One,
        _ => return Err(failed(reason::ASN1_R_UNKNOWN_FORMAT)),
    };
    let allowed = if allowed == 0 { mask::DIRECTORY } else { allowed };
    let characters = text::characters(input, width)?;
    let count = characters.len() as c_long;
    if minsize > 0 && count < minsize {
        return Err(failed(reason::ASN1_R_STRING_TOO_SHORT).with_data(format!("minsize={minsize}")));
    }
    if maxsize > 0 && count > maxsize {
        return Err(failed(reason::ASN1_R_STRING_TOO_LONG).with_data(format!("maxsize={maxsize}")));
    }
    let fitting = text::fitting(&characters, allowed);
    if fitting == 0 {
        return Err(failed(reason::ASN1_R_ILLEGAL_CHARACTERS));
    }
    let choices = [
        (mask::NUMERIC, tag::NUMERICSTRING, Width::One),
        (mask::PRINTABLE, tag::PRINTABLESTRING, Width::One),
        (mask::IA5, tag::IA5STRING, Width::One),
        (mask::T61, tag::T61STRING, Width::One),
        (mask::BMP, tag::BMPSTRING, Width::Two),
        (mask::UNIVERSAL, tag::UNIVERSALSTRING, Width::Four),
    ];
    let chosen = choices.iter().find(|(bit, ..)| fitting & bit != 0);
    let (kind, outform) = chosen.map_or((tag::UTF8STRING, Width::Utf8), |&(_, kind, outform)| (kind, outform));
    let content = if outform == width { Some(input.to_vec()) } else { text::encode(&characters, outform) };
    Ok((kind, content.ok_or_else(|| failed(reason::ASN1_R_ILLEGAL_CHARACTERS))?))
}

/// Copies a text into `*out` (a new string if NULL) as the smallest type of `mask`. Returns the type, -1 on failure.
///
/// `inform` is `MBSTRING_*`. NULL as `out` only asks for the type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_mbstring_copy(
    out: *mut *mut ASN1_STRING,
    r#in: *const c_uchar,
    len: c_int,
    inform: c_int,
    mask: c_ulong,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_mbstring_ncopy(out, r#in, len, inform, mask, 0, 0) }
}

/// As `ASN1_mbstring_copy`, for at least `minsize` and at most `maxsize` characters (if positive).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_mbstring_ncopy(
    out: *mut *mut ASN1_STRING,
    r#in: *const c_uchar,
    len: c_int,
    inform: c_int,
    mask: c_ulong,
    minsize: c_long,
    maxsize: c_long,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise `len` readable bytes, or a C string if `len` is -1.
        let input = unsafe { if len < 0 { c_str(r#in.cast::<c_char>())? } else { bytes(r#in, len)? } };
        let (kind, content) = smallest(input, inform, mask, minsize, maxsize)?;
        // SAFETY: the man page has the caller promise a place that holds NULL or a live string, or NULL.
        unsafe {
            match out.as_mut() {
                None => {}
                Some(slot) if slot.is_null() => *slot = ASN1_STRING::with_bytes(kind, &content)?,
                Some(slot) => {
                    (**slot).set_bytes(&content)?;
                    (**slot).r#type = kind;
                }
            }
        }
        Ok(kind)
    })
}

/// Writes the text of a character string as UTF-8 into a new block at `*out`. Returns its length, negative on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_to_UTF8(out: *mut *mut c_uchar, r#in: *const ASN1_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live string or NULL.
        let string = unsafe { r#in.as_ref() }.ok_or(Error::SILENT)?;
        let inform = match text::width_of(string.r#type).ok_or(Error::SILENT)? {
            Width::Utf8 => MBSTRING_UTF8,
            Width::One => MBSTRING_ASC,
            Width::Two => MBSTRING_BMP,
            Width::Four => MBSTRING_UNIV,
        };
        let (_, content) = smallest(string.bytes(), inform, mask::UTF8, 0, 0)?;
        let block = terminated(&content)?;
        // SAFETY: the man page has the caller promise a place for the block.
        unsafe { out.write(block) };
        Ok(content.len() as c_int)
    })
}

/// Copies a text into `*out` (a new string if NULL) as attribute `nid` wants it. Returns the string, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_set_by_NID(
    out: *mut *mut ASN1_STRING,
    r#in: *const c_uchar,
    inlen: c_int,
    inform: c_int,
    nid: c_int,
) -> *mut ASN1_STRING {
    let mut own = std::ptr::null_mut();
    let slot = if out.is_null() { &raw mut own } else { out };
    let global = GLOBAL_MASK.load(Ordering::Relaxed);
    let found = guard(None, || Ok(lookup(nid)));
    // SAFETY: the man page has the caller promise what `ASN1_mbstring_ncopy` asks.
    unsafe {
        let kind = match found {
            Some(entry) => {
                let allowed = if entry.flags & STABLE_NO_MASK == 0 { entry.mask & global } else { entry.mask };
                ASN1_mbstring_ncopy(slot, r#in, inlen, inform, allowed, entry.minsize, entry.maxsize)
            }
            None => ASN1_mbstring_copy(slot, r#in, inlen, inform, mask::DIRECTORY & global),
        };
        if kind <= 0 { std::ptr::null_mut() } else { *slot }
    }
}

/// Sets the types that `ASN1_STRING_set_by_NID` may choose from.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_set_default_mask(mask: c_ulong) {
    GLOBAL_MASK.store(mask, Ordering::Relaxed);
}

/// Returns the types that `ASN1_STRING_set_by_NID` may choose from.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_get_default_mask() -> c_ulong {
    GLOBAL_MASK.load(Ordering::Relaxed)
}

/// Sets those types by name: `nombstr`, `pkix`, `utf8only`, `default` or `MASK:number`. Returns 1, or 0 if unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_set_default_mask_asc(p: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a C string.
        let name = unsafe { c_str(p) }?;
        let chosen = match name {
            b"nombstr" => !(mask::BMP | mask::UTF8),
            b"pkix" => !mask::T61,
            b"utf8only" => mask::UTF8,
            b"default" => 0xffff_ffff,
            _ => name.strip_prefix(b"MASK:").and_then(number).ok_or(Error::SILENT)?,
        };
        GLOBAL_MASK.store(chosen, Ordering::Relaxed);
        Ok(1)
    })
}

/// A number as `strtoul` reads it in base 0.
fn number(text: &[u8]) -> Option<u64> {
    let text = std::str::from_utf8(text).ok()?;
    if let Some(hex) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        return u64::from_str_radix(hex, 16).ok();
    }
    match text.strip_prefix('0') {
        Some(octal) if !octal.is_empty() => u64::from_str_radix(octal, 8).ok(),
        _ => text.parse().ok(),
    }
}

/// Returns what strings of attribute `nid` may be; NULL if anything.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_TABLE_get(nid: c_int) -> *mut ASN1_STRING_TABLE {
    guard(std::ptr::null_mut(), || {
        Ok(lookup(nid).map_or(std::ptr::null_mut(), |entry| std::ptr::from_ref(entry).cast_mut()))
    })
}

/// Says what strings of attribute `nid` may be; negative sizes, mask 0 and flags 0 keep what there is. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_TABLE_add(
    nid: c_int,
    minsize: c_long,
    maxsize: c_long,
    mask: c_ulong,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        let mut new = lookup(nid).copied().unwrap_or(entry(nid, -1, -1, 0, 0));
        new.flags |= STABLE_FLAGS_MALLOC;
        if minsize >= 0 {
            new.minsize = minsize;
        }
        if maxsize >= 0 {
            new.maxsize = maxsize;
        }
        if mask != 0 {
            new.mask = mask;
        }
        if flags != 0 {
            new.flags = STABLE_FLAGS_MALLOC | flags;
        }
        ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner).push(Box::leak(Box::new(new)));
        Ok(1)
    })
}

/// Forgets what `ASN1_STRING_TABLE_add` said.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_TABLE_cleanup() {
    guard((), || {
        ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
        Ok(())
    })
}

/// Reads the first character of UTF-8 into `*val`. Returns its length, 0 for no text, negative if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UTF8_getc(str: *const c_uchar, len: c_int, val: *mut c_ulong) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises `len` readable bytes and a place for the character.
        match text::first_utf8(unsafe { bytes(str, len.max(0))? }) {
            Ok(None) => Ok(0),
            Ok(Some((character, length))) => {
                // SAFETY: as above.
                unsafe { val.write(character.into()) };
                Ok(length as c_int)
            }
            Err(bad @ (BadUtf8::Short | BadUtf8::Illegal | BadUtf8::Continuation | BadUtf8::Overlong)) => {
                Ok(bad as c_int)
            }
        }
    })
}

/// Writes a character as UTF-8 into `len` bytes (NULL: asks for its length). Returns its length, negative on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UTF8_putc(str: *mut c_uchar, len: c_int, value: c_ulong) -> c_int {
    guard(-1, || {
        if !str.is_null() && len <= 0 {
            return Err(Error::SILENT);
        }
        let Some(encoded) = u32::try_from(value).ok().and_then(text::to_utf8) else { return Ok(-2) };
        if !str.is_null() {
            if encoded.len() > len as usize {
                return Err(Error::SILENT);
            }
            // SAFETY: the caller promises `len` writable bytes.
            unsafe { std::ptr::copy_nonoverlapping(encoded.as_ptr(), str, encoded.len()) };
        }
        Ok(encoded.len() as c_int)
    })
}

/// Returns the smallest of PrintableString, IA5String and T61String that holds the text; -1 as length: a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_type(s: *const c_uchar, max: c_int) -> c_int {
    guard(tag::PRINTABLESTRING, || {
        if s.is_null() {
            return Ok(tag::PRINTABLESTRING);
        }
        // SAFETY: the caller promises `max` readable bytes, or a C string if `max` is negative.
        let text = unsafe { if max < 0 { c_str(s.cast::<c_char>())? } else { bytes(s, max)? } };
        Ok(printable_type(text))
    })
}

fn printable_type(text: &[u8]) -> c_int {
    if !text.is_ascii() {
        tag::T61STRING
    } else if text.iter().any(|&byte| !text::is_printable(byte.into())) {
        tag::IA5STRING
    } else {
        tag::PRINTABLESTRING
    }
}

/// Makes a UniversalString of Latin-1 characters a string of one byte per character. Returns 1, or 0 if it cannot be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_to_string(s: *mut ASN1_UNIVERSALSTRING) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live string.
        let string = unsafe { ASN1_STRING::get0_mut(s)? };
        let content = string.bytes();
        let narrow = content.chunks_exact(4).all(|chunk| chunk[..3] == [0, 0, 0]);
        if string.r#type != tag::UNIVERSALSTRING || content.len() % 4 != 0 || !narrow {
            return Err(Error::SILENT);
        }
        let text: Vec<u8> = content.chunks_exact(4).map(|chunk| chunk[3]).collect();
        let kind = printable_type(&text);
        string.set_bytes(&text)?;
        string.r#type = kind;
        Ok(1)
    })
}

/// Reads a list of type names (`UTF8,PRINTABLE|…`) into a mask. Returns 1, or 0 if one is unknown.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_str2mask(str: *const c_char, pmask: *mut c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string and a place for the mask.
        unsafe {
            let text = c_str(str)?;
            let mut all = 0;
            for name in text.split(|&byte| byte == b'|').map(<[u8]>::trim_ascii) {
                all |= super::generate::mask_of(name).ok_or(Error::SILENT)?;
            }
            pmask.write(all);
        }
        Ok(1)
    })
}
