//! Name constraints (RFC 5280 4.2.1.10) as OpenSSL applies them.

use super::certificate::Certificate;
use super::extensions::{GeneralName, NameConstraints, Subtree};
use super::host::utf8_mailbox;
use super::name::text;
use super::{ber, oid, verdict};

/// More comparisons than this are refused, lest a certificate keep us busy.
const MAX_COMPARISONS: usize = 1 << 20;

type Checked = Result<(), i32>;

/// Whether every name of `certificate` keeps to the constraints; else the `X509_V_ERR_*`.
pub fn check(certificate: &Certificate, constraints: &NameConstraints) -> Checked {
    let alt_names = certificate.facts().alt_names.as_deref().unwrap_or_default();
    let names = certificate.subject().len() + alt_names.len();
    let subtrees = constraints.permitted.len() + constraints.excluded.len();
    if subtrees > 0 && names > MAX_COMPARISONS / subtrees {
        return Err(verdict::UNSPECIFIED);
    }
    if !certificate.subject().is_empty() {
        keeps(&GeneralName::Directory((**certificate.subject()).clone()), constraints)?;
        for entry in certificate.subject().attributes().filter(|entry| entry.oid == oid::EMAIL_ADDRESS) {
            if entry.value.tag != ber::tag::IA5_STRING {
                return Err(verdict::UNSUPPORTED_NAME_SYNTAX);
            }
            keeps(&GeneralName::Email(entry.value.content.into()), constraints)?;
        }
    }
    alt_names.iter().try_for_each(|name| keeps(name, constraints))
}

/// Whether the common names that look like host names keep to the constraints.
pub fn check_common_names(certificate: &Certificate, constraints: &NameConstraints) -> Checked {
    for entry in certificate.subject().attributes().filter(|entry| entry.oid == oid::COMMON_NAME) {
        let name = text(entry.value).ok().flatten().ok_or(verdict::OUT_OF_MEM)?;
        let name = name.trim_end_matches('\0').as_bytes();
        if name.contains(&0) {
            return Err(verdict::UNSUPPORTED_NAME_SYNTAX);
        }
        if looks_like_host(name) {
            keeps(&GeneralName::Dns(name.into()), constraints)?;
        }
    }
    Ok(())
}

fn looks_like_host(name: &[u8]) -> bool {
    let mut plausible = false;
    for (place, octet) in name.iter().enumerate() {
        let inner = place > 0 && place + 1 < name.len();
        match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => {}
            b'-' if inner => {}
            b'.' if inner && !matches!(name[place + 1], b'.' | b'-') && name[place - 1] != b'-' => plausible = true,
            _ => return false,
        }
    }
    plausible
}

/// Whether a name and a subtree are of one form. An internationalised mailbox counts as an e-mail address.
fn same_form(name: &GeneralName, base: &GeneralName) -> bool {
    match (name, base) {
        (GeneralName::Other(oid, _), GeneralName::Email(_)) => oid[..] == *oid::SMTP_UTF8_MAILBOX,
        (GeneralName::Other(oid, _), GeneralName::Other(other, _)) => {
            oid == other && oid[..] != *oid::SMTP_UTF8_MAILBOX
        }
        _ => std::mem::discriminant(name) == std::mem::discriminant(base),
    }
}

fn keeps(name: &GeneralName, constraints: &NameConstraints) -> Checked {
    let of_form = |subtree: &&Subtree| same_form(name, &subtree.base);
    let (mut asked, mut permitted) = (false, false);
    for subtree in constraints.permitted.iter().filter(of_form) {
        if !subtree.plain {
            return Err(verdict::SUBTREE_MINMAX);
        }
        asked = true;
        permitted = permitted || is_within(name, &subtree.base)?;
    }
    if asked && !permitted {
        return Err(verdict::PERMITTED_VIOLATION);
    }
    for subtree in constraints.excluded.iter().filter(of_form) {
        if !subtree.plain {
            return Err(verdict::SUBTREE_MINMAX);
        }
        if is_within(name, &subtree.base)? {
            return Err(verdict::EXCLUDED_VIOLATION);
        }
    }
    Ok(())
}

