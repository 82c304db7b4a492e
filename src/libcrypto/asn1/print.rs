//! Strings for people: `ASN1_STRING_print_ex` and kin, hex lines, `ASN1_PCTX`.

use std::ffi::{c_char, c_int, c_uchar, c_ulong};

use aws_lc_sys::BIGNUM;
use libc::FILE;

use super::outside::{BIO, BIO_free, BIO_new_fp, write};
use super::string::*;
use super::template::encode::string_i2c;
use crate::asn1::text::{self, Width, escape};
use crate::asn1::tlv;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, bytes, c_str, guard};

/// How `ASN1_item_print` prints.
#[derive(Default)]
pub struct asn1_pctx_st {
    pub(crate) flags: c_ulong,
    pub(crate) nm_flags: c_ulong,
    pub(crate) cert_flags: c_ulong,
    pub(crate) oid_flags: c_ulong,
    pub(crate) str_flags: c_ulong,
}
/// OpenSSL's name for it.
pub type ASN1_PCTX = asn1_pctx_st;

impl Boxed for asn1_pctx_st {
    const LIB: Lib = Lib::ASN1;
}

/// The text that `ASN1_STRING_print_ex` prints.
pub fn shown(string: &ASN1_STRING, flags: c_ulong) -> Result<Vec<u8>, Error> {
    let mut out = type_shown(string, flags);
    append_shown(string, flags, &mut out)?;
    Ok(out)
}

fn type_shown(string: &ASN1_STRING, flags: c_ulong) -> Vec<u8> {
    if flags & escape::SHOW_TYPE == 0 {
        return Vec::new();
    }
    [super::misc::tag_name(string.r#type).to_bytes(), b":"].concat()
}

fn append_shown(string: &ASN1_STRING, flags: c_ulong, out: &mut Vec<u8>) -> Result<(), Error> {
    let width = if flags & escape::DUMP_ALL != 0 {
        None
    } else if flags & escape::IGNORE_TYPE != 0 {
        Some(Width::One)
    } else {
        // What is no text is shown as one all the same, unless it shall be dumped.
        text::width_of(string.r#type).or((flags & escape::DUMP_UNKNOWN == 0).then_some(Width::One))
    };
    match width {
        None => {
            out.push(b'#');
            let dumped = if flags & escape::DUMP_DER == 0 { string.bytes().to_vec() } else { der(string) };
            out.extend(text::hex(&dumped).into_bytes());
        }
        Some(width) => {
            // UTF-8 that shall become UTF-8 is taken as bytes.
            let (width, convert) = match (flags & escape::UTF8_CONVERT != 0, width) {
                (true, Width::Utf8) => (Width::One, false),
                (convert, width) => (width, convert),
            };
            out.extend(text::show(string.bytes(), width, convert, flags)?);
        }
    }
    Ok(())
}

/// A string with its header, as an `ASN1_TYPE` is written.
fn der(string: &ASN1_STRING) -> Vec<u8> {
    // A negative number has no type of its own on the wire: OpenSSL takes the flag for part of the tag.
    let content = string_i2c(string, string.r#type);
    if matches!(string.r#type, tag::SEQUENCE | tag::SET | tag::OTHER) {
        return content;
    }
    let mut out = Vec::new();
    tlv::write_header(&mut out, tlv::Framing::Primitive, string.r#type, tlv::class::UNIVERSAL, content.len());
    out.extend(content);
    out
}

/// Prints a string, escaped as `flags` (`ASN1_STRFLGS_*`) say. Returns the number of characters, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_print_ex(out: *mut BIO, str: *const ASN1_STRING, flags: c_ulong) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live BIO or NULL and a live string.
        unsafe {
            let string = ASN1_STRING::get0(str)?;
            let mut text = type_shown(string, flags);
            // The type is printed even if the text then cannot be.
            let result = append_shown(string, flags, &mut text);
            if !out.is_null() && !write(out, &text) {
                return Err(Error::SILENT);
            }
            result.map(|()| text.len() as c_int)
        }
    })
}

/// As `ASN1_STRING_print_ex`, to a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_print_ex_fp(fp: *mut FILE, str: *const ASN1_STRING, flags: c_ulong) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise an open stream or NULL and a live string.
        unsafe {
            let text = shown(ASN1_STRING::get0(str)?, flags)?;
            if !fp.is_null() && libc::fwrite(text.as_ptr().cast(), 1, text.len(), fp) != text.len() {
                return Err(Error::SILENT);
            }
            Ok(text.len() as c_int)
        }
    })
}

