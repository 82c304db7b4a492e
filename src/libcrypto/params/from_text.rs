//! Named values written as text. Source: OSSL_PARAM_allocate_from_text(3).

use std::ffi::{CStr, c_char, c_int};

use super::{INTEGER, OCTET_STRING, OSSL_PARAM, UNMODIFIED, UNSIGNED, UTF8_STRING};
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{bytes, c_str, guard, memory};
use crate::libcrypto::bn::BIGNUM;
use crate::libcrypto::bn::convert::{BN_asc2bn, BN_bn2lebinpad, BN_hex2bn};
use crate::libcrypto::bn::object::BN_free;
use crate::libcrypto::bn::word::{BN_add_word, BN_is_negative, BN_num_bits};
use crate::libcrypto::evp::params::each;

fn failure(reason: u32) -> Error {
    Error::new(Lib::CRYPTO, reason)
}

/// A number that is freed.
struct Number(*mut BIGNUM);

impl Drop for Number {
    fn drop(&mut self) {
        // SAFETY: NULL or a number of our own.
        unsafe { BN_free(self.0) }
    }
}

impl Number {
    unsafe fn parse(text: *const c_char, is_hex: bool) -> Result<Self, Error> {
        let mut number = Number(std::ptr::null_mut());
        // SAFETY: a terminated string, as our caller promises, and a place of our own.
        let read = unsafe { if is_hex { BN_hex2bn(&mut number.0, text) } else { BN_asc2bn(&mut number.0, text) } };
        if read == 0 || number.0.is_null() { Err(Error::SILENT) } else { Ok(number) }
    }

    /// The bytes, lowest first, at least as many as `size`, which is 0 if any number of them will do.
    fn bytes(&self, is_signed: bool, size: usize) -> Result<Vec<u8>, Error> {
        // SAFETY: a live number; the buffer has the length passed with it.
        unsafe {
            let mut is_negative = BN_is_negative(self.0) != 0;
            if is_negative && !is_signed {
                return Err(failure(reason::CRYPTO_R_INVALID_NEGATIVE_VALUE));
            }
            if is_negative {
                // Two's complement: the complement of what is one less. OpenSSL loses -1 here, which becomes 0.
                BN_add_word(self.0, 1);
                is_negative = BN_is_negative(self.0) != 0;
            }
            let bits = BN_num_bits(self.0) as usize + usize::from(is_signed);
            let len = bits.div_ceil(8);
            if size > 0 && len > size {
                return Err(failure(reason::CRYPTO_R_TOO_SMALL_BUFFER));
            }
            let mut bytes = vec![0u8; if size > 0 { size } else { len }];
            BN_bn2lebinpad(self.0, bytes.as_mut_ptr(), bytes.len() as c_int);
            if is_negative {
                bytes.iter_mut().for_each(|byte| *byte = !*byte);
            }
            if cfg!(target_endian = "big") {
                bytes.reverse();
            }
            Ok(bytes)
        }
    }
}

fn unhex(text: &[u8]) -> Result<Vec<u8>, Error> {
    if text.len() % 2 == 1 {
        return Err(failure(reason::CRYPTO_R_ODD_NUMBER_OF_DIGITS));
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let pair = |pair: &[u8]| Some(digit(pair[0])? << 4 | digit(pair[1])?);
    text.chunks(2).map(pair).collect::<Option<_>>().ok_or_else(|| failure(reason::CRYPTO_R_ILLEGAL_HEX_DIGIT))
}

/// Makes the value of the parameter that `key` names among `paramdefs`; with `hex` before the name it is written in
/// hexadecimal. `*found`, unless NULL, tells whether there is such a parameter. The caller frees `to->data`.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_PARAM_allocate_from_text(
    to: *mut OSSL_PARAM,
    paramdefs: *const OSSL_PARAM,
    key: *const c_char,
    value: *const c_char,
    value_n: usize,
    found: *mut c_int,
) -> c_int {
    guard(0, || {
        if to.is_null() || paramdefs.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise an array and terminated strings, and `value_n` readable bytes.
        unsafe {
            let name = c_str(key)?;
            let (is_hex, name) = name.strip_prefix(b"hex").map_or((false, name), |name| (true, name));
            let definition = each(paramdefs).find(|param| param.name() == name);
            put(found, definition.is_some().into());
            let definition = definition.ok_or(Error::SILENT)?;
            let (mut data, mut len) = (Vec::new(), None);
            match definition.data_type {
                INTEGER | UNSIGNED => {
                    let is_signed = definition.data_type == INTEGER;
                    data = Number::parse(value, is_hex)?.bytes(is_signed, definition.data_size)?;
                }
                UTF8_STRING if is_hex => return Err(failure(reason::ERR_R_PASSED_INVALID_ARGUMENT)),
                UTF8_STRING => {
                    data = CStr::from_ptr(value).to_bytes_with_nul().to_vec();
                    len = Some(data.len() - 1);
                }
                OCTET_STRING if is_hex => data = unhex(c_str(value)?)?,
                OCTET_STRING => data = bytes(value, value_n)?.to_vec(),
                _ => {}
            }
            to.write(OSSL_PARAM {
                key: definition.key,
                data_type: definition.data_type,
                data_size: len.unwrap_or(data.len()),
                data: memory::duplicate(&data).cast(),
                return_size: UNMODIFIED,
            });
        }
        Ok(1)
    })
}
