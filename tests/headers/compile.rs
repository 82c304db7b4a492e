//! Compiling the headers.

use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

use crate::root;
use crate::tables::Tables;

fn scratch(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("headers");
    std::fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

fn check(compiler: &str, language: &str, source: &PathBuf, flags: &[&str]) {
    let compiler_path = std::env::var(if language == "c" { "CC" } else { "CXX" }).unwrap_or(compiler.to_owned());
    let include = root().join("include");
    let run = Command::new(&compiler_path)
        .args(["-x", language, "-fsyntax-only", "-Wall", "-Wextra", "-Werror"])
        .args(flags)
        .arg("-I")
        .arg(include)
        .arg(source)
        .output();
    let output = run.unwrap_or_else(|e| panic!("{compiler_path}: {e}"));
    let said = String::from_utf8_lossy(&output.stderr);
    let start: String = said.lines().take(40).collect::<Vec<_>>().join("\n");
    assert!(output.status.success(), "{}:\n{start}", source.display());
}

/// Each header in a file of its own.
pub fn each_alone(names: &[String], compiler: &str, language: &str, flags: &[&str]) {
    let halves = names.chunks(names.len().div_ceil(2));
    std::thread::scope(|scope| {
        for half in halves {
            scope.spawn(move || {
                for name in half {
                    let source = scratch(&format!("alone-{name}.{language}"));
                    std::fs::write(&source, format!("#include <openssl/{name}>\nint sabissl_alone;\n")).unwrap();
                    check(compiler, language, &source, flags);
                }
            });
        }
    });
}

/// All headers in one file, followed by every prototype of the table: a conflict is a compiler's error.
pub fn redeclare_all(tables: &Tables) {
    let mut text = String::new();
    for name in tables.headers() {
        writeln!(text, "#include <openssl/{name}>").unwrap();
    }
    for (name, (_, prototype)) in &tables.prototypes {
        writeln!(text, "#undef {name}\n{prototype}").unwrap();
    }
    let source = scratch("redeclare.c");
    std::fs::write(&source, text).unwrap();
    check("cc", "c", &source, &["-std=gnu99"]);
}
