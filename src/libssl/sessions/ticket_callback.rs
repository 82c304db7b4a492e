//! Tickets sealed by the program's callback. Source: SSL_CTX_set_tlsext_ticket_key_cb(3).
//!
//! A ticket is the key's name, the IV, the session encrypted, and a MAC over all of it. The callback chooses the keys,
//! which does not depend on the session: it is asked before rustls makes its tickets, so that no rustls frame is on the
//! stack while it runs.

use std::ffi::{c_int, c_uchar, c_uint, c_void};
use std::fmt;
use std::ptr;
use std::sync::Mutex;

use zeroize::Zeroizing;

use super::tickets;
use crate::error::{Error, reason};
use crate::ffi::{Shared, guard};
use crate::libcrypto::evp::cipher::{EVP_DecryptFinal, EVP_DecryptUpdate, EVP_EncryptFinal, EVP_EncryptUpdate};
use crate::libcrypto::evp::cipher_ctx::about::EVP_CIPHER_CTX_get_iv_length;
use crate::libcrypto::evp::cipher_ctx::{EVP_CIPHER_CTX, EVP_CIPHER_CTX_free, EVP_CIPHER_CTX_new};
use crate::libcrypto::evp::mac::algorithm::{EVP_MAC_fetch, EVP_MAC_free};
use crate::libcrypto::evp::mac::{
    EVP_MAC_CTX, EVP_MAC_CTX_free, EVP_MAC_CTX_get_mac_size, EVP_MAC_CTX_new, EVP_MAC_final, EVP_MAC_update,
};
use crate::libcrypto::legacy::hmac::{HMAC_CTX, HMAC_CTX_free, HMAC_CTX_new, HMAC_Final, HMAC_Update, HMAC_size};
use crate::libssl::object::{SSL, SSL_CTX, lock};
use crate::tls::resumption::server::SealsTickets;

/// What the callback sets up for the MAC: an `EVP_MAC_CTX`, or the `HMAC_CTX` of earlier versions.
#[derive(Clone, Copy)]
enum Mac {
    Evp(*mut EVP_MAC_CTX),
    Hmac(*mut HMAC_CTX),
}

/// `SSL_CTX_set_tlsext_ticket_key_evp_cb` and, with an `HMAC_CTX` for the MAC, `SSL_CTX_set_tlsext_ticket_key_cb`.
pub type TicketKeyCallback = Option<
    unsafe extern "C" fn(
        ssl: *mut SSL,
        key_name: *mut c_uchar,
        iv: *mut c_uchar,
        cipher: *mut EVP_CIPHER_CTX,
        mac: *mut c_void,
        enc: c_int,
    ) -> c_int,
>;

/// Which callback is set.
#[derive(Clone, Copy, Default)]
pub enum TicketCallback {
    /// None: the context's own keys are used.
    #[default]
    None,
    /// One that sets up an `HMAC_CTX`.
    Hmac(TicketKeyCallback),
    /// One that sets up an `EVP_MAC_CTX`.
    Evp(TicketKeyCallback),
}

/// Bytes of a key's name.
const NAME: usize = 16;
/// Bytes of the longest IV.
const IV: usize = 16;

/// Cipher and MAC that the callback sets up.
struct Tools {
    cipher: *mut EVP_CIPHER_CTX,
    mac: Mac,
}

impl Tools {
    fn new(is_hmac: bool) -> Option<Self> {
        // SAFETY: fresh objects, or NULL.
        let (mac, is_made) = unsafe {
            if is_hmac {
                let mac = HMAC_CTX_new();
                (Mac::Hmac(mac), !mac.is_null())
            } else {
                let hmac = EVP_MAC_fetch(ptr::null_mut(), c"HMAC".as_ptr(), ptr::null());
                let mac = EVP_MAC_CTX_new(hmac);
                EVP_MAC_free(hmac);
                (Mac::Evp(mac), !mac.is_null())
            }
        };
        // SAFETY: a fresh object, or NULL.
        let tools = Tools { cipher: unsafe { EVP_CIPHER_CTX_new() }, mac };
        (is_made && !tools.cipher.is_null()).then_some(tools)
    }

    /// The MAC as the callback gets it.
    fn mac_pointer(&self) -> *mut c_void {
        match self.mac {
            Mac::Evp(mac) => mac.cast(),
            Mac::Hmac(mac) => mac.cast(),
        }
    }

    fn encrypt(&self, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.crypt(data, EVP_EncryptUpdate, EVP_EncryptFinal)
    }

    fn decrypt(&self, data: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.crypt(data, EVP_DecryptUpdate, EVP_DecryptFinal)
    }

