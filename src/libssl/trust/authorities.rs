//! Names of authorities that a side sends to its peer. Source: SSL_CTX_set0_CA_list(3), SSL_load_client_CA_file(3).

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::ptr;

use super::foreign::{X509_NAME, X509_NAME_cmp, X509_get_subject_name};
use super::names::NameStack;
use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{Shared, bytes, c_str, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::store::info::{OSSL_STORE_INFO_free, OSSL_STORE_INFO_get0_CERT, OSSL_STORE_INFO_get0_NAME};
use crate::libcrypto::store::{OSSL_STORE_close, OSSL_STORE_eof, OSSL_STORE_load, OSSL_STORE_open};
use crate::libcrypto::x509::X509;
use crate::libssl::foreign::{self, Source};
use crate::libssl::object::{Configurable, SSL, SSL_CTX, lock};

/// `STACK_OF(X509_NAME)`.
pub type stack_st_X509_NAME = Stack<X509_NAME>;

/// The two lists: for either side, and for servers alone, which goes first there.
#[derive(Clone, Default)]
pub(crate) struct Authorities {
    any: Option<NameStack>,
    clients: Option<NameStack>,
}

/// The names a side sends, encoded: its own or, looked up as late as this, its context's.
pub(crate) fn sent_by(ssl: &SSL) -> Vec<Vec<u8>> {
    let (own, ctx) = (ssl.authorities.borrow(), ssl.ctx());
    let shared = lock(&ctx.authorities);
    let clients = own.clients.as_ref().or(shared.clients.as_ref());
    let clients = clients.filter(|names| ssl.is_server() && !names.is_empty());
    let names = clients.or(own.any.as_ref()).or(shared.any.as_ref());
    names.map(NameStack::encodings).unwrap_or_default()
}

/// `SSL_CTX_set1_client_certificate_types`: copies `len` bytes; none (or NULL) leave it to the signature algorithms.
pub(in crate::libssl) unsafe fn set_certificate_types(
    of: &impl Configurable,
    types: *mut c_void,
    len: c_long,
) -> Result<c_long, Error> {
    const MOST: usize = 255;
    // SAFETY: as our caller promises.
    let types = match unsafe { bytes(types.cast::<c_uchar>(), len) } {
        Ok(types) if !types.is_empty() => Some(types.to_vec()),
        _ => None,
    };
    let fits = types.as_ref().is_none_or(|types| types.len() <= MOST);
    of.configured(|settings| settings.certificate_types = types.filter(|_| fits));
    if fits { Ok(1) } else { Err(Error::SILENT) }
}

/// What has lists of authorities.
trait Names {
    fn names<T>(&self, work: impl FnOnce(&mut Authorities) -> T) -> T;
}

impl Names for SSL_CTX {
    fn names<T>(&self, work: impl FnOnce(&mut Authorities) -> T) -> T {
        work(&mut lock(&self.authorities))
    }
}

impl Names for SSL {
    fn names<T>(&self, work: impl FnOnce(&mut Authorities) -> T) -> T {
        work(&mut self.authorities.borrow_mut())
    }
}

fn raw(names: Option<&NameStack>) -> *mut stack_st_X509_NAME {
    names.map_or(ptr::null_mut(), NameStack::as_raw)
}

/// A context's list; an empty one if nothing was set.
fn shown(names: &mut Option<NameStack>) -> *mut stack_st_X509_NAME {
    names.get_or_insert_with(NameStack::new).as_raw()
}

/// Adds a certificate's subject to a list.
unsafe fn add(
    of: &impl Names,
    list: fn(&mut Authorities) -> &mut Option<NameStack>,
    x: *const X509,
) -> Result<c_int, Error> {
    // SAFETY: our callers pass on the live certificate (or NULL) the man page has their callers pass.
    let name = unsafe { X509::option(x).map_or(ptr::null_mut(), |x| X509_get_subject_name(x)) };
    if name.is_null() {
        return Err(Error::SILENT);
    }
    // SAFETY: the name is the live certificate's.
    of.names(|lists| match unsafe { list(lists).get_or_insert_with(NameStack::new).push_copy(name) } {
        true => Ok(1),
        false => Err(Error::SILENT),
    })
}

/// Copies a list of names; the caller frees it. NULL for NULL. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dup_CA_list(sk: *const stack_st_X509_NAME) -> *mut stack_st_X509_NAME {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live list. OpenSSL answers NULL with an empty one.
        Ok(unsafe { NameStack::copy(sk) }.unwrap_or_else(NameStack::new).into_raw())
    })
}

/// The names the peer sent; NULL if it sent none. The list stays the connection's. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peer_CA_list(s: *const SSL) -> *const stack_st_X509_NAME {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        Ok(peers(unsafe { SSL::get0(s) }?).cast_const())
    })
}

fn peers(ssl: &SSL) -> *mut stack_st_X509_NAME {
    let Some(sent) = ssl.core.snapshot().peer_ca_names.clone() else { return ptr::null_mut() };
    let mut shown = ssl.peer_authorities.borrow_mut();
    if shown.as_ref().is_none_or(|(shown, _)| *shown != sent) {
        *shown = Some((sent.clone(), NameStack::from_der(&sent)));
    }
    raw(shown.as_ref().map(|(_, names)| names))
}

