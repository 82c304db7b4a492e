"""Tunnels, authentication, names and other services: each test tells what it saw, and must see the same with OpenSSL."""
from support import *  # noqa: F403
from servers import dns_question


def openvpn(b):
    said = []
    base = f"""dev null
proto tcp-{{role}}
ifconfig-noexec
route-noexec
ca {cert('ca.pem')}
cert {{cert}}.pem
key {{cert}}.key
verb 3
nobind
persist-key
{{more}}
"""
    for name, more_server, who, more_client in (
            ("plain", "", "client", "remote-cert-tls server\nverify-x509-name localhost name"),
            ("tls 1.2", "tls-version-max 1.2", "client-rsa", "tls-cipher TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384"),
            ("wrong CA", "", "other-client", ""), ("revoked", f"crl-verify {b.crl('client-rsa')}", "client-rsa", ""),
            ("wrong name", "", "client", "verify-x509-name wrong.example name"), ("groups", "tls-groups secp384r1", "client", "tls-groups secp384r1:secp521r1"),
            ("fingerprint", "", "client", "peer-fingerprint 00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF")):
        port = free_port()
        keys = {one: os.path.splitext(b.key(f"{one}.key"))[0] for one in ("ecdsa", who)}
        for one in keys:
            shutil.copy(cert(f"{one}.pem"), b.path(f"{one}.pem"))
        server = b.write("server.conf", base.format(role="server", cert=keys["ecdsa"], more=f"tls-server\nmode p2p\nlocal 127.0.0.1\nlport {port}\ndh none\n{more_server}").replace("nobind\n", "")
                         .replace("mode p2p\n", ""))
        client = b.write("client.conf", base.format(role="client", cert=keys[who], more=f"tls-client\nremote 127.0.0.1 {port}\nconnect-retry-max 1\nremap-usr1 SIGTERM\n{more_client}"))
        one = b.start(["openvpn", "--config", server], port)
        two = b.start(["openvpn", "--config", client])
        log = b.hears(two, "Initialization Sequence Completed", "process exiting", "TLS Error", "VERIFY ERROR")
        other = b.hears(one, "Initialization Sequence Completed", "process exiting", "TLS Error", "VERIFY ERROR", seconds=3)
        kill_group(two)
        kill_group(one)
        keep = re.compile("VERIFY|OpenSSL|Control Channel|Data Channel: |Initialization|error:|handshake failed|Peer Connection")
        for who_said, lines in (("client", log), ("server", other)):
            kept = [re.sub(r"^\S+ \S+ |127\.0\.0\.1:\d+ |\[AF_INET\]\S+|:\d+, S=.*", "", line) for line in lines.splitlines() if keep.search(line) and "library versions" not in line]
            said += [f"{name}, {who_said}: {line}" for line in kept]
    return said


