//! Decoding keys whose form is not known, `<openssl/decoder.h>`. Source: OSSL_DECODER_CTX_new_for_pkey(3).
//!
//! One way for all: the blocks of PEM by their names, or DER by trying; then the key's kind and parts must be those asked
//! for.

use std::ffi::{CStr, CString, c_char, c_int, c_long, c_uchar, c_void};

use crate::error::{Error, Lib, Silent, queue, reason};
use crate::ffi::{Boxed, bytes, guard, memory, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::file::BIO_new_fp;
use crate::libcrypto::bio::mem::{BIO_new_mem_buf, BIO_s_mem};
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
use crate::libcrypto::bio::read::BIO_read;
use crate::libcrypto::codec::pkey::{d2i_AutoPrivateKey, d2i_PUBKEY};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::pkey::{EVP_PKEY, EVP_PKEY_free};
use crate::libcrypto::evp::pkey_info::EVP_PKEY_is_a;
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};
use crate::libcrypto::pem::pem_password_cb;
use crate::libcrypto::pem::pkcs8::d2i_PKCS8PrivateKey_bio;
use crate::libcrypto::pem::read::PEM_read_bio;
use crate::libcrypto::pem::write::PEM_write_bio;
use crate::libcrypto::x509::{X509_SIG_free, d2i_X509_SIG};

/// `OSSL_KEYMGMT_SELECT_PRIVATE_KEY`.
const PRIVATE: c_int = 1;
/// `OSSL_KEYMGMT_SELECT_PUBLIC_KEY`.
const PUBLIC: c_int = 2;
/// `OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS` and `OTHER_PARAMETERS`.
const PARAMETERS: c_int = 0x84;

/// A decoding to be.
pub struct ossl_decoder_ctx_st {
    /// Where the key goes.
    key: *mut *mut EVP_PKEY,
    /// `PEM`, `DER`, or either.
    input: Option<CString>,
    kind: Option<CString>,
    selection: c_int,
    passphrase: Option<zeroize::Zeroizing<Vec<u8>>>,
    ask: pem_password_cb,
    argument: *mut c_void,
}

/// OpenSSL's name for it.
pub type OSSL_DECODER_CTX = ossl_decoder_ctx_st;

impl Boxed for ossl_decoder_ctx_st {
    const LIB: Lib = Lib::OSSL_DECODER;
}

unsafe fn owned(text: *const c_char) -> Option<CString> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

/// A new decoding into `*pkey` of input (`PEM`, `DER`, NULL: either) that holds a kind of key (NULL: any) and parts
/// (`selection`, 0: any). The structure is found out. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_new_for_pkey(
    pkey: *mut *mut EVP_PKEY,
    input_type: *const c_char,
    _input_struct: *const c_char,
    keytype: *const c_char,
    selection: c_int,
    _libctx: *mut OSSL_LIB_CTX,
    _propquery: *const c_char,
) -> *mut OSSL_DECODER_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a place for the key and NULL or terminated strings.
        let (input, kind) = unsafe { (owned(input_type), owned(keytype)) };
        let (passphrase, ask, argument) = (None, None, std::ptr::null_mut());
        Ok(ossl_decoder_ctx_st::into_raw(ossl_decoder_ctx_st {
            key: pkey,
            input,
            kind,
            selection,
            passphrase,
            ask,
            argument,
        }))
    })
}

/// A new decoding into nothing, which fails; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_new() -> *mut OSSL_DECODER_CTX {
    // SAFETY: NULL is fine everywhere.
    unsafe {
        let null = std::ptr::null();
        OSSL_DECODER_CTX_new_for_pkey(std::ptr::null_mut(), null, null, null, 0, std::ptr::null_mut(), null)
    }
}

/// Frees a decoding; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_free(ctx: *mut OSSL_DECODER_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live decoding.
        drop(unsafe { ossl_decoder_ctx_st::set0(ctx) });
        Ok(())
    })
}

/// How many decoders there are: one, if there is a place for a key.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_get_num_decoders(ctx: *mut OSSL_DECODER_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        Ok((!unsafe { ossl_decoder_ctx_st::get0(ctx) }.silent()?.key.is_null()).into())
    })
}

/// Sets the form of the input. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_input_type(
    ctx: *mut OSSL_DECODER_CTX,
    input_type: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding and NULL or a terminated string.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx)?.input = owned(input_type) };
        Ok(1)
    })
}

/// Does nothing: the structure is found out. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_input_structure(
    ctx: *mut OSSL_DECODER_CTX,
    _input_structure: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        unsafe { ossl_decoder_ctx_st::get0(ctx) }?;
        Ok(1)
    })
}

/// Sets which parts are asked for. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_selection(ctx: *mut OSSL_DECODER_CTX, selection: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx) }?.selection = selection;
        Ok(1)
    })
}

