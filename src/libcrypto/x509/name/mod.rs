//! Names, `X509_NAME`: entries in groups of equal standing, their encoding and its canonical form.
//!
//! A name is shared by threads as long as nobody changes it; who changes it has it alone, as with all objects here.

mod build;
mod canonical;
pub mod compare;
mod entry;
mod find;
mod oneline;
mod print;

use std::cell::{Cell, UnsafeCell};
use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulong};

pub use build::*;
pub use compare::*;
pub use entry::*;
pub use find::*;
pub use oneline::*;
pub use print::*;

use super::item::*;
use super::outside::*;
use super::typed::X509_NAME_ENTRY_free;
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};
use crate::libcrypto::stack::Stack;

/// A longer encoding is not read.
const MAXIMUM: c_long = 1024 * 1024;

/// A name.
pub struct X509_name_st {
    entries: Vec<*mut X509_NAME_ENTRY>,
    /// Whether the entries were changed since the encodings were made.
    modified: Cell<bool>,
    encodings: UnsafeCell<Encodings>,
}
/// OpenSSL's name for it.
pub type X509_NAME = X509_name_st;
/// `STACK_OF(X509_NAME)`.
pub type stack_st_X509_NAME = Stack<X509_NAME>;

#[derive(Default)]
struct Encodings {
    der: Vec<u8>,
    /// What names are compared by; see [`canonical`].
    canonical: Vec<u8>,
}

impl Boxed for X509_name_st {
    const LIB: Lib = Lib::X509;
}

impl Drop for X509_name_st {
    fn drop(&mut self) {
        for entry in self.entries.drain(..) {
            // SAFETY: the name owns its entries.
            unsafe { X509_NAME_ENTRY_free(entry) }
        }
    }
}

impl X509_name_st {
    fn empty() -> Self {
        X509_name_st { entries: Vec::new(), modified: Cell::new(true), encodings: UnsafeCell::default() }
    }

    fn encodings(&self) -> Result<&Encodings, Error> {
        if self.modified.get() {
            let der = encode(&self.entries)?;
            let canonical = canonical::form(&self.entries)?;
            // SAFETY: the name was changed, so that the caller has it alone; earlier encodings are not used again.
            unsafe { *self.encodings.get() = Encodings { der, canonical } };
            self.modified.set(false);
        }
        // SAFETY: written only above.
        Ok(unsafe { &*self.encodings.get() })
    }

    /// The encoding.
    pub fn der(&self) -> Result<&[u8], Error> {
        Ok(&self.encodings()?.der)
    }

    /// The form by which names are compared: without the outer header, case and spaces that do not count.
    pub fn canonical(&self) -> Result<&[u8], Error> {
        Ok(&self.encodings()?.canonical)
    }
}

unsafe extern "C" fn entries_it() -> *const ASN1_ITEM {
    static ONLY: ASN1_TEMPLATE = tagged(SET_OF, 0, c"RDNS", 0, X509_NAME_ENTRY_it);
    static ITEM: ASN1_ITEM = template(c"X509_NAME_ENTRIES", &ONLY);
    &ITEM
}

unsafe extern "C" fn internal_it() -> *const ASN1_ITEM {
    static ONLY: ASN1_TEMPLATE = tagged(SEQUENCE_OF, 0, c"Name", 0, entries_it);
    static ITEM: ASN1_ITEM = template(c"X509_NAME_INTERNAL", &ONLY);
    &ITEM
}

/// The template of [`X509_NAME`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_NAME_it() -> *const ASN1_ITEM {
    static FUNCTIONS: ASN1_EXTERN_FUNCS = functions(item_new, item_free, item_d2i, item_i2d, Some(item_print));
    static ITEM: ASN1_ITEM = external(c"X509_NAME", &FUNCTIONS);
    &ITEM
}

type Groups = Stack<Stack<X509_NAME_ENTRY>>;

/// The entries as the templates have them: a list of lists. It does not own the entries.
fn grouped(entries: &[*mut X509_NAME_ENTRY]) -> *mut Groups {
    // SAFETY: a name holds live entries.
    let same = |a: &*mut X509_NAME_ENTRY, b: &*mut X509_NAME_ENTRY| unsafe { (**a).set == (**b).set };
    Stack::new_raw(entries.chunk_by(same).map(|group| Stack::new_raw(group.iter().copied())))
}

/// Frees the lists, not the entries.
///
/// # Safety
/// The lists are the caller's.
unsafe fn ungroup(groups: *mut Groups) {
    // SAFETY: as the caller promises; an inner list's elements stay.
    unsafe { Stack::pop_free(groups, |group| drop(Stack::set0(group))) }
}