def eap(b):
    """EAP-TLS, EAP-TTLS and PEAP between FreeRADIUS and wpa_supplicant's eapol_test: TLS in memory, keys by exporters."""
    port = free_port()
    raddb = b.path("raddb")
    shutil.copytree("/etc/freeradius/3.0", raddb, symlinks=True)
    for name in os.listdir(os.path.join(raddb, "sites-enabled")):
        os.remove(os.path.join(raddb, "sites-enabled", name))
    for name in ("ecdsa.key", "ca.pem", "ecdsa.pem"):
        shutil.copy(cert(name), b.path(name))
    b.write("raddb/mods-enabled/eap", f"""eap {{
  default_eap_type = tls
  timer_expire = 60
  tls-config tls-common {{
    private_key_file = {b.path('ecdsa.key')}
    certificate_file = {b.path('ecdsa.pem')}
    ca_file = {b.path('ca.pem')}
    tls_min_version = "1.2"
    tls_max_version = "1.3"
    cache {{
      enable = yes
      lifetime = 1
      name = "cache"
    }}
  }}
  tls {{
    tls = tls-common
  }}
  ttls {{
    tls = tls-common
    default_eap_type = md5
    virtual_server = inner
  }}
  peap {{
    tls = tls-common
    default_eap_type = md5
    virtual_server = inner
  }}
  mschapv2 {{
  }}
  md5 {{
  }}
}}
""")
    b.write("raddb/sites-enabled/test", f"""server default {{
  listen {{
    type = auth
    ipaddr = 127.0.0.1
    port = {port}
  }}
  authorize {{
    eap
  }}
  authenticate {{
    eap
  }}
}}
server inner {{
  authorize {{
    update control {{
      Cleartext-Password := "secret"
    }}
    mschap
    eap
    pap
  }}
  authenticate {{
    Auth-Type MS-CHAP {{
      mschap
    }}
    Auth-Type PAP {{
      pap
    }}
    eap
  }}
}}
""")
    for name in ("inner-tunnel", "files", "detail", "detail.log", "sradutmp", "ntlm_auth", "unix", "linelog", "radutmp", "echo"):
        with contextlib.suppress(FileNotFoundError):
            os.remove(b.path("raddb/mods-enabled", name))
    b.write("raddb/clients.conf", "client localhost {\n  ipaddr = 127.0.0.1\n  secret = testing\n}\n")
    subprocess.run(["sed", "-i", "s/^\\s*user = .*//; s/^\\s*group = .*//", os.path.join(raddb, "radiusd.conf")], check=True)
    server = b.start(["freeradius", "-X", "-d", raddb])
    log = b.hears(server, "Ready to process requests")
    expect("Ready to process" in log, log[-800:])
    said = []
    tls = f'ca_cert="{cert("ca.pem")}"'
    pair = lambda name: f'client_cert="{cert(name + ".pem")}"\n private_key="{cert(name + ".key")}"'
    for name, words in (("tls", f'eap=TLS\n {tls}\n {pair("client")}'), ("tls 1.2", f'eap=TLS\n {tls}\n {pair("client")}\n phase1="tls_disable_tlsv1_3=1"'),
                        ("tls 1.3", f'eap=TLS\n {tls}\n {pair("client-rsa")}\n phase1="tls_disable_tlsv1_3=0"'),
                        ("ttls", f'eap=TTLS\n {tls}\n password="secret"\n phase2="auth=PAP"'), ("peap", f'eap=PEAP\n {tls}\n password="secret"\n phase2="auth=MD5"'),
                        ("bad password", f'eap=PEAP\n {tls}\n password="wrong"\n phase2="auth=MD5"'),
                        ("name", f'eap=TLS\n {tls}\n {pair("client")}\n domain_match="localhost"'), ("wrong name", f'eap=TLS\n {tls}\n {pair("client")}\n domain_match="wrong.example"'),
                        ("subject", f'eap=TLS\n {tls}\n {pair("client")}\n altsubject_match="DNS:server.example"'),
                        ("wrong CA", f'eap=TLS\n ca_cert="{cert("other-ca.pem")}"\n {pair("client")}'), ("stranger", f'eap=TLS\n {tls}\n {pair("other-client")}')):
        config = b.write("eap.conf", f'network={{\n key_mgmt=WPA-EAP\n identity="client"\n {words}\n}}\n')
        rounds = ["-r", "1"] if name in ("tls", "tls 1.2", "peap") else []
        status, out, err = b.run(["eapol_test", "-c", config, "-a", "127.0.0.1", "-p", str(port), "-s", "testing", "-t", "10", *rounds], limit=40)
        keep = re.compile("^(SUCCESS|FAILURE)|TLS: Certificate|SSL: (SSL_connect:error|Using TLS|SSL3 alert)|tls_verify_cb|CTRL-EVENT-EAP-(PEER|TLS|FAIL|SUCC)|OpenSSL: (?!.X ver=0x0|.X ver=.* content_type=(256|257|20))|MPPE keys OK|resum|match", re.I)
        lines = [line for line in out.decode(errors="replace").splitlines() if keep.search(line)]
        said += [f"{name}: {re.sub(r'hash=[0-9a-f]+|pending.*|[0-9]+ bytes', '', line)}" for line in lines if "hexdump" not in line and "matched with" not in line and "matching" not in line]
    log = settled(server.log)
    said += sorted({re.sub(r"^\(\d+\) ", "", line).strip() for line in log.splitlines() if re.search(r"TLS_accept|SSL says|TLS Alert|ERROR|Established|TLS-Session-(Cipher|Version)|TLS-(Client-)?Cert-(Subject|Issuer|Serial|Common|X509v3)|Session established", line)})
    return said


