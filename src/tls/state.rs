//! Where a handshake stands: the states with the numbers of `SSL_get_state` and the names of `SSL_state_string` and
//! `SSL_state_string_long`.

use std::ffi::CStr;

/// Where a handshake stands, as `SSL_get_state` numbers it (`TLS_ST_*`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct HandshakeState(pub i32);

macro_rules! states {
    ($($state:ident $number:literal $short:literal $long:literal),* $(,)?) => {
        /// OpenSSL's names: a client (C) or server (S) has read (R) or written (W) a message.
        #[allow(missing_docs)]
        impl HandshakeState {
            $(pub const $state: Self = Self($number);)*
        }

        static NAMES: &[(HandshakeState, &CStr, &CStr)] = &[$((HandshakeState::$state, $short, $long)),*];
    };
}

states! {
    BEFORE 0 c"PINIT" c"before SSL initialization",
    OK 1 c"SSLOK" c"SSL negotiation finished successfully",
    CR_SRVR_HELLO 3 c"TRSH" c"SSLv3/TLS read server hello",
    CR_CERT 4 c"TRSC" c"SSLv3/TLS read server certificate",
    CR_CERT_STATUS 5 c"TRCS" c"SSLv3/TLS read certificate status",
    CR_KEY_EXCH 6 c"TRSKE" c"SSLv3/TLS read server key exchange",
    CR_CERT_REQ 7 c"TRCR" c"SSLv3/TLS read server certificate request",
    CR_SRVR_DONE 8 c"TRSD" c"SSLv3/TLS read server done",
    CR_SESSION_TICKET 9 c"TRST" c"SSLv3/TLS read server session ticket",
    CR_CHANGE 10 c"TRCCS" c"SSLv3/TLS read change cipher spec",
    CR_FINISHED 11 c"TRFIN" c"SSLv3/TLS read finished",
    CW_CLNT_HELLO 12 c"TWCH" c"SSLv3/TLS write client hello",
    CW_CERT 13 c"TWCC" c"SSLv3/TLS write client certificate",
    CW_KEY_EXCH 14 c"TWCKE" c"SSLv3/TLS write client key exchange",
    CW_CERT_VRFY 15 c"TWCV" c"SSLv3/TLS write certificate verify",
    CW_CHANGE 16 c"TWCCS" c"SSLv3/TLS write change cipher spec",
    CW_NEXT_PROTO 17 c"TWNP" c"SSLv3/TLS write next proto",
    CW_FINISHED 18 c"TWFIN" c"SSLv3/TLS write finished",
    SW_HELLO_REQ 19 c"TWHR" c"SSLv3/TLS write hello request",
    SR_CLNT_HELLO 20 c"TRCH" c"SSLv3/TLS read client hello",
    SW_SRVR_HELLO 22 c"TWSH" c"SSLv3/TLS write server hello",
    SW_CERT 23 c"TWSC" c"SSLv3/TLS write certificate",
    SW_KEY_EXCH 24 c"TWSKE" c"SSLv3/TLS write key exchange",
    SW_CERT_REQ 25 c"TWCR" c"SSLv3/TLS write certificate request",
    SW_SRVR_DONE 26 c"TWSD" c"SSLv3/TLS write server done",
    SR_CERT 27 c"TRCC" c"SSLv3/TLS read client certificate",
    SR_KEY_EXCH 28 c"TRCKE" c"SSLv3/TLS read client key exchange",
    SR_CERT_VRFY 29 c"TRCV" c"SSLv3/TLS read certificate verify",
    SR_NEXT_PROTO 30 c"TRNP" c"SSLv3/TLS read next proto",
    SR_CHANGE 31 c"TRCCS" c"SSLv3/TLS read change cipher spec",
    SR_FINISHED 32 c"TRFIN" c"SSLv3/TLS read finished",
    SW_SESSION_TICKET 33 c"TWST" c"SSLv3/TLS write session ticket",
    SW_CERT_STATUS 34 c"TWCS" c"SSLv3/TLS write certificate status",
    SW_CHANGE 35 c"TWCCS" c"SSLv3/TLS write change cipher spec",
    SW_FINISHED 36 c"TWFIN" c"SSLv3/TLS write finished",
    SW_ENCRYPTED_EXTENSIONS 37 c"TWEE" c"TLSv1.3 write encrypted extensions",
    CR_ENCRYPTED_EXTENSIONS 38 c"TREE" c"TLSv1.3 read encrypted extensions",
    CR_CERT_VRFY 39 c"TRSCV" c"TLSv1.3 read server certificate verify",
    SW_CERT_VRFY 40 c"TWSCV" c"TLSv1.3 write server certificate verify",
    CR_HELLO_REQ 41 c"TRHR" c"SSLv3/TLS read hello request",
    SW_KEY_UPDATE 42 c"TWSKU" c"TLSv1.3 write server key update",
    CW_KEY_UPDATE 43 c"TWCKU" c"TLSv1.3 write client key update",
    SR_KEY_UPDATE 44 c"TRCKU" c"TLSv1.3 read client key update",
    CR_KEY_UPDATE 45 c"TRSKU" c"TLSv1.3 read server key update",
    EARLY_DATA 46 c"TED" c"TLSv1.3 early data",
    PENDING_EARLY_DATA_END 47 c"TPEDE" c"TLSv1.3 pending early data end",
    CW_END_OF_EARLY_DATA 48 c"TWEOED" c"TLSv1.3 write end of early data",
    SR_END_OF_EARLY_DATA 49 c"TWEOED" c"TLSv1.3 read end of early data",
}

impl HandshakeState {
    /// The short and the long name.
    pub fn names(self) -> (&'static CStr, &'static CStr) {
        let found = NAMES.iter().find(|(state, ..)| *state == self);
        found.map_or((c"UNKWN", c"unknown state"), |(_, short, long)| (*short, *long))
    }
}
