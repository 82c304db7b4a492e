//! The standard kinds of extensions, by their numbers.

use std::ffi::c_void;

use super::kinds::*;
use super::method::{
    X509V3_EXT_I2S, X509V3_EXT_I2V, X509V3_EXT_METHOD, X509V3_EXT_MULTILINE, X509V3_EXT_S2I, X509V3_EXT_V2I,
    v3_ext_ctx, v3_ext_method,
};
use super::text::*;
use super::types::{
    ADMISSION_SYNTAX_it, ASIdentifiers_it, AUTHORITY_INFO_ACCESS_it, AUTHORITY_KEYID_it, BASIC_CONSTRAINTS_it,
    CERTIFICATEPOLICIES_it, CRL_DIST_POINTS_it, EXTENDED_KEY_USAGE_it, GENERAL_NAMES_it, IPAddrBlocks_it,
    ISSUER_SIGN_TOOL_it, ISSUING_DIST_POINT_it, NAME_CONSTRAINTS_it, PKEY_USAGE_PERIOD_it, POLICY_CONSTRAINTS_it,
    POLICY_MAPPINGS_it, PROXY_CERT_INFO_EXTENSION_it, SXNET_it, TLS_FEATURE_it,
};
use super::values::stack_st_CONF_VALUE;
use crate::libcrypto::asn1::bit_string::BIT_STRING_BITNAME;
use crate::libcrypto::asn1::items::*;
use crate::libcrypto::ocsp::items::{OCSP_CRLID_it, OCSP_SERVICELOC_it};
use std::ffi::{c_char, c_int, c_long, c_uchar};

unsafe extern "C" fn text_i2s(method: *const v3_ext_method, value: *mut c_void) -> *mut c_char {
    // SAFETY: the method's own value.
    unsafe { i2s_ASN1_IA5STRING(method.cast_mut(), value.cast()) }
}

unsafe extern "C" fn text_s2i(method: *const v3_ext_method, ctx: *mut v3_ext_ctx, text: *const c_char) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { s2i_ASN1_IA5STRING(method.cast_mut(), ctx, text).cast() }
}

unsafe extern "C" fn utf8_i2s(method: *const v3_ext_method, value: *mut c_void) -> *mut c_char {
    // SAFETY: the method's own value.
    unsafe { i2s_ASN1_UTF8STRING(method.cast_mut(), value.cast()) }
}

unsafe extern "C" fn utf8_s2i(method: *const v3_ext_method, ctx: *mut v3_ext_ctx, text: *const c_char) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { s2i_ASN1_UTF8STRING(method.cast_mut(), ctx, text).cast() }
}

unsafe extern "C" fn number_i2s(method: *const v3_ext_method, value: *mut c_void) -> *mut c_char {
    // SAFETY: the method's own value.
    unsafe { i2s_ASN1_INTEGER(method.cast_mut(), value.cast()) }
}

unsafe extern "C" fn number_s2i(
    method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    text: *const c_char,
) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { s2i_ASN1_INTEGER(method.cast_mut(), text).cast() }
}

unsafe extern "C" fn reason_i2s(method: *const v3_ext_method, value: *mut c_void) -> *mut c_char {
    // SAFETY: the method's own value.
    unsafe { i2s_ASN1_ENUMERATED_TABLE(method.cast_mut(), value.cast()) }
}

unsafe extern "C" fn bits_i2v(
    method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    unsafe { i2v_ASN1_BIT_STRING(method.cast_mut(), value.cast(), list) }
}

unsafe extern "C" fn bits_v2i(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    // SAFETY: the same promise.
    unsafe { v2i_ASN1_BIT_STRING(method.cast_mut(), ctx, values).cast() }
}

const fn ia5(nid: c_int) -> X509V3_EXT_METHOD {
    texts(v3_ext_method::of(nid, Some(ASN1_IA5STRING_it)), Some(text_i2s), Some(text_s2i))
}

