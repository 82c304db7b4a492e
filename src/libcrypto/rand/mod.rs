//! Random bytes, `<openssl/rand.h>`: AWS-LC's generator over the system's, or a method of the program's.

pub mod bytes;
pub mod file;
pub mod method;
