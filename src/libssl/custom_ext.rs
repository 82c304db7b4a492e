//! Extensions of the program's own. Source: SSL_extension_supported(3).

use std::ffi::{c_int, c_uchar, c_uint, c_void};
use std::ptr;
use std::sync::Arc;

use super::object::{SSL, SSL_CTX, lock};
use super::serverinfo;
use crate::error::Error;
use crate::ffi::{Shared, bytes, guard};
use crate::libcrypto::x509::{self, X509};
use crate::tls::custom::{self, Method, Occasion, Role, context};
use crate::tls::handshake::alert::description;

/// Fills an extension: 1 to send it, 0 to leave it out, -1 to fail with `*al`.
pub type SSL_custom_ext_add_cb_ex = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        ext_type: c_uint,
        context: c_uint,
        out: *mut *const c_uchar,
        outlen: *mut usize,
        x: *mut X509,
        chainidx: usize,
        al: *mut c_int,
        add_arg: *mut c_void,
    ) -> c_int,
>;
/// Frees what such a callback gave.
pub type SSL_custom_ext_free_cb_ex = Option<
    unsafe extern "C" fn(s: *mut SSL, ext_type: c_uint, context: c_uint, out: *const c_uchar, add_arg: *mut c_void),
>;
/// Looks at what the peer sent: 1, or less to fail with `*al`.
pub type SSL_custom_ext_parse_cb_ex = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        ext_type: c_uint,
        context: c_uint,
        in_: *const c_uchar,
        inlen: usize,
        x: *mut X509,
        chainidx: usize,
        al: *mut c_int,
        parse_arg: *mut c_void,
    ) -> c_int,
>;
/// As [`SSL_custom_ext_add_cb_ex`] for TLS 1.2.
pub type custom_ext_add_cb = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        ext_type: c_uint,
        out: *mut *const c_uchar,
        outlen: *mut usize,
        al: *mut c_int,
        add_arg: *mut c_void,
    ) -> c_int,
>;
/// As [`SSL_custom_ext_free_cb_ex`] for TLS 1.2.
pub type custom_ext_free_cb =
    Option<unsafe extern "C" fn(s: *mut SSL, ext_type: c_uint, out: *const c_uchar, add_arg: *mut c_void)>;
/// As [`SSL_custom_ext_parse_cb_ex`] for TLS 1.2.
pub type custom_ext_parse_cb = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        ext_type: c_uint,
        in_: *const c_uchar,
        inlen: usize,
        al: *mut c_int,
        parse_arg: *mut c_void,
    ) -> c_int,
>;

/// Where extensions of the older kind stand: in the hellos of TLS 1.2.
pub(super) const OLD_KIND: u32 = context::TLS1_2_AND_BELOW_ONLY
    | context::CLIENT_HELLO
    | context::TLS1_2_SERVER_HELLO
    | context::IGNORE_ON_RESUMPTION;

/// Who fills an extension and looks at the peer's.
#[derive(Clone, Copy)]
pub(crate) enum Handler {
    /// Callbacks of the program's that are told the context.
    New {
        add: SSL_custom_ext_add_cb_ex,
        free: SSL_custom_ext_free_cb_ex,
        add_arg: *mut c_void,
        parse: SSL_custom_ext_parse_cb_ex,
        parse_arg: *mut c_void,
    },
    /// Callbacks of the older kind.
    Old {
        add: custom_ext_add_cb,
        free: custom_ext_free_cb,
        add_arg: *mut c_void,
        parse: custom_ext_parse_cb,
        parse_arg: *mut c_void,
    },
    /// Data that belong to the certificate.
    ServerInfo,
}

/// An extension.
#[derive(Clone, Copy)]
pub(crate) struct Extension {
    /// What it is.
    pub(crate) method: Method,
    handler: Handler,
}

/// Adds an extension; false if there is one or the library has it itself.
pub(super) fn register(ctx: &SSL_CTX, role: Role, kind: c_uint, context: u32, handler: Handler) -> bool {
    if let Handler::New { add: None, free: Some(_), .. } = handler {
        return false; // nobody would give it anything to free
    }
    let timestamps = kind == SIGNED_CERTIFICATE_TIMESTAMP;
    if timestamps && context & context::CLIENT_HELLO != 0 && super::ct::is_enabled(ctx) {
        return false;
    }
    if SSL_extension_supported(kind) == 1 && !timestamps {
        return false;
    }
    let Ok(kind) = u16::try_from(kind) else { return false };
    let mut extensions = lock(&ctx.extensions);
    let methods: Vec<Method> = extensions.iter().map(|extension| extension.method).collect();
    let is_new = custom::find(&methods, role, kind).is_none();
    if is_new {
        extensions.push(Extension { method: Method { kind, role, context }, handler });
    }
    is_new
}

