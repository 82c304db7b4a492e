//! `<openssl/x509v3.h>`: extensions of certificates, requests and revocation lists.
//!
//! A kind of extension is a [`method`]: how its value is read and written, printed, and made from configuration.
//! [`standard`] lists those that are always there; [`kinds`] holds their functions, [`types`] their structures.

pub mod conf;
pub mod email;
pub mod extension;
pub mod extranet;
pub mod general_name;
pub mod host;
pub mod kinds;
pub mod method;
pub(crate) mod outside;
pub mod print;
pub mod purpose;
pub mod purpose_table;
pub mod show;
pub mod standard;
pub mod text;
pub mod types;
pub mod values;
