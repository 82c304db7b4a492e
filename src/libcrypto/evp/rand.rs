//! `EVP_RAND`: random generators by name. All of them are the library's one generator.

use std::ffi::{CStr, c_char, c_int, c_uchar, c_uint, c_void};

use super::fetch;
use super::params::{END, OSSL_PARAM, UNSIGNED, described, each_mut};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, bytes_mut, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{OSSL_PROVIDER, default_provider};

/// A generator's algorithm.
pub struct evp_rand_st {
    names: &'static [&'static CStr],
}

/// OpenSSL's name for it.
pub type EVP_RAND = evp_rand_st;

impl Boxed for evp_rand_st {
    const LIB: Lib = Lib::EVP;
}

static ALL: [EVP_RAND; 4] = [
    evp_rand_st { names: &[c"CTR-DRBG"] },
    evp_rand_st { names: &[c"HASH-DRBG"] },
    evp_rand_st { names: &[c"HMAC-DRBG"] },
    evp_rand_st { names: &[c"SEED-SRC"] },
];

fn by_name(name: &[u8]) -> Option<&'static EVP_RAND> {
    ALL.iter().find(|rand| rand.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name)))
}

/// A generator.
pub struct evp_rand_ctx_st {
    rand: *mut EVP_RAND,
    /// `EVP_RAND_STATE_*`: 0 not instantiated, 1 ready.
    state: c_int,
}

/// OpenSSL's name for it.
pub type EVP_RAND_CTX = evp_rand_ctx_st;

impl Boxed for evp_rand_ctx_st {
    const LIB: Lib = Lib::EVP;
}

static GETTABLE: [OSSL_PARAM; 4] =
    [described(c"state", UNSIGNED), described(c"strength", UNSIGNED), described(c"max_request", UNSIGNED), END];

/// Largest request, as OpenSSL's generators have it.
const MAX_REQUEST: i64 = 1 << 16;
const STRENGTH: c_uint = 256;

/// Finds a generator of the default provider for `EVP_RAND_free`, or NULL with the reason in the queue. Source: EVP_RAND_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_fetch(
    libctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_RAND {
    guard(std::ptr::null_mut(), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(std::ptr::from_ref(unsafe { fetch::find_c(algorithm, properties, by_name) }?).cast_mut())
    })
}

/// Adds a reference. Returns 1. Source: EVP_RAND_up_ref(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_up_ref(rand: *mut EVP_RAND) -> c_int {
    guard(1, || {
        let _ = rand;
        Ok(1)
    })
}

/// Gives up a reference; NULL is fine. Source: EVP_RAND_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_free(rand: *mut EVP_RAND) {
    guard((), || {
        let _ = rand;
        Ok(())
    })
}

/// The algorithm's name. Source: EVP_RAND_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get0_name(rand: *const EVP_RAND) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_RAND::get0(rand) }?.names[0].as_ptr())
    })
}

/// NULL: generators are not described. Source: EVP_RAND_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get0_description(md: *const EVP_RAND) -> *const c_char {
    guard(std::ptr::null(), || {
        let _ = md;
        Ok(std::ptr::null())
    })
}

/// The default provider. Source: EVP_RAND_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get0_provider(rand: *const EVP_RAND) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || Ok(if rand.is_null() { std::ptr::null() } else { default_provider() }))
}

/// Whether the algorithm has this name. Returns 1 or 0. Source: EVP_RAND_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_is_a(rand: *const EVP_RAND, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let wanted = by_name(c_str(name).silent()?).map_or(std::ptr::null(), std::ptr::from_ref);
            Ok((!wanted.is_null() && std::ptr::eq(wanted, rand)).into())
        }
    })
}

