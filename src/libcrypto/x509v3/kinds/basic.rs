//! Basic constraints, policy constraints, policy mappings.

use std::ffi::c_void;

use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::string::{ASN1_INTEGER, ASN1_STRING};
use crate::libcrypto::objects::ASN1_OBJECT;
use crate::libcrypto::objects::object::ASN1_OBJECT_free;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::method::{c_values, pairs, v3_ext_ctx, v3_ext_method};
use crate::libcrypto::x509v3::show::object_text;
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::*;

/// A number under a name, if there is one.
unsafe fn number_pair(name: &str, number: *const ASN1_INTEGER) -> Result<Option<Pair>, Error> {
    // SAFETY: NULL or live, by the caller.
    let Some(number) = (unsafe { number.as_ref() }) else { return Ok(None) };
    Ok(Some(Pair::new(name, integer_text(number)?)))
}

fn invalid_name(pair: &Pair) -> Error {
    Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NAME).with_data(describe(pair))
}

/// Puts a number in its place; the earlier one is freed.
unsafe fn put_number(place: &mut *mut ASN1_INTEGER, pair: &Pair) -> Result<(), Error> {
    let new = number(pair)?;
    // SAFETY: the place's own number.
    unsafe { ASN1_STRING::release(std::mem::replace(place, new)) };
    Ok(())
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_constraints(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let constraints = &*value.cast::<BASIC_CONSTRAINTS>();
        number_pair("pathlen", constraints.pathlen)
            .map(|length| [Some(Pair::new("CA", boolean(constraints.ca))), length].into_iter().flatten().collect())
    };
    c_values(list, pairs)
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_constraints(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        unsafe {
            let made = BASIC_CONSTRAINTS_new();
            let constraints = made.as_mut().ok_or(Error::SILENT)?;
            let result = pairs(values)?.iter().try_for_each(|pair| match pair.name.as_deref() {
                Some(b"CA") => truth(pair).map(|ca| constraints.ca = ca),
                Some(b"pathlen") => put_number(&mut constraints.pathlen, pair),
                _ => Err(invalid_name(pair)),
            });
            if let Err(error) = result {
                BASIC_CONSTRAINTS_free(made);
                return Err(error);
            }
            Ok(made.cast())
        }
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_policy_constraints(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    let pairs = || {
        // SAFETY: the method's own value.
        unsafe {
            let constraints = &*value.cast::<POLICY_CONSTRAINTS>();
            let require = number_pair("Require Explicit Policy", constraints.requireExplicitPolicy)?;
            let inhibit = number_pair("Inhibit Policy Mapping", constraints.inhibitPolicyMapping)?;
            Ok([require, inhibit].into_iter().flatten().collect())
        }
    };
    c_values(list, pairs())
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_policy_constraints(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        unsafe {
            let made = POLICY_CONSTRAINTS_new();
            let constraints = made.as_mut().ok_or(Error::SILENT)?;
            let unnamed = |pair: &Pair| Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NAME).with_data(name_of(pair));
            let mut result = pairs(values)?.iter().try_for_each(|pair| match pair.name.as_deref() {
                Some(b"requireExplicitPolicy") => put_number(&mut constraints.requireExplicitPolicy, pair),
                Some(b"inhibitPolicyMapping") => put_number(&mut constraints.inhibitPolicyMapping, pair),
                _ => Err(unnamed(pair)),
            });
            if result.is_ok()
                && constraints.requireExplicitPolicy.is_null()
                && constraints.inhibitPolicyMapping.is_null()
            {
                result = Err(Error::new(Lib::X509V3, reason::X509V3_R_ILLEGAL_EMPTY_EXTENSION));
            }
            if let Err(error) = result {
                POLICY_CONSTRAINTS_free(made);
                return Err(error);
            }
            Ok(made.cast())
        }
    })
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2v_policy_mappings(
    _method: *const v3_ext_method,
    value: *mut c_void,
    list: *mut stack_st_CONF_VALUE,
) -> *mut stack_st_CONF_VALUE {
    // SAFETY: the method's own value.
    let pairs = unsafe {
        let text = |object: *const ASN1_OBJECT| object_text(object, 80);
        let mappings = Stack::<POLICY_MAPPING>::items(value.cast());
        mappings.iter().map(|&m| Pair::new(text((*m).issuerDomainPolicy), text((*m).subjectDomainPolicy))).collect()
    };
    c_values(list, Ok(pairs))
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn v2i_policy_mappings(
    _method: *const v3_ext_method,
    _ctx: *mut v3_ext_ctx,
    values: *mut stack_st_CONF_VALUE,
) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live list; what is made is freed on failure.
        unsafe {
            let mut made = Vec::new();
            for pair in pairs(values)? {
                let known = |text: &Option<Vec<u8>>| text.as_deref().and_then(super::usage::object_from_text);
                match (known(&pair.name), known(&pair.value)) {
                    (Some(issuer), Some(subject)) => {
                        let mapping = POLICY_MAPPING_new();
                        (*mapping).issuerDomainPolicy = issuer;
                        (*mapping).subjectDomainPolicy = subject;
                        made.push(mapping);
                    }
                    (issuer, subject) => {
                        [issuer, subject].into_iter().flatten().for_each(|object| ASN1_OBJECT_free(object));
                        made.into_iter().for_each(|mapping| POLICY_MAPPING_free(mapping));
                        let error = Error::new(Lib::X509V3, reason::X509V3_R_INVALID_OBJECT_IDENTIFIER);
                        return Err(error.with_data(name_of(&pair)));
                    }
                }
            }
            Ok(Stack::new_raw(made).cast())
        }
    })
}
