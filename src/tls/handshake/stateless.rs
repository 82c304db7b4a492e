//! A server that keeps nothing of a client before that has sent back a cookie (RFC 8446 section 4.2.2).
//!
//! The first ClientHello is answered here, by a HelloRetryRequest whose cookie holds all that is to be known of it later,
//! sealed; rustls never sees it. The second one starts rustls as if it were the first, and the transcript has in front
//! of it what the cookie tells: the first one's hash and our answer.

use super::Handshake;
use super::alert::description as alert;
use super::edit::{Place, whole};
use super::failure::Failure;
use super::hello_check::{Judge, Retried};
use super::messages::{Cursor, RETRY_RANDOM, extension, kind};
use crate::error::reason;
use crate::tls::connection::Env;
use crate::tls::exporter::digest_of;
use crate::tls::records::{Header, content};
use crate::tls::session::now;
use crate::tls::version::Version;

/// Where a server stands with its client's cookie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stateless {
    /// None is asked for.
    #[default]
    Off,
    /// One is.
    Asked,
    /// The client was told to send one.
    Sent,
    /// It has sent the right one.
    Fits,
}

/// A cookie lasts so many seconds.
const LIFETIME: u64 = 600;
/// First byte of a cookie's contents: no session's.
const FORM: u8 = 0xC0;

/// What a cookie tells of the first ClientHello and our answer.
struct Told<'a> {
    suite: u16,
    group: u16,
    /// Whether a share of the group was asked for.
    asked: bool,
    time: u64,
    /// Hash of the ClientHello.
    hash: &'a [u8],
    /// The program's own part.
    own: &'a [u8],
}

impl<'a> Told<'a> {
    fn encode(&self) -> Option<Vec<u8>> {
        let mut out = vec![FORM];
        out.extend(self.suite.to_be_bytes());
        out.extend(self.group.to_be_bytes());
        out.push(self.asked.into());
        out.extend(self.time.to_be_bytes());
        out.push(u8::try_from(self.hash.len()).ok()?);
        out.extend_from_slice(self.hash);
        out.extend(u16::try_from(self.own.len()).ok()?.to_be_bytes());
        out.extend_from_slice(self.own);
        Some(out)
    }

    fn decode(bytes: &'a [u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        cursor.u8().filter(|form| *form == FORM)?;
        let told = Told {
            suite: cursor.u16()?,
            group: cursor.u16()?,
            asked: cursor.u8()? != 0,
            time: u64::from_be_bytes(*cursor.take(8)?.first_chunk()?),
            hash: cursor.vec8()?,
            own: cursor.vec16()?,
        };
        cursor.is_empty().then_some(told)
    }

    /// The HelloRetryRequest, header included.
    fn retry(&self, session_id: &[u8], cookie: &[u8]) -> Option<Vec<u8>> {
        let mut block = Vec::with_capacity(cookie.len() + 32);
        let mut put = |kind: u16, data: &[u8]| {
            block.extend(kind.to_be_bytes());
            block.extend(u16::try_from(data.len()).ok()?.to_be_bytes());
            block.extend_from_slice(data);
            Some(())
        };
        put(extension::SUPPORTED_VERSIONS, &Version::TLS1_3.0.to_be_bytes())?;
        if self.asked {
            put(extension::KEY_SHARE, &self.group.to_be_bytes())?;
        }
        put(extension::COOKIE, &[&u16::try_from(cookie.len()).ok()?.to_be_bytes()[..], cookie].concat())?;
        let mut body = [&Version::TLS1_2.0.to_be_bytes()[..], &RETRY_RANDOM].concat();
        body.push(u8::try_from(session_id.len()).ok()?);
        body.extend_from_slice(session_id);
        body.extend(self.suite.to_be_bytes());
        body.push(0); // compression
        body.extend(u16::try_from(block.len()).ok()?.to_be_bytes());
        body.extend(block);
        whole(kind::SERVER_HELLO, &body)
    }
}

