/* Strengths and sizes of keys, CMAC keys made by choices, HMAC over digests that few use. */
#include "testing.h"
#include <openssl/dsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

static void hmac(const EVP_MD *md)
{
    unsigned char out[64];
    unsigned int len = 0;
    HMAC_CTX *ctx = HMAC_CTX_new(), *copy = HMAC_CTX_new();

    printf("-- HMAC with %s\n", EVP_MD_get0_name(md));
    SHOW(HMAC_Init_ex(ctx, "key", 3, md, NULL));
    SHOW(HMAC_size(ctx));
    SHOW(HMAC_Update(ctx, (const unsigned char *)"some data", 9));
    SHOW(HMAC_CTX_copy(copy, ctx));
    SHOW(HMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Update(copy, (const unsigned char *)" more", 5));
    SHOW(HMAC_Final(copy, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Init_ex(ctx, NULL, 0, NULL, NULL));
    SHOW(HMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW(HMAC_Init_ex(ctx, "other", 5, EVP_sha256(), NULL));
    SHOW(HMAC_Final(ctx, out, &len));
    SHOW_BYTES(out, len);
    SHOW_PTR(HMAC(md, "key", 3, (const unsigned char *)"some data", 9, out, &len));
    SHOW_BYTES(out, len);
    SHOW_QUEUE();
    HMAC_CTX_free(ctx);
    HMAC_CTX_free(copy);
}

static void dsa(int bits, int q_bits)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_DSA, NULL);
    EVP_PKEY *params = NULL;

    printf("-- DSA, %d and %d bits\n", bits, q_bits);
    SHOW(EVP_PKEY_paramgen_init(ctx));
    SHOW(EVP_PKEY_CTX_set_dsa_paramgen_bits(ctx, bits));
    if (q_bits > 0)
        SHOW(EVP_PKEY_CTX_set_dsa_paramgen_q_bits(ctx, q_bits));
    SHOW(EVP_PKEY_paramgen(ctx, &params));
    SHOW(EVP_PKEY_get_size(params));
    SHOW(EVP_PKEY_get_bits(params));
    SHOW(EVP_PKEY_get_security_bits(params));
    SHOW_QUEUE();
    EVP_PKEY_free(params);
    EVP_PKEY_CTX_free(ctx);
}

static void cmac(const EVP_CIPHER *cipher, int key_len)
{
    static const unsigned char key[32] = {1, 2, 3};
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_CMAC, NULL);
    EVP_MD_CTX *md = EVP_MD_CTX_new();
    EVP_PKEY *made = NULL;
    unsigned char out[16];
    size_t len = sizeof(out);

    printf("-- CMAC with %s, key of %d\n", EVP_CIPHER_get0_name(cipher), key_len);
    SHOW(EVP_PKEY_keygen_init(ctx));
    SHOW(EVP_PKEY_CTX_ctrl(ctx, -1, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_CIPHER, 0, (void *)cipher));
    SHOW(EVP_PKEY_CTX_ctrl(ctx, -1, EVP_PKEY_OP_KEYGEN, EVP_PKEY_CTRL_SET_MAC_KEY, key_len, (void *)key));
    SHOW(EVP_PKEY_keygen(ctx, &made));
    SHOW(EVP_DigestSignInit(md, NULL, NULL, NULL, made));
    SHOW(EVP_DigestSignUpdate(md, "text", 4));
    SHOW(EVP_DigestSignFinal(md, out, &len));
    SHOW_BYTES(out, len);
    ERR_clear_error();
    EVP_PKEY_free(made);
    EVP_MD_CTX_free(md);
    EVP_PKEY_CTX_free(ctx);
}

int main(void)
{
    static const char *curves[] = { "P-224", "P-256", "P-384", "P-521", "secp256k1" };
    size_t i;

    for (i = 0; i < sizeof(curves) / sizeof(*curves); i++) {
        EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "EC", curves[i]);

        printf("%s: %d bits of strength\n", curves[i], EVP_PKEY_get_security_bits(key));
        EVP_PKEY_free(key);
    }
    hmac(EVP_blake2b512());
    hmac(EVP_blake2s256());
    hmac(EVP_sm3());
    hmac(EVP_sha3_256());
    dsa(1024, 0);
    dsa(1024, 160);
    dsa(2048, 0);
    dsa(2048, 256);
    cmac(EVP_aes_128_cbc(), 16);
    cmac(EVP_aes_256_cbc(), 32);
    cmac(EVP_des_ede3_cbc(), 24);
    return 0;
}
