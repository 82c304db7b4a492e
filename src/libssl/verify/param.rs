//! Parameters of the verification: depth, purpose, names. Source: SSL_CTX_get0_param(3), SSL_set1_host(3),
//! SSL_CTX_set_verify(3).

use std::ffi::{c_char, c_int, c_uint};
use std::ptr;

use super::Verification;
use crate::error::Error;
use crate::ffi::{Shared, guard, memory};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::libssl::trust::foreign::{
    X509_VERIFY_PARAM, X509_VERIFY_PARAM_add1_host, X509_VERIFY_PARAM_get_depth, X509_VERIFY_PARAM_get0_peername,
    X509_VERIFY_PARAM_get1_ip_asc, X509_VERIFY_PARAM_move_peername, X509_VERIFY_PARAM_set_depth,
    X509_VERIFY_PARAM_set_hostflags, X509_VERIFY_PARAM_set_purpose, X509_VERIFY_PARAM_set_trust,
    X509_VERIFY_PARAM_set1, X509_VERIFY_PARAM_set1_host, X509_VERIFY_PARAM_set1_ip_asc,
};

/// The parameters of a context or a connection.
trait Verifies {
    fn verification<T>(&self, work: impl FnOnce(&mut Verification) -> T) -> T;

    /// The pointer, which stays ours.
    fn param(&self) -> Result<*mut X509_VERIFY_PARAM, Error> {
        self.verification(Verification::param)
    }
}

impl Verifies for SSL_CTX {
    fn verification<T>(&self, work: impl FnOnce(&mut Verification) -> T) -> T {
        work(&mut lock(&self.verification))
    }
}

impl Verifies for SSL {
    fn verification<T>(&self, work: impl FnOnce(&mut Verification) -> T) -> T {
        work(&mut self.verification.borrow_mut())
    }
}

/// The verification parameters of a context, which stay its, to be changed. Source: SSL_CTX_get0_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get0_param(ctx: *mut SSL_CTX) -> *mut X509_VERIFY_PARAM {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { SSL_CTX::get0(ctx) }?.param()
    })
}

/// Copies what is set in `vpm` to the verification parameters of a context. Returns 1, or 0 on failure.
/// Source: SSL_CTX_get0_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set1_param(ctx: *mut SSL_CTX, vpm: *mut X509_VERIFY_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context and live parameters.
        unsafe { Ok(X509_VERIFY_PARAM_set1(SSL_CTX::get0(ctx)?.param()?, vpm)) }
    })
}

/// Limits the certificates between leaf and anchor in a context's chains. Source: SSL_CTX_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_verify_depth(ctx: *mut SSL_CTX, depth: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { X509_VERIFY_PARAM_set_depth(SSL_CTX::get0(ctx)?.param()?, depth) };
        Ok(())
    })
}

/// The limit of `SSL_CTX_set_verify_depth`; -1 if none is set. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_verify_depth(ctx: *const SSL_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { Ok(X509_VERIFY_PARAM_get_depth(SSL_CTX::get0(ctx)?.param()?)) }
    })
}

/// Sets the purpose (`X509_PURPOSE_*`) that peers' certificates must serve. Returns 1, or 0 for an unknown one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_purpose(ctx: *mut SSL_CTX, purpose: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { Ok(X509_VERIFY_PARAM_set_purpose(SSL_CTX::get0(ctx)?.param()?, purpose)) }
    })
}

/// Sets what anchors must be trusted for (`X509_TRUST_*`). Returns 1, or 0 for an unknown number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_trust(ctx: *mut SSL_CTX, trust: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        unsafe { Ok(X509_VERIFY_PARAM_set_trust(SSL_CTX::get0(ctx)?.param()?, trust)) }
    })
}

/// The verification parameters of a connection, which stay its, to be changed. Source: SSL_CTX_get0_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_param(s: *mut SSL) -> *mut X509_VERIFY_PARAM {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { SSL::get0(s) }?.param()
    })
}

