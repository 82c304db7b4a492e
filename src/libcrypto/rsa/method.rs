//! `RSA_METHOD`: the program's own way of using a private key.

use std::ffi::{CString, c_char, c_int, c_uchar, c_uint, c_void};
use std::sync::atomic::{AtomicPtr, Ordering};

use aws_lc_sys::{self as lc, BIGNUM, BN_CTX, BN_GENCB, BN_MONT_CTX};

use super::RSA;
use super::operate::native;
use crate::crypto::operate::{Options, padding, rsa_error};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, guard};
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
    guard(-1, || unsafe { native(lc::RSA_public_decrypt, flen, from, to, rsa, mode) })
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
    guard(-1, || unsafe { native(lc::RSA_private_decrypt, flen, from, to, rsa, mode) })
}

/// aws-lc's way.
static NATIVE: rsa_meth_st = rsa_meth_st {
    pub_enc: Some(pub_enc),
    pub_dec: Some(pub_dec),
    priv_enc: Some(priv_enc),
    priv_dec: Some(priv_dec),
    name: None,
    flags: 0,
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

/// # Safety
/// `method` is live or NULL, and nothing else refers to it.
unsafe fn set(method: *mut RSA_METHOD, change: impl FnOnce(&mut RSA_METHOD)) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; ours is never changed.
    unsafe {
        if std::ptr::eq(method, &raw const NATIVE) {
            return Err(Error::new(Lib::RSA, reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
        }
        change(RSA_METHOD::get0_mut(method)?);
    }
    Ok(1)
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

/// The method's name, borrowed. Source: RSA_meth_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get0_name(meth: *const RSA_METHOD) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.name.as_deref().map_or(c"aws-lc".as_ptr(), |name| name.as_ptr()))
    })
}

/// Sets the method's name. Returns 1 or 0. Source: RSA_meth_set1_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set1_name(meth: *mut RSA_METHOD, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let name = CString::new(crate::ffi::c_str(name)?).ok();
            set(meth, |meth| meth.name = name)
        }
    })
}

/// The method's flags. Source: RSA_meth_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_flags(meth: *const RSA_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.flags)
    })
}

/// Sets the method's flags. Returns 1 or 0. Source: RSA_meth_set_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_flags(meth: *mut RSA_METHOD, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.flags = flags) }
    })
}

/// The program's pointer. Source: RSA_meth_get0_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get0_app_data(meth: *const RSA_METHOD) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.app_data)
    })
}

/// Stores a pointer of the program's. Returns 1 or 0. Source: RSA_meth_set0_app_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set0_app_data(meth: *mut RSA_METHOD, app_data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.app_data = app_data) }
    })
}

/// The method's function `pub_enc`. Source: RSA_meth_get_pub_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_pub_enc(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.pub_enc)
    })
}

/// Sets the method's function `pub_enc`. Returns 1 or 0. Source: RSA_meth_set_pub_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_pub_enc(
    rsa: *mut RSA_METHOD,
    pub_enc: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.pub_enc = pub_enc) }
    })
}

/// The method's function `pub_dec`. Source: RSA_meth_get_pub_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_pub_dec(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.pub_dec)
    })
}

/// Sets the method's function `pub_dec`. Returns 1 or 0. Source: RSA_meth_set_pub_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_pub_dec(
    rsa: *mut RSA_METHOD,
    pub_dec: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.pub_dec = pub_dec) }
    })
}

/// The method's function `priv_enc`. Source: RSA_meth_get_priv_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_priv_enc(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.priv_enc)
    })
}

/// Sets the method's function `priv_enc`. Returns 1 or 0. Source: RSA_meth_set_priv_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_priv_enc(
    rsa: *mut RSA_METHOD,
    priv_enc: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.priv_enc = priv_enc) }
    })
}

/// The method's function `priv_dec`. Source: RSA_meth_get_priv_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_priv_dec(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.priv_dec)
    })
}

/// Sets the method's function `priv_dec`. Returns 1 or 0. Source: RSA_meth_set_priv_dec(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_priv_dec(
    rsa: *mut RSA_METHOD,
    priv_dec: Option<unsafe extern "C" fn(c_int, *const c_uchar, *mut c_uchar, *mut RSA, c_int) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.priv_dec = priv_dec) }
    })
}

/// The method's function `sign`. Source: RSA_meth_get_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_sign(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *mut c_uchar, *mut c_uint, *const RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.sign)
    })
}

