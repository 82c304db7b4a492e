//! The fuzz targets on mutated seeds, for a moment, with a stable compiler: nothing may crash, hang or panic.
#![allow(unsafe_code)]

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::path::PathBuf;
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

static PANICS: AtomicUsize = AtomicUsize::new(0);

/// Runs what must not panic. The guard makes an error of a panic, so that no return value tells of it: the hook does.
fn without_panic(run: impl FnOnce()) {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            PANICS.fetch_add(1, Ordering::Relaxed);
            before(panic);
        }));
    });
    run();
    assert_eq!(PANICS.load(Ordering::Relaxed), 0, "panics in the library");
}

/// Enough randomness for choosing what to break; the same in every run.
struct Xorshift(u64);

impl Xorshift {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

/// The files of these folders and endings below `tests/data`.
fn seeds(kinds: &[(&str, &[&str])]) -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    for (folder, endings) in kinds {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
        let all = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        files.extend(all.filter(|path| path.extension().is_some_and(|e| endings.contains(&e.to_str().unwrap()))));
    }
    assert!(files.len() >= 20, "the seeds are gone");
    files.sort();
    files.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

fn mutate(seed: &[u8], random: &mut Xorshift) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len());
        match random.below(4) {
            _ if bytes.is_empty() => bytes.push(random.below(256) as u8),
            0 => bytes[at] ^= 1 << random.below(8),
            1 => bytes[at] = random.below(256) as u8,
            2 => bytes.truncate(at),
            _ => bytes.insert(at, random.below(256) as u8),
        }
    }
    bytes
}

#[test]
fn decoders() {
    let mut random = Xorshift(1);
    let kinds: [(&str, &[&str]); 3] =
        [("tls", &["der"]), ("evp", &["p8", "ep8", "p1", "sec1", "der"]), ("pem", &["p12", "der", "crl"])];
    for seed in seeds(&kinds) {
        let chosen = |choice: u8, der: &[u8]| [&[choice], der].concat();
        let all = 0..targets::DECODERS.len() as u8;
        // Most decoders refuse most seeds at their first byte: those that take it whole go deep into what is left of it.
        let fitting: Vec<u8> = all.filter(|choice| targets::decode(&chosen(*choice, &seed))).collect();
        for _ in 0..300 {
            let any = random.below(targets::DECODERS.len()) as u8;
            let fitting = fitting.get(random.below(fitting.len())).filter(|_| random.below(4) > 0);
            let choice = fitting.copied().unwrap_or(any);
            let bytes = chosen(choice, &mutate(&seed, &mut random));
            without_panic(|| {
                targets::decode(&bytes);
            });
        }
    }
}

#[test]
fn pem_readers() {
    let mut random = Xorshift(2);
    for seed in seeds(&[("tls", &["pem", "key"]), ("pem", &["pem", "p7b"])]) {
        for _ in 0..40 {
            without_panic(|| targets::pem(&mutate(&seed, &mut random)));
        }
    }
}

/// Records of each type and of no type, with handshake messages inside.
fn flight(random: &mut Xorshift) -> Vec<u8> {
    let mut bytes = vec![random.below(256) as u8];
    for _ in 0..=random.below(4) {
        let kind = [20, 21, 22, 22, 22, 23, 99][random.below(7)];
        let body: Vec<u8> = (0..random.below(80)).map(|_| random.below(256) as u8).collect();
        let message = [1, 2, 4, 8, 11, 12, 13, 14, 15, 16, 20, 24][random.below(12)];
        let mut content = vec![message, 0, 0, body.len() as u8, 3, 3];
        content.extend_from_slice(&body);
        bytes.extend_from_slice(&[kind, 3, 3, 0, content.len() as u8]);
        bytes.extend_from_slice(&content);
    }
    bytes
}

#[test]
fn handshakes() {
    let mut random = Xorshift(3);
    for round in 0..600 {
        without_panic(|| targets::handshake(round % 2 == 0, &flight(&mut random)));
    }
}

#[test]
fn altered_flights() {
    let mut random = Xorshift(4);
    let mut finished = 0;
    for round in 0..400 {
        let by = targets::By::ALL[round % 4];
        assert!(round > 3 || targets::relay(by, |flight| flight), "a handshake that nobody alters");
        without_panic(|| {
            let done = targets::relay(by, |flight| match random.below(3) {
                0 => mutate(&flight, &mut random),
                _ => flight,
            });
            finished += usize::from(done);
        });
    }
    println!("{finished} of 400 finished");
}
