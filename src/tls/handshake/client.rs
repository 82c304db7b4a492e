//! The client's side: what it asks for, and what it makes of the server's messages.

use std::sync::{Arc, LazyLock};

use rustls::SignatureScheme;

use super::assembler::Message;
use super::chain::{parse_chain, refused_certificate};
use super::credential::{choose_certificate, wants_ecdsa};
use super::edit::Place;
use super::failure::Failure;
use super::given::AtServerHello;
use super::judged::{Resolver, Verifier};
use super::messages::{
    CertificateRequest, Certificates, ClientHello, Cursor, certificate_status, extension, kind, selected_protocol,
    server_key_exchange,
};
use super::server_hello::tell_name_answered;
use super::server_message_check::Before;
use super::signature::KeyKind;
use super::{Halt, Handshake, alert, server_message_check, signature, suspended};
use crate::error::{Error, Lib, reason};
use crate::pki::certificate::Certificate;
use crate::pki::extensions::key_usage;
use crate::tls::connection::Env;
use crate::tls::early::status;
use crate::tls::hooks::{Answer, Verdict};
use crate::tls::security::{Stage, Subject};
use crate::tls::settings::verify;
use crate::tls::sigalgs::CERTIFICATE_TYPES;
use crate::tls::stop::Want;
use crate::tls::version::Version;

/// Both are the process's only ones: rustls resumes a session with those it was made with.
pub static VERIFIER: LazyLock<Arc<Verifier>> = LazyLock::new(Arc::default);
/// As [`VERIFIER`].
pub static RESOLVER: LazyLock<Arc<Resolver>> = LazyLock::new(|| Arc::new(Resolver));

/// What a client asked for, and what the server's answers so far say of the rest.
#[derive(Default)]
pub struct Asked {
    /// Body of the latest ClientHello.
    pub(super) hello: Arc<[u8]>,
    /// Suite of a HelloRetryRequest.
    pub(super) retried: Option<u16>,
    /// The server resumes the session offered.
    pub(super) resumes: bool,
    /// The secret that the program gave at the ServerHello.
    pub(super) given: Option<AtServerHello>,
    /// TLS 1.2: a NewSessionTicket will come.
    pub(super) ticket_announced: bool,
    /// TLS 1.2: a CertificateStatus may come.
    pub(super) staple_announced: bool,
    /// TLS 1.2: whether keys are exchanged besides, if the suite is one with pre-shared keys.
    pub(super) keyed: Option<bool>,
    /// The server's certificate, and what its key is.
    pub(super) leaf: Option<Arc<Certificate>>,
    pub(super) peer_key: KeyKind,
}

impl Asked {
    /// Whether the server resumes the session offered.
    pub fn resumes(&self) -> bool {
        self.resumes
    }

    /// Whether a HelloRetryRequest came.
    pub fn was_retried(&self) -> bool {
        self.retried.is_some()
    }
}

impl Handshake {
    /// Notes our own ClientHello as it went out.
    pub(super) fn sent_client_hello(&mut self, env: &Env<'_>, message: &Message) {
        self.asked.hello = message.body().into();
        if let Ok(hello) = ClientHello::parse(message.body()) {
            env.update(|snapshot| {
                snapshot.client_random = hello.random.to_vec();
                snapshot.server_name = hello.server_name().map(|name| String::from_utf8_lossy(name).into_owned());
            });
        }
    }

    /// What has come before the next message.
    fn server_before(&self, env: &Env<'_>) -> Before {
        let (resumes, ticket, staple) = (self.asked.resumes, self.asked.ticket_announced, self.asked.staple_announced);
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        Before { state: self.state, tls13, resumes, ticket, staple, keyed: self.asked.keyed }
    }

    /// Refuses a message of the server's that is not due or too long.
    pub(super) fn admit(&self, env: &Env<'_>, kind: u8, len: usize) -> Result<(), Failure> {
        if kind == kind::HELLO_REQUEST && len == 0 {
            return Ok(()); // means nothing in a handshake
        }
        let before = self.server_before(env);
        before.allows(kind)?;
        server_message_check::length(kind, len, before.tls13, env.setting(|settings| settings.max_cert_list))
    }

