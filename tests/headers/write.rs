//! One header's text.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::prototype;
use crate::rust_source::Function;
use crate::tables::Tables;

/// Longer prototypes are broken at a comma.
const WIDTH: usize = 118;

pub fn header(name: &str, tables: &Tables, functions: &BTreeMap<String, Function>) -> String {
    let guard = name.trim_end_matches(".h").to_uppercase();
    let mut text = format!(
        "/* <openssl/{name}>, OpenSSL 3.0's interface. Generated from src/ and symbols/ by `make headers`. */\n"
    );
    writeln!(text, "#ifndef OPENSSL_{guard}_H\n#define OPENSSL_{guard}_H\n#ifndef HEADER_{guard}_H\n#define HEADER_{guard}_H\n#endif\n").unwrap();
    let (early, late) = split_includes(tables.types.get(name).map_or(&[][..], Vec::as_slice));
    for file in early {
        writeln!(text, "#include <{file}>").unwrap();
    }
    text.push('\n');
    constants(&mut text, name, tables);
    let mut linkage = Linkage::default();
    types(&mut text, &mut linkage, late);
    for (macro_name, parameters, expression) in tables.calls.get(name).into_iter().flatten() {
        writeln!(text, "#define {macro_name}({parameters}) {expression}").unwrap();
    }
    if let Some(by_hand) = tables.by_hand.get(name) {
        linkage.close(&mut text);
        writeln!(text, "{by_hand}").unwrap();
    }
    text.push('\n');
    prototypes(&mut text, &mut linkage, name, tables, functions);
    linkage.close(&mut text);
    typed_containers(&mut text, name, tables);
    text.push_str("\n#endif\n");
    text
}

/// The headers needed before anything else, and the rest of the rows in order.
fn split_includes(rows: &[(String, String)]) -> (impl Iterator<Item = &str>, &[(String, String)]) {
    let first = rows.iter().position(|(kind, _)| kind != "include").unwrap_or(rows.len());
    (rows[..first].iter().map(|(_, text)| text.as_str()), &rows[first..])
}

fn constants(text: &mut String, name: &str, tables: &Tables) {
    let mut seen = BTreeMap::new();
    for (constant, value) in tables.constants.get(name).into_iter().flatten() {
        if seen.insert(constant, ()).is_none() {
            writeln!(text, "#define {constant} {value}").unwrap();
        }
    }
    text.push('\n');
}

/// Whether we stand inside `extern "C"`.
#[derive(Default)]
struct Linkage {
    open: bool,
}

impl Linkage {
    fn open(&mut self, text: &mut String) {
        if !self.open {
            text.push_str("#ifdef __cplusplus\nextern \"C\" {\n#endif\n");
            self.open = true;
        }
    }

    fn close(&mut self, text: &mut String) {
        if self.open {
            text.push_str("#ifdef __cplusplus\n}\n#endif\n");
            self.open = false;
        }
    }
}

fn types(text: &mut String, linkage: &mut Linkage, rows: &[(String, String)]) {
    // Types that come earlier may name them; what they can do follows the functions.
    for (kind, row) in rows.iter().filter(|(kind, _)| kind == "stack" || kind == "lhash") {
        writeln!(text, "struct {kind}_st_{};", row.split(' ').next().unwrap()).unwrap();
    }
    for (kind, row) in rows {
        match kind.as_str() {
            "include" => {
                linkage.close(text);
                writeln!(text, "#include <{row}>").unwrap();
            }
            "stack" | "lhash" => {}
            _ => {
                linkage.open(text);
                writeln!(text, "{}", broken(row)).unwrap();
                dispatch_getter(text, row);
            }
        }
    }
    text.push('\n');
}

/// A provider takes each function out of a dispatch table by a function of the same name.
fn dispatch_getter(text: &mut String, row: &str) {
    let Some(name) = row.split("OSSL_FUNC_").nth(1).and_then(|rest| rest.split("_fn)").next()) else { return };
    if row.starts_with("typedef") && row.contains("_fn)(") {
        writeln!(
            text,
            "static ossl_unused ossl_inline OSSL_FUNC_{name}_fn *OSSL_FUNC_{name}(const OSSL_DISPATCH *element)\n\
             {{ return (OSSL_FUNC_{name}_fn *)element->function; }}"
        )
        .unwrap();
    }
}

fn prototypes(
    text: &mut String,
    linkage: &mut Linkage,
    header: &str,
    tables: &Tables,
    functions: &BTreeMap<String, Function>,
) {
    for (name, (_, known)) in tables.prototypes.iter().filter(|(_, (place, _))| place == header) {
        linkage.open(text);
        match functions.get(name) {
            Some(function) => {
                // The tables' types are the contract; ours are printed where they say the same in C's own words.
                let ours = prototype::same(&function.prototype, known) && !known.contains("_OF(");
                let prototype = if ours { &function.prototype } else { known };
                writeln!(text, "\n{}{}", function.comment, broken(prototype)).unwrap();
            }
            None => writeln!(text, "{}", broken(known)).unwrap(),
        }
    }
}

/// `STACK_OF(T)` and `LHASH_OF(T)` with their functions.
fn typed_containers(text: &mut String, name: &str, tables: &Tables) {
    for (kind, row) in tables.types.get(name).into_iter().flatten() {
        let (container, element) = row.split_once(' ').unwrap_or((row, row));
        match kind.as_str() {
            "stack" => match element.strip_prefix("const ") {
                Some(plain) => writeln!(text, "DEFINE_SPECIAL_STACK_OF_CONST({container}, {plain})").unwrap(),
                None => writeln!(text, "DEFINE_SPECIAL_STACK_OF({container}, {element})").unwrap(),
            },
            "lhash" => writeln!(text, "DEFINE_LHASH_OF_INTERNAL({container});").unwrap(),
            _ => {}
        }
    }
}

/// Breaks a long line after commas and semicolons.
fn broken(line: &str) -> String {
    let mut lines = Vec::new();
    let mut rest = line;
    while rest.len() > WIDTH {
        let Some(at) = rest[..WIDTH].rfind(", ").or_else(|| rest[..WIDTH].rfind("; ")) else { break };
        lines.push(&rest[..=at]);
        rest = &rest[at + 2..];
    }
    lines.push(rest);
    lines.join("\n    ")
}
