/* Curves told by their parameters, as Erlang does; names of digests without a length, as cryptsetup does. */
#include "keys.h"
#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/param_build.h>
#include <openssl/ec.h>
#include <openssl/bn.h>

/* The parameters of a curve; `spoil` changes one of them. */
static OSSL_PARAM *told(int nid, const char *spoil, int compressed, const unsigned char *pub, size_t pub_len, const BIGNUM *priv)
{
    EC_GROUP *group = EC_GROUP_new_by_curve_name(nid);
    OSSL_PARAM_BLD *bld = OSSL_PARAM_BLD_new();
    BIGNUM *p = BN_new(), *a = BN_new(), *b = BN_new(), *order = BN_new(), *cofactor = BN_new();
    EC_POINT *generator = EC_POINT_dup(EC_GROUP_get0_generator(group), group);
    unsigned char octets[200];
    OSSL_PARAM *params;
    size_t len;

    EC_GROUP_get_curve(group, p, a, b, NULL);
    EC_GROUP_get_order(group, order, NULL);
    EC_GROUP_get_cofactor(group, cofactor, NULL);
    if (strcmp(spoil, "p") == 0)
        BN_add_word(p, 2);
    if (strcmp(spoil, "b") == 0)
        BN_add_word(b, 1);
    if (strcmp(spoil, "order") == 0)
        BN_sub_word(order, 2);
    if (strcmp(spoil, "generator") == 0)
        EC_POINT_dbl(group, generator, generator, NULL);
    len = EC_POINT_point2oct(group, generator, compressed ? POINT_CONVERSION_COMPRESSED : POINT_CONVERSION_UNCOMPRESSED, octets, sizeof(octets), NULL);
    OSSL_PARAM_BLD_push_utf8_string(bld, "field-type", "prime-field", 0);
    OSSL_PARAM_BLD_push_BN(bld, "p", p);
    OSSL_PARAM_BLD_push_BN(bld, "a", a);
    OSSL_PARAM_BLD_push_BN(bld, "b", b);
    OSSL_PARAM_BLD_push_octet_string(bld, "generator", octets, len);
    OSSL_PARAM_BLD_push_BN(bld, "order", order);
    OSSL_PARAM_BLD_push_BN(bld, "cofactor", cofactor);
    if (EC_GROUP_get0_seed(group) != NULL)
        OSSL_PARAM_BLD_push_octet_string(bld, "seed", EC_GROUP_get0_seed(group), EC_GROUP_get_seed_len(group));
    else
        OSSL_PARAM_BLD_push_octet_string(bld, "seed", "seed of a curve", 15);
    if (pub != NULL)
        OSSL_PARAM_BLD_push_octet_string(bld, "pub", pub, pub_len);
    if (priv != NULL)
        OSSL_PARAM_BLD_push_BN(bld, "priv", priv);
    params = OSSL_PARAM_BLD_to_param(bld);
    OSSL_PARAM_BLD_free(bld);
    BN_free(p);
    BN_free(a);
    BN_free(b);
    BN_free(order);
    BN_free(cofactor);
    EC_POINT_free(generator);
    EC_GROUP_free(group);
    return params;
}

static void makes(int nid, const char *spoil, int compressed)
{
    OSSL_PARAM *params = told(nid, spoil, compressed, NULL, 0, NULL);
    EVP_PKEY_CTX *ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
    EC_GROUP *group = EC_GROUP_new_from_params(params, NULL, NULL);
    EVP_PKEY *key = NULL, *again = NULL;
    unsigned char *pub = NULL;
    BIGNUM *priv = NULL;
    size_t len;

    printf("--- curve %d, spoilt %s, compressed %d\n", nid, spoil, compressed);
    printf("group: %d\n", group != NULL);
    EC_GROUP_free(group);
    EVP_PKEY_keygen_init(ctx);
    SHOW(EVP_PKEY_CTX_set_params(ctx, params) > 0);
    SHOW(EVP_PKEY_generate(ctx, &key) > 0);
    if (key != NULL) {
        SHOW(EVP_PKEY_get_bits(key));
        len = EVP_PKEY_get1_encoded_public_key(key, &pub);
        SHOW((int)len);
        SHOW(EVP_PKEY_get_bn_param(key, "priv", &priv));
        OSSL_PARAM_free(params);
        params = told(nid, spoil, compressed, pub, len, priv);
        EVP_PKEY_CTX_free(ctx);
        ctx = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, NULL);
        EVP_PKEY_fromdata_init(ctx);
        SHOW(EVP_PKEY_fromdata(ctx, &again, EVP_PKEY_KEYPAIR, params));
        SHOW(again != NULL && EVP_PKEY_get_bits(again) == EVP_PKEY_get_bits(key));
    }
    ERR_clear_error();
    OPENSSL_free(pub);
    BN_free(priv);
    OSSL_PARAM_free(params);
    EVP_PKEY_CTX_free(ctx);
    EVP_PKEY_free(key);
    EVP_PKEY_free(again);
}

static void derive(void)
{
    EVP_KDF *kdf = EVP_KDF_fetch(NULL, "pbkdf2", NULL);
    EVP_KDF_CTX *ctx = EVP_KDF_CTX_new(kdf);
    uint32_t rounds = 1000;
    unsigned char out[16];
    OSSL_PARAM params[] = { OSSL_PARAM_octet_string("pass", "pw", 2), OSSL_PARAM_octet_string("salt", "0123456789abcdef", 16),
                            OSSL_PARAM_uint32("iter", &rounds), OSSL_PARAM_utf8_string("digest", "sha256", 0), OSSL_PARAM_END };

    printf("--- a name without its length\n");
    SHOW(EVP_KDF_derive(ctx, out, sizeof(out), params));
    printf("%02x%02x%02x%02x\n", out[0], out[1], out[2], out[15]);
    EVP_KDF_CTX_free(ctx);
    EVP_KDF_free(kdf);
}

int main(void)
{
    makes(NID_X9_62_prime256v1, "none", 0);
    makes(NID_X9_62_prime256v1, "none", 1);
    makes(NID_secp384r1, "none", 0);
    makes(NID_secp521r1, "none", 0);
    makes(NID_secp256k1, "none", 0);
    makes(NID_X9_62_prime256v1, "p", 0);
    derive();
    return 0;
}
