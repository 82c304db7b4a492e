//! A session: what two sides remember of each other to be quicker next time.

use std::any::Any;
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use zeroize::Zeroizing;

use super::handshake::messages::Cursor;
use super::version::Version;

/// Seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// What resuming a session takes.
#[derive(Clone, Default)]
pub enum Payload {
    /// It can be looked at, not resumed.
    #[default]
    None,
    /// Its facts, of which rustls' values are made when it comes to that.
    Facts,
    /// A TLS 1.2 client's: the value itself, which rustls gave or a donor, and which may be used again and again.
    Tls12Client(Arc<rustls::client::Tls12ClientSessionValue>),
}

/// The facts of a session.
#[derive(Clone)]
pub struct Fields {
    /// Protocol version.
    pub version: Version,
    /// IANA number of the suite.
    pub suite: u16,
    /// Group number of the key exchange.
    pub group: Option<u16>,
    /// Session id, at most 32 bytes.
    pub id: Vec<u8>,
    /// `SSL_CTX_set_session_id_context` of the context it was made in.
    pub id_context: Vec<u8>,
    /// TLS 1.2's master secret; the ticket's PSK in TLS 1.3, which a session without a ticket lacks.
    pub master: Zeroizing<Vec<u8>>,
    /// The peer's certificates.
    pub peer_chain: Vec<Arc<[u8]>>,
    /// Whether it was read from its encoding, which has the leaf alone: no chain is shown then.
    pub leaf_alone: bool,
    /// Verdict on them (`X509_V_*`).
    pub verify_result: i64,
    /// Name asked for by SNI.
    pub server_name: Option<String>,
    /// Protocol chosen by ALPN.
    pub alpn: Vec<u8>,
    /// When it was made, in seconds since 1970.
    pub time: u64,
    /// How long it may be resumed, in seconds.
    pub timeout: u64,
    /// Early data allowed in bytes (TLS 1.3).
    pub max_early_data: u32,
    /// Ticket as the peer knows it; empty if there is none.
    pub ticket: Vec<u8>,
    /// The ticket's lifetime as the server announced it, in seconds.
    pub ticket_lifetime: u32,
    /// What a TLS 1.3 client adds to the ticket's age, in milliseconds.
    pub ticket_age_add: u32,
    /// The program's own bytes in the ticket (`SSL_SESSION_set1_ticket_appdata`).
    pub ticket_appdata: Vec<u8>,
    /// Maximum fragment length (RFC 6066): 0 if none was agreed, 255 while nobody has asked.
    pub fragment_mode: u8,
    /// Whether the extended master secret was used.
    pub extended_master_secret: bool,
    /// The identity that the key of a TLS 1.2 suite with pre-shared keys has.
    pub identity: Option<Vec<u8>>,
    /// What the server said of identities.
    pub identity_hint: Option<Vec<u8>>,
    /// What resuming it takes.
    pub payload: Payload,
}

impl Default for Fields {
    fn default() -> Self {
        Fields {
            version: Version(0),
            suite: 0,
            group: None,
            id: Vec::new(),
            id_context: Vec::new(),
            master: Zeroizing::default(),
            peer_chain: Vec::new(),
            leaf_alone: false,
            verify_result: 1, // X509_V_ERR_UNSPECIFIED, as SSL_SESSION_new has it
            server_name: None,
            alpn: Vec::new(),
            time: now(),
            timeout: 304,
            max_early_data: 0,
            ticket: Vec::new(),
            ticket_lifetime: 0,
            ticket_age_add: 0,
            ticket_appdata: Vec::new(),
            fragment_mode: 255,
            extended_master_secret: false,
            identity: None,
            identity_hint: None,
            payload: Payload::None,
        }
    }
}

