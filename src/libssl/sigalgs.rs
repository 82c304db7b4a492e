//! Signature algorithms: those allowed, those the peer offered, those used.
//! Source: SSL_CTX_set1_sigalgs(3), SSL_get_shared_sigalgs(3), SSL_get_peer_signature_nid(3).

use std::ffi::{c_int, c_long, c_uchar};

use super::hooks::Program;
use super::object::{Configurable, SSL};
use crate::error::Error;
use crate::ffi::{Shared, guard, strings};
use crate::tls::hooks::Hooks;
use crate::tls::security::Subject;
use crate::tls::sigalgs::{self, Scheme};

/// Which list: for our peer, or for the certificates of clients.
#[derive(Clone, Copy)]
pub(super) enum Which {
    Peer,
    Client,
}

fn store(of: &impl Configurable, which: Which, ids: Vec<u16>) -> c_long {
    of.configured(|settings| match which {
        Which::Peer => settings.sigalgs = Some(ids),
        Which::Client => settings.client_sigalgs = Some(ids),
    });
    1
}

/// `SSL_set1_sigalgs_list` and kin.
pub(super) fn set_list(of: &impl Configurable, which: Which, names: &[u8]) -> Result<c_long, Error> {
    Ok(store(of, which, sigalgs::parse_list(&String::from_utf8_lossy(names))?))
}

/// `SSL_set1_sigalgs` and kin: pairs of NIDs.
pub(super) fn set_nids(of: &impl Configurable, which: Which, nids: &[c_int]) -> Result<c_long, Error> {
    Ok(store(of, which, sigalgs::from_nids(nids)?))
}

/// `SSL_get_peer_signature_nid`, `SSL_get_signature_nid`: the digest's NID.
pub(super) fn hash_nid(scheme: Option<u16>) -> Result<c_int, Error> {
    Ok(scheme.and_then(sigalgs::by_id).ok_or(Error::SILENT)?.hash)
}

/// Where the parts of a scheme go; each may be NULL.
struct Places {
    sign: *mut c_int,
    hash: *mut c_int,
    signhash: *mut c_int,
    rsig: *mut c_uchar,
    rhash: *mut c_uchar,
}

impl Places {
    /// # Safety
    /// Each place is NULL or writable.
    unsafe fn fill(&self, id: u16, scheme: Option<&Scheme>) {
        let part = |of: fn(&Scheme) -> i32| scheme.map_or(0, of);
        // SAFETY: as the caller promises.
        unsafe {
            strings::put(self.sign, part(|scheme| scheme.sig));
            strings::put(self.hash, part(|scheme| scheme.hash));
            strings::put(self.signhash, part(|scheme| scheme.sigandhash));
            strings::put(self.rsig, id as c_uchar);
            strings::put(self.rhash, (id >> 8) as c_uchar);
        }
    }
}

/// Looks scheme `idx` up in a list, fills the places, and answers with the list's length.
unsafe fn show(list: &[u16], idx: c_int, places: &Places) -> Result<c_int, Error> {
    if let Ok(idx) = usize::try_from(idx) {
        let id = *list.get(idx).ok_or(Error::SILENT)?;
        // SAFETY: our callers pass on the places the man page has their callers pass.
        unsafe { places.fill(id, sigalgs::by_id(id)) };
    }
    Ok(list.len() as c_int)
}

/// Scheme `idx` of those the peer offered: NIDs of key type, digest and both, and the two bytes sent; each place may be
/// NULL. Returns how many there are (the only effect for a negative `idx`), 0 for an `idx` beyond them.
/// Source: SSL_get_shared_sigalgs(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_sigalgs(
    s: *mut SSL,
    idx: c_int,
    psign: *mut c_int,
    phash: *mut c_int,
    psignhash: *mut c_int,
    rsig: *mut c_uchar,
    rhash: *mut c_uchar,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let offered = unsafe { SSL::get0(s) }?.core.snapshot().offered_schemes.clone();
        // SAFETY: the man page has the caller pass NULLs or places.
        unsafe { show(&offered, idx, &Places { sign: psign, hash: phash, signhash: psignhash, rsig, rhash }) }
    })
}

/// The schemes that both sides have, in the order of the one that prefers.
pub(super) fn shared(ssl: &SSL) -> Vec<u16> {
    const DSA: c_int = 116;
    let settings = ssl.settings();
    let offered = ssl.core.snapshot().offered_schemes.clone();
    let of_client = settings.client_sigalgs.as_ref().filter(|_| !ssl.is_server());
    let ours = |id: &u16| match of_client.or(settings.sigalgs.as_ref()) {
        Some(list) => list.contains(id),
        None => sigalgs::by_id(*id).is_some_and(|scheme| scheme.sig != DSA),
    };
    let hooks = Program(ssl);
    let in_force = ssl.core.settings_in_force(&hooks);
    let left = if ssl.is_server() { &in_force.sigalgs } else { &in_force.client_sigalgs };
    let allowed = |id: &u16| match left.as_ref().filter(|_| hooks.judges_security()) {
        Some(left) => left.contains(id),
        None => Subject::Scheme(*id).suits(settings.security_level),
    };
    offered.into_iter().filter(ours).filter(allowed).collect()
}

/// As `SSL_get_sigalgs`, of the schemes both sides have, in the order of the side that prefers.
/// Source: SSL_get_shared_sigalgs(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_shared_sigalgs(
    s: *mut SSL,
    idx: c_int,
    psign: *mut c_int,
    phash: *mut c_int,
    psignhash: *mut c_int,
    rsig: *mut c_uchar,
    rhash: *mut c_uchar,
) -> c_int {
    guard(0, || {
        if idx < 0 {
            return Ok(0);
        }
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let shared = shared(ssl);
        if idx < 0 || shared.get(idx as usize).is_none() {
            return Ok(if idx < 0 { shared.len() as c_int } else { 0 });
        }
        // SAFETY: the man page has the caller pass NULLs or places.
        unsafe { show(&shared, idx, &Places { sign: psign, hash: phash, signhash: psignhash, rsig, rhash }) }
    })
}

/// Puts the key type of a scheme through `pnid`.
unsafe fn type_nid(scheme: Option<u16>, pnid: *mut c_int) -> Result<c_int, Error> {
    let scheme = scheme.and_then(sigalgs::by_id).ok_or(Error::SILENT)?;
    // SAFETY: our callers pass on the place the man page has their callers pass.
    unsafe { strings::put(pnid, scheme.sig) };
    Ok(1)
}

/// The NID of the key type the peer signed with, through `pnid`. Returns 1, or 0 if it signed nothing.
/// Source: SSL_get_peer_signature_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_peer_signature_type_nid(s: *const SSL, pnid: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a place for an int.
        unsafe { type_nid(SSL::get0(s)?.core.snapshot().peer_signature_scheme, pnid) }
    })
}

/// The NID of the key type we signed with, through `pnid`. Returns 1, or 0 if we signed nothing.
/// Source: SSL_get_peer_signature_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_signature_type_nid(s: *const SSL, pnid: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a place for an int.
        unsafe { type_nid(SSL::get0(s)?.core.snapshot().signature_scheme, pnid) }
    })
}

/// Checks a list without keeping it.
pub(super) fn check_list(names: &[u8]) -> Result<c_long, Error> {
    sigalgs::parse_list(&String::from_utf8_lossy(names)).map(|_| 1)
}
