/* Keys of every kind and form through decoders. */
#include "testing.h"
#include <openssl/decoder.h>
#include <openssl/evp.h>
#include <openssl/ui.h>

static int password(char *buf, int size, int rw, void *u)
{
    printf("  asked, size %d, writing %d\n", size, rw);
    if (u == NULL)
        return -1;
    strcpy(buf, u);
    return (int)strlen(u);
}

static void one(const char *file, const char *form, const char *kind, int selection, const char *secret, int asked)
{
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, form, NULL, kind, selection, NULL, NULL);
    BIO *bio = BIO_new_file(file, "rb");
    int done;

    if (bio == NULL) {
        printf("%s is missing\n", file);
        ERR_clear_error();
        return;
    }
    if (asked == 2)
        SHOW(OSSL_DECODER_CTX_set_pem_password_cb(ctx, NULL, (void *)secret));
    else if (asked)
        OSSL_DECODER_CTX_set_pem_password_cb(ctx, password, (void *)secret);
    else if (secret != NULL)
        OSSL_DECODER_CTX_set_passphrase(ctx, (const unsigned char *)secret, strlen(secret));
    done = OSSL_DECODER_from_bio(ctx, bio);
    printf("%s %s %s %x: %d %s %d %d\n", file, form ? form : "-", kind ? kind : "-", selection, done,
           key ? EVP_PKEY_get0_type_name(key) : "-", key ? EVP_PKEY_get_bits(key) : 0, ERR_peek_error() != 0);
    SHOW_QUEUE();
    EVP_PKEY_free(key);
    OSSL_DECODER_CTX_free(ctx);
    BIO_free(bio);
}

/* A program's own way to tell a passphrase, and the user's. */
static int tell(char *pass, size_t size, size_t *len, const OSSL_PARAM params[], void *arg)
{
    printf("  told, size %zu, parameters %d\n", size, params != NULL);
    if (arg == NULL)
        return 0;
    *len = strlen(arg);
    memcpy(pass, arg, *len);
    return 1;
}

static int type_it(UI *ui, UI_STRING *string)
{
    printf("  user asked: %s\n", UI_get0_output_string(string));
    return UI_get0_user_data(ui) != NULL && UI_set_result(ui, string, UI_get0_user_data(ui)) == 0;
}

static void in_other_ways(const char *file, const char *secret)
{
    UI_METHOD *method = UI_create_method("typist");
    EVP_PKEY *key = NULL;
    int way;

    UI_method_set_reader(method, type_it);
    for (way = 0; way < 3; way++) {
        OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", NULL, NULL, 0, NULL, NULL);
        BIO *bio = BIO_new_file(file, "rb");

        if (way == 0)
            SHOW(OSSL_DECODER_CTX_set_passphrase_cb(ctx, tell, (void *)secret));
        else if (way == 1)
            SHOW(OSSL_DECODER_CTX_set_passphrase_ui(ctx, method, (void *)secret));
        else
            SHOW(OSSL_DECODER_CTX_set_passphrase(ctx, NULL, 0));
        SHOW_QUEUE();
        SHOW(OSSL_DECODER_from_bio(ctx, bio));
        SHOW_QUEUE();
        SHOW_PTR(key);
        EVP_PKEY_free(key);
        key = NULL;
        OSSL_DECODER_CTX_free(ctx);
        BIO_free(bio);
    }
    UI_destroy_method(method);
}

/* Several blocks: which is read. */
static void several(const char *first, const char *second, const char *kind)
{
    const char *names[2] = {first, second};
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", NULL, kind, 0, NULL, NULL);
    BIO *all = BIO_new(BIO_s_mem());
    char text[10000];
    int i;

    for (i = 0; i < 2; i++) {
        BIO *bio = BIO_new_file(names[i], "rb");

        BIO_write(all, text, BIO_read(bio, text, sizeof(text)));
        BIO_free(bio);
    }
    OSSL_DECODER_CTX_set_pem_password_cb(ctx, password, "secret");
    printf("%s and %s\n", first, second);
    for (i = 0; i < 3; i++) {
        int done = OSSL_DECODER_from_bio(ctx, all);

        printf("  %d %s, %d left\n", done, key ? EVP_PKEY_get0_type_name(key) : "-", (int)BIO_ctrl_pending(all));
        SHOW_QUEUE();
    }
    EVP_PKEY_free(key);
    OSSL_DECODER_CTX_free(ctx);
    BIO_free(all);
}

