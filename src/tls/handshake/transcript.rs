//! rustls' transcript hash, over what stands on the wire ([`super::wire`]).

use rustls::crypto::hash::{Context, Hash, HashAlgorithm, Output};

use super::judged;

/// A hash function of rustls' suites.
pub fn of(hash: &'static dyn Hash) -> &'static dyn Hash {
    Box::leak(Box::new(OnWire(hash)))
}

struct OnWire(&'static dyn Hash);

impl Hash for OnWire {
    fn start(&self) -> Box<dyn Context> {
        Box::new(Transcript(self.0.start()))
    }

    fn hash(&self, data: &[u8]) -> Output {
        self.0.hash(data)
    }

    fn output_len(&self) -> usize {
        self.0.output_len()
    }

    fn algorithm(&self) -> HashAlgorithm {
        self.0.algorithm()
    }

    fn fips(&self) -> bool {
        self.0.fips()
    }
}

struct Transcript(Box<dyn Context>);

impl Context for Transcript {
    fn fork_finish(&self) -> Output {
        self.0.fork_finish()
    }

    fn fork(&self) -> Box<dyn Context> {
        Box::new(Transcript(self.0.fork()))
    }

    fn finish(self: Box<Self>) -> Output {
        self.0.finish()
    }

    /// rustls adds whole messages only, and of a ClientHello also all that comes before its binders.
    fn update(&mut self, data: &[u8]) {
        judged::hash_on_wire(data, |piece| self.0.update(piece));
    }
}
