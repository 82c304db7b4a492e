//! Certificates.

use std::ffi::{c_char, c_int, c_ulong};

use super::super::aux::*;
use super::super::certificate::*;
use super::super::fields::*;
use super::super::name::sha1;
use super::*;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::integer::ASN1_INTEGER_get_int64;
use crate::libcrypto::stack::Stack;

/// Prints a certificate to a file; see `X509_print_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_print_fp(bp: *mut FILE, x: *mut X509) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_print_ex_fp(bp, x, 0, 0) }
}

/// Prints a certificate to a file; see `X509_print_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_print_ex_fp(bp: *mut FILE, x: *mut X509, nmflag: c_ulong, cflag: c_ulong) -> c_int {
    // SAFETY: the caller promises an open file and a live certificate.
    guard(0, || unsafe { with_file(bp, |bio| X509_print_ex(bio, x, nmflag, cflag)) })
}

/// Prints a certificate; names in the old form. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_print(bp: *mut BIO, x: *mut X509) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_print_ex(bp, x, 0, 0) }
}

/// Prints a certificate: names as `nmflag` (`XN_FLAG_*`) says, without what `cflag` (`X509_FLAG_NO_*`) names.
///
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_print_ex(bp: *mut BIO, x: *mut X509, nmflag: c_ulong, cflag: c_ulong) -> c_int {
    guard(0, || {
        let (out, wanted) = (Out(bp), |flag| cflag & flag == 0);
        // SAFETY: the caller promises a live BIO and certificate, whose parts were made with it.
        unsafe {
            print_head(out, x, cflag)?;
            if wanted(no::ISSUER) {
                out.name("Issuer", X509_get_issuer_name(x), nmflag)?;
            }
            if wanted(no::VALIDITY) {
                out.text("        Validity\n            Not Before: ")?;
                out.time(X509_get0_notBefore(x));
                out.text("\n            Not After : ")?;
                out.time(X509_get0_notAfter(x));
                out.text("\n")?;
            }
            if wanted(no::SUBJECT) {
                out.name("Subject", X509_get_subject_name(x), nmflag)?;
            }
            if wanted(no::PUBKEY) {
                out.public_key(X509_get_X509_PUBKEY(x))?;
            }
            if wanted(no::IDS) {
                print_ids(out, x)?;
            }
            if wanted(no::EXTENSIONS) {
                X509V3_extensions_print(bp, c"X509v3 extensions".as_ptr(), X509_get0_extensions(x), cflag, 8);
            }
            if wanted(no::SIGDUMP) {
                let (mut signature, mut algorithm) = (std::ptr::null(), std::ptr::null());
                X509_get0_signature(&mut signature, &mut algorithm, x);
                done(X509_signature_print(bp, algorithm, signature))?;
            }
            if wanted(no::AUX) {
                done(X509_aux_print(bp, x, 0))?;
            }
        }
        Ok(1)
    })
}

/// Header, version, serial number and the name of the signature algorithm.
///
/// # Safety
/// `x` is NULL or live, the BIO is live.
unsafe fn print_head(out: Out, x: *mut X509, cflag: c_ulong) -> Result<(), Error> {
    // SAFETY: as the caller promises; a certificate's parts are made with it.
    unsafe {
        if cflag & no::HEADER == 0 {
            out.text("Certificate:\n    Data:\n")?;
        }
        if cflag & no::VERSION == 0 {
            let version = X509_get_version(x);
            match version {
                0..=2 => out.text(&format!("        Version: {} ({version:#x})\n", version + 1))?,
                _ => out.text(&format!("        Version: Unknown ({version})\n"))?,
            }
        }
        if cflag & no::SERIAL == 0 {
            print_serial(out, X509_get0_serialNumber(x).as_ref().ok_or(Error::SILENT)?)?;
        }
        if cflag & no::SIGNAME == 0 {
            out.text("    ")?;
            done(X509_signature_print(out.0, X509_get0_tbs_sigalg(x), std::ptr::null()))?;
        }
    }
    Ok(())
}

