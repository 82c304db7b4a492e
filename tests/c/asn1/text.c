/* Strings as text: conversion, printing, escapes; bits by name; dumps; values through BIOs. */
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/objects.h>
#include "testing.h"

static BIO *mem;

static void flush(void)
{
    char *data;
    long n = BIO_get_mem_data(mem, &data);

    printf("{%.*s}\n", (int)n, data);
    (void)BIO_reset(mem);
}

static void convert(const char *text, int len, int form, unsigned long mask, long min, long max)
{
    ASN1_STRING *s = NULL;
    int r = ASN1_mbstring_ncopy(&s, (const unsigned char *)text, len, form, mask, min, max);

    printf("ncopy %x %lx %ld %ld: %d\n", form, mask, min, max, r);
    if (s != NULL) {
        unsigned char *u = NULL;
        int n;

        SHOW_BYTES(s->data, s->length);
        n = ASN1_STRING_to_UTF8(&u, s);
        SHOW_BYTES(u, n);
        OPENSSL_free(u);
        ASN1_STRING_free(s);
    }
    SHOW_QUEUE();
}

static void dump(const unsigned char *d, long len)
{
    static const int dumps[] = { 0, -1, 1, 3 };
    size_t i;

    for (i = 0; i < sizeof(dumps) / sizeof(*dumps); i++) {
        SHOW(ASN1_parse_dump(mem, d, len, i & 1, dumps[i]));
        flush();
        SHOW_QUEUE();
    }
}

