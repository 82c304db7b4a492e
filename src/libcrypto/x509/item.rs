//! How this folder writes its templates: the layouts of `<openssl/asn1t.h>` and one function per kind of line.

use std::ffi::{CStr, c_char, c_int, c_long, c_uchar, c_ulong, c_void};

/// A value of any type, as the interpreter of templates sees it.
pub type ASN1_VALUE = c_void;

/// The function that gives an item.
pub type ASN1_ITEM_EXP = unsafe extern "C" fn() -> *const ASN1_ITEM;

/// An ASN.1 type, laid out as programs that define their own do.
#[repr(C)]
pub struct ASN1_ITEM_st {
    /// `ASN1_ITYPE_*`.
    pub itype: c_char,
    /// The universal tag, or `-1` for an untagged template.
    pub utype: c_long,
    /// The fields.
    pub templates: *const ASN1_TEMPLATE,
    /// How many fields there are.
    pub tcount: c_long,
    /// `ASN1_AUX` or `ASN1_EXTERN_FUNCS`, by `itype`.
    pub funcs: *const c_void,
    /// Bytes of the C struct.
    pub size: c_long,
    /// The name of the C type.
    pub sname: *const c_char,
}

/// OpenSSL's name for it.
pub type ASN1_ITEM = ASN1_ITEM_st;

/// A field.
#[repr(C)]
pub struct ASN1_TEMPLATE_st {
    /// `ASN1_TFLG_*`.
    pub flags: c_ulong,
    /// The tag, if the flags speak of one.
    pub tag: c_long,
    /// Where in the C struct the field lies.
    pub offset: c_ulong,
    /// The name of the field.
    pub field_name: *const c_char,
    /// The type of the field.
    pub item: ASN1_ITEM_EXP,
}

/// OpenSSL's name for it.
pub type ASN1_TEMPLATE = ASN1_TEMPLATE_st;

/// What the interpreter hands from one try to the next; opaque here.
pub type ASN1_TLC = c_void;
/// How values are printed; opaque here.
pub type ASN1_PCTX = c_void;

/// Makes or frees a value of an external type.
pub type NewFn = unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const ASN1_ITEM) -> c_int;
/// Frees a value of an external type.
pub type FreeFn = unsafe extern "C" fn(*mut *mut ASN1_VALUE, *const ASN1_ITEM);
/// Reads a value of an external type: 1, 0 on failure, -1 if it is optional and absent.
pub type D2iFn = unsafe extern "C" fn(
    *mut *mut ASN1_VALUE,
    *mut *const c_uchar,
    c_long,
    *const ASN1_ITEM,
    c_int,
    c_int,
    c_char,
    *mut ASN1_TLC,
) -> c_int;
/// Writes a value of an external type: its length, negative on failure.
pub type I2dFn =
    unsafe extern "C" fn(*mut *const ASN1_VALUE, *mut *mut c_uchar, *const ASN1_ITEM, c_int, c_int) -> c_int;
/// Prints a value of an external type.
pub type PrintFn =
    unsafe extern "C" fn(*mut c_void, *mut *const ASN1_VALUE, c_int, *const c_char, *const ASN1_PCTX) -> c_int;

/// The functions of an external type.
#[repr(C)]
pub struct ASN1_EXTERN_FUNCS {
    app_data: *mut c_void,
    new: Option<NewFn>,
    free: Option<FreeFn>,
    clear: Option<FreeFn>,
    d2i: Option<D2iFn>,
    i2d: Option<I2dFn>,
    print: Option<PrintFn>,
    new_ex: *const c_void,
    d2i_ex: *const c_void,
}

/// What a sequence asks of the interpreter beside its fields.
#[repr(C)]
pub struct ASN1_AUX {
    app_data: *mut c_void,
    flags: c_int,
    ref_offset: c_int,
    ref_lock: c_int,
    cb: Option<unsafe extern "C" fn(c_int, *mut *mut ASN1_VALUE, *const ASN1_ITEM, *mut c_void) -> c_int>,
    enc_offset: c_int,
    const_cb: *const c_void,
}

// SAFETY: constant tables, never written.
unsafe impl Sync for ASN1_ITEM_st {}
// SAFETY: likewise.
unsafe impl Sync for ASN1_TEMPLATE_st {}
// SAFETY: likewise.
unsafe impl Sync for ASN1_EXTERN_FUNCS {}
// SAFETY: likewise.
unsafe impl Sync for ASN1_AUX {}

