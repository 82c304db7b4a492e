//! Each type under its own names: which block it is in, which functions read and write it.

pub mod certificates;
pub mod dh;
pub mod private;
pub mod public;
