"""Command-line clients and bindings, deeper: each test tells what it saw, and must see the same with OpenSSL."""
from clients import echo
from support import *  # noqa: F403


def curl(b):
    """What curl's TLS options do, each with its message."""
    from clients import nghttpd_peer
    said = []
    pin = lambda name: "sha256//" + b64sha(b.openssl("x509", "-in", cert(f"{name}.pem"), "-noout", "-pubkey"))

    def b64sha(pem):
        import base64
        return base64.b64encode(hashlib.sha256(base64.b64decode("".join(pem.split("\n")[1:-2]))).digest()).decode()

    pair = lambda name, key=None: ["--cert", cert(f"{name}.pem"), "--key", cert(f"{key or name}.key")]
    b.openssl("pkcs12", "-export", "-in", cert("client.pem"), "-inkey", cert("client.key"), "-passout", "pass:x", "-out", b.path("client.p12"))
    b.openssl("pkey", "-in", cert("client.key"), "-aes256", "-passout", "pass:x", "-out", b.path("locked.key"))
    told = r"%{http_code} %{http_version} %{ssl_verify_result} %{num_connects} %{certs}"
    staples = b.ocsp_response("ecdsa")
    with https_peer() as peer, https_peer("rsa", demand="ca.pem") as demanding:
        server = lambda *words: b.start(["openssl", "s_server", "-accept", f"127.0.0.1:{stapled}", "-cert", cert("ecdsa.pem"), "-key", cert("ecdsa.key"), "-www", "-quiet", *words], stapled, ours=False)
        stapled = free_port()
        server("-status_file", staples)
        bad, stapled = stapled, free_port()
        server("-status_file", b.ocsp_response("ecdsa", "R"))
        revoked, stapled = stapled, free_port()
        server()
        h2 = nghttpd_peer(b, ours=False)
        at = lambda port, name="localhost": ["--resolve", f"{name}:{port}:127.0.0.1", f"https://{name}:{port}/body"]
        for words in ([], ["--tlsv1.3", "--tls13-ciphers", "TLS_CHACHA20_POLY1305_SHA256"], ["--tls-max", "1.2", "--ciphers", "ECDHE-ECDSA-AES128-GCM-SHA256"],
                      ["--ciphers", "NONSENSE"], ["--tls13-ciphers", "NONSENSE"], ["--tls-max", "1.2", "--ciphers", "ECDHE-RSA-AES128-GCM-SHA256"],
                      ["--curves", "P-384"], ["--curves", "nonsense"], ["--pinnedpubkey", pin("ecdsa")], ["--pinnedpubkey", pin("rsa")],
                      ["--crlfile", b.crl("second")], ["--crlfile", b.crl("ecdsa")], ["--crlfile", b.path("none")], ["--cert-status"], ["--no-sessionid"], ["--no-alpn"],
                      ["--capath", cert("capath")], ["--cacert", b.path("none")], ["--cacert", cert("garbage.pem")], ["--cacert", cert("other-ca.pem")],
                      ["--cacert", cert("ecdsa.pem")], ["--false-start"], ["--ssl-allow-beast"], ["-k", "--cacert", cert("other-ca.pem")]):
            answer = b.call(["curl", "-sS", "-o", b.path("got"), "-w", told, "--cacert", cert("ca.pem"), *words, *at(peer.server_port)])
            said.append(f"{words} {answer}")
        for words in (pair("client"), pair("other-client"), [], pair("client", "client-rsa"), ["--cert-type", "P12", "--cert", b.path("client.p12") + ":x"],
                      ["--cert-type", "P12", "--cert", b.path("client.p12") + ":y"], ["--cert", cert("client.pem"), "--key", b.path("locked.key"), "--pass", "x"],
                      ["--cert", cert("client.pem"), "--key", b.path("locked.key"), "--pass", "wrong"], ["--cert", b.path("none")], pair("client-rsa") + ["--tls-max", "1.2"],
                      ["--cert-type", "DER", "--cert", cert("ecdsa.der"), "--key-type", "DER", "--key", cert("ecdsa-pkcs8.key.der")], ["--cert-type", "ENG", "--cert", "x"], ["--engine", "nonsense"]):
            # Which of a refused client's errors is first is chance in TLS 1.3.
            answer = b.call(["curl", "-sS", "-o", b.path("got"), "-w", told, "--cacert", cert("ca.pem"), "--tls-max", "1.2", *words, *at(demanding.server_port)])
            said.append(f"{words} {answer}")
        for port in (bad, revoked, stapled):
            said.append(b.call(["curl", "-sS", "-o", "/dev/null", "-w", told, "--cert-status", "--cacert", cert("ca.pem"), *at(port)]))
        for name in ("server.example", "a.wild.example", "wild.example", "a.b.wild.example", "wrong.example", "127.0.0.1"):
            said.append(name + b.call(["curl", "-sS", "-o", "/dev/null", "-w", told, "--cacert", cert("ca.pem"), *at(peer.server_port, name)]))
        answer = b.call(["curl", "-v", "-sS", "--cacert", cert("ca.pem"), "-o", "/dev/null", *at(h2), *at(h2)])
        said += [line for line in answer.splitlines() if re.search("TLS|SSL|ALPN|subject|issuer|date|SAN|subjectAlt|verif", line) and "CAfile" not in line and " bytes" not in line]
        answer = b.call(["curl", "-v", "-sS", "--tls-max", "1.2", "--cacert", cert("ca.pem"), "-o", "/dev/null", f"https://localhost:{peer.server_port}/body"])
        said += [line for line in answer.splitlines() if re.search("TLS|SSL|ALPN|subject|issuer|date|SAN|subjectAlt|verif", line) and " bytes" not in line]
        said.append(b.call(["curl", "-sS", "--cacert", cert("ca.pem"), "-o", "/dev/null", "-w", "%{certs}", f"https://localhost:{peer.server_port}/body"]))
    text = re.sub(r"OpenSSL/[0-9.]+", "OpenSSL", "\n".join(said).replace(b.folder, "FOLDER"))
    text = re.sub("< date: .*", "", text)
    for port in (peer.server_port, demanding.server_port, bad, revoked, stapled, h2):
        text = re.sub(rf"(?<![0-9A-F]){port}(?![0-9A-F])", "PORT", text)  # a key's digits may be the same
    return text.splitlines()


