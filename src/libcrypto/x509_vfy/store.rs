//! `X509_STORE`: trusted certificates and revocation lists, shared by many verifications. Source: X509_STORE_new(3).

use std::cell::UnsafeCell;
use std::ffi::c_int;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::callbacks::{Functions, stack_st_X509};
use super::foreign::{self, CrlRef, X509_CRL};
use super::lookup::X509_LOOKUP;
use super::object::{Content, X509_OBJECT, stack_st_X509_OBJECT};
use super::param::X509_VERIFY_PARAM;
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;

/// Objects by kind and name. C may hold pointers to them, so each has a place of its own.
#[derive(Default)]
#[allow(clippy::vec_box)]
pub(super) struct Objects {
    list: Vec<Box<X509_OBJECT>>,
    /// How many of `list` are in order: OpenSSL sorts before it searches, not when it adds, and programs see that.
    sorted: usize,
}

impl Objects {
    fn sort(&mut self) {
        while self.sorted < self.list.len() {
            let object = self.list.remove(self.sorted);
            let place = self.list[..self.sorted].partition_point(|other| other.key() <= object.key());
            self.list.insert(place, object);
            self.sorted += 1;
        }
    }

    /// The objects of a kind and name, in the order they were added.
    pub(super) fn find(&mut self, kind: c_int, name: &Name) -> &[Box<X509_OBJECT>] {
        self.sort();
        let key = (kind, name.canonical().len(), name.canonical());
        let start = self.list.partition_point(|object| object.key() < key);
        let count = self.list[start..].iter().take_while(|object| object.key() == key).count();
        &self.list[start..start + count]
    }

    fn add(&mut self, object: X509_OBJECT) {
        if let Some(name) = object.name().cloned()
            && self.find(object.kind(), &name).iter().any(|other| other.is_same(&object))
        {
            return;
        }
        self.list.push(Box::new(object));
    }
}

/// A lookup the store owns.
pub(super) struct Owned(pub *mut X509_LOOKUP);

// SAFETY: lookups are used under OpenSSL's rule that what a store's threads call is the lookup's own to guard.
unsafe impl Send for Owned {}

/// A store of trusted certificates. Threads share it.
pub struct x509_store_st {
    pub(super) objects: Mutex<Objects>,
    pub(super) lookups: Mutex<Vec<Owned>>,
    pub(super) param: UnsafeCell<X509_VERIFY_PARAM>,
    pub(super) functions: Mutex<Functions>,
    pub(super) ex_data: UnsafeCell<CRYPTO_EX_DATA>,
    /// Whether the program holds `X509_STORE_lock`.
    held: Mutex<bool>,
    released: Condvar,
    /// The list that C was shown, brought up to date whenever it asks.
    shown: Mutex<Option<Box<stack_st_X509_OBJECT>>>,
}

/// OpenSSL's name for it.
pub type X509_STORE = x509_store_st;

// SAFETY: objects, lookups and functions are locked; parameters and application data follow OpenSSL's rule that a
// store is set up before threads share it.
unsafe impl Send for x509_store_st {}
// SAFETY: likewise.
unsafe impl Sync for x509_store_st {}

impl Shared for x509_store_st {
    const LIB: Lib = Lib::X509;
}

/// Locks a mutex that no panic can leave half-changed.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for x509_store_st {
    fn drop(&mut self) {
        for lookup in std::mem::take(&mut *lock(&self.lookups)) {
            // SAFETY: the store owned its lookups.
            unsafe {
                super::lookup::X509_LOOKUP_shutdown(lookup.0);
                super::lookup::X509_LOOKUP_free(lookup.0);
            }
        }
        let store: *mut Self = self;
        // SAFETY: the object is still whole, and nobody else has it any more.
        unsafe { ex_data::run_free(Class::X509Store, store.cast(), (*store).ex_data.get()) }
    }
}

impl x509_store_st {
    /// An empty store.
    pub fn new() -> Arc<Self> {
        let store = Arc::new(x509_store_st {
            objects: Mutex::default(),
            lookups: Mutex::default(),
            param: UnsafeCell::default(),
            functions: Mutex::default(),
            ex_data: UnsafeCell::default(),
            held: Mutex::default(),
            released: Condvar::new(),
            shown: Mutex::default(),
        });
        // SAFETY: the fresh object is live, and the callbacks get the only pointer to its data.
        unsafe { ex_data::run_new(Class::X509Store, Arc::as_ptr(&store).cast_mut().cast(), store.ex_data.get()) }
        store
    }

