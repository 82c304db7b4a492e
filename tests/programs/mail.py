"""Mail: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403

MESSAGE = b"Subject: s\r\n\r\n" + b"line of the message\r\n" * 20000


def dovecot_server(b, extra="", ours=True):
    imap, imaps, pop = (free_port() for _ in range(3))
    for name in ("run", "mail"):
        os.makedirs(b.path(name))
    os.chown(b.path("mail"), 65534, 65534)
    b.write("dovecot.conf", f"""
base_dir = {b.path('run')}
log_path = {b.path('log')}
protocols = imap
ssl = required
ssl_cert = <{cert('ecdsa.pem')}
ssl_key = <{cert('ecdsa.key')}
ssl_alt_cert = <{cert('rsa.pem')}
ssl_alt_key = <{cert('rsa.key')}
ssl_prefer_server_ciphers = yes
verbose_ssl = no
listen = 127.0.0.1
mail_location = maildir:{b.path('mail')}
default_login_user = nobody
default_internal_user = root
default_internal_group = root
first_valid_uid = 0
login_log_format_elements = user=<%u> method=%m %c %k
local_name second.example {{
  ssl_cert = <{cert('second.pem')}
  ssl_key = <{cert('second.key')}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password=p
}}
userdb {{
  driver = static
  args = uid=65534 gid=65534 home={b.path('mail')}
}}
import_environment = $import_environment LD_LIBRARY_PATH
{extra}
""")
    process = b.start(["/usr/sbin/dovecot", "-F", "-c", b.path("dovecot.conf")], imaps, ours=ours)
    return imap, imaps, process


def dovecot(b):
    """STARTTLS, names, client certificates as users."""
    import imaplib
    imap, imaps, process = dovecot_server(b, f"""ssl_ca = <{b.write('ca-crl.pem', open(cert('ca.pem')).read() + open(b.crl('client-rsa')).read())}
ssl_verify_client_cert = yes
auth_ssl_require_client_cert = no
auth_ssl_username_from_cert = yes
ssl_cert_username_field = commonName
""")
    said = []
    for name, context in (("plain", client_context()), ("1.2", tls12(client_context())), ("client", with_client()), ("revoked", with_client("client-rsa")),
                          ("stranger", with_client("other-client"))):
        try:
            box = imaplib.IMAP4("localhost", imap)
            said.append(f"{name}: {box.starttls(ssl_context=context)} {box.sock.version()} {box.sock.cipher()[0]}")
            b.look(process.pid)
            said.append(str(box.login("u", "p")))
            box.append("INBOX", "", None, MESSAGE)
            box.select()
            expect(box.fetch("1", "(BODY[])")[1][0][1] == MESSAGE, "message differs")
            box.logout()
        except (OSError, imaplib.IMAP4.error) as error:
            said.append(f"{name}: {getattr(error, 'reason', None) or error}")
    for name in ("localhost", "second.example"):
        with connect(imaps, name=name) as tls:
            said.append(f"{name}: {tls.getpeercert()['subject'][-1]} {read_until(tls, b'.' + bytes([13, 10]))[:10]}")
    said += resumed(imaps)
    log = settled(b.path("log"))
    return said + sorted({re.sub(r"^.*?: Info: |session=\S+|\d+ secs|rip=.*?(?=TLS|$)|\(disconnected before.*?\)|\(no auth.*?\)", "", line) for line in log.splitlines() if "SSL" in line or "TLS" in line or "cert" in line})


def resumed(port, context=None):
    """Whether a second connection is resumed, in each version."""
    said = []
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        kept, session = client_context(minimum_version=version, maximum_version=version) if context is None else context(version), None
        for _ in range(2):
            with connect(port, kept, session=session) as tls:
                tls.settimeout(1)
                with contextlib.suppress(OSError):
                    tls.recv(1000)
                session = tls.session
                said.append(f"{version.name} reused {tls.session_reused}")
    return said


def mbsync(b):
    """isync fetches from a dovecot on OpenSSL."""
    imap, imaps, process = dovecot_server(b, ours=False)
    import imaplib
    box = imaplib.IMAP4_SSL("localhost", imaps, ssl_context=client_context())
    box.login("u", "p")
    box.append("INBOX", "", None, MESSAGE)
    box.logout()
    said = []
    for name, words, port in (("imaps", f"SSLType IMAPS\nCertificateFile {cert('ca.pem')}", imaps), ("starttls", f"SSLType STARTTLS\nCertificateFile {cert('ca.pem')}", imap),
                              ("1.2", f"SSLType IMAPS\nSSLVersions TLSv1.2\nCertificateFile {cert('ca.pem')}", imaps),
                              ("pinned", f"SSLType IMAPS\nCertificateFile {cert('ecdsa.pem')}", imaps),
                              ("cipher", f"SSLType IMAPS\nSSLVersions TLSv1.2\nCipherString ECDHE-RSA-AES128-GCM-SHA256\nCertificateFile {cert('ca.pem')}", imaps),
                              ("wrong CA", f"SSLType IMAPS\nCertificateFile {cert('other-ca.pem')}", imaps), ("no CA", "SSLType IMAPS\nSystemCertificates no", imaps),
                              ("wrong host", f"SSLType IMAPS\nCertificateFile {cert('ca.pem')}", 0),
                              ("client", f"SSLType IMAPS\nClientCertificate {cert('client.pem')}\nClientKey {cert('client.key')}\nCertificateFile {cert('ca.pem')}", imaps)):
        folder = b.path(name.replace(" ", "-"))
        os.makedirs(folder)
        host = "ip6-localhost.example" if port == 0 else "localhost"
        tunnel = f'Tunnel "socat -lf /dev/null STDIO TCP:127.0.0.1:{imaps}"\n' if port == 0 else ""
        b.write("mbsyncrc", f"""IMAPAccount a
{tunnel}Host {host}
Port {port or imaps}
User u
Pass p
AuthMechs LOGIN
{words}

