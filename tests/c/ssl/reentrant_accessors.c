/* What a connection tells when it is asked from inside each of its callbacks. */
#include "tls.h"
#include <openssl/ocsp.h>

static PAIR pair;
static int slot;

static const char *side(const SSL *ssl)
{
    return SSL_is_server(ssl) ? "server" : "client";
}

/* Everything an accessor can tell, on one line. */
static void look(const SSL *connection, const char *place)
{
    SSL *ssl = (SSL *)connection;
    const unsigned char *alpn = NULL;
    unsigned int alpn_len = 0;
    unsigned char buffer[64];
    SSL_SESSION *session = SSL_get1_session(ssl);
    X509 *peer = SSL_get1_peer_certificate(ssl);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl), *verified = SSL_get0_verified_chain(ssl);
    int nid = -1;

    SSL_get0_alpn_selected(ssl, &alpn, &alpn_len);
    printf("  %s %s: %s, %s, %s", side(ssl), place, SSL_state_string(ssl), SSL_get_version(ssl),
           SSL_CIPHER_get_name(SSL_get_current_cipher(ssl)));
    printf(", init %d before %d done %d", SSL_in_init(ssl), SSL_in_before(ssl), SSL_is_init_finished(ssl));
    printf(", name %s, alpn %.*s", SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name), (int)alpn_len, alpn == NULL ? "" : (const char *)alpn);
    printf(", reused %d, verified %ld, mode %d", SSL_session_reused(ssl), SSL_get_verify_result(ssl), SSL_get_verify_mode(ssl));
    printf(", peer %d/%d/%d", peer != NULL, chain == NULL ? -1 : sk_X509_num(chain), verified == NULL ? -1 : sk_X509_num(verified));
    printf(", want %d, shutdown %d, pending %d", SSL_want(ssl), SSL_get_shutdown(ssl), SSL_pending(ssl));
    printf(", randoms %d/%d", (int)SSL_get_client_random(ssl, buffer, 32), (int)SSL_get_server_random(ssl, buffer, 32));
    printf(", finished %d/%d", (int)SSL_get_finished(ssl, buffer, 64), (int)SSL_get_peer_finished(ssl, buffer, 64));
    printf(", early %d", SSL_get_early_data_status(ssl));
    printf(", certificate %d, key %d", SSL_get_certificate(ssl) != NULL, SSL_get_privatekey(ssl) != NULL);
    printf(", signatures %d/%d", SSL_get_signature_nid(ssl, &nid) ? nid : -1, SSL_get_peer_signature_nid(ssl, &nid) ? nid : -1);
    printf(", session %d", session != NULL);
    printf(", data %s\n", (const char *)SSL_get_ex_data(ssl, slot));
    SSL_SESSION_free(session);
    X509_free(peer);
}

static int verify(int ok, X509_STORE_CTX *ctx)
{
    SSL *ssl = X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx());
    char place[40];

    snprintf(place, sizeof(place), "verify %d at %d", ok, X509_STORE_CTX_get_error_depth(ctx));
    look(ssl, place);
    return ok;
}

static int cert_verify(X509_STORE_CTX *ctx, void *arg)
{
    look(X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx()), arg);
    return X509_verify_cert(ctx);
}

static int cert_cb(SSL *ssl, void *arg) { look(ssl, arg); return 1; }
static int servername(SSL *ssl, int *alert, void *arg) { (void)alert; look(ssl, arg); return SSL_TLSEXT_ERR_OK; }
static int client_hello(SSL *ssl, int *alert, void *arg) { (void)alert; look(ssl, arg); return SSL_CLIENT_HELLO_SUCCESS; }
static int status(SSL *ssl, void *arg) { look(ssl, arg); return 1; }

static int client_cert(SSL *ssl, X509 **certificate, EVP_PKEY **key)
{
    look(ssl, "client_cert");
    *certificate = certificate_of("client");
    *key = key_of("client");
    return 1;
}

static int alpn(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned int in_len, void *arg)
{
    look(ssl, arg);
    return first_protocol(ssl, out, len, in, in_len, arg);
}

static int server_status(SSL *ssl, void *arg)
{
    unsigned char *response = OPENSSL_malloc(5);

    look(ssl, arg);
    memcpy(response, "stapl", 5);
    SSL_set_tlsext_status_ocsp_resp(ssl, response, 5);
    return SSL_TLSEXT_ERR_OK;
}

static void info(const SSL *ssl, int where, int value)
{
    if (where & (SSL_CB_HANDSHAKE_START | SSL_CB_HANDSHAKE_DONE | SSL_CB_ALERT)) {
        char place[40];

        snprintf(place, sizeof(place), "info %x/%d", where, value);
        look(ssl, place);
    }
}

static void msg(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    char place[40];

    (void)len; (void)arg;
    if (type != SSL3_RT_HANDSHAKE)
        return;
    /* SabiSSL does not see a TLS 1.2 Finished before the handshake is done, and makes TLS 1.3 tickets all at once. */
    if ((version == TLS1_2_VERSION && *(const unsigned char *)data == SSL3_MT_FINISHED)
        || ((version == TLS1_2_VERSION || sent) && *(const unsigned char *)data == SSL3_MT_NEWSESSION_TICKET))
        return;
    snprintf(place, sizeof(place), "message %s %d", sent ? "sent" : "received", *(const unsigned char *)data);
    look(ssl, place);
}

