//! Chains that go with a certificate. Source: SSL_CTX_use_certificate(3), SSL_CTX_add1_chain_cert(3),
//! SSL_CTX_add_extra_chain_cert(3).

use std::ffi::{c_char, c_int, c_long, c_void};
use std::ptr;
use std::sync::Arc;

use super::certificate::nested;
use super::{CertificateStack, Shows, judge, set_certificate};
use crate::error::{Error, Lib, pack, queue, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::libssl::foreign::{self, Source};
use crate::libssl::object::{SSL, SSL_CTX};

/// `SSL_set0_chain`, `SSL_CTX_set0_chain`: takes the stack over; NULL clears the chain.
pub(crate) fn set(of: &impl Shows, chain: Option<CertificateStack>) -> Result<c_long, Error> {
    for certificate in chain.iter().flat_map(CertificateStack::items) {
        judge(of, &certificate, false)?;
    }
    drop(of.with(|credentials| std::mem::replace(&mut credentials.current_mut().chain, chain)));
    Ok(1)
}

/// `SSL_CTX_add1_chain_cert` and its kin.
pub(crate) fn add(of: &impl Shows, certificate: Arc<X509>) -> Result<c_long, Error> {
    judge(of, &certificate, false)?;
    let chain = |credentials: &mut super::Credentials| {
        credentials.current_mut().chain.get_or_insert_with(CertificateStack::new).push(certificate);
    };
    of.with(chain);
    Ok(1)
}

/// `SSL_CTX_get0_chain_certs`: the current chain, which stays ours.
pub(crate) fn current(of: &impl Shows) -> *mut Stack<X509> {
    of.with(|credentials| credentials.current().chain.as_ref().map_or(ptr::null_mut(), CertificateStack::as_raw))
}

/// `SSL_CTX_add_extra_chain_cert`: takes the certificate over.
pub(crate) fn add_extra(ctx: &SSL_CTX, certificate: Arc<X509>) -> c_long {
    ctx.with(|credentials| credentials.extra.get_or_insert_with(CertificateStack::new).push(certificate));
    1
}

/// `SSL_CTX_get_extra_chain_certs`: these, or (unless `only`) the current chain if there are none.
pub(crate) fn extra(ctx: &SSL_CTX, only: bool) -> *mut Stack<X509> {
    let extra = ctx.with(|credentials| credentials.extra.as_ref().map(CertificateStack::as_raw));
    extra.unwrap_or_else(|| if only { ptr::null_mut() } else { current(ctx) })
}

/// `SSL_CTX_clear_extra_chain_certs`.
pub(crate) fn clear_extra(ctx: &SSL_CTX) -> c_long {
    drop(ctx.with(|credentials| credentials.extra.take()));
    1
}

/// `SSL_CTX_select_current_cert`.
pub(crate) fn select(of: &impl Shows, certificate: *const X509) -> Result<c_long, Error> {
    // SAFETY: the macro has the caller pass a live certificate or NULL.
    let wanted = unsafe { X509::option(certificate) }.ok_or(Error::SILENT)?;
    let by_pointer = of.with(|credentials| credentials.select(|certificate| ptr::eq(certificate, wanted)));
    let der = wanted.try_der().ok();
    let found = by_pointer || of.with(|credentials| credentials.select(|other| other.try_der().ok() == der));
    Ok(found.into())
}

/// `SSL_CTX_set_current_cert`: the first complete slot, or the next after the current one.
pub(crate) fn set_current(of: &impl Shows, which: c_long) -> Result<c_long, Error> {
    const FIRST: c_long = 1;
    const NEXT: c_long = 2;
    of.with(|credentials| {
        let from = match which {
            FIRST => 0,
            NEXT => credentials.current + 1,
            _ => return Err(Error::SILENT),
        };
        Ok(credentials.select_from(from).into())
    })
}

/// The `SSL_CTRL_CHAIN*` commands: with `larg` set the object is copied or referenced, else taken over.
pub(crate) unsafe fn set_by_command(of: &impl Shows, copies: bool, chain: *mut c_void) -> Result<c_long, Error> {
    let chain: *mut Stack<X509> = chain.cast();
    if copies {
        // SAFETY: the macro has the caller pass a stack of live certificates or NULL.
        return set(of, unsafe { CertificateStack::set1(chain) });
    }
    // SAFETY: the macro has the caller give such a stack up, if it is accepted.
    let taken = unsafe { CertificateStack::set0(chain) };
    for certificate in taken.iter().flat_map(CertificateStack::items) {
        if let Err(error) = judge(of, &certificate, false) {
            std::mem::forget(taken); // refused: it stays the caller's
            return Err(error);
        }
    }
    set(of, taken)
}

/// As [`set_by_command`], for one certificate.
pub(crate) unsafe fn add_by_command(of: &impl Shows, references: bool, x: *mut c_void) -> Result<c_long, Error> {
    // SAFETY: the macro has the caller pass a live certificate.
    let certificate = unsafe { X509::get1(x.cast_const().cast::<X509>()) }?;
    let added = add(of, certificate)?;
    if !references {
        // SAFETY: accepted, so the caller's own reference is ours to give up.
        drop(unsafe { X509::set0(x.cast_const().cast::<X509>()) });
    }
    Ok(added)
}

/// Reads the certificates that follow the first one of a chain file.
fn read_rest(of: &impl Shows, source: &Source) -> Result<(), Error> {
    let password = of.password();
    set(of, None)?;
    loop {
        // SAFETY: the BIO is live; the password callback gets the argument it was registered with.
        let next = unsafe {
            X509::set0(foreign::PEM_read_bio_X509(source.bio(), ptr::null_mut(), password.function, password.arg))
        };
        match next {
            Some(certificate) => add(of, certificate)?,
            None => break,
        };
    }
    // The end of the file is the failure to find another certificate.
    let end = pack(Lib::PEM, reason::PEM_R_NO_START_LINE);
    queue::with(|queue| match queue.last().is_some_and(|entry| entry.code == end) {
        true => {
            queue.clear();
            Ok(())
        }
        false => Err(Error::SILENT),
    })
}

unsafe fn use_chain_file(of: &impl Shows, file: *const c_char) -> Result<c_int, Error> {
    queue::with(|queue| queue.clear());
    let password = of.password();
    // SAFETY: as our caller promises.
    let source = unsafe { Source::file(file) }.ok_or_else(|| nested(reason::ERR_R_SYS_LIB))?;
    // SAFETY: the BIO is live; the password callback gets the argument it was registered with.
    let leaf = unsafe {
        X509::set0(foreign::PEM_read_bio_X509_AUX(source.bio(), ptr::null_mut(), password.function, password.arg))
    };
    set_certificate(of, leaf.ok_or_else(|| nested(reason::ERR_R_PEM_LIB))?)?;
    if queue::with(|queue| !queue.is_empty()) {
        return Err(Error::SILENT);
    }
    read_rest(of, &source).map(|()| 1)
}

/// Sets the certificate of a context and its chain from a PEM file: the leaf first, then its issuers in order.
/// Returns 1, or 0 on failure. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_use_certificate_chain_file(ctx: *mut SSL_CTX, file: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and a file name.
        unsafe { use_chain_file(SSL_CTX::option(ctx).ok_or(Error::SILENT)?, file) }
    })
}

/// [`SSL_CTX_use_certificate_chain_file`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_use_certificate_chain_file(ssl: *mut SSL, file: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a file name.
        unsafe { use_chain_file(SSL::option(ssl).ok_or(Error::SILENT)?, file) }
    })
}

/// Removes all certificates, keys and chains of a connection. Source: SSL_CTX_use_certificate(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_certs_clear(s: *mut SSL) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        drop(ssl.with(|credentials| std::mem::take(&mut credentials.slots)));
        Ok(())
    })
}
