#!/usr/bin/python3
"""Unmodified Debian programs on our library: imports, real bytes against peers on OpenSSL, the proof, a wrong CA.

    run.py LIBRARY-FOLDER [--install] [--all] [--oracle] [--built FOLDER] [--json FILE] [--markdown FILE] [PROGRAM...]

--install lets apt-get install what is missing. Needs the registry.tsv that the Makefile puts beside the library.
"""
import argparse
import difflib
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import chat  # noqa: E402
import clients  # noqa: E402
import command  # noqa: E402
import data  # noqa: E402
import mail  # noqa: E402
import more  # noqa: E402
import network  # noqa: E402
import rarer  # noqa: E402
import psk  # noqa: E402
import servers  # noqa: E402
import system  # noqa: E402
import tools  # noqa: E402
import web  # noqa: E402
from support import ROOT, UNPACKED, Bench, Failure, find_built  # noqa: E402

PG = "/usr/lib/postgresql/15/bin/"
# name, group, package, files whose imports count, live test (None: imports alone)
PROGRAMS = [
    ("wrk", 1, "wrk", ["/usr/bin/wrk"], clients.wrk),
    ("memcached", 1, "memcached", ["/usr/bin/memcached"], servers.memcached),
    ("redis-server", 1, "redis-server", ["/usr/bin/redis-server"], servers.redis),
    ("redis-cli", 1, "redis-tools", ["/usr/bin/redis-cli"], clients.redis_cli),
    ("siege", 1, "siege", ["/usr/bin/siege"], clients.siege),
    ("ab", 1, "apache2-utils", ["/usr/bin/ab"], clients.ab),
    ("h2load", 1, "nghttp2-client", ["/usr/bin/h2load"], clients.h2load),
    ("nghttp", 1, "nghttp2-client", ["/usr/bin/nghttp"], clients.nghttp),
    ("nghttpd", 1, "nghttp2-server", ["/usr/sbin/nghttpd"], clients.nghttpd),
    ("vsftpd", 1, "vsftpd", ["/usr/sbin/vsftpd"], servers.vsftpd),
    ("w3m", 1, "w3m", ["/usr/bin/w3m"], clients.w3m),
    ("httperf", 1, "httperf", ["/usr/bin/httperf"], clients.httperf),
    ("slowhttptest", 1, "slowhttptest", ["/usr/bin/slowhttptest"], clients.slowhttptest),
    ("nsd", 1, "nsd", ["/usr/sbin/nsd"], servers.nsd),
    ("mbsync", 1, "isync", ["/usr/bin/mbsync"], mail.mbsync),
    ("nginx", 2, "nginx-light", ["/usr/sbin/nginx"], servers.nginx),
    ("nginx, deeper", 2, "nginx-light libnginx-mod-stream", ["/usr/sbin/nginx"], web.nginx),
    ("haproxy, deeper", 3, "haproxy", ["/usr/sbin/haproxy"], web.haproxy),
    ("curl", 2, "curl", ["/usr/bin/curl"], clients.curl),
    ("python3 ssl", 2, "python3", ["/usr/lib/python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
                                   "/usr/lib/python3.11/lib-dynload/_hashlib.cpython-311-x86_64-linux-gnu.so"], clients.python3),
    ("postgres", 2, "postgresql-15", [PG + "postgres"], servers.postgres),
    ("psql", 2, "postgresql-client-15", [PG + "psql"], servers.psql),
    ("lighttpd", 2, "lighttpd-mod-openssl", ["/usr/lib/lighttpd/mod_openssl.so"], servers.lighttpd),
    ("mosquitto", 2, "mosquitto", ["/usr/sbin/mosquitto"], servers.mosquitto),
    ("mosquitto_pub/sub", 2, "mosquitto-clients", ["/usr/bin/mosquitto_pub", "/usr/bin/mosquitto_sub"], servers.mosquitto_pub),
    ("socat", 2, "socat", ["/usr/bin/socat"], clients.socat),
    ("unbound", 2, "unbound", ["/usr/sbin/unbound"], servers.unbound),
    ("hitch", 2, "hitch", ["/usr/sbin/hitch"], servers.hitch),
    ("perl IO::Socket::SSL", 3, "libio-socket-ssl-perl", ["/usr/lib/x86_64-linux-gnu/perl5/5.36/auto/Net/SSLeay/SSLeay.so"], clients.perl),
    ("haproxy", 3, "haproxy", ["/usr/sbin/haproxy"], servers.haproxy),
    ("stunnel", 3, "stunnel4", ["/usr/bin/stunnel4"], servers.stunnel),
    ("apache mod_ssl", 3, "apache2-bin", ["/usr/lib/apache2/modules/mod_ssl.so"], servers.apache),
    ("ncat", 3, "ncat", ["/usr/bin/ncat"], clients.ncat),
    ("nghttpx", 3, "nghttp2-proxy", ["/usr/sbin/nghttpx"], more.nghttpx),
    ("mariadbd", 3, "mariadb-server-core", ["/usr/sbin/mariadbd"], more.mariadbd),
    ("mariadb", 2, "mariadb-client", ["/usr/bin/mariadb"], more.mariadb),
    ("dovecot", 2, "dovecot-imapd", ["/usr/lib/dovecot/modules/libssl_iostream_openssl.so"], more.dovecot),
    ("znc", 2, "znc", ["/usr/bin/znc"], more.znc),
    ("fetchmail", 2, "fetchmail", ["/usr/bin/fetchmail"], more.fetchmail),
    ("dig", 2, "bind9-dnsutils", ["/usr/bin/dig"], more.dig),
    ("links2", 2, "links2", ["/usr/bin/links2"], more.links2),
    ("axel", 2, "axel", ["/usr/bin/axel"], more.axel),
    ("ruby openssl", 3, "ruby", ["/usr/lib/x86_64-linux-gnu/ruby/3.1.0/openssl.so"], more.ruby),
    ("php openssl", 3, "php8.2-cli", ["/usr/bin/php8.2"], more.php),
    ("python cryptography", 3, "python3-openssl", ["/usr/lib/python3/dist-packages/cryptography/hazmat/bindings/_openssl.abi3.so"], more.cryptography),
    ("postgres, deeper", 2, "postgresql-15", [PG + "postgres", PG + "psql"], data.postgres),
    ("redis, deeper", 1, "redis-server redis-tools", ["/usr/bin/redis-server", "/usr/bin/redis-benchmark"], data.redis),
    ("mosquitto, deeper", 2, "mosquitto mosquitto-clients", ["/usr/sbin/mosquitto"], data.mosquitto),
    ("librabbitmq", 1, "amqp-tools", ["/usr/bin/amqp-publish", "/usr/lib/x86_64-linux-gnu/librabbitmq.so.4"], data.amqp),
    ("dovecot, deeper", 2, "dovecot-imapd", ["/usr/lib/dovecot/modules/libssl_iostream_openssl.so"], mail.dovecot),
    ("postfix", 3, "postfix", ["/usr/lib/postfix/libpostfix-tls.so"], mail.postfix),
    ("swaks", 3, "swaks", ["/usr/lib/x86_64-linux-gnu/perl5/5.36/auto/Net/SSLeay/SSLeay.so"], mail.swaks),
    ("apache, deeper", 3, "apache2-bin", ["/usr/lib/apache2/modules/mod_ssl.so"], web.apache),
    ("stunnel, deeper", 3, "stunnel4", ["/usr/bin/stunnel4"], web.stunnel),
    ("pre-shared keys", 3, "mosquitto mosquitto-clients stunnel4 openssl nodejs", ["/usr/sbin/mosquitto", "/usr/bin/stunnel4", "/usr/bin/node"], psk.keys),
    ("curl, deeper", 2, "curl", ["/usr/bin/curl"], tools.curl),
    ("socat, deeper", 2, "socat", ["/usr/bin/socat"], tools.socat),
    ("check_http", 3, "monitoring-plugins-basic", ["/usr/lib/nagios/plugins/check_http", "/usr/lib/nagios/plugins/check_tcp"], tools.check_http),
    ("aria2", 3, "aria2", ["/usr/bin/aria2c"], tools.aria2),
    ("sslscan", 3, "sslscan", ["/usr/bin/sslscan"], tools.sslscan),
    ("s-nail", 3, "s-nail", ["/usr/bin/s-nail"], tools.snail),
    ("svn", 3, "subversion", ["/usr/bin/svn"], tools.svn),
    ("node", 3, "nodejs", ["/usr/lib/x86_64-linux-gnu/libnode.so.108"], tools.node),
    ("openvpn", 3, "openvpn", ["/usr/sbin/openvpn"], network.openvpn),
    ("freeradius, eapol_test", 3, "freeradius eapoltest", ["/usr/lib/freeradius/libfreeradius-eap.so", "/usr/bin/eapol_test"], network.eap),
    ("named", 2, "bind9", ["/usr/sbin/named"], network.named),
    ("dnsdist", 2, "dnsdist", ["/usr/bin/dnsdist"], network.dnsdist),
    ("coturn", 2, "coturn", ["/usr/bin/turnserver", "/usr/bin/turnutils_uclient"], network.coturn),
    ("pure-ftpd", 1, "pure-ftpd", [f"{UNPACKED}/usr/sbin/pure-ftpd"], chat.pure_ftpd),
    ("irssi", 2, "irssi", ["/usr/bin/irssi"], chat.irssi),
    ("pgbouncer", 2, "pgbouncer postgresql-15", ["/usr/sbin/pgbouncer"], chat.pgbouncer),
    ("libwebsockets", 2, "libwebsockets-test-server", ["/usr/lib/x86_64-linux-gnu/libwebsockets.so.17"], chat.libwebsockets),
    ("libevent_openssl", 1, "sslsplit", ["/usr/bin/sslsplit", "/usr/lib/x86_64-linux-gnu/libevent_openssl-2.1.so.7"], chat.sslsplit),
    ("libevent's evhttp", 1, "libevent-dev", ["/usr/lib/x86_64-linux-gnu/libevent_openssl.so", "/usr/include/event2/bufferevent_ssl.h"], chat.evhttp),
    ("ssh, sshd, ssh-keygen", 2, "openssh-client openssh-server", ["/usr/bin/ssh", "/usr/sbin/sshd", "/usr/bin/ssh-keygen"], system.ssh),
    ("cryptsetup", 2, "cryptsetup-bin", ["/usr/lib/x86_64-linux-gnu/libcryptsetup.so.12"], system.cryptsetup),
    ("erlang ssl", 3, "erlang-ssl", ["/usr/lib/erlang/lib/crypto-5.1.2/priv/lib/crypto.so"], system.erlang),
    ("h2o", 2, "h2o", ["/usr/bin/h2o"], rarer.h2o),
    ("radsecproxy", 2, "radsecproxy", ["/usr/sbin/radsecproxy"], rarer.radsecproxy),
    ("openssl command", 3, "openssl", ["/usr/bin/openssl"], command.openssl),
]

