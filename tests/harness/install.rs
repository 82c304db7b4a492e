//! `make install` into a scratch prefix, and programs built from there.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use crate::Case;
use crate::report::Verdict;
use crate::support::{installed, output, profile, root, scratch};

pub fn cases() -> Vec<Case> {
    vec![
        Case::new("install_pkg_config", || with_pkg_config(false)),
        Case::new("install_pkg_config_static", || with_pkg_config(true)),
        Case::new("install_cmake_find_package", with_cmake),
        Case::new("install_destdir_and_uninstall", uninstall),
        Case::new("install_ldconfig", with_ldconfig),
    ]
}

fn make(target: &str, variables: &[String]) -> Result<(), String> {
    let mut make = Command::new("make");
    make.current_dir(root()).args(["-s", target]).arg(format!("PROFILE={}", profile())).args(variables);
    checked(&mut make).map(drop)
}

fn checked(command: &mut Command) -> Result<String, String> {
    let output = output(command.env_remove("LD_LIBRARY_PATH"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    if output.status.success() { Ok(said) } else { Err(format!("{command:?}:\n{said}")) }
}

/// The scratch prefix, installed once.
fn prefix() -> Result<PathBuf, String> {
    static PREFIX: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    PREFIX
        .get_or_init(|| {
            let prefix = scratch("prefix");
            let _ = std::fs::remove_dir_all(&prefix);
            make("install", &[format!("PREFIX={}", prefix.display())]).map(|()| prefix)
        })
        .clone()
}

/// Runs the program that was built, in the examples' folder.
fn play(program: &PathBuf, library_path: Option<PathBuf>) -> Verdict {
    let mut certs = Command::new("make");
    if let Err(why) = checked(certs.args(["-s", "-C"]).arg(root().join("c-examples")).arg("certs")) {
        return Verdict::Failed(why);
    }
    let run = |command: &mut Command| {
        command.current_dir(root().join("c-examples")).env_remove("LD_LIBRARY_PATH");
        if let Some(path) = &library_path {
            command.env("LD_LIBRARY_PATH", path);
        }
        let output = output(command);
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
    };
    // The system's libraries have the same names, and would serve as well.
    let needed = run(Command::new("ldd").arg(program));
    let mut ours = needed.lines().filter(|line| line.contains("libssl") || line.contains("libcrypto"));
    let place = library_path.as_ref().map(|path| format!("=> {}/", path.display()));
    let linked = match &place {
        Some(place) => ours.clone().next().is_some() && ours.all(|line| line.contains(place)),
        None => ours.next().is_none(),
    };
    if !linked {
        return Verdict::Failed(format!("not with the library installed:\n{needed}"));
    }
    let said = run(&mut Command::new(program));
    if said.contains("server received: through memory") { Verdict::Passed } else { Verdict::Failed(said) }
}

fn with_pkg_config(link_static: bool) -> Verdict {
    if !installed("pkg-config") {
        return Verdict::Skipped("no pkg-config".into());
    }
    let built = (|| {
        let prefix = prefix()?;
        let ask = |arguments: &[&str]| {
            let mut ask = Command::new("pkg-config");
            ask.env("PKG_CONFIG_PATH", prefix.join("lib/pkgconfig"));
            checked(ask.args(arguments).arg("openssl"))
        };
        let program = prefix.join(if link_static { "memory-bio-static" } else { "memory-bio" });
        let mut cc = Command::new("cc");
        cc.args(["-Wall", "-Wextra", "-Werror", "-o"]).arg(&program).arg(root().join("c-examples/memory-bio.c"));
        if link_static {
            // Only ours is static: libc stays shared.
            let all = ask(&["--cflags", "--libs", "--static"])?;
            let (ours, rest): (Vec<&str>, Vec<&str>) =
                all.split_whitespace().partition(|flag| ["-lssl", "-lcrypto"].contains(flag));
            let (paths, libraries): (Vec<&str>, Vec<&str>) = rest.into_iter().partition(|flag| !flag.starts_with("-l"));
            cc.args(paths).arg("-Wl,-Bstatic").args(ours).arg("-Wl,-Bdynamic").args(libraries);
        } else {
            cc.args(ask(&["--cflags", "--libs"])?.split_whitespace());
        }
        checked(&mut cc).map(|_| (prefix, program))
    })();
    match built {
        Ok((prefix, program)) => play(&program, (!link_static).then(|| prefix.join("lib"))),
        Err(why) => Verdict::Failed(why),
    }
}

const CMAKE_PROJECT: &str = r#"
cmake_minimum_required(VERSION 3.16)
project(example C)
find_package(OpenSSL 3.0 REQUIRED)
message(STATUS "found ${OPENSSL_VERSION} in ${OPENSSL_SSL_LIBRARY}")
add_executable(memory-bio ${EXAMPLES}/memory-bio.c)
target_link_libraries(memory-bio OpenSSL::SSL)
"#;

fn with_cmake() -> Verdict {
    if !installed("cmake") {
        return Verdict::Skipped("no cmake".into());
    }
    let built = (|| {
        let prefix = prefix()?;
        let folder = scratch("cmake");
        let _ = std::fs::remove_dir_all(folder.join("build"));
        std::fs::write(folder.join("CMakeLists.txt"), CMAKE_PROJECT).map_err(|e| e.to_string())?;
        let mut configure = Command::new("cmake");
        configure.current_dir(&folder).args(["-S", ".", "-B", "build"]);
        configure.arg(format!("-DOPENSSL_ROOT_DIR={}", prefix.display()));
        configure.arg(format!("-DEXAMPLES={}", root().join("c-examples").display()));
        let said = checked(&mut configure)?;
        if !said.contains(&format!("in {}", prefix.display())) {
            return Err(said);
        }
        checked(Command::new("cmake").current_dir(&folder).args(["--build", "build"]))?;
        Ok((prefix, folder.join("build/memory-bio")))
    })();
    match built {
        Ok((prefix, program)) => play(&program, Some(prefix.join("lib"))),
        Err(why) => Verdict::Failed(why),
    }
}

/// Whether a machine that has our folder on the linker's list finds both libraries there: `ldconfig` knows files by `SONAME`.
fn with_ldconfig() -> Verdict {
    let found = prefix().and_then(|prefix| {
        let ldconfig = || Command::new("/sbin/ldconfig");
        let (list, cache) = (prefix.join("ld.so.conf"), prefix.join("ld.so.cache"));
        std::fs::write(&list, format!("{}\n", prefix.join("lib").display())).map_err(|e| e.to_string())?;
        checked(ldconfig().arg("-X").arg("-f").arg(&list).arg("-C").arg(&cache))?;
        let known = checked(ldconfig().arg("-p").arg("-C").arg(&cache))?;
        let is_ours = |name: &str| known.contains(&format!("=> {}", prefix.join("lib").join(name).display()));
        if ["libssl.so.3", "libcrypto.so.3"].into_iter().all(is_ours) { Ok(()) } else { Err(known) }
    });
    found.map_or_else(Verdict::Failed, |()| Verdict::Passed)
}

fn uninstall() -> Verdict {
    let stage = scratch("stage");
    let _ = std::fs::remove_dir_all(&stage);
    let variables = [format!("DESTDIR={}", stage.display()), "PREFIX=/opt/sabissl".into()];
    let outcome = make("install", &variables).and_then(|()| {
        let pc =
            std::fs::read_to_string(stage.join("opt/sabissl/lib/pkgconfig/libssl.pc")).map_err(|e| e.to_string())?;
        if !pc.contains("prefix=/opt/sabissl\n") {
            return Err(pc);
        }
        make("uninstall", &variables)?;
        let left = checked(Command::new("find").arg(&stage).args(["-not", "-type", "d"]))?;
        if left.is_empty() { Ok(()) } else { Err(format!("left behind:\n{left}")) }
    });
    outcome.map_or_else(Verdict::Failed, |()| Verdict::Passed)
}
