/* Big numbers: arithmetic over many operands, conversions, bits, errors. */
#include "testing.h"
#include <openssl/bn.h>

static const char *operands[] = {
    "0", "1", "-1", "2", "-7", "A", "FF", "-100", "10001", "FFFFFFFFFFFFFFFF", "10000000000000000", "-FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF",
    "123456789ABCDEF0123456789ABCDEF0123456789ABCDEF", "FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF"
};
#define COUNT ((int)(sizeof(operands) / sizeof(operands[0])))

static void put(const char *what, int result, const BIGNUM *number)
{
    char *hex = BN_bn2hex(number);

    printf("%s %d %s\n", what, result, result > 0 ? hex : "");
    OPENSSL_free(hex);
    SHOW_QUEUE();
}

static void pairs(void)
{
    BN_CTX *ctx = BN_CTX_new();
    BIGNUM *r = BN_new(), *q = BN_new(), *a = NULL, *b = NULL;
    int i, j;

    for (i = 0; i < COUNT; i++) {
        BN_hex2bn(&a, operands[i]);
        put("sqr", BN_sqr(r, a, ctx), r);
        put("lshift", BN_lshift(r, a, 67), r);
        put("lshift1", BN_lshift1(r, a), r);
        put("rshift", BN_rshift(r, a, 3), r);
        put("rshift1", BN_rshift1(r, a), r);
        put("lshift-", BN_lshift(r, a, -1), r);
        put("rshift-", BN_rshift(r, a, -1), r);
        BN_copy(r, a);
        put("add_word", BN_add_word(r, 5), r);
        put("sub_word", BN_sub_word(r, 10), r);
        put("mul_word", BN_mul_word(r, 3), r);
        printf("%lx %lx\n", BN_div_word(r, 7), BN_mod_word(a, 1000));
        put("div_word", 1, r);
        printf("bits %d bytes %d word %lx zero %d one %d odd %d neg %d is2 %d abs1 %d\n", BN_num_bits(a), BN_num_bytes(a), BN_get_word(a),
               BN_is_zero(a), BN_is_one(a), BN_is_odd(a), BN_is_negative(a), BN_is_word(a, 2), BN_abs_is_word(a, 1));
        BN_copy(r, a);
        put("set_bit", BN_set_bit(r, 70), r);
        put("clear_bit", BN_clear_bit(r, 0), r);
        put("clear_bit", BN_clear_bit(r, 500), r);
        put("mask_bits", BN_mask_bits(r, 9), r);
        put("mask_bits", BN_mask_bits(r, 900), r);
        printf("%d %d\n", BN_is_bit_set(a, 0), BN_is_bit_set(a, 64));
        for (j = 0; j < COUNT; j++) {
            BN_hex2bn(&b, operands[j]);
            printf("%d %d: %d %d %d\n", i, j, BN_cmp(a, b), BN_ucmp(a, b) > 0, BN_ucmp(a, b) < 0);
            put("add", BN_add(r, a, b), r);
            put("sub", BN_sub(r, a, b), r);
            put("uadd", BN_uadd(r, a, b), r);
            if (BN_ucmp(a, b) >= 0)
                put("usub", BN_usub(r, a, b), r);
            put("mul", BN_mul(r, a, b, ctx), r);
            put("div", BN_div(q, r, a, b, ctx), r);
            put("mod", BN_mod(r, a, b, ctx), r);
            put("nnmod", BN_nnmod(r, a, b, ctx), r);
            put("gcd", BN_gcd(r, a, b, ctx), r);
            if (!BN_is_negative(b) && !BN_is_zero(b)) {
                BIGNUM *inverse = BN_mod_inverse(NULL, a, b, ctx);
                put("inverse", inverse != NULL, inverse ? inverse : r);
                BN_free(inverse);
                put("mod_add", BN_mod_add(r, a, a, b, ctx), r);
                put("mod_sub", BN_mod_sub(r, r, a, b, ctx), r);
                put("mod_mul", BN_mod_mul(r, a, a, b, ctx), r);
                put("mod_sqr", BN_mod_sqr(r, a, b, ctx), r);
                put("mod_lshift", BN_mod_lshift(r, a, 5, b, ctx), r);
            }
            if (j > 2 && !BN_is_negative(b)) {
                BIGNUM *e = BN_new();
                BN_set_word(e, 65537);
                put("mod_exp", BN_mod_exp(r, a, e, b, ctx), r);
                if (BN_is_odd(b)) {
                    put("mod_exp_mont", BN_mod_exp_mont(r, a, e, b, ctx, NULL), r);
                    put("mod_exp_consttime", BN_mod_exp_mont_consttime(r, a, e, b, ctx, NULL), r);
                    put("mod_exp_word", BN_mod_exp_mont_word(r, 3, e, b, ctx, NULL), r);
                }
                BN_free(e);
            }
        }
    }
    BN_free(a);
    BN_free(b);
    BN_free(q);
    BN_clear_free(r);
    BN_CTX_free(ctx);
}

