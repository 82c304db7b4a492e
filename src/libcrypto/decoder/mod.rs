//! Decoding keys whose form is not known, `<openssl/decoder.h>`. Source: OSSL_DECODER_CTX_new_for_pkey(3).
//!
//! One way for all: the blocks of PEM by their names, or DER by trying; then the key's kind and parts must be those asked
//! for.

use std::cell::OnceCell;
use std::ffi::{CStr, CString, c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use crate::asn1::pem;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Boxed, Shared, bytes, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::file::BIO_new_fp;
use crate::libcrypto::bio::mem::{BIO_new_mem_buf, BIO_s_mem};
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
use crate::libcrypto::bio::read::BIO_read;
use crate::libcrypto::codec::pkey::{d2i_AutoPrivateKey, d2i_PUBKEY};
use crate::libcrypto::codec::private_key;
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::evp::pkey::{EVP_PKEY, EVP_PKEY_free, from_private};
use crate::libcrypto::evp::pkey_info::EVP_PKEY_is_a;
use crate::libcrypto::params::OSSL_PARAM;
use crate::libcrypto::passphrase::{OSSL_PASSPHRASE_CALLBACK, Source, unknown};
use crate::libcrypto::pem::encryption::decrypt;
use crate::libcrypto::pem::find_key::{nobody, quietly};
use crate::libcrypto::pem::keys::{PEM_read_bio_PUBKEY, PEM_read_bio_Parameters, PEM_read_bio_PrivateKey};
use crate::libcrypto::pem::pkcs8::open_with;
use crate::libcrypto::pem::write::PEM_write_bio;
use crate::libcrypto::pem::{Asker, pem_password_cb, read_block};
use crate::libcrypto::ui::UI_METHOD;

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
    passphrase: Source,
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
        Ok(ossl_decoder_ctx_st::into_raw(ossl_decoder_ctx_st {
            key: pkey,
            input,
            kind,
            selection,
            passphrase: Source::None,
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

/// Sets the passphrase of an encrypted key. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_passphrase(
    ctx: *mut OSSL_DECODER_CTX,
    kstr: *const c_uchar,
    klen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding and `klen` readable bytes.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx)?.passphrase = Source::known(kstr, klen)? };
        Ok(1)
    })
}

/// Sets who is asked for the passphrase, as PEM's functions ask. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_pem_password_cb(
    ctx: *mut OSSL_DECODER_CTX,
    cb: pem_password_cb,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::pem(cb, cbarg)?;
        Ok(1)
    })
}

/// Sets who is asked for the passphrase. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_passphrase_cb(
    ctx: *mut OSSL_DECODER_CTX,
    cb: OSSL_PASSPHRASE_CALLBACK,
    cbarg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::callback(cb, cbarg)?;
        Ok(1)
    })
}

/// Sets how the user is asked for the passphrase. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_CTX_set_passphrase_ui(
    ctx: *mut OSSL_DECODER_CTX,
    ui_method: *const UI_METHOD,
    ui_data: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding.
        unsafe { ossl_decoder_ctx_st::get0_mut(ctx) }?.passphrase = Source::ui(ui_method, ui_data)?;
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

/// What reads a key in the clear.
type Decode = unsafe extern "C" fn(*mut *mut EVP_PKEY, *mut *const c_uchar, c_long) -> *mut EVP_PKEY;

/// A decoding under way.
struct Decoding<'a> {
    ctx: &'a ossl_decoder_ctx_st,
    /// Asked for once, though several may want it.
    passphrase: OnceCell<Zeroizing<Vec<u8>>>,
}

/// Tells PEM's decryption the passphrase of a decoding, or queues why there is none.
unsafe extern "C" fn tell(buf: *mut c_char, size: c_int, _rwflag: c_int, decoding: *mut c_void) -> c_int {
    // SAFETY: called with a decoding that lives as long and room for `size` bytes.
    unsafe {
        match (*decoding.cast::<Decoding>()).passphrase() {
            Ok(passphrase) => {
                let used = passphrase.len().min(usize::try_from(size).unwrap_or(0));
                std::ptr::copy_nonoverlapping(passphrase.as_ptr(), buf.cast(), used);
                used as c_int
            }
            Err(why) => {
                why.raise();
                -1
            }
        }
    }
}

