/* ASN1_STRING: set, copy, compare, free. */
#include <openssl/asn1.h>
#include "testing.h"

static void show(const ASN1_STRING *s)
{
    printf("type %d length %d flags %lx\n", ASN1_STRING_type(s), ASN1_STRING_length(s), s->flags);
    SHOW_BYTES(ASN1_STRING_get0_data(s), ASN1_STRING_length(s));
}

int main(void)
{
    ASN1_STRING *a = ASN1_STRING_new(), *b = ASN1_STRING_type_new(V_ASN1_UTF8STRING), *c;

    show(a);
    SHOW(ASN1_STRING_set(a, "hello", -1));
    show(a);
    printf("%s\n", (const char *)ASN1_STRING_get0_data(a));
    SHOW(ASN1_STRING_set(a, "hello", 3));
    printf("%s\n", (const char *)ASN1_STRING_get0_data(a));
    SHOW(ASN1_STRING_set(a, NULL, -1));
    SHOW(ASN1_STRING_set(b, "world", 5));
    SHOW(ASN1_STRING_cmp(a, b) < 0);
    SHOW(ASN1_STRING_cmp(b, a) > 0);
    SHOW(ASN1_STRING_copy(a, b));
    SHOW(ASN1_STRING_copy(a, NULL));
    SHOW(ASN1_STRING_cmp(a, b));
    show(a);
    a->type = V_ASN1_IA5STRING;
    SHOW(ASN1_STRING_cmp(a, b));
    c = ASN1_STRING_dup(a);
    show(c);
    SHOW_PTR(ASN1_STRING_dup(NULL));
    ASN1_STRING_length_set(c, 2);
    show(c);
    ASN1_STRING_set0(c, OPENSSL_strdup("given"), 5);
    show(c);
    SHOW(ASN1_STRING_set(c, "", 0));
    show(c);
    ASN1_STRING_clear_free(a);
    ASN1_STRING_free(b);
    ASN1_STRING_free(c);
    ASN1_STRING_free(NULL);
    a = ASN1_TIME_new();
    show(a);
    ASN1_TIME_free(a);
    a = DIRECTORYSTRING_new();
    show(a);
    DIRECTORYSTRING_free(a);
    a = ASN1_BIT_STRING_new();
    show(a);
    ASN1_BIT_STRING_free(a);
    SHOW_QUEUE();
    return 0;
}
