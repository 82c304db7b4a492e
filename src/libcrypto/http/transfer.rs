//! Whole exchanges: connect, ask, read, close. Source: OSSL_HTTP_transfer(3).

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;

use super::client::{
    OSSL_HTTP_bio_cb_t, OSSL_HTTP_close, OSSL_HTTP_exchange, OSSL_HTTP_is_alive, OSSL_HTTP_open,
    OSSL_HTTP_set1_request, copied,
};
use super::error;
use super::request::OSSL_HTTP_REQ_CTX;
use super::url::OSSL_HTTP_parse_url;
use crate::error::{Error, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::{BIO_CTRL_RESET, BIO_ctrl};
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::x509v3::values::stack_st_CONF_VALUE;

/// Redirections that are followed.
const MOST_REDIRECTIONS: usize = 50;

/// A request and its answer over a connection that is opened for it, or was (`*prctx`) and may stay. Returns the
/// answer's body in a BIO that the caller frees; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_transfer(
    prctx: *mut *mut OSSL_HTTP_REQ_CTX,
    server: *const c_char,
    port: *const c_char,
    path: *const c_char,
    use_ssl: c_int,
    proxy: *const c_char,
    no_proxy: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    bio_update_fn: OSSL_HTTP_bio_cb_t,
    arg: *mut c_void,
    buf_size: c_int,
    headers: *const stack_st_CONF_VALUE,
    content_type: *const c_char,
    req: *mut BIO,
    expected_content_type: *const c_char,
    expect_asn1: c_int,
    max_resp_len: usize,
    timeout: c_int,
    keep_alive: c_int,
) -> *mut BIO {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise what the functions it combines want.
        unsafe {
            let mut rctx = if prctx.is_null() { ptr::null_mut() } else { *prctx };
            let mut timeout = timeout;
            if rctx.is_null() {
                rctx = OSSL_HTTP_open(
                    server,
                    port,
                    proxy,
                    no_proxy,
                    use_ssl,
                    bio,
                    rbio,
                    bio_update_fn,
                    arg,
                    buf_size,
                    timeout,
                );
                timeout = -1;
            }
            let mut answer = ptr::null_mut();
            if !rctx.is_null() {
                let set = OSSL_HTTP_set1_request(
                    rctx,
                    path,
                    headers,
                    content_type,
                    req,
                    expected_content_type,
                    expect_asn1,
                    max_resp_len,
                    timeout,
                    keep_alive,
                );
                if set == 1 {
                    answer = OSSL_HTTP_exchange(rctx, ptr::null_mut());
                }
                if answer.is_null() || OSSL_HTTP_is_alive(rctx) == 0 {
                    if OSSL_HTTP_close(rctx, (!answer.is_null()).into()) != 1 {
                        BIO_free(answer);
                        answer = ptr::null_mut();
                    }
                    rctx = ptr::null_mut();
                }
            }
            if !prctx.is_null() {
                prctx.write(rctx);
            }
            Ok(answer)
        }
    })
}

/// Whether a redirection may be followed.
fn may_follow(count: usize, from: &[u8], to: &[u8]) -> Result<(), Error> {
    if count > MOST_REDIRECTIONS {
        return Err(error(reason::HTTP_R_TOO_MANY_REDIRECTIONS));
    }
    match from.starts_with(b"https:") && to.starts_with(b"http:") {
        true => Err(error(reason::HTTP_R_REDIRECTION_FROM_HTTPS_TO_HTTP)),
        false => Ok(()),
    }
}

/// How connections are made, and the path on the one that was.
struct Way {
    proxy: *const c_char,
    no_proxy: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    update: OSSL_HTTP_bio_cb_t,
    arg: *mut c_void,
    buf_size: c_int,
    timeout: c_int,
    rctx: *mut OSSL_HTTP_REQ_CTX,
    path: *mut c_char,
}

