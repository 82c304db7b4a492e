//! How our own tables are written: a constructor for each kind of item and field.

use std::ffi::{CStr, c_char, c_int, c_long, c_ulong};

use super::{
    ASN1_AUX, ASN1_EXTERN_FUNCS, ASN1_ITEM, ASN1_ITEM_st, ASN1_PRIMITIVE_FUNCS, ASN1_TEMPLATE, ASN1_TEMPLATE_st, itype,
    text, tflg,
};

impl ASN1_ITEM_st {
    const fn table(
        itype: c_char,
        utype: c_long,
        fields: &'static [ASN1_TEMPLATE],
        size: usize,
        name: &'static CStr,
    ) -> Self {
        let (templates, tcount) = (fields.as_ptr(), fields.len() as c_long);
        Self { itype, utype, templates, tcount, funcs: std::ptr::null(), size: size as c_long, sname: name.as_ptr() }
    }

    /// A SEQUENCE kept in a struct of `size` bytes.
    pub const fn sequence(fields: &'static [ASN1_TEMPLATE], size: usize, name: &'static CStr) -> Self {
        Self::table(itype::SEQUENCE, 16, fields, size, name)
    }

    /// A SEQUENCE that may be written with indefinite length.
    pub const fn ndef_sequence(fields: &'static [ASN1_TEMPLATE], size: usize, name: &'static CStr) -> Self {
        Self::table(itype::NDEF_SEQUENCE, 16, fields, size, name)
    }

    /// A CHOICE; `selector` is where the struct says which.
    pub const fn choice(fields: &'static [ASN1_TEMPLATE], size: usize, selector: usize, name: &'static CStr) -> Self {
        Self::table(itype::CHOICE, selector as c_long, fields, size, name)
    }

    /// Another name for a single template (a SEQUENCE OF, say).
    pub const fn wrapper(field: &'static [ASN1_TEMPLATE; 1], name: &'static CStr) -> Self {
        let item = Self::table(itype::PRIMITIVE, -1, field, 0, name);
        Self { tcount: 0, ..item }
    }

    /// A primitive type with tag `utype`.
    pub const fn primitive(utype: c_int, size: c_long, name: &'static CStr) -> Self {
        let item = Self::table(itype::PRIMITIVE, utype as c_long, &[], 0, name);
        Self { templates: std::ptr::null(), size, ..item }
    }

    /// A string of any type in `mask` (`B_ASN1_*`).
    pub const fn mstring(mask: c_long, name: &'static CStr) -> Self {
        let item = Self::table(itype::MSTRING, mask, &[], size_of::<super::super::ASN1_STRING>(), name);
        Self { templates: std::ptr::null(), ..item }
    }

    /// A type that does everything by `functions`.
    pub const fn external(functions: &'static ASN1_EXTERN_FUNCS, utype: c_long, name: &'static CStr) -> Self {
        let item = Self::table(itype::EXTERN, utype, &[], 0, name);
        Self { templates: std::ptr::null(), funcs: std::ptr::from_ref(functions).cast(), ..item }
    }

    /// A primitive type with its own representation.
    pub const fn custom(
        utype: c_int,
        functions: &'static ASN1_PRIMITIVE_FUNCS,
        size: c_long,
        name: &'static CStr,
    ) -> Self {
        Self { funcs: std::ptr::from_ref(functions).cast(), ..Self::primitive(utype, size, name) }
    }

    /// The same with extras.
    pub const fn with_aux(self, aux: &'static ASN1_AUX) -> Self {
        Self { funcs: std::ptr::from_ref(aux).cast(), ..self }
    }