/// The encoding of a sequence as it was read, valid until `modified`.
#[repr(C)]
pub struct ASN1_ENCODING {
    /// The bytes.
    pub enc: *mut c_uchar,
    /// How many.
    pub len: c_long,
    /// Whether the fields say more than the bytes.
    pub modified: c_int,
}

/// The field may be absent.
pub const OPTIONAL: c_ulong = 1;
/// The field is a SET OF.
pub const SET_OF: c_ulong = 1 << 1;
/// The field is a SEQUENCE OF.
pub const SEQUENCE_OF: c_ulong = 2 << 1;
/// The field has a context tag instead of its own.
pub const IMPLICIT: c_ulong = 1 << 3 | 2 << 6;
/// The field has a context tag around its own.
pub const EXPLICIT: c_ulong = 2 << 3 | 2 << 6;
/// The field lies in the struct itself, not behind a pointer.
pub const EMBED: c_ulong = 1 << 12;

const ITYPE_PRIMITIVE: c_char = 0;
const ITYPE_SEQUENCE: c_char = 1;
const ITYPE_EXTERN: c_char = 4;
const TAG_SEQUENCE: c_long = 16;
const AFLG_ENCODING: c_int = 2;

/// A field `name` of type `item` at `offset`.
pub const fn field(name: &'static CStr, offset: usize, item: ASN1_ITEM_EXP) -> ASN1_TEMPLATE {
    tagged(0, 0, name, offset, item)
}

/// A field with flags and a tag.
pub const fn tagged(
    flags: c_ulong,
    tag: c_long,
    name: &'static CStr,
    offset: usize,
    item: ASN1_ITEM_EXP,
) -> ASN1_TEMPLATE {
    ASN1_TEMPLATE { flags, tag, offset: offset as c_ulong, field_name: name.as_ptr(), item }
}

/// A SEQUENCE of `fields` kept in a struct of `size` bytes.
pub const fn sequence(name: &'static CStr, size: usize, fields: &'static [ASN1_TEMPLATE]) -> ASN1_ITEM {
    ASN1_ITEM {
        itype: ITYPE_SEQUENCE,
        utype: TAG_SEQUENCE,
        templates: fields.as_ptr(),
        tcount: fields.len() as c_long,
        funcs: std::ptr::null(),
        size: size as c_long,
        sname: name.as_ptr(),
    }
}

/// Like [`sequence`], with what `aux` asks for.
pub const fn sequence_with(
    name: &'static CStr,
    size: usize,
    fields: &'static [ASN1_TEMPLATE],
    aux: &'static ASN1_AUX,
) -> ASN1_ITEM {
    let mut item = sequence(name, size, fields);
    item.funcs = std::ptr::from_ref(aux).cast();
    item
}

/// Keeps the encoding that was read in the [`ASN1_ENCODING`] at `offset`.
pub const fn keeping_encoding(offset: usize) -> ASN1_AUX {
    ASN1_AUX {
        app_data: std::ptr::null_mut(),
        flags: AFLG_ENCODING,
        ref_offset: 0,
        ref_lock: 0,
        cb: None,
        enc_offset: offset as c_int,
        const_cb: std::ptr::null(),
    }
}

/// A type that is one template and no struct: SET OF, SEQUENCE OF.
pub const fn template(name: &'static CStr, only: &'static ASN1_TEMPLATE) -> ASN1_ITEM {
    ASN1_ITEM {
        itype: ITYPE_PRIMITIVE,
        utype: -1,
        templates: only,
        tcount: 0,
        funcs: std::ptr::null(),
        size: 0,
        sname: name.as_ptr(),
    }
}

/// A type whose functions do all by themselves.
pub const fn external(name: &'static CStr, functions: &'static ASN1_EXTERN_FUNCS) -> ASN1_ITEM {
    ASN1_ITEM {
        itype: ITYPE_EXTERN,
        utype: TAG_SEQUENCE,
        templates: std::ptr::null(),
        tcount: 0,
        funcs: std::ptr::from_ref(functions).cast(),
        size: 0,
        sname: name.as_ptr(),
    }
}

/// The functions of an external type.
pub const fn functions(new: NewFn, free: FreeFn, d2i: D2iFn, i2d: I2dFn, print: Option<PrintFn>) -> ASN1_EXTERN_FUNCS {
    ASN1_EXTERN_FUNCS {
        app_data: std::ptr::null_mut(),
        new: Some(new),
        free: Some(free),
        clear: None,
        d2i: Some(d2i),
        i2d: Some(i2d),
        print,
        new_ex: std::ptr::null(),
        d2i_ex: std::ptr::null(),
    }
}
