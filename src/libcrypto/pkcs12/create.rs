//! Making files. Source: PKCS12_create(3), PKCS12_add_cert(3), PKCS12_add_safe(3).

use std::ffi::{c_char, c_int, c_uchar};

use super::attributes::{PKCS12_add_friendlyname_utf8, PKCS12_add_localkeyid};
use super::bags::*;
use super::failure;
use super::items::*;
use super::mac::PKCS12_set_mac;
use super::pkcs8::{EVP_PKEY2PKCS8, PKCS8_add_keyusage};
use super::safes::{PKCS12_init, PKCS12_pack_authsafes, PKCS12_pack_p7data, PKCS12_pack_p7encdata};
use super::typed::{PKCS8_PRIV_KEY_INFO_free, PKCS12_SAFEBAG_free, PKCS12_free};
use crate::error::{Error, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::string::tag;
use crate::libcrypto::pkcs7::items::{PKCS7, stack_st_PKCS7};
use crate::libcrypto::pkcs7::outside::*;
use crate::libcrypto::pkcs7::typed::PKCS7_free;
use crate::libcrypto::stack::Stack;

/// How often the password is hashed if nothing is said.
const ITERATIONS: c_int = 2048;

fn done(result: c_int) -> Result<(), Error> {
    if result == 0 { Err(Error::SILENT) } else { Ok(()) }
}

/// Adds a secret of type `nid_type` to a list of bags (made if NULL). Returns its bag, NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_secret(
    pbags: *mut *mut stack_st_PKCS12_SAFEBAG,
    nid_type: c_int,
    value: *const c_uchar,
    len: c_int,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a place for a list and `len` readable bytes.
        unsafe {
            let bag = PKCS12_SAFEBAG_create_secret(nid_type, tag::OCTET_STRING, value, len);
            if bag.is_null() { Err(Error::SILENT) } else { push(pbags, bag) }
        }
    })
}

/// Adds a certificate, with its own name and number, to a list of bags (made if NULL). The bag (get0); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_cert(
    pbags: *mut *mut stack_st_PKCS12_SAFEBAG,
    cert: *mut X509,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a place for a list and a live certificate.
        unsafe {
            let bag = PKCS12_SAFEBAG_create_cert(cert);
            if bag.is_null() {
                return Err(Error::SILENT);
            }
            let mut len = 0;
            let name = X509_alias_get0(cert, &mut len);
            if !name.is_null() && PKCS12_add_friendlyname_utf8(bag, name.cast(), len) == 0 {
                PKCS12_SAFEBAG_free(bag);
                return Err(Error::SILENT);
            }
            let id = X509_keyid_get0(cert, &mut len);
            if !id.is_null() && PKCS12_add_localkeyid(bag, id, len) == 0 {
                PKCS12_SAFEBAG_free(bag);
                return Err(Error::SILENT);
            }
            push(pbags, bag)
        }
    })
}

/// Adds a key, encrypted unless `key_nid` is -1, to a list of bags (made if NULL). The bag (get0); NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_key(
    pbags: *mut *mut stack_st_PKCS12_SAFEBAG,
    key: *mut EVP_PKEY,
    key_usage: c_int,
    iter: c_int,
    key_nid: c_int,
    pass: *const c_char,
) -> *mut PKCS12_SAFEBAG {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a place for a list, a live key and a password.
        unsafe {
            let p8 = EVP_PKEY2PKCS8(key);
            if p8.is_null() || (key_usage != 0 && PKCS8_add_keyusage(p8, key_usage) == 0) {
                PKCS8_PRIV_KEY_INFO_free(p8);
                return Err(Error::SILENT);
            }
            let bag = if key_nid == -1 {
                PKCS12_SAFEBAG_create0_p8inf(p8)
            } else {
                let bag = PKCS12_SAFEBAG_create_pkcs8_encrypt(key_nid, pass, -1, std::ptr::null_mut(), 0, iter, p8);
                PKCS8_PRIV_KEY_INFO_free(p8);
                bag
            };
            if bag.is_null() {
                return Err(Error::SILENT);
            }
            push(pbags, bag)
        }
    })
}

