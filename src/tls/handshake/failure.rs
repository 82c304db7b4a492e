//! Fatal failures of a handshake: the alert that goes out and the reason the program sees.

use rustls::{CertificateError, Error as Rustls, PeerIncompatible, PeerMisbehaved};

use super::alert::description as alert;
use crate::error::{Error, Lib, reason};

/// A fatal failure: OpenSSL's reason, and the alert for the peer if one is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The alert to send; `None` where OpenSSL sends none.
    pub alert: Option<u8>,
    /// What goes into the queue.
    pub error: Error,
}

impl Failure {
    /// A failure with this alert and this `SSL_R_*`.
    #[track_caller]
    pub fn new(alert: u8, reason: u32) -> Self {
        Failure { alert: Some(alert), error: Error::ssl(reason) }
    }

    /// A failure that sends nothing.
    #[track_caller]
    pub fn quiet(reason: u32) -> Self {
        Failure { alert: None, error: Error::ssl(reason) }
    }

    /// Something of ours went wrong.
    #[track_caller]
    pub fn internal() -> Self {
        Failure::new(alert::INTERNAL_ERROR, reason::ERR_R_INTERNAL_ERROR)
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure { alert: Some(alert::INTERNAL_ERROR), error }
    }
}

/// A client's share that is of the right form but of no use: a point off its curve, or X25519's zero.
pub fn bad_share(group: u16, tls13: bool) -> Failure {
    const X25519: u16 = 29;
    let error = match group {
        X25519 => {
            Error::new(Lib::PROV, reason::PROV_R_FAILED_DURING_DERIVATION).then(Lib::SSL, reason::SSL_R_BAD_KEY_SHARE)
        }
        _ => {
            let reason = if tls13 { reason::SSL_R_BAD_ECPOINT } else { reason::SSL_R_BAD_KEY_SHARE };
            Error::new(Lib::EC, reason::EC_R_POINT_IS_NOT_ON_CURVE).then(Lib::SSL, reason)
        }
    };
    Failure { alert: Some(alert::ILLEGAL_PARAMETER), error }
}

/// OpenSSL's words for what rustls says.
pub fn of_rustls(error: &Rustls) -> Failure {
    let (alert, reason) = match error {
        Rustls::InappropriateMessage { .. } | Rustls::InappropriateHandshakeMessage { .. } => {
            (alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE)
        }
        Rustls::InvalidMessage(_) => (alert::DECODE_ERROR, reason::SSL_R_LENGTH_MISMATCH),
        // Our reader has opened the records already: what is left is a Finished that does not fit.
        Rustls::DecryptError => (alert::DECRYPT_ERROR, reason::SSL_R_DIGEST_CHECK_FAILED),
        Rustls::PeerSentOversizedRecord => (alert::RECORD_OVERFLOW, reason::SSL_R_DATA_LENGTH_TOO_LONG),
        Rustls::NoApplicationProtocol => (alert::NO_APPLICATION_PROTOCOL, reason::SSL_R_NO_APPLICATION_PROTOCOL),
        Rustls::InvalidCertificate(CertificateError::BadSignature) => {
            (alert::DECRYPT_ERROR, reason::SSL_R_BAD_SIGNATURE)
        }
        Rustls::PeerIncompatible(incompatible) => of_incompatible(incompatible),
        Rustls::PeerMisbehaved(misbehaved) => of_misbehaved(misbehaved),
        _ => (alert::INTERNAL_ERROR, reason::ERR_R_INTERNAL_ERROR),
    };
    Failure::new(alert, reason)
}

