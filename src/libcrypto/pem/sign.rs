//! Signing as of old: a digest, then a signature. Source: <openssl/pem.h>.

use std::ffi::{c_int, c_uchar, c_uint};

use super::outside::{EVP_DigestInit_ex, EVP_DigestUpdate, EVP_MD, EVP_MD_CTX, EVP_SignFinal};
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Begins. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_SignInit(ctx: *mut EVP_MD_CTX, type_: *mut EVP_MD) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { EVP_DigestInit_ex(ctx, type_, std::ptr::null_mut()) }
}

/// Goes on with `cnt` bytes at `d`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_SignUpdate(ctx: *mut EVP_MD_CTX, d: *const c_uchar, cnt: c_uint) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { EVP_DigestUpdate(ctx, d.cast(), cnt as usize) }
}

/// Signs; the signature goes to `sigret` as a line of base64, its length to `siglen`. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_SignFinal(
    ctx: *mut EVP_MD_CTX,
    sigret: *mut c_uchar,
    siglen: *mut c_uint,
    pkey: *mut EVP_PKEY,
) -> c_int {
    crate::ffi::guard(0, || {
        let mut signature = vec![0u8; 2048];
        let mut len = 0;
        // SAFETY: no signature is longer than the buffer; the man page has the caller give room for its base64.
        unsafe {
            if EVP_SignFinal(ctx, signature.as_mut_ptr(), &mut len, pkey) <= 0 {
                return Ok(0);
            }
            signature.truncate(len as usize);
            let mut text = crate::asn1::pem::encode(&signature).to_vec();
            text.retain(|&byte| byte != b'\n');
            std::ptr::copy_nonoverlapping(text.as_ptr(), sigret, text.len());
            *sigret.add(text.len()) = 0;
            *siglen = text.len() as c_uint;
        }
        Ok(1)
    })
}
