//! Names that C keeps: Rust's literals as C strings that live as long as the process.

use std::collections::HashMap;
use std::ffi::{CString, c_char};
use std::sync::{Mutex, PoisonError};

/// A C string with the contents of a name, the same pointer each time; names are few.
pub(crate) fn c_name(name: &str) -> *const c_char {
    static NAMES: Mutex<Option<HashMap<String, CString>>> = Mutex::new(None);
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    let names = names.get_or_insert_with(HashMap::new);
    // The string's own buffer does not move when the table grows.
    names.entry(name.to_owned()).or_insert_with(|| CString::new(name).unwrap_or_default()).as_ptr()
}
