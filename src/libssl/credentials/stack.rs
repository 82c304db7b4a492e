//! A stack of certificates that owns a reference to each: what C sees as `STACK_OF(X509)` and may not free.

use std::sync::Arc;

use crate::ffi::Shared;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::X509;

/// The stack; its elements are freed with it.
pub(crate) struct CertificateStack(*mut Stack<X509>);

// SAFETY: the stack is only reached through its owner, which guards it; certificates count atomically.
unsafe impl Send for CertificateStack {}

impl CertificateStack {
    /// An empty one.
    pub(crate) fn new() -> Self {
        CertificateStack(Stack::new_raw([]))
    }

    /// Takes C's stack and its references over; `None` for NULL.
    ///
    /// # Safety
    /// `stack` is NULL or a live stack of live certificates that the caller gives up.
    pub(crate) unsafe fn set0(stack: *mut Stack<X509>) -> Option<Self> {
        (!stack.is_null()).then_some(CertificateStack(stack))
    }

    /// Copies C's stack, taking a reference to each certificate; `None` for NULL.
    ///
    /// # Safety
    /// `stack` is NULL or a live stack of live certificates.
    pub(crate) unsafe fn set1(stack: *const Stack<X509>) -> Option<Self> {
        // SAFETY: as the caller promises.
        let items = unsafe { Stack::option(stack) }?;
        // SAFETY: the elements are live certificates.
        Some(items.iter().filter_map(|item| unsafe { X509::get1(item) }.ok()).collect())
    }

    /// The pointer for C, which stays ours.
    pub(crate) fn as_raw(&self) -> *mut Stack<X509> {
        self.0
    }

    /// The certificates.
    pub(crate) fn items(&self) -> Vec<Arc<X509>> {
        // SAFETY: the stack is ours and live, and so are its certificates.
        unsafe { Stack::items(self.0).into_iter().filter_map(|item| X509::get1(item).ok()).collect() }
    }

    /// Appends a certificate.
    pub(crate) fn push(&mut self, certificate: Arc<X509>) {
        // SAFETY: the stack is ours, live and borrowed exclusively.
        if let Some(stack) = unsafe { Stack::option_mut(self.0) } {
            stack.push(X509::into_raw(certificate));
        }
    }
}

impl FromIterator<Arc<X509>> for CertificateStack {
    fn from_iter<I: IntoIterator<Item = Arc<X509>>>(items: I) -> Self {
        CertificateStack(Stack::new_raw(items.into_iter().map(X509::into_raw)))
    }
}

impl Clone for CertificateStack {
    fn clone(&self) -> Self {
        self.items().into_iter().collect()
    }
}

impl Drop for CertificateStack {
    fn drop(&mut self) {
        // SAFETY: the stack and its references are ours.
        unsafe { Stack::pop_free(self.0, |item| drop(X509::set0(item))) }
    }
}
