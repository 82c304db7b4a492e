//! Responses: what they say. Source: OCSP_response_status(3), OCSP_resp_find_status(3).

use std::ffi::{c_int, c_long, c_void};

use super::items::*;
use super::typed::{
    OCSP_RESPBYTES_new, OCSP_RESPONSE_free, OCSP_RESPONSE_new, OCSP_REVOKEDINFO_new, OCSP_SINGLERESP_free,
    OCSP_SINGLERESP_new,
};
use super::{failure, live, live_mut};
use crate::error::{Error, Silent, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::stack::Stack;

const V_OCSP_CERTSTATUS_GOOD: c_int = 0;
const V_OCSP_CERTSTATUS_REVOKED: c_int = 1;
const V_OCSP_CERTSTATUS_UNKNOWN: c_int = 2;
pub(super) const V_OCSP_RESPID_NAME: c_int = 0;
pub(super) const V_OCSP_RESPID_KEY: c_int = 1;

/// A response's status (`OCSP_RESPONSE_STATUS_*`).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_response_status(resp: *mut OCSP_RESPONSE) -> c_int {
    // SAFETY: the man page has the caller pass a live response.
    guard(-1, || unsafe { Ok(ASN1_ENUMERATED_get(live(resp)?.responseStatus) as c_int) })
}

/// The basic response in a response; the caller frees it. NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_response_get1_basic(resp: *mut OCSP_RESPONSE) -> *mut OCSP_BASICRESP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live response.
        unsafe {
            let bytes = live(resp)?.responseBytes.as_ref();
            let bytes = bytes.ok_or_else(|| failure(reason::OCSP_R_NO_RESPONSE_DATA))?;
            if OBJ_obj2nid(bytes.responseType) != NID_id_pkix_OCSP_basic {
                return Err(failure(reason::OCSP_R_NOT_BASIC_RESPONSE));
            }
            Ok(ASN1_item_unpack(bytes.response, OCSP_BASICRESP_it()).cast())
        }
    })
}

/// Makes a response of a status and, unless it is NULL, a basic response. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_response_create(status: c_int, bs: *mut OCSP_BASICRESP) -> *mut OCSP_RESPONSE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live basic response or NULL; the response is ours so far.
        unsafe {
            let raw = OCSP_RESPONSE_new();
            let response = live_mut(raw)?;
            let mut fill = || {
                if ASN1_ENUMERATED_set(response.responseStatus, status.into()) == 0 {
                    return Err(Error::SILENT);
                }
                if bs.is_null() {
                    return Ok(());
                }
                response.responseBytes = OCSP_RESPBYTES_new();
                let bytes = live_mut(response.responseBytes)?;
                bytes.responseType = OBJ_nid2obj(NID_id_pkix_OCSP_basic);
                let packed = ASN1_item_pack(bs.cast(), OCSP_BASICRESP_it(), &mut bytes.response);
                if packed.is_null() { Err(Error::SILENT) } else { Ok(()) }
            };
            let filled = fill();
            if filled.is_err() {
                OCSP_RESPONSE_free(raw);
            }
            filled.map(|()| raw)
        }
    })
}

/// What a basic response says.
unsafe fn data<'a>(bs: *const OCSP_BASICRESP) -> Result<&'a OCSP_RESPDATA, Error> {
    // SAFETY: the man page has the caller pass a live response, which has this part.
    unsafe { live(live(bs)?.tbsResponseData) }
}

/// How many answers a basic response has; -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_count(bs: *mut OCSP_BASICRESP) -> c_int {
    guard(-1, || {
        if bs.is_null() {
            return Ok(-1);
        }
        // SAFETY: see `data`.
        Ok(unsafe { Stack::option(data(bs)?.responses) }.map_or(-1, |list| list.len() as c_int))
    })
}

