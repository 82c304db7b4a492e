"""Programs that serve: each is asked for real bytes by a client on the system's OpenSSL."""
import struct

from clients import redis_command
from support import *  # noqa: F403


def nginx(b):
    port, proxy = free_port(), free_port()
    b.write("nginx.conf", f"""
daemon off; error_log {b.path('error.log')}; pid {b.path('pid')}; user root; worker_processes 2;
events {{}}
http {{
  access_log off; client_body_temp_path {b.path('t1')}; proxy_temp_path {b.path('t2')}; fastcgi_temp_path {b.path('t3')};
  uwsgi_temp_path {b.path('t4')}; scgi_temp_path {b.path('t5')};
  ssl_session_cache shared:S:1m;
  server {{
    listen 127.0.0.1:{port} ssl http2; root {b.folder};
    ssl_certificate {cert('ecdsa.pem')}; ssl_certificate_key {cert('ecdsa.key')};
    ssl_certificate {cert('rsa.pem')}; ssl_certificate_key {cert('rsa.key')};
    ssl_protocols TLSv1.2 TLSv1.3; ssl_client_certificate {cert('ca.pem')}; ssl_verify_client optional;
    location /who {{ return 200 "$ssl_protocol $ssl_cipher $ssl_client_verify $ssl_client_s_dn $ssl_session_reused\\n"; }}
  }}
  server {{
    listen 127.0.0.1:{port} ssl http2; server_name second.example; root {b.folder};
    ssl_certificate {cert('second.pem')}; ssl_certificate_key {cert('second.key')};
  }}
  server {{
    listen 127.0.0.1:{proxy}; location / {{ proxy_pass https://localhost:{port}; proxy_ssl_trusted_certificate {cert('ca.pem')};
      proxy_ssl_verify on; proxy_ssl_name localhost; proxy_ssl_server_name on; }}
  }}
}}
""")
    b.start(["/usr/sbin/nginx", "-c", b.path("nginx.conf")], port)
    for extra in (["--http2"], ["--http1.1", "--tls-max", "1.2"], ["--http1.1"]):
        fetch(b, port, extra=extra)
    fetch(b, port, extra=["--cert", cert("client.pem"), "--key", cert("client.key")])
    status, out, _ = b.run(["curl", "-sS", f"http://127.0.0.1:{proxy}/body"], ours=False)
    is_body(out, "proxied")
    ask = b"GET /who HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    context = client_context()
    context.load_cert_chain(cert("client.pem"), cert("client.key"))
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.maximum_version = version
        session = None
        for reused in (False, True):
            with connect(port, context, session=session) as tls:
                tls.sendall(ask)
                said = read_until(tls).decode()
                session = tls.session
                expect("SUCCESS" in said, f"client certificate: {said}")
                expect(tls.session_reused == reused, f"{version}: reused {tls.session_reused}")
    with connect(port, name="second.example") as tls:
        expect(("DNS", "second.example") in tls.getpeercert()["subjectAltName"], "SNI")


def lighttpd(b):
    port = free_port()
    pem = b.path("both.pem")
    with open(pem, "w") as file:
        file.write(open(cert("ecdsa.key")).read() + open(cert("ecdsa.pem")).read())
    b.write("lighttpd.conf", f"""
server.modules = ("mod_openssl")
server.document-root = "{b.folder}"
server.port = {port}
server.bind = "127.0.0.1"
server.errorlog = "{b.path('error.log')}"
ssl.engine = "enable"
ssl.pemfile = "{pem}"
""")
    b.start(["/usr/sbin/lighttpd", "-D", "-f", b.path("lighttpd.conf")], port)
    fetch(b, port)
    fetch(b, port, extra=["--http2"])
    fetch(b, port, extra=["--tls-max", "1.2", "--http1.1"])
    strict = free_port()
    words = f'\nserver.port = {strict}\nssl.verifyclient.activate = "enable"\nssl.verifyclient.enforce = "enable"\nssl.ca-file = "{cert("ca.pem")}"\n'
    b.write("strict.conf", open(b.path("lighttpd.conf")).read().replace(f"server.port = {port}", "") + words)
    b.start(["/usr/sbin/lighttpd", "-D", "-f", b.path("strict.conf")], strict)
    refuses_strangers(strict)


