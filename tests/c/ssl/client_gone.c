/* A client that has closed before the server's last flight: its tickets are lost, what it said is not. */
#include "tls.h"

/* The server's part after the client has said hello and gone: with unread bytes, `reset` makes its end a reset. */
static void gone(const char *title, int version, int tickets, int reset, int by_read)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    PAIR pair;
    int result, round;

    printf("--- %s\n", title);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_num_tickets(server, (size_t)tickets);
    pair = pair_new(client, server);
    for (round = 0; round < 10 && (result = SSL_connect(pair.client)) != 1; round++) {
        if (version == TLS1_2_VERSION && round == 1)
            break;
        if (SSL_accept(pair.server) == 1)
            break;
    }
    if (result == 1)
        SHOW(SSL_write(pair.client, "hello", 5));
    if (reset)
        (void)!write(SSL_get_fd(pair.server), "junk", 4);
    close(SSL_get_fd(pair.client));
    ERR_clear_error();
    if (!by_read) {
        errno = 0;
        result = SSL_accept(pair.server);
        printf("accept: %d, errno %d\n", result, result == 1 ? 0 : errno);
        SHOW(SSL_get_error(pair.server, result));
        SHOW_QUEUE();
        SHOW(SSL_want(pair.server));
        SHOW(SSL_in_init(pair.server));
        SHOW_STR(SSL_state_string_long(pair.server));
    }
    show_read(pair.server, "server", 100);
    show_read(pair.server, "server", 100);
    SHOW_CALL(pair.server, SSL_write(pair.server, "bye", 3));
    ERR_clear_error();
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW(SSL_get_shutdown(pair.server));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A ticket asked for later, the client having gone since. */
static void later(int by_write)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    PAIR pair = pair_new(client, server);

    printf("--- later, by %s\n", by_write ? "writing" : "a handshake");
    handshake(&pair);
    show_read(pair.client, "client", 10);
    SHOW(SSL_write(pair.client, "hello", 5));
    close(SSL_get_fd(pair.client));
    SHOW(SSL_new_session_ticket(pair.server));
    if (by_write)
        SHOW_CALL(pair.server, SSL_write(pair.server, "bye", 3));
    else
        SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    show_read(pair.server, "server", 100);
    show_read(pair.server, "server", 100);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A transport that cannot write, for this reason. */
static int reason;

static int fails(BIO *bio, const char *data, int len)
{
    (void)data; (void)len;
    BIO_clear_retry_flags(bio);
    errno = reason < 0 ? -reason : reason;
    if (reason < 0)
        ERR_raise(ERR_LIB_USER, 77);
    return -1;
}

static long control(BIO *bio, int command, long number, void *pointer)
{
    (void)bio; (void)number; (void)pointer;
    return command == BIO_CTRL_FLUSH;
}

static void by_reason(const char *title, int number)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    PAIR pair = pair_new(client, server);
    BIO_METHOD *method = BIO_meth_new(BIO_TYPE_SOURCE_SINK | 99, "fails");

    printf("--- %s\n", title);
    reason = number;
    BIO_meth_set_write(method, fails);
    BIO_meth_set_ctrl(method, control);
    SSL_connect(pair.client);
    SSL_accept(pair.server);
    SHOW(SSL_connect(pair.client));
    SHOW(SSL_write(pair.client, "hello", 5));
    ERR_clear_error();
    {
        BIO *bio = BIO_new(method);

        BIO_set_init(bio, 1);
        SSL_set0_wbio(pair.server, bio);
    }
    SHOW_CALL(pair.server, SSL_accept(pair.server));
    SHOW(SSL_in_init(pair.server));
    show_read(pair.server, "server", 100);
    SSL_free(pair.client);
    SSL_free(pair.server);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    BIO_meth_free(method);
}

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    gone("TLS 1.3", TLS1_3_VERSION, 2, 0, 0);
    gone("TLS 1.3, reset", TLS1_3_VERSION, 2, 1, 0);
    gone("TLS 1.3, by reading", TLS1_3_VERSION, 2, 0, 1);
    gone("TLS 1.3, no tickets", TLS1_3_VERSION, 0, 0, 0);
    gone("TLS 1.2", TLS1_2_VERSION, 2, 0, 0);
    gone("TLS 1.2, by reading", TLS1_2_VERSION, 2, 0, 1);
    later(0);
    later(1);
    by_reason("a broken pipe", EPIPE);
    by_reason("a reset", ECONNRESET);
    by_reason("another reason", EIO);
    by_reason("a broken pipe, with an error in the queue", -EPIPE);
    return 0;
}
