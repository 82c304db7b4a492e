//! The entry points that decode: each with what encodes again and what frees.

use super::{Decode, Encode, Free, Object, ReadPem};
use std::ffi::{c_int, c_long, c_void};

macro_rules! decoders {
    ($($decode:ident $encode:ident $free:ident),* $(,)?) => {
        /// Decoder, encoder, and what frees the object.
        pub const DECODERS: &[(Decode, Encode, Free)] = &[$({
            unsafe extern "C" {
                fn $decode(out: *mut Object, data: *mut *const u8, len: c_long) -> Object;
                fn $encode(object: Object, out: *mut *mut u8) -> c_int;
                fn $free(object: Object);
            }
            ($decode as Decode, $encode as Encode, $free as Free)
        }),*];
    };
}

macro_rules! pem_readers {
    ($($read:ident $free:ident),* $(,)?) => {
        /// What reads a PEM block, and what frees the object.
        pub const PEM_READERS: &[(ReadPem, Free)] = &[$({
            unsafe extern "C" {
                fn $read(bio: Object, out: *mut Object, cb: Object, arg: *mut c_void) -> Object;
                fn $free(object: Object);
            }
            ($read as ReadPem, $free as Free)
        }),*];
    };
}

decoders! {
    d2i_ACCESS_DESCRIPTION i2d_ACCESS_DESCRIPTION ACCESS_DESCRIPTION_free,
    d2i_ADMISSIONS i2d_ADMISSIONS ADMISSIONS_free,
    d2i_ADMISSION_SYNTAX i2d_ADMISSION_SYNTAX ADMISSION_SYNTAX_free,
    d2i_ASIdOrRange i2d_ASIdOrRange ASIdOrRange_free,
    d2i_ASIdentifierChoice i2d_ASIdentifierChoice ASIdentifierChoice_free,
    d2i_ASIdentifiers i2d_ASIdentifiers ASIdentifiers_free,
    d2i_ASN1_BIT_STRING i2d_ASN1_BIT_STRING ASN1_BIT_STRING_free,
    d2i_ASN1_BMPSTRING i2d_ASN1_BMPSTRING ASN1_BMPSTRING_free,
    d2i_ASN1_ENUMERATED i2d_ASN1_ENUMERATED ASN1_ENUMERATED_free,
    d2i_ASN1_GENERALIZEDTIME i2d_ASN1_GENERALIZEDTIME ASN1_GENERALIZEDTIME_free,
    d2i_ASN1_GENERALSTRING i2d_ASN1_GENERALSTRING ASN1_GENERALSTRING_free,
    d2i_ASN1_IA5STRING i2d_ASN1_IA5STRING ASN1_IA5STRING_free,
    d2i_ASN1_INTEGER i2d_ASN1_INTEGER ASN1_INTEGER_free,
    d2i_ASN1_NULL i2d_ASN1_NULL ASN1_NULL_free,
    d2i_ASN1_OBJECT i2d_ASN1_OBJECT ASN1_OBJECT_free,
    d2i_ASN1_OCTET_STRING i2d_ASN1_OCTET_STRING ASN1_OCTET_STRING_free,
    d2i_ASN1_PRINTABLE i2d_ASN1_PRINTABLE ASN1_PRINTABLE_free,
    d2i_ASN1_PRINTABLESTRING i2d_ASN1_PRINTABLESTRING ASN1_PRINTABLESTRING_free,
    d2i_ASN1_T61STRING i2d_ASN1_T61STRING ASN1_T61STRING_free,
    d2i_ASN1_TIME i2d_ASN1_TIME ASN1_TIME_free,
    d2i_ASN1_TYPE i2d_ASN1_TYPE ASN1_TYPE_free,
    d2i_ASN1_UNIVERSALSTRING i2d_ASN1_UNIVERSALSTRING ASN1_UNIVERSALSTRING_free,
    d2i_ASN1_UTCTIME i2d_ASN1_UTCTIME ASN1_UTCTIME_free,
    d2i_ASN1_UTF8STRING i2d_ASN1_UTF8STRING ASN1_UTF8STRING_free,
    d2i_ASN1_VISIBLESTRING i2d_ASN1_VISIBLESTRING ASN1_VISIBLESTRING_free,
    d2i_ASRange i2d_ASRange ASRange_free,
    d2i_AUTHORITY_INFO_ACCESS i2d_AUTHORITY_INFO_ACCESS AUTHORITY_INFO_ACCESS_free,
    d2i_AUTHORITY_KEYID i2d_AUTHORITY_KEYID AUTHORITY_KEYID_free,
    d2i_BASIC_CONSTRAINTS i2d_BASIC_CONSTRAINTS BASIC_CONSTRAINTS_free,
    d2i_CERTIFICATEPOLICIES i2d_CERTIFICATEPOLICIES CERTIFICATEPOLICIES_free,
    d2i_CRL_DIST_POINTS i2d_CRL_DIST_POINTS CRL_DIST_POINTS_free,
    d2i_DIRECTORYSTRING i2d_DIRECTORYSTRING DIRECTORYSTRING_free,
    d2i_DISPLAYTEXT i2d_DISPLAYTEXT DISPLAYTEXT_free,
    d2i_DIST_POINT i2d_DIST_POINT DIST_POINT_free,
    d2i_DIST_POINT_NAME i2d_DIST_POINT_NAME DIST_POINT_NAME_free,
    d2i_DSA_SIG i2d_DSA_SIG DSA_SIG_free,
    d2i_ECDSA_SIG i2d_ECDSA_SIG ECDSA_SIG_free,
    d2i_EDIPARTYNAME i2d_EDIPARTYNAME EDIPARTYNAME_free,
    d2i_EXTENDED_KEY_USAGE i2d_EXTENDED_KEY_USAGE EXTENDED_KEY_USAGE_free,
    d2i_GENERAL_NAME i2d_GENERAL_NAME GENERAL_NAME_free,
    d2i_GENERAL_NAMES i2d_GENERAL_NAMES GENERAL_NAMES_free,
    d2i_IPAddressChoice i2d_IPAddressChoice IPAddressChoice_free,
    d2i_IPAddressFamily i2d_IPAddressFamily IPAddressFamily_free,
    d2i_IPAddressOrRange i2d_IPAddressOrRange IPAddressOrRange_free,
    d2i_IPAddressRange i2d_IPAddressRange IPAddressRange_free,
    d2i_ISSUER_SIGN_TOOL i2d_ISSUER_SIGN_TOOL ISSUER_SIGN_TOOL_free,
    d2i_ISSUING_DIST_POINT i2d_ISSUING_DIST_POINT ISSUING_DIST_POINT_free,
    d2i_NAMING_AUTHORITY i2d_NAMING_AUTHORITY NAMING_AUTHORITY_free,
    d2i_NETSCAPE_CERT_SEQUENCE i2d_NETSCAPE_CERT_SEQUENCE NETSCAPE_CERT_SEQUENCE_free,
    d2i_NETSCAPE_SPKAC i2d_NETSCAPE_SPKAC NETSCAPE_SPKAC_free,
    d2i_NETSCAPE_SPKI i2d_NETSCAPE_SPKI NETSCAPE_SPKI_free,
    d2i_NOTICEREF i2d_NOTICEREF NOTICEREF_free,
    d2i_OCSP_BASICRESP i2d_OCSP_BASICRESP OCSP_BASICRESP_free,
    d2i_OCSP_CERTID i2d_OCSP_CERTID OCSP_CERTID_free,
    d2i_OCSP_CERTSTATUS i2d_OCSP_CERTSTATUS OCSP_CERTSTATUS_free,
    d2i_OCSP_CRLID i2d_OCSP_CRLID OCSP_CRLID_free,
    d2i_OCSP_ONEREQ i2d_OCSP_ONEREQ OCSP_ONEREQ_free,
    d2i_OCSP_REQINFO i2d_OCSP_REQINFO OCSP_REQINFO_free,
    d2i_OCSP_REQUEST i2d_OCSP_REQUEST OCSP_REQUEST_free,
    d2i_OCSP_RESPBYTES i2d_OCSP_RESPBYTES OCSP_RESPBYTES_free,
    d2i_OCSP_RESPDATA i2d_OCSP_RESPDATA OCSP_RESPDATA_free,
    d2i_OCSP_RESPID i2d_OCSP_RESPID OCSP_RESPID_free,
    d2i_OCSP_RESPONSE i2d_OCSP_RESPONSE OCSP_RESPONSE_free,
    d2i_OCSP_REVOKEDINFO i2d_OCSP_REVOKEDINFO OCSP_REVOKEDINFO_free,
    d2i_OCSP_SERVICELOC i2d_OCSP_SERVICELOC OCSP_SERVICELOC_free,
    d2i_OCSP_SIGNATURE i2d_OCSP_SIGNATURE OCSP_SIGNATURE_free,
    d2i_OCSP_SINGLERESP i2d_OCSP_SINGLERESP OCSP_SINGLERESP_free,
    d2i_OTHERNAME i2d_OTHERNAME OTHERNAME_free,
    d2i_PKCS12 i2d_PKCS12 PKCS12_free,
    d2i_PKCS12_BAGS i2d_PKCS12_BAGS PKCS12_BAGS_free,
    d2i_PKCS12_MAC_DATA i2d_PKCS12_MAC_DATA PKCS12_MAC_DATA_free,
    d2i_PKCS12_SAFEBAG i2d_PKCS12_SAFEBAG PKCS12_SAFEBAG_free,
    d2i_PKCS7 i2d_PKCS7 PKCS7_free,
    d2i_PKCS7_DIGEST i2d_PKCS7_DIGEST PKCS7_DIGEST_free,
    d2i_PKCS7_ENCRYPT i2d_PKCS7_ENCRYPT PKCS7_ENCRYPT_free,
    d2i_PKCS7_ENC_CONTENT i2d_PKCS7_ENC_CONTENT PKCS7_ENC_CONTENT_free,
    d2i_PKCS7_ENVELOPE i2d_PKCS7_ENVELOPE PKCS7_ENVELOPE_free,
    d2i_PKCS7_ISSUER_AND_SERIAL i2d_PKCS7_ISSUER_AND_SERIAL PKCS7_ISSUER_AND_SERIAL_free,
    d2i_PKCS7_RECIP_INFO i2d_PKCS7_RECIP_INFO PKCS7_RECIP_INFO_free,
    d2i_PKCS7_SIGNED i2d_PKCS7_SIGNED PKCS7_SIGNED_free,
    d2i_PKCS7_SIGNER_INFO i2d_PKCS7_SIGNER_INFO PKCS7_SIGNER_INFO_free,
    d2i_PKCS7_SIGN_ENVELOPE i2d_PKCS7_SIGN_ENVELOPE PKCS7_SIGN_ENVELOPE_free,
    d2i_PKCS8_PRIV_KEY_INFO i2d_PKCS8_PRIV_KEY_INFO PKCS8_PRIV_KEY_INFO_free,
    d2i_PKEY_USAGE_PERIOD i2d_PKEY_USAGE_PERIOD PKEY_USAGE_PERIOD_free,
    d2i_POLICYINFO i2d_POLICYINFO POLICYINFO_free,
    d2i_POLICYQUALINFO i2d_POLICYQUALINFO POLICYQUALINFO_free,
    d2i_PROFESSION_INFO i2d_PROFESSION_INFO PROFESSION_INFO_free,
    d2i_PROXY_CERT_INFO_EXTENSION i2d_PROXY_CERT_INFO_EXTENSION PROXY_CERT_INFO_EXTENSION_free,
    d2i_PROXY_POLICY i2d_PROXY_POLICY PROXY_POLICY_free,
    d2i_SSL_SESSION i2d_SSL_SESSION SSL_SESSION_free,
    d2i_SXNET i2d_SXNET SXNET_free,
    d2i_SXNETID i2d_SXNETID SXNETID_free,
    d2i_USERNOTICE i2d_USERNOTICE USERNOTICE_free,
    d2i_X509 i2d_X509 X509_free,
    d2i_X509_ALGOR i2d_X509_ALGOR X509_ALGOR_free,
    d2i_X509_ATTRIBUTE i2d_X509_ATTRIBUTE X509_ATTRIBUTE_free,
    d2i_X509_CERT_AUX i2d_X509_CERT_AUX X509_CERT_AUX_free,
    d2i_X509_CINF i2d_X509_CINF X509_CINF_free,
    d2i_X509_CRL i2d_X509_CRL X509_CRL_free,
    d2i_X509_CRL_INFO i2d_X509_CRL_INFO X509_CRL_INFO_free,
    d2i_X509_EXTENSION i2d_X509_EXTENSION X509_EXTENSION_free,
    d2i_X509_NAME i2d_X509_NAME X509_NAME_free,
    d2i_X509_NAME_ENTRY i2d_X509_NAME_ENTRY X509_NAME_ENTRY_free,
    d2i_X509_PUBKEY i2d_X509_PUBKEY X509_PUBKEY_free,
    d2i_X509_REQ i2d_X509_REQ X509_REQ_free,
    d2i_X509_REQ_INFO i2d_X509_REQ_INFO X509_REQ_INFO_free,
    d2i_X509_REVOKED i2d_X509_REVOKED X509_REVOKED_free,
    d2i_X509_SIG i2d_X509_SIG X509_SIG_free,
    d2i_X509_VAL i2d_X509_VAL X509_VAL_free,
    d2i_DHparams i2d_DHparams DH_free,
    d2i_DHxparams i2d_DHxparams DH_free,
    d2i_DSAPrivateKey i2d_DSAPrivateKey DSA_free,
    d2i_DSAPublicKey i2d_DSAPublicKey DSA_free,
    d2i_DSA_PUBKEY i2d_DSA_PUBKEY DSA_free,
    d2i_DSAparams i2d_DSAparams DSA_free,
    d2i_ECPKParameters i2d_ECPKParameters EC_GROUP_free,
    d2i_ECPrivateKey i2d_ECPrivateKey EC_KEY_free,
    d2i_ECParameters i2d_ECParameters EC_KEY_free,
    d2i_EC_PUBKEY i2d_EC_PUBKEY EC_KEY_free,
    d2i_PUBKEY i2d_PUBKEY EVP_PKEY_free,
    d2i_RSAPrivateKey i2d_RSAPrivateKey RSA_free,
    d2i_RSAPublicKey i2d_RSAPublicKey RSA_free,
    d2i_SCT_LIST i2d_SCT_LIST SCT_LIST_free,
    d2i_RSA_PUBKEY i2d_RSA_PUBKEY RSA_free,
    d2i_X509_AUX i2d_X509_AUX X509_free,
    d2i_AutoPrivateKey i2d_PrivateKey EVP_PKEY_free,
}

