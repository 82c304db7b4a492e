//! Private keys leave nothing behind.

use std::ffi::{c_int, c_void};

use zeroize::Zeroize;

use super::items::PKCS8_PRIV_KEY_INFO;
use crate::ffi::{bytes_mut, guard};
use crate::libcrypto::asn1::template::{ASN1_AUX, ASN1_ITEM, ASN1_VALUE, op};

/// Wipes a private key before it is freed.
pub(super) static PRIVATE_KEY: ASN1_AUX = ASN1_AUX {
    app_data: std::ptr::null_mut(),
    flags: 0,
    ref_offset: 0,
    ref_lock: 0,
    asn1_cb: Some(private_key),
    enc_offset: 0,
    asn1_const_cb: None,
};

unsafe extern "C" fn private_key(
    operation: c_int,
    value: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _exarg: *mut c_void,
) -> c_int {
    guard(1, || {
        if operation == op::FREE_PRE {
            // SAFETY: the engine passes a live value of this type; a string holds `length` bytes at `data`.
            unsafe {
                if let Some(key) = (**value.cast::<*mut PKCS8_PRIV_KEY_INFO>()).pkey.as_mut() {
                    bytes_mut(key.data, key.length)?.zeroize();
                }
            }
        }
        Ok(1)
    })
}
