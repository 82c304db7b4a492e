//! A request and its answer over BIOs that may have to wait. Source: OSSL_HTTP_REQ_CTX(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulong};

use super::client::Link;
use super::error;
use super::response::{Answer, Response};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, c_str, guard, memory, optional_str};
use crate::libcrypto::asn1::template::api::{ASN1_item_d2i, ASN1_item_i2d};
use crate::libcrypto::asn1::template::{ASN1_ITEM, ASN1_VALUE};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::ctrl::{BIO_CTRL_FLUSH, BIO_ctrl};
use crate::libcrypto::bio::mem::BIO_new_mem_buf;
use crate::libcrypto::bio::new::{BIO_free, BIO_free_all};
use crate::libcrypto::bio::push::BIO_test_flags;
use crate::libcrypto::bio::read::{BIO_read, BIO_write};
use crate::libcrypto::bio::wait::BIO_wait;

/// In a BIO's flags: try again.
const SHOULD_RETRY: c_int = 8;

/// A request under way.
pub struct ossl_http_req_ctx_st {
    wbio: *mut BIO,
    rbio: *mut BIO,
    /// The head of the request, then its body.
    request: Vec<u8>,
    body: Vec<u8>,
    begun: bool,
    sent: usize,
    flushed: bool,
    response: Response,
    /// What a caller looks into.
    shown: *mut BIO,
    expected_type: Option<String>,
    /// Whether the connection is to stay: 1 if it may, 2 if it must.
    pub(super) keep_alive: c_int,
    /// When the exchange is over at the latest, in seconds since 1970; 0 for no limit.
    max_time: libc::time_t,
    /// What was opened for it.
    pub(super) link: Option<Link>,
}

/// OpenSSL's name for it.
pub type OSSL_HTTP_REQ_CTX = ossl_http_req_ctx_st;

impl Boxed for ossl_http_req_ctx_st {
    const LIB: Lib = super::LIB;
}

impl Drop for ossl_http_req_ctx_st {
    fn drop(&mut self) {
        // SAFETY: NULL or ours.
        unsafe {
            BIO_free(self.shown);
            if self.link.as_ref().is_some_and(|link| link.own) {
                BIO_free_all(self.wbio);
            }
        }
    }
}

/// A new request to be written to one BIO and answered on another, which must stay; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_new(
    wbio: *mut BIO,
    rbio: *mut BIO,
    _buf_size: c_int,
) -> *mut OSSL_HTTP_REQ_CTX {
    guard(std::ptr::null_mut(), || {
        if wbio.is_null() || rbio.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        Ok(ossl_http_req_ctx_st::into_raw(ossl_http_req_ctx_st {
            wbio,
            rbio,
            request: Vec::new(),
            body: Vec::new(),
            begun: false,
            sent: 0,
            flushed: false,
            response: Response::default(),
            shown: std::ptr::null_mut(),
            expected_type: None,
            keep_alive: 0,
            max_time: 0,
            link: None,
        }))
    })
}

/// Frees a request; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_free(rctx: *mut OSSL_HTTP_REQ_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live request.
        drop(unsafe { ossl_http_req_ctx_st::set0(rctx) });
        Ok(())
    })
}

/// Whether a text would begin a line of its own in a request.
fn breaks_line(text: &[u8]) -> bool {
    text.iter().any(|byte| matches!(byte, b'\r' | b'\n'))
}

fn broken(what: &str) -> Error {
    error(reason::ERR_R_PASSED_INVALID_ARGUMENT).with_data(format!("CR or LF character in {what}"))
}

