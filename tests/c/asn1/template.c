/* Types by templates: every kind of field, read from good, truncated and damaged input, written again. */
#include <openssl/asn1.h>
#include <openssl/asn1t.h>
#include "testing.h"

typedef struct {
    int type;
    union {
        ASN1_INTEGER *number;
        ASN1_IA5STRING *name;
        STACK_OF(ASN1_INTEGER) *list;
    } value;
} PICK;

typedef struct {
    ASN1_INTEGER *version;
    ASN1_IA5STRING *name;
    ASN1_OCTET_STRING *data;
    int flag;
    STACK_OF(ASN1_INTEGER) *numbers;
    STACK_OF(ASN1_OCTET_STRING) *set;
    PICK *pick;
    ASN1_STRING *text;
    ASN1_BIT_STRING *bits;
    ASN1_TYPE *any;
    int32_t small;
    ASN1_TIME *when;
} RECORD;

ASN1_CHOICE(PICK) = {
    ASN1_SIMPLE(PICK, value.number, ASN1_INTEGER),
    ASN1_IMP(PICK, value.name, ASN1_IA5STRING, 4),
    ASN1_EXP_SEQUENCE_OF(PICK, value.list, ASN1_INTEGER, 5)
} ASN1_CHOICE_END(PICK)

ASN1_SEQUENCE(RECORD) = {
    ASN1_SIMPLE(RECORD, version, ASN1_INTEGER),
    ASN1_OPT(RECORD, name, ASN1_IA5STRING),
    ASN1_EXP_OPT(RECORD, data, ASN1_OCTET_STRING, 0),
    ASN1_IMP_OPT(RECORD, flag, ASN1_FBOOLEAN, 1),
    ASN1_IMP_SEQUENCE_OF_OPT(RECORD, numbers, ASN1_INTEGER, 2),
    ASN1_SET_OF_OPT(RECORD, set, ASN1_OCTET_STRING),
    ASN1_EXP_OPT(RECORD, pick, PICK, 3),
    ASN1_OPT(RECORD, text, DIRECTORYSTRING),
    ASN1_IMP_OPT(RECORD, bits, ASN1_BIT_STRING, 40),
    ASN1_EXP_OPT(RECORD, any, ASN1_ANY, 300),
    ASN1_EMBED(RECORD, small, INT32),
    ASN1_OPT(RECORD, when, ASN1_TIME)
} ASN1_SEQUENCE_END(RECORD)

IMPLEMENT_ASN1_FUNCTIONS(RECORD)
IMPLEMENT_ASN1_DUP_FUNCTION(RECORD)
IMPLEMENT_ASN1_FUNCTIONS(PICK)

static void hex(const unsigned char *p, int len)
{
    int i;

    printf("[%d] ", len);
    for (i = 0; i < len; i++)
        printf("%02x", p[i]);
    printf("\n");
}

static void try_it(const ASN1_ITEM *it, const unsigned char *in, long len)
{
    const unsigned char *p = in;
    ASN1_VALUE *value = ASN1_item_d2i(NULL, &p, len, it);
    unsigned char *out = NULL;

    printf("%s %ld: ", value != NULL ? "read" : "refused", (long)(p - in));
    if (value != NULL) {
        int n = ASN1_item_i2d(value, &out, it);

        hex(out, n);
        OPENSSL_free(out);
        ASN1_item_free(value, it);
    } else {
        printf("\n");
    }
    SHOW_QUEUE();
}

static void all(const ASN1_ITEM *it, const unsigned char *in, long len)
{
    unsigned char copy[512];
    long i;

    try_it(it, in, len);
    for (i = -1; i < len; i++) {
        printf("cut %ld ", i);
        try_it(it, in, i);
    }
    for (i = 0; i < len; i++) {
        static const unsigned char flips[] = { 0x01, 0x20, 0x80, 0xff, 0x1f };
        size_t j;

        for (j = 0; j < sizeof(flips); j++) {
            memcpy(copy, in, len);
            copy[i] ^= flips[j];
            printf("flip %ld %02x ", i, flips[j]);
            try_it(it, copy, len);
        }
    }
}

