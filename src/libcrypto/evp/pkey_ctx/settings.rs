//! The choices of an operation, whichever way they come: by function, by number, by text, by parameter.

use std::ffi::c_int;

use zeroize::Zeroizing;

use super::operation::{CRYPT_OR_SIGN, DERIVE, GENERATION, KEYGEN, PARAMGEN, TYPE_CRYPT, TYPE_SIG};
use super::{EVP_PKEY_CTX, bound};
use crate::crypto::digest::Algorithm;
use crate::crypto::operate::padding;
use crate::error::{Error, Lib, reason};
use crate::ffi::Boxed;
use crate::libcrypto::evp::digest_method::{EVP_MD, algorithm, by_name, constant};
use crate::libcrypto::evp::params::OSSL_PARAM;
use crate::libcrypto::evp::pkey_ctx::object::operation;

/// The shortest RSA key that is made, in bits (`RSA_MIN_MODULUS_BITS`).
pub(super) const SHORTEST_RSA: c_int = 512;

/// One choice.
pub(crate) enum Setting {
    Md(*const EVP_MD),
    Padding(c_int),
    SaltLen(c_int),
    Mgf1Md(Algorithm),
    OaepMd(Algorithm),
    Label(Vec<u8>),
    Bits(c_int),
    Exponent(Vec<u8>),
    Primes(c_int),
    Group(c_int),
    ParamEnc(c_int),
    PrimeLen(c_int),
    SubprimeLen(c_int),
    Generator(c_int),
    Pad(bool),
    CofactorMode(c_int),
    KdfType(c_int),
    KdfMd(Algorithm),
    KdfOutlen(c_int),
    KdfUkm(Vec<u8>),
    Mode(c_int),
    Secret(Vec<u8>),
    Salt(Vec<u8>),
    Info(Vec<u8>),
    N(u64),
    R(u64),
    P(u64),
    MaxMem(u64),
    MacKey(Vec<u8>),
    Cipher(String),
}

impl Setting {
    /// In which operations, and for which types of keys, the choice can be made.
    fn scope(&self) -> (c_int, &'static [c_int]) {
        const RSA: &[c_int] = &[6, 912];
        const DH: &[c_int] = &[28, 920];
        const KDF: &[c_int] = &[1036, 1021, 973];
        match self {
            Setting::Md(_) => (TYPE_SIG | DERIVE | operation::TYPE_GEN, &[]),
            Setting::Padding(_) | Setting::Mgf1Md(_) => (CRYPT_OR_SIGN | operation::TYPE_GEN, RSA),
            Setting::SaltLen(_) => (TYPE_SIG | operation::TYPE_GEN, RSA),
            Setting::OaepMd(_) | Setting::Label(_) => (TYPE_CRYPT, &[6]),
            Setting::Bits(_) => (GENERATION, &[6, 912, 116]),
            Setting::Exponent(_) | Setting::Primes(_) => (KEYGEN, RSA),
            Setting::Group(_) => (GENERATION, &[408, 28, 920]),
            Setting::ParamEnc(_) => (GENERATION, &[408]),
            Setting::PrimeLen(_) | Setting::Generator(_) => (PARAMGEN, DH),
            Setting::SubprimeLen(_) => (PARAMGEN, &[28, 920, 116]),
            Setting::Pad(_) => (DERIVE, DH),
            Setting::CofactorMode(_) => (DERIVE, &[408]),
            Setting::KdfType(_) | Setting::KdfMd(_) | Setting::KdfOutlen(_) | Setting::KdfUkm(_) => {
                (DERIVE, &[408, 28, 920])
            }
            Setting::Mode(_) | Setting::Secret(_) | Setting::Salt(_) | Setting::Info(_) => (DERIVE, KDF),
            Setting::N(_) | Setting::R(_) | Setting::P(_) | Setting::MaxMem(_) => (DERIVE, &[973]),
            Setting::MacKey(_) | Setting::Cipher(_) => (KEYGEN, &[855, 894, 1061, 1062]),
        }
    }

