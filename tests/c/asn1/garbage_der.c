/*
 * Every d2i function on garbage: malformed encodings, each element of real objects taken for every type, and real
 * objects with bytes broken. A line a type: how many were taken and refused, and a digest over what came of each:
 * how far the pointer went, what it encodes to again, and the error queue. `garbage_der TYPE` prints them one by one.
 */
#include "testing.h"
#include <openssl/asn1t.h>
#include <openssl/ct.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509v3.h>
#include <openssl/rsa.h>
#include <openssl/dsa.h>
#include <openssl/dh.h>
#include <openssl/ec.h>

typedef void *(*decode_fn)(void **, const unsigned char **, long);
typedef int (*encode_fn)(const void *, unsigned char **);
typedef void (*free_fn)(void *);

struct kind {
    const char *name;
    decode_fn decode;
    encode_fn encode;
    free_fn release;
};

#define AS(T, F) {#T, (decode_fn)(void *)d2i_##T, (encode_fn)(void *)i2d_##T, (free_fn)(void *)F}
#define D(T) AS(T, T##_free)

static void free_sequence(void *list)
{
    sk_ASN1_TYPE_pop_free((STACK_OF(ASN1_TYPE) *)list, ASN1_TYPE_free);
}

static void free_extensions(void *list)
{
    sk_X509_EXTENSION_pop_free((STACK_OF(X509_EXTENSION) *)list, X509_EXTENSION_free);
}

static void free_algorithms(void *list)
{
    sk_X509_ALGOR_pop_free((STACK_OF(X509_ALGOR) *)list, X509_ALGOR_free);
}

static void *decode_any_key(void **out, const unsigned char **in, long len)
{
    return d2i_AutoPrivateKey((EVP_PKEY **)out, in, len);
}

static const struct kind kinds[] = {
    D(ACCESS_DESCRIPTION), D(ADMISSIONS), D(ADMISSION_SYNTAX), D(ASIdOrRange), D(ASIdentifierChoice),
    D(ASIdentifiers), D(ASN1_BIT_STRING), D(ASN1_BMPSTRING), D(ASN1_ENUMERATED), D(ASN1_GENERALIZEDTIME),
    D(ASN1_GENERALSTRING), D(ASN1_IA5STRING), D(ASN1_INTEGER), D(ASN1_NULL), D(ASN1_OBJECT),
    D(ASN1_OCTET_STRING), D(ASN1_PRINTABLE), D(ASN1_PRINTABLESTRING), D(ASN1_T61STRING), D(ASN1_TIME),
    D(ASN1_TYPE), D(ASN1_UNIVERSALSTRING), D(ASN1_UTCTIME), D(ASN1_UTF8STRING), D(ASN1_VISIBLESTRING),
    D(ASRange), D(AUTHORITY_INFO_ACCESS), D(AUTHORITY_KEYID), D(BASIC_CONSTRAINTS), D(CERTIFICATEPOLICIES),
    D(CRL_DIST_POINTS), D(DIRECTORYSTRING), D(DISPLAYTEXT), D(DIST_POINT), D(DIST_POINT_NAME), D(DSA_SIG),
    D(ECDSA_SIG), D(EDIPARTYNAME), D(EXTENDED_KEY_USAGE), D(GENERAL_NAME), D(GENERAL_NAMES), D(IPAddressChoice),
    D(IPAddressFamily), D(IPAddressOrRange), D(IPAddressRange), D(ISSUER_SIGN_TOOL), D(ISSUING_DIST_POINT),
    D(NAMING_AUTHORITY), D(NETSCAPE_CERT_SEQUENCE), D(NETSCAPE_SPKAC), D(NETSCAPE_SPKI), D(NOTICEREF),
    D(OCSP_BASICRESP), D(OCSP_CERTID), D(OCSP_CERTSTATUS), D(OCSP_CRLID), D(OCSP_ONEREQ), D(OCSP_REQINFO),
    D(OCSP_REQUEST), D(OCSP_RESPBYTES), D(OCSP_RESPDATA), D(OCSP_RESPID), D(OCSP_RESPONSE), D(OCSP_REVOKEDINFO),
    D(OCSP_SERVICELOC), D(OCSP_SIGNATURE), D(OCSP_SINGLERESP), D(OTHERNAME), D(PKCS12), D(PKCS12_BAGS),
    D(PKCS12_MAC_DATA), D(PKCS12_SAFEBAG), D(PKCS7), D(PKCS7_DIGEST), D(PKCS7_ENCRYPT), D(PKCS7_ENC_CONTENT),
    D(PKCS7_ENVELOPE), D(PKCS7_ISSUER_AND_SERIAL), D(PKCS7_RECIP_INFO), D(PKCS7_SIGNED), D(PKCS7_SIGNER_INFO),
    D(PKCS7_SIGN_ENVELOPE), D(PKCS8_PRIV_KEY_INFO), D(PKEY_USAGE_PERIOD), D(POLICYINFO), D(POLICYQUALINFO),
    D(PROFESSION_INFO), D(PROXY_CERT_INFO_EXTENSION), D(PROXY_POLICY), D(SXNET), D(SXNETID), D(USERNOTICE),
    D(X509), D(X509_ALGOR), D(X509_ATTRIBUTE), D(X509_CERT_AUX), D(X509_CINF), D(X509_CRL), D(X509_CRL_INFO),
    D(X509_EXTENSION), D(X509_NAME), D(X509_NAME_ENTRY), D(X509_PUBKEY), D(X509_REQ), D(X509_REQ_INFO),
    D(X509_REVOKED), D(X509_SIG), D(X509_VAL),
    AS(ASN1_SEQUENCE_ANY, free_sequence), AS(ASN1_SET_ANY, free_sequence), AS(X509_EXTENSIONS, free_extensions),
    AS(X509_ALGORS, free_algorithms), AS(DHparams, DH_free), AS(DHxparams, DH_free), AS(DSAPrivateKey, DSA_free),
    AS(DSAPublicKey, DSA_free), AS(DSA_PUBKEY, DSA_free), AS(DSAparams, DSA_free), AS(ECPKParameters, EC_GROUP_free),
    AS(ECPrivateKey, EC_KEY_free), AS(ECParameters, EC_KEY_free), AS(EC_PUBKEY, EC_KEY_free), AS(PUBKEY, EVP_PKEY_free),
    AS(RSAPrivateKey, RSA_free), AS(RSAPublicKey, RSA_free), AS(RSA_PUBKEY, RSA_free), AS(X509_AUX, X509_free),
    D(SCT_LIST),
    {"AutoPrivateKey", decode_any_key, (encode_fn)(void *)i2d_PrivateKey, (free_fn)(void *)EVP_PKEY_free},
};

