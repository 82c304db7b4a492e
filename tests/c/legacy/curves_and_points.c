/* Groups, points and keys on elliptic curves by the older functions: what they tell, compute and refuse. */
#include "testing.h"
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/ecdh.h>
#include <openssl/obj_mac.h>
#include <openssl/sha.h>

static void show_bn(const char *what, const BIGNUM *n)
{
    char *hex = n ? BN_bn2hex(n) : NULL;

    printf("%s: %s\n", what, hex ? hex : "none");
    OPENSSL_free(hex);
}

static void show_point(const char *what, const EC_GROUP *group, const EC_POINT *point)
{
    char *hex = EC_POINT_point2hex(group, point, POINT_CONVERSION_COMPRESSED, NULL);

    printf("%s: %s\n", what, hex ? hex : "none");
    OPENSSL_free(hex);
}

static void curves(void)
{
    size_t count = EC_get_builtin_curves(NULL, 0), i;
    EC_builtin_curve *curves = calloc(count, sizeof(*curves));

    printf("--- curves\n");
    SHOW(EC_get_builtin_curves(curves, count) == count);
    for (i = 0; i < count; i++)
        if (curves[i].nid == NID_X9_62_prime256v1 || curves[i].nid == NID_secp384r1 || curves[i].nid == NID_secp521r1 || curves[i].nid == NID_secp224r1)
            printf("%d %s %s\n", curves[i].nid, curves[i].comment, EC_curve_nid2nist(curves[i].nid));
    SHOW(EC_curve_nist2nid("P-384"));
    SHOW(EC_curve_nist2nid("P-1"));
    SHOW_STR(EC_curve_nid2nist(NID_sha256));
    SHOW_STR(OSSL_EC_curve_nid2name(NID_X9_62_prime256v1));
    SHOW_STR(OSSL_EC_curve_nid2name(NID_sha256));
    SHOW_QUEUE();
    free(curves);
}

static void group(int nid)
{
    EC_GROUP *group = EC_GROUP_new_by_curve_name(nid), *copy;
    BIGNUM *p = BN_new(), *a = BN_new(), *b = BN_new();
    BN_CTX *ctx = BN_CTX_new();

    printf("--- group %d\n", nid);
    if (group == NULL) {
        SHOW_QUEUE();
        return;
    }
    SHOW(EC_GROUP_get_curve(group, p, a, b, ctx));
    show_bn("p", p);
    show_bn("a", a);
    show_bn("b", b);
    SHOW(EC_GROUP_get_curve_GFp(group, p, NULL, NULL, ctx));
    show_bn("order", EC_GROUP_get0_order(group));
    show_bn("cofactor", EC_GROUP_get0_cofactor(group));
    show_bn("field", EC_GROUP_get0_field(group));
    SHOW(EC_GROUP_get_order(group, p, ctx));
    show_bn("order", p);
    SHOW(EC_GROUP_get_cofactor(group, p, ctx));
    show_bn("cofactor", p);
    SHOW(EC_GROUP_order_bits(group));
    SHOW(EC_GROUP_get_degree(group));
    SHOW(EC_GROUP_get_field_type(group));
    SHOW(EC_GROUP_get_basis_type(group));
    SHOW(EC_GROUP_get_asn1_flag(group));
    SHOW(EC_GROUP_get_point_conversion_form(group));
    SHOW(EC_GROUP_check(group, ctx));
    SHOW(EC_GROUP_check_discriminant(group, ctx));
    SHOW(EC_GROUP_check_named_curve(group, 0, ctx));
    SHOW(EC_GROUP_precompute_mult(group, ctx));
    copy = EC_GROUP_dup(group);
    SHOW(EC_GROUP_cmp(group, copy, ctx));
    EC_GROUP_set_point_conversion_form(copy, POINT_CONVERSION_COMPRESSED);
    SHOW(EC_GROUP_get_point_conversion_form(copy));
    SHOW(EC_GROUP_cmp(group, copy, ctx));
    EC_GROUP_free(copy);
    SHOW_QUEUE();
    BN_free(p);
    BN_free(a);
    BN_free(b);
    BN_CTX_free(ctx);
    EC_GROUP_free(group);
}

