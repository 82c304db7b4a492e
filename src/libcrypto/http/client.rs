//! The HTTP client: a connection, requests over it, and their answers. Source: OSSL_HTTP_transfer(3).

use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::ptr;

use super::error;
use super::request::{
    OSSL_HTTP_REQ_CTX, OSSL_HTTP_REQ_CTX_add1_header, OSSL_HTTP_REQ_CTX_exchange, OSSL_HTTP_REQ_CTX_free,
    OSSL_HTTP_REQ_CTX_new, OSSL_HTTP_REQ_CTX_set_expected, OSSL_HTTP_REQ_CTX_set_request_line,
};
use super::url::OSSL_HTTP_parse_url;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard, memory, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::connect::BIO_new_connect;
use crate::libcrypto::bio::ctrl::{BIO_C_SET_CONNECT, BIO_ctrl};
use crate::libcrypto::bio::mem::BIO_s_mem;
use crate::libcrypto::bio::new::{BIO_free, BIO_free_all, BIO_new};
use crate::libcrypto::bio::read::{BIO_read, BIO_write};
use crate::libcrypto::bio::wait::BIO_do_connect_retry;
use crate::libcrypto::crypto::init::OPENSSL_issetugid;
use crate::libcrypto::err::raise::{ERR_add_error_txt, ERR_clear_last_mark, ERR_pop_to_mark, ERR_set_mark};
use crate::libcrypto::err::read::ERR_peek_error;
use crate::libcrypto::x509v3::values::stack_st_CONF_VALUE;

/// `OSSL_HTTP_bio_cb_t`: told when a connection is made and given up, may exchange its BIO.
pub type OSSL_HTTP_bio_cb_t =
    Option<unsafe extern "C" fn(bio: *mut BIO, arg: *mut c_void, connect: c_int, detail: c_int) -> *mut BIO>;

/// What a request's connection is.
pub(super) struct Link {
    /// Whether the BIO written to is ours.
    pub own: bool,
    update: OSSL_HTTP_bio_cb_t,
    arg: *mut c_void,
    tls: bool,
    proxy: Option<CString>,
    server: Option<CString>,
    port: Option<CString>,
}

/// A copy of a C string.
pub(super) unsafe fn copied(text: *const c_char) -> Option<CString> {
    // SAFETY: as our caller promises.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

fn shown(text: &Option<CString>) -> *const c_char {
    text.as_ref().map_or(ptr::null(), |text| text.as_ptr())
}

/// What the environment says by either name; NULL in a set-uid program.
fn environment(lower: &CStr, upper: &CStr) -> *const c_char {
    // SAFETY: both are strings; what comes back is the environment's.
    unsafe {
        if OPENSSL_issetugid() != 0 {
            return ptr::null();
        }
        let found = libc::getenv(lower.as_ptr());
        if found.is_null() { libc::getenv(upper.as_ptr()) } else { found }
    }
}

/// Whether a server is on a list of those that need no proxy.
fn is_listed(list: &[u8], server: &[u8]) -> bool {
    let parts = list.split(|byte| *byte == b',' || byte.is_ascii_whitespace());
    !server.is_empty() && parts.into_iter().any(|part| part == server)
}

/// The proxy to reach a server by: the one given, or the environment's; NULL if there is none or the server needs none.
/// What is returned is not the caller's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_adapt_proxy(
    proxy: *const c_char,
    no_proxy: *const c_char,
    server: *const c_char,
    use_ssl: c_int,
) -> *const c_char {
    guard(ptr::null(), || {
        let proxy = match (proxy.is_null(), use_ssl != 0) {
            (false, _) => proxy,
            (true, false) => environment(c"http_proxy", c"HTTP_PROXY"),
            (true, true) => environment(c"https_proxy", c"HTTPS_PROXY"),
        };
        let list = if no_proxy.is_null() { environment(c"no_proxy", c"NO_PROXY") } else { no_proxy };
        // SAFETY: the man page has the caller promise NULL or terminated strings.
        let (text, list, server) = unsafe { (optional_str(proxy), optional_str(list), optional_str(server)) };
        let server = server.unwrap_or_default();
        let server = server.strip_prefix(b"[").and_then(|inner| inner.strip_suffix(b"]")).unwrap_or(server);
        let used = text.is_some_and(|text| !text.is_empty()) && !is_listed(list.unwrap_or_default(), server);
        Ok(if used { proxy } else { ptr::null() })
    })
}