impl Decoding<'_> {
    /// Whether these parts are asked for.
    fn wants(&self, parts: c_int) -> bool {
        self.ctx.selection == 0 || self.ctx.selection & parts != 0
    }

    fn wants_public(&self) -> bool {
        self.wants(PUBLIC) && self.ctx.selection & PRIVATE == 0
    }

    unsafe fn passphrase(&self) -> Result<&[u8], Error> {
        if self.passphrase.get().is_none() {
            // SAFETY: what the program gave is still there; the decoding is borrowed to be read.
            let told = unsafe { self.ctx.passphrase.ask(false) }?;
            let _ = self.passphrase.set(told);
        }
        Ok(self.passphrase.get().map_or(&[], |passphrase| passphrase.as_slice()))
    }

    /// The key of a block of PEM in the clear, by its name; NULL if that is not asked for.
    unsafe fn key_of(&self, name: &[u8], der: &[u8]) -> *mut EVP_PKEY {
        let none = std::ptr::null_mut();
        let Ok(title) = CString::new(name) else { return none };
        // SAFETY: the BIO is ours; nobody is asked for a passphrase.
        unsafe {
            let block = BIO_new(BIO_s_mem());
            PEM_write_bio(block, title.as_ptr(), c"".as_ptr(), der.as_ptr(), der.len() as c_long);
            let key = if name.ends_with(b"PRIVATE KEY") && self.wants(PRIVATE) {
                PEM_read_bio_PrivateKey(block, none.cast(), Some(nobody), none.cast())
            } else if name.ends_with(b"PUBLIC KEY") && self.wants_public() {
                PEM_read_bio_PUBKEY(block, none.cast(), Some(nobody), none.cast())
            } else if name.ends_with(b"PARAMETERS")
                && self.wants(PARAMETERS)
                && self.ctx.selection & (PRIVATE | PUBLIC) == 0
            {
                PEM_read_bio_Parameters(block, none.cast())
            } else {
                none
            };
            BIO_free(block);
            key
        }
    }

    /// Takes a key if it is of the kind asked for.
    unsafe fn accept(&self, key: *mut EVP_PKEY) -> bool {
        if key.is_null() {
            return false;
        }
        // SAFETY: a live key of ours, and the program's place for it.
        unsafe {
            let fits = self.ctx.kind.as_ref().is_none_or(|kind| EVP_PKEY_is_a(key, kind.as_ptr()) == 1);
            if !fits {
                EVP_PKEY_free(key);
                return false;
            }
            EVP_PKEY_free(*self.ctx.key);
            self.ctx.key.write(key);
        }
        true
    }

    /// Reads the next block of PEM; whether it is such a key.
    unsafe fn read_pem(&self, bio: *mut BIO) -> Result<bool, Error> {
        // SAFETY: a live BIO.
        let Ok(block) = (unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) }) else { return Ok(false) };
        let asker = Asker { cb: Some(tell), u: std::ptr::from_ref(self).cast_mut().cast() };
        // SAFETY: `tell` gets this decoding.
        let der = match unsafe { decrypt(&block.header, block.data, asker) } {
            // A header that says nothing of encryption.
            Err(error) if error.is_silent() => return Ok(false),
            der => der?,
        };
        if block.name == b"ENCRYPTED PRIVATE KEY" {
            return self.read_encrypted(&der);
        }
        // SAFETY: the key is ours.
        Ok(quietly(|| unsafe { self.accept(self.key_of(&block.name, &der)) }))
    }

    /// Reads an encrypted private key; the passphrase is asked for even if nobody wants the key.
    fn read_encrypted(&self, der: &[u8]) -> Result<bool, Error> {
        if private_key::encrypted(der).is_err() {
            return Ok(false);
        }
        // SAFETY: the decoding lives.
        let passphrase = unsafe { self.passphrase() }.map_err(unknown)?;
        let key = open_with(der, passphrase)?;
        // SAFETY: the key is ours.
        Ok(self.wants(PRIVATE) && quietly(|| unsafe { self.accept(EVP_PKEY::into_raw(from_private(key))) }))
    }

    /// Reads DER by trying.
    unsafe fn read_der(&self, der: &[u8]) -> Result<bool, Error> {
        // SAFETY: the slice is as long as is said; what is made is ours.
        let clear = |decode: Decode| unsafe {
            quietly(|| self.accept(decode(std::ptr::null_mut(), &mut der.as_ptr(), der.len() as c_long)))
        };
        Ok(self.wants(PRIVATE) && clear(d2i_AutoPrivateKey)
            || self.read_encrypted(der)?
            || self.wants_public() && clear(d2i_PUBKEY))
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

/// `OSSL_DECODER_R_DECODER_NOT_FOUND`, which has no text.
const DECODER_NOT_FOUND: u32 = 102;

unsafe fn decode(ctx: &ossl_decoder_ctx_st, bio: *mut BIO) -> Result<c_int, Error> {
    if bio.is_null() {
        return Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    if ctx.key.is_null() {
        return Err(Error::new(Lib::OSSL_DECODER, DECODER_NOT_FOUND).with_data(
            "No decoders were found. For standard decoders you need at least one of the default or base providers \
             available. Did you forget to load them?",
        ));
    }
    let form = ctx.input.as_deref().map(CStr::to_string_lossy);
    let decoding = Decoding { ctx, passphrase: OnceCell::new() };
    // SAFETY: a live BIO, as the callers promise.
    let done = unsafe {
        match form.as_ref().map(|form| form.to_ascii_uppercase()).as_deref() {
            Some("PEM") => decoding.read_pem(bio),
            Some("DER") => decoding.read_der(&Zeroizing::new(rest_of(bio))),
            _ => {
                let all = Zeroizing::new(rest_of(bio));
                if all.windows(11).any(|eleven| eleven == b"-----BEGIN ") {
                    let text = BIO_new_mem_buf(all.as_ptr().cast(), all.len() as c_int);
                    let done = decoding.read_pem(text);
                    BIO_free(text);
                    done
                } else {
                    decoding.read_der(&all)
                }
            }
        }
    };
    if done? {
        return Ok(1);
    }
    let said = form.map_or_else(String::new, |form| format!("Input type: {form}"));
    Err(Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED)
        .with_data(format!("No supported data to decode. {said}")))
}

/// Decodes what a BIO gives. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_bio(ctx: *mut OSSL_DECODER_CTX, in_: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe { decode(ossl_decoder_ctx_st::get0(ctx)?, in_) }
    })
}

/// Decodes what a stream gives. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_DECODER_from_fp(ctx: *mut OSSL_DECODER_CTX, in_: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live decoding and an open stream.
        unsafe {
            let bio = BIO_new_fp(in_, 0);
            let done = decode(ossl_decoder_ctx_st::get0(ctx)?, bio);
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
            let done = decode(ossl_decoder_ctx_st::get0(ctx)?, bio);
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