def socat(b):
    said = []
    with https_peer() as peer, https_peer("rsa", demand="ca.pem") as demanding:
        request = b"GET /small HTTP/1.0\r\n\r\n"
        ca = f"cafile={cert('ca.pem')}"
        for port, words in ((peer, ca), (peer, f"{ca},commonname=localhost"), (peer, f"{ca},commonname=wrong.example"), (peer, f"{ca},snihost=server.example"),
                            (peer, f"{ca},no-sni"), (peer, f"capath={cert('capath')}"), (peer, f"cafile={cert('other-ca.pem')}"), (peer, "verify=0"),
                            (peer, f"{ca},openssl-max-proto-version=TLS1.2,cipher=ECDHE-ECDSA-AES128-GCM-SHA256"), (peer, f"{ca},min-proto-version=TLS1.3"),
                            (peer, f"{ca},openssl-method=TLS1.2"), (peer, f"{ca},openssl-maxfraglen=1024"), (peer, f"{ca},openssl-maxsendfrag=1024"), (peer, f"{ca},compress=none"),
                            (demanding, f"{ca},cert={cert('client.pem')},key={cert('client.key')}"), (demanding, f"{ca},openssl-max-proto-version=TLS1.2"),
                            (peer, f"{ca},cipher=NONSENSE"), (peer, f"cafile={b.path('none')}"), (peer, f"{ca},fips")):
            answer = b.call(["socat", "-t5", "-", f"OPENSSL:localhost:{port.server_port},{words}"], stdin=request, limit=20)
            answer = re.sub(r"Date: .*|\S+ \S+ socat\[\d+\] |^\d+ HTTP.*?\r\n\r\n", "", answer, flags=re.S if "HTTP/1" in answer else 0)
            said.append(f"{words} {len(answer) if len(answer) > 900 else answer}")
    for words, kinds in ((f"verify=1,cafile={cert('ca.pem')}", (with_client(), client_context(), with_client("other-client"), tls12(with_client("client-rsa")))),
                         (f"verify=1,cafile={cert('ca.pem')},commonname=client", (with_client(), with_client("client-rsa"))), ("verify=0,openssl-max-proto-version=TLS1.2", (client_context(),))):
        port = free_port()
        process = b.start(["socat", "-d", "-d", f"OPENSSL-LISTEN:{port},bind=127.0.0.1,reuseaddr,fork,cert={cert('ecdsa.pem')},key={cert('ecdsa.key')},{words}", "EXEC:cat"], port)
        for kind in kinds:
            try:
                with connect(port, kind) as tls:
                    tls.sendall(BODY[:5000])
                    said.append(str(read_exactly(tls, 5000) == BODY[:5000]))
            except (OSError, Failure):
                # Whether the alert or the end of the connection is noticed first is chance.
                said.append("refused")
        log = [re.sub(r"\S+ \S+ socat\[\d+\] |AF=2 \S+", "", line) for line in settled(process.log).splitlines()]
        said += sorted(line for line in log if re.search("SSL|cert|trust|common", line, re.I) and "listening" not in line)
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines()