/// Prints a string with `.` for what is not printable. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_print(bp: *mut BIO, v: *const ASN1_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live BIO and a live string or NULL.
        let string = unsafe { v.as_ref() }.ok_or(Error::SILENT)?;
        let plain = |&byte: &u8| if matches!(byte, b' '..=b'~' | b'\n' | b'\r') { byte } else { b'.' };
        let text: Vec<u8> = string.bytes().iter().map(plain).collect();
        // SAFETY: as above.
        Ok(c_int::from(unsafe { write(bp, &text) }))
    })
}

/// Hexadecimal digits in lines of 35 bytes, each but the last ended by a backslash.
fn hex_lines(content: &[u8]) -> String {
    content.chunks(35).map(text::hex).collect::<Vec<_>>().join("\\\n")
}

/// # Safety
/// `bp` is a live BIO.
unsafe fn print_counted(bp: *mut BIO, text: &str) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    if unsafe { write(bp, text.as_bytes()) } { Ok(text.len() as c_int) } else { Err(Error::SILENT) }
}

/// Prints an INTEGER in hexadecimal. Returns the number of characters, 0 for NULL, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2a_ASN1_INTEGER(bp: *mut BIO, a: *const ASN1_INTEGER) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a live BIO and a live number or NULL.
        unsafe {
            let Some(number) = a.as_ref() else { return Ok(0) };
            let sign = if number.r#type & tag::NEG != 0 { "-" } else { "" };
            let digits = if number.length == 0 { "00".to_owned() } else { hex_lines(number.bytes()) };
            print_counted(bp, &format!("{sign}{digits}"))
        }
    })
}

/// Prints an ENUMERATED as `i2a_ASN1_INTEGER` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2a_ASN1_ENUMERATED(bp: *mut BIO, a: *const ASN1_ENUMERATED) -> c_int {
    // SAFETY: the same promise.
    unsafe { i2a_ASN1_INTEGER(bp, a) }
}

/// Prints the bytes of a string in hexadecimal. Returns the number of characters, 0 for NULL, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2a_ASN1_STRING(bp: *mut BIO, a: *const ASN1_STRING, _type: c_int) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a live BIO and a live string or NULL.
        unsafe {
            let Some(string) = a.as_ref() else { return Ok(0) };
            let digits = if string.length == 0 { "0".to_owned() } else { hex_lines(string.bytes()) };
            print_counted(bp, &digits)
        }
    })
}

/// Prints bytes in hexadecimal, 15 in a line, each line indented by `off`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_buf_print(bp: *mut BIO, buf: *const c_uchar, buflen: usize, off: c_int) -> c_int {
    // SAFETY: the caller promises a live BIO and `buflen` readable bytes.
    guard(0, || Ok(c_int::from(unsafe { write(bp, buffer_lines(bytes(buf, buflen)?, off).as_bytes()) })))
}

/// Bytes as `ASN1_buf_print` prints them.
pub(crate) fn buffer_lines(buffer: &[u8], indent: c_int) -> String {
    let indent = " ".repeat(indent.clamp(0, 128) as usize);
    let (mut text, chunks) = (String::new(), buffer.chunks(15).count());
    for (place, chunk) in buffer.chunks(15).enumerate() {
        let digits: Vec<String> = chunk.iter().map(|byte| format!("{byte:02x}")).collect();
        let more = if place + 1 < chunks { ":" } else { "" };
        text.push_str(&format!("{indent}{}{more}\n", digits.join(":")));
    }
    if buffer.is_empty() { "\n".to_owned() } else { text }
}

/// Prints a big number under a title. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_bn_print(
    bp: *mut BIO,
    number: *const c_char,
    num: *const BIGNUM,
    _buf: *mut c_uchar,
    off: c_int,
) -> c_int {
    guard(0, || {
        if num.is_null() {
            return Ok(1);
        }
        // SAFETY: the caller promises a live BIO, a C string and a live number.
        unsafe {
            let title = String::from_utf8_lossy(c_str(number)?).into_owned();
            let negative = aws_lc_sys::BN_is_negative(num) != 0;
            let mut magnitude = vec![0u8; aws_lc_sys::BN_num_bytes(num) as usize];
            aws_lc_sys::BN_bn2bin(num, magnitude.as_mut_ptr());
            let indent = " ".repeat(off.clamp(0, 128) as usize);
            let (sign, note) = if negative { ("-", " (Negative)") } else { ("", "") };
            let text = if magnitude.is_empty() {
                format!("{indent}{title} 0\n")
            } else if magnitude.len() <= 8 {
                let value = magnitude.iter().fold(0u64, |sum, &byte| sum << 8 | u64::from(byte));
                format!("{indent}{title} {sign}{value} ({sign}0x{value:x})\n")
            } else {
                if magnitude[0] & 0x80 != 0 {
                    magnitude.insert(0, 0);
                }
                format!("{indent}{title}{note}\n{}", buffer_lines(&magnitude, off + 4))
            };
            Ok(c_int::from(write(bp, text.as_bytes())))
        }
    })
}

