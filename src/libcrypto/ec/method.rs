//! `EC_KEY_METHOD`: the program's own way of using a private key.

use std::ffi::{c_int, c_uchar, c_uint};
use std::sync::atomic::{AtomicPtr, Ordering};

use aws_lc_sys::{BIGNUM, BN_CTX, EC_GROUP, EC_POINT, ECDSA_SIG};

use super::EC_KEY;
use crate::error::{Error, Lib};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::evp::pkey::EVP_PKEY;

type Sign = Option<
    unsafe extern "C" fn(
        c_int,
        *const c_uchar,
        c_int,
        *mut c_uchar,
        *mut c_uint,
        *const BIGNUM,
        *const BIGNUM,
        *mut EC_KEY,
    ) -> c_int,
>;
type SignSetup = Option<unsafe extern "C" fn(*mut EC_KEY, *mut BN_CTX, *mut *mut BIGNUM, *mut *mut BIGNUM) -> c_int>;
type SignSig =
    Option<unsafe extern "C" fn(*const c_uchar, c_int, *const BIGNUM, *const BIGNUM, *mut EC_KEY) -> *mut ECDSA_SIG>;
type Verify = Option<unsafe extern "C" fn(c_int, *const c_uchar, c_int, *const c_uchar, c_int, *mut EC_KEY) -> c_int>;
type VerifySig = Option<unsafe extern "C" fn(*const c_uchar, c_int, *const ECDSA_SIG, *mut EC_KEY) -> c_int>;
type ComputeKey = Option<unsafe extern "C" fn(*mut *mut c_uchar, *mut usize, *const EC_POINT, *const EC_KEY) -> c_int>;

/// How keys are used; what is absent is done by aws-lc.
#[derive(Clone, Copy)]
pub struct ec_key_method_st {
    pub(super) init: Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
    pub(crate) finish: Option<unsafe extern "C" fn(*mut EC_KEY)>,
    copy: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_KEY) -> c_int>,
    set_group: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_GROUP) -> c_int>,
    set_private: Option<unsafe extern "C" fn(*mut EC_KEY, *const BIGNUM) -> c_int>,
    set_public: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_POINT) -> c_int>,
    pub(crate) keygen: Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
    compute_key: ComputeKey,
    pub(crate) sign: Sign,
    sign_setup: SignSetup,
    pub(crate) sign_sig: SignSig,
    pub(crate) verify: Verify,
    pub(crate) verify_sig: VerifySig,
}

/// OpenSSL's name for it.
pub type EC_KEY_METHOD = ec_key_method_st;

impl Boxed for ec_key_method_st {
    const LIB: Lib = Lib::EC;
}

/// aws-lc's way.
static NATIVE: EC_KEY_METHOD = ec_key_method_st {
    init: None,
    finish: None,
    copy: None,
    set_group: None,
    set_private: None,
    set_public: None,
    keygen: None,
    compute_key: None,
    sign: None,
    sign_setup: None,
    sign_sig: None,
    verify: None,
    verify_sig: None,
};

static DEFAULT: AtomicPtr<EC_KEY_METHOD> = AtomicPtr::new(std::ptr::null_mut());

/// The method of new keys.
pub(super) fn default_method() -> *const EC_KEY_METHOD {
    let chosen = DEFAULT.load(Ordering::Acquire).cast_const();
    if chosen.is_null() { &raw const NATIVE } else { chosen }
}

/// Whether the program gave the key's `EC_KEY` a method that signs.
pub(crate) fn has_own(pkey: &EVP_PKEY) -> bool {
    let Some(key) = pkey.held_ec_key() else { return false };
    // SAFETY: the program keeps its method alive while keys use it.
    unsafe { EC_KEY_METHOD::option(key.method()) }
        .is_some_and(|method| method.sign.is_some() || method.sign_sig.is_some())
}

/// Signs with the method of the key's `EC_KEY`, if the program gave it one that signs.
pub(crate) fn sign_with_method(pkey: &EVP_PKEY, digest: &[u8]) -> Option<Result<Vec<u8>, Error>> {
    let key = pkey.held_ec_key()?;
    // SAFETY: the program keeps its method alive while keys use it; the buffer holds a signature of any curve, and
    // the program's method is told the key it belongs to.
    unsafe {
        let method = EC_KEY_METHOD::option(key.method())?;
        if method.sign.is_none() && method.sign_sig.is_none() {
            return None;
        }
        let raw = std::sync::Arc::as_ptr(&key).cast_mut();
        let (mut signature, mut len) = (vec![0; 256], 256);
        let (digest, digest_len) = (digest.as_ptr(), digest.len() as c_int);
        let done = super::sign::ECDSA_sign(0, digest, digest_len, signature.as_mut_ptr(), &mut len, raw);
        signature.truncate(len as usize);
        Some(if done == 1 { Ok(signature) } else { Err(Error::SILENT) })
    }
}

