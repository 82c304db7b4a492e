//! Values by which rustls' client resumes, made from a session's facts, wherever they come from: OpenSSL, another
//! process, or an earlier connection of this one.
//!
//! rustls makes such values itself and only in the course of a connection. So it gets one, in memory, with a server of
//! ours: a donor's. The secret it derives there is replaced by the session's ([`overheard::plant`]), ticket and times are
//! those of the session. A TLS 1.3 donor serves for good, for tickets come after the handshake; in TLS 1.2 each session
//! takes a handshake of its own.
//!
//! Nothing is resumed by this that the session's secret does not open: a wrong one fails at the peer.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use rustls::client::{
    ClientSessionStore, Resumption, Tls12ClientSessionValue, Tls13ClientSessionValue, UnbufferedClientConnection,
};
use rustls::crypto::aws_lc_rs::sign;
use rustls::crypto::{GetRandomFailed, SecureRandom};
use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::{ProducesTickets, StoresServerSessions, UnbufferedServerConnection};
use rustls::sign::CertifiedKey;
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, NamedGroup, ServerConfig, SignatureScheme, SupportedProtocolVersion};
use zeroize::Zeroizing;

use super::issue::extensions_of_ticket;
use super::lock;
use crate::crypto::der;
use crate::tls::handshake::client::{RESOLVER, VERIFIER};
use crate::tls::handshake::driver::{Driver, Kernel, Progress};
use crate::tls::handshake::judged::{self, Judged, Resolver};
use crate::tls::handshake::messages::{Cursor, extension};
use crate::tls::handshake::psk::{External, tls13_suite};
use crate::tls::handshake::{overheard, provider};
use crate::tls::prf::hashes_with_sha384;
use crate::tls::session::Fields;
use crate::tls::version::Version;

/// Bytes of a TLS 1.2 master secret.
const MASTER: usize = 48;
/// Bytes of a session id, as rustls' server makes them.
const ID: usize = 32;

/// What a donor's client is given to keep.
#[derive(Debug, Default)]
struct Taker {
    tls12: Mutex<Option<Tls12ClientSessionValue>>,
    tls13: Mutex<Option<Tls13ClientSessionValue>>,
    /// The session's time, in seconds since 1970.
    clock: AtomicU64,
}

impl ClientSessionStore for Taker {
    fn set_kx_hint(&self, _name: ServerName<'static>, _group: NamedGroup) {}

    fn kx_hint(&self, _name: &ServerName<'_>) -> Option<NamedGroup> {
        None
    }

    fn set_tls12_session(&self, _name: ServerName<'static>, value: Tls12ClientSessionValue) {
        *lock(&self.tls12) = Some(value);
    }

    fn tls12_session(&self, _name: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        None
    }

    fn remove_tls12_session(&self, _name: &ServerName<'static>) {}

    fn insert_tls13_ticket(&self, _name: ServerName<'static>, value: Tls13ClientSessionValue) {
        *lock(&self.tls13) = Some(value);
    }

    fn take_tls13_ticket(&self, _name: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        None
    }
}

impl TimeProvider for Taker {
    fn current_time(&self) -> Option<UnixTime> {
        Some(UnixTime::since_unix_epoch(Duration::from_secs(self.clock.load(Ordering::Relaxed))))
    }
}

/// What a donor's TLS 1.2 server gives: the session's ticket, or with none the session's id.
#[derive(Debug)]
struct Giver {
    ticket: Vec<u8>,
}

impl ProducesTickets for Giver {
    fn enabled(&self) -> bool {
        !self.ticket.is_empty()
    }

    /// Unlimited: whether a TLS 1.2 session is too old is for the server to say.
    fn lifetime(&self) -> u32 {
        0
    }

    fn encrypt(&self, _plain: &[u8]) -> Option<Vec<u8>> {
        Some(self.ticket.clone())
    }

    fn decrypt(&self, _cipher: &[u8]) -> Option<Vec<u8>> {
        None
    }
}

impl StoresServerSessions for Giver {
    fn put(&self, _key: Vec<u8>, _value: Vec<u8>) -> bool {
        true
    }

    fn get(&self, _key: &[u8]) -> Option<Vec<u8>> {
        None
    }

    fn take(&self, _key: &[u8]) -> Option<Vec<u8>> {
        None
    }

    fn can_cache(&self) -> bool {
        self.ticket.is_empty()
    }
}

thread_local! {
    static GIVEN_ID: Cell<Option<[u8; ID]>> = const { Cell::new(None) };
}

/// Gives a donor's server the session id wherever it wants that many random bytes: its random and its id.
#[derive(Debug)]
struct GivenId;

impl SecureRandom for GivenId {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), GetRandomFailed> {
        match GIVEN_ID.get() {
            Some(id) if buffer.len() == ID => buffer.copy_from_slice(&id),
            _ => aws_lc_rs::rand::fill(buffer).map_err(|_| GetRandomFailed)?,
        }
        Ok(())
    }
}

/// The donors' servers' key, with as much of a certificate as a signature's verification looks at.
static CREDENTIAL: LazyLock<Option<Arc<CertifiedKey>>> = LazyLock::new(|| {
    const ED25519: &[u8] = b"\x2B\x65\x70";
    let pkcs8 = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).ok()?;
    let public = Ed25519KeyPair::from_pkcs8(pkcs8.as_ref()).ok()?;
    let nothing = der::sequence(&[]);
    let spki = der::spki(ED25519, &[], public.public_key().as_ref());
    let signed = der::sequence(&[&der::unsigned(&[1]), &nothing, &nothing, &nothing, &nothing, &spki]);
    let key = PrivatePkcs8KeyDer::from(pkcs8.as_ref());
    let chain = vec![CertificateDer::from(der::sequence(&[&signed]))];
    Some(Arc::new(CertifiedKey::new(chain, sign::any_eddsa_type(&key).ok()?)))
});

