//! `SSL_ctrl` and its kin: numbers to functions. Nothing is done here; each command is a function of its own group.
//! Source: SSL_CTX_ctrl(3), and the macros of `<openssl/ssl.h>` and `<openssl/tls1.h>`.

use std::ffi::{c_int, c_long, c_void};

use super::callbacks::{ExtensionCallback, MsgCallback, NotResumableCallback, ServernameCallback, StatusCallback};
use super::credentials::{Shows, auto_chain, chain};
use super::object::{SSL, SSL_CTX, lock};
use super::sessions::ticket_callback::TicketKeyCallback;
use super::sessions::{settings as session, ticket_callback};
use super::sigalgs::Which;
use super::trust::{self, Which as Side};
use super::versions::Bound;
use super::{facts, groups, limits, names, ocsp, sigalgs, temporary, versions};
use crate::error::{Error, Lib, reason};
use crate::ffi::{Shared, c_str, guard, optional_str, strings};
use crate::libcrypto::x509::X509;

/// The commands of the headers' macros.
#[allow(dead_code)] // the whole list: a number that nothing matches answers 0, as OpenSSL has it
mod command {
    use std::ffi::c_int;
    pub const SET_TMP_DH: c_int = 3;
    pub const SET_TMP_ECDH: c_int = 4;
    pub const SET_TMP_DH_CB: c_int = 6;
    pub const GET_CLIENT_CERT_REQUEST: c_int = 9;
    pub const GET_NUM_RENEGOTIATIONS: c_int = 10;
    pub const CLEAR_NUM_RENEGOTIATIONS: c_int = 11;
    pub const GET_TOTAL_RENEGOTIATIONS: c_int = 12;
    pub const GET_FLAGS: c_int = 13;
    pub const EXTRA_CHAIN_CERT: c_int = 14;
    pub const SET_MSG_CALLBACK: c_int = 15;
    pub const SET_MSG_CALLBACK_ARG: c_int = 16;
    pub const SET_MTU: c_int = 17;
    pub const SESS_NUMBER: c_int = 20;
    pub const SESS_CONNECT: c_int = 21;
    pub const SESS_CONNECT_GOOD: c_int = 22;
    pub const SESS_CONNECT_RENEGOTIATE: c_int = 23;
    pub const SESS_ACCEPT: c_int = 24;
    pub const SESS_ACCEPT_GOOD: c_int = 25;
    pub const SESS_ACCEPT_RENEGOTIATE: c_int = 26;
    pub const SESS_HIT: c_int = 27;
    pub const SESS_CB_HIT: c_int = 28;
    pub const SESS_MISSES: c_int = 29;
    pub const SESS_TIMEOUTS: c_int = 30;
    pub const SESS_CACHE_FULL: c_int = 31;
    pub const MODE: c_int = 33;
    pub const GET_READ_AHEAD: c_int = 40;
    pub const SET_READ_AHEAD: c_int = 41;
    pub const SET_SESS_CACHE_SIZE: c_int = 42;
    pub const GET_SESS_CACHE_SIZE: c_int = 43;
    pub const SET_SESS_CACHE_MODE: c_int = 44;
    pub const GET_SESS_CACHE_MODE: c_int = 45;
    pub const GET_MAX_CERT_LIST: c_int = 50;
    pub const SET_MAX_CERT_LIST: c_int = 51;
    pub const SET_MAX_SEND_FRAGMENT: c_int = 52;
    pub const SET_TLSEXT_SERVERNAME_CB: c_int = 53;
    pub const SET_TLSEXT_SERVERNAME_ARG: c_int = 54;
    pub const SET_TLSEXT_HOSTNAME: c_int = 55;
    pub const SET_TLSEXT_DEBUG_CB: c_int = 56;
    pub const SET_TLSEXT_DEBUG_ARG: c_int = 57;
    pub const GET_TLSEXT_TICKET_KEYS: c_int = 58;
    pub const SET_TLSEXT_TICKET_KEYS: c_int = 59;
    pub const SET_TLSEXT_STATUS_REQ_CB: c_int = 63;
    pub const SET_TLSEXT_STATUS_REQ_CB_ARG: c_int = 64;
    pub const SET_TLSEXT_STATUS_REQ_TYPE: c_int = 65;
    pub const GET_TLSEXT_STATUS_REQ_EXTS: c_int = 66;
    pub const SET_TLSEXT_STATUS_REQ_EXTS: c_int = 67;
    pub const GET_TLSEXT_STATUS_REQ_IDS: c_int = 68;
    pub const SET_TLSEXT_STATUS_REQ_IDS: c_int = 69;
    pub const GET_TLSEXT_STATUS_REQ_OCSP_RESP: c_int = 70;
    pub const SET_TLSEXT_STATUS_REQ_OCSP_RESP: c_int = 71;
    pub const SET_TLSEXT_TICKET_KEY_CB: c_int = 72;
    pub const SET_TLS_EXT_SRP_USERNAME_CB: c_int = 75;
    pub const SET_SRP_VERIFY_PARAM_CB: c_int = 76;
    pub const SET_SRP_GIVE_CLIENT_PWD_CB: c_int = 77;
    pub const SET_SRP_ARG: c_int = 78;
    pub const SET_TLS_EXT_SRP_USERNAME: c_int = 79;
    pub const SET_TLS_EXT_SRP_STRENGTH: c_int = 80;
    pub const SET_TLS_EXT_SRP_PASSWORD: c_int = 81;
    pub const GET_RI_SUPPORT: c_int = 76;
    pub const CLEAR_MODE: c_int = 78;
    pub const SET_NOT_RESUMABLE_SESS_CB: c_int = 79;
    pub const GET_EXTRA_CHAIN_CERTS: c_int = 82;
    pub const CLEAR_EXTRA_CHAIN_CERTS: c_int = 83;
    pub const CHAIN: c_int = 88;
    pub const CHAIN_CERT: c_int = 89;
    pub const GET_GROUPS: c_int = 90;
    pub const SET_GROUPS: c_int = 91;
    pub const SET_GROUPS_LIST: c_int = 92;
    pub const GET_SHARED_GROUP: c_int = 93;
    pub const SET_SIGALGS: c_int = 97;
    pub const SET_SIGALGS_LIST: c_int = 98;
    pub const CERT_FLAGS: c_int = 99;
    pub const CLEAR_CERT_FLAGS: c_int = 100;
    pub const SET_CLIENT_SIGALGS: c_int = 101;
    pub const SET_CLIENT_SIGALGS_LIST: c_int = 102;
    pub const GET_CLIENT_CERT_TYPES: c_int = 103;
    pub const SET_CLIENT_CERT_TYPES: c_int = 104;
    pub const BUILD_CERT_CHAIN: c_int = 105;
    pub const SET_VERIFY_CERT_STORE: c_int = 106;
    pub const SET_CHAIN_CERT_STORE: c_int = 107;
    pub const GET_PEER_SIGNATURE_NID: c_int = 108;
    pub const GET_PEER_TMP_KEY: c_int = 109;
    pub const GET_RAW_CIPHERLIST: c_int = 110;
    pub const GET_EC_POINT_FORMATS: c_int = 111;
    pub const GET_CHAIN_CERTS: c_int = 115;
    pub const SELECT_CURRENT_CERT: c_int = 116;
    pub const SET_CURRENT_CERT: c_int = 117;
    pub const SET_DH_AUTO: c_int = 118;
    pub const GET_EXTMS_SUPPORT: c_int = 122;
    pub const SET_MIN_PROTO_VERSION: c_int = 123;
    pub const SET_MAX_PROTO_VERSION: c_int = 124;
    pub const SET_SPLIT_SEND_FRAGMENT: c_int = 125;
    pub const SET_MAX_PIPELINES: c_int = 126;
    pub const GET_TLSEXT_STATUS_REQ_TYPE: c_int = 127;
    pub const GET_TLSEXT_STATUS_REQ_CB: c_int = 128;
    pub const GET_TLSEXT_STATUS_REQ_CB_ARG: c_int = 129;
    pub const GET_MIN_PROTO_VERSION: c_int = 130;
    pub const GET_MAX_PROTO_VERSION: c_int = 131;
    pub const GET_SIGNATURE_NID: c_int = 132;
    pub const GET_TMP_KEY: c_int = 133;
    pub const GET_NEGOTIATED_GROUP: c_int = 134;
    pub const SET_RETRY_VERIFY: c_int = 136;
    pub const GET_VERIFY_CERT_STORE: c_int = 137;
    pub const GET_CHAIN_CERT_STORE: c_int = 138;
}

