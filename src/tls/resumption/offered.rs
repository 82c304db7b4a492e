//! What a ClientHello offers for resumption: ids, tickets, identities of pre-shared keys.

use super::lookup::{Keeping, Lookup};
use crate::tls::handshake::messages::{ClientHello, Cursor, extension};
use crate::tls::session::now;

/// Whether a client exchanges keys when it uses a pre-shared one, which rustls insists on.
pub(super) fn exchanges_keys(hello: &ClientHello<'_>) -> bool {
    const DHE: u8 = 1;
    let modes = hello.extension(extension::PSK_KEY_EXCHANGE_MODES).and_then(|data| Cursor(data).vec8());
    modes.is_some_and(|modes| modes.contains(&DHE))
}

/// The tickets or ids of a ClientHello, first things first.
pub(super) fn offered<'a>(hello: &ClientHello<'a>, tls13: bool, keeping: Keeping) -> Vec<&'a [u8]> {
    match (tls13, keeping) {
        (true, _) => offered_identities(hello),
        (false, Keeping::Tickets) => hello.extension(extension::SESSION_TICKET).into_iter().collect(),
        // In SSLv2's form nothing is taken up, though there may be an id.
        (false, _) if hello.session_id.is_empty() || hello.suites_v2.is_some() => Vec::new(),
        (false, _) => vec![hello.session_id],
    }
}

/// Identities in a ClientHello's pre_shared_key extension.
pub fn offered_identities<'a>(hello: &ClientHello<'a>) -> Vec<&'a [u8]> {
    identities(hello).map(|(identity, _)| identity).collect()
}

/// Identities in a ClientHello's pre_shared_key extension, with the ages of their tickets as they are sent.
fn identities<'a>(hello: &ClientHello<'a>) -> impl Iterator<Item = (&'a [u8], u32)> {
    let list = hello.extension(extension::PRE_SHARED_KEY).and_then(|data| Cursor(data).vec16());
    let mut cursor = Cursor(list.unwrap_or_default());
    std::iter::from_fn(move || cursor.vec16().zip(cursor.u32()))
}

/// Whether early data comes with the first session offered, which the client has for as long as we do: OpenSSL allows
/// a second's and ten seconds' difference, rustls a minute's.
pub fn early_data_is_timely(hello: &ClientHello<'_>, lookup: &Lookup) -> bool {
    /// How much longer the ClientHello may have been under way, in milliseconds.
    const ALLOWANCE: u64 = 10_000;
    let (Some((name, session)), Some((first, sent))) = (lookup.found(), identities(hello).next()) else { return false };
    let fields = session.fields();
    if lookup.suite != Some(fields.suite) {
        return false; // its keys are of the session's suite
    }
    if lookup.external {
        return name == first;
    }
    let theirs = u64::from(sent.wrapping_sub(fields.ticket_age_add));
    let age = now().wrapping_sub(fields.time);
    let ours = age.saturating_mul(1000).saturating_add(1000);
    name == first && age <= fields.timeout && theirs <= ours && theirs + ALLOWANCE >= ours
}