IMAPStore far
Account a

MaildirStore near
Inbox {folder}/inbox

Channel c
Far :far:
Near :near:
SyncState *
Create Near
""")
        answer = b.call(["mbsync", "-c", b.path("mbsyncrc"), "-q", "c"], limit=30)
        found = [os.path.join(place, file) for place, _, files in os.walk(folder) for file in files if os.path.basename(place) in ("new", "cur")]
        got = any(b"line of the message" in open(file, "rb").read() and os.path.getsize(file) > 390000 for file in found)
        answer = re.sub(r"127.0.0.1:[0-9]+", "PORT", answer)
        said.append(f"{name}: {got} {answer.strip()}")
    expect("imaps: True" in said[0] and "starttls: True" in said[1] and "wrong CA: False" in "".join(said), f"{said}")
    return said


def smtp_server(b, ours):
    """A postfix of our own; gives its port."""
    port = free_port()
    for name in ("queue", "data", "conf", "spool"):
        os.makedirs(b.path(name))
    os.chmod(b.folder, 0o755)
    b.write("conf/main.cf", f"""
compatibility_level = 3.6
queue_directory = {b.path('queue')}
data_directory = {b.path('data')}
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = localhost
mydestination = localhost
mynetworks = 127.0.0.0/8
local_recipient_maps =
maillog_file = /dev/stdout
smtpd_tls_chain_files = {b.write('chain.pem', open(cert('ecdsa.key')).read() + open(cert('ecdsa.pem')).read())}
smtpd_tls_security_level = may
smtpd_tls_CAfile = {cert('ca.pem')}
smtpd_tls_ask_ccert = yes
smtpd_tls_received_header = yes
smtpd_tls_loglevel = 1
smtpd_tls_session_cache_database = btree:{b.path('data')}/smtpd_scache
smtpd_peername_lookup = no
tls_server_sni_maps =
smtp_tls_security_level = may
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LD_LIBRARY_PATH OPENSSL_CONF LC_ALL
virtual_mailbox_domains = box.example
virtual_mailbox_base = {b.path('spool')}
virtual_mailbox_maps = static:box
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
""")
    master = open("/etc/postfix/master.cf.proto").read() if os.path.exists("/etc/postfix/master.cf.proto") else open("/usr/share/postfix/master.cf.dist").read()
    services = [line for line in master.splitlines() if re.match(r"(pickup|cleanup|qmgr|tlsmgr|rewrite|bounce|defer|trace|verify|flush|proxymap|smtp +unix|error|retry|discard|local|virtual|anvil|scache) ", line)]
    services = [re.sub(r"^(\S+\s+\S+\s+\S+\s+\S+\s+)y", r"\1n", line) for line in services]
    b.write("conf/master.cf", f"127.0.0.1:{port} inet n - n - - smtpd\npostlog unix-dgram n - n - 1 postlogd\n" + "\n".join(services) + "\n")
    import pwd
    uid = pwd.getpwnam("postfix").pw_uid
    os.chown(b.path("data"), uid, 0)
    os.chown(b.path("spool"), 65534, 65534)
    subprocess.run(["postfix", "-c", b.path("conf"), "post-install", "create-missing"], env=b.environment(False), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return port, b.start(["/usr/lib/postfix/sbin/master", "-c", b.path("conf"), "-d"], port, ours=ours)


def postfix(b):
    import smtplib
    port, process = smtp_server(b, True)
    said = []
    for name, context in (("plain", client_context()), ("1.2", tls12(client_context())), ("client", with_client()), ("stranger", with_client("other-client"))):
        with smtplib.SMTP("localhost", port, timeout=20) as smtp:
            smtp.ehlo("me.example")
            answer = smtp.starttls(context=context)
            said.append(f"{name}: {answer} {smtp.sock.version()} {smtp.sock.cipher()[0]}")
            b.look(process.pid)
            smtp.sendmail("a@box.example", ["b@box.example"], MESSAGE)
    for _ in range(50):
        text = open(b.path("spool/box")).read() if os.path.exists(b.path("spool/box")) else ""
        if text.count("line of the message") == 80000:
            break
        time.sleep(0.2)
    expect(text.count("line of the message") == 80000, f"{text.count('line of the message')} lines delivered; {b.said(process)}")
    finger = lambda *words: b.call(["/usr/sbin/posttls-finger", *words, f"[localhost]:{port}"],
                                   env={"MAIL_CONFIG": b.path("conf")}, limit=30)
    for words in (["-l", "verify", "-F", cert("ca.pem"), "-h", "localhost"], ["-l", "secure", "-F", cert("ca.pem"), "localhost"], ["-l", "verify", "-F", cert("other-ca.pem")],
                  ["-l", "may"], ["-l", "fingerprint", "-d", "sha256", "-L", "summary"], ["-p", ">=TLSv1.2", "-l", "encrypt", "-g", "high", "-L", "certmatch,summary"],
                  ["-p", "TLSv1.2", "-l", "encrypt", "-r", "1", "-m", "2"], ["-l", "verify", "-F", cert("ca.pem"), "-k", cert("client.pem"), "-K", cert("client.key")]):
        said.append(" ".join(words) + " " + re.sub(r"\[127.0.0.1\]:\d+|\]:\d+", "", finger(*words)))
    with smtplib.SMTP("localhost", port) as smtp:
        smtp.starttls(context=client_context())
    log = settled(process.log)
    said += [re.sub(r"^\S+ +\d+ \S+ \S+ |\[\d+\]|: \S+ TLS conn", "", line) for line in log.splitlines() if re.search("TLS|SSL", line) and "tlsmgr" not in line]
    said += sorted({line.strip() for line in text.splitlines() if "TLS" in line or "Client" in line or "requested" in line})
    return "\n".join(said).replace(b.folder, "FOLDER").splitlines()


def swaks(b):
    port, _ = smtp_server(b, False)
    said = []
    for words in (["--tls-verify", "--tls-ca-path", cert("ca.pem")], ["--tls-verify", "--tls-ca-path", cert("other-ca.pem")],
                  ["--tls-cert", cert("client.pem"), "--tls-key", cert("client.key")], ["--tls-protocol", "tlsv1_2"], ["--tls-sni", "second.example"]):
        answer = b.call(["swaks", "--server", "localhost", "--port", str(port), "--helo", "me", "--from", "a@box.example", "--to", "b@box.example", "--tls", "--quit-after",
                         "TLS", *words])
        said += [f"{words[0]} {line}" for line in answer.splitlines() if "TLS" in line or "SSL" in line]
    return said
