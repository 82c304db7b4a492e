/* Parameters: numbers across types and sizes, strings, builders, copies. */
#include "testing.h"
#include <openssl/params.h>
#include <openssl/param_build.h>
#include <openssl/bn.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static void show(const OSSL_PARAM *p)
{
    for (; p != NULL && p->key != NULL; p++) {
        printf("%s type %u size %zu return %zd\n", p->key, p->data_type, p->data_size, (ssize_t)p->return_size);
        if (p->data != NULL && p->data_type < 6)
            SHOW_BYTES(p->data, p->data_size);
    }
}

static void numbers(void)
{
    static const int64_t values[] = {0, 1, -1, 127, 128, -128, -129, 255, 256, 65535, 2147483647LL, 2147483648LL, -2147483648LL,
                                     -2147483649LL, 4294967295LL, 4294967296LL, 9007199254740992LL, 9007199254740993LL,
                                     9223372036854775807LL, -9223372036854775807LL - 1};
    static const size_t sizes[] = {1, 2, 4, 8, 9, 16, 20};
    unsigned char data[24];
    size_t i, j;
    unsigned int type;

    for (i = 0; i < 20; i++)
        for (type = 1; type <= 3; type++)
            for (j = 0; j < 7; j++) {
                OSSL_PARAM p = {"n", type, data, sizes[j], OSSL_PARAM_UNMODIFIED};
                int a = 0;
                unsigned int b = 0;
                int64_t c = 0;
                uint64_t d = 0;
                size_t e = 0;
                long f = 0;
                double g = 0;
                int result;

                memset(data, 0xaa, sizeof(data));
                if (type == 3 && sizes[j] != 8)
                    continue;
                printf("%lld %u %d: ", (long long)values[i], type, (int)sizes[j]);
                result = OSSL_PARAM_set_int64(&p, values[i]);
                printf("set %d %zd; ", result, (ssize_t)p.return_size);
                if (result) {
                    printf("%d %d; ", OSSL_PARAM_get_int(&p, &a), a);
                    printf("%d %u; ", OSSL_PARAM_get_uint(&p, &b), b);
                    printf("%d %lld; ", OSSL_PARAM_get_int64(&p, &c), (long long)c);
                    printf("%d %llu; ", OSSL_PARAM_get_uint64(&p, &d), (unsigned long long)d);
                    printf("%d %zu; ", OSSL_PARAM_get_size_t(&p, &e), e);
                    printf("%d %ld; ", OSSL_PARAM_get_long(&p, &f), f);
                    if (sizes[j] == 4 || sizes[j] == 8)
                        printf("%d %g; ", OSSL_PARAM_get_double(&p, &g), g);
                }
                if (values[i] >= 0) {
                    printf("u64 %d ", OSSL_PARAM_set_uint64(&p, values[i] * 2 + 1));
                    printf("u32 %d ", OSSL_PARAM_set_uint32(&p, (uint32_t)values[i]));
                }
                result = OSSL_PARAM_set_int32(&p, (int32_t)values[i]);
                printf("i32 %d %zd\n", result, (ssize_t)p.return_size);
            }
    ERR_clear_error();
}

static void strings(void)
{
    char buf[8] = "abc", out[8];
    char *made = NULL, *pointer = "pointed";
    const char *seen;
    const void *bytes;
    void *copy = NULL;
    size_t len = 99;
    OSSL_PARAM s = OSSL_PARAM_construct_utf8_string("s", buf, 0), o = OSSL_PARAM_construct_octet_string("o", buf, 8),
               sp = OSSL_PARAM_construct_utf8_ptr("sp", &pointer, 0), op = OSSL_PARAM_construct_octet_ptr("op", (void **)&pointer, 4),
               none = OSSL_PARAM_construct_utf8_string("none", NULL, 0);

    show(&(OSSL_PARAM[]){s, o, sp, op, OSSL_PARAM_construct_end()}[0]);
    S(OSSL_PARAM_get_utf8_string(&s, &made, 0));
    SHOW_STR(made);
    OPENSSL_free(made);
    made = out;
    S(OSSL_PARAM_get_utf8_string(&s, &made, 8));
    S(OSSL_PARAM_get_utf8_string(&s, &made, 4));
    S(OSSL_PARAM_get_utf8_string(&s, &made, 3));
    S(OSSL_PARAM_get_utf8_string(&s, &made, 2));
    S(OSSL_PARAM_get_utf8_string(&o, &made, 8));
    S(OSSL_PARAM_get_octet_string(&o, &copy, 0, &len));
    SHOW(len);
    OPENSSL_free(copy);
    copy = out;
    S(OSSL_PARAM_get_octet_string(&o, &copy, 7, &len));
    S(OSSL_PARAM_get_octet_string(&o, NULL, 0, &len));
    S(OSSL_PARAM_get_utf8_ptr(&sp, &seen));
    SHOW_STR(seen);
    S(OSSL_PARAM_get_utf8_ptr(&s, &seen));
    S(OSSL_PARAM_get_octet_ptr(&op, &bytes, &len));
    SHOW(len);
    S(OSSL_PARAM_get_utf8_string_ptr(&s, &seen));
    SHOW_STR(seen);
    S(OSSL_PARAM_get_utf8_string_ptr(&sp, &seen));
    S(OSSL_PARAM_get_octet_string_ptr(&o, &bytes, &len));
    SHOW(len);
    S(OSSL_PARAM_get_octet_string_ptr(&s, &bytes, &len));
    s.data_size = 8;
    S(OSSL_PARAM_set_utf8_string(&s, "1234"));
    SHOW(s.return_size);
    SHOW_BYTES(buf, 8);
    S(OSSL_PARAM_set_utf8_string(&s, "12345678"));
    S(OSSL_PARAM_set_utf8_string(&s, "123456789"));
    SHOW(s.return_size);
    S(OSSL_PARAM_set_utf8_string(&s, NULL));
    S(OSSL_PARAM_set_octet_string(&s, "12", 2));
    S(OSSL_PARAM_set_octet_string(&o, "xy", 2));
    SHOW_BYTES(buf, 8);
    S(OSSL_PARAM_set_utf8_string(&none, "12345"));
    SHOW(none.return_size);
    S(OSSL_PARAM_set_utf8_ptr(&sp, "new"));
    SHOW_STR(pointer);
    SHOW(sp.return_size);
    S(OSSL_PARAM_set_octet_ptr(&op, "newer", 5));
    S(OSSL_PARAM_set_octet_ptr(&sp, "newer", 5));
    S(OSSL_PARAM_modified(&sp));
    S(OSSL_PARAM_modified(NULL));
    S(OSSL_PARAM_get_utf8_string(NULL, &made, 3));
    S(OSSL_PARAM_set_int(NULL, 3));
}

