//! Certificates, revocation lists and keys of one file, together. Source: X509_INFO, PEM_X509_INFO_read_bio(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use super::encryption::{EVP_CIPHER_INFO, PEM_get_EVP_CIPHER_INFO, decrypt};
use super::outside::*;
use super::write::{Encryption, write_block, write_object};
use super::{Asker, pem_password_cb, read_block, with_stream};
use crate::asn1::pem;
use crate::crypto::key::PrivateKey;
use crate::error::{Error, Lib, pack, queue, reason};
use crate::ffi::{Shared, bytes, guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::FILE;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::evp::pkey::from_private;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;

/// A private key as old files hold it.
#[repr(C)]
pub struct private_key_st {
    /// Unused.
    pub version: c_int,
    /// Unused.
    pub enc_algor: *mut c_void,
    /// Unused.
    pub enc_pkey: *mut c_void,
    /// The key, clear.
    pub dec_pkey: *mut EVP_PKEY,
    /// Unused.
    pub key_length: c_int,
    /// Unused.
    pub key_data: *mut c_char,
    /// Unused.
    pub key_free: c_int,
    /// How it is encrypted.
    pub cipher: EVP_CIPHER_INFO,
}

/// OpenSSL's name for it.
pub type X_PKEY = private_key_st;

/// A certificate, a revocation list and a key that came together; each may be NULL.
#[repr(C)]
pub struct X509_info_st {
    /// The certificate.
    pub x509: *mut X509,
    /// The revocation list.
    pub crl: *mut X509_CRL,
    /// The key.
    pub x_pkey: *mut X_PKEY,
    /// How `enc_data` is encrypted.
    pub enc_cipher: EVP_CIPHER_INFO,
    /// The length of `enc_data`.
    pub enc_len: c_int,
    /// A key that is still encrypted.
    pub enc_data: *mut c_char,
}

/// OpenSSL's name for it.
pub type X509_INFO = X509_info_st;
/// OpenSSL's name for a stack of them.
pub type stack_st_X509_INFO = Stack<X509_INFO>;

const NO_CIPHER: EVP_CIPHER_INFO = EVP_CIPHER_INFO { cipher: std::ptr::null(), iv: [0; 16] };

impl private_key_st {
    fn holding(key: *mut EVP_PKEY) -> *mut X_PKEY {
        Box::into_raw(Box::new(private_key_st {
            version: 0,
            enc_algor: std::ptr::null_mut(),
            enc_pkey: std::ptr::null_mut(),
            dec_pkey: key,
            key_length: 0,
            key_data: std::ptr::null_mut(),
            key_free: 0,
            cipher: NO_CIPHER,
        }))
    }
}

impl Drop for private_key_st {
    fn drop(&mut self) {
        // SAFETY: the key is NULL or the holder's own reference.
        drop(unsafe { EVP_PKEY::set0(self.dec_pkey) });
    }
}

/// Makes an empty set. Free it with `X509_INFO_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_INFO_new() -> *mut X509_INFO {
    guard(std::ptr::null_mut(), || {
        Ok(Box::into_raw(Box::new(X509_info_st {
            x509: std::ptr::null_mut(),
            crl: std::ptr::null_mut(),
            x_pkey: std::ptr::null_mut(),
            enc_cipher: NO_CIPHER,
            enc_len: 0,
            enc_data: std::ptr::null_mut(),
        })))
    })
}

/// Frees a set and what is in it; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_INFO_free(a: *mut X509_INFO) {
    guard((), || {
        if !a.is_null() {
            // SAFETY: the man page has the caller give up a set of `X509_INFO_new` and what is in it.
            unsafe {
                let info = Box::from_raw(a);
                X509_free(info.x509);
                if !info.crl.is_null() {
                    X509_CRL_free(info.crl);
                }
                if !info.x_pkey.is_null() {
                    drop(Box::from_raw(info.x_pkey));
                }
                memory::free(info.enc_data);
            }
        }
        Ok(())
    })
}

/// What a block is to a set.
enum Part {
    Certificate,
    Trusted,
    Crl,
    Key,
    Other,
}

/// Kept as it is, whatever the password.
const ENCRYPTED: &[u8] = b"ENCRYPTED PRIVATE KEY";

