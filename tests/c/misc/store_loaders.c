/* Loaders of the program's own for stores, the library's own loader, and what a store is searched by. */
#include "../testing.h"
#include <openssl/store.h>
#include <openssl/provider.h>
#include <openssl/engine.h>
#include <stdarg.h>
#include <unistd.h>

struct ossl_store_loader_ctx_st {
    int at, failed, expected;
};
static int left, broken;
static const char *pem = "data/tls/bundle.pem";

static OSSL_STORE_LOADER_CTX *opens(const OSSL_STORE_LOADER *loader, const char *uri, const UI_METHOD *ui, void *data)
{
    printf("  open %s %s ui %d data %s\n", OSSL_STORE_LOADER_get0_scheme(loader), uri, ui != NULL, data == NULL ? "NULL" : (char *)data);
    if (strstr(uri, "refuse") != NULL) {
        ERR_raise_data(ERR_LIB_USER, 7, "refused");
        return NULL;
    }
    return OPENSSL_zalloc(sizeof(OSSL_STORE_LOADER_CTX));
}

static OSSL_STORE_LOADER_CTX *opens_ex(const OSSL_STORE_LOADER *loader, const char *uri, OSSL_LIB_CTX *libctx, const char *propq,
                                       const UI_METHOD *ui, void *data)
{
    printf("  open_ex %d %s\n", libctx != NULL, propq == NULL ? "NULL" : propq);
    return opens(loader, uri, ui, data);
}

static OSSL_STORE_LOADER_CTX *attaches(const OSSL_STORE_LOADER *loader, BIO *bio, OSSL_LIB_CTX *libctx, const char *propq,
                                       const UI_METHOD *ui, void *data)
{
    char line[100] = "";

    BIO_gets(bio, line, sizeof(line));
    printf("  attach %s %d %s %d\n  %s\n", OSSL_STORE_LOADER_get0_scheme(loader), libctx != NULL, propq == NULL ? "NULL" : propq, ui != NULL, line);
    return OPENSSL_zalloc(sizeof(OSSL_STORE_LOADER_CTX));
}

static int controls(OSSL_STORE_LOADER_CTX *ctx, int cmd, va_list args)
{
    int number = va_arg(args, int);

    printf("  ctrl %d %d %s\n", cmd, number, va_arg(args, char *));
    return number;
}

static int expects(OSSL_STORE_LOADER_CTX *ctx, int expected)
{
    printf("  expect %d\n", expected);
    ctx->expected = expected;
    return expected == 6 ? 0 : 5;
}

static int finds(OSSL_STORE_LOADER_CTX *ctx, const OSSL_STORE_SEARCH *search)
{
    int type = OSSL_STORE_SEARCH_get_type(search);

    printf("  find %d %d\n", ctx != NULL, type);
    return type == 4 ? 9 : 0;
}

static OSSL_STORE_INFO *loads(OSSL_STORE_LOADER_CTX *ctx, const UI_METHOD *ui, void *data)
{
    printf("  load %d ui %d data %d\n", ctx->at, ui != NULL, data != NULL);
    ctx->failed = 0;
    switch (ctx->at++) {
    case 0:
        return OSSL_STORE_INFO_new_CERT(load_certificate(pem));
    case 1:
        return OSSL_STORE_INFO_new_NAME(OPENSSL_strdup("a name"));
    case 2:
        return OSSL_STORE_INFO_new_PKEY(load_key("data/tls/ecdsa.key"));
    case 3:
        ctx->failed = 1;
        return NULL;
    default:
        return OSSL_STORE_INFO_new(40, &left);
    }
}

static int ends(OSSL_STORE_LOADER_CTX *ctx)
{
    printf("  eof\n");
    return ctx->at > 4 ? 12 : 0;
}

static int fails(OSSL_STORE_LOADER_CTX *ctx)
{
    printf("  error\n");
    return ctx->failed * 3;
}

static int closes(OSSL_STORE_LOADER_CTX *ctx)
{
    printf("  close\n");
    OPENSSL_free(ctx);
    return broken ? 0 : 8;
}

static OSSL_STORE_INFO *post(OSSL_STORE_INFO *info, void *data)
{
    printf("  post %d\n", OSSL_STORE_INFO_get_type(info));
    if (OSSL_STORE_INFO_get_type(info) != OSSL_STORE_INFO_NAME)
        return info;
    OSSL_STORE_INFO_free(info);
    return NULL;
}

