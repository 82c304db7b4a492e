//! Blocks under a password, the old way (RFC 1421 headers). Source: PEM_do_header(3), PEM_read_bio_PrivateKey(3).

use std::ffi::{CString, c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroizing;

use super::outside::*;
use super::{Asker, PEM_BUFSIZE, pem_password_cb};
use crate::asn1::pem;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, bytes_mut, c_str, guard, optional_str};

/// How a block is encrypted.
#[repr(C)]
pub struct evp_cipher_info_st {
    /// The cipher; NULL if the block is not encrypted.
    pub cipher: *const EVP_CIPHER,
    /// Its initialisation vector, whose first 8 bytes salt the key as well.
    pub iv: [c_uchar; 16],
}

/// OpenSSL's name for it.
pub type EVP_CIPHER_INFO = evp_cipher_info_st;

fn failure(reason: u32) -> Error {
    Error::new(Lib::PEM, reason)
}

impl evp_cipher_info_st {
    const NONE: Self = evp_cipher_info_st { cipher: std::ptr::null(), iv: [0; 16] };

    fn parse(header: &[u8]) -> Result<Self, Error> {
        let Some(info) = pem::dek_info(header)? else { return Ok(Self::NONE) };
        let name = CString::new(info.cipher).unwrap_or_default();
        // SAFETY: `name` is a string.
        let cipher = unsafe { EVP_get_cipherbyname(name.as_ptr()) };
        if cipher.is_null() {
            return Err(failure(reason::PEM_R_UNSUPPORTED_ENCRYPTION));
        }
        // SAFETY: the cipher was just found.
        let len = usize::try_from(unsafe { EVP_CIPHER_get_iv_length(cipher) }).unwrap_or(0);
        let mut parsed = evp_cipher_info_st { cipher, iv: [0; 16] };
        parsed.iv.get_mut(..len).ok_or(Error::SILENT)?.copy_from_slice(&info.iv(len)?);
        Ok(parsed)
    }

    /// The key that a password gives.
    fn key(&self, password: &[u8]) -> Result<Zeroizing<[u8; 64]>, Error> {
        let mut key = Zeroizing::new([0u8; 64]);
        // SAFETY: no cipher's key is longer than `key`; the salt is the first 8 bytes of the vector.
        let made = unsafe {
            EVP_BytesToKey(
                self.cipher,
                EVP_md5(),
                self.iv.as_ptr(),
                password.as_ptr(),
                password.len() as c_int,
                1,
                key.as_mut_ptr(),
                std::ptr::null_mut(),
            )
        };
        if made == 0 { Err(Error::SILENT) } else { Ok(key) }
    }

    /// Runs the cipher over `data`; `None` if it fails (it queues its own reasons).
    fn run(&self, key: &[u8; 64], data: &[u8], encrypting: bool) -> Option<Zeroizing<Vec<u8>>> {
        let mut out = Zeroizing::new(vec![0u8; data.len() + 64]);
        let (mut len, mut last) = (0, 0);
        // SAFETY: the context is ours; `out` has room for the data and a block more.
        let done = unsafe {
            let ctx = EVP_CIPHER_CTX_new();
            let len_in = c_int::try_from(data.len()).ok()?;
            let done = EVP_CipherInit_ex(
                ctx,
                self.cipher,
                std::ptr::null_mut(),
                key.as_ptr(),
                self.iv.as_ptr(),
                encrypting.into(),
            ) != 0
                && EVP_CipherUpdate(ctx, out.as_mut_ptr(), &mut len, data.as_ptr(), len_in) != 0
                && EVP_CipherFinal_ex(ctx, out.as_mut_ptr().add(len as usize), &mut last) != 0;
            EVP_CIPHER_CTX_free(ctx);
            done
        };
        out.truncate(usize::try_from(len + last).ok()?);
        done.then_some(out)
    }

    unsafe fn decrypt(&self, data: &[u8], asker: Asker) -> Result<Zeroizing<Vec<u8>>, Error> {
        // SAFETY: as our caller promises.
        let password = unsafe { asker.ask(false) }.ok_or_else(|| failure(reason::PEM_R_BAD_PASSWORD_READ))?;
        let key = self.key(&password)?;
        self.run(&key, data, false).ok_or_else(|| failure(reason::PEM_R_BAD_DECRYPT))
    }
}

/// Decrypts a block if its header says that it is encrypted.
///
/// # Safety
/// The asker's callback is the program's own.
pub(crate) unsafe fn decrypt(
    header: &[u8],
    data: Zeroizing<Vec<u8>>,
    asker: Asker,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let info = evp_cipher_info_st::parse(header)?;
    if info.cipher.is_null() {
        return Ok(data);
    }
    // SAFETY: as our caller promises.
    unsafe { info.decrypt(&data, asker) }
}

