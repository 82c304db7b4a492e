//! Content in pieces: a chain of BIOs that digests and encrypts what is written to it. Source: `<openssl/pkcs7.h>`.

use std::ffi::{c_int, c_void};
use std::ptr;

use super::bundle::PKCS7_get_octet_string;
use super::envelope;
use super::items::*;
use super::outside::*;
use super::signature::sign::{Content, sign};
use super::signature::{digest_of, failure};
use crate::error::{Error, reason};
use crate::ffi::{bytes, guard};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::bio::filter::cipher::{BIO_f_cipher, BIO_set_cipher};
use crate::libcrypto::bio::filter::digest::BIO_f_md;
use crate::libcrypto::bio::mem::{BIO_new_mem_buf, BIO_s_mem};
use crate::libcrypto::bio::new::{BIO_free_all, BIO_new};
use crate::libcrypto::bio::null::BIO_s_null;
use crate::libcrypto::bio::push::{BIO_find_type, BIO_next, BIO_push};
use crate::libcrypto::evp::digest::context::EVP_MD_CTX_get0_md;
use crate::libcrypto::stack::Stack;

const BIO_TYPE_MEM: c_int = 1 | 0x400;
const BIO_TYPE_MD: c_int = 8 | 0x200;
const BIO_CTRL_INFO: c_int = 3;
const BIO_C_SET_MD: c_int = 111;
const BIO_C_GET_MD_CTX: c_int = 120;
const BIO_C_SET_BUF_MEM_EOF_RETURN: c_int = 130;

/// Filters on top of each other, freed unless they are given away.
struct Chain(*mut BIO);

impl Chain {
    /// Puts a BIO below all the others.
    unsafe fn add(&mut self, bio: *mut BIO) -> Result<(), Error> {
        if bio.is_null() {
            return Err(failure(reason::ERR_R_BIO_LIB));
        }
        // SAFETY: NULL or ours, and a live BIO that becomes the chain's.
        self.0 = unsafe { if self.0.is_null() { bio } else { BIO_push(self.0, bio) } };
        Ok(())
    }

    /// Adds a filter that digests by an algorithm.
    unsafe fn digest(&mut self, algorithm: *const X509_ALGOR) -> Result<(), Error> {
        // SAFETY: a live algorithm, as our caller promises.
        unsafe {
            let md = digest_of(algorithm)?;
            let bio = BIO_new(BIO_f_md());
            BIO_ctrl(bio, BIO_C_SET_MD, 0, md.cast_mut().cast());
            self.add(bio)
        }
    }

    fn give(mut self) -> *mut BIO {
        std::mem::replace(&mut self.0, ptr::null_mut())
    }
}

impl Drop for Chain {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe { BIO_free_all(self.0) }
    }
}

/// The object; the failures that NULL and an object without content are.
unsafe fn filled<'a>(p7: *mut PKCS7) -> Result<&'a mut PKCS7, Error> {
    // SAFETY: the caller passes a live object or NULL.
    let p7 = unsafe { p7.as_mut() }.ok_or_else(|| failure(reason::PKCS7_R_INVALID_NULL_POINTER))?;
    if p7.d.is_null() { Err(failure(reason::PKCS7_R_NO_CONTENT)) } else { Ok(p7) }
}

/// What an object's content is part of: the inner object of signed and digested content.
unsafe fn inner(p7: &PKCS7) -> *mut PKCS7 {
    // SAFETY: the type says what `d` is.
    unsafe {
        match OBJ_obj2nid(p7.type_) {
            NID_pkcs7_signed => (*p7.d.cast::<PKCS7_SIGNED>()).contents,
            NID_pkcs7_digest => (*p7.d.cast::<PKCS7_DIGEST>()).contents,
            _ => ptr::null_mut(),
        }
    }
}

/// The string that holds an object's content; NULL if it has none.
unsafe fn content_string(p7: &mut PKCS7) -> *mut ASN1_OCTET_STRING {
    // SAFETY: live objects, as our caller promises.
    unsafe {
        match OBJ_obj2nid(p7.type_) {
            NID_pkcs7_data => p7.d.cast(),
            _ => match inner(p7) {
                contents if contents.is_null() || (*contents).d.is_null() => ptr::null_mut(),
                contents => PKCS7_get_octet_string(contents),
            },
        }
    }
}

/// Whether the content is to stay outside.
unsafe fn is_detached(p7: &PKCS7) -> bool {
    // SAFETY: the type says what `d` is.
    unsafe { OBJ_obj2nid(p7.type_) == NID_pkcs7_signed && inner(p7).as_ref().is_none_or(|inner| inner.d.is_null()) }
}

