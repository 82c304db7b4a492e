//! S/MIME: PKCS#7 as mail, and what is signed and encrypted later than the object is made.
//! Source: SMIME_write_PKCS7(3), SMIME_read_PKCS7(3), PKCS7_sign(3).

use std::ffi::{c_char, c_int, c_uchar};
use std::ptr;

use super::envelope;
use super::items::*;
use super::outside::*;
use super::signature::sign;
use super::typed::d2i_PKCS7;
use crate::asn1::{mime, pem};
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, guard, memory};
use crate::libcrypto::asn1::template::api::ASN1_item_i2d;
use crate::libcrypto::bio::mem::BIO_s_mem;
use crate::libcrypto::bio::new::BIO_new;
use crate::libcrypto::bio::{self, BIO};
use crate::libcrypto::pem::write::PEM_write_bio;
use crate::libcrypto::stack::Stack;

const SMIME_TEXT: c_int = 0x1;
const SMIME_DETACHED: c_int = 0x40;
const SMIME_BINARY: c_int = 0x80;
const SMIME_OLDMIME: c_int = 0x400;
const SMIME_CRLFEOL: c_int = 0x800;
const SMIME_STREAM: c_int = 0x1000;

#[track_caller]
fn failure(reason: u32) -> Error {
    Error::new(Lib::ASN1, reason)
}

/// What a BIO holds, as it is signed and sent.
///
/// # Safety
/// The BIO is live or NULL.
pub(super) unsafe fn content_of(bio: *mut BIO, flags: c_int) -> Result<Vec<u8>, Error> {
    if bio.is_null() {
        return Err(failure(reason::ERR_R_PASSED_NULL_PARAMETER));
    }
    // SAFETY: as our caller promises.
    Ok(prepared(&unsafe { bio::read_all(bio) }, flags))
}

/// Content as it is signed and sent: as it is, or lines of text, perhaps under a header that says so.
pub(super) fn prepared(data: &[u8], flags: c_int) -> Vec<u8> {
    if flags & SMIME_BINARY != 0 {
        return data.to_vec();
    }
    let mut text = Vec::new();
    if flags & SMIME_TEXT != 0 {
        text.extend_from_slice(b"Content-Type: text/plain\r\n\r\n");
    }
    text.extend_from_slice(&mime::canonical(data));
    text
}

/// What follows the header that says it is plain text.
pub(super) fn text_of(data: &[u8]) -> Result<&[u8], Error> {
    let (headers, at) = mime::headers(data);
    let kind = mime::find(&headers, "content-type").ok_or_else(|| failure(reason::ASN1_R_MIME_NO_CONTENT_TYPE))?;
    if kind.value != "text/plain" {
        let note = format!("type: {}", kind.value);
        return Err(failure(reason::ASN1_R_INVALID_MIME_TYPE).with_data(note));
    }
    Ok(&data[at..])
}

