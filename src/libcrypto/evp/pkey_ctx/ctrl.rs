//! Choices by number and by text.

use std::ffi::{c_char, c_int, c_void};

use super::EVP_PKEY_CTX;
use super::controls::*;
use super::operation::TYPE_CRYPT;
use super::settings::{Setting, apply, digest, group_nid, padding_of_name, salt_len_of_name};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, memory};
use crate::libcrypto::crypto::hex::decode;
use crate::libcrypto::evp::cipher_method::EVP_CIPHER;
use crate::libcrypto::evp::digest_method::constant;
use crate::libcrypto::evp::params::{END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described};
use crate::libcrypto::params::from_text::OSSL_PARAM_allocate_from_text;

/// Numbers of the choices that belong to a type of key begin here.
const OF_TYPE: c_int = 0x1000;

/// # Safety
/// `ctx` is live; `p2` is what the choice wants.
unsafe fn rsa(ctx: *mut EVP_PKEY_CTX, choice: c_int, p1: c_int, p2: *mut c_void) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        match choice {
            1 => EVP_PKEY_CTX_set_rsa_padding(ctx, p1),
            2 => EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx, p1),
            3 => EVP_PKEY_CTX_set_rsa_keygen_bits(ctx, p1),
            4 => EVP_PKEY_CTX_set_rsa_keygen_pubexp(ctx, p2.cast()),
            5 => EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, p2.cast()),
            6 => EVP_PKEY_CTX_get_rsa_padding(ctx, p2.cast()),
            7 => EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx, p2.cast()),
            8 => EVP_PKEY_CTX_get_rsa_mgf1_md(ctx, p2.cast()),
            9 => EVP_PKEY_CTX_set_rsa_oaep_md(ctx, p2.cast()),
            10 => EVP_PKEY_CTX_set0_rsa_oaep_label(ctx, p2, p1),
            11 => EVP_PKEY_CTX_get_rsa_oaep_md(ctx, p2.cast()),
            12 => EVP_PKEY_CTX_get0_rsa_oaep_label(ctx, p2.cast()),
            13 => EVP_PKEY_CTX_set_rsa_keygen_primes(ctx, p1),
            _ => unknown(),
        }
    }
}

/// # Safety
/// `ctx` is live; `p2` is what the choice wants.
unsafe fn ec(ctx: *mut EVP_PKEY_CTX, choice: c_int, p1: c_int, p2: *mut c_void) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        match choice {
            1 => EVP_PKEY_CTX_set_ec_paramgen_curve_nid(ctx, p1),
            2 => EVP_PKEY_CTX_set_ec_param_enc(ctx, p1),
            3 if p1 == -2 => EVP_PKEY_CTX_get_ecdh_cofactor_mode(ctx),
            3 => EVP_PKEY_CTX_set_ecdh_cofactor_mode(ctx, p1),
            4 if p1 == -2 => EVP_PKEY_CTX_get_ecdh_kdf_type(ctx),
            4 => EVP_PKEY_CTX_set_ecdh_kdf_type(ctx, p1),
            5 => EVP_PKEY_CTX_set_ecdh_kdf_md(ctx, p2.cast()),
            6 => EVP_PKEY_CTX_get_ecdh_kdf_md(ctx, p2.cast()),
            7 => EVP_PKEY_CTX_set_ecdh_kdf_outlen(ctx, p1),
            8 => EVP_PKEY_CTX_get_ecdh_kdf_outlen(ctx, p2.cast()),
            9 => EVP_PKEY_CTX_set0_ecdh_kdf_ukm(ctx, p2.cast(), p1),
            10 => EVP_PKEY_CTX_get0_ecdh_kdf_ukm(ctx, p2.cast()),
            _ => unknown(),
        }
    }
}

/// # Safety
/// `ctx` is live; `p2` is what the choice wants.
unsafe fn dh(ctx: *mut EVP_PKEY_CTX, choice: c_int, p1: c_int) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        match choice {
            1 => EVP_PKEY_CTX_set_dh_paramgen_prime_len(ctx, p1),
            2 => EVP_PKEY_CTX_set_dh_paramgen_generator(ctx, p1),
            4 => EVP_PKEY_CTX_set_dh_paramgen_subprime_len(ctx, p1),
            15 => EVP_PKEY_CTX_set_dh_nid(ctx, p1),
            16 => EVP_PKEY_CTX_set_dh_pad(ctx, p1),
            _ => unknown(),
        }
    }
}

