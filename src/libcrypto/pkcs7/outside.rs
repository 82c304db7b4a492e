//! Functions and types of other headers that PKCS#7, PKCS#12 and OCSP use by their C names.
#![allow(clashing_extern_declarations)] // objects of other folders are opaque here
#![allow(improper_ctypes)] // C passes our own objects through and looks at none

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_ulong, c_void};

pub use crate::libcrypto::asn1::items::*;
pub use crate::libcrypto::asn1::string::*;
pub use crate::libcrypto::asn1::template::api::{
    ASN1_item_d2i, ASN1_item_free, ASN1_item_i2d, ASN1_item_new, ASN1_item_pack, ASN1_item_unpack,
};
pub use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_VALUE};
pub use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::stack::Stack;
pub use crate::libcrypto::x509::X509;

pub use super::nid::*;

/// An object identifier; opaque here.
pub type ASN1_OBJECT = c_void;
/// An algorithm; its parts are read by functions.
pub type X509_ALGOR = c_void;
/// A name; opaque here.
pub type X509_NAME = c_void;
/// A revocation list; opaque here.
pub type X509_CRL = c_void;
/// An extension; opaque here.
pub type X509_EXTENSION = c_void;
/// An attribute; opaque here.
pub type X509_ATTRIBUTE = c_void;
/// An encrypted key, or a digest with its algorithm; opaque here.
pub type X509_SIG = c_void;
/// A general name; opaque here.
pub type GENERAL_NAME = c_void;
/// A store of certificates; opaque here.
pub type X509_STORE = c_void;
/// A verification; opaque here.
pub type X509_STORE_CTX = c_void;
/// A cipher; opaque here.
pub type EVP_CIPHER = c_void;
/// A digest; opaque here.
pub type EVP_MD = c_void;
/// A digest being made; opaque here.
pub type EVP_MD_CTX = c_void;
/// A library context: always the default one.
pub type OSSL_LIB_CTX = c_void;

/// A stack of certificates.
pub type stack_st_X509 = Stack<X509>;
/// A stack of revocation lists.
pub type stack_st_X509_CRL = Stack<X509_CRL>;
/// A stack of extensions.
pub type stack_st_X509_EXTENSION = Stack<X509_EXTENSION>;
/// A stack of attributes.
pub type stack_st_X509_ATTRIBUTE = Stack<X509_ATTRIBUTE>;
/// A stack of algorithms.
pub type stack_st_X509_ALGOR = Stack<X509_ALGOR>;
/// A stack of places where something is to be had.
pub type stack_st_ACCESS_DESCRIPTION = Stack<c_void>;

