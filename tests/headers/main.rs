//! The headers in `include/openssl/`: written from the sources and the tables, and checked.
//!
//! `SABISSL_BLESS=1 cargo test --test headers` rewrites them; otherwise a difference fails the test.

mod compile;
mod prototype;
mod rust_source;
mod tables;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tables::Tables;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Header name → text, as it should be.
fn wanted() -> BTreeMap<String, String> {
    let tables = Tables::read(&root());
    let functions = rust_source::functions(&root().join("src"));
    tables.headers().into_iter().map(|name| (name.clone(), write::header(&name, &tables, &functions))).collect()
}

#[test]
fn committed_headers_are_fresh() {
    let folder = root().join("include/openssl");
    let wanted = wanted();
    if std::env::var_os("SABISSL_BLESS").is_some_and(|value| value == "1") {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, text) in &wanted {
            write_if_changed(&folder.join(name), text);
        }
    }
    let stale: Vec<_> = wanted
        .iter()
        .filter(|(name, text)| std::fs::read_to_string(folder.join(name)).ok().as_ref() != Some(*text))
        .collect();
    let stale: Vec<_> = stale.into_iter().map(|(name, _)| name.as_str()).collect();
    assert!(stale.is_empty(), "stale: {}. Run `make headers`.", stale.join(" "));
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(wanted.contains_key(&name), "{name} is in include/openssl but in no table");
    }
}

#[test]
fn rust_and_c_agree_on_every_function() {
    let tables = Tables::read(&root());
    let mut wrong = Vec::new();
    for (name, function) in rust_source::functions(&root().join("src")) {
        let Some((_, known)) = tables.prototypes.get(&name) else { continue };
        if let Some(difference) = prototype::abi_difference(&function.prototype, known) {
            wrong.push(format!("{name}: {difference}\n    ours:   {}\n    theirs: {known}", function.prototype));
        }
    }
    assert!(wrong.is_empty(), "{} functions:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_header_compiles_alone_in_c() {
    compile::each_alone(&wanted().into_keys().collect::<Vec<_>>(), "cc", "c", &["-std=c99"]);
}

#[test]
fn every_header_compiles_alone_in_cpp() {
    compile::each_alone(&wanted().into_keys().collect::<Vec<_>>(), "c++", "c++", &[]);
}

#[test]
fn no_prototype_conflicts_with_openssls() {
    let tables = Tables::read(&root());
    compile::redeclare_all(&tables);
}

fn write_if_changed(path: &Path, text: &str) {
    if std::fs::read_to_string(path).ok().as_deref() != Some(text) {
        std::fs::write(path, text).unwrap();
    }
}
