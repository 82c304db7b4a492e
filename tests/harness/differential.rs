//! Programs in `tests/c/AREA/NAME.c`: each prints a transcript that must be OpenSSL's.
//!
//! A program is compiled with our headers and with OpenSSL's and run on both libraries: four transcripts, all equal to
//! the committed one. Without OpenSSL's headers or library the rest remains.
//!
//! A program whose first line says `sabissl only` shows what OpenSSL has not, or does otherwise by decision; its
//! transcript is ours.

use std::fs::File;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use crate::Case;
use crate::report::Verdict;
use crate::support::{library, output, root, scratch, wait};

/// Longer than any of them needs, valgrind included.
const LIMIT: Duration = Duration::from_secs(90);

pub fn cases() -> Vec<Case> {
    let mut sources = Vec::new();
    collect(&root().join("tests/c"), "c", &mut sources);
    sources.sort();
    let case = |source: PathBuf| {
        let program = Program::new(source);
        Case::new(program.name(), move || program.judge())
    };
    sources.into_iter().map(case).collect()
}

/// The files below a folder whose names end in `.extension`.
fn collect(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, extension, files);
        } else if path.extension().is_some_and(|e| e == extension) {
            files.push(path);
        }
    }
}

/// Whose headers a program is compiled with, or whose library it runs on.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Ours,
    Openssl,
}

/// One program.
pub struct Program {
    source: PathBuf,
    area: String,
    stem: String,
    ours_only: bool,
}

impl Program {
    pub fn new(source: PathBuf) -> Self {
        let stem = source.file_stem().unwrap().to_string_lossy().into_owned();
        let area =
            source.parent().unwrap().strip_prefix(root().join("tests/c")).unwrap().to_string_lossy().into_owned();
        let first = std::fs::read_to_string(&source).unwrap_or_default();
        let ours_only = first.lines().next().is_some_and(|line| line.contains("sabissl only"));
        Program { source, area, stem, ours_only }
    }

    pub fn name(&self) -> String {
        format!("{}_{}", self.area.replace('/', "_"), self.stem)
    }

    fn transcript(&self) -> PathBuf {
        root().join("tests/transcripts").join(&self.area).join(format!("{}.txt", self.stem))
    }

    fn judge(&self) -> Verdict {
        match self.expected().and_then(|expected| self.compare_all(expected)) {
            Ok(verdict) => verdict,
            Err(why) => Verdict::Failed(why),
        }
    }

    /// The committed transcript; recorded anew if asked, or taken from OpenSSL if none is committed yet.
    fn expected(&self) -> Result<Option<Vec<u8>>, String> {
        let record = std::env::var("SABISSL_RECORD").is_ok_and(|value| value == "1");
        let committed = std::fs::read(self.transcript()).ok();
        if !record && committed.is_some() {
            return Ok(committed);
        }
        let said = if self.ours_only {
            if !record {
                return Ok(None);
            }
            self.run(&self.compile(Whose::Ours)?, Whose::Ours)?
        } else if has_openssl() {
            self.run(&self.compile(Whose::Openssl)?, Whose::Openssl)?
        } else {
            return Ok(None);
        };
        if record {
            std::fs::create_dir_all(self.transcript().parent().unwrap()).unwrap();
            std::fs::write(self.transcript(), &said).unwrap();
        } else if std::env::var("CI").is_ok_and(|value| value == "true") {
            return Err("no transcript: SABISSL_RECORD=1 records it".into());
        }
        Ok(Some(said))
    }

    fn compare_all(&self, expected: Option<Vec<u8>>) -> Result<Verdict, String> {
        let Some(expected) = expected else { return Ok(Verdict::Skipped("no transcript, and none to be had".into())) };
        let mut wrong = String::new();
        let mut seen = Vec::new();
        for headers in [Whose::Ours, Whose::Openssl] {
            if headers == Whose::Openssl && (self.ours_only || !has_openssl()) {
                continue;
            }
            let program = self.compile(headers)?;
            for library in [Whose::Ours, Whose::Openssl] {
                if library == Whose::Openssl && (self.ours_only || !has_openssl()) {
                    continue;
                }
                let said = self.run(&program, library)?;
                if said != expected && !seen.contains(&said) {
                    seen.push(said.clone());
                    wrong.push_str(&self.difference(&expected, &said, headers, library));
                }
            }
        }
        Ok(if wrong.is_empty() { Verdict::Passed } else { Verdict::Failed(wrong) })
    }

