//! Printing values by their tables: `ASN1_item_print`.

use std::ffi::{c_int, c_long, c_ulong};

use super::api::{ASN1_item_d2i, ASN1_item_free, ASN1_item_i2d};
use super::field::{Slot, chosen, resolve, slot, tell, with_embedded};
use super::*;
use crate::error::Error;
use crate::ffi::{guard, memory};
use crate::libcrypto::asn1::any::ASN1_TYPE;
use crate::libcrypto::asn1::dump::ASN1_parse_dump;
use crate::libcrypto::asn1::misc::tag_name;
use crate::libcrypto::asn1::outside::{BIO, object_text, write};
use crate::libcrypto::asn1::print::ASN1_STRING_print_ex;
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::asn1::time::{ASN1_GENERALIZEDTIME_print, ASN1_UTCTIME_print};
use crate::libcrypto::bio::dump::BIO_dump_indent;
use crate::libcrypto::objects::{OBJ_nid2ln, OBJ_obj2nid};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509::shown::parts_of;
use crate::libcrypto::x509v3::values::integer_text;

/// The flags of [`ASN1_PCTX`] (`ASN1_PCTX_FLAGS_*`).
mod flag {
    use std::ffi::c_ulong;

    pub const SHOW_ABSENT: c_ulong = 0x1;
    pub const SHOW_SEQUENCE: c_ulong = 0x2;
    pub const SHOW_SSOF: c_ulong = 0x4;
    pub const SHOW_TYPE: c_ulong = 0x8;
    pub const NO_ANY_TYPE: c_ulong = 0x10;
    pub const NO_FIELD_NAME: c_ulong = 0x40;
    pub const SHOW_FIELD_STRUCT_NAME: c_ulong = 0x80;
    pub const NO_STRUCT_NAME: c_ulong = 0x100;
}

/// What callbacks are told when a value is printed.
#[repr(C)]
struct ASN1_PRINT_ARG {
    out: *mut BIO,
    indent: c_int,
    pctx: *const ASN1_PCTX,
}

/// Where and how.
struct Printer<'a> {
    out: *mut BIO,
    context: &'a ASN1_PCTX,
}

/// What stands before a value.
#[derive(Clone, Copy, Default)]
struct Title<'a> {
    field: Option<&'a str>,
    structure: Option<&'a str>,
    hidden: bool,
}

type Printed = Result<(), Error>;

