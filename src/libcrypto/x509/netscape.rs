//! Netscape's key requests (SPKAC), which browsers and VPN portals still send. Source: the header; no man page.

use std::ffi::{c_char, c_int, c_void};
use std::mem::offset_of;

use super::algorithm::*;
use super::certificate::*;
use super::item::*;
use super::outside::*;
use super::print::Out;
use super::pubkey::*;
use super::signing::{ASN1_item_sign, ASN1_item_verify};
use super::typed::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::{bytes, c_str, guard, memory, optional_str};
use crate::libcrypto::asn1::string::*;

/// A public key and a challenge, as programs read it.
#[repr(C)]
pub struct Netscape_spkac_st {
    /// The key.
    pub pubkey: *mut X509_PUBKEY,
    /// The challenge.
    pub challenge: *mut ASN1_IA5STRING,
}
/// OpenSSL's name for it.
pub type NETSCAPE_SPKAC = Netscape_spkac_st;

/// A signed public key and challenge, as programs read it.
#[repr(C)]
pub struct Netscape_spki_st {
    /// What is signed.
    pub spkac: *mut NETSCAPE_SPKAC,
    /// How it is signed.
    pub sig_algor: X509_ALGOR,
    /// The signature.
    pub signature: *mut ASN1_BIT_STRING,
}
/// OpenSSL's name for it.
pub type NETSCAPE_SPKI = Netscape_spki_st;

/// A sequence of certificates, as programs read it.
#[repr(C)]
pub struct Netscape_certificate_sequence {
    /// What it is.
    pub r#type: *mut ASN1_OBJECT,
    /// The certificates.
    pub certs: *mut stack_st_X509,
}
/// OpenSSL's name for it.
pub type NETSCAPE_CERT_SEQUENCE = Netscape_certificate_sequence;

/// The template of [`NETSCAPE_SPKAC`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKAC_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"pubkey", offset_of!(NETSCAPE_SPKAC, pubkey), X509_PUBKEY_it),
        field(c"challenge", offset_of!(NETSCAPE_SPKAC, challenge), ASN1_IA5STRING_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"NETSCAPE_SPKAC", size_of::<NETSCAPE_SPKAC>(), &FIELDS);
    &ITEM
}

/// The template of [`NETSCAPE_SPKI`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 3] = [
        field(c"spkac", offset_of!(NETSCAPE_SPKI, spkac), NETSCAPE_SPKAC_it),
        tagged(EMBED, 0, c"sig_algor", offset_of!(NETSCAPE_SPKI, sig_algor), X509_ALGOR_it),
        field(c"signature", offset_of!(NETSCAPE_SPKI, signature), ASN1_BIT_STRING_it),
    ];
    static ITEM: ASN1_ITEM = sequence(c"NETSCAPE_SPKI", size_of::<NETSCAPE_SPKI>(), &FIELDS);
    &ITEM
}

/// A new sequence says what it is.
unsafe extern "C" fn start_with_type(
    operation: c_int,
    slot: *mut *mut ASN1_VALUE,
    _it: *const ASN1_ITEM,
    _argument: *mut c_void,
) -> c_int {
    const NID_NETSCAPE_CERT_SEQUENCE: c_int = 79;
    if operation == op::NEW_POST {
        // SAFETY: the interpreter passes the place of a sequence that it has just made; the object is a constant.
        unsafe { (*(*slot).cast::<NETSCAPE_CERT_SEQUENCE>()).r#type = OBJ_nid2obj(NID_NETSCAPE_CERT_SEQUENCE) };
    }
    1
}

/// The template of [`NETSCAPE_CERT_SEQUENCE`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_CERT_SEQUENCE_it() -> *const ASN1_ITEM {
    static FIELDS: [ASN1_TEMPLATE; 2] = [
        field(c"type", offset_of!(NETSCAPE_CERT_SEQUENCE, r#type), ASN1_OBJECT_it),
        tagged(EXPLICIT | SEQUENCE_OF | OPTIONAL, 0, c"certs", offset_of!(NETSCAPE_CERT_SEQUENCE, certs), X509_it),
    ];
    static AUX: ASN1_AUX = told(start_with_type);
    static ITEM: ASN1_ITEM =
        sequence_with(c"NETSCAPE_CERT_SEQUENCE", size_of::<NETSCAPE_CERT_SEQUENCE>(), &FIELDS, &AUX);
    &ITEM
}

/// Borrows a request; NULL is a silent failure.
///
/// # Safety
/// `x` is NULL or live for `'a`, and the caller has it alone if it changes it.
unsafe fn live<'a>(x: *mut NETSCAPE_SPKI) -> Result<&'a mut NETSCAPE_SPKI, Error> {
    // SAFETY: as the caller promises.
    unsafe { x.as_mut() }.ok_or(Error::SILENT)
}

/// Sets the key, the public half of `pkey`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_set_pubkey(x: *mut NETSCAPE_SPKI, pkey: *mut EVP_PKEY) -> c_int {
    // SAFETY: the caller promises a live request, whose parts were made with it, and a live key.
    guard(0, || unsafe { Ok(X509_PUBKEY_set(&mut (*live(x)?.spkac).pubkey, pkey)) })
}

/// The key, with a reference for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_get_pubkey(x: *mut NETSCAPE_SPKI) -> *mut EVP_PKEY {
    // SAFETY: the caller promises a live request, whose parts were made with it.
    guard(std::ptr::null_mut(), || unsafe { Ok(X509_PUBKEY_get((*live(x)?.spkac).pubkey)) })
}

