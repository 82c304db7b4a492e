//! Codes at once, and what of keys has no other home.

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::mac::algorithm::EVP_MAC_fetch;
use super::mac::{
    EVP_MAC_CTX_free, EVP_MAC_CTX_new, EVP_MAC_CTX_set_params, EVP_MAC_final, EVP_MAC_init, EVP_MAC_update,
};
use super::params::OSSL_PARAM;
use super::params::{END, UTF8_STRING, described};
use super::pkey::EVP_PKEY;
use super::types::ENGINE;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::guard;
use crate::ffi::strings::put;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::rsa::RSA;
use aws_lc_sys::RSA_PSS_PARAMS;

/// The code, by name, of data at once, written to `out` or to fresh memory for `OPENSSL_free` if that is NULL; its length to `outlen` unless NULL. Returns where it is, NULL on failure. Source: EVP_Q_mac(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_Q_mac(
    libctx: *mut OSSL_LIB_CTX,
    name: *const c_char,
    propq: *const c_char,
    subalg: *const c_char,
    params: *const OSSL_PARAM,
    key: *const c_void,
    keylen: usize,
    data: *const c_uchar,
    datalen: usize,
    out: *mut c_uchar,
    outsize: usize,
    outlen: *mut usize,
) -> *mut c_uchar {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let mac = EVP_MAC_fetch(libctx, name, propq);
            if mac.is_null() {
                return Err(Error::SILENT);
            }
            let ctx = EVP_MAC_CTX_new(mac);
            let is_cmac = crate::ffi::c_str(name).silent()?.eq_ignore_ascii_case(b"CMAC");
            let algorithm = if subalg.is_null() {
                END
            } else {
                let len = crate::ffi::c_str(subalg)?.len();
                let key = if is_cmac { c"cipher" } else { c"digest" };
                OSSL_PARAM { data: subalg.cast_mut().cast(), data_size: len, ..described(key, UTF8_STRING) }
            };
            let choices = [algorithm, END];
            let (mut code, mut len) = ([0u8; 64], 0);
            let done = EVP_MAC_CTX_set_params(ctx, choices.as_ptr()) == 1
                && EVP_MAC_CTX_set_params(ctx, params) == 1
                && EVP_MAC_init(ctx, key.cast(), keylen, std::ptr::null()) == 1
                && EVP_MAC_update(ctx, data, datalen) == 1
                && EVP_MAC_final(ctx, code.as_mut_ptr(), &mut len, code.len()) == 1;
            EVP_MAC_CTX_free(ctx);
            if !done {
                return Err(Error::SILENT);
            }
            put(outlen, len);
            if out.is_null() {
                return Ok(crate::ffi::memory::duplicate(&code[..len]));
            }
            if outsize < len {
                return Err(Error::new(Lib::EVP, reason::EVP_R_BUFFER_TOO_SMALL));
            }
            std::ptr::copy_nonoverlapping(code.as_ptr(), out, len);
            Ok(out)
        }
    })
}

/// NULL: there are no engines. Source: EVP_PKEY_get0_engine(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_engine(pkey: *const EVP_PKEY) -> *mut ENGINE {
    guard(std::ptr::null_mut(), || {
        let _ = pkey;
        Ok(std::ptr::null_mut())
    })
}

/// How many attributes a key carries: -1, as it has no list of them. Source: EVP_PKEY_get_attr_count(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_attr_count(key: *const EVP_PKEY) -> c_int {
    let _ = key;
    -1
}

/// NULL: restrictions are not kept as a structure. Source: RSA_get0_pss_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get0_pss_params(r: *const RSA) -> *const RSA_PSS_PARAMS {
    guard(std::ptr::null(), || {
        let _ = r;
        Ok(std::ptr::null())
    })
}