/// A BIO that connects to the server or to its proxy.
unsafe fn connecting(link: &Link) -> Result<*mut BIO, Error> {
    let (mut host, mut port) = (ptr::null_mut(), ptr::null_mut());
    // SAFETY: strings of ours; what the URL is taken apart into is ours to free.
    unsafe {
        let bio = match &link.proxy {
            None => BIO_new_connect(shown(&link.server)),
            Some(proxy) => {
                let none = ptr::null_mut();
                let none_number = ptr::null_mut();
                let url = proxy.as_ptr();
                let parsed =
                    OSSL_HTTP_parse_url(url, none_number, none, &mut host, &mut port, none_number, none, none, none);
                if parsed == 1 { BIO_new_connect(host) } else { ptr::null_mut() }
            }
        };
        let port_text = if link.proxy.is_some() { port.cast_const() } else { shown(&link.port) };
        if !bio.is_null() && !port_text.is_null() {
            BIO_ctrl(bio, BIO_C_SET_CONNECT, 1, port_text.cast_mut().cast());
        }
        memory::free(host);
        memory::free(port);
        if bio.is_null() { Err(Error::SILENT) } else { Ok(bio) }
    }
}

/// Opens a connection for requests: over the caller's BIOs, or a new one to server or proxy. The caller closes it;
/// NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_open(
    server: *const c_char,
    port: *const c_char,
    proxy: *const c_char,
    no_proxy: *const c_char,
    use_ssl: c_int,
    bio: *mut BIO,
    rbio: *mut BIO,
    bio_update_fn: OSSL_HTTP_bio_cb_t,
    arg: *mut c_void,
    buf_size: c_int,
    overall_timeout: c_int,
) -> *mut OSSL_HTTP_REQ_CTX {
    guard(ptr::null_mut(), || {
        let tls = use_ssl != 0;
        if tls && bio_update_fn.is_none() {
            return Err(error(reason::HTTP_R_TLS_NOT_ENABLED));
        }
        let half = !rbio.is_null() && (bio.is_null() || bio_update_fn.is_some());
        if half || (!bio.is_null() && (!proxy.is_null() || !no_proxy.is_null())) {
            return Err(error(reason::ERR_R_PASSED_INVALID_ARGUMENT));
        }
        // SAFETY: the man page has the caller promise live BIOs or NULL, NULL or terminated strings, and a callback
        // that takes a BIO over as it does.
        unsafe {
            let (server_text, port_text) = (copied(server), copied(port));
            let own = bio.is_null();
            let mut link =
                Link { own, update: bio_update_fn, arg, tls, proxy: None, server: server_text, port: port_text };
            let mut connection = bio;
            if own {
                let Some(name) = &link.server else { return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER)) };
                let named = link.port.as_ref().is_some_and(|port| !port.is_empty());
                if !named {
                    let usual = if tls { c"443" } else { c"80" };
                    link.port = (!name.to_bytes().contains(&b':')).then(|| usual.to_owned());
                }
                link.proxy = copied(OSSL_HTTP_adapt_proxy(proxy, no_proxy, server, use_ssl));
                connection = connecting(&link)?;
            }
            ERR_set_mark();
            if rbio.is_null() && BIO_do_connect_retry(connection, overall_timeout, -1) <= 0 {
                ERR_clear_last_mark();
                if own {
                    BIO_free_all(connection);
                }
                return Err(Error::SILENT);
            }
            if let Some(update) = bio_update_fn {
                let updated = update(connection, arg, 1, tls.into());
                if updated.is_null() {
                    ERR_clear_last_mark();
                    if own {
                        BIO_free(connection);
                    }
                    return Err(Error::SILENT);
                }
                connection = updated;
            }
            ERR_pop_to_mark();
            let rctx = OSSL_HTTP_REQ_CTX_new(connection, if rbio.is_null() { connection } else { rbio }, buf_size);
            if let Ok(request) = OSSL_HTTP_REQ_CTX::get0_mut(rctx) {
                request.limit_time(overall_timeout);
                request.link = Some(link);
            }
            Ok(rctx)
        }
    })
}