    fn difference(&self, expected: &[u8], said: &[u8], headers: Whose, library: Whose) -> String {
        let name = |whose| if whose == Whose::Ours { "ours" } else { "OpenSSL's" };
        let folder = scratch("harness");
        let (a, b) = (folder.join(format!("{}.expected", self.name())), folder.join(format!("{}.said", self.name())));
        std::fs::write(&a, expected).unwrap();
        std::fs::write(&b, said).unwrap();
        let diff = output(Command::new("diff").args(["-a", "-U2"]).arg(&a).arg(&b));
        let text = String::from_utf8_lossy(&diff.stdout).into_owned();
        let mut shown: Vec<&str> = text.lines().skip(2).collect();
        if shown.len() > 40 {
            // Both the first difference and how it ends tell something.
            shown.splice(30..shown.len() - 8, ["…"]);
        }
        format!("headers {}, library {}:\n{}\n", name(headers), name(library), shown.join("\n"))
    }

    /// The program compiled with our headers.
    pub fn compile_ours(&self) -> Result<PathBuf, String> {
        self.compile(Whose::Ours)
    }

    /// Compiles the program unless that was done since it changed.
    fn compile(&self, headers: Whose) -> Result<PathBuf, String> {
        let folder = scratch(if headers == Whose::Ours { "harness/ours" } else { "harness/openssl" });
        let program = folder.join(self.name());
        let modified = |path: &Path| path.metadata().and_then(|m| m.modified()).ok();
        let needed = [modified(&self.source), Some(newest_header())].into_iter().max().flatten();
        if modified(&program) > needed {
            return Ok(program);
        }
        let mut cc = Command::new(std::env::var("CC").unwrap_or_else(|_| "cc".into()));
        cc.args(["-g", "-Wall", "-Wextra", "-Wno-deprecated-declarations", "-Wno-unused-parameter", "-o"])
            .arg(&program);
        if headers == Whose::Ours {
            cc.arg("-I").arg(root().join("include"));
        }
        if self.ours_only || !has_openssl() {
            // Linked with ours, a program asks libssl.so.3 for every version node, which OpenSSL's libcrypto has.
            cc.arg("-L").arg(library());
        }
        cc.arg("-I").arg(root().join("tests/c")).arg(&self.source).args(["-lssl", "-lcrypto", "-lpthread"]);
        let compiled = output(&mut cc);
        if !compiled.status.success() {
            return Err(String::from_utf8_lossy(&compiled.stderr).into_owned());
        }
        Ok(program)
    }

    /// Runs it in `tests/` and takes all it prints and how it ends.
    fn run(&self, program: &Path, on: Whose) -> Result<Vec<u8>, String> {
        // The same name in the same place, so that file names in what it prints are equal.
        let seen = scratch(&format!("harness/{}/{:?}", self.name(), std::thread::current().id()));
        let transcript = seen.join("said");
        let file = File::create(&transcript).map_err(|e| e.to_string())?;
        let mut command = Command::new(program);
        command.current_dir(root().join("tests")).stdin(Stdio::null()).env_remove("LD_LIBRARY_PATH");
        command.env("OPENSSL_CONF", "/dev/null").env("TZ", "UTC").env("LC_ALL", "C").env_remove("CARGO_MANIFEST_DIR");
        if !self.ours_only {
            command.env("SABISSL_OPENSSL_DEFAULTS", "1");
        }
        if on == Whose::Ours {
            command.env("LD_LIBRARY_PATH", library());
        }
        command.stdout(file.try_clone().map_err(|e| e.to_string())?).stderr(file);
        let status = wait(command.spawn().map_err(|e| e.to_string())?, LIMIT);
        let mut said = std::fs::read(&transcript).map_err(|e| e.to_string())?;
        let end = match status {
            Some(status) => format!("exit {}", status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))),
            None => "time is up".into(),
        };
        said.extend_from_slice(end.as_bytes());
        said.push(b'\n');
        Ok(said)
    }
}

/// Whether OpenSSL 3.0's headers and library are installed.
fn has_openssl() -> bool {
    static FOUND: OnceLock<bool> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let found = Command::new("pkg-config").args(["--modversion", "libssl"]).output();
        found.is_ok_and(|output| output.stdout.starts_with(b"3.0."))
    })
}

fn newest_header() -> SystemTime {
    static NEWEST: OnceLock<SystemTime> = OnceLock::new();
    *NEWEST.get_or_init(|| {
        let headers = std::fs::read_dir(root().join("include/openssl")).unwrap().map(|entry| entry.unwrap().path());
        let mut shared = Vec::new();
        collect(&root().join("tests/c"), "h", &mut shared);
        headers.chain(shared).filter_map(|path| path.metadata().ok()?.modified().ok()).max().unwrap()
    })
}
