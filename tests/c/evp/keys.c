/* Keys: read, written, looked into, compared. */
#include "keys.h"

static void count_name(const char *name, void *arg) { (void)name; ++*(int *)arg; }

static void look(const char *file)
{
    unsigned char buf[8192], *out = NULL;
    const unsigned char *p = buf;
    long len = read_file(file, buf, sizeof(buf));
    EVP_PKEY *pkey = d2i_AutoPrivateKey(NULL, &p, len), *public = NULL, *dup;
    int n, names = 0;

    printf("-- %s\n", file);
    SHOW_PTR(pkey);
    SHOW(p - buf == len);
    if (pkey == NULL) {
        SHOW_QUEUE();
        return;
    }
    SHOW(EVP_PKEY_get_id(pkey));
    SHOW(EVP_PKEY_get_base_id(pkey));
    SHOW(EVP_PKEY_get_size(pkey));
    SHOW(EVP_PKEY_get_bits(pkey));
    SHOW(EVP_PKEY_get_security_bits(pkey));
    SHOW_STR(EVP_PKEY_get0_type_name(pkey));
    SHOW(EVP_PKEY_is_a(pkey, "RSA"));
    SHOW(EVP_PKEY_is_a(pkey, "rsaEncryption"));
    SHOW(EVP_PKEY_is_a(pkey, "EC"));
    SHOW(EVP_PKEY_type_names_do_all(pkey, count_name, &names));
    SHOW(names);
    SHOW(EVP_PKEY_can_sign(pkey));
    SHOW(EVP_PKEY_get_default_digest_nid(pkey, &n));
    SHOW(EVP_PKEY_missing_parameters(pkey));
    n = i2d_PrivateKey(pkey, NULL);
    SHOW(n);
    n = i2d_PrivateKey(pkey, &out);
    SHOW_BYTES(out, n);
    OPENSSL_free(out);
    out = NULL;
    n = i2d_PUBKEY(pkey, &out);
    SHOW_BYTES(out, n);
    p = out;
    public = d2i_PUBKEY(NULL, &p, n);
    SHOW_PTR(public);
    SHOW(p - out == n);
    OPENSSL_free(out);
    out = NULL;
    SHOW(EVP_PKEY_eq(pkey, public));
    SHOW(EVP_PKEY_eq(public, pkey));
    SHOW(EVP_PKEY_parameters_eq(pkey, public));
    SHOW(i2d_PrivateKey(public, NULL) > 0);
    ERR_clear_error();
    dup = EVP_PKEY_dup(pkey);
    SHOW(EVP_PKEY_eq(pkey, dup));
    EVP_PKEY_free(dup);
    SHOW_PTR(EVP_PKEY_get0_RSA(pkey));
    SHOW_QUEUE();
    SHOW_PTR(EVP_PKEY_get0_EC_KEY(pkey));
    SHOW_QUEUE();
    SHOW_PTR(EVP_PKEY_get0_DSA(pkey));
    SHOW_QUEUE();
    SHOW_PTR(EVP_PKEY_get0_DH(pkey));
    SHOW_QUEUE();
    SHOW(EVP_PKEY_up_ref(pkey));
    EVP_PKEY_free(pkey);
    EVP_PKEY_free(pkey);
    EVP_PKEY_free(public);
}

