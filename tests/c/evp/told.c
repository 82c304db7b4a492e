/* What digests, ciphers, keys and contexts tell of themselves, asked before and after there is something to tell. */
#include "testing.h"
#include <openssl/conf.h>
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/ec.h>
#include <openssl/engine.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static BIO *nothing;

static void hollow(EVP_PKEY *k, const char *what)
{
    EVP_PKEY_CTX *c = EVP_PKEY_CTX_new(k, NULL);
    EVP_MD_CTX *m = EVP_MD_CTX_new();

    printf("# %s\n", what);
    /* OpenSSL crashes on the others. */
    if (EVP_PKEY_get_base_id(k) == EVP_PKEY_DSA || EVP_PKEY_get_base_id(k) == EVP_PKEY_DH) {
        S(EVP_PKEY_get_bits(k));
        S(EVP_PKEY_get_security_bits(k));
        S(EVP_PKEY_get_size(k));
    }
    S(EVP_PKEY_sign_init(c));
    S(EVP_PKEY_verify_init(c));
    S(EVP_PKEY_encrypt_init(c));
    S(EVP_PKEY_check(c));
    S(EVP_PKEY_public_check(c));
    S(EVP_PKEY_param_check(c));
    S(EVP_DigestSignInit(m, NULL, EVP_sha256(), NULL, k));
    S(EVP_DigestVerifyInit(m, NULL, EVP_sha256(), NULL, k));
    EVP_MD_CTX_free(m);
    EVP_PKEY_CTX_free(c);
    EVP_PKEY_free(k);
}

static void objects(void)
{
    DSA *d = DSA_new();
    DH *h = DH_new();
    EC_KEY *e = EC_KEY_new(), *full = EC_KEY_new_by_curve_name(NID_X9_62_prime256v1);
    EC_GROUP *g = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    unsigned char buf[300], digest[32] = {1};
    RSA *r = RSA_new();
    int form;

    S(DSA_size(d));
    S(DSA_bits(d));
    S(DSA_print(nothing, d, 0));
    S(DSA_set0_key(d, NULL, NULL));
    S(DSA_generate_parameters_ex(d, 0, NULL, 0, NULL, NULL, NULL));
    S(DH_check_pub_key_ex(h, NULL));
    DH_free(h);
    h = DH_new_by_nid(NID_ffdhe2048);
    S(DH_check_pub_key_ex(h, NULL));
    S(DH_check_pub_key_ex(h, BN_value_one()));
    S(DH_check_pub_key_ex(h, DH_get0_p(h)));
    S(EC_KEY_set_private_key(full, NULL));
    S(EC_KEY_set_group(full, NULL));
    for (form = 0; form < 8; form++)
        S(EC_POINT_point2oct(g, EC_GROUP_get0_generator(g), form, NULL, 0, NULL));
    SHOW_PTR(EC_POINT_point2hex(g, EC_GROUP_get0_generator(g), 1, NULL));
    SHOW_QUEUE();
    SHOW_PTR(EC_POINT_hex2point(NULL, "04", NULL, NULL));
    SHOW_QUEUE();
    S(ECPKParameters_print(nothing, NULL, 0));
    S(RSA_padding_add_PKCS1_PSS(r, buf, digest, NULL, -1));
    S(RSA_verify_PKCS1_PSS(r, digest, NULL, buf, -1));
    DSA_free(d);
    DH_free(h);
    EC_KEY_free(e);
    EC_KEY_free(full);
    EC_GROUP_free(g);
    RSA_free(r);
}

static void configuration(void)
{
    CONF *c = NCONF_new(NULL);
    BIO *b = BIO_new_mem_buf("a=1\n[s]\nb=2\n", -1);
    long line = 77;

    S(NCONF_load_bio(c, b, &line));
    SHOW(line);
    BIO_free(b);
    b = BIO_new_mem_buf("a=3\n[s]\nd=2\n", -1);
    S(NCONF_load_bio(c, b, &line));
    SHOW(line);
    SHOW_STR(NCONF_get_string(c, NULL, "a"));
    SHOW_STR(NCONF_get_string(c, "s", "d"));
    SHOW_QUEUE();
    /* OpenSSL cannot free this configuration any more. */
    BIO_free(b);
    c = NCONF_new(NULL);
    S(NCONF_load_bio(c, NULL, &line));
}

