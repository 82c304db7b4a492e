//! Objects by number, name and identifier, `<openssl/objects.h>`.

pub mod bio;
pub mod der;
pub mod lookup;
pub mod names;
pub mod object;
pub mod signatures;
mod table;

pub use lookup::{OBJ_nid2ln, OBJ_nid2obj, OBJ_nid2sn, OBJ_obj2nid};
pub use object::{ASN1_OBJECT, asn1_object_st};

use std::ffi::c_int;

/// The number of an object identifier's content octets; 0 (`NID_undef`) if it has none.
pub fn nid_of(content: &[u8]) -> c_int {
    table::by_content(content).unwrap_or(0)
}

/// A pointer to give to C for an object identifier: the built-in object, or a new one for the caller to free.
pub fn object_of(content: &[u8]) -> *mut ASN1_OBJECT {
    let known = table::by_content(content).and_then(table::by_nid);
    known.map_or_else(|| asn1_object_st::new_raw(content), |object| std::ptr::from_ref(object).cast_mut())
}
