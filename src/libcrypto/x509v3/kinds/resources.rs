//! Printing of address blocks and autonomous systems (RFC 3779).

use std::ffi::{c_int, c_void};

use crate::libcrypto::asn1::string::{ASN1_BIT_STRING, ASN1_INTEGER};
use crate::libcrypto::stack::Stack;
use crate::libcrypto::x509v3::method::v3_ext_method;
use crate::libcrypto::x509v3::outside::BIO;
use crate::libcrypto::x509v3::show::{Out, content};
use crate::libcrypto::x509v3::types::*;
use crate::libcrypto::x509v3::values::integer_text;

/// IPv4 by IANA's number.
const AFI_IPV4: u16 = 1;
/// IPv6 by IANA's number.
const AFI_IPV6: u16 = 2;

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_addresses(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let out = Out::new(out, indent);
        for family in Stack::<IPAddressFamily>::items(value.cast()) {
            let name = content((*family).addressFamily);
            let afi = name.get(..2).map_or(0, |pair| u16::from(pair[0]) << 8 | u16::from(pair[1]));
            match afi {
                AFI_IPV4 => out.line("IPv4"),
                AFI_IPV6 => out.line("IPv6"),
                _ => out.line(format!("Unknown AFI {afi}")),
            }
            if let Some(&safi) = name.get(2) {
                out.put(subfamily(safi));
            }
            let choice = &*(*family).ipAddressChoice;
            if choice.r#type == 0 {
                out.put(": inherit\n");
            } else {
                out.put(":\n");
                for item in Stack::items(choice.u.addressesOrRanges) {
                    print_addresses(out.deeper(2), afi, item);
                }
            }
        }
    }
    1
}

fn subfamily(safi: u8) -> String {
    match safi {
        1 => " (Unicast)".to_owned(),
        2 => " (Multicast)".to_owned(),
        3 => " (Unicast/Multicast)".to_owned(),
        4 => " (MPLS)".to_owned(),
        64 => " (Tunnel)".to_owned(),
        65 => " (VPLS)".to_owned(),
        66 => " (BGP MDT)".to_owned(),
        128 => " (MPLS-labeled VPN)".to_owned(),
        _ => format!(" (Unknown SAFI {safi})"),
    }
}

unsafe fn print_addresses(out: Out, afi: u16, item: *const IPAddressOrRange) {
    // SAFETY: live, by the caller; the type says what it holds.
    unsafe {
        if (*item).r#type == 0 {
            let prefix = &*(*item).u.addressPrefix;
            out.line(address(afi, prefix, 0));
            out.put(format!("/{}\n", prefix.length * 8 - c_int::from(prefix.flags as u8 & 7)));
        } else {
            let range = &*(*item).u.addressRange;
            out.line(address(afi, &*range.min, 0));
            out.put("-");
            out.put(address(afi, &*range.max, 0xff));
            out.put("\n");
        }
    }
}

/// The whole address of which `bits` are the first, the rest filled up.
fn expanded(bits: &ASN1_BIT_STRING, length: usize, fill: u8) -> Option<Vec<u8>> {
    let mut address = bits.bytes().to_vec();
    if address.len() > length {
        return None;
    }
    let unused = (bits.flags & 7) as u32;
    if let Some(last) = address.last_mut().filter(|_| unused > 0) {
        let mask = 0xff_u8 >> (8 - unused);
        *last = if fill == 0 { *last & !mask } else { *last | mask };
    }
    address.resize(length, fill);
    Some(address)
}

fn address(afi: u16, bits: &ASN1_BIT_STRING, fill: u8) -> String {
    match afi {
        AFI_IPV4 => {
            let address = expanded(bits, 4, fill).unwrap_or_default();
            address.iter().map(u8::to_string).collect::<Vec<_>>().join(".")
        }
        AFI_IPV6 => {
            let Some(address) = expanded(bits, 16, fill) else { return String::new() };
            let groups: Vec<u16> =
                address.chunks_exact(2).map(|pair| u16::from(pair[0]) << 8 | u16::from(pair[1])).collect();
            // Zeros at the end are left out.
            let shown = groups.iter().rposition(|&group| group != 0).map_or(0, |last| last + 1);
            let mut text = String::new();
            for (place, group) in groups[..shown].iter().enumerate() {
                text.push_str(&format!("{group:x}{}", if place < 7 { ":" } else { "" }));
            }
            text.push_str(if shown < 8 { ":" } else { "" });
            text.push_str(if shown == 0 { ":" } else { "" });
            text
        }
        _ => {
            let bytes: Vec<String> = bits.bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            format!("{}[{}]", bytes.join(":"), bits.flags & 7)
        }
    }
}

pub(in crate::libcrypto::x509v3) unsafe extern "C" fn i2r_systems(
    _method: *const v3_ext_method,
    value: *mut c_void,
    out: *mut BIO,
    indent: c_int,
) -> c_int {
    // SAFETY: the method's own value and a live BIO.
    unsafe {
        let (out, systems) = (Out::new(out, indent), &*value.cast::<ASIdentifiers>());
        print_systems(out, "Autonomous System Numbers", systems.asnum);
        print_systems(out, "Routing Domain Identifiers", systems.rdi);
    }
    1
}

unsafe fn print_systems(out: Out, title: &str, choice: *const ASIdentifierChoice) {
    // SAFETY: NULL or live, by the caller; the type says what it holds.
    unsafe {
        let Some(choice) = choice.as_ref() else { return };
        let number = |number: *const ASN1_INTEGER| integer_text(&*number).unwrap_or_default();
        out.line(format!("{title}:\n"));
        if choice.r#type == 0 {
            return out.deeper(2).line("inherit\n");
        }
        for item in Stack::items(choice.u.asIdsOrRanges) {
            if (*item).r#type == 0 {
                out.deeper(2).line(format!("{}\n", number((*item).u.id)));
            } else {
                let range = &*(*item).u.range;
                out.deeper(2).line(format!("{}-{}\n", number(range.min), number(range.max)));
            }
        }
    }
}
