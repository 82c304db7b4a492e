//! ASN.1 times as certificates carry them, and their comparison with a moment.

use std::cmp::Ordering;

use super::ber::{Element, tag};
use crate::error::{Error, Lib, reason};

/// A UTCTime or GeneralizedTime, not yet interpreted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// Whether it is a GeneralizedTime.
    pub generalized: bool,
    /// The characters.
    pub text: Box<[u8]>,
}

impl Time {
    /// Takes the element of a time; its text is not looked at.
    pub fn parse(element: Element<'_>) -> Result<Self, Error> {
        match element.tag {
            tag::UTC_TIME | tag::GENERALIZED_TIME if !element.constructed => {
                Ok(Time { generalized: element.tag == tag::GENERALIZED_TIME, text: element.content.into() })
            }
            _ => Err(Error::new(Lib::ASN1, reason::ASN1_R_MSTRING_WRONG_TAG)),
        }
    }

    /// Seconds since 1970, if the text is what RFC 5280 asks for: seconds given, `Z` at the end, nothing else.
    pub fn strict_seconds(&self) -> Option<i64> {
        let (digits, year) = match (self.generalized, &self.text[..]) {
            (false, text @ [.., b'Z']) if text.len() == 13 => {
                let year = number(&text[..2])?;
                (&text[2..12], if year < 50 { 2000 + year } else { 1900 + year })
            }
            (true, text @ [.., b'Z']) if text.len() == 15 => (&text[4..14], number(&text[..4])?),
            _ => return None,
        };
        let field = |index: usize| number(&digits[2 * index..2 * index + 2]);
        seconds(year, [field(0)?, field(1)?, field(2)?, field(3)?, field(4)?])
    }

    /// Seconds since 1970, of any form that `ASN1_TIME_to_tm` reads (fractions, offsets, missing seconds of a
    /// UTCTime).
    pub fn seconds(&self) -> Option<i64> {
        let text = &self.text[..];
        let digits = text.iter().take_while(|c| c.is_ascii_digit()).count();
        let year_len = if self.generalized { 4 } else { 2 };
        let given = digits.checked_sub(year_len)?;
        if digits % 2 != 0 || !matches!(given, 8 | 10) {
            return None;
        }
        let year = number(&text[..year_len])?;
        let year = match self.generalized {
            true => year,
            false if year < 50 => 2000 + year,
            false => 1900 + year,
        };
        let mut fields = [0; 5];
        for (index, field) in fields.iter_mut().enumerate().take(given / 2) {
            *field = number(&text[year_len + 2 * index..year_len + 2 * index + 2])?;
        }
        let base = seconds(year, fields)?;
        let mut zone = &text[digits..];
        if self.generalized && given == 10 && zone.first() == Some(&b'.') {
            let fraction = zone[1..].iter().take_while(|c| c.is_ascii_digit()).count();
            zone = (fraction > 0).then(|| &zone[1 + fraction..])?;
        }
        match zone {
            [b'Z'] => Some(base),
            [sign @ (b'+' | b'-'), offset @ ..] if offset.len() == 4 => {
                let (hours, minutes) = (number(&offset[..2])?, number(&offset[2..])?);
                let shift = (hours <= 12 && minutes <= 59).then_some(hours * 3600 + minutes * 60)?;
                Some(if *sign == b'+' { base - shift } else { base + shift })
            }
            _ => None,
        }
    }

    /// How this time stands to `moment` (seconds since 1970), as `X509_cmp_time` tells: an equal time counts as
    /// earlier; `None` if it is malformed.
    pub fn against(&self, moment: i64) -> Option<Ordering> {
        let own = self.strict_seconds()?;
        Some(if own <= moment { Ordering::Less } else { Ordering::Greater })
    }
}

fn number(digits: &[u8]) -> Option<i64> {
    let value = |sum: i64, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + i64::from(digit - b'0'));
    digits.iter().try_fold(0, value)
}

/// Days since 1970-01-01 of a date in the Gregorian calendar.
pub fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

fn seconds(year: i64, [month, day, hour, minute, second]: [i64; 5]) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let valid = (1..=days).contains(&day) && hour <= 23 && minute <= 59 && second <= 59;
    valid.then(|| days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second)
}

/// The present, in seconds since 1970.
pub fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(generalized: bool, text: &str) -> Time {
        Time { generalized, text: text.as_bytes().into() }
    }

    #[test]
    fn strict_forms() {
        assert_eq!(time(false, "700101000000Z").strict_seconds(), Some(0));
        assert_eq!(time(false, "491231235959Z").strict_seconds(), Some(2_524_607_999));
        assert_eq!(time(true, "20000229000000Z").strict_seconds(), Some(951_782_400));
        assert_eq!(time(true, "19000229000000Z").strict_seconds(), None);
        assert_eq!(time(false, "7001010000Z").strict_seconds(), None);
        assert_eq!(time(false, "7001010000Z").seconds(), Some(0));
        assert_eq!(time(true, "19700101000000.5+0100").seconds(), Some(-3600));
    }
}
