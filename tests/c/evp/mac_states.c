/* Codes in every order of calls: without a key, after a failure, after the end, keyed by parameter. */
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include "testing.h"

#define T(k, v) OSSL_PARAM_construct_utf8_string(k, (char *)(v), 0)
#define O(k, v, n) OSSL_PARAM_construct_octet_string(k, (void *)(v), n)
#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static const unsigned char key[33] = "0123456789abcdef0123456789abcdef";

static void tell(EVP_MAC_CTX *ctx)
{
    size_t size = 77, block = 77;
    OSSL_PARAM told[] = {OSSL_PARAM_construct_size_t("size", &size), OSSL_PARAM_construct_size_t("block-size", &block),
                         OSSL_PARAM_construct_end()};
    int ret = EVP_MAC_CTX_get_params(ctx, told);
    printf("size %zu, block %zu; told %d: %zu %zu\n", EVP_MAC_CTX_get_mac_size(ctx), EVP_MAC_CTX_get_block_size(ctx), ret,
           size, block);
    SHOW_QUEUE();
}

static void end(EVP_MAC_CTX *ctx)
{
    unsigned char out[64];
    size_t len = 77;
    int ret = EVP_MAC_final(ctx, out, &len, sizeof(out));
    printf("final %d\n", ret);
    if (ret > 0) SHOW_BYTES(out, len);
    SHOW_QUEUE();
}

static void try(const char *name, const char *param, const char *value, size_t keylen)
{
    EVP_MAC *mac = EVP_MAC_fetch(NULL, name, NULL);
    EVP_MAC_CTX *ctx = EVP_MAC_CTX_new(mac), *copy;
    OSSL_PARAM choice[] = {OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};
    OSSL_PARAM keyed[] = {O("key", key, keylen), OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()};

    size_t size = 77;
    OSSL_PARAM told[] = {OSSL_PARAM_construct_size_t("size", &size), OSSL_PARAM_construct_end()};

    printf("\n# %s %s, key of %zu\n", name, value ? value : "-", keylen);
    if (value) choice[0] = keyed[1] = T(param, value);
    S(EVP_MAC_get_params(mac, told));
    S(EVP_MAC_gettable_params(mac) != NULL);
    S(size);
    tell(ctx);
    S(EVP_MAC_update(ctx, key, 3));
    end(ctx);
    S(EVP_MAC_init(ctx, NULL, 0, choice));
    tell(ctx);
    S(EVP_MAC_update(ctx, key, 3));
    end(ctx);
    S(EVP_MAC_init(ctx, key, keylen, NULL));
    tell(ctx);
    S(EVP_MAC_update(ctx, key, 3));
    /* OpenSSL copies Poly1305 wrongly, and crashes where its key is used twice. */
    copy = strcmp(name, "POLY1305") ? EVP_MAC_CTX_dup(ctx) : NULL;
    S(copy != NULL);
    end(ctx);
    S(EVP_MAC_init(ctx, NULL, 0, NULL));
    if (strcmp(name, "POLY1305") != 0) {
        S(EVP_MAC_update(ctx, key, 3));
        end(ctx);
        S(EVP_MAC_init(ctx, key, keylen + 1, NULL));
        S(EVP_MAC_update(ctx, key, 3));
        end(ctx);
    }
    if (copy) end(copy);
    EVP_MAC_CTX_free(ctx);

    ctx = EVP_MAC_CTX_new(mac);
    S(EVP_MAC_CTX_set_params(ctx, keyed));
    tell(ctx);
    S(EVP_MAC_update(ctx, key, 3));
    end(ctx);
    S(EVP_MAC_init(ctx, NULL, 0, keyed));
    S(EVP_MAC_init(ctx, NULL, 0, NULL));
    S(EVP_MAC_update(ctx, key, 3));
    S(EVP_MAC_update(ctx, NULL, 0));
    S(EVP_MAC_finalXOF(ctx, (unsigned char[64]){0}, 64));
    EVP_MAC_CTX_free(copy);
    EVP_MAC_CTX_free(ctx);
    EVP_MAC_free(mac);
}

int main(void)
{
    try("HMAC", "digest", "SHA256", 32);
    try("HMAC", NULL, NULL, 32);
    try("HMAC", "digest", "NOPE", 32);
    try("CMAC", "cipher", "AES-128-CBC", 16);
    try("CMAC", "cipher", "AES-256-CBC", 16);
    try("CMAC", "cipher", "DES-EDE3-CBC", 24);
    try("CMAC", NULL, NULL, 16);
    try("CMAC", "cipher", "NOPE", 16);
    try("POLY1305", NULL, NULL, 32);
    try("POLY1305", NULL, NULL, 5);
    return 0;
}
