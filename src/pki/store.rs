//! Where trusted certificates and CRLs are looked for.

use std::collections::HashMap;
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

/// A store that is just a list.
#[derive(Default)]
pub struct Memory {
    certificates: HashMap<Box<[u8]>, Vec<Arc<Certificate>>>,
    crls: HashMap<Box<[u8]>, Vec<Arc<Crl>>>,
}

impl Memory {
    /// Adds a trusted certificate; one that is there already is not added again.
    pub fn add(&mut self, certificate: Arc<Certificate>) {
        let same = self.certificates.entry(certificate.subject().canonical().into()).or_default();
        if !same.iter().any(|other| other.is_same(&certificate)) {
            same.push(certificate);
        }
    }

    /// Adds a CRL.
    pub fn add_crl(&mut self, crl: Arc<Crl>) {
        self.crls.entry(crl.issuer().canonical().into()).or_default().push(crl);
    }
}

impl TrustStore for Memory {
    fn certificates(&self, subject: &Name) -> Result<Vec<Arc<Certificate>>, LookupFailed> {
        Ok(self.certificates.get(subject.canonical()).cloned().unwrap_or_default())
    }

    fn crls(&self, issuer: &Name) -> Vec<Arc<Crl>> {
        self.crls.get(issuer.canonical()).cloned().unwrap_or_default()
    }
}
