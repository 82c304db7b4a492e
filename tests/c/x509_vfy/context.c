/* Verification contexts: accessors, callbacks that look at everything, functions replaced, lookups of the program's. */
#include "testing.h"
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <openssl/pem.h>

static X509 *ca, *leaf;
static int pardon;

static const char *which(X509 *x)
{
    return x == NULL ? "none" : x == ca ? "ca" : x == leaf ? "leaf" : "other";
}

static int callback(int ok, X509_STORE_CTX *ctx)
{
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(ctx);

    printf("  ok %d error %d depth %d cert %s issuer %s chain %d untrusted %d data %s\n", ok, X509_STORE_CTX_get_error(ctx),
           X509_STORE_CTX_get_error_depth(ctx), which(X509_STORE_CTX_get_current_cert(ctx)),
           ok == 1 ? which(X509_STORE_CTX_get0_current_issuer(ctx)) : "-", sk_X509_num(chain),
           X509_STORE_CTX_get_num_untrusted(ctx),
           X509_STORE_CTX_get_ex_data(ctx, 0) ? (char *)X509_STORE_CTX_get_ex_data(ctx, 0) : "none");
    if (pardon == 2 && !ok) {
        X509_STORE_CTX_set_error(ctx, X509_V_OK);
        return 1;
    }
    if (pardon == 3 && !ok) {
        X509_STORE_CTX_set_error(ctx, X509_V_ERR_APPLICATION_VERIFICATION);
        return 0;
    }
    return ok ? ok : pardon;
}

static void verify(const char *what, X509_STORE *store, X509 *x, int cb)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *chain;

    printf("%s pardon %d\n", what, cb);
    pardon = cb;
    SHOW(X509_STORE_CTX_init(ctx, store, x, NULL));
    SHOW(X509_STORE_CTX_get0_store(ctx) == store);
    SHOW(X509_STORE_CTX_get0_cert(ctx) == x);
    SHOW_PTR(X509_STORE_CTX_get0_chain(ctx));
    SHOW_PTR(X509_STORE_CTX_get0_untrusted(ctx));
    SHOW_PTR(X509_STORE_CTX_get0_parent_ctx(ctx));
    SHOW_PTR(X509_STORE_CTX_get_verify_cb(ctx));
    SHOW_PTR(X509_STORE_CTX_get_get_issuer(ctx));
    SHOW_PTR(X509_STORE_CTX_get_check_issued(ctx));
    SHOW_PTR(X509_STORE_CTX_get_verify(ctx));
    SHOW_PTR(X509_STORE_CTX_get_get_crl(ctx));
    SHOW_PTR(X509_STORE_CTX_get_lookup_certs(ctx));
    SHOW(X509_VERIFY_PARAM_get_depth(X509_STORE_CTX_get0_param(ctx)));
    SHOW(X509_VERIFY_PARAM_get_flags(X509_STORE_CTX_get0_param(ctx)));
    X509_STORE_CTX_set_time(ctx, 0, 1767225600);
    X509_STORE_CTX_set_verify_cb(ctx, callback);
    X509_STORE_CTX_set_ex_data(ctx, 0, "data");
    SHOW(X509_verify_cert(ctx));
    SHOW(X509_STORE_CTX_get_error(ctx));
    SHOW(X509_STORE_CTX_get_error_depth(ctx));
    SHOW_STR(which(X509_STORE_CTX_get_current_cert(ctx)));
    chain = X509_STORE_CTX_get1_chain(ctx);
    SHOW(sk_X509_num(chain));
    SHOW(chain != NULL && sk_X509_value(chain, 0) == x);
    sk_X509_pop_free(chain, X509_free);
    SHOW(X509_verify_cert(ctx));
    SHOW(X509_STORE_CTX_get_error(ctx));
    ERR_clear_error();
    X509_STORE_CTX_cleanup(ctx);
    SHOW(X509_STORE_CTX_init(ctx, store, x, NULL));
    SHOW(X509_STORE_CTX_get_error(ctx));
    X509_STORE_CTX_free(ctx);
}

static int my_issuer(X509 **issuer, X509_STORE_CTX *ctx, X509 *x)
{
    int ret = X509_STORE_CTX_get1_issuer(issuer, ctx, x);

    printf("  issuer of %s: %d %s\n", which(x), ret, which(ret > 0 ? *issuer : NULL));
    return ret;
}

static int my_check(X509_STORE_CTX *ctx, X509 *x, X509 *issuer)
{
    int ret = X509_check_issued(issuer, x) == 0;

    printf("  issued %s by %s: %d\n", which(x), which(issuer), ret);
    return ret;
}

