//! Handles to aws-lc's objects and the buffers it writes: all that keeps its C interface from leaking further.

use std::ptr::NonNull;

use aws_lc_sys as lc;
use zeroize::Zeroizing;

/// An aws-lc object with a reference count or a single owner.
///
/// # Safety
/// `free` gives up one reference and `up_ref`, if there is one, adds one.
pub unsafe trait Object {
    /// Gives up one reference.
    ///
    /// # Safety
    /// `object` is live and the caller owns the reference.
    unsafe fn free(object: *mut Self);
}

macro_rules! objects {
    ($($object:ident $free:ident),*) => {$(
        // SAFETY: aws-lc's own function for this type.
        unsafe impl Object for lc::$object {
            unsafe fn free(object: *mut Self) {
                // SAFETY: as our caller promises.
                unsafe { lc::$free(object) }
            }
        }
    )*};
}

objects!(
    EVP_PKEY EVP_PKEY_free, RSA RSA_free, EC_KEY EC_KEY_free, DSA DSA_free, DH DH_free, EC_GROUP EC_GROUP_free,
    EC_POINT EC_POINT_free, BIGNUM BN_clear_free, EVP_PKEY_CTX EVP_PKEY_CTX_free, EVP_MD_CTX EVP_MD_CTX_free,
    EVP_CIPHER_CTX EVP_CIPHER_CTX_free, HMAC_CTX HMAC_CTX_free, CMAC_CTX CMAC_CTX_free, DSA_SIG DSA_SIG_free,
    ECDSA_SIG ECDSA_SIG_free, BN_CTX BN_CTX_free, EVP_AEAD_CTX EVP_AEAD_CTX_free
);

/// One reference to an aws-lc object.
pub struct Handle<T: Object>(NonNull<T>);

// SAFETY: aws-lc's objects may move between threads; none has thread-local state.
unsafe impl<T: Object> Send for Handle<T> {}
// SAFETY: aws-lc lets several threads read one object; whoever changes one has it to himself, as in OpenSSL.
unsafe impl<T: Object> Sync for Handle<T> {}

impl<T: Object> Handle<T> {
    /// Takes over a reference that an aws-lc function returned; `None` for NULL, with aws-lc's own queue emptied.
    ///
    /// # Safety
    /// `object` is NULL or live, and the caller owns the reference.
    pub unsafe fn own(object: *mut T) -> Option<Self> {
        let handle = NonNull::new(object).map(Handle);
        if handle.is_none() {
            forget_errors();
        }
        handle
    }

    /// The pointer, for aws-lc.
    pub fn raw(&self) -> *mut T {
        self.0.as_ptr()
    }

    /// Gives the reference away.
    pub fn into_raw(self) -> *mut T {
        let raw = self.raw();
        std::mem::forget(self);
        raw
    }
}

impl<T: Object> Drop for Handle<T> {
    fn drop(&mut self) {
        // SAFETY: the reference is ours.
        unsafe { T::free(self.raw()) }
    }
}

/// Bytes that are overwritten when dropped, at once: `Zeroizing` does it byte by byte.
pub struct Wiped<const N: usize>(pub [u8; N]);

impl<const N: usize> Drop for Wiped<N> {
    fn drop(&mut self) {
        // SAFETY: our own bytes.
        unsafe { lc::OPENSSL_cleanse(self.0.as_mut_ptr().cast(), N) }
    }
}

/// Empties aws-lc's own error queue; nobody reads it.
pub fn forget_errors() {
    // SAFETY: no preconditions.
    unsafe { lc::ERR_clear_error() }
}

/// The packed code of the latest error in aws-lc's queue, which is emptied: library << 24 | reason.
pub fn last_error() -> (u32, u32) {
    // SAFETY: no preconditions.
    let code = unsafe { lc::ERR_peek_last_error() };
    forget_errors();
    (code >> 24 & 0xff, code & 0xfff)
}

/// Whether an aws-lc function that answers 1 for success succeeded; empties its queue otherwise.
pub fn ok(result: i32) -> bool {
    if result != 1 {
        forget_errors();
    }
    result == 1
}

/// What a function of aws-lc writes into a `CBB`.
pub fn written(write: impl FnOnce(*mut lc::CBB) -> i32) -> Option<Zeroizing<Vec<u8>>> {
    let mut cbb = std::mem::MaybeUninit::<lc::CBB>::uninit();
    // SAFETY: `CBB_init` initialises it; after a failure `CBB_cleanup` is still right, as the structure is zeroed.
    unsafe {
        lc::CBB_zero(cbb.as_mut_ptr());
        let (mut data, mut len) = (std::ptr::null_mut(), 0);
        if lc::CBB_init(cbb.as_mut_ptr(), 256) != 1
            || write(cbb.as_mut_ptr()) != 1
            || lc::CBB_finish(cbb.as_mut_ptr(), &mut data, &mut len) != 1
        {
            lc::CBB_cleanup(cbb.as_mut_ptr());
            forget_errors();
            return None;
        }
        Some(taken(data, len))
    }
}

/// Copies and frees a block that aws-lc allocated.
///
/// # Safety
/// `data` is a block of aws-lc's allocator with `len` bytes.
unsafe fn taken(data: *mut u8, len: usize) -> Zeroizing<Vec<u8>> {
    // SAFETY: as our caller promises; `OPENSSL_free` wipes what it frees.
    unsafe {
        let copy = Zeroizing::new(std::slice::from_raw_parts(data, len).to_vec());
        lc::OPENSSL_free(data.cast());
        copy
    }
}

/// Lets a function of aws-lc read `der`; also how many bytes it consumed.
pub fn read<T>(der: &[u8], parse: impl FnOnce(*mut lc::CBS) -> T) -> (T, usize) {
    let mut cbs = lc::CBS { data: der.as_ptr(), len: der.len() };
    let value = parse(&mut cbs);
    (value, der.len() - cbs.len)
}

/// The big-endian magnitude of a number; empty for NULL.
///
/// # Safety
/// `number` is NULL or live.
pub unsafe fn magnitude(number: *const lc::BIGNUM) -> Zeroizing<Vec<u8>> {
    if number.is_null() {
        return Zeroizing::default();
    }
    // SAFETY: live, as our caller promises; the buffer has exactly the number's length.
    unsafe {
        let mut bytes = Zeroizing::new(vec![0; lc::BN_num_bytes(number) as usize]);
        lc::BN_bn2bin(number, bytes.as_mut_ptr());
        bytes
    }
}

/// A number from its big-endian magnitude.
pub fn number(magnitude: &[u8]) -> Option<Handle<lc::BIGNUM>> {
    // SAFETY: the slice is readable; NULL asks for a fresh number.
    unsafe { Handle::own(lc::BN_bin2bn(magnitude.as_ptr(), magnitude.len(), std::ptr::null_mut())) }
}