const fn texts(method: v3_ext_method, i2s: X509V3_EXT_I2S, s2i: X509V3_EXT_S2I) -> v3_ext_method {
    v3_ext_method { i2s, s2i, ..method }
}

const fn lists(method: v3_ext_method, i2v: X509V3_EXT_I2V, v2i: X509V3_EXT_V2I) -> v3_ext_method {
    v3_ext_method { i2v, v2i, ..method }
}

const fn bits(nid: c_int, table: &'static [BIT_STRING_BITNAME]) -> X509V3_EXT_METHOD {
    let method = lists(v3_ext_method::of(nid, Some(ASN1_BIT_STRING_it)), Some(bits_i2v), Some(bits_v2i));
    v3_ext_method { usr_data: table.as_ptr().cast_mut().cast(), ..method }
}

const fn lines(method: v3_ext_method) -> v3_ext_method {
    v3_ext_method { ext_flags: X509V3_EXT_MULTILINE, ..method }
}

const fn names(nid: c_int, v2i: X509V3_EXT_V2I) -> v3_ext_method {
    lists(v3_ext_method::of(nid, Some(GENERAL_NAMES_it)), Some(alt_name::i2v_names), v2i)
}

const fn access(nid: c_int) -> v3_ext_method {
    let method = v3_ext_method::of(nid, Some(AUTHORITY_INFO_ACCESS_it));
    lines(lists(method, Some(info::i2v_access), Some(info::v2i_access)))
}

const fn points_of(nid: c_int) -> v3_ext_method {
    v3_ext_method {
        i2r: Some(points::i2r_points),
        v2i: Some(points::v2i_points),
        ..v3_ext_method::of(nid, Some(CRL_DIST_POINTS_it))
    }
}

const fn number(nid: c_int, s2i: X509V3_EXT_S2I) -> v3_ext_method {
    texts(v3_ext_method::of(nid, Some(ASN1_INTEGER_it)), Some(number_i2s), s2i)
}

const fn usages(nid: c_int) -> v3_ext_method {
    let method = v3_ext_method::of(nid, Some(EXTENDED_KEY_USAGE_it));
    lists(method, Some(usage::i2v_usages), Some(usage::v2i_usages))
}

const fn time(nid: c_int) -> v3_ext_method {
    v3_ext_method { i2r: Some(i2r_time), ..v3_ext_method::of(nid, Some(ASN1_GENERALIZEDTIME_it)) }
}

const fn stamps(
    nid: c_int,
    read: unsafe extern "C" fn(*mut c_void, *mut *const c_uchar, c_long) -> *mut c_void,
) -> v3_ext_method {
    v3_ext_method {
        ext_free: Some(timestamps::freed),
        d2i: Some(read),
        i2d: Some(timestamps::written),
        i2r: Some(timestamps::printed),
        ..v3_ext_method::of(nid, None)
    }
}