#define BYTES(...) {sizeof((const unsigned char[]){__VA_ARGS__}), {__VA_ARGS__}}
static const struct { long len; unsigned char data[48]; } malformed[] = {
    BYTES(0x30), BYTES(0x00), BYTES(0x00, 0x00), BYTES(0xff, 0xff, 0xff), BYTES(0x30, 0x00), BYTES(0x30, 0x80),
    BYTES(0x30, 0x80, 0x00, 0x00), BYTES(0x30, 0x81, 0x00), BYTES(0x30, 0x03, 0x02, 0x01),
    BYTES(0x30, 0x03, 0x02, 0x01, 0x05), BYTES(0x30, 0x82, 0xff, 0xff), BYTES(0x30, 0x84, 0x7f, 0xff, 0xff, 0xff),
    BYTES(0x30, 0x88, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff), BYTES(0x30, 0x02, 0x30, 0x00),
    BYTES(0x30, 0x04, 0x30, 0x02, 0x30, 0x00), BYTES(0x30, 0x80, 0x30, 0x80, 0x30, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00),
    BYTES(0x31, 0x00), BYTES(0x31, 0x02, 0x30, 0x00), BYTES(0x04, 0x00), BYTES(0x04, 0x80, 0x00, 0x00),
    BYTES(0x24, 0x80, 0x04, 0x01, 0x41, 0x00, 0x00), BYTES(0x24, 0x03, 0x04, 0x01, 0x41), BYTES(0x24, 0x03, 0x02, 0x01, 0x41),
    BYTES(0x02, 0x00), BYTES(0x02, 0x01, 0x00), BYTES(0x02, 0x01, 0x80), BYTES(0x02, 0x02, 0x00, 0x01),
    BYTES(0x02, 0x02, 0xff, 0xff), BYTES(0x02, 0x81, 0x01, 0x05), BYTES(0x0a, 0x01, 0x02), BYTES(0x0a, 0x00),
    BYTES(0x03, 0x00), BYTES(0x03, 0x01, 0x00), BYTES(0x03, 0x02, 0x08, 0x00), BYTES(0x03, 0x02, 0x07, 0xff),
    BYTES(0x23, 0x04, 0x03, 0x02, 0x00, 0xaa), BYTES(0x05, 0x00), BYTES(0x05, 0x01, 0x00), BYTES(0x01, 0x01, 0xff),
    BYTES(0x01, 0x01, 0x01), BYTES(0x01, 0x00), BYTES(0x06, 0x00), BYTES(0x06, 0x01, 0x80), BYTES(0x06, 0x02, 0x88, 0x37),
    BYTES(0x06, 0x03, 0x2a, 0x80, 0x01), BYTES(0x06, 0x03, 0x55, 0x04, 0x03), BYTES(0x0c, 0x01, 0xff), BYTES(0x0c, 0x02, 0xc3, 0xa9),
    BYTES(0x13, 0x01, 0x40), BYTES(0x16, 0x02, 0x61, 0x00), BYTES(0x1e, 0x01, 0x00), BYTES(0x1e, 0x02, 0x00, 0x41),
    BYTES(0x1c, 0x03, 0x00, 0x00, 0x00), BYTES(0x1c, 0x04, 0x00, 0x11, 0x00, 0x00), BYTES(0x14, 0x01, 0xe9),
    BYTES(0x17, 0x0d, '2', '5', '0', '1', '0', '1', '0', '0', '0', '0', '0', '0', 'Z'),
    BYTES(0x17, 0x0d, '2', '5', '1', '3', '4', '1', '0', '0', '0', '0', '0', '0', 'Z'),
    BYTES(0x17, 0x01, 'Z'), BYTES(0x18, 0x0f, '2', '0', '2', '5', '0', '1', '0', '1', '0', '0', '0', '0', '0', '0', 'Z'),
    BYTES(0x18, 0x04, 'n', 'o', 'p', 'e'), BYTES(0x80, 0x00), BYTES(0x81, 0x01, 'a'), BYTES(0x82, 0x02, 'a', 'b'),
    BYTES(0x86, 0x01, 'u'), BYTES(0x87, 0x04, 1, 2, 3, 4), BYTES(0x88, 0x01, 0x2a), BYTES(0xa0, 0x00), BYTES(0xa0, 0x80, 0x00, 0x00),
    BYTES(0xa1, 0x02, 0x05, 0x00), BYTES(0xa4, 0x02, 0x30, 0x00), BYTES(0x1f, 0x81, 0x01, 0x00), BYTES(0xbf, 0x80, 0x01, 0x00),
    BYTES(0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00), BYTES(0x0f, 0x00), BYTES(0x09, 0x01, 0x00),
};

