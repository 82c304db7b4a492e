//! Key exchange groups by name and number.

use crate::error::{Error, Lib, reason};

/// A group OpenSSL or we know.
#[derive(Debug)]
pub struct Group {
    /// IANA's number.
    pub id: u16,
    /// OpenSSL's number for the curve or parameters (NID); 0 if OpenSSL 3.0 does not know the group.
    pub nid: i32,
    /// The name in TLS, NUL-terminated.
    name: &'static str,
    /// Other names a list may use.
    aliases: &'static [&'static str],
}

const fn group(id: u16, nid: i32, name: &'static str, aliases: &'static [&'static str]) -> Group {
    Group { id, nid, name, aliases }
}

/// All groups; only X25519, the NIST curves from P-256 on and the ML-KEM hybrids are ever offered.
pub static GROUPS: &[Group] = &[
    group(1, 721, "sect163k1\0", &["K-163"]),
    group(2, 722, "sect163r1\0", &[]),
    group(3, 723, "sect163r2\0", &["B-163"]),
    group(4, 724, "sect193r1\0", &[]),
    group(5, 725, "sect193r2\0", &[]),
    group(6, 726, "sect233k1\0", &["K-233"]),
    group(7, 727, "sect233r1\0", &["B-233"]),
    group(8, 728, "sect239k1\0", &[]),
    group(9, 729, "sect283k1\0", &["K-283"]),
    group(10, 730, "sect283r1\0", &["B-283"]),
    group(11, 731, "sect409k1\0", &["K-409"]),
    group(12, 732, "sect409r1\0", &["B-409"]),
    group(13, 733, "sect571k1\0", &["K-571"]),
    group(14, 734, "sect571r1\0", &["B-571"]),
    group(15, 708, "secp160k1\0", &[]),
    group(16, 709, "secp160r1\0", &[]),
    group(17, 710, "secp160r2\0", &[]),
    group(18, 711, "secp192k1\0", &[]),
    group(19, 409, "secp192r1\0", &["prime192v1", "P-192"]),
    group(20, 712, "secp224k1\0", &[]),
    group(21, 713, "secp224r1\0", &["P-224"]),
    group(22, 714, "secp256k1\0", &[]),
    group(23, 415, "secp256r1\0", &["prime256v1", "P-256"]),
    group(24, 715, "secp384r1\0", &["P-384"]),
    group(25, 716, "secp521r1\0", &["P-521"]),
    group(26, 927, "brainpoolP256r1\0", &[]),
    group(27, 931, "brainpoolP384r1\0", &[]),
    group(28, 933, "brainpoolP512r1\0", &[]),
    group(29, 1034, "x25519\0", &["X25519"]),
    group(30, 1035, "x448\0", &["X448"]),
    group(256, 1126, "ffdhe2048\0", &[]),
    group(257, 1127, "ffdhe3072\0", &[]),
    group(258, 1128, "ffdhe4096\0", &[]),
    group(259, 1129, "ffdhe6144\0", &[]),
    group(260, 1130, "ffdhe8192\0", &[]),
    group(0x0201, 0, "MLKEM768\0", &[]),
    group(0x11EB, 0, "SecP256r1MLKEM768\0", &["secp256r1mlkem768"]),
    group(0x11EC, 0, "X25519MLKEM768\0", &["x25519mlkem768"]),
];

/// Set in what `SSL_get_shared_group` and kin return for a group without a NID (`TLSEXT_nid_unknown`).
pub const NID_UNKNOWN: i32 = 0x0100_0000;

/// Groups of a list at most.
const MOST: usize = 40;

impl Group {
    /// The name in TLS.
    pub fn name(&self) -> &'static str {
        self.name.trim_end_matches('\0')
    }

    /// The name in TLS, NUL-terminated.
    pub fn c_name(&self) -> &'static str {
        self.name
    }
}

/// The group with this number.
pub fn by_id(id: u16) -> Option<&'static Group> {
    GROUPS.iter().find(|group| group.id == id)
}

/// The group's NID, or its number marked as unknown.
pub fn nid_of(id: u16) -> i32 {
    let known = by_id(id).map(|group| group.nid).filter(|nid| *nid != 0);
    known.unwrap_or(NID_UNKNOWN | i32::from(id))
}

/// Reads a list of names joined by colons. A name that is unknown, empty or named before fails it.
pub fn parse_list(list: &str) -> Result<Vec<u16>, Error> {
    let mut ids = Vec::new();
    for name in list.split(':').map(str::trim) {
        if name.is_empty() || ids.len() == MOST {
            return Err(Error::SILENT);
        }
        let group = GROUPS.iter().find(|group| group.name() == name || group.aliases.contains(&name));
        let group = group.ok_or_else(|| {
            Error::new(Lib::SSL, reason::ERR_R_PASSED_INVALID_ARGUMENT)
                .with_data(format!("group '{name}' cannot be set"))
        })?;
        push_new(&mut ids, group.id)?;
    }
    Ok(ids)
}

/// Turns NIDs into numbers. An unknown or doubled one fails the list.
pub fn from_nids(nids: &[i32]) -> Result<Vec<u16>, Error> {
    if nids.is_empty() {
        return Err(Error::ssl(reason::SSL_R_BAD_LENGTH));
    }
    let mut ids = Vec::new();
    for nid in nids {
        let group = GROUPS.iter().find(|group| group.nid == *nid && *nid != 0).ok_or(Error::SILENT)?;
        push_new(&mut ids, group.id)?;
    }
    Ok(ids)
}

fn push_new(ids: &mut Vec<u16>, id: u16) -> Result<(), Error> {
    if ids.contains(&id) {
        return Err(Error::SILENT);
    }
    ids.push(id);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists() {
        assert_eq!(parse_list("P-256 : X25519").unwrap(), [23, 29]);
        assert!(parse_list("P-256:prime256v1").unwrap_err().is_silent());
        assert!(!parse_list("nonsense").unwrap_err().is_silent());
        assert_eq!(from_nids(&[1034, 415]).unwrap(), [29, 23]);
        assert_eq!(nid_of(0x11EC), 0x0100_11EC);
    }
}
