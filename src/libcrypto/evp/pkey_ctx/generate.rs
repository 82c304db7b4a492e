//! Making keys and parameters.

use std::ffi::{c_char, c_int};

use super::settings::{SHORTEST_RSA, group_nid};
use super::{EVP_PKEY_CTX, bound, operation};
use crate::crypto::generate;
use crate::crypto::key::{Key, Kind};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, c_str, guard};
use crate::libcrypto::evp::cipher_method;
use crate::libcrypto::evp::mac_key::{CmacCipher, MacKey};
use crate::libcrypto::evp::pkey::{Content, EVP_PKEY, Legacy};
use crate::libcrypto::evp::pkey_info::nid_of_name;

/// How long the order of DSA's subgroup is if nobody says.
const DSA_ORDER_BITS: c_int = 224;

/// DH parameters of a named group as a key.
pub(crate) fn named_dh(nid: c_int) -> Result<Key, Error> {
    let dh = crate::libcrypto::dh::key::by_nid(nid)?;
    Key::wrap(dh.handle(), aws_lc_sys::EVP_PKEY_set1_DH)
}

fn parameters(ctx: &EVP_PKEY_CTX) -> Result<Content, Error> {
    let choice = &ctx.generation;
    let no_curve = || Error::new(Lib::EC, reason::EC_R_NO_PARAMETERS_SET);
    let key = match ctx.nid {
        408 => generate::ec_parameters(choice.group.ok_or_else(no_curve)?)?,
        28 | 920 => match choice.group {
            Some(nid) => named_dh(nid)?,
            None => generate::dh_parameters(choice.prime_len.unwrap_or(2048), choice.generator.unwrap_or(2))?,
        },
        116 => generate::dsa_parameters(choice.bits.unwrap_or(2048), choice.subprime_len.unwrap_or(DSA_ORDER_BITS))?,
        _ => return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)),
    };
    Ok(Content::Key(key))
}

fn key(ctx: &EVP_PKEY_CTX) -> Result<Content, Error> {
    let choice = &ctx.generation;
    let no_key = || Error::new(Lib::PROV, reason::PROV_R_MISSING_KEY);
    let from_own = || -> Result<Key, Error> {
        let own = ctx.pkey.as_ref().ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET))?;
        generate::from_parameters(&own.key()?)
    };
    let key = match ctx.nid {
        6 => generate::rsa(choice.bits.unwrap_or(2048), choice.exponent.as_deref())?,
        912 => {
            let bound = bound::chosen(ctx)?;
            generate::rsa(choice.bits.unwrap_or(2048), choice.exponent.as_deref())?.into_pss(bound.as_deref())?
        }
        408 => match choice.group {
            Some(nid) => generate::ec(nid)?,
            None => from_own()?,
        },
        1087 => generate::raw(Kind::Ed25519)?,
        1034 => generate::raw(Kind::X25519)?,
        28 | 920 => match choice.group {
            Some(nid) => generate::from_parameters(&named_dh(nid)?)?,
            None => from_own()?,
        },
        116 => from_own()?,
        855 | 894 | 1061 | 1062 => {
            let secret = choice.mac_key.as_ref().ok_or_else(no_key)?;
            let cipher = choice.cipher.as_ref().map(|name| {
                let found = cipher_method::by_name(name.as_bytes());
                found.map_or(CmacCipher::Unfit, |cipher| CmacCipher::of(cipher, secret.len()))
            });
            return Ok(Content::Secret(ctx.nid, MacKey::with_cipher(secret, cipher.unwrap_or(CmacCipher::Aes))));
        }
        _ => return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE)),
    };
    Ok(Content::Key(key))
}

/// # Safety
/// `ctx` is live or NULL.
unsafe fn init(ctx: *mut EVP_PKEY_CTX, doing: c_int, able: fn(c_int) -> bool) -> Result<c_int, Error> {
    let unsupported = || Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
    // SAFETY: as our caller promises.
    let ctx = unsafe { ctx.as_mut() }.ok_or_else(unsupported)?;
    ctx.begin(0);
    if !able(ctx.nid) {
        return Err(unsupported());
    }
    ctx.operation = doing;
    Ok(1)
}

