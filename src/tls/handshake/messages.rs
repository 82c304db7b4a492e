//! Handshake messages as far as the reader looks into them (RFC 8446 section 4, RFC 5246 section 7.4).
//!
//! Parsing is lenient where nothing depends on it: what rustls refuses it refuses itself. A message that does not
//! parse here simply tells nothing.

use std::sync::Arc;

use super::assembler::Message;
use crate::tls::settings::option;
use crate::tls::version::Version;

/// Handshake message types.
#[allow(missing_docs)]
pub mod kind {
    pub const HELLO_REQUEST: u8 = 0;
    pub const CLIENT_HELLO: u8 = 1;
    pub const SERVER_HELLO: u8 = 2;
    pub const NEW_SESSION_TICKET: u8 = 4;
    pub const END_OF_EARLY_DATA: u8 = 5;
    pub const ENCRYPTED_EXTENSIONS: u8 = 8;
    pub const CERTIFICATE: u8 = 11;
    pub const SERVER_KEY_EXCHANGE: u8 = 12;
    pub const CERTIFICATE_REQUEST: u8 = 13;
    pub const SERVER_HELLO_DONE: u8 = 14;
    pub const CERTIFICATE_VERIFY: u8 = 15;
    pub const CLIENT_KEY_EXCHANGE: u8 = 16;
    pub const FINISHED: u8 = 20;
    pub const CERTIFICATE_STATUS: u8 = 22;
    pub const KEY_UPDATE: u8 = 24;
    /// Stands for a first ClientHello in the transcript (RFC 8446 section 4.4.1); never sent.
    pub const MESSAGE_HASH: u8 = 254;
}

/// Extension types.
#[allow(missing_docs)]
pub mod extension {
    pub const SERVER_NAME: u16 = 0;
    pub const MAX_FRAGMENT_LENGTH: u16 = 1;
    pub const STATUS_REQUEST: u16 = 5;
    pub const SUPPORTED_GROUPS: u16 = 10;
    pub const EC_POINT_FORMATS: u16 = 11;
    pub const SRP: u16 = 12;
    pub const SIGNATURE_ALGORITHMS: u16 = 13;
    pub const USE_SRTP: u16 = 14;
    pub const ALPN: u16 = 16;
    pub const SCT: u16 = 18;
    pub const PADDING: u16 = 21;
    pub const ENCRYPT_THEN_MAC: u16 = 22;
    pub const EXTENDED_MASTER_SECRET: u16 = 23;
    pub const SESSION_TICKET: u16 = 35;
    pub const PRE_SHARED_KEY: u16 = 41;
    pub const EARLY_DATA: u16 = 42;
    pub const SUPPORTED_VERSIONS: u16 = 43;
    pub const COOKIE: u16 = 44;
    pub const PSK_KEY_EXCHANGE_MODES: u16 = 45;
    pub const CERTIFICATE_AUTHORITIES: u16 = 47;
    pub const POST_HANDSHAKE_AUTH: u16 = 49;
    pub const SIGNATURE_ALGORITHMS_CERT: u16 = 50;
    pub const KEY_SHARE: u16 = 51;
    pub const NEXT_PROTO_NEG: u16 = 13172;
    pub const RENEGOTIATION_INFO: u16 = 0xFF01;
}

