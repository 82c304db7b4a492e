//! Private and public keys and parameters of any kind. Source: PEM_read_bio_PrivateKey(3).
//!
//! OpenSSL reads these twice: its decoders pass over blocks that are something else; if they find nothing, an older
//! reader tries from the start. Both leave their reasons, which is what the queue looks like here.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::sync::Arc;

use zeroize::Zeroizing;

use super::encryption::decrypt;
use super::outside::*;
use super::pkcs8::{self, Cipher};
use super::write::{Encryption, write_block, write_object};
use super::{Asker, pem_password_cb, read_block, with_stream};
use crate::asn1::pem;
use crate::crypto::key::{Kind, PrivateKey, PublicKey};
use crate::crypto::pkcs8::decrypt_pkcs8;
use crate::error::{Error, Lib, pack, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey::{from_private, from_public};

/// Stores a key in the program's place, too, in exchange for the one there.
pub(super) unsafe fn hand_out(key: Arc<EVP_PKEY>, x: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    let key = EVP_PKEY::into_raw(key);
    // SAFETY: the man page has the caller pass NULL or a place that holds NULL or a key of its own.
    unsafe {
        if let Some(place) = x.as_mut() {
            drop(EVP_PKEY::set0(std::mem::replace(place, key).cast_const()));
        }
    }
    key
}

/// What the decoders say when there was nothing for them.
fn nothing_found() -> Error {
    Error::new(Lib::OSSL_DECODER, reason::ERR_R_UNSUPPORTED).with_data("No supported data to decode. Input type: PEM")
}

fn cancelled() -> Error {
    Error::new(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
}

/// A password that is asked for once, though both readers want it.
struct Password {
    asker: Asker,
    known: Option<Zeroizing<Vec<u8>>>,
}

impl Password {
    unsafe fn get(&mut self) -> Option<&[u8]> {
        if self.known.is_none() {
            // SAFETY: as our caller promises.
            self.known = unsafe { self.asker.ask(false) };
        }
        self.known.as_ref().map(|password| password.as_slice())
    }
}

/// Opens an EncryptedPrivateKeyInfo with a password.
fn open_with(der: &[u8], password: &[u8]) -> Result<PrivateKey, Error> {
    decrypt_pkcs8(der, password).map_err(|error| {
        let latest = error.entries().last().map(|entry| entry.code);
        match latest == Some(pack(Lib::PKCS12, reason::PKCS12_R_PKCS12_CIPHERFINAL_ERROR)) {
            true => error.with_data(if password.is_empty() { "empty password" } else { "maybe wrong password" }),
            false => error,
        }
    })
}

/// Opens an EncryptedPrivateKeyInfo.
unsafe fn open_pkcs8(der: &[u8], password: &mut Password) -> Result<PrivateKey, Error> {
    // SAFETY: as our caller promises, for both calls.
    unsafe {
        if let Some(password) = password.get() {
            return open_with(der, password).inspect_err(|error| error.clone().raise());
        }
        cancelled()
            .then(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
            .then(Lib::PROV, reason::PROV_R_UNABLE_TO_GET_PASSPHRASE)
            .raise();
        match password.get() {
            Some(password) => open_with(der, password),
            None => Err(cancelled().then(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ)),
        }
    }
}

/// Opens a block encrypted the old way.
unsafe fn open_traditional(block: pem::Block, password: &mut Password) -> Result<Zeroizing<Vec<u8>>, Error> {
    if block.header.is_empty() {
        return Ok(block.data);
    }
    let mut refused = false;
    // SAFETY: as our caller promises; the answer is kept for the next block.
    let known = unsafe { password.get() }.map(<[u8]>::to_vec);
    let mut given = known.clone().unwrap_or_default();
    let asker = Asker { cb: Some(known_password), u: std::ptr::from_mut(&mut given).cast() };
    let result = match known {
        // SAFETY: the callback reads `given`, which outlives the call.
        Some(_) => unsafe { decrypt(&block.header, block.data, asker) },
        None => {
            refused = true;
            Err(cancelled()
                .then(Lib::CRYPTO, reason::ERR_R_INTERRUPTED_OR_CANCELLED)
                .then(Lib::PEM, reason::PEM_R_BAD_PASSWORD_READ))
        }
    };
    if refused {
        // The older reader asks again and keeps its reasons for itself.
        // SAFETY: as our caller promises.
        unsafe { password.get() };
    }
    result
}

/// Gives out a password that is known already.
unsafe extern "C" fn known_password(buf: *mut c_char, size: c_int, _rwflag: c_int, u: *mut c_void) -> c_int {
    // SAFETY: `open_traditional` passes a vector, and `decrypt` a buffer of `size` bytes.
    unsafe {
        let password = &*u.cast::<Vec<u8>>();
        let len = password.len().min(usize::try_from(size).unwrap_or(0));
        std::ptr::copy_nonoverlapping(password.as_ptr(), buf.cast(), len);
        len as c_int
    }
}

/// The private key in a block: `None` if it holds none, or none that can be read.
unsafe fn private_in(block: pem::Block, password: &mut Password) -> Result<Option<PrivateKey>, Error> {
    let parse: fn(&[u8]) -> Result<PrivateKey, Error> = match &block.name[..] {
        // SAFETY: as our caller promises.
        b"ENCRYPTED PRIVATE KEY" => return unsafe { open_pkcs8(&block.data, password) }.map(Some),
        b"PRIVATE KEY" => PrivateKey::from_pkcs8_der,
        b"RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der,
        b"EC PRIVATE KEY" => PrivateKey::from_sec1_der,
        b"DSA PRIVATE KEY" => PrivateKey::from_dsa_der,
        _ => return Ok(None),
    };
    // SAFETY: as our caller promises.
    Ok(parse(&unsafe { open_traditional(block, password) }?).ok())
}

/// Reads the next private key.
///
/// # Safety
/// `bio` is a live BIO; the asker's callback is the program's own.
pub(crate) unsafe fn read_private(bio: *mut BIO, asker: Asker) -> Result<Arc<EVP_PKEY>, Error> {
    let mut password = Password { asker, known: None };
    let mut unreadable: Option<Zeroizing<Vec<u8>>> = None;
    // SAFETY: as our caller promises.
    while let Ok(block) = unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) } {
        let pkcs8 = (block.name == b"PRIVATE KEY").then(|| block.data.clone());
        // SAFETY: as our caller promises.
        if let Some(key) = unsafe { private_in(block, &mut password) }? {
            return Ok(from_private(key));
        }
        unreadable = unreadable.or(pkcs8);
    }
    nothing_found().raise();
    if let Some(der) = unreadable {
        explain(&der, d2i_PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free);
    }
    Err(Error::SILENT)
}

/// Lets the older reader say what is wrong with a block.
fn explain<T>(der: &[u8], d2i: Reader<T>, free: unsafe extern "C" fn(*mut T)) {
    let mut at = der.as_ptr();
    // SAFETY: `d2i` reads no further than the data; what it makes is ours to free.
    unsafe { free(d2i(std::ptr::null_mut(), &mut at, der.len() as c_long)) }
}

unsafe fn read_public(bio: *mut BIO) -> Result<Arc<EVP_PKEY>, Error> {
    let mut unreadable: Option<Zeroizing<Vec<u8>>> = None;
    // SAFETY: as our caller promises.
    while let Ok(block) = unsafe { read_block(bio, pem::FLAG_EAY_COMPATIBLE) } {
        if block.name != b"PUBLIC KEY" {
            continue;
        }
        match PublicKey::from_spki_der(&block.data) {
            Ok(key) => return Ok(from_public(key)),
            Err(_) => unreadable = unreadable.or(Some(block.data)),
        }
    }
    nothing_found().raise();
    if let Some(der) = unreadable {
        explain(&der, d2i_X509_PUBKEY, X509_PUBKEY_free);
    }
    Err(Error::SILENT)
}

/// Reads the next private key and decrypts it. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PrivateKey(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller pass a live BIO and what `hand_out` asks for.
    guard(std::ptr::null_mut(), || unsafe { Ok(hand_out(read_private(bp, Asker { cb, u })?, x)) })
}

