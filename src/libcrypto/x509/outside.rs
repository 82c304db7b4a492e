//! Functions of other headers that this folder calls by their C names, and the opaque types they take.

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_ulong, c_void};

use crate::error::Error;
pub use crate::libcrypto::asn1::any::*;
pub use crate::libcrypto::asn1::items::*;
use crate::libcrypto::asn1::string::*;
pub use crate::libcrypto::asn1::template::api::*;
pub use crate::libcrypto::asn1::template::{ASN1_ITEM, OSSL_LIB_CTX};
pub use crate::libcrypto::bio::BIO;
pub use crate::libcrypto::bio::file::BIO_new_fp;
pub use crate::libcrypto::bio::new::BIO_free;
pub use crate::libcrypto::bio::read::BIO_write;
pub use crate::libcrypto::evp::pkey::*;
pub use crate::libcrypto::evp::pkey_info::*;
pub use crate::libcrypto::objects::*;

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
    /// A digest algorithm.
    evp_md_st EVP_MD
    /// A digest, signature or verification under way.
    evp_md_ctx_st EVP_MD_CTX
    /// Parameters of an operation with a key.
    evp_pkey_ctx_st EVP_PKEY_CTX
    /// Parameters of a verification.
    X509_VERIFY_PARAM_st X509_VERIFY_PARAM
}

/// C's `FILE`.
#[allow(clippy::upper_case_acronyms)]
pub type FILE = libc::FILE;

/// The bit of string types that asks for a conversion (`MBSTRING_FLAG`).
pub const MBSTRING_FLAG: c_int = 0x1000;
/// `NID_undef`.
pub const NID_UNDEF: c_int = 0;

