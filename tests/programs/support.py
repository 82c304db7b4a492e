"""Processes on our library, peers on the system's OpenSSL, and the proof of which library a process used."""
import contextlib
import functools
import hashlib
import http.server
import os
import re
import shutil
import signal
import socket
import ssl
import struct
import subprocess
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CERTS = os.path.join(ROOT, "tests/data/tls")
# Where packages lie that cannot be installed beside others of the table.
UNPACKED = os.path.join(ROOT, "target/programs/unpacked")
BODY = bytes((i * 7 + (i >> 8) * 13) & 0xFF for i in range(1 << 20))
DIGEST = hashlib.sha256(BODY).hexdigest()


class Failure(Exception):
    """A check that did not hold."""


def expect(condition, why):
    if not condition:
        raise Failure(why)


def cert(name):
    return os.path.join(CERTS, name)


def spared(command):
    """THEIRS=word leaves programs of that name to the system's library, to find out which side is at fault."""
    return os.environ.get("THEIRS", "/") in os.path.basename(command[0])


HANDED_OUT = set()


def free_port():
    """A port that nobody listens on; none is given twice."""
    while True:
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            port = s.getsockname()[1]
        if port not in HANDED_OUT:
            HANDED_OUT.add(port)
            return port


class Bench:
    """One program's workplace: a scratch folder, the processes started for it, what their memory maps showed.

    With `oracle` everything runs on the system's library: what a test says then is what it must say on ours.
    `built` is a folder of programs that run in place of Debian's of the same names.
    """

    def __init__(self, library, oracle=False, built=None):
        self.built = built
        self.library = os.path.realpath(os.path.join(library, "libssl.so.3"))
        self.oracle = oracle
        self.folder = tempfile.mkdtemp(prefix="sabissl-programs-")
        os.chmod(self.folder, 0o755)
        self.processes = []
        self.proven = False
        self.foreign = set()
        with open(self.path("body"), "wb") as file:
            file.write(BODY)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def write(self, name, text, mode=0o644):
        with open(self.path(name), "w") as file:
            file.write(text)
        os.chmod(self.path(name), mode)
        return self.path(name)

    def key(self, name):
        """A private copy of a key: servers refuse keys that others may read."""
        copy = self.path(name)
        shutil.copy(cert(name), copy)
        os.chmod(copy, 0o600)
        return copy

    def environment(self, ours, extra=None):
        env = {k: v for k, v in os.environ.items() if not k.startswith("LD_")}
        env.update({"OPENSSL_CONF": "/dev/null", "HOME": self.folder, "LC_ALL": "C", **(extra or {})})
        if ours and not self.oracle:
            env["LD_LIBRARY_PATH"] = os.path.dirname(self.library)
        return env

    def program(self, command, ours):
        """The command with a program built for the test in place of Debian's."""
        if not (ours and self.built):
            return command
        return [find_built(self.built, command[0]), *command[1:]]

    def look(self, pid):
        """Notes which libssl and libcrypto the process and its children have mapped."""
        for one in [pid, *descendants(pid)]:
            with contextlib.suppress(OSError):
                with open(f"/proc/{one}/maps") as file:
                    for line in file:
                        path = line.rsplit(None, 1)[-1]
                        name = os.path.basename(path)
                        if name.startswith(("libssl.so", "libcrypto.so")):
                            if os.path.dirname(path) == os.path.dirname(self.library):
                                self.proven = True
                            else:
                                self.foreign.add(path)

    def start(self, command, port=None, ours=True, env=None, cwd=None, user=None):
        """Starts a server and waits until it listens."""
        ours = ours and not spared(command)
        log = open(self.path(f"log-{len(self.processes)}"), "wb")
        process = subprocess.Popen(self.program(command, ours), stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=cwd or self.folder,
                                   env=self.environment(ours, env), start_new_session=True, user=user, group=user,
                                   extra_groups=[] if user else None)
        process.log = log.name
        process.ours = ours
        self.processes.append(process)
        if port is not None:
            self.await_port(process, port)
        if ours:
            self.look(process.pid)
        return process

    def await_port(self, process, port):
        end = time.monotonic() + 15
        while time.monotonic() < end:
            if process.poll() not in (None, 0):
                break
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
                return
            time.sleep(0.05)
        raise Failure(f"{process.args[0]} does not listen: {self.said(process)}")

    def said(self, process):
        with open(process.log, errors="replace") as file:
            return file.read()[-600:].strip()

    def hears(self, process, *words, seconds=20):
        """Waits until a server has said one of the words; gives its whole log."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and process.poll() is None and not any(word in whole(process.log) for word in words):
            time.sleep(0.05)
        return whole(process.log)

    def last_words(self):
        logs = [process.log for process in self.processes] + [self.path(name) for name in ("error.log", "log")]
        found = set()
        for log in filter(os.path.exists, logs):
            with open(log, errors="replace") as file:
                found.update(line.strip() for line in file if "SabiSSL:" in line)
        return "".join(f" | {line}" for line in sorted(found))

    def run(self, command, ours=True, stdin=b"", env=None, limit=60, cwd=None):
        """Runs a client to its end, watching its maps. Returns status, output, errors."""
        ours = ours and not spared(command)
        out, err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        inp = tempfile.TemporaryFile()
        inp.write(stdin)
        inp.seek(0)
        process = subprocess.Popen(self.program(command, ours), stdin=inp, stdout=out, stderr=err, cwd=cwd or self.folder,
                                   env=self.environment(ours, env), start_new_session=True)
        end = time.monotonic() + limit
        seen = self.proven
        while process.poll() is None:
            if ours and not seen:
                self.look(process.pid)
                seen = self.proven
            else:
                time.sleep(0.01)
            if time.monotonic() > end:
                kill_group(process)
                raise Failure(f"{command[0]}: time is up")
        for stream in (out, err):
            stream.seek(0)
        return process.returncode, out.read(), err.read().decode(errors="replace")

    def call(self, command, **settings):
        """As `run`, and what was said in one text: its own ports and folder have no numbers."""
        status, out, err = self.run(command, **settings)
        return f"{status} {out.decode(errors='replace')}{err}".replace(self.folder, "FOLDER")

    def crl(self, *revoked):
        """A revocation list of the test CA's as a PEM file."""
        # An index of its own: a responder reads its again when it has changed.
        self.authority({name: "R" for name in revoked}, "crl-index.txt")
        self.openssl("ca", "-config", self.path("ca.cnf"), "-gencrl", "-out", self.path("crl.pem"))
        return self.path("crl.pem")

    def authority(self, states, index="index.txt"):
        """The test CA's index of certificates: V good, R revoked."""
        lines = []
        for name, state in states.items():
            serial = self.openssl("x509", "-in", cert(f"{name}.pem"), "-noout", "-serial").strip().split("=")[1]
            revoked = "250101000000Z" if state == "R" else ""
            lines.append(f"{state}\t491231235959Z\t{revoked}\t{serial}\tunknown\t/CN={name}\n")
        self.write(index, "".join(lines))
        self.write(f"{index}.attr", "unique_subject = no\n")
        self.write("ca.cnf", f"[ca]\ndefault_ca = c\n[c]\ndatabase = {self.path(index)}\ndefault_md = sha256\ndefault_crl_days = 3000\n"
                   f"certificate = {cert('ca.pem')}\nprivate_key = {cert('ca.key')}\n")

    def ocsp_response(self, name, state="V"):
        """The test CA's OCSP answer about a certificate as a DER file."""
        self.authority({name: state})
        answer = self.path(f"{name}.ocsp")
        self.openssl("ocsp", "-index", self.path("index.txt"), "-rsigner", cert("ca.pem"), "-rkey", cert("ca.key"), "-CA", cert("ca.pem"),
                     "-issuer", cert("ca.pem"), "-cert", cert(f"{name}.pem"), "-respout", answer, "-ndays", "3000", "-noverify", "-no_nonce")
        return answer

    def ocsp_responder(self, states):
        """A responder of the test CA's; gives its port."""
        self.authority(states)
        port = free_port()
        process = self.start(["openssl", "ocsp", "-index", self.path("index.txt"), "-rsigner", cert("ca.pem"), "-rkey", cert("ca.key"), "-CA", cert("ca.pem"),
                    "-port", str(port), "-ndays", "3000"], ours=False)
        # A connection without a request would keep it busy for ever.
        expect("waiting" in self.hears(process, "waiting"), self.said(process))
        return port

    def openssl(self, *arguments, stdin=b""):
        """The system's openssl command."""
        status, out, err = self.run(["openssl", *arguments], ours=False, stdin=stdin)
        expect(status == 0, f"openssl {arguments[0]}: {err}")
        return out.decode(errors="replace")

    def s_client(self, port, *arguments, stdin=b""):
        """What the system's s_client says, its peer being under test."""
        status, out, err = self.run(["openssl", "s_client", "-connect", f"127.0.0.1:{port}", *arguments], ours=False, stdin=stdin, limit=20)
        return out.decode(errors="replace") + err

    def close(self):
        for process in reversed(self.processes):
            if process.ours:
                self.look(process.pid)
            kill_group(process)
        # KEEP=1 leaves the folder, to look at what the servers wrote.
        if not os.environ.get("KEEP"):
            shutil.rmtree(self.folder, ignore_errors=True)