impl Fields {
    /// Takes over what the handshake has shown; what the program may have set before stays.
    pub fn complete(&mut self, known: Fields) {
        let kept = std::mem::take(self);
        *self = Fields {
            ticket_appdata: kept.ticket_appdata,
            timeout: kept.timeout,
            time: kept.time,
            master: if known.master.is_empty() { kept.master } else { known.master },
            id: if known.id.is_empty() { kept.id } else { known.id },
            ticket: if known.ticket.is_empty() { kept.ticket } else { known.ticket },
            payload: if matches!(known.payload, Payload::None) { kept.payload } else { known.payload },
            identity: known.identity.or(kept.identity),
            identity_hint: known.identity_hint.or(kept.identity_hint),
            ..known
        };
    }

    /// Whether a TLS 1.3 server would find the ticket too old; OpenSSL's client does not offer it then.
    pub fn is_ticket_too_old(&self) -> bool {
        // A second may be due to rounding.
        let age = now().saturating_sub(self.time).saturating_sub(1);
        self.version == Version::TLS1_3 && age > u64::from(self.ticket_lifetime)
    }

    /// A TLS 1.3 ticket, and its age as a ClientHello says it.
    pub fn ticket_and_age(&self) -> (Vec<u8>, u32) {
        let seconds = now().saturating_sub(self.time).saturating_sub(1) as u32;
        (self.ticket.clone(), seconds.wrapping_mul(1000).wrapping_add(self.ticket_age_add))
    }
}

/// A session that connections, caches and the program share.
#[derive(Default)]
pub struct Session {
    /// The border's part of it: first, so that its end still sees the facts.
    pub attachment: OnceLock<Box<dyn Any + Send + Sync>>,
    fields: Mutex<Fields>,
    /// Set once it must not be resumed any more.
    spent: AtomicBool,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Session")
    }
}

/// First byte of an encoded session: changes with the form.
const FORM: u8 = 6;
/// What stands for a fragment length that nobody has asked for.
const UNASKED: u8 = 0x7F;

impl Session {
    /// A session with these facts.
    pub fn new(fields: Fields) -> Self {
        Session { fields: Mutex::new(fields), ..Session::default() }
    }

    /// The facts, locked for a moment.
    pub fn fields(&self) -> MutexGuard<'_, Fields> {
        self.fields.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy of its own.
    pub fn duplicate(&self) -> Self {
        Session::new(self.fields().clone())
    }

    /// Whether it may be resumed now.
    pub fn is_resumable(&self) -> bool {
        let fields = self.fields();
        !self.spent.load(Ordering::Relaxed)
            && (!fields.id.is_empty() || !fields.ticket.is_empty())
            && !matches!(fields.payload, Payload::None)
    }

    /// Whether its time is over.
    pub fn is_expired(&self) -> bool {
        let fields = self.fields();
        fields.time.saturating_add(fields.timeout) < now()
    }

    /// Whether it must not be resumed any more.
    pub fn is_spent(&self) -> bool {
        self.spent.load(Ordering::Relaxed)
    }

    /// Never to be resumed again.
    pub fn spend(&self) {
        self.spent.store(true, Ordering::Relaxed);
    }

