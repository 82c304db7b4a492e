//! The grammar of cipher lists, ciphers(1): `HIGH:!aNULL:@STRENGTH`, `ECDHE+AESGCM`, `DEFAULT:-AES128`.

use super::{Suite, all};
use crate::error::{Error, reason};
use crate::tls::version::Version;

/// What `DEFAULT` stands for.
pub const DEFAULT: &str = "ALL:!COMPLEMENTOFDEFAULT:!eNULL";

/// What a list selects.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Numbers of the suites we have, in order.
    pub suites: Vec<u16>,
    /// TLS 1.3 suites named the way wolfSSL names them (`TLS13-AES128-GCM-SHA256`).
    pub tls13: Vec<u16>,
    /// From `@SECLEVEL=`.
    pub security_level: Option<i32>,
}

/// Lists that begin with one of these mean only this (RFC 6460).
const SUITE_B: &[(&str, &str)] = &[
    ("SUITEB128ONLY", "ECDHE-ECDSA-AES128-GCM-SHA256"),
    ("SUITEB128C2", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"),
    ("SUITEB128", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"),
    ("SUITEB192", "ECDHE-ECDSA-AES256-GCM-SHA384"),
];

/// Reads a list; fails if it has a syntax error or leaves no suite that we have.
pub fn parse(list: &str) -> Result<Selection, Error> {
    let suite_b = SUITE_B.iter().find(|(name, _)| list.starts_with(name));
    let mut rules = Rules::new();
    let list = suite_b.map_or(list, |(_, suites)| *suites);
    let rest = match list.strip_prefix("DEFAULT") {
        Some(rest) => {
            rules.apply_all(DEFAULT)?;
            rest.strip_prefix(':').unwrap_or(rest)
        }
        None => list,
    };
    rules.apply_all(rest)?;
    let suites: Vec<u16> = rules.active.iter().filter(|suite| suite.is_available()).map(|suite| suite.id).collect();
    if suites.is_empty() && rules.tls13.is_empty() {
        return Err(Error::SILENT);
    }
    Ok(Selection { suites, tls13: rules.tls13, security_level: rules.security_level })
}

/// What an item does with the suites it names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Add,
    Delete,
    MoveToEnd,
    Kill,
    Command,
}

/// The suites selected so far and those that may still be.
struct Rules {
    inactive: Vec<&'static Suite>,
    active: Vec<&'static Suite>,
    tls13: Vec<u16>,
    security_level: Option<i32>,
}

impl Rules {
    fn new() -> Self {
        let usable = |suite: &&Suite| !suite.is_tls13() && suite.min_version != Version(0);
        Rules {
            inactive: all().iter().filter(usable).collect(),
            active: Vec::new(),
            tls13: Vec::new(),
            security_level: None,
        }
    }

    /// Applies every item of a list. A bad command is noted and the rest still read, as OpenSSL does.
    fn apply_all(&mut self, list: &str) -> Result<(), Error> {
        let mut failure = None;
        for item in list.split([':', ' ', ';', ',']).filter(|item| !item.is_empty()) {
            if let Err(error) = self.apply(item) {
                failure.get_or_insert(error);
            }
        }
        failure.map_or(Ok(()), Err)
    }

    fn apply(&mut self, item: &str) -> Result<(), Error> {
        let (action, body) = match item.split_at(1) {
            ("-", body) => (Action::Delete, body),
            ("+", body) => (Action::MoveToEnd, body),
            ("!", body) => (Action::Kill, body),
            ("@", body) => (Action::Command, body),
            _ => (Action::Add, item),
        };
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '=');
        let first = body.split(|c| !word(c)).next().unwrap_or_default();
        if first.is_empty() {
            return Err(Error::ssl(reason::SSL_R_INVALID_COMMAND));
        }
        if action == Action::Command {
            return self.command(first);
        }
        if let Some(id) = wolfssl_name(body).filter(|_| action == Action::Add) {
            self.tls13.push(id);
            return Ok(());
        }
        if let Some(pattern) = Pattern::parse(body)? {
            self.select(&pattern, action);
        }
        Ok(())
    }

    fn command(&mut self, command: &str) -> Result<(), Error> {
        if command == "STRENGTH" {
            self.active.sort_by_key(|suite| std::cmp::Reverse(suite.bits()));
            return Ok(());
        }
        let level = command.strip_prefix("SECLEVEL=").and_then(|level| level.parse().ok());
        let level = level.filter(|level| (0..=5).contains(level));
        self.security_level = Some(level.ok_or_else(|| Error::ssl(reason::SSL_R_INVALID_COMMAND))?);
        Ok(())
    }

    fn select(&mut self, pattern: &Pattern, action: Action) {
        let split = |suites: &mut Vec<&'static Suite>| -> Vec<&'static Suite> {
            let (named, rest) = std::mem::take(suites).into_iter().partition(|suite| pattern.matches(suite));
            *suites = rest;
            named
        };
        match action {
            Action::Add => {
                let named = split(&mut self.inactive);
                self.active.extend(named);
            }
            Action::MoveToEnd => {
                let named = split(&mut self.active);
                self.active.extend(named);
            }
            Action::Delete => {
                // To the front of what is not selected: added again, they come first.
                let mut named = split(&mut self.active);
                named.append(&mut self.inactive);
                self.inactive = named;
            }
            Action::Kill => {
                split(&mut self.active);
                split(&mut self.inactive);
            }
            Action::Command => {}
        }
    }
}

