//! A ClientHello that OpenSSL takes and rustls would not, made plain for rustls; and what rustls does not answer in it.
//!
//! OpenSSL looks only at the extensions that the version chosen uses; rustls reads all it knows, and refuses the whole
//! hello for one that does not parse, or for any type that comes twice. What counts has been judged before this
//! ([`super::hello_check`]); the rest rustls need not see.

use std::sync::Arc;

use super::Handshake;
use super::asking::is_known_name;
use super::edit::{Edit, Place};
use super::hello_check::Judge;
use super::keyed::ANY_GROUP;
use super::messages::{ClientHello, Cursor, extension};
use super::provider;
use super::psk;
use super::signature::SCHEMES;
use crate::tls::connection::Env;
use crate::tls::settings::Settings;
use crate::tls::version::Version;

/// Extensions that OpenSSL does not know and rustls does.
mod foreign {
    pub const CLIENT_CERTIFICATE_TYPE: u16 = 19;
    pub const SERVER_CERTIFICATE_TYPE: u16 = 20;
    pub const COMPRESS_CERTIFICATE: u16 = 27;
    pub const TICKET_REQUEST: u16 = 58;
    pub const ECH_OUTER_EXTENSIONS: u16 = 0xFD00;
    pub const ENCRYPTED_CLIENT_HELLO: u16 = 0xFE0D;
}

impl Handshake {
    /// rustls gets to see the hello without what it would stumble over.
    pub(super) fn show_plainly(&mut self, judge: &Judge<'_>) {
        let plain = plain(judge, judge.group());
        let reads = &mut self.judged.wire.reads;
        let again = self.driver.is_some() && judge.hello.server_name().is_some() && !self.named;
        if plain.dropped.is_empty() && plain.added.is_empty() && reads.is_empty() && !again {
            return;
        }
        let edit = reads.at(Place::ClientHello);
        edit.dropped.retain(|kind| *kind != extension::KEY_SHARE); // of a first hello
        if again {
            edit.dropped.push(extension::SERVER_NAME); // a name that the first had not means nothing
        }
        edit.dropped.extend(plain.dropped);
        edit.added = plain.added;
    }

    /// Whether rustls gets to see the name asked for. It acknowledges all it sees, OpenSSL only what its program took, and
    /// none when it takes up a TLS 1.2 session.
    pub(super) fn shows_name(&mut self, env: &Env<'_>, hello: &ClientHello<'_>, tls13: bool) -> bool {
        let taken = env.snapshot(|snapshot| snapshot.name_accepted) && (tls13 || !self.resumes());
        let name = hello.server_name();
        let shown = taken && name.is_some_and(is_known_name);
        if name.is_some() && !shown {
            self.judged.wire.reads.at(Place::ClientHello).dropped.push(extension::SERVER_NAME);
        }
        if name.is_some() && taken && !shown {
            // A name that rustls does not know.
            let answer = if tls13 { Place::EncryptedExtensions } else { Place::ServerHello };
            self.judged.wire.sends.at(answer).added.push((extension::SERVER_NAME, Vec::new()));
        }
        shown
    }

    /// What rustls sees of a client's pre-shared keys: none that are not taken up, for it is stricter than OpenSSL about
    /// how they are written, and about a second ClientHello that no longer offers what the first did.
    pub(super) fn show_keys(&mut self, judge: &Judge<'_>) {
        /// For a client that names none, for nobody will sign: rustls must see one.
        const ANY_SCHEME: [u8; 4] = [0, 2, 8, 4];
        let hello = judge.hello;
        if judge.version != Version::TLS1_3 || hello.extension(extension::PRE_SHARED_KEY).is_none() {
            return;
        }
        let has_share = hello.shares().any(|(group, _)| Some(group) == self.group);
        let shown = has_share && self.resumes();
        let reads = self.judged.wire.reads.at(Place::ClientHello);
        reads.dropped.retain(|kind| *kind != extension::PRE_SHARED_KEY);
        reads.added.retain(|(kind, _)| !matches!(*kind, extension::SIGNATURE_ALGORITHMS | extension::PRE_SHARED_KEY));
        let paired = hello.extension(extension::PRE_SHARED_KEY).and_then(psk::paired).filter(|_| shown);
        if paired.is_some() || !shown {
            reads.dropped.push(extension::PRE_SHARED_KEY);
        }
        if hello.extension(extension::SIGNATURE_ALGORITHMS).is_none() {
            reads.added.push((extension::SIGNATURE_ALGORITHMS, ANY_SCHEME.to_vec()));
        }
        reads.added.extend(paired.map(|data| (extension::PRE_SHARED_KEY, data)));
    }

    /// A TLS 1.3 client that does not use the group we like best hears which we would. The hybrid ones, which OpenSSL has
    /// not, do not count as best.
    pub(super) fn tell_preferred_groups(&mut self, settings: &Settings, tls13: bool) {
        let ours = provider::groups(settings);
        let best = ours.iter().copied().find(|group| !provider::is_hybrid(*group));
        if !tls13 || self.group == best || self.group.is_none_or(provider::is_hybrid) {
            return;
        }
        let list: Vec<u8> = ours.iter().flat_map(|group| group.to_be_bytes()).collect();
        let data = [&(list.len() as u16).to_be_bytes()[..], &list].concat(); // a handful
        self.judged.wire.sends.at(Place::EncryptedExtensions).added.push((extension::SUPPORTED_GROUPS, data));
    }

