//! `X509_LOOKUP`: how a store finds what it does not hold yet. Source: X509_LOOKUP(3), X509_LOOKUP_meth_new(3).

use std::cell::{Cell, RefCell};
use std::ffi::{CString, c_char, c_int, c_long, c_uchar, c_void};

use super::foreign::X509_NAME;
use super::object::{X509_LOOKUP_TYPE, X509_OBJECT};
use super::store::{Owned, X509_STORE, lock};
use crate::error::{Error, Lib};
use crate::ffi::{Boxed, Shared, guard, optional_str};
use crate::libcrypto::asn1::string::ASN1_INTEGER;
use crate::pki::name::Name;

/// Handles a command (`X509_L_*`): 1 done, else not.
pub type X509_LOOKUP_ctrl_fn =
    Option<unsafe extern "C" fn(*mut X509_LOOKUP, c_int, *const c_char, c_long, *mut *mut c_char) -> c_int>;
/// Finds by subject: 1 found, 0 not, negative on failure.
pub type X509_LOOKUP_get_by_subject_fn =
    Option<unsafe extern "C" fn(*mut X509_LOOKUP, X509_LOOKUP_TYPE, *const X509_NAME, *mut X509_OBJECT) -> c_int>;
/// Finds by issuer and serial number.
pub type X509_LOOKUP_get_by_issuer_serial_fn = Option<
    unsafe extern "C" fn(
        *mut X509_LOOKUP,
        X509_LOOKUP_TYPE,
        *const X509_NAME,
        *const ASN1_INTEGER,
        *mut X509_OBJECT,
    ) -> c_int,
>;
/// Finds by fingerprint.
pub type X509_LOOKUP_get_by_fingerprint_fn =
    Option<unsafe extern "C" fn(*mut X509_LOOKUP, X509_LOOKUP_TYPE, *const c_uchar, c_int, *mut X509_OBJECT) -> c_int>;
/// Finds by alias.
pub type X509_LOOKUP_get_by_alias_fn =
    Option<unsafe extern "C" fn(*mut X509_LOOKUP, X509_LOOKUP_TYPE, *const c_char, c_int, *mut X509_OBJECT) -> c_int>;
/// Does something with a lookup and answers 1 if it could.
type LookupFn = Option<unsafe extern "C" fn(*mut X509_LOOKUP) -> c_int>;

/// How OpenSSL's own methods find by name, without a C name.
pub(super) type FindFn = fn(&X509_LOOKUP, X509_LOOKUP_TYPE, &Name) -> Option<X509_OBJECT>;

/// A kind of lookup.
#[derive(Default)]
pub struct x509_lookup_method_st {
    /// What the program calls it; kept for debuggers.
    #[allow(dead_code)]
    name: Option<CString>,
    pub(super) new_item: LookupFn,
    pub(super) free: Option<unsafe extern "C" fn(*mut X509_LOOKUP)>,
    pub(super) init: LookupFn,
    pub(super) shutdown: LookupFn,
    pub(super) ctrl: X509_LOOKUP_ctrl_fn,
    pub(super) get_by_subject: X509_LOOKUP_get_by_subject_fn,
    pub(super) get_by_issuer_serial: X509_LOOKUP_get_by_issuer_serial_fn,
    pub(super) get_by_fingerprint: X509_LOOKUP_get_by_fingerprint_fn,
    pub(super) get_by_alias: X509_LOOKUP_get_by_alias_fn,
    find: Option<FindFn>,
}

/// OpenSSL's name for it.
pub type X509_LOOKUP_METHOD = x509_lookup_method_st;

// SAFETY: methods hold functions and a name that nothing changes once they are in use.
unsafe impl Sync for x509_lookup_method_st {}

impl x509_lookup_method_st {
    /// One of OpenSSL's own.
    pub(super) const fn built_in(ctrl: X509_LOOKUP_ctrl_fn, find: Option<FindFn>) -> Self {
        x509_lookup_method_st {
            name: None,
            new_item: None,
            free: None,
            init: None,
            shutdown: None,
            ctrl,
            get_by_subject: None,
            get_by_issuer_serial: None,
            get_by_fingerprint: None,
            get_by_alias: None,
            find,
        }
    }
}

impl Boxed for x509_lookup_method_st {
    const LIB: Lib = Lib::X509;
}

/// A way of looking things up, of one store.
pub struct x509_lookup_st {
    method: *const X509_LOOKUP_METHOD,
    method_data: Cell<*mut c_void>,
    pub(super) store: Cell<*mut X509_STORE>,
    /// Where OpenSSL's own methods look.
    pub(super) places: RefCell<Vec<super::lookup_dir::Place>>,
}