def memcached(b):
    port = free_port()
    b.start(["memcached", "-u", "root", "-l", "127.0.0.1", "-p", str(port), "-I", "4m", "-m", "64", "-Z", "-o",
             f"ssl_chain_cert={cert('ecdsa.pem')},ssl_key={cert('ecdsa.key')}"], port)
    with connect(port) as tls:
        tls.sendall(b"set k 0 0 %d\r\n" % len(BODY) + BODY + b"\r\n")
        expect(read_until(tls, b"\r\n") == b"STORED\r\n", "set")
        tls.sendall(b"get k\r\n")
        head = b"VALUE k 0 %d\r\n" % len(BODY)
        data = read_exactly(tls, len(head) + len(BODY) + 7)
        is_body(data[len(head):len(head) + len(BODY)], "get")
    strict = free_port()
    b.start(["memcached", "-u", "root", "-l", "127.0.0.1", "-p", str(strict), "-Z", "-o",
             f"ssl_chain_cert={cert('ecdsa.pem')},ssl_key={cert('ecdsa.key')},ssl_ca_cert={cert('ca.pem')},ssl_verify_mode=2"], strict)
    for context, good in ((with_client(), True), (with_client("other-client"), False), (client_context(), False)):
        try:
            with connect(strict, context) as tls:
                tls.sendall(b"version\r\n")
                said = read_until(tls, b"\r\n")
        except OSError:
            said = b""
        expect(said.startswith(b"VERSION") == good, f"client certificate: {said}")


def redis(b):
    port = free_port()
    b.start(redis_command(b, port), port)
    context = client_context()
    context.load_cert_chain(cert("client.pem"), cert("client.key"))
    for chosen in (client_context(), context):
        with connect(port, chosen) as tls:
            tls.sendall(b"*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$%d\r\n" % len(BODY) + BODY + b"\r\n")
            expect(read_until(tls, b"\r\n") == b"+OK\r\n", "SET")
            tls.sendall(b"*2\r\n$3\r\nGET\r\n$1\r\nk\r\n")
            head = b"$%d\r\n" % len(BODY)
            is_body(read_exactly(tls, len(head) + len(BODY) + 2)[len(head):-2], "GET")


def dns_question(port, context=None, plain=False):
    question = struct.pack(">HHHHHH", 7, 0x0100, 1, 0, 0, 0) + b"\4host\7example\0" + struct.pack(">HH", 1, 1)
    with socket.create_connection(("127.0.0.1", port), 20) if plain else connect(port, context) as stream:
        stream.sendall(struct.pack(">H", len(question)) + question)
        size = struct.unpack(">H", read_exactly(stream, 2))[0]
        answer = read_exactly(stream, size)
    expect(answer[:2] == b"\0\7" and socket.inet_aton("192.0.2.7") in answer, f"answer {answer.hex()}")


def unbound_server(b, ours):
    port = free_port()
    b.write("unbound.conf", f"""
server:
  do-daemonize: no
  use-syslog: no
  username: ""
  chroot: ""
  directory: "{b.folder}"
  pidfile: "{b.path('pid')}"
  interface: 127.0.0.1@{port}
  tls-port: {port}
  tls-service-key: "{cert('ecdsa.key')}"
  tls-service-pem: "{cert('ecdsa.pem')}"
  local-zone: "example." static
  local-data: "host.example. A 192.0.2.7"
remote-control:
  control-enable: no
""")
    b.start(["unbound", "-d", "-c", b.path("unbound.conf")], port, ours=ours)
    return port


