//! The safe core: contexts, connections, handshake, records, sessions.
#![forbid(unsafe_code)]