/// As [`PEM_read_bio_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PrivateKey_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_PrivateKey(bp, x, cb, u) }
}

/// As [`PEM_read_bio_PrivateKey`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PrivateKey(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_PrivateKey(bio, x, cb, u))) })
}

/// As [`PEM_read_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PrivateKey_ex(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_PrivateKey(fp, x, cb, u) }
}

/// Reads the next public key. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PUBKEY(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    _cb: pem_password_cb,
    _u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: the man page has the caller pass a live BIO and what `hand_out` asks for.
    guard(std::ptr::null_mut(), || unsafe { Ok(hand_out(read_public(bp)?, x)) })
}

/// As [`PEM_read_bio_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_PUBKEY_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_PUBKEY(bp, x, cb, u) }
}

/// As [`PEM_read_bio_PUBKEY`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PUBKEY(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_read_bio_PUBKEY(bio, x, cb, u))) })
}

/// As [`PEM_read_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_PUBKEY_ex(
    fp: *mut FILE,
    x: *mut *mut EVP_PKEY,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_PUBKEY(fp, x, cb, u) }
}

/// Reads the next parameters of a key. The caller frees them; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_Parameters(bp: *mut BIO, x: *mut *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO.
        while let Ok(block) = unsafe { read_block(bp, pem::FLAG_EAY_COMPATIBLE) } {
            let kind = match &block.name[..] {
                b"EC PARAMETERS" => Kind::Ec,
                b"DSA PARAMETERS" => Kind::Dsa,
                b"DH PARAMETERS" | b"X9.42 DH PARAMETERS" => Kind::Dh,
                _ => continue,
            };
            let mut at = block.data.as_ptr();
            let len = block.data.len() as c_long;
            // SAFETY: the reader goes no further than the data; a key it makes is ours; see `hand_out`.
            unsafe {
                if let Some(key) = EVP_PKEY::set0(d2i_KeyParams(kind.nid(), std::ptr::null_mut(), &mut at, len)) {
                    return Ok(hand_out(key, x));
                }
            }
        }
        Err(nothing_found())
    })
}

