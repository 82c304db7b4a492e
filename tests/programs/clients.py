"""Programs that call: each fetches real bytes from a peer on the system's OpenSSL."""
import re

from support import *  # noqa: F403


def curl(b):
    with https_peer() as peer:
        status, out, err = b.run(["curl", "-sS", "--cacert", cert("ca.pem"), peer.address])
        expect(status == 0, err)
        is_body(out, "curl")
        for extra in (["--tls-max", "1.2"], ["--tlsv1.3"], ["-k"]):
            status, out, err = b.run(["curl", "-sS", *extra, "--cacert", cert("ca.pem"), peer.address])
            expect(status == 0, f"{extra}: {err}")
            is_body(out, f"curl {extra}")
        status, _, err = b.run(["curl", "-sS", "--cacert", cert("other-ca.pem"), peer.address])
        expect(status == 60, f"wrong CA: status {status} {err}")
        status, _, err = b.run(["curl", "-sS", "--cacert", cert("ca.pem"), "--connect-to", f"wrong.example:443:localhost:{peer.server_port}",
                                "https://wrong.example/body"])
        expect(status == 60, f"wrong host: status {status} {err}")
    with https_peer(demand="ca.pem") as peer:
        status, out, err = b.run(["curl", "-sS", "--cacert", cert("ca.pem"), "--cert", cert("client.pem"), "--key", cert("client.key"), peer.address])
        expect(status == 0, f"client certificate: {err}")


def python3(b):
    code = """
import hashlib, ssl, sys, urllib.request
context = ssl.create_default_context(cafile=sys.argv[2])
data = urllib.request.urlopen(sys.argv[1], context=context).read()
print(hashlib.sha256(data).hexdigest(), ssl.OPENSSL_VERSION)
"""
    with https_peer() as peer:
        status, out, err = b.run(["/usr/bin/python3", "-c", code, peer.address, cert("ca.pem")])
        expect(status == 0, err[-600:])
        expect(out.decode().startswith(DIGEST), out)
        status, _, err = b.run(["/usr/bin/python3", "-c", code, peer.address, cert("other-ca.pem")])
        expect(status != 0 and "CERTIFICATE_VERIFY_FAILED" in err, f"wrong CA: {err[-300:]}")
    server = b.write("server.py", """
import http.server, ssl, sys
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(sys.argv[2], sys.argv[3])
httpd = http.server.ThreadingHTTPServer(('127.0.0.1', int(sys.argv[1])), http.server.SimpleHTTPRequestHandler)
httpd.socket = context.wrap_socket(httpd.socket, server_side=True)
httpd.serve_forever()
""")
    port = free_port()
    b.start(["/usr/bin/python3", server, str(port), cert("ecdsa.pem"), cert("ecdsa.key")], port)
    fetch(b, port)


def wrk(b):
    with https_peer() as peer:
        status, out, err = b.run(["wrk", "-t1", "-c4", "-d1s", peer.address])
        out = out.decode()
        expect(status == 0, err)
        requests = re.search(r"(\d+) requests in .*, ([\d.]+)[MG]B read", out)
        expect(requests and int(requests[1]) > 4 and "Socket errors" not in out, out)


def ab(b):
    with https_peer("rsa") as peer:
        status, out, err = b.run(["ab", "-n", "20", "-c", "4", peer.address.replace("localhost", "127.0.0.1")])
        out = out.decode()
        expect(status == 0 and re.search(r"Complete requests: +20\n", out) and re.search(r"Failed requests: +0\n", out), out + err)
        expect(f"HTML transferred:       {20 * len(BODY)} bytes" in out, out)


def siege(b):
    b.write("siege.conf", "verbose = false\njson_output = false\nquiet = false\nlimit = 255\n")
    with https_peer() as peer:
        status, out, err = b.run(["siege", "-R", b.path("siege.conf"), "-c2", "-r3", "-b", "--no-parser", peer.address])
        text = out.decode() + err
        expect(re.search(r"Availability:\s+100.00|\"availability\":\s+100.00", text), text[-600:])
        expect(len(peer.paths) == 6, f"{len(peer.paths)} requests")


def httperf(b):
    with https_peer("rsa") as peer:
        status, out, err = b.run(["httperf", "--ssl", "--server", "localhost", "--port", str(peer.server_port), "--uri", "/small", "--num-conns", "5"])
        expect("2xx=5" in out.decode(), out.decode() + err)


def slowhttptest(b):
    with https_peer() as peer:
        status, out, err = b.run(["slowhttptest", "-c", "3", "-H", "-i", "1", "-r", "3", "-l", "3", "-u", peer.address], limit=40)
        expect(peer.handshakes >= 3, f"{peer.handshakes} connections: {out.decode(errors='replace')[-300:]} {err}")


def w3m(b):
    with https_peer() as peer:
        run = lambda ca: b.run(["w3m", "-dump_source", "-o", f"ssl_ca_file={cert(ca)}", "-o", "ssl_ca_path=", "-o", "ssl_verify_server=1", peer.address])
        status, out, err = run("ca.pem")
        is_body(out, "w3m " + err)
        status, out, err = run("other-ca.pem")
        expect(len(out) < len(BODY), "wrong CA accepted")


