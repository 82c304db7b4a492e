//! The templates by their names. Source: ASN1_ITEM_lookup(3).

use std::ffi::c_char;

use super::template::ASN1_ITEM;
use crate::error::Error;
use crate::ffi::{c_str, guard};

/// Declares templates of all folders and lists them in OpenSSL's order.
macro_rules! list {
    ($($item:ident)*) => {
        unsafe extern "C" {
            $(
                /// A template.
                fn $item() -> *const ASN1_ITEM;
            )*
        }
        static ITEMS: &[unsafe extern "C" fn() -> *const ASN1_ITEM] = &[$($item),*];
    };
}

list! {
    ACCESS_DESCRIPTION_it ASIdOrRange_it ASIdentifierChoice_it ASIdentifiers_it ASN1_ANY_it ASN1_BIT_STRING_it
    ASN1_BMPSTRING_it ASN1_BOOLEAN_it ASN1_ENUMERATED_it ASN1_FBOOLEAN_it ASN1_GENERALIZEDTIME_it
    ASN1_GENERALSTRING_it ASN1_IA5STRING_it ASN1_INTEGER_it ASN1_NULL_it ASN1_OBJECT_it ASN1_OCTET_STRING_NDEF_it
    ASN1_OCTET_STRING_it ASN1_PRINTABLESTRING_it ASN1_PRINTABLE_it ASN1_SEQUENCE_ANY_it ASN1_SEQUENCE_it
    ASN1_SET_ANY_it ASN1_T61STRING_it ASN1_TBOOLEAN_it ASN1_TIME_it ASN1_UNIVERSALSTRING_it ASN1_UTCTIME_it
    ASN1_UTF8STRING_it ASN1_VISIBLESTRING_it ASRange_it AUTHORITY_INFO_ACCESS_it AUTHORITY_KEYID_it
    BASIC_CONSTRAINTS_it BIGNUM_it CBIGNUM_it CERTIFICATEPOLICIES_it CRL_DIST_POINTS_it DIRECTORYSTRING_it
    DISPLAYTEXT_it DIST_POINT_NAME_it DIST_POINT_it EDIPARTYNAME_it EXTENDED_KEY_USAGE_it GENERAL_NAMES_it
    GENERAL_NAME_it GENERAL_SUBTREE_it IPAddressChoice_it IPAddressFamily_it IPAddressOrRange_it IPAddressRange_it
    ISSUING_DIST_POINT_it LONG_it NAME_CONSTRAINTS_it NETSCAPE_CERT_SEQUENCE_it NETSCAPE_SPKAC_it NETSCAPE_SPKI_it
    NOTICEREF_it OCSP_BASICRESP_it OCSP_CERTID_it OCSP_CERTSTATUS_it OCSP_CRLID_it OCSP_ONEREQ_it OCSP_REQINFO_it
    OCSP_REQUEST_it OCSP_RESPBYTES_it OCSP_RESPDATA_it OCSP_RESPID_it OCSP_RESPONSE_it OCSP_REVOKEDINFO_it
    OCSP_SERVICELOC_it OCSP_SIGNATURE_it OCSP_SINGLERESP_it OTHERNAME_it PBE2PARAM_it PBEPARAM_it PBKDF2PARAM_it
    PKCS12_AUTHSAFES_it PKCS12_BAGS_it PKCS12_MAC_DATA_it PKCS12_SAFEBAGS_it PKCS12_SAFEBAG_it PKCS12_it
    PKCS7_DIGEST_it PKCS7_ENCRYPT_it PKCS7_ENC_CONTENT_it PKCS7_ENVELOPE_it PKCS7_ISSUER_AND_SERIAL_it
    PKCS7_RECIP_INFO_it PKCS7_SIGNED_it PKCS7_SIGNER_INFO_it PKCS7_SIGN_ENVELOPE_it PKCS7_it PKCS8_PRIV_KEY_INFO_it
    PKEY_USAGE_PERIOD_it POLICYINFO_it POLICYQUALINFO_it POLICY_CONSTRAINTS_it POLICY_MAPPINGS_it POLICY_MAPPING_it
    PROXY_CERT_INFO_EXTENSION_it PROXY_POLICY_it SCRYPT_PARAMS_it SXNETID_it SXNET_it ISSUER_SIGN_TOOL_it
    USERNOTICE_it X509_ALGORS_it X509_ALGOR_it X509_ATTRIBUTE_it X509_CERT_AUX_it X509_CINF_it X509_CRL_INFO_it
    X509_CRL_it X509_EXTENSIONS_it X509_EXTENSION_it X509_NAME_ENTRY_it X509_NAME_it X509_PUBKEY_it
    X509_REQ_INFO_it X509_REQ_it X509_REVOKED_it X509_SIG_it X509_VAL_it X509_it ZLONG_it INT32_it UINT32_it
    ZINT32_it ZUINT32_it INT64_it UINT64_it ZINT64_it ZUINT64_it
}

/// The template at a place of the list; NULL past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ITEM_get(i: usize) -> *const ASN1_ITEM {
    // SAFETY: these functions only return the address of a constant.
    guard(std::ptr::null(), || Ok(ITEMS.get(i).map_or(std::ptr::null(), |item| unsafe { item() })))
}

/// The template of a type by its name; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ITEM_lookup(name: *const c_char) -> *const ASN1_ITEM {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a terminated string; the items are constants.
        unsafe {
            let name = c_str(name)?;
            let found = ITEMS.iter().map(|item| item()).find(|item| (**item).name().as_bytes() == name);
            found.ok_or(Error::SILENT)
        }
    })
}
