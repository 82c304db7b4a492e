//! What keys do: sign, verify, encrypt, decrypt, agree.

use aws_lc_sys as lc;
use zeroize::Zeroizing;

use super::digest::Algorithm;
use super::key::{Key, Kind};
use super::lc::{Handle, last_error, ok};
use super::rsa;
use crate::error::{Error, Lib, reason};

/// RSA paddings by OpenSSL's numbers.
pub mod padding {
    /// PKCS#1 v1.5.
    pub const PKCS1: i32 = 1;
    /// None.
    pub const NONE: i32 = 3;
    /// OAEP.
    pub const OAEP: i32 = 4;
    /// PSS.
    pub const PSS: i32 = 6;
}

/// Choices for an operation; what a kind of key has no use for is ignored.
#[derive(Clone, Default)]
pub struct Options {
    /// RSA's padding; 0 stands for the key's own (PKCS#1, or PSS for a PSS key).
    pub padding: i32,
    /// The digest whose output is signed.
    pub md: Option<Algorithm>,
    /// PSS' salt length, or -1 (digest), -2 (automatic), -3 (longest).
    pub salt_len: Option<i32>,
    /// The mask's digest, if not the other.
    pub mgf1_md: Option<Algorithm>,
    /// OAEP's digest, SHA-1 if none.
    pub oaep_md: Option<Algorithm>,
    /// OAEP's label.
    pub label: Vec<u8>,
}

/// The reason of RSA's failure in OpenSSL's numbers.
#[track_caller]
pub fn rsa_error() -> Error {
    let (lib, code) = last_error();
    if lib != lc::ERR_LIB_RSA as u32 {
        return Error::new(Lib::RSA, reason::ERR_R_INTERNAL_ERROR);
    }
    let reason = match code as i32 {
        lc::RSA_R_BAD_SIGNATURE | lc::RSA_R_BAD_FIXED_HEADER_DECRYPT => reason::RSA_R_BAD_SIGNATURE,
        lc::RSA_R_BAD_PAD_BYTE_COUNT => reason::RSA_R_BAD_PAD_BYTE_COUNT,
        lc::RSA_R_BLOCK_TYPE_IS_NOT_01 => reason::RSA_R_PADDING_CHECK_FAILED,
        lc::RSA_R_PKCS_DECODING_ERROR => reason::RSA_R_PKCS_DECODING_ERROR,
        lc::RSA_R_DATA_LEN_NOT_EQUAL_TO_MOD_LEN => reason::RSA_R_WRONG_SIGNATURE_LENGTH,
        lc::RSA_R_DATA_TOO_LARGE => reason::RSA_R_DATA_TOO_LARGE,
        lc::RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE => reason::RSA_R_DATA_TOO_LARGE_FOR_KEY_SIZE,
        lc::RSA_R_DATA_TOO_LARGE_FOR_MODULUS => reason::RSA_R_DATA_TOO_LARGE_FOR_MODULUS,
        lc::RSA_R_DATA_TOO_SMALL => reason::RSA_R_DATA_TOO_SMALL,
        lc::RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE => reason::RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE,
        lc::RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY => reason::RSA_R_DIGEST_TOO_BIG_FOR_RSA_KEY,
        lc::RSA_R_FIRST_OCTET_INVALID => reason::RSA_R_FIRST_OCTET_INVALID,
        lc::RSA_R_INVALID_MESSAGE_LENGTH => reason::RSA_R_INVALID_DIGEST_LENGTH,
        lc::RSA_R_KEY_SIZE_TOO_SMALL => reason::RSA_R_KEY_SIZE_TOO_SMALL,
        lc::RSA_R_LAST_OCTET_INVALID => reason::RSA_R_LAST_OCTET_INVALID,
        lc::RSA_R_MODULUS_TOO_LARGE => reason::RSA_R_MODULUS_TOO_LARGE,
        lc::RSA_R_OAEP_DECODING_ERROR => reason::RSA_R_OAEP_DECODING_ERROR,
        lc::RSA_R_PADDING_CHECK_FAILED => reason::RSA_R_PADDING_CHECK_FAILED,
        lc::RSA_R_SLEN_CHECK_FAILED => reason::RSA_R_SLEN_CHECK_FAILED,
        lc::RSA_R_SLEN_RECOVERY_FAILED => reason::RSA_R_SLEN_RECOVERY_FAILED,
        lc::RSA_R_UNKNOWN_ALGORITHM_TYPE => reason::RSA_R_UNKNOWN_ALGORITHM_TYPE,
        lc::RSA_R_UNKNOWN_PADDING_TYPE => reason::RSA_R_UNKNOWN_PADDING_TYPE,
        lc::RSA_R_VALUE_MISSING => reason::RSA_R_VALUE_MISSING,
        lc::RSA_R_WRONG_SIGNATURE_LENGTH => reason::RSA_R_WRONG_SIGNATURE_LENGTH,
        _ => reason::ERR_R_INTERNAL_ERROR,
    };
    Error::new(Lib::RSA, reason)
}

