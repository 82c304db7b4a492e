//! The program's callbacks as values: a function and its argument. Whoever calls one copies it out first and holds
//! no lock and no borrow meanwhile.

use std::ffi::{c_char, c_int, c_uchar, c_uint, c_void};

use super::ct::ssl_ct_validation_cb;
use super::object::{SSL, SSL_CTX};
use super::sessions::SSL_SESSION;
use super::sessions::secret::tls_session_secret_cb_fn;
use super::sessions::ticket_ext::tls_session_ticket_ext_cb_fn;
use super::trust::foreign::X509_STORE_CTX;
use crate::libcrypto::evp::digest_method::EVP_MD;
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libcrypto::x509::X509;

/// `SSL_CTX_set_info_callback`.
pub type InfoCallback = Option<unsafe extern "C" fn(ssl: *const SSL, place: c_int, value: c_int)>;
/// `SSL_CTX_set_msg_callback`.
pub type MsgCallback = Option<
    unsafe extern "C" fn(
        write_p: c_int,
        version: c_int,
        content_type: c_int,
        buf: *const c_void,
        len: usize,
        ssl: *mut SSL,
        arg: *mut c_void,
    ),
>;
/// `SSL_set_tlsext_debug_callback`.
pub type ExtensionCallback = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        client_server: c_int,
        type_: c_int,
        data: *const c_uchar,
        len: c_int,
        arg: *mut c_void,
    ),
>;
/// `SSL_CTX_set_alpn_select_cb`.
pub type SSL_CTX_alpn_select_cb_func = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        out: *mut *const c_uchar,
        outlen: *mut c_uchar,
        in_: *const c_uchar,
        inlen: c_uint,
        arg: *mut c_void,
    ) -> c_int,
>;
/// `SSL_CTX_set_tlsext_servername_callback`.
pub type ServernameCallback = Option<unsafe extern "C" fn(ssl: *mut SSL, alert: *mut c_int, arg: *mut c_void) -> c_int>;
/// `SSL_CTX_set_client_hello_cb`.
pub type SSL_client_hello_cb_fn =
    Option<unsafe extern "C" fn(ssl: *mut SSL, alert: *mut c_int, arg: *mut c_void) -> c_int>;
/// `SSL_CTX_set_keylog_callback`.
pub type SSL_CTX_keylog_cb_func = Option<unsafe extern "C" fn(ssl: *const SSL, line: *const c_char)>;
/// `SSL_CTX_set_cert_cb`.
pub type CertCallback = Option<unsafe extern "C" fn(ssl: *mut SSL, arg: *mut c_void) -> c_int>;
/// `SSL_CTX_set_tlsext_status_cb`.
pub type StatusCallback = Option<unsafe extern "C" fn(ssl: *mut SSL, arg: *mut c_void) -> c_int>;
/// `SSL_CTX_set_security_callback`.
pub type SecurityCallback = Option<
    unsafe extern "C" fn(
        ssl: *const SSL,
        ctx: *const SSL_CTX,
        op: c_int,
        bits: c_int,
        nid: c_int,
        other: *mut c_void,
        ex: *mut c_void,
    ) -> c_int,
>;

/// `SSL_CTX_set_cert_verify_callback`.
pub type CertVerifyCallback = Option<unsafe extern "C" fn(ctx: *mut X509_STORE_CTX, arg: *mut c_void) -> c_int>;
/// `SSL_CTX_set_record_padding_callback`.
pub type RecordPaddingCallback =
    Option<unsafe extern "C" fn(ssl: *mut SSL, type_: c_int, len: usize, arg: *mut c_void) -> usize>;

/// `SSL_CTX_set_not_resumable_session_callback`.
pub type NotResumableCallback = Option<unsafe extern "C" fn(ssl: *mut SSL, is_forward_secure: c_int) -> c_int>;

/// `SSL_CTX_set_generate_session_id`: writes an id to `id` and its length to `id_len`, which says how much room there is.
pub type GEN_SESSION_CB = Option<unsafe extern "C" fn(ssl: *mut SSL, id: *mut c_uchar, id_len: *mut c_uint) -> c_int>;

/// `SSL_CTX_set_stateless_cookie_generate_cb`: writes at most 4096 bytes, and to `cookie_len` how many.
pub type MakeCookieCallback =
    Option<unsafe extern "C" fn(ssl: *mut SSL, cookie: *mut c_uchar, cookie_len: *mut usize) -> c_int>;

/// `SSL_CTX_set_stateless_cookie_verify_cb`.
pub type CheckCookieCallback =
    Option<unsafe extern "C" fn(ssl: *mut SSL, cookie: *const c_uchar, cookie_len: usize) -> c_int>;

/// `SSL_CTX_set_allow_early_data_cb`.
pub type SSL_allow_early_data_cb_fn = Option<unsafe extern "C" fn(s: *mut SSL, arg: *mut c_void) -> c_int>;

/// `SSL_CTX_set_psk_client_callback`.
pub type SSL_psk_client_cb_func = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        hint: *const c_char,
        identity: *mut c_char,
        max_identity_len: c_uint,
        psk: *mut c_uchar,
        max_psk_len: c_uint,
    ) -> c_uint,
