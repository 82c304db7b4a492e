//! `X509_STORE_CTX`: one verification. Source: X509_STORE_CTX_new(3).

use std::cell::{Cell, RefCell, UnsafeCell};
use std::ffi::{c_char, c_int, c_void};
use std::sync::Arc;

use super::callbacks::{Functions, stack_st_X509, stack_st_X509_CRL};
use super::dane::SSL_DANE;
use super::foreign::{self, borrow_certificate};
use super::param::{X509_VERIFY_PARAM, X509_VERIFY_PARAM_free};
use super::policy::X509_POLICY_TREE;
use super::store::X509_STORE;
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::{self, CRYPTO_EX_DATA, Class};
use crate::ffi::{Boxed, Shared, guard, optional_str};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::params::{Params, inherit};
use crate::pki::path::State;

/// A verification: what goes in, its state, and the objects C was shown of it.
pub struct x509_store_ctx_st {
    pub(super) store: RefCell<Option<Arc<X509_STORE>>>,
    /// The state, except while the core works on it: then it is here only during callbacks.
    pub(super) state: RefCell<State>,
    /// The certificate to verify, the program's (get0).
    pub(super) cert: Cell<*mut X509>,
    /// The program's lists.
    pub(super) untrusted: Cell<*mut stack_st_X509>,
    pub(super) trusted: Cell<*mut stack_st_X509>,
    pub(super) crls: Cell<*mut stack_st_X509_CRL>,
    /// Whether there is a list of trusted certificates instead of the store.
    pub(super) has_trusted: Cell<bool>,
    /// Parameters, owned.
    pub(super) param: Cell<*mut X509_VERIFY_PARAM>,
    pub(super) functions: Cell<Functions>,
    pub(super) ex_data: UnsafeCell<CRYPTO_EX_DATA>,
    pub(super) parent: Cell<*mut X509_STORE_CTX>,
    /// A connection's TLSA records, or NULL.
    pub(super) dane: Cell<*mut SSL_DANE>,
    /// C objects shown by get0 functions.
    pub(super) shown: RefCell<Vec<Arc<X509>>>,
    pub(super) chain: RefCell<Option<Box<stack_st_X509>>>,
    /// References of a chain that the program gave.
    pub(super) tree: RefCell<Option<Box<X509_POLICY_TREE>>>,
    /// Lists that were made here and are freed with the context: boxed, for C has pointers to them.
    #[allow(clippy::vec_box)]
    pub(super) owned: RefCell<Vec<Box<stack_st_X509>>>,
}

/// OpenSSL's name for it.
pub type X509_STORE_CTX = x509_store_ctx_st;

impl Boxed for x509_store_ctx_st {
    const LIB: Lib = Lib::X509;
}

impl Default for x509_store_ctx_st {
    fn default() -> Self {
        x509_store_ctx_st {
            store: RefCell::default(),
            state: RefCell::default(),
            cert: Cell::new(std::ptr::null_mut()),
            untrusted: Cell::new(std::ptr::null_mut()),
            trusted: Cell::new(std::ptr::null_mut()),
            crls: Cell::new(std::ptr::null_mut()),
            has_trusted: Cell::new(false),
            param: Cell::new(std::ptr::null_mut()),
            functions: Cell::default(),
            ex_data: UnsafeCell::default(),
            parent: Cell::new(std::ptr::null_mut()),
            dane: Cell::new(std::ptr::null_mut()),
            shown: RefCell::default(),
            chain: RefCell::default(),
            tree: RefCell::default(),
            owned: RefCell::default(),
        }
    }
}

impl Drop for x509_store_ctx_st {
    fn drop(&mut self) {
        let ctx: *mut Self = self;
        // SAFETY: the object is still whole, and nobody else has it any more.
        unsafe { X509_STORE_CTX_cleanup(ctx) }
    }
}

impl x509_store_ctx_st {
    /// The parameters; a context that was not set up has none.
    #[allow(clippy::mut_from_ref)] // a context belongs to one thread, and C may change it through any pointer
    pub(super) fn params(&self) -> Result<&mut Params, Error> {
        // SAFETY: the parameters are the context's, which one thread uses at a time; no reference is kept.
        unsafe { self.param.get().as_mut() }.map(|param| &mut param.params).ok_or(Error::SILENT)
    }

    /// Shows C a certificate (get0): the object lives as long as this verification.
    pub(super) fn show(&self, certificate: &Arc<Certificate>) -> *mut X509 {
        let x509 = foreign::x509_of(certificate);
        let pointer = Arc::as_ptr(&x509).cast_mut();
        let mut shown = self.shown.borrow_mut();
        if !shown.iter().any(|other| Arc::ptr_eq(other, &x509)) {
            shown.push(x509);
        }
        pointer
    }

    /// The program's list of untrusted certificates, as the core sees them; also keeps their C objects.
    pub(super) fn certificates(&self, list: *mut stack_st_X509) -> Vec<Arc<Certificate>> {
        // SAFETY: the program keeps its lists and their certificates while it uses the context.
        unsafe {
            let items = Stack::items(list).into_iter();
            let pairs = items.filter_map(|x509| borrow_certificate(x509).ok());
            pairs.map(|(x509, certificate)| self.keep(x509, certificate)).collect()
        }
    }

