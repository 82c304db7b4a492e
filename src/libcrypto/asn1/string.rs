//! `ASN1_STRING`: a type, bytes and flags, and the object behind a dozen typed names.
//!
//! The struct is public in C (programs read `length` and `data`), so it lives in memory of `CRYPTO_malloc` and each
//! string owns its block.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};

use zeroize::Zeroize;

use crate::error::{Error, Lib, Silent, reason};
use crate::ffi::{bytes, c_str, guard, memory};

/// The low bits of `flags` hold the number of unused bits of a BIT STRING.
pub const ASN1_STRING_FLAG_BITS_LEFT: c_long = 0x08;
/// A place holder for content that is written later.
pub const ASN1_STRING_FLAG_NDEF: c_long = 0x10;
/// Made by an item that accepts several string types.
pub const ASN1_STRING_FLAG_MSTRING: c_long = 0x40;
/// Part of another structure: only the content is freed.
pub const ASN1_STRING_FLAG_EMBED: c_long = 0x80;
/// The time keeps to RFC 5280's form.
pub const ASN1_STRING_FLAG_X509_TIME: c_long = 0x100;

/// The universal tag numbers by which strings are typed (`V_ASN1_*`).
#[allow(missing_docs)]
pub mod tag {
    use std::ffi::c_int;

    pub const UNDEF: c_int = -1;
    pub const OTHER: c_int = -3;
    pub const ANY: c_int = -4;
    pub const EOC: c_int = 0;
    pub const BOOLEAN: c_int = 1;
    pub const INTEGER: c_int = 2;
    pub const BIT_STRING: c_int = 3;
    pub const OCTET_STRING: c_int = 4;
    pub const NULL: c_int = 5;
    pub const OBJECT: c_int = 6;
    pub const ENUMERATED: c_int = 10;
    pub const UTF8STRING: c_int = 12;
    pub const SEQUENCE: c_int = 16;
    pub const SET: c_int = 17;
    pub const NUMERICSTRING: c_int = 18;
    pub const PRINTABLESTRING: c_int = 19;
    pub const T61STRING: c_int = 20;
    pub const IA5STRING: c_int = 22;
    pub const UTCTIME: c_int = 23;
    pub const GENERALIZEDTIME: c_int = 24;
    pub const VISIBLESTRING: c_int = 26;
    pub const GENERALSTRING: c_int = 27;
    pub const UNIVERSALSTRING: c_int = 28;
    pub const BMPSTRING: c_int = 30;
    /// Added to INTEGER and ENUMERATED for a negative value.
    pub const NEG: c_int = 0x100;
    pub const NEG_INTEGER: c_int = INTEGER | NEG;
    pub const NEG_ENUMERATED: c_int = ENUMERATED | NEG;
}

/// A string of any ASN.1 type, laid out as programs read it.
#[repr(C)]
pub struct asn1_string_st {
    /// How many bytes are at `data`.
    pub length: c_int,
    /// A universal tag number, with [`tag::NEG`] for negative numbers.
    pub r#type: c_int,
    /// The content, owned; NULL if there never was any.
    pub data: *mut c_uchar,
    /// `ASN1_STRING_FLAG_*`.
    pub flags: c_long,
}

/// OpenSSL's name for it.
pub type ASN1_STRING = asn1_string_st;
/// An OCTET STRING.
pub type ASN1_OCTET_STRING = asn1_string_st;
/// A BIT STRING.
pub type ASN1_BIT_STRING = asn1_string_st;
/// An INTEGER: big-endian magnitude, the sign in the type.
pub type ASN1_INTEGER = asn1_string_st;
/// An ENUMERATED, kept like an INTEGER.
pub type ASN1_ENUMERATED = asn1_string_st;
/// A UTF8String.
pub type ASN1_UTF8STRING = asn1_string_st;
/// A PrintableString.
pub type ASN1_PRINTABLESTRING = asn1_string_st;
/// A TeletexString.
pub type ASN1_T61STRING = asn1_string_st;
/// An IA5String.
pub type ASN1_IA5STRING = asn1_string_st;
/// A GeneralString.
pub type ASN1_GENERALSTRING = asn1_string_st;
/// A VisibleString.
pub type ASN1_VISIBLESTRING = asn1_string_st;
/// A BMPString.
pub type ASN1_BMPSTRING = asn1_string_st;
/// A UniversalString.
pub type ASN1_UNIVERSALSTRING = asn1_string_st;
/// A UTCTime.
pub type ASN1_UTCTIME = asn1_string_st;
/// A GeneralizedTime.
pub type ASN1_GENERALIZEDTIME = asn1_string_st;
/// A UTCTime or GeneralizedTime.
pub type ASN1_TIME = asn1_string_st;

