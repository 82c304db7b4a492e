//! Writing keys in a form and structure that are asked for by name, `<openssl/encoder.h>`.
//! Source: OSSL_ENCODER_CTX_new_for_pkey(3), OSSL_ENCODER_to_bio(3).

mod output;

use std::ffi::{CString, c_char, c_int, c_uchar, c_void};
use std::sync::Arc;

use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, bytes_mut, guard, memory, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::BIO_new_fp;
use crate::libcrypto::bio::mem::BIO_s_mem;
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
use crate::libcrypto::bio::read::BIO_read;
use crate::libcrypto::evp::cipher_method::{EVP_CIPHER, EVP_CIPHER_fetch};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::passphrase::{OSSL_PASSPHRASE_CALLBACK, Source};
use crate::libcrypto::pem::pem_password_cb;
use crate::libcrypto::ui::UI_METHOD;

/// An encoding to be.
pub struct ossl_encoder_ctx_st {
    key: Option<Arc<EVP_PKEY>>,
    form: Option<CString>,
    structure: Option<CString>,
    selection: c_int,
    /// What private keys are encrypted with; NULL: nothing.
    cipher: *const EVP_CIPHER,
    /// A cipher was asked for that there is not: the key must not be written in the clear.
    refused: bool,
    passphrase: Source,
}

/// OpenSSL's name for it.
pub type OSSL_ENCODER_CTX = ossl_encoder_ctx_st;

impl Boxed for ossl_encoder_ctx_st {
    const LIB: Lib = Lib::OSSL_ENCODER;
}

impl ossl_encoder_ctx_st {
    const EMPTY: Self = ossl_encoder_ctx_st {
        key: None,
        form: None,
        structure: None,
        selection: 0,
        cipher: std::ptr::null(),
        refused: false,
        passphrase: Source::None,
    };
}

fn null_parameter() -> Error {
    Error::new(Lib::OSSL_ENCODER, reason::ERR_R_PASSED_NULL_PARAMETER)
}

unsafe fn owned(text: *const c_char) -> Result<CString, Error> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    let text = unsafe { optional_str(text) }.ok_or_else(null_parameter)?;
    CString::new(text).map_err(|_| Error::SILENT)
}

/// A new encoding of nothing, which fails; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_new() -> *mut OSSL_ENCODER_CTX {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(ossl_encoder_ctx_st::EMPTY)))
}

/// A new encoding of parts of a key (`selection`, `EVP_PKEY_KEYPAIR` and kin) as `PEM`, `DER` or `TEXT`, in a structure
/// (`PrivateKeyInfo`, `SubjectPublicKeyInfo`, `type-specific`, …; NULL: the first that fits). The caller frees it; NULL on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_new_for_pkey(
    pkey: *const EVP_PKEY,
    selection: c_int,
    output_type: *const c_char,
    output_struct: *const c_char,
    propquery: *const c_char,
) -> *mut OSSL_ENCODER_CTX {
    let _ = propquery;
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live key and terminated strings.
        unsafe {
            let key = EVP_PKEY::get1(pkey).map_err(|_| null_parameter())?;
            let form = owned(output_type)?;
            if selection == 0 {
                return Err(Error::new(Lib::OSSL_ENCODER, reason::ERR_R_PASSED_INVALID_ARGUMENT));
            }
            let structure = if output_struct.is_null() { None } else { Some(owned(output_struct)?) };
            let (key, form) = (Some(key), Some(form));
            Ok(Boxed::into_raw(ossl_encoder_ctx_st { key, form, structure, selection, ..ossl_encoder_ctx_st::EMPTY }))
        }
    })
}

/// Frees an encoding; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_free(ctx: *mut OSSL_ENCODER_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live encoding.
        drop(unsafe { ossl_encoder_ctx_st::set0(ctx) });
        Ok(())
    })
}

/// How many encoders there are: one, if there is a key and the form is served.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_get_num_encoders(ctx: *mut OSSL_ENCODER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding or NULL.
        let ctx = unsafe { ossl_encoder_ctx_st::option(ctx) };
        Ok(ctx.is_some_and(|ctx| ctx.key.is_some() && ctx.form().is_some()).into())
    })
}

/// Does nothing: no encoders are added. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_add_extra(
    ctx: *mut OSSL_ENCODER_CTX,
    libctx: *mut crate::libcrypto::crypto::context::OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    let _ = (libctx, propq);
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding.
        unsafe { ossl_encoder_ctx_st::get0(ctx) }?;
        Ok(1)
    })
}

/// Sets the form: `PEM`, `DER` or `TEXT`. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_output_type(
    ctx: *mut OSSL_ENCODER_CTX,
    output_type: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and a terminated string.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx)?.form = Some(owned(output_type)?) };
        Ok(1)
    })
}

/// Sets the structure by its name. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_output_structure(
    ctx: *mut OSSL_ENCODER_CTX,
    output_structure: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and a terminated string.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx)?.structure = Some(owned(output_structure)?) };
        Ok(1)
    })
}

