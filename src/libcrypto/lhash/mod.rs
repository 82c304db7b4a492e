//! Hash tables, `<openssl/lhash.h>`. Source: OPENSSL_LH_COMPFUNC(3).

mod table;

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};

use crate::error::Error;
use crate::ffi::guard;
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::BIO_write;
use table::Table;

/// Compares elements; 0 if they are equal.
pub type OPENSSL_LH_COMPFUNC = Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>;
/// The hash of an element.
pub type OPENSSL_LH_HASHFUNC = Option<unsafe extern "C" fn(*const c_void) -> c_ulong>;
/// Visits an element.
pub type OPENSSL_LH_DOALL_FUNC = Option<unsafe extern "C" fn(*mut c_void)>;
/// Visits an element, with an argument.
pub type OPENSSL_LH_DOALL_FUNCARG = Option<unsafe extern "C" fn(*mut c_void, *mut c_void)>;

/// A hash table of pointers.
pub struct lhash_st {
    table: Table,
    hash: OPENSSL_LH_HASHFUNC,
    compare: OPENSSL_LH_COMPFUNC,
}

/// OpenSSL's name for it.
pub type OPENSSL_LHASH = lhash_st;

unsafe extern "C" fn hash_string(data: *const c_void) -> c_ulong {
    // SAFETY: a table made without functions holds strings.
    unsafe { OPENSSL_LH_strhash(data.cast()) }
}

unsafe extern "C" fn compare_strings(a: *const c_void, b: *const c_void) -> c_int {
    // SAFETY: a table made without functions holds strings.
    unsafe { libc::strcmp(a.cast(), b.cast()) }
}

impl lhash_st {
    fn hash(&self, data: *const c_void) -> c_ulong {
        // SAFETY: the program says that its function hashes such elements.
        unsafe { self.hash.unwrap_or(hash_string)(data) }
    }

    /// Whether an element equals `data`.
    fn equal(&self, data: *const c_void) -> impl Fn(*mut c_void) -> bool + use<> {
        let compare = self.compare.unwrap_or(compare_strings);
        // SAFETY: the program says that its function compares such elements.
        move |element| unsafe { compare(element, data) } == 0
    }
}

/// Borrows C's table for one operation.
unsafe fn get0_mut<'a>(lh: *mut OPENSSL_LHASH) -> Result<&'a mut lhash_st, Error> {
    // SAFETY: the man page has the caller promise a live table that no other thread uses.
    unsafe { lh.as_mut() }.ok_or(Error::SILENT)
}

/// Borrows C's table to look at.
unsafe fn get0<'a>(lh: *const OPENSSL_LHASH) -> Result<&'a lhash_st, Error> {
    // SAFETY: the man page has the caller promise a live table that no other thread changes.
    unsafe { lh.as_ref() }.ok_or(Error::SILENT)
}

/// A new table with a hash and a comparison; NULL stands for those of strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_new(h: OPENSSL_LH_HASHFUNC, c: OPENSSL_LH_COMPFUNC) -> *mut OPENSSL_LHASH {
    guard(std::ptr::null_mut(), || Ok(Box::into_raw(Box::new(lhash_st { table: Table::new(), hash: h, compare: c }))))
}

/// Frees the table, not its elements; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_free(lh: *mut OPENSSL_LHASH) {
    guard((), || {
        if !lh.is_null() {
            // SAFETY: a live table is a `Box`'s, and the caller gives it up.
            drop(unsafe { Box::from_raw(lh) });
        }
        Ok(())
    })
}

/// Removes all elements without freeing them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_flush(lh: *mut OPENSSL_LHASH) {
    guard((), || {
        // SAFETY: see `get0_mut`.
        unsafe { get0_mut(lh) }?.table.clear();
        Ok(())
    })
}

/// Inserts an element. Returns the equal one that it replaces, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_insert(lh: *mut OPENSSL_LHASH, data: *mut c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0_mut`.
        let lhash = unsafe { get0_mut(lh) }?;
        let (hash, equal) = (lhash.hash(data), lhash.equal(data));
        lhash.table.insert(data, hash, equal).ok_or(Error::SILENT)
    })
}

