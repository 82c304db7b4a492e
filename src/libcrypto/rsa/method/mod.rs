//! `RSA_METHOD`: the program's own way of using a private key.

pub mod fields;

use std::ffi::{CString, c_char, c_int, c_uchar, c_uint, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB, BN_MONT_CTX};

use super::RSA;
use super::operate::native;
use crate::crypto::operate::{Options, decoding_error, padding, rsa_error};
use crate::crypto::rsa::open;
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, Shared, bytes, bytes_mut, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Pads and encrypts, or decrypts and strips.
pub(crate) type Crypt = Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>;

/// Signs a digest.
pub(crate) type Sign =
    Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *mut c_uchar, *mut c_uint, *const RSA) -> c_int>;
/// Verifies a digest's signature.
pub(crate) type Verify =
    Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *const c_uchar, c_uint, *const RSA) -> c_int>;
/// Begins or ends a key's life.
pub(crate) type Life = Option<unsafe extern "C" fn(*mut RSA) -> c_int>;
type ModExp = Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *mut RSA, *mut BN_CTX) -> c_int>;
type BnModExp = Option<
    unsafe extern "C" fn(
        *mut BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *mut BN_CTX,
        *mut BN_MONT_CTX,
    ) -> c_int,
>;
type Keygen = Option<unsafe extern "C" fn(*mut RSA, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>;
type MultiKeygen = Option<unsafe extern "C" fn(*mut RSA, c_int, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>;

/// How keys are used.
#[derive(Clone)]
pub struct rsa_meth_st {
    name: Option<CString>,
    pub(crate) flags: c_int,
    app_data: *mut c_void,
    pub(crate) pub_enc: Crypt,
    pub(crate) pub_dec: Crypt,
    pub(crate) priv_enc: Crypt,
    pub(crate) priv_dec: Crypt,
    pub(crate) sign: Sign,
    pub(crate) verify: Verify,
    pub(crate) init: Life,
    pub(crate) finish: Life,
    mod_exp: ModExp,
    bn_mod_exp: BnModExp,
    keygen: Keygen,
    multi_prime_keygen: MultiKeygen,
}

/// OpenSSL's name for it.
pub type RSA_METHOD = rsa_meth_st;

impl Boxed for rsa_meth_st {
    const LIB: Lib = Lib::RSA;
}

// SAFETY: the constant below holds no pointers but functions.
unsafe impl Sync for rsa_meth_st {}

impl rsa_meth_st {
    const fn empty() -> Self {
        rsa_meth_st {
            name: None,
            flags: 0,
            app_data: std::ptr::null_mut(),
            pub_enc: None,
            pub_dec: None,
            priv_enc: None,
            priv_dec: None,
            sign: None,
            verify: None,
            init: None,
            finish: None,
            mod_exp: None,
            bn_mod_exp: None,
            keygen: None,
            multi_prime_keygen: None,
        }
    }

    /// Whether it is ours.
    pub(crate) fn is_default(&self) -> bool {
        std::ptr::eq(self, &raw const NATIVE)
    }
}

unsafe extern "C" fn pub_enc(flen: c_int, from: *const c_uchar, to: *mut c_uchar, rsa: *mut RSA, mode: c_int) -> c_int {
    // SAFETY: the buffers that a method's caller promises.
    guard(-1, || unsafe { native(lc::RSA_public_encrypt, flen, from, to, rsa, mode) })
}

unsafe extern "C" fn pub_dec(flen: c_int, from: *const c_uchar, to: *mut c_uchar, rsa: *mut RSA, mode: c_int) -> c_int {
    // SAFETY: the buffers that a method's caller promises.
    guard(-1, || unsafe {
        if !matches!(mode, padding::PKCS1 | padding::NONE) {
            return native(lc::RSA_public_decrypt, flen, from, to, rsa, mode);
        }
        let held = open(RSA::get0(rsa)?.raw(), bytes(from, flen.max(0))?, mode)?;
        bytes_mut(to, held.len())?.copy_from_slice(&held);
        Ok(held.len() as c_int)
    })
}

unsafe extern "C" fn priv_enc(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    mode: c_int,
) -> c_int {
    // SAFETY: the buffers that a method's caller promises.
    guard(-1, || unsafe { native(lc::RSA_private_encrypt, flen, from, to, rsa, mode) })
}

unsafe extern "C" fn priv_dec(
    flen: c_int,
    from: *const c_uchar,
    to: *mut c_uchar,
    rsa: *mut RSA,
    mode: c_int,
) -> c_int {
    // SAFETY: the buffers that a method's caller promises.
    guard(-1, || unsafe {
        // OpenSSL takes a shorter text for the number it is.
        let missing = (lc::RSA_size(RSA::get0(rsa)?.raw()) as usize).saturating_sub(flen.max(0) as usize);
        let text = [&vec![0; missing], bytes(from, flen.max(0))?].concat();
        native(lc::RSA_private_decrypt, text.len() as c_int, text.as_ptr(), to, rsa, mode)
            .map_err(|error| decoding_error(error, mode))
    })
}

/// The flag of OpenSSL's own method (`RSA_FLAG_FIPS_METHOD`).
pub(crate) const FIPS_METHOD: c_int = 0x400;

/// aws-lc's way.
static NATIVE: rsa_meth_st = rsa_meth_st {
    pub_enc: Some(pub_enc),
    pub_dec: Some(pub_dec),
    priv_enc: Some(priv_enc),
    priv_dec: Some(priv_dec),
    name: None,
    flags: FIPS_METHOD,
    app_data: std::ptr::null_mut(),
    sign: None,
    verify: None,
    init: None,
    finish: None,
    mod_exp: None,
    bn_mod_exp: None,
    keygen: None,
    multi_prime_keygen: None,
};

static DEFAULT: AtomicPtr<RSA_METHOD> = AtomicPtr::new(std::ptr::null_mut());

/// The method of new keys.
pub(super) fn default_method() -> *const RSA_METHOD {
    let chosen = DEFAULT.load(Ordering::Acquire).cast_const();
    if chosen.is_null() { &raw const NATIVE } else { chosen }
}

/// Whether the program gave the key's `RSA` a method of its own.
pub(crate) fn has_own(pkey: &EVP_PKEY) -> bool {
    pkey.held_rsa().is_some_and(|rsa| !std::ptr::eq(rsa.method(), &raw const NATIVE))
}

/// Signs with the method of the key's `RSA`, if the program gave it one.
pub(crate) fn sign_with_method(pkey: &EVP_PKEY, options: &Options, digest: &[u8]) -> Option<Result<Vec<u8>, Error>> {
    let rsa = pkey.held_rsa().filter(|rsa| !std::ptr::eq(rsa.method(), &raw const NATIVE))?;
    let raw = std::sync::Arc::as_ptr(&rsa).cast_mut();
    // SAFETY: a live key; the buffer has the modulus' length.
    Some(unsafe {
        let mut signature = vec![0; lc::RSA_size(rsa.raw()) as usize];
        let mode = if options.padding == 0 { padding::PKCS1 } else { options.padding };
        let mut len = signature.len() as c_uint;
        let done = match (mode, options.md) {
            (padding::PKCS1, Some(md)) => super::operate::RSA_sign(
                md.nid(),
                digest.as_ptr(),
                digest.len() as c_uint,
                signature.as_mut_ptr(),
                &mut len,
                raw,
            ),
            (padding::PSS, Some(md)) => {
                let mut padded = vec![0; signature.len()];
                let Some(lc_md) = md.lc() else { return Some(Err(Error::SILENT)) };
                let mgf1 = options.mgf1_md.and_then(|md| md.lc()).unwrap_or(lc_md);
                let salt = options.salt_len.unwrap_or(-2);
                let (em, digest) = (padded.as_mut_ptr(), digest.as_ptr());
                if lc::RSA_padding_add_PKCS1_PSS_mgf1(rsa.raw(), em, digest, lc_md, mgf1, salt) != 1 {
                    return Some(Err(rsa_error()));
                }
                let (from, to) = (padded.as_ptr(), signature.as_mut_ptr());
                super::operate::RSA_private_encrypt(padded.len() as c_int, from, to, raw, padding::NONE)
            }
            (mode, _) => {
                let (from, to) = (digest.as_ptr(), signature.as_mut_ptr());
                super::operate::RSA_private_encrypt(digest.len() as c_int, from, to, raw, mode)
            }
        };
        if done <= 0 { Err(Error::SILENT) } else { Ok(signature) }
    })
}

/// Decrypts with the method of the key's `RSA`, if the program gave it one.
pub(crate) fn decrypt_with_method(pkey: &EVP_PKEY, options: &Options, cipher: &[u8]) -> Option<Result<Vec<u8>, Error>> {
    let rsa = pkey.held_rsa().filter(|rsa| !std::ptr::eq(rsa.method(), &raw const NATIVE))?;
    let raw = std::sync::Arc::as_ptr(&rsa).cast_mut();
    let mode = if options.padding == 0 { padding::PKCS1 } else { options.padding };
    // SAFETY: a live key; the buffer has the modulus' length.
    unsafe {
        let mut plain = vec![0; lc::RSA_size(rsa.raw()) as usize];
        let len = cipher.len() as c_int;
        let written = super::operate::RSA_private_decrypt(len, cipher.as_ptr(), plain.as_mut_ptr(), raw, mode);
        Some(usize::try_from(written).map_err(|_| Error::SILENT).map(|len| {
            plain.truncate(len);
            plain
        }))
    }
}

/// Makes a method of the program's own for `RSA_meth_free`. Source: RSA_meth_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_new(name: *const c_char, flags: c_int) -> *mut RSA_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let name = unsafe { crate::ffi::c_str(name) }?;
        Ok(Boxed::into_raw(rsa_meth_st { name: CString::new(name).ok(), flags, ..rsa_meth_st::empty() }))
    })
}

