//! Functions and types of other headers that this folder uses by their C names.
#![allow(clashing_extern_declarations)] // here every object is a pointer to anything: one reader and writer for all
#![allow(improper_ctypes)] // C passes our own objects through and looks at none

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_void};

use crate::libcrypto::evp::pkey::EVP_PKEY;

/// A cipher; opaque here.
pub type EVP_CIPHER = c_void;
/// A digest; opaque here.
pub type EVP_MD = c_void;
/// A digest being made; opaque here.
pub type EVP_MD_CTX = c_void;
/// A library context: always the default one.
pub type OSSL_LIB_CTX = c_void;

/// Reads an object from DER.
pub type d2i_of_void = Option<unsafe extern "C" fn(*mut *mut c_void, *mut *const c_uchar, c_long) -> *mut c_void>;
/// Writes an object as DER.
pub type i2d_of_void = Option<unsafe extern "C" fn(*const c_void, *mut *mut c_uchar) -> c_int>;

unsafe extern "C" {
    /// Finds a cipher by name.
    pub fn EVP_get_cipherbyname(name: *const c_char) -> *const EVP_CIPHER;
    /// The length of its initialisation vector.
    pub fn EVP_CIPHER_get_iv_length(cipher: *const EVP_CIPHER) -> c_int;
    /// Its number.
    pub fn EVP_CIPHER_get_nid(cipher: *const EVP_CIPHER) -> c_int;
    /// The length of its key.
    pub fn EVP_CIPHER_get_key_length(cipher: *const EVP_CIPHER) -> c_int;
    /// The short name of a number.
    pub fn OBJ_nid2sn(n: c_int) -> *const c_char;
    /// MD5.
    pub fn EVP_md5() -> *const EVP_MD;
    /// A key from a password, the old way.
    pub fn EVP_BytesToKey(
        cipher: *const EVP_CIPHER,
        md: *const EVP_MD,
        salt: *const c_uchar,
        data: *const c_uchar,
        datal: c_int,
        count: c_int,
        key: *mut c_uchar,
        iv: *mut c_uchar,
    ) -> c_int;
    /// A cipher's state.
    pub fn EVP_CIPHER_CTX_new() -> *mut c_void;
    /// Frees it.
    pub fn EVP_CIPHER_CTX_free(ctx: *mut c_void);
    /// Begins, in either direction.
    pub fn EVP_CipherInit_ex(
        ctx: *mut c_void,
        cipher: *const EVP_CIPHER,
        engine: *mut c_void,
        key: *const c_uchar,
        iv: *const c_uchar,
        enc: c_int,
    ) -> c_int;
    /// Goes on.
    pub fn EVP_CipherUpdate(
        ctx: *mut c_void,
        out: *mut c_uchar,
        outl: *mut c_int,
        in_: *const c_uchar,
        inl: c_int,
    ) -> c_int;
    /// Ends.
    pub fn EVP_CipherFinal_ex(ctx: *mut c_void, out: *mut c_uchar, outl: *mut c_int) -> c_int;
    /// Random bytes.
    pub fn RAND_bytes(buf: *mut c_uchar, num: c_int) -> c_int;
    /// Asks a person for a password.
    pub fn EVP_read_pw_string_min(
        buf: *mut c_char,
        minlen: c_int,
        len: c_int,
        prompt: *const c_char,
        verify: c_int,
    ) -> c_int;
    /// What to ask.
    pub fn EVP_get_pw_prompt() -> *mut c_char;
    /// Writes a private key in its own type's form.
    pub fn i2d_PrivateKey(a: *const c_void, out: *mut *mut c_uchar) -> c_int;
    /// Reads the parameters of a key.
    pub fn d2i_KeyParams(type_: c_int, a: *mut *mut EVP_PKEY, pp: *mut *const c_uchar, length: c_long)
    -> *mut EVP_PKEY;
    /// Writes the parameters of a key.
    pub fn i2d_KeyParams(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Begins a digest.
    pub fn EVP_DigestInit_ex(ctx: *mut EVP_MD_CTX, type_: *const EVP_MD, engine: *mut c_void) -> c_int;
    /// Goes on.
    pub fn EVP_DigestUpdate(ctx: *mut EVP_MD_CTX, d: *const c_void, cnt: usize) -> c_int;
    /// Signs a digest.
    pub fn EVP_SignFinal(ctx: *mut EVP_MD_CTX, md: *mut c_uchar, s: *mut c_uint, pkey: *mut EVP_PKEY) -> c_int;
}

unsafe extern "C" {
    /// Reads DER.
    pub fn d2i_X509(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_X509_AUX(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_X509_REQ(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_X509_CRL(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_X509_PUBKEY(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_PKCS7(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_NETSCAPE_CERT_SEQUENCE(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_X509_SIG(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_PKCS8_PRIV_KEY_INFO(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_RSAPublicKey(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_RSA_PUBKEY(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_DSA_PUBKEY(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_DSAparams(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_EC_PUBKEY(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_ECPKParameters(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_DHparams(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_DHxparams(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Reads DER.
    pub fn d2i_SSL_SESSION(a: *mut *mut c_void, pp: *mut *const c_uchar, length: c_long) -> *mut c_void;
    /// Writes DER.
    pub fn i2d_X509(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_X509_AUX(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_X509_REQ(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_X509_CRL(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_X509_PUBKEY(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_PKCS7(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_NETSCAPE_CERT_SEQUENCE(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_X509_SIG(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_PKCS8_PRIV_KEY_INFO(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_RSAPublicKey(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_RSA_PUBKEY(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_DSA_PUBKEY(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_DSAparams(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_EC_PUBKEY(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_ECPKParameters(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_DHparams(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_DHxparams(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_SSL_SESSION(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_RSAPrivateKey(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_DSAPrivateKey(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Writes DER.
    pub fn i2d_ECPrivateKey(a: *const c_void, pp: *mut *mut c_uchar) -> c_int;
    /// Frees.
    pub fn X509_free(a: *mut c_void);
    /// Frees.
    pub fn X509_CRL_free(a: *mut c_void);
    /// Frees.
    pub fn X509_SIG_free(a: *mut c_void);
    /// Frees.
    pub fn X509_PUBKEY_free(a: *mut c_void);
    /// Frees.
    pub fn PKCS8_PRIV_KEY_INFO_free(a: *mut c_void);
}

/// A certificate request; opaque here.
pub type X509_REQ = c_void;
/// A revocation list; opaque here.
pub type X509_CRL = c_void;
/// A public key as certificates hold it; opaque here.
pub type X509_PUBKEY = c_void;
/// An encrypted key or a digest with its algorithm; opaque here.
pub type X509_SIG = c_void;
/// A clear PKCS#8 key; opaque here.
pub type PKCS8_PRIV_KEY_INFO = c_void;
/// A PKCS#7 object; opaque here.
pub type PKCS7 = c_void;
/// Netscape's certificates; opaque here.
pub type NETSCAPE_CERT_SEQUENCE = c_void;
/// A curve; opaque here.
pub type EC_GROUP = c_void;
/// A session; opaque here.
pub type SSL_SESSION = c_void;
