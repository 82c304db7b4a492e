//! Is a response genuine? Its signature, its signer's chain, and whether that signer may speak for the issuer.
//! Source: OCSP_basic_verify (OCSP_response_status(3)), OCSP_request_verify.

use std::ffi::{CStr, c_int, c_long, c_ulong};

use super::identifier::OCSP_id_issuer_cmp;
use super::items::*;
use super::sign::OCSP_RESPID_match;
use super::{failure, live};
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::GENERAL_NAME_get0_value;

const OCSP_NOINTERN: c_ulong = 0x2;
const OCSP_NOSIGS: c_ulong = 0x4;
const OCSP_NOCHAIN: c_ulong = 0x8;
const OCSP_NOVERIFY: c_ulong = 0x10;
const OCSP_NOEXPLICIT: c_ulong = 0x20;
const OCSP_NOCHECKS: c_ulong = 0x100;
const OCSP_TRUSTOTHER: c_ulong = 0x200;
const OCSP_PARTIAL_CHAIN: c_ulong = 0x1000;
const X509_V_FLAG_CRL_CHECK: c_ulong = 0x4;
const X509_V_FLAG_PARTIAL_CHAIN: c_ulong = 0x80000;
const X509_PURPOSE_OCSP_HELPER: c_int = 8;
const X509_TRUST_OCSP_REQUEST: c_int = 7;
const X509_TRUST_TRUSTED: c_int = 1;
const NID_OCSP_sign: c_int = 180;
const EXFLAG_XKUSAGE: u32 = 0x4;
const XKU_OCSP_SIGN: u32 = 0x20;
const GEN_DIRNAME: c_int = 4;

/// A list of certificates that is ours, with a reference to each.
struct Chain(*mut stack_st_X509);

impl Drop for Chain {
    fn drop(&mut self) {
        // SAFETY: the stack and its references are ours.
        unsafe { Stack::pop_free(self.0, |cert| X509_free(cert)) }
    }
}

/// A list of certificates that is ours; the certificates are others'.
struct Borrowed(*mut stack_st_X509);

impl Drop for Borrowed {
    fn drop(&mut self) {
        // SAFETY: the stack is ours.
        drop(unsafe { Stack::set0(self.0) });
    }
}

/// The certificate that signed, and whether the program gave it.
unsafe fn find_signer(bs: &OCSP_BASICRESP, certs: *mut stack_st_X509, flags: c_ulong) -> Option<(*mut X509, bool)> {
    // SAFETY: the lists are live or NULL, the response live.
    unsafe {
        let id = live(bs.tbsResponseData).ok()?.responderId;
        let within = |list| Stack::items(list).into_iter().find(|&cert| OCSP_RESPID_match(id, cert) == 1);
        if let Some(cert) = within(certs) {
            return Some((cert, true));
        }
        let own = if flags & OCSP_NOINTERN == 0 { within(bs.certs) } else { None };
        own.map(|cert| (cert, false))
    }
}

/// The certificate that signed a response (get0), from the response or from `extra_certs`. Returns 1, 0 if not found.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_signer(
    bs: *mut OCSP_BASICRESP,
    signer: *mut *mut X509,
    extra_certs: *mut stack_st_X509,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects and a place.
        unsafe {
            let found = find_signer(live(bs)?, extra_certs, 0);
            put(signer, found.map_or(std::ptr::null_mut(), |(cert, _)| cert));
            Ok(found.is_some().into())
        }
    })
}

/// Verifies the signer's chain; the chain.
unsafe fn verify_chain(
    signer: *mut X509,
    is_response: bool,
    store: *mut X509_STORE,
    flags: c_ulong,
    untrusted: *mut stack_st_X509,
) -> Result<Result<Chain, c_int>, Error> {
    // SAFETY: live objects; the context is ours.
    unsafe {
        let ctx = X509_STORE_CTX_new();
        let begun = X509_STORE_CTX_init(ctx, store, signer, untrusted);
        if begun == 0 {
            X509_STORE_CTX_free(ctx);
            return Ok(Err(-1));
        }
        let param = X509_STORE_CTX_get0_param(ctx);
        if flags & OCSP_PARTIAL_CHAIN != 0 {
            X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
        }
        // RFC 6960 4.2.2.2.1: such a responder's certificate is not looked up itself.
        if is_response && X509_get_ext_by_NID(signer, NID_id_pkix_OCSP_noCheck, -1) >= 0 {
            X509_VERIFY_PARAM_clear_flags(param, X509_V_FLAG_CRL_CHECK);
        }
        X509_STORE_CTX_set_purpose(ctx, X509_PURPOSE_OCSP_HELPER);
        X509_STORE_CTX_set_trust(ctx, X509_TRUST_OCSP_REQUEST);
        let verdict = X509_verify_cert(ctx);
        let error = X509_STORE_CTX_get_error(ctx);
        let chain = Chain(X509_STORE_CTX_get1_chain(ctx));
        X509_STORE_CTX_free(ctx);
        if verdict <= 0 {
            let text = CStr::from_ptr(X509_verify_cert_error_string(c_long::from(error))).to_string_lossy();
            failure(reason::OCSP_R_CERTIFICATE_VERIFY_ERROR).with_data(format!("Verify error: {text}")).raise();
            return Ok(Err(verdict));
        }
        Ok(Ok(chain))
    }
}