/// # Safety
/// `method` is live or NULL, and nothing else refers to it.
unsafe fn own<'a>(method: *mut EC_KEY_METHOD) -> Result<&'a mut EC_KEY_METHOD, Error> {
    if std::ptr::eq(method, &raw const NATIVE) {
        return Err(Error::SILENT);
    }
    // SAFETY: as our caller promises; ours is never changed.
    unsafe { EC_KEY_METHOD::get0_mut(method) }
}

/// # Safety
/// `method` is live or NULL.
unsafe fn look<'a>(method: *const EC_KEY_METHOD) -> Result<&'a EC_KEY_METHOD, Error> {
    // SAFETY: as our caller promises.
    unsafe { EC_KEY_METHOD::get0(method) }
}

/// Makes a method, a copy of `meth` unless that is NULL, for `EC_KEY_METHOD_free`. Source: EC_KEY_METHOD_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_new(meth: *const EC_KEY_METHOD) -> *mut EC_KEY_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(Boxed::into_raw(*unsafe { EC_KEY_METHOD::option(meth) }.unwrap_or(&NATIVE)))
    })
}

/// Frees a method of the program's own; NULL is fine. Source: EC_KEY_METHOD_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_free(meth: *mut EC_KEY_METHOD) {
    guard((), || {
        if !std::ptr::eq(meth, &raw const NATIVE) {
            // SAFETY: a box of `EC_KEY_METHOD_new`, which the caller gives up, or NULL.
            drop(unsafe { EC_KEY_METHOD::set0(meth) });
        }
        Ok(())
    })
}

/// Sets the functions of a key's life. Source: EC_KEY_METHOD_set_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_set_init(
    meth: *mut EC_KEY_METHOD,
    init: Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
    finish: Option<unsafe extern "C" fn(*mut EC_KEY)>,
    copy: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_KEY) -> c_int>,
    set_group: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_GROUP) -> c_int>,
    set_private: Option<unsafe extern "C" fn(*mut EC_KEY, *const BIGNUM) -> c_int>,
    set_public: Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_POINT) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let meth = unsafe { own(meth) }?;
        meth.init = init;
        meth.finish = finish;
        meth.copy = copy;
        meth.set_group = set_group;
        meth.set_private = set_private;
        meth.set_public = set_public;
        Ok(())
    })
}

/// Tells the functions of a key's life; what the caller has no use for may be NULL. Source: EC_KEY_METHOD_get_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_get_init(
    meth: *const EC_KEY_METHOD,
    pinit: *mut Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
    pfinish: *mut Option<unsafe extern "C" fn(*mut EC_KEY)>,
    pcopy: *mut Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_KEY) -> c_int>,
    pset_group: *mut Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_GROUP) -> c_int>,
    pset_private: *mut Option<unsafe extern "C" fn(*mut EC_KEY, *const BIGNUM) -> c_int>,
    pset_public: *mut Option<unsafe extern "C" fn(*mut EC_KEY, *const EC_POINT) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let meth = look(meth)?;
            put(pinit, meth.init);
            put(pfinish, meth.finish);
            put(pcopy, meth.copy);
            put(pset_group, meth.set_group);
            put(pset_private, meth.set_private);
            put(pset_public, meth.set_public);
        }
        Ok(())
    })
}

/// Sets the function that makes keys. Source: EC_KEY_METHOD_set_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_set_keygen(
    meth: *mut EC_KEY_METHOD,
    keygen: Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let meth = unsafe { own(meth) }?;
        meth.keygen = keygen;
        Ok(())
    })
}

/// Tells the function that makes keys. Source: EC_KEY_METHOD_get_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_get_keygen(
    meth: *const EC_KEY_METHOD,
    pkeygen: *mut Option<unsafe extern "C" fn(*mut EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let meth = look(meth)?;
            put(pkeygen, meth.keygen);
        }
        Ok(())
    })
}

/// Sets the function of ECDH. Source: EC_KEY_METHOD_set_compute_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_set_compute_key(
    meth: *mut EC_KEY_METHOD,
    ckey: Option<unsafe extern "C" fn(*mut *mut c_uchar, *mut usize, *const EC_POINT, *const EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let meth = unsafe { own(meth) }?;
        meth.compute_key = ckey;
        Ok(())
    })
}

/// Tells the function of ECDH. Source: EC_KEY_METHOD_get_compute_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_get_compute_key(
    meth: *const EC_KEY_METHOD,
    pck: *mut Option<unsafe extern "C" fn(*mut *mut c_uchar, *mut usize, *const EC_POINT, *const EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let meth = look(meth)?;
            put(pck, meth.compute_key);
        }
        Ok(())
    })
}

