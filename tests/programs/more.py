"""Language bindings and further programs."""
import struct

import mail
from support import *  # noqa: F403
from servers import plain_peer, refuses_strangers


def ruby(b):
    code = """
require 'openssl'; require 'net/http'; require 'digest'
http = Net::HTTP.new('localhost', ARGV[0].to_i); http.use_ssl = true; http.ca_file = ARGV[1]; http.verify_mode = OpenSSL::SSL::VERIFY_PEER
puts Digest::SHA256.hexdigest(http.get('/body').body)
key = OpenSSL::PKey::EC.generate('prime256v1'); cert = OpenSSL::X509::Certificate.new
cert.version = 2; cert.serial = 7; cert.subject = cert.issuer = OpenSSL::X509::Name.parse('/CN=made'); cert.public_key = key
cert.not_before = Time.now; cert.not_after = Time.now + 3600; cert.sign(key, OpenSSL::Digest.new('SHA256'))
puts OpenSSL::X509::Certificate.new(cert.to_pem).verify(key), cert.subject
"""
    with https_peer() as peer:
        status, out, err = b.run(["ruby", "-e", code, str(peer.server_port), cert("ca.pem")])
        expect(status == 0 and out.decode().split() == [DIGEST, "true", "/CN=made"], out.decode() + err[-500:])
        status, out, err = b.run(["ruby", "-e", code, str(peer.server_port), cert("other-ca.pem")])
        expect(status != 0 and "certificate verify failed" in err, f"wrong CA: {err[-300:]}")


def php(b):
    code = """<?php
$c = stream_context_create(['ssl' => ['cafile' => $argv[2], 'verify_peer' => true, 'peer_name' => 'localhost']]);
$d = @file_get_contents("https://localhost:$argv[1]/body", false, $c);
if ($d === false) { echo "failed: ", openssl_error_string(), " ", error_get_last()['message']; exit(1); }
echo hash('sha256', $d), "\\n";
$o = ['config' => $argv[3], 'private_key_bits' => 2048, 'digest_alg' => 'sha256'];
$k = openssl_pkey_new($o);
$r = openssl_csr_new(['commonName' => 'made'], $k, $o);
$x = openssl_csr_sign($r, null, $k, 30, $o);
echo openssl_x509_parse($x)['subject']['CN'], "\\n";
"""
    path = b.write("test.php", code)
    b.write("openssl.cnf", "[req]\ndistinguished_name = dn\n[dn]\n")
    with https_peer() as peer:
        run = lambda ca: b.run(["php8.2", path, str(peer.server_port), cert(ca), b.path("openssl.cnf")])
        status, out, err = run("ca.pem")
        expect(out.decode().split() == [DIGEST, "made"], out.decode() + err[-500:])
        status, out, err = run("other-ca.pem")
        expect(status != 0, "wrong CA accepted")