/// Calls `fn` with each name. Returns 1. Source: EVP_RAND_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_names_do_all(
    rand: *const EVP_RAND,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let rand = unsafe { EVP_RAND::get0(rand) }?;
        if let Some(callback) = callback {
            for name in rand.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each algorithm that can be fetched. Source: EVP_RAND_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_RAND, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let _ = libctx;
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        let callback = callback.ok_or(Error::SILENT)?;
        for rand in &ALL {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(rand).cast_mut(), arg) }
        }
        Ok(())
    })
}

/// Tells nothing of the algorithm itself. Returns 1. Source: EVP_RAND_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get_params(rand: *mut EVP_RAND, params: *mut OSSL_PARAM) -> c_int {
    guard(1, || {
        let _ = (rand, params);
        Ok(1)
    })
}

/// NULL: an algorithm itself tells nothing. Source: EVP_RAND_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_gettable_params(rand: *const EVP_RAND) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = rand;
        Ok(std::ptr::null())
    })
}

/// What `EVP_RAND_CTX_get_params` tells. Source: EVP_RAND_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_gettable_ctx_params(rand: *const EVP_RAND) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if rand.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// NULL: a generator takes no choices. Source: EVP_RAND_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_settable_ctx_params(rand: *const EVP_RAND) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = rand;
        Ok(std::ptr::null())
    })
}

/// Makes a generator for `EVP_RAND_CTX_free`. Source: EVP_RAND_CTX_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_new(rand: *mut EVP_RAND, parent: *mut EVP_RAND_CTX) -> *mut EVP_RAND_CTX {
    guard(std::ptr::null_mut(), || {
        let _ = parent;
        if rand.is_null() {
            return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_NULL_ALGORITHM));
        }
        Ok(Boxed::into_raw(EVP_RAND_CTX { rand, state: 0 }))
    })
}

/// Frees a generator; NULL is fine. Source: EVP_RAND_CTX_free(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_free(ctx: *mut EVP_RAND_CTX) {
    guard((), || {
        // SAFETY: a live context that the caller gives up, or NULL.
        drop(unsafe { EVP_RAND_CTX::set0(ctx) });
        Ok(())
    })
}

/// The algorithm of a generator. Source: EVP_RAND_CTX_get0_rand(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_get0_rand(ctx: *mut EVP_RAND_CTX) -> *mut EVP_RAND {
    guard(std::ptr::null_mut(), || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_RAND_CTX::get0(ctx) }?.rand)
    })
}

/// Tells "state", "strength" and "max_request". Returns 1 or 0. Source: EVP_RAND_CTX_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_get_params(ctx: *mut EVP_RAND_CTX, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ctx = EVP_RAND_CTX::get0(ctx)?;
            for param in each_mut(params) {
                let done = match param.name() {
                    b"state" => param.set_integer(ctx.state.into()),
                    b"strength" => param.set_integer(STRENGTH.into()),
                    b"max_request" => param.set_integer(MAX_REQUEST),
                    _ => true,
                };
                if !done {
                    return Err(Error::SILENT);
                }
            }
        }
        Ok(1)
    })
}

/// Makes no choices: the generator has none. Returns 1. Source: EVP_RAND_CTX_set_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_set_params(ctx: *mut EVP_RAND_CTX, params: *const OSSL_PARAM) -> c_int {
    guard(1, || {
        let _ = (ctx, params);
        Ok(1)
    })
}

/// What `EVP_RAND_CTX_get_params` tells. Source: EVP_RAND_CTX_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_gettable_params(ctx: *mut EVP_RAND_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if ctx.is_null() { std::ptr::null() } else { GETTABLE.as_ptr() }))
}

/// NULL: a generator takes no choices. Source: EVP_RAND_CTX_settable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_CTX_settable_params(ctx: *mut EVP_RAND_CTX) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || {
        let _ = ctx;
        Ok(std::ptr::null())
    })
}

