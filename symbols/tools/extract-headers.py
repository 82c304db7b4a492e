#!/usr/bin/env python3
"""Reads the interface facts out of OpenSSL 3.0's installed headers, once, into tables beside this folder.

Facts are names, numbers, prototypes and layouts. Comments and layout of the source text are dropped: everything passes
through a C parser and its printer, or is split into tokens. Needs gcc, pycparser and libssl-dev.

    prototypes.tsv   function, header, prototype
    constants.tsv    header, macro, value            (object-like macros)
    calls.tsv        header, macro, parameters, call (function-like macros that are one expression)
    types.tsv        header, kind, C text            (includes, structs, unions, enums, typedefs, in order of appearance)
"""
import os
import re
import subprocess
import sys
import tempfile

from pycparser import c_ast, c_generator, c_parser

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.dirname(HERE)
ROOTS = ["/usr/include/openssl", "/usr/include/x86_64-linux-gnu/openssl"]
# Written by hand, as they say how to compile rather than what the interface is.
BY_HAND = {"macros.h", "e_os2.h", "symhacks.h", "asn1_mac.h", "configuration.h", "opensslconf.h", "opensslv.h"}
NOT_HERE = {"winsock.h", "winsock2.h", "windows.h", "openssl/e_ostime.h", "crypto/bn_conf.h", "inttypes.h", "spthread.h"}
FLAGS = ["-std=c99", "-D_DEFAULT_SOURCE", "-D__attribute__(x)=", "-D__extension__=", "-D__inline=inline", "-D__restrict=",
         "-D__builtin_va_list=char*", "-D__asm__(x)=", "-D_Float128=double", "-D__float128=double",
         "-DOPENSSL_SUPPRESS_DEPRECATED"]


def headers():
    names = {}
    for root in ROOTS:
        for name in os.listdir(root):
            names[name] = os.path.join(root, name)
    return dict(sorted(names.items()))


def preprocess(names, *flags):
    # Some headers declare more when pem.h came first.
    order = ["pem.h"] + [name for name in names if name != "asn1_mac.h"]
    source = "".join(f"#include <openssl/{name}>\n" for name in order)
    with tempfile.NamedTemporaryFile("w", suffix=".c") as file:
        file.write(source)
        file.flush()
        run = ["gcc", "-E", *FLAGS, *flags, file.name]
        return subprocess.run(run, check=True, capture_output=True, text=True).stdout


def includes(names):
    """Header -> [(line, included header)], without what only other systems have."""
    found = {}
    for name, path in names.items():
        text = open(path, encoding="latin-1").read()
        text = re.sub(r"/\*.*?\*/", lambda m: "\n" * m[0].count("\n"), text, flags=re.S)
        rows = found.setdefault(name, [])
        for number, line in enumerate(text.splitlines(), 1):
            include = re.match(r"\s*#\s*include\s*[<\"]([^>\"]+)[>\"]", line)
            if include and include[1] not in [other for _, other in rows] and include[1] not in NOT_HERE:
                rows.append((number, include[1]))
    return found


TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\w+|##|->|<<|>>|<=|>=|==|!=|&&|\|\||\.\.\.|\S')


def tidy(body):
    """Tokens joined in one manner, whatever the source looked like."""
    text = ""
    for token in TOKEN.findall(re.sub(r"/\*.*?\*/", " ", body)):
        if token in ("<<", ">>", "|", "&&", "||", "?", ":", "==", "!=", "=", "+"):
            text = text.rstrip() + f" {token} "
        elif token == ",":
            text = text.rstrip() + ", "
        elif text and re.match(r"[\w\"']", token) and re.search(r"[\w\"']$", text):
            text += " " + token
        else:
            text += token
    return text.strip()


def macros(text, names):
    constants, calls, rest = [], [], []
    current = None
    for line in text.splitlines():
        mark = re.match(r'# \d+ "([^"]+)"', line)
        if mark:
            path = mark[1]
            current = os.path.basename(path) if names.get(os.path.basename(path)) == path else None
            continue
        define = re.match(r"#define (\w+)(\([^)]*\))?(.*)", line)
        if not define or not current or current in BY_HAND:
            continue
        name, parameters, body = define[1], define[2], tidy(define[3])
        if re.match(r"(OPENSSL|HEADER)_\w+_H$|HEADER_\w+$", name) and not body:
            continue
        if parameters is None:
            constants.append((current, name, body))
        elif re.match(r"(sk|lh)_\w+$", name):
            continue
        elif re.search(r"#|[{};]|\b(do|static|extern|typedef)\b|__VA_ARGS__", body) or not body \
                or re.match(r"DECLARE_|IMPLEMENT_", name) or current in ("safestack.h", "lhash.h", "trace.h", "asn1t.h"):
            rest.append((current, name))
        else:
            calls.append((current, name, tidy(parameters[1:-1]), body))
    return constants, calls, rest