    /// The choice behind a parameter's name; `None` for names of no meaning here.
    pub(crate) fn of_param(param: &OSSL_PARAM, nid: c_int, operation: c_int) -> Result<Option<Setting>, Error> {
        let wrong = || Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_GET_PARAMETER);
        let number = || param.integer().and_then(|value| c_int::try_from(value).ok()).ok_or_else(wrong);
        let large = || param.integer().and_then(|value| u64::try_from(value).ok()).ok_or_else(wrong);
        let data = || param.bytes().map(<[u8]>::to_vec).ok_or_else(wrong);
        let text = || param.text().ok_or_else(wrong);
        let md = || digest(text()?);
        let is_kdf = matches!(nid, 1036 | 1021 | 973);
        Ok(Some(match param.name() {
            b"digest" if operation & TYPE_CRYPT != 0 && nid == 6 => Setting::OaepMd(md()?),
            b"digest" if matches!(nid, 6 | 912 | 408 | 116 | 1087) || is_kdf => Setting::Md(digest_constant(text()?)?),
            b"digest" => Setting::KdfMd(md()?),
            b"pad-mode" => Setting::Padding(match param.integer() {
                Some(mode) => c_int::try_from(mode).map_err(|_| wrong())?,
                None => padding_of_name(text()?).ok_or_else(wrong)?,
            }),
            b"saltlen" => Setting::SaltLen(match param.integer() {
                Some(len) => c_int::try_from(len).map_err(|_| wrong())?,
                None => salt_len_of_name(text()?).ok_or_else(wrong)?,
            }),
            b"mgf1-digest" => Setting::Mgf1Md(md()?),
            b"oaep-digest" => Setting::OaepMd(md()?),
            b"oaep-label" => Setting::Label(data()?),
            b"bits" => Setting::Bits(number()?),
            b"e" => Setting::Exponent(param.magnitude().ok_or_else(wrong)?),
            b"primes" => Setting::Primes(number()?),
            b"group" => {
                Setting::Group(group_nid(text()?).ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?)
            }
            b"encoding" => Setting::ParamEnc((text()? != "explicit").into()),
            b"pbits" if nid == 116 => Setting::Bits(number()?),
            b"pbits" => Setting::PrimeLen(number()?),
            b"qbits" => Setting::SubprimeLen(number()?),
            b"safeprime-generator" => Setting::Generator(number()?),
            b"pad" => Setting::Pad(number()? != 0),
            b"ecdh-cofactor-mode" => Setting::CofactorMode(number()?),
            b"kdf-type" => Setting::KdfType(if text()?.is_empty() { 1 } else { 2 }),
            b"kdf-digest" => Setting::KdfMd(md()?),
            b"kdf-outlen" => Setting::KdfOutlen(number()?),
            b"kdf-ukm" => Setting::KdfUkm(data()?),
            b"mode" => Setting::Mode(match param.integer() {
                Some(mode) => c_int::try_from(mode).map_err(|_| wrong())?,
                None => hkdf_mode(text()?).ok_or_else(wrong)?,
            }),
            b"key" | b"secret" | b"pass" if is_kdf => Setting::Secret(data()?),
            b"salt" => Setting::Salt(data()?),
            b"info" | b"seed" if is_kdf => Setting::Info(data()?),
            b"n" if nid == 973 => Setting::N(large()?),
            b"r" if nid == 973 => Setting::R(large()?),
            b"p" if nid == 973 => Setting::P(large()?),
            b"maxmem_bytes" => Setting::MaxMem(large()?),
            b"cipher" => Setting::Cipher(text()?.to_owned()),
            _ => return Ok(None),
        }))
    }
}

/// HKDF's mode by name.
pub(crate) fn hkdf_mode(name: &str) -> Option<c_int> {
    let names = ["EXTRACT_AND_EXPAND", "EXTRACT_ONLY", "EXPAND_ONLY"];
    names.iter().position(|known| known.eq_ignore_ascii_case(name)).map(|mode| mode as c_int)
}

/// A digest by name.
pub(crate) fn digest(name: &str) -> Result<Algorithm, Error> {
    // SAFETY: a constant.
    unsafe { crate::libcrypto::evp::digest_method::algorithm(digest_constant(name)?) }
}

fn digest_constant(name: &str) -> Result<*const EVP_MD, Error> {
    let md = by_name(name.as_bytes()).map(std::ptr::from_ref);
    md.ok_or_else(|| crate::libcrypto::evp::fetch::unsupported(name.as_bytes(), None))
}

/// RSA's padding by name.
pub(crate) fn padding_of_name(name: &str) -> Option<c_int> {
    Some(match name {
        "pkcs1" => padding::PKCS1,
        "none" => padding::NONE,
        "oaep" | "oeap" => padding::OAEP,
        "x931" => 5,
        "pss" => padding::PSS,
        _ => return None,
    })
}

