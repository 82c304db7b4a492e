"""Programs that know their peers by pre-shared keys: no certificates anywhere. Each side in turn is ours, the other the system's."""
import re

from servers import plain_peer
from support import free_port, settled

SUITES = ("PSK-AES128-GCM-SHA256", "PSK-AES256-GCM-SHA384", "PSK-CHACHA20-POLY1305", "ECDHE-PSK-CHACHA20-POLY1305", "PSK-AES256-CCM8")


def mosquitto(b, ours):
    port = free_port()
    b.write("keys", "me:1a2b3c4d\nyou:5e6f\n")
    b.write("mosquitto.conf", f"""
listener {port} 127.0.0.1
allow_anonymous true
use_identity_as_username true
psk_hint the broker
psk_file {b.path('keys')}
user root
""")
    process = b.start(["mosquitto", "-v", "-c", b.path("mosquitto.conf")], port, ours=ours)
    common = ["-h", "127.0.0.1", "-p", str(port), "-t", "t"]
    said = []
    for identity, key, *more in (("me", "1a2b3c4d", "-r"), ("you", "5e6f"), ("me", "1a2b"), ("nobody", "1a2b3c4d"), ("", "1a2b3c4d"),
                                 *[("you", "5e6f", "--tls-version", "tlsv1.2", "--ciphers", suite) for suite in SUITES],
                                 *[(*who, "--tls-version", "tlsv1.2", "--ciphers", SUITES[0]) for who in (("me", "1a"), ("nobody", "1a2b3c4d"))]):
        answer = b.call(["mosquitto_pub", *common, "--psk-identity", identity, "--psk", key, "-q", "1", "-m", "hello", *more], ours=not ours, limit=20)
        said.append(f"{identity} {key} {more}: {'refused' if 'TLS error' in answer or 'connection was lost' in answer or 'Protocol error' in answer else answer}")
    status, out, err = b.run(["mosquitto_sub", *common, "--psk-identity", "me", "--psk", "1a2b3c4d", "-C", "1", "-W", "10"], ours=not ours)
    said.append(f"heard {status} {out} {err}")
    # Which end of a refused connection is noticed first is chance.
    said += [re.sub(r"127.0.0.1:\d+ as \S+|^\d+: ", "", line) for line in settled(process.log).splitlines() if "New client" in line]
    return said


def stunnel(b, ours):
    back, front = plain_peer(b), {name: free_port() for name in ("right", "wrong", "stranger")}
    b.write("server-keys", "one:0123456789abcdef0123456789abcdef\ntwo:abcdefghijklmnopqrst\n", 0o600)
    said = []
    for suite in ("PSK", *SUITES):
        server = free_port()
        b.write("server.conf", f"foreground = yes\ndebug = info\npid =\n[s]\naccept = 127.0.0.1:{server}\nconnect = 127.0.0.1:{back}\nciphers = {suite}\n"
                f"PSKsecrets = {b.path('server-keys')}\nsslVersionMax = TLSv1.2\n")
        client = "foreground = yes\ndebug = info\npid =\n"
        for name, secret in (("right", "two:abcdefghijklmnopqrst"), ("wrong", "two:abcdefghijklmnopqrsx"), ("stranger", "three:abcdefghijklmnopqrst")):
            front[name] = free_port()
            b.write(f"{name}-key", f"{secret}\n", 0o600)
            client += f"[{name}]\nclient = yes\naccept = 127.0.0.1:{front[name]}\nconnect = 127.0.0.1:{server}\nciphers = PSK\nPSKsecrets = {b.path(name + '-key')}\n"
        b.write("client.conf", client)
        processes = b.start(["stunnel4", b.path("server.conf")], server, ours=ours), b.start(["stunnel4", b.path("client.conf")], front["stranger"], ours=not ours)
        for name, port in front.items():
            status, out, err = b.run(["curl", "-sS", "-o", "-", f"http://127.0.0.1:{port}/body"], ours=False)
            said.append(f"{suite} {name}: {status} {len(out)}")
        for process in processes:
            lines = [re.sub(r"^\S+ \S+ |LOG\d\[[^]]*\]: |:\d+|(?<=SSL_connect: )\S+\.(c|rs)|(?<=SSL_accept: )\S+\.(c|rs)|(?<=Session id: ).*", "", line) for line in settled(process.log).splitlines()]
            # Among all suites the choice may be one that we have not.
            lines = [line for line in lines if re.search("PSK|TLSv1|alert|TLS (accepted|connected)", line) and (suite != "PSK" or "ciphersuite" not in line)]
            lines = [line for line in lines if "DH init" not in line]
            said += sorted({line for line in lines if "Initializ" not in line and "Compiled" not in line and "Threading" not in line})
    return said


