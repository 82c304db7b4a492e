//! `EVP_CIPHER`: a cipher of the table.

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};

use super::cipher_table::{FETCHED, PLAIN};
use super::params::{END, INTEGER, OCTET_STRING, OSSL_PARAM, UNSIGNED, described, each_mut};
use super::{fetch, listed};
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, c_str, guard};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::provider::{
    OSSL_PROVIDER, default_provider, legacy_is_loaded, legacy_is_loaded_in, legacy_provider,
};

/// How a cipher is used, from its flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    Stream,
    Ecb,
    Cbc,
    Cfb,
    Ofb,
    Ctr,
    Gcm,
    Ccm,
    Xts,
    Wrap,
    Ocb,
    Siv,
}

/// Who may use a cipher.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    /// Everybody.
    Served,
    /// Who loaded the legacy provider.
    Legacy,
    /// Nobody: it has a name only.
    Named,
}

/// A cipher.
pub struct evp_cipher_st {
    pub(crate) nid: c_int,
    type_nid: c_int,
    pub(crate) block: c_int,
    pub(crate) key_len: c_int,
    pub(crate) iv_len: c_int,
    pub(crate) flags: c_ulong,
    names: &'static [&'static CStr],
    description: &'static CStr,
    service: Service,
    fetched: bool,
}

/// OpenSSL's name for it.
pub type EVP_CIPHER = evp_cipher_st;

impl Boxed for evp_cipher_st {
    const LIB: Lib = Lib::EVP;
}

/// `EVP_CIPH_FLAG_AEAD_CIPHER`.
const FLAG_AEAD: c_ulong = 0x20_0000;

impl evp_cipher_st {
    /// A row of the table.
    #[allow(clippy::too_many_arguments)]
    pub(crate) const fn fixed(
        nid: c_int,
        type_nid: c_int,
        block: c_int,
        key_len: c_int,
        iv_len: c_int,
        flags: c_ulong,
        names: &'static [&'static CStr],
        description: &'static CStr,
        service: Service,
    ) -> Self {
        evp_cipher_st { nid, type_nid, block, key_len, iv_len, flags, names, description, service, fetched: false }
    }

    /// The row as `EVP_CIPHER_fetch` finds it.
    pub(crate) const fn fetched(mut self) -> Self {
        self.fetched = true;
        self
    }

    /// The number of its mode (`EVP_CIPH_*_MODE`).
    fn mode_number(&self) -> c_ulong {
        self.flags & 0xF_0007
    }

    /// Its mode.
    pub(crate) fn mode(&self) -> Mode {
        match self.mode_number() {
            1 => Mode::Ecb,
            2 => Mode::Cbc,
            3 => Mode::Cfb,
            4 => Mode::Ofb,
            5 => Mode::Ctr,
            6 => Mode::Gcm,
            7 => Mode::Ccm,
            0x10001 => Mode::Xts,
            0x10002 => Mode::Wrap,
            0x10003 => Mode::Ocb,
            0x10004 => Mode::Siv,
            _ => Mode::Stream,
        }
    }

    /// Whether it authenticates.
    pub(crate) fn is_aead(&self) -> bool {
        self.flags & FLAG_AEAD != 0
    }

    /// Whether it is more than a name.
    pub(crate) fn is_known(&self) -> bool {
        self.service != Service::Named
    }

    /// Whether it can be used now: who could fetch it, may.
    pub(crate) fn is_served(&self) -> bool {
        match self.service {
            Service::Served => true,
            Service::Legacy => self.fetched || legacy_is_loaded(),
            Service::Named => false,
        }
    }

    /// Whether its key may have other lengths.
    pub(crate) fn has_any_key_length(&self) -> bool {
        matches!(self.nid, 5 | 37..=40 | 91..=94 | 97 | 98 | 108..=111 | 166)
    }

    /// The name it is known by.
    pub(crate) fn name(&self) -> &'static CStr {
        self.names.first().copied().unwrap_or(c"UNDEF")
    }

    fn is_a(&self, name: &[u8]) -> bool {
        self.names.iter().any(|known| known.to_bytes().eq_ignore_ascii_case(name))
    }
}