/// Whether `name` lies in the subtree `base` of the same form.
fn is_within(name: &GeneralName, base: &GeneralName) -> Result<bool, i32> {
    match (name, base) {
        (GeneralName::Directory(name), GeneralName::Directory(base)) => {
            Ok(name.canonical().starts_with(base.canonical()))
        }
        (GeneralName::Dns(name), GeneralName::Dns(base)) => Ok(dns_is_within(name, base)),
        (GeneralName::Email(name), GeneralName::Email(base)) => email_is_within(name, base),
        (GeneralName::Other(_, value), GeneralName::Email(base)) => mailbox_is_within(value, base),
        (GeneralName::Uri(name), GeneralName::Uri(base)) => uri_is_within(name, base),
        (GeneralName::Ip(name), GeneralName::Ip(base)) => ip_is_within(name, base),
        _ => Err(verdict::UNSUPPORTED_CONSTRAINT_TYPE),
    }
}

fn ends_with(name: &[u8], end: &[u8]) -> bool {
    name.len() >= end.len() && name[name.len() - end.len()..].eq_ignore_ascii_case(end)
}

fn dns_is_within(name: &[u8], base: &[u8]) -> bool {
    if base.is_empty() {
        return true;
    }
    let Some(below) = name.len().checked_sub(base.len()) else { return false };
    let at_label = below == 0 || base[0] == b'.' || name[below - 1] == b'.';
    at_label && ends_with(name, base)
}

fn email_is_within(name: &[u8], base: &[u8]) -> Result<bool, i32> {
    let at = name.iter().rposition(|c| *c == b'@').ok_or(verdict::UNSUPPORTED_NAME_SYNTAX)?;
    let base_at = base.iter().rposition(|c| *c == b'@');
    if base_at.is_none() && base.first() == Some(&b'.') {
        return Ok(name.len() > base.len() && ends_with(name, base));
    }
    let mut domain = base;
    if let Some(base_at) = base_at {
        if base_at > 0 {
            if base_at != at {
                return Ok(false);
            }
            if base[..at].contains(&0) || name[..at].contains(&0) {
                return Err(verdict::UNSUPPORTED_NAME_SYNTAX);
            }
            if base[..at] != name[..at] {
                return Ok(false);
            }
        }
        domain = &base[base_at + 1..];
    }
    Ok(name[at + 1..].eq_ignore_ascii_case(domain))
}

/// An internationalised mailbox: only the domain counts.
fn mailbox_is_within(value: &[u8], base: &[u8]) -> Result<bool, i32> {
    let name = utf8_mailbox(value).ok_or(verdict::UNSUPPORTED_NAME_SYNTAX)?;
    let at = name.iter().rposition(|c| *c == b'@').ok_or(verdict::UNSUPPORTED_NAME_SYNTAX)?;
    let base_at = base.iter().rposition(|c| *c == b'@');
    if base_at.is_none() && base.first() == Some(&b'.') {
        return Ok(name.len() > base.len() && ends_with(&name, base));
    }
    let domain = base_at.map_or(base, |base_at| &base[base_at + 1..]);
    Ok(name[at + 1..].eq_ignore_ascii_case(domain))
}

fn uri_is_within(uri: &[u8], base: &[u8]) -> Result<bool, i32> {
    let scheme = uri.iter().position(|c| *c == b':').ok_or(verdict::UNSUPPORTED_NAME_SYNTAX)?;
    let rest = uri[scheme + 1..].strip_prefix(b"//").ok_or(verdict::UNSUPPORTED_NAME_SYNTAX)?;
    let end = rest.iter().position(|c| *c == b':').or_else(|| rest.iter().position(|c| *c == b'/'));
    let host = &rest[..end.unwrap_or(rest.len())];
    if host.is_empty() {
        return Err(verdict::UNSUPPORTED_NAME_SYNTAX);
    }
    match base.first() {
        Some(b'.') => Ok(host.len() > base.len() && ends_with(host, base)),
        _ => Ok(host.eq_ignore_ascii_case(base)),
    }
}

fn ip_is_within(address: &[u8], base: &[u8]) -> Result<bool, i32> {
    if !matches!(address.len(), 4 | 16) || !matches!(base.len(), 8 | 32) {
        return Err(verdict::UNSUPPORTED_NAME_SYNTAX);
    }
    if base.len() != 2 * address.len() {
        return Ok(false);
    }
    let (network, mask) = base.split_at(address.len());
    Ok(address.iter().zip(network).zip(mask).all(|((own, net), mask)| (own ^ net) & mask == 0))
}
