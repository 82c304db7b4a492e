//! What certificates and revocation lists share: DER that came from outside, and C parts made of it on demand.
//!
//! As in OpenSSL the DER holds until something is changed; then the parts are encoded anew each time. Changing goes
//! with owning the object alone.

use std::ffi::{c_char, c_int, c_long, c_uchar};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use super::algorithm::X509_ALGOR;
use super::item::*;
use super::outside::*;
use crate::error::Error;
use crate::ffi::bytes;
use crate::libcrypto::asn1::string::*;

/// What is signed, the algorithm and the signature, as the template has them.
#[repr(C)]
pub struct Parts<I> {
    /// What is signed.
    pub info: *mut I,
    /// How it is signed.
    pub sig_alg: *mut X509_ALGOR,
    /// The signature.
    pub signature: *mut ASN1_BIT_STRING,
}

/// The part that is signed: it keeps the encoding it was read from.
///
/// # Safety
/// `item` describes `Parts<Self>`.
pub unsafe trait Info: Sized {
    /// What the core makes of the DER.
    type Core: Send + Sync;

    /// The template of `Parts<Self>`.
    fn item() -> *const ASN1_ITEM;

    /// The encoding that was kept.
    fn kept(&mut self) -> &mut ASN1_ENCODING;

    /// Reads the DER for the core.
    fn core(der: Arc<[u8]>) -> Result<Arc<Self::Core>, Error>;
}

/// Parts that are ours to free.
struct Owned<I: Info>(NonNull<Parts<I>>, PhantomData<I>);

impl<I: Info> Drop for Owned<I> {
    fn drop(&mut self) {
        // SAFETY: the parts were made by this item and are ours alone.
        unsafe { ASN1_item_free(self.0.as_ptr().cast(), I::item()) }
    }
}

/// DER and parts.
pub struct Signed<I: Info> {
    /// The encoding; `None` while only the parts say what the object is.
    der: RwLock<Option<Arc<[u8]>>>,
    parts: OnceLock<Owned<I>>,
    core: Mutex<Option<Arc<I::Core>>>,
}

fn null<T>() -> *mut T {
    std::ptr::null_mut()
}

impl<I: Info> Signed<I> {
    /// An object of this DER, which is not looked at before somebody asks.
    pub fn from_der(der: Arc<[u8]>) -> Self {
        Signed { der: RwLock::new(Some(der)), parts: OnceLock::new(), core: Mutex::new(None) }
    }

    /// An object of DER that the core has read already.
    pub fn from_core(der: Arc<[u8]>, core: Arc<I::Core>) -> Self {
        Signed { der: RwLock::new(Some(der)), parts: OnceLock::new(), core: Mutex::new(Some(core)) }
    }

    /// An object to be filled.
    pub fn empty() -> Result<Self, Error> {
        // SAFETY: the item describes `Parts<I>`.
        let parts = unsafe { Self::own(ASN1_item_new(I::item())) }?;
        Ok(Signed { der: RwLock::new(None), parts: OnceLock::from(parts), core: Mutex::new(None) })
    }

    /// # Safety
    /// `value` is NULL or parts to be owned.
    unsafe fn own(value: *mut ASN1_VALUE) -> Result<Owned<I>, Error> {
        Ok(Owned(NonNull::new(value.cast()).ok_or(Error::SILENT)?, PhantomData))
    }

    /// Reads an object from the front of the input as the interpreter asks; `None` if it is absent and may be.
    ///
    /// # Safety
    /// As an item's `d2i` function.
    pub unsafe fn read(
        input: *mut *const c_uchar,
        len: c_long,
        tag: c_int,
        aclass: c_int,
        opt: c_char,
        ctx: *mut ASN1_TLC,
    ) -> Result<Option<Self>, Error> {
        let mut value = null();
        // SAFETY: as the caller promises.
        unsafe {
            let start = *input;
            match ASN1_item_ex_d2i(&mut value, input, len, I::item(), tag, aclass, opt, ctx) {
                1.. => {}
                0 => return Err(Error::SILENT),
                _ => return Ok(None),
            }
            let parts = Self::own(value)?;
            let der = bytes(start, (*input).offset_from(start))?;
            // Under another tag, or without a length, the encoding is not what we would write.
            let usual = tag == -1 && der.get(1).is_some_and(|length| *length != 0x80);
            let der = usual.then(|| Arc::from(der));
            Ok(Some(Signed { der: RwLock::new(der), parts: OnceLock::from(parts), core: Mutex::new(None) }))
        }
    }

