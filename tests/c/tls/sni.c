/* Server names: what the server hears, what its callback may answer, another context's certificate. */
#include "tls.h"

static SSL_CTX *second;
static int answer;

static int callback(SSL *ssl, int *alert, void *argument)
{
    const char *name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);

    printf("  callback: %s, type %d, alert %d, argument %s\n", name ? name : "NULL", SSL_get_servername_type(ssl), *alert,
           (const char *)argument);
    if (name != NULL && strcmp(name, "second.example") == 0)
        SHOW(SSL_set_SSL_CTX(ssl, second) == second);
    return answer;
}

static void meet(SSL_CTX *server, const char *name, int version)
{
    SSL_CTX *client = client_ctx("ca");
    PAIR pair = pair_new(client, server);

    printf("--- %s, version %x, answer %d\n", name ? name : "NULL", version, answer);
    SSL_set_max_proto_version(pair.client, version);
    if (name != NULL)
        SHOW(SSL_set_tlsext_host_name(pair.client, name));
    SHOW_STR(SSL_get_servername(pair.client, TLSEXT_NAMETYPE_host_name));
    if (handshake(&pair)) {
        show_name("peer", X509_get_subject_name(SSL_get0_peer_certificate(pair.client)));
        SHOW_STR(SSL_get_servername(pair.client, TLSEXT_NAMETYPE_host_name));
        SHOW_STR(SSL_get_servername(pair.server, TLSEXT_NAMETYPE_host_name));
        SHOW(SSL_get_SSL_CTX(pair.server) == second);
    }
    pair_free(&pair);
    SSL_CTX_free(client);
}

int main(void)
{
    static const int answers[] = { SSL_TLSEXT_ERR_OK, SSL_TLSEXT_ERR_ALERT_WARNING, SSL_TLSEXT_ERR_ALERT_FATAL, SSL_TLSEXT_ERR_NOACK };
    SSL_CTX *server = server_ctx("ecdsa"), *client = client_ctx("ca");
    SSL *ssl = SSL_new(client);
    char long_name[300];
    int i;

    second = server_ctx("second");
    answer = SSL_TLSEXT_ERR_OK;
    meet(server, "localhost", TLS1_3_VERSION);
    SHOW(SSL_CTX_set_tlsext_servername_callback(server, callback));
    SHOW(SSL_CTX_set_tlsext_servername_arg(server, "argument"));
    for (i = 0; i < 4; i++) {
        answer = answers[i];
        meet(server, "localhost", TLS1_3_VERSION);
        meet(server, "localhost", TLS1_2_VERSION);
        meet(server, "second.example", TLS1_3_VERSION);
        meet(server, "second.example", TLS1_2_VERSION);
        meet(server, NULL, TLS1_3_VERSION);
        meet(server, NULL, TLS1_2_VERSION);
    }
    memset(long_name, 'a', sizeof(long_name));
    long_name[256] = 0;
    SHOW(SSL_set_tlsext_host_name(ssl, long_name));
    SHOW_QUEUE();
    long_name[255] = 0;
    SHOW(SSL_set_tlsext_host_name(ssl, long_name));
    SHOW(SSL_set_tlsext_host_name(ssl, ""));
    SHOW_QUEUE();
    SHOW(SSL_set_tlsext_host_name(ssl, "name.example"));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SHOW(SSL_set_tlsext_host_name(ssl, NULL));
    SHOW_STR(SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name));
    SSL_free(ssl);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
    SSL_CTX_free(second);
    return 0;
}
