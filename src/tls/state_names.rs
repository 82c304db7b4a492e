//! Handshake states by name, as `SSL_state_string` and `SSL_state_string_long` give them.

use std::ffi::CStr;

/// Number (`TLS_ST_*`), short name, long name.
static NAMES: &[(i32, &CStr, &CStr)] = &[
    (0, c"PINIT", c"before SSL initialization"),
    (1, c"SSLOK", c"SSL negotiation finished successfully"),
    (3, c"TRSH", c"SSLv3/TLS read server hello"),
    (4, c"TRSC", c"SSLv3/TLS read server certificate"),
    (5, c"TRCS", c"SSLv3/TLS read certificate status"),
    (6, c"TRSKE", c"SSLv3/TLS read server key exchange"),
    (7, c"TRCR", c"SSLv3/TLS read server certificate request"),
    (8, c"TRSD", c"SSLv3/TLS read server done"),
    (9, c"TRST", c"SSLv3/TLS read server session ticket"),
    (10, c"TRCCS", c"SSLv3/TLS read change cipher spec"),
    (11, c"TRFIN", c"SSLv3/TLS read finished"),
    (12, c"TWCH", c"SSLv3/TLS write client hello"),
    (13, c"TWCC", c"SSLv3/TLS write client certificate"),
    (14, c"TWCKE", c"SSLv3/TLS write client key exchange"),
    (15, c"TWCV", c"SSLv3/TLS write certificate verify"),
    (16, c"TWCCS", c"SSLv3/TLS write change cipher spec"),
    (17, c"TWNP", c"SSLv3/TLS write next proto"),
    (18, c"TWFIN", c"SSLv3/TLS write finished"),
    (19, c"TWHR", c"SSLv3/TLS write hello request"),
    (20, c"TRCH", c"SSLv3/TLS read client hello"),
    (22, c"TWSH", c"SSLv3/TLS write server hello"),
    (23, c"TWSC", c"SSLv3/TLS write certificate"),
    (24, c"TWSKE", c"SSLv3/TLS write key exchange"),
    (25, c"TWCR", c"SSLv3/TLS write certificate request"),
    (26, c"TWSD", c"SSLv3/TLS write server done"),
    (27, c"TRCC", c"SSLv3/TLS read client certificate"),
    (28, c"TRCKE", c"SSLv3/TLS read client key exchange"),
    (29, c"TRCV", c"SSLv3/TLS read certificate verify"),
    (30, c"TRNP", c"SSLv3/TLS read next proto"),
    (31, c"TRCCS", c"SSLv3/TLS read change cipher spec"),
    (32, c"TRFIN", c"SSLv3/TLS read finished"),
    (33, c"TWST", c"SSLv3/TLS write session ticket"),
    (34, c"TWCS", c"SSLv3/TLS write certificate status"),
    (35, c"TWCCS", c"SSLv3/TLS write change cipher spec"),
    (36, c"TWFIN", c"SSLv3/TLS write finished"),
    (37, c"TWEE", c"TLSv1.3 write encrypted extensions"),
    (38, c"TREE", c"TLSv1.3 read encrypted extensions"),
    (39, c"TRSCV", c"TLSv1.3 read server certificate verify"),
    (40, c"TWSCV", c"TLSv1.3 write server certificate verify"),
    (41, c"TRHR", c"SSLv3/TLS read hello request"),
    (42, c"TWSKU", c"TLSv1.3 write server key update"),
    (43, c"TWCKU", c"TLSv1.3 write client key update"),
    (44, c"TRCKU", c"TLSv1.3 read client key update"),
    (45, c"TRSKU", c"TLSv1.3 read server key update"),
    (46, c"TED", c"TLSv1.3 early data"),
    (47, c"TPEDE", c"TLSv1.3 pending early data end"),
    (48, c"TWEOED", c"TLSv1.3 write end of early data"),
    (49, c"TWEOED", c"TLSv1.3 read end of early data"),
];

/// The short and the long name of a state.
pub fn of(state: i32) -> (&'static CStr, &'static CStr) {
    let found = NAMES.iter().find(|(number, ..)| *number == state);
    found.map_or((c"UNKWN", c"unknown state"), |(_, short, long)| (*short, *long))
}
