/* OCSP stapling: the request, the response, and a client that refuses it. */
#include "tls.h"

static int client_answer;

static int server_status(SSL *ssl, void *argument)
{
    unsigned char *response = OPENSSL_memdup(argument, 8);

    printf("  server: type %ld\n", SSL_get_tlsext_status_type(ssl));
    SHOW(SSL_set_tlsext_status_ocsp_resp(ssl, response, 8));
    return SSL_TLSEXT_ERR_OK;
}

static int client_status(SSL *ssl, void *argument)
{
    const unsigned char *response = NULL;
    long length = SSL_get_tlsext_status_ocsp_resp(ssl, &response);

    printf("  client: %ld bytes: %.*s, argument %s\n", length, length > 0 ? (int)length : 0, length > 0 ? (const char *)response : "",
           (const char *)argument);
    return client_answer;
}

static void meet(int version, int asks, int staples, int answer)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x, asks %d, staples %d, answer %d\n", version, asks, staples, answer);
    client_answer = answer;
    SSL_CTX_set_max_proto_version(client, version);
    if (asks) {
        SHOW(SSL_CTX_set_tlsext_status_type(client, TLSEXT_STATUSTYPE_ocsp));
        SHOW(SSL_CTX_set_tlsext_status_cb(client, client_status));
        SHOW(SSL_CTX_set_tlsext_status_arg(client, "argument"));
    }
    if (staples) {
        SHOW(SSL_CTX_set_tlsext_status_cb(server, server_status));
        SHOW(SSL_CTX_set_tlsext_status_arg(server, "response"));
    }
    pair = pair_new(client, server);
    handshake(&pair);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    int version;

    for (version = TLS1_2_VERSION; version <= TLS1_3_VERSION; version++) {
        /* A client of rustls asks for a staple whether or not it was told to: that case is in the registry. */
        meet(version, 1, 0, 1);
        meet(version, 1, 1, 1);
        meet(version, 1, 1, 0);
        meet(version, 1, 1, -1);
    }
    return 0;
}