use command::*;

/// `count` ints at `parg`.
unsafe fn ints<'a>(parg: *mut c_void, count: c_long) -> Result<&'a [c_int], Error> {
    let count = usize::try_from(count).map_err(|_| Error::SILENT)?;
    match (parg.is_null(), count) {
        (_, 0) => Ok(&[]),
        (true, _) => Err(Error::new(Lib::SSL, reason::ERR_R_PASSED_NULL_PARAMETER)),
        // SAFETY: the macros that use these commands have the caller pass an array of `count` ints.
        (false, _) => Ok(unsafe { std::slice::from_raw_parts(parg.cast::<c_int>(), count) }),
    }
}

/// A list as text; NULL fails as OpenSSL's reader of lists does.
unsafe fn list<'a>(parg: *mut c_void) -> Result<&'a [u8], Error> {
    if parg.is_null() {
        return Err(Error::new(Lib::CONF, reason::CONF_R_LIST_CANNOT_BE_NULL));
    }
    // SAFETY: the macros that use these commands have the caller pass a string.
    unsafe { c_str(parg.cast()) }
}

/// What contexts and connections answer alike; `None` if the command is not among that.
unsafe fn shared(of: &impl Shows, cmd: c_int, larg: c_long, parg: *mut c_void) -> Option<Result<c_long, Error>> {
    let settings = of.current();
    Some(match cmd {
        GET_READ_AHEAD => Ok(c_long::from(settings.read_ahead)),
        SET_READ_AHEAD => Ok(limits::set_read_ahead(of, larg != 0)),
        GET_MAX_CERT_LIST => Ok(settings.max_cert_list as c_long),
        SET_MAX_CERT_LIST => limits::set_max_cert_list(of, larg),
        MODE => Ok(of.configured(|settings| {
            settings.mode |= larg as u32;
            c_long::from(settings.mode)
        })),
        CLEAR_MODE => Ok(of.configured(|settings| {
            settings.mode &= !(larg as u32);
            c_long::from(settings.mode)
        })),
        CERT_FLAGS => Ok(of.configured(|settings| {
            settings.cert_flags |= larg as u32;
            c_long::from(settings.cert_flags)
        })),
        CLEAR_CERT_FLAGS => Ok(of.configured(|settings| {
            settings.cert_flags &= !(larg as u32);
            c_long::from(settings.cert_flags)
        })),
        // SAFETY: the macros of these commands have the caller pass an object of their kind.
        SET_TMP_DH => unsafe { temporary::dh(parg.cast()) },
        // SAFETY: as above.
        SET_TMP_ECDH => unsafe { temporary::ecdh(of, parg.cast()) },
        SET_MAX_SEND_FRAGMENT => limits::set_max_send_fragment(of, larg),
        SET_SPLIT_SEND_FRAGMENT => limits::set_split_send_fragment(of, larg),
        SET_MAX_PIPELINES => limits::set_max_pipelines(of, larg),
        SET_MIN_PROTO_VERSION => of.configured(|settings| versions::set_bound(settings, Bound::Min, larg)),
        SET_MAX_PROTO_VERSION => of.configured(|settings| versions::set_bound(settings, Bound::Max, larg)),
        GET_MIN_PROTO_VERSION => Ok(versions::get_bound(&settings, Bound::Min)),
        GET_MAX_PROTO_VERSION => Ok(versions::get_bound(&settings, Bound::Max)),
        // SAFETY: the macros of these commands have the caller pass an array or a string.
        SET_GROUPS => unsafe { ints(parg, larg) }.and_then(|nids| groups::set_nids(of, nids)),
        // SAFETY: as above.
        SET_GROUPS_LIST => unsafe { list(parg) }.and_then(|names| groups::set_list(of, names)),
        // SAFETY: as above.
        SET_SIGALGS => unsafe { ints(parg, larg) }.and_then(|nids| sigalgs::set_nids(of, Which::Peer, nids)),
        // SAFETY: as above.
        SET_SIGALGS_LIST => unsafe { list(parg) }.and_then(|names| sigalgs::set_list(of, Which::Peer, names)),
        // SAFETY: as above.
        SET_CLIENT_SIGALGS => unsafe { ints(parg, larg) }.and_then(|nids| sigalgs::set_nids(of, Which::Client, nids)),
        // SAFETY: as above.
        SET_CLIENT_SIGALGS_LIST => unsafe { list(parg) }.and_then(|names| sigalgs::set_list(of, Which::Client, names)),
        // SAFETY: our caller passes what the command's macro passes.
        _ => return unsafe { certificates(of, cmd, larg, parg) },
    })
}

