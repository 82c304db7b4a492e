//! DANE (RFC 6698): TLSA records that the peer's certificates must match. Source: SSL_CTX_dane_enable(3).

use std::cell::{Cell, RefCell};
use std::ffi::{c_char, c_int, c_long, c_uchar, c_ulong};
use std::ptr;
use std::sync::Arc;

use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, bytes, guard, optional_str, strings};
use crate::libcrypto::codec::pkey::d2i_PUBKEY;
use crate::libcrypto::evp::digest_method;
use crate::libcrypto::evp::digest_method::EVP_MD;
use crate::libcrypto::evp::pkey::{EVP_PKEY, EVP_PKEY_free};
use crate::libcrypto::x509::X509;
use crate::libcrypto::x509_vfy::dane::SSL_DANE;
use crate::libcrypto::x509_vfy::foreign::x509_of;
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::libssl::verify::param::SSL_set1_host;
use crate::pki::certificate::Certificate;
use crate::pki::dane::{Dane, FULL, MatchingTypes, Record, SELECT_CERTIFICATE, SELECT_KEY, usage};

/// A context's part: matching types and flags for its connections.
#[derive(Default)]
pub(crate) struct ContextDane {
    types: MatchingTypes,
    flags: c_ulong,
}

/// A connection's part.
#[derive(Default)]
pub(crate) struct ConnectionDane {
    /// Flags, also before DANE is enabled.
    flags: Cell<c_ulong>,
    /// Records and what they matched; `None` until it is enabled.
    pub(crate) state: SSL_DANE,
    /// What the getters returned last.
    shown: RefCell<Option<Arc<X509>>>,
    bare_key: RefCell<Option<BareKey>>,
}

/// A key that is freed with the connection.
struct BareKey(*mut EVP_PKEY);

impl Drop for BareKey {
    fn drop(&mut self) {
        // SAFETY: ours.
        unsafe { EVP_PKEY_free(self.0) }
    }
}

impl ConnectionDane {
    /// As a context hands it on.
    pub(crate) fn of(ctx: &SSL_CTX) -> Self {
        ConnectionDane { flags: Cell::new(lock(&ctx.dane).flags), ..Self::default() }
    }

    /// Takes over what another connection was told, not what it found.
    pub(crate) fn inherit(&self, other: &ConnectionDane) {
        self.flags.set(other.flags.get());
        let mut state = other.state.0.borrow().clone();
        if let Some(dane) = state.as_mut() {
            dane.reset();
        }
        self.state.0.replace(state);
    }

    /// The state, if there are records.
    pub(crate) fn in_use(&self) -> Option<Dane> {
        self.state.0.borrow().clone().filter(Dane::is_used)
    }
}

/// Enables DANE for a context's connections. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_enable(ctx: *mut SSL_CTX) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.dane).types.enable();
        Ok(1)
    })
}

/// Sets the digest of a matching type and its rank, or disables the type (NULL). Returns 1; 0 for the type 0, which
/// has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_mtype_set(ctx: *mut SSL_CTX, md: *const EVP_MD, mtype: u8, ord: u8) -> c_int {
    guard(0, || {
        if mtype == FULL && !md.is_null() {
            return Err(Error::ssl(reason::SSL_R_DANE_CANNOT_OVERRIDE_MTYPE_FULL));
        }
        // SAFETY: the man page has the caller pass a digest or NULL.
        let digest = if md.is_null() { None } else { Some(unsafe { digest_method::algorithm(md) }?) };
        // SAFETY: the man page has the caller pass a live context.
        lock(&unsafe { SSL_CTX::get0(ctx) }?.dane).types.set(mtype, digest, ord);
        Ok(1)
    })
}