/// TLS 1.3 suites as wolfSSL names them, which the TLS book's readers use.
fn wolfssl_name(name: &str) -> Option<u16> {
    match name {
        "TLS13-AES128-GCM-SHA256" => Some(0x1301),
        "TLS13-AES256-GCM-SHA384" => Some(0x1302),
        "TLS13-CHACHA20-POLY1305-SHA256" => Some(0x1303),
        _ => None,
    }
}

/// What an item asks of a suite: all of its words (joined by `+`).
struct Pattern(Vec<Word>);

enum Word {
    Suite(u16),
    Alias(&'static Alias),
}

impl Pattern {
    /// `None` if a word is unknown: the item is ignored then.
    fn parse(body: &str) -> Result<Option<Self>, Error> {
        let mut words = Vec::new();
        for part in body.split('+') {
            if part.is_empty() {
                return Err(Error::ssl(reason::SSL_R_INVALID_COMMAND));
            }
            match Word::find(part) {
                Some(word) => words.push(word),
                None => return Ok(None),
            }
        }
        Ok(Some(Pattern(words)))
    }

    fn matches(&self, suite: &Suite) -> bool {
        self.0.iter().all(|word| match word {
            Word::Suite(id) => suite.id == *id,
            Word::Alias(alias) => (alias.holds)(suite),
        })
    }
}

impl Word {
    fn find(name: &str) -> Option<Self> {
        let is_named = |suite: &&Suite| suite.name.to_bytes() == name.as_bytes();
        let suite = all().iter().filter(|suite| !suite.is_tls13()).find(is_named);
        let alias = || ALIASES.iter().find(|alias| alias.names.contains(&name)).map(Word::Alias);
        suite.map(|suite| Word::Suite(suite.id)).or_else(alias)
    }
}

/// A word that names many suites.
struct Alias {
    names: &'static [&'static str],
    holds: fn(&Suite) -> bool,
}

const fn alias(names: &'static [&'static str], holds: fn(&Suite) -> bool) -> Alias {
    Alias { names, holds }
}

fn encrypts(suite: &Suite, names: &[&str]) -> bool {
    names.iter().any(|name| suite.enc.split('(').next() == Some(name))
}

const AES: &[&str] = &["AES", "AESGCM", "AESCCM", "AESCCM8"];