    /// Adds a trusted certificate; one that is there already is not added again.
    pub fn add_certificate(&self, certificate: Arc<Certificate>, x509: Option<Arc<X509>>) {
        lock(&self.objects).add(X509_OBJECT::certificate(certificate, x509));
    }

    /// Adds a revocation list.
    pub(super) fn add_list(&self, crl: Arc<Crl>, object: Option<CrlRef>) {
        lock(&self.objects).add(X509_OBJECT::crl(crl, object));
    }

    /// All trusted certificates that are loaded.
    pub fn certificates(&self) -> Vec<Arc<Certificate>> {
        let objects = lock(&self.objects);
        let certificates = objects.list.iter().filter_map(|object| match &object.content {
            Content::Certificate(certificate, _) => Some(certificate.clone()),
            _ => None,
        });
        certificates.collect()
    }

    /// The parameters, as they are now.
    pub fn params(&self) -> crate::pki::params::Params {
        // SAFETY: a store's parameters are changed only while no other thread uses it.
        unsafe { &*self.param.get() }.params.clone()
    }

    pub(super) fn functions(&self) -> Functions {
        *lock(&self.functions)
    }
}

/// Makes an empty store; NULL without memory. Free it with `X509_STORE_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_new() -> *mut X509_STORE {
    guard(std::ptr::null_mut(), || Ok(X509_STORE::into_raw(X509_STORE::new())))
}

/// Gives a reference up; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_free(v: *mut X509_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live store.
        drop(unsafe { X509_STORE::set0(v) });
        Ok(())
    })
}

/// Takes another reference. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_up_ref(v: *mut X509_STORE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store.
        std::mem::forget(unsafe { X509_STORE::get1(v)? });
        Ok(1)
    })
}

/// Keeps other callers of this function waiting until `X509_STORE_unlock`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_lock(ctx: *mut X509_STORE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store.
        let store = unsafe { X509_STORE::get0(ctx)? };
        let held = lock(&store.held);
        let mut held = store.released.wait_while(held, |held| *held).unwrap_or_else(PoisonError::into_inner);
        *held = true;
        Ok(1)
    })
}

/// Undoes `X509_STORE_lock`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_unlock(ctx: *mut X509_STORE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live store.
        let store = unsafe { X509_STORE::get0(ctx)? };
        *lock(&store.held) = false;
        store.released.notify_one();
        Ok(1)
    })
}

#[track_caller]
fn not_added() -> Error {
    Error::new(Lib::X509, reason::ERR_R_MALLOC_FAILURE)
}

/// Trusts a certificate and takes a reference of its own; one that is there already is fine.
///
/// Returns 1, or 0 on failure. Source: X509_STORE_add_cert(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_add_cert(ctx: *mut X509_STORE, x: *mut X509) -> c_int {
    guard(0, || {
        if x.is_null() {
            return Err(not_added());
        }
        // SAFETY: the man page has the caller promise a live store and certificate.
        let (store, (x509, certificate)) = unsafe { (X509_STORE::get0(ctx)?, foreign::borrow_certificate(x)?) };
        store.add_certificate(certificate, Some(x509));
        Ok(1)
    })
}

/// Adds a revocation list and takes a reference of its own; one that is there already is fine.
///
/// Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_add_crl(ctx: *mut X509_STORE, x: *mut X509_CRL) -> c_int {
    guard(0, || {
        if x.is_null() {
            return Err(not_added());
        }
        // SAFETY: the man page has the caller promise a live store and list.
        let (store, (object, crl)) = unsafe { (X509_STORE::get0(ctx)?, foreign::crl_of(x)?) };
        store.add_list(crl, Some(object));
        Ok(1)
    })
}

/// The objects in the store (get0), for the caller to look at.
///
/// Differs from OpenSSL: what the caller changes in the list does not change the store.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get0_objects(v: *const X509_STORE) -> *mut stack_st_X509_OBJECT {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live store.
        let store = unsafe { X509_STORE::get0(v)? };
        let mut shown = lock(&store.shown);
        let list = shown.get_or_insert_default();
        list.clear();
        for object in lock(&store.objects).list.iter_mut() {
            list.push(&raw mut **object);
        }
        Ok(&raw mut **list)
    })
}

/// All certificates in the store, for the caller to free with their references; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_get1_all_certs(st: *mut X509_STORE) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live store.
        let store = unsafe { X509_STORE::get0(st)? };
        let certificates = store.certificates();
        Ok(Stack::new_raw(certificates.iter().map(|certificate| X509::into_raw(foreign::x509_of(certificate)))))
    })
}