static int my_verify(X509_STORE_CTX *ctx)
{
    printf("  verify, chain of %d\n", sk_X509_num(X509_STORE_CTX_get0_chain(ctx)));
    return 1;
}

static int my_revocation(X509_STORE_CTX *ctx)
{
    printf("  revocation\n");
    return 1;
}

static int my_subject(X509_LOOKUP *lookup, X509_LOOKUP_TYPE type, const X509_NAME *name, X509_OBJECT *ret)
{
    printf("  lookup of type %d, data %s\n", type, (char *)X509_LOOKUP_get_method_data(lookup));
    if (type != X509_LU_X509 || X509_NAME_cmp(name, X509_get_subject_name(ca)) != 0)
        return 0;
    return X509_OBJECT_set1_X509(ret, ca);
}

static int my_new(X509_LOOKUP *lookup)
{
    printf("  new lookup\n");
    return X509_LOOKUP_set_method_data(lookup, "mine");
}

static void my_free(X509_LOOKUP *lookup)
{
    printf("  free lookup\n");
}

static int my_ctrl(X509_LOOKUP *lookup, int cmd, const char *argc, long argl, char **ret)
{
    printf("  ctrl %d %s %ld\n", cmd, argc, argl);
    return 5;
}

static void lookups(void)
{
    X509_STORE *store = X509_STORE_new();
    X509_LOOKUP_METHOD *method = X509_LOOKUP_meth_new("mine");
    X509_LOOKUP *lookup;

    SHOW(X509_LOOKUP_meth_set_get_by_subject(method, my_subject));
    SHOW(X509_LOOKUP_meth_set_new_item(method, my_new));
    SHOW(X509_LOOKUP_meth_set_free(method, my_free));
    SHOW(X509_LOOKUP_meth_set_ctrl(method, my_ctrl));
    SHOW(X509_LOOKUP_meth_get_ctrl(method) == my_ctrl);
    SHOW_PTR(X509_LOOKUP_meth_get_init(method));
    lookup = X509_STORE_add_lookup(store, method);
    SHOW(X509_LOOKUP_ctrl(lookup, 42, "text", 7, NULL));
    SHOW(X509_LOOKUP_init(lookup));
    SHOW(X509_LOOKUP_shutdown(lookup));
    SHOW(X509_LOOKUP_by_alias(lookup, 1, "x", 1, NULL));
    verify("custom lookup", store, leaf, 1);
    X509_STORE_free(store);
    X509_LOOKUP_meth_free(method);
}

static void objects(X509_STORE *store)
{
    STACK_OF(X509_OBJECT) *all = X509_STORE_get0_objects(store);
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    X509_OBJECT *object = X509_OBJECT_new();
    STACK_OF(X509) *certs;
    X509 *issuer = NULL;
    int i;

    for (i = 0; i < sk_X509_OBJECT_num(all); i++)
        printf("object %d type %d %s\n", i, X509_OBJECT_get_type(sk_X509_OBJECT_value(all, i)),
               which(X509_OBJECT_get0_X509(sk_X509_OBJECT_value(all, i))));
    SHOW(X509_OBJECT_get_type(object));
    SHOW_PTR(X509_OBJECT_get0_X509(object));
    X509_STORE_CTX_init(ctx, store, leaf, NULL);
    SHOW(X509_STORE_CTX_get_by_subject(ctx, X509_LU_X509, X509_get_issuer_name(leaf), object));
    SHOW_STR(which(X509_OBJECT_get0_X509(object)));
    SHOW_PTR(X509_OBJECT_get0_X509_CRL(object));
    SHOW_PTR(X509_OBJECT_retrieve_match(all, object));
    SHOW(X509_OBJECT_idx_by_subject(all, X509_LU_X509, X509_get_issuer_name(leaf)));
    SHOW(X509_OBJECT_idx_by_subject(all, X509_LU_CRL, X509_get_issuer_name(leaf)));
    X509_OBJECT_free(object);
    SHOW(X509_STORE_CTX_get1_issuer(&issuer, ctx, leaf));
    SHOW_STR(which(issuer));
    X509_free(issuer);
    certs = X509_STORE_CTX_get1_certs(ctx, X509_get_issuer_name(leaf));
    SHOW(sk_X509_num(certs));
    sk_X509_pop_free(certs, X509_free);
    certs = X509_STORE_CTX_get1_certs(ctx, X509_get_subject_name(leaf));
    SHOW_PTR(certs);
    SHOW(sk_X509_num(certs));
    sk_X509_pop_free(certs, X509_free);
    SHOW_PTR(X509_STORE_CTX_get1_crls(ctx, X509_get_issuer_name(leaf)));
    SHOW_PTR(X509_STORE_CTX_get_obj_by_subject(ctx, X509_LU_X509, X509_get_subject_name(leaf)));
    SHOW(X509_STORE_CTX_set_default(ctx, "ssl_server"));
    SHOW(X509_STORE_CTX_set_default(ctx, "nope"));
    SHOW(X509_STORE_CTX_set_purpose(ctx, X509_PURPOSE_SSL_CLIENT));
    SHOW(X509_STORE_CTX_set_purpose(ctx, 77));
    SHOW(X509_STORE_CTX_set_trust(ctx, X509_TRUST_EMAIL));
    SHOW(X509_STORE_CTX_set_trust(ctx, 77));
    SHOW_QUEUE();
    X509_STORE_CTX_free(ctx);
}

