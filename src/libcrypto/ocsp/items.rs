//! The types of OCSP (RFC 6960) and their templates.

use std::ffi::{c_int, c_void};
use std::mem::offset_of;

use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_TEMPLATE};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

/// A stack of them.
pub type stack_st_OCSP_ONEREQ = Stack<OCSP_ONEREQ>;
/// A stack of them.
pub type stack_st_OCSP_SINGLERESP = Stack<OCSP_SINGLERESP>;

/// Which certificate: its issuer by two digests, and its serial number.
#[repr(C)]
pub struct ocsp_cert_id_st {
    /// The digest.
    pub hashAlgorithm: *mut X509_ALGOR,
    /// Of the issuer's name.
    pub issuerNameHash: *mut ASN1_OCTET_STRING,
    /// Of the issuer's key.
    pub issuerKeyHash: *mut ASN1_OCTET_STRING,
    /// The certificate's number.
    pub serialNumber: *mut ASN1_INTEGER,
}
/// OpenSSL's name for it.
pub type OCSP_CERTID = ocsp_cert_id_st;

/// The template of [`OCSP_CERTID`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTID_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTID, hashAlgorithm), c"hashAlgorithm", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTID, issuerNameHash), c"issuerNameHash", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTID, issuerKeyHash), c"issuerKeyHash", ASN1_OCTET_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTID, serialNumber), c"serialNumber", ASN1_INTEGER_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_CERTID>(), c"OCSP_CERTID");
    &ITEM
}

/// A question about one certificate.
#[repr(C)]
pub struct ocsp_one_request_st {
    /// The certificate.
    pub reqCert: *mut OCSP_CERTID,
    /// Extensions.
    pub singleRequestExtensions: *mut stack_st_X509_EXTENSION,
}
/// OpenSSL's name for it.
pub type OCSP_ONEREQ = ocsp_one_request_st;

/// The template of [`OCSP_ONEREQ`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_ONEREQ_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_ONEREQ, reqCert), c"reqCert", OCSP_CERTID_it),
        ASN1_TEMPLATE::simple(
            offset_of!(OCSP_ONEREQ, singleRequestExtensions),
            c"singleRequestExtensions",
            X509_EXTENSION_it,
        )
        .sequence_of()
        .explicit(0)
        .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_ONEREQ>(), c"OCSP_ONEREQ");
    &ITEM
}

/// What a request asks.
#[repr(C)]
pub struct ocsp_req_info_st {
    /// 0 or absent.
    pub version: *mut ASN1_INTEGER,
    /// Who asks.
    pub requestorName: *mut GENERAL_NAME,
    /// The questions.
    pub requestList: *mut stack_st_OCSP_ONEREQ,
    /// Extensions.
    pub requestExtensions: *mut stack_st_X509_EXTENSION,
}
/// OpenSSL's name for it.
pub type OCSP_REQINFO = ocsp_req_info_st;

/// The template of [`OCSP_REQINFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQINFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQINFO, version), c"version", ASN1_INTEGER_it).explicit(0).optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQINFO, requestorName), c"requestorName", GENERAL_NAME_it)
            .explicit(1)
            .optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQINFO, requestList), c"requestList", OCSP_ONEREQ_it).sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQINFO, requestExtensions), c"requestExtensions", X509_EXTENSION_it)
            .sequence_of()
            .explicit(2)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_REQINFO>(), c"OCSP_REQINFO");
    &ITEM
}

/// A request's signature.
#[repr(C)]
pub struct ocsp_signature_st {
    /// How.
    pub signatureAlgorithm: *mut X509_ALGOR,
    /// The signature.
    pub signature: *mut ASN1_BIT_STRING,
    /// Certificates for it.
    pub certs: *mut stack_st_X509,
}
/// OpenSSL's name for it.
pub type OCSP_SIGNATURE = ocsp_signature_st;

/// The template of [`OCSP_SIGNATURE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SIGNATURE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SIGNATURE, signatureAlgorithm), c"signatureAlgorithm", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SIGNATURE, signature), c"signature", ASN1_BIT_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SIGNATURE, certs), c"certs", X509_it)
            .sequence_of()
            .explicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_SIGNATURE>(), c"OCSP_SIGNATURE");
    &ITEM
}

/// A request.
#[repr(C)]
pub struct ocsp_request_st {
    /// What it asks.
    pub tbsRequest: *mut OCSP_REQINFO,
    /// Its signature.
    pub optionalSignature: *mut OCSP_SIGNATURE,
}
/// OpenSSL's name for it.
pub type OCSP_REQUEST = ocsp_request_st;

/// The template of [`OCSP_REQUEST`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REQUEST_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQUEST, tbsRequest), c"tbsRequest", OCSP_REQINFO_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REQUEST, optionalSignature), c"optionalSignature", OCSP_SIGNATURE_it)
            .explicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_REQUEST>(), c"OCSP_REQUEST");
    &ITEM
}

