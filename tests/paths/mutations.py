"""What may be unusual about a chain. Each function changes one thing of a case."""

import __main__ as main  # the generator, which collects these
from certs import *

mutation, pick_any, pick_ca = main.mutation, main.pick_any, main.pick_ca


@mutation
def expired(c, r):
    pick_any(c, r).after = r.choice([utc("210101000000Z"), utc("231114221320Z"), utc("231114221321Z"), utc("231114221319Z")])


@mutation
def not_yet_valid(c, r):
    pick_any(c, r).before = r.choice([utc("300101000000Z"), utc("231114221320Z"), utc("231114221321Z"), generalized("20300101000000Z")])


@mutation
def odd_time(c, r):
    cert = pick_any(c, r)
    times = [utc("2001010000Z"), utc("200101000000+0000"), generalized("20200101000000.5Z"), utc("x"), generalized("20400101000000Z"),
             utc("201301000000Z"), utc("200230000000Z"), generalized("2040010100Z"), utc("")]
    if r.random() < 0.5:
        cert.before = r.choice(times)
    else:
        cert.after = r.choice(times)


@mutation
def now_is(c, r):
    c.options["time"] = r.choice([0, 1000, 1577836800, 1577836799, 2208988800, 2208988799, 5000000000])


@mutation
def no_time_set(c, r):
    del c.options["time"]


@mutation
def damaged_signature(c, r):
    pick_any(c, r).damage = r.randrange(1000)


@mutation
def unused_bits(c, r):
    pick_any(c, r).unused = r.choice([0, 1, 7])


@mutation
def wrong_signer(c, r):
    pick_any(c, r).signer = "ec-stranger"


@mutation
def not_ca(c, r):
    pick_ca(c, r).set(Ext.BC, bc(False), r.random() < 0.5)


@mutation
def no_bc(c, r):
    pick_ca(c, r).drop(Ext.BC)


@mutation
def leaf_is_ca(c, r):
    c.leaf.set(Ext.BC, bc(True, r.choice([None, 0, 1])), r.random() < 0.5)


@mutation
def bc_not_critical(c, r):
    pick_ca(c, r).set(Ext.BC, bc(True))


@mutation
def bad_bc(c, r):
    pick_any(c, r).set(Ext.BC, r.choice([b"\x30\x01", b"", seq(integer(-1)), seq(boolean(True), integer(-1)), bc(True) + b"\0", seq(boolean(True), integer(1), integer(2)), b"\x04\0"]), True)


@mutation
def double_bc(c, r):
    pick_any(c, r).add(Ext.BC, bc(True), True)


@mutation
def path_len(c, r):
    pick_ca(c, r).set(Ext.BC, bc(True, r.choice([0, 0, 1, 2, 1 << 70])), True)


@mutation
def leaf_path_len(c, r):
    c.leaf.set(Ext.BC, bc(False, r.choice([0, 1])))


@mutation
def ku(c, r):
    bits_ = r.choice([[0], [5], [6], [5, 6], [0, 5], [4], [8], [2], [1], []])
    pick_any(c, r).set(Ext.KU, named_bits(bits_), r.random() < 0.7)


@mutation
def no_ku(c, r):
    pick_any(c, r).drop(Ext.KU)


@mutation
def bad_ku(c, r):
    pick_any(c, r).set(Ext.KU, r.choice([b"", b"\x03\0", b"\x03\x02\x08\x04", b"\x03\x02\x00\x00", b"\x03\x03\x07\x00\x80", b"\x04\x01\x04", named_bits([5]) + b"junk"]), True)


@mutation
def double_ku(c, r):
    pick_any(c, r).add(Ext.KU, named_bits([5, 6]), True)


@mutation
def set_eku(c, r):
    base = "1.3.6.1.5.5.7.3."
    kinds = [base + "1", base + "2", base + "3", base + "4", base + "8", base + "9", "2.5.29.37.0", "1.3.6.1.4.1.311.10.3.3", "2.16.840.1.113730.4.1", "1.2.3"]
    pick_any(c, r).set(Ext.EKU, eku(*r.sample(kinds, r.choice([0, 1, 1, 2, 3]))), r.random() < 0.3)


