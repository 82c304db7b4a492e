/* What the message callback hears of records: headers and inner types of data, key updates, tickets and alerts. */
#include "tls.h"

static int only_sent;

static void heard(int sent, int version, int type, const void *data, size_t len, SSL *ssl, void *arg)
{
    const unsigned char *bytes = data;

    (void)ssl;
    if (only_sent && !sent)
        return;
    printf("%s %s version %x, type %d, length %d", (const char *)arg, sent ? "sent" : "received", version, type, (int)len);
    if (type == SSL3_RT_HEADER)
        printf(", %d %d.%d", bytes[0], bytes[1], bytes[2]);
    else if (len > 0)
        printf(", %d", bytes[0]);
    printf("\n");
}

static void listen_to(PAIR *pair)
{
    SSL_set_msg_callback(pair->client, heard);
    SSL_set_msg_callback_arg(pair->client, "client");
    SSL_set_msg_callback(pair->server, heard);
    SSL_set_msg_callback_arg(pair->server, "server");
}

static void talk(int version)
{
    static char data[40000];
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;

    printf("--- version %x\n", version);
    SSL_CTX_set_max_proto_version(c, version);
    SSL_CTX_set_num_tickets(s, 1);
    pair = pair_new(c, s);
    handshake(&pair);
    listen_to(&pair);
    show_read(pair.client, "client", 10);
    small_talk(&pair);
    SSL_set_mode(pair.client, SSL_MODE_ENABLE_PARTIAL_WRITE);
    SHOW(SSL_write(pair.client, data, 20000));
    show_read(pair.server, "server", 20000);
    if (version == TLS1_3_VERSION) {
        /* When the message is sealed, at once or with the next data, is the library's affair. */
        SSL_set_msg_callback(pair.client, NULL);
        SHOW(SSL_key_update(pair.client, SSL_KEY_UPDATE_REQUESTED));
        SHOW(SSL_write(pair.client, "x", 1));
        SSL_set_msg_callback(pair.client, heard);
        show_read(pair.server, "server", 10);
        SHOW(SSL_write(pair.server, "y", 1));
        show_read(pair.client, "client", 10);
    }
    SHOW(SSL_shutdown(pair.client));
    SHOW(SSL_shutdown(pair.server));
    SHOW(SSL_shutdown(pair.client));
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

/* A client's last flight. */
static void flight(int version)
{
    SSL_CTX *c = client_ctx("ca"), *s = server_ctx("ecdsa");
    PAIR pair;

    printf("--- a client's flight, version %x\n", version);
    SSL_CTX_set_max_proto_version(c, version);
    pair = pair_new(c, s);
    SSL_do_handshake(pair.client);
    SSL_do_handshake(pair.server);
    SSL_set_msg_callback(pair.client, heard);
    SSL_set_msg_callback_arg(pair.client, "client");
    only_sent = 1;
    SSL_do_handshake(pair.client);
    only_sent = 0;
    pair_free(&pair);
    SSL_CTX_free(c);
    SSL_CTX_free(s);
}

int main(void)
{
    talk(TLS1_2_VERSION);
    talk(TLS1_3_VERSION);
    flight(TLS1_2_VERSION);
    flight(TLS1_3_VERSION);
    return 0;
}
