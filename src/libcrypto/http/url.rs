//! URLs taken apart. Source: OSSL_HTTP_parse_url(3).

use std::ffi::{c_char, c_int};

use super::error;
use crate::error::{Error, reason};
use crate::ffi::strings::put;
use crate::ffi::{guard, memory, optional_str};

/// The parts of a URL.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    tls: bool,
    user: &'a [u8],
    host: &'a [u8],
    port: Vec<u8>,
    path: Vec<u8>,
    query: &'a [u8],
    fragment: &'a [u8],
}

fn position(text: &[u8], of: &[u8]) -> usize {
    text.iter().position(|byte| of.contains(byte)).unwrap_or(text.len())
}

/// Takes scheme, user, host and port off; the rest begins with the path.
fn authority(url: &[u8]) -> Result<(Parts<'_>, &[u8]), Error> {
    let parsing = || error(reason::HTTP_R_ERROR_PARSING_URL);
    let (scheme, rest) = match url.windows(3).position(|three| three == b"://") {
        Some(0) => return Err(parsing()),
        Some(end) => (&url[..end], &url[end + 3..]),
        None => (&b"http"[..], url),
    };
    let tls = match scheme {
        b"http" => false,
        b"https" => true,
        _ => return Err(error(reason::HTTP_R_INVALID_URL_SCHEME)),
    };
    let end = position(rest, b"/?#");
    let (user, rest) = match rest[..end].iter().position(|byte| *byte == b'@') {
        Some(at) => (&rest[..at], &rest[at + 1..]),
        None => (&b""[..], rest),
    };
    let host_end = match rest.first() {
        Some(b'[') => rest.iter().position(|byte| *byte == b']').ok_or_else(parsing)? + 1,
        _ => position(rest, b":/?#"),
    };
    let (host, mut rest) = rest.split_at(host_end);
    let mut port = if tls { b"443".to_vec() } else { b"80".to_vec() };
    if let Some(after) = rest.strip_prefix(b":") {
        let digits = position(after, b"/?#").min(after.iter().take_while(|byte| byte.is_ascii_digit()).count());
        let number: Option<u16> = std::str::from_utf8(&after[..digits]).ok().and_then(|digits| digits.parse().ok());
        if number.is_none() {
            let shown = String::from_utf8_lossy(after).into_owned();
            return Err(error(reason::HTTP_R_INVALID_PORT_NUMBER).with_data(shown));
        }
        port = after[..digits].to_vec();
        rest = &after[digits..];
    }
    Ok((Parts { tls, user, host, port, path: Vec::new(), query: b"", fragment: b"" }, rest))
}

fn parse(url: &[u8]) -> Result<Parts<'_>, Error> {
    let (mut parts, rest) = authority(url)?;
    if !matches!(rest.first(), None | Some(b'/' | b'?' | b'#')) {
        let error = error(reason::HTTP_R_INVALID_URL_PATH);
        return Err(error.then(super::LIB, reason::HTTP_R_ERROR_PARSING_URL));
    }
    let end = position(rest, b"?#");
    let (path, rest) = rest.split_at(end);
    parts.path = if path.is_empty() { b"/".to_vec() } else { path.to_vec() };
    let (query, fragment) = rest.split_at(position(rest, b"#"));
    parts.query = query.strip_prefix(b"?").unwrap_or(query);
    parts.fragment = fragment.strip_prefix(b"#").unwrap_or(fragment);
    Ok(parts)
}

/// Takes a URL apart; each part that is wanted is a string for the caller to free. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OSSL_HTTP_parse_url(
    url: *const c_char,
    pssl: *mut c_int,
    puser: *mut *mut c_char,
    phost: *mut *mut c_char,
    pport: *mut *mut c_char,
    pport_num: *mut c_int,
    ppath: *mut *mut c_char,
    pquery: *mut *mut c_char,
    pfrag: *mut *mut c_char,
) -> c_int {
    guard(0, || {
        let give = |out: *mut *mut c_char, text: Option<&[u8]>| {
            let text = text.map_or(std::ptr::null_mut(), |text| {
                if out.is_null() { std::ptr::null_mut() } else { memory::duplicate_str(text) }
            });
            // SAFETY: the man page has the caller promise NULL or a writable place.
            unsafe { put(out, text) };
        };
        let strings = [puser, phost, pport, ppath, pquery, pfrag];
        strings.iter().for_each(|out| give(*out, None));
        // SAFETY: the man page has the caller promise NULL or writable places and a terminated string.
        let url = unsafe {
            put(pssl, 0);
            put(pport_num, 0);
            optional_str(url).ok_or_else(|| error(reason::ERR_R_PASSED_NULL_PARAMETER))?
        };
        let parts = parse(url)?;
        // SAFETY: NULL or writable, as before.
        unsafe {
            put(pssl, parts.tls.into());
            put(pport_num, String::from_utf8_lossy(&parts.port).parse().unwrap_or(0));
        }
        // Where nobody asks for the query it belongs to the path.
        let path = if parts.query.is_empty() || !pquery.is_null() {
            parts.path
        } else {
            [&parts.path[..], b"?", parts.query].concat()
        };
        let texts = [parts.user, parts.host, &parts.port, &path, parts.query, parts.fragment];
        strings.iter().zip(texts).for_each(|(out, text)| give(*out, Some(text)));
        Ok(1)
    })
}