@mutation
def no_eku(c, r):
    c.leaf.drop(Ext.EKU)


@mutation
def bad_eku(c, r):
    pick_any(c, r).set(Ext.EKU, r.choice([b"\x30\x01", b"", seq(b"\x06\0"), b"\x06\x01\x01"]))


@mutation
def ns_cert_type(c, r):
    pick_any(c, r).set(Ext.NSCT, r.choice([named_bits([r.randrange(8)]), named_bits([0, 1]), named_bits([5, 6, 7]), b"\x03\0", b"\x03\x01\0"]))


@mutation
def ns_ca_only(c, r):
    ca = pick_ca(c, r)
    ca.drop(Ext.BC).drop(Ext.KU)
    ca.set(Ext.NSCT, named_bits([r.choice([5, 6, 7])]))


@mutation
def wrong_aki(c, r):
    cert = pick_any(c, r)
    cert.set(Ext.AKI, r.choice([aki("ec-stranger"), aki(None, ident=b""), seq(), aki(None, cert.issuer, 77), aki(cert.signer, cn("Other"), 5), b"\x30\x01", b"\x04\0"]))


@mutation
def full_aki(c, r):
    certs = c.all()
    index = r.randrange(len(certs))
    issuer = certs[min(index + 1, len(certs) - 1)]
    certs[index].set(Ext.AKI, aki(issuer.key, issuer.issuer, r.choice([issuer.serial, issuer.serial + 1])), r.random() < 0.2)


@mutation
def aki_other_names(c, r):
    cert = pick_any(c, r)
    cert.set(Ext.AKI, seq(tlv(0x80, key_id(cert.signer)), tlv(0xA1, dns("x") + dirname(r.choice([cert.issuer, cn("No")])))))


@mutation
def no_aki(c, r):
    pick_any(c, r).drop(Ext.AKI)


@mutation
def no_ski(c, r):
    pick_any(c, r).drop(Ext.SKI)


@mutation
def odd_ski(c, r):
    pick_any(c, r).set(Ext.SKI, r.choice([octets(b"other"), b"\x30\0", octets(b""), b""]), r.random() < 0.2)


@mutation
def critical_ids(c, r):
    cert = pick_any(c, r)
    kind = r.choice([Ext.AKI, Ext.SKI])
    if cert.get(kind):
        cert.set(kind, cert.get(kind), True)


@mutation
def critical_other(c, r):
    kind = r.choice([Ext.AIA, Ext.IAN, Ext.FRESHEST, "1.2.3.4", "1.3.6.1.5.5.7.1.24", "2.5.29.9", "2.5.29.16", Ext.CDP, "1.3.6.1.5.5.7.48.1.5"])
    pick_any(c, r).add(kind, seq(), True)


@mutation
def unknown_twice(c, r):
    cert = pick_any(c, r)
    cert.add("1.2.3.4", b"x").add("1.2.3.4", b"y")


@mutation
def version(c, r):
    cert = pick_any(c, r)
    cert.version = r.choice([0, 1, 2, 3, 5, -1])
    if r.random() < 0.6:
        cert.extensions = []


@mutation
def v1_all(c, r):
    for cert in c.all():
        cert.version = 0
        cert.extensions = []


@mutation
def serial(c, r):
    pick_any(c, r).serial = r.choice([0, -5, 1 << 200, 1])


@mutation
def subject_other(c, r):
    pick_any(c, r).subject = cn("Somebody else")


@mutation
def issuer_other(c, r):
    pick_any(c, r).issuer = cn("Nobody")


@mutation
def empty_subject(c, r):
    certs = c.all()
    index = r.randrange(len(certs))
    certs[index].subject = name()
    if index > 0:
        certs[index - 1].issuer = name()
        if index == len(certs) - 1:
            certs[index].issuer = name()
    elif r.random() < 0.5 and certs[0].get(Ext.SAN):
        certs[0].set(Ext.SAN, certs[0].get(Ext.SAN), True)


