//! Names and values, as configuration files write extensions and as they are printed: `X509V3_add_value` and kin.

use std::ffi::{c_char, c_int, c_uchar};

use crate::error::{Error, Lib, reason};
use crate::ffi::{c_str, guard, memory, optional_str};
use crate::libcrypto::asn1::integer::{ASN1_ENUMERATED_to_BN, ASN1_INTEGER_to_BN, BN_to_ASN1_INTEGER};
use crate::libcrypto::asn1::string::*;
use crate::libcrypto::stack::Stack;

/// A name and a value in a section; each may be NULL.
#[repr(C)]
pub struct CONF_VALUE {
    /// The section.
    pub section: *mut c_char,
    /// The name.
    pub name: *mut c_char,
    /// The value.
    pub value: *mut c_char,
}

/// `STACK_OF(CONF_VALUE)`.
pub type stack_st_CONF_VALUE = Stack<CONF_VALUE>;

/// A name and a value on their way to C.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The name.
    pub name: Option<Vec<u8>>,
    /// The value.
    pub value: Option<Vec<u8>>,
}

impl Pair {
    /// A name and its value.
    pub fn new(name: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) -> Self {
        Pair { name: Some(name.into()), value: Some(value.into()) }
    }

    /// A value without name.
    pub fn value(value: impl Into<Vec<u8>>) -> Self {
        Pair { name: None, value: Some(value.into()) }
    }

    /// A name without value.
    pub fn name(name: impl Into<Vec<u8>>) -> Self {
        Pair { name: Some(name.into()), value: None }
    }

    /// Copies what C holds.
    ///
    /// # Safety
    /// `value` is live.
    pub unsafe fn read(value: *const CONF_VALUE) -> Result<Pair, Error> {
        // SAFETY: as the caller promises; the members are C strings or NULL.
        unsafe {
            let value = value.as_ref().ok_or(Error::SILENT)?;
            let copy = |text: *mut c_char| optional_str(text).map(<[u8]>::to_vec);
            Ok(Pair { name: copy(value.name), value: copy(value.value) })
        }
    }
}

/// Appends pairs to a stack of C's, or to a new one; on failure C's stack keeps what was added.
///
/// # Safety
/// `list` is NULL or live.
pub unsafe fn append(list: *mut stack_st_CONF_VALUE, pairs: Vec<Pair>) -> Result<*mut stack_st_CONF_VALUE, Error> {
    // A NUL inside would cut the text short where people read it.
    if pairs.iter().any(|pair| pair.value.as_ref().is_some_and(|value| value.contains(&0))) {
        return Err(Error::new(Lib::X509V3, reason::ERR_R_MALLOC_FAILURE));
    }
    let values = pairs.iter().map(make).collect::<Result<Vec<_>, _>>()?;
    let stack = if list.is_null() { Stack::new_raw([]) } else { list };
    for value in values {
        // SAFETY: as the caller promises, or fresh.
        let pushed = unsafe { Stack::option_mut(stack) }.is_some_and(|stack| stack.push(value));
        if !pushed {
            // SAFETY: fresh and not handed out.
            unsafe { X509V3_conf_free(value) };
            return Err(Error::new(Lib::X509V3, reason::ERR_R_MALLOC_FAILURE));
        }
    }
    Ok(stack)
}

fn make(pair: &Pair) -> Result<*mut CONF_VALUE, Error> {
    let text = |text: &Option<Vec<u8>>| text.as_ref().map_or(std::ptr::null_mut(), |text| memory::duplicate_str(text));
    let value = zalloc(size_of::<CONF_VALUE>())?.cast::<CONF_VALUE>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        value.write(CONF_VALUE { section: std::ptr::null_mut(), name: text(&pair.name), value: text(&pair.value) })
    };
    Ok(value)
}

/// # Safety
/// `list` is a slot of a stack or of NULL.
unsafe fn add(list: *mut *mut stack_st_CONF_VALUE, pair: Pair) -> c_int {
    guard(0, || {
        // SAFETY: as the caller promises.
        unsafe { *list = append(*list, vec![pair])? };
        Ok(1)
    })
}

/// # Safety
/// `name` is a C string or NULL.
unsafe fn named(name: *const c_char, value: &[u8]) -> Pair {
    // SAFETY: as the caller promises.
    Pair { name: unsafe { optional_str(name) }.map(<[u8]>::to_vec), value: Some(value.to_vec()) }
}

/// Frees a name and value; NULL is fine.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_conf_free(conf: *mut CONF_VALUE) {
    guard((), || {
        // SAFETY: the caller gives up a live value that owns its texts.
        unsafe {
            if let Some(value) = conf.as_ref() {
                memory::free(value.name);
                memory::free(value.value);
                memory::free(value.section);
                memory::free(conf);
            }
        }
        Ok(())
    })
}

/// Frees a stack of names and values.
///
/// # Safety
/// `list` is NULL or live and not used again.
pub unsafe fn free_list(list: *mut stack_st_CONF_VALUE) {
    // SAFETY: as the caller promises.
    unsafe { Stack::pop_free(list, |value| X509V3_conf_free(value)) }
}

