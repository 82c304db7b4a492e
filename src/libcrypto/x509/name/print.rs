//! Printing names in the forms that `XN_FLAG_*` describe. Source: X509_NAME_print_ex(3).

use super::oneline::numbers;
use super::*;
use crate::ffi::{memory, optional_str};

const SEP_MASK: c_ulong = 0xf << 16;
const SEP_COMMA_PLUS: c_ulong = 1 << 16;
const SEP_CPLUS_SPC: c_ulong = 2 << 16;
const SEP_SPLUS_SPC: c_ulong = 3 << 16;
const SEP_MULTILINE: c_ulong = 4 << 16;
const DN_REV: c_ulong = 1 << 20;
const FN_MASK: c_ulong = 3 << 21;
const FN_SN: c_ulong = 0;
const FN_LN: c_ulong = 1 << 21;
const FN_OID: c_ulong = 2 << 21;
const FN_NONE: c_ulong = 3 << 21;
const SPC_EQ: c_ulong = 1 << 23;
const DUMP_UNKNOWN_FIELDS: c_ulong = 1 << 24;
const FN_ALIGN: c_ulong = 1 << 25;
const DUMP_ALL: c_ulong = 0x80;
const COMPAT: c_ulong = 0;

/// Writes `text` to a BIO, or only counts it if there is none.
///
/// # Safety
/// `out` is NULL or live.
unsafe fn write(out: *mut BIO, text: &[u8]) -> Result<c_int, Error> {
    let length = text.len() as c_int;
    // SAFETY: as the caller promises; the bytes are readable.
    if !out.is_null() && length > 0 && unsafe { BIO_write(out, text.as_ptr().cast(), length) } != length {
        return Err(Error::SILENT);
    }
    Ok(length)
}

/// What stands between entries, between entries of one group, and whether lines are indented.
fn separators(flags: c_ulong) -> Option<(&'static [u8], &'static [u8], bool)> {
    match flags & SEP_MASK {
        SEP_MULTILINE => Some((b"\n", b" + ", true)),
        SEP_COMMA_PLUS => Some((b",", b"+", false)),
        SEP_CPLUS_SPC => Some((b", ", b" + ", false)),
        SEP_SPLUS_SPC => Some((b"; ", b" + ", false)),
        _ => None,
    }
}

/// An entry's name as the flags want it; empty for none.
///
/// # Safety
/// `object` is live.
unsafe fn field_name(object: *const ASN1_OBJECT, flags: c_ulong) -> Vec<u8> {
    // SAFETY: as the caller promises; names are static strings.
    unsafe {
        let nid = OBJ_obj2nid(object);
        let style = flags & FN_MASK;
        if style == FN_OID || nid == NID_UNDEF {
            return numbers(object, 80);
        }
        let (name, width) = if style == FN_SN { (OBJ_nid2sn(nid), 10) } else { (OBJ_nid2ln(nid), 25) };
        let mut name = optional_str(name).unwrap_or_default().to_vec();
        if flags & FN_ALIGN != 0 && matches!(style, FN_SN | FN_LN) && name.len() < width {
            name.resize(width, b' ');
        }
        name
    }
}

/// # Safety
/// `out` is NULL or live.
unsafe fn print_entries(out: *mut BIO, name: &X509_NAME, indent: c_int, flags: c_ulong) -> Result<c_int, Error> {
    let (between, joined, indented) = separators(flags).ok_or(Error::SILENT)?;
    let indent = vec![b' '; usize::try_from(indent).unwrap_or(0)];
    let equals: &[u8] = if flags & SPC_EQ != 0 { b" = " } else { b"=" };
    let mut previous = None;
    // SAFETY: as the caller promises; a name holds live entries.
    unsafe {
        let mut length = write(out, &indent)?;
        for place in 0..name.entries.len() {
            let reversed = flags & DN_REV != 0;
            let entry = &*name.entries[if reversed { name.entries.len() - 1 - place } else { place }];
            match previous {
                None => {}
                Some(set) if set == entry.set => length += write(out, joined)?,
                Some(_) => {
                    length += write(out, between)?;
                    length += if indented { write(out, &indent)? } else { 0 };
                }
            }
            previous = Some(entry.set);
            if flags & FN_MASK != FN_NONE {
                length += write(out, &field_name(entry.object, flags))? + write(out, equals)?;
            }
            let unknown = flags & DUMP_UNKNOWN_FIELDS != 0 && OBJ_obj2nid(entry.object) == NID_UNDEF;
            let value = ASN1_STRING_print_ex(out, entry.value, flags | if unknown { DUMP_ALL } else { 0 });
            if value < 0 {
                return Err(Error::SILENT);
            }
            length += value;
        }
        Ok(length)
    }
}

/// Prints a name. Returns how many characters, -1 on failure; with a NULL BIO only counts.
///
/// Flags 0 give the old form, as `X509_NAME_print` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_print_ex(
    out: *mut BIO,
    nm: *const X509_NAME,
    indent: c_int,
    flags: c_ulong,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live name, and a live BIO or NULL.
        unsafe {
            if flags == COMPAT {
                return Ok(X509_NAME_print(out, nm, indent));
            }
            let nothing = X509_NAME::empty();
            print_entries(out, nm.as_ref().unwrap_or(&nothing), indent, flags)
        }
    })
}

/// Prints a name to a `FILE`; see `X509_NAME_print_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_print_ex_fp(
    fp: *mut FILE,
    nm: *const X509_NAME,
    indent: c_int,
    flags: c_ulong,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live name and an open file or NULL.
        unsafe {
            let out = if fp.is_null() { std::ptr::null_mut() } else { made(BIO_new_fp(fp, 0))? };
            let length = X509_NAME_print_ex(out, nm, indent, flags);
            BIO_free(out);
            Ok(length)
        }
    })
}

/// Whether an entry begins at `rest`: a slash and a name of one or two capitals.
fn begins_entry(rest: &[u8]) -> bool {
    match rest {
        [b'/', b'A'..=b'Z', b'=', ..] => true,
        [b'/', b'A'..=b'Z', second, b'=', ..] => second.is_ascii_uppercase(),
        _ => false,
    }
}

/// Prints a name in the old form, entries separated by commas. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_print(bp: *mut BIO, name: *const X509_NAME, _obase: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live name and BIO; the line is ours to free.
        unsafe {
            let line = made(X509_NAME_oneline(name, std::ptr::null_mut(), 0))?;
            let text = optional_str(line).unwrap_or_default().to_vec();
            memory::free(line);
            let Some(mut rest) = text.get(1..) else { return Ok(1) };
            let failed = |_| Error::new(Lib::X509, reason::ERR_R_BUF_LIB);
            while let Some(end) = (0..rest.len()).find(|place| begins_entry(&rest[*place..])) {
                write(bp, &rest[..end]).map_err(failed)?;
                write(bp, b", ").map_err(failed)?;
                rest = &rest[end + 1..];
            }
            write(bp, rest).map_err(failed)?;
        }
        Ok(1)
    })
}
