//! `EVP_PKEY`: a key of any kind, with the older object (`RSA`, `EC_KEY`, `DSA`, `DH`) that C may ask of it.

use std::ffi::{c_int, c_void};
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use aws_lc_sys as lc;

use super::application::Application;
use super::mac_key::MacKey;
use crate::crypto::key::{Key, Kind, PrivateKey, PublicKey};
use crate::crypto::lc::Handle;
use crate::error::{Error, Lib, reason};
use crate::ffi::ex_data::Class;
use crate::ffi::{Shared, guard};
use crate::libcrypto::dh::DH;
use crate::libcrypto::dsa::DSA;
use crate::libcrypto::ec::EC_KEY;
use crate::libcrypto::rsa::RSA;
use crate::libcrypto::x509::pss::Parameters;

/// What an `EVP_PKEY` holds.
#[derive(Clone)]
pub(crate) enum Content {
    /// Nothing yet.
    Empty,
    /// A type without a key (`EVP_PKEY_set_type`).
    Typed(c_int),
    /// A key that aws-lc works with.
    Key(Key),
    /// The secret of a MAC (`EVP_PKEY_HMAC`, …).
    Secret(c_int, Arc<MacKey>),
}

/// The object of the older interface; it shares aws-lc's object with the key.
#[derive(Clone)]
pub(crate) enum Legacy {
    None,
    Rsa(Arc<RSA>),
    Ec(Arc<EC_KEY>),
    Dsa(Arc<DSA>),
    Dh(Arc<DH>),
}

struct State {
    content: Content,
    legacy: Legacy,
}

/// A private or public key, parameters, or a MAC's secret.
pub struct evp_pkey_st {
    state: RwLock<State>,
    /// `EVP_PKEY_save_parameters`: read back, and nothing else.
    save_parameters: AtomicI32,
    pub(crate) ex_data: Application,
}

/// OpenSSL's name for it.
pub type EVP_PKEY = evp_pkey_st;

impl Shared for evp_pkey_st {
    const LIB: Lib = Lib::EVP;
}

impl Drop for evp_pkey_st {
    fn drop(&mut self) {
        self.ex_data.gone(Class::EvpPkey, self);
    }
}

/// A new `EVP_PKEY` for a private key.
pub fn from_private(key: PrivateKey) -> Arc<EVP_PKEY> {
    EVP_PKEY::with(Content::Key(key.key().clone()))
}

/// A new `EVP_PKEY` for a public key.
pub fn from_public(key: PublicKey) -> Arc<EVP_PKEY> {
    EVP_PKEY::with(Content::Key(key.key().clone()))
}

/// A new `EVP_PKEY` for any key.
pub(crate) fn from_key(key: Key) -> Arc<EVP_PKEY> {
    EVP_PKEY::with(Content::Key(key))
}

impl evp_pkey_st {
    pub(crate) fn with(content: Content) -> Arc<Self> {
        let state = RwLock::new(State { content, legacy: Legacy::None });
        let pkey = Arc::new(evp_pkey_st { state, save_parameters: AtomicI32::new(1), ex_data: Application::default() });
        pkey.ex_data.born(Class::EvpPkey, &pkey);
        pkey
    }

    /// What `EVP_PKEY_save_parameters` last said; `mode` is the new answer unless it is negative.
    pub(crate) fn save_parameters(&self, mode: c_int) -> c_int {
        let before = self.save_parameters.load(Ordering::Relaxed);
        if mode >= 0 {
            self.save_parameters.store(mode, Ordering::Relaxed);
        }
        before
    }

    fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.state.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// What the key holds now.
    pub(crate) fn content(&self) -> Content {
        self.read(|state| state.content.clone())
    }

    /// Puts something else in; what was there is dropped after the lock is released, as its end may call back.
    pub(crate) fn replace(&self, content: Content, legacy: Legacy) {
        let fresh = State { content, legacy };
        let old = std::mem::replace(&mut *self.state.write().unwrap_or_else(PoisonError::into_inner), fresh);
        drop(old);
    }

