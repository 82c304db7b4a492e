//! Parameters from keys: `EVP_PKEY_todata`, `EVP_PKEY_export`.

use std::ffi::{CStr, c_int, c_void};

use super::super::params::{END, OSSL_PARAM, UNSIGNED, described};
use super::super::pkey::EVP_PKEY;
use super::fromdata::parts;
use super::property::property;
use crate::error::Error;
use crate::ffi::{Shared, guard, memory};

/// `OSSL_KEYMGMT_SELECT_PRIVATE_KEY`.
const SELECT_PRIVATE: c_int = 1;

/// `OSSL_KEYMGMT_SELECT_PUBLIC_KEY`.
const SELECT_PUBLIC: c_int = 2;

/// The parts of a key as an array in one block of C's memory, for `OSSL_PARAM_free`.
fn disassemble(pkey: &EVP_PKEY, selection: c_int) -> Result<*mut OSSL_PARAM, Error> {
    let key = pkey.key()?;
    let wanted = |name: &CStr| match name.to_bytes() {
        b"d" | b"priv" | b"rsa-factor1" | b"rsa-factor2" | b"rsa-exponent1" | b"rsa-exponent2"
        | b"rsa-coefficient1" => selection & SELECT_PRIVATE != 0,
        b"n" | b"e" | b"pub" => selection & (SELECT_PUBLIC | SELECT_PRIVATE) != 0,
        _ => true,
    };
    let values: Vec<(&CStr, u32, Vec<u8>)> = parts(key.kind())
        .iter()
        .filter(|(name, _)| wanted(name))
        .filter_map(|(name, data_type)| {
            let mut bytes = property(pkey, name.to_str().ok()?)?.into_bytes();
            if *data_type == UNSIGNED && cfg!(target_endian = "little") {
                bytes.reverse();
            }
            Some((*name, *data_type, bytes))
        })
        .collect();
    let head = size_of::<OSSL_PARAM>() * (values.len() + 1);
    let room: usize = values.iter().map(|(_, _, bytes)| bytes.len() + 1).sum();
    let block = memory::duplicate(&vec![0; head + room]);
    let mut data = head;
    // SAFETY: the block has room for the array and, behind it, for each value with a terminator.
    unsafe {
        for (at, (name, data_type, bytes)) in values.iter().enumerate() {
            let place = block.add(data);
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), place, bytes.len());
            let param = OSSL_PARAM { data: place.cast(), data_size: bytes.len(), ..described(name, *data_type) };
            block.cast::<OSSL_PARAM>().add(at).write(param);
            data += bytes.len() + 1;
        }
        block.cast::<OSSL_PARAM>().add(values.len()).write(END);
    }
    Ok(block.cast())
}

/// Tells the parts of a key as an array for `OSSL_PARAM_free`. Returns 1 or 0. Source: EVP_PKEY_todata(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_todata(
    pkey: *const EVP_PKEY,
    selection: c_int,
    params: *mut *mut OSSL_PARAM,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if params.is_null() {
                return Err(Error::SILENT);
            }
            params.write(disassemble(EVP_PKEY::get0(pkey)?, selection)?);
        }
        Ok(1)
    })
}

/// Is given an array of parts.
pub type OSSL_CALLBACK = unsafe extern "C" fn(*const OSSL_PARAM, *mut c_void) -> c_int;

/// Gives the parts of a key to a function. Returns what that returns, or 0. Source: EVP_PKEY_export(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_export(
    pkey: *const EVP_PKEY,
    selection: c_int,
    export_cb: Option<OSSL_CALLBACK>,
    export_cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let parts = disassemble(EVP_PKEY::get0(pkey)?, selection)?;
            let callback = export_cb.ok_or(Error::SILENT)?;
            let answer = callback(parts, export_cbarg);
            memory::free(parts);
            Ok(answer)
        }
    })
}
