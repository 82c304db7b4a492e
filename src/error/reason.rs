//! Every reason of OpenSSL 3.0 and its text, from `symbols/reasons.tsv`.
#![allow(missing_docs)]

use std::sync::atomic::{AtomicBool, Ordering};

use super::Lib;

include!(concat!(env!("OUT_DIR"), "/reasons.rs"));

/// Whether libssl's reasons have texts yet: OpenSSL's have none before something initialises libssl.
static SSL_TEXTS: AtomicBool = AtomicBool::new(false);

/// Gives libssl's reasons their texts.
pub fn load_ssl_texts() {
    SSL_TEXTS.store(true, Ordering::Relaxed);
}

/// The text of a reason, NUL-terminated; `None` if the library has no such reason.
///
/// Reasons common to all libraries (`ERR_R_*`) are found under each.
pub fn text(library: u32, number: u32) -> Option<&'static str> {
    let find = |library| TEXTS.binary_search_by_key(&(library, number), |(l, n, _)| (*l, *n)).ok();
    let silent = library == Lib::SSL.0 && !SSL_TEXTS.load(Ordering::Relaxed);
    find(if silent { 0 } else { library }).or_else(|| find(0)).map(|index| TEXTS[index].2)
}

/// The reason of a library with this text, case ignored; of all libraries if it has none itself.
pub fn named(library: Lib, text: &str) -> Option<u32> {
    let find = |library| {
        let mut of = TEXTS.iter().filter(move |(l, _, _)| *l == library);
        of.find(|(_, _, known)| known.trim_end_matches('\0').eq_ignore_ascii_case(text)).map(|(_, number, _)| *number)
    };
    find(library.0).or_else(|| find(0))
}

/// The name of an error library, NUL-terminated.
pub fn library_name(library: u32) -> Option<&'static str> {
    LIBRARIES.iter().find(|(number, _)| *number == library).map(|(_, name)| *name)
}