/// The constant that `EVP_get_cipherbyname` answers.
pub(crate) fn by_name(name: &[u8]) -> Option<&'static EVP_CIPHER> {
    PLAIN.iter().find(|cipher| cipher.is_a(name))
}

/// What can be fetched in a library context.
///
/// # Safety
/// NULL or a live context.
unsafe fn fetched(ctx: *mut OSSL_LIB_CTX) -> impl Iterator<Item = &'static EVP_CIPHER> {
    // SAFETY: the caller's promise.
    let legacy = unsafe { legacy_is_loaded_in(ctx) };
    FETCHED.iter().filter(move |cipher| cipher.is_served() && (legacy || cipher.service != Service::Legacy))
}

/// What `EVP_CIPHER_fetch` answers in the default library context.
pub(crate) fn fetched_by_name(name: &[u8]) -> Option<&'static EVP_CIPHER> {
    // SAFETY: the default context is always there.
    unsafe { fetched(std::ptr::null_mut()) }.find(|cipher| cipher.is_a(name))
}

/// Looks a cipher up by any of its names ("AES-256-CBC", "aes256", an OID). NULL for an unknown name.
/// Source: EVP_get_cipherbyname(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_get_cipherbyname(name: *const c_char) -> *const EVP_CIPHER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or a C string.
        let name = unsafe { crate::ffi::optional_str(name) }.ok_or(Error::SILENT)?;
        by_name(name).map(std::ptr::from_ref).ok_or(Error::SILENT)
    })
}

/// Finds a cipher of the default provider, or of the legacy one if that is loaded. Returns one for `EVP_CIPHER_free`, or NULL with the reason in the queue.
/// Source: EVP_CIPHER_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_fetch(
    ctx: *mut OSSL_LIB_CTX,
    algorithm: *const c_char,
    properties: *const c_char,
) -> *mut EVP_CIPHER {
    guard(std::ptr::null_mut(), || {
        // SAFETY: NULL or C strings; NULL or a live context, as the man page has the caller promise.
        let cipher =
            unsafe { fetch::find_c(algorithm, properties, |name| fetched(ctx).find(|cipher| cipher.is_a(name))) }?;
        Ok(std::ptr::from_ref(cipher).cast_mut())
    })
}

/// Adds a reference to a fetched cipher. Returns 1. Source: EVP_CIPHER_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_up_ref(cipher: *mut EVP_CIPHER) -> c_int {
    guard(1, || {
        let _ = cipher;
        Ok(1)
    })
}

/// Gives up a fetched cipher; NULL is fine. Source: EVP_CIPHER_fetch(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_free(cipher: *mut EVP_CIPHER) {
    guard((), || {
        let _ = cipher;
        Ok(())
    })
}

/// The cipher's NID. Source: EVP_CIPHER_get_nid(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_nid(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.nid))
    })
}

/// The NID of the cipher's algorithm identifier; 0 if it has none. Source: EVP_CIPHER_get_type(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_type(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher.
        Ok(unsafe { EVP_CIPHER::get0(cipher) }?.type_nid)
    })
}

/// Length of a block in bytes, 1 for streams. Source: EVP_CIPHER_get_block_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_block_size(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.block))
    })
}

/// Length of the key in bytes. Source: EVP_CIPHER_get_key_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_key_length(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.key_len))
    })
}

/// Length of the initialisation vector in bytes. Source: EVP_CIPHER_get_iv_length(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_iv_length(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.iv_len))
    })
}

/// The cipher's flags, mode included. Source: EVP_CIPHER_get_flags(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_flags(cipher: *const EVP_CIPHER) -> c_ulong {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.flags))
    })
}

