//! MIME as S/MIME needs it: headers, two-part bodies, lines of text (RFC 8551, RFC 2045).
#![forbid(unsafe_code)]

/// One header: name in lower case, value, parameters with names in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value, in lower case.
    pub value: String,
    /// What follows the value, each after a semicolon.
    pub parameters: Vec<(String, String)>,
}

/// The headers of a message and where its body begins; lines that are no headers do not count.
pub fn headers(message: &[u8]) -> (Vec<Header>, usize) {
    let (mut unfolded, mut at) = (Vec::<String>::new(), 0);
    for line in message.split_inclusive(|&byte| byte == b'\n') {
        at += line.len();
        let text = String::from_utf8_lossy(line);
        let text = text.trim_end_matches(['\r', '\n']);
        if text.is_empty() {
            break;
        }
        match unfolded.last_mut() {
            Some(last) if text.starts_with([' ', '\t']) => last.push_str(text),
            _ => unfolded.push(text.to_owned()),
        }
    }
    (unfolded.iter().filter_map(|line| header(line)).collect(), at)
}

fn header(line: &str) -> Option<Header> {
    let (name, rest) = line.split_once(':')?;
    let mut parts = pieces(rest).into_iter();
    let value = parts.next().unwrap_or_default().to_ascii_lowercase();
    let parameters = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        Some((name.trim().to_ascii_lowercase(), unquoted(value.trim()).to_owned()))
    });
    Some(Header { name: name.trim().to_ascii_lowercase(), value, parameters: parameters.collect() })
}

fn unquoted(text: &str) -> &str {
    text.strip_prefix('"').map_or(text, |text| text.strip_suffix('"').unwrap_or(text))
}

/// What stands between semicolons that are not quoted, without comments.
fn pieces(text: &str) -> Vec<String> {
    let (mut all, mut piece, mut quoted, mut depth) = (Vec::new(), String::new(), false, 0);
    for letter in text.chars() {
        match letter {
            '"' if depth == 0 => {
                quoted = !quoted;
                piece.push(letter);
            }
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => depth -= 1,
            _ if depth > 0 => {}
            ';' if !quoted => all.push(std::mem::take(&mut piece).trim().to_owned()),
            _ => piece.push(letter),
        }
    }
    all.push(piece.trim().to_owned());
    all
}

/// The header of a name.
pub fn find<'a>(headers: &'a [Header], name: &str) -> Option<&'a Header> {
    headers.iter().find(|header| header.name == name)
}

impl Header {
    /// A parameter's value.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The parts between boundaries, their lines ended by CR LF but for the last. `None` if the last boundary is missing.
pub fn parts(body: &[u8], boundary: &str) -> Option<Vec<Vec<u8>>> {
    let delimiter = format!("--{boundary}");
    let mut parts: Vec<Vec<u8>> = Vec::new();
    let mut is_first_line = true;
    let mut pending_end = false;
    for line in body.split_inclusive(|&byte| byte == b'\n') {
        if let Some(rest) = line.strip_prefix(delimiter.as_bytes()) {
            if rest.starts_with(b"--") {
                return Some(parts);
            }
            parts.push(Vec::new());
            (is_first_line, pending_end) = (true, false);
            continue;
        }
        let Some(part) = parts.last_mut() else { continue };
        if !is_first_line && pending_end {
            part.extend_from_slice(b"\r\n");
        }
        is_first_line = false;
        let (text, ended) = stripped(line);
        pending_end = ended;
        part.extend_from_slice(text);
    }
    None
}

/// A line without its end, and whether it had one.
fn stripped(line: &[u8]) -> (&[u8], bool) {
    let len = line.iter().rposition(|byte| !matches!(byte, b'\r' | b'\n')).map_or(0, |last| last + 1);
    (&line[..len], line.ends_with(b"\n"))
}

/// Lines as S/MIME sends them: each ends with CR LF.
pub fn canonical(data: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(data.len() + 16);
    for line in data.split_inclusive(|&byte| byte == b'\n') {
        let (body, ended) = stripped(line);
        text.extend_from_slice(body);
        if ended {
            text.extend_from_slice(b"\r\n");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_fold_quote_and_comment() {
        let message = b"MIME-Version: 1.0\r\nContent-Type: Multipart/Signed;\n boundary=\"a;b\"; x=y (no)\n\nbody";
        let (headers, at) = headers(message);
        let kind = find(&headers, "content-type").unwrap();
        assert_eq!(
            (kind.value.as_str(), kind.parameter("boundary"), kind.parameter("x")),
            ("multipart/signed", Some("a;b"), Some("y"))
        );
        assert_eq!(&message[at..], b"body");
    }

    #[test]
    fn parts_keep_lines() {
        let body = b"preamble\n--b\none\ntwo\n\n--b\nthree\n--b--\n";
        assert_eq!(parts(body, "b").unwrap(), [b"one\r\ntwo\r\n".to_vec(), b"three".to_vec()]);
        assert_eq!(parts(b"--b\nx\n", "b"), None);
    }
}
