//! `OSSL_PARAM` arrays as this folder reads and writes them.

use std::ffi::{CStr, c_char, c_void};

/// One named value; arrays end with a NULL key.
#[repr(C)]
pub struct ossl_param_st {
    /// The name.
    pub key: *const c_char,
    /// `OSSL_PARAM_INTEGER` 1, `UNSIGNED_INTEGER` 2, `REAL` 3, `UTF8_STRING` 4, `OCTET_STRING` 5, pointers 6 and 7.
    pub data_type: std::ffi::c_uint,
    /// The value.
    pub data: *mut c_void,
    /// Its length.
    pub data_size: usize,
    /// The length that an answer has.
    pub return_size: usize,
}

/// OpenSSL's name for it.
pub type OSSL_PARAM = ossl_param_st;

/// Types of values.
pub(crate) const INTEGER: u32 = 1;
pub(crate) const UNSIGNED: u32 = 2;
pub(crate) const UTF8_STRING: u32 = 4;
pub(crate) const OCTET_STRING: u32 = 5;
pub(crate) const UTF8_PTR: u32 = 6;
const OCTET_PTR: u32 = 7;

/// Splits an array into its elements; NULL is empty.
///
/// # Safety
/// `params` is NULL or an array that ends with a NULL key, live for `'a`.
pub(crate) unsafe fn each<'a>(mut params: *const OSSL_PARAM) -> impl Iterator<Item = &'a OSSL_PARAM> {
    std::iter::from_fn(move || {
        // SAFETY: not past the terminating element, as our caller promises.
        let param = unsafe { params.as_ref() }.filter(|param| !param.key.is_null())?;
        // SAFETY: as above; the element just seen is not the last.
        params = unsafe { params.add(1) };
        Some(param)
    })
}

/// As [`each`], to be written to.
///
/// # Safety
/// As [`each`], and nothing else refers to the array meanwhile.
pub(crate) unsafe fn each_mut<'a>(mut params: *mut OSSL_PARAM) -> impl Iterator<Item = &'a mut OSSL_PARAM> {
    std::iter::from_fn(move || {
        // SAFETY: not past the terminating element, as our caller promises; each element is lent once.
        let param = unsafe { params.as_mut() }.filter(|param| !param.key.is_null())?;
        // SAFETY: as above.
        params = unsafe { params.add(1) };
        Some(param)
    })
}

impl ossl_param_st {
    /// The name.
    pub(crate) fn name(&self) -> &[u8] {
        // SAFETY: an element inside an array has a C string as its key.
        unsafe { CStr::from_ptr(self.key) }.to_bytes()
    }

