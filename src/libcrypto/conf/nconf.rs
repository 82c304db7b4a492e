//! `CONF`: a configuration as an object. Source: NCONF_new_ex(3).

use std::ffi::{CStr, CString, c_char, c_int, c_long, c_void};

use super::parse::{Lines, Parser, look_up};
use super::store::Store;
use super::{CONF_VALUE, error, stack_st_CONF_VALUE};
use crate::error::{Error, Lib, reason};
use crate::ffi::strings::put;
use crate::ffi::{Boxed, guard, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::file::{BIO_new_file, BIO_new_fp};
use crate::libcrypto::bio::new::BIO_free;
use crate::libcrypto::bio::read::{BIO_gets, BIO_write};
use crate::libcrypto::crypto::context::OSSL_LIB_CTX;
use crate::libcrypto::lhash::OPENSSL_LHASH;
use crate::libcrypto::stack::{OPENSSL_sk_new, OPENSSL_sk_push, OPENSSL_sk_sort, Stack};

/// The table in a configuration.
pub type lhash_st_CONF_VALUE = OPENSSL_LHASH;
/// `STACK_OF(OPENSSL_CSTRING)`.
pub type stack_st_OPENSSL_CSTRING = Stack<c_char>;

/// A language of configuration files; there is one.
#[repr(C)]
pub struct conf_method_st {
    /// Its name.
    pub name: *const c_char,
    /// OpenSSL's nine functions, which are not shown.
    pub functions: [*const c_void; 9],
}

// SAFETY: a constant.
unsafe impl Sync for conf_method_st {}

/// OpenSSL's name for it.
pub type CONF_METHOD = conf_method_st;

static METHOD: CONF_METHOD = conf_method_st { name: c"OpenSSL default".as_ptr(), functions: [std::ptr::null(); 9] };

/// A configuration; C programs may look at `data`.
#[repr(C)]
pub struct conf_st {
    /// The language.
    pub meth: *mut CONF_METHOD,
    /// Nothing.
    pub meth_data: *mut c_void,
    /// What was read; NULL before.
    pub data: *mut lhash_st_CONF_VALUE,
    /// Whether `$` may be in names.
    pub flag_dollarid: c_int,
    /// Whether included paths must be absolute.
    pub flag_abspath: c_int,
    /// Where relative paths are looked for.
    pub includedir: *mut c_char,
    /// The library context it was made for.
    pub libctx: *mut OSSL_LIB_CTX,
}

/// OpenSSL's name for it.
pub type CONF = conf_st;

impl Boxed for conf_st {
    const LIB: Lib = Lib::CONF;
}

impl conf_st {
    /// A configuration around a table, which stays the caller's.
    pub(super) fn around(data: *mut lhash_st_CONF_VALUE) -> Self {
        conf_st {
            meth: (&raw const METHOD).cast_mut(),
            meth_data: std::ptr::null_mut(),
            data,
            flag_dollarid: 0,
            flag_abspath: 0,
            includedir: std::ptr::null_mut(),
            libctx: std::ptr::null_mut(),
        }
    }

    pub(super) fn store(&self) -> Option<Store> {
        (!self.data.is_null()).then_some(Store(self.data))
    }
}

pub(super) unsafe fn owned(text: *const c_char) -> Option<CString> {
    // SAFETY: NULL or a terminated string, as the callers promise.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_owned())
}

/// Lines of a BIO.
struct BioLines(*mut BIO);

impl Lines for BioLines {
    fn next(&mut self) -> Option<Vec<u8>> {
        let mut line = Vec::new();
        // No BIO holds nothing.
        while !self.0.is_null() {
            let mut piece = [0u8; 512];
            // SAFETY: a live BIO; the buffer has that size.
            let len = unsafe { BIO_gets(self.0, piece.as_mut_ptr().cast(), piece.len() as c_int) };
            let Ok(len @ 1..) = usize::try_from(len) else { break };
            line.extend(&piece[..len]);
            if line.last() == Some(&b'\n') {
                break;
            }
        }
        (!line.is_empty()).then_some(line)
    }
}

/// Reads lines into a configuration, once only; what a failed reading left is freed.
pub(super) fn load(conf: &mut conf_st, lines: &mut dyn Lines, eline: *mut c_long) -> Result<(), Error> {
    if !conf.data.is_null() {
        // SAFETY: NULL or writable, as the entry points' callers promise.
        unsafe { put(eline, 0) };
        return Err(error(reason::CONF_R_UNABLE_TO_CREATE_NEW_SECTION).with_data("line 0"));
    }
    conf.data = Store::new().0;
    let mut parser = Parser::new(Store(conf.data), lines);
    let read = parser.run();
    let line = parser.line;
    if read.is_err() {
        // SAFETY: NULL or writable, as the entry points' callers promise.
        unsafe { put(eline, line as c_long) };
        // SAFETY: made above; nobody else knows it.
        unsafe { Store(conf.data).free() };
        conf.data = std::ptr::null_mut();
    }
    read
}

/// Reads a BIO into a configuration.
///
/// # Safety
/// `bp` is live and `eline` NULL or writable.
pub(super) unsafe fn load_bio(conf: &mut conf_st, bp: *mut BIO, eline: *mut c_long) -> Result<(), Error> {
    load(conf, &mut BioLines(bp), eline)
}

/// Opens a file for a configuration; OpenSSL's errors for one that is not there.
///
/// # Safety
/// `file` is a terminated string.
pub(super) unsafe fn open(file: *const c_char) -> Result<*mut BIO, Error> {
    // SAFETY: terminated strings.
    let bio = unsafe { BIO_new_file(file, c"rb".as_ptr()) };
    if !bio.is_null() {
        return Ok(bio);
    }
    let missing = crate::error::queue::with(|queue| queue.last().is_some_and(|last| last.code & 0x7f_ffff == 128));
    Err(error(if missing { reason::CONF_R_NO_SUCH_FILE } else { reason::ERR_R_SYS_LIB }))
}

/// A new, empty configuration; the caller frees it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_new(meth: *mut CONF_METHOD) -> *mut CONF {
    // SAFETY: NULL stands for the default.
    unsafe { NCONF_new_ex(std::ptr::null_mut(), meth) }
}

