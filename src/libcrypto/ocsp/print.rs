//! Requests and responses as text.

use std::ffi::{CStr, c_char, c_int, c_long, c_ulong};

use super::items::*;
use super::live;
use super::response::OCSP_response_get1_basic;
use super::status::{OCSP_cert_status_str, OCSP_crl_reason_str, OCSP_response_status_str};
use super::typed::response::OCSP_BASICRESP_free;
use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::asn1::outside::{BIO, write};
use crate::libcrypto::pem::typed::certificates::PEM_write_bio_X509;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::GENERAL_NAME_print;
use crate::libcrypto::x509v3::print::X509V3_extensions_print;

const BASIC: c_int = 365;
/// `XN_FLAG_ONELINE`.
const ONE_LINE: c_ulong = 0x0082_031f;
const REVOKED: c_int = 1;

type Printed = Result<(), Error>;

struct Out(*mut BIO);

fn done(answer: c_int) -> Printed {
    if answer > 0 { Ok(()) } else { Err(Error::SILENT) }
}

/// # Safety
/// `text` is a constant string.
unsafe fn named(text: *const c_char) -> String {
    // SAFETY: as our caller promises.
    unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
}

impl Out {
    fn put(&self, text: &str) -> Printed {
        // SAFETY: a live BIO, by the contract of both entry points.
        if unsafe { write(self.0, text.as_bytes()) } { Ok(()) } else { Err(Error::SILENT) }
    }

    /// # Safety
    /// A live identifier.
    unsafe fn certificate(&self, id: &OCSP_CERTID, indent: usize) -> Printed {
        let (title, inner) = (" ".repeat(indent), " ".repeat(indent + 2));
        // SAFETY: the fields of a live identifier.
        unsafe {
            self.put(&format!("{title}Certificate ID:\n{inner}Hash Algorithm: "))?;
            done(i2a_ASN1_OBJECT(self.0, live(id.hashAlgorithm)?.algorithm))?;
            self.put(&format!("\n{inner}Issuer Name Hash: "))?;
            i2a_ASN1_STRING(self.0, id.issuerNameHash, 0);
            self.put(&format!("\n{inner}Issuer Key Hash: "))?;
            i2a_ASN1_STRING(self.0, id.issuerKeyHash, 0);
            self.put(&format!("\n{inner}Serial Number: "))?;
            done(i2a_ASN1_INTEGER(self.0, id.serialNumber))?;
        }
        self.put("\n")
    }

    /// # Safety
    /// A live list or NULL.
    unsafe fn extensions(
        &self,
        title: &CStr,
        list: *const Stack<X509_EXTENSION>,
        flags: c_ulong,
        indent: c_int,
    ) -> Printed {
        // SAFETY: as our caller promises.
        done(unsafe { X509V3_extensions_print(self.0, title.as_ptr(), list, flags, indent) })
    }

    /// # Safety
    /// Live objects; the list may be NULL.
    unsafe fn signature(
        &self,
        algorithm: *const X509_ALGOR,
        signature: *const ASN1_STRING,
        certificates: *const Stack<X509>,
    ) -> Printed {
        // SAFETY: as our caller promises.
        unsafe {
            X509_signature_print(self.0, algorithm, signature);
            for certificate in Stack::items(certificates) {
                X509_print(self.0, certificate);
                PEM_write_bio_X509(self.0, certificate);
            }
        }
        Ok(())
    }

    /// # Safety
    /// A live request.
    unsafe fn request(&self, request: &OCSP_REQUEST, flags: c_ulong) -> Printed {
        // SAFETY: the fields of a live request.
        unsafe {
            let asked = live(request.tbsRequest)?;
            self.put("OCSP Request Data:\n")?;
            self.version(asked.version)?;
            if !asked.requestorName.is_null() {
                self.put("\n    Requestor Name: ")?;
                GENERAL_NAME_print(self.0, asked.requestorName);
            }
            self.put("\n    Requestor List:\n")?;
            for one in Stack::items(asked.requestList) {
                let one = live(one)?;
                self.certificate(live(one.reqCert)?, 8)?;
                self.extensions(c"Request Single Extensions", one.singleRequestExtensions, flags, 8)?;
            }
            self.extensions(c"Request Extensions", asked.requestExtensions, flags, 4)?;
            if let Some(signature) = request.optionalSignature.as_ref() {
                self.signature(signature.signatureAlgorithm, signature.signature, signature.certs)?;
            }
        }
        Ok(())
    }

