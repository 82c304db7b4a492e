"""Debian's openssl command: what it prints, whatever its commands do, must be what it prints with OpenSSL."""
from support import *  # noqa: F403

# $C is the folder of certificates. Nothing here prints random bytes.
LINES = r"""
openssl x509 -in $C/ecdsa.pem -text -noout
openssl x509 -in $C/rsa.pem -text -noout -nameopt multiline
openssl x509 -in $C/rsa.pem -subject -issuer -dates -serial -fingerprint -sha256 -hash -issuer_hash -ocspid -modulus -pubkey -purpose -email -ocsp_uri -alias -startdate -enddate -noout
openssl x509 -in $C/rsa.pem -outform DER | openssl x509 -inform DER -noout -ext subjectAltName,keyUsage
openssl x509 -in $C/rsa.pem -noout -checkend 1000 -checkhost localhost -checkip 127.0.0.1 -checkemail a@b
openssl x509 -in $C/garbage.pem -noout
openssl x509 -in /none -noout
openssl x509 -in $C/rsa.pem -noout -text -certopt no_header,no_version,no_serial,ext_parse
openssl x509 -in $C/ed25519.pem -text -noout
openssl verify -CAfile $C/ca.pem $C/ecdsa.pem
openssl verify -CAfile $C/other-ca.pem $C/ecdsa.pem
openssl verify -CAfile $C/ca.pem -verify_hostname wrong.example -purpose sslserver $C/ecdsa.pem
openssl verify -CAfile $C/ca.pem -show_chain -untrusted $C/inter.pem $C/leaf.pem
openssl verify -CAfile $C/ca.pem $C/expired.pem
openssl verify -CAfile $C/ca.pem -partial_chain -x509_strict $C/chain.pem
openssl pkey -in $C/ecdsa.key -text -noout
openssl pkey -in $C/rsa.key -text -noout
openssl pkey -in $C/ed25519.key -text
openssl pkey -in $C/rsa.key -pubout -outform DER | openssl pkey -pubin -inform DER -text -noout
openssl pkey -in $C/ecdsa-encrypted.key -passin pass:secret -noout -text
openssl pkey -in $C/ecdsa-encrypted.key -passin pass:wrong -noout
openssl pkey -in $C/rsa.key -check -noout
openssl pkey -in $C/ecdsa.key -pubcheck -noout
openssl rsa -in $C/rsa.key -text -noout
openssl rsa -in $C/rsa.key -modulus -noout
openssl rsa -in $C/rsa.key -check -noout
openssl rsa -in $C/rsa.key -traditional
openssl rsa -in $C/rsa-encrypted.key -passin pass:secret -traditional
openssl rsa -in $C/rsa.key -pubout
openssl rsa -in $C/rsa.key -RSAPublicKey_out
openssl ec -in $C/ecdsa.key -text -noout
openssl ec -in $C/ecdsa.key -pubout -conv_form compressed
openssl ecparam -name prime256v1 -text
openssl ecparam -name prime256v1 -genkey -noout | openssl ec -noout -check
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 | openssl pkey -noout -text_pub | head -1
openssl genpkey -algorithm ED25519 | openssl pkey -noout -text | head -1
openssl genpkey -algorithm X25519 | openssl pkey -noout -text | head -1
openssl genpkey -algorithm DH -pkeyopt group:ffdhe2048 | openssl pkey -noout -text | head -1
openssl dhparam -text -in /none
openssl req -new -key $C/rsa.key -subj /CN=x/O=y -sha256 | openssl req -noout -text -verify
openssl req -x509 -key $C/rsa.key -subj /CN=x -days 1 -set_serial 5 -addext basicConstraints=critical,CA:FALSE | openssl x509 -noout -subject -serial -ext basicConstraints,subjectKeyIdentifier,authorityKeyIdentifier
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout k.pem -subj /CN=x -days 1 2>/dev/null | openssl x509 -noout -subject
openssl req -x509 -newkey ed25519 -nodes -keyout k.pem -subj /CN=x -days 1 2>/dev/null | openssl x509 -noout -subject
openssl req -new -key $C/rsa.key -subj /CN=x -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -sha256 | openssl req -noout -verify
openssl req -new -key $C/rsa.key -subj /CN=x | openssl x509 -req -CA $C/ca.pem -CAkey $C/ca.key -days 10 -set_serial 77 | openssl verify -CAfile $C/ca.pem
openssl x509 -in $C/rsa.pem -x509toreq -signkey $C/rsa.key | openssl req -noout -subject
openssl pkcs12 -export -in $C/rsa.pem -inkey $C/rsa.key -passout pass:x -name n -certfile $C/ca.pem -out p.p12 && openssl pkcs12 -in p.p12 -passin pass:x -nodes -info
openssl pkcs12 -export -in $C/rsa.pem -inkey $C/rsa.key -passout pass:x -out p.p12 && openssl pkcs12 -in p.p12 -passin pass:wrong -nodes
openssl pkcs12 -export -in $C/ecdsa.pem -inkey $C/ecdsa.key -passout pass:x -certpbe AES-128-CBC -keypbe NONE -macalg sha1 -out p.p12 && openssl pkcs12 -in p.p12 -passin pass:x -passout pass:y | grep -v "^[A-Za-z0-9+/=]*$"
openssl pkcs8 -topk8 -in $C/rsa.key -nocrypt
openssl pkcs8 -topk8 -in $C/rsa.key -passout pass:x -v2 aes-256-cbc -v2prf hmacWithSHA512 | openssl pkcs8 -passin pass:x | openssl rsa -noout -modulus
openssl pkcs8 -topk8 -in $C/rsa.key -passout pass:x -scrypt | openssl pkcs8 -passin pass:x | openssl rsa -noout -modulus
openssl pkcs8 -topk8 -in $C/ecdsa.key -passout pass:x -v1 PBE-SHA1-3DES | openssl pkcs8 -passin pass:x | openssl ec -noout -text
openssl crl2pkcs7 -nocrl -certfile $C/bundle.pem | openssl pkcs7 -print_certs -noout
openssl crl2pkcs7 -nocrl -certfile $C/bundle.pem | openssl pkcs7 -print -noout
openssl asn1parse -in $C/rsa.pem
openssl asn1parse -in $C/rsa.pem -strparse 4 -dump -noout
openssl asn1parse -genstr UTF8:hello -noout -out x.der && openssl asn1parse -inform DER -in x.der
openssl dgst -sha256 $C/rsa.pem
openssl dgst -sha3-256 -r $C/rsa.pem
openssl dgst -md5 -c $C/rsa.pem
openssl dgst -blake2b512 $C/rsa.pem
openssl dgst -ripemd160 $C/rsa.pem
openssl dgst -shake256 -xoflen 20 $C/rsa.pem
openssl dgst -sm3 $C/rsa.pem
openssl dgst -sha256 -hmac key $C/rsa.pem
openssl dgst -sha256 -mac HMAC -macopt hexkey:0102 $C/rsa.pem
openssl dgst -sha256 -sign $C/rsa.key -out s $C/rsa.pem && openssl dgst -sha256 -verify <(openssl pkey -in $C/rsa.key -pubout) -signature s $C/rsa.pem
openssl dgst -sha256 -sign $C/rsa.key -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:-1 -out s $C/rsa.pem && openssl dgst -sha256 -prverify $C/rsa.key -sigopt rsa_padding_mode:pss -signature s $C/rsa.pem
openssl dgst -sha384 -sign $C/ecdsa.key -out s $C/rsa.pem && openssl dgst -sha384 -prverify $C/ecdsa.key -signature s $C/rsa.pem
openssl dgst -sha256 -sign $C/rsa.key -hex $C/rsa.pem
openssl dgst -list
openssl list -digest-commands
openssl list -providers
openssl list -store-loaders
openssl list -standard-commands
openssl list -disabled
openssl list -objects | head -50
openssl enc -aes-256-cbc -K 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -iv 00112233445566778899aabbccddeeff -in $C/rsa.pem -a
openssl enc -aes-128-ctr -K 00112233445566778899aabbccddeeff -iv 00112233445566778899aabbccddeeff -in $C/rsa.pem | xxd | head -3
openssl enc -aes-256-cbc -pbkdf2 -k pw -S 0102030405060708 -in $C/rsa.pem -a -p
openssl enc -aes-256-cbc -k pw -S 0102030405060708 -in $C/rsa.pem -a | openssl enc -d -aes-256-cbc -k pw -a -S 0102030405060708
openssl enc -des-ede3-cbc -k pw -pbkdf2 -S 0102030405060708 -in $C/rsa.pem -a
openssl enc -chacha20 -K 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -iv 00112233445566778899aabbccddeeff -in $C/rsa.pem -a
openssl enc -aes-256-gcm -k x -in $C/rsa.pem
openssl enc -base64 -in $C/rsa.der
openssl enc -d -aes-256-cbc -pbkdf2 -k wrong -in $C/rsa.der
openssl base64 -in $C/rsa.der
openssl rand -hex 10 | wc -c
openssl rand -base64 32 | wc -c
openssl ciphers -v TLSv1.3
openssl ciphers -v 'ECDHE+AESGCM' -s
openssl ciphers -stdname 'ECDHE-RSA-AES128-GCM-SHA256'
openssl ciphers nonsense
openssl passwd -6 -salt abc secret
openssl passwd -1 -salt abc secret
openssl passwd -apr1 -salt abc secret
openssl passwd -5 -salt abc secret
openssl prime 17 18 19999
openssl pkeyutl -sign -inkey $C/rsa.key -in <(head -c 32 $C/rsa.der) -pkeyopt digest:sha256 | xxd | head -3
openssl pkeyutl -encrypt -inkey $C/rsa.key -in <(head -c 32 $C/rsa.der) -pkeyopt rsa_padding_mode:oaep | openssl pkeyutl -decrypt -inkey $C/rsa.key -pkeyopt rsa_padding_mode:oaep | xxd
openssl pkeyutl -derive -inkey $C/ecdsa.key -peerkey <(openssl pkey -in $C/ecdsa.key -pubout) | xxd
openssl pkeyutl -kdf HKDF -kdflen 20 -pkeyopt digest:SHA256 -pkeyopt hexkey:0102 -pkeyopt hexsalt:03 -pkeyopt hexinfo:04 -hexdump
openssl kdf -keylen 16 -kdfopt digest:SHA2-256 -kdfopt pass:password -kdfopt salt:salt -kdfopt iter:2 PBKDF2
openssl kdf -keylen 16 -kdfopt digest:SHA2-256 -kdfopt key:secret -kdfopt salt:salt -kdfopt info:label HKDF
openssl kdf -keylen 16 -kdfopt pass:p -kdfopt salt:s -kdfopt n:16 -kdfopt r:1 -kdfopt p:1 SCRYPT
openssl mac -digest SHA256 -macopt hexkey:0102 -in $C/rsa.pem HMAC
openssl mac -cipher AES-128-CBC -macopt hexkey:00112233445566778899aabbccddeeff -in $C/rsa.pem CMAC
openssl mac -macopt hexkey:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -in $C/rsa.pem POLY1305
openssl nseq -in $C/rsa.pem
openssl nseq -toseq -in $C/bundle.pem | openssl asn1parse
openssl genrsa 100
openssl spkac -key $C/rsa.key -challenge hello | openssl spkac -noout -verify
openssl smime -sign -in $C/ca.pem -signer $C/rsa.pem -inkey $C/rsa.key | openssl smime -verify -CAfile $C/ca.pem -purpose any | head -3
openssl smime -encrypt -aes128 -in $C/ca.pem $C/rsa.pem | openssl smime -decrypt -inkey $C/rsa.key -recip $C/rsa.pem | head -3
openssl ocsp -issuer $C/ca.pem -cert $C/rsa.pem -no_nonce -reqout r.der -text && openssl ocsp -reqin r.der -text
openssl errstr 0A000086
openssl storeutl -noout -text $C/rsa.pem
openssl storeutl -certs $C/bundle.pem
openssl storeutl -keys -noout $C/rsa.key
openssl fipsinstall -help
openssl info -configdir
openssl info -seeds -cpusettings -dirnamesep
openssl rehash -h
openssl gendsa -help
openssl sess_id -in /none
openssl srp -help
openssl speed -help
openssl cmp -help
openssl ca -help
openssl help
openssl nonsense
"""


def plain(text):
    """Without the thread's number, the function and the place in the source of each error."""
    text = re.sub(r"^[0-9A-F]{16}:", "", text, flags=re.M)
    text = re.sub(r"(library|routines):\w*:", r"\1::", text)
    return re.sub(r":[\w./-]*\.(c|rs):\d+:", ":", text)


def openssl(b):
    said = []
    for line in LINES.strip().splitlines():
        # The configuration that Debian's users have; requests need one.
        answer = b.call(["bash", "-c", line], env={"C": CERTS, "OPENSSL_CONF": "/etc/ssl/openssl.cnf"}, limit=20)
        said += [f"$ {line}", *plain(answer).splitlines()]
    return said