/// `TLSEXT_TYPE_signed_certificate_timestamp`.
const SIGNED_CERTIFICATE_TIMESTAMP: c_uint = 18;

/// Whether a client's extension of this type is the program's.
pub(super) fn is_clients(extensions: &[Extension], kind: c_uint) -> bool {
    let is_it = |one: &Extension| c_uint::from(one.method.kind) == kind && one.method.role.fits(Role::Client);
    extensions.iter().any(is_it)
}

/// The certificate that is meant, as the program knows it if it is one of its own.
fn certificate(ssl: &SSL, occasion: &Occasion<'_>) -> (Option<Arc<X509>>, usize) {
    let Some((index, der)) = occasion.certificate else { return (None, 0) };
    let own = ssl.credentials.borrow();
    let known = own.complete().filter_map(|slot| slot.certificate.clone());
    let same = |known: &Arc<X509>| known.try_der().is_ok_and(|known| *known == *der);
    let found = known.into_iter().find(same);
    (found.or_else(|| x509::certificate::from_der(der.into()).ok()), index)
}

impl Extension {
    /// The bytes to send; `None` for none. A failure is an alert's number.
    pub(super) fn add(&self, ssl: &SSL, occasion: &Occasion<'_>) -> Result<Option<Vec<u8>>, i32> {
        let (this, kind) = (ptr::from_ref(ssl).cast_mut(), c_uint::from(self.method.kind));
        let (mut out, mut len, mut alert) = (ptr::null(), 0, c_int::from(description::INTERNAL_ERROR));
        let answer = match self.handler {
            Handler::ServerInfo => return Ok(serverinfo::find(ssl, self.method.kind, occasion)),
            Handler::New { add: None, .. } if occasion.place != context::CLIENT_HELLO => return Ok(None),
            Handler::New { add: Some(add), add_arg, .. } => {
                let (x, index) = certificate(ssl, occasion);
                let x = x.as_ref().map_or(ptr::null_mut(), |x| Arc::as_ptr(x).cast_mut());
                // SAFETY: the program registered this function for this purpose; connection and certificate outlive the call.
                unsafe { add(this, kind, occasion.place, &mut out, &mut len, x, index, &mut alert, add_arg) }
            }
            // SAFETY: as above.
            Handler::Old { add: Some(add), add_arg, .. } => unsafe {
                add(this, kind, &mut out, &mut len, &mut alert, add_arg)
            },
            _ => 1,
        };
        if answer <= 0 {
            return if answer < 0 { Err(alert) } else { Ok(None) };
        }
        // SAFETY: the callback says that it gave `len` bytes at `out`.
        let data = unsafe { bytes(out, len) }.map(<[u8]>::to_vec);
        match self.handler {
            // SAFETY: the program registered this function to free what the other gave.
            Handler::New { free: Some(free), add_arg, .. } => unsafe { free(this, kind, occasion.place, out, add_arg) },
            // SAFETY: as above.
            Handler::Old { free: Some(free), add_arg, .. } => unsafe { free(this, kind, out, add_arg) },
            _ => {}
        }
        match data {
            Ok(data) if data.len() <= usize::from(u16::MAX) => Ok(Some(data)),
            _ => Err(description::INTERNAL_ERROR.into()),
        }
    }

    /// Has the peer's looked at; a failure is an alert's number.
    pub(super) fn parse(&self, ssl: &SSL, occasion: &Occasion<'_>, data: &[u8]) -> Result<(), i32> {
        let (this, kind) = (ptr::from_ref(ssl).cast_mut(), c_uint::from(self.method.kind));
        let mut alert = c_int::from(description::DECODE_ERROR);
        let (start, len) = (data.as_ptr(), data.len());
        let answer = match self.handler {
            Handler::ServerInfo => c_int::from(data.is_empty()), // a client asks with an empty one
            Handler::New { parse: Some(parse), parse_arg, .. } => {
                let (x, index) = certificate(ssl, occasion);
                let x = x.as_ref().map_or(ptr::null_mut(), |x| Arc::as_ptr(x).cast_mut());
                // SAFETY: the program registered this function for this purpose; connection, certificate and data outlive
                // the call.
                unsafe { parse(this, kind, occasion.place, start, len, x, index, &mut alert, parse_arg) }
            }
            // SAFETY: as above.
            Handler::Old { parse: Some(parse), parse_arg, .. } => unsafe {
                parse(this, kind, start, len, &mut alert, parse_arg)
            },
            _ => 1,
        };
        if answer > 0 { Ok(()) } else { Err(alert) }
    }
}

