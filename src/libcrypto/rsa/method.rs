//! `RSA_METHOD`: the program's own way of using a private key.

use crate::crypto::operate::Options;
use crate::error::Error;
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Signs with the method of the key's `RSA`, if the program gave it one.
pub(crate) fn sign_with_method(pkey: &EVP_PKEY, options: &Options, digest: &[u8]) -> Option<Result<Vec<u8>, Error>> {
    let _ = (pkey, options, digest);
    None
}
