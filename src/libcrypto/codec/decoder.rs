//! `<openssl/decoder.h>`: keys from whatever they come in.

use std::ffi::{c_char, c_int, c_uchar, c_void};
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::crypto::der;
use crate::crypto::key::{Key, PrivateKey};
use crate::crypto::pkcs8::decrypt_pkcs8;
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Boxed, Shared, bytes, guard, optional_str};
use crate::libcrypto::asn1::print::StreamBio;
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::{BIO, read_all};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey::{EVP_PKEY, from_key};
use crate::libcrypto::evp::pkey_info::nid_of_name;
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};
use crate::libcrypto::pem::pem_password_cb;

/// What is to be read, and where the key goes.
pub struct ossl_decoder_ctx_st {
    place: *mut *mut EVP_PKEY,
    key_type: Option<c_int>,
    /// `OSSL_KEYMGMT_SELECT_*`; 0 for anything.
    selection: c_int,
    /// "DER", "PEM" or either.
    input_type: Option<Vec<u8>>,
    password: Option<Zeroizing<Vec<u8>>>,
    callback: pem_password_cb,
    callback_arg: *mut c_void,
}

/// OpenSSL's name for it.
pub type OSSL_DECODER_CTX = ossl_decoder_ctx_st;

impl Boxed for ossl_decoder_ctx_st {
    const LIB: Lib = Lib::OSSL_DECODER;
}

const PRIVATE: c_int = 1;
const PUBLIC: c_int = 2;
const PARAMETERS: c_int = 0x84;

impl ossl_decoder_ctx_st {
    fn new() -> Self {
        ossl_decoder_ctx_st {
            place: std::ptr::null_mut(),
            key_type: None,
            selection: 0,
            input_type: None,
            password: None,
            callback: None,
            callback_arg: std::ptr::null_mut(),
        }
    }

    fn wants(&self, part: c_int) -> bool {
        self.selection == 0 || self.selection & part != 0
    }

    fn reads(&self, input_type: &str) -> bool {
        self.input_type.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(input_type.as_bytes()))
    }

    /// Reads text; what the readers of PEM queue on the way is dropped if a later one succeeds.
    fn from_pem(&self, data: &[u8]) -> Option<Arc<EVP_PKEY>> {
        let (callback, arg, password);
        match &self.password {
            Some(known) => {
                password = Zeroizing::new([known.as_slice(), &[0]].concat());
                (callback, arg) = (None, password.as_ptr().cast_mut().cast());
            }
            None => (callback, arg) = (self.callback, self.callback_arg),
        }
        let read = |part: c_int, read: &dyn Fn(*mut BIO) -> *mut EVP_PKEY| {
            // SAFETY: the BIO reads our own bytes and is freed here; the key passes to us.
            unsafe {
                let bio = BIO_new_mem_buf(data.as_ptr().cast(), data.len() as c_int);
                let key = if self.wants(part) { EVP_PKEY::set0(read(bio)) } else { None };
                BIO_free(bio);
                key
            }
        };
        let null = std::ptr::null_mut();
        // SAFETY: the BIO is live while the closures run; the callback is the program's own.
        read(PRIVATE, &|bio| unsafe { PEM_read_bio_PrivateKey(bio, null, callback, arg) })
            // SAFETY: as above.
            .or_else(|| read(PUBLIC, &|bio| unsafe { PEM_read_bio_PUBKEY(bio, null, None, std::ptr::null_mut()) }))
            // SAFETY: as above.
            .or_else(|| read(PARAMETERS, &|bio| unsafe { PEM_read_bio_Parameters(bio, null) }))
    }

    fn from_der(&self, data: &[u8]) -> Option<(Arc<EVP_PKEY>, usize)> {
        let (_, _, whole) = der::Reader(data).element()?;
        let done = |key: &Key| Some((from_key(key.clone()), whole.len()));
        if self.wants(PRIVATE) {
            if let Ok((key, _)) = PrivateKey::from_der_prefix(whole) {
                return done(key.key());
            }
            if let Some(password) = &self.password
                && let Ok(key) = decrypt_pkcs8(whole, password)
            {
                return done(key.key());
            }
        }
        if self.wants(PUBLIC)
            && let Ok((key, _)) = super::pkey::spki(whole)
        {
            return done(&key);
        }
        let kind = self.key_type.filter(|_| self.wants(PARAMETERS))?;
        super::pkey::params(kind, whole).ok().and_then(|(key, _)| done(&key))
    }

    /// Reads a key and puts it where it was wanted; how many bytes it took.
    fn run(&self, data: &[u8]) -> Result<usize, Error> {
        let nothing = || {
            let wanted =
                self.input_type.as_ref().map(|wanted| format!(" Input type: {}", String::from_utf8_lossy(wanted)));
            let note = format!("No supported data to decode.{}", wanted.unwrap_or_default());
            Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED).with_data(note)
        };
        if self.place.is_null() {
            return Err(nothing());
        }
        queue::with(queue::Queue::mark);
        let mut found = self.reads("DER").then(|| self.from_der(data)).flatten();
        if found.is_none() && self.reads("PEM") {
            found = self.from_pem(data).map(|key| (key, data.len()));
        }
        queue::with(queue::Queue::pop_to_mark);
        let (key, used) = found.ok_or_else(nothing)?;
        if self.key_type.is_some_and(|wanted| wanted != key.nid()) {
            return Err(nothing());
        }
        // SAFETY: the program's own place for a key, given with the context.
        unsafe { super::hand_out(self.place, key) };
        Ok(used)
    }
}

