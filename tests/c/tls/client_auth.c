/* Client certificates: asked for, demanded, missing, from the wrong CA, chosen by callback. */
#include "tls.h"

static int calls;

static int choose(SSL *ssl, X509 **x509, EVP_PKEY **key)
{
    STACK_OF(X509_NAME) *names = SSL_get_client_CA_list(ssl);

    calls++;
    printf("  asked for a certificate, CAs: %d\n", names ? sk_X509_NAME_num(names) : -1);
    *x509 = certificate_of("client");
    *key = key_of("client");
    return 1;
}

static void meet(const char *certificate, int mode, int version, int by_callback)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("rsa");
    PAIR pair;

    printf("--- %s, mode %d, version %x\n", certificate ? certificate : by_callback ? "callback" : "none", mode, version);
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_load_verify_locations(server, DATA "ca.pem", NULL);
    SSL_CTX_set_client_CA_list(server, SSL_load_client_CA_file(DATA "ca.pem"));
    SSL_CTX_set_verify(server, mode, NULL);
    if (certificate != NULL) {
        SSL_CTX_use_certificate_file(client, data_file(certificate, ".pem"), SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(client, data_file(certificate, ".key"), SSL_FILETYPE_PEM);
    }
    if (by_callback)
        SSL_CTX_set_client_cert_cb(client, choose);
    pair = pair_new(client, server);
    handshake(&pair);
    show_read(pair.client, "client", 10);
    SHOW(SSL_get_verify_result(pair.server));
    if (SSL_get0_peer_certificate(pair.server) != NULL)
        show_name("client's", X509_get_subject_name(SSL_get0_peer_certificate(pair.server)));
    SHOW(SSL_get_peer_cert_chain(pair.server) ? sk_X509_num(SSL_get_peer_cert_chain(pair.server)) : -1);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const char *certificates[] = { NULL, "client", "client-rsa", "other-client", "rsa" };
    int version, i;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        for (i = 0; i < 5; i++) {
            meet(certificates[i], SSL_VERIFY_NONE, version, 0);
            meet(certificates[i], SSL_VERIFY_PEER, version, 0);
            meet(certificates[i], SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, version, 0);
        }
        meet(NULL, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, version, 1);
        meet(NULL, SSL_VERIFY_NONE, version, 1);
    }
    return 0;
}