/// Reads numbers and length-prefixed vectors; `None` at the first byte that is missing.
#[derive(Clone, Copy)]
pub struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    /// The next `len` bytes.
    pub fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(len)?;
        self.0 = tail;
        Some(head)
    }

    /// A number of one byte.
    pub fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    /// A number of two bytes.
    pub fn u16(&mut self) -> Option<u16> {
        self.take(2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    /// A number of three bytes.
    pub fn u24(&mut self) -> Option<usize> {
        self.take(3).map(|bytes| usize::from(bytes[0]) << 16 | usize::from(bytes[1]) << 8 | usize::from(bytes[2]))
    }

    /// A number of four bytes.
    pub fn u32(&mut self) -> Option<u32> {
        self.take(4)?.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
    }

    /// A vector whose length stands before it in one byte.
    pub fn vec8(&mut self) -> Option<&'a [u8]> {
        let len = self.u8()?;
        self.take(len.into())
    }

    /// A vector whose length stands before it in two bytes.
    pub fn vec16(&mut self) -> Option<&'a [u8]> {
        let len = self.u16()?;
        self.take(len.into())
    }

    /// A vector whose length stands before it in three bytes.
    pub fn vec24(&mut self) -> Option<&'a [u8]> {
        let len = self.u24()?;
        self.take(len)
    }

    /// What is left, if it is exactly one vector with a length of one byte.
    pub fn whole8(mut self) -> Option<&'a [u8]> {
        self.vec8().filter(|_| self.is_empty())
    }

    /// What is left, if it is exactly one vector with a length of two bytes.
    pub fn whole16(mut self) -> Option<&'a [u8]> {
        self.vec16().filter(|_| self.is_empty())
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A vector of two-byte numbers.
pub fn numbers(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

/// Extensions by their type, in the order sent; `None` if they do not parse.
pub fn extensions(block: &[u8]) -> Option<Vec<(u16, &[u8])>> {
    let mut cursor = Cursor(block);
    let mut found = Vec::new();
    while !cursor.is_empty() {
        found.push((cursor.u16()?, cursor.vec16()?));
    }
    Some(found)
}

/// The extensions of a message, in its order, those of all certificates in turn; none if there are none or they do not parse.
pub fn extensions_of(message: &Message, tls13: bool) -> Vec<(u16, &[u8])> {
    let mut body = Cursor(message.body());
    let block = match message.kind {
        kind::CLIENT_HELLO => return ClientHello::parse(body.0).map(|hello| hello.extensions).unwrap_or_default(),
        kind::SERVER_HELLO => return ServerHello::parse(body.0).map(|hello| hello.extensions).unwrap_or_default(),
        kind::ENCRYPTED_EXTENSIONS => body.vec16(),
        kind::CERTIFICATE_REQUEST if tls13 => body.vec8().and_then(|_context| body.vec16()),
        kind::CERTIFICATE if tls13 => {
            let mut list = Cursor(body.vec8().and_then(|_context| body.vec24()).unwrap_or_default());
            let each = std::iter::from_fn(|| list.vec24().and_then(|_certificate| extensions(list.vec16()?)));
            return each.flatten().collect();
        }
        _ => None,
    };
    block.and_then(extensions).unwrap_or_default()
}

/// The certificates of a TLS 1.3 message, DER, each with its extensions.
pub fn certificates(body: &[u8]) -> impl Iterator<Item = (&[u8], Vec<(u16, &[u8])>)> {
    let mut cursor = Cursor(body);
    let mut list = Cursor(cursor.vec8().and_then(|_context| cursor.vec24()).unwrap_or_default());
    std::iter::from_fn(move || Some((list.vec24()?, extensions(list.vec16()?)?)))
}

fn find<'a>(extensions: &[(u16, &'a [u8])], wanted: u16) -> Option<&'a [u8]> {
    extensions.iter().find(|(kind, _)| *kind == wanted).map(|(_, data)| *data)
}

/// What of a ClientHello does not parse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// Not even its version is there.
    Short,
    /// Its body.
    Body,
    /// The block of extensions.
    Extensions,
}

/// A ClientHello's body, its parts as they stand in it.
pub struct ClientHello<'a> {
    /// Version in the legacy field.
    pub legacy_version: u16,
    /// Client random, 32 bytes.
    pub random: &'a [u8],
    /// Session id.
    pub session_id: &'a [u8],
    /// Suites, two bytes each.
    pub cipher_suites: &'a [u8],
    /// Compression methods.
    pub compression_methods: &'a [u8],
    /// Extensions in the order sent.
    pub extensions: Vec<(u16, &'a [u8])>,
    /// Suites of three bytes each, if it came in SSLv2's form.
    pub suites_v2: Option<&'a [u8]>,
}