/// Whether `cert` is the issuer that an identifier names.
unsafe fn is_issuer(cert: *mut X509, id: &OCSP_CERTID) -> Result<bool, Error> {
    // SAFETY: live objects; a digest is at most 64 bytes long.
    unsafe {
        let mut object = std::ptr::null();
        X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), id.hashAlgorithm);
        let md = EVP_get_digestbyname(OBJ_nid2sn(OBJ_obj2nid(object)));
        if md.is_null() {
            return Err(failure(reason::OCSP_R_UNKNOWN_MESSAGE_DIGEST));
        }
        let (mut digest, mut len) = ([0u8; 64], 0);
        if X509_NAME_digest(X509_get_subject_name(cert), md, digest.as_mut_ptr(), &mut len) == 0 {
            return Err(Error::SILENT);
        }
        if string_bytes(id.issuerNameHash) != &digest[..len as usize] {
            return Ok(false);
        }
        if X509_pubkey_digest(cert, md, digest.as_mut_ptr(), &mut len) == 0 {
            return Err(Error::SILENT);
        }
        Ok(string_bytes(id.issuerKeyHash) == &digest[..len as usize])
    }
}

/// Whether `cert` issued what all the answers are about.
unsafe fn is_issuer_of_all(cert: *mut X509, ids: &[&OCSP_CERTID]) -> Result<bool, Error> {
    for id in ids {
        // SAFETY: as our caller promises.
        if !unsafe { is_issuer(cert, id) }? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the chain's first certificate may answer for the issuer: it is the issuer, or has its permission.
unsafe fn may_answer(bs: &OCSP_BASICRESP, chain: &Chain) -> Result<bool, Error> {
    // SAFETY: live objects.
    unsafe {
        let certs = Stack::items(chain.0);
        let signer = *certs.first().ok_or_else(|| failure(reason::OCSP_R_NO_CERTIFICATES_IN_CHAIN))?;
        let answers = Stack::items(live(bs.tbsResponseData)?.responses);
        let ids = answers.iter().map(|&single| live(live(single)?.certId)).collect::<Result<Vec<_>, _>>()?;
        let first = *ids.first().ok_or_else(|| failure(reason::OCSP_R_RESPONSE_CONTAINS_NO_REVOCATION_DATA))?;
        let algorithm = |id: &OCSP_CERTID| {
            let mut object = std::ptr::null();
            X509_ALGOR_get0(&mut object, std::ptr::null_mut(), std::ptr::null_mut(), id.hashAlgorithm);
            object
        };
        // Answers about several issuers are acceptable only if they differ by digest.
        for id in &ids[1..] {
            if OCSP_id_issuer_cmp(first, *id) != 0 && OBJ_cmp(algorithm(id), algorithm(first)) == 0 {
                return Ok(false);
            }
        }
        if let Some(&issuer) = certs.get(1)
            && is_issuer_of_all(issuer, &ids)?
        {
            let delegated = X509_get_extension_flags(signer) & EXFLAG_XKUSAGE != 0
                && X509_get_extended_key_usage(signer) & XKU_OCSP_SIGN != 0;
            if !delegated {
                failure(reason::OCSP_R_MISSING_OCSPSIGNING_USAGE).raise();
            }
            return Ok(delegated);
        }
        is_issuer_of_all(signer, &ids)
    }
}

/// Checks a signature; `Err` with the answer if it is not good.
unsafe fn check_signature(
    it: *const ASN1_ITEM,
    algorithm: *const X509_ALGOR,
    signature: *const ASN1_BIT_STRING,
    data: *const std::ffi::c_void,
    signer: *mut X509,
) -> Result<(), c_int> {
    // SAFETY: live objects.
    unsafe {
        let key = X509_get0_pubkey(signer);
        if key.is_null() {
            failure(reason::OCSP_R_NO_SIGNER_KEY).raise();
            return Err(-1);
        }
        let verdict = ASN1_item_verify(it, algorithm, signature, data, key);
        if verdict <= 0 {
            failure(reason::OCSP_R_SIGNATURE_FAILURE).raise();
            return Err(verdict);
        }
    }
    Ok(())
}

/// Whether the chain's root is trusted for OCSP explicitly.
unsafe fn explicitly_trusted(chain: &Chain) -> Result<c_int, Error> {
    // SAFETY: the chain is live.
    unsafe {
        let root = *Stack::items(chain.0).last().ok_or(Error::SILENT)?;
        if X509_check_trust(root, NID_OCSP_sign, 0) != X509_TRUST_TRUSTED {
            return Err(failure(reason::OCSP_R_ROOT_CA_NOT_TRUSTED));
        }
    }
    Ok(1)
}

/// Verifies a basic response: signature, chain to `st` by way of `certs`, and the signer's right to answer.
/// Returns 1, 0 if it is not good, negative on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_verify(
    bs: *mut OCSP_BASICRESP,
    certs: *mut stack_st_X509,
    st: *mut X509_STORE,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let response = live(bs)?;
            let found = find_signer(response, certs, flags);
            let (signer, given) = found.ok_or_else(|| failure(reason::OCSP_R_SIGNER_CERTIFICATE_NOT_FOUND))?;
            if flags & OCSP_NOSIGS == 0 {
                let data = response.tbsResponseData.cast();
                let checked =
                    check_signature(OCSP_RESPDATA_it(), response.signatureAlgorithm, response.signature, data, signer);
                if let Err(answer) = checked {
                    return Ok(answer);
                }
            }
            if flags & OCSP_NOVERIFY != 0 || (given && flags & OCSP_TRUSTOTHER != 0) {
                return Ok(1);
            }
            let untrusted = match flags & OCSP_NOCHAIN != 0 {
                true => Borrowed(std::ptr::null_mut()),
                false => Borrowed(Stack::new_raw(Stack::items(response.certs).into_iter().chain(Stack::items(certs)))),
            };
            let chain = match verify_chain(signer, true, st, flags, untrusted.0)? {
                Ok(chain) => chain,
                Err(answer) => return Ok(answer),
            };
            if flags & OCSP_NOCHECKS != 0 {
                return Ok(1);
            }
            match may_answer(response, &chain) {
                Ok(true) => Ok(1),
                Ok(false) if flags & OCSP_NOEXPLICIT != 0 => Ok(0),
                Ok(false) => explicitly_trusted(&chain),
                Err(error) => {
                    error.raise();
                    Ok(-1)
                }
            }
        }
    })
}