static void builders(void)
{
    OSSL_PARAM_BLD *bld = OSSL_PARAM_BLD_new();
    BIGNUM *bn = NULL, *back = NULL;
    OSSL_PARAM *p, *q, *m;
    unsigned char room[20];
    OSSL_PARAM big = OSSL_PARAM_construct_BN("bn", room, sizeof(room));
    char *text;

    BN_hex2bn(&bn, "0123456789ABCDEF0123");
    S(OSSL_PARAM_BLD_push_int(bld, "int", -5));
    S(OSSL_PARAM_BLD_push_uint64(bld, "uint64", 77));
    S(OSSL_PARAM_BLD_push_size_t(bld, "size", 78));
    S(OSSL_PARAM_BLD_push_double(bld, "double", 1.5));
    S(OSSL_PARAM_BLD_push_BN(bld, "number", bn));
    S(OSSL_PARAM_BLD_push_BN_pad(bld, "padded", bn, 16));
    S(OSSL_PARAM_BLD_push_BN_pad(bld, "narrow", bn, 3));
    S(OSSL_PARAM_BLD_push_utf8_string(bld, "text", "hello", 0));
    S(OSSL_PARAM_BLD_push_utf8_string(bld, "part", "hello", 3));
    S(OSSL_PARAM_BLD_push_octet_string(bld, "bytes", "hello", 4));
    S(OSSL_PARAM_BLD_push_utf8_ptr(bld, "ptr", "static", 0));
    p = OSSL_PARAM_BLD_to_param(bld);
    show(p);
    S(OSSL_PARAM_locate(p, "text") != NULL);
    S(OSSL_PARAM_locate_const(p, "TEXT") != NULL);
    S(OSSL_PARAM_get_BN(OSSL_PARAM_locate(p, "padded"), &back));
    text = BN_bn2hex(back);
    SHOW_STR(text);
    OPENSSL_free(text);
    S(OSSL_PARAM_get_BN(OSSL_PARAM_locate(p, "int"), &back));
    q = OSSL_PARAM_dup(p);
    show(q);
    OSSL_PARAM_free(q);
    S(OSSL_PARAM_BLD_push_int(bld, "int", 6));
    S(OSSL_PARAM_BLD_push_int(bld, "Another", 7));
    q = OSSL_PARAM_BLD_to_param(bld);
    m = OSSL_PARAM_merge(p, q);
    show(m);
    OPENSSL_free(m);
    m = OSSL_PARAM_merge(NULL, q);
    show(m);
    OPENSSL_free(m);
    S(OSSL_PARAM_merge(NULL, NULL) != NULL);
    OSSL_PARAM_free(p);
    OSSL_PARAM_free(q);
    OSSL_PARAM_free(NULL);
    OSSL_PARAM_BLD_free(bld);
    OSSL_PARAM_BLD_free(NULL);
    S(OSSL_PARAM_set_BN(&big, bn));
    SHOW(big.return_size);
    SHOW_BYTES(room, 20);
    big.data_size = 5;
    S(OSSL_PARAM_set_BN(&big, bn));
    SHOW(big.return_size);
    big.data = NULL;
    S(OSSL_PARAM_set_BN(&big, bn));
    SHOW(big.return_size);
    OSSL_PARAM_set_all_unmodified((OSSL_PARAM[]){big, OSSL_PARAM_construct_end()});
    BN_free(bn);
    BN_free(back);
}

int main(void)
{
    numbers();
    strings();
    builders();
    return 0;
}
