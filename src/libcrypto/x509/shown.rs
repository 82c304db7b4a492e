//! Certificates and revocation lists field by field, for `ASN1_item_print`: their own objects keep the encoding instead.

use std::mem::offset_of;

use super::algorithm::{X509_ALGOR, X509_ALGOR_it};
use super::certificate::{X509_CINF, X509_CINF_it, X509_it};
use super::crl::{X509_CRL_INFO, X509_CRL_INFO_it, X509_CRL_it};
use super::item::*;
use super::outside::*;
use crate::libcrypto::asn1::string::*;

/// What both are made of.
#[repr(C)]
struct Shown<T> {
    content: *mut T,
    algorithm: *mut X509_ALGOR,
    signature: *mut ASN1_BIT_STRING,
}

static CERTIFICATE: [ASN1_TEMPLATE; 3] = [
    field(c"cert_info", offset_of!(Shown<X509_CINF>, content), X509_CINF_it),
    field(c"sig_alg", offset_of!(Shown<X509_CINF>, algorithm), X509_ALGOR_it),
    field(c"signature", offset_of!(Shown<X509_CINF>, signature), ASN1_BIT_STRING_it),
];
static CERTIFICATE_ITEM: ASN1_ITEM = sequence(c"X509", size_of::<Shown<X509_CINF>>(), &CERTIFICATE);

static LIST: [ASN1_TEMPLATE; 3] = [
    field(c"crl", offset_of!(Shown<X509_CRL_INFO>, content), X509_CRL_INFO_it),
    field(c"sig_alg", offset_of!(Shown<X509_CRL_INFO>, algorithm), X509_ALGOR_it),
    field(c"signature", offset_of!(Shown<X509_CRL_INFO>, signature), ASN1_BIT_STRING_it),
];
static LIST_ITEM: ASN1_ITEM = sequence(c"X509_CRL", size_of::<Shown<X509_CRL_INFO>>(), &LIST);

/// The template of the parts of an object that is none, if it has one.
pub(crate) fn parts_of(item: &ASN1_ITEM) -> Option<&'static ASN1_ITEM> {
    // SAFETY: these functions only give the addresses of constants.
    let (certificate, list) = unsafe { (X509_it(), X509_CRL_it()) };
    if std::ptr::eq(item, certificate) {
        Some(&CERTIFICATE_ITEM)
    } else if std::ptr::eq(item, list) {
        Some(&LIST_ITEM)
    } else {
        None
    }
}