/// Sets the passphrase of an encrypted key. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_passphrase(
    ctx: *mut OSSL_DECODER_CTX,
    kstr: *const c_uchar,
    klen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding and `klen` readable bytes.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx)?.passphrase = Some(bytes(kstr, klen)?.to_vec().into()) };
        Ok(1)
    })
}

/// Sets who is asked for the passphrase. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_pem_password_cb(
    ctx: *mut OSSL_DECODER_CTX,
    cb: pem_password_cb,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        let ctx = unsafe { ossl_decoder_ctx_st::get0_mut(ctx) }?;
        (ctx.ask, ctx.argument) = (cb, cbarg);
        Ok(1)
    })
}

/// Does nothing: there are no parameters. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_params(_ctx: *mut OSSL_DECODER_CTX, _params: *const OSSL_PARAM) -> c_int {
    1
}

/// Does nothing: no decoders are added. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_add_extra(
    _ctx: *mut OSSL_DECODER_CTX,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    1
}

/// Gives the passphrase that was set.
unsafe extern "C" fn give_passphrase(buf: *mut c_char, size: c_int, _rwflag: c_int, ctx: *mut c_void) -> c_int {
    // SAFETY: called with the decoding below and room for `size` bytes.
    unsafe {
        let Some(passphrase) = &(*ctx.cast::<ossl_decoder_ctx_st>()).passphrase else { return -1 };
        let used = passphrase.len().min(usize::try_from(size).unwrap_or(0));
        std::ptr::copy_nonoverlapping(passphrase.as_ptr(), buf.cast(), used);
        used as c_int
    }
}

impl ossl_decoder_ctx_st {
    /// Whether these parts are asked for.
    fn wants(&self, parts: c_int) -> bool {
        self.selection == 0 || self.selection & parts != 0
    }

    /// Reads a block of PEM by its name.
    unsafe fn key_of(&mut self, name: &[u8], block: *mut BIO) -> *mut EVP_PKEY {
        let none = std::ptr::null_mut();
        let (ask, argument) = self.asker();
        // SAFETY: a live BIO with that block.
        unsafe {
            if name.ends_with(b"PRIVATE KEY") && self.wants(PRIVATE) {
                PEM_read_bio_PrivateKey(block, none, ask, argument)
            } else if name.ends_with(b"PUBLIC KEY") && self.wants(PUBLIC) && self.selection & PRIVATE == 0 {
                PEM_read_bio_PUBKEY(block, none, ask, argument)
            } else if name.ends_with(b"PARAMETERS")
                && self.wants(PARAMETERS)
                && self.selection & (PRIVATE | PUBLIC) == 0
            {
                PEM_read_bio_Parameters(block, none)
            } else {
                std::ptr::null_mut()
            }
        }
    }

    /// Takes a key if it is of the kind asked for.
    unsafe fn accept(&self, key: *mut EVP_PKEY) -> bool {
        if key.is_null() {
            return false;
        }
        // SAFETY: a live key of ours, and the program's place for it.
        unsafe {
            let fits = self.kind.as_ref().is_none_or(|kind| EVP_PKEY_is_a(key, kind.as_ptr()) == 1);
            if !fits || self.key.is_null() {
                EVP_PKEY_free(key);
                return false;
            }
            EVP_PKEY_free(*self.key);
            self.key.write(key);
        }
        true
    }

    /// Reads blocks of PEM until one is such a key.
    unsafe fn read_pem(&mut self, bio: *mut BIO) -> bool {
        loop {
            let (mut name, mut header, mut data, mut len) =
                (std::ptr::null_mut(), std::ptr::null_mut(), std::ptr::null_mut(), 0);
            // SAFETY: a live BIO; what it gives is freed here.
            unsafe {
                if PEM_read_bio(bio, &mut name, &mut header, &mut data, &mut len) != 1 {
                    return false;
                }
                let block = BIO_new(BIO_s_mem());
                PEM_write_bio(block, name, header, data, len);
                let named = optional_str(name).unwrap_or_default().to_vec();
                memory::free(name);
                memory::free(header);
                memory::free(data);
                let key = self.key_of(&named, block);
                BIO_free(block);
                if self.accept(key) {
                    return true;
                }
            }
        }
    }

    /// Who tells the passphrase, and what it is told.
    fn asker(&mut self) -> (pem_password_cb, *mut c_void) {
        let this: *mut Self = self;
        if self.passphrase.is_some() { (Some(give_passphrase), this.cast()) } else { (self.ask, self.argument) }
    }

