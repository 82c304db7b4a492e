//! The interpreter of templates, `<openssl/asn1t.h>`: a type is a table, and one engine makes, frees, reads and
//! writes its values. The tables are public in C (programs write their own), hence the layouts.
//!
//! A *slot* is the place where a parent keeps a value: usually a pointer to it, for BOOLEAN the value itself, for an
//! embedded field the value's own memory. `decode` and `encode` walk the tables; `create` makes and frees.

pub mod api;
pub mod create;
pub mod decode;
pub mod encode;
pub mod field;
pub mod functions;
pub mod show;
pub mod tables;

use super::outside::BIO;
pub use super::print::ASN1_PCTX;
use std::ffi::{CStr, c_char, c_int, c_long, c_uchar, c_ulong, c_void};

/// A value of some ASN.1 type; what it is, its item knows.
#[repr(C)]
pub struct ASN1_VALUE_st {
    _opaque: [u8; 0],
}

/// OpenSSL's name for it.
pub type ASN1_VALUE = ASN1_VALUE_st;

/// A header read ahead: never used here, always NULL.
#[repr(C)]
pub struct ASN1_TLC_st {
    _opaque: [u8; 0],
}

/// OpenSSL's name for it.
pub type ASN1_TLC = ASN1_TLC_st;

/// A library context: always the default one.
pub type OSSL_LIB_CTX = c_void;

/// Tells an item: items refer to each other by functions.
pub type ASN1_ITEM_EXP = Option<unsafe extern "C" fn() -> *const ASN1_ITEM>;

/// The kinds of items (`ASN1_ITYPE_*`).
#[allow(missing_docs)]
pub mod itype {
    use std::ffi::c_char;

    pub const PRIMITIVE: c_char = 0;
    pub const SEQUENCE: c_char = 1;
    pub const CHOICE: c_char = 2;
    pub const EXTERN: c_char = 4;
    pub const MSTRING: c_char = 5;
    pub const NDEF_SEQUENCE: c_char = 6;
}

/// The flags of templates (`ASN1_TFLG_*`).
#[allow(missing_docs)]
pub mod tflg {
    use std::ffi::c_ulong;

    pub const OPTIONAL: c_ulong = 1;
    pub const SET_OF: c_ulong = 1 << 1;
    pub const SEQUENCE_OF: c_ulong = 2 << 1;
    pub const SK_MASK: c_ulong = 3 << 1;
    pub const IMPTAG: c_ulong = 1 << 3;
    pub const EXPTAG: c_ulong = 2 << 3;
    pub const TAG_MASK: c_ulong = 3 << 3;
    pub const CONTEXT: c_ulong = 2 << 6;
    pub const TAG_CLASS: c_ulong = 3 << 6;
    pub const ADB_MASK: c_ulong = 3 << 8;
    pub const ADB_OID: c_ulong = 1 << 8;
    pub const NDEF: c_ulong = 1 << 11;
    pub const EMBED: c_ulong = 1 << 12;
}

/// What a callback is told (`ASN1_OP_*`).
#[allow(missing_docs)]
pub mod op {
    use std::ffi::c_int;

    pub const NEW_PRE: c_int = 0;
    pub const NEW_POST: c_int = 1;
    pub const FREE_PRE: c_int = 2;
    pub const FREE_POST: c_int = 3;
    pub const D2I_PRE: c_int = 4;
    pub const D2I_POST: c_int = 5;
    pub const I2D_PRE: c_int = 6;
    pub const I2D_POST: c_int = 7;
    pub const PRINT_PRE: c_int = 8;
    pub const PRINT_POST: c_int = 9;
    pub const STREAM_PRE: c_int = 10;
    pub const STREAM_POST: c_int = 11;
    pub const DETACHED_PRE: c_int = 12;
    pub const DETACHED_POST: c_int = 13;
    pub const DUP_PRE: c_int = 14;
    pub const DUP_POST: c_int = 15;
}

/// The flags of [`ASN1_AUX`] (`ASN1_AFLG_*`).
#[allow(missing_docs)]
pub mod aflg {
    use std::ffi::c_int;

    pub const REFCOUNT: c_int = 1;
    pub const ENCODING: c_int = 2;
    pub const BROKEN: c_int = 4;
    pub const CONST_CB: c_int = 8;
}