def find_built(folder, path):
    one = os.path.join(folder or "", os.path.basename(path))
    return one if folder and os.path.exists(one) else path


def whole(log):
    with open(log, errors="replace") as file:
        return file.read()


def settled(log):
    """What a server has written once it writes no more: the end of a connection is often told by another process, and later."""
    text, still, end = None, 0, time.monotonic() + 15
    while still < 5 and time.monotonic() < end:
        text, before = whole(log), text
        still = still + 1 if text == before else 0
        time.sleep(0.1)
    return text


def until(attempt, seconds=15):
    """Tries until it succeeds: a server that listens may have nothing to say yet."""
    end = time.monotonic() + seconds
    while True:
        try:
            return attempt()
        except (Failure, OSError):
            if time.monotonic() > end:
                raise
            time.sleep(0.05)


def refusal(attempt, kind):
    """How an attempt fails."""
    try:
        return f"accepted: {attempt()}"
    except kind as error:
        return str(error)


def descendants(pid):
    found = []
    with contextlib.suppress(OSError):
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            for child in map(int, file.read().split()):
                found += [child, *descendants(child)]
    return found


def kill_group(process):
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(2)
            if number == signal.SIGTERM:
                continue


def client_context(ca="ca.pem", **settings):
    context = ssl.create_default_context(cafile=cert(ca))
    for name, value in settings.items():
        setattr(context, name, value)
    return context


