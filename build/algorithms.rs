//! `symbols/ciphers.tsv` and `symbols/digests.tsv` as tables in Rust: what functions like `EVP_sha256` return, and what
//! `EVP_MD_fetch` finds.

use std::fmt::Write;
use std::path::Path;

use crate::{table, write_if_changed};

/// One kind of algorithm: its table, the C object's type and tag, and how the columns become arguments.
struct Kind {
    file: &'static str,
    object: &'static str,
    tag: &'static str,
    arguments: fn(&[String]) -> String,
}

const KINDS: [Kind; 2] = [
    Kind {
        file: "ciphers",
        object: "EVP_CIPHER",
        tag: "evp_cipher_st",
        arguments: |row| {
            let [numbers @ .., served, description, names] = row else { panic!("ciphers.tsv: {row:?}") };
            format!("{}, {}, c{description:?}, {}", numbers.join(", "), names_of(names), service(served))
        },
    },
    Kind {
        file: "digests",
        object: "EVP_MD",
        tag: "evp_md_st",
        arguments: |row| {
            let [numbers @ .., algorithm, description, names] = row else { panic!("digests.tsv: {row:?}") };
            let implementation = match algorithm.as_str() {
                "-" => String::from("Unavailable"),
                "none" => String::from("Null"),
                name => format!("Builtin(Algorithm::{name})"),
            };
            format!("{}, {}, c{description:?}, {implementation}", numbers.join(", "), names_of(names))
        },
    },
];

/// The column that says who is served, as a value.
fn service(column: &str) -> &'static str {
    match column {
        "served" => "Service::Served",
        "legacy" => "Service::Legacy",
        "named" => "Service::Named",
        other => panic!("ciphers.tsv: {other:?}"),
    }
}

/// Names between bars as a slice of C strings.
fn names_of(names: &str) -> String {
    let names: Vec<String> = names.split('|').map(|name| format!("c{name:?}")).collect();
    format!("&[{}]", names.join(", "))
}

pub fn generate(root: &Path, out: &Path) {
    for kind in KINDS {
        let rows = table(&root.join(format!("symbols/{}.tsv", kind.file)));
        let mut text = String::new();
        for (found, name, suffix, what) in [
            ("constant", "PLAIN", "", "What the constant functions return"),
            ("fetched", "FETCHED", ".fetched()", "What fetching finds"),
        ] {
            let rows: Vec<_> = rows.iter().filter(|row| row[0] == found).collect();
            writeln!(text, "/// {what}.\npub(crate) static {name}: [{}; {}] = [", kind.object, rows.len()).unwrap();
            for row in rows {
                writeln!(text, "    {}::fixed({}){suffix},", kind.tag, (kind.arguments)(&row[1..])).unwrap();
            }
            text.push_str("];\n");
        }
        write_if_changed(&out.join(format!("{}.rs", kind.file)), &text);
    }
    names(root, out);
}

/// `symbols/names.tsv`: names with what they stand for.
fn names(root: &Path, out: &Path) {
    let rows = table(&root.join("symbols/names.tsv"));
    let mut text = String::new();
    for (kind, name, what) in [("digest", "DIGESTS", "digests"), ("cipher", "CIPHERS", "ciphers")] {
        let rows: Vec<_> = rows.iter().filter(|row| row[0] == kind).collect();
        writeln!(text, "/// The names of {what}.\nstatic {name}: [(&CStr, Option<&CStr>); {}] = [", rows.len())
            .unwrap();
        for row in rows {
            let alias = if row[2] == "-" { String::from("None") } else { format!("Some(c{:?})", row[2]) };
            writeln!(text, "    (c{:?}, {alias}),", row[1]).unwrap();
        }
        text.push_str("];\n");
    }
    write_if_changed(&out.join("names.rs"), &text);
}