fn of_incompatible(incompatible: &PeerIncompatible) -> (u8, u32) {
    match incompatible {
        PeerIncompatible::NoCipherSuitesInCommon => (alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SHARED_CIPHER),
        PeerIncompatible::NoKxGroupsInCommon => (alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SUITABLE_KEY_SHARE),
        PeerIncompatible::NoSignatureSchemesInCommon
        | PeerIncompatible::NoCertificateRequestSignatureSchemesInCommon => {
            (alert::HANDSHAKE_FAILURE, reason::SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM)
        }
        PeerIncompatible::ServerDoesNotSupportTls12Or13
        | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig
        | PeerIncompatible::SupportedVersionsExtensionRequired
        | PeerIncompatible::Tls12NotOffered
        | PeerIncompatible::Tls12NotOfferedOrEnabled => (alert::PROTOCOL_VERSION, reason::SSL_R_UNSUPPORTED_PROTOCOL),
        PeerIncompatible::NullCompressionRequired => (alert::ILLEGAL_PARAMETER, reason::SSL_R_NO_COMPRESSION_SPECIFIED),
        PeerIncompatible::KeyShareExtensionRequired => (alert::MISSING_EXTENSION, reason::SSL_R_NO_SUITABLE_KEY_SHARE),
        PeerIncompatible::NamedGroupsExtensionRequired => {
            (alert::MISSING_EXTENSION, reason::SSL_R_MISSING_SUPPORTED_GROUPS_EXTENSION)
        }
        PeerIncompatible::SignatureAlgorithmsExtensionRequired => {
            (alert::MISSING_EXTENSION, reason::SSL_R_MISSING_SIGALGS_EXTENSION)
        }
        PeerIncompatible::EcPointsExtensionRequired
        | PeerIncompatible::NoEcPointFormatsInCommon
        | PeerIncompatible::UncompressedEcPointsRequired => {
            (alert::ILLEGAL_PARAMETER, reason::SSL_R_TLS_INVALID_ECPOINTFORMAT_LIST)
        }
        _ => (alert::HANDSHAKE_FAILURE, reason::SSL_R_BAD_EXTENSION),
    }
}

fn of_misbehaved(misbehaved: &PeerMisbehaved) -> (u8, u32) {
    match misbehaved {
        PeerMisbehaved::AttemptedDowngradeToTls12WhenTls13IsSupported => {
            (alert::ILLEGAL_PARAMETER, reason::SSL_R_INAPPROPRIATE_FALLBACK)
        }
        PeerMisbehaved::SelectedUnofferedCipherSuite | PeerMisbehaved::SelectedUnusableCipherSuiteForVersion => {
            (alert::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CIPHER_RETURNED)
        }
        PeerMisbehaved::IncorrectBinder => (alert::ILLEGAL_PARAMETER, reason::SSL_R_BINDER_DOES_NOT_VERIFY),
        PeerMisbehaved::SelectedUnofferedKxGroup => (alert::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_CURVE),
        PeerMisbehaved::SelectedInvalidPsk | PeerMisbehaved::SelectedUnofferedPsk => {
            (alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_PSK)
        }
        PeerMisbehaved::InvalidKeyShare => (alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_ECPOINT),
        PeerMisbehaved::WrongGroupForKeyShare => (alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_KEY_SHARE),
        PeerMisbehaved::ResumptionAttemptedWithVariedEms => {
            (alert::HANDSHAKE_FAILURE, reason::SSL_R_INCONSISTENT_EXTMS)
        }
        PeerMisbehaved::SignedKxWithWrongAlgorithm | PeerMisbehaved::SignedHandshakeWithUnadvertisedSigScheme => {
            (alert::ILLEGAL_PARAMETER, reason::SSL_R_WRONG_SIGNATURE_TYPE)
        }
        PeerMisbehaved::UnsolicitedEncryptedExtension
        | PeerMisbehaved::UnsolicitedServerHelloExtension
        | PeerMisbehaved::UnsolicitedCertExtension => {
            (alert::UNSUPPORTED_EXTENSION, reason::SSL_R_UNSOLICITED_EXTENSION)
        }
        PeerMisbehaved::KeyEpochWithPendingFragment => {
            (alert::UNEXPECTED_MESSAGE, reason::SSL_R_NOT_ON_RECORD_BOUNDARY)
        }
        PeerMisbehaved::MessageInterleavedWithHandshakeMessage => {
            (alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_MESSAGE)
        }
        PeerMisbehaved::IllegalMiddleboxChangeCipherSpec => {
            (alert::UNEXPECTED_MESSAGE, reason::SSL_R_UNEXPECTED_CCS_MESSAGE)
        }
        PeerMisbehaved::TooMuchEarlyDataReceived => (alert::UNEXPECTED_MESSAGE, reason::SSL_R_TOO_MUCH_EARLY_DATA),
        _ => (alert::ILLEGAL_PARAMETER, reason::SSL_R_BAD_EXTENSION),
    }
}
