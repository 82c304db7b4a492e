//! Whom a side trusts: stores of anchors and how they are filled. Source: SSL_CTX_load_verify_locations(3),
//! SSL_CTX_set_cert_store(3), SSL_CTX_set1_verify_cert_store(3).

pub mod authorities;
pub(crate) mod foreign;
pub mod load;
pub(crate) mod names;

use std::ffi::{CStr, c_int, c_long, c_void};
use std::ptr;
use std::sync::Arc;

use foreign::{X509_STORE, X509_STORE_add_cert, X509_STORE_free, X509_STORE_new, X509_STORE_up_ref};

use super::credentials::Shows;
use super::object::{SSL, SSL_CTX, lock};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, guard, strings};
use crate::libcrypto::x509::X509;

/// A reference to a store.
pub(crate) struct Store(*mut X509_STORE);

// SAFETY: stores count atomically and guard themselves, as X509_STORE(3) promises.
unsafe impl Send for Store {}

impl Store {
    fn new() -> Result<Self, Error> {
        // SAFETY: a fresh store, or NULL.
        let store = unsafe { X509_STORE_new() };
        // SAFETY: the reference is ours.
        unsafe { Store::set0(store) }.ok_or_else(|| Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE))
    }

    /// A store of these certificates.
    pub(crate) fn of(certificates: impl Iterator<Item = Arc<X509>>) -> Result<Self, Error> {
        let store = Store::new()?;
        for certificate in certificates {
            // SAFETY: both are live; the store takes a reference of its own.
            unsafe { X509_STORE_add_cert(store.0, Arc::as_ptr(&certificate).cast_mut()) };
        }
        Ok(store)
    }

    /// Takes the caller's reference over; `None` for NULL.
    unsafe fn set0(store: *mut X509_STORE) -> Option<Self> {
        (!store.is_null()).then_some(Store(store))
    }

    /// Takes a reference; `None` for NULL.
    unsafe fn set1(store: *mut X509_STORE) -> Option<Self> {
        // SAFETY: the caller promises a live store.
        if !store.is_null() && unsafe { X509_STORE_up_ref(store) } == 1 { Some(Store(store)) } else { None }
    }

    pub(crate) fn as_raw(&self) -> *mut X509_STORE {
        self.0
    }
}

impl Clone for Store {
    fn clone(&self) -> Self {
        // SAFETY: the store is live, as we hold a reference.
        unsafe { X509_STORE_up_ref(self.0) };
        Store(self.0)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // SAFETY: the reference is ours to give up.
        unsafe { X509_STORE_free(self.0) }
    }
}

/// The stores a side uses instead of its context's: for peers' chains, and to build its own.
#[derive(Clone, Default)]
pub(crate) struct Stores {
    pub(crate) verify: Option<Store>,
    pub(crate) chain: Option<Store>,
}

/// The context's store, made when first asked for.
pub(crate) fn store_of(ctx: &SSL_CTX) -> Result<Store, Error> {
    let known = lock(&ctx.store).clone();
    match known {
        Some(store) => Ok(store),
        None => {
            let fresh = Store::new()?;
            Ok(lock(&ctx.store).get_or_insert(fresh).clone())
        }
    }
}

fn replace(ctx: &SSL_CTX, store: Option<Store>) {
    let old = std::mem::replace(&mut *lock(&ctx.store), store);
    drop(old); // outside the lock: its end may call back
}

/// The store of a context, which stays its. Certificates added later count for its connections, too.
/// Source: SSL_CTX_set_cert_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_get_cert_store(ctx: *const SSL_CTX) -> *mut X509_STORE {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live context.
        Ok(store_of(unsafe { SSL_CTX::get0(ctx) }?)?.as_raw())
    })
}

/// Replaces the store of a context, taking the caller's reference over. Source: SSL_CTX_set_cert_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_cert_store(ctx: *mut SSL_CTX, store: *mut X509_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and give up a reference to a live store.
        let (ctx, store) = unsafe { (SSL_CTX::get0(ctx)?, Store::set0(store)) };
        replace(ctx, store);
        Ok(())
    })
}