@mutation
def name_spelling(c, r):
    """The issuer's name spelled otherwise below it."""
    certs = c.all()
    if len(certs) < 2:
        return
    index = r.randrange(1, len(certs))
    text = certs[index].subject
    spelled = [name((O, PRINTABLE, "paths"), (CN, PRINTABLE, " root  ")), name((O, BMP, "PATHS"), (CN, IA5, "ROOT")),
               name((O, UNIVERSAL, "Paths"), (CN, T61, "Ro ot")), name((O, UTF8, "Paths\t"), (CN, UTF8, "\nRoot"))]
    if index == len(certs) - 1:
        certs[index - 1].issuer = r.choice(spelled)
    else:
        certs[index].subject = name([(O, UTF8, "Paths"), (CN, UTF8, "X")])
        certs[index - 1].issuer = r.choice([name([(CN, PRINTABLE, "x"), (O, UTF8, "pAths")]), name((O, UTF8, "Paths"), (CN, UTF8, "X")), text])


@mutation
def umlaut_case(c, r):
    c.root.subject = c.root.issuer = cn("R\u00d6\u00d6t")
    below = c.cas[0] if c.cas else c.leaf
    below.issuer = r.choice([cn("R\u00d6\u00d6t"), cn("r\u00f6\u00f6t"), cn("r\u00d6\u00d6T"), cn("R\u00d6\u00d6t", T61), cn("R\u00d6\u00d6T", BMP)])


@mutation
def bad_name(c, r):
    cert = pick_any(c, r)
    cert.subject = name((CN, r.choice([UTF8, BMP, UNIVERSAL, 0x04, 0x1A, 0x13, 0x12]), r.choice([b"\xff\xfe", b"abc", b"\xd8\0\0a"])))


@mutation
def digest(c, r):
    cert = pick_any(c, r)
    if not cert.signer.startswith("ed"):
        cert.digest = r.choice(["sha1", "sha224", "sha384", "sha512"] + (["md5", "psssha256", "psssha384"] if cert.signer.startswith("rsa") else []))


@mutation
def inner_outer(c, r):
    cert = pick_any(c, r)
    if not cert.signer.startswith("ed"):
        cert.outer_digest = r.choice(["sha1", "sha384"])


@mutation
def other_key(c, r):
    certs = c.all()
    index = r.randrange(len(certs))
    kind = r.choice(["rsa1024", "rsa2048", "rsa3072", "p224", "p384", "p521", "ed", "ec", "k1", "rsa1024"])
    certs[index].key = f"{kind}-other"
    certs[index].set(Ext.SKI, octets(key_id(certs[index].key)))
    if index > 0:
        certs[index - 1].signer = certs[index].key
        certs[index - 1].set(Ext.AKI, aki(certs[index].key))
    if index == len(certs) - 1:
        certs[index].signer = certs[index].key
        certs[index].set(Ext.AKI, aki(certs[index].key))
    for cert in certs:
        cert.digest = "sha256"


@mutation
def broken_key(c, r):
    cert = pick_any(c, r)
    ec_params = oid("1.2.840.10045.3.1.7")
    cert.spki = r.choice([
        seq(seq(oid("1.2.840.10045.2.1"), ec_params), bits(b"\x04" + b"\1" * 64)),
        seq(seq(oid("1.2.840.113549.1.1.1"), NULL), bits(b"junk")),
        seq(seq(oid("1.3.101.112")), bits(b"\1" * 31)),
        seq(seq(oid("1.2.3.4")), bits(b"x")),
        seq(seq(oid("1.2.840.113549.1.1.1"), NULL), bits(seq(integer((1 << 2047) + 2), integer(1)))),
    ])


@mutation
def explicit_curve(c, r):
    cert = pick_any(c, r)
    p = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
    n = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
    b = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
    g = bytes.fromhex("046B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C2964FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5")
    params = seq(integer(1), seq(oid("1.2.840.10045.1.1"), integer(p)), seq(octets((p - 3).to_bytes(32, "big")), octets(b.to_bytes(32, "big"))), octets(g), integer(n), integer(1))
    if cert.key.startswith("ec"):
        cert.spki = seq(seq(oid("1.2.840.10045.2.1"), params), bits(spki(cert.key)[-65:]))


