//! Extensions printed: `X509V3_EXT_print` and kin.

use std::ffi::{c_char, c_int, c_long, c_ulong, c_void};

use libc::FILE;

use super::method::{X509V3_EXT_MULTILINE, X509V3_EXT_get, pairs, v3_ext_method};
use super::outside::*;
use super::show::Out;
use super::values::{Pair, free_list, stack_st_CONF_VALUE};
use crate::error::Error;
use crate::ffi::{c_str, guard, memory, optional_str};
use crate::libcrypto::asn1::print::{ASN1_STRING_print, StreamBio};
use crate::libcrypto::asn1::string::ASN1_STRING;
use crate::libcrypto::stack::Stack;

/// What to do with unknown extensions (`X509V3_EXT_*`).
const UNKNOWN_MASK: c_ulong = 0xf << 16;
const ERROR_UNKNOWN: c_ulong = 1 << 16;
const PARSE_UNKNOWN: c_ulong = 2 << 16;
const DUMP_UNKNOWN: c_ulong = 3 << 16;

/// Prints names and values, on one line or (`ml`) on several.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_val_prn(out: *mut BIO, val: *mut stack_st_CONF_VALUE, indent: c_int, ml: c_int) {
    guard((), || {
        if val.is_null() {
            return Ok(());
        }
        // SAFETY: the caller promises a live BIO and list.
        unsafe { print_pairs(Out::new(out, indent), &pairs(val)?, ml != 0) };
        Ok(())
    })
}

fn print_pairs(out: Out, pairs: &[Pair], lines: bool) {
    if !lines || pairs.is_empty() {
        out.line("");
        if pairs.is_empty() {
            out.put("<EMPTY>\n");
        }
    }
    for (place, pair) in pairs.iter().enumerate() {
        if lines {
            out.put(if place > 0 { "\n" } else { "" });
            out.line("");
        } else if place > 0 {
            out.put(", ");
        }
        let shown: Vec<&[u8]> = [&pair.name, &pair.value].into_iter().flatten().map(Vec::as_slice).collect();
        out.put(shown.join(&b":"[..]));
    }
}

/// Prints an extension's value. Returns 1, or 0 if that is not possible.
///
/// `flag` says what to do with unknown extensions: `X509V3_EXT_DEFAULT`, `…_ERROR_UNKNOWN`, `…_PARSE_UNKNOWN`,
/// `…_DUMP_UNKNOWN`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_print(
    out: *mut BIO,
    ext: *mut X509_EXTENSION,
    flag: c_ulong,
    indent: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and extension; the value is the method's and freed here.
        unsafe {
            let der = ASN1_STRING::get0(X509_EXTENSION_get_data(ext))?.bytes();
            let Some(method) = X509V3_EXT_get(ext).as_ref() else {
                return Ok(print_unknown(out, der, flag, indent, false));
            };
            let value = method.read(der);
            if value.is_null() {
                return Ok(print_unknown(out, der, flag, indent, true));
            }
            let done = print_value(method, value, out, indent);
            method.release(value);
            Ok(done)
        }
    })
}

unsafe fn print_value(method: &v3_ext_method, value: *mut c_void, out: *mut BIO, indent: c_int) -> c_int {
    // SAFETY: a live value of the method and a live BIO, by the caller.
    unsafe {
        if let Some(i2s) = method.i2s {
            let text = i2s(method, value);
            let Some(shown) = optional_str(text) else { return 0 };
            Out::new(out, indent).line(shown);
            memory::free(text);
        } else if let Some(i2v) = method.i2v {
            let list = i2v(method, value, std::ptr::null_mut());
            if list.is_null() {
                return 0;
            }
            X509V3_EXT_val_prn(out, list, indent, method.ext_flags & X509V3_EXT_MULTILINE);
            free_list(list);
        } else if let Some(i2r) = method.i2r {
            return c_int::from(i2r(method, value, out, indent) != 0);
        } else {
            return 0;
        }
    }
    1
}

unsafe fn print_unknown(out: *mut BIO, der: &[u8], flag: c_ulong, indent: c_int, supported: bool) -> c_int {
    let note = if supported { "<Parse Error>" } else { "<Not Supported>" };
    // SAFETY: a live BIO by the caller; the bytes are readable.
    unsafe {
        match flag & UNKNOWN_MASK {
            0 => 0,
            ERROR_UNKNOWN => {
                Out::new(out, indent).line(note);
                1
            }
            PARSE_UNKNOWN => ASN1_parse_dump(out, der.as_ptr(), der.len() as c_long, indent, -1),
            DUMP_UNKNOWN => c_int::from(BIO_dump_indent(out, der.as_ptr().cast(), der.len() as c_int, indent) >= 0),
            _ => 1,
        }
    }
}

/// Prints extensions under a title (NULL for none), each with its kind and whether it is critical. Returns 1, or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_extensions_print(
    out: *mut BIO,
    title: *const c_char,
    exts: *const Stack<X509_EXTENSION>,
    flag: c_ulong,
    indent: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and list and a C string or NULL.
        unsafe {
            let list = Stack::items(exts);
            if list.is_empty() {
                return Ok(1);
            }
            let mut to = Out::new(out, indent);
            if !title.is_null() {
                to.line(c_str(title)?);
                to.put(":\n");
                to = to.deeper(4);
            }
            for extension in list {
                to.line("");
                to.object(X509_EXTENSION_get_object(extension));
                let critical = X509_EXTENSION_get_critical(extension) != 0;
                to.put(if critical { ": critical\n" } else { ": \n" });
                if X509V3_EXT_print(out, extension, flag, to.indent() + 4) == 0 {
                    to.deeper(4).line("");
                    ASN1_STRING_print(out, X509_EXTENSION_get_data(extension));
                }
                to.put("\n");
            }
        }
        Ok(1)
    })
}

/// As `X509V3_EXT_print`, to a C stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_print_fp(
    out: *mut FILE,
    ext: *mut X509_EXTENSION,
    flag: c_int,
    indent: c_int,
) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the caller promises an open stream and a live extension.
        unsafe {
            let bio = StreamBio::new(out)?;
            Ok(X509V3_EXT_print(bio.get(), ext, flag as c_ulong, indent))
        }
    })
}
