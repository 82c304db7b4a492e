//! The text of each type of key.

use std::ffi::c_int;
use std::fmt::Write;

use aws_lc_sys::{self as lc, EC_GROUP};

use super::super::digest_table::fetched;
use super::super::pkey::EVP_PKEY;
use super::super::pkey_params::{Value, property};
use crate::crypto::key::{Key, Kind};
use crate::error::{Error, Lib, reason};
use crate::libcrypto::x509::pss::Parameters;

/// What of a key is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Private,
    Public,
    Parameters,
}

/// Text being made, each line indented.
pub(super) struct Text {
    pub(super) out: String,
    pub(super) indent: usize,
}

impl Text {
    pub(super) fn line(&mut self, text: &str) {
        let _ = writeln!(self.out, "{:indent$}{text}", "", indent = self.indent);
    }

    /// Bytes in hexadecimal, 15 to a line, under a label.
    fn bytes(&mut self, label: &str, bytes: &[u8]) {
        self.line(label);
        for (at, chunk) in bytes.chunks(15).enumerate() {
            let mut text = chunk.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":");
            if (at + 1) * 15 < bytes.len() {
                text.push(':');
            }
            let _ = writeln!(self.out, "{:indent$}{text}", "", indent = self.indent + 4);
        }
    }

    /// A number: small ones in decimal, others as bytes with a leading zero where the sign would be.
    fn number(&mut self, label: &str, pkey: &EVP_PKEY, name: &str) {
        let Some(Value::Number(number)) = property(pkey, name) else { return };
        if number.len() <= 8 {
            let value = number.iter().fold(0u64, |value, byte| value << 8 | u64::from(*byte));
            let space = if label.is_empty() { "" } else { " " };
            return self.line(&format!("{label}{space}{value} (0x{value:x})"));
        }
        let mut bytes = number;
        if bytes[0] & 0x80 != 0 {
            bytes.insert(0, 0);
        }
        self.bytes(label, &bytes);
    }
}

fn print_rsa(text: &mut Text, pkey: &EVP_PKEY, key: &Key, part: Part, title: &str) {
    let bits = key.bits();
    match part {
        Part::Private => {
            text.line(&format!("{title}Private-Key: ({bits} bit, 2 primes)"));
            for (label, name) in [
                ("modulus:", "n"),
                ("publicExponent:", "e"),
                ("privateExponent:", "d"),
                ("prime1:", "rsa-factor1"),
                ("prime2:", "rsa-factor2"),
                ("exponent1:", "rsa-exponent1"),
                ("exponent2:", "rsa-exponent2"),
                ("coefficient:", "rsa-coefficient1"),
            ] {
                text.number(label, pkey, name);
            }
        }
        Part::Public => {
            text.line(&format!("{title}Public-Key: ({bits} bit)"));
            text.number("Modulus:", pkey, "n");
            text.number("Exponent:", pkey, "e");
        }
        Part::Parameters => {
            text.line(&format!("RSA key: ({bits} bit)"));
            text.number("", pkey, "n");
            text.number("", pkey, "e");
        }
    }
    if key.kind() == Kind::RsaPss {
        print_restrictions(text, key);
    }
}

fn print_restrictions(text: &mut Text, key: &Key) {
    let Some(bound) = Parameters::parse(key.restrictions()).ok() else {
        return text.line("No PSS parameter restrictions");
    };
    let default = |is_default: bool| if is_default { " (default)" } else { "" };
    let digest = |nid| {
        let name = fetched(nid).map_or(c"UNDEF", |md| md.name()).to_string_lossy();
        format!("{name}{}", default(nid == 64))
    };
    text.line("PSS parameter restrictions:");
    text.line(&format!("  Hash Algorithm: {}", digest(bound.digest)));
    text.line(&format!("  Mask Algorithm: MGF1 with {}", digest(bound.mask)));
    text.line(&format!("  Minimum Salt Length: {}{}", bound.salt, default(bound.salt == 20)));
    text.line("  Trailer Field: 0x1 (default)");
}

pub(super) fn print_curve(text: &mut Text, group: *const EC_GROUP) {
    // SAFETY: callers pass NULL or a live curve; names are constants.
    unsafe {
        if group.is_null() {
            return;
        }
        let nid = lc::EC_GROUP_get_curve_name(group);
        if let Some(name) = super::super::pkey_ctx::group_name(nid) {
            text.line(&format!("ASN1 OID: {name}"));
        }
        let nist = lc::EC_curve_nid2nist(nid);
        if !nist.is_null() {
            let nist = std::ffi::CStr::from_ptr(nist).to_string_lossy();
            text.line(&format!("NIST CURVE: {nist}"));
        }
    }
}