fn is_rsa(key: &Key) -> bool {
    matches!(key.kind(), Kind::Rsa | Kind::RsaPss)
}

#[track_caller]
fn failure(key: &Key) -> Error {
    if is_rsa(key) {
        return rsa_error();
    }
    super::lc::forget_errors();
    Error::SILENT
}

/// Both reasons that OpenSSL has for text whose padding is wrong, where aws-lc has one.
pub fn decoding_error(error: Error, mode: i32) -> Error {
    let first = match mode {
        padding::PKCS1 => reason::RSA_R_PKCS_DECODING_ERROR,
        padding::OAEP => reason::RSA_R_OAEP_DECODING_ERROR,
        _ => return error,
    };
    let second = Error::new(Lib::RSA, reason::RSA_R_PADDING_CHECK_FAILED);
    match error.entries().last().map(|entry| entry.code) == second.entries().last().map(|entry| entry.code) {
        true => Error::new(Lib::RSA, first).then(Lib::RSA, reason::RSA_R_PADDING_CHECK_FAILED),
        false => error,
    }
}

type Init = unsafe extern "C" fn(*mut lc::EVP_PKEY_CTX) -> i32;

/// aws-lc's context for an operation, with the options that fit the key.
fn context(key: &Key, init: Init, options: &Options) -> Result<Handle<lc::EVP_PKEY_CTX>, Error> {
    // SAFETY: the key is live, the context is ours and initialised before it is told anything; setters that do not
    // fit the operation fail, which is passed on.
    unsafe {
        let ctx = Handle::own(lc::EVP_PKEY_CTX_new(key.raw(), std::ptr::null_mut()))
            .ok_or_else(|| Error::new(Lib::EVP, reason::ERR_R_MALLOC_FAILURE))?;
        if !ok(init(ctx.raw())) {
            let reason = reason::EVP_R_OPERATION_NOT_SUPPORTED_FOR_THIS_KEYTYPE;
            return Err(Error::new(Lib::EVP, reason));
        }
        // The others sign any digest; aws-lc would refuse some.
        if let Some(md) = options.md.and_then(Algorithm::lc).filter(|_| is_rsa(key))
            && !ok(lc::EVP_PKEY_CTX_set_signature_md(ctx.raw(), md))
        {
            return Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_DIGEST));
        }
        if !is_rsa(key) {
            return Ok(ctx);
        }
        let mode = padding_of(key, options);
        let mut done = lc::EVP_PKEY_CTX_set_rsa_padding(ctx.raw(), mode) == 1;
        if mode == padding::PSS {
            // aws-lc has no word for "the longest"; automatic is that for signatures.
            let salt_len = match options.salt_len {
                Some(-3) => longest_salt(key, options.md),
                Some(len) => len,
                None => -2,
            };
            done &= lc::EVP_PKEY_CTX_set_rsa_pss_saltlen(ctx.raw(), salt_len) == 1;
        }
        if mode == padding::OAEP {
            let md = options.oaep_md.unwrap_or(Algorithm::Sha1);
            done &= md.lc().is_some_and(|md| lc::EVP_PKEY_CTX_set_rsa_oaep_md(ctx.raw(), md) == 1);
            if !options.label.is_empty() {
                let label = lc::OPENSSL_memdup(options.label.as_ptr().cast(), options.label.len());
                done &= lc::EVP_PKEY_CTX_set0_rsa_oaep_label(ctx.raw(), label.cast(), options.label.len()) == 1;
            }
        }
        if let (padding::PSS | padding::OAEP, Some(md)) = (mode, options.mgf1_md) {
            done &= md.lc().is_some_and(|md| lc::EVP_PKEY_CTX_set_rsa_mgf1_md(ctx.raw(), md) == 1);
        }
        if done { Ok(ctx) } else { Err(failure(key)) }
    }
}

fn longest_salt(key: &Key, md: Option<Algorithm>) -> i32 {
    let bytes = (key.bits() + 6) / 8;
    (bytes - md.map_or(20, |md| md.size() as i32) - 2).max(0)
}

