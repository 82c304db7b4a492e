//! What a store's URI names: a file or a folder. Source: OSSL_STORE_open(3), ossl_store-file(7).

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::error::{Error, Lib, queue, reason};

const LOCALHOST: &[u8] = b"//localhost/";

/// The path that a URI or a plain path leads to, which exists. What was tried in vain stays in the queue if nothing was found.
pub(in crate::libcrypto) fn path_of(uri: &[u8]) -> Result<PathBuf, Error> {
    queue::with(|queue| queue.mark());
    let found = find(uri);
    queue::with(|queue| if found.is_ok() { queue.pop_to_mark() } else { queue.clear_last_mark() });
    found
}

fn find(uri: &[u8]) -> Result<PathBuf, Error> {
    let scheme = uri.iter().position(|byte| *byte == b':').map(|colon| (&uri[..colon], &uri[colon + 1..]));
    let foreign = scheme.filter(|(name, _)| !name.eq_ignore_ascii_case(b"file"));
    // With an authority it is a URI for sure; anything else may be a path with a colon in it.
    if let Some((name, rest)) = foreign
        && rest.starts_with(b"//")
    {
        return Err(no_loader(name));
    }
    let of_uri = scheme.filter(|_| foreign.is_none()).map(|(_, rest)| rest);
    let failed = match of_file(uri, of_uri) {
        Ok(path) => return Ok(path),
        Err(error) => error,
    };
    let Some((name, _)) = foreign else { return Err(failed) };
    failed.raise();
    Err(no_loader(name))
}

fn unregistered(scheme: &str) {
    Error::new(Lib::STORE, reason::OSSL_STORE_R_UNREGISTERED_SCHEME).with_data(format!("scheme={scheme}")).raise();
}

fn no_loader(scheme: &[u8]) -> Error {
    let scheme = String::from_utf8_lossy(scheme);
    unregistered(&scheme);
    Error::new(Lib::STORE, reason::ERR_R_UNSUPPORTED).with_data(format!(
        "No store loader found. For standard store loaders you need at least one of the default or base providers available. \
         Did you forget to load them? Info: Global default library context, Scheme ({scheme} : 0), Properties (<null>)"
    ))
}

/// `of_uri` is what follows "file:".
fn of_file(whole: &[u8], of_uri: Option<&[u8]>) -> Result<PathBuf, Error> {
    unregistered("file");
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