    fn crypt(&self, data: &[u8], update: Update, finish: Finish) -> Option<Zeroizing<Vec<u8>>> {
        const BLOCK: usize = 32;
        let mut out = Zeroizing::new(vec![0; data.len() + BLOCK]);
        let (mut first, mut last) = (0, 0);
        // SAFETY: the cipher is live and `out` has a block more than what goes in.
        let done = unsafe {
            update(self.cipher, out.as_mut_ptr(), &mut first, data.as_ptr(), c_int::try_from(data.len()).ok()?) == 1
                && finish(self.cipher, out.as_mut_ptr().add(first as usize), &mut last) == 1
        };
        out.truncate((first + last) as usize);
        done.then_some(out)
    }

    /// The MAC over what a ticket holds before it.
    fn mac(&self, data: &[u8]) -> Option<Vec<u8>> {
        let mut out = vec![0; 128];
        let (mut len, mut short): (usize, c_uint) = (0, 0);
        // SAFETY: the MAC is live and `out` has room for any.
        let done = unsafe {
            match self.mac {
                Mac::Hmac(mac) => {
                    HMAC_Update(mac, data.as_ptr(), data.len()) == 1
                        && HMAC_Final(mac, out.as_mut_ptr(), &mut short) == 1
                }
                Mac::Evp(mac) => {
                    EVP_MAC_update(mac, data.as_ptr(), data.len()) == 1
                        && EVP_MAC_final(mac, out.as_mut_ptr(), &mut len, out.len()) == 1
                }
            }
        };
        out.truncate(len.max(short as usize));
        (done && !out.is_empty()).then_some(out)
    }

    /// How long the MAC will be.
    fn mac_len(&self) -> usize {
        // SAFETY: the MAC is live and set up.
        unsafe {
            match self.mac {
                Mac::Hmac(mac) => HMAC_size(mac),
                Mac::Evp(mac) => EVP_MAC_CTX_get_mac_size(mac),
            }
        }
    }

    /// What a ticket holds, if its MAC fits.
    fn unseal(&self, ticket: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let covered = ticket.len().checked_sub(self.mac_len())?;
        let (body, mac) = ticket.split_at(covered);
        let expected = self.mac(body)?;
        aws_lc_rs::constant_time::verify_slices_are_equal(mac, &expected).ok()?;
        self.decrypt(body.get(NAME + self.iv_len()..)?)
    }

    fn iv_len(&self) -> usize {
        // SAFETY: the cipher is live and set up.
        usize::try_from(unsafe { EVP_CIPHER_CTX_get_iv_length(self.cipher) }).unwrap_or(0).min(IV)
    }
}

/// `EVP_EncryptUpdate` or `EVP_DecryptUpdate`.
type Update = unsafe extern "C" fn(*mut EVP_CIPHER_CTX, *mut u8, *mut c_int, *const u8, c_int) -> c_int;
/// `EVP_EncryptFinal` or `EVP_DecryptFinal`.
type Finish = unsafe extern "C" fn(*mut EVP_CIPHER_CTX, *mut u8, *mut c_int) -> c_int;

impl Drop for Tools {
    fn drop(&mut self) {
        // SAFETY: both are ours; NULL is fine.
        unsafe {
            EVP_CIPHER_CTX_free(self.cipher);
            match self.mac {
                Mac::Hmac(mac) => HMAC_CTX_free(mac),
                Mac::Evp(mac) => EVP_MAC_CTX_free(mac),
            }
        }
    }
}

/// A session's encoding out of a ticket, and whether a new ticket is to be sent.
type Unsealed = (Zeroizing<Vec<u8>>, bool);

/// What it takes to seal one ticket.
struct Ready {
    name: [u8; NAME],
    iv: [u8; IV],
    tools: Tools,
}

impl Ready {
    fn seal(&self, session: &[u8]) -> Option<Vec<u8>> {
        let encrypted = self.tools.encrypt(session)?;
        let mut ticket = [&self.name[..], &self.iv[..self.tools.iv_len()], &encrypted].concat();
        let mac = self.tools.mac(&ticket)?;
        ticket.extend(mac);
        Some(ticket)
    }
}

/// Seals by the callback of the connection's session context.
pub(in crate::libssl) struct Sealer {
    ssl: *const SSL,
    callback: TicketKeyCallback,
    is_hmac: bool,
    /// For the next ticket; `None` if none is to be sent.
    ready: Mutex<Option<Ready>>,
}

// SAFETY: a sealer is used only while the connection that it belongs to is driven, on the thread that drives it.
unsafe impl Send for Sealer {}
// SAFETY: likewise.
unsafe impl Sync for Sealer {}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer")
    }
}

impl Sealer {
    /// The callback in force; `None` if none is set.
    pub(in crate::libssl) fn of(ssl: &SSL) -> Option<Self> {
        let (callback, is_hmac) = match *lock(&ssl.session_ctx.sessions.ticket_callback) {
            TicketCallback::None => return None,
            TicketCallback::Hmac(callback) => (callback, true),
            TicketCallback::Evp(callback) => (callback, false),
        };
        callback.map(|_| Sealer { ssl, callback, is_hmac, ready: Mutex::default() })
    }

