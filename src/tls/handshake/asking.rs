//! What a client's ClientHello has that rustls' has not, and the other way round.

use rustls::pki_types::{DnsName, ServerName};

use super::edit::Place;
use super::failure::Failure;
use super::hello_check::FALLBACK_SCSV;
use super::keyed::names_groups;
use super::messages::extension;
use super::{Handshake, provider};
use crate::tls::connection::Env;
use crate::tls::settings::{Settings, TicketExtension, mode, option};

impl Handshake {
    /// What our ClientHello has that rustls' has not, and the other way round.
    pub(super) fn edit_hello(&mut self, env: &Env<'_>, settings: &Settings, sni: bool) -> Result<(), Failure> {
        let wire = &mut self.judged.wire;
        if settings.mode & mode::SEND_FALLBACK_SCSV != 0 {
            wire.sends.suites.push(FALLBACK_SCSV);
        }
        if env.hooks.wants_timestamps() {
            wire.sends.at(Place::ClientHello).added.push((extension::SCT, Vec::new()));
        }
        if let Some(data) = env.hooks.staple_request()? {
            let hello = wire.sends.at(Place::ClientHello);
            hello.dropped.push(extension::STATUS_REQUEST);
            hello.added.push((extension::STATUS_REQUEST, data));
        } else if settings.status_type != 1 {
            wire.sends.at(Place::ClientHello).dropped.push(extension::STATUS_REQUEST); // rustls always asks for a staple
        }
        if settings.options & option::NO_EXTENDED_MASTER_SECRET != 0 {
            wire.sends.at(Place::ClientHello).dropped.push(extension::EXTENDED_MASTER_SECRET);
        }
        if !names_groups(env, settings) {
            wire.sends
                .at(Place::ClientHello)
                .dropped
                .extend([extension::SUPPORTED_GROUPS, extension::EC_POINT_FORMATS]);
        }
        let offered = provider::offered_versions(settings, env.hooks.has_shared_keys());
        if !offered.tls13 {
            wire.sends.at(Place::ClientHello).dropped.push(extension::SUPPORTED_VERSIONS); // it says nothing more then
        }
        let forbids_tickets = settings.forbids_tickets || settings.options & option::NO_TICKET != 0;
        if !offered.tls12 && !forbids_tickets && settings.ticket_extension == TicketExtension::Empty {
            // OpenSSL asks for a ticket of TLS 1.2 all the same.
            wire.sends.at(Place::ClientHello).added.push((extension::SESSION_TICKET, Vec::new()));
        }
        if let Some(authorities) = env.authorities().filter(|_| offered.tls13) {
            let data = name_list(&authorities).ok_or_else(Failure::internal)?;
            wire.sends.at(Place::ClientHello).added.push((extension::CERTIFICATE_AUTHORITIES, data));
        }
        if let Some(name) = settings.server_name.as_deref().filter(|_| !sni) {
            // A name that rustls refuses (RFC 6066 section 3: the list, its one entry of type host_name).
            let len = name.len() as u16; // at most 255
            let data = [&(len + 3).to_be_bytes()[..], &[0], &len.to_be_bytes(), name.as_bytes()].concat();
            wire.sends.at(Place::ClientHello).added.push((extension::SERVER_NAME, data));
            for answer in [Place::ServerHello, Place::EncryptedExtensions] {
                wire.reads.at(answer).dropped.push(extension::SERVER_NAME);
            }
        }
        Ok(())
    }
}

/// Names of authorities as certificate_authorities has them (RFC 8446 section 4.2.4).
pub fn name_list(names: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut list = Vec::new();
    for name in names {
        list.extend(u16::try_from(name.len()).ok()?.to_be_bytes());
        list.extend_from_slice(name);
    }
    Some([&u16::try_from(list.len()).ok()?.to_be_bytes()[..], &list].concat())
}

/// Whether rustls takes a name as it is.
pub(super) fn is_known_name(name: &[u8]) -> bool {
    !name.ends_with(b".") && DnsName::try_from(name).is_ok()
}

/// The name rustls is given, and whether it sends it.
pub(super) fn server_name(settings: &Settings) -> (ServerName<'static>, bool) {
    let name = settings.server_name.as_deref().filter(|name| is_known_name(name.as_bytes()));
    match name.and_then(|name| DnsName::try_from(name.to_owned()).ok()) {
        Some(name) => (ServerName::DnsName(name), true),
        None => (ServerName::IpAddress(std::net::Ipv4Addr::UNSPECIFIED.into()), false),
    }
}