/// Copies `in` to `out` as content is signed and sent. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SMIME_crlf_copy(r#in: *mut BIO, out: *mut BIO, flags: c_int) -> c_int {
    // SAFETY: the caller passes live BIOs.
    guard(0, || unsafe { bio::write_all(out, &content_of(r#in, flags)?) }.map(|()| 1))
}

/// Copies what follows the header of plain text. Returns 1, or 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SMIME_text(r#in: *mut BIO, out: *mut BIO) -> c_int {
    // SAFETY: the caller passes live BIOs.
    guard(0, || unsafe { bio::write_all(out, text_of(&bio::read_all(r#in))?) }.map(|()| 1))
}

unsafe fn der_of(p7: *const PKCS7) -> Result<Vec<u8>, Error> {
    let mut out = ptr::null_mut();
    // SAFETY: a live object; the DER is ours to free.
    unsafe {
        let len = ASN1_item_i2d(p7.cast(), &mut out, PKCS7_it());
        let der = bytes(out, len.max(0)).map(<[u8]>::to_vec);
        memory::free(out);
        if len > 0 { der } else { Err(Error::SILENT) }
    }
}

unsafe fn finish(p7: *mut PKCS7, data: &[u8]) -> Result<(), Error> {
    // SAFETY: a live object.
    unsafe {
        match OBJ_obj2nid(p7.as_ref().ok_or(Error::SILENT)?.type_) {
            NID_pkcs7_signed => sign::finish(p7, data),
            NID_pkcs7_enveloped => envelope::finish(p7, data),
            _ => Err(Error::new(Lib::PKCS7, reason::PKCS7_R_UNSUPPORTED_CONTENT_TYPE)),
        }
    }
}

/// Signs or encrypts `data` as the object, made with PKCS7_PARTIAL or PKCS7_STREAM, has it prepared. Returns 1, or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PKCS7_final(p7: *mut PKCS7, data: *mut BIO, flags: c_int) -> c_int {
    // SAFETY: the man page has the caller pass live objects.
    guard(0, || unsafe { finish(p7, &content_of(data, flags)?) }.map(|()| 1))
}

/// The names S/MIME has for the digests.
unsafe fn micalg(p7: *mut PKCS7) -> String {
    // SAFETY: live signed content.
    let digests = unsafe { Stack::items((*(*p7).d.cast::<PKCS7_SIGNED>()).md_algs) };
    let mut names: Vec<&str> = Vec::new();
    for algorithm in digests {
        let mut object = ptr::null();
        // SAFETY: a live algorithm.
        let nid = unsafe {
            X509_ALGOR_get0(&mut object, ptr::null_mut(), ptr::null_mut(), algorithm);
            OBJ_obj2nid(object)
        };
        let name = match nid {
            4 => "md5",
            NID_sha1 => "sha1",
            672 => "sha-256",
            673 => "sha-384",
            674 => "sha-512",
            _ if names.contains(&"unknown") => continue,
            _ => "unknown",
        };
        names.push(name);
    }
    names.join(",")
}

fn boundary() -> Result<String, Error> {
    let mut random = [0; 32];
    // SAFETY: room for as many bytes.
    if unsafe { RAND_bytes(random.as_mut_ptr(), random.len() as c_int) } <= 0 {
        return Err(Error::SILENT);
    }
    Ok(random.iter().map(|byte| char::from(b"0123456789ABCDEF"[usize::from(byte & 15)])).collect())
}

/// Signed text in the clear, then the signature.
unsafe fn detached(p7: *mut PKCS7, data: &[u8], flags: c_int) -> Result<Vec<u8>, Error> {
    let end = if flags & SMIME_CRLFEOL != 0 { "\r\n" } else { "\n" };
    let kind = if flags & SMIME_OLDMIME != 0 { "application/pkcs7-" } else { "application/x-pkcs7-" };
    let bound = boundary()?;
    // SAFETY: live signed content.
    unsafe {
        let mut mail = format!(
            "MIME-Version: 1.0{end}Content-Type: multipart/signed; protocol=\"{kind}signature\"; micalg=\"{}\"; \
             boundary=\"----{bound}\"{end}{end}This is an S/MIME signed message{end}{end}------{bound}{end}",
            micalg(p7)
        )
        .into_bytes();
        let text = prepared(data, flags);
        sign::finish(p7, &text)?;
        mail.extend_from_slice(&text);
        let headers = format!(
            "{end}------{bound}{end}Content-Type: {kind}signature; name=\"smime.p7s\"{end}\
             Content-Transfer-Encoding: base64{end}Content-Disposition: attachment; filename=\"smime.p7s\"{end}{end}"
        );
        mail.extend_from_slice(headers.as_bytes());
        mail.extend_from_slice(&pem::encode(&der_of(p7)?));
        mail.extend_from_slice(format!("{end}------{bound}--{end}{end}").as_bytes());
        Ok(mail)
    }
}

/// The object as one base64 body.
unsafe fn attached(p7: *mut PKCS7, data: Option<&[u8]>, flags: c_int) -> Result<Vec<u8>, Error> {
    let end = if flags & SMIME_CRLFEOL != 0 { "\r\n" } else { "\n" };
    let kind = if flags & SMIME_OLDMIME != 0 { "application/pkcs7-" } else { "application/x-pkcs7-" };
    // SAFETY: a live object.
    unsafe {
        if let Some(data) = data.filter(|_| flags & SMIME_STREAM != 0) {
            finish(p7, &prepared(data, flags))?;
        }
        let smime_type = match OBJ_obj2nid((*p7).type_) {
            NID_pkcs7_enveloped => " smime-type=enveloped-data;",
            NID_pkcs7_signed => match (*(*p7).d.cast::<PKCS7_SIGNED>()).md_algs.is_null() {
                true => " smime-type=certs-only;",
                false => " smime-type=signed-data;",
            },
            _ => "",
        };
        let mut mail = format!(
            "MIME-Version: 1.0{end}Content-Disposition: attachment; filename=\"smime.p7m\"{end}Content-Type: \
             {kind}mime;{smime_type} name=\"smime.p7m\"{end}Content-Transfer-Encoding: base64{end}{end}"
        )
        .into_bytes();
        mail.extend_from_slice(&pem::encode(&der_of(p7)?));
        mail.extend_from_slice(end.as_bytes());
        Ok(mail)
    }
}

/// Writes an object as mail: with SMIME_DETACHED and `data` in the clear, its signature made now; else in base64.
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SMIME_write_PKCS7(bio: *mut BIO, p7: *mut PKCS7, data: *mut BIO, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            if p7.is_null() {
                return Err(Error::SILENT);
            }
            let data = (!data.is_null()).then(|| bio::read_all(data));
            let is_signed = OBJ_obj2nid((*p7).type_) == NID_pkcs7_signed;
            let mail = match data {
                Some(data) if is_signed && flags & SMIME_DETACHED != 0 => detached(p7, &data, flags)?,
                data => attached(p7, data.as_deref(), flags)?,
            };
            bio::write_all(bio, &mail)?;
        }
        Ok(1)
    })
}

/// The bytes of base64 in lines; OpenSSL's filter finds none where no line ends.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    if !text.contains(&b'\n') {
        return None;
    }
    let text: Vec<u8> = text.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let end = text.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"+/=".contains(byte));
    pem::decode(&text[..end.unwrap_or(text.len())]).map(|data| data.to_vec())
}