fn client_config(suite: u16, version: &'static SupportedProtocolVersion, taker: &Arc<Taker>) -> Option<ClientConfig> {
    let provider = provider::for_donor(overheard::donor_suite(suite)?, None);
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .ok()?
        .dangerous()
        .with_custom_certificate_verifier(VERIFIER.clone())
        .with_client_cert_resolver(RESOLVER.clone());
    config.resumption = Resumption::store(taker.clone());
    config.time_provider = taker.clone();
    config.enable_secret_extraction = true;
    config.enable_sni = false;
    Some(config)
}

fn server_config(suite: u16, version: &'static SupportedProtocolVersion, giver: Giver) -> Option<ServerConfig> {
    let provider = provider::for_donor(overheard::donor_suite(suite)?, Some(&GivenId));
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .ok()?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(Resolver));
    let giver = Arc::new(giver);
    config.send_tls13_tickets = 0;
    config.session_storage = giver.clone();
    config.ticketer = giver;
    Some(config)
}

/// A handshake in memory: gives the client.
fn shake_hands(client: ClientConfig, server: ServerConfig, extended_master_secret: bool) -> Option<Driver> {
    /// Flights of the longest handshake.
    const FLIGHTS: usize = 6;
    let credential = CREDENTIAL.clone()?;
    let chain = credential.cert.iter().map(|certificate| certificate.as_ref().into()).collect();
    let mut judged = [
        Judged { chain, schemes: vec![SignatureScheme::ED25519], ..Judged::default() },
        Judged { credential: Some(credential), ..Judged::default() },
    ];
    let name = ServerName::try_from("donor.invalid").ok()?;
    let connect = || UnbufferedClientConnection::new(Arc::new(client), name);
    let mut client = Driver::Client(Box::new(judged::with(&mut judged[0], connect).ok()?));
    let mut server = Driver::Server(Box::new(UnbufferedServerConnection::new(Arc::new(server)).ok()?));
    let (mut to_client, mut to_server) = (Vec::new(), Vec::new());
    for flight in 0..FLIGHTS {
        let send = |chunk: Vec<u8>| to_server.extend(chunk);
        let client_stands = client.feed(&mut judged[0], &mut to_client, send).ok()?;
        if flight == 0 && !extended_master_secret {
            hide_extended_master_secret(&mut to_server)?;
        }
        let send = |chunk: Vec<u8>| to_client.extend(chunk);
        let server_stands = server.feed(&mut judged[1], &mut to_server, send).ok()?;
        if [client_stands, server_stands] == [Progress::Done; 2] && to_client.is_empty() {
            return Some(client);
        }
    }
    None
}