def declarations(text, names, exported):
    ast = c_parser.CParser().parse(text)
    printer = c_generator.CGenerator()
    prototypes, types, inline = {}, [], []
    for node in ast.ext:
        path, line = str(node.coord).rsplit(":", 2)[:2]
        line = int(line)
        header = os.path.basename(path)
        if names.get(header) != path:
            continue
        if isinstance(node, c_ast.FuncDef):
            name = node.decl.name
            found = re.match(r"ossl_check_(\w+?)(_lh_plain)?_type$", name)
            if found and not re.match(r"const_|\w+_(sk|lh|compfunc|copyfunc|freefunc|hashfunc|doallfunc)$", found[1]):
                element = printer.visit(node.decl.type.args.params[0].type.type)
                types.append((header, line, "lhash" if found[2] else "stack", f"{found[1]} {element}"))
            elif not name.startswith("ossl_check"):
                inline.append((header, name))
            continue
        if isinstance(node, c_ast.Decl) and isinstance(node.type, c_ast.FuncDecl):
            if node.name in exported:
                node.storage, node.funcspec = [], []
                prototypes.setdefault(node.name, (header, " ".join(printer.visit(node).split())))
            continue
        if isinstance(node, c_ast.Typedef) and re.match(r"(sk_\w+_(comp|free|copy)func|lh_\w+_(comp|hash|doall\w*)func)$",
                                                        node.name):
            continue
        said = printer.visit(node)
        if re.match(r"struct (stack_st|lhash_st)_\w+(\s*\{.*)?$", said, re.S) or said == ";":
            continue
        if re.match(r"static ", said):
            inline.append((header, said[:60]))
            continue
        kind = "typedef" if isinstance(node, c_ast.Typedef) else "declaration"
        types.append((header, line, kind, " ".join(said.split()) + ";"))
    return prototypes, types, inline


def stacks_in_c(text):
    text = re.sub(r"struct stack_st_(\w+)", r"STACK_OF(\1)", text)
    return re.sub(r"struct lhash_st_(\w+)", r"LHASH_OF(\1)", text)


def write(name, title, rows):
    with open(os.path.join(OUT, name), "w") as file:
        file.write(f"# {title} Source: OpenSSL 3.0's headers, read by symbols/tools/extract-headers.py.\n")
        for row in rows:
            file.write("\t".join(row) + "\n")
    print(f"{name}: {len(rows)} rows")


def main():
    names = headers()
    exported = set()
    for line in open(os.path.join(OUT, "exports.tsv")):
        if not line.startswith("#"):
            exported.add(line.rstrip("\n").split("\t")[2])
    constants, calls, rest = macros(preprocess(names, "-dD"), names)
    prototypes, types, inline = declarations(preprocess(names), names, exported)
    write("constants.tsv", "Object-like macros: header, name, value.", constants)
    write("calls.tsv", "Macros that are one expression: header, name, parameters, expression.", calls)
    types = [row for row in types if row[0] not in BY_HAND]
    for header, rows in includes(names).items():
        types += [(header, line, "include", other) for line, other in rows if header not in BY_HAND]
    order = {row[0]: index for index, row in enumerate(sorted(types, key=lambda row: row[0]))}
    types.sort(key=lambda row: (order[row[0]], row[1]))
    write("types.tsv", "Public types in order: header, kind, declaration (stacks and hashes: name and element).",
          [(header, kind, stacks_in_c(text)) for header, _, kind, text in types])
    write("prototypes.tsv", "Functions: name, header, prototype.",
          sorted((name, header, stacks_in_c(text) + ";") for name, (header, text) in prototypes.items()))
    missing = sorted(exported - set(prototypes))
    print(f"exported without a prototype: {len(missing)}: {' '.join(missing)}")
    print("macros to write by hand:", file=sys.stderr)
    for header, name in rest:
        print(f"  {header}\t{name}", file=sys.stderr)
    for header, name in inline:
        print(f"  inline {header}\t{name}", file=sys.stderr)


main()
