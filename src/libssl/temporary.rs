//! Temporary keys that programs once had to set: `SSL_CTX_set_tmp_dh`, `SSL_CTX_set_tmp_ecdh`.
//! Source: SSL_CTX_set_tmp_dh_callback(3), SSL_CTX_set_tmp_ecdh(3).

use std::ffi::c_long;
use std::ptr;

use super::groups;
use super::object::{Configurable, SSL};
use crate::crypto::generate::ec_from_parts;
use crate::crypto::key::{Key, Kind, PublicKey};
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::libcrypto::dh::DH;
use crate::libcrypto::dh::key::DH_bits;
use crate::libcrypto::ec::EC_KEY;
use crate::libcrypto::ec::group::about::EC_GROUP_get_curve_name;
use crate::libcrypto::ec::key::EC_KEY_get0_group;
use crate::libcrypto::evp::pkey::{EVP_PKEY, from_public};

use crate::tls;

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

/// Gives the caller the key the peer made for this handshake. There is none after a resumption without one, nor for a
/// group that OpenSSL 3.0 has no keys of.
///
/// # Safety
/// `out` is NULL or a place for a pointer.
pub(super) unsafe fn peers(ssl: &SSL, out: *mut *mut EVP_PKEY) -> Result<c_long, Error> {
    let (group, share) = {
        let snapshot = ssl.core.snapshot();
        (snapshot.group.unwrap_or_default(), snapshot.peer_share.clone())
    };
    // SAFETY: as our caller promises.
    unsafe { give(group, &share, out) }
}

/// Gives the caller the public half of the key made here for this handshake, as far as OpenSSL keeps it: a client its key
/// share, a server that of TLS 1.3.
///
/// # Safety
/// `out` is NULL or a place for a pointer.
pub(super) unsafe fn own(ssl: &SSL, out: *mut *mut EVP_PKEY) -> Result<c_long, Error> {
    let (group, share) = ssl.core.snapshot().own_share.clone().ok_or(Error::SILENT)?;
    // SAFETY: as our caller promises.
    unsafe { give(group, &share, out) }
}

/// # Safety
/// `out` is NULL or a place for a pointer.
unsafe fn give(group: u16, share: &[u8], out: *mut *mut EVP_PKEY) -> Result<c_long, Error> {
    let nid = tls::groups::by_id(group).map_or(0, |group| group.nid);
    let key = match Kind::from_nid(nid) {
        _ if share.is_empty() || out.is_null() => None,
        Some(kind) => Key::from_raw_public(kind, share),
        None => ec_from_parts(nid, Some(share), None).ok(),
    };
    let key = key.and_then(PublicKey::from_key).ok_or(Error::SILENT)?;
    // SAFETY: as our caller promises.
    unsafe { ptr::write(out, EVP_PKEY::into_raw(from_public(key))) };
    Ok(1)
}
