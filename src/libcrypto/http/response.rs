//! The answer to a request, as it comes in.
#![forbid(unsafe_code)]

use super::error;
use crate::error::{Error, reason};

/// Answers are not longer, unless the program says so.
const USUAL: usize = 100 * 1024;
/// Heads are not longer.
const LONGEST_HEAD: usize = 64 * 1024;

/// Whether an answer is all there.
pub(super) enum Answer {
    Incomplete,
    Complete,
}

/// An answer.
pub(super) struct Response {
    received: Vec<u8>,
    /// Where the body begins, once the head is complete.
    body: Option<usize>,
    content_length: Option<usize>,
    content_type: Option<String>,
    longest: usize,
    /// Whether the body is one object in DER, which tells its own length.
    pub is_asn1: bool,
    /// Whether the answer may send us elsewhere.
    pub may_redirect: bool,
    /// Where it sends us.
    pub redirection: Option<String>,
    /// Whether the server leaves the connection open.
    pub keeps: bool,
    complete: bool,
}

impl Default for Response {
    fn default() -> Self {
        Response {
            received: Vec::new(),
            body: None,
            content_length: None,
            content_type: None,
            longest: USUAL,
            is_asn1: false,
            may_redirect: false,
            redirection: None,
            keeps: false,
            complete: false,
        }
    }
}

impl Response {
    pub fn set_longest(&mut self, longest: usize) {
        self.longest = if longest == 0 { USUAL } else { longest };
    }

    /// As [`Response::set_longest`], where 0 stands for no limit.
    pub fn allow(&mut self, longest: usize) {
        self.longest = if longest == 0 { usize::MAX } else { longest };
    }

    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The body as far as it is there.
    pub fn body(&self) -> &[u8] {
        let body = self.body.and_then(|place| self.received.get(place..)).unwrap_or_default();
        let len = self.expected_len().ok().flatten().unwrap_or(body.len());
        body.get(..len).unwrap_or(body)
    }

    /// Takes bytes that were received.
    pub fn take(&mut self, more: &[u8]) -> Result<Answer, Error> {
        self.received.extend(more);
        if self.body.is_none() {
            match self.received.windows(4).position(|four| four == b"\r\n\r\n") {
                Some(end) => self.read_head(end + 2)?,
                None if self.received.len() > LONGEST_HEAD => {
                    return Err(error(reason::HTTP_R_RESPONSE_LINE_TOO_LONG));
                }
                None => return Ok(Answer::Incomplete),
            }
        }
        let held = self.received.len() - self.body.unwrap_or(0);
        let expected = self.expected_len()?;
        if held.max(expected.unwrap_or(0)) > self.longest {
            let said = format!("length={}, max={}", held.max(expected.unwrap_or(0)), self.longest);
            return Err(error(reason::HTTP_R_MAX_RESP_LEN_EXCEEDED).with_data(said));
        }
        self.complete = expected.is_some_and(|expected| held >= expected);
        Ok(if self.complete { Answer::Complete } else { Answer::Incomplete })
    }

    /// The peer sends no more.
    pub fn end(&mut self) -> Result<Answer, Error> {
        if self.body.is_none() || self.is_asn1 || self.content_length.is_some() {
            return Err(error(reason::HTTP_R_FAILED_READING_DATA));
        }
        self.complete = true;
        Ok(Answer::Complete)
    }

    /// Whether the answer is of the type expected.
    pub fn check(&self, expected: Option<&str>) -> Result<(), Error> {
        match (expected, &self.content_type) {
            (None, _) => Ok(()),
            (Some(_), None) => Err(error(reason::HTTP_R_MISSING_CONTENT_TYPE)),
            (Some(expected), Some(found)) if found.eq_ignore_ascii_case(expected) => Ok(()),
            (Some(expected), Some(found)) => {
                let said = format!("expected={expected}, actual={found}");
                Err(error(reason::HTTP_R_UNEXPECTED_CONTENT_TYPE).with_data(said))
            }
        }
    }