int main(void)
{
    RECORD *r = RECORD_new(), *copy;
    unsigned char *der = NULL, buf[512], *q;
    static const unsigned char indefinite[] = {
        0x30, 0x80, 0x02, 0x01, 0x01, 0xa0, 0x80, 0x24, 0x80, 0x04, 0x01, 0x41, 0x24, 0x03, 0x04, 0x01, 0x42, 0x00, 0x00,
        0x00, 0x00, 0xa2, 0x80, 0x02, 0x01, 0x05, 0x00, 0x00, 0x31, 0x80, 0x00, 0x00, 0x02, 0x01, 0xff, 0x00, 0x00
    };
    static const unsigned char set[] = { 0x31, 0x0a, 0x04, 0x02, 0x31, 0x32, 0x04, 0x01, 0x39, 0x04, 0x01, 0x30 };
    static const unsigned char nested[] = { 0x30, 0x80, 0x30, 0x80, 0x04, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00 };
    int n, i;

    SHOW(r->version->type);
    SHOW_PTR(r->name);
    SHOW(r->flag);
    SHOW_PTR(r->numbers);
    SHOW(i2d_RECORD(r, NULL));
    SHOW_QUEUE();
    ASN1_INTEGER_set(r->version, 3);
    SHOW(i2d_RECORD(r, NULL));
    SHOW_QUEUE();
    r->name = ASN1_IA5STRING_new();
    ASN1_STRING_set(r->name, "nm", 2);
    r->data = ASN1_OCTET_STRING_new();
    ASN1_STRING_set(r->data, "\1\2", 2);
    r->flag = 0xff;
    r->numbers = sk_ASN1_INTEGER_new_null();
    for (i = 0; i < 2; i++) {
        ASN1_INTEGER *num = ASN1_INTEGER_new();

        ASN1_INTEGER_set(num, 300 * i - 1);
        sk_ASN1_INTEGER_push(r->numbers, num);
    }
    r->pick = PICK_new();
    SHOW(r->pick->type);
    SHOW(i2d_PICK(r->pick, NULL));
    r->pick->type = 1;
    r->pick->value.name = ASN1_IA5STRING_new();
    ASN1_STRING_set(r->pick->value.name, "x", 1);
    r->text = ASN1_STRING_type_new(V_ASN1_UTF8STRING);
    ASN1_STRING_set(r->text, "\xc3\xa9", 2);
    r->bits = ASN1_BIT_STRING_new();
    ASN1_STRING_set(r->bits, "\xa0\x00", 2);
    r->any = ASN1_TYPE_new();
    ASN1_TYPE_set(r->any, V_ASN1_BOOLEAN, r);
    r->small = -129;
    r->when = ASN1_TIME_set(NULL, 0);
    n = i2d_RECORD(r, &der);
    hex(der, n);
    q = buf;
    SHOW(i2d_RECORD(r, &q));
    SHOW(q - buf == n && memcmp(buf, der, n) == 0);
    copy = RECORD_dup(r);
    SHOW(i2d_RECORD(copy, NULL) == n);
    RECORD_free(copy);
    RECORD_free(r);
    SHOW_QUEUE();
    all(ASN1_ITEM_rptr(RECORD), der, n);
    all(ASN1_ITEM_rptr(RECORD), indefinite, sizeof(indefinite));
    all(ASN1_ITEM_rptr(ASN1_SET_ANY), set, sizeof(set));
    all(ASN1_ITEM_rptr(ASN1_SEQUENCE_ANY), nested, sizeof(nested));
    all(ASN1_ITEM_rptr(ASN1_ANY), indefinite, sizeof(indefinite));
    all(ASN1_ITEM_rptr(ASN1_TIME), (const unsigned char *)"\x17\x0d" "700101000000Z", 15);
    all(ASN1_ITEM_rptr(ASN1_BIT_STRING), (const unsigned char *)"\x03\x03\x04\xff\xff", 5);
    all(ASN1_ITEM_rptr(ASN1_BIT_STRING), (const unsigned char *)"\x03\x01\x00", 3);
    all(ASN1_ITEM_rptr(ASN1_BMPSTRING), (const unsigned char *)"\x1e\x03" "ab", 5);
    all(ASN1_ITEM_rptr(ASN1_UNIVERSALSTRING), (const unsigned char *)"\x1c\x03" "ab", 5);
    all(ASN1_ITEM_rptr(ASN1_INTEGER), (const unsigned char *)"\x02\x02\x00\x80", 4);
    all(ASN1_ITEM_rptr(ASN1_BOOLEAN), (const unsigned char *)"\x01\x01\xff", 3);
    all(ASN1_ITEM_rptr(ASN1_TBOOLEAN), (const unsigned char *)"\x01\x01\xff", 3);
    all(ASN1_ITEM_rptr(ASN1_NULL), (const unsigned char *)"\x05\x00\x00", 2);
    OPENSSL_free(der);
    return 0;
}
