/* SSL_OP_NO_EXTENDED_MASTER_SECRET on either side, and sessions made with and without it; and clients that offer a ticket
 * to a server that uses none. */
#include "../tls.h"

#define CLIENT 1
#define SERVER 2

static SSL_SESSION *meet(const char *what, SSL_CTX *server, int who, SSL_SESSION *session, uint64_t more)
{
    SSL_CTX *client = client_ctx("ca");
    PAIR pair;
    unsigned len = 0;

    printf("--- %s\n", what);
    SSL_CTX_set_max_proto_version(client, TLS1_2_VERSION);
    pair = pair_new(client, server);
    if (who & CLIENT)
        SSL_set_options(pair.client, SSL_OP_NO_EXTENDED_MASTER_SECRET);
    if (who & SERVER)
        SSL_set_options(pair.server, SSL_OP_NO_EXTENDED_MASTER_SECRET);
    SSL_set_options(pair.server, more);
    if (session != NULL)
        SSL_set_session(pair.client, session);
    if (handshake(&pair))
        small_talk(&pair);
    printf("extms %ld %ld, reused %d %d\n", SSL_get_extms_support(pair.client), SSL_get_extms_support(pair.server),
           SSL_session_reused(pair.client), SSL_session_reused(pair.server));
    if (SSL_get_session(pair.server) != NULL)
        SSL_SESSION_get_id(SSL_get_session(pair.server), &len);
    printf("server's id %u, in cache %ld\n", len, SSL_CTX_sess_number(server));
    session = SSL_get1_session(pair.client);
    if (session == NULL)
        printf("no session\n");
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    SSL_CTX_free(client);
    return session;
}

int main(void)
{
    static const char *who[] = { "none", "client", "server", "both" };
    char text[80];
    int tickets, first, second;

    signal(SIGPIPE, SIG_IGN);
    for (tickets = 0; tickets < 2; tickets++)
        for (first = 0; first < 4; first++)
            for (second = 0; second < 4; second++) {
                SSL_CTX *server = server_ctx("ecdsa");
                SSL_SESSION *session;

                SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
                if (!tickets)
                    SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
                snprintf(text, sizeof(text), "%s, first %s", tickets ? "tickets" : "ids", who[first]);
                session = meet(text, server, first, NULL, 0);
                snprintf(text, sizeof(text), "%s, first %s, then %s", tickets ? "tickets" : "ids", who[first], who[second]);
                SSL_SESSION_free(meet(text, server, second, session, 0));
                if (tickets && first == 0) {
                    SSL_SESSION *again = meet("its ticket at a server without", server, second, session, SSL_OP_NO_TICKET);

                    SSL_SESSION_free(meet("and what it gave", server, second, again, SSL_OP_NO_TICKET));
                    SSL_SESSION_free(again);
                }
                SSL_SESSION_free(session);
                SSL_CTX_free(server);
            }
    return 0;
}