/// The name of RSA's padding.
pub(crate) fn padding_name(mode: c_int) -> &'static str {
    match mode {
        padding::NONE => "none",
        padding::OAEP => "oaep",
        5 => "x931",
        padding::PSS => "pss",
        _ => "pkcs1",
    }
}

/// PSS' salt length by name or in decimal.
pub(crate) fn salt_len_of_name(name: &str) -> Option<c_int> {
    match name {
        "digest" => Some(-1),
        "auto" => Some(-2),
        "max" => Some(-3),
        number => number.parse().ok(),
    }
}

/// A group of EC or DH by any of its names.
pub(crate) fn group_nid(name: &str) -> Option<c_int> {
    Some(match name.to_ascii_lowercase().as_str() {
        "p-224" | "secp224r1" => 713,
        "p-256" | "prime256v1" | "secp256r1" => 415,
        "p-384" | "secp384r1" => 715,
        "p-521" | "secp521r1" => 716,
        "secp256k1" => 714,
        "brainpoolp224r1" => 925,
        "brainpoolp256r1" => 927,
        "brainpoolp320r1" => 929,
        "brainpoolp384r1" => 931,
        "brainpoolp512r1" => 933,
        "ffdhe2048" => 1126,
        "ffdhe3072" => 1127,
        "ffdhe4096" => 1128,
        "ffdhe6144" => 1129,
        "ffdhe8192" => 1130,
        _ => return None,
    })
}

/// The name OpenSSL tells for a group.
pub(crate) fn group_name(nid: c_int) -> Option<&'static str> {
    Some(match nid {
        713 => "secp224r1",
        415 => "prime256v1",
        715 => "secp384r1",
        716 => "secp521r1",
        714 => "secp256k1",
        925 => "brainpoolP224r1",
        927 => "brainpoolP256r1",
        929 => "brainpoolP320r1",
        931 => "brainpoolP384r1",
        933 => "brainpoolP512r1",
        1126 => "ffdhe2048",
        1127 => "ffdhe3072",
        1128 => "ffdhe4096",
        1129 => "ffdhe6144",
        1130 => "ffdhe8192",
        _ => return None,
    })
}

/// Refuses a padding that the operation has no use for.
fn check_padding(ctx: &EVP_PKEY_CTX, mode: c_int) -> Result<(), Error> {
    let signing = ctx.operation & TYPE_SIG != 0;
    let fits = match mode {
        padding::PKCS1 | padding::NONE => ctx.nid == 6,
        padding::OAEP => ctx.operation & TYPE_CRYPT != 0,
        padding::PSS => {
            ctx.operation & (operation::SIGN | operation::VERIFY | operation::SIGNCTX | operation::VERIFYCTX) != 0
        }
        _ => false,
    };
    if fits {
        return Ok(());
    }
    let error = Error::new(Lib::PROV, reason::PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE);
    Err(if signing { error.with_data("PSS padding only allowed for sign and verify operations") } else { error })
}

fn append(to: &mut Zeroizing<Vec<u8>>, data: &[u8]) {
    to.extend_from_slice(data);
}

/// Refuses what has no meaning with the padding chosen so far.
fn fits_padding(ctx: &EVP_PKEY_CTX, setting: &Setting) -> Result<(), Error> {
    let is_pss = match ctx.options.padding {
        0 => ctx.nid == 912,
        mode => mode == padding::PSS,
    };
    if ctx.operation & TYPE_SIG == 0 || is_pss {
        return Ok(());
    }
    match setting {
        Setting::SaltLen(_) => Err(Error::new(Lib::PROV, reason::PROV_R_NOT_SUPPORTED)
            .with_data("PSS saltlen can only be specified if PSS padding has been specified first")),
        Setting::Mgf1Md(_) => Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_MGF1_MD)),
        Setting::Padding(padding::OAEP) => {
            Err(Error::new(Lib::PROV, reason::PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE)
                .with_data("OAEP padding not allowed for signing / verifying"))
        }
        _ => Ok(()),
    }
}

