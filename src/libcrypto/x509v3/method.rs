//! Extensions by kind: the table of methods, `X509V3_EXT_get`, `X509V3_EXT_add` and kin.

use std::ffi::{c_char, c_int, c_long, c_uchar, c_void};
use std::sync::RwLock;

use super::outside::*;
use super::values::{CONF_VALUE, stack_st_CONF_VALUE};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::template::ASN1_ITEM_EXP;
use crate::libcrypto::objects::OBJ_obj2nid;

/// Where the values of a configuration come from; the program may put in its own functions.
#[repr(C)]
pub struct X509V3_CONF_METHOD_st {
    /// The value of a name in a section.
    pub get_string: Option<unsafe extern "C" fn(*mut c_void, *const c_char, *const c_char) -> *mut c_char>,
    /// All values of a section.
    pub get_section: Option<unsafe extern "C" fn(*mut c_void, *const c_char) -> *mut stack_st_CONF_VALUE>,
    /// Frees a value.
    pub free_string: Option<unsafe extern "C" fn(*mut c_void, *mut c_char)>,
    /// Frees a section.
    pub free_section: Option<unsafe extern "C" fn(*mut c_void, *mut stack_st_CONF_VALUE)>,
}
/// OpenSSL's name for it.
pub type X509V3_CONF_METHOD = X509V3_CONF_METHOD_st;

/// What an extension is made for.
#[repr(C)]
pub struct v3_ext_ctx {
    /// `X509V3_CTX_TEST`, `X509V3_CTX_REPLACE`.
    pub flags: c_int,
    /// The issuer's certificate; may be NULL.
    pub issuer_cert: *mut X509,
    /// The subject's certificate; may be NULL.
    pub subject_cert: *mut X509,
    /// The subject's request; may be NULL.
    pub subject_req: *mut X509_REQ,
    /// The revocation list; may be NULL.
    pub crl: *mut X509_CRL,
    /// Where configuration comes from; may be NULL.
    pub db_meth: *mut X509V3_CONF_METHOD,
    /// The configuration; may be NULL.
    pub db: *mut c_void,
    /// The issuer's key; may be NULL.
    pub issuer_pkey: *mut EVP_PKEY,
}
/// OpenSSL's name for it.
pub type X509V3_CTX = v3_ext_ctx;

/// Only whether the values are right is asked.
pub const X509V3_CTX_TEST: c_int = 1;
/// Extensions replace earlier ones of their kind.
pub const X509V3_CTX_REPLACE: c_int = 2;
/// Printed on several lines.
pub const X509V3_EXT_MULTILINE: c_int = 4;
/// Made by `X509V3_EXT_add_alias`.
pub const X509V3_EXT_DYNAMIC: c_int = 1;

/// Makes an extension's value.
pub type X509V3_EXT_NEW = Option<unsafe extern "C" fn() -> *mut c_void>;
/// Frees it.
pub type X509V3_EXT_FREE = Option<unsafe extern "C" fn(*mut c_void)>;
/// Reads it.
pub type X509V3_EXT_D2I = Option<unsafe extern "C" fn(*mut c_void, *mut *const c_uchar, c_long) -> *mut c_void>;
/// Writes it.
pub type X509V3_EXT_I2D = Option<unsafe extern "C" fn(*const c_void, *mut *mut c_uchar) -> c_int>;
/// As names and values.
pub type X509V3_EXT_I2V = Option<
    unsafe extern "C" fn(*const v3_ext_method, *mut c_void, *mut stack_st_CONF_VALUE) -> *mut stack_st_CONF_VALUE,
>;
/// From names and values.
pub type X509V3_EXT_V2I =
    Option<unsafe extern "C" fn(*const v3_ext_method, *mut v3_ext_ctx, *mut stack_st_CONF_VALUE) -> *mut c_void>;
/// As text.
pub type X509V3_EXT_I2S = Option<unsafe extern "C" fn(*const v3_ext_method, *mut c_void) -> *mut c_char>;
/// From text.
pub type X509V3_EXT_S2I =
    Option<unsafe extern "C" fn(*const v3_ext_method, *mut v3_ext_ctx, *const c_char) -> *mut c_void>;
