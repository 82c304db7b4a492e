/* Operations on odd input: short texts to decrypt, signatures that are no pairs of numbers, keys of different kinds or
   with nothing in them. */
#include "testing.h"
#include <string.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

static void short_text(EVP_PKEY *key, int padding)
{
    unsigned char out[512];
    size_t len = sizeof(out);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    RSA *rsa = EVP_PKEY_get1_RSA(key);

    printf("padding %d\n", padding);
    SHOW(EVP_PKEY_decrypt_init(ctx));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, padding));
    SHOW(EVP_PKEY_decrypt(ctx, out, &len, (const unsigned char *)"data", 4));
    SHOW_QUEUE();
    SHOW(RSA_private_decrypt(4, (const unsigned char *)"data", out, rsa, padding));
    SHOW_QUEUE();
    RSA_free(rsa);
    EVP_PKEY_CTX_free(ctx);
}

static void no_pair(EVP_PKEY *key, const char *signature, size_t len)
{
    static const unsigned char digest[32] = { 1, 2, 3 };
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(key, NULL);
    EVP_MD_CTX *md = EVP_MD_CTX_new();

    SHOW(EVP_PKEY_verify_init(ctx));
    SHOW(EVP_PKEY_verify(ctx, (const unsigned char *)signature, len, digest, 32));
    SHOW_QUEUE();
    SHOW(EVP_DigestVerifyInit(md, NULL, EVP_sha256(), NULL, key));
    SHOW(EVP_DigestVerify(md, (const unsigned char *)signature, len, digest, 32));
    SHOW_QUEUE();
    EVP_MD_CTX_free(md);
    EVP_PKEY_CTX_free(ctx);
}

static void nothing_to_verify_with(EVP_PKEY *key, const char *what)
{
    EVP_MD_CTX *md = EVP_MD_CTX_new();

    printf("verify with %s\n", what);
    SHOW(EVP_DigestVerifyInit(md, NULL, EVP_sha256(), NULL, key));
    SHOW_QUEUE();
    EVP_MD_CTX_free(md);
    EVP_PKEY_free(key);
}

int main(void)
{
    EVP_PKEY *rsa = load_key("data/tls/rsa.key"), *ec = load_key("data/tls/ecdsa.key"), *empty = EVP_PKEY_new();

    SHOW(EVP_PKEY_eq(rsa, ec));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_parameters_eq(rsa, ec));
    SHOW_QUEUE();
    short_text(rsa, RSA_PKCS1_PADDING);
    short_text(rsa, RSA_NO_PADDING);
    short_text(rsa, RSA_PKCS1_OAEP_PADDING);
    no_pair(ec, "x", 1);
    no_pair(ec, "\x30\x06\x02\x01\x01\x02\x01\x01", 8);
    no_pair(ec, "\x30\x06\x02\x01\x01\x02\x01\x01\0", 9);
    no_pair(ec, "\x30\x03\x02\x01\x01", 5);
    EVP_PKEY_assign_RSA(empty, RSA_new());
    nothing_to_verify_with(empty, "an empty RSA key");
    nothing_to_verify_with(EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, NULL, (const unsigned char *)"abcd", 4), "HMAC");
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    return 0;
}
