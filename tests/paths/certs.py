"""Certificates and CRLs from a description that may say anything."""

import copy
import hashlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa

from der import *

CN, O, EMAIL = "2.5.4.3", "2.5.4.10", "1.2.840.113549.1.9.1"
UTF8, PRINTABLE, T61, IA5, BMP, UNIVERSAL = 0x0C, 0x13, 0x14, 0x16, 0x1E, 0x1C
HASHES = {
    "md5": hashes.MD5(), "sha1": hashes.SHA1(), "sha224": hashes.SHA224(), "sha256": hashes.SHA256(),
    "sha384": hashes.SHA384(), "sha512": hashes.SHA512(),
}
RSA_OIDS = {"md5": 4, "sha1": 5, "sha224": 14, "sha256": 11, "sha384": 12, "sha512": 13}
ECDSA_OIDS = {"sha1": "1", "sha224": "3.1", "sha256": "3.2", "sha384": "3.3", "sha512": "3.4"}
KEYS = {}


def key(name):
    """A key by name: the kind, then anything ("ec-root", "rsa2048-a")."""
    if name not in KEYS:
        kind = name.split("-")[0]
        seed = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big")
        curves = {"ec": ec.SECP256R1, "p384": ec.SECP384R1, "p521": ec.SECP521R1, "p224": ec.SECP224R1, "k1": ec.SECP256K1}
        if kind in curves:
            KEYS[name] = ec.derive_private_key(seed % (1 << 220) + 1, curves[kind]())
        elif kind == "ed":
            KEYS[name] = ed25519.Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())
        else:
            KEYS[name] = rsa.generate_private_key(65537, int(kind[3:]))
    return KEYS[name]


def spki(name):
    public = key(name).public_key()
    return public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def algorithm(key_name, digest):
    kind = key_name.split("-")[0]
    if kind == "ed":
        return seq(oid("1.3.101.112"))
    if kind.startswith("rsa"):
        if digest.startswith("pss"):
            digest = digest[3:]
            number = {"sha256": 1, "sha384": 2, "sha512": 3}[digest]
            hashed = seq(oid(f"2.16.840.1.101.3.4.2.{number}"), NULL)
            mask = seq(oid("1.2.840.113549.1.1.8"), hashed)
            params = seq(tlv(0xA0, hashed), tlv(0xA1, mask), tlv(0xA2, integer(HASHES[digest].digest_size)))
            return seq(oid("1.2.840.113549.1.1.10"), params)
        return seq(oid(f"1.2.840.113549.1.1.{RSA_OIDS[digest]}"), NULL)
    return seq(oid("1.2.840.10045.4." + ECDSA_OIDS[digest]))


def sign(key_name, digest, data):
    private = key(key_name)
    kind = key_name.split("-")[0]
    if kind == "ed":
        return private.sign(data)
    if kind.startswith("rsa"):
        if digest.startswith("pss"):
            chosen = HASHES[digest[3:]]
            return private.sign(data, padding.PSS(padding.MGF1(chosen), chosen.digest_size), chosen)
        return private.sign(data, padding.PKCS1v15(), HASHES[digest])
    return private.sign(data, ec.ECDSA(HASHES[digest], deterministic_signing=True))


def name(*entries):
    """Each entry: (oid, tag, bytes or text), or a list of such for an RDN of several."""
    rdns = []
    for entry in entries:
        members = entry if isinstance(entry, list) else [entry]
        coded = []
        for kind, tag, value in members:
            if isinstance(value, str):
                value = value.encode({BMP: "utf-16-be", UNIVERSAL: "utf-32-be"}.get(tag, "utf-8" if tag == UTF8 else "latin-1"))
            coded.append(seq(oid(kind), tlv(tag, value)))
        rdns.append(set_of(*coded))
    return seq(*rdns)


def cn(text, tag=UTF8):
    return name((O, UTF8, "Paths"), (CN, tag, text))


def extension(kind, value, critical=False):
    return seq(oid(kind), boolean(True) if critical else b"", octets(value))


def key_id(key_name):
    return hashlib.sha1(spki(key_name)).digest()


class Ext:
    """The extensions of a certificate: values by short name, encoded in order."""

    BC, KU, EKU, SAN, SKI, AKI = "2.5.29.19", "2.5.29.15", "2.5.29.37", "2.5.29.17", "2.5.29.14", "2.5.29.35"
    NC, CP, PM, PC, IAP = "2.5.29.30", "2.5.29.32", "2.5.29.33", "2.5.29.36", "2.5.29.54"
    CDP, FRESHEST, IAN, AIA = "2.5.29.31", "2.5.29.46", "2.5.29.18", "1.3.6.1.5.5.7.1.1"
    NSCT, PROXY = "2.16.840.1.113730.1.1", "1.3.6.1.5.5.7.1.14"


