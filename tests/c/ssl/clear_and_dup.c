/* SSL_clear after a refused peer and after a good one, and what SSL_dup takes along before a handshake. */
#include "tls.h"

static void remains(SSL *ssl)
{
    unsigned char bytes[64];
    const unsigned char *name;
    unsigned int length = 9;
    int nid = 0;

    SHOW(SSL_get_verify_result(ssl));
    SHOW_STR(SSL_get_version(ssl));
    SHOW_STR(SSL_state_string(ssl));
    SHOW_PTR(SSL_get0_peer_certificate(ssl));
    /* OpenSSL keeps the session of a refused peer, which has a suite. */
    if (SSL_get_verify_result(ssl) == X509_V_OK && SSL_get0_peer_certificate(ssl) != NULL)
        SHOW_STR(SSL_get_cipher(ssl));
    SHOW_STR(SSL_get0_peername(ssl));
    SHOW(SSL_get_peer_signature_type_nid(ssl, &nid));
    SHOW((long)SSL_get_finished(ssl, bytes, sizeof bytes));
    SHOW(SSL_session_reused(ssl));
    SSL_get0_alpn_selected(ssl, &name, &length);
    SHOW(length);
    SHOW(SSL_get_shutdown(ssl));
    SHOW(SSL_is_init_finished(ssl));
}

static void again(PAIR *pair)
{
    int client = SSL_get_fd(pair->client), server = SSL_get_fd(pair->server);

    SHOW(SSL_clear(pair->client));
    SHOW(SSL_clear(pair->server));
    remains(pair->client);
    remains(pair->server);
    close(client);
    close(server);
    pair_sockets(pair);
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    PAIR pair = pair_new(client, server);
    SSL *copy;

    SHOW(SSL_set1_host(pair.client, "elsewhere.example"));
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    SHOW_PTR(SSL_get0_peer_certificate(pair.client));
    again(&pair);
    SHOW_PTR(SSL_get0_verified_chain(pair.client));
    SHOW(SSL_set1_host(pair.client, "localhost"));
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    SHOW_PTR(SSL_get0_peer_certificate(pair.client));
    SHOW_STR(SSL_get0_peername(pair.client));
    small_talk(&pair);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    SHOW(SSL_set1_host(pair.client, "elsewhere.example"));
    again(&pair);
    /* The session is still there to be resumed: it was verified. */
    handshake(&pair);
    remains(pair.client);
    pair_free(&pair);

    pair = pair_new(client, server);
    SHOW(SSL_set1_host(pair.client, "elsewhere.example"));
    SHOW(SSL_use_certificate_file(pair.client, DATA "client.pem", SSL_FILETYPE_PEM));
    SHOW(SSL_use_PrivateKey_file(pair.client, DATA "client.key", SSL_FILETYPE_PEM));
    SSL_set_verify_depth(pair.client, 7);
    copy = SSL_dup(pair.client);
    SHOW_PTR(SSL_get_certificate(copy));
    SHOW_PTR(SSL_get_privatekey(copy));
    SHOW(SSL_get_verify_depth(copy));
    SHOW(SSL_get_verify_mode(copy));
    SSL_set_fd(copy, SSL_get_fd(pair.client));
    SSL_free(pair.client);
    pair.client = copy;
    handshake(&pair);
    SHOW(SSL_get_verify_result(pair.client));
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
