//! The library's own modules. Source: config(5).

use std::ffi::{CStr, CString, c_int, c_long, c_ulong};
use std::sync::{Mutex, Once, PoisonError};

use super::module::{CONF_IMODULE, CONF_imodule_get_value, add, conf_finish_func, conf_init_func, is_registered};
use super::nconf::{CONF, NCONF_get_section, NCONF_get0_libctx};
use super::{CONF_VALUE, engines, error};
use crate::error::{Error, Lib, reason};
use crate::ffi::guard;
use crate::libcrypto::asn1::convert::{ASN1_STRING_TABLE_add, ASN1_STRING_TABLE_cleanup, ASN1_str2mask};
use crate::libcrypto::crypto::context::providers;
use crate::libcrypto::evp::fetch::{EVP_default_properties_enable_fips, EVP_set_default_properties};
use crate::libcrypto::objects::lookup::{OBJ_ln2nid, OBJ_sn2nid};
use crate::libcrypto::objects::object::OBJ_create;
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::values::{X509V3_get_value_bool, parse_list};

/// Registers those that are not registered.
pub(super) fn register() {
    let own: [(&CStr, conf_init_func, conf_finish_func); 7] = [
        (c"oid_section", Some(objects), None),
        (c"stbl_section", Some(strings), Some(usual_strings)),
        (c"engines", Some(engines::start), Some(engines::end)),
        (c"alg_section", Some(algorithms), None),
        (c"ssl_conf", Some(tls), Some(no_tls)),
        (c"providers", Some(load_providers), None),
        (c"random", Some(random), None),
    ];
    own.into_iter().filter(|(name, ..)| !is_registered(name)).for_each(|(name, init, finish)| add(name, init, finish));
}

/// As [`register`], the first time only: a program may have thrown them out since.
pub(super) fn register_once() {
    static ONCE: Once = Once::new();
    ONCE.call_once(register);
}

/// An entry of a section: a copy, as what is done with it may change the configuration.
pub(super) struct Entry {
    pub(super) name: CString,
    pub(super) value: CString,
    raw: *const CONF_VALUE,
}

impl Entry {
    fn said(&self) -> String {
        format!("name={}, value={}", self.name.to_string_lossy(), self.value.to_string_lossy())
    }
}

/// The entries of a section, if there is one.
///
/// # Safety
/// The configuration is live.
pub(super) unsafe fn section(conf: *const CONF, name: &CStr) -> Option<Vec<Entry>> {
    // SAFETY: a live configuration's entries have terminated names and values.
    unsafe {
        let entries = NCONF_get_section(conf, name.as_ptr());
        let entries = (!entries.is_null()).then(|| Stack::items(entries))?;
        let text = |text: *mut std::ffi::c_char| CStr::from_ptr(text).to_owned();
        let entry = |raw: *mut CONF_VALUE| Entry { name: text((*raw).name), value: text((*raw).value), raw };
        Some(entries.into_iter().map(entry).collect())
    }
}

/// The section that a module at work was given.
///
/// # Safety
/// Both are live.
pub(super) unsafe fn given(md: *const CONF_IMODULE, conf: *const CONF) -> (CString, Option<Vec<Entry>>) {
    // SAFETY: the caller's promise.
    unsafe {
        let name = CStr::from_ptr(CONF_imodule_get_value(md)).to_owned();
        let entries = section(conf, &name);
        (name, entries)
    }
}

/// `name = long name, OID` or `name = OID`: new object identifiers.
unsafe extern "C" fn objects(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        let failed = |reason| Error::new(Lib::ASN1, reason);
        // SAFETY: called with live objects; the strings live until the call ends.
        unsafe {
            let entries = given(md, conf).1.ok_or_else(|| failed(reason::ASN1_R_ERROR_LOADING_SECTION))?;
            for Entry { name, value, .. } in entries {
                let value = value.to_string_lossy().into_owned();
                let (long, oid) = value.rsplit_once(',').unwrap_or(("", &value));
                let oid = CString::new(oid.trim_ascii_start()).unwrap_or_default();
                let long = CString::new(long.trim_ascii()).unwrap_or_default();
                let long = if long.is_empty() { &name } else { &long };
                if OBJ_create(oid.as_ptr(), name.as_ptr(), long.as_ptr()) == 0 {
                    return Err(failed(reason::ASN1_R_ADDING_OBJECT));
                }
            }
        }
        Ok(1)
    })
}

