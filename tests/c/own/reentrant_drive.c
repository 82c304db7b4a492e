/* sabissl only: OpenSSL leaves it undefined. From inside every callback a connection is driven, cleared, reconfigured and
 * freed: each attempt to drive it is an error, nothing crashes, nothing hangs, and the handshake goes on. */
#include "../tls.h"
#include <unistd.h>

enum { DRIVE, CLEAR, RECONFIGURE, SWITCH, FREE, ACTS };

static const char *acts[] = { "drive", "clear", "reconfigure", "switch contexts", "free" };
static SSL_CTX *other;
static int act, freed_client, freed_server, attempts;

static void drive(SSL *ssl)
{
    char buffer[8];
    size_t count;
    int bad = 0, done;

    /* One that is done succeeds at once, as anywhere. */
    bad += SSL_do_handshake(ssl) > 0 && SSL_in_init(ssl);
    bad += SSL_connect(ssl) > 0 && SSL_in_init(ssl);
    bad += SSL_accept(ssl) > 0 && SSL_in_init(ssl);
    bad += SSL_read(ssl, buffer, 8) > 0;
    bad += SSL_peek(ssl, buffer, 8) > 0;
    bad += SSL_write(ssl, "x", 1) > 0;
    bad += SSL_read_ex(ssl, buffer, 8, &count) > 0;
    bad += SSL_write_ex(ssl, "x", 1, &count) > 0;
    bad += SSL_shutdown(ssl) > 0;
    bad += SSL_renegotiate(ssl) > 0;
    done = SSL_is_init_finished(ssl); /* an update that is accepted is itself a handshake */
    bad += SSL_key_update(ssl, SSL_KEY_UPDATE_REQUESTED) > 0 && !done;
    bad += SSL_read_early_data(ssl, buffer, 8, &count) == SSL_READ_EARLY_DATA_SUCCESS;
    bad += SSL_write_early_data(ssl, "x", 1, &count) > 0;
    SSL_pending(ssl);
    SSL_has_pending(ssl);
    if (bad)
        printf("  it was driven: %d\n", bad);
    ERR_clear_error();
}

static void do_it(const SSL *constant)
{
    SSL *ssl = (SSL *)constant;

    attempts++;
    switch (act) {
    case DRIVE:
        drive(ssl);
        break;
    case CLEAR:
        SSL_clear(ssl);
        break;
    case RECONFIGURE:
        SSL_set_verify(ssl, SSL_VERIFY_NONE, NULL);
        SSL_CTX_set_verify(SSL_get_SSL_CTX(ssl), SSL_VERIFY_NONE, NULL);
        SSL_set_info_callback(ssl, NULL);
        SSL_set_msg_callback(ssl, NULL);
        SSL_set_cert_cb(ssl, NULL, NULL);
        SSL_CTX_set_info_callback(SSL_get_SSL_CTX(ssl), NULL);
        SSL_CTX_set_client_hello_cb(SSL_get_SSL_CTX(ssl), NULL, NULL);
        SSL_CTX_set_tlsext_servername_callback(SSL_get_SSL_CTX(ssl), NULL);
        SSL_CTX_set_alpn_select_cb(SSL_get_SSL_CTX(ssl), NULL, NULL);
        SSL_CTX_set_keylog_callback(SSL_get_SSL_CTX(ssl), NULL);
        SSL_CTX_sess_set_new_cb(SSL_get_SSL_CTX(ssl), NULL);
        SSL_CTX_set_tlsext_ticket_key_evp_cb(SSL_get_SSL_CTX(ssl), NULL);
        SSL_CTX_flush_sessions(SSL_get_SSL_CTX(ssl), 0);
        SSL_set_cipher_list(ssl, "ECDHE+AESGCM");
        SSL_set_tlsext_host_name(ssl, "changed.example.com");
        SSL_set_session(ssl, NULL);
        SSL_set_options(ssl, SSL_OP_NO_TICKET);
        SSL_certs_clear(ssl);
        if (SSL_is_server(ssl))
            SSL_set_session_id_context(ssl, (const unsigned char *)"c", 1);
        SSL_set_connect_state(SSL_is_server(ssl) ? ssl : NULL);
        ERR_clear_error();
        break;
    case SWITCH:
        SSL_set_SSL_CTX(ssl, other);
        SSL_set_bio(ssl, BIO_new(BIO_s_mem()), BIO_new(BIO_s_mem()));
        break;
    case FREE:
        /* The program's only reference: what runs holds one of its own. */
        if (SSL_is_server(ssl) ? freed_server++ == 0 : freed_client++ == 0) {
            SSL_up_ref(ssl);
            SSL_free(ssl);
            SSL_free(ssl);
        }
        break;
    }
}