# Long or rarely used: only with --all, or by name.
RARE = {"h2o", "radsecproxy", "pgbouncer", "libevent_openssl", "irssi", "erlang ssl", "cryptsetup", "ssh, sshd, ssh-keygen", "redis, deeper", "openvpn", "freeradius, eapol_test", "coturn", "apache, deeper", "stunnel, deeper", "pre-shared keys", "curl, deeper", "haproxy, deeper", "svn",
        "socat, deeper", "check_http", "aria2", "sslscan", "s-nail", "node", "swaks", "dnsdist"}

# Packages that would displace another of the table's.
BESIDE = {"pure-ftpd"}

# What is known not to pass, and why: reported, not a failure of the run.
KNOWN = {}


def install(packages):
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    policy = "/usr/sbin/policy-rc.d"
    if not os.path.exists(policy):
        # Services must not start by themselves.
        with open(policy, "w") as file:
            file.write("#!/bin/sh\nexit 101\n")
        os.chmod(policy, 0o755)
    subprocess.run(["apt-get", "update", "-q"], env=env, stdout=subprocess.DEVNULL)
    for package in packages:
        if package in BESIDE:
            os.makedirs(UNPACKED, exist_ok=True)
            subprocess.run(["apt-get", "download", "-q", package], cwd=UNPACKED, env=env, stdout=subprocess.DEVNULL)
            subprocess.run(f"dpkg -x {package}_*.deb .", shell=True, cwd=UNPACKED)
            continue
        subprocess.run(["apt-get", "install", "-y", "-q", "--no-install-recommends", package], env=env, stdout=subprocess.DEVNULL)