/// The cipher's mode (`EVP_CIPH_CBC_MODE`, …). Source: EVP_CIPHER_get_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_mode(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL.
        Ok(unsafe { EVP_CIPHER::option(cipher) }.map_or(0, |cipher| cipher.mode_number() as c_int))
    })
}

/// The cipher's name. Source: EVP_CIPHER_get0_name(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get0_name(cipher: *const EVP_CIPHER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live cipher.
        Ok(unsafe { EVP_CIPHER::get0(cipher) }?.name().as_ptr())
    })
}

/// What the cipher is, for people. Source: EVP_CIPHER_get0_description(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get0_description(cipher: *const EVP_CIPHER) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: a live cipher.
        Ok(unsafe { EVP_CIPHER::get0(cipher) }?.description.as_ptr())
    })
}

/// Memory a context gives the cipher; 0, as ours keep their own. Source: EVP_CIPHER_impl_ctx_size(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_impl_ctx_size(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || {
        let _ = cipher;
        Ok(0)
    })
}

/// The provider of a fetched cipher, default or legacy; NULL for others. Source: EVP_CIPHER_get0_provider(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get0_provider(cipher: *const EVP_CIPHER) -> *const OSSL_PROVIDER {
    guard(std::ptr::null(), || {
        // SAFETY: a live cipher.
        let cipher = unsafe { EVP_CIPHER::get0(cipher) }?;
        Ok(match cipher.service {
            _ if !cipher.fetched => std::ptr::null(),
            Service::Legacy => legacy_provider(),
            _ => default_provider(),
        })
    })
}

/// Whether the cipher has this name. Returns 1 or 0. Source: EVP_CIPHER_is_a(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_is_a(cipher: *const EVP_CIPHER, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher or NULL, and a C string.
        let (cipher, name) = unsafe { (EVP_CIPHER::option(cipher).ok_or(Error::SILENT)?, c_str(name).silent()?) };
        Ok(cipher.is_a(name).into())
    })
}

/// Calls `fn` with each name of a fetched cipher. Returns 1. Source: EVP_CIPHER_names_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_names_do_all(
    cipher: *const EVP_CIPHER,
    callback: Option<unsafe extern "C" fn(*const c_char, *mut c_void)>,
    data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher.
        let cipher = unsafe { EVP_CIPHER::get0(cipher) }?;
        if cipher.fetched
            && let Some(callback) = callback
        {
            for name in cipher.names {
                // SAFETY: the program's own callback with its own argument.
                unsafe { callback(name.as_ptr(), data) }
            }
        }
        Ok(1)
    })
}

/// Calls `fn` with each cipher that can be fetched. Source: EVP_CIPHER_do_all_provided(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_do_all_provided(
    libctx: *mut OSSL_LIB_CTX,
    callback: Option<unsafe extern "C" fn(*mut EVP_CIPHER, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || {
        let callback = callback.ok_or(Error::SILENT)?;
        // SAFETY: NULL or a live context, as the man page has the caller promise.
        for cipher in unsafe { fetched(libctx) } {
            // SAFETY: the program's own callback with its own argument.
            unsafe { callback(std::ptr::from_ref(cipher).cast_mut(), arg) }
        }
        Ok(())
    })
}

type EachName = unsafe extern "C" fn(*const EVP_CIPHER, *const c_char, *const c_char, *mut c_void);

fn for_each_name(callback: Option<EachName>, arg: *mut c_void) -> Result<(), Error> {
    let callback = callback.ok_or(Error::SILENT)?;
    for listed in listed::ciphers() {
        let (none, nothing) = (std::ptr::null(), std::ptr::null());
        // SAFETY: the program's own callback with its own argument.
        unsafe {
            match listed.alias {
                Some(alias) => callback(none, listed.name.as_ptr(), alias.as_ptr(), arg),
                None => callback(listed.object, listed.name.as_ptr(), nothing, arg),
            }
        }
    }
    Ok(())
}

