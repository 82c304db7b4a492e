/* What a session brings into a connection and takes out of it: the server's name, the ticket's lifetime, its place in
 * the cache; early data that comes too late or before a retry; lists of signature algorithms. */
#include "tls.h"

static int removed;

static void on_remove(SSL_CTX *ctx, SSL_SESSION *session)
{
    (void)ctx; (void)session;
    removed++;
}

static const char *name_of(SSL *ssl)
{
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);

    return name != NULL ? name : "none";
}

static int accept_name(SSL *ssl, int *alert, void *arg)
{
    (void)ssl; (void)alert; (void)arg;
    return SSL_TLSEXT_ERR_OK;
}

static int forbid_tickets(SSL *ssl, int *alert, void *arg)
{
    (void)alert; (void)arg;
    SSL_set_options(ssl, SSL_OP_NO_TICKET);
    return SSL_TLSEXT_ERR_OK;
}

/* Lets a client take its tickets. */
static void take_tickets(SSL *client)
{
    char byte;

    SSL_read(client, &byte, 1);
    ERR_clear_error();
}

static SSL_SESSION *meet(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *session, const char *name)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;
    const char *host;

    if (session != NULL)
        SHOW(SSL_set_session(pair.client, session));
    if (name != NULL)
        SSL_set_tlsext_host_name(pair.client, name);
    printf("before: %s, %s\n", name_of(pair.client), name_of(pair.server));
    handshake(&pair);
    take_tickets(pair.client);
    got = SSL_get1_session(pair.client);
    host = SSL_SESSION_get0_hostname(got);
    printf("after: %s, %s; reused %d, ticket %d, hint %lu, host %s\n", name_of(pair.client), name_of(pair.server),
           SSL_session_reused(pair.client), SSL_SESSION_has_ticket(got), SSL_SESSION_get_ticket_lifetime_hint(got),
           host != NULL ? host : "none");
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return got;
}

static void names(int version)
{
    static const char *first[] = { "goodhost", "goodhost", "goodhost", NULL, NULL };
    static const char *second[] = { "goodhost", "althost", NULL, "goodhost", NULL };
    size_t i;

    for (i = 0; i < 5; i++) {
        SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
        SSL_SESSION *session, *next;

        printf("--- version %x, names %d\n", version, (int)i);
        SSL_CTX_set_max_proto_version(client, version);
        SSL_CTX_set_tlsext_servername_callback(server, accept_name);
        SSL_CTX_set_timeout(server, 1209600);
        session = meet(client, server, NULL, first[i]);
        next = meet(client, server, session, second[i]);
        SSL_SESSION_free(session);
        SSL_SESSION_free(next);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
    }
}