/// Removes the element equal to `data`. Returns it, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_delete(lh: *mut OPENSSL_LHASH, data: *const c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0_mut`.
        let lhash = unsafe { get0_mut(lh) }?;
        let (hash, equal) = (lhash.hash(data), lhash.equal(data));
        lhash.table.remove(hash, equal).ok_or(Error::SILENT)
    })
}

/// The element equal to `data`, or NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_retrieve(lh: *mut OPENSSL_LHASH, data: *const c_void) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: see `get0`.
        let lhash = unsafe { get0(lh) }?;
        lhash.table.get(lhash.hash(data), lhash.equal(data)).ok_or(Error::SILENT)
    })
}

/// Calls `func` for each element; it may remove that element.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_doall(lh: *mut OPENSSL_LHASH, func: OPENSSL_LH_DOALL_FUNC) {
    guard((), || {
        let func = func.ok_or(Error::SILENT)?;
        // SAFETY: see `get0`; the list is a copy, so that the function may change the table.
        let elements = unsafe { get0(lh) }?.table.elements();
        // SAFETY: the program says that `func` visits such elements.
        elements.into_iter().for_each(|element| unsafe { func(element) });
        Ok(())
    })
}

/// Calls `func` for each element, with `arg`; it may remove that element.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_doall_arg(
    lh: *mut OPENSSL_LHASH,
    func: OPENSSL_LH_DOALL_FUNCARG,
    arg: *mut c_void,
) {
    guard((), || {
        let func = func.ok_or(Error::SILENT)?;
        // SAFETY: see `get0`; the list is a copy, so that the function may change the table.
        let elements = unsafe { get0(lh) }?.table.elements();
        // SAFETY: the program says that `func` visits such elements.
        elements.into_iter().for_each(|element| unsafe { func(element, arg) });
        Ok(())
    })
}

/// A hash of a string; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_strhash(c: *const c_char) -> c_ulong {
    if c.is_null() {
        return 0;
    }
    // SAFETY: the man page has the caller promise a terminated string.
    let text = unsafe { CStr::from_ptr(c) };
    let (mut hash, mut step) = (0u64, 0x100i64);
    for &byte in text.to_bytes() {
        let mixed = step | i64::from(byte as c_char);
        step += 0x100;
        let turn = (mixed >> 2 ^ mixed) & 0x0f;
        hash = (hash << turn | hash.wrapping_shr(32 - turn as u32)) & 0xffff_ffff;
        hash ^= mixed.wrapping_mul(mixed) as u64;
    }
    hash >> 16 ^ hash
}

/// How many elements there are; 0 for NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_num_items(lh: *const OPENSSL_LHASH) -> c_ulong {
    guard(0, || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0(lh) }?.table.len())
    })
}

/// The load, in 1/256 elements a bucket, at which the table shrinks.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_get_down_load(lh: *const OPENSSL_LHASH) -> c_ulong {
    guard(0, || {
        // SAFETY: see `get0`.
        Ok(unsafe { get0(lh) }?.table.down_load)
    })
}

/// Sets the load at which the table shrinks; 0 never.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_set_down_load(lh: *mut OPENSSL_LHASH, down_load: c_ulong) {
    guard((), || {
        // SAFETY: see `get0_mut`.
        unsafe { get0_mut(lh) }?.table.down_load = down_load;
        Ok(())
    })
}

/// How many allocations failed: 0.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_error(_lh: *mut OPENSSL_LHASH) -> c_int {
    0
}

