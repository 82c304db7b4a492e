//! What a program configures: the part of `SSL_CTX` and `SSL` that holds no C object.
//!
//! `SSL_new` takes the context's settings as they are (shared, copied on the first change), so later changes to the
//! context reach later connections only.

use super::alpn::ProtocolList;
use super::records::pool;
use super::suites::{self, Suite};
use super::version::{Enabled, Method, Version};

/// `SSL_OP_*` bits that the core acts upon.
#[allow(missing_docs)]
pub mod option {
    pub const NO_EXTENDED_MASTER_SECRET: u64 = 1;
    pub const LEGACY_SERVER_CONNECT: u64 = 1 << 2;
    pub const TLSEXT_PADDING: u64 = 1 << 4;
    pub const IGNORE_UNEXPECTED_EOF: u64 = 1 << 7;
    pub const DISABLE_TLSEXT_CA_NAMES: u64 = 1 << 9;
    pub const NO_TICKET: u64 = 1 << 14;
    pub const NO_SESSION_RESUMPTION_ON_RENEGOTIATION: u64 = 1 << 16;
    pub const ALLOW_UNSAFE_LEGACY_RENEGOTIATION: u64 = 1 << 18;
    pub const ENABLE_MIDDLEBOX_COMPAT: u64 = 1 << 20;
    pub const PRIORITIZE_CHACHA: u64 = 1 << 21;
    pub const CIPHER_SERVER_PREFERENCE: u64 = 1 << 22;
    pub const NO_ANTI_REPLAY: u64 = 1 << 24;
    pub const NO_TLSV1_2: u64 = 1 << 27;
    pub const NO_TLSV1_3: u64 = 1 << 29;
}

/// `SSL_MODE_*` bits that the core acts upon.
#[allow(missing_docs)]
pub mod mode {
    pub const ENABLE_PARTIAL_WRITE: u32 = 0x1;
    pub const ACCEPT_MOVING_WRITE_BUFFER: u32 = 0x2;
    pub const AUTO_RETRY: u32 = 0x4;
    pub const NO_AUTO_CHAIN: u32 = 0x8;
    pub const RELEASE_BUFFERS: u32 = 0x10;
    pub const SEND_FALLBACK_SCSV: u32 = 0x80;
}

/// `SSL_VERIFY_*` bits.
#[allow(missing_docs)]
pub mod verify {
    pub const NONE: i32 = 0;
    pub const PEER: i32 = 1;
    pub const FAIL_IF_NO_PEER_CERT: i32 = 2;
    pub const CLIENT_ONCE: i32 = 4;
    pub const POST_HANDSHAKE: i32 = 8;
}

/// What a client's session_ticket extension holds if it has no ticket of TLS 1.2.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TicketExtension {
    /// Nothing.
    #[default]
    Empty,
    /// There is none.
    LeftOut,
    /// The program's bytes.
    Holds(Vec<u8>),
}

/// Everything a program may configure before or between handshakes, with OpenSSL's defaults.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Sides and versions of the method.
    pub method: Method,
    /// Lowest version, 0 for the lowest we have (`SSL_CTX_set_min_proto_version`).
    pub min_version: u16,
    /// Highest version, 0 for the highest we have.
    pub max_version: u16,
    /// `SSL_OP_*`.
    pub options: u64,
    /// `SSL_MODE_*`.
    pub mode: u32,
    /// `SSL_VERIFY_*` as the program set it; `None` while it never did (then DESIGN 1.1 decides).
    pub verify_mode: Option<i32>,
    /// Whether trust anchors were loaded explicitly (`SSL_CTX_load_verify_*`).
    pub trust_loaded: bool,
    /// IANA numbers of the TLS 1.2 suites offered, in order; only ones we have.
    pub tls12_suites: Vec<u16>,
    /// IANA numbers of the TLS 1.3 suites offered, in order.
    pub tls13_suites: Vec<u16>,
    /// IANA numbers of the key exchange groups, in order; `None` for the default.
    pub groups: Option<Vec<u16>>,
    /// Signature schemes (RFC 8446 4.2.3) accepted from the peer and used to choose a certificate; `None`: default.
    pub sigalgs: Option<Vec<u16>>,
    /// Signature schemes a server asks client certificates for; `None`: `sigalgs`.
    pub client_sigalgs: Option<Vec<u16>>,
    /// Whether a client offers to show a certificate after the handshake.
    pub post_handshake_auth: bool,
    /// Types of certificates that a TLS 1.2 server asks for, at most 255; `None`: as its schemes are.
    pub certificate_types: Option<Vec<u8>>,
    /// Protocols a client offers.
    pub alpn: ProtocolList,
    /// Name a client asks for by SNI (connection only).
    pub server_name: Option<String>,
    /// `SSL_set_session_ticket_ext` (connection only).
    pub ticket_extension: TicketExtension,
    /// `SSL_CTX_set_session_id_context`, at most 32 bytes.
    pub session_id_context: Vec<u8>,
    /// Largest plaintext of a record we send, 512 to 16384.
    pub max_send_fragment: usize,
    /// How a long write is split, at most `max_send_fragment`.
    pub split_send_fragment: usize,
    /// `TLSEXT_max_fragment_length_*`, 0 if unset.
    pub max_fragment_length: u8,
    /// `SSL_CERT_FLAG_*`: `SSL_set_cert_flags`.
    pub cert_flags: u32,
    /// Records a program would have worked on at once.
    pub max_pipelines: usize,
    /// TLS 1.3 records are padded to a multiple of this; 0 for no padding.
    pub block_padding: usize,
    /// Whether to read from the transport beyond the current record.
    pub read_ahead: bool,
    /// Whether security forbids TLS 1.2's tickets.
    pub forbids_tickets: bool,
    /// Bytes a buffer that reads ahead holds, if more than a record's.
    pub read_buffer: usize,
    /// Early data a server accepts, in bytes; also announced in tickets.
    pub max_early_data: u32,
    /// Early data a server reads at most.
    pub recv_max_early_data: u32,
    /// TLS 1.3 tickets a server sends after a full handshake.
    pub num_tickets: usize,
    /// `SSL_CTX_set_security_level`.
    pub security_level: i32,
    /// Whether shutdown sends and awaits nothing.
    pub quiet_shutdown: bool,
    /// Largest certificate chain accepted from a peer, in bytes.
    pub max_cert_list: usize,
    /// Session lifetime in seconds (`SSL_CTX_set_timeout`).
    pub session_timeout: u64,
    /// What a TLS 1.2 server says of the identities it knows (`SSL_CTX_use_psk_identity_hint`), at most 256 bytes.
    pub identity_hint: Option<Vec<u8>>,
    /// `SSL_SESS_CACHE_*`.
    pub session_cache_mode: i32,
    /// `TLSEXT_STATUSTYPE_*` a client asks for, -1 for none.
    pub status_type: i32,
}