def bc(ca, length=None):
    return seq(boolean(True) if ca else b"", integer(length) if length is not None else b"")


def aki(key_name, issuer=None, serial=None, ident=None):
    parts = [tlv(0x80, ident if ident is not None else key_id(key_name))] if key_name or ident is not None else []
    if issuer is not None:
        parts.append(tlv(0xA1, tlv(0xA4, issuer)))
    if serial is not None:
        parts.append(integer(serial, 0x82))
    return seq(*parts)


def dns(text):
    return tlv(0x82, text.encode("latin-1"))


def email(text):
    return tlv(0x81, text.encode("latin-1"))


def uri(text):
    return tlv(0x86, text.encode("latin-1"))


def ip(octets_):
    return tlv(0x87, bytes(octets_))


def dirname(encoded):
    return tlv(0xA4, encoded)


def eku(*kinds):
    return seq(*[oid(kind) for kind in kinds])


def subtrees(permitted=(), excluded=()):
    parts = b""
    if permitted:
        parts += tlv(0xA0, b"".join(seq(*(base if isinstance(base, tuple) else (base,))) for base in permitted))
    if excluded:
        parts += tlv(0xA1, b"".join(seq(*(base if isinstance(base, tuple) else (base,))) for base in excluded))
    return seq(parts)


class Cert:
    """A certificate to be; change any field before `der`."""

    def __init__(self, subject, key_name, issuer=None, ca=False, serial=None):
        self.subject, self.key = cn(subject), key_name
        self.issuer = issuer.subject if issuer else self.subject
        self.signer = issuer.key if issuer else key_name
        self.serial = serial if serial is not None else int.from_bytes(hashlib.sha256(subject.encode()).digest()[:6], "big") >> 1
        self.version, self.digest, self.outer_digest = 2, "sha256", None
        self.before, self.after = utc("200101000000Z"), utc("400101000000Z")
        self.spki = None
        self.extensions = []
        self.set(Ext.SKI, octets(key_id(key_name)))
        self.set(Ext.AKI, aki(self.signer))
        if ca:
            self.set(Ext.BC, bc(True), True)
            self.set(Ext.KU, named_bits([5, 6]), True)
        self.damage = None
        self.unused = 0
        self.tail = b""

    def copy(self):
        return copy.deepcopy(self)

    def set(self, kind, value, critical=False):
        self.drop(kind)
        self.add(kind, value, critical)
        return self

    def add(self, kind, value, critical=False):
        self.extensions.append((kind, value, critical))
        return self

    def drop(self, kind):
        self.extensions = [ext for ext in self.extensions if ext[0] != kind]
        return self

    def get(self, kind):
        return next((ext[1] for ext in self.extensions if ext[0] == kind), None)

    def der(self):
        inner = algorithm(self.signer, self.digest)
        outer = algorithm(self.signer, self.outer_digest) if self.outer_digest else inner
        coded = [extension(*ext) for ext in self.extensions]
        tbs = seq(
            tlv(0xA0, integer(self.version)) if self.version != 0 else b"",
            integer(self.serial), inner, self.issuer, seq(self.before, self.after), self.subject,
            self.spki or spki(self.key), tlv(0xA3, seq(*coded)) if coded else b"", self.tail,
        )
        signature = bytearray(sign(self.signer, self.digest, tbs))
        if self.damage is not None:
            signature[self.damage % len(signature)] ^= 1
        return seq(tbs, outer, bits(bytes(signature), self.unused))


class Crl:
    """A revocation list to be."""

    def __init__(self, issuer, number=1):
        self.issuer, self.key, self.digest = issuer.subject, issuer.key, "sha256"
        self.last, self.next = utc("210101000000Z"), utc("390101000000Z")
        self.revoked = []
        self.extensions = [(Ext.AKI, aki(issuer.key), False), ("2.5.29.20", integer(number), False)]
        self.damage = None
        self.version = 1

    def der(self):
        inner = algorithm(self.key, self.digest)
        entries = b""
        for serial, date, reason in self.revoked:
            extra = seq(extension("2.5.29.21", tlv(0x0A, bytes([reason])))) if reason is not None else b""
            entries += seq(integer(serial), date, extra)
        coded = [extension(*ext) for ext in self.extensions]
        tbs = seq(
            integer(self.version) if self.version else b"", inner, self.issuer, self.last, self.next or b"",
            seq(entries) if entries else b"", tlv(0xA0, seq(*coded)) if coded else b"",
        )
        signature = bytearray(sign(self.key, self.digest, tbs))
        if self.damage is not None:
            signature[self.damage % len(signature)] ^= 1
        return seq(tbs, inner, bits(bytes(signature)))