@mutation
def no_intermediates(c, r):
    c.untrusted = []


@mutation
def missing_one(c, r):
    c.untrusted = [ca for ca in c.cas if ca is not c.cas[r.randrange(len(c.cas))]]


@mutation
def shuffled(c, r):
    c.untrusted = list(c.cas) * r.choice([1, 2]) + [c.root, c.leaf][: r.choice([0, 1, 2])]
    r.shuffle(c.untrusted)


@mutation
def root_untrusted(c, r):
    c.trusted = []
    c.untrusted = list(c.cas) + [c.root]


@mutation
def root_missing(c, r):
    c.trusted = r.choice([[], [Cert("Other", "ec-other", ca=True)]])


@mutation
def trust_intermediate(c, r):
    c.trusted = [r.choice(c.cas)] + r.choice([[], [c.root]])


@mutation
def trust_leaf(c, r):
    c.trusted = [c.leaf] + r.choice([[], [c.root]])


@mutation
def self_signed_leaf(c, r):
    c.leaf.issuer, c.leaf.signer = c.leaf.subject, c.leaf.key
    c.leaf.set(Ext.AKI, aki(c.leaf.key))
    c.trusted = r.choice([[], [c.leaf], [c.root]])
    if r.random() < 0.3:
        c.leaf.set(Ext.BC, bc(True), True)
    if r.random() < 0.3:
        c.leaf.drop(Ext.AKI)


@mutation
def leaf_only_root(c, r):
    c.leaf = c.root
    c.cas = []


@mutation
def mimic_root(c, r):
    """Another root of the same name, in the store or among the untrusted."""
    other = Cert("Root", r.choice(["ec-mimic", c.root.key]), ca=True, serial=4711)
    if r.random() < 0.3:
        other.drop(Ext.AKI)
    place = r.choice(["first", "last", "untrusted"])
    if place == "first":
        c.trusted = [other, c.root]
    elif place == "last":
        c.trusted = [c.root, other]
    else:
        c.extra_untrusted = [other]
    if r.random() < 0.5:
        below = c.cas[0] if c.cas else c.leaf
        below.drop(Ext.AKI)


@mutation
def mimic_ca(c, r):
    other = c.cas[-1].copy()
    other.serial = 99
    change = r.choice(["key", "expired", "not_ca", "later", "damage", "ku", "none", "eku"])
    if change == "key":
        other.key = "ec-mimic"
        other.set(Ext.SKI, octets(key_id(r.choice(["ec-mimic", c.cas[-1].key]))))
    elif change == "expired":
        other.after = utc("220101000000Z")
    elif change == "not_ca":
        other.set(Ext.BC, bc(False))
    elif change == "later":
        other.after = utc("450101000000Z")
    elif change == "damage":
        other.damage = 60
    elif change == "ku":
        other.set(Ext.KU, named_bits([0]), True)
    elif change == "eku":
        other.set(Ext.EKU, eku("1.3.6.1.5.5.7.3.4"))
    c.untrusted = r.choice([[other] + c.cas, c.cas + [other]])
    if r.random() < 0.3:
        c.extra_trusted = [other]


@mutation
def all_expired(c, r):
    other = c.cas[-1].copy()
    other.serial = 98
    c.cas[-1].after = r.choice([utc("210101000000Z"), utc("220101000000Z")])
    other.after = r.choice([utc("210601000000Z"), utc("230101000000Z")])
    c.untrusted = r.choice([[other] + c.cas, c.cas + [other]])


@mutation
def cross(c, r):
    """The root's key certified by another root, too."""
    other = Cert("Old Root", "ec-oldroot", ca=True)
    cross_cert = Cert("Root", c.root.key, other, ca=True, serial=55)
    c.trusted = r.choice([[c.root], [other], [c.root, other], [cross_cert], []])
    c.extra_untrusted = r.choice([[cross_cert], [cross_cert, c.root], [cross_cert, other]])


