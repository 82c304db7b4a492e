//! The functions that make one choice each.

use std::ffi::{c_char, c_int, c_uchar, c_void};

use super::settings::{Setting, apply, group_name, group_nid};
use super::{EVP_PKEY_CTX, operation};
use crate::crypto::digest::Algorithm;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, bytes, c_str, guard, memory};
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm, constant};
use aws_lc_sys::BIGNUM;

fn choose(ctx: *mut EVP_PKEY_CTX, setting: Result<Setting, Error>) -> Result<c_int, Error> {
    // SAFETY: callers pass on what C promised to be a live context or NULL, of which nothing is borrowed.
    let ctx = unsafe { ctx.as_mut() };
    let ctx = ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED))?;
    apply(ctx, setting?)
}

/// The context, if it does one of these operations.
///
/// # Safety
/// `ctx` is live or NULL.
unsafe fn during<'a>(ctx: *mut EVP_PKEY_CTX, operations: c_int) -> Result<&'a mut EVP_PKEY_CTX, Error> {
    // SAFETY: as our caller promises.
    let ctx = unsafe { ctx.as_mut() }.filter(|ctx| ctx.operation & operations != 0);
    ctx.ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED))
}

/// # Safety
/// `md` is live or NULL.
unsafe fn digest(md: *const EVP_MD) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    unsafe { algorithm(md) }
}

/// # Safety
/// `len` bytes are readable.
unsafe fn data<T>(data: *const T, len: impl TryInto<usize>) -> Result<Vec<u8>, Error> {
    // SAFETY: as our caller promises.
    unsafe { bytes(data, len) }.map(<[u8]>::to_vec)
}

/// # Safety
/// `name` is NULL or a C string.
unsafe fn named(name: *const c_char) -> Result<Algorithm, Error> {
    // SAFETY: as our caller promises.
    let name = unsafe { c_str(name) }?;
    super::settings::digest(&String::from_utf8_lossy(name))
}

fn constant_of(md: Option<Algorithm>) -> *const EVP_MD {
    md.map_or(std::ptr::null(), constant)
}

/// Writes a digest's name, cut to the room there is.
///
/// # Safety
/// `name` has `len` bytes.
unsafe fn put_name(md: Option<Algorithm>, name: *mut c_char, len: usize) -> Result<c_int, Error> {
    // SAFETY: NULL or a constant.
    let md = unsafe { EVP_MD::option(constant_of(md)) }.ok_or(Error::SILENT)?;
    let text = md.name().to_bytes_with_nul();
    if text.len() > len {
        return Err(Error::SILENT);
    }
    // SAFETY: checked against the room; our caller promises it.
    unsafe { std::ptr::copy_nonoverlapping(text.as_ptr().cast(), name, text.len()) };
    Ok(1)
}

/// Sets a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_signature_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_signature_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Md(md))))
}

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
        choose(ctx, unsafe {
            {
                let _ = mdprops;
                named(mdname).map(Setting::Mgf1Md)
            }
        })
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
        choose(ctx, unsafe {
            {
                let _ = mdprops;
                named(mdname).map(Setting::OaepMd)
            }
        })
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
        choose(ctx, unsafe {
            {
                let _ = mdprops;
                named(mdname).map(|md| Setting::Md(constant(md)))
            }
        })
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

/// Sets the curve of a key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ec_paramgen_curve_nid(ctx: *mut EVP_PKEY_CTX, nid: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Group(nid))))
}

/// Sets how the curve is encoded; only by name (1) is supported. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ec_param_enc(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ec_param_enc(ctx: *mut EVP_PKEY_CTX, param_enc: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::ParamEnc(param_enc))))
}

/// Sets the cofactor mode of an agreement, which makes no difference on our curves. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_cofactor_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_cofactor_mode(ctx: *mut EVP_PKEY_CTX, cofactor_mode: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::CofactorMode(cofactor_mode))))
}

/// Sets what follows ECDH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_type(ctx: *mut EVP_PKEY_CTX, kdf: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::KdfType(kdf))))
}

/// Sets the digest of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { digest(md).map(Setting::KdfMd) })
    })
}

/// Sets the length of the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_ecdh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_ecdh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::KdfOutlen(len))))
}

/// Sets the shared information of the derivation after ECDH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_ecdh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_ecdh_kdf_ukm(
    ctx: *mut EVP_PKEY_CTX,
    ukm: *mut c_uchar,
    len: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes of the allocator, which pass to us.
        unsafe {
            let done = choose(ctx, data(ukm, len).map(Setting::KdfUkm))?;
            if done == 1 {
                memory::free(ukm);
            }
            Ok(done)
        }
    })
}

/// Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::DERIVE)?;
            put(md, constant_of(ctx.derivation.kdf_md));
        }
        Ok(1)
    })
}

/// Tells the choice made for the derivation after ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: *mut c_int) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::DERIVE)?;
            put(len, ctx.derivation.kdf_outlen);
        }
        Ok(1)
    })
}