/// # Safety
/// `ctx` is live; `p2` is what the choice wants.
unsafe fn kdf(ctx: *mut EVP_PKEY_CTX, choice: c_int, p1: c_int, p2: *mut c_void) -> c_int {
    // SAFETY: as our caller promises.
    unsafe {
        match choice {
            0 => EVP_PKEY_CTX_set_tls1_prf_md(ctx, p2.cast()),
            1 => EVP_PKEY_CTX_set1_tls1_prf_secret(ctx, p2.cast(), p1),
            2 => EVP_PKEY_CTX_add1_tls1_prf_seed(ctx, p2.cast(), p1),
            3 => EVP_PKEY_CTX_set_hkdf_md(ctx, p2.cast()),
            4 => EVP_PKEY_CTX_set1_hkdf_salt(ctx, p2.cast(), p1),
            5 => EVP_PKEY_CTX_set1_hkdf_key(ctx, p2.cast(), p1),
            6 => EVP_PKEY_CTX_add1_hkdf_info(ctx, p2.cast(), p1),
            7 => EVP_PKEY_CTX_set_hkdf_mode(ctx, p1),
            8 => EVP_PKEY_CTX_set1_pbe_pass(ctx, p2.cast(), p1),
            9 => EVP_PKEY_CTX_set1_scrypt_salt(ctx, p2.cast(), p1),
            _ => unknown(),
        }
    }
}

fn unknown() -> c_int {
    Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED).raise();
    -2
}

/// Makes a choice by number; -1 for another type of key or operation. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_ctrl(
    ctx: *mut EVP_PKEY_CTX,
    keytype: c_int,
    optype: c_int,
    cmd: c_int,
    p1: c_int,
    p2: *mut c_void,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(state) = ctx.as_ref() else { return Ok(unknown()) };
            if state.operation == 0 {
                Error::new(Lib::EVP, reason::EVP_R_NO_OPERATION_SET).raise();
                return Ok(-1);
            }
            if keytype != -1 && state.nid != keytype {
                return Ok(-2);
            }
            if optype != -1 && state.operation & optype == 0 {
                Error::new(Lib::EVP, reason::EVP_R_INVALID_OPERATION).raise();
                return Ok(-1);
            }
            let choice = cmd - OF_TYPE;
            Ok(match (cmd, state.nid) {
                (1, _) => EVP_PKEY_CTX_set_signature_md(ctx, p2.cast()),
                (13, _) => EVP_PKEY_CTX_get_signature_md(ctx, p2.cast()),
                (6, _) => EVP_PKEY_CTX_set_mac_key(ctx, p2.cast(), p1),
                (12, 894) => {
                    let cipher = EVP_CIPHER::get0(p2.cast())?.name().to_string_lossy();
                    return super::controls::choose(ctx, Ok(Setting::Cipher(cipher.into_owned())));
                }
                (15, _) => EVP_PKEY_CTX_set1_id(ctx, p2, p1),
                (2, _) => super::derive::EVP_PKEY_derive_set_peer(ctx, p2.cast()),
                (_, 6 | 912) => rsa(ctx, choice, p1, p2),
                (_, 408) => ec(ctx, choice, p1, p2),
                (_, 28 | 920) => dh(ctx, choice, p1),
                (_, 116) => match choice {
                    1 => EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, p1),
                    2 => EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx, p1),
                    3 => EVP_PKEY_CTX_set_dsa_paramgen_md(ctx, p2.cast()),
                    _ => unknown(),
                },
                (_, 1036 | 1021 | 973) => kdf(ctx, choice, p1, p2),
                _ => unknown(),
            })
        }
    })
}

/// Makes a choice by number with a large value: scrypt's costs. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl_uint64(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_ctrl_uint64(
    ctx: *mut EVP_PKEY_CTX,
    keytype: c_int,
    optype: c_int,
    cmd: c_int,
    value: u64,
) -> c_int {
    let _ = (keytype, optype);
    by_number(ctx, -1, &[SCRYPT], |ctx| {
        apply(
            ctx,
            match cmd - OF_TYPE {
                10 => Setting::N(value),
                11 => Setting::R(value),
                12 => Setting::P(value),
                13 => Setting::MaxMem(value),
                _ => return Ok(unknown()),
            },
        )
    })
}

