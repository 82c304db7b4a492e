/* Which digests RSA, EC and DSA keys sign. */
#include "testing.h"
#include <openssl/evp.h>
#include <openssl/rsa.h>

static EVP_PKEY *dsa_key(void)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_DSA, NULL);
    EVP_PKEY *params = NULL, *key = NULL;

    EVP_PKEY_paramgen_init(ctx);
    EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, 1024);
    EVP_PKEY_paramgen(ctx, &params);
    EVP_PKEY_CTX_free(ctx);
    ctx = EVP_PKEY_CTX_new(params, NULL);
    EVP_PKEY_keygen_init(ctx);
    EVP_PKEY_keygen(ctx, &key);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(params);
    return key;
}

static void digest_alone(EVP_PKEY *key, const EVP_MD *md, int padding)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL), *check = EVP_PKEY_CTX_new(key, NULL);
    unsigned char digest[64] = {1}, signature[600];
    size_t len = sizeof(signature);
    int size = EVP_MD_get_size(md);

    SHOW(EVP_PKEY_sign_init(ctx));
    if (padding != 0)
        SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, padding));
    SHOW(EVP_PKEY_CTX_set_signature_md(ctx, md));
    SHOW(EVP_PKEY_sign(ctx, signature, &len, digest, size));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_verify_init(check));
    if (padding != 0)
        SHOW(EVP_PKEY_CTX_set_rsa_padding(check, padding));
    if (EVP_PKEY_CTX_set_signature_md(check, md) == 1) {
        SHOW(EVP_PKEY_verify(check, signature, len, digest, size));
        digest[0] ^= 1;
        SHOW(EVP_PKEY_verify(check, signature, len, digest, size) == 1);
    }
    if (padding == RSA_PKCS1_PSS_PADDING) {
        ERR_clear_error();
        SHOW(EVP_PKEY_CTX_set_rsa_mgf1_md(ctx, md));
        SHOW_QUEUE();
    }
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_CTX_free(check);
}

static void message(EVP_PKEY *key, const EVP_MD *md)
{
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char signature[600];
    size_t len = sizeof(signature);
    int begun;

    SHOW(begun = EVP_DigestSignInit(ctx, NULL, md, NULL, key));
    SHOW_QUEUE();
    if (begun == 1) {
        SHOW(EVP_DigestSign(ctx, signature, &len, (const unsigned char *)"text", 4));
        SHOW_QUEUE();
    }
    SHOW(EVP_MD_CTX_reset(ctx));
    SHOW(begun = EVP_DigestVerifyInit(ctx, NULL, md, NULL, key));
    SHOW_QUEUE();
    if (begun == 1)
        SHOW(EVP_DigestVerify(ctx, signature, len, (const unsigned char *)"text", 4));
    ERR_clear_error();
    EVP_MD_CTX_free(ctx);
}

int main(void)
{
    static const char *digests[] = {
        "MD5", "MD5-SHA1", "SHA1", "RIPEMD160", "SHA224", "SHA256", "SHA384", "SHA512", "SHA512-224", "SHA512-256",
        "SHA3-224", "SHA3-256", "SHA3-384", "SHA3-512", "SHAKE128", "SHAKE256", "BLAKE2b512", "BLAKE2s256", "SM3",
    };
    EVP_PKEY *keys[] = { load_key("data/tls/client-rsa.key"), load_key("data/pem/ec.pem"), dsa_key() };
    size_t i, j;

    for (i = 0; i < sizeof(keys) / sizeof(*keys); i++) {
        for (j = 0; j < sizeof(digests) / sizeof(*digests); j++) {
            const EVP_MD *md = EVP_get_digestbyname(digests[j]);

            printf("-- %s with %s\n", EVP_PKEY_get0_type_name(keys[i]), digests[j]);
            digest_alone(keys[i], md, 0);
            if (i == 0)
                digest_alone(keys[i], md, RSA_PKCS1_PSS_PADDING);
            message(keys[i], md);
        }
        EVP_PKEY_free(keys[i]);
    }
    return 0;
}
