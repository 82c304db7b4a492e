//! Extensions of the program's own: which there are, and where they may stand (SSL_extension_supported(3)).

/// Places an extension may stand in and conditions, as `SSL_EXT_*` number them.
#[allow(missing_docs)]
pub mod context {
    pub const DTLS_ONLY: u32 = 0x2;
    pub const TLS1_2_AND_BELOW_ONLY: u32 = 0x10;
    pub const TLS1_3_ONLY: u32 = 0x20;
    pub const IGNORE_ON_RESUMPTION: u32 = 0x40;
    pub const CLIENT_HELLO: u32 = 0x80;
    pub const TLS1_2_SERVER_HELLO: u32 = 0x100;
    pub const TLS1_3_SERVER_HELLO: u32 = 0x200;
    pub const TLS1_3_ENCRYPTED_EXTENSIONS: u32 = 0x400;
    pub const TLS1_3_HELLO_RETRY_REQUEST: u32 = 0x800;
    pub const TLS1_3_CERTIFICATE: u32 = 0x1000;
    pub const TLS1_3_NEW_SESSION_TICKET: u32 = 0x2000;
    pub const TLS1_3_CERTIFICATE_REQUEST: u32 = 0x4000;
}

/// The side an extension is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Clients.
    Client,
    /// Servers.
    Server,
    /// Either.
    Both,
}

impl Role {
    /// Whether what is for one is for the other.
    pub fn fits(self, other: Role) -> bool {
        self == other || self == Role::Both || other == Role::Both
    }

    /// The side whose extensions are meant where a message with these places is read.
    pub fn reading(place: u32) -> Role {
        match place {
            _ if place & context::CLIENT_HELLO != 0 => Role::Server,
            _ if place & context::TLS1_2_SERVER_HELLO != 0 => Role::Client,
            _ => Role::Both,
        }
    }
}

/// An extension of the program's.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Its type.
    pub kind: u16,
    /// The side it is for.
    pub role: Role,
    /// Where it may stand, and when.
    pub context: u32,
}

impl Method {
    /// Whether it may stand in one of these places.
    pub fn fits(&self, place: u32) -> bool {
        self.context & place != 0 && self.context & context::DTLS_ONLY == 0
    }

    /// Whether it counts in a message.
    pub fn is_relevant(&self, message: &Message) -> bool {
        let tls13 = message.tls13 || message.place == context::TLS1_3_HELLO_RETRY_REQUEST;
        let needs_tls13 = self.context & context::TLS1_3_ONLY != 0;
        // When a ClientHello is made nobody knows the version.
        let unknown_yet = message.place == context::CLIENT_HELLO && !message.server;
        let barred = tls13 && self.context & context::TLS1_2_AND_BELOW_ONLY != 0
            || needs_tls13 && !tls13 && !unknown_yet
            || message.resumes && self.context & context::IGNORE_ON_RESUMPTION != 0;
        !barred
    }

    /// Whether it goes into a message, as far as the place decides.
    pub fn is_added(&self, message: &Message) -> bool {
        let asks = message.place == context::CLIENT_HELLO;
        let too_old = asks && self.context & context::TLS1_3_ONLY != 0 && !message.offers_tls13;
        self.context & message.place != 0 && self.is_relevant(message) && !too_old
    }
}

/// A message that extensions go into or come from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Message {
    /// Its place.
    pub place: u32,
    /// Whether we are the server.
    pub server: bool,
    /// Whether TLS 1.3 was chosen.
    pub tls13: bool,
    /// Whether a ClientHello offers it.
    pub offers_tls13: bool,
    /// Whether a session is resumed.
    pub resumes: bool,
}

/// The place of an extension among the program's.
pub fn find(methods: &[Method], role: Role, kind: u16) -> Option<usize> {
    methods.iter().position(|method| method.kind == kind && method.role.fits(role))
}

/// What the program is told along with its question.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occasion<'a> {
    /// The place (`SSL_EXT_*`).
    pub place: u32,
    /// In a Certificate message: the certificate, DER, and its number.
    pub certificate: Option<(usize, &'a [u8])>,
    /// The leaf we show, DER, once it is chosen.
    pub shown: Option<&'a [u8]>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_bar_extensions() {
        let method = |context| Method { kind: 1000, role: Role::Both, context: context | context::CLIENT_HELLO };
        let hello = Message { place: context::CLIENT_HELLO, ..Message::default() };
        let read = Message { server: true, ..hello };
        assert!(method(0).is_added(&hello));
        assert!(!method(context::TLS1_3_ONLY).is_added(&hello));
        assert!(method(context::TLS1_3_ONLY).is_added(&Message { offers_tls13: true, ..hello }));
        assert!(!method(context::TLS1_3_ONLY).is_relevant(&read));
        assert!(method(context::TLS1_3_ONLY).is_relevant(&Message { tls13: true, ..read }));
        assert!(!method(context::IGNORE_ON_RESUMPTION).is_relevant(&Message { resumes: true, ..read }));
        assert!(!method(context::DTLS_ONLY).fits(context::CLIENT_HELLO));
    }

    #[test]
    fn each_side_finds_its_own() {
        let of = |role| Method { kind: 1000, role, context: 0 };
        let both = [of(Role::Client), of(Role::Server)];
        assert_eq!(find(&both, Role::reading(context::CLIENT_HELLO), 1000), Some(1));
        assert_eq!(find(&both, Role::reading(context::TLS1_2_SERVER_HELLO), 1000), Some(0));
        assert_eq!(find(&both, Role::reading(context::TLS1_3_CERTIFICATE), 1000), Some(0));
        assert_eq!(find(&both, Role::Both, 1001), None);
    }
}
