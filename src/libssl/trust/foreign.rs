//! Functions of libcrypto's verification and name headers, by their C names.
#![allow(clashing_extern_declarations, improper_ctypes)]

use std::ffi::{c_char, c_int, c_long, c_uchar, c_uint, c_void};

use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;

/// A store of trust anchors; only pointers to it are used here.
pub type X509_STORE = c_void;
/// What a verification asks for.
pub type X509_VERIFY_PARAM = c_void;
/// A verification under way.
pub type X509_STORE_CTX = c_void;
/// A distinguished name.
pub type X509_NAME = c_void;
/// A verification callback: whether so far all is well, and the verification.
pub type SSL_verify_cb = Option<unsafe extern "C" fn(preverify_ok: c_int, x509_ctx: *mut X509_STORE_CTX) -> c_int>;

unsafe extern "C" {
    pub(crate) fn X509_STORE_new() -> *mut X509_STORE;
    pub(crate) fn X509_STORE_free(xs: *mut X509_STORE);
    pub(crate) fn X509_STORE_up_ref(xs: *mut X509_STORE) -> c_int;
    pub(crate) fn X509_STORE_add_cert(xs: *mut X509_STORE, x: *mut X509) -> c_int;
    pub(crate) fn X509_STORE_load_file(xs: *mut X509_STORE, file: *const c_char) -> c_int;
    pub(crate) fn X509_STORE_load_path(xs: *mut X509_STORE, path: *const c_char) -> c_int;
    pub(crate) fn X509_STORE_load_store(xs: *mut X509_STORE, uri: *const c_char) -> c_int;
    pub(crate) fn X509_STORE_set_default_paths(xs: *mut X509_STORE) -> c_int;
    pub(crate) fn X509_STORE_add_lookup(xs: *mut X509_STORE, method: *mut c_void) -> *mut c_void;
    pub(crate) fn X509_LOOKUP_hash_dir() -> *mut c_void;
    pub(crate) fn X509_LOOKUP_file() -> *mut c_void;
    pub(crate) fn X509_LOOKUP_ctrl(
        lookup: *mut c_void,
        cmd: c_int,
        argc: *const c_char,
        argl: c_long,
        ret: *mut *mut c_char,
    ) -> c_int;

    pub(crate) fn X509_VERIFY_PARAM_new() -> *mut X509_VERIFY_PARAM;
    pub(crate) fn X509_VERIFY_PARAM_free(param: *mut X509_VERIFY_PARAM);
    pub(crate) fn X509_VERIFY_PARAM_inherit(to: *mut X509_VERIFY_PARAM, from: *const X509_VERIFY_PARAM) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set1(to: *mut X509_VERIFY_PARAM, from: *const X509_VERIFY_PARAM) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set_depth(param: *mut X509_VERIFY_PARAM, depth: c_int);
    pub(crate) fn X509_VERIFY_PARAM_get_depth(param: *const X509_VERIFY_PARAM) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set_purpose(param: *mut X509_VERIFY_PARAM, purpose: c_int) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set_trust(param: *mut X509_VERIFY_PARAM, trust: c_int) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set_auth_level(param: *mut X509_VERIFY_PARAM, level: c_int);
    pub(crate) fn X509_VERIFY_PARAM_set1_host(param: *mut X509_VERIFY_PARAM, name: *const c_char, len: usize) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_add1_host(param: *mut X509_VERIFY_PARAM, name: *const c_char, len: usize) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_set1_ip_asc(param: *mut X509_VERIFY_PARAM, ip: *const c_char) -> c_int;
    pub(crate) fn X509_VERIFY_PARAM_get1_ip_asc(param: *mut X509_VERIFY_PARAM) -> *mut c_char;
    pub(crate) fn X509_VERIFY_PARAM_set_hostflags(param: *mut X509_VERIFY_PARAM, flags: c_uint);
    pub(crate) fn X509_VERIFY_PARAM_get0_peername(param: *const X509_VERIFY_PARAM) -> *const c_char;
    pub(crate) fn X509_VERIFY_PARAM_move_peername(to: *mut X509_VERIFY_PARAM, from: *mut X509_VERIFY_PARAM);

    pub(crate) fn X509_STORE_CTX_new() -> *mut X509_STORE_CTX;
    pub(crate) fn X509_STORE_CTX_free(ctx: *mut X509_STORE_CTX);
    pub(crate) fn X509_STORE_CTX_init(
        ctx: *mut X509_STORE_CTX,
        store: *mut X509_STORE,
        leaf: *mut X509,
        untrusted: *mut Stack<X509>,
    ) -> c_int;
    pub(crate) fn X509_STORE_CTX_get0_param(ctx: *const X509_STORE_CTX) -> *mut X509_VERIFY_PARAM;
    pub(crate) fn X509_STORE_CTX_set_ex_data(ctx: *mut X509_STORE_CTX, idx: c_int, data: *mut c_void) -> c_int;
    pub(crate) fn X509_STORE_CTX_set_default(ctx: *mut X509_STORE_CTX, name: *const c_char) -> c_int;
    pub(crate) fn X509_STORE_CTX_set_verify_cb(ctx: *mut X509_STORE_CTX, verify: SSL_verify_cb);
    pub(crate) fn X509_STORE_CTX_get_error(ctx: *const X509_STORE_CTX) -> c_int;
    pub(crate) fn X509_STORE_CTX_get1_chain(ctx: *const X509_STORE_CTX) -> *mut Stack<X509>;
    pub(crate) fn X509_STORE_CTX_get0_chain(ctx: *const X509_STORE_CTX) -> *mut Stack<X509>;
    pub(crate) fn X509_verify_cert(ctx: *mut X509_STORE_CTX) -> c_int;

    pub(crate) fn X509_verify_cert_error_string(n: c_long) -> *const c_char;
    pub(crate) fn X509_get_subject_name(x: *const X509) -> *mut X509_NAME;
    pub(crate) fn X509_NAME_dup(name: *const X509_NAME) -> *mut X509_NAME;
    pub(crate) fn X509_NAME_free(name: *mut X509_NAME);
    pub(crate) fn X509_NAME_cmp(a: *const X509_NAME, b: *const X509_NAME) -> c_int;
    pub(crate) fn i2d_X509_NAME(name: *const X509_NAME, out: *mut *mut c_uchar) -> c_int;
    pub(crate) fn d2i_X509_NAME(name: *mut *mut X509_NAME, data: *mut *const c_uchar, len: c_long) -> *mut X509_NAME;
}
