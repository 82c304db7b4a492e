//! Comparing two prototypes of one function.

const KEYWORDS: [&str; 14] = [
    "const", "struct", "enum", "union", "unsigned", "signed", "char", "short", "int", "long", "float", "double",
    "void", "va_list",
];

fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_end_matches(';').trim();
    while let Some(first) = rest.chars().next() {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let end = if word(first) { rest.find(|c| !word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        tokens.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    tokens
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// `STACK_OF(T)` and `LHASH_OF(T)` as the types they are.
fn expanded(text: &str) -> String {
    let mut text = text.to_owned();
    for (of, tag) in [("STACK_OF(", "stack_st_"), ("LHASH_OF(", "lhash_st_")] {
        while let Some(start) = text.find(of) {
            let end = start + text[start..].find(')').unwrap_or(of.len());
            let name = text[start + of.len()..end].to_owned();
            text.replace_range(start..=end, &format!("{tag}{name}"));
        }
    }
    text
}

/// The prototype without the names of its parameters, in tokens.
fn without_names(text: &str) -> Vec<&str> {
    let tokens = tokens(text);
    let named = |i: usize| {
        let (token, before, after) = (tokens[i], i.checked_sub(1).map_or("", |i| tokens[i]), tokens.get(i + 1));
        let ends = after.is_none_or(|after| [",", ")", "["].contains(after));
        let type_before = before == "*" || (is_word(before) && !["struct", "enum", "union"].contains(&before));
        let after_const = before == "const" && i >= 2 && tokens[i - 2] != "*";
        is_word(token) && ends && type_before && !after_const && !KEYWORDS.contains(&token)
    };
    (0..tokens.len()).filter(|&i| !named(i)).map(|i| tokens[i]).collect()
}

/// Whether both say the same, but for the names of parameters.
pub fn same(a: &str, b: &str) -> bool {
    let (a, b) = (expanded(a), expanded(b));
    without_names(&a) == without_names(&b)
}

/// A parameter or result as the calling convention sees it.
#[derive(Debug, PartialEq)]
enum Class {
    Void,
    Pointer,
    Integer {
        bytes: u8,
    },
    Float,
    /// A name this file does not know: it may be anything.
    Unknown,
}

fn class(tokens: &[&str]) -> Class {
    if tokens.iter().any(|token| ["*", "[", "("].contains(token)) {
        return Class::Pointer;
    }
    let has = |name: &str| tokens.contains(&name);
    let word = tokens.iter().rfind(|token| !["const", "struct", "enum"].contains(token)).copied().unwrap_or("void");
    match word {
        "void" => Class::Void,
        "double" | "float" => Class::Float,
        _ if has("long") => Class::Integer { bytes: 8 },
        "size_t" | "ssize_t" | "time_t" | "uint64_t" | "int64_t" | "intptr_t" | "uintptr_t" => {
            Class::Integer { bytes: 8 }
        }
        "int" if has("short") => Class::Integer { bytes: 2 },
        "short" | "uint16_t" | "int16_t" => Class::Integer { bytes: 2 },
        "char" | "uint8_t" | "int8_t" | "bool" => Class::Integer { bytes: 1 },
        "int" | "unsigned" | "uint32_t" | "int32_t" => Class::Integer { bytes: 4 },
        _ => Class::Unknown,
    }
}

/// Result and parameters of a prototype whose result is no function pointer.
fn classes(text: &str) -> Option<Vec<Class>> {
    let tokens = without_names(text);
    let open = tokens.iter().position(|token| *token == "(")?;
    if tokens.get(open + 1) == Some(&"*") {
        return None;
    }
    let mut found = vec![class(&tokens[..open - 1])];
    let (mut depth, mut start) = (0, open + 1);
    for (i, token) in tokens.iter().enumerate().skip(open) {
        match *token {
            "(" => depth += 1,
            ")" => depth -= 1,
            _ => {}
        }
        if (depth == 1 && *token == ",") || depth == 0 {
            found.push(class(&tokens[start..i]));
            start = i + 1;
        }
        if depth == 0 {
            break;
        }
    }
    if found.len() == 2 && found[1] == Class::Void {
        found.pop();
    }
    Some(found)
}

/// Why a program compiled against `theirs` cannot call `ours`.
pub fn abi_difference(ours: &str, theirs: &str) -> Option<String> {
    let (ours, theirs) = (classes(&expanded(ours))?, classes(&expanded(theirs))?);
    if ours.len() != theirs.len() {
        return Some(format!("{} parameters, not {}", ours.len() - 1, theirs.len() - 1));
    }
    let differs = |(a, b): (&Class, &Class)| a != b && *a != Class::Unknown && *b != Class::Unknown;
    let at = ours.iter().zip(&theirs).position(differs)?;
    Some(format!(
        "{} is {:?}, not {:?}",
        if at == 0 { "the result".into() } else { format!("parameter {at}") },
        ours[at],
        theirs[at]
    ))
}
