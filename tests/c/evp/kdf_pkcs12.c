/* PKCS#12's derivation by name, scrypt's costs in numbers of all kinds, and what derivations say they can be told. */
#include "../testing.h"
#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

static void tables(void)
{
    static const char *names[] = { "HKDF", "SSKDF", "PBKDF2", "PKCS12KDF", "SSHKDF", "X963KDF", "TLS1-PRF", "KBKDF", "SCRYPT" };
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(*names); i++) {
        EVP_KDF *kdf = EVP_KDF_fetch(NULL, names[i], NULL);
        EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
        const OSSL_PARAM *each;

        printf("--- %s\n", names[i]);
        for (each = EVP_KDF_settable_ctx_params(kdf); each != NULL && each->key != NULL; each++)
            printf("  %s %u %zu\n", each->key, each->data_type, each->data_size);
        for (each = EVP_KDF_CTX_settable_params(ctx); each != NULL && each->key != NULL; each++)
            printf("  %s", each->key);
        each = EVP_KDF_gettable_ctx_params(kdf);
        printf("\n  gets %s %u %zu\n", each->key, each->data_type, each->data_size);
        EVP_KDF_CTX_free(ctx);
        EVP_KDF_free(kdf);
    }
}

static void derive(EVP_KDF_CTX *ctx, size_t len)
{
    unsigned char out[200];
    int done;

    memset(out, 0xaa, sizeof(out));
    printf("derive %zu = %d\n", len, done = EVP_KDF_derive(ctx, out, len, NULL));
    if (done > 0)
        SHOW_BYTES(out, len);
    show_queue();
}

static void pkcs12(const char *digest)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "PKCS12KDF", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    unsigned char pass[] = { 0, 's', 0, 'm', 0, 'e', 0, 'g', 0, 0 }, long_pass[150];
    OSSL_PARAM one[2] = { OSSL_PARAM_END, OSSL_PARAM_END };
    int id, wrong = -4;
    uint64_t iter;
    uint32_t small = 3;

    printf("--- PKCS12KDF %s\n", digest);
    SHOW(EVP_KDF_CTX_get_kdf_size(ctx) == SIZE_MAX);
    derive(ctx, 24);
    one[0] = OSSL_PARAM_construct_octet_string("pass", pass, sizeof(pass));
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    derive(ctx, 24);
    one[0] = OSSL_PARAM_construct_octet_string("salt", "saltsalt", 8);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    one[0] = OSSL_PARAM_construct_utf8_string("digest", "none", 0);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    show_queue();
    derive(ctx, 24);
    one[0] = OSSL_PARAM_construct_utf8_string("digest", (char *)digest, 0);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    derive(ctx, 24);
    for (id = 1; id <= 3; id++) {
        iter = id == 2 ? 1 : 1000;
        one[0] = OSSL_PARAM_construct_int("id", &id);
        SHOW(EVP_KDF_CTX_set_params(ctx, one));
        one[0] = OSSL_PARAM_construct_uint64("iter", &iter);
        SHOW(EVP_KDF_CTX_set_params(ctx, one));
        derive(ctx, 8);
        derive(ctx, 150);
    }
    derive(ctx, 0);
    one[0] = OSSL_PARAM_construct_int("id", &wrong);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    one[0] = OSSL_PARAM_construct_uint32("iter", &small);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    derive(ctx, 16);
    one[0] = OSSL_PARAM_construct_int("iter", &wrong);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    one[0] = OSSL_PARAM_construct_utf8_string("id", "1", 0);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    show_queue();
    memset(long_pass, 7, sizeof(long_pass));
    one[0] = OSSL_PARAM_construct_octet_string("pass", long_pass, sizeof(long_pass));
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    one[0] = OSSL_PARAM_construct_octet_string("salt", long_pass, 0);
    SHOW(EVP_KDF_CTX_set_params(ctx, one));
    derive(ctx, 40);
    EVP_KDF_CTX_reset(ctx);
    derive(ctx, 40);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

static void text(EVP_KDF_CTX *ctx, const char *name, const char *value)
{
    OSSL_PARAM one[2] = { OSSL_PARAM_END, OSSL_PARAM_END };
    int found = 7, done = OSSL_PARAM_allocate_from_text(&one[0], EVP_KDF_CTX_settable_params(ctx), name, value, strlen(value), &found);

    printf("%s:%s = %d found %d type %u size %zu\n", name, value, done, found, one[0].data_type, one[0].data_size);
    if (done == 1)
        printf("set = %d\n", EVP_KDF_CTX_set_params(ctx, one));
    show_queue();
    OPENSSL_free(one[0].data);
}

static void scrypt(void)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "SCRYPT", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);

    printf("--- SCRYPT\n");
    text(ctx, "pass", "password");
    text(ctx, "hexsalt", "0102ff");
    text(ctx, "n", "16");
    text(ctx, "r", "8");
    text(ctx, "p", "1");
    derive(ctx, 32);
    text(ctx, "n", "15");
    text(ctx, "n", "1");
    text(ctx, "n", "0");
    text(ctx, "r", "0");
    text(ctx, "p", "0");
    text(ctx, "p", "-1");
    text(ctx, "n", "-1");
    text(ctx, "n", "0x20");
    text(ctx, "r", "4294967296");
    text(ctx, "maxmem_bytes", "0");
    text(ctx, "maxmem_bytes", "1000");
    text(ctx, "digest", "SHA256");
    derive(ctx, 32);
    text(ctx, "maxmem_bytes", "1000000");
    derive(ctx, 16);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

int main(void)
{
    tables();
    pkcs12("SHA1");
    pkcs12("SHA2-512");
    scrypt();
    return 0;
}