/// An answer of a basic response (get0); NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0(bs: *mut OCSP_BASICRESP, idx: c_int) -> *mut OCSP_SINGLERESP {
    guard(std::ptr::null_mut(), || {
        if bs.is_null() {
            return Ok(std::ptr::null_mut());
        }
        // SAFETY: see `data`.
        let list = unsafe { Stack::option(data(bs)?.responses) }.ok_or(Error::SILENT)?;
        usize::try_from(idx).ok().and_then(|idx| list.get(idx)).ok_or(Error::SILENT)
    })
}

/// The place of the next answer about `id` after `last` (-1: from the start); -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_find(bs: *mut OCSP_BASICRESP, id: *mut OCSP_CERTID, last: c_int) -> c_int {
    guard(-1, || {
        if bs.is_null() {
            return Ok(-1);
        }
        // SAFETY: see `data`; the answers are live.
        unsafe {
            let list = Stack::option(data(bs)?.responses).ok_or(Error::SILENT)?;
            let start = usize::try_from(last.saturating_add(1)).unwrap_or(0);
            for (place, single) in list.iter().enumerate().skip(start) {
                if super::identifier::OCSP_id_cmp(id, live(single)?.certId) == 0 {
                    return Ok(place as c_int);
                }
            }
        }
        Ok(-1)
    })
}

/// An answer's status (`V_OCSP_CERTSTATUS_*`), why and when revoked (reason -1: not said), and its times (get0).
/// -1 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_single_get0_status(
    single: *mut OCSP_SINGLERESP,
    reason: *mut c_int,
    revtime: *mut *mut ASN1_GENERALIZEDTIME,
    thisupd: *mut *mut ASN1_GENERALIZEDTIME,
    nextupd: *mut *mut ASN1_GENERALIZEDTIME,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live answer or NULL and places or NULL.
        unsafe {
            let Some(single) = single.as_ref() else { return Ok(-1) };
            let status = live(single.certStatus)?;
            if status.type_ == V_OCSP_CERTSTATUS_REVOKED {
                let revoked = live(status.value.cast::<OCSP_REVOKEDINFO>())?;
                put(revtime, revoked.revocationTime);
                let why = match revoked.revocationReason.is_null() {
                    true => -1,
                    false => ASN1_ENUMERATED_get(revoked.revocationReason) as c_int,
                };
                put(reason, why);
            }
            put(thisupd, single.thisUpdate);
            put(nextupd, single.nextUpdate);
            Ok(status.type_)
        }
    })
}

/// Finds the answer about `id`; the rest as [`OCSP_single_get0_status`]. Returns 1, 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_find_status(
    bs: *mut OCSP_BASICRESP,
    id: *mut OCSP_CERTID,
    status: *mut c_int,
    reason: *mut c_int,
    revtime: *mut *mut ASN1_GENERALIZEDTIME,
    thisupd: *mut *mut ASN1_GENERALIZEDTIME,
    nextupd: *mut *mut ASN1_GENERALIZEDTIME,
) -> c_int {
    guard(0, || {
        // SAFETY: as our caller promises.
        unsafe {
            let place = OCSP_resp_find(bs, id, -1);
            if place < 0 {
                return Ok(0);
            }
            let found = OCSP_single_get0_status(OCSP_resp_get0(bs, place), reason, revtime, thisupd, nextupd);
            put(status, found);
        }
        Ok(1)
    })
}

