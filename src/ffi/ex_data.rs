//! Application data on objects: `CRYPTO_EX_DATA`, its classes and their callbacks.
//!
//! An index belongs to a class for the life of the process. Callbacks run with no lock held: they may call back.

use std::ffi::{c_int, c_long, c_void};
use std::sync::RwLock;

/// What C sees of an object's application data; the same two words as OpenSSL's.
#[repr(C)]
pub struct crypto_ex_data_st {
    /// The library context: always NULL, there is only the default one.
    pub ctx: *mut c_void,
    /// The slots: a `Box<Vec<*mut c_void>>`, or NULL while nothing was stored.
    pub sk: *mut c_void,
}

/// OpenSSL's name for it.
pub type CRYPTO_EX_DATA = crypto_ex_data_st;

/// Called for each index when an object is made.
pub type CRYPTO_EX_new =
    Option<unsafe extern "C" fn(*mut c_void, *mut c_void, *mut CRYPTO_EX_DATA, c_int, c_long, *mut c_void)>;
/// Called for each index when an object is freed.
pub type CRYPTO_EX_free =
    Option<unsafe extern "C" fn(*mut c_void, *mut c_void, *mut CRYPTO_EX_DATA, c_int, c_long, *mut c_void)>;
/// Called for each index when an object is copied.
pub type CRYPTO_EX_dup = Option<
    unsafe extern "C" fn(
        *mut CRYPTO_EX_DATA,
        *const CRYPTO_EX_DATA,
        *mut *mut c_void,
        c_int,
        c_long,
        *mut c_void,
    ) -> c_int,
>;

/// How many classes there are (`CRYPTO_EX_INDEX__COUNT`).
pub const CLASSES: usize = 18;

/// The classes that this crate's objects belong to (`CRYPTO_EX_INDEX_*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(i32)]
#[allow(missing_docs)]
pub enum Class {
    Ssl = 0,
    SslCtx = 1,
    SslSession = 2,
    X509 = 3,
    X509Store = 4,
    X509StoreCtx = 5,
    Dh = 6,
    Dsa = 7,
    EcKey = 8,
    Rsa = 9,
    Engine = 10,
    Ui = 11,
    Bio = 12,
    App = 13,
    UiMethod = 14,
    RandDrbg = 15,
    Library = 16,
    EvpPkey = 17,
}

impl Class {
    /// The class of a number (`CRYPTO_EX_INDEX_*`).
    pub fn from_index(index: i32) -> Option<Class> {
        use Class::*;
        const ALL: [Class; CLASSES] = [
            Ssl,
            SslCtx,
            SslSession,
            X509,
            X509Store,
            X509StoreCtx,
            Dh,
            Dsa,
            EcKey,
            Rsa,
            Engine,
            Ui,
            Bio,
            App,
            UiMethod,
            RandDrbg,
            Library,
            EvpPkey,
        ];
        ALL.get(usize::try_from(index).ok()?).copied()
    }
}

#[derive(Clone, Copy)]
struct Index {
    new: CRYPTO_EX_new,
    dup: CRYPTO_EX_dup,
    free: CRYPTO_EX_free,
    argl: c_long,
    argp: usize,
}

static INDEXES: RwLock<[Vec<Index>; CLASSES]> = RwLock::new([const { Vec::new() }; CLASSES]);

/// Index 0 of each class is `app_data`, there from the start.
fn reserve_app_data(indexes: &mut Vec<Index>) {
    if indexes.is_empty() {
        indexes.push(Index { new: None, dup: None, free: None, argl: 0, argp: 0 });
    }
}

/// Makes a new index of `class`; `None` if there is no such class.
pub fn new_index(
    class: usize,
    argl: c_long,
    argp: *mut c_void,
    new: CRYPTO_EX_new,
    dup: CRYPTO_EX_dup,
    free: CRYPTO_EX_free,
) -> Option<c_int> {
    let mut all = INDEXES.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    let indexes = all.get_mut(class)?;
    reserve_app_data(indexes);
    indexes.push(Index { new, dup, free, argl, argp: argp as usize });
    c_int::try_from(indexes.len() - 1).ok()
}

/// Forgets the callbacks of an index; its data stay. False if there is no such index.
pub fn free_index(class: usize, index: usize) -> bool {
    let mut all = INDEXES.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    let Some(entry) = all.get_mut(class).and_then(|indexes| indexes.get_mut(index)) else { return false };
    *entry = Index { new: None, dup: None, free: None, argl: 0, argp: 0 };
    true
}

fn indexes(class: Class) -> Vec<Index> {
    let all = INDEXES.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    all[class as usize].clone()
}