type Transform = unsafe extern "C" fn(*mut lc::EVP_PKEY_CTX, *mut u8, *mut usize, *const u8, usize) -> i32;

fn transform(
    ctx: &Handle<lc::EVP_PKEY_CTX>,
    key: &Key,
    run: Transform,
    data: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut len = 0;
    // SAFETY: the first call tells the room needed, the second has that room.
    unsafe {
        if run(ctx.raw(), std::ptr::null_mut(), &mut len, data.as_ptr(), data.len()) != 1 {
            return Err(failure(key));
        }
        let mut out = Zeroizing::new(vec![0; len]);
        if run(ctx.raw(), out.as_mut_ptr(), &mut len, data.as_ptr(), data.len()) != 1 {
            return Err(failure(key));
        }
        out.truncate(len);
        Ok(out)
    }
}

/// An error of RSA's and what OpenSSL's provider adds to it.
fn provided(error: Error) -> Error {
    error.then(Lib::PROV, reason::ERR_R_RSA_LIB)
}

/// Signs a digest (or, without one named, RSA's bytes as they are).
pub fn sign(key: &Key, options: &Options, digest: &[u8]) -> Result<Vec<u8>, Error> {
    if let Some((options, info)) = named(key, options, digest) {
        return sign(key, &options, &info);
    }
    if is_rsa(key) && options.md.is_none() && padding_of(key, options) == padding::PSS {
        return Err(provided(Error::new(Lib::RSA, reason::RSA_R_UNKNOWN_PADDING_TYPE)));
    }
    let ctx = context(key, lc::EVP_PKEY_sign_init, options)?;
    let signed = transform(&ctx, key, lc::EVP_PKEY_sign, digest).map(|signature| signature.to_vec());
    if !is_rsa(key) {
        return signed;
    }
    let is_bare = padding_of(key, options) == padding::NONE;
    let too_small = || Error::new(Lib::RSA, reason::RSA_R_DATA_TOO_SMALL_FOR_KEY_SIZE);
    signed.map_err(|error| provided(if is_bare && is_shorter(key, digest) { too_small() } else { error }))
}

/// A digest of RIPEMD-160 with its name before it, to be signed with PKCS#1 as it is: aws-lc does not know the name.
fn named(key: &Key, options: &Options, digest: &[u8]) -> Option<(Options, Vec<u8>)> {
    const NAME: [u8; 15] = [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2b, 0x24, 0x03, 0x02, 0x01, 0x05, 0x00, 0x04, 0x14];
    let is_ripemd = options.md == Some(Algorithm::Ripemd160) && digest.len() == 20;
    let fits = is_ripemd && is_rsa(key) && padding_of(key, options) == padding::PKCS1;
    fits.then(|| (Options { md: None, ..options.clone() }, [&NAME, digest].concat()))
}

fn is_shorter(key: &Key, data: &[u8]) -> bool {
    data.len() < (key.bits().max(0) as usize).div_ceil(8)
}

/// RSA's padding, chosen or the key's own.
fn padding_of(key: &Key, options: &Options) -> i32 {
    match options.padding {
        0 if key.kind() == Kind::RsaPss => padding::PSS,
        0 => padding::PKCS1,
        mode => mode,
    }
}

/// Verifies a signature of a digest; an `Err` says why not.
pub fn verify(key: &Key, options: &Options, signature: &[u8], digest: &[u8]) -> Result<(), Error> {
    if let Some((options, info)) = named(key, options, digest) {
        return verify_rsa(key, &options, signature, &info);
    }
    if is_rsa(key) {
        return verify_rsa(key, options, signature, digest);
    }
    if options.md.is_some_and(|md| md.size() != digest.len()) {
        return Err(Error::SILENT);
    }
    verify_with(key, options, signature, digest).map_err(|error| {
        // SAFETY: a live key's own, NULL if it is of another kind; the slice's length is passed with it.
        let (ec, parsed) = unsafe {
            let parsed = Handle::own(lc::ECDSA_SIG_from_bytes(signature.as_ptr(), signature.len()));
            (lc::EVP_PKEY_get0_EC_KEY(key.raw()), parsed)
        };
        super::lc::forget_errors();
        // SAFETY: both live.
        let wrong = || unsafe { parsed.as_ref().and_then(|parsed| out_of_range(ec, parsed.raw())) };
        if ec.is_null() { error } else { wrong().unwrap_or(error) }
    })
}