/// Keeps a server from seeing that the client offers the extended master secret, in the record of its ClientHello.
/// What both hash then differs, but planted secrets do not depend on that.
fn hide_extended_master_secret(record: &mut [u8]) -> Option<()> {
    const UNKNOWN: u16 = 0xFAFA; // reserved by RFC 8701
    let mut cursor = Cursor(record);
    cursor.take(5 + 4 + 2 + 32)?;
    cursor.vec8()?; // session id
    cursor.vec16()?; // suites
    cursor.vec8()?; // compression
    cursor.u16()?;
    let at = loop {
        let left = cursor.0.len();
        if cursor.u16()? == extension::EXTENDED_MASTER_SECRET {
            break record.len() - left;
        }
        cursor.vec16()?;
    };
    record[at..at + 2].copy_from_slice(&UNKNOWN.to_be_bytes());
    Some(())
}

/// A TLS 1.3 client that is done with its handshake and takes tickets.
struct Donor {
    suite: u16,
    kernel: Kernel,
    taker: Arc<Taker>,
}

impl Donor {
    fn new(suite: u16) -> Option<Self> {
        let taker = Arc::new(Taker::default());
        let client = client_config(suite, &rustls::version::TLS13, &taker)?;
        let server = server_config(suite, &rustls::version::TLS13, Giver { ticket: Vec::new() })?;
        let (_, kernel) = shake_hands(client, server, true)?.finish().ok()?;
        Some(Donor { suite, kernel, taker })
    }

    fn value(&mut self, fields: &Fields) -> Option<Tls13ClientSessionValue> {
        let body = new_session_ticket(fields)?;
        self.taker.clock.store(fields.time, Ordering::Relaxed);
        let taken = overheard::plant(&fields.master, || self.kernel.take_ticket(&body));
        lock(&self.taker.tls13).take().filter(|_| taken)
    }
}

/// The body of the NewSessionTicket that would have brought a session.
fn new_session_ticket(fields: &Fields) -> Option<Vec<u8>> {
    let mut body = Vec::with_capacity(fields.ticket.len() + 32);
    body.extend(fields.ticket_lifetime.to_be_bytes());
    body.extend(fields.ticket_age_add.to_be_bytes());
    body.extend([1, 0]); // a nonce, from which nothing is derived
    body.extend(u16::try_from(fields.ticket.len()).ok()?.to_be_bytes());
    body.extend_from_slice(&fields.ticket);
    body.extend(extensions_of_ticket(&[], fields.max_early_data).unwrap_or_default());
    Some(body)
}

/// What resumes a TLS 1.3 session, once; `None` if nothing can.
pub fn tls13(fields: &Fields) -> Option<Tls13ClientSessionValue> {
    /// Donors that nobody uses now: the lock is held for moments only, so that a fork hardly ever finds it taken.
    static IDLE: Mutex<Vec<Donor>> = Mutex::new(Vec::new());
    const MOST_IDLE: usize = 16;
    let hash = if hashes_with_sha384(fields.suite) { 48 } else { 32 };
    if fields.version != Version::TLS1_3 || fields.ticket.is_empty() || fields.master.len() != hash {
        return None;
    }
    let take = |idle: &mut Vec<Donor>| {
        let found = idle.iter().position(|donor| donor.suite == fields.suite)?;
        Some(idle.swap_remove(found))
    };
    let found = take(&mut lock(&IDLE));
    let mut donor = found.or_else(|| Donor::new(fields.suite))?;
    let value = donor.value(fields);
    let mut idle = lock(&IDLE);
    if idle.len() < MOST_IDLE {
        idle.push(donor);
    }
    value
}