static int new_session(SSL *ssl, SSL_SESSION *session)
{
    look(ssl, "new session");
    printf("    the connection's own: %d, ticket %d, timeout %ld, resumable %d\n", session == SSL_get_session(ssl),
           SSL_SESSION_has_ticket(session), SSL_SESSION_get_timeout(session), SSL_SESSION_is_resumable(session));
    return 0;
}

static SSL_SESSION *get_session(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    (void)id; (void)len; (void)copy;
    look(ssl, "get session");
    return NULL;
}

static void remove_session(SSL_CTX *ctx, SSL_SESSION *session)
{
    printf("  remove session: a context %d, timeout %ld\n", ctx != NULL, SSL_SESSION_get_timeout(session));
}

static int ticket_key(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int enc)
{
    if (!enc)
        look(ssl, "ticket key, opening");
    return key_ticket(name, iv, cipher, mac, enc);
}

static size_t padding(SSL *ssl, int type, size_t len, void *arg)
{
    if (type == SSL3_RT_APPLICATION_DATA)
        look(ssl, arg);
    return len % 16;
}

static int not_resumable(SSL *ssl, int forward_secure)
{
    (void)forward_secure;
    look(ssl, "not resumable");
    return 0;
}

static void watch(SSL_CTX *ctx, int server, int verbose)
{
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, verify);
    SSL_CTX_set_cert_cb(ctx, cert_cb, "cert_cb");
    SSL_CTX_set_info_callback(ctx, info);
    if (verbose)
        SSL_CTX_set_msg_callback(ctx, msg);
    SSL_CTX_sess_set_new_cb(ctx, new_session);
    SSL_CTX_sess_set_remove_cb(ctx, remove_session);
    SSL_CTX_set_record_padding_callback(ctx, padding);
    SSL_CTX_set_record_padding_callback_arg(ctx, "padding");
    if (server) {
        SSL_CTX_set_tlsext_servername_callback(ctx, servername);
        SSL_CTX_set_tlsext_servername_arg(ctx, "servername");
        SSL_CTX_set_client_hello_cb(ctx, client_hello, "client hello");
        SSL_CTX_set_alpn_select_cb(ctx, alpn, "alpn");
        SSL_CTX_sess_set_get_cb(ctx, get_session);
        SSL_CTX_set_tlsext_ticket_key_evp_cb(ctx, ticket_key);
        SSL_CTX_set_tlsext_status_cb(ctx, server_status);
        SSL_CTX_set_tlsext_status_arg(ctx, "staple");
    } else {
        SSL_CTX_set_client_cert_cb(ctx, client_cert);
        SSL_CTX_set_tlsext_status_cb(ctx, status);
        SSL_CTX_set_tlsext_status_arg(ctx, "stapled");
        SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2\4http", 8);
    }
}

/* Sessions are found by their tickets, by id, or by an id that only the program could know. */
enum { BY_TICKET, BY_ID, NOT_KEPT };

static void run(int version, int verbose, int sessions)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    int round;

    printf("--- version %x, messages %d, by id %d\n", version, verbose, sessions);
    watch(client, 0, verbose);
    watch(server, 1, verbose);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"look", 4);
    SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_num_tickets(server, 1);
    if (sessions == NOT_KEPT)
        SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL_LOOKUP);
    if (sessions != BY_TICKET) {
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
        SSL_CTX_set_cert_verify_callback(client, cert_verify, "cert_verify");
        SSL_CTX_set_cert_verify_callback(server, cert_verify, "cert_verify");
        SSL_CTX_set_not_resumable_session_callback(server, not_resumable);
    }
    for (round = 0; round < 2; round++) {
        pair = pair_new(client, server);
        SSL_set_ex_data(pair.client, slot, "theirs");
        SSL_set_ex_data(pair.server, slot, "ours");
        SSL_set_tlsext_host_name(pair.client, "example.com");
        SSL_set_tlsext_status_type(pair.client, TLSEXT_STATUSTYPE_ocsp);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        SSL_SESSION_free(session);
        handshake(&pair);
        small_talk(&pair);
        session = SSL_get1_session(pair.client);
        SHOW_CALL(pair.client, SSL_shutdown(pair.client));
        SHOW_CALL(pair.server, SSL_shutdown(pair.server));
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    slot = SSL_get_ex_new_index(0, NULL, NULL, NULL, NULL);
    run(TLS1_2_VERSION, 0, BY_TICKET);
    run(TLS1_2_VERSION, 0, BY_ID);
    run(TLS1_3_VERSION, 0, BY_TICKET);
    run(TLS1_3_VERSION, 0, BY_ID);
    run(TLS1_2_VERSION, 1, BY_TICKET);
    run(TLS1_3_VERSION, 1, BY_TICKET);
    run(TLS1_2_VERSION, 0, NOT_KEPT);
    run(TLS1_3_VERSION, 0, NOT_KEPT);
    return 0;
}
