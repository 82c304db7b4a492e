//! Where sessions meet the handshake: what is offered for resumption, and what becomes of new sessions.

use rustls::ServerConfig;
use rustls::client::{ClientConnectionData, Resumption};
use rustls::kernel::KernelConnection;

use super::connection::Env;
use super::handshake::Halt;

impl Env<'_> {
    /// The session this client offers, if the program set one.
    pub fn client_resumption(&self) -> Option<Resumption> {
        None
    }

    /// Tells rustls' server where sessions are kept.
    pub fn server_resumption(&self, config: &mut ServerConfig) {
        config.send_tls13_tickets = 0;
    }

    /// A TLS 1.3 ticket came in.
    pub fn ticket_received(
        &self,
        kernel: &mut KernelConnection<ClientConnectionData>,
        payload: &[u8],
    ) -> Result<(), Halt> {
        let _ = kernel.handle_new_session_ticket(payload);
        Ok(())
    }

    /// The handshake is done.
    pub fn established(&self) {}

    /// A fatal failure: the session must not be resumed.
    pub fn forget_session(&self) {}

    /// Early data that came with the ClientHello, record by record.
    pub fn early_data(&self, _records: Vec<Vec<u8>>) {}
}
