"""Web servers and proxies, deeper than a transfer: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403
from servers import pem_of, plain_peer


def error_log(b, *drop):
    """What a server wrote into its error log, without times, numbers of processes and connections, and ports."""
    lines = [re.sub(r"^\S+ \S+ \[(\w+)\] \S+ (\*\d+ )?", r"\1: ", line).strip() for line in settled(b.path("error.log")).splitlines()]
    lines = [re.sub(r"127\.0\.0\.1:\d+|localhost:\d+|port \d+", "PORT", line).replace(b.folder, "FOLDER") for line in lines]
    return [line for line in lines if line and not any(word in line for word in drop)]


NGINX_VARIABLES = ("protocol cipher ciphers curve curves server_name session_reused alpn_protocol early_data client_verify client_s_dn client_i_dn "
                   "client_s_dn_legacy client_i_dn_legacy client_serial client_fingerprint client_v_start client_v_end client_escaped_cert")


def nginx(b):
    port, cached, strict, stream, front, refuse = (free_port() for _ in range(6))
    b.ocsp_response("second")
    told = "\\n".join(f"{name}=$ssl_{name}" for name in NGINX_VARIABLES.split())
    pair = lambda name: f"ssl_certificate {cert(name + '.pem')}; ssl_certificate_key {cert(name + '.key')};"
    places = "".join(f"{kind}_temp_path {b.path(kind)};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    upstream = {"good": "proxy_ssl_name localhost;", "wrongname": "proxy_ssl_name wrong.example;", "wrongca":
                f"proxy_ssl_name localhost; proxy_ssl_trusted_certificate {cert('other-ca.pem')};",
                "old": "proxy_ssl_name localhost; proxy_ssl_protocols TLSv1.2;", "crl": f"proxy_ssl_name localhost; proxy_ssl_crl {b.crl('ecdsa')};"}
    b.write("nginx.conf", f"""