/// Sets the method's function `sign`. Returns 1 or 0. Source: RSA_meth_set_sign(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_sign(
    rsa: *mut RSA_METHOD,
    sign: Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *mut c_uchar, *mut c_uint, *const RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.sign = sign) }
    })
}

/// The method's function `verify`. Source: RSA_meth_get_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_verify(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *const c_uchar, c_uint, *const RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.verify)
    })
}

/// Sets the method's function `verify`. Returns 1 or 0. Source: RSA_meth_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_verify(
    rsa: *mut RSA_METHOD,
    verify: Option<unsafe extern "C" fn(c_int, *const c_uchar, c_uint, *const c_uchar, c_uint, *const RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.verify = verify) }
    })
}

/// The method's function `init`. Source: RSA_meth_get_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_init(meth: *const RSA_METHOD) -> Option<unsafe extern "C" fn(*mut RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.init)
    })
}

/// Sets the method's function `init`. Returns 1 or 0. Source: RSA_meth_set_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_init(
    rsa: *mut RSA_METHOD,
    init: Option<unsafe extern "C" fn(*mut RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.init = init) }
    })
}

/// The method's function `finish`. Source: RSA_meth_get_finish(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_finish(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.finish)
    })
}

/// Sets the method's function `finish`. Returns 1 or 0. Source: RSA_meth_set_finish(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_finish(
    rsa: *mut RSA_METHOD,
    finish: Option<unsafe extern "C" fn(*mut RSA) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.finish = finish) }
    })
}

/// The method's function `mod_exp`. Source: RSA_meth_get_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_mod_exp(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *mut RSA, *mut BN_CTX) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.mod_exp)
    })
}

/// Sets the method's function `mod_exp`. Returns 1 or 0. Source: RSA_meth_set_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_mod_exp(
    rsa: *mut RSA_METHOD,
    mod_exp: Option<unsafe extern "C" fn(*mut BIGNUM, *const BIGNUM, *mut RSA, *mut BN_CTX) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.mod_exp = mod_exp) }
    })
}

/// The method's function `bn_mod_exp`. Source: RSA_meth_get_bn_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_bn_mod_exp(
    meth: *const RSA_METHOD,
) -> Option<
    unsafe extern "C" fn(
        *mut BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *const BIGNUM,
        *mut BN_CTX,
        *mut BN_MONT_CTX,
    ) -> c_int,
> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.bn_mod_exp)
    })
}

/// Sets the method's function `bn_mod_exp`. Returns 1 or 0. Source: RSA_meth_set_bn_mod_exp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_bn_mod_exp(
    rsa: *mut RSA_METHOD,
    bn_mod_exp: Option<
        unsafe extern "C" fn(
            *mut BIGNUM,
            *const BIGNUM,
            *const BIGNUM,
            *const BIGNUM,
            *mut BN_CTX,
            *mut BN_MONT_CTX,
        ) -> c_int,
    >,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.bn_mod_exp = bn_mod_exp) }
    })
}

/// The method's function `keygen`. Source: RSA_meth_get_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_keygen(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.keygen)
    })
}

/// Sets the method's function `keygen`. Returns 1 or 0. Source: RSA_meth_set_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_keygen(
    rsa: *mut RSA_METHOD,
    keygen: Option<unsafe extern "C" fn(*mut RSA, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(rsa, |meth| meth.keygen = keygen) }
    })
}

/// The method's function for keys of more primes. Source: RSA_meth_get_multi_prime_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_get_multi_prime_keygen(
    meth: *const RSA_METHOD,
) -> Option<unsafe extern "C" fn(*mut RSA, c_int, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int> {
    guard(None, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { RSA_METHOD::get0(meth) }?.multi_prime_keygen)
    })
}

/// Sets the method's function for keys of more primes. Returns 1 or 0. Source: RSA_meth_set_multi_prime_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RSA_meth_set_multi_prime_keygen(
    meth: *mut RSA_METHOD,
    keygen: Option<unsafe extern "C" fn(*mut RSA, c_int, c_int, *mut BIGNUM, *mut BN_GENCB) -> c_int>,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { set(meth, |meth| meth.multi_prime_keygen = keygen) }
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
            key.set_method(meth);
            if let Some(init) = RSA_METHOD::get0(meth)?.init {
                init(rsa);
            }
        }
        Ok(1)
    })
}