static void each(const OSSL_STORE_LOADER *loader, void *data)
{
    printf("  %s: %s %s\n", (char *)data, OSSL_STORE_LOADER_get0_scheme(loader), OSSL_STORE_LOADER_get0_engine(loader) ? "engine" : "none");
}

static void named(const char *name, void *data)
{
    printf("  %s: name %s\n", (char *)data, name);
}

static void provided(OSSL_STORE_LOADER *loader, void *data)
{
    printf("  %s: provided %d\n", (char *)data, OSSL_STORE_LOADER_is_a(loader, "FILE"));
    OSSL_STORE_LOADER_names_do_all(loader, named, data);
}

static void walk(OSSL_STORE_CTX *store)
{
    int i;

    SHOW_PTR(store);
    show_queue();
    if (store == NULL)
        return;
    for (i = 0; i < 8; i++) {
        OSSL_STORE_INFO *info = OSSL_STORE_load(store);

        if (info == NULL)
            printf("nothing, eof %d, error %d\n", OSSL_STORE_eof(store), OSSL_STORE_error(store));
        else
            printf("type %d, data %d, other %d\n", OSSL_STORE_INFO_get_type(info),
                   OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_get_type(info), info) != NULL,
                   OSSL_STORE_INFO_get0_data(OSSL_STORE_INFO_get_type(info) + 1, info) != NULL);
        OSSL_STORE_INFO_free(info);
    }
    show_queue();
    SHOW(OSSL_STORE_expect(store, 0));
    SHOW(OSSL_STORE_close(store));
    show_queue();
}

static void filled(OSSL_STORE_LOADER *loader)
{
    SHOW(OSSL_STORE_LOADER_set_open(loader, opens));
    SHOW(OSSL_STORE_LOADER_set_load(loader, loads));
    SHOW(OSSL_STORE_LOADER_set_eof(loader, ends));
    SHOW(OSSL_STORE_LOADER_set_error(loader, fails));
    SHOW(OSSL_STORE_LOADER_set_close(loader, closes));
}

static int custom(OSSL_STORE_CTX *store, int cmd, ...)
{
    va_list args;
    int done;

    va_start(args, cmd);
    done = OSSL_STORE_vctrl(store, cmd, args);
    va_end(args);
    return done;
}

static void searches(OSSL_STORE_CTX *store, int asks)
{
    X509 *cert = load_certificate(pem);
    X509_NAME *name = X509_get_subject_name(cert);
    OSSL_STORE_SEARCH *search;
    size_t len = 99;

    SHOW_PTR(OSSL_STORE_SEARCH_by_key_fingerprint(EVP_sha1(), (const unsigned char *)"0123", 4));
    show_queue();
    search = OSSL_STORE_SEARCH_by_key_fingerprint(NULL, (const unsigned char *)"0123", 4);
    SHOW(OSSL_STORE_SEARCH_get_type(search));
    SHOW_PTR(OSSL_STORE_SEARCH_get0_digest(search));
    SHOW_STR(OSSL_STORE_SEARCH_get0_bytes(search, &len));
    SHOW(len);
    SHOW(OSSL_STORE_find(store, search));
    show_queue();
    OSSL_STORE_SEARCH_free(search);
    search = OSSL_STORE_SEARCH_by_key_fingerprint(EVP_sha1(), (const unsigned char *)"01234567890123456789", 20);
    SHOW(OSSL_STORE_SEARCH_get_type(search));
    SHOW(OSSL_STORE_SEARCH_get0_digest(search) == EVP_sha1());
    OSSL_STORE_SEARCH_free(search);
    search = OSSL_STORE_SEARCH_by_name(name);
    SHOW(OSSL_STORE_SEARCH_get_type(search));
    SHOW(OSSL_STORE_SEARCH_get0_name(search) == name);
    SHOW_PTR(OSSL_STORE_SEARCH_get0_serial(search));
    SHOW_PTR(OSSL_STORE_SEARCH_get0_string(search));
    SHOW(OSSL_STORE_find(store, search));
    show_queue();
    OSSL_STORE_SEARCH_free(search);
    search = OSSL_STORE_SEARCH_by_issuer_serial(name, X509_get0_serialNumber(cert));
    SHOW(OSSL_STORE_SEARCH_get_type(search));
    SHOW(OSSL_STORE_SEARCH_get0_serial(search) == X509_get0_serialNumber(cert));
    SHOW(OSSL_STORE_find(store, search));
    show_queue();
    OSSL_STORE_SEARCH_free(search);
    search = OSSL_STORE_SEARCH_by_alias("alias");
    SHOW(OSSL_STORE_SEARCH_get_type(search));
    SHOW_STR(OSSL_STORE_SEARCH_get0_string(search));
    SHOW(OSSL_STORE_find(store, search));
    show_queue();
    OSSL_STORE_SEARCH_free(search);
    OSSL_STORE_SEARCH_free(NULL);
    X509_free(cert);
    /* OpenSSL's process dies if the loader has no function for it. */
    if (!asks)
        return;
    SHOW(OSSL_STORE_supports_search(store, 1));
    SHOW(OSSL_STORE_supports_search(store, 2));
    SHOW(OSSL_STORE_supports_search(store, 3));
    SHOW(OSSL_STORE_supports_search(store, 4));
    SHOW(OSSL_STORE_supports_search(store, 5));
    show_queue();
}