/// Makes a generator ready. Returns 1 or 0. Source: EVP_RAND_instantiate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_instantiate(
    ctx: *mut EVP_RAND_CTX,
    strength: c_uint,
    prediction_resistance: c_int,
    pstr: *const c_uchar,
    pstr_len: usize,
    params: *const OSSL_PARAM,
) -> c_int {
    guard(0, || {
        let _ = (prediction_resistance, pstr, pstr_len, params);
        if strength > STRENGTH {
            return Err(Error::new(Lib::PROV, reason::PROV_R_INSUFFICIENT_DRBG_STRENGTH));
        }
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_RAND_CTX::get0_mut(ctx) }?.state = 1;
        Ok(1)
    })
}

/// Ends a generator's use. Returns 1 or 0. Source: EVP_RAND_uninstantiate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_uninstantiate(ctx: *mut EVP_RAND_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { EVP_RAND_CTX::get0_mut(ctx) }?.state = 0;
        Ok(1)
    })
}

/// Fills `out` with random bytes. Returns 1 or 0. Source: EVP_RAND_generate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_generate(
    ctx: *mut EVP_RAND_CTX,
    out: *mut c_uchar,
    outlen: usize,
    strength: c_uint,
    prediction_resistance: c_int,
    addin: *const c_uchar,
    addin_len: usize,
) -> c_int {
    guard(0, || {
        let _ = (prediction_resistance, addin, addin_len);
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let ready = EVP_RAND_CTX::get0(ctx)?.state == 1 || std::ptr::eq((*ctx).rand, &raw const ALL[3]);
            if !ready || strength > STRENGTH {
                let why =
                    if ready { reason::PROV_R_INSUFFICIENT_DRBG_STRENGTH } else { reason::PROV_R_NOT_INSTANTIATED };
                return Err(Error::new(Lib::PROV, why).then(Lib::EVP, reason::EVP_R_GENERATE_ERROR));
            }
            let out = bytes_mut(out, outlen)?;
            aws_lc_sys::RAND_bytes(out.as_mut_ptr(), out.len());
        }
        Ok(1)
    })
}

/// Fills `out` with random bytes that do not recur. Returns 1 or 0. Source: EVP_RAND_nonce(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_nonce(ctx: *mut EVP_RAND_CTX, out: *mut c_uchar, outlen: usize) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            EVP_RAND_CTX::get0(ctx)?;
            let out = bytes_mut(out, outlen)?;
            aws_lc_sys::RAND_bytes(out.as_mut_ptr(), out.len());
        }
        Ok(1)
    })
}

/// Does nothing: the generator reseeds itself. Returns 1. Source: EVP_RAND_reseed(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_reseed(
    ctx: *mut EVP_RAND_CTX,
    prediction_resistance: c_int,
    ent: *const c_uchar,
    ent_len: usize,
    addin: *const c_uchar,
    addin_len: usize,
) -> c_int {
    guard(1, || {
        let _ = (ctx, prediction_resistance, ent, ent_len, addin, addin_len);
        Ok(1)
    })
}

/// Does nothing: threads may share a generator. Returns 1. Source: EVP_RAND_enable_locking(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_enable_locking(ctx: *mut EVP_RAND_CTX) -> c_int {
    guard(1, || {
        let _ = ctx;
        Ok(1)
    })
}

/// Whether a generator is ready (1) or not (0). Source: EVP_RAND_get_state(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get_state(ctx: *mut EVP_RAND_CTX) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        Ok(unsafe { EVP_RAND_CTX::get0(ctx) }?.state)
    })
}

/// Strength in bits. Source: EVP_RAND_get_strength(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_get_strength(ctx: *mut EVP_RAND_CTX) -> c_uint {
    guard(0, || {
        let _ = ctx;
        Ok(STRENGTH)
    })
}

/// Whether nothing of a generator is left once it is freed: its state is aws-lc's. Returns 1. Source: EVP_RAND_verify_zeroization(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_RAND_verify_zeroization(ctx: *mut EVP_RAND_CTX) -> c_int {
    guard(1, || {
        let _ = ctx;
        Ok(1)
    })
}
