/* Servers whose callbacks suspend, while a session is resumed. */
#include "../tls.h"

static int hello_retries, cert_retries;

static int hello(SSL *ssl, int *alert, void *arg)
{
    (void)ssl; (void)alert; (void)arg;
    return hello_retries-- > 0 ? SSL_CLIENT_HELLO_RETRY : SSL_CLIENT_HELLO_SUCCESS;
}

/* The only one to give a certificate: a session that is resumed needs none. */
static int choose(SSL *ssl, void *arg)
{
    if (cert_retries-- > 0)
        return -1;
    SSL_use_certificate_file(ssl, data_file(arg, ".pem"), SSL_FILETYPE_PEM);
    SSL_use_PrivateKey_file(ssl, data_file(arg, ".key"), SSL_FILETYPE_PEM);
    return 1;
}

static SSL_SESSION *connected(SSL_CTX *c, SSL_CTX *s, SSL_SESSION *session, int hellos, int certs)
{
    PAIR pair = pair_new(c, s);

    hello_retries = hellos;
    cert_retries = certs;
    SSL_set_tlsext_host_name(pair.client, "localhost");
    if (session != NULL)
        SSL_set_session(pair.client, session);
    SSL_SESSION_free(session);
    session = NULL;
    if (handshake(&pair)) {
        printf("reused %d and %d\n", SSL_session_reused(pair.client), SSL_session_reused(pair.server));
        small_talk(&pair);
        session = SSL_get1_session(pair.client);
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
    }
    pair_free(&pair);
    return session;
}

static void run(int version, char *name, int hellos, int certs, int tickets)
{
    SSL_CTX *c = client_ctx("ca"), *s = SSL_CTX_new(TLS_server_method());
    SSL_SESSION *session;
    int i;

    printf("--- version %x, %s, %d and %d suspensions, tickets %d\n", version, name, hellos, certs, tickets);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_client_hello_cb(s, hello, NULL);
    SSL_CTX_set_cert_cb(s, choose, name);
    SSL_CTX_set_session_id_context(s, (const unsigned char *)"x", 1);
    if (!tickets)
        SSL_CTX_set_options(s, SSL_OP_NO_TICKET);
    session = connected(c, s, NULL, hellos, certs);
    for (i = 0; i < 2; i++)
        session = connected(c, s, session, hellos, certs);
    SSL_SESSION_free(session);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    int version, tickets;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (tickets = 0; tickets <= 1; tickets++) {
            run(version, "ecdsa", 0, 0, tickets);
            run(version, "ecdsa", 1, 0, tickets);
            run(version, "ecdsa", 0, 1, tickets);
            run(version, "ecdsa", 2, 2, tickets);
            run(version, "rsa", 1, 1, tickets);
        }
    return 0;
}
