//! `EC_KEY_METHOD`: the program's own way of using a private key.

use crate::error::Error;
use crate::libcrypto::evp::pkey::EVP_PKEY;

/// Signs with the method of the key's `EC_KEY`, if the program gave it one.
pub(crate) fn sign_with_method(pkey: &EVP_PKEY, digest: &[u8]) -> Option<Result<Vec<u8>, Error>> {
    let _ = (pkey, digest);
    None
}
