/* Types of certificates that a TLS 1.2 server asks for: by default, by its signature algorithms, as the program says. */
#include "../tls.h"

static void show_types(const char *who, SSL *ssl)
{
    const unsigned char *types = NULL;
    long count = SSL_get0_certificate_types(ssl, &types), i;

    printf("  %s: %ld types:", who, count);
    for (i = 0; i < count; i++)
        printf(" %d", types[i]);
    printf("\n");
}

static int choose(SSL *ssl, X509 **certificate, EVP_PKEY **key)
{
    show_types("client when asked", ssl);
    *certificate = certificate_of("client");
    *key = key_of("client");
    return 1;
}

static void meet(const char *what, SSL_CTX *client, SSL_CTX *server, const unsigned char *types, long count)
{
    PAIR pair = pair_new(client, server);

    printf("--- %s\n", what);
    if (types != NULL)
        SHOW(SSL_set1_client_certificate_types(pair.server, types, count));
    if (handshake(&pair)) {
        show_types("client", pair.client);
        show_types("server", pair.server);
        SHOW(SSL_get0_peer_certificate(pair.server) != NULL);
    }
    pair_free(&pair);
}

int main(void)
{
    static const char *algorithms[] = { "ECDSA+SHA256", "RSA+SHA256:RSA-PSS+SHA256:ECDSA+SHA256", "ed25519:ECDSA+SHA256" };
    unsigned char types[256] = { 64, 1, 5, 7 };
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    SSL *ssl = SSL_new(client);
    int version, i;

    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    SSL_CTX_set_verify(server, SSL_VERIFY_PEER, NULL);
    SSL_CTX_set_client_cert_cb(client, choose);
    SHOW(SSL_set1_client_certificate_types(ssl, types, 2));
    SSL_free(ssl);
    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        SSL_CTX_set_max_proto_version(client, version);
        meet("by default", client, server, NULL, 0);
        SHOW(SSL_CTX_set1_client_certificate_types(server, types, 4));
        meet("the context's", client, server, NULL, 0);
        meet("its own", client, server, types, 1);
        meet("its own, many", client, server, types, 255);
        meet("its own, too many", client, server, types, 256);
        meet("its own, none", client, server, types, 0);
        SHOW(SSL_CTX_set1_client_certificate_types(server, types, 256));
        meet("too many for the context", client, server, NULL, 0);
        SHOW(SSL_CTX_set1_client_certificate_types(server, NULL, 3));
        for (i = 0; i < 3; i++) {
            SSL_CTX *other = server_ctx("ecdsa");

            SSL_CTX_load_verify_locations(other, DATA "ca.pem", NULL);
            SSL_CTX_set_verify(other, SSL_VERIFY_PEER, NULL);
            SHOW(SSL_CTX_set1_sigalgs_list(other, algorithms[i]));
            meet(algorithms[i], client, other, NULL, 0);
            SSL_CTX_free(other);
            other = server_ctx("ecdsa");
            SSL_CTX_load_verify_locations(other, DATA "ca.pem", NULL);
            SSL_CTX_set_verify(other, SSL_VERIFY_PEER, NULL);
            SHOW(SSL_CTX_set1_client_sigalgs_list(other, algorithms[i]));
            meet(algorithms[i], client, other, NULL, 0);
            SSL_CTX_free(other);
        }
    }
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    return 0;
}