def imports(files, library):
    registries = [os.path.join(library, "registry.tsv"), os.path.join(library, "../share/sabissl/registry.tsv")]
    env = dict(os.environ, SABISSL_REGISTRY=next(filter(os.path.exists, registries), ""))
    check = subprocess.run([os.path.join(ROOT, "tools/sabissl-check"), *files], env=env, capture_output=True, text=True)
    open_names = sorted({line.split()[1] for line in check.stdout.splitlines() if line.startswith(("  unserved", "  missing"))})
    return check.returncode, open_names


def judge(name, files, live, library, oracle=False, built=None):
    result = {"program": name, "imports": "all served", "live": "-", "proof": "-", "seconds": 0, "why": ""}
    files = [find_built(built, file) for file in files]
    if not all(os.path.exists(file) for file in files):
        return dict(result, imports="-", live="SKIPPED", why="not installed")
    status, names = imports(files, library)
    if names:
        result["imports"] = f"{len(names)} unserved"
        result["unserved"] = names
    if live is None:
        result["live"] = "passed" if status < 2 else "FAILED"
        return dict(result, why="imports only")
    bench, start = Bench(library, oracle, built), time.monotonic()
    try:
        said = live(bench)
        if said is not None and not oracle:
            result["lines"] = compare(said, live, library)
        result["live"] = "passed"
    except Failure as failure:
        result.update(live="FAILED", why=str(failure)[:3000])
    except Exception:
        result.update(live="FAILED", why=traceback.format_exc(limit=-2)[-500:])
    finally:
        if result["live"] == "FAILED":
            # A server that ended says why in its own log.
            result["why"] += bench.last_words()
        bench.close()
    result["proof"] = "ours" if bench.proven and not bench.foreign else " ".join(sorted(bench.foreign)) or "not seen"
    if result["live"] == "passed" and result["proof"] != "ours" and not oracle:
        result.update(live="FAILED", why=f"library in the map: {result['proof']}")
    return dict(result, seconds=round(time.monotonic() - start, 2))