def cryptography(b):
    code = """
import datetime, sys
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
key = rsa.generate_private_key(65537, 2048)
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, 'made')])
now = datetime.datetime(2030, 1, 1)
cert = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7) \\
    .not_valid_before(now).not_valid_after(now + datetime.timedelta(1)).sign(key, hashes.SHA256())
key.public_key().verify(cert.signature, cert.tbs_certificate_bytes, padding.PKCS1v15(), cert.signature_hash_algorithm)
again = serialization.load_pem_private_key(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
    serialization.BestAvailableEncryption(b'secret')), b'secret')
assert again.private_numbers() == key.private_numbers()
e = ec.generate_private_key(ec.SECP256R1()); e.public_key().verify(e.sign(b'x', ec.ECDSA(hashes.SHA256())), b'x', ec.ECDSA(hashes.SHA256()))
d = ed25519.Ed25519PrivateKey.generate(); d.public_key().verify(d.sign(b'x'), b'x')
k = AESGCM.generate_key(128); assert AESGCM(k).decrypt(b'0' * 12, AESGCM(k).encrypt(b'0' * 12, b'data', b'a'), b'a') == b'data'
from OpenSSL import SSL, crypto
import socket
context = SSL.Context(SSL.TLS_CLIENT_METHOD); context.load_verify_locations(sys.argv[2]); context.set_verify(SSL.VERIFY_PEER, lambda *a: a[4])
s = SSL.Connection(context, socket.create_connection(('127.0.0.1', int(sys.argv[1])))); s.set_tlsext_host_name(b'localhost'); s.set_connect_state(); s.do_handshake()
s.sendall(b'GET /small HTTP/1.0\\r\\n\\r\\n'); print(s.recv(15), s.get_peer_certificate().get_subject().CN, s.get_protocol_version_name())
"""
    with https_peer() as peer:
        status, out, err = b.run(["/usr/bin/python3", "-c", code, str(peer.server_port), cert("ca.pem")])
        expect(status == 0 and b"HTTP/1.1 200 OK" in out and b"localhost TLSv1.3" in out, out.decode() + err[-600:])
        status, out, err = b.run(["/usr/bin/python3", "-c", code, str(peer.server_port), cert("other-ca.pem")])
        expect(status != 0 and "certificate verify failed" in err, f"wrong CA: {err[-300:]}")


def pop3_peer(context):
    """A mailbox of one message for one client."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        with contextlib.suppress(OSError):
            while True:
                raw, _ = listener.accept()
                raw.settimeout(20)
                try:
                    tls = context.wrap_socket(raw, server_side=True)
                except OSError:
                    continue
                stream = tls.makefile("rwb")
                stream.write(b"+OK ready\r\n")
                stream.flush()
                for line in stream:
                    word = line.split()[0].upper() if line.split() else b""
                    answers = {b"CAPA": b"-ERR no\r\n", b"STAT": b"+OK 1 20000\r\n", b"LIST": b"+OK\r\n1 20000\r\n.\r\n", b"UIDL": b"+OK\r\n1 abc\r\n.\r\n",
                               b"RETR": b"+OK\r\nFrom: a@example.com\r\nSubject: s\r\n\r\n" + b"line of the message\r\n" * 950 + b".\r\n"}
                    answers[b"TOP"] = answers[b"RETR"]
                    if word == b"LIST" and len(line.split()) > 1:
                        answers[b"LIST"] = b"+OK 1 20000\r\n"
                    stream.write(answers.get(word, b"+OK\r\n"))
                    stream.flush()
                    if word == b"QUIT":
                        break
                tls.close()

    threading.Thread(target=serve, daemon=True).start()
    return listener


def fetchmail(b):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert("ecdsa.pem"), cert("ecdsa.key"))
    with pop3_peer(context) as listener:
        port = listener.getsockname()[1]
        for ca, good in (("ca.pem", True), ("other-ca.pem", False)):
            inbox = b.path(f"inbox-{ca}")
            config = b.write(f"rc-{ca}", f"""poll localhost protocol POP3 service {port} user "u" password "p" ssl sslcertck sslcertfile "{cert(ca)}"
  sslcertpath "{b.path('none')}" mda "cat >> {inbox}"