/// Printed.
pub type X509V3_EXT_I2R = Option<unsafe extern "C" fn(*const v3_ext_method, *mut c_void, *mut BIO, c_int) -> c_int>;
/// From text of its own form.
pub type X509V3_EXT_R2I =
    Option<unsafe extern "C" fn(*const v3_ext_method, *mut v3_ext_ctx, *const c_char) -> *mut c_void>;

/// A kind of extension: how its values are read, written, printed and made from text.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct v3_ext_method {
    /// The kind.
    pub ext_nid: c_int,
    /// `X509V3_EXT_*`.
    pub ext_flags: c_int,
    /// The table of its values; the next four are for values without one.
    pub it: ASN1_ITEM_EXP,
    /// Makes.
    pub ext_new: X509V3_EXT_NEW,
    /// Frees.
    pub ext_free: X509V3_EXT_FREE,
    /// Reads.
    pub d2i: X509V3_EXT_D2I,
    /// Writes.
    pub i2d: X509V3_EXT_I2D,
    /// As text.
    pub i2s: X509V3_EXT_I2S,
    /// From text.
    pub s2i: X509V3_EXT_S2I,
    /// As names and values.
    pub i2v: X509V3_EXT_I2V,
    /// From names and values.
    pub v2i: X509V3_EXT_V2I,
    /// Printed.
    pub i2r: X509V3_EXT_I2R,
    /// From text of its own form.
    pub r2i: X509V3_EXT_R2I,
    /// For the functions' own use.
    pub usr_data: *mut c_void,
}
/// OpenSSL's name for it.
pub type X509V3_EXT_METHOD = v3_ext_method;

// SAFETY: methods are read only; what they point to is static or the program's own.
unsafe impl Sync for v3_ext_method {}
// SAFETY: as above.
unsafe impl Send for v3_ext_method {}

impl v3_ext_method {
    /// A kind whose values have a table and nothing else yet.
    pub const fn of(ext_nid: c_int, it: ASN1_ITEM_EXP) -> Self {
        v3_ext_method {
            ext_nid,
            ext_flags: 0,
            it,
            ext_new: None,
            ext_free: None,
            d2i: None,
            i2d: None,
            i2s: None,
            s2i: None,
            i2v: None,
            v2i: None,
            i2r: None,
            r2i: None,
            usr_data: std::ptr::null_mut(),
        }
    }

    /// Reads a value; NULL on failure.
    ///
    /// # Safety
    /// `der` may be handed to the program's own functions.
    pub unsafe fn read(&self, der: &[u8]) -> *mut c_void {
        let mut start = der.as_ptr();
        // SAFETY: the bytes are readable; the method's own functions are for its values.
        unsafe {
            match (self.it, self.d2i) {
                (Some(item), _) => {
                    let (none, length) = (std::ptr::null_mut::<*mut c_void>(), der.len() as c_long);
                    crate::libcrypto::asn1::template::functions::d2i(none, &mut start, length, item())
                }
                (None, Some(d2i)) => d2i(std::ptr::null_mut(), &mut start, der.len() as c_long),
                (None, None) => std::ptr::null_mut(),
            }
        }
    }

    /// Frees a value.
    ///
    /// # Safety
    /// `value` is of this kind and not used again.
    pub unsafe fn release(&self, value: *mut c_void) {
        // SAFETY: as the caller promises.
        unsafe {
            match (self.it, self.ext_free) {
                (Some(item), _) => crate::libcrypto::asn1::template::functions::free(value, item()),
                (None, Some(free)) => free(value),
                (None, None) => {}
            }
        }
    }

    /// Writes a value.
    ///
    /// # Safety
    /// `value` is live and of this kind.
    pub unsafe fn write(&self, value: *const c_void) -> Result<Vec<u8>, Error> {
        // SAFETY: as the caller promises; the second call gets a buffer of the size the first one told.
        unsafe {
            match (self.it, self.i2d) {
                (Some(item), _) => crate::libcrypto::asn1::template::functions::encoded(value, item()),
                (None, Some(i2d)) => {
                    let mut der = vec![0u8; i2d(value, std::ptr::null_mut()).max(0) as usize];
                    let mut end = der.as_mut_ptr();
                    i2d(value, &mut end);
                    Ok(der)
                }
                (None, None) => Err(Error::SILENT),
            }
        }
    }
}