    /// Where no keys are exchanged, with a plain pre-shared key or a session of TLS 1.2's, both need have no group in common;
    /// rustls sees one.
    pub(super) fn show_any_group(&mut self, settings: &mut Arc<Settings>, tls13: bool) {
        if !tls13 && self.group.is_none() {
            Arc::make_mut(settings).groups = Some(vec![ANY_GROUP]);
            let hello = self.judged.wire.reads.at(Place::ClientHello);
            hello.replace(extension::SUPPORTED_GROUPS, vector(&ANY_GROUP.to_be_bytes()));
        }
    }

    /// A TLS 1.2 client that names its point formats hears ours.
    pub(super) fn name_point_formats(&mut self, hello: &ClientHello<'_>, tls13: bool) {
        let agrees = !self.resumes() || self.is_given(); // where a secret is given it has looked at them already
        // To OpenSSL a suite with pre-shared keys is none of those that need to know, even if keys are exchanged.
        let certified = !tls13 && self.keyed().is_none();
        if certified && agrees && hello.extension(extension::EC_POINT_FORMATS).is_some() {
            let all = vec![3, 0, 1, 2]; // OpenSSL names the compressed ones too, and uses none
            self.judged.wire.sends.at(Place::ServerHello).added.push((extension::EC_POINT_FORMATS, all));
        }
    }
}

/// What has to be different for rustls; `group` is the one keys are exchanged by.
fn plain(judge: &Judge<'_>, group: Option<u16>) -> Edit {
    let hello = judge.hello;
    let mut kinds: Vec<u16> = hello.extensions.iter().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    let mut dropped: Vec<u16> = kinds.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]).collect();
    dropped.extend(hello.extensions.iter().filter(|(kind, data)| !is_read(*kind, data)).map(|(kind, _)| *kind));
    dropped.dedup();
    let mut added = Vec::new();
    if judge.version == Version::TLS1_3 && dropped.contains(&extension::KEY_SHARE) {
        let share = hello.shares().find(|(one, _)| Some(*one) == group);
        let share = share.map(|(one, point)| [&one.to_be_bytes()[..], &vector(point)].concat());
        added.push((extension::KEY_SHARE, vector(&share.unwrap_or_default())));
    }
    // These two are of no use where a session is taken up, and OpenSSL does without.
    if hello.extension(extension::SIGNATURE_ALGORITHMS).is_none() {
        let schemes: Vec<u8> = SCHEMES.iter().flat_map(|scheme| u16::from(*scheme).to_be_bytes()).collect();
        added.push((extension::SIGNATURE_ALGORITHMS, vector(&schemes)));
    }
    let any = || provider::groups(judge.settings).into_iter().find(|group| !provider::is_hybrid(*group));
    if let (None, Some(group)) = (hello.extension(extension::SUPPORTED_GROUPS), group.or_else(any)) {
        added.push((extension::SUPPORTED_GROUPS, vector(&group.to_be_bytes())));
    }
    Edit { dropped, added, ..Edit::default() }
}

/// Bytes after their length.
fn vector(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u16).to_be_bytes()[..], bytes].concat() // parts of a hello's extension, which is no longer
}

/// Whether rustls can read what an extension holds.
fn is_read(kind: u16, data: &[u8]) -> bool {
    let cursor = Cursor(data);
    let list8 = || cursor.whole8().filter(|list| !list.is_empty());
    match kind {
        extension::EC_POINT_FORMATS => list8().is_some_and(|formats| formats.contains(&0)),
        extension::PSK_KEY_EXCHANGE_MODES => list8().is_some(),
        extension::SUPPORTED_VERSIONS | foreign::COMPRESS_CERTIFICATE => {
            list8().is_some_and(|list| list.len().is_multiple_of(2))
        }
        extension::EXTENDED_MASTER_SECRET | extension::EARLY_DATA => data.is_empty(),
        extension::COOKIE => cursor.whole16().is_some_and(|cookie| !cookie.is_empty()),
        extension::CERTIFICATE_AUTHORITIES => cursor.whole16().is_some_and(are_names),
        extension::KEY_SHARE => cursor.whole16().is_some_and(are_shares),
        extension::RENEGOTIATION_INFO => cursor.whole8().is_some(),
        foreign::TICKET_REQUEST => data.len() == 2,
        foreign::CLIENT_CERTIFICATE_TYPE | foreign::SERVER_CERTIFICATE_TYPE => false, // it would answer them
        foreign::ENCRYPTED_CLIENT_HELLO | foreign::ECH_OUTER_EXTENSIONS => false,
        _ => true,
    }
}

fn are_names(list: &[u8]) -> bool {
    let mut names = Cursor(list);
    while !names.is_empty() {
        if names.vec16().is_none_or(<[u8]>::is_empty) {
            return false;
        }
    }
    !list.is_empty()
}

/// Whether shares parse and are of different groups.
fn are_shares(list: &[u8]) -> bool {
    let (mut shares, mut groups) = (Cursor(list), Vec::new());
    while !shares.is_empty() {
        let Some((group, point)) = shares.u16().zip(shares.vec16()) else { return false };
        if point.is_empty() || groups.contains(&group) {
            return false;
        }
        groups.push(group);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_rustls_refuses_is_kept_from_it() {
        for (kind, good) in [(11, &[1, 0][..]), (27, &[2, 0, 1]), (43, &[2, 3, 4]), (45, &[1, 1]), (58, &[1, 2])] {
            assert!(is_read(kind, good));
            assert!(!is_read(kind, &good[1..]) && !is_read(kind, &[]));
        }
        assert!(is_read(23, &[]) && !is_read(23, &[0]));
        assert!(is_read(51, &[0, 0]) && is_read(51, &[0, 5, 0, 29, 0, 1, 7]));
        assert!(!is_read(51, &[0, 10, 0, 29, 0, 1, 7, 0, 29, 0, 1, 7]));
        assert!(is_read(0xAAAA, &[1, 2, 3]) && !is_read(0xFE0D, &[]));
    }
}