def check_http(b):
    plugins = "/usr/lib/nagios/plugins/"
    said = []
    with https_peer() as peer, https_peer("expired") as expired, https_peer("rsa", demand="ca.pem") as demanding:
        for where, words in ((peer, []), (peer, ["-C", "10"]), (peer, ["-C", "10000,5000"]), (expired, ["-C", "10"]), (peer, ["-S1.2"]),
                             (peer, ["--sni"]), (demanding, ["-J", cert("client.pem"), "-K", cert("client.key")]), (peer, ["-D"])):
            ssl_words = words if any(word.startswith("-S") for word in words) else ["-S", *words]
            answer = b.call([plugins + "check_http", "-H", "localhost", "-I", "127.0.0.1", "-p", str(where.server_port), "-u", "/small", "-t", "10", *ssl_words], limit=20)
            said.append(f"{words} {re.sub('[0-9.]+ second.*', '', answer)}")
        said.append(re.sub(r"[0-9.]+ second.*|port \d+|Date: .*|time=.*", "", b.call([plugins + "check_tcp", "-H", "127.0.0.1", "-p", str(peer.server_port), "-S", "-s", "GET / HTTP/1.0\r\n\r\n", "-e", "HTTP"])))
    return said


def aria2(b):
    said = []
    with https_peer() as peer, https_peer("rsa", demand="ca.pem") as demanding:
        for where, words in ((peer, [f"--ca-certificate={cert('ca.pem')}"]), (peer, [f"--ca-certificate={cert('other-ca.pem')}"]), (peer, ["--check-certificate=false"]),
                             (demanding, [f"--ca-certificate={cert('ca.pem')}", f"--certificate={cert('client.pem')}", f"--private-key={cert('client.key')}"]),
                             (peer, [f"--ca-certificate={cert('ca.pem')}", "--min-tls-version=TLSv1.3"])):
            with contextlib.suppress(FileNotFoundError):
                os.remove(b.path("got"))
            answer = b.call(["aria2c", "-q", "-x4", "-o", "got", "--max-tries=1", *words, where.address], limit=30)
            whole = os.path.exists(b.path("got")) and open(b.path("got"), "rb").read() == BODY
            said.append(f"{words} {whole} {re.sub(r'.*?Exception: .[^]]*. |errorCode=.*', '', answer)}")
    expect("True" in said[0] and "False" in said[1], str(said))
    return [line.replace(str(peer.server_port), "PORT").replace(str(demanding.server_port), "PORT") for line in said]


def sslscan(b):
    """What a scanner finds of a peer that offers what we offer, too."""
    port = free_port()
    b.start(["openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-cert", cert("rsa.pem"), "-key", cert("rsa.key"), "-www", "-quiet", "-min_protocol", "TLSv1.2",
             "-cipher", "ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384"], port, ours=False)
    status, out, err = b.run(["sslscan", "--no-colour", "--no-heartbleed", "--no-groups", "--no-fallback", "--show-certificate", f"127.0.0.1:{port}"], limit=60)
    lines = out.decode(errors="replace").splitlines()
    return [line.rstrip() for line in lines if re.search("TLSv1.[23]|Accepted|Preferred|Subject|Issuer|Altnames|Signature|RSA Key|Not valid", line) and not line.startswith("Testing")]


