//! The examples of `c-examples/` against each other and against peers on the system's OpenSSL: `openssl s_client` and
//! `s_server`, curl, and the same examples built for OpenSSL.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use crate::Case;
use crate::report::Verdict;
use crate::support::{Peer, await_port, free_port, installed, library, output, root, scratch, wait};

const LIMIT: Duration = Duration::from_secs(20);
const KINDS: [&str; 3] = ["rsa", "ecdsa", "ed25519"];
const VERSIONS: [&str; 2] = ["-tls1_2", "-tls1_3"];

pub fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::new("examples_memory_bio", || expect(run("ours", "memory-bio", "", 0), "through memory")),
        Case::new("examples_demo", demo),
        Case::new("examples_wrong_ca", wrong_ca),
        Case::new("interop_curl", curl),
    ];
    for (client, server) in [("ours", "ours"), ("ours", "openssl"), ("openssl", "ours")] {
        let name = |what: &str| format!("examples_{what}_{client}_to_{server}");
        cases.push(Case::new(name("dialogue"), move || dialogue(client, "client-tls", server, "ecdsa")));
        cases.push(Case::new(name("nonblocking"), move || dialogue(client, "nonblocking-client", server, "rsa")));
        cases.push(Case::new(name("mutual"), move || mutual(client, server)));
    }
    for version in VERSIONS {
        for kind in KINDS {
            let name = |peer: &str| format!("interop_{peer}{}_{kind}", version.replace('-', "_"));
            cases.push(Case::new(name("s_server"), move || s_server(version, kind)));
            cases.push(Case::new(name("s_client"), move || s_client(version, kind)));
        }
        let name = |peer: &str| format!("interop_{peer}{}_client_certificate", version.replace('-', "_"));
        cases.push(Case::new(name("s_server"), move || s_server_demands_certificate(version)));
        cases.push(Case::new(name("s_client"), move || s_client_shows_certificate(version)));
    }
    cases
}

type Outcome = Result<Verdict, String>;

fn verdict(outcome: Outcome) -> Verdict {
    outcome.unwrap_or_else(Verdict::Failed)
}

fn folder() -> PathBuf {
    root().join("c-examples")
}

fn cert(name: &str) -> String {
    format!("certs/{name}")
}

/// The examples built with our headers and library, or with OpenSSL's.
fn built(whose: &str) -> PathBuf {
    static DONE: Mutex<Vec<String>> = Mutex::new(Vec::new());
    // The tests themselves are tried with nothing of ours.
    let tried = std::env::var_os("SABISSL_TRY_TESTS_ON_OPENSSL").is_some();
    let whose = if tried { "openssl" } else { whose };
    let bin = scratch("examples").join(whose);
    let mut done = DONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !done.iter().any(|other| other == whose) {
        let mut make = Command::new("make");
        make.current_dir(folder()).args(["-s", "certs", "all"]).arg(format!("BIN={}", bin.display()));
        if whose == "openssl" {
            make.arg("SSL=OPENSSL");
        } else {
            make.arg(format!("LIBDIR={}", library().display())).env_remove("PROFILE");
        }
        let made = output(&mut make);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        done.push(whose.to_owned());
    }
    bin
}

/// A command in the examples' folder, its output kept.
fn command(program: &Path, port: u16) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder()).env("PORT", port.to_string()).env("OPENSSL_CONF", "/dev/null");
    command.env_remove("LD_LIBRARY_PATH");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Gives a child its input, waits, and returns whether it succeeded and all it said.
fn finish(mut child: Child, input: &str) -> Result<(bool, String), String> {
    let mut stdin = child.stdin.take().expect("piped");
    // A child that has ended already does not read.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
    let reader = |mut stream: Box<dyn std::io::Read + Send>| {
        std::thread::spawn(move || {
            let mut text = Vec::new();
            let _ = stream.read_to_end(&mut text);
            String::from_utf8_lossy(&text).into_owned()
        })
    };
    let (out, err) = (reader(Box::new(out)), reader(Box::new(err)));
    let status = wait(child, LIMIT);
    let said = out.join().unwrap() + &err.join().unwrap();
    let status = status.ok_or_else(|| format!("time is up; so far: {said}"))?;
    Ok((status.success(), said))
}

fn run(whose: &str, program: &str, input: &str, port: u16) -> Result<(bool, String), String> {
    finish(command(&built(whose).join(program), port).spawn().map_err(|e| e.to_string())?, input)
}

