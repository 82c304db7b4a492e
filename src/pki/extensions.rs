//! The certificate and CRL extensions that path validation decides by.

use super::ber::{Element, Reader, named_bits, tag};
use super::name::Name;
use super::oid;
use crate::error::{Error, Lib, reason};

/// `EXFLAG_*`: what a certificate's extensions say in short.
#[allow(missing_docs)]
pub mod flag {
    pub const BCONS: u32 = 0x1;
    pub const KUSAGE: u32 = 0x2;
    pub const XKUSAGE: u32 = 0x4;
    pub const NSCERT: u32 = 0x8;
    pub const CA: u32 = 0x10;
    pub const SI: u32 = 0x20;
    pub const V1: u32 = 0x40;
    pub const INVALID: u32 = 0x80;
    pub const SET: u32 = 0x100;
    pub const CRITICAL: u32 = 0x200;
    pub const PROXY: u32 = 0x400;
    pub const INVALID_POLICY: u32 = 0x800;
    pub const FRESHEST: u32 = 0x1000;
    pub const SS: u32 = 0x2000;
    pub const BCONS_CRITICAL: u32 = 0x1_0000;
    pub const AKID_CRITICAL: u32 = 0x2_0000;
    pub const SKID_CRITICAL: u32 = 0x4_0000;
    pub const SAN_CRITICAL: u32 = 0x8_0000;
}

/// `KU_*`: bits of keyUsage as [`named_bits`] numbers them.
#[allow(missing_docs)]
pub mod key_usage {
    pub const DIGITAL_SIGNATURE: u32 = 0x80;
    pub const NON_REPUDIATION: u32 = 0x40;
    pub const KEY_ENCIPHERMENT: u32 = 0x20;
    pub const DATA_ENCIPHERMENT: u32 = 0x10;
    pub const KEY_AGREEMENT: u32 = 0x08;
    pub const KEY_CERT_SIGN: u32 = 0x04;
    pub const CRL_SIGN: u32 = 0x02;
}

/// `XKU_*`: the extended key usages as bits.
#[allow(missing_docs)]
pub mod extended_usage {
    pub const SSL_SERVER: u32 = 0x1;
    pub const SSL_CLIENT: u32 = 0x2;
    pub const SMIME: u32 = 0x4;
    pub const CODE_SIGN: u32 = 0x8;
    pub const SGC: u32 = 0x10;
    pub const OCSP_SIGN: u32 = 0x20;
    pub const TIMESTAMP: u32 = 0x40;
    pub const DVCS: u32 = 0x80;
    pub const ANY: u32 = 0x100;
}

/// All reasons a CRL may cover (`CRLDP_ALL_REASONS`).
pub const ALL_REASONS: u32 = 0x807f;

/// An extension as it stands: type, criticality and value, not interpreted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension<'a> {
    /// Content octets of the OID.
    pub oid: &'a [u8],
    /// Whether it is marked critical.
    pub critical: bool,
    /// Content of the OCTET STRING.
    pub value: &'a [u8],
}

impl<'a> Extension<'a> {
    /// Reads one `Extension`.
    pub fn parse(element: Element<'a>) -> Result<Self, Error> {
        let mut reader = element.reader();
        let oid = reader.expect(tag::OID)?.oid()?;
        let critical = reader.optional(tag::BOOLEAN)?.map_or(Ok(false), |element| element.boolean())?;
        let value = reader.expect(tag::OCTET_STRING)?.content;
        reader.end()?;
        Ok(Extension { oid, critical, value })
    }

    /// Reads `SEQUENCE OF Extension`, given its content.
    pub fn list(content: &'a [u8]) -> Result<Vec<Self>, Error> {
        let mut reader = Reader::new(content);
        let mut list = Vec::new();
        while !reader.is_empty() {
            list.push(Extension::parse(reader.expect(tag::SEQUENCE)?)?);
        }
        Ok(list)
    }
}

/// What looking for an extension of one type gave.
pub enum Found<T> {
    /// There is none.
    Absent,
    /// One, decoded; and whether it is critical.
    One(T, bool),
    /// Two of them, or one that does not decode.
    Bad,
}

impl<T> Found<T> {
    /// The value, noting in `bad` if there is one but not good.
    pub fn note(self, bad: &mut bool) -> Option<T> {
        match self {
            Found::Absent => None,
            Found::One(value, _) => Some(value),
            Found::Bad => {
                *bad = true;
                None
            }
        }
    }
}