/// Sets the functions that sign. Source: EC_KEY_METHOD_set_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_set_sign(
    meth: *mut EC_KEY_METHOD,
    sign: Option<
        unsafe extern "C" fn(
            c_int,
            *const c_uchar,
            c_int,
            *mut c_uchar,
            *mut c_uint,
            *const BIGNUM,
            *const BIGNUM,
            *mut EC_KEY,
        ) -> c_int,
    >,
    sign_setup: Option<unsafe extern "C" fn(*mut EC_KEY, *mut BN_CTX, *mut *mut BIGNUM, *mut *mut BIGNUM) -> c_int>,
    sign_sig: Option<
        unsafe extern "C" fn(*const c_uchar, c_int, *const BIGNUM, *const BIGNUM, *mut EC_KEY) -> *mut ECDSA_SIG,
    >,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let meth = unsafe { own(meth) }?;
        meth.sign = sign;
        meth.sign_setup = sign_setup;
        meth.sign_sig = sign_sig;
        Ok(())
    })
}

/// Tells the functions that sign; absent ones are aws-lc's. Source: EC_KEY_METHOD_get_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_get_sign(
    meth: *const EC_KEY_METHOD,
    psign: *mut Option<
        unsafe extern "C" fn(
            c_int,
            *const c_uchar,
            c_int,
            *mut c_uchar,
            *mut c_uint,
            *const BIGNUM,
            *const BIGNUM,
            *mut EC_KEY,
        ) -> c_int,
    >,
    psign_setup: *mut Option<
        unsafe extern "C" fn(*mut EC_KEY, *mut BN_CTX, *mut *mut BIGNUM, *mut *mut BIGNUM) -> c_int,
    >,
    psign_sig: *mut Option<
        unsafe extern "C" fn(*const c_uchar, c_int, *const BIGNUM, *const BIGNUM, *mut EC_KEY) -> *mut ECDSA_SIG,
    >,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let meth = look(meth)?;
            put(psign, meth.sign);
            put(psign_setup, meth.sign_setup);
            put(psign_sig, meth.sign_sig);
        }
        Ok(())
    })
}

/// Sets the functions that verify. Source: EC_KEY_METHOD_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_set_verify(
    meth: *mut EC_KEY_METHOD,
    verify: Option<unsafe extern "C" fn(c_int, *const c_uchar, c_int, *const c_uchar, c_int, *mut EC_KEY) -> c_int>,
    verify_sig: Option<unsafe extern "C" fn(*const c_uchar, c_int, *const ECDSA_SIG, *mut EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let meth = unsafe { own(meth) }?;
        meth.verify = verify;
        meth.verify_sig = verify_sig;
        Ok(())
    })
}

/// Tells the functions that verify. Source: EC_KEY_METHOD_get_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_METHOD_get_verify(
    meth: *const EC_KEY_METHOD,
    pverify: *mut Option<
        unsafe extern "C" fn(c_int, *const c_uchar, c_int, *const c_uchar, c_int, *mut EC_KEY) -> c_int,
    >,
    pverify_sig: *mut Option<unsafe extern "C" fn(*const c_uchar, c_int, *const ECDSA_SIG, *mut EC_KEY) -> c_int>,
) {
    guard((), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let meth = look(meth)?;
            put(pverify, meth.verify);
            put(pverify_sig, meth.verify_sig);
        }
        Ok(())
    })
}

/// Our own method, a constant. Source: EC_KEY_OpenSSL(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_OpenSSL() -> *const EC_KEY_METHOD {
    guard(std::ptr::null(), || Ok(&raw const NATIVE))
}

/// The method of new keys. Source: EC_KEY_get_default_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_default_method() -> *const EC_KEY_METHOD {
    guard(std::ptr::null(), || Ok(default_method()))
}

/// Sets the method of new keys. Source: EC_KEY_set_default_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_default_method(meth: *const EC_KEY_METHOD) {
    guard((), || {
        DEFAULT.store(meth.cast_mut(), Ordering::Release);
        Ok(())
    })
}

/// The method of a key. Source: EC_KEY_get_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_get_method(key: *const EC_KEY) -> *const EC_KEY_METHOD {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EC_KEY::get0(key) }?.method())
    })
}

/// Gives a key another method, ending the old one's use and beginning the new one's. Returns 1 or 0. Source: EC_KEY_set_method(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EC_KEY_set_method(key: *mut EC_KEY, meth: *const EC_KEY_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: a live key and a live method, as the man page has the caller promise.
        unsafe {
            let object = EC_KEY::get0(key)?;
            if let Some(finish) = look(object.method())?.finish {
                finish(key);
            }
            object.engine.set(None);
            object.set_method(meth);
            Ok(match look(meth)?.init {
                Some(init) => init(key),
                None => 1,
            })
        }
    })
}
