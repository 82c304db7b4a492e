//! The commands of `SSL_CONF_cmd`: names, kinds, and whom they are for. Source: SSL_CONF_cmd(3).

use std::ffi::c_int;

use super::run;
use super::{Flags, SSL_CONF_CTX};
use crate::error::Error;

/// What a command's value is (`SSL_CONF_TYPE_*`).
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(i32)]
pub(super) enum Kind {
    String = 1,
    File = 2,
    Dir = 3,
    None = 4,
    Store = 5,
}

/// What a command does with its value.
pub(super) type Action = fn(&mut SSL_CONF_CTX, &str) -> Result<c_int, Error>;

/// What a command does.
pub(super) enum Effect {
    Run(Action),
    /// Sets option bits, or clears them.
    Switch(u64, bool),
}

/// A command.
pub(super) struct Command {
    /// Its name in files; none for a switch.
    file: Option<&'static str>,
    /// Its name on command lines.
    line: Option<&'static str>,
    /// [`Flags`] that must be set for it to count.
    needs: u32,
    pub(super) kind: Kind,
    pub(super) effect: Effect,
}

const fn command(file: &'static str, line: &'static str, needs: u32, kind: Kind, action: Action) -> Command {
    let line = if line.is_empty() { None } else { Some(line) };
    Command { file: Some(file), line, needs, kind, effect: Effect::Run(action) }
}

const fn switch(line: &'static str, needs: u32, bits: u64, sets: bool) -> Command {
    Command { file: None, line: Some(line), needs, kind: Kind::None, effect: Effect::Switch(bits, sets) }
}

/// `SSL_OP_*`.
pub(super) mod op {
    pub const LEGACY_SERVER_CONNECT: u64 = 1 << 2;
    pub const ENABLE_KTLS: u64 = 1 << 3;
    pub const ALLOW_CLIENT_RENEGOTIATION: u64 = 1 << 8;
    pub const DISABLE_CA_NAMES: u64 = 1 << 9;
    pub const ALLOW_NO_DHE_KEX: u64 = 1 << 10;
    pub const DONT_INSERT_EMPTY_FRAGMENTS: u64 = 1 << 11;
    pub const NO_TICKET: u64 = 1 << 14;
    pub const NO_RESUMPTION_ON_RENEGOTIATION: u64 = 1 << 16;
    pub const NO_COMPRESSION: u64 = 1 << 17;
    pub const UNSAFE_LEGACY_RENEGOTIATION: u64 = 1 << 18;
    pub const NO_ENCRYPT_THEN_MAC: u64 = 1 << 19;
    pub const MIDDLEBOX_COMPAT: u64 = 1 << 20;
    pub const PRIORITIZE_CHACHA: u64 = 1 << 21;
    pub const SERVER_PREFERENCE: u64 = 1 << 22;
    pub const NO_ANTI_REPLAY: u64 = 1 << 24;
    pub const NO_SSLV3: u64 = 1 << 25;
    pub const NO_TLSV1: u64 = 1 << 26;
    pub const NO_TLSV1_2: u64 = 1 << 27;
    pub const NO_TLSV1_1: u64 = 1 << 28;
    pub const NO_TLSV1_3: u64 = 1 << 29;
    pub const NO_RENEGOTIATION: u64 = 1 << 30;
    pub const NO_EXTENDED_MASTER_SECRET: u64 = 1;
    pub const ALL: u64 = 0x8000_0850;
}

const SERVER: u32 = Flags::SERVER;
const CLIENT: u32 = Flags::CLIENT;
const CERT: u32 = Flags::CERTIFICATE;