/// Looks for the extension `oid` and decodes it.
pub fn find<'a, T>(
    list: &[Extension<'a>],
    oid: &[u8],
    decode: impl FnOnce(&mut Reader<'a>) -> Result<T, Error>,
) -> Found<T> {
    let mut matching = list.iter().filter(|extension| extension.oid == oid);
    match (matching.next(), matching.next()) {
        (None, _) => Found::Absent,
        // Bytes after the value are ignored, as OpenSSL does.
        (Some(only), None) => match decode(&mut Reader::new(only.value)) {
            Ok(value) => Found::One(value, only.critical),
            Err(_) => Found::Bad,
        },
        (Some(_), Some(_)) => Found::Bad,
    }
}

/// A name of one of many forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeneralName {
    /// `otherName`: type and encoded value.
    Other(Box<[u8]>, Box<[u8]>),
    /// `rfc822Name`.
    Email(Box<[u8]>),
    /// `dNSName`.
    Dns(Box<[u8]>),
    /// `x400Address`, encoded.
    X400(Box<[u8]>),
    /// `directoryName`.
    Directory(Name),
    /// `ediPartyName`, encoded.
    Edi(Box<[u8]>),
    /// `uniformResourceIdentifier`.
    Uri(Box<[u8]>),
    /// `iPAddress`; in a constraint, address and mask.
    Ip(Box<[u8]>),
    /// `registeredID`.
    RegisteredId(Box<[u8]>),
}

impl GeneralName {
    /// Reads one `GeneralName`.
    pub fn parse(element: Element<'_>) -> Result<Self, Error> {
        let constructed = matches!(element.tag, 0x80 | 0x83 | 0x84 | 0x85);
        if element.constructed != constructed {
            return Err(Error::new(Lib::ASN1, reason::ASN1_R_TYPE_NOT_CONSTRUCTED));
        }
        let content = element.content;
        Ok(match element.tag {
            0x80 => {
                let mut reader = element.reader();
                let oid = reader.expect(tag::OID)?.oid()?;
                let explicit = reader.expect(tag::context(0))?;
                reader.end()?;
                let mut inner = explicit.reader();
                let value = inner.any()?;
                inner.end()?;
                GeneralName::Other(oid.into(), value.whole.into())
            }
            0x81 => GeneralName::Email(content.into()),
            0x82 => GeneralName::Dns(content.into()),
            0x83 => GeneralName::X400(content.into()),
            0x84 => GeneralName::Directory(Name::parse(content)?),
            0x85 => GeneralName::Edi(content.into()),
            0x86 => GeneralName::Uri(content.into()),
            0x87 => GeneralName::Ip(content.into()),
            0x88 => GeneralName::RegisteredId(element.oid()?.into()),
            _ => return Err(Error::new(Lib::ASN1, reason::ASN1_R_NO_MATCHING_CHOICE_TYPE)),
        })
    }

    /// Reads `SEQUENCE OF GeneralName`, given its content.
    pub fn list(content: &[u8]) -> Result<Vec<Self>, Error> {
        let mut reader = Reader::new(content);
        let mut list = Vec::new();
        while !reader.is_empty() {
            list.push(GeneralName::parse(reader.any()?)?);
        }
        Ok(list)
    }
}

/// `GeneralNames`.
pub fn general_names(reader: &mut Reader<'_>) -> Result<Vec<GeneralName>, Error> {
    GeneralName::list(reader.expect(tag::SEQUENCE)?.content)
}

/// `BasicConstraints`: CA, and the path length if given (`Err` holds a negative one's place).
pub fn basic_constraints(reader: &mut Reader<'_>) -> Result<(bool, Option<Result<i64, ()>>), Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let ca = reader.optional(tag::BOOLEAN)?.map_or(Ok(false), |element| element.boolean())?;
    let path_len = reader.optional(tag::INTEGER)?.map(|element| element.integer()).transpose()?;
    reader.end()?;
    Ok((ca, path_len.map(|octets| if octets[0] & 0x80 != 0 { Err(()) } else { Ok(small_integer(octets)) })))
}

/// An INTEGER's content as `ASN1_INTEGER_get` gives it: -1 if it does not fit.
pub fn small_integer(octets: &[u8]) -> i64 {
    let negative = octets.first().is_some_and(|first| first & 0x80 != 0);
    if octets.len() > 8 {
        return -1;
    }
    octets.iter().fold(if negative { -1 } else { 0 }, |value, octet| value << 8 | i64::from(*octet))
}

