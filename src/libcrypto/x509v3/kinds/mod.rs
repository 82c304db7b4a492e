//! The standard kinds of extensions: how each is printed and how it is made from configuration.

pub mod alt_name;
pub mod basic;
pub mod constraints;
pub mod info;
pub mod key_id;
pub mod misc;
pub mod ocsp;
pub mod points;
pub mod policies;
pub mod resources;
pub mod timestamps;
pub mod usage;
