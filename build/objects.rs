//! `symbols/objects.tsv` and `symbols/signatures.tsv` as tables in Rust.

use std::fmt::Write;
use std::path::Path;

use crate::{table, write_if_changed};

/// The content octets of a dotted object identifier; none for "-".
fn encode(dotted: &str) -> Vec<u8> {
    if dotted == "-" {
        return Vec::new();
    }
    let mut arcs: Vec<u64> = dotted.split('.').map(|arc| arc.parse().expect("an arc")).collect();
    let first = arcs.remove(0);
    match arcs.first_mut() {
        Some(second) => *second += first * 40,
        None => arcs.push(first * 40),
    }
    let mut content = Vec::new();
    for arc in arcs {
        let groups = (1..10).find(|groups| arc >> (7 * groups) == 0).expect("at most 63 bits");
        content.extend(
            (0..groups).rev().map(|group| (arc >> (7 * group)) as u8 & 0x7f | if group > 0 { 0x80 } else { 0 }),
        );
    }
    content
}

pub fn generate(root: &Path, out: &Path) {
    let rows = table(&root.join("symbols/objects.tsv"));
    let objects: Vec<(usize, &str, &str, Vec<u8>)> = rows
        .iter()
        .map(|row| (row[0].parse().expect("a number"), row[1].as_str(), row[2].as_str(), encode(&row[3])))
        .collect();
    let mut text = String::from("/// Every object, by number.\npub(super) static OBJECTS: &[asn1_object_st] = &[\n");
    for (nid, short, long, content) in &objects {
        writeln!(text, "    built_in({nid}, c{short:?}, c{long:?}, &{content:?}),").unwrap();
    }
    text.push_str("];\n");
    let named = |place: &usize| objects[*place].1 != "NULL";
    let places = || (0..objects.len()).filter(named).collect::<Vec<usize>>();
    let mut by_short = places();
    by_short.sort_by_key(|place| objects[*place].1);
    let mut by_long = places();
    by_long.sort_by_key(|place| objects[*place].2);
    let mut by_content = places();
    by_content.retain(|place| !objects[*place].3.is_empty());
    by_content.sort_by_key(|place| &objects[*place].3);
    by_content.dedup_by_key(|place| &objects[*place].3);
    for (name, index) in [("BY_SHORT_NAME", by_short), ("BY_LONG_NAME", by_long), ("BY_CONTENT", by_content)] {
        writeln!(text, "/// Places in [`OBJECTS`], sorted.\npub(super) static {name}: &[u16] = &{index:?};").unwrap();
    }
    text.push_str("/// Signature, digest, key, and whether the latter two find it.\n");
    text.push_str("pub(super) static SIGNATURES: &[(i32, i32, i32, bool)] = &[\n");
    for row in table(&root.join("symbols/signatures.tsv")) {
        writeln!(text, "    ({}, {}, {}, {}),", row[0], row[1], row[2], row[3] == "found").unwrap();
    }
    text.push_str("];\n");
    write_if_changed(&out.join("objects.rs"), &text);
}
