/* What the verification callback that prints tells of failures. */
#include "testing.h"
#include <openssl/pem.h>
#include <openssl/x509_vfy.h>

static void verify(const char *leaf, const char *ca, const char *host, const char *email)
{
    X509_STORE *store = X509_STORE_new();
    X509_STORE_CTX *ctx = X509_STORE_CTX_new();
    STACK_OF(X509) *others = sk_X509_new_null();
    X509 *x = load_certificate(leaf), *trusted = ca ? load_certificate(ca) : NULL;

    if (trusted != NULL)
        X509_STORE_add_cert(store, trusted);
    sk_X509_push(others, load_certificate("data/tls/second.pem"));
    X509_STORE_CTX_init(ctx, store, x, others);
    X509_STORE_CTX_set_verify_cb(ctx, X509_STORE_CTX_print_verify_cb);
    if (host != NULL)
        X509_VERIFY_PARAM_set1_host(X509_STORE_CTX_get0_param(ctx), host, 0);
    if (host != NULL && ca == NULL)
        X509_VERIFY_PARAM_add1_host(X509_STORE_get0_param(store), host, 0);
    if (email != NULL)
        X509_VERIFY_PARAM_set1_email(X509_STORE_CTX_get0_param(ctx), email, 0);
    SHOW(X509_verify_cert(ctx));
    SHOW(X509_STORE_CTX_get_error(ctx));
    SHOW_QUEUE();
    X509_STORE_CTX_free(ctx);
    X509_STORE_free(store);
    sk_X509_pop_free(others, X509_free);
    X509_free(x);
    X509_free(trusted);
}

int main(void)
{
    verify("data/tls/ecdsa.pem", "data/tls/ca.pem", NULL, NULL);
    verify("data/tls/ecdsa.pem", "data/tls/other-ca.pem", NULL, NULL);
    verify("data/tls/expired.pem", "data/tls/ca.pem", NULL, NULL);
    verify("data/tls/future.pem", "data/tls/ca.pem", NULL, NULL);
    verify("data/tls/ecdsa.pem", "data/tls/ca.pem", "other.example", NULL);
    verify("data/tls/ecdsa.pem", "data/tls/ca.pem", NULL, "a@b.example");
    verify("data/tls/selfsigned.pem", NULL, NULL, NULL);
    verify("data/tls/selfsigned.pem", NULL, "other.example", NULL);
    SHOW(X509_STORE_CTX_print_verify_cb(0, NULL));
    SHOW(X509_STORE_CTX_print_verify_cb(1, NULL));
    SHOW_QUEUE();
    return 0;
}
