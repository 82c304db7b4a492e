//! Methods: which versions and sides a context serves. Source: SSL_CTX_new(3).

use crate::tls::version::{Method, Version};

/// A method; C sees only pointers to the constants below.
pub struct ssl_method_st(pub Method);

/// OpenSSL's name for it.
pub type SSL_METHOD = ssl_method_st;

const fn stream(client: bool, server: bool, pinned: Option<Version>) -> SSL_METHOD {
    ssl_method_st(Method { client, server, pinned, datagram: false })
}

/// Negotiates the highest version both sides have, on either side.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLS_method() -> *const SSL_METHOD {
    static METHOD: SSL_METHOD = stream(true, true, None);
    &METHOD
}

/// [`TLS_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLS_client_method() -> *const SSL_METHOD {
    static METHOD: SSL_METHOD = stream(true, false, None);
    &METHOD
}

/// [`TLS_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLS_server_method() -> *const SSL_METHOD {
    static METHOD: SSL_METHOD = stream(false, true, None);
    &METHOD
}
