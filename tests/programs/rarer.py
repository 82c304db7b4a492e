"""Programs unusual in their use of the library: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403


def h2o(b):
    """Keys that another process keeps: the library signs by methods of h2o's own engine."""
    ports = free_port(), free_port()
    hosts = "".join(f"""  "host-{name}":
    listen:
      port: {port}
      host: 127.0.0.1
      ssl: {{ certificate-file: {cert(name + '.pem')}, key-file: {cert(name + '.key')}, minimum-version: TLSv1.2, ocsp-update-interval: 0 }}
    paths:
      /: {{ file.dir: {b.folder} }}
""" for name, port in zip(("ecdsa", "rsa"), ports))
    config = b.write("h2o.conf", f"num-threads: 1\nuser: root\nssl-session-resumption: {{ mode: all }}\nhosts:\n{hosts}")
    server = b.start(["h2o", "-c", config], ports[0])
    expect("ready to serve" in b.hears(server, "ready to serve"), b.said(server))
    said = []
    for port in ports:
        for words in ([], ["--http1.1"], ["--tls-max", "1.2"]):
            fetch(b, port, extra=words)
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context, session = client_context(maximum_version=version), None
            for _ in range(2):
                answer = ask(port, "/absent", context, session=session)
                session = ask.session
                said.append(f"{version.name} {answer} {ask.reused}")
        said.append(ask(port, context=client_context("other-ca.pem")))
    b.look(server.pid)
    return said


def radsecproxy(b):
    """Both ends of RADIUS over TLS, in threads of 32 KiB stack."""
    said = []
    for who, ca, check in (("client", "ca.pem", ""), ("other-client", "ca.pem", ""), ("client", "other-ca.pem", ""),
                           ("client-rsa", "ca.pem", "matchCertificateAttribute SubjectAltName:DNS:/^localhost$/"),
                           ("client", "ca.pem", "matchCertificateAttribute SubjectAltName:DNS:/^nobody$/")):
        udp, tls = free_port(), free_port()
        block = lambda ca, pair: f"tls default {{\n CACertificateFile {cert(ca)}\n CertificateFile {cert(pair + '.pem')}\n CertificateKeyFile {cert(pair + '.key')}\n}}\n"
        peer = "type tls\n secret radsec\n certificateNameCheck off\n"
        b.write("far.conf", f"LogLevel 2\nListenTLS 127.0.0.1:{tls}\n{block('ca.pem', 'ecdsa')}client 127.0.0.1 {{\n {peer}}}\nrealm * {{\n replymessage \"none\"\n}}\n")
        b.write("near.conf", f"LogLevel 2\nListenUDP 127.0.0.1:{udp}\n{block(ca, who)}client 127.0.0.1 {{\n type udp\n secret testing\n}}\n"
                f"server 127.0.0.1 {{\n port {tls}\n {peer} {check}\n}}\nrealm * {{\n server 127.0.0.1\n}}\n")
        far = b.start(["radsecproxy", "-f", "-c", b.path("far.conf")], tls)
        near = b.start(["radsecproxy", "-f", "-c", b.path("near.conf")])
        heard = b.hears(near, " up\n", "failed", "mismatch", "not matching", seconds=5)
        expect(near.poll() is None and far.poll() is None, f"a process has ended: {heard}")
        found = re.search(r"tlsconnect: TLS connection.* up|certificate verify failed|verify error: num=\d+|alert [a-z ]+", heard)
        said.append(f"{who} {ca} {check} {re.sub('port [0-9]+', 'port', found[0]) if found else 'no connection'}")
        kill_group(near)
        kill_group(far)
    return said
