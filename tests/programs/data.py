"""Databases, queues and caches, deeper than a transfer: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403

PG = "/usr/lib/postgresql/15/bin/"


def cluster(b, extra, hba):
    """A PostgreSQL server with users for each way of logging in; its port."""
    import pwd
    user = pwd.getpwnam("postgres")
    data, port = b.path("data"), free_port()
    os.chmod(b.folder, 0o777)
    as_user = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": [], "cwd": b.folder, "env": b.environment(False)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    subprocess.run([PG + "initdb", "-D", data, "-A", "trust", "-N"], check=True, **as_user, **quiet)
    sql = "create user scram password 'secret';\ncreate user client;\ncreate user any;\n"
    subprocess.run([PG + "postgres", "--single", "-D", data, "postgres"], input=sql.encode(), check=True, **as_user, **quiet)
    for name in ("ecdsa.key", "ecdsa.pem", "rsa.key", "rsa.pem", "ca.pem"):
        copy = os.path.join(data, name)
        shutil.copy(cert(name), copy)
        os.chown(copy, user.pw_uid, user.pw_gid)
        os.chmod(copy, 0o600)
    shutil.copy(b.crl("client-rsa"), os.path.join(data, "crl.pem"))
    os.chmod(os.path.join(data, "crl.pem"), 0o644)
    with open(os.path.join(data, "postgresql.conf"), "a") as file:
        file.write(f"\nport = {port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{b.folder}'\nssl = on\nfsync = off\n"
                   f"log_line_prefix = ''\nssl_ca_file = 'ca.pem'\nssl_crl_file = 'crl.pem'\n{extra}\n")
    with open(os.path.join(data, "pg_hba.conf"), "w") as file:
        file.write(hba)
    process = b.start([PG + "postgres", "-D", data], port, user=user.pw_uid)
    b.hears(process, "ready to accept connections")
    return port, process


HBA = """hostssl all scram 127.0.0.1/32 scram-sha-256
hostssl all client 127.0.0.1/32 cert
hostssl all any 127.0.0.1/32 trust clientcert=verify-ca
hostssl all postgres 127.0.0.1/32 trust
"""


def postgres(b):
    said = []
    for name, extra in (("ecdsa", "ssl_min_protocol_version = 'TLSv1.2'\nssl_prefer_server_ciphers = on"),
                        ("rsa", "ssl_max_protocol_version = 'TLSv1.2'\nssl_ciphers = 'ECDHE-RSA-AES128-GCM-SHA256'\nssl_ecdh_curve = 'secp384r1'")):
        port, process = cluster(b, f"ssl_cert_file = '{name}.pem'\nssl_key_file = '{name}.key'\n{extra}", HBA)
        columns = "version, cipher, bits, client_dn, client_serial, issuer_dn"
        files = {name: (cert(f"{name}.pem"), b.key(f"{name}.key")) for name in ("client", "client-rsa", "other-client")}
        mine = lambda name: "sslcert={} sslkey={}".format(*files[name])
        attempts = [("scram", "sslmode=verify-full channel_binding=require"), ("scram", "sslmode=verify-full channel_binding=disable"),
                    ("scram", "sslmode=verify-full channel_binding=require ssl_max_protocol_version=TLSv1.2"),
                    ("postgres", "sslmode=require channel_binding=require"), ("postgres", "sslmode=disable"),
                    ("client", f"sslmode=verify-ca {mine('client')}"), ("client", f"sslmode=verify-ca {mine('client-rsa')}"),
                    ("client", f"sslmode=verify-ca {mine('other-client')}"), ("client", "sslmode=verify-ca sslcert=none"),
                    ("any", f"sslmode=verify-ca {mine('client')}"), ("postgres", "sslmode=verify-full host=wrong.example"),
                    ("postgres", f"sslmode=verify-full sslrootcert={cert('other-ca.pem')}"), ("postgres", f"sslmode=verify-full sslrootcert={b.path('nothing')}"),
                    ("postgres", f"sslmode=verify-full sslcrl={b.crl('ecdsa', 'rsa')}"), ("postgres", f"sslmode=verify-full sslcrl={b.crl('second')}"),
                    ("postgres", "sslmode=verify-full sslsni=0"), ("postgres", f"sslmode=verify-full sslcert={files['client'][0]} sslkey={files['client-rsa'][1]}"),
                    ("postgres", f"sslmode=verify-full sslcert={files['client'][0]} sslkey={cert('rsa.key')}")]
        for user, words in attempts:
            address = f"host=localhost hostaddr=127.0.0.1 port={port} user={user} dbname=postgres sslrootcert={cert('ca.pem')} {words}"
            sql = f"select {columns} from pg_stat_ssl where pid = pg_backend_pid(); select length(repeat('x', 300000)), md5(repeat('z', 1000000))"
            answer = b.call([PG + "psql", "-X", "-A", "-t", "-c", sql, address], env={"PGPASSWORD": "secret"})
            said.append(f"{user} {words}\n{answer}".replace(str(port), "PORT"))
        said += sorted(re.sub(r"PID \d+|\d+ms|\d{4}-\d\d-\d\d \S+ \S+", "-", line) for line in settled(process.log).splitlines()
                       if "SSL" in line or "FATAL" in line or "certificate" in line)
        kill_group(process)
        shutil.rmtree(b.path("data"))
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines()


def redis(b):
    from clients import redis_command
    port, replica = free_port(), free_port()
    strict = [word if word != "optional" else "yes" for word in redis_command(b, port)]
    process = b.start([*strict, "--tls-ciphers", "ECDHE-ECDSA-AES256-GCM-SHA384", "--tls-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256",
                       "--tls-prefer-server-ciphers", "yes", "--tls-session-cache-size", "5000", "--tls-session-cache-timeout", "60",
                       "--tls-replication", "yes"], port)
    tls = lambda port, *words: ["redis-cli", "-h", "localhost", "-p", str(port), "--tls", "--cacert", cert("ca.pem"), *words]
    mine = ["--cert", cert("client.pem"), "--key", cert("client.key")]
    value = BODY.hex()[:500000].encode()
    said = [b.call([*tls(port, *mine), "-x", "SET", "key"], stdin=value)]
    said.append(b.call([*tls(port), "PING"]))
    said.append(b.call([*tls(port, "--cert", cert("other-client.pem"), "--key", cert("other-client.key")), "PING"]))
    said.append(b.call([*tls(port, *mine, "--tls-ciphersuites", "TLS_AES_128_GCM_SHA256"), "PING"]))
    said.append(b.call([*tls(port, *mine, "--sni", "server.example"), "PING"]))
    load = b.call(["redis-benchmark", "-h", "127.0.0.1", "-p", str(port), "--tls", "--cacert", cert("ca.pem"), *mine, "-t", "set", "-n", "200", "-c", "5",
                   "-q"], limit=20)
    expect("requests per second" in load, load)
    # A replica talks TLS with its own certificate; the master asks for it.
    b.start([*strict[:1], *[word.replace(str(port), str(replica)) for word in strict[1:]], "--tls-replication", "yes", "--replicaof", "localhost",
             str(port), "--tls-client-cert-file", cert("client.pem"), "--tls-client-key-file", cert("client.key")], replica)
    for _ in range(100):
        status, out, err = b.run([*tls(replica, *mine), "GET", "key"])
        if out.strip() == value:
            break
        time.sleep(0.1)
    expect(out.strip() == value, f"replica: {out[:100]} {err}")
    said.append(b.call([*tls(port, *mine), "CONFIG", "SET", "tls-protocols", "TLSv1.2"]))
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context, session = with_client(minimum_version=ssl.TLSVersion.TLSv1_2, maximum_version=version), None
        for _ in range(2):
            try:
                with connect(port, context, session=session) as stream:
                    stream.sendall(b"PING\r\n")
                    said.append(f"{read_until(stream, b'PONG' + bytes([13, 10]))} {stream.cipher()} {stream.session_reused}")
                    session = stream.session
            except OSError as error:
                said.append(str(error.reason if isinstance(error, ssl.SSLError) else error))
    said.append(b.call([*tls(port, *mine), "CONFIG", "SET", "tls-cert-file", cert("all-in-one.pem"), "tls-key-file", cert("rsa.key")]))
    said.append(b.call([*tls(port, *mine), "PING"]))
    said += sorted(re.sub(r"( \(conn: )?fd=.*", "", line.split("# ", 1)[-1]) for line in settled(process.log).splitlines() if "TLS" in line or "SSL" in line)
    # Which end of a connection is noticed first is chance.
    return re.sub("Error: (Connection reset by peer|Server closed the connection)", "Error: ended", "\n".join(said).replace(str(port), "PORT")).splitlines()


def mosquitto(b):
    port = free_port()
    b.write("acl", "pattern readwrite of/%u/#\n")
    b.write("mosquitto.conf", f"""
