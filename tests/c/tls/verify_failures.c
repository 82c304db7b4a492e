/* Servers that must be refused, and what each side learns; then the same with SSL_VERIFY_NONE. */
#include "tls.h"

static void meet(const char *certificate, const char *ca, int mode, int version)
{
    SSL_CTX *client = client_ctx(ca), *server = server_ctx(certificate);
    PAIR pair;

    printf("--- %s by %s, mode %d, version %x\n", certificate, ca, mode, version);
    SSL_CTX_set_verify(client, mode, NULL);
    SSL_CTX_set_max_proto_version(client, version);
    pair = pair_new(client, server);
    if (!handshake(&pair) && version == TLS1_3_VERSION)
        show_read(pair.server, "server", 10);
    SHOW(SSL_get_verify_result(pair.client));
    SHOW_STR(X509_verify_cert_error_string(SSL_get_verify_result(pair.client)));
    SHOW_PTR(SSL_get0_peer_certificate(pair.client));
    SHOW(SSL_get0_verified_chain(pair.client) ? sk_X509_num(SSL_get0_verified_chain(pair.client)) : -1);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const char *certificates[] = { "rsa", "ecdsa", "ed25519", "p384", "expired", "future", "selfsigned", "ca-leaf", "leaf",
                                          "chain-of", "cn-only" };
    size_t i;

    for (i = 0; i < 11; i++) {
        if (strcmp(certificates[i], "chain-of") == 0)
            continue;
        meet(certificates[i], "ca", SSL_VERIFY_PEER, TLS1_3_VERSION);
        meet(certificates[i], "other-ca", SSL_VERIFY_PEER, TLS1_2_VERSION);
        meet(certificates[i], "other-ca", SSL_VERIFY_PEER, TLS1_3_VERSION);
        meet(certificates[i], "ca", SSL_VERIFY_NONE, TLS1_2_VERSION);
        meet(certificates[i], "other-ca", SSL_VERIFY_NONE, TLS1_3_VERSION);
    }
    meet("selfsigned", "selfsigned", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("ca-leaf", "ca-leaf", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("leaf", "leaf", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("leaf", "inter", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("book", "book-ca", SSL_VERIFY_PEER, TLS1_2_VERSION);
    meet("book", "book-ca", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("book", "ca", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("book-expired", "book-ca", SSL_VERIFY_PEER, TLS1_2_VERSION);
    meet("book-expired", "book-ca", SSL_VERIFY_PEER, TLS1_3_VERSION);
    meet("book-expired", "book-ca", SSL_VERIFY_NONE, TLS1_3_VERSION);
    meet("book-expired", "book-ca", SSL_VERIFY_NONE, TLS1_2_VERSION);
    return 0;
}
