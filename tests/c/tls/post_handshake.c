/* A client's certificate after the handshake: what both ends see, and in which order. */
#include "tls.h"

static int listening, suspend, give, in_callback;

static void info(const SSL *ssl, int where, int value)
{
    if (!listening)
        return;
    printf("  %s info %x %d [%s, %d]%s%s\n", SSL_is_server(ssl) ? "server" : "client", where, value,
           SSL_state_string((SSL *)ssl), SSL_get_state(ssl), SSL_in_init(ssl) ? " in init" : "",
           SSL_is_init_finished(ssl) ? " finished" : "");
}

static void message(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *bytes = data;

    (void)arg;
    if (!listening)
        return;
    printf("  %s %s %x type %d", SSL_is_server(ssl) ? "server" : "client", sent ? "sends" : "gets", version, type);
    if (type == SSL3_RT_HANDSHAKE)
        printf(" message %d", bytes[0]);
    if (type == SSL3_RT_HANDSHAKE && bytes[0] == SSL3_MT_CERTIFICATE)
        printf(" of %d", (int)len);
    if (type == SSL3_RT_HANDSHAKE && (bytes[0] == SSL3_MT_CERTIFICATE_REQUEST || bytes[0] == SSL3_MT_CERTIFICATE))
        printf(" context %d", bytes[4]);
    if (type == SSL3_RT_ALERT)
        printf(" %d %d", bytes[0], bytes[1]);
    printf("\n");
}

static int verify(int ok, X509_STORE_CTX *store)
{
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    X509 *shown = SSL_get1_peer_certificate(ssl);

    printf("  verify %d depth %d error %d, peer %s, state %d\n", ok, X509_STORE_CTX_get_error_depth(store),
           X509_STORE_CTX_get_error(store), shown ? "shown" : "hidden", SSL_get_state(ssl));
    X509_free(shown);
    return ok;
}

static int client_cert(SSL *ssl, X509 **x509, EVP_PKEY **key)
{
    printf("  client_cert_cb, state %d, authorities %d, suspended %d\n", SSL_get_state(ssl),
           sk_X509_NAME_num(SSL_get0_peer_CA_list(ssl)), suspend);
    if (suspend-- > 0)
        return -1;
    if (!give)
        return 0;
    *x509 = certificate_of("client");
    *key = key_of("client");
    return 1;
}

static int cert(SSL *ssl, void *arg)
{
    printf("  cert_cb %s, state %d\n", SSL_is_server(ssl) ? "server" : "client", SSL_get_state(ssl));
    if (arg != NULL && suspend-- > 0)
        return -1;
    if (in_callback)
        SHOW(SSL_verify_client_post_handshake(ssl));
    return 1;
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    X509 *peer = SSL_SESSION_get0_peer(session);

    printf("  new session of %s, peer %s, verify result %ld\n", SSL_is_server(ssl) ? "server" : "client", peer ? "known" : "unknown",
           SSL_get_verify_result(ssl));
    return 0;
}

static SSL_CTX *asking(int mode)
{
    SSL_CTX *server = server_ctx("ecdsa");

    SSL_CTX_load_verify_locations(server, data_file("ca", ".pem"), NULL);
    SSL_CTX_set_client_CA_list(server, SSL_load_client_CA_file(data_file("ca", ".pem")));
    SSL_CTX_set_verify(server, mode, verify);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"pha", 3);
    SSL_CTX_set_info_callback(server, info);
    SSL_CTX_set_msg_callback(server, message);
    SSL_CTX_sess_set_new_cb(server, new_session);
    return server;
}

static SSL_CTX *answering(const char *certificate)
{
    SSL_CTX *client = client_ctx("ca");

    if (certificate != NULL) {
        SHOW(SSL_CTX_use_certificate_chain_file(client, data_file(certificate, ".pem")));
        SHOW(SSL_CTX_use_PrivateKey_file(client, data_file(certificate, ".key"), SSL_FILETYPE_PEM));
    }
    SSL_CTX_set_post_handshake_auth(client, 1);
    SSL_CTX_set_info_callback(client, info);
    SSL_CTX_set_msg_callback(client, message);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_sess_set_new_cb(client, new_session);
    return client;
}