    /// Reads status and headers, which end at `end`.
    fn read_head(&mut self, end: usize) -> Result<(), Error> {
        let head = String::from_utf8_lossy(&self.received[..end]).into_owned();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap_or_default();
        let rest = status.strip_prefix("HTTP/1.").ok_or_else(|| {
            error(reason::HTTP_R_RECEIVED_WRONG_HTTP_VERSION).with_data(status.chars().take(80).collect::<String>())
        })?;
        let mut words = rest.splitn(3, ' ').skip(1);
        let code: u32 = words
            .next()
            .and_then(|code| code.parse().ok())
            .ok_or_else(|| error(reason::HTTP_R_RESPONSE_PARSE_ERROR))?;
        let text = words.next().unwrap_or_default();
        match code {
            200 => {}
            301 | 302 if self.may_redirect => {
                let place = lines.filter_map(|line| line.split_once(':'));
                let place =
                    place.filter(|(name, _)| name.eq_ignore_ascii_case("location")).map(|(_, place)| place.trim());
                self.redirection = place.last().map(str::to_owned);
                return Err(match self.redirection {
                    Some(_) => Error::SILENT,
                    None => error(reason::HTTP_R_MISSING_REDIRECT_LOCATION),
                });
            }
            301 | 302 => return Err(error(reason::HTTP_R_REDIRECTION_NOT_ENABLED)),
            400.. => {
                return Err(error(reason::HTTP_R_RECEIVED_ERROR).with_data(format!("code={code}, reason={text}")));
            }
            _ => {
                return Err(
                    error(reason::HTTP_R_STATUS_CODE_UNSUPPORTED).with_data(format!("code={code}, reason={text}"))
                );
            }
        }
        self.keeps = rest.starts_with('1');
        for line in lines {
            let Some((name, value)) = line.split_once(':') else { continue };
            let value = value.trim();
            if name.eq_ignore_ascii_case("connection") {
                self.keeps = match value.to_ascii_lowercase().as_str() {
                    "keep-alive" => true,
                    "close" => false,
                    _ => self.keeps,
                };
            } else if name.eq_ignore_ascii_case("content-type") {
                self.content_type = Some(value.to_owned());
            } else if name.eq_ignore_ascii_case("content-length") {
                let length = value.parse().map_err(|_| error(reason::HTTP_R_ERROR_PARSING_CONTENT_LENGTH))?;
                self.content_length = Some(length);
            }
        }
        self.body = Some(end + 2);
        Ok(())
    }

    /// How long the body will be, as soon as that shows.
    fn expected_len(&self) -> Result<Option<usize>, Error> {
        let body = self.body.and_then(|place| self.received.get(place..)).unwrap_or_default();
        if !self.is_asn1 {
            return Ok(self.content_length);
        }
        let own = match body {
            [0x30, len @ 0..=0x7f, ..] => usize::from(*len) + 2,
            [0x30, count @ 0x81..=0x84, rest @ ..] => {
                let count = usize::from(count & 0x7f);
                let Some(len) = rest.get(..count) else { return Ok(None) };
                len.iter().fold(0, |len, byte| len << 8 | usize::from(*byte)) + 2 + count
            }
            [] | [0x30] => return Ok(None),
            [0x30, ..] => return Err(error(reason::HTTP_R_ERROR_PARSING_ASN1_LENGTH)),
            _ => return Err(error(reason::HTTP_R_MISSING_ASN1_ENCODING)),
        };
        match self.content_length {
            Some(length) if length != own => {
                let said = format!("ASN.1 length={own}, Content-Length={length}");
                Err(error(reason::HTTP_R_INCONSISTENT_CONTENT_LENGTH).with_data(said))
            }
            _ => Ok(Some(own)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_in_pieces() {
        let whole = b"HTTP/1.0 200 OK\r\nContent-Type: a/b\r\nContent-Length: 5\r\n\r\n\x30\x03\x02\x01\x07";
        for is_asn1 in [false, true] {
            let mut response = Response { is_asn1, ..Response::default() };
            for (place, byte) in whole.iter().enumerate() {
                let complete = matches!(response.take(&[*byte]).unwrap(), Answer::Complete);
                assert_eq!(complete, place + 1 == whole.len());
            }
            assert_eq!(response.body().len(), 5);
            assert!(response.check(Some("A/B")).is_ok());
            assert!(response.check(Some("c/d")).is_err());
        }
    }
}