def unbound(b):
    """The server, and a forwarder that asks one on OpenSSL."""
    dns_question(unbound_server(b, ours=True))
    upstream = unbound_server(b, ours=False)
    for ca, good in (("ca.pem", True), ("other-ca.pem", False)):
        port = free_port()
        config = b.write("forward.conf", f"""
server:
  do-daemonize: no
  use-syslog: no
  username: ""
  chroot: ""
  directory: "{b.folder}"
  pidfile: "{b.path('pid2')}"
  interface: 127.0.0.1@{port}
  module-config: "iterator"
  do-not-query-localhost: no
  tls-cert-bundle: "{cert(ca)}"
forward-zone:
  name: "."
  forward-tls-upstream: yes
  forward-addr: 127.0.0.1@{upstream}#localhost
remote-control:
  control-enable: no
""")
        b.start(["unbound", "-d", "-c", config], port)
        if good:
            until(lambda: dns_question(port, plain=True))
        else:
            expect("answer" in str(refusal(lambda: dns_question(port, plain=True), Failure)), "wrong CA accepted")


def refuses_strangers(port, path="/body"):
    """A server that demands a certificate of the test CA's."""
    expect("200" in ask(port, path, with_client())[:20], "a good certificate is refused")
    for context in (tls12(client_context()), with_client("other-client"), tls12(with_client("other-client"))):
        answer = ask(port, path, context)
        expect("200" not in answer[:20], f"no certificate or a stranger's is accepted: {answer[:100]}")


def nsd(b):
    port = free_port()
    b.write("zone", "$ORIGIN example.\n$TTL 60\n@ SOA ns mail 1 60 60 60 60\n@ NS ns\nns A 192.0.2.1\nhost A 192.0.2.7\n")
    b.write("nsd.conf", f"""
server:
  ip-address: 127.0.0.1@{port}
  tls-port: {port}
  tls-service-key: "{cert('ecdsa.key')}"
  tls-service-pem: "{cert('ecdsa.pem')}"
  username: ""
  chroot: ""
  zonesdir: "{b.folder}"
  database: ""
  pidfile: "{b.path('pid')}"
  xfrdfile: "{b.path('xfrd')}"
  zonelistfile: "{b.path('zonelist')}"
  xfrdir: "{b.folder}"
remote-control:
  control-enable: no
zone:
  name: example
  zonefile: "{b.path('zone')}"
""")
    b.start(["nsd", "-d", "-c", b.path("nsd.conf")], port)
    until(lambda: dns_question(port))


def mosquitto(b):
    port = free_port()
    b.write("mosquitto.conf", f"""
listener {port} 127.0.0.1
allow_anonymous true
cafile {cert('ca.pem')}
certfile {cert('ecdsa.pem')}
keyfile {cert('ecdsa.key')}
user root
""")
    b.start(["mosquitto", "-c", b.path("mosquitto.conf")], port)
    publish_and_hear(b, port, ours=False)


def mosquitto_pub(b):
    port = free_port()
    b.write("mosquitto.conf", f"listener {port} 127.0.0.1\nallow_anonymous true\ncertfile {cert('ecdsa.pem')}\nkeyfile {cert('ecdsa.key')}\nuser root\n")
    b.start(["mosquitto", "-c", b.path("mosquitto.conf")], port, ours=False)
    publish_and_hear(b, port, ours=True)
    status, _, err = b.run(["mosquitto_pub", "-h", "localhost", "-p", str(port), "--cafile", cert("other-ca.pem"), "-t", "t", "-m", "x"])
    expect(status != 0, "wrong CA accepted")


def publish_and_hear(b, port, ours):
    common = ["-h", "localhost", "-p", str(port), "--cafile", cert("ca.pem"), "-t", "t"]
    status, _, err = b.run(["mosquitto_pub", *common, "-r", "-f", b.path("body")], ours=ours)
    expect(status == 0, f"publish: {err}")
    status, out, err = b.run(["mosquitto_sub", *common, "-C", "1", "-N", "-W", "10"], ours=ours)
    is_body(out, "subscribe " + err)


