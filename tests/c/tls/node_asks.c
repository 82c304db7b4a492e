/* As Node does: keys are exported in the info callback that tells of the handshake's end, and sessions go through their
 * encoding, which holds the peer's certificate and no chain. */
#include "tls.h"

static void done(const SSL *ssl, int where, int value)
{
    unsigned char key[20], empty[1];
    SSL *s = (SSL *)ssl;

    (void)value;
    if (!(where & SSL_CB_HANDSHAKE_DONE))
        return;
    printf("%s is done\n", SSL_is_server(s) ? "server" : "client");
    SHOW(SSL_export_keying_material(s, key, sizeof key, "EXPORTER-x", 10, empty, 0, 1));
    SHOW(SSL_export_keying_material(s, key, sizeof key, "EXPORTER-x", 10, NULL, 0, 0));
    SHOW(SSL_is_init_finished(s));
    SHOW((int)SSL_get_finished(s, key, sizeof key));
}

static void chain(const char *who, SSL *ssl)
{
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl);

    printf("%s: reused %d, certificate %d, chain %d\n", who, SSL_session_reused(ssl), SSL_get0_peer_certificate(ssl) != NULL,
           chain == NULL ? -1 : sk_X509_num(chain));
}

static SSL_SESSION *encoded(SSL_SESSION *session)
{
    unsigned char *der = NULL;
    const unsigned char *at;
    int len = i2d_SSL_SESSION(session, &der);
    SSL_SESSION *again;

    at = der;
    again = d2i_SSL_SESSION(NULL, &at, len);
    OPENSSL_free(der);
    return again;
}

static void twice(int version, int tickets, int ask, int through)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("chain");
    SSL_SESSION *session = NULL;
    PAIR pair;
    int i;

    printf("--- version %x, tickets %d, ask %d, encoded %d\n", version, tickets, ask, through);
    SSL_CTX_set_max_proto_version(client, version);
    if (!tickets)
        SSL_CTX_set_options(server, SSL_OP_NO_TICKET);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"x", 1);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    if (ask) {
        SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
        if (ask > 1) {
            SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
            SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
        }
    }
    for (i = 0; i < 3; i++) {
        pair = pair_new(client, server);
        SSL_set_info_callback(pair.client, i == 0 ? done : NULL);
        SSL_set_info_callback(pair.server, i == 0 ? done : NULL);
        if (session != NULL) {
            SHOW(SSL_set_session(pair.client, session));
            chain("offering", pair.client);
        }
        handshake(&pair);
        small_talk(&pair);
        chain("client", pair.client);
        chain("server", pair.server);
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
        if (through) {
            SSL_SESSION *again = encoded(session);

            SSL_SESSION_free(session);
            session = again;
        }
        SSL_shutdown(pair.client);
        SSL_shutdown(pair.server);
        pair_free(&pair);
    }
    SSL_SESSION_free(session);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version, tickets, ask, through;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (tickets = 0; tickets < 2; tickets++)
            for (ask = 0; ask < 3; ask++)
                for (through = 0; through < 2; through++)
                    twice(version, tickets, ask, through);
    return 0;
}
