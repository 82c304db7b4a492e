/* References: contexts, connections, sessions, certificates and BIOs outlive each other in every order. */
#include "tls.h"

static int frees;

static int destroy(BIO *bio)
{
    frees++;
    return 1;
}

int main(void)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    BIO_METHOD *method = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "counted");
    BIO *a, *b;
    PAIR pair;
    SSL *ssl, *twin;
    SSL_SESSION *session;
    X509 *peer;
    STACK_OF(X509) *chain;

    SHOW(SSL_CTX_up_ref(client));
    SSL_CTX_free(client);
    pair = pair_new(client, server);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SHOW(SSL_get_SSL_CTX(pair.client) == client);
    SHOW(SSL_up_ref(pair.client));
    SSL_free(pair.client);
    handshake(&pair);
    small_talk(&pair);
    peer = SSL_get1_peer_certificate(pair.client);
    session = SSL_get1_session(pair.client);
    chain = X509_chain_up_ref(SSL_get_peer_cert_chain(pair.client));
    pair_free(&pair);
    show_name("peer", X509_get_subject_name(peer));
    SHOW(sk_X509_num(chain));
    SHOW(SSL_SESSION_get_protocol_version(session));
    SHOW(X509_cmp(peer, SSL_SESSION_get0_peer(session)));
    SHOW(SSL_SESSION_up_ref(session));
    SSL_SESSION_free(session);
    SSL_SESSION_free(session);
    X509_free(peer);
    sk_X509_pop_free(chain, X509_free);

    BIO_meth_set_destroy(method, destroy);
    client = client_ctx(NULL);
    ssl = SSL_new(client);
    a = BIO_new(method);
    b = BIO_new(method);
    SSL_set_bio(ssl, a, a);
    SHOW(frees);
    SSL_set_bio(ssl, a, b);
    SHOW(frees);
    SSL_set_bio(ssl, b, b);
    SHOW(frees);
    SHOW(SSL_get_rbio(ssl) == b && SSL_get_wbio(ssl) == b);
    BIO_up_ref(b);
    SSL_set0_rbio(ssl, b);
    SHOW(frees);
    SSL_set_bio(ssl, NULL, NULL);
    SHOW(frees);
    SHOW_PTR(SSL_get_rbio(ssl));
    a = BIO_new(method);
    SSL_set0_wbio(ssl, a);
    SHOW_PTR(SSL_get_rbio(ssl));
    SSL_free(ssl);
    SHOW(frees);

    ssl = SSL_new(client);
    SSL_set_tlsext_host_name(ssl, "dup.example");
    SSL_set_connect_state(ssl);
    twin = SSL_dup(ssl);
    SHOW_PTR(twin);
    SHOW(SSL_is_server(twin));
    SSL_free(ssl);
    SSL_free(twin);
    SSL_CTX_free(client);
    BIO_meth_free(method);

    printf("--- SSL_clear\n");
    client = client_ctx("ca");
    server = server_ctx("ecdsa");
    pair = pair_new(client, server);
    handshake(&pair);
    small_talk(&pair);
    SSL_shutdown(pair.client);
    SSL_shutdown(pair.server);
    SSL_shutdown(pair.client);
    SHOW(SSL_clear(pair.client));
    SHOW(SSL_clear(pair.server));
    SHOW(SSL_in_before(pair.client));
    SHOW(SSL_get_shutdown(pair.client));
    ERR_clear_error();
    pair_sockets(&pair);
    handshake(&pair);
    small_talk(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
