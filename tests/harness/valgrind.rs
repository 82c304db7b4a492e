//! Programs under valgrind on our library: no invalid access, nothing lost on the C side.

use std::process::Command;
use std::time::Duration;

use crate::Case;
use crate::differential::Program;
use crate::report::Verdict;
use crate::support::{installed, library, root, wait};

/// Those that make, share and free the most.
const PROGRAMS: [&str; 9] = [
    "tls/ownership.c",
    "tls/client_auth.c",
    "tls/session_reuse.c",
    "tls/sni.c",
    "tls/loaders_memory.c",
    "tls/shutdown_sequences.c",
    "tls/ssl_bio.c",
    "bio/core.c",
    "crypto/stack.c",
];

pub fn cases() -> Vec<Case> {
    let sources = PROGRAMS.iter().map(|path| root().join("tests/c").join(path)).filter(|path| path.exists());
    let case = |source| {
        let program = Program::new(source);
        Case::new(format!("valgrind_{}", program.name()), move || judge(&program).unwrap_or_else(Verdict::Failed))
    };
    sources.map(case).collect()
}

fn judge(program: &Program) -> Result<Verdict, String> {
    if !installed("valgrind") {
        return Ok(Verdict::Skipped("no valgrind".into()));
    }
    let binary = program.compile_ours()?;
    let log = binary.with_extension("valgrind");
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["-q", "--leak-check=full", "--errors-for-leak-kinds=definite", "--show-leak-kinds=definite"]);
    valgrind
        .args(["--error-exitcode=99", "--num-callers=16"])
        .arg(format!("--log-file={}", log.display()))
        .arg(&binary);
    valgrind.current_dir(root().join("tests")).env("LD_LIBRARY_PATH", library()).env("OPENSSL_CONF", "/dev/null");
    valgrind.env("SABISSL_OPENSSL_DEFAULTS", "1").stdin(std::process::Stdio::null());
    valgrind.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let status = wait(valgrind.spawn().map_err(|e| e.to_string())?, Duration::from_secs(120)).ok_or("time is up")?;
    let said = std::fs::read_to_string(&log).unwrap_or_default();
    let start: Vec<&str> = said.lines().take(40).collect();
    if status.success() { Ok(Verdict::Passed) } else { Err(format!("{status}\n{}", start.join("\n"))) }
}
