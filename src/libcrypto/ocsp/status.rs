//! Names of statuses and reasons. Source: OCSP_response_status(3).

use std::ffi::{CStr, c_char, c_long};

fn name(table: &[(c_long, &'static CStr)], code: c_long) -> *const c_char {
    table.iter().find(|(known, _)| *known == code).map_or(c"(UNKNOWN)", |(_, name)| name).as_ptr()
}

/// The name of a response's status.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_response_status_str(s: c_long) -> *const c_char {
    const NAMES: [(c_long, &CStr); 6] = [
        (0, c"successful"),
        (1, c"malformedrequest"),
        (2, c"internalerror"),
        (3, c"trylater"),
        (5, c"sigrequired"),
        (6, c"unauthorized"),
    ];
    name(&NAMES, s)
}

/// The name of a certificate's status.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_cert_status_str(s: c_long) -> *const c_char {
    name(&[(0, c"good"), (1, c"revoked"), (2, c"unknown")], s)
}

/// The name of a reason for revoking; OpenSSL 3.0 knows none after removeFromCRL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OCSP_crl_reason_str(s: c_long) -> *const c_char {
    const NAMES: [(c_long, &CStr); 8] = [
        (0, c"unspecified"),
        (1, c"keyCompromise"),
        (2, c"cACompromise"),
        (3, c"affiliationChanged"),
        (4, c"superseded"),
        (5, c"cessationOfOperation"),
        (6, c"certificateHold"),
        (8, c"removeFromCRL"),
    ];
    name(&NAMES, s)
}