/// Zeroed memory for one `T`; NULL memory is `ERR_R_MALLOC_FAILURE`.
pub(crate) fn zalloc(size: usize) -> Result<*mut c_void, Error> {
    let block = memory::malloc(size.max(1));
    if block.is_null() {
        return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
    }
    // SAFETY: the fresh block holds at least `size` bytes.
    unsafe { std::ptr::write_bytes(block.cast::<u8>(), 0, size) };
    Ok(block)
}

impl asn1_string_st {
    /// A new, empty string of type `kind`.
    pub fn allocate(kind: c_int) -> Result<*mut Self, Error> {
        let string = zalloc(size_of::<Self>())?.cast::<Self>();
        // SAFETY: zeroed memory of the right size is a valid empty string.
        unsafe { (*string).r#type = kind };
        Ok(string)
    }

    /// A new string of type `kind` holding a copy of `content`.
    pub fn with_bytes(kind: c_int, content: &[u8]) -> Result<*mut Self, Error> {
        let string = Self::allocate(kind)?;
        // SAFETY: fresh and ours alone.
        if let Err(error) = unsafe { (*string).set_bytes(content) } {
            // SAFETY: fresh and not handed out.
            unsafe { Self::release(string) };
            return Err(error);
        }
        Ok(string)
    }

    /// Borrows the string behind C's pointer; NULL is an error.
    ///
    /// # Safety
    /// `string` is NULL or live for `'a`.
    #[track_caller]
    pub unsafe fn get0<'a>(string: *const Self) -> Result<&'a Self, Error> {
        // SAFETY: as the caller promises.
        unsafe { string.as_ref() }.ok_or_else(|| Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// Borrows the string to change it; NULL is an error.
    ///
    /// # Safety
    /// `string` is NULL or live for `'a`, and nothing else refers to it.
    #[track_caller]
    pub unsafe fn get0_mut<'a>(string: *mut Self) -> Result<&'a mut Self, Error> {
        // SAFETY: as the caller promises.
        unsafe { string.as_mut() }.ok_or_else(|| Error::new(Lib::ASN1, reason::ERR_R_PASSED_NULL_PARAMETER))
    }

    /// The content.
    pub fn bytes(&self) -> &[u8] {
        match (self.data.is_null(), usize::try_from(self.length)) {
            // SAFETY: `length` bytes are at `data`, by the contract of the public struct.
            (false, Ok(length)) => unsafe { std::slice::from_raw_parts(self.data, length) },
            _ => &[],
        }
    }

    /// The type without the sign.
    pub fn kind(&self) -> c_int {
        self.r#type
    }

    /// Replaces the content by a copy of `content`, which may be part of the old content.
    pub fn set_bytes(&mut self, content: &[u8]) -> Result<(), Error> {
        let block = terminated(content)?;
        self.take_over(block, content.len() as c_int);
        Ok(())
    }

    /// Frees the content and owns `block` of `length` bytes instead.
    pub fn take_over(&mut self, block: *mut u8, length: c_int) {
        // SAFETY: the string owns its content, which is not used after this.
        unsafe { memory::free(self.data) };
        self.data = block;
        self.length = length;
    }

    /// Number of unused bits in the last byte of a BIT STRING, as its flags say.
    pub fn unused_bits(&self) -> u8 {
        if self.flags & ASN1_STRING_FLAG_BITS_LEFT != 0 { (self.flags & 7) as u8 } else { 0 }
    }

    /// Copies type, content and flags; whether a string is embedded stays its own.
    pub fn copy_from(&mut self, other: &Self) -> Result<(), Error> {
        self.r#type = other.r#type;
        self.set_bytes(other.bytes())?;
        self.flags = self.flags & ASN1_STRING_FLAG_EMBED | other.flags & !ASN1_STRING_FLAG_EMBED;
        Ok(())
    }

    /// A copy for C to free.
    pub fn duplicate(&self) -> Result<*mut Self, Error> {
        let copy = Self::allocate(self.r#type)?;
        // SAFETY: fresh and ours alone.
        if let Err(error) = unsafe { (*copy).copy_from(self) } {
            // SAFETY: fresh and not handed out.
            unsafe { Self::release(copy) };
            return Err(error);
        }
        Ok(copy)
    }

    /// Order by length, then content, then type, as `ASN1_STRING_cmp`.
    pub fn compare(&self, other: &Self) -> c_int {
        let order = self.length - other.length;
        if order != 0 {
            return order;
        }
        match self.bytes().cmp(other.bytes()) {
            std::cmp::Ordering::Less => -1,
            std::cmp::Ordering::Greater => 1,
            std::cmp::Ordering::Equal => self.r#type - other.r#type,
        }
    }

    /// Frees a string, or only its content if it is embedded; NULL is fine.
    ///
    /// # Safety
    /// `string` is NULL or live and not used again (an embedded one may be).
    pub unsafe fn release(string: *mut Self) {
        // SAFETY: as the caller promises.
        let Some(own) = (unsafe { string.as_mut() }) else { return };
        if own.flags & ASN1_STRING_FLAG_NDEF == 0 {
            // SAFETY: the string owns its content.
            unsafe { memory::free(own.data) };
        }
        if own.flags & ASN1_STRING_FLAG_EMBED == 0 {
            // SAFETY: not embedded, so the block is its own.
            unsafe { memory::free(string) };
        } else {
            own.data = std::ptr::null_mut();
            own.length = 0;
        }
    }
}

/// A copy of `content` followed by a zero byte, which OpenSSL's strings have and programs rely on.
pub(crate) fn terminated(content: &[u8]) -> Result<*mut u8, Error> {
    if content.len() >= c_int::MAX as usize {
        return Err(Error::new(Lib::ASN1, reason::ASN1_R_TOO_LARGE));
    }
    let block = memory::malloc(content.len() + 1).cast::<u8>();
    if block.is_null() {
        return Err(Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE));
    }
    // SAFETY: the fresh block holds the content and one byte more.
    unsafe {
        std::ptr::copy_nonoverlapping(content.as_ptr(), block, content.len());
        block.add(content.len()).write(0);
    }
    Ok(block)
}

/// Makes an empty string (of type OCTET STRING).
///
/// Returns a string to be freed with `ASN1_STRING_free`, or NULL without memory. Source: ASN1_STRING_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_new() -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(tag::OCTET_STRING))
}

/// Makes an empty string of type `type`.
///
/// Returns a string to be freed with `ASN1_STRING_free`, or NULL without memory. Source: ASN1_STRING_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_type_new(r#type: c_int) -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || ASN1_STRING::allocate(r#type))
}

/// Frees a string; NULL is fine. Source: ASN1_STRING_new(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_free(a: *mut ASN1_STRING) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live string.
        unsafe { ASN1_STRING::release(a) };
        Ok(())
    })
}