def snail(b):
    from mail import smtp_server
    port, _ = smtp_server(b, False)
    said = []
    for name, words in (("good", ["-Stls-verify=strict", f"-Stls-ca-file={cert('ca.pem')}"]), ("wrong CA", ["-Stls-verify=strict", f"-Stls-ca-file={cert('other-ca.pem')}"]),
                        ("client", ["-Stls-verify=strict", f"-Stls-ca-file={cert('ca.pem')}", "-Stls-config-pairs=Certificate=" + cert("client.pem").replace(",", "") + ",PrivateKey=" + cert("client.key")])):
        answer = b.call(["s-nail", "-:/", "-vv", "-Ssendwait", "-Stls-ca-no-defaults", "-Ssmtp-auth=none", "-Sv15-compat", "-Ssmtp-use-starttls", f"-Smta=smtp://localhost:{port}", *words, "-r", "a@box.example",
                         "-s", "s", "b@box.example"], stdin=b"line of the message\n" * 5000, limit=30)
        said += [f"{name}: {line}" for line in answer.splitlines() if re.search("TLS|tls|SSL|certificate|error", line)]
    return [line.replace(str(port), "PORT") for line in said]


def svn(b):
    """serf: the certificate's faults, told by name."""
    said = []
    with https_peer() as peer, https_peer("expired") as expired, https_peer("selfsigned") as selfsigned, https_peer("second") as second:
        for where, words in ((peer, []), (peer, ["--config-option", f"servers:global:ssl-authority-files={cert('ca.pem')}"]), (expired, []), (selfsigned, []), (second, [])):
            answer = b.call(["svn", "ls", "--non-interactive", "--config-option", "servers:global:ssl-trust-default-ca=no", *words, f"https://localhost:{where.server_port}/repo"], limit=20)
            said.append(f"{len(said)} {answer}".replace(str(where.server_port), "PORT"))
    return said


