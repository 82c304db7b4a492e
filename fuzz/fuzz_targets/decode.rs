#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    sabissl_fuzz::decode(data);
});
