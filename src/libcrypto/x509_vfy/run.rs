//! Running a verification: the core's environment around a context, and the functions C may take its place with.

use std::ffi::c_int;
use std::sync::Arc;

use super::callbacks::{stack_st_X509, stack_st_X509_CRL};
use super::context::X509_STORE_CTX;
use super::foreign::{self, NameObject, X509_CRL, X509_NAME, borrow_certificate, crl_of, name_of};
use super::store::X509_STORE;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;
use crate::pki::certificate::Certificate;
use crate::pki::crl::Crl;
use crate::pki::name::Name;
use crate::pki::path::{self, Environment, State, Step, Stop};
use crate::pki::store::{LookupFailed, TrustStore};
use crate::pki::{purpose, verdict};

/// Where a context takes trusted certificates from.
enum Source {
    Store(Arc<X509_STORE>),
    List(Vec<Arc<Certificate>>, Option<Arc<X509_STORE>>),
    Nothing,
}

impl TrustStore for Source {
    fn certificates(&self, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed> {
        match self {
            Source::Store(store) => TrustStore::certificates(&**store, subject),
            Source::List(list, _) => Ok(list.iter().filter(|other| **other.subject() == *subject).cloned().collect()),
            Source::Nothing => Ok(Vec::new()),
        }
    }

    fn crls(&self, issuer: &Name) -> Vec<Arc<Crl>> {
        match self {
            Source::Store(store) | Source::List(_, Some(store)) => TrustStore::crls(&**store, issuer),
            _ => Vec::new(),
        }
    }
}

/// The core's view of a context.
struct Around {
    ctx: *mut X509_STORE_CTX,
    source: Source,
}

fn step(answer: c_int) -> Step {
    match answer {
        1.. => Ok(()),
        0 => Err(Stop::Refused),
        _ => Err(Stop::Failed),
    }
}

fn answer(step: Step) -> c_int {
    match step {
        Ok(()) => 1,
        Err(Stop::Refused) => 0,
        Err(Stop::Failed) => -1,
    }
}

impl Around {
    fn new(ctx: *mut X509_STORE_CTX) -> Result<Self, Error> {
        // SAFETY: the entry points below have checked their context.
        let own = unsafe { X509_STORE_CTX::get0(ctx)? };
        let store = own.store.borrow().clone();
        let source = match (own.has_trusted.get(), store) {
            (true, store) => Source::List(own.certificates(own.trusted.get()), store),
            (false, Some(store)) => Source::Store(store),
            (false, None) => Source::Nothing,
        };
        Ok(Around { ctx, source })
    }

    fn own(&self) -> &X509_STORE_CTX {
        // SAFETY: the context outlives the verification that runs on it.
        unsafe { &*self.ctx }
    }

    /// Calls the program with the state in the context.
    fn outside<T>(&self, state: &mut State, call: impl FnOnce(*mut X509_STORE_CTX) -> T) -> T {
        put(self.own(), std::mem::take(state));
        let result = call(self.ctx);
        *state = take(self.own());
        result
    }

    fn show(&self, certificate: &Arc<Certificate>) -> *mut X509 {
        self.own().show(certificate)
    }
}

/// Puts the state where C's accessors look.
fn put(own: &X509_STORE_CTX, mut state: State) {
    if let Ok(params) = own.params() {
        *params = std::mem::take(&mut state.params);
    }
    *own.state.borrow_mut() = state;
}

/// Takes the state to work on it.
fn take(own: &X509_STORE_CTX) -> State {
    let mut state = own.state.take();
    if let Ok(params) = own.params() {
        state.params = std::mem::take(params);
    }
    state
}

impl Environment for Around {
    fn store(&self) -> &dyn TrustStore {
        &self.source
    }

    fn verify(&mut self, ok: i32, state: &mut State) -> bool {
        match self.own().functions.get().verify_cb {
            // SAFETY: the program's own callback gets its context, on which nothing else works meanwhile.
            Some(callback) => self.outside(state, |ctx| unsafe { callback(ok, ctx) }) != 0,
            None => ok != 0,
        }
    }