    /// A server's session as bytes: what a ticket holds, or an external cache.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let fields = self.fields();
        let name = fields.server_name.as_deref().unwrap_or_default().as_bytes();
        let parts = [&fields.id, &fields.id_context, &*fields.master, name, &fields.alpn, &fields.ticket_appdata];
        // Only the leaf travels, as in OpenSSL's encoding.
        let leaf = fields.peer_chain.first();
        let most = parts.iter().map(|part| part.len()).sum::<usize>() + leaf.map_or(0, |leaf| leaf.len()) + 128;
        let texts = [&fields.identity, &fields.identity_hint];
        let most = most + texts.iter().copied().flatten().map(|text| text.len() + 3).sum::<usize>();
        let mut out = Zeroizing::new(Vec::with_capacity(most)); // never to be moved, for it holds a secret
        out.push(FORM);
        out.extend(fields.version.0.to_be_bytes());
        out.extend(fields.suite.to_be_bytes());
        out.extend(fields.group.unwrap_or_default().to_be_bytes());
        out.extend(fields.time.to_be_bytes());
        out.extend(fields.timeout.to_be_bytes());
        out.extend(fields.verify_result.to_be_bytes());
        out.extend(fields.max_early_data.to_be_bytes());
        out.extend(fields.ticket_age_add.to_be_bytes());
        // In one byte, so that tickets stay as long as OpenSSL's.
        out.push(u8::from(fields.extended_master_secret) | fields.fragment_mode.min(UNASKED) << 1);
        for part in parts {
            put(&mut out, part);
        }
        out.push(texts.iter().zip(1..).map(|(text, bit)| u8::from(text.is_some()) * bit).sum());
        texts.into_iter().flatten().for_each(|text| put(&mut out, text));
        out.push(leaf.is_some().into());
        if let Some(leaf) = leaf {
            put(&mut out, leaf);
        }
        out
    }

    /// The session that [`Session::encode`] wrote; `None` if it did not.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(bytes);
        if cursor.u8()? != FORM {
            return None;
        }
        let mut fields = Fields {
            version: Version(cursor.u16()?),
            suite: cursor.u16()?,
            group: Some(cursor.u16()?).filter(|group| *group != 0),
            time: u64::from_be_bytes(*cursor.take(8)?.first_chunk()?),
            timeout: u64::from_be_bytes(*cursor.take(8)?.first_chunk()?),
            verify_result: i64::from_be_bytes(*cursor.take(8)?.first_chunk()?),
            max_early_data: cursor.u32()?,
            ticket_age_add: cursor.u32()?,
            payload: Payload::Facts,
            leaf_alone: true,
            ..Fields::default()
        };
        let packed = cursor.u8()?;
        fields.extended_master_secret = packed & 1 != 0;
        fields.fragment_mode = if packed >> 1 == UNASKED { u8::MAX } else { packed >> 1 };
        fields.id = cursor.vec24()?.to_vec();
        fields.id_context = cursor.vec24()?.to_vec();
        fields.master = Zeroizing::new(cursor.vec24()?.to_vec());
        let name = String::from_utf8(cursor.vec24()?.to_vec()).ok()?;
        fields.server_name = (!name.is_empty()).then_some(name);
        fields.alpn = cursor.vec24()?.to_vec();
        fields.ticket_appdata = cursor.vec24()?.to_vec();
        let texts = cursor.u8()?;
        for (bit, text) in [(1, &mut fields.identity), (2, &mut fields.identity_hint)] {
            if texts & bit != 0 {
                *text = Some(cursor.vec24()?.to_vec());
            }
        }
        for _ in 0..cursor.u8()? {
            fields.peer_chain.push(cursor.vec24()?.into());
        }
        cursor.is_empty().then(|| Session::new(fields))
    }
}

fn put(out: &mut Vec<u8>, part: &[u8]) {
    out.extend(&(part.len() as u32).to_be_bytes()[1..]);
    out.extend_from_slice(part);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_survive_encoding_and_only_whole() {
        let session = Session::new(Fields {
            version: Version::TLS1_3,
            suite: 0x1301,
            group: Some(29),
            id: vec![1; 32],
            server_name: Some("host".into()),
            peer_chain: vec![[9; 100].as_slice().into()],
            master: Zeroizing::new(vec![4; 32]),
            ticket_age_add: 77,
            identity: Some(Vec::new()),
            identity_hint: Some(vec![6; 3]),
            ..Fields::default()
        });
        let bytes = session.encode();
        let again = Session::decode(&bytes).unwrap();
        assert_eq!(*again.encode(), *bytes);
        assert!(again.is_resumable());
        for len in 0..bytes.len() {
            assert!(Session::decode(&bytes[..len]).is_none());
        }
    }
}
