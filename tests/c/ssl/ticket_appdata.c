/* The program's own bytes in tickets: what puts them in, what judges a ticket that comes back, and every answer. */
#include "tls.h"

static int answers[8], asked, generated, generate_answer = 1;
static char put_in[32];

static const char *status_name(SSL_TICKET_STATUS status)
{
    static const char *names[] = { "malloc", "other", "none", "empty", "no decrypt", "success", "success, renew" };

    return status >= 0 && status <= 6 ? names[status] : "?";
}

static int generate(SSL *ssl, void *arg)
{
    SSL_SESSION *session = SSL_get_session(ssl);

    snprintf(put_in, sizeof(put_in), "%s %d", (const char *)arg, ++generated);
    printf("  generate: session %d, set %d\n", session != NULL, SSL_SESSION_set1_ticket_appdata(session, put_in, strlen(put_in)));
    return generate_answer;
}

static SSL_TICKET_RETURN judge(SSL *ssl, SSL_SESSION *session, const unsigned char *name, size_t name_len, SSL_TICKET_STATUS status, void *arg)
{
    void *data = NULL;
    size_t len = 0;

    printf("  judge: %s, session %d, name %d bytes, argument %s, connection's session %d", status_name(status), session != NULL,
           (int)name_len, (const char *)arg, SSL_get_session(ssl) == session);
    if (session != NULL)
        printf(", data %d: %.*s", SSL_SESSION_get0_ticket_appdata(session, &data, &len), (int)len, (char *)data);
    printf("\n");
    (void)name;
    return answers[asked++];
}

static SSL_SESSION *meet(SSL_CTX *client, SSL_CTX *server, SSL_SESSION *session)
{
    PAIR pair = pair_new(client, server);
    SSL_SESSION *got;
    int done;

    if (session != NULL)
        SSL_set_session(pair.client, session);
    if ((done = handshake(&pair))) {
        char buffer[8];
        void *data = NULL;
        size_t len = 0;

        SSL_write(pair.client, "x", 1);
        SSL_read(pair.server, buffer, 8);
        SSL_write(pair.server, "y", 1);
        SSL_read(pair.client, buffer, 8);
        SSL_SESSION_get0_ticket_appdata(SSL_get_session(pair.server), &data, &len);
        printf("  reused %d, the server's data: %.*s\n", SSL_session_reused(pair.server), (int)len, (char *)data);
    }
    got = SSL_get1_session(pair.client);
    if (got != NULL && done)
        printf("  ticket %d, the same %d\n", SSL_SESSION_has_ticket(got), got == session);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    return got;
}

static void run(int version, int first, int second, int by_id)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL_SESSION *session = NULL;
    int round;

    printf("--- version %x, answers %d and %d, by id %d\n", version, first, second, by_id);
    asked = generated = 0;
    answers[0] = version == TLS1_2_VERSION && !by_id ? SSL_TICKET_RETURN_IGNORE_RENEW : first;
    answers[1] = version == TLS1_2_VERSION && !by_id ? first : second;
    answers[2] = second;
    answers[3] = SSL_TICKET_RETURN_USE;
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_num_tickets(server, 1);
    if (by_id)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SHOW(SSL_CTX_set_session_ticket_cb(server, generate, judge, "mine"));
    for (round = 0; round < 3; round++) {
        SSL_SESSION *next = meet(client, server, session);

        SSL_SESSION_free(session);
        session = next;
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

/* A ticket of other keys, and a callback that refuses to make one. */
static void others(int version)
{
    SSL_CTX *client = client_ctx("ca"), *one = server_ctx("ecdsa"), *other = server_ctx("ecdsa");
    SSL_SESSION *session, *next;

    printf("--- version %x, tickets of other keys\n", version);
    asked = generated = 0;
    answers[0] = SSL_TICKET_RETURN_IGNORE_RENEW;
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_num_tickets(one, 1);
    SSL_CTX_set_num_tickets(other, 1);
    session = meet(client, one, NULL);
    SSL_CTX_set_session_ticket_cb(other, NULL, judge, NULL);
    next = meet(client, other, session);
    SSL_SESSION_free(next);
    SSL_CTX_set_session_ticket_cb(other, generate, NULL, "second");
    next = meet(client, other, session);
    SSL_SESSION_free(next);
    generate_answer = 0;
    next = meet(client, other, session);
    generate_answer = 1;
    SSL_SESSION_free(next);
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(one);
    SSL_CTX_free(other);
}

int main(void)
{
    int version, first;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        for (first = SSL_TICKET_RETURN_ABORT; first <= SSL_TICKET_RETURN_USE_RENEW + 1; first++)
            run(version, first, SSL_TICKET_RETURN_USE, 0);
        run(version, SSL_TICKET_RETURN_USE_RENEW, SSL_TICKET_RETURN_IGNORE, 0);
        run(version, SSL_TICKET_RETURN_USE, SSL_TICKET_RETURN_USE, 1);
        others(version);
    }
    return 0;
}
