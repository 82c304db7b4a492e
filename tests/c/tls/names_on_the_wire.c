/* What a client asks in its ClientHello and what a server's answer acknowledges: names of every form, stapling asked for or
 * not, as the wire has it, in full handshakes and resumptions. */
#include "tls.h"

static int answer;

static int callback(SSL *ssl, int *alert, void *argument)
{
    (void)ssl; (void)alert; (void)argument;
    return answer;
}

/* Prints the extension of this type that a block holds. */
static void find(const char *who, int wanted, const unsigned char *at, size_t len)
{
    size_t total, i;

    if (len < 2)
        return;
    total = (size_t)(at[0] << 8 | at[1]);
    at += 2;
    while (total >= 4) {
        size_t size = (size_t)(at[2] << 8 | at[3]);
        int type = at[0] << 8 | at[1];

        if (type == wanted) {
            printf("  %s has extension %d:", who, type);
            for (i = 0; i < size; i++)
                printf(at[4 + i] > 32 && at[4 + i] < 127 ? "%c" : ".%x.", at[4 + i]);
            printf("\n");
        }
        at += 4 + size;
        total -= 4 + size;
    }
}

static void block(const char *who, const unsigned char *at, size_t len)
{
    find(who, TLSEXT_TYPE_server_name, at, len);
    find(who, TLSEXT_TYPE_status_request, at, len);
}

static void watch(int sent, int version, int type, const void *bytes, size_t len, SSL *ssl, void *argument)
{
    const unsigned char *at = bytes, *p = at + 4 + 2 + 32;

    (void)sent; (void)version; (void)ssl; (void)argument;
    if (type != SSL3_RT_HANDSHAKE)
        return;
    if (at[0] == SSL3_MT_CLIENT_HELLO) {
        p += 1 + *p;
        p += 2 + (p[0] << 8 | p[1]);
        p += 1 + *p;
        block("ClientHello", p, (size_t)(at + len - p));
    } else if (at[0] == SSL3_MT_SERVER_HELLO) {
        p += 1 + *p + 3;
        block("ServerHello", p, (size_t)(at + len - p));
    } else if (at[0] == SSL3_MT_ENCRYPTED_EXTENSIONS)
        block("EncryptedExtensions", at + 4, len - 4);
}

static void meet(SSL_CTX *client, SSL_CTX *server, const char *name, int version, int staple)
{
    SSL_SESSION *session = NULL;
    int round;

    for (round = 0; round < 2; round++) {
        PAIR pair = pair_new(client, server);

        printf("--- %s, version %x, answer %d, staple %d, round %d\n", name ? name : "no name", version, answer, staple, round);
        SSL_set_max_proto_version(pair.client, version);
        if (name != NULL)
            SSL_set_tlsext_host_name(pair.client, name);
        if (staple)
            SSL_set_tlsext_status_type(pair.client, TLSEXT_STATUSTYPE_ocsp);
        if (session != NULL)
            SSL_set_session(pair.client, session);
        SSL_set_msg_callback(pair.client, watch);
        if (handshake(&pair)) {
            SSL_set_msg_callback(pair.client, NULL);
            small_talk(&pair);
            SHOW(SSL_session_reused(pair.client));
            SHOW_STR(SSL_get_servername(pair.server, TLSEXT_NAMETYPE_host_name));
            SHOW_STR(SSL_SESSION_get0_hostname(SSL_get_session(pair.client)));
            SHOW_STR(SSL_SESSION_get0_hostname(SSL_get_session(pair.server)));
        }
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
}

int main(void)
{
    static const int answers[] = { SSL_TLSEXT_ERR_NOACK, SSL_TLSEXT_ERR_OK };
    static const char *names[] = { NULL, "localhost", "trailing.dot.", "-leading.hyphen", "under_score", "*.star", "10.0.0.1", "Upper.CASE" };
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    int version, i, j;

    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        meet(client, server, "localhost", version, 1);
        for (i = 0; i < 2; i++) {
            answer = answers[i];
            SSL_CTX_set_tlsext_servername_callback(server, callback);
            for (j = 0; j < 8; j++)
                meet(client, server, names[j], version, 0);
        }
        SSL_CTX_set_tlsext_servername_callback(server, NULL);
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
