//! The one module that touches rustls' connections.
//!
//! rustls is fed whole records and distrusted: after an error it is dead (its errors are not sticky, and a further
//! call may panic), and the alerts it queues are dropped, for alerts are ours.

use rustls::client::{ClientConnectionData, UnbufferedClientConnection};
use rustls::kernel::KernelConnection;
use rustls::server::{ServerConnectionData, UnbufferedServerConnection};
use rustls::unbuffered::{ConnectionState, EncodeError, UnbufferedStatus};
use rustls::{ConnectionTrafficSecrets, ExtractedSecrets, HandshakeKind};

use super::judged::{self, Judged};
use crate::tls::version::Version;

/// rustls' half of a handshake.
pub enum Driver {
    /// A client's.
    Client(Box<UnbufferedClientConnection>),
    /// A server's.
    Server(Box<UnbufferedServerConnection>),
}

/// What is left of rustls after the handshake: key updates, and a donor's tickets.
pub enum Kernel {
    /// A client's.
    Client(Box<KernelConnection<ClientConnectionData>>),
    /// A server's.
    Server(Box<KernelConnection<ServerConnectionData>>),
}

impl Kernel {
    /// The next keys to write with, and the number of their first record.
    pub fn update_writing(&mut self) -> Result<(u64, ConnectionTrafficSecrets), rustls::Error> {
        match self {
            Kernel::Client(kernel) => kernel.update_tx_secret(),
            Kernel::Server(kernel) => kernel.update_tx_secret(),
        }
    }

    /// The next keys to read with, and the number of their first record.
    pub fn update_reading(&mut self) -> Result<(u64, ConnectionTrafficSecrets), rustls::Error> {
        match self {
            Kernel::Client(kernel) => kernel.update_rx_secret(),
            Kernel::Server(kernel) => kernel.update_rx_secret(),
        }
    }

    /// Takes in the body of a TLS 1.3 NewSessionTicket; false if rustls refuses it. A server takes none.
    pub fn take_ticket(&mut self, body: &[u8]) -> bool {
        match self {
            Kernel::Client(kernel) => kernel.handle_new_session_ticket(body).is_ok(),
            Kernel::Server(_) => false,
        }
    }
}

/// Where rustls stands after it was fed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It needs another record.
    Blocked,
    /// The handshake is done: the next step is [`Driver::finish`].
    Done,
}

/// rustls' answer to one step.
enum Step {
    Encoded(Vec<u8>),
    Transmit,
    Blocked,
    Traffic,
    Closed,
}

macro_rules! step {
    ($connection:expr, $input:expr) => {{
        let UnbufferedStatus { discard, state } = $connection.process_tls_records($input);
        let step = match state? {
            ConnectionState::EncodeTlsData(mut data) => {
                let len = match data.encode(&mut []) {
                    Err(EncodeError::InsufficientSize(size)) => size.required_size,
                    _ => 0,
                };
                let mut chunk = vec![0; len];
                let _ = data.encode(&mut chunk);
                Step::Encoded(chunk)
            }
            ConnectionState::TransmitTlsData(data) => {
                data.done();
                Step::Transmit
            }
            ConnectionState::BlockedHandshake => Step::Blocked,
            ConnectionState::WriteTraffic(_) => Step::Traffic,
            _ => Step::Closed,
        };
        (discard, step)
    }};
}

impl Driver {
    /// Takes a record (or whatever `input` holds) and gives what rustls wants sent, chunk by chunk, to `send`.
    /// What it has used up is removed from `input`; a part of a message it wants to see again stays.
    pub fn feed(
        &mut self,
        judged: &mut Judged,
        input: &mut Vec<u8>,
        mut send: impl FnMut(Vec<u8>),
    ) -> Result<Progress, rustls::Error> {
        judged::with(judged, || {
            loop {
                let (discard, step) = match self {
                    Driver::Client(connection) => step!(connection, &mut input[..]),
                    Driver::Server(connection) => step!(connection, &mut input[..]),
                };
                input.drain(..discard);
                match step {
                    Step::Encoded(chunk) => send(chunk),
                    Step::Transmit => {}
                    Step::Blocked | Step::Closed => return Ok(Progress::Blocked),
                    Step::Traffic if self.is_handshaking() || !input.is_empty() => return Ok(Progress::Blocked),
                    Step::Traffic => return Ok(Progress::Done),
                }
            }
        })
    }

    fn is_handshaking(&self) -> bool {
        match self {
            Driver::Client(connection) => connection.is_handshaking(),
            Driver::Server(connection) => connection.is_handshaking(),
        }
    }

    /// Whether a session was resumed.
    pub fn resumed(&self) -> bool {
        let kind = match self {
            Driver::Client(connection) => connection.handshake_kind(),
            Driver::Server(connection) => connection.handshake_kind(),
        };
        kind == Some(HandshakeKind::Resumed)
    }

    /// Group number of the key exchange.
    pub fn group(&self) -> Option<u16> {
        let group = match self {
            Driver::Client(connection) => connection.negotiated_key_exchange_group(),
            Driver::Server(connection) => connection.negotiated_key_exchange_group(),
        };
        group.map(|group| group.name().into())
    }

    /// Number of the suite negotiated, if one is.
    pub fn suite(&self) -> Option<u16> {
        let suite = match self {
            Driver::Client(connection) => connection.negotiated_cipher_suite(),
            Driver::Server(connection) => connection.negotiated_cipher_suite(),
        };
        suite.map(|suite| suite.suite().into())
    }

    /// The version negotiated, if one is.
    pub fn version(&self) -> Option<Version> {
        let version = match self {
            Driver::Client(connection) => connection.protocol_version(),
            Driver::Server(connection) => connection.protocol_version(),
        };
        version.map(|version| Version(version.into()))
    }

    /// Ends rustls' part: the secrets of both directions and what stays in charge of tickets and key updates.
    pub fn finish(self) -> Result<(ExtractedSecrets, Kernel), rustls::Error> {
        match self {
            Driver::Client(connection) => connection
                .dangerous_into_kernel_connection()
                .map(|(secrets, kernel)| (secrets, Kernel::Client(Box::new(kernel)))),
            Driver::Server(connection) => connection
                .dangerous_into_kernel_connection()
                .map(|(secrets, kernel)| (secrets, Kernel::Server(Box::new(kernel)))),
        }
    }
}
