//! aws-lc's reasons in OpenSSL's numbers.

use std::ffi::c_int;

use aws_lc_sys as lc;

use crate::crypto::lc::last_error;
use crate::error::{Error, Lib, reason};

/// The latest failure of aws-lc's curves.
#[track_caller]
pub(crate) fn ec_error() -> Error {
    let (lib, code) = last_error();
    if lib != lc::ERR_LIB_EC as u32 {
        return Error::new(Lib::EC, reason::ERR_R_INTERNAL_ERROR);
    }
    let reason = match code as i32 {
        lc::EC_R_BUFFER_TOO_SMALL => reason::EC_R_BUFFER_TOO_SMALL,
        lc::EC_R_COORDINATES_OUT_OF_RANGE => reason::EC_R_COORDINATES_OUT_OF_RANGE,
        lc::EC_R_INCOMPATIBLE_OBJECTS | lc::EC_R_GROUP_MISMATCH => reason::EC_R_INCOMPATIBLE_OBJECTS,
        lc::EC_R_INVALID_COMPRESSED_POINT => reason::EC_R_INVALID_COMPRESSED_POINT,
        lc::EC_R_INVALID_COMPRESSION_BIT => reason::EC_R_INVALID_COMPRESSION_BIT,
        lc::EC_R_INVALID_ENCODING | lc::EC_R_DECODE_ERROR => reason::EC_R_INVALID_ENCODING,
        lc::EC_R_INVALID_FIELD => reason::EC_R_INVALID_FIELD,
        lc::EC_R_INVALID_FORM => reason::EC_R_INVALID_FORM,
        lc::EC_R_INVALID_GROUP_ORDER => reason::EC_R_INVALID_GROUP_ORDER,
        lc::EC_R_INVALID_PRIVATE_KEY => reason::EC_R_INVALID_PRIVATE_KEY,
        lc::EC_R_MISSING_PARAMETERS => reason::EC_R_MISSING_PARAMETERS,
        lc::EC_R_MISSING_PRIVATE_KEY => reason::EC_R_MISSING_PRIVATE_KEY,
        lc::EC_R_POINT_AT_INFINITY => reason::EC_R_POINT_AT_INFINITY,
        lc::EC_R_POINT_IS_NOT_ON_CURVE => reason::EC_R_POINT_IS_NOT_ON_CURVE,
        lc::EC_R_UNKNOWN_GROUP => reason::EC_R_UNKNOWN_GROUP,
        _ => reason::ERR_R_INTERNAL_ERROR,
    };
    Error::new(Lib::EC, reason)
}

/// The answer of a function of aws-lc that returns 1 or 0.
#[track_caller]
pub(crate) fn done(answer: c_int) -> Result<c_int, Error> {
    if answer == 1 { Ok(1) } else { Err(ec_error()) }
}