/// All of them.
pub static METHODS: [v3_ext_method; 49] = [
    bits(71, &usage::CERT_TYPE),
    ia5(72),
    ia5(73),
    ia5(74),
    ia5(75),
    ia5(76),
    ia5(77),
    ia5(78),
    texts(v3_ext_method::of(82, Some(ASN1_OCTET_STRING_it)), Some(key_id::i2s_key), Some(key_id::s2i_subject_key)),
    bits(83, &usage::KEY_USAGE),
    v3_ext_method { i2r: Some(misc::i2r_period), ..v3_ext_method::of(84, Some(PKEY_USAGE_PERIOD_it)) },
    names(85, Some(alt_name::v2i_subject)),
    names(86, Some(alt_name::v2i_issuer)),
    lists(
        v3_ext_method::of(87, Some(BASIC_CONSTRAINTS_it)),
        Some(basic::i2v_constraints),
        Some(basic::v2i_constraints),
    ),
    number(88, None),
    v3_ext_method {
        i2r: Some(policies::i2r_policies),
        r2i: Some(policies::r2i_policies),
        ..v3_ext_method::of(89, Some(CERTIFICATEPOLICIES_it))
    },
    lines(lists(
        v3_ext_method::of(90, Some(AUTHORITY_KEYID_it)),
        Some(key_id::i2v_authority),
        Some(key_id::v2i_authority),
    )),
    points_of(103),
    usages(126),
    number(140, None),
    v3_ext_method {
        i2s: Some(reason_i2s),
        usr_data: usage::CRL_REASONS.as_ptr().cast_mut().cast(),
        ..v3_ext_method::of(141, Some(ASN1_ENUMERATED_it))
    },
    time(142),
    lines(v3_ext_method {
        i2r: Some(misc::i2r_extranet),
        v2i: Some(misc::v2i_extranet),
        ..v3_ext_method::of(143, Some(SXNET_it))
    }),
    access(177),
    v3_ext_method { i2r: Some(resources::i2r_addresses), ..v3_ext_method::of(290, Some(IPAddrBlocks_it)) },
    v3_ext_method { i2r: Some(resources::i2r_systems), ..v3_ext_method::of(291, Some(ASIdentifiers_it)) },
    v3_ext_method {
        ext_new: Some(ocsp::nonce_new),
        ext_free: Some(ocsp::nonce_free),
        d2i: Some(ocsp::nonce_read),
        i2d: Some(ocsp::nonce_write),
        i2r: Some(ocsp::nonce_print),
        ..v3_ext_method::of(366, None)
    },
    v3_ext_method { i2r: Some(ocsp::list_print), ..v3_ext_method::of(367, Some(OCSP_CRLID_it)) },
    usages(368),
    v3_ext_method { i2r: Some(i2r_nothing), s2i: Some(s2i_null), ..v3_ext_method::of(369, Some(ASN1_NULL_it)) },
    time(370),
    v3_ext_method { i2r: Some(ocsp::locator_print), ..v3_ext_method::of(371, Some(OCSP_SERVICELOC_it)) },
    access(398),
    lists(
        v3_ext_method::of(401, Some(POLICY_CONSTRAINTS_it)),
        Some(basic::i2v_policy_constraints),
        Some(basic::v2i_policy_constraints),
    ),
    v3_ext_method { i2r: Some(i2r_object), ..v3_ext_method::of(430, Some(ASN1_OBJECT_it)) },
    v3_ext_method {
        i2r: Some(misc::i2r_proxy),
        r2i: Some(misc::r2i_proxy),
        ..v3_ext_method::of(663, Some(PROXY_CERT_INFO_EXTENSION_it))
    },
    v3_ext_method {
        i2r: Some(constraints::i2r_constraints),
        v2i: Some(constraints::v2i_constraints),
        ..v3_ext_method::of(666, Some(NAME_CONSTRAINTS_it))
    },
    lists(
        v3_ext_method::of(747, Some(POLICY_MAPPINGS_it)),
        Some(basic::i2v_policy_mappings),
        Some(basic::v2i_policy_mappings),
    ),
    number(748, Some(number_s2i)),
    lines(v3_ext_method {
        i2r: Some(points::i2r_issuing),
        v2i: Some(points::v2i_issuing),
        ..v3_ext_method::of(770, Some(ISSUING_DIST_POINT_it))
    }),
    names(771, None),
    points_of(857),
    stamps(951, timestamps::read_in_certificate),
    texts(v3_ext_method::of(952, Some(ASN1_NULL_it)), Some(i2s_null), Some(s2i_null)),
    stamps(954, timestamps::read_in_response),
    texts(v3_ext_method::of(1007, Some(ASN1_UTF8STRING_it)), Some(utf8_i2s), Some(utf8_s2i)),
    lines(v3_ext_method {
        i2r: Some(misc::i2r_tools),
        v2i: Some(misc::v2i_tools),
        ..v3_ext_method::of(1008, Some(ISSUER_SIGN_TOOL_it))
    }),
    lists(v3_ext_method::of(1020, Some(TLS_FEATURE_it)), Some(usage::i2v_features), Some(usage::v2i_features)),
    v3_ext_method::of(1093, Some(ADMISSION_SYNTAX_it)),
];
