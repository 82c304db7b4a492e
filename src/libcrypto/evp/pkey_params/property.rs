//! What a key is made of, as values with names.

use aws_lc_sys::{self as lc, BIGNUM};

use super::super::pkey::{Content, EVP_PKEY};
use super::super::pkey_ctx::group_name;
use crate::crypto::key::{Key, Kind};
use crate::crypto::lc::magnitude;

/// One thing that a key can tell.
pub(crate) enum Value {
    /// A number's big-endian magnitude.
    Number(Vec<u8>),
    /// Text.
    Text(&'static str),
    /// Bytes.
    Octets(Vec<u8>),
    /// A small number.
    Int(i64),
}

impl Value {
    /// The bytes of a number or of bytes.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        match self {
            Value::Number(bytes) | Value::Octets(bytes) => bytes,
            Value::Text(text) => text.as_bytes().to_vec(),
            Value::Int(number) => number.to_be_bytes().to_vec(),
        }
    }
}

/// A number that may not be there.
fn numbered(number: *const BIGNUM) -> Option<Value> {
    // SAFETY: callers pass what aws-lc's getters answer: NULL or a live number.
    (!number.is_null()).then(|| Value::Number(unsafe { magnitude(number) }.to_vec()))
}

fn rsa_property(key: &Key, name: &str) -> Option<Value> {
    // SAFETY: an RSA key's own object, borrowed while the key lives.
    unsafe {
        let rsa = lc::EVP_PKEY_get0_RSA(key.raw());
        numbered(match name {
            "n" => lc::RSA_get0_n(rsa),
            "e" => lc::RSA_get0_e(rsa),
            "d" => lc::RSA_get0_d(rsa),
            "rsa-factor1" => lc::RSA_get0_p(rsa),
            "rsa-factor2" => lc::RSA_get0_q(rsa),
            "rsa-exponent1" => lc::RSA_get0_dmp1(rsa),
            "rsa-exponent2" => lc::RSA_get0_dmq1(rsa),
            "rsa-coefficient1" => lc::RSA_get0_iqmp(rsa),
            _ => return None,
        })
    }
}

fn ec_property(pkey: &EVP_PKEY, key: &Key, name: &str) -> Option<Value> {
    // SAFETY: an elliptic curve key's own object, borrowed while the key lives; fresh numbers freed by their handles.
    unsafe {
        let ec = lc::EVP_PKEY_get0_EC_KEY(key.raw());
        let group = lc::EC_KEY_get0_group(ec);
        if group.is_null() {
            return None;
        }
        let point = lc::EC_KEY_get0_public_key(ec);
        match name {
            "group" => group_name(lc::EC_GROUP_get_curve_name(group)).map(Value::Text),
            "priv" => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::private_octets(&*object).ok().map(|number| Value::Number(number.to_vec()))
            }
            "pub" if !point.is_null() => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::public_octets(&object).ok().map(Value::Octets)
            }
            "encoded-pub-key" if !point.is_null() => {
                let object = pkey.ec_key()?;
                crate::libcrypto::ec::key::public_octets(&object).ok().map(Value::Octets)
            }
            "qx" | "qy" if !point.is_null() => {
                let (x, y) = (crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?);
                let null = std::ptr::null_mut();
                lc::EC_POINT_get_affine_coordinates_GFp(group, point, x.raw(), y.raw(), null);
                numbered(if name == "qx" { x.raw() } else { y.raw() })
            }
            "order" => numbered(lc::EC_GROUP_get0_order(group)),
            "cofactor" => Some(Value::Number(vec![1])),
            "field-type" => Some(Value::Text("prime-field")),
            "encoding" => Some(Value::Text("named_curve")),
            "point-format" => {
                let compressed = lc::EC_KEY_get_conv_form(ec) as u32 == 2;
                Some(Value::Text(if compressed { "compressed" } else { "uncompressed" }))
            }
            "decoded-from-explicit" | "use-cofactor-flag" => Some(Value::Int(0)),
            "p" | "a" | "b" => {
                let (p, a, b) =
                    (crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?, crate::crypto::lc::number(&[])?);
                lc::EC_GROUP_get_curve_GFp(group, p.raw(), a.raw(), b.raw(), std::ptr::null_mut());
                numbered(match name {
                    "p" => p.raw(),
                    "a" => a.raw(),
                    _ => b.raw(),
                })
            }
            _ => None,
        }
    }
}

fn finite_field_property(key: &Key, name: &str) -> Option<Value> {
    // SAFETY: the key's own object, borrowed while the key lives.
    unsafe {
        if key.kind() == Kind::Dsa {
            let dsa = lc::EVP_PKEY_get0_DSA(key.raw());
            return numbered(match name {
                "p" => lc::DSA_get0_p(dsa),
                "q" => lc::DSA_get0_q(dsa),
                "g" => lc::DSA_get0_g(dsa),
                "pub" => lc::DSA_get0_pub_key(dsa),
                "priv" => lc::DSA_get0_priv_key(dsa),
                _ => return None,
            });
        }
        let dh = lc::EVP_PKEY_get0_DH(key.raw());
        if name == "group" {
            return group_name(crate::libcrypto::dh::key::nid_of(dh)).map(Value::Text);
        }
        numbered(match name {
            "p" => lc::DH_get0_p(dh),
            "q" => lc::DH_get0_q(dh),
            "g" => lc::DH_get0_g(dh),
            "pub" => lc::DH_get0_pub_key(dh),
            "priv" => lc::DH_get0_priv_key(dh),
            _ => return None,
        })
    }
}

/// What a key tells under a name.
pub(crate) fn property(pkey: &EVP_PKEY, name: &str) -> Option<Value> {
    let key = match pkey.content() {
        Content::Key(key) => key,
        Content::Secret(_, secret) if name == "priv" => return Some(Value::Octets(secret.to_vec())),
        _ => return None,
    };
    match name {
        "bits" => return Some(Value::Int(key.bits().into())),
        "security-bits" => return Some(Value::Int(key.security_bits().into())),
        "max-size" => return Some(Value::Int(super::super::pkey_info::size(&key).into())),
        "default-digest" if matches!(key.kind(), Kind::Rsa | Kind::RsaPss | Kind::Ec | Kind::Dsa) => {
            return Some(Value::Text("SHA256"));
        }
        "mandatory-digest" if key.kind() == Kind::Ed25519 => return Some(Value::Text("")),
        _ => {}
    }
    match key.kind() {
        Kind::Rsa | Kind::RsaPss => rsa_property(&key, name),
        Kind::Ec => ec_property(pkey, &key, name),
        Kind::Ed25519 | Kind::X25519 => match name {
            "pub" | "encoded-pub-key" => key.raw_public().map(Value::Octets),
            "priv" => key.raw_private().map(|bytes| Value::Octets(bytes.to_vec())),
            _ => None,
        },
        Kind::Dh | Kind::Dhx | Kind::Dsa => finite_field_property(&key, name),
    }
}
