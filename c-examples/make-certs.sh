#!/bin/sh
# Makes certs/: a CA, server certificates of three kinds of key, and a client's.
# Without the openssl command it takes those of the tests.
set -eu
cd "$(dirname "$0")"
mkdir -p certs
cd certs
[ -e done ] && exit 0
export OPENSSL_CONF=/dev/null
if ! command -v openssl >/dev/null; then
  from=../../tests/data/tls
  cp $from/ca.pem ca-cert.pem; cp $from/ca.key ca-key.pem
  for kind in rsa ecdsa ed25519; do cp $from/$kind.pem server-$kind-cert.pem; cp $from/$kind.key server-$kind-key.pem; done
  cp $from/client.pem client-cert.pem; cp $from/client.key client-key.pem
  cp server-ecdsa-cert.pem server-cert.pem; cp server-ecdsa-key.pem server-key.pem
  touch done
  exit 0
fi

openssl req -x509 -newkey rsa:2048 -nodes -keyout ca-key.pem -out ca-cert.pem -days 3650 -subj "/C=JP/O=SabiSSL examples/CN=Example CA" \
  -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" -config /dev/stdin 2>/dev/null <<'C'
[req]
distinguished_name = dn
[dn]
C

issue() { # NAME SUBJECT EXTENSIONS KEY-OPTIONS
  name=$1 subject=$2 extensions=$3; shift 3
  openssl genpkey "$@" -out "$name-key.pem" 2>/dev/null
  printf '[req]\ndistinguished_name = dn\n[dn]\n' > req.cnf
  openssl req -new -key "$name-key.pem" -subj "$subject" -config req.cnf -out req.pem
  printf '%s\n' "$extensions" > ext.cnf
  openssl x509 -req -in req.pem -CA ca-cert.pem -CAkey ca-key.pem -CAcreateserial -days 3650 -extfile ext.cnf -out "$name-cert.pem" 2>/dev/null
}
SERVER="basicConstraints=CA:FALSE
subjectAltName=DNS:localhost,IP:127.0.0.1
extendedKeyUsage=serverAuth"
issue server-rsa "/C=JP/O=SabiSSL examples/CN=localhost" "$SERVER" -algorithm RSA -pkeyopt rsa_keygen_bits:2048
issue server-ecdsa "/C=JP/O=SabiSSL examples/CN=localhost" "$SERVER" -algorithm EC -pkeyopt ec_paramgen_curve:P-256
issue server-ed25519 "/C=JP/O=SabiSSL examples/CN=localhost" "$SERVER" -algorithm ED25519
issue client "/C=JP/O=SabiSSL examples/CN=Example Client" "basicConstraints=CA:FALSE
extendedKeyUsage=clientAuth" -algorithm EC -pkeyopt ec_paramgen_curve:P-256
cp server-ecdsa-cert.pem server-cert.pem
cp server-ecdsa-key.pem server-key.pem
rm -f req.pem req.cnf ext.cnf
touch done
