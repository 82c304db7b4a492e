//! Tables in text files, a row a line, fields between tabs. Source: `<openssl/txt_db.h>`.

use std::ffi::{c_char, c_int, c_long, c_void};

use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::read::{BIO_gets, BIO_write};
use crate::libcrypto::lhash::{
    OPENSSL_LH_COMPFUNC, OPENSSL_LH_HASHFUNC, OPENSSL_LH_delete, OPENSSL_LH_free, OPENSSL_LH_insert, OPENSSL_LH_new,
    OPENSSL_LH_retrieve, OPENSSL_LHASH,
};
use crate::libcrypto::stack::Stack;

/// A string of C's.
pub type OPENSSL_STRING = *mut c_char;
/// `STACK_OF(OPENSSL_PSTRING)`: rows.
pub type stack_st_OPENSSL_PSTRING = Stack<OPENSSL_STRING>;

const OK: c_long = 0;
const INDEX_CLASH: c_long = 2;
const INDEX_OUT_OF_RANGE: c_long = 3;
const NO_INDEX: c_long = 4;

/// Whether a row belongs to an index.
type Qualifies = Option<unsafe extern "C" fn(*mut OPENSSL_STRING) -> c_int>;

/// A table; C programs look at all of it.
#[repr(C)]
pub struct txt_db_st {
    /// Fields of a row.
    pub num_fields: c_int,
    /// The rows: arrays of fields and, behind them, where the row's own strings end.
    pub data: *mut stack_st_OPENSSL_PSTRING,
    /// An index for each field, or NULL.
    pub index: *mut *mut OPENSSL_LHASH,
    /// Which rows are in each index.
    pub qual: *mut Qualifies,
    /// Why the last call failed (`DB_ERROR_*`).
    pub error: c_long,
    /// The field it was about.
    pub arg1: c_long,
    /// The row it was about.
    pub arg2: c_long,
    /// The row that was there already.
    pub arg_row: *mut OPENSSL_STRING,
}

/// OpenSSL's name for it.
pub type TXT_DB = txt_db_st;

/// Splits a line at tabs; a backslash before a tab keeps it.
fn fields_of(line: &[u8]) -> Vec<Vec<u8>> {
    let mut fields = vec![Vec::new()];
    let mut escaped = false;
    for &byte in line {
        if byte == b'\t' {
            if escaped {
                fields.last_mut().map(Vec::pop);
            } else {
                fields.push(Vec::new());
                continue;
            }
        }
        escaped = byte == b'\\';
        if let Some(field) = fields.last_mut() {
            field.push(byte);
        }
    }
    fields
}

/// A row in one block of C's memory: pointers to the fields, the end, the strings.
fn row_of(fields: &[Vec<u8>]) -> Result<*mut OPENSSL_STRING, Error> {
    let pointers = (fields.len() + 1) * size_of::<OPENSSL_STRING>();
    let strings: usize = fields.iter().map(|field| field.len() + 1).sum();
    let row = memory::malloc(pointers + strings).cast::<OPENSSL_STRING>();
    if row.is_null() {
        return Err(Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE));
    }
    // SAFETY: the block has room for all of it, as just computed.
    unsafe {
        let mut place = row.cast::<c_char>().add(pointers);
        for (number, field) in fields.iter().enumerate() {
            row.add(number).write(place);
            std::ptr::copy_nonoverlapping(field.as_ptr(), place.cast(), field.len());
            place.add(field.len()).write(0);
            place = place.add(field.len() + 1);
        }
        row.add(fields.len()).write(place);
    }
    Ok(row)
}

/// A line of any length without its end; `None` after the last.
unsafe fn line_of(bio: *mut BIO) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    loop {
        let mut piece = [0u8; 512];
        // SAFETY: the caller promises a live BIO; the buffer has that size.
        let len = unsafe { BIO_gets(bio, piece.as_mut_ptr().cast(), piece.len() as c_int) };
        let Ok(len @ 1..) = usize::try_from(len) else { return None };
        line.extend(&piece[..len]);
        if line.last() == Some(&b'\n') {
            line.pop();
            return Some(line);
        }
    }
}

/// Reads rows of `num` fields; lines that begin with `#` are comments. The caller frees the table; NULL on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_read(in_: *mut BIO, num: c_int) -> *mut TXT_DB {
    guard(std::ptr::null_mut(), || {
        let count = usize::try_from(num).map_err(|_| Error::SILENT)?;
        let zeroed = |size: usize| {
            let block = memory::malloc(size.max(1));
            // SAFETY: the fresh block holds that many bytes.
            unsafe { block.write_bytes(0, size.max(1)) };
            block
        };
        let db = Box::into_raw(Box::new(txt_db_st {
            num_fields: num,
            data: Stack::new_raw([]),
            index: zeroed(count * size_of::<*mut OPENSSL_LHASH>()).cast(),
            qual: zeroed(count * size_of::<Qualifies>()).cast(),
            error: OK,
            arg1: 0,
            arg2: 0,
            arg_row: std::ptr::null_mut(),
        }));
        // SAFETY: a live BIO and the fresh table.
        unsafe {
            while let Some(line) = line_of(in_) {
                if line.first() == Some(&b'#') {
                    continue;
                }
                let fields = fields_of(&line);
                if fields.len() != count {
                    TXT_DB_free(db);
                    return Err(Error::SILENT);
                }
                let row = row_of(&fields)?;
                (*(*db).data).push(row);
            }
        }
        Ok(db)
    })
}