""", 0o600)
            status, out, err = b.run(["fetchmail", "-f", config, "--nosyslog", "-v"], env={"FETCHMAILHOME": b.folder}, limit=30)
            got = os.path.exists(inbox) and open(inbox).read().count("line of the message") == 950
            expect(got == good, f"{ca}: {out.decode()[-400:]} {err[-300:]}")


def dig(b):
    from servers import unbound_server
    port = unbound_server(b, ours=False)
    run = lambda *extra: b.run(["dig", "+tls", *extra, "+short", "@127.0.0.1", "-p", str(port), "host.example", "A"])
    status, out, err = run()
    expect(out.strip() == b"192.0.2.7", out.decode() + err)
    status, out, err = run(f"+tls-ca={cert('ca.pem')}", "+tls-hostname=localhost")
    expect(out.strip() == b"192.0.2.7", out.decode() + err)
    status, out, err = run(f"+tls-ca={cert('other-ca.pem')}", "+tls-hostname=localhost")
    expect(b"192.0.2.7" not in out, "wrong CA accepted")


def links2(b):
    with https_peer() as peer:
        status, out, err = b.run(["links2", "-ssl.certificates", "0", "-source", peer.address])
        is_body(out, "links2 " + err)
        for ca, good in (("ca.pem", True), ("other-ca.pem", False)):
            status, out, err = b.run(["links2", "-ssl.certificates", "2", "-source", peer.address], env={"SSL_CERT_FILE": cert(ca)})
            expect((out == BODY) == good, f"{ca}: {len(out)} bytes {err}")


def axel(b):
    with https_peer() as peer:
        said = [b.call(["axel", "-n", "1", "-o", b.path("none"), peer.address], env={"SSL_CERT_FILE": cert(ca)}) for ca in ("ca.pem", "other-ca.pem")]
        # Its own comparison of names likes none of the certificate's; that comes after the chain was found good.
        expect("Hostname verification failed" in said[0] and "Hostname" not in said[1] and not os.path.exists(b.path("none")), str(said))
        status, out, err = b.run(["axel", "-k", "-q", "-n", "1", "-o", b.path("got"), peer.address])
        expect(os.path.exists(b.path("got")), out.decode() + err)
        is_body(open(b.path("got"), "rb").read(), "axel " + err)


def nghttpx(b):
    port = free_port()
    with https_peer() as peer:
        b.start(["nghttpx", f"-f127.0.0.1,{port}", f"-blocalhost,{peer.server_port};;tls;sni=localhost", f"--cacert={cert('ca.pem')}",
                 "--workers=1", "--conf=/dev/null", cert("ecdsa.key"), cert("ecdsa.pem")], port)
        fetch(b, port, extra=["--http2"])
        fetch(b, port, extra=["--http1.1"])
        wrong, strict = free_port(), free_port()
        start = lambda port, ca, *more: b.start(["nghttpx", f"-f127.0.0.1,{port}", f"-blocalhost,{peer.server_port};;tls;sni=localhost", f"--cacert={cert(ca)}",
                                                 "--workers=1", "--conf=/dev/null", *more, cert("ecdsa.key"), cert("ecdsa.pem")], port)
        start(wrong, "other-ca.pem")
        answer = ask(wrong, "/body")
        expect(answer.startswith("HTTP/1.1 50"), f"wrong CA: {answer[:100]}")
        start(strict, "ca.pem", "--verify-client", f"--verify-client-cacert={cert('ca.pem')}")
        refuses_strangers(strict)


def mariadb_server(b, ours):
    data, port = b.path("db"), free_port()
    os.makedirs(data)
    subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--user=root",
                    "--skip-test-db"], check=True, env=b.environment(False), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    b.start(["mariadbd", "--no-defaults", f"--datadir={data}", "--user=root", f"--port={port}", "--bind-address=127.0.0.1", f"--socket={b.path('s')}",
             f"--ssl-cert={cert('ecdsa.pem')}", f"--ssl-key={cert('ecdsa.key')}", f"--ssl-ca={cert('ca.pem')}", "--innodb-buffer-pool-size=8M", "--skip-log-bin"], port, ours=ours)
    subprocess.run(["mariadb", "--no-defaults", "-uroot", f"--socket={b.path('s')}", "-e",
                    "create user u@'%' identified by 'p' require ssl; create user x@'%' identified by 'p' require subject "
                    "'/C=JP/O=SabiSSL tests/CN=client/emailAddress=client@example.com'; flush privileges"], check=True, env=b.environment(False))
    return port


def mariadb_query(b, port, ours):
    sql = "show status like 'Ssl_version'; select repeat('y', 500000)"
    return b.run(["mysql", "--no-defaults", "-h127.0.0.1", f"-P{port}", "-uu", "-pp", "--ssl", f"--ssl-ca={cert('ca.pem')}", "-N", "-e", sql], ours=ours)


def mariadbd(b):
    port = mariadb_server(b, True)
    status, out, err = mariadb_query(b, port, False)
    expect(status == 0 and b"TLSv1." in out and b"y" * 500000 in out, err + b.said(b.processes[-1]))
    expect([mariadb_as(b, port, name, False) for name in ("client", "client-rsa", "other-client")] == [True, False, False], "client certificates")


def mariadb_as(b, port, name, ours):
    """Whether the server lets in who must show the client's certificate."""
    return b.run(["mysql", "--no-defaults", "-h127.0.0.1", f"-P{port}", "-ux", "-pp", f"--ssl-ca={cert('ca.pem')}", f"--ssl-cert={cert(name + '.pem')}",
                  f"--ssl-key={cert(name + '.key')}", "-e", "select 1"], ours=ours)[0] == 0


