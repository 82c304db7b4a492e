//! Temporary keys that programs once had to set: `SSL_CTX_set_tmp_dh`, `SSL_CTX_set_tmp_ecdh`.
//! Source: SSL_CTX_set_tmp_dh_callback(3), SSL_CTX_set_tmp_ecdh(3).

use std::ffi::c_long;

use super::groups;
use super::object::Configurable;
use crate::error::{Error, Lib, reason};
use crate::libcrypto::dh::DH;
use crate::libcrypto::dh::key::DH_bits;
use crate::libcrypto::ec::EC_KEY;
use crate::libcrypto::ec::group::EC_GROUP_get_curve_name;
use crate::libcrypto::ec::key::EC_KEY_get0_group;

/// Fewest bits of a prime at the default security level.
const LEAST_DH_BITS: i32 = 2048;

fn missing() -> Error {
    Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER)
}

/// Takes note of parameters that no suite needs, if they are any good.
///
/// # Safety
/// `dh` is NULL or a live object.
pub(super) unsafe fn dh(dh: *mut DH) -> Result<c_long, Error> {
    if dh.is_null() {
        return Err(missing());
    }
    // SAFETY: live, as our caller promises.
    if unsafe { DH_bits(dh) } < LEAST_DH_BITS {
        return Err(Error::ssl(reason::SSL_R_DH_KEY_TOO_SMALL));
    }
    Ok(1)
}

/// Offers the key's curve alone, as OpenSSL does since it chooses curves itself.
///
/// # Safety
/// `key` is NULL or a live object.
pub(super) unsafe fn ecdh(of: &impl Configurable, key: *mut EC_KEY) -> Result<c_long, Error> {
    if key.is_null() {
        return Err(missing());
    }
    // SAFETY: live, as our caller promises; the group is the key's own.
    let curve = unsafe { EC_GROUP_get_curve_name(EC_KEY_get0_group(key)) };
    groups::set_nids(of, &[curve])
}