static void infos(void)
{
    OSSL_STORE_INFO *info = OSSL_STORE_INFO_new_NAME(OPENSSL_strdup("text"));
    char *text;

    SHOW_STR(text = OSSL_STORE_INFO_get1_NAME(info));
    OPENSSL_free(text);
    SHOW_STR(text = OSSL_STORE_INFO_get1_NAME_description(info));
    OPENSSL_free(text);
    SHOW_PTR(OSSL_STORE_INFO_get0_NAME_description(info));
    SHOW(OSSL_STORE_INFO_set0_NAME_description(info, OPENSSL_strdup("what")));
    SHOW_STR(text = OSSL_STORE_INFO_get1_NAME_description(info));
    OPENSSL_free(text);
    SHOW_STR(OSSL_STORE_INFO_get0_data(1, info));
    SHOW_PTR(OSSL_STORE_INFO_get0_data(5, info));
    OSSL_STORE_INFO_free(info);
    info = OSSL_STORE_INFO_new(-1, &left);
    SHOW(OSSL_STORE_INFO_get_type(info));
    SHOW_PTR(OSSL_STORE_INFO_get1_NAME(info));
    SHOW_PTR(OSSL_STORE_INFO_get1_NAME_description(info));
    SHOW_PTR(OSSL_STORE_INFO_get0_NAME(info));
    SHOW(OSSL_STORE_INFO_get0_data(-1, info) == &left);
    show_queue();
    OSSL_STORE_INFO_free(info);
}

static void fetched(void)
{
    OSSL_STORE_LOADER *loader = OSSL_STORE_LOADER_fetch(NULL, "file", NULL);

    SHOW_PTR(loader);
    SHOW(OSSL_STORE_LOADER_up_ref(loader));
    SHOW(OSSL_STORE_LOADER_is_a(loader, "file"));
    SHOW(OSSL_STORE_LOADER_is_a(loader, "http"));
    SHOW_STR(OSSL_PROVIDER_get0_name(OSSL_STORE_LOADER_get0_provider(loader)));
    SHOW_STR(OSSL_STORE_LOADER_get0_properties(loader));
    SHOW_STR(OSSL_STORE_LOADER_get0_description(loader));
    SHOW_STR(OSSL_STORE_LOADER_get0_scheme(loader));
    SHOW_PTR(OSSL_STORE_LOADER_get0_engine(loader));
    SHOW(OSSL_STORE_LOADER_names_do_all(loader, named, "fetched"));
    OSSL_STORE_LOADER_free(loader);
    OSSL_STORE_LOADER_free(loader);
    OSSL_STORE_LOADER_do_all_provided(NULL, provided, "all");
    show_queue();
    SHOW_PTR(loader = OSSL_STORE_LOADER_fetch(NULL, "http", NULL));
    show_queue();
    SHOW_PTR(loader = OSSL_STORE_LOADER_fetch(NULL, "file", "x=y"));
    SHOW_HEXNUM(ERR_get_error());
    OSSL_STORE_LOADER_free(NULL);
}

static void schemes(void)
{
    static const char *bad[] = { "", "1a", "a b", "a+b-c.d1", "A", "a_b", "file" };
    size_t i;

    for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
        OSSL_STORE_LOADER *loader = OSSL_STORE_LOADER_new(NULL, bad[i]);

        printf("--- \"%s\"\n", bad[i]);
        filled(loader);
        SHOW(OSSL_STORE_register_loader(loader));
        SHOW_PTR(OSSL_STORE_unregister_loader(bad[i]));
        show_queue();
        OSSL_STORE_LOADER_free(loader);
    }
}