/// What OpenSSL says of an ECDSA signature's numbers if they are none that one can have.
///
/// # Safety
/// Both are live.
pub unsafe fn out_of_range(ec: *const lc::EC_KEY, signature: *const lc::ECDSA_SIG) -> Option<Error> {
    // SAFETY: both live, and so do their parts.
    let outside = unsafe {
        let order = lc::EC_GROUP_get0_order(lc::EC_KEY_get0_group(ec));
        let numbers = [lc::ECDSA_SIG_get0_r(signature), lc::ECDSA_SIG_get0_s(signature)];
        numbers.iter().any(|number| lc::BN_is_zero(*number) == 1 || lc::BN_ucmp(*number, order) >= 0)
    };
    outside.then(|| Error::new(Lib::EC, reason::EC_R_BAD_SIGNATURE))
}

fn verify_rsa(key: &Key, options: &Options, signature: &[u8], digest: &[u8]) -> Result<(), Error> {
    // SAFETY: a live key's own.
    let rsa = unsafe { lc::EVP_PKEY_get0_RSA(key.raw()) };
    match (padding_of(key, options), options.md) {
        (padding::PSS, Some(md)) if md.size() != digest.len() => {
            let said = format!("Should be {}, but got {}", md.size(), digest.len());
            Err(Error::new(Lib::PROV, reason::PROV_R_INVALID_DIGEST_LENGTH).with_data(said))
        }
        (padding::PSS, _) => {
            // SAFETY: a live key.
            let signature = unsafe { rsa::full_length(rsa, signature) }.map_err(provided)?;
            verify_with(key, options, &signature, digest)
                .map_err(|error| provided(with_salt_len(error, key, options, &signature)))
        }
        (mode, None) => {
            // SAFETY: a live key.
            let held = unsafe { rsa::open(rsa, signature, mode) }.map_err(provided)?;
            match held == digest {
                _ if held.is_empty() => Err(Error::new(Lib::PROV, reason::ERR_R_RSA_LIB)),
                true => Ok(()),
                false => Err(Error::SILENT),
            }
        }
        (_, Some(_)) => verify_with(key, options, signature, digest)
            // SAFETY: a live key.
            .map_err(|_| provided(unsafe { rsa::refusal(rsa, signature) })),
    }
}

/// As [`rsa::with_salt_len`], of a signature.
fn with_salt_len(error: Error, key: &Key, options: &Options, signature: &[u8]) -> Error {
    let md = options.md.unwrap_or(Algorithm::Sha1);
    // SAFETY: a live key's own.
    let Ok(block) = (unsafe { rsa::open(lc::EVP_PKEY_get0_RSA(key.raw()), signature, padding::NONE) }) else {
        return error;
    };
    let bits = usize::try_from(key.bits()).unwrap_or(0);
    rsa::with_salt_len(error, &block, bits, md, options.mgf1_md.unwrap_or(md), options.salt_len.unwrap_or(-2))
}

fn verify_with(key: &Key, options: &Options, signature: &[u8], digest: &[u8]) -> Result<(), Error> {
    let ctx = context(key, lc::EVP_PKEY_verify_init, options)?;
    // SAFETY: the slices' lengths are passed with them.
    let verified =
        unsafe { lc::EVP_PKEY_verify(ctx.raw(), signature.as_ptr(), signature.len(), digest.as_ptr(), digest.len()) };
    if verified == 1 { Ok(()) } else { Err(failure(key)) }
}

/// What an RSA signature signs.
pub fn verify_recover(key: &Key, options: &Options, signature: &[u8]) -> Result<Vec<u8>, Error> {
    // SAFETY: a live key's own.
    let rsa = unsafe { lc::EVP_PKEY_get0_RSA(key.raw()) };
    if options.md.is_none() {
        // SAFETY: a live key.
        return unsafe { rsa::open(rsa, signature, padding_of(key, options)) }.map_err(provided);
    }
    let ctx = context(key, lc::EVP_PKEY_verify_recover_init, options)?;
    let recovered = transform(&ctx, key, lc::EVP_PKEY_verify_recover, signature);
    // SAFETY: a live key.
    recovered.map(|digest| digest.to_vec()).map_err(|_| provided(unsafe { rsa::refusal(rsa, signature) }))
}

/// Encrypts to an RSA key.
pub fn encrypt(key: &Key, options: &Options, plain: &[u8]) -> Result<Vec<u8>, Error> {
    let ctx = context(key, lc::EVP_PKEY_encrypt_init, &Options { md: None, ..options.clone() })?;
    transform(&ctx, key, lc::EVP_PKEY_encrypt, plain).map(|cipher| cipher.to_vec())
}