static void rsa(void)
{
    EVP_PKEY *pkey = load_der_key("rsa.p8"), *other = EVP_PKEY_new();
    RSA *rsa = EVP_PKEY_get1_RSA(pkey), *made = RSA_new();
    const BIGNUM *n, *e, *d, *p, *q;
    unsigned char *out = NULL, sig[512], back[512];
    unsigned int len = 0;
    int count;

    SHOW(EVP_PKEY_get0_RSA(pkey) == rsa);
    SHOW(RSA_size(rsa));
    SHOW(RSA_bits(rsa));
    SHOW(RSA_security_bits(rsa));
    SHOW(RSA_check_key(rsa));
    RSA_get0_key(rsa, &n, &e, &d);
    RSA_get0_factors(rsa, &p, &q);
    SHOW(BN_num_bits(n));
    SHOW(BN_get_word(e));
    SHOW(BN_num_bits(p));
    SHOW(n == RSA_get0_n(rsa));
    SHOW(RSA_set0_key(made, BN_dup(n), BN_dup(e), NULL));
    SHOW(RSA_set0_key(made, NULL, NULL, NULL));
    SHOW(EVP_PKEY_set1_RSA(other, made));
    SHOW(EVP_PKEY_eq(other, pkey));
    SHOW(EVP_PKEY_get_bits(other));
    count = i2d_RSAPublicKey(made, &out);
    SHOW_BYTES(out, count);
    OPENSSL_free(out);
    out = NULL;
    count = i2d_RSA_PUBKEY(made, &out);
    SHOW(count);
    OPENSSL_free(out);
    SHOW(RSA_sign(NID_sha256, (const unsigned char *)"0123456789abcdef0123456789abcdef", 32, sig, &len, rsa));
    SHOW_BYTES(sig, len);
    SHOW(RSA_verify(NID_sha256, (const unsigned char *)"0123456789abcdef0123456789abcdef", 32, sig, len, made));
    sig[5] ^= 1;
    SHOW(RSA_verify(NID_sha256, (const unsigned char *)"0123456789abcdef0123456789abcdef", 32, sig, len, made));
    ERR_clear_error();
    SHOW(RSA_private_encrypt(5, (const unsigned char *)"hello", sig, rsa, RSA_PKCS1_PADDING));
    SHOW_BYTES(sig, 256);
    SHOW(RSA_public_decrypt(256, sig, back, made, RSA_PKCS1_PADDING));
    SHOW_BYTES(back, 5);
    SHOW(RSA_public_encrypt(5, (const unsigned char *)"hello", sig, made, RSA_PKCS1_OAEP_PADDING));
    SHOW(RSA_private_decrypt(256, sig, back, rsa, RSA_PKCS1_OAEP_PADDING));
    SHOW_BYTES(back, 5);
    SHOW(RSA_public_encrypt(300, sig, back, made, RSA_PKCS1_PADDING));
    SHOW_QUEUE();
    SHOW(RSA_padding_add_PKCS1_type_1(back, 32, (const unsigned char *)"hello", 5));
    SHOW_BYTES(back, 32);
    SHOW(RSA_padding_check_PKCS1_type_1(sig, 32, back + 1, 31, 32));
    SHOW_BYTES(sig, 5);
    SHOW(RSA_test_flags(rsa, RSA_FLAG_EXT_PKEY));
    EVP_PKEY_free(pkey);
    EVP_PKEY_free(other);
    RSA_free(rsa);
    RSA_free(made);
}

static int my_priv_enc(int flen, const unsigned char *from, unsigned char *to, RSA *rsa, int padding)
{
    printf("my_priv_enc(%d, %d)\n", flen, padding);
    return RSA_meth_get_priv_enc(RSA_get_default_method())(flen, from, to, rsa, padding);
}

static void method(void)
{
    EVP_PKEY *pkey = load_der_key("rsa.p8");
    RSA_METHOD *meth = RSA_meth_dup(RSA_get_default_method());
    EVP_MD_CTX *ctx = EVP_MD_CTX_new();
    unsigned char sig[512];
    unsigned int len = 0;
    size_t size = sizeof(sig);
    RSA *rsa = EVP_PKEY_get1_RSA(pkey);
    EVP_PKEY *wrapped = EVP_PKEY_new();

    SHOW(RSA_meth_set1_name(meth, "mine"));
    SHOW_STR(RSA_meth_get0_name(meth));
    SHOW(RSA_meth_set_priv_enc(meth, my_priv_enc));
    SHOW(RSA_set_method(rsa, meth));
    SHOW(RSA_get_method(rsa) == meth);
    SHOW(EVP_PKEY_set1_RSA(wrapped, rsa));
    SHOW(RSA_sign(NID_sha1, sig, 20, sig, &len, rsa));
    SHOW(EVP_DigestSignInit(ctx, NULL, EVP_sha256(), NULL, wrapped));
    SHOW(EVP_DigestSign(ctx, sig, &size, (const unsigned char *)"hello", 5));
    SHOW_BYTES(sig, size);
    EVP_MD_CTX_free(ctx);
    EVP_PKEY_free(wrapped);
    EVP_PKEY_free(pkey);
    RSA_free(rsa);
    RSA_meth_free(meth);
}

