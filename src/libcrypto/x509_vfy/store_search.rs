//! Looking for trusted certificates and revocation lists: in the store, then by its lookups.

use std::ffi::c_int;
use std::sync::Arc;

use super::callbacks::{stack_st_X509, stack_st_X509_CRL};
use super::context::X509_STORE_CTX;
use super::foreign::{self, X509_NAME, name_of};
use super::lookup::{X509_LOOKUP, by_subject};
use super::object::{Content, X509_LOOKUP_TYPE, X509_LU_CRL, X509_LU_X509, X509_OBJECT};
use super::store::{X509_STORE, lock};
use crate::error::Error;
use crate::ffi::{Boxed, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;
use crate::pki::store::{LookupFailed, TrustStore};

impl X509_STORE {
    fn cached(&self, kind: X509_LOOKUP_TYPE, name: &Name) -> Vec<X509_OBJECT> {
        lock(&self.objects).find(kind, name).iter().map(|object| (**object).clone()).collect()
    }

    /// Asks the lookups, which add what they find to the store; the object that the first of them gave.
    fn ask_lookups(&self, kind: X509_LOOKUP_TYPE, name: &Name) -> Result<Option<X509_OBJECT>, LookupFailed> {
        // A lookup may call back: the list is not locked meanwhile.
        let lookups: Vec<*mut X509_LOOKUP> = lock(&self.lookups).iter().map(|lookup| lookup.0).collect();
        for lookup in lookups {
            let mut found = X509_OBJECT::default();
            match by_subject(lookup, kind, name, &mut found) {
                0 => {}
                answer if answer < 0 => return Err(LookupFailed),
                _ => return Ok(Some(found)),
            }
        }
        Ok(None)
    }

    /// The first object of a kind and name; revocation lists are always looked for anew.
    pub(super) fn first(&self, kind: X509_LOOKUP_TYPE, name: &Name) -> Result<Option<X509_OBJECT>, LookupFailed> {
        let cached = self.cached(kind, name).into_iter().next();
        if cached.is_some() && kind != X509_LU_CRL {
            return Ok(cached);
        }
        Ok(self.ask_lookups(kind, name)?.or(cached))
    }
}

impl TrustStore for X509_STORE {
    fn certificates(&self, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed> {
        let mut found = self.cached(X509_LU_X509, subject);
        if found.is_empty()
            && let Some(looked_up) = self.ask_lookups(X509_LU_X509, subject)?
        {
            found = self.cached(X509_LU_X509, subject);
            if found.is_empty() {
                // A program's own lookup need not fill the store.
                found.push(looked_up);
            }
        }
        let certificates = found.into_iter().filter_map(|object| match object.content {
            Content::Certificate(certificate, _) => Some(certificate),
            _ => None,
        });
        Ok(certificates.collect())
    }

    fn crls(&self, issuer: &Name) -> Vec<Arc<Crl>> {
        // Whatever a lookup fails with, what is there already counts.
        if !matches!(self.first(X509_LU_CRL, issuer), Ok(Some(_))) {
            return Vec::new();
        }
        let lists = self.cached(X509_LU_CRL, issuer).into_iter().filter_map(|object| match object.content {
            Content::Crl(crl, _) => Some(crl),
            _ => None,
        });
        lists.collect()
    }
}

/// Finds the first object of that type and name and puts it into `ret`.
///
/// Returns 1 if there is one, 0 if not, a negative number if a lookup failed. Source: X509_STORE_CTX_get_by_subject(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_by_subject(
    vs: *const X509_STORE_CTX,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
    ret: *mut X509_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context, name and object.
        unsafe {
            let store = X509_STORE_CTX::get0(vs)?.store.borrow().clone().ok_or(Error::SILENT)?;
            match store.first(r#type, &name_of(name)?) {
                Ok(Some(found)) => {
                    *X509_OBJECT::get0_mut(ret)? = found;
                    Ok(1)
                }
                Ok(None) => Ok(0),
                Err(LookupFailed) => Ok(-1),
            }
        }
    })
}

/// As `X509_STORE_CTX_get_by_subject`, with a new object that the caller frees; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get_obj_by_subject(
    vs: *mut X509_STORE_CTX,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
) -> *mut X509_OBJECT {
    guard(std::ptr::null_mut(), || {
        let mut found = X509_OBJECT::default();
        // SAFETY: as our own caller promises; `found` is ours.
        match unsafe { X509_STORE_CTX_get_by_subject(vs, r#type, name, &mut found) } {
            1 => Ok(X509_OBJECT::into_raw(found)),
            _ => Err(Error::SILENT),
        }
    })
}

/// The trusted certificates of that subject, for the caller to free with their references.
///
/// NULL if there are none, and on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get1_certs(
    st: *mut X509_STORE_CTX,
    nm: *const X509_NAME,
) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context and name.
        let (store, name) = unsafe { (X509_STORE_CTX::get0(st)?.store.borrow().clone(), name_of(nm)?) };
        let found = TrustStore::certificates(&*store.ok_or(Error::SILENT)?, &name).map_err(|_| Error::SILENT)?;
        if found.is_empty() {
            return Err(Error::SILENT);
        }
        Ok(Stack::new_raw(found.iter().map(|certificate| crate::ffi::Shared::into_raw(foreign::x509_of(certificate)))))
    })
}

/// The revocation lists of that issuer, for the caller to free with their references; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get1_crls(
    st: *const X509_STORE_CTX,
    nm: *const X509_NAME,
) -> *mut stack_st_X509_CRL {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live context and name.
        let (store, name) = unsafe { (X509_STORE_CTX::get0(st)?.store.borrow().clone(), name_of(nm)?) };
        let found = TrustStore::crls(&*store.ok_or(Error::SILENT)?, &name);
        if found.is_empty() {
            return Err(Error::SILENT);
        }
        Ok(Stack::new_raw(found.iter().filter_map(foreign::x509_crl_of).map(|crl| crl.raw1())))
    })
}

/// Finds a trusted issuer of `x`: one that is valid if there is one, else the one that expires last.
///
/// Returns 1 with a reference for the caller in `*issuer`, 0 if there is none, a negative number if a lookup failed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_get1_issuer(
    issuer: *mut *mut X509,
    ctx: *mut X509_STORE_CTX,
    x: *mut X509,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { super::run::find_issuer(issuer, ctx, x) })
}