/// Enables DANE for a connection: `basedomain` is the name to ask for, if none is set, and to find in the certificate.
///
/// Returns 1; 0 if the context has no DANE or the connection has it already; -1 for a name that cannot be set.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_enable(s: *mut SSL, basedomain: *const c_char) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection and a string.
        let (ssl, name) = unsafe { (SSL::get0(s)?, optional_str(basedomain)) };
        let types = lock(&ssl.ctx().dane).types.clone();
        if !types.is_enabled() {
            return Err(Error::ssl(reason::SSL_R_CONTEXT_NOT_DANE_ENABLED));
        }
        if ssl.dane.state.0.borrow().is_some() {
            return Err(Error::ssl(reason::SSL_R_DANE_ALREADY_ENABLED));
        }
        let unusable = || {
            Error::ssl(reason::SSL_R_ERROR_SETTING_TLSA_BASE_DOMAIN).raise();
            Ok(-1)
        };
        if ssl.settings().server_name.is_none()
            && let Err(error) = crate::libssl::names::set(ssl, 0, name)
        {
            error.raise();
            return unusable();
        }
        // SAFETY: as above.
        if unsafe { SSL_set1_host(s, basedomain) } != 1 {
            return unusable();
        }
        let flags = ssl.dane.flags.get();
        *ssl.dane.state.0.borrow_mut() = Some(Dane::new(types, flags));
        Ok(1)
    })
}

/// Adds a TLSA record; `data` is copied.
///
/// Returns 1; 0 for a record that cannot be used, with the reason queued; -1 without DANE.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_tlsa_add(
    s: *mut SSL,
    usage: u8,
    selector: u8,
    mtype: u8,
    data: *const c_uchar,
    dlen: usize,
) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let part = unsafe { SSL::get0(s) }?;
        let part = &part.dane;
        let mut state = part.state.0.borrow_mut();
        let Some(dane) = state.as_mut() else {
            Error::ssl(reason::SSL_R_DANE_NOT_ENABLED).raise();
            return Ok(-1);
        };
        let len = c_int::try_from(dlen).map_err(|_| Error::ssl(reason::SSL_R_DANE_TLSA_BAD_DATA_LENGTH))?;
        if usage > usage::DANE_EE {
            return Err(Error::ssl(reason::SSL_R_DANE_TLSA_BAD_CERTIFICATE_USAGE));
        }
        if selector > SELECT_KEY {
            return Err(Error::ssl(reason::SSL_R_DANE_TLSA_BAD_SELECTOR));
        }
        if mtype != FULL {
            let digest = dane.types.digest(mtype).ok_or(Error::ssl(reason::SSL_R_DANE_TLSA_BAD_MATCHING_TYPE))?;
            if dlen != digest.size() {
                return Err(Error::ssl(reason::SSL_R_DANE_TLSA_BAD_DIGEST_LENGTH));
            }
        }
        if data.is_null() {
            return Err(Error::ssl(reason::SSL_R_DANE_TLSA_NULL_DATA));
        }
        // SAFETY: the man page has the caller pass that many bytes.
        let data = unsafe { bytes(data, len) }?;
        if data.is_empty() {
            Error::new(Lib::SSL, reason::ERR_R_MALLOC_FAILURE).raise(); // OpenSSL's copy of nothing is NULL
            return Ok(-1);
        }
        if mtype == FULL && selector == SELECT_CERTIFICATE {
            let certificate = whole_certificate(data)?;
            if usage == usage::DANE_TA || usage == usage::PKIX_TA {
                dane.certificates.push(certificate);
            }
        } else if mtype == FULL {
            whole_key(data)?;
        }
        dane.add(Record { usage, selector, kind: mtype, data: data.into() });
        Ok(1)
    })
}

fn whole_certificate(data: &[u8]) -> Result<Arc<Certificate>, Error> {
    const BAD: u32 = reason::SSL_R_DANE_TLSA_BAD_CERTIFICATE;
    let (certificate, used) = Certificate::parse_prefix(data).map_err(|error| error.then(Lib::SSL, BAD))?;
    match used == data.len() && certificate.public_key().is_some() {
        true => Ok(certificate),
        false => Err(Error::ssl(BAD)),
    }
}

fn whole_key(data: &[u8]) -> Result<BareKey, Error> {
    let mut end = data.as_ptr();
    // SAFETY: as many bytes as the slice has.
    let key = BareKey(unsafe { d2i_PUBKEY(ptr::null_mut(), &mut end, data.len() as c_long) });
    match !key.0.is_null() && end as usize - data.as_ptr() as usize == data.len() {
        true => Ok(key),
        false => Err(Error::ssl(reason::SSL_R_DANE_TLSA_BAD_PUBLIC_KEY)),
    }
}

