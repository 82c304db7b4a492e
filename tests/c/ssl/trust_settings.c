/* Stores, parameters, purposes and trust of contexts and connections: what is kept, shared and inherited. */
#include "tls.h"

static void stores(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    X509_STORE *one = X509_STORE_new(), *two = X509_STORE_new();

    printf("--- stores\n");
    SSL_CTX_set_cert_store(ctx, one);
    SHOW(SSL_CTX_get_cert_store(ctx) == one);
    SSL_CTX_set1_cert_store(ctx, two);
    SHOW(SSL_CTX_get_cert_store(ctx) == two);
    X509_STORE_free(two);
    SHOW(SSL_CTX_load_verify_store(ctx, DATA "ca.pem"));
    SHOW(sk_X509_OBJECT_num(X509_STORE_get0_objects(SSL_CTX_get_cert_store(ctx))));
    SHOW(SSL_CTX_load_verify_file(ctx, DATA "other-ca.pem"));
    SHOW(sk_X509_OBJECT_num(X509_STORE_get0_objects(SSL_CTX_get_cert_store(ctx))));
    SHOW(SSL_CTX_load_verify_dir(ctx, DATA "capath"));
    SHOW(SSL_CTX_load_verify_file(ctx, DATA "missing.pem"));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_default_verify_dir(ctx));
    SHOW(SSL_CTX_set_default_verify_file(ctx));
    SHOW(SSL_CTX_set_default_verify_store(ctx));
    SHOW(SSL_CTX_set_default_verify_paths(ctx));
    SHOW_QUEUE();
    SSL_CTX_free(ctx);
}

static void settings(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    X509_VERIFY_PARAM *param = X509_VERIFY_PARAM_new();
    SSL *ssl, *before = SSL_new(ctx);

    printf("--- settings\n");
    SHOW(SSL_CTX_set_purpose(ctx, X509_PURPOSE_SSL_SERVER));
    SHOW(SSL_CTX_set_purpose(ctx, 99));
    SHOW_QUEUE();
    SHOW(SSL_CTX_set_trust(ctx, X509_TRUST_SSL_SERVER));
    SHOW(SSL_CTX_set_trust(ctx, 99));
    SHOW_QUEUE();
    X509_VERIFY_PARAM_set_depth(param, 7);
    X509_VERIFY_PARAM_set1_host(param, "example.com", 0);
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
    SHOW(SSL_CTX_set1_param(ctx, param));
    SHOW(X509_VERIFY_PARAM_get_depth(SSL_CTX_get0_param(ctx)));
    SHOW_HEXNUM(X509_VERIFY_PARAM_get_flags(SSL_CTX_get0_param(ctx)));
    ssl = SSL_new(ctx);
    SHOW(X509_VERIFY_PARAM_get_depth(SSL_get0_param(ssl)));
    SHOW_HEXNUM(X509_VERIFY_PARAM_get_flags(SSL_get0_param(ssl)));
    SHOW_STR(X509_VERIFY_PARAM_get0_host(SSL_get0_param(ssl), 0));
    SHOW(SSL_get_verify_depth(ssl));
    SHOW(X509_VERIFY_PARAM_get_depth(SSL_get0_param(before)));
    X509_VERIFY_PARAM_set_depth(param, 3);
    SHOW(SSL_set1_param(ssl, param));
    SHOW(SSL_get_verify_depth(ssl));
    SHOW(SSL_set_purpose(ssl, X509_PURPOSE_SSL_CLIENT));
    SHOW(SSL_set_purpose(ssl, -1));
    SHOW_QUEUE();
    SHOW(SSL_set_trust(ssl, X509_TRUST_EMAIL));
    SHOW(SSL_set_trust(ssl, -1));
    SHOW_QUEUE();
    SHOW(SSL_add1_host(ssl, "second.example.com"));
    SHOW(SSL_add1_host(ssl, NULL));
    SHOW(SSL_add1_host(ssl, ""));
    SHOW_STR(X509_VERIFY_PARAM_get0_host(SSL_get0_param(ssl), 0));
    SHOW_STR(X509_VERIFY_PARAM_get0_host(SSL_get0_param(ssl), 1));
    SHOW_STR(X509_VERIFY_PARAM_get0_host(SSL_get0_param(ssl), 2));
    SHOW(SSL_get_verify_result(ssl));
    SSL_set_verify_result(ssl, X509_V_ERR_CERT_HAS_EXPIRED);
    SHOW(SSL_get_verify_result(ssl));
    X509_VERIFY_PARAM_free(param);
    SSL_free(ssl);
    SSL_free(before);
    SSL_CTX_free(ctx);
}

/* A purpose that the peer's certificate has not, names, depth. */
static void meet(int version, int purpose, const char *first, const char *second, int depth, const char *name)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(name);
    PAIR pair;

    printf("--- version %x, purpose %d, hosts %s and %s, depth %d, %s\n", version, purpose, first, second, depth, name);
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_of(client, server);
    if (purpose != 0)
        SHOW(SSL_set_purpose(pair.client, purpose));
    if (first != NULL)
        SHOW(SSL_set1_host(pair.client, first));
    if (second != NULL)
        SHOW(SSL_add1_host(pair.client, second));
    if (depth >= 0)
        SSL_set_verify_depth(pair.client, depth);
    pair_sockets(&pair);
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    SHOW_STR(SSL_get0_peername(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    stores();
    settings();
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(version, 0, "wrong.example.org", "localhost", -1, "ecdsa");
        meet(version, 0, "wrong.example.org", NULL, -1, "ecdsa");
        meet(version, X509_PURPOSE_SSL_CLIENT, NULL, NULL, -1, "ecdsa");
        meet(version, X509_PURPOSE_SMIME_SIGN, NULL, NULL, -1, "ecdsa");
        meet(version, X509_PURPOSE_ANY, NULL, NULL, -1, "ecdsa");
        meet(version, 0, NULL, NULL, 0, "chain");
        meet(version, 0, NULL, NULL, 1, "chain");
    }
    return 0;
}