/// As [`NCONF_new`] for a library context.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_new_ex(libctx: *mut OSSL_LIB_CTX, _meth: *mut CONF_METHOD) -> *mut CONF {
    guard(std::ptr::null_mut(), || Ok(conf_st::into_raw(conf_st { libctx, ..conf_st::around(std::ptr::null_mut()) })))
}

/// The only language, a constant.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_default() -> *mut CONF_METHOD {
    (&raw const METHOD).cast_mut()
}

/// The library context of a configuration.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_get0_libctx(conf: *const CONF) -> *mut OSSL_LIB_CTX {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live configuration.
        Ok(unsafe { conf_st::get0(conf) }?.libctx)
    })
}

/// Frees a configuration and all its strings; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_free(conf: *mut CONF) {
    guard((), || {
        // SAFETY: the man page has the caller give up a live configuration.
        unsafe {
            NCONF_free_data(conf);
            drop(conf_st::set0(conf));
        }
        Ok(())
    })
}

/// Frees what was read; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_free_data(conf: *mut CONF) {
    guard((), || {
        // SAFETY: the man page has the caller promise NULL or a live configuration and that its strings are not used.
        unsafe {
            if let Some(conf) = conf.as_mut() {
                if let Some(store) = conf.store() {
                    store.free();
                }
                conf.data = std::ptr::null_mut();
            }
        }
        Ok(())
    })
}

unsafe fn live<'a>(conf: *mut CONF) -> Result<&'a mut conf_st, Error> {
    // SAFETY: the man pages have the caller promise NULL or a live configuration.
    unsafe { conf.as_mut() }.ok_or_else(|| error(reason::CONF_R_NO_CONF))
}

/// Reads a file. Returns 1; 0 on failure, with the line in `*eline` where it is one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_load(conf: *mut CONF, file: *const c_char, eline: *mut c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let conf = live(conf)?;
            let bio = open(file)?;
            let read = load_bio(conf, bio, eline);
            BIO_free(bio);
            read.map(|()| 1)
        }
    })
}

/// As [`NCONF_load`] from an open stream.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_load_fp(conf: *mut CONF, fp: *mut libc::FILE, eline: *mut c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe {
            let conf = live(conf)?;
            let bio = BIO_new_fp(fp, 0);
            if bio.is_null() {
                return Err(error(reason::ERR_R_BUF_LIB));
            }
            let read = load_bio(conf, bio, eline);
            BIO_free(bio);
            read.map(|()| 1)
        }
    })
}

/// As [`NCONF_load`] from a BIO.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_load_bio(conf: *mut CONF, bp: *mut BIO, eline: *mut c_long) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects.
        unsafe { load_bio(live(conf)?, bp, eline).map(|()| 1) }
    })
}

/// The entries of a section, in the order of the file, the configuration's own; NULL if there is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_get_section(conf: *const CONF, section: *const c_char) -> *mut stack_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live configuration and a terminated string.
        unsafe {
            let conf = conf.as_ref().ok_or_else(|| error(reason::CONF_R_NO_CONF))?;
            let section = owned(section).ok_or_else(|| error(reason::CONF_R_NO_SECTION))?;
            let entries: Option<*mut stack_st_CONF_VALUE> = conf.store().and_then(|store| store.entries(&section));
            Ok(entries.unwrap_or(std::ptr::null_mut()))
        }
    })
}

unsafe extern "C" fn by_text(a: *const c_void, b: *const c_void) -> c_int {
    // SAFETY: called with places that hold terminated strings.
    unsafe { libc::strcmp(*a.cast::<*const c_char>(), *b.cast::<*const c_char>()) }
}