impl Settings {
    /// The suites or groups that a client and we, the server, have: most preferred first, as the one says whose
    /// preference counts (`SSL_OP_CIPHER_SERVER_PREFERENCE`).
    pub fn shared<'a>(&self, theirs: &'a [u16], ours: &'a [u16]) -> impl Iterator<Item = u16> + use<'a> {
        let (first, second) = match self.options & option::CIPHER_SERVER_PREFERENCE {
            0 => (theirs, ours),
            _ => (ours, theirs),
        };
        first.iter().copied().filter(|one| second.contains(one))
    }

    /// Our suites in the order that counts for a client with these: those with ChaCha20 come first if they do with the
    /// client (`SSL_OP_PRIORITIZE_CHACHA`), which then has no fast AES.
    pub fn ordered(&self, ours: &[u16], theirs: &[u16]) -> Vec<u16> {
        let wanted = option::CIPHER_SERVER_PREFERENCE | option::PRIORITIZE_CHACHA;
        let mut known = theirs.iter().filter_map(|id| suites::by_id(*id)).filter(|suite| suite.min_version.0 != 0);
        let mut ordered = ours.to_vec();
        if self.options & wanted == wanted && known.next().is_some_and(Suite::is_chacha) {
            ordered.sort_by_key(|id| !suites::by_id(*id).is_some_and(Suite::is_chacha)); // a stable sort
        }
        ordered
    }

    /// How many bytes are read along with a record's header, if any beyond it.
    pub fn ahead(&self) -> Option<usize> {
        /// What OpenSSL leaves free in front, so that records' bodies are aligned.
        const ALIGNMENT: usize = 3;
        self.read_ahead.then(|| pool::SIZE.max(self.read_buffer) - ALIGNMENT)
    }

    /// What `SSL_CTX_new` starts with.
    pub fn new(method: Method) -> Self {
        Settings {
            method,
            min_version: 0,
            max_version: 0,
            options: option::ENABLE_MIDDLEBOX_COMPAT | (1 << 17), // SSL_OP_NO_COMPRESSION
            mode: mode::AUTO_RETRY,
            verify_mode: None,
            trust_loaded: false,
            tls12_suites: vec![0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC02B, 0xC02F, 0xCCAC, 0x00A9, 0xCCAB, 0x00A8],
            tls13_suites: vec![0x1302, 0x1303, 0x1301],
            groups: None,
            sigalgs: None,
            client_sigalgs: None,
            post_handshake_auth: false,
            certificate_types: None,
            alpn: ProtocolList::default(),
            server_name: None,
            ticket_extension: TicketExtension::Empty,
            session_id_context: Vec::new(),
            max_send_fragment: 16384,
            split_send_fragment: 16384,
            max_fragment_length: 0,
            cert_flags: 0,
            max_pipelines: 0,
            block_padding: 0,
            read_ahead: false,
            forbids_tickets: false,
            read_buffer: 0,
            max_early_data: 0,
            recv_max_early_data: 16384,
            num_tickets: 2,
            security_level: 2,
            quiet_shutdown: false,
            max_cert_list: 1024 * 100,
            session_timeout: 7200,
            session_cache_mode: 2, // SSL_SESS_CACHE_SERVER
            identity_hint: None,
            status_type: -1,
        }
    }

    /// The versions of ours that method, range and options leave.
    pub fn enabled_versions(&self) -> Enabled {
        let allowed = |version: Version, off: u64| {
            self.method.pinned.is_none_or(|pinned| pinned == version)
                && (self.min_version == 0 || self.min_version <= version.0)
                && (self.max_version == 0 || self.max_version >= version.0)
                && self.options & off == 0
                && !self.method.datagram
        };
        Enabled {
            tls12: allowed(Version::TLS1_2, option::NO_TLSV1_2),
            tls13: allowed(Version::TLS1_3, option::NO_TLSV1_3),
        }
    }

    /// The verification mode in force on a client or a server (DESIGN 1.1).
    pub fn verify_mode_in_force(&self, client: bool) -> i32 {
        let default = if client && self.trust_loaded { verify::PEER } else { verify::NONE };
        self.verify_mode.unwrap_or(default)
    }
}