/// Sets the names a context sends its peers, taking the list over. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set0_CA_list(ctx: *mut SSL_CTX, name_list: *mut stack_st_X509_NAME) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and give the list up.
        let (of, names) = unsafe { (SSL_CTX::get0(ctx)?, NameStack::set0(name_list)) };
        drop(of.names(|lists| std::mem::replace(&mut lists.any, names)));
        Ok(())
    })
}

/// Sets the names a server sends its clients, taking the list over; they come before those of
/// `SSL_CTX_set0_CA_list`. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_client_CA_list(ctx: *mut SSL_CTX, name_list: *mut stack_st_X509_NAME) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and give the list up.
        let (of, names) = unsafe { (SSL_CTX::get0(ctx)?, NameStack::set0(name_list)) };
        drop(of.names(|lists| std::mem::replace(&mut lists.clients, names)));
        Ok(())
    })
}

/// Adds a certificate's subject to the names a context sends its peers. Returns 1, or 0 on failure.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add1_to_CA_list(ctx: *mut SSL_CTX, x: *const X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a live certificate.
        unsafe { add(SSL_CTX::get0(ctx).silent()?, |lists| &mut lists.any, x) }
    })
}

/// Adds a certificate's subject to the names a server sends its clients. Returns 1, or 0 on failure.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_add_client_CA(ctx: *mut SSL_CTX, x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a live certificate.
        unsafe { add(SSL_CTX::get0(ctx).silent()?, |lists| &mut lists.clients, x) }
    })
}

/// Sets the names a connection sends its peers, taking the list over. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set0_CA_list(s: *mut SSL, name_list: *mut stack_st_X509_NAME) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection and give the list up.
        let (of, names) = unsafe { (SSL::get0(s)?, NameStack::set0(name_list)) };
        drop(of.names(|lists| std::mem::replace(&mut lists.any, names)));
        Ok(())
    })
}

/// Sets the names a server sends its clients, taking the list over; they come before those of
/// `SSL_set0_CA_list`. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_client_CA_list(s: *mut SSL, name_list: *mut stack_st_X509_NAME) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection and give the list up.
        let (of, names) = unsafe { (SSL::get0(s)?, NameStack::set0(name_list)) };
        drop(of.names(|lists| std::mem::replace(&mut lists.clients, names)));
        Ok(())
    })
}

/// Adds a certificate's subject to the names a connection sends its peers. Returns 1, or 0 on failure.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add1_to_CA_list(s: *mut SSL, x: *const X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a live certificate.
        unsafe { add(SSL::get0(s).silent()?, |lists| &mut lists.any, x) }
    })
}

/// Adds a certificate's subject to the names a server sends its clients. Returns 1, or 0 on failure.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add_client_CA(s: *mut SSL, x: *mut X509) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a live certificate.
        unsafe { add(SSL::get0(s).silent()?, |lists| &mut lists.clients, x) }
    })
}

/// The names a context's connections send their peers. The list stays the context's.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_CA_list(ctx: *const SSL_CTX) -> *const stack_st_X509_NAME {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(unsafe { SSL_CTX::get0(ctx) }?.names(|lists| shown(&mut lists.any)).cast_const())
    })
}

/// The names a connection sends its peer, its own or its context's; NULL if there are none. The list stays theirs.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_CA_list(s: *const SSL) -> *const stack_st_X509_NAME {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        let own = ssl.names(|lists| raw(lists.any.as_ref()));
        let names = if own.is_null() { ssl.ctx().names(|lists| shown(&mut lists.any)) } else { own };
        Ok(names.cast_const())
    })
}

/// The names a context's servers send their clients. The list stays the context's.
/// Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_client_CA_list(ctx: *const SSL_CTX) -> *mut stack_st_X509_NAME {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(unsafe { SSL_CTX::get0(ctx) }?.names(|lists| shown(&mut lists.clients)))
    })
}

/// On a server the names it sends clients, its own or its context's; on a client those the server sent. NULL if there
/// are none. The list stays theirs. Source: SSL_CTX_set0_CA_list(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_client_CA_list(s: *const SSL) -> *mut stack_st_X509_NAME {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        if !ssl.is_server() {
            return Ok(peers(ssl));
        }
        let own = ssl.names(|lists| raw(lists.clients.as_ref()));
        Ok(if own.is_null() { ssl.ctx().names(|lists| shown(&mut lists.clients)) } else { own })
    })
}

/// Adds the subjects in `source`, each once.
fn add_subjects(stack: &mut Stack<X509_NAME>, source: &Source) -> Result<bool, Error> {
    let mut found = false;
    while let Some(certificate) = foreign::next_certificate(source) {
        found = true;
        add_subject(stack, &certificate)?;
    }
    Ok(found)
}

