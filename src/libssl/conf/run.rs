//! What the commands of `SSL_CONF_cmd` do. Source: SSL_CONF_cmd(3).

use std::ffi::{CString, c_char, c_int, c_long};
use std::ptr;
use std::sync::Arc;

use super::table::op;
use super::{Flags, SSL_CONF_CTX, Target};
use crate::error::{Error, Lib, reason};
use crate::ffi::Shared;
use crate::libcrypto::bio::ctrl::BIO_ctrl;
use crate::libcrypto::decoder::{OSSL_DECODER_CTX_free, OSSL_DECODER_CTX_new_for_pkey, OSSL_DECODER_from_bio};
use crate::libcrypto::evp::pkey::EVP_PKEY;
use crate::libssl::ciphers::{set_list, set_tls13};
use crate::libssl::credentials::certificate::current_is_complete;
use crate::libssl::credentials::chain::{SSL_CTX_use_certificate_chain_file, SSL_use_certificate_chain_file};
use crate::libssl::credentials::key::{SSL_CTX_use_PrivateKey_file, SSL_use_PrivateKey_file};
use crate::libssl::foreign::Source;
use crate::libssl::object::Configurable;
use crate::libssl::sigalgs::Which;
use crate::libssl::trust::authorities::{
    SSL_CTX_set0_CA_list, SSL_add_dir_cert_subjects_to_stack, SSL_add_file_cert_subjects_to_stack, SSL_set0_CA_list,
};
use crate::libssl::trust::names::NameStack;
use crate::libssl::trust::{self, Which as Side};
use crate::libssl::versions::{Bound, set_bound};
use crate::libssl::{groups as groups_api, sigalgs};
use crate::tls::groups as known_groups;
use crate::tls::settings::Settings;

/// `BIO_CTRL_EOF`, <openssl/bio.h>.
const BIO_CTRL_EOF: c_int = 2;

type Answer = Result<c_int, Error>;

/// Runs what contexts and connections have in common.
macro_rules! on_target {
    ($conf:expr, $of:ident => $do:expr, else $nothing:expr) => {
        match &$conf.target {
            Target::Nothing => $nothing,
            Target::Context(ctx) => {
                let $of = &**ctx;
                $do
            }
            Target::Connection(ssl) => {
                let $of = &**ssl;
                $do
            }
        }
    };
}

fn long(answer: Result<c_long, Error>) -> Answer {
    answer.map(|answer| answer as c_int)
}

pub(super) fn signature_algorithms(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    long(on_target!(conf, of => sigalgs::set_list(of, Which::Peer, value.as_bytes()),
        else sigalgs::check_list(value.as_bytes())))
}

pub(super) fn client_signature_algorithms(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    long(on_target!(conf, of => sigalgs::set_list(of, Which::Client, value.as_bytes()),
        else sigalgs::check_list(value.as_bytes())))
}

pub(super) fn groups(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    long(on_target!(conf, of => groups_api::set_list(of, value.as_bytes()),
        else known_groups::parse_list(value).map(|_| 1)))
}

pub(super) fn ecdh_parameters(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    // The names of OpenSSL 1.0.2's automatic choice, which is always in force now.
    let automatic = match conf.flags & Flags::FILE {
        0 => value == "auto",
        _ => ["+automatic", "automatic"].iter().any(|name| value.eq_ignore_ascii_case(name)),
    };
    if automatic { Ok(1) } else { groups(conf, value) }
}

pub(super) fn cipher_string(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    on_target!(conf, of => set_list(of, value.as_bytes()).map(|()| 1), else Ok(1))
}

pub(super) fn ciphersuites(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    on_target!(conf, of => set_tls13(of, value.as_bytes()).map(|()| 1), else Ok(1))
}

/// Walks a list joined by commas: each name, and whether it is wanted (`+`, or nothing) or not (`-`).
fn each(value: &str, mut apply: impl FnMut(&str, bool) -> bool) -> Answer {
    for item in value.split(',').map(str::trim) {
        let (name, on) = match item.split_at_checked(1) {
            Some(("+", name)) => (name, true),
            Some(("-", name)) => (name, false),
            _ => (item, true),
        };
        if item.is_empty() || !apply(name, on) {
            return Err(Error::SILENT);
        }
    }
    Ok(1)
}

