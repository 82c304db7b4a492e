//! Does a certificate speak for a host, a mailbox, an address? (`X509_check_host` and its kin.)

use super::certificate::Certificate;
use super::extensions::GeneralName;
use super::name::text;
use super::oid;

/// `X509_CHECK_FLAG_*`.
#[allow(missing_docs)]
pub mod check {
    pub const ALWAYS_CHECK_SUBJECT: u32 = 0x1;
    pub const NO_WILDCARDS: u32 = 0x2;
    pub const NO_PARTIAL_WILDCARDS: u32 = 0x4;
    pub const MULTI_LABEL_WILDCARDS: u32 = 0x8;
    pub const SINGLE_LABEL_SUBDOMAINS: u32 = 0x10;
    pub const NEVER_CHECK_SUBJECT: u32 = 0x20;
}

/// A name in the certificate that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Removes one trailing NUL that the caller counted; `None` if there is a NUL elsewhere.
pub fn without_nul(name: &[u8]) -> Option<&[u8]> {
    match name.split_last() {
        Some((last, head)) if !head.is_empty() => (!head.contains(&0)).then_some(if *last == 0 { head } else { name }),
        _ => (!name.contains(&0)).then_some(name),
    }
}

/// The name in `certificate` that matches the host name; a leading dot stands for any name below the domain.
pub fn matching_host(certificate: &Certificate, host: &[u8], flags: u32) -> Result<Option<Vec<u8>>, Unreadable> {
    let equal = |pattern: &[u8]| match flags & check::NO_WILDCARDS {
        0 => matches_wildcard(pattern, host, flags),
        _ => matches_plain(pattern, host, flags),
    };

    first_match(certificate, oid::COMMON_NAME, flags, &equal, |name| match name {
        GeneralName::Dns(name) => Some(name.to_vec()),
        _ => None,
    })
}

/// Whether `certificate` has the e-mail address.
pub fn matches_email(certificate: &Certificate, address: &[u8], flags: u32) -> Result<bool, Unreadable> {
    let equal = |own: &[u8]| equal_email(own, address);
    let found = first_match(certificate, oid::EMAIL_ADDRESS, flags, &equal, |name| match name {
        GeneralName::Email(name) => Some(name.to_vec()),
        GeneralName::Other(oid, value) if oid[..] == *oid::SMTP_UTF8_MAILBOX => utf8_mailbox(value),
        _ => None,
    });
    found.map(|found| found.is_some())
}

/// Whether `certificate` has the IP address (4 or 16 octets).
pub fn matches_ip(certificate: &Certificate, address: &[u8]) -> bool {
    let names = certificate.facts().alt_names.iter().flatten();
    names.into_iter().any(|name| matches!(name, GeneralName::Ip(own) if !own.is_empty() && own[..] == *address))
}

/// The text of an `SmtpUTF8Mailbox`, given encoded.
pub fn utf8_mailbox(value: &[u8]) -> Option<Vec<u8>> {
    let element = super::ber::Reader::new(value).expect(super::ber::tag::UTF8_STRING).ok()?;
    Some(element.content.to_vec())
}

fn first_match(
    certificate: &Certificate,
    attribute: &[u8],
    flags: u32,
    equal: &dyn Fn(&[u8]) -> bool,
    of_form: impl Fn(&GeneralName) -> Option<Vec<u8>>,
) -> Result<Option<Vec<u8>>, Unreadable> {
    let names: Vec<Vec<u8>> = certificate.facts().alt_names.iter().flatten().filter_map(of_form).collect();
    if let Some(found) = names.iter().find(|name| !name.is_empty() && equal(name)) {
        return Ok(Some(found.clone()));
    }
    if !names.is_empty() && flags & check::ALWAYS_CHECK_SUBJECT == 0 || flags & check::NEVER_CHECK_SUBJECT != 0 {
        return Ok(None);
    }
    for entry in certificate.subject().attributes().filter(|entry| entry.oid == attribute) {
        if entry.value.content.is_empty() {
            continue;
        }
        let own = text(entry.value).ok().flatten().ok_or(Unreadable)?;
        if equal(own.as_bytes()) {
            return Ok(Some(own.into_bytes()));
        }
    }
    Ok(None)
}

