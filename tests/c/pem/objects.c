/* Objects by their own names: certificates, requests, PKCS#7, older keys, X509_INFO; encryption round trips. */
#include "testing.h"
#include <openssl/dh.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

static BIO *file(const char *name)
{
    char path[200];

    snprintf(path, sizeof(path), "data/pem/%s", name);
    return BIO_new_file(path, "r");
}

static void show(BIO *out)
{
    char *p;
    long n = BIO_get_mem_data(out, &p);

    printf("%.*s", (int)n, p);
    BIO_free(out);
}

static int cb(char *b, int n, int w, void *u)
{
    memcpy(b, u, strlen(u));
    return (int)strlen(u);
}

#define OBJECT(type, free, name, from)                                     \
    do {                                                                   \
        BIO *in = file(from), *out = BIO_new(BIO_s_mem());                 \
        type *x = PEM_read_bio_##name(in, NULL, NULL, NULL);               \
        printf("--- %s from %s: %s\n", #name, from, x ? "ok" : "NULL");    \
        SHOW_QUEUE();                                                      \
        if (x != NULL) {                                                   \
            SHOW(PEM_write_bio_##name(out, x));                            \
            free(x);                                                       \
        }                                                                  \
        SHOW_QUEUE();                                                      \
        show(out);                                                         \
        BIO_free(in);                                                      \
    } while (0)

#define BOTH(type, free, name, good)         \
    OBJECT(type, free, name, good);          \
    OBJECT(type, free, name, "ed_pub.pem")

static void older_keys(void)
{
    BIO *in = file("rsa_p8.pem"), *out = BIO_new(BIO_s_mem());
    RSA *rsa = PEM_read_bio_RSAPrivateKey(in, NULL, NULL, NULL);
    EC_KEY *ec;

    SHOW_PTR(rsa);
    SHOW(PEM_write_bio_RSAPrivateKey(out, rsa, NULL, NULL, 0, NULL, NULL));
    SHOW(PEM_write_bio_RSAPublicKey(out, rsa));
    SHOW(PEM_write_bio_RSA_PUBKEY(out, rsa));
    SHOW_QUEUE();
    show(out);
    RSA_free(rsa);
    BIO_free(in);
    in = file("ec_params_key.pem");
    ec = PEM_read_bio_ECPrivateKey(in, NULL, NULL, NULL);
    SHOW_PTR(ec);
    out = BIO_new(BIO_s_mem());
    SHOW(PEM_write_bio_ECPrivateKey(out, ec, NULL, NULL, 0, NULL, NULL));
    SHOW(PEM_write_bio_EC_PUBKEY(out, ec));
    show(out);
    EC_KEY_free(ec);
    BIO_free(in);
    in = file("ec.pem");
    SHOW_PTR(PEM_read_bio_RSAPrivateKey(in, NULL, NULL, NULL));
    SHOW_QUEUE();
    BIO_free(in);
    in = file("rsa_p8.pem");
    SHOW_PTR(PEM_read_bio_ECPrivateKey(in, NULL, NULL, NULL));
    SHOW_QUEUE();
    BIO_free(in);
}

static void round_trip(const char *from, const EVP_CIPHER *cipher, int traditional)
{
    BIO *in = file(from), *out = BIO_new(BIO_s_mem());
    EVP_PKEY *key = PEM_read_bio_PrivateKey(in, NULL, NULL, NULL), *again;
    char line[100];

    if (traditional)
        SHOW(PEM_write_bio_PrivateKey_traditional(out, key, cipher, NULL, 0, cb, "pass"));
    else
        SHOW(PEM_write_bio_PrivateKey(out, key, cipher, (unsigned char *)"pass", 4, NULL, NULL));
    SHOW_QUEUE();
    BIO_gets(out, line, sizeof(line));
    printf("%s", line);
    BIO_ctrl(out, BIO_C_FILE_SEEK, 0, NULL);
    again = PEM_read_bio_PrivateKey(out, NULL, cb, "pass");
    SHOW_QUEUE();
    SHOW(again != NULL && EVP_PKEY_eq(key, again));
    EVP_PKEY_free(key);
    EVP_PKEY_free(again);
    BIO_free(in);
    BIO_free(out);
}

static void info(void)
{
    static const char *const names[] = {"cert.pem", "ec.pem", "rsa_encT.pem", "cert.pem", "trusted.pem", "rsa_p8.pem",
                                        "ec_params_key.pem"};
    BIO *all = BIO_new(BIO_s_mem());
    STACK_OF(X509_INFO) *sk;
    size_t i;
    int j;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        BIO *in = file(names[i]);
        char buf[4000];
        int n = BIO_read(in, buf, sizeof(buf));

        BIO_write(all, buf, n);
        BIO_free(in);
    }
    sk = PEM_X509_INFO_read_bio(all, NULL, NULL, NULL);
    SHOW_QUEUE();
    SHOW(sk_X509_INFO_num(sk));
    for (j = 0; j < sk_X509_INFO_num(sk); j++) {
        X509_INFO *x = sk_X509_INFO_value(sk, j);

        printf("  x509 %d crl %d key %d clear %d encrypted %d\n", x->x509 != NULL, x->crl != NULL, x->x_pkey != NULL,
               x->x_pkey != NULL && x->x_pkey->dec_pkey != NULL, x->enc_len);
    }
    sk_X509_INFO_pop_free(sk, X509_INFO_free);
    BIO_free(all);
}

static void headers(void)
{
    static const char *const texts[] = {
        "", "\n", "X", "Proc-Type: 4,ENCRYPTED", "Proc-Type: 4,ENCRYPTED\n", "Proc-Type: 3,ENCRYPTED\n",
        "Proc-Type: 4,MIC-ONLY\n", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00112233445566778899aabbccddeeff\n",
        "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC\n", "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0011\n",
        "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,zz\n", "Proc-Type: 4,ENCRYPTED\nDEK-Info: NONE,00\n",
        "Proc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,0011223344556677\n", "Proc-Type: 4,ENCRYPTED\r\nDEK-Info: X\r\n"};
    size_t i;

    for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        EVP_CIPHER_INFO c;
        char buf[200];
        unsigned char data[32] = {0};
        long len = 32;

        strcpy(buf, texts[i]);
        printf("--- %s\n", buf);
        if (PEM_get_EVP_CIPHER_INFO(buf, &c) == 0) {
            SHOW_QUEUE();
            continue;
        }
        SHOW_STR(c.cipher == NULL ? "none" : EVP_CIPHER_get0_name(c.cipher));
        SHOW_BYTES(c.iv, 16);
        SHOW(PEM_do_header(&c, data, &len, cb, "pass"));
        SHOW_QUEUE();
    }
}

