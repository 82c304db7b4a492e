//! A verification callback that tells all there is to know of a failure. Source: X509_STORE_CTX_set_verify_cb(3).

use std::cmp::Ordering::{Greater, Less};
use std::ffi::{CStr, c_char, c_int, c_long, c_ulong};

use super::context::X509_STORE_CTX;
use super::context_fields::{X509_STORE_CTX_get0_store, X509_STORE_CTX_get0_untrusted};
use super::context_results::{
    X509_STORE_CTX_get_current_cert, X509_STORE_CTX_get_error, X509_STORE_CTX_get_error_depth,
    X509_STORE_CTX_get0_parent_ctx,
};
use super::error_string::X509_verify_cert_error_string;
use super::param_names::{X509_VERIFY_PARAM_get0_email, X509_VERIFY_PARAM_get0_host, X509_VERIFY_PARAM_get1_ip_asc};
use super::store::X509_STORE_get1_all_certs;
use super::store_fields::X509_STORE_get0_param;
use crate::error::{Error, Lib, reason};
use crate::ffi::{guard, memory, optional_str};
use crate::libcrypto::bio::BIO;
use crate::libcrypto::bio::mem::BIO_s_mem;
use crate::libcrypto::bio::new::{BIO_free, BIO_new};
use crate::libcrypto::bio::read::{BIO_read, BIO_write};
use crate::libcrypto::objects::bio::i2a_ASN1_OBJECT;
use crate::libcrypto::objects::lookup::OBJ_obj2nid;
use crate::libcrypto::stack::{OPENSSL_sk_num, OPENSSL_sk_pop_free, OPENSSL_sk_value};
use crate::libcrypto::x509::cert_extensions::{X509_get_ext, X509_get_ext_count};
use crate::libcrypto::x509::print::X509_print_ex;
use crate::libcrypto::x509::times::X509_cmp_current_time;
use crate::libcrypto::x509::{
    X509, X509_EXTENSION_get_object, X509_NAME, X509_NAME_print_ex, X509_free, X509_get_issuer_name,
    X509_get_subject_name, X509_get0_notAfter, X509_get0_notBefore, stack_st_X509,
};
use crate::libcrypto::x509v3::print::X509V3_EXT_print;
use crate::libcrypto::x509v3::purpose::X509_check_issued;
use crate::pki::verdict;

/// `XN_FLAG_ONELINE` without spaces around the equals sign.
const NAME: c_ulong = 0x0082_031f & !0x0080_0000;
/// `X509_FLAG_*`: all but serial number and validity; all but the extensions.
const NOT_SERIAL: c_ulong = 0xfff & !(4 | 0x20);
const NOT_EXTENSIONS: c_ulong = 0xfff & !0x100;
const KEY_IDENTIFIERS: [c_int; 2] = [82, 90];

/// What is written.
struct Report(*mut BIO);

impl Report {
    fn put(&self, text: &str) {
        // SAFETY: a live BIO of our own; the length is the text's.
        unsafe { BIO_write(self.0, text.as_ptr().cast(), text.len() as c_int) };
    }

    unsafe fn name(&self, title: &str, name: *const X509_NAME) {
        self.put(title);
        // SAFETY: live, as our caller promises.
        unsafe { X509_NAME_print_ex(self.0, name, 0, NAME) };
        self.put("\n");
    }

    /// A certificate: with all its extensions, or with its key identifiers only.
    unsafe fn certificate(&self, x: *mut X509, is_subject: bool) {
        // SAFETY: NULL or live, as our caller promises.
        unsafe {
            if x.is_null() {
                return self.put("    (no certificate)\n");
            }
            self.put("    certificate\n");
            self.name("        Subject: ", X509_get_subject_name(x));
            if X509_check_issued(x, x) == 0 {
                self.put("        self-issued\n");
            } else {
                self.name("         Issuer: ", X509_get_issuer_name(x));
            }
            X509_print_ex(self.0, x, NAME, NOT_SERIAL);
            if X509_cmp_current_time(X509_get0_notBefore(x)).cmp(&0) == Greater {
                self.put("        not yet valid\n");
            }
            if X509_cmp_current_time(X509_get0_notAfter(x)).cmp(&0) == Less {
                self.put("        no more valid\n");
            }
            if is_subject {
                X509_print_ex(self.0, x, NAME, NOT_EXTENSIONS);
                return;
            }
            for extension in (0..X509_get_ext_count(x)).map(|at| X509_get_ext(x, at)) {
                if KEY_IDENTIFIERS.contains(&OBJ_obj2nid(X509_EXTENSION_get_object(extension))) {
                    self.put("        ");
                    i2a_ASN1_OBJECT(self.0, X509_EXTENSION_get_object(extension));
                    self.put(": \n");
                    X509V3_EXT_print(self.0, extension, 0, 12);
                    self.put("\n");
                }
            }
        }
    }