static void conversions(void)
{
    static const char *texts[] = {"", "0", "-0", "00ff", "-1ABCdef", "12z", "7", "0x1F", "-0x1F", "123456789012345678901234567890", "-5 "};
    unsigned char bytes[40];
    BIGNUM *n, *m = BN_new();
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    char *text;
    int i, len;

    for (i = 0; i < 11; i++) {
        n = NULL;
        printf("[%s] %d", texts[i], BN_hex2bn(NULL, texts[i]));
        printf(" %d", BN_dec2bn(NULL, texts[i]));
        printf(" %d", BN_hex2bn(&n, texts[i]));
        text = n ? BN_bn2hex(n) : NULL;
        printf(" %s", text ? text : "NULL");
        OPENSSL_free(text);
        BN_free(n);
        n = NULL;
        printf(" %d", BN_dec2bn(&n, texts[i]));
        text = n ? BN_bn2dec(n) : NULL;
        printf(" %s", text ? text : "NULL");
        OPENSSL_free(text);
        BN_free(n);
        n = NULL;
        printf(" %d", BN_asc2bn(&n, texts[i]));
        text = n ? BN_bn2dec(n) : NULL;
        printf(" %s\n", text ? text : "NULL");
        OPENSSL_free(text);
        if (n != NULL) {
            BN_print_fp(stdout, n);
            printf("\n");
            fflush(stdout);
            SHOW(BN_print(out, n));
            BIO_flush(out);
            printf("\n");
            len = BN_bn2bin(n, bytes);
            SHOW_BYTES(bytes, len);
            SHOW(BN_bn2binpad(n, bytes, 16));
            SHOW_BYTES(bytes, 16);
            SHOW(BN_bn2lebinpad(n, bytes, 16));
            SHOW_BYTES(bytes, 16);
            SHOW(BN_bn2binpad(n, bytes, 1));
            SHOW(BN_bn2mpi(n, NULL));
            len = BN_bn2mpi(n, bytes);
            SHOW_BYTES(bytes, len);
            SHOW(BN_cmp(n, BN_mpi2bn(bytes, len, m)));
            SHOW_PTR(BN_mpi2bn(bytes, 3, m));
            SHOW_PTR(BN_mpi2bn(bytes, len + 1, m));
            SHOW_QUEUE();
        }
        BN_free(n);
    }
    SHOW_QUEUE();
    memset(bytes, 0x81, 40);
    bytes[0] = 0;
    put("bin2bn", 1, BN_bin2bn(bytes, 12, m));
    put("lebin2bn", 1, BN_lebin2bn(bytes, 12, m));
    put("bin2bn", 1, BN_bin2bn(bytes, 0, m));
    SHOW(BN_copy(m, BN_value_one()) == m);
    SHOW(BN_is_one(m));
    BN_set_negative(m, 1);
    SHOW(BN_cmp(m, BN_value_one()));
    BN_zero(m);
    BN_set_negative(m, 1);
    SHOW(BN_is_negative(m));
    SHOW(BN_cmp(NULL, m));
    SHOW(BN_cmp(m, NULL));
    SHOW(BN_cmp(NULL, NULL));
    SHOW_PTR(BN_dup(NULL));
    n = BN_new();
    BN_set_word(n, 77);
    BN_swap(n, m);
    SHOW(BN_get_word(m));
    SHOW(BN_is_zero(n));
    BN_set_flags(m, BN_FLG_CONSTTIME);
    SHOW(BN_get_flags(m, BN_FLG_CONSTTIME));
    BN_free(n);
    n = BN_new();
    BN_with_flags(n, m, BN_FLG_CONSTTIME);
    SHOW(BN_get_word(n));
    BN_free(n);
    BN_free(m);
    BN_free(NULL);
    BN_clear_free(NULL);
    BN_CTX_free(NULL);
    BIO_free(out);
}

static int progress(int a, int b, BN_GENCB *cb)
{
    *(int *)BN_GENCB_get_arg(cb) += 1;
    return 1;
}

static int refuse(int a, int b, BN_GENCB *cb)
{
    return 0;
}