impl<'a> ClientHello<'a> {
    /// Parses a body (without the message header).
    pub fn parse(body: &'a [u8]) -> Result<Self, Malformed> {
        let short = if body.len() < 2 { Malformed::Short } else { Malformed::Body };
        let (mut hello, block) = Self::parse_body(body).ok_or(short)?;
        hello.extensions = extensions(block).ok_or(Malformed::Extensions)?;
        Ok(hello)
    }

    /// All but the extensions, whose block is given back.
    fn parse_body(body: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let mut cursor = Cursor(body);
        let hello = ClientHello {
            legacy_version: cursor.u16()?,
            random: cursor.take(32)?,
            session_id: cursor.vec8().filter(|id| id.len() <= 32)?,
            cipher_suites: cursor.vec16()?,
            compression_methods: cursor.vec8()?,
            extensions: Vec::new(),
            suites_v2: None,
        };
        let block = if cursor.is_empty() { &[] } else { cursor.whole16()? };
        Some((hello, block))
    }

    /// An extension's data.
    pub fn extension(&self, wanted: u16) -> Option<&'a [u8]> {
        find(&self.extensions, wanted)
    }

    /// Whether it came in SSLv2's form and is of SSLv2, or of nothing known.
    pub fn is_foreign_v2(&self) -> bool {
        self.suites_v2.is_some() && self.legacy_version >> 8 != 3
    }

    /// Whether it offers the extended master secret (RFC 7627) to a server with these `SSL_OP_*`.
    pub fn offers_extended_master_secret(&self, options: u64) -> bool {
        options & option::NO_EXTENDED_MASTER_SECRET == 0 && self.extension(extension::EXTENDED_MASTER_SECRET).is_some()
    }

    /// The host name asked for (RFC 6066 section 3).
    pub fn server_name(&self) -> Option<&'a [u8]> {
        let mut list = Cursor(Cursor(self.extension(extension::SERVER_NAME)?).vec16()?);
        let kind = list.u8()?;
        let name = list.vec16()?;
        (kind == 0).then_some(name)
    }

    /// DER names of the authorities that the client trusts (RFC 8446 section 4.2.4).
    pub fn authorities(&self) -> Option<Vec<Vec<u8>>> {
        names(Cursor(self.extension(extension::CERTIFICATE_AUTHORITIES)?).whole16()?)
    }

    /// Protocols offered, in wire form.
    pub fn alpn(&self) -> Option<&'a [u8]> {
        Cursor(self.extension(extension::ALPN)?).vec16()
    }

    /// A two-byte-prefixed list of numbers in an extension.
    pub fn list(&self, wanted: u16) -> Vec<u16> {
        self.extension(wanted).and_then(|data| Cursor(data).vec16()).map_or_else(Vec::new, numbers)
    }

    /// Key shares, each with its group.
    pub fn shares(&self) -> impl Iterator<Item = (u16, &'a [u8])> + use<'a> {
        let mut list =
            Cursor(self.extension(extension::KEY_SHARE).and_then(|data| Cursor(data).vec16()).unwrap_or_default());
        std::iter::from_fn(move || Some((list.u16()?, list.vec16()?)))
    }
}

/// What the reader takes from a ServerHello or HelloRetryRequest.
pub struct ServerHello<'a> {
    /// Version negotiated.
    pub version: u16,
    /// Whether it is a HelloRetryRequest.
    is_retry: bool,
    /// Server random; a HelloRetryRequest's is the fixed one.
    pub random: &'a [u8],
    /// Session id echoed or given.
    pub session_id: &'a [u8],
    /// Suite chosen.
    pub suite: u16,
    /// Group of the key share (TLS 1.3).
    pub group: Option<u16>,
    /// Whether a pre-shared key was accepted (TLS 1.3).
    pub pre_shared_key: bool,
    /// Extensions in the order sent.
    pub extensions: Vec<(u16, &'a [u8])>,
}

