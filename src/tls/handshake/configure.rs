//! rustls' server: configured from what the callbacks and the reader decided, and started with the first ClientHello.

use std::sync::Arc;

use rustls::ServerConfig;
use rustls::server::UnbufferedServerConnection;

use super::client::schemes;
use super::driver::Driver;
use super::edit::Place;
use super::failure::Failure;
use super::hello_check::Judge;
use super::inbound::EarlyRecords;
use super::judged::{Resolver, Verifier};
use super::messages::{extension, numbers};
use super::{Halt, Handshake, alert, provider};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::early::{EarlyState, status};
use crate::tls::resumption::offered::early_data_is_timely;
use crate::tls::security::{Stage, types_signing};
use crate::tls::settings::{Settings, option, verify};
use crate::tls::sigalgs::SCHEMES;
use crate::tls::version::{Enabled, Version};

impl Handshake {
    /// All callbacks have answered: the first time, starts rustls.
    pub(super) fn configure_server(&mut self, env: &Env<'_>, judge: &Judge<'_>) -> Result<(), Halt> {
        self.group = judge.group().filter(|_| self.keyed() != Some(false));
        self.show_keys(judge);
        if self.driver.is_some() {
            self.inbound.early = EarlyRecords::Never; // none may come after the second ClientHello
            return Ok(self.extend_answer(env, false)?);
        }
        let mut settings = self.settings_for(env, judge);
        let (hello, tls13) = (judge.hello, judge.version == Version::TLS1_3);
        if !tls13 {
            self.draw_server_random(env)?;
            self.show_ticket(settings.options);
        }
        self.show_any_group(&mut settings, tls13);
        self.tell_preferred_groups(&settings, tls13);
        self.name_point_formats(hello, tls13);
        self.answer_fragment_length(env, hello, tls13);
        let mode = settings.verify_mode_in_force(false);
        self.custom.asks = env.connection.may_ask(mode)
            && self.keyed_suite.is_none()
            && !(tls13 && mode & verify::POST_HANDSHAKE != 0);
        if self.custom.asks && !tls13 {
            self.judged.wire.sends.certificate_types = Some(certificate_types(env));
        }
        self.prepare_keyed(env);
        if settings.options & option::NO_EXTENDED_MASTER_SECRET != 0 {
            self.judged.wire.reads.at(Place::ClientHello).dropped.push(extension::EXTENDED_MASTER_SECRET);
        }
        let mut config = self.server_config(env, &settings, tls13)?;
        let early = self.welcome_early_data(env, judge, &settings);
        let retries = tls13 && !hello.shares().any(|(one, _)| Some(one) == self.group);
        self.extend_answer(env, retries)?;
        self.named = self.shows_name(env, hello, tls13);
        self.lookup.named = self.named;
        self.judged.wire.sends.session_id = self.lookup.id().map(<[u8]>::to_vec);
        self.server_store = Some(env.server_resumption(&mut config, self.lookup.clone(), self.forbidden, early));
        if self.resumes() && !tls13 {
            self.prepare_tickets(env)?; // the ticket leaves together with the ServerHello
        }
        let connection = UnbufferedServerConnection::new(Arc::new(config)).map_err(|_| Failure::internal())?;
        self.driver = Some(Driver::Server(Box::new(connection)));
        Ok(())
    }

    /// The program's settings with the suites that this client may lead to, as OpenSSL would choose among them.
    fn settings_for(&self, env: &Env<'_>, judge: &Judge<'_>) -> Arc<Settings> {
        let mut settings = env.settings();
        provider::order_suites(&mut settings, &numbers(judge.hello.cipher_suites));
        if let Some(session) = self.lookup.session().filter(|_| judge.version != Version::TLS1_3) {
            // OpenSSL takes a TLS 1.2 session up with its suite, enabled or not.
            Arc::make_mut(&mut settings).tls12_suites = vec![session.fields().suite];
        }
        if let Some(suite) = self.keyed_suite {
            Arc::make_mut(&mut settings).tls12_suites = vec![suite];
        }
        if judge.prefers_sha256 {
            Arc::make_mut(&mut settings).tls13_suites = judge.tls13_suite().into_iter().collect();
        }
        settings
    }