/// Verifies a signed request. Returns 1, 0 if it is not good.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_request_verify(
    req: *mut OCSP_REQUEST,
    certs: *mut stack_st_X509,
    store: *mut X509_STORE,
    flags: c_ulong,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            let request = live(req)?;
            let signature = request.optionalSignature.as_ref();
            let signature = signature.ok_or_else(|| failure(reason::OCSP_R_REQUEST_NOT_SIGNED))?;
            let requestor = live(request.tbsRequest)?.requestorName;
            let mut kind = -1;
            let name = match requestor.is_null() {
                true => std::ptr::null_mut(),
                false => GENERAL_NAME_get0_value(requestor, &mut kind),
            };
            if kind != GEN_DIRNAME {
                return Err(failure(reason::OCSP_R_UNSUPPORTED_REQUESTORNAME_TYPE));
            }
            let within = |list| {
                let is_it = |&cert: &*mut X509| X509_NAME_cmp(X509_get_subject_name(cert), name.cast()) == 0;
                Stack::items(list).into_iter().find(is_it)
            };
            let own = if flags & OCSP_NOINTERN == 0 { within(signature.certs) } else { None };
            let (signer, given) = match own {
                Some(cert) => (cert, false),
                None => match within(certs) {
                    Some(cert) => (cert, true),
                    None => return Err(failure(reason::OCSP_R_SIGNER_CERTIFICATE_NOT_FOUND)),
                },
            };
            if flags & OCSP_NOSIGS == 0 {
                let data = request.tbsRequest.cast();
                let it = OCSP_REQINFO_it();
                if check_signature(it, signature.signatureAlgorithm, signature.signature, data, signer).is_err() {
                    return Ok(0);
                }
            }
            if flags & OCSP_NOVERIFY != 0 || (given && flags & OCSP_TRUSTOTHER != 0) {
                return Ok(1);
            }
            let untrusted = if flags & OCSP_NOCHAIN != 0 { std::ptr::null_mut() } else { signature.certs };
            Ok(verify_chain(signer, false, store, flags, untrusted)?.is_ok().into())
        }
    })
}
