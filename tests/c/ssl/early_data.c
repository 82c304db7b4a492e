/* Early data in both roles: limits, refusals, replays, the program's veto, and calls that come at the wrong time. */
#include "tls.h"

static SSL_CTX *client, *server;
static int allow = 1;

static int allow_early(SSL *ssl, void *arg)
{
    printf("  asked: %s, reused %d, name %s\n", (const char *)arg, SSL_session_reused(ssl),
           SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    return allow;
}

static void limits(const char *who, SSL *ssl)
{
    printf("  %s: max %u, takes %u, status %d\n", who, SSL_get_max_early_data(ssl), SSL_get_recv_max_early_data(ssl),
           SSL_get_early_data_status(ssl));
}

static int write_early(SSL *ssl, int size)
{
    static char data[70000];
    size_t written = 99;
    int result;

    memset(data, 'e', sizeof(data));
    ERR_clear_error();
    result = SSL_write_early_data(ssl, data, size, &written);
    printf("  write early %d: %d, %d bytes, %s\n", size, result, (int)written, error_name(SSL_get_error(ssl, result)));
    show_queue();
    return result;
}

static int read_early(SSL *ssl, int size)
{
    static char data[70000];
    size_t count = 99;
    int result;

    ERR_clear_error();
    result = SSL_read_early_data(ssl, data, size, &count);
    printf("  read early: %d, %d bytes, %s\n", result, (int)count, error_name(SSL_get_error(ssl, result)));
    show_queue();
    return result;
}

/* A connection with `size` bytes of early data (none if negative); the server looks for them if `looks`. */
static SSL_SESSION *meet(SSL_SESSION *session, int size, int looks, const char *name)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;
    int rounds;

    if (session != NULL)
        SHOW(SSL_set_session(pair.client, session));
    if (name != NULL)
        SSL_set_tlsext_host_name(pair.client, name);
    if (size >= 0) {
        write_early(pair.client, size);
        limits("client", pair.client);
    } else {
        SSL_do_handshake(pair.client);
    }
    for (rounds = 0; looks && rounds < 8; rounds++) {
        int result = read_early(pair.server, 30000);

        if (result != SSL_READ_EARLY_DATA_SUCCESS)
            break;
        limits("server", pair.server);
    }
    if (handshake(&pair))
        small_talk(&pair);
    printf("  reused %d\n", SSL_session_reused(pair.client));
    limits("client", pair.client);
    limits("server", pair.server);
    got = SSL_get1_session(pair.client);
    if (got != NULL)
        SHOW(SSL_SESSION_get_max_early_data(got));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return got;
}

static void fresh(unsigned int max, unsigned int takes)
{
    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    SHOW(SSL_CTX_set_max_early_data(server, max));
    SHOW(SSL_CTX_set_recv_max_early_data(server, takes));
    SHOW(SSL_CTX_get_max_early_data(server));
    SHOW(SSL_CTX_get_recv_max_early_data(server));
    SSL_CTX_set_num_tickets(server, 1);
}

static void done(SSL_SESSION *one, SSL_SESSION *two)
{
    SSL_SESSION_free(one);
    SSL_SESSION_free(two);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A first connection, then one with `size` bytes of early data; whether the server looks for them in either. */
static void twice(int looks, int size, int looks_again)
{
    SSL_SESSION *first = meet(NULL, -1, looks, NULL);

    done(first, meet(first, size, looks_again, NULL));
}

static void misuse(void)
{
    PAIR pair;
    SSL_SESSION *session;

    printf("--- at the wrong time\n");
    fresh(100, 100);
    pair = pair_of(client, server);
    write_early(pair.server, 1);
    read_early(pair.client, 1);
    write_early(pair.client, 1);
    pair_sockets(&pair);
    handshake(&pair);
    read_early(pair.server, 8);
    write_early(pair.client, 1);
    SHOW(SSL_set_max_early_data(pair.client, 5));
    SHOW(SSL_get_max_early_data(pair.client));
    SHOW(SSL_set_recv_max_early_data(pair.client, 6));
    SHOW(SSL_get_recv_max_early_data(pair.client));
    small_talk(&pair);
    session = SSL_get1_session(pair.client);
    pair_free(&pair);
    SHOW(SSL_SESSION_get_max_early_data(session));
    SHOW(SSL_SESSION_set_max_early_data(session, 7));
    SHOW(SSL_SESSION_get_max_early_data(session));
    done(session, NULL);
}

/* A server that answers early data and closes before the client's Finished, as nginx does. */
static void closed_early(int quiet)
{
    SSL_SESSION *session;
    PAIR pair;
    char data[64];
    size_t written;

    printf("--- closed early, quiet %d\n", quiet);
    fresh(1000, 1000);
    session = meet(NULL, -1, 1, "one.example.com");
    pair = pair_new(client, server);
    SSL_set_tlsext_host_name(pair.client, "one.example.com");
    SSL_set_session(pair.client, session);
    SSL_set_connect_state(pair.client);
    SSL_set_accept_state(pair.server);
    SHOW(SSL_in_init(pair.server));
    SHOW(SSL_shutdown(pair.server));
    SHOW_QUEUE();
    write_early(pair.client, 10);
    read_early(pair.server, 10);
    SHOW(SSL_write_early_data(pair.server, "answer", 6, &written));
    SHOW(SSL_in_init(pair.server));
    SHOW(SSL_is_init_finished(pair.server));
    SSL_set_quiet_shutdown(pair.server, quiet);
    SHOW(SSL_shutdown(pair.server));
    SHOW_QUEUE();
    SHOW(SSL_get_shutdown(pair.server));
    SHOW(SSL_do_handshake(pair.client));
    SHOW_QUEUE();
    SHOW(SSL_read(pair.client, data, sizeof(data)));
    SHOW(SSL_get_error(pair.client, -1));
    SHOW(SSL_read(pair.client, data, sizeof(data)));
    SHOW(SSL_get_shutdown(pair.client));
    SHOW_QUEUE();
    pair_free(&pair);
    done(session, NULL);
}

int main(void)
{
    SSL_SESSION *first, *second;

    printf("--- accepted, then once more\n");
    fresh(1000, 1000);
    first = meet(NULL, -1, 1, "one.example.com");
    second = meet(first, 600, 1, "one.example.com");
    SSL_SESSION_free(meet(first, 600, 1, "one.example.com"));
    SSL_SESSION_free(meet(second, 1001, 1, "one.example.com"));
    done(first, second);

    printf("--- the server takes less than it announced\n");
    fresh(1000, 500);
    twice(1, 501, 1);

    printf("--- the server does not look\n");
    fresh(1000, 1000);
    twice(0, 300, 0);

    printf("--- the server does not look, and takes little\n");
    fresh(1000, 100);
    twice(0, 300, 0);

    printf("--- the program is asked\n");
    fresh(1000, 1000);
    SSL_CTX_set_allow_early_data_cb(server, allow_early, "argument");
    first = meet(NULL, -1, 1, "one.example.com");
    second = meet(first, 10, 1, "one.example.com");
    allow = 0;
    SSL_SESSION_free(meet(second, 10, 1, "one.example.com"));
    allow = 1;
    done(first, second);

    printf("--- another protocol\n");
    fresh(1000, 1000);
    SSL_CTX_set_alpn_select_cb(server, first_protocol, NULL);
    SSL_CTX_set_alpn_protos(client, (const unsigned char *)"\2h2", 3);
    twice(1, 10, 1);

    printf("--- none allowed\n");
    fresh(0, 1000);
    twice(1, 10, 0);
    misuse();
    closed_early(0);
    closed_early(1);
    return 0;
}
