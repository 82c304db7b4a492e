//! Name constraints.

use std::ffi::{c_int, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::general_name::{address_text, kind, print_to};
use crate::libcrypto::x509v3::kinds::alt_name::name_from;
use crate::libcrypto::x509v3::method::{pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::outside::BIO;
use crate::libcrypto::x509v3::show::{Out, content};
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_constraints(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (out, constraints) = (Out::new(out, indent), &*value.cast::<NAME_CONSTRAINTS>());
        print_trees(out, "Permitted", constraints.permittedSubtrees);
        if !constraints.permittedSubtrees.is_null() && !constraints.excludedSubtrees.is_null() {
            out.put("\n");
        }
        print_trees(out, "Excluded", constraints.excludedSubtrees);
    }
    1
}

unsafe fn print_trees(out: Out, title: &str, trees: *const Stack<GENERAL_SUBTREE>) {
    // SAFETY: live or NULL, by the caller.
    unsafe {
        for (place, tree) in Stack::items(trees).into_iter().enumerate() {
            if place == 0 {
                out.line(format!("{title}:\n"));
            } else {
                out.put("\n");
            }
            out.deeper(2).line("");
            let base = (*tree).base;
            if (*base).r#type == kind::IPADD {
                out.put(masked_text(content((*base).d.iPAddress)));
            } else {
                print_to(out, base);
            }
        }
    }
}

fn masked_text(address: &[u8]) -> String {
    let own = match address.len() {
        16.. => 16,
        4.. => 4,
        length => length,
    };
    let (address, mask) = address.split_at(own);
    format!("IP:{}/{}", address_text(address), address_text(mask))
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_constraints(
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list and context; what is made is freed on failure.
        unsafe {
            let made = NAME_CONSTRAINTS_new();
            let constraints = made.as_mut().ok_or(Error::SILENT)?;
            let result = pairs(values)?.into_iter().try_for_each(|pair| add_tree(constraints, method, ctx, pair));
            if let Err(error) = result {
                NAME_CONSTRAINTS_free(made);
                return Err(error);
            }
            Ok(made.cast())
        }
    })
}

unsafe fn add_tree(
    constraints: &mut NAME_CONSTRAINTS,
    method: *const v3_ext_method,
    ctx: *mut v3_ext_ctx,
    pair: Pair,
) -> Result<(), Error> {
    let name = pair.name.unwrap_or_default();
    let (trees, rest) = if let Some(rest) = name.strip_prefix(b"permitted") {
        (&mut constraints.permittedSubtrees, rest)
    } else if let Some(rest) = name.strip_prefix(b"excluded") {
        (&mut constraints.excludedSubtrees, rest)
    } else {
        return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_SYNTAX));
    };
    let Some((_, kind)) = rest.split_first() else {
        return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_SYNTAX));
    };
    // SAFETY: the context is the caller's; the trees are the constraints' own.
    unsafe {
        let base = name_from(method, ctx, &Pair { name: Some(kind.to_vec()), value: pair.value }, true)?;
        let tree = GENERAL_SUBTREE_new();
        GENERAL_NAME_free(std::mem::replace(&mut (*tree).base, base));
        if trees.is_null() {
            *trees = Stack::new_raw([]);
        }
        Stack::option_mut(*trees).map(|stack| stack.push(tree));
    }
    Ok(())
}
