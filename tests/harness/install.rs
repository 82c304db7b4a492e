//! `make install` into a scratch prefix, and programs built from there.

use crate::Case;

pub fn cases() -> Vec<Case> {
    Vec::new()
}
