/* Extensions of the program's own beside other things: certificates after the handshake, early data, cookies, outside keys, callbacks that suspend. */
#include "../tls.h"

#define ALL (SSL_EXT_CLIENT_HELLO | SSL_EXT_TLS1_2_SERVER_HELLO | SSL_EXT_TLS1_3_SERVER_HELLO \
             | SSL_EXT_TLS1_3_ENCRYPTED_EXTENSIONS | SSL_EXT_TLS1_3_HELLO_RETRY_REQUEST | SSL_EXT_TLS1_3_CERTIFICATE \
             | SSL_EXT_TLS1_3_NEW_SESSION_TICKET | SSL_EXT_TLS1_3_CERTIFICATE_REQUEST)

static int add(SSL *ssl, unsigned int type, unsigned int context, const unsigned char **out, size_t *outlen, X509 *x,
               size_t chainidx, int *al, void *arg)
{
    (void)al; (void)arg; (void)x;
    printf("  %s adds %u in %x, %zu, state %s\n", SSL_is_server(ssl) ? "server" : "client", type, context, chainidx,
           SSL_is_server(ssl) || context == SSL_EXT_CLIENT_HELLO ? "" : SSL_state_string(ssl));
    *out = (const unsigned char *)"data";
    *outlen = 4;
    return 1;
}

static int parse(SSL *ssl, unsigned int type, unsigned int context, const unsigned char *in, size_t inlen, X509 *x,
                 size_t chainidx, int *al, void *arg)
{
    (void)al; (void)arg; (void)x;
    printf("  %s parses %u in %x, %zu: \"%.*s\", version %x, session %d, cipher %s, chain %d, state %s\n",
           SSL_is_server(ssl) ? "server" : "client", type, context, chainidx, (int)inlen, in, SSL_version(ssl),
           SSL_get0_session(ssl) != NULL, context == SSL_EXT_CLIENT_HELLO ? "" : SSL_get_cipher_name(ssl),
           SSL_get0_peer_certificate(ssl) != NULL, SSL_state_string(ssl));
    return 1;
}

static SSL_CTX *client(void)
{
    SSL_CTX *c = client_ctx("ca");

    SSL_CTX_use_certificate_file(c, DATA "client.pem", SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(c, DATA "client.key", SSL_FILETYPE_PEM);
    SSL_CTX_add_custom_ext(c, 1000, ALL, add, NULL, NULL, parse, NULL);
    return c;
}

static SSL_CTX *server(void)
{
    SSL_CTX *s = server_ctx("ecdsa");

    SSL_CTX_load_verify_locations(s, DATA "ca.pem", NULL);
    SSL_CTX_set_session_id_context(s, (const unsigned char *)"x", 1);
    SSL_CTX_add_custom_ext(s, 1000, ALL, add, NULL, NULL, parse, NULL);
    SSL_CTX_add_custom_ext(s, 1001, SSL_EXT_CLIENT_HELLO, add, NULL, NULL, parse, NULL);
    return s;
}

static void after_the_handshake(void)
{
    SSL_CTX *c = client(), *s = server();
    PAIR pair;

    printf("--- after the handshake\n");
    SSL_CTX_set_post_handshake_auth(c, 1);
    SSL_CTX_set_verify(s, SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE, NULL);
    pair = pair_new(c, s);
    handshake(&pair);
    small_talk(&pair);
    SHOW(SSL_verify_client_post_handshake(pair.server));
    SHOW(SSL_do_handshake(pair.server));
    small_talk(&pair);
    small_talk(&pair);
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static void early(void)
{
    SSL_CTX *c = client(), *s = server();
    SSL_SESSION *session;
    PAIR pair;
    size_t n;
    char buffer[100];

    printf("--- early data\n");
    SSL_CTX_set_max_early_data(s, 1000);
    SSL_CTX_set_options(s, SSL_OP_NO_ANTI_REPLAY);
    pair = pair_new(c, s);
    handshake(&pair);
    small_talk(&pair);
    session = SSL_get1_session(pair.client);
    SHOW(SSL_SESSION_get_max_early_data(session));
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    pair = pair_new(c, s);
    SSL_set_session(pair.client, session);
    SHOW(SSL_write_early_data(pair.client, "early", 5, &n));
    SHOW(SSL_read_early_data(pair.server, buffer, sizeof(buffer), &n));
    printf("%.*s\n", (int)n, buffer);
    handshake(&pair);
    SHOW(SSL_get_early_data_status(pair.client));
    small_talk(&pair);
    pair_free(&pair);
    SSL_SESSION_free(session);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static int retries(SSL *ssl, void *arg)
{
    int *count = arg;

    (void)ssl;
    printf("  certificate callback\n");
    return ++*count % 3 ? -1 : 1;
}

static int verifies(X509_STORE_CTX *ctx, void *arg)
{
    int *count = arg;

    if (++*count % 2)
        return SSL_set_retry_verify(X509_STORE_CTX_get_ex_data(ctx, SSL_get_ex_data_X509_STORE_CTX_idx()));
    return 1;
}

static void suspended(int version)
{
    SSL_CTX *c = client(), *s = server();
    PAIR pair;
    int certificates = 0, verifications = 0, i;

    printf("--- suspended, version %x\n", version);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_cert_cb(s, retries, &certificates);
    SSL_CTX_set_cert_verify_callback(c, verifies, &verifications);
    pair = pair_new(c, s);
    for (i = 0; i < 8; i++) {
        SHOW_CALL(pair.client, SSL_do_handshake(pair.client));
        SHOW_CALL(pair.server, SSL_do_handshake(pair.server));
    }
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

static unsigned int outside(SSL *ssl, const char *hint, char *identity, unsigned int max, unsigned char *psk, unsigned int max_psk)
{
    (void)ssl; (void)hint; (void)max; (void)max_psk;
    strcpy(identity, "me");
    memset(psk, 7, 16);
    return 16;
}

static unsigned int outside_at(SSL *ssl, const char *identity, unsigned char *psk, unsigned int max)
{
    (void)ssl; (void)identity; (void)max;
    memset(psk, 7, 16);
    return 16;
}

static void keys(int retried)
{
    SSL_CTX *c = client(), *s = server();
    PAIR pair;

    printf("--- keys from outside, retried %d\n", retried);
    SSL_CTX_set_min_proto_version(c, TLS1_3_VERSION);
    SSL_CTX_set_psk_client_callback(c, outside);
    SSL_CTX_set_psk_server_callback(s, outside_at);
    SSL_CTX_set_ciphersuites(s, "TLS_AES_128_GCM_SHA256");
    SSL_CTX_set1_groups_list(c, "P-256:P-384");
    if (retried)
        SSL_CTX_set1_groups_list(s, "P-384");
    pair = pair_new(c, s);
    handshake(&pair);
    SHOW(SSL_session_reused(pair.client));
    small_talk(&pair);
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    after_the_handshake();
    early();
    suspended(TLS1_2_VERSION);
    suspended(TLS1_3_VERSION);
    keys(0);
    keys(1);
    return 0;
}
