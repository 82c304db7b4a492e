//! What the fuzz targets do with their bytes, through the entry points that C calls. `tests/smoke.rs` runs the same on
//! mutated seeds with a stable compiler.
//!
//! Nothing is asserted: the sanitizers, the process that must live on, and the guard are the judges.

use std::ffi::{c_char, c_int, c_long, c_uint, c_void};
use std::ptr::{null, null_mut};

use ssl as _; // links the library

mod kinds;
pub use kinds::DECODERS;
use kinds::PEM_READERS;

/// A pointer to any of C's objects.
pub type Object = *mut c_void;
pub type Decode = unsafe extern "C" fn(*mut Object, *mut *const u8, c_long) -> Object;
pub type Encode = unsafe extern "C" fn(Object, *mut *mut u8) -> c_int;
pub type Free = unsafe extern "C" fn(Object);
type ClientKey = unsafe extern "C" fn(Object, *const c_char, *mut c_char, c_uint, *mut u8, c_uint) -> c_uint;
type ServerKey = unsafe extern "C" fn(Object, *const c_char, *mut u8, c_uint) -> c_uint;
type ReadPem = unsafe extern "C" fn(Object, *mut Object, Object, *mut c_void) -> Object;

unsafe extern "C" {
    fn ERR_clear_error();
    fn CRYPTO_free(block: *mut c_void, file: *const c_char, line: c_int);
    fn BIO_s_mem() -> Object;
    fn BIO_new(method: Object) -> Object;
    fn BIO_new_mem_buf(data: *const c_void, len: c_int) -> Object;
    fn BIO_read(bio: Object, data: *mut c_void, len: c_int) -> c_int;
    fn BIO_write(bio: Object, data: *const c_void, len: c_int) -> c_int;
    fn BIO_free(bio: Object) -> c_int;
    fn TLS_client_method() -> Object;
    fn TLS_server_method() -> Object;
    fn SSL_CTX_new(method: Object) -> Object;
    fn SSL_CTX_free(ctx: Object);
    fn SSL_CTX_ctrl(ctx: Object, command: c_int, number: c_long, pointer: *mut c_void) -> c_long;
    fn SSL_CTX_use_certificate_file(ctx: Object, file: *const c_char, kind: c_int) -> c_int;
    fn SSL_CTX_use_PrivateKey_file(ctx: Object, file: *const c_char, kind: c_int) -> c_int;
    fn SSL_CTX_set_cipher_list(ctx: Object, list: *const c_char) -> c_int;
    fn SSL_CTX_use_psk_identity_hint(ctx: Object, hint: *const c_char) -> c_int;
    fn SSL_CTX_set_psk_client_callback(ctx: Object, callback: ClientKey);
    fn SSL_CTX_set_psk_server_callback(ctx: Object, callback: ServerKey);
    fn SSL_new(ctx: Object) -> Object;
    fn SSL_free(ssl: Object);
    fn SSL_set_bio(ssl: Object, rbio: Object, wbio: Object);
    fn SSL_set_connect_state(ssl: Object);
    fn SSL_set_accept_state(ssl: Object);
    fn SSL_read(ssl: Object, data: *mut c_void, len: c_int) -> c_int;
    fn SSL_is_init_finished(ssl: Object) -> c_int;
    fn SSL_get_error(ssl: Object, ret: c_int) -> c_int;
}

const SSL_CTRL_SET_MAX_PROTO_VERSION: c_int = 124;
const TLS1_2_VERSION: c_long = 0x303;

/// The first byte chooses what the rest is taken for; what decodes is encoded again and freed. Whether it decoded.
pub fn decode(data: &[u8]) -> bool {
    let Some((choice, der)) = data.split_first() else { return false };
    let (decode, encode, free) = DECODERS[usize::from(*choice) % DECODERS.len()];
    let mut at = der.as_ptr();
    // SAFETY: the pointer and length are the slice's; the object is used once and freed by its own function.
    unsafe {
        let object = decode(null_mut(), &mut at, der.len() as c_long);
        if !object.is_null() {
            let mut encoded = null_mut();
            if encode(object, &mut encoded) > 0 {
                CRYPTO_free(encoded.cast(), null(), 0);
            }
            free(object);
        }
        ERR_clear_error();
        !object.is_null()
    }
}

/// A text of PEM blocks, read as each kind until its end.
pub fn pem(data: &[u8]) {
    let mut password = *b"secret\0";
    for (read, free) in PEM_READERS {
        // SAFETY: the BIO borrows the slice and goes before it; without a callback the last argument is a password.
        unsafe {
            let bio = BIO_new_mem_buf(data.as_ptr().cast(), data.len() as c_int);
            for _ in 0..8 {
                let object = read(bio, null_mut(), null_mut(), password.as_mut_ptr().cast());
                if object.is_null() {
                    break;
                }
                free(object);
            }
            BIO_free(bio);
            ERR_clear_error();
        }
    }
}

/// What two ends agree on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// TLS 1.3, with a certificate.
    Tls13,
    /// TLS 1.2, with a certificate.
    Tls12,
    /// A pre-shared key in TLS 1.2.
    Key,
    /// The same with an exchange of keys.
    KeyAndExchange,
}

