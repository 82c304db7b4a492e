//! The structure of any encoding, line by line, as `openssl asn1parse` shows it.

use super::integer;
use super::tlv::{Header, class};

/// How the lines shall look.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// Whether names are indented by depth.
    pub indent: bool,
    /// How many bytes of other content are dumped; negative for all, 0 to show octet strings on their line.
    pub dump: i32,
    /// The text of an object identifier; `None` if its content is none.
    pub object: &'a dyn Fn(&[u8]) -> Option<String>,
    /// The name of a universal type.
    pub name: &'a dyn Fn(i32) -> &'static str,
}

const DEEPEST: usize = 128;

/// Appends the lines for `input`; false if it is no encoding.
pub fn dump(input: &[u8], style: Style<'_>, out: &mut Vec<u8>) -> bool {
    walk(input, 0, 0, style, out).is_some()
}

fn add(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

/// How many bytes were read; whether they ended with an end-of-contents.
fn walk(input: &[u8], offset: usize, depth: usize, style: Style<'_>, out: &mut Vec<u8>) -> Option<(usize, bool)> {
    if depth > DEEPEST {
        add(out, "BAD RECURSION DEPTH\n");
        return None;
    }
    let mut at = 0;
    while at < input.len() {
        let rest = &input[at..];
        let Ok(header) = Header::read(rest).map_err(crate::error::Error::raise) else {
            add(out, "Error in encoding\n");
            return None;
        };
        if header.overrun {
            crate::error::Error::new(crate::error::Lib::ASN1, crate::error::reason::ASN1_R_TOO_LONG).raise();
            add(out, "Error in encoding\n");
            return None;
        }
        line(&header, offset + at, depth, style, out);
        let body = header.body(rest);
        at += header.size;
        if header.constructed {
            out.push(b'\n');
            at += walk(body, offset + at, depth + 1, style, out)?.0;
            continue;
        }
        let universal = header.class == class::UNIVERSAL;
        if universal {
            content(header.tag, body, style, out);
        }
        if !out.ends_with(b"\n") {
            out.push(b'\n');
        }
        at += body.len();
        if universal && header.tag == 0 && header.length == 0 {
            return Some((at, true));
        }
    }
    Some((at, false))
}

fn line(header: &Header, offset: usize, depth: usize, style: Style<'_>, out: &mut Vec<u8>) {
    let length = if header.indefinite { "inf ".to_owned() } else { format!("{:4}", header.length) };
    let kind = if header.constructed { "cons" } else { "prim" };
    let indent = if style.indent { depth } else { 0 };
    let name = match header.class {
        class::PRIVATE => format!("priv [ {} ] ", header.tag),
        class::CONTEXT => format!("cont [ {} ]", header.tag),
        class::APPLICATION => format!("appl [ {} ]", header.tag),
        _ if header.tag > 30 => format!("<ASN1 {}>", header.tag),
        _ => (style.name)(header.tag).to_owned(),
    };
    let start = format!("{offset:5}:d={depth:<2} hl={} l={length} {kind}: ", header.size);
    add(out, &format!("{start}{:indent$}{name:<18}", ""));
}

fn content(tag: i32, body: &[u8], style: Style<'_>, out: &mut Vec<u8>) {
    match tag {
        12 | 18 | 19 | 20 | 22 | 23 | 24 | 26 => {
            out.push(b':');
            out.extend_from_slice(body);
        }
        6 => match (style.object)(body) {
            Some(text) => add(out, &format!(":{text}")),
            None => {
                add(out, ":BAD OBJECT");
                bad(body, out);
            }
        },
        1 if body.len() == 1 => add(out, &format!(":{}", body[0])),
        1 => {
            add(out, ":BAD BOOLEAN");
            bad(body, out);
        }
        4 if !body.is_empty() => octets(body, style, out),
        2 | 10 => match integer::decode(body) {
            Ok((negative, magnitude)) => {
                let sign = if negative { "-" } else { "" };
                add(out, &format!(":{sign}{}", super::text::hex(&magnitude)));
            }
            Err(error) => {
                error.raise();
                add(out, if tag == 2 { ":BAD INTEGER" } else { ":BAD ENUMERATED" });
                bad(body, out);
            }
        },
        4 | 30 => {}
        _ => dumped(body, style, out),
    }
}

/// Content that is not what its type demands.
fn bad(body: &[u8], out: &mut Vec<u8>) {
    add(out, &format!(":[{}]", super::text::hex(body)));
}

fn octets(body: &[u8], style: Style<'_>, out: &mut Vec<u8>) {
    if body.iter().all(|&byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t')) {
        out.push(b':');
        out.extend_from_slice(body);
    } else if style.dump == 0 {
        add(out, "[HEX DUMP]:");
        add(out, &super::text::hex(body));
    } else {
        dumped(body, style, out);
    }
}

fn dumped(body: &[u8], style: Style<'_>, out: &mut Vec<u8>) {
    if body.is_empty() || style.dump == 0 {
        return;
    }
    if !out.ends_with(b"\n") {
        out.push(b'\n');
    }
    let count = usize::try_from(style.dump).map_or(body.len(), |most| body.len().min(most));
    add(out, &hex_dump(&body[..count], 6));
}

/// Sixteen bytes a line, in hexadecimal and as text, as `BIO_dump_indent` shows them.
pub fn hex_dump(data: &[u8], indent: usize) -> String {
    let indent = indent.min(64);
    let width = if indent > 6 { 16 - (indent - 6).div_ceil(4) } else { 16 };
    let mut text = String::new();
    for (row, chunk) in data.chunks(width.max(1)).enumerate() {
        text.push_str(&format!("{:indent$}{:04x} - ", "", row * width));
        for place in 0..width {
            match chunk.get(place) {
                Some(byte) => text.push_str(&format!("{byte:02x}{}", if place == 7 { '-' } else { ' ' })),
                None => text.push_str("   "),
            }
        }
        text.push_str("  ");
        text.extend(chunk.iter().map(|&byte| if (b' '..=b'~').contains(&byte) { char::from(byte) } else { '.' }));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbage_never_panics() {
        let mut state = 99_u32;
        for _ in 0..5_000 {
            let bytes: Vec<u8> = (0..40)
                .map(|_| {
                    state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    if state >> 30 == 0 { 0x30 } else { (state >> 24) as u8 & 0x3f }
                })
                .collect();
            let style = Style { indent: true, dump: -1, object: &|_| None, name: &|_| "x" };
            dump(&bytes, style, &mut Vec::new());
        }
    }
}
