//! Protection profiles of SRTP (RFC 5764), which only DTLS negotiates: they are kept and shown, and a TLS connection ignores
//! them, as OpenSSL's does. Source: SSL_CTX_set_tlsext_use_srtp(3).

use std::ffi::{CStr, c_char, c_int, c_ulong};
use std::ptr;

use super::object::{SSL, SSL_CTX, lock};
use crate::error::{Error, Silent, reason};
use crate::ffi::{Shared, c_str, guard};
use crate::libcrypto::stack::Stack;

/// A profile.
#[repr(C)]
#[derive(Debug)]
pub struct srtp_protection_profile_st {
    name: *const c_char,
    id: c_ulong,
}

/// OpenSSL's name for it.
pub type SRTP_PROTECTION_PROFILE = srtp_protection_profile_st;

/// A list of profiles, none of which it owns.
pub type stack_st_SRTP_PROTECTION_PROFILE = Stack<SRTP_PROTECTION_PROFILE>;

// SAFETY: the names are constants.
unsafe impl Sync for srtp_protection_profile_st {}

const fn profile(name: &'static CStr, id: c_ulong) -> SRTP_PROTECTION_PROFILE {
    SRTP_PROTECTION_PROFILE { name: name.as_ptr(), id }
}

static PROFILES: [SRTP_PROTECTION_PROFILE; 4] = [
    profile(c"SRTP_AES128_CM_SHA1_80", 1),
    profile(c"SRTP_AES128_CM_SHA1_32", 2),
    profile(c"SRTP_AEAD_AES_128_GCM", 7),
    profile(c"SRTP_AEAD_AES_256_GCM", 8),
];

impl SRTP_PROTECTION_PROFILE {
    fn name(&self) -> &CStr {
        // SAFETY: each name is a C string that lives for ever.
        unsafe { CStr::from_ptr(self.name) }
    }
}

/// Reads names with colons between them.
fn parse(names: &[u8]) -> Result<Box<stack_st_SRTP_PROTECTION_PROFILE>, Error> {
    let mut found: Vec<*mut SRTP_PROTECTION_PROFILE> = Vec::new();
    for name in names.split(|byte| *byte == b':') {
        let known = PROFILES.iter().find(|profile| profile.name().to_bytes() == name);
        let known = known.ok_or(Error::ssl(reason::SSL_R_SRTP_UNKNOWN_PROTECTION_PROFILE))?;
        let known = ptr::from_ref(known).cast_mut();
        if found.contains(&known) {
            return Err(Error::ssl(reason::SSL_R_BAD_SRTP_PROTECTION_PROFILE_LIST));
        }
        found.push(known);
    }
    Ok(found.into_iter().collect())
}

/// Sets the profiles of a context by their names, with colons between them; connections without profiles of their own show
/// them. Returns 0, or 1 with a reason in the queue. Source: SSL_CTX_set_tlsext_use_srtp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tlsext_use_srtp(ctx: *mut SSL_CTX, profiles: *const c_char) -> c_int {
    guard(1, || {
        // SAFETY: the man page has the caller pass a live context and a C string.
        let (ctx, names) = unsafe { (SSL_CTX::get0(ctx)?, c_str(profiles)?) };
        let parsed = parse(names)?;
        *lock(&ctx.srtp) = Some(parsed);
        Ok(0)
    })
}

/// [`SSL_CTX_set_tlsext_use_srtp`] for one connection.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_tlsext_use_srtp(ssl: *mut SSL, profiles: *const c_char) -> c_int {
    guard(1, || {
        // SAFETY: the man page has the caller pass a live connection and a C string.
        let (ssl, names) = unsafe { (SSL::get0(ssl)?, c_str(profiles)?) };
        let parsed = parse(names)?;
        ssl.srtp.replace(Some(parsed));
        Ok(0)
    })
}

/// The profiles of a connection or its context, which keeps them; NULL for none. Source: SSL_CTX_set_tlsext_use_srtp(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_srtp_profiles(ssl: *mut SSL) -> *mut stack_st_SRTP_PROTECTION_PROFILE {
    guard(ptr::null_mut(), || {
        // SAFETY: the man page has the caller pass a live connection or NULL.
        let ssl = unsafe { SSL::get0(ssl) }.silent()?;
        if let Some(own) = ssl.srtp.borrow_mut().as_deref_mut() {
            return Ok(ptr::from_mut(own));
        }
        let ctx = ssl.ctx();
        Ok(lock(&ctx.srtp).as_deref_mut().map_or(ptr::null_mut(), ptr::from_mut))
    })
}

/// NULL: no TLS connection agrees on a profile.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_get_selected_srtp_profile(_s: *mut SSL) -> *mut SRTP_PROTECTION_PROFILE {
    ptr::null_mut()
}