static void show_peer(const char *who, SSL *ssl)
{
    X509 *peer = SSL_get1_peer_certificate(ssl);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl);
    char name[200] = "none";
    unsigned char finished[64];
    int nid = -1;

    if (peer != NULL)
        X509_NAME_oneline(X509_get_subject_name(peer), name, sizeof(name));
    SSL_get_peer_signature_nid(ssl, &nid);
    printf("%s: peer %s, chain %d, verify result %ld, peer's signature %d, session's peer %s, state %s, finished %d %d\n", who, name,
           chain ? sk_X509_num(chain) : -1, SSL_get_verify_result(ssl), nid,
           SSL_SESSION_get0_peer(SSL_get_session(ssl)) ? "known" : "unknown", SSL_state_string_long(ssl),
           (int)SSL_get_finished(ssl, finished, 64), (int)SSL_get_peer_finished(ssl, finished, 64));
    X509_free(peer);
}

/* The server asks, both ends read, then they talk. */
static int ask(PAIR *pair)
{
    int asked = SHOW_CALL(pair->server, SSL_verify_client_post_handshake(pair->server));

    SHOW(SSL_in_init(pair->server));
    SHOW_CALL(pair->server, SSL_do_handshake(pair->server));
    SHOW(SSL_in_init(pair->server));
    return asked;
}

static void exchange(PAIR *pair)
{
    int i;

    listening = 1;
    if (ask(pair) == 1) {
        for (i = 0; i < 3; i++) {
            show_read(pair->client, "client", 100);
            SHOW(SSL_in_init(pair->client));
        }
        show_read(pair->server, "server", 100);
        show_read(pair->client, "client", 100);
    }
    listening = 0;
    show_peer("server", pair->server);
    show_peer("client", pair->client);
    small_talk(pair);
}