    /// Keeps a C object as long as this verification.
    pub(super) fn keep(&self, x509: Arc<X509>, certificate: Arc<Certificate>) -> Arc<Certificate> {
        let mut shown = self.shown.borrow_mut();
        if !shown.iter().any(|other| Arc::ptr_eq(other, &x509)) {
            shown.push(x509);
        }
        certificate
    }
}

/// Makes a context, to be set up by `X509_STORE_CTX_init`; NULL without memory. Free it with `X509_STORE_CTX_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_new() -> *mut X509_STORE_CTX {
    guard(std::ptr::null_mut(), || Ok(X509_STORE_CTX::into_raw(X509_STORE_CTX::default())))
}

/// As `X509_STORE_CTX_new`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_new_ex(_libctx: *mut c_void, _propq: *const c_char) -> *mut X509_STORE_CTX {
    guard(std::ptr::null_mut(), || Ok(X509_STORE_CTX::into_raw(X509_STORE_CTX::default())))
}

/// Frees a context; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_free(ctx: *mut X509_STORE_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live context.
        drop(unsafe { X509_STORE_CTX::set0(ctx) });
        Ok(())
    })
}

/// Gives up what belongs to the last verification; `X509_STORE_CTX_init` may follow.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_cleanup(ctx: *mut X509_STORE_CTX) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live context or NULL.
        let Some(own) = (unsafe { ctx.as_ref() }) else { return Ok(()) };
        let functions = own.functions.take();
        if let Some(cleanup) = functions.cleanup {
            // SAFETY: the program's own function gets its context.
            unsafe { cleanup(ctx) };
        }
        if own.parent.get().is_null() {
            // SAFETY: the parameters are the context's.
            unsafe { X509_VERIFY_PARAM_free(own.param.get()) };
        }
        own.param.set(std::ptr::null_mut());
        own.parent.set(std::ptr::null_mut());
        drop((own.tree.take(), own.chain.take()));
        // Certificates may run the program's callbacks when they go: no borrow is held.
        let (state, shown, owned) = (own.state.take(), own.shown.take(), own.owned.take());
        // The verdict stays to be asked for (pyOpenSSL does).
        let State { error, error_depth, current, .. } = state;
        *own.state.borrow_mut() = State { error, error_depth, current, ..State::default() };
        drop((shown, owned));
        // SAFETY: the object is live, and no reference to its data is in use.
        unsafe { ex_data::run_free(Class::X509StoreCtx, ctx.cast(), own.ex_data.get()) };
        Ok(())
    })
}

/// Sets a context up to verify `target` with the store's anchors and, if wanted, the certificates of `untrusted`.
///
/// Both stay the caller's and must outlive the verification; the store may be NULL. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_init(
    ctx: *mut X509_STORE_CTX,
    trust_store: *mut X509_STORE,
    target: *mut X509,
    untrusted: *mut stack_st_X509,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context, and live others or NULL.
        let own = unsafe { X509_STORE_CTX::get0(ctx)? };
        let store = match trust_store.is_null() {
            true => None,
            // SAFETY: as above.
            false => Some(unsafe { X509_STORE::get1(trust_store)? }),
        };
        let mut params = Params::default();
        let mut functions = Functions::default();
        match &store {
            None => params.inherit |= inherit::DEFAULT | inherit::ONCE,
            Some(store) => {
                params.inherit(&store.params());
                functions = store.functions();
            }
        }
        params.inherit(&Params::named("default").unwrap_or_default());
        if params.trust == 0 {
            params.trust = super::context_fields::trust_for(params.purpose).unwrap_or(0);
        }
        let old = own.param.replace(Box::into_raw(Box::new(X509_VERIFY_PARAM { params, ..Default::default() })));
        if own.parent.get().is_null() {
            // SAFETY: the earlier parameters were the context's.
            unsafe { X509_VERIFY_PARAM_free(old) };
        }
        own.parent.set(std::ptr::null_mut());
        own.functions.set(functions);
        drop(own.store.replace(store));
        drop((own.state.take(), own.chain.take(), own.tree.take(), own.shown.take(), own.owned.take()));
        own.cert.set(target);
        own.untrusted.set(untrusted);
        own.crls.set(std::ptr::null_mut());
        own.trusted.set(std::ptr::null_mut());
        own.has_trusted.set(false);
        // SAFETY: the object is live, and no reference to its data is in use.
        unsafe {
            *own.ex_data.get() = CRYPTO_EX_DATA::default();
            ex_data::run_new(Class::X509StoreCtx, ctx.cast(), own.ex_data.get());
        }
        Ok(1)
    })
}

/// Takes over from the parameter set of that name what is not set. Returns 1, or 0 if there is no such set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_set_default(ctx: *mut X509_STORE_CTX, name: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live context and a string.
        let (own, name) = unsafe { (X509_STORE_CTX::get0(ctx)?, optional_str(name).unwrap_or_default()) };
        let Some(found) = super::param_table::find(name) else {
            let note = format!("name={}", String::from_utf8_lossy(name));
            return Err(Error::new(Lib::X509, reason::X509_R_UNKNOWN_PURPOSE_ID).with_data(note));
        };
        // SAFETY: entries of the table are live.
        let source = unsafe { (*found).params.clone() };
        own.params()?.inherit(&source);
        Ok(1)
    })
}