def mariadb(b):
    port = mariadb_server(b, False)
    status, out, err = mariadb_query(b, port, True)
    expect(status == 0 and b"TLSv1." in out and b"y" * 500000 in out, err)
    expect([mariadb_as(b, port, name, True) for name in ("client", "client-rsa", "other-client")] == [True, False, False], "client certificates")
    other = ["mysql", "--no-defaults", "-h127.0.0.1", f"-P{port}", "-uu", "-pp", f"--ssl-ca={cert('other-ca.pem')}", "--ssl-verify-server-cert", "-e", "select 1"]
    status, out, err = b.run(other)
    expect(status != 0, "wrong CA accepted")


def znc(b):
    port = free_port()
    os.makedirs(b.path("znc/configs"))
    pem = b.write("znc/znc.pem", open(cert("ecdsa.key")).read() + open(cert("ecdsa.pem")).read())
    b.write("znc/configs/znc.conf", f"""Version = 1.8.2
SSLCertFile = {pem}
<Listener l>
  Port = {port}
  Host = 127.0.0.1
  IPv4 = true
  IPv6 = false
  SSL = true
  AllowIRC = true
  AllowWeb = false
</Listener>
<User u>
  Admin = true
  Nick = u
  <Pass password>
    Method = Plain
    Hash = p
    Salt = x
  </Pass>
</User>
""")
    for folder, _, names in os.walk(b.folder):
        for name in [folder, *(os.path.join(folder, name) for name in names)]:
            os.chown(name, 65534, 65534)
    b.start(["znc", "-f", "-d", b.path("znc")], port, user=65534)
    with connect(port) as tls:
        tls.sendall(b"NICK u\r\nUSER u u u u\r\n")
        said = read_until(tls, b"\r\n")
        expect(b"irc.znc.in" in said, said)
    with connect(port, client_context(maximum_version=ssl.TLSVersion.TLSv1_2)) as tls:
        tls.sendall(b"NICK u\r\nUSER u u u u\r\n")
        expect(b"irc.znc.in" in read_until(tls, b"\r\n"), "TLS 1.2")


def dovecot(b):
    _, port, process = mail.dovecot_server(b)
    import imaplib
    try:
        box = imaplib.IMAP4_SSL("localhost", port, ssl_context=client_context())
    except OSError as error:
        raise Failure(f"{error}: {open(b.path('log')).read()[-500:]}")
    b.look(process.pid)
    try:
        box.login("u", "p")
    except imaplib.IMAP4.error as error:
        raise Failure(f"{error}: {open(b.path('log')).read()[-500:]}")
    expect(box.append("INBOX", "", None, mail.MESSAGE)[0] == "OK", "append")
    box.select()
    got = box.fetch("1", "(BODY[])")[1][0][1]
    expect(got == mail.MESSAGE, f"{len(got)} bytes")
    box.logout()