const SCRYPT: c_int = 973;

/// The choice that a name and a value stand for, as `openssl pkeyutl -pkeyopt` writes them.
fn setting(name: &str, value: &str) -> Result<Setting, Error> {
    let wrong = || Error::new(Lib::RSA, reason::RSA_R_UNKNOWN_PADDING_TYPE);
    let number = || value.parse::<c_int>().map_err(|_| Error::new(Lib::EVP, reason::EVP_R_INVALID_VALUE));
    let large = || value.parse::<u64>().map_err(|_| Error::new(Lib::EVP, reason::EVP_R_INVALID_VALUE));
    let hex = || decode(value.as_bytes(), b':');
    let text = || value.as_bytes().to_vec();
    let md = || digest(value);
    Ok(match name {
        "digest" | "md" => Setting::Md(constant(md()?)),
        "rsa_padding_mode" => Setting::Padding(padding_of_name(value).ok_or_else(wrong)?),
        "rsa_pss_saltlen" | "rsa_pss_keygen_saltlen" => Setting::SaltLen(salt_len_of_name(value).ok_or_else(wrong)?),
        "rsa_mgf1_md" | "rsa_pss_keygen_mgf1_md" => Setting::Mgf1Md(md()?),
        "rsa_pss_keygen_md" => Setting::Md(constant(md()?)),
        "rsa_oaep_md" => Setting::OaepMd(md()?),
        "rsa_oaep_label" => Setting::Label(hex()?),
        "rsa_keygen_bits" | "dsa_paramgen_bits" | "bits" => Setting::Bits(number()?),
        "rsa_keygen_primes" => Setting::Primes(number()?),
        "rsa_keygen_pubexp" => Setting::Exponent(large()?.to_be_bytes().to_vec()),
        "ec_paramgen_curve" | "group" | "dh_param" => {
            Setting::Group(group_nid(value).ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?)
        }
        "ec_param_enc" => Setting::ParamEnc((value == "named_curve").into()),
        "ecdh_cofactor_mode" => Setting::CofactorMode(number()?),
        "ecdh_kdf_md" => Setting::KdfMd(md()?),
        "dh_paramgen_prime_len" => Setting::PrimeLen(number()?),
        "dh_paramgen_subprime_len" | "dsa_paramgen_q_bits" => Setting::SubprimeLen(number()?),
        "dh_paramgen_generator" => Setting::Generator(number()?),
        "dh_pad" => Setting::Pad(number()? != 0),
        "mode" => Setting::Mode(super::settings::hkdf_mode(value).ok_or_else(wrong)?),
        "salt" => Setting::Salt(text()),
        "hexsalt" => Setting::Salt(hex()?),
        "key" | "secret" | "pass" => Setting::Secret(text()),
        "hexkey" | "hexsecret" | "hexpass" => Setting::Secret(hex()?),
        "info" | "seed" => Setting::Info(text()),
        "hexinfo" | "hexseed" => Setting::Info(hex()?),
        "N" => Setting::N(large()?),
        "r" => Setting::R(large()?),
        "p" => Setting::P(large()?),
        "maxmem_bytes" => Setting::MaxMem(large()?),
        "cipher" => Setting::Cipher(value.to_owned()),
        _ => return Err(Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED)),
    })
}

/// Names of parameters that `EVP_PKEY_CTX_ctrl_str` takes besides the older names.
static BY_TEXT: [OSSL_PARAM; 11] = [
    described(c"pad-mode", UTF8_STRING),
    described(c"mgf1-digest", UTF8_STRING),
    described(c"oaep-label", OCTET_STRING),
    described(c"saltlen", UTF8_STRING),
    described(c"e", UNSIGNED),
    described(c"primes", UNSIGNED),
    described(c"pbits", UNSIGNED),
    described(c"qbits", UNSIGNED),
    described(c"safeprime-generator", INTEGER),
    described(c"encoding", UTF8_STRING),
    END,
];

/// The choice behind a parameter's name with its value as text; `None` for other names.
unsafe fn named_parameter(
    name: *const c_char,
    value: *const c_char,
    nid: c_int,
    operation: c_int,
) -> Result<Option<Setting>, Error> {
    let (mut param, mut found) = (END, 0);
    // SAFETY: terminated strings, as our caller promises; the value made is freed here.
    unsafe {
        let len = c_str(value)?.len();
        let made = OSSL_PARAM_allocate_from_text(&mut param, BY_TEXT.as_ptr(), name, value, len, &mut found);
        if found == 0 {
            return Ok(None);
        }
        if made != 1 {
            return Err(Error::SILENT);
        }
        let setting = Setting::of_param(&param, nid, operation);
        memory::free(param.data);
        setting
    }
}