/// Adds a name and value (each may be NULL) to `*extlist`, a new stack if NULL. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_value(
    name: *const c_char,
    value: *const c_char,
    extlist: *mut *mut stack_st_CONF_VALUE,
) -> c_int {
    // SAFETY: the caller promises C strings or NULL and a slot.
    unsafe {
        let copy = |text| optional_str(text).map(<[u8]>::to_vec);
        add(extlist, Pair { name: copy(name), value: copy(value) })
    }
}

/// As `X509V3_add_value`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_value_uchar(
    name: *const c_char,
    value: *const c_uchar,
    extlist: *mut *mut stack_st_CONF_VALUE,
) -> c_int {
    // SAFETY: the same promise.
    unsafe { X509V3_add_value(name, value.cast(), extlist) }
}

/// Adds `TRUE` or `FALSE` under a name. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_value_bool(
    name: *const c_char,
    asn1_bool: c_int,
    extlist: *mut *mut stack_st_CONF_VALUE,
) -> c_int {
    // SAFETY: the caller promises a C string or NULL and a slot.
    unsafe { add(extlist, named(name, boolean(asn1_bool).as_bytes())) }
}

/// Adds `TRUE` under a name if `asn1_bool` is set. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_value_bool_nf(
    name: *const c_char,
    asn1_bool: c_int,
    extlist: *mut *mut stack_st_CONF_VALUE,
) -> c_int {
    // SAFETY: the same promise.
    if asn1_bool == 0 { 1 } else { unsafe { X509V3_add_value_bool(name, 1, extlist) } }
}

/// Adds a number under a name, nothing for NULL. Returns 1, or 0 without memory.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_add_value_int(
    name: *const c_char,
    aint: *const ASN1_INTEGER,
    extlist: *mut *mut stack_st_CONF_VALUE,
) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a C string or NULL, a live number or NULL and a slot.
        unsafe {
            let Some(number) = aint.as_ref() else { return Ok(1) };
            *extlist = append(*extlist, vec![named(name, integer_text(number)?.as_bytes())])?;
        }
        Ok(1)
    })
}

/// How a BOOLEAN is printed.
pub fn boolean(value: c_int) -> &'static str {
    if value != 0 { "TRUE" } else { "FALSE" }
}

/// An INTEGER or ENUMERATED as text: decimal below 128 bits, hexadecimal from there.
pub fn integer_text(number: &ASN1_STRING) -> Result<String, Error> {
    let enumerated = number.r#type & !tag::NEG == tag::ENUMERATED;
    // SAFETY: a live number; what the library makes is freed here.
    unsafe {
        let bn = if enumerated {
            ASN1_ENUMERATED_to_BN(number, std::ptr::null_mut())
        } else {
            ASN1_INTEGER_to_BN(number, std::ptr::null_mut())
        };
        if bn.is_null() {
            return Err(Error::new(Lib::X509V3, reason::ERR_R_MALLOC_FAILURE));
        }
        let short = aws_lc_sys::BN_num_bits(bn) < 128;
        let text = if short { aws_lc_sys::BN_bn2dec(bn) } else { aws_lc_sys::BN_bn2hex(bn) };
        let owned = std::ffi::CStr::from_ptr(text).to_string_lossy().into_owned();
        aws_lc_sys::OPENSSL_free(text.cast());
        aws_lc_sys::BN_free(bn);
        if short {
            return Ok(owned);
        }
        let (sign, digits) = owned.strip_prefix('-').map_or(("", owned.as_str()), |digits| ("-", digits));
        Ok(format!("{sign}0x{}", digits.to_ascii_uppercase()))
    }
}

/// An INTEGER from text: decimal, or hexadecimal after `0x`, with a sign before it.
pub fn integer_from_text(text: &[u8]) -> Result<*mut ASN1_INTEGER, Error> {
    let error = |reason| Error::new(Lib::X509V3, reason);
    let (negative, digits) = text.strip_prefix(b"-").map_or((false, text), |digits| (true, digits));
    let hex = digits.strip_prefix(b"0x").or_else(|| digits.strip_prefix(b"0X"));
    let valid = match hex {
        Some(digits) => !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit),
        None => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
    };
    if !valid {
        return Err(error(reason::X509V3_R_BN_DEC2BN_ERROR));
    }
    let terminated = [hex.unwrap_or(digits), b"\0"].concat();
    let mut bn = std::ptr::null_mut();
    // SAFETY: a terminated text of digits; what the library makes is freed here.
    unsafe {
        let read = match hex {
            Some(_) => aws_lc_sys::BN_hex2bn(&mut bn, terminated.as_ptr().cast()),
            None => aws_lc_sys::BN_dec2bn(&mut bn, terminated.as_ptr().cast()),
        };
        if read == 0 {
            aws_lc_sys::BN_free(bn);
            aws_lc_sys::ERR_clear_error();
            return Err(error(reason::X509V3_R_BN_DEC2BN_ERROR));
        }
        let number = BN_to_ASN1_INTEGER(bn, std::ptr::null_mut());
        let zero = aws_lc_sys::BN_is_zero(bn) != 0;
        aws_lc_sys::BN_free(bn);
        if number.is_null() {
            return Err(error(reason::X509V3_R_BN_TO_ASN1_INTEGER_ERROR));
        }
        if negative && !zero {
            (*number).r#type |= tag::NEG;
        }
        Ok(number)
    }
}

