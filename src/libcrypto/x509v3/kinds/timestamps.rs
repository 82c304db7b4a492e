//! Signed certificate timestamps (RFC 6962): in certificates and in OCSP's responses.

use std::ffi::{c_int, c_long, c_uchar, c_void};

use crate::ffi::Boxed;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::ct::codec::{d2i_SCT_LIST, i2d_SCT_LIST};
use crate::libcrypto::ct::print::SCT_LIST_print;
use crate::libcrypto::ct::sct::{SCT, SCT_LIST_free, source, stack_st_SCT};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::method::v3_ext_method;

/// Reads a list whose timestamps came from there.
///
/// # Safety
/// That many readable bytes at `*at`, and NULL or a place with a list or NULL.
unsafe fn read(list: *mut c_void, at: *mut *const c_uchar, len: c_long, source: c_int) -> *mut c_void {
    // SAFETY: the caller's promise; a list just read holds live timestamps.
    unsafe {
        let list = d2i_SCT_LIST(list.cast(), at, len);
        for sct in Stack::items(list) {
            if let Ok(sct) = SCT::get0_mut(sct) {
                sct.set_source(source);
            }
        }
        list.cast()
    }
}

/// Reads a certificate's.
pub unsafe extern "C" fn read_in_certificate(list: *mut c_void, at: *mut *const c_uchar, len: c_long) -> *mut c_void {
    // SAFETY: as the method's caller promises.
    unsafe { read(list, at, len, source::X509V3_EXTENSION) }
}

/// Reads a response's.
pub unsafe extern "C" fn read_in_response(list: *mut c_void, at: *mut *const c_uchar, len: c_long) -> *mut c_void {
    // SAFETY: as the method's caller promises.
    unsafe { read(list, at, len, source::OCSP_STAPLED_RESPONSE) }
}

/// Writes a list.
pub unsafe extern "C" fn written(list: *const c_void, out: *mut *mut c_uchar) -> c_int {
    // SAFETY: the method's own value.
    unsafe { i2d_SCT_LIST(list.cast(), out) }
}

/// Frees a list.
pub unsafe extern "C" fn freed(list: *mut c_void) {
    // SAFETY: the method's own value.
    unsafe { SCT_LIST_free(list.cast()) }
}

/// Prints a list.
pub unsafe extern "C" fn printed(
    _method: *const v3_ext_method,
    list: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value.
    unsafe { SCT_LIST_print(list.cast::<stack_st_SCT>(), out, indent, c"\n".as_ptr(), std::ptr::null()) };
    1
}