/// As [`PEM_read_bio_Parameters`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_read_bio_Parameters_ex(
    bp: *mut BIO,
    x: *mut *mut EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut EVP_PKEY {
    // SAFETY: as our caller promises.
    unsafe { PEM_read_bio_Parameters(bp, x) }
}

/// Writes the parameters of a key. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_Parameters(bp: *mut BIO, x: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live key.
        unsafe {
            let name = match EVP_PKEY::get0(x)?.key()?.kind() {
                Kind::Ec => &b"EC PARAMETERS"[..],
                Kind::Dsa => b"DSA PARAMETERS",
                Kind::Dh => b"DH PARAMETERS",
                _ => return Ok(0),
            };
            write_object(bp, name, Some(i2d_KeyParams), x, Encryption::NONE)
        }
    })
}

/// Writes a private key as PKCS#8, under a password if `enc` is a cipher. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
    // SAFETY: the man page has the caller pass a live BIO, a live key and a password or whom to ask.
    guard(0, || unsafe { pkcs8::write_pem(bp, EVP_PKEY::get0(x)?, Cipher::of(enc), &encryption) })
}

/// As [`PEM_write_bio_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey_ex(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_bio_PrivateKey(bp, x, enc, kstr, klen, cb, u) }
}

/// As [`PEM_write_bio_PrivateKey`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PrivateKey(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_write_bio_PrivateKey(bio, x, enc, kstr, klen, cb, u))) })
}

/// As [`PEM_write_PrivateKey`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PrivateKey_ex(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_PrivateKey(fp, x, enc, kstr, klen, cb, u) }
}

/// Writes a private key in its type's own form (`RSA PRIVATE KEY`, …), encrypted the old way if `enc` is a cipher.
/// Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PrivateKey_traditional(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    enc: *const EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cb: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    guard(0, || {
        let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb, u } };
        // SAFETY: the man page has the caller pass a live BIO, a live key and a password or whom to ask.
        unsafe {
            let name = match EVP_PKEY::get0(x)?.key()?.kind() {
                Kind::Rsa => &b"RSA PRIVATE KEY"[..],
                Kind::Ec => b"EC PRIVATE KEY",
                Kind::Dsa => b"DSA PRIVATE KEY",
                _ => return Err(Error::new(Lib::PEM, reason::PEM_R_UNSUPPORTED_PUBLIC_KEY_TYPE)),
            };
            write_object(bp, name, Some(i2d_PrivateKey), x, encryption)
        }
    })
}

/// Writes a public key. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PUBKEY(bp: *mut BIO, x: *const EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO and a live key.
        unsafe {
            let der = EVP_PKEY::get0(x)?.public()?.to_spki_der()?;
            write_block(bp, b"PUBLIC KEY", b"", &der).map(|_| 1)
        }
    })
}

/// As [`PEM_write_bio_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PUBKEY_ex(
    bp: *mut BIO,
    x: *const EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_bio_PUBKEY(bp, x) }
}

/// As [`PEM_write_bio_PUBKEY`] to a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PUBKEY(fp: *mut FILE, x: *const EVP_PKEY) -> c_int {
    // SAFETY: as our caller promises.
    guard(0, || unsafe { with_stream(fp, |bio| Ok(PEM_write_bio_PUBKEY(bio, x))) })
}

/// As [`PEM_write_PUBKEY`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_PUBKEY_ex(
    fp: *mut FILE,
    x: *const EVP_PKEY,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PEM_write_PUBKEY(fp, x) }
}