/// Whether an answer is fresh: its times are `sec` seconds lenient, and it is no older than `maxsec` (-1: any age).
/// Returns 1, 0 if it is not.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_check_validity(
    thisupd: *mut ASN1_GENERALIZEDTIME,
    nextupd: *mut ASN1_GENERALIZEDTIME,
    sec: c_long,
    maxsec: c_long,
) -> c_int {
    guard(0, || {
        let mut good = 1;
        let mut fail = |why| {
            failure(why).raise();
            good = 0;
        };
        // SAFETY: the man page has the caller pass live times; `at` is ours.
        unsafe {
            let now = libc::time(std::ptr::null_mut());
            if ASN1_GENERALIZEDTIME_check(thisupd) == 0 {
                fail(reason::OCSP_R_ERROR_IN_THISUPDATE_FIELD);
            } else {
                let mut at = now + sec;
                if X509_cmp_time(thisupd, &mut at) > 0 {
                    fail(reason::OCSP_R_STATUS_NOT_YET_VALID);
                }
                let mut at = now - maxsec;
                if maxsec >= 0 && X509_cmp_time(thisupd, &mut at) < 0 {
                    fail(reason::OCSP_R_STATUS_TOO_OLD);
                }
            }
            if nextupd.is_null() {
                return Ok(good);
            }
            if ASN1_GENERALIZEDTIME_check(nextupd) == 0 {
                fail(reason::OCSP_R_ERROR_IN_NEXTUPDATE_FIELD);
            } else {
                let mut at = now - sec;
                if X509_cmp_time(nextupd, &mut at) < 0 {
                    fail(reason::OCSP_R_STATUS_EXPIRED);
                }
            }
            if ASN1_STRING_cmp(nextupd, thisupd) < 0 {
                fail(reason::OCSP_R_NEXTUPDATE_BEFORE_THISUPDATE);
            }
        }
        Ok(good)
    })
}

/// A response's signature (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_signature(bs: *const OCSP_BASICRESP) -> *const ASN1_OCTET_STRING {
    // SAFETY: the man page has the caller pass a live response.
    guard(std::ptr::null(), || Ok(unsafe { live(bs) }?.signature.cast_const()))
}

/// How a response is signed (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_tbs_sigalg(bs: *const OCSP_BASICRESP) -> *const X509_ALGOR {
    // SAFETY: the man page has the caller pass a live response.
    guard(std::ptr::null(), || Ok(unsafe { live(bs) }?.signatureAlgorithm.cast_const()))
}

/// What a response signs (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_respdata(bs: *const OCSP_BASICRESP) -> *const OCSP_RESPDATA {
    // SAFETY: the man page has the caller pass a live response.
    guard(std::ptr::null(), || Ok(unsafe { live(bs) }.silent()?.tbsResponseData.cast_const()))
}

/// When a response was made (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_produced_at(bs: *const OCSP_BASICRESP) -> *const ASN1_GENERALIZEDTIME {
    // SAFETY: see `data`.
    guard(std::ptr::null(), || Ok(unsafe { data(bs) }?.producedAt.cast_const()))
}

/// The certificates in a response (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_certs(bs: *const OCSP_BASICRESP) -> *const stack_st_X509 {
    // SAFETY: the man page has the caller pass a live response.
    guard(std::ptr::null(), || Ok(unsafe { live(bs) }?.certs.cast_const()))
}

/// Who answered: one of a key's digest and a name (get0), the other NULL. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get0_id(
    bs: *const OCSP_BASICRESP,
    pid: *mut *const ASN1_OCTET_STRING,
    pname: *mut *const X509_NAME,
) -> c_int {
    guard(0, || {
        // SAFETY: see `data`; the places are writable.
        unsafe {
            let id = live(data(bs)?.responderId)?;
            let (name, key): (*const c_void, *const c_void) = match id.type_ {
                V_OCSP_RESPID_NAME => (id.value, std::ptr::null()),
                V_OCSP_RESPID_KEY => (std::ptr::null(), id.value),
                _ => return Ok(0),
            };
            put(pname, name.cast());
            put(pid, key.cast());
        }
        Ok(1)
    })
}

/// As [`OCSP_resp_get0_id`], copies for the caller to free. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_resp_get1_id(
    bs: *const OCSP_BASICRESP,
    pid: *mut *mut ASN1_OCTET_STRING,
    pname: *mut *mut X509_NAME,
) -> c_int {
    guard(0, || {
        // SAFETY: see `data`; the places are writable.
        unsafe {
            let id = live(data(bs)?.responderId)?;
            let (name, key) = match id.type_ {
                V_OCSP_RESPID_NAME => (X509_NAME_dup(id.value.cast()), std::ptr::null_mut()),
                V_OCSP_RESPID_KEY => (std::ptr::null_mut(), ASN1_STRING_dup(id.value.cast())),
                _ => return Ok(0),
            };
            put(pname, name.cast());
            put(pid, key);
            Ok((!name.is_null() || !key.is_null()).into())
        }
    })
}