    /// The key, for aws-lc.
    pub(crate) fn key(&self) -> Result<Key, Error> {
        self.read(|state| match &state.content {
            Content::Key(key) => Ok(key.clone()),
            _ => Err(Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET)),
        })
    }

    /// The private key.
    pub fn private(&self) -> Result<PrivateKey, Error> {
        PrivateKey::from_key(self.key()?).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET))
    }

    /// The public key, also of a private one.
    pub fn public(&self) -> Result<PublicKey, Error> {
        PublicKey::from_key(self.key()?).ok_or_else(|| Error::new(Lib::EVP, reason::EVP_R_NO_KEY_SET))
    }

    /// OpenSSL's number for the key's type; 0 if it has none.
    pub(crate) fn nid(&self) -> c_int {
        self.read(|state| match &state.content {
            Content::Empty => 0,
            Content::Typed(nid) | Content::Secret(nid, _) => *nid,
            Content::Key(key) => key.kind().nid(),
        })
    }

    /// The choices that a key of RSA-PSS is bound to.
    pub(crate) fn bound_to(&self) -> Option<Parameters> {
        Parameters::parse(self.key().ok()?.restrictions()).ok()
    }

    /// Whether no object of the old interface stands for the key.
    pub(crate) fn has_no_legacy_object(&self) -> bool {
        self.read(|state| matches!(state.legacy, Legacy::None))
    }

    fn legacy<T>(
        &self,
        pick: impl Fn(&Legacy) -> Option<Arc<T>>,
        make: impl FnOnce(&Key) -> Option<Legacy>,
    ) -> Option<Arc<T>> {
        if let Some(object) = self.read(|state| pick(&state.legacy)) {
            return Some(object);
        }
        // Made without the lock, as callbacks for application data run.
        let fresh = make(&self.key().ok()?)?;
        let mut state = self.state.write().unwrap_or_else(PoisonError::into_inner);
        if matches!(state.legacy, Legacy::None) {
            state.legacy = fresh;
        }
        pick(&state.legacy)
    }

    /// The RSA key inside, the same object each time; `None` if the key is no RSA key.
    pub(crate) fn rsa(&self) -> Option<Arc<RSA>> {
        let pick = |legacy: &Legacy| match legacy {
            Legacy::Rsa(rsa) => Some(rsa.clone()),
            _ => None,
        };
        // SAFETY: the key is live and the getter adds the reference that `own` takes over.
        self.legacy(pick, |key| unsafe {
            Handle::own(lc::EVP_PKEY_get1_RSA(key.raw())).map(|handle| Legacy::Rsa(RSA::from_handle(handle)))
        })
    }

    /// The RSA object, if C has asked for it or put it there.
    pub(crate) fn held_rsa(&self) -> Option<Arc<RSA>> {
        self.read(|state| match &state.legacy {
            Legacy::Rsa(rsa) => Some(rsa.clone()),
            _ => None,
        })
    }

    /// The elliptic curve object, if C has asked for it or put it there.
    pub(crate) fn held_ec_key(&self) -> Option<Arc<EC_KEY>> {
        self.read(|state| match &state.legacy {
            Legacy::Ec(ec) => Some(ec.clone()),
            _ => None,
        })
    }

    /// The elliptic curve key inside.
    pub(crate) fn ec_key(&self) -> Option<Arc<EC_KEY>> {
        let pick = |legacy: &Legacy| match legacy {
            Legacy::Ec(ec) => Some(ec.clone()),
            _ => None,
        };
        // SAFETY: the key is live and the getter adds the reference that `own` takes over.
        self.legacy(pick, |key| unsafe {
            Handle::own(lc::EVP_PKEY_get1_EC_KEY(key.raw())).map(|handle| Legacy::Ec(EC_KEY::from_handle(handle)))
        })
    }

    /// The DSA key inside.
    pub(crate) fn dsa(&self) -> Option<Arc<DSA>> {
        let pick = |legacy: &Legacy| match legacy {
            Legacy::Dsa(dsa) => Some(dsa.clone()),
            _ => None,
        };
        // SAFETY: the key is live and the getter adds the reference that `own` takes over.
        self.legacy(pick, |key| unsafe {
            Handle::own(lc::EVP_PKEY_get1_DSA(key.raw())).map(|handle| Legacy::Dsa(DSA::from_handle(handle)))
        })
    }

    /// The DH key inside.
    pub(crate) fn dh(&self) -> Option<Arc<DH>> {
        let pick = |legacy: &Legacy| match legacy {
            Legacy::Dh(dh) => Some(dh.clone()),
            _ => None,
        };
        // SAFETY: the key is live and the getter adds the reference that `own` takes over.
        self.legacy(pick, |key| unsafe {
            Handle::own(lc::EVP_PKEY_get1_DH(key.raw())).map(|handle| Legacy::Dh(DH::from_handle(handle)))
        })
    }

    /// Makes this key hold an older object, whose program keeps changing it through its own pointer.
    pub(crate) fn hold(&self, legacy: Legacy) -> Result<(), Error> {
        let key = match &legacy {
            Legacy::None => return Err(Error::new(Lib::EVP, reason::ERR_R_PASSED_NULL_PARAMETER)),
            Legacy::Rsa(rsa) => {
                let completed = crate::crypto::key::complete::with_crt_values(rsa.handle());
                Key::wrap(completed.as_ref().unwrap_or(rsa.handle()), lc::EVP_PKEY_set1_RSA)
            }
            Legacy::Ec(ec) => Key::wrap(ec.handle(), lc::EVP_PKEY_set1_EC_KEY),
            Legacy::Dsa(dsa) => Key::wrap(dsa.handle(), lc::EVP_PKEY_set1_DSA),
            Legacy::Dh(dh) => Key::wrap(dh.handle(), lc::EVP_PKEY_set1_DH),
        }?;
        self.replace(Content::Key(key), legacy);
        Ok(())
    }
}