/// Begins the request: `POST` or `GET`, for a proxy with server and port. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_set_request_line(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    method_POST: c_int,
    server: *const c_char,
    port: *const c_char,
    path: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request and NULL or terminated strings.
        unsafe {
            let rctx = ossl_http_req_ctx_st::get0_mut(rctx)?;
            let mut line = if method_POST != 0 { b"POST ".to_vec() } else { b"GET ".to_vec() };
            if let Some(server) = optional_str(server) {
                line.extend([b"http://", server].concat());
                if let Some(port) = optional_str(port) {
                    line.extend([b":", port].concat());
                }
            }
            let path_text = path;
            let path = optional_str(path).unwrap_or_default();
            let breaks = |text: *const c_char| optional_str(text).is_some_and(breaks_line);
            let broken_part = [("server", breaks(server)), ("port", breaks(port)), ("path", breaks(path_text))];
            if let Some((what, _)) = broken_part.iter().find(|(_, breaks)| *breaks) {
                return Err(broken(what));
            }
            if path.first() != Some(&b'/') {
                line.push(b'/');
            }
            line.extend(path);
            line.extend(b" HTTP/1.0\r\n");
            (rctx.request, rctx.begun, rctx.sent, rctx.flushed) = (line, true, 0, false);
            rctx.response.may_redirect = method_POST == 0;
        }
        Ok(1)
    })
}

/// Adds a header line; NULL for no value. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_add1_header(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    name: *const c_char,
    value: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request and terminated strings.
        unsafe {
            let rctx = ossl_http_req_ctx_st::get0_mut(rctx)?;
            if name.is_null() {
                return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let breaks = |text: *const c_char| optional_str(text).is_some_and(breaks_line);
            if breaks(name) || breaks(value) {
                return Err(broken(if breaks(name) { "header name" } else { "header value" }));
            }
            if !rctx.begun {
                return Err(error(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
            }
            rctx.request.extend(c_str(name)?);
            if let Some(value) = optional_str(value) {
                rctx.request.extend([b": ", value].concat());
            }
            rctx.request.extend(b"\r\n");
        }
        Ok(1)
    })
}

/// Says what is expected: a content type (NULL: any), ASN.1, within how many seconds (0: without limit; negative: as
/// set before), and whether the connection stays open. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_set_expected(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    content_type: *const c_char,
    asn1: c_int,
    timeout: c_int,
    keep_alive: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request and NULL or a terminated string.
        unsafe {
            let request = ossl_http_req_ctx_st::get0_mut(rctx)?;
            if keep_alive != 0 && request.begun {
                request.request.extend(b"Connection: keep-alive\r\n");
            }
            let expected = optional_str(content_type).map(|text| String::from_utf8_lossy(text).into_owned());
            request.expected_type = expected;
            request.response.is_asn1 = asn1 != 0;
            request.keep_alive = keep_alive;
            if timeout >= 0 {
                request.limit_time(timeout);
            }
        }
        Ok(1)
    })
}

/// Gives the request a body in DER. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_set1_req(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    content_type: *const c_char,
    it: *const ASN1_ITEM,
    req: *const ASN1_VALUE,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects of that item and NULL or a terminated string.
        unsafe {
            let rctx = ossl_http_req_ctx_st::get0_mut(rctx)?;
            if it.is_null() || req.is_null() {
                return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
            }
            let mut der: *mut c_uchar = std::ptr::null_mut();
            let len = ASN1_item_i2d(req, &mut der, it);
            let Some(len) = usize::try_from(len).ok().filter(|len| *len > 0) else { return Err(Error::SILENT) };
            let body = crate::ffi::bytes(der, len)?.to_vec();
            memory::free(der);
            rctx.set_body(optional_str(content_type), body)?;
        }
        Ok(1)
    })
}

/// Sets how long an answer may be; 0 stands for the usual 100 KiB.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_set_max_response_length(rctx: *mut OSSL_HTTP_REQ_CTX, len: c_ulong) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live request.
        let rctx = unsafe { ossl_http_req_ctx_st::get0_mut(rctx) }?;
        rctx.response.set_longest(len as usize);
        Ok(())
    })
}

/// How a step went.
enum Step {
    Done,
    Wait,
}

