//! The server's side: callbacks on a ClientHello, the choice of certificate, and the client's certificate.

use std::sync::Arc;

use super::assembler::Message;
use super::chain::refused_certificate;
use super::client::schemes;
use super::client_message_check::{self, Before};
use super::credential::{Chosen, Unshown, choose_credential, stapled, suit_tls13};
use super::failure::Failure;
use super::hello_check::{self, Judge, Retried};
use super::inbound::EarlyRecords;
use super::keyed::{self, is_keyed};
use super::messages::{
    Certificates, ClientHello, ServerHello, extension, key_share, kind, numbers, server_key_exchange,
};
use super::psk::{self, Key, Proofs};
use super::secrets::label;
use super::state::place;
use super::{Halt, Handshake, alert, hello_v2, provider, server_message_check, signature, suspended};
use crate::error::{Error, Lib, reason};
use crate::tls::connection::Env;
use crate::tls::hooks::{AlpnChoice, Answer, Verdict};
use crate::tls::records::{Header, content};
use crate::tls::resumption::lookup::serve_once;
use crate::tls::settings::{Settings, verify};
use crate::tls::stop::Want;
use crate::tls::version::{Enabled, Version};

/// What follows the client-hello callback; the order depends on the version.
#[derive(Clone, Copy)]
enum Ask {
    ServerName,
    /// No callback: whether the hello has all that it must have.
    Complete,
    /// A session's secret, if the program gives one.
    Secret,
    Certificate,
    /// No callback: the choice of a certificate.
    Choose,
    Protocol,
}

const TLS13_ORDER: [Ask; 6] =
    [Ask::ServerName, Ask::Protocol, Ask::Complete, Ask::Secret, Ask::Certificate, Ask::Choose];
const TLS12_ORDER: [Ask; 6] =
    [Ask::ServerName, Ask::Complete, Ask::Secret, Ask::Certificate, Ask::Choose, Ask::Protocol];

impl Handshake {
    /// Acts upon a client's message.
    pub(super) fn act_server(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        match message.kind {
            kind::CLIENT_HELLO => self.read_client_hello(env, message),
            kind::CERTIFICATE => {
                let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
                if self.step == 1 {
                    let own = env.hooks.own_extensions();
                    client_message_check::certificate(message.body(), tls13.then_some(&[]), &own)?;
                    if tls13 {
                        self.parse_certificates(env, message.body())?;
                    }
                    self.step = 2; // once, even if the program takes its time to verify
                }
                self.judged.chain = client_certificate(env, message.body(), tls13)?;
                Ok(())
            }
            // The client is done: a TLS 1.2 ticket follows, but for a session that was taken up, where it has gone out.
            kind::FINISHED if !env.snapshot(|snapshot| snapshot.resumed) => self.prepare_tickets(env),
            kind::CLIENT_KEY_EXCHANGE => match self.keyed() {
                Some(exchanges) => self.read_identity(env, message.body(), exchanges),
                None => Ok(client_message_check::key_exchange(message.body(), self.group.unwrap_or_default())?),
            },
            kind::CERTIFICATE_VERIFY => {
                let leaf = self.judged.chain.first().map_or(&[][..], |leaf| leaf);
                check_verify(env, message.body(), leaf).map(drop).map_err(Halt::Fail)
            }
            _ => Ok(()),
        }
    }

    /// What has come before the client's next message.
    pub(super) fn before(&self, env: &Env<'_>) -> Before {
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let (state, asked, shown) = (self.state, self.certificate_asked, !self.judged.chain.is_empty());
        let early = self.inbound.early == EarlyRecords::Read;
        Before { state, tls13, retried: self.retried.is_some(), asked, shown, early }
    }

    /// Refuses a message of the client's that is not due or too long.
    pub(super) fn admit_client(&self, env: &Env<'_>, kind: u8, len: usize) -> Result<(), Failure> {
        if !self.before(env).allows(kind) {
            return Err(Failure::new(alert::description::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE));
        }
        match len > client_message_check::max_length(kind, env.setting(|settings| settings.max_cert_list)) {
            true => Err(Failure::new(alert::description::ILLEGAL_PARAMETER, reason::SSL_R_EXCESSIVE_MESSAGE_SIZE)),
            false => Ok(()),
        }
    }