@mutation
def loop(c, r):
    a = Cert("Loop A", "ec-loopa", ca=True)
    b = Cert("Loop B", "ec-loopb", a, ca=True)
    a.issuer, a.signer = b.subject, b.key
    a.set(Ext.AKI, aki(b.key))
    c.leaf.issuer, c.leaf.signer = b.subject, b.key
    c.leaf.set(Ext.AKI, aki(b.key))
    c.untrusted = [a, b]


@mutation
def self_issued(c, r):
    """A CA that changed its key."""
    below = c.cas[0] if c.cas else c.leaf
    new = Cert("Root", "ec-newroot", c.root, ca=True, serial=7)
    below.signer = "ec-newroot"
    below.set(Ext.AKI, aki("ec-newroot"))
    c.extra_untrusted = [new]
    if r.random() < 0.4:
        c.root.set(Ext.BC, bc(True, r.choice([0, 1])), True)


@mutation
def long_chain(c, r):
    above = c.cas[-1] if c.cas else c.root
    for index in range(r.choice([2, 4, 6])):
        ca = Cert(f"Deep {index}", f"ec-deep{index}", above, ca=True)
        c.cas.append(ca)
        above = ca
    c.leaf.issuer, c.leaf.signer = above.subject, above.key
    c.leaf.set(Ext.AKI, aki(above.key))
    if not c.leaf.signer.startswith("ed"):
        c.leaf.digest = "sha256"
    if r.random() < 0.7:
        c.options["depth"] = r.randrange(0, 8)


SANS = [
    dns("www.example.com"), dns("*.example.com"), dns("*.com"), dns("w*.example.com"), dns("*w.example.com"), dns("f*o.example.com"),
    dns("xn--*.example.com"), dns("*"), dns(""), dns("WWW.EXAMPLE.COM"), dns("www.example.com\0"), dns("example.com"), dns(".example.com"),
    dns("*.example.org"), dns("a..example.com"), dns("w-.example.com"), dns("foo_bar.example.com"), email("user@example.com"),
    email("noat"), email("a@b@example.com"), email("user@sub.example.com"), ip([192, 0, 2, 1]), ip([0] * 15 + [1]), ip([1, 2, 3]),
    uri("https://www.example.com/x"), uri("https://user@h:1/"), uri("nohost:"), uri("ftp://.example.com:21"), dirname(cn("Dir")),
    tlv(0x88, oid_content("1.2.3")), tlv(0xA0, oid("1.2.3") + tlv(0xA0, tlv(0x0C, b"other"))),
    tlv(0xA0, oid("1.3.6.1.5.5.7.8.9") + tlv(0xA0, tlv(0x0C, "usér@example.com".encode()))),
    tlv(0xA0, oid("1.3.6.1.5.5.7.8.9") + tlv(0xA0, tlv(0x0C, b"user@example.com"))),
]


@mutation
def san(c, r):
    c.leaf.set(Ext.SAN, seq(*r.sample(SANS, r.choice([0, 1, 1, 2, 3]))), r.random() < 0.3)


@mutation
def no_san(c, r):
    c.leaf.drop(Ext.SAN)


@mutation
def bad_san(c, r):
    pick_any(c, r).set(Ext.SAN, r.choice([b"\x30\x01", seq(b"\x89\0"), seq(b"\x84\x01\0"), b"", seq(dns("x")) + b"\0"]))  # strings in pieces are not tried: DESIGN 1.8


@mutation
def leaf_cn(c, r):
    entries = [(CN, r.choice([UTF8, PRINTABLE, BMP]), r.choice(["www.example.com", "*.example.com", "example", "a b", "www.example.com\0", "w.x\0y.com", "-a.example.com", "foo_bar.example.com", "evil.test"]))]
    if r.random() < 0.3:
        entries.append((EMAIL, r.choice([IA5, UTF8]), r.choice(["user@example.com", "x@evil.test"])))
    if r.random() < 0.2:
        entries.append((CN, UTF8, "www.example.com"))
    c.leaf.subject = name(*entries)
    if r.random() < 0.5:
        c.leaf.drop(Ext.SAN)


