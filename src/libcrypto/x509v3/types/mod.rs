//! The structures of standard extensions: each a table of fields and the functions that go with it.

mod admission;
mod authority;
mod general_name;
mod points;
mod policy;
mod resources;

pub use admission::*;
pub use authority::*;
pub use general_name::*;
pub use points::*;
pub use policy::*;
pub use resources::*;
