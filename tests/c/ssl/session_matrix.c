/* Resumption by version, kind of session, name switch, verification, id context and reuse: what both sides and the
 * counters say. */
#include "tls.h"

enum { TICKETS, BY_ID, KINDS };
enum { SAME, OTHER_NAME, SWITCHED, TO_VERIFY, FROM_VERIFY, OTHER_CONTEXT, LOST_CONTEXT, EXPIRED, FLUSHED, OTHER_SUITES, OTHER_VERSION, CHANGES };

static const char *changes[] = { "nothing", "another name", "another context by name", "verification begins", "verification ends",
                                 "another id context", "no id context any more", "time is over", "the cache is flushed",
                                 "other suites", "another version" };
static SSL_CTX *client, *server, *second;
static char heard[200];
static int switches;

static void hear(const char *what)
{
    strncat(heard, what, sizeof(heard) - strlen(heard) - 1);
}

static int client_new(SSL *ssl, SSL_SESSION *session) { (void)ssl; (void)session; hear(" client-new"); return 0; }
static int server_new(SSL *ssl, SSL_SESSION *session) { (void)ssl; (void)session; hear(" server-new"); return 0; }
static void client_gone(SSL_CTX *ctx, SSL_SESSION *session) { (void)ctx; (void)session; hear(" client-removed"); }
static void server_gone(SSL_CTX *ctx, SSL_SESSION *session) { (void)ctx; (void)session; hear(" server-removed"); }

static SSL_SESSION *server_get(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    (void)ssl; (void)id; (void)copy;
    hear(len == 32 ? " server-get" : " server-get?");
    return NULL;
}

static int servername(SSL *ssl, int *alert, void *arg)
{
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);

    (void)alert; (void)arg;
    hear(" name");
    if (switches && name != NULL && strcmp(name, "second.example.com") == 0)
        SSL_set_SSL_CTX(ssl, second);
    return SSL_TLSEXT_ERR_OK;
}

static void counters(const char *who, SSL_CTX *ctx)
{
    printf("  %s: number %ld connect %ld/%ld accept %ld/%ld hits %ld cb_hits %ld misses %ld timeouts %ld full %ld\n", who,
           SSL_CTX_sess_number(ctx), SSL_CTX_sess_connect(ctx), SSL_CTX_sess_connect_good(ctx), SSL_CTX_sess_accept(ctx),
           SSL_CTX_sess_accept_good(ctx), SSL_CTX_sess_hits(ctx), SSL_CTX_sess_cb_hits(ctx), SSL_CTX_sess_misses(ctx),
           SSL_CTX_sess_timeouts(ctx), SSL_CTX_sess_cache_full(ctx));
}

static void describe(const char *who, SSL *ssl, SSL_SESSION *session)
{
    unsigned int id = 0, context = 0;
    const unsigned char *ticket;
    size_t ticket_len = 0;

    SSL_SESSION_get_id(session, &id);
    SSL_SESSION_get0_id_context(session, &context);
    SSL_SESSION_get0_ticket(session, &ticket, &ticket_len);
    printf("  %s: reused %d, id %u, context %u, ticket %d (%d), hint %lu, timeout %ld, resumable %d, verified %ld, peer %d, host %s, %s\n", who,
           SSL_session_reused(ssl), id, context, SSL_SESSION_has_ticket(session), ticket_len != 0,
           SSL_SESSION_get_ticket_lifetime_hint(session), SSL_SESSION_get_timeout(session), SSL_SESSION_is_resumable(session),
           SSL_get_verify_result(ssl), SSL_SESSION_get0_peer(session) != NULL, SSL_SESSION_get0_hostname(session),
           SSL_CIPHER_get_name(SSL_SESSION_get0_cipher(session)));
}

