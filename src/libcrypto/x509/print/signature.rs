//! Signatures and their algorithms.

use super::super::algorithm::X509_ALGOR;
use super::super::pss;
use super::*;
use crate::ffi::guard;

const RSA_PSS: c_int = 912;

/// Prints bytes in hexadecimal, 18 a line, each line indented.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_signature_dump(bp: *mut BIO, sig: *const ASN1_STRING, indent: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and string.
        let bytes = unsafe { ASN1_STRING::get0(sig)? }.bytes();
        let indent = " ".repeat(usize::try_from(indent).unwrap_or(0));
        let mut text = String::new();
        for (number, line) in bytes.chunks(18).enumerate() {
            text.push_str(if number > 0 { "\n" } else { "" });
            text.push_str(&indent);
            let pairs: Vec<String> = line.iter().map(|byte| format!("{byte:02x}")).collect();
            text.push_str(&pairs.join(":"));
            text.push_str(if (number + 1) * 18 < bytes.len() { ":" } else { "" });
        }
        Out(bp).text(&(text + "\n"))?;
        Ok(1)
    })
}

/// Prints an algorithm and, unless it is NULL, a signature. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_signature_print(bp: *mut BIO, alg: *const X509_ALGOR, sig: *const ASN1_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and algorithm, and a live string or NULL.
        unsafe {
            let out = Out(bp);
            let algorithm = alg.as_ref().ok_or(Error::SILENT)?;
            out.text("    Signature Algorithm: ")?;
            out.object(algorithm.algorithm)?;
            if !sig.is_null() {
                out.text("\n    Signature Value:")?;
            }
            // The parameters of PSS begin on the same line, with nothing but their indentation.
            let parameters = OBJ_obj2nid(algorithm.algorithm) == RSA_PSS;
            out.text(&if parameters { pss::printed(alg, 8) } else { "\n".to_owned() })?;
            if sig.is_null() { Ok(1) } else { Ok(X509_signature_dump(bp, sig, 8)) }
        }
    })
}
