//! Making keys, and putting them together from numbers.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::key::{Key, Kind};
use super::lc::{Handle, number, ok};
use super::operate::rsa_error;
use crate::error::{Error, Lib, reason};

#[track_caller]
fn failed() -> Error {
    super::lc::forget_errors();
    Error::new(Lib::EVP, reason::ERR_R_INTERNAL_ERROR)
}

/// An RSA key of `bits` bits; the exponent is 65537 if none is given.
pub fn rsa(bits: i32, exponent: Option<&[u8]>) -> Result<Key, Error> {
    if bits < 512 {
        return Err(Error::new(Lib::RSA, reason::RSA_R_KEY_SIZE_TOO_SMALL));
    }
    let exponent = number(exponent.unwrap_or(&[1, 0, 1])).ok_or_else(failed)?;
    // SAFETY: fresh objects.
    unsafe {
        let rsa = Handle::own(lc::RSA_new()).ok_or_else(failed)?;
        if lc::RSA_generate_key_ex(rsa.raw(), bits, exponent.raw(), std::ptr::null_mut()) != 1 {
            return Err(rsa_error());
        }
        Key::wrap(&rsa, lc::EVP_PKEY_set1_RSA)
    }
}

/// A key on the curve with this number.
pub fn ec(nid: i32) -> Result<Key, Error> {
    let key = ec_parameters(nid)?;
    // SAFETY: a fresh key on a curve.
    let done = unsafe { lc::EC_KEY_generate_key(lc::EVP_PKEY_get0_EC_KEY(key.raw())) };
    if ok(done) { Ok(key) } else { Err(failed()) }
}

/// A curve as a key without halves.
pub fn ec_parameters(nid: i32) -> Result<Key, Error> {
    // SAFETY: any number may be asked for.
    let key = unsafe { Handle::own(lc::EC_KEY_new_by_curve_name(nid)) };
    let key = key.ok_or_else(|| Error::new(Lib::EC, reason::EC_R_INVALID_CURVE))?;
    Key::wrap(&key, lc::EVP_PKEY_set1_EC_KEY)
}

/// An Ed25519 or X25519 key.
pub fn raw(kind: Kind) -> Result<Key, Error> {
    let mut seed = Zeroizing::new([0u8; 32]);
    // SAFETY: 32 writable bytes.
    unsafe { lc::RAND_bytes(seed.as_mut_ptr(), seed.len()) };
    Key::from_raw_private(kind, &*seed).ok_or_else(failed)
}

/// DH parameters with a safe prime.
pub fn dh_parameters(prime_len: i32, generator: i32) -> Result<Key, Error> {
    // SAFETY: a fresh object.
    unsafe {
        let dh = Handle::own(lc::DH_new()).ok_or_else(failed)?;
        ok(lc::DH_generate_parameters_ex(dh.raw(), prime_len, generator, std::ptr::null_mut()))
            .then_some(())
            .ok_or_else(failed)?;
        Key::wrap(&dh, lc::EVP_PKEY_set1_DH)
    }
}

/// DSA parameters: a prime of `bits` bits with a subgroup whose order has `q_bits`.
pub fn dsa_parameters(bits: i32, q_bits: i32) -> Result<Key, Error> {
    let mut made = std::ptr::null_mut();
    // SAFETY: fresh objects; what comes out holds a DSA key, which `wrap` takes another reference to.
    unsafe {
        let ctx = lc::EVP_PKEY_CTX_new_id(lc::EVP_PKEY_DSA, std::ptr::null_mut());
        let ctx = Handle::own(ctx).ok_or_else(failed)?;
        let done = ok(lc::EVP_PKEY_paramgen_init(ctx.raw()))
            && ok(lc::EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx.raw(), bits))
            && ok(lc::EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx.raw(), q_bits))
            && ok(lc::EVP_PKEY_paramgen(ctx.raw(), &mut made));
        let made = Handle::own(made).filter(|_| done).ok_or_else(failed)?;
        let dsa = Handle::own(lc::EVP_PKEY_get1_DSA(made.raw())).ok_or_else(failed)?;
        Key::wrap(&dsa, lc::EVP_PKEY_set1_DSA)
    }
}

/// A key with the parameters of another.
pub fn from_parameters(parameters: &Key) -> Result<Key, Error> {
    let key = parameters.only_parameters()?;
    // SAFETY: a fresh key with parameters, of the kind asked.
    let done = unsafe {
        match key.kind() {
            Kind::Ec => lc::EC_KEY_generate_key(lc::EVP_PKEY_get0_EC_KEY(key.raw())),
            Kind::Dsa => lc::DSA_generate_key(lc::EVP_PKEY_get0_DSA(key.raw())),
            _ => lc::DH_generate_key(lc::EVP_PKEY_get0_DH(key.raw())),
        }
    };
    if ok(done) { Ok(key) } else { Err(failed()) }
}

