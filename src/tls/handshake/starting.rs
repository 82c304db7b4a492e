//! A client's start: rustls configured from the connection's settings.

use std::sync::Arc;

use rustls::ClientConfig;
use rustls::client::UnbufferedClientConnection;
use rustls::pki_types::ServerName;

use super::asking::server_name;
use super::client::{RESOLVER, VERIFIER, schemes};
use super::driver::Driver;
use super::edit::Place;
use super::failure::Failure;
use super::messages::extension;
use super::ticket_extension::note_session;
use super::{Halt, Handshake, alert, judged, provider};
use crate::error::{Error, reason};
use crate::tls::connection::Env;
use crate::tls::early::status;
use crate::tls::settings::{Settings, option};
use crate::tls::version::Version;

impl Handshake {
    /// Configures rustls from the connection's settings and makes its ClientHello.
    pub(super) fn start_client(&mut self, env: &Env<'_>) -> Result<(), Halt> {
        let settings = env.settings();
        let keyed = env.hooks.has_shared_keys();
        let enabled = provider::offered_versions(&settings, keyed);
        if !provider::highest_version_has_suite(&settings, keyed) {
            let why = "No ciphers enabled for max supported SSL/TLS version";
            let error = Error::ssl(reason::SSL_R_NO_CIPHERS_AVAILABLE).with_data(why);
            if env.connection.session().is_none() {
                env.begin_session();
            }
            return Err(Failure { alert: Some(alert::description::INTERNAL_ERROR), error }.into());
        }
        if enabled.tls13 && provider::groups(&settings).is_empty() {
            let why = "No groups enabled for max supported SSL/TLS version";
            let error = Error::ssl(reason::SSL_R_NO_SUITABLE_GROUPS).with_data(why);
            return Err(Failure { alert: Some(alert::description::INTERNAL_ERROR), error }.into());
        }
        self.judged.schemes = schemes(settings.sigalgs.as_deref());
        let (name, sni) = server_name(&settings);
        self.edit_hello(env, &settings, sni)?;
        if settings.post_handshake_auth && enabled.tls13 {
            self.judged.wire.sends.at(Place::ClientHello).added.push((extension::POST_HANDSHAKE_AUTH, Vec::new()));
            self.transcript.begin();
        }
        self.extend_hello(env)?;
        self.ask_fragment_length(env);
        let mut config = self.client_config(env, &settings, sni)?;
        let (store, ticket) = env.client_resumption(&mut config);
        let resumes_tls12 = env.connection.session().is_some_and(|session| session.fields().version == Version::TLS1_2);
        self.judged.wire.sends.hides_id =
            enabled.tls13 && !resumes_tls12 && settings.options & option::ENABLE_MIDDLEBOX_COMPAT == 0;
        self.judged.wire.pads = settings.options & option::TLSEXT_PADDING != 0;
        let early = self.ask_for_key(env, &settings, enabled.tls13)?;
        config.enable_early_data = self.offer_keys(env, &store, ticket, early)?;
        if config.enable_early_data {
            env.update(|snapshot| snapshot.early_data = status::REJECTED);
        }
        if env.connection.session().is_some_and(|session| session.fields().id.is_empty()) {
            note_session(env, &[]);
        }
        self.client_store = Some(store);
        self.driver = Some(self.make_client(config, name)?);
        Ok(())
    }

    /// rustls' client, which makes its ClientHello at once.
    fn make_client(&mut self, config: ClientConfig, name: ServerName<'static>) -> Result<Driver, Failure> {
        let make = || UnbufferedClientConnection::new(Arc::new(config), name);
        let connection = judged::with(&mut self.judged, make).map_err(|_| Failure::internal())?;
        Ok(Driver::Client(Box::new(connection)))
    }

    /// Another rustls, which is configured like the first one and offers a session with this id.
    pub(super) fn start_again(&mut self, env: &Env<'_>, id: &[u8]) -> Result<Driver, Failure> {
        let settings = env.settings();
        let (name, sni) = server_name(&settings);
        let mut config = self.client_config(env, &settings, sni)?;
        self.client_store = Some(env.given_resumption(&mut config, id).ok_or_else(Failure::internal)?);
        self.make_client(config, name)
    }

    fn client_config(&self, env: &Env<'_>, settings: &Settings, sni: bool) -> Result<ClientConfig, Failure> {
        let keyed = env.hooks.has_shared_keys();
        let enabled = provider::offered_versions(settings, keyed);
        let mut config = ClientConfig::builder_with_provider(provider::for_settings(settings, enabled, keyed))
            .with_protocol_versions(&provider::rustls_versions(enabled))
            .map_err(|_| Failure::quiet(reason::SSL_R_NO_PROTOCOLS_AVAILABLE))?
            .dangerous()
            .with_custom_certificate_verifier(VERIFIER.clone())
            .with_client_cert_resolver(RESOLVER.clone());
        config.enable_sni = sni;
        config.alpn_protocols = settings.alpn.names().map(<[u8]>::to_vec).collect();
        config.key_log = self.secrets.clone();
        config.enable_secret_extraction = true;
        config.require_ems = false;
        config.max_fragment_size = provider::fragment_size(settings);
        config.cert_decompressors = Vec::new();
        config.cert_compressors = Vec::new();
        Ok(config)
    }
}
