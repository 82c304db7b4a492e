//! The thread's error queue, `<openssl/err.h>`.
//!
//! The queue itself is [`crate::error::queue`]; here C looks into it. Pointers that C gets into an entry's strings
//! stay good until 64 more were handed out on that thread: OpenSSL's live until the entry's place is reused.

mod data;
pub mod load;
pub mod print;
pub mod raise;
pub mod read;
mod strings;

pub use strings::reason_string;
