/* The formats of BIO_printf and BIO_snprintf. */
#include "testing.h"
#include <limits.h>
#include <openssl/bio.h>

#define T(...)                                          \
    do {                                                \
        char b[64];                                     \
        int r = BIO_snprintf(b, sizeof(b), __VA_ARGS__); \
        printf("%s: %d [%s]\n", #__VA_ARGS__, r, b);    \
    } while (0)

int main(void)
{
    char b[8];
    BIO *bio = BIO_new(BIO_s_mem());
    char *data;
    int n = 0;

    T("%#x %#X %#o %x", 0, 255, 0, 0xabc);
    T("%08.3d|%8.3d|%-8.3d|%.0d|%.0d", 5, 5, 5, 0, 1);
    T("%+d % d %+5d %-+5d|", 5, 5, 5, 5);
    T("%hhd|%hd|%hu", 300, 70000, 70000);
    T("%p|%20p|%-20p|", NULL, (void *)0x1234, (void *)0x1234);
    T("%s|%.3s|%10s|%-10s|%.2s", NULL, "abcdef", "abc", "abc", NULL);
    T("%y|%5%|%%|%td", 5, 6);
    T("%f %.2f %.0f %10.3f|%-10.3f|%+f", 1.5, 2.345, 2.5, 3.14159, 3.14159, 1.0);
    T("%.12f %.9f", 1.0 / 3, 2.0 / 3);
    T("%e %.2e %E %e", 12345.678, 0.00012345, 1e100, 0.0);
    T("%g %g %g %g", 100000.0, 0.0001, 0.00001, 1.5);
    T("%.3g %g %G", 1234.5, 0.0, 1e-10);
    T("%f", 1e20);
    T("%f", -0.5);
    T("%5c|%-5c|%c", 'a', 'b', 'c');
    T("%lld %llu", LLONG_MIN, ULLONG_MAX);
    T("%ld %zu %jd %qd", LONG_MIN, (size_t)5, (long long)7, 8LL);
    T("%*d|%-*d|%.*d|%*d|", 5, 1, 5, 2, 3, 4, -5, 6);
    T("%w5d%d", 5, 6);
    T("%i %u %05d %-05d|%05x|%#06x", -5, -5, -5, -5, 10, 10);
    T("%.*s", -1, "abc");
    T("%070d", 1);
    T("abc%");
    T("%-");
    T("%5s|%05s", "ab", "ab");
    T("%.5x|%.5u|% x", 10, 10, 10);
    T("%#.3x|%+u", 5, 5);
    T("%#08X|%#-8x|%#8o", 10, 10, 10);
    T("%.1f %.1f %.1f", 0.25, 0.35, 0.05);
    T("ab%nc", &n);
    SHOW(n);
    SHOW(BIO_snprintf(b, 4, "abcdef"));
    SHOW_STR(b);
    SHOW(BIO_snprintf(b, 4, "abc"));
    SHOW(BIO_snprintf(b, 0, "abc"));
    SHOW(BIO_snprintf(b, 1, ""));
    SHOW(BIO_snprintf(b, 1, "x"));
    SHOW(BIO_printf(bio, "%s-%d", "text", 5));
    SHOW(BIO_printf(bio, "%3000d", 5));
    SHOW(BIO_printf(bio, "%s", ""));
    SHOW(BIO_get_mem_data(bio, &data));
    SHOW_BYTES(data, 10);
    BIO_free(bio);
    return 0;
}