/// OpenSSL's name for it.
pub type X509_LOOKUP = x509_lookup_st;

impl Boxed for x509_lookup_st {
    const LIB: Lib = Lib::X509;
}

/// Asks a lookup for an object of a kind and name.
pub(super) fn by_subject(
    lookup: *mut X509_LOOKUP,
    kind: X509_LOOKUP_TYPE,
    name: &Name,
    found: &mut X509_OBJECT,
) -> c_int {
    // SAFETY: the store owns its lookups, and it is alive.
    let own = unsafe { &*lookup };
    // SAFETY: methods live as long as the lookups made with them.
    let method = unsafe { &*own.method };
    if let Some(find) = method.find {
        return match find(own, kind, name) {
            Some(object) => {
                *found = object;
                1
            }
            None => 0,
        };
    }
    let Some(get) = method.get_by_subject else { return 0 };
    let Some(name) = super::foreign::NameObject::new(name) else { return 0 };
    // SAFETY: the program's own function gets its lookup, a live name and an object of ours.
    unsafe { get(lookup, kind, name.raw(), found) }
}

/// Makes a lookup of that kind; NULL on failure. Free it with `X509_LOOKUP_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_new(method: *mut X509_LOOKUP_METHOD) -> *mut X509_LOOKUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live method.
        let kind = unsafe { X509_LOOKUP_METHOD::get0(method)? };
        let lookup = X509_LOOKUP::into_raw(x509_lookup_st {
            method,
            method_data: Cell::new(std::ptr::null_mut()),
            store: Cell::new(std::ptr::null_mut()),
            places: RefCell::default(),
        });
        // SAFETY: the method's own function gets the fresh lookup, which is freed if it fails.
        unsafe {
            if kind.new_item.is_some_and(|new_item| new_item(lookup) == 0) {
                drop(X509_LOOKUP::set0(lookup));
                return Err(Error::SILENT);
            }
        }
        Ok(lookup)
    })
}

/// Frees a lookup; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_free(ctx: *mut X509_LOOKUP) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live lookup; its method lives as long.
        unsafe {
            if let Some(free) = ctx.as_ref().and_then(|lookup| (*lookup.method).free) {
                free(ctx);
            }
            drop(X509_LOOKUP::set0(ctx));
        }
        Ok(())
    })
}

/// Runs one of the method's functions on a lookup.
///
/// # Safety
/// `ctx` is NULL or live.
unsafe fn run(ctx: *mut X509_LOOKUP, function: fn(&X509_LOOKUP_METHOD) -> LookupFn) -> Result<c_int, Error> {
    // SAFETY: as our caller promises; the method lives as long as the lookup.
    unsafe {
        let method = &*ctx.as_ref().ok_or(Error::SILENT)?.method;
        Ok(function(method).map_or(1, |function| function(ctx)))
    }
}

/// Lets the lookup's kind prepare it. Returns its answer, 1 if it has nothing to do.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_init(ctx: *mut X509_LOOKUP) -> c_int {
    // SAFETY: the man page has the caller promise a live lookup.
    guard(0, || unsafe { run(ctx, |method| method.init) })
}

/// Lets the lookup's kind wind it up. Returns its answer, 1 if it has nothing to do.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_shutdown(ctx: *mut X509_LOOKUP) -> c_int {
    // SAFETY: the man page has the caller promise a live lookup.
    guard(0, || unsafe { run(ctx, |method| method.shutdown) })
}

/// The lookup of that kind in the store (get0), made if there is none; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_add_lookup(v: *mut X509_STORE, m: *mut X509_LOOKUP_METHOD) -> *mut X509_LOOKUP {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live store and method.
        let store = unsafe { X509_STORE::get0(v)? };
        // SAFETY: the store owns its lookups.
        let known =
            lock(&store.lookups).iter().map(|own| own.0).find(|own| unsafe { (**own).method } == m.cast_const());
        if let Some(known) = known {
            return Ok(known);
        }
        // SAFETY: as above.
        let lookup = unsafe { X509_LOOKUP_new(m) };
        // SAFETY: NULL or fresh.
        unsafe { lookup.as_ref() }.ok_or(Error::SILENT)?.store.set(v);
        lock(&store.lookups).push(Owned(lookup));
        Ok(lookup)
    })
}

