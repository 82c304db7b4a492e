/* The session that callbacks find, and elliptic-curve keys outside the groups. */
#include "tls.h"

static void show_session(const char *where, const SSL *ssl)
{
    SSL_SESSION *session = SSL_get_session(ssl);
    unsigned int length = 0;

    printf("%s: session %s", where, session == NULL ? "none" : "there");
    if (session != NULL) {
        SSL_SESSION_get_id(session, &length);
        printf(", version %x, hostname %s, resumable %d, cipher %s, timeout %ld, reused %d", SSL_SESSION_get_protocol_version(session),
               SSL_SESSION_get0_hostname(session) ? SSL_SESSION_get0_hostname(session) : "-", SSL_SESSION_is_resumable(session),
               SSL_SESSION_get0_cipher(session) ? "set" : "none", SSL_SESSION_get_timeout(session) / 1000, SSL_session_reused(ssl));
    }
    printf("\n");
    show_queue();
}

static int hello_cb(SSL *ssl, int *al, void *arg)
{
    (void)al, (void)arg;
    show_session("client hello", ssl);
    return SSL_CLIENT_HELLO_SUCCESS;
}

static int sni_cb(SSL *ssl, int *al, void *arg)
{
    (void)al, (void)arg;
    show_session("server name", ssl);
    return SSL_TLSEXT_ERR_OK;
}

static int verify_cb(int ok, X509_STORE_CTX *store)
{
    SSL *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());

    printf("verify: session %s\n", SSL_get_session(ssl) == NULL ? "none" : "there");
    return ok;
}

static void sessions(int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair = { NULL, NULL };
    SSL_SESSION *session = NULL;
    int round;

    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_client_hello_cb(server, hello_cb, NULL);
    SSL_CTX_set_tlsext_servername_callback(server, sni_cb);
    SSL_CTX_set_verify(client, SSL_VERIFY_PEER, verify_cb);
    for (round = 0; round < 2; round++) {
        pair = pair_new(client, server);
        SSL_set_tlsext_host_name(pair.client, "localhost");
        if (session != NULL)
            SSL_set_session(pair.client, session);
        handshake_step(pair.client, "client");
        printf("client in between: %s\n", SSL_get_session(pair.client) == NULL ? "none" : "there");
        handshake(&pair);
        small_talk(&pair);
        show_session("after", pair.server);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
}

static void failing(void)
{
    SSL_CTX *client = client_ctx("other-ca"), *server = server_ctx("ecdsa");
    PAIR pair = pair_new(client, server);

    handshake(&pair);
    printf("after failing: client %s, server %s\n", SSL_get_session(pair.client) ? "there" : "none", SSL_get_session(pair.server) ? "there" : "none");
}

/* Who signs with a P-256 key where only other groups are wanted. */
static void curves(int version, const char *client_groups, const char *server_groups, const char *certificate, int ask)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(certificate);
    PAIR pair;

    printf("%x client %s, server %s, %s%s\n", version, client_groups, server_groups, certificate, ask ? ", client certificate" : "");
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set1_groups_list(client, client_groups);
    SSL_CTX_set1_groups_list(server, server_groups);
    if (ask) {
        SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
        SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    }
    pair = pair_new(client, server);
    handshake(&pair);
    if (SSL_is_init_finished(pair.server))
        printf("%s\n", SSL_get_version(pair.server));
    SSL_free(pair.client);
    SSL_free(pair.server);
}

/* Whose connection it is before it is told. */
static void undecided(const SSL_METHOD *method)
{
    SSL_CTX *ctx = SSL_CTX_new(method);
    SSL *ssl = SSL_new(ctx);

    SHOW(SSL_is_server(ssl));
    SSL_set_connect_state(ssl);
    SHOW(SSL_is_server(ssl));
    SSL_free(ssl);
    SSL_CTX_free(ctx);
}

int main(void)
{
    int version;

    undecided(TLS_method());
    undecided(TLS_server_method());
    undecided(TLS_client_method());

    sessions(TLS1_2_VERSION);
    sessions(TLS1_3_VERSION);
    failing();
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        curves(version, "X25519:P-256:P-384", "P-384", "rsa", 1);
        curves(version, "X25519:P-256:P-384", "P-384", "ecdsa", 0);
        curves(version, "X25519:P-256:P-384", "P-384", "ecdsa", 1);
        curves(version, "X25519:P-384", "X25519:P-256:P-384", "ecdsa", 0);
        curves(version, "X25519:P-384", "X25519:P-256:P-384", "rsa", 1);
        curves(version, "X25519", "X25519", "ecdsa", 0);
        curves(version, "X25519", "X25519", "rsa", 1);
        curves(version, "X25519:P-256", "X25519:P-256", "ecdsa", 1);
    }
    return 0;
}