/// A serial number: decimal and hexadecimal if it is short, else its bytes.
fn print_serial(out: Out, serial: &ASN1_INTEGER) -> Result<(), Error> {
    let negative = serial.r#type & tag::NEG != 0;
    let bytes = serial.bytes();
    out.text("        Serial Number:")?;
    let mut short = 0i64;
    // SAFETY: a live number and a place for the result.
    let fits = bytes.len() <= 8 && quietly(|| unsafe { ASN1_INTEGER_get_int64(&mut short, serial) }) != 0;
    if fits && short != -1 {
        let (sign, size) = (if negative { "-" } else { "" }, short.unsigned_abs());
        return out.text(&format!(" {sign}{size} ({sign}{size:#x})\n"));
    }
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let end = if bytes.is_empty() { "" } else { "\n" };
    out.text(&format!("\n            {}{}{end}", if negative { " (Negative)" } else { "" }, pairs.join(":")))
}

/// Runs something whose failure is no news: what it queues is dropped.
fn quietly<T>(body: impl FnOnce() -> T) -> T {
    // SAFETY: marks on this thread's own queue.
    unsafe { ERR_set_mark() };
    let value = body();
    // SAFETY: likewise.
    unsafe { ERR_pop_to_mark() };
    value
}

/// # Safety
/// `x` is NULL or live, the BIO is live.
unsafe fn print_ids(out: Out, x: *mut X509) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let (mut issuer, mut subject) = (std::ptr::null(), std::ptr::null());
        X509_get0_uids(x, &mut issuer, &mut subject);
        for (label, id) in [("Issuer", issuer), ("Subject", subject)] {
            if !id.is_null() {
                out.text(&format!("        {label} Unique ID: "))?;
                done(X509_signature_dump(out.0, id, 12))?;
            }
        }
    }
    Ok(())
}

/// The names of usages, separated by commas.
///
/// # Safety
/// The list holds live objects.
unsafe fn usages(list: &stack_st_ASN1_OBJECT) -> String {
    let name = |object: *mut ASN1_OBJECT| {
        let mut buffer = [0u8; 80];
        // SAFETY: as the caller promises; the buffer's size is told.
        unsafe { OBJ_obj2txt(buffer.as_mut_ptr().cast::<c_char>(), 80, object, 0) };
        let end = buffer.iter().position(|byte| *byte == 0).unwrap_or(0);
        String::from_utf8_lossy(&buffer[..end]).into_owned()
    };
    list.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// Prints what was added to a certificate (trust, name), if anything was. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_aux_print(out: *mut BIO, x: *mut X509, indent: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and certificate.
        unsafe {
            if X509_trusted(x) == 0 {
                return Ok(1);
            }
            let out = Out(out);
            let pad = " ".repeat(usize::try_from(indent).unwrap_or(0));
            let lists = [("Trusted", X509_get0_trust_objects(x)), ("Rejected", X509_get0_reject_objects(x))];
            for (label, list) in lists {
                match Stack::option(list) {
                    Some(list) => out.text(&format!("{pad}{label} Uses:\n{pad}  {}\n", usages(list)))?,
                    None => out.text(&format!("{pad}No {label} Uses.\n"))?,
                }
            }
            let mut length = 0;
            let alias = X509_alias_get0(x, &mut length);
            if !alias.is_null() {
                out.text(&format!("{pad}Alias: "))?;
                out.bytes(crate::ffi::bytes(alias, length)?)?;
                out.text("\n")?;
            }
            let keyid = X509_keyid_get0(x, &mut length);
            if !keyid.is_null() {
                let bytes = crate::ffi::bytes(keyid, length)?.iter();
                let pairs: Vec<String> = bytes.map(|byte| format!("{byte:02X}")).collect();
                out.text(&format!("{pad}Key Id: {}\n", pairs.join(":")))?;
            }
        }
        Ok(1)
    })
}

/// Prints the hashes by which OCSP names the certificate as an issuer. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_ocspid_print(bp: *mut BIO, x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and certificate.
        unsafe {
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let hex = |data: &[u8]| sha1(data).iter().map(|byte| format!("{byte:02X}")).collect::<String>();
            let name = X509_get_subject_name(x).as_ref().ok_or_else(null)?;
            let key = ASN1_STRING::get0(X509_get0_pubkey_bitstr(x)).silent()?;
            let (name, key) = (hex(name.der()?), hex(key.bytes()));
            Out(bp).text(&format!("        Subject OCSP hash: {name}\n        Public key OCSP hash: {key}\n"))?;
        }
        Ok(1)
    })
}
