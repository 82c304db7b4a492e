//! Numbers of the internet: autonomous systems and IP addresses (RFC 3779).

pub mod addresses;
pub mod systems;