/// Registers an extension of the older kind.
///
/// # Safety
/// The context is live or NULL.
unsafe fn add_old(ctx: *mut SSL_CTX, role: Role, ext_type: c_uint, handler: Handler) -> c_int {
    guard(0, || {
        // SAFETY: the caller's promise.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        register(ctx, role, ext_type, OLD_KIND, handler).then_some(1).ok_or(Error::SILENT)
    })
}

/// Adds an extension to a client's hello in TLS 1.2: `add_cb` fills it (NULL: empty), `free_cb` frees what that gave,
/// `parse_cb` looks at the server's answer.
///
/// Returns 1, or 0 if there is one of that type or the library has it itself. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_client_custom_ext(
    ctx: *mut SSL_CTX,
    ext_type: c_uint,
    add_cb: custom_ext_add_cb,
    free_cb: custom_ext_free_cb,
    add_arg: *mut c_void,
    parse_cb: custom_ext_parse_cb,
    parse_arg: *mut c_void,
) -> c_int {
    let handler = Handler::Old { add: add_cb, free: free_cb, add_arg, parse: parse_cb, parse_arg };
    // SAFETY: the man page has the caller pass a live context.
    unsafe { add_old(ctx, Role::Client, ext_type, handler) }
}

/// Answers a client's extension in TLS 1.2: `parse_cb` looks at it, `add_cb` fills the answer (NULL: an empty one).
///
/// Returns 1, or 0 if there is one of that type or the library has it itself. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_server_custom_ext(
    ctx: *mut SSL_CTX,
    ext_type: c_uint,
    add_cb: custom_ext_add_cb,
    free_cb: custom_ext_free_cb,
    add_arg: *mut c_void,
    parse_cb: custom_ext_parse_cb,
    parse_arg: *mut c_void,
) -> c_int {
    let handler = Handler::Old { add: add_cb, free: free_cb, add_arg, parse: parse_cb, parse_arg };
    // SAFETY: the man page has the caller pass a live context.
    unsafe { add_old(ctx, Role::Server, ext_type, handler) }
}

/// Adds an extension to the messages that `context` names (`SSL_EXT_*`), for both sides: `add_cb` fills it (NULL: empty in
/// a ClientHello, else none), `free_cb` frees what that gave, `parse_cb` looks at the peer's.
///
/// Connections copy it when they are made. Returns 1, or 0 if there is one of that type, the library has it itself, or
/// there is a `free_cb` and no `add_cb`. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_custom_ext(
    ctx: *mut SSL_CTX,
    ext_type: c_uint,
    context: c_uint,
    add_cb: SSL_custom_ext_add_cb_ex,
    free_cb: SSL_custom_ext_free_cb_ex,
    add_arg: *mut c_void,
    parse_cb: SSL_custom_ext_parse_cb_ex,
    parse_arg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        let handler = Handler::New { add: add_cb, free: free_cb, add_arg, parse: parse_cb, parse_arg };
        register(ctx, Role::Both, ext_type, context, handler).then_some(1).ok_or(Error::SILENT)
    })
}

/// Whether an extension of this type was added for clients: 1 or 0. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_has_client_custom_ext(ctx: *const SSL_CTX, ext_type: c_uint) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        Ok(is_clients(&lock(&ctx.extensions), ext_type).into())
    })
}

/// 1 for the extensions that OpenSSL itself handles, else 0. Source: SSL_extension_supported(3).
#[unsafe(no_mangle)]
pub extern "C" fn SSL_extension_supported(ext_type: c_uint) -> c_int {
    let handled =
        matches!(ext_type, 0 | 1 | 5 | 10..=14 | 16 | 18 | 21..=23 | 35 | 41..=45 | 47 | 49 | 51 | 13172 | 65281);
    c_int::from(handled)
}
