//! What a store's URI names: a file or a folder. Source: OSSL_STORE_open(3), ossl_store-file(7).

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::loader::fetch::not_found;
use super::loader::registry::unregistered;
use crate::error::{Error, Lib, queue, reason};

const LOCALHOST: &[u8] = b"//localhost/";

/// What a URI leads to: a path that exists, or what a registered loader made of it.
pub(super) enum Place<T> {
    Path(PathBuf),
    Opened(T),
}

/// The path that a URI or a plain path leads to, which exists. What was tried in vain stays in the queue if nothing was found.
pub(in crate::libcrypto) fn path_of(uri: &[u8]) -> Result<PathBuf, Error> {
    match place_of(uri, None, |_| None::<Result<(), Error>>)? {
        Place::Path(path) => Ok(path),
        Place::Opened(()) => Err(Error::SILENT),
    }
}

/// As [`path_of`], but `opened` is asked first for each scheme that may be meant.
pub(super) fn place_of<T>(
    uri: &[u8],
    properties: Option<&[u8]>,
    opened: impl FnMut(&[u8]) -> Option<Result<T, Error>>,
) -> Result<Place<T>, Error> {
    queue::with(|queue| queue.mark());
    let found = find(uri, properties, opened);
    queue::with(|queue| if found.is_ok() { queue.pop_to_mark() } else { queue.clear_last_mark() });
    found
}

fn find<T>(
    uri: &[u8],
    properties: Option<&[u8]>,
    mut opened: impl FnMut(&[u8]) -> Option<Result<T, Error>>,
) -> Result<Place<T>, Error> {
    let scheme = uri.iter().position(|byte| *byte == b':').map(|colon| (&uri[..colon], &uri[colon + 1..]));
    let foreign = scheme.filter(|(name, _)| !name.eq_ignore_ascii_case(b"file"));
    let of_uri = scheme.filter(|_| foreign.is_none()).map(|(_, rest)| rest);
    let mut failed = Error::SILENT;
    // With an authority it is a URI for sure; anything else may be a path with a colon in it.
    if !foreign.is_some_and(|(_, rest)| rest.starts_with(b"//")) {
        let found = opened(b"file").map(|opened| opened.map(Place::Opened)).unwrap_or_else(|| {
            unregistered(b"file").raise();
            of_file(uri, of_uri).map(Place::Path)
        });
        match found {
            Ok(found) => return Ok(found),
            Err(error) => failed = error,
        }
    }
    let Some((name, _)) = foreign else { return Err(failed) };
    failed.raise();
    opened(name).unwrap_or_else(|| Err(no_loader(name, properties))).map(Place::Opened)
}

/// The error for a scheme that nobody loads.
pub(super) fn no_loader(scheme: &[u8], properties: Option<&[u8]>) -> Error {
    unregistered(scheme).raise();
    not_found(scheme, properties)
}

/// `of_uri` is what follows "file:".
fn of_file(whole: &[u8], of_uri: Option<&[u8]>) -> Result<PathBuf, Error> {
    let Some(path) = of_uri else { return existing(whole) };
    let absolute = if path.len() >= LOCALHOST.len() && path[..LOCALHOST.len()].eq_ignore_ascii_case(LOCALHOST) {
        &path[LOCALHOST.len() - 1..]
    } else if path.starts_with(b"///") {
        &path[2..]
    } else if path.starts_with(b"//") {
        return Err(Error::new(Lib::PROV, reason::PROV_R_URI_AUTHORITY_UNSUPPORTED));
    } else {
        match existing(whole) {
            Ok(found) => return Ok(found),
            Err(error) => error.raise(),
        }
        path
    };
    if !absolute.starts_with(b"/") {
        let given = format!("Given path={}", String::from_utf8_lossy(absolute));
        return Err(Error::new(Lib::PROV, reason::PROV_R_PATH_MUST_BE_ABSOLUTE).with_data(given));
    }
    existing(absolute)
}

fn existing(path: &[u8]) -> Result<PathBuf, Error> {
    let path = Path::new(OsStr::from_bytes(path));
    match std::fs::metadata(path) {
        Ok(_) => Ok(path.to_owned()),
        Err(error) => {
            Err(Error::system(error.raw_os_error().unwrap_or(0), format!("calling stat({})", path.display())))
        }
    }
}
