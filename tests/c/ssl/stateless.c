/* A TLS 1.3 server that keeps nothing of a client before the client has sent back a cookie: SSL_stateless. */
#include "../tls.h"

static int generates, verifies;

static int generate(SSL *ssl, unsigned char *cookie, size_t *len)
{
    printf("  a cookie is made, version %x\n", SSL_version(ssl));
    memcpy(cookie, "own bytes", 9);
    *len = 9;
    return generates;
}

static int verify(SSL *ssl, const unsigned char *cookie, size_t len)
{
    printf("  a cookie is checked: %.*s, version %x\n", (int)len, (const char *)cookie, SSL_version(ssl));
    return verifies;
}

static void info(const SSL *ssl, int where, int value)
{
    if (where & (SSL_CB_HANDSHAKE_START | SSL_CB_HANDSHAKE_DONE))
        printf("  info: %s, %d\n", where & SSL_CB_HANDSHAKE_START ? "start" : "done", value);
    (void)ssl;
}

static void stateless(SSL *ssl)
{
    printf("  SSL_stateless = %d", SSL_stateless(ssl));
    printf(", state %s, in init %d, version %s\n", SSL_state_string_long(ssl), SSL_in_init(ssl), SSL_get_version(ssl));
    SHOW_QUEUE();
}

/* A client meets a server: the first and the third call of SSL_stateless find nothing to answer. */
static SSL_SESSION *meet(const char *what, SSL_CTX *client, SSL_CTX *server, SSL *(*adapt)(SSL *), int fresh, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *next = NULL;

    printf("--- %s, another SSL %d, session %d, generates %d, verifies %d\n", what, fresh, session != NULL, generates, verifies);
    if (adapt != NULL)
        adapt(pair.client);
    if (session != NULL)
        SSL_set_session(pair.client, session);
    SSL_set_info_callback(pair.server, info);
    stateless(pair.server);
    handshake_step(pair.client, "client");
    stateless(pair.server);
    handshake_step(pair.client, "client");
    if (fresh) {
        SSL *other = SSL_new(server);

        BIO_up_ref(SSL_get_rbio(pair.server));
        BIO_up_ref(SSL_get_wbio(pair.server));
        SSL_set_bio(other, SSL_get_rbio(pair.server), SSL_get_wbio(pair.server));
        SSL_free(pair.server);
        pair.server = other;
        SSL_set_accept_state(pair.server);
    }
    stateless(pair.server); /* reads the ChangeCipherSpec */
    stateless(pair.server);
    if (handshake(&pair)) {
        small_talk(&pair);
        SHOW(SSL_session_reused(pair.server));
        SHOW_STR(SSL_get_version(pair.client));
        SHOW_STR(SSL_get_cipher(pair.client));
        next = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
    return next;
}

static SSL *other_group(SSL *ssl)
{
    SSL_set1_groups_list(ssl, "P-521:P-256");
    return ssl;
}

static SSL *tls12(SSL *ssl)
{
    SSL_set_max_proto_version(ssl, TLS1_2_VERSION);
    return ssl;
}

static SSL *aes128(SSL *ssl)
{
    SSL_set_ciphersuites(ssl, "TLS_AES_128_GCM_SHA256");
    return ssl;
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session;

    SSL_CTX_set1_groups_list(server, "P-256");
    SSL_CTX_set1_groups_list(client, "P-256:P-384");
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    SSL_SESSION_free(meet("no callbacks", client, server, NULL, 0, NULL));
    SSL_CTX_set_stateless_cookie_generate_cb(server, generate);
    SSL_SESSION_free(meet("one callback", client, server, NULL, 0, NULL));
    SSL_CTX_set_stateless_cookie_verify_cb(server, verify);
    SSL_SESSION_free(meet("cannot make one", client, server, NULL, 0, NULL));
    generates = 1;
    SSL_SESSION_free(meet("wrong", client, server, NULL, 0, NULL));
    verifies = 1;
    SSL_SESSION_free(meet("right", client, server, NULL, 0, NULL));
    session = meet("right", client, server, NULL, 1, NULL);
    SSL_SESSION_free(session);
    SSL_SESSION_free(meet("another share is wanted", client, server, other_group, 1, NULL));
    SSL_SESSION_free(meet("another hash", client, server, aes128, 1, NULL));
    SSL_SESSION_free(meet("no TLS 1.3", client, server, tls12, 0, NULL));
    SSL_CTX_clear_options(server, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
    SSL_SESSION_free(meet("no ChangeCipherSpec", client, server, NULL, 1, NULL));
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