impl Printer<'_> {
    fn has(&self, flag: c_ulong) -> bool {
        self.context.flags & flag != 0
    }

    fn put(&self, text: impl AsRef<[u8]>) -> Printed {
        // SAFETY: a live BIO, by the contract of `ASN1_item_print`.
        if unsafe { write(self.out, text.as_ref()) } { Ok(()) } else { Err(Error::SILENT) }
    }

    fn line(&self, indent: usize, text: &str) -> Printed {
        self.put(format!("{:indent$}{text}", ""))
    }

    fn title(&self, indent: usize, title: Title<'_>) -> Printed {
        if title.hidden {
            return Ok(());
        }
        let field = title.field.filter(|_| !self.has(flag::NO_FIELD_NAME));
        let structure = title.structure.filter(|_| !self.has(flag::NO_STRUCT_NAME));
        let text = match (field, structure) {
            (None, None) => String::new(),
            (Some(field), None) => format!("{field}: "),
            (None, Some(structure)) => format!("{structure}: "),
            (Some(field), Some(structure)) => format!("{field} ({structure}): "),
        };
        self.line(indent, &text)
    }

    /// # Safety
    /// `at` is a live slot of `item`.
    unsafe fn item(&self, at: Slot, indent: usize, item: &ASN1_ITEM, title: Title<'_>) -> Printed {
        // SAFETY: as the caller promises; so are the arguments of each callee.
        unsafe {
            let boolean = item.itype == itype::PRIMITIVE && item.utype == tag::BOOLEAN.into();
            if !boolean && (*at).is_null() {
                if self.has(flag::SHOW_ABSENT) {
                    self.title(indent, title)?;
                    self.put("<ABSENT>\n")?;
                }
                return Ok(());
            }
            match item.itype {
                itype::PRIMITIVE => match item.wrapped() {
                    Some(field) => self.field(at, indent, field),
                    None => self.primitive(at, indent, item, title),
                },
                itype::MSTRING => self.primitive(at, indent, item, title),
                itype::EXTERN => match parts_of(item) {
                    Some(parts) => self.by_parts(at, indent, (item, parts), title),
                    None => self.external(at, indent, item, title),
                },
                itype::CHOICE => match chosen(*at, item) {
                    Some(field) => self.field(slot(*at, field), indent, field),
                    None => {
                        let selector = super::field::selector(*at, item);
                        self.put(format!("ERROR: selector [{selector}] invalid\n"))
                    }
                },
                itype::SEQUENCE | itype::NDEF_SEQUENCE => self.sequence(at, indent, item, title),
                _ => Err(Error::SILENT),
            }
        }
    }

    /// Prints an object that keeps its encoding as what is encoded.
    unsafe fn by_parts(
        &self,
        at: Slot,
        indent: usize,
        (item, parts): (&ASN1_ITEM, &ASN1_ITEM),
        title: Title<'_>,
    ) -> Printed {
        // SAFETY: a live slot of the item, by the caller; the encoding and the copy are ours until they are freed.
        unsafe {
            let mut der = std::ptr::null_mut();
            let length = ASN1_item_i2d(*at, &mut der, item);
            let mut start = der.cast_const();
            let mut copy = ASN1_item_d2i(std::ptr::null_mut(), &mut start, length.into(), parts);
            memory::free(der);
            if copy.is_null() {
                return Err(Error::SILENT);
            }
            let printed = self.sequence(&mut copy, indent, parts, title);
            ASN1_item_free(copy, parts);
            printed
        }
    }

    unsafe fn external(&self, at: Slot, indent: usize, item: &ASN1_ITEM, title: Title<'_>) -> Printed {
        self.title(indent, title)?;
        let print = item.external_functions().and_then(|functions| functions.asn1_ex_print);
        let Some(print) = print else {
            return match title.structure {
                Some(name) => self.put(format!(":EXTERNAL TYPE {name}\n")),
                None => Ok(()),
            };
        };
        // SAFETY: a live slot of the item, by the caller.
        match unsafe { print(self.out, at.cast(), indent as c_int, c"".as_ptr(), self.context) } {
            0 => Err(Error::SILENT),
            2 => self.put("\n"),
            _ => Ok(()),
        }
    }

    unsafe fn sequence(&self, at: Slot, indent: usize, item: &ASN1_ITEM, title: Title<'_>) -> Printed {
        self.title(indent, title)?;
        if title.field.is_some() || title.structure.is_some() {
            self.put(if self.has(flag::SHOW_SEQUENCE) { " {\n" } else { "\n" })?;
        }
        let mut argument = ASN1_PRINT_ARG { out: self.out, indent: indent as c_int, pctx: self.context };
        // SAFETY: a live slot of the item, by the caller.
        unsafe {
            match tell(op::PRINT_PRE, at, item, (&raw mut argument).cast()) {
                0 => return Err(Error::SILENT),
                2 => return Ok(()),
                _ => {}
            }
            for field in item.fields() {
                let field = resolve(*at, field)?;
                self.field(slot(*at, field), indent + 2, field)?;
            }
            if self.has(flag::SHOW_SEQUENCE) {
                self.line(indent, "}\n")?;
            }
            match tell(op::PRINT_POST, at, item, (&raw mut argument).cast()) {
                0 => Err(Error::SILENT),
                _ => Ok(()),
            }
        }
    }

    unsafe fn field(&self, at: Slot, indent: usize, field: &ASN1_TEMPLATE) -> Printed {
        let (own, item_name) = (field.name(), field.item().name());
        let structure = self.has(flag::SHOW_FIELD_STRUCT_NAME).then_some(item_name.as_str());
        let name = (!self.has(flag::NO_FIELD_NAME)).then_some(own.as_str());
        // SAFETY: the field's own slot, by the caller.
        unsafe {
            with_embedded(at, field, |at| {
                if !field.has(tflg::SK_MASK) {
                    let title = Title { field: name, structure, hidden: false };
                    return self.item(at, indent, field.item(), title);
                }
                if let Some(name) = name {
                    let kind = if field.has(tflg::SET_OF) { "SET" } else { "SEQUENCE" };
                    let brace = format!("{kind} OF {name} {{\n");
                    let plain = format!("{name}:\n");
                    self.line(indent, if self.has(flag::SHOW_SSOF) { &brace } else { &plain })?;
                }
                let stack = (*at).cast::<Stack<ASN1_VALUE>>();
                let elements = Stack::items(stack);
                for (place, element) in elements.iter().enumerate() {
                    if place > 0 {
                        self.put("\n")?;
                    }
                    let mut element = *element;
                    let title = Title { hidden: true, ..Title::default() };
                    self.item(&mut element, indent + 2, field.item(), title)?;
                }
                if elements.is_empty() {
                    self.line(indent + 2, if stack.is_null() { "<ABSENT>\n" } else { "<EMPTY>\n" })?;
                }
                if self.has(flag::SHOW_SEQUENCE) { self.line(indent, "}\n") } else { Ok(()) }
            })
        }
    }

    unsafe fn primitive(&self, at: Slot, indent: usize, item: &ASN1_ITEM, title: Title<'_>) -> Printed {
        self.title(indent, Title { hidden: false, ..title })?;
        // SAFETY: a live slot of the item, by the caller; an ANY's own slot is inside its `ASN1_TYPE`.
        unsafe {
            if let Some(print) = item.primitive_functions().and_then(|functions| functions.prim_print) {
                let done = print(self.out, at.cast(), item, indent as c_int, self.context);
                return if done != 0 { Ok(()) } else { Err(Error::SILENT) };
            }
            let (mut at, mut kind, mut named) = (at, item.utype as c_int, self.has(flag::SHOW_TYPE));
            if item.itype == itype::MSTRING {
                kind = (*(*at).cast::<ASN1_STRING>()).r#type & !tag::NEG;
            } else if kind == tag::ANY {
                let any = (*at).cast::<ASN1_TYPE>();
                (kind, at) = ((*any).r#type, &raw mut (*any).value.asn1_value);
                named = !self.has(flag::NO_ANY_TYPE);
            }
            if kind == tag::NULL {
                return self.put("NULL\n");
            }
            if named {
                self.put(format!("{}:", tag_name(kind).to_string_lossy()))?;
            }
            self.value(at, indent, item, kind)
        }
    }

    unsafe fn value(&self, at: Slot, indent: usize, item: &ASN1_ITEM, kind: c_int) -> Printed {
        let done = |answer: c_int| if answer != 0 { Ok(()) } else { Err(Error::SILENT) };
        // SAFETY: a slot of a value of type `kind`, by the caller.
        unsafe {
            let string = (*at).cast::<ASN1_STRING>();
            match kind {
                tag::BOOLEAN => self.put(match at.cast::<c_int>().read() {
                    -1 if item.size == -1 => "BOOL ABSENT",
                    -1 if item.size == 0 => "FALSE",
                    0 => "FALSE",
                    _ => "TRUE",
                })?,
                tag::INTEGER | tag::ENUMERATED => self.put(integer_text(ASN1_STRING::get0(string)?)?)?,
                tag::UTCTIME => done(ASN1_UTCTIME_print(self.out, string))?,
                tag::GENERALIZEDTIME => done(ASN1_GENERALIZEDTIME_print(self.out, string))?,
                tag::OBJECT => {
                    let object = (*at).cast();
                    let name = std::ffi::CStr::from_ptr(OBJ_nid2ln(OBJ_obj2nid(object))).to_string_lossy();
                    self.put(format!("{name} ({})", object_text(object, true)))?;
                }
                tag::OCTET_STRING | tag::BIT_STRING => {
                    let string = ASN1_STRING::get0(string)?;
                    if kind == tag::BIT_STRING {
                        self.put(format!(" ({} unused bits)\n", string.flags & 7))?;
                    } else {
                        self.put("\n")?;
                    }
                    let content = string.bytes();
                    let (data, length) = (content.as_ptr().cast(), content.len() as c_int);
                    if length > 0 && BIO_dump_indent(self.out, data, length, indent as c_int + 2) <= 0 {
                        return Err(Error::SILENT);
                    }
                    return Ok(());
                }
                tag::SEQUENCE | tag::SET | tag::OTHER => {
                    self.put("\n")?;
                    let content = ASN1_STRING::get0(string)?.bytes();
                    let (data, length) = (content.as_ptr(), content.len() as c_long);
                    return done(ASN1_parse_dump(self.out, data, length, indent as c_int, 0));
                }
                _ => done(ASN1_STRING_print_ex(self.out, string, self.context.str_flags))?,
            }
        }
        self.put("\n")
    }
}

/// Prints a value of the type `it`, field by field; NULL as `pctx` is the usual way. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_item_print(
    out: *mut BIO,
    ifld: *const ASN1_VALUE,
    indent: c_int,
    it: *const ASN1_ITEM,
    pctx: *const ASN1_PCTX,
) -> c_int {
    guard(0, || {
        let usual = ASN1_PCTX { flags: flag::SHOW_ABSENT, ..ASN1_PCTX::default() };
        // SAFETY: the caller promises a live BIO, a value of this table and a live context or NULL.
        unsafe {
            let item = it.as_ref().ok_or(Error::SILENT)?;
            let printer = Printer { out, context: pctx.as_ref().unwrap_or(&usual) };
            let name = item.name();
            let structure = (!printer.has(flag::NO_STRUCT_NAME)).then_some(name.as_str());
            let mut value = ifld.cast_mut();
            let title = Title { field: None, structure, hidden: false };
            printer.item(&mut value, indent.max(0) as usize, item, title)?;
        }
        Ok(1)
    })
}