/// Sides that a name is for ([`Flags`]).
const BOTH: u32 = Flags::CLIENT | Flags::SERVER;

/// Finds a name in a table, ignoring case; one for a side that is not configured counts as unknown.
fn find<'a, T>(conf: &SSL_CONF_CTX, table: &'a [(&str, u32, T)], name: &str) -> Option<&'a T> {
    let fits = |(known, sides, _): &&(&str, u32, T)| conf.flags & sides != 0 && known.eq_ignore_ascii_case(name);
    table.iter().find(fits).map(|(.., value)| value)
}

fn set_options(conf: &SSL_CONF_CTX, bits: u64, on: bool) {
    conf.configure(|settings| match on {
        true => settings.options |= bits,
        false => settings.options &= !bits,
    });
}

pub(super) fn protocol(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    const ALL: u64 = op::NO_SSLV3 | op::NO_TLSV1 | op::NO_TLSV1_1 | op::NO_TLSV1_2 | op::NO_TLSV1_3;
    const NAMES: &[(&str, u32, u64)] = &[
        ("ALL", BOTH, ALL),
        ("SSLv2", BOTH, 0),
        ("SSLv3", BOTH, op::NO_SSLV3),
        ("TLSv1", BOTH, op::NO_TLSV1),
        ("TLSv1.1", BOTH, op::NO_TLSV1_1),
        ("TLSv1.2", BOTH, op::NO_TLSV1_2),
        ("TLSv1.3", BOTH, op::NO_TLSV1_3),
        ("DTLSv1", BOTH, op::NO_TLSV1),
        ("DTLSv1.2", BOTH, op::NO_TLSV1_2),
    ];
    each(value, |name, on| find(conf, NAMES, name).map(|bits| set_options(conf, *bits, !on)).is_some())
}

fn bound(conf: &SSL_CONF_CTX, which: Bound, value: &str) -> Answer {
    const NAMES: &[(&str, c_long)] = &[
        ("None", 0),
        ("SSLv3", 0x300),
        ("TLSv1", 0x301),
        ("TLSv1.1", 0x302),
        ("TLSv1.2", 0x303),
        ("TLSv1.3", 0x304),
        ("DTLSv1", 0xFEFF),
        ("DTLSv1.2", 0xFEFD),
    ];
    let known = NAMES.iter().find(|(name, _)| *name == value).ok_or(Error::SILENT)?;
    let set = |settings: &mut Settings| set_bound(settings, which, known.1);
    long(on_target!(conf, of => of.configured(set), else Err(Error::SILENT)))
}

pub(super) fn min_protocol(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    bound(conf, Bound::Min, value)
}

pub(super) fn max_protocol(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    bound(conf, Bound::Max, value)
}

pub(super) fn options(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    /// Bits, and whether the name means their absence.
    const NAMES: &[(&str, u32, (u64, bool))] = &[
        ("SessionTicket", BOTH, (op::NO_TICKET, true)),
        ("EmptyFragments", BOTH, (op::DONT_INSERT_EMPTY_FRAGMENTS, true)),
        ("Bugs", BOTH, (op::ALL, false)),
        ("Compression", BOTH, (op::NO_COMPRESSION, true)),
        ("ServerPreference", Flags::SERVER, (op::SERVER_PREFERENCE, false)),
        ("NoResumptionOnRenegotiation", Flags::SERVER, (op::NO_RESUMPTION_ON_RENEGOTIATION, false)),
        ("DHSingle", Flags::SERVER, (0, false)),
        ("ECDHSingle", Flags::SERVER, (0, false)),
        ("UnsafeLegacyRenegotiation", BOTH, (op::UNSAFE_LEGACY_RENEGOTIATION, false)),
        ("UnsafeLegacyServerConnect", BOTH, (op::LEGACY_SERVER_CONNECT, false)),
        ("ClientRenegotiation", BOTH, (op::ALLOW_CLIENT_RENEGOTIATION, false)),
        ("EncryptThenMac", BOTH, (op::NO_ENCRYPT_THEN_MAC, true)),
        ("NoRenegotiation", BOTH, (op::NO_RENEGOTIATION, false)),
        ("AllowNoDHEKEX", BOTH, (op::ALLOW_NO_DHE_KEX, false)),
        ("PrioritizeChaCha", BOTH, (op::PRIORITIZE_CHACHA, false)),
        ("MiddleboxCompat", BOTH, (op::MIDDLEBOX_COMPAT, false)),
        ("AntiReplay", BOTH, (op::NO_ANTI_REPLAY, true)),
        ("ExtendedMasterSecret", BOTH, (op::NO_EXTENDED_MASTER_SECRET, true)),
        ("CANames", BOTH, (op::DISABLE_CA_NAMES, true)),
        ("KTLS", BOTH, (op::ENABLE_KTLS, false)),
    ];
    each(value, |name, on| {
        find(conf, NAMES, name).map(|(bits, inverted)| set_options(conf, *bits, on != *inverted)).is_some()
    })
}