def node(b):
    code = """
const https = require('https'), tls = require('tls'), fs = require('fs'), crypto = require('crypto');
const [folder] = process.argv.slice(2), read = (name) => fs.readFileSync(folder + '/' + name), pair = (name) => ({ cert: read(name + '.pem'), key: read(name + '.key') });
const body = Buffer.alloc(1 << 20, 'x'), ca = read('ca.pem');
const say = (...words) => console.log(...words);
async function main() {
  const server = https.createServer({ ...pair('ecdsa'), ca, requestCert: true, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'],
    SNICallback: (name, done) => done(null, name === 'second.example' ? tls.createSecureContext(pair('second')) : null) }, (request, response) => {
      const peer = request.socket.getPeerCertificate();
      response.setHeader('x-who', [request.socket.authorized, peer.subject && peer.subject.CN, request.socket.getProtocol(), request.socket.getCipher().name,
        request.socket.alpnProtocol, request.socket.servername, request.socket.isSessionReused()].join(' '));
      response.end(body);
    });
  server.on('tlsClientError', (error) => say('server:', error.code));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const port = server.address().port;
  const get = (options) => new Promise((done) => {
    const request = https.get({ port, host: '127.0.0.1', servername: 'localhost', ca, agent: false, ...options }, (response) => {
      const hash = crypto.createHash('sha256');
      response.on('data', (data) => hash.update(data));
      response.on('end', () => done([response.headers['x-who'], hash.digest('hex').slice(0, 16), response.socket.getPeerCertificate().fingerprint256].join(' ')));
    });
    request.on('error', (error) => done([error.code, error.message].join(' ')));
  });
  say(await get({}));
  say(await get(pair('client')));
  say(await get({ ...pair('other-client'), maxVersion: 'TLSv1.2' }));
  say(await get({ maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-CHACHA20-POLY1305' }));
  say(await get({ ciphers: 'TLS_AES_128_GCM_SHA256' }));
  say(await get({ servername: 'second.example' }));
  say(await get({ servername: 'wrong.example' }));
  say(await get({ ca: read('other-ca.pem') }));
  say(await get({ ca: undefined }));
  say(await get({ ca: [ca, read('other-ca.pem')], crl: fs.readFileSync(process.argv[3]) }));
  say(await get({ ca: undefined, rejectUnauthorized: false, ecdhCurve: 'P-384' }));
  say(await get({ ciphers: 'NONSENSE' }).catch((error) => error.code));
  for (const maxVersion of ['TLSv1.2', 'TLSv1.3']) {
    const agent = new https.Agent({ maxCachedSessions: 10, keepAlive: false, maxVersion });
    for (let i = 0; i < 3; i++) say(maxVersion, await get({ agent, maxVersion }));
  }
  const socket = tls.connect({ port, host: '127.0.0.1', servername: 'localhost', ca, ecdhCurve: 'X25519' });
  await new Promise((done) => socket.on('secureConnect', done));
  say(socket.authorized, socket.getCipher(), socket.getEphemeralKeyInfo(), socket.exportKeyingMaterial(20, 'EXPORTER-x', Buffer.from('')).length, socket.getFinished().length > 0, socket.getSharedSigalgs().slice(0, 3));
  const certificate = socket.getPeerCertificate(true); delete certificate.raw; delete certificate.issuerCertificate;
  say(certificate, socket.getX509Certificate && socket.getPeerX509Certificate().subjectAltName);
  socket.end(); server.close();
  const x509 = new crypto.X509Certificate(read('ecdsa.pem'));
  say(x509.subject, x509.issuer, x509.validTo, x509.checkHost('a.wild.example'), x509.checkIP('127.0.0.1'), x509.verify(new crypto.X509Certificate(ca).publicKey), x509.toLegacyObject().modulus);
  for (const type of ['rsa', 'ec', 'ed25519', 'x25519']) {
    const { publicKey, privateKey } = crypto.generateKeyPairSync(type, { modulusLength: 2048, namedCurve: 'P-256' });
    say(type, publicKey.asymmetricKeyDetails, privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).length > 100);
    if (type !== 'x25519') say(crypto.verify(type === 'ed25519' ? null : 'sha256', body, publicKey, crypto.sign(type === 'ed25519' ? null : 'sha256', body, privateKey)));
  }
  for (const name of ['aes-256-gcm', 'chacha20-poly1305', 'aes-128-cbc', 'aes-128-ctr']) {
    const options = { authTagLength: 16 }, info = crypto.getCipherInfo(name), key = Buffer.alloc(info.keyLength, 1), iv = Buffer.alloc(info.ivLength, 2);
    const cipher = crypto.createCipheriv(name, key, iv, options);
    say(name, cipher.update('text', 'utf8', 'hex') + cipher.final('hex'));
  }
  say(crypto.scryptSync('p', 's', 16).toString('hex'), crypto.pbkdf2Sync('p', 's', 10, 16, 'sha512').toString('hex'), Buffer.from(crypto.hkdfSync('sha256', 'k', 's', 'i', 16)).toString('hex'));
  say(crypto.getCurves().includes('prime256v1'), crypto.createHmac('sha384', 'k').update('x').digest('hex').slice(0, 20), ['sha512-256', 'sha3-256', 'shake128', 'blake2b512', 'md5', 'ripemd160'].map((n) => { try { return crypto.createHash(n).update('x').digest('hex').slice(0, 12) } catch (e) { return e.code } }));
  const a = crypto.createECDH('prime256v1'), c = crypto.createECDH('prime256v1'); a.generateKeys(); c.generateKeys();
  say(a.computeSecret(c.getPublicKey()).equals(c.computeSecret(a.getPublicKey())));
}
main().then(() => process.exit(0), (error) => { console.log(error); process.exit(1); });
"""
    answer = b.call(["node", b.write("test.js", code), CERTS, b.crl("ecdsa")], limit=60)
    expect("true" in answer, answer)
    return re.sub(r"localhost:\d+", "PORT", answer).splitlines()