static void ec(void)
{
    EVP_PKEY *pkey = load_der_key("p256.p8");
    EC_KEY *key = EVP_PKEY_get1_EC_KEY(pkey), *fresh = EC_KEY_new_by_curve_name(NID_secp384r1), *copy;
    const EC_GROUP *group = EC_KEY_get0_group(key);
    EC_GROUP *own = EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1);
    EC_POINT *point = EC_POINT_new(own), *sum = EC_POINT_new(own);
    BIGNUM *x = BN_new(), *y = BN_new();
    unsigned char buf[200], *out = NULL;
    ECDSA_SIG *sig;
    size_t len;
    int n, i;
    const int forms[] = {POINT_CONVERSION_COMPRESSED, POINT_CONVERSION_UNCOMPRESSED, POINT_CONVERSION_HYBRID};

    SHOW(EC_GROUP_get_curve_name(group));
    SHOW(EC_GROUP_get_degree(group));
    SHOW(EC_GROUP_order_bits(group));
    SHOW(EC_GROUP_cmp(group, own, NULL));
    SHOW(EC_GROUP_get_asn1_flag(group));
    SHOW(EC_GROUP_get_point_conversion_form(group));
    SHOW(EC_METHOD_get_field_type(EC_GROUP_method_of(group)));
    SHOW(EC_KEY_check_key(key));
    SHOW(EC_KEY_get_conv_form(key));
    SHOW(EC_POINT_get_affine_coordinates(group, EC_KEY_get0_public_key(key), x, y, NULL));
    SHOW_STR(BN_bn2hex(x));
    for (i = 0; i < 3; i++) {
        len = EC_POINT_point2oct(group, EC_KEY_get0_public_key(key), forms[i], NULL, 0, NULL);
        SHOW(len);
        SHOW(EC_POINT_point2oct(group, EC_KEY_get0_public_key(key), forms[i], buf, sizeof(buf), NULL));
        SHOW_BYTES(buf, len);
        SHOW(EC_POINT_oct2point(own, point, buf, len, NULL));
        SHOW(EC_POINT_cmp(own, point, EC_KEY_get0_public_key(key), NULL));
    }
    SHOW_STR(EC_POINT_point2hex(group, point, POINT_CONVERSION_COMPRESSED, NULL));
    SHOW(EC_POINT_add(own, sum, point, point, NULL));
    SHOW(EC_POINT_dbl(own, point, point, NULL));
    SHOW(EC_POINT_cmp(own, point, sum, NULL));
    SHOW(EC_POINT_mul(own, sum, BN_value_one(), NULL, NULL, NULL));
    SHOW(EC_POINT_cmp(own, sum, EC_GROUP_get0_generator(own), NULL));
    SHOW(EC_POINT_invert(own, sum, NULL));
    SHOW(EC_POINT_is_on_curve(own, sum, NULL));
    SHOW(EC_POINT_is_at_infinity(own, sum));
    SHOW(EC_POINT_set_to_infinity(own, sum));
    SHOW(EC_POINT_is_at_infinity(own, sum));
    SHOW(EC_POINT_point2oct(own, sum, POINT_CONVERSION_UNCOMPRESSED, buf, sizeof(buf), NULL));
    buf[0] = 9;
    SHOW(EC_POINT_oct2point(own, sum, buf, 65, NULL));
    ERR_clear_error();
    SHOW(EC_KEY_priv2oct(key, buf, sizeof(buf)));
    SHOW_BYTES(buf, 32);
    copy = EC_KEY_dup(key);
    SHOW(EC_POINT_cmp(group, EC_KEY_get0_public_key(copy), EC_KEY_get0_public_key(key), NULL));
    n = i2d_ECPrivateKey(key, &out);
    SHOW_BYTES(out, n);
    out = NULL;
    n = i2o_ECPublicKey(key, &out);
    SHOW_BYTES(out, n);
    out = NULL;
    n = i2d_ECParameters(key, &out);
    SHOW_BYTES(out, n);
    SHOW(EC_KEY_generate_key(fresh));
    SHOW(EC_KEY_check_key(fresh));
    SHOW(ECDSA_size(fresh));
    sig = ECDSA_do_sign((const unsigned char *)"01234567890123456789", 20, key);
    SHOW_PTR(sig);
    SHOW(ECDSA_do_verify((const unsigned char *)"01234567890123456789", 20, sig, key));
    SHOW(ECDSA_do_verify((const unsigned char *)"01234567890123456780", 20, sig, key));
    SHOW(ECDSA_verify(0, buf, 20, buf, 30, key) <= 0);
    SHOW_PTR(EC_KEY_new_by_curve_name(12345));
    SHOW(EC_curve_nist2nid("P-256"));
    SHOW_STR(EC_curve_nid2nist(NID_secp384r1));
    EC_POINT_free(point);
    EC_GROUP_free(own);
    EC_KEY_free(key);
    EC_KEY_free(copy);
    EC_KEY_free(fresh);
    EVP_PKEY_free(pkey);
}

