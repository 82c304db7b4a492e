//! What signatures and recipients hold besides their encoding: a key, a certificate.

use std::ffi::{c_int, c_void};

use super::items::{PKCS7_RECIP_INFO, PKCS7_SIGNER_INFO};
use super::outside::{EVP_PKEY, X509_free};
use crate::ffi::{Shared, guard};
use crate::libcrypto::asn1::template::{ASN1_AUX, ASN1_ITEM, ASN1_VALUE, ASN1_aux_cb, op};

const fn told(callback: ASN1_aux_cb) -> ASN1_AUX {
    ASN1_AUX {
        app_data: std::ptr::null_mut(),
        flags: 0,
        ref_offset: 0,
        ref_lock: 0,
        asn1_cb: Some(callback),
        enc_offset: 0,
        asn1_const_cb: None,
    }
}

/// Frees a signature's key with it.
pub(super) static SIGNER_INFO: ASN1_AUX = told(signer_info);
/// Frees a recipient's certificate with it.
pub(super) static RECIP_INFO: ASN1_AUX = told(recip_info);

unsafe extern "C" fn signer_info(
    operation: c_int,
    value: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _exarg: *mut c_void,
) -> c_int {
    guard(1, || {
        if operation == op::FREE_PRE {
            // SAFETY: the engine passes a live value of this type; the key is NULL or its own reference.
            unsafe { drop(EVP_PKEY::set0((**value.cast::<*mut PKCS7_SIGNER_INFO>()).pkey)) };
        }
        Ok(1)
    })
}

unsafe extern "C" fn recip_info(
    operation: c_int,
    value: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _exarg: *mut c_void,
) -> c_int {
    guard(1, || {
        if operation == op::FREE_PRE {
            // SAFETY: the engine passes a live value of this type; the certificate is NULL or its own reference.
            unsafe { X509_free((**value.cast::<*mut PKCS7_RECIP_INFO>()).cert) };
        }
        Ok(1)
    })
}