    /// Whether a TLS 1.2 server's ChangeCipherSpec is due.
    pub(super) fn awaits_change_cipher_spec(&self, env: &Env<'_>) -> bool {
        self.server_before(env).allows_change_cipher_spec()
    }

    /// Acts upon a server's message.
    pub(super) fn act_client(&mut self, env: &Env<'_>, message: &Message) -> Result<(), Halt> {
        let body = message.body();
        let tls13 = env.snapshot(|snapshot| snapshot.version == Some(Version::TLS1_3));
        let hello = self.asked.hello.clone();
        let asked = ClientHello::parse(&hello).map_err(|_| Failure::internal())?;
        let own = env.hooks.own_extensions();
        match message.kind {
            kind::SERVER_HELLO => self.read_server_hello(env, message, asked)?,
            kind::ENCRYPTED_EXTENSIONS => {
                server_message_check::encrypted_extensions(body, self.asked.resumes, &asked, &own)?;
                self.check_early_data(env, body)?;
                read_encrypted_extensions(env, body);
                self.parse_body(env, Place::EncryptedExtensions, body)?;
                tell_name_answered(env)?;
            }
            kind::CERTIFICATE => {
                if self.step == 1 {
                    server_message_check::certificate(body, tls13, &asked, &own)?;
                    if tls13 {
                        self.parse_certificates(env, body)?;
                    }
                    self.step = 2;
                }
                self.read_server_certificate(env, body, tls13)?;
            }
            kind::NEW_SESSION_TICKET => {
                server_message_check::new_session_ticket(body, tls13, &own)?;
                let mut cursor = Cursor(body);
                let lifetime = cursor.u32().unwrap_or(0);
                env.update(|snapshot| snapshot.ticket = (lifetime, cursor.vec16().unwrap_or_default().to_vec()));
            }
            kind::CERTIFICATE_STATUS => {
                server_message_check::certificate_status(body)?;
                if env.settings().status_type == 1 {
                    env.update(|snapshot| snapshot.ocsp_response = certificate_status(body));
                }
            }
            kind::CERTIFICATE_VERIFY => {
                self.read_server_verify(env, body, &asked)?;
                // The certificate we were asked for before: the server's is known now.
                self.show_certificate(env, tls13)?;
            }
            kind::SERVER_KEY_EXCHANGE => match self.asked.keyed {
                Some(exchanges) => self.read_keyed_exchange(env, body, &asked, exchanges)?,
                None => self.read_server_key_exchange(env, body, &asked)?,
            },
            kind::CERTIFICATE_REQUEST => {
                server_message_check::certificate_request(body, tls13, &own)?;
                self.heed_request(env, body, tls13)?;
            }
            kind::SERVER_HELLO_DONE => {
                self.check_key_usage(env)?;
                end_of_flight(env)?;
                if let Some(exchanges) = self.asked.keyed {
                    self.use_shared_key(env, exchanges)?;
                }
            }
            kind::FINISHED if tls13 => {
                self.hold = false; // a server that asked and then left its signature out: rustls refuses it
                end_of_flight(env)?;
                if self.certificate_asked {
                    self.extend_certificates(env)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn read_server_verify(&self, env: &Env<'_>, body: &[u8], asked: &ClientHello<'_>) -> Result<(), Failure> {
        let bad_packet = || Failure::new(alert::description::DECODE_ERROR, reason::SSL_R_BAD_PACKET);
        let scheme = Cursor(body).u16().ok_or_else(bad_packet)?;
        self.check_scheme(env, scheme, true, asked)?;
        server_message_check::signature(&body[2..])?;
        env.update(|snapshot| snapshot.peer_signature_scheme = Some(scheme));
        Ok(())
    }

    fn read_server_key_exchange(&mut self, env: &Env<'_>, body: &[u8], asked: &ClientHello<'_>) -> Result<(), Failure> {
        let (scheme, rest) = server_message_check::server_key_exchange(body, asked)?;
        let group = Cursor(body).take(3).map_or(0, |head| u16::from_be_bytes([head[1], head[2]]));
        if !env.permits(Subject::Group(group), Stage::Checked) {
            return Err(Failure::new(alert::description::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CURVE));
        }
        self.check_scheme(env, scheme, false, asked)?;
        server_message_check::signature(&rest)?;
        if let Some((group, share, scheme)) = server_key_exchange(body) {
            self.group = Some(group);
            env.update(|snapshot| {
                snapshot.group = Some(group);
                snapshot.peer_share = share.to_vec();
                snapshot.peer_signature_scheme = Some(scheme);
            });
        }
        Ok(())
    }

    fn read_server_certificate(&mut self, env: &Env<'_>, body: &[u8], tls13: bool) -> Result<(), Halt> {
        let parse = if tls13 { Certificates::parse_tls13 } else { Certificates::parse_tls12 };
        let Some(certificates) = parse(body) else {
            return Err(Failure::new(alert::description::DECODE_ERROR, reason::SSL_R_CERT_LENGTH_MISMATCH).into());
        };
        let leaf = parse_chain(&certificates.chain, alert::description::BAD_CERTIFICATE)?;
        let wants_staple = env.settings().status_type == 1;
        env.update(|snapshot| {
            snapshot.peer_chain.clone_from(&certificates.chain);
            snapshot.leaf_alone = false;
            if certificates.ocsp.is_some() && wants_staple {
                snapshot.ocsp_response.clone_from(&certificates.ocsp);
            }
        });
        let verdict = env.hooks.verify_peer()?;
        let mode = env.settings().verify_mode_in_force(true);
        match verdict {
            Verdict::Suspend => return Err(suspended(Want::RetryVerify)),
            Verdict::Refuse(error) if mode != verify::NONE => {
                env.update(|snapshot| snapshot.refused_chain = std::mem::take(&mut snapshot.peer_chain));
                return Err(refused_certificate(error).into());
            }
            _ => {}
        }
        self.asked.peer_key = leaf.as_ref().map_or(KeyKind::Other, |leaf| signature::key_kind(leaf.der()));
        if !tls13 {
            self.check_certificate_type(env)?;
        }
        self.asked.leaf = leaf;
        self.judged.chain = certificates.chain;
        Ok(())
    }

    /// A TLS 1.2 suite says which kind of key signs.
    fn check_certificate_type(&self, env: &Env<'_>) -> Result<(), Failure> {
        let ecdsa = env.snapshot(|snapshot| snapshot.suite).and_then(wants_ecdsa);
        let fits = match self.asked.peer_key {
            KeyKind::Rsa | KeyKind::RsaPss => ecdsa == Some(false),
            KeyKind::Ec(_) | KeyKind::Ed25519 => ecdsa == Some(true),
            KeyKind::Other => true,
        };
        match fits {
            true => Ok(()),
            false => Err(Failure::new(alert::description::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CERTIFICATE_TYPE)),
        }
    }

    /// A TLS 1.2 ECDSA certificate must be one that may sign.
    fn check_key_usage(&self, env: &Env<'_>) -> Result<(), Failure> {
        let ecdsa = env.snapshot(|snapshot| snapshot.suite).and_then(wants_ecdsa) == Some(true);
        let leaf = self.asked.leaf.as_ref().filter(|_| ecdsa);
        match leaf.map(|leaf| leaf.facts()) {
            Some(facts) if facts.rejects_usage(key_usage::DIGITAL_SIGNATURE) => {
                let error = Error::ssl(reason::SSL_R_ECC_CERT_NOT_FOR_SIGNING);
                let error = error.then(Lib::SSL, reason::SSL_R_BAD_ECC_CERT);
                Err(Failure { alert: Some(alert::description::HANDSHAKE_FAILURE), error })
            }
            _ => Ok(()),
        }
    }

    fn check_scheme(&self, env: &Env<'_>, scheme: u16, tls13: bool, asked: &ClientHello<'_>) -> Result<(), Failure> {
        let offered = asked.list(extension::SIGNATURE_ALGORITHMS);
        let groups = asked.list(extension::SUPPORTED_GROUPS);
        signature::check_scheme(scheme, self.asked.peer_key, tls13, &offered, &groups)?;
        signature::check_security(env, scheme, self.asked.peer_key, tls13)
    }

    fn heed_request(&mut self, env: &Env<'_>, body: &[u8], tls13: bool) -> Result<(), Halt> {
        if self.step == 1 {
            if tls13 {
                self.parse_body(env, Place::CertificateRequest, body)?;
            }
            self.read_certificate_request(env, body, tls13);
            self.step = 2;
        }
        if tls13 { Ok(()) } else { self.show_certificate(env, tls13) }
    }

    fn read_certificate_request(&mut self, env: &Env<'_>, body: &[u8], tls13: bool) {
        note_request(env, body, tls13);
        if !tls13 && body.first() == Some(&0) {
            // Of no type: OpenSSL takes that, rustls wants one (and then asks for none).
            self.judged.wire.reads.certificate_types = Some(CERTIFICATE_TYPES.to_vec());
        }
        self.certificate_asked = true;
        // rustls chooses our certificate as soon as it sees this message: the program must have been asked before.
        self.hold = true;
    }

    /// If the server asked for a certificate: lets the program choose, then chooses.
    fn show_certificate(&mut self, env: &Env<'_>, tls13: bool) -> Result<(), Halt> {
        if !self.certificate_asked {
            return Ok(());
        }
        self.judged.credential = choose_certificate(env, tls13)?;
        self.hold = false;
        Ok(())
    }
}

/// Notes what a CertificateRequest asks for.
pub fn note_request(env: &Env<'_>, body: &[u8], tls13: bool) {
    let parse = if tls13 { CertificateRequest::parse_tls13 } else { CertificateRequest::parse_tls12 };
    let request = parse(body).unwrap_or_default();
    env.update(|snapshot| {
        snapshot.peer_ca_names = request.ca_names.or_else(|| snapshot.peer_ca_names.take());
        snapshot.offered_schemes = request.schemes;
        snapshot.certificate_schemes = request.certificate_schemes;
        snapshot.certificate_types = (!tls13).then(|| request.types.into());
    });
}

/// The server has said all it has to say: the program judges what it stapled.
fn end_of_flight(env: &Env<'_>) -> Result<(), Halt> {
    let answer = if env.settings().status_type == 1 { env.hooks.ocsp_received()? } else { Answer::Continue };
    match answer {
        Answer::Fatal(number) => Err(Failure::new(number, reason::SSL_R_INVALID_STATUS_RESPONSE).into()),
        Answer::Suspend => Err(suspended(Want::X509Lookup)),
        _ => Ok(env.hooks.timestamps_received()?),
    }
}

fn read_encrypted_extensions(env: &Env<'_>, body: &[u8]) {
    let Some(found) = super::messages::Cursor(body).vec16().and_then(super::messages::extensions) else {
        return;
    };
    env.update(|snapshot| {
        for (kind, data) in found {
            match kind {
                extension::ALPN => snapshot.alpn = selected_protocol(data).unwrap_or_default().to_vec(),
                extension::EARLY_DATA => snapshot.early_data = status::ACCEPTED,
                extension::SERVER_NAME => snapshot.name_accepted = true,
                extension::MAX_FRAGMENT_LENGTH => snapshot.fragment_mode = data.first().copied().unwrap_or(0),
                _ => {}
            }
        }
    });
}

/// The schemes the program allows, as rustls takes them.
pub fn schemes(configured: Option<&[u16]>) -> Vec<SignatureScheme> {
    let ours = &signature::SCHEMES;
    match configured {
        None => ours.to_vec(),
        Some(list) => list.iter().map(|&number| SignatureScheme::from(number)).filter(|s| ours.contains(s)).collect(),
    }
}