static SSL_SESSION *meet(const char *name, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;
    char buffer[8];

    heard[0] = 0;
    SSL_set_tlsext_host_name(pair.client, name);
    if (session != NULL)
        printf("  set: %d\n", SSL_set_session(pair.client, session));
    if (handshake(&pair)) {
        SSL_write(pair.client, "x", 1);
        SSL_read(pair.server, buffer, 8);
        SSL_write(pair.server, "y", 1);
        SSL_read(pair.client, buffer, 8);
    }
    got = SSL_get1_session(pair.client);
    if (got != NULL)
        describe("client", pair.client, got);
    if (SSL_get_session(pair.server) != NULL)
        describe("server", pair.server, SSL_get_session(pair.server));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    printf("  heard:%s\n", heard);
    return got;
}

static SSL_CTX *new_server(const char *name, int kind)
{
    SSL_CTX *ctx = server_ctx(name);

    if (kind == BY_ID)
        SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET);
    SSL_CTX_load_verify_locations(ctx, DATA "ca.pem", NULL);
    SSL_CTX_set_session_id_context(ctx, (const unsigned char *)"one", 3);
    SSL_CTX_sess_set_new_cb(ctx, server_new);
    SSL_CTX_sess_set_remove_cb(ctx, server_gone);
    SSL_CTX_sess_set_get_cb(ctx, server_get);
    SSL_CTX_set_tlsext_servername_callback(ctx, servername);
    SSL_CTX_set_num_tickets(ctx, 1);
    SSL_CTX_set_timeout(ctx, 600);
    return ctx;
}

static void change(int what, SSL_SESSION *session, int version)
{
    switch (what) {
    case SWITCHED:
        switches = 1;
        break;
    case TO_VERIFY:
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
        break;
    case FROM_VERIFY:
        SSL_CTX_set_verify(server, SSL_VERIFY_NONE, NULL);
        break;
    case OTHER_CONTEXT:
        SSL_CTX_set_session_id_context(server, (const unsigned char *)"other", 5);
        break;
    case LOST_CONTEXT:
        SSL_CTX_set_session_id_context(server, (const unsigned char *)"", 0);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
        break;
    case EXPIRED:
        SSL_SESSION_set_time(session, SSL_SESSION_get_time(session) - 1000);
        SSL_SESSION_set_timeout(session, 1);
        break;
    case FLUSHED:
        SSL_CTX_flush_sessions(server, 0);
        break;
    case OTHER_SUITES:
        SSL_CTX_set_cipher_list(server, "ECDHE-ECDSA-AES128-GCM-SHA256");
        SSL_CTX_set_ciphersuites(server, "TLS_CHACHA20_POLY1305_SHA256");
        break;
    case OTHER_VERSION:
        SSL_CTX_set_max_proto_version(client, version == TLS1_2_VERSION ? TLS1_3_VERSION : TLS1_2_VERSION);
        break;
    }
}

static void run(int version, int kind, int what)
{
    const char *name = "example.com";
    SSL_SESSION *first, *next;
    int round;

    printf("--- version %x, %s, then %s\n", version, kind == BY_ID ? "by id" : "tickets", changes[what]);
    client = client_ctx("ca");
    server = new_server("ecdsa", kind);
    second = new_server("second", kind);
    switches = 0;
    SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(client, client_new);
    SSL_CTX_sess_set_remove_cb(client, client_gone);
    SSL_CTX_set_max_proto_version(client, version);
    if (what == FROM_VERIFY)
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    first = meet(name, NULL);
    change(what, first, version);
    if (what == OTHER_NAME || what == SWITCHED)
        name = "second.example.com";
    for (round = 0; round < 2; round++) {
        next = meet(name, first);
        SSL_SESSION_free(first);
        first = next;
    }
    counters("client", client);
    counters("server", server);
    counters("second", second);
    heard[0] = 0;
    SSL_CTX_flush_sessions(client, 0);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SSL_CTX_free(second);
    printf("  at the end:%s\n", heard);
    SSL_SESSION_free(first);
}

int main(void)
{
    int kind, what;

    for (kind = 0; kind < KINDS; kind++)
        for (what = 0; what < CHANGES; what++) {
            run(TLS1_2_VERSION, kind, what);
            run(TLS1_3_VERSION, kind, what);
        }
    return 0;
}
