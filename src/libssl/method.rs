//! Methods: which versions and sides a context serves. Source: SSL_CTX_new(3).

use std::ptr;

use crate::tls::version::{Method, Version};

/// A method; C sees only pointers to the constants below.
pub struct ssl_method_st(pub Method);

/// OpenSSL's name for it.
pub type SSL_METHOD = ssl_method_st;

const fn sides(client: bool, server: bool, pinned: Option<Version>, datagram: bool) -> SSL_METHOD {
    ssl_method_st(Method { client, server, pinned, datagram })
}

const fn family(pinned: Option<Version>, datagram: bool) -> [SSL_METHOD; 3] {
    [sides(true, true, pinned, datagram), sides(true, false, pinned, datagram), sides(false, true, pinned, datagram)]
}

static METHODS: [[SSL_METHOD; 3]; 8] = [
    family(None, false),
    family(Some(Version::TLS1_3), false),
    family(Some(Version::TLS1_2), false),
    family(Some(Version::TLS1_1), false),
    family(Some(Version::TLS1), false),
    family(None, true),
    family(Some(Version::DTLS1_2), true),
    family(Some(Version::DTLS1), true),
];

/// The constant for a method; NULL if it is none of ours.
pub(crate) fn pointer(method: Method) -> *const SSL_METHOD {
    METHODS.as_flattened().iter().find(|known| known.0 == method).map_or(ptr::null(), ptr::from_ref)
}

fn stream(client: bool, server: bool, pinned: Option<Version>) -> *const SSL_METHOD {
    pointer(Method { client, server, pinned, datagram: false })
}

fn datagram(client: bool, server: bool, pinned: Option<Version>) -> *const SSL_METHOD {
    pointer(Method { client, server, pinned, datagram: true })
}

/// Negotiates the highest version both sides have, on either side.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLS_method() -> *const SSL_METHOD {
    stream(true, true, None)
}

/// [`TLS_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLS_client_method() -> *const SSL_METHOD {
    stream(true, false, None)
}

/// [`TLS_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLS_server_method() -> *const SSL_METHOD {
    stream(false, true, None)
}

/// TLS 1.3 only, on either side. Not in OpenSSL: wolfSSL has it.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_3_method() -> *const SSL_METHOD {
    stream(true, true, Some(Version::TLS1_3))
}

/// [`TLSv1_3_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_3_client_method() -> *const SSL_METHOD {
    stream(true, false, Some(Version::TLS1_3))
}

/// [`TLSv1_3_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_3_server_method() -> *const SSL_METHOD {
    stream(false, true, Some(Version::TLS1_3))
}

/// TLS 1.2 only, on either side. Deprecated in favour of [`TLS_method`] and a version range.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_2_method() -> *const SSL_METHOD {
    stream(true, true, Some(Version::TLS1_2))
}

/// [`TLSv1_2_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_2_client_method() -> *const SSL_METHOD {
    stream(true, false, Some(Version::TLS1_2))
}

/// [`TLSv1_2_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_2_server_method() -> *const SSL_METHOD {
    stream(false, true, Some(Version::TLS1_2))
}

/// TLS 1.1 only: contexts and connections can be made, but no handshake succeeds.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_1_method() -> *const SSL_METHOD {
    stream(true, true, Some(Version::TLS1_1))
}

/// [`TLSv1_1_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_1_client_method() -> *const SSL_METHOD {
    stream(true, false, Some(Version::TLS1_1))
}

/// [`TLSv1_1_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_1_server_method() -> *const SSL_METHOD {
    stream(false, true, Some(Version::TLS1_1))
}

/// TLS 1.0 only: contexts and connections can be made, but no handshake succeeds.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_method() -> *const SSL_METHOD {
    stream(true, true, Some(Version::TLS1))
}

/// [`TLSv1_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_client_method() -> *const SSL_METHOD {
    stream(true, false, Some(Version::TLS1))
}

/// [`TLSv1_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn TLSv1_server_method() -> *const SSL_METHOD {
    stream(false, true, Some(Version::TLS1))
}

/// DTLS, which this library does not speak: `SSL_CTX_new` refuses the method.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn DTLS_method() -> *const SSL_METHOD {
    datagram(true, true, None)
}

/// [`DTLS_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn DTLS_client_method() -> *const SSL_METHOD {
    datagram(true, false, None)
}

/// [`DTLS_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn DTLS_server_method() -> *const SSL_METHOD {
    datagram(false, true, None)
}

/// DTLS 1.2, which this library does not speak: `SSL_CTX_new` refuses the method.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_2_method() -> *const SSL_METHOD {
    datagram(true, true, Some(Version::DTLS1_2))
}

/// [`DTLSv1_2_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_2_client_method() -> *const SSL_METHOD {
    datagram(true, false, Some(Version::DTLS1_2))
}

/// [`DTLSv1_2_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_2_server_method() -> *const SSL_METHOD {
    datagram(false, true, Some(Version::DTLS1_2))
}

/// DTLS 1.0, which this library does not speak: `SSL_CTX_new` refuses the method.
///
/// Returns a constant; never NULL. Source: SSL_CTX_new(3).
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_method() -> *const SSL_METHOD {
    datagram(true, true, Some(Version::DTLS1))
}

/// [`DTLSv1_method`] for a client.
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_client_method() -> *const SSL_METHOD {
    datagram(true, false, Some(Version::DTLS1))
}

/// [`DTLSv1_method`] for a server.
#[unsafe(no_mangle)]
pub extern "C" fn DTLSv1_server_method() -> *const SSL_METHOD {
    datagram(false, true, Some(Version::DTLS1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_method_is_one_constant() {
        assert_eq!(TLS_method(), TLS_method());
        assert_ne!(TLS_method(), TLS_client_method());
        assert!(!TLSv1_client_method().is_null() && !DTLSv1_server_method().is_null());
    }
}