/// A BIT STRING of named bits.
pub fn bit_flags(reader: &mut Reader<'_>) -> Result<u32, Error> {
    let (octets, unused) = reader.expect(tag::BIT_STRING)?.bits()?;
    Ok(named_bits(octets, unused))
}

/// `ExtKeyUsageSyntax`: the usages.
pub fn usages<'a>(reader: &mut Reader<'a>) -> Result<Vec<&'a [u8]>, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let mut list = Vec::new();
    while !reader.is_empty() {
        list.push(reader.expect(tag::OID)?.oid()?);
    }
    Ok(list)
}

/// The bit (`XKU_*`) of an extended key usage, 0 if it has none.
pub fn usage_bit(usage: &[u8]) -> u32 {
    match usage {
        oid::SERVER_AUTH => extended_usage::SSL_SERVER,
        oid::CLIENT_AUTH => extended_usage::SSL_CLIENT,
        oid::EMAIL_PROTECTION => extended_usage::SMIME,
        oid::CODE_SIGNING => extended_usage::CODE_SIGN,
        oid::MICROSOFT_SGC | oid::NETSCAPE_SGC => extended_usage::SGC,
        oid::OCSP_SIGNING => extended_usage::OCSP_SIGN,
        oid::TIME_STAMPING => extended_usage::TIMESTAMP,
        oid::DVCS => extended_usage::DVCS,
        oid::ANY_EXTENDED_KEY_USAGE => extended_usage::ANY,
        _ => 0,
    }
}

/// An OCTET STRING's content.
pub fn octets(reader: &mut Reader<'_>) -> Result<Box<[u8]>, Error> {
    Ok(reader.expect(tag::OCTET_STRING)?.content.into())
}

/// `AuthorityKeyIdentifier`.
#[derive(Clone, Debug, Default)]
pub struct AuthorityKeyId {
    /// The issuer's subject key identifier.
    pub key_id: Option<Box<[u8]>>,
    /// Names of the issuer's issuer.
    pub issuer: Option<Vec<GeneralName>>,
    /// The issuer's serial number, content octets.
    pub serial: Option<Box<[u8]>>,
}

/// Reads `AuthorityKeyIdentifier`.
pub fn authority_key_id(reader: &mut Reader<'_>) -> Result<AuthorityKeyId, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let key_id = reader.optional(tag::context(0))?.map(|element| element.content.into());
    let issuer = reader.optional(tag::context(1))?.map(|element| GeneralName::list(element.content)).transpose()?;
    let serial = reader.optional(tag::context(2))?.map(|element| element.integer()).transpose()?;
    reader.end()?;
    Ok(AuthorityKeyId { key_id, issuer, serial: serial.map(Into::into) })
}

/// `GeneralSubtree`.
#[derive(Clone, Debug)]
pub struct Subtree {
    /// What is permitted or excluded.
    pub base: GeneralName,
    /// Whether minimum is absent or 0 and maximum absent, as RFC 5280 wants.
    pub plain: bool,
}

/// `NameConstraints`.
#[derive(Clone, Debug, Default)]
pub struct NameConstraints {
    /// `permittedSubtrees`.
    pub permitted: Vec<Subtree>,
    /// `excludedSubtrees`.
    pub excluded: Vec<Subtree>,
}

/// Reads `NameConstraints`.
pub fn name_constraints(reader: &mut Reader<'_>) -> Result<NameConstraints, Error> {
    let subtrees = |element: Option<Element<'_>>| -> Result<Vec<Subtree>, Error> {
        let mut reader = element.map_or(Reader::new(&[]), |element| element.reader());
        let mut list = Vec::new();
        while !reader.is_empty() {
            let mut subtree = reader.expect(tag::SEQUENCE)?.reader();
            let base = GeneralName::parse(subtree.any()?)?;
            let minimum = subtree.optional(tag::context(0))?.map(|element| element.integer()).transpose()?;
            let maximum = subtree.optional(tag::context(1))?.map(|element| element.integer()).transpose()?;
            subtree.end()?;
            list.push(Subtree { base, plain: minimum.is_none_or(|value| value == [0]) && maximum.is_none() });
        }
        Ok(list)
    };
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let permitted = subtrees(reader.optional(tag::context(0))?)?;
    let excluded = subtrees(reader.optional(tag::context(1))?)?;
    reader.end()?;
    Ok(NameConstraints { permitted, excluded })
}

