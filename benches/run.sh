#!/bin/sh
# Runs benches/bench.c in turn on the system's OpenSSL and on ours and prints medians and ratios.
# Usage: benches/run.sh LIBRARY-FOLDER [ROUNDS [TEST...]]
set -eu
cd "$(dirname "$0")/.."
library=$1; shift
rounds=${1:-5}; [ $# -eq 0 ] || shift
tests=${*:-handshake bulk small memory context first}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
${CC:-cc} -O2 -Wall -Wextra -Iinclude benches/bench.c -o "$work/bench" -L"$library" -lssl -lcrypto
export OPENSSL_CONF=/dev/null
i=0
while [ $i -lt "$rounds" ]; do
  "$work/bench" $tests | sed 's/^/openssl\t/' >> "$work/all"
  LD_LIBRARY_PATH=$library "$work/bench" $tests | sed 's/^/sabissl\t/' >> "$work/all"
  i=$((i + 1))
done
sort -t "$(printf '\t')" -k2,3 -k1,1 -k4,4g "$work/all" | awk -F '\t' -v rounds="$rounds" '
  function median(n) { return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2 }
  function close_group() { if (count) { found[key, whose] = median(count); units[key] = unit; if (!(key in seen)) { seen[key] = 1; order[++keys] = key } } count = 0 }
  { next_key = $2 " | " $3; if (next_key != key || $1 != whose) { close_group(); key = next_key; whose = $1 } values[++count] = $4; unit = $5 }
  END {
    close_group()
    print "| test | side | unit | OpenSSL | SabiSSL | ratio |\n|---|---|---|---:|---:|---:|"
    for (i = 1; i <= keys; i++) {
      o = found[order[i], "openssl"]; s = found[order[i], "sabissl"]
      printf "| %s | %s | %.4g | %.4g | %.2f |\n", order[i], units[order[i]], o, s, o ? s / o : 0
    }
    printf "\nMedians of %d rounds; ratio: SabiSSL to OpenSSL (us, ms, KiB: less is better; MB/s: more is better).\n", rounds
  }'
