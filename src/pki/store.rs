//! Where trusted certificates and CRLs are looked for.

use std::sync::Arc;

use super::certificate::Certificate;
use super::crl::Crl;
use super::name::Name;

/// A looked-up that could not be made (a directory that cannot be read, a callback that failed).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LookupFailed;

/// Trusted certificates and CRLs by name.
pub trait TrustStore {
    /// The certificates whose subject this is, in the order they were added.
    fn certificates(&self, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed>;

    /// The CRLs whose issuer this is, in the order they were added.
    fn crls(&self, _issuer: &Name) -> Vec<Arc<Crl>> {
        Vec::new()
    }
}
