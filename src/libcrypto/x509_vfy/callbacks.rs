//! What a program may replace in a verification, and the functions that do it otherwise.

use std::ffi::c_int;

use super::context::X509_STORE_CTX;
use super::foreign::{X509_CRL, X509_NAME};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;

pub use crate::libcrypto::x509::stack_st_X509;
/// `STACK_OF(X509_CRL)`.
pub type stack_st_X509_CRL = Stack<X509_CRL>;

/// Hears of errors (0), good certificates (1) and policies (2); 0 ends the verification.
pub type X509_STORE_CTX_verify_cb = Option<unsafe extern "C" fn(c_int, *mut X509_STORE_CTX) -> c_int>;
/// Checks signatures and times of the chain.
pub type X509_STORE_CTX_verify_fn = Option<unsafe extern "C" fn(*mut X509_STORE_CTX) -> c_int>;
/// Finds a trusted issuer: 1 found, 0 not, negative on failure.
pub type X509_STORE_CTX_get_issuer_fn =
    Option<unsafe extern "C" fn(*mut *mut X509, *mut X509_STORE_CTX, *mut X509) -> c_int>;
/// Whether one certificate issued another.
pub type X509_STORE_CTX_check_issued_fn =
    Option<unsafe extern "C" fn(*mut X509_STORE_CTX, *mut X509, *mut X509) -> c_int>;
/// Checks for revocations.
pub type X509_STORE_CTX_check_revocation_fn = Option<unsafe extern "C" fn(*mut X509_STORE_CTX) -> c_int>;
/// Finds the revocation list for a certificate.
pub type X509_STORE_CTX_get_crl_fn =
    Option<unsafe extern "C" fn(*mut X509_STORE_CTX, *mut *mut X509_CRL, *mut X509) -> c_int>;
/// Checks a revocation list.
pub type X509_STORE_CTX_check_crl_fn = Option<unsafe extern "C" fn(*mut X509_STORE_CTX, *mut X509_CRL) -> c_int>;
/// Looks a certificate up in a revocation list: 0 stop, 1 go on, 2 it was taken off the list.
pub type X509_STORE_CTX_cert_crl_fn =
    Option<unsafe extern "C" fn(*mut X509_STORE_CTX, *mut X509_CRL, *mut X509) -> c_int>;
/// Checks policies.
pub type X509_STORE_CTX_check_policy_fn = Option<unsafe extern "C" fn(*mut X509_STORE_CTX) -> c_int>;
/// Finds trusted certificates by subject.
pub type X509_STORE_CTX_lookup_certs_fn =
    Option<unsafe extern "C" fn(*mut X509_STORE_CTX, *const X509_NAME) -> *mut stack_st_X509>;
/// Finds revocation lists by issuer.
pub type X509_STORE_CTX_lookup_crls_fn =
    Option<unsafe extern "C" fn(*const X509_STORE_CTX, *const X509_NAME) -> *mut stack_st_X509_CRL>;
/// Called when a context is cleaned up.
pub type X509_STORE_CTX_cleanup_fn = Option<unsafe extern "C" fn(*mut X509_STORE_CTX) -> c_int>;

/// The functions of a store or a context; `None` is the usual one.
#[derive(Clone, Copy, Default)]
pub(super) struct Functions {
    pub verify_cb: X509_STORE_CTX_verify_cb,
    pub verify: X509_STORE_CTX_verify_fn,
    pub get_issuer: X509_STORE_CTX_get_issuer_fn,
    pub check_issued: X509_STORE_CTX_check_issued_fn,
    pub check_revocation: X509_STORE_CTX_check_revocation_fn,
    pub get_crl: X509_STORE_CTX_get_crl_fn,
    pub check_crl: X509_STORE_CTX_check_crl_fn,
    pub cert_crl: X509_STORE_CTX_cert_crl_fn,
    pub check_policy: X509_STORE_CTX_check_policy_fn,
    pub lookup_certs: X509_STORE_CTX_lookup_certs_fn,
    pub lookup_crls: X509_STORE_CTX_lookup_crls_fn,
    pub cleanup: X509_STORE_CTX_cleanup_fn,
}

impl Functions {
    /// Whether a program replaced none.
    pub fn are_usual(&self) -> bool {
        let steps = self.verify.is_none() && self.check_revocation.is_none() && self.check_policy.is_none();
        let lookups = self.get_issuer.is_none() && self.lookup_certs.is_none() && self.lookup_crls.is_none();
        let crls = self.get_crl.is_none() && self.check_crl.is_none() && self.cert_crl.is_none();
        steps && lookups && crls && self.verify_cb.is_none() && self.check_issued.is_none() && self.cleanup.is_none()
    }
}
