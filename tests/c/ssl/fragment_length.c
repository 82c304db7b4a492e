/* RFC 6066's maximum fragment length: asked for, answered, in force on both sides, kept by sessions. */
#include "../tls.h"

static void count(const char *who, SSL *from, SSL *to, int length)
{
    static char data[40000], buffer[40000];
    int got;

    printf("  %s writes %d:", who, SSL_write(from, data, length));
    while ((got = SSL_read(to, buffer, sizeof(buffer))) > 0)
        printf(" %d", got);
    printf("\n");
    ERR_clear_error();
}

/* Prints the extension where the client or the server has it. */
static void watch(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *argument)
{
    const unsigned char *at = bytes, *p = at + 4;

    (void)version; (void)argument;
    if (type != SSL3_RT_HANDSHAKE)
        return;
    if (at[0] == SSL3_MT_CLIENT_HELLO) {
        p += 34;
        p += 1 + *p;
        p += 2 + (p[0] << 8 | p[1]);
        p += 1 + *p;
    } else if (at[0] == SSL3_MT_SERVER_HELLO) {
        p += 34;
        p += 1 + *p + 3;
    } else if (at[0] != SSL3_MT_ENCRYPTED_EXTENSIONS)
        return;
    if (p + 2 > at + len)
        return;
    for (p += 2; p + 4 <= at + len; p += 4 + (p[2] << 8 | p[3]))
        if ((p[0] << 8 | p[1]) == TLSEXT_TYPE_max_fragment_length)
            printf("  %s %s: message %d has length code %d\n", SSL_is_server(ssl) ? "server" : "client", sent ? "sends" : "reads",
                   at[0], p[4]);
}

static SSL_SESSION *meet(SSL_CTX *client, SSL_CTX *server, int version, int mode, int limit, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *next = NULL;

    printf("--- version %x, mode %d, limit %d, session %d\n", version, mode, limit, session != NULL);
    SSL_set_max_proto_version(pair.client, version);
    SHOW(SSL_set_tlsext_max_fragment_length(pair.client, mode));
    if (limit) {
        SHOW(SSL_set_max_send_fragment(pair.client, limit));
        SHOW(SSL_set_max_send_fragment(pair.server, limit));
    }
    SSL_set_msg_callback(pair.client, watch);
    SSL_set_msg_callback(pair.server, watch);
    if (session != NULL)
        SSL_set_session(pair.client, session);
    if (handshake(&pair)) {
        SHOW(SSL_session_reused(pair.client));
        SHOW(SSL_SESSION_get_max_fragment_length(SSL_get_session(pair.client)));
        SHOW(SSL_SESSION_get_max_fragment_length(SSL_get_session(pair.server)));
        count("client", pair.client, pair.server, 5000);
        count("server", pair.server, pair.client, 5000);
        next = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
    return next;
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session, *second;
    int version, mode, stateful;

    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    for (stateful = 0; stateful < 2; stateful++) {
        if (stateful)
            SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
        for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
            for (mode = 0; mode <= 4; mode++) {
                session = meet(client, server, version, mode, 0, NULL);
                second = meet(client, server, version, mode, 0, session);
                SSL_SESSION_free(second);
                second = meet(client, server, version, mode == 4 ? 0 : 4, 0, session);
                SSL_SESSION_free(second);
                SSL_SESSION_free(session);
            }
            SSL_SESSION_free(meet(client, server, version, 1, 1000, NULL));
            SSL_SESSION_free(meet(client, server, version, 4, 1000, NULL));
        }
    }
    /* A chain that is longer than a record, from both sides. */
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    SSL_CTX_use_certificate_chain_file(client, data_file("client-rsa", ".pem"));
    SSL_CTX_use_PrivateKey_file(client, data_file("client-rsa", ".key"), SSL_FILETYPE_PEM);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        SSL_SESSION_free(meet(client, server, version, 1, 0, NULL));
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
