/* Signatures and codes begun again by the digest's own functions, as `openssl dgst` does for each file. */
#include "testing.h"
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

static void codes(void)
{
    EVP_PKEY *pkey = EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, NULL, (unsigned char *)"a key", 5);
    BIO *md = BIO_new(BIO_f_md()), *in = NULL;
    EVP_MD_CTX *ctx = NULL;
    unsigned char out[64];
    char buffer[16];
    size_t len;
    int i;

    BIO_get_md_ctx(md, &ctx);
    SHOW(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, pkey));
    for (i = 0; i < 3; i++) {
        in = BIO_new_mem_buf("some words", 10);
        BIO_push(md, in);
        while (BIO_read(md, buffer, sizeof(buffer)) > 0)
            ;
        len = sizeof(out);
        SHOW(EVP_DigestSignFinal(ctx, out, &len));
        SHOW_BYTES(out, len);
        (void)BIO_reset(md);
        BIO_pop(md);
        BIO_free(in);
    }
    SHOW(EVP_DigestInit_ex(ctx, NULL, NULL));
    SHOW(EVP_DigestSignUpdate(ctx, "some words", 10));
    len = sizeof(out);
    SHOW(EVP_DigestSignFinal(ctx, out, &len));
    SHOW_BYTES(out, len);
    BIO_free(md);
    EVP_PKEY_free(pkey);
    SHOW_QUEUE();
}

static void signatures(void)
{
    EVP_PKEY *pkey = load_key("data/tls/rsa.key");
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char first[512], second[512];
    size_t len = sizeof(first), other = sizeof(second);

    SHOW(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, pkey));
    SHOW(EVP_DigestSignUpdate(ctx, "some words", 10));
    SHOW(EVP_DigestSignFinal(ctx, first, &len));
    SHOW(EVP_DigestInit_ex(ctx, NULL, NULL));
    SHOW(EVP_DigestSignUpdate(ctx, "some words", 10));
    SHOW(EVP_DigestSignFinal(ctx, second, &other));
    SHOW(len == other && memcmp(first, second, len) == 0);
    SHOW(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, pkey));
    SHOW(EVP_DigestVerifyUpdate(ctx, "some words", 10));
    SHOW(EVP_DigestVerifyFinal(ctx, first, len));
    SHOW(EVP_DigestInit_ex(ctx, EVP_sha256(), NULL));
    SHOW(EVP_DigestVerifyUpdate(ctx, "some words", 10));
    SHOW(EVP_DigestVerifyFinal(ctx, first, len));
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    SHOW_QUEUE();
}

int main(void)
{
    codes();
    signatures();
    return 0;
}