load_module /usr/lib/nginx/modules/ngx_stream_module.so;
daemon off; error_log {b.path('error.log')} info; pid {b.path('pid')}; user root; worker_processes 1;
events {{}}
stream {{
  server {{ listen 127.0.0.1:{stream} ssl; {pair('ecdsa')} proxy_pass 127.0.0.1:{port}; proxy_ssl on; proxy_ssl_name localhost; proxy_ssl_server_name on;
    proxy_ssl_verify on; proxy_ssl_trusted_certificate {cert('ca.pem')}; }}
}}
http {{
  access_log off; {places} ssl_protocols TLSv1.2 TLSv1.3; ssl_session_tickets off;
  server {{ listen 127.0.0.1:{port} ssl http2 default_server; ssl_reject_handshake on; }}
  server {{
    listen 127.0.0.1:{port} ssl http2; server_name localhost; root {b.folder}; {pair('ecdsa')} {pair('rsa')}
    ssl_client_certificate {cert('ca.pem')}; ssl_verify_client optional_no_ca; ssl_session_tickets on;
    location /who {{ return 200 "{told}"; }}
  }}
  server {{
    listen 127.0.0.1:{port} ssl http2; server_name second.example; {pair('second')}
    ssl_stapling on; ssl_stapling_verify on; ssl_stapling_file {b.path('second.ocsp')};
    location /who {{ return 200 "{told}"; }}
  }}
  server {{ listen 127.0.0.1:{cached} ssl; {pair('ecdsa')} ssl_session_cache shared:S:1m; ssl_prefer_server_ciphers on; ssl_ecdh_curve P-384:X25519;
    ssl_ciphers ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-ECDSA-AES128-GCM-SHA256; location /who {{ return 200 "{told}"; }} }}
  server {{ listen 127.0.0.1:{strict} ssl; {pair('ecdsa')} ssl_client_certificate {cert('ca.pem')}; ssl_crl {b.crl('client-rsa')}; ssl_verify_client on;
    ssl_verify_depth 1; location /who {{ return 200 "{told}"; }} }}
  server {{ listen 127.0.0.1:{front}; proxy_ssl_verify on; proxy_ssl_trusted_certificate {cert('ca.pem')}; proxy_ssl_server_name on;
    {''.join(f"location /{name}/ {{ {words} proxy_pass https://localhost:{port}/; }}" for name, words in upstream.items())}
    location /client/ {{ proxy_ssl_name localhost; proxy_ssl_certificate {cert('client.pem')}; proxy_ssl_certificate_key {cert('client.key')};
      proxy_pass https://localhost:{strict}/; }} }}
  server {{ listen 127.0.0.1:{refuse} ssl; {pair('rsa')} ssl_protocols TLSv1.2; ssl_ciphers ECDHE-RSA-AES256-GCM-SHA384; root {b.folder}; }}
}}
""")
    b.start(["/usr/sbin/nginx", "-c", b.path("nginx.conf")], port)
    fetch(b, port, extra=["--http2"])
    fetch(b, port, extra=["--http2", "--tls-max", "1.2", "--ciphers", "ECDHE-RSA-AES128-GCM-SHA256"])
    said = []
    for kind in (lambda: client_context(), with_client, lambda: with_client("other-client"), lambda: tls12(with_client())):
        said.append(ask(port, "/who", kind()))
    for name in ("second.example", "unknown.example"):
        said.append(name + " " + ask(port, "/who", name=name))
    said += [ask(strict, "/who", kind) for kind in (client_context(), with_client(), with_client("client-rsa"), tls12(with_client("other-client")))]
    said += resumptions(port, lambda: http_settings("/who")) + resumptions(cached, lambda: http_settings("/who"))
    for arguments in (["-servername", "second.example", "-status"], ["-servername", "second.example", "-status", "-tls1_2"]):
        said += [line.strip() for line in b.s_client(port, *arguments).splitlines() if re.search("OCSP|Status", line)]
    for name in upstream:
        status, out, _ = b.run(["curl", "-sS", f"http://127.0.0.1:{front}/{name}/body"], ours=False)
        said.append(f"{name}: {out[:200].decode() if len(out) < len(BODY) else hashlib.sha256(out).hexdigest()}")
    status, out, _ = b.run(["curl", "-sS", f"http://127.0.0.1:{front}/client/who"], ours=False)
    # The client here is under test, too, and offers less than OpenSSL.
    said.append(re.sub("(ciphers|curves)=.*", "", out.decode()))
    fetch(b, stream, extra=["--http1.1"])
    fetch(b, refuse)
    for arguments in (["-tls1_3"], ["-cipher", "ECDHE-RSA-AES128-GCM-SHA256", "-tls1_2"]):
        said += [line.split(":", 2)[-1] for line in b.s_client(refuse, *arguments).splitlines() if "alert" in line]
    with socket.create_connection(("127.0.0.1", refuse), 15) as plain:
        plain.sendall(b"GET / HTTP/1.0\r\n\r\n")
        said.append(plain.recv(1000).decode().splitlines()[0])
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines() + error_log(b, "signal", "process", "using the", "OS:", "built by", "RLIMIT", "exit", "notice")


def http_settings(path):
    return path


def resumptions(port, path):
    """Whether a second and a third connection are resumed, in each version."""
    said = []
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        context, session = client_context(minimum_version=version, maximum_version=version), None
        for _ in range(3):
            answer = ask(port, path(), context, session=session)
            session = ask.session
            said.append(f"{version.name} reused {ask.reused} {'session_reused=r' in answer}")
    return said


def haproxy(b):
    port, strict, front, early = (free_port() for _ in range(4))
    b.crl("client-rsa")
    os.makedirs(b.path("certs"))
    for name in ("ecdsa", "second"):
        shutil.copy(pem_of(b, name), b.path("certs", f"{name}.pem"))
    shutil.copy(b.ocsp_response("second"), b.path("certs/second.pem.ocsp"))
    with open(b.path("certs/second.pem"), "a") as file:
        file.write(open(cert("ca.pem")).read())
    b.write("list", f"{b.path('certs/ecdsa.pem')} [alpn h2,http/1.1] localhost *.wild.example\n{b.path('certs/second.pem')} [ssl-max-ver TLSv1.2] second.example\n")
    fetches = ("ssl_fc ssl_fc_protocol ssl_fc_cipher ssl_fc_alg_keysize ssl_fc_use_keysize ssl_fc_sni ssl_fc_alpn ssl_fc_has_sni ssl_fc_is_resumed "
               "ssl_fc_has_crt ssl_c_used ssl_c_verify ssl_c_s_dn ssl_c_s_dn(cn) ssl_c_i_dn ssl_c_serial,hex ssl_c_sha1,hex ssl_c_sig_alg ssl_c_key_alg "
               "ssl_c_version ssl_c_notbefore ssl_c_notafter ssl_c_der,sha2(256),hex ssl_c_chain_der,sha2(256),hex ssl_c_ca_err ssl_c_err ssl_f_s_dn "
               "ssl_f_i_dn ssl_f_serial,hex ssl_f_sig_alg ssl_f_key_alg ssl_f_notbefore ssl_f_version ssl_fc_cipherlist_str(1) ssl_fc_err "
               "ssl_fc_server_handshake_traffic_secret,length").split()
    told = "\\n".join(f"{name}=%[{name}]" for name in fetches)
    with https_peer() as peer, https_peer("rsa", demand="ca.pem") as demanding:
        to = lambda words, where=peer: f"server peer 127.0.0.1:{where.server_port} ssl {words}"
        backends = {"good": to(f"verify required ca-file {cert('ca.pem')} sni str(localhost) verifyhost localhost"),
                    "wronghost": to(f"verify required ca-file {cert('ca.pem')} verifyhost wrong.example"),
                    "sniname": to(f"verify required ca-file {cert('ca.pem')} sni str(wrong.example)"),
                    "wrongca": to(f"verify required ca-file {cert('other-ca.pem')}"),
                    "crl": to(f"verify required ca-file {cert('ca.pem')} crl-file {b.crl('ecdsa')}"),
                    "client": to(f"verify required ca-file {cert('ca.pem')} crt {pem_of(b, 'client')}", demanding), "none": to("verify none", demanding)}
        crl = b.crl("client-rsa")
        b.write("haproxy.cfg", f"""
global
  stats socket {b.path('stats')} level admin
  tune.ssl.keylog on
  log stderr format raw local0
defaults
  mode http
  timeout connect 5s
  timeout client 20s
  timeout server 20s
frontend f
  bind 127.0.0.1:{port} ssl crt-list {b.path('list')} strict-sni ca-file {cert('ca.pem')} verify optional crt-ignore-err all ca-ignore-err all
  http-request return status 200 content-type text/plain lf-string "{told}" if {{ path /who }}
  {' '.join('')}
  {chr(10).join(f"  use_backend {name} if {{ path_beg /{name}/ }}" for name in backends)}
  default_backend good
frontend strict
  bind 127.0.0.1:{strict} ssl crt {b.path('certs/ecdsa.pem')} ca-file {cert('ca.pem')} crl-file {crl} verify required no-tls-tickets ciphers ECDHE-ECDSA-AES256-GCM-SHA384 curves P-384
  error-log-format "error: %[ssl_fc_err] %[ssl_fc_err_str] %[ssl_c_err] %[ssl_c_ca_err]"
  log global
  http-request return status 200 content-type text/plain lf-string "{told}"
""" + "".join(f"backend {name}\n  http-request set-path /body\n  {words}\n" for name, words in backends.items()))
        process = b.start(["haproxy", "-f", b.path("haproxy.cfg")], port)
        fetch(b, port, extra=["--http2"])
        fetch(b, port, extra=["--http1.1", "--tls-max", "1.2"])
        said = []
        for kind in (client_context(), with_client(), with_client("other-client"), tls12(with_client())):
            said.append(ask(port, "/who", kind))
        for name in ("a.wild.example", "second.example", "unknown.example"):
            said.append(name + " " + ask(port, "/who", name=name))
        said += [ask(strict, "/", kind) for kind in (with_client(), client_context(), with_client("client-rsa"), tls12(with_client("other-client")),
                                                      tls12(with_client()))]
        for name in backends:
            answer = ask(port, f"/{name}/body")
            # Whether the demand for a certificate is noticed before the request is sent is chance.
            said.append(f"{name}: {'body' if len(answer) > 10000 else answer[:10] if name == 'none' else answer[:60]}")
        said += resumptions(port, lambda: "/who")
        said += [line.strip() for line in b.s_client(port, "-servername", "second.example", "-status").splitlines() if re.search("OCSP|Status", line)]

        def admin(command):
            with socket.socket(socket.AF_UNIX) as s:
                s.connect(b.path("stats"))
                s.sendall(command.encode() + b"\n")
                return read_until(s).decode()
        for command in (f"show ssl cert {b.path('certs/second.pem')}", "show ssl cert", f"show ssl crt-list {b.path('list')}", f"show ssl ca-file {cert('ca.pem')}",
                        f"show ssl crl-file {crl}", "show ssl ocsp-response"):
            said.append(command + "\n" + re.sub(r"(Last|This|Next) Update.*", "", admin(command)))
        update = open(b.path("certs/ecdsa.pem")).read() + "\n"
        said.append(admin(f"set ssl cert {b.path('certs/ecdsa.pem')} <<\n{update}") + admin(f"commit ssl cert {b.path('certs/ecdsa.pem')}"))
        said.append(ask(port, "/who").split("\n")[0])
        settled(process.log)
        log = [line for line in b.said(process).splitlines() if "error" in line]
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines() + log


APACHE_VARIABLES = ("HTTPS SSL_PROTOCOL SSL_CIPHER SSL_CIPHER_EXPORT SSL_CIPHER_USEKEYSIZE SSL_CIPHER_ALGKEYSIZE SSL_CLIENT_VERIFY SSL_CLIENT_M_VERSION "
                    "SSL_CLIENT_M_SERIAL SSL_CLIENT_V_START SSL_CLIENT_V_END SSL_CLIENT_S_DN SSL_CLIENT_S_DN_CN SSL_CLIENT_S_DN_Email SSL_CLIENT_I_DN "
                    "SSL_CLIENT_I_DN_O SSL_CLIENT_A_SIG SSL_CLIENT_A_KEY SSL_CLIENT_CERT SSL_CLIENT_CERT_RFC4523_CEA SSL_SERVER_M_SERIAL SSL_SERVER_S_DN "
                    "SSL_SERVER_SAN_DNS_0 SSL_SERVER_SAN_DNS_2 SSL_SERVER_I_DN_CN SSL_SERVER_A_KEY SSL_SERVER_A_SIG SSL_SERVER_V_END SSL_SESSION_RESUMED "
                    "SSL_SECURE_RENEG SSL_COMPRESS_METHOD SSL_TLS_SNI SSL_CLIENT_SAN_Email_0 SSL_CLIENT_V_REMAIN")


def apache(b):
    main, strict, later = (free_port() for _ in range(3))
    responder = b.ocsp_responder({"ecdsa": "V", "client": "V", "client-rsa": "R", "second": "V"})
    modules = "mpm_event authz_core authz_user authn_core authn_file auth_basic socache_shmcb ssl http2 proxy proxy_http headers include mime filter dir setenvif".split()
    loads = "\n".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so" for name in modules)
    told = "\n".join(f'{name}=<!--#echo var="{name}" encoding="none" -->' for name in APACHE_VARIABLES.split())
    os.makedirs(b.path("www/asked"))
    b.write("www/who.shtml", told + "\n")
    b.write("www/asked/who.shtml", told + "\n")
    shutil.copy(b.path("body"), b.path("www/body"))
    with https_peer("rsa", demand="ca.pem") as demanding:
        proxies = {"good": (f"https://localhost:{main}/", ""), "wrongname": (f"https://127.0.0.2:{main}/", ""), "wrongca": (f"https://localhost:{main}/", f"SSLProxyCACertificateFile {cert('other-ca.pem')}"),
                   "client": (f"https://localhost:{demanding.server_port}/", f"SSLProxyMachineCertificateFile {pem_of(b, 'client')}"),
                   "none": (f"https://localhost:{demanding.server_port}/", ""), "crl": (f"https://localhost:{main}/", f"SSLProxyCARevocationFile {b.crl('ecdsa')}\nSSLProxyCARevocationCheck leaf")}
        fronts = {name: free_port() for name in proxies}
        front_hosts = "".join(f"""
Listen 127.0.0.1:{fronts[name]}
<VirtualHost 127.0.0.1:{fronts[name]}>
  SSLProxyEngine on
  SSLProxyVerify require
  SSLProxyCACertificateFile {cert('ca.pem')}
  SSLProxyCheckPeerName on
  {words}
  ProxyPass / {to}
</VirtualHost>""" for name, (to, words) in proxies.items())
        pair = lambda name: f"SSLCertificateFile {cert(name + '.pem')}\nSSLCertificateKeyFile {cert(name + '.key')}"
        b.write("httpd.conf", f"""
ServerName localhost
ServerRoot {b.folder}
PidFile {b.path('pid')}
ErrorLog {b.path('error.log')}
LogLevel info
ErrorLogFormat "[%l] %M"
DefaultRuntimeDir {b.folder}
Mutex file:{b.folder}
{loads}
User www-data
Group www-data
Listen 127.0.0.1:{main}
Listen 127.0.0.1:{strict}
Listen 127.0.0.1:{later}
DocumentRoot {b.path('www')}
TypesConfig /dev/null
AddType text/html .shtml
<Directory {b.path('www')}>
  Options +Includes
  AddOutputFilter INCLUDES .shtml
  SSLOptions +StdEnvVars +ExportCertData
  Require all granted
</Directory>
<Location /only>
  Require expr %{{SSL_CLIENT_S_DN_CN}} == 'client'
</Location>
SSLSessionCache shmcb:{b.path('cache')}(102400)
SSLStaplingCache shmcb:{b.path('staples')}(102400)
Protocols h2 http/1.1
SSLStaplingForceURL http://127.0.0.1:{responder}/
SSLUseStapling on
SSLStrictSNIVHostCheck off
<VirtualHost 127.0.0.1:{main}>
  ServerName localhost
  SSLEngine on
  {pair('ecdsa')}
  {pair('rsa')}
  SSLCACertificateFile {cert('ca.pem')}
  SSLVerifyClient optional
</VirtualHost>
<VirtualHost 127.0.0.1:{main}>
  ServerName second.example
  SSLEngine on
  {pair('second')}
  SSLProtocol TLSv1.2
  SSLCipherSuite ECDHE-ECDSA-AES128-GCM-SHA256
</VirtualHost>
<VirtualHost 127.0.0.1:{strict}>
  ServerName localhost
  SSLEngine on
  {pair('ecdsa')}
  SSLUseStapling off
  SSLSessionTickets off
  SSLHonorCipherOrder on
  SSLOpenSSLConfCmd Groups P-384:P-256
  SSLCACertificateFile {cert('ca.pem')}
  SSLVerifyClient require
  SSLVerifyDepth 2
  SSLOCSPEnable on
  SSLOCSPDefaultResponder http://127.0.0.1:{responder}/
  SSLOCSPOverrideResponder on
  SSLOCSPUseRequestNonce off
</VirtualHost>
<VirtualHost 127.0.0.1:{later}>
  ServerName localhost
  SSLEngine on
  {pair('ecdsa')}
  SSLUseStapling off
  SSLProtocol TLSv1.3
  SSLCACertificateFile {cert('ca.pem')}
  <Location /asked>
    SSLVerifyClient require
  </Location>
</VirtualHost>
{front_hosts}
""")
        b.start(["/usr/sbin/apache2", "-DFOREGROUND", "-f", b.path("httpd.conf")], main)
        fetch(b, main, extra=["--http2"])
        fetch(b, main, extra=["--http1.1", "--tls-max", "1.2"])
        said = []
        for kind in (client_context(), with_client(), with_client("other-client"), tls12(with_client("client-rsa"))):
            said.append(ask(main, "/who.shtml", kind))
        said += [name + " " + ask(main, "/who.shtml", name=name) for name in ("second.example", "unknown.example")]
        said += [ask(strict, "/who.shtml", kind) for kind in (with_client(), client_context(), with_client("client-rsa"), tls12(with_client()), tls12(with_client("client-rsa")))]
        # A certificate for one folder only is asked for after the handshake.
        for name, settings in (("client", {"post_handshake_auth": True}), ("other-client", {"post_handshake_auth": True}), ("client", {})):
            said += [ask(later, path, with_client(name, **settings)) for path in ("/who.shtml", "/asked/who.shtml")]
        said.append(ask(later, "/asked/who.shtml", client_context(post_handshake_auth=True)))
        said += resumptions(main, lambda: "/who.shtml")
        for arguments in (["-servername", "second.example", "-status"], ["-servername", "localhost", "-status", "-tls1_3"]):
            said += [line.strip() for line in b.s_client(main, *arguments).splitlines() if re.search("OCSP R|Cert Status|Serial", line)]
        for name, port in fronts.items():
            status, out, _ = b.run(["curl", "-sS", f"http://127.0.0.1:{port}/body"], ours=False)
            said.append(f"proxy {name}: {'body' if out == BODY else out[:80].decode()}")
        with socket.create_connection(("127.0.0.1", main), 15) as plain:
            plain.sendall(b"GET / HTTP/1.0\r\n\r\n")
            said.append(plain.recv(1000).decode().splitlines()[0])
    said = "\n".join(said).replace(b.folder, "FOLDER").splitlines()
    lines = [re.sub(r"127\.0\.0\.\d:\d+|localhost:\d+|AH\d+: |:(?=443|\d{4,5})\d+", "", line.strip()) for line in settled(b.path("error.log")).splitlines() if re.search("SSL|ssl|OCSP|[Cc]ertificate|verif", line)]
    # Whether a proxy hears why it was refused before it sends its request is chance.
    drop = ("OpenSSL/", "SabiSSL", "Configuring", "alert certificate required", "reading data")
    return said + sorted({line.replace(b.folder, "FOLDER") for line in lines if not any(word in line for word in drop)})


def stunnel(b):
    back = plain_peer(b)
    said, ports = [], {name: free_port() for name in ("plain", "verify", "sni", "sni2", "crl", "old", "front", "wronghost", "wrongca", "peer", "ocsp", "client", "pop")}
    responder = b.ocsp_responder({"ecdsa": "V", "client": "V", "client-rsa": "R"})
    key = b.key("ecdsa.key")
    pair = f"cert = {cert('ecdsa.pem')}\nkey = {key}\n"
    with https_peer() as peer, https_peer("rsa", demand="ca.pem") as demanding:
        b.write("stunnel.conf", f"""foreground = yes
debug = info
pid =
[plain]
accept = 127.0.0.1:{ports['plain']}
connect = 127.0.0.1:{back}
{pair}
[second]
sni = plain:second.example
connect = 127.0.0.1:{back}
cert = {cert('second.pem')}
key = {b.key('second.key')}
[verify]
accept = 127.0.0.1:{ports['verify']}
connect = 127.0.0.1:{back}
{pair}CAfile = {cert('ca.pem')}
verifyChain = yes
requireCert = yes
[crl]
accept = 127.0.0.1:{ports['crl']}
connect = 127.0.0.1:{back}
{pair}CAfile = {cert('ca.pem')}
CRLfile = {b.crl('client-rsa')}
verifyChain = yes
[ocsp]
accept = 127.0.0.1:{ports['ocsp']}
connect = 127.0.0.1:{back}
{pair}CAfile = {cert('ca.pem')}
OCSP = http://127.0.0.1:{responder}/
verifyChain = yes
[peer]
accept = 127.0.0.1:{ports['peer']}
connect = 127.0.0.1:{back}
{pair}CAfile = {cert('client.pem')}
verifyPeer = yes
[old]
accept = 127.0.0.1:{ports['old']}
connect = 127.0.0.1:{back}
{pair}sslVersionMax = TLSv1.2
ciphers = ECDHE-ECDSA-CHACHA20-POLY1305
curves = P-384:P-256
options = NO_TICKET
[pop]
protocol = pop3
accept = 127.0.0.1:{ports['pop']}
connect = 127.0.0.1:{back}
{pair}
""")
        b.write("client.conf", f"""foreground = yes
debug = info
pid =
client = yes
CAfile = {cert('ca.pem')}
verifyChain = yes
[front]
accept = 127.0.0.1:{ports['front']}
connect = 127.0.0.1:{peer.server_port}
checkHost = localhost
[wronghost]
accept = 127.0.0.1:{ports['wronghost']}
connect = 127.0.0.1:{peer.server_port}
checkHost = wrong.example
[wrongca]
accept = 127.0.0.1:{ports['wrongca']}
connect = 127.0.0.1:{peer.server_port}
CAfile = {cert('other-ca.pem')}
[client]
accept = 127.0.0.1:{ports['client']}
connect = 127.0.0.1:{demanding.server_port}
cert = {cert('client.pem')}
key = {b.key('client.key')}
""")
        server = b.start(["stunnel4", b.path("stunnel.conf")], ports["plain"])
        client = b.start(["stunnel4", b.path("client.conf")], ports["front"])
        for process, names in ((server, ("plain", "verify", "crl", "ocsp", "peer", "old")), (client, ("wronghost", "wrongca", "client"))):
            for name in names:
                b.hears(process, f"bound to 127.0.0.1:{ports[name]}")
        for name in ("plain", "verify", "crl", "ocsp", "peer", "old"):
            for who in (None, "client", "client-rsa", "other-client"):
                for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
                    context = with_client(who, maximum_version=version) if who else client_context(maximum_version=version)
                    answer = ask(ports[name], "/body", context)
                    said.append(f"{name} {who} {version.name}: {'body' if len(answer) > 900000 else 'refused' if 'HTTP' not in answer else answer}")
        for name in ("second.example", "other.example"):
            with connect(ports["plain"], client_context(check_hostname=False), name=name) as tls:
                said.append(str(tls.getpeercert()["subject"][-1]))
        said += resumptions(ports["plain"], lambda: "/small") + resumptions(ports["verify"], lambda: "/small")
        for name in ("front", "wronghost", "wrongca", "client", "front"):
            status, out, err = b.run(["curl", "-sS", "-o", "-", f"http://127.0.0.1:{ports[name]}/body"], ours=False)
            said.append(f"{name} {status} {len(out)}")
    for process in (server, client):
        lines = settled(process.log).splitlines()
        lines = [re.sub(r"^\S+ \S+ |LOG\d\[[^]]*\]: |127\.0\.0\.1:\d+|\S+:\d+:(?=OCSP)| \[\S+:\d+\]|Service \[\S+\] accepted.*|:\d+:.*bytes|(?<=Session id: ).*", "", line) for line in lines]
        said += sorted({line.replace(b.folder, "FOLDER") for line in lines if re.search(r"CERT|OCSP|TLS (accepted|connected)|TLSv|Session id|cert|SNI|Compar|verif", line, re.I)
                        and "Compiled" not in line and "OpenSSL" not in line and "Threading" not in line and "update: " not in line and "Initializ" not in line and "SSL_" not in line})
    return said
