/* DH, DSA and RSA objects by the older functions: parts set and told, checks, operations, paddings, printing. */
#include "testing.h"
#include <openssl/dh.h>
#include <openssl/dsa.h>
#include <openssl/rsa.h>

static void show_bn(const char *what, const BIGNUM *n)
{
    char *hex = n ? BN_bn2hex(n) : NULL;

    printf("%s: %.40s\n", what, hex ? hex : "none");
    OPENSSL_free(hex);
}

static void dh_check(const char *what, BIGNUM *p, BIGNUM *g)
{
    DH *dh = DH_new();
    BIGNUM *outside = BN_dup(p);
    int codes = -1;

    printf("--- check %s\n", what);
    SHOW(DH_set0_pqg(dh, p, NULL, g));
    SHOW(DH_check(dh, &codes));
    SHOW_HEXNUM(codes);
    SHOW(DH_check_params(dh, &codes));
    SHOW_HEXNUM(codes);
    SHOW(DH_check_ex(dh));
    SHOW_QUEUE();
    SHOW(DH_check_params_ex(dh));
    SHOW_QUEUE();
    SHOW(DH_check_pub_key(dh, BN_value_one(), &codes));
    SHOW_HEXNUM(codes);
    SHOW(DH_check_pub_key(dh, outside, &codes));
    SHOW_HEXNUM(codes);
    SHOW(DH_check_pub_key_ex(dh, outside));
    SHOW_QUEUE();
    BN_free(outside);
    DH_free(dh);
}

static void dh(void)
{
    DH *one = DH_new_by_nid(NID_ffdhe2048), *two = DH_new_by_nid(NID_ffdhe2048), *empty = DH_new();
    const BIGNUM *p, *q, *g, *pub, *priv;
    unsigned char *a, *b;
    BIGNUM *number = NULL;
    int index, n, m;

    printf("--- dh\n");
    SHOW_PTR(DH_new_by_nid(NID_sha256));
    SHOW_QUEUE();
    SHOW(DH_get_nid(one));
    SHOW(DH_bits(one));
    SHOW(DH_size(one));
    SHOW(DH_security_bits(one));
    SHOW(DH_get_length(one));
    DH_get0_pqg(one, &p, &q, &g);
    show_bn("p", p);
    show_bn("q", q);
    show_bn("g", g);
    SHOW(DH_get0_p(one) == p && DH_get0_q(one) == q && DH_get0_g(one) == g);
    DH_get0_key(one, &pub, &priv);
    SHOW_PTR(pub);
    SHOW_PTR(DH_get0_priv_key(one));
    SHOW(DH_generate_key(one));
    SHOW(DH_generate_key(two));
    SHOW_PTR(DH_get0_pub_key(one));
    a = malloc(DH_size(one));
    b = malloc(DH_size(one));
    n = DH_compute_key_padded(a, DH_get0_pub_key(two), one);
    m = DH_compute_key_padded(b, DH_get0_pub_key(one), two);
    SHOW(n == m && memcmp(a, b, n) == 0);
    SHOW(DH_compute_key(a, DH_get0_pub_key(two), one) > 250);
    SHOW(DH_compute_key(a, BN_value_one(), one));
    SHOW_QUEUE();
    SHOW(DH_set_length(one, 300));
    SHOW(DH_get_length(one));
    BN_hex2bn(&number, "1234567890ABCDEF1234567890");
    SHOW(DH_set0_key(empty, NULL, BN_dup(number)));
    show_bn("priv", DH_get0_priv_key(empty));
    SHOW(DH_set0_key(empty, BN_dup(number), NULL));
    SHOW(DH_set0_pqg(empty, NULL, NULL, NULL));
    SHOW(DH_set0_pqg(empty, BN_dup(p), NULL, BN_dup(g)));
    SHOW(DH_get_nid(empty));
    SHOW_PTR(DH_get0_engine(one));
    SHOW(DH_up_ref(one));
    DH_free(one);
    index = DH_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    SHOW(DH_set_ex_data(one, index, "mine"));
    SHOW_STR(DH_get_ex_data(one, index));
    {
        DH *copy = DHparams_dup(one);

        SHOW(BN_cmp(DH_get0_p(copy), p));
        SHOW_PTR(DH_get0_pub_key(copy));
        DH_free(copy);
        copy = DH_new();
        SHOW(DH_set0_pqg(copy, BN_dup(number), NULL, BN_dup(g)));
        fflush(stdout);
        SHOW(DHparams_print_fp(stdout, copy));
        DH_free(copy);
    }
    SHOW_QUEUE();
    dh_check("named", BN_dup(p), BN_dup(g));
    dh_check("small", BN_dup(number), BN_dup(g));
    dh_check("generator 1", BN_dup(p), BN_dup(BN_value_one()));
    dh_check("all wrong", BN_dup(number), BN_dup(BN_value_one()));
    BN_add_word(number, 1);
    dh_check("odd", BN_dup(number), BN_dup(number));
    BN_copy(number, p);
    BN_sub_word(number, 2);
    dh_check("another number", BN_dup(number), BN_dup(g));
    free(a);
    free(b);
    BN_free(number);
    DH_free(one);
    DH_free(two);
    DH_free(empty);
}

