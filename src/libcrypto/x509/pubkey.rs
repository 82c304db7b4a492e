//! A public key with its algorithm (SubjectPublicKeyInfo): `X509_PUBKEY`. Source: X509_PUBKEY_new(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::mem::offset_of;
use std::sync::{Arc, OnceLock};

use super::algorithm::*;
use super::item::*;
use super::outside::*;
use super::typed::{X509_PUBKEY_free, X509_PUBKEY_new};
use crate::crypto::key::PublicKey;
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::asn1::print::ASN1_PCTX;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::asn1::template::show::ASN1_item_print;

/// What the template knows of a public key.
#[repr(C)]
struct Parts {
    algor: *mut X509_ALGOR,
    public_key: *mut ASN1_BIT_STRING,
}

/// A public key with its algorithm.
pub struct X509_pubkey_st {
    parts: *mut Parts,
    /// The key, decoded when first asked for.
    pkey: OnceLock<Arc<EVP_PKEY>>,
}
/// OpenSSL's name for it.
pub type X509_PUBKEY = X509_pubkey_st;

impl Boxed for X509_pubkey_st {
    const LIB: Lib = Lib::X509;
}

impl Drop for X509_pubkey_st {
    fn drop(&mut self) {
        // SAFETY: the parts are ours and of this item.
        unsafe { ASN1_item_free(self.parts.cast(), internal_it()) }
    }
}

/// The template of its parts.
pub(crate) unsafe extern "C" fn internal_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"algor", offset_of!(Parts, algor), X509_ALGOR_it),
        field(c"public_key", offset_of!(Parts, public_key), ASN1_BIT_STRING_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"X509_PUBKEY", size_of::<Parts>(), &FIELDS);
    &ITEM
}

/// The template of [`X509_PUBKEY`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_it() -> *const ASN1_ITEM {
    static FUNCTIONS: ASN1_EXTERN_FUNCS = functions(item_new, item_free, item_d2i, item_i2d, Some(item_print));
    static ITEM: ASN1_ITEM = external(c"X509_PUBKEY", &FUNCTIONS);
    &ITEM
}

unsafe extern "C" fn item_print(
    out: *mut BIO,
    val: *mut *const ASN1_VALUE,
    indent: c_int,
    _fname: *const c_char,
    pctx: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the interpreter passes a live key, BIO and context.
    unsafe { ASN1_item_print(out, (*(*val).cast::<X509_PUBKEY>()).parts.cast(), indent, internal_it(), pctx) }
}

unsafe extern "C" fn item_new(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) -> c_int {
    guard(0, || {
        // SAFETY: the interpreter passes a place for the value.
        unsafe {
            let parts = made(ASN1_item_new(internal_it()))?.cast();
            val.write(X509_PUBKEY::into_raw(X509_PUBKEY { parts, pkey: OnceLock::new() }).cast());
        }
        Ok(1)
    })
}

unsafe extern "C" fn item_free(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) {
    // SAFETY: the interpreter passes the place of a key that nobody uses any more.
    unsafe {
        drop(X509_PUBKEY::set0((*val).cast()));
        val.write(std::ptr::null_mut());
    }
}

unsafe extern "C" fn item_d2i(
    val: *mut *mut ASN1_VALUE,
    input: *mut *const c_uchar,
    len: c_long,
    _it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
    opt: c_char,
    ctx: *mut ASN1_TLC,
) -> c_int {
    guard(0, || {
        let mut parts: *mut ASN1_VALUE = std::ptr::null_mut();
        // SAFETY: the interpreter passes a place for the value and `len` readable bytes.
        unsafe {
            let result = ASN1_item_ex_d2i(&mut parts, input, len, internal_it(), tag, aclass, opt, ctx);
            if result <= 0 {
                return Ok(result);
            }
            drop(X509_PUBKEY::set0((*val).cast()));
            val.write(X509_PUBKEY::into_raw(X509_PUBKEY { parts: parts.cast(), pkey: OnceLock::new() }).cast());
            Ok(result)
        }
    })
}

unsafe extern "C" fn item_i2d(
    val: *mut *const ASN1_VALUE,
    out: *mut *mut c_uchar,
    _it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the interpreter passes a live key, and room if it wants bytes.
        unsafe {
            let mut parts: *const ASN1_VALUE = X509_PUBKEY::get0((*val).cast())?.parts.cast();
            Ok(ASN1_item_ex_i2d(&mut parts, out, internal_it(), tag, aclass))
        }
    })
}

impl X509_pubkey_st {
    fn parts(&self) -> &Parts {
        // SAFETY: made with the object and never replaced.
        unsafe { &*self.parts }
    }

    /// The algorithm.
    pub(super) fn algorithm(&self) -> *mut X509_ALGOR {
        self.parts().algor
    }

    /// The bits of the key.
    pub(super) fn bits(&self) -> *mut ASN1_BIT_STRING {
        self.parts().public_key
    }

    /// The encoding.
    pub fn der(&self) -> Result<Vec<u8>, Error> {
        // SAFETY: the parts are a live value of this item.
        unsafe { encoded(self.parts, internal_it()) }
    }

    /// The decoded key.
    pub fn key(&self) -> Result<&Arc<EVP_PKEY>, Error> {
        if let Some(key) = self.pkey.get() {
            return Ok(key);
        }
        // OpenSSL says no more of what is wrong than this.
        let undecodable = |_| Error::new(Lib::EVP, reason::EVP_R_DECODE_ERROR);
        // SAFETY: the algorithm is made with the object.
        if unsafe { OBJ_length((*self.algorithm()).algorithm) } == 0 {
            return Err(undecodable(Error::SILENT));
        }
        let key = self.der().and_then(|der| PublicKey::from_spki_der(&der)).map_err(undecodable)?;
        Ok(self.pkey.get_or_init(|| from_public(key)))
    }
}