/// A connection's DANE state after a good verification; silent failure otherwise.
fn with_match<T>(ssl: &SSL, work: impl FnOnce(&Dane) -> Result<T, Error>) -> Result<T, Error> {
    let dane = ssl.dane.in_use().ok_or(Error::SILENT)?;
    if ssl.core.snapshot().verify_result != 0 {
        return Err(Error::SILENT);
    }
    work(&dane)
}

/// The certificate or bare key that matched a record; both stay the connection's. Returns its depth, or -1 if nothing
/// matched or the peer was not verified.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane_authority(
    s: *mut SSL,
    mcert: *mut *mut X509,
    mspki: *mut *mut EVP_PKEY,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        with_match(ssl, |dane| {
            let Some(record) = dane.matched() else { return Ok(dane.depth) };
            let part = &ssl.dane;
            let x509 = dane.certificate.as_ref().map(x509_of);
            let key = match x509 {
                None => Some(whole_key(&record.data)?),
                Some(_) => None,
            };
            // SAFETY: the man page has the caller pass places or NULL.
            unsafe {
                strings::put(mcert, x509.as_ref().map_or(ptr::null_mut(), |x509| Arc::as_ptr(x509).cast_mut()));
                strings::put(mspki, key.as_ref().map_or(ptr::null_mut(), |key| key.0));
            }
            if let Some(x509) = x509 {
                part.shown.replace(Some(x509));
            }
            if key.is_some() {
                part.bare_key.replace(key);
            }
            Ok(dane.depth)
        })
    })
}

/// The record that matched; its data stay the connection's. Returns the depth of what matched, or -1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane_tlsa(
    s: *mut SSL,
    usage: *mut u8,
    selector: *mut u8,
    mtype: *mut u8,
    data: *mut *const c_uchar,
    dlen: *mut usize,
) -> c_int {
    guard(-1, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(s) }?;
        with_match(ssl, |dane| {
            if let Some(record) = dane.matched() {
                // SAFETY: the man page has the caller pass places or NULL; records live as long as the connection.
                unsafe {
                    strings::put(usage, record.usage);
                    strings::put(selector, record.selector);
                    strings::put(mtype, record.kind);
                    strings::put(data, record.data.as_ptr());
                    strings::put(dlen, record.data.len());
                }
            }
            Ok(dane.depth)
        })
    })
}

/// The connection's DANE state, which stays its own, for `X509_STORE_CTX_set0_dane`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get0_dane(ssl: *mut SSL) -> *mut SSL_DANE {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(ssl) }?;
        Ok(ptr::from_ref(&ssl.dane.state).cast_mut())
    })
}

/// Sets flags (`DANE_FLAG_NO_DANE_EE_NAMECHECKS`) for new connections. Returns the earlier ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_set_flags(ctx: *mut SSL_CTX, flags: c_ulong) -> c_ulong {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let mut part = lock(&unsafe { SSL_CTX::get0(ctx) }?.dane);
        let fresh = part.flags | flags;
        Ok(std::mem::replace(&mut part.flags, fresh))
    })
}

/// Clears flags for new connections. Returns the earlier ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_dane_clear_flags(ctx: *mut SSL_CTX, flags: c_ulong) -> c_ulong {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let mut part = lock(&unsafe { SSL_CTX::get0(ctx) }?.dane);
        let fresh = part.flags & !flags;
        Ok(std::mem::replace(&mut part.flags, fresh))
    })
}

fn change_flags(ssl: &SSL, change: impl FnOnce(c_ulong) -> c_ulong) -> c_ulong {
    let part = &ssl.dane;
    let old = part.flags.get();
    part.flags.set(change(old));
    if let Some(dane) = part.state.0.borrow_mut().as_mut() {
        dane.flags = part.flags.get();
    }
    old
}

/// Sets flags for a connection. Returns the earlier ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_set_flags(ssl: *mut SSL, flags: c_ulong) -> c_ulong {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Ok(change_flags(unsafe { SSL::get0(ssl) }?, |old| old | flags)))
}

/// Clears flags for a connection. Returns the earlier ones.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_dane_clear_flags(ssl: *mut SSL, flags: c_ulong) -> c_ulong {
    // SAFETY: the man page has the caller pass a live connection.
    guard(0, || Ok(change_flags(unsafe { SSL::get0(ssl) }?, |old| old & !flags)))
}