/// What a BIO holds, read to its end.
unsafe fn all_of(bio: *mut BIO) -> Vec<u8> {
    let mut all = Vec::new();
    let mut piece = [0u8; 4096];
    loop {
        // SAFETY: as our caller promises; the buffer has that size.
        let read = unsafe { BIO_read(bio, piece.as_mut_ptr().cast(), piece.len() as c_int) };
        match usize::try_from(read) {
            Ok(len @ 1..) => all.extend(&piece[..len]),
            _ => return all,
        }
    }
}

/// Adds the caller's headers, and the server's name unless they have one.
unsafe fn add_headers(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    headers: *const stack_st_CONF_VALUE,
    server: *const c_char,
) -> bool {
    // SAFETY: as our caller promises.
    unsafe {
        let mut host = optional_str(server).is_some_and(|server| !server.is_empty());
        for header in stack_st_CONF_VALUE::items(headers) {
            host &= optional_str((*header).name).is_none_or(|name| !name.eq_ignore_ascii_case(b"host"));
            if OSSL_HTTP_REQ_CTX_add1_header(rctx, (*header).name, (*header).value) != 1 {
                return false;
            }
        }
        !host || OSSL_HTTP_REQ_CTX_add1_header(rctx, c"Host".as_ptr(), server) == 1
    }
}

/// Sets a request up on an open connection: path, headers, what is sent (POST) or nothing (GET), and what is expected
/// of the answer. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_set1_request(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    path: *const c_char,
    headers: *const stack_st_CONF_VALUE,
    content_type: *const c_char,
    req: *mut BIO,
    expected_content_type: *const c_char,
    expect_asn1: c_int,
    max_resp_len: usize,
    timeout: c_int,
    keep_alive: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects or NULL, and NULL or terminated strings.
        unsafe {
            let (server, port, through_proxy) = {
                let request = OSSL_HTTP_REQ_CTX::get0_mut(rctx)?;
                request.renew(max_resp_len);
                let link = request.link.as_ref();
                let proxied = link.is_some_and(|link| link.proxy.is_some() && !link.tls);
                (link.and_then(|link| link.server.clone()), link.and_then(|link| link.port.clone()), proxied)
            };
            if through_proxy && server.is_none() {
                return Err(error(reason::ERR_R_PASSED_INVALID_ARGUMENT));
            }
            let target = if through_proxy { shown(&server) } else { ptr::null() };
            let set = OSSL_HTTP_REQ_CTX_set_request_line(rctx, (!req.is_null()).into(), target, shown(&port), path)
                == 1
                && add_headers(rctx, headers, shown(&server))
                && OSSL_HTTP_REQ_CTX_set_expected(rctx, expected_content_type, expect_asn1, timeout, keep_alive) == 1;
            if !set {
                return Err(Error::SILENT);
            }
            let content_type = optional_str(content_type);
            if req.is_null() {
                return match content_type {
                    None => Ok(1),
                    Some(_) => Err(error(reason::ERR_R_PASSED_NULL_PARAMETER)),
                };
            }
            let body = all_of(req);
            OSSL_HTTP_REQ_CTX::get0_mut(rctx)?.set_body(content_type, body)?;
        }
        Ok(1)
    })
}