    fn issuer(
        &mut self,
        state: &mut State,
        subject: &Arc<Certificate>,
    ) -> Result<Option<Arc<Certificate>>, LookupFailed> {
        let Some(get) = self.own().functions.get().get_issuer else {
            let candidates = self.source.certificates(subject.issuer())?;
            return Ok(path::choose_issuer(self, state, subject, &candidates));
        };
        let x509 = self.show(subject);
        let mut found = std::ptr::null_mut();
        // SAFETY: the program's own function gets its context, a live certificate and a place.
        let answer = self.outside(state, |ctx| unsafe { get(&mut found, ctx, x509) });
        // SAFETY: a certificate found is a reference for us.
        let found = unsafe { X509::set0(found) };
        match answer {
            ..0 => Err(LookupFailed),
            0 => Ok(None),
            _ => {
                let found = found.ok_or(LookupFailed)?;
                let certificate = foreign::certificate_of(&found).map_err(|_| LookupFailed)?;
                Ok(Some(self.own().keep(found, certificate)))
            }
        }
    }

    fn is_issued(&mut self, state: &mut State, subject: &Arc<Certificate>, issuer: &Arc<Certificate>) -> bool {
        match self.own().functions.get().check_issued {
            None => purpose::likely_issued(issuer, subject).is_ok(),
            Some(check) => {
                let (subject, issuer) = (self.show(subject), self.show(issuer));
                // SAFETY: the program's own function gets its context and live certificates.
                self.outside(state, |ctx| unsafe { check(ctx, subject, issuer) }) != 0
            }
        }
    }

    fn revocation(&mut self, state: &mut State) -> Step {
        match self.own().functions.get().check_revocation {
            None => path::check_revocation(self, state),
            // SAFETY: the program's own function gets its context.
            Some(check) => step(self.outside(state, |ctx| unsafe { check(ctx) })),
        }
    }

    fn crl(&mut self, state: &mut State, subject: &Arc<Certificate>) -> Option<Result<Arc<Crl>, LookupFailed>> {
        let get = self.own().functions.get().get_crl?;
        let x509 = self.show(subject);
        let mut found = std::ptr::null_mut();
        // SAFETY: the program's own function gets its context, a live certificate and a place.
        let answer = self.outside(state, |ctx| unsafe { get(ctx, &mut found, x509) });
        if answer == 0 || found.is_null() {
            return Some(Err(LookupFailed));
        }
        // SAFETY: a list found is live, and its reference is ours to give up.
        unsafe {
            let core = crl_of(found).map(|(_, core)| core).map_err(|_| LookupFailed);
            foreign::free_crl(found);
            Some(core)
        }
    }

    fn check_crl(&mut self, state: &mut State, crl: &Arc<Crl>) -> Step {
        match (self.own().functions.get().check_crl, foreign::x509_crl_of(crl)) {
            // SAFETY: the program's own function gets its context and a live list.
            (Some(check), Some(object)) => step(self.outside(state, |ctx| unsafe { check(ctx, object.raw()) })),
            _ => path::check_crl(self, state, crl),
        }
    }

    fn cert_crl(&mut self, state: &mut State, crl: &Arc<Crl>, subject: &Arc<Certificate>) -> Result<bool, Stop> {
        match (self.own().functions.get().cert_crl, foreign::x509_crl_of(crl)) {
            (Some(look), Some(object)) => {
                let x509 = self.show(subject);
                // SAFETY: the program's own function gets its context, a live list and a live certificate.
                match self.outside(state, |ctx| unsafe { look(ctx, object.raw(), x509) }) {
                    2 => Ok(true),
                    other => step(other).map(|()| false),
                }
            }
            _ => path::cert_crl(self, state, crl, subject),
        }
    }

    fn policies(&mut self, state: &mut State) -> Step {
        match self.own().functions.get().check_policy {
            None => path::check_policies(self, state),
            // SAFETY: the program's own function gets its context.
            Some(check) => step(self.outside(state, |ctx| unsafe { check(ctx) })),
        }
    }

    fn signatures(&mut self, state: &mut State) -> Step {
        match self.own().functions.get().verify {
            None => path::internal_verify(self, state),
            // SAFETY: the program's own function gets its context.
            Some(verify) => step(self.outside(state, |ctx| unsafe { verify(ctx) })),
        }
    }