/// SHA-256 of "HelloRetryRequest" (RFC 8446 section 4.1.3).
pub const RETRY_RANDOM: [u8; 32] = [
    0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91, 0xC2, 0xA2, 0x11,
    0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
];

impl<'a> ServerHello<'a> {
    /// Parses a body.
    pub fn parse(body: &'a [u8]) -> Option<Self> {
        let mut cursor = Cursor(body);
        let legacy_version = cursor.u16()?;
        let random = cursor.take(32)?;
        let session_id = cursor.vec8()?;
        let suite = cursor.u16()?;
        cursor.u8()?;
        let extensions = if cursor.is_empty() { Vec::new() } else { extensions(cursor.vec16()?)? };
        let version = find(&extensions, extension::SUPPORTED_VERSIONS).and_then(|data| Cursor(data).u16());
        let group = find(&extensions, extension::KEY_SHARE).and_then(|data| Cursor(data).u16());
        Some(ServerHello {
            version: version.unwrap_or(legacy_version),
            is_retry: ServerHello::is_retry_start(body),
            random,
            session_id,
            suite,
            group,
            pre_shared_key: find(&extensions, extension::PRE_SHARED_KEY).is_some(),
            extensions,
        })
    }

    /// Whether it is a HelloRetryRequest.
    pub fn is_retry(&self) -> bool {
        self.is_retry
    }

    /// Whether a body begins like that of a HelloRetryRequest: to OpenSSL it is none if it says another version.
    pub fn is_retry_start(body: &[u8]) -> bool {
        let random = body.strip_prefix(&Version::TLS1_2.0.to_be_bytes());
        random.is_some_and(|random| random.starts_with(&RETRY_RANDOM))
    }

    /// An extension's data.
    pub fn extension(&self, wanted: u16) -> Option<&'a [u8]> {
        find(&self.extensions, wanted)
    }
}

/// The protocol in an ALPN extension that holds one name.
pub fn selected_protocol(data: &[u8]) -> Option<&[u8]> {
    Cursor(Cursor(data).vec16()?).vec8()
}

/// The chain of a Certificate message, leaf first, and the leaf's stapled OCSP response.
pub struct Certificates {
    /// DER of each certificate.
    pub chain: Vec<Arc<[u8]>>,
    /// OCSP response stapled to the leaf (TLS 1.3).
    pub ocsp: Option<Vec<u8>>,
}

impl Certificates {
    /// Parses a TLS 1.2 body.
    pub fn parse_tls12(body: &[u8]) -> Option<Self> {
        let mut list = Cursor(Cursor(body).vec24()?);
        let mut chain = Vec::new();
        while !list.is_empty() {
            chain.push(list.vec24()?.into());
        }
        Some(Certificates { chain, ocsp: None })
    }

    /// Parses a TLS 1.3 body.
    pub fn parse_tls13(body: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(body);
        cursor.vec8()?;
        let mut list = Cursor(cursor.vec24()?);
        let (mut chain, mut ocsp) = (Vec::new(), None);
        while !list.is_empty() {
            let certificate: Arc<[u8]> = list.vec24()?.into();
            let extensions = extensions(list.vec16()?)?;
            if chain.is_empty() {
                ocsp = find(&extensions, extension::STATUS_REQUEST).and_then(certificate_status);
            }
            chain.push(certificate);
        }
        Some(Certificates { chain, ocsp })
    }
}

/// The OCSP response in a CertificateStatus body (RFC 6066 section 8).
pub fn certificate_status(body: &[u8]) -> Option<Vec<u8>> {
    let mut cursor = Cursor(body);
    (cursor.u8()? == 1).then(|| cursor.vec24()).flatten().map(<[u8]>::to_vec)
}