impl ossl_http_req_ctx_st {
    unsafe fn send(&mut self) -> Result<Step, Error> {
        if self.sent == 0 && self.begun {
            self.request.extend(b"\r\n");
            self.request.append(&mut self.body);
            self.begun = false;
        }
        while let Some(rest) = self.request.get(self.sent..).filter(|rest| !rest.is_empty()) {
            let len = rest.len().min(c_int::MAX as usize) as c_int;
            // SAFETY: a live BIO, as `new` was promised, and that many bytes.
            match unsafe { BIO_write(self.wbio, rest.as_ptr().cast(), len) } {
                written @ 1.. => self.sent += written as usize,
                // SAFETY: a live BIO.
                _ if unsafe { BIO_test_flags(self.wbio, SHOULD_RETRY) } != 0 => return Ok(Step::Wait),
                _ => return Err(error(reason::HTTP_R_ERROR_SENDING)),
            }
        }
        if !std::mem::replace(&mut self.flushed, true) {
            // SAFETY: as above.
            let flushed = unsafe { BIO_ctrl(self.wbio, BIO_CTRL_FLUSH, 0, std::ptr::null_mut()) };
            // SAFETY: as above.
            if flushed <= 0 && unsafe { BIO_test_flags(self.wbio, SHOULD_RETRY) } != 0 {
                self.flushed = false;
                return Ok(Step::Wait);
            }
        }
        Ok(Step::Done)
    }

    /// The exchange may last so many seconds from now; 0 for no limit.
    pub(super) fn limit_time(&mut self, seconds: c_int) {
        let now = || libc::time_t::try_from(crate::tls::session::now()).unwrap_or(libc::time_t::MAX);
        self.max_time = if seconds > 0 { now().saturating_add(seconds.into()) } else { 0 };
    }

    /// Another request over the same connection: what is known of the last one goes.
    pub(super) fn renew(&mut self, longest: usize) {
        self.response = Response::default();
        self.response.allow(longest);
        (self.sent, self.flushed, self.body) = (0, false, Vec::new());
        // SAFETY: NULL or ours.
        unsafe { BIO_free(std::mem::replace(&mut self.shown, std::ptr::null_mut())) };
    }

    /// Gives the request a body.
    pub(super) fn set_body(&mut self, content_type: Option<&[u8]>, body: Vec<u8>) -> Result<(), Error> {
        if let Some(kind) = content_type {
            if breaks_line(kind) {
                return Err(broken("header value"));
            }
            self.request.extend([b"Content-Type: ", kind, b"\r\n"].concat());
        }
        self.request.extend(format!("Content-Length: {}\r\n", body.len()).as_bytes());
        self.body = body;
        Ok(())
    }

    /// Where the answer says the thing is.
    pub(super) fn redirection(&self) -> Option<&str> {
        self.response.redirection.as_deref()
    }

    /// The answer's body.
    pub(super) fn answer(&self) -> &[u8] {
        self.response.body()
    }

    /// The BIO that is written to, which a callback may exchange.
    pub(super) fn writer(&mut self) -> &mut *mut BIO {
        &mut self.wbio
    }

    unsafe fn receive(&mut self) -> Result<Step, Error> {
        loop {
            let mut piece = [0u8; 4096];
            // SAFETY: a live BIO, as `new` was promised; the buffer has that size.
            let read = unsafe { BIO_read(self.rbio, piece.as_mut_ptr().cast(), piece.len() as c_int) };
            let answer = match usize::try_from(read) {
                Ok(len @ 1..) => self.response.take(&piece[..len])?,
                // SAFETY: a live BIO.
                _ if unsafe { BIO_test_flags(self.rbio, SHOULD_RETRY) } != 0 => return Ok(Step::Wait),
                _ => self.response.end()?,
            };
            if let Answer::Complete = answer {
                self.response.check(self.expected_type.as_deref())?;
                if !self.response.keeps && std::mem::take(&mut self.keep_alive) == 2 {
                    return Err(error(reason::HTTP_R_SERVER_CANCELED_CONNECTION));
                }
                return Ok(Step::Done);
            }
        }
    }
}