/// Gives a lookup a command (`X509_L_*`). Returns the answer of its kind, 1 if that takes none, -1 without kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_ctrl(
    ctx: *mut X509_LOOKUP,
    cmd: c_int,
    argc: *const c_char,
    argl: c_long,
    ret: *mut *mut c_char,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise a live lookup, whose method lives as long.
        unsafe {
            let method = &*ctx.as_ref().ok_or(Error::SILENT)?.method;
            Ok(method.ctrl.map_or(1, |ctrl| ctrl(ctx, cmd, argc, argl, ret)))
        }
    })
}

/// As `X509_LOOKUP_ctrl`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_ctrl_ex(
    ctx: *mut X509_LOOKUP,
    cmd: c_int,
    argc: *const c_char,
    argl: c_long,
    ret: *mut *mut c_char,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_LOOKUP_ctrl(ctx, cmd, argc, argl, ret) }
}

/// Finds an object by subject and puts it into `ret`. Returns 1 if there is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_by_subject(
    ctx: *mut X509_LOOKUP,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
    ret: *mut X509_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live lookup, name and object.
        unsafe {
            ctx.as_ref().ok_or(Error::SILENT)?;
            Ok(by_subject(ctx, r#type, &super::foreign::name_of(name)?, X509_OBJECT::get0_mut(ret)?))
        }
    })
}

/// As `X509_LOOKUP_by_subject`; there is only the default library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_by_subject_ex(
    ctx: *mut X509_LOOKUP,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
    ret: *mut X509_OBJECT,
    _libctx: *mut c_void,
    _propq: *const c_char,
) -> c_int {
    // SAFETY: as our caller promises.
    unsafe { X509_LOOKUP_by_subject(ctx, r#type, name, ret) }
}

/// Finds an object by issuer and serial number. Returns the answer of the lookup's kind, 0 if it cannot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_by_issuer_serial(
    ctx: *mut X509_LOOKUP,
    r#type: X509_LOOKUP_TYPE,
    name: *const X509_NAME,
    serial: *const ASN1_INTEGER,
    ret: *mut X509_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let method = &*ctx.as_ref().ok_or(Error::SILENT)?.method;
            Ok(method.get_by_issuer_serial.map_or(0, |get| get(ctx, r#type, name, serial, ret)))
        }
    })
}

/// Finds an object by fingerprint. Returns the answer of the lookup's kind, 0 if it cannot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_by_fingerprint(
    ctx: *mut X509_LOOKUP,
    r#type: X509_LOOKUP_TYPE,
    bytes: *const c_uchar,
    len: c_int,
    ret: *mut X509_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let method = &*ctx.as_ref().ok_or(Error::SILENT)?.method;
            Ok(method.get_by_fingerprint.map_or(0, |get| get(ctx, r#type, bytes, len, ret)))
        }
    })
}

/// Finds an object by alias. Returns the answer of the lookup's kind, 0 if it cannot.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_by_alias(
    ctx: *mut X509_LOOKUP,
    r#type: X509_LOOKUP_TYPE,
    str: *const c_char,
    len: c_int,
    ret: *mut X509_OBJECT,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let method = &*ctx.as_ref().ok_or(Error::SILENT)?.method;
            Ok(method.get_by_alias.map_or(0, |get| get(ctx, r#type, str, len, ret)))
        }
    })
}

/// Stores the kind's own data with a lookup. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_set_method_data(ctx: *mut X509_LOOKUP, data: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live lookup.
        unsafe { X509_LOOKUP::get0(ctx)? }.method_data.set(data);
        Ok(1)
    })
}

/// The kind's own data of a lookup.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_get_method_data(ctx: *const X509_LOOKUP) -> *mut c_void {
    // SAFETY: the man page has the caller promise a live lookup.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509_LOOKUP::get0(ctx)? }.method_data.get()))
}

/// The store a lookup belongs to (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_get_store(ctx: *const X509_LOOKUP) -> *mut X509_STORE {
    // SAFETY: the man page has the caller promise a live lookup.
    guard(std::ptr::null_mut(), || Ok(unsafe { X509_LOOKUP::get0(ctx)? }.store.get()))
}

/// Makes a kind of lookup; NULL on failure. Free it with `X509_LOOKUP_meth_free`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_new(name: *const c_char) -> *mut X509_LOOKUP_METHOD {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a string.
        let name = unsafe { optional_str(name) }.and_then(|name| CString::new(name).ok());
        Ok(X509_LOOKUP_METHOD::into_raw(x509_lookup_method_st { name, ..Default::default() }))
    })
}

/// Frees a kind of lookup; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_LOOKUP_meth_free(method: *mut X509_LOOKUP_METHOD) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live method.
        drop(unsafe { X509_LOOKUP_METHOD::set0(method) });
        Ok(())
    })
}
