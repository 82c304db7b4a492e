/* The transport ends without close_notify: before, in and after records; SSL_OP_IGNORE_UNEXPECTED_EOF. */
#include "tls.h"

static void cut(int version, long options, int partial)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;
    int fd;

    printf("--- version %x, options %lx, partial %d\n", version, options, partial);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_options(client, options);
    pair = pair_new(client, server);
    handshake(&pair);
    show_read(pair.client, "client", 10);
    SHOW(SSL_write(pair.server, "last words", 10));
    fd = SSL_get_fd(pair.server);
    if (partial)
        SHOW(write(fd, "\x17\x03\x03\x00\x20garbage", 5 + partial));
    shutdown(fd, SHUT_WR);
    show_read(pair.client, "client", 100);
    show_read(pair.client, "client", 100);
    SHOW(SSL_get_shutdown(pair.client));
    show_read(pair.client, "client", 100);
    SHOW_CALL(pair.client, SSL_write(pair.client, "more", 4));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void cut_handshake(int who)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair = pair_new(client, server);

    printf("--- in the handshake, %s\n", who ? "server" : "client");
    if (who) {
        shutdown(SSL_get_fd(pair.client), SHUT_WR);
        handshake_step(pair.server, "server");
        handshake_step(pair.server, "server");
    } else {
        handshake_step(pair.client, "client");
        shutdown(SSL_get_fd(pair.server), SHUT_WR);
        handshake_step(pair.client, "client");
        handshake_step(pair.client, "client");
    }
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    cut(TLS1_2_VERSION, 0, 0);
    cut(TLS1_3_VERSION, 0, 0);
    cut(TLS1_2_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, 0);
    cut(TLS1_3_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, 0);
    cut(TLS1_3_VERSION, 0, 3);
    cut(TLS1_2_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, 3);
    cut_handshake(0);
    cut_handshake(1);
    return 0;
}
