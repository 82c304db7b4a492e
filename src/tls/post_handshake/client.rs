//! A client is asked for its certificate, and answers.

use rustls::sign::CertifiedKey;

use super::{Next, Stage, block};
use crate::error::reason;
use crate::tls::connection::{Env, shutdown};
use crate::tls::custom::{Occasion, context};
use crate::tls::handshake::alert::description as alert;
use crate::tls::handshake::assembler::Message;
use crate::tls::handshake::client::note_request;
use crate::tls::handshake::credential::choose_certificate;
use crate::tls::handshake::edit::{len24, whole};
use crate::tls::handshake::failure::Failure;
use crate::tls::handshake::messages::{Cursor, extensions_of, kind};
use crate::tls::handshake::{Halt, server_message_check};
use crate::tls::open::Open;
use crate::tls::records::output::Output;
use crate::tls::state::HandshakeState as State;

impl Open {
    /// The server asks. After our close_notify nothing can be answered.
    pub(super) fn read_request(&mut self, env: &Env<'_>, request: &Message) -> Result<Next, Halt> {
        if env.connection.shutdown.get() & shutdown::SENT != 0 {
            return Ok(Next::End);
        }
        server_message_check::certificate_request(request.body(), true, &env.hooks.own_extensions())?;
        let found = extensions_of(request, true);
        let occasion = Occasion { place: context::TLS1_3_CERTIFICATE_REQUEST, ..Occasion::default() };
        self.custom.parse_timestamps(env, &found, &occasion)?;
        self.custom.parse(env, &found, &occasion)?;
        note_request(env, request.body(), true);
        let context = Cursor(request.body()).vec8().unwrap_or_default();
        self.proof.as_mut().ok_or_else(Failure::internal)?.begin(context, &request.bytes);
        Ok(Next::Stage(Stage::Choosing))
    }

    /// The program chooses, and our flight is queued: an empty Certificate if there is none to show.
    pub(super) fn answer_request(&mut self, env: &Env<'_>, output: &mut Output) -> Result<Next, Halt> {
        let chosen = choose_certificate(env, true)?;
        let context = self.proof.as_ref().map(|proof| proof.context().to_vec()).unwrap_or_default();
        env.step(State::CW_CERT);
        let list = self.certificates(env, chosen.as_deref())?;
        let body = certificate(&context, &list).ok_or_else(Failure::internal)?;
        self.answer(env, kind::CERTIFICATE, &body, output)?;
        if let Some(certified) = &chosen {
            env.step(State::CW_CERT_VRFY);
            let body = self.certificate_verify(env, certified)?;
            self.answer(env, kind::CERTIFICATE_VERIFY, &body, output)?;
        }
        env.step(State::CW_FINISHED);
        let verify_data = self.proof.as_ref().and_then(|proof| proof.verify_data()).ok_or_else(Failure::internal)?;
        self.answer(env, kind::FINISHED, &verify_data, output)?;
        env.update(|snapshot| snapshot.finished = verify_data);
        Ok(Next::Stage(Stage::Leaving))
    }

    fn answer(&mut self, env: &Env<'_>, kind: u8, body: &[u8], output: &mut Output) -> Result<(), Failure> {
        let message = whole(kind, body).ok_or_else(Failure::internal)?;
        if let Some(proof) = &mut self.proof {
            proof.add(&message);
        }
        self.send_message(env, &message, output)
    }

    /// The certificates with their extensions: the program's own, for we have none.
    fn certificates(&mut self, env: &Env<'_>, certified: Option<&CertifiedKey>) -> Result<Vec<u8>, Failure> {
        let (chain, mut list) = (certified.map_or(&[][..], |certified| &certified.cert[..]), Vec::new());
        let shown = chain.first().map(|der| &der[..]);
        for (index, der) in chain.iter().enumerate() {
            let occasion = Occasion { place: context::TLS1_3_CERTIFICATE, certificate: Some((index, der)), shown };
            let own = self.custom.add(env, &occasion)?;
            list.extend(len24(der.len()).ok_or_else(Failure::internal)?);
            list.extend_from_slice(der);
            list.extend(block(&own).ok_or_else(Failure::internal)?);
        }
        Ok(list)
    }

    fn certificate_verify(&self, env: &Env<'_>, certified: &CertifiedKey) -> Result<Vec<u8>, Failure> {
        let failed = || Failure::new(alert::INTERNAL_ERROR, reason::ERR_R_EVP_LIB);
        let scheme = env.snapshot(|snapshot| snapshot.signature_scheme).ok_or_else(Failure::internal)?;
        let signed = self.proof.as_ref().ok_or_else(Failure::internal)?.signed();
        let signer = certified.key.choose_scheme(&[scheme.into()]).ok_or_else(Failure::internal)?;
        let signature = signer.sign(&signed).map_err(|_| failed())?;
        let len = u16::try_from(signature.len()).map_err(|_| Failure::internal())?;
        Ok([&scheme.to_be_bytes()[..], &len.to_be_bytes(), &signature].concat())
    }
}

/// The body of a Certificate.
fn certificate(context: &[u8], list: &[u8]) -> Option<Vec<u8>> {
    Some([&[u8::try_from(context.len()).ok()?][..], context, &len24(list.len())?, list].concat())
}