/// Refuses a digest with which the key does not sign.
fn fits_digest(ctx: &EVP_PKEY_CTX, setting: &Setting) -> Result<(), Error> {
    let (md, signs) = match *setting {
        _ if ctx.operation & TYPE_SIG == 0 => return Ok(()),
        Setting::Md(md) => (md, true),
        Setting::Mgf1Md(md) => (constant(md), false),
        _ => return Ok(()),
    };
    // SAFETY: NULL or a live digest, as the caller of the setting promises.
    let Some(md) = (unsafe { EVP_MD::option(md) }) else { return Ok(()) };
    // SAFETY: as above.
    let found = unsafe { algorithm(md) }?;
    if signs {
        bound::allow_digest(ctx, found)?;
    }
    ctx.fits_rsa(found, md.name())
}

/// Makes a choice. 1 for success; 0 for what does not go with other choices; an error, to be answered with -2, outside
/// the operations and types it is for.
pub(crate) fn apply(ctx: &mut EVP_PKEY_CTX, setting: Setting) -> Result<c_int, Error> {
    let (operations, types) = setting.scope();
    // Only these types of keys are made with a digest.
    let is_idle =
        matches!(setting, Setting::Md(_)) && ctx.operation & operation::TYPE_GEN != 0 && !matches!(ctx.nid, 116 | 912);
    if ctx.operation & operations == 0 || is_idle || (!types.is_empty() && !types.contains(&ctx.nid)) {
        return Err(Error::new(Lib::EVP, reason::EVP_R_COMMAND_NOT_SUPPORTED));
    }
    let fits = fits_padding(ctx, &setting).and_then(|()| fits_digest(ctx, &setting));
    if let Err(refused) = fits.and_then(|()| bound::allow(ctx, &setting)) {
        refused.raise();
        return Ok(0);
    }
    let (options, generation, derivation) = (&mut ctx.options, &mut ctx.generation, &mut ctx.derivation);
    match setting {
        Setting::Md(md) => ctx.set_md(md)?,
        Setting::Padding(mode) => {
            check_padding(ctx, mode)?;
            ctx.options.padding = mode;
            if mode == padding::PSS && ctx.options.md.is_none() && ctx.operation & TYPE_SIG != 0 {
                ctx.set_md(constant(Algorithm::Sha1))?;
            }
        }
        Setting::SaltLen(len) => options.salt_len = Some(len),
        Setting::Mgf1Md(md) => options.mgf1_md = Some(md),
        Setting::OaepMd(md) => options.oaep_md = Some(md),
        Setting::Label(label) => options.label = label,
        Setting::Bits(bits) if matches!(ctx.nid, 6 | 912) && (0..SHORTEST_RSA).contains(&bits) => {
            Error::new(Lib::PROV, reason::PROV_R_KEY_SIZE_TOO_SMALL).raise();
            return Ok(0);
        }
        Setting::Bits(bits) => generation.bits = Some(bits),
        Setting::Exponent(exponent) => generation.exponent = Some(exponent),
        Setting::Primes(2) | Setting::ParamEnc(1) => {}
        Setting::Primes(_) | Setting::ParamEnc(_) => return Err(Error::new(Lib::PROV, reason::PROV_R_NOT_SUPPORTED)),
        Setting::Group(nid) => generation.group = Some(nid),
        Setting::PrimeLen(len) => generation.prime_len = Some(len),
        Setting::SubprimeLen(len) => generation.subprime_len = Some(len),
        Setting::Generator(generator) => generation.generator = Some(generator),
        Setting::Pad(pad) => derivation.pad = pad,
        Setting::CofactorMode(mode) => derivation.cofactor_mode = mode,
        Setting::KdfType(kdf) => derivation.kdf_type = kdf,
        Setting::KdfMd(md) => derivation.kdf_md = Some(md),
        Setting::KdfOutlen(len) => derivation.kdf_outlen = len,
        Setting::KdfUkm(ukm) => derivation.kdf_ukm = Zeroizing::new(ukm),
        Setting::Mode(mode) => derivation.mode = mode,
        Setting::Secret(secret) => derivation.secret = Some(Zeroizing::new(secret)),
        Setting::Salt(salt) => derivation.salt = Some(Zeroizing::new(salt)),
        Setting::Info(info) => append(&mut derivation.info, &Zeroizing::new(info)),
        Setting::N(n) => derivation.n = n,
        Setting::R(r) => derivation.r = r,
        Setting::P(p) => derivation.p = p,
        Setting::MaxMem(bytes) => derivation.max_mem = bytes,
        Setting::MacKey(key) => generation.mac_key = Some(Zeroizing::new(key)),
        Setting::Cipher(name) => generation.cipher = Some(name),
    }
    Ok(1)
}