/// Calls `fn` with each served name and its cipher, or for an alias with NULL and the name it stands for.
/// Source: EVP_CIPHER_do_all(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_do_all(
    callback: Option<unsafe extern "C" fn(*const EVP_CIPHER, *const c_char, *const c_char, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || for_each_name(callback, arg))
}

/// As `EVP_CIPHER_do_all`, in the names' order. Source: EVP_CIPHER_do_all_sorted(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_do_all_sorted(
    callback: Option<unsafe extern "C" fn(*const EVP_CIPHER, *const c_char, *const c_char, *mut c_void)>,
    arg: *mut c_void,
) {
    guard((), || for_each_name(callback, arg))
}

/// Makes a cipher known to `EVP_get_cipherbyname`; all are. Returns 1, or 0 for NULL. Source: EVP_add_cipher(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_add_cipher(cipher: *const EVP_CIPHER) -> c_int {
    guard(0, || Ok((!cipher.is_null()).into()))
}

/// Tells a cipher's "keylen", "ivlen", "blocksize", "mode" and "aead". Returns 1 or 0. Source: EVP_CIPHER_get_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_get_params(cipher: *mut EVP_CIPHER, params: *mut OSSL_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: a live cipher and an array, as the man page has the caller promise.
        let (cipher, params) = unsafe { (EVP_CIPHER::get0(cipher).silent()?, each_mut(params)) };
        // Only providers' ciphers tell, which those of `EVP_aes_128_cbc` and kin are not.
        if !cipher.fetched {
            return Err(Error::SILENT);
        }
        for param in params {
            let value = match param.name() {
                b"keylen" => cipher.key_len.into(),
                b"ivlen" => cipher.iv_len.into(),
                b"blocksize" => cipher.block.into(),
                b"mode" => cipher.mode_number() as i64,
                b"aead" => cipher.is_aead().into(),
                _ => continue,
            };
            if !param.set_integer(value) {
                return Err(Error::new(Lib::PROV, reason::PROV_R_FAILED_TO_SET_PARAMETER));
            }
        }
        Ok(1)
    })
}

static GETTABLE: [OSSL_PARAM; 6] = [
    described(c"mode", UNSIGNED),
    described(c"keylen", UNSIGNED),
    described(c"ivlen", UNSIGNED),
    described(c"blocksize", UNSIGNED),
    described(c"aead", INTEGER),
    END,
];
pub(crate) static CONTEXT_PARAMS: [OSSL_PARAM; 8] = [
    described(c"keylen", UNSIGNED),
    described(c"ivlen", UNSIGNED),
    described(c"padding", UNSIGNED),
    described(c"num", UNSIGNED),
    described(c"iv", OCTET_STRING),
    described(c"updated-iv", OCTET_STRING),
    described(c"tag", OCTET_STRING),
    END,
];

/// What `EVP_CIPHER_get_params` can tell. Source: EVP_CIPHER_gettable_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_gettable_params(cipher: *const EVP_CIPHER) -> *const OSSL_PARAM {
    // SAFETY: a live cipher or NULL.
    let is_fetched = unsafe { EVP_CIPHER::option(cipher) }.is_some_and(|cipher| cipher.fetched);
    guard(std::ptr::null(), || Ok(if is_fetched { GETTABLE.as_ptr() } else { std::ptr::null() }))
}

/// What `EVP_CIPHER_CTX_get_params` can tell. Source: EVP_CIPHER_gettable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_gettable_ctx_params(cipher: *const EVP_CIPHER) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if cipher.is_null() { std::ptr::null() } else { CONTEXT_PARAMS.as_ptr() }))
}

/// What `EVP_CIPHER_CTX_set_params` takes. Source: EVP_CIPHER_settable_ctx_params(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_CIPHER_settable_ctx_params(cipher: *const EVP_CIPHER) -> *const OSSL_PARAM {
    guard(std::ptr::null(), || Ok(if cipher.is_null() { std::ptr::null() } else { CONTEXT_PARAMS.as_ptr() }))
}