type Magnitude = Option<Vec<u8>>;

fn taken(value: &Magnitude) -> Result<*mut lc::BIGNUM, Error> {
    Ok(match value {
        Some(value) => number(value).ok_or_else(failed)?.into_raw(),
        None => std::ptr::null_mut(),
    })
}

/// The numbers of an RSA key, in the order n, e, d, p, q, dmp1, dmq1, iqmp.
pub fn rsa_from_numbers(numbers: &[Magnitude; 8]) -> Result<Key, Error> {
    let [n, e, d, p, q, dmp1, dmq1, iqmp] = numbers;
    // SAFETY: a fresh object takes the fresh numbers over.
    unsafe {
        let rsa = Handle::own(lc::RSA_new()).ok_or_else(failed)?;
        let mut done = lc::RSA_set0_key(rsa.raw(), taken(n)?, taken(e)?, taken(d)?) == 1;
        if p.is_some() && q.is_some() {
            done &= lc::RSA_set0_factors(rsa.raw(), taken(p)?, taken(q)?) == 1;
        }
        if dmp1.is_some() && dmq1.is_some() && iqmp.is_some() {
            done &= lc::RSA_set0_crt_params(rsa.raw(), taken(dmp1)?, taken(dmq1)?, taken(iqmp)?) == 1;
        }
        if done { Key::wrap(&rsa, lc::EVP_PKEY_set1_RSA) } else { Err(failed()) }
    }
}

/// An elliptic curve key from its point as bytes and its private number.
pub fn ec_from_parts(nid: i32, public: Option<&[u8]>, private: Option<&[u8]>) -> Result<Key, Error> {
    let key = ec_parameters(nid)?;
    // SAFETY: a fresh key on a curve; the fresh point and number are copied by it.
    unsafe {
        let ec = lc::EVP_PKEY_get0_EC_KEY(key.raw());
        let group = lc::EC_KEY_get0_group(ec);
        let point = Handle::own(lc::EC_POINT_new(group)).ok_or_else(failed)?;
        let null = std::ptr::null_mut();
        let mut done = true;
        if let Some(private) = private {
            let number = number(private).ok_or_else(failed)?;
            done &= lc::EC_KEY_set_private_key(ec, number.raw()) == 1;
            if public.is_none() {
                done &=
                    lc::EC_POINT_mul(group, point.raw(), number.raw(), std::ptr::null(), std::ptr::null(), null) == 1;
                done &= lc::EC_KEY_set_public_key(ec, point.raw()) == 1;
            }
        }
        if let Some(public) = public {
            done &= lc::EC_POINT_oct2point(group, point.raw(), public.as_ptr(), public.len(), null) == 1;
            done = done && lc::EC_KEY_set_public_key(ec, point.raw()) == 1;
        }
        if done { Ok(key) } else { Err(failed()) }
    }
}

/// The numbers of a DH key, in the order p, q, g, public, private.
pub fn dh_from_numbers(numbers: &[Magnitude; 5]) -> Result<Key, Error> {
    let [p, q, g, public, private] = numbers;
    // SAFETY: a fresh object takes the fresh numbers over.
    unsafe {
        let dh = Handle::own(lc::DH_new()).ok_or_else(failed)?;
        let mut done = lc::DH_set0_pqg(dh.raw(), taken(p)?, taken(q)?, taken(g)?) == 1;
        if public.is_some() || private.is_some() {
            done &= lc::DH_set0_key(dh.raw(), taken(public)?, taken(private)?) == 1;
        }
        if done { Key::wrap(&dh, lc::EVP_PKEY_set1_DH) } else { Err(failed()) }
    }
}

/// The numbers of a DSA key, in the order p, q, g, public, private.
pub fn dsa_from_numbers(numbers: &[Magnitude; 5]) -> Result<Key, Error> {
    let [p, q, g, public, private] = numbers;
    // SAFETY: a fresh object takes the fresh numbers over.
    unsafe {
        let dsa = Handle::own(lc::DSA_new()).ok_or_else(failed)?;
        let mut done = lc::DSA_set0_pqg(dsa.raw(), taken(p)?, taken(q)?, taken(g)?) == 1;
        if public.is_some() {
            done &= lc::DSA_set0_key(dsa.raw(), taken(public)?, taken(private)?) == 1;
        }
        if done { Key::wrap(&dsa, lc::EVP_PKEY_set1_DSA) } else { Err(failed()) }
    }
}