/// A BIO on a C stream, for functions that print to either; freed with the stream left open.
pub(crate) struct StreamBio(*mut BIO);

impl StreamBio {
    /// # Safety
    /// `stream` is open.
    pub(crate) unsafe fn new(stream: *mut FILE) -> Result<Self, Error> {
        // SAFETY: as the caller promises; 0 leaves the stream open.
        let bio = unsafe { BIO_new_fp(stream, 0) };
        if bio.is_null() { Err(Error::new(Lib::ASN1, reason::ERR_R_BUF_LIB)) } else { Ok(StreamBio(bio)) }
    }

    pub(crate) fn get(&self) -> *mut BIO {
        self.0
    }
}

impl Drop for StreamBio {
    fn drop(&mut self) {
        // SAFETY: made by `new` and not handed out for longer.
        unsafe { BIO_free(self.0) };
    }
}

/// Makes a print context with no flags; NULL without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_new() -> *mut ASN1_PCTX {
    guard(std::ptr::null_mut(), || Ok(ASN1_PCTX::into_raw(ASN1_PCTX::default())))
}

/// Frees a print context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_free(p: *mut ASN1_PCTX) {
    guard((), || {
        // SAFETY: the caller gives up a live context.
        drop(unsafe { ASN1_PCTX::set0(p) });
        Ok(())
    })
}

/// Returns the flags (`ASN1_PCTX_FLAGS_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_get_flags(p: *const ASN1_PCTX) -> c_ulong {
    // SAFETY: the caller promises a live context.
    guard(0, || Ok(unsafe { ASN1_PCTX::get0(p)? }.flags))
}

/// Sets the flags (`ASN1_PCTX_FLAGS_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_set_flags(p: *mut ASN1_PCTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_PCTX::get0_mut(p)? }.flags = flags;
        Ok(())
    })
}

/// Returns the flags for names.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_get_nm_flags(p: *const ASN1_PCTX) -> c_ulong {
    // SAFETY: the caller promises a live context.
    guard(0, || Ok(unsafe { ASN1_PCTX::get0(p)? }.nm_flags))
}

/// Sets the flags for names.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_set_nm_flags(p: *mut ASN1_PCTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_PCTX::get0_mut(p)? }.nm_flags = flags;
        Ok(())
    })
}

/// Returns the flags for certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_get_cert_flags(p: *const ASN1_PCTX) -> c_ulong {
    // SAFETY: the caller promises a live context.
    guard(0, || Ok(unsafe { ASN1_PCTX::get0(p)? }.cert_flags))
}

/// Sets the flags for certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_set_cert_flags(p: *mut ASN1_PCTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_PCTX::get0_mut(p)? }.cert_flags = flags;
        Ok(())
    })
}

/// Returns the flags for object identifiers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_get_oid_flags(p: *const ASN1_PCTX) -> c_ulong {
    // SAFETY: the caller promises a live context.
    guard(0, || Ok(unsafe { ASN1_PCTX::get0(p)? }.oid_flags))
}

/// Sets the flags for object identifiers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_set_oid_flags(p: *mut ASN1_PCTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_PCTX::get0_mut(p)? }.oid_flags = flags;
        Ok(())
    })
}

/// Returns the flags for strings (`ASN1_STRFLGS_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_get_str_flags(p: *const ASN1_PCTX) -> c_ulong {
    // SAFETY: the caller promises a live context.
    guard(0, || Ok(unsafe { ASN1_PCTX::get0(p)? }.str_flags))
}

/// Sets the flags for strings (`ASN1_STRFLGS_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PCTX_set_str_flags(p: *mut ASN1_PCTX, flags: c_ulong) {
    guard((), || {
        // SAFETY: the caller promises a live context.
        unsafe { ASN1_PCTX::get0_mut(p)? }.str_flags = flags;
        Ok(())
    })
}
