//! `<openssl/x509_vfy.h>`: stores of trusted certificates, verification contexts and their parameters.
//!
//! A store ([`store`]) holds objects ([`object`]) and asks lookups ([`lookup`]) for what it lacks. A context
//! ([`context`]) holds the state of one verification; [`run`] lets the core (`pki::path`) work on that state and puts
//! it back into the context whenever the program's callback is called, so that every accessor tells the truth there.

pub mod callbacks;
pub mod context;
pub mod context_fields;
pub mod context_functions;
pub mod context_results;
pub mod dane;
pub mod error_string;
pub(crate) mod foreign;
pub mod load;
pub mod lookup;
pub mod lookup_dir;
pub mod lookup_file;
pub mod lookup_method;
pub mod object;
pub mod param;
pub mod param_names;
pub mod param_table;
pub mod policy;
pub mod print_callback;
pub mod run;
pub mod store;
pub mod store_fields;
pub mod store_search;
pub mod tls;
pub mod trust;

pub use context::X509_STORE_CTX;
pub use object::X509_OBJECT;
pub use param::X509_VERIFY_PARAM;
pub use store::X509_STORE;
pub use tls::{Request, Verdict, verify_chain};