int main(void)
{
    BOTH(X509, X509_free, X509, "cert.pem");
    BOTH(X509, X509_free, X509_AUX, "trusted.pem");
    OBJECT(X509, X509_free, X509_AUX, "cert.pem");
    OBJECT(X509, X509_free, X509, "trusted.pem");
    BOTH(X509_REQ, X509_REQ_free, X509_REQ, "req.pem");
    BOTH(PKCS7, PKCS7_free, PKCS7, "bundle.p7b");
    BOTH(X509_SIG, X509_SIG_free, PKCS8, "rsa_enc8.pem");
    BOTH(PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free, PKCS8_PRIV_KEY_INFO, "rsa_p8.pem");
    BOTH(RSA, RSA_free, RSAPublicKey, "rsa_pub1.pem");
    BOTH(RSA, RSA_free, RSA_PUBKEY, "rsa_pub.pem");
    OBJECT(EC_KEY, EC_KEY_free, EC_PUBKEY, "ec_pub.pem");
    BOTH(EC_GROUP, EC_GROUP_free, ECPKParameters, "ec_params_key.pem");
    BOTH(DH, DH_free, DHparams, "dh2048.pem");
    BOTH(X509_PUBKEY, X509_PUBKEY_free, X509_PUBKEY, "rsa_pub.pem");
    older_keys();
    round_trip("rsa_p8.pem", EVP_aes_128_cbc(), 0);
    round_trip("rsa_p8.pem", EVP_aes_256_cbc(), 1);
    round_trip("ec.pem", EVP_aes_256_cbc(), 0);
    round_trip("ec.pem", EVP_des_ede3_cbc(), 1);
    round_trip("ed.pem", EVP_aes_192_cbc(), 0);
    info();
    headers();
    return 0;
}