static COMMANDS: &[Command] = &[
    switch("no_ssl3", 0, op::NO_SSLV3, true),
    switch("no_tls1", 0, op::NO_TLSV1, true),
    switch("no_tls1_1", 0, op::NO_TLSV1_1, true),
    switch("no_tls1_2", 0, op::NO_TLSV1_2, true),
    switch("no_tls1_3", 0, op::NO_TLSV1_3, true),
    switch("bugs", 0, op::ALL, true),
    switch("no_comp", 0, op::NO_COMPRESSION, true),
    switch("comp", 0, op::NO_COMPRESSION, false),
    switch("ecdh_single", SERVER, 0, true),
    switch("no_ticket", 0, op::NO_TICKET, true),
    switch("serverpref", SERVER, op::SERVER_PREFERENCE, true),
    switch("legacy_renegotiation", 0, op::UNSAFE_LEGACY_RENEGOTIATION, true),
    switch("client_renegotiation", SERVER, op::ALLOW_CLIENT_RENEGOTIATION, true),
    switch("legacy_server_connect", CLIENT, op::LEGACY_SERVER_CONNECT, true),
    switch("no_renegotiation", 0, op::NO_RENEGOTIATION, true),
    switch("no_resumption_on_reneg", SERVER, op::NO_RESUMPTION_ON_RENEGOTIATION, true),
    switch("no_legacy_server_connect", CLIENT, op::LEGACY_SERVER_CONNECT, false),
    switch("allow_no_dhe_kex", 0, op::ALLOW_NO_DHE_KEX, true),
    switch("prioritize_chacha", SERVER, op::PRIORITIZE_CHACHA, true),
    switch("strict", 0, 0, true),
    switch("no_middlebox", 0, op::MIDDLEBOX_COMPAT, false),
    switch("anti_replay", SERVER, op::NO_ANTI_REPLAY, false),
    switch("no_anti_replay", SERVER, op::NO_ANTI_REPLAY, true),
    switch("no_etm", 0, op::NO_ENCRYPT_THEN_MAC, true),
    command("SignatureAlgorithms", "sigalgs", 0, Kind::String, run::signature_algorithms),
    command("ClientSignatureAlgorithms", "client_sigalgs", 0, Kind::String, run::client_signature_algorithms),
    command("Curves", "curves", 0, Kind::String, run::groups),
    command("Groups", "groups", 0, Kind::String, run::groups),
    command("ECDHParameters", "named_curve", SERVER, Kind::String, run::ecdh_parameters),
    command("CipherString", "cipher", 0, Kind::String, run::cipher_string),
    command("Ciphersuites", "ciphersuites", 0, Kind::String, run::ciphersuites),
    command("Protocol", "", 0, Kind::String, run::protocol),
    command("MinProtocol", "min_protocol", 0, Kind::String, run::min_protocol),
    command("MaxProtocol", "max_protocol", 0, Kind::String, run::max_protocol),
    command("Options", "", 0, Kind::String, run::options),
    command("VerifyMode", "", 0, Kind::String, run::verify_mode),
    command("Certificate", "cert", CERT, Kind::File, run::certificate),
    command("PrivateKey", "key", CERT, Kind::File, run::private_key),
    command("ServerInfoFile", "", SERVER | CERT, Kind::File, run::server_info),
    command("ChainCAPath", "chainCApath", CERT, Kind::Dir, run::chain_path),
    command("ChainCAFile", "chainCAfile", CERT, Kind::File, run::chain_file),
    command("ChainCAStore", "chainCAstore", CERT, Kind::Store, run::chain_store),
    command("VerifyCAPath", "verifyCApath", CERT, Kind::Dir, run::verify_path),
    command("VerifyCAFile", "verifyCAfile", CERT, Kind::File, run::verify_file),
    command("VerifyCAStore", "verifyCAstore", CERT, Kind::Store, run::verify_store),
    command("RequestCAFile", "requestCAFile", CERT, Kind::File, run::request_file),
    command("ClientCAFile", "", SERVER | CERT, Kind::File, run::request_file),
    command("RequestCAPath", "", CERT, Kind::Dir, run::request_path),
    command("ClientCAPath", "", SERVER | CERT, Kind::Dir, run::request_path),
    command("DHParameters", "dhparam", SERVER | CERT, Kind::File, run::dh_parameters),
    command("RecordPadding", "record_padding", 0, Kind::String, run::record_padding),
    command("NumTickets", "num_tickets", SERVER, Kind::String, run::num_tickets),
];

/// The command of this name that counts under these flags.
pub(super) fn find(flags: u32, name: &str) -> Option<&'static Command> {
    let named = |command: &&Command| {
        let by_line = flags & Flags::CMDLINE != 0 && command.line == Some(name);
        let by_file = flags & Flags::FILE != 0 && command.file.is_some_and(|file| file.eq_ignore_ascii_case(name));
        by_line || by_file
    };
    COMMANDS.iter().filter(|command| command.needs & !flags == 0).find(named)
}
