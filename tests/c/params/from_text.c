/* Parameters made from text: numbers, strings, hexadecimal, and what does not fit. */
#include "testing.h"
#include <openssl/params.h>
#include <openssl/core_names.h>
static int i32; static unsigned u32; static long long i64v;
static const OSSL_PARAM defs[] = {
    OSSL_PARAM_int("i32", NULL), OSSL_PARAM_uint("u32", NULL), OSSL_PARAM_int64("i64", NULL),
    {"big", OSSL_PARAM_INTEGER, NULL, 0, 0}, {"ubig", OSSL_PARAM_UNSIGNED_INTEGER, NULL, 0, 0},
    OSSL_PARAM_utf8_string("text", NULL, 0), OSSL_PARAM_octet_string("bytes", NULL, 0),
    {"octet5", OSSL_PARAM_OCTET_STRING, NULL, 5, 0},{"text5", OSSL_PARAM_UTF8_STRING, NULL, 5, 0},
    {"real", OSSL_PARAM_REAL, NULL, 8, 0}, {"ptr", OSSL_PARAM_UTF8_PTR, NULL, 0, 0}, OSSL_PARAM_END};
static void one(const char *key, const char *value)
{
    OSSL_PARAM p; int found = -1, done;
    memset(&p, 0, sizeof(p));
    done = OSSL_PARAM_allocate_from_text(&p, defs, key, value, strlen(value), &found);
    printf("%s=%s: %d found %d", key, value, done, found);
    if (done == 1) {
        printf(" %s type %u size %zu ret %d ", p.key, p.data_type, p.data_size, p.return_size == OSSL_PARAM_UNMODIFIED);
        show_bytes("", p.data, p.data_size);
        OPENSSL_free(p.data);
    } else printf("\n");
    SHOW_QUEUE();
}
int main(void)
{
    const char *ints[] = {"0", "1", "-1", "127", "128", "-128", "-129", "255", "256", "2147483647", "2147483648", "-2147483648", "-2147483649","4294967295", "4294967296", "0x10", "-0x10", "0X1f", "12A", "", "abc", "18446744073709551615", "340282366920938463463374607431768211456", " 5", "007", "+5", "-"};
    const char *keys[] = {"i32","u32","i64","big","ubig","hexi32","hexbig","hexubig"};
    const char *strs[] = {"", "abc", "abcd", "abcde","abcdef", "0a0b", "0a:0b", "0", "zz", "0102030405", "010203040506"};
    const char *skeys[] = {"text","bytes","octet5","text5","hextext","hexbytes","hexoctet5","real","ptr","none","hexnone", "hex"};
    size_t k, v;
    for (k = 0; k < sizeof(keys)/sizeof(*keys); k++) for (v = 0; v < sizeof(ints)/sizeof(*ints); v++) one(keys[k], ints[v]);
    for (k = 0; k < sizeof(skeys)/sizeof(*skeys); k++) for (v = 0; v < sizeof(strs)/sizeof(*strs); v++) one(skeys[k], strs[v]);
    SHOW(OSSL_PARAM_allocate_from_text(NULL, defs, "i32", "1", 1, NULL));
    { OSSL_PARAM p; SHOW(OSSL_PARAM_allocate_from_text(&p, NULL, "i32", "1", 1, NULL)); 
      SHOW(OSSL_PARAM_allocate_from_text(&p, defs, "text", "abcdef", 3, NULL)); show_bytes("", p.data, p.data_size + 1); OPENSSL_free(p.data);
      SHOW(OSSL_PARAM_allocate_from_text(&p, defs, "bytes", "abcdef", 3, NULL)); show_bytes("", p.data, p.data_size); OPENSSL_free(p.data);
      SHOW(OSSL_PARAM_allocate_from_text(&p, defs, "hexbytes", "abcdef", 4, NULL)); show_bytes("", p.data, p.data_size); OPENSSL_free(p.data); }
    SHOW_QUEUE();
    return 0;
}
