//! Watching connections: info, message and key-log callbacks, states, alerts.

pub mod alert;
pub mod callbacks;
pub mod state;
