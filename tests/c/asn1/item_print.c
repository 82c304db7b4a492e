/* Values printed by their tables, with every flag. */
#include <openssl/asn1.h>
#include <openssl/asn1t.h>
#include <openssl/bio.h>
#include <openssl/x509v3.h>
#include "testing.h"

typedef struct {
    int32_t small;
    uint64_t *large;
    long plain;
    BIGNUM *big;
    ASN1_OBJECT *oid;
    ASN1_BIT_STRING *bits;
    ASN1_OCTET_STRING *octets;
    ASN1_TIME *when;
    ASN1_TYPE *any;
    int flag;
    ASN1_NULL *null;
    STACK_OF(ASN1_INTEGER) *numbers;
    STACK_OF(ASN1_OBJECT) *none;
    ASN1_STRING *text;
    GENERAL_NAME *name;
    ASN1_ENUMERATED *missing;
    BASIC_CONSTRAINTS *inner;
} THING;

ASN1_SEQUENCE(THING) = {
    ASN1_EMBED(THING, small, INT32),
    ASN1_SIMPLE(THING, large, UINT64),
    ASN1_SIMPLE(THING, plain, LONG),
    ASN1_SIMPLE(THING, big, BIGNUM),
    ASN1_SIMPLE(THING, oid, ASN1_OBJECT),
    ASN1_SIMPLE(THING, bits, ASN1_BIT_STRING),
    ASN1_SIMPLE(THING, octets, ASN1_OCTET_STRING),
    ASN1_SIMPLE(THING, when, ASN1_TIME),
    ASN1_SIMPLE(THING, any, ASN1_ANY),
    ASN1_SIMPLE(THING, flag, ASN1_BOOLEAN),
    ASN1_SIMPLE(THING, null, ASN1_NULL),
    ASN1_SEQUENCE_OF(THING, numbers, ASN1_INTEGER),
    ASN1_IMP_SET_OF_OPT(THING, none, ASN1_OBJECT, 0),
    ASN1_OPT(THING, text, DIRECTORYSTRING),
    ASN1_EXP_OPT(THING, name, GENERAL_NAME, 1),
    ASN1_IMP_OPT(THING, missing, ASN1_ENUMERATED, 2),
    ASN1_IMP_OPT(THING, inner, BASIC_CONSTRAINTS, 3)
} ASN1_SEQUENCE_END(THING)

int main(void)
{
    static const unsigned char der[] = {
        0x30, 0x72, 0x02, 0x01, 0xf0, 0x02, 0x02, 0x01, 0x00, 0x02, 0x01, 0x07, 0x02, 0x03, 0x01, 0xaf, 0x0b, 0x06, 0x03, 0x55, 0x04, 0x03,
        0x03, 0x03, 0x04, 0xff, 0xf0, 0x04, 0x03, 'a', 0x01, 'c', 0x17, 0x0d, '7', '0', '0', '1', '0', '2', '0', '3', '0', '4', '0', '5',
        'Z', 0x30, 0x03, 0x02, 0x01, 0x05, 0x01, 0x01, 0xff, 0x05, 0x00, 0x30, 0x07, 0x02, 0x01, 0x01, 0x02, 0x02, 0x01, 0x00, 0xa0, 0x00,
        0x0c, 0x03, 'a', 0xc3, 0xa9, 0xa1, 0x11, 0x82, 0x0f, 'h', 'o', 's', 't', '.', 'e', 'x', 'a', 'm', 'p', 'l', 'e', '.', 'o', 'r', 'g',
        0xa3, 0x06, 0x01, 0x01, 0xff, 0x02, 0x01, 0x02, 0, 0, 0, 0, 0, 0, 0, 0
    };
    unsigned char buf[sizeof(der)];
    static const unsigned long flags[] = { 0, 1, 2, 4, 8, 0x10, 0x40, 0x80, 0x100, 0x1ff, 0x8f, 0x140 };
    const unsigned char *p = buf;
    BIO *out = BIO_new_fp(stdout, BIO_NOCLOSE);
    ASN1_PCTX *pctx = ASN1_PCTX_new();
    ASN1_VALUE *value;
    size_t i;

    setvbuf(stdout, NULL, _IONBF, 0);
    memcpy(buf, der, sizeof(der));
    buf[1] = sizeof(der) - 2 - 8;
    value = ASN1_item_d2i(NULL, &p, sizeof(buf), ASN1_ITEM_rptr(THING));
    SHOW_PTR(value);
    SHOW_QUEUE();
    SHOW(ASN1_item_print(out, value, 2, ASN1_ITEM_rptr(THING), NULL));
    for (i = 0; i < sizeof(flags) / sizeof(*flags); i++) {
        ASN1_PCTX_set_flags(pctx, flags[i]);
        printf("--- %lx\n", ASN1_PCTX_get_flags(pctx));
        SHOW(ASN1_item_print(out, value, 0, ASN1_ITEM_rptr(THING), pctx));
    }
    ASN1_PCTX_set_str_flags(pctx, ASN1_STRFLGS_RFC2253);
    SHOW(ASN1_item_print(out, value, 0, ASN1_ITEM_rptr(THING), pctx));
    ASN1_item_free(value, ASN1_ITEM_rptr(THING));
    value = ASN1_item_new(ASN1_ITEM_rptr(GENERAL_NAME));
    SHOW(ASN1_item_print(out, value, 1, ASN1_ITEM_rptr(GENERAL_NAME), NULL));
    ASN1_item_free(value, ASN1_ITEM_rptr(GENERAL_NAME));
    SHOW(ASN1_item_print(out, NULL, 1, ASN1_ITEM_rptr(GENERAL_NAME), NULL));
    SHOW_QUEUE();
    {
        ASN1_TYPE *t = ASN1_TYPE_new();
        unsigned char data[8];
        long num = 0;
        unsigned char *enc = NULL;
        int n;

        SHOW(ASN1_TYPE_set_int_octetstring(t, -300, (unsigned char *)"octets", 6));
        n = i2d_ASN1_TYPE(t, &enc);
        SHOW_BYTES(enc, n);
        SHOW(ASN1_TYPE_get_int_octetstring(t, &num, data, 4));
        SHOW(num);
        SHOW_BYTES(data, 4);
        SHOW(ASN1_TYPE_set_octetstring(t, (unsigned char *)"abc", 3));
        SHOW(ASN1_TYPE_get_octetstring(t, data, 8));
        SHOW(ASN1_TYPE_get_int_octetstring(t, &num, data, 4));
        SHOW_QUEUE();
        OPENSSL_free(enc);
        ASN1_TYPE_free(t);
    }
    ASN1_PCTX_free(pctx);
    BIO_free(out);
    return 0;
}
