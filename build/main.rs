//! Generates what is written once as data: error reasons, objects, ciphers and digests, the export map, and stubs of the
//! functions nobody serves yet.

mod algorithms;
mod exports;
mod objects;
mod reasons;

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo:rerun-if-changed=build");
    println!("cargo:rerun-if-changed=symbols");
    println!("cargo:rerun-if-changed=src");
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("set by cargo"));
    algorithms::generate(&root, &out);
    objects::generate(&root, &out);
    reasons::generate(&root, &out);
    exports::generate(&root, &out);
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libssl.so.3");
    }
}

/// Reads a table: tab-separated rows; lines that begin with `#` are comments.
fn table(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let rows = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// Writes a file unless it already holds just this text, so that nothing downstream is rebuilt for nothing.
/// Tells whether it wrote.
fn write_if_changed(path: &Path, text: &str) -> bool {
    if std::fs::read_to_string(path).is_ok_and(|old| old == text) {
        return false;
    }
    std::fs::write(path, text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    true
}