/// Makes an empty key, to be filled by `EVP_PKEY_set1_RSA`, `EVP_PKEY_assign`, `d2i_*` and others.
///
/// Returns a key for `EVP_PKEY_free`. Source: EVP_PKEY_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_new() -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || Ok(Shared::into_raw(EVP_PKEY::with(Content::Empty))))
}

/// Gives up a reference to a key; NULL is fine. Source: EVP_PKEY_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_free(pkey: *mut EVP_PKEY) {
    guard((), || {
        // SAFETY: the caller gives up its reference.
        drop(unsafe { EVP_PKEY::set0(pkey) });
        Ok(())
    })
}

/// Adds a reference. Returns 1, or 0 for NULL. Source: EVP_PKEY_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_up_ref(pkey: *mut EVP_PKEY) -> c_int {
    guard(0, || {
        // SAFETY: a live key, as the man page has the caller promise; the new reference is the caller's.
        std::mem::forget(unsafe { EVP_PKEY::get1(pkey) }?);
        Ok(1)
    })
}

/// Copies a key. Returns a key of its own for `EVP_PKEY_free`, or NULL. Source: EVP_PKEY_dup(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_dup(pkey: *mut EVP_PKEY) -> *mut EVP_PKEY {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live key.
        let pkey = unsafe { EVP_PKEY::get0(pkey) }?;
        let content = match pkey.content() {
            // A copy that does not share its object: `RSA_set0_key` on one must not change the other.
            Content::Key(key) if key.is_private() => {
                Content::Key(PrivateKey::from_pkcs8_der(&key.to_pkcs8_der()?).map(|private| private.key().clone())?)
            }
            Content::Key(key) if key.is_public() => {
                Content::Key(PublicKey::from_spki_der(&key.to_spki_der()?)?.key().clone())
            }
            content => content,
        };
        let copy = EVP_PKEY::with(content);
        // SAFETY: both objects are live and none of their data is borrowed.
        let copied = unsafe { crate::ffi::ex_data::run_dup(Class::EvpPkey, copy.ex_data.raw(), pkey.ex_data.raw()) };
        if copied { Ok(Shared::into_raw(copy)) } else { Err(Error::SILENT) }
    })
}

