//! The registry at work: every symbol of OpenSSL 3.0 is exported under its version node.
//!
//! A function *works* if the sources define it. One that has a `failing` row in `symbols/states/` gets a stub that
//! queues the row's reason and returns the row's value. Any other is *unserved*: its stub ends the process with one
//! line, as the dynamic linker does for a symbol it cannot find.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use crate::{table, write_if_changed};

pub fn generate(root: &Path, out: &Path) {
    let mut defined = BTreeSet::new();
    collect_definitions(&root.join("src"), &mut defined);
    let exports = read_exports(root, "lib");
    for name in &defined {
        assert!(
            exports.values().any(|names| names.contains(name)) || name.starts_with("sabissl_"),
            "{name} is defined but in no table of symbols/: add it to symbols/extra.tsv, or make it private"
        );
    }
    let stubs = write_stubs(&exports, &defined, &read_failing(root));
    let map = write_map(&exports);
    write_if_changed(&out.join("exports.map"), &map);
    let libcrypto = read_exports(root, "libcrypto");
    write_if_changed(&out.join("libcrypto.map"), &write_map(&libcrypto));
    write_if_changed(&out.join("libcrypto.c"), &write_filter(&libcrypto));
    compile(root, out, &stubs);
}

/// Version node → names, from the two tables of exported functions: those of the libraries whose name begins like this.
fn read_exports(root: &Path, library: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut nodes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in ["symbols/exports.tsv", "symbols/extra.tsv"] {
        for row in table(&root.join(file)).into_iter().filter(|row| row[0].starts_with(library)) {
            nodes.entry(row[1].clone()).or_default().insert(row[2].clone());
        }
    }
    nodes
}

/// Name → (value returned, packed error code) of the functions that fail by decision.
fn read_failing(root: &Path) -> BTreeMap<String, (i64, u32)> {
    let mut failing = BTreeMap::new();
    let states = std::fs::read_dir(root.join("symbols/states")).expect("symbols/states");
    for file in states.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "tsv")) {
        for row in table(&file).into_iter().filter(|row| row[1] == "failing") {
            let value = row[2].parse().unwrap_or_else(|_| panic!("{}: {row:?}", file.display()));
            let code = row[3].strip_prefix("0x").and_then(|hex| u32::from_str_radix(hex, 16).ok());
            let code = code.unwrap_or_else(|| panic!("{}: {row:?}", file.display()));
            failing.insert(row[0].clone(), (value, code));
        }
    }
    failing
}

fn write_stubs(
    exports: &BTreeMap<String, BTreeSet<String>>,
    defined: &BTreeSet<String>,
    failing: &BTreeMap<String, (i64, u32)>,
) -> String {
    let mut text = String::from(
        "extern void sabissl_unserved(const char *name) __attribute__((noreturn));\n\
         extern void sabissl_failing(unsigned long code, const char *name);\n\
         #define UNSERVED(name) void name(void) { sabissl_unserved(#name); }\n\
         #define FAILING(name, value, code) long name(void) { sabissl_failing(code, #name); return value; }\n",
    );
    for name in exports.values().flatten().filter(|name| !defined.contains(*name)) {
        match failing.get(name) {
            Some((value, code)) => writeln!(text, "FAILING({name}, {value}L, 0x{code:08X}UL)").unwrap(),
            None => writeln!(text, "UNSERVED({name})").unwrap(),
        }
    }
    text
}

fn write_map(exports: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut text = String::new();
    let mut previous = String::new();
    for (node, names) in exports {
        writeln!(text, "{node} {{\nglobal:").unwrap();
        for name in names {
            writeln!(text, "    {name};").unwrap();
        }
        if previous.is_empty() {
            text.push_str("local:\n    *;\n");
        }
        writeln!(text, "}}{previous};").unwrap();
        previous = format!(" {node}");
    }
    text
}

/// Libcrypto's names for a file of its own that the dynamic linker takes for `libcrypto.so.3` and looks through to
/// `libssl.so.3`, where all functions are (`DT_FILTER`). A link would serve as well, but for `ldconfig`, which knows a file by
/// its `SONAME` alone: a program would get the system's libcrypto beside our libssl.
fn write_filter(exports: &BTreeMap<String, BTreeSet<String>>) -> String {
    let mut text = String::from("void sabissl_elsewhere(void) { __builtin_trap(); }\n");
    for name in exports.values().flatten() {
        writeln!(text, "__asm__(\".globl {name}\\n.set {name}, sabissl_elsewhere\");").unwrap();
    }
    text
}

/// Compiles the stubs and the few C files; `+whole-archive` so that the static library holds them all.
fn compile(root: &Path, out: &Path, stubs: &str) {
    let stubs_file = out.join("stubs.c");
    let changed = write_if_changed(&stubs_file, stubs);
    let sources = [stubs_file, root.join("src/ffi/variadic.c")];
    let archive = out.join("libsabissl_c.a");
    let built = archive.metadata().and_then(|m| m.modified()).ok();
    let newest = sources[1].metadata().and_then(|m| m.modified()).ok();
    if changed || built.is_none() || built < newest {
        let mut cc = cc::Build::new();
        cc.cargo_metadata(false).files(&sources).flag_if_supported("-ffunction-sections").flag("-w");
        cc.compile("sabissl_c");
    }
    println!("cargo:rustc-link-search=native={}", out.display());
    println!("cargo:rustc-link-lib=static:+whole-archive=sabissl_c");
}

/// Collects the names of exported functions: lines that hold `extern "C" fn NAME` at item level after
/// `#[unsafe(no_mangle)]` in Rust, lines that begin with `SABISSL_EXPORT` in C.
fn collect_definitions(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_definitions(&path, names);
            continue;
        }
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        match path.extension().and_then(|e| e.to_str()) {
            Some("rs") => names.extend(rust_definitions(&text)),
            Some("c") => names.extend(c_definitions(&text)),
            _ => {}
        }
    }
}

fn rust_definitions(text: &str) -> impl Iterator<Item = String> + '_ {
    let after_attribute = text.split("#[unsafe(no_mangle)]").skip(1);
    after_attribute.filter_map(|rest| {
        let head = rest.split('(').next()?;
        Some(head.split("extern \"C\" fn ").nth(1)?.trim().to_owned())
    })
}

fn c_definitions(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().filter(|line| line.starts_with("SABISSL_EXPORT")).filter_map(|line| {
        let head = line.split('(').next()?;
        Some(head.rsplit([' ', '*']).next()?.to_owned())
    })
}
