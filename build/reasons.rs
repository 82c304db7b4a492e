//! `symbols/reasons.tsv` and `symbols/error-libraries.tsv` as Rust constants and look-up tables.

use std::fmt::Write;
use std::path::Path;

use crate::{table, write_if_changed};

pub fn generate(root: &Path, out: &Path) {
    let mut text = String::new();
    let mut texts = Vec::new();
    for row in table(&root.join("symbols/reasons.tsv")) {
        let [library, number, name, reason] = &row[..] else { panic!("reasons.tsv: {row:?}") };
        let (library, number): (u32, u32) = (library.parse().unwrap(), number.parse().unwrap());
        writeln!(text, "/// Reason {number} of error library {library}: \"{reason}\".").unwrap();
        writeln!(text, "pub const {name}: u32 = {number};").unwrap();
        if !reason.is_empty() {
            texts.push((if library == 1 { 0 } else { library }, number, reason.clone()));
        }
    }
    texts.sort();
    texts.dedup_by_key(|(library, number, _)| (*library, *number));
    writeln!(text, "pub(super) const TEXTS: &[(u32, u32, &str)] = &[").unwrap();
    for (library, number, reason) in texts {
        writeln!(text, "    ({library}, {number}, \"{reason}\\0\"),").unwrap();
    }
    text.push_str("];\npub(super) const LIBRARIES: &[(u32, &str)] = &[\n");
    for row in table(&root.join("symbols/error-libraries.tsv")) {
        writeln!(text, "    ({}, \"{}\\0\"),", row[0], row[1]).unwrap();
    }
    text.push_str("];\n");
    write_if_changed(&out.join("reasons.rs"), &text);
}
