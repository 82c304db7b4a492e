/* Which extensions a ClientHello has and whether a session id, with sessions, keys, versions and what else there is in all
 * combinations; and what sessions come of it. */
#include "tls.h"

static SSL_SESSION *key(SSL *ssl)
{
    SSL_SESSION *session = SSL_SESSION_new();
    unsigned char bytes[48];

    memset(bytes, 7, sizeof(bytes));
    SSL_SESSION_set1_master_key(session, bytes, sizeof(bytes));
    SSL_SESSION_set_cipher(session, SSL_CIPHER_find(ssl, (const unsigned char *)"\x13\x02"));
    SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION);
    return session;
}

static int use_session(SSL *ssl, const EVP_MD *md, const unsigned char **id, size_t *len, SSL_SESSION **session)
{
    (void)md;
    *id = (const unsigned char *)"Identity";
    *len = 8;
    *session = key(ssl);
    return 1;
}

static int padded;

/* The types, in order of their numbers; without encrypt_then_mac, which is for suites of CBC. */
static void watch(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *message = bytes;
    size_t at = 4 + 34;
    int kinds[40], count = 0, i, j;

    (void)version; (void)ssl; (void)arg;
    if (type != SSL3_RT_HANDSHAKE || !sent || message[0] != SSL3_MT_CLIENT_HELLO)
        return;
    if (padded) {
        if (len > 255 && len < 512)
            printf("a ClientHello of %d bytes\n", (int)len);
        return;
    }
    printf("  id of %d\n", message[at]);
    at += 1 + message[at];
    at += 2 + (message[at] << 8 | message[at + 1]);
    at += 1 + message[at] + 2;
    while (at + 4 <= len) {
        int kind = message[at] << 8 | message[at + 1], size = message[at + 2] << 8 | message[at + 3];

        if (kind == 35)
            printf("  ticket of %s\n", size ? "some" : "0");
        if (kind != 22)
            kinds[count++] = kind;
        at += 4 + size;
    }
    for (i = 0; i < count; i++)
        for (j = i + 1; j < count; j++)
            if (kinds[j] < kinds[i]) {
                int other = kinds[i];

                kinds[i] = kinds[j];
                kinds[j] = other;
            }
    printf(" ");
    for (i = 0; i < count; i++)
        printf(" %d", kinds[i]);
    printf("\n");
}

static SSL_SESSION *finish(PAIR *pair)
{
    SSL_SESSION *session;
    char byte;

    if (handshake(pair))
        SSL_read(pair->client, &byte, 1);
    printf("  reused %d\n", SSL_session_reused(pair->client));
    session = SSL_get1_session(pair->client);
    SSL_shutdown(pair->client);
    SSL_shutdown(pair->server);
    pair_free(pair);
    return session;
}

/* With SSL_OP_TLSEXT_PADDING none has between 256 and 511 bytes, whatever else is in it. */
static void padding(SSL_CTX *client, SSL_CTX *server)
{
    unsigned char protocols[201];
    int i, j;

    padded = 1;
    SSL_CTX_set_options(client, SSL_OP_ALL);
    SSL_CTX_set1_groups_list(client, "X25519:P-256");
    memset(protocols, 'p', sizeof(protocols));
    for (i = 0; i < 20; i++) {
        SSL_SESSION *session = NULL;

        protocols[0] = 10 * i + 1;
        SSL_CTX_set_alpn_protos(client, protocols, 10 * i + 2);
        for (j = 0; j < 4; j++) {
            PAIR pair = pair_new(client, server);

            if (j == 2)
                SSL_set1_groups_list(pair.server, "P-256");
            if (j == 3)
                SSL_set_psk_use_session_callback(pair.client, use_session);
            SSL_set_session(pair.client, session);
            SSL_SESSION_free(session);
            session = finish(&pair);
        }
        SSL_SESSION_free(session);
    }
}

int main(void)
{
    SSL_CTX *client = client_ctx(NULL), *server = server_ctx("leaf");
    PAIR pair = pair_new(client, server);
    SSL_SESSION *first = finish(&pair), *session;
    int i;

    SSL_CTX_set_msg_callback(client, watch);
    for (i = 0; i < 128; i++) {
        printf("*%s%s%s%s%s%s%s\n", i & 1 ? " session" : "", i & 2 ? " key" : "", i & 4 ? " server of TLS 1.2" : "",
               i & 8 ? " client of TLS 1.3" : "", i & 16 ? " no tickets" : "",
               i & 32 ? " no middleboxes" : "", i & 64 ? " another group" : "");
        pair = pair_new(client, server);
        if (i & 1)
            SSL_set_session(pair.client, first);
        if (i & 2)
            SSL_set_psk_use_session_callback(pair.client, use_session);
        if (i & 4)
            SSL_set_max_proto_version(pair.server, TLS1_2_VERSION);
        if (i & 8)
            SSL_set_min_proto_version(pair.client, TLS1_3_VERSION);
        if (i & 16)
            SSL_set_options(pair.client, SSL_OP_NO_TICKET);
        if (i & 32)
            SSL_clear_options(pair.client, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
        if (i & 64)
            SSL_set1_groups_list(pair.server, "P-256");
        session = finish(&pair);
        printf("ticket %d, resumable %d\n", SSL_SESSION_has_ticket(session), SSL_SESSION_is_resumable(session));
        if ((i & 12) == 4) {
            pair = pair_new(client, server);
            SSL_set_session(pair.client, session);
            SSL_set_max_proto_version(pair.server, TLS1_2_VERSION);
            if (i & 32)
                SSL_clear_options(pair.client, SSL_OP_ENABLE_MIDDLEBOX_COMPAT);
            SSL_SESSION_free(finish(&pair));
        }
        SSL_SESSION_free(session);
    }
    padding(client, server);
    SSL_SESSION_free(first);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
