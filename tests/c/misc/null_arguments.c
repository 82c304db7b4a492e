/* What functions answer to NULL and 0 for each argument, where OpenSSL takes them: those of data/null/functions.txt, each
 * with what it returns (int, long, pointer, void). */
#define _GNU_SOURCE
#include "testing.h"
#include <dlfcn.h>

typedef long long (*FUNCTION)(void *, void *, void *, void *, void *, void *, void *, void *, void *, void *, void *, void *);

int main(void)
{
    FILE *list = fopen("data/null/functions.txt", "r");
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    char kind, name[100];

    while (list != NULL && fscanf(list, " %c %99s", &kind, name) == 2) {
        FUNCTION function = (FUNCTION)dlsym(RTLD_DEFAULT, name);
        long long value;

        printf("%s = ", name);
        if (function == NULL) {
            puts("?");
            continue;
        }
        fflush(stdout);
        value = function(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
        if (kind == 'p')
            puts(value != 0 ? "set" : "NULL");
        else if (kind == 'v')
            puts("void");
        else
            printf("%lld\n", kind == 'i' ? (int)value : value);
        SHOW_QUEUE();
    }
    SSL_CTX_free(ctx);
    if (list != NULL)
        fclose(list);
    return 0;
}
