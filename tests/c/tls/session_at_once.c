/* Two connections take up one session at once, and the inner one fails: the outer one goes on. */
#include "tls.h"

static SSL_CTX *client, *server;
static SSL_SESSION *session;
static int recurse, when;

static int name_cb(SSL *ssl, int *alert, void *arg)
{
    PAIR pair;

    (void)alert; (void)arg;
    if (recurse)
        return SSL_TLSEXT_ERR_ALERT_FATAL;
    if (!when || !SSL_is_server(ssl))
        return SSL_TLSEXT_ERR_OK;
    recurse = 1;
    pair = pair_new(client, server);
    SSL_set_session(pair.client, session);
    printf(" inner\n");
    handshake(&pair);
    printf(" inner reused %d; resumable %d\n", SSL_session_reused(pair.client), SSL_SESSION_is_resumable(session));
    pair_free(&pair);
    recurse = 0;
    ERR_clear_error();
    return SSL_TLSEXT_ERR_OK;
}

int main(void)
{
    int version, ticket, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (ticket = 0; ticket < 2; ticket++) {
            printf("* %x, tickets %d\n", version, ticket);
            client = client_ctx(NULL);
            server = server_ctx("leaf");
            SSL_CTX_set_max_proto_version(client, version);
            if (!ticket)
                SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
            SSL_CTX_set_tlsext_servername_callback(server, name_cb);
            session = NULL;
            for (i = 0; i < 4; i++) {
                PAIR pair = pair_new(client, server);
                char b;

                if (session != NULL)
                    SSL_set_session(pair.client, session);
                when = i == 1;
                if (handshake(&pair))
                    small_talk(&pair);
                SSL_read(pair.client, &b, 1);
                printf("reused %d %d, sessions %ld\n", SSL_session_reused(pair.client), SSL_session_reused(pair.server),
                       SSL_CTX_sess_number(server));
                if (i != 1 && i != 2) {
                    SSL_SESSION_free(session);
                    session = SSL_get1_session(pair.client);
                }
                if (session != NULL)
                    printf("resumable %d\n", SSL_SESSION_is_resumable(session));
                SSL_shutdown(pair.client);
                SSL_shutdown(pair.server);
                pair_free(&pair);
            }
            SSL_SESSION_free(session);
            SSL_CTX_free(client);
            SSL_CTX_free(server);
        }
    return 0;
}