def openssl(b, ours):
    said = []
    for suite in SUITES:
        port = free_port()
        b.start(["openssl", "s_server", "-accept", f"127.0.0.1:{port}", "-www", "-nocert", "-psk", "1a2b3c4d5e", "-psk_hint", "the tool", "-tls1_2", "-cipher", suite],
                port, ours=ours)
        session = b.path(f"session-{suite}")
        for more in (["-sess_out", session], ["-sess_in", session], ["-psk", "99"], ["-cipher", "ECDHE+AESGCM"]):
            common = ["-connect", f"127.0.0.1:{port}", "-tls1_2", "-ign_eof", "-psk_identity", "somebody", "-psk", "1a2b3c4d5e"]
            _, out, err = b.run(["openssl", "s_client", *common, *more], stdin=b"GET / HTTP/1.0\r\n\r\n", ours=not ours, limit=20)
            text = out.decode(errors="replace") + err
            said += [f"{suite} {more[0]}", *re.findall(r"HTTP/1.0 200|PSK identity.*|Cipher is .*|no peer certificate.*|Verif.*|Reused.*|alert number \d+", text)]
        _, out, _ = b.run(["openssl", "sess_id", "-in", session, "-noout", "-text"], ours=not ours)
        said += re.findall("PSK identity.*|Cipher .*", out.decode(errors="replace"))
    return said


NODE = """
const tls = require('tls'), [role, port, ciphers, who] = process.argv.slice(2), key = Buffer.from('d731ef57be09e5204f0b205b60627028', 'hex');
const common = { ciphers, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' };
if (role === 'server') {
  const found = (socket, id) => { console.log('asked for', id); return id === 'me' ? key : null; };
  tls.createServer({ ...common, pskIdentityHint: 'the node', pskCallback: found }, (c) => {
    c.on('data', (data) => c.end('you said ' + data)).on('error', () => {});
    console.log('secure', c.authorized, c.authorizationError, JSON.stringify(c.getCipher()), JSON.stringify(c.getPeerCertificate()));
  }).on('tlsClientError', (e) => console.log('client error', e.code)).listen(port, '127.0.0.1');
} else {
  const given = (hint) => { console.log('hint', hint); return who === 'none' ? null : { psk: who === 'wrong' ? Buffer.from('00', 'hex') : key, identity: who === 'wrong' ? 'me' : who }; };
  const c = tls.connect({ ...common, port, host: '127.0.0.1', checkServerIdentity() {}, pskCallback: given }, () => {
    console.log('secure', c.authorized, c.authorizationError, JSON.stringify(c.getCipher()), JSON.stringify(c.getPeerCertificate()));
    c.write('hello');
  });
  c.on('data', (data) => console.log(String(data))).on('error', (e) => console.log('error', e.code)).on('close', () => console.log('closed'));
}
"""


def node(b, ours):
    b.write("psk.js", NODE)
    said = []
    for suite in SUITES:
        port = free_port()
        server = b.start(["node", b.path("psk.js"), "server", str(port), suite], port, ours=ours)
        for who in ("me", "somebody", "wrong", "none"):
            said.append(b.call(["node", b.path("psk.js"), "client", str(port), suite, who], ours=not ours, limit=20))
        said += settled(server.log).splitlines()
    return "\n".join(said).splitlines()


def keys(b):
    both = [test(b, ours) for ours in (True, False) for test in (mosquitto, stunnel, openssl, node)]
    return [line.replace(b.folder, "FOLDER") for lines in both for line in lines]
