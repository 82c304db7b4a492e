#!/bin/sh
# Fills fuzz/corpus from the tests' data: fuzz/seed.sh && cargo +nightly fuzz run decode
set -eu
cd "$(dirname "$0")"
mkdir -p corpus/decode corpus/pem
i=0
for kind in 0 1 2 3 4 5 6 7 8; do
  for file in ../tests/data/tls/*.der; do
    i=$((i + 1))
    { printf "\\$(printf %03o "$kind")"; cat "$file"; } > "corpus/decode/$i"
  done
done
cp ../tests/data/tls/*.pem ../tests/data/tls/*.key corpus/pem/
