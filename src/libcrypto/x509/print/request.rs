//! Certificate requests.

use super::super::attribute::*;
use super::super::extension::*;
use super::super::request::*;
use super::super::request_fields::*;
use super::super::typed::X509_EXTENSION_free;
use super::*;
use crate::error::{Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::stack::Stack;

/// Prints a request to a file; see `X509_REQ_print_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_print_fp(bp: *mut FILE, req: *mut X509_REQ) -> c_int {
    // SAFETY: the caller promises an open file and a live request.
    guard(0, || unsafe { with_file(bp, |bio| X509_REQ_print(bio, req)) })
}

/// Prints a request; the name in the old form. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_print(bp: *mut BIO, req: *mut X509_REQ) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_REQ_print_ex(bp, req, 0, 0) }
}

/// Prints a request: the name as `nmflag` (`XN_FLAG_*`) says, without what `cflag` (`X509_FLAG_NO_*`) names.
///
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_REQ_print_ex(bp: *mut BIO, x: *mut X509_REQ, nmflag: c_ulong, cflag: c_ulong) -> c_int {
    guard(0, || {
        let (out, wanted) = (Out(bp), |flag| cflag & flag == 0);
        // SAFETY: the caller promises a live BIO and request, whose parts were made with it.
        unsafe {
            if wanted(no::HEADER) {
                out.text("Certificate Request:\n    Data:\n")?;
            }
            if wanted(no::VERSION) {
                match X509_REQ_get_version(x) {
                    0 => out.text("        Version: 1 (0x0)\n")?,
                    version => out.text(&format!("        Version: Unknown ({version})\n"))?,
                }
            }
            if wanted(no::SUBJECT) {
                out.name("Subject", X509_REQ_get_subject_name(x), nmflag)?;
            }
            if wanted(no::PUBKEY) {
                out.public_key(X509_REQ_get_X509_PUBKEY(x))?;
            }
            if wanted(no::ATTRIBUTES) {
                print_attributes(out, x)?;
            }
            if wanted(no::EXTENSIONS) {
                print_extensions(out, x, cflag)?;
            }
            if wanted(no::SIGDUMP) {
                let (mut signature, mut algorithm) = (std::ptr::null(), std::ptr::null());
                X509_REQ_get0_signature(x, &mut signature, &mut algorithm);
                done(X509_signature_print(bp, algorithm, signature))?;
            }
        }
        Ok(1)
    })
}

/// # Safety
/// The request and the BIO are live.
unsafe fn print_attributes(out: Out, x: *mut X509_REQ) -> Result<(), Error> {
    // SAFETY: as the caller promises; attributes and their values are live.
    unsafe {
        out.text("        Attributes:\n")?;
        let count = X509_REQ_get_attr_count(x);
        if count == 0 {
            return out.text("            (none)\n");
        }
        for place in 0..count {
            let attribute = X509_REQ_get_attr(x, place);
            let object = X509_ATTRIBUTE_get0_object(attribute);
            if X509_REQ_extension_nid(OBJ_obj2nid(object)) != 0 {
                continue;
            }
            out.text("            ")?;
            let width = out.object(object)?;
            let values = X509_ATTRIBUTE_count(attribute);
            if values == 0 {
                return Err(Error::new(Lib::X509, reason::X509_R_INVALID_ATTRIBUTES));
            }
            for number in 0..values {
                // Only the first value stands beside the name.
                let pad = if number == 0 { 25 - width } else { 0 };
                out.text(&" ".repeat(usize::try_from(pad).unwrap_or(0)))?;
                print_value(out, X509_ATTRIBUTE_get0_type(attribute, number).as_ref().ok_or(Error::SILENT)?)?;
            }
        }
    }
    Ok(())
}

fn print_value(out: Out, value: &ASN1_TYPE) -> Result<(), Error> {
    const PRINTED: [c_int; 5] =
        [tag::PRINTABLESTRING, tag::T61STRING, tag::NUMERICSTRING, tag::UTF8STRING, tag::IA5STRING];
    out.text(":")?;
    if !PRINTED.contains(&value.r#type) {
        return out.text("unable to print attribute\n");
    }
    // SAFETY: values of these types are strings.
    out.bytes(unsafe { ASN1_STRING::get0(value.value.asn1_string)? }.bytes())?;
    out.text("\n")
}

/// # Safety
/// The request and the BIO are live.
unsafe fn print_extensions(out: Out, x: *mut X509_REQ, cflag: c_ulong) -> Result<(), Error> {
    // SAFETY: as the caller promises; the list is ours to free.
    unsafe {
        let list = X509_REQ_get_extensions(x);
        if list.is_null() {
            return Ok(());
        }
        let print = || {
            out.text("            Requested Extensions:\n")?;
            for extension in Stack::items(list) {
                out.text("                ")?;
                out.object(X509_EXTENSION_get_object(extension))?;
                let critical = X509_EXTENSION_get_critical(extension) != 0;
                out.text(&format!(": {}\n", if critical { "critical" } else { "" }))?;
                if X509V3_EXT_print(out.0, extension, cflag, 20) == 0 {
                    out.text("                    ")?;
                    ASN1_STRING_print(out.0, X509_EXTENSION_get_data(extension));
                }
                out.text("\n")?;
            }
            Ok(())
        };
        let result = print();
        Stack::pop_free(list, |extension| X509_EXTENSION_free(extension));
        result
    }
}
