/* Functions that are easily made to answer without doing anything: what they change can be seen afterwards. */
#include "testing.h"
#include <openssl/bn.h>
#include <openssl/cmac.h>
#include <openssl/core_names.h>
#include <openssl/decoder.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

static void flags(void)
{
    DH *dh = DH_new();
    DSA *dsa = DSA_new();
    RSA *rsa = RSA_new();

    puts("-- flags");
    SHOW(DH_test_flags(dh, DH_FLAG_CACHE_MONT_P));
    DH_set_flags(dh, DH_FLAG_NO_EXP_CONSTTIME | 0x40);
    SHOW(DH_test_flags(dh, 0x40));
    DH_clear_flags(dh, 0x40);
    SHOW(DH_test_flags(dh, 0x40));
    SHOW(DSA_test_flags(dsa, DSA_FLAG_CACHE_MONT_P));
    DSA_set_flags(dsa, 0x40);
    SHOW(DSA_test_flags(dsa, 0x40));
    DSA_clear_flags(dsa, 0x40);
    SHOW(DSA_test_flags(dsa, 0x40));
    SHOW(RSA_flags(rsa));
    RSA_set_flags(rsa, RSA_FLAG_NO_BLINDING);
    SHOW(RSA_test_flags(rsa, RSA_FLAG_NO_BLINDING) != 0);
    RSA_clear_flags(rsa, RSA_FLAG_NO_BLINDING);
    SHOW(RSA_test_flags(rsa, RSA_FLAG_NO_BLINDING));
    DH_free(dh);
    DSA_free(dsa);
    RSA_free(rsa);
}

static void key_parameters(const char *name, EVP_PKEY *key)
{
    EC_KEY *ec;
    int number = -1;

    printf("-- parameters of %s\n", name);
    SHOW(EVP_PKEY_set_int_param(key, "nothing-known", 1));
    SHOW(EVP_PKEY_set_size_t_param(key, "nothing-known", 1));
    SHOW(EVP_PKEY_set_utf8_string_param(key, "nothing-known", "x"));
    SHOW(EVP_PKEY_set_octet_string_param(key, "nothing-known", (unsigned char *)"x", 1));
    SHOW(EVP_PKEY_set_int_param(key, OSSL_PKEY_PARAM_USE_COFACTOR_ECDH, 1));
    SHOW(EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_USE_COFACTOR_ECDH, &number));
    SHOW(EVP_PKEY_set_int_param(key, OSSL_PKEY_PARAM_EC_INCLUDE_PUBLIC, 0));
    SHOW(EVP_PKEY_set_utf8_string_param(key, OSSL_PKEY_PARAM_EC_POINT_CONVERSION_FORMAT, "compressed"));
    if ((ec = EVP_PKEY_get1_EC_KEY(key)) != NULL) {
        SHOW(EC_KEY_get_conv_form(ec));
        SHOW_HEXNUM(EC_KEY_get_enc_flags(ec));
        SHOW_HEXNUM(EC_KEY_get_flags(ec) & EC_FLAG_COFACTOR_ECDH);
        EC_KEY_free(ec);
    }
    ERR_clear_error();
    SHOW(EVP_PKEY_save_parameters(key, -1));
    SHOW(EVP_PKEY_save_parameters(key, 0));
    SHOW(EVP_PKEY_save_parameters(key, -1));
    SHOW_QUEUE();
}

/* A key from its parts, of which only what is selected is taken. */
static void selection(void)
{
    static const unsigned char private[32] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    static const int selections[] = {EVP_PKEY_KEY_PARAMETERS, EVP_PKEY_PUBLIC_KEY, EVP_PKEY_KEYPAIR};
    unsigned char public[65];
    size_t len = 0, i;
    EVP_PKEY *x25519 = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, private, 32);
    OSSL_PARAM params[3];

    puts("-- selection");
    len = sizeof public;
    EVP_PKEY_get_raw_public_key(x25519, public, &len);
    params[0] = OSSL_PARAM_construct_octet_string("priv", (void *)private, 32);
    params[1] = OSSL_PARAM_construct_octet_string("pub", public, len);
    params[2] = OSSL_PARAM_construct_end();
    for (i = 0; i < 3; i++) {
        EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_from_name(NULL, "X25519", NULL);
        EVP_PKEY *made = NULL;

        printf("selection %#x\n", selections[i]);
        SHOW(EVP_PKEY_fromdata_init(ctx));
        SHOW(EVP_PKEY_fromdata(ctx, &made, selections[i], params));
        if (made != NULL) {
            len = 0;
            SHOW(EVP_PKEY_get_raw_private_key(made, NULL, &len));
            len = 0;
            SHOW(EVP_PKEY_get_raw_public_key(made, NULL, &len));
        }
        ERR_clear_error();
        EVP_PKEY_free(made);
        EVP_PKEY_CTX_free(ctx);
    }
    EVP_PKEY_free(x25519);
}

static void properties(EVP_PKEY *rsa)
{
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new(rsa, NULL);
    char name[50] = "";

    puts("-- properties");
    SHOW(EVP_PKEY_sign_init(ctx));
    SHOW(EVP_PKEY_CTX_set_rsa_padding(ctx, RSA_PKCS1_PSS_PADDING));
    SHOW(EVP_PKEY_CTX_set_rsa_mgf1_md_name(ctx, "SHA512", NULL));
    SHOW(EVP_PKEY_CTX_get_rsa_mgf1_md_name(ctx, name, sizeof name));
    SHOW_STR(name);
    SHOW(EVP_PKEY_CTX_set_rsa_mgf1_md_name(ctx, "SHA256", "fips=yes") > 0);
    SHOW(ERR_peek_error() != 0);
    ERR_clear_error();
    EVP_PKEY_CTX_free(ctx);
}