int main(void)
{
    OSSL_STORE_LOADER *loader, *second;
    ENGINE *engine = ENGINE_new();
    OSSL_STORE_CTX *store;
    BIO *bio;

    SHOW_PTR(OSSL_STORE_LOADER_new(NULL, NULL));
    show_queue();
    loader = OSSL_STORE_LOADER_new(engine, "mine");
    SHOW(OSSL_STORE_LOADER_get0_engine(loader) == engine);
    SHOW_STR(OSSL_STORE_LOADER_get0_scheme(loader));
    SHOW(OSSL_STORE_register_loader(loader));
    show_queue();
    filled(loader);
    SHOW(OSSL_STORE_LOADER_set_close(loader, NULL));
    SHOW(OSSL_STORE_register_loader(loader));
    SHOW(OSSL_STORE_LOADER_set_close(loader, closes));
    SHOW(OSSL_STORE_register_loader(loader));
    show_queue();
    SHOW(OSSL_STORE_do_all_loaders(each, "registered"));
    SHOW_PTR(OSSL_STORE_LOADER_get0_provider(loader));
    show_queue();

    printf("--- open\n");
    walk(OSSL_STORE_open("mine:x", NULL, NULL, NULL, NULL));
    walk(OSSL_STORE_open("mine://y", UI_null(), "data", post, NULL));
    walk(OSSL_STORE_open("MINE:/refuse", NULL, NULL, NULL, NULL));
    walk(OSSL_STORE_open("mine:refuse", NULL, NULL, NULL, NULL));
    walk(OSSL_STORE_open("yours:x", NULL, NULL, NULL, NULL));
    SHOW(OSSL_STORE_LOADER_set_open_ex(loader, opens_ex));
    store = OSSL_STORE_open_ex("mine:x", NULL, "p=q", NULL, NULL, NULL, post, NULL);
    SHOW(OSSL_STORE_ctrl(store, 101, 3, "text"));
    SHOW(OSSL_STORE_expect(store, 5));
    SHOW(OSSL_STORE_expect(store, 7));
    SHOW(OSSL_STORE_expect(store, -1));
    show_queue();
    searches(store, 0);
    walk(store);

    printf("--- more\n");
    SHOW(OSSL_STORE_LOADER_set_ctrl(loader, controls));
    SHOW(OSSL_STORE_LOADER_set_expect(loader, expects));
    SHOW(OSSL_STORE_LOADER_set_find(loader, finds));
    store = OSSL_STORE_open_ex("mine:x", NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    SHOW(OSSL_STORE_ctrl(store, 101, 3, "text"));
    SHOW(custom(store, 1, 0, "more"));
    SHOW(OSSL_STORE_expect(store, 6));
    SHOW(OSSL_STORE_expect(store, 4));
    searches(store, 1);
    broken = 1;
    walk(store);

    printf("--- attach\n");
    bio = BIO_new_file(pem, "r");
    SHOW_PTR(store = OSSL_STORE_attach(bio, "yours", NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    show_queue();
    SHOW_PTR(store = OSSL_STORE_attach(bio, "MINE", NULL, NULL, NULL, NULL, NULL, NULL, NULL));
    show_queue();
    SHOW(OSSL_STORE_LOADER_set_attach(loader, attaches));
    SHOW_PTR(store = OSSL_STORE_attach(bio, "mine", NULL, "a=b", NULL, NULL, NULL, NULL, NULL));
    show_queue();
    SHOW(OSSL_STORE_close(store));
    BIO_free(bio);

    printf("--- two\n");
    second = OSSL_STORE_LOADER_new(NULL, "Mine");
    filled(second);
    SHOW(OSSL_STORE_register_loader(second));
    OSSL_STORE_do_all_loaders(each, "two");
    SHOW(OSSL_STORE_unregister_loader("mine") == loader);
    SHOW(OSSL_STORE_unregister_loader("MINE") == second);
    SHOW_PTR(OSSL_STORE_unregister_loader("mine"));
    SHOW_PTR(OSSL_STORE_unregister_loader("Mine"));
    show_queue();
    OSSL_STORE_LOADER_free(loader);
    OSSL_STORE_LOADER_free(second);
    ENGINE_free(engine);

    printf("--- file\n");
    store = OSSL_STORE_open(pem, NULL, NULL, NULL, NULL);
    searches(store, 1);
    SHOW(OSSL_STORE_ctrl(store, OSSL_STORE_C_USE_SECMEM, &left));
    SHOW(OSSL_STORE_ctrl(store, 100, &left));
    SHOW(OSSL_STORE_expect(store, 6));
    SHOW(OSSL_STORE_expect(store, 7));
    SHOW(OSSL_STORE_close(store));
    SHOW(OSSL_STORE_close(NULL));
    show_queue();
    infos();
    fetched();
    schemes();
    return 0;
}