/// An answer of some type.
#[repr(C)]
pub struct ocsp_resp_bytes_st {
    /// The type.
    pub responseType: *mut ASN1_OBJECT,
    /// Its DER.
    pub response: *mut ASN1_OCTET_STRING,
}
/// OpenSSL's name for it.
pub type OCSP_RESPBYTES = ocsp_resp_bytes_st;

/// The template of [`OCSP_RESPBYTES`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPBYTES_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPBYTES, responseType), c"responseType", ASN1_OBJECT_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPBYTES, response), c"response", ASN1_OCTET_STRING_it),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_RESPBYTES>(), c"OCSP_RESPBYTES");
    &ITEM
}

/// A response: a status and perhaps an answer.
#[repr(C)]
pub struct ocsp_response_st {
    /// The status.
    pub responseStatus: *mut ASN1_ENUMERATED,
    /// The answer.
    pub responseBytes: *mut OCSP_RESPBYTES,
}
/// OpenSSL's name for it.
pub type OCSP_RESPONSE = ocsp_response_st;

/// The template of [`OCSP_RESPONSE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPONSE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPONSE, responseStatus), c"responseStatus", ASN1_ENUMERATED_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPONSE, responseBytes), c"responseBytes", OCSP_RESPBYTES_it)
            .explicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_RESPONSE>(), c"OCSP_RESPONSE");
    &ITEM
}

/// Who answered: a name or the digest of a key.
#[repr(C)]
pub struct ocsp_responder_id_st {
    /// Which.
    pub type_: c_int,
    /// `X509_NAME` or `ASN1_OCTET_STRING`.
    pub value: *mut c_void,
}
/// OpenSSL's name for it.
pub type OCSP_RESPID = ocsp_responder_id_st;

/// The template of [`OCSP_RESPID`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPID_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPID, value), c"value.byName", X509_NAME_it).explicit(1),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPID, value), c"value.byKey", ASN1_OCTET_STRING_it).explicit(2),
    ];
    static ITEM: ASN1_ITEM =
        ASN1_ITEM::choice(&FIELDS, size_of::<OCSP_RESPID>(), offset_of!(OCSP_RESPID, type_), c"OCSP_RESPID");
    &ITEM
}

/// When and why a certificate was revoked.
#[repr(C)]
pub struct ocsp_revoked_info_st {
    /// When.
    pub revocationTime: *mut ASN1_GENERALIZEDTIME,
    /// Why.
    pub revocationReason: *mut ASN1_ENUMERATED,
}
/// OpenSSL's name for it.
pub type OCSP_REVOKEDINFO = ocsp_revoked_info_st;

/// The template of [`OCSP_REVOKEDINFO`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_REVOKEDINFO_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REVOKEDINFO, revocationTime), c"revocationTime", ASN1_GENERALIZEDTIME_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_REVOKEDINFO, revocationReason), c"revocationReason", ASN1_ENUMERATED_it)
            .explicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_REVOKEDINFO>(), c"OCSP_REVOKEDINFO");
    &ITEM
}

/// A certificate's status.
#[repr(C)]
pub struct ocsp_cert_status_st {
    /// Which.
    pub type_: c_int,
    /// `OCSP_REVOKEDINFO` or `ASN1_NULL`.
    pub value: *mut c_void,
}
/// OpenSSL's name for it.
pub type OCSP_CERTSTATUS = ocsp_cert_status_st;

/// The template of [`OCSP_CERTSTATUS`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CERTSTATUS_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTSTATUS, value), c"value.good", ASN1_NULL_it).implicit(0),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTSTATUS, value), c"value.revoked", OCSP_REVOKEDINFO_it).implicit(1),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CERTSTATUS, value), c"value.unknown", ASN1_NULL_it).implicit(2),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::choice(
        &FIELDS,
        size_of::<OCSP_CERTSTATUS>(),
        offset_of!(OCSP_CERTSTATUS, type_),
        c"OCSP_CERTSTATUS",
    );
    &ITEM
}

/// An answer about one certificate.
#[repr(C)]
pub struct ocsp_single_response_st {
    /// The certificate.
    pub certId: *mut OCSP_CERTID,
    /// Its status.
    pub certStatus: *mut OCSP_CERTSTATUS,
    /// Known to be right then.
    pub thisUpdate: *mut ASN1_GENERALIZEDTIME,
    /// When there will be news.
    pub nextUpdate: *mut ASN1_GENERALIZEDTIME,
    /// Extensions.
    pub singleExtensions: *mut stack_st_X509_EXTENSION,
}
/// OpenSSL's name for it.
pub type OCSP_SINGLERESP = ocsp_single_response_st;

