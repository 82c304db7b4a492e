//! How this folder writes its templates: the layouts of `<openssl/asn1t.h>` and one function per kind of line.

use std::ffi::{CStr, c_char, c_int, c_long, c_ulong};

pub use crate::libcrypto::asn1::template::*;

/// The function that gives an item.
type ItemFn = unsafe extern "C" fn() -> *const ASN1_ITEM;

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
pub const fn field(name: &'static CStr, offset: usize, item: ItemFn) -> ASN1_TEMPLATE {
    tagged(0, 0, name, offset, item)
}

/// A field with flags and a tag.
pub const fn tagged(flags: c_ulong, tag: c_long, name: &'static CStr, offset: usize, item: ItemFn) -> ASN1_TEMPLATE {
    ASN1_TEMPLATE { flags, tag, offset: offset as c_ulong, field_name: name.as_ptr(), item: Some(item) }
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
        asn1_cb: None,
        enc_offset: offset as c_int,
        asn1_const_cb: None,
    }
}

/// Like [`keeping_encoding`], with a callback that is told of each step.
pub const fn keeping_encoding_told(offset: usize, callback: ASN1_aux_cb) -> ASN1_AUX {
    let mut aux = keeping_encoding(offset);
    aux.asn1_cb = Some(callback);
    aux
}

/// With a callback that is told of each step.
pub const fn told(callback: ASN1_aux_cb) -> ASN1_AUX {
    let mut aux = keeping_encoding(0);
    aux.flags = 0;
    aux.asn1_cb = Some(callback);
    aux
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
pub const fn functions(
    new: ASN1_ex_new_func,
    free: ASN1_ex_free_func,
    d2i: ASN1_ex_d2i,
    i2d: ASN1_ex_i2d,
    print: Option<ASN1_ex_print_func>,
) -> ASN1_EXTERN_FUNCS {
    ASN1_EXTERN_FUNCS {
        app_data: std::ptr::null_mut(),
        asn1_ex_new: Some(new),
        asn1_ex_free: Some(free),
        asn1_ex_clear: None,
        asn1_ex_d2i: Some(d2i),
        asn1_ex_i2d: Some(i2d),
        asn1_ex_print: print,
        asn1_ex_new_ex: None,
        asn1_ex_d2i_ex: None,
    }
}
