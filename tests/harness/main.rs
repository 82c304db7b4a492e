//! The test programs in C, the examples against other peers, and what an installation must allow.
//!
//! `cargo test --test harness [-- NAME…]` or `make test [ONLY=NAME]`. `SABISSL_RECORD=1` records the transcripts anew
//! from the system's OpenSSL. With `CI=true` a skipped test is a failure.

mod differential;
mod examples;
mod install;
mod report;
#[path = "../support/mod.rs"]
mod support;
mod valgrind;

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use report::{Report, Verdict};

/// How many tests run at a time.
const JOBS: usize = 2;

/// A test: its name and what it does.
pub struct Case {
    name: String,
    run: Box<dyn Fn() -> Verdict + Send + Sync>,
}

impl Case {
    pub fn new(name: impl Into<String>, run: impl Fn() -> Verdict + Send + Sync + 'static) -> Self {
        Case { name: name.into(), run: Box::new(run) }
    }
}

fn main() -> ExitCode {
    let mut cases = differential::cases();
    cases.extend(examples::cases());
    cases.extend(install::cases());
    cases.extend(valgrind::cases());
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    cases.retain(|case| wanted.is_empty() || wanted.iter().any(|name| case.name.contains(name.as_str())));
    if arguments.iter().any(|argument| argument == "--list") {
        cases.iter().for_each(|case| println!("{}: test", case.name));
        return ExitCode::SUCCESS;
    }
    if !cases.is_empty() {
        println!("Library: {}", support::library().display());
    }
    let next = AtomicUsize::new(0);
    let report = Mutex::new(Report::new(cases.len()));
    std::thread::scope(|scope| {
        for _ in 0..JOBS {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let start = Instant::now();
                    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (case.run)()));
                    let verdict = ran.unwrap_or_else(|panic| Verdict::Failed(report::message(panic.as_ref())));
                    report.lock().unwrap().add(&case.name, verdict, start.elapsed());
                }
            });
        }
    });
    report.into_inner().unwrap().finish()
}