/// Signs. Returns the length of the signature, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_sign(x: *mut NETSCAPE_SPKI, pkey: *mut EVP_PKEY, md: *const EVP_MD) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live request, key and digest.
        unsafe {
            let spki = live(x)?;
            let (algorithm, none) = (&raw mut spki.sig_algor, std::ptr::null_mut());
            Ok(ASN1_item_sign(NETSCAPE_SPKAC_it(), algorithm, none, spki.signature, spki.spkac.cast(), pkey, md))
        }
    })
}

/// Whether `r` signed it. Returns 1, 0 if not, -1 if it cannot be checked.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_verify(a: *mut NETSCAPE_SPKI, r: *mut EVP_PKEY) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a live request and key.
        unsafe {
            let spki = live(a)?;
            Ok(ASN1_item_verify(NETSCAPE_SPKAC_it(), &spki.sig_algor, spki.signature, spki.spkac.cast(), r))
        }
    })
}

/// Reads a request in base64, `len` bytes or a string; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_b64_decode(str: *const c_char, len: c_int) -> *mut NETSCAPE_SPKI {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises readable text; the output has room for three bytes of four.
        unsafe {
            let text = if len <= 0 { c_str(str)? } else { bytes(str, len)? };
            let mut der = vec![0u8; text.len() / 4 * 3 + 3];
            let length = EVP_DecodeBlock(der.as_mut_ptr(), text.as_ptr(), text.len() as c_int);
            if length < 0 {
                return Err(Error::new(Lib::X509, reason::X509_R_BASE64_DECODE_ERROR));
            }
            let mut input = der.as_ptr();
            made(d2i_NETSCAPE_SPKI(std::ptr::null_mut(), &mut input, length.into()))
        }
    })
}

/// The request in base64, for the caller to free; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_b64_encode(x: *mut NETSCAPE_SPKI) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live request; the output has room for four bytes of three and a NUL.
        unsafe {
            let der = encoded(x, NETSCAPE_SPKI_it())?;
            let mut text = vec![0u8; der.len().div_ceil(3) * 4 + 1];
            let length = EVP_EncodeBlock(text.as_mut_ptr(), der.as_ptr(), der.len() as c_int);
            made(memory::duplicate_str(&text[..length.max(0) as usize]))
        }
    })
}

/// The long name of an object, `UNKNOWN` if it has none.
///
/// # Safety
/// `object` is live.
unsafe fn long_name(object: *const ASN1_OBJECT) -> String {
    // SAFETY: as the caller promises; names are static strings.
    let name = unsafe {
        let nid = OBJ_obj2nid(object);
        if nid == NID_UNDEF { None } else { optional_str(OBJ_nid2ln(nid)) }
    };
    name.map_or_else(|| "UNKNOWN".to_owned(), |name| String::from_utf8_lossy(name).into_owned())
}

/// Prints a request. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NETSCAPE_SPKI_print(out: *mut BIO, spki: *mut NETSCAPE_SPKI) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live BIO and request, whose parts were made with it.
        unsafe {
            let spki = live(spki)?;
            let bio = Out(out);
            let spkac = &*spki.spkac;
            let key = &*spkac.pubkey;
            let algorithm = long_name((*key.algorithm()).algorithm);
            bio.text(&format!("Netscape SPKI:\n  Public Key Algorithm: {algorithm}\n"))?;
            match key.key() {
                Err(error) => {
                    error.raise();
                    bio.text("  Unable to load public key\n")?;
                }
                Ok(key) => {
                    EVP_PKEY_print_public(out, std::sync::Arc::as_ptr(key), 4, std::ptr::null_mut());
                }
            }
            if let Some(challenge) = spkac.challenge.as_ref().filter(|text| text.length != 0) {
                let text = challenge.bytes().split(|byte| *byte == 0).next().unwrap_or_default();
                bio.text("  Challenge String: ")?;
                bio.bytes(text)?;
                bio.text("\n")?;
            }
            bio.text(&format!("  Signature Algorithm: {}", long_name(spki.sig_algor.algorithm)))?;
            let signature = ASN1_STRING::get0(spki.signature)?.bytes();
            for (place, byte) in signature.iter().enumerate() {
                let start = if place % 18 == 0 { "\n      " } else { "" };
                let end = if place + 1 == signature.len() { "" } else { ":" };
                bio.text(&format!("{start}{byte:02x}{end}"))?;
            }
            bio.text("\n")?;
        }
        Ok(1)
    })
}
