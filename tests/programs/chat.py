"""Chats, file transfers and relays between two connections."""
from support import *  # noqa: F403
from data import PG
from servers import postgres_server


def pure_ftpd(b):
    """Uploads and downloads with both connections in TLS; each child serves one client."""
    import ftplib
    port = free_port()
    os.makedirs(b.path("home"))
    shutil.copy(b.path("body"), b.path("home", "body"))
    os.chown(b.path("home"), 65534, 65534)
    # pure-pw's own password hashes take a second to check.
    b.write("passwd", f"u:{b.openssl('passwd', '-6', '-salt', 'salt', 'p').strip()}:65534:65534::{b.path('home')}/./::::::::::::\n")
    b.call([f"{UNPACKED}/usr/bin/pure-pw", "mkdb", b.path("users"), "-f", b.path("passwd")], ours=False)
    server = b.start([f"{UNPACKED}/usr/sbin/pure-ftpd", "-S", f"127.0.0.1,{port}", "-2", f"{cert('ecdsa.pem')},{cert('ecdsa.key')}", "-Y", "3", "-l", f"puredb:{b.path('users')}", "-E", "-H",
                      "-g", b.path("pid"), "-u", "1"], port)
    said = []
    for version in (["--tls-max", "1.2"], ["--tlsv1.3"]):
        common = ["curl", "-sS", "--ssl-reqd", *version, "--cacert", cert("ca.pem"), "-u", "u:p"]
        name = f"up{version[-1]}"
        status, _, err = b.run([*common, "-T", b.path("body"), f"ftp://localhost:{port}/{name}"], ours=False)
        expect(status == 0, f"upload {version}: {err}")
        is_body(open(b.path("home", name), "rb").read(), f"upload {version}")
        status, out, err = b.run([*common, f"ftp://localhost:{port}/body"], ours=False)
        expect(status == 0, f"download {version}: {err}")
        is_body(out, f"download {version}")
    for context in (client_context(), tls12(client_context())):
        with ftplib.FTP_TLS(context=context, timeout=20) as ftp:
            ftp.connect("localhost", port)
            ftp.login("u", "p")
            b.look(server.pid)
            said += [ftp.prot_p(), ftp.sock.version(), ftp.sock.cipher()[0], *sorted(ftp.nlst())]
            data = bytearray()
            ftp.retrbinary("RETR body", data.extend)
            is_body(data, "RETR")
            said.append(ftp.quit())
    with ftplib.FTP() as plain:
        plain.connect("localhost", port, 20)
        said.append(refusal(lambda: plain.login("u", "p"), ftplib.Error))
    return said