static int verify(int ok, X509_STORE_CTX *ctx)
{
    do_it(X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx()));
    return ok;
}

static int cert_verify(X509_STORE_CTX *ctx, void *arg)
{
    (void)arg;
    do_it(X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx()));
    return X509_verify_cert(ctx) == 1;
}

static int yes(SSL *ssl, void *arg) { (void)arg; do_it(ssl); return 1; }
static int zero(SSL *ssl, void *arg) { (void)arg; do_it(ssl); return SSL_TLSEXT_ERR_NOACK; }
static int servername(SSL *ssl, int *alert, void *arg) { (void)alert; (void)arg; do_it(ssl); return SSL_TLSEXT_ERR_OK; }
static int hello(SSL *ssl, int *alert, void *arg) { (void)alert; (void)arg; do_it(ssl); return SSL_CLIENT_HELLO_SUCCESS; }
static void keylog(const SSL *ssl, const char *line) { (void)line; do_it(ssl); }
static int client_cert(SSL *ssl, X509 **certificate, EVP_PKEY **key) { (void)certificate; (void)key; do_it(ssl); return 0; }
static void info(const SSL *ssl, int where, int value) { (void)where; (void)value; do_it(ssl); }
static int new_session(SSL *ssl, SSL_SESSION *session) { (void)session; do_it(ssl); return 0; }
static size_t padding(SSL *ssl, int type, size_t len, void *arg) { (void)type; (void)len; (void)arg; do_it(ssl); return 0; }
static int not_resumable(SSL *ssl, int forward) { (void)forward; do_it(ssl); return 0; }
static SSL_TICKET_RETURN judge(SSL *ssl, SSL_SESSION *session, const unsigned char *name, size_t len, SSL_TICKET_STATUS status, void *arg)
{
    (void)session; (void)name; (void)len; (void)arg;
    do_it(ssl);
    return status >= SSL_TICKET_SUCCESS ? SSL_TICKET_RETURN_USE_RENEW : SSL_TICKET_RETURN_IGNORE_RENEW;
}

static SSL_SESSION *get_session(SSL *ssl, const unsigned char *id, int len, int *copy)
{
    (void)id; (void)len; (void)copy;
    do_it(ssl);
    return NULL;
}

static int alpn(SSL *ssl, const unsigned char **out, unsigned char *len, const unsigned char *in, unsigned int in_len, void *arg)
{
    do_it(ssl);
    return first_protocol(ssl, out, len, in, in_len, arg);
}

static void msg(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    (void)sent; (void)version; (void)type; (void)data; (void)len; (void)arg;
    do_it(ssl);
}

static int ticket_key(SSL *ssl, unsigned char *name, unsigned char *iv, EVP_CIPHER_CTX *cipher, EVP_MAC_CTX *mac, int enc)
{
    key_ticket(name, iv, cipher, mac, enc);
    do_it(ssl);
    return 1;
}

/* The callbacks, one at a time. */
static void set_callback(int which, SSL_CTX *client, SSL_CTX *server)
{
    SSL_CTX *both[2] = { client, server };
    int i;

    for (i = 0; i < 2; i++)
        switch (which) {
        case 0: SSL_CTX_set_verify(both[i], SSL_VERIFY_PEER, verify); break;
        case 1: SSL_CTX_set_cert_verify_callback(both[i], cert_verify, NULL); break;
        case 2: SSL_CTX_set_cert_cb(both[i], yes, NULL); break;
        case 3: SSL_CTX_set_client_cert_cb(both[i], client_cert); break;
        case 4: SSL_CTX_set_tlsext_servername_callback(both[i], servername); break;
        case 5: SSL_CTX_set_client_hello_cb(both[i], hello, NULL); break;
        case 6: SSL_CTX_set_keylog_callback(both[i], keylog); break;
        case 7: SSL_CTX_set_info_callback(both[i], info); break;
        case 8: SSL_CTX_set_msg_callback(both[i], msg); break;
        case 9: SSL_CTX_sess_set_new_cb(both[i], new_session); break;
        case 10: SSL_CTX_set_record_padding_callback(both[i], padding); break;
        case 11: SSL_CTX_set_not_resumable_session_callback(both[i], not_resumable); break;
        case 12: SSL_CTX_set_session_ticket_cb(both[i], yes, judge, NULL); break;
        case 13: SSL_CTX_sess_set_get_cb(both[i], get_session);
            SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
            SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_SERVER | SSL_SESS_CACHE_NO_INTERNAL_LOOKUP);
            break;
        case 14: SSL_CTX_set_alpn_select_cb(both[i], alpn, NULL); break;
        case 15: SSL_CTX_set_tlsext_ticket_key_evp_cb(both[i], ticket_key); break;
        case 16: SSL_CTX_set_tlsext_status_cb(both[i], i ? (void (*)(void))zero : (void (*)(void))yes); break;
        case 17: SSL_CTX_set_allow_early_data_cb(both[i], yes, NULL); break;
        }
}

