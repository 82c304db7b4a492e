//! Errors as OpenSSL counts them: a library, a reason, and each thread's queue of what went wrong.
//!
//! Inside the crate a failure travels as an [`Error`] in a `Result`; at the border the guard puts its entries into
//! the thread's [`queue`]. Lowest layer of all: it knows no TLS, no certificate and no C type.
#![forbid(unsafe_code)]

pub mod queue;
pub mod reason;

use std::panic::Location;

/// An error library: the high bits of an error code (`ERR_LIB_*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lib(pub u32);

#[allow(missing_docs)]
impl Lib {
    pub const NONE: Lib = Lib(1);
    pub const SYS: Lib = Lib(2);
    pub const BN: Lib = Lib(3);
    pub const RSA: Lib = Lib(4);
    pub const DH: Lib = Lib(5);
    pub const EVP: Lib = Lib(6);
    pub const BUF: Lib = Lib(7);
    pub const OBJ: Lib = Lib(8);
    pub const PEM: Lib = Lib(9);
    pub const DSA: Lib = Lib(10);
    pub const X509: Lib = Lib(11);
    pub const ASN1: Lib = Lib(13);
    pub const CONF: Lib = Lib(14);
    pub const CRYPTO: Lib = Lib(15);
    pub const EC: Lib = Lib(16);
    pub const SSL: Lib = Lib(20);
    pub const BIO: Lib = Lib(32);
    pub const PKCS7: Lib = Lib(33);
    pub const X509V3: Lib = Lib(34);
    pub const PKCS12: Lib = Lib(35);
    pub const RAND: Lib = Lib(36);
    pub const DSO: Lib = Lib(37);
    pub const ENGINE: Lib = Lib(38);
    pub const OCSP: Lib = Lib(39);
    pub const UI: Lib = Lib(40);
    pub const STORE: Lib = Lib(44);
    pub const CMS: Lib = Lib(46);
    pub const TS: Lib = Lib(47);
    pub const CT: Lib = Lib(50);
    pub const PROV: Lib = Lib(57);
    pub const OSSL_ENCODER: Lib = Lib(59);
    pub const OSSL_DECODER: Lib = Lib(60);
}

/// Marks a code that carries an `errno` instead of a library and a reason (`ERR_SYSTEM_FLAG`).
pub const SYSTEM_FLAG: u32 = 0x8000_0000;

/// One entry of the queue: what failed, where, and a note for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Packed as `ERR_PACK` does: library << 23 | reason, or [`SYSTEM_FLAG`] | errno.
    pub code: u32,
    /// Free text (`ERR_add_error_data`), never a secret.
    pub data: Option<String>,
    /// Source file that raised it; empty if unknown.
    pub file: String,
    /// Line in that file.
    pub line: u32,
    /// Function that raised it; empty if unknown.
    pub function: String,
}

impl Entry {
    #[track_caller]
    fn here(code: u32) -> Self {
        let at = Location::caller();
        Entry { code, data: None, file: at.file().to_owned(), line: at.line(), function: String::new() }
    }
}

/// Packs a library and a reason into an error code.
pub const fn pack(lib: Lib, reason: u32) -> u32 {
    ((lib.0 & 0xff) << 23) | (reason & 0x7f_ffff)
}

/// Failures that OpenSSL does not speak of: `X::get0(x).silent()?` where it just returns on NULL.
pub trait Silent<T> {
    /// The same result; the error is [`Error::SILENT`].
    fn silent(self) -> Result<T, Error>;
}

impl<T> Silent<T> for Result<T, Error> {
    fn silent(self) -> Result<T, Error> {
        self.map_err(|_| Error::SILENT)
    }
}

/// Why something failed: the entries it will leave in the thread's queue, innermost first.
///
/// Some of OpenSSL's failures queue nothing: [`Error::SILENT`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Error {
    entries: Vec<Entry>,
}

impl Error {
    /// A failure that leaves the queue as it is.
    pub const SILENT: Error = Error { entries: Vec::new() };

    /// A failure of `lib` for `reason` (a constant of [`reason`](self::reason)).
    #[track_caller]
    pub fn new(lib: Lib, reason: u32) -> Self {
        Error { entries: vec![Entry::here(pack(lib, reason))] }
    }

    /// A failure of libssl.
    #[track_caller]
    pub fn ssl(reason: u32) -> Self {
        Error::new(Lib::SSL, reason)
    }

    /// A failed system call: its `errno` and, as OpenSSL notes it, the call (`"calling fopen(x, r)"`).
    #[track_caller]
    pub fn system(errno: i32, call: impl Into<String>) -> Self {
        let mut entry = Entry::here(SYSTEM_FLAG | errno as u32);
        entry.data = Some(call.into());
        Error { entries: vec![entry] }
    }

    /// Adds what an outer function says of the same failure.
    #[track_caller]
    pub fn then(mut self, lib: Lib, reason: u32) -> Self {
        self.entries.push(Entry::here(pack(lib, reason)));
        self
    }

    /// Adds free text to the latest entry.
    pub fn with_data(mut self, data: impl Into<String>) -> Self {
        if let Some(entry) = self.entries.last_mut() {
            entry.data = Some(data.into());
        }
        self
    }

    /// The entries, innermost first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether nothing will be queued.
    pub fn is_silent(&self) -> bool {
        self.entries.is_empty()
    }

    /// Runs what may raise entries itself; they and its failure become one error.
    pub fn caught<T>(attempt: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
        let before = queue::with(std::mem::take);
        let result = attempt();
        let raised = queue::with(|queue| std::mem::replace(queue, before));
        result.map_err(|error| Error { entries: raised.into_entries().chain(error.entries).collect() })
    }

    /// Moves the entries into this thread's queue.
    pub fn raise(self) {
        if self.entries.iter().any(|entry| entry.code >> 23 == Lib::SSL.0) {
            reason::load_ssl_texts();
        }
        queue::with(|queue| self.entries.into_iter().for_each(|entry| queue.push(entry)));
    }
}
