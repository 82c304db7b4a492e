//! The parameters of RSA-PSS in an algorithm identifier (RFC 4055), to and from a signing context.

use std::ffi::c_int;

use super::algorithm::X509_ALGOR;
use super::outside::*;
use crate::error::{Error, Lib, reason};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::objects::nid_of;
use crate::pki::ber::{Element, Reader, tag as ber_tag, write};

/// `NID_sha1`.
const SHA1: c_int = 64;
/// `NID_mgf1`.
const MGF1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 8];
/// `RSA_PKCS1_PSS_PADDING`.
const PSS_PADDING: c_int = 6;
const SALT_OF_DIGEST: c_int = -1;
/// A SEQUENCE and the field 0, as they begin in DER: constructed.
const SEQUENCE: u8 = 0x30;
const FIELD: u8 = 0xa0;

/// Digests by their numbers, and the length of the salt.
pub(crate) struct Parameters {
    pub(crate) digest: c_int,
    pub(crate) mask: c_int,
    pub(crate) salt: c_int,
}

/// The content octets of a digest's OID.
fn oid(nid: c_int) -> Result<Vec<u8>, Error> {
    // SAFETY: the built-in object or NULL.
    unsafe {
        let object = made(OBJ_nid2obj(nid))?;
        Ok(crate::ffi::bytes(OBJ_get0_data(object), OBJ_length(object))?.to_vec())
    }
}

fn element(identifier: u8, parts: &[&[u8]]) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, identifier, &parts.concat());
    out
}

/// AlgorithmIdentifier of a digest, with a NULL.
fn digest_identifier(nid: c_int) -> Result<Vec<u8>, Error> {
    Ok(element(SEQUENCE, &[&element(ber_tag::OID, &[&oid(nid)?]), &[5, 0]]))
}

fn digest_of(mut reader: Reader<'_>) -> Result<c_int, Error> {
    Ok(nid_of(reader.expect(ber_tag::SEQUENCE)?.reader().expect(ber_tag::OID)?.oid()?))
}

fn number(element: Element<'_>) -> Result<c_int, Error> {
    let octets = element.reader().expect(ber_tag::INTEGER)?.integer()?;
    let small = octets.len() <= 4 && octets.first().is_some_and(|first| first & 0x80 == 0);
    let value = octets.iter().fold(0i64, |sum, octet| sum << 8 | i64::from(*octet));
    c_int::try_from(value).ok().filter(|_| small).ok_or(Error::SILENT)
}

impl Parameters {
    /// Reads the parameters of `algorithm`.
    ///
    /// # Safety
    /// `algorithm` is live.
    pub(super) unsafe fn of(algorithm: *const X509_ALGOR) -> Option<Parameters> {
        // SAFETY: as the caller promises; a SEQUENCE's value is a string.
        let encoded = unsafe {
            let parameter = (*algorithm).parameter.as_ref().filter(|any| any.r#type == tag::SEQUENCE)?;
            ASN1_STRING::get0(parameter.value.asn1_string).ok()?.bytes()
        };
        Self::parse(encoded).ok()
    }

    /// Reads encoded parameters.
    pub(crate) fn parse(encoded: &[u8]) -> Result<Parameters, Error> {
        let mut found = Parameters { digest: SHA1, mask: SHA1, salt: 20 };
        let mut reader = Reader::new(encoded).expect(ber_tag::SEQUENCE)?.reader();
        if let Some(hash) = reader.optional(ber_tag::context(0))? {
            found.digest = digest_of(hash.reader())?;
        }
        if let Some(mask) = reader.optional(ber_tag::context(1))? {
            let mut generator = mask.reader().expect(ber_tag::SEQUENCE)?.reader();
            if generator.expect(ber_tag::OID)?.oid()? != MGF1 {
                return Err(Error::SILENT);
            }
            found.mask = digest_of(generator)?;
        }
        if let Some(salt) = reader.optional(ber_tag::context(2))? {
            found.salt = number(salt)?;
        }
        if let Some(trailer) = reader.optional(ber_tag::context(3))?
            && number(trailer)? != 1
        {
            return Err(Error::SILENT);
        }
        reader.end()?;
        Ok(found)
    }

    /// The encoding, defaults left out.
    pub(crate) fn encode(&self) -> Result<Vec<u8>, Error> {
        let mut fields = Vec::new();
        if self.digest != SHA1 {
            fields.push(element(FIELD, &[&digest_identifier(self.digest)?]));
        }
        if self.mask != SHA1 {
            let generator = [&element(ber_tag::OID, &[MGF1])[..], &digest_identifier(self.mask)?].concat();
            fields.push(element(FIELD | 1, &[&element(SEQUENCE, &[&generator])]));
        }
        if self.salt != 20 {
            let octets = self.salt.to_be_bytes();
            let zeros = octets.iter().take_while(|octet| **octet == 0).count().min(3);
            let mut octets = octets[zeros..].to_vec();
            if octets[0] & 0x80 != 0 {
                octets.insert(0, 0);
            }
            fields.push(element(FIELD | 2, &[&element(ber_tag::INTEGER, &[&octets])]));
        }
        Ok(element(SEQUENCE, &[&fields.concat()]))
    }
}

/// Whether a context signs with PSS.
///
/// # Safety
/// `ctx` is live and belongs to an RSA key.
pub(super) unsafe fn is_chosen(ctx: *mut EVP_PKEY_CTX) -> bool {
    let mut padding = 0;
    // SAFETY: as the caller promises.
    unsafe { EVP_PKEY_CTX_get_rsa_padding(ctx, &mut padding) > 0 && padding == PSS_PADDING }
}

/// The encoded parameters that describe a signing context.
///
/// # Safety
/// Both are live; `ctx` belongs to the RSA key `pkey`.
pub(super) unsafe fn describe(
    ctx: *mut EVP_PKEY_CTX,
    md: *const EVP_MD,
    pkey: *const EVP_PKEY,
) -> Result<Vec<u8>, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let mut mask = md;
        done(EVP_PKEY_CTX_get_rsa_mgf1_md(ctx, &mut mask))?;
        let mut salt = 0;
        done(EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx, &mut salt))?;
        let length = EVP_MD_get_size(md);
        let salt = match salt {
            SALT_OF_DIGEST => length,
            0.. => salt,
            _ => {
                let bits = EVP_PKEY_get_bits(pkey);
                (bits + 7) / 8 - length - 2 - c_int::from(bits & 7 == 1)
            }
        };
        Parameters { digest: EVP_MD_get_type(md), mask: EVP_MD_get_type(mask), salt }.encode()
    }
}

