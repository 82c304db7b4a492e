//! Choices for RSA: padding, PSS, OAEP, the key to be made.

use std::ffi::{c_char, c_int, c_uchar, c_void};

use aws_lc_sys::BIGNUM;

use super::super::super::fetch::allow;
use super::super::settings::{Setting, apply};
use super::super::{EVP_PKEY_CTX, operation};
use super::{PSS, RSA, by_number, choose, constant_of, data, digest, during, named, put_name};
use crate::crypto::digest::Algorithm;
use crate::error::Error;
use crate::ffi::strings::put;
use crate::ffi::{guard, memory};
use crate::libcrypto::evp::digest_method::{EVP_MD, constant};

/// Sets RSA's padding. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_padding(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_padding(ctx: *mut EVP_PKEY_CTX, pad_mode: c_int) -> c_int {
    by_number(ctx, -1, RSA, |ctx| match ctx.operation & operation::CRYPT_OR_SIGN {
        0 => Err(Error::SILENT),
        _ => apply(ctx, Setting::Padding(pad_mode)),
    })
}

/// Sets the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_saltlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: c_int) -> c_int {
    by_number(ctx, operation::TYPE_SIG, RSA, |ctx| apply(ctx, Setting::SaltLen(saltlen)))
}

/// Sets the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    // SAFETY: a live digest, as the man page has the caller promise.
    by_number(ctx, operation::CRYPT_OR_SIGN, RSA, |ctx| apply(ctx, Setting::Mgf1Md(unsafe { digest(md) }?)))
}

/// Sets the digest of RSA's mask by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_mgf1_md_name(
    ctx: *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    mdprops: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: a live context or NULL, and C strings, as the man page has the caller promise.
        unsafe {
            during(ctx, operation::CRYPT_OR_SIGN)?;
            choose(ctx, allow(mdname, mdprops).and_then(|()| named(mdname)).map(Setting::Mgf1Md))
        }
    })
}

/// Runs what only encryption with plain RSA keys has, by number; -1 for other types.
fn oaep(ctx: *mut EVP_PKEY_CTX, run: impl FnOnce(&mut EVP_PKEY_CTX) -> Result<c_int, Error>) -> c_int {
    // SAFETY: callers pass on what C promised to be a live context or NULL.
    match unsafe { ctx.as_ref() } {
        Some(ctx) if ctx.nid != 6 => -1,
        _ => by_number(ctx, operation::TYPE_CRYPT, RSA, run),
    }
}

/// Sets OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_oaep_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_oaep_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    // SAFETY: a live digest, as the man page has the caller promise.
    oaep(ctx, |ctx| apply(ctx, Setting::OaepMd(unsafe { digest(md) }?)))
}

/// Sets OAEP's digest by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_oaep_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_oaep_md_name(
    ctx: *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    mdprops: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { allow(mdname, mdprops).and_then(|()| named(mdname)).map(Setting::OaepMd) })
    })
}

/// Sets the size of an RSA key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_keygen_bits(ctx: *mut EVP_PKEY_CTX, bits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Bits(bits))))
}

/// Sets the number of primes of an RSA key to be made; only 2 are supported. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_primes(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_keygen_primes(ctx: *mut EVP_PKEY_CTX, primes: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Primes(primes))))
}

/// Sets the digest a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_keygen_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    by_number(ctx, operation::KEYGEN, PSS, |ctx| apply(ctx, Setting::Md(md)))
}

/// Sets the digest a PSS key to be made is bound to by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_keygen_md_name(
    ctx: *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    mdprops: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { allow(mdname, mdprops).and_then(|()| named(mdname)).map(|md| Setting::Md(constant(md))) })
    })
}

/// Sets the mask's digest a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    // SAFETY: a live digest, as the man page has the caller promise.
    by_number(ctx, operation::KEYGEN, PSS, |ctx| apply(ctx, Setting::Mgf1Md(unsafe { digest(md) }?)))
}

/// Sets the mask's digest a PSS key to be made is bound to by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_keygen_mgf1_md_name(
    ctx: *mut EVP_PKEY_CTX,
    mdname: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { named(mdname).map(Setting::Mgf1Md) })
    })
}

/// Sets the least salt a PSS key to be made is bound to. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_keygen_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: a live context or NULL.
        match unsafe { during(ctx, operation::KEYGEN) }?.nid {
            912 => choose(ctx, Ok(Setting::SaltLen(saltlen))),
            _ => Ok(-1),
        }
    })
}