/// What offers a key from outside: the ticket is its identity, and none of its secret is in the value. rustls never finds
/// that any time has passed, for such identities are sent without an age.
pub fn external(external: &External) -> Option<Tls13ClientSessionValue> {
    let known = external.session.fields();
    let suite = tls13_suite(known.suite);
    tls13(&Fields {
        version: Version::TLS1_3,
        suite,
        master: Zeroizing::new(vec![0; if hashes_with_sha384(suite) { 48 } else { 32 }]),
        ticket: external.identity.clone(),
        max_early_data: known.max_early_data,
        time: u64::MAX,
        ..Fields::default()
    })
}

/// What resumes a TLS 1.2 session, any number of times; `None` if nothing can.
pub fn tls12(fields: &Fields) -> Option<Tls12ClientSessionValue> {
    struct Forget;
    impl Drop for Forget {
        fn drop(&mut self) {
            GIVEN_ID.set(None);
        }
    }
    if fields.version != Version::TLS1_2 || fields.master.len() != MASTER {
        return None;
    }
    let _forget = Forget;
    if fields.ticket.is_empty() {
        GIVEN_ID.set(Some(fields.id.as_slice().try_into().ok()?));
    }
    let taker = Arc::new(Taker::default());
    taker.clock.store(fields.time, Ordering::Relaxed);
    let client = client_config(fields.suite, &rustls::version::TLS12, &taker)?;
    let server = server_config(fields.suite, &rustls::version::TLS12, Giver { ticket: fields.ticket.clone() })?;
    let done = overheard::plant(&fields.master, || shake_hands(client, server, fields.extended_master_secret));
    done?;
    lock(&taker.tls12).take()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::session::Session;
    use crate::tls::session_der;
    use zeroize::Zeroizing;

    fn session(suite: u16, ticket: &[u8]) -> Fields {
        let tls13 = suite >> 8 == 0x13;
        let secret = if tls13 && suite != 0x1302 { 32 } else { 48 };
        Fields {
            version: if tls13 { Version::TLS1_3 } else { Version::TLS1_2 },
            suite,
            id: vec![5; ID],
            master: Zeroizing::new(vec![9; secret]),
            ticket: ticket.to_vec(),
            ticket_lifetime: 100,
            extended_master_secret: true,
            max_early_data: 7,
            ..Fields::default()
        }
    }

    #[test]
    fn damaged_sessions_do_no_harm() {
        for suite in [0x1301, 0xC02B] {
            let fields = Fields { id_context: vec![1; 3], timeout: 300, ..session(suite, b"some ticket") };
            let der = session_der::encode(&Session::new(fields)).unwrap();
            for at in 0..der.len() {
                for change in [1, 0x80, 0xFF] {
                    let mut damaged = der.to_vec();
                    damaged[at] ^= change;
                    if let Ok((session, _)) = session_der::decode(&damaged) {
                        let fields = session.fields();
                        let _ = (tls13(&fields), tls12(&fields));
                    }
                }
            }
        }
    }

    #[test]
    fn any_session_makes_a_value_and_no_nonsense_does() {
        for suite in [0x1301, 0x1302, 0x1303] {
            let mut fields = session(suite, b"ticket");
            for _ in 0..2 {
                assert_eq!(tls13(&fields).unwrap().max_early_data_size(), 7);
            }
            assert!(tls12(&fields).is_none());
            fields.master.pop();
            assert!(tls13(&fields).is_none());
            assert!(tls13(&session(suite, b"")).is_none());
        }
        for suite in [0xC02B, 0xC02C, 0xC02F, 0xC030, 0xCCA8, 0xCCA9] {
            for extended in [true, false] {
                let fields = |ticket| Fields { extended_master_secret: extended, ..session(suite, ticket) };
                assert!(tls12(&fields(b"ticket")).is_some());
                assert!(tls12(&fields(b"")).is_some());
                assert!(tls12(&Fields { id: vec![1; 31], ..fields(b"") }).is_none());
                assert!(tls12(&Fields { master: Zeroizing::default(), ..fields(b"ticket") }).is_none());
                assert!(tls12(&Fields { suite: 0xC009, ..fields(b"ticket") }).is_none());
            }
        }
        assert!(GIVEN_ID.get().is_none());
    }
}
