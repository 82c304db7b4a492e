//! Where certificates are looked for by default: Debian's paths. Source: SSL_CTX_load_verify_locations(3).

use std::ffi::c_char;

/// The folder of OpenSSL's files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_cert_area() -> *const c_char {
    c"/usr/lib/ssl".as_ptr()
}

/// The folder of trusted certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_cert_dir() -> *const c_char {
    c"/usr/lib/ssl/certs".as_ptr()
}

/// The file of trusted certificates.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_cert_file() -> *const c_char {
    c"/usr/lib/ssl/cert.pem".as_ptr()
}

/// The environment variable that names another folder.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_cert_dir_env() -> *const c_char {
    c"SSL_CERT_DIR".as_ptr()
}

/// The environment variable that names another file.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_cert_file_env() -> *const c_char {
    c"SSL_CERT_FILE".as_ptr()
}

/// The folder of private keys.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_get_default_private_dir() -> *const c_char {
    c"/usr/lib/ssl/private".as_ptr()
}
