"""Writes cases for X509_verify_cert: chains, stores, lists and parameters. Usage: generate.py COUNT [SEED] > cases

Every mutation alone first, under several sets of options, then COUNT random mixtures.
"""

import random
import sys

from certs import *

NOW = 1700000000
F = {
    "crl": 0x4, "crl_all": 0x8, "ignore": 0x10, "strict": 0x20, "proxy": 0x40, "policy": 0x80, "explicit": 0x100,
    "inh_any": 0x200, "inh_map": 0x400, "notify": 0x800, "ext_crl": 0x1000, "deltas": 0x2000, "ss_sig": 0x4000,
    "trusted_first": 0x8000, "suiteb128only": 0x10000, "suiteb192": 0x20000, "suiteb128": 0x30000,
    "partial": 0x80000, "no_alt": 0x100000, "no_time": 0x200000,
}


class Case:
    """A chain as a world of certificates, and what to verify it with."""

    def __init__(self, intermediates=1, kind="ec"):
        self.root = Cert("Root", f"{kind}-root", ca=True)
        self.cas, above = [], self.root
        for number in range(intermediates):
            ca = Cert(f"CA {number}", f"{kind}-ca{number}", above, ca=True)
            self.cas.append(ca)
            above = ca
        self.leaf = Cert("www.example.com", f"{kind}-leaf", above)
        self.leaf.set(Ext.SAN, seq(dns("www.example.com"), dns("*.example.org"), email("user@example.com"), ip([192, 0, 2, 1])))
        self.leaf.set(Ext.KU, named_bits([0, 2]), True)
        self.leaf.set(Ext.EKU, eku("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"))
        self.trusted, self.untrusted, self.crls = None, None, []
        self.extra_trusted, self.extra_untrusted = [], []
        self.options, self.flags = {"time": NOW}, 0

    def all(self):
        return [self.leaf] + list(reversed(self.cas)) + [self.root]

    def add_crls(self):
        self.crls = [Crl(issuer) for issuer in [self.root] + self.cas]
        self.flags |= F["crl"] | F["crl_all"]

    def write(self, out, label):
        trusted = self.trusted if self.trusted is not None else [self.root]
        untrusted = self.untrusted if self.untrusted is not None else list(self.cas)
        print("case", label, file=out)
        print("leaf", number(self.leaf.der()), file=out)
        for cert in trusted + self.extra_trusted:
            print("trusted", number(cert.der()), file=out)
        for cert in untrusted + self.extra_untrusted:
            print("untrusted", number(cert.der()), file=out)
        for crl in self.crls:
            print("crl", number(crl.der()), file=out)
        print("flags", self.flags, file=out)
        for option, value in self.options.items():
            for item in value if isinstance(value, list) else [value]:
                print(option, item, file=out)
        print("end", file=out)


NUMBERS = {}


def number(der):
    if der not in NUMBERS:
        NUMBERS[der] = len(NUMBERS)
        print("blob", NUMBERS[der], der.hex())
    return NUMBERS[der]


MUTATIONS = {}


def mutation(function):
    MUTATIONS[function.__name__] = function
    return function


def pick_any(c, r):
    return r.choice(c.all())


def pick_ca(c, r):
    return r.choice(c.cas + [c.root])


from mutations import *  # noqa: E402,F401 (fills MUTATIONS)


def apply(function, c, r):
    """Mutates the case; what does not fit it (no intermediate to change) is left undone."""
    try:
        function(c, r)
    except (IndexError, ValueError, StopIteration):
        pass


def options(c, r):
    """Random parameters."""
    if r.random() < 0.4:
        c.options["purpose"] = r.choice([1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9])
    if r.random() < 0.1:
        c.options["trust"] = r.randrange(1, 9)
    if r.random() < 0.15:
        c.options["depth"] = r.choice([0, 0, 1, 1, 2, 3, -1])
    if r.random() < 0.3:
        c.options["level"] = r.choice([0, 1, 2, 2, 3, 4, 5])
    if r.random() < 0.2:
        c.options["host"] = r.sample(HOSTS, r.choice([1, 1, 2]))
        if r.random() < 0.5:
            c.options["hostflags"] = r.choice([0, 1, 2, 4, 8, 16, 32, 33, 6])
    if r.random() < 0.07:
        c.options["email"] = r.choice(["user@example.com", "user@EXAMPLE.com", "User@example.com", "x@example.com"])
    if r.random() < 0.07:
        c.options["ip"] = r.choice(["192.0.2.1", "192.0.2.2", "::1", "192.0.2.01"])
    for flag in F:
        if r.random() < {"strict": 0.2, "partial": 0.2, "policy": 0.1, "explicit": 0.1, "ss_sig": 0.15}.get(flag, 0.03):
            c.flags |= F[flag]
    if r.random() < 0.06:
        c.options["clear"] = F["trusted_first"]
    if r.random() < 0.1:
        c.options["policyoid"] = r.sample(["1.2.3.1", "1.2.3.2", "1.2.3.3", "2.5.29.32.0"], r.choice([1, 2]))


HOSTS = [
    "www.example.com", "WWW.example.com", "example.com", ".example.com", "a.example.org", "a.b.example.org", "example.org",
    "www.example.com.", "xn--a.example.org", "*.example.org", "192.0.2.1", "foo.example.com", "wxw.example.com", ".org", "w",
]


def fixed(out):
    """Each mutation alone, under each of these."""
    settings = [
        ({}, 0), ({"purpose": 2, "level": 2, "host": "www.example.com"}, 0), ({"purpose": 1}, F["strict"]),
        ({}, F["partial"]), ({"level": 1}, F["strict"] | F["ss_sig"]), ({}, F["policy"]),
    ]
    for label, function in MUTATIONS.items():
        for count, (chosen, flags) in enumerate(settings):
            for variant in range(3):
                r = random.Random(f"{label}{variant}")
                c = Case(r.choice([0, 1, 1, 2]))
                apply(function, c, r)
                c.options = {**c.options, **chosen}
                c.flags |= flags
                c.write(out, f"{label}.{variant}.{count}")


def mixed(out, count, seed):
    names = list(MUTATIONS)
    for index in range(count):
        r = random.Random(f"{seed}/{index}")
        c = Case(r.choice([0, 1, 1, 1, 2, 2, 3]), r.choice(["ec"] * 8 + ["rsa2048", "ed", "p384"]))
        chosen = r.sample(names, r.choice([0, 1, 1, 2, 2, 3, 4]))
        done = []
        for label in chosen:
            apply(MUTATIONS[label], c, r)
            done.append(label)
        options(c, r)
        c.write(out, f"{index}:" + "+".join(done))


if __name__ == "__main__":
    total = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    fixed(sys.stdout)
    mixed(sys.stdout, total, sys.argv[2] if len(sys.argv) > 2 else "1")