    fn read_client_hello(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        let mut hello = hello_check::parse(message.body(), &env.hooks.own_extensions())?;
        let v2 = self.inbound.hello_v2.clone();
        hello.suites_v2 = v2.as_deref().map(hello_v2::suites);
        if self.step == 1 {
            note_client_hello(env, &hello, message);
            // First of all, even for a hello that leads nowhere; it may still change the versions.
            match env.hooks.client_hello()? {
                Answer::Suspend => return Err(suspended(Want::ClientHello)),
                Answer::Fatal(number) => return Err(Failure::new(number, reason::SSL_R_CALLBACK_FAILED).into()),
                _ => {}
            }
            note_parts(env, &hello);
            self.step = 2;
        }
        let settings = env.settings();
        let chosen = env.snapshot(|snapshot| snapshot.version).filter(|_| self.step > 2);
        let choose = || hello_check::version(&hello, server_versions(env, &settings), self.retried.is_some());
        let version = chosen.map_or_else(choose, Ok).inspect_err(|_| {
            if !hello.is_foreign_v2() {
                self.answer_as(env, Version(hello.legacy_version));
            }
        })?;
        if version == Version::TLS1_3 {
            self.at_record_boundary()?;
        }
        let settings = env.settings_for(version);
        let prefers_sha256 = version == Version::TLS1_3 && env.hooks.prefers_sha256();
        let judge = Judge { hello: &hello, version, settings: &settings, retried: self.retried, prefers_sha256 };
        if self.step == 2 {
            self.take_in(env, &judge, message)?;
        }
        let order = if version == Version::TLS1_3 { TLS13_ORDER } else { TLS12_ORDER };
        while let Some(ask) = order.get(self.step - 2) {
            self.ask(env, &judge, *ask)?;
            self.step += 1;
        }
        if self.driver.is_none() && self.ask_for_cookie(env, &judge)? {
            return Ok(());
        }
        self.show_plainly(&judge);
        self.configure_server(env, &judge)
    }

    /// What comes before any callback but the hello's own: the form of all extensions, and the sessions offered.
    fn take_in(&mut self, env: &Env<'_>, judge: &Judge<'_>, message: &Message) -> Result<(), Halt> {
        let (hello, version) = (judge.hello, judge.version);
        let formats =
            hello.extension(extension::EC_POINT_FORMATS).and_then(|data| super::messages::Cursor(data).vec8());
        let formats = formats.filter(|_| version == Version::TLS1_2);
        env.update(|snapshot| snapshot.point_formats = formats.map(Into::into));
        env.update(|snapshot| snapshot.version = Some(version));
        judge.suite_list()?;
        note_suites(env, hello, version);
        judge.suites()?;
        judge.session_forms()?;
        self.read_cookie(env, judge)?;
        self.look_up_session(env, judge, message)?;
        judge.forms()?;
        if version == Version::TLS1_3 {
            env.update(|snapshot| snapshot.peer_ca_names = hello.authorities());
        }
        self.parse_hello(env, hello)?;
        if version == Version::TLS1_2 && self.resumes() {
            // What was agreed on before stands: OpenSSL does not keep these then.
            env.update(|snapshot| {
                snapshot.point_formats = None;
                snapshot.offered_groups.clear();
                snapshot.offered_schemes.clear();
                snapshot.certificate_schemes = None;
            });
        }
        Ok(())
    }

    /// One of the steps that follow.
    fn ask(&mut self, env: &Env<'_>, judge: &Judge<'_>, ask: Ask) -> Result<(), Halt> {
        let hello = judge.hello;
        match ask {
            Ask::ServerName => {
                let name = hello.server_name().and_then(|name| String::from_utf8(name.to_vec()).ok());
                env.update(|snapshot| snapshot.server_name = name);
                self.ask_server_name(env, judge.version == Version::TLS1_2)?;
            }
            Ask::Complete => {
                judge.complete(self.resumes())?;
                let (group, share) = judge.share();
                env.update(|snapshot| {
                    (snapshot.group, snapshot.peer_share) = (group.or(snapshot.group), share.to_vec());
                });
            }
            Ask::Secret => {
                if judge.version == Version::TLS1_2 {
                    self.draw_server_random(env)?;
                }
                self.ask_secret(env, judge)?;
                env.update(|snapshot| {
                    snapshot.offered_suites = numbers(hello.cipher_suites);
                    snapshot.hello_at_hand = false;
                });
            }
            Ask::Certificate if self.resumes() => {}
            Ask::Certificate => match env.hooks.certificate()? {
                Answer::Suspend => return Err(suspended(Want::X509Lookup)),
                Answer::Fatal(number) => return Err(Failure::new(number, reason::SSL_R_CERT_CB_ERROR).into()),
                _ => {}
            },
            Ask::Protocol => self.ask_protocol(env, hello)?,
            Ask::Choose => self.choose(env, judge)?,
        }
        Ok(())
    }

