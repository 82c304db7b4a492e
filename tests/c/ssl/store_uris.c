/* What the URI of a store may be: paths, files, folders, other schemes. */
#include "../tls.h"

static void with(const char *name, const char *uri)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    STACK_OF(X509_NAME) *names = sk_X509_NAME_new_null();

    printf("--- %s\n", name);
    SHOW(SSL_CTX_load_verify_store(ctx, uri));
    if (name == uri)
        show_queue();
    SHOW(sk_X509_OBJECT_num(X509_STORE_get0_objects(SSL_CTX_get_cert_store(ctx))));
    SHOW(SSL_add_store_cert_subjects_to_stack(names, uri));
    if (name == uri)
        show_queue();
    ERR_clear_error();
    SHOW(sk_X509_NAME_num(names));
    SHOW(SSL_add_store_cert_subjects_to_stack(names, uri));
    SHOW(sk_X509_NAME_num(names));
    ERR_clear_error();
    sk_X509_NAME_pop_free(names, X509_NAME_free);
    SSL_CTX_free(ctx);
}

int main(void)
{
    static const char *uris[] = { DATA "ca.pem", DATA "none.pem", DATA "garbage.pem", DATA "ca.der", DATA "bundle.pem", DATA, "file:" DATA "ca.pem",
                                  "http://localhost/x", "org.openssl.winstore://", "pkcs11:x", "file:/none", "file:///none", "file://localhost/none",
                                  "FILE://LOCALHOST/none", "file://host/none", "FILE:/none", "file:", "file://", "", "c:/x", "x:y", ":", ":x" };
    static const char *absolute[] = { "file:%s/" DATA "ca.pem", "file://%s/" DATA "ca.pem", "file://localhost%s/" DATA "ca.pem",
                                      "file:%s/" DATA "c%%61.pem", "file://%s/" DATA, "%s/" DATA "server-chain.pem" };
    char here[500], uri[700];
    size_t i;

    for (i = 0; i < sizeof(uris) / sizeof(*uris); i++)
        with(uris[i], uris[i]);
    if (getcwd(here, sizeof(here)) == NULL)
        return 99;
    for (i = 0; i < sizeof(absolute) / sizeof(*absolute); i++) {
        snprintf(uri, sizeof(uri), absolute[i], here);
        with(absolute[i], uri);
    }
    return 0;
}