def irc_peer(certificate, lines):
    """An IRC server that greets, has the client echo its lines as PONGs and says goodbye; what was echoed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert(f"{certificate}.pem"), cert(f"{certificate}.key"))
    context.load_verify_locations(cert("ca.pem"))
    context.verify_mode = ssl.CERT_OPTIONAL
    listener, echoed = socket.create_server(("127.0.0.1", 0)), []

    def serve_one(tls):
        stream = tls.makefile("rwb")
        for line in stream:
            if line.startswith(b"CAP LS"):
                stream.write(b":x CAP * LS :\r\n")
                stream.flush()
            if line.startswith(b"USER"):
                break
        stream.write(b":x 001 u :welcome\r\n:x 376 u :end\r\n" + b"".join(b"PING :%s\r\n" % line for line in lines))
        stream.flush()
        got = []
        for line in stream:
            if line.startswith(b"PONG"):
                got.append(line.split(b" ", 1)[1].strip().lstrip(b":"))
                if len(got) == len(lines):
                    break
        echoed.append((got == lines, tls.version(), (tls.getpeercert() or {}).get("serialNumber")))
        stream.write(b"ERROR :goodbye\r\n")
        stream.flush()
        with contextlib.suppress(OSError):
            tls.unwrap()

    serve_each(listener, context, serve_one)
    return listener, echoed


IRSSI_SCRIPT = """
use Irssi;
open my $told, '>', "$ENV{HOME}/told"; $told->autoflush(1);
Irssi::signal_add_first('print text', sub { my ($where, $text) = @_; print $told Irssi::strip_codes($text), "\\n"; });
Irssi::signal_add_first('event ping', sub { my ($server, $data) = @_; $server->send_raw_now("PONG $data"); Irssi::signal_stop(); });
Irssi::signal_add_last($_, sub { Irssi::command('quit'); }) for ('server disconnected', 'server connect failed');
"""


def irssi(b):
    """The terminal's chat client: some lines there and back, its checks of the peer, its certificate.

    Only some: what it has not read when the socket is drained it reads with the next record, on OpenSSL, too.
    """
    data, said = BODY[:1 << 10].hex().encode(), []
    listener, echoed = irc_peer("ecdsa", [data[i:i + 400] for i in range(0, len(data), 400)])
    second, _ = irc_peer("second", [])
    os.makedirs(b.path("irssi/scripts/autorun"))
    b.write("irssi/scripts/autorun/watch.pl", IRSSI_SCRIPT)
    for name, words in (("good", f'tls_cafile = "{cert("ca.pem")}";'), ("wrong CA", f'tls_cafile = "{cert("other-ca.pem")}";'),
                        ("wrong name", f'tls_cafile = "{cert("ca.pem")}";'), ("pin", f'tls_cafile = "{cert("ca.pem")}"; tls_pinned_cert = "00:11";'),
                        ("capath", f'tls_capath = "{cert("capath")}";'), ("ciphers", f'tls_cafile = "{cert("ca.pem")}"; tls_ciphers = "ECDHE-ECDSA-AES128-GCM-SHA256";'),
                        ("client", f'tls_cafile = "{cert("ca.pem")}"; tls_cert = "{cert("client.pem")}"; tls_pkey = "{cert("client.key")}";'),
                        ("no file", f'tls_cafile = "{cert("ca.pem")}"; tls_cert = "{b.path("none")}";')):
        port = (second if name == "wrong name" else listener).getsockname()[1]
        b.write("irssi/config", f"""servers = ({{ address = "localhost"; port = "{port}"; use_tls = "yes"; tls_verify = "yes"; autoconnect = "yes"; {words} }});