/// Sets which parts of the key are written. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_selection(ctx: *mut OSSL_ENCODER_CTX, selection: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding.
        let ctx = unsafe { ossl_encoder_ctx_st::get0_mut(ctx) }?;
        if selection == 0 {
            return Err(Error::new(Lib::OSSL_ENCODER, reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        ctx.selection = selection;
        Ok(1)
    })
}

/// Sets the cipher that private keys are encrypted with, by its name; NULL: none. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_cipher(
    ctx: *mut OSSL_ENCODER_CTX,
    cipher_name: *const c_char,
    propquery: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and NULL or terminated strings.
        unsafe {
            let ctx = ossl_encoder_ctx_st::get0_mut(ctx)?;
            (ctx.cipher, ctx.refused) = (std::ptr::null(), false);
            if !cipher_name.is_null() {
                ctx.cipher = EVP_CIPHER_fetch(std::ptr::null_mut(), cipher_name, propquery);
                ctx.refused = ctx.cipher.is_null();
            }
            if ctx.refused {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Sets `cipher` and `properties` by an array. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_params(ctx: *mut OSSL_ENCODER_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and an array that ends with a NULL key.
        unsafe {
            for param in crate::libcrypto::evp::params::each(params) {
                if param.name() == b"cipher" {
                    let name = CString::new(param.text().ok_or(Error::SILENT)?).map_err(|_| Error::SILENT)?;
                    return Ok(OSSL_ENCODER_CTX_set_cipher(ctx, name.as_ptr(), std::ptr::null()));
                }
            }
            ossl_encoder_ctx_st::get0(ctx)?;
        }
        Ok(1)
    })
}

/// Sets the passphrase that private keys are encrypted under. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_passphrase(
    ctx: *mut OSSL_ENCODER_CTX,
    kstr: *const c_uchar,
    klen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and `klen` readable bytes.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx)?.passphrase = Source::known(kstr, klen)? };
        Ok(1)
    })
}

/// Sets who is asked for the passphrase, as PEM's functions ask. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_pem_password_cb(
    ctx: *mut OSSL_ENCODER_CTX,
    cb: pem_password_cb,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::pem(cb, cbarg)?;
        Ok(1)
    })
}

/// Sets who is asked for the passphrase. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_passphrase_cb(
    ctx: *mut OSSL_ENCODER_CTX,
    cb: OSSL_PASSPHRASE_CALLBACK,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::callback(cb, cbarg)?;
        Ok(1)
    })
}

/// Sets how the user is asked for the passphrase. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_CTX_set_passphrase_ui(
    ctx: *mut OSSL_ENCODER_CTX,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding.
        unsafe { ossl_encoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::ui(ui_method, ui_data)?;
        Ok(1)
    })
}

/// Writes the key to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_to_bio(ctx: *mut OSSL_ENCODER_CTX, out: *mut BIO) -> c_int {
    guard(0, || {
        if out.is_null() {
            return Err(null_parameter());
        }
        // SAFETY: the man page has the caller promise live objects.
        unsafe { ossl_encoder_ctx_st::get0(ctx)?.write(out) }
    })
}

/// Writes the key to a stream. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_to_fp(ctx: *mut OSSL_ENCODER_CTX, fp: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live encoding and an open stream, which stays open.
        unsafe {
            let bio = BIO_new_fp(fp, 0);
            let done = OSSL_ENCODER_to_bio(ctx, bio);
            BIO_free(bio);
            Ok(done)
        }
    })
}

/// Writes the key to `*pdata`, which has room for `*pdata_len` bytes: both move on. To a fresh block, which the caller
/// frees, if `*pdata` is NULL; without `pdata` only the length is told. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_ENCODER_to_data(
    ctx: *mut OSSL_ENCODER_CTX,
    pdata: *mut *mut c_uchar,
    pdata_len: *mut usize,
) -> c_int {
    guard(0, || {
        if pdata_len.is_null() {
            return Err(null_parameter());
        }
        // SAFETY: the man page has the caller promise a live encoding, the places, and that much room.
        unsafe {
            let bio = BIO_new(BIO_s_mem());
            let done = OSSL_ENCODER_to_bio(ctx, bio);
            let mut all = zeroize::Zeroizing::new(Vec::new());
            let mut piece = zeroize::Zeroizing::new([0u8; 4096]);
            while let Ok(len @ 1..) = usize::try_from(BIO_read(bio, piece.as_mut_ptr().cast(), piece.len() as c_int)) {
                all.extend_from_slice(&piece[..len]);
            }
            BIO_free(bio);
            if done != 1 {
                return Ok(0);
            }
            if !pdata.is_null() && !(*pdata).is_null() {
                if *pdata_len < all.len() {
                    return Ok(0);
                }
                bytes_mut(*pdata, all.len())?.copy_from_slice(&all);
                *pdata = (*pdata).add(all.len());
                *pdata_len -= all.len();
                return Ok(1);
            }
            if !pdata.is_null() {
                *pdata = memory::duplicate(&all);
            }
            *pdata_len = all.len();
        }
        Ok(1)
    })
}
