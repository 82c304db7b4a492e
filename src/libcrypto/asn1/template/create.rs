//! Making and freeing values by their tables.

use std::ffi::{c_int, c_void};

use super::field::{
    Slot, chosen, count, encoding_free, encoding_init, resolve, set_selector, slot, tell, with_embedded,
};
use super::*;
use crate::error::{Error, Lib, reason};
use crate::ffi::memory;
use crate::libcrypto::asn1::any::{ASN1_TYPE, asn1_type_value};
use crate::libcrypto::asn1::outside::{ASN1_OBJECT_free, OBJ_nid2obj};
use crate::libcrypto::asn1::string::*;

fn aux_error(item: &ASN1_ITEM) -> Error {
    Error::new(Lib::ASN1, reason::ASN1_R_AUX_ERROR).with_data(format!("Type={}", item.name()))
}

fn no_memory(item: &ASN1_ITEM) -> Error {
    Error::new(Lib::ASN1, reason::ERR_R_MALLOC_FAILURE).with_data(format!("Type={}", item.name()))
}

/// Makes an empty value of `item` in `slot`.
///
/// # Safety
/// `slot` is a writable slot of `item` that holds nothing to free.
pub unsafe fn new(slot: Slot, item: &ASN1_ITEM) -> Result<(), Error> {
    // SAFETY: as the caller promises.
    unsafe { new_in(slot, item, false) }
}

unsafe fn new_in(slot: Slot, item: &ASN1_ITEM, embed: bool) -> Result<(), Error> {
    // SAFETY: `slot` is a slot of `item`, by the contract of `new`; so are the arguments of each callee.
    unsafe {
        match item.itype {
            itype::EXTERN => {
                let functions = item.external_functions().ok_or(Error::SILENT)?;
                let made = match (functions.asn1_ex_new_ex, functions.asn1_ex_new) {
                    (Some(new_ex), _) => new_ex(slot, item, std::ptr::null_mut(), std::ptr::null()),
                    (None, Some(new)) => new(slot, item),
                    (None, None) => 1,
                };
                if made != 0 { Ok(()) } else { Err(no_memory(item)) }
            }
            itype::PRIMITIVE | itype::MSTRING => match item.wrapped() {
                Some(field) => new_field(slot, field),
                None => new_primitive(slot, item, embed),
            },
            itype::CHOICE | itype::SEQUENCE | itype::NDEF_SEQUENCE => new_compound(slot, item, embed),
            _ => Ok(()),
        }
    }
}

unsafe fn new_compound(at: Slot, item: &ASN1_ITEM, embed: bool) -> Result<(), Error> {
    // SAFETY: as `new_in`; the memory made here has the item's size.
    unsafe {
        match tell(op::NEW_PRE, at, item, std::ptr::null_mut()) {
            0 => return Err(aux_error(item)),
            2 => return Ok(()),
            _ => {}
        }
        if embed {
            std::ptr::write_bytes((*at).cast::<u8>(), 0, item.size as usize);
        } else {
            *at = zalloc(item.size as usize).map_err(|_| no_memory(item))?.cast();
        }
        if item.itype == itype::CHOICE {
            set_selector(*at, item, -1);
        } else {
            count(*at, item, 0);
            encoding_init(*at, item);
            for field in item.fields() {
                if let Err(error) = new_field(slot(*at, field), field) {
                    free_in(at, item, embed);
                    return Err(error);
                }
            }
        }
        if tell(op::NEW_POST, at, item, std::ptr::null_mut()) == 0 {
            free_in(at, item, embed);
            return Err(aux_error(item));
        }
        Ok(())
    }
}

unsafe fn new_field(slot: Slot, field: &ASN1_TEMPLATE) -> Result<(), Error> {
    // SAFETY: `slot` is the field's own slot, by the callers.
    unsafe {
        with_embedded(slot, field, |slot| {
            if field.has(tflg::OPTIONAL) {
                clear_field(slot, field);
            } else if field.has(tflg::ADB_MASK) {
                *slot = std::ptr::null_mut();
            } else if field.has(tflg::SK_MASK) {
                *slot = crate::libcrypto::stack::OPENSSL_sk_new_null().cast();
            } else {
                return new_in(slot, field.item(), field.has(tflg::EMBED));
            }
            Ok(())
        })
    }
}

unsafe fn clear_field(slot: Slot, field: &ASN1_TEMPLATE) {
    // SAFETY: as `new_field`.
    unsafe {
        if field.has(tflg::ADB_MASK | tflg::SK_MASK) {
            *slot = std::ptr::null_mut();
        } else {
            clear(slot, field.item());
        }
    }
}

