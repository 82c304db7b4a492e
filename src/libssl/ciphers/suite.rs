//! `SSL_CIPHER`: what a suite is made of. Source: SSL_CIPHER_get_name(3).

use std::ffi::{CStr, c_char, c_int, c_uchar};
use std::ptr;

use crate::error::Error;
use crate::ffi::{guard, memory, strings};
use crate::libcrypto::evp::digest_method::EVP_MD;
use crate::libcrypto::evp::digest_names::{EVP_md5, EVP_md5_sha1, EVP_sha256, EVP_sha384};
use crate::libcrypto::stack::Stack;
use crate::libssl::object::SSL;
use crate::tls::suites::{self, Suite};

/// A suite; C sees only pointers to the entries of one table.
#[repr(transparent)]
pub struct ssl_cipher_st(Suite);

/// OpenSSL's name for it.
pub type SSL_CIPHER = ssl_cipher_st;

/// A stack of suites, which owns none of them.
pub type stack_st_SSL_CIPHER = Stack<SSL_CIPHER>;

/// What C gets for a suite of the table.
pub(crate) fn pointer(suite: &'static Suite) -> *mut SSL_CIPHER {
    ptr::from_ref(suite).cast::<SSL_CIPHER>().cast_mut()
}

/// What C gets for a suite by its number; NULL if it is unknown.
pub(crate) fn of_id(id: u16) -> *const SSL_CIPHER {
    suites::by_id(id).map_or(ptr::null(), |suite| pointer(suite).cast_const())
}

/// The suite behind C's pointer; NULL is a silent failure.
pub(crate) fn get0<'a>(c: *const SSL_CIPHER) -> Result<&'a Suite, Error> {
    // SAFETY: C's pointers to suites are those of `pointer`, into a table that is never freed.
    unsafe { c.as_ref() }.map(|cipher| &cipher.0).ok_or(Error::SILENT)
}

/// For what has no name.
const NONE: &CStr = c"(NONE)";

fn kx_nid(name: &str) -> c_int {
    match name {
        "RSA" => 1037,
        "ECDH" => 1038,
        "DH" => 1039,
        "ECDHEPSK" => 1040,
        "DHEPSK" => 1041,
        "RSAPSK" => 1042,
        "PSK" => 1043,
        "SRP" => 1044,
        "GOST" => 1045,
        "GOST18" => 1218,
        _ => 1063,
    }
}

fn auth_nid(name: &str) -> c_int {
    match name {
        "RSA" => 1046,
        "ECDSA" => 1047,
        "PSK" => 1048,
        "DSS" => 1049,
        "GOST01" => 1050,
        "GOST18" => 1051,
        "SRP" => 1052,
        "None" => 1053,
        "GOST12" => 0, // two authentications at once: OpenSSL finds no number for it
        _ => 1064,
    }
}

fn cipher_nid(name: &str) -> c_int {
    match name {
        "IDEA(128)" => 34,
        "AES(128)" => 419,
        "AES(256)" => 427,
        "Camellia(128)" => 751,
        "Camellia(256)" => 753,
        "SEED(128)" => 777,
        "GOST89(256)" => 814,
        "AESGCM(128)" => 895,
        "AESCCM(128)" | "AESCCM8(128)" => 896,
        "AESGCM(256)" => 901,
        "AESCCM(256)" | "AESCCM8(256)" => 902,
        "GOST89-12" => 975,
        "CHACHA20/POLY1305(256)" => 1018,
        "ARIAGCM(128)" => 1123,
        "ARIAGCM(256)" => 1125,
        "MAGMA" => 1174,
        "KUZNYECHIK" => 1177,
        _ => 0,
    }
}

fn digest_nid(name: &str) -> c_int {
    match name {
        "MD5" => 4,
        "SHA1" => 64,
        "unknown" => 114,
        "SHA256" => 672,
        "SHA384" => 673,
        "GOST94" => 809,
        "GOST89" => 815,
        "GOST89-12" => 976,
        "GOST2012" => 982,
        "KUZNYECHIK" => 1017,
        "MAGMA" => 1192,
        _ => 0,
    }
}

/// The suite's name in OpenSSL; `(NONE)` for NULL. A constant. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_name(c: *const SSL_CIPHER) -> *const c_char {
    guard(NONE.as_ptr(), || Ok(get0(c)?.name.as_ptr()))
}

/// The suite's name in the RFCs; NULL if it has none, `(NONE)` for NULL. A constant.
/// Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_standard_name(c: *const SSL_CIPHER) -> *const c_char {
    guard(NONE.as_ptr(), || Ok(get0(c)?.standard_name.as_ref().map_or(ptr::null(), |name| name.as_ptr())))
}

