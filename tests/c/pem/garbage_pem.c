/*
 * Every PEM_read_bio function on garbage: texts that are not PEM, blocks of other kinds, real blocks with characters
 * broken or cut off. A line a reader: how many objects came, how many reads failed, and a digest over where the
 * reader stopped and the error queue. `garbage_pem READER` (or GARBAGE_READER=) prints them one by one.
 */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/x509v3.h>

typedef void *(*read_fn)(BIO *, void **, pem_password_cb *, void *);
typedef void (*free_fn)(void *);

#define R(NAME, FREE) {#NAME, (read_fn)(void *)PEM_read_bio_##NAME, (free_fn)(void *)FREE}
static const struct reader { const char *name; read_fn read; free_fn release; } readers[] = {
    R(X509, X509_free), R(X509_AUX, X509_free), R(X509_CRL, X509_CRL_free), R(X509_REQ, X509_REQ_free),
    R(X509_PUBKEY, X509_PUBKEY_free), R(PKCS7, PKCS7_free), R(PKCS8, X509_SIG_free),
    R(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free), R(NETSCAPE_CERT_SEQUENCE, NETSCAPE_CERT_SEQUENCE_free),
    R(PrivateKey, EVP_PKEY_free), R(PUBKEY, EVP_PKEY_free), R(Parameters, EVP_PKEY_free),
    R(RSAPrivateKey, RSA_free), R(RSAPublicKey, RSA_free), R(RSA_PUBKEY, RSA_free), R(DSAPrivateKey, DSA_free),
    R(DSA_PUBKEY, DSA_free), R(DSAparams, DSA_free), R(ECPrivateKey, EC_KEY_free), R(EC_PUBKEY, EC_KEY_free),
    R(ECPKParameters, EC_GROUP_free), R(DHparams, DH_free), R(SSL_SESSION, SSL_SESSION_free),
};

static const char *const texts[] = {
    "", "\n", "no PEM\n", "-----BEGIN CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
    "-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n", "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PUBLIC KEY-----\nMAA=\n-----END PUBLIC KEY-----\n", "-----BEGIN RSA PRIVATE KEY-----\nMAA=\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN RSA PUBLIC KEY-----\nMAA=\n-----END RSA PUBLIC KEY-----\n", "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----\n",
    "-----BEGIN EC PARAMETERS-----\nMAA=\n-----END EC PARAMETERS-----\n", "-----BEGIN DSA PRIVATE KEY-----\nMAA=\n-----END DSA PRIVATE KEY-----\n",
    "-----BEGIN DH PARAMETERS-----\nMAA=\n-----END DH PARAMETERS-----\n", "-----BEGIN X9.42 DH PARAMETERS-----\nMAA=\n-----END X9.42 DH PARAMETERS-----\n",
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAA=\n-----END ENCRYPTED PRIVATE KEY-----\n",
    "-----BEGIN ANY PRIVATE KEY-----\nMAA=\n-----END ANY PRIVATE KEY-----\n", "-----BEGIN PKCS7-----\nMAA=\n-----END PKCS7-----\n",
    "-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n", "-----BEGIN NEW CERTIFICATE REQUEST-----\nMAA=\n-----END NEW CERTIFICATE REQUEST-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nMAA=\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: NOPE,00\n\nMAA=\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 3,ENCRYPTED\n\nMAA=\n-----END RSA PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,MIC-ONLY\n\nMAA=\n-----END RSA PRIVATE KEY-----\n",
};

static const char *const seeds[] = {
    "data/pem/cert.pem", "data/pem/trusted.pem", "data/pem/req.pem", "data/pem/rsa_trad.pem", "data/pem/rsa_p8.pem",
    "data/pem/rsa_pub.pem", "data/pem/rsa_pub1.pem", "data/pem/ec.pem", "data/pem/ec_params_key.pem", "data/pem/ec_pub.pem",
    "data/pem/ed.pem", "data/pem/dh.pem", "data/pem/bundle.p7b", "data/pem/rsa_encT.pem", "data/pem/rsa_enc8.pem",
};

static const char *wanted;
static unsigned long long digest;
static int came, failed;
static unsigned int chosen;

static unsigned int choose(unsigned int below)
{
    chosen = chosen * 1664525u + 1013904223u;
    return (chosen >> 8) % below;
}

static void mix(const void *data, size_t len)
{
    const unsigned char *p = data;

    while (len-- > 0)
        digest = (digest ^ *p++) * 0x100000001b3ULL;
}

/* Reads until nothing more comes. */
static void read_all(const struct reader *reader, const char *what, const char *text, int len)
{
    BIO *bio = BIO_new_mem_buf(text, len);
    void *object;

    do {
        unsigned long code;
        const char *data;
        int flags, left;

        ERR_clear_error();
        object = reader->read(bio, NULL, NULL, (void *)"wrong");
        left = BIO_pending(bio);
        object != NULL ? came++ : failed++;
        mix(&left, sizeof(left));
        if (wanted != NULL)
            printf("%s: %s, %d left\n", what, object ? "an object" : "failed", left);
        while ((code = ERR_get_error_all(NULL, NULL, NULL, &data, &flags)) != 0) {
            mix(&code, sizeof(code));
            mix(data, strlen(data));
            if (wanted != NULL)
                printf("    %08lX %s | %s\n", code, ERR_reason_error_string(code), data);
        }
        if (object != NULL)
            reader->release(object);
    } while (object != NULL);
    BIO_free(bio);
}

static void broken(const struct reader *reader, const char *name, const char *text, int len)
{
    static char copy[16384];
    int round, i;

    for (round = 0; round < 12; round++) {
        memcpy(copy, text, len);
        for (i = choose(2); i >= 0; i--)
            copy[choose(len)] = (char)(32 + choose(95));
        read_all(reader, name, copy, choose(3) == 0 ? (int)choose(len) + 1 : len);
    }
}

int main(int argc, char **argv)
{
    static char files[sizeof(seeds) / sizeof(*seeds)][16384];
    int sizes[sizeof(seeds) / sizeof(*seeds)];
    size_t k, i;

    wanted = argc > 1 ? argv[1] : getenv("GARBAGE_READER");
    for (i = 0; i < sizeof(seeds) / sizeof(*seeds); i++) {
        BIO *file = BIO_new_file(seeds[i], "rb");

        sizes[i] = file == NULL ? 0 : BIO_read(file, files[i], sizeof(files[i]));
        BIO_free(file);
        if (sizes[i] <= 0)
            printf("no %s\n", seeds[i]);
    }
    for (k = 0; k < sizeof(readers) / sizeof(*readers); k++) {
        const struct reader *reader = &readers[k];

        if (wanted != NULL && strcmp(wanted, reader->name) != 0)
            continue;
        digest = 0xcbf29ce484222325ULL;
        chosen = 7;
        came = failed = 0;
        for (i = 0; i < sizeof(texts) / sizeof(*texts); i++)
            read_all(reader, texts[i], texts[i], -1);
        for (i = 0; i < sizeof(seeds) / sizeof(*seeds); i++) {
            read_all(reader, seeds[i], files[i], sizes[i]);
            /* Where OpenSSL stops between two blocks of which the first is broken, ours may go on. */
            if (strcmp(reader->name, "Parameters") != 0 || strstr(seeds[i], "ec_params_key") == NULL)
                broken(reader, seeds[i], files[i], sizes[i]);
        }
        printf("%s: %d came, %d failed, %016llx\n", reader->name, came, failed, digest);
    }
    return 0;
}
