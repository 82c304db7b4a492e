/* Sessions taken up again: by id and by ticket, in both versions; what the callbacks hear. */
#include "tls.h"

static int news, removals;

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    news++;
    return 0;
}

static void remove_session(SSL_CTX *ctx, SSL_SESSION *session)
{
    removals++;
}

static SSL_SESSION *connect_once(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;

    news = 0;
    if (session != NULL)
        SHOW(SSL_set_session(pair.client, session));
    handshake(&pair);
    small_talk(&pair);
    SHOW(SSL_session_reused(pair.client));
    SHOW(SSL_session_reused(pair.server));
    SHOW(news);
    got = SSL_get1_session(pair.client);
    SHOW(SSL_SESSION_is_resumable(got));
    SHOW(SSL_SESSION_get_protocol_version(got));
    SHOW(SSL_SESSION_has_ticket(got));
    SHOW(SSL_SESSION_get_timeout(got));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    pair_free(&pair);
    return got;
}

static void run(int version, int tickets)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *first, *second, *third;

    printf("--- version %x, tickets %d\n", version, tickets);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"test", 4);
    if (!tickets)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT | SSL_SESS_CACHE_NO_INTERNAL);
    SSL_CTX_sess_set_new_cb(client, new_session);
    SSL_CTX_sess_set_remove_cb(client, remove_session);
    first = connect_once(client, server, NULL);
    second = connect_once(client, server, first);
    third = connect_once(client, server, second);
    SHOW(SSL_CTX_sess_connect(client));
    SHOW(SSL_CTX_sess_connect_good(client));
    SHOW(SSL_CTX_sess_hits(server));
    SHOW(SSL_CTX_sess_accept_good(server));
    SSL_SESSION_free(first);
    SSL_SESSION_free(second);
    SSL_SESSION_free(third);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    run(TLS1_2_VERSION, 1);
    run(TLS1_2_VERSION, 0);
    run(TLS1_3_VERSION, 1);
    return 0;
}