/// Makes a context, which decodes nothing yet, for `OSSL_DECODER_CTX_free`. Source: OSSL_DECODER_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_new() -> *mut OSSL_DECODER_CTX {
    guard(std::ptr::null_mut(), || Ok(Boxed::into_raw(OSSL_DECODER_CTX::new())))
}

/// Makes a context that reads a key into `*pkey`, of a type and from a kind of input ("DER", "PEM") if they are named, for `OSSL_DECODER_CTX_free`. Source: OSSL_DECODER_CTX_new_for_pkey(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_new_for_pkey(
    pkey: *mut *mut EVP_PKEY,
    input_type: *const c_char,
    input_struct: *const c_char,
    keytype: *const c_char,
    selection: c_int,
    libctx: *mut OSSL_LIB_CTX,
    propquery: *const c_char,
) -> *mut OSSL_DECODER_CTX {
    guard(std::ptr::null_mut(), || {
        let _ = (input_struct, libctx, propquery);
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let named = optional_str(keytype);
            let key_type = named.map(|name| nid_of_name(name).unwrap_or(-1));
            let input_type = optional_str(input_type).map(<[u8]>::to_vec);
            let fresh = OSSL_DECODER_CTX::new();
            Ok(Boxed::into_raw(OSSL_DECODER_CTX { place: pkey, key_type, selection, input_type, ..fresh }))
        }
    })
}

/// Frees a context; NULL is fine. Source: OSSL_DECODER_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_free(ctx: *mut OSSL_DECODER_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { OSSL_DECODER_CTX::set0(ctx) });
        Ok(())
    })
}

/// Sets what of a key is wanted. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_selection(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_selection(ctx: *mut OSSL_DECODER_CTX, selection: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0_mut(ctx) }?.selection = selection;
        Ok(1)
    })
}

/// Sets the kind of input; NULL for any. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_input_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_input_type(
    ctx: *mut OSSL_DECODER_CTX,
    input_type: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0_mut(ctx)?.input_type = optional_str(input_type).map(<[u8]>::to_vec) };
        Ok(1)
    })
}

/// Sets the outermost structure, which is recognised anyhow. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_input_structure(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_input_structure(
    ctx: *mut OSSL_DECODER_CTX,
    input_structure: *const c_char,
) -> c_int {
    guard(0, || {
        let _ = input_structure;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0(ctx) }?;
        Ok(1)
    })
}

/// Sets the password of encrypted keys. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_passphrase(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_passphrase(
    ctx: *mut OSSL_DECODER_CTX,
    kstr: *const c_uchar,
    klen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0_mut(ctx)?.password = Some(Zeroizing::new(bytes(kstr, klen)?.to_vec())) };
        Ok(1)
    })
}

/// Sets a function that tells the password. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_pem_password_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_pem_password_cb(
    ctx: *mut OSSL_DECODER_CTX,
    cb: pem_password_cb,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let ctx = OSSL_DECODER_CTX::get0_mut(ctx)?;
            ctx.callback = cb;
            ctx.callback_arg = cbarg;
        }
        Ok(1)
    })
}

/// Sets nothing: there are no parameters. Returns 1 or 0. Source: OSSL_DECODER_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_params(ctx: *mut OSSL_DECODER_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(0, || {
        let _ = params;
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0(ctx) }?;
        Ok(1)
    })
}

/// How many ways of decoding there are: 0 for a context that decodes nothing or an unknown type. Source: OSSL_DECODER_CTX_get_num_decoders(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_get_num_decoders(ctx: *mut OSSL_DECODER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        let ctx = unsafe { OSSL_DECODER_CTX::get0(ctx) }?;
        Ok(if ctx.place.is_null() || ctx.key_type == Some(-1) { 0 } else { 1 })
    })
}

/// Adds ways of decoding, which are all there. Returns 1 or 0. Source: OSSL_DECODER_CTX_add_extra(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_add_extra(
    ctx: *mut OSSL_DECODER_CTX,
    libctx: *mut OSSL_LIB_CTX,
    propq: *const c_char,
) -> c_int {
    guard(0, || {
        let _ = (libctx, propq);
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe { OSSL_DECODER_CTX::get0(ctx) }?;
        Ok(1)
    })
}

/// Reads a key from a BIO, all of which is read. Returns 1 or 0. Source: OSSL_DECODER_from_bio(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_bio(ctx: *mut OSSL_DECODER_CTX, input: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let data = Zeroizing::new(read_all(input));
            OSSL_DECODER_CTX::get0(ctx)?.run(&data)?;
        }
        Ok(1)
    })
}

/// Reads a key from a C stream, all of which is read. Returns 1 or 0. Source: OSSL_DECODER_from_fp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_fp(ctx: *mut OSSL_DECODER_CTX, input: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            let data = Zeroizing::new(read_all(StreamBio::new(input)?.get()));
            OSSL_DECODER_CTX::get0(ctx)?.run(&data)?;
        }
        Ok(1)
    })
}

/// Reads a key from memory; `*pdata` and `*pdata_len` are moved past it. Returns 1 or 0. Source: OSSL_DECODER_from_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_data(
    ctx: *mut OSSL_DECODER_CTX,
    pdata: *mut *const c_uchar,
    pdata_len: *mut usize,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects, as the man page has the caller promise.
        unsafe {
            if pdata.is_null() || (*pdata).is_null() || pdata_len.is_null() {
                return Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let used = OSSL_DECODER_CTX::get0(ctx)?.run(bytes(*pdata, *pdata_len)?)?;
            *pdata = (*pdata).add(used);
            *pdata_len -= used;
        }
        Ok(1)
    })
}
