/* Keys written by OSSL_ENCODER: every kind, selection, form and structure; under passwords; and what fails. */
#include "testing.h"
#include <openssl/core_dispatch.h>
#include <openssl/decoder.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

static const char *forms[] = {"PEM", "DER", "TEXT", NULL};
static const char *structures[] = {NULL, "type-specific", "PrivateKeyInfo", "EncryptedPrivateKeyInfo",
    "SubjectPublicKeyInfo", "pkcs1", "PKCS1", "pkcs3", "X9.42", "DSA", "EC", "X9.62", "DH", "RSA", "pkcs8"};
static const int selections[] = {EVP_PKEY_KEYPAIR, EVP_PKEY_PUBLIC_KEY, EVP_PKEY_KEY_PARAMETERS,
    OSSL_KEYMGMT_SELECT_PRIVATE_KEY, OSSL_KEYMGMT_SELECT_PUBLIC_KEY, OSSL_KEYMGMT_SELECT_ALL, 0};

static EVP_PKEY *key(const char *name)
{
    FILE *file = fopen(name, "r");
    EVP_PKEY *pkey = file ? PEM_read_PrivateKey(file, NULL, NULL, NULL) : NULL;

    if (file)
        fclose(file);
    ERR_clear_error();
    return pkey;
}

/* A line for the result: its length, its first words and a sum. */
static void sum(const unsigned char *data, size_t len)
{
    unsigned char digest[32];
    size_t i;

    EVP_Digest(data, len, digest, NULL, EVP_sha256(), NULL);
    printf(" [%zu] %02x%02x%02x%02x ", len, digest[0], digest[1], digest[2], digest[3]);
    for (i = 0; i < len && i < 40 && data[i] != '\n'; i++)
        printf(data[i] >= 32 && data[i] < 127 ? "%c" : "\\%02x", data[i]);
}

static void each(const char *name, EVP_PKEY *pkey, int selection, const char *form, const char *structure)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new_for_pkey(pkey, selection, form, structure, NULL);
    unsigned char *data = NULL;
    size_t len = 0;
    int count, done;

    if (ctx == NULL) {
        printf("%s %x %s %s: none\n", name, selection, form, structure ? structure : "-");
        SHOW_QUEUE();
        return;
    }
    count = OSSL_ENCODER_CTX_get_num_encoders(ctx) > 0;
    done = form != NULL ? OSSL_ENCODER_to_data(ctx, &data, &len) : -1;
    printf("%s %x %s %s: %d %d", name, selection, form ? form : "-", structure ? structure : "-", count, done);
    if (done == 1)
        sum(data, len);
    printf("\n");
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
    SHOW_QUEUE();
}

static void kind(const char *name, EVP_PKEY *pkey)
{
    size_t s, f, t;

    for (s = 0; s < sizeof(selections) / sizeof(*selections); s++)
        for (f = 0; f < sizeof(forms) / sizeof(*forms); f++)
            for (t = 0; t < sizeof(structures) / sizeof(*structures); t++)
                each(name, pkey, selections[s], forms[f], structures[t]);
}

static int ask(char *buf, int size, int writing, void *arg)
{
    printf("asked, writing: %d\n", writing);
    if (arg == NULL)
        return -1;
    snprintf(buf, size, "%s", (char *)arg);
    return (int)strlen(buf);
}

static int ask_ossl(char *pass, size_t size, size_t *len, const OSSL_PARAM params[], void *arg)
{
    printf("asked for a passphrase: %d\n", params != NULL);
    *len = strlen((char *)arg);
    memcpy(pass, arg, *len < size ? *len : size);
    return 1;
}

static void protected(EVP_PKEY *pkey, const char *form, const char *structure, const char *cipher, int how)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new_for_pkey(pkey, EVP_PKEY_KEYPAIR, form, structure, NULL);
    unsigned char *data = NULL;
    size_t len = 0;
    EVP_PKEY *back = NULL;

    printf("%s %s %s %d\n", form, structure ? structure : "-", cipher ? cipher : "-", how);
    SHOW(OSSL_ENCODER_CTX_set_cipher(ctx, cipher, NULL));
    /* OpenSSL raises the same once for each of its encoders. */
    SHOW_HEXNUM(ERR_get_error());
    ERR_clear_error();
    if (how == 0)
        SHOW(OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"secret", 6));
    else if (how == 1)
        SHOW(OSSL_ENCODER_CTX_set_pem_password_cb(ctx, ask, "secret"));
    else if (how == 2)
        SHOW(OSSL_ENCODER_CTX_set_passphrase_cb(ctx, ask_ossl, "secret"));
    else if (how == 3)
        SHOW(OSSL_ENCODER_CTX_set_pem_password_cb(ctx, ask, NULL));
    SHOW(OSSL_ENCODER_to_data(ctx, &data, &len));
    SHOW_QUEUE();
    if (data != NULL) {
        const unsigned char *at = data;
        OSSL_DECODER_CTX *decoder = OSSL_DECODER_CTX_new_for_pkey(&back, form, NULL, NULL, 0, NULL, NULL);

        if (strcmp(form, "PEM") == 0)
            printf("%.*s\n", (int)strcspn((char *)data, "\n"), data);
        printf("header: %d\n", strstr((char *)data, "Proc-Type") != NULL);
        OSSL_DECODER_CTX_set_passphrase(decoder, (const unsigned char *)"secret", 6);
        SHOW(OSSL_DECODER_from_data(decoder, &at, &len));
        if (back != NULL)
            SHOW(EVP_PKEY_eq(pkey, back));
        OSSL_DECODER_CTX_free(decoder);
        ERR_clear_error();
    }
    EVP_PKEY_free(back);
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
}

