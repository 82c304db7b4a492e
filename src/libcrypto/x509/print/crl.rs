//! Revocation lists.

use super::super::crl::*;
use super::super::crl_fields::*;
use super::super::revoked::*;
use super::*;
use crate::ffi::guard;
use crate::libcrypto::stack::Stack;

/// Prints a revocation list to a file; see `X509_CRL_print_ex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_print_fp(bp: *mut FILE, x: *mut X509_CRL) -> c_int {
    // SAFETY: the caller promises an open file and a live list.
    guard(0, || unsafe { with_file(bp, |bio| X509_CRL_print(bio, x)) })
}

/// Prints a revocation list; the name in the old form. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_print(bp: *mut BIO, x: *mut X509_CRL) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509_CRL_print_ex(bp, x, 0) }
}

/// Prints a revocation list; the name as `nmflag` (`XN_FLAG_*`) says. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_CRL_print_ex(out: *mut BIO, x: *mut X509_CRL, nmflag: c_ulong) -> c_int {
    guard(0, || {
        let bio = Out(out);
        // SAFETY: the caller promises a live BIO and list, whose parts were made with it.
        unsafe {
            let version = X509_CRL_get_version(x);
            bio.text("Certificate Revocation List (CRL):\n")?;
            match version {
                0 | 1 => bio.text(&format!("        Version {} ({version:#x})\n", version + 1))?,
                _ => bio.text(&format!("        Version unknown ({version})\n"))?,
            }
            let (mut signature, mut algorithm) = (std::ptr::null(), std::ptr::null());
            X509_CRL_get0_signature(x, &mut signature, &mut algorithm);
            bio.text("    ")?;
            X509_signature_print(out, algorithm, std::ptr::null());
            bio.text("        Issuer: ")?;
            X509_NAME_print_ex(out, X509_CRL_get_issuer(x), 0, nmflag);
            bio.text("\n        Last Update: ")?;
            bio.time(X509_CRL_get0_lastUpdate(x));
            bio.text("\n        Next Update: ")?;
            let next = X509_CRL_get0_nextUpdate(x);
            if next.is_null() {
                bio.text("NONE")?
            } else {
                bio.time(next)
            }
            bio.text("\n")?;
            X509V3_extensions_print(out, c"CRL extensions".as_ptr(), X509_CRL_get0_extensions(x), 0, 8);
            print_entries(bio, &Stack::items(X509_CRL_get_REVOKED(x)))?;
            X509_signature_print(out, algorithm, signature);
        }
        Ok(1)
    })
}

/// # Safety
/// The entries are live, the BIO is live.
unsafe fn print_entries(out: Out, entries: &[*mut X509_REVOKED]) -> Result<(), Error> {
    out.text(if entries.is_empty() { "No Revoked Certificates.\n" } else { "Revoked Certificates:\n" })?;
    for entry in entries {
        // SAFETY: as the caller promises; an entry's parts are made with it.
        unsafe {
            out.text("    Serial Number: ")?;
            i2a_ASN1_INTEGER(out.0, X509_REVOKED_get0_serialNumber(*entry));
            out.text("\n        Revocation Date: ")?;
            out.time(X509_REVOKED_get0_revocationDate(*entry));
            out.text("\n")?;
            let extensions = X509_REVOKED_get0_extensions(*entry);
            X509V3_extensions_print(out.0, c"CRL entry extensions".as_ptr(), extensions, 0, 8);
        }
    }
    Ok(())
}