/// Overwrites the content with zeros and frees the string; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_clear_free(a: *mut ASN1_STRING) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live string.
        unsafe {
            if let Some(string) = a.as_mut()
                && !string.data.is_null()
                && string.flags & ASN1_STRING_FLAG_NDEF == 0
            {
                std::slice::from_raw_parts_mut(string.data, string.length.max(0) as usize).zeroize();
            }
            ASN1_STRING::release(a);
        }
        Ok(())
    })
}

/// Copies `str` into `dst`. Returns 1, or 0 if `str` is NULL (nothing queued) or without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_copy(dst: *mut ASN1_STRING, str: *const ASN1_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live strings.
        let (dst, str) = unsafe { (ASN1_STRING::get0_mut(dst).silent()?, str.as_ref().ok_or(Error::SILENT)?) };
        dst.copy_from(str)?;
        Ok(1)
    })
}

/// Copies a string.
///
/// Returns a string to be freed with `ASN1_STRING_free`; NULL for NULL or without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_dup(a: *const ASN1_STRING) -> *mut ASN1_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live string.
        unsafe { a.as_ref() }.ok_or(Error::SILENT)?.duplicate()
    })
}

/// Compares two strings by length, content and type. Returns 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_cmp(a: *const ASN1_STRING, b: *const ASN1_STRING) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller promise live strings.
        let (a, b) = unsafe { (ASN1_STRING::get0(a)?, ASN1_STRING::get0(b)?) };
        Ok(a.compare(b))
    })
}