int main(void)
{
    static const char *pem[] = {"data/pem/ec.pem", "data/pem/ec_pub.pem", "data/pem/ed.pem", "data/pem/ed_pub.pem", "data/pem/cert.pem",
                                "data/core/rsa.key"};
    static const char *der[] = {"data/evp/rsa.p8", "data/evp/rsa.p1", "data/evp/p256.p8", "data/evp/p256.sec1", "data/evp/ed25519.p8",
                                "data/evp/x25519.p8"};
    static const char *sealed[] = {"data/pem/rsa_enc8.pem", "data/pem/rsa_encT.pem", "data/pem/ec_encT.pem", "data/evp/rsa.ep8"};
    static const char *secrets[] = {"secret", "wrong", "", NULL};
    EVP_PKEY *key = NULL;
    OSSL_DECODER_CTX *ctx;
    const unsigned char *p = (const unsigned char *)"nothing";
    size_t i, len = 7;

    for (i = 0; i < 6; i++) {
        one(pem[i], "PEM", NULL, 0, NULL, 1);
        one(pem[i], NULL, NULL, 0, NULL, 1);
        one(pem[i], "PEM", "EC", EVP_PKEY_KEYPAIR, NULL, 1);
        one(pem[i], "PEM", NULL, EVP_PKEY_PUBLIC_KEY, NULL, 1);
        one(der[i], "DER", NULL, 0, NULL, 1);
        one(der[i], NULL, NULL, EVP_PKEY_KEYPAIR, NULL, 1);
        one(der[i], "DER", "RSA", EVP_PKEY_KEYPAIR, NULL, 1);
    }
    one("data/pem/dh.pem", "PEM", NULL, EVP_PKEY_KEY_PARAMETERS, NULL, 1);
    one("data/pem/dh.pem", "PEM", "DH", EVP_PKEY_KEY_PARAMETERS, NULL, 1);
    for (i = 0; i < 4 * 4; i++) {
        printf("password %s\n", secrets[i % 4] ? secrets[i % 4] : "none");
        one(sealed[i / 4], NULL, NULL, 0, secrets[i % 4], 0);
        one(sealed[i / 4], NULL, NULL, 0, secrets[i % 4], 1);
        one(sealed[i / 4], NULL, "EC", EVP_PKEY_KEYPAIR, secrets[i % 4], 1);
        one(sealed[i / 4], NULL, NULL, 0, secrets[i % 4], 2);
    }
    for (i = 0; i < 4; i++) {
        one(sealed[i], NULL, NULL, EVP_PKEY_PUBLIC_KEY, "secret", 1);
        one(sealed[i], "pem", NULL, 0, "secret", 1);
        one(sealed[i], "DER", "RSA", 0, "secret", 1);
    }
    in_other_ways("data/pem/rsa_enc8.pem", "secret");
    in_other_ways("data/pem/rsa_encT.pem", "wrong");
    in_other_ways("data/pem/rsa_enc8.pem", NULL);
    several("data/pem/cert.pem", "data/pem/ec.pem", NULL);
    several("data/pem/ec.pem", "data/pem/ed.pem", NULL);
    several("data/pem/ec.pem", "data/pem/ed.pem", "ED25519");
    several("data/pem/rsa_enc8.pem", "data/pem/ec_encT.pem", NULL);
    ctx = OSSL_DECODER_CTX_new();
    SHOW(OSSL_DECODER_from_data(ctx, &p, &len));
    SHOW_QUEUE();
    OSSL_DECODER_CTX_free(ctx);
    ctx = OSSL_DECODER_CTX_new_for_pkey(&key, "PEM", NULL, NULL, 0, NULL, NULL);
    SHOW(OSSL_DECODER_CTX_get_num_decoders(ctx) > 0);
    SHOW(OSSL_DECODER_from_data(ctx, &p, &len));
    SHOW(ERR_GET_LIB(ERR_peek_last_error()));
    SHOW(ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_UNSUPPORTED);
    OSSL_DECODER_CTX_free(ctx);
    OSSL_DECODER_CTX_free(NULL);
    return 0;
}