/// Replaces the store of a context, taking a reference of its own. Source: SSL_CTX_set_cert_store(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set1_cert_store(ctx: *mut SSL_CTX, store: *mut X509_STORE) {
    guard((), || {
        // SAFETY: the man page has the caller pass a live context and a live store.
        let (ctx, store) = unsafe { (SSL_CTX::get0(ctx)?, Store::set1(store)) };
        replace(ctx, store);
        Ok(())
    })
}

/// Which of the two stores a command means.
#[derive(Clone, Copy)]
pub(super) enum Which {
    Verify,
    Chain,
}

impl Which {
    fn of(self, stores: &mut Stores) -> &mut Option<Store> {
        match self {
            Which::Verify => &mut stores.verify,
            Which::Chain => &mut stores.chain,
        }
    }
}

/// `SSL_CTX_set0_verify_cert_store` and kin: with `references` the store keeps the caller's reference.
pub(super) unsafe fn set(of: &impl Shows, which: Which, references: bool, store: *mut c_void) -> c_long {
    let store: *mut X509_STORE = store.cast();
    // SAFETY: the macro has the caller pass a live store or NULL, and give its reference up for the `set0` form.
    let store = unsafe { if references { Store::set1(store) } else { Store::set0(store) } };
    let old = of.with_stores(|stores| std::mem::replace(which.of(stores), store));
    drop(old);
    1
}

/// `SSL_CTX_get0_verify_cert_store` and kin: through `out`.
pub(super) unsafe fn get(of: &impl Shows, which: Which, out: *mut c_void) -> c_long {
    let store = of.with_stores(|stores| which.of(stores).as_ref().map_or(ptr::null_mut(), Store::as_raw));
    // SAFETY: the macro has the caller pass a place for a pointer.
    unsafe { strings::put(out.cast::<*mut X509_STORE>(), store) };
    1
}

/// Where anchors come from.
#[derive(Clone, Copy)]
pub(super) enum From {
    File,
    Dir,
    Uri,
}

/// Loads anchors into one of a side's own stores, made now if there is none.
pub(super) fn load_into(of: &impl Shows, which: Which, from: From, name: &CStr) -> Result<c_int, Error> {
    let known = of.with_stores(|stores| which.of(stores).clone());
    let store = match known {
        Some(store) => store,
        None => {
            let fresh = Store::new()?;
            of.with_stores(|stores| which.of(stores).get_or_insert(fresh).clone())
        }
    };
    let load = match from {
        From::File => foreign::X509_STORE_load_file,
        From::Dir => foreign::X509_STORE_load_path,
        From::Uri => foreign::X509_STORE_load_store,
    };
    // SAFETY: the store is live and the name a string.
    done(unsafe { load(store.0, name.as_ptr()) })
}

/// The store from which a side's own chains are built.
pub(super) fn for_chain(of: &impl Shows, ctx: &SSL_CTX) -> Result<Store, Error> {
    let own = of.with_stores(|stores| stores.chain.clone());
    own.map_or_else(|| store_of(ctx), Ok)
}

/// The store that judges a connection's peer.
pub(crate) fn for_peer(ssl: &SSL) -> Result<Store, Error> {
    let own = ssl.with_stores(|stores| stores.verify.clone());
    own.map_or_else(|| store_of(&ssl.ctx()), Ok)
}

/// Notes that the program loaded anchors itself: its clients verify from now on (DESIGN 1.1).
fn note_loaded(ctx: &SSL_CTX) {
    if !has_openssl_defaults() {
        ctx.configure(|settings| settings.trust_loaded = true);
    }
}

/// Whether the environment asks for OpenSSL's default of not verifying; never in a set-uid program.
fn has_openssl_defaults() -> bool {
    // SAFETY: it only reads what the kernel told the process.
    let is_set_uid = unsafe { libc::getauxval(libc::AT_SECURE) } != 0;
    !is_set_uid && std::env::var_os("SABISSL_OPENSSL_DEFAULTS").is_some_and(|value| value == "1")
}

/// 1 for success, 0 for failure, as libcrypto's functions answer.
fn done(result: c_int) -> Result<c_int, Error> {
    if result == 1 { Ok(1) } else { Err(Error::SILENT) }
}
