/* The session_ticket extension as the program fills it and looks at it (EAP-FAST's way to carry its keys). */
#include "../tls.h"

static int answers[2] = { 1, 1 };

static int look(SSL *ssl, const unsigned char *data, int len, void *arg)
{
    int server = SSL_is_server(ssl);

    if (len < 20)
        printf("  %s (%s) sees %d bytes: \"%.*s\"\n", server ? "server" : "client", (char *)arg, len, len, data);
    else
        printf("  %s (%s) sees a ticket\n", server ? "server" : "client", (char *)arg);
    return answers[server];
}

static void messages(int sent, int version, int type, const void *buf, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *p = buf;

    (void)version; (void)arg;
    if (type == SSL3_RT_ALERT && len == 2 && sent && p[0] == 2)
        printf("  %s sends alert %d\n", SSL_is_server(ssl) ? "server" : "client", p[1]);
}

static void hear(SSL *ssl, int from_server, int type, const unsigned char *data, int len, void *arg)
{
    (void)data; (void)arg;
    if (type == TLSEXT_TYPE_session_ticket && SSL_version(ssl) == TLS1_2_VERSION)
        printf("  session_ticket of the %s's: %s\n", from_server ? "server" : "client", len == 0 ? "empty" : "not empty");
}

static SSL_SESSION *run(const char *what, int version, const void *data, int len, SSL_SESSION *session, uint64_t options)
{
    static SSL_CTX *s;
    SSL_CTX *c = client_ctx("ca");
    PAIR pair;

    if (s == NULL)
        s = server_ctx("ecdsa");
    printf("--- %s, version %x\n", what, version);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_options(c, options);
    pair = pair_new(c, s);
    if (len >= 0)
        SHOW(SSL_set_session_ticket_ext(pair.client, (void *)data, len));
    SHOW(SSL_set_session_ticket_ext_cb(pair.client, look, "c"));
    SHOW(SSL_set_session_ticket_ext_cb(pair.server, look, "s"));
    SSL_set_msg_callback(pair.client, messages);
    SSL_set_msg_callback(pair.server, messages);
    SSL_set_tlsext_debug_callback(pair.client, hear);
    SSL_set_tlsext_debug_callback(pair.server, hear);
    if (session != NULL)
        SSL_set_session(pair.client, session);
    if (handshake(&pair))
        small_talk(&pair);
    printf("  resumed %d\n", SSL_session_reused(pair.client));
    session = SSL_get1_session(pair.client);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    pair_free(&pair);
    SSL_CTX_free(c);
    return session;
}

int main(void)
{
    static const int versions[] = { TLS1_2_VERSION, TLS1_3_VERSION };
    SSL_SESSION *session;
    int i;

    for (i = 0; i < 2; i++) {
        int v = versions[i];

        session = run("nothing set", v, NULL, -1, NULL, 0);
        SSL_SESSION_free(run("resumed", v, NULL, -1, session, 0));
        if (v == TLS1_2_VERSION) /* OpenSSL's client spoils its TLS 1.3 session by that */
            SSL_SESSION_free(run("resumed, something set", v, "ticket", 6, session, 0));
        SSL_SESSION_free(session);
        SSL_SESSION_free(run("something set", v, "ticket", 6, NULL, 0));
        SSL_SESSION_free(run("set to be empty", v, "ticket", 0, NULL, 0));
        SSL_SESSION_free(run("set to nothing", v, NULL, 0, NULL, 0));
        SSL_SESSION_free(run("set to nothing of six bytes", v, NULL, 6, NULL, 0));
        SSL_SESSION_free(run("something set, no tickets", v, "ticket", 6, NULL, SSL_OP_NO_TICKET));
    }
    answers[1] = 0;
    SSL_SESSION_free(run("refused by the server", TLS1_2_VERSION, "ticket", 6, NULL, 0));
    SSL_SESSION_free(run("refused by the server", TLS1_3_VERSION, "ticket", 6, NULL, 0));
    answers[1] = 1;
    answers[0] = 0;
    SSL_SESSION_free(run("refused by the client", TLS1_2_VERSION, "ticket", 6, NULL, 0));
    return 0;
}