    fn ask(&self, ready: &mut Ready, encrypts: bool) -> Result<c_int, Error> {
        let function = self.callback.ok_or(Error::SILENT)?;
        let (ssl, tools) = (self.ssl.cast_mut(), &ready.tools);
        let (name, iv) = (ready.name.as_mut_ptr(), ready.iv.as_mut_ptr());
        // SAFETY: the program registered this function for this purpose; all it gets outlives the call.
        let answer = unsafe { function(ssl, name, iv, tools.cipher, tools.mac_pointer(), encrypts.into()) };
        if answer < 0 {
            return Err(Error::ssl(if encrypts {
                reason::SSL_R_CALLBACK_FAILED
            } else {
                reason::ERR_R_INTERNAL_ERROR
            }));
        }
        Ok(answer)
    }

    fn tools(&self) -> Result<Tools, Error> {
        Tools::new(self.is_hmac).ok_or(Error::ssl(reason::ERR_R_MALLOC_FAILURE))
    }

    /// Opens a ticket: the session's encoding, and whether a new ticket is to be sent.
    pub(in crate::libssl) fn open(&self, ticket: &[u8]) -> Result<Option<Unsealed>, Error> {
        let mut ready = Ready { name: [0; NAME], iv: [0; IV], tools: self.tools()? };
        let Some((name, rest)) = ticket.split_first_chunk::<NAME>() else { return Ok(None) };
        let Some(iv) = rest.first_chunk::<IV>() else { return Ok(None) };
        (ready.name, ready.iv) = (*name, *iv);
        Ok(match self.ask(&mut ready, false)? {
            0 => None,
            answer => ready.tools.unseal(ticket).map(|plain| (plain, answer == 2)),
        })
    }
}

impl SealsTickets for Sealer {
    fn prepare(&self) -> Result<(), Error> {
        let mut ready = Ready { name: [0; NAME], iv: [0; IV], tools: self.tools()? };
        // 0 means no ticket.
        let answer = self.ask(&mut ready, true)?;
        *lock(&self.ready) = (answer > 0).then_some(ready);
        Ok(())
    }

    fn seal(&self, session: &[u8]) -> Option<Vec<u8>> {
        let ready = lock(&self.ready).take()?;
        ready.seal(session)
    }
}

/// Sets what seals and opens a context's tickets: it gets a cipher and an `EVP_MAC_CTX` to set up. NULL for the
/// context's own keys. Returns 1. Source: SSL_CTX_set_tlsext_ticket_key_cb(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_set_tlsext_ticket_key_evp_cb(ctx: *mut SSL_CTX, fp: TicketKeyCallback) -> c_int {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let callback = if fp.is_some() { TicketCallback::Evp(fp) } else { TicketCallback::None };
        // SAFETY: as above.
        *lock(&unsafe { SSL_CTX::get0(ctx) }?.sessions.ticket_callback) = callback;
        Ok(1)
    })
}

/// `SSL_CTX_set_tlsext_ticket_key_cb`: as above, with an `HMAC_CTX`.
pub(in crate::libssl) fn set_hmac_callback(ctx: &SSL_CTX, callback: TicketKeyCallback) {
    let callback = if callback.is_some() { TicketCallback::Hmac(callback) } else { TicketCallback::None };
    *lock(&ctx.sessions.ticket_callback) = callback;
}

/// `SSL_CTX_set_tlsext_ticket_keys` (with `set`) and its getter: 80 bytes; without a place their number.
pub(in crate::libssl) unsafe fn keys(
    ctx: &SSL_CTX,
    set: bool,
    material: *mut c_void,
    len: std::ffi::c_long,
) -> Result<std::ffi::c_long, Error> {
    use crate::tls::ticket::{KEYS_LEN, TicketKeys};
    if material.is_null() {
        return Ok(KEYS_LEN as std::ffi::c_long);
    }
    let wrong = || Error::ssl(reason::SSL_R_INVALID_TICKET_KEYS_LENGTH);
    if usize::try_from(len) != Ok(KEYS_LEN) {
        return Err(wrong());
    }
    if set {
        // SAFETY: the macro has the caller pass `len` readable bytes.
        let keys = TicketKeys::from_bytes(unsafe { crate::ffi::bytes(material, KEYS_LEN) }?);
        *lock(&ctx.sessions.keys) = Some(keys.ok_or_else(wrong)?);
    } else {
        let keys = tickets::keys(ctx).ok_or(Error::SILENT)?;
        // SAFETY: the macro has the caller pass `len` writable bytes.
        unsafe { crate::ffi::bytes_mut(material, KEYS_LEN) }?.copy_from_slice(keys.bytes());
    }
    Ok(1)
}