static void dsa(void)
{
    EVP_PKEY *pkey = NULL;
    DSA *dsa, *copy = DSA_new();
    BIO *in = BIO_new_file("data/evp/dsa.der", "rb");
    const BIGNUM *p, *q, *g, *pub, *priv;
    unsigned char *made;
    unsigned int len = 0;
    DSA_SIG *signature;
    int index;

    printf("--- dsa\n");
    pkey = d2i_PrivateKey_bio(in, NULL);
    BIO_free(in);
    dsa = EVP_PKEY_get1_DSA(pkey);
    SHOW_PTR(dsa);
    SHOW_QUEUE();
    if (dsa == NULL)
        return;
    SHOW(DSA_bits(dsa));
    SHOW(DSA_security_bits(dsa));
    SHOW(DSA_size(dsa));
    DSA_get0_pqg(dsa, &p, &q, &g);
    show_bn("p", p);
    show_bn("q", DSA_get0_q(dsa));
    SHOW(DSA_get0_p(dsa) == p && DSA_get0_g(dsa) == g);
    DSA_get0_key(dsa, &pub, &priv);
    show_bn("pub", DSA_get0_pub_key(dsa));
    show_bn("priv", DSA_get0_priv_key(dsa));
    made = malloc(DSA_size(dsa));
    SHOW(DSA_sign(0, (const unsigned char *)"01234567890123456789", 20, made, &len, dsa));
    SHOW(DSA_verify(0, (const unsigned char *)"01234567890123456789", 20, made, len, dsa));
    SHOW(DSA_verify(0, (const unsigned char *)"11234567890123456789", 20, made, len, dsa));
    SHOW(DSA_verify(0, (const unsigned char *)"01234567890123456789", 20, made, len - 1, dsa));
    SHOW_QUEUE();
    signature = DSA_do_sign((const unsigned char *)"01234567890123456789", 20, dsa);
    SHOW_PTR(signature);
    SHOW(DSA_do_verify((const unsigned char *)"01234567890123456789", 20, signature, dsa));
    SHOW(DSA_do_verify((const unsigned char *)"0123", 4, signature, dsa));
    DSA_SIG_free(signature);
    SHOW(DSA_set0_pqg(copy, BN_dup(p), NULL, BN_dup(g)));
    SHOW(DSA_set0_pqg(copy, BN_dup(p), BN_dup(q), BN_dup(g)));
    SHOW(DSA_set0_key(copy, BN_dup(pub), NULL));
    SHOW(DSA_generate_key(copy));
    SHOW(BN_cmp(DSA_get0_pub_key(copy), pub) != 0);
    SHOW_PTR(DSA_get0_engine(copy));
    SHOW(DSA_up_ref(copy));
    DSA_free(copy);
    index = DSA_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    SHOW(DSA_set_ex_data(copy, index, "mine"));
    SHOW_STR(DSA_get_ex_data(copy, index));
    fflush(stdout);
    SHOW(DSA_print_fp(stdout, dsa, 3));
    SHOW(DSAparams_print_fp(stdout, dsa));
    SHOW_QUEUE();
    free(made);
    DSA_free(dsa);
    DSA_free(copy);
    EVP_PKEY_free(pkey);
}