/// Writes all rows. Returns how many bytes, -1 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_write(out: *mut BIO, db: *mut TXT_DB) -> c_long {
    guard(-1, || {
        // SAFETY: the caller promises a live BIO and table, whose rows have that many fields.
        unsafe {
            let db = db.as_ref().ok_or(Error::SILENT)?;
            let mut total = 0;
            for row in Stack::items(db.data) {
                let mut text = Vec::new();
                for field in 0..db.num_fields as usize {
                    if field > 0 {
                        text.push(b'\t');
                    }
                    for &byte in crate::ffi::optional_str(*row.add(field)).unwrap_or_default() {
                        if byte == b'\t' {
                            text.push(b'\\');
                        }
                        text.push(byte);
                    }
                }
                text.push(b'\n');
                if BIO_write(out, text.as_ptr().cast(), text.len() as c_int) != text.len() as c_int {
                    return Err(Error::SILENT);
                }
                total += text.len() as c_long;
            }
            Ok(total)
        }
    })
}

/// Indexes a field of the rows that `qual` (NULL: all) admits. Returns 1; 0 if two rows are the same there.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_create_index(
    db: *mut TXT_DB,
    field: c_int,
    qual: Option<unsafe extern "C" fn(*mut OPENSSL_STRING) -> c_int>,
    hash: OPENSSL_LH_HASHFUNC,
    cmp: OPENSSL_LH_COMPFUNC,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live table and functions for its rows.
        unsafe {
            let table = db.as_mut().ok_or(Error::SILENT)?;
            if !(0..table.num_fields).contains(&field) {
                table.error = INDEX_OUT_OF_RANGE;
                return Err(Error::SILENT);
            }
            let index = OPENSSL_LH_new(hash, cmp);
            for (number, row) in Stack::items(table.data).into_iter().enumerate() {
                if qual.is_some_and(|qual| qual(row) == 0) {
                    continue;
                }
                let clash = OPENSSL_LH_insert(index, row.cast());
                if !clash.is_null() {
                    table.error = INDEX_CLASH;
                    let rows = Stack::items(table.data);
                    table.arg1 = rows
                        .iter()
                        .position(|other| other.cast::<c_void>() == clash)
                        .map_or(-1, |place| place as c_long);
                    table.arg2 = number as c_long;
                    OPENSSL_LH_free(index);
                    return Err(Error::SILENT);
                }
            }
            let slot = table.index.add(field as usize);
            OPENSSL_LH_free(*slot);
            slot.write(index);
            table.qual.add(field as usize).write(qual);
        }
        Ok(1)
    })
}

/// The row that is as `value` in an indexed field; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_get_by_index(
    db: *mut TXT_DB,
    idx: c_int,
    value: *mut OPENSSL_STRING,
) -> *mut OPENSSL_STRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a live table and a row.
        unsafe {
            let table = db.as_mut().ok_or(Error::SILENT)?;
            table.error = match idx {
                idx if !(0..table.num_fields).contains(&idx) => INDEX_OUT_OF_RANGE,
                idx if (*table.index.add(idx as usize)).is_null() => NO_INDEX,
                _ => OK,
            };
            if table.error != OK {
                return Err(Error::SILENT);
            }
            Ok(OPENSSL_LH_retrieve(*table.index.add(idx as usize), value.cast()).cast())
        }
    })
}

/// Adds a row, which becomes the table's. Returns 1; 0 if an index has such a row.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_insert(db: *mut TXT_DB, value: *mut OPENSSL_STRING) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live table and a row of its size.
        unsafe {
            let table = db.as_mut().ok_or(Error::SILENT)?;
            let admits = |field: usize| {
                !(*table.index.add(field)).is_null() && (*table.qual.add(field)).is_none_or(|qual| qual(value) != 0)
            };
            let indexed: Vec<usize> = (0..table.num_fields as usize).filter(|field| admits(*field)).collect();
            for &field in &indexed {
                let there = OPENSSL_LH_retrieve(*table.index.add(field), value.cast());
                if !there.is_null() {
                    table.error = INDEX_CLASH;
                    table.arg1 = field as c_long;
                    table.arg_row = there.cast();
                    return Err(Error::SILENT);
                }
            }
            for &field in &indexed {
                OPENSSL_LH_insert(*table.index.add(field), value.cast());
            }
            if !(*table.data).push(value) {
                for &field in &indexed {
                    OPENSSL_LH_delete(*table.index.add(field), value.cast());
                }
                return Err(Error::SILENT);
            }
        }
        Ok(1)
    })
}

/// Frees a table and its rows; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TXT_DB_free(db: *mut TXT_DB) {
    guard((), || {
        if db.is_null() {
            return Ok(());
        }
        // SAFETY: the caller gives up a live table; a row's strings lie in its block unless the program replaced them.
        unsafe {
            let table = Box::from_raw(db);
            let fields = table.num_fields as usize;
            (0..fields).for_each(|field| OPENSSL_LH_free(*table.index.add(field)));
            memory::free(table.index);
            memory::free(table.qual);
            Stack::pop_free(table.data, |row: *mut OPENSSL_STRING| {
                let end = *row.add(fields);
                // A row that the program made has NULL there, and each string is a block of its own.
                for field in (0..fields).map(|field| *row.add(field)) {
                    let inside = !end.is_null() && field.cast::<OPENSSL_STRING>() >= row && field <= end;
                    if !inside {
                        memory::free(field);
                    }
                }
                memory::free(row);
            });
        }
        Ok(())
    })
}