fn expect(ran: Result<(bool, String), String>, text: &str) -> Verdict {
    match ran {
        Ok((true, said)) if said.contains(text) => Verdict::Passed,
        Ok((success, said)) => Verdict::Failed(format!("success {success}, no {text:?} in:\n{said}")),
        Err(why) => Verdict::Failed(why),
    }
}

/// A server that listens.
fn serve(mut command: Command, port: u16) -> Result<Child, String> {
    let mut child = command.spawn().map_err(|e| e.to_string())?;
    if await_port(&mut child, port) {
        return Ok(child);
    }
    let _ = child.kill();
    let (_, said) = finish(child, "")?;
    Err(format!("the server does not listen: {said}"))
}

fn example_server(whose: &str, program: &str, kind: &str, port: u16) -> Result<Child, String> {
    let mut server = command(&built(whose).join(program), port);
    if program == "server-tls" {
        server.args([cert(&format!("server-{kind}-cert.pem")), cert(&format!("server-{kind}-key.pem"))]);
    }
    serve(server, port)
}

/// Both sides succeed and the texts are in what they say.
fn both(client: (bool, String), mut server: Child, wanted: [&str; 2]) -> Outcome {
    if !client.0 {
        // It would wait for the client for ever.
        let _ = server.kill();
    }
    let server = finish(server, "")?;
    let good = client.0 && server.0 && client.1.contains(wanted[0]) && server.1.contains(wanted[1]);
    let why = || format!("client (success {}):\n{}\nserver (success {}):\n{}", client.0, client.1, server.0, server.1);
    if good { Ok(Verdict::Passed) } else { Err(why()) }
}

fn dialogue(client: &str, program: &str, server: &str, kind: &str) -> Verdict {
    verdict((|| {
        let port = free_port();
        let peer = example_server(server, "server-tls", kind, port)?;
        // The non-blocking client takes what it reads at once as one message: give it one.
        let input = if program == "client-tls" { "first\nsecond\nshutdown\n" } else { "shutdown\n" };
        let heard = if program == "client-tls" { "Received: I hear you, client!" } else { "peer:" };
        let said = run(client, program, input, port)?;
        both(said, peer, [heard, "Received: shutdown"])
    })())
}

fn mutual(client: &str, server: &str) -> Verdict {
    verdict((|| {
        let port = free_port();
        let peer = example_server(server, "mutual-tls-server", "", port)?;
        let said = run(client, "mutual-tls-client", "good day\n", port)?;
        both(said, peer, ["Received: Welcome, ", " says: good day"])
    })())
}

fn demo() -> Verdict {
    let mut demo = Command::new("./demo.sh");
    demo.current_dir(folder()).arg(built("ours")).env("PORT", free_port().to_string()).env_remove("LD_LIBRARY_PATH");
    demo.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    match demo.spawn() {
        Ok(child) => expect(finish(child, ""), "Received: shutdown"),
        Err(e) => Verdict::Failed(e.to_string()),
    }
}

fn openssl_missing() -> Option<Verdict> {
    (!installed("openssl")).then(|| Verdict::Skipped("no openssl command".into()))
}

fn openssl(arguments: &[&str], port: u16) -> Command {
    let mut openssl = command(Path::new("openssl"), port);
    openssl.args(arguments);
    openssl
}

fn wrong_ca() -> Verdict {
    if let Some(skipped) = openssl_missing() {
        return skipped;
    }
    verdict((|| {
        let port = free_port().to_string();
        let data = root().join("tests/data/tls");
        let (certificate, key) = (data.join("book.pem"), data.join("book.key"));
        let arguments = [
            "s_server",
            "-quiet",
            "-accept",
            &port,
            "-cert",
            certificate.to_str().unwrap(),
            "-key",
            key.to_str().unwrap(),
        ];
        let number = port.parse().unwrap();
        let _peer = Peer(serve(openssl(&arguments, number), number)?);
        let (success, said) = run("ours", "client-tls", "secret\n", number)?;
        let told =
            said.contains("certificate verify failed") && said.contains("unable to get local issuer certificate");
        if !success && told { Ok(Verdict::Passed) } else { Err(format!("success {success}:\n{said}")) }
    })())
}

