/* ASN1_TIME: set, parse, compare. */
#include <time.h>
#include <openssl/asn1.h>
#include "testing.h"

static void show(const ASN1_TIME *t)
{
    struct tm tm;

    if (t == NULL) {
        printf("NULL\n");
        return;
    }
    printf("type %d flags %lx %.*s\n", t->type, t->flags, t->length, t->data);
    if (ASN1_TIME_to_tm(t, &tm))
        printf("  %d %d %d %d %d %d wday %d yday %d\n", tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec,
               tm.tm_wday, tm.tm_yday);
    printf("  check %d %d %d\n", ASN1_TIME_check(t), ASN1_UTCTIME_check(t), ASN1_GENERALIZEDTIME_check(t));
}

int main(void)
{
    static const time_t times[] = { 0, 1, -1, 951782399, 951782400, 2524607999, 2524608000, -631152000, -631152001,
                                    253402300799, 253402300800, -2208988800 };
    static const char *texts[] = {
        "", "Z", "700101000000Z", "7001010000Z", "500101000000Z", "491231235959Z", "000229000000Z", "010229000000Z",
        "700101000000+0100", "700101000000-1259", "700101000000+1300", "7001010000+0100", "700101000060Z", "700101240000Z",
        "19700101000000Z", "20500101000000Z", "19491231235959Z", "20491231235959Z", "197001010000Z", "19700101000000.5Z",
        "19700101000000.Z", "19700101000000.123+0100", "19000229000000Z", "20000229000000Z", "00010301000000Z",
        "99991231235959Z", "99991231235959-0100", "19700101000000", "19700101000000+01000", "1970010100000aZ", "7001010000aZ",
        "700101000000z", "19700100000000Z", "19701301000000Z"
    };
    ASN1_TIME *t = ASN1_TIME_new(), *g, *u;
    size_t i, j;
    int day, sec;

    for (i = 0; i < sizeof(times) / sizeof(*times); i++) {
        printf("--- %lld\n", (long long)times[i]);
        SHOW_PTR(ASN1_TIME_set(t, times[i]));
        show(t);
        SHOW(ASN1_TIME_cmp_time_t(t, 0));
        SHOW(ASN1_TIME_cmp_time_t(t, times[i]));
        u = ASN1_UTCTIME_set(NULL, times[i]);
        show(u);
        ASN1_UTCTIME_free(u);
        g = ASN1_GENERALIZEDTIME_set(NULL, times[i]);
        show(g);
        ASN1_GENERALIZEDTIME_free(g);
        g = ASN1_TIME_adj(NULL, times[i], 3, -90000);
        show(g);
        ASN1_TIME_free(g);
        g = ASN1_TIME_adj(NULL, times[i], -40000, 5);
        show(g);
        ASN1_TIME_free(g);
        SHOW_QUEUE();
    }
    for (i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        printf("--- %s\n", texts[i]);
        SHOW(ASN1_TIME_set_string(NULL, texts[i]));
        SHOW(ASN1_UTCTIME_set_string(NULL, texts[i]));
        SHOW(ASN1_GENERALIZEDTIME_set_string(NULL, texts[i]));
        SHOW(ASN1_TIME_set_string_X509(NULL, texts[i]));
        if (ASN1_TIME_set_string(t, texts[i])) {
            show(t);
            g = ASN1_TIME_to_generalizedtime(t, NULL);
            show(g);
            for (j = 0; j < sizeof(texts) / sizeof(*texts); j++) {
                u = ASN1_TIME_new();
                if (ASN1_TIME_set_string(u, texts[j])) {
                    day = sec = 77;
                    printf("%s: %d", texts[j], ASN1_TIME_diff(&day, &sec, t, u));
                    printf(" %d %d, %d\n", day, sec, ASN1_TIME_compare(t, u));
                }
                ASN1_TIME_free(u);
            }
            ASN1_GENERALIZEDTIME_free(g);
            SHOW(ASN1_TIME_normalize(t));
            show(t);
        }
        if (ASN1_TIME_set_string_X509(t, texts[i]))
            show(t);
        t->flags = 0;
        SHOW_QUEUE();
    }
    ASN1_STRING_set(t, "bad", 3);
    show(t);
    SHOW(ASN1_TIME_compare(t, t));
    SHOW(ASN1_TIME_cmp_time_t(t, 0));
    SHOW(ASN1_TIME_normalize(t));
    SHOW(ASN1_TIME_normalize(NULL));
    SHOW_QUEUE();
    ASN1_TIME_free(t);
    return 0;
}