BASES = [
    dns("example.com"), dns(".example.com"), dns(""), dns("www.example.com"), dns("test"), dns("COM"), email("example.com"), email(".example.com"),
    email("user@example.com"), email("@example.com"), email(""), ip([192, 0, 2, 0, 255, 255, 255, 0]), ip([0] * 8), ip([10, 0, 0, 0, 255, 0, 0, 0]),
    ip([0] * 32), ip([1, 2, 3]), uri("www.example.com"), uri(".example.com"), uri(""), dirname(cn("www.example.com")), dirname(name()),
    dirname(name((O, UTF8, "Paths"))), dirname(name((O, PRINTABLE, "PATHS"))), dirname(name((O, UTF8, "No"))), tlv(0x88, oid_content("1.2.3")),
    tlv(0xA0, oid("1.2.3") + tlv(0xA0, tlv(0x0C, b"other"))), tlv(0xA0, oid("1.2.4") + tlv(0xA0, tlv(0x0C, b"other"))),
    (dns("example.com"), tlv(0x80, b"\0")), (dns("example.com"), tlv(0x80, b"\1")), (dns("example.com"), tlv(0x81, b"\5")),
]


@mutation
def name_constraints(c, r):
    permitted = r.sample(BASES, r.choice([0, 1, 1, 2, 3]))
    excluded = r.sample(BASES, r.choice([0, 0, 1, 2]))
    pick_any(c, r).set(Ext.NC, subtrees(permitted, excluded), r.random() < 0.7)


@mutation
def nc_on_ca(c, r):
    pick_ca(c, r).set(Ext.NC, r.choice([subtrees([r.choice(BASES)]), subtrees((), [r.choice(BASES)])]), True)


@mutation
def bad_nc(c, r):
    pick_any(c, r).set(Ext.NC, r.choice([b"\x30\x01", b"", seq(seq()), seq(tlv(0xA0, b"")), b"\x05\0", seq()]))


def info(kind, qualifiers=b""):
    return seq(oid(kind), qualifiers)


POLICIES = ["1.2.3.1", "1.2.3.2", "1.2.3.3", "2.5.29.32.0"]


@mutation
def policies(c, r):
    for cert in c.all()[: r.choice([1, 2, 9])]:
        cert.set(Ext.CP, seq(*[info(kind) for kind in r.sample(POLICIES, r.choice([1, 1, 2, 3]))]), r.random() < 0.2)
    c.flags |= 0x80


@mutation
def policies_everywhere(c, r):
    kind = r.choice(POLICIES)
    for cert in c.all():
        cert.set(Ext.CP, seq(info(kind), *([info(r.choice(POLICIES[:3]))] if kind == POLICIES[3] else [])))
    c.flags |= r.choice([0x80, 0x180, 0x280, 0x480, 0x880])
    if r.random() < 0.6:
        c.options["policyoid"] = r.choice([[kind], [POLICIES[3]], ["1.2.3.9"]])


@mutation
def policy_mappings(c, r):
    policies_everywhere(c, r)
    ca = pick_ca(c, r)
    maps = [seq(oid(r.choice(POLICIES)), oid(r.choice(POLICIES))) for _ in range(r.choice([1, 1, 2, 0]))]
    ca.set(Ext.PM, seq(*maps), True)


@mutation
def policy_constraints(c, r):
    explicit, mapping = r.choice([(0, None), (1, None), (None, 0), (None, 1), (0, 0), (None, None), (-1, None), (2, 1)])
    value = seq(integer(explicit, 0x80) if explicit is not None else b"", integer(mapping, 0x81) if mapping is not None else b"")
    pick_any(c, r).set(Ext.PC, value, True)
    c.flags |= 0x80


@mutation
def inhibit_any(c, r):
    pick_any(c, r).set(Ext.IAP, r.choice([integer(0), integer(1), integer(-1), seq()]), True)
    c.flags |= 0x80


@mutation
def bad_policies(c, r):
    pick_any(c, r).set(Ext.CP, r.choice([seq(), b"\x30\x01", seq(info("1.2.3.1"), info("1.2.3.1")), seq(info("2.5.29.32.0"), info("2.5.29.32.0")), b""]))
    c.flags |= 0x80


