//! Every reason of OpenSSL 3.0 and its text, from `symbols/reasons.tsv`.
#![allow(missing_docs)]

include!(concat!(env!("OUT_DIR"), "/reasons.rs"));

/// The text of a reason, NUL-terminated; `None` if the library has no such reason.
///
/// Reasons common to all libraries (`ERR_R_*`) are found under each.
pub fn text(library: u32, number: u32) -> Option<&'static str> {
    let find = |library| TEXTS.binary_search_by_key(&(library, number), |(l, n, _)| (*l, *n)).ok();
    find(library).or_else(|| find(0)).map(|index| TEXTS[index].2)
}

/// The name of an error library, NUL-terminated.
pub fn library_name(library: u32) -> Option<&'static str> {
    LIBRARIES.iter().find(|(number, _)| *number == library).map(|(_, name)| *name)
}