static void assign(void)
{
    EVP_PKEY *a = EVP_PKEY_new(), *rsa = load_der_key("rsa.p8"), *ec = load_der_key("p256.p8");

    SHOW(EVP_PKEY_get_id(a));
    SHOW_PTR(EVP_PKEY_get0(a));
    SHOW(EVP_PKEY_get_bits(a));
    SHOW(EVP_PKEY_assign_RSA(a, EVP_PKEY_get1_RSA(rsa)));
    SHOW(EVP_PKEY_eq(a, rsa));
    SHOW(EVP_PKEY_get0(a) == EVP_PKEY_get0_RSA(rsa));
    SHOW(EVP_PKEY_eq(a, ec));
    ERR_clear_error();
    SHOW(EVP_PKEY_assign(a, EVP_PKEY_RSA, NULL));
    SHOW(EVP_PKEY_set1_EC_KEY(a, (EC_KEY *)EVP_PKEY_get0_EC_KEY(ec)));
    SHOW(EVP_PKEY_get_id(a));
    SHOW(EVP_PKEY_type(EVP_PKEY_RSA2));
    SHOW(EVP_PKEY_type(EVP_PKEY_DSA4));
    SHOW(EVP_PKEY_type(4));
    SHOW(EVP_PKEY_set_type(NULL, EVP_PKEY_EC));
    EVP_PKEY_free(a);
    a = EVP_PKEY_new();
    SHOW(EVP_PKEY_copy_parameters(a, ec));
    SHOW(EVP_PKEY_missing_parameters(a));
    SHOW(EVP_PKEY_parameters_eq(a, ec));
    SHOW_PTR(EVP_PKEY_get_ex_data(a, 0));
    SHOW(EVP_PKEY_set_ex_data(a, 1, a));
    SHOW(EVP_PKEY_get_ex_data(a, 1) == a);
    EVP_PKEY_free(a);
    EVP_PKEY_free(rsa);
    EVP_PKEY_free(ec);
}

static void garbage(void)
{
    const unsigned char junk[40] = "\x30\x05\x02\x01\x00\x02\x01\x05garbage", *p = junk;

    SHOW_PTR(d2i_PrivateKey(EVP_PKEY_RSA, NULL, &p, sizeof(junk)));
    SHOW(p == junk);
    SHOW_HEXNUM(ERR_peek_error());
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW_PTR(d2i_PUBKEY(NULL, &p, sizeof(junk)));
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW_PTR(d2i_RSAPrivateKey(NULL, &p, sizeof(junk)));
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW_PTR(d2i_ECPrivateKey(NULL, &p, sizeof(junk)));
    SHOW_HEXNUM(ERR_peek_last_error());
    ERR_clear_error();
    SHOW(i2d_PrivateKey(EVP_PKEY_new(), NULL));
    SHOW_QUEUE();
    SHOW(i2d_PUBKEY(EVP_PKEY_new(), NULL));
    SHOW(i2d_PUBKEY(NULL, NULL));
    SHOW(i2d_PublicKey(EVP_PKEY_new(), NULL));
    SHOW_QUEUE();
    SHOW_PTR(EVP_PKEY_CTX_new_id(12345, NULL));
    SHOW_PTR(EVP_PKEY_CTX_new(NULL, NULL));
    SHOW_QUEUE();
}

int main(void)
{
    look("rsa.p8");
    look("rsa.p1");
    look("p256.p8");
    look("p256.sec1");
    look("p384.p8");
    look("ed25519.p8");
    look("x25519.p8");
    look("dsa.der");
    look("dh.p8");
    look("pss.p8");
    rsa();
    method();
    ec();
    assign();
    garbage();
    return 0;
}
