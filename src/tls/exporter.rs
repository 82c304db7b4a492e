//! Exported keying material (RFC 5705, RFC 8446 section 7.5).

use aws_lc_rs::digest::{Algorithm, SHA256, SHA384, digest};
use zeroize::Zeroizing;

use super::connection::Connection;
use super::early::status;
use super::engine::Engine;
use super::handshake::secrets::label as secret;
use super::hkdf::{self, Secret};
use super::prf;
use super::version::Version;
use crate::error::{Error, reason};

/// Labels that TLS 1.2 uses itself.
const RESERVED: [&[u8]; 5] =
    [b"client finished", b"server finished", b"master secret", b"extended master secret", b"key expansion"];

/// Some suite with each hash of TLS 1.3.
const SHA256_SUITE: u16 = 0x1301;
const SHA384_SUITE: u16 = 0x1302;

/// The hash function of a suite.
pub(super) fn digest_of(suite: u16) -> &'static Algorithm {
    if prf::hashes_with_sha384(suite) { &SHA384 } else { &SHA256 }
}

/// TLS 1.3's exporters, early or not.
fn of_master(suite: u16, master: &[u8], label: &[u8], context: &[u8], len: usize) -> Option<Zeroizing<Vec<u8>>> {
    let hkdf = hkdf::of_suite(suite);
    let of = |data: &[u8]| digest(digest_of(suite), data);
    let empty = of(&[]);
    let derived = Secret::new(hkdf, master).expand_label(label, empty.as_ref(), empty.as_ref().len())?;
    Secret::new(hkdf, &derived).expand_label(b"exporter", of(context).as_ref(), len)
}

impl Connection {
    /// As [`Connection::export`], from a secret that is there as soon as early data is; without early data there is none.
    pub fn export_early(&self, label: &[u8], context: &[u8], len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        if self.server.get() == Some(true) && self.snapshot().early_data != status::ACCEPTED {
            return Err(Error::SILENT);
        }
        let secrets = self.look(Engine::secrets).flatten().ok_or(Error::SILENT)?;
        let master = secrets.get(secret::EARLY_EXPORTER).ok_or(Error::SILENT)?;
        // The session's: the connection's own may not be known yet, and is another if the session is not taken up.
        let suite = if master.len() == SHA384.output_len() { SHA384_SUITE } else { SHA256_SUITE };
        of_master(suite, &master, label, context, len).ok_or(Error::SILENT)
    }

    /// `len` bytes that both sides derive alike from `label` and `context`.
    pub fn export(&self, label: &[u8], context: Option<&[u8]>, len: usize) -> Result<Zeroizing<Vec<u8>>, Error> {
        let at_rest = self.look(|engine| engine.open().map(|open| open.secrets.clone()));
        let secrets = at_rest.unwrap_or_else(|| self.secrets.borrow().clone()).ok_or(Error::SILENT)?;
        let snapshot = self.snapshot();
        let suite = snapshot.suite.ok_or(Error::SILENT)?;
        if snapshot.version == Some(Version::TLS1_3) {
            let master = secrets.get(secret::EXPORTER).ok_or(Error::SILENT)?;
            return of_master(suite, &master, label, context.unwrap_or_default(), len).ok_or(Error::SILENT);
        }
        if RESERVED.iter().any(|reserved| label.starts_with(reserved)) {
            return Err(Error::ssl(reason::SSL_R_TLS_ILLEGAL_EXPORTER_LABEL));
        }
        let mut seed = [&snapshot.client_random[..], &snapshot.server_random[..]].concat();
        if let Some(context) = context {
            let context_len = u16::try_from(context.len()).map_err(|_| Error::SILENT)?;
            seed.extend(context_len.to_be_bytes());
            seed.extend_from_slice(context);
        }
        let master = secrets.get(secret::MASTER).ok_or(Error::SILENT)?;
        prf::derive(suite, &master, label, &seed, len).ok_or(Error::SILENT)
    }
}
