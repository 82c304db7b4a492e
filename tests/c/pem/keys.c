/* Keys and parameters of every kind from PEM: right and wrong blocks, passwords, and what is written. */
#include "testing.h"
#include <openssl/pem.h>

static int cb(char *b, int n, int w, void *u)
{
    printf("   cb n=%d w=%d u=%s\n", n, w, u ? (char *)u : "NULL");
    if (u == NULL)
        return -1;
    strcpy(b, u);
    return (int)strlen(u);
}

static char *slurp(const char *name)
{
    static char b[20000];
    char path[200];
    FILE *f;
    size_t n;

    snprintf(path, sizeof(path), "data/pem/%s", name);
    f = fopen(path, "r");
    n = fread(b, 1, sizeof(b) - 1, f);
    b[n] = 0;
    fclose(f);
    return b;
}

static void write_out(EVP_PKEY *k)
{
    BIO *out = BIO_new(BIO_s_mem());
    char *p;
    long n;

    SHOW(EVP_PKEY_get_base_id(k));
    SHOW(EVP_PKEY_get_bits(k));
    SHOW(PEM_write_bio_PrivateKey(out, k, NULL, NULL, 0, NULL, NULL));
    SHOW(PEM_write_bio_PUBKEY(out, k));
    SHOW(PEM_write_bio_PrivateKey_traditional(out, k, NULL, NULL, 0, NULL, NULL));
    SHOW_QUEUE();
    n = BIO_get_mem_data(out, &p);
    printf("%.*s", (int)n, p);
    BIO_free(out);
}

static void private_key(const char *what, const char *text, void *u, int write)
{
    BIO *b = BIO_new_mem_buf(text, -1);
    EVP_PKEY *k;

    printf("--- PrivateKey %s (%s)\n", what, u ? (char *)u : "NULL");
    k = PEM_read_bio_PrivateKey(b, NULL, cb, u);
    printf("%s left %d\n", k ? "ok" : "NULL", BIO_pending(b));
    SHOW_QUEUE();
    if (k != NULL && write)
        write_out(k);
    EVP_PKEY_free(k);
    BIO_free(b);
}

static void public_key(const char *what, const char *text)
{
    BIO *b = BIO_new_mem_buf(text, -1), *out = BIO_new(BIO_s_mem());
    EVP_PKEY *k;
    char *p;
    long n;

    printf("--- PUBKEY %s\n", what);
    k = PEM_read_bio_PUBKEY(b, NULL, NULL, "x");
    printf("%s left %d\n", k ? "ok" : "NULL", BIO_pending(b));
    SHOW_QUEUE();
    if (k != NULL) {
        SHOW(PEM_write_bio_PUBKEY(out, k));
        n = BIO_get_mem_data(out, &p);
        printf("%.*s", (int)n, p);
    }
    EVP_PKEY_free(k);
    BIO_free(b);
    BIO_free(out);
}

int main(void)
{
    static const char *const files[] = {"rsa_trad.pem", "rsa_p8.pem", "ec.pem", "ec_params_key.pem", "ed.pem", "cert.pem",
                                        "rsa_pub.pem", "ec_pub.pem", "ed_pub.pem", "req.pem"};
    static const char *const locked[] = {"rsa_enc8.pem", "rsa_encT.pem", "ec_v1.pem", "ec_encT.pem"};
    size_t i;

    for (i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
        private_key(files[i], slurp(files[i]), NULL, 1);
        public_key(files[i], slurp(files[i]));
    }
    for (i = 0; i < sizeof(locked) / sizeof(locked[0]); i++) {
        private_key(locked[i], slurp(locked[i]), NULL, 0);
        private_key(locked[i], slurp(locked[i]), "wrong", 0);
        private_key(locked[i], slurp(locked[i]), "secret", 1);
    }
    private_key("empty", "", NULL, 0);
    private_key("garbage", "hello\nworld\n", NULL, 0);
    private_key("bad base64", "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----\n", NULL, 0);
    private_key("bad DER", "-----BEGIN PRIVATE KEY-----\nMAAA\n-----END PRIVATE KEY-----\n", NULL, 0);
    private_key("no end", "-----BEGIN PRIVATE KEY-----\nMAAA\n", NULL, 0);
    public_key("empty", "");
    public_key("bad DER", "-----BEGIN PUBLIC KEY-----\nMAAA\n-----END PUBLIC KEY-----\n");
    return 0;
}
