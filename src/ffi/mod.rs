//! The border to C: the panic guard, handles and ownership, strings and bytes, memory that C may free, ex_data.
//!
//! Pointers become references, slices or owned handles here, in the first lines of an entry point, and go no deeper.

pub mod ex_data;
pub mod guard;
pub mod handle;
pub mod memory;
pub mod stack;
pub mod strings;
mod stubs;

pub use guard::guard;
pub use handle::{Boxed, Shared, Slotted};
pub use strings::{bytes, bytes_mut, c_str, optional_str};