pub(super) fn verify_mode(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    const NAMES: &[(&str, u32, i32)] = &[
        ("Peer", Flags::CLIENT, 1),
        ("Request", Flags::SERVER, 1),
        ("Require", Flags::SERVER, 1 | 2),
        ("Once", Flags::SERVER, 1 | 4),
        ("RequestPostHandshake", Flags::SERVER, 1 | 8),
        ("RequirePostHandshake", Flags::SERVER, 1 | 2 | 8),
    ];
    each(value, |name, on| {
        let set = |bits: &i32| {
            conf.configure(|settings| {
                let mode = settings.verify_mode.unwrap_or(0);
                settings.verify_mode = Some(if on { mode | bits } else { mode & !bits });
            });
        };
        find(conf, NAMES, name).map(set).is_some()
    })
}

fn path(value: &str) -> Result<CString, Error> {
    CString::new(value).map_err(|_| Error::SILENT)
}

/// 1 for success, 0 for failure with the reasons queued already.
fn done(answer: c_int) -> Answer {
    if answer > 0 { Ok(answer) } else { Err(Error::SILENT) }
}

pub(super) fn certificate(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    let file = path(value)?;
    // SAFETY: the target is live and the name a string.
    let loaded = unsafe {
        match &conf.target {
            Target::Nothing => return Ok(1),
            Target::Context(ctx) => SSL_CTX_use_certificate_chain_file(Arc::as_ptr(ctx).cast_mut(), file.as_ptr()),
            Target::Connection(ssl) => SSL_use_certificate_chain_file(Arc::as_ptr(ssl).cast_mut(), file.as_ptr()),
        }
    };
    done(loaded)?;
    if conf.flags & Flags::REQUIRE_PRIVATE != 0 {
        conf.keyless.push(file);
    }
    Ok(1)
}

pub(super) fn private_key(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    const PEM: c_int = 1;
    let file = path(value)?;
    // SAFETY: the target is live and the name a string.
    done(unsafe {
        match &conf.target {
            Target::Nothing => 1,
            Target::Context(ctx) => SSL_CTX_use_PrivateKey_file(Arc::as_ptr(ctx).cast_mut(), file.as_ptr(), PEM),
            Target::Connection(ssl) => SSL_use_PrivateKey_file(Arc::as_ptr(ssl).cast_mut(), file.as_ptr(), PEM),
        }
    })
}

/// Opens a file only to find out whether it is there.
fn readable(value: &str) -> Result<Source, Error> {
    let file = path(value)?;
    // SAFETY: the name is a string.
    unsafe { Source::file(file.as_ptr()) }.ok_or(Error::SILENT)
}

pub(super) fn server_info(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    if matches!(conf.target, Target::Nothing) {
        return Ok(1);
    }
    readable(value).map_err(|_| Error::new(Lib::SSL, reason::ERR_R_SYS_LIB))?;
    Err(Error::new(Lib::SSL, reason::ERR_R_UNSUPPORTED))
}

fn load(conf: &SSL_CONF_CTX, side: Side, from: trust::From, value: &str) -> Answer {
    let name = path(value)?;
    on_target!(conf, of => trust::load_into(of, side, from, &name), else Ok(1))
}

pub(super) fn chain_path(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Chain, trust::From::Dir, value)
}

