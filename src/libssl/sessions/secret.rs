//! A session's secret that the program gives (EAP-FAST, RFC 4851). Source: the declarations of <openssl/ssl.h>; no man
//! page.

use std::ffi::{c_int, c_void};
use std::ptr;

use zeroize::Zeroizing;

use crate::error::Error;
use crate::ffi::{Shared, guard};
use crate::libcrypto::stack::Stack;
use crate::libssl::callbacks::With;
use crate::libssl::ciphers::peer::known;
use crate::libssl::ciphers::{SSL_CIPHER, stack_st_SSL_CIPHER, suite};
use crate::libssl::object::SSL;
use crate::tls::handshake::given::Given;

/// Fills `secret`, which has room for `*secret_len` bytes, and sets the length used; a server's, which is shown the
/// suites its client offers, may set `*cipher`. Returns 0 to give none.
pub type tls_session_secret_cb_fn = Option<
    unsafe extern "C" fn(
        s: *mut SSL,
        secret: *mut c_void,
        secret_len: *mut c_int,
        peer_ciphers: *mut stack_st_SSL_CIPHER,
        cipher: *mut *const SSL_CIPHER,
        arg: *mut c_void,
    ) -> c_int,
>;

/// Has `cb` give the master secret of a TLS 1.2 session, which is then taken up; NULL nobody.
///
/// A server asks it at each ClientHello that offers no session it finds by its id, and opens no tickets. A client whose
/// session_ticket extension holds something asks it at the ServerHello, where it must give one; the secret counts if the
/// server goes on with its ChangeCipherSpec. Returns 1.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_set_session_secret_cb(
    s: *mut SSL,
    session_secret_cb: tls_session_secret_cb_fn,
    arg: *mut c_void,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller passes a live connection, or NULL.
        let ssl = unsafe { SSL::option(s) }.ok_or(Error::SILENT)?;
        ssl.change_callbacks(|callbacks| callbacks.session_secret = With { function: session_secret_cb, arg });
        Ok(1)
    })
}

/// What the program gives, if it does. A server shows what its client offers.
pub(in crate::libssl) fn ask(ssl: &SSL, offered: Option<&[u16]>) -> Option<Given> {
    const ROOM: usize = 512;
    let callback = ssl.callbacks.get().session_secret;
    let function = callback.function?;
    let mut secret = Zeroizing::new(vec![0; ROOM]);
    let (mut len, mut cipher) = (ROOM as c_int, ptr::null());
    let stack = offered.map_or(ptr::null_mut(), |ids| Stack::new_raw(known(ids).into_iter().map(suite::pointer)));
    let this = ptr::from_ref(ssl).cast_mut();
    // SAFETY: the program registered this function for this purpose; all it is lent outlives the call.
    let gives = unsafe { function(this, secret.as_mut_ptr().cast(), &mut len, stack, &mut cipher, callback.arg) };
    // SAFETY: the stack is ours, made above; NULL is none.
    drop(unsafe { Stack::set0(stack) });
    let len = usize::try_from(len).ok().filter(|len| gives != 0 && (1..=ROOM).contains(len))?;
    secret.truncate(len);
    Some(Given { secret, suite: suite::get0(cipher).ok().map(|suite| suite.id), fresh: false })
}