/// A type: how its values look in memory and on the wire.
#[repr(C)]
pub struct ASN1_ITEM_st {
    /// Kind, [`itype`].
    pub itype: c_char,
    /// Universal tag; for several strings the set of them; for a CHOICE where the selector is.
    pub utype: c_long,
    /// The fields.
    pub templates: *const ASN1_TEMPLATE,
    /// How many there are.
    pub tcount: c_long,
    /// Functions of the type: which struct follows from `itype`.
    pub funcs: *const c_void,
    /// Size of the struct; default of a BOOLEAN.
    pub size: c_long,
    /// Name for error messages and printing.
    pub sname: *const c_char,
}

/// OpenSSL's name for it.
pub type ASN1_ITEM = ASN1_ITEM_st;

/// A field.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ASN1_TEMPLATE_st {
    /// [`tflg`].
    pub flags: c_ulong,
    /// The tag, if the flags say that there is one.
    pub tag: c_long,
    /// Where the slot is in the parent.
    pub offset: c_ulong,
    /// Name for error messages and printing.
    pub field_name: *const c_char,
    /// The field's type, or an `ASN1_ADB` by a cast.
    pub item: ASN1_ITEM_EXP,
}

/// OpenSSL's name for it.
pub type ASN1_TEMPLATE = ASN1_TEMPLATE_st;

/// A field whose type another field selects (ANY DEFINED BY).
#[repr(C)]
pub struct ASN1_ADB_st {
    /// Unused.
    pub flags: c_ulong,
    /// Where the selecting field is in the parent.
    pub offset: c_ulong,
    /// Changes the selector; may be NULL.
    pub adb_cb: Option<unsafe extern "C" fn(psel: *mut c_long) -> c_int>,
    /// The known selectors.
    pub tbl: *const ASN1_ADB_TABLE,
    /// How many there are.
    pub tblcount: c_long,
    /// For any other selector; may be NULL.
    pub default_tt: *const ASN1_TEMPLATE,
    /// If the selecting field is absent; may be NULL.
    pub null_tt: *const ASN1_TEMPLATE,
}

/// OpenSSL's name for it.
pub type ASN1_ADB = ASN1_ADB_st;

/// A selector and the field it selects.
#[repr(C)]
pub struct ASN1_ADB_TABLE_st {
    /// NID or number.
    pub value: c_long,
    /// The field.
    pub tt: ASN1_TEMPLATE,
}

/// OpenSSL's name for it.
pub type ASN1_ADB_TABLE = ASN1_ADB_TABLE_st;

/// Makes a value.
pub type ASN1_ex_new_func = unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const ASN1_ITEM) -> c_int;

/// Frees or clears a value.
pub type ASN1_ex_free_func = unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const ASN1_ITEM);

/// Reads a value.
pub type ASN1_ex_d2i = unsafe extern "C" fn(
    *mut *mut ASN1_VALUE,
    *mut *const c_uchar,
    c_long,
    *const ASN1_ITEM,
    c_int,
    c_int,
    c_char,
    *mut ASN1_TLC,
) -> c_int;

/// Reads a value, in a library context.
pub type ASN1_ex_d2i_ex = unsafe extern "C" fn(
    *mut *mut ASN1_VALUE,
    *mut *const c_uchar,
    c_long,
    *const ASN1_ITEM,
    c_int,
    c_int,
    c_char,
    *mut ASN1_TLC,
    *mut OSSL_LIB_CTX,
    *const c_char,
) -> c_int;

/// Writes a value.
pub type ASN1_ex_i2d =
    unsafe extern "C" fn(*mut *const ASN1_VALUE, *mut *mut c_uchar, *const ASN1_ITEM, c_int, c_int) -> c_int;
/// Makes a value, in a library context.
pub type ASN1_ex_new_ex_func =
    unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const ASN1_ITEM, *mut OSSL_LIB_CTX, *const c_char) -> c_int;
/// Prints a value.
pub type ASN1_ex_print_func =
    unsafe extern "C" fn(*mut BIO, *mut *const ASN1_VALUE, c_int, *const c_char, *const ASN1_PCTX) -> c_int;
/// Writes the content of a primitive value.
pub type ASN1_primitive_i2c =
    unsafe extern "C" fn(*mut *const ASN1_VALUE, *mut c_uchar, *mut c_int, *const ASN1_ITEM) -> c_int;
/// Reads the content of a primitive value.
pub type ASN1_primitive_c2i =
    unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const c_uchar, c_int, c_int, *mut c_char, *const ASN1_ITEM) -> c_int;
/// Prints a primitive value.
pub type ASN1_primitive_print =
    unsafe extern "C" fn(*mut BIO, *mut *const ASN1_VALUE, *const ASN1_ITEM, c_int, *const ASN1_PCTX) -> c_int;
