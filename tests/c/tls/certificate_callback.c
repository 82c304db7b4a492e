/* SSL_CTX_set_cert_cb: a server that loads its certificate when asked, one that suspends, one that refuses. */
#include "tls.h"

static int answer, calls;

static int callback(SSL *ssl, void *argument)
{
    calls++;
    if (answer == 1) {
        SSL_use_certificate_file(ssl, data_file(argument, ".pem"), SSL_FILETYPE_PEM);
        SSL_use_PrivateKey_file(ssl, data_file(argument, ".key"), SSL_FILETYPE_PEM);
    }
    return answer;
}

static void meet(int first, int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx(NULL);
    PAIR pair;

    printf("--- first answer %d, version %x\n", first, version);
    answer = first;
    calls = 0;
    SSL_CTX_set_max_proto_version(client, version);
    SSL_CTX_set_cert_cb(server, callback, (void *)"ecdsa");
    pair = pair_new(client, server);
    if (first == -1) {
        handshake_step(pair.client, "client");
        SHOW_CALL(pair.server, SSL_accept(pair.server));
        SHOW(SSL_want_x509_lookup(pair.server));
        SHOW_CALL(pair.server, SSL_accept(pair.server));
        answer = 1;
    }
    handshake(&pair);
    SHOW(calls);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version, first;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++)
        for (first = -1; first <= 1; first++)
            meet(first, version);
    return 0;
}
