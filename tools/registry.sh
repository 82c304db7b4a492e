#!/bin/sh
# Writes what the built library does with each exported symbol: name, version node, state (works, partly, failing, unserved).
# Usage: tools/registry.sh EXPORTS.MAP STUBS.C > registry.tsv
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
awk '
  FILENAME ~ /\.tsv$/ { if ($2 == "partly") partly[$1] = 1; next }
  FILENAME ~ /\.c$/ {
    if (match($0, /^UNSERVED\([A-Za-z0-9_]+/)) state[substr($0, 10, RLENGTH - 9)] = "unserved"
    if (match($0, /^FAILING\([A-Za-z0-9_]+/)) state[substr($0, 9, RLENGTH - 8)] = "failing"
    next
  }
  /\{$/ { node = $1; next }
  /^ +[A-Za-z0-9_]+;$/ {
    name = $1; sub(/;/, "", name)
    if (!(name in state)) state[name] = name in partly ? "partly" : "works"
    print name "\t" node "\t" state[name]
  }
' "$here"/symbols/states/*.tsv "$2" "$1"