/// Of those, the commands for chains, stores and the current certificate.
unsafe fn certificates(of: &impl Shows, cmd: c_int, larg: c_long, parg: *mut c_void) -> Option<Result<c_long, Error>> {
    Some(match cmd {
        // SAFETY: the macros of these commands have the caller pass a stack, or a certificate.
        CHAIN => unsafe { chain::set_by_command(of, larg != 0, parg) },
        // SAFETY: as above.
        CHAIN_CERT => unsafe { chain::add_by_command(of, larg != 0, parg) },
        GET_CHAIN_CERTS => {
            // SAFETY: the macro has the caller pass a place for a pointer.
            unsafe { strings::put(parg.cast(), chain::current(of)) };
            Ok(1)
        }
        SELECT_CURRENT_CERT => chain::select(of, parg.cast()),
        SET_CURRENT_CERT => chain::set_current(of, larg),
        // SAFETY: the macros of these commands have the caller pass a store or a place for one.
        SET_VERIFY_CERT_STORE => Ok(unsafe { trust::set(of, Side::Verify, larg != 0, parg) }),
        // SAFETY: as above.
        SET_CHAIN_CERT_STORE => Ok(unsafe { trust::set(of, Side::Chain, larg != 0, parg) }),
        // SAFETY: as above.
        GET_VERIFY_CERT_STORE => Ok(unsafe { trust::get(of, Side::Verify, parg) }),
        // SAFETY: as above.
        GET_CHAIN_CERT_STORE => Ok(unsafe { trust::get(of, Side::Chain, parg) }),
        _ => return None,
    })
}

