/* What SSL_set_tlsext_debug_callback hears of the extensions both libraries send; a callback by SSL_callback_ctrl that forbids resumption. */
#include "../tls.h"

static char heard[2][70000];

static void note(SSL *ssl, int from_server, int type, const unsigned char *data, int len, void *arg)
{
    heard[from_server][type]++;
    if (from_server != !SSL_is_server(ssl) || strcmp(arg, "noted") != 0)
        printf("wrong side\n");
    if (type == TLSEXT_TYPE_application_layer_protocol_negotiation && from_server)
        printf("  ALPN of %d bytes, %.*s\n", len, len - 3, (const char *)data + 3);
}

static void report(void)
{
    static const int types[] = { 16, 23, 51, 65281 };
    int side;
    size_t i;

    for (side = 0; side <= 1; side++) {
        printf("  %s's:", side ? "server" : "client");
        for (i = 0; i < sizeof(types) / sizeof(*types); i++)
            if (heard[side][types[i]])
                printf(" %d*%d", types[i], heard[side][types[i]]);
        printf("\n");
    }
    memset(heard, 0, sizeof(heard));
}

static int never(SSL *ssl, int forward_secure)
{
    printf("  asked, forward secure %d, server %d\n", forward_secure, SSL_is_server(ssl));
    return 1;
}

static void run(int version, int both)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x, certificates on both sides %d\n", version, both);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_alpn_protos(c, (const unsigned char *)"\2h2", 3);
    SSL_CTX_set_alpn_select_cb(s, first_protocol, NULL);
    if (both) {
        SSL_CTX_use_certificate_file(c, DATA "client.pem", SSL_FILETYPE_PEM);
        SSL_CTX_use_PrivateKey_file(c, DATA "client.key", SSL_FILETYPE_PEM);
        SSL_CTX_load_verify_locations(s, DATA "ca.pem", NULL);
        SSL_CTX_set_verify(s, SSL_VERIFY_PEER, NULL);
        SHOW(SSL_CTX_callback_ctrl(s, SSL_CTRL_SET_NOT_RESUMABLE_SESS_CB, (void (*)(void))never));
    }
    pair = pair_new(c, s);
    SSL_set_tlsext_host_name(pair.client, "localhost");
    SHOW(SSL_set_tlsext_debug_callback(pair.client, note));
    SHOW(SSL_set_tlsext_debug_arg(pair.client, "noted"));
    SHOW(SSL_set_tlsext_debug_callback(pair.server, note));
    SHOW(SSL_set_tlsext_debug_arg(pair.server, "noted"));
    handshake(&pair);
    report();
    SHOW(SSL_SESSION_is_resumable(SSL_get0_session(pair.server)));
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    run(TLS1_2_VERSION, 0);
    run(TLS1_2_VERSION, 1);
    run(TLS1_3_VERSION, 0);
    run(TLS1_3_VERSION, 1);
    return 0;
}