static void points(int nid)
{
    EC_GROUP *group = EC_GROUP_new_by_curve_name(nid);
    const EC_POINT *base = EC_GROUP_get0_generator(group);
    EC_POINT *twice = EC_POINT_new(group), *other = EC_POINT_new(group), *copy;
    BIGNUM *x = BN_new(), *y = BN_new(), *n = NULL;
    BN_CTX *ctx = BN_CTX_new();

    printf("--- points %d\n", nid);
    BN_dec2bn(&n, "123456789");
    show_point("base", group, base);
    SHOW(EC_POINT_dbl(group, twice, base, ctx));
    show_point("twice", group, twice);
    SHOW(EC_POINT_add(group, other, base, base, ctx));
    SHOW(EC_POINT_cmp(group, twice, other, ctx));
    SHOW(EC_POINT_mul(group, other, n, NULL, NULL, ctx));
    show_point("n times", group, other);
    SHOW(EC_POINT_mul(group, other, n, twice, n, ctx));
    show_point("n times, and n times twice", group, other);
    SHOW(EC_POINT_get_affine_coordinates(group, other, x, y, ctx));
    show_bn("x", x);
    SHOW(EC_POINT_get_affine_coordinates_GFp(group, other, x, NULL, ctx));
    SHOW(EC_POINT_invert(group, other, ctx));
    show_point("the other way", group, other);
    SHOW(EC_POINT_is_on_curve(group, other, ctx));
    SHOW(EC_POINT_is_at_infinity(group, other));
    SHOW(EC_POINT_make_affine(group, other, ctx));
    SHOW(EC_POINT_set_affine_coordinates(group, twice, x, y, ctx));
    show_point("set", group, twice);
    BN_add_word(x, 1);
    SHOW(EC_POINT_set_affine_coordinates(group, twice, x, y, ctx));
    SHOW_QUEUE();
    SHOW(EC_POINT_set_affine_coordinates_GFp(group, twice, x, y, ctx));
    SHOW_QUEUE();
    BN_sub_word(x, 1);
    SHOW(EC_POINT_set_compressed_coordinates(group, twice, x, 0, ctx));
    show_point("even", group, twice);
    SHOW(EC_POINT_set_compressed_coordinates_GFp(group, twice, x, 1, ctx));
    show_point("odd", group, twice);
    copy = EC_POINT_new(group);
    SHOW(EC_POINT_copy(copy, twice));
    SHOW(EC_POINT_cmp(group, copy, twice, ctx));
    SHOW(EC_POINT_set_to_infinity(group, copy));
    SHOW(EC_POINT_is_at_infinity(group, copy));
    show_point("infinity", group, copy);
    SHOW(EC_POINT_get_affine_coordinates(group, copy, x, y, ctx));
    SHOW_QUEUE();
    SHOW(EC_POINT_cmp(group, copy, twice, ctx));
    BN_hex2bn(&n, "02");
    SHOW_PTR(EC_POINT_bn2point(group, n, NULL, ctx));
    SHOW_QUEUE();
    {
        BIGNUM *number = EC_POINT_point2bn(group, twice, POINT_CONVERSION_UNCOMPRESSED, NULL, ctx);
        EC_POINT *back = EC_POINT_bn2point(group, number, NULL, ctx);

        SHOW(EC_POINT_cmp(group, back, twice, ctx));
        EC_POINT_free(back);
        BN_free(number);
    }
    SHOW_PTR(EC_POINT_hex2point(group, "04ff", NULL, ctx));
    SHOW_QUEUE();
    EC_POINT_free(twice);
    EC_POINT_free(other);
    EC_POINT_free(copy);
    BN_free(x);
    BN_free(y);
    BN_free(n);
    BN_CTX_free(ctx);
    EC_GROUP_free(group);
}

static void *hashed(const void *in, size_t len, void *out, size_t *out_len)
{
    *out_len = 32;
    return SHA256(in, len, out);
}

