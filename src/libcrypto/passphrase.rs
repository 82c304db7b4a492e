//! Where encoders and decoders have the passphrase of an encrypted key from. Source: OSSL_ENCODER_CTX_set_passphrase(3),
//! OSSL_DECODER_CTX_set_passphrase(3).

use std::ffi::{c_char, c_int, c_uchar, c_void};

use zeroize::Zeroizing;

use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, memory};
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::pem::pem_password_cb;
use crate::libcrypto::ui::process::UI_process;
use crate::libcrypto::ui::string::{UI_add_input_string, UI_add_verify_string};
use crate::libcrypto::ui::{UI_METHOD, UI_add_user_data, UI_construct_prompt, UI_free, UI_new_method};

/// A program's function that writes a passphrase of at most the given size and its length, and returns 1.
pub type OSSL_PASSPHRASE_CALLBACK = Option<PassphraseCallback>;

/// That function.
pub type PassphraseCallback =
    unsafe extern "C" fn(*mut c_char, usize, *mut usize, *const OSSL_PARAM, *mut c_void) -> c_int;

/// The longest passphrase that is asked for.
const LONGEST: usize = 1024;

/// What fills a buffer of the given size, told 1 to encrypt; returns the length, negative for none.
type PemCallback = unsafe extern "C" fn(*mut c_char, c_int, c_int, *mut c_void) -> c_int;

/// Who knows the passphrase.
pub(crate) enum Source {
    /// Nobody.
    None,
    /// It was told.
    Known(Zeroizing<Vec<u8>>),
    /// A function as PEM's readers take it, and its argument.
    Pem(PemCallback, *mut c_void),
    /// A function, and its argument.
    Callback(PassphraseCallback, *mut c_void),
    /// The user, and what the method is told.
    Ui(*const UI_METHOD, *mut c_void),
}

fn missing() -> Error {
    Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_NULL_PARAMETER)
}

fn interrupted() -> Error {
    Error::new(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
}

/// What a key that is to be encrypted or decrypted lacks, after why.
pub(crate) fn unknown(why: Error) -> Error {
    why.then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
}

impl Source {
    /// A passphrase of `len` bytes.
    ///
    /// # Safety
    /// There are as many.
    pub(crate) unsafe fn known(passphrase: *const c_uchar, len: usize) -> Result<Source, Error> {
        if passphrase.is_null() {
            return Err(missing());
        }
        // SAFETY: as our caller promises.
        Ok(Source::Known(unsafe { bytes(passphrase, len) }?.to_vec().into()))
    }

    pub(crate) fn pem(cb: pem_password_cb, argument: *mut c_void) -> Result<Source, Error> {
        cb.map(|cb| Source::Pem(cb, argument)).ok_or_else(missing)
    }

    pub(crate) fn callback(cb: OSSL_PASSPHRASE_CALLBACK, argument: *mut c_void) -> Result<Source, Error> {
        cb.map(|cb| Source::Callback(cb, argument)).ok_or_else(missing)
    }

    pub(crate) fn ui(method: *const UI_METHOD, data: *mut c_void) -> Result<Source, Error> {
        if method.is_null() { Err(missing()) } else { Ok(Source::Ui(method, data)) }
    }

    /// The passphrase to encrypt under, or to decrypt with.
    ///
    /// # Safety
    /// What the program gave is still there, and nothing that asks is borrowed to change it.
    pub(crate) unsafe fn ask(&self, encrypting: bool) -> Result<Zeroizing<Vec<u8>>, Error> {
        let mut answer = Zeroizing::new(vec![0u8; LONGEST]);
        // SAFETY: as our caller promises; the buffer has that size.
        unsafe {
            let len = match self {
                Source::None => {
                    let said = "No password method specified";
                    return Err(Error::new(Lib::CRYPTO, reason::ERR_R_PASSED_INVALID_ARGUMENT).with_data(said));
                }
                Source::Known(passphrase) => return Ok(passphrase.clone()),
                Source::Pem(ask, argument) => {
                    let len = ask(answer.as_mut_ptr().cast(), LONGEST as c_int, encrypting.into(), *argument);
                    usize::try_from(len).ok().filter(|len| *len <= LONGEST).ok_or_else(interrupted)?
                }
                Source::Callback(ask, argument) => {
                    let mut len = 0;
                    let done = ask(answer.as_mut_ptr().cast(), LONGEST, &mut len, std::ptr::null(), *argument);
                    (done == 1 && len <= LONGEST).then_some(len).ok_or(Error::SILENT)?
                }
                Source::Ui(method, argument) => {
                    match converse(*method, *argument, &mut answer, encrypting) {
                        0 => {}
                        -2 => return Err(interrupted()),
                        _ => return Err(Error::new(Lib::CRYPTO, reason::ERR_R_UI_LIB)),
                    }
                    answer.iter().position(|byte| *byte == 0).unwrap_or(LONGEST)
                }
            };
            answer.truncate(len);
        }
        Ok(answer)
    }
}

/// Asks the user, twice for a new passphrase, and returns what `UI_process` did.
unsafe fn converse(method: *const UI_METHOD, argument: *mut c_void, answer: &mut [u8], encrypting: bool) -> c_int {
    let mut again = Zeroizing::new(vec![0u8; answer.len()]);
    let most = answer.len() as c_int - 1;
    // SAFETY: the conversation is ours; the buffers are longer than the longest answer.
    unsafe {
        let ui = UI_new_method(method);
        if ui.is_null() {
            return -1;
        }
        if !argument.is_null() {
            UI_add_user_data(ui, argument);
        }
        let prompt = UI_construct_prompt(ui, c"pass phrase".as_ptr(), std::ptr::null());
        let place = answer.as_mut_ptr().cast();
        let ready = !prompt.is_null()
            && UI_add_input_string(ui, prompt, 2, place, 0, most) > 0
            && (!encrypting || UI_add_verify_string(ui, prompt, 2, again.as_mut_ptr().cast(), 0, most, place) > 0);
        let done = if ready { UI_process(ui) } else { -1 };
        UI_free(ui);
        memory::free(prompt);
        done
    }
}