static void plain(const char *certificate, int mode, int times)
{
    SSL_CTX *client = answering(certificate), *server = asking(mode);
    PAIR pair = pair_new(client, server);

    printf("--- %s, mode %d\n", certificate ? certificate : "no certificate", mode);
    handshake(&pair);
    small_talk(&pair);
    show_peer("server", pair.server);
    while (times-- > 0)
        exchange(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* Who chooses, when, and what a call that waits answers. */
static void callbacks(int which)
{
    SSL_CTX *client = answering(NULL), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair;

    printf("--- callbacks %d\n", which);
    if (which & 1)
        SSL_CTX_set_client_cert_cb(client, client_cert);
    if (which & 2)
        SSL_CTX_set_cert_cb(client, cert, client);
    suspend = which & 4 ? 2 : 0;
    give = which & 8;
    pair = pair_new(client, server);
    handshake(&pair);
    small_talk(&pair);
    listening = 1;
    ask(&pair);
    show_read(pair.client, "client", 100);
    SHOW_CALL(pair.client, SSL_do_handshake(pair.client));
    SHOW_CALL(pair.client, SSL_write(pair.client, "hello", 5));
    show_read(pair.client, "client", 100);
    show_read(pair.server, "server", 100);
    listening = 0;
    small_talk(&pair);
    show_peer("server", pair.server);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* Requests that must not be made. */
static void refusals(int mode)
{
    SSL_CTX *client = answering("client"), *server = asking(mode);
    PAIR pair = pair_new(client, server);

    printf("--- refusals, mode %d\n", mode);
    SSL_CTX_set_cert_cb(server, cert, NULL);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SSL_do_handshake(pair.client);
    SSL_do_handshake(pair.server);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    handshake(&pair);
    SHOW_CALL(pair.client, SSL_verify_client_post_handshake(pair.client));
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW(SSL_in_init(pair.server));
    small_talk(&pair);
    small_talk(&pair);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    small_talk(&pair);
    small_talk(&pair);
    SSL_set_verify(pair.server, SSL_VERIFY_NONE, NULL);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* Data and key updates on the way. */
static void between(void)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair = pair_new(client, server);
    int i;

    printf("--- data and key updates between\n");
    handshake(&pair);
    small_talk(&pair);
    for (i = 0; i < 4; i++) {
        printf("- %d\n", i);
        listening = i == 3;
        SHOW_CALL(pair.client, SSL_write(pair.client, "before", 6));
        if (i & 1)
            SHOW_CALL(pair.client, SSL_key_update(pair.client, SSL_KEY_UPDATE_REQUESTED));
        SHOW_CALL(pair.client, SSL_write(pair.client, "updated", 7));
        if (i & 2)
            SHOW_CALL(pair.server, SSL_key_update(pair.server, SSL_KEY_UPDATE_REQUESTED));
        SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
        SHOW_CALL(pair.server, SSL_write(pair.server, "asked", 5));
        show_read(pair.client, "client", 100);
        SHOW_CALL(pair.client, SSL_write(pair.client, "after", 5));
        show_read(pair.server, "server", 100);
        show_read(pair.server, "server", 100);
        show_read(pair.server, "server", 100);
        show_read(pair.server, "server", 100);
        show_read(pair.client, "client", 100);
        show_peer("server", pair.server);
        if (i & 2) {
            SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
            SHOW_CALL(pair.server, SSL_key_update(pair.server, SSL_KEY_UPDATE_REQUESTED));
            SHOW(SSL_get_key_update_type(pair.client));
            SHOW_CALL(pair.server, SSL_write(pair.server, "asked", 5));
            show_read(pair.client, "client", 100);
            SHOW_CALL(pair.client, SSL_write(pair.client, "after", 5));
            show_read(pair.server, "server", 100);
            show_peer("server", pair.server);
        }
    }
    listening = 0;
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A session taken up, and tickets of its own. */
static void resumed(int tickets)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    SSL_SESSION *session = NULL;
    int i;

    printf("--- resumed, %d tickets\n", tickets);
    SSL_CTX_set_num_tickets(server, tickets);
    for (i = 0; i < 3; i++) {
        PAIR pair = pair_new(client, server);

        if (session != NULL)
            SSL_set_session(pair.client, session);
        handshake(&pair);
        printf("reused %d\n", SSL_session_reused(pair.server));
        small_talk(&pair);
        show_peer("server", pair.server);
        if (i < 2)
            exchange(&pair);
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* One side or both close while a request is under way. */
static void closing(int who)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair = pair_new(client, server);

    printf("--- closing %d\n", who);
    handshake(&pair);
    small_talk(&pair);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    if (who & 1)
        SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    listening = 1;
    show_read(pair.client, "client", 100);
    show_read(pair.client, "client", 100);
    SHOW(SSL_get_shutdown(pair.client));
    show_read(pair.server, "server", 100);
    show_read(pair.server, "server", 100);
    SHOW(SSL_get_shutdown(pair.server));
    SHOW_CALL(pair.server, SSL_shutdown(pair.server));
    SHOW_CALL(pair.client, SSL_shutdown(pair.client));
    listening = 0;
    show_peer("server", pair.server);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static int waits(SSL *ssl, int result)
{
    int error = SSL_get_error(ssl, result);

    return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
}

/* Every byte takes a call of its own, on a transport that holds little; peeking drives it, too. */
static void slowly(int size, int peek)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair = pair_of(client, server);
    char buffer[100];
    int i, done = 0;

    printf("--- slowly, %d bytes%s\n", size, peek ? ", peeking" : "");
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE, NULL);
    SSL_CTX_sess_set_new_cb(server, NULL); /* how many tickets a write takes is not the question */
    pair_bios(&pair, size);
    for (i = 0; i < 20000 && done != 3; i++) {
        if (SSL_do_handshake(pair.client) == 1)
            done |= 1;
        if (SSL_do_handshake(pair.server) == 1)
            done |= 2;
        if (done & 1)
            SSL_read(pair.client, buffer, 100);
    }
    for (i = 0; i < 2000; i++)
        SSL_read(pair.client, buffer, 100);
    SHOW(done);
    ERR_clear_error();
    SHOW(SSL_verify_client_post_handshake(pair.server));
    for (i = 0, done = 0; i < 40000 && (done != 7 || SSL_in_init(pair.server)); i++) {
        int result = peek ? SSL_peek(pair.client, buffer, 100) : SSL_read(pair.client, buffer, 100);

        if (result > 0)
            done |= peek && SSL_read(pair.client, buffer, 100) != result ? 0 : 4;
        else if (!waits(pair.client, result))
            break;
        if (!(done & 1)) { /* a message of OpenSSL's cannot leave while a write waits */
            done |= SSL_write(pair.server, "done", 4) == 4;
            continue;
        }
        result = peek ? SSL_peek(pair.server, buffer, 100) : SSL_read(pair.server, buffer, 100);
        if (!waits(pair.server, result))
            break;
        if (SSL_get0_peer_certificate(pair.server) != NULL)
            done |= 2;
    }
    SHOW(done);
    show_queue();
    show_peer("server", pair.server);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* After early data, whose end is part of what is signed. */
static void after_early_data(void)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    SSL_SESSION *session = NULL;
    char buffer[100];
    size_t len;
    int i;

    printf("--- after early data\n");
    SSL_CTX_set_max_early_data(server, 1000);
    for (i = 0; i < 2; i++) {
        PAIR pair = pair_new(client, server);

        if (session != NULL) {
            SSL_set_session(pair.client, session);
            SHOW_CALL(pair.client, SSL_write_early_data(pair.client, "early", 5, &len));
            SHOW(SSL_read_early_data(pair.server, buffer, 100, &len));
            SSL_do_handshake(pair.client);
            SHOW(SSL_read_early_data(pair.server, buffer, 100, &len));
        }
        handshake(&pair);
        SHOW(SSL_get_early_data_status(pair.server));
        small_talk(&pair);
        exchange(&pair);
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static int make_cookie(SSL *ssl, unsigned char *cookie, size_t *len)
{
    (void)ssl;
    memcpy(cookie, "own bytes", 9);
    *len = 9;
    return 1;
}

static int check_cookie(SSL *ssl, const unsigned char *cookie, size_t len)
{
    (void)ssl;
    return len == 9 && memcmp(cookie, "own bytes", 9) == 0;
}

/* A server that had forgotten its first answer. */
static void after_cookie(void)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair = pair_new(client, server);
    int i, done = 0;

    printf("--- after a cookie\n");
    SSL_CTX_set_stateless_cookie_generate_cb(server, make_cookie);
    SSL_CTX_set_stateless_cookie_verify_cb(server, check_cookie);
    for (i = 0; i < 4 && done != 1; i++) {
        handshake_step(pair.client, "client");
        done = SSL_stateless(pair.server);
        printf("SSL_stateless = %d\n", done);
    }
    handshake(&pair);
    exchange(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

static int add_own(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *len, X509 *x, size_t chain_index,
                   int *alert, void *arg)
{
    (void)type; (void)alert; (void)arg;
    printf("  %s adds at %x, certificate %d of %s\n", SSL_is_server(ssl) ? "server" : "client", context, (int)chain_index,
           x ? "one" : "none");
    *out = (const unsigned char *)"own";
    *len = 3;
    return 1;
}

static int parse_own(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t len, X509 *x,
                     size_t chain_index, int *alert, void *arg)
{
    (void)type; (void)alert; (void)arg;
    printf("  %s reads %.*s at %x, certificate %d of %s\n", SSL_is_server(ssl) ? "server" : "client", (int)len, (const char *)in, context,
           (int)chain_index, x ? "one" : "none");
    return 1;
}

/* Extensions of the programs' own. */
static void own_extensions(void)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    int later = SSL_EXT_TLS1_3_CERTIFICATE_REQUEST | SSL_EXT_TLS1_3_CERTIFICATE | SSL_EXT_TLS1_3_NEW_SESSION_TICKET;
    PAIR pair;

    printf("--- extensions of the programs' own\n");
    SSL_CTX_add_custom_ext(client, 1000, later, add_own, NULL, NULL, parse_own, NULL);
    SSL_CTX_add_custom_ext(server, 1000, later, add_own, NULL, NULL, parse_own, NULL);
    pair = pair_new(client, server);
    handshake(&pair);
    small_talk(&pair);
    exchange(&pair);
    exchange(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* The other ways in which it may be. */
static void odds(void)
{
    SSL_CTX *client = answering("client"), *server = asking(SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE);
    PAIR pair;

    printf("--- one connection's own setting\n");
    pair = pair_of(client, server);
    SSL_set_post_handshake_auth(pair.client, 0);
    pair_sockets(&pair);
    handshake(&pair);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    pair_free(&pair);

    printf("--- TLS 1.2 asks in its handshake\n");
    SSL_CTX_set_max_proto_version(server, TLS1_2_VERSION);
    pair = pair_new(client, server);
    handshake(&pair);
    show_peer("server", pair.server);
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    pair_free(&pair);
    SSL_CTX_set_max_proto_version(server, 0);

    printf("--- without AUTO_RETRY\n");
    SSL_CTX_clear_mode(client, SSL_MODE_AUTO_RETRY);
    SSL_CTX_clear_mode(server, SSL_MODE_AUTO_RETRY);
    pair = pair_new(client, server);
    handshake(&pair);
    show_read(pair.client, "client", 100);
    exchange(&pair);
    pair_free(&pair);
    SSL_CTX_set_mode(client, SSL_MODE_AUTO_RETRY);
    SSL_CTX_set_mode(server, SSL_MODE_AUTO_RETRY);

    printf("--- a HelloRetryRequest before\n");
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    SSL_CTX_set1_groups_list(server, "P-256");
    SSL_CTX_set_ciphersuites(client, "TLS_AES_128_GCM_SHA256");
    pair = pair_new(client, server);
    handshake(&pair);
    exchange(&pair);
    pair_free(&pair);

    printf("--- asked in the handshake, and later; a new ticket, too\n");
    SSL_CTX_set_ciphersuites(client, "TLS_CHACHA20_POLY1305_SHA256");
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    pair = pair_new(client, server);
    handshake(&pair);
    small_talk(&pair);
    exchange(&pair);
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    SHOW_CALL(pair.server, SSL_verify_client_post_handshake(pair.server));
    SHOW(SSL_new_session_ticket(pair.server));
    SHOW(SSL_in_init(pair.server));
    listening = 1;
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    SHOW(SSL_in_init(pair.server));
    SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    show_read(pair.client, "client", 100);
    show_read(pair.server, "server", 100);
    listening = 0;
    small_talk(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int later = SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE;

    plain("client", later, 2);
    plain("client-rsa", later, 1);
    plain("ed25519", later | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, 1);
    plain(NULL, later, 2);
    plain(NULL, later | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, 1);
    plain("other-client", later, 1);
    plain("client", later | SSL_VERIFY_CLIENT_ONCE, 2);
    plain("client", SSL_VERIFY_PEER | SSL_VERIFY_CLIENT_ONCE, 1);
    plain("client", SSL_VERIFY_POST_HANDSHAKE, 1);
    callbacks(1);
    callbacks(1 | 8);
    callbacks(2);
    callbacks(3 | 8);
    callbacks(1 | 4 | 8);
    callbacks(3 | 4 | 8);
    refusals(later);
    refusals(SSL_VERIFY_NONE);
    in_callback = 1;
    refusals(later);
    in_callback = 0;
    between();
    resumed(2);
    resumed(0);
    closing(0);
    closing(1);
    slowly(1, 0);
    slowly(7, 1);
    slowly(300, 0);
    slowly(5000, 1);
    odds();
    after_cookie();
    own_extensions();
    after_early_data();
    return 0;
}