impl lhash_st {
    /// What `OPENSSL_LH_stats` prints; operations are not counted.
    fn stats(&self) -> String {
        let nodes = self.table.bucket_sizes().len();
        let counters = [
            "num_expands",
            "num_expand_reallocs",
            "num_contracts",
            "num_contract_reallocs",
            "num_hash_calls",
            "num_comp_calls",
            "num_insert",
            "num_replace",
            "num_delete",
            "num_no_delete",
            "num_retrieve",
            "num_retrieve_miss",
            "num_hash_comps",
        ];
        let mut text = format!("{:<21} = {}\n{:<21} = {nodes}\n", "num_items", self.table.len(), "num_nodes");
        text += &format!("{:<21} = {}\n", "num_alloc_nodes", (nodes + 1).next_power_of_two());
        counters.iter().for_each(|name| text += &format!("{name:<21} = 0\n"));
        text
    }

    /// What `OPENSSL_LH_node_stats` prints.
    fn node_stats(&self) -> String {
        let sizes = self.table.bucket_sizes();
        sizes.iter().enumerate().map(|(node, size)| format!("node {node:6} -> {size:3}\n")).collect()
    }

    /// What `OPENSSL_LH_node_usage_stats` prints.
    fn usage(&self) -> String {
        let (sizes, items) = (self.table.bucket_sizes(), self.table.len());
        let (nodes, used) = (sizes.len(), sizes.iter().filter(|size| **size > 0).count());
        let mut text = format!("{used} nodes used out of {nodes}\n{items} items\n");
        if used > 0 {
            let loads = [nodes, used].map(|of| (items / of as u64, items % of as u64 * 100 / of as u64));
            text += &format!("load {}.{:02}  actual load {}.{:02}\n", loads[0].0, loads[0].1, loads[1].0, loads[1].1);
        }
        text
    }
}

/// Writes a text of the table onto a stream.
unsafe fn print(lh: *const OPENSSL_LHASH, fp: *mut libc::FILE, text: fn(&lhash_st) -> String) {
    guard((), || {
        // SAFETY: see `get0`.
        let text = text(unsafe { get0(lh) }?);
        if !fp.is_null() {
            // SAFETY: the man page has the caller promise an open stream; the text has that many bytes.
            unsafe { libc::fwrite(text.as_ptr().cast(), 1, text.len(), fp) };
        }
        Ok(())
    })
}

/// Writes a text of the table to a BIO.
unsafe fn write(lh: *const OPENSSL_LHASH, out: *mut BIO, text: fn(&lhash_st) -> String) {
    guard((), || {
        // SAFETY: see `get0`.
        let text = text(unsafe { get0(lh) }?);
        // SAFETY: the man page has the caller promise a live BIO; the text has that many bytes.
        unsafe { BIO_write(out, text.as_ptr().cast(), text.len() as c_int) };
        Ok(())
    })
}

/// Prints how the table is used; its operations are not counted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_stats(lh: *const OPENSSL_LHASH, fp: *mut libc::FILE) {
    // SAFETY: as the caller promises.
    unsafe { print(lh, fp, lhash_st::stats) }
}

/// Prints how many elements each bucket has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_node_stats(lh: *const OPENSSL_LHASH, fp: *mut libc::FILE) {
    // SAFETY: as the caller promises.
    unsafe { print(lh, fp, lhash_st::node_stats) }
}

/// Prints how full the buckets are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_node_usage_stats(lh: *const OPENSSL_LHASH, fp: *mut libc::FILE) {
    // SAFETY: as the caller promises.
    unsafe { print(lh, fp, lhash_st::usage) }
}

/// Writes to a BIO how the table is used; its operations are not counted.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_stats_bio(lh: *const OPENSSL_LHASH, out: *mut BIO) {
    // SAFETY: as the caller promises.
    unsafe { write(lh, out, lhash_st::stats) }
}

/// Writes to a BIO how many elements each bucket has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_node_stats_bio(lh: *const OPENSSL_LHASH, out: *mut BIO) {
    // SAFETY: as the caller promises.
    unsafe { write(lh, out, lhash_st::node_stats) }
}

/// Writes to a BIO how full the buckets are.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OPENSSL_LH_node_usage_stats_bio(lh: *const OPENSSL_LHASH, out: *mut BIO) {
    // SAFETY: as the caller promises.
    unsafe { write(lh, out, lhash_st::usage) }
}