/// The template of [`OCSP_SINGLERESP`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SINGLERESP_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 5] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SINGLERESP, certId), c"certId", OCSP_CERTID_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SINGLERESP, certStatus), c"certStatus", OCSP_CERTSTATUS_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SINGLERESP, thisUpdate), c"thisUpdate", ASN1_GENERALIZEDTIME_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SINGLERESP, nextUpdate), c"nextUpdate", ASN1_GENERALIZEDTIME_it)
            .explicit(0)
            .optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SINGLERESP, singleExtensions), c"singleExtensions", X509_EXTENSION_it)
            .sequence_of()
            .explicit(1)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_SINGLERESP>(), c"OCSP_SINGLERESP");
    &ITEM
}

/// What a basic response says.
#[repr(C)]
pub struct ocsp_response_data_st {
    /// 0 or absent.
    pub version: *mut ASN1_INTEGER,
    /// Who answered.
    pub responderId: *mut OCSP_RESPID,
    /// When.
    pub producedAt: *mut ASN1_GENERALIZEDTIME,
    /// The answers.
    pub responses: *mut stack_st_OCSP_SINGLERESP,
    /// Extensions.
    pub responseExtensions: *mut stack_st_X509_EXTENSION,
}
/// OpenSSL's name for it.
pub type OCSP_RESPDATA = ocsp_response_data_st;

/// The template of [`OCSP_RESPDATA`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_RESPDATA_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 5] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPDATA, version), c"version", ASN1_INTEGER_it).explicit(0).optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPDATA, responderId), c"responderId", OCSP_RESPID_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPDATA, producedAt), c"producedAt", ASN1_GENERALIZEDTIME_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPDATA, responses), c"responses", OCSP_SINGLERESP_it).sequence_of(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_RESPDATA, responseExtensions), c"responseExtensions", X509_EXTENSION_it)
            .sequence_of()
            .explicit(1)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_RESPDATA>(), c"OCSP_RESPDATA");
    &ITEM
}

/// A basic response.
#[repr(C)]
pub struct ocsp_basic_response_st {
    /// What it says.
    pub tbsResponseData: *mut OCSP_RESPDATA,
    /// How it is signed.
    pub signatureAlgorithm: *mut X509_ALGOR,
    /// The signature.
    pub signature: *mut ASN1_BIT_STRING,
    /// Certificates for it.
    pub certs: *mut stack_st_X509,
}
/// OpenSSL's name for it.
pub type OCSP_BASICRESP = ocsp_basic_response_st;

/// The template of [`OCSP_BASICRESP`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_BASICRESP_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 4] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_BASICRESP, tbsResponseData), c"tbsResponseData", OCSP_RESPDATA_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_BASICRESP, signatureAlgorithm), c"signatureAlgorithm", X509_ALGOR_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_BASICRESP, signature), c"signature", ASN1_BIT_STRING_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_BASICRESP, certs), c"certs", X509_it)
            .sequence_of()
            .explicit(0)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_BASICRESP>(), c"OCSP_BASICRESP");
    &ITEM
}

/// Which revocation list an answer comes from.
#[repr(C)]
pub struct ocsp_crl_id_st {
    /// Where it is.
    pub crlUrl: *mut ASN1_IA5STRING,
    /// Its number.
    pub crlNum: *mut ASN1_INTEGER,
    /// Its time.
    pub crlTime: *mut ASN1_GENERALIZEDTIME,
}
/// OpenSSL's name for it.
pub type OCSP_CRLID = ocsp_crl_id_st;

/// The template of [`OCSP_CRLID`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_CRLID_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CRLID, crlUrl), c"crlUrl", ASN1_IA5STRING_it).explicit(0).optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CRLID, crlNum), c"crlNum", ASN1_INTEGER_it).explicit(1).optional(),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_CRLID, crlTime), c"crlTime", ASN1_GENERALIZEDTIME_it)
            .explicit(2)
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_CRLID>(), c"OCSP_CRLID");
    &ITEM
}

/// Where else to ask.
#[repr(C)]
pub struct ocsp_service_locator_st {
    /// The issuer.
    pub issuer: *mut X509_NAME,
    /// The places.
    pub locator: *mut stack_st_ACCESS_DESCRIPTION,
}
/// OpenSSL's name for it.
pub type OCSP_SERVICELOC = ocsp_service_locator_st;

/// The template of [`OCSP_SERVICELOC`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_SERVICELOC_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SERVICELOC, issuer), c"issuer", X509_NAME_it),
        ASN1_TEMPLATE::simple(offset_of!(OCSP_SERVICELOC, locator), c"locator", ACCESS_DESCRIPTION_it)
            .sequence_of()
            .optional(),
    ];
    static ITEM: ASN1_ITEM = ASN1_ITEM::sequence(&FIELDS, size_of::<OCSP_SERVICELOC>(), c"OCSP_SERVICELOC");
    &ITEM
}