#[allow(missing_docs)]
unsafe extern "C" {
    pub fn ASN1_item_dup(it: *const ASN1_ITEM, x: *const c_void) -> *mut c_void;
    pub fn X509_it() -> *const ASN1_ITEM;
    pub fn X509_CRL_it() -> *const ASN1_ITEM;
    pub fn X509_NAME_it() -> *const ASN1_ITEM;
    pub fn X509_EXTENSION_it() -> *const ASN1_ITEM;
    pub fn X509_ATTRIBUTE_it() -> *const ASN1_ITEM;
    pub fn X509_ALGOR_it() -> *const ASN1_ITEM;
    pub fn X509_SIG_it() -> *const ASN1_ITEM;
    pub fn GENERAL_NAME_it() -> *const ASN1_ITEM;
    pub fn ACCESS_DESCRIPTION_it() -> *const ASN1_ITEM;
    pub fn OBJ_obj2nid(o: *const ASN1_OBJECT) -> c_int;
    pub fn OBJ_nid2obj(n: c_int) -> *mut ASN1_OBJECT;
    pub fn OBJ_cmp(a: *const ASN1_OBJECT, b: *const ASN1_OBJECT) -> c_int;
    pub fn OBJ_nid2sn(n: c_int) -> *const c_char;
    pub fn OBJ_txt2obj(s: *const c_char, no_name: c_int) -> *mut ASN1_OBJECT;
    pub fn ASN1_OBJECT_free(a: *mut ASN1_OBJECT);
    pub fn ASN1_STRING_set(s: *mut ASN1_STRING, data: *const c_void, len: c_int) -> c_int;
    pub fn ASN1_STRING_cmp(a: *const ASN1_STRING, b: *const ASN1_STRING) -> c_int;
    pub fn ASN1_STRING_dup(s: *const ASN1_STRING) -> *mut ASN1_STRING;
    pub fn ASN1_STRING_type_new(kind: c_int) -> *mut ASN1_STRING;
    pub fn ASN1_STRING_free(s: *mut ASN1_STRING);
    pub fn ASN1_STRING_to_UTF8(out: *mut *mut c_uchar, from: *const ASN1_STRING) -> c_int;
    pub fn ASN1_INTEGER_get(a: *const ASN1_INTEGER) -> c_long;
    pub fn ASN1_INTEGER_set(a: *mut ASN1_INTEGER, v: c_long) -> c_int;
    pub fn ASN1_INTEGER_cmp(a: *const ASN1_INTEGER, b: *const ASN1_INTEGER) -> c_int;
    pub fn ASN1_INTEGER_dup(a: *const ASN1_INTEGER) -> *mut ASN1_INTEGER;
    pub fn ASN1_ENUMERATED_get(a: *const ASN1_ENUMERATED) -> c_long;
    pub fn ASN1_ENUMERATED_set(a: *mut ASN1_ENUMERATED, v: c_long) -> c_int;
    pub fn ASN1_TIME_to_generalizedtime(t: *const ASN1_TIME, out: *mut *mut ASN1_TIME) -> *mut ASN1_TIME;
    pub fn ASN1_GENERALIZEDTIME_check(t: *const ASN1_TIME) -> c_int;
    pub fn ASN1_GENERALIZEDTIME_print(b: *mut c_void, t: *const ASN1_TIME) -> c_int;
    pub fn ASN1_GENERALIZEDTIME_set_string(t: *mut ASN1_TIME, s: *const c_char) -> c_int;
    pub fn X509_cmp_time(t: *const ASN1_TIME, at: *mut libc::time_t) -> c_int;
    pub fn X509_gmtime_adj(t: *mut ASN1_TIME, adj: c_long) -> *mut ASN1_TIME;
    pub fn i2a_ASN1_INTEGER(b: *mut c_void, a: *const ASN1_INTEGER) -> c_int;
    pub fn i2a_ASN1_OBJECT(b: *mut c_void, a: *const ASN1_OBJECT) -> c_int;
    pub fn i2a_ASN1_STRING(b: *mut c_void, a: *const ASN1_STRING, kind: c_int) -> c_int;
    pub fn ASN1_item_digest(
        it: *const ASN1_ITEM,
        md: *const EVP_MD,
        data: *mut c_void,
        out: *mut c_uchar,
        len: *mut c_uint,
    ) -> c_int;
    pub fn ASN1_item_sign(
        it: *const ASN1_ITEM,
        algor1: *mut X509_ALGOR,
        algor2: *mut X509_ALGOR,
        signature: *mut ASN1_BIT_STRING,
        data: *const c_void,
        pkey: *mut EVP_PKEY,
        md: *const EVP_MD,
    ) -> c_int;
    pub fn ASN1_item_sign_ctx(
        it: *const ASN1_ITEM,
        algor1: *mut X509_ALGOR,
        algor2: *mut X509_ALGOR,
        signature: *mut ASN1_BIT_STRING,
        data: *const c_void,
        ctx: *mut EVP_MD_CTX,
    ) -> c_int;
    pub fn ASN1_item_verify(
        it: *const ASN1_ITEM,
        algor: *const X509_ALGOR,
        signature: *const ASN1_BIT_STRING,
        data: *const c_void,
        pkey: *mut EVP_PKEY,
    ) -> c_int;
    pub fn X509_ALGOR_new() -> *mut X509_ALGOR;
    pub fn X509_ALGOR_free(a: *mut X509_ALGOR);
    pub fn X509_ALGOR_set0(a: *mut X509_ALGOR, obj: *mut ASN1_OBJECT, kind: c_int, value: *mut c_void) -> c_int;
    pub fn X509_ALGOR_get0(
        obj: *mut *const ASN1_OBJECT,
        kind: *mut c_int,
        value: *mut *const c_void,
        a: *const X509_ALGOR,
    );
    pub fn X509_ALGOR_set_md(a: *mut X509_ALGOR, md: *const EVP_MD);
    pub fn X509_ALGOR_dup(a: *const X509_ALGOR) -> *mut X509_ALGOR;
    pub fn i2d_X509_ALGOR(a: *const X509_ALGOR, out: *mut *mut c_uchar) -> c_int;
    pub fn d2i_X509_ALGOR(a: *mut *mut X509_ALGOR, pp: *mut *const c_uchar, len: c_long) -> *mut X509_ALGOR;
    pub fn X509_SIG_new() -> *mut X509_SIG;
    pub fn X509_SIG_free(s: *mut X509_SIG);
    pub fn X509_SIG_get0(s: *const X509_SIG, a: *mut *const X509_ALGOR, d: *mut *const ASN1_OCTET_STRING);
    pub fn X509_SIG_getm(s: *mut X509_SIG, a: *mut *mut X509_ALGOR, d: *mut *mut ASN1_OCTET_STRING);
    pub fn X509_NAME_dup(n: *const X509_NAME) -> *mut X509_NAME;
    pub fn X509_NAME_set(to: *mut *mut X509_NAME, from: *const X509_NAME) -> c_int;
    pub fn X509_NAME_cmp(a: *const X509_NAME, b: *const X509_NAME) -> c_int;
    pub fn X509_NAME_digest(n: *const X509_NAME, md: *const EVP_MD, out: *mut c_uchar, len: *mut c_uint) -> c_int;
    pub fn X509_NAME_print_ex(b: *mut c_void, n: *const X509_NAME, indent: c_int, flags: c_ulong) -> c_int;
    pub fn X509_get_subject_name(x: *const X509) -> *mut X509_NAME;
    pub fn X509_get_issuer_name(x: *const X509) -> *mut X509_NAME;
    pub fn X509_get0_serialNumber(x: *const X509) -> *const ASN1_INTEGER;
    pub fn X509_get0_pubkey_bitstr(x: *const X509) -> *mut ASN1_BIT_STRING;
    pub fn X509_get0_pubkey(x: *const X509) -> *mut EVP_PKEY;
    pub fn X509_check_private_key(x: *const X509, k: *const EVP_PKEY) -> c_int;
    pub fn X509_pubkey_digest(x: *const X509, md: *const EVP_MD, out: *mut c_uchar, len: *mut c_uint) -> c_int;
    pub fn X509_digest(x: *const X509, md: *const EVP_MD, out: *mut c_uchar, len: *mut c_uint) -> c_int;
    pub fn X509_check_issued(issuer: *mut X509, subject: *mut X509) -> c_int;
    pub fn X509_get_extension_flags(x: *mut X509) -> u32;
    pub fn X509_get_extended_key_usage(x: *mut X509) -> u32;
    pub fn X509_get_ext_by_NID(x: *const X509, nid: c_int, last: c_int) -> c_int;
    pub fn X509_check_trust(x: *mut X509, id: c_int, flags: c_int) -> c_int;
    pub fn X509_free(x: *mut X509);
    pub fn X509_up_ref(x: *mut X509) -> c_int;
    pub fn X509_CRL_up_ref(x: *mut X509_CRL) -> c_int;
    pub fn X509_CRL_free(x: *mut X509_CRL);
    pub fn X509_keyid_set1(x: *mut X509, id: *const c_uchar, len: c_int) -> c_int;
    pub fn X509_keyid_get0(x: *mut X509, len: *mut c_int) -> *mut c_uchar;
    pub fn X509_alias_set1(x: *mut X509, name: *const c_uchar, len: c_int) -> c_int;
    pub fn X509_alias_get0(x: *mut X509, len: *mut c_int) -> *mut c_uchar;
    pub fn X509_print(b: *mut c_void, x: *mut X509) -> c_int;
    pub fn X509_signature_print(b: *mut c_void, a: *const X509_ALGOR, s: *const ASN1_STRING) -> c_int;
    pub fn X509_STORE_CTX_new() -> *mut X509_STORE_CTX;
    pub fn X509_STORE_CTX_free(ctx: *mut X509_STORE_CTX);
    pub fn X509_STORE_CTX_init(
        ctx: *mut X509_STORE_CTX,
        store: *mut X509_STORE,
        x: *mut X509,
        chain: *mut stack_st_X509,
    ) -> c_int;
    pub fn X509_STORE_CTX_set_purpose(ctx: *mut X509_STORE_CTX, purpose: c_int) -> c_int;
    pub fn X509_STORE_CTX_set_trust(ctx: *mut X509_STORE_CTX, trust: c_int) -> c_int;
    pub fn X509_STORE_CTX_set_default(ctx: *mut X509_STORE_CTX, name: *const c_char) -> c_int;
    pub fn X509_STORE_CTX_set0_crls(ctx: *mut X509_STORE_CTX, crls: *mut stack_st_X509_CRL);
    pub fn X509_STORE_CTX_get0_param(ctx: *mut X509_STORE_CTX) -> *mut c_void;
    pub fn X509_STORE_CTX_get1_chain(ctx: *mut X509_STORE_CTX) -> *mut stack_st_X509;
    pub fn X509_STORE_CTX_get_error(ctx: *mut X509_STORE_CTX) -> c_int;
    pub fn X509_VERIFY_PARAM_set_flags(p: *mut c_void, flags: c_ulong) -> c_int;
    pub fn X509_VERIFY_PARAM_clear_flags(p: *mut c_void, flags: c_ulong) -> c_int;
    pub fn X509_verify_cert(ctx: *mut X509_STORE_CTX) -> c_int;
    pub fn X509_verify_cert_error_string(n: c_long) -> *const c_char;
    pub fn X509v3_get_ext_count(x: *const stack_st_X509_EXTENSION) -> c_int;
    pub fn X509v3_get_ext_by_NID(x: *const stack_st_X509_EXTENSION, nid: c_int, last: c_int) -> c_int;
    pub fn X509v3_get_ext_by_OBJ(x: *const stack_st_X509_EXTENSION, obj: *const ASN1_OBJECT, last: c_int) -> c_int;
    pub fn X509v3_get_ext_by_critical(x: *const stack_st_X509_EXTENSION, crit: c_int, last: c_int) -> c_int;
    pub fn X509v3_get_ext(x: *const stack_st_X509_EXTENSION, loc: c_int) -> *mut X509_EXTENSION;
    pub fn X509v3_delete_ext(x: *mut stack_st_X509_EXTENSION, loc: c_int) -> *mut X509_EXTENSION;
    pub fn X509v3_add_ext(
        x: *mut *mut stack_st_X509_EXTENSION,
        ex: *mut X509_EXTENSION,
        loc: c_int,
    ) -> *mut stack_st_X509_EXTENSION;
    pub fn X509V3_get_d2i(
        x: *const stack_st_X509_EXTENSION,
        nid: c_int,
        crit: *mut c_int,
        idx: *mut c_int,
    ) -> *mut c_void;
    pub fn X509V3_add1_i2d(
        x: *mut *mut stack_st_X509_EXTENSION,
        nid: c_int,
        value: *mut c_void,
        crit: c_int,
        flags: c_ulong,
    ) -> c_int;
    pub fn X509V3_EXT_i2d(nid: c_int, crit: c_int, value: *mut c_void) -> *mut X509_EXTENSION;
    pub fn X509V3_extensions_print(
        b: *mut c_void,
        title: *const c_char,
        exts: *const stack_st_X509_EXTENSION,
        flag: c_ulong,
        indent: c_int,
    ) -> c_int;
    pub fn X509_EXTENSION_create_by_NID(
        ex: *mut *mut X509_EXTENSION,
        nid: c_int,
        crit: c_int,
        data: *mut ASN1_OCTET_STRING,
    ) -> *mut X509_EXTENSION;
    pub fn X509_EXTENSION_free(e: *mut X509_EXTENSION);
    pub fn X509_EXTENSION_get_data(e: *mut X509_EXTENSION) -> *mut ASN1_OCTET_STRING;
    pub fn GENERAL_NAME_new() -> *mut GENERAL_NAME;
    pub fn GENERAL_NAME_free(g: *mut GENERAL_NAME);
    pub fn GENERAL_NAME_set0_value(g: *mut GENERAL_NAME, kind: c_int, value: *mut c_void);
    pub fn X509_ATTRIBUTE_create(nid: c_int, kind: c_int, value: *mut c_void) -> *mut X509_ATTRIBUTE;
    pub fn X509_ATTRIBUTE_create_by_NID(
        attr: *mut *mut X509_ATTRIBUTE,
        nid: c_int,
        kind: c_int,
        data: *const c_void,
        len: c_int,
    ) -> *mut X509_ATTRIBUTE;
    pub fn X509_ATTRIBUTE_dup(a: *const X509_ATTRIBUTE) -> *mut X509_ATTRIBUTE;
    pub fn X509_ATTRIBUTE_free(a: *mut X509_ATTRIBUTE);
    pub fn X509_ATTRIBUTE_get0_object(a: *mut X509_ATTRIBUTE) -> *mut ASN1_OBJECT;
    pub fn X509_ATTRIBUTE_get0_type(a: *mut X509_ATTRIBUTE, idx: c_int) -> *mut c_void;
    pub fn X509at_add1_attr_by_NID(
        x: *mut *mut stack_st_X509_ATTRIBUTE,
        nid: c_int,
        kind: c_int,
        bytes: *const c_uchar,
        len: c_int,
    ) -> *mut stack_st_X509_ATTRIBUTE;
    pub fn X509at_add1_attr_by_OBJ(
        x: *mut *mut stack_st_X509_ATTRIBUTE,
        obj: *const ASN1_OBJECT,
        kind: c_int,
        bytes: *const c_uchar,
        len: c_int,
    ) -> *mut stack_st_X509_ATTRIBUTE;
    pub fn X509at_add1_attr_by_txt(
        x: *mut *mut stack_st_X509_ATTRIBUTE,
        name: *const c_char,
        kind: c_int,
        bytes: *const c_uchar,
        len: c_int,
    ) -> *mut stack_st_X509_ATTRIBUTE;
    pub fn X509at_add1_attr(
        x: *mut *mut stack_st_X509_ATTRIBUTE,
        attr: *mut X509_ATTRIBUTE,
    ) -> *mut stack_st_X509_ATTRIBUTE;
    pub fn EVP_sha1() -> *const EVP_MD;
    pub fn EVP_sha256() -> *const EVP_MD;
    pub fn EVP_get_digestbyname(name: *const c_char) -> *const EVP_MD;
    pub fn EVP_MD_get_type(md: *const EVP_MD) -> c_int;
    pub fn EVP_MD_get_size(md: *const EVP_MD) -> c_int;
    pub fn EVP_MD_CTX_get_pkey_ctx(ctx: *const EVP_MD_CTX) -> *mut c_void;
    pub fn EVP_PKEY_CTX_get0_pkey(ctx: *mut c_void) -> *mut EVP_PKEY;
    pub fn EVP_Digest(
        data: *const c_void,
        count: usize,
        md: *mut c_uchar,
        size: *mut c_uint,
        kind: *const EVP_MD,
        engine: *mut c_void,
    ) -> c_int;
    pub fn RAND_bytes(buf: *mut c_uchar, num: c_int) -> c_int;
    pub fn EVP_CIPHER_get_nid(cipher: *const EVP_CIPHER) -> c_int;
}

/// The bytes of a string; none for NULL.
///
/// # Safety
/// `string` is NULL or live for `'a` and not changed.
pub unsafe fn string_bytes<'a>(string: *const ASN1_STRING) -> &'a [u8] {
    // SAFETY: a live string holds `length` bytes at `data`.
    unsafe {
        match string.as_ref() {
            Some(string) => crate::ffi::bytes(string.data, string.length).unwrap_or_default(),
            None => &[],
        }
    }
}
