//! What a configuration holds: C's hash table of `CONF_VALUE`s.
//!
//! A section is an entry without name whose value is the stack of its entries; C programs may walk all of it.

use std::ffi::{CStr, c_char, c_int, c_ulong, c_void};

use super::CONF_VALUE;
use crate::ffi::memory;
use crate::libcrypto::lhash::{
    OPENSSL_LH_delete, OPENSSL_LH_doall_arg, OPENSSL_LH_free, OPENSSL_LH_insert, OPENSSL_LH_new, OPENSSL_LH_retrieve,
    OPENSSL_LH_strhash, OPENSSL_LHASH,
};
use crate::libcrypto::stack::Stack;

/// The stack that is a section's value.
type Entries = Stack<CONF_VALUE>;

/// A table of C's; whoever makes a `Store` of it promises that it is live.
#[derive(Clone, Copy)]
pub(super) struct Store(pub *mut OPENSSL_LHASH);

unsafe extern "C" fn hash(entry: *const c_void) -> c_ulong {
    // SAFETY: the table holds entries with terminated strings, or NULL for a name.
    unsafe {
        let entry = &*entry.cast::<CONF_VALUE>();
        (OPENSSL_LH_strhash(entry.section) << 2) ^ OPENSSL_LH_strhash(entry.name)
    }
}

unsafe extern "C" fn compare(a: *const c_void, b: *const c_void) -> c_int {
    // SAFETY: as for `hash`.
    unsafe {
        let (a, b) = (&*a.cast::<CONF_VALUE>(), &*b.cast::<CONF_VALUE>());
        let sections = if a.section == b.section { 0 } else { libc::strcmp(a.section, b.section) };
        match (a.name.is_null(), b.name.is_null()) {
            _ if sections != 0 => sections,
            (false, false) => libc::strcmp(a.name, b.name),
            (a, b) => c_int::from(b) - c_int::from(a),
        }
    }
}

impl Store {
    /// A new, empty table.
    pub fn new() -> Store {
        // SAFETY: functions for the entries that are put in.
        Store(unsafe { OPENSSL_LH_new(Some(hash), Some(compare)) })
    }

    fn find(self, section: &CStr, name: *const c_char) -> Option<*mut CONF_VALUE> {
        let wanted =
            CONF_VALUE { section: section.as_ptr().cast_mut(), name: name.cast_mut(), value: std::ptr::null_mut() };
        // SAFETY: a live table, whose functions read the entry wanted.
        let found = unsafe { OPENSSL_LH_retrieve(self.0, (&raw const wanted).cast()) }.cast::<CONF_VALUE>();
        (!found.is_null()).then_some(found)
    }

    /// The entry that stands for a section.
    pub fn section(self, section: &CStr) -> Option<*mut CONF_VALUE> {
        self.find(section, std::ptr::null())
    }

    /// The value of a name in just this section, a string of the table's.
    pub fn value(self, section: &CStr, name: &CStr) -> Option<*mut c_char> {
        // SAFETY: a live entry.
        self.find(section, name.as_ptr()).map(|entry| unsafe { (*entry).value })
    }

    /// Makes a section; NULL if there is no memory or one of that name.
    pub fn new_section(self, section: &CStr) -> *mut CONF_VALUE {
        if self.section(section).is_some() {
            return std::ptr::null_mut();
        }
        let entries: *mut Entries = Stack::new_raw([]);
        let name = memory::duplicate_str(section.to_bytes());
        let entry = Box::new(CONF_VALUE { section: name, name: std::ptr::null_mut(), value: entries.cast() });
        let entry = Box::into_raw(entry);
        // SAFETY: a live table gets an entry of its own.
        unsafe { OPENSSL_LH_insert(self.0, entry.cast()) };
        entry
    }

    /// The entry of a section, made if need be.
    pub fn section_or_new(self, section: &CStr) -> *mut CONF_VALUE {
        self.section(section).unwrap_or_else(|| self.new_section(section))
    }

    /// Puts an entry with a name into a section; an earlier one of that name goes.
    ///
    /// # Safety
    /// `section` is an entry of this table for a section; the strings of `entry` are the table's from here on.
    pub unsafe fn put(self, section: *mut CONF_VALUE, entry: *mut CONF_VALUE) -> bool {
        // SAFETY: live entries; a section's value is a stack.
        unsafe {
            (*entry).section = (*section).section;
            let Some(entries) = Stack::option_mut((*section).value.cast::<Entries>()) else { return false };
            if !entries.push(entry) {
                return false;
            }
            let old = OPENSSL_LH_insert(self.0, entry.cast()).cast::<CONF_VALUE>();
            if !old.is_null() {
                let place = entries.iter().position(|other| other == old);
                place.and_then(|place| entries.remove(place));
                free_entry(old);
            }
        }
        true
    }

    /// Sets a name in a section.
    pub fn set(self, section: &CStr, name: &CStr, value: &CStr) {
        let entry = CONF_VALUE {
            section: std::ptr::null_mut(),
            name: memory::duplicate_str(name.to_bytes()),
            value: memory::duplicate_str(value.to_bytes()),
        };
        // SAFETY: a section of this table, and strings made for it.
        unsafe { self.put(self.section_or_new(section), Box::into_raw(Box::new(entry))) };
    }

    /// The stack of a section's entries.
    pub fn entries(self, section: &CStr) -> Option<*mut Entries> {
        // SAFETY: a live entry of a section, whose value is a stack.
        self.section(section).map(|entry| unsafe { (*entry).value.cast() })
    }

    /// All entries in the table's order.
    pub fn all(self) -> Vec<*mut CONF_VALUE> {
        unsafe extern "C" fn collect(entry: *mut c_void, all: *mut c_void) {
            // SAFETY: called below with the vector.
            unsafe { (*all.cast::<Vec<*mut CONF_VALUE>>()).push(entry.cast()) };
        }
        let mut all: Vec<*mut CONF_VALUE> = Vec::new();
        // SAFETY: a live table; the function gets the vector.
        unsafe { OPENSSL_LH_doall_arg(self.0, Some(collect), (&raw mut all).cast()) };
        all
    }

    /// Frees the table and all in it.
    ///
    /// # Safety
    /// Nobody uses it, or strings of it, any more.
    pub unsafe fn free(self) {
        let all = self.all();
        // SAFETY: each entry is freed once: those with names, then the sections, whose names they share.
        unsafe {
            all.iter().for_each(|entry| {
                OPENSSL_LH_delete(self.0, (*entry).cast());
            });
            let (sections, named): (Vec<_>, Vec<_>) = all.into_iter().partition(|entry| (**entry).name.is_null());
            named.into_iter().for_each(|entry| free_entry(entry));
            for section in sections {
                drop(Stack::set0((*section).value.cast::<Entries>()));
                memory::free((*section).section);
                drop(Box::from_raw(section));
            }
            OPENSSL_LH_free(self.0);
        }
    }
}

/// Frees an entry with a name.
///
/// # Safety
/// It is not used any more.
unsafe fn free_entry(entry: *mut CONF_VALUE) {
    // SAFETY: the strings are C's memory, the entry a `Box`.
    unsafe {
        memory::free((*entry).name);
        memory::free((*entry).value);
        drop(Box::from_raw(entry));
    }
}
