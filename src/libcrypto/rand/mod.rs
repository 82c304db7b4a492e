//! Random bytes, `<openssl/rand.h>`: AWS-LC's generator over the system's, or a method of the program's.

mod bytes;
mod file;
mod method;