    /// Reads an encrypted private key.
    unsafe fn read_encrypted(&mut self, der: &[u8]) -> bool {
        let (ask, argument) = self.asker();
        let mut encrypted = der.as_ptr();
        // SAFETY: the slice is that long; what is made is freed here. Nobody is asked about what is no encrypted key.
        unsafe {
            let parsed = d2i_X509_SIG(std::ptr::null_mut(), &mut encrypted, der.len() as c_long);
            if parsed.is_null() || ask.is_none() {
                X509_SIG_free(parsed);
                return false;
            }
            X509_SIG_free(parsed);
            let bio = BIO_new_mem_buf(der.as_ptr().cast(), der.len() as c_int);
            let key = d2i_PKCS8PrivateKey_bio(bio, std::ptr::null_mut(), ask, argument);
            BIO_free(bio);
            self.accept(key)
        }
    }

    /// Reads DER by trying.
    unsafe fn read_der(&mut self, der: &[u8]) -> bool {
        let len = der.len() as c_long;
        // SAFETY: the slice is that long.
        unsafe {
            if self.wants(PRIVATE) {
                let key = d2i_AutoPrivateKey(std::ptr::null_mut(), &mut der.as_ptr(), len);
                if self.accept(key) || self.read_encrypted(der) {
                    return true;
                }
            }
            self.wants(PUBLIC)
                && self.selection & PRIVATE == 0
                && self.accept(d2i_PUBKEY(std::ptr::null_mut(), &mut der.as_ptr(), len))
        }
    }
}

/// All that a BIO still gives.
unsafe fn rest_of(bio: *mut BIO) -> Vec<u8> {
    let mut all = Vec::new();
    let mut piece = [0u8; 4096];
    // SAFETY: a live BIO; the buffer has that size.
    while let Ok(len @ 1..) = usize::try_from(unsafe { BIO_read(bio, piece.as_mut_ptr().cast(), piece.len() as c_int) })
    {
        all.extend(&piece[..len]);
    }
    all
}

unsafe fn decode(ctx: &mut ossl_decoder_ctx_st, bio: *mut BIO) -> Result<c_int, Error> {
    if bio.is_null() {
        return Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    let form = ctx.input.as_ref().map(|input| input.to_bytes().to_ascii_uppercase());
    let marked = queue::with(queue::Queue::mark);
    // SAFETY: a live BIO, as the callers promise.
    let done = unsafe {
        match form.as_deref() {
            Some(b"PEM") => ctx.read_pem(bio),
            Some(b"DER") => ctx.read_der(&zeroize::Zeroizing::new(rest_of(bio))),
            _ => {
                let all = zeroize::Zeroizing::new(rest_of(bio));
                if all.windows(11).any(|eleven| eleven == b"-----BEGIN ") {
                    let block = BIO_new_mem_buf(all.as_ptr().cast(), all.len() as c_int);
                    let done = ctx.read_pem(block);
                    BIO_free(block);
                    done
                } else {
                    ctx.read_der(&all)
                }
            }
        }
    };
    // What was tried in vain is nobody's error.
    queue::with(|queue| {
        if !marked || !queue.pop_to_mark() {
            queue.clear()
        }
    });
    if done {
        return Ok(1);
    }
    let form = form.map_or_else(|| "<UNKNOWN>".to_owned(), |form| String::from_utf8_lossy(&form).into_owned());
    let said = format!("No supported data to decode. Input type: {form}");
    Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED).with_data(said))
}

/// Decodes what a BIO gives. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_bio(ctx: *mut OSSL_DECODER_CTX, in_: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe { decode(ossl_decoder_ctx_st::get0_mut(ctx)?, in_) }
    })
}

/// Decodes what a stream gives. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_fp(ctx: *mut OSSL_DECODER_CTX, in_: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding and an open stream.
        unsafe {
            let bio = BIO_new_fp(in_, 0);
            let done = decode(ossl_decoder_ctx_st::get0_mut(ctx)?, bio);
            BIO_free(bio);
            done
        }
    })
}

/// Decodes `*pdata_len` bytes at `*pdata`, which both move on. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_data(
    ctx: *mut OSSL_DECODER_CTX,
    pdata: *mut *const c_uchar,
    pdata_len: *mut usize,
) -> c_int {
    guard(0, || {
        const PENDING: c_int = 10;
        if pdata.is_null() || pdata_len.is_null() {
            return Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a live decoding and that many readable bytes.
        unsafe {
            let held = bytes(*pdata, *pdata_len)?;
            let bio = BIO_new_mem_buf(held.as_ptr().cast(), held.len() as c_int);
            let done = decode(ossl_decoder_ctx_st::get0_mut(ctx)?, bio);
            if done.is_ok() {
                let left = usize::try_from(BIO_ctrl(bio, PENDING, 0, std::ptr::null_mut())).unwrap_or(0);
                *pdata = (*pdata).add(held.len() - left);
                *pdata_len = left;
            }
            BIO_free(bio);
            done
        }
    })
}