    /// The parts, made now if they were not.
    pub fn parts(&self) -> Result<&Parts<I>, Error> {
        if self.parts.get().is_none() {
            let der = self.kept().ok_or(Error::SILENT)?;
            let mut input = der.as_ptr();
            // SAFETY: the DER is readable; the item describes `Parts<I>`.
            let parts = unsafe { Self::own(ASN1_item_d2i(&mut null(), &mut input, der.len() as c_long, I::item()))? };
            // If another thread was faster, ours are dropped.
            let _ = self.parts.set(parts);
        }
        let parts = self.parts.get().ok_or(Error::SILENT)?;
        // SAFETY: owned by this object, and never replaced while it is shared.
        Ok(unsafe { parts.0.as_ref() })
    }

    /// The signed part.
    pub fn info(&self) -> Result<&I, Error> {
        // SAFETY: the interpreter made it with the parts.
        unsafe { self.parts()?.info.as_ref() }.ok_or(Error::SILENT)
    }

    /// The parts, to be changed: from now on they say what the object is.
    ///
    /// # Safety
    /// The caller has the object alone.
    #[allow(clippy::mut_from_ref)]
    pub unsafe fn change(&self) -> Result<&mut Parts<I>, Error> {
        self.parts()?;
        *self.der.write().unwrap_or_else(PoisonError::into_inner) = None;
        *self.core.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let parts = self.parts.get().ok_or(Error::SILENT)?.0.as_ptr();
        // SAFETY: owned by this object, which the caller has alone.
        unsafe {
            (*(*parts).info).kept().modified = 1;
            Ok(&mut *parts)
        }
    }

    /// As [`Signed::change`], the signed part.
    ///
    /// # Safety
    /// The caller has the object alone.
    #[allow(clippy::mut_from_ref)]
    pub unsafe fn change_info(&self) -> Result<&mut I, Error> {
        // SAFETY: as the caller promises; the interpreter made it with the parts.
        unsafe { self.change()?.info.as_mut() }.ok_or(Error::SILENT)
    }

    fn kept(&self) -> Option<Arc<[u8]>> {
        self.der.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The encoding.
    pub fn der(&self) -> Result<Arc<[u8]>, Error> {
        if let Some(der) = self.kept() {
            return Ok(der);
        }
        // SAFETY: the parts are a live value of their item.
        Ok(unsafe { encoded(self.parts()?, I::item())? }.into())
    }

    /// What an item's `i2d` function does.
    ///
    /// # Safety
    /// `out` is NULL or points to enough room.
    pub unsafe fn write(&self, out: *mut *mut c_uchar, tag: c_int, aclass: c_int) -> Result<c_int, Error> {
        if tag == -1
            && let Some(der) = self.kept()
        {
            // SAFETY: as the caller promises.
            return unsafe { hand_out(&der, out) };
        }
        let mut value: *const ASN1_VALUE = std::ptr::from_ref(self.parts()?).cast();
        // SAFETY: as the caller promises; the parts are a live value of their item.
        Ok(unsafe { ASN1_item_ex_i2d(&mut value, out, I::item(), tag, aclass) })
    }

    /// What the core makes of the DER, made now if it was not.
    pub fn core(&self) -> Result<Arc<I::Core>, Error> {
        let mut known = self.core.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(core) = &*known {
            return Ok(core.clone());
        }
        let kept = self.kept();
        let core = I::core(self.der()?)?;
        // While only the parts say what the object is, they may change behind our back.
        if kept.is_some() {
            *known = Some(core.clone());
        }
        Ok(core)
    }

    /// The core's object, if it was made already.
    pub fn known_core(&self) -> Option<Arc<I::Core>> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
