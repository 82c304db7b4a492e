//! Releasing objects of what the library has not: CMS, time stamps, SRP, CMP, ESS,
//! encoders, stores by URI.
//!
//! Nothing makes such objects, so NULL is all that can be released; that must not leave an error in the queue.

use std::ffi::c_void;

/// No such object exists.
pub type CMS_ContentInfo = c_void;
/// No such object exists.
pub type CMS_ReceiptRequest = c_void;
/// No such object exists.
pub type TS_ACCURACY = c_void;
/// No such object exists.
pub type TS_MSG_IMPRINT = c_void;
/// No such object exists.
pub type TS_REQ = c_void;
/// No such object exists.
pub type TS_RESP_CTX = c_void;
/// No such object exists.
pub type TS_RESP = c_void;
/// No such object exists.
pub type TS_STATUS_INFO = c_void;
/// No such object exists.
pub type TS_TST_INFO = c_void;
/// No such object exists.
pub type TS_VERIFY_CTX = c_void;
/// No such object exists.
pub type SRP_VBASE = c_void;
/// No such object exists.
pub type SRP_user_pwd = c_void;
/// No such object exists.
pub type OSSL_CMP_CTX = c_void;
/// No such object exists.
pub type OSSL_CMP_ITAV = c_void;
/// No such object exists.
pub type OSSL_CMP_MSG = c_void;
/// No such object exists.
pub type OSSL_CMP_PKIHEADER = c_void;
/// No such object exists.
pub type OSSL_CMP_PKISI = c_void;
/// No such object exists.
pub type OSSL_CMP_SRV_CTX = c_void;
/// No such object exists.
pub type OSSL_CRMF_CERTID = c_void;
/// No such object exists.
pub type OSSL_CRMF_CERTTEMPLATE = c_void;
/// No such object exists.
pub type OSSL_CRMF_ENCRYPTEDVALUE = c_void;
/// No such object exists.
pub type OSSL_CRMF_MSGS = c_void;
/// No such object exists.
pub type OSSL_CRMF_MSG = c_void;
/// No such object exists.
pub type OSSL_CRMF_PBMPARAMETER = c_void;
/// No such object exists.
pub type OSSL_CRMF_PKIPUBLICATIONINFO = c_void;
/// No such object exists.
pub type OSSL_CRMF_SINGLEPUBINFO = c_void;
/// No such object exists.
pub type ESS_CERT_ID_V2 = c_void;
/// No such object exists.
pub type ESS_CERT_ID = c_void;
/// No such object exists.
pub type ESS_ISSUER_SERIAL = c_void;
/// No such object exists.
pub type ESS_SIGNING_CERT_V2 = c_void;
/// No such object exists.
pub type ESS_SIGNING_CERT = c_void;
/// No such object exists.
pub type OSSL_DECODER = c_void;
/// No such object exists.
pub type OSSL_ENCODER = c_void;

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn CMS_ContentInfo_free(_object: *mut CMS_ContentInfo) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn CMS_ReceiptRequest_free(_object: *mut CMS_ReceiptRequest) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_ACCURACY_free(_object: *mut TS_ACCURACY) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_MSG_IMPRINT_free(_object: *mut TS_MSG_IMPRINT) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_REQ_ext_free(_object: *mut TS_REQ) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_REQ_free(_object: *mut TS_REQ) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_RESP_CTX_free(_object: *mut TS_RESP_CTX) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_RESP_free(_object: *mut TS_RESP) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_STATUS_INFO_free(_object: *mut TS_STATUS_INFO) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_TST_INFO_ext_free(_object: *mut TS_TST_INFO) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_TST_INFO_free(_object: *mut TS_TST_INFO) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn TS_VERIFY_CTX_free(_object: *mut TS_VERIFY_CTX) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn SRP_VBASE_free(_object: *mut SRP_VBASE) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn SRP_user_pwd_free(_object: *mut SRP_user_pwd) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_CTX_free(_object: *mut OSSL_CMP_CTX) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_ITAV_free(_object: *mut OSSL_CMP_ITAV) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_MSG_free(_object: *mut OSSL_CMP_MSG) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_PKIHEADER_free(_object: *mut OSSL_CMP_PKIHEADER) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_PKISI_free(_object: *mut OSSL_CMP_PKISI) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CMP_SRV_CTX_free(_object: *mut OSSL_CMP_SRV_CTX) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_CERTID_free(_object: *mut OSSL_CRMF_CERTID) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_CERTTEMPLATE_free(_object: *mut OSSL_CRMF_CERTTEMPLATE) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_ENCRYPTEDVALUE_free(_object: *mut OSSL_CRMF_ENCRYPTEDVALUE) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_MSGS_free(_object: *mut OSSL_CRMF_MSGS) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_MSG_free(_object: *mut OSSL_CRMF_MSG) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_PBMPARAMETER_free(_object: *mut OSSL_CRMF_PBMPARAMETER) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_PKIPUBLICATIONINFO_free(_object: *mut OSSL_CRMF_PKIPUBLICATIONINFO) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_CRMF_SINGLEPUBINFO_free(_object: *mut OSSL_CRMF_SINGLEPUBINFO) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn ESS_CERT_ID_V2_free(_object: *mut ESS_CERT_ID_V2) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn ESS_CERT_ID_free(_object: *mut ESS_CERT_ID) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn ESS_ISSUER_SERIAL_free(_object: *mut ESS_ISSUER_SERIAL) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn ESS_SIGNING_CERT_V2_free(_object: *mut ESS_SIGNING_CERT_V2) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn ESS_SIGNING_CERT_free(_object: *mut ESS_SIGNING_CERT) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_DECODER_free(_object: *mut OSSL_DECODER) {}

/// Does nothing: there are no such objects.
#[unsafe(no_mangle)]
pub extern "C" fn OSSL_ENCODER_free(_object: *mut OSSL_ENCODER) {}

/// Does nothing: nothing is loaded at run time. Returns 1.
#[unsafe(no_mangle)]
pub extern "C" fn DSO_free(_object: *mut c_void) -> std::ffi::c_int {
    1
}