/// `DistributionPointName`.
#[derive(Clone, Debug)]
pub enum PointName {
    /// `fullName`.
    Full(Vec<GeneralName>),
    /// `nameRelativeToCRLIssuer`, completed; `None` if that was not possible.
    Relative(Option<Box<Name>>),
}

/// Reads the content of `[0] EXPLICIT DistributionPointName`; `issuer` completes a relative name.
fn point_name(explicit: Element<'_>, issuer: Option<&Name>) -> Result<PointName, Error> {
    let mut reader = explicit.reader();
    let choice = reader.any()?;
    reader.end()?;
    match choice.tag {
        0x80 => Ok(PointName::Full(GeneralName::list(choice.content)?)),
        0x81 => {
            let named = issuer.and_then(|issuer| issuer.with_rdn(choice.content).ok());
            Ok(PointName::Relative(named.map(Box::new)))
        }
        _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_NO_MATCHING_CHOICE_TYPE)),
    }
}

/// `DistributionPoint`.
#[derive(Clone, Debug)]
pub struct DistributionPoint {
    /// Where the CRL is.
    pub name: Option<PointName>,
    /// The reasons it covers.
    pub reasons: u32,
    /// Who issues it, if not the certificate's issuer.
    pub crl_issuer: Option<Vec<GeneralName>>,
}

/// Reads `CRLDistributionPoints` of a certificate that `issuer` issued; also whether each point says where it is or
/// who issues it (from one that does not on, none covers any reason).
pub fn distribution_points(reader: &mut Reader<'_>, issuer: &Name) -> Result<(Vec<DistributionPoint>, bool), Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let (mut list, mut good) = (Vec::new(), true);
    while !reader.is_empty() {
        let mut point = reader.expect(tag::SEQUENCE)?.reader();
        let name = point.optional(tag::context(0))?;
        let reasons = point.optional(tag::context(1))?.map(|element| element.bits()).transpose()?;
        let crl_issuer = point.optional(tag::context(2))?.map(|element| GeneralName::list(element.content));
        point.end()?;
        let crl_issuer = crl_issuer.transpose()?;
        good &= name.is_some() || crl_issuer.as_ref().is_some_and(|names| !names.is_empty());
        let directory = crl_issuer.iter().flatten().find_map(|name| match name {
            GeneralName::Directory(name) => Some(name),
            _ => None,
        });
        let name = name.map(|element| point_name(element, Some(directory.unwrap_or(issuer)))).transpose()?;
        let reasons = reasons.map_or(ALL_REASONS, |(octets, unused)| named_bits(octets, unused) & ALL_REASONS);
        list.push(DistributionPoint { name, reasons: if good { reasons } else { 0 }, crl_issuer });
    }
    Ok((list, good))
}

/// `IssuingDistributionPoint` of a CRL.
#[derive(Clone, Debug)]
pub struct IssuingPoint {
    /// Which point it is for.
    pub name: Option<PointName>,
    /// Only end-entity certificates.
    pub only_user: bool,
    /// Only CA certificates.
    pub only_ca: bool,
    /// Only attribute certificates.
    pub only_attribute: bool,
    /// Certificates of other issuers too.
    pub indirect: bool,
    /// The reasons it is limited to.
    pub reasons: Option<u32>,
}

/// Reads `IssuingDistributionPoint` of a CRL of `issuer`.
pub fn issuing_point(reader: &mut Reader<'_>, issuer: &Name) -> Result<IssuingPoint, Error> {
    let mut reader = reader.expect(tag::SEQUENCE)?.reader();
    let name = reader.optional(tag::context(0))?.map(|element| point_name(element, Some(issuer))).transpose()?;
    let flag = |number: u8, reader: &mut Reader<'_>| -> Result<bool, Error> {
        reader.optional(tag::context(number))?.map_or(Ok(false), |element| element.boolean())
    };
    let only_user = flag(1, &mut reader)?;
    let only_ca = flag(2, &mut reader)?;
    let reasons = reader.optional(tag::context(3))?.map(|element| element.bits()).transpose()?;
    let indirect = flag(4, &mut reader)?;
    let only_attribute = flag(5, &mut reader)?;
    reader.end()?;
    let reasons = reasons.map(|(octets, unused)| named_bits(octets, unused) & ALL_REASONS);
    Ok(IssuingPoint { name, only_user, only_ca, only_attribute, indirect, reasons })
}