def compare(said, live, library):
    """A test that tells what it saw must see the same with the system's library in our place."""
    oracle = Bench(library, oracle=True)
    try:
        wanted = live(oracle)
    finally:
        oracle.close()
    if os.environ.get("KEEP"):
        for name, lines in (("theirs", wanted), ("ours", said)):
            with open(os.path.join(tempfile.gettempdir(), name), "w") as file:
                file.write("\n".join(lines))
    differences = [line for line in difflib.unified_diff(wanted, said, "OpenSSL", "ours", lineterm="", n=0) if not line.startswith("@@")]
    if differences:
        raise Failure("\n".join(differences))
    return len(said)


def markdown(results):
    lines = ["# Unmodified programs", "", "Debian 12's binaries on this library, against peers on OpenSSL. Written by `make test-programs ALL=1`.", "",
             "| program | imports | live | seconds |", "|---|---|---|---:|"]
    lines += [f"| {r['program']} | {r['imports']} | {r['live']} | {r['seconds']} |" for r in results]
    passed = sum(r["live"] == "passed" for r in results)
    return "\n".join(lines + ["", f"{passed} of {len(results)} pass.", ""])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("library")
    parser.add_argument("programs", nargs="*")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--all", action="store_true", help="the long and the rarely used ones, too")
    parser.add_argument("--oracle", action="store_true", help="run everything on the system's library: what fails then is the table's own fault")
    parser.add_argument("--built", help="a folder of programs to run in place of Debian's, where the names are the same")
    parser.add_argument("--json")
    parser.add_argument("--markdown")
    arguments = parser.parse_intermixed_args()
    named = lambda row: any(name in row[0] for name in arguments.programs)
    wanted = [row for row in PROGRAMS if (named(row) if arguments.programs else arguments.all or row[0] not in RARE)]
    if arguments.install:
        install(sorted({package for row in wanted if not all(map(os.path.exists, row[3])) for package in row[2].split()}))
    results = []
    for name, group, _, files, live in wanted:
        result = dict(judge(name, files, live, os.path.abspath(arguments.library), arguments.oracle, arguments.built), group=group)
        if result["live"] == "FAILED" and name in KNOWN:
            result.update(live="known", why=KNOWN[name])
        results.append(result)
        print(f"{name:22} imports: {result['imports']:14} live: {result['live']:8} map: {result['proof'][:30]:10} {result['seconds']:6.2f} sec")
        if result["live"] != "passed":
            print("    " + result["why"].replace("\n", "\n    "))
        sys.stdout.flush()
    passed = sum(result["live"] == "passed" for result in results)
    failed = [result for result in results if result["live"] == "FAILED"]
    # Said once more at the end: of a long log often only that is kept.
    for result in failed:
        print(f"\nFAILED {result['program']}: {result['why'][:1500]}")
    print(f"\n{passed} passed, {len(failed)} failed, {len(results) - passed - len(failed)} known or skipped")
    if arguments.json:
        with open(arguments.json, "w") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
    if arguments.markdown:
        with open(arguments.markdown, "w") as file:
            file.write(markdown(results))
    sys.exit(1 if failed else 0)


main()
