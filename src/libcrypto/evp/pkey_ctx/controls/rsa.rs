//! Choices for RSA: padding, PSS, OAEP, the key to be made.

use std::ffi::{c_char, c_int, c_uchar, c_void};

use aws_lc_sys::BIGNUM;

use super::super::super::fetch::allow;
use super::super::settings::Setting;
use super::super::{EVP_PKEY_CTX, operation};
use super::{choose, constant_of, data, digest, during, named, put_name};
use crate::crypto::digest::Algorithm;
use crate::ffi::strings::put;
use crate::ffi::{guard, memory};
use crate::libcrypto::evp::digest_method::{EVP_MD, constant};

/// Sets RSA's padding. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_padding(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_padding(ctx: *mut EVP_PKEY_CTX, pad_mode: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Padding(pad_mode))))
}

/// Sets the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_pss_saltlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::SaltLen(saltlen))))
}

/// Sets the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { digest(md).map(Setting::Mgf1Md) })
    })
}

/// Sets the digest of RSA's mask by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_mgf1_md_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_mgf1_md_name(
    ctx: *mut EVP_PKEY_CTX,
    mdname: *const c_char,
    mdprops: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { allow(mdname, mdprops).and_then(|()| named(mdname)).map(Setting::Mgf1Md) })
    })
}

/// Sets OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_oaep_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_oaep_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { digest(md).map(Setting::OaepMd) })
    })
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
    guard(-2, || choose(ctx, Ok(Setting::Md(md))))
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
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { digest(md).map(Setting::Mgf1Md) })
    })
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
    guard(-2, || choose(ctx, Ok(Setting::SaltLen(saltlen))))
}

/// Sets the public exponent of an RSA key to be made; `pubexp` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_rsa_keygen_pubexp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_rsa_keygen_pubexp(ctx: *mut EVP_PKEY_CTX, pubexp: *mut BIGNUM) -> c_int {
    guard(-2, || {
        // SAFETY: a live number, which passes to us on success.
        unsafe {
            let exponent = crate::crypto::lc::magnitude(pubexp).to_vec();
            let done = choose(ctx, Ok(Setting::Exponent(exponent)))?;
            if done == 1 {
                aws_lc_sys::BN_free(pubexp);
            }
            Ok(done)
        }
    })
}

/// Sets the public exponent of an RSA key to be made; `pubexp` is copied. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_rsa_keygen_pubexp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_rsa_keygen_pubexp(ctx: *mut EVP_PKEY_CTX, pubexp: *mut BIGNUM) -> c_int {
    guard(-2, || {
        // SAFETY: a live number.
        choose(ctx, Ok(Setting::Exponent(unsafe { crate::crypto::lc::magnitude(pubexp) }.to_vec())))
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
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        // OpenSSL answers with the length of the padding's name.
        let length = unsafe {
            let ctx = during(ctx, operation::CRYPT_OR_SIGN)?;
            let mode = match ctx.options.padding {
                0 if ctx.nid == 912 => 6,
                0 => 1,
                mode => mode,
            };
            put(pad_mode, mode);
            super::super::settings::padding_name(mode).len() as c_int
        };
        Ok(length)
    })
}

/// Tells the length of PSS' salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_pss_saltlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: *mut c_int) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::TYPE_SIG)?;
            put(saltlen, ctx.options.salt_len.unwrap_or(-2));
        }
        Ok(1)
    })
}

/// Tells the digest of RSA's mask. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_mgf1_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::CRYPT_OR_SIGN)?;
            put(md, constant_of(ctx.options.mgf1_md.or(ctx.options.oaep_md).or(ctx.options.md)));
        }
        Ok(1)
    })
}

/// Tells OAEP's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_rsa_oaep_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_rsa_oaep_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::TYPE_CRYPT)?;
            put(md, constant_of(ctx.options.oaep_md.or(Some(Algorithm::Sha1))));
        }
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
