//! Keys as DER: SubjectPublicKeyInfo and PKCS#8.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::super::der;
use super::super::lc::{magnitude, written};
use super::dh::DhParts;
use super::{Key, Kind, OID_DSA, OID_PSS};
use crate::error::{Error, Lib, reason};

/// A SubjectPublicKeyInfo with its point compressed; `None` if that is no plain point.
fn compressed(spki: &[u8]) -> Option<Vec<u8>> {
    let parts = der::split_spki(spki)?;
    let (form, coordinates) = parts.key.split_first().filter(|(form, _)| **form == 4)?;
    let _ = form;
    let (x, y) = coordinates.split_at(coordinates.len() / 2);
    let sign = 2 | (y.last()? & 1);
    Some(der::spki(parts.oid, parts.parameters, &[&[sign], x].concat()))
}

impl Key {
    /// The SubjectPublicKeyInfo.
    pub fn to_spki_der(&self) -> Result<Vec<u8>, Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_UNSUPPORTED_KEY_TYPE);
        if !self.is_public() {
            return Err(failed());
        }
        if self.kind == Kind::RsaPss {
            // SAFETY: a live RSA key and an initialised CBB.
            let key = written(|cbb| unsafe { lc::RSA_marshal_public_key(cbb, lc::EVP_PKEY_get0_RSA(self.raw())) });
            return Ok(der::spki(OID_PSS, self.restrictions(), &key.ok_or_else(failed)?));
        }
        if matches!(self.kind, Kind::Dh | Kind::Dhx) {
            let dh = DhParts::of(self);
            return Ok(der::spki(dh.oid(), &dh.parameters(), &der::unsigned(&dh.public)));
        }
        // SAFETY: the key is live and `written` passes an initialised CBB.
        let der = written(|cbb| unsafe { lc::EVP_marshal_public_key(cbb, self.raw()) });
        let der = der.ok_or_else(failed)?.to_vec();
        Ok(if self.is_written_compressed() { compressed(&der).unwrap_or(der) } else { der })
    }

    /// Whether the program wants the key's point compressed, which aws-lc does not heed here.
    fn is_written_compressed(&self) -> bool {
        const COMPRESSED: lc::point_conversion_form_t = lc::point_conversion_form_t::POINT_CONVERSION_COMPRESSED;
        // SAFETY: a live key of that kind.
        self.kind == Kind::Ec && unsafe { lc::EC_KEY_get_conv_form(lc::EVP_PKEY_get0_EC_KEY(self.raw())) } == COMPRESSED
    }

    /// The unencrypted PKCS#8 PrivateKeyInfo.
    pub fn to_pkcs8_der(&self) -> Result<Zeroizing<Vec<u8>>, Error> {
        let failed = || Error::new(Lib::EVP, reason::EVP_R_PRIVATE_KEY_ENCODE_ERROR);
        if !self.is_private() {
            return Err(failed());
        }
        match self.kind {
            Kind::RsaPss => {
                // SAFETY: a live RSA key and an initialised CBB.
                let key = written(|cbb| unsafe { lc::RSA_marshal_private_key(cbb, lc::EVP_PKEY_get0_RSA(self.raw())) });
                Ok(Zeroizing::new(der::pkcs8(OID_PSS, self.restrictions(), &key.ok_or_else(failed)?)))
            }
            Kind::Dh | Kind::Dhx => {
                let dh = DhParts::of(self);
                let key = Zeroizing::new(der::unsigned(&dh.private));
                Ok(Zeroizing::new(der::pkcs8(dh.oid(), &dh.parameters(), &key)))
            }
            Kind::Dsa => {
                // SAFETY: a DSA key's own object, borrowed while the key lives.
                let (parameters, private) = unsafe {
                    let dsa = lc::EVP_PKEY_get0_DSA(self.raw());
                    let parameters = written(|cbb| lc::DSA_marshal_parameters(cbb, dsa)).ok_or_else(failed)?;
                    (parameters, magnitude(lc::DSA_get0_priv_key(dsa)))
                };
                Ok(Zeroizing::new(der::pkcs8(OID_DSA, &parameters, &Zeroizing::new(der::unsigned(&private)))))
            }
            // SAFETY: the key is live and `written` passes an initialised CBB.
            _ => written(|cbb| unsafe { lc::EVP_marshal_private_key(cbb, self.raw()) }).ok_or_else(failed),
        }
    }
}