impl Default for crypto_ex_data_st {
    fn default() -> Self {
        crypto_ex_data_st { ctx: std::ptr::null_mut(), sk: std::ptr::null_mut() }
    }
}

impl crypto_ex_data_st {
    fn slots(&self) -> Option<&Vec<*mut c_void>> {
        // SAFETY: `sk` is NULL or the box that `set` made; C code has no other use for the word.
        unsafe { self.sk.cast::<Vec<*mut c_void>>().as_ref() }
    }

    /// What is stored under `index`; NULL if nothing is.
    pub fn get(&self, index: c_int) -> *mut c_void {
        let slot = usize::try_from(index).ok().and_then(|index| self.slots()?.get(index).copied());
        slot.unwrap_or(std::ptr::null_mut())
    }

    /// Stores `value` under `index`; false if the index is negative.
    pub fn set(&mut self, index: c_int, value: *mut c_void) -> bool {
        let Ok(index) = usize::try_from(index) else { return false };
        if self.sk.is_null() {
            self.sk = Box::into_raw(Box::<Vec<*mut c_void>>::default()).cast();
        }
        // SAFETY: `sk` is the box made above or by an earlier call, and `self` is borrowed exclusively.
        let slots = unsafe { &mut *self.sk.cast::<Vec<*mut c_void>>() };
        if slots.len() <= index {
            slots.resize(index + 1, std::ptr::null_mut());
        }
        slots[index] = value;
        true
    }
}

/// Calls the `new` callbacks of `class` for a fresh object.
///
/// # Safety
/// `data` belongs to the live object `parent`; no Rust reference to either is in use.
pub unsafe fn run_new(class: Class, parent: *mut c_void, data: *mut CRYPTO_EX_DATA) {
    for (number, index) in indexes(class).into_iter().enumerate() {
        if let Some(new) = index.new {
            // SAFETY: the program registered this callback for objects of this class.
            unsafe {
                new(parent, (*data).get(number as c_int), data, number as c_int, index.argl, index.argp as *mut c_void)
            }
        }
    }
}

/// Calls the `new` callback of one index.
///
/// # Safety
/// As [`run_new`].
pub unsafe fn run_new_one(class: Class, parent: *mut c_void, data: *mut CRYPTO_EX_DATA, number: c_int) {
    let index = usize::try_from(number).ok().and_then(|number| indexes(class).get(number).copied());
    if let Some(Index { new: Some(new), argl, argp, .. }) = index {
        // SAFETY: the program registered this callback for objects of this class.
        unsafe { new(parent, std::ptr::null_mut(), data, number, argl, argp as *mut c_void) }
    }
}

/// Calls the `free` callbacks of `class` and releases the slots.
///
/// # Safety
/// As [`run_new`]; the object is about to go.
pub unsafe fn run_free(class: Class, parent: *mut c_void, data: *mut CRYPTO_EX_DATA) {
    for (number, index) in indexes(class).into_iter().enumerate() {
        if let Some(free) = index.free {
            // SAFETY: the program registered this callback for objects of this class.
            unsafe {
                let value = (*data).get(number as c_int);
                free(parent, value, data, number as c_int, index.argl, index.argp as *mut c_void)
            }
        }
    }
    // SAFETY: `sk` is NULL or the box that `set` made; nobody uses it after this.
    unsafe {
        if !(*data).sk.is_null() {
            drop(Box::from_raw((*data).sk.cast::<Vec<*mut c_void>>()));
            (*data).sk = std::ptr::null_mut();
        }
    }
}

/// Copies the slots of `from` to `to`, asking the `dup` callbacks; false if one refuses.
///
/// # Safety
/// Both belong to live objects of `class`; no Rust reference to either is in use.
pub unsafe fn run_dup(class: Class, to: *mut CRYPTO_EX_DATA, from: *const CRYPTO_EX_DATA) -> bool {
    // As OpenSSL does, no further than something was stored: callbacks count on a value up to there.
    // SAFETY: `from` is live, as the caller promises.
    let stored = unsafe { (*from).slots().map_or(0, Vec::len) };
    for (number, index) in indexes(class).into_iter().enumerate().take(stored) {
        // SAFETY: `from` and `to` are live, as the caller promises; the callback was registered for this class.
        unsafe {
            let mut value = (*from).get(number as c_int);
            if let Some(dup) = index.dup
                && dup(to, from, &mut value, number as c_int, index.argl, index.argp as *mut c_void) == 0
            {
                return false;
            }
            if !value.is_null() {
                (*to).set(number as c_int, value);
            }
        }
    }
    true
}
