//! Holding a conversation. Source: UI_process(3).

use std::ffi::{CString, c_char, c_int, c_void};

use super::method::{Step, Talk};
use super::string::{ERROR, UI_STRING};
use super::{PRINT_ERRORS, REDOABLE, UI, error, ui_st};
use crate::error::reason;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::err::print::ERR_print_errors_cb;

/// How a conversation ended before its time.
enum Stop {
    Interrupted,
    Failed(&'static str),
}

unsafe extern "C" fn print_error(text: *const c_char, len: usize, ui: *mut c_void) -> c_int {
    let ui = ui.cast::<UI>();
    // SAFETY: called with a line of `len` bytes and the conversation below.
    unsafe {
        let line = CString::new(crate::ffi::bytes(text, len).unwrap_or_default()).unwrap_or_default();
        let mut string = UI_STRING::shown(ERROR, line.as_ptr());
        match (*(*ui).method).write {
            Some(write) if write(ui, &mut string) <= 0 => -1,
            _ => 0,
        }
    }
}

unsafe fn step(ui: *mut UI, step: Step, while_: &'static str) -> Result<(), Stop> {
    let Some(step) = step else { return Ok(()) };
    // SAFETY: the method's function gets its conversation; nothing of that is borrowed.
    match unsafe { step(ui) } {
        -1 => Err(Stop::Interrupted),
        0 => Err(Stop::Failed(while_)),
        _ => Ok(()),
    }
}

unsafe fn each(ui: *mut UI, talk: Talk, while_: &'static str) -> Result<(), Stop> {
    let Some(talk) = talk else { return Ok(()) };
    // SAFETY: a live conversation; its strings stay where they are.
    let strings: Vec<*mut UI_STRING> =
        unsafe { (*ui).strings.iter_mut().map(|string| std::ptr::from_mut(&mut **string)).collect() };
    for string in strings {
        // SAFETY: the method's function gets its conversation; nothing of that is borrowed.
        match unsafe { talk(ui, string) } {
            -1 => return Err(Stop::Interrupted),
            0 => return Err(Stop::Failed(while_)),
            _ => {}
        }
    }
    Ok(())
}

unsafe fn hold(ui: *mut UI) -> Result<(), Stop> {
    // SAFETY: a live conversation whose method stays.
    unsafe {
        let method = (*ui).method;
        if (*method).open.is_some_and(|open| open(ui) <= 0) {
            return Err(Stop::Failed("opening session"));
        }
        if (*ui).flags & PRINT_ERRORS != 0 {
            ERR_print_errors_cb(Some(print_error), ui.cast());
        }
        each(ui, (*method).write, "writing strings")?;
        step(ui, (*method).flush, "flushing")?;
        each(ui, (*method).read, "reading strings")
    }
}

/// Shows the strings and reads the answers. Returns 0, -1 on failure, -2 if the user interrupts.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn UI_process(ui: *mut UI) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live conversation; nothing of it is borrowed while callbacks run.
        unsafe {
            ui_st::get0(ui)?;
            let mut outcome = hold(ui);
            if let Err(Stop::Interrupted) = outcome {
                (*ui).flags &= !REDOABLE;
            }
            if (*(*ui).method).close.is_some_and(|close| close(ui) <= 0) {
                outcome = outcome.and(Err(Stop::Failed("closing session")));
            }
            match outcome {
                Ok(()) => Ok(0),
                Err(Stop::Interrupted) => Ok(-2),
                Err(Stop::Failed(while_)) => {
                    Err(error(reason::UI_R_PROCESSING_ERROR).with_data(format!("while {while_}")))
                }
            }
        }
    })
}
