/* The transport ends without close_notify: before, in and after records; SSL_OP_IGNORE_UNEXPECTED_EOF. */
#include "tls.h"

static int ended, end_by;

/* A BIO that tells of its end by -1, as Apache's does, or 0. */
static int read_or_end(BIO *bio, char *into, int size)
{
    int got = (int)read((int)(long)BIO_get_data(bio), into, (size_t)size);

    BIO_clear_retry_flags(bio);
    ended = got == 0;
    return got > 0 ? got : end_by;
}

static long at_end(BIO *bio, int command, long number, void *pointer)
{
    (void)bio;
    (void)number;
    (void)pointer;
    return command == BIO_CTRL_EOF ? ended : 0;
}

static void cut_by(int answer, int version, long options, int when)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair = pair_new(client, server);
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "minus");
    BIO *bio;

    end_by = answer;
    printf("--- ends by %d: version %x, options %lx, when %d\n", answer, version, options, when);
    SSL_set_max_proto_version(pair.client, version);
    SSL_set_options(pair.client, options);
    BIO_meth_set_read(method, read_or_end);
    BIO_meth_set_ctrl(method, at_end);
    ended = 0;
    bio = BIO_new(method);
    BIO_set_init(bio, 1);
    BIO_set_data(bio, (void *)(long)SSL_get_fd(pair.client));
    if (when == 0) {
        handshake_step(pair.client, "client");
    } else {
        handshake(&pair);
        show_read(pair.client, "client", 10);
    }
    SSL_set0_rbio(pair.client, bio);
    shutdown(SSL_get_fd(pair.server), SHUT_WR);
    if (when == 0) {
        handshake_step(pair.client, "client");
    } else if (when == 1) {
        show_read(pair.client, "client", 10);
        show_read(pair.client, "client", 10);
    } else {
        SHOW_CALL(pair.client, SSL_shutdown(pair.client));
        SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    }
    SHOW(SSL_get_shutdown(pair.client));
    pair_free(&pair);
    BIO_meth_free(method);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

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
    for (int when = 0; when < 3; when++) {
        cut_by(-1, TLS1_2_VERSION, 0, when);
        cut_by(-1, TLS1_3_VERSION, 0, when);
        cut_by(-1, TLS1_2_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, when);
        cut_by(-1, TLS1_3_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, when);
        cut_by(0, TLS1_3_VERSION, SSL_OP_IGNORE_UNEXPECTED_EOF, when);
    }
    return 0;
}