/* The context's lifetime counts when the session is made; a server-name callback may forbid the ticket. */
static void late_settings(int version)
{
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
    SSL_SESSION *session;
    PAIR pair;

    printf("--- version %x, late settings\n", version);
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    SSL_CTX_set_timeout(server, 3000);
    handshake(&pair);
    take_tickets(pair.client);
    session = SSL_get_session(pair.client);
    printf("hint %lu, lasts %ld\n", SSL_SESSION_get_ticket_lifetime_hint(session),
           SSL_SESSION_get_timeout(SSL_get_session(pair.server)));
    pair_free(&pair);
    SSL_CTX_set_tlsext_servername_callback(server, forbid_tickets);
    if (version == TLS1_2_VERSION) {
        SSL_SESSION *again, *first = meet(client, server, NULL, "goodhost");

        again = meet(client, server, first, "goodhost");
        SSL_SESSION_free(first);
        SSL_SESSION_free(again);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A session that is left without a close_notify is not taken up again. */
static void bad_sessions(int version)
{
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
    SSL_SESSION *good, *bad;
    PAIR pair;

    printf("--- version %x, bad sessions\n", version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_remove_cb(client, on_remove);
    good = meet(client, server, NULL, NULL);
    pair = pair_new(client, server);
    handshake(&pair);
    take_tickets(pair.client);
    bad = SSL_get1_session(pair.client);
    removed = 0;
    SHOW(SSL_set_session(pair.client, good));
    printf("removed %d, resumable %d, cached %ld\n", removed, SSL_SESSION_is_resumable(bad), SSL_CTX_sess_number(client));
    SHOW(SSL_CTX_add_session(client, bad));
    SHOW(SSL_CTX_add_session(client, bad));
    pair_free(&pair);
    printf("removed %d, cached %ld\n", removed, SSL_CTX_sess_number(client));
    SSL_SESSION_free(good);
    SSL_SESSION_free(bad);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* Early data with a session `age` seconds older than the server's, or before a retry for another group; the server
 * passes over `most` bytes (-1: as usual). `junk`: a record of one byte follows the second ClientHello. */
static void refused_early_data(int age, const char *group, int most, int junk)
{
    static const char byte[] = "\x17\x03\x03\0\1";
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("ecdsa");
    SSL_SESSION *session;
    PAIR pair;
    char data[20];
    size_t count = 0;

    printf("--- early data, %d seconds, %s, %d, junk %d\n", age, group != NULL ? group : "no retry", most, junk);
    SSL_CTX_set_max_early_data(server, 16384);
    SSL_CTX_set_options(server, SSL_OP_NO_ANTI_REPLAY);
    pair = pair_new(client, server);
    handshake(&pair);
    take_tickets(pair.client);
    session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    pair = pair_new(client, server);
    if (group != NULL)
        SSL_set1_groups_list(pair.server, group);
    if (most >= 0)
        SSL_set_recv_max_early_data(pair.server, most);
    SSL_SESSION_set_time(session, SSL_SESSION_get_time(session) - age);
    SHOW(SSL_set_session(pair.client, session));
    SHOW(SSL_write_early_data(pair.client, "early", 5, &count));
    SHOW(SSL_read_early_data(pair.server, data, sizeof(data), &count));
    printf("%d bytes, status %d\n", (int)count, SSL_get_early_data_status(pair.server));
    show_queue();
    SHOW(SSL_write(pair.client, "late", 4));
    ERR_clear_error();
    if (junk && write(SSL_get_fd(pair.client), byte, 6) != 6)
        printf("cannot write\n");
    SHOW_CALL(pair.server, SSL_read(pair.server, data, sizeof(data)));
    ERR_clear_error();
    if (most == 0 || junk) {
        SHOW_CALL(pair.client, SSL_read(pair.client, data, sizeof(data)));
        pair_free(&pair);
        SSL_SESSION_free(session);
        SSL_CTX_free(client);
        SSL_CTX_free(server);
        return;
    }
    handshake(&pair);
    printf("client's status %d, reused %d\n", SSL_get_early_data_status(pair.client), SSL_session_reused(pair.client));
    small_talk(&pair);
    pair_free(&pair);
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A verification that is asked again sees the chain as the program has completed it. */
static int push_later(X509_STORE_CTX *store, void *arg)
{
    static int calls;
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());

    (void)arg;
    printf("verification: %d untrusted\n", sk_X509_num(X509_STORE_CTX_get0_untrusted(store)));
    return calls++ == 0 ? SSL_set_retry_verify(ssl) : 1;
}

static void completed_chain(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair = pair_of(client, server);
    STACK_OF(X509) *chain;

    printf("--- completed chain\n");
    SSL_CTX_set_cert_verify_callback(client, push_later, NULL);
    pair_sockets(&pair);
    SSL_connect(pair.client);
    SSL_accept(pair.server);
    printf("waits for %d\n", SSL_get_error(pair.client, SSL_connect(pair.client)));
    chain = SSL_get_peer_cert_chain(pair.client);
    sk_X509_push(chain, certificate_of("ca"));
    handshake(&pair);
    printf("shown %d\n", sk_X509_num(SSL_get_peer_cert_chain(pair.client)));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static void algorithms(void)
{
    static const char *lists[] = { "RSA+SHA256", "SHA256+RSA", "SHA256+RSA-PSS", "sha256+PSS", "sha384+ECDSA", "SHA256+DSA",
                                   "ECDSA+ECDSA", "SHA256+SHA384", "RSA+RSA", "RSA+", "+RSA", "RSA+SHA256+RSA",
                                   "RSA+SHA256:SHA256+RSA", " RSA+SHA256 ", "rsa+SHA256", "sha2-256+RSA", "RSA+SHA2-256",
                                   "RSA+SHA-1", "RSA+Sha256", "RSA+sha1", "SHA3-256+RSA", "RSA+MD5" };
    SSL_CTX *ctx = client_ctx(NULL);
    size_t i;

    for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++) {
        printf("%s: %d, %d\n", lists[i], (int)SSL_CTX_set1_sigalgs_list(ctx, lists[i]),
               (int)SSL_CTX_set1_client_sigalgs_list(ctx, lists[i]));
        show_queue();
    }
    SSL_CTX_free(ctx);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        names(version);
        late_settings(version);
        bad_sessions(version);
    }
    refused_early_data(20, NULL, -1, 0);
    refused_early_data(9, NULL, -1, 0);
    refused_early_data(20, NULL, 0, 0);
    refused_early_data(0, "P-384", -1, 0);
    refused_early_data(0, "P-384", -1, 1);
    completed_chain();
    algorithms();
    return 0;
}