>;
/// `SSL_CTX_set_psk_server_callback`.
pub type SSL_psk_server_cb_func = Option<
    unsafe extern "C" fn(ssl: *mut SSL, identity: *const c_char, psk: *mut c_uchar, max_psk_len: c_uint) -> c_uint,
>;
/// `SSL_CTX_set_psk_find_session_callback`.
pub type SSL_psk_find_session_cb_func = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        identity: *const c_uchar,
        identity_len: usize,
        sess: *mut *mut SSL_SESSION,
    ) -> c_int,
>;
/// `SSL_CTX_set_psk_use_session_callback`.
pub type SSL_psk_use_session_cb_func = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        md: *const EVP_MD,
        id: *mut *const c_uchar,
        idlen: *mut usize,
        sess: *mut *mut SSL_SESSION,
    ) -> c_int,
>;

/// Asks for the password of an encrypted key.
pub type pem_password_cb =
    Option<unsafe extern "C" fn(buf: *mut c_char, size: c_int, rwflag: c_int, userdata: *mut c_void) -> c_int>;

/// `SSL_CTX_set_client_cert_cb`.
pub type ClientCertCallback =
    Option<unsafe extern "C" fn(ssl: *mut SSL, x509: *mut *mut X509, pkey: *mut *mut EVP_PKEY) -> c_int>;

/// A callback and the argument the program gave with it.
#[derive(Clone, Copy)]
pub struct With<F> {
    /// The function; `None` if none is set.
    pub function: F,
    /// Passed back to it.
    pub arg: *mut c_void,
}

impl<F: Default> Default for With<F> {
    fn default() -> Self {
        With { function: F::default(), arg: std::ptr::null_mut() }
    }
}

/// Callbacks that are looked up in the context when they are needed.
#[derive(Clone, Copy, Default)]
pub struct ContextCallbacks {
    /// `SSL_CTX_set_client_hello_cb`.
    pub client_hello: With<SSL_client_hello_cb_fn>,
    /// `SSL_CTX_set_tlsext_servername_callback`.
    pub servername: With<ServernameCallback>,
    /// `SSL_CTX_set_alpn_select_cb`.
    pub alpn_select: With<SSL_CTX_alpn_select_cb_func>,
    /// `SSL_CTX_set_keylog_callback`.
    pub keylog: SSL_CTX_keylog_cb_func,
    /// `SSL_CTX_set_cert_verify_callback`.
    pub cert_verify: With<CertVerifyCallback>,
    /// `SSL_CTX_set_client_cert_cb`.
    pub client_cert: ClientCertCallback,
    /// `SSL_CTX_set_stateless_cookie_generate_cb`.
    pub make_cookie: MakeCookieCallback,
    /// `SSL_CTX_set_stateless_cookie_verify_cb`.
    pub check_cookie: CheckCookieCallback,
    /// `SSL_CTX_set_tlsext_status_cb`.
    pub status: With<StatusCallback>,
}

/// Callbacks that a connection copies from its context and may replace.
#[derive(Clone, Copy, Default)]
pub struct ConnectionCallbacks {
    /// `SSL_CTX_set_info_callback`; a connection without one uses its context's.
    pub info: InfoCallback,
    /// `SSL_CTX_set_msg_callback`.
    pub msg: With<MsgCallback>,
    /// `SSL_set_tlsext_debug_callback`; contexts have none.
    pub extension: With<ExtensionCallback>,
    /// `SSL_CTX_set_cert_cb`.
    pub certificate: With<CertCallback>,
    /// `SSL_set_session_ticket_ext_cb`; contexts have none.
    pub ticket_extension: With<tls_session_ticket_ext_cb_fn>,
    /// `SSL_set_session_secret_cb`; contexts have none.
    pub session_secret: With<tls_session_secret_cb_fn>,
    /// `SSL_CTX_set_ct_validation_callback`.
    pub transparency: With<ssl_ct_validation_cb>,
    /// `SSL_CTX_set_security_callback` and `SSL_CTX_set0_security_ex_data`.
    pub security: With<SecurityCallback>,
    /// `SSL_CTX_set_default_passwd_cb` and its user data.
    pub password: With<pem_password_cb>,
    /// `SSL_CTX_set_record_padding_callback`.
    pub record_padding: With<RecordPaddingCallback>,
    /// `SSL_CTX_set_not_resumable_session_callback`.
    pub not_resumable: NotResumableCallback,
    /// `SSL_CTX_set_generate_session_id`.
    pub generate_session_id: GEN_SESSION_CB,
    /// `SSL_CTX_set_allow_early_data_cb`.
    pub allow_early_data: With<SSL_allow_early_data_cb_fn>,
    /// `SSL_CTX_set_psk_client_callback`.
    pub psk_client: SSL_psk_client_cb_func,
    /// `SSL_CTX_set_psk_server_callback`.
    pub psk_server: SSL_psk_server_cb_func,
    /// `SSL_CTX_set_psk_find_session_callback`.
    pub psk_find_session: SSL_psk_find_session_cb_func,
    /// `SSL_CTX_set_psk_use_session_callback`.
    pub psk_use_session: SSL_psk_use_session_cb_func,
}
