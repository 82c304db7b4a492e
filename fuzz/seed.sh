#!/bin/sh
# Fills fuzz/corpus from the tests' data, each object once for every decoder:
# fuzz/seed.sh && cargo +nightly fuzz run decode
set -eu
cd "$(dirname "$0")"
mkdir -p corpus/decode corpus/pem corpus/handshake_server
decoders=$(grep -c '^    d2i_' src/kinds.rs)
i=0
for file in ../tests/data/tls/*.der ../tests/data/evp/*.p* ../tests/data/evp/*.der ../tests/data/pem/*.p12 ../tests/data/pem/seed*; do
  kind=0
  while [ "$kind" -lt "$decoders" ]; do
    i=$((i + 1))
    { printf "\\$(printf %03o "$kind")"; cat "$file"; } > "corpus/decode/$i"
    kind=$((kind + 1))
  done
done
cp ../tests/data/tls/*.pem ../tests/data/tls/*.key ../tests/data/pem/*.pem ../tests/data/pem/*.p7b corpus/pem/
# A ClientHello in SSLv2's form, fed whole.
printf '\374\200\034\001\003\003\000\003\000\000\000\020\000\300\0530123456789abcdef' > corpus/handshake_server/v2