fn assign(pkey: *mut EVP_PKEY, legacy: Option<Legacy>) -> Result<c_int, Error> {
    // SAFETY: callers pass on what C promised to be a live key.
    let pkey = unsafe { EVP_PKEY::option(pkey) }.ok_or(Error::SILENT)?;
    pkey.hold(legacy.ok_or(Error::SILENT)?)?;
    Ok(1)
}

/// Puts an RSA key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set1_RSA(pkey: *mut EVP_PKEY, key: *mut RSA) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || assign(pkey, unsafe { RSA::get1(key) }.ok().map(Legacy::Rsa)))
}

/// Puts a DSA key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set1_DSA(pkey: *mut EVP_PKEY, key: *mut DSA) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || assign(pkey, unsafe { DSA::get1(key) }.ok().map(Legacy::Dsa)))
}

/// Puts a DH key into `pkey`, which takes a reference of its own. Returns 1 or 0. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set1_DH(pkey: *mut EVP_PKEY, key: *mut DH) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || assign(pkey, unsafe { DH::get1(key) }.ok().map(Legacy::Dh)))
}

/// Puts an elliptic curve key into `pkey`, which takes a reference of its own. Returns 1 or 0.
/// Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set1_EC_KEY(pkey: *mut EVP_PKEY, key: *mut EC_KEY) -> c_int {
    // SAFETY: live objects, as the man page has the caller promise.
    guard(0, || assign(pkey, unsafe { EC_KEY::get1(key) }.ok().map(Legacy::Ec)))
}

/// Puts a key of the given type into `pkey`, which takes over the caller's reference. Returns 1 or 0 (the
/// reference stays the caller's). Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_assign(pkey: *mut EVP_PKEY, r#type: c_int, key: *mut c_void) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises that `key` is a live object of that type.
        let legacy = unsafe {
            match super::pkey_info::base_type(r#type) {
                lc::EVP_PKEY_RSA => RSA::get1(key.cast()).ok().map(Legacy::Rsa),
                lc::EVP_PKEY_DSA => DSA::get1(key.cast()).ok().map(Legacy::Dsa),
                lc::EVP_PKEY_EC => EC_KEY::get1(key.cast()).ok().map(Legacy::Ec),
                lc::EVP_PKEY_DH | 920 => DH::get1(key.cast()).ok().map(Legacy::Dh),
                _ => None,
            }
        };
        // The caller's reference is given up only once ours is in place.
        let taken = legacy.clone();
        assign(pkey, legacy)?;
        // SAFETY: the caller's reference passes to us on success; `taken` proves the type.
        unsafe {
            match taken {
                Some(Legacy::Rsa(_)) => drop(RSA::set0(key.cast())),
                Some(Legacy::Dsa(_)) => drop(DSA::set0(key.cast())),
                Some(Legacy::Ec(_)) => drop(EC_KEY::set0(key.cast())),
                Some(Legacy::Dh(_)) => drop(DH::set0(key.cast())),
                Some(Legacy::None) | None => {}
            }
        }
        Ok(1)
    })
}

/// What `pkey` lends of its older object; the pointer lives as long as the key.
fn lend<T: Shared>(
    pkey: *const EVP_PKEY,
    get: impl Fn(&EVP_PKEY) -> Option<Arc<T>>,
    missing: u32,
) -> Result<*const T, Error> {
    // SAFETY: callers pass on what C promised to be a live key.
    let object = get(unsafe { EVP_PKEY::get0(pkey) }?).ok_or_else(|| Error::new(Lib::EVP, missing))?;
    Ok(Arc::as_ptr(&object))
}

fn give<T: Shared>(
    pkey: *const EVP_PKEY,
    get: impl Fn(&EVP_PKEY) -> Option<Arc<T>>,
    missing: u32,
) -> Result<*mut T, Error> {
    // SAFETY: callers pass on what C promised to be a live key.
    get(unsafe { EVP_PKEY::get0(pkey) }?).map(Shared::into_raw).ok_or_else(|| Error::new(Lib::EVP, missing))
}

