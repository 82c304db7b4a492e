//! The structures of standard extensions: each a table of fields and the functions that go with it.

mod admission;
mod authority;
mod constraints;
mod general_name;
mod points;
mod policy;
mod proxy;
mod resources;
mod sxnet;

pub use admission::*;
pub use authority::*;
pub use constraints::*;
pub use general_name::*;
pub use points::*;
pub use policy::*;
pub use proxy::*;
pub use resources::addresses::*;
pub use resources::systems::*;
pub use sxnet::*;
