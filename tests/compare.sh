#!/bin/sh
# Runs a differential program and compares what it prints with its transcript: compare.sh PROGRAM TRANSCRIPT SOURCE
said=$(mktemp) || exit 1
trap 'rm -f "$said"' EXIT
head -1 "$3" | grep -q 'sabissl only' || export SABISSL_OPENSSL_DEFAULTS=1
"$1" >"$said" 2>&1 </dev/null
echo "exit $?" >>"$said"
diff -a -U2 "$2" "$said"