/// OpenSSL's name for the suite the RFCs call `rfc_name`; `(NONE)` if there is none. A constant.
/// Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_cipher_name(rfc_name: *const c_char) -> *const c_char {
    guard(NONE.as_ptr(), || {
        // SAFETY: the man page has the caller pass a string or NULL.
        let name = unsafe { strings::optional_str(rfc_name) }.ok_or(Error::SILENT)?;
        Ok(suites::by_standard_name(name).ok_or(Error::SILENT)?.name.as_ptr())
    })
}

/// Secret bits of the suite's cipher; `alg_bits`, unless NULL, gets the bits its algorithm works with. 0 for NULL.
/// Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CIPHER_get_bits(c: *const SSL_CIPHER, alg_bits: *mut c_int) -> c_int {
    guard(0, || {
        let bits = get0(c)?.bits();
        // SAFETY: the man page has the caller pass NULL or a place for an int.
        unsafe { strings::put(alg_bits, bits) };
        Ok(bits)
    })
}

/// The lowest version the suite belongs to, as text; `(NONE)` for NULL. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_version(c: *const SSL_CIPHER) -> *const c_char {
    guard(NONE.as_ptr(), || Ok(get0(c)?.version_name().as_ptr()))
}

/// The suite's number with OpenSSL's prefix 0x0300. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_id(c: *const SSL_CIPHER) -> u32 {
    guard(0, || Ok(0x0300_0000 | u32::from(get0(c)?.id)))
}

/// The suite's number as it stands on the wire. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_protocol_id(c: *const SSL_CIPHER) -> u16 {
    guard(0, || Ok(get0(c)?.id))
}

/// The NID of the suite's cipher; `NID_undef` if it has none. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_cipher_nid(c: *const SSL_CIPHER) -> c_int {
    guard(0, || Ok(cipher_nid(get0(c)?.enc)))
}

/// The NID of the suite's MAC digest; `NID_undef` for an AEAD. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_digest_nid(c: *const SSL_CIPHER) -> c_int {
    guard(0, || Ok(digest_nid(get0(c)?.mac)))
}

/// The NID of the suite's key exchange. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_kx_nid(c: *const SSL_CIPHER) -> c_int {
    guard(0, || Ok(kx_nid(get0(c)?.kx)))
}

/// The NID of the suite's authentication. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_auth_nid(c: *const SSL_CIPHER) -> c_int {
    guard(0, || Ok(auth_nid(get0(c)?.auth)))
}

/// 1 if the suite's cipher authenticates as well, else 0. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_is_aead(c: *const SSL_CIPHER) -> c_int {
    guard(0, || Ok(c_int::from(get0(c)?.is_aead())))
}

/// The suite with the two-byte number at `ptr`; NULL if it is unknown. A constant.
/// Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CIPHER_find(_ssl: *mut SSL, ptr: *const c_uchar) -> *const SSL_CIPHER {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass two readable bytes.
        let number = unsafe { strings::bytes(ptr, 2usize) }?;
        let suite = suites::by_id(u16::from_be_bytes([number[0], number[1]])).ok_or(Error::SILENT)?;
        Ok(pointer(suite).cast_const())
    })
}

/// Describes the suite in one line, in `buf` of `size` bytes (at least 128) or, if that is NULL, in memory the caller
/// frees with `OPENSSL_free`.
///
/// Returns the text, or NULL if `size` is too small. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CIPHER_description(c: *const SSL_CIPHER, buf: *mut c_char, size: c_int) -> *mut c_char {
    /// OpenSSL's least buffer, which every description fits.
    const LEAST: c_int = 128;
    guard(ptr::null_mut(), || {
        let text = get0(c)?.description();
        if buf.is_null() {
            return Ok(memory::duplicate_str(text.as_bytes()));
        }
        if size < LEAST {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller pass `size` writable bytes.
        let room = unsafe { strings::bytes_mut(buf, size) }?;
        let copied = text.len().min(room.len() - 1);
        room[..copied].copy_from_slice(&text.as_bytes()[..copied]);
        room[copied] = 0;
        Ok(buf)
    })
}

/// The digest of the suite's handshake, a constant; NULL if there is none. Source: SSL_CIPHER_get_name(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_CIPHER_get_handshake_digest(c: *const SSL_CIPHER) -> *const EVP_MD {
    guard(ptr::null(), || {
        let digest: unsafe extern "C" fn() -> *const EVP_MD = match get0(c)?.digest {
            "SHA256" => EVP_sha256,
            "SHA384" => EVP_sha384,
            "MD5" => EVP_md5,
            "MD5-SHA1" => EVP_md5_sha1,
            _ => return Err(Error::SILENT),
        };
        // SAFETY: it returns a constant.
        Ok(unsafe { digest() })
    })
}