/// Sets the content to a copy of `len` bytes; if `len` is -1, of the C string at `data`.
///
/// NULL as `data` makes room only. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_set(str: *mut ASN1_STRING, data: *const c_void, len: c_int) -> c_int {
    guard(0, || {
        if len < 0 && data.is_null() {
            return Err(Error::SILENT);
        }
        // SAFETY: the man page has the caller promise a live string.
        let string = unsafe { ASN1_STRING::get0_mut(str)? };
        if data.is_null() {
            let room = vec![0; len as usize];
            string.set_bytes(&room)?;
        } else if len < 0 {
            // SAFETY: a negative length says that `data` is a C string.
            string.set_bytes(unsafe { c_str(data.cast::<c_char>()) }?)?;
        } else {
            // SAFETY: the man page has the caller promise `len` readable bytes.
            string.set_bytes(unsafe { bytes(data, len) }?)?;
        }
        Ok(1)
    })
}

/// Sets the content to `data` itself, `len` bytes of `OPENSSL_malloc`, which the string then owns.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_set0(str: *mut ASN1_STRING, data: *mut c_void, len: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live string and give up `data`.
        unsafe { ASN1_STRING::get0_mut(str)? }.take_over(data.cast(), len);
        Ok(())
    })
}

/// Returns the number of bytes of the content.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_length(x: *const ASN1_STRING) -> c_int {
    // SAFETY: the man page has the caller promise a live string.
    guard(0, || Ok(unsafe { ASN1_STRING::get0(x)? }.length))
}

/// Sets the number of bytes that count as content.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_length_set(x: *mut ASN1_STRING, n: c_int) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live string that holds `n` bytes.
        unsafe { ASN1_STRING::get0_mut(x)? }.length = n;
        Ok(())
    })
}

/// Returns the type, `V_ASN1_*`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_type(x: *const ASN1_STRING) -> c_int {
    // SAFETY: the man page has the caller promise a live string.
    guard(0, || Ok(unsafe { ASN1_STRING::get0(x)? }.r#type))
}

/// Returns the content, which stays the string's (get0).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_get0_data(x: *const ASN1_STRING) -> *const c_uchar {
    // SAFETY: the man page has the caller promise a live string.
    guard(std::ptr::null(), || Ok(unsafe { ASN1_STRING::get0(x)? }.data.cast_const()))
}

/// Returns the content, which stays the string's and may be changed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_STRING_data(x: *mut ASN1_STRING) -> *mut c_uchar {
    // SAFETY: the man page has the caller promise a live string.
    guard(std::ptr::null_mut(), || Ok(unsafe { ASN1_STRING::get0(x)? }.data))
}

/// Copies an OCTET STRING; NULL for NULL. The caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_dup(a: *const ASN1_OCTET_STRING) -> *mut ASN1_OCTET_STRING {
    // SAFETY: the same promise.
    unsafe { ASN1_STRING_dup(a) }
}

/// Compares two OCTET STRINGs; 0 if they are equal.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_cmp(a: *const ASN1_OCTET_STRING, b: *const ASN1_OCTET_STRING) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_STRING_cmp(a, b) }
}

/// Sets an OCTET STRING as `ASN1_STRING_set` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_OCTET_STRING_set(str: *mut ASN1_OCTET_STRING, data: *const c_uchar, len: c_int) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_STRING_set(str, data.cast(), len) }
}