/// Sets an answer's times and identifier.
unsafe fn fill(
    single: &mut OCSP_SINGLERESP,
    cid: *mut OCSP_CERTID,
    thisupd: *mut ASN1_TIME,
    nextupd: *mut ASN1_TIME,
) -> Result<(), Error> {
    // SAFETY: live times; the identifier is copied.
    unsafe {
        if ASN1_TIME_to_generalizedtime(thisupd, &mut single.thisUpdate).is_null()
            || (!nextupd.is_null() && ASN1_TIME_to_generalizedtime(nextupd, &mut single.nextUpdate).is_null())
        {
            return Err(Error::SILENT);
        }
        super::typed::OCSP_CERTID_free(single.certId);
        single.certId = super::typed::OCSP_CERTID_dup(cid);
        if single.certId.is_null() { Err(Error::SILENT) } else { Ok(()) }
    }
}

unsafe fn set_status(
    status: &mut OCSP_CERTSTATUS,
    kind: c_int,
    why: c_int,
    revtime: *mut ASN1_TIME,
) -> Result<(), Error> {
    status.type_ = kind;
    match kind {
        // SAFETY: the time is live; what is made belongs to the status.
        V_OCSP_CERTSTATUS_REVOKED => unsafe {
            if revtime.is_null() {
                return Err(failure(reason::OCSP_R_NO_REVOKED_TIME));
            }
            let info = OCSP_REVOKEDINFO_new();
            status.value = info.cast();
            let info = live_mut(info)?;
            if ASN1_TIME_to_generalizedtime(revtime, &mut info.revocationTime).is_null() {
                return Err(Error::SILENT);
            }
            // OCSP_REVOKED_STATUS_NOSTATUS: nothing is said.
            if why != -1 {
                info.revocationReason = ASN1_STRING_type_new(tag::ENUMERATED);
                if ASN1_ENUMERATED_set(info.revocationReason, why.into()) == 0 {
                    return Err(Error::SILENT);
                }
            }
        },
        // An `ASN1_NULL` that is there is any pointer but NULL.
        V_OCSP_CERTSTATUS_GOOD | V_OCSP_CERTSTATUS_UNKNOWN => status.value = std::ptr::without_provenance_mut(1),
        _ => return Err(Error::SILENT),
    }
    Ok(())
}

/// Adds an answer about `cid` (copied). The answer (get0); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_add1_status(
    rsp: *mut OCSP_BASICRESP,
    cid: *mut OCSP_CERTID,
    status: c_int,
    reason: c_int,
    revtime: *mut ASN1_TIME,
    thisupd: *mut ASN1_TIME,
    nextupd: *mut ASN1_TIME,
) -> *mut OCSP_SINGLERESP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live objects; the answer is ours until it is in the list.
        unsafe {
            let data = live_mut(live(rsp)?.tbsResponseData)?;
            if data.responses.is_null() {
                data.responses = Stack::new_raw([]);
            }
            let raw = OCSP_SINGLERESP_new();
            let single = live_mut(raw)?;
            let filled = fill(single, cid, thisupd, nextupd)
                .and_then(|()| set_status(live_mut(single.certStatus)?, status, reason, revtime));
            let added = filled.and_then(|()| {
                let pushed = Stack::option_mut(data.responses).is_some_and(|list| list.push(raw));
                if pushed { Ok(raw) } else { Err(Error::SILENT) }
            });
            if added.is_err() {
                OCSP_SINGLERESP_free(raw);
            }
            added
        }
    })
}

/// Adds a certificate to a response (get1). Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_basic_add1_cert(resp: *mut OCSP_BASICRESP, cert: *mut X509) -> c_int {
    // SAFETY: the man page has the caller pass live objects.
    guard(0, || unsafe { super::request::add1_cert(&mut live_mut(resp)?.certs, cert).map(|()| 1) })
}
