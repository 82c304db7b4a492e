//! The method that asks at the terminal: `/dev/tty`, or standard input and error where there is none.

use std::cell::RefCell;
use std::ffi::{CStr, CString, c_int};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::{AsRawFd, RawFd};

use super::UI;
use super::string::{BOOLEAN, ERROR, INFO, UI_STRING, VERIFY};
use crate::ffi::guard;

/// Longer answers are cut.
const LONGEST: usize = 8191;

thread_local! {
    /// The terminal while a conversation is held.
    static TERMINAL: RefCell<Option<File>> = const { RefCell::new(None) };
}

fn show(text: &[u8]) {
    let shown = TERMINAL.with_borrow_mut(|terminal| match terminal {
        Some(terminal) => terminal.write_all(text).and_then(|()| terminal.flush()),
        None => std::io::stderr().write_all(text),
    });
    // A terminal that is gone shows nothing.
    drop(shown);
}

fn input() -> RawFd {
    TERMINAL.with_borrow(|terminal| terminal.as_ref().map_or(libc::STDIN_FILENO, |terminal| terminal.as_raw_fd()))
}

fn read_byte() -> Option<u8> {
    let mut byte = [0];
    let read = TERMINAL.with_borrow_mut(|terminal| match terminal {
        Some(terminal) => terminal.read(&mut byte),
        None => std::io::stdin().read(&mut byte),
    });
    matches!(read, Ok(1)).then_some(byte[0])
}

/// Switches the echo and restores it when dropped.
struct Quiet(Option<libc::termios>);

impl Quiet {
    fn new(quiet: bool) -> Self {
        let mut settings = std::mem::MaybeUninit::<libc::termios>::uninit();
        // SAFETY: `tcgetattr` fills the structure if it answers 0; then `tcsetattr` may read it.
        unsafe {
            if !quiet || libc::tcgetattr(input(), settings.as_mut_ptr()) != 0 {
                return Quiet(None);
            }
            let before = settings.assume_init();
            let mut silent = before;
            silent.c_lflag &= !libc::ECHO;
            libc::tcsetattr(input(), libc::TCSANOW, &silent);
            Quiet(Some(before))
        }
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        if let Some(before) = &self.0 {
            // SAFETY: settings that `tcgetattr` gave.
            unsafe { libc::tcsetattr(input(), libc::TCSANOW, before) };
        }
    }
}

/// A line without its end; `None` if the input ends before it.
fn read_line(echo: bool) -> Option<Vec<u8>> {
    let quiet = Quiet::new(!echo);
    let mut line = Vec::new();
    let ended = loop {
        match read_byte() {
            Some(b'\n') => break true,
            Some(byte) if line.len() < LONGEST => line.push(byte),
            Some(_) => {}
            None => break false,
        }
    };
    drop(quiet);
    // The line's end was not shown, or there was none.
    if !echo {
        show(b"\n");
    }
    ended.then_some(line)
}

pub(super) unsafe extern "C" fn open(_ui: *mut UI) -> c_int {
    guard(0, || {
        let terminal = OpenOptions::new().read(true).write(true).open("/dev/tty").ok();
        TERMINAL.set(terminal);
        Ok(1)
    })
}

pub(super) unsafe extern "C" fn close(_ui: *mut UI) -> c_int {
    guard(0, || {
        TERMINAL.set(None);
        Ok(1)
    })
}

pub(super) unsafe extern "C" fn write(_ui: *mut UI, string: *mut UI_STRING) -> c_int {
    guard(0, || {
        // SAFETY: called with a live string, whose text is terminated.
        unsafe {
            if matches!((*string).kind, INFO | ERROR) {
                show(CStr::from_ptr((*string).out.pointer).to_bytes());
            }
        }
        Ok(1)
    })
}

pub(super) unsafe extern "C" fn read(ui: *mut UI, string: *mut UI_STRING) -> c_int {
    guard(0, || {
        // SAFETY: called with a live conversation and string, whose texts are terminated.
        unsafe {
            let kind = (*string).kind;
            if matches!(kind, INFO | ERROR) {
                return Ok(1);
            }
            if kind == VERIFY {
                show(b"Verifying - ");
            }
            show(CStr::from_ptr((*string).out.pointer).to_bytes());
            if kind == BOOLEAN && !(*string).action.pointer.is_null() {
                show(CStr::from_ptr((*string).action.pointer).to_bytes());
            }
            let Some(line) = read_line((*string).echoes()) else { return Ok(0) };
            let line = zeroize::Zeroizing::new(line);
            let answer = zeroize::Zeroizing::new(CString::new(&line[..]).unwrap_or_default().into_bytes_with_nul());
            if super::string::UI_set_result(ui, string, answer.as_ptr().cast()) < 0 {
                return Ok(0);
            }
            let expected = (*string).test;
            if kind == VERIFY && !expected.is_null() && CStr::from_ptr(expected).to_bytes() != &line[..] {
                show(b"Verify failure\n");
                return Ok(0);
            }
        }
        Ok(1)
    })
}
