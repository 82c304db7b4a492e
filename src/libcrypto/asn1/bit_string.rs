//! `ASN1_BIT_STRING` bit by bit.

use std::ffi::{c_char, c_int, c_long, c_uchar};

use super::outside::{BIO, write};
use super::string::*;
use crate::error::Error;
use crate::ffi::{bytes, c_str, guard};

/// A bit and its names; a table ends with NULL names.
#[repr(C)]
pub struct BIT_STRING_BITNAME_st {
    /// The bit, from the first.
    pub bitnum: c_int,
    /// The long name.
    pub lname: *const c_char,
    /// The short name.
    pub sname: *const c_char,
}
/// OpenSSL's name for it.
pub type BIT_STRING_BITNAME = BIT_STRING_BITNAME_st;

// SAFETY: tables are read only and their names static.
unsafe impl Sync for BIT_STRING_BITNAME_st {}

impl asn1_string_st {
    /// Whether bit `n` is set.
    pub fn bit(&self, n: c_int) -> bool {
        let byte = usize::try_from(n).ok().and_then(|n| self.bytes().get(n / 8));
        byte.is_some_and(|byte| byte & 0x80 >> (n & 7) != 0)
    }

    /// Sets or clears bit `n` and drops zero bytes at the end.
    pub fn set_bit(&mut self, n: c_int, value: bool) -> Result<(), Error> {
        let n = usize::try_from(n).map_err(|_| Error::SILENT)?;
        self.flags &= !(ASN1_STRING_FLAG_BITS_LEFT | 7);
        let mut bits = self.bytes().to_vec();
        if bits.len() <= n / 8 {
            if !value {
                return Ok(());
            }
            bits.resize(n / 8 + 1, 0);
        }
        let mask = 0x80 >> (n & 7);
        bits[n / 8] = bits[n / 8] & !mask | if value { mask } else { 0 };
        bits.truncate(bits.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1));
        self.set_bytes(&bits)
    }
}

/// The entries of a table of bit names.
///
/// # Safety
/// `table` is NULL or ends with a NULL name, and lives for `'a`.
pub unsafe fn names<'a>(table: *const BIT_STRING_BITNAME) -> Vec<&'a BIT_STRING_BITNAME> {
    let (mut entries, mut at) = (Vec::new(), table);
    // SAFETY: as the caller promises.
    unsafe {
        while let Some(entry) = at.as_ref().filter(|entry| !entry.lname.is_null()) {
            entries.push(entry);
            at = at.add(1);
        }
    }
    entries
}

/// Sets the bytes of a BIT STRING as `ASN1_STRING_set` does.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_set(a: *mut ASN1_BIT_STRING, d: *mut c_uchar, length: c_int) -> c_int {
    // SAFETY: the same promise.
    unsafe { ASN1_STRING_set(a, d.cast(), length) }
}

/// Sets or clears bit `n`. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_set_bit(a: *mut ASN1_BIT_STRING, n: c_int, value: c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live string or NULL.
        unsafe { a.as_mut() }.ok_or(Error::SILENT)?.set_bit(n, value != 0)?;
        Ok(1)
    })
}

/// Returns 1 if bit `n` is set, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_get_bit(a: *const ASN1_BIT_STRING, n: c_int) -> c_int {
    // SAFETY: the caller promises a live string or NULL.
    guard(0, || Ok(c_int::from(unsafe { a.as_ref() }.is_some_and(|bits| bits.bit(n)))))
}

/// Returns 1 if no bit is set that `flags` does not have, else 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_check(
    a: *const ASN1_BIT_STRING,
    flags: *const c_uchar,
    flags_len: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live string or NULL and `flags_len` readable bytes.
        let (Some(bits), allowed) = (unsafe { (a.as_ref(), bytes(flags, flags_len)?) }) else { return Ok(1) };
        let allowed = allowed.iter().copied().chain(std::iter::repeat(0));
        Ok(c_int::from(bits.bytes().iter().zip(allowed).all(|(byte, allowed)| byte & !allowed == 0)))
    })
}

/// Prints the long names of the set bits, separated by commas, on a line indented by `indent`. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_name_print(
    out: *mut BIO,
    bs: *mut ASN1_BIT_STRING,
    tbl: *mut BIT_STRING_BITNAME,
    indent: c_int,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises live objects and a table that ends.
        unsafe {
            let bits = ASN1_STRING::get0(bs)?;
            let set: Vec<_> = names(tbl).into_iter().filter(|entry| bits.bit(entry.bitnum)).collect();
            let names = set.iter().map(|entry| c_str(entry.lname)).collect::<Result<Vec<_>, _>>()?;
            let mut line = vec![b' '; indent.max(0) as usize];
            line.extend(names.join(&b", "[..]));
            line.push(b'\n');
            write(out, &line);
        }
        Ok(1)
    })
}

/// Returns the bit with a name, long or short; -1 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_num_asc(name: *const c_char, tbl: *mut BIT_STRING_BITNAME) -> c_int {
    guard(-1, || {
        // SAFETY: the caller promises a C string and a table that ends.
        unsafe {
            let name = c_str(name)?;
            let matching = |text: *const c_char| c_str(text).is_ok_and(|text| text == name);
            let found = names(tbl).into_iter().find(|entry| matching(entry.sname) || matching(entry.lname));
            Ok(found.map_or(-1, |entry| entry.bitnum))
        }
    })
}

/// Sets or clears the bit with a name. Returns 1, or 0 if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ASN1_BIT_STRING_set_asc(
    bs: *mut ASN1_BIT_STRING,
    name: *const c_char,
    value: c_int,
    tbl: *mut BIT_STRING_BITNAME,
) -> c_int {
    // SAFETY: the same promise.
    let number = unsafe { ASN1_BIT_STRING_num_asc(name, tbl) };
    if number < 0 {
        return 0;
    }
    // SAFETY: the same promise; NULL only asks whether the bit exists.
    if bs.is_null() { 1 } else { unsafe { ASN1_BIT_STRING_set_bit(bs, number, value) } }
}

/// The flags of a BIT STRING with all bits of its bytes in use.
pub const WHOLE_BYTES: c_long = ASN1_STRING_FLAG_BITS_LEFT;
