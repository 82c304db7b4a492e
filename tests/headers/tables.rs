//! The tables of `symbols/` that describe the interface.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the headers consist of.
pub struct Tables {
    /// Function → (header, prototype).
    pub prototypes: BTreeMap<String, (String, String)>,
    /// Header → (macro, value).
    pub constants: BTreeMap<String, Vec<(String, String)>>,
    /// Header → (macro, parameters, expression).
    pub calls: BTreeMap<String, Vec<(String, String, String)>>,
    /// Header → (kind, text), in order.
    pub types: BTreeMap<String, Vec<(String, String)>>,
    /// Header → what was written by hand.
    pub by_hand: BTreeMap<String, String>,
}

impl Tables {
    pub fn read(root: &Path) -> Self {
        let symbols = root.join("symbols");
        let mut tables = Tables {
            prototypes: BTreeMap::new(),
            constants: BTreeMap::new(),
            calls: BTreeMap::new(),
            types: BTreeMap::new(),
            by_hand: BTreeMap::new(),
        };
        for file in ["prototypes.tsv", "extra-prototypes.tsv"] {
            for [name, header, text] in rows(&symbols.join(file)) {
                tables.prototypes.insert(name, (header, text));
            }
        }
        for [header, name, value] in rows(&symbols.join("constants.tsv")) {
            tables.constants.entry(header).or_default().push((name, value));
        }
        for [header, name, parameters, text] in rows(&symbols.join("calls.tsv")) {
            tables.calls.entry(header).or_default().push((name, parameters, text));
        }
        for [header, kind, text] in rows(&symbols.join("types.tsv")) {
            tables.types.entry(header).or_default().push((kind, text));
        }
        for entry in std::fs::read_dir(symbols.join("headers")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if let Some(header) = name.strip_suffix(".in") {
                tables.by_hand.insert(header.to_owned(), std::fs::read_to_string(&path).unwrap());
            }
        }
        tables
    }

    /// The names of all headers.
    pub fn headers(&self) -> BTreeSet<String> {
        let tables = self.constants.keys().chain(self.types.keys()).chain(self.by_hand.keys());
        tables.chain(self.prototypes.values().map(|(header, _)| header)).cloned().collect()
    }
}

/// The rows of a table with `N` columns; a column at the end may be missing.
pub fn rows<const N: usize>(path: &Path) -> Vec<[String; N]> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut columns = line.splitn(N, '\t').map(str::to_owned);
            std::array::from_fn(|_| columns.next().unwrap_or_default())
        })
        .collect()
}