/// Sets the public exponent of an RSA key to be made; `pubexp` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_pubexp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_keygen_pubexp(ctx: *mut EVP_PKEY_CTX, pubexp: *mut BIGNUM) -> c_int {
    // SAFETY: a live number, which passes to us on success.
    unsafe {
        let done = EVP_PKEY_CTX_set1_rsa_keygen_pubexp(ctx, pubexp);
        if done == 1 {
            aws_lc_sys::BN_free(pubexp);
        }
        done
    }
}

/// Sets the public exponent of an RSA key to be made; `pubexp` is copied. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_rsa_keygen_pubexp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_rsa_keygen_pubexp(ctx: *mut EVP_PKEY_CTX, pubexp: *mut BIGNUM) -> c_int {
    by_number(ctx, operation::KEYGEN, RSA, |ctx| {
        // SAFETY: a live number.
        apply(ctx, Setting::Exponent(unsafe { crate::crypto::lc::magnitude(pubexp) }.to_vec()))
    })
}

/// Sets OAEP's label; it is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_rsa_oaep_label(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_rsa_oaep_label(
    ctx: *mut EVP_PKEY_CTX,
    label: *mut c_void,
    llen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes of the allocator, which pass to us on success.
        unsafe {
            let done = choose(ctx, data(label, llen).map(Setting::Label))?;
            if done == 1 {
                memory::free(label);
            }
            Ok(done)
        }
    })
}

/// Tells RSA's padding. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_padding(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_padding(ctx: *mut EVP_PKEY_CTX, pad_mode: *mut c_int) -> c_int {
    by_number(ctx, -1, RSA, |ctx| {
        if ctx.operation & operation::CRYPT_OR_SIGN == 0 {
            return Err(Error::SILENT);
        }
        let mode = match ctx.options.padding {
            0 if ctx.nid == 912 => 6,
            0 => 1,
            mode => mode,
        };
        // SAFETY: a writable place.
        unsafe { put(pad_mode, mode) };
        // OpenSSL answers with the length of the padding's name.
        Ok(super::super::settings::padding_name(mode).len() as c_int)
    })
}

/// Tells the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_pss_saltlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: *mut c_int) -> c_int {
    by_number(ctx, operation::TYPE_SIG, RSA, |ctx| {
        let len = ctx.options.salt_len.unwrap_or(-2);
        // SAFETY: a writable place.
        unsafe { put(saltlen, len) };
        // OpenSSL answers with the length of the text it gets from its provider.
        Ok(match len {
            -1 => "digest".len(),
            -2 => "auto".len(),
            -3 => "max".len(),
            len => len.to_string().len(),
        } as c_int)
    })
}

/// Tells the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_mgf1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    by_number(ctx, operation::CRYPT_OR_SIGN, RSA, |ctx| {
        // SAFETY: a writable place.
        unsafe { put(md, constant_of(ctx.options.mgf1_md.or(ctx.options.oaep_md).or(ctx.options.md))) };
        Ok(1)
    })
}

/// Tells OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_oaep_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_oaep_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    oaep(ctx, |ctx| {
        // SAFETY: a writable place.
        unsafe { put(md, constant_of(ctx.options.oaep_md.or(Some(Algorithm::Sha1)))) };
        Ok(1)
    })
}

/// Tells the name of the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_mgf1_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_mgf1_md_name(
    ctx: *mut EVP_PKEY_CTX,
    name: *mut c_char,
    namelen: usize,
) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and the room promised.
        unsafe {
            let ctx = during(ctx, operation::CRYPT_OR_SIGN)?;
            put_name(ctx.options.mgf1_md.or(ctx.options.md), name, namelen)
        }
    })
}

/// Tells the name of OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_oaep_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_oaep_md_name(
    ctx: *mut EVP_PKEY_CTX,
    name: *mut c_char,
    namelen: usize,
) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and the room promised.
        unsafe {
            let ctx = during(ctx, operation::TYPE_CRYPT)?;
            put_name(ctx.options.oaep_md.or(Some(Algorithm::Sha1)), name, namelen)
        }
    })
}

/// Tells OAEP's label, borrowed; the answer is its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_rsa_oaep_label(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_rsa_oaep_label(ctx: *mut EVP_PKEY_CTX, label: *mut *mut c_uchar) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let held = &mut during(ctx, operation::TYPE_CRYPT)?.options.label;
            put(label, if held.is_empty() { std::ptr::null_mut() } else { held.as_mut_ptr() });
            Ok(c_int::try_from(held.len()).unwrap_or(0))
        }
    })
}
