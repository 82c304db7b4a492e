//! The fuzz targets on mutated seeds, for a moment, with a stable compiler: nothing may crash or hang.
#![allow(unsafe_code)]

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::path::PathBuf;

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

fn seeds(extensions: &[&str]) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/tls");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| extensions.contains(&e.to_str().unwrap()))).collect();
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
    for seed in seeds(&["der"]) {
        for round in 0..300 {
            let mut bytes = mutate(&seed, &mut random);
            bytes.insert(0, round as u8);
            targets::decode(&bytes);
        }
    }
}

#[test]
fn pem_readers() {
    let mut random = Xorshift(2);
    for seed in seeds(&["pem", "key"]) {
        for _ in 0..40 {
            targets::pem(&mutate(&seed, &mut random));
        }
    }
}

/// Records of each type and of no type, with handshake messages inside.
fn flight(random: &mut Xorshift) -> Vec<u8> {
    let mut bytes = vec![random.below(40) as u8];
    for _ in 0..=random.below(4) {
        let kind = [20, 21, 22, 22, 22, 23, 99][random.below(7)];
        let body: Vec<u8> = (0..random.below(80)).map(|_| random.below(256) as u8).collect();
        let message = [1, 2, 4, 8, 11, 13, 15, 20, 24][random.below(9)];
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
        targets::handshake(round % 2 == 0, &flight(&mut random));
    }
}