/// Copies a method for `RSA_meth_free`. Source: RSA_meth_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_dup(meth: *const RSA_METHOD) -> *mut RSA_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Boxed::into_raw(unsafe { RSA_METHOD::get0(meth) }?.clone()))
    })
}

/// Frees a method of the program's own; NULL is fine. Source: RSA_meth_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_free(meth: *mut RSA_METHOD) {
    guard((), || {
        if !std::ptr::eq(meth, &raw const NATIVE) {
            // SAFETY: a box of `RSA_meth_new`, which the caller gives up, or NULL.
            drop(unsafe { RSA_METHOD::set0(meth) });
        }
        Ok(())
    })
}

/// Our own method, a constant. Source: RSA_PKCS1_OpenSSL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_PKCS1_OpenSSL() -> *const RSA_METHOD {
    guard(std::ptr::null(), || Ok(&raw const NATIVE))
}

/// The method of new keys. Source: RSA_get_default_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get_default_method() -> *const RSA_METHOD {
    guard(std::ptr::null(), || Ok(default_method()))
}

/// Sets the method of new keys. Source: RSA_set_default_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set_default_method(meth: *const RSA_METHOD) {
    guard((), || {
        DEFAULT.store(meth.cast_mut(), Ordering::Release);
        Ok(())
    })
}

/// The method of a key. Source: RSA_get_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_get_method(rsa: *const RSA) -> *const RSA_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA::get0(rsa) }?.method())
    })
}

/// Gives a key another method, ending the old one's use and beginning the new one's. Returns 1. Source: RSA_set_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_set_method(rsa: *mut RSA, meth: *const RSA_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: a live key and a live method, as the man page has the caller promise.
        unsafe {
            let key = RSA::get0(rsa)?;
            if let Some(finish) = RSA_METHOD::get0(key.method())?.finish {
                finish(rsa);
            }
            key.engine.set(None);
            key.set_method(meth);
            if let Some(init) = RSA_METHOD::get0(meth)?.init {
                init(rsa);
            }
        }
        Ok(1)
    })
}
