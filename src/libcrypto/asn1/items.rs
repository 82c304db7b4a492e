//! The items of the primitive types.

use super::string::tag;
use super::template::{ASN1_ITEM, ASN1_TEMPLATE, tflg};

/// The item of `ASN1_OCTET_STRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::OCTET_STRING, 0, c"ASN1_OCTET_STRING");
    &ITEM
}

/// The item of `ASN1_INTEGER`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_INTEGER_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::INTEGER, 0, c"ASN1_INTEGER");
    &ITEM
}

/// The item of `ASN1_ENUMERATED`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ENUMERATED_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::ENUMERATED, 0, c"ASN1_ENUMERATED");
    &ITEM
}

/// The item of `ASN1_BIT_STRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::BIT_STRING, 0, c"ASN1_BIT_STRING");
    &ITEM
}

/// The item of `ASN1_UTF8STRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTF8STRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::UTF8STRING, 0, c"ASN1_UTF8STRING");
    &ITEM
}

/// The item of `ASN1_PRINTABLESTRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLESTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::PRINTABLESTRING, 0, c"ASN1_PRINTABLESTRING");
    &ITEM
}

/// The item of `ASN1_T61STRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_T61STRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::T61STRING, 0, c"ASN1_T61STRING");
    &ITEM
}

/// The item of `ASN1_IA5STRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_IA5STRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::IA5STRING, 0, c"ASN1_IA5STRING");
    &ITEM
}

/// The item of `ASN1_GENERALSTRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALSTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::GENERALSTRING, 0, c"ASN1_GENERALSTRING");
    &ITEM
}

/// The item of `ASN1_UTCTIME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UTCTIME_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::UTCTIME, 0, c"ASN1_UTCTIME");
    &ITEM
}

/// The item of `ASN1_GENERALIZEDTIME`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_GENERALIZEDTIME_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::GENERALIZEDTIME, 0, c"ASN1_GENERALIZEDTIME");
    &ITEM
}

/// The item of `ASN1_VISIBLESTRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_VISIBLESTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::VISIBLESTRING, 0, c"ASN1_VISIBLESTRING");
    &ITEM
}

/// The item of `ASN1_UNIVERSALSTRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_UNIVERSALSTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::UNIVERSALSTRING, 0, c"ASN1_UNIVERSALSTRING");
    &ITEM
}

/// The item of `ASN1_BMPSTRING`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BMPSTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::BMPSTRING, 0, c"ASN1_BMPSTRING");
    &ITEM
}

/// The item of `ASN1_NULL`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_NULL_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::NULL, 0, c"ASN1_NULL");
    &ITEM
}

/// The item of `ASN1_OBJECT`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OBJECT_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::OBJECT, 0, c"ASN1_OBJECT");
    &ITEM
}

/// The item of `ASN1_ANY`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_ANY_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::ANY, 0, c"ASN1_ANY");
    &ITEM
}

/// The item of `ASN1_SEQUENCE`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SEQUENCE_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::SEQUENCE, 0, c"ASN1_SEQUENCE");
    &ITEM
}

/// The item of a BOOLEAN without default.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BOOLEAN_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::BOOLEAN, -1, c"ASN1_BOOLEAN");
    &ITEM
}

/// The item of a BOOLEAN with default TRUE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TBOOLEAN_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::BOOLEAN, 1, c"ASN1_TBOOLEAN");
    &ITEM
}

/// The item of a BOOLEAN with default FALSE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_FBOOLEAN_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::BOOLEAN, 0, c"ASN1_FBOOLEAN");
    &ITEM
}

/// The item of an OCTET STRING that may be written with indefinite length.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_NDEF_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::primitive(tag::OCTET_STRING, tflg::NDEF as i64, c"ASN1_OCTET_STRING_NDEF");
    &ITEM
}

/// The item of strings of the printable types.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_PRINTABLE_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::mstring(0x13d17, c"ASN1_PRINTABLE");
    &ITEM
}

/// The item of a DisplayText.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DISPLAYTEXT_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::mstring(0x2850, c"DISPLAYTEXT");
    &ITEM
}

/// The item of a DirectoryString.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DIRECTORYSTRING_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::mstring(0x2906, c"DIRECTORYSTRING");
    &ITEM
}

/// The item of a time of either type.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_TIME_it() -> *const ASN1_ITEM {
    static ITEM: ASN1_ITEM = ASN1_ITEM::mstring(0xc000, c"ASN1_TIME");
    &ITEM
}

/// The item of a SEQUENCE OF anything.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SEQUENCE_ANY_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"ASN1_SEQUENCE_ANY", ASN1_ANY_it).sequence_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"ASN1_SEQUENCE_ANY");
    &ITEM
}

/// The item of a SET OF anything.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_SET_ANY_it() -> *const ASN1_ITEM {
    static FIELD: [ASN1_TEMPLATE; 1] = [ASN1_TEMPLATE::simple(0, c"ASN1_SET_ANY", ASN1_ANY_it).set_of()];
    static ITEM: ASN1_ITEM = ASN1_ITEM::wrapper(&FIELD, c"ASN1_SET_ANY");
    &ITEM
}