settings = {{ core = {{ real_name = "u"; user_name = "u"; nick = "u"; server_reconnect_time = "-1"; resolve_prefer_ipv6 = "no"; }}; }};
""")
        b.run(["script", "-qec", f"irssi --home={b.path('irssi')}", "/dev/null"], env={"TERM": "vt100"}, limit=40)
        told = open(b.path("told"), errors="replace").read().replace(str(port), "PORT")
        if name == "wrong CA":
            # irssi never says how to verify and asks for the verdict after the handshake; ours refuses in it (DESIGN, difference 1).
            expect(re.search("Could not verify TLS|certificate verify failed", told), told)
            continue
        said += [f"{name}: {line}" for line in told.splitlines() if re.search("TLS|SSL|ertificate|error|closed|PORT|ERROR", line)]
    listener.close()
    second.close()
    expect(len(echoed) == 5 and all(whole for whole, _, _ in echoed), f"{echoed} {said}")
    return "\n".join(said + [str(one) for one in echoed]).replace(b.folder, "FOLDER").splitlines()


def pgbouncer(b):
    """TLS on both sides: psql to the pool, the pool to PostgreSQL, each with its own checks."""
    import pwd
    user = pwd.getpwnam("postgres").pw_uid
    back, said = postgres_server(b, ours=False), []
    os.chown(b.key("rsa.key"), user, user)
    b.write("hba", "hostssl all postgres 127.0.0.1/32 trust\nhostssl all client 127.0.0.1/32 cert\n")
    b.write("users", '"postgres" ""\n"client" ""\n')
    shutil.move(b.key("client.key"), b.path("pool.key"))
    os.chown(b.path("pool.key"), user, user)
    mine, rsa = (f"sslcert={cert(f'{name}.pem')} sslkey={b.key(f'{name}.key')}" for name in ("client", "client-rsa"))
    for name, server, client, attempts in (
            ("verify-full", f"server_tls_ca_file = {cert('ca.pem')}", "client_tls_sslmode = allow",
             ["user=postgres", "user=postgres ssl_max_protocol_version=TLSv1.2", f"user=client {mine}", "user=client sslcert=none", "user=postgres sslmode=disable",
              f"user=postgres sslrootcert={cert('other-ca.pem')}", "user=postgres host=wrong.example"]),
            ("wrong CA", f"server_tls_ca_file = {cert('other-ca.pem')}\nquery_wait_timeout = 2", "client_tls_sslmode = require", ["user=postgres"]),
            ("1.2, client certificate", f"server_tls_ca_file = {cert('ca.pem')}\nserver_tls_protocols = tlsv1.2\nserver_tls_ciphers = ECDHE-ECDSA-AES128-GCM-SHA256\n"
             f"server_tls_cert_file = {cert('client.pem')}\nserver_tls_key_file = {b.path('pool.key')}",
             "client_tls_sslmode = verify-full\nclient_tls_protocols = tlsv1.2\nclient_tls_ciphers = ECDHE-RSA-AES256-GCM-SHA384\nclient_tls_ecdhcurve = secp384r1",
             [f"user=client {rsa}", f"user=client {mine}", f"user=postgres {rsa}", "user=postgres sslcert=none"])):
        port = free_port()
        config = b.write("pgbouncer.ini", f"""[databases]
