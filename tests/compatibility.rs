//! `docs/compatibility.md`: what each function does, from the registry. `make docs` rewrites it.

#[path = "support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fmt::Write;

use support::{library, root};

fn rows(path: &std::path::Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// Header → state → names.
type Page = BTreeMap<String, BTreeMap<String, Vec<String>>>;

fn read() -> (Page, BTreeMap<String, Vec<String>>) {
    let symbols = root().join("symbols");
    let mut header = BTreeMap::new();
    for file in ["prototypes.tsv", "extra-prototypes.tsv"] {
        header.extend(rows(&symbols.join(file)).into_iter().map(|row| (row[0].clone(), row[1].clone())));
    }
    let mut notes = BTreeMap::new();
    for entry in std::fs::read_dir(symbols.join("states")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "tsv") {
            notes.extend(rows(&path).into_iter().map(|row| (row[0].clone(), row)));
        }
    }
    let mut page = Page::new();
    for row in rows(&library().join("registry.tsv")) {
        let place = header.get(&row[0]).map_or("no header", String::as_str).to_owned();
        page.entry(place).or_default().entry(row[2].clone()).or_default().push(row[0].clone());
    }
    (page, notes)
}

fn page() -> String {
    let (page, notes) = read();
    let mut text = String::from(
        "# Compatibility\n\nGenerated from the registry by `make docs`. A function *works*, works *partly* (the difference is said), is *failing* by \
         decision (it returns the failure of its man page and queues a reason), or is *unserved*: calling it ends the process with a line that names it.\n\n\
         | header | works | partly | failing | unserved |\n|---|---:|---:|---:|---:|\n",
    );
    let count = |states: &BTreeMap<String, Vec<String>>, state: &str| states.get(state).map_or(0, Vec::len);
    let mut total = [0; 4];
    for (header, states) in &page {
        let counts = ["works", "partly", "failing", "unserved"].map(|state| count(states, state));
        (0..4).for_each(|i| total[i] += counts[i]);
        writeln!(text, "| {header} | {} | {} | {} | {} |", counts[0], counts[1], counts[2], counts[3]).unwrap();
    }
    writeln!(text, "| **all** | {} | {} | {} | {} |", total[0], total[1], total[2], total[3]).unwrap();
    for (title, state, column) in [("Weaker than OpenSSL's", "partly", 2), ("Failing by decision", "failing", 4)] {
        writeln!(text, "\n## {title}\n\n| function | why |\n|---|---|").unwrap();
        for name in page.values().filter_map(|states| states.get(state)).flatten() {
            let why = notes.get(name).and_then(|row| row.get(column)).map_or("", String::as_str);
            writeln!(text, "| `{name}` | {why} |").unwrap();
        }
    }
    writeln!(text, "\n## Unserved\n").unwrap();
    for (header, states) in &page {
        if let Some(names) = states.get("unserved") {
            writeln!(text, "**{header}**: {}\n", names.join(", ")).unwrap();
        }
    }
    text
}

#[test]
fn compatibility_page_is_fresh() {
    let file = root().join("docs/compatibility.md");
    let wanted = page();
    if std::env::var_os("SABISSL_BLESS").is_some_and(|value| value == "1") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &wanted).unwrap();
    }
    assert!(
        std::fs::read_to_string(&file).is_ok_and(|text| text == wanted),
        "docs/compatibility.md is stale: run `make docs`"
    );
}