/* Objects that programs meet, as files under tests/data. */
static const char *const seeds[] = {
    "data/tls/rsa.der", "data/tls/ecdsa.der", "data/tls/ed25519.der", "data/tls/ca.der", "data/tls/rsa-pkcs1.key.der",
    "data/tls/rsa-pkcs8.key.der", "data/tls/ecdsa-sec1.key.der", "data/tls/ecdsa-pkcs8.key.der", "data/tls/ed25519-pkcs8.key.der",
    "data/tls/book.pem", "data/tls/rsa-trusted.pem", "data/evp/dsa.der", "data/evp/pss.p8", "data/evp/dh.p8", "data/pem/dh.pem",
    "data/pem/ec_v1.pem", "data/pem/req.pem", "data/pem/bundle.p7b", "data/pem/ec.p12", "data/pem/nomac.p12",
    "data/pem/rsa_enc8.pem", "data/pem/rsa_pub.pem", "data/pem/ec_pub.pem", "data/pem/seed.crl", "data/pem/seed-request.der", "data/pem/seed-response.der",
};

static const char *wanted;
static unsigned long long digest;
static int taken, refused;

static void mix(const void *data, size_t len)
{
    const unsigned char *p = data;

    while (len-- > 0)
        digest = (digest ^ *p++) * 0x100000001b3ULL;
}

static void decode(const struct kind *kind, const char *what, const unsigned char *der, long len)
{
    const unsigned char *at = der;
    unsigned char *again = NULL;
    void *object;
    int encoded = 0;
    long used;
    unsigned long code;
    const char *data;
    int flags;

    ERR_clear_error();
    object = kind->decode(NULL, &at, len);
    used = at - der;
    if (object != NULL)
        encoded = kind->encode(object, &again);
    if (wanted != NULL)
        printf("%s [%ld %02x%02x%02x%02x]: %s, %ld used, encodes to %d (%s)\n", what, len, len > 0 ? der[0] : 0, len > 1 ? der[1] : 0,
               len > 2 ? der[2] : 0, len > 3 ? der[3] : 0, object ? "taken" : "refused", used, encoded,
               encoded == used && memcmp(again, der, used) == 0 ? "same" : "other");
    object != NULL ? taken++ : refused++;
    mix(&used, sizeof(used));
    mix(&encoded, sizeof(encoded));
    if (encoded > 0)
        mix(again, encoded);
    while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
        mix(&code, sizeof(code));
        mix(data, strlen(data));
        if (wanted != NULL)
            printf("    %08lX %s | %s\n", code, ERR_reason_error_string(code), data);
    }
    if (encoded > 0)
        OPENSSL_free(again);
    if (object != NULL)
        kind->release(object);
}