/// Runs the command of a macro on a connection. What it takes and returns is the macro's; 0 for an unknown command.
/// Source: SSL_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_ctrl(ssl: *mut SSL, cmd: c_int, larg: c_long, parg: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(ssl) }?;
        // SAFETY: our caller passes what the command's macro passes.
        match unsafe { shared(ssl, cmd, larg, parg) } {
            Some(answer) => answer,
            // SAFETY: as above.
            None => unsafe { connection(ssl, cmd, larg, parg) },
        }
    })
}

/// Commands of connections alone.
unsafe fn connection(ssl: &SSL, cmd: c_int, larg: c_long, parg: *mut c_void) -> Result<c_long, Error> {
    match cmd {
        GET_GROUPS => {
            let nids = groups::peers(ssl);
            if !parg.is_null() {
                // SAFETY: the macro has the caller pass NULL or room for as many ints as an earlier call answered.
                unsafe { parg.cast::<c_int>().copy_from_nonoverlapping(nids.as_ptr(), nids.len()) }
            }
            Ok(nids.len() as c_long)
        }
        GET_PEER_SIGNATURE_NID | GET_SIGNATURE_NID => {
            let snapshot = ssl.core.snapshot();
            let peers = cmd == GET_PEER_SIGNATURE_NID;
            let scheme = if peers { snapshot.peer_signature_scheme } else { snapshot.signature_scheme };
            // SAFETY: the macro has the caller pass a place for an int.
            unsafe { strings::put(parg.cast::<c_int>(), sigalgs::hash_nid(scheme)?) };
            Ok(1)
        }
        // SAFETY: the macro has the caller pass a place for a pointer.
        GET_PEER_TMP_KEY => unsafe { temporary::peers(ssl, parg.cast()) },
        // SAFETY: as above.
        GET_TMP_KEY => unsafe { temporary::own(ssl, parg.cast()) },
        // SAFETY: the macro has the caller pass a string or NULL.
        SET_TLSEXT_HOSTNAME => names::set(ssl, larg, unsafe { optional_str(parg.cast()) }),
        SET_MSG_CALLBACK_ARG => {
            ssl.change_callbacks(|callbacks| callbacks.msg.arg = parg);
            Ok(1)
        }
        SET_RETRY_VERIFY => {
            ssl.retry_verify.set(true);
            Ok(1)
        }
        SET_DH_AUTO => Ok(1),
        SET_TLSEXT_DEBUG_ARG => {
            ssl.change_callbacks(|callbacks| callbacks.extension.arg = parg);
            Ok(1)
        }
        BUILD_CERT_CHAIN => auto_chain::rebuild(ssl, trust::for_chain(ssl, &ssl.ctx())?, larg),
        GET_RI_SUPPORT => Ok(facts::renegotiation_info(ssl)),
        GET_EXTMS_SUPPORT => Ok(facts::extended_master_secret(ssl)),
        // SAFETY: the macros of these commands have the caller pass a place for a pointer.
        GET_RAW_CIPHERLIST => unsafe { facts::raw_ciphers(ssl, parg) },
        // SAFETY: as above.
        GET_EC_POINT_FORMATS => unsafe { facts::point_formats(ssl, parg) },
        // SAFETY: as above.
        GET_CLIENT_CERT_TYPES => unsafe { facts::certificate_types(ssl, parg) },
        // SAFETY: the command's macro has the caller pass as many bytes.
        SET_CLIENT_CERT_TYPES if ssl.is_server() => unsafe {
            trust::authorities::set_certificate_types(ssl, parg, larg)
        },
        GET_TLSEXT_STATUS_REQ_TYPE => Ok(c_long::from(ssl.settings().status_type)),
        SET_TLSEXT_STATUS_REQ_TYPE => Ok(ocsp::set_type(ssl, larg)),
        // SAFETY: as above, or a block or a list that the caller gives up.
        GET_TLSEXT_STATUS_REQ_OCSP_RESP => Ok(unsafe { ocsp::response(ssl, parg) }),
        SET_TLSEXT_STATUS_REQ_OCSP_RESP => Ok(ocsp::set_response(ssl, parg, larg)),
        // SAFETY: as above.
        GET_TLSEXT_STATUS_REQ_IDS => Ok(unsafe { ocsp::list(ssl, true, false, parg) }),
        // SAFETY: as above.
        SET_TLSEXT_STATUS_REQ_IDS => Ok(unsafe { ocsp::list(ssl, true, true, parg) }),
        // SAFETY: as above.
        GET_TLSEXT_STATUS_REQ_EXTS => Ok(unsafe { ocsp::list(ssl, false, false, parg) }),
        // SAFETY: as above.
        SET_TLSEXT_STATUS_REQ_EXTS => Ok(unsafe { ocsp::list(ssl, false, true, parg) }),
        GET_SHARED_GROUP => Ok(groups::shared(ssl, larg)),
        GET_NEGOTIATED_GROUP => Ok(groups::negotiated(ssl)),
        _ => Ok(0),
    }
}

