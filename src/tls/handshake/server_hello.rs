//! A client's ServerHello and HelloRetryRequest.

use std::cell::RefCell;

use super::assembler::Message;
use super::failure::Failure;
use super::given::ask_secret;
use super::keyed::exchanges;
use super::messages::{
    ClientHello, Cursor, RETRY_RANDOM, ServerHello, extension, first_shared_group, key_share, selected_protocol,
};
use super::ticket_extension::note_session;
use super::{Halt, Handshake, alert, provider, server_hello_check};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::hooks::Answer;
use crate::tls::security::{Stage, Subject};
use crate::tls::version::Version;

impl Handshake {
    /// Acts upon a ServerHello or HelloRetryRequest; `asked` is the ClientHello it answers.
    pub(super) fn read_server_hello(
        &mut self,
        env: &Env<'_>,
        message: &Message,
        asked: ClientHello<'_>,
    ) -> Result<(), Halt> {
        let shares = asked.extension(extension::KEY_SHARE).map(<[u8]>::to_vec).unwrap_or_default();
        self.check_server_hello(env, message, asked)?;
        let Some(hello) = ServerHello::parse(message.body()) else { return Ok(()) };
        if !hello.is_retry() && hello.random == RETRY_RANDOM {
            return Err(Failure::internal().into()); // to rustls it is a HelloRetryRequest, whatever version it says
        }
        self.judged.wire.reads.says_tls12 = hello.is_retry() || hello.version == Version::TLS1_3.0;
        if !env.permits(Subject::Suite(hello.suite), Stage::Checked) {
            let wrong = Failure::new(alert::description::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CIPHER_RETURNED);
            return Err(wrong.into());
        }
        if hello.is_retry() {
            self.asked.retried = Some(hello.suite);
            self.parse_server_hello(env, &hello)?;
            self.extend_hello(env)?;
            self.change_again(env);
            if self.judged.wire.sends.hides_id {
                self.judged.wire.reads.given_id = self.judged.wire.hello_id().map(Into::into);
            }
            return self.offer_again(env, hello.suite, message).map_err(Halt::Fail);
        }
        if hello.version == Version::TLS1_3.0 {
            self.at_record_boundary()?;
        }
        self.group = hello.group;
        self.asked.keyed = exchanges(hello.suite).filter(|_| !self.asked.resumes);
        self.asked.ticket_announced = hello.extension(extension::SESSION_TICKET).is_some();
        self.asked.staple_announced = hello.extension(extension::STATUS_REQUEST).is_some();
        note_server_hello(env, &hello, &shares);
        self.parse_server_hello(env, &hello)?;
        if hello.version != Version::TLS1_3.0 {
            tell_name_answered(env)?;
        }
        Ok(())
    }

    /// Judges a ServerHello; what depends on the version and on the session taken up is noted on the way, where OpenSSL notes
    /// it.
    fn check_server_hello(&mut self, env: &Env<'_>, message: &Message, hello: ClientHello<'_>) -> Result<(), Failure> {
        let settings = env.settings();
        let session = self.offered.session.clone();
        let retried = self.asked.retried;
        let enabled = provider::offered_versions(&settings, env.hooks.has_shared_keys());
        let (options, id_context) = (settings.options, &settings.session_id_context);
        let own = &env.hooks.own_extensions();
        let key = self.offered.key_session();
        let asked = server_hello_check::Asked { hello, options, enabled, retried, session, key, id_context, own };
        self.asked.resumes = false;
        let given = RefCell::new(None);
        let tls12 = || {
            *given.borrow_mut() = ask_secret(env, &asked.hello, message)?;
            Ok(())
        };
        server_hello_check::check(message, &asked, tls12, |version, taken_up| {
            self.asked.resumes = taken_up.is_some();
            env.update(|snapshot| snapshot.version = Some(version));
            let own = taken_up.is_none() && version == Version::TLS1_2;
            self.offer_answered(env, taken_up);
            if own {
                note_session(env, ServerHello::parse(message.body()).map_or(&[], |hello| hello.session_id));
            }
            if let Some(given) = given.take() {
                self.keep_secret(env, given, message);
            }
        })
    }
}

/// Notes what a ServerHello says, and of our shares the one that counts.
fn note_server_hello(env: &Env<'_>, hello: &ServerHello<'_>, shares: &[u8]) {
    env.update(|snapshot| {
        snapshot.suite = Some(hello.suite);
        snapshot.server_random = hello.random.to_vec();
        snapshot.session_id = hello.session_id.to_vec();
        snapshot.group = hello.group.or(snapshot.group);
        let share = hello.extension(extension::KEY_SHARE).zip(hello.group);
        let share = share.and_then(|(data, group)| key_share(data, group, true));
        snapshot.peer_share = share.unwrap_or_default().to_vec();
        // What TLS 1.2 has no use for is kept all the same.
        let ours = hello.group.or_else(|| first_shared_group(shares));
        let share = ours.and_then(|group| Some((group, key_share(shares, group, false)?.to_vec())));
        snapshot.own_share = share;
        snapshot.secure_renegotiation = hello.extension(extension::RENEGOTIATION_INFO).is_some();
        snapshot.extended_master_secret = hello.extension(extension::EXTENDED_MASTER_SECRET).is_some();
        snapshot.name_accepted = hello.extension(extension::SERVER_NAME).is_some();
        if let Some([mode]) = hello.extension(extension::MAX_FRAGMENT_LENGTH) {
            snapshot.fragment_mode = *mode;
        }
        if let Some(protocol) = hello.extension(extension::ALPN).and_then(selected_protocol) {
            snapshot.alpn = protocol.to_vec();
        }
        let formats = hello.extension(extension::EC_POINT_FORMATS).and_then(|data| Cursor(data).vec8());
        snapshot.point_formats = formats.map(Into::into);
    });
}

/// OpenSSL tells a client's program, too, that the name was asked for and answered.
pub(super) fn tell_name_answered(env: &Env<'_>) -> Result<(), Failure> {
    match env.hooks.server_name()? {
        Answer::Fatal(number) => Err(Failure::new(number, reason::SSL_R_CALLBACK_FAILED)),
        _ => Ok(()),
    }
}
