//! What accessors may read of a connection at any time, callbacks included.

use std::sync::Arc;

use super::state::HandshakeState;
use super::version::Version;

/// The facts of a connection, kept up to date before any callback runs.
#[derive(Default)]
pub struct Snapshot {
    /// Handshake state (`TLS_ST_*`).
    pub state: HandshakeState,
    /// Negotiated version, once a ServerHello fixed it.
    pub version: Option<Version>,
    /// IANA number of the negotiated suite.
    pub suite: Option<u16>,
    /// IANA number of the key exchange group.
    pub group: Option<u16>,
    /// The peer's key share of that group, if it is one OpenSSL keeps.
    pub peer_share: Vec<u8>,
    /// Our own key share and its group, if we still hold it: that of a server only until a TLS 1.2 handshake used it.
    pub own_share: Option<(u16, Vec<u8>)>,
    /// Scheme the peer signed with.
    pub peer_signature_scheme: Option<u16>,
    /// Scheme we signed with.
    pub signature_scheme: Option<u16>,
    /// The peer's certificates, leaf first, as they came.
    pub peer_chain: Vec<Arc<[u8]>>,
    /// A server: its client's certificates before those that are being judged.
    pub earlier_chain: Vec<Arc<[u8]>>,
    /// A server: its client has answered that it was asked for a certificate.
    pub is_answered: bool,
    /// A client: the chain whose verification failed.
    pub refused_chain: Vec<Arc<[u8]>>,
    /// Whether they are a session's that knows the leaf alone.
    pub leaf_alone: bool,
    /// Verdict of path validation (`X509_V_*`).
    pub verify_result: i64,
    /// Protocol chosen by ALPN.
    pub alpn: Vec<u8>,
    /// Name the client asked for (on a server), or asked for by us and accepted.
    pub server_name: Option<String>,
    /// Whether the server acknowledged that name; a session remembers it only then.
    pub name_accepted: bool,
    /// Signed certificate timestamps that a server sent along.
    pub timestamps: Vec<u8>,
    /// Stapled OCSP response.
    pub ocsp_response: Option<Vec<u8>>,
    /// 32 bytes of the ClientHello.
    pub client_random: Vec<u8>,
    /// 32 bytes of the ServerHello.
    pub server_random: Vec<u8>,
    /// `verify_data` of our last Finished.
    pub finished: Vec<u8>,
    /// `verify_data` of the peer's last Finished.
    pub peer_finished: Vec<u8>,
    /// TLS 1.2: lifetime and bytes of the ticket a server gave.
    pub ticket: (u32, Vec<u8>),
    /// TLS 1.2: session id of the ServerHello.
    pub session_id: Vec<u8>,
    /// Whether a session was resumed.
    pub resumed: bool,
    /// Authorities the peer named (DER names), from a CertificateRequest.
    pub peer_ca_names: Option<Vec<Vec<u8>>>,
    /// TLS 1.2: types of certificates that the server asked for.
    pub certificate_types: Option<Arc<[u8]>>,
    /// TLS 1.2: forms of curve points that the peer reads.
    pub point_formats: Option<Arc<[u8]>>,
    /// Suites the client offered, as sent.
    pub offered_suites: Vec<u16>,
    /// Groups the client offered.
    pub offered_groups: Vec<u16>,
    /// Signature schemes the peer offered.
    pub offered_schemes: Vec<u16>,
    /// Schemes that the peer wants certificates signed by, if it says so apart (`signature_algorithms_cert`).
    pub certificate_schemes: Option<Vec<u16>>,
    /// The whole ClientHello message on a server.
    pub client_hello: Option<Arc<[u8]>>,
    /// Its suites, three bytes each, if it came in SSLv2's form.
    pub suites_v2: Option<Arc<[u8]>>,
    /// The version in it, once it was looked at.
    pub client_version: Option<Version>,
    /// Whether its suites have been looked through: OpenSSL shows none from there on.
    pub suites_read: bool,
    /// Whether the ClientHello is being answered: its parts can be looked at.
    pub hello_at_hand: bool,
    /// Maximum fragment length agreed on (RFC 6066 section 4): its code, 0 for none.
    pub fragment_mode: u8,
    /// Whether early data was accepted (`SSL_EARLY_DATA_*`).
    pub early_data: i32,
    /// The peer knows secure renegotiation (RFC 5746).
    pub secure_renegotiation: bool,
    /// TLS 1.2 with the extended master secret.
    pub extended_master_secret: bool,
}

impl Snapshot {
    /// The suite, once messages are or may be sealed by it.
    pub fn suite_in_force(&self) -> Option<u16> {
        let tls12 = self.version == Some(Version::TLS1_2);
        let agreeing = self.version.is_some() && !self.resumed && self.state.is_in_the_clear(tls12);
        self.suite.filter(|_| !agreeing)
    }
}