/// Encrypts a block: the header that says how, and the encrypted data. `password` is asked for if NULL.
///
/// # Safety
/// `cipher` is a cipher, the asker's callback the program's own.
pub(crate) unsafe fn encrypt(
    cipher: *const EVP_CIPHER,
    password: Option<&[u8]>,
    data: &[u8],
    asker: Asker,
) -> Result<(Vec<u8>, Zeroizing<Vec<u8>>), Error> {
    let mut info = evp_cipher_info_st { cipher, iv: [0; 16] };
    // SAFETY: `cipher` is a cipher; its name is a static string.
    let (name, iv_len) = unsafe {
        let iv_len = usize::try_from(EVP_CIPHER_get_iv_length(cipher)).unwrap_or(0);
        (optional_str(OBJ_nid2sn(EVP_CIPHER_get_nid(cipher))), iv_len)
    };
    let unsupported = || failure(reason::PEM_R_UNSUPPORTED_CIPHER);
    let name = name.filter(|_| (8..=16).contains(&iv_len)).ok_or_else(unsupported)?;
    let asked;
    let password = match password {
        Some(password) => password,
        None => {
            // SAFETY: as our caller promises.
            let answer = unsafe { asker.ask(true) }.filter(|password| !password.is_empty());
            asked = answer.ok_or_else(|| failure(reason::PEM_R_READ_KEY))?;
            &asked
        }
    };
    // SAFETY: the vector has room for `iv_len` bytes.
    if unsafe { RAND_bytes(info.iv.as_mut_ptr(), iv_len as c_int) } <= 0 {
        return Err(Error::SILENT);
    }
    let key = info.key(password)?;
    let encrypted = info.run(&key, data, true).ok_or(Error::SILENT)?;
    let mut header = b"Proc-Type: 4,ENCRYPTED\n".to_vec();
    header.extend(dek_line(name, &info.iv[..iv_len]));
    Ok((header, encrypted))
}

pub(super) fn dek_line(cipher: &[u8], iv: &[u8]) -> Vec<u8> {
    let hex: String = iv.iter().map(|byte| format!("{byte:02X}")).collect();
    [b"DEK-Info: ", cipher, b",", hex.as_bytes(), b"\n"].concat()
}

/// Reads from a block's header how it is encrypted. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_get_EVP_CIPHER_INFO(header: *mut c_char, cipher: *mut EVP_CIPHER_INFO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a string or NULL and a place for the answer.
        unsafe {
            cipher.write(evp_cipher_info_st::NONE);
            cipher.write(evp_cipher_info_st::parse(optional_str(header).unwrap_or_default())?);
        }
        Ok(1)
    })
}

/// Decrypts the `*len` bytes at `data` in place, asking for the password. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_do_header(
    cipher: *mut EVP_CIPHER_INFO,
    data: *mut c_uchar,
    len: *mut c_long,
    callback: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass what `PEM_get_EVP_CIPHER_INFO` filled and `*len` bytes.
        unsafe {
            if c_int::try_from(*len).is_err() {
                return Err(failure(reason::PEM_R_HEADER_TOO_LONG));
            }
            if (*cipher).cipher.is_null() {
                return Ok(1);
            }
            let clear = (*cipher).decrypt(bytes(data, *len)?, Asker { cb: callback, u })?;
            bytes_mut(data, clear.len())?.copy_from_slice(&clear);
            *len = clear.len() as c_long;
        }
        Ok(1)
    })
}

/// The callback that is used where the program gave none: its word is the password, or a person is asked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_def_callback(buf: *mut c_char, num: c_int, rwflag: c_int, userdata: *mut c_void) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass `num` bytes, and a string or NULL.
        unsafe {
            if let Some(password) = optional_str(userdata.cast()) {
                let password = &password[..password.len().min(usize::try_from(num).unwrap_or(0))];
                bytes_mut(buf, password.len())?.copy_from_slice(password);
                return Ok(password.len() as c_int);
            }
            let prompt = EVP_get_pw_prompt();
            let prompt = if prompt.is_null() { c"Enter PEM pass phrase:".as_ptr() } else { prompt };
            // A new password has at least four characters.
            let least = if rwflag != 0 { 4 } else { 0 };
            if EVP_read_pw_string_min(buf, least, num, prompt, rwflag) != 0 {
                bytes_mut(buf, num)?.fill(0);
                return Err(failure(reason::PEM_R_PROBLEMS_GETTING_PASSWORD));
            }
            Ok(libc::strlen(buf) as c_int)
        }
    })
}

/// Appends text to a string in a buffer of `PEM_BUFSIZE` bytes, as far as there is room.
unsafe fn append(buf: *mut c_char, text: &[u8]) -> Result<(), Error> {
    // SAFETY: the callers' buffers have that size and hold a string.
    unsafe {
        let used = c_str(buf)?.len();
        let rest = bytes_mut(buf.add(used), PEM_BUFSIZE.saturating_sub(used))?;
        let len = text.len().min(rest.len().saturating_sub(1));
        rest[..len].copy_from_slice(&text[..len]);
        if let Some(end) = rest.get_mut(len) {
            *end = 0;
        }
    }
    Ok(())
}

/// Appends a `Proc-Type` line to the string in `buf` (`PEM_BUFSIZE` bytes); `type_` is a `PEM_TYPE_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_proc_type(buf: *mut c_char, type_: c_int) {
    guard((), || {
        let what = match type_ {
            10 => "ENCRYPTED",
            20 => "MIC-ONLY",
            30 => "MIC-CLEAR",
            _ => "BAD-TYPE",
        };
        // SAFETY: the man page has the caller pass such a buffer.
        unsafe { append(buf, format!("Proc-Type: 4,{what}\n").as_bytes()) }
    })
}

/// Appends a `DEK-Info` line to the string in `buf` (`PEM_BUFSIZE` bytes): a cipher's name and `len` bytes at `str_`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_dek_info(buf: *mut c_char, type_: *const c_char, len: c_int, str_: *const c_char) {
    // SAFETY: the man page has the caller pass such a buffer, a string and `len` bytes.
    guard((), || unsafe { append(buf, &dek_line(c_str(type_)?, bytes(str_, len)?)) })
}