/// `client-tls` against `openssl s_server`, which answers what its standard input holds.
fn s_server(version: &str, kind: &str) -> Verdict {
    if let Some(skipped) = openssl_missing() {
        return skipped;
    }
    verdict((|| {
        let port = free_port().to_string();
        let (certificate, key) = (cert(&format!("server-{kind}-cert.pem")), cert(&format!("server-{kind}-key.pem")));
        let arguments =
            ["s_server", "-quiet", version, "-naccept", "1", "-accept", &port, "-cert", &certificate, "-key", &key];
        let number = port.parse().unwrap();
        let mut peer = serve(openssl(&arguments, number), number)?;
        peer.stdin.as_mut().unwrap().write_all(b"from s_server").map_err(|e| e.to_string())?;
        let said = run("ours", "client-tls", "to s_server\nshutdown\n", number)?;
        both(said, peer, ["Received: from s_server", "to s_server"])
    })())
}

/// `openssl s_client` against `server-tls`.
fn s_client(version: &str, kind: &str) -> Verdict {
    if let Some(skipped) = openssl_missing() {
        return skipped;
    }
    verdict((|| {
        let port = free_port();
        let peer = example_server("ours", "server-tls", kind, port)?;
        let address = format!("127.0.0.1:{port}");
        let ca = cert("ca-cert.pem");
        let arguments = ["s_client", "-quiet", "-verify_return_error", version, "-connect", &address, "-CAfile", &ca];
        let client = openssl(&arguments, port).spawn().map_err(|e| e.to_string())?;
        let said = finish(client, "shutdown")?;
        both(said, peer, ["verify return:1", "Received: shutdown"])
    })())
}

fn s_server_demands_certificate(version: &str) -> Verdict {
    if let Some(skipped) = openssl_missing() {
        return skipped;
    }
    verdict((|| {
        let port = free_port().to_string();
        let ca = cert("ca-cert.pem");
        let (certificate, key) = (cert("server-cert.pem"), cert("server-key.pem"));
        #[rustfmt::skip]
        let arguments = ["s_server", version, "-naccept", "1", "-accept", &port, "-cert", &certificate, "-key", &key,
                         "-Verify", "1", "-verify_return_error", "-CAfile", &ca];
        let number = port.parse().unwrap();
        let mut peer = serve(openssl(&arguments, number), number)?;
        peer.stdin.as_mut().unwrap().write_all(b"welcome").map_err(|e| e.to_string())?;
        let said = run("ours", "mutual-tls-client", "good day\n", number)?;
        both(said, peer, ["Received: welcome", "depth=0 C = JP, O = SabiSSL examples, CN = Example Client"])
    })())
}

fn s_client_shows_certificate(version: &str) -> Verdict {
    if let Some(skipped) = openssl_missing() {
        return skipped;
    }
    verdict((|| {
        let port = free_port();
        let peer = example_server("ours", "mutual-tls-server", "", port)?;
        let address = format!("127.0.0.1:{port}");
        let (ca, certificate, key) = (cert("ca-cert.pem"), cert("client-cert.pem"), cert("client-key.pem"));
        #[rustfmt::skip]
        let arguments = ["s_client", "-quiet", "-verify_return_error", version, "-connect", &address, "-CAfile", &ca,
                         "-cert", &certificate, "-key", &key];
        let client = openssl(&arguments, port).spawn().map_err(|e| e.to_string())?;
        let said = finish(client, "good day")?;
        both(said, peer, ["Welcome, Example Client!", "Example Client says: good day"])
    })())
}

/// curl takes the example server's answer for HTTP 0.9.
fn curl() -> Verdict {
    if !installed("curl") {
        return Verdict::Skipped("no curl".into());
    }
    verdict((|| {
        let port = free_port();
        let _peer = Peer(example_server("ours", "server-tls", "rsa", port)?);
        let url = format!("https://localhost:{port}/");
        let mut curl = command(Path::new("curl"), port);
        let ca = cert("ca-cert.pem");
        curl.args([
            "--silent",
            "--show-error",
            "--no-buffer",
            "--http0.9",
            "--ipv4",
            "--max-time",
            "2",
            "--cacert",
            &ca,
            &url,
        ]);
        let (_, said) = finish(curl.spawn().map_err(|e| e.to_string())?, "")?;
        if said.contains("I hear you, client!") { Ok(Verdict::Passed) } else { Err(said) }
    })())
}
