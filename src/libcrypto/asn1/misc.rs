//! Headers by hand: `ASN1_get_object`, `ASN1_put_object` and what belongs to them.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulong};

use crate::asn1::tlv::{self, Framing, Header};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard};

/// The bit of each universal type in masks of string types (`B_ASN1_*`).
const BITS: [u64; 31] = [
    0, 0, 0, 0x400, 0x200, 0, 0, 0x1000, 0x1000, 0x1000, 0, 0x1000, 0x2000, 0x1000, 0x1000, 0x1000, 0x10000, 0, 1, 2,
    4, 8, 0x10, 0x4000, 0x8000, 0x20, 0x40, 0x80, 0x100, 0x1000, 0x800,
];

/// The bit of a universal type in a mask of string types; 0 if it has none.
pub fn tag2bit(tag: c_int) -> u64 {
    usize::try_from(tag).ok().and_then(|tag| BITS.get(tag)).copied().unwrap_or(0)
}

/// Returns the bit (`B_ASN1_*`) of a universal type; 0 if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_tag2bit(tag: c_int) -> c_ulong {
    tag2bit(tag)
}

/// Returns the name of a universal type, with its sign for INTEGER and ENUMERATED.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_tag2str(tag: c_int) -> *const c_char {
    tag_name(tag).as_ptr()
}

/// The name of a universal type.
pub fn tag_name(tag: c_int) -> &'static std::ffi::CStr {
    const NAMES: [&std::ffi::CStr; 31] = [
        c"EOC",
        c"BOOLEAN",
        c"INTEGER",
        c"BIT STRING",
        c"OCTET STRING",
        c"NULL",
        c"OBJECT",
        c"OBJECT DESCRIPTOR",
        c"EXTERNAL",
        c"REAL",
        c"ENUMERATED",
        c"<ASN1 11>",
        c"UTF8STRING",
        c"<ASN1 13>",
        c"<ASN1 14>",
        c"<ASN1 15>",
        c"SEQUENCE",
        c"SET",
        c"NUMERICSTRING",
        c"PRINTABLESTRING",
        c"T61STRING",
        c"VIDEOTEXSTRING",
        c"IA5STRING",
        c"UTCTIME",
        c"GENERALIZEDTIME",
        c"GRAPHICSTRING",
        c"VISIBLESTRING",
        c"GENERALSTRING",
        c"UNIVERSALSTRING",
        c"<ASN1 29>",
        c"BMPSTRING",
    ];
    let tag = if tag == super::tag::NEG_INTEGER || tag == super::tag::NEG_ENUMERATED { tag & !0x100 } else { tag };
    usize::try_from(tag).ok().and_then(|tag| NAMES.get(tag)).copied().unwrap_or(c"(unknown)")
}

/// Reads a header and moves `*pp` to the value.
///
/// Returns the constructed bit, with 1 added if the length is indefinite and 0x80 if something is wrong.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_get_object(
    pp: *mut *const c_uchar,
    plength: *mut c_long,
    ptag: *mut c_int,
    pclass: *mut c_int,
    omax: c_long,
) -> c_int {
    guard(0x80, || {
        if omax <= 0 {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_SMALL));
        }
        // SAFETY: the caller promises `omax` readable bytes at `*pp` and writable places.
        unsafe {
            let header = Header::read(bytes(*pp, omax)?)?;
            *plength = header.length as c_long;
            *ptag = header.tag;
            *pclass = header.class.into();
            *pp = (*pp).add(header.size);
            if header.overrun {
                Error::new(Lib::ASN1, reason::ASN1_R_TOO_LONG).raise();
            }
            let constructed = if header.constructed { 0x20 } else { 0 };
            Ok(constructed | c_int::from(header.indefinite) | if header.overrun { 0x80 } else { 0 })
        }
    })
}

fn framing(constructed: c_int) -> Framing {
    match constructed {
        0 => Framing::Primitive,
        2 => Framing::Indefinite,
        _ => Framing::Constructed,
    }
}

/// Writes a header at `*pp` and moves `*pp` behind it; `constructed` 2 means indefinite length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_put_object(
    pp: *mut *mut c_uchar,
    constructed: c_int,
    length: c_int,
    tag: c_int,
    xclass: c_int,
) {
    guard((), || {
        let mut header = Vec::new();
        tlv::write_header(&mut header, framing(constructed), tag, xclass as u8, length.max(0) as usize);
        // SAFETY: the caller promises room for the header at `*pp`.
        unsafe {
            std::ptr::copy_nonoverlapping(header.as_ptr(), *pp, header.len());
            *pp = (*pp).add(header.len());
        }
        Ok(())
    })
}

/// Writes an end-of-contents at `*pp` and moves `*pp` behind it. Returns 2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_put_eoc(pp: *mut *mut c_uchar) -> c_int {
    // SAFETY: the caller promises room for two bytes at `*pp`.
    unsafe {
        (*pp).cast::<[u8; 2]>().write([0, 0]);
        *pp = (*pp).add(2);
    }
    2
}

/// Returns the length of a value with its header (and end-of-contents); -1 if it is too long.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_object_size(constructed: c_int, length: c_int, tag: c_int) -> c_int {
    guard(-1, || {
        let length = usize::try_from(length).map_err(|_| Error::SILENT)?;
        let mut header = Vec::new();
        tlv::write_header(&mut header, framing(constructed), tag, 0, length);
        let end = if constructed == 2 { 2 } else { 0 };
        c_int::try_from(header.len() + end + length).map_err(|_| Error::SILENT)
    })
}

/// Whether an end-of-contents stands at `*p`, which is then moved behind it; 1 also if nothing is left.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_check_infinite_end(p: *mut *mut c_uchar, len: c_long) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_const_check_infinite_end(p.cast(), len) }
}

/// As `ASN1_check_infinite_end`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_const_check_infinite_end(p: *mut *const c_uchar, len: c_long) -> c_int {
    if len <= 0 {
        return 1;
    }
    guard(0, || {
        // SAFETY: the caller promises `len` readable bytes at `*p`.
        unsafe {
            if tlv::at_end(bytes(*p, len)?) {
                *p = (*p).add(2);
                return Ok(1);
            }
        }
        Ok(0)
    })
}
