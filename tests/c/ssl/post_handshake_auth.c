/* A certificate asked for after the handshake, of a client that offers nothing of the kind. */
#include "tls.h"

static void run(int version, int mode)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x, mode %d\n", version, mode);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_verify(server, mode, NULL);
    pair = pair_of(client, server);
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW(SSL_verify_client_post_handshake(pair.client));
    SHOW_QUEUE();
    pair_sockets(&pair);
    SSL_do_handshake(pair.client);
    SSL_do_handshake(pair.server);
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW_QUEUE();
    handshake(&pair);
    SHOW(SSL_verify_client_post_handshake(pair.client));
    SHOW_QUEUE();
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW_QUEUE();
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW_QUEUE();
    small_talk(&pair);
    SSL_shutdown(pair.server);
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW_QUEUE();
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    run(TLS1_2_VERSION, SSL_VERIFY_NONE);
    run(TLS1_3_VERSION, SSL_VERIFY_NONE);
    run(TLS1_3_VERSION, SSL_VERIFY_PEER);
    return 0;
}
