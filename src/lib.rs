//! OpenSSL's C API on rustls.
//!
//! A call comes in through an entry point (`libssl`, `libcrypto`), crosses the border (`ffi`: panic guard, handles,
//! strings), reaches the safe core (`tls`, `pki`, `crypto`, `asn1`) and its result goes back the same way, translated
//! once: a value, or a failure with its reasons in the thread's queue (`error`). Arrows point down only.
//!
//! A connection has two lives. The handshake is rustls', watched by a reader of ours that sees each message first
//! and runs every callback while no rustls call is on the stack (`tls::handshake`). Where OpenSSL's messages are not
//! rustls', each has two forms, and the transcript takes the one on the wire (`tls::handshake::wire`). After the handshake,
//! records are ours (`tls::records`), because nearly all by which OpenSSL's I/O differs from rustls' is a property of
//! records.
#![deny(unsafe_op_in_unsafe_fn, missing_docs, clippy::undocumented_unsafe_blocks)]
#![allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]
#![allow(clippy::missing_safety_doc)] // what C must promise is in the man page that each entry point names
#![allow(clippy::not_unsafe_ptr_arg_deref, clippy::too_many_arguments, clippy::arc_with_non_send_sync)]

pub mod asn1;
pub mod crypto;
pub mod error;
pub mod ffi;
pub mod libcrypto;
pub mod libssl;
pub mod pki;
pub mod tls;