/// As `X509_PUBKEY_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_new_ex(_libctx: *mut OSSL_LIB_CTX, _propq: *const c_char) -> *mut X509_PUBKEY {
    // SAFETY: makes a fresh object.
    unsafe { X509_PUBKEY_new() }
}

/// Copies a key with its algorithm; NULL on failure. Free it with `X509_PUBKEY_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_dup(a: *const X509_PUBKEY) -> *mut X509_PUBKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live key; the copy is ours until it is returned.
        unsafe {
            let original = X509_PUBKEY::option(a)?;
            let parts = made(ASN1_item_dup(internal_it(), original.parts.cast()))?.cast();
            Ok(X509_PUBKEY::into_raw(X509_PUBKEY { parts, pkey: original.pkey.clone() }))
        }
    })
}

impl X509_pubkey_st {
    /// Borrows a key; NULL is a silent failure.
    ///
    /// # Safety
    /// `key` is NULL or live for `'a`.
    unsafe fn option<'a>(key: *const Self) -> Result<&'a Self, Error> {
        // SAFETY: as the caller promises.
        unsafe { key.as_ref() }.ok_or(Error::SILENT)
    }
}

/// Makes `*x` the public half of `pkey`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_set(x: *mut *mut X509_PUBKEY, pkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a place that holds NULL or a live key, and a live key.
        unsafe {
            let place = x.as_mut().ok_or(Error::SILENT)?;
            let unsupported = || Error::new(Lib::X509, reason::X509_R_UNSUPPORTED_ALGORITHM);
            let null = || Error::new(Lib::X509, reason::ERR_R_PASSED_NULL_PARAMETER);
            let key = EVP_PKEY::option(pkey).ok_or_else(null)?;
            let der = key.public().and_then(|key| key.to_spki_der()).map_err(|_| unsupported())?;
            let mut input = der.as_ptr();
            let made = made(super::typed::d2i_X509_PUBKEY(&mut std::ptr::null_mut(), &mut input, der.len() as c_long))?;
            // The very key that was set is what `get` returns.
            let _ = (*made).pkey.set(EVP_PKEY::get1(pkey)?);
            X509_PUBKEY_free(std::mem::replace(place, made));
        }
        Ok(1)
    })
}

/// The key (get0), decoded; NULL if it cannot be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_get0(key: *const X509_PUBKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live key or NULL.
        Ok(Arc::as_ptr(unsafe { X509_PUBKEY::get0(key)? }.key()?).cast_mut())
    })
}

/// The key, decoded, with a reference for the caller to free; NULL if it cannot be.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_get(key: *const X509_PUBKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live key or NULL.
        Ok(EVP_PKEY::into_raw(unsafe { X509_PUBKEY::get0(key)? }.key()?.clone()))
    })
}

/// Sets algorithm, parameters and bits; takes all of them over. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_set0_param(
    pb: *mut X509_PUBKEY,
    aobj: *mut ASN1_OBJECT,
    ptype: c_int,
    pval: *mut c_void,
    penc: *mut c_uchar,
    penclen: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live key, give the objects up, and allocate `penc` by
        // `OPENSSL_malloc`.
        unsafe {
            let key = pb.as_mut().ok_or(Error::SILENT)?;
            done(X509_ALGOR_set0(key.algorithm(), aobj, ptype, pval))?;
            if !penc.is_null() {
                let bits = ASN1_STRING::get0_mut(key.bits())?;
                bits.take_over(penc, penclen);
                bits.flags = bits.flags & !(ASN1_STRING_FLAG_BITS_LEFT | 7) | ASN1_STRING_FLAG_BITS_LEFT;
            }
            key.pkey = OnceLock::new();
        }
        Ok(1)
    })
}

/// Tells algorithm, bits and their length (get0), each unless its place is NULL. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_get0_param(
    ppkalg: *mut *mut ASN1_OBJECT,
    pk: *mut *const c_uchar,
    ppklen: *mut c_int,
    pa: *mut *mut X509_ALGOR,
    pb: *const X509_PUBKEY,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live key and places for the results.
        unsafe {
            let key = X509_PUBKEY::option(pb)?;
            put(ppkalg, (*key.algorithm()).algorithm);
            if !pk.is_null() {
                let bits = ASN1_STRING::get0(key.bits())?;
                pk.write(bits.data);
                put(ppklen, bits.length);
            }
            put(pa, key.algorithm());
        }
        Ok(1)
    })
}

/// Compares two keys: 1 if they are equal, 0 if not, -1 for different types, -2 if they cannot be compared.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_PUBKEY_eq(a: *const X509_PUBKEY, b: *const X509_PUBKEY) -> c_int {
    guard(-2, || {
        // SAFETY: the man page has the caller promise live keys or NULL.
        unsafe {
            if a == b {
                return Ok(1);
            }
            let (a, b) = match (a.as_ref(), b.as_ref()) {
                (Some(a), Some(b)) => (a, b),
                _ => return Ok(0),
            };
            if X509_ALGOR_cmp(a.algorithm(), b.algorithm()) != 0 {
                return Ok(0);
            }
            Ok(EVP_PKEY_eq(Arc::as_ptr(a.key()?), Arc::as_ptr(b.key()?)))
        }
    })
}
