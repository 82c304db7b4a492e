/* Providers and library contexts. */
#include "testing.h"
#include <openssl/provider.h>
#include <openssl/params.h>

#define S(x) do { SHOW(x); SHOW_QUEUE(); } while (0)

static int visit(OSSL_PROVIDER *p, void *arg)
{
    printf("%s%s\n", (char *)arg, OSSL_PROVIDER_get0_name(p));
    return 1;
}

int main(void)
{
    OSSL_PROVIDER *p, *other;
    OSSL_LIB_CTX *ctx;
    const char *name = NULL;
    int status = 7;
    OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_ptr("name", (char **)&name, 0), OSSL_PARAM_construct_int("status", &status),
                           OSSL_PARAM_construct_end()};

    S(OSSL_PROVIDER_available(NULL, "default"));
    S(OSSL_PROVIDER_available(NULL, "legacy"));
    S(OSSL_PROVIDER_available(NULL, "nothere"));
    S(OSSL_PROVIDER_do_all(NULL, visit, "> "));
    p = OSSL_PROVIDER_load(NULL, "default");
    SHOW_STR(OSSL_PROVIDER_get0_name(p));
    S(OSSL_PROVIDER_self_test(p));
    S(OSSL_PROVIDER_get_params(p, params));
    printf("%s %d\n", name, status);
    S(OSSL_PROVIDER_gettable_params(p) != NULL);
    S(OSSL_PROVIDER_load(NULL, "nothere") != NULL);
    S(OSSL_PROVIDER_try_load(NULL, "nothere", 1) != NULL);
    other = OSSL_PROVIDER_load(NULL, "base");
    S(OSSL_PROVIDER_available(NULL, "base"));
    OSSL_PROVIDER_load(NULL, "null");
    S(OSSL_PROVIDER_do_all(NULL, visit, "> "));
    S(OSSL_PROVIDER_unload(other));
    S(OSSL_PROVIDER_unload(p));
    S(OSSL_PROVIDER_set_default_search_path(NULL, "/nowhere"));
    ctx = OSSL_LIB_CTX_new();
    S(ctx != NULL);
    S(OSSL_LIB_CTX_set0_default(ctx) == OSSL_LIB_CTX_get0_global_default());
    S(OSSL_LIB_CTX_set0_default(NULL) == ctx);
    S(OSSL_LIB_CTX_set0_default(OSSL_LIB_CTX_get0_global_default()) == ctx);
    OSSL_LIB_CTX_free(ctx);
    OSSL_LIB_CTX_free(NULL);
    return 0;
}
