//! How many bits of security a size gives (NIST SP 800-57, as OpenSSL computes it).

/// Strength of a modulus of `bits` bits by FIPS 140's implementation guidance 7.5, in steps of 8.
pub fn factoring_strength(bits: i32) -> i32 {
    match bits {
        2048 => return 112,
        3072 => return 128,
        4096 => return 152,
        6144 => return 176,
        7680 => return 192,
        8192 => return 200,
        15360 => return 256,
        687_737.. => return 1200,
        ..8 => return 0,
        _ => {}
    }
    let x = f64::from(bits) * std::f64::consts::LN_2;
    let log = x.ln();
    let y = (1.923 * (x * log * log).cbrt() - 4.69) / std::f64::consts::LN_2;
    let cap = match bits {
        ..7681 => 192,
        7681..15361 => 256,
        _ => 1200,
    };
    ((y as i32 + 4) & !7).min(cap)
}

/// Strength of a discrete logarithm modulo a prime of `bits` bits in a subgroup (SP 800-57, table 2).
pub fn logarithm_strength(bits: i32, subgroup: Option<i32>) -> i32 {
    let strength = match bits {
        15360.. => 256,
        7680.. => 192,
        3072.. => 128,
        2048.. => 112,
        1024.. => 80,
        _ => return 0,
    };
    match subgroup {
        None => strength,
        Some(subgroup) if subgroup / 2 < 80 => 0,
        Some(subgroup) => strength.min(subgroup / 2),
    }
}