/// What a CertificateRequest asks for.
#[derive(Default)]
pub struct CertificateRequest {
    /// Authorities' names, DER.
    pub ca_names: Option<Vec<Vec<u8>>>,
    /// Signature schemes.
    pub schemes: Vec<u16>,
    /// TLS 1.3: schemes that certificates are to be signed by, if others.
    pub certificate_schemes: Option<Vec<u16>>,
    /// TLS 1.2 certificate types.
    pub types: Vec<u8>,
}

impl CertificateRequest {
    /// Parses a TLS 1.2 body.
    pub fn parse_tls12(body: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(body);
        let types = cursor.vec8()?.to_vec();
        let schemes = numbers(cursor.vec16()?);
        Some(CertificateRequest { ca_names: Some(names(cursor.vec16()?)?), schemes, types, ..Self::default() })
    }

    /// Parses a TLS 1.3 body.
    pub fn parse_tls13(body: &[u8]) -> Option<Self> {
        let mut cursor = Cursor(body);
        cursor.vec8()?;
        let extensions = extensions(cursor.vec16()?)?;
        let list = |kind| find(&extensions, kind).and_then(|data| Cursor(data).vec16());
        let schemes = list(extension::SIGNATURE_ALGORITHMS).map_or_else(Vec::new, numbers);
        let ca_names = list(extension::CERTIFICATE_AUTHORITIES).and_then(names);
        let certificate_schemes = list(extension::SIGNATURE_ALGORITHMS_CERT).map(numbers);
        Some(CertificateRequest { ca_names, schemes, certificate_schemes, types: Vec::new() })
    }
}

fn names(list: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut cursor = Cursor(list);
    let mut names = Vec::new();
    while !cursor.is_empty() {
        names.push(cursor.vec16()?.to_vec());
    }
    Some(names)
}

/// Group and signature scheme of an ECDHE ServerKeyExchange.
pub fn server_key_exchange(body: &[u8]) -> Option<(u16, &[u8], u16)> {
    let mut cursor = Cursor(body);
    if cursor.u8()? != 3 {
        return None;
    }
    let group = cursor.u16()?;
    let share = cursor.vec8()?;
    Some((group, share, cursor.u16()?))
}

/// The key share of a group among those of a ClientHello's extension, or the one of a ServerHello's, if the group is one
/// that OpenSSL 3.0 has keys of.
pub fn key_share(mut shares: &[u8], group: u16, server: bool) -> Option<&[u8]> {
    if !server {
        shares = Cursor(shares).vec16()?;
    }
    let mut cursor = Cursor(shares);
    crate::tls::groups::by_id(group).filter(|group| group.nid != 0)?;
    while !cursor.is_empty() {
        let (of, share) = (cursor.u16()?, cursor.vec16()?);
        if of == group {
            return Some(share);
        }
    }
    None
}

/// The first group among a ClientHello's key shares that OpenSSL 3.0 has keys of.
pub fn first_shared_group(shares: &[u8]) -> Option<u16> {
    let mut cursor = Cursor(Cursor(shares).vec16()?);
    while !cursor.is_empty() {
        let (group, _) = (cursor.u16()?, cursor.vec16()?);
        if crate::tls::groups::by_id(group).is_some_and(|group| group.nid != 0) {
            return Some(group);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truncated_hellos_do_not_parse() {
        let mut body = vec![3, 3];
        body.extend([5; 32]);
        body.extend([0, 0, 2, 0x13, 1, 1, 0, 0, 8, 0, 43, 0, 3, 2, 3, 4]);
        body.pop();
        assert!(ClientHello::parse(&body).is_err());
        body.push(4);
        body[37..39].copy_from_slice(&[0x13, 1]);
        for len in 0..body.len() {
            let _ = ClientHello::parse(&body[..len]);
        }
    }
}
