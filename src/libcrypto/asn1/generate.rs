//! Names of types in texts: what `ASN1_generate_nconf` and `ASN1_str2mask` read.

use std::ffi::c_int;

use super::misc::tag2bit;
use super::string::tag;
use crate::asn1::text::mask;

/// The type with a name, in the spelling of configuration files.
pub fn type_of(name: &[u8]) -> Option<c_int> {
    const NAMES: [(&str, c_int); 36] = [
        ("BOOL", tag::BOOLEAN),
        ("BOOLEAN", tag::BOOLEAN),
        ("NULL", tag::NULL),
        ("INT", tag::INTEGER),
        ("INTEGER", tag::INTEGER),
        ("ENUM", tag::ENUMERATED),
        ("ENUMERATED", tag::ENUMERATED),
        ("OID", tag::OBJECT),
        ("OBJECT", tag::OBJECT),
        ("UTCTIME", tag::UTCTIME),
        ("UTC", tag::UTCTIME),
        ("GENERALIZEDTIME", tag::GENERALIZEDTIME),
        ("GENTIME", tag::GENERALIZEDTIME),
        ("OCT", tag::OCTET_STRING),
        ("OCTETSTRING", tag::OCTET_STRING),
        ("BITSTR", tag::BIT_STRING),
        ("BITSTRING", tag::BIT_STRING),
        ("UNIVERSALSTRING", tag::UNIVERSALSTRING),
        ("UNIV", tag::UNIVERSALSTRING),
        ("IA5", tag::IA5STRING),
        ("IA5STRING", tag::IA5STRING),
        ("UTF8", tag::UTF8STRING),
        ("UTF8String", tag::UTF8STRING),
        ("BMP", tag::BMPSTRING),
        ("BMPSTRING", tag::BMPSTRING),
        ("VISIBLESTRING", tag::VISIBLESTRING),
        ("VISIBLE", tag::VISIBLESTRING),
        ("PRINTABLESTRING", tag::PRINTABLESTRING),
        ("PRINTABLE", tag::PRINTABLESTRING),
        ("T61", tag::T61STRING),
        ("T61STRING", tag::T61STRING),
        ("TELETEXSTRING", tag::T61STRING),
        ("GeneralString", tag::GENERALSTRING),
        ("GENSTR", tag::GENERALSTRING),
        ("NUMERIC", tag::NUMERICSTRING),
        ("NUMERICSTRING", tag::NUMERICSTRING),
    ];
    NAMES.iter().find(|(known, _)| known.as_bytes() == name).map(|&(_, kind)| kind)
}

/// The bits of the types with a name (`DIR` names several).
pub fn mask_of(name: &[u8]) -> Option<u64> {
    if name == b"DIR" {
        return Some(mask::DIRECTORY | mask::UNIVERSAL);
    }
    type_of(name).map(tag2bit).filter(|&bit| bit != 0)
}
