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

/* Nothing asks it: only its being known is shown. */
static int init(const OSSL_CORE_HANDLE *handle, const OSSL_DISPATCH *in, const OSSL_DISPATCH **out, void **provctx)
{
    return 0;
}

/* The default provider is loaded by itself until the first that is loaded by name. */
static void fallback(void)
{
    OSSL_LIB_CTX *ctx = OSSL_LIB_CTX_new(), *other = OSSL_LIB_CTX_new(), *third = OSSL_LIB_CTX_new();
    OSSL_PROVIDER *null = OSSL_PROVIDER_load(ctx, "null"), *p;

    S(OSSL_PROVIDER_available(ctx, "default"));
    S(OSSL_PROVIDER_available(ctx, "null"));
    S(OSSL_PROVIDER_available(other, "null"));
    S(OSSL_PROVIDER_available(other, "default"));
    S(OSSL_PROVIDER_do_all(ctx, visit, "> "));
    S(OSSL_PROVIDER_unload(null));
    S(OSSL_PROVIDER_do_all(ctx, visit, "> "));
    S(OSSL_PROVIDER_load(other, "nothere") != NULL);
    S(OSSL_PROVIDER_do_all(other, visit, "> "));
    S((p = OSSL_PROVIDER_try_load(third, "null", 1)) != NULL);
    S(OSSL_PROVIDER_available(third, "null"));
    S(OSSL_PROVIDER_do_all(third, visit, "> "));
    S(OSSL_PROVIDER_unload(p));
    S(OSSL_PROVIDER_add_builtin(third, "mine", init));
    S(OSSL_PROVIDER_add_builtin(third, NULL, init));
    S(OSSL_PROVIDER_add_builtin(third, "mine", NULL));
    S(OSSL_PROVIDER_available(third, "mine"));
    S(OSSL_PROVIDER_load(third, "mine") != NULL);
    S(OSSL_PROVIDER_load(other, "mine") != NULL);
    OSSL_LIB_CTX_free(third);
    OSSL_LIB_CTX_free(other);
    other = OSSL_LIB_CTX_new();
    S(OSSL_PROVIDER_load(other, "nothere") != NULL);
    S(OSSL_PROVIDER_do_all(other, visit, "> "));
    OSSL_LIB_CTX_free(other);
    OSSL_LIB_CTX_free(ctx);
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
    fallback();
    return 0;
}
