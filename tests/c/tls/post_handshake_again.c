/* Certificates after the handshake on connections that are copied, cleared and used again: what is forgotten and what is not. */
#include "tls.h"

static SSL_CTX *client, *server;

static SSL *fresh(SSL *old)
{
    SSL *ssl = SSL_new(server);

    SSL_free(old);
    SSL_set_accept_state(ssl);
    return ssl;
}

static void meet(SSL *c, SSL *s, const char *what)
{
    PAIR pair = { c, s };

    printf("--- %s, mode %d\n", what, SSL_get_verify_mode(s));
    pair_sockets(&pair);
    handshake(&pair);
    SHOW(SSL_session_reused(s));
    SHOW_PTR(SSL_get0_peer_certificate(s));
    SHOW_CALL(s, SSL_verify_client_post_handshake(s));
    SHOW_CALL(s, SSL_do_handshake(s));
    small_talk(&pair);
    show_read(s, "server", 10);
    SHOW_PTR(SSL_get0_peer_certificate(s));
    SHOW_CALL(s, SSL_verify_client_post_handshake(s));
}

static void clear(SSL *c, SSL *s)
{
    close(SSL_get_fd(c));
    close(SSL_get_fd(s));
    SHOW(SSL_clear(c));
    SHOW(SSL_clear(s));
    SHOW_PTR(SSL_get0_peer_certificate(s));
}

static void run(int once)
{
    SSL *c, *s, *copy;

    SSL_CTX_set_verify(server, SSL_VERIFY_PEER | SSL_VERIFY_POST_HANDSHAKE | once, NULL);
    c = SSL_new(client);
    SSL_set_connect_state(c);
    SSL_set_post_handshake_auth(c, 1);
    copy = SSL_dup(c);
    s = fresh(NULL);
    meet(c, s, "plain");
    clear(c, s);
    meet(c, s, "cleared");
    s = fresh(s);
    meet(copy, s, "a copy");
    SSL_set_post_handshake_auth(c, 0);
    clear(c, s);
    meet(c, s, "cleared, and no more offered");
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER | once, NULL);
    SSL_set_post_handshake_auth(c, 1);
    s = fresh(s);
    SSL_clear(c);
    meet(c, s, "in the handshake");
    if (once) { /* OpenSSL's server awaits the old context without */
        clear(c, s);
        meet(c, s, "in another handshake");
    }
    SSL_set_verify(s, SSL_VERIFY_NONE, NULL);
    clear(c, s);
    meet(c, s, "not at all");
    SSL_free(c);
    SSL_free(s);
    SSL_free(copy);
}

int main(void)
{
    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    SSL_CTX_use_certificate_chain_file(client, data_file("client", ".pem"));
    SSL_CTX_use_PrivateKey_file(client, data_file("client", ".key"), SSL_FILETYPE_PEM);
    SSL_CTX_load_verify_locations(server, data_file("ca", ".pem"), NULL);
    SSL_CTX_set_session_id_context(server, (const unsigned char *)"pha", 3);
    run(0);
    run(SSL_VERIFY_CLIENT_ONCE);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
