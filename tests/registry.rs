//! The built library against the registry, and the sources against the rules that a machine can check.

#[path = "support/mod.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use support::{library, output, root};

fn said(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = output(Command::new(program).args(arguments).arg(file));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Symbol → version node, as the tables say.
fn registered() -> BTreeMap<String, String> {
    let mut registered = BTreeMap::new();
    for file in ["exports.tsv", "extra.tsv"] {
        let text = std::fs::read_to_string(root().join("symbols").join(file)).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let columns: Vec<&str> = line.split('\t').collect();
            registered.insert(columns[2].to_owned(), columns[1].to_owned());
        }
    }
    registered
}

#[test]
fn a_function_has_one_state() {
    let mut seen = BTreeSet::new();
    for file in std::fs::read_dir(root().join("symbols/states")).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        for name in text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()) {
            assert!(name.is_empty() || seen.insert(name.to_owned()), "{name} has two rows in symbols/states");
        }
    }
}

#[test]
fn exports_are_the_registry() {
    let listing = said("nm", &["-D", "--defined-only", "--with-symbol-versions"], &library().join("libssl.so.3"));
    let mut exported = BTreeMap::new();
    for line in listing.lines() {
        let mut columns = line.split_whitespace().skip(1);
        let (kind, symbol) = (columns.next().unwrap(), columns.next().unwrap());
        if kind == "A" {
            continue; // the version nodes themselves
        }
        let (name, node) = symbol.split_once("@@").unwrap_or_else(|| panic!("{symbol} has no version"));
        exported.insert(name.to_owned(), node.to_owned());
    }
    let registered = registered();
    let missing: Vec<_> = registered.keys().filter(|name| !exported.contains_key(*name)).collect();
    let surplus: Vec<_> = exported.keys().filter(|name| !registered.contains_key(*name)).collect();
    assert!(missing.is_empty() && surplus.is_empty(), "missing: {missing:?}, surplus: {surplus:?}");
    let wrong: Vec<_> = exported.iter().filter(|(name, node)| registered[*name] != **node).collect();
    assert!(wrong.is_empty(), "wrong version node: {wrong:?}");
}

#[test]
fn library_needs_only_libc_and_its_kin() {
    let dynamic = said("readelf", &["-d"], &library().join("libssl.so.3"));
    let needed: Vec<&str> = dynamic
        .lines()
        .filter(|line| line.contains("(NEEDED)"))
        .filter_map(|line| line.split(['[', ']']).nth(1))
        .collect();
    let kin = ["libc.so.6", "libm.so.6", "libgcc_s.so.1", "libpthread.so.0", "libdl.so.2", "ld-linux-x86-64.so.2"];
    let foreign: Vec<_> = needed.into_iter().filter(|name| !kin.contains(name)).collect();
    assert!(foreign.is_empty(), "{foreign:?}");
    assert!(dynamic.contains("[libssl.so.3]"), "no soname");
}

#[test]
fn no_jitter_entropy_is_built_in() {
    let symbols = said("nm", &[], &library().join("libssl.so.3"));
    let jitter: Vec<_> = symbols.lines().filter(|line| line.contains("jent_")).take(3).collect();
    assert!(jitter.is_empty(), "{jitter:?}: AWS_LC_SYS_NO_JITTER_ENTROPY=1 was not in force");
}

/// Every Rust file below `src`, with its text.
fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    collect(&root().join("src"), &mut found);
    found.sort();
    found
}

/// Name and body of each exported function of a file.
fn entry_points(text: &str) -> Vec<(&str, &str)> {
    let functions = text.split("#[unsafe(no_mangle)]").skip(1);
    functions
        .filter_map(|rest| {
            let (_, rest) = rest.split_once("extern \"C\" fn ")?;
            let name = rest.split('(').next()?.trim();
            // rustfmt puts the closing brace of an item in the first column.
            let body = rest.split("\n}\n").next()?;
            Some((name, body))
        })
        .collect()
}

/// What may panic, as a reader would look for it.
fn can_panic(body: &str) -> bool {
    let words =
        [".unwrap()", ".expect(", "panic!", "unreachable!", "assert!(", "assert_eq!(", "todo!", "copy_from_slice"];
    let bytes = body.as_bytes();
    // An index: a bracket right after a name or a closing bracket.
    let index = |i: usize| {
        bytes[i] == b'[' && i > 0 && (bytes[i - 1].is_ascii_alphanumeric() || b"_)]".contains(&bytes[i - 1]))
    };
    words.iter().any(|word| body.contains(word)) || (0..bytes.len()).any(index)
}

/// The functions of a file that may panic and have no guard of their own.
fn open_helpers(text: &str) -> BTreeSet<&str> {
    let functions = text.split("fn ").skip(1).filter_map(|rest| {
        let name = rest.split(['(', '<']).next()?.trim();
        let body = rest.split("\n}\n").next()?.split_once('{')?.1;
        (!body.contains("guard(") && can_panic(body)).then_some(name)
    });
    functions.collect()
}

#[test]
fn every_entry_point_goes_through_the_guard() {
    let mut open = Vec::new();
    for (path, text) in &sources() {
        let helpers = open_helpers(text);
        for (name, body) in entry_points(text) {
            let body = body.split_once('{').map_or("", |(_, body)| body);
            if body.contains("guard(") || name.starts_with("sabissl_") {
                continue;
            }
            // What cannot panic needs no guard: constants, plain calls of libc, a call of something guarded.
            let calls =
                body.split('(').filter_map(|before| before.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next());
            let bad = calls.into_iter().find(|call| helpers.contains(call));
            if can_panic(body) || body.lines().count() > 30 || bad.is_some() {
                open.push(format!(
                    "{}: {name} {}",
                    path.strip_prefix(root()).unwrap().display(),
                    bad.unwrap_or_default()
                ));
            }
        }
    }
    assert!(open.is_empty(), "{} entry points without a guard:\n{}", open.len(), open.join("\n"));
}

#[test]
fn files_are_short_enough_to_read() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(path, text)| !path.ends_with("cipher_table.rs") && text.lines().count() > 850)
        .map(|(path, text)| {
            format!("{} ({} lines)", path.strip_prefix(root()).unwrap().display(), text.lines().count())
        })
        .collect();
    assert!(long.is_empty(), "split: {}", long.join(", "));
}

#[test]
fn safe_layers_forbid_unsafe_code() {
    for layer in ["error", "asn1", "pki", "tls"] {
        let text = std::fs::read_to_string(root().join("src").join(layer).join("mod.rs")).unwrap();
        assert!(text.contains("#![forbid(unsafe_code)]"), "src/{layer}/mod.rs does not forbid unsafe code");
    }
}