    fn certificates(&mut self, state: &mut State, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed> {
        let Some(look) = self.own().functions.get().lookup_certs else { return self.source.certificates(subject) };
        let name = NameObject::new(subject).ok_or(LookupFailed)?;
        // SAFETY: the program's own function gets its context and a live name; its list is ours to free.
        unsafe {
            let list = self.outside(state, |ctx| look(ctx, name.raw()));
            if list.is_null() {
                return Err(LookupFailed);
            }
            let found = self.own().certificates(list);
            Stack::pop_free(list, |x509| drop(X509::set0(x509)));
            Ok(found)
        }
    }

    fn crls(&mut self, state: &mut State, issuer: &Name) -> Vec<Arc<Crl>> {
        let Some(look) = self.own().functions.get().lookup_crls else { return self.source.crls(issuer) };
        let Some(name) = NameObject::new(issuer) else { return Vec::new() };
        // SAFETY: the program's own function gets its context and a live name; its list is ours to free.
        unsafe {
            let list = self.outside(state, |ctx| look(ctx, name.raw()));
            let found = Stack::items(list).into_iter().filter_map(|crl| crl_of(crl).ok()).map(|(_, crl)| crl).collect();
            Stack::pop_free(list, |crl| foreign::free_crl(crl));
            found
        }
    }
}

/// Lets the core do a step on a context, as a program's own function may ask for.
fn on_state<T>(
    ctx: *mut X509_STORE_CTX,
    failure: T,
    work: impl FnOnce(&mut Around, &mut State) -> Result<T, Error>,
) -> T {
    guard(failure, || {
        let mut around = Around::new(ctx)?;
        let mut state = take(around.own());
        let result = work(&mut around, &mut state);
        put(around.own(), state);
        result
    })
}

/// Builds and validates a chain for the context's certificate.
///
/// Returns 1 if it is good, 0 if not, a negative number if that could not be told; `X509_STORE_CTX_get_error` tells
/// more. Source: X509_verify_cert(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_verify_cert(ctx: *mut X509_STORE_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live context.
        let own = unsafe { X509_STORE_CTX::get0(ctx)? };
        let misused = |number| {
            own.state.borrow_mut().error = verdict::INVALID_CALL;
            Error::new(Lib::X509, number)
        };
        if own.cert.get().is_null() {
            return Err(misused(reason::X509_R_NO_CERT_SET_FOR_US_TO_VERIFY));
        }
        if own.state.borrow().chain.is_some() {
            return Err(misused(reason::ERR_R_SHOULD_NOT_HAVE_BEEN_CALLED));
        }
        // SAFETY: the program keeps the certificate while it uses the context.
        let (x509, leaf) = unsafe { borrow_certificate(own.cert.get())? };
        let untrusted = own.untrusted.get();
        {
            let leaf = own.keep(x509, leaf);
            let untrusted = (!untrusted.is_null()).then(|| own.certificates(untrusted));
            // SAFETY: the program keeps its lists while it uses the context.
            let crls = unsafe { Stack::items(own.crls.get()).into_iter().filter_map(|crl| crl_of(crl).ok()) };
            let mut state = own.state.borrow_mut();
            state.crls = crls.map(|(_, crl)| crl).collect();
            (state.leaf, state.untrusted) = (Some(leaf), untrusted);
            // SAFETY: the program keeps the connection while it uses the context.
            state.dane = unsafe { own.dane.get().as_ref() }.and_then(|dane| dane.0.borrow().clone());
        }
        let verdict = on_state(ctx, -1, |around, state| Ok(answer(path::verify(around, state))));
        // SAFETY: as above.
        if let Some(dane) = unsafe { own.dane.get().as_ref() } {
            dane.0.replace(own.state.borrow_mut().dane.take());
        }
        Ok(verdict)
    })
}

/// As `X509_verify_cert`, of the first untrusted certificate if no certificate was set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_verify(ctx: *mut X509_STORE_CTX) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live context.
        let own = unsafe { X509_STORE_CTX::get0(ctx)? };
        if own.cert.get().is_null() {
            // SAFETY: the program keeps its list while it uses the context.
            let first = unsafe { Stack::option(own.untrusted.get()) }.and_then(|list| list.get(0));
            own.cert.set(first.unwrap_or(std::ptr::null_mut()));
        }
        // SAFETY: as above.
        Ok(unsafe { X509_verify_cert(ctx) })
    })
}