/// As [`PKCS12_add_key`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_key_ex(
    pbags: *mut *mut stack_st_PKCS12_SAFEBAG,
    key: *mut EVP_PKEY,
    key_usage: c_int,
    iter: c_int,
    key_nid: c_int,
    pass: *const c_char,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS12_SAFEBAG {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add_key(pbags, key, key_usage, iter, key_nid, pass) }
}

/// Adds a safe of bags, encrypted unless `safe_nid` is -1, to a list (made if NULL). 0 stands for OpenSSL's old choice, RC2
/// of 40 bits, which fails as there. Returns 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_safe(
    psafes: *mut *mut stack_st_PKCS7,
    bags: *mut stack_st_PKCS12_SAFEBAG,
    safe_nid: c_int,
    iter: c_int,
    pass: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a place for a list, live bags and a password.
        unsafe {
            let safe: *mut PKCS7 = match safe_nid {
                -1 => PKCS12_pack_p7data(bags),
                _ => {
                    let nid = if safe_nid == 0 { NID_pbe_WithSHA1And40BitRC2_CBC } else { safe_nid };
                    PKCS12_pack_p7encdata(nid, pass, -1, std::ptr::null_mut(), 0, iter, bags)
                }
            };
            let place = psafes.as_mut().filter(|_| !safe.is_null()).ok_or(Error::SILENT)?;
            if place.is_null() {
                *place = Stack::new_raw([]);
            }
            if !Stack::option_mut(*place).is_some_and(|list| list.push(safe)) {
                PKCS7_free(safe);
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// As [`PKCS12_add_safe`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_safe_ex(
    psafes: *mut *mut stack_st_PKCS7,
    bags: *mut stack_st_PKCS12_SAFEBAG,
    safe_nid: c_int,
    iter: c_int,
    pass: *const c_char,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add_safe(psafes, bags, safe_nid, iter, pass) }
}

/// A file of safes. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_safes(safes: *mut stack_st_PKCS7, p7_nid: c_int) -> *mut PKCS12 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass live safes; the file is ours so far.
        unsafe {
            let p12 = PKCS12_init(if p7_nid <= 0 { NID_pkcs7_data } else { p7_nid });
            if p12.is_null() || PKCS12_pack_authsafes(p12, safes) == 0 {
                PKCS12_free(p12);
                return Err(Error::SILENT);
            }
            Ok(p12)
        }
    })
}

/// As [`PKCS12_add_safes`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_add_safes_ex(
    safes: *mut stack_st_PKCS7,
    p7_nid: c_int,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS12 {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_add_safes(safes, p7_nid) }
}

/// What a new file is made of.
struct Parts {
    pass: *const c_char,
    name: *const c_char,
    key: *mut EVP_PKEY,
    cert: *mut X509,
    ca: *mut stack_st_X509,
    nid_key: c_int,
    nid_cert: c_int,
    iter: c_int,
    keytype: c_int,
}

/// Lists that are being filled; freed in the end.
#[derive(Default)]
struct Lists {
    bags: Vec<*mut stack_st_PKCS12_SAFEBAG>,
    safes: Option<*mut stack_st_PKCS7>,
}

impl Drop for Lists {
    fn drop(&mut self) {
        // SAFETY: the lists and what is in them are ours.
        unsafe {
            for bags in self.bags.drain(..) {
                Stack::pop_free(bags, |bag| PKCS12_SAFEBAG_free(bag));
            }
            if let Some(safes) = self.safes.take() {
                Stack::pop_free(safes, |safe| PKCS7_free(safe));
            }
        }
    }
}

impl Parts {
    /// Names a bag, and numbers it if key and certificate belong together.
    unsafe fn label(&self, bag: *mut PKCS12_SAFEBAG, id: &[u8]) -> Result<(), Error> {
        // SAFETY: a live bag; the name is a string or NULL.
        unsafe {
            if bag.is_null() {
                return Err(Error::SILENT);
            }
            if !self.name.is_null() {
                done(PKCS12_add_friendlyname_utf8(bag, self.name, -1))?;
            }
            if !id.is_empty() {
                done(PKCS12_add_localkeyid(bag, id.as_ptr().cast_mut(), id.len() as c_int))?;
            }
        }
        Ok(())
    }

