//! Keys of RSA-PSS that are bound to a digest, a mask and a least salt (RFC 4055 1.2): what operations with them begin
//! with, and what may be chosen instead.

use std::ffi::c_int;

use super::settings::Setting;
use super::{EVP_PKEY_CTX, operation};
use crate::crypto::digest::Algorithm;
use crate::crypto::operate::padding;
use crate::error::{Error, Lib, reason};
use crate::libcrypto::evp::digest_method::constant;
use crate::libcrypto::x509::pss::Parameters;

/// `RSA_PSS_SALTLEN_DIGEST` and `RSA_PSS_SALTLEN_AUTO`.
const SALT_OF_DIGEST: c_int = -1;
const SALT_AUTO: c_int = -2;
/// What the encoding of a key leaves out: SHA-1 for both, and 20 bytes.
const DEFAULT: Parameters = Parameters { digest: 64, mask: 64, salt: 20 };

/// The encoded choices that the key to be made is bound to; none if the program chose nothing.
pub(super) fn chosen(ctx: &EVP_PKEY_CTX) -> Result<Option<Vec<u8>>, Error> {
    let options = &ctx.options;
    if options.md.is_none() && options.mgf1_md.is_none() && options.salt_len.is_none() {
        return Ok(None);
    }
    let nid = |md: Option<Algorithm>, default| md.map_or(default, Algorithm::nid);
    let (digest, mask) = (nid(options.md, DEFAULT.digest), nid(options.mgf1_md, DEFAULT.mask));
    Parameters { digest, mask, salt: options.salt_len.unwrap_or(DEFAULT.salt) }.encode().map(Some)
}

fn of(ctx: &EVP_PKEY_CTX) -> Option<Parameters> {
    ctx.key().ok()?.bound_to().filter(|_| ctx.operation & operation::TYPE_SIG != 0)
}

/// Begins an operation with the key's choices.
pub(super) fn begin(ctx: &mut EVP_PKEY_CTX) {
    let Some(bound) = of(ctx) else { return };
    ctx.options.md = Algorithm::from_nid(bound.digest);
    ctx.md = ctx.options.md.map_or(std::ptr::null(), constant);
    ctx.options.mgf1_md = Algorithm::from_nid(bound.mask);
    ctx.options.salt_len = Some(bound.salt);
}

/// Refuses a digest other than the key's.
pub(crate) fn allow_digest(ctx: &EVP_PKEY_CTX, md: Algorithm) -> Result<(), Error> {
    match of(ctx) {
        Some(bound) if bound.digest != md.nid() => Err(Error::new(Lib::PROV, reason::PROV_R_DIGEST_NOT_ALLOWED)),
        _ => Ok(()),
    }
}

/// Refuses a choice that the key is not for.
pub(super) fn allow(ctx: &EVP_PKEY_CTX, setting: &Setting) -> Result<(), Error> {
    if let (912, Setting::Padding(padding::PKCS1)) = (ctx.nid, setting) {
        let error = Error::new(Lib::PROV, reason::PROV_R_ILLEGAL_OR_UNSUPPORTED_PADDING_MODE);
        return Err(error.with_data("PKCS#1 padding not allowed with RSA-PSS"));
    }
    let Some(bound) = of(ctx) else { return Ok(()) };
    match *setting {
        Setting::Mgf1Md(md) if md.nid() != bound.mask => Err(Error::new(Lib::PROV, reason::PROV_R_DIGEST_NOT_ALLOWED)),
        Setting::SaltLen(len) => allow_salt(ctx, bound.salt, len),
        _ => Ok(()),
    }
}

fn allow_salt(ctx: &EVP_PKEY_CTX, least: c_int, len: c_int) -> Result<(), Error> {
    let digest = ctx.options.md.map_or(0, |md| md.size() as c_int);
    let would_be = match len {
        SALT_AUTO if ctx.operation & (operation::VERIFY | operation::VERIFYCTX) != 0 => {
            let error = Error::new(Lib::PROV, reason::PROV_R_INVALID_SALT_LENGTH);
            return Err(error.with_data("Cannot use autodetected salt length"));
        }
        SALT_OF_DIGEST if digest < least => format!("match digest size ({digest})"),
        0.. if len < least => len.to_string(),
        _ => return Ok(()),
    };
    let said = format!("Should be more than {least}, but would be set to {would_be}");
    Err(Error::new(Lib::PROV, reason::PROV_R_PSS_SALTLEN_TOO_SMALL).with_data(said))
}