/// `name = min:1,max:64,mask:UTF8String,flags:nomask`: what strings of an attribute may be.
unsafe extern "C" fn strings(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        let failed = |reason| Error::new(Lib::ASN1, reason);
        // SAFETY: called with live objects.
        let entries = unsafe { given(md, conf) }.1.ok_or_else(|| failed(reason::ASN1_R_ERROR_LOADING_SECTION))?;
        for entry in entries {
            limit_strings(&entry).map_err(|error| error.then(Lib::ASN1, reason::ASN1_R_INVALID_VALUE))?;
        }
        Ok(1)
    })
}

/// Forgets what files said of strings.
unsafe extern "C" fn usual_strings(_md: *mut CONF_IMODULE) {
    // SAFETY: nothing to promise.
    unsafe { ASN1_STRING_TABLE_cleanup() }
}

fn limit_strings(entry: &Entry) -> Result<(), Error> {
    /// Flags of a row: none, and that all types are allowed (`STABLE_NO_MASK`).
    const FLAGS: [(&[u8], c_ulong); 2] = [(b"none", 1), (b"nomask", 2)];
    let wrong = |said: String| Error::new(Lib::ASN1, reason::ASN1_R_INVALID_STRING_TABLE_VALUE).with_data(said);
    // SAFETY: a terminated string.
    let nid = unsafe {
        match OBJ_sn2nid(entry.name.as_ptr()) {
            0 => OBJ_ln2nid(entry.name.as_ptr()),
            nid => nid,
        }
    };
    let pairs = parse_list(entry.value.to_bytes()).map_err(Error::raise).ok().filter(|_| nid != 0);
    let (mut min, mut max, mut mask, mut flags) = (-1, -1, 0, 0);
    for pair in pairs.ok_or_else(|| wrong(entry.said()))? {
        let (name, value) = (pair.name.unwrap_or_default(), CString::new(pair.value.unwrap_or_default()));
        let value = value.unwrap_or_default();
        let done = match &name[..] {
            b"min" => whole(value.to_bytes()).map(|number| min = number),
            b"max" => whole(value.to_bytes()).map(|number| max = number),
            // SAFETY: a terminated string, and a place of ours.
            b"mask" => (unsafe { ASN1_str2mask(value.as_ptr(), &mut mask) } == 1 && mask != 0).then_some(()),
            b"flags" => FLAGS.iter().find(|(name, _)| *name == value.to_bytes()).map(|(_, value)| flags = *value),
            _ => None,
        };
        let said = || format!("field={}, value={}", String::from_utf8_lossy(&name), value.to_string_lossy());
        done.ok_or_else(|| wrong(said()))?;
    }
    // SAFETY: numbers only.
    unsafe { ASN1_STRING_TABLE_add(nid, min, max, mask, flags) };
    Ok(())
}

/// A whole number as C reads one: decimal, octal after `0`, hexadecimal after `0x`.
fn whole(text: &[u8]) -> Option<c_long> {
    let text = std::str::from_utf8(text).ok()?.trim_ascii_start();
    match (text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")), text.strip_prefix('0')) {
        (Some(digits), _) => c_long::from_str_radix(digits, 16).ok(),
        (None, Some(digits)) if !digits.is_empty() => c_long::from_str_radix(digits, 8).ok(),
        _ => text.parse().ok(),
    }
}

/// Properties that all fetches ask for.
unsafe extern "C" fn algorithms(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        let failed = |reason| Error::new(Lib::EVP, reason);
        // SAFETY: called with live objects.
        unsafe {
            let libctx = NCONF_get0_libctx(conf);
            for entry in given(md, conf).1.ok_or_else(|| failed(reason::EVP_R_ERROR_LOADING_SECTION))? {
                match entry.name.to_bytes() {
                    b"fips_mode" => {
                        let mut wanted = 0;
                        if X509V3_get_value_bool(entry.raw, &mut wanted) == 0 {
                            return Err(Error::SILENT);
                        }
                        EVP_default_properties_enable_fips(libctx, (wanted > 0).into());
                    }
                    b"default_properties" => {
                        if EVP_set_default_properties(libctx, entry.value.as_ptr()) == 0 {
                            return Err(failed(reason::EVP_R_SET_DEFAULT_PROPERTY_FAILURE));
                        }
                    }
                    _ => return Err(failed(reason::EVP_R_UNKNOWN_OPTION).with_data(entry.said())),
                }
            }
        }
        Ok(1)
    })
}