    unsafe fn build(&self) -> Result<*mut PKCS12, Error> {
        // SAFETY: as our caller promises; the lists are ours.
        unsafe {
            let (mut id, mut id_len): ([c_uchar; 64], _) = ([0; 64], 0);
            if !self.key.is_null() && !self.cert.is_null() {
                done(X509_check_private_key(self.cert, self.key))?;
                done(X509_digest(self.cert, EVP_sha1(), id.as_mut_ptr(), &mut id_len))?;
            }
            let id = &id[..id_len as usize];
            let mut lists = Lists::default();
            let mut safes = std::ptr::null_mut();
            let mut bags = std::ptr::null_mut();
            if !self.cert.is_null() {
                let bag = PKCS12_add_cert(&mut bags, self.cert);
                lists.bags.push(bags);
                self.label(bag, id)?;
            }
            for cert in Stack::items(self.ca) {
                let bag = PKCS12_add_cert(&mut bags, cert);
                if lists.bags.is_empty() {
                    lists.bags.push(bags);
                }
                if bag.is_null() {
                    return Err(Error::SILENT);
                }
            }
            if !bags.is_null() {
                done(PKCS12_add_safe(&mut safes, bags, self.nid_cert, self.iter, self.pass))?;
                lists.safes = Some(safes);
            }
            if !self.key.is_null() {
                let mut keys = std::ptr::null_mut();
                let bag = PKCS12_add_key(&mut keys, self.key, self.keytype, self.iter, self.nid_key, self.pass);
                lists.bags.push(keys);
                self.label(bag, id)?;
                done(PKCS12_add_safe(&mut safes, keys, -1, 0, std::ptr::null()))?;
                lists.safes = Some(safes);
            }
            let p12 = PKCS12_add_safes(safes, 0);
            if p12.is_null() { Err(Error::SILENT) } else { Ok(p12) }
        }
    }
}

/// Makes a file of a key, its certificate and others, each of which may be NULL. `nid_key` and `nid_cert` tell the
/// ciphers (0: AES-256, -1: none), `mac_iter` -1 leaves the digest out. The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_create(
    pass: *const c_char,
    name: *const c_char,
    pkey: *mut EVP_PKEY,
    cert: *mut X509,
    ca: *mut stack_st_X509,
    nid_key: c_int,
    nid_cert: c_int,
    iter: c_int,
    mac_iter: c_int,
    keytype: c_int,
) -> *mut PKCS12 {
    guard(std::ptr::null_mut(), || {
        if pkey.is_null() && cert.is_null() && ca.is_null() {
            return Err(failure(reason::PKCS12_R_INVALID_NULL_ARGUMENT));
        }
        let usual = |given: c_int, usual: c_int| if given == 0 { usual } else { given };
        let parts = Parts {
            pass,
            name,
            key: pkey,
            cert,
            ca,
            nid_key: usual(nid_key, NID_aes_256_cbc),
            nid_cert: usual(nid_cert, NID_aes_256_cbc),
            iter: usual(iter, ITERATIONS),
            keytype,
        };
        // SAFETY: the man page has the caller pass live objects and strings; the file is ours so far.
        unsafe {
            let p12 = parts.build()?;
            let mac_iter = usual(mac_iter, ITERATIONS);
            if mac_iter != -1 && PKCS12_set_mac(p12, pass, -1, std::ptr::null_mut(), 0, mac_iter, std::ptr::null()) == 0
            {
                PKCS12_free(p12);
                return Err(Error::SILENT);
            }
            Ok(p12)
        }
    })
}

/// As [`PKCS12_create`]; the library context and the properties are not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS12_create_ex(
    pass: *const c_char,
    name: *const c_char,
    pkey: *mut EVP_PKEY,
    cert: *mut X509,
    ca: *mut stack_st_X509,
    nid_key: c_int,
    nid_cert: c_int,
    iter: c_int,
    mac_iter: c_int,
    keytype: c_int,
    _ctx: *mut OSSL_LIB_CTX,
    _propq: *const c_char,
) -> *mut PKCS12 {
    // SAFETY: as our caller promises.
    unsafe { PKCS12_create(pass, name, pkey, cert, ca, nid_key, nid_cert, iter, mac_iter, keytype) }
}
