//! What the fuzz targets do with their bytes, through the entry points that C calls. `tests/smoke.rs` runs the same on
//! mutated seeds with a stable compiler.
//!
//! Nothing is asserted: the sanitizers, the process that must live on, and the guard are the judges.

use std::ffi::{c_char, c_int, c_long, c_void};
use std::ptr::{null, null_mut};

use ssl as _; // links the library

mod kinds;
use kinds::{DECODERS, PEM_READERS};

/// A pointer to any of C's objects.
type Object = *mut c_void;
type Decode = unsafe extern "C" fn(*mut Object, *mut *const u8, c_long) -> Object;
type Encode = unsafe extern "C" fn(Object, *mut *mut u8) -> c_int;
type Free = unsafe extern "C" fn(Object);
type ReadPem = unsafe extern "C" fn(Object, *mut Object, Object, *mut c_void) -> Object;

unsafe extern "C" {
    fn ERR_clear_error();
    fn CRYPTO_free(block: *mut c_void, file: *const c_char, line: c_int);
    fn BIO_s_mem() -> Object;
    fn BIO_new(method: Object) -> Object;
    fn BIO_new_mem_buf(data: *const c_void, len: c_int) -> Object;
    fn BIO_write(bio: Object, data: *const c_void, len: c_int) -> c_int;
    fn BIO_free(bio: Object) -> c_int;
    fn TLS_client_method() -> Object;
    fn TLS_server_method() -> Object;
    fn SSL_CTX_new(method: Object) -> Object;
    fn SSL_CTX_free(ctx: Object);
    fn SSL_CTX_use_certificate_file(ctx: Object, file: *const c_char, kind: c_int) -> c_int;
    fn SSL_CTX_use_PrivateKey_file(ctx: Object, file: *const c_char, kind: c_int) -> c_int;
    fn SSL_new(ctx: Object) -> Object;
    fn SSL_free(ssl: Object);
    fn SSL_set_bio(ssl: Object, rbio: Object, wbio: Object);
    fn SSL_set_connect_state(ssl: Object);
    fn SSL_set_accept_state(ssl: Object);
    fn SSL_read(ssl: Object, data: *mut c_void, len: c_int) -> c_int;
    fn SSL_get_error(ssl: Object, ret: c_int) -> c_int;
}

/// The first byte chooses what the rest is taken for; what decodes is encoded again and freed.
pub fn decode(data: &[u8]) {
    let Some((choice, der)) = data.split_first() else { return };
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

/// A peer's bytes to a client or a server. The first byte says in how small pieces they come.
pub fn handshake(server: bool, data: &[u8]) {
    let Some((size, bytes)) = data.split_first() else { return };
    let size = usize::from(*size).max(1);
    let mut buffer = [0u8; 256];
    // SAFETY: each object is made, used and freed here; both BIOs belong to the connection.
    unsafe {
        let ctx = SSL_CTX_new(if server { TLS_server_method() } else { TLS_client_method() });
        if server {
            let root = concat!(env!("CARGO_MANIFEST_DIR"), "/");
            let root = root.trim_end_matches("fuzz/");
            let file = |name: &str| format!("{root}tests/data/tls/{name}\0");
            SSL_CTX_use_certificate_file(ctx, file("ecdsa.pem").as_ptr().cast(), 1);
            SSL_CTX_use_PrivateKey_file(ctx, file("ecdsa.key").as_ptr().cast(), 1);
        }
        let ssl = SSL_new(ctx);
        let input = BIO_new(BIO_s_mem());
        SSL_set_bio(ssl, input, BIO_new(BIO_s_mem()));
        if server {
            SSL_set_accept_state(ssl)
        } else {
            SSL_set_connect_state(ssl)
        }
        SSL_read(ssl, buffer.as_mut_ptr().cast(), 256);
        for piece in bytes.chunks(size) {
            BIO_write(input, piece.as_ptr().cast(), piece.len() as c_int);
            let ret = SSL_read(ssl, buffer.as_mut_ptr().cast(), 256);
            SSL_get_error(ssl, ret);
        }
        SSL_free(ssl);
        SSL_CTX_free(ctx);
        ERR_clear_error();
    }
}