/// Makes a slot say that there is nothing.
unsafe fn clear(slot: Slot, item: &ASN1_ITEM) {
    // SAFETY: `slot` is a slot of `item`, by the callers.
    unsafe {
        match item.itype {
            itype::EXTERN => match item.external_functions().and_then(|functions| functions.asn1_ex_clear) {
                Some(clear) => clear(slot, item),
                None => *slot = std::ptr::null_mut(),
            },
            itype::PRIMITIVE | itype::MSTRING => match item.wrapped() {
                Some(field) => clear_field(slot, field),
                None => clear_primitive(slot, item),
            },
            _ => *slot = std::ptr::null_mut(),
        }
    }
}

unsafe fn clear_primitive(slot: Slot, item: &ASN1_ITEM) {
    // SAFETY: as `clear`; a BOOLEAN's slot is an `int`.
    unsafe {
        match item.primitive_functions() {
            Some(functions) => match functions.prim_clear {
                Some(clear) => clear(slot, item),
                None => *slot = std::ptr::null_mut(),
            },
            None if item.itype == itype::PRIMITIVE && item.utype == tag::BOOLEAN.into() => {
                slot.cast::<c_int>().write(item.size as c_int);
            }
            None => *slot = std::ptr::null_mut(),
        }
    }
}

unsafe fn new_primitive(slot: Slot, item: &ASN1_ITEM, embed: bool) -> Result<(), Error> {
    // SAFETY: as `new_in`; what is written fits the slot of each type.
    unsafe {
        if let Some(functions) = item.primitive_functions() {
            match (embed, functions.prim_clear, functions.prim_new) {
                (true, Some(clear), _) => {
                    clear(slot, item);
                    return Ok(());
                }
                (false, _, Some(new)) => return if new(slot, item) != 0 { Ok(()) } else { Err(no_memory(item)) },
                _ => {}
            }
        }
        let kind = if item.itype == itype::MSTRING { tag::UNDEF } else { item.utype as c_int };
        match kind {
            tag::OBJECT => *slot = OBJ_nid2obj(0).cast(),
            tag::BOOLEAN => slot.cast::<c_int>().write(item.size as c_int),
            tag::NULL => *slot = std::ptr::without_provenance_mut(1),
            tag::ANY => {
                let any = zalloc(size_of::<ASN1_TYPE>()).map_err(|_| no_memory(item))?.cast::<ASN1_TYPE>();
                any.write(ASN1_TYPE { r#type: -1, value: asn1_type_value { ptr: std::ptr::null_mut() } });
                *slot = any.cast();
            }
            _ => {
                let string = if embed {
                    let string = (*slot).cast::<ASN1_STRING>();
                    string.write(ASN1_STRING { length: 0, r#type: kind, data: std::ptr::null_mut(), flags: 0 });
                    (*string).flags = ASN1_STRING_FLAG_EMBED;
                    string
                } else {
                    let string = ASN1_STRING::allocate(kind).map_err(|_| no_memory(item))?;
                    *slot = string.cast();
                    string
                };
                if item.itype == itype::MSTRING {
                    (*string).flags |= ASN1_STRING_FLAG_MSTRING;
                }
            }
        }
        Ok(())
    }
}

/// Frees the value in `slot` and clears the slot.
///
/// # Safety
/// `slot` is a live slot of `item`; what it holds is not used again.
pub unsafe fn free(slot: Slot, item: &ASN1_ITEM) {
    // SAFETY: as the caller promises.
    unsafe { free_in(slot, item, false) }
}

unsafe fn free_in(at: Slot, item: &ASN1_ITEM, embed: bool) {
    // SAFETY: `at` is a live slot of `item`, by the contract of `free`; so are the arguments of each callee.
    unsafe {
        if at.is_null() || item.itype != itype::PRIMITIVE && (*at).is_null() {
            return;
        }
        match item.itype {
            itype::PRIMITIVE | itype::MSTRING => match item.wrapped() {
                Some(field) => free_field(at, field),
                None => free_primitive(at, item, embed),
            },
            itype::EXTERN => {
                if let Some(free) = item.external_functions().and_then(|functions| functions.asn1_ex_free) {
                    free(at, item);
                }
            }
            itype::CHOICE | itype::SEQUENCE | itype::NDEF_SEQUENCE => free_compound(at, item, embed),
            _ => {}
        }
    }
}

unsafe fn free_compound(at: Slot, item: &ASN1_ITEM, embed: bool) {
    // SAFETY: as `free_in`, and the slot holds a value.
    unsafe {
        if item.itype != itype::CHOICE && count(*at, item, -1).is_some_and(|left| left != 0) {
            return;
        }
        if tell(op::FREE_PRE, at, item, std::ptr::null_mut()) == 2 {
            return;
        }
        if item.itype == itype::CHOICE {
            if let Some(field) = chosen(*at, item) {
                free_field(slot(*at, field), field);
            }
        } else {
            encoding_free(*at, item);
            // Last to first, so that a field which selects another's type is still there.
            for field in item.fields().iter().rev() {
                if let Ok(field) = resolve(*at, field) {
                    free_field(slot(*at, field), field);
                }
            }
        }
        tell(op::FREE_POST, at, item, std::ptr::null_mut());
        if !embed {
            memory::free(*at);
            *at = std::ptr::null_mut();
        }
    }
}

/// Frees a field and clears its slot.
///
/// # Safety
/// `slot` is the live slot of this template.
pub unsafe fn free_field(slot: Slot, field: &ASN1_TEMPLATE) {
    // SAFETY: as the caller promises.
    unsafe {
        with_embedded(slot, field, |slot| {
            if !field.has(tflg::SK_MASK) {
                return free_in(slot, field.item(), field.has(tflg::EMBED));
            }
            let stack = (*slot).cast::<crate::libcrypto::stack::OPENSSL_STACK>();
            empty_stack(stack, field.item());
            crate::libcrypto::stack::OPENSSL_sk_free(stack);
            *slot = std::ptr::null_mut();
        });
    }
}

/// Frees all elements of a stack of `item`.
///
/// # Safety
/// `stack` is NULL or a live stack of values of `item`.
pub unsafe fn empty_stack(stack: *mut crate::libcrypto::stack::OPENSSL_STACK, item: &ASN1_ITEM) {
    // SAFETY: as the caller promises; no borrow of the stack is held while an element is freed.
    unsafe {
        while crate::libcrypto::stack::OPENSSL_sk_num(stack) > 0 {
            let mut element: *mut ASN1_VALUE = crate::libcrypto::stack::OPENSSL_sk_pop(stack).cast();
            free(&mut element, item);
        }
    }
}

unsafe fn free_primitive(slot: Slot, item: &ASN1_ITEM, embed: bool) {
    // SAFETY: as `free_in`; each type's slot holds what that type says.
    unsafe {
        if let Some(functions) = item.primitive_functions() {
            match (embed, functions.prim_clear, functions.prim_free) {
                (true, Some(clear), _) => return clear(slot, item),
                (false, _, Some(free)) => return free(slot, item),
                _ => {}
            }
        }
        let kind = if item.itype == itype::MSTRING { tag::UNDEF } else { item.utype as c_int };
        if kind == tag::BOOLEAN {
            slot.cast::<c_int>().write(item.size as c_int);
            return;
        }
        if (*slot).is_null() {
            return;
        }
        match kind {
            tag::OBJECT => ASN1_OBJECT_free((*slot).cast()),
            tag::NULL => {}
            tag::ANY => {
                free_any((*slot).cast());
                memory::free(*slot);
            }
            _ if embed => release_embedded((*slot).cast()),
            _ => ASN1_STRING::release((*slot).cast()),
        }
        *slot = std::ptr::null_mut();
    }
}

unsafe fn release_embedded(string: *mut ASN1_STRING) {
    // SAFETY: a live string inside another struct: only its content is freed.
    unsafe {
        (*string).flags |= ASN1_STRING_FLAG_EMBED;
        ASN1_STRING::release(string);
    }
}

/// Frees what an `ASN1_TYPE` holds, not the `ASN1_TYPE`.
///
/// # Safety
/// `any` is live and its type tells what it holds.
pub unsafe fn free_any(any: *mut ASN1_TYPE) {
    // SAFETY: as the caller promises.
    unsafe {
        match (*any).r#type {
            tag::BOOLEAN => (*any).value.boolean = -1,
            _ if (*any).value.ptr.is_null() => {}
            tag::OBJECT => {
                ASN1_OBJECT_free((*any).value.object);
                (*any).value.ptr = std::ptr::null_mut();
            }
            tag::NULL => (*any).value.ptr = std::ptr::null_mut(),
            _ => {
                ASN1_STRING::release((*any).value.asn1_string);
                (*any).value.ptr = std::ptr::null_mut();
            }
        }
    }
}

/// A value made by its table, for C to free; NULL with the reason in the queue.
///
/// # Safety
/// `item` is a live table.
pub unsafe fn make(item: *const ASN1_ITEM) -> Result<*mut c_void, Error> {
    let mut value = std::ptr::null_mut();
    // SAFETY: as the caller promises; the slot is ours.
    unsafe {
        new(&mut value, item.as_ref().ok_or(Error::SILENT)?)?;
    }
    Ok(value.cast())
}