/// Methods of programs; they live on after `X509V3_EXT_cleanup`, since C may keep pointers.
static ADDED: RwLock<Vec<&'static v3_ext_method>> = RwLock::new(Vec::new());

/// The method of a kind.
pub fn find(nid: c_int) -> Option<&'static v3_ext_method> {
    if nid < 0 {
        return None;
    }
    let standard = super::standard::METHODS.iter().find(|method| method.ext_nid == nid);
    let added = ADDED.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    standard.or_else(|| added.iter().copied().find(|method| method.ext_nid == nid))
}

/// Returns the method of a kind of extension; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_get_nid(nid: c_int) -> *const X509V3_EXT_METHOD {
    guard(std::ptr::null(), || Ok(find(nid).map_or(std::ptr::null(), std::ptr::from_ref)))
}

/// Returns the method of an extension; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_get(ext: *mut X509_EXTENSION) -> *const X509V3_EXT_METHOD {
    // SAFETY: the caller promises a live extension.
    unsafe { X509V3_EXT_get_nid(OBJ_obj2nid(X509_EXTENSION_get_object(ext))) }
}

/// Adds a kind of extension; the method must live on. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add(ext: *mut X509V3_EXT_METHOD) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a method that lives on.
        let method: &'static v3_ext_method = unsafe { ext.as_ref() }.ok_or(Error::SILENT)?;
        ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner).push(method);
        Ok(1)
    })
}

/// Adds kinds of extensions up to one with the kind -1. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add_list(extlist: *mut X509V3_EXT_METHOD) -> c_int {
    let mut at = extlist;
    // SAFETY: the caller promises a list that ends and lives on.
    unsafe {
        while (*at).ext_nid != -1 {
            if X509V3_EXT_add(at) == 0 {
                return 0;
            }
            at = at.add(1);
        }
    }
    1
}

/// Lets the kind `nid_to` be treated as `nid_from`. Returns 1, or 0 if there is no such kind.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_add_alias(nid_to: c_int, nid_from: c_int) -> c_int {
    guard(0, || {
        let known = find(nid_from).ok_or_else(|| Error::new(Lib::X509V3, reason::X509V3_R_EXTENSION_NOT_FOUND))?;
        let alias = v3_ext_method { ext_nid: nid_to, ext_flags: known.ext_flags | X509V3_EXT_DYNAMIC, ..*known };
        ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner).push(Box::leak(Box::new(alias)));
        Ok(1)
    })
}

/// Forgets the kinds that programs added.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_EXT_cleanup() {
    guard((), || {
        ADDED.write().unwrap_or_else(std::sync::PoisonError::into_inner).clear();
        Ok(())
    })
}

/// Returns 1: the standard kinds are always there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_standard_extensions() -> c_int {
    1
}

/// The text of a C string that the program may free.
pub(super) fn c_text(text: &[u8]) -> *mut c_char {
    crate::ffi::memory::duplicate_str(text)
}

/// Names and values for C: a stack even if there are none; NULL on failure.
pub(super) fn c_list(
    list: *mut stack_st_CONF_VALUE,
    pairs: Result<Vec<super::values::Pair>, Error>,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: `list` comes from C as a stack or NULL.
    guard(std::ptr::null_mut(), || unsafe { super::values::append(list, pairs?) })
}

/// Names and values for C: NULL if there are none (and were none before), and on failure.
pub(super) fn c_values(
    list: *mut stack_st_CONF_VALUE,
    pairs: Result<Vec<super::values::Pair>, Error>,
) -> *mut stack_st_CONF_VALUE {
    if pairs.as_ref().is_ok_and(Vec::is_empty) { list } else { c_list(list, pairs) }
}

/// Copies what C holds.
///
/// # Safety
/// `list` is NULL or a live stack of live values.
pub(super) unsafe fn pairs(list: *const stack_st_CONF_VALUE) -> Result<Vec<super::values::Pair>, Error> {
    // SAFETY: as the caller promises.
    unsafe {
        let items = crate::libcrypto::stack::Stack::<CONF_VALUE>::items(list);
        items.into_iter().map(|value| super::values::Pair::read(value)).collect()
    }
}