/// Copies what is set in `vpm` to the verification parameters of a connection. Returns 1, or 0 on failure.
/// Source: SSL_CTX_get0_param(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set1_param(s: *mut SSL, vpm: *mut X509_VERIFY_PARAM) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and live parameters.
        unsafe { Ok(X509_VERIFY_PARAM_set1(SSL::get0(s)?.param()?, vpm)) }
    })
}

/// Limits the certificates between leaf and anchor in a connection's chains. Source: SSL_CTX_set_verify(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_verify_depth(s: *mut SSL, depth: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { X509_VERIFY_PARAM_set_depth(SSL::get0(s)?.param()?, depth) };
        Ok(())
    })
}

/// The limit of `SSL_set_verify_depth`; -1 if none is set. Source: SSL_CTX_get_verify_mode(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_verify_depth(s: *const SSL) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { Ok(X509_VERIFY_PARAM_get_depth(SSL::get0(s)?.param()?)) }
    })
}

/// Sets the purpose (`X509_PURPOSE_*`) that peers' certificates must serve. Returns 1, or 0 for an unknown one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_purpose(s: *mut SSL, purpose: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { Ok(X509_VERIFY_PARAM_set_purpose(SSL::get0(s)?.param()?, purpose)) }
    })
}

/// Sets what anchors must be trusted for (`X509_TRUST_*`). Returns 1, or 0 for an unknown number.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_trust(s: *mut SSL, trust: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { Ok(X509_VERIFY_PARAM_set_trust(SSL::get0(s)?.param()?, trust)) }
    })
}

/// Sets the host name or IP address that the peer's certificate must be for; NULL or "" for any.
/// Returns 1, or 0 for a name that cannot be one. Source: SSL_set1_host(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set1_host(s: *mut SSL, hostname: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a string or NULL.
        unsafe {
            let param = SSL::get0(s)?.param()?;
            if !hostname.is_null() && X509_VERIFY_PARAM_set1_ip_asc(param, hostname) == 1 {
                return Ok(1);
            }
            Ok(X509_VERIFY_PARAM_set1_host(param, hostname, 0))
        }
    })
}

/// Adds a host name that the peer's certificate may be for. Of IP addresses there can be only one.
/// Returns 1, or 0 on failure. Source: SSL_set1_host(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_add1_host(s: *mut SSL, hostname: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a string or NULL.
        unsafe {
            let param = SSL::get0(s)?.param()?;
            let is_address = crate::ffi::optional_str(hostname)
                .and_then(|name| std::str::from_utf8(name).ok())
                .is_some_and(|name| name.parse::<std::net::IpAddr>().is_ok());
            if is_address {
                let old = X509_VERIFY_PARAM_get1_ip_asc(param);
                let is_taken = !old.is_null();
                memory::free(old);
                return Ok(c_int::from(!is_taken && X509_VERIFY_PARAM_set1_ip_asc(param, hostname) == 1));
            }
            Ok(X509_VERIFY_PARAM_add1_host(param, hostname, 0))
        }
    })
}

/// Sets how names are compared (`X509_CHECK_FLAG_*`). Source: SSL_set1_host(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_hostflags(s: *mut SSL, flags: c_uint) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { X509_VERIFY_PARAM_set_hostflags(SSL::get0(s)?.param()?, flags) };
        Ok(())
    })
}

/// Forgets which name matched (`SSL_clear`).
pub(crate) fn forget_peername(ssl: &SSL) -> Result<(), Error> {
    // SAFETY: the connection's own parameters; there is no source.
    unsafe { X509_VERIFY_PARAM_move_peername(ssl.param()?, std::ptr::null_mut()) };
    Ok(())
}

/// The name in the peer's certificate that matched; NULL if none was asked for or matched. It stays the connection's.
/// Source: SSL_set1_host(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_peername(s: *mut SSL) -> *const c_char {
    guard(ptr::null(), || {
        // SAFETY: the man page has the caller pass a live connection.
        unsafe { Ok(X509_VERIFY_PARAM_get0_peername(SSL::get0(s)?.param()?)) }
    })
}