    fn ask_server_name(&mut self, env: &Env<'_>, tls12: bool) -> Result<(), Halt> {
        match env.hooks.server_name()? {
            Answer::Fatal(number) => Err(Failure::new(number, reason::SSL_R_CALLBACK_FAILED).into()),
            Answer::Warning(number) => {
                env.update(|snapshot| snapshot.name_accepted = false);
                if tls12 {
                    self.warn(env, number); // TLS 1.3 has no warnings
                }
                Ok(())
            }
            answer => {
                env.update(|snapshot| snapshot.name_accepted = matches!(answer, Answer::Continue));
                Ok(())
            }
        }
    }

    /// A warning, which goes out before what follows.
    fn warn(&mut self, env: &Env<'_>, number: u8) {
        let body = [alert::level::WARNING, number];
        let header = Header { content_type: content::ALERT, version: Version::TLS1_2.0, len: body.len() };
        self.deferred = Some([&header.encode()[..], &body].concat());
        env.show(true, content::ALERT.into(), &body);
        env.hooks.info(place::WRITE_ALERT, i32::from(body[0]) << 8 | i32::from(body[1]));
    }

    fn ask_protocol(&mut self, env: &Env<'_>, hello: &ClientHello<'_>) -> Result<(), Halt> {
        let Some(offered) = hello.alpn() else { return Ok(()) };
        let chosen = match env.hooks.choose_protocol(offered)? {
            // OpenSSL cannot copy a name without bytes.
            AlpnChoice::Protocol(name) if name.is_empty() => {
                let error = Error::new(Lib::CRYPTO, reason::ERR_R_MALLOC_FAILURE);
                let error = error.then(Lib::SSL, reason::ERR_R_INTERNAL_ERROR);
                return Err(Failure { alert: Some(alert::description::INTERNAL_ERROR), error }.into());
            }
            AlpnChoice::Protocol(name) => name,
            AlpnChoice::None => Vec::new(),
            AlpnChoice::Fatal => {
                let number = alert::description::NO_APPLICATION_PROTOCOL;
                return Err(Failure::new(number, reason::SSL_R_NO_APPLICATION_PROTOCOL).into());
            }
        };
        env.update(|snapshot| snapshot.alpn = chosen);
        Ok(())
    }

    /// Looks for a session to take up. A second ClientHello offers the same, but keys from outside may be others.
    fn look_up_session(&mut self, env: &Env<'_>, judge: &Judge<'_>, message: &Message) -> Result<(), Failure> {
        // A handshake that kept nothing of the first ClientHello has it in the cookie.
        let before = if self.before_hello.is_empty() { &self.judged.wire.before } else { &self.before_hello };
        let proofs = Proofs { message: &message.bytes, before };
        let tls13 = judge.version == Version::TLS1_3;
        if self.driver.is_some() {
            env.look_up_again(judge.hello, &mut self.lookup, &proofs)?;
            let name = env.snapshot(|snapshot| snapshot.server_name.clone().filter(|_| self.lookup.named));
            let may_differ = env.hooks.has_keys() || serve_once(&env.settings());
            if let Some(store) = self.server_store.as_ref().filter(|_| may_differ) {
                store.offered_again(&self.lookup, name.as_deref(), env.settings().num_tickets);
            }
        } else {
            self.lookup = env.look_up(judge.hello, tls13, judge.tls13_suite().filter(|_| tls13), &proofs)?;
            self.custom.resumes = self.resumes();
        }
        if let Some((name, session)) = self.lookup.found().filter(|_| tls13) {
            hello_check::binder(judge.hello, name, session.fields().suite)?;
        }
        self.judged.keys.session =
            self.lookup.session().filter(|_| self.lookup.external).map(|session| Key::of(session));
        Ok(())
    }

    /// Whether a session is taken up.
    pub(super) fn resumes(&self) -> bool {
        self.lookup.session().is_some()
    }

    /// Tickets are about to be made.
    pub(super) fn prepare_tickets(&mut self, env: &Env<'_>) -> Result<(), Halt> {
        match &self.server_store {
            Some(store) => Ok(env.prepare_tickets(store)?),
            None => Ok(()),
        }
    }

