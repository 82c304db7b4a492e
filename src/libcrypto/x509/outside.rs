//! Functions of other headers that this folder calls by their C names, and the opaque types they take.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_ulong, c_void};

use super::item::{ASN1_ITEM, ASN1_TLC, ASN1_VALUE};
use crate::error::Error;
use crate::libcrypto::asn1::string::*;

macro_rules! opaque {
    ($($(#[$doc:meta])* $tag:ident $name:ident)*) => {$(
        $(#[$doc])*
        #[repr(C)]
        pub struct $tag {
            _opaque: [u8; 0],
        }
        /// OpenSSL's name for it.
        pub type $name = $tag;
    )*};
}

opaque! {
    /// An object identifier.
    asn1_object_st ASN1_OBJECT
    /// A key.
    evp_pkey_st EVP_PKEY
    /// A digest algorithm.
    evp_md_st EVP_MD
    /// A digest, signature or verification under way.
    evp_md_ctx_st EVP_MD_CTX
    /// Parameters of an operation with a key.
    evp_pkey_ctx_st EVP_PKEY_CTX
    /// A BIO.
    bio_st BIO
    /// A library context; there is only the default one.
    ossl_lib_ctx_st OSSL_LIB_CTX
    /// Parameters of a verification.
    X509_VERIFY_PARAM_st X509_VERIFY_PARAM
}

/// A value of any type, as programs read it.
#[repr(C)]
pub struct asn1_type_st {
    /// `V_ASN1_*`.
    pub r#type: c_int,
    /// A boolean in its place, or a pointer to the value.
    pub value: *mut c_void,
}
/// OpenSSL's name for it.
pub type ASN1_TYPE = asn1_type_st;

/// C's `FILE`.
pub type FILE = libc::FILE;

/// The bit of string types that asks for a conversion (`MBSTRING_FLAG`).
pub const MBSTRING_FLAG: c_int = 0x1000;
/// `NID_undef`.
pub const NID_UNDEF: c_int = 0;

#[allow(missing_docs, clashing_extern_declarations)]
unsafe extern "C" {
    pub fn ASN1_OBJECT_it() -> *const ASN1_ITEM;
    pub fn ASN1_ANY_it() -> *const ASN1_ITEM;
    pub fn ASN1_INTEGER_it() -> *const ASN1_ITEM;
    pub fn ASN1_BOOLEAN_it() -> *const ASN1_ITEM;
    pub fn ASN1_BIT_STRING_it() -> *const ASN1_ITEM;
    pub fn ASN1_OCTET_STRING_it() -> *const ASN1_ITEM;
    pub fn ASN1_UTF8STRING_it() -> *const ASN1_ITEM;
    pub fn ASN1_IA5STRING_it() -> *const ASN1_ITEM;
    pub fn ASN1_PRINTABLE_it() -> *const ASN1_ITEM;
    pub fn ASN1_TIME_it() -> *const ASN1_ITEM;

    pub fn ASN1_item_new(it: *const ASN1_ITEM) -> *mut ASN1_VALUE;
    pub fn ASN1_item_free(val: *mut ASN1_VALUE, it: *const ASN1_ITEM);
    pub fn ASN1_item_dup(it: *const ASN1_ITEM, x: *const c_void) -> *mut c_void;
    pub fn ASN1_item_d2i(
        val: *mut *mut ASN1_VALUE,
        input: *mut *const c_uchar,
        len: c_long,
        it: *const ASN1_ITEM,
    ) -> *mut ASN1_VALUE;
    pub fn ASN1_item_i2d(val: *const ASN1_VALUE, out: *mut *mut c_uchar, it: *const ASN1_ITEM) -> c_int;
    pub fn ASN1_item_ex_d2i(
        pval: *mut *mut ASN1_VALUE,
        input: *mut *const c_uchar,
        len: c_long,
        it: *const ASN1_ITEM,
        tag: c_int,
        aclass: c_int,
        opt: c_char,
        ctx: *mut ASN1_TLC,
    ) -> c_int;
    pub fn ASN1_item_ex_i2d(
        pval: *mut *const ASN1_VALUE,
        out: *mut *mut c_uchar,
        it: *const ASN1_ITEM,
        tag: c_int,
        aclass: c_int,
    ) -> c_int;
    pub fn ASN1_item_d2i_bio(it: *const ASN1_ITEM, input: *mut BIO, x: *mut c_void) -> *mut c_void;
    pub fn ASN1_item_i2d_bio(it: *const ASN1_ITEM, out: *mut BIO, x: *const c_void) -> c_int;
    pub fn ASN1_item_d2i_fp(it: *const ASN1_ITEM, input: *mut FILE, x: *mut c_void) -> *mut c_void;
    pub fn ASN1_item_i2d_fp(it: *const ASN1_ITEM, out: *mut FILE, x: *const c_void) -> c_int;

    pub fn ASN1_TYPE_new() -> *mut ASN1_TYPE;
    pub fn ASN1_TYPE_free(a: *mut ASN1_TYPE);
    pub fn ASN1_TYPE_get(a: *const ASN1_TYPE) -> c_int;
    pub fn ASN1_TYPE_set(a: *mut ASN1_TYPE, r#type: c_int, value: *mut c_void);
    pub fn ASN1_TYPE_set1(a: *mut ASN1_TYPE, r#type: c_int, value: *const c_void) -> c_int;
    pub fn ASN1_TYPE_cmp(a: *const ASN1_TYPE, b: *const ASN1_TYPE) -> c_int;

    pub fn ASN1_STRING_set_by_NID(
        out: *mut *mut ASN1_STRING,
        input: *const c_uchar,
        inlen: c_int,
        inform: c_int,
        nid: c_int,
    ) -> *mut ASN1_STRING;
    pub fn ASN1_STRING_to_UTF8(out: *mut *mut c_uchar, input: *const ASN1_STRING) -> c_int;
    pub fn ASN1_STRING_print_ex(out: *mut BIO, string: *const ASN1_STRING, flags: c_ulong) -> c_int;
    pub fn ASN1_PRINTABLE_type(s: *const c_uchar, max: c_int) -> c_int;

    pub fn OBJ_nid2obj(n: c_int) -> *mut ASN1_OBJECT;
    pub fn OBJ_obj2nid(o: *const ASN1_OBJECT) -> c_int;
    pub fn OBJ_nid2sn(n: c_int) -> *const c_char;
    pub fn OBJ_nid2ln(n: c_int) -> *const c_char;
    pub fn OBJ_txt2obj(s: *const c_char, no_name: c_int) -> *mut ASN1_OBJECT;
    pub fn OBJ_obj2txt(buf: *mut c_char, len: c_int, a: *const ASN1_OBJECT, no_name: c_int) -> c_int;
    pub fn OBJ_dup(o: *const ASN1_OBJECT) -> *mut ASN1_OBJECT;
    pub fn OBJ_length(a: *const ASN1_OBJECT) -> usize;
    pub fn OBJ_get0_data(a: *const ASN1_OBJECT) -> *const c_uchar;
    pub fn OBJ_cmp(a: *const ASN1_OBJECT, b: *const ASN1_OBJECT) -> c_int;
    pub fn OBJ_find_sigid_algs(signid: c_int, pdig_nid: *mut c_int, ppkey_nid: *mut c_int) -> c_int;
    pub fn OBJ_find_sigid_by_algs(psignid: *mut c_int, dig_nid: c_int, pkey_nid: c_int) -> c_int;
    pub fn ASN1_OBJECT_free(a: *mut ASN1_OBJECT);

    pub fn BIO_write(b: *mut BIO, data: *const c_void, dlen: c_int) -> c_int;
    pub fn BIO_new_fp(stream: *mut FILE, close_flag: c_int) -> *mut BIO;
    pub fn BIO_free(a: *mut BIO) -> c_int;

    pub fn d2i_PUBKEY(a: *mut *mut EVP_PKEY, pp: *mut *const c_uchar, length: c_long) -> *mut EVP_PKEY;
    pub fn i2d_PUBKEY(a: *const EVP_PKEY, pp: *mut *mut c_uchar) -> c_int;
    pub fn EVP_PKEY_free(key: *mut EVP_PKEY);
    pub fn EVP_PKEY_up_ref(key: *mut EVP_PKEY) -> c_int;
    pub fn EVP_PKEY_eq(a: *const EVP_PKEY, b: *const EVP_PKEY) -> c_int;
    pub fn EVP_PKEY_get_id(key: *const EVP_PKEY) -> c_int;
    pub fn EVP_PKEY_is_a(key: *const EVP_PKEY, name: *const c_char) -> c_int;
    pub fn EVP_PKEY_missing_parameters(key: *const EVP_PKEY) -> c_int;
    pub fn EVP_PKEY_copy_parameters(to: *mut EVP_PKEY, from: *const EVP_PKEY) -> c_int;
    pub fn EVP_PKEY_print_public(out: *mut BIO, key: *const EVP_PKEY, indent: c_int, pctx: *mut c_void) -> c_int;

    pub fn EVP_Digest(
        data: *const c_void,
        count: usize,
        md: *mut c_uchar,
        size: *mut c_uint,
        r#type: *const EVP_MD,
        r#impl: *mut c_void,
    ) -> c_int;
    pub fn EVP_MD_get_type(md: *const EVP_MD) -> c_int;
    pub fn EVP_MD_get_size(md: *const EVP_MD) -> c_int;
    pub fn EVP_MD_get_flags(md: *const EVP_MD) -> c_ulong;
    pub fn EVP_get_digestbyname(name: *const c_char) -> *const EVP_MD;
    pub fn EVP_md5() -> *const EVP_MD;
}

/// `EVP_get_digestbynid`, a macro in C.
///
/// # Safety
/// None beyond the library's own functions.
pub unsafe fn digest_by_nid(nid: c_int) -> *const EVP_MD {
    // SAFETY: the name is NULL or a static string.
    unsafe {
        let name = OBJ_nid2sn(nid);
        if name.is_null() { std::ptr::null() } else { EVP_get_digestbyname(name) }
    }
}

/// NULL as the failure of a function that has queued its reason itself.
pub fn made<T>(object: *mut T) -> Result<*mut T, Error> {
    if object.is_null() { Err(Error::SILENT) } else { Ok(object) }
}

/// A result that is not positive as the failure of a function that has queued its reason itself.
pub fn done(result: c_int) -> Result<c_int, Error> {
    if result > 0 { Ok(result) } else { Err(Error::SILENT) }
}

/// The encoding of `value`.
///
/// # Safety
/// `value` is a live value of type `it`.
pub unsafe fn encoded<T>(value: *const T, it: *const ASN1_ITEM) -> Result<Vec<u8>, Error> {
    // SAFETY: the first call only counts; the second fills what was reserved.
    unsafe {
        let length = done(ASN1_item_i2d(value.cast(), std::ptr::null_mut(), it))?;
        let mut der = vec![0u8; length as usize];
        let mut out = der.as_mut_ptr();
        done(ASN1_item_i2d(value.cast(), &mut out, it))?;
        Ok(der)
    }
}

/// What an `i2d` function does with an encoding: counts it (`out` is NULL), allocates (`*out` is NULL), or writes it
/// and moves `*out` on.
///
/// # Safety
/// `out` is NULL or points to NULL or to enough room.
pub unsafe fn hand_out(der: &[u8], out: *mut *mut c_uchar) -> Result<c_int, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        if let Some(out) = out.as_mut() {
            if out.is_null() {
                *out = made(crate::ffi::memory::duplicate(der))?;
            } else {
                std::ptr::copy_nonoverlapping(der.as_ptr(), *out, der.len());
                *out = out.add(der.len());
            }
        }
    }
    c_int::try_from(der.len()).map_err(|_| Error::SILENT)
}