@mutation
def crls(c, r):
    c.add_crls()
    if r.random() < 0.3:
        c.flags &= ~0x8
    elif r.random() < 0.1:
        c.flags &= ~0x4


@mutation
def revoked(c, r):
    c.add_crls()
    certs = c.all()
    index = r.randrange(len(certs) - 1) if len(certs) > 1 else 0
    dates = [utc("220101000000Z"), utc("380101000000Z")]
    crl = next(crl for crl in c.crls if crl.issuer == certs[min(index + 1, len(certs) - 1)].subject)
    crl.revoked.append((certs[index].serial, r.choice(dates), r.choice([None, 0, 1, 6, 8])))
    if r.random() < 0.3:
        crl.revoked.insert(0, (certs[index].serial, r.choice(dates), r.choice([8, 1])))


@mutation
def crl_time(c, r):
    c.add_crls()
    crl = r.choice(c.crls)
    crl.last, crl.next = r.choice([
        (utc("210101000000Z"), utc("220101000000Z")), (utc("300101000000Z"), utc("310101000000Z")), (utc("210101000000Z"), None),
        (utc("2101010000Z"), utc("390101000000Z")), (utc("210101000000Z"), utc("bad")), (utc("210101000000Z"), utc("231114221320Z")),
    ])


@mutation
def crl_missing(c, r):
    c.add_crls()
    c.crls.pop(r.randrange(len(c.crls)))


@mutation
def crl_damaged(c, r):
    c.add_crls()
    r.choice(c.crls).damage = r.randrange(500)


@mutation
def crl_wrong_key(c, r):
    c.add_crls()
    crl = r.choice(c.crls)
    crl.key = "ec-stranger"
    crl.digest = "sha256"
    if r.random() < 0.5:
        crl.extensions = crl.extensions[1:]
    elif r.random() < 0.5:
        crl.extensions[0] = (Ext.AKI, aki("ec-stranger"), False)


@mutation
def crl_two(c, r):
    c.add_crls()
    first = r.choice(c.crls)
    certs = [cert for cert in c.all() if cert.issuer == first.issuer]
    second = copy.deepcopy(first)
    second.extensions[1] = ("2.5.29.20", integer(2), False)
    second.last = r.choice([first.last, utc("200601000000Z"), utc("220601000000Z"), utc("300101000000Z")])
    second.revoked = [(certs[0].serial, utc("220101000000Z"), None)] if certs and r.random() < 0.7 else []
    c.crls.insert(r.choice([0, len(c.crls)]), second)


@mutation
def crl_extension(c, r):
    c.add_crls()
    crl = r.choice(c.crls)
    crl.extensions.append(r.choice([("1.2.3.4", b"x", True), ("1.2.3.4", b"x", False), ("2.5.29.20", integer(3), True), ("2.5.29.46", seq(), False)]))


def point(*names):
    return tlv(0xA0, tlv(0xA0, b"".join(names)))


@mutation
def crl_idp(c, r):
    c.add_crls()
    crl = r.choice(c.crls)
    values = [seq(), seq(tlv(0x81, b"\xff")), seq(tlv(0x82, b"\xff")), seq(tlv(0x85, b"\xff")), seq(tlv(0x81, b"\xff"), tlv(0x82, b"\xff")),
              seq(tlv(0x84, b"\xff")), seq(named_bits([1, 2], 0x83)), seq(point(uri("http://a/"))), seq(point(uri("http://b/"))), b"\x30\x01", seq(tlv(0xA0, tlv(0xA1, seq(oid(CN), tlv(UTF8, b"rel")))))]
    crl.extensions.append(("2.5.29.28", r.choice(values), True))
    if r.random() < 0.5:
        c.flags |= 0x1000


@mutation
def cdp(c, r):
    cert = pick_any(c, r)
    values = [seq(seq(point(uri("http://a/")))), seq(seq(point(uri("http://b/")), named_bits([1], 0x81))), seq(seq(tlv(0xA2, dirname(cn("Root"))))),
              seq(seq()), seq(), b"\x30\x01", seq(seq(point(uri("http://b/"), uri("http://a/"))), seq(named_bits([1, 2, 3], 0x81))), seq(seq(tlv(0xA0, tlv(0xA1, seq(oid(CN), tlv(UTF8, b"rel"))))))]
    cert.set(Ext.CDP, r.choice(values))