postgres = host=127.0.0.1 port={back} user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = hba
auth_hba_file = {b.path('hba')}
auth_file = {b.path('users')}
admin_users = postgres
server_tls_sslmode = verify-full
{server}
client_tls_ca_file = {cert('ca.pem')}
client_tls_cert_file = {cert('rsa.pem')}
client_tls_key_file = {b.path('rsa.key')}
server_login_retry = 0
{client}
""")
        process = b.start(["pgbouncer", config], port, user=user)
        sql = "select version, cipher, client_dn from pg_stat_ssl where pid = pg_backend_pid(); select md5(repeat('z', 1000000)), repeat('y', 1000000)"
        psql = lambda words: b.call([PG + "psql", "-X", "-A", "-t", "-c", sql, f"host=localhost hostaddr=127.0.0.1 port={port} dbname=postgres sslmode=verify-full "
                                          f"sslrootcert={cert('ca.pem')} {words}"], ours=False)
        said += [f"{name}: {words}\n{psql(words)}".replace(str(port), "PORT") for words in attempts]
        kill_group(process)
        # How often the pool tries, and in what order its two sides speak, is chance.
        told = [re.sub("^.*?(LOG|WARNING|ERROR) |[CS]-0x[0-9a-f]+: |:[0-9]+| [(]age=.*", "", line) for line in open(process.log).read().splitlines()]
        said += sorted({f"{name}: {line}" for line in told if re.search("TLS|tls|SSL|ertificate", line) and "process up" not in line})
    text = "\n".join(said)
    expect(text.count("y" * 1000000) >= 4, text.replace("y" * 1000, "")[-2000:])
    return text.replace(str(back), "BACK").replace("y" * 1000000, "DATA").replace(b.folder, "FOLDER").splitlines()


def web_socket(port, protocol, context=None):
    """A connection upgraded to WebSocket."""
    tls = connect(port, context)
    tls.sendall(f"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                f"Sec-WebSocket-Protocol: {protocol}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += read_exactly(tls, 1)
    expect(head.startswith(b"HTTP/1.1 101"), head)
    return tls


def frame(data):
    """A client's binary frame, its mask zero."""
    return b"\x82" + (bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")) + bytes(4) + data


def read_frame(tls):
    size = read_exactly(tls, 2)[1] & 127
    if size == 126:
        size = int.from_bytes(read_exactly(tls, 2), "big")
    return read_exactly(tls, size)


def lws_server(b, ours, *words):
    port = free_port()
    b.start(["libwebsockets-test-server", "-p", str(port), "-i", "127.0.0.1", "-s", "-C", cert("ecdsa.pem"), "-K", cert("ecdsa.key"), "-r", b.folder, *words], port, ours=ours)
    return port


def libwebsockets(b):
    """Its test server mirrors messages to a peer on OpenSSL and demands a certificate; its test client checks the server's."""
    said, port = [], lws_server(b, True)
    for context in (client_context(), tls12(client_context())):
        with web_socket(port, "lws-mirror-protocol", context) as tls:
            back = b""
            for start in range(0, 1 << 18, 1000):
                tls.sendall(frame(BODY[start:start + 1000]))
                back += read_frame(tls)
            expect(back == BODY[:len(back)] and len(back) >= 1 << 18, f"{len(back)} bytes")
            said += [tls.version(), tls.cipher()[0]]
    strict = lws_server(b, True, "-A", cert("ca.pem"), "-v")
    for context in (with_client(), with_client("other-client"), client_context(), tls12(with_client()), tls12(client_context())):
        try:
            with web_socket(strict, "lws-mirror-protocol", context) as tls:
                tls.sendall(frame(b"text"))
                said.append(str(read_frame(tls)))
        except OSError:
            # Whether the alert or the end of the connection is noticed first is chance.
            said.append("refused")
    with ws_peer() as (peer, seen):
        for ca, words in (("ca.pem", []), ("ca.pem", ["-C", cert("client.pem"), "-K", cert("client.key")])):
            answer = b.call(["libwebsockets-test-client", "localhost", "-p", str(peer), "-s", "-S", "-A", cert(ca), "-e", *words], limit=40)
            expect("Everything received: errs 0" in answer, answer)
        # Refused, it would try for ever.
        client = b.start(["libwebsockets-test-client", "localhost", "-p", str(peer), "-s", "-S", "-A", cert("other-ca.pem"), "-e"])
        log = b.hears(client, "SSL error", "ESTABLISHED")
        expect("ESTABLISHED" not in log, log)
        said += [line.split("E: ")[1] for line in log.splitlines() if "SSL error" in line][:1]
    return said + [str(one) for one in seen]


@contextlib.contextmanager
def ws_peer():
    """A WebSocket server on OpenSSL that sends back every frame; what it knows of each client."""
    import base64
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert("ecdsa.pem"), cert("ecdsa.key"))
    context.load_verify_locations(cert("ca.pem"))
    context.verify_mode = ssl.CERT_OPTIONAL
    listener, seen = socket.create_server(("127.0.0.1", 0)), []

    def serve_one(tls):
        stream = tls.makefile("rwb")
        seen.append((tls.version(), (tls.getpeercert() or {}).get("serialNumber")))
        for line in stream:
            name, _, value = line.strip().partition(b": ")
            if name.lower() == b"sec-websocket-key":
                accept = base64.b64encode(hashlib.sha1(value + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
            if not name:
                break
        stream.write(b"HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Protocol: lws-mirror-protocol\r\n"
                     b"Sec-WebSocket-Accept: %s\r\n\r\n" % accept)
        stream.flush()
        while True:
            head = stream.read(2)
            size = head[1] & 127 if len(head) == 2 else 0
            long = stream.read(2) if size == 126 else b""
            size = int.from_bytes(long, "big") if long else size
            if not size or head[0] & 15 == 8:
                return
            mask = stream.read(4)
            mask = int.from_bytes((mask * (size // 4 + 1))[:size], "big")
            stream.write(bytes([head[0], head[1] & 127]) + long + (int.from_bytes(stream.read(size), "big") ^ mask).to_bytes(size, "big"))
            stream.flush()

    serve_each(listener, context, serve_one)
    with listener:
        yield listener.getsockname()[1], seen


def evhttp(b):
    """libevent's HTTPS server and client in one process, its client over the socket and as a filter: 1 MiB there and back."""
    program, said = b.path("evhttp"), []
    library = os.path.dirname(b.library)
    build = ["cc", "-O1", "-I", os.path.join(ROOT, "include"), "-o", program, os.path.join(ROOT, "tests/programs/evhttp.c"), "-levent_openssl", "-levent", "-L", library, "-lssl", "-lcrypto"]
    status, _, err = b.run(build, ours=False)
    expect(status == 0, err)
    for how in ("socket", "filter"):
        for pair, ca, host in (("ecdsa", "ca", "localhost"), ("rsa", "ca", "server.example"), ("ecdsa", "other-ca", "localhost"), ("ecdsa", "ca", "wrong.example")):
            answer = b.run([program, cert(f"{pair}.pem"), cert(f"{pair}.key"), cert(f"{ca}.pem"), host, how], limit=20)
            said.append(f"{how} {pair} {ca} {host} {answer[0]} {answer[1].decode()}")
    expect("\n".join(said).count("200 1048576 bytes, the same") == 4, "\n".join(said))
    return said


def sslsplit(b):
    """libevent_openssl on both sides of a relay that makes a certificate for each name, after the server's own."""
    said = []
    with https_peer() as peer, https_peer("second") as second, https_peer("rsa", demand="ca.pem") as demanding:
        for where, name, words, *env in ((peer, "localhost", []), (second, "second.example", ["-G", "secp384r1"]), (demanding, "localhost", ["-a", cert("client.pem"), "-b", cert("client.key")]),
                                   (peer, "localhost", ["-o", "VerifyPeer=yes"]), (peer, "localhost", ["-o", "VerifyPeer=yes"], {"SSL_CERT_FILE": cert("ca.pem")}),
                                   (peer, "localhost", ["-s", "ECDHE-RSA-AES128-GCM-SHA256", "-K", cert("rsa.key")]),
                                   (peer, "localhost", ["-A", cert("all-in-one.pem")])):
            port = free_port()
            process = b.start(["sslsplit", "-D", "-u", "root", "-c", cert("ca.pem"), "-k", cert("ca.key"), "-l", b.path("connections"), *words, "https", "127.0.0.1", str(port),
                               "127.0.0.1", str(where.server_port)], port, env=env[0] if env else None)
            context, session = tls12(client_context()) if where is second else client_context(), None
            for _ in range(2):
                try:
                    with connect(port, context, name, session) as tls:
                        tls.sendall(b"GET /body HTTP/1.0\r\nHost: localhost\r\n\r\n")
                        got = tls.getpeercert()
                        data = read_until(tls).split(b"\r\n\r\n", 1)[-1]
                        session = tls.session
                        said.append(f"{name} {words} {data == BODY} {tls.version()} {tls.cipher()[0]} {got['subject']} {got['issuer']} {got['subjectAltName']} {tls.session_reused}")
                except OSError:
                    said.append(f"{name} {words} refused")
            b.look(process.pid)
            kill_group(process)
            log = open(process.log, errors="replace").read()
            # Its threads write the state of a connection that ends in pieces, between which others write.
            said += sorted({line for line in log.splitlines() if re.search("[Ee]rror|verif|Original|Forged|Common", line) and "SSLERR" not in line})
            for number in (port, where.server_port):
                said = [line.replace(str(number), "PORT") for line in said]
    return [re.sub("127.0.0.1[]:]+[0-9]+|[0-9A-F:]{40,}|[0-9-]+ [0-9:]+ UTC", "-", line).replace(b.folder, "FOLDER") for line in said]