fn part(name: &[u8]) -> Part {
    match name {
        b"CERTIFICATE" | b"X509 CERTIFICATE" => Part::Certificate,
        b"TRUSTED CERTIFICATE" => Part::Trusted,
        b"X509 CRL" => Part::Crl,
        b"RSA PRIVATE KEY" | b"EC PRIVATE KEY" | b"DSA PRIVATE KEY" | b"PRIVATE KEY" | ENCRYPTED => Part::Key,
        _ => Part::Other,
    }
}

impl X509_info_st {
    fn has(&self, part: &Part) -> bool {
        match part {
            Part::Certificate | Part::Trusted => !self.x509.is_null(),
            Part::Crl => !self.crl.is_null(),
            Part::Key => !self.x_pkey.is_null(),
            Part::Other => false,
        }
    }

    fn is_empty(&self) -> bool {
        self.x509.is_null() && self.crl.is_null() && self.x_pkey.is_null() && self.enc_data.is_null()
    }

    /// Keeps a key encrypted, for the program to open.
    unsafe fn keep_encrypted(&mut self, block: &pem::Block) -> Result<(), Error> {
        // SAFETY: the header is a copy with a NUL, and the place is ours.
        unsafe {
            self.x_pkey = X_PKEY::holding(std::ptr::null_mut());
            let header = memory::duplicate_str(&block.header);
            let parsed = PEM_get_EVP_CIPHER_INFO(header, &mut self.enc_cipher);
            memory::free(header);
            if parsed == 0 {
                return Err(Error::SILENT);
            }
        }
        self.enc_data = memory::duplicate(&block.data).cast();
        self.enc_len = block.data.len() as c_int;
        Ok(())
    }

    /// Takes a block in.
    unsafe fn add(&mut self, part: &Part, block: pem::Block, asker: Asker) -> Result<(), Error> {
        // SAFETY: as our caller promises; what is read goes into empty places of this set.
        unsafe {
            // A header this long means encryption.
            if matches!(part, Part::Key) && (block.header.len() > 10 || block.name == ENCRYPTED) {
                return self.keep_encrypted(&block);
            }
            let name = block.name;
            let data = decrypt(&block.header, block.data, asker)?;
            let mut at: *const c_uchar = data.as_ptr();
            let len = data.len() as c_long;
            let failed = match part {
                Part::Certificate => d2i_X509(&mut self.x509, &mut at, len).is_null(),
                Part::Trusted => d2i_X509_AUX(&mut self.x509, &mut at, len).is_null(),
                Part::Crl => d2i_X509_CRL(&mut self.crl, &mut at, len).is_null(),
                Part::Key => {
                    let key = match &name[..] {
                        b"RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der(&data),
                        b"EC PRIVATE KEY" => PrivateKey::from_sec1_der(&data),
                        b"PRIVATE KEY" => PrivateKey::from_pkcs8_der(&data),
                        _ => PrivateKey::from_dsa_der(&data),
                    };
                    let key = key.map_err(|error| error.then(Lib::PEM, reason::ERR_R_ASN1_LIB))?;
                    self.x_pkey = X_PKEY::holding(EVP_PKEY::into_raw(from_private(key)));
                    return Ok(());
                }
                Part::Other => return Ok(()),
            };
            if failed { Err(Error::new(Lib::PEM, reason::ERR_R_ASN1_LIB)) } else { Ok(()) }
        }
    }
}

/// Reads blocks until there are no more.
unsafe fn read_all(bio: *mut BIO, sets: &mut Vec<*mut X509_INFO>, asker: Asker) -> Result<(), Error> {
    // SAFETY: as our caller promises; each set is ours and empty or with room for what is added.
    unsafe {
        sets.push(X509_INFO_new());
        loop {
            let block = match read_block(bio, pem::FLAG_EAY_COMPATIBLE) {
                Ok(block) => block,
                Err(error) => {
                    let latest = error.entries().last().map(|entry| entry.code);
                    if latest != Some(pack(Lib::PEM, reason::PEM_R_NO_START_LINE)) {
                        return Err(error);
                    }
                    // OpenSSL empties the whole queue here.
                    queue::with(queue::Queue::clear);
                    break;
                }
            };
            let part = part(&block.name);
            let mut last = sets.last().copied().ok_or(Error::SILENT)?;
            if (*last).has(&part) {
                last = X509_INFO_new();
                sets.push(last);
            }
            (*last).add(&part, block, asker)?;
        }
        if let Some(last) = sets.pop_if(|last| (**last).is_empty()) {
            X509_INFO_free(last);
        }
    }
    Ok(())
}

