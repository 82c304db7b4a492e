"""Programs that want only libcrypto: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403

SSH_CHOICES = """Ciphers=aes256-gcm@openssh.com Ciphers=aes128-ctr Ciphers=chacha20-poly1305@openssh.com Ciphers=aes192-ctr KexAlgorithms=ecdh-sha2-nistp256
KexAlgorithms=ecdh-sha2-nistp521 KexAlgorithms=diffie-hellman-group14-sha256 KexAlgorithms=diffie-hellman-group16-sha512
KexAlgorithms=curve25519-sha256 HostKeyAlgorithms=rsa-sha2-512 HostKeyAlgorithms=ecdsa-sha2-nistp256 HostKeyAlgorithms=ssh-ed25519 MACs=hmac-sha1
MACs=hmac-md5 MACs=hmac-sha2-512-etm@openssh.com""".split()


def ssh(b):
    """Keys of each kind, and a login with each kind of key exchange, cipher and MAC."""
    keygen = lambda *words: b.call(["ssh-keygen", *words])
    said, port = [], free_port()
    for name in ("rsa", "ecdsa", "p384", "p521", "rsa-encrypted"):
        key = b.key(f"{name}.key")
        for words in (["-y"], ["-l"], ["-e", "-m", "PKCS8"], ["-e", "-m", "PEM"]):
            said.append(f"{name} {words} {keygen(*words, '-P', 'secret', '-f', key)}")
    said.append(keygen("-y", "-P", "wrong", "-f", b.key("rsa-encrypted.key")))
    for kind in ("rsa", "ecdsa", "ed25519"):
        said.append(keygen("-q", "-t", kind, "-N", "", "-f", b.path(kind)))
        said.append(keygen("-y", "-f", b.path(kind)).split()[1])
    os.makedirs("/run/sshd", exist_ok=True)
    shutil.copy(b.path("ecdsa.pub"), b.path("authorized"))
    hosts = [word for kind in ("rsa", "ecdsa", "ed25519") for word in ("-h", b.path(kind))]
    server = b.start(["/usr/sbin/sshd", "-D", "-e", "-f", "/dev/null", "-p", str(port), "-o", "ListenAddress=127.0.0.1", "-o", "PidFile=none", "-o", "UsePAM=no",
                      "-o", "StrictModes=no", "-o", f"AuthorizedKeysFile={b.path('authorized')}", *hosts], port)
    for choice in SSH_CHOICES:
        login = b.call(["ssh", "-F", "/dev/null", "-i", b.path("ecdsa"), "-p", str(port), "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o",
                            "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-o", choice, "root@127.0.0.1", f"echo in by {choice}"], limit=20)
        expect("in by" in login, f"{choice}: {login} {b.said(server)}")
        said.append(login)
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines()


def cryptsetup(b):
    """Headers of encrypted disks, made and opened in a file."""
    said = []
    for kind, words in (("luks1", ["--hash", "sha256"]), ("luks1", ["--hash", "sha512", "--cipher", "aes-xts-plain64"]),
                        ("luks2", ["--pbkdf", "pbkdf2", "--hash", "sha256"]), ("luks2", ["--pbkdf", "pbkdf2", "--hash", "sha512"])):
        disk = b.path("disk")
        with open(disk, "wb") as file:
            file.truncate(32 << 20)
        said.append(b.call(["cryptsetup", "luksFormat", "-q", "--type", kind, "--pbkdf-force-iterations", "1000", *words, disk, "-"], stdin=b"good"))
        for word in (b"good", b"bad"):
            said.append(b.call(["cryptsetup", "open", "--test-passphrase", "--key-file", "-", disk], stdin=word))
        dump = b.call(["cryptsetup", "luksDump", disk])
        said += [line.strip() for line in dump.splitlines() if re.match(r"\s*(Cipher|Hash|PBKDF|AF hash)", line)]
    expect(said.count("0 ") >= 8 and sum(line.startswith("2 ") for line in said) == 4, "\n".join(said))
    return said


ERLANG = """-module(talk). -export([go/1]).
go(Folder) ->
  {ok, _} = application:ensure_all_started(ssl),
  [talk(Folder, Version, Name) || Version <- ['tlsv1.2', 'tlsv1.3'], Name <- ["rsa", "ecdsa", "p384"]], halt().
talk(Folder, Version, Name) ->
  File = fun(What) -> Folder ++ "/" ++ What end,
  {ok, Listener} = ssl:listen(0, [{certfile, File(Name ++ ".pem")}, {keyfile, File(Name ++ ".key")}, {active, false}, {versions, [Version]}]),
  {ok, {_, Port}} = ssl:sockname(Listener),
  spawn_link(fun() -> {ok, Socket} = ssl:transport_accept(Listener), {ok, Server} = ssl:handshake(Socket),
    {ok, Data} = ssl:recv(Server, 200000), ok = ssl:send(Server, Data), ssl:recv(Server, 0) end),
  {ok, Client} = ssl:connect("localhost", Port, [{cacertfile, File("ca.pem")}, {verify, verify_peer}, {active, false}, {versions, [Version]}]),
  Data = binary:copy(<<"0123456789">>, 20000), ok = ssl:send(Client, Data), {ok, Back} = ssl:recv(Client, 200000),
  {ok, [{selected_cipher_suite, Suite}]} = ssl:connection_information(Client, [selected_cipher_suite]),
  io:format("~p ~p ~p ~p~n", [Version, Name, list_to_binary([Back]) == Data, Suite]), ssl:close(Client).
"""


def erlang(b):
    """Erlang's own TLS over our libcrypto: RabbitMQ's and ejabberd's."""
    b.write("talk.erl", ERLANG)
    said = [b.call(["erlc", "talk.erl"]), b.call(["erl", "-noshell", "-eval", f'talk:go("{CERTS}").'])]
    expect(said[1].count("true") == 6, said[1])
    return said[1].splitlines()
