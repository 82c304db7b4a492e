/* SSL_CTX_sessions: the cache as a hash table that is counted, visited and searched while sessions come and go. */
#include "../tls.h"
#include <openssl/lhash.h>

DEFINE_LHASH_OF(SSL_SESSION);

static int visited;

static SSL_SESSION *numbered(int first, int second, int version, long time)
{
    SSL_SESSION *session = SSL_SESSION_new();
    unsigned char id[8] = { 0 };

    id[0] = first;
    id[1] = second;
    id[7] = first;
    SSL_SESSION_set1_id(session, id, 8);
    SSL_SESSION_set_protocol_version(session, version);
    SSL_SESSION_set_time(session, time);
    SSL_SESSION_set_timeout(session, 100);
    return session;
}

static void visit(SSL_SESSION *session)
{
    unsigned int len;
    const unsigned char *id = SSL_SESSION_get_id(session, &len);

    visited++;
    printf(" %d.%d", id[0], id[1]);
}

static void visit_all(LHASH_OF(SSL_SESSION) *table)
{
    visited = 0;
    printf("%lu:", lh_SSL_SESSION_num_items(table));
    lh_SSL_SESSION_doall(table, visit);
    printf(", visited %d\n", visited);
}

IMPLEMENT_LHASH_DOALL_ARG(SSL_SESSION, SSL_CTX);

/* As programs flush what they do not want. */
static void drop_even(SSL_SESSION *session, SSL_CTX *ctx)
{
    unsigned int len;

    if (SSL_SESSION_get_id(session, &len)[0] % 2 == 0)
        SSL_CTX_remove_session(ctx, session);
}

static void removed(SSL_CTX *ctx, SSL_SESSION *session)
{
    printf("  removed, left %lu:", lh_SSL_SESSION_num_items(SSL_CTX_sessions(ctx)));
    visit(session);
    printf("\n");
}

static void by_hand(int asked_late)
{
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    LHASH_OF(SSL_SESSION) *table = asked_late ? NULL : SSL_CTX_sessions(ctx);
    SSL_SESSION *some[40], *other, *like;
    int i;

    printf("--- by hand%s\n", asked_late ? ", asked late" : "");
    for (i = 0; i < 40; i++) {
        some[i] = numbered(i, i * 7 % 5, i % 3 ? TLS1_2_VERSION : TLS1_3_VERSION, 1000 + i * 10);
        SHOW(SSL_CTX_add_session(ctx, some[i]));
    }
    if (asked_late)
        table = SSL_CTX_sessions(ctx);
    SHOW(SSL_CTX_sessions(ctx) == table);
    SHOW(SSL_CTX_sess_number(ctx));
    visit_all(table);
    SHOW(SSL_CTX_add_session(ctx, some[3]));
    other = numbered(4, 28 % 5, TLS1_2_VERSION, 1);
    SHOW(lh_SSL_SESSION_retrieve(table, other) == some[4]);
    SHOW(SSL_CTX_add_session(ctx, other));
    SHOW(lh_SSL_SESSION_retrieve(table, some[4]) == other);
    like = numbered(5, 35 % 5, TLS1_3_VERSION, 1);
    SHOW_PTR(lh_SSL_SESSION_retrieve(table, like));
    SHOW_PTR(lh_SSL_SESSION_retrieve(table, numbered(99, 0, TLS1_2_VERSION, 1)));
    visit_all(table);
    SHOW(SSL_CTX_remove_session(ctx, some[0]));
    SHOW(SSL_CTX_remove_session(ctx, some[0]));
    visit_all(table);
    SSL_CTX_flush_sessions(ctx, 1200);
    visit_all(table);
    lh_SSL_SESSION_doall_SSL_CTX(table, drop_even, ctx);
    visit_all(table);
    SSL_CTX_sess_set_cache_size(ctx, 6);
    SSL_CTX_sess_set_remove_cb(ctx, removed);
    for (i = 0; i < 4; i++)
        SSL_CTX_add_session(ctx, numbered(50 + i, 1, TLS1_2_VERSION, 2000));
    visit_all(table);
    SSL_CTX_free(ctx);
    for (i = 0; i < 40; i++)
        SSL_SESSION_free(some[i]);
    SSL_SESSION_free(other);
    SSL_SESSION_free(like);
}

/* Which go first: those whose time is over first. */
static void in_what_order(void)
{
    static const int times[] = { 500, 100, 300, 300, 900, 50, 200 };
    SSL_CTX *ctx = SSL_CTX_new(TLS_method());
    int i;

    printf("--- in what order\n");
    SSL_CTX_sess_set_remove_cb(ctx, removed);
    SSL_CTX_sess_set_cache_size(ctx, 6);
    for (i = 0; i < 7; i++) {
        printf("add %d\n", i);
        SSL_CTX_add_session(ctx, numbered(i, 0, TLS1_2_VERSION, times[i]));
    }
    printf("flush\n");
    SSL_CTX_flush_sessions(ctx, 450);
    printf("free\n");
    SSL_CTX_free(ctx);
}

static SSL_SESSION *told;

static int told_new(SSL *ssl, SSL_SESSION *session)
{
    (void)ssl;
    told = session;
    printf("  new session, table has it: %d\n",
           lh_SSL_SESSION_retrieve(SSL_CTX_sessions(SSL_get_SSL_CTX(ssl)), session) == session);
    return 0;
}

/* Sessions of handshakes: the pointers are those that callbacks and connections give. */
static void by_handshake(int version, int tickets)
{
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    LHASH_OF(SSL_SESSION) *table = SSL_CTX_sessions(server), *of_client = SSL_CTX_sessions(client);
    SSL_SESSION *session = NULL;
    PAIR pair;
    int i;

    printf("--- by handshake, %x, tickets %d\n", version, tickets);
    SSL_CTX_set_max_proto_version(client, version);
    if (!tickets)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"table", 5);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(server, told_new);
    SSL_CTX_sess_set_new_cb(client, told_new);
    for (i = 0; i < 2; i++) {
        told = NULL;
        pair = pair_new(client, server);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        handshake(&pair);
        small_talk(&pair);
        SHOW(SSL_session_reused(pair.client));
        SHOW(lh_SSL_SESSION_num_items(table));
        SHOW(lh_SSL_SESSION_num_items(of_client));
        SHOW(lh_SSL_SESSION_retrieve(table, SSL_get0_session(pair.server)) == SSL_get0_session(pair.server));
        SHOW(lh_SSL_SESSION_retrieve(of_client, SSL_get0_session(pair.client)) == SSL_get0_session(pair.client));
        SHOW(told == SSL_get0_session(pair.client));
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
    }
    SSL_CTX_remove_session(client, session);
    SHOW(lh_SSL_SESSION_num_items(of_client));
    SSL_SESSION_free(session);
    SSL_CTX_free(server);
    SSL_CTX_free(client);
}

int main(void)
{
    by_hand(0);
    by_hand(1);
    in_what_order();
    by_handshake(TLS1_2_VERSION, 0);
    by_handshake(TLS1_2_VERSION, 1);
    by_handshake(TLS1_3_VERSION, 0);
    by_handshake(TLS1_3_VERSION, 1);
    return 0;
}
