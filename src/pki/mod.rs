//! Certificates, names, times, path validation, stores, CRLs.
#![forbid(unsafe_code)]
