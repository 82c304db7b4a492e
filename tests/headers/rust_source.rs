//! What the Rust sources define: prototypes and comments, by cbindgen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A function as C sees it.
pub struct Function {
    /// Its comment in C's form, with a line end; empty if it has none.
    pub comment: String,
    /// Its prototype on one line.
    pub prototype: String,
}

/// Every exported function below `folder`.
pub fn functions(folder: &Path) -> BTreeMap<String, Function> {
    let mut files = Vec::new();
    collect(folder, &mut files);
    files.sort();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(root.join("cbindgen.toml")).expect("cbindgen.toml");
    let mut builder = cbindgen::Builder::new().with_config(config);
    for file in files {
        builder = builder.with_src(file);
    }
    let mut text = Vec::new();
    builder.generate().expect("cbindgen reads our sources").write(&mut text);
    parse(&String::from_utf8(text).unwrap())
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs")
            && std::fs::read_to_string(&path).unwrap().contains("#[unsafe(no_mangle)]")
        {
            files.push(path);
        }
    }
}

/// cbindgen's output: comments, each followed by a declaration that may span lines.
fn parse(text: &str) -> BTreeMap<String, Function> {
    let mut functions = BTreeMap::new();
    let (mut comment, mut declaration) = (String::new(), String::new());
    let mut in_comment = false;
    for line in text.lines() {
        if line.starts_with("/*") {
            in_comment = true;
            comment.clear();
        }
        if in_comment {
            comment.push_str(line.trim_end());
            comment.push('\n');
            in_comment = !line.trim_end().ends_with("*/");
            continue;
        }
        if line.is_empty() {
            continue;
        }
        declaration.push_str(if declaration.is_empty() { "" } else { " " });
        declaration.push_str(line.trim());
        if !declaration.ends_with(';') {
            continue;
        }
        let prototype = std::mem::take(&mut declaration);
        let prototype = prototype.strip_prefix("extern ").unwrap_or(&prototype).to_owned();
        let comment = std::mem::take(&mut comment);
        if let Some(name) = prototype.split('(').next().and_then(|head| head.rsplit([' ', '*']).next()) {
            functions.insert(name.to_owned(), Function { comment, prototype: prototype.clone() });
        }
    }
    functions
}
