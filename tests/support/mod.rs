//! What the test programs share: where things are, the library built once, commands with a time limit.
#![allow(dead_code)] // each test program uses its part

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// The repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// `PROFILE` as the Makefile takes it; tests use the quick build unless told otherwise.
pub fn profile() -> String {
    std::env::var("PROFILE").unwrap_or_else(|_| "dev".into())
}

/// Where Cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The folder that holds `libssl.so.3`; builds the library the first time.
pub fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let profile = profile();
        let made =
            Command::new("make").current_dir(root()).args(["-s", "lib"]).arg(format!("PROFILE={profile}")).status();
        assert!(made.expect("make runs").success(), "the library does not build");
        target().join(if profile == "dev" { "debug" } else { &profile })
    })
}

/// A folder for what the tests make.
pub fn scratch(name: &str) -> PathBuf {
    let folder = target().join("tmp").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs a command to its end, or kills it when time is up (`None`).
pub fn wait(mut child: Child, limit: Duration) -> Option<std::process::ExitStatus> {
    let end = Instant::now() + limit;
    let mut pause = Duration::from_millis(1);
    loop {
        match child.try_wait().expect("a child of ours") {
            Some(status) => return Some(status),
            None if Instant::now() < end => std::thread::sleep(pause),
            None => {
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

/// Runs a command and takes what it says; a failure to start is a panic.
pub fn output(command: &mut Command) -> Output {
    command.stdin(Stdio::null()).output().unwrap_or_else(|e| panic!("{command:?}: {e}"))
}

/// Whether a program is installed.
pub fn installed(program: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
}

/// A TCP port that was free a moment ago, and is given out once: tests run at the same time.
pub fn free_port() -> u16 {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        if GIVEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return port;
        }
    }
}

/// Kills its child when it goes.
pub struct Peer(pub Child);

impl Drop for Peer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Waits until something listens on the port; false if the child ends first.
pub fn await_port(child: &mut Child, port: u16) -> bool {
    let end = Instant::now() + Duration::from_secs(10);
    let hex = format!(":{port:04X}");
    while Instant::now() < end && matches!(child.try_wait(), Ok(None)) {
        // Connecting would cost a server that serves a single client its client.
        let listening = ["/proc/net/tcp", "/proc/net/tcp6"].iter().any(|table| {
            std::fs::read_to_string(table).unwrap_or_default().lines().any(|line| {
                let columns: Vec<&str> = line.split_whitespace().collect();
                columns.len() > 3 && columns[1].ends_with(&hex) && columns[3] == "0A"
            })
        });
        if listening {
            return true;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    false
}