/// `X509_STORE_CTX_get1_issuer`.
///
/// # Safety
/// `ctx` and `x` are NULL or live, `issuer` is NULL or a place.
pub(super) unsafe fn find_issuer(
    issuer: *mut *mut X509,
    ctx: *mut X509_STORE_CTX,
    x: *mut X509,
) -> Result<c_int, Error> {
    // SAFETY: as our caller promises.
    let (_, subject) = unsafe { borrow_certificate(x)? };
    let found = on_state(ctx, Err(LookupFailed), |around, state| {
        let candidates = match around.source.certificates(subject.issuer()) {
            Ok(candidates) => candidates,
            Err(failed) => return Ok(Err(failed)),
        };
        Ok(Ok(path::choose_issuer(around, state, &subject, &candidates)))
    });
    // SAFETY: as our caller promises.
    unsafe { crate::ffi::strings::put(issuer, std::ptr::null_mut()) };
    Ok(match found {
        Err(LookupFailed) => -1,
        Ok(None) => 0,
        Ok(Some(found)) => {
            // SAFETY: as our caller promises; the reference becomes the caller's.
            unsafe { crate::ffi::strings::put(issuer, X509::into_raw(foreign::x509_of(&found))) };
            1
        }
    })
}

/// The usual callback: pardons nothing.
pub(super) unsafe extern "C" fn default_verify_cb(ok: c_int, _ctx: *mut X509_STORE_CTX) -> c_int {
    ok
}

/// The usual check of signatures and times.
pub(super) unsafe extern "C" fn default_verify(ctx: *mut X509_STORE_CTX) -> c_int {
    on_state(ctx, -1, |around, state| Ok(answer(path::internal_verify(around, state))))
}

/// The usual search for an issuer.
pub(super) unsafe extern "C" fn default_get_issuer(
    issuer: *mut *mut X509,
    ctx: *mut X509_STORE_CTX,
    x: *mut X509,
) -> c_int {
    // SAFETY: as our caller promises.
    guard(-1, || unsafe { find_issuer(issuer, ctx, x) })
}

/// The usual test whether one certificate issued another.
pub(super) unsafe extern "C" fn default_check_issued(
    _ctx: *mut X509_STORE_CTX,
    x: *mut X509,
    issuer: *mut X509,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live certificates.
        let ((_, subject), (_, issuer)) = unsafe { (borrow_certificate(x)?, borrow_certificate(issuer)?) };
        Ok(purpose::likely_issued(&issuer, &subject).is_ok().into())
    })
}

/// The usual check for revocations.
pub(super) unsafe extern "C" fn default_check_revocation(ctx: *mut X509_STORE_CTX) -> c_int {
    on_state(ctx, -1, |around, state| Ok(answer(path::check_revocation(around, state))))
}

/// The usual check of a revocation list.
pub(super) unsafe extern "C" fn default_check_crl(ctx: *mut X509_STORE_CTX, crl: *mut X509_CRL) -> c_int {
    // SAFETY: the caller promises a live list.
    let crl = unsafe { crl_of(crl) };
    on_state(ctx, 0, |around, state| Ok(answer(path::check_crl(around, state, &crl?.1))))
}

/// The usual search of a revocation list.
pub(super) unsafe extern "C" fn default_cert_crl(ctx: *mut X509_STORE_CTX, crl: *mut X509_CRL, x: *mut X509) -> c_int {
    // SAFETY: the caller promises a live list and certificate.
    let pair = unsafe { crl_of(crl).and_then(|crl| Ok((crl.1, borrow_certificate(x)?.1))) };
    on_state(ctx, 0, |around, state| {
        let (crl, certificate) = pair?;
        Ok(match path::cert_crl(around, state, &crl, &certificate) {
            Ok(true) => 2,
            Ok(false) => 1,
            Err(stop) => answer(Err(stop)),
        })
    })
}

/// The usual check of policies.
pub(super) unsafe extern "C" fn default_check_policy(ctx: *mut X509_STORE_CTX) -> c_int {
    on_state(ctx, -1, |around, state| Ok(answer(path::check_policies(around, state))))
}

/// The usual search for certificates.
pub(super) unsafe extern "C" fn default_lookup_certs(
    ctx: *mut X509_STORE_CTX,
    nm: *const X509_NAME,
) -> *mut stack_st_X509 {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live name.
        let name = unsafe { name_of(nm)? };
        let found = Around::new(ctx)?.source.certificates(&name).map_err(|_| Error::SILENT)?;
        Ok(Stack::new_raw(found.iter().map(|certificate| X509::into_raw(foreign::x509_of(certificate)))))
    })
}

/// The usual search for revocation lists.
pub(super) unsafe extern "C" fn default_lookup_crls(
    ctx: *const X509_STORE_CTX,
    nm: *const X509_NAME,
) -> *mut stack_st_X509_CRL {
    // SAFETY: as our caller promises.
    unsafe { super::store_search::X509_STORE_CTX_get1_crls(ctx, nm) }
}