static void primes(void)
{
    BN_CTX *ctx = BN_CTX_new();
    BN_GENCB *cb = BN_GENCB_new();
    BIGNUM *p = BN_new(), *x;
    int calls = 0;

    BN_GENCB_set(cb, progress, &calls);
    SHOW(BN_generate_prime_ex(p, 128, 0, NULL, NULL, cb));
    SHOW(calls > 0);
    SHOW(BN_num_bits(p));
    SHOW(BN_check_prime(p, ctx, NULL));
    SHOW(BN_is_prime_ex(p, 20, ctx, NULL));
    SHOW(BN_is_prime_fasttest_ex(p, 20, ctx, 1, NULL));
    SHOW(BN_generate_prime_ex(p, 64, 1, NULL, NULL, NULL));
    BN_rshift1(p, p);
    SHOW(BN_check_prime(p, NULL, NULL));
    SHOW(BN_generate_prime_ex(p, 1, 0, NULL, NULL, NULL));
    SHOW(BN_generate_prime_ex(p, 4, 1, NULL, NULL, NULL));
    BN_GENCB_set(cb, refuse, NULL);
    SHOW(BN_generate_prime_ex(p, 256, 0, NULL, NULL, cb));
    SHOW_QUEUE();
    SHOW(BN_GENCB_call(NULL, 1, 2));
    BN_set_word(p, 1000003 * 3UL);
    SHOW(BN_check_prime(p, ctx, NULL));
    BN_set_word(p, 2);
    SHOW(BN_check_prime(p, ctx, NULL));
    BN_set_word(p, 1);
    SHOW(BN_check_prime(p, ctx, NULL));
    SHOW(BN_rand(p, 100, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ODD));
    SHOW(BN_num_bits(p));
    SHOW(BN_is_odd(p));
    SHOW(BN_rand(p, 100, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ANY));
    SHOW(BN_is_bit_set(p, 98));
    SHOW(BN_rand(p, 0, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY));
    SHOW(BN_is_zero(p));
    SHOW(BN_rand(p, 0, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY));
    SHOW(BN_rand(p, 1, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ANY));
    SHOW(BN_rand(p, -1, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY));
    BN_zero(p);
    SHOW(BN_rand_range(p, p));
    BN_set_word(p, 1000);
    x = BN_dup(p);
    SHOW(BN_rand_range(x, p));
    SHOW(BN_cmp(x, p));
    BN_set_negative(p, 1);
    SHOW(BN_priv_rand_range(x, p));
    SHOW_QUEUE();
    SHOW(BN_security_bits(2048, -1));
    SHOW(BN_security_bits(2048, 256));
    SHOW(BN_security_bits(1023, 256));
    SHOW(BN_security_bits(15360, 159));
    put("rfc3526", 1, BN_get_rfc3526_prime_2048(p));
    put("rfc2409", 1, BN_get_rfc2409_prime_1024(p));
    put("p256", 1, BN_get0_nist_prime_256());
    SHOW_PTR(BN_nist_mod_func(BN_get0_nist_prime_521()));
    SHOW_PTR(BN_nist_mod_func(BN_value_one()));
    BN_GENCB_free(cb);
    BN_GENCB_free(NULL);
    BN_free(p);
    BN_free(x);
    BN_CTX_free(ctx);
}

static void montgomery(void)
{
    BN_CTX *ctx = BN_CTX_new();
    BN_MONT_CTX *mont = BN_MONT_CTX_new();
    BIGNUM *m = NULL, *a, *b;

    BN_CTX_start(ctx);
    a = BN_CTX_get(ctx);
    b = BN_CTX_get(ctx);
    BN_set_word(a, 123456789);
    BN_set_word(b, 987654321);
    BN_hex2bn(&m, operands[13]);
    SHOW(BN_MONT_CTX_set(mont, m, ctx));
    SHOW(BN_to_montgomery(a, a, mont, ctx));
    SHOW(BN_to_montgomery(b, b, mont, ctx));
    SHOW(BN_mod_mul_montgomery(a, a, b, mont, ctx));
    put("product", BN_from_montgomery(a, a, mont, ctx), a);
    BN_set_word(a, 5);
    put("sqrt", BN_mod_sqrt(b, a, m, ctx) != NULL, b);
    SHOW_QUEUE();
    BN_CTX_end(ctx);
    BN_MONT_CTX_free(mont);
    BN_free(m);
    BN_CTX_free(ctx);
}

int main(void)
{
    pairs();
    conversions();
    primes();
    montgomery();
    return 0;
}