def connect(port, context=None, name="localhost", session=None):
    raw = socket.create_connection(("127.0.0.1", port), 10)
    raw.settimeout(20)
    return (context or client_context()).wrap_socket(raw, server_hostname=name, session=session)


def read_until(stream, end=None):
    """Reads up to an end, or to the end of all."""
    data = b""
    while not (end and data.endswith(end)) and len(data) < 1 << 22:
        part = stream.recv(65536)
        if not part:
            break
        data += part
    return data


def read_exactly(stream, size):
    data = bytearray()
    while len(data) < size:
        part = stream.recv(size - len(data))
        expect(part, f"end after {len(data)} of {size} bytes")
        data += part
    return bytes(data)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.server.paths.append(self.path)
        body = BODY[:1000] if self.path == "/small" else BODY
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def https_peer(certificate="ecdsa", demand=None):
    """An HTTPS server in this process, on the system's OpenSSL. Every path is the body."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert(f"{certificate}.pem"), cert(f"{certificate}.key"))
    if demand:
        context.verify_mode = ssl.CERT_REQUIRED
        context.load_verify_locations(cert(demand))

    class Server(http.server.ThreadingHTTPServer):
        daemon_threads = True

        def process_request_thread(self, request, address):
            try:
                request.settimeout(20)
                request = context.wrap_socket(request, server_side=True)
                self.handshakes += 1
                self.finish_request(request, address)
                with contextlib.suppress(OSError):
                    request.unwrap()
            except (OSError, ValueError):
                pass
            finally:
                self.shutdown_request(request)

    server = Server(("127.0.0.1", 0), Handler)
    server.paths, server.handshakes = [], 0
    server.address = f"https://localhost:{server.server_port}/body"
    threading.Thread(target=functools.partial(server.serve_forever, 0.05), daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def serve_each(listener, context, serve_one):
    """Serves whoever connects, one after the other, in a thread of its own: a connection that fails is over."""
    def serve():
        with contextlib.suppress(OSError):
            while True:
                raw, _ = listener.accept()
                raw.settimeout(20)
                with raw, contextlib.suppress(OSError, ValueError, struct.error):
                    serve_one(context.wrap_socket(raw, server_side=True))

    threading.Thread(target=serve, daemon=True).start()


def ask(port, path="/", context=None, name="localhost", session=None, head=b""):
    """One request over TLS: what was answered and the session, or how it failed."""
    ask.session, ask.reused = None, False
    try:
        with connect(port, context, name, session) as tls:
            tls.sendall(b"GET %s HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n" % (path.encode(), (name or "none").encode(), head))
            said = read_until(tls)
            ask.session, ask.reused = tls.session, tls.session_reused
            return re.sub(r"^(HTTP/\S+ \d+).*?\r\n\r\n", r"\1 ", said.decode(errors="replace"), flags=re.S).strip()
    except ssl.SSLError as error:
        return f"{error.reason} {getattr(error, 'verify_message', '')}".strip()
    except OSError as error:
        return type(error).__name__


def with_client(name="client", **settings):
    """A client's context that has a certificate."""
    context = client_context(**settings)
    context.load_cert_chain(cert(f"{name}.pem"), cert(f"{name}.key"))
    return context


def tls12(context):
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    return context


def fetch(bench, port, path="/body", extra=()):
    """Downloads the body from a server under test with the system's curl."""
    status, out, err = bench.run(["curl", "-sS", "--fail", "--max-time", "30", "--resolve", f"localhost:{port}:127.0.0.1", "--cacert",
                                  cert("ca.pem"), *extra, f"https://localhost:{port}{path}"], ours=False)
    expect(status == 0, f"curl: {err.strip()}")
    expect(hashlib.sha256(out).hexdigest() == DIGEST, f"curl: {len(out)} bytes, wrong checksum")
    return err


def is_body(data, who):
    expect(hashlib.sha256(data).hexdigest() == DIGEST, f"{who}: {len(data)} bytes, wrong checksum")