    /// The bytes of a string of either kind, without a terminator.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        let data = match self.data_type {
            UTF8_STRING | OCTET_STRING => self.data.cast::<u8>().cast_const(),
            // SAFETY: of these types the value is a pointer to the bytes.
            UTF8_PTR | OCTET_PTR => unsafe { *self.data.cast::<*const u8>() },
            _ => return None,
        };
        if data.is_null() {
            return (self.data_size == 0).then_some(&[]);
        }
        let is_text = matches!(self.data_type, UTF8_STRING | UTF8_PTR);
        if is_text && self.data_size == 0 {
            // SAFETY: programs leave out the length of a C string, which OpenSSL's algorithms do not look at.
            return Some(unsafe { CStr::from_ptr(data.cast()) }.to_bytes());
        }
        // SAFETY: `data_size` bytes are there, as whoever made the array promises.
        let bytes = unsafe { std::slice::from_raw_parts(data, self.data_size) };
        Some(if is_text { bytes.split(|byte| *byte == 0).next().unwrap_or_default() } else { bytes })
    }

    /// The value as text.
    pub(crate) fn text(&self) -> Option<&str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// The big-endian magnitude of a non-negative integer of any length.
    pub(crate) fn magnitude(&self) -> Option<Vec<u8>> {
        if !matches!(self.data_type, INTEGER | UNSIGNED) || self.data.is_null() {
            return None;
        }
        // SAFETY: `data_size` bytes are there, in the machine's order.
        let mut bytes = unsafe { std::slice::from_raw_parts(self.data.cast::<u8>(), self.data_size) }.to_vec();
        if cfg!(target_endian = "little") {
            bytes.reverse();
        }
        let negative = self.data_type == INTEGER && bytes.first().is_some_and(|first| first & 0x80 != 0);
        let skip = bytes.iter().take_while(|byte| **byte == 0).count();
        (!negative).then(|| bytes.split_off(skip))
    }

    /// An integer that fits.
    pub(crate) fn integer(&self) -> Option<i64> {
        if self.data_type == INTEGER && !self.data.is_null() {
            // SAFETY: the value has the length that `data_size` says.
            return unsafe {
                match self.data_size {
                    4 => Some(i64::from(self.data.cast::<i32>().read_unaligned())),
                    8 => Some(self.data.cast::<i64>().read_unaligned()),
                    _ => None,
                }
            };
        }
        let magnitude = self.magnitude()?;
        let value = magnitude.iter().fold(0u64, |value, &byte| value << 8 | u64::from(byte));
        (magnitude.len() <= 8).then(|| i64::try_from(value).ok())?
    }

    /// Answers with an integer.
    pub(crate) fn set_integer(&mut self, value: i64) -> bool {
        if !matches!(self.data_type, INTEGER | UNSIGNED) {
            return false;
        }
        if self.data_type == UNSIGNED && value < 0 {
            return false;
        }
        let size = if self.data.is_null() { 8 } else { self.data_size };
        if self.data.is_null() {
            self.return_size = size;
            return true;
        }
        // SAFETY: the place has the length that `data_size` says.
        unsafe {
            match size {
                4 if i32::try_from(value).is_ok() || (self.data_type == UNSIGNED && u32::try_from(value).is_ok()) => {
                    self.data.cast::<u32>().write_unaligned(value as u32);
                }
                8 => self.data.cast::<i64>().write_unaligned(value),
                _ => return self.set_magnitude(&value.to_be_bytes()),
            }
        }
        self.return_size = size;
        true
    }

    /// Answers with a non-negative integer of any length.
    pub(crate) fn set_magnitude(&mut self, magnitude: &[u8]) -> bool {
        if !matches!(self.data_type, INTEGER | UNSIGNED) {
            return false;
        }
        let skip = magnitude.iter().take_while(|byte| **byte == 0).count();
        let magnitude = &magnitude[skip..];
        self.return_size = magnitude.len().max(1);
        if self.data.is_null() {
            return true;
        }
        if self.data_size < magnitude.len() {
            return false;
        }
        let mut padded = vec![0; self.data_size - magnitude.len()];
        padded.extend_from_slice(magnitude);
        if cfg!(target_endian = "little") {
            padded.reverse();
        }
        // SAFETY: the place has `data_size` bytes, and so has `padded`.
        unsafe { std::ptr::copy_nonoverlapping(padded.as_ptr(), self.data.cast(), padded.len()) };
        self.return_size = self.data_size;
        true
    }

    /// Answers with bytes or text; text gets a terminator if there is room.
    pub(crate) fn set_bytes(&mut self, value: &[u8]) -> bool {
        if !matches!(self.data_type, UTF8_STRING | OCTET_STRING) {
            return false;
        }
        self.return_size = value.len();
        if self.data.is_null() {
            return true;
        }
        if self.data_size < value.len() {
            return false;
        }
        // SAFETY: the place has `data_size` bytes, checked above.
        unsafe {
            std::ptr::copy_nonoverlapping(value.as_ptr(), self.data.cast(), value.len());
            if self.data_type == UTF8_STRING && self.data_size > value.len() {
                self.data.cast::<u8>().add(value.len()).write(0);
            }
        }
        true
    }

    /// Answers with text that lives as long as the process, for `UTF8_PTR`, or by copy.
    pub(crate) fn set_text(&mut self, value: &str) -> bool {
        if self.data_type != UTF8_PTR {
            return self.set_bytes(value.as_bytes());
        }
        self.return_size = value.len();
        if !self.data.is_null() {
            // SAFETY: of this type the place holds a pointer.
            unsafe { self.data.cast::<*const c_char>().write(super::names::c_name(value)) };
        }
        true
    }
}

/// An entry of a "gettable" or "settable" description.
pub(crate) const fn described(key: &'static CStr, data_type: u32) -> OSSL_PARAM {
    OSSL_PARAM { key: key.as_ptr(), data_type, data: std::ptr::null_mut(), data_size: 0, return_size: usize::MAX }
}

/// The end of a description.
pub(crate) const END: OSSL_PARAM =
    OSSL_PARAM { key: std::ptr::null(), data_type: 0, data: std::ptr::null_mut(), data_size: 0, return_size: 0 };

// SAFETY: descriptions are constants that nobody writes.
unsafe impl Sync for ossl_param_st {}