    /// Chooses the certificate. rustls wants one even for a session that is taken up, where nobody looks at it.
    fn choose(&mut self, env: &Env<'_>, judge: &Judge<'_>) -> Result<(), Failure> {
        env.update(|snapshot| snapshot.version = Some(judge.version));
        if self.resumes() {
            let suite = self.lookup.session().map_or(0, |session| session.fields().suite);
            let found = choose_credential(env, judge.hello, judge.version, judge.group()).ok();
            // The program need not have one now: its callback is not asked.
            self.judged.credential = Some(match found {
                Some(Chosen::Certificate(certified, _)) if !is_keyed(suite) => certified,
                _ => Unshown::for_suite(suite),
            });
            return Ok(());
        }
        let (chosen, forward_secure) = match choose_credential(env, judge.hello, judge.version, judge.group())? {
            Chosen::Certificate(chosen, scheme) => {
                env.hooks.chosen(&chosen.cert);
                env.hooks.may_show(&chosen.cert)?;
                env.update(|snapshot| snapshot.signature_scheme = Some(scheme));
                (chosen, judge.version != Version::TLS1_3) // TLS 1.3 suites do not say
            }
            Chosen::Key(suite) if keyed::exchanges(suite) == Some(true) && judge.group().is_none() => {
                let reason = reason::SSL_R_UNSUPPORTED_ELLIPTIC_CURVE;
                return Err(Failure::new(alert::description::HANDSHAKE_FAILURE, reason));
            }
            Chosen::Key(suite) => {
                self.keyed_suite = Some(suite);
                (keyed::credential(), false)
            }
        };
        if self.driver.is_none() {
            self.forbidden = env.hooks.forbids_resumption(forward_secure);
        }
        if let Some(session) = env.connection.session().filter(|_| self.forbidden) {
            session.spend();
        }
        self.judged.credential = Some(match self.keyed_suite {
            Some(_) => chosen,
            None => stapled(env, judge.hello, chosen)?,
        });
        Ok(())
    }

    /// Notes our own ServerHello, and the keys that protect what follows it.
    pub(super) fn sent_server_hello(&mut self, env: &Env<'_>, message: &Message) {
        let Some(hello) = ServerHello::parse(message.body()) else { return };
        if hello.is_retry() {
            self.retried = Some(Retried { suite: hello.suite, group: hello.group });
            let first = env.snapshot(|snapshot| snapshot.client_hello.clone());
            self.before_hello = psk::after_retry(hello.suite, &first.unwrap_or_default(), &message.bytes);
            // OpenSSL lets go of the session and looks for one again.
            env.connection.set_session(None);
            env.update(|snapshot| snapshot.resumed = false);
            return;
        }
        env.update(|snapshot| {
            snapshot.version = Some(Version(hello.version));
            snapshot.suite = Some(hello.suite);
            snapshot.server_random = hello.random.to_vec();
            snapshot.group = hello.group.or(snapshot.group);
            let client_hello = snapshot.client_hello.clone().unwrap_or_default();
            let theirs = client_hello.get(Message::HEADER..).and_then(|body| ClientHello::parse(body).ok());
            let shares = theirs.as_ref().and_then(|theirs| theirs.extension(extension::KEY_SHARE)).zip(hello.group);
            let share = shares.and_then(|(data, group)| key_share(data, group, false));
            snapshot.peer_share = share.unwrap_or_default().to_vec();
            let own = hello.extension(extension::KEY_SHARE).zip(hello.group);
            snapshot.own_share = own.and_then(|(data, group)| Some((group, key_share(data, group, true)?.to_vec())));
            snapshot.extended_master_secret = hello.extension(extension::EXTENDED_MASTER_SECRET).is_some();
        });
        if hello.version == Version::TLS1_3.0 {
            if let Some(session) = env.connection.session().filter(|_| self.resumes()) {
                session.fields().suite = hello.suite; // it may be another of the same hash
            }
            self.outbound.write_with(self.keys(env, label::SERVER_HANDSHAKE));
        }
    }

    /// Notes group and scheme of our own ServerKeyExchange.
    pub(super) fn sent_key_exchange(&mut self, env: &Env<'_>, message: &Message) {
        if let Some(exchanges) = self.keyed() {
            let group = self.group.filter(|_| exchanges);
            return env.update(|snapshot| snapshot.group = group);
        }
        if let Some((group, _, scheme)) = server_key_exchange(message.body()) {
            env.update(|snapshot| {
                snapshot.group = Some(group);
                snapshot.signature_scheme = Some(scheme);
            });
        }
    }
}