static void misuse(void)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();

    SHOW(X509_verify_cert(NULL));
    SHOW(X509_STORE_CTX_init(ctx, NULL, NULL, NULL));
    SHOW(X509_verify_cert(ctx));
    SHOW(X509_STORE_CTX_get_error(ctx));
    SHOW(X509_STORE_CTX_verify(ctx));
    SHOW_QUEUE();
    X509_STORE_CTX_free(ctx);
    X509_STORE_CTX_free(NULL);
}

static void trusted_stack(void)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *trusted = sk_X509_new_null();

    sk_X509_push(trusted, ca);
    X509_STORE_CTX_init(ctx, NULL, leaf, NULL);
    X509_STORE_CTX_set0_trusted_stack(ctx, trusted);
    X509_STORE_CTX_set_verify_cb(ctx, callback);
    X509_STORE_CTX_set_time(ctx, 0, 1767225600);
    SHOW(X509_verify_cert(ctx));
    SHOW(X509_STORE_CTX_get_num_untrusted(ctx));
    X509_STORE_CTX_free(ctx);
    sk_X509_free(trusted);
}

int main(void)
{
    X509_STORE *store = X509_STORE_new();
    char *peer = NULL;
    int i;

    ca = load_certificate("data/tls/ca.pem");
    leaf = load_certificate("data/tls/rsa.pem");
    for (i = 0; i < 4; i++)
        verify("empty store", store, leaf, i);
    SHOW(X509_STORE_add_cert(store, ca));
    SHOW(X509_STORE_add_cert(store, ca));
    verify("store", store, leaf, 0);
    verify("the root", store, ca, 0);
    objects(store);
    X509_STORE_set_get_issuer(store, my_issuer);
    X509_STORE_set_check_issued(store, my_check);
    X509_STORE_set_check_revocation(store, my_revocation);
    verify("own functions", store, leaf, 0);
    X509_STORE_set_verify(store, my_verify);
    verify("own verify", store, leaf, 0);
    lookups();
    misuse();
    trusted_stack();
    SHOW(X509_check_host(leaf, "localhost", 0, 0, &peer));
    SHOW_STR(peer);
    OPENSSL_free(peer);
    SHOW(X509_check_host(leaf, "nothing.test", 0, 0, NULL));
    SHOW(X509_check_host(leaf, "a\0b", 3, 0, NULL));
    SHOW(X509_check_host(leaf, NULL, 0, 0, NULL));
    SHOW(X509_check_email(leaf, "x@example.com", 0, 0));
    SHOW(X509_check_ip_asc(leaf, "127.0.0.1", 0));
    SHOW(X509_check_ip_asc(leaf, "bad", 0));
    SHOW(X509_check_ip(leaf, (const unsigned char *)"\177\0\0\1", 4, 0));
    for (i = -1; i < 11; i++)
        printf("purpose %d: leaf %d %d ca %d %d\n", i, X509_check_purpose(leaf, i, 0), X509_check_purpose(leaf, i, 1),
               X509_check_purpose(ca, i, 0), X509_check_purpose(ca, i, 1));
    for (i = 0; i < 10; i++)
        printf("trust %d: leaf %d ca %d\n", i, X509_check_trust(leaf, i, 0), X509_check_trust(ca, i, 0));
    SHOW(X509_check_ca(ca));
    SHOW(X509_check_ca(leaf));
    SHOW(X509_check_issued(ca, leaf));
    SHOW(X509_check_issued(leaf, ca));
    SHOW(X509_check_issued(ca, ca));
    SHOW_HEXNUM(X509_get_extension_flags(ca));
    SHOW_HEXNUM(X509_get_extension_flags(leaf));
    SHOW_HEXNUM(X509_get_key_usage(ca));
    SHOW_HEXNUM(X509_get_key_usage(leaf));
    SHOW_HEXNUM(X509_get_extended_key_usage(leaf));
    SHOW(X509_get_pathlen(ca));
    SHOW(X509_get_proxy_pathlen(leaf));
    X509_STORE_free(store);
    X509_free(ca);
    X509_free(leaf);
    return 0;
}