@mutation
def crl_delta(c, r):
    c.add_crls()
    first = r.choice(c.crls)
    certs = [cert for cert in c.all() if cert.issuer == first.issuer]
    delta = copy.deepcopy(first)
    delta.extensions[1] = ("2.5.29.20", integer(r.choice([1, 2, 3])), False)
    delta.extensions.append(("2.5.29.27", integer(r.choice([0, 1, 2])), True))
    delta.revoked = [(certs[0].serial, utc("220101000000Z"), r.choice([None, 8]))] if certs else []
    if r.random() < 0.5 and certs:
        first.revoked = [(certs[0].serial, utc("220101000000Z"), 6)]
    c.crls.append(delta)
    if r.random() < 0.2:
        c.crls.remove(first)
    if r.random() < 0.7:
        first.extensions.append((Ext.FRESHEST, seq(), False))
        delta.extensions = [ext for ext in delta.extensions if ext[0] != Ext.FRESHEST]
    if r.random() < 0.8:
        c.flags |= 0x2000
    if r.random() < 0.3:
        c.flags |= 0x1000


@mutation
def crl_indirect(c, r):
    c.add_crls()
    signer = Cert("CRL signer", "ec-crl", c.root, ca=r.random() < 0.5)
    signer.set(Ext.KU, named_bits([6]), True)
    crl = Crl(signer)
    crl.extensions.append(("2.5.29.28", seq(tlv(0x84, b"\xff")), True))
    c.crls = r.choice([[crl], c.crls + [crl]])
    c.extra_untrusted = [signer]
    c.flags |= r.choice([0, 0x1000, 0x1000])
    c.leaf.set(Ext.CDP, seq(seq(tlv(0xA2, dirname(signer.subject)))))


@mutation
def crl_other_key_same_name(c, r):
    """A CRL signed with another key of the issuer's name, whose certificate is at hand."""
    c.add_crls()
    signer = Cert("Root", "ec-crlroot", c.root, ca=True, serial=8)
    crl = Crl(signer)
    c.crls = [crl] + r.choice([[], c.crls])
    c.extra_untrusted = [signer]
    c.flags |= r.choice([0, 0x1000, 0x1000])


@mutation
def proxy(c, r):
    ee = c.leaf
    entry = (CN, UTF8, r.choice(["proxy", "12345"]))
    child = Cert("proxy", "ec-proxy", ee, serial=3)
    child.subject = r.choice([name((O, UTF8, "Paths"), (CN, UTF8, "www.example.com"), entry), name((O, UTF8, "Paths"), entry), name((O, UTF8, "Paths"), [(CN, UTF8, "www.example.com"), entry])])
    child.set(Ext.PROXY, seq(integer(r.choice([0, 1])) if r.random() < 0.5 else b"", seq(oid("1.3.6.1.5.5.7.21.1"))), True)
    if r.random() < 0.15:
        child.set(Ext.SAN, seq(dns("x")))
    c.cas.append(ee)
    c.leaf = child
    if r.random() < 0.8:
        c.flags |= 0x40


@mutation
def resources(c, r):
    for cert in c.all()[: r.choice([1, 9])]:
        cert.set("1.3.6.1.5.5.7.1.8", seq(tlv(0xA0, seq(integer(r.choice([1, 1, 65000]))))), True)


@mutation
def suite_b(c, r):
    c.flags |= r.choice([0x10000, 0x20000, 0x30000])


@mutation
def trusted_twice(c, r):
    c.trusted = [c.root] * 2 + c.cas[:1]


@mutation
def junk_after_extension(c, r):
    cert = pick_any(c, r)
    index = r.randrange(len(cert.extensions))
    kind, value, critical = cert.extensions[index]
    cert.extensions[index] = (kind, value + b"junk", critical)


@mutation
def surplus(c, r):
    pick_any(c, r).tail = r.choice([integer(1), tlv(0x81, b"\0x"), tlv(0xA4, b"")])
