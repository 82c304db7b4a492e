/* A cache of the program's own: new, get and remove callbacks, counters, sizes, timeouts. */
#include "tls.h"

static SSL_SESSION *kept;
static int news, gets, removes;

static int on_new(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    news++;
    SSL_SESSION_free(kept);
    kept = session;
    return 1;
}

static SSL_SESSION *on_get(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    unsigned int known;

    (void)ssl;
    gets++;
    *copy = 1;
    if (kept == NULL || memcmp(SSL_SESSION_get_id(kept, &known), id, len) != 0)
        return NULL;
    return kept;
}

static void on_remove(SSL_CTX *ctx, SSL_SESSION *session)
{
    (void)ctx; (void)session;
    removes++;
}

static void counts(SSL_CTX *ctx)
{
    printf("news %d gets %d removes %d\n", news, gets, removes);
    SHOW(SSL_CTX_sess_number(ctx));
    SHOW(SSL_CTX_sess_accept(ctx));
    SHOW(SSL_CTX_sess_accept_good(ctx));
    SHOW(SSL_CTX_sess_connect(ctx));
    SHOW(SSL_CTX_sess_hits(ctx));
    SHOW(SSL_CTX_sess_cb_hits(ctx));
    SHOW(SSL_CTX_sess_misses(ctx));
    SHOW(SSL_CTX_sess_timeouts(ctx));
    SHOW(SSL_CTX_sess_cache_full(ctx));
}

static void run(int mode)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    int i;

    printf("--- mode %x\n", mode);
    news = gets = removes = 0;
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SHOW(SSL_CTX_set_session_cache_mode(server, mode));
    SHOW(SSL_CTX_get_session_cache_mode(server));
    SSL_CTX_sess_set_new_cb(server, on_new);
    SSL_CTX_sess_set_get_cb(server, on_get);
    SSL_CTX_sess_set_remove_cb(server, on_remove);
    SHOW(SSL_CTX_set_session_id_context(server, (const unsigned char *)"ctx", 3));
    for (i = 0; i < 4; i++) {
        PAIR pair = pair_new(client, server);

        if (i == 3) {
            /* The program's cache has lost it. */
            SSL_SESSION_free(kept);
            kept = NULL;
        }
        if (session != NULL)
            SSL_set_session(pair.client, session);
        handshake(&pair);
        SHOW(SSL_session_reused(pair.server));
        small_talk(&pair);
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        if (i == 1 && kept != NULL)
            SHOW(SSL_CTX_remove_session(server, kept));
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
        counts(server);
    }
    SSL_CTX_flush_sessions(server, 0);
    counts(server);
    SSL_SESSION_free(session);
    SSL_SESSION_free(kept);
    kept = NULL;
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    SSL *ssl = SSL_new(ctx);
    unsigned char id[40] = { 0 };

    SHOW(SSL_CTX_get_timeout(ctx));
    SHOW(SSL_CTX_set_timeout(ctx, 100));
    SHOW(SSL_CTX_get_timeout(ctx));
    SHOW(SSL_CTX_set_timeout(NULL, 5));
    SHOW(SSL_get_default_timeout(ssl));
    SHOW(SSL_CTX_sess_get_cache_size(ctx));
    SHOW(SSL_CTX_sess_set_cache_size(ctx, 5));
    SHOW(SSL_CTX_sess_set_cache_size(ctx, -1));
    SHOW(SSL_CTX_sess_get_cache_size(ctx));
    SHOW(SSL_has_matching_session_id(ssl, id, 4));
    SHOW(SSL_CTX_sess_get_new_cb(ctx) == NULL);
    SHOW(SSL_CTX_get_quiet_shutdown(ctx));
    SSL_CTX_set_quiet_shutdown(ctx, 1);
    SHOW(SSL_CTX_get_quiet_shutdown(ctx));
    SHOW(SSL_get_quiet_shutdown(ssl));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    run(SSL_SESS_CACHE_SERVER);
    run(SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL);
    run(SSL_SESS_CACHE_OFF);
    return 0;
}
