/* Ids of a server's sessions made by the program: when it is asked, by which callback, what its answers lead to. */
#include "../tls.h"

static int calls, result;
static unsigned int length;

static int generate(const char *who, SSL *ssl, unsigned char *id, unsigned int *len)
{
    unsigned int i;

    printf("  %s is asked: room for %u, zeroed %d, server %d, version %x\n", who, *len, id[0] == 0 && id[*len - 1] == 0,
           SSL_is_server(ssl), SSL_version(ssl));
    calls++;
    for (i = 0; i < length && i < *len; i++)
        id[i] = (unsigned char)(calls + i);
    if (length != 99)
        *len = length;
    return result;
}

static int of_context(SSL *ssl, unsigned char *id, unsigned int *len)
{
    return generate("context", ssl, id, len);
}

static int of_connection(SSL *ssl, unsigned char *id, unsigned int *len)
{
    return generate("connection", ssl, id, len);
}

static void show_id(const char *who, const SSL *ssl)
{
    unsigned int len, i, equal = 1;
    const unsigned char *id = SSL_SESSION_get_id(SSL_get_session(ssl), &len);

    for (i = 1; i < len; i++)
        equal &= id[i] == (unsigned char)(id[0] + i);
    if (SSL_version(ssl) != TLS1_3_VERSION || SSL_is_server(ssl))
        printf("  %s: id of %u bytes, %s", who, len, len == 0 ? "none" : equal && len > 1 ? "the program's" : "another");
    printf(", found %d\n", len > 0 && SSL_has_matching_session_id(ssl, id, len));
}

static SSL_SESSION *meet(SSL_CTX *client, SSL_CTX *server, int version, int own, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *next = NULL;

    printf("--- version %x, own callback %d, session %d, result %d, length %u\n", version, own, session != NULL, result, length);
    SSL_set_max_proto_version(pair.client, version);
    if (own)
        SHOW(SSL_set_generate_session_id(pair.server, of_connection));
    if (session != NULL)
        SSL_set_session(pair.client, session);
    if (handshake(&pair)) {
        small_talk(&pair);
        SHOW(SSL_session_reused(pair.server));
        show_id("server", pair.server);
        if (version == TLS1_2_VERSION)
            show_id("client", pair.client);
        next = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
    return next;
}

int main(void)
{
    static const unsigned int lengths[] = { 0, 1, 4, 32, 33, 99 };
    SSL_CTX *client = client_ctx("ca"), *server;
    SSL_SESSION *session;
    int version, mode, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (mode = 0; mode < 4; mode++) {
            printf("=== tickets %d, cache %d\n", !(mode & 1), !(mode & 2));
            server = server_ctx("ecdsa");
            SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
            SHOW(SSL_CTX_set_generate_session_id(server, of_context));
            if (mode & 1)
                SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
            if (mode & 2)
                SSL_CTX_set_session_cache_mode(server, SSL_SESS_CACHE_OFF);
            result = 1;
            length = 32;
            session = meet(client, server, version, 0, NULL);
            SSL_SESSION_free(meet(client, server, version, 0, session));
            SSL_SESSION_free(session);
            session = meet(client, server, version, 1, NULL);
            SSL_SESSION_free(meet(client, server, version, 1, session));
            SSL_SESSION_free(session);
            for (i = 0; i < 6; i++) {
                length = lengths[i];
                session = meet(client, server, version, 0, NULL);
                if (session != NULL)
                    SSL_SESSION_free(meet(client, server, version, 0, session));
                SSL_SESSION_free(session);
            }
            /* One that is there already. */
            length = 8;
            calls = 100;
            SSL_SESSION_free(meet(client, server, version, 0, NULL));
            calls = 100;
            SSL_SESSION_free(meet(client, server, version, 0, NULL));
            result = 0;
            SSL_SESSION_free(meet(client, server, version, 0, NULL));
            SHOW(SSL_CTX_set_generate_session_id(server, NULL));
            SSL_SESSION_free(meet(client, server, version, 0, NULL));
            SSL_CTX_free(server);
        }
    SSL_CTX_free(client);
    return 0;
}