int main(void)
{
    EVP_PKEY *r = load_key("data/tls/rsa.key"), *e = load_key("data/tls/ecdsa.key"), *k;
    EVP_PKEY_CTX *p = EVP_PKEY_CTX_new(r, NULL);
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    EVP_MD *fm = EVP_MD_fetch(NULL, "SHA256", NULL);
    EVP_CIPHER *fc = EVP_CIPHER_fetch(NULL, "AES-128-CBC", NULL);
    EVP_CIPHER_CTX *cc = EVP_CIPHER_CTX_new();
    ENGINE *engine = ENGINE_new();
    unsigned char buf[64] = {0};
    int i;

    nothing = BIO_new(BIO_s_null());
    configuration();
    S(EVP_MD_meth_get_input_blocksize(EVP_sha256()));
    S(EVP_MD_meth_get_result_size(EVP_sha512()));
    S(EVP_MD_meth_get_flags(EVP_sha256()));
    S(EVP_PKEY_settable_params(r) != NULL);
    S(EVP_PKEY_settable_params(e) != NULL);
    for (i = 0; i < 2; i++) {
        S(EVP_PKEY_CTX_get0_provider(p) != NULL);
        S(EVP_PKEY_CTX_set_params(p, NULL));
        S(EVP_PKEY_CTX_get_params(p, NULL));
        S(EVP_PKEY_CTX_settable_params(p) != NULL);
        S(EVP_PKEY_sign_init(p));
    }
    S(EVP_PKEY_CTX_hex2ctrl(p, 1, "abc"));
    S(EVP_PKEY_CTX_hex2ctrl(p, 1, "zz"));
    S(EVP_PKEY_CTX_ctrl_uint64(p, -1, -1, 0x100a, 5));
    S(EVP_DigestSignUpdate(m, NULL, 0));
    S(EVP_DigestInit(m, EVP_sha256()));
    S(EVP_DigestSignUpdate(m, "a", 1));
    S(EVP_DigestVerifyUpdate(m, "b", 1));
    S(EVP_DigestFinal_ex(m, buf, NULL));
    SHOW_BYTES(buf, 32);
    S(EVP_MD_gettable_params(EVP_sha256()) != NULL);
    S(EVP_MD_gettable_params(fm) != NULL);
    S(EVP_MD_get_params((EVP_MD *)EVP_sha256(), NULL));
    S(EVP_MD_get_params(fm, NULL));
    S(EVP_CIPHER_gettable_params(EVP_aes_128_cbc()) != NULL);
    S(EVP_CIPHER_gettable_params(fc) != NULL);
    S(EVP_CIPHER_get_params((EVP_CIPHER *)EVP_aes_128_cbc(), NULL));
    S(EVP_CIPHER_get_params(fc, NULL));
    S(EVP_EncryptInit_ex(cc, EVP_aes_128_cbc(), engine, buf, buf));
    S(EVP_DigestInit_ex(m, EVP_sha256(), engine));
    S(EVP_DigestSignInit(m, NULL, EVP_sha256(), engine, r));
    SHOW_PTR(EVP_PKEY_CTX_new(r, engine));
    SHOW_QUEUE();
    SHOW_PTR(RSA_new_method(engine));
    SHOW_QUEUE();
    SHOW_PTR(EC_KEY_new_method(engine));
    SHOW_QUEUE();
    S(EVP_EncryptInit_ex(cc, EVP_aes_128_cbc(), NULL, buf, buf));
    S(EVP_EncryptUpdate(cc, buf, NULL, buf, 16));
    S(EVP_EncryptFinal_ex(cc, buf, NULL));
    k = EVP_PKEY_new();
    EVP_PKEY_assign_RSA(k, RSA_new());
    hollow(k, "RSA");
    k = EVP_PKEY_new();
    EVP_PKEY_assign_DSA(k, DSA_new());
    hollow(k, "DSA");
    k = EVP_PKEY_new();
    EVP_PKEY_assign_DH(k, DH_new());
    hollow(k, "DH");
    k = EVP_PKEY_new();
    EVP_PKEY_assign_EC_KEY(k, EC_KEY_new());
    hollow(k, "EC");
    objects();
    EVP_PKEY_CTX_free(p);
    EVP_MD_CTX_free(m);
    EVP_MD_free(fm);
    EVP_CIPHER_free(fc);
    EVP_CIPHER_CTX_free(cc);
    EVP_PKEY_free(r);
    EVP_PKEY_free(e);
    return 0;
}