/// Tells in the error whom the exchange was with.
unsafe fn name_peer(rctx: *mut OSSL_HTTP_REQ_CTX) -> Result<(), Error> {
    // SAFETY: as our caller promises; the strings are terminated.
    unsafe {
        let first = ERR_peek_error();
        let library = Lib((first >> 23 & 0xff) as u32);
        let Some(link) = &OSSL_HTTP_REQ_CTX::get0(rctx)?.link else { return Ok(()) };
        if first != 0 && !matches!(library, Lib::SSL | Lib::BIO | super::LIB) {
            return Ok(());
        }
        let mut said = String::new();
        if let Some(server) = &link.server {
            let scheme = if link.tls { "https" } else { "http" };
            said = format!("server={scheme}://{}", server.to_string_lossy());
            if let Some(port) = &link.port {
                said += &format!(":{}", port.to_string_lossy());
            }
        }
        if let Some(proxy) = &link.proxy {
            said += &format!(" proxy={}", proxy.to_string_lossy());
        }
        if let Ok(said) = CString::new(said) {
            ERR_add_error_txt(c"".as_ptr(), said.as_ptr());
        }
    }
    Ok(())
}

/// A BIO of the caller's that holds these bytes.
fn holding(bytes: &[u8]) -> Result<*mut BIO, Error> {
    // SAFETY: a fresh BIO, and as many bytes as are told.
    unsafe {
        let bio = BIO_new(BIO_s_mem());
        for part in bytes.chunks(c_int::MAX as usize) {
            BIO_write(bio, part.as_ptr().cast(), part.len() as c_int);
        }
        if bio.is_null() { Err(Error::SILENT) } else { Ok(bio) }
    }
}

/// Sends the request that was set up and receives the answer. Returns its body in a BIO that the caller frees; NULL on
/// failure, or if the answer is elsewhere: then `redirection_url`, unless NULL, is a string for the caller to free.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_exchange(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    redirection_url: *mut *mut c_char,
) -> *mut BIO {
    guard(ptr::null_mut(), || {
        if rctx.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a live request and NULL or a writable place.
        unsafe {
            if !redirection_url.is_null() {
                redirection_url.write(ptr::null_mut());
            }
            if !OSSL_HTTP_REQ_CTX_exchange(rctx).is_null() {
                return holding(OSSL_HTTP_REQ_CTX::get0(rctx)?.answer());
            }
            match (OSSL_HTTP_REQ_CTX::get0(rctx)?.redirection(), redirection_url.is_null()) {
                (Some(_), true) => return Err(error(reason::HTTP_R_REDIRECTION_NOT_ENABLED)),
                (Some(place), false) => redirection_url.write(memory::duplicate_str(place.as_bytes())),
                (None, _) => name_peer(rctx)?,
            }
        }
        Err(Error::SILENT)
    })
}

/// Whether a connection stays open after the exchange: 1 or 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_is_alive(rctx: *const OSSL_HTTP_REQ_CTX) -> c_int {
    // SAFETY: the man page has the caller promise a live request or NULL.
    guard(0, || Ok(unsafe { rctx.as_ref() }.is_some_and(|rctx| rctx.keep_alive != 0).into()))
}

/// Gives a connection up; its callback hears whether all went well. NULL is fine. Returns 1, or 0 if the callback fails.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_close(rctx: *mut OSSL_HTTP_REQ_CTX, ok: c_int) -> c_int {
    guard(0, || {
        let mut answer = 1;
        // SAFETY: the man page has the caller give up a live request or NULL; the callback takes its BIO over.
        unsafe {
            if let Some(request) = rctx.as_mut()
                && let Some((Some(update), arg)) = request.link.as_ref().map(|link| (link.update, link.arg))
            {
                let writer = request.writer();
                match update(*writer, arg, 0, ok) {
                    left if left.is_null() => answer = 0,
                    left => *writer = left,
                }
            }
            OSSL_HTTP_REQ_CTX_free(rctx);
        }
        Ok(answer)
    })
}
