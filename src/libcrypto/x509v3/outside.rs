//! What this folder uses of other headers.

#![allow(missing_docs)]

use std::ffi::{c_char, c_int, c_long, c_ulong, c_void};

use crate::libcrypto::asn1::string::ASN1_OCTET_STRING;
use crate::libcrypto::asn1::template::ASN1_ITEM;
pub use crate::libcrypto::bio::BIO;
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::stack::Stack;
pub use crate::libcrypto::x509::X509;

/// A distinguished name.
#[repr(C)]
pub struct X509_name_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type X509_NAME = X509_name_st;
/// An entry of a distinguished name.
#[repr(C)]
pub struct X509_name_entry_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type X509_NAME_ENTRY = X509_name_entry_st;
/// An extension.
#[repr(C)]
pub struct X509_extension_st {
    _opaque: [u8; 0],
}
/// OpenSSL's name for it.
pub type X509_EXTENSION = X509_extension_st;

unsafe extern "C" {
    pub fn X509_NAME_it() -> *const ASN1_ITEM;
    pub fn X509_NAME_ENTRY_it() -> *const ASN1_ITEM;
    pub fn X509_NAME_new() -> *mut X509_NAME;
    pub fn X509_NAME_dup(xn: *const X509_NAME) -> *mut X509_NAME;
    pub fn X509_NAME_free(a: *mut X509_NAME);
    pub fn X509_NAME_cmp(a: *const X509_NAME, b: *const X509_NAME) -> c_int;
    pub fn X509_NAME_oneline(a: *const X509_NAME, buf: *mut c_char, size: c_int) -> *mut c_char;
    pub fn X509_NAME_print_ex(out: *mut BIO, nm: *const X509_NAME, indent: c_int, flags: c_ulong) -> c_int;
    pub fn X509_NAME_add_entry(name: *mut X509_NAME, ne: *const X509_NAME_ENTRY, loc: c_int, set: c_int) -> c_int;
    pub fn X509_NAME_add_entry_by_txt(
        name: *mut X509_NAME,
        field: *const c_char,
        kind: c_int,
        bytes: *const u8,
        len: c_int,
        loc: c_int,
        set: c_int,
    ) -> c_int;
    pub fn X509_NAME_get_index_by_NID(name: *const X509_NAME, nid: c_int, lastpos: c_int) -> c_int;
    pub fn X509_NAME_get_entry(name: *const X509_NAME, loc: c_int) -> *mut X509_NAME_ENTRY;
    pub fn X509_NAME_ENTRY_get_data(ne: *const X509_NAME_ENTRY) -> *mut ASN1_OCTET_STRING;
    pub fn X509_NAME_delete_entry(name: *mut X509_NAME, loc: c_int) -> *mut X509_NAME_ENTRY;
    pub fn X509_NAME_ENTRY_free(a: *mut X509_NAME_ENTRY);
    pub fn X509_get_subject_name(a: *const X509) -> *mut X509_NAME;
    pub fn X509_get_issuer_name(a: *const X509) -> *mut X509_NAME;
    pub fn X509_get0_serialNumber(x: *const X509) -> *const ASN1_OCTET_STRING;
    pub fn X509_get0_pubkey_bitstr(x: *const X509) -> *mut ASN1_OCTET_STRING;
    pub fn X509_REQ_get_subject_name(req: *const c_void) -> *mut X509_NAME;
    pub fn X509_REQ_get_X509_PUBKEY(req: *mut c_void) -> *mut c_void;
    pub fn X509_PUBKEY_set(x: *mut *mut c_void, pkey: *mut c_void) -> c_int;
    pub fn X509_PUBKEY_free(x: *mut c_void);
    pub fn X509_PUBKEY_get0_param(
        ppkalg: *mut *mut ASN1_OBJECT,
        pk: *mut *const u8,
        ppklen: *mut c_int,
        pa: *mut *mut c_void,
        key: *const c_void,
    ) -> c_int;
    pub fn X509_REQ_get_extensions(req: *mut c_void) -> *mut Stack<X509_EXTENSION>;
    pub fn X509_get_ext_d2i(x: *const X509, nid: c_int, crit: *mut c_int, idx: *mut c_int) -> *mut c_void;
    pub fn X509_get_ext_by_NID(x: *const X509, nid: c_int, lastpos: c_int) -> c_int;
    pub fn X509_get_ext(x: *const X509, loc: c_int) -> *mut X509_EXTENSION;
    pub fn X509_EXTENSION_get_object(ex: *mut X509_EXTENSION) -> *mut ASN1_OBJECT;
    pub fn X509_EXTENSION_get_data(ne: *mut X509_EXTENSION) -> *mut ASN1_OCTET_STRING;
    pub fn X509_EXTENSION_get_critical(ex: *const X509_EXTENSION) -> c_int;
    pub fn X509_EXTENSION_create_by_NID(
        ex: *mut *mut X509_EXTENSION,
        nid: c_int,
        crit: c_int,
        data: *mut ASN1_OCTET_STRING,
    ) -> *mut X509_EXTENSION;
    pub fn X509_EXTENSION_free(a: *mut X509_EXTENSION);
    pub fn i2t_ASN1_OBJECT(buf: *mut c_char, buf_len: c_int, a: *const ASN1_OBJECT) -> c_int;
    pub fn BIO_dump_indent(b: *mut BIO, bytes: *const c_void, len: c_int, indent: c_int) -> c_int;
    pub fn ASN1_parse_dump(bp: *mut BIO, pp: *const u8, len: c_long, indent: c_int, dump: c_int) -> c_int;
}
