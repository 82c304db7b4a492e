//! `ASN1_PCTX`: how `ASN1_item_print` prints.

use std::ffi::c_ulong;

/// How to print.
#[repr(C)]
#[derive(Default)]
pub struct asn1_pctx_st {
    pub(crate) flags: c_ulong,
    pub(crate) nm_flags: c_ulong,
    pub(crate) cert_flags: c_ulong,
    pub(crate) oid_flags: c_ulong,
    pub(crate) str_flags: c_ulong,
}
/// OpenSSL's name for it.
pub type ASN1_PCTX = asn1_pctx_st;
