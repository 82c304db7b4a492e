//! Results as CTest prints them.

use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How a test ended.
pub enum Verdict {
    Passed,
    /// What went wrong.
    Failed(String),
    /// What it lacked.
    Skipped(String),
}

pub struct Report {
    count: usize,
    number: usize,
    skipped: Vec<String>,
    failed: Vec<String>,
    start: Instant,
}

impl Report {
    pub fn new(count: usize) -> Self {
        Report { count, number: 0, skipped: Vec::new(), failed: Vec::new(), start: Instant::now() }
    }

    pub fn add(&mut self, name: &str, verdict: Verdict, took: Duration) {
        self.number += 1;
        let dots = ".".repeat(46usize.saturating_sub(name.len()).max(3));
        let (word, details) = match verdict {
            Verdict::Passed => ("Passed ", None),
            Verdict::Failed(why) => {
                self.failed.push(format!("{:3} - {name}", self.number));
                ("Failed ", Some(why))
            }
            Verdict::Skipped(why) => {
                self.skipped.push(format!("{:3} - {name}: {why}", self.number));
                ("SKIPPED", Some(why))
            }
        };
        let (number, count, seconds) = (self.number, self.count, took.as_secs_f64());
        println!("{number:3}/{count} Test #{number}: {name} {dots} {word} {seconds:6.2} sec");
        if let Some(details) = details {
            details.lines().for_each(|line| println!("        {line}"));
        }
    }

    pub fn finish(self) -> ExitCode {
        let passed = self.number - self.failed.len() - self.skipped.len();
        let percent = (passed + self.skipped.len()) * 100 / self.number.max(1);
        println!("\n{percent}% tests passed, {} tests failed out of {}", self.failed.len(), self.number);
        println!("Total Test time (real) = {:.2} sec", self.start.elapsed().as_secs_f64());
        for (title, tests) in [("SKIPPED", &self.skipped), ("FAILED", &self.failed)] {
            if !tests.is_empty() {
                println!("\nThe following tests {title}:");
                tests.iter().for_each(|test| println!("\t{test}"));
            }
        }
        println!("\n{passed} passed, {} failed, {} skipped", self.failed.len(), self.skipped.len());
        let in_ci = std::env::var("CI").is_ok_and(|value| value == "true");
        if self.failed.is_empty() && (!in_ci || self.skipped.is_empty()) {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// What a panic said.
pub fn message(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("panicked").to_owned()
}