/// The RSA key inside, borrowed: it lives as long as `pkey`. NULL for a key of another type.
/// Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_RSA(pkey: *const EVP_PKEY) -> *const RSA {
    guard(std::ptr::null(), || lend(pkey, EVP_PKEY::rsa, reason::EVP_R_EXPECTING_AN_RSA_KEY))
}

/// The RSA key inside, with a reference for the caller to free. NULL for a key of another type.
/// Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get1_RSA(pkey: *mut EVP_PKEY) -> *mut RSA {
    guard(std::ptr::null_mut(), || give(pkey, EVP_PKEY::rsa, reason::EVP_R_EXPECTING_AN_RSA_KEY))
}

/// The DSA key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_DSA(pkey: *const EVP_PKEY) -> *const DSA {
    guard(std::ptr::null(), || lend(pkey, EVP_PKEY::dsa, reason::EVP_R_EXPECTING_A_DSA_KEY))
}

/// The DSA key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get1_DSA(pkey: *mut EVP_PKEY) -> *mut DSA {
    guard(std::ptr::null_mut(), || give(pkey, EVP_PKEY::dsa, reason::EVP_R_EXPECTING_A_DSA_KEY))
}

/// The DH key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_DH(pkey: *const EVP_PKEY) -> *const DH {
    guard(std::ptr::null(), || lend(pkey, EVP_PKEY::dh, reason::EVP_R_EXPECTING_A_DH_KEY))
}

/// The DH key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get1_DH(pkey: *mut EVP_PKEY) -> *mut DH {
    guard(std::ptr::null_mut(), || give(pkey, EVP_PKEY::dh, reason::EVP_R_EXPECTING_A_DH_KEY))
}

/// The elliptic curve key inside, borrowed. NULL for a key of another type. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0_EC_KEY(pkey: *const EVP_PKEY) -> *const EC_KEY {
    guard(std::ptr::null(), || lend(pkey, EVP_PKEY::ec_key, reason::EVP_R_EXPECTING_A_EC_KEY))
}

/// The elliptic curve key inside, with a reference for the caller to free. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get1_EC_KEY(pkey: *mut EVP_PKEY) -> *mut EC_KEY {
    guard(std::ptr::null_mut(), || give(pkey, EVP_PKEY::ec_key, reason::EVP_R_EXPECTING_A_EC_KEY))
}

/// The older object inside, borrowed, whatever its type; NULL if there is none. Source: EVP_PKEY_set1_RSA(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get0(pkey: *const EVP_PKEY) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: a live key or NULL.
        let Some(pkey) = (unsafe { EVP_PKEY::option(pkey) }) else { return Ok(std::ptr::null_mut()) };
        let object = match Kind::from_nid(pkey.nid()) {
            Some(Kind::Rsa | Kind::RsaPss) => pkey.rsa().map(|object| Arc::as_ptr(&object).cast::<c_void>()),
            Some(Kind::Ec) => pkey.ec_key().map(|object| Arc::as_ptr(&object).cast()),
            Some(Kind::Dsa) => pkey.dsa().map(|object| Arc::as_ptr(&object).cast()),
            Some(Kind::Dh | Kind::Dhx) => pkey.dh().map(|object| Arc::as_ptr(&object).cast()),
            _ => None,
        };
        Ok(object.map_or(std::ptr::null_mut(), <*const c_void>::cast_mut))
    })
}

/// Stores the program's data on a key. Returns 1 or 0. Source: EVP_PKEY_set_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_set_ex_data(key: *mut EVP_PKEY, idx: c_int, arg: *mut c_void) -> c_int {
    // SAFETY: a live key, as the man page has the caller promise.
    guard(0, || Ok(unsafe { EVP_PKEY::get0(key) }?.ex_data.set(idx, arg).into()))
}

/// The program's data on a key. Source: EVP_PKEY_get_ex_data(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn EVP_PKEY_get_ex_data(key: *const EVP_PKEY, idx: c_int) -> *mut c_void {
    // SAFETY: a live key, as the man page has the caller promise.
    guard(std::ptr::null_mut(), || Ok(unsafe { EVP_PKEY::get0(key) }?.ex_data.get(idx)))
}