fn print_ec(text: &mut Text, pkey: &EVP_PKEY, key: &Key, part: Part) {
    let Some(ec) = pkey.ec_key() else { return };
    let title = match part {
        Part::Private => "Private-Key",
        Part::Public => "Public-Key",
        Part::Parameters => "EC-Parameters",
    };
    text.line(&format!("{title}: ({} bit)", key.bits()));
    // SAFETY: a live key.
    unsafe {
        if part == Part::Private
            && let Ok(private) = crate::libcrypto::ec::key::private_octets(&*ec)
        {
            text.bytes("priv:", &private);
        }
        if part != Part::Parameters
            && let Ok(public) = crate::libcrypto::ec::key::public_octets(&ec)
        {
            text.bytes("pub:", &public);
        }
        print_curve(text, lc::EC_KEY_get0_group(ec.raw()));
    }
}

fn print_bytes(text: &mut Text, key: &Key, part: Part) {
    let name = key.kind().name();
    match part {
        Part::Private => {
            text.line(&format!("{name} Private-Key:"));
            text.bytes("priv:", &key.raw_private().unwrap_or_default());
        }
        Part::Public => text.line(&format!("{name} Public-Key:")),
        Part::Parameters => {}
    }
    text.bytes("pub:", &key.raw_public().unwrap_or_default());
}

/// The parameters as the older functions print them.
const OLDER: [(&str, &str); 3] = [("prime P:", "p"), ("generator G:", "g"), ("subgroup order Q:", "q")];
const PARAMETERS: [(&str, &str); 3] = [("P:   ", "p"), ("Q:   ", "q"), ("G:   ", "g")];

fn print_dsa(text: &mut Text, pkey: &EVP_PKEY, key: &Key, part: Part, older: bool) {
    let title = match part {
        Part::Private => "Private-Key",
        Part::Parameters if !older => "DSA-Parameters",
        _ => "Public-Key",
    };
    text.line(&format!("{title}: ({} bit)", key.bits()));
    if part == Part::Private {
        text.number("priv:", pkey, "priv");
    }
    if part != Part::Parameters {
        text.number("pub: ", pkey, "pub");
    }
    for (label, name) in if older { OLDER } else { PARAMETERS } {
        text.number(label, pkey, name);
    }
}

fn print_dh(text: &mut Text, pkey: &EVP_PKEY, key: &Key, part: Part, older: bool) {
    let title = match part {
        Part::Private => "DH Private-Key",
        Part::Public => "DH Public-Key",
        Part::Parameters => "DH Parameters",
    };
    text.line(&format!("{title}: ({} bit)", key.bits()));
    if older {
        text.indent += 4;
    }
    if part == Part::Private {
        text.number("private-key:", pkey, "priv");
    }
    if part != Part::Parameters {
        text.number("public-key:", pkey, "pub");
    }
    if !older && let Some(Value::Text(group)) = property(pkey, "group") {
        return text.line(&format!("GROUP: {group}"));
    }
    for (label, name) in if older { OLDER } else { PARAMETERS } {
        text.number(label, pkey, name);
    }
}

/// A key's text, as the functions for all types print it or those that are older.
pub(super) fn describe(pkey: &EVP_PKEY, part: Part, indent: c_int, title: &str, older: bool) -> Result<String, Error> {
    let mut text = Text { out: String::new(), indent: usize::try_from(indent).unwrap_or(0).min(128) };
    let key = pkey.key()?;
    if part == Part::Private && !key.is_private() {
        return Err(Error::new(Lib::PROV, reason::PROV_R_NOT_A_PRIVATE_KEY));
    }
    match key.kind() {
        Kind::Rsa | Kind::RsaPss => print_rsa(&mut text, pkey, &key, part, title),
        Kind::Ec => print_ec(&mut text, pkey, &key, part),
        Kind::Ed25519 | Kind::X25519 => print_bytes(&mut text, &key, part),
        Kind::Dsa => print_dsa(&mut text, pkey, &key, part, older),
        Kind::Dh | Kind::Dhx => print_dh(&mut text, pkey, &key, part, older),
    }
    Ok(text.out)
}