/// Makes what was prepared for and puts it into `*ppkey`, a fresh key if that is NULL.
///
/// # Safety
/// `ctx` is live or NULL; `ppkey` is NULL or holds NULL or a live key. The callback may use `ctx`.
unsafe fn run(ctx: *mut EVP_PKEY_CTX, ppkey: *mut *mut EVP_PKEY, operations: c_int) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; the borrow of `ctx` ends before its callback runs.
    unsafe {
        if ppkey.is_null() && operations == operation::TYPE_GEN {
            return Err(Error::SILENT);
        }
        let unsupported = || Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE);
        let state = ctx.as_ref().ok_or_else(unsupported)?;
        if state.operation & operations == 0 {
            return Err(Error::new(Lib::EVP, reason::EVP_R_OPERATION_NOT_INITIALIZED));
        }
        if ppkey.is_null() {
            return Err(Error::SILENT);
        }
        let made = if state.operation == operation::PARAMGEN { parameters(state) } else { key(state) };
        let made = match made {
            Ok(made) => made,
            Err(wrong) => {
                wrong.raise();
                return Ok(0);
            }
        };
        // OpenSSL tells of the search for primes; where there is none, it does not ask either.
        let searched = match state.nid {
            6 | 912 => true,
            28 | 920 | 116 => state.operation == operation::PARAMGEN && state.generation.group.is_none(),
            _ => false,
        };
        if searched && state.callback.is_some_and(|callback| callback(ctx) == 0) {
            return Ok(0);
        }
        match EVP_PKEY::option(*ppkey) {
            Some(pkey) => pkey.replace(made, Legacy::None),
            None => *ppkey = Shared::into_raw(EVP_PKEY::with(made)),
        }
    }
    Ok(1)
}

/// Prepares for making a key. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_keygen_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_keygen_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            init(ctx, operation::KEYGEN, |nid| {
                matches!(nid, 6 | 912 | 408 | 1087 | 1034 | 28 | 920 | 116 | 855 | 894 | 1061 | 1062)
            })
        }
    })
}

/// Prepares for making parameters. Returns 1, 0 or less; -2 if the type cannot. Source: EVP_PKEY_paramgen_init(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_paramgen_init(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            if ctx.as_ref().is_some_and(|ctx| matches!(ctx.nid, 6 | 912)) {
                Error::new(Lib::EVP, reason::EVP_R_INITIALIZATION_ERROR).raise();
                return Ok(0);
            }
            init(ctx, operation::PARAMGEN, |nid| matches!(nid, 408 | 28 | 920 | 116))
        }
    })
}

/// Makes a key in `*ppkey`, a fresh one for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_keygen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_keygen(ctx: *mut EVP_PKEY_CTX, ppkey: *mut *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { run(ctx, ppkey, operation::KEYGEN) }
    })
}

/// Makes parameters in `*ppkey`, a fresh key for `EVP_PKEY_free` if that is NULL. Returns 1, 0 or less. Source: EVP_PKEY_paramgen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_paramgen(ctx: *mut EVP_PKEY_CTX, ppkey: *mut *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { run(ctx, ppkey, operation::PARAMGEN) }
    })
}

/// Makes a key or parameters, as was prepared. Returns 1, 0 or less. Source: EVP_PKEY_generate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_generate(ctx: *mut EVP_PKEY_CTX, ppkey: *mut *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe { run(ctx, ppkey, operation::TYPE_GEN) }
    })
}

/// Makes a key by name: the argument that `EVP_PKEY_Q_keygen` takes for RSA or EC is read by its C part.
///
/// # Safety
/// `kind` is NULL or a C string, `group` too; `bits` counts for RSA only.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn sabissl_pkey_q_keygen(
    kind: *const c_char,
    bits: usize,
    group: *const c_char,
) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as our caller promises.
        let name = unsafe { c_str(kind) }?;
        let unknown = || Error::new(Lib::EVP, reason::ERR_R_PASSED_INVALID_ARGUMENT);
        let nid = nid_of_name(name).ok_or_else(unknown)?;
        let mut ctx = EVP_PKEY_CTX::new(nid, None);
        ctx.begin(operation::KEYGEN);
        if nid == 6 {
            if bits < SHORTEST_RSA as usize {
                return Err(Error::new(Lib::PROV, reason::PROV_R_KEY_SIZE_TOO_SMALL));
            }
            ctx.generation.bits = c_int::try_from(bits).ok();
        }
        if nid == 408 {
            // SAFETY: as our caller promises.
            let group = String::from_utf8_lossy(unsafe { c_str(group) }?).into_owned();
            let invalid = || Error::new(Lib::EC, reason::EC_R_INVALID_CURVE);
            ctx.generation.group = Some(group_nid(&group).ok_or_else(invalid)?);
        }
        Ok(Shared::into_raw(EVP_PKEY::with(key(&ctx)?)))
    })
}
