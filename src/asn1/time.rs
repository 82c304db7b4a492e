//! UTCTime and GeneralizedTime: their text forms and the calendar behind them.

/// A point in time as its calendar fields, UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Civil {
    /// The year, all of it.
    pub year: i64,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// 0 to 59.
    pub second: u32,
}

/// What a text says: a clock and how far it is from UTC, which may lead out of the calendar's range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The fields as they are written.
    pub clock: Civil,
    /// Seconds to add to get UTC.
    pub offset: i64,
}

impl Stamp {
    /// The time in UTC; `None` if that is outside the years 1900 to 9999.
    pub fn utc(&self) -> Option<Civil> {
        if self.offset == 0 { Some(self.clock) } else { self.clock.adjusted(0, self.offset) }
    }
}

/// Which of the two text forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Two digits of the year: 1950 to 2049.
    Utc,
    /// Four digits of the year, fractions of seconds.
    Generalized,
}

const DAY: i64 = 86_400;

impl Civil {
    /// The fields of `seconds` since 1970.
    pub fn from_unix(seconds: i64) -> Civil {
        let (days, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY) as u32);
        let (year, month, day) = date_of(days);
        Civil { year, month, day, hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60 }
    }

    /// Days since 1970 and seconds of the day.
    pub fn split(&self) -> (i64, i64) {
        let seconds = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        (days_of(self.year, self.month, self.day), seconds)
    }

    /// Seconds since 1970.
    pub fn to_unix(&self) -> i64 {
        let (days, seconds) = self.split();
        days * DAY + seconds
    }

    /// Moves by days and seconds; `None` outside the years 1900 to 9999.
    pub fn adjusted(&self, days: i64, seconds: i64) -> Option<Civil> {
        let (own_days, own_seconds) = self.split();
        let days = own_days.checked_add(days)?.checked_add(seconds / DAY)?;
        // A range that no shift of the other operand can leave through overflow.
        let days = (-1_000_000..10_000_000).contains(&days).then_some(days)?;
        let moved = Civil::from_unix(days * DAY + own_seconds + seconds % DAY);
        (1900..=9999).contains(&moved.year).then_some(moved)
    }

    /// Day of the week, Sunday 0.
    pub fn weekday(&self) -> u32 {
        (self.split().0 + 4).rem_euclid(7) as u32
    }

    /// Day of the year, from 0.
    pub fn yearday(&self) -> u32 {
        (self.split().0 - days_of(self.year, 1, 1)) as u32
    }

    /// Days and seconds from `self` to `other`, both of one sign.
    pub fn until(&self, other: &Civil) -> (i64, i64) {
        let seconds = other.to_unix() - self.to_unix();
        (seconds / DAY, seconds % DAY)
    }

    /// Whether RFC 5280 writes this year as UTCTime.
    pub fn fits_utc(&self) -> bool {
        (1950..=2049).contains(&self.year)
    }

    /// The text in `form`, with `Z`.
    pub fn format(&self, form: Form) -> String {
        let Civil { year, month, day, hour, minute, second } = *self;
        match form {
            Form::Utc => format!("{:02}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z", year % 100),
            Form::Generalized => format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z"),
        }
    }

    /// Parses a text of `form`; `strict` demands RFC 5280's shape (seconds, `Z`, no fraction).
    pub fn parse(text: &[u8], form: Form, strict: bool) -> Option<Stamp> {
        let shortest = match (form, strict) {
            (Form::Utc, false) => 11,
            (Form::Utc, true) | (Form::Generalized, false) => 13,
            (Form::Generalized, true) => 15,
        };
        if text.len() < shortest {
            return None;
        }
        let mut rest = text;
        let mut time = Civil { year: read_year(&mut rest, form)?, ..Civil::default() };
        time.month = pair(&mut rest, 1, 12)?;
        time.day = pair(&mut rest, 1, days_in_month(time.year, time.month))?;
        time.hour = pair(&mut rest, 0, 23)?;
        time.minute = pair(&mut rest, 0, 59)?;
        if strict || !matches!(rest.first()?, b'Z' | b'+' | b'-') {
            time.second = pair(&mut rest, 0, 59)?;
        }
        if form == Form::Generalized && rest.first() == Some(&b'.') {
            let digits = rest[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if strict || digits == 0 {
                return None;
            }
            rest = &rest[1 + digits..];
        }
        match (*rest.first()?, &rest[1..]) {
            (b'Z', []) => Some(Stamp { clock: time, offset: 0 }),
            (sign @ (b'+' | b'-'), mut zone) if !strict && zone.len() == 4 => {
                let offset = i64::from(pair(&mut zone, 0, 12)?) * 3600 + i64::from(pair(&mut zone, 0, 59)?) * 60;
                Some(Stamp { clock: time, offset: if sign == b'-' { offset } else { -offset } })
            }
            _ => None,
        }
    }
}

fn read_year(rest: &mut &[u8], form: Form) -> Option<i64> {
    let first = i64::from(pair(rest, 0, 99)?);
    Some(match form {
        Form::Utc => first + if first < 50 { 2000 } else { 1900 },
        Form::Generalized => first * 100 + i64::from(pair(rest, 0, 99)?),
    })
}

/// Two digits within bounds.
fn pair(rest: &mut &[u8], least: u32, most: u32) -> Option<u32> {
    let (digits, after) = rest.split_at_checked(2)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    *rest = after;
    let number = u32::from(digits[0] - b'0') * 10 + u32::from(digits[1] - b'0');
    (least..=most).contains(&number).then_some(number)
}

fn days_in_month(year: i64, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01 of a Gregorian date; years counted from March so that February is last.
fn days_of(year: i64, month: u32, day: u32) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((i64::from(month) + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

fn date_of(days: i64) -> (i64, u32, u32) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 } as u32;
    (era * 400 + year + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calendar_round_trips() {
        for seconds in (-70_000_000_000..250_000_000_000).step_by(86_399_911) {
            assert_eq!(Civil::from_unix(seconds).to_unix(), seconds);
        }
        let leap = Civil::from_unix(951_782_400);
        assert_eq!((leap.year, leap.month, leap.day, leap.weekday(), leap.yearday()), (2000, 2, 29, 2, 59));
    }

    #[test]
    fn texts() {
        let utc =
            |text: &str| Civil::parse(text.as_bytes(), Form::Utc, false).map(|stamp| stamp.utc().unwrap().to_unix());
        assert_eq!(utc("700101000000Z"), Some(0));
        assert_eq!(utc("7001010000Z"), Some(0));
        assert_eq!(utc("700101010000+0100"), Some(0));
        assert_eq!(utc("691231230000-0100"), Some(0));
        for bad in
            ["", "700101000000", "701301000000Z", "700230000000Z", "700101000000.5Z", "70010100000Z", "7001010000Z0"]
        {
            assert_eq!(utc(bad), None, "{bad}");
        }
        assert!(Civil::parse(b"19700101000000.5Z", Form::Generalized, false).is_some());
        assert!(Civil::parse(b"19700101000000.5Z", Form::Generalized, true).is_none());
        assert!(Civil::parse(b"7001010000Z", Form::Utc, true).is_none());
    }
}
