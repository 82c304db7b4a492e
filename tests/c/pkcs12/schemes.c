/* Private keys and PKCS#12 files under every scheme, without and with the legacy provider. */
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>

static int called;

static int give(char *buf, int size, int rwflag, void *u)
{
    called++;
    memcpy(buf, "pass", 4);
    return u == NULL ? 0 : 4;
}

/* The queue without its data: numbers of algorithms are in it. */
static void codes(void)
{
    unsigned long code;

    while ((code = ERR_get_error()) != 0)
        printf("  code %08lX\n", code);
}

static void read_der(const unsigned char *der, long len, void *u)
{
    BIO *bio = BIO_new_mem_buf(der, len);
    EVP_PKEY *key = d2i_PKCS8PrivateKey_bio(bio, NULL, give, u);

    printf("read: %d, asked %d times\n", key != NULL, called);
    codes();
    called = 0;
    EVP_PKEY_free(key);
    BIO_free(bio);
}

static void by_number(EVP_PKEY *key, int nid)
{
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der;
    long len;
    PKCS12 *file;

    printf("-- %s\n", OBJ_nid2sn(nid));
    SHOW(i2d_PKCS8PrivateKey_nid_bio(out, key, nid, "pass", 4, NULL, NULL));
    codes();
    len = BIO_get_mem_data(out, &der);
    if (len > 0)
        read_der(der, len, "");
    file = PKCS12_create("pass", "name", key, NULL, NULL, nid, -1, 0, 0, 0);
    printf("file: %d\n", file != NULL);
    codes();
    if (file != NULL) {
        EVP_PKEY *back = NULL;
        X509 *cert = NULL;

        SHOW(PKCS12_parse(file, "pass", &back, &cert, NULL));
        SHOW(back != NULL && EVP_PKEY_eq(key, back));
        SHOW(PKCS12_parse(file, "word", &back, &cert, NULL));
        codes();
        EVP_PKEY_free(back);
        PKCS12_free(file);
    }
    BIO_free(out);
}

static void by_cipher(EVP_PKEY *key, const EVP_CIPHER *cipher)
{
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der;
    char line[100];
    long len;

    printf("-- %s\n", EVP_CIPHER_get0_name(cipher));
    SHOW(PEM_write_bio_PKCS8PrivateKey(out, key, cipher, "pass", 4, NULL, NULL));
    codes();
    if (BIO_pending(out) > 0) {
        EVP_PKEY *back = PEM_read_bio_PrivateKey(out, NULL, give, "");

        SHOW(back != NULL && EVP_PKEY_eq(key, back));
        codes();
        EVP_PKEY_free(back);
    }
    (void)BIO_reset(out);
    called = 0;
    SHOW(i2d_PKCS8PrivateKey_bio(out, key, cipher, "pass", 4, NULL, NULL));
    codes();
    len = BIO_get_mem_data(out, &der);
    printf("%ld bytes\n", len);
    if (len > 0)
        read_der(der, len, "");
    (void)BIO_reset(out);
    SHOW(PEM_write_bio_PrivateKey_traditional(out, key, cipher, (const void *)"pass", 4, NULL, NULL));
    codes();
    if (BIO_pending(out) > 0) {
        BIO_gets(out, line, sizeof(line));
        BIO_gets(out, line, sizeof(line));
        BIO_gets(out, line, sizeof(line));
        line[strcspn(line, ",")] = 0;
        printf("%s\n", line);
    }
    BIO_free(out);
}

int main(void)
{
    static const int schemes[] = {
        NID_pbe_WithSHA1And40BitRC2_CBC, NID_pbe_WithSHA1And128BitRC2_CBC, NID_pbe_WithSHA1And128BitRC4, NID_pbe_WithSHA1And40BitRC4,
        NID_pbe_WithSHA1And2_Key_TripleDES_CBC, NID_pbe_WithSHA1And3_Key_TripleDES_CBC, NID_pbeWithMD5AndDES_CBC, NID_pbeWithSHA1AndRC2_CBC,
        NID_aes_192_cbc, NID_camellia_256_cbc, NID_aes_128_gcm, NID_sha256,
    };
    const EVP_CIPHER *ciphers[] = {
        EVP_des_cbc(), EVP_bf_cbc(), EVP_cast5_cbc(), EVP_camellia_128_cbc(), EVP_sm4_cbc(), EVP_aria_128_cbc(), EVP_des_ede3_ofb(),
        EVP_rc4(), EVP_des_ede3_cbc(), EVP_aes_128_cfb128(), EVP_aes_128_ctr(), EVP_aes_256_gcm(), EVP_rc2_40_cbc(),
    };
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", "P-256");
    BIO *out = BIO_new(BIO_s_mem());
    unsigned char *der = NULL;
    long len = i2d_PrivateKey(key, &der);
    size_t i;
    int legacy;

    read_der(der, len, NULL);
    read_der(der, len, "");
    read_der((const unsigned char *)"---- NOT A KEY ----\n", 20, "");
    read_der((const unsigned char *)"", 0, "");
    OPENSSL_free(der);
    SHOW(i2d_PKCS8PrivateKey_bio(out, key, EVP_aes_128_cbc(), "pass", 4, NULL, NULL));
    len = BIO_get_mem_data(out, &der);
    read_der(der, len, NULL);
    read_der(der, len, "");
    read_der(der, len - 5, "");
    for (legacy = 0; legacy < 2; legacy++) {
        for (i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
            by_number(key, schemes[i]);
        if (legacy == 0) {
            OSSL_PROVIDER_load(NULL, "default");
            OSSL_PROVIDER_load(NULL, "legacy");
        }
    }
    for (i = 0; i < sizeof(ciphers) / sizeof(*ciphers) - 1; i++)
        by_cipher(key, ciphers[i]);
    EVP_PKEY_free(key);
    BIO_free(out);
    return 0;
}