/// Adds a certificate's subject unless the list has it.
fn add_subject(stack: &mut Stack<X509_NAME>, certificate: &X509) -> Result<(), Error> {
    // SAFETY: the certificate is live and so are the names of the stack.
    unsafe {
        let name = X509_get_subject_name(certificate);
        if name.is_null() {
            return Err(Error::SILENT);
        }
        if !stack.iter().any(|known| X509_NAME_cmp(known, name) == 0) {
            stack.push(super::foreign::X509_NAME_dup(name));
        }
    }
    Ok(())
}

/// Adds the subjects of what a URI leads to; what a folder names is opened as long as `depth` allows.
///
/// # Safety
/// `uri` is a C string or NULL.
unsafe fn add_subjects_of_uri(stack: &mut Stack<X509_NAME>, uri: *const c_char, depth: u32) -> Result<(), Error> {
    // SAFETY: the store is ours, and what it gives is freed here.
    unsafe {
        let store = OSSL_STORE_open(uri, ptr::null(), ptr::null_mut(), None, ptr::null_mut());
        if store.is_null() {
            return Err(Error::SILENT);
        }
        let mut added = Ok(());
        while added.is_ok() && OSSL_STORE_eof(store) == 0 {
            let info = OSSL_STORE_load(store);
            let (name, certificate) = (OSSL_STORE_INFO_get0_NAME(info), OSSL_STORE_INFO_get0_CERT(info));
            if !name.is_null() && depth > 0 {
                added = add_subjects_of_uri(stack, name, depth - 1);
            } else if !certificate.is_null() {
                added = X509::get0(certificate).and_then(|certificate| add_subject(stack, certificate));
            }
            OSSL_STORE_INFO_free(info);
        }
        OSSL_STORE_close(store);
        crate::error::queue::with(|queue| queue.clear());
        added
    }
}

/// The subjects of a PEM file's certificates, each once; the caller frees the list. NULL if there are none or the file
/// cannot be read. Source: SSL_load_client_CA_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_load_client_CA_file(file: *const c_char) -> *mut stack_st_X509_NAME {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a file name.
        let source = unsafe { Source::file(file) }.ok_or(Error::SILENT)?;
        let list = NameStack::new();
        // SAFETY: the list is ours and live.
        let found = unsafe { Stack::option_mut(list.as_raw()) }.map(|stack| add_subjects(stack, &source));
        match found.transpose()? {
            Some(true) => {
                crate::error::queue::with(|queue| queue.clear());
                Ok(list.into_raw())
            }
            // What ended the reading stays in the queue.
            _ => Err(Error::SILENT),
        }
    })
}

/// [`SSL_load_client_CA_file`] with a library context and a property query, which are ignored.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_load_client_CA_file_ex(
    file: *const c_char,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> *mut stack_st_X509_NAME {
    // SAFETY: as our caller promises.
    unsafe { SSL_load_client_CA_file(file) }
}

/// Adds the subjects of a PEM file's certificates to a list, each once. Returns 1, or 0 on failure.
/// Source: SSL_load_client_CA_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add_file_cert_subjects_to_stack(
    stack: *mut stack_st_X509_NAME,
    file: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live list and a file name.
        let (stack, source) = unsafe { (Stack::option_mut(stack).ok_or(Error::SILENT)?, Source::file(file)) };
        add_subjects(stack, &source.ok_or(Error::SILENT)?)?;
        crate::error::queue::with(|queue| queue.clear());
        Ok(1)
    })
}

/// Adds the subjects of the certificates in a directory's files to a list, each once. Returns 1, or 0 on failure.
/// Source: SSL_load_client_CA_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add_dir_cert_subjects_to_stack(
    stack: *mut stack_st_X509_NAME,
    dir: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a directory's name.
        let dir = String::from_utf8_lossy(unsafe { c_str(dir) }?).into_owned();
        let unreadable = |error: std::io::Error| {
            let call = format!("calling OPENSSL_dir_read({dir})");
            Error::system(error.raw_os_error().unwrap_or(0), call).then(Lib::SSL, reason::ERR_R_SYS_LIB)
        };
        for entry in std::fs::read_dir(&dir).map_err(unreadable)? {
            let Ok(entry) = entry else { continue };
            let path = std::os::unix::ffi::OsStrExt::as_bytes(entry.path().as_os_str()).to_vec();
            let Ok(path) = std::ffi::CString::new(path) else { continue };
            // SAFETY: the man page has the caller pass a live list.
            if unsafe { SSL_add_file_cert_subjects_to_stack(stack, path.as_ptr()) } == 0 {
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Adds the subjects of the certificates that a URI leads to (a file's or a folder's, as `OSSL_STORE_open` takes them) to a
/// list, each once. Returns 1, or 0 on failure.
/// Source: SSL_load_client_CA_file(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add_store_cert_subjects_to_stack(
    stack: *mut stack_st_X509_NAME,
    uri: *const c_char,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live list and a URI.
        unsafe { add_subjects_of_uri(Stack::option_mut(stack).ok_or(Error::SILENT)?, uri, 1) }?;
        Ok(1)
    })
}