def nghttpd_peer(b, ours):
    port = free_port()
    b.start(["nghttpd", "-a", "127.0.0.1", "-d", b.folder, str(port), cert("ecdsa.key"), cert("ecdsa.pem")], port, ours=ours)
    return port


def h2load(b):
    port = nghttpd_peer(b, ours=False)
    status, out, err = b.run(["h2load", "-n20", "-c2", f"https://localhost:{port}/body"])
    out = out.decode()
    expect("20 succeeded, 0 failed" in out, out + err)
    expect("Application protocol: h2" in out, out)


def nghttp(b):
    port = nghttpd_peer(b, ours=False)
    status, out, err = b.run(["nghttp", f"https://localhost:{port}/body"])
    is_body(out, "nghttp " + err)


def nghttpd(b):
    port = nghttpd_peer(b, ours=True)
    fetch(b, port, extra=["--http2"])
    status, out, err = b.run(["nghttp", f"https://localhost:{port}/body"], ours=False)
    is_body(out, "nghttp")


def redis_cli(b):
    port = free_port()
    b.start(redis_command(b, port), port, ours=False)
    tls = lambda ca: ["redis-cli", "-h", "localhost", "-p", str(port), "--tls", "--cacert", cert(ca)]
    value = BODY.hex()[:500000].encode()
    status, out, err = b.run([*tls("ca.pem"), "-x", "SET", "key"], stdin=value)
    expect(out.strip() == b"OK", out + err.encode())
    status, out, err = b.run([*tls("ca.pem"), "GET", "key"])
    expect(out.strip() == value, f"{len(out)} bytes {err}")
    status, out, err = b.run([*tls("other-ca.pem"), "PING"])
    expect(b"PONG" not in out and "certificate verify failed" in err, f"wrong CA: {out} {err}")


def redis_command(b, port):
    return ["redis-server", "--port", "0", "--tls-port", str(port), "--bind", "127.0.0.1", "--tls-cert-file", cert("ecdsa.pem"), "--tls-key-file",
            cert("ecdsa.key"), "--tls-ca-cert-file", cert("ca.pem"), "--tls-auth-clients", "optional", "--save", "", "--dir", b.folder]


def socat(b):
    with https_peer() as peer:
        request = b"GET /body HTTP/1.0\r\n\r\n"
        run = lambda ca: b.run(["socat", "-t10", "-", f"OPENSSL:localhost:{peer.server_port},cafile={cert(ca)}"], stdin=request)
        status, out, err = run("ca.pem")
        expect(b"\r\n\r\n" in out, err)
        is_body(out.split(b"\r\n\r\n", 1)[1], "socat")
        status, out, err = run("other-ca.pem")
        expect(status != 0 and "certificate verify failed" in err, f"wrong CA: {err}")
    port = free_port()
    b.start(["socat", f"OPENSSL-LISTEN:{port},reuseaddr,fork,cert={cert('ecdsa.pem')},key={cert('ecdsa.key')},verify=0", "EXEC:cat"], port)
    echo(port)


def echo(port, size=200000):
    with connect(port) as tls:
        # In turns: a connection is not for two threads at once.
        for start in range(0, size, 16000):
            part = BODY[start:min(start + 16000, size)]
            tls.sendall(part)
            expect(read_exactly(tls, len(part)) == part, "echo differs")


def ncat(b):
    with https_peer() as peer:
        request = b"GET /body HTTP/1.0\r\n\r\n"
        run = lambda ca: b.run(["ncat", "--ssl-verify", "--ssl-trustfile", cert(ca), "localhost", str(peer.server_port)], stdin=request)
        status, out, err = run("ca.pem")
        expect(b"\r\n\r\n" in out, err)
        is_body(out.split(b"\r\n\r\n", 1)[1], "ncat")
        status, out, err = run("other-ca.pem")
        expect(b"\r\n\r\n" not in out, "wrong CA accepted")
    port = free_port()
    b.start(["ncat", "-l", "-k", "--ssl", "--ssl-cert", cert("ecdsa.pem"), "--ssl-key", cert("ecdsa.key"), "-e", "/bin/cat", "127.0.0.1", str(port)], port)
    echo(port, 4000)


def perl(b):
    code = """
use IO::Socket::SSL; use Digest::SHA qw(sha256_hex);
my $s = IO::Socket::SSL->new(PeerHost => 'localhost', PeerPort => $ARGV[0], SSL_ca_file => $ARGV[1], SSL_verify_mode => 1) or die "failed: $SSL_ERROR";
print $s "GET /body HTTP/1.0\\r\\n\\r\\n"; local $/; my $d = <$s>; $d =~ s/^.*?\\r\\n\\r\\n//s; print sha256_hex($d);
"""
    with https_peer() as peer:
        status, out, err = b.run(["perl", "-e", code, str(peer.server_port), cert("ca.pem")])
        expect(out.decode() == DIGEST, out.decode() + err)
        status, out, err = b.run(["perl", "-e", code, str(peer.server_port), cert("other-ca.pem")])
        expect(status != 0 and "certificate verify failed" in err, f"wrong CA: {err}")
