#!/bin/sh
# Makes tests/data/tls, once: certificates and keys that the programs in tests/c/tls load. Committed, as transcripts depend on them.
# Valid to 2120 unless a name says otherwise.
set -eu
cd "$(dirname "$0")"
rm -rf tls; mkdir tls; cd tls
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
START=20200101000000Z END=21200101000000Z

key() { # NAME ALGORITHM-OPTIONS
  name=$1; shift
  openssl genpkey "$@" -out "$name.key" 2>/dev/null
}
issue() { # NAME SUBJECT CA EXTENSIONS [START END]: signs NAME.key's certificate by CA
  cat > "$work/ca.cnf" <<C
[ca]
default_ca = d
[d]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = p
unique_subject = no
rand_serial = no
email_in_dn = yes
[p]
C=optional
O=optional
OU=optional
CN=optional
emailAddress=optional
[ext]
$4
C
  : > "$work/index"; [ -e "$work/serial" ] || echo 1000 > "$work/serial"
  openssl req -new -key "$1.key" -subj "$2" -out "$work/csr" -config /dev/null 2>/dev/null || \
    openssl req -new -key "$1.key" -subj "$2" -out "$work/csr"
  md=default; case $(openssl pkey -in "$3.key" -noout -text 2>/dev/null | head -1) in ED25519*) md=null;; *) md=sha256;; esac
  extra=""; [ "$3" = "$1" ] && extra="-selfsign -keyfile $1.key" || extra="-cert $3.pem -keyfile $3.key"
  openssl ca -batch -config "$work/ca.cnf" $extra -in "$work/csr" -out "$work/crt" -md $md -notext -preserveDN \
    -startdate "${5:-$START}" -enddate "${6:-$END}" -extensions ext 2>"$work/log" || { cat "$work/log"; exit 1; }
  mv "$work/crt" "$1.pem"
}
SERVER='subjectAltName=DNS:localhost,DNS:server.example,DNS:*.wild.example,IP:127.0.0.1
basicConstraints=CA:FALSE
keyUsage=digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid'
CLIENT='basicConstraints=CA:FALSE
keyUsage=digitalSignature
extendedKeyUsage=clientAuth
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid'
CA='basicConstraints=critical,CA:TRUE
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash'
RSA="-algorithm RSA -pkeyopt rsa_keygen_bits:2048"
P256="-algorithm EC -pkeyopt ec_paramgen_curve:P-256"

key ca $RSA;              issue ca "/C=JP/O=SabiSSL tests/CN=Test CA" ca "$CA"
key other-ca $P256;       issue other-ca "/C=JP/O=SabiSSL tests/CN=Other CA" other-ca "$CA"
key rsa $RSA;             issue rsa "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER"
key ecdsa $P256;          issue ecdsa "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER"
key p384 -algorithm EC -pkeyopt ec_paramgen_curve:P-384; issue p384 "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER"
key p521 -algorithm EC -pkeyopt ec_paramgen_curve:P-521; issue p521 "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER"
key ed25519 -algorithm ED25519; issue ed25519 "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER"
key second $P256;         issue second "/C=JP/O=SabiSSL tests/CN=second.example" ca "$(echo "$SERVER" | sed 's/^subjectAltName.*/subjectAltName=DNS:second.example/')"
key client $P256;         issue client "/C=JP/O=SabiSSL tests/CN=client/emailAddress=client@example.com" ca "$CLIENT"
key client-rsa $RSA;      issue client-rsa "/C=JP/O=SabiSSL tests/CN=client-rsa" ca "$CLIENT"
key other-client $P256;   issue other-client "/C=JP/O=SabiSSL tests/CN=other-client" other-ca "$CLIENT"
key expired $P256;        issue expired "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER" 20100101000000Z 20110101000000Z
key future $P256;         issue future "/C=JP/O=SabiSSL tests/CN=localhost" ca "$SERVER" 21000101000000Z
key selfsigned $P256;     issue selfsigned "/C=JP/O=SabiSSL tests/CN=localhost" selfsigned "$SERVER"
key ca-leaf $RSA;         issue ca-leaf "/C=JP/O=SabiSSL tests/CN=localhost" ca-leaf "basicConstraints=critical,CA:TRUE
subjectKeyIdentifier=hash
subjectAltName=DNS:localhost"
key inter $P256;          issue inter "/C=JP/O=SabiSSL tests/CN=Test Intermediate" ca "$CA"
key leaf $P256;           issue leaf "/C=JP/O=SabiSSL tests/CN=localhost" inter "$SERVER"
key cn-only $P256;        issue cn-only "/C=JP/O=SabiSSL tests/CN=cn.example" ca "basicConstraints=CA:FALSE"
cat leaf.pem inter.pem > chain.pem; cp leaf.key chain.key
cat leaf.pem inter.pem leaf.key > all-in-one.pem