static ALIASES: &[Alias] = &[
    alias(&["ALL"], |s| s.enc != "None"),
    alias(&["COMPLEMENTOFALL", "eNULL", "NULL"], |s| s.enc == "None"),
    alias(&["COMPLEMENTOFDEFAULT"], |s| s.has_class('X')),
    alias(&["kRSA"], |s| s.kx == "RSA"),
    alias(&["kEDH", "kDHE", "DH"], |s| s.kx == "DH"),
    alias(&["kEECDH", "kECDHE", "ECDH"], |s| s.kx == "ECDH"),
    alias(&["kPSK"], |s| s.kx == "PSK"),
    alias(&["kRSAPSK"], |s| s.kx == "RSAPSK"),
    alias(&["kECDHEPSK"], |s| s.kx == "ECDHEPSK"),
    alias(&["kDHEPSK"], |s| s.kx == "DHEPSK"),
    alias(&["kSRP", "SRP"], |s| s.kx == "SRP"),
    alias(&["kGOST"], |s| s.kx == "GOST"),
    alias(&["kGOST18"], |s| s.kx == "GOST18"),
    alias(&["PSK"], |s| s.kx.ends_with("PSK")),
    alias(&["aRSA"], |s| s.auth == "RSA"),
    alias(&["aDSS", "DSS"], |s| s.auth == "DSS"),
    alias(&["aNULL"], |s| s.auth == "None"),
    alias(&["aECDSA", "ECDSA"], |s| s.auth == "ECDSA"),
    alias(&["aPSK"], |s| s.auth == "PSK"),
    alias(&["aSRP"], |s| s.auth == "SRP"),
    alias(&["aGOST01"], |s| s.auth == "GOST01"),
    alias(&["aGOST12"], |s| s.auth == "GOST12" || s.auth == "GOST18"),
    alias(&["aGOST"], |s| s.auth.starts_with("GOST")),
    alias(&["EDH", "DHE"], |s| s.kx == "DH" && s.auth != "None"),
    alias(&["EECDH", "ECDHE"], |s| s.kx == "ECDH" && s.auth != "None"),
    alias(&["RSA"], |s| s.kx == "RSA"),
    alias(&["ADH"], |s| s.kx == "DH" && s.auth == "None"),
    alias(&["AECDH"], |s| s.kx == "ECDH" && s.auth == "None"),
    alias(&["3DES"], |s| encrypts(s, &["3DES"])),
    alias(&["RC4"], |s| encrypts(s, &["RC4"])),
    alias(&["RC2"], |s| encrypts(s, &["RC2"])),
    alias(&["IDEA"], |s| encrypts(s, &["IDEA"])),
    alias(&["SEED"], |s| encrypts(s, &["SEED"])),
    alias(&["GOST89"], |s| encrypts(s, &["GOST89", "GOST89-12"])),
    alias(&["AES128"], |s| encrypts(s, AES) && s.bits() == 128),
    alias(&["AES256"], |s| encrypts(s, AES) && s.bits() == 256),
    alias(&["AES"], |s| encrypts(s, AES)),
    alias(&["AESGCM"], |s| encrypts(s, &["AESGCM"])),
    alias(&["AESCCM"], |s| encrypts(s, &["AESCCM", "AESCCM8"])),
    alias(&["AESCCM8"], |s| encrypts(s, &["AESCCM8"])),
    alias(&["CAMELLIA128"], |s| encrypts(s, &["Camellia"]) && s.bits() == 128),
    alias(&["CAMELLIA256"], |s| encrypts(s, &["Camellia"]) && s.bits() == 256),
    alias(&["CAMELLIA"], |s| encrypts(s, &["Camellia"])),
    alias(&["CHACHA20"], |s| encrypts(s, &["CHACHA20/POLY1305"])),
    alias(&["ARIA", "ARIAGCM"], |s| encrypts(s, &["ARIAGCM"])),
    alias(&["ARIA128"], |s| encrypts(s, &["ARIAGCM"]) && s.bits() == 128),
    alias(&["ARIA256"], |s| encrypts(s, &["ARIAGCM"]) && s.bits() == 256),
    alias(&["CBC"], |s| encrypts(s, &["AES", "Camellia", "3DES", "IDEA", "SEED"])),
    alias(&["MD5"], |s| s.mac == "MD5"),
    alias(&["SHA1", "SHA"], |s| s.mac == "SHA1"),
    alias(&["SHA256"], |s| s.mac == "SHA256"),
    alias(&["SHA384"], |s| s.mac == "SHA384"),
    alias(&["GOST94"], |s| s.mac == "GOST94"),
    alias(&["SSLv3"], |s| s.min_version == Version::SSL3),
    alias(&["TLSv1", "TLSv1.0"], |s| s.min_version == Version::TLS1),
    alias(&["TLSv1.2"], |s| s.min_version == Version::TLS1_2),
    alias(&["LOW"], |_| false),
    alias(&["MEDIUM"], |s| s.has_class('M')),
    alias(&["HIGH"], |s| s.has_class('H')),
    alias(&["FIPS"], |s| s.has_class('F')),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_exclusion() {
        let ids = |list: &str| parse(list).map(|selection| selection.suites);
        assert_eq!(
            ids("DEFAULT").unwrap(),
            [0xC02C, 0xC030, 0xCCA9, 0xCCA8, 0xC02B, 0xC02F, 0xCCAC, 0x00A9, 0xCCAB, 0x00A8]
        );
        assert_eq!(ids("ECDHE+AESGCM:!aECDSA").unwrap(), [0xC030, 0xC02F]);
        assert_eq!(
            ids("AES128:AES256:!PSK:+aRSA").unwrap(),
            [0xC02B, 0xC0AE, 0xC0AC, 0xC02C, 0xC0AF, 0xC0AD, 0xC02F, 0xC030]
        );
        assert!(ids("nothing").unwrap_err().is_silent());
        assert_eq!(parse("ALL:@SECLEVEL=1").unwrap().security_level, Some(1));
    }
}