static void rsa(void)
{
    EVP_PKEY *pkey = load_key("data/core/rsa.key");
    RSA *rsa = EVP_PKEY_get1_RSA(pkey), *made = RSA_new();
    unsigned char block[256], out[256], digest[32] = "digest";
    int index;

    printf("--- rsa\n");
    show_bn("d", RSA_get0_d(rsa));
    show_bn("e", RSA_get0_e(rsa));
    show_bn("p", RSA_get0_p(rsa));
    show_bn("q", RSA_get0_q(rsa));
    show_bn("dmp1", RSA_get0_dmp1(rsa));
    show_bn("dmq1", RSA_get0_dmq1(rsa));
    show_bn("iqmp", RSA_get0_iqmp(rsa));
    SHOW_PTR(RSA_get0_engine(rsa));
    SHOW_PTR(RSA_get0_pss_params(rsa));
    SHOW(RSA_get_version(rsa));
    SHOW(RSA_get_multi_prime_extra_count(rsa));
    SHOW(RSA_check_key_ex(rsa, NULL));
    SHOW(RSA_check_key(made));
    SHOW_QUEUE();
    SHOW(RSA_set0_key(made, BN_dup(RSA_get0_n(rsa)), NULL, NULL));
    SHOW(RSA_set0_key(made, BN_dup(RSA_get0_n(rsa)), BN_dup(RSA_get0_e(rsa)), BN_dup(RSA_get0_d(rsa))));
    SHOW(RSA_set0_crt_params(made, BN_dup(RSA_get0_dmp1(rsa)), NULL, NULL));
    SHOW(RSA_set0_factors(made, BN_dup(RSA_get0_p(rsa)), BN_dup(RSA_get0_q(rsa))));
    SHOW(RSA_set0_crt_params(made, BN_dup(RSA_get0_dmp1(rsa)), BN_dup(RSA_get0_dmq1(rsa)), BN_dup(RSA_get0_iqmp(rsa))));
    SHOW(RSA_check_key(made));
    SHOW_QUEUE();
    SHOW(RSA_blinding_on(rsa, NULL));
    RSA_blinding_off(rsa);
    SHOW(RSA_up_ref(made));
    RSA_free(made);
    index = RSA_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    SHOW(RSA_set_ex_data(made, index, "mine"));
    SHOW_STR(RSA_get_ex_data(made, index));

    SHOW(RSA_padding_add_PKCS1_PSS(rsa, block, digest, EVP_sha256(), 0));
    SHOW_BYTES(block, 256);
    SHOW(RSA_verify_PKCS1_PSS(rsa, digest, EVP_sha256(), block, 0));
    SHOW(RSA_verify_PKCS1_PSS(rsa, digest, EVP_sha256(), block, 5));
    SHOW_QUEUE();
    block[255] ^= 1;
    SHOW(RSA_verify_PKCS1_PSS_mgf1(rsa, digest, EVP_sha256(), EVP_sha1(), block, -2));
    SHOW_QUEUE();
    SHOW(RSA_padding_add_PKCS1_PSS_mgf1(rsa, block, digest, EVP_sha256(), EVP_sha384(), 0));
    SHOW(RSA_verify_PKCS1_PSS_mgf1(rsa, digest, EVP_sha256(), EVP_sha384(), block, -2));
    SHOW(RSA_padding_add_PKCS1_PSS(rsa, block, digest, EVP_sha256(), 1000));
    SHOW_QUEUE();
    SHOW(RSA_padding_add_PKCS1_OAEP(block, 40, (const unsigned char *)"text", 4, NULL, 0));
    SHOW_QUEUE();
    SHOW(RSA_padding_add_PKCS1_type_2(block, 256, (const unsigned char *)"text", 4));
    SHOW(RSA_padding_check_PKCS1_type_2(out, 256, block + 1, 255, 256));
    SHOW_BYTES(out, 4);
    block[1] = 1;
    SHOW(RSA_padding_check_PKCS1_type_2(out, 256, block + 1, 255, 256));
    SHOW_QUEUE();
    fflush(stdout);
    SHOW(RSA_print_fp(stdout, made, 1));
    SHOW_QUEUE();
    RSA_free(made);
    RSA_free(rsa);
    EVP_PKEY_free(pkey);
}

int main(void)
{
    dh();
    dsa();
    rsa();
    return 0;
}
