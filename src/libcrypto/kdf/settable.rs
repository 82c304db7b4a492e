//! What each derivation can be told, and tells. Source: EVP_KDF_CTX_settable_params(3), EVP_KDF-HKDF(7) and its kin.

use std::ffi::CStr;

use super::Kind;
use crate::libcrypto::evp::params::{END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, UTF8_STRING, described};

pub(super) static GETTABLE: [OSSL_PARAM; 2] = [unsigned(c"size", 8), END];

const fn text(key: &'static CStr) -> OSSL_PARAM {
    described(key, UTF8_STRING)
}

const fn octets(key: &'static CStr) -> OSSL_PARAM {
    described(key, OCTET_STRING)
}

const fn unsigned(key: &'static CStr, data_size: usize) -> OSSL_PARAM {
    OSSL_PARAM { data_size, ..described(key, UNSIGNED) }
}

const fn integer(key: &'static CStr) -> OSSL_PARAM {
    OSSL_PARAM { data_size: 4, ..described(key, INTEGER) }
}

static HKDF: [OSSL_PARAM; 8] = [
    text(c"mode"),
    integer(c"mode"),
    text(c"properties"),
    text(c"digest"),
    octets(c"key"),
    octets(c"salt"),
    octets(c"info"),
    END,
];

static SINGLE_STEP: [OSSL_PARAM; 9] = [
    octets(c"secret"),
    octets(c"key"),
    octets(c"info"),
    text(c"properties"),
    text(c"digest"),
    text(c"mac"),
    octets(c"salt"),
    unsigned(c"maclen", 8),
    END,
];

static PBKDF2: [OSSL_PARAM; 7] = [
    text(c"properties"),
    text(c"digest"),
    octets(c"pass"),
    octets(c"salt"),
    unsigned(c"iter", 8),
    integer(c"pkcs5"),
    END,
];

static PKCS12: [OSSL_PARAM; 7] =
    [text(c"properties"), text(c"digest"), octets(c"pass"), octets(c"salt"), unsigned(c"iter", 8), integer(c"id"), END];

static SSH: [OSSL_PARAM; 7] = [
    text(c"properties"),
    text(c"digest"),
    octets(c"key"),
    octets(c"xcghash"),
    octets(c"session_id"),
    text(c"type"),
    END,
];

static TLS1_PRF: [OSSL_PARAM; 5] = [text(c"properties"), text(c"digest"), octets(c"secret"), octets(c"seed"), END];

static BY_CODE: [OSSL_PARAM; 12] = [
    octets(c"info"),
    octets(c"salt"),
    octets(c"key"),
    octets(c"seed"),
    text(c"digest"),
    text(c"cipher"),
    text(c"mac"),
    text(c"mode"),
    text(c"properties"),
    integer(c"use-l"),
    integer(c"use-separator"),
    END,
];

static SCRYPT: [OSSL_PARAM; 8] = [
    octets(c"pass"),
    octets(c"salt"),
    unsigned(c"n", 8),
    unsigned(c"r", 4),
    unsigned(c"p", 4),
    unsigned(c"maxmem_bytes", 8),
    text(c"properties"),
    END,
];

/// What a derivation can be told.
pub(super) fn of(kind: Kind) -> &'static [OSSL_PARAM] {
    match kind {
        Kind::Hkdf => &HKDF,
        Kind::SingleStep | Kind::X963 => &SINGLE_STEP,
        Kind::Pbkdf2 => &PBKDF2,
        Kind::Pkcs12 => &PKCS12,
        Kind::Ssh => &SSH,
        Kind::Tls1Prf => &TLS1_PRF,
        Kind::ByCode => &BY_CODE,
        Kind::Scrypt => &SCRYPT,
    }
}