unsafe fn parsed(text: &[u8], x: *mut *mut PKCS7, refusal: u32) -> Result<*mut PKCS7, Error> {
    let bad = || failure(reason::ASN1_R_DECODE_ERROR).then(Lib::ASN1, refusal);
    let der = base64(text).filter(|der| !der.is_empty()).ok_or_else(bad)?;
    let mut p: *const c_uchar = der.as_ptr();
    // SAFETY: as many readable bytes.
    let p7 = unsafe { d2i_PKCS7(x, &mut p, der.len() as _) };
    if p7.is_null() { Err(bad()) } else { Ok(p7) }
}

fn memory_with(data: &[u8]) -> Result<*mut BIO, Error> {
    // SAFETY: a fresh BIO.
    unsafe {
        let made = BIO_new(BIO_s_mem());
        bio::write_all(made, data)?;
        Ok(made)
    }
}

fn kind_of(headers: &[mime::Header], missing: u32) -> Result<&mime::Header, Error> {
    mime::find(headers, "content-type").filter(|kind| !kind.value.is_empty()).ok_or_else(|| failure(missing))
}

unsafe fn read_mail(mail: &[u8], content: *mut *mut BIO, x: *mut *mut PKCS7) -> Result<*mut PKCS7, Error> {
    let (headers, at) = mime::headers(mail);
    let kind = kind_of(&headers, reason::ASN1_R_NO_CONTENT_TYPE)?;
    let wrong = |reason, kind: &mime::Header| failure(reason).with_data(format!("type: {}", kind.value));
    if kind.value != "multipart/signed" {
        if !matches!(kind.value.as_str(), "application/x-pkcs7-mime" | "application/pkcs7-mime") {
            return Err(wrong(reason::ASN1_R_INVALID_MIME_TYPE, kind));
        }
        // SAFETY: as our caller promises.
        return unsafe { parsed(&mail[at..], x, reason::ASN1_R_ASN1_PARSE_ERROR) };
    }
    let bound = kind.parameter("boundary").ok_or_else(|| failure(reason::ASN1_R_NO_MULTIPART_BOUNDARY))?;
    let parts = mime::parts(&mail[at..], bound).unwrap_or_default();
    let [text, signature] = &parts[..] else { return Err(failure(reason::ASN1_R_NO_MULTIPART_BODY_FAILURE)) };
    let (headers, at) = mime::headers(signature);
    let kind = kind_of(&headers, reason::ASN1_R_NO_SIG_CONTENT_TYPE)?;
    if !matches!(kind.value.as_str(), "application/x-pkcs7-signature" | "application/pkcs7-signature") {
        return Err(wrong(reason::ASN1_R_SIG_INVALID_MIME_TYPE, kind));
    }
    // SAFETY: as our caller promises.
    unsafe {
        let p7 = parsed(&signature[at..], x, reason::ASN1_R_ASN1_SIG_PARSE_ERROR)?;
        if !content.is_null() {
            *content = memory_with(text)?;
        }
        Ok(p7)
    }
}

/// Reads an object from mail; what was signed in the clear comes as a BIO in `bcont`. The caller frees both; NULL on
/// failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SMIME_read_PKCS7(bio: *mut BIO, bcont: *mut *mut BIO) -> *mut PKCS7 {
    // SAFETY: the man page has the caller pass a live BIO and NULL or a place.
    unsafe { SMIME_read_PKCS7_ex(bio, bcont, ptr::null_mut()) }
}

/// As [`SMIME_read_PKCS7`], into an object that there is if `p7` holds one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SMIME_read_PKCS7_ex(bio: *mut BIO, bcont: *mut *mut BIO, p7: *mut *mut PKCS7) -> *mut PKCS7 {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live BIO and NULL or places.
        unsafe {
            if !bcont.is_null() {
                *bcont = ptr::null_mut();
            }
            read_mail(&bio::read_all(bio), bcont, p7)
        }
    })
}

/// Writes an object as PEM; with PKCS7_STREAM it is finished with `in` first. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PEM_write_bio_PKCS7_stream(
    out: *mut BIO,
    p7: *mut PKCS7,
    r#in: *mut BIO,
    flags: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            if flags & SMIME_STREAM != 0 {
                finish(p7, &content_of(r#in, flags)?)?;
            }
            let der = der_of(p7)?;
            let (name, header): (*const c_char, *const c_char) = (c"PKCS7".as_ptr(), c"".as_ptr());
            let data: *const c_uchar = der.as_ptr();
            if PEM_write_bio(out, name, header, data, der.len() as _) > 0 { Ok(1) } else { Err(Error::SILENT) }
        }
    })
}

/// Writes an object as DER; with PKCS7_STREAM it is finished with `in` first. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn i2d_PKCS7_bio_stream(out: *mut BIO, p7: *mut PKCS7, r#in: *mut BIO, flags: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass live objects.
        unsafe {
            if flags & SMIME_STREAM != 0 {
                finish(p7, &content_of(r#in, flags)?)?;
            }
            bio::write_all(out, &der_of(p7)?)?;
        }
        Ok(1)
    })
}
