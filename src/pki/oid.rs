//! Object identifiers that path validation knows, as the content octets of their encoding.
#![allow(missing_docs)]

// Attributes of names (2.5.4, PKCS #9).
pub const COMMON_NAME: &[u8] = &[0x55, 4, 3];
pub const EMAIL_ADDRESS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1];

// Extensions (2.5.29 and others).
pub const SUBJECT_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 14];
pub const KEY_USAGE: &[u8] = &[0x55, 0x1d, 15];
pub const SUBJECT_ALT_NAME: &[u8] = &[0x55, 0x1d, 17];
pub const ISSUER_ALT_NAME: &[u8] = &[0x55, 0x1d, 18];
pub const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 19];
pub const CRL_NUMBER: &[u8] = &[0x55, 0x1d, 20];
pub const CRL_REASON: &[u8] = &[0x55, 0x1d, 21];
pub const INVALIDITY_DATE: &[u8] = &[0x55, 0x1d, 24];
pub const DELTA_CRL: &[u8] = &[0x55, 0x1d, 27];
pub const ISSUING_DISTRIBUTION_POINT: &[u8] = &[0x55, 0x1d, 28];
pub const CERTIFICATE_ISSUER: &[u8] = &[0x55, 0x1d, 29];
pub const NAME_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 30];
pub const CRL_DISTRIBUTION_POINTS: &[u8] = &[0x55, 0x1d, 31];
pub const CERTIFICATE_POLICIES: &[u8] = &[0x55, 0x1d, 32];
pub const ANY_POLICY: &[u8] = &[0x55, 0x1d, 32, 0];
pub const POLICY_MAPPINGS: &[u8] = &[0x55, 0x1d, 33];
pub const AUTHORITY_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 35];
pub const POLICY_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 36];
pub const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 37];
pub const FRESHEST_CRL: &[u8] = &[0x55, 0x1d, 46];
pub const INHIBIT_ANY_POLICY: &[u8] = &[0x55, 0x1d, 54];
pub const NETSCAPE_CERT_TYPE: &[u8] = &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 1, 1];
pub const IP_ADDR_BLOCKS: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 7];
pub const OCSP_NO_CHECK: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 0x30, 1, 5];
pub const AUTONOMOUS_SYS_NUM: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 8];
pub const PROXY_CERT_INFO: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 14];

// Extended key usages.
pub const ANY_EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 37, 0];
pub const SERVER_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 1];
pub const CLIENT_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 2];
pub const CODE_SIGNING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 3];
pub const EMAIL_PROTECTION: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 4];
pub const TIME_STAMPING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 8];
pub const OCSP_SIGNING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 9];
pub const DVCS: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 10];
pub const MICROSOFT_SGC: &[u8] = &[0x2b, 6, 1, 4, 1, 0x82, 0x37, 10, 3, 3];
pub const NETSCAPE_SGC: &[u8] = &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 4, 1];
/// The OCSP access method, which also names a trust setting.
pub const AD_OCSP: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 0x30, 1];

/// otherName of an internationalised mailbox (RFC 8398).
pub const SMTP_UTF8_MAILBOX: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 8, 9];

// Keys.
pub const RSA_ENCRYPTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
pub const RSA_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10];
pub const EC_PUBLIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
pub const DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1];
pub const ED25519: &[u8] = &[0x2b, 0x65, 0x70];
pub const ED448: &[u8] = &[0x2b, 0x65, 0x71];
pub const X25519: &[u8] = &[0x2b, 0x65, 0x6e];
pub const X448: &[u8] = &[0x2b, 0x65, 0x6f];

// Curves.
pub const P224: &[u8] = &[0x2b, 0x81, 4, 0, 33];
pub const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
pub const P384: &[u8] = &[0x2b, 0x81, 4, 0, 34];
pub const P521: &[u8] = &[0x2b, 0x81, 4, 0, 35];
pub const SECP256K1: &[u8] = &[0x2b, 0x81, 4, 0, 10];

// Digests.
pub const MD5: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 2, 5];
pub const SHA1: &[u8] = &[0x2b, 14, 3, 2, 26];
pub const SHA224: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 4];
pub const SHA256: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1];
pub const SHA384: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 2];
pub const SHA512: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 3];
pub const SHA512_256: &[u8] = &[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 6];
pub const MGF1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 8];