/// A chain to write content to, which digests and encrypts it as the object's type wants, on top of `bio` or of memory.
/// The caller frees it; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_dataInit(p7: *mut PKCS7, bio: *mut BIO) -> *mut BIO {
    guard(ptr::null_mut(), || {
        // SAFETY: the caller passes a live object, and a live BIO or NULL; what is made is ours until it is given away.
        unsafe {
            let p7 = filled(p7)?;
            let mut chain = Chain(ptr::null_mut());
            match OBJ_obj2nid(p7.type_) {
                NID_pkcs7_signed => {
                    for algorithm in Stack::items((*p7.d.cast::<PKCS7_SIGNED>()).md_algs) {
                        chain.digest(algorithm)?;
                    }
                }
                NID_pkcs7_digest => chain.digest((*p7.d.cast::<PKCS7_DIGEST>()).md)?,
                NID_pkcs7_enveloped => {
                    let (cipher, key, iv) = envelope::begin(p7)?;
                    let filter = BIO_new(BIO_f_cipher());
                    let vector = if iv.is_empty() { ptr::null() } else { iv.as_ptr() };
                    let begun = BIO_set_cipher(filter, cipher, key.as_ptr(), vector, 1);
                    chain.add(filter)?;
                    if begun <= 0 {
                        return Err(Error::SILENT);
                    }
                }
                NID_pkcs7_data => {}
                _ => return Err(failure(reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE)),
            }
            if !bio.is_null() {
                let top = if chain.0.is_null() { bio } else { BIO_push(chain.0, bio) };
                chain.give();
                return Ok(top);
            }
            let there = content_string(p7).as_ref().map(|string| string.bytes()).filter(|bytes| !bytes.is_empty());
            chain.add(match there {
                _ if is_detached(p7) => BIO_new(BIO_s_null()),
                Some(there) => BIO_new_mem_buf(there.as_ptr().cast(), there.len() as c_int),
                None => {
                    let memory = BIO_new(BIO_s_mem());
                    BIO_ctrl(memory, BIO_C_SET_BUF_MEM_EOF_RETURN, 0, ptr::null_mut());
                    memory
                }
            })?;
            Ok(chain.give())
        }
    })
}

/// The context of the filter in a chain that digests with `md`.
unsafe fn running(bio: *mut BIO, md: *const EVP_MD) -> Result<*mut EVP_MD_CTX, Error> {
    let mut at = bio;
    // SAFETY: a live chain; the filter writes a pointer to its context.
    unsafe {
        loop {
            at = BIO_find_type(at, BIO_TYPE_MD);
            if at.is_null() {
                return Err(failure(reason::PKCS7_R_UNABLE_TO_FIND_MESSAGE_DIGEST));
            }
            let mut ctx: *mut EVP_MD_CTX = ptr::null_mut();
            BIO_ctrl(at, BIO_C_GET_MD_CTX, 0, (&raw mut ctx).cast::<c_void>());
            if ctx.is_null() {
                return Err(failure(reason::ERR_R_INTERNAL_ERROR));
            }
            if EVP_MD_get_type(EVP_MD_CTX_get0_md(ctx)) == EVP_MD_get_type(md) {
                return Ok(ctx);
            }
            at = BIO_next(at);
        }
    }
}

/// The string that takes the content, made if there is none; NULL where it is to stay outside.
unsafe fn place(p7: &mut PKCS7) -> Result<*mut ASN1_OCTET_STRING, Error> {
    // SAFETY: live objects; the type says what `d` is.
    unsafe {
        if OBJ_obj2nid(p7.type_) == NID_pkcs7_enveloped {
            let content = (*p7.d.cast::<PKCS7_ENVELOPE>()).enc_data.as_mut().ok_or(Error::SILENT)?;
            if content.enc_data.is_null() {
                content.enc_data = ASN1_STRING_type_new(tag::OCTET_STRING);
            }
            return Ok(content.enc_data);
        }
        let string = content_string(p7);
        if let Some(contents) = inner(p7).as_mut().filter(|inner| OBJ_obj2nid(inner.type_) == NID_pkcs7_data)
            && p7.detached != 0
        {
            ASN1_STRING_free(std::mem::replace(&mut contents.d, ptr::null_mut()).cast());
            return Ok(ptr::null_mut());
        }
        Ok(string)
    }
}

/// Ends what [`PKCS7_dataInit`] began: makes signatures or the digest and puts the content into the object. Returns 1, or
/// 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_dataFinal(p7: *mut PKCS7, bio: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live object and the chain made for it; the type says what `d` is.
        unsafe {
            let p7 = filled(p7)?;
            let nid = OBJ_obj2nid(p7.type_);
            if !matches!(nid, NID_pkcs7_data | NID_pkcs7_signed | NID_pkcs7_enveloped | NID_pkcs7_digest) {
                return Err(failure(reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE));
            }
            let string = place(p7)?;
            if nid == NID_pkcs7_signed {
                for si in Stack::items((*p7.d.cast::<PKCS7_SIGNED>()).signer_info) {
                    if !(*si).pkey.is_null() {
                        let ctx = running(bio, digest_of((*si).digest_alg)?)?;
                        sign(&mut *si, Content::Digested(ctx))?;
                    }
                }
            } else if nid == NID_pkcs7_digest {
                let digested = &mut *p7.d.cast::<PKCS7_DIGEST>();
                let digest = Content::Digested(running(bio, digest_of(digested.md)?)?).digest(ptr::null())?;
                ASN1_STRING_set(digested.digest, digest.as_ptr().cast(), digest.len() as c_int);
            }
            if is_detached(p7) {
                return Ok(1);
            }
            if string.is_null() {
                return Err(Error::SILENT);
            }
            let memory = BIO_find_type(bio, BIO_TYPE_MEM);
            if memory.is_null() {
                return Err(failure(reason::PKCS7_R_UNABLE_TO_FIND_MEM_BIO));
            }
            let mut data: *mut u8 = ptr::null_mut();
            let len = BIO_ctrl(memory, BIO_CTRL_INFO, 0, (&raw mut data).cast::<c_void>());
            let data = bytes(data, len as c_int)?.to_vec();
            ASN1_STRING_set(string, data.as_ptr().cast(), data.len() as c_int);
            Ok(1)
        }
    })
}
