//! Names of alerts. Source: SSL_alert_type_string(3).

use std::ffi::{CStr, c_char, c_int};

/// Number, two letters, words.
static NAMES: &[(c_int, &CStr, &CStr)] = &[
    (0, c"CN", c"close notify"),
    (10, c"UM", c"unexpected_message"),
    (20, c"BM", c"bad record mac"),
    (21, c"DC", c"decryption failed"),
    (22, c"RO", c"record overflow"),
    (30, c"DF", c"decompression failure"),
    (40, c"HF", c"handshake failure"),
    (41, c"NC", c"no certificate"),
    (42, c"BC", c"bad certificate"),
    (43, c"UC", c"unsupported certificate"),
    (44, c"CR", c"certificate revoked"),
    (45, c"CE", c"certificate expired"),
    (46, c"CU", c"certificate unknown"),
    (47, c"IP", c"illegal parameter"),
    (48, c"CA", c"unknown CA"),
    (49, c"AD", c"access denied"),
    (50, c"DE", c"decode error"),
    (51, c"CY", c"decrypt error"),
    (60, c"ER", c"export restriction"),
    (70, c"PV", c"protocol version"),
    (71, c"IS", c"insufficient security"),
    (80, c"IE", c"internal error"),
    (90, c"US", c"user canceled"),
    (100, c"NR", c"no renegotiation"),
    (110, c"UE", c"unsupported extension"),
    (111, c"CO", c"certificate unobtainable"),
    (112, c"UN", c"unrecognized name"),
    (113, c"BR", c"bad certificate status response"),
    (114, c"BH", c"bad certificate hash value"),
    (115, c"UP", c"unknown PSK identity"),
    (120, c"UK", c"no application protocol"),
];

fn names(value: c_int) -> (&'static CStr, &'static CStr) {
    let found = NAMES.iter().find(|(number, ..)| *number == value & 0xFF);
    found.map_or((c"UK", c"unknown"), |(_, short, long)| (*short, *long))
}

fn level(value: c_int) -> (&'static CStr, &'static CStr) {
    match value >> 8 {
        1 => (c"W", c"warning"),
        2 => (c"F", c"fatal"),
        _ => (c"U", c"unknown"),
    }
}

/// The two letters of an alert (its low byte); `UK` if it is unknown. Source: SSL_alert_type_string(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_alert_desc_string(value: c_int) -> *const c_char {
    names(value).0.as_ptr()
}

/// An alert (its low byte) in words; `unknown` if it is unknown. Source: SSL_alert_type_string(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_alert_desc_string_long(value: c_int) -> *const c_char {
    names(value).1.as_ptr()
}

/// The letter of an alert's level (the byte above). Source: SSL_alert_type_string(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_alert_type_string(value: c_int) -> *const c_char {
    level(value).0.as_ptr()
}

/// An alert's level (the byte above) in words. Source: SSL_alert_type_string(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_alert_type_string_long(value: c_int) -> *const c_char {
    level(value).1.as_ptr()
}
