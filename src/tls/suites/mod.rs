//! Every cipher suite OpenSSL knows by name, and which of them we can speak.

pub mod list;

use std::ffi::{CStr, CString};
use std::sync::LazyLock;

use super::handshake::keyed::is_keyed;
use super::version::Version;

/// One suite. Its properties are the words of `SSL_CIPHER_description`.
#[derive(Debug)]
pub struct Suite {
    /// IANA's number.
    pub id: u16,
    /// OpenSSL's name.
    pub name: CString,
    /// IANA's name, if it has one.
    pub standard_name: Option<CString>,
    /// Key exchange: `ECDH`, `RSA`, `any`…
    pub kx: &'static str,
    /// Authentication: `ECDSA`, `RSA`, `None`, `any`…
    pub auth: &'static str,
    /// Cipher and bits: `AESGCM(256)`…
    pub enc: &'static str,
    /// `AEAD` or the digest of the MAC.
    pub mac: &'static str,
    /// Lowest version; 0 for the signalling values.
    pub min_version: Version,
    /// Digest of the handshake: `SHA256`, `SHA384`, `MD5-SHA1`, or `-`.
    pub digest: &'static str,
    /// Letters: `H` or `M` for the strength, `F` for FIPS, `X` for those that `DEFAULT` leaves out.
    classes: &'static str,
}

static TABLE: LazyLock<Vec<Suite>> = LazyLock::new(|| {
    let rows = include_str!("table.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(parse_row).collect()
});

fn parse_row(line: &'static str) -> Option<Suite> {
    let mut columns = line.split('\t');
    let mut next = || columns.next();
    Some(Suite {
        id: u16::from_str_radix(next()?, 16).ok()?,
        name: CString::new(next()?).ok()?,
        standard_name: next().filter(|name| *name != "-").and_then(|name| CString::new(name).ok()),
        kx: next()?,
        auth: next()?,
        enc: next()?,
        mac: next()?,
        min_version: match next()? {
            "SSLv3" => Version::SSL3,
            "TLSv1.0" => Version::TLS1,
            "TLSv1.2" => Version::TLS1_2,
            "TLSv1.3" => Version::TLS1_3,
            _ => Version(0),
        },
        digest: next()?,
        classes: next()?,
    })
}

/// All suites, in the order OpenSSL prefers them before a list speaks.
pub fn all() -> &'static [Suite] {
    &TABLE
}

/// The suite with this number.
pub fn by_id(id: u16) -> Option<&'static Suite> {
    all().iter().find(|suite| suite.id == id)
}

/// The suite IANA calls so.
pub fn by_standard_name(name: &[u8]) -> Option<&'static Suite> {
    all().iter().find(|suite| suite.standard_name.as_deref().is_some_and(|standard| standard.to_bytes() == name))
}

impl Suite {
    /// Whether a connection of ours can use it.
    pub fn is_available(&self) -> bool {
        let has_certificate = matches!(self.id, 0xC02B | 0xC02C | 0xC02F | 0xC030 | 0xCCA8 | 0xCCA9 | 0xC0AC..=0xC0AF);
        has_certificate || matches!(self.id, 0x1301..=0x1305) || is_keyed(self.id)
    }

    /// Whether its cipher is ChaCha20 with Poly1305.
    pub fn is_chacha(&self) -> bool {
        self.enc.starts_with("CHACHA20/POLY1305")
    }

    /// Whether it is a TLS 1.3 suite.
    pub fn is_tls13(&self) -> bool {
        self.min_version == Version::TLS1_3
    }

    /// Secret bits of the cipher, which are also the bits of its algorithm.
    pub fn bits(&self) -> i32 {
        match self.enc {
            "None" | "unknown" => 0,
            enc if enc.contains("(128)") => 128,
            _ => 256,
        }
    }

    /// Whether cipher and MAC are one.
    pub fn is_aead(&self) -> bool {
        self.mac == "AEAD"
    }

    fn has_class(&self, class: char) -> bool {
        self.classes.contains(class)
    }

    /// The name of the lowest version, as `SSL_CIPHER_get_version` gives it.
    pub fn version_name(&self) -> &'static CStr {
        match self.min_version {
            Version::SSL3 => c"SSLv3",
            Version::TLS1 => c"TLSv1.0",
            Version::TLS1_2 => c"TLSv1.2",
            Version::TLS1_3 => c"TLSv1.3",
            _ => c"unknown",
        }
    }

    /// One line for people, as `SSL_CIPHER_description` writes it.
    pub fn description(&self) -> String {
        let shown = |word: &'static str| match word {
            "GOST18" | "KUZNYECHIK" | "MAGMA" => "unknown",
            "GOST89-12" => "GOST89",
            word => word,
        };
        let enc = match self.enc {
            "GOST89-12" => "GOST89(256)",
            enc => enc,
        };
        format!(
            "{:<30} {:<7} Kx={:<8} Au={:<5} Enc={:<22} Mac={:<4}\n",
            self.name.to_string_lossy(),
            self.min_version.name(),
            self.kx,
            shown(self.auth),
            enc,
            shown(self.mac),
        )
    }
}