/// Tells what follows ECDH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_kdf_type(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        Ok(unsafe { during(ctx, operation::DERIVE) }?.derivation.kdf_type)
    })
}

/// Tells the shared information of the derivation after ECDH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_ecdh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_ecdh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut *mut c_uchar) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let held = &mut during(ctx, operation::DERIVE)?.derivation.kdf_ukm;
            put(ukm, if held.is_empty() { std::ptr::null_mut() } else { held.as_mut_ptr() });
            Ok(c_int::try_from(held.len()).unwrap_or(0))
        }
    })
}

/// Sets what follows DH: 1 nothing, 2 X9.63's derivation. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_type(ctx: *mut EVP_PKEY_CTX, kdf: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::KdfType(kdf))))
}

/// Sets the digest of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { digest(md).map(Setting::KdfMd) })
    })
}

/// Sets the length of the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::KdfOutlen(len))))
}

/// Sets the shared information of the derivation after DH; `ukm` is taken over on success. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set0_dh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set0_dh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut c_uchar, len: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes of the allocator, which pass to us.
        unsafe {
            let done = choose(ctx, data(ukm, len).map(Setting::KdfUkm))?;
            if done == 1 {
                memory::free(ukm);
            }
            Ok(done)
        }
    })
}

/// Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::DERIVE)?;
            put(md, constant_of(ctx.derivation.kdf_md));
        }
        Ok(1)
    })
}

/// Tells the choice made for the derivation after DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_outlen(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_outlen(ctx: *mut EVP_PKEY_CTX, len: *mut c_int) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::DERIVE)?;
            put(len, ctx.derivation.kdf_outlen);
        }
        Ok(1)
    })
}

/// Tells what follows DH. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_dh_kdf_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_dh_kdf_type(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        Ok(unsafe { during(ctx, operation::DERIVE) }?.derivation.kdf_type)
    })
}

/// Tells the shared information of the derivation after DH, borrowed, and its length. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get0_dh_kdf_ukm(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get0_dh_kdf_ukm(ctx: *mut EVP_PKEY_CTX, ukm: *mut *mut c_uchar) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let held = &mut during(ctx, operation::DERIVE)?.derivation.kdf_ukm;
            put(ukm, if held.is_empty() { std::ptr::null_mut() } else { held.as_mut_ptr() });
            Ok(c_int::try_from(held.len()).unwrap_or(0))
        }
    })
}

/// Tells the cofactor mode. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_ecdh_cofactor_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_ecdh_cofactor_mode(ctx: *mut EVP_PKEY_CTX) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        Ok(unsafe { during(ctx, operation::DERIVE) }?.derivation.cofactor_mode)
    })
}

/// Sets whether DH's secret keeps its leading zeros. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_pad(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_pad(ctx: *mut EVP_PKEY_CTX, pad: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Pad(pad != 0))))
}

/// Sets the named group of DH parameters to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_nid(ctx: *mut EVP_PKEY_CTX, nid: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Group(nid))))
}

/// Sets the length of DH's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_prime_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_prime_len(ctx: *mut EVP_PKEY_CTX, pbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::PrimeLen(pbits))))
}

/// Sets the length of DH's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_subprime_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_subprime_len(ctx: *mut EVP_PKEY_CTX, qlen: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::SubprimeLen(qlen))))
}

/// Sets DH's generator. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dh_paramgen_generator(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dh_paramgen_generator(ctx: *mut EVP_PKEY_CTX, generator: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Generator(generator))))
}

/// Sets the length of DSA's prime to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx: *mut EVP_PKEY_CTX, nbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Bits(nbits))))
}

/// Sets the length of DSA's subgroup order to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_q_bits(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx: *mut EVP_PKEY_CTX, qbits: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::SubprimeLen(qbits))))
}

/// Sets the digest DSA parameters are made with. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_dsa_paramgen_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_dsa_paramgen_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Md(md))))
}

/// Sets HKDF's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_hkdf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Md(md))))
}

/// Sets the digest of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_tls1_prf_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_tls1_prf_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Md(md))))
}

/// Sets HKDF's mode: 0 both steps, 1 extract, 2 expand. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_hkdf_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_hkdf_mode(ctx: *mut EVP_PKEY_CTX, mode: c_int) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::Mode(mode))))
}

/// Sets HKDF's input key. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_hkdf_key(
    ctx: *mut EVP_PKEY_CTX,
    key: *const c_uchar,
    keylen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(key, keylen).map(Setting::Secret) })
    })
}

/// Sets HKDF's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_hkdf_salt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_hkdf_salt(
    ctx: *mut EVP_PKEY_CTX,
    salt: *const c_uchar,
    saltlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(salt, saltlen).map(Setting::Salt) })
    })
}

/// Adds to HKDF's context information. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_hkdf_info(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_add1_hkdf_info(
    ctx: *mut EVP_PKEY_CTX,
    info: *const c_uchar,
    infolen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(info, infolen).map(Setting::Info) })
    })
}

