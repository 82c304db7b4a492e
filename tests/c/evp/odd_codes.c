/* HMAC with every digest by each of its interfaces, and signatures of a digest by keys that make none. */
#include "tls.h"
#include <openssl/evp.h>
#include <openssl/hmac.h>

static void code(const EVP_MD *md)
{
    unsigned char out[64], key[80];
    unsigned len = 0;
    HMAC_CTX *ctx = HMAC_CTX_new(), *copy = HMAC_CTX_new();

    printf("--- %s\n", EVP_MD_get0_name(md));
    memset(key, 'k', sizeof(key));
    SHOW_PTR(HMAC(md, "key", 3, (const unsigned char *)"abc", 3, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Init_ex(ctx, key, 80, md, NULL));
    SHOW(HMAC_size(ctx));
    SHOW(HMAC_Update(ctx, (const unsigned char *)"ab", 2));
    SHOW(HMAC_CTX_copy(copy, ctx));
    SHOW(HMAC_Update(ctx, (const unsigned char *)"c", 1));
    len = 0;
    SHOW(HMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Final(copy, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Init_ex(ctx, NULL, 0, NULL, NULL));
    SHOW(HMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(PKCS5_PBKDF2_HMAC("password", 8, (const unsigned char *)"salt", 4, 10, md, 20, out));
    SHOW_BYTES(out, 20);
    SHOW_QUEUE();
    HMAC_CTX_free(ctx);
    HMAC_CTX_free(copy);
}

static void sign(const char *name, const EVP_MD *md)
{
    EVP_PKEY *key = key_of(name);
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char out[600];
    unsigned len = 0;

    printf("--- %s, %s\n", name, EVP_MD_get0_name(md));
    EVP_SignInit(ctx, md);
    EVP_SignUpdate(ctx, "hi", 2);
    SHOW(EVP_SignFinal(ctx, out, &len, key));
    SHOW_QUEUE();
    SHOW(EVP_VerifyFinal(ctx, out, len, key));
    SHOW_QUEUE();
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(key);
}

int main(void)
{
    code(EVP_ripemd160());
    code(EVP_md5_sha1());
    code(EVP_md5());
    code(EVP_sm3());
    code(EVP_blake2s256());
    code(EVP_sha3_384());
    sign("ed25519", EVP_sha256());
    sign("ed25519", EVP_md5());
    sign("rsa", EVP_ripemd160());
    sign("ecdsa", EVP_ripemd160());
    return 0;
}