impl Handshake {
    /// Whether the program that asked for a cookie is to hear of it now.
    pub(super) fn cookie_is_decided(&self, env: &Env<'_>) -> bool {
        match env.connection.stateless.get() {
            Stateless::Sent => true,
            Stateless::Fits => self.early.flight_sent,
            Stateless::Off | Stateless::Asked => false,
        }
    }

    /// Reads the cookie of a ClientHello. One that is not ours or too old is no cookie.
    pub(super) fn read_cookie(&mut self, env: &Env<'_>, judge: &Judge<'_>) -> Result<(), Failure> {
        if env.connection.stateless.get() != Stateless::Asked || judge.version != Version::TLS1_3 {
            return Ok(());
        }
        let Some(data) = judge.hello.extension(extension::COOKIE) else { return Ok(()) };
        let mismatch = Failure::new(alert::DECODE_ERROR, reason::SSL_R_LENGTH_MISMATCH);
        let cookie = Cursor(data).whole16().ok_or(mismatch)?;
        let opened = env.hooks.cookie_keys().and_then(|keys| keys.open(cookie));
        let Some(told) = opened.as_ref().and_then(|told| Told::decode(told)) else { return Ok(()) };
        if judge.tls13_suite() != Some(told.suite) || judge.group() != Some(told.group) {
            return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_CIPHER));
        }
        if told.time > now() || now() - told.time > LIFETIME {
            return Ok(());
        }
        match env.hooks.cookie_fits(told.own) {
            None => return Ok(()),
            Some(false) => return Err(Failure::new(alert::ILLEGAL_PARAMETER, reason::SSL_R_COOKIE_MISMATCH)),
            Some(true) => {}
        }
        let first = whole(kind::MESSAGE_HASH, told.hash).zip(told.retry(judge.hello.session_id, cookie));
        let (hash, retry) = first.ok_or_else(Failure::internal)?;
        self.judged.wire.before = [hash, retry].concat();
        self.judged.wire.reads.at(Place::ClientHello).dropped.push(extension::COOKIE);
        self.retried = Some(Retried { suite: told.suite, group: told.asked.then_some(told.group) });
        env.connection.stateless.set(Stateless::Fits);
        Ok(())
    }

    /// Answers a ClientHello without the right cookie, if one is asked for: true if so.
    pub(super) fn ask_for_cookie(&mut self, env: &Env<'_>, judge: &Judge<'_>) -> Result<bool, Failure> {
        if env.connection.stateless.get() != Stateless::Asked || judge.version != Version::TLS1_3 {
            return Ok(false);
        }
        let own = match env.hooks.make_cookie() {
            Some(Some(own)) => own,
            unmade => {
                let none = reason::SSL_R_NO_COOKIE_CALLBACK_SET;
                let reason = if unmade.is_none() { none } else { reason::SSL_R_COOKIE_GEN_CALLBACK_FAILURE };
                return Err(Failure::new(alert::INTERNAL_ERROR, reason));
            }
        };
        let (suite, group) = judge.tls13_suite().zip(judge.group()).ok_or_else(Failure::internal)?;
        let asked = !judge.hello.shares().any(|(offered, _)| offered == group);
        let hello = env.snapshot(|snapshot| snapshot.client_hello.clone()).unwrap_or_default();
        let hash = aws_lc_rs::digest::digest(digest_of(suite), &hello);
        let told = Told { suite, group, asked, time: now(), hash: hash.as_ref(), own: &own };
        let cookie = told.encode().and_then(|told| env.hooks.cookie_keys()?.seal(&told));
        let retry = cookie.and_then(|cookie| told.retry(judge.hello.session_id, &cookie));
        let retry = retry.ok_or_else(Failure::internal)?;
        for (content_type, payload) in [(content::HANDSHAKE, &retry[..]), (content::CHANGE_CIPHER_SPEC, &[1])] {
            let header = Header { content_type, version: Version::TLS1_2.0, len: payload.len() };
            self.answer.extend(header.encode());
            self.answer.extend_from_slice(payload);
        }
        env.connection.stateless.set(Stateless::Sent);
        Ok(true)
    }
}
