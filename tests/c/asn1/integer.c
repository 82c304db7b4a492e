/* ASN1_INTEGER and ASN1_ENUMERATED as numbers. */
#include <limits.h>
#include <openssl/asn1.h>
#include <openssl/bn.h>
#include "testing.h"

int main(void)
{
    static const int64_t values[] = { 0, 1, -1, 127, 128, -128, -129, 255, 256, INT_MAX, INT64_MAX, INT64_MIN, INT64_MIN + 1 };
    ASN1_INTEGER *a = ASN1_INTEGER_new(), *b = ASN1_INTEGER_new();
    ASN1_ENUMERATED *e = ASN1_ENUMERATED_new();
    uint64_t u;
    int64_t s;
    size_t i;

    SHOW(ASN1_INTEGER_get(NULL));
    SHOW(ASN1_INTEGER_get(a));
    SHOW_QUEUE();
    for (i = 0; i < sizeof(values) / sizeof(*values); i++) {
        printf("--- %lld\n", (long long)values[i]);
        SHOW(ASN1_INTEGER_set_int64(a, values[i]));
        printf("type %x\n", a->type);
        SHOW_BYTES(a->data, a->length);
        SHOW(ASN1_INTEGER_get_int64(&s, a));
        SHOW(s);
        u = 7;
        SHOW(ASN1_INTEGER_get_uint64(&u, a));
        SHOW(u);
        SHOW_QUEUE();
        SHOW(ASN1_INTEGER_get(a));
        BIGNUM *bn = ASN1_INTEGER_to_BN(a, NULL);
        SHOW(BN_is_negative(bn));
        SHOW(BN_num_bytes(bn));
        SHOW_PTR(BN_to_ASN1_INTEGER(bn, b));
        SHOW(ASN1_INTEGER_cmp(a, b));
        BN_free(bn);
        SHOW(ASN1_ENUMERATED_set_int64(e, values[i]));
        SHOW(ASN1_ENUMERATED_get(e));
        SHOW(ASN1_INTEGER_get_int64(&s, e));
        SHOW_QUEUE();
    }
    ASN1_INTEGER_set(a, -5);
    ASN1_INTEGER_set(b, 3);
    SHOW(ASN1_INTEGER_cmp(a, b));
    ASN1_INTEGER_set(b, -6);
    SHOW(ASN1_INTEGER_cmp(a, b));
    SHOW(ASN1_INTEGER_set_uint64(a, UINT64_MAX));
    SHOW(ASN1_INTEGER_get_int64(&s, a));
    SHOW(ASN1_INTEGER_get_uint64(&u, a));
    SHOW(ASN1_INTEGER_get(a));
    SHOW_QUEUE();
    ASN1_STRING_set(a, "123456789", 9);
    SHOW(ASN1_INTEGER_get(a));
    SHOW_QUEUE();
    ASN1_STRING_set(e, "123456789", 9);
    SHOW(ASN1_ENUMERATED_get(e));
    SHOW(ASN1_ENUMERATED_get(a));
    SHOW_PTR(ASN1_ENUMERATED_to_BN(a, NULL));
    SHOW_QUEUE();
    ASN1_INTEGER_free(a);
    ASN1_INTEGER_free(b);
    ASN1_ENUMERATED_free(e);
    return 0;
}
