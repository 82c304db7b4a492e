//! Modules: what a name in the library's section of a configuration file starts. Source: CONF_module_add(3).

use std::ffi::{CStr, CString, c_char, c_int, c_ulong, c_void};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::modules::{NO_DSO, SILENT};
use super::nconf::CONF;
use super::{CONF_VALUE, builtin, error};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Boxed, guard};

/// Starts a module.
pub type conf_init_func = Option<unsafe extern "C" fn(*mut CONF_IMODULE, *const CONF) -> c_int>;
/// Ends a module.
pub type conf_finish_func = Option<unsafe extern "C" fn(*mut CONF_IMODULE)>;

/// A module that was registered.
pub struct conf_module_st {
    name: CString,
    init: conf_init_func,
    finish: conf_finish_func,
    user_data: *mut c_void,
}

/// OpenSSL's name for it.
pub type CONF_MODULE = conf_module_st;

/// A module at work.
pub struct conf_imodule_st {
    module: *mut CONF_MODULE,
    name: CString,
    value: CString,
    flags: c_ulong,
    user_data: *mut c_void,
}

/// OpenSSL's name for it.
pub type CONF_IMODULE = conf_imodule_st;

impl Boxed for conf_module_st {
    const LIB: Lib = Lib::CONF;
}

impl Boxed for conf_imodule_st {
    const LIB: Lib = Lib::CONF;
}

/// What there is of modules: objects that C programs may hold pointers to.
struct All {
    registered: Vec<*mut CONF_MODULE>,
    at_work: Vec<*mut CONF_IMODULE>,
}

// SAFETY: the objects belong to no thread; programs configure from one thread at a time, as OpenSSL has it.
unsafe impl Send for All {}

static ALL: Mutex<All> = Mutex::new(All { registered: Vec::new(), at_work: Vec::new() });

fn all() -> MutexGuard<'static, All> {
    ALL.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Registers a module.
pub(super) fn add(name: &CStr, init: conf_init_func, finish: conf_finish_func) {
    let module = conf_module_st { name: name.to_owned(), init, finish, user_data: std::ptr::null_mut() };
    all().registered.push(conf_module_st::into_raw(module));
}

/// Whether a module of just this name is registered.
pub(super) fn is_registered(name: &CStr) -> bool {
    // SAFETY: registered modules live until they are taken out of the list.
    all().registered.iter().any(|module| unsafe { &**module }.name.as_c_str() == name)
}

/// The first module whose name begins with what stands before the last dot of `name`.
fn find(name: &[u8]) -> Option<*mut CONF_MODULE> {
    let wanted = name.iter().rposition(|byte| *byte == b'.').map_or(name, |dot| &name[..dot]);
    // SAFETY: as above.
    all().registered.iter().copied().find(|module| unsafe { &**module }.name.to_bytes().starts_with(wanted))
}

/// What OpenSSL says of a module that it finds in no shared object.
fn not_loaded(name: &str) -> Error {
    let tried = format!("filename({name}.so): {name}.so: cannot open shared object file: No such file or directory");
    let missing = Error::new(Lib::DSO, reason::DSO_R_LOAD_FAILED).with_data(tried);
    let missing = missing.then(Lib::DSO, reason::DSO_R_LOAD_FAILED);
    missing.then(Lib::CONF, reason::CONF_R_ERROR_LOADING_DSO).with_data(format!("module={name}, path={name}"))
}

/// Starts the module that an entry of the library's section names. Returns what the module answers, or -1.
///
/// # Safety
/// The configuration is live, and the entry one of its.
pub(super) unsafe fn run(conf: *const CONF, entry: &CONF_VALUE, flags: c_ulong) -> c_int {
    builtin::register_once();
    // SAFETY: an entry's name and value are terminated strings.
    let (name, value) = unsafe { (CStr::from_ptr(entry.name).to_owned(), CStr::from_ptr(entry.value).to_owned()) };
    let said = name.to_string_lossy().into_owned();
    let Some(module) = find(name.to_bytes()) else {
        if flags & NO_DSO == 0 {
            not_loaded(&said).raise();
        }
        if flags & SILENT == 0 {
            error(reason::CONF_R_UNKNOWN_MODULE_NAME).with_data(format!("module={said}")).raise();
        }
        return -1;
    };
    let value_said = value.to_string_lossy().into_owned();
    // SAFETY: a registered module.
    let answer = unsafe { start(module, name, value, conf) };
    if answer <= 0 && flags & SILENT == 0 {
        let said = format!("module={said}, value={value_said} retcode={answer:<8}");
        error(reason::CONF_R_MODULE_INITIALIZATION_ERROR).with_data(said).raise();
    }
    answer
}

