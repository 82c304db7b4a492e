//! The objects OpenSSL knows, and those that programs add.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_int};
use std::sync::RwLock;
use std::sync::atomic::{AtomicI32, Ordering};

use super::object::asn1_object_st;

const fn built_in(nid: c_int, short: &'static CStr, long: &'static CStr, content: &'static [u8]) -> asn1_object_st {
    asn1_object_st {
        nid,
        short: Some(Cow::Borrowed(short)),
        long: Some(Cow::Borrowed(long)),
        content: Cow::Borrowed(content),
        dynamic: false,
    }
}

include!(concat!(env!("OUT_DIR"), "/objects.rs"));

/// What programs added; it stays for the life of the process.
#[derive(Default)]
struct Added {
    by_nid: BTreeMap<c_int, &'static asn1_object_st>,
    by_short: BTreeMap<&'static CStr, c_int>,
    by_long: BTreeMap<&'static CStr, c_int>,
    by_content: BTreeMap<&'static [u8], c_int>,
}

static ADDED: RwLock<Option<Added>> = RwLock::new(None);
/// Numbers of the table are below this.
pub(super) const NUM_NID: c_int = 1248;
/// No place in the table.
const NOWHERE: u16 = u16::MAX;
/// Where in the table each number's object stands.
static PLACES: [u16; NUM_NID as usize] = {
    let mut places = [NOWHERE; NUM_NID as usize];
    let mut place = 0;
    while place < OBJECTS.len() {
        places[OBJECTS[place].nid as usize] = place as u16;
        place += 1;
    }
    places
};
/// The next number for an added object.
static NEXT: AtomicI32 = AtomicI32::new(NUM_NID);

fn added<T>(look: impl FnOnce(&Added) -> Option<T>) -> Option<T> {
    look(ADDED.read().unwrap_or_else(std::sync::PoisonError::into_inner).as_ref()?)
}

/// Whether programs added any.
pub(super) fn any_added() -> bool {
    added(|_| Some(())).is_some()
}

/// Numbers for `count` more objects; the first of them.
pub(super) fn reserve(count: c_int) -> c_int {
    NEXT.fetch_add(count, Ordering::Relaxed)
}

/// Adds an object for good.
pub(super) fn add(object: asn1_object_st) -> c_int {
    let object: &'static asn1_object_st = Box::leak(Box::new(object));
    let mut added = ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    let added = added.get_or_insert_default();
    added.by_nid.insert(object.nid, object);
    if let Some(name) = &object.short {
        added.by_short.insert(name, object.nid);
    }
    if let Some(name) = &object.long {
        added.by_long.insert(name, object.nid);
    }
    if !object.content.is_empty() {
        added.by_content.insert(&object.content, object.nid);
    }
    object.nid
}

/// The object of a number.
pub(super) fn by_nid(nid: c_int) -> Option<&'static asn1_object_st> {
    let place = usize::try_from(nid).ok().and_then(|nid| PLACES.get(nid)).filter(|place| **place != NOWHERE);
    match place {
        Some(place) => Some(&OBJECTS[usize::from(*place)]),
        None => added(|added| added.by_nid.get(&nid).copied()),
    }
}

fn search<K: Ord + ?Sized + 'static>(
    index: &[u16],
    key: &K,
    of: impl Fn(&'static asn1_object_st) -> &'static K,
) -> Option<c_int> {
    let found = index.binary_search_by(|place| of(&OBJECTS[usize::from(*place)]).cmp(key)).ok()?;
    Some(OBJECTS[usize::from(index[found])].nid)
}

/// The number of a short name.
pub(super) fn by_short_name(name: &CStr) -> Option<c_int> {
    let known = || search(BY_SHORT_NAME, name, |object| object.short.as_deref().unwrap_or_default());
    added(|added| added.by_short.get(name).copied()).or_else(known)
}

/// The number of a long name.
pub(super) fn by_long_name(name: &CStr) -> Option<c_int> {
    let known = || search(BY_LONG_NAME, name, |object| object.long.as_deref().unwrap_or_default());
    added(|added| added.by_long.get(name).copied()).or_else(known)
}

/// The number of an object identifier.
pub(super) fn by_content(content: &[u8]) -> Option<c_int> {
    if content.is_empty() {
        return None;
    }
    added(|added| added.by_content.get(content).copied())
        .or_else(|| search(BY_CONTENT, content, |object| object.content.as_ref()))
}

/// Signature algorithms that programs added: signature, digest, key.
static ADDED_SIGNATURES: RwLock<Vec<(c_int, c_int, c_int)>> = RwLock::new(Vec::new());

/// Adds a signature algorithm.
pub(super) fn add_signature(signature: c_int, digest: c_int, key: c_int) {
    ADDED_SIGNATURES.write().unwrap_or_else(std::sync::PoisonError::into_inner).push((signature, digest, key));
}

/// Digest and key of a signature algorithm.
pub(super) fn parts_of_signature(signature: c_int) -> Option<(c_int, c_int)> {
    let added = ADDED_SIGNATURES.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let added = added.iter().find(|row| row.0 == signature).map(|row| (row.1, row.2));
    let known = || SIGNATURES.iter().find(|row| row.0 == signature).map(|row| (row.1, row.2));
    known().or(added)
}

/// The signature algorithm of a digest and a key.
pub(super) fn signature_of(digest: c_int, key: c_int) -> Option<c_int> {
    let known = SIGNATURES.iter().find(|row| (row.1, row.2, row.3) == (digest, key, true)).map(|row| row.0);
    let added = ADDED_SIGNATURES.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    known.or_else(|| added.iter().find(|row| (row.1, row.2) == (digest, key)).map(|row| row.0))
}