/// How parameters of Diffie-Hellman are made: from a named group, the first unless one was chosen, or anew.
fn dh_type(value: &str, group: Option<c_int>) -> Result<Setting, Error> {
    const FIRST: c_int = 1126;
    match value {
        "group" | "default" => Ok(Setting::Group(group.unwrap_or(FIRST))),
        _ => Err(Error::new(Lib::PROV, reason::PROV_R_NOT_SUPPORTED)),
    }
}

/// Makes a choice by name and value, as text. Returns 1, 0 or less. Source: EVP_PKEY_CTX_ctrl_str(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_ctrl_str(
    ctx: *mut EVP_PKEY_CTX,
    kind: *const c_char,
    value: *const c_char,
) -> c_int {
    guard(-2, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let Some(state) = ctx.as_mut() else { return Ok(unknown()) };
            let (value_given, begun) = (value, state.operation != 0);
            let (name, value) = (
                String::from_utf8_lossy(c_str(kind)?).into_owned(),
                String::from_utf8_lossy(c_str(value)?).into_owned(),
            );
            let refused = format!("[action:2, state:4] name={name}, value={value}");
            let mut chosen = || {
                let setting = match (name.as_str(), state.nid) {
                    ("key", 855 | 894 | 1061 | 1062) => Setting::MacKey(value.clone().into_bytes()),
                    ("hexkey", 855 | 894 | 1061 | 1062) => {
                        Setting::MacKey(decode(value.as_bytes(), b':').map_err(|_| Error::SILENT)?)
                    }
                    ("digest", 6) if state.operation & TYPE_CRYPT != 0 => Setting::OaepMd(digest(&value)?),
                    ("type", 28) => dh_type(&value, state.generation.group)?,
                    _ => match named_parameter(kind, value_given, state.nid, state.operation)? {
                        Some(setting) => setting,
                        None => setting(&name, &value)?,
                    },
                };
                apply(state, setting)
            };
            let unknown = Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED);
            let is_unknown =
                |error: &Error| error.entries().last().map(|it| it.code) == unknown.entries().last().map(|it| it.code);
            chosen().map_err(|error| if begun && is_unknown(&error) { error.with_data(refused) } else { error })
        }
    })
}

/// Makes a choice of a digest by name. Returns 1, 0 or less. Source: EVP_PKEY_CTX_md(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_md(
    ctx: *mut EVP_PKEY_CTX,
    optype: c_int,
    cmd: c_int,
    md: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let md = crate::libcrypto::evp::digest_method::EVP_get_digestbyname(md);
            if md.is_null() {
                return Err(Error::new(Lib::EVP, reason::EVP_R_INVALID_DIGEST));
            }
            Ok(EVP_PKEY_CTX_ctrl(ctx, -1, optype, cmd, 0, md.cast_mut().cast()))
        }
    })
}

/// Makes a choice by number with text as its value. Returns 1, 0 or less. Source: EVP_PKEY_CTX_str2ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_str2ctrl(ctx: *mut EVP_PKEY_CTX, cmd: c_int, text: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let value = c_str(text)?;
            Ok(EVP_PKEY_CTX_ctrl(ctx, -1, -1, cmd, value.len() as c_int, value.as_ptr().cast_mut().cast()))
        }
    })
}

/// Makes a choice by number with hexadecimal text as its value. Returns 1, 0 or less. Source: EVP_PKEY_CTX_hex2ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_CTX_hex2ctrl(ctx: *mut EVP_PKEY_CTX, cmd: c_int, hex: *const c_char) -> c_int {
    guard(-1, || {
        // SAFETY: live objects and buffers, as the man page has the caller promise.
        unsafe {
            let value = decode(c_str(hex)?, b':');
            let Ok(mut value) = value.map_err(Error::raise) else { return Ok(0) };
            Ok(EVP_PKEY_CTX_ctrl(ctx, -1, -1, cmd, value.len() as c_int, value.as_mut_ptr().cast()))
        }
    })
}
