//! A file's key and certificates. Source: PKCS12_parse(3).

use std::ffi::{c_char, c_int};

use super::attributes::string;
use super::bags::*;
use super::failure;
use super::items::*;
use super::mac::{PKCS12_mac_present, PKCS12_verify_mac};
use super::pkcs8::EVP_PKCS82PKEY;
use super::safes::{PKCS12_unpack_authsafes, PKCS12_unpack_p7data, PKCS12_unpack_p7encdata};
use super::typed::{PKCS8_PRIV_KEY_INFO_free, PKCS12_SAFEBAG_free};
use crate::error::{Error, Lib, queue, reason};
use crate::ffi::{Shared, guard, memory};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::pkcs7::typed::PKCS7_free;
use crate::libcrypto::stack::Stack;

/// What was found so far; freed unless it is handed out.
struct Found {
    wants_key: bool,
    key: *mut EVP_PKEY,
    certs: Vec<*mut X509>,
}

impl Drop for Found {
    fn drop(&mut self) {
        // SAFETY: the key and the certificates are ours.
        unsafe {
            drop(EVP_PKEY::set0(self.key));
            self.certs.drain(..).for_each(|cert| X509_free(cert));
        }
    }
}

type Password = *const c_char;

impl Found {
    unsafe fn take_key(&mut self, p8: *const PKCS8_PRIV_KEY_INFO) -> Result<(), Error> {
        // SAFETY: as our caller promises.
        self.key = unsafe { EVP_PKCS82PKEY(p8) };
        if self.key.is_null() { Err(Error::SILENT) } else { Ok(()) }
    }

    unsafe fn bag(&mut self, bag: *mut PKCS12_SAFEBAG, pass: Password) -> Result<(), Error> {
        // SAFETY: as our caller promises.
        unsafe {
            match PKCS12_SAFEBAG_get_nid(bag) {
                NID_keyBag if self.wants_key && self.key.is_null() => self.take_key(PKCS12_SAFEBAG_get0_p8inf(bag)),
                NID_pkcs8ShroudedKeyBag if self.wants_key && self.key.is_null() => {
                    let p8 = PKCS12_decrypt_skey(bag, pass, -1);
                    if p8.is_null() {
                        return Err(Error::SILENT);
                    }
                    let taken = self.take_key(p8);
                    PKCS8_PRIV_KEY_INFO_free(p8);
                    taken
                }
                NID_certBag if PKCS12_SAFEBAG_get_bag_nid(bag) == NID_x509Certificate => self.certificate(bag),
                NID_safeContentsBag => self.bags(PKCS12_SAFEBAG_get0_safes(bag), pass),
                _ => Ok(()),
            }
        }
    }

    unsafe fn certificate(&mut self, bag: *mut PKCS12_SAFEBAG) -> Result<(), Error> {
        // SAFETY: as our caller promises.
        unsafe {
            let cert = PKCS12_SAFEBAG_get1_cert(bag);
            if cert.is_null() {
                return Err(Error::SILENT);
            }
            self.certs.push(cert);
            if let Some(id) = string(bag, NID_localKeyID, tag::OCTET_STRING) {
                let id = string_bytes(id);
                X509_keyid_set1(cert, id.as_ptr(), id.len() as c_int);
            }
            if let Some(name) = string(bag, NID_friendlyName, tag::BMPSTRING) {
                let mut text = std::ptr::null_mut();
                let len = ASN1_STRING_to_UTF8(&mut text, name);
                if len >= 0 {
                    X509_alias_set1(cert, text, len);
                    memory::free(text);
                }
            }
        }
        Ok(())
    }

    unsafe fn bags(&mut self, bags: *const stack_st_PKCS12_SAFEBAG, pass: Password) -> Result<(), Error> {
        // SAFETY: as our caller promises.
        unsafe { Stack::items(bags).into_iter().try_for_each(|bag| self.bag(bag, pass)) }
    }

