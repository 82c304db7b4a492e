//! Entry points of libcrypto: a folder per header, a file per man-page group, and the C objects behind them.

pub mod asn1;
pub mod bio;
pub mod bn;
pub mod buffer;
pub mod codec;
pub mod crypto;
pub mod dh;
pub mod dsa;
pub mod ec;
pub mod engine;
pub mod err;
pub mod evp;
pub mod legacy;
pub mod lhash;
pub mod objects;
pub mod pem;
pub mod rand;
pub mod rsa;
pub mod stack;
pub mod ui;
pub mod x509;
pub mod x509_vfy;
pub mod x509v3;
pub mod params;
pub mod provider;
pub mod conf;