/// Told of each step; 0 stops it.
pub type ASN1_aux_cb = unsafe extern "C" fn(c_int, *mut *mut ASN1_VALUE, *const ASN1_ITEM, *mut c_void) -> c_int;
/// As [`ASN1_aux_cb`], for steps that change nothing.
pub type ASN1_aux_const_cb =
    unsafe extern "C" fn(c_int, *mut *const ASN1_VALUE, *const ASN1_ITEM, *mut c_void) -> c_int;

/// A type that does everything itself.
#[repr(C)]
pub struct ASN1_EXTERN_FUNCS_st {
    /// For the functions' own use.
    pub app_data: *mut c_void,
    /// Makes.
    pub asn1_ex_new: Option<ASN1_ex_new_func>,
    /// Frees.
    pub asn1_ex_free: Option<ASN1_ex_free_func>,
    /// Clears a slot.
    pub asn1_ex_clear: Option<ASN1_ex_free_func>,
    /// Reads.
    pub asn1_ex_d2i: Option<ASN1_ex_d2i>,
    /// Writes.
    pub asn1_ex_i2d: Option<ASN1_ex_i2d>,
    /// Prints.
    pub asn1_ex_print: Option<ASN1_ex_print_func>,
    /// Makes, in a library context.
    pub asn1_ex_new_ex: Option<ASN1_ex_new_ex_func>,
    /// Reads, in a library context.
    pub asn1_ex_d2i_ex: Option<ASN1_ex_d2i_ex>,
}

/// OpenSSL's name for it.
pub type ASN1_EXTERN_FUNCS = ASN1_EXTERN_FUNCS_st;

/// A primitive type with a representation of its own.
#[repr(C)]
pub struct ASN1_PRIMITIVE_FUNCS_st {
    /// For the functions' own use.
    pub app_data: *mut c_void,
    /// Unused.
    pub flags: c_ulong,
    /// Makes.
    pub prim_new: Option<ASN1_ex_new_func>,
    /// Frees.
    pub prim_free: Option<ASN1_ex_free_func>,
    /// Clears a slot.
    pub prim_clear: Option<ASN1_ex_free_func>,
    /// Reads.
    pub prim_c2i: Option<ASN1_primitive_c2i>,
    /// Writes.
    pub prim_i2c: Option<ASN1_primitive_i2c>,
    /// Prints.
    pub prim_print: Option<ASN1_primitive_print>,
}

/// OpenSSL's name for it.
pub type ASN1_PRIMITIVE_FUNCS = ASN1_PRIMITIVE_FUNCS_st;

/// Extras of a SEQUENCE or CHOICE: reference count, kept encoding, callback.
#[repr(C)]
pub struct ASN1_AUX_st {
    /// For the callback's own use.
    pub app_data: *mut c_void,
    /// [`aflg`].
    pub flags: c_int,
    /// Where the reference count is.
    pub ref_offset: c_int,
    /// Where OpenSSL keeps a lock; unused here, the count is atomic.
    pub ref_lock: c_int,
    /// The callback; may be NULL.
    pub asn1_cb: Option<ASN1_aux_cb>,
    /// Where the kept encoding is.
    pub enc_offset: c_int,
    /// The callback for writing and printing, if the flags say so.
    pub asn1_const_cb: Option<ASN1_aux_const_cb>,
}

/// OpenSSL's name for it.
pub type ASN1_AUX = ASN1_AUX_st;

/// The encoding a value was read from, to be written again as it was.
#[repr(C)]
pub struct ASN1_ENCODING_st {
    /// DER, owned; may be NULL.
    pub enc: *mut c_uchar,
    /// Its length.
    pub len: c_long,
    /// 1 if it no longer holds.
    pub modified: c_int,
}

/// OpenSSL's name for it.
pub type ASN1_ENCODING = ASN1_ENCODING_st;

// SAFETY: the tables are read only; what they point to is static.
unsafe impl Sync for ASN1_ITEM_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_TEMPLATE_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_ADB_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_ADB_TABLE_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_EXTERN_FUNCS_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_PRIMITIVE_FUNCS_st {}

// SAFETY: as above.
unsafe impl Sync for ASN1_AUX_st {}

fn text(name: *const c_char) -> String {
    if name.is_null() {
        return String::new();
    }
    // SAFETY: names in tables are C strings.
    unsafe { CStr::from_ptr(name) }.to_string_lossy().into_owned()
}
