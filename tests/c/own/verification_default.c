/* sabissl only: a client that was given a CA and said nothing verifies; what a program says always wins. */
#include "../tls.h"

static void meet(const char *what, SSL_CTX *client, const char *certificate)
{
    SSL_CTX *server = server_ctx(certificate);
    PAIR pair = pair_new(client, server);

    printf("--- %s, %s\n", what, certificate);
    SHOW(SSL_CTX_get_verify_mode(client));
    SHOW(SSL_get_verify_mode(pair.client));
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    pair_free(&pair);
    SSL_CTX_free(server);
    SSL_CTX_free(client);
}

static SSL_CTX *with_ca(int how)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_client_method());
    X509 *ca;

    if (how == 0)
        SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL);
    else if (how == 1)
        SSL_CTX_load_verify_file(ctx, DATA "ca.pem");
    else if (how == 2)
        SSL_CTX_load_verify_dir(ctx, DATA "capath");
    else if (how == 3)
        SSL_CTX_set_default_verify_paths(ctx);
    else if (how == 4) {
        ca = certificate_of("ca");
        X509_STORE_add_cert(SSL_CTX_get_cert_store(ctx), ca);
        X509_free(ca);
    }
    return ctx;
}

int main(void)
{
    SSL_CTX *ctx;
    PAIR pair;

    meet("a CA file", with_ca(0), "rsa");
    meet("a CA file", with_ca(0), "selfsigned");
    meet("a CA file", with_ca(0), "book");
    meet("load_verify_file", with_ca(1), "selfsigned");
    meet("a CA folder", with_ca(2), "rsa");
    meet("a CA folder", with_ca(2), "selfsigned");
    meet("the default paths", with_ca(3), "selfsigned");
    meet("a store filled by hand", with_ca(4), "selfsigned");
    meet("no CA", with_ca(9), "selfsigned");

    ctx = with_ca(0);
    SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
    meet("SSL_VERIFY_NONE after the CA", ctx, "selfsigned");
    ctx = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_verify(ctx, SSL_VERIFY_NONE, NULL);
    SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL);
    meet("SSL_VERIFY_NONE before the CA", ctx, "selfsigned");

    printf("--- SSL_set_verify\n");
    ctx = with_ca(0);
    {
        SSL_CTX *server = server_ctx("selfsigned");

        pair = pair_new(ctx, server);
        SSL_set_verify(pair.client, SSL_VERIFY_NONE, NULL);
        SHOW(SSL_get_verify_mode(pair.client));
        handshake(&pair);
        pair_free(&pair);
        SSL_CTX_free(server);
    }
    SSL_CTX_free(ctx);

    printf("--- a server asks no client for a certificate for having a CA\n");
    ctx = server_ctx("rsa");
    SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL);
    SHOW(SSL_CTX_get_verify_mode(ctx));
    {
        SSL_CTX *client = with_ca(0);

        pair = pair_new(client, ctx);
        handshake(&pair);
        small_talk(&pair);
        pair_free(&pair);
        SSL_CTX_free(client);
    }
    SSL_CTX_free(ctx);
    return 0;
}