    unsafe fn file(&mut self, p12: *const PKCS12, pass: Password) -> Result<(), Error> {
        // SAFETY: as our caller promises; the lists are ours to free.
        unsafe {
            let safes = PKCS12_unpack_authsafes(p12);
            if safes.is_null() {
                return Err(Error::SILENT);
            }
            let read = Stack::items(safes).into_iter().try_for_each(|safe| {
                let bags = match OBJ_obj2nid((*safe).type_) {
                    NID_pkcs7_data => PKCS12_unpack_p7data(safe),
                    NID_pkcs7_encrypted => PKCS12_unpack_p7encdata(safe, pass, -1),
                    _ => return Ok(()),
                };
                if bags.is_null() {
                    return Err(Error::SILENT);
                }
                let read = self.bags(bags, pass);
                Stack::pop_free(bags, |bag| PKCS12_SAFEBAG_free(bag));
                read
            });
            Stack::pop_free(safes, |safe| PKCS7_free(safe));
            read
        }
    }
}

/// With a password, OpenSSL 3.0 insists on a digest. The password that the file's digest agrees with: no password and an empty one look the same to people.
unsafe fn agreed_password(p12: *mut PKCS12, pass: Password) -> Result<Password, Error> {
    // SAFETY: as our caller promises.
    unsafe {
        let empty = pass.is_null() || *pass == 0;
        if empty && PKCS12_mac_present(p12) == 0 {
            return Ok(std::ptr::null());
        }
        let candidates = if empty { vec![std::ptr::null(), c"".as_ptr()] } else { vec![pass] };
        let agreed = candidates.into_iter().find(|&pass| PKCS12_verify_mac(p12, pass, -1) != 0);
        agreed.ok_or_else(|| failure(reason::PKCS12_R_MAC_VERIFY_FAILURE))
    }
}

/// Whether the latest reason is one that says enough.
fn says_enough() -> bool {
    let latest = queue::with(|queue| queue.last().map_or(0, |entry| entry.code));
    latest >> 23 & 0xff == Lib::EVP.0 || latest & 0x7f_ffff == reason::ERR_R_UNSUPPORTED
}

/// Finds a file's key, its certificate and the others (added to `*ca`, which is made if NULL); the caller frees them.
/// Each may be NULL if it is not wanted. Returns 1, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_parse(
    p12: *mut PKCS12,
    pass: *const c_char,
    pkey: *mut *mut EVP_PKEY,
    cert: *mut *mut X509,
    ca: *mut *mut stack_st_X509,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live file, a password or NULL, and places or NULL.
        unsafe {
            crate::ffi::strings::put(pkey, std::ptr::null_mut());
            crate::ffi::strings::put(cert, std::ptr::null_mut());
            if p12.is_null() {
                return Err(failure(reason::PKCS12_R_INVALID_NULL_PKCS12_POINTER));
            }
            let pass = agreed_password(p12, pass)?;
            let mut found = Found { wants_key: !pkey.is_null(), key: std::ptr::null_mut(), certs: Vec::new() };
            if let Err(error) = found.file(p12, pass) {
                error.raise();
                return Err(if says_enough() { Error::SILENT } else { failure(reason::PKCS12_R_PARSE_ERROR) });
            }
            let key = std::mem::replace(&mut found.key, std::ptr::null_mut());
            crate::ffi::strings::put(pkey, key);
            for x in std::mem::take(&mut found.certs) {
                if !key.is_null() && !cert.is_null() && (*cert).is_null() && belongs(x, key) {
                    *cert = x;
                } else if let Some(others) = ca.as_mut() {
                    if others.is_null() {
                        *others = Stack::new_raw([]);
                    }
                    Stack::option_mut(*others).map(|list| list.push(x));
                } else {
                    X509_free(x);
                }
            }
        }
        Ok(1)
    })
}

/// Whether a certificate is that of a key; the reasons why not are of no interest.
unsafe fn belongs(cert: *mut X509, key: *mut EVP_PKEY) -> bool {
    let marked = queue::with(queue::Queue::mark);
    // SAFETY: as our caller promises.
    let belongs = unsafe { X509_check_private_key(cert, key) } != 0;
    queue::with(|queue| {
        if marked {
            queue.pop_to_mark();
        } else {
            queue.clear();
        }
    });
    belongs
}