def named(b):
    """BIND: names over TLS and HTTP/2, asked by dig and by the system's client."""
    port, https, control = free_port(), free_port(), free_port()
    b.write("zone", "$ORIGIN example.\n$TTL 60\n@ SOA ns mail 1 60 60 60 60\n@ NS ns\nns A 192.0.2.1\nhost A 192.0.2.7\nbig TXT " + " ".join(f'"{i:0>200}"' for i in range(200)) + "\n")
    b.write("named.conf", f"""
tls ours {{ key-file "{cert('ecdsa.key')}"; cert-file "{cert('ecdsa.pem')}"; protocols {{ TLSv1.2; TLSv1.3; }}; ciphers "HIGH"; prefer-server-ciphers yes; session-tickets yes; }};
tls asked {{ key-file "{cert('rsa.key')}"; cert-file "{cert('rsa.pem')}"; ca-file "{cert('ca.pem')}"; }};
options {{
  directory "{b.folder}"; pid-file "{b.path('pid')}"; session-keyfile "{b.path('session.key')}"; recursion no; dnssec-validation no;
  listen-on port {port} tls ours {{ 127.0.0.1; }};
  listen-on port {https} tls ours http default {{ 127.0.0.1; }};
  listen-on port {control} tls asked {{ 127.0.0.1; }};
  listen-on-v6 {{ none; }};
}};
controls {{ }};
zone "example" {{ type primary; file "{b.path('zone')}"; }};
""")
    b.start(["/usr/sbin/named", "-g", "-c", b.path("named.conf"), "-n", "1"], port)
    until(lambda: dns_question(port))
    said = []
    dig = lambda *words: b.call(["dig", "+short", "+tries=1", "+time=5", "@127.0.0.1", *words])
    pair = lambda name: [f"+tls-certfile={cert(name + '.pem')}", f"+tls-keyfile={cert(name + '.key')}"]
    ca = f"+tls-ca={cert('ca.pem')}"
    for words in (["-p", str(port), "+tls"], ["-p", str(port), "+tls", ca, "+tls-hostname=localhost"], ["-p", str(port), "+tls", ca, "+tls-hostname=wrong.example"],
                  ["-p", str(port), "+tls", f"+tls-ca={cert('other-ca.pem')}"], ["-p", str(https), "+https", ca, "+tls-hostname=localhost"], ["-p", str(https), "+https-get"],
                  # A client without a certificate gets an answer or an end, by chance, from either library.
                  ["-p", str(control), "+tls", ca, *pair("client")]):
        said.append(" ".join(words) + " " + dig(*words, "host.example", "A"))
    said.append(dig("-p", str(port), "+tls", "big.example", "TXT"))
    said.append(dig("-p", str(port), "+tls", "+keepopen", "host.example", "A", "ns.example", "A"))
    text = "\n".join(said)
    for number in (port, https, control):
        text = text.replace(str(number), "PORT")
    return text.splitlines()


def dnsdist(b):
    port, https, back = free_port(), free_port(), free_port()
    b.write("zone", "$ORIGIN example.\n$TTL 60\n@ SOA ns mail 1 60 60 60 60\n@ NS ns\nns A 192.0.2.1\nhost A 192.0.2.7\n")
    from servers import unbound_server
    upstream = unbound_server(b, ours=False)
    b.write("dnsdist.conf", f"""
setLocal("127.0.0.1:{back}")
addTLSLocal("127.0.0.1:{port}", "{cert('ecdsa.pem')}", "{cert('ecdsa.key')}", {{provider="openssl", minTLSVersion="tls1.2", sessionTickets=true, ocspResponses={{"{b.ocsp_response('ecdsa')}"}}}})
addDOHLocal("127.0.0.1:{https}", {{"{cert('ecdsa.pem')}"}}, {{"{cert('ecdsa.key')}"}}, "/dns-query", {{provider="openssl"}})
newServer({{address="127.0.0.1:{upstream}", tls="openssl", subjectName="localhost", caStore="{cert('ca.pem')}", validateCertificates=true, checkInterval=1, checkName="host.example."}})
setSecurityPollSuffix("")
""")
    b.start(["dnsdist", "--supervised", "--disable-syslog", "-u", "root", "-g", "root", "-C", b.path("dnsdist.conf")], port)
    until(lambda: dns_question(port))
    said = []
    for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        dns_question(port, client_context(maximum_version=version))
    said += [line.strip() for line in b.s_client(port, "-status").splitlines() if re.search("OCSP R|Cert Status", line)]
    status, out, err = b.run(["dig", "+short", "+https", "@127.0.0.1", "-p", str(https), "host.example", "A"], ours=False)
    said.append(out.decode())
    return said


def coturn(b):
    port, plain = free_port(), free_port()
    b.write("turn.conf", f"""listening-ip=127.0.0.1
listening-port={plain}
tls-listening-port={port}
relay-ip=127.0.0.1
cert={cert('ecdsa.pem')}
pkey={cert('ecdsa.key')}
CA-file={cert('ca.pem')}
no-dtls
lt-cred-mech
user=u:p
realm=r
no-cli
allow-loopback-peers
log-file=stdout
pidfile={b.path('pid')}
userdb={b.path('db')}
""")
    b.start(["turnserver", "-c", b.path("turn.conf")], port)
    # The client chooses a version by chance, TLS 1.0 and 1.1 among them, and tries again until one does.
    status, out, err = b.run(["turnutils_uclient", "-t", "-S", "-u", "u", "-w", "p", "-n", "10", "-m", "1", "-y", "-p", str(port), "-i",
                              cert("client.pem"), "-k", cert("client.key"), "-E", cert("ca.pem"), "127.0.0.1"], limit=90)
    found = re.search(r"start_mclient: tot_send_msgs=40, tot_recv_msgs=(\d+)", out.decode())
    expect(found and int(found[1]) > 20, out.decode()[-600:] + err)