/// Reads all certificates, revocation lists and keys; with `sk` they are added to it. The caller frees the stack and
/// the sets; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_X509_INFO_read_bio(
    bp: *mut BIO,
    sk: *mut stack_st_X509_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut stack_st_X509_INFO {
    guard(std::ptr::null_mut(), || {
        let mut sets = Vec::new();
        // SAFETY: the man page has the caller pass a live BIO; on failure the sets are ours to free.
        unsafe {
            read_all(bp, &mut sets, Asker { cb, u })
                .inspect_err(|_| sets.iter().for_each(|&set| X509_INFO_free(set)))?;
            match Stack::option_mut(sk) {
                Some(stack) => {
                    sets.into_iter().for_each(|set| {
                        stack.push(set);
                    });
                    Ok(sk)
                }
                None => Ok(Stack::new_raw(sets)),
            }
        }
    })
}

/// As [`PEM_X509_INFO_read_bio`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_X509_INFO_read_bio_ex(
    bp: *mut BIO,
    sk: *mut stack_st_X509_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut stack_st_X509_INFO {
    // SAFETY: as our caller promises.
    unsafe { PEM_X509_INFO_read_bio(bp, sk, cb, u) }
}

/// As [`PEM_X509_INFO_read_bio`] from a stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_X509_INFO_read(
    fp: *mut FILE,
    sk: *mut stack_st_X509_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
) -> *mut stack_st_X509_INFO {
    // SAFETY: as our caller promises.
    guard(std::ptr::null_mut(), || unsafe { with_stream(fp, |bio| Ok(PEM_X509_INFO_read_bio(bio, sk, cb, u))) })
}

/// As [`PEM_X509_INFO_read`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_X509_INFO_read_ex(
    fp: *mut FILE,
    sk: *mut stack_st_X509_INFO,
    cb: pem_password_cb,
    u: *mut c_void,
    _libctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut stack_st_X509_INFO {
    // SAFETY: as our caller promises.
    unsafe { PEM_X509_INFO_read(fp, sk, cb, u) }
}

/// Writes the key of a set, still encrypted as it was.
unsafe fn write_encrypted(bio: *mut BIO, info: &X509_INFO) -> Result<(), Error> {
    // SAFETY: the set's own data and cipher, as its maker left them.
    unsafe {
        let cipher = info.enc_cipher.cipher;
        if cipher.is_null() {
            return Err(Error::new(Lib::PEM, reason::PEM_R_CIPHER_IS_NULL));
        }
        let name = crate::ffi::optional_str(OBJ_nid2sn(EVP_CIPHER_get_nid(cipher)));
        let name = name.ok_or_else(|| Error::new(Lib::PEM, reason::PEM_R_UNSUPPORTED_CIPHER))?;
        let len = usize::try_from(EVP_CIPHER_get_iv_length(cipher)).unwrap_or(0).min(16);
        let mut header = b"Proc-Type: 4,ENCRYPTED\n".to_vec();
        header.extend(super::encryption::dek_line(name, &info.enc_cipher.iv[..len]));
        write_block(bio, b"RSA PRIVATE KEY", &header, bytes(info.enc_data, info.enc_len)?).map(|_| ())
    }
}

/// Writes the key and the certificate of a set. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_X509_INFO_write_bio(
    bp: *mut BIO,
    xi: *const X509_INFO,
    enc: *mut EVP_CIPHER,
    kstr: *const c_uchar,
    klen: c_int,
    cd: pem_password_cb,
    u: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live BIO, a live set and a password or whom to ask.
        unsafe {
            let info = xi.as_ref().ok_or_else(|| Error::new(Lib::PEM, reason::ERR_R_PASSED_NULL_PARAMETER))?;
            if let Some(key) = info.x_pkey.as_ref() {
                if !info.enc_data.is_null() && info.enc_len > 0 {
                    write_encrypted(bp, info)?;
                } else {
                    let encryption = Encryption { cipher: enc, kstr, klen, asker: Asker { cb: cd, u } };
                    write_object(bp, b"RSA PRIVATE KEY", Some(i2d_PrivateKey), key.dec_pkey.cast(), encryption)?;
                }
            }
            if !info.x509.is_null() {
                write_object(bp, b"CERTIFICATE", Some(i2d_X509), info.x509.cast(), Encryption::NONE)?;
            }
        }
        Ok(1)
    })
}