    /// # Safety
    /// A live number or NULL.
    unsafe fn version(&self, version: *const ASN1_INTEGER) -> Printed {
        // SAFETY: as our caller promises.
        let number = unsafe { ASN1_INTEGER_get(version) };
        self.put(&format!("    Version: {} (0x{number:x})", number + 1))
    }

    /// # Safety
    /// A live response.
    unsafe fn response(&self, response: &OCSP_RESPONSE, flags: c_ulong) -> Printed {
        // SAFETY: the fields of a live response; the basic one is ours to free.
        unsafe {
            self.put("OCSP Response Data:\n")?;
            let status: c_long = ASN1_ENUMERATED_get(response.responseStatus);
            let name = named(OCSP_response_status_str(status));
            self.put(&format!("    OCSP Response Status: {name} (0x{status:x})\n"))?;
            let Some(bytes) = response.responseBytes.as_ref() else { return Ok(()) };
            self.put("    Response Type: ")?;
            done(i2a_ASN1_OBJECT(self.0, bytes.responseType))?;
            if OBJ_obj2nid(bytes.responseType) != BASIC {
                return self.put(" (unknown response type)\n");
            }
            let basic = OCSP_response_get1_basic(std::ptr::from_ref(response).cast_mut());
            let printed = basic.as_ref().ok_or(Error::SILENT).and_then(|basic| self.basic(basic, flags));
            OCSP_BASICRESP_free(basic);
            printed
        }
    }

    /// # Safety
    /// A live response.
    unsafe fn basic(&self, basic: &OCSP_BASICRESP, flags: c_ulong) -> Printed {
        // SAFETY: the fields of a live response.
        unsafe {
            let said = live(basic.tbsResponseData)?;
            self.put("\n")?;
            self.version(said.version)?;
            self.put("\n    Responder Id: ")?;
            let responder = live(said.responderId)?;
            match responder.type_ {
                0 => done(X509_NAME_print_ex(self.0, responder.value.cast(), 0, ONE_LINE))?,
                _ => done(i2a_ASN1_STRING(self.0, responder.value.cast(), 0))?,
            }
            self.put("\n    Produced At: ")?;
            done(ASN1_GENERALIZEDTIME_print(self.0, said.producedAt))?;
            self.put("\n    Responses:\n")?;
            for single in Stack::items(said.responses) {
                self.single(live(single)?, flags)?;
            }
            self.extensions(c"Response Extensions", said.responseExtensions, flags, 4)?;
            self.signature(basic.signatureAlgorithm, basic.signature, basic.certs)
        }
    }

    /// # Safety
    /// A live answer.
    unsafe fn single(&self, single: &OCSP_SINGLERESP, flags: c_ulong) -> Printed {
        // SAFETY: the fields of a live answer; a revoked one has its time.
        unsafe {
            self.certificate(live(single.certId)?, 4)?;
            let status = live(single.certStatus)?;
            self.put(&format!("    Cert Status: {}", named(OCSP_cert_status_str(status.type_.into()))))?;
            if status.type_ == REVOKED {
                let revoked = live(status.value.cast::<OCSP_REVOKEDINFO>())?;
                self.put("\n    Revocation Time: ")?;
                done(ASN1_GENERALIZEDTIME_print(self.0, revoked.revocationTime))?;
                if !revoked.revocationReason.is_null() {
                    let why = ASN1_ENUMERATED_get(revoked.revocationReason);
                    let name = named(OCSP_crl_reason_str(why));
                    self.put(&format!("\n    Revocation Reason: {name} (0x{why:x})"))?;
                }
            }
            self.put("\n    This Update: ")?;
            done(ASN1_GENERALIZEDTIME_print(self.0, single.thisUpdate))?;
            if !single.nextUpdate.is_null() {
                self.put("\n    Next Update: ")?;
                done(ASN1_GENERALIZEDTIME_print(self.0, single.nextUpdate))?;
            }
            self.put("\n")?;
            self.extensions(c"Response Single Extensions", single.singleExtensions, flags, 8)?;
        }
        self.put("\n")
    }
}

/// Prints a request; `flags` say what to do with unknown extensions (`X509V3_EXT_*`). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_print(bp: *mut BIO, a: *mut OCSP_REQUEST, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and a live request.
        unsafe { Out(bp).request(live(a)?, flags) }?;
        Ok(1)
    })
}

/// Prints a response; `flags` say what to do with unknown extensions (`X509V3_EXT_*`). Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPONSE_print(bp: *mut BIO, o: *mut OCSP_RESPONSE, flags: c_ulong) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and a live response.
        unsafe { Out(bp).response(live(o)?, flags) }?;
        Ok(1)
    })
}