impl By {
    /// All of them.
    pub const ALL: [By; 4] = [By::Tls13, By::Tls12, By::Key, By::KeyAndExchange];

    fn suites(self) -> Option<*const c_char> {
        match self {
            By::Tls13 | By::Tls12 => None,
            By::Key => Some(c"PSK-AES256-GCM-SHA384".as_ptr()),
            By::KeyAndExchange => Some(c"ECDHE-PSK-CHACHA20-POLY1305".as_ptr()),
        }
    }
}

unsafe extern "C" fn client_key(
    _: Object,
    _: *const c_char,
    id: *mut c_char,
    _: c_uint,
    key: *mut u8,
    _: c_uint,
) -> c_uint {
    // SAFETY: the library says that there is room for this and more.
    unsafe {
        id.copy_from_nonoverlapping(c"somebody".as_ptr(), 9);
        key.write_bytes(7, 16);
    }
    16
}

unsafe extern "C" fn server_key(_: Object, _: *const c_char, key: *mut u8, _: c_uint) -> c_uint {
    // SAFETY: the library says that there is room for this and more.
    unsafe { key.write_bytes(7, 16) };
    16
}

/// A client or a server with BIOs in memory, both its own.
struct End {
    ctx: Object,
    ssl: Object,
    input: Object,
    output: Object,
}

impl End {
    fn new(server: bool, by: By) -> End {
        // SAFETY: each object is made here; both BIOs belong to the connection.
        unsafe {
            let ctx = SSL_CTX_new(if server { TLS_server_method() } else { TLS_client_method() });
            if server {
                let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
                let root = root.trim_end_matches("fuzz/");
                let file = |name: &str| format!("{root}tests/data/tls/{name}\0");
                let loaded = SSL_CTX_use_certificate_file(ctx, file("ecdsa.pem").as_ptr().cast(), 1)
                    + SSL_CTX_use_PrivateKey_file(ctx, file("ecdsa.key").as_ptr().cast(), 1);
                assert_eq!(loaded, 2, "the server has no certificate");
            }
            if let Some(suites) = by.suites() {
                SSL_CTX_set_cipher_list(ctx, suites);
                SSL_CTX_use_psk_identity_hint(ctx, c"a hint".as_ptr());
                SSL_CTX_set_psk_client_callback(ctx, client_key);
                SSL_CTX_set_psk_server_callback(ctx, server_key);
            }
            if by != By::Tls13 {
                SSL_CTX_ctrl(ctx, SSL_CTRL_SET_MAX_PROTO_VERSION, TLS1_2_VERSION, null_mut());
            }
            let ssl = SSL_new(ctx);
            let (input, output) = (BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
            SSL_set_bio(ssl, input, output);
            if server {
                SSL_set_accept_state(ssl)
            } else {
                SSL_set_connect_state(ssl)
            }
            End { ctx, ssl, input, output }
        }
    }

    /// Goes on as far as it can with what the peer says.
    fn take(&self, bytes: &[u8]) {
        let mut buffer = [0u8; 256];
        // SAFETY: both are ours, the lengths are the slices'.
        unsafe {
            BIO_write(self.input, bytes.as_ptr().cast(), bytes.len() as c_int);
            let ret = SSL_read(self.ssl, buffer.as_mut_ptr().cast(), 256);
            SSL_get_error(self.ssl, ret);
        }
    }

    /// What it has said since.
    fn said(&self) -> Vec<u8> {
        let mut bytes = vec![0; 1 << 16];
        // SAFETY: as above.
        let count = unsafe { BIO_read(self.output, bytes.as_mut_ptr().cast(), bytes.len() as c_int) };
        bytes.truncate(usize::try_from(count).unwrap_or(0));
        bytes
    }
}

impl Drop for End {
    fn drop(&mut self) {
        // SAFETY: made in `new`, freed once; the BIOs go with the connection.
        unsafe {
            SSL_free(self.ssl);
            SSL_CTX_free(self.ctx);
            ERR_clear_error();
        }
    }
}

/// A peer's bytes to a client or a server. The first byte says in how small pieces they come, and what it could agree on.
pub fn handshake(server: bool, data: &[u8]) {
    let Some((size, bytes)) = data.split_first() else { return };
    let end = End::new(server, By::ALL[usize::from(*size & 3)]);
    end.take(&[]);
    for piece in bytes.chunks(usize::from(*size >> 2).pow(2).max(1)) {
        end.take(piece);
    }
}

/// A client and a server talk, and `change` has every flight on its way. Whether both finished.
#[allow(dead_code)] // of the fuzz targets none needs it
pub fn relay(by: By, mut change: impl FnMut(Vec<u8>) -> Vec<u8>) -> bool {
    let ends = [End::new(false, by), End::new(true, by)];
    ends[0].take(&[]);
    for turn in 0..8 {
        ends[(turn + 1) % 2].take(&change(ends[turn % 2].said()));
    }
    // SAFETY: the connections live.
    ends.iter().all(|end| unsafe { SSL_is_init_finished(end.ssl) } == 1)
}
