#!/bin/sh
# Generates chains and compares X509_verify_cert of the system's OpenSSL with ours: results, errors, depths, callbacks.
# Usage: [PROFILE=dev] tests/paths/compare.sh [COUNT [SEED]]   (needs Python's cryptography and libssl-dev)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${CARGO_TARGET_DIR:-$root/target}/$([ "${PROFILE:-dev}" = dev ] && echo debug || echo "$PROFILE")
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
[ -z "${KEEP:-}" ] || { tmp=$KEEP; mkdir -p "$tmp"; trap - EXIT; }
PYTHONDONTWRITEBYTECODE=1 python3 "$here/generate.py" "${1:-1000}" "${2:-1}" >"$tmp/cases"
cc -O1 -Wno-deprecated-declarations "$here/driver.c" -o "$tmp/driver" -lcrypto
OPENSSL_CONF=/dev/null "$tmp/driver" "$tmp/cases" >"$tmp/theirs"
OPENSSL_CONF=/dev/null LD_LIBRARY_PATH="$out" "$tmp/driver" "$tmp/cases" >"$tmp/ours" || echo "driver: exit $?"
total=$(wc -l <"$tmp/theirs")
if diff "$tmp/theirs" "$tmp/ours" >"$tmp/diff"; then
  echo "equal: $total verifications"
else
  grep -c '^<' "$tmp/diff" | sed "s/\$/ of $total verifications differ/"
  head -"${SHOW:-40}" "$tmp/diff"
  exit 1
fi