/// Decrypts with an RSA key.
pub fn decrypt(key: &Key, options: &Options, cipher: &[u8]) -> Result<Zeroizing<Vec<u8>>, Error> {
    let ctx = context(key, lc::EVP_PKEY_decrypt_init, &Options { md: None, ..options.clone() })?;
    // SAFETY: a live key; only RSA's decrypt.
    let cipher = unsafe { rsa::full_length(lc::EVP_PKEY_get0_RSA(key.raw()), cipher) };
    let cipher = cipher.map_err(|error| match options.padding {
        padding::OAEP => error.then(Lib::PROV, reason::PROV_R_FAILED_TO_DECRYPT),
        _ => error,
    })?;
    let is_pkcs1 = padding_of(key, options) == padding::PKCS1;
    transform(&ctx, key, lc::EVP_PKEY_decrypt, &cipher)
        .map_err(|error| if is_pkcs1 { decoding_error(error, padding::PKCS1) } else { error })
}

/// Signs a message with Ed25519, which takes it whole.
pub fn sign_message(key: &Key, message: &[u8]) -> Result<Vec<u8>, Error> {
    let (mut signature, mut len) = (vec![0; 64], 64);
    // SAFETY: a context of ours, a live key, and buffers whose lengths are passed with them.
    let signed = unsafe {
        let ctx = Handle::own(lc::EVP_MD_CTX_new()).ok_or(Error::SILENT)?;
        lc::EVP_DigestSignInit(ctx.raw(), std::ptr::null_mut(), std::ptr::null(), std::ptr::null_mut(), key.raw()) == 1
            && lc::EVP_DigestSign(ctx.raw(), signature.as_mut_ptr(), &mut len, message.as_ptr(), message.len()) == 1
    };
    if signed { Ok(signature) } else { Err(failure(key)) }
}

/// Verifies an Ed25519 signature.
pub fn verify_message(key: &Key, signature: &[u8], message: &[u8]) -> bool {
    // SAFETY: a context of ours, a live key, and slices whose lengths are passed with them.
    unsafe {
        let Some(ctx) = Handle::own(lc::EVP_MD_CTX_new()) else { return false };
        let begun = lc::EVP_DigestVerifyInit(
            ctx.raw(),
            std::ptr::null_mut(),
            std::ptr::null(),
            std::ptr::null_mut(),
            key.raw(),
        );
        ok(begun)
            && ok(lc::EVP_DigestVerify(ctx.raw(), signature.as_ptr(), signature.len(), message.as_ptr(), message.len()))
    }
}

/// The secret two keys agree on (ECDH, X25519, DH).
pub fn derive(key: &Key, peer: &Key) -> Result<Zeroizing<Vec<u8>>, Error> {
    let failed = |_| {
        super::lc::forget_errors();
        Error::SILENT
    };
    if matches!(key.kind(), Kind::Dh | Kind::Dhx) {
        return derive_dh(key, peer);
    }
    let ctx = context(key, lc::EVP_PKEY_derive_init, &Options::default())?;
    let mut len = 0;
    // SAFETY: live keys; the first `derive` tells the room needed, the second has that room.
    unsafe {
        ok(lc::EVP_PKEY_derive_set_peer(ctx.raw(), peer.raw())).then_some(()).ok_or(()).map_err(failed)?;
        ok(lc::EVP_PKEY_derive(ctx.raw(), std::ptr::null_mut(), &mut len)).then_some(()).ok_or(()).map_err(failed)?;
        let mut secret = Zeroizing::new(vec![0; len]);
        ok(lc::EVP_PKEY_derive(ctx.raw(), secret.as_mut_ptr(), &mut len)).then_some(()).ok_or(()).map_err(failed)?;
        secret.truncate(len);
        Ok(secret)
    }
}

/// DH's secret, leading zeros and all; whoever wants it unpadded strips them.
fn derive_dh(key: &Key, peer: &Key) -> Result<Zeroizing<Vec<u8>>, Error> {
    // SAFETY: live DH keys; the buffer has the prime's length, which is all that is written.
    unsafe {
        let (dh, peer) = (lc::EVP_PKEY_get0_DH(key.raw()), lc::EVP_PKEY_get0_DH(peer.raw()));
        if dh.is_null() || peer.is_null() {
            return Err(Error::SILENT);
        }
        let mut secret = Zeroizing::new(vec![0; lc::DH_size(dh) as usize]);
        let len = lc::DH_compute_key_padded(secret.as_mut_ptr(), lc::DH_get0_pub_key(peer), dh);
        super::lc::forget_errors();
        if len <= 0 { Err(Error::SILENT) } else { Ok(secret) }
    }
}
