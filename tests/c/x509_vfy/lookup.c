/* Folders of certificates by hash, default places. */
#include "testing.h"
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>
#include <openssl/pem.h>

static void verify(const char *what, X509_STORE *store, X509 *x)
{
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *all;

    X509_STORE_CTX_init(ctx, store, x, NULL);
    X509_STORE_CTX_set_time(ctx, 0, 1767225600);
    printf("%s: %d", what, X509_verify_cert(ctx));
    printf(" error %d chain %d", X509_STORE_CTX_get_error(ctx), sk_X509_num(X509_STORE_CTX_get0_chain(ctx)));
    X509_STORE_CTX_free(ctx);
    all = X509_STORE_get1_all_certs(store);
    printf(" in store %d\n", sk_X509_num(all));
    sk_X509_pop_free(all, X509_free);
    SHOW_QUEUE();
}

static X509_STORE *with_defaults(const char *file, const char *dir)
{
    X509_STORE *store = X509_STORE_new();

    file != NULL ? setenv("SSL_CERT_FILE", file, 1) : unsetenv("SSL_CERT_FILE");
    dir != NULL ? setenv("SSL_CERT_DIR", dir, 1) : unsetenv("SSL_CERT_DIR");
    SHOW(X509_STORE_set_default_paths(store));
    SHOW_QUEUE();
    return store;
}

int main(void)
{
    X509 *leaf = load_certificate("data/tls/rsa.pem"), *other = load_certificate("data/tls/selfsigned.pem");
    X509_STORE *store = X509_STORE_new();

    SHOW(X509_STORE_load_path(store, "data/tls/capath"));
    verify("capath", store, leaf);
    verify("again", store, leaf);
    verify("other", store, other);
    X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK);
    verify("no crl", store, leaf);
    X509_STORE_free(store);
    store = X509_STORE_new();
    SHOW(X509_STORE_load_path(store, "/nonexistent:data/tls/capath:data/tls/capath"));
    verify("two folders", store, leaf);
    X509_STORE_free(store);
    store = with_defaults("data/tls/ca.pem", "/nonexistent");
    verify("SSL_CERT_FILE", store, leaf);
    X509_STORE_free(store);
    store = with_defaults("/nonexistent", "data/tls/capath");
    verify("SSL_CERT_DIR", store, leaf);
    X509_STORE_free(store);
    store = with_defaults("/nonexistent", "/nonexistent");
    verify("nothing", store, leaf);
    X509_STORE_free(store);
    X509_free(leaf);
    X509_free(other);
    return 0;
}