/// Runs the command of a macro on a context. What it takes and returns is the macro's; 0 for an unknown command.
///
/// Without a context the signature algorithm lists are only checked. Source: SSL_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_ctrl(ctx: *mut SSL_CTX, cmd: c_int, larg: c_long, parg: *mut c_void) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context or NULL.
        let Some(ctx) = (unsafe { SSL_CTX::option(ctx) }) else {
            return match cmd {
                // SAFETY: the macros of these commands have the caller pass a string.
                SET_SIGALGS_LIST | SET_CLIENT_SIGALGS_LIST => unsafe { sigalgs::check_list(list(parg)?) },
                _ => Ok(0),
            };
        };
        // SAFETY: our caller passes what the command's macro passes.
        match unsafe { shared(ctx, cmd, larg, parg) } {
            Some(answer) => answer,
            // SAFETY: as above.
            None => unsafe { context(ctx, cmd, larg, parg) },
        }
    })
}

/// Commands of contexts alone.
unsafe fn context(ctx: &SSL_CTX, cmd: c_int, larg: c_long, parg: *mut c_void) -> Result<c_long, Error> {
    match cmd {
        SET_MSG_CALLBACK_ARG => {
            lock(&ctx.handed_on).msg.arg = parg;
            Ok(1)
        }
        SET_TLSEXT_SERVERNAME_ARG => {
            lock(&ctx.callbacks).servername.arg = parg;
            Ok(1)
        }
        SET_DH_AUTO => Ok(1),
        // SAFETY: the command's macro has the caller pass as many bytes.
        SET_CLIENT_CERT_TYPES => unsafe { trust::authorities::set_certificate_types(ctx, parg, larg) },
        GET_TLSEXT_STATUS_REQ_TYPE => Ok(c_long::from(ctx.settings().status_type)),
        SET_TLSEXT_STATUS_REQ_TYPE => Ok(ocsp::set_type(ctx, larg)),
        SET_TLSEXT_STATUS_REQ_CB_ARG => Ok(ocsp::set_argument(ctx, parg)),
        // SAFETY: the macros of these commands have the caller pass a place.
        GET_TLSEXT_STATUS_REQ_CB_ARG => Ok(unsafe { ocsp::show_callback(ctx, true, parg) }),
        // SAFETY: as above.
        GET_TLSEXT_STATUS_REQ_CB => Ok(unsafe { ocsp::show_callback(ctx, false, parg) }),
        BUILD_CERT_CHAIN => auto_chain::rebuild(ctx, trust::for_chain(ctx, ctx)?, larg),
        SET_SESS_CACHE_SIZE => session::set_cache_size(ctx, larg),
        GET_SESS_CACHE_SIZE => Ok(session::cache_size(ctx)),
        SET_SESS_CACHE_MODE => Ok(session::set_cache_mode(ctx, larg)),
        GET_SESS_CACHE_MODE => Ok(c_long::from(ctx.settings().session_cache_mode)),
        SESS_NUMBER => Ok(session::number(ctx)),
        SESS_CONNECT => Ok(session::count(ctx, |counts| counts.connect)),
        SESS_CONNECT_GOOD => Ok(session::count(ctx, |counts| counts.connect_good)),
        SESS_ACCEPT => Ok(session::count(ctx, |counts| counts.accept)),
        SESS_ACCEPT_GOOD => Ok(session::count(ctx, |counts| counts.accept_good)),
        SESS_HIT => Ok(session::count(ctx, |counts| counts.hits)),
        SESS_CB_HIT => Ok(session::count(ctx, |counts| counts.callback_hits)),
        SESS_MISSES => Ok(session::count(ctx, |counts| counts.misses)),
        SESS_TIMEOUTS => Ok(session::count(ctx, |counts| counts.timeouts)),
        SESS_CACHE_FULL => Ok(session::count(ctx, |counts| counts.full)),
        // SAFETY: the macros of these commands have the caller pass `larg` bytes or NULL.
        SET_TLSEXT_TICKET_KEYS | GET_TLSEXT_TICKET_KEYS => unsafe {
            ticket_callback::keys(ctx, cmd == SET_TLSEXT_TICKET_KEYS, parg, larg)
        },
        // SAFETY: the macro has the caller give up a reference to a certificate.
        EXTRA_CHAIN_CERT => Ok(chain::add_extra(ctx, unsafe { X509::set0(parg.cast()) }.ok_or(Error::SILENT)?)),
        GET_EXTRA_CHAIN_CERTS => {
            // SAFETY: the macro has the caller pass a place for a pointer.
            unsafe { strings::put(parg.cast(), chain::extra(ctx, larg != 0)) };
            Ok(1)
        }
        CLEAR_EXTRA_CHAIN_CERTS => Ok(chain::clear_extra(ctx)),
        _ => Ok(0),
    }
}

