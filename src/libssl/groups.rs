//! Key exchange groups: those allowed, offered, shared and used. Source: SSL_CTX_set1_curves(3).
//!
//! All but `SSL_group_to_name` are reached through `SSL_ctrl` and `SSL_CTX_ctrl`.

use std::ffi::{c_char, c_int, c_long};
use std::ptr;

use super::object::{Configurable, SSL};
use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::tls::groups;

/// `SSL_set1_groups_list`, `SSL_CTX_set1_groups_list`.
pub(super) fn set_list(of: &impl Configurable, names: &[u8]) -> Result<c_long, Error> {
    let ids = groups::parse_list(&String::from_utf8_lossy(names))?;
    of.configured(|settings| settings.groups = Some(ids));
    Ok(1)
}

/// `SSL_set1_groups`, `SSL_CTX_set1_groups`.
pub(super) fn set_nids(of: &impl Configurable, nids: &[c_int]) -> Result<c_long, Error> {
    let ids = groups::from_nids(nids)?;
    of.configured(|settings| settings.groups = Some(ids));
    Ok(1)
}

/// The groups we have for a connection, most preferred first.
fn ours(ssl: &SSL) -> Vec<u16> {
    /// OpenSSL's own order without the groups we lack.
    const DEFAULT: &[u16] = &[0x11EC, 29, 23, 25, 24];
    ssl.settings().groups.clone().unwrap_or_else(|| DEFAULT.to_vec())
}

/// `SSL_get1_groups`: the NIDs of the groups the peer offered; how many there are.
pub(super) fn peers(ssl: &SSL) -> Vec<c_int> {
    ssl.core.snapshot().offered_groups.iter().map(|id| groups::nid_of(*id)).collect()
}

/// `SSL_get_shared_group`: the NID of shared group `n`, 0 beyond the last; -1 asks for their number.
pub(super) fn shared(ssl: &SSL, n: c_long) -> c_long {
    let snapshot = ssl.core.snapshot();
    if ssl.core.server.get() != Some(true) {
        return 0;
    }
    let ours = ours(ssl);
    let shared: Vec<u16> = ssl.settings().shared(&snapshot.offered_groups, &ours).collect();
    if n == -1 {
        return shared.len() as c_long;
    }
    let chosen = usize::try_from(n).ok().and_then(|n| shared.get(n));
    chosen.map_or(0, |id| c_long::from(groups::nid_of(*id)))
}

/// `SSL_get_negotiated_group`: the NID of the group in use, 0 if there is none.
pub(super) fn negotiated(ssl: &SSL) -> c_long {
    ssl.core.snapshot().group.map_or(0, |id| c_long::from(groups::nid_of(id)))
}

/// The TLS name of a group by its NID, or by its number with `TLSEXT_nid_unknown`; NULL if it is unknown. A constant.
/// Source: SSL_group_to_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_group_to_name(s: *mut SSL, id: c_int) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?;
        let by_nid = |group: &&groups::Group| id != 0 && group.nid == id;
        let found = match id & groups::NID_UNKNOWN {
            0 => groups::GROUPS.iter().find(by_nid),
            _ => groups::by_id(id as u16),
        };
        Ok(found.ok_or(Error::SILENT)?.c_name().as_ptr().cast())
    })
}

/// The TLS name of the group in use; NULL if there is none. A constant. From OpenSSL 3.2.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_group_name(s: *mut SSL) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let id = unsafe { SSL::get0(s) }?.core.snapshot().group;
        Ok(id.and_then(groups::by_id).ok_or(Error::SILENT)?.c_name().as_ptr().cast())
    })
}