/// Goes on with the exchange. Returns 1 when the answer is there, -1 if a BIO must be waited for, 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_nbio(rctx: *mut OSSL_HTTP_REQ_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request.
        unsafe {
            let rctx = ossl_http_req_ctx_st::get0_mut(rctx)?;
            if rctx.response.is_complete() {
                return Ok(1);
            }
            if let Step::Wait = rctx.send()? {
                return Ok(-1);
            }
            Ok(if let Step::Wait = rctx.receive()? { -1 } else { 1 })
        }
    })
}

/// As [`OSSL_HTTP_REQ_CTX_nbio`], and reads the answer as an object for the caller. Returns 1, -1 or 0 alike.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_nbio_d2i(
    rctx: *mut OSSL_HTTP_REQ_CTX,
    pval: *mut *mut ASN1_VALUE,
    it: *const ASN1_ITEM,
) -> c_int {
    guard(0, || {
        if pval.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise a live request, a place for the object, and its item.
        unsafe {
            pval.write(std::ptr::null_mut());
            let state = OSSL_HTTP_REQ_CTX_nbio(rctx);
            if state == 1 {
                let body = ossl_http_req_ctx_st::get0(rctx)?.response.body();
                let mut place = body.as_ptr();
                let value = ASN1_item_d2i(std::ptr::null_mut(), &mut place, body.len() as c_long, it);
                if value.is_null() {
                    return Err(error(reason::HTTP_R_RESPONSE_PARSE_ERROR));
                }
                pval.write(value);
            }
            Ok(state)
        }
    })
}

/// The answer's body in a BIO that is the request's; NULL while there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_get0_mem_bio(rctx: *const OSSL_HTTP_REQ_CTX) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live request that nobody else uses.
        unsafe {
            let rctx = ossl_http_req_ctx_st::get0_mut(rctx.cast_mut())?;
            if rctx.shown.is_null() && rctx.response.is_complete() {
                let body = rctx.response.body();
                rctx.shown = BIO_new_mem_buf(body.as_ptr().cast(), body.len() as c_int);
            }
            Ok(rctx.shown)
        }
    })
}

/// The length of the answer's body.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_get_resp_len(rctx: *const OSSL_HTTP_REQ_CTX) -> usize {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live request.
        Ok(unsafe { ossl_http_req_ctx_st::get0(rctx) }?.response.body().len())
    })
}

/// Exchanges request and answer, waiting as need be. Returns the body in a BIO that is the request's; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_REQ_CTX_exchange(rctx: *mut OSSL_HTTP_REQ_CTX) -> *mut BIO {
    guard(std::ptr::null_mut(), || {
        // SAFETY: as the caller promises; the reference is not held while a BIO works.
        unsafe {
            let (rbio, max_time) = {
                let request = ossl_http_req_ctx_st::get0(rctx)?;
                (request.rbio, request.max_time)
            };
            loop {
                match OSSL_HTTP_REQ_CTX_nbio(rctx) {
                    -1 if max_time == 0 => std::thread::sleep(std::time::Duration::from_millis(5)),
                    -1 if BIO_wait(rbio, max_time, 100) > 0 => {}
                    -1 => return Err(Error::SILENT),
                    1 => return Ok(OSSL_HTTP_REQ_CTX_get0_mem_bio(rctx)),
                    _ if ossl_http_req_ctx_st::get0(rctx)?.redirection().is_some() => return Err(Error::SILENT),
                    _ => {
                        let request = ossl_http_req_ctx_st::get0(rctx)?;
                        let receiving = request.flushed;
                        return Err(error(match receiving {
                            true => reason::HTTP_R_ERROR_RECEIVING,
                            false => reason::HTTP_R_ERROR_SENDING,
                        }));
                    }
                }
            }
        }
    })
}