/// Which providers there are. One that is not to be had is no failure, but then the default one is not there either.
unsafe extern "C" fn load_providers(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        let failed = || Error::new(Lib::CRYPTO, reason::CRYPTO_R_PROVIDER_SECTION_ERROR);
        // SAFETY: called with live objects.
        unsafe {
            let all = providers(NCONF_get0_libctx(conf));
            for Entry { name, value, .. } in given(md, conf).1.ok_or_else(failed)? {
                let said = format!("section={} not found", value.to_string_lossy());
                let commands = section(conf, &value).ok_or_else(|| failed().with_data(said))?;
                let value_of = |wanted: &[u8]| {
                    let named = |entry: &&Entry| after_dot(entry.name.to_bytes()) == wanted;
                    commands.iter().rfind(named).map(|entry| entry.value.to_bytes())
                };
                if value_of(b"activate").is_some() {
                    let name = value_of(b"identity").unwrap_or_else(|| after_dot(name.to_bytes()));
                    all.activate(name).unwrap_or_else(Error::raise);
                }
            }
        }
        Ok(1)
    })
}

/// What follows the first dot of a name: several entries of a section may differ in what stands before it only.
pub(super) fn after_dot(name: &[u8]) -> &[u8] {
    name.iter().position(|byte| *byte == b'.').map_or(name, |dot| &name[dot + 1..])
}

/// The names of random number generators, which are accepted: there is one.
unsafe extern "C" fn random(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        const KNOWN: [&str; 6] = ["random", "cipher", "digest", "properties", "seed", "seed_properties"];
        let failed = |reason| Error::new(Lib::CRYPTO, reason);
        // SAFETY: called with live objects.
        let entries = unsafe { given(md, conf) }.1.ok_or_else(|| failed(reason::CRYPTO_R_RANDOM_SECTION_ERROR))?;
        let known =
            |entry: &Entry| KNOWN.iter().any(|known| known.as_bytes().eq_ignore_ascii_case(entry.name.to_bytes()));
        let unknown = entries.iter().filter(|entry| !known(entry));
        let errors = unknown.map(|entry| {
            failed(reason::CRYPTO_R_UNKNOWN_NAME_IN_RANDOM_SECTION).with_data(entry.said()).raise();
        });
        Ok((errors.count() == 0).into())
    })
}

/// A command and its value.
pub(crate) type Command = (CString, CString);

/// Commands for contexts and connections, by the name of their section.
static TLS: Mutex<Vec<(CString, Vec<Command>)>> = Mutex::new(Vec::new());

/// The commands of a name for `SSL_CTX_config`.
pub(crate) fn commands(name: &[u8]) -> Option<Vec<Command>> {
    let all = TLS.lock().unwrap_or_else(PoisonError::into_inner);
    all.iter().find(|(known, _)| known.to_bytes() == name).map(|(_, commands)| commands.clone())
}

/// Names for `SSL_CTX_config`, each with a section of commands.
unsafe extern "C" fn tls(md: *mut CONF_IMODULE, conf: *const CONF) -> c_int {
    guard(0, || {
        // SAFETY: called with live objects.
        let (name, entries) = unsafe { given(md, conf) };
        let said = format!("section={}", name.to_string_lossy());
        let entries = entries.ok_or_else(|| error(reason::CONF_R_SSL_SECTION_NOT_FOUND).with_data(said.clone()))?;
        if entries.is_empty() {
            return Err(error(reason::CONF_R_SSL_SECTION_EMPTY).with_data(said));
        }
        let mut named = Vec::new();
        for entry in entries {
            // SAFETY: the configuration is live.
            let commands = unsafe { section(conf, &entry.value) };
            let missing = || error(reason::CONF_R_SSL_COMMAND_SECTION_NOT_FOUND).with_data(entry.said());
            let commands = commands.ok_or_else(missing)?;
            if commands.is_empty() {
                return Err(error(reason::CONF_R_SSL_COMMAND_SECTION_EMPTY).with_data(entry.said()));
            }
            let command = |Entry { name, value, .. }: Entry| {
                (CString::new(after_dot(name.to_bytes())).unwrap_or_default(), value)
            };
            named.push((entry.name, commands.into_iter().map(command).collect()));
        }
        *TLS.lock().unwrap_or_else(PoisonError::into_inner) = named;
        Ok(1)
    })
}

unsafe extern "C" fn no_tls(_md: *mut CONF_IMODULE) {
    TLS.lock().unwrap_or_else(PoisonError::into_inner).clear();
}