    /// The fields.
    pub fn fields(&self) -> &'static [ASN1_TEMPLATE] {
        if self.templates.is_null() {
            return &[];
        }
        // SAFETY: `tcount` templates, by the contract of the public struct; tables are static.
        unsafe { std::slice::from_raw_parts(self.templates, self.tcount.max(0) as usize) }
    }

    /// The single template of a wrapper.
    pub fn wrapped(&self) -> Option<&'static ASN1_TEMPLATE> {
        // SAFETY: NULL or a template, by the contract of the public struct; tables are static.
        if self.itype == itype::PRIMITIVE { unsafe { self.templates.as_ref() } } else { None }
    }

    /// The extras of a SEQUENCE or CHOICE.
    pub fn aux(&self) -> Option<&'static ASN1_AUX> {
        let has = matches!(self.itype, itype::SEQUENCE | itype::NDEF_SEQUENCE | itype::CHOICE);
        // SAFETY: NULL or an `ASN1_AUX` for these kinds, by the contract of the public struct; tables are static.
        if has { unsafe { self.funcs.cast::<ASN1_AUX>().as_ref() } } else { None }
    }

    /// The functions of a primitive type with its own representation.
    pub fn primitive_functions(&self) -> Option<&'static ASN1_PRIMITIVE_FUNCS> {
        let has = matches!(self.itype, itype::PRIMITIVE | itype::MSTRING);
        // SAFETY: NULL or `ASN1_PRIMITIVE_FUNCS` for these kinds, by the contract of the public struct.
        if has { unsafe { self.funcs.cast::<ASN1_PRIMITIVE_FUNCS>().as_ref() } } else { None }
    }

    /// The functions of a type that does everything itself.
    pub fn external_functions(&self) -> Option<&'static ASN1_EXTERN_FUNCS> {
        // SAFETY: NULL or `ASN1_EXTERN_FUNCS` for this kind, by the contract of the public struct.
        if self.itype == itype::EXTERN { unsafe { self.funcs.cast::<ASN1_EXTERN_FUNCS>().as_ref() } } else { None }
    }

    /// The name, for messages.
    pub fn name(&self) -> String {
        text(self.sname)
    }
}

impl ASN1_TEMPLATE_st {
    /// A field at `offset` of type `item`.
    pub const fn simple(offset: usize, name: &'static CStr, item: unsafe extern "C" fn() -> *const ASN1_ITEM) -> Self {
        Self { flags: 0, tag: 0, offset: offset as c_ulong, field_name: name.as_ptr(), item: Some(item) }
    }

    /// The same, OPTIONAL.
    pub const fn optional(self) -> Self {
        Self { flags: self.flags | tflg::OPTIONAL, ..self }
    }

    /// The same, IMPLICIT with a context tag.
    pub const fn implicit(self, tag: c_long) -> Self {
        Self { flags: self.flags | tflg::IMPTAG | tflg::CONTEXT, tag, ..self }
    }

    /// The same, EXPLICIT with a context tag.
    pub const fn explicit(self, tag: c_long) -> Self {
        Self { flags: self.flags | tflg::EXPTAG | tflg::CONTEXT, tag, ..self }
    }

    /// The same, as SEQUENCE OF.
    pub const fn sequence_of(self) -> Self {
        Self { flags: self.flags | tflg::SEQUENCE_OF, ..self }
    }

    /// The same, as SET OF.
    pub const fn set_of(self) -> Self {
        Self { flags: self.flags | tflg::SET_OF, ..self }
    }

    /// The same, part of the parent's memory.
    pub const fn embedded(self) -> Self {
        Self { flags: self.flags | tflg::EMBED, ..self }
    }

    /// The same, with indefinite length where that is asked for.
    pub const fn ndef(self) -> Self {
        Self { flags: self.flags | tflg::NDEF, ..self }
    }

    /// A field whose type the OID in another field selects; `adb` tells an [`ASN1_ADB`].
    pub const fn defined_by_oid(name: &'static CStr, adb: unsafe extern "C" fn() -> *const ASN1_ITEM) -> Self {
        Self { flags: tflg::ADB_OID, tag: -1, ..Self::simple(0, name, adb) }
    }

    /// The name, for messages.
    pub fn name(&self) -> String {
        text(self.field_name)
    }

    /// The field's type.
    pub fn item(&self) -> &'static ASN1_ITEM {
        static NONE: ASN1_ITEM = ASN1_ITEM::primitive(-1, 0, c"");
        // SAFETY: templates name functions that tell static items, by the contract of the public struct.
        self.item.and_then(|item| unsafe { item().as_ref() }).unwrap_or(&NONE)
    }

    /// Whether the flag (or any of the flags) is set.
    pub fn has(&self, flag: c_ulong) -> bool {
        self.flags & flag != 0
    }
}