/// Sets the secret of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_tls1_prf_secret(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_tls1_prf_secret(
    pctx: *mut EVP_PKEY_CTX,
    sec: *const c_uchar,
    seclen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes, as the man page has the caller promise.
        choose(pctx, unsafe { data(sec, seclen) }.map(Setting::Secret))
    })
}

/// Adds to the seed of TLS' PRF. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_add1_tls1_prf_seed(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_add1_tls1_prf_seed(
    pctx: *mut EVP_PKEY_CTX,
    seed: *const c_uchar,
    seedlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: readable bytes, as the man page has the caller promise.
        choose(pctx, unsafe { data(seed, seedlen) }.map(Setting::Info))
    })
}

/// Sets scrypt's password. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_pbe_pass(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_pbe_pass(
    ctx: *mut EVP_PKEY_CTX,
    pass: *const c_char,
    passlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(pass, passlen).map(Setting::Secret) })
    })
}

/// Sets scrypt's salt. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_scrypt_salt(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_scrypt_salt(
    ctx: *mut EVP_PKEY_CTX,
    salt: *const c_uchar,
    saltlen: c_int,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(salt, saltlen).map(Setting::Salt) })
    })
}

/// Sets scrypt's cost. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_N(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_N(ctx: *mut EVP_PKEY_CTX, n: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::N(n))))
}

/// Sets scrypt's block size. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_r(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_r(ctx: *mut EVP_PKEY_CTX, r: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::R(r))))
}

/// Sets scrypt's parallelism. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_p(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_p(ctx: *mut EVP_PKEY_CTX, p: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::P(p))))
}

/// Sets how much memory scrypt may use. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_scrypt_maxmem_bytes(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_scrypt_maxmem_bytes(ctx: *mut EVP_PKEY_CTX, maxmem_bytes: u64) -> c_int {
    guard(-2, || choose(ctx, Ok(Setting::MaxMem(maxmem_bytes))))
}

/// Sets the key of a MAC key to be made. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_mac_key(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_mac_key(ctx: *mut EVP_PKEY_CTX, key: *const c_uchar, keylen: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(key, keylen).map(Setting::MacKey) })
    })
}

/// Sets SM2's distinguishing identifier. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set1_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set1_id(ctx: *mut EVP_PKEY_CTX, id: *const c_void, len: c_int) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and readable bytes, as the man page has the caller promise.
        choose(ctx, unsafe { data(id, len).map(Setting::DistinguishingId) })
    })
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

/// Sets the group of a key to be made by name. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_set_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_set_group_name(ctx: *mut EVP_PKEY_CTX, name: *const c_char) -> c_int {
    guard(-2, || {
        // SAFETY: a C string.
        let name = String::from_utf8_lossy(unsafe { c_str(name) }?).into_owned();
        let nid = group_nid(&name).ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?;
        choose(ctx, Ok(Setting::Group(nid)))
    })
}

/// Tells the group of a key to be made, with its room checked. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_group_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_group_name(
    ctx: *mut EVP_PKEY_CTX,
    name: *mut c_char,
    namelen: usize,
) -> c_int {
    guard(-2, || {
        // SAFETY: a live context.
        let group = unsafe { during(ctx, operation::TYPE_GEN) }?.generation.group;
        let text = group.and_then(group_name).ok_or(Error::SILENT)?;
        if text.len() >= namelen {
            return Ok(-1);
        }
        // SAFETY: the room was checked, terminator included.
        unsafe {
            std::ptr::copy_nonoverlapping(text.as_ptr().cast(), name, text.len());
            name.add(text.len()).write(0);
        }
        Ok(1)
    })
}

/// Tells a signature's digest. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get_signature_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get_signature_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe {
            let ctx = during(ctx, operation::TYPE_SIG)?;
            put(md, ctx.md);
        }
        Ok(1)
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
            super::settings::padding_name(mode).len() as c_int
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

/// Copies SM2's distinguishing identifier out. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get1_id(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get1_id(ctx: *mut EVP_PKEY_CTX, id: *mut c_void) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and room for the identifier.
        unsafe {
            let held = &EVP_PKEY_CTX::get0(ctx)?.distinguishing_id;
            std::ptr::copy_nonoverlapping(held.as_ptr(), id.cast(), held.len());
        }
        Ok(1)
    })
}

/// Tells the length of SM2's distinguishing identifier. Returns 1, 0 or less; -2 outside the operations it is for. Source: EVP_PKEY_CTX_get1_id_len(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_get1_id_len(ctx: *mut EVP_PKEY_CTX, id_len: *mut usize) -> c_int {
    guard(-2, || {
        // SAFETY: a live context, and a writable place.
        unsafe { put(id_len, EVP_PKEY_CTX::get0(ctx)?.distinguishing_id.len()) };
        Ok(1)
    })
}
