//! Signed certificate timestamps (RFC 6962), printed.

use std::ffi::c_int;

use crate::asn1::time::Civil;
use crate::asn1::tlv::Header;
use crate::error::{Error, Lib, reason};
use crate::libcrypto::x509v3::show::Out;

/// `NID_ct_precert_scts` and `NID_ct_cert_scts`.
pub const NIDS: [c_int; 2] = [951, 954];

/// Takes a vector with a length of two bytes from the front.
fn vector<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_at_checked(2)?;
    let (vector, after) = after.split_at_checked(usize::from(length[0]) << 8 | usize::from(length[1]))?;
    *rest = after;
    Some(vector)
}

/// The timestamps in an extension's value.
pub fn list(der: &[u8]) -> Result<Vec<&[u8]>, Error> {
    let invalid = |reason| Error::new(Lib::CT, reason);
    let nested = |error: Error| error.then(Lib::ASN1, reason::ERR_R_NESTED_ASN1_ERROR);
    let header = Header::read_whole(der).map_err(nested)?;
    if (header.tag, header.class) != (4, 0) {
        return Err(nested(Error::new(Lib::ASN1, reason::ASN1_R_WRONG_TAG)));
    }
    let mut body = header.body(der);
    let list_invalid = || invalid(reason::CT_R_SCT_LIST_INVALID);
    let mut rest = vector(&mut body).filter(|_| body.is_empty()).ok_or_else(list_invalid)?;
    let mut all = Vec::new();
    while !rest.is_empty() {
        let timestamp = vector(&mut rest).filter(|timestamp| !timestamp.is_empty()).ok_or_else(list_invalid)?;
        match parse(timestamp) {
            None => return Err(invalid(reason::CT_R_SCT_INVALID)),
            Some(Some(Timestamp { algorithms: [hash, signature], .. })) if hash != 4 || !matches!(signature, 1 | 3) => {
                let error = invalid(reason::CT_R_SCT_INVALID_SIGNATURE);
                return Err(error.then(Lib::CT, reason::CT_R_SCT_INVALID));
            }
            Some(_) => all.push(timestamp),
        }
    }
    Ok(all)
}

/// A timestamp of the known version.
struct Timestamp<'a> {
    log: &'a [u8],
    milliseconds: u64,
    extensions: &'a [u8],
    algorithms: [u8; 2],
    signature: &'a [u8],
}

/// Reads a timestamp: nothing if it is malformed, nothing inside if its version is unknown.
#[allow(clippy::option_option)]
fn parse(timestamp: &[u8]) -> Option<Option<Timestamp<'_>>> {
    let (&version, rest) = timestamp.split_first()?;
    if version != 0 {
        return Some(None);
    }
    let (log, rest) = rest.split_at_checked(32)?;
    let (time, mut rest) = rest.split_at_checked(8)?;
    let milliseconds = time.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
    let extensions = vector(&mut rest)?;
    let (algorithms, mut rest) = rest.split_at_checked(2)?;
    let signature = vector(&mut rest)?;
    Some(Some(Timestamp { log, milliseconds, extensions, algorithms: [algorithms[0], algorithms[1]], signature }))
}

/// Prints timestamps.
pub fn print(out: Out, timestamps: &[&[u8]]) {
    for (place, timestamp) in timestamps.iter().enumerate() {
        if place > 0 {
            out.put("\n");
        }
        print_one(out, timestamp);
    }
}

fn print_one(out: Out, encoded: &[u8]) {
    let inner = out.deeper(4);
    out.line("Signed Certificate Timestamp:\n");
    inner.line("Version   : ");
    let Some(Some(timestamp)) = parse(encoded) else {
        out.put("unknown\n");
        out.deeper(16).line(digits(out, encoded));
        return;
    };
    out.put("v1 (0x0)\n");
    inner.line("Log ID    : ");
    out.put(digits(out, timestamp.log));
    out.put("\n");
    inner.line("Timestamp : ");
    out.put(time(timestamp.milliseconds));
    out.put("\n");
    inner.line("Extensions: ");
    out.put(if timestamp.extensions.is_empty() { "none".to_owned() } else { digits(out, timestamp.extensions) });
    out.put("\n");
    inner.line("Signature : ");
    out.put(match timestamp.algorithms {
        [4, 1] => "sha256WithRSAEncryption".to_owned(),
        [4, 3] => "ecdsa-with-SHA256".to_owned(),
        [hash, signature] => format!("{hash:02X}{signature:02X}"),
    });
    out.put("\n");
    inner.line("            ");
    out.put(digits(out, timestamp.signature));
}

/// Hexadecimal digits, sixteen bytes in a line.
fn digits(out: Out, data: &[u8]) -> String {
    let lines = data.chunks(16).map(|line| line.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":"));
    lines.collect::<Vec<_>>().join(&format!(":\n{}", " ".repeat(out.indent() as usize + 16)))
}

fn time(milliseconds: u64) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let Civil { year, month, day, hour, minute, second } = Civil::from_unix((milliseconds / 1000) as i64);
    let month = MONTHS[month as usize - 1];
    format!("{month} {day:2} {hour:02}:{minute:02}:{second:02}.{:03} {year} GMT", milliseconds % 1000)
}