/// Sets a verification up by the parameters of `algorithm`.
///
/// # Safety
/// All are live.
pub(super) unsafe fn start_verifying(
    ctx: *mut EVP_MD_CTX,
    algorithm: *const X509_ALGOR,
    pkey: *mut EVP_PKEY,
) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let invalid = || Error::new(Lib::RSA, reason::RSA_R_INVALID_PSS_PARAMETERS);
        let parameters = Parameters::of(algorithm).ok_or_else(invalid)?;
        let (md, mask) = (digest_by_nid(parameters.digest), digest_by_nid(parameters.mask));
        if md.is_null() || mask.is_null() {
            return Err(Error::new(Lib::RSA, reason::RSA_R_UNKNOWN_DIGEST));
        }
        let mut operation = std::ptr::null_mut();
        done(EVP_DigestVerifyInit(ctx, &mut operation, md, std::ptr::null_mut(), pkey))?;
        done(EVP_PKEY_CTX_set_rsa_padding(operation, PSS_PADDING))?;
        done(EVP_PKEY_CTX_set_rsa_pss_saltlen(operation, parameters.salt))?;
        done(EVP_PKEY_CTX_set_rsa_mgf1_md(operation, mask))?;
    }
    Ok(())
}

/// The parameters of `algorithm` for people, each line indented.
///
/// # Safety
/// `algorithm` is live.
pub(super) unsafe fn printed(algorithm: *const X509_ALGOR, indent: usize) -> String {
    // SAFETY: as the caller promises.
    let Some(found) = (unsafe { Parameters::of(algorithm) }) else {
        return format!("{:indent$}(INVALID PSS PARAMETERS)\n", "");
    };
    let name = |nid: c_int| {
        // SAFETY: names are static strings or NULL.
        let name = unsafe { crate::ffi::optional_str(OBJ_nid2ln(nid)) }.unwrap_or(b"UNDEF");
        let default = if nid == SHA1 { " (default)" } else { "" };
        format!("{}{default}", String::from_utf8_lossy(name))
    };
    let salt = if found.salt == 20 { "14 (default)".to_owned() } else { format!("{:02X}", found.salt) };
    [
        format!("Hash Algorithm: {}", name(found.digest)),
        format!("Mask Algorithm: mgf1 with {}", name(found.mask)),
        format!(" Salt Length: 0x{salt}"),
        "Trailer Field: 0x01 (default)".to_owned(),
    ]
    .iter()
    .fold(format!("{:indent$}\n", ""), |text, line| format!("{text}{:indent$}{line}\n", ""))
}