/* What tells no passphrase leaves the one that was told. */
static void not_told(EVP_PKEY *pkey)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new_for_pkey(pkey, EVP_PKEY_KEYPAIR, "PEM", "PrivateKeyInfo", NULL);
    unsigned char *data = NULL;
    size_t len = 0;

    OSSL_ENCODER_CTX_set_cipher(ctx, "AES-128-CBC", NULL);
    SHOW(OSSL_ENCODER_CTX_set_passphrase(ctx, (const unsigned char *)"secret", 6));
    SHOW(OSSL_ENCODER_CTX_set_passphrase(ctx, NULL, 0));
    SHOW(OSSL_ENCODER_CTX_set_pem_password_cb(ctx, NULL, "secret"));
    SHOW(OSSL_ENCODER_CTX_set_passphrase_cb(ctx, NULL, "secret"));
    SHOW(OSSL_ENCODER_CTX_set_passphrase_ui(ctx, NULL, "secret"));
    SHOW_QUEUE();
    SHOW(OSSL_ENCODER_to_data(ctx, &data, &len));
    SHOW_QUEUE();
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
}

static void by_steps(EVP_PKEY *pkey)
{
    OSSL_ENCODER_CTX *ctx = OSSL_ENCODER_CTX_new();
    unsigned char small[16], *at = small, *data = NULL;
    size_t len = sizeof(small);
    BIO *bio = BIO_new(BIO_s_mem());

    SHOW_PTR(ctx);
    SHOW(OSSL_ENCODER_CTX_get_num_encoders(ctx));
    SHOW(OSSL_ENCODER_to_bio(ctx, bio));
    SHOW_QUEUE();
    SHOW(OSSL_ENCODER_CTX_set_selection(ctx, EVP_PKEY_PUBLIC_KEY));
    SHOW(OSSL_ENCODER_CTX_set_selection(ctx, 0));
    SHOW(OSSL_ENCODER_CTX_set_selection(NULL, 0));
    SHOW(OSSL_ENCODER_CTX_set_output_type(ctx, "PEM"));
    SHOW(OSSL_ENCODER_CTX_set_output_type(ctx, NULL));
    SHOW(OSSL_ENCODER_CTX_set_output_structure(ctx, NULL));
    SHOW(OSSL_ENCODER_CTX_set_output_structure(ctx, "pkcs1"));
    SHOW_QUEUE();
    OSSL_ENCODER_CTX_free(ctx);
    ctx = OSSL_ENCODER_CTX_new_for_pkey(pkey, EVP_PKEY_PUBLIC_KEY, "DER", "SubjectPublicKeyInfo", NULL);
    SHOW(OSSL_ENCODER_to_data(ctx, &at, &len));
    SHOW(len);
    SHOW_QUEUE();
    len = 0;
    SHOW(OSSL_ENCODER_to_data(ctx, NULL, &len));
    SHOW(len);
    SHOW_QUEUE();
    SHOW(OSSL_ENCODER_to_data(ctx, &data, NULL));
    SHOW_QUEUE();
    SHOW(OSSL_ENCODER_to_bio(ctx, bio));
    SHOW(BIO_pending(bio));
    SHOW_QUEUE();
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(ctx);
    OSSL_ENCODER_CTX_free(NULL);
    SHOW_PTR(OSSL_ENCODER_CTX_new_for_pkey(NULL, EVP_PKEY_PUBLIC_KEY, "DER", NULL, NULL));
    SHOW_QUEUE();
    BIO_free(bio);
}

int main(void)
{
    EVP_PKEY *rsa = key("data/tls/rsa.key"), *ec = key("data/tls/ecdsa.key"), *ed = key("data/tls/ed25519.key");

    kind("RSA", rsa);
    kind("EC", ec);
    kind("ED25519", ed);
    protected(rsa, "PEM", NULL, "AES-256-CBC", 0);
    protected(rsa, "PEM", "type-specific", "AES-128-CBC", 0);
    protected(rsa, "PEM", "pkcs1", "AES-128-CBC", 1);
    protected(rsa, "PEM", "PrivateKeyInfo", "AES-128-CBC", 1);
    protected(rsa, "PEM", "EncryptedPrivateKeyInfo", "AES-128-CBC", 2);
    protected(rsa, "DER", "PrivateKeyInfo", "AES-128-CBC", 0);
    protected(rsa, "DER", "EncryptedPrivateKeyInfo", "DES-EDE3-CBC", 0);
    protected(rsa, "PEM", "PrivateKeyInfo", "AES-128-CBC", 3);
    protected(rsa, "PEM", "PrivateKeyInfo", "nonsense", 0);
    protected(rsa, "PEM", "PrivateKeyInfo", NULL, 0);
    protected(ec, "PEM", "type-specific", "AES-128-CBC", 0);
    protected(ec, "DER", "type-specific", "AES-128-CBC", 0);
    protected(ed, "PEM", NULL, "AES-256-CBC", 0);
    not_told(ec);
    by_steps(ec);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    EVP_PKEY_free(ed);
    return 0;
}