/// The versions that a server may choose.
pub(super) fn server_versions(env: &Env<'_>, settings: &Settings) -> Enabled {
    let usable = provider::usable_versions(settings);
    Enabled { tls13: usable.tls13 && suit_tls13(env, settings.sigalgs.as_deref()), ..usable }
}

/// Judges the chain in a client's Certificate, whose form is right, and gives it.
pub fn client_certificate(env: &Env<'_>, body: &[u8], tls13: bool) -> Result<Vec<Arc<[u8]>>, Halt> {
    let parse = if tls13 { Certificates::parse_tls13 } else { Certificates::parse_tls12 };
    let Some(Certificates { chain, .. }) = parse(body) else { return Err(Failure::internal().into()) };
    let mode = env.settings().verify_mode_in_force(false);
    if chain.is_empty() {
        if mode & verify::PEER != 0 && mode & verify::FAIL_IF_NO_PEER_CERT != 0 {
            let number = match tls13 {
                true => alert::description::CERTIFICATE_REQUIRED,
                false => alert::description::HANDSHAKE_FAILURE,
            };
            return Err(Failure::new(number, reason::SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE).into());
        }
        env.update(|snapshot| snapshot.is_answered = true);
        return Ok(chain);
    }
    env.update(|snapshot| {
        snapshot.is_answered = true;
        snapshot.earlier_chain = std::mem::replace(&mut snapshot.peer_chain, chain.clone());
        snapshot.leaf_alone = false;
    });
    let verdict = env.hooks.verify_peer();
    env.update(|snapshot| {
        let earlier = std::mem::take(&mut snapshot.earlier_chain);
        if verdict != Ok(Verdict::Accept) {
            snapshot.peer_chain = earlier;
        }
    });
    match verdict? {
        Verdict::Suspend => Err(suspended(Want::RetryVerify)),
        Verdict::Refuse(error) => Err(refused_certificate(error).into()),
        Verdict::Accept => Ok(chain),
    }
}

/// Judges the form of a client's CertificateVerify, and gives the scheme that it signs by.
pub fn check_verify(env: &Env<'_>, body: &[u8], leaf: &[u8]) -> Result<u16, Failure> {
    let scheme = client_message_check::scheme(body)?;
    let settings = env.settings();
    let offered = schemes(settings.client_sigalgs.as_deref().or(settings.sigalgs.as_deref()));
    let offered: Vec<u16> = offered.into_iter().map(u16::from).collect();
    let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
    let mut groups = provider::groups(&settings);
    env.snapshot(|snapshot| groups.retain(|group| snapshot.offered_groups.contains(group)));
    let key = signature::key_kind(leaf);
    signature::check_scheme(scheme, key, tls13, &offered, &groups)?;
    signature::check_security(env, scheme, key, tls13)?;
    server_message_check::signature(&body[2..])?;
    env.update(|snapshot| snapshot.peer_signature_scheme = Some(scheme));
    Ok(scheme)
}

fn note_client_hello(env: &Env<'_>, hello: &ClientHello<'_>, message: &Message) {
    env.update(|snapshot| {
        snapshot.client_hello = Some(message.bytes.as_slice().into());
        snapshot.hello_at_hand = true;
        snapshot.suites_v2 = hello.suites_v2.map(Into::into);
        snapshot.suites_read = false;
        snapshot.offered_groups = hello.list(extension::SUPPORTED_GROUPS);
        snapshot.offered_schemes = hello.list(extension::SIGNATURE_ALGORITHMS);
        let of_certificates = hello.list(extension::SIGNATURE_ALGORITHMS_CERT);
        snapshot.certificate_schemes = Some(of_certificates).filter(|list| !list.is_empty());
    });
}

/// What is known once the client-hello callback has been asked.
fn note_parts(env: &Env<'_>, hello: &ClientHello<'_>) {
    let legacy = Version(hello.legacy_version);
    env.update(|snapshot| {
        snapshot.client_random = hello.random.to_vec();
        if !hello.is_foreign_v2() {
            snapshot.client_version = Some(legacy);
        }
    });
}

/// What is known once the suites have been looked through.
fn note_suites(env: &Env<'_>, hello: &ClientHello<'_>, version: Version) {
    const SIGNALLING_SUITE: u16 = 0x00FF; // RFC 5746, in TLS 1.3, too
    let signalled = numbers(hello.cipher_suites).contains(&SIGNALLING_SUITE);
    let told = version == Version::TLS1_2 && hello.extension(extension::RENEGOTIATION_INFO).is_some();
    env.update(|snapshot| {
        snapshot.suites_read = true;
        snapshot.secure_renegotiation = signalled || told;
    });
}