    unsafe fn certificates(&self, list: *const stack_st_X509) {
        // SAFETY: NULL or live, as our caller promises.
        unsafe {
            let count = OPENSSL_sk_num(list.cast());
            if count <= 0 {
                return self.put("    (no certificates)\n");
            }
            for at in 0..count {
                self.certificate(OPENSSL_sk_value(list.cast(), at).cast(), false);
            }
        }
    }

    /// What the names should have been.
    unsafe fn expected(&self, error: c_int, ctx: *mut X509_STORE_CTX) {
        // SAFETY: live, as our caller promises.
        unsafe {
            // OpenSSL looks at the store's parameters, not at this verification's.
            let param = X509_STORE_get0_param(X509_STORE_CTX_get0_store(ctx));
            let text =
                |text: *const c_char| String::from_utf8_lossy(optional_str(text).unwrap_or_default()).into_owned();
            match error {
                verdict::HOSTNAME_MISMATCH => {
                    let hosts =
                        (0..).map(|at| X509_VERIFY_PARAM_get0_host(param, at)).take_while(|host| !host.is_null());
                    let hosts = hosts.map(|host| text(host)).collect::<Vec<_>>().join(", ");
                    self.put(&format!("Expected hostname(s) = {hosts}\n"));
                }
                verdict::EMAIL_MISMATCH => {
                    let address = X509_VERIFY_PARAM_get0_email(param);
                    if !address.is_null() {
                        self.put(&format!("Expected email address = {}\n", text(address)));
                    }
                }
                verdict::IP_ADDRESS_MISMATCH => {
                    let address = X509_VERIFY_PARAM_get1_ip_asc(param);
                    if !address.is_null() {
                        self.put(&format!("Expected IP address = {}\n", text(address)));
                    }
                    memory::free(address);
                }
                _ => {}
            }
        }
    }

    fn text(&self) -> String {
        let mut all = Vec::new();
        let mut piece = [0u8; 1024];
        loop {
            // SAFETY: a live BIO of our own; the buffer has that size.
            let len = unsafe { BIO_read(self.0, piece.as_mut_ptr().cast(), piece.len() as c_int) };
            let Ok(len @ 1..) = usize::try_from(len) else { break };
            all.extend_from_slice(&piece[..len]);
        }
        String::from_utf8_lossy(&all).trim_end_matches('\n').to_owned()
    }
}

impl Drop for Report {
    fn drop(&mut self) {
        // SAFETY: our own.
        unsafe { BIO_free(self.0) };
    }
}

/// A verification callback that queues `X509_R_CERTIFICATE_VERIFICATION_FAILED` for each failure, with all about it, and
/// lets the verification fail. Returns `ok`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509_STORE_CTX_print_verify_cb(ok: c_int, ctx: *mut X509_STORE_CTX) -> c_int {
    guard(ok, || {
        if ok != 0 || ctx.is_null() {
            return Ok(ok);
        }
        // SAFETY: a verification calls back with its live context.
        unsafe {
            let report = Report(BIO_new(BIO_s_mem()));
            let (error, depth) = (X509_STORE_CTX_get_error(ctx), X509_STORE_CTX_get_error_depth(ctx));
            let is_crl_path = !X509_STORE_CTX_get0_parent_ctx(ctx).is_null();
            let what = if is_crl_path { "CRL path validation" } else { "Certificate verification" };
            let why = CStr::from_ptr(X509_verify_cert_error_string(c_long::from(error))).to_string_lossy();
            report.put(&format!("{what} at depth = {depth} error = {error} ({why})\n"));
            report.expected(error, ctx);
            report.put("Failure for:\n");
            report.certificate(X509_STORE_CTX_get_current_cert(ctx), true);
            if matches!(error, 2 | 18 | 19 | 20 | 21 | 27) {
                report.put("Non-trusted certs:\n");
                report.certificates(X509_STORE_CTX_get0_untrusted(ctx));
                report.put("Certs in trust store:\n");
                let trusted = X509_STORE_get1_all_certs(X509_STORE_CTX_get0_store(ctx));
                report.certificates(trusted);
                OPENSSL_sk_pop_free(trusted.cast(), Some(free));
            }
            let failed = Error::new(Lib::X509, reason::X509_R_CERTIFICATE_VERIFICATION_FAILED);
            failed.with_data(report.text()).raise();
        }
        Ok(ok)
    })
}

unsafe extern "C" fn free(certificate: *mut std::ffi::c_void) {
    // SAFETY: an element of the list above.
    unsafe { X509_free(certificate.cast()) }
}
