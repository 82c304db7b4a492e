//! Where the passphrase of an encrypted key comes from.

use std::ffi::{c_char, c_int, c_void};

use zeroize::Zeroizing;

use crate::error::{Error, Lib, reason};
use crate::ffi::memory;
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::pem::pem_password_cb;
use crate::libcrypto::ui::process::UI_process;
use crate::libcrypto::ui::string::{UI_add_input_string, UI_add_verify_string};
use crate::libcrypto::ui::{UI_METHOD, UI_add_user_data, UI_construct_prompt, UI_free, UI_new_method};

/// A program's function that writes a passphrase of at most the given size and its length, and returns 1.
pub type OSSL_PASSPHRASE_CALLBACK =
    Option<unsafe extern "C" fn(*mut c_char, usize, *mut usize, *const OSSL_PARAM, *mut c_void) -> c_int>;

/// The longest passphrase that is asked for.
const LONGEST: usize = 1024;

/// Who knows the passphrase.
pub(super) enum Source {
    /// Nobody.
    None,
    /// It was told.
    Known(Zeroizing<Vec<u8>>),
    /// A function as PEM's readers take it, and its argument.
    Pem(pem_password_cb, *mut c_void),
    /// A function, and its argument.
    Callback(OSSL_PASSPHRASE_CALLBACK, *mut c_void),
    /// The user, and what the method is told.
    Ui(*const UI_METHOD, *mut c_void),
}

fn unknown() -> Error {
    Error::new(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
}

fn interrupted() -> Error {
    Error::new(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
        .then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
}

impl Source {
    /// The passphrase to encrypt under.
    ///
    /// # Safety
    /// What the program gave is still there, and nothing of the encoding is borrowed to change it.
    pub(super) unsafe fn ask(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut answer = Zeroizing::new(vec![0u8; LONGEST]);
        // SAFETY: as our caller promises; the buffer has that size.
        unsafe {
            let len = match self {
                Source::None => {
                    let said = "No password method specified";
                    let error = Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT).with_data(said);
                    return Err(error.then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE));
                }
                Source::Known(passphrase) => return Ok(passphrase.clone()),
                Source::Pem(cb, argument) => {
                    let ask = cb.unwrap_or(crate::libcrypto::pem::encryption::PEM_def_callback);
                    let len = ask(answer.as_mut_ptr().cast(), LONGEST as c_int, 1, *argument);
                    usize::try_from(len).ok().filter(|len| *len <= LONGEST).ok_or_else(interrupted)?
                }
                Source::Callback(cb, argument) => {
                    let mut len = 0;
                    let ask = cb.ok_or_else(unknown)?;
                    let done = ask(answer.as_mut_ptr().cast(), LONGEST, &mut len, std::ptr::null(), *argument);
                    (done == 1 && len <= LONGEST).then_some(len).ok_or_else(unknown)?
                }
                Source::Ui(method, argument) => {
                    converse(*method, *argument, &mut answer).then_some(()).ok_or_else(interrupted)?;
                    answer.iter().position(|byte| *byte == 0).unwrap_or(LONGEST)
                }
            };
            answer.truncate(len);
        }
        Ok(answer)
    }
}

/// Asks twice, as for every new passphrase; whether both answers were one.
unsafe fn converse(method: *const UI_METHOD, argument: *mut c_void, answer: &mut [u8]) -> bool {
    let mut again = Zeroizing::new(vec![0u8; answer.len()]);
    let most = answer.len() as c_int - 1;
    // SAFETY: the conversation is ours; the buffers are longer than the longest answer.
    unsafe {
        let ui = UI_new_method(method);
        if ui.is_null() {
            return false;
        }
        if !argument.is_null() {
            UI_add_user_data(ui, argument);
        }
        let prompt = UI_construct_prompt(ui, c"pass phrase".as_ptr(), std::ptr::null());
        let place = answer.as_mut_ptr().cast();
        let done = !prompt.is_null()
            && UI_add_input_string(ui, prompt, 2, place, 0, most) > 0
            && UI_add_verify_string(ui, prompt, 2, again.as_mut_ptr().cast(), 0, most, place) > 0
            && UI_process(ui) == 0;
        UI_free(ui);
        memory::free(prompt);
        done
    }
}