/// Starts a module; one that does not want to is ended at once.
unsafe fn start(module: *mut CONF_MODULE, name: CString, value: CString, conf: *const CONF) -> c_int {
    let at_work = conf_imodule_st { module, name, value, flags: 0, user_data: std::ptr::null_mut() };
    let at_work = conf_imodule_st::into_raw(at_work);
    // SAFETY: the module's own functions get live objects; no lock is held.
    unsafe {
        let answer = (*module).init.map_or(1, |init| init(at_work, conf));
        if answer > 0 {
            all().at_work.push(at_work);
            return answer;
        }
        if let Some(finish) = (*module).finish {
            finish(at_work);
        }
        drop(conf_imodule_st::set0(at_work));
    }
    -1
}

/// Ends the modules at work, the last one first.
pub(super) fn finish() {
    loop {
        let Some(last) = all().at_work.pop() else { return };
        // SAFETY: started above and ended once; its module is still registered; no lock is held.
        unsafe {
            if let Some(finish) = (*(*last).module).finish {
                finish(last);
            }
            drop(conf_imodule_st::set0(last));
        }
    }
}

/// Takes all modules out of the register; none is at work any more.
pub(super) fn forget() {
    let registered = std::mem::take(&mut all().registered);
    // SAFETY: in no list any more.
    registered.into_iter().for_each(|module| unsafe { drop(conf_module_st::set0(module)) });
}

/// Registers a module that files may start by `name`. Returns 1, or 0 on failure. Source: CONF_module_add(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_module_add(name: *const c_char, ifunc: conf_init_func, ffunc: conf_finish_func) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller promise a terminated string.
        let name = unsafe { super::nconf::owned(name) }.ok_or(Error::SILENT)?;
        add(&name, ifunc, ffunc);
        Ok(1)
    })
}

/// The module that is at work.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_get_module(md: *const CONF_IMODULE) -> *mut CONF_MODULE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_imodule_st::get0(md) }?.module)
    })
}

/// The name by which the file started it.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_get_name(md: *const CONF_IMODULE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_imodule_st::get0(md) }?.name.as_ptr())
    })
}

/// The value that stands beside the name, most often a section's name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_get_value(md: *const CONF_IMODULE) -> *const c_char {
    guard(std::ptr::null(), || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_imodule_st::get0(md) }?.value.as_ptr())
    })
}

/// The flags that the module set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_get_flags(md: *const CONF_IMODULE) -> c_ulong {
    guard(0, || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_imodule_st::get0(md) }?.flags)
    })
}

/// Keeps flags for the module.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_set_flags(md: *mut CONF_IMODULE, flags: c_ulong) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live object.
        unsafe { conf_imodule_st::get0_mut(md)?.flags = flags };
        Ok(())
    })
}

/// What the module keeps for itself while at work.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_get_usr_data(md: *const CONF_IMODULE) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_imodule_st::get0(md) }?.user_data)
    })
}

/// Keeps a pointer for the module while at work.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_imodule_set_usr_data(md: *mut CONF_IMODULE, usr_data: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live object.
        unsafe { conf_imodule_st::get0_mut(md)?.user_data = usr_data };
        Ok(())
    })
}

/// What the module keeps for itself.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_module_get_usr_data(pmod: *mut CONF_MODULE) -> *mut c_void {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the man page has the caller promise a live object.
        Ok(unsafe { conf_module_st::get0(pmod) }?.user_data)
    })
}

/// Keeps a pointer for the module.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CONF_module_set_usr_data(pmod: *mut CONF_MODULE, usr_data: *mut c_void) {
    guard((), || {
        // SAFETY: the man page has the caller promise a live object.
        unsafe { conf_module_st::get0_mut(pmod)?.user_data = usr_data };
        Ok(())
    })
}