static const char *names[] = { "verify", "cert_verify", "cert_cb", "client_cert", "servername", "client_hello", "keylog", "info",
                               "msg", "new session", "padding", "not resumable", "ticket data", "get session", "alpn", "ticket key",
                               "status", "early data" };

/* Drives both ends as far as they go, in a second connection with `early` data; a freed end is not touched again. */
static void meet(SSL_CTX *client, SSL_CTX *server, SSL_SESSION **session, int early)
{
    PAIR pair = pair_of(client, server);
    int rounds, fds[2], one = 0, two = 0;
    char buffer[8];
    size_t count;

    freed_client = freed_server = 0;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) != 0)
        exit(99);
    fcntl(fds[0], F_SETFL, O_NONBLOCK);
    fcntl(fds[1], F_SETFL, O_NONBLOCK);
    SSL_set_fd(pair.client, fds[0]);
    SSL_set_fd(pair.server, fds[1]);
    SSL_set_tlsext_host_name(pair.client, "example.com");
    SSL_set_tlsext_status_type(pair.client, TLSEXT_STATUSTYPE_ocsp);
    SSL_set_alpn_protos(pair.client, (const unsigned char *)"\2h2", 3);
    if (*session != NULL) {
        SSL_set_session(pair.client, *session);
        if (early) {
            SSL_write_early_data(pair.client, "early", 5, &count);
            SSL_read_early_data(pair.server, buffer, 8, &count);
        }
    }
    for (rounds = 0; rounds < 12; rounds++) {
        ERR_clear_error();
        if (!freed_client && one != 1)
            one = SSL_do_handshake(pair.client);
        if (!freed_server && two != 1)
            two = SSL_do_handshake(pair.server);
    }
    if (!freed_client && !freed_server && one == 1 && two == 1) {
        SSL_write(pair.client, "x", 1);
        if (!freed_server) {
            SSL_read(pair.server, buffer, 8);
            if (!freed_server)
                SSL_write(pair.server, "y", 1);
        }
        if (!freed_client)
            SSL_read(pair.client, buffer, 8);
        if (act == DRIVE || act == RECONFIGURE)
            printf("    both are done\n");
    }
    SSL_SESSION_free(*session);
    *session = NULL;
    if (!freed_client) {
        *session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        if (!freed_client)
            SSL_free(pair.client);
    }
    if (!freed_server) {
        SSL_shutdown(pair.server);
        if (!freed_server)
            SSL_free(pair.server);
    }
    close(fds[0]);
    close(fds[1]);
}

int main(void)
{
    int which, version, round;

    alarm(60);
    signal(SIGPIPE, SIG_IGN);
    for (act = 0; act < ACTS; act++)
        for (which = 0; which < 18; which++) {
            printf("--- %s: %s\n", names[which], acts[act]);
            for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
                SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
                SSL_SESSION *session = NULL;

                other = server_ctx("rsa");
                attempts = 0;
                SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
                SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
                SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
                SSL_CTX_set_session_cache_mode(client, SSL_SESS_CACHE_CLIENT);
                SSL_CTX_set_max_proto_version(client, version);
                SSL_CTX_set_max_early_data(server, which == 17 ? 100 : 0);
                set_callback(which, client, server);
                for (round = 0; round < 2; round++)
                    meet(client, server, &session, which == 17);
                printf("  version %x: %s\n", version, attempts > 0 ? "called" : "not called");
                SSL_SESSION_free(session);
                SSL_CTX_free(other);
                SSL_CTX_free(client);
                SSL_CTX_free(server);
            }
        }
    return 0;
}