#[allow(missing_docs, clashing_extern_declarations, improper_ctypes)]
unsafe extern "C" {
    pub fn OBJ_txt2obj(s: *const c_char, no_name: c_int) -> *mut ASN1_OBJECT;
    pub fn OBJ_obj2txt(buf: *mut c_char, len: c_int, a: *const ASN1_OBJECT, no_name: c_int) -> c_int;
    pub fn OBJ_dup(o: *const ASN1_OBJECT) -> *mut ASN1_OBJECT;
    pub fn OBJ_cmp(a: *const ASN1_OBJECT, b: *const ASN1_OBJECT) -> c_int;
    pub fn OBJ_length(a: *const ASN1_OBJECT) -> usize;
    pub fn OBJ_get0_data(a: *const ASN1_OBJECT) -> *const c_uchar;
    pub fn OBJ_find_sigid_algs(signid: c_int, pdig_nid: *mut c_int, ppkey_nid: *mut c_int) -> c_int;
    pub fn OBJ_find_sigid_by_algs(psignid: *mut c_int, dig_nid: c_int, pkey_nid: c_int) -> c_int;
    pub fn ASN1_OBJECT_free(a: *mut ASN1_OBJECT);

    pub fn ASN1_item_d2i_bio(it: *const ASN1_ITEM, input: *mut BIO, x: *mut c_void) -> *mut c_void;
    pub fn ASN1_item_i2d_bio(it: *const ASN1_ITEM, out: *mut BIO, x: *const c_void) -> c_int;
    pub fn ASN1_item_d2i_fp(it: *const ASN1_ITEM, input: *mut FILE, x: *mut c_void) -> *mut c_void;
    pub fn ASN1_item_i2d_fp(it: *const ASN1_ITEM, out: *mut FILE, x: *const c_void) -> c_int;

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
    pub fn EVP_MD_CTX_new() -> *mut EVP_MD_CTX;
    pub fn EVP_MD_CTX_free(ctx: *mut EVP_MD_CTX);
    pub fn EVP_MD_CTX_get0_md(ctx: *const EVP_MD_CTX) -> *const EVP_MD;
    pub fn EVP_MD_CTX_get_pkey_ctx(ctx: *const EVP_MD_CTX) -> *mut EVP_PKEY_CTX;
    pub fn EVP_DigestSignInit(
        ctx: *mut EVP_MD_CTX,
        pctx: *mut *mut EVP_PKEY_CTX,
        r#type: *const EVP_MD,
        e: *mut c_void,
        pkey: *mut EVP_PKEY,
    ) -> c_int;
    pub fn EVP_DigestVerifyInit(
        ctx: *mut EVP_MD_CTX,
        pctx: *mut *mut EVP_PKEY_CTX,
        r#type: *const EVP_MD,
        e: *mut c_void,
        pkey: *mut EVP_PKEY,
    ) -> c_int;
    pub fn EVP_DigestSign(
        ctx: *mut EVP_MD_CTX,
        sigret: *mut c_uchar,
        siglen: *mut usize,
        tbs: *const c_uchar,
        tbslen: usize,
    ) -> c_int;
    pub fn EVP_DigestVerify(
        ctx: *mut EVP_MD_CTX,
        sigret: *const c_uchar,
        siglen: usize,
        tbs: *const c_uchar,
        tbslen: usize,
    ) -> c_int;
    pub fn EVP_PKEY_CTX_get0_pkey(ctx: *mut EVP_PKEY_CTX) -> *mut EVP_PKEY;
    pub fn EVP_PKEY_CTX_get_rsa_padding(ctx: *mut EVP_PKEY_CTX, padding: *mut c_int) -> c_int;
    pub fn EVP_PKEY_CTX_get_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *mut *const EVP_MD) -> c_int;
    pub fn EVP_PKEY_CTX_get_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: *mut c_int) -> c_int;
    pub fn EVP_PKEY_CTX_set_rsa_padding(ctx: *mut EVP_PKEY_CTX, padding: c_int) -> c_int;
    pub fn EVP_PKEY_CTX_set_rsa_mgf1_md(ctx: *mut EVP_PKEY_CTX, md: *const EVP_MD) -> c_int;
    pub fn EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx: *mut EVP_PKEY_CTX, saltlen: c_int) -> c_int;

    pub fn EVP_DecodeBlock(t: *mut c_uchar, f: *const c_uchar, n: c_int) -> c_int;
    pub fn EVP_EncodeBlock(t: *mut c_uchar, f: *const c_uchar, n: c_int) -> c_int;
    pub fn ERR_print_errors(bp: *mut BIO);
    pub fn ERR_set_mark() -> c_int;
    pub fn ERR_pop_to_mark() -> c_int;
    pub fn i2a_ASN1_OBJECT(bp: *mut BIO, a: *const ASN1_OBJECT) -> c_int;
    pub fn i2a_ASN1_INTEGER(bp: *mut BIO, a: *const ASN1_INTEGER) -> c_int;
    pub fn ASN1_TIME_print(bp: *mut BIO, tm: *const ASN1_TIME) -> c_int;
    pub fn ASN1_STRING_print(bp: *mut BIO, v: *const ASN1_STRING) -> c_int;
    pub fn X509V3_EXT_print(
        out: *mut BIO,
        ext: *mut super::extension::X509_EXTENSION,
        flag: c_ulong,
        indent: c_int,
    ) -> c_int;
    pub fn X509V3_extensions_print(
        out: *mut BIO,
        title: *const c_char,
        exts: *const super::extension::stack_st_X509_EXTENSION,
        flag: c_ulong,
        indent: c_int,
    ) -> c_int;
    pub fn X509_VERIFY_PARAM_get_flags(param: *const X509_VERIFY_PARAM) -> c_ulong;
    pub fn X509_VERIFY_PARAM_get_time(param: *const X509_VERIFY_PARAM) -> libc::time_t;
    pub fn X509V3_get_d2i(
        x: *const super::extension::stack_st_X509_EXTENSION,
        nid: c_int,
        crit: *mut c_int,
        idx: *mut c_int,
    ) -> *mut c_void;
    pub fn X509V3_add1_i2d(
        x: *mut *mut super::extension::stack_st_X509_EXTENSION,
        nid: c_int,
        value: *mut c_void,
        crit: c_int,
        flags: c_ulong,
    ) -> c_int;
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
