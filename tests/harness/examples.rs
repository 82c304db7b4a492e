//! The examples of `c-examples/` against each other and against peers on the system's OpenSSL.

use crate::Case;

pub fn cases() -> Vec<Case> {
    Vec::new()
}