/// For a reference with a leading dot, the part of `pattern` that must equal it.
fn below_domain<'a>(pattern: &'a [u8], reference: &[u8], flags: u32) -> &'a [u8] {
    if !(reference.len() > 1 && reference[0] == b'.') || pattern.len() <= reference.len() {
        return pattern;
    }
    let (skipped, rest) = pattern.split_at(pattern.len() - reference.len());
    let single = flags & check::SINGLE_LABEL_SUBDOMAINS != 0;
    if skipped.contains(&0) || single && skipped.contains(&b'.') { pattern } else { rest }
}

fn matches_plain(pattern: &[u8], reference: &[u8], flags: u32) -> bool {
    let pattern = below_domain(pattern, reference, flags);
    !pattern.contains(&0) && pattern.eq_ignore_ascii_case(reference)
}

fn matches_wildcard(pattern: &[u8], reference: &[u8], flags: u32) -> bool {
    // A reference with a leading dot is itself a pattern; two do not meet.
    let reference_is_pattern = reference.len() > 1 && reference[0] == b'.';
    match valid_star(pattern, flags).filter(|_| !reference_is_pattern) {
        None => matches_plain(pattern, reference, flags),
        Some(star) => matches_star(&pattern[..star], &pattern[star + 1..], reference, flags),
    }
}

/// Where the only star stands, at the start or end of a first label that is neither the last but one nor an A-label.
fn valid_star(pattern: &[u8], flags: u32) -> Option<usize> {
    let mut star = None;
    let mut dots = 0;
    let (mut at_start, mut after_hyphen, mut a_label) = (true, false, false);
    for (place, octet) in pattern.iter().enumerate() {
        match octet {
            b'*' => {
                let at_end = matches!(pattern.get(place + 1), None | Some(b'.'));
                let partial = !at_start || !at_end;
                if star.is_some() || a_label || dots > 0 || !at_start && !at_end {
                    return None;
                }
                if partial && flags & check::NO_PARTIAL_WILDCARDS != 0 {
                    return None;
                }
                star = Some(place);
                at_start = false;
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => {
                a_label |= at_start && starts_a_label(&pattern[place..]);
                (at_start, after_hyphen) = (false, false);
            }
            b'.' if at_start || after_hyphen => return None,
            b'.' => {
                (at_start, after_hyphen, a_label) = (true, false, false);
                dots += 1;
            }
            b'-' if at_start => return None,
            b'-' => after_hyphen = true,
            _ => return None,
        }
    }
    star.filter(|_| !at_start && !after_hyphen && dots >= 2)
}

fn starts_a_label(label: &[u8]) -> bool {
    label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(b"xn--"))
}

fn matches_star(prefix: &[u8], suffix: &[u8], reference: &[u8], flags: u32) -> bool {
    let Some(middle) = reference.len().checked_sub(prefix.len() + suffix.len()) else { return false };
    let (start, rest) = reference.split_at(prefix.len());
    let (covered, end) = rest.split_at(middle);
    if !start.eq_ignore_ascii_case(prefix) || !end.eq_ignore_ascii_case(suffix) || end.contains(&0) {
        return false;
    }
    let whole_label = prefix.is_empty() && suffix.first() == Some(&b'.');
    if whole_label && covered.is_empty() || !whole_label && starts_a_label(reference) {
        return false;
    }
    let several = whole_label && flags & check::MULTI_LABEL_WILDCARDS != 0;
    covered == b"*" || covered.iter().all(|c| c.is_ascii_alphanumeric() || *c == b'-' || several && *c == b'.')
}

/// The local part must be equal, the domain in any case.
fn equal_email(own: &[u8], wanted: &[u8]) -> bool {
    if own.len() != wanted.len() {
        return false;
    }
    let at = (0..own.len()).rev().find(|place| own[*place] == b'@' || wanted[*place] == b'@');
    let at = at.unwrap_or(0);
    if at > 0 || own.first() == Some(&b'@') || wanted.first() == Some(&b'@') {
        let (domain, other) = (&own[at..], &wanted[at..]);
        if domain.contains(&0) || !domain.eq_ignore_ascii_case(other) {
            return false;
        }
    }
    let local = if at == 0 { own.len() } else { at };
    own[..local] == wanted[..local]
}