pem_readers! {
    PEM_read_bio_DHparams DH_free,
    PEM_read_bio_DSAPrivateKey DSA_free,
    PEM_read_bio_DSA_PUBKEY DSA_free,
    PEM_read_bio_DSAparams DSA_free,
    PEM_read_bio_ECPKParameters EC_GROUP_free,
    PEM_read_bio_ECPrivateKey EC_KEY_free,
    PEM_read_bio_EC_PUBKEY EC_KEY_free,
    PEM_read_bio_NETSCAPE_CERT_SEQUENCE NETSCAPE_CERT_SEQUENCE_free,
    PEM_read_bio_PKCS7 PKCS7_free,
    PEM_read_bio_PKCS8 X509_SIG_free,
    PEM_read_bio_PKCS8_PRIV_KEY_INFO PKCS8_PRIV_KEY_INFO_free,
    PEM_read_bio_PUBKEY EVP_PKEY_free,
    PEM_read_bio_Parameters EVP_PKEY_free,
    PEM_read_bio_PrivateKey EVP_PKEY_free,
    PEM_read_bio_RSAPrivateKey RSA_free,
    PEM_read_bio_RSAPublicKey RSA_free,
    PEM_read_bio_RSA_PUBKEY RSA_free,
    PEM_read_bio_SSL_SESSION SSL_SESSION_free,
    PEM_read_bio_X509 X509_free,
    PEM_read_bio_X509_AUX X509_free,
    PEM_read_bio_X509_CRL X509_CRL_free,
    PEM_read_bio_X509_PUBKEY X509_PUBKEY_free,
    PEM_read_bio_X509_REQ X509_REQ_free,
}