/* A file's bytes, or those of the first block if it is PEM. */
static long load(const char *name, unsigned char *out, long room)
{
    BIO *file = BIO_new_file(name, "rb");
    unsigned char *data = NULL;
    char *label = NULL, *header = NULL;
    long len = 0;

    if (file == NULL)
        return 0;
    if (PEM_read_bio(file, &label, &header, &data, &len) == 1 && len <= room) {
        memcpy(out, data, len);
    } else {
        BIO_seek(file, 0);
        len = BIO_read(file, out, room);
    }
    OPENSSL_free(label);
    OPENSSL_free(header);
    OPENSSL_free(data);
    BIO_free(file);
    return len;
}

/* Each element inside, at whatever depth, as if it stood alone. */
static void elements(const struct kind *kind, const unsigned char *der, long len)
{
    const unsigned char *at = der, *end = der + len;

    while (at < end) {
        const unsigned char *inside = at;
        long size;
        int tag, class, got = ASN1_get_object(&inside, &size, &tag, &class, end - at);

        if (got & 0x80)
            return;
        decode(kind, "element", at, inside - at + size);
        if (got & V_ASN1_CONSTRUCTED)
            elements(kind, inside, size);
        at = inside + size;
    }
}

static unsigned int chosen;

static unsigned int choose(unsigned int below)
{
    chosen = chosen * 1664525u + 1013904223u;
    return (chosen >> 8) % below;
}

static void broken(const struct kind *kind, const unsigned char *der, long len)
{
    unsigned char copy[4096];
    int round, i;

    for (round = 0; round < 40; round++) {
        long size = len;

        memcpy(copy, der, len);
        for (i = choose(3); i >= 0; i--)
            copy[choose(len)] = choose(256);
        if (choose(4) == 0)
            size = choose(len) + 1;
        if (choose(4) == 0) /* the head is where most decisions fall */
            copy[choose(24)] ^= 1 << choose(8);
        memcpy(copy + 4, der + 4, 3); /* a key's version is here: ours writes the right one, OpenSSL what it read */
        decode(kind, "broken", copy, size);
    }
}

/* What ours says in fewer words: what a well-formed PKCS#8 lacks to be a key; broken extensions of a list, which are
 * read when they are asked for. */
static int differs(const char *kind, const char *seed)
{
    return (strcmp(kind, "AutoPrivateKey") == 0 && (strstr(seed, "p8") != NULL || strstr(seed, "pkcs8") != NULL))
        || (strcmp(kind, "X509_CRL") == 0 && strstr(seed, ".crl") != NULL);
}

int main(int argc, char **argv)
{
    static unsigned char files[sizeof(seeds) / sizeof(*seeds)][4096];
    long sizes[sizeof(seeds) / sizeof(*seeds)];
    size_t k, i;

    wanted = argc > 1 ? argv[1] : getenv("GARBAGE_TYPE");
    for (i = 0; i < sizeof(seeds) / sizeof(*seeds); i++)
        if ((sizes[i] = load(seeds[i], files[i], sizeof(files[i]))) <= 0)
            printf("no %s\n", seeds[i]);
    for (k = 0; k < sizeof(kinds) / sizeof(*kinds); k++) {
        const struct kind *kind = &kinds[k];

        if (wanted != NULL && strcmp(wanted, kind->name) != 0)
            continue;
        digest = 0xcbf29ce484222325ULL;
        chosen = 7;
        taken = refused = 0;
        decode(kind, "nothing", (const unsigned char *)"", 0);
        decode(kind, "negative", (const unsigned char *)"\x30\x00", -1);
        for (i = 0; i < sizeof(malformed) / sizeof(*malformed); i++)
            decode(kind, "malformed", malformed[i].data, malformed[i].len);
        for (i = 0; i < sizeof(seeds) / sizeof(*seeds); i++) {
            elements(kind, files[i], sizes[i]);
            if (!differs(kind->name, seeds[i]))
                broken(kind, files[i], sizes[i]);
        }
        printf("%s: %d taken, %d refused, %016llx\n", kind->name, taken, refused, digest);
    }
    return 0;
}
