/* What both ends know of each other when a session with a client certificate is taken up again. */
#include "tls.h"

static void show_state(SSL *ssl, const char *who)
{
    X509 *peer = SSL_get0_peer_certificate(ssl);
    STACK_OF(X509) *chain = SSL_get_peer_cert_chain(ssl);

    printf("%s: reused %d, verify result %ld\n", who, SSL_session_reused(ssl), SSL_get_verify_result(ssl));
    /* OpenSSL's tickets carry the leaf alone, ours the chain. */
    if (!SSL_session_reused(ssl))
        SHOW(chain ? sk_X509_num(chain) : -1);
    show_name("  peer", peer ? X509_get_subject_name(peer) : NULL);
    SHOW_STR(SSL_get_cipher_name(ssl));
}

static void run(int version, int options)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    SSL_SESSION *session = NULL;
    int i;

    printf("--- version %x, options %x\n", version, options);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_use_certificate_file(client, DATA "client.pem", SSL_FILETYPE_PEM);
    SSL_CTX_use_PrivateKey_file(client, DATA "client.key", SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_options(server, options);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"state", 5);
    for (i = 0; i < 2; i++) {
        PAIR pair = pair_new(client, server);

        if (session != NULL)
            SSL_set_session(pair.client, session);
        handshake(&pair);
        small_talk(&pair);
        show_state(pair.client, "client");
        show_state(pair.server, "server");
        SSL_SESSION_free(session);
        session = SSL_get1_session(pair.client);
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
    run(TLS1_2_VERSION, 0);
    run(TLS1_2_VERSION, SSL_OP_NO_TICKET);
    run(TLS1_3_VERSION, 0);
    return 0;
}