/// The names of all sections, sorted; the caller frees the stack, not the strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_get_section_names(conf: *const CONF) -> *mut stack_st_OPENSSL_CSTRING {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live configuration.
        unsafe {
            let conf = conf_st::get0(conf)?;
            let names = OPENSSL_sk_new(Some(by_text));
            for entry in conf.store().map(Store::all).unwrap_or_default() {
                if (*entry).name.is_null() {
                    OPENSSL_sk_push(names, (*entry).section.cast());
                }
            }
            OPENSSL_sk_sort(names);
            Ok(names.cast())
        }
    })
}

/// A value: of the section, the environment if that is `ENV`, or the default section. A string of the configuration's.
pub(super) unsafe fn string(conf: Option<&conf_st>, group: Option<&CStr>, name: &CStr) -> Option<*mut c_char> {
    // SAFETY: the process' environment is not changed meanwhile, as C has it.
    let environment = || {
        // SAFETY: a terminated string; the process' environment is not changed meanwhile, as C has it.
        let value = unsafe { libc::getenv(name.as_ptr()) };
        (!value.is_null()).then_some(value)
    };
    let Some(store) = conf.map(conf_st::store) else { return environment() };
    let store = store?;
    look_up(store, group, name)?;
    let own = group.and_then(|group| store.value(group, name));
    let variable = || if group == Some(c"ENV") { environment() } else { None };
    own.or_else(variable).or_else(|| store.value(c"default", name))
}

/// The value of a name in a section, else in the default section; a string of the configuration's, NULL if there is
/// none. Without configuration, of the environment.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_get_string(conf: *const CONF, group: *const c_char, name: *const c_char) -> *mut c_char {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise NULL or a live configuration and terminated strings.
        unsafe {
            let (section, wanted) = (owned(group), owned(name));
            let conf = conf.as_ref();
            let found = wanted.as_deref().and_then(|name| string(conf, section.as_deref(), name));
            let missing = || match conf {
                None => error(reason::CONF_R_NO_CONF_OR_ENVIRONMENT_VARIABLE),
                Some(_) => {
                    let text = |text: *const c_char, none: &str| {
                        optional_str(text).map_or(none.to_owned(), |text| String::from_utf8_lossy(text).into_owned())
                    };
                    let said = format!("group={} name={}", text(group, ""), text(name, "<NULL>"));
                    error(reason::CONF_R_NO_VALUE).with_data(said)
                }
            };
            found.ok_or_else(missing)
        }
    })
}

/// Reads the decimal digits of a value. Returns 1, or 0 if there is no such name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_get_number_e(
    conf: *const CONF,
    group: *const c_char,
    name: *const c_char,
    result: *mut c_long,
) -> c_int {
    guard(0, || {
        if result.is_null() {
            return Err(error(reason::ERR_R_PASSED_NULL_PARAMETER));
        }
        // SAFETY: the man page has the caller promise live objects.
        let text = unsafe { optional_str(NCONF_get_string(conf, group, name)) }.ok_or(Error::SILENT)?;
        let mut number: c_long = 0;
        for digit in text.iter().take_while(|byte| byte.is_ascii_digit()) {
            let next = number.checked_mul(10).and_then(|number| number.checked_add(c_long::from(digit - b'0')));
            number = next.ok_or_else(|| error(reason::CONF_R_NUMBER_TOO_LARGE))?;
        }
        // SAFETY: not NULL, and the man page has the caller promise a writable place.
        unsafe { result.write(number) };
        Ok(1)
    })
}

/// All entries as OpenSSL lists them.
pub(super) fn listing(store: Store) -> Vec<u8> {
    let mut text = Vec::new();
    for entry in store.all() {
        // SAFETY: a live entry with terminated strings.
        unsafe {
            let CONF_VALUE { section, name, value } = &*entry;
            let string = |text: *mut c_char| optional_str(text).unwrap_or_default();
            match optional_str(*name) {
                Some(name) => text.extend([b"[", string(*section), b"] ", name, b"=", string(*value), b"\n"].concat()),
                None => text.extend([b"[[", string(*section), b"]]\n"].concat()),
            }
        }
    }
    text
}

/// Writes all entries to a BIO. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_dump_bio(conf: *const CONF, out: *mut BIO) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects; the text has that many bytes.
        unsafe {
            let conf = conf.as_ref().ok_or_else(|| error(reason::CONF_R_NO_CONF))?;
            let text = conf.store().map(listing).unwrap_or_default();
            BIO_write(out, text.as_ptr().cast(), text.len() as c_int);
        }
        Ok(1)
    })
}

/// Writes all entries to a stream. Returns 1, or 0 on failure.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NCONF_dump_fp(conf: *const CONF, out: *mut libc::FILE) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise live objects; the text has that many bytes.
        unsafe {
            let conf = conf.as_ref().ok_or_else(|| error(reason::CONF_R_NO_CONF))?;
            let text = conf.store().map(listing).unwrap_or_default();
            if !out.is_null() {
                libc::fwrite(text.as_ptr().cast(), 1, text.len(), out);
            }
        }
        Ok(1)
    })
}
