//! The language of configuration files. Source: config(5).

use std::ffi::{CStr, CString, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::store::Store;
use crate::error::{Error, Lib, reason};

/// Values longer than this are refused.
const LONGEST: usize = 65_536;

/// Where lines come from; the latest is read to its end first.
pub(super) trait Lines {
    /// The next line with its end, `None` after the last.
    fn next(&mut self) -> Option<Vec<u8>>;
}

/// A file that was included.
struct Included {
    text: Vec<u8>,
    place: usize,
    /// What is left of a directory that is being included.
    siblings: Vec<PathBuf>,
}

impl Lines for Included {
    fn next(&mut self) -> Option<Vec<u8>> {
        let rest = self.text.get(self.place..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
        self.place += end;
        Some(rest[..end].to_vec())
    }
}

fn error(reason: u32) -> Error {
    Error::new(Lib::CONF, reason)
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn trimmed(text: &[u8]) -> &[u8] {
    let start = text.iter().position(|byte| !is_space(*byte)).unwrap_or(text.len());
    let end = text.iter().rposition(|byte| !is_space(*byte)).map_or(start, |end| end + 1);
    &text[start..end.max(start)]
}

fn c_string(text: &[u8]) -> CString {
    CString::new(text.split(|byte| *byte == 0).next().unwrap_or_default()).unwrap_or_default()
}

/// The value of a name as a variable sees it: in its section, the environment, the default section.
pub(super) fn look_up(store: Store, section: Option<&CStr>, name: &CStr) -> Option<CString> {
    if let Some(section) = section {
        if let Some(value) = store.value(section, name) {
            // SAFETY: a live string of the table's.
            return Some(unsafe { CStr::from_ptr(value) }.to_owned());
        }
        if section == c"ENV"
            && let Some(value) = std::env::var_os(OsStr::from_bytes(name.to_bytes()))
        {
            return Some(c_string(value.as_bytes()));
        }
    }
    // SAFETY: a live string of the table's.
    store.value(c"default", name).map(|value| unsafe { CStr::from_ptr(value) }.to_owned())
}

/// Reads a configuration into a table.
pub(super) struct Parser<'a> {
    store: Store,
    lines: &'a mut dyn Lines,
    included: Vec<Included>,
    section: CString,
    /// Counted over all files, as in OpenSSL.
    pub line: usize,
    dollar_in_names: bool,
    absolute_paths: bool,
    include_dir: Option<PathBuf>,
}

impl<'a> Parser<'a> {
    pub fn new(store: Store, lines: &'a mut dyn Lines) -> Self {
        Parser {
            store,
            lines,
            included: Vec::new(),
            section: c"default".to_owned(),
            line: 0,
            dollar_in_names: false,
            absolute_paths: false,
            include_dir: None,
        }
    }

    /// Reads to the end.
    pub fn run(&mut self) -> Result<(), Error> {
        self.store.section_or_new(c"default");
        while let Some(line) = self.logical_line() {
            let line = trimmed(self.without_comment(&line)).to_vec();
            if !line.is_empty() {
                self.statement(&line)?;
            }
        }
        Ok(())
    }

    /// The next line, joined with those that a backslash at its end adds, without their ends.
    fn logical_line(&mut self) -> Option<Vec<u8>> {
        let mut joined: Option<Vec<u8>> = None;
        loop {
            let Some(mut line) = self.physical_line() else { return joined };
            let first = self.line == 0;
            self.line += 1;
            while matches!(line.last(), Some(b'\n' | b'\r')) {
                line.pop();
            }
            if first && line.starts_with(b"\xef\xbb\xbf") {
                line.drain(..3);
            }
            let joined = joined.get_or_insert_default();
            joined.extend(line);
            let escaped = joined.len() > 1 && joined[joined.len() - 2] == b'\\';
            if joined.last() != Some(&b'\\') || escaped {
                return Some(std::mem::take(joined));
            }
            joined.pop();
        }
    }

    fn physical_line(&mut self) -> Option<Vec<u8>> {
        while let Some(file) = self.included.last_mut() {
            if let Some(line) = file.next() {
                return Some(line);
            }
            let siblings = self.included.pop().map(|file| file.siblings).unwrap_or_default();
            self.open_first_of(siblings);
        }
        self.lines.next()
    }

    /// The line up to a `#` that is neither quoted nor escaped.
    fn without_comment<'l>(&self, line: &'l [u8]) -> &'l [u8] {
        let mut quote = None;
        let mut place = 0;
        while let Some(&byte) = line.get(place) {
            match (byte, quote) {
                (b'\\', _) => place += 1,
                (b'#', None) => return &line[..place],
                (b'"' | b'\'' | b'`', None) => quote = Some(byte),
                (byte, Some(open)) if byte == open => quote = None,
                _ => {}
            }
            place += 1;
        }
        line
    }

    /// How many bytes of a name there are; escaped characters belong to it.
    fn name_len(&self, text: &[u8]) -> usize {
        let mut place = 0;
        while let Some(&byte) = text.get(place) {
            match byte {
                b'\\' => place += 2,
                b'$' if self.dollar_in_names => place += 1,
                byte if is_word(byte) || b"!.%&*+,/;?@^~|-".contains(&byte) => place += 1,
                _ => break,
            }
        }
        place.min(text.len())
    }

    fn statement(&mut self, line: &[u8]) -> Result<(), Error> {
        let numbered = |error: Error, line: usize| {
            let before = error.entries().last().and_then(|entry| entry.data.clone()).unwrap_or_default();
            error.with_data(format!("{before}line {line}"))
        };
        let read = if line[0] == b'[' { self.begin_section(&line[1..]) } else { self.assignment(line) };
        read.map_err(|error| if error.is_silent() { error } else { numbered(error, self.line) })
    }

    fn begin_section(&mut self, rest: &[u8]) -> Result<(), Error> {
        let rest = trimmed(rest);
        let mut end = 0;
        loop {
            let piece = self.name_len(&rest[end..]);
            let after = end + piece;
            let spaces = rest[after..].iter().take_while(|byte| is_space(**byte)).count();
            match rest.get(after + spaces) {
                Some(b']') => {
                    let name = self.expanded(&rest[..after], None)?;
                    self.section = c_string(&name);
                    self.store.section_or_new(&self.section);
                    return Ok(());
                }
                Some(_) if piece + spaces > 0 => end = after + spaces,
                _ => return Err(error(reason::CONF_R_MISSING_CLOSE_SQUARE_BRACKET)),
            }
        }
    }

    fn assignment(&mut self, line: &[u8]) -> Result<(), Error> {
        let mut name = &line[..self.name_len(line)];
        let mut rest = &line[name.len()..];
        let mut section = self.section.clone();
        if let Some(after) = rest.strip_prefix(b"::") {
            section = c_string(name);
            name = &after[..self.name_len(after)];
            rest = &after[name.len()..];
        }
        let spaced = rest.first().is_some_and(|byte| is_space(*byte));
        let rest = trimmed(rest);
        let directive = spaced || rest.first() == Some(&b'=');
        let value = trimmed(rest.strip_prefix(b"=").unwrap_or(rest));
        match name {
            b".pragma" if directive => self.pragma(value),
            b".include" if directive => {
                let path = self.expanded(value, Some(&section))?;
                self.include(&path)
            }
            _ if rest.first() != Some(&b'=') => {
                let here = String::from_utf8_lossy(rest);
                Err(error(reason::CONF_R_MISSING_EQUAL_SIGN).with_data(format!("HERE-->{here}")))
            }
            _ => {
                let value = self.expanded(value, Some(&section))?;
                self.store.set(&section, &c_string(name), &c_string(&value));
                Ok(())
            }
        }
    }

    fn pragma(&mut self, text: &[u8]) -> Result<(), Error> {
        let invalid = || error(reason::CONF_R_INVALID_PRAGMA);
        let colon = text.iter().position(|byte| *byte == b':').filter(|place| *place > 0).ok_or_else(invalid)?;
        let (name, value) = (trimmed(&text[..colon]), trimmed(&text[colon + 1..]));
        if value.is_empty() {
            return Err(invalid());
        }
        let truth = || match value {
            b"on" | b"true" => Ok(true),
            b"off" | b"false" => Ok(false),
            _ => Err(invalid()),
        };
        match name {
            b"dollarid" => self.dollar_in_names = truth()?,
            b"abspath" => self.absolute_paths = truth()?,
            b"includedir" => self.include_dir = Some(Path::new(OsStr::from_bytes(value)).to_owned()),
            _ => {}
        }
        Ok(())
    }

    fn include(&mut self, path: &[u8]) -> Result<(), Error> {
        let path = Path::new(OsStr::from_bytes(path));
        if self.absolute_paths && path.is_relative() {
            return Err(error(reason::CONF_R_RELATIVE_PATH));
        }
        let folder = std::env::var_os("OPENSSL_CONF_INCLUDE").map(PathBuf::from).or_else(|| self.include_dir.clone());
        let path = folder.filter(|_| path.is_relative()).map_or_else(|| path.to_owned(), |folder| folder.join(path));
        let meta = match path.metadata() {
            Ok(meta) => meta,
            Err(failure) => {
                // A file that is not there is passed over, and said so in the queue.
                let errno = failure.raw_os_error().unwrap_or(0);
                Error::system(errno, format!("calling stat({})", path.display())).raise();
                return Ok(());
            }
        };
        if !meta.is_dir() {
            self.open_first_of(vec![path]);
            return Ok(());
        }
        if self.included.iter().any(|file| !file.siblings.is_empty()) {
            return Err(error(reason::CONF_R_RECURSIVE_DIRECTORY_INCLUDE));
        }
        let entries = path.read_dir().map(|entries| entries.flatten().map(|entry| entry.path()).collect::<Vec<_>>());
        let configuration = |path: &PathBuf| path.extension().is_some_and(|end| end == "cnf" || end == "conf");
        self.open_first_of(entries.unwrap_or_default().into_iter().filter(configuration).collect());
        Ok(())
    }

    fn open_first_of(&mut self, paths: Vec<PathBuf>) {
        let mut rest = paths.into_iter();
        while let Some(path) = rest.next() {
            if let Ok(text) = std::fs::read(&path) {
                self.included.push(Included { text, place: 0, siblings: rest.collect() });
                return;
            }
        }
    }

    /// A value with quotes, escapes and variables replaced.
    fn expanded(&self, text: &[u8], section: Option<&CStr>) -> Result<Vec<u8>, Error> {
        let mut value = Vec::with_capacity(text.len());
        let mut place = 0;
        while let Some(&byte) = text.get(place) {
            place += 1;
            let next = text.get(place).copied();
            match byte {
                b'"' | b'\'' | b'`' => place = quoted(text, place, byte, &mut value),
                b'\\' => {
                    let Some(next) = next else { break };
                    place += 1;
                    value.push(match next {
                        b'r' => b'\r',
                        b'n' => b'\n',
                        b'b' => 8,
                        b't' => b'\t',
                        other => other,
                    });
                }
                b'$' if !self.dollar_in_names || matches!(next, Some(b'{' | b'(')) => {
                    place = self.variable(text, place, section, &mut value)?;
                }
                byte => value.push(byte),
            }
        }
        Ok(value)
    }

    /// Appends the value of the variable at `place`, after its `$`; the place after it.
    fn variable(
        &self,
        text: &[u8],
        mut place: usize,
        section: Option<&CStr>,
        value: &mut Vec<u8>,
    ) -> Result<usize, Error> {
        let close = match text.get(place) {
            Some(b'{') => Some(b'}'),
            Some(b'(') => Some(b')'),
            _ => None,
        };
        place += usize::from(close.is_some());
        let word = |from: usize| {
            let dollar = self.dollar_in_names;
            let len = text[from..].iter().take_while(|byte| is_word(**byte) || dollar && **byte == b'$').count();
            (&text[from..from + len], from + len)
        };
        let (mut name, mut end) = word(place);
        let mut named_section = None;
        if text[end..].starts_with(b"::") {
            named_section = Some(c_string(name));
            (name, end) = word(end + 2);
        }
        if let Some(close) = close {
            if text.get(end) != Some(&close) {
                return Err(error(reason::CONF_R_NO_CLOSE_BRACE));
            }
            end += 1;
        }
        let found = look_up(self.store, named_section.as_deref().or(section), &c_string(name));
        let found = found.ok_or_else(|| error(reason::CONF_R_VARIABLE_HAS_NO_VALUE))?;
        if value.len() + found.to_bytes().len() + text.len() - end > LONGEST {
            return Err(error(reason::CONF_R_VARIABLE_EXPANSION_TOO_LONG));
        }
        value.extend(found.to_bytes());
        Ok(end)
    }
}

/// Appends what is quoted from `place` on; the place after the closing quote.
fn quoted(text: &[u8], mut place: usize, quote: u8, value: &mut Vec<u8>) -> usize {
    while let Some(&byte) = text.get(place) {
        place += 1;
        match byte {
            byte if byte == quote => break,
            b'\\' => {
                let Some(&next) = text.get(place) else { break };
                value.push(next);
                place += 1;
            }
            byte => value.push(byte),
        }
    }
    place
}
