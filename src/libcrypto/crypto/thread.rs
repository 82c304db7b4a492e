//! Locks, once, thread-local keys, atomics. Source: CRYPTO_THREAD_run_once(3).

use std::ffi::{c_int, c_void};
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};

use crate::ffi::strings::put;

/// A lock for many readers or one writer; the library's own.
pub type CRYPTO_RWLOCK = c_void;
/// The system's "once".
pub type CRYPTO_ONCE = c_int;
/// The system's key of thread-local data.
pub type CRYPTO_THREAD_LOCAL = libc::pthread_key_t;
/// The system's number of a thread.
pub type CRYPTO_THREAD_ID = libc::pthread_t;

unsafe extern "C" {
    fn pthread_once(once: *mut CRYPTO_ONCE, init: Option<unsafe extern "C" fn()>) -> c_int;
}

/// A new lock; NULL if there is no memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_lock_new() -> *mut CRYPTO_RWLOCK {
    let lock = Box::into_raw(Box::new(libc::PTHREAD_RWLOCK_INITIALIZER));
    lock.cast()
}

/// Waits for the lock, to read. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_read_lock(lock: *mut CRYPTO_RWLOCK) -> c_int {
    // SAFETY: the man page has the caller promise a live lock.
    (!lock.is_null() && unsafe { libc::pthread_rwlock_rdlock(lock.cast()) } == 0).into()
}

/// Waits for the lock, to write. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_write_lock(lock: *mut CRYPTO_RWLOCK) -> c_int {
    // SAFETY: the man page has the caller promise a live lock.
    (!lock.is_null() && unsafe { libc::pthread_rwlock_wrlock(lock.cast()) } == 0).into()
}

/// Releases the lock. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_unlock(lock: *mut CRYPTO_RWLOCK) -> c_int {
    // SAFETY: the man page has the caller promise a live lock that this thread holds.
    (!lock.is_null() && unsafe { libc::pthread_rwlock_unlock(lock.cast()) } == 0).into()
}

/// Frees a lock that nobody holds; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_lock_free(lock: *mut CRYPTO_RWLOCK) {
    if !lock.is_null() {
        // SAFETY: a live lock is the box `CRYPTO_THREAD_lock_new` made, and the caller gives it up.
        unsafe {
            libc::pthread_rwlock_destroy(lock.cast());
            drop(Box::from_raw(lock.cast::<libc::pthread_rwlock_t>()));
        }
    }
}

/// Calls `init` the first time for this `once`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_run_once(once: *mut CRYPTO_ONCE, init: Option<unsafe extern "C" fn()>) -> c_int {
    // SAFETY: the man page has the caller promise a `once` that was initialised statically.
    (unsafe { pthread_once(once, init) } == 0).into()
}

/// Makes a key whose data `cleanup` frees when a thread ends. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_init_local(
    key: *mut CRYPTO_THREAD_LOCAL,
    cleanup: Option<unsafe extern "C" fn(*mut c_void)>,
) -> c_int {
    // SAFETY: the man page has the caller promise a writable key.
    (unsafe { libc::pthread_key_create(key, cleanup) } == 0).into()
}

/// This thread's data under the key; NULL if there are none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_get_local(key: *mut CRYPTO_THREAD_LOCAL) -> *mut c_void {
    // SAFETY: the man page has the caller promise a key that was made.
    unsafe { libc::pthread_getspecific(*key) }
}

/// Sets this thread's data under the key. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_set_local(key: *mut CRYPTO_THREAD_LOCAL, val: *mut c_void) -> c_int {
    // SAFETY: the man page has the caller promise a key that was made.
    (unsafe { libc::pthread_setspecific(*key, val) } == 0).into()
}

/// Removes a key. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_cleanup_local(key: *mut CRYPTO_THREAD_LOCAL) -> c_int {
    // SAFETY: the man page has the caller promise a key that was made.
    (unsafe { libc::pthread_key_delete(*key) } == 0).into()
}

/// The number of this thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_get_current_id() -> CRYPTO_THREAD_ID {
    // SAFETY: always succeeds.
    unsafe { libc::pthread_self() }
}

/// Whether two numbers name the same thread.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_THREAD_compare_id(a: CRYPTO_THREAD_ID, b: CRYPTO_THREAD_ID) -> c_int {
    (a == b).into()
}

/// Adds to `*val` at one go and tells the sum in `*ret`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_atomic_add(
    val: *mut c_int,
    amount: c_int,
    ret: *mut c_int,
    _lock: *mut CRYPTO_RWLOCK,
) -> c_int {
    // SAFETY: the man page has the caller promise a live, aligned number used by such functions only.
    let old = unsafe { AtomicI32::from_ptr(val) }.fetch_add(amount, Ordering::AcqRel);
    // SAFETY: writable, as the man page has it.
    unsafe { put(ret, old.wrapping_add(amount)) };
    1
}

/// Sets bits of `*val` at one go and tells the outcome in `*ret`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_atomic_or(val: *mut u64, op: u64, ret: *mut u64, _lock: *mut CRYPTO_RWLOCK) -> c_int {
    // SAFETY: the man page has the caller promise a live, aligned number used by such functions only.
    let old = unsafe { AtomicU64::from_ptr(val) }.fetch_or(op, Ordering::AcqRel);
    // SAFETY: writable, as the man page has it.
    unsafe { put(ret, old | op) };
    1
}

/// Reads `*val` at one go into `*ret`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CRYPTO_atomic_load(val: *mut u64, ret: *mut u64, _lock: *mut CRYPTO_RWLOCK) -> c_int {
    // SAFETY: the man page has the caller promise a live, aligned number used by such functions only.
    let value = unsafe { AtomicU64::from_ptr(val) }.load(Ordering::Acquire);
    // SAFETY: writable, as the man page has it.
    unsafe { put(ret, value) };
    1
}