/// # Safety
/// `item` describes what a name's groups are encoded as.
unsafe fn encode_groups(entries: &[*mut X509_NAME_ENTRY], item: *const ASN1_ITEM) -> Result<Vec<u8>, Error> {
    let mut groups: *const ASN1_VALUE = grouped(entries).cast();
    let code = |out| {
        // SAFETY: the lists are of the item's type.
        unsafe { ASN1_item_ex_i2d(&mut groups, out, item, -1, -1) }
    };
    let result = written(code);
    // SAFETY: made above.
    unsafe { ungroup(groups.cast_mut().cast()) };
    result
}

/// The bytes that an `i2d` function writes, which is called to count and again to write.
fn written(mut code: impl FnMut(*mut *mut c_uchar) -> c_int) -> Result<Vec<u8>, Error> {
    let length = usize::try_from(code(std::ptr::null_mut())).map_err(|_| Error::SILENT)?;
    let mut der = vec![0u8; length];
    let mut out = der.as_mut_ptr();
    if code(&mut out) < 0 { Err(Error::SILENT) } else { Ok(der) }
}

fn encode(entries: &[*mut X509_NAME_ENTRY]) -> Result<Vec<u8>, Error> {
    // SAFETY: the item of names.
    unsafe { encode_groups(entries, internal_it()) }
}

unsafe extern "C" fn item_new(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) -> c_int {
    // SAFETY: the interpreter passes a place for the value.
    unsafe { val.write(X509_NAME::into_raw(X509_NAME::empty()).cast()) };
    1
}

unsafe extern "C" fn item_free(val: *mut *mut ASN1_VALUE, _it: *const ASN1_ITEM) {
    // SAFETY: the interpreter passes the place of a name that nobody uses any more.
    unsafe {
        drop(X509_NAME::set0((*val).cast()));
        val.write(std::ptr::null_mut());
    }
}

unsafe extern "C" fn item_d2i(
    val: *mut *mut ASN1_VALUE,
    input: *mut *const c_uchar,
    len: c_long,
    _it: *const ASN1_ITEM,
    tag: c_int,
    aclass: c_int,
    opt: c_char,
    ctx: *mut ASN1_TLC,
) -> c_int {
    guard(0, || {
        let mut groups: *mut ASN1_VALUE = std::ptr::null_mut();
        // SAFETY: the interpreter passes a place for the value and `len` readable bytes.
        unsafe {
            let start = *input;
            let result = ASN1_item_ex_d2i(&mut groups, input, len.min(MAXIMUM), internal_it(), tag, aclass, opt, ctx);
            if result <= 0 {
                return Ok(result);
            }
            let name = collect(groups.cast());
            let length = (*input).offset_from(start) as usize;
            let der = std::slice::from_raw_parts(start, length).to_vec();
            let nested = |error: Error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR);
            let canonical = canonical::form(&name.entries).map_err(nested)?;
            *name.encodings.get() = Encodings { der, canonical };
            name.modified.set(false);
            drop(X509_NAME::set0((*val).cast()));
            val.write(X509_NAME::into_raw(name).cast());
            Ok(result)
        }
    })
}

/// Takes lists of entries over as a name.
///
/// # Safety
/// The lists and entries are live and the caller's to give up.
unsafe fn collect(groups: *mut Groups) -> X509_NAME {
    let mut name = X509_NAME::empty();
    // SAFETY: as the caller promises.
    unsafe {
        for (number, group) in Stack::items(groups).into_iter().enumerate() {
            for entry in Stack::items(group) {
                (*entry).set = number as c_int;
                name.entries.push(entry);
            }
        }
        ungroup(groups);
    }
    name
}

unsafe extern "C" fn item_i2d(
    val: *mut *const ASN1_VALUE,
    out: *mut *mut c_uchar,
    _it: *const ASN1_ITEM,
    _tag: c_int,
    _aclass: c_int,
) -> c_int {
    guard(-1, || {
        // SAFETY: the interpreter passes a live name, and room if it wants bytes.
        unsafe { hand_out(X509_NAME::get0((*val).cast())?.der()?, out) }
    })
}

unsafe extern "C" fn item_print(
    out: *mut BIO,
    val: *mut *const ASN1_VALUE,
    indent: c_int,
    _fname: *const c_char,
    pctx: *const ASN1_PCTX,
) -> c_int {
    // SAFETY: the interpreter passes a live name, BIO and context.
    let printed = unsafe { X509_NAME_print_ex(out, (*val).cast(), indent, (*pctx).nm_flags) };
    if printed <= 0 { 0 } else { 2 }
}
