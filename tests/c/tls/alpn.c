/* ALPN: lists good and bad, the server's choice and its other answers. */
#include "tls.h"

static int answer;

static int choose(SSL *ssl, const unsigned char **out, unsigned char *out_len, const unsigned char *in, unsigned int in_len, void *argument)
{
    SHOW_BYTES(in, in_len);
    if (answer != SSL_TLSEXT_ERR_OK)
        return answer;
    return SSL_select_next_proto((unsigned char **)out, out_len, (const unsigned char *)argument, (unsigned int)strlen(argument), in, in_len)
                   == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

static void show_selected(const char *who, SSL *ssl)
{
    const unsigned char *name;
    unsigned int length;

    SSL_get0_alpn_selected(ssl, &name, &length);
    printf("%s selected %u: %.*s\n", who, length, (int)length, name ? (const char *)name : "");
}

static void meet(const char *offer, const char *serves, int version)
{
    SSL_CTX *client = client_ctx("ca"), *server = server_ctx("ecdsa");
    PAIR pair;

    printf("--- offer %s, serves %s, version %x, answer %d\n", offer ? offer : "nothing", serves ? serves : "nothing", version, answer);
    SSL_CTX_set_max_proto_version(client, version);
    if (offer != NULL)
        SHOW(SSL_CTX_set_alpn_protos(client, (const unsigned char *)offer, (unsigned int)strlen(offer)));
    if (serves != NULL)
        SSL_CTX_set_alpn_select_cb(server, choose, (void *)serves);
    pair = pair_new(client, server);
    show_selected("before, client", pair.client);
    handshake(&pair);
    show_selected("client", pair.client);
    show_selected("server", pair.server);
    pair_free(&pair);
    SSL_CTX_free(client);
    SSL_CTX_free(server);
}

int main(void)
{
    static const int answers[] = { SSL_TLSEXT_ERR_OK, SSL_TLSEXT_ERR_ALERT_WARNING, SSL_TLSEXT_ERR_ALERT_FATAL, SSL_TLSEXT_ERR_NOACK };
    SSL_CTX *ctx = client_ctx(NULL);
    SSL *ssl = SSL_new(ctx);
    int i;

    for (i = 0; i < 4; i++) {
        answer = answers[i];
        meet("\2h2\10http/1.1", "\10http/1.1\2h2", TLS1_3_VERSION);
        meet("\2h2\10http/1.1", "\10http/1.1\2h2", TLS1_2_VERSION);
    }
    answer = SSL_TLSEXT_ERR_OK;
    meet("\2h2", "\10http/1.1", TLS1_3_VERSION);
    meet("\2h2", NULL, TLS1_3_VERSION);
    meet(NULL, "\2h2", TLS1_2_VERSION);

    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2\0", 4));
    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\3h2", 3));
    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"", 0));
    SHOW(SSL_CTX_set_alpn_protos(ctx, NULL, 0));
    SHOW(SSL_CTX_set_alpn_protos(ctx, (const unsigned char *)"\2h2", 3));
    SHOW(SSL_set_alpn_protos(ssl, (const unsigned char *)"\2h2", 2));
    SHOW(SSL_set_alpn_protos(ssl, (const unsigned char *)"\2h2", 3));
    SHOW(SSL_set_alpn_protos(ssl, NULL, 0));
    SHOW_QUEUE();
    {
        unsigned char *out = NULL, length = 0;

        SHOW(SSL_select_next_proto(&out, &length, (const unsigned char *)"\1a\1b", 4, (const unsigned char *)"\1b\1c", 4));
        printf("%.*s\n", length, out);
        SHOW(SSL_select_next_proto(&out, &length, (const unsigned char *)"\1a\1b", 4, (const unsigned char *)"\1c\1d", 4));
        printf("%.*s\n", length, out);
    }
    SSL_free(ssl);
    SSL_CTX_free(ctx);
    return 0;
}