/// The octets of an IP address in text (`a2i_IPADDRESS`): dotted or with colons.
pub fn parse_ip(text: &[u8]) -> Option<Vec<u8>> {
    if text.contains(&b':') { parse_ipv6(text) } else { parse_ipv4(text).map(|octets| octets.to_vec()) }
}

/// Four decimal numbers as C's `scanf` reads them: leading spaces, signs and zeros pass.
fn parse_ipv4(text: &[u8]) -> Option<[u8; 4]> {
    let mut octets = [0; 4];
    let mut rest = text;
    for (index, octet) in octets.iter_mut().enumerate() {
        if index > 0 {
            rest = rest.strip_prefix(b".")?;
        }
        rest = rest.trim_ascii_start();
        let negative = rest.first() == Some(&b'-');
        rest = rest.strip_prefix(b"+").or_else(|| rest.strip_prefix(b"-")).unwrap_or(rest);
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        let value = std::str::from_utf8(&rest[..digits]).ok()?.parse::<u64>().ok()?;
        *octet = u8::try_from(value).ok().filter(|value| !negative || *value == 0)?;
        rest = &rest[digits..];
    }
    rest.first().is_none_or(|next| next.is_ascii_whitespace() || *next == 0x0b).then_some(octets)
}

fn parse_ipv6(text: &[u8]) -> Option<Vec<u8>> {
    let mut octets: Vec<u8> = Vec::with_capacity(16);
    let (mut gap, mut empty) = (None, 0);
    let parts: Vec<&[u8]> = text.split(|c| *c == b':').collect();
    for (index, part) in parts.iter().enumerate() {
        if octets.len() == 16 {
            return None;
        }
        match part.len() {
            0 => {
                if *gap.get_or_insert(octets.len()) != octets.len() {
                    return None;
                }
                empty += 1;
            }
            1..=4 => {
                let value = u16::from_str_radix(std::str::from_utf8(part).ok()?, 16).ok()?;
                part.iter().all(u8::is_ascii_hexdigit).then_some(())?;
                octets.extend(value.to_be_bytes());
            }
            _ if octets.len() > 12 || index + 1 < parts.len() => return None,
            _ => octets.extend(parse_ipv4(part)?),
        }
    }
    let Some(gap) = gap else { return (octets.len() == 16).then_some(octets) };
    let at_edge = gap == 0 || gap == octets.len();
    let fits = match empty {
        1 => !at_edge,
        2 => at_edge,
        3 => octets.is_empty(),
        _ => false,
    };
    (fits && octets.len() < 16).then(|| {
        let missing = 16 - octets.len();
        octets.splice(gap..gap, std::iter::repeat_n(0, missing));
        octets
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars() {
        let matches = |pattern: &str, host: &str| matches_wildcard(pattern.as_bytes(), host.as_bytes(), 0);
        assert!(matches("*.example.com", "www.example.com"));
        assert!(!matches("*.example.com", "a.b.example.com"));
        assert!(matches("*.example.com", ".example.com")); // as X509_check_host(3) has it
        assert!(matches("w*.example.com", "www.example.com"));
        assert!(matches("*w.example.com", "www.example.com"));
        assert!(!matches("w*w.example.com", "www.example.com"));
        assert!(!matches("*.com", "example.com"));
        assert!(matches("www.example.com", ".example.com"));
    }

    #[test]
    fn addresses() {
        assert_eq!(parse_ip(b"192.0.2.01").unwrap(), [192, 0, 2, 1]);
        assert_eq!(parse_ip(b"1.2.3"), None);
        assert_eq!(parse_ip(b"::1").unwrap()[15], 1);
        assert_eq!(parse_ip(b"1::").unwrap()[1], 1);
        assert_eq!(parse_ip(b"::").unwrap(), [0; 16]);
        assert_eq!(parse_ip(b"1::2::3"), None);
        assert_eq!(parse_ip(b"1:2:3:4:5:6:1.2.3.4").unwrap()[12..], [1, 2, 3, 4]);
    }
}