/// A callback whose type the command decides.
type Callback = Option<unsafe extern "C" fn()>;

/// Sets the callback of a macro on a connection. Returns 1, or 0 for an unknown command. Source: SSL_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_callback_ctrl(ssl: *mut SSL, cmd: c_int, fp: Callback) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live connection.
        let ssl = unsafe { SSL::get0(ssl) }?;
        match cmd {
            SET_MSG_CALLBACK => {
                // SAFETY: the macro has the caller pass a function of this type.
                let function = unsafe { std::mem::transmute::<Callback, MsgCallback>(fp) };
                ssl.change_callbacks(|callbacks| callbacks.msg.function = function);
                Ok(1)
            }
            SET_TLSEXT_DEBUG_CB => {
                // SAFETY: as above.
                let function = unsafe { std::mem::transmute::<Callback, ExtensionCallback>(fp) };
                ssl.change_callbacks(|callbacks| callbacks.extension.function = function);
                Ok(1)
            }
            SET_NOT_RESUMABLE_SESS_CB => {
                // SAFETY: as above.
                let function = unsafe { std::mem::transmute::<Callback, NotResumableCallback>(fp) };
                ssl.change_callbacks(|callbacks| callbacks.not_resumable = function);
                Ok(1)
            }
            SET_TMP_DH_CB => Ok(1),
            _ => Ok(0),
        }
    })
}

