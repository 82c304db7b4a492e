//! RSA keys that a program put together from fewer parts than aws-lc wants.

use aws_lc_sys as lc;

use crate::crypto::lc::{Handle, forget_errors, ok};

/// A copy with the exponents and the coefficient for the primes, which OpenSSL does without; `None` if they are there, or
/// nothing to compute them from.
pub fn with_crt_values(rsa: &Handle<lc::RSA>) -> Option<Handle<lc::RSA>> {
    // SAFETY: a live key, whose parts live as long; fresh numbers belong to the copy once they are set.
    unsafe {
        let (p, q, d) = (lc::RSA_get0_p(rsa.raw()), lc::RSA_get0_q(rsa.raw()), lc::RSA_get0_d(rsa.raw()));
        if p.is_null() || q.is_null() || d.is_null() || !lc::RSA_get0_dmp1(rsa.raw()).is_null() {
            return None;
        }
        let ctx = Handle::own(lc::BN_CTX_new())?;
        let exponent = |prime| {
            let less = Handle::own(lc::BN_dup(prime))?;
            let exponent = Handle::own(lc::BN_new())?;
            let done = ok(lc::BN_sub_word(less.raw(), 1)) && ok(lc::BN_nnmod(exponent.raw(), d, less.raw(), ctx.raw()));
            done.then_some(exponent)
        };
        let (dmp1, dmq1) = (exponent(p)?, exponent(q)?);
        let coefficient = Handle::own(lc::BN_mod_inverse(std::ptr::null_mut(), q, p, ctx.raw()));
        forget_errors();
        let coefficient = coefficient?;
        let copy = Handle::own(lc::RSA_new())?;
        let twin = |number| lc::BN_dup(number);
        let (n, e) = (lc::RSA_get0_n(rsa.raw()), lc::RSA_get0_e(rsa.raw()));
        let set = ok(lc::RSA_set0_key(copy.raw(), twin(n), twin(e), twin(d)))
            && ok(lc::RSA_set0_factors(copy.raw(), twin(p), twin(q)))
            && ok(lc::RSA_set0_crt_params(copy.raw(), twin(dmp1.raw()), twin(dmq1.raw()), twin(coefficient.raw())));
        set.then_some(copy)
    }
}
