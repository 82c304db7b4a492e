//! Programs under valgrind on our library: no invalid access, nothing lost on the C side.

use std::process::Command;
use std::time::Duration;

use crate::Case;
use crate::differential::Program;
use crate::report::Verdict;
use crate::support::{installed, library, root, wait};

/// Those that make, share and free the most, some with arguments that keep them short: without them
/// `tls/many_connections.c` serves 1,000 clients in turn and 200 at once, which takes valgrind a minute.
const PROGRAMS: [&str; 13] = [
    "tls/ownership.c",
    "tls/client_auth.c",
    "tls/session_reuse.c",
    "tls/sni.c",
    "tls/loaders_memory.c",
    "tls/shutdown_sequences.c",
    "tls/ssl_bio.c",
    "ssl/session_matrix.c",
    "ssl/early_data.c",
    "own/threads_reconfigured.c 4",
    "tls/many_connections.c 200 40",
    "bio/core.c",
    "crypto/stack.c",
];

pub fn cases() -> Vec<Case> {
    let case = |line: &&'static str| {
        let mut words = line.split(' ');
        let program = Program::new(root().join("tests/c").join(words.next().unwrap()));
        let arguments: Vec<&str> = words.collect();
        let name = format!("valgrind_{}", program.name());
        Case::new(name, move || judge(&program, &arguments).unwrap_or_else(Verdict::Failed))
    };
    PROGRAMS.iter().map(case).collect()
}

fn judge(program: &Program, arguments: &[&str]) -> Result<Verdict, String> {
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
        .arg(&binary)
        .args(arguments);
    valgrind.current_dir(root().join("tests")).env("LD_LIBRARY_PATH", library()).env("OPENSSL_CONF", "/dev/null");
    valgrind.env("SABISSL_OPENSSL_DEFAULTS", "1").stdin(std::process::Stdio::null());
    valgrind.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
    let status = wait(valgrind.spawn().map_err(|e| e.to_string())?, Duration::from_secs(120)).ok_or("time is up")?;
    let said = std::fs::read_to_string(&log).unwrap_or_default();
    let start: Vec<&str> = said.lines().take(40).collect();
    if status.success() { Ok(Verdict::Passed) } else { Err(format!("{status}\n{}", start.join("\n"))) }
}