/// Names what could not be understood, in the words of `X509V3_conf_err`.
pub fn describe(pair: &Pair) -> String {
    let show = |text: &Option<Vec<u8>>| {
        text.as_ref().map_or_else(|| "<NULL>".to_owned(), |text| String::from_utf8_lossy(text).into_owned())
    };
    format!("name={}, value={}", show(&pair.name), show(&pair.value))
}

/// The name alone, as some messages have it.
pub fn name_of(pair: &Pair) -> String {
    String::from_utf8_lossy(pair.name.as_deref().unwrap_or_default()).into_owned()
}

/// Reads a truth value. Returns 1, or 0 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_get_value_bool(value: *const CONF_VALUE, asn1_bool: *mut c_int) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live value and a place for the result.
        unsafe { asn1_bool.write(truth(&Pair::read(value)?)?) };
        Ok(1)
    })
}

/// A truth value of configuration files: 0xff or 0.
pub fn truth(pair: &Pair) -> Result<c_int, Error> {
    match pair.value.as_deref() {
        Some(b"TRUE" | b"true" | b"Y" | b"y" | b"YES" | b"yes") => Ok(0xff),
        Some(b"FALSE" | b"false" | b"N" | b"n" | b"NO" | b"no") => Ok(0),
        _ => Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_BOOLEAN_STRING).with_data(describe(pair))),
    }
}

/// Reads a number into a new INTEGER at `*aint`. Returns 1, or 0 if it is none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_get_value_int(value: *const CONF_VALUE, aint: *mut *mut ASN1_INTEGER) -> c_int {
    guard(0, || {
        // SAFETY: the caller promises a live value and a place for the result.
        unsafe { aint.write(number(&Pair::read(value)?)?) };
        Ok(1)
    })
}

/// The number that a pair holds.
pub fn number(pair: &Pair) -> Result<*mut ASN1_INTEGER, Error> {
    let text = pair.value.as_deref().ok_or_else(|| Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NULL_VALUE));
    text.and_then(integer_from_text).map_err(|error| error.with_data(describe(pair)))
}

/// Reads `name:value,name,…` into a stack; NULL if a name or value is empty.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn X509V3_parse_list(line: *const c_char) -> *mut stack_st_CONF_VALUE {
    guard(std::ptr::null_mut(), || {
        // SAFETY: the caller promises a C string.
        unsafe { append(std::ptr::null_mut(), parse_list(c_str(line)?)?) }
    })
}

/// The pairs of `name:value,name,…`; spaces around them do not count.
pub fn parse_list(line: &[u8]) -> Result<Vec<Pair>, Error> {
    let line = line.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let mut pairs = Vec::new();
    for part in line.split(|&byte| byte == b',') {
        let mut halves = part.splitn(2, |&byte| byte == b':').map(<[u8]>::trim_ascii);
        let name = halves.next().unwrap_or_default();
        let value = halves.next();
        if name.is_empty() {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_EMPTY_NAME));
        }
        if value.is_some_and(<[u8]>::is_empty) {
            return Err(Error::new(Lib::X509V3, reason::X509V3_R_INVALID_NULL_VALUE));
        }
        pairs.push(Pair { name: Some(name.to_vec()), value: value.map(<[u8]>::to_vec) });
    }
    Ok(pairs)
}

/// Bytes as upper-case hexadecimal digits with colons.
pub fn hex_colons(content: &[u8]) -> String {
    content.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

/// Bytes from hexadecimal digits; colons between them do not count.
pub fn hex_bytes(text: &[u8]) -> Result<Vec<u8>, Error> {
    let error = |reason| Err(Error::new(Lib::CRYPTO, reason));
    let value = |digit: u8| char::from(digit).to_digit(16).map(|digit| digit as u8);
    if text.len() <= 1 {
        return error(reason::CRYPTO_R_HEX_STRING_TOO_SHORT);
    }
    let (mut out, mut rest) = (Vec::with_capacity(text.len() / 2), text);
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first == b':' {
            continue;
        }
        let Some((&second, after)) = rest.split_first() else {
            return error(reason::CRYPTO_R_ODD_NUMBER_OF_DIGITS);
        };
        rest = after;
        match (value(first), value(second)) {
            (Some(high), Some(low)) => out.push(high << 4 | low),
            _ => return error(reason::CRYPTO_R_ILLEGAL_HEX_DIGIT),
        }
    }
    Ok(out)
}