pub(super) fn chain_file(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Chain, trust::From::File, value)
}

pub(super) fn chain_store(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Chain, trust::From::Uri, value)
}

pub(super) fn verify_path(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Verify, trust::From::Dir, value)
}

pub(super) fn verify_file(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Verify, trust::From::File, value)
}

pub(super) fn verify_store(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    load(conf, Side::Verify, trust::From::Uri, value)
}

fn add_authorities(
    conf: &mut SSL_CONF_CTX,
    value: &str,
    add: unsafe extern "C" fn(*mut trust::authorities::stack_st_X509_NAME, *const c_char) -> c_int,
) -> Answer {
    let name = path(value)?;
    let names = conf.authorities.get_or_insert_with(NameStack::new);
    // SAFETY: the stack is ours and live, the name a string.
    done(unsafe { add(names.as_raw(), name.as_ptr()) })
}

pub(super) fn request_file(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    add_authorities(conf, value, SSL_add_file_cert_subjects_to_stack)
}

pub(super) fn request_path(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    add_authorities(conf, value, SSL_add_dir_cert_subjects_to_stack)
}

/// The parameters are never used, but a file that is not there is a mistake to report.
pub(super) fn dh_parameters(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    if matches!(conf.target, Target::Nothing) {
        return Ok(1);
    }
    let source = readable(value)?;
    // SAFETY: the source is live; the parameters are ours.
    let parameters = unsafe { decode_dh(&source) }.ok_or(Error::SILENT)?;
    drop(parameters); // no suite needs them
    Ok(1)
}

/// The DH parameters among the PEM blocks of a file.
unsafe fn decode_dh(source: &Source) -> Option<Arc<EVP_PKEY>> {
    const DOMAIN_PARAMETERS: c_int = 0x84;
    let mut key = ptr::null_mut();
    // SAFETY: the decoding gets a place for the key and strings, and is freed; the source is live, as our caller promises.
    unsafe {
        let (pem, dh) = (c"PEM".as_ptr(), c"DH".as_ptr());
        let none = ptr::null();
        let decoding =
            OSSL_DECODER_CTX_new_for_pkey(&raw mut key, pem, none, dh, DOMAIN_PARAMETERS, ptr::null_mut(), none);
        let at_end = || BIO_ctrl(source.bio(), BIO_CTRL_EOF, 0, ptr::null_mut()) != 0;
        while OSSL_DECODER_from_bio(decoding, source.bio()) == 0 && !at_end() {}
        OSSL_DECODER_CTX_free(decoding);
        EVP_PKEY::set0(key)
    }
}

pub(super) fn record_padding(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    let size: i64 = value.trim().parse().unwrap_or(0);
    let size = usize::try_from(size).ok().filter(|size| *size <= 16384).ok_or(Error::SILENT)?;
    conf.configure(|settings| settings.block_padding = if size == 1 { 0 } else { size });
    Ok(1)
}

pub(super) fn num_tickets(conf: &mut SSL_CONF_CTX, value: &str) -> Answer {
    let count: i64 = value.trim().parse().unwrap_or(0);
    let count = usize::try_from(count).map_err(|_| Error::SILENT)?;
    conf.configure(|settings| settings.num_tickets = count);
    Ok(1)
}

/// Loads the keys that certificate files may hold and sets the authorities.
pub(super) fn finish(conf: &mut SSL_CONF_CTX) -> Answer {
    if conf.flags & Flags::REQUIRE_PRIVATE != 0 {
        for file in std::mem::take(&mut conf.keyless) {
            let has_key = on_target!(conf, of => current_is_complete(of), else true);
            if !has_key {
                private_key(conf, &file.to_string_lossy())?;
            }
        }
    }
    if let Some(names) = conf.authorities.take() {
        // SAFETY: the target is live and takes the list over.
        unsafe {
            match &conf.target {
                Target::Nothing => drop(names),
                Target::Context(ctx) => SSL_CTX_set0_CA_list(Arc::as_ptr(ctx).cast_mut(), names.into_raw()),
                Target::Connection(ssl) => SSL_set0_CA_list(Arc::as_ptr(ssl).cast_mut(), names.into_raw()),
            }
        }
    }
    Ok(1)
}
