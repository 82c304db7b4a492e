//! Protocol versions and the range a connection may negotiate.

/// A protocol version by its number on the wire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Version(pub u16);

#[allow(missing_docs)]
impl Version {
    pub const SSL2: Version = Version(0x0002);
    pub const SSL3: Version = Version(0x0300);
    pub const TLS1: Version = Version(0x0301);
    pub const TLS1_1: Version = Version(0x0302);
    pub const TLS1_2: Version = Version(0x0303);
    pub const TLS1_3: Version = Version(0x0304);
    pub const DTLS1: Version = Version(0xFEFF);
    pub const DTLS1_2: Version = Version(0xFEFD);

    /// As `SSL_get_version` names it.
    pub fn name(self) -> &'static str {
        match self {
            Version::SSL3 => "SSLv3",
            Version::TLS1 => "TLSv1",
            Version::TLS1_1 => "TLSv1.1",
            Version::TLS1_2 => "TLSv1.2",
            Version::TLS1_3 => "TLSv1.3",
            Version::DTLS1 => "DTLSv1",
            Version::DTLS1_2 => "DTLSv1.2",
            _ => "unknown",
        }
    }
}

/// Which sides a method serves and which versions it is pinned to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Method {
    /// Whether it can connect.
    pub client: bool,
    /// Whether it can accept.
    pub server: bool,
    /// The only version it speaks; `None` for the flexible methods.
    pub pinned: Option<Version>,
    /// Whether it is of the DTLS family, which no connection can be made of.
    pub datagram: bool,
}

/// The two versions we speak.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Enabled {
    /// TLS 1.2.
    pub tls12: bool,
    /// TLS 1.3.
    pub tls13: bool,
}

impl Enabled {
    /// Whether neither is left.
    pub fn is_empty(self) -> bool {
        !self.tls12 && !self.tls13
    }
}