/// Sets the callback of a macro on a context. Returns 1, or 0 for an unknown command. Source: SSL_CTX_ctrl(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SSL_CTX_callback_ctrl(ctx: *mut SSL_CTX, cmd: c_int, fp: Callback) -> c_long {
    guard(0, || {
        // SAFETY: the man page has the caller pass a live context.
        let ctx = unsafe { SSL_CTX::get0(ctx) }?;
        // SAFETY: the macros of these commands have the caller pass functions of these types.
        unsafe {
            match cmd {
                SET_MSG_CALLBACK => {
                    lock(&ctx.handed_on).msg.function = std::mem::transmute::<Callback, MsgCallback>(fp);
                }
                SET_TLSEXT_SERVERNAME_CB => {
                    lock(&ctx.callbacks).servername.function = std::mem::transmute::<Callback, ServernameCallback>(fp);
                }
                SET_TLSEXT_STATUS_REQ_CB => {
                    lock(&ctx.callbacks).status.function = std::mem::transmute::<Callback, StatusCallback>(fp);
                }
                SET_TLSEXT_TICKET_KEY_CB => {
                    ticket_callback::set_hmac_callback(ctx, std::mem::transmute::<Callback, TicketKeyCallback>(fp));
                }
                SET_NOT_RESUMABLE_SESS_CB => {
                    lock(&ctx.handed_on).not_resumable = std::mem::transmute::<Callback, NotResumableCallback>(fp);
                }
                SET_TMP_DH_CB => {}
                _ => return Ok(0),
            }
        }
        Ok(1)
    })
}