static void keys(int nid)
{
    EC_KEY *key = EC_KEY_new(), *peer = EC_KEY_new_by_curve_name(nid), *copy;
    EC_GROUP *group = EC_GROUP_new_by_curve_name(nid);
    EC_POINT *point = EC_POINT_new(group);
    BIGNUM *secret = NULL;
    unsigned char out[100], *made = NULL;
    size_t len;
    ECDSA_SIG *signature;
    unsigned int sig_len = 0;
    int index;

    printf("--- keys %d\n", nid);
    SHOW_PTR(EC_KEY_get0_group(key));
    SHOW_PTR(EC_KEY_get0_private_key(key));
    SHOW(EC_KEY_check_key(key));
    SHOW_QUEUE();
    SHOW(EC_KEY_generate_key(key));
    SHOW_QUEUE();
    SHOW(EC_KEY_set_group(key, group));
    SHOW(EC_KEY_can_sign(key));
    SHOW_PTR(EC_KEY_get0_engine(key));
    SHOW(EC_KEY_get_method(key) == EC_KEY_OpenSSL());
    SHOW(EC_KEY_get_default_method() == EC_KEY_OpenSSL());
    BN_hex2bn(&secret, "123456789ABCDEF123456789ABCDEF");
    SHOW(EC_KEY_set_private_key(key, secret));
    show_bn("private", EC_KEY_get0_private_key(key));
    SHOW(EC_KEY_check_key(key));
    SHOW_QUEUE();
    EC_POINT_mul(group, point, secret, NULL, NULL, NULL);
    SHOW(EC_KEY_set_public_key(key, point));
    SHOW(EC_KEY_check_key(key));
    SHOW(EC_KEY_get_conv_form(key));
    EC_KEY_set_conv_form(key, POINT_CONVERSION_COMPRESSED);
    SHOW(EC_KEY_get_conv_form(key));
    SHOW(EC_KEY_get_enc_flags(key));
    EC_KEY_set_enc_flags(key, EC_PKEY_NO_PUBKEY);
    SHOW(i2d_ECPrivateKey(key, &made));
    SHOW_BYTES(made, i2d_ECPrivateKey(key, NULL));
    OPENSSL_free(made);
    made = NULL;
    EC_KEY_set_enc_flags(key, 0);
    SHOW(EC_KEY_get_flags(key));
    EC_KEY_set_flags(key, 0x10);
    SHOW(EC_KEY_get_flags(key));
    EC_KEY_clear_flags(key, 0x10);
    SHOW(EC_KEY_get_flags(key));
    EC_KEY_set_asn1_flag(key, OPENSSL_EC_NAMED_CURVE);
    len = EC_KEY_priv2buf(key, &made);
    SHOW_BYTES(made, len);
    SHOW(EC_KEY_oct2priv(peer, made, len));
    SHOW(BN_cmp(EC_KEY_get0_private_key(peer), secret));
    OPENSSL_free(made);
    SHOW(EC_KEY_precompute_mult(key, NULL));
    SHOW(EC_KEY_up_ref(key));
    EC_KEY_free(key);
    index = EC_KEY_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    SHOW(EC_KEY_set_ex_data(key, index, "mine"));
    SHOW_STR(EC_KEY_get_ex_data(key, index));
    copy = EC_KEY_dup(key);
    SHOW(EC_KEY_get_conv_form(copy));
    show_bn("copied", EC_KEY_get0_private_key(copy));
    SHOW(EC_KEY_generate_key(peer));
    fflush(stdout);
    SHOW(EC_KEY_set_private_key(copy, NULL));
    SHOW(EC_KEY_set_public_key(copy, NULL));
    SHOW(EC_KEY_set_group(copy, NULL));
    SHOW(EC_KEY_set_public_key_affine_coordinates(copy, NULL, NULL));
    SHOW_QUEUE();

    SHOW(ECDH_compute_key(out, 10, EC_GROUP_get0_generator(group), key, NULL));
    SHOW_BYTES(out, 10);
    SHOW(ECDH_compute_key(out, sizeof(out), EC_GROUP_get0_generator(group), key, hashed));
    SHOW_BYTES(out, 32);
    SHOW(ECDH_KDF_X9_62(out, 40, (const unsigned char *)"secret", 6, (const unsigned char *)"info", 4, EVP_sha256()));
    SHOW_BYTES(out, 40);
    SHOW(ECDSA_size(key) > 60);
    {
        unsigned char *room = malloc(ECDSA_size(key));

        SHOW(ECDSA_sign(0, out, 32, room, &sig_len, key));
        SHOW(ECDSA_verify(0, out, 32, room, sig_len, key));
        SHOW(ECDSA_verify(0, out, 31, room, sig_len, key));
        SHOW(ECDSA_sign_ex(0, out, 20, room, &sig_len, NULL, NULL, key));
        SHOW(ECDSA_verify(0, out, 20, room, sig_len, key));
        free(room);
    }
    signature = ECDSA_do_sign_ex(out, 32, NULL, NULL, key);
    SHOW_PTR(ECDSA_SIG_get0_r(signature));
    SHOW_PTR(ECDSA_SIG_get0_s(signature));
    SHOW(ECDSA_do_verify(out, 32, signature, key));
    SHOW(ECDSA_SIG_set0(signature, BN_dup(BN_value_one()), NULL));
    SHOW(ECDSA_SIG_set0(signature, BN_dup(BN_value_one()), BN_dup(BN_value_one())));
    SHOW(ECDSA_do_verify(out, 32, signature, key));
    SHOW_QUEUE();
    ECDSA_SIG_free(signature);
    fflush(stdout);
    SHOW(EC_KEY_print_fp(stdout, key, 2));
    SHOW(ECParameters_print_fp(stdout, key));
    SHOW(ECPKParameters_print_fp(stdout, group, 1));
    EC_KEY_free(copy);
    EC_KEY_free(peer);
    EC_KEY_free(key);
    EC_POINT_free(point);
    EC_GROUP_free(group);
    BN_free(secret);
    SHOW_QUEUE();
}

int main(void)
{
    curves();
    group(NID_X9_62_prime256v1);
    group(NID_secp384r1);
    group(NID_secp521r1);
    group(NID_sha256);
    points(NID_X9_62_prime256v1);
    points(NID_secp384r1);
    keys(NID_X9_62_prime256v1);
    keys(NID_secp384r1);
    return 0;
}
