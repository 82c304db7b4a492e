/* The suites of a connection set in the callbacks that choose by name: the ClientHello's and the name's. */
#include "tls.h"

static SSL_CTX *second;

static int hello(SSL *ssl, int *alert, void *arg)
{
    (void)alert;
    (void)arg;
    SHOW(SSL_set_cipher_list(ssl, "ECDHE-RSA-CHACHA20-POLY1305"));
    SHOW(SSL_set_max_proto_version(ssl, TLS1_2_VERSION));
    return SSL_CLIENT_HELLO_SUCCESS;
}

static int hello_context(SSL *ssl, int *alert, void *arg)
{
    SHOW_PTR(SSL_set_SSL_CTX(ssl, second));
    return hello(ssl, alert, arg);
}

static int context(SSL *ssl, int *alert, void *arg)
{
    (void)alert;
    (void)arg;
    SHOW_PTR(SSL_set_SSL_CTX(ssl, second));
    SHOW_STR(SSL_get_cipher_list(ssl, 0));
    return SSL_CLIENT_HELLO_SUCCESS;
}

static int name(SSL *ssl, int *alert, void *arg)
{
    (void)alert;
    (void)arg;
    SHOW_PTR(SSL_set_SSL_CTX(ssl, second));
    SHOW(SSL_set_cipher_list(ssl, "ECDHE-RSA-CHACHA20-POLY1305"));
    return SSL_TLSEXT_ERR_OK;
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca");
    int i;

    second = server_ctx("rsa");
    SHOW(SSL_CTX_set_cipher_list(second, "ECDHE-RSA-AES128-GCM-SHA256"));
    for (i = 0; i < 6; i++) {
        SSL_CTX *server = server_ctx("rsa");
        PAIR pair;

        SSL_CTX_set_max_proto_version(server, i == 3 ? TLS1_3_VERSION : TLS1_2_VERSION);
        if (i == 0 || i == 3)
            SSL_CTX_set_client_hello_cb(server, hello, NULL);
        if (i == 1)
            SSL_CTX_set_client_hello_cb(server, hello_context, NULL);
        if (i == 4)
            SSL_CTX_set_client_hello_cb(server, context, NULL);
        if (i == 5)
            SSL_CTX_set_tlsext_servername_callback(server, context);
        if (i == 2)
            SSL_CTX_set_tlsext_servername_callback(server, name);
        pair = pair_new(client, server);
        SSL_set_tlsext_host_name(pair.client, "localhost");
        handshake(&pair);
        SHOW_STR(SSL_get_version(pair.client));
        SHOW_STR(SSL_get_cipher(pair.client));
        SHOW_STR(SSL_get_cipher(pair.server));
        SHOW_STR(SSL_get_cipher_list(pair.server, 0));
        pair_free(&pair);
        SSL_CTX_free(server);
    }
    SSL_CTX_free(second);
    SSL_CTX_free(client);
    return 0;
}
