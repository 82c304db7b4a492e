/* close_notify both ways, one way, quiet, before the handshake, and what follows each. */
#include "tls.h"

static PAIR start(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    handshake(&pair);
    show_read(pair.client, "client", 10);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return pair;
}

static void sequences(int version)
{
    PAIR pair;
    SSL_CTX *ctx;
    SSL *ssl;

    printf("--- both ways, version %x\n", version);
    pair = start(version);
    SHOW(SSL_get_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW(SSL_get_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    show_read(pair.server, "server", 10);
    SHOW(SSL_get_shutdown(pair.server));
    SHOW_CALL(pair.server, SSL_write(pair.server, "late", 4));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW(SSL_get_shutdown(pair.server));
    show_read(pair.client, "client", 10);
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW(SSL_get_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_write(pair.client, "x", 1));
    SHOW_CALL(pair.server, SSL_write(pair.server, "x", 1));
    show_read(pair.client, "client", 10);
    pair_free(&pair);

    printf("--- unread data\n");
    pair = start(version);
    SHOW(SSL_write(pair.server, "data", 4));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    show_read(pair.client, "client", 10);
    pair_free(&pair);

    printf("--- read after own close\n");
    pair = start(version);
    SHOW(SSL_write(pair.server, "data", 4));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    show_read(pair.client, "client", 10);
    show_read(pair.server, "server", 10);
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    pair_free(&pair);

    printf("--- quiet\n");
    pair = start(version);
    SSL_set_quiet_shutdown(pair.client, 1);
    SHOW(SSL_get_quiet_shutdown(pair.client));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW(SSL_get_shutdown(pair.client));
    show_read(pair.server, "server", 10);
    pair_free(&pair);

    printf("--- set by hand\n");
    pair = start(version);
    SSL_set_shutdown(pair.client, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN);
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    show_read(pair.client, "client", 10);
    SHOW_CALL(pair.client, SSL_write(pair.client, "x", 1));
    pair_free(&pair);

    printf("--- before the handshake\n");
    ctx = client_ctx("ca");
    ssl = SSL_new(ctx);
    SHOW_CALL(ssl, SSL_shutdown(ssl));
    SSL_set_connect_state(ssl);
    SHOW_CALL(ssl, SSL_shutdown(ssl));
    SHOW(SSL_get_shutdown(ssl));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    sequences(TLS1_2_VERSION);
    sequences(TLS1_3_VERSION);
    return 0;
}
