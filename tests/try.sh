#!/bin/sh
# Runs differential programs on the system's OpenSSL and on ours and shows where the transcripts differ.
# Usage: [PROFILE=dev] [VERBOSE=1] tests/try.sh tests/c/AREA/NAME.c ...   (needs OpenSSL's headers: libssl-dev)
set -u
here=$(cd "$(dirname "$0")/.." && pwd)
out=${CARGO_TARGET_DIR:-$here/target}/$([ "${PROFILE:-dev}" = dev ] && echo debug || echo "$PROFILE")
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
bad=0
for source in "$@"; do
  cc -g -Wno-deprecated-declarations -I"$here/tests/c" "$source" -o "$tmp/prog" -lssl -lcrypto -lpthread || { bad=1; continue; }
  # The same name in the same place, so that file names in error data are equal.
  (cd "$here/tests" && SABISSL_OPENSSL_DEFAULTS=1 OPENSSL_CONF=/dev/null timeout 60 "$tmp/prog" >"$tmp/theirs" 2>&1; echo "exit $?" >>"$tmp/theirs")
  (cd "$here/tests" && SABISSL_OPENSSL_DEFAULTS=1 OPENSSL_CONF=/dev/null LD_LIBRARY_PATH="$out" timeout 60 "$tmp/prog" >"$tmp/ours" 2>&1; echo "exit $?" >>"$tmp/ours")
  [ -z "${VERBOSE:-}" ] || cat "$tmp/theirs"
  if diff -a -U${CONTEXT:-2} "$tmp/theirs" "$tmp/ours"; then echo "equal: $source"; else echo "DIFFERENT: $source"; bad=1; fi
done
exit $bad