impl Way {
    /// Opens a connection to the server that a URL names; leaves none on failure.
    unsafe fn open(&mut self, url: *const c_char) {
        let (mut tls, mut host, mut port) = (0, ptr::null_mut(), ptr::null_mut());
        let (none, none_number) = (ptr::null_mut(), ptr::null_mut());
        self.rctx = ptr::null_mut();
        // SAFETY: as our caller promises; what is allocated here is freed here, but for the path.
        unsafe {
            let path = &mut self.path;
            let parsed = OSSL_HTTP_parse_url(url, &mut tls, none, &mut host, &mut port, none_number, path, none, none);
            if parsed == 1 {
                self.rctx = OSSL_HTTP_open(
                    host,
                    port,
                    self.proxy,
                    self.no_proxy,
                    tls,
                    self.bio,
                    self.rbio,
                    self.update,
                    self.arg,
                    self.buf_size,
                    self.timeout,
                );
            }
            memory::free(host);
            memory::free(port);
        }
    }

    /// Goes where the answer said.
    unsafe fn follow(&mut self, next: &CStr) {
        // SAFETY: as our caller promises.
        unsafe {
            if !self.bio.is_null() {
                BIO_ctrl(self.bio, BIO_CTRL_RESET, 0, ptr::null_mut());
            }
            if next.to_bytes().starts_with(b"/") {
                self.path = memory::duplicate_str(next.to_bytes());
            } else {
                OSSL_HTTP_close(self.rctx, 1);
                self.open(next.as_ptr());
            }
        }
    }

    /// Closes the connection; gives the answer unless that fails.
    unsafe fn end(self, answer: *mut BIO) -> *mut BIO {
        // SAFETY: as our caller promises.
        unsafe {
            if OSSL_HTTP_close(self.rctx, (!answer.is_null()).into()) != 1 {
                BIO_free(answer);
                return ptr::null_mut();
            }
        }
        answer
    }
}

/// Gets what a URL names, following redirections. Returns it in a BIO that the caller frees; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_get(
    url: *const c_char,
    proxy: *const c_char,
    no_proxy: *const c_char,
    bio: *mut BIO,
    rbio: *mut BIO,
    bio_update_fn: OSSL_HTTP_bio_cb_t,
    arg: *mut c_void,
    buf_size: c_int,
    headers: *const stack_st_CONF_VALUE,
    expected_content_type: *const c_char,
    expect_asn1: c_int,
    max_resp_len: usize,
    timeout: c_int,
) -> *mut BIO {
    guard(ptr::null_mut(), || {
        let (rctx, path, update) = (ptr::null_mut(), ptr::null_mut(), bio_update_fn);
        let mut way = Way { proxy, no_proxy, bio, rbio, update, arg, buf_size, timeout, rctx, path };
        // SAFETY: the man page has the caller promise live objects or NULL, and terminated strings.
        unsafe {
            let mut current = copied(url).ok_or_else(|| error(reason::ERR_R_PASSED_NULL_PARAMETER))?;
            way.open(current.as_ptr());
            for count in 1.. {
                let (mut answer, mut moved) = (ptr::null_mut(), ptr::null_mut());
                if !way.rctx.is_null() {
                    let set = OSSL_HTTP_set1_request(
                        way.rctx,
                        way.path,
                        headers,
                        ptr::null(),
                        ptr::null_mut(),
                        expected_content_type,
                        expect_asn1,
                        max_resp_len,
                        -1,
                        0,
                    );
                    if set == 1 {
                        answer = OSSL_HTTP_exchange(way.rctx, &mut moved);
                    }
                }
                memory::free(std::mem::replace(&mut way.path, ptr::null_mut()));
                let next = copied(moved);
                memory::free(moved);
                let Some(next) = next else { return Ok(way.end(answer)) };
                if let Err(refused) = may_follow(count, current.to_bytes(), next.to_bytes()) {
                    way.end(answer);
                    return Err(refused);
                }
                way.follow(&next);
                current = next;
            }
        }
        Err(Error::SILENT)
    })
}