    fn server_config(&mut self, env: &Env<'_>, settings: &Settings, tls13: bool) -> Result<ServerConfig, Failure> {
        let enabled = Enabled { tls12: !tls13, tls13 };
        let keyed = self.keyed_suite.is_some() || self.resumes(); // there is one suite then
        let mut provider = provider::for_settings(settings, enabled, keyed);
        let group = self.group;
        Arc::make_mut(&mut provider).kx_groups.retain(|one| group.is_none_or(|group| u16::from(one.name()) == group));
        let verifier = Verifier {
            ask: self.custom.asks,
            ca_names: self.named_authorities(env, tls13).into_iter().map(Into::into).collect(),
            schemes: schemes(settings.client_sigalgs.as_deref().or(settings.sigalgs.as_deref())),
        };
        let unsupported = || Failure::new(alert::description::PROTOCOL_VERSION, reason::SSL_R_UNSUPPORTED_PROTOCOL);
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&provider::rustls_versions(enabled))
            .map_err(|_| unsupported())?
            .with_client_cert_verifier(Arc::new(verifier))
            .with_cert_resolver(Arc::new(Resolver));
        config.ignore_client_order = settings.options & option::CIPHER_SERVER_PREFERENCE != 0;
        config.key_log = self.secrets.clone();
        config.enable_secret_extraction = true;
        config.require_ems = false;
        config.max_fragment_size = provider::fragment_size(settings);
        config.cert_compressors = Vec::new();
        config.cert_decompressors = Vec::new();
        let alpn = env.snapshot(|snapshot| snapshot.alpn.clone());
        config.alpn_protocols = if alpn.is_empty() { Vec::new() } else { vec![alpn] };
        if tls13 {
            config.max_early_data_size = settings.max_early_data;
        }
        Ok(config)
    }

    /// Whether the client's early data is taken; what is not is passed over.
    fn welcome_early_data(&mut self, env: &Env<'_>, judge: &Judge<'_>, settings: &Settings) -> bool {
        let sends_early = judge.hello.extension(extension::EARLY_DATA).is_some();
        if sends_early {
            /// What sealing may add to the data, which is counted sealed.
            const OVERHEAD: usize = 104;
            self.inbound.early = EarlyRecords::PassedOver(match settings.recv_max_early_data {
                0 => 0,
                most => most as usize + OVERHEAD,
            });
            env.update(|snapshot| snapshot.early_data = status::REJECTED);
        }
        // A program that does not read early data (it called `SSL_accept`) announces it and takes none.
        let reads = env.connection.early.get() == EarlyState::Accepting;
        let welcome = reads && sends_early && settings.max_early_data > 0;
        let welcome = welcome && early_data_is_timely(judge.hello, &self.lookup) && self.suits_early_data(env, judge);
        let early = welcome && env.hooks.allows_early_data();
        let limit = self.lookup.session().map_or(0, |session| session.fields().max_early_data);
        self.early.limit = if early { limit.min(settings.recv_max_early_data) } else { settings.recv_max_early_data };
        early
    }

    /// Whether the protocol is the one that a session's early data is for, and no other group has to be asked for.
    fn suits_early_data(&self, env: &Env<'_>, judge: &Judge<'_>) -> bool {
        let has_share = judge.hello.shares().any(|(group, _)| Some(group) == self.group);
        let Some(session) = self.lookup.session().filter(|_| has_share) else { return false };
        env.snapshot(|snapshot| snapshot.alpn == session.fields().alpn)
    }

    /// The authorities that rustls names to the client. A list that the program has had emptied TLS 1.3 sends, but not rustls.
    fn named_authorities(&mut self, env: &Env<'_>, tls13: bool) -> Vec<Vec<u8>> {
        let names = env.authorities();
        if tls13 && names.as_ref().is_some_and(Vec::is_empty) {
            let empty = (extension::CERTIFICATE_AUTHORITIES, vec![0, 0]);
            self.judged.wire.sends.at(Place::CertificateRequest).added.push(empty);
        }
        names.unwrap_or_default()
    }
}

/// The types of certificates that a TLS 1.2 server asks for: the program's, or those of its schemes. OpenSSL's own list of
/// schemes has DSA's.
fn certificate_types(env: &Env<'_>) -> Vec<u8> {
    let settings = env.connection.settings();
    if let Some(types) = &settings.certificate_types {
        return types.clone();
    }
    let permits = |scheme| env.permits(scheme, Stage::Masked);
    match settings.client_sigalgs.as_deref().or(settings.sigalgs.as_deref()) {
        Some(schemes) => types_signing(schemes, permits),
        None => types_signing(&SCHEMES.iter().map(|scheme| scheme.id).collect::<Vec<_>>(), permits),
    }
}