# As the TLS book makes them: version 1, the name in CN alone, long expired.
key book-ca $RSA; key book $RSA
openssl req -new -key book-ca.key -subj "/C=JP/O=Book/CN=Book CA" -out "$work/csr"
openssl x509 -req -in "$work/csr" -signkey book-ca.key -days 36500 -set_serial 1 -out book-ca.pem 2>/dev/null
openssl req -new -key book.key -subj "/C=JP/O=Book/CN=localhost" -out "$work/csr"
openssl x509 -req -in "$work/csr" -CA book-ca.pem -CAkey book-ca.key -days 36500 -set_serial 2 -out book.pem 2>/dev/null
cat > "$work/v1.cnf" <<C
[ca]
default_ca = d
[d]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = p
unique_subject = no
[p]
C=optional
O=optional
CN=optional
C
: > "$work/index"
openssl ca -batch -config "$work/v1.cnf" -cert book-ca.pem -keyfile book-ca.key -in "$work/csr" -out book-expired.pem -notext \
  -startdate 20150101000000Z -enddate 20160101000000Z 2>"$work/log" || { cat "$work/log"; exit 1; }
cp book.key book-expired.key

# Other forms and bad input.
for n in rsa ecdsa ed25519 ca; do openssl x509 -in $n.pem -outform DER -out $n.der; done
for n in rsa ecdsa ed25519; do openssl pkey -in $n.key -outform DER -out $n-pkcs8.key.der; done
openssl rsa -in rsa.key -traditional -out rsa-pkcs1.key 2>/dev/null
openssl rsa -in rsa.key -traditional -outform DER -out rsa-pkcs1.key.der 2>/dev/null
openssl ec -in ecdsa.key -out ecdsa-sec1.key 2>/dev/null
openssl ec -in ecdsa.key -outform DER -out ecdsa-sec1.key.der 2>/dev/null
openssl pkcs8 -topk8 -in rsa.key -v2 aes-256-cbc -passout pass:secret -out rsa-encrypted.key
openssl pkcs8 -topk8 -in ecdsa.key -v2 aes-128-cbc -v2prf hmacWithSHA256 -passout pass:secret -out ecdsa-encrypted.key
openssl rsa -in rsa.key -traditional -aes128 -passout pass:secret -out rsa-encrypted-pkcs1.key 2>/dev/null
openssl rsa -in rsa.key -traditional -des3 -passout pass:secret -out rsa-encrypted-des3.key 2>/dev/null
openssl ec -in ecdsa.key -aes256 -passout pass:secret -out ecdsa-encrypted-sec1.key 2>/dev/null
openssl x509 -in rsa.pem -trustout -out rsa-trusted.pem
printf 'not a certificate\n' > garbage.pem
: > empty.pem
{ echo '-----BEGIN CERTIFICATE-----'; echo 'AAAA'; echo '-----END CERTIFICATE-----'; } > bad-der.pem
{ echo '-----BEGIN CERTIFICATE-----'; echo '!!!!'; echo '-----END CERTIFICATE-----'; } > bad-base64.pem
{ echo '-----BEGIN PRIVATE KEY-----'; echo 'AAAA'; echo '-----END PRIVATE KEY-----'; } > bad-key.pem
head -c 400 rsa.pem > truncated.pem
head -c 300 rsa.der > truncated.der
cat ca.pem other-ca.pem > bundle.pem
cat ca.pem bad-der.pem other-ca.pem > bad-bundle.pem
{ echo 'Some words before'; cat rsa.pem; echo 'and after.'; } > commented.pem
sed 's/$/\r/' rsa.pem > crlf.pem
mkdir capath; cp ca.pem "capath/$(openssl x509 -in ca.pem -noout -hash).0"
rm -f other-ca.key book-ca.key future.key.bak
ls