int main(void)
{
    static const unsigned char all[] = {
        0x30, 0x80, 0x02, 0x01, 0x05, 0x02, 0x02, 0xff, 0x00, 0x0a, 0x01, 0x07, 0x01, 0x01, 0xff, 0x05, 0x00, 0x06, 0x03, 0x55,
        4, 3, 0x06, 1, 0x80, 0x0c, 2, 'h', 'i', 0x16, 1, 'x', 0x13, 1, 'y', 0x17, 13, '7', '0', '0', '1', '0', '1', '0', '0',
        '0', '0', '0', '0', 'Z', 0x04, 2, 'h', 'i', 0x04, 2, 0, 1, 0x04, 0, 0x03, 2, 0, 0x80, 0xa0, 3, 2, 1, 1, 0x81, 2, 1, 2,
        0x5f, 0x21, 1, 0, 0xdf, 0x84, 0x00, 1, 0, 0x31, 0, 0x24, 0x80, 4, 1, 'A', 0, 0, 0x1e, 2, 0, 'a', 0x02, 0, 0, 0
    };
    static const unsigned char odd[] = {
        0x02, 3, 0x02, 1, 2, 0x0a, 1, 0x80, 0x1a, 1, 'v', 0x1c, 4, 0, 0, 0, 'a', 0x12, 1, '1', 0x14, 1, 0x80, 0x18, 2, '1', 0xc3,
        0x1b, 1, 'z', 9, 1, 3, 0x0d, 1, 1, 0x10, 0, 0x30, 0
    };
    static const char *masks[] = { "nombstr", "pkix", "utf8only", "default", "MASK:0x7", "MASK:10", "MASK:x", "none", "" };
    static const unsigned long flags[] = {
        0, ASN1_STRFLGS_RFC2253, ASN1_STRFLGS_ESC_2253, ASN1_STRFLGS_ESC_CTRL, ASN1_STRFLGS_ESC_MSB, ASN1_STRFLGS_ESC_QUOTE,
        ASN1_STRFLGS_ESC_QUOTE | ASN1_STRFLGS_ESC_2253, ASN1_STRFLGS_UTF8_CONVERT, ASN1_STRFLGS_IGNORE_TYPE,
        ASN1_STRFLGS_SHOW_TYPE, ASN1_STRFLGS_DUMP_ALL, ASN1_STRFLGS_DUMP_ALL | ASN1_STRFLGS_DUMP_DER,
        ASN1_STRFLGS_DUMP_UNKNOWN, ASN1_STRFLGS_ESC_2254, ASN1_STRFLGS_RFC2253 | ASN1_STRFLGS_ESC_2254
    };
    static const struct { int type; const char *data; int len; } strings[] = {
        { V_ASN1_UTF8STRING, " #a,b+c\"<\xc3\xa9> ", 13 }, { V_ASN1_UTF8STRING, "\xe2\x82\xac\xf0\x9f\x98\x80", 7 },
        { V_ASN1_UTF8STRING, "\xff", 1 }, { V_ASN1_PRINTABLESTRING, "#x\\(*)\n\177\200 ", 10 },
        { V_ASN1_BMPSTRING, "\0a\x20\xac\0,", 6 }, { V_ASN1_BMPSTRING, "\0a\x20", 3 }, { V_ASN1_UNIVERSALSTRING, "\0\1\xf6\0\0\0\0a", 8 },
        { V_ASN1_OCTET_STRING, "\1\2", 2 }, { V_ASN1_BIT_STRING, "\1\200", 2 }, { V_ASN1_INTEGER, "\200", 1 }, { V_ASN1_NEG_INTEGER, "\1", 1 },
        { V_ASN1_T61STRING, "\xe9", 1 }, { V_ASN1_GENERALSTRING, "g", 1 }, { V_ASN1_IA5STRING, "", 0 }, { V_ASN1_SEQUENCE, "\x30\0", 2 },
        { V_ASN1_VIDEOTEXSTRING, "v", 1 }
    };
    BIT_STRING_BITNAME names[] = { { 0, "first bit", "one" }, { 3, "fourth bit", "four" }, { 9, "tenth bit", "ten" }, { -1, NULL, NULL } };
    unsigned char utf8[8], *big;
    unsigned long c;
    ASN1_STRING *s;
    size_t i, j;
    int n;

    mem = BIO_new(BIO_s_mem());
    for (n = -2; n < 34; n++)
        printf("%d %lx %s\n", n, ASN1_tag2bit(n), ASN1_tag2str(n));
    convert("12 3", -1, MBSTRING_ASC, 0xffff, 0, 0);
    convert("Ab", -1, MBSTRING_ASC, 0xffff, 0, 0);
    convert("a@", -1, MBSTRING_ASC, 0xffff, 0, 0);
    convert("a\xe9", -1, MBSTRING_ASC, 0xffff, 0, 0);
    convert("a\xe9", -1, MBSTRING_ASC, 0, 0, 0);
    convert("a\xe9", -1, MBSTRING_ASC, B_ASN1_UTF8STRING, 0, 0);
    convert("a\xe9", -1, MBSTRING_ASC, B_ASN1_PRINTABLESTRING, 0, 0);
    convert("a\xc3\xa9", -1, MBSTRING_UTF8, DIRSTRING_TYPE, 0, 0);
    convert("\xe2\x82\xac", -1, MBSTRING_UTF8, DIRSTRING_TYPE, 0, 0);
    convert("\xf0\x9f\x98\x80", -1, MBSTRING_UTF8, DIRSTRING_TYPE, 0, 0);
    convert("\xf0\x9f\x98\x80", -1, MBSTRING_UTF8, B_ASN1_UNIVERSALSTRING, 0, 0);
    convert("\xf0\x9f\x98", -1, MBSTRING_UTF8, DIRSTRING_TYPE, 0, 0);
    convert("\xed\xa0\x80", -1, MBSTRING_UTF8, DIRSTRING_TYPE, 0, 0);
    convert("\0a\0b", 4, MBSTRING_BMP, DIRSTRING_TYPE, 0, 0);
    convert("\xd8\0", 2, MBSTRING_BMP, B_ASN1_UTF8STRING, 0, 0);
    convert("\0a\0", 3, MBSTRING_BMP, DIRSTRING_TYPE, 0, 0);
    convert("\0\0\0a", 4, MBSTRING_UNIV, DIRSTRING_TYPE, 0, 0);
    convert("\0\0\0", 3, MBSTRING_UNIV, DIRSTRING_TYPE, 0, 0);
    convert("abc", -1, MBSTRING_ASC, 0, 4, 0);
    convert("abc", -1, MBSTRING_ASC, 0, 0, 2);
    convert("abc", -1, 7, 0, 0, 0);
    convert("", 0, MBSTRING_ASC, 0, 0, 0);
    SHOW_HEXNUM(ASN1_STRING_get_default_mask());
    for (i = 0; i < sizeof(masks) / sizeof(*masks); i++) {
        SHOW(ASN1_STRING_set_default_mask_asc(masks[i]));
        SHOW_HEXNUM(ASN1_STRING_get_default_mask());
        s = ASN1_STRING_set_by_NID(NULL, (const unsigned char *)"Ab", -1, MBSTRING_ASC, NID_commonName);
        SHOW(s != NULL ? s->type : -1);
        ASN1_STRING_free(s);
        SHOW_QUEUE();
    }
    ASN1_STRING_set_default_mask(B_ASN1_UTF8STRING);
    for (n = 0; n < 1250; n++) {
        ASN1_STRING_TABLE *t = ASN1_STRING_TABLE_get(n);

        if (t != NULL)
            printf("%d %ld %ld %lx %lx\n", n, t->minsize, t->maxsize, t->mask, t->flags);
        s = t == NULL ? NULL : ASN1_STRING_set_by_NID(NULL, (const unsigned char *)"Ab", -1, MBSTRING_ASC, n);
        if (s != NULL)
            printf("  type %d\n", s->type);
        ASN1_STRING_free(s);
    }
    SHOW_QUEUE();
    SHOW(ASN1_STRING_TABLE_add(NID_commonName, -1, 3, 0, 0));
    SHOW_PTR(ASN1_STRING_set_by_NID(NULL, (const unsigned char *)"Abcd", -1, MBSTRING_ASC, NID_commonName));
    SHOW_QUEUE();
    ASN1_STRING_TABLE_cleanup();
    for (i = 0; i < sizeof(strings) / sizeof(*strings); i++) {
        s = ASN1_STRING_type_new(strings[i].type);
        ASN1_STRING_set(s, strings[i].data, strings[i].len);
        for (j = 0; j < sizeof(flags) / sizeof(*flags); j++) {
            printf("%zu %lx: %d ", i, flags[j], ASN1_STRING_print_ex(mem, s, flags[j]));
            flush();
            SHOW_QUEUE();
        }
        SHOW(ASN1_STRING_print_ex(NULL, s, ASN1_STRFLGS_RFC2253));
        SHOW(ASN1_STRING_print(mem, s));
        flush();
        SHOW(i2a_ASN1_INTEGER(mem, s));
        flush();
        SHOW(i2a_ASN1_STRING(mem, s, 0));
        flush();
        SHOW_QUEUE();
        ASN1_STRING_free(s);
    }
    for (c = 0; c < 0x220000; c += c < 0x800 ? 0x3f : 0x7ff) {
        n = UTF8_putc(NULL, 0, c);
        i = n > 0 ? UTF8_putc(utf8, sizeof(utf8), c) : 0;
        printf("%lx %d %zu", c, n, i);
        if (n > 0) {
            unsigned long back = 0;

            printf(" %d %d %d", UTF8_putc(utf8, n - 1, c), UTF8_getc(utf8, n - 1, &back), UTF8_getc(utf8, n, &back));
            printf(" %lx", back);
        }
        printf("\n");
    }
    SHOW(ASN1_PRINTABLE_type((const unsigned char *)"ab", -1));
    SHOW(ASN1_PRINTABLE_type((const unsigned char *)"a@", -1));
    SHOW(ASN1_PRINTABLE_type((const unsigned char *)"a\xe9", -1));
    SHOW(ASN1_PRINTABLE_type((const unsigned char *)"a\0@", 3));
    s = ASN1_BIT_STRING_new();
    SHOW(ASN1_BIT_STRING_set_bit(s, 9, 1));
    SHOW(ASN1_BIT_STRING_set_bit(s, 20, 0));
    SHOW(ASN1_BIT_STRING_set_asc(s, "four", 1, names));
    SHOW(ASN1_BIT_STRING_set_asc(s, "first bit", 1, names));
    SHOW(ASN1_BIT_STRING_set_asc(s, "five", 1, names));
    SHOW(ASN1_BIT_STRING_num_asc("tenth bit", names));
    SHOW_BYTES(s->data, s->length);
    SHOW(ASN1_BIT_STRING_name_print(mem, s, names, 4));
    flush();
    SHOW(ASN1_BIT_STRING_get_bit(s, 9));
    SHOW(ASN1_BIT_STRING_get_bit(s, 10));
    SHOW(ASN1_BIT_STRING_get_bit(s, 100));
    SHOW(ASN1_BIT_STRING_check(s, (const unsigned char *)"\xff", 1));
    SHOW(ASN1_BIT_STRING_check(s, (const unsigned char *)"\xff\xff", 2));
    SHOW(ASN1_BIT_STRING_set_bit(s, 9, 0));
    SHOW_BYTES(s->data, s->length);
    SHOW(i2d_ASN1_BIT_STRING(s, NULL));
    ASN1_STRING_free(s);
    dump(all, sizeof(all));
    dump(all + 1, 20);
    dump(all, 30);
    dump(odd, sizeof(odd));
    SHOW(ASN1_buf_print(mem, all, 40, 3));
    SHOW(ASN1_buf_print(mem, all, 15, 0));
    SHOW(ASN1_buf_print(mem, all, 0, 0));
    flush();
    big = OPENSSL_zalloc(3000);
    big[0] = 4; big[1] = 0x82; big[2] = 0x0b; big[3] = 0xb4;
    BIO_write(mem, big, 3000);
    BIO_write(mem, all, sizeof(all));
    BIO_write(mem, "\x30\x80\x04\x82\xff\xff", 6);
    for (i = 0; i < 4; i++) {
        ASN1_TYPE *t = ASN1_item_d2i_bio(ASN1_ITEM_rptr(ASN1_ANY), mem, NULL);

        printf("bio: %d\n", t != NULL ? ASN1_TYPE_get(t) : -1);
        if (t != NULL) {
            BIO *out = BIO_new(BIO_s_mem());

            SHOW(t->value.asn1_string->length);
            SHOW(ASN1_item_i2d_bio(ASN1_ITEM_rptr(ASN1_ANY), out, t));
            SHOW(BIO_pending(out));
            BIO_free(out);
        }
        ASN1_TYPE_free(t);
        SHOW_QUEUE();
    }
    (void)BIO_reset(mem);
    BIO_puts(mem, "00AB\\\nCD\nxyz\n123\n\n");
    s = ASN1_INTEGER_new();
    for (i = 0; i < 5; i++) {
        char buf[64];

        SHOW(a2i_ASN1_INTEGER(mem, s, buf, sizeof(buf)));
        SHOW_QUEUE();
    }
    SHOW_BYTES(s->data, s->length);
    ASN1_STRING_free(s);
    OPENSSL_free(big);
    BIO_free(mem);
    return 0;
}