def postgres_server(b, ours):
    import pwd
    user = pwd.getpwnam("postgres")
    home = "/usr/lib/postgresql/15/bin/"
    data = b.path("data")
    os.chmod(b.folder, 0o777)
    run = lambda *command: subprocess.run(command, check=True, user=user.pw_uid, group=user.pw_gid, extra_groups=[], cwd=b.folder,
                                          env=b.environment(False), stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    run(home + "initdb", "-D", data, "-A", "trust", "-N")
    port = free_port()
    for name in ("ecdsa.key", "ecdsa.pem"):
        shutil.copy(cert(name), os.path.join(data, name))
        os.chown(os.path.join(data, name), user.pw_uid, user.pw_gid)
        os.chmod(os.path.join(data, name), 0o600)
    with open(os.path.join(data, "postgresql.conf"), "a") as file:
        file.write(f"\nport = {port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = '{b.folder}'\nssl = on\nfsync = off\n"
                   "ssl_cert_file = 'ecdsa.pem'\nssl_key_file = 'ecdsa.key'\n")
    with open(os.path.join(data, "pg_hba.conf"), "w") as file:
        file.write("hostssl all all 127.0.0.1/32 trust\n")
    b.hears(b.start([home + "postgres", "-D", data], port, ours=ours, user=user.pw_uid), "ready to accept connections")
    return port


def query(b, port, ours, ca="ca.pem"):
    address = f"host=localhost hostaddr=127.0.0.1 port={port} user=postgres dbname=postgres sslmode=verify-full sslrootcert={cert(ca)}"
    sql = "select version || ' ' || length(repeat('x', 1000000)) from pg_stat_ssl where pid = pg_backend_pid(); select repeat('y', 1000000)"
    return b.run(["/usr/lib/postgresql/15/bin/psql", "-X", "-A", "-t", "-c", sql, address], ours=ours)


def postgres(b):
    port = postgres_server(b, True)
    status, out, err = query(b, port, False)
    expect(b"TLSv1.3 1000000" in out and out.rstrip().endswith(b"y" * 1000000), err + b.said(b.processes[-1]))


def psql(b):
    port = postgres_server(b, False)
    status, out, err = query(b, port, True)
    expect(b"TLSv1.3 1000000" in out and out.rstrip().endswith(b"y" * 1000000), err)
    status, out, err = query(b, port, True, "other-ca.pem")
    expect(status != 0 and "certificate verify failed" in err, f"wrong CA: {err}")


def pem_of(b, name):
    return b.write(f"{name}-both.pem", open(cert(f"{name}.pem")).read() + open(cert(f"{name}.key")).read(), 0o600)


def haproxy(b):
    port = free_port()
    with https_peer() as peer:
        b.write("haproxy.cfg", f"""
global
  stats socket {b.path('stats')}
defaults
  mode http
  timeout connect 5s
  timeout client 20s
  timeout server 20s
frontend f
  bind 127.0.0.1:{port} ssl crt {pem_of(b, 'ecdsa')} alpn h2,http/1.1
  default_backend s
backend s
  server peer 127.0.0.1:{peer.server_port} ssl verify required ca-file {cert('ca.pem')} sni str(localhost) verifyhost localhost
""")
        b.start(["haproxy", "-f", b.path("haproxy.cfg")], port)
        fetch(b, port, extra=["--http2"])
        fetch(b, port, extra=["--http1.1", "--tls-max", "1.2"])


def plain_peer(b):
    port = free_port()
    b.start(["/usr/bin/python3", "-m", "http.server", "--bind", "127.0.0.1", str(port)], port, ours=False)
    return port


def stunnel(b):
    port, back = free_port(), plain_peer(b)
    b.write("stunnel.conf", f"foreground = yes\npid =\n[s]\naccept = 127.0.0.1:{port}\nconnect = 127.0.0.1:{back}\ncert = {cert('ecdsa.pem')}\n"
            f"key = {b.key('ecdsa.key')}\n")
    b.start(["stunnel4", b.path("stunnel.conf")], port)
    fetch(b, port)
    with https_peer() as peer:
        front = free_port()
        b.write("client.conf", f"foreground = yes\npid =\n[c]\nclient = yes\naccept = 127.0.0.1:{front}\nconnect = 127.0.0.1:{peer.server_port}\n"
                f"CAfile = {cert('ca.pem')}\nverifyChain = yes\ncheckHost = localhost\n")
        b.start(["stunnel4", b.path("client.conf")], front)
        status, out, err = b.run(["curl", "-sS", f"http://127.0.0.1:{front}/body"], ours=False)
        is_body(out, "through the client " + err)


def hitch(b):
    port, back = free_port(), plain_peer(b)
    b.write("hitch.conf", f'frontend = "[127.0.0.1]:{port}"\nbackend = "[127.0.0.1]:{back}"\npem-file = "{pem_of(b, "ecdsa")}"\nworkers = 1\n'
            'daemon = off\nuser = "root"\n')
    b.start(["hitch", "--config", b.path("hitch.conf")], port)
    fetch(b, port)
    strict = free_port()
    b.write("strict.conf", open(b.path("hitch.conf")).read().replace(str(port), str(strict)) + f'client-verify = required\nclient-verify-ca = "{cert("ca.pem")}"\n')
    b.start(["hitch", "--config", b.path("strict.conf")], strict)
    refuses_strangers(strict)


def apache(b):
    port = free_port()
    b.write("httpd.conf", f"""
ServerName localhost
ServerRoot {b.folder}
PidFile {b.path('pid')}
ErrorLog {b.path('error.log')}
DefaultRuntimeDir {b.folder}
Mutex file:{b.folder}
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule socache_shmcb_module /usr/lib/apache2/modules/mod_socache_shmcb.so
LoadModule ssl_module /usr/lib/apache2/modules/mod_ssl.so
User root
Group root
Listen 127.0.0.1:{port}
DocumentRoot {b.folder}
<Directory {b.folder}>
  Require all granted
</Directory>
SSLEngine on
SSLSessionCache shmcb:{b.path('cache')}(102400)
SSLCertificateFile {cert('ecdsa.pem')}
SSLCertificateKeyFile {cert('ecdsa.key')}
""".replace("User root\nGroup root\n", "User www-data\nGroup www-data\n"))
    b.start(["/usr/sbin/apache2", "-DFOREGROUND", "-f", b.path("httpd.conf")], port)
    fetch(b, port)
    fetch(b, port, extra=["--tls-max", "1.2"])


def vsftpd(b):
    port = free_port()
    os.makedirs(b.path("ftp"))
    os.makedirs(b.path("empty"))
    shutil.copy(b.path("body"), b.path("ftp", "body"))
    b.write("vsftpd.conf", f"""
listen=YES
listen_port={port}
listen_address=127.0.0.1
anonymous_enable=YES
anon_root={b.path('ftp')}
no_anon_password=YES
secure_chroot_dir={b.path('empty')}
ssl_enable=YES
allow_anon_ssl=YES
force_anon_data_ssl=YES
force_anon_logins_ssl=YES
require_ssl_reuse=NO
ssl_ciphers=HIGH
rsa_cert_file={cert('rsa.pem')}
rsa_private_key_file={cert('rsa.key')}
seccomp_sandbox=NO
background=NO
ftp_username=ftp
""")
    b.start(["vsftpd", b.path("vsftpd.conf")], port)
    status, out, err = b.run(["curl", "-sS", "--ssl-reqd", "--cacert", cert("ca.pem"), f"ftp://localhost:{port}/body"], ours=False)
    expect(status == 0, err + b.said(b.processes[-1]))
    is_body(out, "ftp")
