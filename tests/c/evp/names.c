/* Choices of RSA, DH and EC by the names of parameters as text; keys put together from few parts; keys kept encrypted. */
#include "testing.h"
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

static void oaep(EVP_PKEY *pkey)
{
    static const char *choices[][2] = {{"pad-mode", "oaep"}, {"digest", "sha256"}, {"hexoaep-label", "6162"},
        {"mgf1-digest", "sha1"}, {"nonsense", "1"}};
    unsigned char sealed[512], opened[512];
    size_t i, len = sizeof(sealed), open_len;
    int round;

    for (round = 0; round < 2; round++) {
        EVP_PKEY_CTX *seal = EVP_PKEY_CTX_new(pkey, NULL), *open = EVP_PKEY_CTX_new(pkey, NULL);

        EVP_PKEY_encrypt_init(seal);
        EVP_PKEY_decrypt_init(open);
        for (i = 0; i < sizeof(choices) / sizeof(*choices); i++) {
            printf("%s %s: %d", choices[i][0], choices[i][1], EVP_PKEY_CTX_ctrl_str(seal, choices[i][0], choices[i][1]) > 0);
            printf(" queued %d\n", ERR_peek_error() != 0);
            ERR_clear_error();
        }
        EVP_PKEY_CTX_set_rsa_padding(open, RSA_PKCS1_OAEP_PADDING);
        EVP_PKEY_CTX_set_rsa_oaep_md(open, EVP_sha256());
        EVP_PKEY_CTX_set_rsa_mgf1_md(open, round == 0 ? EVP_sha1() : EVP_sha256());
        EVP_PKEY_CTX_set0_rsa_oaep_label(open, OPENSSL_strdup("ab"), 2);
        len = sizeof(sealed);
        open_len = sizeof(opened);
        SHOW(EVP_PKEY_encrypt(seal, sealed, &len, (unsigned char *)"words", 5));
        SHOW(EVP_PKEY_decrypt(open, opened, &open_len, sealed, len) > 0);
        ERR_clear_error();
        EVP_PKEY_CTX_free(seal);
        EVP_PKEY_CTX_free(open);
    }
}

static void few_parts(EVP_PKEY *whole)
{
    static const char *names[] = {OSSL_PKEY_PARAM_RSA_N, OSSL_PKEY_PARAM_RSA_E, OSSL_PKEY_PARAM_RSA_D,
        OSSL_PKEY_PARAM_RSA_FACTOR1, OSSL_PKEY_PARAM_RSA_FACTOR2};
    BIGNUM *parts[5] = {NULL};
    RSA *rsa = RSA_new();
    EVP_PKEY *pkey = EVP_PKEY_new();
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char sig[512];
    const BIGNUM *dmp1 = NULL;
    size_t len = sizeof(sig), i;

    for (i = 0; i < 5; i++)
        SHOW(EVP_PKEY_get_bn_param(whole, names[i], &parts[i]));
    SHOW(RSA_set0_factors(rsa, parts[3], parts[4]));
    SHOW(RSA_set0_key(rsa, parts[0], parts[1], parts[2]));
    SHOW(EVP_PKEY_set1_RSA(pkey, rsa));
    SHOW(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, pkey));
    SHOW(EVP_DigestSign(ctx, sig, &len, (unsigned char *)"words", 5));
    EVP_MD_CTX_reset(ctx);
    SHOW(EVP_DigestVerifyInit(ctx, NULL, EVP_sha256(), NULL, whole));
    SHOW(EVP_DigestVerify(ctx, sig, len, (unsigned char *)"words", 5));
    RSA_get0_crt_params(rsa, &dmp1, NULL, NULL);
    SHOW_PTR(dmp1);
    SHOW_QUEUE();
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(pkey);
    RSA_free(rsa);
}

static void kept(const char *name, char *password)
{
    BIO *bio = BIO_new_file(name, "r");
    STACK_OF(X509_INFO) *sets = PEM_X509_INFO_read_bio(bio, NULL, NULL, password);
    int i;

    SHOW(sk_X509_INFO_num(sets));
    for (i = 0; i < sk_X509_INFO_num(sets); i++) {
        X509_INFO *info = sk_X509_INFO_value(sets, i);

        SHOW_PTR(info->x_pkey);
        SHOW_PTR(info->x_pkey ? info->x_pkey->dec_pkey : NULL);
        SHOW_PTR(info->enc_data);
        SHOW(info->enc_len);
    }
    SHOW_QUEUE();
    sk_X509_INFO_pop_free(sets, X509_INFO_free);
    BIO_free(bio);
}

static void by_text(EVP_PKEY *pkey)
{
    unsigned char *der = NULL;
    int len;

    SHOW(EVP_PKEY_set_utf8_string_param(pkey, "point-format", "compressed"));
    SHOW(len = i2d_PUBKEY(pkey, &der));
    OPENSSL_free(der);
    SHOW(EVP_PKEY_set_utf8_string_param(pkey, "point-format", "uncompressed"));
    SHOW(EVP_PKEY_set_utf8_string_param(pkey, "encoding", "named_curve"));
    SHOW(EVP_PKEY_set_utf8_string_param(pkey, "encoding", "nonsense"));
    SHOW(EVP_PKEY_set_utf8_string_param(pkey, "point-format", "nonsense"));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_set_int_param(pkey, "include-public", 0));
    der = NULL;
    SHOW(len = i2d_PrivateKey(pkey, &der));
    OPENSSL_free(der);
    SHOW(EVP_PKEY_set_int_param(pkey, "include-public", 1));
    der = NULL;
    SHOW(len = i2d_PrivateKey(pkey, &der));
    OPENSSL_free(der);
    SHOW_QUEUE();
}

int main(void)
{
    EVP_PKEY *rsa = load_key("data/tls/rsa.key"), *ec = load_key("data/tls/ecdsa.key");

    oaep(rsa);
    few_parts(rsa);
    kept("data/tls/ecdsa-encrypted.key", "password");
    kept("data/tls/rsa-encrypted-pkcs1.key", "");
    by_text(ec);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
    return 0;
}