listener {port} 127.0.0.1
allow_anonymous false
require_certificate true
use_identity_as_username true
acl_file {b.path('acl')}
cafile {cert('ca.pem')}
certfile {cert('ecdsa.pem')}
keyfile {cert('ecdsa.key')}
crlfile {b.crl('client-rsa')}
tls_version tlsv1.2
ciphers ECDHE-ECDSA-AES256-GCM-SHA384
user root
""")
    process = b.start(["mosquitto", "-v", "-c", b.path("mosquitto.conf")], port)
    said = []
    for who, topic, extra in (("client", "of/client/t", []), ("client", "of/client/t", ["--tls-version", "tlsv1.2"]), ("client-rsa", "of/client/t", []),
                              ("other-client", "of/client/t", []), ("client", "of/client/t", ["--cafile", cert("other-ca.pem")]), ("client", "of/client/t", ["-h", "127.0.0.1"])):
        common = ["-h", "localhost", "-p", str(port), "--cafile", cert("ca.pem"), "--cert", cert(f"{who}.pem"), "--key", cert(f"{who}.key"), "-t", topic, *extra]
        answer = b.call(["mosquitto_pub", *common, "-r", "-q", "1", "-f", b.path("body")], limit=20)
        # When a failure is noticed, and so what it is called, is chance.
        said.append("TLS error" if "TLS error" in answer or "connection was lost" in answer or "Protocol error" in answer else answer)
    status, out, err = b.run(["mosquitto_sub", "-h", "localhost", "-p", str(port), "--cafile", cert("ca.pem"), "--cert", cert("client.pem"), "--key",
                              cert("client.key"), "-t", "of/client/t", "-C", "1", "-N", "-W", "10"])
    is_body(out, "subscribe " + err)
    # Whether the alert or the end of the connection is noticed first is chance.
    status, _, err = b.run(["mosquitto_sub", "-h", "localhost", "-p", str(port), "--cafile", cert("ca.pem"), "-t", "t", "-C", "1", "-W", "3"])
    expect(status in (1, 7), f"no certificate: {status} {err}")
    log = settled(process.log).splitlines()
    # A client that leaves in the handshake is told in one of two ways, by chance, and so is one that its own check makes leave.
    return said + [line.split(": ", 1)[-1] for line in log if "OpenSSL" in line and "unexpected eof" not in line]


def amqp(b):
    """librabbitmq's tools against as much of an AMQP server as they need."""
    import struct
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert("ecdsa.pem"), cert("ecdsa.key"))
    context.load_verify_locations(cert("ca.pem"))
    context.verify_mode = ssl.CERT_OPTIONAL
    listener, bodies = socket.create_server(("127.0.0.1", 0)), []

    def serve_one(tls):
        stream = tls.makefile("rwb")
        method = lambda channel, number, rest=b"": frame(1, channel, struct.pack(">HH", *number) + rest)

        def frame(kind, channel, payload):
            stream.write(struct.pack(">BHI", kind, channel, len(payload)) + payload + b"\xce")
            stream.flush()
        stream.read(8)
        method(0, (10, 10), b"\0\x09" + struct.pack(">I", 0) + struct.pack(">I", 5) + b"PLAIN" + struct.pack(">I", 5) + b"en_US")
        body = b""
        while True:
            kind, channel, size = struct.unpack(">BHI", stream.read(7))
            payload = stream.read(size)
            stream.read(1)
            if kind == 3:
                body += payload
                continue
            if kind != 1:
                continue
            number = struct.unpack(">HH", payload[:4])
            if number == (10, 11):
                method(0, (10, 30), struct.pack(">HIH", 10, 131072, 0))
            elif number == (10, 40):
                method(0, (10, 41), b"\0")
            elif number == (20, 10):
                method(channel, (20, 11), struct.pack(">I", 0))
            elif number == (20, 40):
                method(channel, (20, 41))
            elif number == (10, 50):
                bodies.append((body, tls.getpeercert().get("subject") if tls.getpeercert() else None))
                return method(0, (10, 51))

    serve_each(listener, context, serve_one)
    port = listener.getsockname()[1]
    said = []
    for host, extra in (("localhost", [f"--cacert={cert('ca.pem')}"]), ("localhost", [f"--cacert={cert('other-ca.pem')}"]),
                        ("localhost", [f"--cacert={cert('ca.pem')}", f"--cert={cert('client.pem')}", f"--key={cert('client.key')}"])):
        command = ["amqp-publish", "--ssl", "-u", f"amqps://u:p@{host}:{port}", *extra, "-e", "x", "-r", "key"]
        said.append(b.call(command, stdin=BODY[:300000], limit=20))
    listener.close()
    expect([body for body, _ in bodies] == [BODY[:300000]] * 2, f"{[len(body) for body, _ in bodies]} bytes, {said}")
    return [line.replace(str(port), "PORT") for line in said] + [str(subject) for _, subject in bodies]