static void cmac_keys(void)
{
    static const unsigned char key[32] = {1};
    const EVP_CIPHER *ciphers[] = {EVP_aes_128_cbc(), EVP_aes_256_cbc(), EVP_des_ede3_cbc(), NULL};
    const char *names[] = {"aes-128-cbc", "aes-256-cbc", "des-ede3-cbc", "none"};
    size_t i, len;

    puts("-- CMAC keys");
    for (i = 0; i < 4; i++)
        for (len = 15; len <= 32; len++) {
            EVP_PKEY *made;

            if (len != 15 && len != 16 && len != 24 && len != 32)
                continue;
            made = EVP_PKEY_new_CMAC_key(NULL, key, len, ciphers[i]);
            if (made != NULL) {
                EVP_MD_CTX *ctx = EVP_MD_CTX_new();
                unsigned char out[64];
                size_t out_len = sizeof out;
                int done = EVP_DigestSignInit(ctx, NULL, NULL, NULL, made) > 0
                           && EVP_DigestSign(ctx, out, &out_len, key, 5) > 0;

                printf("%s %zu: made, signs %d %zu %02x\n", names[i], len, done, done ? out_len : 0, done ? out[0] : 0);
                EVP_MD_CTX_free(ctx);
                EVP_PKEY_free(made);
            } else {
                printf("%s %zu: NULL\n", names[i], len);
            }
            ERR_clear_error();
        }
}

static int steps;

static void step(int kind, int number, void *arg)
{
    (void)number;
    steps += kind >= 0 && arg == &steps;
}

static void old_generators(void)
{
    BN_GENCB *cb = BN_GENCB_new();
    BIGNUM *prime = BN_new();
    RSA *rsa;

    puts("-- generators that tell how they get on");
    BN_GENCB_set_old(cb, step, &steps);
    SHOW(BN_GENCB_get_arg(cb) == &steps);
    SHOW(BN_GENCB_call(cb, 1, 2));
    SHOW(steps);
    SHOW(BN_generate_prime_ex(prime, 256, 0, NULL, NULL, cb));
    SHOW(steps > 1);
    BN_free(prime);
    BN_GENCB_free(cb);
    steps = 0;
    rsa = RSA_generate_key(2048, 65537, step, &steps);
    SHOW_PTR(rsa);
    SHOW(steps > 0);
    RSA_free(rsa);
    rsa = RSA_generate_key(100, 65537, step, &steps);
    SHOW_PTR(rsa);
    SHOW_QUEUE();
    RSA_free(rsa);
}

static void random_generators(void)
{
    EVP_RAND *drbg = EVP_RAND_fetch(NULL, "CTR-DRBG", NULL);
    EVP_RAND_CTX *ctx = EVP_RAND_CTX_new(drbg, RAND_get0_primary(NULL));
    char cipher[] = "AES-128-CTR";
    OSSL_PARAM params[2] = {OSSL_PARAM_construct_utf8_string("cipher", cipher, 0), OSSL_PARAM_construct_end()};
    static unsigned char out[1 << 20];

    puts("-- random generators");
    SHOW(EVP_RAND_get_state(ctx));
    SHOW(EVP_RAND_instantiate(ctx, 512, 0, NULL, 0, params));
    SHOW(ERR_peek_error() != 0);
    ERR_clear_error();
    SHOW(EVP_RAND_instantiate(ctx, 128, 0, NULL, 0, params));
    SHOW(EVP_RAND_get_state(ctx));
    SHOW(EVP_RAND_generate(ctx, out, 16, 128, 0, NULL, 0));
    SHOW(EVP_RAND_generate(ctx, out, 16, 512, 0, NULL, 0));
    SHOW(ERR_peek_error() != 0);
    ERR_clear_error();
    SHOW(EVP_RAND_generate(ctx, out, 1 << 20, 0, 0, NULL, 0));
    SHOW(ERR_peek_error() != 0);
    ERR_clear_error();
    SHOW(EVP_RAND_reseed(ctx, 0, NULL, 0, NULL, 0));
    SHOW(EVP_RAND_uninstantiate(ctx));
    SHOW(EVP_RAND_get_state(ctx));
    SHOW(EVP_RAND_reseed(ctx, 0, NULL, 0, NULL, 0));
    ERR_clear_error();
    EVP_RAND_CTX_free(ctx);
    EVP_RAND_free(drbg);
}

static void decoders(EVP_PKEY *rsa)
{
    unsigned char *der = NULL;
    const unsigned char *at;
    size_t left;
    int len = i2d_PUBKEY(rsa, &der);
    static const char *structures[] = {"SubjectPublicKeyInfo", "PrivateKeyInfo", "type-specific"};
    size_t i;

    puts("-- decoders");
    for (i = 0; i < 3; i++) {
        EVP_PKEY *key = NULL;
        OSSL_DECODER_CTX *ctx = OSSL_DECODER_CTX_new_for_pkey(&key, "DER", structures[i], "RSA", 0, NULL, NULL);

        at = der;
        left = (size_t)len;
        printf("%s: ", structures[i]);
        SHOW(OSSL_DECODER_from_data(ctx, &at, &left));
        ERR_clear_error();
        EVP_PKEY_free(key);
        OSSL_DECODER_CTX_free(ctx);
    }
    OPENSSL_free(der);
}

int main(void)
{
    EVP_PKEY *rsa = EVP_RSA_gen(2048), *ec = EVP_EC_gen("P-256");

    setvbuf(stdout, NULL, _IOLBF, 0);

    flags();
    key_parameters("RSA", rsa);
    key_parameters("EC", ec);
    selection();
    properties(rsa);
    cmac_keys();
    old_generators();
    random_generators();
    decoders(rsa);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    return 0;
}
